"""A Word document is read as a person would see it printed; what it hides is a mismatch and never its text."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.shared import Inches, Pt, RGBColor
from PIL import Image, ImageDraw

import samples
from classifiers.transcript import InkKind, Page, PageSource, Transcript
from intake.paper import DOCX, receive
from intake.reader import read_paper
from intake.settings import Settings
from tests.made import added, word

SETTINGS = Settings(readers=2)


def read(data: bytes) -> Transcript:
    original = receive(data, "paper.docx", SETTINGS)
    assert original.media_type == DOCX
    return read_paper([(original, data)], SETTINGS).transcript


def first(change: Callable[[Document], None]) -> Page:
    """Return the first page of a document that was changed so."""
    return read(word("SUBPOENA", change=change)).pages[0]


def picture(image: Image.Image) -> io.BytesIO:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def test_headings_tables_heads_and_feet_are_read() -> None:
    """Everything that prints is read: title, text, table cells in their rows, what stands above and below each page."""

    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "STATE OF MICHIGAN"
        document.sections[0].footer.paragraphs[0].text = "MC 11 (3/26)"
        document.add_heading("Order to appear", 1)
        table = document.add_table(2, 2)
        for row, names in zip(table.rows, (("Plaintiff", "Case No. 26-1"), ("Defendant", "Hon. A. Bell")), strict=True):
            for cell, name in zip(row.cells, names, strict=True):
                cell.text = name

    page = first(change)
    lines = [line.text for line in page.lines]
    assert lines[0] == "STATE OF MICHIGAN"
    assert lines[-1] == "MC 11 (3/26)"
    assert {"SUBPOENA", "Order to appear", "Plaintiff", "Case No. 26-1", "Defendant", "Hon. A. Bell"} <= set(lines)
    assert page.source is PageSource.TEXT
    assert page.mismatches == ()


def test_pages_break_where_the_document_says() -> None:
    """A page break begins a page."""

    def change(document: Document) -> None:
        document.paragraphs[0].add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Second page")

    pages = read(word("First page", change=change)).pages
    assert [page.text for page in pages] == ["First page", "Second page"]


W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def run(properties: str) -> str:
    """Return a paragraph whose letters have these properties."""
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>SO ORDERED BY THE COURT</w:t></w:r></w:p>"


HIDDEN: dict[str, Callable[[Document], None]] = {
    "hidden text": lambda document: setattr(document.paragraphs[0].add_run(" SO ORDERED BY THE COURT").font, "hidden", True),
    "white text": lambda document: setattr(
        document.paragraphs[0].add_run(" SO ORDERED BY THE COURT").font.color, "rgb", RGBColor(255, 255, 255)
    ),
    "a tracked deletion": lambda document: added(
        document, '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>SO ORDERED BY THE COURT</w:delText></w:r></w:del></w:p>'
    ),
    "type of a point": lambda document: setattr(document.paragraphs[0].add_run(" SO ORDERED BY THE COURT").font, "size", Pt(1)),
    "the colour of the sheet, which another is stated beside": lambda document: added(
        document, run('<w:color w:val="000000" w:themeColor="background1"/>')
    ),
    "letters without a filling": lambda document: added(document, run(f"<w14:textFill {W14}><w14:noFill/></w14:textFill>")),
    "letters filled with the colour of the sheet": lambda document: added(
        document, run(f'<w14:textFill {W14}><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>')
    ),
    "letters quite transparent": lambda document: added(
        document,
        run(
            f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr>'
            "</w14:solidFill></w14:textFill>"
        ),
    ),
    "a comment": lambda document: document.add_comment(document.paragraphs[0].runs, "SO ORDERED BY THE COURT"),
}


@pytest.mark.parametrize("way", HIDDEN)
def test_what_nobody_sees_is_a_mismatch_and_no_text(way: str) -> None:
    """Hidden text, white text, deletions and comments are not on the paper; what they claim is reported."""
    page = first(HIDDEN[way])
    assert page.text == "SUBPOENA"
    assert [one.claimed for one in page.mismatches] == ["SO ORDERED BY THE COURT"]


@pytest.mark.parametrize("way", ["strike", "dstrike"])
def test_words_struck_through_are_shown_so_and_do_not_count(way: str) -> None:
    """Words that a document strikes through are on the page, and are told as struck; they are none of its text."""
    page = first(lambda document: setattr(document.paragraphs[0].add_run(" SO ORDERED").font, _STRIKES[way], True))
    assert page.text == "SUBPOENA"
    assert [line.text for line in page.struck] == ["SO ORDERED"]
    assert page.mismatches == ()


_STRIKES = {"strike": "strike", "dstrike": "double_strike"}


def test_a_tracked_insertion_is_text() -> None:
    """What somebody put in with changes tracked is on the page."""
    insertion = '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>to appear at 9 a.m.</w:t></w:r></w:ins></w:p>'
    page = first(lambda document: added(document, insertion))
    assert page.text == "SUBPOENA\nto appear at 9 a.m."
    assert page.mismatches == ()


def test_white_on_black_can_be_seen() -> None:
    """White letters on a dark ground are read like any others."""
    shaded = (
        '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/></w:rPr><w:t>NOTICE</w:t></w:r></w:p>'
    )
    page = first(lambda document: added(document, shaded))
    assert "NOTICE" in page.text
    assert page.mismatches == ()


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="404040" w:themeColor="background1" w:themeShade="40"/>',
        '<w:color w:val="000000" w:themeColor="text1"/>',
        f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="303030"/></w14:solidFill></w14:textFill>',
        '<w:sz w:val="8"/>',
        "<w:webHidden/>",
    ],
)
def test_letters_that_can_be_seen_are_text(properties: str) -> None:
    """A shade of the sheet's colour, a dark effect and small print are seen."""
    page = first(lambda document: added(document, run(properties)))
    assert "SO ORDERED BY THE COURT" in page.text
    assert page.mismatches == ()


