"""Boards and commissions that no list holds: what they send is an agency's, and beside a court they are its parties."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import IssuerFamily, Kind
from classifiers.transcript import transcript_from_text

SUBPOENA = """

                    SUBPOENA
TO: Custodian of Records, Riverbend Public Library
YOU ARE HEREBY COMMANDED to appear before us on December 14, 2026 at 9:00 a.m. and to produce the room log of June 2026.
Disobedience may be reported to the circuit court.
Dated: November 20, 2026
                           /s/ Ned Arbor
"""
BODIES = (
    "LAKE COUNTY ROAD COMMISSION",
    "CITY OF RIVERBEND\nZONING BOARD OF APPEALS",
    "Riverbend Human Relations Commission",
    "ALDER SCHOOL DISTRICT\nBOARD OF EDUCATION",
    "STATE OF MICHIGAN\nBOILER INSPECTION BOARD",
    "DOWNRIVER TRANSIT AUTHORITY",
    "LEGISLATIVE ETHICS COMMITTEE",
    "LAKE COUNTY PERMITS DEPARTMENT",
    "CITY OF RIVERBEND\nBUILDING AND SAFETY SERVICES",
    "REGIONAL WATER QUALITY CONTROL BOARD",
)


@pytest.mark.parametrize("heading", BODIES)
def test_a_boards_subpoena_is_an_agencys(heading: str) -> None:
    """A board commands nobody by itself: a court would have to enforce its subpoena, whatever the board is called."""
    verdict = classify(transcript_from_text(heading + SUBPOENA), today=date(2026, 11, 24))
    assert verdict.kind is Kind.ADMINISTRATIVE_SUBPOENA
    assert verdict.has_flag("ADMIN_SUBPOENA_NOT_SELF_ENFORCING")


NO_BODIES = (
    "Arresting agency: Riverbend",
    "ORIGINATING AGENCY",
    "By authority of the undersigned",
    "Customer Services",
    "STATE OF MICHIGAN\nFAMILY DIVISION",
    "Room and board for one, paid in advance",
    "NED ARBOR, Plaintiff\nv\nRIVERBEND HOUSING COMMISSION, Defendant",
)


@pytest.mark.parametrize("line", NO_BODIES)
def test_words_that_name_no_board_tell_no_issuer(line: str) -> None:
    """A form's label, a sentence and a party are no letterhead: who issued the paper stays unknown."""
    verdict = classify(transcript_from_text(line + SUBPOENA), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED


PARTIES = (
    "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\nRIVERBEND BOARD OF EDUCATION\nv\nNED ARBOR",
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nLAKE COUNTY ROAD COMMISSION, Plaintiff",
)


@pytest.mark.parametrize("caption", PARTIES)
def test_a_board_under_a_courts_caption_is_a_party(caption: str) -> None:
    """A board that sues, or is sued, does not make its court's subpoena an agency's."""
    signed = SUBPOENA + "                           Clerk of the Court\nCase No. 26-0417-CZ"
    verdict = classify(transcript_from_text(caption + signed), today=date(2026, 11, 24))
    assert verdict.kind is Kind.JUDICIAL_SUBPOENA
    assert verdict.issuer is not None
    assert verdict.issuer.family in {IssuerFamily.MICHIGAN_COURT, IssuerFamily.FEDERAL_COURT}
