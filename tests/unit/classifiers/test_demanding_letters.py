"""Letters by which agencies demand records: a statute makes them demands, and a court would have to enforce them."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

LETTER = """{agency}
November 9, 2026

Riverbend Coating Works
14 Alder Street, Riverbend, Michigan
Re: the facility at 14 Alder Street

Dear Mr. Arbor:
{text}
Please direct questions to Ned Quill at (312) 555-0171.
Sincerely,
/s/ Marlo Quist
Director, Enforcement Division
"""
EPA, FCC, NHTSA = (
    "UNITED STATES ENVIRONMENTAL PROTECTION AGENCY",
    "FEDERAL COMMUNICATIONS COMMISSION",
    "U.S. DEPARTMENT OF TRANSPORTATION",
)
DEMANDS = (
    (EPA, "You must submit this information within 30 days. We act under Section 114 of the Clean Air Act, 42 U.S.C. § 7414(a)."),
    (EPA, "You are required to provide the records listed in Appendix B. 42 U.S.C. § 9604(e)."),
    (FCC, "We direct you to produce the documents described in the attachment. See 47 U.S.C. §§ 154(i), 218, 403."),
    (NHTSA, "You are hereby required to produce the records named below, pursuant to 49 U.S.C. § 30166(e)."),
)


@pytest.mark.parametrize(("agency", "text"), DEMANDS)
def test_a_letter_that_a_statute_makes_a_demand_is_one(agency: str, text: str) -> None:
    """What an agency may demand by a letter is an administrative subpoena by another name."""
    verdict = classify(transcript_from_text(LETTER.format(agency=agency, text=text)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.ADMINISTRATIVE_SUBPOENA
    assert verdict.has_flag("ADMIN_SUBPOENA_NOT_SELF_ENFORCING")


REQUESTS = (
    (EPA, "We would appreciate any information on the boiler. The plant is subject to 42 U.S.C. § 7414."),
    (EPA, "You must produce your badge at the gate when you visit our office. The visit is voluntary."),
    (FCC, "Please send us the call sign of the station. Your complaint was filed under 47 U.S.C. § 208."),
    (
        "RIVERBEND LAW GROUP\nATTORNEYS AT LAW",
        "You must submit this information at once, or we shall act under 42 U.S.C. § 7414.",
    ),
)


@pytest.mark.parametrize(("agency", "text"), REQUESTS)
def test_a_letter_that_only_asks_commands_nobody(agency: str, text: str) -> None:
    """A statute that is only named, words of command without one, and a lawyer's letter make no demand of an agency's."""
    verdict = classify(transcript_from_text(LETTER.format(agency=agency, text=text)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.OTHER_NOT_COMPULSORY


PROTECTIVE = """MILITARY PROTECTIVE ORDER
{form}
Pursuant to the authority vested in me as a commander, the service member Ned Arbor is ordered to remain at all times at least
500 feet away from Marlo Quist.
/s/ Rowan Pike
Commanding Officer
"""


@pytest.mark.parametrize("form", ["DD FORM 2873", "DD Form 2873-1"])
def test_a_commanders_order_is_no_courts(form: str) -> None:
    """Of the military's forms only a court-martial's are a court's."""
    verdict = classify(transcript_from_text(PROTECTIVE.format(form=form)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.OTHER_NOT_COMPULSORY
