"""RawPage: one page of a paper before it is read, as glyphs, fields and a picture; the one door to pypdfium2 and pdfplumber.

Only the reading child process opens files with it: everything here parses bytes that nobody has vouched for.
"""

from __future__ import annotations

import ctypes
import io
import logging
import math
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from classifiers.transcript import Box, FormField
from intake.errors import DamagedPaperError, EmptyPaperError, EncryptedPaperError, TooLargeError, TooManyPagesError

Grey = npt.NDArray[Any]
"""A picture in shades of grey, 8 bits: rows, columns; 0 is black."""

Picture = npt.NDArray[Any]
"""A picture of 8 bits, in grey (rows, columns) or in colour (rows, columns, red-green-blue)."""

LOOK_DPI = 100
"""A glance at a page: enough to see whether there is ink under a word, at a few milliseconds a page."""

LETTER_PT = (612.0, 792.0)
"""US Letter: what an image without a resolution is taken to fill."""

_LARGEST_PT = 14_400.0
"""The largest side of a PDF page (ISO 32000-1, annex C); larger ones are drawn smaller."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may ask for: pages, pixels of one picture, and bytes of all that is unfolded."""

    max_pages: int
    max_pixels: int
    max_bytes: int = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters of a page's text layer, as the file claims them.

    `codes` holds Unicode code points, `tight` the boxes of the drawn shapes, `loose` those of the line they stand
    on (both n x 4: x0, top, x1, bottom, in points from the top left of the page as shown), `origin` the point on the
    baseline where each character begins (n x 2), `angle_deg` how far its line is turned as shown, against the clock
    (0 to 360), `is_unmapped` whether the font gives no honest letter for the shape.
    """

    codes: npt.NDArray[np.uint32]
    tight: npt.NDArray[np.float64]
    loose: npt.NDArray[np.float64]
    origin: npt.NDArray[np.float64]
    angle_deg: npt.NDArray[np.float64]
    is_unmapped: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def baseline(self) -> npt.NDArray[np.float64]:
        """The y of each character's origin."""
        return self.origin[:, 1]


