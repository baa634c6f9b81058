"""Papers in the name of a body that is no court, with a judge's title under them, and papers whose court's name is left out."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import JUDICIAL, Kind
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Decided, Open, Verdict

ORDER = """
                      ORDER
Case No. 26-004417-CZ
IT IS HEREBY ORDERED that the Riverbend Public Library produce all records of Marlo Quist within 10 days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Circuit Court Judge
"""
WARRANT = """
                     SEARCH WARRANT
No. 26-1234
TO ANY PEACE OFFICER: YOU ARE COMMANDED to search the Riverbend Public Library, 10 Main Street, and to seize all computers.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Circuit Court Judge
"""
FORM = """
AO 88B (Rev. 02/14) Subpoena to Produce Documents, Information, or Objects
       SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
To: Riverbend Public Library
YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents: all records.
Date: November 20, 2026
                           /s/ K. Judge
                           Judge Plumbing LLC
"""
BODIES = (
    "Community Justice Alliance\n12 Elm Street, Detroit, Michigan 48201\n(313) 555-0123",
    "THE ASSEMBLY OF DOWNRIVER",
    "Pike Consulting LLC\nwww.pike.example",
    "Judge Plumbing LLC\n4000 Court Street\nRiverbend, Michigan",
    "Form 7\nSOCIETY OF CREDITORS",
    "Pike Pike and Daughters\n12 Elm Street, Detroit",
)
NO_BODY = (
    "",
    "STATE OF MICHIGAN",
    "WAYNE COUNTY",
    "PEOPLE OF THE STATE OF MICHIGAN v MARLO QUIST",
    "Lakeshore Freight, Inc.,\nPlaintiff,\nv.\nMarlo Quist,\nDefendant.",
    "Alder Supply Co.\nv\nMarlo Quist",
    "In the Matter of the Search of\nAlder Supply Co.\n10 Main Street, Riverbend",
    "In re Alder Supply Co.",
    "FILED\nSTATE OF MICHIGAN",
)


def judged(text: str) -> Verdict:
    """Return the verdict on a text."""
    return classify(transcript_from_text(text), today=date(2026, 11, 23))


@pytest.mark.parametrize("paper", [ORDER, WARRANT, FORM], ids=["order", "warrant", "a court's form"])
@pytest.mark.parametrize("body", BODIES)
def test_another_bodys_letterhead_makes_no_courts_paper(body: str, paper: str) -> None:
    """Who heads a paper with their own name is not known to be a court, whatever title stands under it: a person decides."""
    verdict = judged(f"{body}\n{paper}")
    assert isinstance(verdict.outcome, Open)
    assert verdict.kind not in JUDICIAL
    assert "COURT_NAME_MISSING" in {flag.code for flag in verdict.flags}


@pytest.mark.parametrize("paper", [ORDER, WARRANT], ids=["order", "warrant"])
def test_an_agencys_letterhead_and_a_judges_title_do_not_go_together(paper: str) -> None:
    """What a bureau heads and a circuit judge signs is neither's for certain."""
    verdict = judged(f"NATIONAL RECOVERY BUREAU\nOffice of Enforcement\n{paper}")
    assert isinstance(verdict.outcome, Open)
    assert "do not go together" in verdict.outcome.doubt


@pytest.mark.parametrize(("paper", "kind"), [(ORDER, Kind.COURT_ORDER), (WARRANT, Kind.JUDICIAL_WARRANT)])
@pytest.mark.parametrize("head", NO_BODY)
def test_a_court_left_out_is_missing_and_no_other_body(head: str, paper: str, kind: Kind) -> None:
    """A caption's state, parties and stamps are nobody's letterhead: a judge's paper keeps its kind, the court is missing."""
    verdict = judged(f"{head}\n{paper}")
    assert isinstance(verdict.outcome, Decided)
    assert verdict.kind is kind
    assert "COURT_NAME_MISSING" in {flag.code for flag in verdict.flags}
