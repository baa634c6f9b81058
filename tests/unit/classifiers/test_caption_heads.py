"""Heads of papers as courts, counsel and clerks write them in many states, and heads over which a court's paper is only shown."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Verdict

ORDER = """
                    ORDER TO PRODUCE RECORDS
IT IS HEREBY ORDERED that the Riverbend Public Library produce the room log of June 2026 within ten days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Judge
"""
SUBPOENA = """
                    SUBPOENA DUCES TECUM
TO: Custodian of Records, Riverbend Public Library, 10 Main Street
YOU ARE COMMANDED to produce the room log of June 2026 on December 9, 2026, at 9:00 a.m.
Dated: November 20, 2026
                           /s/ Orla Fenn
                           Orla Fenn, Attorney for Plaintiff
"""
WARRANT = """
                    SEARCH WARRANT
TO ANY PEACE OFFICER: YOU ARE COMMANDED to search the Riverbend Public Library, 10 Main Street, and to seize one laptop.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Judge
"""
OF = {Kind.COURT_ORDER: ORDER, Kind.JUDICIAL_SUBPOENA: SUBPOENA, Kind.JUDICIAL_WARRANT: WARRANT}

HEADS: dict[str, tuple[Kind, str]] = {
    "California, counsel's cell": (
        Kind.JUDICIAL_SUBPOENA,
        """
ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, State Bar number, and address):      FOR COURT USE ONLY
Orla Fenn (SBN 555010)
Fenn Law Group
12 Elm Street, Fresno, California 93701
TELEPHONE NO.: (559) 555-0101    FAX NO.:
ATTORNEY FOR (Name): Plaintiff
SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
PLAINTIFF: Marlo Quist
DEFENDANT: Alma Reed                              CASE NUMBER: 26CECG05501
""",
    ),
    "a form's number with a sentence behind it": (
        Kind.COURT_ORDER,
        """
Form 7.02-A Uniform first page of an order; earlier pages of this form may not be used any more

SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO                          Case No. 26CECG05501
""",
    ),
    "California, pleading paper": (
        Kind.COURT_ORDER,
        """
Orla Fenn, State Bar No. 555010
FENN & ROWE LLP
12 Elm Street
Fresno, California 93701
Telephone: (559) 555-0101
ofenn@fenn.example
Attorneys for Plaintiff Marlo Quist
SUPERIOR COURT OF THE STATE OF CALIFORNIA
COUNTY OF FRESNO
MARLO QUIST, Plaintiff,                           Case No. 26CECG05501
v.
ALMA REED, Defendant.
""",
    ),
    "counsel's block without labels": (
        Kind.COURT_ORDER,
        """
Orla Fenn, OSB #555010
orla@fenn.example
Fenn Trial Lawyers PC
12 Elm Street
Eugene, OR 97401
541-555-0101
IN THE CIRCUIT COURT OF THE STATE OF OREGON
FOR THE COUNTY OF LANE
MARLO QUIST, Plaintiff,                           Case No. 26CV05501
v.
ALMA REED, Defendant.
""",
    ),
    "a form's cell for counsel": (
        Kind.JUDICIAL_SUBPOENA,
        """
Lawyer (name, address, telephone)                 Space for the court's stamp
Orla Fenn
Fenn Rowe Partners
12 Elm Street, Eugene
(541) 555-0101
Oregon
Circuit Court of Lane County
Plaintiff: Marlo Quist
Defendant: Alma Reed
Number: 26CV05501
""",
    ),
    "an unrepresented party's block": (
        Kind.COURT_ORDER,
        """
Name: Marlo Quist
Address: 12 Elm Street
City, State, Zip: Tucson, Arizona 85701
Telephone: (520) 555-0101
Representing Self, Without a Lawyer
SUPERIOR COURT OF ARIZONA
IN PIMA COUNTY
MARLO QUIST, Petitioner,                          Case No. C20265501
and
ALMA REED, Respondent.
""",
    ),
    "New Jersey, counsel's number": (
        Kind.COURT_ORDER,
        """
Orla Fenn, Esq. - 555012026
FENN ROWE
12 Elm Street
Trenton, New Jersey 08608
Attorney for Plaintiff
MARLO QUIST,                    :    SUPERIOR COURT OF NEW JERSEY
       Plaintiff,               :    LAW DIVISION
       v.                       :    MERCER COUNTY
