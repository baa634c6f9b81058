"""Foots: signature places as the foot of a paper sets them, beside a stamp, a typed name or a rule that begins too early."""

from __future__ import annotations

import pytest

from classifiers.detectors import signatures
from classifiers.transcript import Box, Ink, InkKind, Page, Rule, Transcript, lines_from_words
from tests.unit.classifiers.papers.rows import Row, words_in

COMMAND: Row = (60, 120, 11, "You are commanded to produce the records that are described here to the office named above.")
SMALL, NAME = 7.0, 11.0


def _places(*rows: Row, inks: tuple[Ink, ...] = (), rules: tuple[Box, ...] = ()) -> list[tuple[str, str, str, str | None]]:
    page = Page(1, 612, 792, lines_from_words(words_in(rows)), inks=inks, rules=tuple(map(Rule, rules)))
    found = signatures.detect(Transcript((page,)))
    return [(one.role.value, one.purpose.value, one.state.value, one.name) for one in found]


@pytest.mark.parametrize(
    ("head", "label", "role"),
    [
        ("UNITED STATES IMMIGRATION COURT", ("United States Immigration Judge",), "immigration_judge"),
        ("OFFICE OF ADMINISTRATIVE HEARINGS", ("Presiding Administrative Law", "Judge"), "administrative_judge"),
        ("BOARD OF TAX REVIEW", ("Hearing Officer",), "administrative_judge"),
    ],
)
def test_a_name_stamped_beside_a_label_is_no_part_of_it(head: str, label: tuple[str, ...], role: str) -> None:
    """The label says who signs; "Hon.", stamped beside it and printed under its line, makes no judge of a court."""
    rows: list[Row] = [(60, 60, 11, head), (60, 80, 14, "SUBPOENA"), COMMAND]
    rows += [
        (416 - len(label[0]) * SMALL / 2, 318 - 9 * (len(label) - 1 - index), SMALL, text) for index, text in enumerate(label)
    ]
    rows += [(428, 308, 12, "HON. ADA QUILL"), (424, 330, NAME, "Hon. Ada Quill")]
    stamp = Ink(InkKind.STAMP, Box(420, 302, 548, 328))
    assert _places(*rows, inks=(stamp,), rules=(Box(424, 325, 550, 326),)) == [(role, "issue", "stamp", "Ada Quill")]


def test_a_stamp_over_a_printed_row_cuts_no_label() -> None:
    """What lies over a row that was printed in one piece leaves the name and its office together."""
    rows: tuple[Row, ...] = ((60, 80, 14, "ORDER"), COMMAND, (306, 300, NAME, "Ada Quill, District Judge"))
    stamp = Ink(InkKind.STAMP, Box(300, 290, 380, 316))
    assert _places(*rows, inks=(stamp,), rules=(Box(306, 297, 520, 298),)) == [("judge", "issue", "stamp", "Ada Quill")]


@pytest.mark.parametrize(
    ("first", "second", "due"),
    [
        ("Associate Judge of the Tribal", "Court", "judge"),
        ("Signature of authorized", "Official", "agency_official"),
        ("Administrative Law", "Judge", "administrative_judge"),
    ],
)
def test_a_label_in_two_rows_beside_a_typed_signature(first: str, second: str, due: str) -> None:
    """A typed signature on the row of a label's first words ends that row, and the label goes on in the next."""
    left = 400.0
    at = left - 8 - len(first) * SMALL / 2
    rows: tuple[Row, ...] = ((60, 80, 14, "ORDER"), COMMAND, (at, 300, SMALL, first), (at, 309, SMALL, second))
    assert _places(*rows, (left, 302, NAME, "/s/Ada Quill")) == [(due, "issue", "electronic", "Ada Quill")]


