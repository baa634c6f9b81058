"""Plumbing: the characters of a PDF's page as pdfplumber finds them, within a bound of time."""

from __future__ import annotations

import contextlib
import io
import logging
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from types import FrameType
from typing import Any

import numpy as np
import pikepdf
import pypdfium2

from intake.glyphs import Glyphs, joined
from intake.pages import RawPage

_CPU_S = 5
"""Processor seconds that pdfplumber has for one page; an ordinary one takes a fifth of a second."""

_MOST_ASKED = 30_000, 16 * 1024 * 1024
"""Characters, and bytes, of a page beyond which pdfplumber is not asked."""


def plumbed(document: Any, index: int, raw: RawPage) -> Glyphs | None:
    """Return the characters of a page as pdfplumber finds them; None where it fails or takes too long."""
    if not 0 < len(raw.glyphs) <= _MOST_ASKED[0] or threading.current_thread() is not threading.main_thread():
        return None
    try:
        alone = _alone(document, index)
        if len(alone) > _MOST_ASKED[1]:
            return None
        with _within(_CPU_S):
            return _plumb(_lettered(alone), raw)
    except (_TooLongError, Exception):  # noqa: BLE001 -- whatever a parser does with a stranger's bytes: there is another one
        return None


def _lettered(alone: bytes) -> bytes:
    """Return a page's file with nothing drawn on it but letters: lines and curves take pdfplumber longer than these do.

    What is drawn in forms of its own (XObjects) stays as it is; so does a page that cannot be taken apart.
    """
    with contextlib.suppress(pikepdf.PdfError), pikepdf.open(io.BytesIO(alone)) as single, io.BytesIO() as buffer:
        page = single.pages[0]
        steps = pikepdf.parse_content_stream(page, _LETTERS)
        page.Contents = single.make_stream(pikepdf.unparse_content_stream(steps))
        single.save(buffer, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return buffer.getvalue()
    return alone


_LETTERS = "q Q cm Do BT ET Tc Tw Tz TL Tf Ts Td TD Tm T* Tj TJ ' \""
"""The operators by which letters are placed and drawn (ISO 32000-1, annex A)."""


def _alone(document: Any, index: int) -> bytes:
    """Return the page, flattened and unlocked, as a file of its own: what pdfium drew is what pdfplumber reads."""
    with closing(pypdfium2.PdfDocument.new()) as single, io.BytesIO() as buffer:
        single.import_pages(document, [index])
        single.save(buffer)
        return buffer.getvalue()


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


def get_ready() -> None:
    """Load pdfplumber, and what it reads by."""
    import pdfplumber  # noqa: F401, PLC0415 -- only the reading child loads it
    from pdfminer.layout import LTChar  # noqa: F401, PLC0415 -- as above


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
            return _glyphs(list(_characters_of(page.layout)), left, page.height - top)
        finally:
            page.close()


def _glyphs(chars: Sequence[Any], left: float, foot: float) -> Glyphs | None:
    """Return the letters of drawn shapes, a ligature's side by side; None where there are none.

    Args:
        chars: as pdfminer has them, in points from the left foot of the sheet.
        left: of the page as shown, in the same points.
        foot: how far it is from the page's top to the sheet's foot.
    """
    texts = [_text(char.get_text()) for char in chars]
    letters = "".join(texts)
    if not letters:
        return None
    lengths = np.fromiter(map(len, texts), np.intp, len(texts))
    shapes = np.array([(char.x0, char.y0, char.x1, char.y1, *char.matrix) for char in chars], dtype=float)
    x0, y0, x1, y1, a, b, _, _, _, baseline = np.repeat(shapes, lengths, axis=0).T
    place = np.arange(len(letters)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    step = (x1 - x0) / np.repeat(lengths, lengths)
    begin = x0 + place * step - left
    box = np.column_stack([begin, foot - y1, begin + step, foot - y0])
    codes = np.fromiter(map(ord, letters), np.uint32, len(letters))
    angle_deg = np.degrees(np.arctan2(b, a)) % 360
    is_unmapped = np.zeros(len(letters), np.bool_)
    return Glyphs(joined(codes)[0], box, box, np.column_stack([begin, foot - baseline]), angle_deg, is_unmapped)


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


def _text(said: str) -> str:
    """Return the letters of a shape, by what pdfminer says of it; a shape without a letter is a blank."""
    return " " if said.startswith("(cid:") else _LIGATURES.get(said, said)
