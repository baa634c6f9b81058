"""Ink: what stands on a page and is neither print nor line: pen strokes, stamps, seals, ticks.

Works on the picture that a person sees, for every sort of paper alike. What the words and the printed lines explain
is taken away; what is left is told apart by shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import cv2
import numpy as np

from classifiers.transcript import Box, Checkbox, Ink, InkKind, Rule, Word, WordSource, enclose
from intake.connected import Mask, Piece, connected, pieces_of, rows_near
from intake.misread import DOUBTFUL, SURE, misread_words
from intake.rules import Drawn

_USUAL_LETTER_PT = 8.0
"""Height of a capital where no words tell: 11-point type."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is not print on a page: the ink, the words that were ink misread as letters, and unread print's boxes."""

    inks: tuple[Ink, ...]
    misread: tuple[Word, ...]
    unread: tuple[Box, ...]


def find_marks(
    mask: Mask,
    drawn: Drawn,
    words: tuple[Word, ...],
    checkboxes: tuple[Checkbox, ...],
    scale: float,
    seals: tuple[Box, ...] = (),
) -> Marks:
    """Find ink, and words that are ink.

    Args:
        mask: what is dark on the page.
        drawn: its straight lines.
        words: what was read on it, in points.
        checkboxes: its tick boxes.
        scale: pixels a point.
        seals: rings of seals that are known already, and faint in the mask.
    """
    loose = _without_lines(mask, drawn.mask, scale)
    _blank(loose, [one.box for one in checkboxes], scale, grow=1.0)
    letter = _letter_height(words) * scale
    misread = misread_words(words, loose, drawn.rules, letter, scale)
    kept = tuple(word for word in words if word not in misread) if misread else words
    _blank(loose, [word.box for word in kept], scale, grow=0.6)
    named = [(blob, _name(blob, loose, drawn.rules, letter, scale)) for blob in _blobs(loose, drawn.rules, letter, scale)]
    inks = [_ink(blob, name, scale) for blob, name in named if name in _KINDS]
    inks += [Ink(InkKind.SEAL, seal, 0.9) for seal in seals if not any(_is_same(one, seal) for one in inks)]
    frames = (one.box for one in drawn.frames if not any(_is_cut(word, one.box) for word in kept))
    stamps = [Ink(InkKind.STAMP, box, 0.9) for box in (*frames, *_named(drawn.level, kept))]
    ticks = [Ink(InkKind.CHECK, one.box, 0.9) for one in checkboxes if one.checked]
    ordered = sorted([*inks, *stamps, *ticks], key=lambda one: (one.box.top, one.box.x0))
    unread = tuple(_in_points(blob.whole, scale) for blob, name in named if name == _PRINT)
    return Marks(tuple(ordered), tuple(misread), unread)


def _is_same(ink: Ink, seal: Box) -> bool:
    return ink.kind is InkKind.SEAL and ink.box.overlap(seal) > seal.width * seal.height / 2


def _without_lines(mask: Mask, lines: Mask, scale: float) -> Mask:
    """Take the straight lines away, and mend the strokes that they cut."""
    loose = mask.copy()
    reach = max(round(2.2 * scale), 4)
    rows = rows_near(lines, reach + 2)
    if not len(rows):
        return loose
    inked, thick = mask[rows], cv2.dilate(lines[rows], np.ones((3, 3), np.uint8))
    cut = cv2.subtract(inked, thick)
    bridged = cv2.morphologyEx(cut, cv2.MORPH_CLOSE, np.ones((reach, 2), np.uint8))
    loose[rows] = cv2.bitwise_or(cut, cv2.bitwise_and(cv2.bitwise_and(bridged, thick), inked))
    return loose


def _blank(mask: Mask, boxes: list[Box], scale: float, *, grow: float) -> None:
    """Clear boxes, grown by some points, from a mask."""
    height, width = mask.shape
    for box in boxes:
        top, bottom = round((box.top - grow) * scale), round((box.bottom + grow) * scale) + 1
        x0, x1 = round((box.x0 - grow) * scale), round((box.x1 + grow) * scale) + 1
        mask[max(top, 0) : min(max(bottom, 0), height), max(x0, 0) : min(max(x1, 0), width)] = 0


def _letter_height(words: tuple[Word, ...]) -> float:
    """Return the usual height of a word on the page, in points."""
    sure = [
        word.box.height * (_DRAWN_PART if word.source is WordSource.TEXT else 1.0)
        for word in words
        if word.confidence > 0.7 and len(word.text) > 2  # noqa: PLR2004
    ]
    return min(max(float(np.quantile(sure, 0.5)), 5.0), 16.0) if len(sure) >= 5 else _USUAL_LETTER_PT  # noqa: PLR2004


