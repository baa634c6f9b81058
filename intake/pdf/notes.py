"""Notes: what is laid over a PDF's page, fields and annotations, drawn into it as a viewer shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from classifiers.transcript import Box, FormField
from intake.limits import Limits
from intake.pages import LOOK_DPI, Claim
from intake.pdf.drawing import render
from intake.pdf.fields import claims_of, form_field, said_in, texts_in
from intake.pdf.groups import Groups
from intake.pdf.optional import Layers
from intake.pdf.space import Way, box_of, boxes_shown, way_shown
from intake.pictures import Grey


@dataclass(frozen=True, slots=True)
class Notes:
    """What is laid over a page: form fields with what they claim, and what annotations say of themselves.

    `only_printed` are the places of what a printer gets and no screen shows. The contrary is not told: forms have
    instructions and buttons for the screen.
    """

    fields: tuple[FormField, ...]
    claims: tuple[Claim, ...]
    said: tuple[str, ...]
    only_printed: tuple[Box, ...] = ()


def flattened(document: Any, index: int, groups: Groups, layers: Layers) -> tuple[Any, Notes]:
    """Open a page with its fields and annotations drawn into its content, as a viewer shows them; return it with where they were.

    A field's visible letters are letters of the page, a hidden annotation is gone, and what one annotation covers is
    covered. A page that has none is opened as it is.

    Args:
        document: as pypdfium2 opened it.
        index: of the page, from 0.
        groups: of its tick boxes.
        layers: of the file.
    """
    page = document[index]
    if not all(page.get_size()):  # a crop box beside the sheet crops nothing
        page.set_cropbox(*page.get_mediabox())
    if not pdfium.FPDFPage_GetAnnotCount(page):
        return page, _NO_NOTES
    with closing(page):
        notes = _annotations(document, page, way_shown(page), groups, partial(layers.hide, index))
        _draw_missing(page)
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return document[index], notes


_NO_NOTES = Notes((), (), ())


def _annotations(document: Any, page: Any, to_shown: Way, groups: Groups, is_layer_off: Callable[[int], bool]) -> Notes:
    fields: list[FormField] = []
    claims: list[Claim] = []
    said: list[str] = []
    only_printed: list[Box] = []
    for index, note in _each(page):
        said += filter(None, [said_in(note, b"Contents")[:LONGEST_NOTE]] if len(said) < _MOST_NOTES else [])
        view = _view(note, partial(is_layer_off, index))
        _set_seen(note, is_seen=view.is_shown)
        box = _note_box(note, to_shown)
        if box is None:
            continue
        if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_WIDGET and document.formenv:
            claims += claims_of(document.formenv, note, box, partial(groups.is_ticked, index), is_hidden=not view.is_shown)
            fields += [form_field(document.formenv, note, box)] if view.is_shown else []
        elif view.is_printed and not view.is_shown:
            only_printed.append(box)
    return Notes(tuple(fields), tuple(claims), tuple(said), tuple(only_printed))


_MOST_NOTES, LONGEST_NOTE = 100, 2_000
"""Annotations of a page, and characters of each, that are kept."""


def _each(page: Any) -> Iterator[tuple[int, Any]]:
    """Give a page's annotations with their places, each open until the next."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if note:
            try:
                yield index, note
            finally:
                pdfium.FPDFPage_CloseAnnot(note)


@dataclass(frozen=True, slots=True)
class _View:
    """Where an annotation is seen: on a screen, in print."""

    is_shown: bool
    is_printed: bool


def _view(note: Any, is_layer_off: Callable[[], bool]) -> _View:
    """Return where an annotation is seen (ISO 32000-1, 12.5.3); a balloon for a remark is no part of the paper."""
    flags, subtype = pdfium.FPDFAnnot_GetFlags(note), pdfium.FPDFAnnot_GetSubtype(note)
    is_gone = flags & pdfium.FPDF_ANNOT_FLAG_HIDDEN or subtype == pdfium.FPDF_ANNOT_POPUP
    is_gone = is_gone or (subtype == pdfium.FPDF_ANNOT_UNKNOWN and flags & pdfium.FPDF_ANNOT_FLAG_INVISIBLE)
    is_gone = is_gone or (subtype == pdfium.FPDF_ANNOT_TEXT and not _has_look(note))
    if is_gone or (pdfium.FPDFAnnot_HasKey(note, b"OC") and is_layer_off()):
        return _View(is_shown=False, is_printed=False)
    return _View(not flags & pdfium.FPDF_ANNOT_FLAG_NOVIEW, bool(flags & pdfium.FPDF_ANNOT_FLAG_PRINT))


def _set_seen(note: Any, *, is_seen: bool) -> None:
    """Set an annotation's flags so that pdfium, which heeds fewer of them, draws it, or does not."""
    flags = pdfium.FPDFAnnot_GetFlags(note) & ~(pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_INVISIBLE)
    pdfium.FPDFAnnot_SetFlags(note, flags if is_seen else flags | pdfium.FPDF_ANNOT_FLAG_HIDDEN)


def _has_look(note: Any) -> bool:
    """Return whether an annotation has a picture of itself (an appearance stream)."""
    return bool(pdfium.FPDFAnnot_GetAP(note, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > len("\0\0"))


def _draw_missing(page: Any) -> None:
    """Have pdfium make the pictures of annotations that have none, as viewers do: drawing a page with them makes them."""
    missing = [at for at, note in _each(page) if not (pdfium.FPDFAnnot_GetSubtype(note) in _WITHOUT_LOOK or _has_look(note))]
    if 0 < len(missing) <= _MOST_MADE:
        page.render(scale=_ANY_SIZE / max(page.get_size()), may_draw_forms=False)


_MOST_MADE = 300
"""Pictures that are made for a page; thousands would take all the memory that reading may have."""

_WITHOUT_LOOK = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_TEXT})
"""Of these pdfium needs to make no picture here: it draws a field by its form, and the others are not drawn."""

_ANY_SIZE = 16.0


def printed(
    path: Path, password: str | None, index: int, layers: Layers, places: tuple[Box, ...], limits: Limits
) -> tuple[Grey, tuple[Claim, ...]]:
    """Return a page at a glance as a printer would get it, and what stands there in places that no screen shows."""
    with closing(pypdfium2.PdfDocument(path, password=password)) as document:
        document.init_forms()
        with closing(document[index]) as page:
            under = texts_in(page, places)
            for at, note in _each(page):
                _set_seen(note, is_seen=_view(note, partial(layers.hide, index, at)).is_printed)
            _draw_missing(page)
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
        with closing(document[index]) as page:
            texts = [text.removeprefix(below) for text, below in zip(texts_in(page, places), under, strict=True)]
            claims = tuple(Claim(box, text, is_hidden=True) for box, text in zip(places, texts, strict=True) if text)
            return render(page, limits, LOOK_DPI, is_print=True)[0], claims


def _note_box(note: Any, to_shown: Way) -> Box | None:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(note, rect):
        return None
    corners = np.array([[rect.left, rect.bottom, rect.right, rect.top]], dtype=float)
    return box_of(boxes_shown(corners, to_shown)[0]) if np.isfinite(corners).all() else None