def test_two_lines_to_sign_side_by_side_each_with_its_rule_from_under_the_label() -> None:
    """A rule that begins under a label's last words and goes on behind them is that label's, and no other's on the row."""
    rows: tuple[Row, ...] = (
        (60, 60, 11, "Internal Revenue Service"),
        (60, 80, 14, "SUMMONS"),
        COMMAND,
        (45, 300, SMALL, "Signature of issuing officer"),
        (312, 300, SMALL, "Approving officer"),
        (150, 309, NAME, "Ada Quill, Revenue Agent"),
        (375, 309, NAME, "Cal Moor, Manager"),
    )
    hands = (Ink(InkKind.STROKE, Box(150, 286, 250, 302)), Ink(InkKind.STROKE, Box(380, 282, 500, 303)))
    rules = (Box(100, 304, 295, 306), Box(340, 304, 562, 306))
    assert [one[:3] for one in _places(*rows, inks=hands, rules=rules)] == [
        ("agency_official", "issue", "ink"),
        ("agency_official", "approve", "ink"),
    ]


@pytest.mark.parametrize("party", ["Plaintiff", "Petitioner", "Applicant"])
def test_a_rule_across_the_page_is_no_line_to_sign_on(party: str) -> None:
    """Under the rule that parts a caption from the head stand the parties, who sign nothing there."""
    rows: tuple[Row, ...] = (
        (60, 60, 11, "STATE OF MICHIGAN IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE"),
        (56, 96, NAME, f"Ada Quill, {party}"),
        COMMAND,
        (306, 300, NAME, "Circuit Judge"),
    )
    rules = (Box(56, 92, 557, 93), Box(306, 297, 520, 298))
    assert [one[:2] for one in _places(*rows, rules=rules)] == [("judge", "issue")]


def test_letters_of_a_seal_hide_no_head() -> None:
    """The letters that stand along a seal's ring come as rows of their own, and the head's rows are counted without them."""
    ring: list[Row] = [(300, 4 + 6 * index, 5, letter) for index, letter in enumerate("DEPARTMENTOFSE")]
    rows = [*ring, (60, 92, 11, "Customs and Border Protection"), (60, 105, 14, "SUMMONS"), COMMAND]
    line = Box(306, 297, 520, 298)
    assert [one[0] for one in _places(*rows, (306, 300, NAME, "(Special Agent in Charge)"), rules=(line,))] == [
        "immigration_officer"
    ]


def test_the_second_row_of_a_title_on_the_line_for_it_is_no_place_to_sign() -> None:
    """What is filled in stands on its line; a label's line runs on from its foot."""
    rows: tuple[Row, ...] = (
        (60, 80, 14, "SEARCH WARRANT"),
        COMMAND,
        (306, 331, SMALL, "Judge's signature"),
        (306, 345, NAME, "Ada Quill United States Magistrate"),
        (306, 358, 8, "Judge"),
    )
    hand = Ink(InkKind.STROKE, Box(319, 306, 481, 327))
    found = _places(*rows, inks=(hand,), rules=(Box(306, 327, 549, 328), Box(306, 366, 549, 367)))
    assert [one[:3] for one in found] == [("judge", "issue", "ink")]


def test_two_offices_before_a_rule_and_a_name_stay_together() -> None:
    """What the rule parts from the label is the name on its row, not the second of two offices."""
    rows: tuple[Row, ...] = ((60, 80, 14, "SEARCH WARRANT"), COMMAND, (60, 300, SMALL, "Judge or Magistrate"))
    hand = Ink(InkKind.STROKE, Box(140, 284, 250, 302))
    rule = Box(95, 304, 297, 305)
    (found,) = _places(*rows, (136, 303, SMALL, "Ada Quill, District Judge"), inks=(hand,), rules=(rule,))
    assert found == ("judge", "issue", "ink", "Ada Quill")


def test_several_offices_on_a_line_that_begins_under_the_last_stay_one_label() -> None:
    """A rule that was drawn from under the label cuts no office off it."""
    rows: tuple[Row, ...] = ((60, 80, 14, "SUBPOENA"), COMMAND, (310, 336, SMALL, "Judge / Court clerk / Attorney"))
    hand = Ink(InkKind.STROKE, Box(440, 322, 540, 340))
    found = _places(*rows, (430, 346, NAME, "Ada Quill, Court Clerk"), inks=(hand,), rules=(Box(385, 340, 564, 342),))
    assert found == [("clerk", "issue", "ink", "Ada Quill")]