NO_GLYPHS = Glyphs(
    np.zeros(0, np.uint32), np.zeros((0, 4)), np.zeros((0, 4)), np.zeros((0, 2)), np.zeros(0), np.zeros(0, np.bool_)
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a PDF form's data says of a place, whatever is drawn there; `is_hidden` where the form itself does not show it."""

    box: Box
    text: str
    is_hidden: bool = False


TICKED, NOT_TICKED = "ticked", "not ticked"
"""What a tick box claims, and shows."""


@dataclass(frozen=True)
class RawPage:
    """One page as the file has it: nothing read yet, nothing believed.

    `picture` is the page as a program shows it: a glance at LOOK_DPI for a page of a PDF, the whole picture for an
    image. `dpi` is the picture's resolution across and down (None: the image does not say). `claims` is what the data of
    a form says, `images`, `strokes` and `ink_notes` are where a PDF page has pictures, drawn curves and pen annotations
    on it. `render` draws a PDF page in grey at another resolution (None for an image), `paint` in colour where it has
    any. `plumb` asks pdfplumber for the page's characters (None: it failed, or took too long).
    """

    number: int
    width_pt: float
    height_pt: float
    picture: Picture
    dpi: tuple[float, float] | None
    glyphs: Glyphs = NO_GLYPHS
    fields: tuple[FormField, ...] = ()
    claims: tuple[Claim, ...] = ()
    images: tuple[Box, ...] = ()
    image_dpi: float = 0.0
    strokes: tuple[Box, ...] = ()
    ink_notes: tuple[Box, ...] = ()
    said: tuple[str, ...] = ()
    printed: Grey | None = None
    render: Callable[[float], Grey] | None = field(default=None, compare=False)
    paint: Callable[[float], Picture] | None = field(default=None, compare=False)
    plumb: Callable[[], Glyphs | None] | None = field(default=None, compare=False)

    @property
    def is_image(self) -> bool:
        """Whether the page is an image file's, and not a PDF's."""
        return self.render is None


def open_pages(path: Path, media_type: str, limits: Limits, *, first: int = 1, password: str | None = None) -> Iterator[RawPage]:
    """Give the pages of one file, one after another; a page's `render`, `paint` and `plumb` work until the next.

    Args:
        path: the file.
        media_type: as `receive` told it.
        limits: pages and pixels allowed.
        first: the number of the first page.
        password: of a locked PDF.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    if media_type == "application/pdf":
        return _pdf_pages(path, limits, first, password)
    from intake import frames  # noqa: PLC0415 -- decoders of pictures load only for a picture

    return frames.image_pages(path, limits, first)


def count_pages(path: Path, media_type: str, limits: Limits, *, password: str | None = None) -> int:
    """Return how many pages a file has, without drawing any.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    if media_type == "application/pdf":
        with closing(_open_pdf(path, password)) as document:
            return allowed(len(document), limits)
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.count_frames(path, limits)


def check(path: Path, media_type: str, limits: Limits, *, password: str | None = None) -> None:
    """Open a file as far as is needed to say that it can be read.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    count_pages(path, media_type, limits, password=password)
    if media_type != "application/pdf":
        for _ in open_pages(path, media_type, limits):
            pass


def picture_size(path: Path, limits: Limits) -> tuple[int, int]:
    """Return the width and height of an image file in pixels.

    Raises:
        DamagedPaperError, TooLargeError: as they say.
    """
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.picture_size(path, limits)


def allowed(count: int, limits: Limits) -> int:
    """Return the number of a file's pages, if there may be so many.

    Raises:
        EmptyPaperError, TooManyPagesError: there are none, or more than the limit.
    """
    if count == 0:
        raise EmptyPaperError
    if count > limits.max_pages:
        raise TooManyPagesError
    return count


# PDF


def _open_pdf(path: Path, password: str | None) -> Any:
    try:
        document = pypdfium2.PdfDocument(path, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise EncryptedPaperError from error
        raise DamagedPaperError from error
    document.init_forms()
    return document


def _pdf_pages(path: Path, limits: Limits, first: int, password: str | None) -> Iterator[RawPage]:
    has_layers = b"/OCProperties" in path.read_bytes()
    with closing(_open_pdf(path, password)) as document:
        for index in range(allowed(len(document), limits)):
            try:
                notes = _flatten(document, index)
                if any(claim.text for claim in notes.claims):
                    notes = replace(notes, claims=notes.claims + _stored_claims(path, password, index, notes.claims))
                with closing(document[index]) as page:
                    raw = _pdf_page(page, first + index, notes, limits)
                    printed = _render(page, limits, LOOK_DPI, is_print=True)[0] if has_layers else None
                    yield replace(raw, printed=printed, plumb=partial(_plumbed, document, index, raw))
            except (pypdfium2.PdfiumError, ValueError, OverflowError) as error:
                raise DamagedPaperError from error


@dataclass(frozen=True, slots=True)
class _Notes:
    """What is laid over a page: form fields with what they claim, and where pen annotations stand."""

    fields: tuple[FormField, ...]
    claims: tuple[Claim, ...]
    ink: tuple[Box, ...]
    said: tuple[str, ...]


def _flatten(document: Any, index: int) -> _Notes:
    """Draw the page's fields and annotations into its content, as a viewer shows them, and return where they were.

    Afterwards a field's visible letters are letters of the page, a hidden annotation is gone, and what one
    annotation covers is covered.
    """
    with closing(document[index]) as page:
        notes = _annotations(document, page, _to_shown(page))
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return notes


def _stored_claims(path: Path, password: str | None, index: int, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return what the file itself draws in fields, before a viewer draws their values anew as the file may ask it to."""
    with closing(pypdfium2.PdfDocument(path, password=password)) as document:
        with closing(document[index]) as page:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        with closing(document[index]) as page, closing(page.get_textpage()) as text:
            to_shown = _to_shown(page)
            to_file = _inverted(to_shown)
            found = []
            for claim in claims:
                if claim.is_hidden or claim.text in {TICKED, NOT_TICKED}:
                    continue
                corners = to_file(np.array([[claim.box.x0, claim.box.top], [claim.box.x1, claim.box.bottom]]))
                (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
                drawn = text.get_text_bounded(left, bottom, right, top).strip()
                if drawn and drawn != claim.text:
                    found.append(Claim(claim.box, drawn[:_LONGEST_VALUE]))
            return tuple(found)


def _inverted(to_shown: Any) -> Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]]:
    """Return the way back from points as shown to points of the PDF's own space."""
    origin, along, up = to_shown(np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    back = np.linalg.inv(np.array([along - origin, up - origin]))
    return lambda points: (points - origin) @ back


def _to_shown(page: Any) -> Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]]:
    """Return what turns points of the PDF's own space (n x 2) into points from the top left of the page as shown."""
    width, height = page.get_size()
    fine = 1000  # device pixels a point: FPDF_PageToDevice answers in whole pixels
    x, y = ctypes.c_int(), ctypes.c_int()

    def corner(at_x: float, at_y: float) -> tuple[float, float]:
        pdfium.FPDF_PageToDevice(page, 0, 0, round(width * fine), round(height * fine), 0, at_x, at_y, x, y)
        return x.value / fine, y.value / fine

    origin, along, up = np.array(corner(0, 0)), np.array(corner(100, 0)), np.array(corner(0, 100))
    matrix = np.array([(along - origin) / 100, (up - origin) / 100])
    return lambda points: points @ matrix + origin


