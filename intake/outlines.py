"""Outlines: the page in a photograph: its four corners found, and the page laid flat."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from intake.pictures import Grey, Picture, scaled, to_grey, vividness
from intake.turning import Way

_LOOK_PX = 640
"""Longest side of the copy on which the outline is looked for."""

_PAPER_SHAPES = (11 / 8.5, 14 / 8.5, 297 / 210)
"""Long side by short side: Letter, Legal, A4."""

Corners = npt.NDArray[np.float32]

Point = tuple[float, float]
"""Across and down."""


@dataclass(frozen=True)
class Outline:
    """The outline of a page in a picture: looked for when it is first asked for, and only once."""

    picture: Picture

    @cached_property
    def corners(self) -> Corners | None:
        """The page's corners, as `page_corners` finds them."""
        return page_corners(self.picture)

    def corners_in(self, mended: Picture) -> Corners | None:
        """Return the corners in the picture as mended; looked for anew where it is another: what is made bright shows more."""
        return self.corners if mended is self.picture else page_corners(mended)


def flattened(picture: Picture, corners: Corners) -> tuple[Picture, Way]:
    """Return the page alone, its perspective undone, and the way there (3 x 3, pixels).

    Args:
        picture: grey or colour.
        corners: of the page, as `page_corners` found them.
    """
    top, right, bottom, left = (float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4))
    width, height = _as_paper(max(top, bottom), max(left, right))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    way = cv2.getPerspectiveTransform(corners, target)
    size = round(width), round(height)
    flat = cv2.warpPerspective(picture, way, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return flat, np.asarray(way, np.float64)


def _as_paper(width: float, height: float) -> tuple[float, float]:
    """Return the size with the proportions of the paper that it nearly has."""
    long, short = max(width, height), min(width, height)
    shape = min(_PAPER_SHAPES, key=lambda one: abs(one - long / short))
    if abs(shape - long / short) > 0.1 * shape:
        return width, height
    return (short, short * shape) if height >= width else (short * shape, short)


def page_corners(picture: Picture) -> Corners | None:
    """Return the page's corners (top left, top right, bottom right, bottom left) in pixels; None when none stands out."""
    factor = min(_LOOK_PX / max(picture.shape[:2]), 1.0)
    small = scaled(picture, factor)
    grey = to_grey(small)
    if _fills_frame(grey):
        return None
    found = [quad for mask in _page_masks(small, grey) if (quad := _largest_quad(mask)) is not None]
    if not found:
        return None
    best = max(found, key=lambda one: one[0])[1]
    return _ordered(best / factor) if _stands_out(grey, best) else None


def sides_at_edge(wide: int, high: int, corners: Corners) -> tuple[Point, ...]:
    """Return the middle, in pixels, of each side of a page that runs along the picture's own edge: there the page may go on."""
    reach = _AT_EDGE * max(high, wide)
    ends = [(corners[at], corners[(at + 1) % 4]) for at in range(4)]
    return tuple(
        (float(one[0] + other[0]) / 2, float(one[1] + other[1]) / 2)
        for one, other in ends
        if max(one[0], other[0]) <= reach
        or max(one[1], other[1]) <= reach
        or min(one[0], other[0]) >= wide - 1 - reach
        or min(one[1], other[1]) >= high - 1 - reach
    )


_AT_EDGE = 0.012
"""Part of the picture's longer side within which a page's side is the picture's own."""


def _fills_frame(grey: Grey) -> bool:
    """Return whether the picture's rim is as bright as its inside: a scan, whose paper goes to the edge."""
    rim = np.concatenate([grey[:4].ravel(), grey[-4:].ravel(), grey[:, :4].ravel(), grey[:, -4:].ravel()])
    inside = float(np.percentile(grey, 75))
    return bool((rim > inside - 35).mean() > 0.8)  # noqa: PLR2004


def _page_masks(small: Picture, grey: Grey) -> list[Grey]:
    """Return several guesses at where the paper is: what is bright, what is bright for its surroundings, what is colourless."""
    soft = cv2.medianBlur(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), 5)
    masks = [cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]]
    middle = soft[soft.shape[0] // 4 : -soft.shape[0] // 4, soft.shape[1] // 4 : -soft.shape[1] // 4]
    masks.append(cv2.threshold(soft, float(np.percentile(middle, 10)) * 0.82, 255, cv2.THRESH_BINARY)[1])
    if small.ndim == 3:  # noqa: PLR2004 -- rows, columns, colours
        hue = cv2.medianBlur(vividness(small), 5)
        masks.append(cv2.threshold(hue, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)[1])
    return masks


def _largest_quad(mask: Grey) -> tuple[float, Corners] | None:
    """Return how well the largest area of a mask fills a four-sided figure, and its corners."""
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    largest = max(contours, key=cv2.contourArea)
    hull = cv2.convexHull(largest)
    area = float(cv2.contourArea(hull))
    whole = mask.shape[0] * mask.shape[1]
    if not 0.2 * whole < area < 0.97 * whole:
        return None
    for share in (0.02, 0.03, 0.045, 0.06):
        quad = cv2.approxPolyDP(hull, share * cv2.arcLength(hull, closed=True), closed=True)
        if len(quad) == 4:  # noqa: PLR2004
            corners = _sharpened(hull, quad.reshape(4, 2).astype(np.float32))
            fit = min(area, cv2.contourArea(corners)) / max(area, cv2.contourArea(corners), 1.0)
            filled = float(cv2.contourArea(largest)) / area
            return (fit * filled, corners) if fit > 0.93 and filled > 0.85 else None  # noqa: PLR2004
    return None


def _sharpened(hull: npt.NDArray[Any], quad: Corners) -> Corners:
    """Return the corners where straight lines along the four sides meet: a hull's own corners are rounded off."""
    points = hull.reshape(-1, 2).astype(np.float32)
    lines = []
    for index in range(4):
        start, end = quad[index], quad[(index + 1) % 4]
        way = end - start
        length = float(np.linalg.norm(way))
        along = (points - start) @ way / max(length**2, 1.0)
        off = np.abs((points - start) @ np.array([-way[1], way[0]], np.float32)) / max(length, 1.0)
        near = points[(along > 0.08) & (along < 0.92) & (off < 0.02 * length + 2)]  # noqa: PLR2004
        if len(near) < 3:  # noqa: PLR2004
            near = np.stack([start, end])
        vx, vy, x, y = (float(value) for value in cv2.fitLine(near, cv2.DIST_L1, 0, 0.01, 0.01).ravel())
        lines.append((np.array([x, y]), np.array([vx, vy])))
    corners = [_crossing(lines[index - 1], lines[index]) for index in range(4)]
    if any(corner is None for corner in corners):
        return quad
    return np.array(corners, np.float32)


StraightLine = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
"""A point of a line, and the way it runs."""


def _crossing(one: StraightLine, other: StraightLine) -> npt.NDArray[np.float64] | None:
    (at, way), (at_other, way_other) = one, other
    matrix = np.array([way, -way_other]).T
    if abs(np.linalg.det(matrix)) < 0.2:  # noqa: PLR2004 -- nearly parallel
        return None
    return np.asarray(at + way * np.linalg.solve(matrix, at_other - at)[0])


def _stands_out(grey: Grey, corners: Corners) -> bool:
    """Return whether the figure is brighter than what lies just outside it, along most of its outline."""
    inside = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(inside, np.round(corners).astype(np.int32), 255)
    ring = np.ones((9, 9), np.uint8)
    within = cv2.subtract(cv2.erode(inside, np.ones((3, 3), np.uint8)), cv2.erode(inside, ring))
    outside = cv2.subtract(cv2.dilate(inside, ring), cv2.dilate(inside, np.ones((3, 3), np.uint8)))
    if not (within > 0).any() or not (outside > 0).any():
        return False
    return bool(np.median(grey[within > 0]) - np.median(grey[outside > 0]) > 20)  # noqa: PLR2004


def _ordered(corners: Corners) -> Corners:
    """Return corners as top left, top right, bottom right, bottom left."""
    centre = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - centre[1], corners[:, 0] - centre[0])
    turned = corners[np.argsort(angles)]
    first = int(np.argmin(turned.sum(axis=1)))
    return np.ascontiguousarray(np.roll(turned, -first, axis=0), dtype=np.float32)
