"""Spreads: two pages side by side, in a picture as a book lays them or printed on one sheet, cut into two in order."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box
from intake.glyphs import Glyphs
from intake.outlines import Outline, flattened
from intake.pages import RawPage
from intake.pictures import Picture, scaled, to_grey
from intake.turning import Turn, find_letters, find_turn, may_run, straightened


@dataclass(frozen=True)
class Halves:
    """The two pages of a spread, the one read first before the other.

    `is_flattened` says that they were cut out of a photograph, `sureness` how clearly they showed which way is up, 0 to 1.
    """

    first: Picture
    second: Picture
    is_flattened: bool
    sureness: float

    def upside_down(self) -> Halves:
        """Return the same pages turned by 180 degrees: what was second is first."""
        first, second = (np.ascontiguousarray(one[::-1, ::-1]) for one in (self.second, self.first))
        return replace(self, first=first, second=second)


def halves(picture: Picture, outline: Outline | None = None) -> Halves | None:
    """Cut a picture of two pages between them, upright; None where it shows one page.

    Args:
        picture: grey or colour, any way up.
        outline: of the pages in it; None where it is no photograph, and none is looked for.
    """
    high, wide = picture.shape[:2]
    if not _LEAST_SHAPE < max(high, wide) / min(high, wide) < _MOST_SHAPE:
        return None
    corners = outline.corners if outline else None
    flat = flattened(picture, corners)[0] if corners is not None else picture
    turn = _lines_along(flat)
    if turn is None:
        return None
    upright = straightened(flat, turn)[0]
    cut = _gutter(upright)
    if cut is None:
        return None
    first, second = (np.ascontiguousarray(one) for one in np.split(upright, [round(cut * upright.shape[1])], axis=1))
    return Halves(first, second, corners is not None, turn.sureness)


_LEAST_SHAPE, _MOST_SHAPE = 1.15, 2.3
"""Long side by short side of a picture of two pages, with some table round it: a Letter page alone has 1.29, two have 1.55."""

_LOOK_PX = 1100
"""Longest side of the copy on which the gutter is looked for: 65 dots an inch of two pages, half of one scanned at 200."""


def _lines_along(picture: Picture) -> Turn | None:
    """Return how to turn a picture whose lines run along its longer side; None where they do not."""
    factor = min(_LOOK_PX / max(picture.shape[:2]), 1.0)
    grey = to_grey(scaled(picture, factor))
    if not may_run(find_letters(grey), sideways=grey.shape[0] > grey.shape[1]):
        return None
    turn = find_turn(grey, max(grey.shape) / _SPREAD_PT)
    if turn.sureness == 0 or (picture.shape[1] > picture.shape[0]) == (turn.quarters % 2 == 1):
        return None
    return turn


_SPREAD_PT = 1224.0
"""Width of two Letter pages side by side."""


def _gutter(upright: Picture) -> float | None:
    """Return where the gap between two pages runs, as a share of the width; None where lines cross every gap."""
    factor = min(_LOOK_PX / max(upright.shape[:2]), 1.0)
    grey = to_grey(scaled(upright, factor))
    return _gap_between(find_letters(grey), grey.shape[1], grey.shape[0], _DIRT)


def _gap_between(letters: npt.NDArray[np.int32], wide: int, high: int, dirt: int) -> float | None:
    """Return where the gap between two pages runs, as a share of the width; None where there are not two.

    Args:
        letters: their boxes (n x 4: x, y, width, height).
        wide: width of both pages, in the same unit.
        high: their height.
        dirt: letters that may stand in the gap, one above the other.
    """
    covered = _covered(letters, wide, dirt)
    lowest, highest = round(0.42 * wide), round(0.58 * wide)
    best = max(_gaps(covered[lowest:highest]), key=lambda gap: gap[1] - gap[0], default=None)
    if best is None or best[1] - best[0] < _LEAST_GAP * wide:
        return None
    at = (lowest + (best[0] + best[1]) / 2) / wide
    middle = letters[:, 0] + letters[:, 2] / 2
    sides = (middle < at * wide).sum(), (middle >= at * wide).sum()
    is_page = all(_LEAST_PAGE < high / (share * wide) < _MOST_PAGE for share in (at, 1 - at))
    return at if is_page and min(sides) >= _FEW_LETTERS and _is_two_columns(letters, at * wide) else None


_LEAST_GAP = 0.035
"""Of the width: two pages' inner margins are an inch and more of seventeen, a gap between columns a quarter of one."""

_LEAST_PAGE, _MOST_PAGE = 1.05, 1.85
"""Height by width of a page: Letter 1.29, Legal 1.65."""

_FEW_LETTERS = 60


def _covered(letters: npt.NDArray[np.int32], wide: int, dirt: int) -> npt.NDArray[np.bool_]:
    """Return for each column of pixels whether more letters stand in it than dirt may make."""
    counts = np.zeros(wide + 1, np.int64)
    np.add.at(counts, letters[:, 0], 1)
    np.add.at(counts, np.minimum(letters[:, 0] + letters[:, 2], wide), -1)
    return np.asarray(np.cumsum(counts)[:-1] > dirt)


_DIRT = 1


