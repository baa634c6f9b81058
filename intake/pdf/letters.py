"""Letters: the characters of a PDF's page as pypdfium2 finds them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from intake.glyphs import NO_GLYPHS, Glyphs, joined
from intake.pdf.space import Way, boxes_shown


def glyphs_of(page: Any, to_shown: Way) -> Glyphs:
    """Return the characters of a page's text layer, with their boxes as shown."""
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count <= 0:
            return NO_GLYPHS
        table = np.array(list(_characters(text, count)), dtype=np.float64)
    table = np.nan_to_num(table, posinf=0, neginf=0)
    codes, stay = joined(table[:, 0].astype(np.uint32))  # pdfium gives the halves of UTF-16
    table, codes = table[stay], codes[stay]
    angle = -(np.degrees(table[:, 11]) + page.get_rotation()) % 360  # pdfium's run with the clock, both of them
    return Glyphs(
        codes,
        boxes_shown(table[:, 1:5], to_shown),
        boxes_shown(table[:, 5:9], to_shown),
        to_shown(table[:, 9:11]),
        angle,
        table[:, 12] == 1,
    )


def _characters(text: Any, count: int) -> Iterator[tuple[float, ...]]:
    """Give of each character: code, drawn box, line's box (each left, bottom, right, top), origin, angle, unmapped."""
    rect = pdfium.FS_RECTF()
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    to_rect = ctypes.byref(rect)
    to_left, to_right, to_bottom, to_top, to_x, to_y = (ctypes.byref(one) for one in (left, right, bottom, top, x, y))
    page = text.raw
    for index in range(count):
        pdfium.FPDFText_GetCharBox(page, index, to_left, to_right, to_bottom, to_top)
        pdfium.FPDFText_GetLooseCharBox(page, index, to_rect)
        pdfium.FPDFText_GetCharOrigin(page, index, to_x, to_y)
        yield (
            pdfium.FPDFText_GetUnicode(page, index),
            *(left.value, bottom.value, right.value, top.value),
            *(rect.left, rect.bottom, rect.right, rect.top),
            *(x.value, y.value),
            pdfium.FPDFText_GetCharAngle(page, index),
            pdfium.FPDFText_HasUnicodeMapError(page, index),
        )
