"""A tick box is ticked where a pen or a machine put something into it, whatever runs over its frame; an empty one is not."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from classifiers.transcript import Box, Checkbox, Word, WordSource
from intake.pictures import Grey
from intake.rules import dark
from intake.ticks import squares, tick_boxes

SCALE = 200 / 72
LEFT, TOP = 200, 200
FONT = cv2.FONT_HERSHEY_SIMPLEX

Draw = Callable[[Grey, int], None]
"""Draws into, over or beside the box whose top left corner is LEFT, TOP, given its side in pixels."""


def stroke(page: Grey, side: int, *points: tuple[float, float], thick: int = 3) -> None:
    """Draw a pen's line through points given in sides of the box from its top left corner."""
    line = np.array([[LEFT + x * side, TOP + y * side] for x, y in points]).round().astype(np.int32)
    cv2.polylines(page, [line], False, 30, thick, cv2.LINE_AA)  # noqa: FBT003 -- an open line


def letter(page: Grey, side: int, text: str, share: float) -> None:
    """Type a letter into the middle of the box."""
    size = share * side / 21
    (wide, high), _ = cv2.getTextSize(text, FONT, size, 2)
    cv2.putText(page, text, (LEFT + (side - wide) // 2, TOP + (side + high) // 2), FONT, size, 0, 2, cv2.LINE_AA)


def empty(page: Grey, side: int) -> None: ...


def tick(page: Grey, side: int) -> None:
    stroke(page, side, (0.15, 0.5), (0.4, 0.8), (0.9, 0.1))


def tick_beyond(page: Grey, side: int) -> None:
    stroke(page, side, (-0.1, 0.3), (0.4, 0.9), (1.8, -0.9))


def cross(page: Grey, side: int) -> None:
    stroke(page, side, (0.15, 0.15), (0.85, 0.85), thick=2)
    stroke(page, side, (0.15, 0.85), (0.85, 0.15), thick=2)


def cross_beyond(page: Grey, side: int) -> None:
    stroke(page, side, (-0.3, -0.3), (1.3, 1.3))
    stroke(page, side, (-0.3, 1.3), (1.3, -0.3))


def typed_x(page: Grey, side: int) -> None:
    letter(page, side, "X", 0.75)


def small_x(page: Grey, side: int) -> None:
    letter(page, side, "x", 0.5)


def scribbled(page: Grey, side: int) -> None:
    for row in range(1, 6):
        stroke(page, side, (0.1, row / 6), (0.9, row / 6 - 0.1), thick=2)


def filled(page: Grey, side: int) -> None:
    cv2.rectangle(page, (LEFT, TOP), (LEFT + side, TOP + side), 20, -1)


def filled_by_pen(page: Grey, side: int) -> None:
    cv2.rectangle(page, (LEFT + 3, TOP + 3), (LEFT + side - 3, TOP + side - 2), 90, -1)


def corner_crossed(page: Grey, side: int) -> None:
    stroke(page, side, (-1.5, -0.8), (0.2, 0.2))


def dirt(page: Grey, side: int) -> None:
    del side
    places = np.random.default_rng(3).integers(0, 400, (200, 2))
    for x, y in places:
        page[y : y + 2, x : x + 2] = 40


def speck(page: Grey, side: int) -> None:
    cv2.circle(page, (LEFT + side // 2, TOP + side // 2), max(side // 14, 1), 60, -1)


def word_beside(page: Grey, side: int) -> None:
    cv2.putText(page, "Daytime", (LEFT + side + 8, TOP + side), FONT, 0.8, 0, 2, cv2.LINE_AA)


def word_touching(page: Grey, side: int) -> None:
    cv2.putText(page, "Daytime", (LEFT + side - 2, TOP + side), FONT, 0.8, 0, 2, cv2.LINE_AA)


def passing_stroke(page: Grey, side: int) -> None:
    stroke(page, side, (-3, 1.6), (4, -0.6))


def circled(page: Grey, side: int) -> None:
    middle = LEFT + side // 2, TOP + side // 2
    cv2.ellipse(page, middle, (round(0.95 * side), round(0.85 * side)), 0, 0, 360, 40, 3, cv2.LINE_AA)


def as_drawn(page: Grey) -> Grey:
    return page


def askew(page: Grey) -> Grey:
    way = cv2.getRotationMatrix2D((300, 200), 1.2, 1)
    return np.asarray(cv2.warpAffine(page, way, page.shape[::-1], borderValue=(255,)), np.uint8)


def faxed(page: Grey) -> Grey:
    """Return a page after a standard fax: half the rows, black or white, and specks."""
    rows = cv2.resize(page, None, fx=204 / 200, fy=98 / 200, interpolation=cv2.INTER_AREA)
    sent = cv2.resize(np.where(rows < 150, 0, 255).astype(np.uint8), page.shape[::-1], interpolation=cv2.INTER_CUBIC)
    sent[np.random.default_rng(1).random(sent.shape) < 0.002] = 0
    return np.asarray(sent, np.uint8)


def boxes_on(draw: Draw, points: float, take: Callable[[Grey], Grey] = as_drawn) -> tuple[Checkbox | None, int]:
    """Return the box drawn on, None when it was not found, and how many were found besides it and a plain one."""
    page, side = np.full((400, 600), 255, np.uint8), round(points * SCALE)
    for x, y in ((LEFT, TOP), (450, 330)):
        cv2.rectangle(page, (x, y), (x + side, y + side), 0, 2)
    draw(page, side)
    taken = take(page)
    found = tick_boxes(squares(dark(taken, SCALE), taken, SCALE), SCALE, (), ())
    middle = (LEFT + side / 2) / SCALE, (TOP + side / 2) / SCALE
    here = [one for one in found if np.hypot(one.box.centre[0] - middle[0], one.box.centre[1] - middle[1]) < 4]
    return (here[0] if here else None), len(found) - len(here) - 1


TICKED = [tick, tick_beyond, cross, typed_x, small_x]
EMPTY = [empty, corner_crossed, dirt, speck, word_beside, word_touching]
LARGE = [10, 12, 14]
TABLE = [
    *((draw, size, as_drawn, True) for draw in TICKED for size in (6, 7, 8, *LARGE)),
    *((draw, size, as_drawn, False) for draw in EMPTY for size in (6, 7, 8, *LARGE)),
    *((draw, size, askew, True) for draw in (*TICKED, cross_beyond) for size in LARGE),
    *((draw, size, askew, False) for draw in EMPTY if draw is not corner_crossed for size in LARGE),
    *((draw, size, faxed, True) for draw in (*TICKED, cross_beyond) for size in LARGE),
    *((draw, size, faxed, False) for draw in EMPTY for size in LARGE),
    *((draw, size, as_drawn, True) for draw in (cross_beyond, scribbled) for size in (12, 14)),
    *((filled, size, take, True) for take in (as_drawn, askew, faxed) for size in (10, 12, 13, 14)),
    *((filled, size, as_drawn, True) for size in (6, 7, 8)),
    *((filled_by_pen, size, as_drawn, True) for size in (10, 12, 14)),
    *((draw, size, as_drawn, None) for draw in (passing_stroke, circled) for size in LARGE),
]


@pytest.mark.parametrize(("draw", "size", "take", "is_ticked"), TABLE)
def test_a_box_is_what_was_done_to_it(draw: Draw, size: int, take: Callable[[Grey], Grey], is_ticked: bool | None) -> None:  # noqa: FBT001 -- the table's fact
    """What is ticked, crossed, typed into or filled in is ticked; what is soiled or touched is not; a ring is unclear."""
    box, besides = boxes_on(draw, size, take)
    assert box is not None
    assert box.checked is is_ticked
    assert besides == 0


@pytest.mark.parametrize("draw", [filled, cross_beyond, typed_x])
@pytest.mark.parametrize("size", [10, 14])
def test_a_square_bullet_or_letter_is_no_tick_box(draw: Draw, size: int) -> None:
    """Without one plain box of its size on the page, a solid square is a bullet, and lines that cross are print."""
    page, side = np.full((400, 600), 255, np.uint8), round(size * SCALE)
    draw(page, side)
    assert tick_boxes(squares(dark(page, SCALE), page, SCALE), SCALE, (), ()) == ()


@pytest.mark.parametrize(("wide", "high"), [(300, 34), (60, 60), (14, 34)])
def test_a_bar_or_a_dark_picture_is_no_box_filled_in(wide: int, high: int) -> None:
    """What is solid and not as large as the page's boxes is a heading's ground, a picture or a bar."""
    page = np.full((400, 600), 255, np.uint8)
    cv2.rectangle(page, (450, 330), (484, 364), 0, 2)
    page[200 : 200 + high, 100 : 100 + wide] = 20
    assert [box.checked for box in tick_boxes(squares(dark(page, SCALE), page, SCALE), SCALE, (), ())] == [False]


def word(text: str, confidence: float, left: float, above: float, right: float, source: WordSource = WordSource.OCR) -> Word:
    """Return a word read over the box at LEFT, TOP: how far it reaches beyond the box, left, above and right, in its sides."""
    side = 10.0
    x0, top = LEFT / SCALE, TOP / SCALE
    box = Box(x0 - left * side, top - above * side, x0 + (1 + right) * side, top + 1.1 * side)
    return Word(text, box, confidence, source)


OVER_A_FRAME = [
    (word("OF", 0.96, 0.1, 0.05, 0.7), 0),
    (word("OF", 0.96, 0.1, 0.05, 0.7, WordSource.TEXT), 0),
    (word("TO", 0.97, 0.9, 0.05, 0.05), 0),
    (word("Detroit,", 0.96, 0.05, 0.1, 4.0), 0),
    (word("HOMELAND", 0.96, 3.0, 0.05, 5.0), 0),
    (word("Of", 0.95, 0.05, 0.3, 0.7, WordSource.TEXT), 0),  # the height of its line of type
    (word("bOx", 0.95, 0.9, 0.4, 0.9), 0),  # within a word, whatever rises over it
    (word("Zin", 0.88, 0.0, 0.45, 1.1), 1),  # a ticked box and "in"
    (word("Zat", 0.97, 0.0, 0.6, 1.1), 1),
    (word("CJ", 0.95, 0.0, 0.05, 0.05), 1),
    (word("O", 0.96, 0.0, 0.0, 0.0), 1),
    (word("Oa", 0.6, 0.0, 0.0, 0.7), 1),
]


@pytest.mark.parametrize(("over", "more"), OVER_A_FRAME)
def test_a_letter_is_no_tick_box_and_a_ticked_box_no_letter(over: Word, more: int) -> None:
    """The O of "OF" is print; a box is a box, too, where its tick rises over the word that it was read together with."""
    page, side = np.full((400, 600), 255, np.uint8), round(10 * SCALE)
    for x, y in ((LEFT, TOP), (450, 330)):
        cv2.rectangle(page, (x, y), (x + side, y + side), 0, 2)
    assert len(tick_boxes(squares(dark(page, SCALE), page, SCALE), SCALE, (over,), ())) == 1 + more


def test_a_small_letter_under_a_high_one_is_no_tick_box() -> None:
    """On a page without boxes the o of "of" is a letter, though the f rises over it as a tick would."""
    page, side = np.full((400, 600), 255, np.uint8), round(10 * SCALE)
    cv2.rectangle(page, (LEFT, TOP), (LEFT + side, TOP + side), 0, 2)
    assert tick_boxes(squares(dark(page, SCALE), page, SCALE), SCALE, (word("off", 0.96, 0.0, 0.5, 0.9),), ()) == ()
