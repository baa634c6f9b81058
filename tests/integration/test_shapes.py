"""Papers of every shape are read as shown: sizes, crops, turns, resolutions, forms, notes, portfolios."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pikepdf
import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Mending, PageSource, Transcript
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings
from tests.made import pdf

SETTINGS = Settings(readers=2)
TODAY = date(2026, 11, 23)


def read(data: bytes) -> Transcript:
    return read_paper([(receive(data, "paper", SETTINGS), data)], SETTINGS).transcript


def saved(document: pikepdf.Pdf) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_portfolio_says_that_its_papers_are_inside() -> None:
    """Of a PDF that is only the cover of files inside it, the files are named, and the desk is told what to do."""
    with pikepdf.open(io.BytesIO(pdf("For the best experience, open this PDF portfolio in Acrobat."))) as document:
        for name in ("warrant.pdf", "..\\..\\affidavit.pdf"):
            document.attachments[name] = pikepdf.AttachedFileSpec(document, pdf("x"), filename=name)
        document.Root.Collection = pikepdf.Dictionary(Type=pikepdf.Name.Collection, View=pikepdf.Name.D)
        transcript = read(saved(document))
    assert set(transcript.untrusted_attachments) == {"warrant.pdf", "..\\..\\affidavit.pdf"}
    (fault,) = transcript.pages[0].file_faults
    assert fault.code == "portfolio"
    assert "save each file inside as a PDF" in fault.message


def test_a_pdf_with_an_attachment_is_no_portfolio() -> None:
    """A paper that carries a file is read as the paper it is."""
    with pikepdf.open(io.BytesIO(pdf("SUBPOENA"))) as document:
        document.attachments["a.txt"] = pikepdf.AttachedFileSpec(document, b"x", filename="a.txt")
        transcript = read(saved(document))
    assert transcript.pages[0].file_faults == ()
    assert transcript.text == "SUBPOENA"


def test_a_picture_file_with_several_pictures_says_so() -> None:
    """The picture that is shown is read, and the desk is told that there are others."""
    buffer = io.BytesIO()
    paper = Image.new("L", (850, 1100), 255)
    ImageDraw.Draw(paper).text((100, 100), "SUBPOENA", 0, font=ImageFont.load_default(size=40))
    held = pillow_heif.HeifFile()
    for image in (Image.new("RGB", (850, 1100), "white"), paper.convert("RGB")):
        held.add_from_pillow(image)
    held.save(buffer, quality=90, primary_index=1)
    (page,) = read(buffer.getvalue()).pages
    assert page.text == "SUBPOENA"
    assert [fault.code for fault in page.file_faults] == ["pictures"]
    assert "save each of the others" in page.file_faults[0].message


def xfa(text: str, *, must_be_drawn: bool, field: bool = False, pages: int = 1) -> bytes:
    """Return a PDF with a form in Adobe's XML, which says that it must be drawn from that, or not; with or without a field."""
    with pikepdf.open(io.BytesIO(pdf(*[text] * pages))) as document:
        template = b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'
        fields = []
        if field:
            note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="a", F=4)
            note.Rect = [72, 500, 200, 520]
            fields = [document.make_indirect(note)]
            document.pages[0].Annots = pikepdf.Array(fields)
        document.Root.AcroForm = pikepdf.Dictionary(XFA=document.make_stream(template), Fields=pikepdf.Array(fields))
        document.Root.NeedsRendering = must_be_drawn
        return saved(document)


WAIT = "Please wait... Your PDF viewer may not be able to display this type of document."


