"""Which instrument of the catalogue a paper is, told by the law's own words for it and not by one make of paper."""

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind, catalogue
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Decided, Open
from tests.unit.classifiers.papers import blocks

JUDGE = "Dated: November 20, 2026            /s/ Orla Fenn\n                                    Orla Fenn, Circuit Court Judge\n"
ORDER = blocks.MI_CIRCUIT + "IN RE RECORDS           Case No. 26-004417-CZ\n                     ORDER\n"
HEARD = "After notice to the library and a hearing at which it had an opportunity to be heard,\n"
TELLS = "IT IS ORDERED that Ecorse Public Library shall produce {} by December 14, 2026.\n"
WARRANT = (
    "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\nCOUNTY OF WAYNE                    File No. 26-0417-SW\n"
    "               {}\nTO: any peace officer\n{}"
    "Issued: November 20, 2026     /s/ Orla Fenn\n                              Orla Fenn, District Court Judge\n"
)
SEARCH = "I find probable cause. YOU ARE COMMANDED to search the Ecorse Public Library and seize one desktop computer.\n"
INSPECT = "Upon the building official's affidavit YOU ARE COMMANDED to enter and inspect the premises at 4184 Mill Street.\n"
COUNTY = "                WAYNE COUNTY HEALTH DEPARTMENT\n              Environmental Health Division\n"
INSPECTOR = "November 20, 2026      /s/ Ivo Lane\n                       Ivo Lane, Inspector\n"
FIRM = (
    "Lane & Rook\n17 Elm Street, Detroit, Michigan\nNovember 20, 2026\n"
    "Ecorse Public Library\n4184 Mill Street, Ecorse, Michigan\n"
    "Dear Director:\n{}\nVery truly yours,\n/s/ Ivo Lane\nIvo Lane\n"
)
FED_WRIT = blocks.FED + "Case No. 2:26-cv-12417\n              {}\n{}" + JUDGE.replace("Circuit Court", "United States District")


