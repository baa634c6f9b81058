"""Papers that are called orders, demands or commands: which of them is a subpoena, a warrant, or neither."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

TO = "Riverbend Public Library, 10 Main Street, Riverbend, Michigan\n"
PRODUCE = "you are ordered to produce the room log of June 2026 to the undersigned by December 9, 2026.\n"
TESTIFY = "you are required to appear on December 9, 2026 at 9:00 a.m. and to give testimony, and to produce the room log.\n"
MAY_ENFORCE = "If you do not comply, the agency may ask a court to enforce it.\n"
SIGNED = "Dated: November 20, 2026\n\n                    /s/ Harlan Tace\n                    Harlan Tace, {office}\n"


def paper(head: str, title: str, *body: str, office: str) -> str:
    """Return an agency's paper: its letterhead, its title, what it says and who signed it."""
    return f"{head}\n\n                    {title}\n\n" + "".join(body) + SIGNED.format(office=office)


SUBPOENAS = {
    "a licensing department's order": paper(
        "MICHIGAN DEPARTMENT OF LICENSING AND REGULATORY AFFAIRS\nFile 26-55101",
        "ORDER TO PRODUCE BOOKS AND RECORDS",
        TO,
        "Under MCL 339.504 ",
        PRODUCE,
        MAY_ENFORCE,
        office="Bureau Director",
    ),
    "an order to testify": paper(
        "STATE OF OHIO\nBUREAU OF WORKERS' COMPENSATION\nClaim 26-55101",
        "ORDER TO APPEAR AND TESTIFY",
        TO,
        "In the claim above ",
        TESTIFY,
        MAY_ENFORCE,
        office="Administrator",
    ),
    "the trade commission's order": paper(
        "UNITED STATES OF AMERICA\nFEDERAL TRADE COMMISSION\nWashington, D.C. 20580",
        "ORDER TO FILE A SPECIAL REPORT AND PRODUCE DOCUMENTS",
        TO,
        "Pursuant to 15 U.S.C. § 46(b), ",
        PRODUCE,
        MAY_ENFORCE,
        office="Secretary of the Commission",
    ),
    "a committee's order": paper(
        "MICHIGAN SENATE\nCOMMITTEE ON OVERSIGHT",
        "ORDER TO ATTEND AND PRODUCE PAPERS",
        TO,
        "By vote of the committee ",
        TESTIFY,
        office="Chair of the Committee",
    ),
    "a command": paper(
        "NATIONAL LABOR RELATIONS BOARD\nRegion 7",
        "COMMAND TO APPEAR AND TESTIFY",
        TO,
        "In the matter of the charge 07-CA-255501 ",
        TESTIFY,
        office="Regional Director",
    ),
    "an investigative demand": paper(
        "OFFICE OF THE ATTORNEY GENERAL\nSTATE OF ARIZONA",
        "INVESTIGATIVE DEMAND FOR DOCUMENTS",
        TO,
        "Under A.R.S. § 44-1526 ",
        PRODUCE,
        MAY_ENFORCE,
        office="Assistant Attorney General",
    ),
    "an order for records": paper(
        "MICHIGAN DEPARTMENT OF TREASURY\nTax Compliance Bureau",
        "ORDER FOR PRODUCTION OF RECORDS",
        TO,
        "Under MCL 205.3 ",
        PRODUCE,
        MAY_ENFORCE,
        office="Auditor",
    ),
    "an order to furnish": paper(
        "MICHIGAN DEPARTMENT OF INSURANCE AND FINANCIAL SERVICES",
        "ORDER TO FURNISH INFORMATION",
        TO,
        "Under MCL 500.222 ",
        PRODUCE,
        MAY_ENFORCE,
        office="Director",
    ),
}
"""What agencies order of a witness, under whatever name: a court alone can enforce it."""