@pytest.mark.parametrize(
    ("data", "is_told"),
    [
        (xfa(WAIT, must_be_drawn=True), True),
        (xfa(WAIT, must_be_drawn=True, field=True), True),
        (xfa(WAIT, must_be_drawn=False), True),
        (xfa("SUBPOENA", must_be_drawn=False, field=True), False),
        (xfa("SUBPOENA", must_be_drawn=False, pages=2), False),
        (pdf(WAIT), False),
    ],
    ids=["must be drawn", "must be drawn, has a field", "no field", "a form of fields", "pages of print", "no form"],
)
def test_a_form_that_only_acrobat_shows_is_told(data: bytes, *, is_told: bool) -> None:
    """Where the page is a notice in a form's place, the desk is told how to get the form, and nothing is said of what it is."""
    transcript = read(data)
    assert [fault.code for fault in transcript.pages[0].file_faults] == (["xfa"] if is_told else [])
    if is_told:
        assert "print it to a new PDF" in transcript.pages[0].file_faults[0].message
        assert classify(transcript, today=date(2026, 11, 23)).kind is Kind.UNDETERMINED


def test_a_page_that_is_too_large_keeps_no_other_from_being_read() -> None:
    """A page larger than any sheet is read as it looks as a whole, and says so; the pages around it are read as ever."""
    with pikepdf.open(io.BytesIO(pdf("One", "", "Three"))) as document:
        wide = document.pages[1]
        wide.MediaBox = [0, 0, 20_000, 16_000]
        wide.contents_add(document.make_stream(b"0 g 2000 12000 6000 1000 re f"))
        wide.contents_add(document.make_stream(b"BT /F1 900 Tf 2000 8000 Td (SUBPOENA) Tj ET"))
        pages = read(saved(document)).pages
    assert [page.text for page in pages] == ["One", "SUBPOENA", "Three"]
    assert (pages[1].width_pt, pages[1].height_pt) == pytest.approx((765, 612), abs=1)
    assert [fault.code for page in pages for fault in page.file_faults] == ["oversize"]
    assert pages[1].file_faults


def test_a_large_page_that_looks_empty_is_not_called_blank() -> None:
    """What is on a page of 500 feet cannot be seen: it is told, and the page is not taken for an empty back."""
    with pikepdf.open(io.BytesIO(pdf("One", "Two"))) as document:
        document.pages[1].MediaBox = [0, 0, 400_000, 400_000]
        page = read(saved(document)).pages[1]
    assert [fault.code for fault in page.faults] == []
    assert [fault.code for fault in page.file_faults] == ["oversize"]


def test_pages_of_several_sizes_and_turns_each_have_their_own() -> None:
    """A letter and a legal sheet in one file are each measured as shown, one that lies on its side as it is set upright."""
    with pikepdf.open(io.BytesIO(pdf("One", "Two", "Three"))) as document:
        document.pages[1].MediaBox = [0, 0, 612, 1008]
        document.pages[2].Rotate = 90
        pages = read(saved(document)).pages
    assert [(round(page.width_pt), round(page.height_pt)) for page in pages] == [(612, 792), (612, 1008), (612, 792)]
    assert [page.rotation_deg for page in pages] == [0, 0, 270]
    assert [page.text for page in pages] == ["One", "Two", "Three"]


SUBPOENA = """UNITED STATES DISTRICT COURT
Eastern District of Michigan
Case No. 26-mc-50123
SUBPOENA TO PRODUCE DOCUMENTS
YOU ARE COMMANDED to produce at the time, date, and place set forth below
the following documents: circulation records of the card 5550100.
Place: 200 Court Street, Detroit, on December 11, 2026, at ten in the morning
Signature of Clerk or Deputy Clerk"""

IDENTITY = (1, 0, 0, 1, 0, 0)
UPSIDE_DOWN = (-1, 0, 0, -1, 612, 792)
FIVE_DEGREES = (0.99619, 0.08716, -0.08716, 0.99619, 40, -20)


def drawn(way: tuple[float, ...], rotate: int = 0) -> bytes:
    """Return a subpoena of one page whose content a matrix turns, and which its file asks to be shown turned."""
    with pikepdf.open(io.BytesIO(pdf(SUBPOENA))) as document:
        page = document.pages[0]
        page.contents_add(f"q {' '.join(map(str, way))} cm".encode(), prepend=True)
        page.contents_add(b"Q")
        page.Rotate = rotate
        return saved(document)


