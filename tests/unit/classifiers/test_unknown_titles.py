"""A paper whose heading no list knows is what its issuer and its verb make it: court, command and officer's line together."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import commands
from classifiers.detectors.title_words import name_of
from classifiers.evidence import Command, TitleWord
from classifiers.kinds import JUDICIAL, Kind
from classifiers.transcript import transcript_from_text

TODAY = date(2026, 11, 23)

K, T = Kind, TitleWord

CAPTION = """\
                         IN THE CIRCUIT COURT OF THE STATE OF OREGON
                                  FOR THE COUNTY OF LINN

Alder Supply Co.,                         Case No. 26CV10417
        v.
Beech Works Co.                           {heading}

"""
JUDGE = """

                                          ______________________
                                          Circuit Court Judge
"""
CLERK = """

                                          ______________________
                                          Clerk of the Court
"""
COUNSEL = """

                                          ______________________
                                          Attorney for Plaintiff
"""
AGENCY = """\
                         STATE OF OREGON
                         DEPARTMENT OF CONSUMER AND BUSINESS SERVICES

Matter No. 26-10417                       {heading}

"""
OFFICIAL = """

                                          ______________________
                                          Administrator
"""
TO_OFFICERS = "To any peace officer: you are commanded to arrest Marlo Quist and bring him before this court.\n"
TO_A_WITNESS = "To Orla Fenn: you are commanded to appear in courtroom 4 on December 9, 2026 at 9:00 a.m. to testify.\n"
TO_A_SHERIFF = "To the sheriff: you are commanded to collect the sum of $410.00 from the goods of Beech Works Co.\n"
TO_ANYBODY = "To the holder of the goods: you are prohibited from parting with them until this court says otherwise.\n"


@pytest.mark.parametrize(
    ("heading", "command", "officer", "kind"),
    [
        ("TAKING OF A PERSON", TO_OFFICERS, JUDGE, K.JUDICIAL_WARRANT),
        ("TAKING OF A PERSON", TO_OFFICERS, CLERK, K.JUDICIAL_WARRANT),
        ("CALLING OF A WITNESS", TO_A_WITNESS, JUDGE, K.JUDICIAL_SUBPOENA),
        ("CALLING OF A WITNESS", TO_A_WITNESS, CLERK, K.JUDICIAL_SUBPOENA),
        ("FIERI FACIAS", TO_A_SHERIFF, CLERK, K.COURT_ORDER),
        ("KEEPING OF GOODS", TO_ANYBODY, JUDGE, K.COURT_ORDER),
    ],
)
def test_court_command_and_officer_carry_a_paper_without_a_known_title(
    heading: str, command: str, officer: str, kind: Kind
) -> None:
    """Three signs together say what a paper is though its heading is in no list."""
    paper = transcript_from_text(CAPTION.format(heading=heading) + command + officer)
    assert classify(paper, today=TODAY).kind is kind


@pytest.mark.parametrize("command", [TO_OFFICERS, TO_A_WITNESS, TO_A_SHERIFF, TO_ANYBODY])
def test_the_same_words_from_an_agency_are_never_judicial(command: str) -> None:
    """An agency that commands in a court's words stays an agency."""
    paper = transcript_from_text(AGENCY.format(heading="NOTE OF A MATTER") + command + OFFICIAL)
    assert classify(paper, today=TODAY).kind not in JUDICIAL


@pytest.mark.parametrize("command", [TO_OFFICERS, TO_A_SHERIFF, TO_ANYBODY])
def test_counsel_issues_nothing_but_subpoenas(command: str) -> None:
    """An attorney's line under a command that only a bench may give does not make the paper a court's."""
    paper = transcript_from_text(CAPTION.format(heading="NOTE OF A MATTER") + command + COUNSEL)
    assert classify(paper, today=TODAY).kind not in {K.JUDICIAL_WARRANT, K.COURT_ORDER}