APPREHEND = "All peace officers are ordered to arrest and hold Alma Reed, who has violated the conditions of her parole.\n"
PASSIVE = (
    "It is ordered that Alma Reed be apprehended and held without bond. The Department finds probable cause of a violation.\n"
)
WARRANTS = {
    "an order to apprehend": paper(
        "MICHIGAN DEPARTMENT OF CORRECTIONS\nField Operations", "ORDER TO APPREHEND AND HOLD", PASSIVE, office="Deputy Director"
    ),
    "an order to retake": paper(
        "STATE OF OHIO\nDEPARTMENT OF REHABILITATION AND CORRECTION", "ORDER TO RETAKE PAROLEE", PASSIVE, office="Superintendent"
    ),
    "an order for detention": paper(
        "MICHIGAN DEPARTMENT OF CORRECTIONS\nParole Board", "ORDER FOR DETENTION", APPREHEND, office="Parole Board Chair"
    ),
    "an order of arrest": paper(
        "INDIANA DEPARTMENT OF CORRECTION\nParole Services", "ORDER OF ARREST", APPREHEND, office="Director of Parole"
    ),
}
"""What agencies order their officers and the police to take."""

OTHERS = {
    "a final order": paper(
        "MICHIGAN DEPARTMENT OF LICENSING AND REGULATORY AFFAIRS",
        "FINAL ORDER",
        "IT IS ORDERED that the licence of Alma Reed is suspended for six months.\n",
        office="Bureau Director",
    ),
    "an order to cease": paper(
        "MICHIGAN DEPARTMENT OF INSURANCE AND FINANCIAL SERVICES",
        "ORDER TO CEASE AND DESIST",
        "IT IS ORDERED that Alma Reed stop selling insurance without a licence.\n",
        office="Director",
    ),
    "an order to correct": paper(
        "WAYNE COUNTY HEALTH DEPARTMENT",
        "ORDER TO CORRECT VIOLATIONS",
        TO,
        "You are ordered to mend the drain of the kitchen by December 9, 2026.\n",
        office="Sanitarian",
    ),
    "an order to detain or release": paper(
        "U.S. DEPARTMENT OF HOMELAND SECURITY\nImmigration and Customs Enforcement",
        "ORDER TO DETAIN OR RELEASE ALIEN",
        "You are ordered to detain the alien named above pending a hearing.\n",
        office="Detention Officer",
    ),
    "an order of supervision": paper(
        "U.S. DEPARTMENT OF HOMELAND SECURITY\nImmigration and Customs Enforcement",
        "ORDER OF SUPERVISION",
        "You are ordered to appear in person at the time and place specified, upon each request of the agency.\n",
        office="Deportation Officer",
    ),
    "an immigration judge's order": paper(
        "UNITED STATES DEPARTMENT OF JUSTICE\nEXECUTIVE OFFICE FOR IMMIGRATION REVIEW\nIMMIGRATION COURT",
        "ORDER OF THE IMMIGRATION JUDGE",
        "It is ordered that the respondent be removed from the United States to Canada.\n",
        office="Immigration Judge",
    ),
    "an order to a bank of seedlings": paper(
        "MICHIGAN DEPARTMENT OF AGRICULTURE AND RURAL DEVELOPMENT",
        "ORDER FORM",
        "Please send the number of trees that you want to order, with your check.\n",
        office="Forester",
    ),
}
"""What agencies decide that neither asks a witness for anything nor has anybody arrested at the library's door."""


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((Kind.ADMINISTRATIVE_SUBPOENA, text) for text in SUBPOENAS.values()),
        *((Kind.ADMINISTRATIVE_WARRANT, text) for text in WARRANTS.values()),
        *((Kind.OTHER_NOT_COMPULSORY, text) for text in OTHERS.values()),
    ],
    ids=[*SUBPOENAS, *WARRANTS, *OTHERS],
)
def test_an_agencys_order_is_what_it_orders(kind: Kind, text: str) -> None:
    """An agency's order to a witness is its subpoena and one to take a person its warrant; its other orders are neither."""
    verdict = classify(transcript_from_text(text), today=date(2026, 11, 26))
    assert verdict.kind is kind, verdict.outcome


COURT = "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\nCase No. 26-005501-CZ\nMarlo Quist v. Alma Reed"
YOU = (
    TO + "YOU ARE ORDERED to appear on December 9, 2026 at 9:00 a.m. at 2 Elm Street and to produce the room log of June 2026.\n"
)
IT = "IT IS ORDERED that the Riverbend Public Library produce the room log of June 2026, as the subpoena asked.\n"


