"""A hand's long, nearly straight flourish is no printed line, and no printed line is a flourish."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import cv2
import numpy as np
import pytest

from classifiers.transcript import InkKind
from intake.ink import find_marks
from intake.pictures import Grey
from intake.rules import dark, straight_lines

Points = Sequence[tuple[float, float]]
Ground = Callable[["Paper"], None]

RULE_TOP_PT, RULE_PT = 150.0, (40.0, 290.0)
_FINER = 2
"""How much finer strokes are drawn than shown: their edges are grey then, as a scanner's are."""


class Paper:
    """A part of a page on which lines are drawn by points of a 72nd of an inch."""

    def __init__(self, dpi: int) -> None:
        self.scale = dpi / 72
        self.fine = np.full((round(260 * self.scale) * _FINER, round(420 * self.scale) * _FINER), 255, np.uint8)

    def line(self, points: Points, thick_pt: float = 0.8, grey: int = 0) -> None:
        """Draw through some points."""
        at = np.round(np.array(points) * self.scale * _FINER).astype(np.int32)
        cv2.polylines(self.fine, [at], False, grey, max(round(thick_pt * self.scale * _FINER), 1), cv2.LINE_AA)  # noqa: FBT003 -- an open line

    def text(self, text: str, at: tuple[float, float], size: float = 0.35) -> None:
        """Print letters that nobody reads."""
        where = round(at[0] * self.scale * _FINER), round(at[1] * self.scale * _FINER)
        thick = max(round(self.scale * _FINER), 1)
        cv2.putText(self.fine, text, where, cv2.FONT_HERSHEY_SIMPLEX, size * self.scale * _FINER, 0, thick, cv2.LINE_AA)

    def shown(self) -> Grey:
        """Return the picture."""
        return cv2.resize(self.fine, None, fx=1 / _FINER, fy=1 / _FINER, interpolation=cv2.INTER_AREA)


def initials(x: float, y: float) -> Points:
    """Return two letters of a hand, 18 points wide and 16 high, that stand at a point."""
    turns = np.linspace(0, 2 * np.pi, 24)
    ring = [(x + 6 + 5 * np.cos(turn), y - 8 + 7 * np.sin(turn)) for turn in turns]
    return [*ring, (x + 15, y - 15), (x + 16, y - 2), (x + 12, y + 1), (x + 18, y - 4)]


def sweep(x: float, y: float, length: float, rise: float, bow: float, *, is_hooked: bool) -> Points:
    """Return a stroke that goes off to the right and rises, bows up between its ends, and turns back at its end."""
    along = np.linspace(0, 1, 60)
    line = [(x + length * part, y - rise * part - bow * np.sin(np.pi * part)) for part in along]
    return [*line, (x + length - 8, y - rise + 4)] if is_hooked else line


def rule(paper: Paper) -> None:
    paper.line([(RULE_PT[0], RULE_TOP_PT), (RULE_PT[1], RULE_TOP_PT)])


def box(paper: Paper) -> None:
    left, right = RULE_PT
    top = RULE_TOP_PT - 28
    paper.line([(left, top), (right, top), (right, RULE_TOP_PT), (left, RULE_TOP_PT), (left, top)])


def double_rule(paper: Paper) -> None:
    rule(paper)
    paper.line([(RULE_PT[0], RULE_TOP_PT + 3), (RULE_PT[1], RULE_TOP_PT + 3)])


def broken_rule(paper: Paper) -> None:
    for index in range(25):
        x, y = RULE_PT[0] + 10 * index, RULE_TOP_PT + 0.3 * (index % 2)
        paper.line([(x, y), (x + 9.2, y)])


def sloping_rule(degrees: float) -> Ground:
    def draw(paper: Paper) -> None:
        drop = (RULE_PT[1] - RULE_PT[0]) * np.tan(np.radians(degrees))
        paper.line([(RULE_PT[0], RULE_TOP_PT), (RULE_PT[1], RULE_TOP_PT + drop)])

    return draw


def bent_rule(by_pt: float) -> Ground:
    def draw(paper: Paper) -> None:
        paper.line(sweep(RULE_PT[0], RULE_TOP_PT, 250, 0, by_pt, is_hooked=False))

    return draw


def sagging_twice(paper: Paper) -> None:
    along = np.linspace(0, 1, 80)
    paper.line([(40 + 250 * part, RULE_TOP_PT + 1.5 * np.sin(2 * np.pi * part)) for part in along])


def dotted_line(paper: Paper) -> None:
    for index in range(80):
        paper.line([(40 + 3 * index, RULE_TOP_PT), (40.8 + 3 * index, RULE_TOP_PT)])


def dashes(paper: Paper) -> None:
    for index in range(20):
        paper.line([(40 + 12 * index, RULE_TOP_PT), (48 + 12 * index, RULE_TOP_PT)])


def underlined_words(paper: Paper) -> None:
    paper.text("Judge of the county", (44, RULE_TOP_PT - 2))
    rule(paper)


def words_under_the_rule(paper: Paper) -> None:
    rule(paper)
    paper.text("(Signature of judge)", (44, RULE_TOP_PT + 9))


def table(paper: Paper) -> None:
    for y in (120.0, 135.0, 150.0, 165.0):
        paper.line([(40, y), (290, y)])
    for x in (40.0, 90.0, 200.0, 290.0):
        paper.line([(x, 120), (x, 165)])


def short_line_over_the_rule(paper: Paper) -> None:
    rule(paper)
    paper.line([(60, RULE_TOP_PT - 5), (170, RULE_TOP_PT - 5)])


