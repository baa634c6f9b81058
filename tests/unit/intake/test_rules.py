"""A form's straight lines are found wherever on the dots they lie, broken or a little askew; print makes none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.connected import Mask
from intake.rules import LEAST_RULE_PT, straight_lines

SCALE = 200 / 72
FONT = cv2.FONT_HERSHEY_SIMPLEX


def blank() -> Mask:
    return np.zeros((601, 801), np.uint8)


@pytest.mark.parametrize("thick", [1, 2, 5])
@pytest.mark.parametrize("row", [8, 9, 300, 301, 590, 591])
def test_a_level_line_is_found_on_whatever_row_it_lies(row: int, thick: int) -> None:
    """A rule to sign on counts whether it lies on an odd row of dots or on an even one, near the page's end too."""
    mask = blank()
    mask[row : row + thick, 101:402] = 255
    (rule,) = straight_lines(mask, SCALE).rules
    assert rule.box.x0 * SCALE == pytest.approx(101, abs=1)
    assert rule.box.x1 * SCALE == pytest.approx(402, abs=1)
    assert rule.box.top * SCALE == pytest.approx(row, abs=1.5)


@pytest.mark.parametrize("left", [100, 101, 102, 103])
def test_the_shortest_rule_is_found_and_a_dash_is_none(left: int) -> None:
    """A line as long as initials need is a rule; half of that is a dash."""
    long, short = (round(part * LEAST_RULE_PT * SCALE) for part in (1.05, 0.5))
    mask = blank()
    mask[200:202, left : left + long] = 255
    mask[400:402, left : left + short] = 255
    assert [round(rule.box.top * SCALE) for rule in straight_lines(mask, SCALE).rules] == [200]


def test_a_broken_line_that_drifts_by_a_dot_is_one_rule() -> None:
    """A scan breaks a thin line and steps it by a dot; it is still one line to sign on."""
    mask = blank()
    for part, row in enumerate((250, 251, 252)):
        mask[row, 100 + 150 * part : 248 + 150 * part] = 255
    (rule,) = straight_lines(mask, SCALE).rules
    assert rule.box.width * SCALE == pytest.approx(448, abs=3)


@pytest.mark.parametrize("lower_by", [-4, -2, 0, 2, 4])
def test_lines_side_by_side_are_two_however_little_one_stands_lower(lower_by: int) -> None:
    """The line for a day and the line to sign on share a row, a dot or two apart on a page not quite straight: each counts."""
    mask = blank()
    mask[300 + lower_by : 302 + lower_by, 60:260] = 255
    mask[300:302, 400:700] = 255
    rules = sorted((rule.box for rule in straight_lines(mask, SCALE).rules), key=lambda box: box.x0)
    assert [end * SCALE for box in rules for end in (box.x0, box.x1)] == pytest.approx([60, 260, 400, 700], abs=2)


@pytest.mark.parametrize("over", [3, 5, 8])
def test_a_hands_foot_over_a_line_leaves_the_line_whole(over: int) -> None:
    """A level stroke that a pen draws close over the line to sign on takes nothing from the line."""
    mask = blank()
    mask[300:303, 100:600] = 255
    mask[300 - over : 302 - over, 220:300] = 255
    widest = max((rule.box for rule in straight_lines(mask, SCALE).rules), key=lambda box: box.width)
    assert [end * SCALE for end in (widest.x0, widest.x1)] == pytest.approx([100, 600], abs=2)


@pytest.mark.parametrize("column", [50, 51, 790])
def test_an_upright_line_is_no_rule_but_is_taken_for_a_line(column: int) -> None:
    """What runs down a table is no place to sign, and no ink either: all of it is known for a line, to a dot."""
    mask = blank()
    mask[100:500, column : column + 2] = 255
    drawn = straight_lines(mask, SCALE)
    assert not drawn.rules
    assert not cv2.subtract(mask, cv2.dilate(drawn.mask, np.ones((3, 3), np.uint8))).any()


def test_lines_far_apart_are_not_joined_by_what_is_left_out_between() -> None:
    """Two lines a page apart stay two, each at its own height."""
    mask = blank()
    mask[20:22, 100:500] = mask[570:572, 100:500] = 255
    assert [round(rule.box.top * SCALE) for rule in straight_lines(mask, SCALE).rules] == [20, 570]


def test_print_makes_no_line() -> None:
    """The feet and bars of letters, side by side, are long as well; the letters' stems tell them from a rule."""
    mask = blank()
    for row in range(60, 560, 40):
        cv2.putText(mask, "EMINENT TITLE HELD IN THE FIELD", (60, row), FONT, 0.9, 255, 2, cv2.LINE_8)
    drawn = straight_lines(mask, SCALE)
    assert not drawn.rules
    assert not drawn.mask.any()