def _boxes(
    corners: npt.NDArray[np.float64], to_shown: Callable[[npt.NDArray[np.float64]], npt.NDArray[np.float64]]
) -> npt.NDArray[np.float64]:
    """Turn boxes (n x 4: left, bottom, right, top in PDF space) into boxes as shown (x0, top, x1, bottom)."""
    one, other = to_shown(corners[:, :2]), to_shown(corners[:, 2:])
    return np.hstack([np.minimum(one, other), np.maximum(one, other)])


def _box(row: npt.NDArray[np.float64]) -> Box:
    x0, top, x1, bottom = (float(value) for value in row)
    return Box(x0, top, x1, bottom)


def _annotations(document: Any, page: Any, to_shown: Any) -> _Notes:
    fields: list[FormField] = []
    claims: list[Claim] = []
    ink: list[Box] = []
    said: list[str] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            said += filter(None, [_said(note, b"Contents")[:_LONGEST_NOTE]] if len(said) < _MOST_NOTES else [])
            box = _note_box(note, to_shown)
            subtype = pdfium.FPDFAnnot_GetSubtype(note)
            is_hidden = bool(pdfium.FPDFAnnot_GetFlags(note) & (pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW))
            if box is None:
                continue
            if subtype == pdfium.FPDF_ANNOT_WIDGET and document.formenv:
                claims += _claims(document.formenv, note, box, is_hidden=is_hidden)
                fields += [] if is_hidden else [_form_field(document.formenv, note, box)]
            elif subtype == pdfium.FPDF_ANNOT_INK and not is_hidden:
                ink.append(box)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return _Notes(tuple(fields), tuple(claims), tuple(ink), tuple(said))


def _note_box(note: Any, to_shown: Any) -> Box | None:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(note, rect):
        return None
    corners = np.array([[rect.left, rect.bottom, rect.right, rect.top]], dtype=float)
    return _box(_boxes(corners, to_shown)[0]) if np.isfinite(corners).all() else None


