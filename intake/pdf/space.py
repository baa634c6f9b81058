"""Space: the way from a PDF's own points to points from the top left of the page as shown, and back."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from classifiers.transcript import Box

Way = Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]]
"""Turns points (n x 2) of one space into points of the other."""


def way_shown(page: Any) -> Way:
    """Return what turns points of the PDF's own space (n x 2) into points from the top left of the page as shown."""
    width, height = page.get_size()
    fine = 1000  # device pixels a point: FPDF_PageToDevice answers in whole pixels
    x, y = ctypes.c_int(), ctypes.c_int()

    def corner(at_x: float, at_y: float) -> tuple[float, float]:
        pdfium.FPDF_PageToDevice(page, 0, 0, round(width * fine), round(height * fine), 0, at_x, at_y, x, y)
        return x.value / fine, y.value / fine

    origin, along, up = np.array(corner(0, 0)), np.array(corner(100, 0)), np.array(corner(0, 100))
    matrix = np.array([(along - origin) / 100, (up - origin) / 100])
    return lambda points: points @ matrix + origin


def way_back(to_shown: Way) -> Way:
    """Return the way back from points as shown to points of the PDF's own space."""
    origin, along, up = to_shown(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    back = np.linalg.inv(np.array([along - origin, up - origin]))
    return lambda points: (points - origin) @ back


def boxes_shown(corners: npt.NDArray[np.float64], to_shown: Way) -> npt.NDArray[np.float64]:
    """Turn boxes (n x 4: left, bottom, right, top in PDF space) into boxes as shown (x0, top, x1, bottom)."""
    one, other = to_shown(corners[:, :2]), to_shown(corners[:, 2:])
    return np.hstack([np.minimum(one, other), np.maximum(one, other)])


def box_of(row: npt.NDArray[np.float64]) -> Box:
    """Return a row of four numbers (x0, top, x1, bottom) as a box."""
    x0, top, x1, bottom = (float(value) for value in row)
    return Box(x0, top, x1, bottom)