@pytest.mark.parametrize(
    ("kind", "title", "says", "office"),
    [
        (Kind.JUDICIAL_SUBPOENA, "ORDER TO APPEAR AND PRODUCE", YOU, "Deputy Clerk"),
        (Kind.JUDICIAL_SUBPOENA, "ORDER FOR ATTENDANCE OF WITNESS", YOU, "Clerk of the Court"),
        (Kind.JUDICIAL_SUBPOENA, "ORDER TO APPEAR\n                    (Subpoena)", YOU, "Deputy Clerk"),
        (Kind.JUDICIAL_SUBPOENA, "ORDER TO APPEAR", YOU + "Whoever disobeys this subpoena may be fined.\n", "Circuit Judge"),
        (Kind.COURT_ORDER, "ORDER TO APPEAR AND PRODUCE", YOU, "Circuit Judge"),
        (Kind.COURT_ORDER, "ORDER TO PRODUCE", IT, "Deputy Clerk"),
        (Kind.COURT_ORDER, "ORDER ENFORCING SUBPOENA", IT, "Circuit Judge"),
        (Kind.COURT_ORDER, "ORDER TO PRODUCE", IT, "Circuit Judge"),
    ],
)
def test_a_courts_order_to_a_witness_is_its_subpoena_by_name_or_by_its_clerk(
    kind: Kind, title: str, says: str, office: str
) -> None:
    """What calls itself a subpoena is one, and so is what a clerk alone tells a witness; what a judge orders is an order."""
    text = paper(COURT, title, says, office=office)
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is kind


ARRESTED = "any peace officer is directed to arrest Marlo Quist and to bring him before this court.\n"
FAILED = "Having found that Marlo Quist did not come as he was told, the court ORDERS that "
CHILD = "IT IS ORDERED that any peace officer take the minor child into custody and bring her to the shelter.\n"
GRANTED = "IT IS ORDERED that the motion is granted and the warrant of June 2 is recalled.\n"


@pytest.mark.parametrize(
    ("kind", "title", "says"),
    [
        (Kind.JUDICIAL_WARRANT, "ORDER FOR ARREST", FAILED + ARRESTED),
        (Kind.JUDICIAL_WARRANT, "ORDER OF ARREST", FAILED + ARRESTED),
        (Kind.JUDICIAL_WARRANT, "ORDER DIRECTING ARREST OF WITNESS", FAILED + ARRESTED),
        (Kind.JUDICIAL_WARRANT, "CONTEMPT ARREST ORDER", FAILED + ARRESTED),
        (Kind.JUDICIAL_WARRANT, "WRIT OF ATTACHMENT OF THE PERSON", FAILED + ARRESTED),
        (Kind.JUDICIAL_WARRANT, "WRIT OF BODILY ATTACHMENT", FAILED + ARRESTED),
        (Kind.COURT_ORDER, "ORDER TO TAKE CHILD INTO CUSTODY", CHILD),
        (Kind.COURT_ORDER, "PICK-UP ORDER", CHILD),
        (Kind.COURT_ORDER, "ORDER RECALLING ORDER FOR ARREST", GRANTED),
        (Kind.COURT_ORDER, "ORDER ON MOTION IN ARREST OF JUDGMENT", GRANTED),
    ],
)
def test_a_courts_order_to_arrest_is_its_warrant(kind: Kind, title: str, says: str) -> None:
    """North Carolina's and New York's orders of arrest are warrants; to take a child into care, or to recall one, is an order."""
    text = paper(COURT, title, says, office="Circuit Judge")
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is kind


BOARD = "STATE OF OHIO\nDEPARTMENT OF REHABILITATION AND CORRECTION\nAdult Parole Authority"
LABOR = "STATE OF OREGON\nBUREAU OF LABOR AND INDUSTRIES\nWage and Hour Division"
FIRM = "HOLT & PIKE, P.C.\nAttorneys at Law"
IN_CUSTODY = "You are hereby commanded to arrest and take into custody the parolee Alma Reed.\n"
FURNISH = "You are hereby required to furnish the time records of 2026 to the undersigned by December 9, 2026.\n"


