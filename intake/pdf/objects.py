"""Objects: where a PDF's page has pictures and drawn curves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from classifiers.transcript import Box
from intake.errors import TooLargeError
from intake.limits import Limits
from intake.pdf.space import Way, box_of, boxes_shown

_MOST_OBJECTS = 20_000
"""Drawn objects of one page that are looked at; a page with more is a drawing, and its picture says it all."""


def objects_of(page: Any, to_shown: Way, limits: Limits) -> tuple[tuple[Box, ...], float, tuple[Box, ...]]:
    """Return where images stand, the finest resolution of any of them, and where curves are drawn."""
    images: list[Box] = []
    strokes: list[Box] = []
    finest = 0.0
    kinds = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH]
    for seen, item in enumerate(page.get_objects(filter=kinds, max_depth=4)):
        if seen >= _MOST_OBJECTS:
            break
        try:
            corners = np.array([item.get_bounds()], dtype=float)
        except pypdfium2.PdfiumError:
            continue
        if not np.isfinite(corners).all():
            continue
        box = box_of(boxes_shown(corners, to_shown)[0])
        if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            images.append(box)
            finest = max(finest, _image_dpi(item, box, limits))
        elif _has_curves(item):
            strokes.append(box)
    return tuple(images), finest, tuple(strokes)


def _image_dpi(image: Any, box: Box, limits: Limits) -> float:
    width, height = image.get_px_size()
    if width * height > limits.max_pixels:
        raise TooLargeError
    if box.width < 1 or box.height < 1:
        return 0.0
    return float(72 * max(width, height) / max(box.width, box.height))


def _has_curves(path: Any) -> bool:
    """Return whether a drawn path bends or has many corners: a pen's line, not a rule or a frame."""
    segments = pdfium.FPDFPath_CountSegments(path)
    if segments > 12:  # noqa: PLR2004 -- a rounded frame has 8 or 9
        return True
    kinds = (pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(path, index)) for index in range(segments))
    return any(kind == pdfium.FPDF_SEGMENT_BEZIERTO for kind in kinds)
