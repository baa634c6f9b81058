"""A judge's warrant is for a person or for a place, whichever court issued it; the desk is told which."""

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind, Sought
from classifiers.policy import policy
from classifiers.routing import Routing, route
from classifiers.transcript import transcript_from_text
from classifiers.visit import Agency, Library, Visit

ILLINOIS = (
    "IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nPEOPLE OF THE STATE OF ILLINOIS      Case No. 26-CR-0417\nv.\nNED ARBOR\n"
)
TRIBE = (
    "IN THE TRIBAL COURT OF THE BAY MILLS INDIAN COMMUNITY\nBAY MILLS INDIAN COMMUNITY\nv.      File No. 26-114-CR\nNED ARBOR\n"
)
SIGNED = "Issued: November 20, 2026\n                         /s/ Lena Grove\n                         Lena Grove, {}\n"
ARREST = "You are commanded to arrest Ned Arbor and bring him before this court to answer a charge of theft.\n"
SEARCH = "You are commanded to search the premises of the Ecorse Public Library and to seize one black backpack.\n"


def routed(heading: str, title: str, body: str, judge: str, *sought: Sought) -> Routing:
    """Return where a warrant of a court goes that police show."""
    text = f"{heading}                    {title}\nTO ANY PEACE OFFICER:\n{body}{SIGNED.format(judge)}"
    visit = Visit(agency=Agency.LOCAL_POLICE, sought=frozenset(sought))
    verdict = classify(transcript_from_text(text), visit, Library(), today=date(2026, 11, 24))
    assert verdict.kind is Kind.JUDICIAL_WARRANT
    return route(verdict, visit, policy())


@pytest.mark.parametrize(
    ("heading", "judge"), [(ILLINOIS, "Judge of the Circuit Court"), (TRIBE, "Tribal Court Judge")], ids=["state", "tribe"]
)
@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("ARREST WARRANT", ARREST),
        ("BENCH WARRANT", ARREST),
        ("WARRANT", ARREST),
        ("WARRANT OF ARREST", f"You are commanded to execute this warrant. {ARREST}"),
    ],
)
def test_a_warrant_of_another_court_for_a_person_is_no_search_warrant(heading: str, judge: str, title: str, body: str) -> None:
    """No desk is told that a warrant for a person can be carried out as a search, whichever court issued it."""
    routing = routed(heading, title, body, judge, Sought.NONPUBLIC_AREA)
    assert "arrest warrant for a person" in routing.card.headline
    assert not any("step aside" in one for one in routing.card.do_now)
    assert "special_warrant" not in {note.name for note in routing.notes}


@pytest.mark.parametrize(
    ("heading", "judge"), [(ILLINOIS, "Judge of the Circuit Court"), (TRIBE, "Tribal Court Judge")], ids=["state", "tribe"]
)
@pytest.mark.parametrize(
    ("title", "body"),
    [("SEARCH WARRANT", SEARCH), ("SEARCH WARRANT", f"{SEARCH}{ARREST}"), ("WARRANT", SEARCH)],
)
def test_a_warrant_of_another_court_for_a_place_stays_a_search_warrant(heading: str, judge: str, title: str, body: str) -> None:
    """A warrant that also speaks of a person is still one to search."""
    assert "search warrant" in routed(heading, title, body, judge).card.headline