def _claims(form: Any, note: Any, box: Box, *, is_hidden: bool) -> list[Claim]:
    """Return what a field's value says: the words of a text, or a tick that the box does not show, or shows without it."""
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    value = _wide_string(pdfium.FPDFAnnot_GetFormFieldValue, form, note)
    if kind == pdfium.FPDF_FORMFIELD_TEXTFIELD and value.strip():
        return [Claim(box, value.strip(), is_hidden)]
    if kind == pdfium.FPDF_FORMFIELD_CHECKBOX and not is_hidden:
        state = _said(note, b"V")  # pdfium's own answer follows what the tick box shows
        if state and (state != "Off") != bool(pdfium.FPDFAnnot_IsChecked(form, note)):
            return [Claim(box, NOT_TICKED if state == "Off" else TICKED)]
    return []


def _said(note: Any, key: bytes) -> str:
    """Return a string or a name that stands in an annotation itself."""
    return _wide_string(lambda _, one, buffer, size: pdfium.FPDFAnnot_GetStringValue(one, key, buffer, size), None, note)


_MOST_NOTES, _LONGEST_NOTE = 100, 2_000
"""Annotations of a page, and characters of each, that are kept."""


def _form_field(form: Any, note: Any, box: Box) -> FormField:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    value = _wide_string(pdfium.FPDFAnnot_GetFormFieldValue, form, note)
    if kind in {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}:
        value = "on" if pdfium.FPDFAnnot_IsChecked(form, note) else ""
    elif kind == pdfium.FPDF_FORMFIELD_PUSHBUTTON:
        value = ""
    name = _wide_string(pdfium.FPDFAnnot_GetFormFieldName, form, note)
    return FormField(name, box, value, is_signature=kind == pdfium.FPDF_FORMFIELD_SIGNATURE)


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


def _pdf_page(page: Any, number: int, notes: _Notes, limits: Limits) -> RawPage:
    width, height = page.get_size()
    if not (0 < width <= _LARGEST_PT and 0 < height <= _LARGEST_PT):
        raise DamagedPaperError
    to_shown = _to_shown(page)
    images, image_dpi, strokes = _objects(page, to_shown, limits)
    draw = partial(_render, page, limits)
    look, dpi = draw(LOOK_DPI)
    return RawPage(
        number,
        width,
        height,
        look,
        (dpi, dpi),
        _glyphs(page, to_shown),
        notes.fields,
        notes.claims,
        images,
        image_dpi,
        strokes,
        notes.ink,
        notes.said,
        render=lambda wanted: draw(wanted)[0],
        paint=partial(_paint, page, limits),
    )


def _render(page: Any, limits: Limits, dpi: float, *, is_print: bool = False) -> tuple[Grey, float]:
    """Draw the page in grey at `dpi`, or at as much as the limit of pixels lets; return it with the resolution.

    With `is_print` it is drawn as a printer would get it: a file's layers may show there and not on a screen.
    """
    scale = _scale(page, limits, dpi)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, extra_flags=pdfium.FPDF_PRINTING if is_print else 0)
    return bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy(), scale * 72


def _paint(page: Any, limits: Limits, dpi: float) -> Picture:
    """Draw the page in red, green and blue; in grey where it has no colour, as most scans have not."""
    bitmap = page.render(scale=_scale(page, limits, dpi), rev_byteorder=True, may_draw_forms=False)
    picture = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    sample = picture[::5, ::5]
    vivid = sample.max(axis=2).astype(np.int16) - sample.min(axis=2)
    is_coloured = (vivid > _VIVID).mean() > _LEAST_COLOUR
    return picture if is_coloured else np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


_VIVID, _LEAST_COLOUR = 24, 0.0005
"""Difference of a dot's strongest and weakest colour, and the part of the page that has it, from which a page is coloured."""


def _scale(page: Any, limits: Limits, dpi: float) -> float:
    """Return the dots a point of a resolution, or of as much of it as the limit of pixels lets."""
    width, height = page.get_size()
    return min(dpi, 72 * math.sqrt(limits.max_pixels / (width * height))) / 72


