"""A page is found in a photograph by its four corners and laid flat; where no page stands out, the picture stays as it is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake import outlines
from intake.images import prepare
from intake.outlines import Corners, Outline, flattened, page_corners, sides_at_edge
from intake.pictures import Picture
from intake.spreads import halves

TABLE = (70, 60, 50)
WIDE, HIGH = 850, 1100
"""Of the page, in pixels."""


def page(light: int = 235) -> Picture:
    """Return a Letter page at 100 dots an inch, full of print."""
    sheet = np.full((HIGH, WIDE, 3), light, np.uint8)
    for row in range(90, 1040, 22):
        cv2.putText(
            sheet, "the quick brown fox jumps over the lazy dog by day", (70, row), cv2.FONT_HERSHEY_SIMPLEX, 0.62, (30,) * 3
        )
    return sheet


def photograph(
    corners: list[tuple[int, int]], size: tuple[int, int] = (1100, 1400), table: tuple[int, int, int] = TABLE, light: int = 235
) -> Picture:
    """Return a table on which the page lies with its corners (from its top left on, clockwise) at these pixels."""
    whole = np.array([[0, 0], [WIDE, 0], [WIDE, HIGH], [0, HIGH]], np.float32)
    way = cv2.getPerspectiveTransform(whole, np.array(corners, np.float32))
    taken = np.full((size[1], size[0], 3), table, np.uint8)
    return np.asarray(cv2.warpPerspective(page(light), way, size, taken, borderMode=cv2.BORDER_TRANSPARENT))


STRAIGHT = [(120, 130), (970, 130), (970, 1230), (120, 1230)]
LEANING = [(190, 150), (930, 110), (1010, 1280), (90, 1220)]
SLANTED = [(60, 240), (880, 60), (1050, 1130), (230, 1310)]


@pytest.mark.parametrize(
    ("corners", "table", "light"),
    [
        (STRAIGHT, TABLE, 235),
        (LEANING, TABLE, 235),
        (SLANTED, TABLE, 235),
        (LEANING, (150, 128, 104), 235),
        (LEANING, (190, 120, 60), 200),
        (STRAIGHT, (110, 110, 110), 180),
    ],
    ids=["from above", "from one side", "askew", "on light wood", "in little light on wood", "in little light on grey"],
)
def test_the_corners_of_a_page_on_a_table_are_found(
    corners: list[tuple[int, int]], table: tuple[int, int, int], light: int
) -> None:
    """Within a hundredth of the picture's side, from the top left corner on, clockwise."""
    found = page_corners(photograph(corners, table=table, light=light))
    assert found is not None
    assert np.abs(found - np.array(corners)).max() < 14


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_corners_are_told_in_the_pixels_of_the_picture_whatever_its_size(factor: float) -> None:
    """The outline is looked for on a small copy, and told on the picture itself."""
    found = page_corners(cv2.resize(photograph(LEANING), None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA))
    assert found is not None
    assert np.abs(found / factor - np.array(LEANING)).max() < 14


def on_table(middle: tuple[slice, slice]) -> Picture:
    """Return a table of which a part is white paper."""
    taken = np.full((1400, 1100, 3), TABLE, np.uint8)
    taken[middle] = 235
    return taken


@pytest.mark.parametrize(
    "picture",
    [
        page(),
        page(255),
        np.full((1400, 1100, 3), TABLE, np.uint8),
        on_table((slice(500, 900), slice(400, 700))),
        cv2.circle(np.full((1400, 1100, 3), TABLE, np.uint8), (550, 700), 480, (235,) * 3, -1),
        photograph(STRAIGHT, table=(225, 225, 225)),
    ],
    ids=["a scan", "a white scan", "a table", "a note", "a plate", "a table as bright as the page"],
)
def test_where_no_page_stands_out_none_is_found(picture: Picture) -> None:
    """A scan fills its picture; what is small, round or hardly seen is no page to be cut out."""
    assert page_corners(picture) is None


