"""What is done to a picture is done where it is needed, and told; a page that needs nothing comes back with nothing done."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from classifiers.transcript import Mending
from intake.images import Sheet, prepare
from intake.outlines import Outline
from intake.pictures import Picture

LINE = "Highly likely that the judge signed by hand; please appear before the clerk today"


def letter(dpi: int = 200) -> Picture:
    """Return a Letter page of print in shades of grey."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=(612, 792))
    sheet.setFont("Times-Roman", 12)
    words = LINE.split()
    for row in range(34):
        sheet.drawString(80, 700 - 18 * row, " ".join(words[5 * row % 13 :] + words[: 5 * row % 13]))
    sheet.save()
    drawn = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=dpi / 72, grayscale=True)
    return np.minimum(np.array(drawn.to_numpy()).reshape(drawn.height, drawn.width), 252)


def on_table(light: int = 230) -> Picture:
    """Return a photograph of the page on a dark table, seen from above."""
    page = (letter(150) * (light / 252)).astype(np.uint8)
    return cv2.copyMakeBorder(page, 130, 130, 130, 130, cv2.BORDER_CONSTANT, value=(70.0,))


def shaded(page: Picture, strength: float = 0.45) -> Picture:
    """Return a page with a shadow that grows towards one side."""
    return (page * np.linspace(1, 1 - strength, page.shape[1])[None, :]).astype(np.uint8)


def edged(page: Picture, wide: int = 24) -> Picture:
    """Return a page with the black edge that a copier with its lid open leaves."""
    copy = page.copy()
    copy[:, -wide:] = 20
    copy[-wide:] = 20
    return copy


def framed(page: Picture) -> Picture:
    """Return a page with a printed frame within its margins."""
    return cv2.rectangle(page.copy(), (120, 120), (page.shape[1] - 120, page.shape[0] - 120), 20, 8)


def prepared(picture: Picture, dpi: float | None = 200.0) -> Sheet:
    return prepare(picture, None if dpi is None else (dpi, dpi), Outline(picture))


@pytest.mark.parametrize(
    ("step", "picture", "dpi"),
    [
        (Mending.FLATTENED, on_table(), None),
        (Mending.EVENED, shaded(letter()), 200.0),
        (Mending.EVENED, (letter() * 0.6).astype(np.uint8), 200.0),
        (Mending.ENLARGED, letter(100), 100.0),
        (Mending.ENLARGED, letter(150), 150.0),
        (Mending.TRIMMED, edged(letter()), 200.0),
    ],
)
def test_what_a_page_needed_is_done_and_told(step: Mending, picture: Picture, dpi: float | None) -> None:
    """A page cut from a photograph, a shadow made even, dots added, a copier's edge taken away."""
    assert step in prepared(picture, dpi).mended


@pytest.mark.parametrize(
    ("step", "picture", "dpi"),
    [
        (Mending.FLATTENED, letter(), 200.0),
        (Mending.FLATTENED, edged(letter()), 200.0),
        (Mending.EVENED, letter(), 200.0),
        (Mending.EVENED, shaded(letter(), 0.06), 200.0),
        (Mending.ENLARGED, letter(), 200.0),
        (Mending.ENLARGED, letter(300), 300.0),
        (Mending.TRIMMED, letter(), 200.0),
        (Mending.TRIMMED, framed(letter()), 200.0),
    ],
)
def test_what_a_page_did_not_need_is_neither_done_nor_told(step: Mending, picture: Picture, dpi: float) -> None:
    """A scan is no photograph, a flatbed's paper is even enough, 200 dots an inch are enough, and a printed frame is print."""
    assert step not in prepared(picture, dpi).mended


def test_a_page_without_fault_is_left_as_it_is() -> None:
    """No step may make a page worse: an even, straight scan is read as it came."""
    picture = letter()
    sheet = prepared(picture)
    assert sheet.mended == ()
    assert np.array_equal(sheet.grey, picture)


def test_each_step_does_what_it_says() -> None:
    """Paper is white after the shadow, the dots are 200 to the inch, the edge is gone, and the table is gone."""
    assert np.percentile(prepared(shaded(letter())).grey[::4, ::4], 20) > 235
    assert prepared(letter(100), 100.0).grey.shape == (2200, 1700)
    assert (prepared(edged(letter())).grey[:, -12:] > 128).mean() > 0.95
    flat = prepared(on_table(), None)
    assert flat.is_photo
    assert (flat.shown[:, :20] > 128).mean() > 0.95
