"""Flourishes: the long, nearly straight strokes of a hand, told from the printed lines that they run along."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from intake.connected import Mask, connected, rows_near

_SHORTEST_PT, _LONGEST_PT = 40.0, 240.0
"""A shorter stroke is part of a letter; a longer line that bends was printed, on a sheet that bends."""

_STEP_PT = 2.0
"""How far apart the level steps stand as which a slanting stroke is found."""

_LEAST_ROWS = 4
"""Rows of dots of the thinnest run of ink, grown by one to each side."""

_LEAST_PT = 27.0
"""What goes off from a printed line for less than this is its ragged edge, or the side of a small box."""

_THIN_PT = 1.0
"""By how much a printed line's box is higher than the line itself: its edges are ragged."""

_STEEPEST = 0.012
"""Rise by run of the steepest printed line on a page that was set upright."""

_COVERED = 0.93
"""Part of a printed line's columns in which it runs straight."""

_COLUMNS = 90
"""At how many of its columns a run of ink is looked at to find its slope."""

_MOST_OF_STROKE = 0.7
"""Part of a line's thickness that is on it in such a column."""

_Zone = npt.NDArray[np.bool_]


def flourishes(across: Mask, scale: float) -> Mask:
    """Return of the level runs of ink what a hand drew: what bends or slants, and what goes off from a printed line.

    Args:
        across: level runs of ink.
        scale: pixels a point.
    """
    by_hand = np.zeros_like(across)
    rows = rows_near(across, 2)
    if not len(rows):
        return by_hand
    joined = np.zeros_like(across)
    joined[rows] = cv2.dilate(across[rows], np.ones((3, 2 * round(_STEP_PT * scale) + 1), np.uint8))
    steps = connected(joined)
    wide, high = steps.stats[:, cv2.CC_STAT_WIDTH], steps.stats[:, cv2.CC_STAT_HEIGHT]
    is_long = (wide >= _SHORTEST_PT * scale) & (high > _LEAST_ROWS + _THIN_PT * scale)
    is_long[0] = False
    for number in np.flatnonzero(is_long).tolist():
        x, y, w, h, _ = steps.stats[number].tolist()
        here = by_hand[y : y + h, x : x + w]
        here[_drawn_by_hand(steps.zone(number) & (across[y : y + h, x : x + w] > 0), scale)] = 255
    return by_hand


def _drawn_by_hand(zone: _Zone, scale: float) -> _Zone:
    """Return of one run of ink, alone in its box, what is no printed line."""
    filled = zone.sum(axis=0)
    thick, high = float(np.quantile(filled[filled > 0], 0.25)), np.count_nonzero(zone.any(axis=1))
    if high <= thick + _THIN_PT * scale:
        return np.zeros_like(zone)
    line = _straightest(zone, round(thick), round(_THIN_PT * scale / 2))
    on_line = (zone & line).sum(axis=0) >= _MOST_OF_STROKE * np.minimum(np.maximum(filled, 1), thick)
    if np.count_nonzero(on_line) >= _COVERED * np.count_nonzero(filled):
        return _long(zone & ~line, thick, scale)
    return zone if zone.shape[1] <= _LONGEST_PT * scale else np.zeros_like(zone)


def _straightest(zone: _Zone, thick: int, edge: int) -> _Zone:
    """Return the straight band of some thickness that holds most of a run of ink, with some dots of its edges."""
    height, width = zone.shape
    step = max(width // _COLUMNS, 1)
    ys, xs = np.nonzero(zone[:, ::step])
    xs = xs * step
    steepest = int(_STEEPEST * width) + 1
    bands: list[tuple[int, int, int, int]] = []
    for rise in range(-steepest, steepest + 1):
        counts = np.bincount(ys - np.rint(xs * rise / width).astype(np.intp) + steepest, minlength=height + 2 * steepest)
        held = np.convolve(counts, np.ones(thick, np.intp), mode="valid")
        bands.append((int(held.max()), -abs(rise), rise, int(held.argmax())))
    _, _, rise, first = max(bands)
    at = np.arange(height)[:, None] - np.rint(np.arange(width) * rise / width).astype(np.intp)[None] + steepest
    return np.asarray((at >= first - edge) & (at < first + thick + edge))


def _long(rest: _Zone, thick: float, scale: float) -> _Zone:
    """Return of what goes off from a printed line the pieces that are long, but no second line."""
    pieces = connected(np.asarray(rest, np.uint8) * 255)
    wide, high = pieces.stats[:, cv2.CC_STAT_WIDTH], pieces.stats[:, cv2.CC_STAT_HEIGHT]
    is_level = high <= thick + _THIN_PT * scale / 2
    return pieces.only((wide >= _LEAST_PT * scale) & (wide < _COVERED * rest.shape[1]) & ~is_level) > 0
