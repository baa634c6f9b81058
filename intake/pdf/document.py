"""Document: a PDF opened, and its pages one after another; what it says of itself, and what it carries."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from classifiers.transcript import Fault
from intake.errors import DamagedPaperError, EncryptedPaperError
from intake.limits import Limits, allowed
from intake.pages import LOOK_DPI, RawPage, fill_letter
from intake.pdf.drawing import paint, render
from intake.pdf.fields import stored_claims
from intake.pdf.groups import Groups
from intake.pdf.letters import glyphs_of
from intake.pdf.notes import LONGEST_NOTE, Notes, flattened, printed
from intake.pdf.objects import images_of
from intake.pdf.optional import Layers
from intake.pdf.plumbing import plumbed
from intake.pdf.space import way_shown


def count_pages(path: Path, limits: Limits, password: str | None) -> int:
    """Return how many pages a PDF has.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooManyPagesError: as they say.
    """
    with closing(_opened(path, password)) as document:
        return allowed(len(document), limits)


def pages_of(path: Path, limits: Limits, first: int, password: str | None) -> Iterator[RawPage]:
    """Give a PDF's pages, one after another, numbered from `first`; what draws a page works until the next.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    layers = Layers(path, password)
    with closing(_opened(path, password)) as document:
        for index in range(allowed(len(document), limits)):
            try:
                page, notes = flattened(document, index, Groups(path, password, index), layers)
                with closing(page):
                    if any(claim.text for claim in notes.claims):
                        notes = replace(notes, claims=notes.claims + stored_claims(path, password, index, notes.claims))
                    print_look = None
                    if layers.exist or notes.only_printed:
                        print_look, claims = printed(path, password, index, layers, notes.only_printed, limits)
                        notes = replace(notes, claims=notes.claims + claims)
                    raw = _page(page, first + index, notes, limits)
                    yield replace(raw, printed=print_look, plumb=partial(plumbed, document, index, raw))
            except (pypdfium2.PdfiumError, ValueError, OverflowError) as error:
                raise DamagedPaperError from error


LARGEST_PT = 14_400.0
"""The largest side of a PDF page (ISO 32000-1, annex C); larger ones are drawn smaller."""

_TOO_WIDE = Fault(
    "oversize",
    "This page is larger than any sheet of paper, and was read only as far as it can be seen when all of it is shown at once. "
    "Look at it yourself, or ask for it on paper.",
)


def _page(page: Any, number: int, notes: Notes, limits: Limits) -> RawPage:
    width, height = page.get_size()
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise DamagedPaperError
    if max(width, height) > LARGEST_PT:
        return _on_a_sheet(page, number, limits)
    to_shown = way_shown(page)
    images, image_dpi = images_of(page, to_shown, limits)
    draw = partial(render, page, limits)
    look, dpi = draw(LOOK_DPI)
    return RawPage(
        number,
        width,
        height,
        look,
        (dpi, dpi),
        glyphs_of(page, to_shown),
        notes.fields,
        notes.claims,
        images,
        image_dpi,
        notes.said,
        render=lambda wanted: draw(wanted)[0],
        paint=partial(paint, page, limits),
    )


def _on_a_sheet(page: Any, number: int, limits: Limits) -> RawPage:
    """Return a page that is larger than pages may be as a picture of all of it, which is how a program shows it."""
    width, height = page.get_size()
    across, down = (max(side, _LEAST_PT) for side in fill_letter(width, height))
    picture = paint(page, limits, _SHEET_DPI * across / width)
    return RawPage(number, across, down, picture, (_SHEET_DPI, _SHEET_DPI), unread=(_TOO_WIDE,))


_SHEET_DPI, _LEAST_PT = 200.0, 36.0


def _opened(path: Path, password: str | None) -> Any:
    try:
        document = pypdfium2.PdfDocument(path, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise EncryptedPaperError from error
        raise DamagedPaperError from error
    document.init_forms()
    return document


def metadata(path: Path, password: str | None) -> tuple[str, ...]:
    """Return what a PDF says of itself in its information dictionary: data, and of no weight."""
    with closing(_opened(path, password)) as document:
        return tuple(value[:LONGEST_NOTE] for key in document.METADATA_KEYS if (value := _said(document.get_metadata_value, key)))


def attachments(path: Path, password: str | None) -> tuple[str, ...]:
    """Return the names of files attached inside a PDF: data, never used as paths."""
    with closing(_opened(path, password)) as document:
        count = min(document.count_attachments(), 100)
        return tuple(_said(document.get_attachment(index).get_name)[:200] for index in range(count))


def needs_acrobat(path: Path, password: str | None) -> bool:
    """Return whether a PDF is a form that only Adobe's programs draw (XFA), and its page a notice in the form's place.

    Such a form says that it must be drawn anew (ISO 32000-1, 7.7.2, NeedsRendering), or has no field where it should.
    """
    with closing(_opened(path, password)) as document:
        form = document.get_formtype()
        has_no_fields = form == pdfium.FORMTYPE_XFA_FOREGROUND and len(document) == 1 and not _has_fields(document)
        return form == pdfium.FORMTYPE_XFA_FULL or has_no_fields


def _has_fields(document: Any) -> bool:
    """Return whether there is a form's field on the first page."""
    with closing(document[0]) as page:
        for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
            note = pdfium.FPDFPage_GetAnnot(page, index)
            kind = pdfium.FPDFAnnot_GetSubtype(note) if note else None
            pdfium.FPDFPage_CloseAnnot(note)
            if kind == pdfium.FPDF_ANNOT_WIDGET:
                return True
    return False


def _said(ask: Callable[..., str], *args: str) -> str:
    """Return what pypdfium2 answers; U+FFFD where the file has bytes that are no letters."""
    try:
        return ask(*args)
    except UnicodeDecodeError as error:
        return bytes(error.object).decode(error.encoding, "replace")
