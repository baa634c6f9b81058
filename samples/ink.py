"""Ink: signatures as a pen's strokes, stamps, seals and ticks; each maker has a hand of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from random import Random

from reportlab.pdfbase.pdfmetrics import stringWidth

from samples.marks import Colour, Letters, Mark, Path, Point
from samples.truth import Box

Draft = Callable[[Random, float, float], list[list[Point]]]
STEPS = 7


@dataclass(frozen=True, slots=True)
class Hand:
    """One person's hand: how it was taught (`maker`), and how it leans, how wide and how tall it writes, how thick its pen is."""

    maker: str
    seed: int
    slant: float
    reach: float
    height: float
    pen: float


def new_hand(rng: Random, makers: tuple[str, ...]) -> Hand:
    """Return a new person's hand, taught by one of the makers."""
    return Hand(
        rng.choice(makers),
        rng.getrandbits(32),
        rng.uniform(-0.15, 0.55),
        rng.uniform(0.5, 0.88),
        rng.uniform(0.75, 1.2),
        rng.uniform(0.8, 1.6),
    )


def _smooth(points: list[Point]) -> tuple[Point, ...]:
    """Return a Catmull-Rom curve through the points."""
    if len(points) < 3:  # noqa: PLR2004
        return tuple(points)
    ends = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for p0, p1, p2, p3 in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(STEPS):
            t = step / STEPS
            curve.append(
                (
                    _spline(p0[0], p1[0], p2[0], p3[0], t),
                    _spline(p0[1], p1[1], p2[1], p3[1], t),
                )
            )
    return (*curve, points[-1])


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def _loops(rng: Random, width: float, height: float) -> list[list[Point]]:
    """A large first letter, then leaning loops that get smaller, and a stroke under the name."""
    first = [
        (0.02 * width + height * 0.42 * cos(a) + height * 0.3, -height * 0.45 + height * 0.5 * sin(a))
        for a in (2.6 + step * 0.62 for step in range(11))
    ]
    x, body, pace = height * 0.75, [], rng.uniform(0.8, 1.7)
    while x < width * 0.93:
        reach = height * rng.choice((0.22, 0.3, 0.36, 0.9)) * (1.15 - x / width * 0.5)
        body += [
            (x, rng.uniform(-1, 1)),
            (x + reach * 0.5, -reach),
            (x + reach * 0.15, -reach * 1.02),
            (x + 2.5 * pace, -reach * 0.1),
        ]
        x += rng.uniform(3.5, 9.0) * pace
    under = [(width * 0.3, height * 0.16), (width * 0.6, height * 0.24), (width * 0.98, height * rng.uniform(-0.1, 0.1))]
    return [first, body, under] if rng.random() < 0.5 else [first, body]  # noqa: PLR2004


def _peaks(rng: Random, width: float, height: float) -> list[list[Point]]:
    """Sharp peaks and long tails, written in two words."""
    strokes = []
    for start, end in ((0.0, 0.4), (0.46, 1.0)):
        x, points = start * width, [(start * width, -height * 0.2), (start * width + 4, -height * rng.uniform(0.8, 1.05))]
        while x < end * width:
            points += [(x + 3, height * rng.uniform(-0.05, 0.1)), (x + rng.uniform(4, 7), -height * rng.uniform(0.15, 0.5))]
            x += rng.uniform(5, 9)
        strokes.append([*points, (end * width, -height * 0.1), (end * width + 6, -height * rng.uniform(0.0, 0.35))])
    return strokes


def _wave(rng: Random, width: float, height: float) -> list[list[Point]]:
    """One to three tall initials and a long flat wave."""
    strokes: list[list[Point]] = []
    initials, bow, knee = rng.randint(1, 3), rng.uniform(0.2, 0.7), rng.uniform(0.3, 0.7)
    for index in range(initials):
        left = index * height * rng.uniform(0.7, 1.0)
        top = -height * rng.uniform(0.8, 1.25)
        strokes.append(
            [
                (left + height * rng.uniform(-0.1, 0.15), -height * 0.1),
                (left + height * bow * rng.uniform(0.7, 1.3), top),
                (left + height * rng.uniform(0.5, 0.8), -height * knee),
                (left + height * rng.uniform(0.15, 0.4), -height * rng.uniform(0.2, 0.45)),
                (left + height * 0.95, height * rng.uniform(-0.2, 0.25)),
            ]
        )
    x = height * (initials * 0.9 + 0.1)
    tail, pace = [(x - height * 0.1, -height * 0.25)], rng.uniform(0.2, 0.5)
    while x < width:
        tail.append((x, -height * (0.12 + 0.16 * sin(x * pace)) + rng.uniform(-1, 1)))
        x += rng.uniform(4, 10)
    return [*strokes, [*tail, (width * 1.02, -height * rng.uniform(0.0, 0.3))]]


