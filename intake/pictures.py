"""Pictures: what is done to any picture, whatever is on it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy.typing as npt

from classifiers.transcript import Box

Grey = npt.NDArray[Any]
"""A picture in shades of grey, 8 bits: rows, columns; 0 is black."""

Picture = npt.NDArray[Any]
"""A picture of 8 bits, in grey (rows, columns) or in colour (rows, columns, red-green-blue)."""


def to_grey(picture: Picture) -> Grey:
    """Return a picture in shades of grey."""
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)  # noqa: PLR2004 -- rows, columns


def resized(picture: Picture, size: tuple[int, int], *, quickly: bool = False) -> Picture:
    """Return a picture at another size (width, height).

    Args:
        picture: grey or colour.
        size: of what is returned.
        quickly: make each dot of the four it lies between, and not of all that it covers: a quarter of the time, and good
            enough for reading and for people, though not for finding shapes to a dot.
    """
    while 2 * size[0] <= picture.shape[1] and 2 * size[1] <= picture.shape[0]:
        picture = _halved(picture)
    if size == (picture.shape[1], picture.shape[0]):
        return picture
    larger = size[0] > picture.shape[1] or size[1] > picture.shape[0]
    smaller = cv2.INTER_LINEAR if quickly else cv2.INTER_AREA
    return cv2.resize(picture, size, interpolation=cv2.INTER_CUBIC if larger else smaller)


def _halved(picture: Picture) -> Picture:
    """Return a picture at half its size, four dots to one: a tenth of the time of any other way down."""
    wide, high = picture.shape[1] // 2, picture.shape[0] // 2
    return cv2.resize(picture[: 2 * high, : 2 * wide], (wide, high), interpolation=cv2.INTER_AREA)


def scaled(picture: Picture, factor: float, *, quickly: bool = False) -> Picture:
    """Return a picture enlarged by a factor, or made smaller, as `resized` does it."""
    size = max(round(picture.shape[1] * factor), 1), max(round(picture.shape[0] * factor), 1)
    return resized(picture, size, quickly=quickly)


def strongest(picture: Picture) -> Grey:
    """Return the strongest of its colours at each dot of a picture; numpy's maximum over an axis takes thirty times as long."""
    return _strongest(*cv2.split(picture))


def _strongest(one: Grey, two: Grey, three: Grey) -> Grey:
    return cv2.max(cv2.max(one, two), three)


def vividness(picture: Picture) -> Grey:
    """Return how far each dot of a coloured picture is from grey: its strongest colour less its weakest."""
    one, two, three = cv2.split(picture)
    return cv2.subtract(_strongest(one, two, three), cv2.min(cv2.min(one, two), three))


def without_idle_colours(picture: Picture) -> Picture:
    """Return a picture in colour in grey where it shows none, as most scanners' do: all that follows costs a third."""
    strips = (picture[above : above + _STRIP_ROWS] for above in range(0, len(picture), _STRIP_ROWS))
    if picture.ndim == 2 or any(int(vividness(strip).max(initial=0)) > _NO_COLOUR for strip in strips):  # noqa: PLR2004 -- rows, columns
        return picture
    return to_grey(picture)


_STRIP_ROWS = 1000
"""Rows whose colours are looked at together: of a whole large picture, they would take as much memory again."""


_NO_COLOUR = 12
"""Difference between a dot's colours that nobody sees: what packing as JPEG leaves on grey."""


def pixels(box: Box, scale: float) -> tuple[slice, slice]:
    """Return the rows and columns of a picture, of `scale` pixels a point, that a box in points takes."""
    return slice(round(box.top * scale), round(box.bottom * scale)), slice(round(box.x0 * scale), round(box.x1 * scale))
