"""Images: a picture of a page made fit to be read: square pixels, flat, evenly lit, upright, straight, clean.

Works on copies only; what was done is told with the result. No step may make a page worse than leaving it alone, so
each has a cause that is measured first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from intake.outlines import flattened, page_corners
from intake.pages import Grey, Picture, fill_letter
from intake.turning import AS_IT_IS, Turn, Way, find_turn, straightened

WORKING_DPI = 200.0
"""What pictures are brought to: pen strokes keep their shape, and nothing finer is needed."""

_COARSE_DPI = 140.0
"""Below this a picture is enlarged before it is read."""


@dataclass(frozen=True)
class Sheet:
    """A picture ready to be read, and what was done to it.

    `grey`, `print` (the same without large coloured marks, which hide the letters under them from Tesseract) and
    `shown` (grey or colour, as a person should see the page) have the same geometry, `scale` pixels a point. `way`
    (3 x 3) leads from pixels of the picture as received to pixels of this one. `turn` is how far it was turned to
    stand upright and straightened; `is_photo` says that a page was cut out of a photograph, `is_coarse` that it has
    two tones only, or was enlarged: then every dot counts.
    """

    grey: Grey
    print: Grey
    shown: Picture
    scale: float
    way: Way
    turn: Turn = AS_IT_IS
    is_photo: bool = False
    is_coarse: bool = False

    @property
    def width_pt(self) -> float:
        """Width of the page in points."""
        return float(self.shown.shape[1] / self.scale)

    @property
    def height_pt(self) -> float:
        """Height of the page in points."""
        return float(self.shown.shape[0] / self.scale)

    def upside_down(self) -> Sheet:
        """Return the same page, turned by 180 degrees."""
        height, width = self.grey.shape
        flip = np.array([[-1.0, 0, width - 1], [0, -1.0, height - 1], [0, 0, 1]])
        turn = replace(self.turn, quarters=(self.turn.quarters + 2) % 4)
        grey, printed, shown = (np.ascontiguousarray(one[::-1, ::-1]) for one in (self.grey, self.print, self.shown))
        return replace(self, grey=grey, print=printed, shown=shown, way=flip @ self.way, turn=turn)


def as_it_is(picture: Picture, scale: float) -> Sheet:
    """Return a picture that needs nothing done to it: a page of a PDF as it was drawn."""
    grey = to_grey(picture)
    return Sheet(grey, grey, picture, scale, np.eye(3))


def prepare(picture: Picture, dpi: tuple[float, float] | None, *, may_be_photo: bool = True) -> Sheet:
    """Return a picture made fit to be read.

    Args:
        picture: grey or colour, any way up.
        dpi: its resolution across and down; None when unknown.
        may_be_photo: whether a page's outline is looked for in it.
    """
    if min(picture.shape[:2]) < _TINY_PX:
        return as_it_is(picture, picture.shape[1] / fill_letter(picture.shape[1], picture.shape[0])[0])
    is_fax = is_two_toned(picture)
    height, width = picture.shape[:2]
    picture, dpi = squared(picture, dpi)
    way: Way = np.diag([picture.shape[1] / width, picture.shape[0] / height, 1.0])
    found = page_corners(picture) if may_be_photo and not is_fax else None
    if found is not None:
        picture, flattening = flattened(picture, found)
        way, dpi = flattening @ way, None
    scale = dpi[0] / 72 if dpi else picture.shape[1] / fill_letter(picture.shape[1], picture.shape[0])[0]
    turn = find_turn(to_grey(picture), scale)
    shown, turning = straightened(picture, turn)
    factor = reading_factor(scale)
    shown = resized(shown, (max(round(shown.shape[1] * factor), 1), max(round(shown.shape[0] * factor), 1)))
    scale *= factor
    grey = cleaned(evened(to_grey(shown), scale), scale)
    printed = without_coloured_marks(shown, grey, scale)
    way = np.diag([factor, factor, 1.0]) @ turning @ way
    return Sheet(grey, printed, shown, scale, way, turn, found is not None, is_fax or factor > 1)


_TINY_PX = 30
"""A picture this narrow holds no line of print."""


def reading_factor(scale: float) -> float:
    """Return by how much to enlarge a picture, `scale` pixels a point, so that Tesseract reads it well and fast."""
    dpi = scale * 72
    return 1.0 if _COARSE_DPI <= dpi <= WORKING_DPI * 1.1 else WORKING_DPI / dpi


def to_grey(picture: Picture) -> Grey:
    """Return a picture in shades of grey."""
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # noqa: PLR2004 -- rows, columns


def resized(picture: Picture, size: tuple[int, int]) -> Picture:
    """Return a picture at another size (width, height)."""
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    larger = size[0] > picture.shape[1] or size[1] > picture.shape[0]
    return cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC if larger else cv2.INTER_AREA)


def without_coloured_marks(shown: Picture, grey: Grey, scale: float) -> Grey:
    """Return the grey picture without seals, stamps' frames and pen strokes in colour; small coloured print stays.

    Args:
        shown: the page in colour (in grey: nothing is known of colours, and nothing is taken away).
        grey: the same page as it would be read.
        scale: pixels a point.
    """
    if shown.ndim != 3:  # noqa: PLR2004 -- rows, columns, colours
        return grey
    vivid = cv2.subtract(shown.max(axis=2), shown.min(axis=2))
    mask = cv2.bitwise_and(
        cv2.threshold(vivid, _VIVID, 255, cv2.THRESH_BINARY)[1], cv2.threshold(grey, 215, 255, cv2.THRESH_BINARY_INV)[1]
    )
    if (mask > 0).mean() > 0.08:  # noqa: PLR2004 -- coloured paper, or a picture
        return grey
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)))
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    large = np.maximum(width, height) > _LARGE_MARK_PT * scale
    large[0] = False
    if not large.any():
        return grey
    taken = large[labels]
    for x, y, w, h, _ in stats[large].tolist():
        if min(w, h) > _LARGE_MARK_PT * scale:
            taken[y : y + h, x : x + w] |= mask[y : y + h, x : x + w] > 0
    clean = grey.copy()
    clean[cv2.dilate(taken.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0] = 255
    return clean


_VIVID = 45
"""Difference between a pixel's strongest and weakest colour from which it is coloured, and not grey."""

