"""A page is set upright and straight before it is read, whichever way it was laid on the glass."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen import canvas

import samples
from classifiers.transcript import Mending
from intake.images import as_it_is
from intake.pictures import Grey
from intake.sheets import right_way_up
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
@pytest.mark.parametrize("skew_deg", [-15.0, -12.0, -3.0, 0.0, 8.0, 15.0])
def test_a_turn_is_found_from_the_picture_alone(quarters: int, skew_deg: float) -> None:
    """The axis and the slant of the lines are told without reading a word; which way is up is right, or said to be unsure."""
    turn = find_turn(laid(page(), quarters, skew_deg), SCALE)
    assert turn.quarters % 2 == quarters % 2
    assert turn.quarters == quarters or turn.sureness < 0.45
    assert turn.skew_deg == pytest.approx(skew_deg, abs=0.3)


def typed(lines: list[str], font: str, points: float, spacing: float) -> Grey:
    """Draw lines of type at 200 dots an inch."""
    picture = Image.new("L", (1700, 2200), 255)
    pen, face = ImageDraw.Draw(picture), ImageFont.truetype(FONTS / font, round(points * 200 / 72))
    for row, line in enumerate(lines):
        pen.text((170, 150 + row * spacing * 200 / 72), line, 0, font=face)
    return np.asarray(picture)


def sentences(rows: int) -> list[str]:
    """Return lines of a typewriter page: words in another order in each."""
    chance = random.Random(5)  # noqa: S311 -- a page of the same words each time
    return [" ".join(chance.sample(LINE.split(), 10)) for _ in range(rows)]


FONTS = Path(samples.__file__).parent / "fonts"
MONO, SERIF = "DejaVuSansMono.ttf", "DejaVuSerifCondensed.ttf"
COLUMNS = {
    "typewriter, lines that touch": typed(sentences(52), MONO, 12, 12),
    "typewriter, small": typed(sentences(52), MONO, 10, 11),
    "typewriter, all capitals": typed([line.upper() for line in sentences(40)], MONO, 11, 14),
    "inventory": typed([f"{row}. Item: ________________ Received by: ____________" for row in range(1, 21)], SERIF, 11, 17),
    "check list": typed(["[ ] Yes  [ ] No   Records of the card"] * 14, SERIF, 11, 17),
    "contents": typed([f"Chapter {row} ........................... {7 * row}" for row in range(38)], SERIF, 11, 14),
    "table": typed([f"11/{row:02}/2026  5550{100 + row}    ${row}.{90 - row}   MAIN" for row in range(10, 48)], MONO, 11, 16),
}
"""Pages on which letters, boxes or blanks stand under one another from line to line."""


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("name", COLUMNS)
def test_letters_in_columns_do_not_turn_a_page(name: str, quarters: int) -> None:
    """Typewriting, rows of a form and tables line up downwards as well as across: lines run where letters stand closest."""
    turn = find_turn(laid(COLUMNS[name], quarters, 0.0), 200 / 72)
    assert turn.quarters % 2 == quarters % 2
    assert turn.quarters == quarters or turn.sureness < 0.45


FLYER = (
    "judicial warrant is signed by a judge or magistrate and names the court at the top",
    "an administrative warrant is signed by an officer and does not let him enter",
    "you may ask to see it: read the address, the date, and the signature on it",
    "nobody has to answer a subpoena or a court's order on the spot: call a lawyer",
)


@pytest.mark.parametrize("blur_px", [1.5, 2.0, 2.6])
@pytest.mark.parametrize("quarters", [0, 2])
def test_words_that_run_together_leave_open_which_way_is_up(quarters: int, blur_px: float) -> None:
    """In a blurred picture whole words are pieces, which line up above: a page is not turned by them."""
    blurred = cv2.GaussianBlur(typed(list(FLYER), "DejaVuSansCondensed.ttf", 9, 17), (0, 0), blur_px)
    turn = find_turn(np.ascontiguousarray(np.rot90(blurred, quarters)), 200 / 72)
    assert turn.quarters == quarters or turn.sureness < 0.45


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_that_may_lie_any_way_is_read_to_tell(quarters: int) -> None:
    """Single digits, farther from those beside them than from those below, show nothing by their places: a strip is read."""
    chance = random.Random(5)  # noqa: S311 -- a page of the same words each time
    rows = ["   ".join(str(chance.randint(0, 9)) for _ in range(5)) + "   Received" for _ in range(24)]
    picture = laid(typed(rows, MONO, 11, 14), quarters, 0.0)
    unsure = replace(as_it_is(picture, 200 / 72), turn=Turn(0, 0.0, 0.0))
    shown = right_way_up(unsure, 60.0)
    assert shown.turn.quarters == quarters
    assert (Mending.TURNED in shown.mended) == (quarters != 0)
    assert np.array_equal(shown.grey, laid(picture, -quarters, 0.0))


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
