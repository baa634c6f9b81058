"""What headings call their papers in many states: a subpoena by other names, orders without the word, and what is neither."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import titles
from classifiers.detectors.title_words import name_of
from classifiers.evidence import TitleWord
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

T = TitleWord

NAMES: dict[TitleWord, tuple[str, ...]] = {
    T.SUBPOENA: (
        "Writ of Subpoena",
        "Process of Subpoena",
        "Order to Appear (Subpoena)",
        "Order to Produce Documents (Subpoena Duces Tecum)",
        "Court Order: Subpoena Duces Tecum",
        "So Ordered Subpoena",
        "Judicial Subpoena Duces Tecum",
        "E-Subpoena",
        "eSubpoena for Records",
        "Subpoena (Order to Testify)",
        "Subpoena/Order to Appear",
        "Subpoena Commanding Production of Records",
        "Notice of Deposition and Subpoena Duces Tecum",
        "Deposition Subpoena for Production of Business Records",
        "Command to Appear and Testify",
        "Command to Produce Documents",
        "Command to Witness",
        "Court's Subpoena on Application of the Attorney General",
        "Summons to Appear as a Witness",
        "Summons to Witness",
        "Compulsory Process for Witness",
        "Alias Subpoena",
        "Attendance Subpoena",
        "Records Subpoena to Nonparty",
        "Subpoena or Order for Records",
    ),
    T.ORDER: (
        "Order for Issuance of Subpoena",
        "Order on Motion to Quash Subpoena",
        "Order Compelling Compliance with Subpoena",
        "Order Enforcing Administrative Subpoena",
        "Order Directing Response to Subpoena",
        "Rule to Show Cause",
        "Notice to Show Cause",
        "To Show Cause",
        "Court's Order",
        "Order Recalling Outstanding Warrant",
        "Rule Nisi",
        "Rule Absolute",
        "Order and Rule to Show Cause",
        "Journal Entry",
        "Agreed Entry",
        "Minute Entry",
        "Entry Granting Motion to Compel",
        "Magistrate's Entry",
        "Notice and Order",
        "Mandate",
        "Memorandum and Order",
        "Order re Subpoena",
        "Order re: Subpoena to Riverbend Public Library",
        "Order to Show Cause Why Subpoena Should Not Be Enforced",
        "Temporary Restraining Order and Order to Show Cause",
    ),
    T.SEARCH_WARRANT: (
        "e-Warrant to Search",
        "eWARRANT to search and seize",
        "Electronic Search Warrant",
        "Search Warrant and Order",
        "Order and Search Warrant",
        "Warrant to Search Premises",
        "Warrant of Search",
    ),
    T.ARREST_WARRANT: ("E-Warrant for Arrest", "Warrant on Indictment", "Warrant upon Complaint", "Alias Warrant of Arrest"),
    T.BENCH_WARRANT: ("Alias Capias", "Capias Pro Fine", "Writ of Body Attachment", "Capias Instanter", "Writ of Capias"),
    T.WRIT: ("Warrant of Eviction", "Warrant of Ejectment", "Warrant of Restitution", "Writ of Assistance"),
    T.NOTICE: ("Notice of Entry of Order", "Tax Warrant", "Warrant for Delinquent Taxes", "State Tax Lien Warrant"),
    T.APPLICATION: ("Request for Issuance of Subpoena", "Search Warrant Application", "Praecipe for Subpoena"),
    T.MOTION: ("Motion to Quash Subpoena", "Motion for Order to Show Cause", "Motion for Entry of Order"),
    T.OTHER: ("Entry of Appearance", "Objection to Subpoena", "Letters Rogatory"),
    T.RETURN: ("Return of Subpoena",),
    T.INFORMATION: (
        "NCIC Wanted Person Warrant",
        "Warrant Hit - Confirm with Entering Agency",
        "Active Felony Warrant",
        "Outstanding Warrants",
        "LEADS Warrant Response",
    ),
    T.DEMAND: (
        "Third Party Records Demand",
        "Requirement to Furnish Employment Information",
        "Directive to Produce Records",
        "Notice to Furnish Information",
        "Civil Investigative Demand",
        "Demand for Testimony and Records",
        "Administrative Demand for Records",
    ),
}
"""Headings, by what they call their papers."""


@pytest.mark.parametrize(("heading", "word"), [(one, word) for word, some in NAMES.items() for one in some])
@pytest.mark.parametrize("write", [str, str.upper], ids=["as written", "capitals"])
def test_a_heading_is_told_by_the_paper_it_names(heading: str, word: TitleWord, write: object) -> None:
    """The noun that governs a heading names its paper in every state's manner, in capitals or not."""
    named = name_of(heading.upper() if write is str.upper else heading)
    assert named is not None
    assert named.word is word


ORDERS = ("JOURNAL ENTRY", "RULE TO SHOW CAUSE", "ENTRY GRANTING MOTION TO COMPEL", "MANDATE")
PAGE = """
IN THE COURT OF COMMON PLEAS OF FRANKLIN COUNTY, OHIO
MARLO QUIST, Plaintiff,                           Case No. 26 CV 005501
v.
ALMA REED, Defendant.
                    {title}
IT IS HEREBY ORDERED that the Riverbend Public Library produce the room log of June 2026 within ten days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Rowan Pike, Judge
"""


@pytest.mark.parametrize("title", ORDERS)
def test_an_order_without_the_word_is_found_on_its_page(title: str) -> None:
    """A line that names its paper by a phrase alone is found like one with a noun, and the court's paper is an order."""
    transcript = transcript_from_text(PAGE.format(title=title).lstrip("\n"))
    assert [one.word for one in titles.detect(transcript)][:1] == [T.ORDER]
    assert classify(transcript, today=date(2026, 11, 26)).kind is Kind.COURT_ORDER