_LARGE_MARK_PT = 26.0
"""Print in colour has smaller pieces than this; a seal's ring or a signature is larger."""


def is_two_toned(picture: Picture) -> bool:
    """Return whether a picture has only black and white, as a fax has."""
    sample = picture[::7, ::3]
    return bool(((sample == 0) | (sample == 255)).mean() > 0.999) and bool((sample < 128).any())  # noqa: PLR2004


_STRETCHED = 1.15
"""A fax's dots are 204 across and 98, 196 or 391 down; beyond this ratio the stretched letters need smoothing."""


def squared(picture: Picture, dpi: tuple[float, float] | None) -> tuple[Picture, tuple[float, float] | None]:
    """Stretch a picture whose dots are not square, as those of a fax, to the finer of its two resolutions."""
    if dpi is None or max(dpi) / min(dpi) < 1.005:  # noqa: PLR2004
        return picture, dpi
    across, down = dpi
    finest = max(across, down)
    size = round(picture.shape[1] * finest / across), round(picture.shape[0] * finest / down)
    stretched = cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)
    if max(dpi) / min(dpi) > _STRETCHED:
        stretched = cv2.GaussianBlur(stretched, (0, 0), 0.9)
    return stretched, (finest, finest)


def evened(grey: Grey, scale: float) -> Grey:
    """Return the picture with its ground brought to white, where the ground is dark or uneven."""
    factor = min(10 / (scale * 72), 1.0)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ground = cv2.dilate(small, np.ones((5, 5), np.uint8))
    ground = cv2.medianBlur(ground, 5)
    low, high = np.percentile(ground, (8, 92))
    if high - low < _UNEVEN and low > _DARK_GROUND:
        return grey
    ground = cv2.GaussianBlur(np.maximum(ground, 40), (0, 0), 2)
    large = cv2.resize(ground, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, large, scale=250)


_UNEVEN, _DARK_GROUND = 30.0, 190.0
"""Grey levels: a flatbed's paper varies by less, and is brighter."""


def cleaned(grey: Grey, scale: float) -> Grey:
    """Return the picture without specks, where there are many; dots near letters stay, they may be parts of them.

    A median over the whole picture, the usual cure, eats the thin strokes of worn copies.
    """
    ink = cv2.threshold(grey, 170, 255, cv2.THRESH_BINARY_INV)[1]
    reach = max(round(3.2 * scale), 3)
    near = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(near)
    specks = stats[:, cv2.CC_STAT_AREA] <= _SPECK_PT2 * scale * scale
    specks[0] = False
    if specks.sum() < _MANY_SPECKS:
        return grey
    clean = grey.copy()
    clean[cv2.dilate(specks[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0] = 255
    return clean


_SPECK_PT2 = 4.0
"""Square points of the largest speck; a full stop is smaller, but never alone."""

_MANY_SPECKS = 40