_DRAWN_PART = 0.62
"""Of the height of a text layer's word, which is that of its line of type, the part that letters fill."""


def _is_cut(word: Word, frame: Box) -> bool:
    """Return whether a side of a frame runs through a word that is read without doubt: stems of letters between two lines.

    A stamp's border hides the letters that it goes through, and a word that it ends in may be read all the same.
    """
    box, part = word.box, word.box.width / 4
    is_within = frame.top - _CUT_PT <= box.top and box.bottom <= frame.bottom
    return is_within and word.confidence >= SURE and any(box.x0 + part < x < box.x1 - part for x in (frame.x0, frame.x1))


_CUT_PT = 3.0
"""How far over a frame's box, that of its corners, the letters on its line reach."""


def _named(frames: tuple[Box, ...], words: tuple[Word, ...]) -> Iterator[Box]:
    """Yield the frames that a person's name fills: a printed box is empty, or holds a label in its corner.

    What OCR is not sure of tells nothing: it is made of specks, or of a letter that the border cuts.
    """
    for frame in frames:
        inside = [
            word
            for word in words
            if word.confidence >= DOUBTFUL and frame.overlap(word.box) > 0.7 * word.box.width * word.box.height
        ]
        if len(inside) not in _NAME_WORDS or not all(word.text[:1].isupper() for word in inside):
            continue
        whole = enclose(word.box for word in inside)
        if whole.width > _FILLED[0] * frame.width and whole.height > _FILLED[1] * frame.height:
            yield frame


_NAME_WORDS = range(2, 7)
_FILLED = (0.6, 0.25)
"""Part of a stamp's width and height that its words take."""


# What the rest is


@dataclass(frozen=True, slots=True)
class _Blob:
    """Pieces that stand close together, and the box round them in pixels."""

    pieces: tuple[Piece, ...]
    whole: Piece


_KINDS = frozenset(kind.value for kind in InkKind)
_PRINT = "print"
_NOTHING = "nothing"


def _blobs(loose: Mask, rules: Sequence[Rule], letter: float, scale: float) -> list[_Blob]:
    """Gather neighbouring pieces that are larger than specks and not part of the page's edge.

    A hand that runs along its rule went with it where both were one: its pieces on a rule are gathered over wider gaps.
    """
    found = connected(loose)
    x, y, w, h, _ = found.stats.T
    height, width = loose.shape
    rim = round(3 * scale)
    at_rim = (x < rim) | (y < rim) | (x + w > width - rim) | (y + h > height - rim)
    wanted = (np.maximum(w, h) >= 0.4 * letter) & ~at_rim
    wanted[0] = False
    if not wanted.any():
        return []
    near = cv2.getStructuringElement(cv2.MORPH_RECT, (max(round(1.3 * letter), 3), max(round(0.7 * letter), 3)))
    numbers = np.flatnonzero(wanted)
    pieces, kept = pieces_of(found, numbers), found.only(wanted)
    spread = cv2.dilate(kept, near)
    for rule in rules:
        _bridge(spread, rule.box, pieces, scale)
    group = np.zeros(len(wanted), np.intp)
    group[found.under(kept)] = connected(spread).under(kept)
    members: dict[int, list[Piece]] = {}
    for number, piece in zip(group[numbers].tolist(), pieces, strict=True):
        members.setdefault(number, []).append(piece)
    return [_Blob(tuple(some), _whole(some)) for _, some in sorted(members.items())]


def _bridge(spread: Mask, rule: Box, pieces: list[Piece], scale: float) -> None:
    """Fill the gaps along a rule between pieces that stand on it, where they are no wider than a hand's that a line cut."""
    top, bottom = round((rule.top - _AT_RULE_PT) * scale), round((rule.bottom + _AT_RULE_PT) * scale)
    left, right = rule.x0 * scale, rule.x1 * scale
    on = [one for one in pieces if one.top <= bottom and one.bottom >= top and one.x1 > left and one.x0 < right]
    on.sort(key=lambda piece: piece.x0)
    reaches = accumulate((piece.x1 for piece in on), max)
    for reached, piece in zip(reaches, on[1:], strict=False):
        if 0 < piece.x0 - reached <= _CUT_GAP_PT * scale:
            spread[max(top, 0) : bottom + 1, reached - 1 : piece.x0 + 1] = 255


