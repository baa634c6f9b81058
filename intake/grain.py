"""Grain: what a camera adds by chance to each dot of a picture taken in little light; it is smoothed before the page is read."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from intake.pictures import Grey, Picture, scaled, to_grey

WHITE = 250.0
"""The shade that paper is brought to, in which grain is told."""


@dataclass(frozen=True)
class Lit:
    """A picture made bright where it was dark, and smooth where it was grainy.

    `gain` is by how much it was brightened; `grain` how far its dots differed by chance before, in grey levels of white paper.
    """

    picture: Picture
    gain: float = 1.0
    grain: float = 0.0


def lifted(picture: Picture) -> Lit:
    """Return a picture taken nearly in the dark made bright, and smooth where it has grain; a bright one comes back as it is.

    Args:
        picture: grey or colour, of more than two tones.
    """
    if np.percentile(to_grey(picture[::_EVERY_DOT, ::_EVERY_DOT]), _PAPER) >= _BRIGHT:
        return Lit(picture)
    white, grain = _light_and_grain(picture)
    gain = max(WHITE / white, 1.0)
    spread = float(np.clip(grain / (_COMMON * _SMOOTHED), *_SPREAD_PX)) / _glance(picture)
    smooth = cv2.GaussianBlur(picture, (0, 0), spread) if grain > _COMMON else picture
    return Lit(cv2.convertScaleAbs(smooth, alpha=gain), gain, grain)


_COMMON = 8.0
"""Grain that the threshold for ink stands above: scanners and telephones in daylight leave 2 to 5."""

_BRIGHT, _EVERY_DOT = 120.0, 8
"""Paper lit by a lamp or by day is brighter, and a pattern printed on it is no grain; and which dots tell so, across and down."""

_SMOOTHED, _SPREAD_PX = 3.5, (0.7, 2.5)
"""By how much a blur that spreads over one dot lowers grain, for each dot; and how far it may spread: further, letters go too."""

_LOOK_PX = 2200
"""Longest side at which grain is measured: that of a Letter page at 200 to the inch, at which ink is looked for."""


def _glance(picture: Picture) -> float:
    """Return by how much a picture is made smaller to be looked at."""
    return float(min(_LOOK_PX / max(picture.shape[:2]), 1.0))


def _light_and_grain(picture: Picture) -> tuple[float, float]:
    """Return how bright the paper of a picture is, and how far its dots differ within small squares, on paper made white."""
    bands = [picture[top : top + _BAND_PX] for top in range(0, len(picture), _EVERY * _BAND_PX)]
    grey = scaled(to_grey(np.concatenate(bands)), _glance(picture))
    squares = _squares(grey)
    white = max(float(np.percentile(squares.mean(axis=(1, 3)), _PAPER)), 1.0)
    return white, WHITE / white * float(np.percentile(squares.std(axis=(1, 3)), _PLAIN))


_BAND_PX, _EVERY = 32, 6
"""Rows of a band that is measured, and which of all bands are."""

_SIDE_PX = 8
_PAPER, _PLAIN = 90, 35
"""The percentile in brightness that is paper, and the one in unrest, of all squares, that has no print on it."""


def _squares(grey: Grey) -> Grey:
    """Return a picture in squares: rows of squares, rows in each, columns of squares, columns in each."""
    high, wide = (max(side // _SIDE_PX, 1) for side in grey.shape)
    side_y, side_x = min(_SIDE_PX, grey.shape[0]), min(_SIDE_PX, grey.shape[1])
    return grey[: high * side_y, : wide * side_x].reshape(high, side_y, wide, side_x)
