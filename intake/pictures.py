"""Pictures: what is done to any picture, whatever is on it."""

from __future__ import annotations

import cv2

from intake.pages import Grey, Picture


def to_grey(picture: Picture) -> Grey:
    """Return a picture in shades of grey."""
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # noqa: PLR2004 -- rows, columns


def resized(picture: Picture, size: tuple[int, int]) -> Picture:
    """Return a picture at another size (width, height)."""
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    larger = size[0] > picture.shape[1] or size[1] > picture.shape[0]
    return cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC if larger else cv2.INTER_AREA)


def scaled(picture: Picture, factor: float) -> Picture:
    """Return a picture enlarged by a factor, or made smaller."""
    return resized(picture, (max(round(picture.shape[1] * factor), 1), max(round(picture.shape[0] * factor), 1)))
