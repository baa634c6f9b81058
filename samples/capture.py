"""Capture: what a copier, a fax or a telephone makes of a printed page, and where every point of the page went.

The effects are those measured for reading: skew, quarter turns, fax at two resolutions, third-generation photocopies, photos.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from samples.marks import hull
from samples.pdf import picture_pdf, render
from samples.truth import Box

Picture = NDArray[np.uint8]
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Shot:
    """A captured paper: the file, and for each page the way from points of the printed page to points of the captured one."""

    data: bytes
    suffix: str
    sizes_pt: tuple[tuple[float, float], ...]
    ways: tuple[Matrix | None, ...]
    quarter_turns: int = 0
    is_two_toned: bool = False

    def place(self, page: int, box: Box) -> Box:
        """Return where a box of the printed page stands on the captured one (quarter turns undone), kept on the page."""
        box = self._led(page, box)
        width, height = self.sizes_pt[page - 1]
        return _within(box[0], width), _within(box[1], height), _within(box[2], width), _within(box[3], height)

    def shows(self, page: int, box: Box) -> bool:
        """Return whether a box of the printed page came onto the captured one, at least so far that print can be read."""
        return _area(self.place(page, box)) >= _LEGIBLE * _area(self._led(page, box))

    def _led(self, page: int, box: Box) -> Box:
        way = self.ways[page - 1]
        if way is None:
            return box
        x0, top, x1, bottom = box
        corners = np.array([[x0, top, 1], [x1, top, 1], [x1, bottom, 1], [x0, bottom, 1]]) @ way.T
        return hull([(float(x / w), float(y / w)) for x, y, w in corners])


_LEGIBLE = 0.75
"""Part of a word's box: with less of it on the picture, letters are gone."""


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


@dataclass(frozen=True, slots=True)
class Taken:
    """One page as captured: the picture, and the way there in pixels at `dpi` (None: nothing moved)."""

    picture: Picture
    way: Matrix | None = None


Effect = Callable[[Picture, Random], Taken]


@dataclass(frozen=True, slots=True)
class Capture:
    """A way of capturing: resolution, what it does to each page, and the file it ends in (png, jpg, tiff, fax, pdf).

    `dpi_y` is the resolution down the page where it is another than across; `finer` by how much more finely the effect
    is worked out than the file shows it. `is_two_toned`: colours become black or white, and print on a dark colour is lost.
    """

    dpi: int
    effect: Effect
    ending: str
    quality: int = 75
    turns: int = 0
    dpi_y: int | None = None
    finer: float = 1.0
    is_two_toned: bool = False


def _within(value: float, limit: float) -> float:
    return round(min(max(value, 0.0), limit), 2)


def _noise(rng: Random, shape: tuple[int, ...], spread: float) -> NDArray[np.float32]:
    """Return normal noise; a quarter of the size is drawn and enlarged where it is large, as film and sensors smear it."""
    source = np.random.default_rng(rng.getrandbits(64))
    return source.standard_normal(shape, dtype=np.float32) * np.float32(spread)


def _clip(values: NDArray[np.float32]) -> Picture:
    return np.clip(values, 0, 255).astype(np.uint8)


def _grey(picture: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8) if picture.ndim == 3 else picture  # noqa: PLR2004


def _warp(picture: Picture, way: Matrix, size: tuple[int, int], fill: int | tuple[int, int, int] = 255) -> Picture:
    border = (fill, fill, fill) if isinstance(fill, int) else fill
    warped = cv2.warpPerspective(picture, way, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT, borderValue=border)
    return np.asarray(warped, dtype=np.uint8)


def _turned(picture: Picture, degrees: float) -> Taken:
    high, wide = picture.shape[:2]
    way = np.vstack([cv2.getRotationMatrix2D((wide / 2, high / 2), degrees, 1.0), [0, 0, 1]])
    return Taken(_warp(picture, way, (wide, high)), way)


def _specks(picture: Picture, rng: Random, count: int) -> None:
    """Put dirt on a page: small dark and light dots."""
    high, wide = picture.shape[:2]
    for _ in range(count):
        at = (rng.randrange(wide), rng.randrange(high))
        cv2.circle(picture, at, rng.choice((1, 1, 1, 2)), (rng.choice((0, 60, 255)),) * 3, -1)