_AT_RULE_PT, _CUT_GAP_PT = 2.0, 12.0
"""How near to a rule the pieces end that it cut, and how far apart they stand: the low letters of a hand may go with it whole."""


def _whole(pieces: list[Piece]) -> Piece:
    return Piece(
        min(one.x0 for one in pieces),
        min(one.top for one in pieces),
        max(one.x1 for one in pieces),
        max(one.bottom for one in pieces),
        sum(one.area for one in pieces),
    )


def _name(blob: _Blob, loose: Mask, rules: Sequence[Rule], letter: float, scale: float) -> str:
    """Return what a blob is: an InkKind, print that was not read, or nothing that counts."""
    whole = blob.whole
    zone = loose[whole.top : whole.bottom, whole.x0 : whole.x1]
    if _is_ring(zone, whole):
        size = max(whole.width, whole.height) / scale
        return InkKind.SEAL if _SEAL_PT[0] <= size <= _SEAL_PT[1] else _NOTHING
    if _is_row_of_letters(blob, letter):
        return _PRINT
    if _is_bars(blob) or _is_solid(zone, whole, scale) or _is_dash(zone, scale) or _is_arc(zone, scale):
        return _NOTHING
    if _is_framed(zone):
        return InkKind.STAMP
    return InkKind.STROKE if _is_pen(blob, rules, letter, scale) else _NOTHING


_LEAST_SQUARE_PT = 24.0
"""A smaller mark as wide as high is a circled number, an icon or a tick, not a name."""

_FLATTEST, _FLATTEST_JOINED = 14.0, 20.0
"""Width by height of the flattest signature; a strip of bar code is flatter, but no piece of it is wide."""

_JOINED = 2.0
"""Width, in letters, of a piece in which a pen joined several."""


def _is_pen(blob: _Blob, rules: Sequence[Rule], letter: float, scale: float) -> bool:
    """Return whether a blob is as large, as long and as thin as writing by hand."""
    whole = blob.whole
    longest = max(max(one.width, one.height) for one in blob.pieces)
    if whole.width < 11 * scale or whole.height < 5 * scale or whole.area < 14 * scale * scale:
        return False
    is_square = 0.75 < whole.width / whole.height < 1.33  # noqa: PLR2004
    if is_square and whole.width < _LEAST_SQUARE_PT * scale and not _goes_on(_in_points(whole, scale), rules):
        return False
    is_joined = max(one.width for one in blob.pieces) >= _JOINED * letter
    if whole.width > (_FLATTEST_JOINED if is_joined else _FLATTEST) * whole.height:
        return False
    if whole.width > 400 * scale or whole.height > 120 * scale:
        return False
    return longest >= 1.6 * letter and whole.fill < 0.42  # noqa: PLR2004


def _goes_on(mark: Box, rules: Sequence[Rule]) -> bool:
    """Return whether a stroke as level as a rule goes off from the foot of a mark, over a longer rule on which both stand."""
    lines = [rule.box for rule in rules]
    (middle, height), end = mark.centre, mark.x1 + _OFF_PT
    strokes = [line for line in lines if middle < line.x0 < end and height < line.centre[1] < mark.bottom + _OFF_PT]
    return any(_stands_on(mark.union(stroke), line) for stroke in strokes for line in lines if line is not stroke)


def _stands_on(hand: Box, line: Box) -> bool:
    return line.x0 <= hand.x0 and hand.x1 + _OFF_PT <= line.x1 and abs(line.centre[1] - hand.bottom) < _ON_PT


_OFF_PT, _ON_PT = 6.0, 9.0
"""How far from initials their flourish begins, and from its rule the foot of a hand stands; printed lines end together."""


_SEAL_PT = (40.0, 190.0)
"""A seal's size; a smaller ring is a printed one round a letter, a larger one a cup's."""


def _is_ring(zone: Mask, whole: Piece) -> bool:
    """Return whether ink runs all round in a circle, near the edge of the blob and not in its corners."""
    size = max(whole.width, whole.height)
    if size < 20 or min(whole.width, whole.height) < 0.8 * size:  # noqa: PLR2004 -- pixels
        return False
    ys, xs = np.nonzero(zone)
    x, y = (xs - whole.width / 2) / (whole.width / 2), (ys - whole.height / 2) / (whole.height / 2)
    reach = np.hypot(x, y)
    outer = reach > 0.82  # noqa: PLR2004
    angles = np.floor((np.arctan2(y[outer], x[outer]) + np.pi) / (2 * np.pi) * 36).astype(int)
    return len(np.unique(angles)) >= 30 and float((reach > 1.12).mean()) < 0.04  # noqa: PLR2004


