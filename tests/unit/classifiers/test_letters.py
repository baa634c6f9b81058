"""Letters: told by how they open or close, whatever they quote or enclose; and letters that want money."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import commands
from classifiers.kinds import Kind
from classifiers.transcript import Transcript, transcript_from_text

TODAY = date(2026, 11, 26)
POLICE = """RIVERBEND POLICE DEPARTMENT
Detective Bureau

Riverbend Public Library, Michigan                       November 20, 2026

{opening}
{text}
{closing}
Det. Rowan Pike
"""
QUOTES = (
    'We hold a warrant of the 12th District Court. It reads: "To any peace officer: you are commanded to search the premises'
    ' and to seize one laptop."\nWe would be glad if the laptop were set aside.'
)
PLAIN = "A judge has ordered that the log be produced, and you are required to produce it by Friday.\nCall me when it is ready."


@pytest.mark.parametrize("text", [QUOTES, PLAIN], ids=["quotes", "tells"])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("Good afternoon,", ""),
        ("Good morning Ms. Arbor,", "Respectfully,"),
        ("Hello Director Arbor,", "Thanks,"),
        ("Hi Ned,", ""),
        ("Ladies and Gentlemen:", "Very truly yours,"),
        ("", "Sincerely,"),
        ("", "With kind regards"),
        ("Attention: Circulation Desk", "Yours truly,"),
        ("", "Thank you."),
    ],
)
def test_a_letter_is_known_by_how_it_opens_or_closes(opening: str, closing: str, text: str) -> None:
    """What police write in a letter commands nobody, whatever warrant or order it tells of."""
    paper = transcript_from_text(POLICE.format(opening=opening, text=text, closing=closing))
    assert classify(paper, today=TODAY).kind is Kind.OTHER_NOT_COMPULSORY


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('It says: "You are commanded to arrest Marlo Quist and bring him before the court."', 0),
        ('The order reads, "IT IS ORDERED that the library produce the log within ten days."', 0),
        ("The paper says, “You are hereby commanded to appear and testify on December 9.”", 0),
        ('You are commanded to arrest Marlo Quist, known as "Red".', 1),
        ('IT IS ORDERED that the custodian of records ("the Library") keep the log.', 1),
        ('As used herein, "record" means a list. You are hereby commanded to appear and testify. "Log" means a book.', 1),
    ],
)
def test_what_is_quoted_is_another_papers_command(text: str, count: int) -> None:
    """Words between quotation marks command on the paper that they were taken from; a name in them ends no command."""
    found = commands.detect(transcript_from_text(text))
    assert bool(found) is bool(count)


WANTS = """{head}

NOTICE OF {title} No. 26-4417
You failed to appear for jury duty. To have this cancelled you must pay {sum} before 5 pm today.
/s/ Dane Holt
Clerk of Warrants
"""


@pytest.mark.parametrize("head", ["UNITED STATES COURTS WARRANT DIVISION", "FEDERAL SUBPOENA CENTER", "BUREAU OF WARRANTS"])
@pytest.mark.parametrize("title", ["ARREST WARRANT", "SUBPOENA", "COURT ORDER"])
@pytest.mark.parametrize(
    "money", ["$950 by prepaid card", "the bond of $900 in gift cards", "a fine of $400 through Zelle", "$500 in Bitcoin"]
)
def test_what_wants_a_swindlers_money_compels_nobody(head: str, title: str, money: str) -> None:
    """Nobody in office takes gift cards: whatever no court heads and wants them is no paper of authority."""
    paper = transcript_from_text(WANTS.format(head=head, title=title, sum=money))
    assert classify(paper, today=TODAY).kind is Kind.OTHER_NOT_COMPULSORY


LETTER = """U.S. Immigration and Customs Enforcement
Enforcement and Removal Operations

Dear Director,
Officers of this unit wish to meet a reader. The warrant that follows permits it. Please say nothing to him.
/s/ Dane Holt, Deportation Officer
Page 1 of 2
"""
WARRANT = """HOMELAND SECURITY - ICE                                   A277 484 664

                         WARRANT OF REMOVAL

To any officer of the Department: Marlo Quist is subject to removal under a final order. You are commanded to take him into
custody and to remove him, 8 U.S.C. 1231.
/s/ Dane Holt, Field Office Director
Page 2 of 2
"""


def test_a_paper_behind_a_letter_is_its_own_though_their_pages_are_counted_together() -> None:
    """An agency counts the sheets of what it hands over, letter and warrant; each is judged by itself."""
    pages: Transcript = transcript_from_text(f"{LETTER}\f{WARRANT}")
    verdict = classify(pages, today=TODAY)
    assert [part.kind for part in verdict.parts] == [Kind.OTHER_NOT_COMPULSORY, Kind.ADMINISTRATIVE_WARRANT]
    assert verdict.kind is Kind.ADMINISTRATIVE_WARRANT
