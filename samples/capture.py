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

    def place(self, page: int, box: Box) -> Box:
        """Return where a box of the printed page stands on the captured one (quarter turns undone), kept on the page."""
        way = self.ways[page - 1]
        if way is not None:
            x0, top, x1, bottom = box
            corners = np.array([[x0, top, 1], [x1, top, 1], [x1, bottom, 1], [x0, bottom, 1]]) @ way.T
            box = hull([(float(x / w), float(y / w)) for x, y, w in corners])
        width, height = self.sizes_pt[page - 1]
        return _within(box[0], width), _within(box[1], height), _within(box[2], width), _within(box[3], height)


@dataclass(frozen=True, slots=True)
class Taken:
    """One page as captured: the picture, and the way there in pixels at `dpi` (None: nothing moved)."""

    picture: Picture
    way: Matrix | None = None


Effect = Callable[[Picture, Random], Taken]


@dataclass(frozen=True, slots=True)
class Capture:
    """A way of capturing: resolution, what it does to each page, and the file it ends in (png, jpg, tiff, fax, pdf)."""

    dpi: int
    effect: Effect
    ending: str
    quality: int = 75
    turns: int = 0
    dpi_y: int | None = None


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


def _fax(picture: Picture, rng: Random) -> Taken:
    """A fax: one bit, dirt, a lost row now and then."""
    taken = _turned(_grey(picture), rng.uniform(-0.8, 0.8))
    values = taken.picture.astype(np.float32) + _noise(rng, taken.picture.shape, 22.0)
    bits = np.where(values > 150, 255, 0).astype(np.uint8)  # noqa: PLR2004
    _specks(bits, rng, 260)
    for _ in range(rng.randint(0, 2)):
        bits[rng.randrange(bits.shape[0])] = 255
    return Taken(bits, taken.way)


def _photocopy(picture: Picture, rng: Random) -> Taken:
    """Three times through a worn copier: thick and broken letters, dirt, a dark edge."""
    picture = picture.copy()
    _trifles(picture, rng)
    taken = _turned(_grey(picture), rng.uniform(-1.5, 1.5))
    values = taken.picture.astype(np.float32)
    for _ in range(3):
        values = np.asarray(cv2.GaussianBlur(values, (3, 3), 0.8), dtype=np.float32) + _noise(rng, values.shape, 7.0)
        values = np.clip((values - 128) * 1.6 + 138, 0, 255).astype(np.float32)
    page = _clip(values)
    _specks(page, rng, 700)
    edge = rng.randint(6, 18)
    page[:, -edge:] = (page[:, -edge:] * 0.35).astype(np.uint8)
    return Taken(page, taken.way)


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
    "fax": Capture(204, _fax, "fax", dpi_y=196),
    "fax_standard": Capture(204, _fax, "fax", dpi_y=98),
    "photocopy": Capture(200, _photocopy, "pdf", 60),
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
    for page in render(pdf, way.dpi):
        shot = way.effect(np.asarray(page, dtype=np.uint8).copy(), rng)
        scale = way.dpi / 72
        to_points = np.diag([1 / scale, 1 / scale, 1.0])
        ways.append(
            None if shot.way is None else np.asarray(to_points @ shot.way @ np.diag([scale, scale, 1.0]), dtype=np.float64)
        )
        sizes.append((shot.picture.shape[1] / scale, shot.picture.shape[0] / scale))
        taken.append(_as_image(shot.picture, way))
    data, suffix = _file(taken, way)
    return Shot(data, suffix, tuple(sizes), tuple(ways), way.turns)


def _as_image(picture: Picture, way: Capture) -> Image.Image:
    image = Image.fromarray(picture)
    if way.dpi_y and way.dpi_y != way.dpi:
        image = image.resize((image.width, image.height * way.dpi_y // way.dpi), Image.Resampling.NEAREST)
    return image.rotate(-90 * way.turns, expand=True) if way.turns else image


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