@pytest.mark.parametrize(
    ("kind", "head", "title", "says", "office"),
    [
        (Kind.ADMINISTRATIVE_WARRANT, BOARD, "RETAKING AUTHORIZATION", IN_CUSTODY, "Superintendent"),
        (Kind.ADMINISTRATIVE_SUBPOENA, LABOR, "NOTICE TO PRODUCE RECORDS", FURNISH, "Commissioner"),
        (Kind.ADMINISTRATIVE_SUBPOENA, LABOR, "REQUIREMENT TO FURNISH WAGE INFORMATION", FURNISH, "Commissioner"),
        (Kind.ADMINISTRATIVE_SUBPOENA, LABOR, "THIRD PARTY RECORD DEMAND", FURNISH, "Commissioner"),
        (Kind.ADMINISTRATIVE_SUBPOENA, LABOR, "DIRECTIVE TO SUPPLY DOCUMENTS", FURNISH, "Commissioner"),
        (Kind.ADMINISTRATIVE_SUBPOENA, LABOR, "WAGE CLAIM REPORT", FURNISH, "Commissioner"),
        (Kind.OTHER_NOT_COMPULSORY, LABOR, "WAGE CLAIM REPORT", "The claim was paid on June 2.\n", "Commissioner"),
        (Kind.OTHER_NOT_COMPULSORY, LABOR, "NOTICE OF HEARING", "The hearing is on December 9, 2026.\n", "Commissioner"),
        (Kind.OTHER_NOT_COMPULSORY, COURT, "NOTICE TO PRODUCE DOCUMENTS", FURNISH, "Attorney for Plaintiff"),
        (Kind.OTHER_NOT_COMPULSORY, FIRM, "DEMAND FOR DOCUMENTS", FURNISH, "Attorney for Plaintiff"),
        (Kind.COURT_ORDER, COURT, "MEMORANDUM", IT, "Circuit Judge"),
        (Kind.OTHER_NOT_COMPULSORY, COURT, "MEMORANDUM", IT, "Attorney for Plaintiff"),
    ],
)
def test_a_name_that_tells_of_no_command_leaves_it_to_the_deed(kind: Kind, head: str, title: str, says: str, office: str) -> None:
    """What an agency wants of a witness is its subpoena under any name, and what counsel wants in a case no court's."""
    text = paper(head, title, says, office=office)
    verdict = classify(transcript_from_text(text), today=date(2026, 11, 26))
    assert verdict.kind is kind, verdict.outcome


REPORT = """\
STATE OF MAINE                             SUPERIOR COURT
CUMBERLAND, ss.                            Criminal Docket CR-26-417
State of Maine v. Marlo Quist

         PROBATION VIOLATION REPORT AND REQUEST FOR {wanted}

The probation officer reports that the probationer did not come on October 22, 2026.
/s/ Rowan Pike                             November 18, 2026
Probation Officer

                 {ruling}
The request is granted. {granted}
{hand}
Justice, Superior Court
"""
SIGNS = "/s/ Orla Fenn                              November 20, 2026"
EMPTY = "_________________________                  Date ____________"


@pytest.mark.parametrize("ruling", ["ORDER", "COURT'S RULING", "DECISION"])
@pytest.mark.parametrize(
    ("wanted", "granted", "hand", "kind"),
    [
        ("WARRANT", "A warrant shall issue for the arrest of the probationer.", SIGNS, Kind.JUDICIAL_WARRANT),
        ("WARRANT", "A warrant shall issue for the arrest of the probationer.", EMPTY, Kind.OTHER_NOT_COMPULSORY),
        ("HEARING", "A hearing shall be held on December 9, 2026.", SIGNS, Kind.COURT_ORDER),
        ("HEARING", "A hearing shall be held on December 9, 2026.", EMPTY, Kind.OTHER_NOT_COMPULSORY),
    ],
)
def test_a_report_that_asks_is_what_the_judge_below_makes_of_it(
    ruling: str, wanted: str, granted: str, hand: str, kind: Kind
) -> None:
    """A request with a judge's ruling under it is what he granted, and nobody's command while he has not signed."""
    text = REPORT.format(wanted=wanted, ruling=ruling, granted=granted, hand=hand)
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is kind


