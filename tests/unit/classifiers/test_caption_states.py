"""Captions of many states, and where in them the title stands: each is that of a court's paper, and names its court."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

PARTIES = "Marlo Quist, Plaintiff,          Case No. 26-005501\nv.\nAlma Reed, Defendant.\n"
ORDER = """IT IS HEREBY ORDERED that the Riverbend Public Library produce the room log of June 2026 within ten days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Judge
"""
SUBPOENA = """TO: Custodian of Records, Riverbend Public Library, 10 Main Street
YOU ARE COMMANDED to produce the room log of June 2026 on December 9, 2026, at 9:00 a.m.
Dated: November 20, 2026
                           /s/ Orla Fenn
                           Orla Fenn, Attorney for Plaintiff
"""
WARRANT = """TO ANY PEACE OFFICER: YOU ARE COMMANDED to search the Riverbend Public Library and to seize one laptop.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Judge
"""
BODY = {Kind.COURT_ORDER: ORDER, Kind.JUDICIAL_SUBPOENA: SUBPOENA, Kind.JUDICIAL_WARRANT: WARRANT}
TITLE = {
    Kind.COURT_ORDER: "\n                    ORDER TO PRODUCE RECORDS\n",
    Kind.JUDICIAL_SUBPOENA: "\n                    SUBPOENA DUCES TECUM\n",
    Kind.JUDICIAL_WARRANT: "\n                    SEARCH WARRANT\n",
}

UNDER = {
    "the people of the state first": (
        Kind.JUDICIAL_WARRANT,
        """
THE PEOPLE OF THE STATE OF NEW YORK
to any police officer of the City of Rochester

CITY COURT, CITY OF ROCHESTER
COUNTY OF MONROE
""",
    ),
    "the court under a label": (
        Kind.COURT_ORDER,
        """
Court: Superior Court, Maricopa County, Arizona
Case: CV2026-005501
Parties: Marlo Quist v. Alma Reed
""",
    ),
    "the court in two labels": (
        Kind.COURT_ORDER,
        """
In the: Circuit Court
For: Shelby County, Tennessee
Docket: CT-5501-26
""",
    ),
    "Massachusetts, the department beside the venue": (
        Kind.COURT_ORDER,
        """
Commonwealth of Massachusetts
Suffolk, ss.          Superior Court Department of the Trial Court
          Civil Action No. 2684CV05501
Marlo Quist v. Alma Reed
""",
    ),
    "Vermont": (
        Kind.COURT_ORDER,
        """
STATE OF VERMONT
SUPERIOR COURT          CIVIL DIVISION
Washington Unit          Docket No. 26-CV-05501
""",
    ),
    "New Hampshire": (
        Kind.COURT_ORDER,
        """
THE STATE OF NEW HAMPSHIRE
JUDICIAL BRANCH
SUPERIOR COURT
Merrimack Superior Court
5 Court Street
Concord NH 03301          Telephone: 555-0101
""",
    ),
    "North Carolina": (
        Kind.JUDICIAL_SUBPOENA,
        """
STATE OF NORTH CAROLINA          File No. 26 CVS 5501
Wake County          In The General Court Of Justice
[ ] District [X] Superior Court Division
""",
    ),
    "Virginia": (
        Kind.JUDICIAL_SUBPOENA,
        """
COMMONWEALTH OF VIRGINIA   VA. CODE § 8.01-413
Richmond Circuit Court
400 Elm Street, Richmond, Virginia 23219
""",
    ),
    "Kentucky": (
        Kind.COURT_ORDER,
        """
