"""Images: a picture of a page made fit to be read: square pixels, flat, evenly lit, upright, straight, clean.

Works on copies only; what was done is told with the result. No step may make a page worse than leaving it alone, so
each has a cause that is measured first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from classifiers.transcript import Box, Mending
from intake.dirt import darkened, is_faint, softened, without_coloured_marks, without_edges, without_pale_marks, without_specks
from intake.grain import Lit, lifted
from intake.outlines import Corners, Outline, Point, flattened, sides_at_edge
from intake.pages import fill_letter
from intake.pictures import Grey, Picture, scaled, to_grey
from intake.turning import AS_IT_IS, LEAST_SKEW_DEG, QUARTERS, Turn, Way, find_turn, straightened

WORKING_DPI = 200.0
"""What pictures are brought to: pen strokes keep their shape, and nothing finer is needed."""

_COARSE_DPI = 170.0
"""Below this a picture is enlarged before it is read: at 150 small type loses a word in two hundred."""


@dataclass(frozen=True)
class Sheet:
    """A picture ready to be read, and what was done to it.

    `grey`, `print` (the same without large coloured marks, which hide the letters under them from Tesseract) and
    `shown` (grey or colour, as a person should see the page) have the same geometry, `scale` pixels a point. `way`
    (3 x 3) leads from pixels of the picture as received to pixels of this one. `turn` is how far it was turned to
    stand upright and straightened; `is_photo` says that a page was cut out of a photograph, `is_fax` that it has two tones
    only, `is_coarse` that it has, is a copy or a photo, or was enlarged: then every dot counts. `mended` lists what was done,
    in order. `seals` are where rings of seals were made bright in `print`, in points. `open_sides` are the middles of the
    page's sides, in pixels of the picture as received, that ran to the photograph's edge. `gain` is by how much a picture
    taken nearly in the dark was brightened, and `grain` what it had before, as `intake.grain` measures it.
    """

    grey: Grey
    print: Grey
    shown: Picture
    scale: float
    way: Way
    turn: Turn = AS_IT_IS
    is_photo: bool = False
    is_fax: bool = False
    is_coarse: bool = False
    mended: tuple[Mending, ...] = ()
    seals: tuple[Box, ...] = ()
    open_sides: tuple[Point, ...] = ()
    gain: float = 1.0
    grain: float = 0.0

    @property
    def width_pt(self) -> float:
        """Width of the page in points."""
        return float(self.shown.shape[1] / self.scale)

    @property
    def height_pt(self) -> float:
        """Height of the page in points."""
        return float(self.shown.shape[0] / self.scale)

    def looked_again(self) -> Sheet:
        """Return the same page, with the note that it, or a part of it, was read twice."""
        return self if Mending.SECOND_LOOK in self.mended else replace(self, mended=(*self.mended, Mending.SECOND_LOOK))

    def turned(self, quarters: int) -> Sheet:
        """Return the same page, turned clockwise by some quarters."""
        if quarters == 0:
            return self
        height, width = self.grey.shape
        turn = replace(self.turn, quarters=(self.turn.quarters + quarters) % 4)
        grey, printed, shown = (np.ascontiguousarray(np.rot90(one, -quarters)) for one in (self.grey, self.print, self.shown))
        others = tuple(step for step in self.mended if step is not Mending.TURNED)
        mended = (*others, Mending.TURNED) if turn.quarters else others
        way = QUARTERS[quarters](width, height) @ self.way
        return replace(self, grey=grey, print=printed, shown=shown, way=way, turn=turn, mended=mended)


def as_it_is(picture: Picture, scale: float) -> Sheet:
    """Return a picture that needs nothing done to it: a page of a PDF as it was drawn."""
    grey = to_grey(picture)
    return Sheet(grey, grey, picture, scale, np.eye(3))


def prepare(picture: Picture, dpi: tuple[float, float] | None, outline: Outline | None = None) -> Sheet:
    """Return a picture made fit to be read.

    Args:
        picture: grey or colour, any way up.
        dpi: its resolution across and down; None when unknown.
        outline: of a page in it; None where it is no photograph, and none is looked for.
    """
    if min(picture.shape[:2]) < _TINY_PX:
        return as_it_is(picture, picture.shape[1] / fill_letter(picture.shape[1], picture.shape[0])[0])
    is_fax = is_two_toned(picture)
    height, width = picture.shape[:2]
    square, dpi = squared(picture, dpi)
    bright = Lit(square) if is_fax else lifted(square)
    way: Way = np.diag([square.shape[1] / width, square.shape[0] / height, 1.0])
    corners = outline.corners_in(bright.picture) if outline and not is_fax else None
    flat, open_sides = bright.picture, tuple[Point, ...]()
    if corners is not None:
        flat, flattening = flattened(bright.picture, corners)
        way, dpi, open_sides = flattening @ way, None, _open_sides(square, corners, width, height)
    scale = dpi[0] / 72 if dpi else flat.shape[1] / fill_letter(flat.shape[1], flat.shape[0])[0]
    turn = find_turn(to_grey(flat), scale)
    level, turning = straightened(flat, turn)
    factor = reading_factor(scale)
    shown, scale = scaled(level, factor), scale * factor
    plain = to_grey(shown)
    lit = evened(plain, scale)
    trimmed = without_edges(lit, scale)
    grey = without_specks(trimmed, scale, is_two_toned=is_fax)
    is_copy = grey is not trimmed and not is_fax
    is_worn = is_copy and is_faint(grey)
    printed = without_coloured_marks(shown, grey, scale)
    if not is_fax:
        printed = without_pale_marks(printed, scale)
    if is_copy or (is_fax and factor == 1.0):
        printed = darkened(printed, _GENTLY) if is_worn else softened(printed)
    steps = {
        Mending.STRETCHED: square is not picture,
        Mending.BRIGHTENED: bright.picture is not square,
        Mending.FLATTENED: corners is not None,
        Mending.TURNED: turn.quarters != 0,
        Mending.STRAIGHTENED: abs(turn.skew_deg) >= LEAST_SKEW_DEG,
        Mending.ENLARGED: factor > 1,
        Mending.EVENED: lit is not plain,
        Mending.TRIMMED: trimmed is not lit,
        Mending.DESPECKLED: grey is not trimmed,
        Mending.DARKENED: is_worn,
    }
    return Sheet(
        grey,
        printed,
        shown,
        scale,
        np.diag([factor, factor, 1.0]) @ turning @ way,
        turn,
        is_photo=corners is not None,
        is_fax=is_fax,
        is_coarse=is_fax or is_copy or corners is not None or factor > 1,
        mended=tuple(step for step, is_done in steps.items() if is_done),
        open_sides=open_sides,
        gain=bright.gain,
        grain=bright.grain,
    )


def _open_sides(square: Picture, corners: Corners, width: int, height: int) -> tuple[Point, ...]:
    """Return where the page runs to the edge of the picture as received, from its corners in square pixels."""
    return sides_at_edge(width, height, corners * np.array([width / square.shape[1], height / square.shape[0]], np.float32))


_GENTLY = 6.0
"""Power by which the strokes of a worn copy are darkened before it is read: bold ones are not yet filled up."""

_TINY_PX = 30
"""A picture this narrow holds no line of print."""


def reading_factor(scale: float) -> float:
    """Return by how much to enlarge a picture, `scale` pixels a point, so that Tesseract reads it well and fast."""
    dpi = scale * 72
    return 1.0 if _COARSE_DPI <= dpi <= WORKING_DPI * 1.1 else WORKING_DPI / dpi


def is_two_toned(picture: Picture) -> bool:
    """Return whether a picture has only black and white, as a fax has."""
    sample = picture[::7, ::3]
    return bool(((sample == 0) | (sample == 255)).mean() > 0.999) and bool((sample < 128).any())  # noqa: PLR2004


_STRETCHED = 1.15
"""A fax's dots are 204 across and 98, 196 or 391 down; beyond this ratio the stretched letters need smoothing."""

