"""What cannot be read on a page is told with its zone and the way to retake it; what is only bright or narrow is not."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from classifiers.detectors.marks import is_unreadable
from classifiers.transcript import Box, Page, Word, WordSource
from intake.images import Sheet, as_it_is, prepare
from intake.outlines import Outline
from intake.pictures import Grey
from intake.quality import find_faults, hides_ink, unprinted_fault

SCALE = 100 / 72


def lines_of_print(paper: int = 205) -> Grey:
    """Return a Letter page at 100 dots an inch, full of print."""
    page = np.full((1100, 850), paper, np.uint8)
    for y in range(90, 1040, 22):
        cv2.putText(page, "the quick brown fox jumps over the lazy dog by day", (70, y), cv2.FONT_HERSHEY_SIMPLEX, 0.62, 30, 1)
    return page


def lit(page: Grey, x: float, y: float, spread: float, strength: float) -> Grey:
    """Return a page with light laid over print and paper alike, as a reflection does."""
    down, across = np.mgrid[0 : page.shape[0], 0 : page.shape[1]]
    light = strength * np.exp(-(((across - x) / spread) ** 2) - (((down - y) / (0.7 * spread)) ** 2))
    return np.clip(page + light, 0, 255).astype(np.uint8)


def grainy(page: Grey, light: float, grain: float) -> Grey:
    """Return a page in so much light, 0 to 1, with a camera's grain of so many grey levels."""
    return np.clip(page * light + np.random.default_rng(3).normal(0, grain, page.shape), 0, 255).astype(np.uint8)


def lamp_beside(page: Grey) -> Grey:
    """Return a page lit from one side so brightly that paper there is white, and print stays dark."""
    light = 1.35 - 0.6 * np.linspace(0, 1, page.shape[1])
    return np.clip(page * light[None, :], 0, 255).astype(np.uint8)


def words(boxes: list[tuple[float, float]], confidence: float = 0.95) -> tuple[Word, ...]:
    """Return a word of each line, from its left to its right end in points."""
    return tuple(
        Word("words", Box(x0, 60.0 + 16 * row, x1, 70.0 + 16 * row), confidence, WordSource.OCR)
        for row, (x0, x1) in enumerate(boxes)
    )


WITHIN = words([(50, 560)] * 8)


@pytest.mark.parametrize(("x", "y"), [(430, 500), (300, 380), (520, 760)])
def test_a_reflection_is_told_with_its_zone(x: int, y: int) -> None:
    """A place to sign under a lamp's reflection is unreadable, and one elsewhere on the page is not."""
    faults = find_faults(as_it_is(lit(lines_of_print(), x, y, 110, 420), SCALE), WITHIN)
    assert {fault.code for fault in faults} == {"glare"}
    page = Page(1, 612.0, 792.0, (), faults=faults)
    at_x, at_y = x / SCALE, y / SCALE
    assert is_unreadable(page, Box(at_x - 40, at_y - 12, at_x + 40, at_y + 12))
    assert not is_unreadable(page, Box(at_x - 40, 20, at_x + 40, 40))


@pytest.mark.parametrize(
    "page",
    [
        lines_of_print(),
        lines_of_print(255),
        lines_of_print(248),
        lamp_beside(lines_of_print()),
        lit(lines_of_print(), 430, 500, 110, 30),
        np.full((1100, 850), 255, np.uint8),
    ],
)
def test_light_that_hides_nothing_is_no_glare(page: Grey) -> None:
    """White paper, a page lit from one side and a dim reflection leave every word readable."""
    assert find_faults(as_it_is(page, SCALE), WITHIN) == ()


@pytest.mark.parametrize(
    ("boxes", "where"),
    [
        ([(0.5, 300)] * 4, Box(2, 100, 20, 120)),
        ([(50, 611.5)] * 4, Box(580, 100, 610, 120)),
        ([(1.0, 200), (80, 611.0), (0.0, 90), (1.5, 90)], Box(2, 400, 20, 420)),
    ],
)
def test_print_that_runs_off_the_picture_is_cut_off(boxes: list[tuple[float, float]], where: Box) -> None:
    """What stands at the cut edge is unreadable there, and the rest of the page still counts as read."""
    faults = find_faults(as_it_is(lines_of_print(), SCALE), words(boxes))
    assert [fault.code for fault in faults] == ["cut_off"]
    page = Page(1, 612.0, 792.0, (), faults=faults)
    assert is_unreadable(page, where)
    assert not is_unreadable(page, Box(200, 400, 400, 420))


