"""A paper is called a court's only where every link of the proof holds; each missing link is a doubt and never a guess."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Box, Ink, InkKind, PageSource, Transcript, transcript_from_text
from classifiers.verdict import Verdict

TODAY = date(2026, 11, 26)

COURT = "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\n"
TITLE = "\n                    ORDER\nCase No. 26-004417-CZ\n"
SUBPOENA = "\n                    SUBPOENA\nCase No. 26-004417-CZ\n"
COMMAND = "IT IS HEREBY ORDERED that the Riverbend Public Library produce the room log of June 2026 within ten days.\n"
DATED = "Dated: November 20, 2026\n"
JUDGE = "                           /s/ Rowan Pike\n                           Circuit Court Judge\n"
EMPTY = "                           ______________________\n                           Circuit Court Judge\n"


def judged(*parts: str) -> Verdict:
    """Return what is said of a paper put together from its parts."""
    return classify(transcript_from_text("".join(parts)), today=TODAY)


def test_a_whole_order_is_a_courts() -> None:
    """Court, title, command and an officer's place, in this order and with nothing above: a court's order, signed or not."""
    assert judged(COURT, TITLE, COMMAND, DATED, JUDGE).kind is Kind.COURT_ORDER
    assert judged(COURT, TITLE, COMMAND, DATED, EMPTY).kind is Kind.COURT_ORDER


ABOVE = (
    "RIVERBEND HOUSING COMMISSION\n",
    "INTERNATIONAL BROTHERHOOD OF WORKERS\n",
    "RIVERBEND POLICE DEPARTMENT\n",
    "U.S. DEPARTMENT OF HOMELAND SECURITY\n",
    "THE HARBOR GAZETTE\n",
    "Quiet Rooms, Part Two\n",
    "He laid the paper on the desk, and for a while nobody in the room said a word.\nThen she read it out:\n",
    "Below is the order that the judge signed this morning, so please have the log ready for us.\n",
)


@pytest.mark.parametrize("above", ABOVE)
def test_what_stands_above_the_court_puts_the_paper_in_doubt(above: str) -> None:
    """Under an agency's letterhead, a masthead or a story a court's paper is shown, quoted or made up: a human looks."""
    assert not judged(above, COURT, TITLE, COMMAND, DATED, JUDGE).kind.is_judicial


FURNITURE = (
    "Approved, SCAO\n",
    "FILED November 20, 2026\n",
    "UNDER SEAL\n",
    "ELECTRONICALLY FILED\n11/20/2026 10:22 AM\nORLA FENN, CLERK\n",
    "Hon. Rowan Pike\n",
    "ENDORSED FILED\n",
    "Duplicate Original\n",
    "Clerk Stamps Date Here\n",
    "INDEX NO.\n",
    "Friend of the court\n",
    "Orla Fenn (P55501)\nFENN LAW OFFICES\nAttorney for Plaintiff\n",
    "Page 1 of 1\n",
    "EX PARTE\n",
    "This form is approved by the Illinois Supreme Court and must be accepted in all Illinois Circuit Courts.\n",
    "New Hampshire\n",
    "JDF 80 (county reprint)  1st copy - to the person who is served  2nd copy - for the return of the server\n",
)


@pytest.mark.parametrize("above", FURNITURE)
def test_what_courts_and_counsel_put_above_it_does_not(above: str) -> None:
    """A form's line, the clerk's stamp, the judge's name and counsel's block stand above real captions."""
    assert judged(above, COURT, TITLE, COMMAND, DATED, JUDGE).kind is Kind.COURT_ORDER


@pytest.mark.parametrize(
    "parts",
    [
        (COURT, COMMAND, TITLE, DATED, JUDGE),
        (JUDGE.replace("/s/ Rowan Pike", "_" * 20), COURT, TITLE, COMMAND, DATED),
        (COURT, TITLE, EMPTY, COMMAND, DATED),
    ],
)
def test_a_courts_words_out_of_their_order_prove_nothing(parts: tuple[str, ...]) -> None:
    """A court says first who it is, then commands, and its officer signs below that."""
    assert judged(*parts).kind is Kind.UNDETERMINED


def test_a_bankruptcy_judge_signs_above_the_caption() -> None:
    """Bankruptcy courts leave the top of the first page to the judge's signature (their local rules say so)."""
    court = "UNITED STATES BANKRUPTCY COURT\nEASTERN DISTRICT OF MICHIGAN\n"
    signed = "The following order is SO ORDERED.\n/s/ Rowan Pike\nUnited States Bankruptcy Judge\n\n"
    assert judged(signed, court, TITLE, COMMAND).kind is Kind.COURT_ORDER