@pytest.mark.parametrize(
    ("way", "rotate", "turned_deg", "mended"),
    [
        (IDENTITY, 90, 270, Mending.TURNED),
        (IDENTITY, 180, 180, Mending.TURNED),
        (IDENTITY, 270, 90, Mending.TURNED),
        (UPSIDE_DOWN, 0, 180, Mending.TURNED),
        (FIVE_DEGREES, 0, 0, Mending.STRAIGHTENED),
    ],
)
def test_letters_that_lie_on_their_side_are_read_as_a_person_reads_them(
    way: tuple[float, ...], rotate: int, turned_deg: int, mended: Mending
) -> None:
    """A text layer is no use where its page is shown sideways, upside down or askew: the page is set right, and told so."""
    page = read(drawn(way, rotate)).pages[0]
    assert page.source is PageSource.OCR
    assert (page.rotation_deg, mended in page.mended) == (turned_deg, True)
    assert page.text.split()[:20] == SUBPOENA.split()[:20]
    assert page.mismatches == ()
    assert classify(Transcript((page,)), today=TODAY).kind is Kind.JUDICIAL_SUBPOENA


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_hidden_words_are_told_as_words_however_the_page_is_shown(rotate: int) -> None:
    """What nobody sees on a page that lies on its side is told whole, where the upright page would have it."""
    with pikepdf.open(io.BytesIO(pdf(SUBPOENA))) as document:
        document.pages[0].contents_add(b"BT 1 g /F1 12 Tf 72 300 Td (Signature of Magistrate Judge) Tj ET")
        document.pages[0].Rotate = rotate
        (mismatch,) = read(saved(document)).pages[0].mismatches
    assert (mismatch.claimed, mismatch.seen) == ("Signature of Magistrate Judge", "")
    assert (mismatch.box.x0, mismatch.box.top) == pytest.approx((72, 482), abs=3)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_false_layer_is_told_however_the_scan_is_shown(rotate: int) -> None:
    """A scan's own layer that says other words than its picture is told, on a page that lies on its side too."""
    paper = Image.new("L", (1700, 2200), 250)
    pen, font = ImageDraw.Draw(paper), ImageFont.load_default(size=36)
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=(612, 792))
    for row, line in enumerate(SUBPOENA.splitlines()):
        pen.text((200, 200 + 90 * row), line, 10, font=font)
    sheet.drawImage(ImageReader(paper), 0, 0, 612, 792)
    layer = sheet.beginText()
    layer.setTextRenderMode(3)
    layer.setFont("Helvetica", 12)
    for row, line in enumerate(SUBPOENA.splitlines()):
        layer.setTextOrigin(72, 792 - (200 + 90 * row + 32) * 0.36)
        layer.textOut("Bureau of Prison Farms" if row == 1 else line)
    sheet.drawText(layer)
    sheet.save()
    with pikepdf.open(buffer) as document:
        document.pages[0].Rotate = rotate
        page = read(saved(document)).pages[0]
    assert "Eastern District of Michigan" in page.text
    (mismatch,) = page.mismatches
    assert "Bureau" in mismatch.claimed
    assert mismatch.box.top == pytest.approx(0.36 * 290, abs=8)


@pytest.mark.parametrize(
    ("way", "rotate", "size"),
    [(IDENTITY, 0, (612, 792)), (UPSIDE_DOWN, 180, (612, 792)), ((0, 1, -1, 0, 792, 0), 90, (792, 612))],
)
def test_a_page_stored_turned_and_shown_upright_keeps_its_text(
    way: tuple[float, ...], rotate: int, size: tuple[int, int]
) -> None:
    """How a page lies in its file does not matter: shown upright, its own letters are believed."""
    page = read(drawn(way, rotate)).pages[0]
    assert (page.source, page.rotation_deg, page.mended) == (PageSource.TEXT, 0, ())
    assert (round(page.width_pt), round(page.height_pt)) == size
    assert page.text.split() == SUBPOENA.split()


