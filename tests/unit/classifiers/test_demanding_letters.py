"""Letters and orders by which agencies demand records: demands by another name, which a court would have to enforce."""

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


ORDER = """{agency}

{title}

TO: Riverbend Public Library, 14 Alder Street, Riverbend, Michigan
{text}
November 9, 2026
/s/ Marlo Quist
Director, Enforcement Division
"""
FTC, LABOR = "FEDERAL TRADE COMMISSION", "STATE OF MICHIGAN\nDEPARTMENT OF LABOR AND ECONOMIC OPPORTUNITY"
ORDERS = (
    (FTC, "ORDER TO FILE A SPECIAL REPORT", "You are ordered to furnish a special report within 45 days, 15 U.S.C. § 46(b)."),
    (LABOR, "ORDER TO FURNISH RECORDS", "The library is hereby directed to deliver its payroll for June to the undersigned."),
    (LABOR, "ORDER REQUIRING TESTIMONY", "You are commanded to appear before an examiner and testify."),
    (EPA, "ORDER FOR PRODUCTION OF INFORMATION", "You shall submit the following records to this office within 30 days."),
)


@pytest.mark.parametrize(("agency", "title", "text"), ORDERS)
def test_an_agencys_order_for_records_is_a_subpoena_by_another_name(agency: str, title: str, text: str) -> None:
    """What an agency orders somebody to hand over or to tell is an administrative subpoena, whatever it is called."""
    paper = transcript_from_text(ORDER.format(agency=agency, title=title, text=text))
    verdict = classify(paper, today=date(2026, 11, 24))
    assert verdict.kind is Kind.ADMINISTRATIVE_SUBPOENA
    assert verdict.has_flag("ADMIN_NOT_JUDICIAL")


OTHER_ORDERS = (
    (LABOR, "ORDER TO CEASE AND DESIST", "You are ordered to cease using the boiler until it is repaired."),
    (LABOR, "DECISION AND ORDER", "It is ordered that the fine be paid within 30 days."),
    (EPA, "ORDER TO PRODUCE DOCUMENTS", "The hearing on the motion is set for December 1."),
    ("U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", "ORDER TO APPEAR", "You must appear at this office on December 1."),
)


@pytest.mark.parametrize(("agency", "title", "text"), OTHER_ORDERS)
def test_what_else_an_agency_orders_is_no_subpoena(agency: str, title: str, text: str) -> None:
    """To decide a case, to close a boiler, or to call in whom an agency supervises is to demand nothing of a witness."""
    paper = transcript_from_text(ORDER.format(agency=agency, title=title, text=text))
    assert classify(paper, today=date(2026, 11, 24)).kind in {Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED}
