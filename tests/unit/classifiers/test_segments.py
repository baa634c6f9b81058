"""Segments: where a packet is cut into its papers, and where a page belongs to the one before."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import detect_pages
from classifiers.kinds import Kind
from classifiers.segments import cut
from classifiers.transcript import transcript_from_text

HEAD = "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\n"
WARRANT = f"{HEAD}SEARCH WARRANT\nTO ANY PEACE OFFICER: you are commanded to search.\n/s/ Rowan Pike\nJudge"
AFFIDAVIT = f"{HEAD}AFFIDAVIT FOR SEARCH WARRANT\nI, R. Tait, being duly sworn, state:\n/s/ R. Tait\nAffiant"
MOTION = (
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nMOTION TO COMPEL\nThe United States moves.\n"
    "/s/ Ann Poe\nAssistant United States Attorney"
)
ORDER = "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nORDER\nIT IS ORDERED that the library produce.\n"
LEAFLET = "FERNBROOK COMMUNITY GARDEN\nBeds one to six are watered on Mondays.\nPlease close the gate."
WRIT = (
    "STATE OF MICHIGAN          REQUEST AND WRIT FOR          CASE NO. and JUDGE\n"
    "36TH JUDICIAL DISTRICT     GARNISHMENT                   26-39030-SM\nWAYNE COUNTY\n"
    "TO THE GARNISHEE: you must deliver a verified disclosure to the court.\nMC 13 (9/23) Page 1"
)
LABOR = "U.S. DEPARTMENT OF LABOR\nWAGE AND HOUR DIVISION"
NOTICE = f"{LABOR}\nNOTICE OF INSPECTION\nAn investigator will look at your payroll on June 3."
SUBPOENA = f"{LABOR}\nADMINISTRATIVE SUBPOENA\nYou are required to produce the payroll for June."
ITEMS = "Items to be seized: all records of the account of Marlo Quist"


@pytest.mark.parametrize(
    ("pages", "parts"),
    [
        # a very short attachment is the warrant's own, and what follows it under a heading of its own is not
        ((WARRANT, "ATTACHMENT A\nRiverbend Public Library, one computer.", AFFIDAVIT), ((1, 2), (3,))),
        ((WARRANT, f"ATTACHMENT A\n{ITEMS}", AFFIDAVIT), ((1, 2), (3,))),
        ((WARRANT, "ATTACHMENT B", ITEMS, AFFIDAVIT), ((1, 2, 3), (4,))),
        ((WARRANT, AFFIDAVIT), ((1,), (2,))),
        # behind a sheet that only says which exhibit follows stands that exhibit, whatever its heading
        ((MOTION, "EXHIBIT A", ORDER), ((1, 2, 3),)),
        ((MOTION, "Exhibit 1", ORDER), ((1, 2, 3),)),
        ((MOTION, "EXHIBIT A\nOrder of November 3, 2026", ORDER), ((1, 2, 3),)),
        ((MOTION, ORDER), ((1,), (2,))),
        # a court's form begins behind sheets that are of nobody, though its title is at its foot; its second page begins nothing
        ((LEAFLET, WRIT), ((1,), (2,))),
        ((LEAFLET, LEAFLET, WRIT), ((1, 2), (3,))),
        ((LEAFLET, ITEMS), ((1, 2),)),
        ((WRIT, WRIT.replace("Page 1", "Page 2")), ((1, 2),)),
        # an agency counts the pages of its notice and of the subpoena behind it as one; a notice's second page names nothing
        ((f"{NOTICE}\nPage 1 of 2", f"{SUBPOENA}\nPage 2 of 2"), ((1,), (2,))),
        ((f"{NOTICE}\nPage 1 of 2", f"{LABOR}\nWhat to have ready: the payroll for June.\nPage 2 of 2"), ((1, 2),)),
        ((f"{SUBPOENA}\nPage 1 of 2", f"{NOTICE}\nPage 2 of 2"), ((1, 2),)),
        ((f"{ITEMS}\nPage 1 of 2", f"{SUBPOENA}\nPage 2 of 2"), ((1, 2),)),
        # a fax's first sheet counts what it sends, and is none of it
        (("FAX COVER SHEET\nTo: the library. Two pages follow.\nPage 1 of 2", f"{SUBPOENA}\nPage 2 of 2"), ((1,), (2,))),
        (("FACSIMILE TRANSMITTAL\nTo: the library\nPage 1 of 2", f"{WARRANT}\nPage 2 of 2"), ((1,), (2,))),
        (("FACSIMILE TRANSMITTAL\nTo: the library\nPage 1 of 2", "As we said on the telephone.\nPage 2 of 2"), ((1, 2),)),
    ],
)
def test_a_packet_is_cut_where_a_paper_begins(pages: tuple[str, ...], parts: tuple[tuple[int, ...], ...]) -> None:
    """Each paper is judged by itself; an exhibit to a motion is no order of the court that is served on the library."""
    transcript = transcript_from_text("\f".join(pages))
    assert cut(transcript, detect_pages(transcript)) == parts


AFFIDAVIT_PAGE = (
    "Approved, SCAO     Form MC 231 (3/19)\n"
    "STATE OF MICHIGAN          SEARCH WARRANT                CASE NO.\n25TH JUDICIAL DISTRICT                       26-3409-SW\n"
    "WAYNE COUNTY\n\n                    AFFIDAVIT FOR SEARCH WARRANT\n"
    "1. The place to be searched is the Riverbend Public Library.\n"
    "2. The property to be searched for and seized is one server that holds the wireless access logs.\n\n"
    "                                       /s/ R. Tait\n                                       Affiant's signature\n"
)
WARRANT_PAGE = (
    "STATE OF MICHIGAN          SEARCH WARRANT                CASE NO.\n25TH JUDICIAL DISTRICT                       26-3409-SW\n"
    "WAYNE COUNTY\n\n                              WARRANT\nTO THE SHERIFF OR ANY PEACE OFFICER:\n"
    "IN THE NAME OF THE PEOPLE OF THE STATE OF MICHIGAN: I have found that probable cause exists and you are commanded to\n"
    "make the search and seize the described property.\n\n"
    "Issued: 11/22/2026                     {}\n                                       Judge/Magistrate\n"
)


@pytest.mark.parametrize("swears_first", [True, False])
@pytest.mark.parametrize(("signed", "is_missing"), [("/s/ Jane Roe", False), ("____________________", True)])
def test_the_page_that_a_judge_issues_speaks_for_the_packet(signed: str, *, is_missing: bool, swears_first: bool) -> None:
    """MC 231's affidavit stands under the warrant's heading and has no place for the judge to issue: nothing is missing on it."""
    pages = [AFFIDAVIT_PAGE, WARRANT_PAGE.format(signed)]
    verdict = classify(transcript_from_text("\f".join(pages if swears_first else pages[::-1])), today=date(2026, 11, 23))
    assert verdict.kind is Kind.JUDICIAL_WARRANT
    assert verdict.has_flag("SIG_ISSUER_MISSING") is is_missing
    assert verdict.issuing_slot is not None


def test_an_affidavit_under_a_warrants_heading_is_no_warrant() -> None:
    """MC 231's first page by itself only swears, whatever the head of the form says."""
    assert classify(transcript_from_text(AFFIDAVIT_PAGE), today=date(2026, 11, 23)).kind is Kind.OTHER_NOT_COMPULSORY
