"""Two pages in one picture are two pages, left before right; one page is one, whatever its shape."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen import canvas

from classifiers.transcript import Mending, Page, PageSource
from intake.limits import Limits
from intake.outlines import Outline
from intake.pages import open_pages
from intake.pictures import Picture
from intake.sheets import drafts, read_page
from intake.spreads import halves

LINE = "Highly likely that the judge signed by hand; please appear before the clerk today at noon with"


def page(lines: int, wide: int = 850, high: int = 1100) -> Picture:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(wide, high))
    sheet.setFont("Times-Roman", 17)
    for row in range(lines):
        words = LINE.split()
        text = " ".join(words[5 * row % 13 :] + words[: 5 * row % 13]) * 2
        sheet.drawString(90, high - 120 - 26 * row, text[: (wide - 180) // 8])
    sheet.save()
    drawn = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=1, grayscale=True)
    return np.array(drawn.to_numpy()).reshape(drawn.height, drawn.width)


def spread(left: int = 30, right: int = 20) -> Picture:
    return np.hstack([page(left), page(right)])


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_two_pages_are_cut_apart_in_order_whichever_way_they_lie(quarters: int) -> None:
    """The page with more lines was on the left, and comes first and upright."""
    two = halves(np.ascontiguousarray(np.rot90(spread(), quarters)))
    assert two is not None
    first, second = two.first, two.second
    assert abs(first.shape[1] - 850) < 60
    assert (first < 128).sum() > 1.2 * (second < 128).sum()
    assert (first[:600] < 128).sum() > (first[600:] < 128).sum()


def test_a_fold_and_a_slant_do_not_hide_the_gap() -> None:
    """A book's fold is a dark line between the pages, and books lie askew."""
    picture = spread()
    picture[:, 846:854] = 120
    turned = cv2.warpAffine(picture, cv2.getRotationMatrix2D((850, 550), 3, 1), (1700, 1100), borderValue=255)
    assert halves(turned) is not None


def test_a_photographed_book_is_cut_out_and_cut_apart() -> None:
    """On a dark table, the two pages are found and the table is gone."""
    table = np.full((1400, 2000, 3), (60, 70, 80), np.uint8)
    table[150:1250, 150:1850] = spread()[..., None]
    two = halves(table, Outline(table))
    assert two is not None
    assert two.is_flattened
    assert abs(two.first.shape[0] - 1100) < 40


@pytest.mark.parametrize(
    "picture",
    [page(30), np.rot90(page(30)).copy(), page(24, wide=1400, high=1000), np.hstack([page(30), page(0)]), page(0, wide=1700)],
    ids=["a page", "a page on its side", "a wide page", "a page and an empty half", "nothing"],
)
def test_one_page_is_not_cut(picture: Picture) -> None:
    """Lines that run across the middle are lines of one page; an empty half is no page."""
    assert halves(picture, Outline(picture)) is None


def sheet_of(folder: Path, draw: Callable[[canvas.Canvas], None], size: tuple[int, int] = (1224, 792)) -> Path:
    """Return a PDF of one sheet."""
    path = folder / "sheet.pdf"
    sheet = canvas.Canvas(str(path), pagesize=size)
    draw(sheet)
    sheet.save()
    return path


def columns(sheet: canvas.Canvas, *names: str, wide: float = 612) -> None:
    """Draw a column of numbered lines for each name, the first at the left."""
    for place, name in enumerate(names):
        for row in range(20):
            sheet.drawString(72 + place * wide, 700 - 24 * row, f"{name} {row} {LINE}"[: round(wide * 0.12)])


def read(path: Path) -> list[Page]:
    """Read a PDF without Tesseract: every letter of it is sound."""
    raws = open_pages(path, "application/pdf", Limits(5, 20_000_000))
    return [read_page(one, 30.0)[0] for raw in raws for one in drafts(raw)]


def beginnings(page: Page) -> list[str]:
    return [" ".join(word.text for word in line.words[:2]) for line in page.lines]


@pytest.mark.parametrize("size", [(1224, 792), (792, 612)])
def test_two_pages_printed_on_one_sheet_are_two(tmp_path: Path, size: tuple[int, int]) -> None:
    """Each is read by itself, with its own words and fields where it shows them; left comes before right."""

    def draw(sheet: canvas.Canvas) -> None:
        sheet.acroForm.textfield(name="judge", value="Roe", x=size[0] * 0.75, y=20, width=80, height=20)
        sheet.scale(size[0] / 1224, size[0] / 1224)
        columns(sheet, "Left", "Right")

    first, second = read(sheet_of(tmp_path, draw, size))
    assert beginnings(first) == [f"Left {row}" for row in range(20)]
    assert beginnings(second) == [*(f"Right {row}" for row in range(20)), "Roe"]
    assert first.width_pt + second.width_pt == pytest.approx(size[0], abs=0.1)
    assert second.lines[0].box.x0 == pytest.approx(first.lines[0].box.x0, abs=40)
    assert first.fields == ()
    assert [(field.name, field.value) for field in second.fields] == [("judge", "Roe")]
    assert first.mended == second.mended == (Mending.SPLIT,)
    assert first.source is second.source is PageSource.TEXT


def test_what_hides_on_one_of_two_pages_is_told_on_it(tmp_path: Path) -> None:
    """White letters, and letters beside the sheet, are no words of a page, wherever it stands."""

    def draw(sheet: canvas.Canvas) -> None:
        columns(sheet, "Left", "Right")
        sheet.drawString(1300, 500, "beside the sheet")
        sheet.setFillGray(1)
        sheet.drawString(700, 60, "ordered by the court")

    first, second = read(sheet_of(tmp_path, draw))
    assert not first.mismatches
    assert {one.claimed for one in second.mismatches} == {"ordered by the court", "beside the sheet"}


def one_column(sheet: canvas.Canvas) -> None:
    columns(sheet, "Only")


def under_a_heading(sheet: canvas.Canvas) -> None:
    sheet.drawCentredString(612, 740, "In the Matter of the Search of the Records of a Library")
    columns(sheet, "Left", "Right")


def a_table(sheet: canvas.Canvas) -> None:
    for row in range(20):
        for place in range(5):
            sheet.drawString(72 + 230 * place, 700 - 24 * row, "Highly likely today")


def a_stub(sheet: canvas.Canvas) -> None:
    columns(sheet, "Left")
    sheet.drawString(800, 700, "Received")


@pytest.mark.parametrize("draw", [one_column, under_a_heading, a_table, a_stub])
def test_one_printed_page_stays_one(tmp_path: Path, draw: Callable[[canvas.Canvas], None]) -> None:
    """A wide page with a heading over its columns, or a table, or a stub at its side, is no two pages."""
    assert len(read(sheet_of(tmp_path, draw))) == 1


def test_two_columns_of_an_upright_page_are_one_page(tmp_path: Path) -> None:
    """Columns of a page as high as any are columns."""
    path = sheet_of(tmp_path, lambda sheet: columns(sheet, "Left", "Right", wide=306), (612, 792))
    assert len(read(path)) == 1
