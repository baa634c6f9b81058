"""Glyphs: the characters of a page's text layer, as the file claims them; nothing of them is believed yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page's text layer, as the file claims them.

    `codes` holds Unicode code points, `tight` the boxes of the drawn shapes, `loose` those of the line they stand
    on (both n x 4: x0, top, x1, bottom, in points from the top left of the page as shown), `origin` the point on the
    baseline where each character begins (n x 2), `angle_deg` how far its line is turned as shown, against the clock
    (0 to 360), `is_unmapped` whether the font gives no honest letter for the shape.
    """

    codes: npt.NDArray[np.uint32]
    tight: npt.NDArray[np.float64]
    loose: npt.NDArray[np.float64]
    origin: npt.NDArray[np.float64]
    angle_deg: npt.NDArray[np.float64]
    is_unmapped: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def baseline(self) -> npt.NDArray[np.float64]:
        """The y of each character's origin."""
        return self.origin[:, 1]


NO_GLYPHS = Glyphs(
    np.zeros(0, np.uint32), np.zeros((0, 4)), np.zeros((0, 4)), np.zeros((0, 2)), np.zeros(0), np.zeros(0, np.bool_)
)


Runs = Sequence[Sequence[int]]
"""Words of a layer, each as the indices of its glyphs; none is empty."""


def letters_of(runs: Runs) -> npt.NDArray[np.intp]:
    """Return the indices of the glyphs of all runs, one run after another."""
    return np.fromiter(chain.from_iterable(runs), np.intp)


def _starts(runs: Runs) -> npt.NDArray[np.intp]:
    """Return where each run begins among the letters of all of them."""
    return np.cumsum([0, *map(len, runs)])[:-1]


def sums_of(values: npt.NDArray[Any], runs: Runs) -> npt.NDArray[np.float64]:
    """Return the sum of the values of each run's glyphs."""
    if not runs:
        return np.zeros(0)
    return np.asarray(np.add.reduceat(values[letters_of(runs)], _starts(runs), dtype=np.float64))


def boxes_around(boxes: npt.NDArray[np.float64], runs: Runs) -> npt.NDArray[np.float64]:
    """Return the box round the boxes of each run's glyphs (n x 4: x0, top, x1, bottom)."""
    if not runs:
        return np.zeros((0, 4))
    every, starts = boxes[letters_of(runs)], _starts(runs)
    return np.hstack([np.minimum.reduceat(every[:, :2], starts), np.maximum.reduceat(every[:, 2:], starts)])


def is_half(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Return which codes are one half of a letter of UTF-16 (a surrogate): alone they are no letter, and no text holds them."""
    return np.asarray((codes >= _HALVES[0]) & (codes < _HALVES[2]))


def joined(codes: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.bool_]]:
    """Return codes with the two halves of a letter as one where the first stood, and which of them stay.

    A half by itself becomes the sign for what is no letter (U+FFFD).
    """
    stay = np.ones(len(codes), np.bool_)
    halves = is_half(codes)
    if not halves.any():
        return codes, stay
    begins, ends, _ = _HALVES
    pairs = halves[:-1] & halves[1:] & (codes[:-1] < ends) & (codes[1:] >= ends)
    whole = 0x10000 + ((codes[:-1] - begins) << 10) + (codes[1:] - ends)
    stay[1:] = ~pairs
    found = np.where(halves, _NO_LETTER, codes)
    found[:-1][pairs] = whole[pairs]
    return np.asarray(found, np.uint32), stay


_HALVES = (np.uint32(0xD800), np.uint32(0xDC00), np.uint32(0xE000))
"""Where the first halves begin, the second ones, and what follows."""

_NO_LETTER = np.uint32(0xFFFD)
