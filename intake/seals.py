"""Seals: the rings of rubber stamps that a scan without colour shows over the print, and the print under them.

Where a seal is known by its colour, `intake.dirt` takes it away. Without colour its ring is told by its shape, and print
from a seal's ink by being darker than it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box
from intake.connected import connected
from intake.pictures import Grey, scaled

_LOOK_DPI = 72.0
_RADIUS_PT = (15.0, 90.0)
"""Half the width of a seal's outer ring: from the smallest stamp's to two inches and a half."""

_INK, _MOST_OF_IT = 170, 0.6
"""Shade of ink, and how much of a circle must be ink: letters and boxes that happen to lie round a point cover a third."""


Values = npt.NDArray[Any]
"""A value for each dot of a picture."""


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle of ink on a page, in pixels."""

    x: float
    y: float
    radius: float


def without_seals(grey: Grey, scale: float) -> tuple[Grey, tuple[Box, ...]]:
    """Return a page with the rings of seals, and what is solid within them, so bright that only print stays; and where they are.

    A seal as black as print stays as it is: nothing tells one from the other.

    Args:
        grey: a page, straight.
        scale: pixels a point.
    """
    clean, seals = grey, list[Box]()
    for ring in find_rings(grey, scale):
        x0, top, x1, bottom = _edges(ring, _AROUND_PT * scale, grey.shape)
        zone = clean[top:bottom, x0:x1]
        bright = _brightened(zone, Ring(ring.x - x0, ring.y - top, ring.radius), scale)
        if bright is not None:
            clean = grey.copy() if clean is grey else clean
            clean[top:bottom, x0:x1] = bright
            seals.append(Box(*(edge / scale for edge in _edges(ring, 0.0, grey.shape))))
    return clean, tuple(seals)


_AROUND_PT = 4.0


