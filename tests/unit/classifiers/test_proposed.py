"""Orders that somebody proposes: what is tendered for a judge's signature, and not signed, commands nobody (MCR 2.602(B))."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Verdict

TODAY = date(2026, 11, 23)
HEAD = """UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MICHIGAN

Quill Marine Supply, L.L.C.
     v.          Civil No. 2:26-cv-11111
Marlo Quist

"""
ORDER = """{above}
                    ORDER TO TURN OVER RECORDS
The motion having been read, IT IS ORDERED that the Riverbend Library turn over the records of one account within 21 days.

Entered this {day}
                                        {hand}
                                        _______________________
                                        (Judge)
{below}
"""
OPEN_DAY, NO_HAND = "____ day of __________, 20__", ""
COUNSEL = "/s/ Ines Calder (P51932)\nInes Calder (P51932)\nCounsel for plaintiff\n"


def judged(above: str, day: str, hand: str, below: str) -> Verdict:
    """Return the verdict on an order with words above its title, and below the judge's line."""
    return classify(transcript_from_text(HEAD + ORDER.format(above=above, day=day, hand=hand, below=below)), today=TODAY)


@pytest.mark.parametrize(
    "above",
    [
        "DRAFT - for entry under the seven-day rule",
        "DRAFT: to be presented to the court on the motion day",
        "Tendered order",
        "LODGED WITH THE COURT FOR SIGNATURE",
        "Submitted for entry",
        "Proposed form of order",
        "FORM OF ORDER SUBMITTED BY PLAINTIFF",
        "Notice of presentment: December 4, 2026",
    ],
)
def test_an_order_that_calls_itself_tendered_is_none_yet(above: str) -> None:
    """Words above the title say that somebody brings it; nobody signed or dated it."""
    verdict = judged(above, OPEN_DAY, NO_HAND, COUNSEL)
    assert not verdict.kind.is_judicial
    assert "PROPOSED_OR_DRAFT" in {flag.code for flag in verdict.flags}


@pytest.mark.parametrize("word", ["Tendered", "Presented", "Lodged", "Submitted", "Prepared", "Offered"])
def test_an_order_that_counsel_signed_and_no_judge_is_no_courts_order(word: str) -> None:
    """Counsel's own hand under "Tendered by" is all that stands on it."""
    assert not judged("", OPEN_DAY, NO_HAND, f"{word} by\n\n{COUNSEL}").kind.is_judicial


@pytest.mark.parametrize("word", ["Tendered", "Presented", "Submitted", "Prepared"])
def test_an_order_that_a_judge_signed_is_one_whoever_prepared_it(word: str) -> None:
    """Prevailing counsel prepares most orders; once the judge signs and dates it, that matters no more."""
    verdict = judged("", "20th day of November, 2026", "/s/ Delia Crane", f"{word} by\n\n{COUNSEL}")
    assert verdict.kind is Kind.COURT_ORDER
    assert "PROPOSED_OR_DRAFT" not in {flag.code for flag in verdict.flags}


PETITION = """                    PETITION AND ORDER
WAYNE COUNTY PROBATE COURT
Case No. 2026-111111-MI
In the matter of Marlo Quist

I have petitioned for mental health treatment of the person above, and ask for an order that the police bring the person.
I declare under the penalties for perjury that this is true. Signed on November 17, 2026

The petition shows that the person needs examination. A PEACE OFFICER SHALL take Marlo Quist into protective custody.
IT IS ORDERED that the person be brought to the screening unit within 10 days.
                                        {hand}
                                        _______________________
                                        (Judge of Probate)
"""


def test_a_petition_whose_oath_is_dated_orders_nothing_until_a_judge_signs() -> None:
    """Where the petitioner's own place was not understood, the day of the oath tells that the upper half is made out."""
    empty, signed = (classify(transcript_from_text(PETITION.format(hand=hand)), today=TODAY) for hand in ("", "/s/ Delia Crane"))
    assert not empty.kind.is_judicial
    assert signed.kind.is_judicial


GARNISHMENT = """\
Approved, SCAO
STATE OF MICHIGAN
34TH DISTRICT COURT
                    REQUEST AND WRIT FOR GARNISHMENT
Case No. 26-18112-GC
REQUEST. Plaintiff requests a writ of garnishment. I declare under the penalties of perjury that this is true.
/s/ Arlo Birdsong
Plaintiff/Agent/Attorney signature
WRIT. TO THE GARNISHEE: You are ordered to withhold and pay periodic payments to the plaintiff.
Date of issue: {issued}
{hand}
Deputy court clerk
"""


@pytest.mark.parametrize(
    ("hand", "issued", "is_judicial"),
    [
        ("/s/ Odessa Renfro", "November 18, 2026", True),
        ("______________________", "November 18, 2026", False),
        ("______________________", "______________", False),
    ],
)
def test_a_writ_that_is_asked_for_on_its_own_paper_is_the_clerks_to_sign(hand: str, issued: str, *, is_judicial: bool) -> None:
    """MC 12 and its like: until the clerk signs the lower half it is a request, and no court's writ."""
    paper = transcript_from_text(GARNISHMENT.format(hand=hand, issued=issued))
    assert classify(paper, today=TODAY).kind.is_judicial is is_judicial


SHEET = """\
STATE OF MICHIGAN
IN THE 28TH DISTRICT COURT FOR THE COUNTY OF WAYNE
                    AFFIDAVIT
Arlo Birdsong, detective, deposes and says that there is probable cause to believe that a stolen lathe is at 12 Tannery Lane.
/s/ Arlo Birdsong
Affiant
Subscribed and sworn to before me on November 18, 2026
/s/ Odessa Renfro
Judge/Magistrate
                    SEARCH WARRANT
To the sheriff or any peace officer: you are commanded to enter and search 12 Tannery Lane and to seize the lathe.
Issued on {issued}
{hand}
Judge/Magistrate
"""


@pytest.mark.parametrize(
    ("hand", "issued", "is_judicial"),
    [("/s/ Odessa Renfro", "November 18, 2026", True), ("______________________", "______________", False)],
)
def test_an_affidavit_beside_its_warrant_is_what_the_judge_signed(hand: str, issued: str, *, is_judicial: bool) -> None:
    """On one sheet the oath comes first, and the judge who signs only that has issued nothing."""
    paper = transcript_from_text(SHEET.format(hand=hand, issued=issued))
    assert classify(paper, today=TODAY).kind.is_judicial is is_judicial
