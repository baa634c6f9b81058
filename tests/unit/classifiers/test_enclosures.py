"""A mail never speaks for what it encloses, and what was not read keeps the answer open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.enclosures import of_message, with_unread
from classifiers.kinds import Kind
from classifiers.transcript import Fault, Transcript, page_from_text
from classifiers.verdict import Decided, Open

LOUD = """UNITED STATES DISTRICT COURT
for the Eastern District of Michigan

SEARCH AND SEIZURE WARRANT

YOU ARE COMMANDED to execute this warrant.
/s/ A. Bell, United States Magistrate Judge"""
LETTER = "Dear Director,\n\nPlease tell us your opening hours.\n\nYours truly,\nR. Tait"
UNREAD = (Fault("enclosure", "The file inside it named “a.zip” was not read."),)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED}])
def test_no_words_of_a_mail_are_an_instrument(kind: Kind) -> None:
    """Whatever a mail's text looks like, it is open what it is."""
    assert isinstance(of_message(Decided(kind)), Open)


def test_a_mail_that_asks_is_a_mail_that_asks() -> None:
    """A mail that compels nobody is told as such."""
    assert of_message(Decided(Kind.OTHER_NOT_COMPULSORY)) == Decided(Kind.OTHER_NOT_COMPULSORY)


def test_a_loud_mail_does_not_raise_the_letter_it_encloses() -> None:
    """The verdict on a letter is the same with a mail around it that is worded as a warrant."""
    letter, mail = page_from_text(LETTER), replace(page_from_text(LOUD, number=2), is_message=True)
    today = date(2026, 11, 23)
    alone = classify(Transcript((letter,)), today=today)
    sent = classify(Transcript((letter, mail)), today=today)
    assert sent.kind is alone.kind
    assert [part.pages for part in sent.parts] == [(1,), (2,)]
    assert sent.parts[1].kind is Kind.UNDETERMINED


def test_that_nothing_compels_is_not_said_of_what_was_not_read() -> None:
    """A file that was not read may be the paper: then only what was found to compel stands."""
    page = replace(page_from_text(LETTER), file_faults=UNREAD)
    assert isinstance(with_unread(Decided(Kind.OTHER_NOT_COMPULSORY), [page]), Open)
    assert with_unread(Decided(Kind.ADMINISTRATIVE_WARRANT), [page]) == Decided(Kind.ADMINISTRATIVE_WARRANT)
    assert with_unread(Decided(Kind.OTHER_NOT_COMPULSORY), [replace(page, file_faults=())]) == Decided(Kind.OTHER_NOT_COMPULSORY)