def subtype(text: str) -> str | None:
    """Return the instrument that a text is taken for."""
    outcome = classify(transcript_from_text(text), today=date(2026, 11, 24)).outcome
    assert isinstance(outcome, Decided)
    assert outcome.subtype is None or catalogue()[outcome.subtype].kind is outcome.kind
    return outcome.subtype


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ORDER + HEARD + TELLS.format("the borrowing records of Ned Arbor") + JUDGE, "D01"),
        (ORDER + HEARD + "as MCL 397.603(2) has it,\n" + TELLS.format("the sheets named in the motion") + JUDGE, "D01"),
        (ORDER + HEARD + TELLS.format("what the Library Privacy Act covers") + JUDGE, "D01"),
        (ORDER + "On the ex parte motion of the prosecutor,\n" + TELLS.format("the borrowing records") + JUDGE, "D02"),
        (ORDER + HEARD + "IT IS ORDERED that Ned Arbor shall pay $100 to the plaintiff.\n" + JUDGE, None),
    ],
    ids=["records", "the section cited", "the Act named", "ex parte", "no record of a library"],
)
def test_an_order_for_library_records_after_notice_and_hearing(text: str, told: str | None) -> None:
    """The one paper that the Library Privacy Act names is known by its notice, its hearing and what it is after."""
    assert subtype(text) == told


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("ADMINISTRATIVE SEARCH WARRANT", INSPECT, "B08"),
        ("WARRANT", INSPECT, "B08"),
        ("INSPECTION WARRANT", INSPECT, "B08"),
        ("SEARCH WARRANT", SEARCH, "B01"),
        ("E-WARRANT: SEARCH WARRANT", SEARCH, "B02"),
        ("SEARCH WARRANT", "Sworn by electronic means, MCL 780.651(2).\n" + SEARCH, "B02"),
        ("SEARCH WARRANT", SEARCH + "MC 231 (electronically issued)\n", "B02"),
        ("SEARCH WARRANT", SEARCH + "MC 231 (6/19)\n", "B01"),
    ],
)
def test_michigan_warrants_for_a_place(title: str, body: str, told: str) -> None:
    """A warrant to look at premises is not one to seize; one issued electronically may stand on the ordinary form."""
    assert subtype(WARRANT.format(title, body)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (COUNTY + "NOTICE OF INSPECTION\nAn inspector will visit these premises on December 14, 2026.\n" + INSPECTOR, "G07"),
        (COUNTY + "NOTICE\nThe department has a right of entry to licensed places during business hours.\n" + INSPECTOR, "G07"),
        (COUNTY + "NOTICE\nThe annual inspection of your kitchen is due. Please have the permit ready.\n" + INSPECTOR, "G07"),
        (COUNTY + "NOTICE\nThe department has moved. Please send your letters to the new address.\n" + INSPECTOR, None),
    ],
)
def test_an_inspection_without_a_warrant(text: str, told: str | None) -> None:
    """An inspector's own notice that the office will look at a place is no warrant, and is known for what it is."""
    assert subtype(text) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("This firm represents Dora Finch. We demand that you produce the sign-in sheets within ten days.", "H09"),
        ("Our client, Dora Finch, was hurt in your building. Keep all video of that day.", "H09"),
        ("Please take this as a litigation hold: preserve every record of the matter until further word.", "H09"),
        ("The department looks into a theft. Please provide the sign-in sheets at your earliest convenience.", "H04"),
    ],
)
def test_an_attorneys_letter_is_told_from_another(body: str, told: str) -> None:
    """Who writes for a client is an attorney, though the letterhead's firm is not known."""
    assert subtype(FIRM.format(body)) == told


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("WRIT OF EXECUTION", "YOU ARE ORDERED to seize the property of Ned Arbor to satisfy the judgment.\n", "D08"),
        ("WRIT OF CONTINUING GARNISHMENT", "YOU ARE ORDERED to pay the wages withheld to the plaintiff.\n", "D08"),
        ("WRIT OF HABEAS CORPUS AD TESTIFICANDUM", "YOU ARE COMMANDED to have the body of Ned Arbor before this Court.\n", None),
        ("WRIT OF MANDAMUS", "IT IS ORDERED that the respondent shall perform its duty.\n", None),
    ],
)
def test_only_a_writ_against_money_or_goods_is_one_of_garnishment(title: str, body: str, told: str | None) -> None:
    """Habeas and mandamus are writs too; the catalogue has no entry for them, and no other one is claimed."""
    assert subtype(FED_WRIT.format(title, body)) == told


GENERAL = "                 STATE OF MICHIGAN\n           DEPARTMENT OF ATTORNEY GENERAL\n"
DEMAND = (
    "                    {}\nTO: Ecorse Public Library\n"
    "YOU ARE REQUIRED to produce all invoices of Beech Works by December 14, 2026.\n"
)
SIGNED = "November 20, 2026      /s/ Ivo Lane\n                       Ivo Lane (P41700), {}\n"
DEMANDS = ("WRITTEN DEMAND", "CIVIL INVESTIGATIVE DEMAND", "DEMAND FOR PRODUCTION OF DOCUMENTS")


@pytest.mark.parametrize("title", DEMANDS)
def test_the_attorney_generals_demand(title: str) -> None:
    """What MCL 445.776 calls a written demand compels as an agency's subpoena does: a court must enforce it."""
    assert subtype(GENERAL + DEMAND.format(title) + SIGNED.format("Assistant Attorney General")) == "G04"


@pytest.mark.parametrize("signer", ["Attorney for Plaintiff", "Deputy Clerk"])
@pytest.mark.parametrize("title", DEMANDS)
def test_a_demand_is_never_a_courts(title: str, signer: str) -> None:
    """A party's demand for documents stands under the court's caption as its motions do, and no court issued it."""
    text = blocks.MI_DISTRICT + "Case No. 26-0417-GC\n" + DEMAND.format(title) + SIGNED.format(signer)
    assert classify(transcript_from_text(text), today=date(2026, 11, 24)).kind in {Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED}


def test_a_demand_of_nobody_known_is_left_to_a_person() -> None:
    """Where no issuer is named it may be an agency's or a creditor's; the doubt is said."""
    outcome = classify(transcript_from_text(DEMAND.format("WRITTEN DEMAND") + SIGNED.format("Manager")), today=date(2026, 11, 24))
    assert isinstance(outcome.outcome, Open)