PROPOSAL = """

The parties propose that the goods be kept until March 2, 2027.

/s/ Orla Fenn                             /s/ Marlo Quist
Attorney for Plaintiff                    Attorney for Defendant

SO ORDERED:  {signed}
             Circuit Court Judge
"""


def test_what_parties_sign_over_an_empty_so_ordered_is_no_order() -> None:
    """An agreement waits for the judge; until he signs, the court has ordered nothing."""
    paper = transcript_from_text(CAPTION.format(heading="AGREED PLAN") + PROPOSAL.format(signed="______________________"))
    assert classify(paper, today=TODAY).kind not in JUDICIAL


MOTION_OVER_ORDER = """
The {party} moves this Court to direct the Clerk to issue a subpoena to the library.

/s/ Orla Fenn
Attorney for the {party}

                               ORDER
The foregoing motion is hereby GRANTED. The Clerk shall issue the subpoena.

{signed}
Circuit Judge
"""


@pytest.mark.parametrize("party", ["Plaintiff", "Defendant", "Petitioner"])
@pytest.mark.parametrize(("signed", "is_judicial"), [("______________________", False), ("/s/ Tamsin Rook", True)])
def test_a_partys_motion_over_an_order_waits_for_the_judge(party: str, signed: str, *, is_judicial: bool) -> None:
    """One party's motion with an order under it commands nobody until a judge signs the order (confusables T33 to T35)."""
    text = CAPTION.format(heading=f"{party.upper()}'S MOTION FOR ISSUANCE OF SUBPOENA") + MOTION_OVER_ORDER
    paper = transcript_from_text(text.format(party=party, signed=signed))
    assert (classify(paper, today=TODAY).kind in JUDICIAL) is is_judicial


AWARD = """\
STATE OF CALIFORNIA
{body}
Case No. ADJ 1041700
                    FINDINGS AND AWARD
IT IS ORDERED that applicant recover $4,000.
                    ______________________
                    {officer}
"""


@pytest.mark.parametrize(
    ("body", "officer"),
    [
        ("WORKERS' COMPENSATION APPEALS BOARD", "Workers' Compensation Judge"),
        ("", "Workers' Compensation Judge"),
        ("DIVISION OF APPEALS", "Administrative Law Judge"),
    ],
)
def test_a_boards_judge_is_no_court(body: str, officer: str) -> None:
    """A workers' compensation judge sits in an agency, whatever his line says."""
    assert classify(transcript_from_text(AWARD.format(body=body, officer=officer)), today=TODAY).kind not in JUDICIAL


WARRANT_BY_LINE = """\
                         COUNTY OF LASSEN

                         SEARCH WARRANT

The People to any peace officer in the county: {command}

                                          ______________________
                                          {line}
"""
SEARCH = "you are commanded to search the shed at 14 Alder Street."


@pytest.mark.parametrize(
    ("command", "line", "is_judicial"),
    [
        (SEARCH, "Judge of the Superior Court of California, County of Lassen", True),
        (SEARCH, "Judge", False),
        (SEARCH, "Chief of Police", False),
        (SEARCH, "Immigration Judge", False),
        ("read the warrant of the neighbours.", "Judge of the Superior Court of California, County of Lassen", False),
    ],
)
def test_a_judges_line_that_names_the_court_says_who_issued(command: str, line: str, *, is_judicial: bool) -> None:
    """The title printed under the issuing signature is the strongest sign of the issuer; a bare office names no court."""
    paper = transcript_from_text(WARRANT_BY_LINE.format(command=command, line=line))
    assert (classify(paper, today=TODAY).kind in JUDICIAL) is is_judicial


LONG = "\nThe shed is built of boards and has a door to the south.\n" * 9
"""So much text that what stands at the head is not near what stands at the foot."""


