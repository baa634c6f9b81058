"""Letters: the characters of a PDF's page as pypdfium2 finds them."""

from __future__ import annotations

import ctypes
from collections import deque
from contextlib import closing
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from intake.glyphs import NO_GLYPHS, Glyphs, joined
from intake.pdf.space import Way, boxes_shown


def glyphs_of(page: Any, to_shown: Way) -> Glyphs:
    """Return the characters of a page's text layer, with their boxes as shown."""
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count <= 0:
            return NO_GLYPHS
        table = np.nan_to_num(_characters(text, count), posinf=0, neginf=0)
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


def _characters(text: Any, count: int) -> npt.NDArray[np.float64]:
    """Return of each character: code, drawn box, line's box (each left, bottom, right, top), origin, angle, unmapped."""
    asked = repeat(ctypes.cast(text.raw, ctypes.c_void_p).value), range(count)
    left, right, bottom, top, x, y = columns = np.zeros((6, count))
    loose = np.zeros((count, 4), np.float32)  # pdfium's own rectangle: left, top, right, bottom
    to_left, to_right, to_bottom, to_top, to_x, to_y = (_places(column) for column in columns)
    deque(map(_TIGHT, *asked, to_left, to_right, to_bottom, to_top), 0)
    deque(map(_LOOSE, *asked, _places(loose)), 0)
    deque(map(_ORIGIN, *asked, to_x, to_y), 0)
    code, angle, is_unmapped = (np.fromiter(map(ask, *asked), np.float64, count) for ask in (_CODE, _ANGLE, _IS_UNMAPPED))
    return np.column_stack([code, left, bottom, right, top, loose[:, [0, 3, 2, 1]], x, y, angle, is_unmapped])


def _places(rows: npt.NDArray[Any]) -> range:
    """Return where in memory each row of an array begins."""
    return range(rows.ctypes.data, rows.ctypes.data + rows.nbytes, rows.strides[0])


def _plainly(function: Any, answers: int = 0) -> Any:
    """Return one of pdfium's questions about a character, with places in memory as plain numbers.

    A page has thousands of characters, each asked six questions: checked pointers take twice the time of the answers.
    """
    kinds = (ctypes.c_void_p, ctypes.c_int, *(ctypes.c_void_p,) * answers)
    return ctypes.PYFUNCTYPE(function.restype, *kinds)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_TIGHT, _LOOSE = _plainly(pdfium.FPDFText_GetCharBox, 4), _plainly(pdfium.FPDFText_GetLooseCharBox, 1)
_ORIGIN = _plainly(pdfium.FPDFText_GetCharOrigin, 2)
_CODE, _ANGLE = _plainly(pdfium.FPDFText_GetUnicode), _plainly(pdfium.FPDFText_GetCharAngle)
_IS_UNMAPPED = _plainly(pdfium.FPDFText_HasUnicodeMapError)