def _glyphs(page: Any, to_shown: Any) -> Glyphs:
    with closing(page.get_textpage()) as text:
        count = text.count_chars()
        if count <= 0:
            return NO_GLYPHS
        table = np.array(list(_characters(text, count)), dtype=np.float64)
    table = np.nan_to_num(table, posinf=0, neginf=0)
    angle = (np.degrees(table[:, 11]) - page.get_rotation()) % 360
    return Glyphs(
        table[:, 0].astype(np.uint32),
        _boxes(table[:, 1:5], to_shown),
        _boxes(table[:, 5:9], to_shown),
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


_STANDARD_FACES = tuple(
    f"{family}{style}"
    for family, styles in (
        ("Helvetica", ("", "-Bold", "-Oblique", "-BoldOblique")),
        ("Times", ("-Roman", "-Bold", "-Italic", "-BoldItalic")),
        ("Courier", ("", "-Bold", "-Oblique", "-BoldOblique")),
    )
    for style in styles
)
"""The faces every reader of PDF has in itself (ISO 32000-1, 9.6.2.2), without the two of symbols."""


def specimen(letters: str) -> tuple[Glyphs, Grey, float]:
    """Return letters in each of the standard faces, face after face: as glyphs, as a picture, and its dots a point."""
    wide, high, scale = 30, 40, 100 / 72
    rows = (
        f"BT /F{face} 20 Tf {wide * column} {high * face + 12} Td ({letter}) Tj ET"
        for face in range(len(_STANDARD_FACES))
        for column, letter in enumerate(letters)
    )
    with closing(pypdfium2.PdfDocument(_one_page(wide * len(letters), high * len(_STANDARD_FACES), "\n".join(rows)))) as document:
        page = document[0]
        bitmap = page.render(scale=scale, grayscale=True)
        picture = bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy()
        return _glyphs(page, _to_shown(page)), picture, scale


def _one_page(width: int, height: int, drawn: str) -> bytes:
    """Return a PDF of one page, drawn with the standard faces under the names F0, F1 ..."""
    fonts = "".join(f"/F{face} << /Type /Font /Subtype /Type1 /BaseFont /{name} >> " for face, name in enumerate(_STANDARD_FACES))
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    )
    whole, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return f"{whole}{end}startxref\n{len(whole)}\n%%EOF".encode()


_PLUMB_CPU_S = 5
"""Processor seconds that pdfplumber has for one page; an ordinary one takes a fifth of a second."""

_MOST_PLUMBED = 30_000, 16 * 1024 * 1024
"""Characters, and bytes, of a page beyond which pdfplumber is not asked."""


class _TooLongError(BaseException):
    """Time is up; no ordinary exception, so that a library which catches those cannot swallow it."""


