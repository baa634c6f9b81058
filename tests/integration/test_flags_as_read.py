"""Flags that rest on no words but on what the reader makes of a file: real files, read as the program reads them."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from pyhanko.sign import signers
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode import code39, code128, qr
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen import canvas

from classifiers.classify import classify
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings
from tests.integration import test_digital as digital
from tests.unit.classifiers.flags.whole_papers import FROM_THE_READER, TODAY
from tests.unit.classifiers.papers import blocks as b

signer = digital.signer
Mark = Callable[[canvas.Canvas, str], None]
Make = Callable[[signers.SimpleSigner], bytes]

LEFT, TOP, LETTER_PT, LINE_PT = 36.0, 756.0, 5.4, 12.0
"""Where the text begins, in points from the lower left, and the width and height of a letter of 9 points."""
NAMED = b.AO93 + b.MAG.replace("/s/ Orla Fenn", "")
NAMELESS = NAMED.split("City and state")[0]
ORDER = (
    b.MI_CIRCUIT
    + "Case No. 26-004417-CZ\n        ORDER\nIT IS ORDERED that the hearing is adjourned.\n"
    + b.MI_BLANK.replace("_", "")
)
PROBATE = ORDER.replace(b.MI_CIRCUIT, b.MI_PROBATE).replace("Circuit Court Judge", "Probate Judge")
FALSE = "Signature of Magistrate Judge"


def paper(text: str, *marks: Mark) -> bytes:
    """Return a PDF with a text, every letter of one width, and with marks on it."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792))
    sheet.setFont("Courier", 9)
    for row, line in enumerate(text.splitlines()):
        sheet.drawString(LEFT, TOP - LINE_PT * row, line)
    for mark in marks:
        sheet.saveState()
        mark(sheet, text)
        sheet.restoreState()
    sheet.save()
    return buffer.getvalue()


def hand_over(label: str) -> Mark:
    """Return a hand that signed on the line above a label."""

    def draw(sheet: canvas.Canvas, text: str) -> None:
        row = next(row for row, line in enumerate(text.splitlines()) if label in line)
        x, y = LEFT + LETTER_PT * text.splitlines()[row].index(label), TOP - LINE_PT * (row - 1) + 4
        sheet.setStrokeColorRGB(0.1, 0.1, 0.4)
        sheet.setLineWidth(1.3)
        stroke = sheet.beginPath()
        stroke.moveTo(x, y)
        for at in range(7):
            left = x + 14 * at
            stroke.curveTo(left + 3, y + 16 - at, left + 12, y + 14, left + 8, y - 3)
            stroke.curveTo(left + 5, y - 6, left + 10, y + 6, left + 14, y + 2 + at % 3)
        sheet.drawPath(stroke)

    return draw


def white(sheet: canvas.Canvas, _text: str) -> None:
    """Write words that nobody sees on white paper."""
    sheet.setFillGray(1)
    sheet.drawString(LEFT, 200, FALSE)


def without_ink(sheet: canvas.Canvas, _text: str) -> None:
    """Write words that are drawn with no ink at all."""
    text = sheet.beginText(LEFT, 200)
    text.setTextRenderMode(3)
    text.textOut(FALSE)
    sheet.drawText(text)


def covered(sheet: canvas.Canvas, _text: str) -> None:
    """Write words and lay a white box over them."""
    sheet.drawString(LEFT, 200, FALSE)
    sheet.setFillGray(1)
    sheet.rect(LEFT - 6, 190, 300, 30, stroke=0, fill=1)


def stamped(sheet: canvas.Canvas, _text: str) -> None:
    """Stamp words askew."""
    sheet.translate(150, 200)
    sheet.rotate(9)
    sheet.setFont("Times-Bold", 14)
    sheet.drawString(0, 0, "FILED IN THE CLERK'S OFFICE")


def watermarked(sheet: canvas.Canvas, _text: str) -> None:
    """Write a large pale word over the text."""
    sheet.translate(140, 300)
    sheet.rotate(35)
    sheet.setFillGray(0, alpha=0.2)
    sheet.setFont("Helvetica-Bold", 60)
    sheet.drawString(0, 0, "COPY")


def ruled(row: int, up: float, left: float = 0.0, right: float = 0.0) -> Mark:
    """Return a line so far up from the feet of a row of the text, which begins and ends so far beyond the row."""

    def draw(sheet: canvas.Canvas, text: str) -> None:
        line = text.splitlines()[row]
        x0, x1 = (LEFT + LETTER_PT * at for at in (len(line) - len(line.lstrip()), len(line)))
        sheet.line(x0 - left, TOP - LINE_PT * row + up, x1 + right, TOP - LINE_PT * row + up)

    return draw


def square_code(side: float, x: float, y: float) -> Mark:
    """Return a square code for cameras of a size, at a place."""

    def draw(sheet: canvas.Canvas, _text: str) -> None:
        code = qr.QrCodeWidget("https://court.example/26-mj-30417")
        x0, y0, x1, y1 = code.getBounds()
        drawing = Drawing(side, side, transform=[side / (x1 - x0), 0, 0, side / (y1 - y0), 0, 0])
        drawing.add(code)
        renderPDF.draw(drawing, sheet, x, y)

    return draw


def bars(code: code128.Code128 | code39.Standard39) -> Mark:
    """Return a code of bars."""
    return lambda sheet, _text: code.drawOn(sheet, 300, 200)