SKEW_DEG = 4.0


def form(*, scanned: bool, rotate: int = 0, skew_deg: float = 0.0, value: str = "Immigration Officer") -> bytes:
    """Return a page, scanned askew or not at all, under a form with a name and a tick; its file shows it turned."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=(612, 792))
    if scanned:
        paper = Image.new("L", (1700, 2200), 250)
        pen, font = ImageDraw.Draw(paper), ImageFont.load_default(size=36)
        for row, line in enumerate(SUBPOENA.splitlines()):
            pen.text((200, 200 + 90 * row), line, 10, font=font)
        sheet.drawImage(ImageReader(paper.rotate(skew_deg, fillcolor=250, resample=Image.Resampling.BICUBIC)), 0, 0, 612, 792)
    else:
        for row, line in enumerate(SUBPOENA.splitlines()):
            sheet.drawString(72, 720 - 30 * row, line)
    sheet.acroForm.textfield(name="signer", x=72, y=300, width=300, height=20, value="Immigration Officer", fontSize=11)
    sheet.acroForm.checkbox(name="served", x=72, y=260, checked=True, buttonStyle="cross")
    sheet.save()
    with pikepdf.open(buffer) as document:
        document.pages[0].Rotate = rotate
        document.pages[0].Annots[0].V = value
        return saved(document)


@pytest.mark.parametrize(
    ("options", "at"),
    [
        ({"scanned": True}, (72, 472)),
        ({"scanned": True, "rotate": 90}, (72, 472)),
        ({"scanned": True, "rotate": 180}, (72, 472)),
        ({"scanned": True, "rotate": 270}, (72, 472)),
        ({"scanned": True, "skew_deg": SKEW_DEG}, (66, 466)),
        ({"scanned": False, "rotate": 90}, (72, 472)),
        ({"scanned": False, "rotate": 270}, (72, 472)),
    ],
)
def test_a_form_lies_where_its_page_shows_it(options: dict[str, Any], at: tuple[int, int]) -> None:
    """Fields of a page that is turned or straightened turn with it: what stands in them is theirs, their ticks are seen."""
    page = read(form(**options)).pages[0]
    signer, served = page.fields
    assert signer.value == "Immigration Officer"
    assert (signer.box.x0, signer.box.top) == pytest.approx(at, abs=2)
    assert [box.checked for box in page.checkboxes] == [True]
    assert page.checkboxes[0].box.overlap(served.box) > 0.8 * served.box.width * served.box.height
    assert page.mismatches == ()
    spoofed = read(form(**options, value="United States Magistrate Judge")).pages[0]
    assert [(one.claimed, one.seen) for one in spoofed.mismatches] == [("United States Magistrate Judge", "Immigration Officer")]
    assert (spoofed.mismatches[0].box.x0, spoofed.mismatches[0].box.top) == pytest.approx(at, abs=2)


def test_a_value_that_a_scanned_form_does_not_show_at_all() -> None:
    """On a scan, too, a field that has a value and shows bare paper is told; one that shows scrawls is not."""
    with pikepdf.open(io.BytesIO(form(scanned=True))) as document:
        signer = document.pages[0].Annots[0]
        look = signer.AP.N
        look.write(b"")
        assert [(one.claimed, one.seen) for one in read(saved(document)).pages[0].mismatches] == [("Immigration Officer", "")]
        look.write(b"2 w 10 4 m 40 18 l 50 2 l 70 16 l 75 5 l 110 12 l S")
        assert read(saved(document)).pages[0].mismatches == ()


def test_what_the_crop_box_cuts_off_is_not_on_the_page() -> None:
    """Only the cropped page is shown and read, and boxes count from its corner."""
    with pikepdf.open(io.BytesIO(pdf("SUBPOENA\nto appear", ""))) as document:
        document.pages[0].CropBox = [36, 600, 612, 695]
        page = read(saved(document)).pages[0]
    assert page.text == "to appear"
    assert (round(page.width_pt), round(page.height_pt)) == (576, 95)
    assert page.lines[0].box.x0 == pytest.approx(36, abs=2)


def test_a_crop_box_beside_the_sheet_crops_nothing() -> None:
    """A page whose crop box has no part of the sheet is shown whole, and keeps no other page from being read."""
    with pikepdf.open(io.BytesIO(pdf("One", "Two", "Three"))) as document:
        document.pages[1].CropBox = [700, 900, 800, 1000]
        pages = read(saved(document)).pages
    assert [page.text for page in pages] == ["One", "Two", "Three"]
    assert (pages[1].width_pt, pages[1].height_pt) == (612, 792)


def test_an_annotation_is_read_as_shown() -> None:
    """A note laid over the page covers what is under it and is read itself."""
    with pikepdf.open(io.BytesIO(pdf("UNITED STATES DISTRICT COURT\nPlease let us in"))) as document:
        cover = document.make_stream(b"1 1 1 rg 0 0 400 20 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        cover.BBox = [0, 0, 400, 20]
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[60, 694, 460, 714], F=4)
        note.AP = pikepdf.Dictionary(N=cover)
        document.pages[0].Annots = document.make_indirect([document.make_indirect(note)])
        page = read(saved(document)).pages[0]
    assert page.text == "Please let us in"
    assert [one.claimed for one in page.mismatches] == ["UNITED STATES DISTRICT COURT"]


@pytest.mark.parametrize("compression", ["group3", "group4"])
def test_a_fax_of_unequal_dots_is_read_in_its_true_shape(compression: str) -> None:
    """A standard fax has twice as many dots across as down: each page is stretched to a sheet and read."""
    tall = Image.new("L", (1728, 2156), 255)
    pen = ImageDraw.Draw(tall)
    font = ImageFont.load_default(size=56)
    for row, line in enumerate(("STATE OF MICHIGAN", "SUBPOENA", "You are ordered to appear")):
        pen.text((200, 250 + 130 * row), line, 0, font=font)
    flat = tall.resize((1728, 1078)).point(lambda grey: 255 if grey > 128 else 0).convert("1")
    buffer = io.BytesIO()
    flat.save(buffer, "TIFF", compression=compression, dpi=(204, 98), save_all=True, append_images=[flat])
    pages = read(buffer.getvalue()).pages
    assert len(pages) == 2
    for page in pages:
        assert page.height_pt / page.width_pt == pytest.approx(1078 / 98 / (1728 / 204), rel=0.03)
        assert "SUBPOENA" in page.text


def test_a_negative_is_read_and_shown_the_right_way_round() -> None:
    """Light print on dark, in a picture or scanned into a PDF, is turned round, told so, and called neither dark nor blurred."""
    paper = Image.new("L", (1700, 2200), 0)
    pen, font = ImageDraw.Draw(paper), ImageFont.load_default(size=36)
    for row, line in enumerate(SUBPOENA.splitlines()):
        pen.text((200, 200 + 90 * row), line, 255, font=font)
    tiff, scanned = io.BytesIO(), io.BytesIO()
    paper.convert("1").save(tiff, "TIFF", compression="group4", dpi=(200, 200))
    sheet = Canvas(scanned, pagesize=(612, 792))
    sheet.drawImage(ImageReader(paper), 0, 0, 612, 792)
    sheet.save()
    for data in (tiff.getvalue(), scanned.getvalue()):
        (page,) = read(data).pages
        assert Mending.REVERSED in page.mended
        assert page.faults == ()
        assert page.text.split()[:20] == SUBPOENA.split()[:20]
