"""Objects: where a PDF's page has pictures."""

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
"""Images of one page that are looked at; a page with more is a drawing, and its picture says it all."""


def images_of(page: Any, to_shown: Way, limits: Limits) -> tuple[tuple[Box, ...], float]:
    """Return where images stand, and the finest resolution of any of them."""
    images: list[Box] = []
    finest = 0.0
    for seen, item in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4)):
        if seen >= _MOST_OBJECTS:
            break
        try:
            corners = np.array([item.get_bounds()], dtype=float)
        except pypdfium2.PdfiumError:
            continue
        if np.isfinite(corners).all():
            box = box_of(boxes_shown(corners, to_shown)[0])
            images.append(box)
            finest = max(finest, _image_dpi(item, box, limits))
    return tuple(images), finest


def _image_dpi(image: Any, box: Box, limits: Limits) -> float:
    width, height = image.get_px_size()
    if width * height > limits.max_pixels:
        raise TooLargeError
    if box.width < 1 or box.height < 1:
        return 0.0
    return float(72 * max(width, height) / max(box.width, box.height))
