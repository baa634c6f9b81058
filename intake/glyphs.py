"""Glyphs: the characters of a page's text layer, as the file claims them; nothing of them is believed yet."""

from __future__ import annotations

from dataclasses import dataclass

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