ALMA REED,                      :    DOCKET NO. MER-L-5501-26
       Defendant.               :
""",
    ),
    "Colorado, the box": (
        Kind.COURT_ORDER,
        """
DISTRICT COURT, DENVER COUNTY, COLORADO
Court Address: 1437 Elm Street, Denver, CO 80202
Plaintiff: MARLO QUIST
v.
Defendant: ALMA REED                              COURT USE ONLY
                                                  Case Number: 2026CV5501
""",
    ),
    "Texas, the cause number first": (
        Kind.COURT_ORDER,
        """
                    CAUSE NO. 2026-55101
MARLO QUIST,                    §    IN THE DISTRICT COURT OF
   Plaintiff,                   §
v.                              §    HARRIS COUNTY, TEXAS
ALMA REED,                      §
   Defendant.                   §    295TH JUDICIAL DISTRICT
""",
    ),
    "New York, the index number": (
        Kind.COURT_ORDER,
        """
FILED: KINGS COUNTY CLERK 11/20/2026 04:15 PM                    INDEX NO. 155010/2026
NYSCEF DOC. NO. 14                                               RECEIVED NYSCEF: 11/20/2026
SUPREME COURT OF THE STATE OF NEW YORK
COUNTY OF KINGS
MARLO QUIST, Plaintiff,
-against-                                         Index No. 155010/2026
ALMA REED, Defendant.
""",
    ),
    "Florida, the filing line": (
        Kind.COURT_ORDER,
        """
Filing # 155010101 E-Filed 11/20/2026 04:15:22 PM
IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT
IN AND FOR MIAMI-DADE COUNTY, FLORIDA
CASE NO.: 2026-005501-CA-01
MARLO QUIST, Plaintiff,
v.
ALMA REED, Defendant.
""",
    ),
    "Washington, the clerk's stamp": (
        Kind.COURT_ORDER,
        """
FILED
2026 NOV 20 04:00 PM
KING COUNTY
SUPERIOR COURT CLERK
E-FILED
CASE #: 26-2-05501-0 SEA
SUPERIOR COURT OF WASHINGTON FOR KING COUNTY
MARLO QUIST, Plaintiff,                           No. 26-2-05501-0 SEA
v.
ALMA REED, Defendant.
""",
    ),
    "the federal docket's line": (
        Kind.COURT_ORDER,
        """
Case 2:26-cv-05501-RP Document 14 Filed 11/20/26 Page 1 of 1
UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MICHIGAN
MARLO QUIST, Plaintiff,                           Case No. 26-cv-05501
v.
ALMA REED, Defendant.
""",
    ),
    "a recorder's block": (
        Kind.COURT_ORDER,
        """
RECORDING REQUESTED BY AND
WHEN RECORDED MAIL TO:
Fenn Rowe Partners
12 Elm Street
Fresno, California 93701
SPACE ABOVE THIS LINE FOR RECORDER'S USE
SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
MARLO QUIST, Plaintiff,                           Case No. 26CECG05501
v.
ALMA REED, Defendant.
""",
    ),
    "Pennsylvania, a fence of colons": (
        Kind.JUDICIAL_WARRANT,
        """
COMMONWEALTH OF PENNSYLVANIA    :
                                :    SS:
COUNTY OF BUCKS                 :
COURT OF COMMON PLEAS OF BUCKS COUNTY, PENNSYLVANIA
Docket Number: CP-09-MD-0005501-2026
""",
    ),
    "an affidavit's fence beside the report": (
        Kind.JUDICIAL_WARRANT,
        """
STATE OF MICHIGAN               )    Riverbend Police Department
                                ) ss.    Incident 26-55101
COUNTY OF WAYNE                 )
36TH DISTRICT COURT
State of Michigan, County of Wayne
Case No. 26-SW-5501
""",
    ),
    "Maryland, a fence of asterisks": (
        Kind.COURT_ORDER,
        """
MARLO QUIST                     *    IN THE
      Plaintiff                 *    CIRCUIT COURT
v.                              *    FOR
ALMA REED                       *    BALTIMORE COUNTY, MARYLAND
      Defendant                 *    Case No.: C-03-CV-26-005501
*     *     *     *     *     *     *     *     *
""",
    ),
    "Connecticut, the court beside the docket": (
        Kind.COURT_ORDER,
        """
