"""Notes: what is laid over a PDF's page, fields and annotations, drawn into it as a viewer shows them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from classifiers.transcript import Box, FormField
from intake.pages import Claim
from intake.pdf.fields import claims_of, form_field, said_in
from intake.pdf.groups import Groups
from intake.pdf.space import Way, box_of, boxes_shown, way_shown


@dataclass(frozen=True, slots=True)
class Notes:
    """What is laid over a page: form fields with what they claim, and where pen annotations stand."""

    fields: tuple[FormField, ...]
    claims: tuple[Claim, ...]
    ink: tuple[Box, ...]
    said: tuple[str, ...]


def flattened(document: Any, index: int, groups: Groups) -> tuple[Any, Notes]:
    """Open a page with its fields and annotations drawn into its content, as a viewer shows them; return it with where they were.

    A field's visible letters are letters of the page, a hidden annotation is gone, and what one annotation covers is
    covered. A page that has none is opened as it is.

    Args:
        document: as pypdfium2 opened it.
        index: of the page, from 0.
        groups: of its tick boxes.
    """
    page = document[index]
    if not pdfium.FPDFPage_GetAnnotCount(page):
        return page, _NO_NOTES
    with closing(page):
        notes = _annotations(document, page, way_shown(page), groups)
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return document[index], notes


_NO_NOTES = Notes((), (), (), ())


def _annotations(document: Any, page: Any, to_shown: Way, groups: Groups) -> Notes:
    fields: list[FormField] = []
    claims: list[Claim] = []
    ink: list[Box] = []
    said: list[str] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            said += filter(None, [said_in(note, b"Contents")[:LONGEST_NOTE]] if len(said) < _MOST_NOTES else [])
            box = _note_box(note, to_shown)
            subtype = pdfium.FPDFAnnot_GetSubtype(note)
            is_hidden = bool(pdfium.FPDFAnnot_GetFlags(note) & (pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW))
            if box is None:
                continue
            if subtype == pdfium.FPDF_ANNOT_WIDGET and document.formenv:
                claims += claims_of(document.formenv, note, box, partial(groups.is_ticked, index), is_hidden=is_hidden)
                fields += [] if is_hidden else [form_field(document.formenv, note, box)]
            elif subtype == pdfium.FPDF_ANNOT_INK and not is_hidden:
                ink.append(box)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return Notes(tuple(fields), tuple(claims), tuple(ink), tuple(said))


_MOST_NOTES, LONGEST_NOTE = 100, 2_000
"""Annotations of a page, and characters of each, that are kept."""


def _note_box(note: Any, to_shown: Way) -> Box | None:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(note, rect):
        return None
    corners = np.array([[rect.left, rect.bottom, rect.right, rect.top]], dtype=float)
    return box_of(boxes_shown(corners, to_shown)[0]) if np.isfinite(corners).all() else None
