"""A page is cut for its first answer where no print is, whatever lines of a form run across the cut."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from intake.images import as_it_is
from intake.pictures import Grey
from intake.sheets import zones

SCALE = 200 / 72
FONT = cv2.FONT_HERSHEY_SIMPLEX
LINES = range(150, 2000, 60)


def printed() -> Grey:
    """Draw a page of lines of print."""
    page = np.full((2200, 1700), 255, np.uint8)
    for base in LINES:
        cv2.putText(page, "Bring all you hold, by the day given below", (180, base), FONT, 1.1, 0, 2, cv2.LINE_AA)
    return page


def boxed(page: Grey) -> Grey:
    """Draw a form's frame round the page, and two lines down it."""
    cv2.rectangle(page, (150, 90), (1550, 2080), 0, 3)
    for column in (165, 1400):
        page[90:2080, column : column + 3] = 0
    return page


def dotted(page: Grey) -> Grey:
    """Strew a few specks over the page."""
    chance = np.random.default_rng(7)
    for x, y in zip(chance.integers(0, 1700, 150), chance.integers(0, 2200, 150), strict=True):
        page[y : y + 2, x : x + 2] = 0
    return page


@pytest.mark.parametrize("draw", [np.asarray, boxed, dotted])
def test_no_line_of_print_is_cut_through(draw: Callable[[Grey], Grey]) -> None:
    """A word cut in two is no word; a frame, a column's line and specks may be cut."""
    cut = zones(as_it_is(draw(printed()), SCALE))
    assert cut is not None
    for row in cut:
        assert (printed()[row - 1 : row + 1] == 255).all()


def test_the_top_third_and_the_last_quarter_are_told_first() -> None:
    """Court and title stand in the top third, the signature in the last quarter: they make the first answer."""
    cut = zones(as_it_is(printed(), SCALE))
    assert cut is not None
    top, foot = ((row - LINES[0]) / (LINES[-1] - LINES[0]) for row in cut)
    assert 0.26 < top < 0.40
    assert 0.67 < foot < 0.81


def test_a_page_without_a_blank_row_is_not_cut() -> None:
    """What has no gap to cut at is read whole."""
    page = printed()
    page[:, 600:700] = np.random.default_rng(3).integers(0, 256, (2200, 100), np.uint8)
    assert zones(as_it_is(page, SCALE)) is None


def test_a_page_without_print_is_not_cut() -> None:
    """There is nothing to tell of it first."""
    assert zones(as_it_is(np.full((2200, 1700), 255, np.uint8), SCALE)) is None
