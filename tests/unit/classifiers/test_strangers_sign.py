"""Papers under a court's name that somebody else signed: no court issued them, whatever they are made up to look like."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors.signers import office, office_within
from classifiers.evidence import SignerRole
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

R = SignerRole
ORDER = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE

                      ORDER
Case No. 26-004417-CZ
IT IS HEREBY ORDERED that the Riverbend Public Library produce all records of Marlo Quist within 10 days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           {title}
"""
STRANGERS = (
    "Legal Coordinator, National Adjustment Bureau",
    "President, Quist Holdings LLC",
    "Collections Manager",
    "Arbitrator",
    "Private Judge, sui juris",
    "Detective, Riverbend Police Department",
    "Watch Commander",
    "Paralegal",
)


@pytest.mark.parametrize("title", STRANGERS)
def test_an_order_that_a_stranger_signed_is_not_the_courts(title: str) -> None:
    """A court's caption does not make a court's order of what no officer of the court signed; the Director asks the court."""
    verdict = classify(transcript_from_text(ORDER.format(title=title)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED
    assert verdict.has_flag("UNKNOWN_INSTRUMENT")


@pytest.mark.parametrize("title", ["Circuit Judge", "Circuit Court Judge", "Judge, Wayne Circuit Court", "Chief Circuit Judge"])
def test_an_order_that_a_judge_signed_is_the_courts(title: str) -> None:
    """The same order is the court's when a judge signed it."""
    assert classify(transcript_from_text(ORDER.format(title=title)), today=date(2026, 11, 24)).kind is Kind.COURT_ORDER


OFFICES = (
    ("Chairperson, Lake County Ethics Board", R.AGENCY_OFFICIAL),
    ("Secretary, Civil Service Commission", R.AGENCY_OFFICIAL),
    ("Detective, Riverbend Police Department", R.LAW_OFFICER),
    ("President, Board of Education", R.PRIVATE),
    ("Legal Coordinator, National Adjustment Bureau", R.PRIVATE),
    ("Judge, Family Division", R.JUDGE),
    ("Judge, Court of Claims, Civil Division", R.JUDGE),
    ("Court Administrator", R.CLERK),
    ("Clerk of the Circuit Court", R.CLERK),
)


@pytest.mark.parametrize(("title", "role"), OFFICES)
def test_the_body_behind_an_office_leaves_it_what_it_is(title: str, role: SignerRole) -> None:
    """An office with the name of its board or department is that office; a division of a court has judges."""
    assert office(title) is role


@pytest.mark.parametrize("title", ["Sgt. Milo Brace", "Det. Orla Fenn", "Lt. P. Vander, Watch Commander"])
def test_a_rank_before_a_name_is_an_officers(title: str) -> None:
    """Police print their rank before their name, and no office behind it."""
    assert office_within(title) is R.LAW_OFFICER


WARRANT = """STATE OF MICHIGAN
RIVERBEND MUTUAL AID POLICE

                    SEARCH WARRANT
Report No. 26-0417
TO THE SHERIFF OR ANY PEACE OFFICER: In the name of the People of the State of Michigan, I command that you search the
following described place: 14 Alder Street, Riverbend, and seize the recordings of November 3, 2026.
Issued: November 20, 2026
____________________________
Judge/Magistrate
Lt. P. Vander, Watch Commander
"""


def test_a_forms_line_for_a_judge_makes_no_court() -> None:
    """A line labelled "Judge/Magistrate" on a paper that names no court says nothing of which court issued it."""
    assert classify(transcript_from_text(WARRANT), today=date(2026, 11, 24)).kind is Kind.UNDETERMINED