SHOW_CAUSE = (
    "The custodian of the Riverbend Public Library IS HEREBY ORDERED TO APPEAR on December 9, 2026 at 9:00 a.m., then and there "
    "to show cause why the library should not be held in contempt.\n"
)


@pytest.mark.parametrize("title", ["TO SHOW CAUSE", "SHOW CAUSE ORDER", "NOTICE TO SHOW CAUSE", ""])
def test_whoever_is_to_come_and_show_cause_is_no_witness(title: str) -> None:
    """To come and show cause is ordered by a court of whoever disobeyed its subpoena; it is no subpoena."""
    text = paper(COURT, title, SHOW_CAUSE, office="Circuit Judge")
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is Kind.COURT_ORDER


PLAIN = """\
{head}
Matter 26-417

{title}

{says}
/s/ Orla Fenn
{office}
"""
TRIAL_COURT = "WASHTENAW COUNTY TRIAL COURT"
PAROLE = "NEBRASKA BOARD OF PAROLE"


@pytest.mark.parametrize(
    ("kind", "head", "title", "says", "office"),
    [
        (
            Kind.JUDICIAL_WARRANT,
            TRIAL_COURT,
            "Leave to search",
            "I find probable cause. Any peace officer may, and shall, search 10 Main Street for one laptop.",
            "District Judge",
        ),
        (
            Kind.JUDICIAL_WARRANT,
            TRIAL_COURT,
            "Taking of a person",
            "To every sheriff and peace officer: Marlo Quist did not come to court. Arrest him, and hold him until I sit.",
            "District Judge",
        ),
        (
            Kind.JUDICIAL_WARRANT,
            TRIAL_COURT,
            "Looking for a laptop",
            "To any police officer: it is shown to me under oath that one is at 10 Main Street. Search that place for it.",
            "District Judge",
        ),
        (
            Kind.ADMINISTRATIVE_WARRANT,
            PAROLE,
            "Taking of a parolee",
            "To every peace officer: Marlo Quist has broken his parole. Take him into custody and hold him for the Board.",
            "Chair, Board of Parole",
        ),
        (
            Kind.OTHER_NOT_COMPULSORY,
            PAROLE,
            "News of a parolee",
            "To every peace officer: Marlo Quist is in your county. Search warrants are the business of courts.",
            "Chair, Board of Parole",
        ),
    ],
)
def test_officers_may_be_told_in_a_sentence_of_its_own(kind: Kind, head: str, title: str, says: str, office: str) -> None:
    """A paper in plain words addresses officers, tells them why, and then what they are to do."""
    text = PLAIN.format(head=head, title=title, says=says, office=office)
    verdict = classify(transcript_from_text(text), today=date(2026, 11, 26))
    assert verdict.kind is kind, verdict.outcome


@pytest.mark.parametrize("head", ["RIVERBEND ESTATES HOMEOWNERS ASSOCIATION", "KENT CHESS LEAGUE"])
def test_an_associations_chair_is_no_agencys_official(head: str) -> None:
    """What a private body calls an order or a subpoena is not an agency's, whatever office signs it."""
    text = PLAIN.format(head=head, title="ORDER TO APPEAR AND PRODUCE", says=YOU, office="Chair, Violations Committee")
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is not Kind.ADMINISTRATIVE_SUBPOENA


@pytest.mark.parametrize("mark", ["FOR CLASSROOM USE ONLY", "Training aid", "Moot court problem no. 4"])
def test_a_lesson_of_no_court_compels_nobody(mark: str) -> None:
    """A warrant's words in a handout for a class are nobody's command."""
    says = f"{mark}\nTO ANY PEACE OFFICER: You are commanded to search the premises at 4 Elm Street."
    text = PLAIN.format(head="Riverbend Police Academy", title="SEARCH WARRANT", says=says, office="Instructor")
    assert classify(transcript_from_text(text), today=date(2026, 11, 26)).kind is Kind.OTHER_NOT_COMPULSORY