def _knot(rng: Random, width: float, height: float) -> list[list[Point]]:
    """One line that wanders over itself, crossed through at the end."""
    points = [(0.0, -height * 0.3)]
    angle = -0.9
    for step in range(int(width / 3.6)):
        angle += rng.uniform(0.6, 1.5) * (1 if step % 9 else -3.0)
        centre = width * (step / (width / 3.6))
        points.append((centre + height * 0.33 * cos(angle), -height * 0.42 + height * rng.uniform(0.28, 0.52) * sin(angle)))
    cross = [(width * 0.05, -height * 0.3), (width * 0.5, -height * 0.42), (width * 0.97, -height * rng.uniform(0.3, 0.75))]
    return [points, cross]


def _script(rng: Random, width: float, height: float) -> list[list[Point]]:
    """A schoolroom's round hand: two words of small joined letters, some with a stem or a tail, then the dots and the bar."""
    strokes: list[list[Point]] = []
    letter = height * rng.uniform(0.2, 0.3)
    for start, end in ((0.0, rng.uniform(0.34, 0.46)), (0.5, rng.uniform(0.86, 1.0))):
        x = start * width
        points = [(x + height * 0.34, -height * 0.85), (x, -height * 0.6), (x + height * 0.1, 0.0), (x + height * 0.45, -letter)]
        x += height * 0.5
        while x < end * width:
            rise = rng.choice((1.0, 1.0, 1.0, 1.15, 3.0, -2.2))
            points += [
                (x, -letter * max(rise, 1.0)),
                (x + letter * 0.1, letter * -min(rise, 0.0)),
                (x + letter * 0.75, -letter * 0.5),
            ]
            x += letter * rng.uniform(0.95, 1.5)
        strokes.append([*points, (min(end * width, x) + letter, -letter * rng.uniform(0.0, 0.6))])
    bar = (width * rng.uniform(0.55, 0.7), -height * 0.7)
    dots = [(width * rng.uniform(0.1, 0.9), -height * rng.uniform(0.55, 0.65)) for _ in range(rng.randint(1, 2))]
    return [*strokes, *([(x, y), (x + 1.4, y + 0.8)] for x, y in dots), [bar, (bar[0] + height * 0.7, bar[1] - height * 0.06)]]


def _capital(rng: Random, left: float, height: float) -> list[list[Point]]:
    """Return one tall letter: a stem with a bowl, an arch, a ring, or a hook below the line."""
    tall, wide, shape = (
        height * rng.uniform(0.95, 1.25),
        height * rng.uniform(0.45, 0.8),
        rng.choice(("bowl", "arch", "ring", "hook")),
    )
    if shape == "bowl":
        stem = [(left + height * 0.12, -tall), (left + height * 0.05, -tall * 0.5), (left - height * 0.05, height * 0.12)]
        bowl = [(left - height * 0.15, -tall * 0.8), (left + wide, -tall * 0.95), (left + wide * 1.1, -tall * 0.55)]
        return [stem, [*bowl, (left + height * 0.1, -tall * 0.4), (left + wide * 1.3, height * rng.uniform(-0.05, 0.1))]]
    if shape == "arch":
        legs = [(left - wide * 0.2, height * 0.1), (left + wide * 0.35, -tall), (left + wide * 0.6, -tall * 0.35)]
        bar = [(left - wide * 0.2, -tall * 0.35), (left + wide * 1.2, -tall * rng.uniform(0.3, 0.5))]
        return [[*legs, (left + wide * 0.8, -tall * 0.9), (left + wide * 1.15, height * 0.05)], bar]
    if shape == "ring":
        start = rng.uniform(-1.4, -0.4)
        turns = (start - step * 0.6 for step in range(rng.randint(9, 12)))
        return [[(left + wide * (0.5 + 0.6 * cos(turn)), -tall * 0.5 + tall * 0.52 * sin(turn)) for turn in turns]]
    return [
        [
            (left - wide * 0.3, -tall * 0.75),
            (left + wide * 0.8, -tall),
            (left + wide * 0.55, height * 0.25),
            (left - wide * 0.1, height * 0.3),
            (left + wide * 1.2, -tall * 0.3),
        ]
    ]


def _monogram(rng: Random, width: float, height: float) -> list[list[Point]]:
    """Two tall letters drawn through each other, a straight dash with a hook at its end, and often two lines below."""
    strokes = [*_capital(rng, 0.1 * height, height), *_capital(rng, rng.uniform(0.55, 0.9) * height, height)]
    start, end = height * rng.uniform(1.5, 1.8), width * rng.uniform(0.8, 1.0)
    dash = [(start, -height * 0.3), (start + 5.0, -height * 0.05), ((start + end) / 2, -height * rng.uniform(0.1, 0.25))]
    strokes.append([*dash, (end, -height * 0.15), (end - 4.0, height * rng.uniform(0.1, 0.3))])
    if rng.random() < 0.5:  # noqa: PLR2004
        strokes += [[(start * 0.6, height * low), (end * 0.8, height * (low - 0.05))] for low in (0.14, 0.24)]
    return strokes