def test_an_order_without_an_officers_place_is_in_doubt() -> None:
    """A court's name, title and command are words that anybody can copy."""
    assert judged(COURT, TITLE, COMMAND, DATED).kind is Kind.UNDETERMINED


@pytest.mark.parametrize("opening", ["Dear Director Roe:\n", "To whom it may concern:\n", "VIA E-MAIL\n"])
def test_a_letter_is_no_courts_paper(opening: str) -> None:
    """Courts command; they do not write to "Dear Director"."""
    assert not judged(COURT, opening, TITLE, COMMAND, DATED, EMPTY).kind.is_judicial


BROUGHT = "Presented for entry by:\n/s/ Orla Fenn\nAttorney for Plaintiff\n"


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ((COMMAND, EMPTY, BROUGHT), Kind.UNDETERMINED),
        ((COMMAND, DATED, JUDGE, BROUGHT), Kind.COURT_ORDER),
        ((COMMAND, DATED, EMPTY), Kind.COURT_ORDER),
    ],
)
def test_an_order_that_counsel_signed_and_no_judge_signed_or_dated_is_brought(parts: tuple[str, ...], kind: Kind) -> None:
    """Counsel brings orders for the judge to sign; until then they are proposed, whether they say so or not (MCR 2.602(B))."""
    assert judged(COURT, TITLE, *parts).kind is kind


MOTION = f"""{COURT}
                    MOTION TO COMPEL
Case No. 26-004417-CZ
Plaintiff moves for an order and says that the library refused. Plaintiff requests that the court enter the attached order.
/s/ Orla Fenn
Attorney for Plaintiff
\f"""


def test_an_unsigned_order_behind_its_motion_is_proposed() -> None:
    """A motion comes with the order that it asks for; signed, that order is the court's."""
    assert judged(MOTION, COURT, TITLE, COMMAND, EMPTY).kind is Kind.UNDETERMINED
    assert judged(MOTION, COURT, TITLE, COMMAND, DATED, JUDGE).kind is Kind.COURT_ORDER


STAGED = (
    "TRAINING AID - Patrol School",
    "Recruits: find four errors before you enter.",
    "Practical exercise 7, instructor's copy",
    "Twelfth Annual Intramural Competition",
    "Moot court problem",
    'Prop no. 114 - "Cold Harbor"',
    "This paper has no legal effect.",
    "Not an official court document",
    "Escape Room, Station 4",
)


@pytest.mark.parametrize("words", STAGED)
def test_a_paper_made_to_be_shown_is_in_doubt(words: str) -> None:
    """Schools, films and games make whole court papers; their own words give them away."""
    assert judged(COURT, TITLE, COMMAND, DATED, JUDGE, "\n", words).kind is Kind.UNDETERMINED


REAL = (
    "The affiant's training and experience support the finding.",
    "The defendant worked at the police academy.",
    "Do not serve this order on the minor.",
    "The film company is the plaintiff.",
    "The exercise of discretion is reviewed on appeal.",
    "The mock invoices are Exhibit 4.",
)


@pytest.mark.parametrize("words", REAL)
def test_words_like_a_schools_or_a_films_leave_an_order_one(words: str) -> None:
    """Courts speak of training, films and exercises, too."""
    assert judged(COURT, TITLE, COMMAND, words, "\n", DATED, JUDGE).kind is Kind.COURT_ORDER


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Pay the bond of $2,500 by gift card today.", Kind.UNDETERMINED),
        ("Payment is accepted by Zelle or Bitcoin only.", Kind.UNDETERMINED),
        ("Payment may be made to the clerk by wire transfer.", Kind.COURT_ORDER),
        ("The fine is payable to the clerk of the court.", Kind.COURT_ORDER),
    ],
)
def test_no_court_is_paid_in_gift_cards(words: str, kind: Kind) -> None:
    """Money that cannot be called back is what swindlers ask for under a court's name."""
    assert judged(COURT, TITLE, COMMAND, words, "\n", DATED, JUDGE).kind is kind


FORM = "AO 93 (Rev. 11/13) Search and Seizure Warrant\n"
FEDERAL = "UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan\n"
WARRANT = """
                    SEARCH AND SEIZURE WARRANT
Case No. 2:26-mj-30417
To: Any authorized law enforcement officer
YOU ARE COMMANDED to search the premises at 12 Elm Court and to seize the computers.
"""
MAGISTRATE = "                           /s/ Rowan Pike\n                           United States Magistrate Judge\n"
FIELD_DIRECTOR = "                           /s/ Rowan Pike\n                           Field Office Director\n"