DOCKET NO. HHD-CV-26-5550101-S  :    SUPERIOR COURT
MARLO QUIST                     :    JUDICIAL DISTRICT OF HARTFORD
V.                              :    AT HARTFORD, CONNECTICUT
ALMA REED                       :    NOVEMBER 20, 2026
""",
    ),
    "Louisiana, the number beside the parish": (
        Kind.COURT_ORDER,
        """
MARLO QUIST                     19TH JUDICIAL DISTRICT COURT
VERSUS                          PARISH OF EAST BATON ROUGE
ALMA REED                       STATE OF LOUISIANA
NUMBER: 705501                  DIVISION: D
""",
    ),
    "Minnesota, state and court side by side": (
        Kind.COURT_ORDER,
        """
State of Minnesota                                District Court
County of Hennepin                                Fourth Judicial District
Marlo Quist, Plaintiff,                           Court File No. 27-CV-26-5501
v.
Alma Reed, Defendant.
""",
    ),
    "Wisconsin, one line": (
        Kind.COURT_ORDER,
        """
STATE OF WISCONSIN, CIRCUIT COURT, DANE COUNTY            For Official Use
Plaintiff: Marlo Quist
-vs-
Defendant: Alma Reed                              Case No. 26CV005501
""",
    ),
    "the return printed first": (
        Kind.JUDICIAL_WARRANT,
        """
Date received: ____________      Date executed: ____________
Copy left with: ____________________      Officer: ____________________
IN THE SUPERIOR COURT OF FULTON COUNTY
STATE OF GEORGIA
Warrant No. 26-SW-5501
""",
    ),
    "who asked for the warrant, in cells": (
        Kind.JUDICIAL_WARRANT,
        """
Warrant No.            Applicant             Agency case
26-SW-5501             Harlan Tace           26-55101
                       Detective
IN THE SUPERIOR COURT OF FULTON COUNTY
STATE OF GEORGIA
""",
    ),
    "the police named with their label": (
        Kind.JUDICIAL_WARRANT,
        """
Law enforcement agency: Mesa Police Department          Agency report: 26-55101
SUPERIOR COURT OF ARIZONA
IN MARICOPA COUNTY
No. SW-2026-005501
""",
    ),
    "a notice that it is an order": (
        Kind.COURT_ORDER,
        """
THIS IS A COURT ORDER
Failure to obey it may be punished as contempt of court.
STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Case No. 26-005501-CZ
""",
    ),
    "instructions for service": (
        Kind.JUDICIAL_SUBPOENA,
        """
To the server: deliver one copy of this subpoena to the witness, and return the other to the clerk with the proof of service.
IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
MARLO QUIST, Plaintiff,                           No. 2026 L 005501
v.
ALMA REED, Defendant.
""",
    ),
    "the prosecutor who brings it": (
        Kind.JUDICIAL_SUBPOENA,
        """
Harlan Tace, OSB #555011
Lane County District Attorney
125 Elm Street
Eugene, Oregon 97401
Attorney for the State
IN THE CIRCUIT COURT OF THE STATE OF OREGON
FOR THE COUNTY OF LANE
STATE OF OREGON, Plaintiff,                       Case No. 26CR05501
v.
ALMA REED, Defendant.
""",
    ),
    "the court's officers on its own head": (
        Kind.COURT_ORDER,
        """
Orla Fenn                       Rowan Pike
Circuit Clerk                   Presiding Judge
IN THE CIRCUIT COURT OF GREENE COUNTY, MISSOURI
MARLO QUIST, Plaintiff,                           Case No. 2631-CC05501
v.
ALMA REED, Defendant.
""",
    ),
    "a form's line with its edition": (
        Kind.COURT_ORDER,
        """
STATE OF MAINE                  CV-105, Rev. 03/24
DISTRICT COURT
Location: Portland
County: Cumberland
MARLO QUIST, Plaintiff                            Docket No. CV-26-5501
v.
ALMA REED, Defendant
""",
    ),
}
"""Heads of courts' papers, by what is in them, and the kind of the paper that stands under each."""