@pytest.mark.parametrize(
    ("title", "below", "due"),
    [
        ("U.S. District Judge", "Title of Issuing Officer", "judge"),
        ("Deputy Clerk", "(Title of issuing officer)", "clerk"),
        ("Clerk of Court", "Title of Issuing Officer", "clerk"),
        ("Special Agent", "Title of arresting officer", "judge_or_clerk"),
        ("Detroit, Michigan", "Title of Issuing Officer", "judge_or_clerk"),
    ],
)
def test_a_title_in_the_column_beside_the_signature(title: str, below: str, due: str) -> None:
    """A foot of columns asks for the title of whoever signs beside the line; another officer's title is not theirs."""
    rows: tuple[Row, ...] = (
        (60, 60, 11, "UNITED STATES DISTRICT COURT"),
        (60, 80, 14, "WARRANT FOR ARREST"),
        COMMAND,
        (60, 300, SMALL, "Signature of Issuing Officer"),
        (330, 286, NAME, title),
        (330, 300, SMALL, below),
    )
    hand = Ink(InkKind.STROKE, Box(70, 276, 190, 296))
    (found, *_) = _places(*rows, inks=(hand,), rules=(Box(60, 297, 280, 298), Box(330, 298, 420, 299)))
    assert found[:3] == (due, "issue", "ink")


def test_a_stamp_over_the_text_signs_nothing() -> None:
    """A clerk stamps the head of an order where the judge is named, and nobody signs before what is signed."""
    rows: tuple[Row, ...] = (
        (60, 60, 11, "IN RE SUBPOENA NO. 12"),
        (320, 60, 11, "Ada Quill, District Judge"),
        (60, 80, 14, "ORDER"),
        COMMAND,
        (306, 300, NAME, "United States District Judge"),
    )
    stamp = Ink(InkKind.STAMP, Box(360, 54, 440, 74))
    found = _places(*rows, inks=(stamp,), rules=(Box(320, 58, 440, 59), Box(306, 297, 520, 298)))
    assert [one[:3] for one in found] == [("judge", "issue", "blank")]


def test_a_stamp_at_the_foot_of_a_form_of_short_rows_signs() -> None:
    """Where no row of a form is long but the notice under it, the judge's stamp is no filing stamp."""
    rows: tuple[Row, ...] = (
        (60, 60, 11, "UNITED STATES DISTRICT COURT"),
        (60, 80, 14, "SUBPOENA"),
        (60, 120, 11, "You are commanded to appear"),
        (306, 400, NAME, "United States District Judge"),
        (60, 700, SMALL, "A copy of this form is given to each of those who are named in it above."),
    )
    stamp = Ink(InkKind.STAMP, Box(310, 372, 440, 396))
    assert [one[:3] for one in _places(*rows, inks=(stamp,), rules=(Box(306, 397, 520, 398),))] == [("judge", "issue", "stamp")]


def test_a_typed_signature_stands_on_the_line_of_whoever_signs_for_a_party() -> None:
    """What is typed on a line with "/s/" is a signature, and no print that the line underlines."""
    rows: tuple[Row, ...] = (
        (60, 80, 14, "ORDER"),
        (60, 120, 11, "IT IS ORDERED that the records which are described in the motion be kept until the hearing."),
        (306, 300, NAME, "Circuit Judge"),
        (60, 330, 9, "We stipulate to the entry of this order:"),
        (64, 360, 10, "/s/ Cal Moor (P54321)"),
        (60, 374, SMALL, "(For plaintiff)"),
    )
    found = _places(*rows, rules=(Box(306, 297, 520, 298), Box(60, 370, 297, 372)))
    assert [one[:3] for one in found] == [("judge", "issue", "blank"), ("attorney", "approve", "electronic")]
