"""Of two readings of a place the surer is kept, and print that nobody read is looked for."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from classifiers.transcript import Box, Mending, Word, WordSource
from intake.images import Sheet, as_it_is
from intake.looks import Look, beside_sure, is_poor, missed_places, surer

SCALE = 2.0


def word(text: str, x0: float, confidence: float, top: float = 100) -> Word:
    return Word(text, Box(x0, top, x0 + 6 * len(text), top + 10), confidence, WordSource.OCR)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ([word("Cowrt", 50, 0.4)], [word("Court", 51, 0.9)], ["Court"]),
        ([word("Court", 50, 0.9)], [word("Cowrt", 51, 0.4)], ["Court"]),
        ([word("Dis", 50, 0.3), word("trict", 70, 0.4)], [word("District", 50, 0.9)], ["District"]),
        ([word("Court", 50, 0.9)], [word("Order", 120, 0.8)], ["Court", "Order"]),
        ([word("Court", 50, 0.9)], [word("~;", 120, 0.2)], ["Court"]),
        ([], [word("Order", 120, 0.8)], ["Order"]),
        ([word("Order", 120, 0.8)], [], ["Order"]),
        ([word("Court", 50, 0.5, top=100)], [word("Clerk", 50, 0.9, top=120)], ["Clerk", "Court"]),
        ([], [], []),
    ],
)
def test_the_surer_reading_of_each_place_is_kept(first: list[Word], second: list[Word], kept: list[str]) -> None:
    """No place is read twice, and none is lost; a guess that only the second look has is no reading."""
    assert sorted(one.text for one in surer(Look(tuple(first)), Look(tuple(second))).words) == sorted(kept)


@pytest.mark.parametrize(
    ("first", "second", "known", "kept"),
    [
        (word("ofticer", 50, 0.91), word("officer", 50, 0.6), {"officer"}, "officer"),
        (word("officer", 50, 0.6), word("ofticer", 50, 0.91), {"officer"}, "officer"),
        (word("tor", 50, 0.9), word("for", 50, 0.95), {"tor", "for"}, "for"),
        (word("Lindqvane", 50, 0.9), word("Lindgvane", 50, 0.7), set(), "Lindqvane"),
        (word("26-12345", 50, 0.9), word("to", 50, 0.3), {"to"}, "26-12345"),
    ],
)
def test_a_word_is_surer_than_letters_that_are_none(first: Word, second: Word, known: set[str], kept: str) -> None:
    """Of two readings the one that is a word is kept, whichever came first; a guess is no word, and names go by confidence."""
    seen = surer(Look((first,)), Look((second,), frozenset(known)))
    assert [one.text for one in seen.words] == [kept]
    assert seen.known == known


def test_looks_at_two_parts_of_a_page_are_one() -> None:
    """What a strip shows stands on the page where the strip was cut."""
    whole = Look((word("Court", 50, 0.9),), frozenset({"Court"})) + Look((word("Clerk", 50, 0.9, top=5),)).moved(0, 200)
    assert [(one.text, one.box.top) for one in whole.words] == [("Court", 100), ("Clerk", 205)]
    assert whole.known == {"Court"}


def test_what_was_surely_read_is_not_read_away_by_a_band_that_cuts_it() -> None:
    """What half a line was taken for stands against no sure word; what was not surely read may be read anew."""
    first = word("command", 50, 0.9), word("Sf", 50, 0.6, top=120)
    half, whole = replace(word("Oy/Se", 52, 0.95), box=Box(52, 96, 120, 114)), word("Silas", 50, 0.9, top=120)
    assert beside_sure(first, (half, whole)) == (whole,)
    assert beside_sure((), (half, whole)) == (half, whole)
    assert beside_sure(first, ()) == ()


def sheet(mended: tuple[Mending, ...] = ()) -> Sheet:
    picture = np.full((1584, 1224), 255, np.uint8)
    for row in (200, 230, 600):
        cv2.putText(picture, "we command you to search the person", (100, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 1)
    plain = as_it_is(picture, SCALE)
    return Sheet(plain.grey, plain.print, plain.shown, SCALE, plain.way, mended=mended)


def test_lines_that_nobody_read_are_found() -> None:
    """Letters without a word over them are looked at once more, and only they."""
    read = (Word("read", Box(40, 80, 400, 122)),)
    (place,) = missed_places(sheet(), read)
    assert place.top < 590 / SCALE < place.bottom
    assert place.top > 240 / SCALE
    assert place.x0 < 100 / SCALE < 600 / SCALE < place.x1
    assert missed_places(sheet(), (*read, Word("too", Box(40, 280, 400, 312)))) == []


def test_a_word_that_was_guessed_is_looked_at_once_more() -> None:
    """A place read without being sure of it counts as not read; one short line is enough."""
    read = (Word("read", Box(40, 80, 400, 122)),)
    sure, guessed = (Word("person", Box(40, 280, 400, 312), confidence) for confidence in (0.9, 0.3))
    assert missed_places(sheet(), (*read, sure)) == []
    assert len(missed_places(sheet(), (*read, guessed))) == 1


def test_a_small_label_beside_a_signature_is_looked_at_without_it() -> None:
    """The letters of small print hang together at a glance; the pen beside them spoilt the line, and is left out."""
    label = sheet()
    label.print[150:] = 255
    for left in (100, 190, 220):
        label.print[600:612, left : left + (22 if left == 190 else 80)] = 0
    cv2.ellipse(label.print, (420, 590), (70, 30), 0, 0, 300, 0, 3)
    (place,) = missed_places(label, ())
    assert place.x0 < 100 / SCALE < 300 / SCALE < place.x1 < 340 / SCALE
    label.print[600:612, :215] = 255
    assert missed_places(label, ()) == [], "one piece alone is a pen's as likely"


def test_no_word_is_cut_where_what_stands_beside_it_is_looked_at() -> None:
    """Half a word reads as another, surely; what is as tall as a signature is no word of the line, and stays out."""
    read = (Word("read", Box(40, 80, 400, 122)),)
    (whole,) = missed_places(sheet(), (*read, Word("we command", Box(50, 286, 155, 304), 0.6)))
    assert whole.x0 == 50
    (part,) = missed_places(sheet(), (*read, Word("Mmm", Box(50, 270, 155, 320), 0.6)))
    assert 140 < part.x0 < 160


def test_a_pens_strokes_are_not_read_as_print() -> None:
    """Pieces that are not level, or too few, are no row of print."""
    pieces = sheet()
    pieces.print[560:] = 255
    for number in range(12):
        cv2.ellipse(pieces.print, (150 + 40 * number, 700 + 53 * (number % 4)), (9, 14), 0, 0, 300, 0, 2)
    for number in range(4):
        cv2.putText(pieces.print, "o", (150 + 30 * number, 1200), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 2)
    assert missed_places(pieces, (Word("read", Box(40, 80, 400, 122)),)) == []


def test_only_worn_copies_and_faxes_are_read_twice_throughout() -> None:
    """A page that is unsure for another cause gains nothing by another look."""
    unsure = (word("Cowrt", 50, 0.4),)
    assert is_poor(sheet((Mending.DARKENED,)), unsure)
    assert is_poor(replace(sheet(), is_fax=True), unsure)
    assert is_poor(replace(sheet(), is_fax=True), (word("Court", 50, 0.93),))
    assert not is_poor(sheet((Mending.DARKENED,)), (word("Court", 50, 0.95),))
    assert not is_poor(replace(sheet(), is_fax=True), (word("Court", 50, 0.95),))
    assert not is_poor(sheet(), unsure)