def _trifles(picture: Picture, rng: Random) -> None:
    """Put what papers pick up on their way: punch holes, a staple's shadow, a coffee ring, a fold."""
    high, wide = picture.shape[:2]
    if rng.random() < 0.25:  # noqa: PLR2004
        for share in (0.2, 0.5, 0.8):
            cv2.circle(picture, (int(wide * 0.03), int(high * share)), int(wide * 0.013), (40, 40, 40), -1, cv2.LINE_AA)
    if rng.random() < 0.25:  # noqa: PLR2004
        start = (int(wide * rng.uniform(0.03, 0.06)), int(high * rng.uniform(0.02, 0.035)))
        cv2.line(picture, start, (start[0] + int(wide * 0.035), start[1] - int(high * 0.012)), (70, 70, 70), 3, cv2.LINE_AA)
    if picture.ndim == 3 and rng.random() < 0.18:  # noqa: PLR2004
        _coffee(picture, rng)
    if rng.random() < 0.2:  # noqa: PLR2004
        row = int(high * rng.choice((0.333, 0.5, 0.667)))
        picture[row : row + 2] = (picture[row : row + 2] * 0.82).astype(np.uint8)


def _coffee(picture: Picture, rng: Random) -> None:
    high, wide = picture.shape[:2]
    layer = picture.copy()
    centre = (int(wide * rng.uniform(0.2, 0.8)), int(high * rng.uniform(0.15, 0.85)))
    cv2.ellipse(layer, centre, (int(wide * 0.11), int(wide * 0.105)), 0, 0, rng.randint(230, 350), (176, 140, 96), 9, cv2.LINE_AA)
    cv2.addWeighted(layer, 0.45, picture, 0.55, 0, picture)


def _clean(picture: Picture, _: Random) -> Taken:
    return Taken(picture)


def _scan(picture: Picture, rng: Random, degrees: float | None = None) -> Taken:
    """A flatbed's page: a little turned, a little noise, grey paper."""
    picture = picture.copy()
    _trifles(picture, rng)
    taken = _turned(picture, rng.uniform(-3, 3) if degrees is None else degrees)
    values = _grey(taken.picture).astype(np.float32) * 0.96 + 4
    return Taken(_clip(values + _noise(rng, values.shape, 4.0)), taken.way)


def _skewed(degrees: float) -> Effect:
    return lambda picture, rng: _scan(picture, rng, rng.choice((-degrees, degrees)))


