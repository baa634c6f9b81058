"""Images: a picture of a page made fit to be read: upright, straight, flat, evenly lit, square pixels.

Works on copies only; what was done is told with the result. No step may make a page worse than leaving it alone, so
each has a cause that is measured first.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from classifiers.transcript import Fault
from intake.pages import Grey, Picture, fill_letter

READING_DPI = 200.0
"""What pictures are scaled down to for Tesseract: it reads as well as at 300, for three quarters of the cost."""


@dataclass(frozen=True)
class Sheet:
    """A picture ready to be read, and what was done to it.

    `scale` is pixels a point; `shown` the page in grey or colour as a person should see it, with the same geometry.
    """

    grey: Grey
    shown: Picture
    scale: float
    width_pt: float
    height_pt: float
    rotation_deg: int = 0
    skew_deg: float = 0.0
    faults: tuple[Fault, ...] = ()


def prepare(picture: Picture, dpi: tuple[float, float] | None) -> Sheet:
    """Return a picture made fit to be read.

    Args:
        picture: grey or colour, any way up.
        dpi: its resolution across and down; None when unknown.
    """
    height, width = picture.shape[:2]
    width_pt, height_pt = (72 * width / dpi[0], 72 * height / dpi[1]) if dpi else fill_letter(width, height)
    scale = min(READING_DPI / 72, width / width_pt)
    size = round(width_pt * scale), round(height_pt * scale)
    shown = resized(picture, size)
    return Sheet(to_grey(shown), shown, scale, width_pt, height_pt)


def to_grey(picture: Picture) -> Grey:
    """Return a picture in shades of grey."""
    return picture if picture.ndim == 2 else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)  # noqa: PLR2004 -- rows, columns


def resized(picture: Picture, size: tuple[int, int]) -> Picture:
    """Return a picture at another size (width, height)."""
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    larger = size[0] > picture.shape[1]
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC if larger else cv2.INTER_AREA), np.uint8)