MAKERS: dict[str, Draft] = {
    "loops": _loops,
    "peaks": _peaks,
    "wave": _wave,
    "knot": _knot,
    "script": _script,
    "monogram": _monogram,
}


def signature(rng: Random, hand: Hand, box: Box, colour: Colour) -> list[Mark]:
    """Return a signature by one hand: it starts near the box's left, stands on its bottom and crosses it a little.

    Args:
        rng: the paper's chance; it moves the pen a little, the hand stays.
        hand: whose signature.
        box: where to sign, in points; the pen may leave it by a few points, as pens do.
        colour: of the ink.
    """
    room = box[2] - box[0]
    height = min(max(box[3] - box[1], 12.0), 24.0) * hand.height
    width = min(room * hand.reach, 175.0)
    left, base, rise = box[0] + room * rng.uniform(0.02, 0.1), box[3] - rng.uniform(0.5, 4.0), rng.uniform(-0.06, 0.04)
    found: list[Mark] = []
    for stroke in MAKERS[hand.maker](Random(hand.seed), width, height):
        shaken = [(x + rng.uniform(-0.5, 0.5), y + rng.uniform(-0.5, 0.5)) for x, y in stroke]
        points = tuple((left + x - hand.slant * y, base + y + rise * x) for x, y in _smooth(shaken))
        found.append(Path(points, hand.pen, colour))
    return found


def tick(rng: Random, box: Box, colour: Colour) -> list[Mark]:
    """Return a cross or a hook in a tick box."""
    x0, top, x1, bottom = box
    wide, high = x1 - x0, bottom - top
    if rng.random() < 0.6:  # noqa: PLR2004
        return [
            Path(((x0 - 0.5, top + rng.uniform(-1, 1)), (x1 + 0.5, bottom)), 1.2, colour),
            Path(((x1 + rng.uniform(-1, 1), top - 0.5), (x0, bottom + 0.5)), 1.2, colour),
        ]
    return [Path(((x0 + wide * 0.1, top + high * 0.5), (x0 + wide * 0.42, bottom), (x1 + 2, top - 2.5)), 1.3, colour)]


def rubber_stamp(rng: Random, text: str, at: Point, colour: Colour, font: str = "Helvetica-Bold") -> list[Mark]:
    """Return a stamp of one or more lines (parted by //) within a border, a few degrees turned, its centre at a point."""
    lines = [line.strip() for line in text.split("//")]
    size = 9.5
    width = max(stringWidth(line, font, size) for line in lines) + 16
    height = len(lines) * size * 1.3 + 10
    angle = rng.uniform(-3.5, 3.5)
    turn = angle * pi / 180
    cx, cy = at

    def placed(x: float, y: float) -> Point:
        return cx + x * cos(turn) + y * sin(turn), cy - x * sin(turn) + y * cos(turn)

    corners = ((-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2))
    found: list[Mark] = [Path(tuple(placed(x, y) for x, y in corners), 1.3, colour, is_closed=True)]
    for index, line in enumerate(lines):
        x, y = placed(-stringWidth(line, font, size) / 2, -height / 2 + 5 + size * (1.3 * index + 0.85))
        found.append(Letters(x, y, line, font, size, colour, angle))
    return found


def seal(text: str, at: Point, radius: float, colour: Colour, font: str = "Times-Roman") -> list[Mark]:
    """Return a round seal: two rings, a star, and the words along the ring."""
    found: list[Mark] = [_ring(at, radius, 1.2, colour), _ring(at, radius * 0.68, 0.6, colour), _star(at, radius * 0.38, colour)]
    size = radius * 0.2
    words = f"{text}  *  "
    total = stringWidth(words, font, size)
    turned = 0.0
    for letter in words:
        angle = -pi / 2 + turned / total * 2 * pi
        x, y = at[0] + radius * 0.76 * cos(angle), at[1] + radius * 0.76 * sin(angle)
        if letter.strip():
            found.append(Letters(x, y, letter, font, size, colour, -(angle * 180 / pi + 90)))
        turned += stringWidth(letter, font, size)
    return found


def _ring(at: Point, radius: float, width: float, colour: Colour) -> Path:
    points = tuple((at[0] + radius * cos(step * pi / 24), at[1] + radius * sin(step * pi / 24)) for step in range(48))
    return Path(points, width, colour, is_closed=True)


def _star(at: Point, radius: float, colour: Colour) -> Path:
    reach = (radius, radius * 0.45)
    points = tuple(
        (at[0] + reach[step % 2] * sin(step * pi / 5), at[1] - reach[step % 2] * cos(step * pi / 5)) for step in range(10)
    )
    return Path(points, 0.6, colour, is_closed=True, fill=colour)


def circle(box: Box) -> Path:
    """Return a printed ring that fills a box."""
    return _ring(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), (box[2] - box[0]) / 2, 0.7, (0.0, 0.0, 0.0))