AOC-255  Doc. Code: OR
Commonwealth of Kentucky
Court of Justice   www.courts.example          Case No. 26-CI-05501
Court: Circuit
County: Fayette
""",
    ),
    "Iowa": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
IN THE IOWA DISTRICT COURT FOR POLK COUNTY
{PARTIES}""",
    ),
    "Nevada, a township's court": (
        Kind.JUDICIAL_WARRANT,
        """
IN THE JUSTICE COURT OF LAS VEGAS TOWNSHIP
COUNTY OF CLARK, STATE OF NEVADA
""",
    ),
    "West Virginia": (
        Kind.JUDICIAL_WARRANT,
        """
IN THE MAGISTRATE COURT OF KANAWHA COUNTY, WEST VIRGINIA
State of West Virginia v. premises at 10 Main Street
""",
    ),
    "Delaware": (
        Kind.COURT_ORDER,
        f"""
IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE
{PARTIES}""",
    ),
    "Hawaii, counsel's number without a word": (
        Kind.COURT_ORDER,
        f"""
Orla Fenn 5550
Fenn Rowe LLLC
12 Elm Street
Honolulu, Hawaii 96813
Attorney for Plaintiff
IN THE CIRCUIT COURT OF THE FIRST CIRCUIT
STATE OF HAWAII
{PARTIES}""",
    ),
    "Alaska": (
        Kind.JUDICIAL_WARRANT,
        """
IN THE DISTRICT COURT FOR THE STATE OF ALASKA
AT ANCHORAGE
""",
    ),
    "Utah, counsel's number": (
        Kind.COURT_ORDER,
        f"""
Orla Fenn (USB 55501)
FENN ROWE
12 Elm Street, Suite 5
Salt Lake City, UT 84101
ofenn@fenn.example
IN THE THIRD JUDICIAL DISTRICT COURT
SALT LAKE COUNTY, STATE OF UTAH
{PARTIES}""",
    ),
    "Idaho, counsel's number": (
        Kind.COURT_ORDER,
        f"""
Orla Fenn, ISB No. 5550
Fenn Rowe, PLLC
P.O. Box 5501
Boise, Idaho 83701
IN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF
THE STATE OF IDAHO, IN AND FOR THE COUNTY OF ADA
{PARTIES}""",
    ),
    "Nevada, counsel's number": (
        Kind.COURT_ORDER,
        f"""
ORLA FENN, ESQ.
Nevada Bar No. 5550
FENN ROWE
12 Elm Street
Las Vegas, Nevada 89101
DISTRICT COURT
CLARK COUNTY, NEVADA
{PARTIES}""",
    ),
    "South Carolina, a fence": (
        Kind.COURT_ORDER,
        f"""
STATE OF SOUTH CAROLINA          )     IN THE COURT OF COMMON PLEAS
                                 )
COUNTY OF GREENVILLE             )     CIVIL ACTION NO. 2026-CP-23-05501
{PARTIES}""",
    ),
    "Alabama": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
IN THE CIRCUIT COURT OF JEFFERSON COUNTY, ALABAMA
BIRMINGHAM DIVISION
{PARTIES}""",
    ),
    "a grand jury's number": (
        Kind.JUDICIAL_SUBPOENA,
        """
UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF OHIO
GRAND JURY NO. 26-5501
""",
    ),
    "Nevada, a bar code and the clerk": (
        Kind.COURT_ORDER,
        f"""
*26005501*
26005501
Electronically Filed
11/20/2026 4:15 PM
Steven Fenn
CLERK OF THE COURT
DISTRICT COURT
CLARK COUNTY, NEVADA
{PARTIES}""",
    ),
    "Montana, the judge's own head": (
        Kind.COURT_ORDER,
        f"""
Rowan Pike
District Judge
12 Elm Street, Helena, Montana
(406) 555-0101
MONTANA FIRST JUDICIAL DISTRICT COURT
LEWIS AND CLARK COUNTY
{PARTIES}""",
    ),
    "a stamp that it is sealed": (
        Kind.JUDICIAL_WARRANT,
        """
FILED UNDER SEAL
United States District Court
for the
District of Colorado
Case No. 26-mj-05501
""",
    ),
    "the parties first": (
        Kind.COURT_ORDER,
        """
