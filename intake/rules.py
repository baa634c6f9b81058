"""Rules: the printed straight lines of a form, found on a page's picture."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Rule
from intake.connected import Connected, Mask, connected, rows_near
from intake.flourishes import flourishes
from intake.pictures import Grey
from intake.stamps import Frame, level_frames, outlined, stamp_frames

LEAST_RULE_PT = 27.0
"""A shorter line is a dash or part of a letter; the shortest line to sign or initial on is about as long."""

_THICKEST_PT = 4.0


@dataclass(frozen=True)
class Drawn:
    """The straight lines of a page: the level ones as boxes in points, and all of them as a mask of the picture.

    `frames` are the borders of stamps that stand askew; their lines are in the mask too, and are no rules. `level` are
    closed frames that stand level, a stamp's or a form's.
    """

    rules: tuple[Rule, ...]
    mask: Mask
    frames: tuple[Frame, ...] = ()
    level: tuple[Box, ...] = ()


def dark(grey: Grey, scale: float) -> Mask:
    """Return what is darker than its ground, wherever the ground itself is white, tinted or shaded.

    Args:
        grey: the page's picture.
        scale: its pixels a point.
    """
    reach = max(round(WIDEST_INK_PT * scale) | 1, 3)
    ground = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach)))
    depth = cv2.subtract(ground, grey)
    return cv2.threshold(depth, _LEAST_DEPTH, 255, cv2.THRESH_BINARY)[1]


WIDEST_INK_PT = 11.0
"""What is dark for this far both ways is a ground, on which there may be print."""

_LEAST_DEPTH = 55
"""Grey levels under its ground from which something counts as ink; pencil and pale blue pens reach 70 and more."""


def straight_lines(mask: Mask, scale: float) -> Drawn:
    """Find straight lines, a little skewed or broken ones too, and the frames of stamps.

    Args:
        mask: what is dark on the page.
        scale: pixels a point.
    """
    frames = stamp_frames(mask, scale)
    outline = outlined(frames, mask.shape, scale)
    across, down = straight_runs(cv2.subtract(mask, outline) if frames else mask, scale)
    across = cv2.subtract(across, flourishes(across, scale))
    boxes = (box for box in _horizontal(across, outline, scale) if _is_solid_line(box, mask, scale))
    rules = tuple(Rule(box) for box in sorted(boxes, key=lambda box: (box.top, box.x0)))
    lines = cv2.bitwise_or(cv2.bitwise_or(across, down), cv2.bitwise_and(mask, outline))
    return Drawn(rules, lines, frames, level_frames([rule.box for rule in rules], mask, scale))


def straight_runs(mask: Mask, scale: float) -> tuple[Mask, Mask]:
    """Return what runs straight across a page, and what runs down it, as masks."""
    return _level_runs(mask, _ACROSS_PT, scale), cv2.transpose(_level_runs(cv2.transpose(mask), _DOWN_PT, scale))


_ACROSS_PT, _DOWN_PT = 18.0, 26.0
"""The shortest runs of ink that may be a part of a line: across a page, where dashes are, and down it, where tall letters are."""


def _level_runs(mask: Mask, least_pt: float, scale: float) -> Mask:
    """Keep level runs of ink, joined over gaps of a point and allowed a pixel of drift, where they are lines.

    The bars and feet of letters, run together on a blurred picture, are long as well, but the letters' stems stand on them.
    """
    length, gap = max(round(least_pt * scale), 8), max(round(1.2 * scale), 2)
    stem = max(round(_THICKEST_PT * scale) + 2, 4)
    lines = np.zeros_like(mask)
    rows = _rows_with_runs(mask, length, gap, stem)
    if not len(rows):
        return lines
    wide = mask[rows]
    wide[np.flatnonzero(np.diff(rows, prepend=rows[0]) > 1)] = 0  # what stands apart on the page stays apart
    wide = cv2.dilate(wide, _run(1, 2))
    opened = cv2.morphologyEx(cv2.morphologyEx(wide, cv2.MORPH_CLOSE, _run(gap, 1)), cv2.MORPH_OPEN, _run(length, 1))
    stems = cv2.morphologyEx(wide, cv2.MORPH_OPEN, _run(1, stem))
    lines[rows] = _free_of(stems, opened)
    return lines


def _run(wide: int, high: int) -> Mask:
    return cv2.getStructuringElement(cv2.MORPH_RECT, (wide, high))


def _rows_with_runs(mask: Mask, length: int, gap: int, stem: int) -> npt.NDArray[np.intp]:
    """Return the rows where level runs of ink may be, with those around as far as stems go: a glance at half the size."""
    high, wide = mask.shape[0] // 2, mask.shape[1] // 2
    if not high or not wide:
        return np.arange(len(mask))
    half = cv2.resize(mask[: 2 * high, : 2 * wide], (wide, high), interpolation=cv2.INTER_AREA)
    thick = cv2.dilate(cv2.threshold(half, 0, 255, cv2.THRESH_BINARY)[1], _run(1, 2))
    joined = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, _run((gap + 1) // 2, 1))
    runs = cv2.morphologyEx(joined, cv2.MORPH_OPEN, _run(length // 2, 1))
    near = np.zeros((len(mask), 1), np.bool_)
    near[: 2 * high, 0] = np.repeat(runs.any(axis=1), 2)
    return rows_near(near, stem + 3)


def _free_of(stems: Mask, opened: Mask) -> Mask:
    """Drop runs most of which thick ink crosses: words, bars, pictures, the insides of shaded cells."""
    runs = connected(opened)
    crossed = np.bincount(runs.under(stems), minlength=len(runs.stats))
    return runs.only(crossed < _MOST_CROSSED * runs.stats[:, cv2.CC_STAT_AREA])


_MOST_CROSSED = 0.4
"""Part of a line that pen strokes may cross; of a row of letters, stems cross more."""


def _horizontal(across: Mask, outline: Mask, scale: float) -> list[Box]:
    """Return the boxes, in points, of all level lines long enough to write on.

    Args:
        across: level runs of ink.
        outline: the borders of stamps, which cut a line in two.
        scale: pixels a point.
    """
    runs = connected(across)
    pieces = [_level(runs, number, scale) for number in range(1, len(runs.stats))]
    merged: list[Box] = []
    latest: dict[int, int] = {}
    """The number, among the merged, of the line that was last seen at each height."""
    for piece in sorted(pieces, key=lambda box: box.x0):
        at = int(piece.centre[1] // _DRIFT_PT)
        on_row = {latest[near] for near in (at - 1, at, at + 1) if near in latest}
        begun = [number for number in on_row if _is_joined(merged[number], piece, outline, scale)]
        if begun:
            latest[at] = min(begun, key=lambda number: abs(merged[number].centre[1] - piece.centre[1]))
            merged[latest[at]] = merged[latest[at]].union(piece)
        else:
            latest[at] = len(merged)
            merged.append(piece)
    return [box for box in merged if box.width >= LEAST_RULE_PT and box.height <= max(_THICKEST_PT, box.width / 25)]


_DRIFT_PT, _BREAK_PT = 2.0, 6.0
"""How far two pieces of one line stand apart in height, and how wide a gap a worn copy leaves between them."""


def _level(runs: Connected, number: int, scale: float) -> Box:
    """Return the box of a run, without the strokes that go off from it: of its rows, those that hold much of it."""
    x, y, w, _, _ = runs.stats[number].tolist()
    filled = runs.zone(number).sum(axis=1)
    core = np.flatnonzero(filled >= filled.max() / 2)
    return Box(x / scale, (y + int(core[0])) / scale, (x + w) / scale, (y + int(core[-1]) + 1) / scale)


def _is_joined(left: Box, right: Box, outline: Mask, scale: float) -> bool:
    """Return whether two pieces are of one level line: a small gap, or a stamp's border, lies between them."""
    if abs(left.centre[1] - right.centre[1]) >= _DRIFT_PT:
        return False
    if right.x0 - left.x1 < _BREAK_PT:
        return True
    y = round(left.centre[1] * scale)
    between = outline[max(y - 1, 0) : y + 2, round(left.x1 * scale) : round(right.x0 * scale)]
    return bool(between.size) and bool((between > 0).any(axis=0).mean() > _SOLID)


def _is_solid_line(box: Box, mask: Mask, scale: float) -> bool:
    """Return whether ink runs along nearly all of a line: the feet of letters, side by side, leave gaps."""
    rows = mask[max(round(box.top * scale) - 1, 0) : round(box.bottom * scale) + 1, round(box.x0 * scale) : round(box.x1 * scale)]
    return bool(rows.size) and bool((rows > 0).any(axis=0).mean() > _SOLID)


_SOLID = 0.93