@pytest.mark.parametrize(
    ("parts", "is_proved"),
    [
        ((FORM, FEDERAL, WARRANT, DATED, MAGISTRATE), True),
        ((FORM, "U.S. DEPARTMENT OF HOMELAND SECURITY\n", FEDERAL, WARRANT, DATED, MAGISTRATE), False),
        (("U.S. DEPARTMENT OF HOMELAND SECURITY\n", FORM, FEDERAL, WARRANT, DATED, MAGISTRATE), False),
        ((FORM, "RIVERBEND POLICE DEPARTMENT\n", FEDERAL, WARRANT, DATED, MAGISTRATE), False),
        ((FORM, FEDERAL, WARRANT, DATED, FIELD_DIRECTOR), False),
        ((FORM, FEDERAL, WARRANT, MAGISTRATE.replace("/s/ Rowan Pike", "_" * 20), FIELD_DIRECTOR), False),
        (("AO 440 (Rev. 06/12) Summons in a Civil Action\n", FEDERAL, WARRANT, DATED, MAGISTRATE), False),
    ],
)
def test_a_forms_number_outweighs_no_other_body(parts: tuple[str, ...], is_proved: bool) -> None:  # noqa: FBT001 - a table's column
    """Anybody can print a form's number: another's letterhead or signature, or another form's name, still is a doubt."""
    assert judged(*parts).kind.is_judicial is is_proved


MARTIAL = """
     SUBPOENA TO TESTIFY AND/OR PRODUCE OR PERMIT INSPECTION OF ITEMS IN A COURT-MARTIAL
The President of the United States, to Riverbend Public Library, 12 Elm Court:
You are hereby summoned and required to produce to Orla Fenn, Trial Counsel, on December 3, 2026 the room log, for use at a
general court-martial convened by order no. 26-4417, United States v. Roe.
Dated: November 20, 2026
                           /s/ Orla Fenn
                           Signature of Trial Counsel, Military Judge, or Preliminary Hearing Officer
"""


@pytest.mark.parametrize(
    ("county", "is_judicial"),
    [("Inspect", True), ("Produce", True), ("Freedom", False), ("Kent", True)],
)
def test_a_title_read_as_a_county_makes_no_unknown_court(county: str, *, is_judicial: bool) -> None:
    """Cells of a form run together: a word of the title is no county, and any other name that none has is an unknown one."""
    form = "Approved, SCAO   MC 999 (3/26)\n                    ORDER TO INSPECT\nSTATE OF MICHIGAN\n"
    head = f"{form}{county} COUNTY CIRCUIT COURT\n"
    assert judged(head, "Case No. 26-004417-CZ\n", COMMAND, DATED, JUDGE).kind.is_judicial is is_judicial


@pytest.mark.parametrize(
    ("above", "is_proved"),
    [
        ("DEPARTMENT OF DEFENSE\n", True),
        ("DEPARTMENT OF THE ARMY\n", True),
        ("UNITED STATES COAST GUARD\n", True),
        ("U.S. DEPARTMENT OF HOMELAND SECURITY\n", False),
        ("INTERNAL REVENUE SERVICE\n", False),
        ("RIVERBEND POLICE DEPARTMENT\n", False),
        ("THE HARBOR GAZETTE\n", False),
    ],
)
def test_only_armed_forces_stand_over_a_court_martial(above: str, is_proved: bool) -> None:  # noqa: FBT001 - a table's column
    """Those who may convene it head its papers (10 U.S.C. 822 to 824); nobody else does."""
    assert judged(above, MARTIAL).kind.is_judicial is is_proved


@pytest.mark.parametrize(
    "parts",
    [
        (COURT, "DEPARTMENT OF CORRECTIONS\n", TITLE, COMMAND, DATED, JUDGE),
        (COURT, "NATIONAL LABOR RELATIONS BOARD\n", TITLE, COMMAND, DATED, JUDGE),
        ("UNITED STATES DISTRICT COURT\n", COURT, TITLE, COMMAND, DATED, JUDGE),
        (COURT, TITLE, COMMAND, DATED, "                           IT IS SO ORDERED.\n"),
        (COURT, SUBPOENA, "The court finds good cause.\n", JUDGE, "You are commanded to appear.\n"),
    ],
)
def test_the_parts_of_a_courts_paper_stand_together(parts: tuple[str, ...]) -> None:
    """No other body and no other court is between them, somebody's office is told, and what it commands is above his hand."""
    assert not judged(*parts).kind.is_judicial


@pytest.mark.parametrize(
    "parties",
    [
        "DEPARTMENT OF CORRECTIONS,\n     Plaintiff,\nv.\nJANE ROE,\n     Defendant.\n",
        "IN RE APPLICATION OF THE\nFEDERAL BUREAU OF INVESTIGATION\nFOR AN ORDER\n",
    ],
)
def test_a_body_may_be_a_party(parties: str) -> None:
    """Agencies sue and are sued, and ask for orders: between the court and the title stand the parties."""
    assert judged(COURT, parties, TITLE, COMMAND, DATED, JUDGE).kind is Kind.COURT_ORDER