Marlo Quist v. Alma Reed
No. 26-005501
Philadelphia County Court of Common Pleas
Commonwealth of Pennsylvania
""",
    ),
    "what the clerk says of the seal": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
Issued by the clerk on November 20, 2026. Not valid without the seal.
SUPERIOR COURT OF WASHINGTON, COUNTY OF KING
{PARTIES}""",
    ),
    "a note on interpreters": (
        Kind.COURT_ORDER,
        f"""
If you need an interpreter or an accommodation, call the court before the hearing.
SUPERIOR COURT OF WASHINGTON, COUNTY OF KING
{PARTIES}""",
    ),
    "who gets copies": (
        Kind.COURT_ORDER,
        f"""
Copies to: Orla Fenn, counsel for plaintiff; Alma Reed
SUPERIOR COURT OF WASHINGTON, COUNTY OF KING
{PARTIES}""",
    ),
    "who prepared it": (
        Kind.COURT_ORDER,
        f"""
Prepared by:
Orla Fenn
Attorney at Law
SUPERIOR COURT OF WASHINGTON, COUNTY OF KING
{PARTIES}""",
    ),
    "the day of the hearing": (
        Kind.COURT_ORDER,
        f"""
Hearing: December 5, 2026, 9:00 a.m.
Courtroom 12
Judge: Rowan Pike
SUPERIOR COURT OF WASHINGTON, COUNTY OF KING
{PARTIES}""",
    ),
    "the prosecutor's block": (
        Kind.JUDICIAL_SUBPOENA,
        """
Harlan Tace
District Attorney
By Orla Fenn, Deputy
12 Elm Street
Fresno, California
SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
The People v. Alma Reed
""",
    ),
    "the defender's block": (
        Kind.JUDICIAL_SUBPOENA,
        """
Office of the Public Defender
12 Elm Street
Fresno, California
SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
The People v. Alma Reed
""",
    ),
    "an attorney general's block": (
        Kind.COURT_ORDER,
        f"""
HARLAN TACE
Attorney General of California
ORLA FENN
Deputy Attorney General
12 Elm Street
Sacramento, California
Attorneys for the People
SUPERIOR COURT OF CALIFORNIA, COUNTY OF SACRAMENTO
{PARTIES}""",
    ),
    "a copy's stamp": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
TRUE COPY
Original on file with the clerk
IN THE COUNTY COURT AT LAW NO. 2
TRAVIS COUNTY, TEXAS
{PARTIES}""",
    ),
}
"""Captions over a title of its own line."""

OWN = {
    "the title left of the court": (
        Kind.COURT_ORDER,
        """
ORDER TO PRODUCE RECORDS          Circuit Court for Baltimore County
Case No. C-03-CV-26-005501          Maryland
""",
    ),
    "a title over two lines": (
        Kind.COURT_ORDER,
        f"""
IN THE DISTRICT COURT OF DOUGLAS COUNTY, NEBRASKA
{PARTIES}
                    ORDER COMPELLING
                    PRODUCTION OF LIBRARY RECORDS
""",
    ),
    "a title with its rule in brackets": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
STATE OF MICHIGAN
3RD CIRCUIT COURT
WAYNE COUNTY
{PARTIES}
                    SUBPOENA DUCES TECUM [MCR 2.506]
""",
    ),
    "a subpoena's title over its court": (
        Kind.JUDICIAL_SUBPOENA,
        f"""
                    SUBPOENA
                    United States District Court
                    Western District of Michigan
{PARTIES}""",
    ),
    "a warrant's title over its court": (
        Kind.JUDICIAL_WARRANT,
        """
                    SEARCH WARRANT
IN THE DISTRICT COURT OF TULSA COUNTY, STATE OF OKLAHOMA
No. SW-26-5501
""",
    ),
}
"""Captions with their title, which stands otherwise."""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((kind, head + TITLE[kind] + BODY[kind]) for kind, head in UNDER.values()),
        *((kind, head + BODY[kind]) for kind, head in OWN.values()),
    ],
    ids=[*UNDER, *OWN],
)
def test_a_states_caption_names_its_court_and_its_paper(kind: Kind, text: str) -> None:
    """Court, parties, number and title stand in each state's order; the paper is the court's, and its court is not missed."""
    verdict = classify(transcript_from_text(text.lstrip()), today=date(2026, 11, 26))
    assert verdict.kind is kind, verdict.outcome
    assert not {flag.code for flag in verdict.flags} & {"COURT_NAME_MISSING", "COURT_NOT_RECOGNISED"}