FIRST_OF_COURT = "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\nCase No. 26-005501-CZ\n"
SHOWN: dict[str, str] = {
    "a newspaper": "The Harbor Gazette\nJudge orders library to open its log\nBy Marlo Quist, staff writer\n",
    "a newspaper with its address": "HARBOR TIMES\n12 Elm Street, Riverbend\n(313) 555-0101\n",
    "an agency's letterhead": "U.S. Department of Homeland Security\nImmigration and Customs Enforcement\nDetroit Field Office\n",
    "an agency called an agency": "Issuing agency: U.S. Department of Homeland Security\n",
    "a police department's own letterhead": "RIVERBEND POLICE DEPARTMENT\nDetective Bureau\n12 Elm Street\n",
    "a leaflet": "KNOW YOUR RIGHTS\nThis is what an order of a court looks like. Check the name of the judge and the date.\n",
    "a collector who borrows counsel's word": "Attorney Recovery Services, Inc.\n12 Elm Street, Riverbend\n(313) 555-0101\n",
    "a company that calls its paper an order": "THIS IS A COURT ORDER\nPike Asset Management LLC\n12 Elm Street\n",
    "a company's cell": "Prepared by: Pike Asset Management LLC\nPike Asset Management\n",
    "a company's name under a label": "Requested by\nPike Asset Management LLC\n",
    "a company beside a venue": (
        "STATE OF MICHIGAN     )        Pike Asset Management LLC\n                      ) ss.\nCOUNTY OF WAYNE       )\n"
    ),
    "a message": "From: Orla Fenn <orla@fenn.example>\nTo: desk@library.example\nSubject: order\n",
    "a law school": "FENN UNIVERSITY SCHOOL OF LAW\nMoot Court Program\n",
    "a chapter": "Chapter Twelve\nThe Paper on the Desk\n",
    "a page of the web": "Forms Library - Pike Legal Templates\nHome   About   Contact\nwww.templates.example\n",
    "a report of what happened": (
        "A judge signed the order on Friday after the custodian's failure to appear, the clerk of the court said on Monday.\n"
    ),
    "a story with an interpreter": "The interpreter laid the paper on the desk, and for a while nobody in the room spoke.\n",
    "a guide": "How to read an order\nLook for the name of the judge and for the seal, and sign nothing at the desk.\n",
    "an attorney general's letterhead": "STATE OF MICHIGAN\nDEPARTMENT OF ATTORNEY GENERAL\nLansing\n",
    "a sheriff's letterhead": "WAYNE COUNTY SHERIFF'S OFFICE\nCivil Division\n",
    "a private court": "COMMON LAW GRAND JURY OF WAYNE COUNTY\n",
    "an alliance": "COMMUNITY JUSTICE ALLIANCE\n",
    "a story": "She unfolded the paper slowly and read it twice before she understood what the clerk had handed to her.\n",
}
"""What stands over a court's paper that is shown, quoted, sent or made up."""


def judged(*parts: str) -> Verdict:
    """Return what is said of a paper put together from its parts."""
    return classify(transcript_from_text("".join(parts).lstrip("\n")), today=date(2026, 11, 26))


@pytest.mark.parametrize("named", HEADS)
def test_a_head_leaves_the_paper_what_it_is(named: str) -> None:
    """Counsel, clerks, recorders and officers write over and beside a court's name; the paper below it is the court's."""
    kind, head = HEADS[named]
    verdict = judged(head, OF[kind])
    assert verdict.kind is kind, verdict.outcome


@pytest.mark.parametrize("named", SHOWN)
@pytest.mark.parametrize("paper", [ORDER, WARRANT], ids=["order", "warrant"])
def test_a_paper_shown_under_anothers_head_is_not_called_a_courts(named: str, paper: str) -> None:
    """Whoever prints a court's paper under a name or a story of his own has issued no court's paper."""
    assert not judged(SHOWN[named], FIRST_OF_COURT, paper).kind.is_judicial


BODIES = (
    "Michigan Department of Corrections",
    "Michigan Parole Board",
    "Michigan State Police",
    "Michigan Civil Rights Commission",
)


@pytest.mark.parametrize("body", BODIES)
def test_a_states_body_under_a_courts_name_is_no_part_of_it(body: str) -> None:
    """Whoever names the court of an old sentence over its own name has not become that court: a human looks."""
    head = f"39th Circuit Court, Lenawee County\n{body}\nOffender 555010\n"
    assert not judged(head, ORDER).kind.is_judicial
