"""Papers in the name of courts that do not exist, and near ones of courts that do."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

ORDER = """

                      ORDER
Case No. 26-004417-CZ
IT IS HEREBY ORDERED that the Riverbend Public Library produce all records of Marlo Quist within 10 days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Judge
"""
INVENTED = (
    "SUPERIOR COURT OF MICHIGAN\nCOUNTY OF WAYNE",
    "STATE OF MICHIGAN\nIN THE COUNTY COURT OF WAYNE COUNTY",
    "JUSTICE OF THE PEACE COURT\nWAYNE COUNTY, MICHIGAN",
    "HIGH COURT OF MICHIGAN",
    "SUPREME COURT OF WAYNE COUNTY, MICHIGAN",
    "STATE OF MICHIGAN\n99TH JUDICIAL DISTRICT COURT",
    "STATE OF MICHIGAN\nIN THE 61ST JUDICIAL CIRCUIT COURT\nCOUNTY OF WAYNE",
    "STATE OF MICHIGAN\n3RD JUDICIAL CIRCUIT COURT\nCOUNTY OF KENT",
    "STATE OF MICHIGAN\n36TH JUDICIAL DISTRICT\nKENT COUNTY",
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF MICHIGAN",
    "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF OHIO",
    "UNITED STATES DISTRICT COURT\nDISTRICT OF JEFFERSON",
    "UNITED STATES DISTRICT COURT\nFOR THE WESTERN DISTRICT OF SUPERIOR",
    "DISTRICT COURT OF THE UNITED STATES OF AMERICA, A REPUBLIC",
    "UNITED STATES DISTRICT COURT OF ADMIRALTY\nFOR THE FREE STATE OF MICHIGAN",
    "UNITED STATES COUNTY COURT\nWAYNE COUNTY, MICHIGAN",
    "UNITED STATES COURT OF APPEALS\nFOR THE FIFTEENTH CIRCUIT",
    "UNITED STATES HOMELAND SECURITY COURT",
    "DEPORTATION COURT OF THE UNITED STATES",
    "IMMIGRATION AND CUSTOMS ENFORCEMENT COURT\nDETROIT",
    "CONSTITUTIONAL COURT OF RECORD\nOF THE SOVEREIGN PEOPLE",
    "INTERNATIONAL ARBITRATION TRIBUNAL OF THE PEOPLE",
    "MICHIGAN CITIZENS COURT OF JUSTICE\nWAYNE COUNTY",
    "IN THE CIRCUIT COURT OF LOS ANGELES COUNTY, CALIFORNIA",
    "UNITED STATES IMMIGRATION DISTRICT COURT",
    "UNITED STATES IMMIGRATION DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN",
    "IMMIGRATION DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN",
    "DEPORTATION DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN",
    "PATRIOT DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN",
    "SIMULATED UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN",
    "UNITED STATES DISTRICT COURT REPORTERS\nEASTERN DISTRICT OF MICHIGAN",
    "STATE OF MICHIGAN\nALIEN REMOVAL CIRCUIT COURT\nCOUNTY OF WAYNE",
    "STUDENT DISTRICT COURT\nSTATE OF MICHIGAN",
    "SIMULATED CIRCUIT COURT\nCOUNTY OF WAYNE, MICHIGAN",
    "HIGH SCHOOL CIRCUIT COURT OF WAYNE COUNTY, MICHIGAN",
    "High School Circuit Court of Wayne County, Michigan",
    "HIGH SCHOOL SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF ORANGE",
    "MODEL DISTRICT COURT OF MICHIGAN",
    "MOCK TRIAL COURT OF WAYNE COUNTY",
    "MOOT COURT OF THE STATE OF MICHIGAN",
    "DOWNRIVER CIRCUIT COURT\nSTATE OF MICHIGAN",
    "36TH DISTRICT COURT MEDIATION CENTER",
    "THIRD CIRCUIT COURT DISPUTE RESOLUTION SERVICES\nWAYNE COUNTY, MICHIGAN",
    "STATE OF MICHIGAN\nWAYNE COUNTY CIRCUIT COURT WATCH",
    "PROBATE COURT SERVICES LLC\nWAYNE COUNTY, MICHIGAN",
    "MICHIGAN DISTRICT COURT OF APPEALS",
)
THERE_ARE = (
    "STATE OF MICHIGAN\n3RD JUDICIAL CIRCUIT COURT\nCOUNTY OF WAYNE",
    "STATE OF MICHIGAN\n36TH JUDICIAL DISTRICT COURT",
    "UNITED STATES DISTRICT COURT\nWESTERN DISTRICT OF MICHIGAN",
    "SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF KINGS",
    "International Law Group LLP\nAttorneys for Plaintiff UNIVERSAL GLASS INC\nSUPERIOR COURT OF CALIFORNIA, COUNTY OF ORANGE",
    "Wayne County Family Court\nSTATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\nFAMILY DIVISION",
    "STATE OF MICHIGAN\nWAYNE CIRCUIT COURT",
    "STATE OF MICHIGAN\nGRAND RAPIDS 61ST DISTRICT COURT",
    "STATE OF MICHIGAN\n54B DISTRICT COURT EAST LANSING",
    "STATE OF MICHIGAN\n36TH DISTRICT COURT - TRAFFIC AND ORDINANCE DIVISION",
    "STATE OF MICHIGAN\nOAKLAND COUNTY CIRCUIT COURT BUSINESS DOCKET",
    "STUDENT HOUSING FILE   36TH DISTRICT COURT\nSTATE OF MICHIGAN",
    "WASHTENAW COUNTY TRIAL COURT\nSTATE OF MICHIGAN",
    "STATE OF MICHIGAN\nTHIRTY-SIXTH DISTRICT COURT SUBPOENA",
    "STATE OF MICHIGAN\nWAYNF COUNTV CIRCUIT C0URT",
    "TOLEDO MUNICIPAL COURT\nLUCAS COUNTY, OHIO",
    "LOS ANGELES SUPERIOR COURT OF CALIFORNIA",
    "UNITED STATES DISTRICT COURT FOR THE EASTERN DISTRICT OF VIRGINIA ALEXANDRIA DIVISION",
)


@pytest.mark.parametrize("heading", INVENTED)
def test_no_paper_of_an_invented_court_is_judicial(heading: str) -> None:
    """A judge's name, a case number and "IT IS ORDERED" make no court of a body that is none; the Director is told."""
    verdict = classify(transcript_from_text(heading + ORDER), today=date(2026, 11, 24))
    assert verdict.kind in {Kind.UNDETERMINED, Kind.OTHER_NOT_COMPULSORY}
    assert verdict.has_flag("COURT_NOT_RECOGNISED")