def _gaps(covered: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches where nothing is covered, as (first, behind the last)."""
    steps = np.flatnonzero(np.diff(np.concatenate([[True], covered, [True]]).astype(np.int8)))
    return list(zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True))


def _is_two_columns(letters: npt.NDArray[np.int32], at: float) -> bool:
    """Return whether both sides have lines over a good part of the height: a page's blank half, or a stub, is no page."""
    middle = letters[:, 0] + letters[:, 2] / 2
    spans = [np.ptp(letters[middle < at, 1]), np.ptp(letters[middle >= at, 1])]
    return bool(min(spans) > 0.25 * max(spans))


def sides(raw: RawPage) -> tuple[RawPage, RawPage] | None:
    """Cut a PDF's page on which two pages are printed side by side, each with what stands on it; None where it is one.

    No line goes on across the gap, and no other is nearly as wide: a heading over two columns makes them one page, and a
    table has a gap between any two of its columns.
    """
    letters = _upright_letters(raw.glyphs, raw.width_pt)
    if raw.width_pt < _LEAST_SHAPE * raw.height_pt or not len(letters):
        return None
    at = _gap_between(letters, round(raw.width_pt), round(raw.height_pt), 0)
    if at is None or not _is_widest(letters, round(raw.width_pt), at):
        return None
    dot = raw.width_pt / raw.picture.shape[1]
    cut = dot * round(at * raw.width_pt / dot)
    whole = replace(raw, plumb=cache(raw.plumb) if raw.plumb else None)
    return _side(whole, 0.0, cut), replace(_side(whole, cut, raw.width_pt), said=())


def _is_widest(letters: npt.NDArray[np.int32], wide: int, at: float) -> bool:
    """Return whether the gap at a share of the width is by far the widest within what is printed."""
    inner = [(first, last) for first, last in _gaps(_covered(letters, wide, 0)) if first > 0 and last < wide]
    widths = sorted(last - first for first, last in inner)
    is_it = any(first <= at * wide < last and last - first == widths[-1] for first, last in inner)
    return is_it and (len(widths) == 1 or widths[-1] > _FAR_WIDER * widths[-2])


_FAR_WIDER = 1.5


def _upright_letters(glyphs: Glyphs, width_pt: float) -> npt.NDArray[np.int32]:
    """Return the boxes of the letters of a page in whole points (n x 4: x, y, width, height); none where most are not upright."""
    shown = glyphs.codes > 0x20  # noqa: PLR2004 -- the blank and what comes before it
    shown &= (glyphs.loose[:, 0] >= 0) & (glyphs.loose[:, 2] <= width_pt)
    off = np.abs((glyphs.angle_deg[shown] + 180) % 360 - 180)
    if not shown.any() or np.median(off) > 1:
        return np.zeros((0, 4), np.int32)
    boxes = glyphs.loose[shown]
    corner = np.maximum(np.floor(boxes[:, :2]), 0)
    return np.hstack([corner, np.maximum(np.ceil(boxes[:, 2:]) - corner, 1)]).astype(np.int32)


def _side(raw: RawPage, x0: float, x1: float) -> RawPage:
    """Return what stands between two lines down a page, as a page of its own; with what is beyond the sheet on its side."""
    first, last = (-math.inf if x0 <= 0 else x0), (math.inf if x1 >= raw.width_pt else x1)

    def cropped(picture: Picture) -> Picture:
        scale = picture.shape[1] / raw.width_pt
        return np.ascontiguousarray(picture[:, round(x0 * scale) : round(x1 * scale)])

    def clipped(boxes: Iterable[Box]) -> tuple[Box, ...]:
        inside = (box for box in boxes if box.x0 < x1 and box.x1 > x0)
        return tuple(Box(max(box.x0, x0) - x0, box.top, min(box.x1, x1) - x0, box.bottom) for box in inside)

    def moved(box: Box) -> Box:
        return Box(box.x0 - x0, box.top, box.x1 - x0, box.bottom)

    def is_here(box: Box) -> bool:
        return first <= box.centre[0] < last

    render, paint, plumb = raw.render, raw.paint, raw.plumb
    return replace(
        raw,
        width_pt=x1 - x0,
        picture=cropped(raw.picture),
        glyphs=_moved_left(raw.glyphs, x0, first, last),
        fields=tuple(replace(one, box=moved(one.box)) for one in raw.fields if is_here(one.box)),
        claims=tuple(replace(one, box=moved(one.box)) for one in raw.claims if is_here(one.box)),
        images=clipped(raw.images),
        printed=None if raw.printed is None else cropped(raw.printed),
        render=(lambda dpi: cropped(render(dpi))) if render else None,
        paint=(lambda dpi: cropped(paint(dpi))) if paint else None,
        plumb=(lambda: None if (found := plumb()) is None else _moved_left(found, x0, first, last)) if plumb else None,
    )


def _moved_left(glyphs: Glyphs, by: float, first: float, last: float) -> Glyphs:
    """Return the glyphs whose middle stands between two lines down a page, moved to the left."""
    middle = (glyphs.loose[:, 0] + glyphs.loose[:, 2]) / 2
    here = (middle >= first) & (middle < last)
    return Glyphs(
        glyphs.codes[here],
        glyphs.tight[here] - (by, 0, by, 0),
        glyphs.loose[here] - (by, 0, by, 0),
        glyphs.origin[here] - (by, 0),
        glyphs.angle_deg[here],
        glyphs.is_unmapped[here],
    )
