"""Connected: the pieces of a mask that hang together; rows of a page with nothing on them, most of it, are passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[Any]
"""A picture with 255 where something is and 0 elsewhere."""


@dataclass(frozen=True)
class Connected:
    """The pieces of a mask, numbered from 1; 0 is the ground.

    `stats` has a row for each number: x, y, width, height and area in pixels (those of the ground mean nothing).
    `numbers` is the picture of them, of the `rows` alone that were looked at; `shape` is that of the whole mask.
    """

    stats: npt.NDArray[np.int32]
    numbers: npt.NDArray[np.int32]
    rows: npt.NDArray[np.intp]
    shape: tuple[int, ...]

    def zone(self, number: int) -> npt.NDArray[np.bool_]:
        """Return one piece alone, in its box."""
        x, y, width, height, _ = self.stats[number].tolist()
        top = int(np.searchsorted(self.rows, y))
        return np.asarray(self.numbers[top : top + height, x : x + width] == number)

    def only(self, wanted: npt.NDArray[np.bool_]) -> Mask:
        """Return the mask of some pieces, `wanted` by number."""
        shades = np.where(wanted, np.uint8(255), np.uint8(0))
        shades[0] = 0
        mask = np.zeros(self.shape, np.uint8)
        mask[self.rows] = shades[self.numbers]
        return mask

    def under(self, mask: Mask) -> npt.NDArray[np.int32]:
        """Return the numbers of the pieces under each dot of another mask, 0 included."""
        return np.asarray(self.numbers[mask[self.rows] > 0])

    def within(self, x0: int, top: int, x1: int, bottom: int) -> npt.NDArray[np.int32]:
        """Return the numbers of the dots in a box of the mask, without its blank rows; 0 where nothing is."""
        first, last = np.searchsorted(self.rows, (top, bottom)).tolist()
        return self.numbers[first:last, x0:x1]


def rows_near(mask: Mask, reach: int) -> npt.NDArray[np.intp]:
    """Return the rows of a mask in which something is, and those up to some rows above and below them."""
    filled = np.asarray(mask.any(axis=1), np.uint8)[:, None]
    return np.flatnonzero(cv2.dilate(filled, np.ones((2 * reach + 1, 1), np.uint8)))


def connected(mask: Mask) -> Connected:
    """Find the pieces of a mask that hang together, by their corners too."""
    filled = cv2.reduce(mask, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S)[:, 0] > 0  # a sixth of what numpy's `any` takes
    filled[1:] |= filled[:-1]  # a blank row keeps apart what it stands between
    rows = np.flatnonzero(filled)
    if not len(rows):
        return Connected(np.zeros((1, 5), np.int32), np.zeros((0, mask.shape[1]), np.int32), rows, mask.shape)
    _, numbers, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(mask[rows], 8, cv2.CV_32S, cv2.CCL_BBDT)
    stats[:, cv2.CC_STAT_TOP] = rows[np.minimum(stats[:, cv2.CC_STAT_TOP], len(rows) - 1)]
    return Connected(np.asarray(stats, np.int32), np.asarray(numbers, np.int32), rows, mask.shape)


@dataclass(frozen=True, slots=True)
class Piece:
    """One connected piece of ink: box in pixels, pixels of ink in it."""

    x0: int
    top: int
    x1: int
    bottom: int
    area: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top

    def is_written(self, letter: float) -> bool:
        """Return whether this was written without lifting the pen: higher than small letters, wider than any letter."""
        return self.height > 1.4 * letter and self.width > _WIDEST_LETTER * self.height

    @property
    def fill(self) -> float:
        """Part of its box that is ink, 0 to 1."""
        return self.area / max(self.width * self.height, 1)


_WIDEST_LETTER = 1.8
"""Width by height that no letter of any type reaches."""


def pieces_of(found: Connected, numbers: npt.NDArray[np.integer[Any]]) -> list[Piece]:
    """Return some pieces of a mask, by number."""
    return [Piece(x, y, x + w, y + h, area) for x, y, w, h, area in found.stats[numbers].tolist()]