NOTARY = "Dated: November 20, 2026\n                    /s/ Orla Fenn\n                    Notary Public\n"
SUMMONED = (
    "Roe v. Doe\nTO: Riverbend Library\nYou are hereby commanded to appear before the court and to produce the sign-in log.\n"
)
COURTS_OF_NOTARIES = {
    "RI": "STATE OF RHODE ISLAND\nSUPERIOR COURT\nPROVIDENCE COUNTY\n",
    "MA": "COMMONWEALTH OF MASSACHUSETTS\nSUPERIOR COURT\nSUFFOLK COUNTY\n",
    "NH": "THE STATE OF NEW HAMPSHIRE\nSUPERIOR COURT\nHILLSBOROUGH COUNTY\n",
    "TX": "IN THE DISTRICT COURT OF HARRIS COUNTY, TEXAS\n",
}


@pytest.mark.parametrize("court", COURTS_OF_NOTARIES.values(), ids=COURTS_OF_NOTARIES)
def test_a_notary_issues_a_subpoena_of_a_named_court_and_nothing_else(court: str) -> None:
    """Some states let notaries summon to their courts; without the court, the command or with an oath it is in doubt."""
    assert judged(court, SUBPOENA, SUMMONED, NOTARY).kind is Kind.JUDICIAL_SUBPOENA
    near = (
        (SUBPOENA, SUMMONED, NOTARY),
        (court, SUBPOENA, "This is about the log of the library, which the parties want to see.\n", NOTARY),
        (court, SUBPOENA, SUMMONED, "Subscribed and sworn to before me this day.\n", NOTARY),
        (court, TITLE, COMMAND, NOTARY),
        (COURT, SUBPOENA, SUMMONED, NOTARY),
    )
    assert not any(judged(*parts).kind.is_judicial for parts in near)


def copied(*parts: str, hand: Box | None = None) -> Verdict:
    """Return what is said of the same paper read off a picture, with a hand on it."""
    page = transcript_from_text("".join(parts)).pages[0]
    inks = () if hand is None else (Ink(InkKind.STROKE, hand, 0.9),)
    return classify(Transcript((replace(page, source=PageSource.OCR, inks=inks),)), today=TODAY)


BELOW, ABOVE_ALL = Box(220, 150, 330, 175), Box(220, 5, 330, 12)


@pytest.mark.parametrize(
    ("parts", "hand", "kind"),
    [
        ((COURT, TITLE, COMMAND, DATED), BELOW, Kind.COURT_ORDER),
        ((COURT, TITLE, COMMAND, DATED), None, Kind.UNDETERMINED),
        ((COURT, TITLE, COMMAND, DATED), ABOVE_ALL, Kind.UNDETERMINED),
        ((COURT, TITLE, COMMAND, DATED, "\n          /s/ Rowan Pike\n          Hearing Officer\n"), BELOW, Kind.UNDETERMINED),
    ],
)
def test_a_hand_on_a_copy_hides_whose_it_is(parts: tuple[str, ...], hand: Box | None, kind: Kind) -> None:
    """What is printed under a hand is often not read off a picture: one below the command is a place, unless another is told."""
    assert copied(*parts, hand=hand).kind is kind
    assert judged(*parts).kind is Kind.UNDETERMINED


@pytest.mark.parametrize(
    "cell",
    [
        "Affiant: Rowan Pike, Riverbend\nPolice Department\n",
        "Agency: Riverbend Police Department\n",
        "Who asks: Rowan Pike, of the Riverbend\nPolice Department\n",
    ],
)
def test_the_police_behind_their_officer_are_no_letterhead(cell: str) -> None:
    """A cell between the court and the title tells whose officer asked; police over the title without him are a doubt."""
    assert judged(COURT, cell, TITLE, COMMAND, DATED, JUDGE).kind is Kind.COURT_ORDER
    assert judged(COURT, "Riverbend\nPolice Department\n", TITLE, COMMAND, DATED, JUDGE).kind is Kind.UNDETERMINED


INQUEST = """\
OFFICE OF THE CORONER
ADAMS COUNTY
SUBPOENA
TO: Riverbend Public Library. You are commanded to appear before the undersigned on December 3, 2026 and to bring the room log.
                           /s/ Rowan Pike
                           {office}
"""


@pytest.mark.parametrize("office", ["Coroner", "County Coroner", "Deputy Coroner"])
def test_a_coroner_summons_by_his_own_office(office: str) -> None:
    """An inquest's subpoena is no court's, and it is known whose it is."""
    assert judged(INQUEST.format(office=office)).kind is Kind.ADMINISTRATIVE_SUBPOENA