@pytest.mark.parametrize("corners", [STRAIGHT, LEANING, SLANTED])
def test_a_page_is_laid_flat_in_the_proportions_of_paper(corners: list[tuple[int, int]]) -> None:
    """However it was seen, it comes out as a Letter page, and what was printed stands where it was printed."""
    flat, way = flattened(photograph(corners), np.array(corners, np.float32))
    high, wide = flat.shape[:2]
    assert high / wide == pytest.approx(11 / 8.5, rel=0.01)
    led = cv2.perspectiveTransform(np.array([corners], np.float32), way)[0]
    assert led == pytest.approx(np.array([[0, 0], [wide, 0], [wide, high], [0, high]]), abs=1)
    there = cv2.resize(page(), (wide, high), interpolation=cv2.INTER_AREA)
    assert np.corrcoef(cv2.blur(flat, (5, 5)).ravel(), cv2.blur(there, (5, 5)).ravel())[0, 1] > 0.9


def card(wide: int, high: int) -> Corners:
    return np.array([[100, 100], [100 + wide, 100], [100 + wide, 100 + high], [100, 100 + high]], np.float32)


@pytest.mark.parametrize(
    ("wide", "high", "shape"), [(800, 1040, 11 / 8.5), (800, 1120, 297 / 210), (800, 1300, 14 / 8.5), (1040, 800, 8.5 / 11)]
)
def test_a_size_near_to_that_of_a_paper_is_taken_for_it(wide: int, high: int, shape: float) -> None:
    """Seen at a slant a page looks shorter than it is: Letter, A4, Legal, upright or on its side."""
    flat, _ = flattened(np.zeros((1600, 1600), np.uint8), card(wide, high))
    assert flat.shape[0] / flat.shape[1] == pytest.approx(shape, rel=0.01)


@pytest.mark.parametrize(("wide", "high"), [(800, 800), (900, 400)])
def test_a_size_that_no_paper_has_is_kept(wide: int, high: int) -> None:
    """A receipt or a card is not pulled into the shape of a page."""
    flat, _ = flattened(np.zeros((1600, 1600), np.uint8), card(wide, high))
    assert flat.shape[:2] == (high, wide)


@pytest.mark.parametrize(
    ("corners", "middles"),
    [
        (STRAIGHT, ()),
        ([(120, 130), (970, 130), (970, 1399), (120, 1399)], ((545, 1399),)),
        ([(0, 130), (970, 130), (970, 1230), (0, 1230)], ((0, 680),)),
        ([(0, 0), (1099, 0), (970, 1230), (120, 1230)], ((549.5, 0),)),
    ],
    ids=["in view", "foot", "left", "top"],
)
def test_a_side_along_the_pictures_edge_is_told(corners: list[tuple[int, int]], middles: tuple[tuple[float, float], ...]) -> None:
    """Only a side that runs along the edge is open, not one that merely ends there."""
    found = sides_at_edge(1100, 1400, np.array(corners, np.float32))
    assert len(found) == len(middles)
    assert all(one == pytest.approx(middle) for one, middle in zip(found, middles, strict=True))


def counted(monkeypatch: pytest.MonkeyPatch) -> list[Picture]:
    """Return the pictures in which an outline is looked for from now on."""
    looked: list[Picture] = []

    def look(picture: Picture) -> Corners | None:
        looked.append(picture)
        return page_corners(picture)

    monkeypatch.setattr(outlines, "page_corners", look)
    return looked


def test_an_outline_is_looked_for_once_in_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """A photograph in the shape of two pages that shows one is looked at for both with one search."""
    taken = photograph(LEANING)
    looked = counted(monkeypatch)
    outline = Outline(taken)
    assert halves(taken, outline) is None
    sheet = prepare(taken, None, outline)
    assert sheet.is_photo
    assert len(looked) == 1
    assert np.array_equal(sheet.grey, prepare(taken, None, Outline(taken)).grey)


def test_an_outline_is_looked_for_again_in_a_picture_made_bright(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was taken nearly in the dark may show its page only after it was made bright."""
    grain = np.random.default_rng(3).normal(0, 4, (1400, 1100, 1))
    dark = np.clip(photograph(LEANING) * 0.2 + grain, 0, 255).astype(np.uint8)
    looked = counted(monkeypatch)
    outline = Outline(dark)
    assert halves(dark, outline) is None
    assert prepare(dark, None, outline).is_photo
    first, second = looked
    assert first is dark
    assert np.median(second) > np.median(first)
