"""Papers that show a court's words without a court having issued them, each beside a real one that differs in that alone."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

TODAY = date(2026, 11, 26)

WARRANT = """STATE OF MICHIGAN
25TH JUDICIAL DISTRICT
SEARCH WARRANT
CASE NO. 26-0117
TO THE SHERIFF OR ANY PEACE OFFICER:
You are commanded to make the search of the library and seize the described property.
Issued: 11/20/2026
"""
EXCLUSION = """
ORDER OF EXCLUSION
IT IS ORDERED that Marlo Quist be excluded from the reservation.
/s/ Rowan Pike
"""
REGISTER = """{}
ORI: MI820000J 25TH DISTRICT COURT
NAM/QUIST, MARLO  DOB/19900101
CHG: CONTEMPT OF COURT
CONFIRM BEFORE ARREST
"""


def kind_of(text: str) -> Kind:
    """Return what a paper is taken for."""
    return classify(transcript_from_text(text), today=TODAY).kind


@pytest.mark.parametrize(
    "heading",
    [
        "FIGURE 4-2. A SEARCH WARRANT",
        "Fig. 3: Michigan search warrant",
        "Example of a search warrant",
        "ILLUSTRATION OF AN ORDER",
        "A specimen of a warrant",
    ],
)
def test_a_picture_of_a_warrant_is_none(heading: str) -> None:
    """A page that shows its reader what a warrant looks like commands nobody, though it shows a judge's signature."""
    signed = WARRANT + "/s/ Rowan Pike\nDistrict Court Judge\n"
    assert kind_of(signed) is Kind.JUDICIAL_WARRANT
    assert kind_of(f"{heading}\n{signed}") is Kind.OTHER_NOT_COMPULSORY


@pytest.mark.parametrize("line", ["See figure 2 of the order", "The example of the order of 1 May is followed", "Figure 2"])
def test_words_like_a_pictures_caption_leave_a_warrant_one(line: str) -> None:
    """Only a line that is a caption and nothing else makes a picture of a paper."""
    assert kind_of(f"{WARRANT}{line}\n/s/ Rowan Pike\nDistrict Court Judge\n") is Kind.JUDICIAL_WARRANT


@pytest.mark.parametrize("office", ["Chief of Police", "Detective Sergeant", "Deputy Sheriff"])
def test_a_warrant_that_police_signed_is_left_to_a_person(office: str) -> None:
    """Police issue no warrant: where their signature alone stands under a court's name, no court has spoken."""
    assert kind_of(f"{WARRANT}/s/ R. Tait\n{office}\n") is Kind.UNDETERMINED


@pytest.mark.parametrize("line", ["______________________\nDistrict Court Judge", "/s/ Rowan Pike\nJudge/Magistrate"])
def test_a_warrant_with_a_judges_line_keeps_its_kind(line: str) -> None:
    """A warrant in issued form keeps its kind, signed by the judge or not, whoever else signs."""
    assert kind_of(f"{WARRANT}{line}\n\n/s/ R. Tait\nDetective Sergeant\n") is Kind.JUDICIAL_WARRANT


@pytest.mark.parametrize("body", ["TRIBAL COUNCIL", "TRIBAL POLICE DEPARTMENT", "OFFICE OF THE TRIBAL CHAIRPERSON"])
def test_a_tribes_letterhead_is_not_its_courts(body: str) -> None:
    """A tribe has a council and police beside its court; only its court's papers are judicial (MCR 2.615)."""
    assert not kind_of(f"SAGINAW CHIPPEWA INDIAN TRIBE\n{body}{EXCLUSION}Tribal Chief\n").is_judicial


@pytest.mark.parametrize("body", ["TRIBAL COURT", "IN THE TRIBAL COURT\nISABELLA RESERVATION", "JUDICIAL BRANCH"])
def test_a_tribes_court_is_one(body: str) -> None:
    """A tribe's court is a court."""
    assert kind_of(f"SAGINAW CHIPPEWA INDIAN TRIBE\n{body}\nCase No. 26-CI-0501{EXCLUSION}Tribal Judge\n") is Kind.COURT_ORDER


@pytest.mark.parametrize("title", ["WARRANT ENTRY", "WARRANT LOG", "BENCH WARRANT", "ARREST WARRANT", "ORDER"])
def test_names_alone_make_no_courts_paper(title: str) -> None:
    """A register or a screen names a court and a warrant; it commands nobody, and nobody was to sign it."""
    assert not kind_of(REGISTER.format(title)).is_judicial


@pytest.mark.parametrize(
    "rest",
    [
        "You are commanded to arrest the person named.",
        "Issued by order of this court.\n______________________\nDistrict Court Judge",
        "AO 442 (Rev. 11/11) Arrest Warrant",
    ],
)
def test_a_command_a_judges_line_or_a_courts_form_makes_more_than_names(rest: str) -> None:
    """A warrant that lost its signature or its command is still told from a list of warrants."""
    assert kind_of(REGISTER.format("BENCH WARRANT") + rest) is not Kind.OTHER_NOT_COMPULSORY


@pytest.mark.parametrize("title", ["COURT ORDER", "Court Order", "CIRCUIT COURT ORDER", "COURT JUDGMENT"])
def test_an_order_may_be_called_a_court_order(title: str) -> None:
    """Some courts write no more than "COURT ORDER" over what they order."""
    paper = (
        f"STATE OF MICHIGAN\nTHIRD JUDICIAL CIRCUIT COURT\nCase No. 26-001234-CZ\n          {title}\n"
        "IT IS HEREBY ORDERED that the library produce the records.\n/s/ Rowan Pike\nCircuit Court Judge\n"
    )
    verdict = classify(transcript_from_text(paper), today=TODAY)
    assert verdict.kind is Kind.COURT_ORDER
    assert any(one.rule.startswith("title.principal") and one.quote.endswith(title) for one in verdict.evidence)
