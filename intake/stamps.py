"""Stamps: the frames of rubber stamps on a page's picture; a hand sets them a little askew, a form never prints so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box
from intake.connected import connected
from intake.pictures import scaled

_ASKEW_DEG = (0.5, 12.0)
"""How far a stamp is turned: less is a printed box on a page not quite straight, more is a line drawn by hand."""

_LEAST_SIDE_PT, _HEIGHT_PT = 40.0, (15.0, 80.0)
"""Least width of a stamp with a word in it, and its height from one line of words, in its border, to five."""

_SHORTEST_RUN_PT = 4.5
"""Level runs of a long side turned by twelve degrees; the bars of small letters are shorter."""

_LONG_COVERED, _SHORT_COVERED = 0.75, 0.65
"""Part of a side that must be ink: worn stamps have gaps."""

Line = npt.NDArray[np.float64]
"""Two points, (x, y) each, in pixels."""


@dataclass(frozen=True)
class Frame:
    """A stamp's border: its corners in pixels, in order round it, and the box round them in points."""

    corners: npt.NDArray[np.float64]
    box: Box


def stamp_frames(mask: npt.NDArray[Any], scale: float) -> tuple[Frame, ...]:
    """Find frames that stand askew on a straightened page.

    Args:
        mask: what is dark on the page.
        scale: pixels a point.
    """
    factor = min(_LOOK_DPI / (72 * scale), 1.0)
    small = cv2.threshold(scaled(mask, factor), 100, 255, cv2.THRESH_BINARY)[1]
    thick = cv2.dilate(small, np.ones((3, 3), np.uint8))
    found: list[Frame] = []
    for side in _askew_sides(small, scale * factor):
        corners = _closed(side, thick, scale * factor)
        frame = Frame(corners / factor, _box(corners / factor / scale)) if corners is not None else None
        if frame is not None and not any(frame.box.overlap(one.box) > 0 for one in found):
            found.append(frame)
    return tuple(found)


_LOOK_DPI = 100.0
"""A border is two dots thick at this resolution."""


