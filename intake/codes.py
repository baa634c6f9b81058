"""Codes: square codes for cameras (QR) on a page's picture: where they stand, never what they say.

What such a code leads to is no part of the paper; it is neither decoded nor followed.
"""

from __future__ import annotations

import cv2
import numpy as np

from classifiers.transcript import Box
from intake.connected import Mask, connected
from intake.pictures import Grey, scaled

_SIZE_PT = (24.0, 220.0)
_LEAST_FILL = 0.3
"""Part of a square code that is dark; half of it is, and less where a picture was washed out."""

_GAP_PT = 3.0
"""White between two dark dots of one code, at most."""

_COARSE_DPI = 50.0
_FINE_PX = (320, 160, 640)
"""Sides of the picture in which a code is looked for: some pixels for each of its dots; a coarse one is found in one of them."""

_MOST = 20


def find_codes(mask: Mask, grey: Grey, scale: float) -> tuple[Box, ...]:
    """Return where square codes stand.

    Args:
        mask: what is dark on the page.
        grey: the page.
        scale: pixels a point.
    """
    factor = min(_COARSE_DPI / (72 * scale), 1.0)
    small = scaled(mask, factor)
    gap = max(round(_GAP_PT * scale * factor), 2)
    solid = cv2.morphologyEx((small > _HALF_DARK).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    least, most = (size * scale * factor for size in _SIZE_PT)
    squares = [
        (x / factor, y / factor, (x + w) / factor, (y + h) / factor)
        for x, y, w, h, area in connected(solid).stats[1:].tolist()
        if least <= min(w, h) and max(w, h) <= most and max(w, h) < 1.25 * min(w, h) and area > _LEAST_FILL * w * h
    ]
    return tuple(Box(*(edge / scale for edge in square)) for square in squares[:_MOST] if _is_code(grey, square))


_HALF_DARK = 60


def _is_code(grey: Grey, square: tuple[float, float, float, float]) -> bool:
    """Return whether a code's three corners are found in a square."""
    x0, top, x1, bottom = (round(edge) for edge in square)
    margin = round(_MARGIN * (x1 - x0))
    height, width = grey.shape
    left, above = max(x0 - margin, 0), max(top - margin, 0)
    right, below = min(x1 + margin, width), min(bottom + margin, height)
    beyond = above - (top - margin), bottom + margin - below, left - (x0 - margin), x1 + margin - right
    zone = cv2.copyMakeBorder(grey[above:below, left:right], *beyond, cv2.BORDER_CONSTANT, value=255)
    return any(_has_corners(zone, max(size / max(zone.shape), 1.0)) for size in _FINE_PX)


def _has_corners(zone: Grey, factor: float) -> bool:
    larger = cv2.resize(zone, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    around = cv2.copyMakeBorder(larger, 16, 16, 16, 16, cv2.BORDER_CONSTANT, value=255)
    return bool(cv2.QRCodeDetector().detect(around)[0])


_MARGIN = 0.15
"""White round a code, by its side, that is looked at with it; where the page ends before, white is put there."""