def test_words_of_a_formula_are_text() -> None:
    """What is set as a formula is printed like all else."""
    formula = (
        '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f>'
        "<m:num><m:r><m:t>NOT A COURT</m:t></m:r></m:num><m:den><m:r><m:t>ORDER</m:t></m:r></m:den></m:f></m:oMath></w:p>"
    )
    assert "NOT A COURT ORDER" in first(lambda document: added(document, formula)).text


_RELATED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_GRAPHIC = (
    '<w:p><w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>{}'
    "</a:graphicData></a:graphic></w:drawing></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("xml", "name"),
    [
        (f'<w:altChunk r:id="rId99" {_RELATED}/>', "linked part"),
        (_GRAPHIC.format(f'<c:chart xmlns:c="urn:c" r:id="rId99" {_RELATED}/>'), "chart"),
        (_GRAPHIC.format(f'<d:relIds xmlns:d="urn:d" r:dm="rId99" {_RELATED}/>'), "diagram"),
        (_GRAPHIC.format(f'<a:blip r:link="rId99" {_RELATED}/>'), "linked part"),
        (f'<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:o" r:id="rId99" {_RELATED}/></w:object></w:r></w:p>', "object"),
    ],
    ids=["text of another make", "chart", "diagram", "linked picture", "object without a picture"],
)
def test_what_only_word_can_show_is_told(xml: str, name: str) -> None:
    """A part of a document that is not laid out is named, with what to do; nothing of a paper is lost in silence."""
    (fault,) = first(lambda document: added(document, xml)).file_faults
    assert f"“{name}” was not read" in fault.message
    assert "Ask for the document as a PDF" in fault.message


def test_boxes_and_form_fields_are_read_as_shown() -> None:
    """Text boxes print, a ticked box is ticked, the code of a field is not its text."""
    ticked = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>'
        "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> Appear in person</w:t></w:r></w:p>'
    )
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )

    def change(document: Document) -> None:
        added(document, ticked)
        added(document, box)

    page = first(change)
    assert "Appear in person" in page.text
    assert "In the box" in page.text
    assert "FORMCHECKBOX" not in page.text


def test_paragraphs_of_a_list_show_their_numbers() -> None:
    """What is commanded is often a numbered list: the numbers that Word prints are on the page, in order, over its sections."""

    def change(document: Document) -> None:
        for text in ("Appear at 9 a.m.", "Bring the records."):
            document.add_paragraph(text, style="List Number")
        document.add_section(WD_SECTION.CONTINUOUS)
        document.add_table(1, 1).rows[0].cells[0].add_paragraph("Speak to nobody.", style="List Number")

    page = first(change)
    assert [line.text for line in page.lines] == [
        "SUBPOENA",
        "1. Appear at 9 a.m.",
        "2. Bring the records.",
        "3. Speak to nobody.",
    ]


def test_a_scanned_paper_pasted_into_a_document_is_read_from_its_picture() -> None:
    """A document can be nothing but the picture of a paper: the picture is read."""
    drawn = samples.draw("C01", 0, "train", "scan")
    with Image.open(io.BytesIO(drawn.data)) as image:
        scan = picture(image.convert("L"))
    pasted = read(word(change=lambda document: document.add_picture(scan, width=Inches(6))))
    words = {one.text.casefold() for one in drawn.words if one.text.isalpha() and len(one.text) > 3}
    found = {one.text.casefold() for page in pasted.pages for one in page.words}
    assert any(page.source is PageSource.OCR for page in pasted.pages)
    assert len(words & found) > 0.9 * len(words)


def test_a_pasted_signature_is_ink() -> None:
    """A picture of a signature over a line is a signature as far as the page shows one."""
    image = Image.new("RGB", (500, 140), "white")
    pen = ImageDraw.Draw(image)
    pen.line(
        [(15, 90), (50, 30), (70, 110), (120, 40), (150, 100), (210, 20), (240, 105), (330, 60), (470, 75)], "navy", 5, "curve"
    )

    def change(document: Document) -> None:
        document.add_picture(picture(image), width=Inches(2))
        document.add_paragraph("_" * 40)
        document.add_paragraph("Clerk of court")

    page = first(change)
    assert any(ink.kind is InkKind.STROKE for ink in page.inks)


def test_a_long_table_of_one_cell_goes_on_over_pages() -> None:
    """A text set in a single cell of a table is read to its end."""

    def change(document: Document) -> None:
        cell = document.add_table(1, 1).rows[0].cells[0]
        for at in range(120):
            cell.add_paragraph(f"Line number {at}")

    transcript = read(word("Start", change=change))
    assert len(transcript.pages) > 1
    assert all(f"Line number {at}" in transcript.text for at in (0, 60, 119))
