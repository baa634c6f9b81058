"""Strips: a page cut between its lines of print, into what is read first and what is read meanwhile and after."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from intake.images import Sheet
from intake.pictures import scaled
from intake.rules import dark, straight_runs

Rows = npt.NDArray[np.intp]
"""Dots of ink in each row of a sheet at half its size."""


@dataclass(frozen=True, slots=True)
class Strips:
    """Rows of a sheet, in pixels, that are read apart.

    `zones` are the top and the foot, where caption, title and signature stand, and `middle` is what lies between. Both are cut
    into parts of about as much print, the fullest first, so that readers side by side end at about the same time.
    """

    zones: tuple[slice, ...]
    middle: tuple[slice, ...]

    @property
    def between(self) -> slice:
        """All rows between top and foot."""
        return slice(min(rows.start for rows in self.middle), max(rows.stop for rows in self.middle))


def cut_in_strips(sheet: Sheet) -> Strips | None:
    """Cut a page; None where no gap lies at the ends of its top and foot.

    The top third and the last quarter of what is printed hold court, title and signature of nearly every paper. A glance at
    half the size tells: reading begins with it.
    """
    ink = _ink(sheet)
    rows = np.flatnonzero(ink)
    if not len(rows):
        return None
    first, last = int(rows[0]), int(rows[-1])
    reach = round(_REACH * (last - first))
    top, foot = (_cut_near(ink, round(first + share * (last - first)), reach) for share in (_TOP, _FOOT))
    if top is None or foot is None:
        return None
    share = (ink[:top].sum() + ink[foot:].sum()) / _PARTS
    zones = [*_parted(ink, 0, top, share), *_parted(ink, foot, len(ink), share)]
    middle = _parted(ink, top, foot, ink[top:foot].sum() / 2)
    return Strips(*(_heaviest_first(ink, rows, len(sheet.grey)) for rows in (zones, middle)))


_PARTS = 4
"""Into how many parts top and foot are cut together."""

_TOP, _FOOT, _REACH = 0.33, 0.74, 0.07
"""Where the top of what is printed ends and its foot begins, and how far from there a gap is looked for, in its height."""

_SPECKS_PX = 2
"""Dots of a row, at half the size, that may be dark between two lines of print, besides the straight lines of a form."""


def _ink(sheet: Sheet) -> Rows:
    """Return how many dots of each row are dark, at half the size, without straight lines and specks."""
    scale = sheet.scale / 2
    mask = dark(scaled(sheet.grey, 0.5), scale)
    lines = cv2.dilate(cv2.bitwise_or(*straight_runs(mask, scale)), np.ones((3, 3), np.uint8))
    ink = np.count_nonzero(cv2.subtract(mask, lines), axis=1)
    return np.where(ink > _SPECKS_PX, ink, 0)


def _cut_near(ink: Rows, wanted: int, reach: int) -> int | None:
    """Return the middle of the widest gap between lines within reach, the nearer of two alike; None where there is no gap."""
    start = max(wanted - reach, 0)
    steps = np.diff((ink[start : wanted + reach] == 0).astype(np.int8), prepend=0, append=0)
    begins, ends = start + np.flatnonzero(steps > 0), start + np.flatnonzero(steps < 0)
    if not len(begins):
        return None
    middles = (begins + ends) // 2
    return int(middles[np.argmax(ends - begins - _NEARER * np.abs(middles - wanted))])


_NEARER = 0.05
"""How much wider a gap must be for each row that it is further off. Next to a cut Tesseract errs more, most of all where
lines stand close; of drawn clean pages in strips it lost one word in 130 with cuts in the nearest gap, one in 300 so."""


def _parted(ink: Rows, top: int, bottom: int, share: float) -> list[tuple[int, int]]:
    """Cut rows at gaps into parts of about a share of ink; they stay whole where they have no more."""
    done = np.cumsum(ink[top:bottom])
    parts = round(done[-1] / share) if len(done) and share else 1
    cuts = [top]
    for part in range(1, parts):
        wanted = top + int(np.searchsorted(done, part / parts * done[-1]))
        cut = _cut_near(ink[:bottom], wanted, max(round(_OFF * (bottom - top) / parts), _LEAST_OFF_PX))
        if cut is not None and min(cut - cuts[-1], bottom - cut) >= _LEAST_PX:
            cuts.append(cut)
    return list(pairwise((*cuts, bottom)))


_OFF, _LEAST_OFF_PX = 0.2, 25
"""How far from where print is halved a gap is looked for: by a part's height, and at least, in rows at half the size."""

_LEAST_PX = 50
"""Rows, at half the size, below which a part, some three lines of print, is not worth a reader's start."""


def _heaviest_first(ink: Rows, parts: list[tuple[int, int]], rows: int) -> tuple[slice, ...]:
    """Return parts as rows of the whole sheet, in the order in which readers side by side are done with them soonest."""
    ordered = sorted(parts, key=lambda part: -int(ink[slice(*part)].sum()))
    return tuple(slice(2 * top + 1 if top else 0, 2 * bottom + 1 if bottom < len(ink) else rows) for top, bottom in ordered)
