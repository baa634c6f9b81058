"""Spreads: two pages side by side in one picture, as a copier's glass or a book lays them, cut into two in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from intake.outlines import flattened, page_corners
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


def halves(picture: Picture, *, may_be_photo: bool = True) -> Halves | None:
    """Cut a picture of two pages between them, upright; None where it shows one page.

    Args:
        picture: grey or colour, any way up.
        may_be_photo: whether the pages' outline is looked for first.
    """
    high, wide = picture.shape[:2]
    if not _LEAST_SHAPE < max(high, wide) / min(high, wide) < _MOST_SHAPE:
        return None
    corners = page_corners(picture) if may_be_photo else None
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
    letters = find_letters(grey)
    wide = grey.shape[1]
    covered = _covered(letters, wide)
    lowest, highest = round(0.42 * wide), round(0.58 * wide)
    best = max(_gaps(covered[lowest:highest]), key=lambda gap: gap[1] - gap[0], default=None)
    if best is None or best[1] - best[0] < _LEAST_GAP * wide:
        return None
    at = (lowest + (best[0] + best[1]) / 2) / wide
    middle = letters[:, 0] + letters[:, 2] / 2
    sides = (middle < at * wide).sum(), (middle >= at * wide).sum()
    is_page = all(_LEAST_PAGE < grey.shape[0] / (share * wide) < _MOST_PAGE for share in (at, 1 - at))
    return at if is_page and min(sides) >= _FEW_LETTERS and _is_two_columns(letters, at * wide) else None


_LEAST_GAP = 0.035
"""Of the width: two pages' inner margins are an inch and more of seventeen, a gap between columns a quarter of one."""

_LEAST_PAGE, _MOST_PAGE = 1.05, 1.85
"""Height by width of a page: Letter 1.29, Legal 1.65."""

_FEW_LETTERS = 60


def _covered(letters: npt.NDArray[np.int32], wide: int) -> npt.NDArray[np.bool_]:
    """Return for each column of pixels whether letters stand in it; a piece or two of dirt do not count."""
    counts = np.zeros(wide + 1, np.int64)
    np.add.at(counts, letters[:, 0], 1)
    np.add.at(counts, np.minimum(letters[:, 0] + letters[:, 2], wide), -1)
    return np.asarray(np.cumsum(counts)[:-1] > _DIRT)


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
