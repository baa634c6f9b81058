"""What cannot be read is not called missing: the flag is held back just there, and the desk is told how to retake the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from cases import CO, FEDERAL, JS, JW, MICHIGAN, NO, Case, day, filled, mark, number, part, slot

from classifiers.classify import classify
from classifiers.transcript import Box, Fault, Ink, InkKind, Transcript, page_from_text
from classifiers.verdict import Severity

LAMP = "A lamp shines on this page and hides print. Turn the page or the lamp, and photograph it again."


def hidden(x0: float, top: float, x1: float, bottom: float, code: str = "glare") -> dict[str, Any]:
    """Return what makes a page one on which a zone, in points, cannot be read."""
    return {"faults": (Fault(code, LAMP, Box(x0, top, x1, bottom)),)}


SMALL_ABOVE = hidden(250, 300, 300, 340)
LEFT_STRIP = hidden(0, 0, 36, 792, "cut_off")
RIGHT_STRIP = hidden(576, 0, 612, 792, "cut_off")
FOOT_STRIP = hidden(0, 756, 612, 792, "cut_off")
ON_LINE = hidden(350, 560, 420, 610)
AT_CAPTION = hidden(200, 30, 420, 120)

HAND = {"inks": (Ink(InkKind.STROKE, Box(300, 560, 420, 590)),)}
HAND_IN_CAPTION = {"inks": (Ink(InkKind.STROKE, Box(300, 60, 420, 90)),)}

SIGNED_BY_PROGRAM = "\n" * 20 + "Electronically signed by: Jane Roe"
ENVELOPE = "\n" * 20 + "DocuSign Envelope ID: 4F1C9A7B-2E0D"

HELD = [
    ("SIG_ISSUER_MISSING", Case("no place, a hand that no label explains", CO, "D01", (MICHIGAN,), changes=HAND)),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "judge's line empty, somebody signed where no label was read",
            JW,
            "A01",
            (FEDERAL, slot(state="blank"), slot("unknown")),
        ),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "clerk's line empty, a clerk signed for a reason that was not told",
            JS,
            "C01",
            (FEDERAL, slot("clerk", "blank"), slot("clerk", "stamp", "other")),
        ),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "judge's line empty, a program signed elsewhere",
            JW,
            "A01",
            (FEDERAL, slot(state="blank")),
            text=SIGNED_BY_PROGRAM,
        ),
    ),
    ("SIG_ISSUER_MISSING", Case("glare on the judge's line", JW, "A01", (FEDERAL, slot(state="blank")), changes=ON_LINE)),
    ("SIG_ISSUER_MISSING", Case("no place, foot cut off", CO, "D01", (MICHIGAN,), changes=FOOT_STRIP)),
    ("SIG_ISSUER_MISSING", Case("no place, glare low on the page", CO, "D01", (MICHIGAN,), changes=ON_LINE)),
    ("SIG_ISSUER_MISSING", Case("no place, first of two pages in glare", CO, "D01", (MICHIGAN,), changes=ON_LINE, pages=2)),
    ("SIG_ISSUER_MISSING", Case("the line's own state is unreadable", JW, "A01", (FEDERAL, slot(state="unreadable")))),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "clerk's line empty, attorney's unreadable",
            JS,
            "C01",
            (FEDERAL, slot("clerk", "blank"), slot("attorney", "unreadable")),
        ),
    ),
    ("COURT_NAME_MISSING", Case("glare on the caption", JW, "A01", (slot(),), changes=AT_CAPTION)),
    ("COURT_NAME_MISSING", Case("top cut off", CO, "D01", (slot(),), changes=hidden(0, 0, 612, 36, "cut_off"))),
    ("COURT_NAME_MISSING", Case("whole page blurred", CO, "D01", (slot(),), changes={"faults": (Fault("blurred", LAMP),)})),
    ("CASE_NUMBER_MISSING", Case("no place, glare on the caption", CO, "D01", (MICHIGAN, slot()), changes=AT_CAPTION)),
    (
        "CASE_NUMBER_MISSING",
        Case("glare right of Case No.", JW, "A01", (FEDERAL, number(None)), changes=hidden(330, 70, 400, 110)),
    ),
    (
        "CASE_NUMBER_MISSING",
        Case("glare on the label", JW, "A01", (FEDERAL, number(None)), changes=hidden(150, 70, 200, 110)),
    ),
    (
        "ISSUE_DATE_MISSING",
        Case("glare left of the signature", CO, "D01", (MICHIGAN, slot()), changes=hidden(150, 560, 250, 610)),
    ),
    ("ISSUE_DATE_MISSING", Case("no place, left side cut off", CO, "D01", (MICHIGAN, slot()), changes=LEFT_STRIP)),
    ("ISSUE_DATE_MISSING", Case("no place to sign, foot cut off", CO, "D01", (MICHIGAN,), changes=FOOT_STRIP)),
    (
        "ISSUE_DATE_MISSING",
        Case(
            "glare on its place", JW, "A01", (FEDERAL, slot(), day("issued", None, blank=True)), changes=hidden(90, 580, 150, 620)
        ),
    ),
    ("PLACE_MISSING_OR_VAGUE", Case("glare", JW, "A01", (FEDERAL, filled("place", None)), changes=hidden(90, 190, 150, 220))),
]
READ = [
    (
        "SIG_ISSUER_MISSING",
        Case(
            "judge's line empty, electronically issued",
            JW,
            "B02",
            (MICHIGAN, slot(state="blank")),
            text="\n" * 20 + "Electronically issued: November 20, 2026 7:00 p.m.",
        ),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case("judge's line empty, DocuSign's number on the page", JW, "A01", (FEDERAL, slot(state="blank")), text=ENVELOPE),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "judge's line empty, a clerk attests the copy",
            JW,
            "A01",
            (FEDERAL, slot(state="blank"), slot("clerk", purpose="certify")),
        ),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case(
            "judge's line empty, the officer's oath is taken",
            JW,
            "A01",
            (FEDERAL, slot(state="blank"), slot("law_officer", purpose="apply"), slot(purpose="jurat")),
        ),
    ),
    ("SIG_ISSUER_MISSING", Case("no place, a hand in the caption", CO, "D01", (MICHIGAN,), changes=HAND_IN_CAPTION)),
    (
        "SIG_ISSUER_MISSING",
        Case("no place, the attorney's hand", CO, "D01", (MICHIGAN, slot("attorney", purpose="approve")), changes=HAND),
    ),
    (
        "SIG_ISSUER_MISSING",
        Case("judge's line empty, a hand elsewhere", JW, "A01", (FEDERAL, slot(state="blank")), changes=HAND),
    ),
    ("SIG_ISSUER_MISSING", Case("glare above the judge's line", JW, "A01", (FEDERAL, slot(state="blank")), changes=SMALL_ABOVE)),
    ("SIG_ISSUER_MISSING", Case("no place, side cut off", CO, "D01", (MICHIGAN,), changes=LEFT_STRIP)),
    ("SIG_ISSUER_MISSING", Case("no place, glare on the caption", CO, "D01", (MICHIGAN,), changes=AT_CAPTION)),
    ("COURT_NAME_MISSING", Case("glare amid the page", JW, "A01", (slot(),), changes=SMALL_ABOVE)),
    ("COURT_NAME_MISSING", Case("foot cut off", CO, "D01", (slot(),), changes=FOOT_STRIP)),
    ("COURT_NAME_MISSING", Case("side cut off", CO, "D01", (slot(),), changes=LEFT_STRIP)),
    ("CASE_NUMBER_MISSING", Case("no place, glare amid the page", CO, "D01", (MICHIGAN, slot()), changes=SMALL_ABOVE)),
    ("CASE_NUMBER_MISSING", Case("place left empty, foot cut off", JW, "A01", (FEDERAL, number(None)), changes=FOOT_STRIP)),
    ("CASE_NUMBER_MISSING", Case("glare on the line", JW, "A01", (FEDERAL, number(None)), changes=ON_LINE)),
    ("ISSUE_DATE_MISSING", Case("no place, glare on the caption", CO, "D01", (MICHIGAN, slot()), changes=AT_CAPTION)),
    ("ISSUE_DATE_MISSING", Case("no place, right side cut off", CO, "D01", (MICHIGAN, slot()), changes=RIGHT_STRIP)),
    (
        "ISSUE_DATE_MISSING",
        Case(
            "its place is empty, glare above", JW, "A01", (FEDERAL, slot(), day("issued", None, blank=True)), changes=SMALL_ABOVE
        ),
    ),
    ("PLACE_MISSING_OR_VAGUE", Case("glare", JW, "A01", (FEDERAL, filled("place", None)), changes=ON_LINE)),
]


def _name(value: object) -> str:
    return value.name if isinstance(value, Case) else str(value)


@pytest.mark.parametrize(("code", "case"), HELD, ids=_name)
def test_what_cannot_be_read_is_told_and_not_called_missing(code: str, case: Case) -> None:
    """Where a place cannot be read its flag gives way to one that says what could not be checked, and shows it at once."""
    flags = case.codes()
    assert code not in flags
    told = flags["LOW_SCAN_QUALITY"]
    assert told.severity is Severity.HIGH
    assert told.message.startswith("This paper cannot be read where ")
    assert "again" in told.message
    assert "cannot be read" not in told.message.removeprefix("This paper cannot be read")


@pytest.mark.parametrize(("code", "case"), READ, ids=_name)
def test_a_fault_elsewhere_silences_nothing(code: str, case: Case) -> None:
    """What is missing where the page can be read is called missing, whatever lies under a lamp elsewhere."""
    assert code in case.codes()


def test_the_sentence_names_what_could_not_be_checked_and_the_next_step() -> None:
    """Staff read what is under the lamp, on which page, and what to do; nothing of it is called missing."""
    case = Case("glare", JW, "A01", (FEDERAL, number(), slot(state="blank")), changes=ON_LINE)
    told = case.codes()["LOW_SCAN_QUALITY"]
    assert told.message == (
        "This paper cannot be read where the judge, clerk or other officer signs (page 1) "
        f"and where the date of issue stands (page 1). {LAMP}"
    )
    assert told.place is not None
    assert told.place.box == Box(300.0, 570.0, 500.0, 598.0)


NAMED = [
    ("Page 2 of 2 is not here.", 1, ("1 of 2",)),
    ("Pages 3 and 4 of 4 are not here.", 2, ("1 of 4", "2 of 4")),
    ("Pages 2, 4 to 6 and 8 of 8 are not here.", 3, ("1 of 8", "3 of 8", "7 of 8")),
    ("2 of 4 pages are not here.", 2, ("1 of 4", "")),
    ("Page 2 of 2 is not here.", 2, ("1 of 2", "1 of 2")),
]


@pytest.mark.parametrize(("sentence", "pages", "counts"), NAMED)
def test_the_missing_pages_are_named(sentence: str, pages: int, counts: tuple[str, ...]) -> None:
    """Staff are told which pages to look for, as far as those that came bear their numbers."""
    marks = tuple(mark("page_count", count, page=page) for page, count in enumerate(counts, start=1) if count)
    case = Case("counted", JW, "A01", (FEDERAL, number(), slot(), *marks), pages=pages)
    assert case.codes()["PAGES_MISSING"].message.startswith(sentence)


@pytest.mark.parametrize(
    ("counts", "papers", "sentence"),
    [
        (("1 of 1", "1 of 3", "2 of 3"), ((1,), (2, 3)), "Page 3 of 3 of the paper that begins on page 2 is"),
        (("1 of 2", "1 of 2"), ((1,), (2,)), "Page 2 of 2 of the paper that begins on page 1 and page 2 of 2 of the paper"),
        (("1 of 2", "2 of 2", "2 of 2"), ((1, 2), (3,)), "Page 1 of 2 of the paper that begins on page 3 is"),
        (("1 of 3", "2 of 3", "3 of 3"), ((1,), (2, 3)), None),
        (("1 of 1", "1 of 2", "2 of 2"), ((1,), (2, 3)), None),
        (("", "1 of 1", "3 of 3"), ((1,), (2, 3)), None),
    ],
)
def test_each_paper_of_a_packet_is_counted(
    counts: tuple[str, ...], papers: tuple[tuple[int, ...], ...], sentence: str | None
) -> None:
    """A page missing from an enclosure is told as well; a count that runs through the whole packet misses nothing."""
    marks = tuple(mark("page_count", count, page=page) for page, count in enumerate(counts, start=1) if count)
    parts = tuple(part(JW if index == 0 else NO, *pages) for index, pages in enumerate(papers))
    told = (
        Case("packet", JW, "A01", (FEDERAL, number(), slot(), *marks), pages=len(counts), parts=parts)
        .codes()
        .get("PAGES_MISSING")
    )
    assert (told is None) == (sentence is None)
    assert told is None or told.message.startswith(str(sentence))


def test_an_enclosures_count_reaches_the_packets_flags() -> None:
    """The way from printed words: a warrant that is whole, and behind it the first of an affidavit's three pages."""
    warrant = page_from_text(
        "UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan\n\nCase No. 2:26-mj-30123\n\n"
        "SEARCH AND SEIZURE WARRANT\n\nYOU ARE COMMANDED to execute this warrant on or before December 1, 2026\n\n"
        "Date: 11/20/2026      /s/ Orla Fenn\n                      Judge's signature\n\nPage 1 of 1"
    )
    affidavit = page_from_text(
        "UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan\n\nCase No. 2:26-mj-30123\n\n"
        "AFFIDAVIT IN SUPPORT OF AN APPLICATION FOR A SEARCH WARRANT\n\nI, Max Poe, being duly sworn, depose:\n\nPage 1 of 3",
        number=2,
    )
    verdict = classify(Transcript((warrant, replace(affidavit, number=2))), today=date(2026, 11, 24))
    assert len(verdict.parts) == 2
    told = next(flag for flag in verdict.flags if flag.code == "PAGES_MISSING")
    assert "ages 2 and 3 of 3 of the paper that begins on page 2 are not here" in told.message