@pytest.mark.parametrize(
    ("head", "line", "court", "is_judicial"),
    [
        (
            "STATE OF CALIFORNIA - COUNTY OF LASSEN",
            "Judge of the Superior Court",
            "Superior Court, Lassen County, California",
            True,
        ),
        ("STATE OF OHIO\nCOUNTY OF ELK", "Judge of the Court of Common Pleas", "Court of Common Pleas, Elk County, Ohio", True),
        ("STATE OF CALIFORNIA", "Judge of the Superior Court", None, True),
        ("STATE OF CALIFORNIA - COUNTY OF LASSEN", "Judge", None, True),
        ("COUNTY OF LASSEN", "Judge of the Superior Court", None, False),
        ("STATE OF CALIFORNIA and STATE OF NEVADA", "Judge of the Superior Court", None, False),
        ("STATE OF CALIFORNIA - COUNTY OF LASSEN", "Judge of the Peoples Free Court", None, False),
    ],
)
def test_the_state_of_a_judges_court_may_stand_at_the_head(head: str, line: str, court: str | None, *, is_judicial: bool) -> None:
    """A warrant in one state's name that a judge signs is of that state; its court is missing unless his line says which."""
    text = WARRANT_BY_LINE.format(command=SEARCH + LONG, line=line).replace("COUNTY OF LASSEN", head)
    verdict = classify(transcript_from_text(text), today=TODAY)
    assert (verdict.kind in JUDICIAL) is is_judicial
    assert (verdict.issuer.name if verdict.issuer else None) == court
    codes = {flag.code for flag in verdict.flags}
    assert ("OUT_OF_STATE" in codes, "COURT_NAME_MISSING" in codes) == (is_judicial, court is None)


BY_OFFICE = """\
COMMONWEALTH OF PENNSYLVANIA
COUNTY OF ELK

Orla Fenn v. Beech Works Co.                      {number}

                         SUBPOENA TO PRODUCE DOCUMENTS

TO: Riverbend Library. You are ordered by the court to produce the following documents: the ledger.

                                          /s/ Tamsin Rook
                                          {officer}
"""


@pytest.mark.parametrize(
    ("officer", "number", "is_judicial"),
    [
        ("Prothonotary", "File No. 2026-4417", True),
        ("Prothonotary/Clerk, Civil Division", "File No. 2026-4417", True),
        ("Prothonotary", "File No. ________", True),
        ("County Clerk", "File No. ________", False),
        ("Prothonotary", "", False),
        ("County Clerk", "File No. 2026-4417", False),
        ("Secretary of the Board", "File No. 2026-4417", False),
    ],
)
def test_an_office_that_only_courts_have_says_who_issued(officer: str, number: str, *, is_judicial: bool) -> None:
    """Pennsylvania's subpoenas name a county and its prothonotary, and no court; a county's clerk serves its board as well."""
    verdict = classify(transcript_from_text(BY_OFFICE.format(officer=officer, number=number)), today=TODAY)
    assert (verdict.kind in JUDICIAL) is is_judicial
    assert ("OUT_OF_STATE" in {flag.code for flag in verdict.flags}) is is_judicial


BLANK_COURT = """\
                         {court}

In re: change of name of Orla Fenn          Civil Action No. ________

                                   ORDER

It is ORDERED that the petitioner shall from now on be known by the name set out below.

                                          ______________________
                                          Judge
"""


