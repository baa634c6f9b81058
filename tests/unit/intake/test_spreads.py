"""Two pages in one picture are two pages, left before right; one page is one, whatever its shape."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen import canvas

from intake.pictures import Picture
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
    two = halves(table)
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
    assert halves(picture) is None