@pytest.mark.parametrize(
    ("height", "top", "foot", "strips"),
    [
        (396, 40, 4, [Box(0, 360, 612, 396)]),
        (396, 4, 40, [Box(0, 0, 612, 36)]),
        (396, 4, 4, [Box(0, 0, 612, 36), Box(0, 360, 612, 396)]),
        (396, 40, 0, [Box(0, 360, 612, 396)]),
        (396, 20, 20, []),
        (792, 4, 4, []),
    ],
    ids=["upper half", "lower half", "a strip", "through a line", "a small sheet", "a whole one with narrow margins"],
)
def test_a_scan_of_a_part_of_a_sheet_is_cut_off(height: int, top: float, foot: float, strips: list[Box]) -> None:
    """A scan that is too short for a sheet, and ends where no margin is, ends before the page does; a small sheet does not."""
    rows = np.linspace(top, height - foot - 10, 8)
    read = tuple(Word("words", Box(x0, row, x0 + 90, row + 10), 0.95, WordSource.OCR) for row in rows for x0 in (60, 200, 400))
    found = find_faults(as_it_is(lines_of_print()[: height * 1100 // 792], SCALE), read)
    assert [(fault.code, fault.box) for fault in found] == [("cut_off", strip) for strip in strips]


LINE = "Highly likely that the judge signed by hand; please appear before the clerk today"

Sides = tuple[float, float, float, float]
"""Of a page: left, top, right, bottom."""


def letter() -> Grey:
    """Return a Letter page of a letter's print, at 150 dots an inch."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=(612, 792))
    sheet.setFont("Times-Roman", 12)
    words = LINE.split()
    for row in range(34):
        sheet.drawString(80, 700 - 18 * row, " ".join(words[5 * row % 13 :] + words[: 5 * row % 13]))
    sheet.save()
    drawn = pypdfium2.PdfDocument(buffer.getvalue())[0].render(scale=150 / 72, grayscale=True)
    return np.array(drawn.to_numpy()).reshape(drawn.height, drawn.width)


def photographed(without: Sides, turned: int = 0) -> Sheet:
    """Return a photograph of a page on a dark table, made fit to be read.

    Args:
        without: which part of the page the picture's edge cuts off; 0 leaves the table in view there.
        turned: quarter turns of the camera against the clock.
    """
    page, table = cv2.cvtColor((0.9 * letter()).astype(np.uint8), cv2.COLOR_GRAY2RGB), 160
    high, wide, _ = page.shape
    taken = np.full((high + 2 * table, wide + 2 * table, 3), (70, 55, 45), np.uint8)
    taken[table:-table, table:-table] = page
    sides = zip(without, (wide, high, wide, high), strict=True)
    left, top, right, bottom = (round(part * side) + table if part else 0 for part, side in sides)
    seen = taken[top : len(taken) - bottom, left : taken.shape[1] - right]
    photograph = np.ascontiguousarray(np.rot90(seen, turned))
    return prepare(photograph, None, Outline(photograph))


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
@pytest.mark.parametrize(("without", "is_foot"), [((0, 0, 0, 0.2), True), ((0, 0, 0, 0.45), True), ((0, 0.25, 0, 0), False)])
def test_a_page_that_the_photograph_ends_early_is_cut_off(turned: int, without: Sides, is_foot: bool) -> None:  # noqa: FBT001 -- a row of the table
    """Where the page goes on beyond the photograph, whatever stood there cannot be read: it is not missing from the paper."""
    sheet = photographed(without, turned)
    (fault,) = find_faults(sheet, WITHIN)
    assert fault.code == "cut_off"
    assert fault.box is not None
    is_upright = sheet.turn.quarters == turned  # where the picture alone does not tell, a strip is read later
    assert (fault.box.top > sheet.height_pt / 2) is (is_foot is is_upright)


@pytest.mark.parametrize("side", [0, 2])
def test_a_page_that_the_photograph_cuts_at_a_side_is_cut_off_where_print_is(side: int) -> None:
    """A side's bare margin out of view loses nothing; lines that begin or end at the picture's edge are cut through."""
    sheet = photographed((0.12, 0, 0, 0) if side == 0 else (0, 0, 0.12, 0))
    at_edge = (5.0, 300.0) if side == 0 else (300.0, sheet.width_pt - 5)
    assert find_faults(sheet, words([(60, sheet.width_pt - 60)] * 8)) == ()
    (fault,) = find_faults(sheet, words([at_edge] * 8))
    assert fault.code == "cut_off"
    assert fault.box is not None
    is_upright = sheet.turn.quarters == 0
    assert (fault.box.x0 == 0) is (side == 0)
    assert is_upright or sheet.turn.sureness < 0.45


@pytest.mark.parametrize(
    "without", [(0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.004), (0.0, 0.004, 0.0, 0.0), (0.02, 0.0, 0.02, 0.0)]
)
@pytest.mark.parametrize("turned", [0, 1])
def test_a_whole_page_is_not_cut_off_however_close_it_fills_the_picture(turned: int, without: Sides) -> None:
    """A page in full view, and one that only just reaches the picture's edge, are whole."""
    assert find_faults(photographed(without, turned), words([(60, 540)] * 8)) == ()


def row_of_words(top: float, count: int, confidence: float = 0.9) -> tuple[Word, ...]:
    """Return words side by side on one line, its top in points."""
    return tuple(
        Word("words", Box(60.0 + 50 * at, top, 100.0 + 50 * at, top + 9.0), confidence, WordSource.OCR) for at in range(count)
    )


@pytest.mark.parametrize(
    ("top", "where"),
    [(0.0, Box(200, 5, 300, 20)), (0.6, Box(80, 2, 140, 30)), (783.0, Box(200, 770, 300, 790)), (782.6, Box(300, 760, 420, 780))],
)
def test_a_line_cut_through_at_top_or_foot_is_cut_off(top: float, where: Box) -> None:
    """A line of print that reaches the picture's very edge is cut through, and what stood beyond it cannot be read."""
    faults = find_faults(as_it_is(lines_of_print(), SCALE), WITHIN + row_of_words(top, 4))
    assert [fault.code for fault in faults] == ["cut_off"]
    page = Page(1, 612.0, 792.0, (), faults=faults)
    assert is_unreadable(page, where)
    assert not is_unreadable(page, Box(200, 400, 400, 420))


@pytest.mark.parametrize(
    "read",
    [
        row_of_words(4.0, 6),
        row_of_words(777.0, 6),
        row_of_words(0.0, 2),
        row_of_words(0.0, 6, confidence=0.1),
        words([(20, 590)] * 8),
        words([(0.5, 300), (50, 560), (50, 560)]),
        words([(0.0, 300)] * 5, confidence=0.1) + WITHIN * 4,
    ],
)
def test_narrow_margins_and_dirt_at_the_edge_are_not_cut_off(read: tuple[Word, ...]) -> None:
    """A fax machine's line near the top, a single line at a side, or what was hardly read at the edge, cuts nothing off."""
    assert find_faults(as_it_is(lines_of_print(), SCALE), read + WITHIN) == ()


@pytest.mark.parametrize(
    ("light", "grain", "codes"), [(0.2, 4.0, {"dark"}), (0.1, 5.0, {"dark"}), (0.2, 0.3, set()), (0.9, 4.0, set())]
)
def test_a_page_taken_nearly_in_the_dark_is_dark_however_well_its_print_is_read(
    light: float, grain: float, codes: set[str]
) -> None:
    """Amid grain a pen's pale strokes are lost, so an empty place there is unreadable; dark paper without grain hides nothing."""
    picture = grainy(lines_of_print(240), light, grain)
    faults = find_faults(prepare(picture, (100.0, 100.0)), WITHIN)
    assert {fault.code for fault in faults} == codes
    page = Page(1, 612.0, 792.0, (), faults=faults)
    assert is_unreadable(page, Box(300.0, 500.0, 500.0, 520.0)) == bool(codes)


@pytest.mark.parametrize(("light", "sure", "is_hidden"), [(0.2, 0.95, False), (0.2, 0.6, True), (0.9, 0.6, False)])
def test_ink_is_told_of_a_dark_page_only_where_its_print_was_surely_read(light: float, sure: float, is_hidden: bool) -> None:  # noqa: FBT001 -- a row of the table
    """Letters that grain joins look like a hand's; by day a badly read page keeps its ink."""
    sheet = prepare(grainy(lines_of_print(240), light, 4.0), (100.0, 100.0))
    assert hides_ink(sheet, words([(50, 500)] * 4, confidence=sure)) == is_hidden


def test_a_page_on_which_nothing_shows_in_the_dark_is_not_called_blank() -> None:
    """Whether anything is printed there can only be told in better light."""
    empty = np.full((1100, 850), 240, np.uint8)
    assert unprinted_fault(prepare(grainy(empty, 0.05, 4.0), (100.0, 100.0))).code == "dark"
    assert unprinted_fault(prepare(grainy(empty, 1.0, 4.0), (100.0, 100.0))).code == "blank"


def test_each_fault_says_how_to_retake_the_page() -> None:
    """The sentence to the desk names the fault and what to do, and nothing of the program."""
    dark = find_faults(as_it_is(np.full((1100, 850), 40, np.uint8), SCALE), words([(50, 500)] * 3, confidence=0.4))
    cut = find_faults(as_it_is(lines_of_print(), SCALE), words([(0.5, 300)] * 4))
    assert {fault.code for fault in dark} >= {"dark"}
    for fault in (*dark, *cut):
        assert fault.message.endswith(".")
        assert any(word in fault.message for word in ("hotograph", "Scan", "take it again"))
