"""The figure for signed and blank places counts what was drawn against what was seen."""

from __future__ import annotations

import pytest

from classifiers.transcript import Box, Ink, InkKind, Page, Rule, Transcript, Word, lines_from_words
from intake.bench.ink import Tally, judged, laid_over
from samples import Sample, draw


def as_read(plain: Sample, shift: float, inks: tuple[Ink, ...] = ()) -> Page:
    """Return the first page of a drawn paper as if read perfectly, moved to the right and down."""
    words = tuple(
        Word(word.text, Box(word.box[0] + shift, word.box[1] + shift, word.box[2] + shift, word.box[3] + shift))
        for word in plain.words
        if word.page == 1
    )
    rules = tuple(
        Rule(Box(one.box[0] + shift, one.box[3] + shift - 0.5, one.box[2] + shift, one.box[3] + shift + 0.5))
        for one in plain.slots
        if one.page == 1
    )
    return Page(1, 640.0, 830.0, lines_from_words(words), inks=inks, rules=rules)


@pytest.mark.parametrize("is_drawn", [True, False])
def test_a_hand_counts_where_it_was_drawn(is_drawn: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A place is found on the captured page by the words round it, wherever the page went."""
    plain = draw("A05", 1, "train", variant="good")
    truth = next(one for one in plain.slots if one.state == "ink")
    box = Box(truth.box[0] + 37, truth.box[1] + 17, truth.box[0] + 120, truth.box[3] + 17)
    page = as_read(plain, 17.0, (Ink(InkKind.STROKE, box),) if is_drawn else ())
    (placed,) = laid_over(plain, page, [Box(*truth.box)])
    assert placed.x0 == pytest.approx(truth.box[0] + 17, abs=0.5)
    seen = {place.truth: place for place in judged(plain, Transcript((page,)))}[truth]
    assert (seen.is_signed, seen.has_hand, seen.is_called) == (True, is_drawn, is_drawn)


def test_shares_are_of_what_was_called_and_of_what_was_there() -> None:
    """Precision is of the places called signed, recall of the signed ones, the third of the blank ones."""
    tally = Tally()
    for is_signed, is_called, count in ((True, True, 6), (True, False, 2), (False, True, 2), (False, False, 6)):
        for _ in range(count):
            tally.add(is_signed=is_signed, is_called=is_called)
    assert tally.figures("x") == {"x.precision": 0.75, "x.recall": 0.75, "x.blank_called_signed": 0.25}
    assert Tally().figures("x")["x.precision"] is None
