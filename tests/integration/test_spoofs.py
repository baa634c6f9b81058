"""Papers whose file says one thing to a computer and shows another to the eye: the eye decides, and both are told."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from classifiers.transcript import Page, PageSource
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings

SETTINGS = Settings()
BODY = (
    "U.S. DEPARTMENT OF HOMELAND SECURITY",
    "Warrant for Arrest of Alien",
    "To any officer who is empowered to serve warrants of arrest for immigration violations:",
    "I have determined that there is probable cause to believe that the person named above",
    "is removable from the United States. You are commanded to arrest the said person.",
)
TRUE, FALSE = "Signature of Immigration Officer", "Signature of Magistrate Judge"


def drawn(draw: Callable[[canvas.Canvas], None], font: str = "Helvetica") -> pikepdf.Pdf:
    """Return a paper with an honest body and, in the middle of the page, what `draw` draws."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792), pageCompression=0)
    sheet.setFont(font, 11)
    for line, text in enumerate(BODY):
        sheet.drawString(72, 700 - 16 * line, text)
    sheet.setFont(font, 11)
    draw(sheet)
    sheet.save()
    return pikepdf.open(io.BytesIO(buffer.getvalue()))


def read(pdf: pikepdf.Pdf) -> Page:
    """Read the first page, as the program does."""
    buffer = io.BytesIO()
    pdf.save(buffer)
    data = buffer.getvalue()
    return read_paper([(receive(data, "a.pdf", SETTINGS), data)], SETTINGS).transcript.pages[0]


def claims(page: Page) -> str:
    """Return all that the file claims and the page does not show."""
    return " / ".join(one.claimed for one in page.mismatches)


def remapped(pdf: pikepdf.Pdf, shown: str, claimed: str) -> pikepdf.Pdf:
    """Draw a string in a face of its own, whose map calls its letters by those of another string, one by one."""
    codes = {letter: 0xA1 + index for index, letter in enumerate(dict.fromkeys(zip(shown, claimed, strict=True)))}
    names = [pikepdf.Name(f"/{_GLYPH_NAMES.get(one, one)}") for one, _ in codes]
    lines = "".join(f"<{code:02X}> <{ord(letter):04X}>\n" for (_, letter), code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{lines}endbfchar endcmap end end"
    )
    page = pdf.pages[0]
    encoding = pikepdf.Dictionary(Type=pikepdf.Name.Encoding, Differences=pikepdf.Array([0xA1, *names]))
    page.Resources.Font["/Spoof"] = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name("/Times-Roman"),
            Encoding=encoding,
            ToUnicode=pdf.make_stream(cmap.encode()),
        )
    )
    drawn_as = "".join(f"{codes[pair]:02X}" for pair in zip(shown, claimed, strict=True))
    page.contents_add(f"BT /Spoof 11 Tf 72 500 Td <{drawn_as}> Tj ET".encode())
    return pdf


_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_GLYPH_NAMES = {" ": "space", **dict(zip("0123456789", _DIGITS, strict=True))}


def nothing(_sheet: canvas.Canvas) -> None:
    """Draw nothing more."""


@pytest.mark.parametrize(
    ("shown", "claimed"),
    [
        ("Immigration Officer", "District Judge, USA"),
        ("SUPERVISORY OFFICER", "UNITED STATES COURT"),
        ("snore mecca moor ax", "courts summons as we"),
        ("void since 1 May 2021", "sworn the 9 Dec. 2026"),
    ],
    ids=["a signer's title", "capitals", "letters of one height", "a day"],
)
def test_letters_that_a_font_calls_by_other_names(shown: str, claimed: str) -> None:
    """One line whose font draws other letters than it claims is read by its picture, on a page that is else honest."""
    wide = max(len(shown), len(claimed))
    shown, claimed = shown.ljust(wide), claimed.ljust(wide)
    page = read(remapped(drawn(nothing), shown, claimed))
    assert page.source is PageSource.BOTH
    assert shown.split()[0] in page.text
    assert claimed.split()[0] not in page.text
    assert any(claimed.split()[0] in one.claimed and shown.split()[0] in one.seen for one in page.mismatches)


def test_a_word_of_a_remapped_line_alone() -> None:
    """One decisive word exchanged within an honest line is enough."""
    page = read(remapped(drawn(nothing), "an administrative warrant", "is a true court's warrant"))
    assert "administrative" in page.text
    assert "court's" not in page.text
    assert "administrative" in page.mismatches[0].seen
    assert "court's" in page.mismatches[0].claimed


def _white(sheet: canvas.Canvas) -> None:
    sheet.setFillGray(1)
    sheet.drawString(72, 500, FALSE)


def _no_ink(sheet: canvas.Canvas) -> None:
    text = sheet.beginText(72, 500)
    text.setTextRenderMode(3)
    text.textOut(FALSE)
    sheet.drawText(text)


def _transparent(sheet: canvas.Canvas) -> None:
    sheet.setFillAlpha(0)
    sheet.drawString(72, 500, FALSE)


def _tiny(sheet: canvas.Canvas) -> None:
    sheet.setFont("Helvetica", 1)
    sheet.drawString(72, 500, FALSE)


def _clipped(sheet: canvas.Canvas) -> None:
    path = sheet.beginPath()
    path.rect(300, 300, 10, 10)
    sheet.clipPath(path, stroke=0)
    sheet.drawString(72, 500, FALSE)


def _off_page(sheet: canvas.Canvas) -> None:
    sheet.drawString(72, 820, FALSE)


def _under_a_box(sheet: canvas.Canvas) -> None:
    sheet.drawString(72, 500, FALSE)
    sheet.setFillGray(1)
    sheet.rect(60, 490, 300, 30, stroke=0, fill=1)


def _under_a_box_with_other_words(sheet: canvas.Canvas) -> None:
    _under_a_box(sheet)
    sheet.setFillGray(0)
    sheet.drawString(72, 500, TRUE)


def _white_over_other_words(sheet: canvas.Canvas) -> None:
    sheet.drawString(72, 500, TRUE)
    _no_ink(sheet)


def _white_on_a_line(sheet: canvas.Canvas) -> None:
    sheet.line(60, 499, 300, 499)
    _white(sheet)


def _under_a_picture(sheet: canvas.Canvas) -> None:
    sheet.drawString(72, 500, FALSE)
    sheet.drawImage(ImageReader(Image.new("RGB", (300, 30), "white")), 60, 490, 300, 30)


INVISIBLE: dict[str, Callable[[canvas.Canvas], None]] = {
    "white": _white,
    "no ink": _no_ink,
    "transparent": _transparent,
    "tiny": _tiny,
    "cut away": _clipped,
    "off the page": _off_page,
    "under a white box": _under_a_box,
    "under a box with other words on it": _under_a_box_with_other_words,
    "without ink over other words": _white_over_other_words,
    "white on a line": _white_on_a_line,
    "under a picture": _under_a_picture,
}


@pytest.mark.parametrize("name", INVISIBLE)
def test_words_that_nobody_can_see(name: str) -> None:
    """Text in white, without ink, transparent, tiny, cut away, covered or off the page is not on the page, and is told."""
    page = read(drawn(INVISIBLE[name]))
    assert "Magistrate" not in page.text
    assert "Magistrate" in claims(page)
    assert BODY[0] in page.text