@contextmanager
def _within(cpu_s: float) -> Iterator[None]:
    """Stop what runs inside, by `_TooLongError`, after so much processor time of this process; on the main thread only."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, cpu_s, 1.0)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _plumbed(document: Any, index: int, raw: RawPage) -> Glyphs | None:
    """Return the characters of a page as pdfplumber finds them; None where it fails or takes too long."""
    if not 0 < len(raw.glyphs) <= _MOST_PLUMBED[0] or threading.current_thread() is not threading.main_thread():
        return None
    try:
        alone = _alone(document, index)
        if len(alone) > _MOST_PLUMBED[1]:
            return None
        with _within(_PLUMB_CPU_S):
            return _plumb(alone, raw)
    except (_TooLongError, Exception):  # noqa: BLE001 -- whatever a parser does with a stranger's bytes: there is another one
        return None


def _alone(document: Any, index: int) -> bytes:
    """Return the page, flattened and unlocked, as a file of its own: what pdfium drew is what pdfplumber reads."""
    with closing(pypdfium2.PdfDocument.new()) as single, io.BytesIO() as buffer:
        single.import_pages(document, [index])
        single.save(buffer)
        return buffer.getvalue()


def _plumb(alone: bytes, raw: RawPage) -> Glyphs | None:
    import pdfplumber  # noqa: PLC0415 -- only the reading child loads it, for a page that has letters

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with pdfplumber.open(io.BytesIO(alone)) as pdf:
        page = pdf.pages[0]
        try:
            left, top, right, bottom = _cut_off(page.page_obj)
            wide, high = page.width - left - right, page.height - top - bottom
            if abs(wide - raw.width_pt) > 1 or abs(high - raw.height_pt) > 1:
                return None
            rows = [row for char in _characters_of(page.layout) for row in _letters(char)]
            foot = page.height
        finally:
            page.close()
    if not rows:
        return None
    table = np.array(rows, dtype=float)
    box = np.column_stack([table[:, 1], foot - table[:, 4], table[:, 3], foot - table[:, 2]]) - np.array([left, top, left, top])
    is_unmapped = np.zeros(len(table), np.bool_)
    origin = np.column_stack([box[:, 0], foot - table[:, 5] - top])
    return Glyphs(table[:, 0].astype(np.uint32), box, box, origin, table[:, 6] % 360, is_unmapped)


def _cut_off(page: Any) -> tuple[float, float, float, float]:
    """Return what the crop box takes off the left, top, right and bottom of a pdfminer page, as it is shown, in points."""
    media, crop = page.mediabox, page.cropbox
    left, bottom = max(crop[0] - media[0], 0), max(crop[1] - media[1], 0)
    right, top = max(media[2] - crop[2], 0), max(media[3] - crop[3], 0)
    sides = (left, top, right, bottom)
    quarters = page.rotate // 90 % 4  # clockwise: a quarter brings the bottom to the left
    return sides[-quarters:] + sides[:-quarters] if quarters else sides


_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}


def _characters_of(layout: Any) -> Iterator[Any]:
    """Give the characters of a layout, those in its figures too, as pdfminer has them: pdfplumber's dicts cost as much again."""
    from pdfminer.layout import LTChar, LTContainer  # noqa: PLC0415 -- pdfplumber's own, loaded with it

    for item in layout:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters_of(item)


def _letters(char: Any) -> Iterator[tuple[float, ...]]:
    """Give each letter of one drawn shape: a ligature's side by side; a shape without a letter is a blank.

    Code, left, bottom, right, top (points from the foot of the page), baseline, angle in degrees.
    """
    said = char.get_text()
    text = " " if said.startswith("(cid:") else _LIGATURES.get(said, said)
    a, b, _, _, _, baseline = char.matrix
    step = (char.x1 - char.x0) / max(len(text), 1)
    for place, letter in enumerate(text):
        x0 = char.x0 + place * step
        yield ord(letter), x0, char.y0, x0 + step, char.y1, baseline, math.degrees(math.atan2(b, a))


_MOST_OBJECTS = 20_000
"""Drawn objects of one page that are looked at; a page with more is a drawing, and its picture says it all."""


def _objects(page: Any, to_shown: Any, limits: Limits) -> tuple[tuple[Box, ...], float, tuple[Box, ...]]:
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
        box = _box(_boxes(corners, to_shown)[0])
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


def fill_letter(width: float, height: float) -> tuple[float, float]:
    """Return the largest size in points with this shape that fits on US Letter, upright or lying."""
    short, long = LETTER_PT
    across, down = (short, long) if width <= height else (long, short)
    scale = min(across / width, down / height)
    return width * scale, height * scale


def pdf_metadata(path: Path, password: str | None) -> tuple[str, ...]:
    """Return what a PDF says of itself in its information dictionary: data, and of no weight."""
    with closing(_open_pdf(path, password)) as document:
        return tuple(value[:_LONGEST_NOTE] for value in document.get_metadata_dict(skip_empty=True).values())


def pdf_attachments(path: Path, password: str | None) -> tuple[str, ...]:
    """Return the names of files attached inside a PDF: data, never used as paths."""
    with closing(_open_pdf(path, password)) as document:
        count = min(document.count_attachments(), 100)
        return tuple(document.get_attachment(index).get_name()[:200] for index in range(count))
