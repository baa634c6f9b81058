"""Ticks: the tick boxes of a form, found on a page's picture, and whether each is ticked."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Checkbox, FormField, Word, WordSource
from intake.connected import Mask, connected
from intake.pictures import Grey
from intake.rules import WIDEST_INK_PT

_TICK_BOX_PT = (5.0, 17.0)
"""The side of a tick box; those of court forms measure 7 to 12 points."""

Corners = npt.NDArray[np.int32]
"""Points in pixels, a row for each."""

Square = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""


@dataclass(frozen=True)
class Squares:
    """The frames of a page, letters' among them, that are as large as tick boxes; and the mask that shows what is in them."""

    found: tuple[Square, ...]
    mask: Mask


def squares(mask: Mask, grey: Grey, scale: float) -> Squares:
    """Find square frames the size of a tick box.

    Args:
        mask: what is dark on the page.
        grey: the page's picture.
        scale: pixels a point.
    """
    side = max(round(4.2 * scale), 4)
    flat = cv2.morphologyEx(mask, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (side, 1)))
    steep = cv2.morphologyEx(mask, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (1, side)))
    lines = cv2.bitwise_or(flat, steep)
    alone = _whole(lines, scale)
    open_ = [one for one in alone if _is_frame(lines, mask, one)]
    joined = [one for one in _between_corners(flat, steep, open_, scale) if _is_frame(lines, mask, one)]
    mask, solid = _with_solids(mask, grey, open_, scale)
    filled = [one for one in alone + solid if _is_alike(one[2:], open_) and _inked(mask, one, 0) > _FILLED]
    return Squares(tuple(_apart(open_ + joined + filled)), mask)


def tick_boxes(seen: Squares, scale: float, words: tuple[Word, ...], fields: tuple[FormField, ...]) -> tuple[Checkbox, ...]:
    """Return the tick boxes among a page's squares, with those that only the file tells of, and whether something is in them.

    Args:
        seen: the squares.
        scale: pixels a point.
        words: what was read: a frame inside a word of letters is a letter.
        fields: the file's own fields: their tick boxes count where they are, with what the picture shows in them.
    """
    boxes = [(one, _in_points(one, scale), _word_at(_in_points(one, scale), words)) for one in seen.found]
    plain = [one for one, _, word in boxes if word is None]
    found = [
        Checkbox(box, _state(seen.mask, one))
        for one, box, word in boxes
        if word is None or (_is_alike(one[2:], plain) and _stands_before(box, word))
    ]
    return tuple(sorted(_with_fields(found, seen.mask, scale, fields), key=lambda one: (one.box.top, one.box.x0)))


def _in_points(square: Square, scale: float) -> Box:
    x, y, w, h = square
    return Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale)


def _whole(lines: Mask, scale: float) -> list[Square]:
    """Return the frames that nothing is joined to."""
    boxes = connected(lines).stats[1:, :4]
    return [(x, y, w, h) for x, y, w, h in boxes[_are_square(boxes[:, 2], boxes[:, 3], scale)].tolist()]


