"""Fields: the fields of a PDF's form, as shown, and what their data claims besides."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from classifiers.transcript import Box, FormField
from intake.pages import NOT_TICKED, TICKED, Claim
from intake.pdf.space import way_back, way_shown


def form_field(form: Any, note: Any, box: Box) -> FormField:
    """Return a field with its value, and "on" for a tick, as pdfium has them."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    value = _wide_string(pdfium.FPDFAnnot_GetFormFieldValue, form, note)
    if kind in {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}:
        value = "on" if pdfium.FPDFAnnot_IsChecked(form, note) else ""
    elif kind == pdfium.FPDF_FORMFIELD_PUSHBUTTON:
        value = ""
    name = _wide_string(pdfium.FPDFAnnot_GetFormFieldName, form, note)
    return FormField(name, box, value, is_signature=kind == pdfium.FPDF_FORMFIELD_SIGNATURE)


def claims_of(form: Any, note: Any, box: Box, in_group: Callable[[], bool | None], *, is_hidden: bool) -> list[Claim]:
    """Return what a field's value says: the words of a text, or a tick that the box does not show, or shows without it.

    Args:
        form: pdfium's form.
        note: the field's annotation.
        box: where it is shown.
        in_group: tells of a box that is one of several of a field whether the field's value ticks it (None: it has none).
        is_hidden: whether the form does not show it.
    """
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    if kind in _WORDED:
        value = _chosen(form, note) or _wide_string(pdfium.FPDFAnnot_GetFormFieldValue, form, note).strip()
        return [Claim(box, value, is_hidden)] if value else []
    if kind in _TICK_BOXES and not is_hidden:
        is_set = _is_set(note) if pdfium.FPDFAnnot_HasKey(note, b"T") else in_group()  # one of several has no name
        if is_set is not None and is_set != bool(pdfium.FPDFAnnot_IsChecked(form, note)):
            return [Claim(box, TICKED if is_set else NOT_TICKED)]
    return []


_WORDED = frozenset({pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX})


def _chosen(form: Any, note: Any) -> str:
    """Return what a list shows of the choice that its value is; "" where it is none of its own, as in a field to type in."""
    count = min(pdfium.FPDFAnnot_GetOptionCount(form, note), _MOST_OPTIONS)
    labels = (
        _wide_string(lambda *asked, at=at: pdfium.FPDFAnnot_GetOptionLabel(*asked[:2], at, *asked[2:]), form, note)
        for at in range(count)
        if pdfium.FPDFAnnot_IsOptionSelected(form, note, at)
    )
    return " ".join(filter(None, (label.strip() for label in labels)))


_MOST_OPTIONS = 500


_TICK_BOXES = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})


def _is_set(note: Any) -> bool | None:
    """Return whether the value of a box that is a field by itself ticks it; pdfium's own answer follows what it shows."""
    state = said_in(note, b"V")
    return state != "Off" if state else None


def said_in(note: Any, key: bytes) -> str:
    """Return a string or a name that stands in an annotation itself."""
    return _wide_string(lambda _, one, buffer, size: pdfium.FPDFAnnot_GetStringValue(one, key, buffer, size), None, note)


_LONGEST_VALUE = 20_000
"""Bytes of a field's name or value that are kept."""


def _wide_string(ask: Any, form: Any, note: Any) -> str:
    size = min(ask(form, note, None, 0), _LONGEST_VALUE)
    if size <= 2:  # noqa: PLR2004 -- two bytes are the closing zero of an empty UTF-16 string
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    if ask(form, note, buffer, size) > size:
        return ""
    return bytes(buffer).decode("utf-16-le", errors="replace").rstrip("\x00")


def stored_claims(path: Path, password: str | None, index: int, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return what the file itself draws in fields, before a viewer draws their values anew as the file may ask it to."""
    worded = [one for one in claims if not (one.is_hidden or one.text in {TICKED, NOT_TICKED})]
    with closing(pypdfium2.PdfDocument(path, password=password)) as document:
        with closing(document[index]) as page:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        with closing(document[index]) as page:
            drawn = texts_in(page, [one.box for one in worded])
    return tuple(
        Claim(one.box, text[:_LONGEST_VALUE]) for one, text in zip(worded, drawn, strict=True) if text and text != one.text
    )


def texts_in(page: Any, places: Sequence[Box]) -> list[str]:
    """Return the letters that the text layer of a page has in each of some places, given in points as shown."""
    to_file = way_back(way_shown(page))
    found = []
    with closing(page.get_textpage()) as text:
        for box in places:
            corners = to_file(np.array([[box.x0, box.top], [box.x1, box.bottom]]))
            (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
            found.append(text.get_text_bounded(left, bottom, right, top).strip())
    return found