def _is_row_of_letters(blob: _Blob, letter: float) -> bool:
    """Return whether a blob is print: several pieces of about one height, standing on common lines."""
    letters = [one for one in blob.pieces if one.height >= 0.45 * letter]
    longest = max(max(one.width, one.height) for one in blob.pieces)
    if len(letters) < 5 or longest > 2.2 * letter:  # noqa: PLR2004 -- letters of one line rarely touch so far
        return False
    heights = np.array([one.height for one in letters], float)
    usual = float(np.median(heights))
    alike = (np.abs(heights - usual) <= 0.4 * usual).mean()
    narrow = np.mean([one.width <= 1.8 * usual for one in letters])
    bottoms = np.sort([one.bottom for one in letters])
    rows = 1 + int((np.diff(bottoms) > 0.35 * usual).sum())
    return bool(alike > 0.8 and narrow > 0.8 and rows <= max(len(letters) / 4, 1))  # noqa: PLR2004


def _is_bars(blob: _Blob) -> bool:
    """Return whether a blob is a bar code: many upright bars side by side."""
    bars = [one for one in blob.pieces if one.height > 4 * one.width]
    return len(bars) >= 12 and len(bars) > 0.7 * len(blob.pieces)  # noqa: PLR2004


def _is_solid(zone: Mask, whole: Piece, scale: float) -> bool:
    """Return whether a blob is thicker than a pen's line: a punched hole, a bar, a picture, a logo."""
    inside = cv2.distanceTransform(zone, cv2.DIST_L2, 3)
    thick = float(np.percentile(inside[zone > 0], 90)) / scale if whole.area else 0.0
    return thick > 2.2 or whole.fill > 0.6  # noqa: PLR2004 -- a felt pen draws 3 points, half to each side


def _is_dash(zone: Mask, scale: float) -> bool:
    """Return whether ink is one straight line: a staple's shadow, a hair on the glass, a strike of the pen."""
    points = np.argwhere(zone > 0).astype(np.float64)
    if len(points) < 3:  # noqa: PLR2004
        return True
    return bool(np.sqrt(max(np.linalg.eigvalsh(np.cov(points.T))[0], 0.0)) < _DASH_PT * scale)


def _is_arc(zone: Mask, scale: float) -> bool:
    """Return whether ink lies along one large circle: a cup's ring."""
    ys, xs = np.nonzero(zone)
    x, y = xs.astype(np.float64), ys.astype(np.float64)
    (a, b, c), *_ = np.linalg.lstsq(np.column_stack([x, y, np.ones_like(x)]), -(x * x + y * y), rcond=None)
    radius = np.sqrt(max(a * a / 4 + b * b / 4 - c, 0.0))
    off = np.abs(np.hypot(x + a / 2, y + b / 2) - radius)
    is_near = off.mean() < min(0.05 * radius, _MOST_OFF_ARC * min(zone.shape))
    return bool(_LEAST_CUP_PT * scale < radius < 4 * max(zone.shape) and is_near)


_MOST_OFF_ARC = 0.12
"""How far the ink of an arc lies from its circle, as part of the mark's smaller side: a low wave swings out to both sides."""

_DASH_PT, _LEAST_CUP_PT = 0.75, 28.0
"""How far the ink of a straight line lies from its middle; and a cup's least radius: letters and loops are smaller."""


def _is_framed(zone: Mask) -> bool:
    """Return whether a line runs round a blob near all its sides, a little turned or not: a rubber stamp's border."""
    height, width = zone.shape
    if min(height, width) < 16:  # noqa: PLR2004 -- pixels
        return False
    band_y, band_x = max(height // 4, 1), max(width // 8, 1)
    sides = (zone[:band_y].max(axis=0), zone[-band_y:].max(axis=0), zone[:, :band_x].max(axis=1), zone[:, -band_x:].max(axis=1))
    return all((side > 0).mean() > 0.8 for side in sides)  # noqa: PLR2004


def _in_points(piece: Piece, scale: float) -> Box:
    return Box(piece.x0 / scale, piece.top / scale, piece.x1 / scale, piece.bottom / scale)


def _ink(blob: _Blob, kind: str, scale: float) -> Ink:
    """Return the blob as ink; the larger a pen's line, the surer."""
    box = _in_points(blob.whole, scale)
    size = min((box.width - 11) / 40 + (box.height - 5) / 20, 1.0)
    return Ink(InkKind(kind), box, round(0.55 + 0.4 * max(size, 0.0), 2))