def _with_solids(mask: Mask, grey: Grey, frames: list[Square], scale: float) -> tuple[Mask, list[Square]]:
    """Return the mask with what is solid in large boxes, which it takes for a dark ground, and the squares that are all solid."""
    large = [one for one in frames if max(one[2:]) >= WIDEST_INK_PT * scale * (1 - _ALIKE)]
    if not large:
        return mask, []
    side = round(_SOLID * min(min(one[2:]) for one in large))
    solid = cv2.morphologyEx(cv2.inRange(grey, 0, _DARK), cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    squares = [one for one in _whole(solid, scale) if _is_alike(one[2:], large)]
    mask = mask.copy()
    for x, y, w, h in squares + large:
        mask[y : y + h, x : x + w] |= solid[y : y + h, x : x + w]
    return mask, squares


_DARK = 145
"""Brightness, of 255 for the paper, up to which a box is filled in: by a printer, or by a pen that went over all of it."""


def _between_corners(flat: Mask, steep: Mask, frames: list[Square], scale: float) -> list[Square]:
    """Return the squares from one crossing of level and upright lines to another: strokes and words may be joined to them.

    Letters have such squares, too: only those as large as one of the page's plain frames are returned.
    """
    if not frames:
        return []
    level, upright = (cv2.dilate(lines, np.ones((3, 3), np.uint8)) for lines in (flat, steep))
    blobs = connected(cv2.bitwise_and(level, upright)).stats[1:]
    blobs = blobs[(blobs[:, 2:4] < _TICK_BOX_PT[0] * scale).all(axis=1)]
    blobs = blobs[np.argsort(blobs[:, 1], kind="stable")]
    middle = blobs[:, :2] + blobs[:, 2:4] // 2
    half = min(min(one[2:]) for one in frames) // 2
    starts, ends = (_goes_on(level, upright, middle, step) for step in (half, -half))
    firsts = blobs[starts, :2] + 1, middle[starts] - 1
    lasts = (blobs[:, :2] + blobs[:, 2:4])[ends] - 1, middle[ends] + 2
    return [square for first in firsts for last in lasts for square in _squares(first, last, frames)]


def _goes_on(level: Mask, upright: Mask, points: Corners, step: int) -> npt.NDArray[np.bool_]:
    """Return at which points lines go on some pixels both across and down the page (with a step below 0: back and up)."""
    high, wide = level.shape
    x, y = points[:, 0], points[:, 1]
    across = level[y, np.clip(x + step, 0, wide - 1)] > 0
    return np.asarray(across & (upright[np.clip(y + step, 0, high - 1), x] > 0))


def _squares(starts: Corners, ends: Corners, frames: list[Square]) -> list[Square]:
    """Return each square, as large as a frame, from one point to another below it."""
    sizes = np.array(sorted({one[2:] for one in frames}))
    most = sizes.max(axis=0) * (1 + _ALIKE)
    start, end = _above(starts[:, 1], ends[:, 1], float(most[1]))
    sides = ends[end] - starts[start]
    small = np.flatnonzero((sides > 0).all(axis=1) & (sides <= most).all(axis=1))
    alike = small[(np.abs(sides[small, None] - sizes) <= _ALIKE * sizes).all(axis=2).any(axis=1)]
    alike = alike[np.lexsort((end[alike], start[alike]))]
    return [(x, y, w, h) for x, y, w, h in np.hstack([starts[start[alike]], sides[alike]]).tolist()]


def _above(
    starts: npt.NDArray[np.int32], ends: npt.NDArray[np.int32], most: float
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the numbers of each start and of each end that lies less than `most` below it, pair by pair."""
    order = np.argsort(ends)
    first, last = (np.searchsorted(ends[order], starts + reach) for reach in (0.0, most))
    start = np.repeat(np.arange(len(starts)), last - first)
    end = np.arange(len(start)) + np.repeat(last - np.cumsum(last - first), last - first)
    return start, order[end]


def _is_alike(size: tuple[int, int], frames: list[Square]) -> bool:
    """Return whether a frame of about this width and height stands on the page."""
    return any(abs(size[0] - one[2]) <= _ALIKE * one[2] and abs(size[1] - one[3]) <= _ALIKE * one[3] for one in frames)


_ALIKE, _FILLED = 0.15, 0.85
"""Part of a frame's side by which another may differ; part of a square that is ink where it was filled in."""


def _are_square(wide: npt.NDArray[np.int32], high: npt.NDArray[np.int32], scale: float) -> npt.NDArray[np.bool_]:
    """Return which boxes, by their width and height in pixels, have the shape and the size of a tick box."""
    least, most = (value * scale for value in _TICK_BOX_PT)
    smaller, larger = np.minimum(wide, high), np.maximum(wide, high)
    return np.asarray((smaller >= least) & (larger <= most) & (larger - smaller <= 0.25 * larger))


def _apart(squares: list[Square]) -> list[Square]:
    """Return squares without those that lie over an earlier one."""
    kept: list[Square] = []
    for x, y, w, h in squares:
        if not any(abs(x - one[0]) < w / 2 and abs(y - one[1]) < h / 2 for one in kept):
            kept.append((x, y, w, h))
    return kept


def _is_frame(lines: Mask, mask: Mask, square: Square) -> bool:
    """Return whether ink runs along all four sides to their corners, and the middle is not solid."""
    x, y, w, h = square
    inside = lines[y : y + h, x : x + w]
    band = max(round(min(w, h) * 0.14), 1)
    sides = (inside[:band].max(axis=0), inside[-band:].max(axis=0), inside[:, :band].max(axis=1), inside[:, -band:].max(axis=1))
    corner = band + 1
    corners = (inside[:corner, :corner], inside[:corner, -corner:], inside[-corner:, :corner], inside[-corner:, -corner:])
    return (
        all((side > 0).mean() > 0.9 for side in sides)  # noqa: PLR2004
        and all(one.any() for one in corners)
        and _inked(mask, square, band + 1) < _SOLID
    )


_SOLID = 0.7
"""Part of a square's middle from which it is a bullet, or a box filled in, and no frame by itself."""


def _word_at(box: Box, words: tuple[Word, ...]) -> Word | None:
    """Return the word of letters, surely read, that stands where a frame is; None where there is none, or the frame fills it."""
    x, y = box.centre
    return next(
        (
            word
            for word in words
            if word.box.x0 <= x <= word.box.x1
            and word.box.top <= y <= word.box.bottom
            and (word.source is WordSource.TEXT or _is_more_than(box, word))
            and any(letter.isascii() and letter.isalnum() for letter in word.text)
        ),
        None,
    )


def _is_more_than(box: Box, word: Word) -> bool:
    """Return whether OCR surely read letters besides a frame: of an empty box alone it makes one letter or two."""
    letters = len(word.text)
    if letters > _MOST_OF_A_BOX:
        return word.confidence > _SURE
    return letters == _MOST_OF_A_BOX and word.confidence > _SURE_OF_TWO and box.width < _FILLS * word.box.width


_MOST_OF_A_BOX, _SURE, _SURE_OF_TWO, _FILLS = 2, 0.8, 0.9, 0.75


def _stands_before(box: Box, word: Word) -> bool:
    """Return whether a frame is a box that OCR ran together with the word behind it: a tick rises over it, as no letter does."""
    is_first = word.source is WordSource.OCR and box.x0 - word.box.x0 < _FIRST_PT
    return is_first and box.top - word.box.top > _RISES * box.height


_FIRST_PT, _RISES = 1.5, 0.25
"""How near to a word's start its first letter stands; part of a capital's height by which no other letter is higher."""


def _inked(mask: Mask, square: Square, edge: int) -> float:
    """Return which part of a square, without a rim of some pixels, is ink."""
    x, y, w, h = square
    inner = mask[y + edge : y + h - edge, x + edge : x + w - edge]
    return float((inner > 0).mean()) if inner.size else 0.0


def _state(mask: Mask, square: Square) -> bool | None:
    """Return whether a box is ticked: more than specks are in it. A ring round it, or a stroke that only passes, is neither."""
    is_inked = _inked(mask, square, max(round(0.24 * min(square[2:])), 2)) > _LEAST_TICK
    is_unclear = _is_passed(mask, square) if is_inked else _is_ringed(mask, square)
    return None if is_unclear else is_inked


_LEAST_TICK = 0.1
"""Part of a tick box's inside that must be ink: a thin cross covers a quarter, dirt of a fax a twentieth."""


def _strokes_around(mask: Mask, square: Square) -> tuple[Square, tuple[int, int], list[Square]]:
    """Return a box and the size of what lies around it, and each stroke there, in pixels of those surroundings."""
    x, y, w, h = square
    far = round(_FAR * max(w, h))
    left, top = max(x - far, 0), max(y - far, 0)
    around = mask[top : y + h + far, left : x + w + far].copy()
    around[max(y - top - 1, 0) : y - top + h + 1, max(x - left - 1, 0) : x - left + w + 1] = 0
    stats = connected(around).stats
    strokes = [(x0, y0, x0 + w0, y0 + h0) for x0, y0, w0, h0, _ in stats[1:].tolist()]
    return (x - left, y - top, x - left + w, y - top + h), (around.shape[1], around.shape[0]), strokes


def _is_ringed(mask: Mask, square: Square) -> bool:
    """Return whether a stroke goes round a box on all four sides."""
    (x0, y0, x1, y1), (wide, high), strokes = _strokes_around(mask, square)
    return any(0 < a < x0 and 0 < b < y0 and x1 < c < wide and y1 < d < high for a, b, c, d in strokes)


def _is_passed(mask: Mask, square: Square) -> bool:
    """Return whether a stroke that runs through a box comes from afar on one side and goes far on the other."""
    (x0, y0, x1, y1), (wide, high), strokes = _strokes_around(mask, square)
    near = [
        (a, b, c, d)
        for a, b, c, d in strokes
        if min(c - a, d - b) > _NEAR and a <= x1 + _NEAR and c >= x0 - _NEAR and b <= y1 + _NEAR and d >= y0 - _NEAR
    ]
    across = any(a == 0 for a, _, _, _ in near) and any(c == wide for _, _, c, _ in near)
    down = any(b == 0 for _, b, _, _ in near) and any(d == high for _, _, _, d in near)
    return across or down


_NEAR = 4
"""Pixels between a box and a stroke that was cut where it crosses the frame; what is no thicker is a printed line."""

_FAR = 1.5
"""Sides of a box: a tick or a cross goes less far beyond it, a line drawn through words or a signature's flourish goes on."""


def _with_fields(found: list[Checkbox], mask: Mask, scale: float, fields: tuple[FormField, ...]) -> list[Checkbox]:
    """Add the file's own small square fields that were not found as frames and show a tick."""
    added: list[Checkbox] = []
    for field in fields:
        least, most = _TICK_BOX_PT
        is_square = least <= field.box.width <= most + 8 and least <= field.box.height <= most + 8
        if not is_square or any(one.box.overlap(field.box) > 0 for one in found) or field.is_signature:
            continue
        x, y, w, h = (round(value * scale) for value in (field.box.x0, field.box.top, field.box.width, field.box.height))
        if field.value == "on":
            added.append(Checkbox(field.box, _state(mask, (max(x, 0), max(y, 0), w, h))))
    return found + added
