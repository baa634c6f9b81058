"""Slants: letters of lines that run askew over a page, set level, so that they can be laid over others like any letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from intake.glyphs import Glyphs
from intake.pictures import Grey

LEVEL_DEG = 4.0
"""Slant up to which a letter is compared as it stands."""

_LEAST_LETTERS = 3
"""Of a word: along a seal's ring each letter has a slant of its own, and stands by itself."""

_MOST_GROUPS = 12
"""Slants of one page that are looked at, those of most letters first; a paper has one or two, of stamps and of a watermark."""


@dataclass(frozen=True, slots=True)
class Levelled:
    """Letters of one slant: their numbers in the layer, the picture turned so that they stand level, their boxes in its dots."""

    letters: npt.NDArray[np.intp]
    picture: Grey
    boxes: npt.NDArray[np.intp]


def levelled(glyphs: Glyphs, runs: Sequence[Sequence[int]], picture: Grey, scale: float) -> Iterator[Levelled]:
    """Set the words of a layer that run askew level, those of one slant together.

    Args:
        glyphs: the layer.
        runs: the indices of each word's glyphs.
        picture: the page.
        scale: its dots a point.
    """
    askew = set(np.flatnonzero(off_level(glyphs) >= LEVEL_DEG).tolist())
    steps = np.round(glyphs.angle_deg / LEVEL_DEG).astype(int)
    words: dict[int, list[Sequence[int]]] = {}
    for run in runs:
        if len(run) >= _LEAST_LETTERS and not askew.isdisjoint(run):
            words.setdefault(int(np.median(steps[list(run)])), []).append(run)
    for some in sorted(words.values(), key=lambda one: -sum(map(len, one)))[:_MOST_GROUPS]:
        yield _set_level(glyphs, some, picture, scale)


def off_level(glyphs: Glyphs) -> npt.NDArray[np.float64]:
    """Return how many degrees each letter is off the nearest quarter turn."""
    return np.asarray(np.abs((glyphs.angle_deg + 45) % 90 - 45))


def _set_level(glyphs: Glyphs, words: Sequence[Sequence[int]], picture: Grey, scale: float) -> Levelled:
    letters = np.array([letter for word in words for letter in word], np.intp)
    angle = float(np.median(glyphs.angle_deg[letters]))
    high, wide = picture.shape
    x0, top = np.clip(np.floor(glyphs.loose[letters, :2].min(axis=0) * scale) - 2, 0, (wide, high)).astype(int).tolist()
    x1, bottom = np.clip(np.ceil(glyphs.loose[letters, 2:].max(axis=0) * scale) + 2, 0, (wide, high)).astype(int).tolist()
    size = int(np.ceil(np.hypot(x1 - x0, bottom - top))) + 2
    middle = np.array([x0 + x1, top + bottom]) / 2
    way = np.asarray(cv2.getRotationMatrix2D(middle.tolist(), -angle, 1.0), np.float64)
    way[:, 2] += size / 2 - middle
    turned = cv2.warpAffine(picture, way, (size, size), flags=cv2.INTER_CUBIC, borderValue=(255,))
    origins = (glyphs.origin * scale) @ way[:, :2].T + way[:, 2]
    boxes = [_inked(turned, cell) for word in words for cell in _cells(glyphs, word, origins, scale, np.radians(angle))]
    return Levelled(letters, turned, np.array(boxes, np.intp).reshape(-1, 4))


def _cells(
    glyphs: Glyphs, word: Sequence[int], origins: npt.NDArray[np.float64], scale: float, angle: float
) -> Iterator[tuple[float, float, float, float]]:
    """Give the cell of each letter of a word in the turned picture, from its origin to that of the next (x0, top, x1, bottom)."""
    along, up = abs(np.cos(angle)), abs(np.sin(angle))
    for at, letter in enumerate(word):
        wide, high = (glyphs.loose[letter, 2:] - glyphs.loose[letter, :2]) * scale
        x, baseline = origins[letter]
        # The box as shown is that of a cell of this advance and height, turned.
        step = origins[word[at + 1]][0] - x if at + 1 < len(word) else None
        if step is None:
            is_steep = abs(along**2 - up**2) < 0.2  # noqa: PLR2004 -- near 45 degrees the two sides say the same
            step = (wide + high) / (along + up) / 2 if is_steep else (wide * along - high * up) / (along**2 - up**2)
        tall = (high - step * up) / along if along > up else (wide - step * along) / up
        yield x, baseline - 0.8 * tall, x + step, baseline + 0.22 * tall


def _inked(picture: Grey, cell: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    """Return the box of what is drawn in a cell; an empty box where nothing is."""
    high, wide = picture.shape
    x0, top, x1, bottom = np.clip(np.round(cell), 0, (wide, high, wide, high)).astype(int).tolist()
    zone = picture[top:bottom, x0:x1]
    if not zone.size:
        return x0, top, x0, top
    ground = int(np.median(picture))
    apart = cv2.absdiff(zone, np.full_like(zone, ground))
    rows, columns = (np.flatnonzero((apart >= max(apart.max() / 2, 1)).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return x0, top, x0, top
    return x0 + int(columns[0]), top + int(rows[0]), x0 + int(columns[-1]) + 1, top + int(rows[-1]) + 1
