"""A page is cut where no print is, whatever lines of a form run across the cut, and into parts as heavy as one another."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import cv2
import numpy as np
import pytest

from intake.images import as_it_is
from intake.pictures import Grey
from intake.strips import Strips, cut_in_strips

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


def parts(cut: Strips | None) -> list[tuple[int, int]]:
    """Return all strips from the top, as (first row, row after the last)."""
    assert cut is not None
    return sorted((rows.start, rows.stop) for rows in (*cut.zones, *cut.middle))


@pytest.mark.parametrize("draw", [np.asarray, boxed, dotted])
def test_no_line_of_print_is_cut_through(draw: Callable[[Grey], Grey]) -> None:
    """A word cut in two is no word; a frame, a column's line and specks may be cut."""
    for row, _ in parts(cut_in_strips(as_it_is(draw(printed()), SCALE)))[1:]:
        assert (printed()[row - 1 : row + 1] == 255).all()


@pytest.mark.parametrize("draw", [np.asarray, boxed, dotted])
def test_strips_are_the_whole_page(draw: Callable[[Grey], Grey]) -> None:
    """No row is left out, and none is read twice."""
    found = parts(cut_in_strips(as_it_is(draw(printed()), SCALE)))
    assert found[0][0] == 0
    assert found[-1][1] == 2200
    assert all(one[1] == other[0] for one, other in pairwise(found))


def test_the_top_third_and_the_last_quarter_are_told_first() -> None:
    """Court and title stand in the top third, the signature in the last quarter: they make the first answer."""
    cut = cut_in_strips(as_it_is(printed(), SCALE))
    assert cut is not None
    top, foot = ((row - LINES[0]) / (LINES[-1] - LINES[0]) for row in (cut.between.start, cut.between.stop))
    assert 0.26 < top < 0.40
    assert 0.67 < foot < 0.81
    assert all(rows.stop <= cut.between.start or rows.start >= cut.between.stop for rows in cut.zones)


def test_two_readers_are_given_as_much_print_each() -> None:
    """What the first answer waits for is the fuller of two shares: shared out in turn, neither has much more than half."""
    for draw in (printed, top_heavy):
        page = draw()
        cut = cut_in_strips(as_it_is(page, SCALE))
        assert cut is not None
        readers = [0, 0]
        for rows in cut.zones:
            readers[readers.index(min(readers))] += int((page[rows] < 128).sum())
        assert max(readers) < 0.62 * sum(readers)


def top_heavy() -> Grey:
    """Draw a page nearly all of which stands in its top third."""
    page = printed()
    page[800:1990] = 255
    return page


@pytest.mark.parametrize("line", [8, 9, 11])
def test_a_page_is_cut_between_its_paragraphs(line: int) -> None:
    """Next to a cut words are read worse where lines stand close, so a cut lies in the widest gap about where it is wanted."""
    page = np.full((2200, 1700), 255, np.uint8)
    for number in range(30):
        base = 150 + 55 * number + 40 * (number >= line)
        cv2.putText(page, "Bring all you hold, by the day given below", (180, base), FONT, 1.1, 0, 2, cv2.LINE_AA)
    cut = cut_in_strips(as_it_is(page, SCALE))
    assert cut is not None
    above, below = 150 + 55 * (line - 1), 150 + 55 * line + 40
    assert abs(cut.between.start - (above + below - 14) / 2) < 16


def test_a_page_without_a_blank_row_is_not_cut() -> None:
    """What has no gap to cut at is read whole."""
    page = printed()
    page[:, 600:700] = np.random.default_rng(3).integers(0, 256, (2200, 100), np.uint8)
    assert cut_in_strips(as_it_is(page, SCALE)) is None


def test_a_page_without_print_is_not_cut() -> None:
    """There is nothing to tell of it first."""
    assert cut_in_strips(as_it_is(np.full((2200, 1700), 255, np.uint8), SCALE)) is None