def _box(corners: npt.NDArray[np.float64]) -> Box:
    (x0, top), (x1, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Box(x0, top, x1, bottom)


def outlined(frames: tuple[Frame, ...], shape: tuple[int, ...], scale: float) -> npt.NDArray[Any]:
    """Return a mask of the lines of some frames."""
    lines = np.zeros(shape, np.uint8)
    for frame in frames:
        corners = np.round(frame.corners).astype(np.int32)
        cv2.polylines(lines, [corners], isClosed=True, color=(255,), thickness=max(round(_BORDER_PT * scale), 2))
    return lines


_BORDER_PT = 4.0
"""A little more than the thickness of a stamp's border, which is not quite straight on a copy."""


def _askew_sides(mask: npt.NDArray[Any], scale: float) -> Iterator[Line]:
    """Give the long straight lines that are turned as far as a stamp may be."""
    run = max(round(_SHORTEST_RUN_PT * scale), 3)
    wide = cv2.dilate(mask, np.ones((2, 1), np.uint8))
    flat = cv2.morphologyEx(wide, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    runs = connected(flat)
    for index, (x, y, w, h, _) in enumerate(runs.stats[1:].tolist(), start=1):
        if w < _LEAST_SIDE_PT * scale or not 0.008 * w < h < 0.25 * w:
            continue
        ys, xs = np.nonzero(runs.zone(index))
        slope, start = np.polyfit(xs, ys, 1)
        is_thin = float(np.abs(ys - slope * xs - start).mean()) < scale  # a point
        if is_thin and _ASKEW_DEG[0] <= abs(np.degrees(np.arctan(slope))) <= _ASKEW_DEG[1]:
            yield np.array([(x, y + start), (x + w - 1, y + start + slope * (w - 1))])


def _closed(side: Line, thick: npt.NDArray[Any], scale: float) -> npt.NDArray[np.float64] | None:
    """Return the corners of the frame that has a line for its upper or lower side; None where the other sides are not there.

    Args:
        side: the line.
        thick: what is dark on the page, grown by a dot.
        scale: pixels a point.
    """
    along = (side[1] - side[0]) / np.linalg.norm(side[1] - side[0])
    across = np.array([-along[1], along[0]])
    least, most = (round(value * scale) for value in _HEIGHT_PT)
    for way in (1.0, -1.0):
        covered = _all_covered(side + way * np.arange(least, most)[:, None, None] * across, thick)
        for step in _far_sides(covered):
            far = [end + way * (least + step) * across for end in side]
            shorts = [_best(np.array(pair), along, thick, scale) for pair in zip(side, far, strict=True)]
            if all(_covered(short, thick) >= _SHORT_COVERED for short in shorts) and _ends([side, *shorts], thick, scale):
                return np.array([side[0], side[1], far[1], far[0]])
    return None


def _far_sides(covered: npt.NDArray[np.float64]) -> Iterator[int]:
    """Give where lines run along a side as far as ink does best there, the nearest first: the lines of a form lie beyond it."""
    along = np.flatnonzero(covered >= max(0.95 * covered.max(), _LONG_COVERED))
    for line in np.split(along, np.flatnonzero(np.diff(along) > 1) + 1):
        if line.size:
            yield round(float(line.mean()))


def _best(side: Line, along: npt.NDArray[np.float64], mask: npt.NDArray[Any], scale: float) -> Line:
    """Return a short side where ink runs along it best, up to a few points aside: worn corners end early."""
    reach = round(3 * scale)
    places = side + np.arange(-reach, reach + 1)[:, None, None] * along
    return np.asarray(places[int(np.argmax(_all_covered(places, mask)))])


def _ends(sides: list[Line], mask: npt.NDArray[Any], scale: float) -> bool:
    """Return whether no side goes on beyond the corners, as the lines of a table do; the far side may lie on a form's line."""
    for side in sides:
        along = (side[1] - side[0]) / max(float(np.linalg.norm(side[1] - side[0])), 1.0)
        across = np.array([-along[1], along[0]])
        for corner, way in zip(side, (-along, along), strict=True):
            beyond = np.array([corner + past * scale * way for past in _PAST_PT])
            if _all_covered(beyond + np.array([-1.0, 0.0, 1.0])[:, None, None] * scale * across, mask).max() > _GOES_ON:
                return False
    return True


_PAST_PT, _GOES_ON = (3.0, 16.0), 0.92
"""Where beyond a corner a side is looked for, and how much ink there makes it go on."""


def level_frames(rules: Sequence[Box], mask: npt.NDArray[Any], scale: float) -> tuple[Box, ...]:
    """Find closed frames that stand level, by their upper sides: stamps set straight, and boxes that a form prints.

    Args:
        rules: the level lines of the page, in points.
        mask: what is dark on the page.
        scale: pixels a point.
    """
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    found = []
    for rule in rules:
        if not _LEAST_SIDE_PT <= rule.width <= _WIDEST_PT:
            continue
        y = rule.centre[1] * scale
        side = np.array([(rule.x0 * scale, y), (rule.x1 * scale - 1, y)])
        if not all(_hangs(end, thick, scale) for end in side.tolist()):
            continue
        corners = _closed(side, thick, scale)
        if corners is not None and corners[2][1] > y:
            found.append(_box(corners / scale))
    return tuple(found)


_WIDEST_PT = 260.0
"""A stamp with a name is narrower."""


def _hangs(end: Sequence[float], thick: npt.NDArray[Any], scale: float) -> bool:
    """Return whether a line hangs from an end of a level one, up to a few points aside: nearly all rules of a form end bare."""
    (x, y), reach, hang = end, round(3 * scale), _HEIGHT_PT[0] * scale
    rows = np.round(np.linspace(y, y + hang, max(int(hang), 2))).astype(int)
    below = thick[rows[rows < len(thick)], max(round(x) - reach, 0) : round(x) + reach + 1]
    return bool(((below > 0).sum(axis=0) >= _SHORT_COVERED * len(rows)).any())


def _covered(line: Line, mask: npt.NDArray[Any]) -> float:
    """Return how much of a line is ink, 0 to 1."""
    return float(_all_covered(line[None], mask)[0])


def _all_covered(lines: npt.NDArray[np.float64], mask: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Return how much of each of some lines of one length is ink, 0 to 1."""
    count = max(int(np.linalg.norm(lines[0, 1] - lines[0, 0])), 2)
    points = np.round(np.linspace(lines[:, 0], lines[:, 1], count)).astype(int)
    height, width = mask.shape
    x, y = points[..., 0], points[..., 1]
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    ink = mask[np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)] > 0
    return np.asarray((ink & inside).sum(axis=0) / count)
