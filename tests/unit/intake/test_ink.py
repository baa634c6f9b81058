"""A pen's stroke is ink; a printed line, a hole, a bar and a row of letters are not."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from classifiers.transcript import InkKind
from intake.ink import find_marks
from intake.pages import Grey
from intake.rules import dark, straight_lines, tick_boxes

SCALE = 200 / 72


def signature(page: Grey) -> None:
    points = [[300 + 9 * step, 500 + round(40 * np.sin(step * 0.9)) - step // 3] for step in range(40)]
    cv2.polylines(page, [np.array(points, np.int32)], False, 0, 3, cv2.LINE_AA)  # noqa: FBT003 -- an open line


def rule(page: Grey) -> None:
    cv2.line(page, (250, 540), (900, 540), 0, 2)


def signature_on_rule(page: Grey) -> None:
    signature(page)
    rule(page)


def hole(page: Grey) -> None:
    cv2.circle(page, (120, 500), 28, 40, -1)


def bars(page: Grey) -> None:
    for index in range(40):
        cv2.line(page, (300 + 9 * index, 450), (300 + 9 * index, 550), 0, 3)


def print_unread(page: Grey) -> None:
    cv2.putText(page, "U N I T E D S T A T E S", (300, 520), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 0, 2)


def ring_seal(page: Grey) -> None:
    cv2.circle(page, (500, 500), 130, 0, 3)


@pytest.mark.parametrize(
    ("draw", "seen"),
    [
        (signature, {InkKind.STROKE}),
        (signature_on_rule, {InkKind.STROKE}),
        (rule, set()),
        (hole, set()),
        (bars, set()),
        (print_unread, set()),
    ],
)
def test_only_what_a_hand_made_is_ink(draw: Callable[[Grey], None], seen: set[InkKind]) -> None:
    """Blank must not be called signed: marks that forms and papers carry anyway are no signature."""
    page = np.full((1100, 1200), 255, np.uint8)
    draw(page)
    mask = dark(page, SCALE)
    marks = find_marks(mask, straight_lines(mask, SCALE), (), (), SCALE)
    assert {ink.kind for ink in marks.inks} == seen


def test_a_rule_is_found_where_it_is() -> None:
    """The line to sign on is given in points from the top left."""
    page = np.full((1100, 1200), 255, np.uint8)
    signature_on_rule(page)
    (found,) = straight_lines(dark(page, SCALE), SCALE).rules
    assert found.box.x0 == pytest.approx(250 / SCALE, abs=2)
    assert found.box.x1 == pytest.approx(900 / SCALE, abs=2)
    assert found.box.centre[1] == pytest.approx(540 / SCALE, abs=1.5)


@pytest.mark.parametrize("is_ticked", [True, False])
def test_a_tick_box_is_empty_or_ticked(is_ticked: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A box's state is what the picture shows inside its frame."""
    page = np.full((600, 600), 255, np.uint8)
    cv2.rectangle(page, (200, 200), (230, 230), 0, 2)
    if is_ticked:
        cv2.line(page, (200, 200), (230, 230), 0, 3)
        cv2.line(page, (230, 200), (200, 230), 0, 3)
    (box,) = tick_boxes(dark(page, SCALE), SCALE, (), ())
    assert box.checked is is_ticked


def test_a_ring_of_a_seals_size_is_a_seal() -> None:
    """A round seal is told from a signature by its ring."""
    page = np.full((1100, 1200), 255, np.uint8)
    ring_seal(page)
    mask = dark(page, SCALE)
    marks = find_marks(mask, straight_lines(mask, SCALE), (), (), SCALE)
    assert InkKind.SEAL in {ink.kind for ink in marks.inks}