def circled_number(paper: Paper) -> None:
    turns = np.linspace(0, 2 * np.pi, 40)
    paper.line([(50 + 7 * np.cos(turn), RULE_TOP_PT - 8 + 7 * np.sin(turn)) for turn in turns])
    paper.text("1", (47, RULE_TOP_PT - 4))
    paper.line([(62, RULE_TOP_PT - 3), (290, RULE_TOP_PT - 3)])


def circled_number_over_a_border(paper: Paper) -> None:
    circled_number(paper)
    paper.line([(40, RULE_TOP_PT + 4), (296, RULE_TOP_PT + 4)])


def boxes_close_to_the_rule(gap_pt: float, wide_pt: float) -> Ground:
    """Draw two boxes to tick close over or under a line, which their sides run along."""

    def draw(paper: Paper) -> None:
        rule(paper)
        top = RULE_TOP_PT + gap_pt
        for x in (80, 200):
            paper.line([(x, top), (x + wide_pt, top), (x + wide_pt, top + 9), (x, top + 9), (x, top)])

    return draw


def hair_over_the_rule(paper: Paper) -> None:
    rule(paper)
    paper.line(sweep(80, RULE_TOP_PT + 2, 90, 7, 2, is_hooked=False), 0.4, 110)


def cup_over_the_rule(paper: Paper) -> None:
    rule(paper)
    turns = np.linspace(0.1 * np.pi, 1.9 * np.pi, 90)
    paper.line([(170 + 60 * np.cos(turn), RULE_TOP_PT - 55 + 56 * np.sin(turn)) for turn in turns], 3.2, 170)


def bar_code_on_the_rule(paper: Paper) -> None:
    rule(paper)
    for index in range(40):
        paper.line([(60 + 3 * index, RULE_TOP_PT - 20), (60 + 3 * index, RULE_TOP_PT)], 0.8 + 0.8 * (index % 3 == 0))


def hands_of(paper: Paper) -> list[InkKind]:
    mask = dark(paper.shown(), paper.scale)
    marks = find_marks(mask, straight_lines(mask, paper.scale), (), (), paper.scale)
    return [ink.kind for ink in marks.inks if ink.kind in {InkKind.STROKE, InkKind.STAMP}]


RESOLUTIONS = (100, 150, 200, 300)
SWEEPS = {
    "rising": (9.0, 0.0, True),
    "rising and bowed": (6.0, 3.0, True),
    "falling": (-4.0, 1.0, False),
    "bowed": (0.0, 3.0, True),
    "nearly level": (1.5, 1.0, True),
    "level and hooked": (0.0, 0.6, True),
}
HEIGHTS = {"over the line": -6.0, "on the line": -2.0}
ALONG = ("falling", "level and hooked")
"""Strokes that run in the line itself when they are on it: they cannot be told from the side of a small box."""
PENS = {"blue": (1.4, 45), "pale": (1.2, 160)}


@pytest.mark.parametrize("ground", [rule, box])
@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize("shape", SWEEPS)
def test_initials_with_a_flourish_are_a_hand(shape: str, pen: str, ground: Ground) -> None:
    """A judge who signs with two letters and a long stroke has signed, wherever the stroke runs along the line."""
    missed = []
    for dpi, height, length in product(RESOLUTIONS, HEIGHTS, (70, 150)):
        if height == "on the line" and shape in ALONG:
            continue
        paper = Paper(dpi)
        ground(paper)
        sign(paper, shape, pen, HEIGHTS[height], length)
        if not hands_of(paper):
            missed.append((dpi, height, length))
    assert missed == []


def sign(paper: Paper, shape: str, pen: str, height: float, length: float) -> None:
    """Write initials and their flourish so far under the rule."""
    (rise, bow, is_hooked), (thick, grey) = SWEEPS[shape], PENS[pen]
    y = RULE_TOP_PT + height
    paper.line(initials(52, y), thick, grey)
    paper.line(sweep(73, y, length, rise, bow, is_hooked=is_hooked), thick, grey)


@pytest.mark.parametrize("shape", ["rising", "rising and bowed", "falling", "bowed"])
def test_a_slanting_flourish_through_the_line(shape: str) -> None:
    """A stroke that crosses its line is a hand's still, where the picture is fine enough to show it beside the line."""
    missed = []
    for dpi in (200, 300):
        paper = Paper(dpi)
        rule(paper)
        sign(paper, shape, "blue", 1.0, 150)
        if not hands_of(paper):
            missed.append(dpi)
    assert missed == []


@pytest.mark.parametrize(
    "ground",
    [
        rule,
        box,
        double_rule,
        broken_rule,
        dotted_line,
        dashes,
        underlined_words,
        words_under_the_rule,
        table,
        short_line_over_the_rule,
        circled_number,
        circled_number_over_a_border,
        hair_over_the_rule,
        cup_over_the_rule,
        bar_code_on_the_rule,
        sagging_twice,
        *(boxes_close_to_the_rule(gap, wide) for gap in (-12.0, -11.0, 1.5, 2.2, 3.0) for wide in (18, 32, 60)),
        *(sloping_rule(degrees) for degrees in (-1.0, -0.6, -0.3, 0.2, 0.5, 0.8)),
        *(bent_rule(points) for points in (0.5, 1.0, 2.0, 4.0, 7.0)),
    ],
)
def test_no_printed_line_is_a_hand(ground: Ground) -> None:
    """A blank place must never become signed: lines that a form has, or that a copier bent, are no flourish."""
    called = []
    for dpi in RESOLUTIONS:
        paper = Paper(dpi)
        ground(paper)
        if hands_of(paper):
            called.append(dpi)
    assert called == []