@pytest.mark.parametrize("heading", THERE_ARE)
def test_courts_that_there_are_are_recognised(heading: str) -> None:
    """The same order under a real court's heading is that court's, counsel's names above it or not."""
    verdict = classify(transcript_from_text(heading + ORDER), today=date(2026, 11, 24))
    assert verdict.kind is Kind.COURT_ORDER
    assert not verdict.has_flag("COURT_NOT_RECOGNISED")


SUBPOENA = """
Ned Arbor v Beech Works Co.                                Case No. 26-0417
                    SUBPOENA
TO: Custodian of Records, Riverbend Public Library
YOU ARE HEREBY COMMANDED to appear on December 14, 2026 at 9:00 a.m. and to produce the borrowing records of Ned Arbor.
Failure to obey this subpoena may be punished as contempt.
Dated: November 20, 2026
"""
WARRANT = """
In the matter of the search of Riverbend Public Library        Case No. 26-0417-SW
                    SEARCH WARRANT
TO ANY PEACE OFFICER: I find probable cause. YOU ARE COMMANDED to search the Riverbend Public Library, 14 Alder Street,
and to seize one desktop computer, serial number 4417, on or before December 1, 2026.
Issued: November 20, 2026 9:15 am
"""
HEADLESS = (SUBPOENA, WARRANT, ORDER)
NO_COURTS = (
    "",
    "JAMS\nARBITRATION AND MEDIATION SERVICES",
    "DOWNRIVER BOXING ASSOCIATION\nDISCIPLINARY COMMITTEE",
    "BEECH WORKS HOMEOWNERS ASSOCIATION\nTRIBUNAL",
    "DOWNRIVER UNIVERSITY\nOFFICE OF STUDENT CONDUCT",
    "CITY OF RIVERBEND\nCODE ENFORCEMENT",
    "RIVERBEND POLICE DEPARTMENT",
    "TENNIS COURT DIVISION\nCITY OF RIVERBEND",
)
OF_NO_COURT = (
    "Lena Grove, Judge",
    "Hon. Lena Grove (Ret.)\n                     Arbitrator",
    "Lena Grove, Circuit Judge (Retired)",
)
OF_A_COURT = (
    "Lena Grove, Circuit Court Judge",
    "Lena Grove, United States Magistrate Judge",
    "Lena Grove, Judge of Probate",
    "Lena Grove, U.S.M.J.",
)


def _signed_by(head: str, body: str, signer: str) -> str:
    body = body.partition("                           /s/")[0]
    return f"{head}{body}                     /s/ Lena Grove\n                     {signer}\n"


@pytest.mark.parametrize("signer", OF_NO_COURT)
@pytest.mark.parametrize("body", HEADLESS)
@pytest.mark.parametrize("head", NO_COURTS)
def test_a_plain_judge_makes_no_court_of_any_body(head: str, body: str, signer: str) -> None:
    """Without a court's heading, form or mark a paper is not judicial because some "Judge" numbered and commanded it."""
    assert not classify(transcript_from_text(_signed_by(head, body, signer)), today=date(2026, 11, 24)).kind.is_judicial


@pytest.mark.parametrize("signer", OF_A_COURT)
@pytest.mark.parametrize("body", HEADLESS)
def test_a_judge_whose_title_names_a_court_is_a_courts(body: str, signer: str) -> None:
    """The same paper is a court's, whose name is missed, when the judge's own title says of what court the judge is."""
    verdict = classify(transcript_from_text(_signed_by("", body, signer)), today=date(2026, 11, 24))
    assert verdict.kind.is_judicial
    assert verdict.has_flag("COURT_NAME_MISSING")


def test_a_printed_title_counts_though_the_name_was_not_read() -> None:
    """A photograph that lost the judge's name keeps the title under the line: it is still a court's paper."""
    paper = WARRANT + "                     /s/ Lena Grove\n                     Judge's signature\n"
    paper += "                     X9_u#t D_ 4Gv, United States Magistrate Judge\n                     Printed name and title\n"
    assert classify(transcript_from_text(paper), today=date(2026, 11, 24)).kind is Kind.JUDICIAL_WARRANT
