"""Drawing: a PDF's page as a picture, in grey or in colour, within the limit of pixels."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from intake.limits import Limits
from intake.pictures import Grey, Picture, to_grey, vividness


def render(page: Any, limits: Limits, dpi: float, *, is_print: bool = False) -> tuple[Grey, float]:
    """Draw the page in grey at `dpi`, or at as much as the limit of pixels lets; return it with the resolution.

    With `is_print` it is drawn as a printer would get it: a file's layers may show there and not on a screen.
    """
    scale = _scale(page, limits, dpi)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, extra_flags=pdfium.FPDF_PRINTING if is_print else 0)
    return bitmap.to_numpy().reshape(bitmap.height, bitmap.width), scale * 72


def paint(page: Any, limits: Limits, dpi: float) -> Picture:
    """Draw the page in red, green and blue; in grey where it has no colour, as most scans have not."""
    bitmap = page.render(scale=_scale(page, limits, dpi), rev_byteorder=True, may_draw_forms=False)
    picture = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    vivid = vividness(np.ascontiguousarray(picture[::5, ::5]))
    return picture if (vivid > _VIVID).mean() > _LEAST_COLOUR else to_grey(picture)


_VIVID, _LEAST_COLOUR = 24, 0.0005
"""Difference of a dot's strongest and weakest colour, and the part of the page that has it, from which a page is coloured."""


def _scale(page: Any, limits: Limits, dpi: float) -> float:
    """Return the dots a point of a resolution, or of as much of it as the limit of pixels lets."""
    width, height = page.get_size()
    return min(dpi, 72 * math.sqrt(limits.max_pixels / (width * height))) / 72
