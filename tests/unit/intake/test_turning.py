"""A page is set upright and straight before it is read, whichever way it was laid on the glass."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen import canvas

from intake.pictures import Grey
from intake.turning import Turn, find_turn, straightened

SCALE = 150 / 72
LINE = "Highly likely that the judge signed by hand; please appear before the clerk today"


def page() -> Grey:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792))
    sheet.setFont("Times-Roman", 12)
    for row in range(30):
        words = LINE.split()
        sheet.drawString(80, 690 - 18 * row, " ".join(words[5 * row % 13 :] + words[: 5 * row % 13]))
    sheet.save()
    drawn = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=SCALE, grayscale=True)
    return np.array(drawn.to_numpy()).reshape(drawn.height, drawn.width)


def laid(picture: Grey, quarters: int, skew_deg: float) -> Grey:
    """Turn a page back by some quarters, its lines falling by some degrees."""
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -skew_deg, 1.0)
    slanted = cv2.warpAffine(picture, matrix, (width, height), borderValue=255)
    return np.ascontiguousarray(np.rot90(slanted, quarters))


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("skew_deg", [-12.0, -3.0, 0.0, 8.0])
def test_a_turn_is_found_from_the_picture_alone(quarters: int, skew_deg: float) -> None:
    """The axis and the slant of the lines are told without reading a word; which way is up is right, or said to be unsure."""
    turn = find_turn(laid(page(), quarters, skew_deg), SCALE)
    assert turn.quarters % 2 == quarters % 2
    assert turn.quarters == quarters or turn.sureness < 0.45
    assert turn.skew_deg == pytest.approx(skew_deg, abs=0.3)


def test_a_page_without_print_is_left_alone() -> None:
    """Where nothing is printed there is nothing to set right."""
    assert find_turn(np.full((800, 600), 255, np.uint8), SCALE) == Turn(0, 0.0, 0.0)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_way_leads_where_the_picture_went(quarters: int) -> None:
    """A point of the page as received is found again on the page as shown."""
    picture = np.full((300, 200), 255, np.uint8)
    picture[40:43, 60:63] = 0
    shown, way = straightened(picture, Turn(quarters, 0.0, 1.0))
    x, y, w = way @ np.array([61, 41, 1])
    assert shown[round(y / w), round(x / w)] == 0