@pytest.mark.parametrize(
    ("court", "kind"),
    [
        ("IN THE ________ COURT OF ________ COUNTY, WEST VIRGINIA", K.COURT_ORDER),
        ("In the ________ Court, ________ County, Texas", K.COURT_ORDER),
        ("IN THE COURT OF ________ COUNTY, WEST VIRGINIA", K.COURT_ORDER),
        ("IN THE OFFICE OF THE SECRETARY, WEST VIRGINIA", K.UNDETERMINED),
    ],
)
def test_a_form_that_leaves_its_court_to_be_filled_in_is_a_courts(court: str, kind: Kind) -> None:
    """A form for any court of a state has a blank where the court's kind stands; an office's heading has none."""
    assert classify(transcript_from_text(BLANK_COURT.format(court=court)), today=TODAY).kind is kind


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("ORDER FILING PETITION", T.ORDER),
        ("ORDER SETTING HEARING", T.ORDER),
        ("PETITION FILING FEE WAIVER", T.OTHER),
        ("EXECUTION ON MONEY JUDGMENT", T.WRIT),
        ("INCOME EXECUTION", T.WRIT),
        ("WRIT OF BODY ATTACHMENT", T.BENCH_WARRANT),
        ("ATTACHMENT FOR PERSON", T.BENCH_WARRANT),
        ("ORDER OF ATTACHMENT", T.ORDER),
        ("ATTACHMENT B", T.ATTACHMENT),
        ("Plaintiff's Claim and ORDER to Go to Small Claims Court", T.SUMMONS),
        ("Call-In Letter (Form G-56)", T.LETTER),
        ("GARNISHEE DISCLOSURE", T.OTHER),
        ("SUMMONS OF CONTINUING GARNISHMENT", T.WRIT),
        ("TRUSTEE SUMMONS", T.WRIT),
        ("PLAINTIFF'S MOTION FOR ISSUANCE OF SUBPOENA", T.MOTION),
        ("Defendant’s Motion to Quash Subpoena", T.MOTION),
        ("SUMMONS AND COMPLAINT", T.SUMMONS),
        ("NOMINATION FOR APPOINTMENT OF GUARDIAN", T.OTHER),
        ("PRAECIPE FOR SUBPOENA", T.APPLICATION),
        ("5ubpoena to Testify", T.SUBPOENA),
        ("VOLUNTARY CONSENT FORM", T.CONSENT),
        ("AGREEMENT TO SEARCH", T.CONSENT),
        ("AUTHORIZATION TO SEARCH COMPUTER", T.CONSENT),
        ("CONSENT TO MAGISTRATE JUDGE", T.OTHER),
        ("ARREST ARRANT", T.ARREST_WARRANT),
        ("Petition for arrant or Summons", T.PETITION),
    ],
)
def test_the_governing_noun_names_a_paper(heading: str, word: TitleWord) -> None:
    """What a decision does is set behind it and does not name the paper; a form's number in brackets says nothing."""
    named = name_of(heading)
    assert named is not None
    assert named.word is word


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("You are directed to enforce the judgment described below.", Command.ORDERED),
        ("WE COMMAND YOU to cause payment to be made to the creditor.", Command.ORDERED),
        ("You are therefore ordered to complete the answer of garnishee.", Command.ORDERED),
        ("You are prohibited from making any transfer of the goods.", Command.ORDERED),
        ("This is a Court Order.", Command.ORDERED),
        ("has established probable cause for this search warrant which you are ordered to execute:", Command.OFFICERS_SEARCH),
        ("LET the respondent or its attorney SHOW CAUSE at a term of this court why it should not be held.", Command.ORDERED),
        ("let service of a copy of this order be deemed good and sufficient.", Command.ORDERED),
        ("Please come to the office shown below.", Command.REQUESTED),
    ],
)
def test_a_writs_and_a_requests_words_are_heard(text: str, command: Command) -> None:
    """Writs tell a sheriff or a holder of goods what to do; that is a court's decision carried out."""
    assert command in {one.command for one in commands.detect(transcript_from_text(text))}


@pytest.mark.parametrize(
    "text",
    [
        "This is not a Court Order.",
        "You are commanded to appear before the court and to pay attention.",
        "If you are ordered to pay the costs, ask the clerk.",
        "If you need an interpreter, please contact the court.",
        "The landlord let the plaintiff know, and may show cause.",
    ],
)
def test_words_near_them_are_not(text: str) -> None:
    """A denial, a condition, a summons to appear and a notice of the court's help decide and ask nothing."""
    heard = {one.command for one in commands.detect(transcript_from_text(text))}
    assert not heard & {Command.ORDERED, Command.REQUESTED}
