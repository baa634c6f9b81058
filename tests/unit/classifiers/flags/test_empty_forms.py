"""A fillable form that nobody filled in is said to be blank, whatever print shows through its fields."""

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.transcript import Box, FormField, Ink, InkKind, Transcript, page_from_text

SUBPOENA = """\
                         UNITED STATES DISTRICT COURT
                                   for the
                       __________ District of __________

    Plaintiff
       v.                                   Civil Action No.
    Defendant

          SUBPOENA TO APPEAR AND TESTIFY AT A HEARING OR TRIAL IN A CIVIL ACTION
To:
YOU ARE COMMANDED to appear in the United States district court at the time, date, and place set forth below
to testify at a hearing or trial in this civil action.
Date:
                  CLERK OF COURT
                                                       OR
         Signature of Clerk or Deputy Clerk                       Attorney's signature
AO 88 (Rev. 02/14) Subpoena to Appear and Testify at a Hearing or Trial in a Civil Action
"""
INSTRUCTION = "For your protection and privacy, please press the Clear This Form button after you have printed the form."


def paper(values: list[str], inks: tuple[Ink, ...] = ()) -> Transcript:
    fields = tuple(FormField(f"f{at}", Box(100, 40 + 10 * at, 200, 50 + 10 * at), value) for at, value in enumerate(values))
    return Transcript((replace(page_from_text(SUBPOENA), fields=fields, inks=inks),))


@pytest.mark.parametrize(
    "values",
    [
        [""] * 12,
        ["________________"] * 12,
        ["\uf063", "$", "—", ""] * 3,
        [*[""] * 11, INSTRUCTION],
        [*[""] * 10, "Print this form", "Save this form"],
    ],
)
def test_print_in_a_field_fills_nothing(values: list[str]) -> None:
    """Lines to write on, tick boxes, captions and instructions are the form's own."""
    assert classify(paper(values), today=date(2026, 11, 23)).has_flag("BLANK_TEMPLATE")


@pytest.mark.parametrize(
    "values",
    [
        ["Quillon Bakery LLC", "Junia Prendick", "2:26-cv-10482", "Ecorse Public Library", "Detroit", *[""] * 7],
        ["Eastern", "Michigan", "26-10482", "", "", ""],
        ["Detroit", "Michigan", "November 30, 2026", "9:00 a.m.", *[""] * 8],
    ],
)
def test_a_filled_form_is_not_blank(values: list[str]) -> None:
    """Some fields of every filled form stay empty."""
    assert not classify(paper(values), today=date(2026, 11, 23)).has_flag("BLANK_TEMPLATE")


def test_a_signed_form_is_not_blank() -> None:
    """Somebody who fills a form in by hand leaves its fields empty."""
    page = paper([""] * 12).pages[0]
    label = next(line for line in page.lines if "Clerk or Deputy Clerk" in line.text).box
    hand = Ink(InkKind.STROKE, Box(label.x0 + 5, label.top - 22, label.x0 + 120, label.top - 3))
    assert not classify(paper([""] * 12, (hand,)), today=date(2026, 11, 23)).has_flag("BLANK_TEMPLATE")