_DOT_PX, _HALF_DOT = 0.8, 0.5
"""How far a fax's dot is spread before it is stretched, in dots of the finer resolution, and at least in its own."""


def squared(picture: Picture, dpi: tuple[float, float] | None) -> tuple[Picture, tuple[float, float] | None]:
    """Stretch a picture whose dots are not square, as those of a fax, to the finer of its two resolutions."""
    if dpi is None or max(dpi) / min(dpi) < 1.005:  # noqa: PLR2004
        return picture, dpi
    across, down = dpi
    finest = max(across, down)
    size = round(picture.shape[1] * finest / across), round(picture.shape[0] * finest / down)
    if finest / min(dpi) < _STRETCHED:
        return cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR), (finest, finest)
    spread = [max(_DOT_PX * dots / finest, _HALF_DOT) for dots in dpi]
    smooth = cv2.GaussianBlur(picture, (0, 0), sigmaX=spread[0], sigmaY=spread[1])
    return cv2.resize(smooth, size, interpolation=cv2.INTER_CUBIC), (finest, finest)


def evened(grey: Grey, scale: float) -> Grey:
    """Return the picture with its ground brought to white, where the ground is dark or uneven."""
    factor = min(10 / (scale * 72), 1.0)
    small = scaled(grey, factor)
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