def checkered(sheet: canvas.Canvas, _text: str) -> None:
    """Draw a board of black and white squares."""
    for row in range(8):
        for column in range(row % 2, 8, 2):
            sheet.rect(300 + 9 * column, 180 + 9 * row, 9, 9, stroke=0, fill=1)


def picture(dpi: int, change: Callable[[Image.Image], Image.Image] = lambda image: image) -> bytes:
    """Return a scan of a paper, changed."""
    with pypdfium2.PdfDocument(paper(b.AO93 + b.MAG)) as pdf:
        scan = pdf[0].render(scale=dpi / 72).to_pil().convert("L")
    buffer = io.BytesIO()
    change(scan).save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def always(data: bytes) -> Make:
    """Return what makes a file that nobody signs."""
    return lambda _signer: data


@cache
def signed(by: signers.SimpleSigner) -> bytes:
    """Return a paper with a digital signature."""
    return digital.sign(paper(NAMED), by, digital.FIELD)


def altered(data: bytes) -> bytes:
    """Return a signed file in which one number was changed."""
    at = data.index(b"/MediaBox")
    return data[:at] + data[at:].replace(b"612", b"611", 1)


TABLES: dict[str, tuple[dict[str, Make], dict[str, Make]]] = {
    "SIGNER_NAME_ILLEGIBLE_OR_NO_PRINTED_NAME": (
        {
            "federal": always(paper(NAMELESS, hand_over("Judge's signature"))),
            "a probate order": always(paper(PROBATE, hand_over("Probate Judge"))),
            "an order": always(paper(ORDER, hand_over("Circuit Court Judge"))),
        },
        {
            "a name under it": always(paper(NAMED, hand_over("Judge's signature"))),
            "a name beside the office": always(
                paper(ORDER.replace("Circuit Court Judge", "Orla Fenn, Circuit Court Judge"), hand_over("Orla Fenn"))
            ),
            "typed": always(paper(b.AO93 + b.MAG)),
            "nobody signed": always(paper(NAMELESS)),
        },
    ),
    "DIGITAL_SIGNATURE_BROKEN": (
        {
            "added to": lambda by: digital.add(signed(by)),
            "altered": lambda by: altered(signed(by)),
            "added to, then signed again": lambda by: digital.sign(digital.add(signed(by)), by, "Clerk"),
        },
        {
            "as it was signed": signed,
            "signed by two": lambda by: digital.sign(signed(by), by, "Clerk"),
            "not signed": always(paper(NAMED)),
        },
    ),
    "LOW_SCAN_QUALITY": (
        {
            "taken from afar": always(picture(50)),
            "blurred": always(picture(150, lambda image: image.filter(ImageFilter.GaussianBlur(5)))),
            "small": always(picture(40)),
        },
        {
            "plain": always(picture(200)),
            "on grey paper": always(picture(200, lambda image: image.point(lambda value: min(value, 215)))),
            "a little askew": always(picture(200, lambda image: image.rotate(0.8, fillcolor=255))),
        },
    ),
    "TEXT_LAYER_MISMATCH": (
        {mark.__name__: always(paper(NAMED, mark)) for mark in (white, without_ink, covered)},
        {
            "plain": always(paper(NAMED)),
            **{mark.__name__: always(paper(NAMED, mark)) for mark in (stamped, watermarked)},
        },
    ),
    "WORDS_STRUCK": (
        {f"row {row}": always(paper(NAMED, ruled(row, up))) for row, up in ((0, 2.2), (1, 2.8), (2, 2.5))},
        {
            "underlined": always(paper(NAMED, ruled(0, -1.0), ruled(1, -1.5))),
            "a line above": always(paper(NAMED, ruled(1, 7.5))),
            "a form's line with print on it": always(paper(NAMED, ruled(1, 2.5, 30, 200))),
        },
    ),
    "MACHINE_CODE": (
        {
            f"{side:.0f} points": always(paper(NAMED, square_code(side, x, y)))
            for side, x, y in ((72, 480, 60), (90, 60, 150), (140, 240, 120))
        },
        {
            "bars": always(paper(NAMED, bars(code128.Code128("26-mj-30417", barHeight=30)))),
            "other bars": always(paper(NAMED, bars(code39.Standard39("26MJ30417", barHeight=30)))),
            "a board": always(paper(NAMED, checkered)),
        },
    ),
}
ROWS = [
    pytest.param(code, make, is_due, id=f"{code}-{name}")
    for code, sides in TABLES.items()
    for is_due, side in zip((True, False), sides, strict=True)
    for name, make in side.items()
]


def test_each_is_tried_on_three_files_on_either_side() -> None:
    """The flags that no words can try are tried here, each of them."""
    assert set(TABLES) == FROM_THE_READER
    assert all(len(fires) >= 3 and len(quiet) >= 3 for fires, quiet in TABLES.values())


@pytest.mark.parametrize(("code", "make", "is_due"), ROWS)
def test_the_flag_is_raised_where_the_file_has_the_fault(
    code: str, make: Make, signer: signers.SimpleSigner, *, is_due: bool
) -> None:
    """From the bytes to the flag; what is near to a fault is none."""
    data, settings = make(signer), Settings()
    transcript = read_paper([(receive(data, "a", settings), data)], settings).transcript
    flags = {flag.code: flag for flag in classify(transcript, today=TODAY).flags}
    assert (code in flags) is is_due
    assert not is_due or flags[code].place is not None