def _edges(ring: Ring, around: float, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return the box round a ring on a page of a shape, in pixels: x0, top, x1, bottom."""
    reach = ring.radius + around
    x0, top, x1, bottom = (round(edge) for edge in (ring.x - reach, ring.y - reach, ring.x + reach, ring.y + reach))
    return max(x0, 0), max(top, 0), min(x1, shape[1]), min(bottom, shape[0])


def find_rings(grey: Grey, scale: float) -> tuple[Ring, ...]:
    """Find the outer rings of seals."""
    factor = min(_LOOK_DPI / (72 * scale), 1.0)
    small = scaled(grey, factor)
    least, most = (round(one * scale * factor) for one in _RADIUS_PT)
    ink = cv2.threshold(small, _INK, 255, cv2.THRESH_BINARY_INV)[1]
    pieces = connected(ink).stats[1:, :4]
    large = pieces[pieces[:, 2:].min(axis=1) >= 2 * least]
    if not len(large):
        return ()
    x0, top = np.maximum(large[:, :2].min(axis=0) - most, 0).tolist()
    x1, bottom = ((large[:, :2] + large[:, 2:]).max(axis=0) + most).tolist()
    near = small[top:bottom, x0:x1]  # to look for circles on a whole page takes as long as all that was done to it before
    found = cv2.HoughCircles(near, cv2.HOUGH_GRADIENT_ALT, 1.5, least, param1=200, param2=0.6, minRadius=least, maxRadius=most)
    if found is None:
        return ()
    ink = cv2.dilate(ink, np.ones((3, 3), np.uint8))
    rings = [Ring(x + x0, y + top, radius) for x, y, radius in found[0, :, :3].astype(float).tolist()]
    drawn = [one for one in rings if _covered(one, ink) > _MOST_OF_IT]
    outer = [one for one in drawn if not any(_lies_in(one, other) for other in drawn)]
    return tuple(Ring(one.x / factor, one.y / factor, one.radius / factor) for one in outer)


def _lies_in(one: Ring, other: Ring) -> bool:
    return one.radius < other.radius and np.hypot(one.x - other.x, one.y - other.y) < other.radius


def _covered(ring: Ring, ink: Grey) -> float:
    """Return how much of a circle is ink, 0 to 1."""
    angles = np.linspace(0, 2 * np.pi, 180, endpoint=False)
    x, y = (
        np.round(ring.x + ring.radius * np.cos(angles)).astype(int),
        np.round(ring.y + ring.radius * np.sin(angles)).astype(int),
    )
    inside = (x >= 0) & (y >= 0) & (x < ink.shape[1]) & (y < ink.shape[0])
    return float((ink[y[inside], x[inside]] > 0).sum()) / len(angles)


def _brightened(zone: Grey, ring: Ring, scale: float) -> Grey | None:
    """Return the zone of a seal with its lines and solid parts brightened; None where they are as dark as print."""
    away, angle = cv2.cartToPolar(*_from_centre(zone.shape, ring.x, ring.y))
    away *= ring.radius / _course(zone, away, angle, ring.radius, scale)
    ground = np.minimum(_lines(zone, away, ring.radius), _solid(zone, away < ring.radius, scale))
    if ground.min() < _BLACK:
        return None
    return np.minimum(zone * (_WHITE / ground), _WHITE).astype(np.uint8)


_BLACK, _WHITE = 25.0, 255.0
"""Shade below which print is, and what a seal's lines are brought to."""


def _from_centre(shape: tuple[int, ...], x: float, y: float) -> tuple[Values, Values]:
    """Return how far each dot of a picture is from a point, across and down."""
    down, across = np.indices(shape, np.float32)
    return across - np.float32(x), down - np.float32(y)


def _course(zone: Grey, away: Values, angle: Values, radius: float, scale: float) -> Values:
    """Return how far from the centre a ring runs, for each dot's angle: a stamp's ring is not quite a circle."""
    waves = np.stack([np.ones_like(angle), *(wave(turns * angle) for turns in (1, 2) for wave in (np.cos, np.sin))], axis=-1)
    course = np.full_like(away, radius)
    for near_pt in _NEAR_PT:
        on_it = (np.abs(away - course) < near_pt * scale) & (zone < _INK)
        if on_it.sum() > _FEW_DOTS:
            course = waves @ np.linalg.lstsq(waves[on_it], away[on_it], rcond=None)[0]
    return course


_NEAR_PT, _FEW_DOTS = (2.0, 1.2, 0.8), 100
"""How near to where a ring is thought to run its dots are looked for, nearer each time."""


def _lines(zone: Grey, away: Values, radius: float) -> Values:
    """Return the shade of the seal's rings at each dot, white between them; letters cover less than half of a circle."""
    steps = np.round(away).astype(int)
    order = np.argsort(steps, axis=None)
    circles = np.split(zone.ravel()[order], np.searchsorted(steps.ravel()[order], np.arange(1, steps.max() + 1)))
    usual = np.array([np.median(one) if one.size else _WHITE for one in circles], np.float32)
    place = np.arange(len(usual)) / radius
    usual[(usual > _LINE) | (place < _INNERMOST) | (place > _OUTERMOST)] = _WHITE
    return np.asarray(cv2.erode(usual[:, None], np.ones((3, 1), np.uint8))[:, 0][steps])


_LINE = 215
"""Shade of a thin line that a scan makes soft."""
_INNERMOST, _OUTERMOST = 0.4, 1.06
"""Where a seal's rings run, by the radius of the one that was found."""


def _solid(zone: Grey, inside: npt.NDArray[np.bool_], scale: float) -> Values:
    """Return the shade of the solid parts of a seal at each dot, a star's or an eagle's, white elsewhere."""
    thick, thicker = (np.ones((round(size * scale),) * 2, np.uint8) for size in _THICK_PT)
    ground = cv2.morphologyEx(zone, cv2.MORPH_CLOSE, thick)
    solid = cv2.morphologyEx(((ground < _LINE) & inside).astype(np.uint8), cv2.MORPH_OPEN, thicker)
    shade = float(np.median(zone[solid > 0])) if solid.any() else _WHITE
    return np.where(cv2.dilate(solid, thick) > 0, np.float32(shade + _GRAIN), np.float32(_WHITE))


_THICK_PT, _GRAIN = (3.2, 4.0), 12
"""Print's strokes are thinner; and how far the shade of an even surface varies."""
