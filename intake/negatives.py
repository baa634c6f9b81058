"""Negatives: a page whose print is light on dark, as a reversed scan or a copy from film shows it, made dark on light."""

from __future__ import annotations

import cv2
import numpy as np

from intake.pictures import Picture, scaled, to_grey


def positive(picture: Picture) -> Picture:
    """Return a picture with its tones reversed where it is a negative of a page; any other comes back as it is."""
    return np.asarray(cv2.bitwise_not(picture)) if _is_negative(picture) else picture


def _is_negative(picture: Picture) -> bool:
    """Return whether nearly all of a picture is black, with thin bright lines on it and hardly a shade between.

    A page on a dark table is bright, too, and so is a lamp in the dark; both are no thin lines.
    """
    if np.median(to_grey(picture[::_EVERY_DOT, ::_EVERY_DOT])) > _BLACK:
        return False
    small = to_grey(scaled(picture, min(_LOOK_PX / max(picture.shape[:2]), 1.0)))
    light = (small > _LIGHT).astype(np.uint8)
    broad = cv2.morphologyEx(light, cv2.MORPH_OPEN, np.ones((_BROAD_PX, _BROAD_PX), np.uint8))
    share = float(light.mean())
    is_thin = _LEAST_PRINT < share < _MOST_PRINT and float(broad.mean()) < _MOST_BROAD * share
    return is_thin and float((small <= _BLACK).mean()) > _MOSTLY_BLACK


_EVERY_DOT = 8
_LOOK_PX = 1100
"""Longest side of the copy that is looked at: a Letter page at 100 dots an inch."""

_BLACK, _LIGHT = 60, 130
"""Grey levels up to which the ground of a negative goes, and from which thin strokes, washed out by the small copy, do."""

_LEAST_PRINT, _MOST_PRINT, _MOSTLY_BLACK = 0.003, 0.3, 0.6
"""Parts of a page: a few lines of print, a full page in bold type, and its ground."""

_BROAD_PX, _MOST_BROAD = 9, 0.3
"""Width that strokes of print do not reach, and the part of what is light that may: a bar, a seal, the film's own edge."""
