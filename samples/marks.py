"""Marks: what stands on a page in the end, letters and lines with their places, before they become a PDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import cv2
import numpy as np

from samples.truth import Box, SlotTruth, WordTruth

Colour = tuple[float, float, float]
Point = tuple[float, float]
BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Letters:
    """A stretch of text on one line, its baseline's start at (x, y) down from the page's top; `words` are its boxes."""

    x: float
    y: float
    text: str
    font: str
    size: float
    colour: Colour = BLACK
    angle: float = 0.0
    words: tuple[WordTruth, ...] = ()
    field_key: str = ""

    def moved(self, dx: float, dy: float) -> Letters:
        """Return the same letters elsewhere."""
        words = tuple(replace(word, box=shift(word.box, dx, dy)) for word in self.words)
        return replace(self, x=self.x + dx, y=self.y + dy, words=words)


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points: a rule, a pen's stroke, a ring; filled if `fill` is a colour."""

    points: tuple[Point, ...]
    width: float = 0.6
    colour: Colour = BLACK
    is_closed: bool = False
    fill: Colour | None = None

    def moved(self, dx: float, dy: float) -> Path:
        """Return the same line elsewhere."""
        return replace(self, points=tuple((x + dx, y + dy) for x, y in self.points))


Mark = Letters | Path


@dataclass(slots=True)
class Piece:
    """Something of a certain height that is not broken across pages; marks count from its own top left."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    slots: list[SlotTruth] = field(default_factory=list)

    def moved(self, dx: float, dy: float) -> Piece:
        """Return the same piece elsewhere."""
        slots = [replace(slot, box=shift(slot.box, dx, dy)) for slot in self.slots]
        return Piece(self.height, [mark.moved(dx, dy) for mark in self.marks], slots)


@dataclass(slots=True)
class Sheet:
    """One page: its marks and its places for signatures, from its top left corner."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)
    slots: list[SlotTruth] = field(default_factory=list)


def shift(box: Box, dx: float, dy: float) -> Box:
    """Return a box moved."""
    return box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy


def hull(points: Iterable[Point]) -> Box:
    """Return the smallest box round all points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def rule(x0: float, x1: float, y: float, width: float = 0.6, colour: Colour = BLACK) -> Path:
    """Return a level line."""
    return Path(((x0, y), (x1, y)), width, colour)


def frame(box: Box, width: float = 0.7, colour: Colour = BLACK, fill: Colour | None = None) -> Path:
    """Return a rectangle."""
    x0, top, x1, bottom = box
    return Path(((x0, top), (x1, top), (x1, bottom), (x0, bottom)), width, colour, is_closed=True, fill=fill)


def is_on_solid(box: Box, sheet: Sheet) -> bool:
    """Return whether a good part of a box lies on dark solid colour, where black print is lost once colours are.

    Args:
        box: of a word, in points.
        sheet: where it stands.
    """
    x0, top, x1, bottom = box
    ground = np.zeros((round((bottom - top) * _DOTS) + 1, round((x1 - x0) * _DOTS) + 1), np.uint8)
    for mark in sheet.marks:
        if isinstance(mark, Path) and mark.fill is not None:
            points = (np.array(mark.points) - (x0, top)) * _DOTS
            cv2.fillPoly(ground, [points.round().astype(np.int32)], 1)
    return bool(ground.mean() > _LOST)


_DOTS = 4
"""Dots a point at which it is counted what is covered."""

_LOST = 0.2
"""A letter or two of a short word."""