def _faxed(dpi: int, dpi_y: int) -> Effect:
    """A fax: dirt on the glass, one bit a dot, a lost row now and then.

    The sensor gathers light all the while that the paper moves on by one row: a row shows the mean of what passed it, and a
    stroke thinner than a row is greyer, not missed. Only then is it made black or white.
    """

    def effect(picture: Picture, rng: Random) -> Taken:
        taken = _turned(_grey(picture), rng.uniform(-0.8, 0.8))
        page = taken.picture.copy()
        _specks(page, rng, 260)
        rows = cv2.resize(page, (page.shape[1], page.shape[0] * dpi_y // dpi), interpolation=cv2.INTER_AREA)
        values = rows.astype(np.float32) + _noise(rng, rows.shape, 22.0)
        bits = np.where(values > 150, 255, 0).astype(np.uint8)  # noqa: PLR2004
        for _ in range(rng.randint(0, 2)):
            bits[rng.randrange(bits.shape[0])] = 255
        return Taken(bits, taken.way)

    return effect


def _photocopy(picture: Picture, rng: Random) -> Taken:
    """Three times through a worn copier: rough and broken letters, dirt, a dark edge."""
    picture = picture.copy()
    _trifles(picture, rng)
    taken = Taken(_grey(picture), np.eye(3))
    for _ in range(3):
        taken = _copied(taken, rng)
    page = taken.picture.copy()
    edge = rng.randint(9, 27)
    page[:, -edge:] = (page[:, -edge:] * 0.35).astype(np.uint8)
    return Taken(page, taken.way)


def _copied(taken: Taken, rng: Random) -> Taken:
    """One time through a copier, at 300 dpi: laid down a little askew, blurred by the lens, made nearly black or white.

    What a lens and a threshold do to letters is the usual model of such copies (H. S. Baird, "Document image defect models",
    1992): its blur is 0.7 dots of 300 to the inch, with a spread of 0.3. The exposure is another at each copying and a
    little uneven over the drum; it leans to the dark side, for a copy that loses its thin strokes is made again.
    """
    laid = _turned(taken.picture, rng.uniform(-0.6, 0.6))
    page = laid.picture.copy()
    _specks(page, rng, 150)
    high, wide = page.shape
    drum = cv2.resize(_noise(rng, (high // 400, wide // 400), 9.0), (wide, high), interpolation=cv2.INTER_CUBIC)
    light = cv2.GaussianBlur(page.astype(np.float32), (0, 0), rng.uniform(0.4, 1.0)) + _noise(rng, page.shape, 16.0)
    values = np.asarray((light - drum - rng.uniform(135, 185)) * 3.0 + 128, dtype=np.float32)
    return Taken(_clip(values), None if taken.way is None or laid.way is None else laid.way @ taken.way)


def _photo(picture: Picture, rng: Random) -> Taken:
    """A telephone's photo: a page on a table, seen from one side, with a shadow, a lamp and a little blur."""
    picture = picture.copy()
    _trifles(picture, rng)
    high, wide = picture.shape[:2]
    out_wide, out_high = int(wide * 1.16), int(high * 1.14)
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], dtype=np.float32)
    base = corners + np.array([wide * 0.08, high * 0.07], dtype=np.float32)
    moves = np.array([[rng.uniform(-0.045, 0.045) * wide, rng.uniform(-0.035, 0.035) * high] for _ in range(4)], dtype=np.float32)
    way = np.asarray(cv2.getPerspectiveTransform(corners, base + moves), dtype=np.float64)
    table = _table(rng, out_high, out_wide)
    page = _warp(picture, way, (out_wide, out_high), 0)
    mask = _warp(np.full((high, wide), 255, dtype=np.uint8), way, (out_wide, out_high), 0)[..., None].astype(np.float32) / 255
    shot = page.astype(np.float32) * mask + table * (1 - mask)
    shot *= _light(rng, out_high, out_wide)[..., None]
    shot = np.asarray(cv2.GaussianBlur(shot, (0, 0), rng.uniform(0.6, 1.1)), dtype=np.float32)
    noisy = (shot + _noise(rng, shot.shape, 3.0)).astype(np.float32)
    return Taken(_clip(noisy), way)


def _table(rng: Random, high: int, wide: int) -> NDArray[np.float32]:
    """Return a wooden or a grey table top."""
    colour = np.array(rng.choice(((112, 78, 52), (86, 88, 94), (150, 128, 104))), dtype=np.float32)
    grain = cv2.resize(_noise(rng, (high // 40, wide // 6), 9.0), (wide, high), interpolation=cv2.INTER_CUBIC)
    return np.asarray(colour + np.asarray(grain, dtype=np.float32)[..., None], dtype=np.float32)


def _light(rng: Random, high: int, wide: int) -> NDArray[np.float32]:
    """Return how bright each point is: a lamp on one side, and the shadow of a hand."""
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    lamp = ((across / wide - rng.choice((0.1, 0.9))) ** 2 + (down / high - rng.uniform(0.1, 0.6)) ** 2) ** 0.5
    light = 1.08 - 0.38 * lamp
    centre = (rng.uniform(0.2, 0.8) * wide, rng.uniform(0.65, 1.0) * high)
    shade = np.exp(-(((across - centre[0]) / (0.3 * wide)) ** 2) - ((down - centre[1]) / (0.2 * high)) ** 2)
    return np.asarray(light * (1 - rng.uniform(0.15, 0.35) * shade), dtype=np.float32)


def _low(picture: Picture, rng: Random) -> Taken:
    """A picture that was made small and sent on: few dots, faint letters, blur."""
    taken = _turned(_grey(picture), rng.uniform(-2, 2))
    values = np.asarray(cv2.GaussianBlur(taken.picture, (0, 0), 0.8), dtype=np.float32) * 0.62 + 92
    return Taken(_clip(values + _noise(rng, values.shape, 7.0)), taken.way)


CAPTURES: dict[str, Capture | None] = {
    "pdf": None,
    "acroform": None,
    "clean": Capture(200, _clean, "png"),
    "clean150": Capture(150, _clean, "png"),
    "clean300": Capture(300, _clean, "png"),
    "scan": Capture(200, _scan, "tiff", 60),
    "scanpdf": Capture(200, _scan, "pdf", 55),
    "skew3": Capture(200, _skewed(3.0), "jpg", 60),
    "skew8": Capture(200, _skewed(8.0), "jpg", 60),
    "rot90": Capture(200, _scan, "jpg", 60, turns=1),
    "rot180": Capture(200, _scan, "jpg", 60, turns=2),
    "rot270": Capture(200, _scan, "jpg", 60, turns=3),
    "fax": Capture(204, _faxed(204, 196), "fax", dpi_y=196, is_two_toned=True),
    "fax_standard": Capture(204, _faxed(204, 98), "fax", dpi_y=98, is_two_toned=True),
    "photocopy": Capture(200, _photocopy, "pdf", 60, finer=1.5, is_two_toned=True),
    "photo": Capture(200, _photo, "jpg", 78),
    "low": Capture(96, _low, "jpg", 45),
}
"""All captures by name; "pdf" and "acroform" keep their text, "clean" is a picture at 200 dpi without any fault."""


def capture_pages(pdf: bytes, name: str, rng: Random) -> Shot:
    """Capture a printed paper.

    Args:
        pdf: the paper as printed, Letter pages.
        name: a key of `CAPTURES`.
        rng: the chance of this capture.

    Raises:
        KeyError: no such capture.
    """
    way = CAPTURES[name]
    if way is None:
        pages = len(render(pdf, 10))
        return Shot(pdf, ".pdf", ((612.0, 792.0),) * pages, (None,) * pages)
    taken, ways, sizes = [], [], []
    scale, finer = way.dpi / 72, way.dpi * way.finer / 72
    for page in render(pdf, way.dpi * way.finer):
        shot = way.effect(np.asarray(page, dtype=np.uint8).copy(), rng)
        image = _as_image(shot.picture, way)
        ways.append(None if shot.way is None else _in_points(shot.way, finer))
        sizes.append((image.width / scale, image.height / ((way.dpi_y or way.dpi) / 72)))
        taken.append(image.rotate(-90 * way.turns, expand=True) if way.turns else image)
    data, suffix = _file(taken, way)
    return Shot(data, suffix, tuple(sizes), tuple(ways), way.turns, way.is_two_toned)


def _in_points(way: Matrix, scale: float) -> Matrix:
    """Return the way from points to points that a way from pixels to pixels is, `scale` pixels a point."""
    return np.asarray(np.diag([1 / scale, 1 / scale, 1.0]) @ way @ np.diag([scale, scale, 1.0]), dtype=np.float64)


def _as_image(picture: Picture, way: Capture) -> Image.Image:
    """Return the picture at the file's resolution."""
    if way.finer == 1.0:
        return Image.fromarray(picture)
    return Image.fromarray(cv2.resize(picture, None, fx=1 / way.finer, fy=1 / way.finer, interpolation=cv2.INTER_AREA))


def _file(images: Sequence[Image.Image], way: Capture) -> tuple[bytes, str]:
    """Return the file of the pages; several pages of a sort of picture that holds only one become a PDF of pictures."""
    buffer = io.BytesIO()
    dpi = (way.dpi, way.dpi_y or way.dpi)
    if way.ending == "fax":
        first, *others = [image.convert("1") for image in images]
        first.save(buffer, "TIFF", compression="group4", dpi=dpi, save_all=True, append_images=others)
        return buffer.getvalue(), ".tiff"
    if way.ending == "tiff":
        first, *others = images
        first.save(buffer, "TIFF", compression="jpeg", quality=way.quality, dpi=dpi, save_all=True, append_images=others)
        return buffer.getvalue(), ".tiff"
    if way.ending == "pdf" or len(images) > 1:
        return picture_pdf(images, way.dpi, way.quality), ".pdf"
    if way.ending == "png":
        images[0].save(buffer, "PNG", dpi=dpi, optimize=False)
        return buffer.getvalue(), ".png"
    images[0].save(buffer, "JPEG", quality=way.quality, dpi=dpi)
    return buffer.getvalue(), ".jpg"
