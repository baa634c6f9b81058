"""The JSON of an assessment lists a bounded number of pieces of evidence, and those that count are always among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.evidence import DatedPlace, DateRole, Evidence, NamedSpan, SpanLabel
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import Box, Span, transcript_from_text
from classifiers.visit import Visit
from intake import assessment

PAPER = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE

Case No. 26-012345-CZ

PROPOSED ORDER

IT IS ORDERED that the library shall produce the records that are named in the motion of the plaintiff.

Date: ____________                     ______________________________
                                       Circuit Court Judge
"""


def name(at: int) -> Evidence:
    """Return a name that the trained reader found, before anything else on the page."""
    span = Span(1, 0, 3, f"Roe {at}", Box(10, 10, 40, 20))
    return NamedSpan(rule="spans.person", span=span, label=SpanLabel.PERSON, value=f"Roe {at}")


def day(at: int) -> Evidence:
    span = Span(1, 0, 3, f"May {at}", Box(10, 10, 40, 20))
    return DatedPlace(rule="date.other", span=span, role=DateRole.OTHER, day=date(2026, 5, 1))


@pytest.mark.parametrize("many", [name, day])
def test_what_the_verdict_hangs_on_is_always_listed(many: object) -> None:
    """However many names and dates a long paper has, its court, its title, its signature's place and its flaws are listed."""
    paper = transcript_from_text(PAPER)
    routing = route(classify(paper, today=date(2026, 11, 23)), Visit(), policy())
    assert routing.verdict is not None
    alone = assessment.assessed("a.pdf", "", "", paper, routing, {})["evidence"]
    crowd = tuple(many(at) for at in range(300))  # type: ignore[operator]  # a row of the table
    verdict = replace(routing.verdict, evidence=(*crowd, *routing.verdict.evidence))
    told = assessment.assessed("a.pdf", "", "", paper, replace(routing, verdict=verdict), {})["evidence"]
    assert len(told) == 60
    hangs_on = [one for one in alone if one["weight"] or one["rule"].split(".")[0] in {"caption", "signature"}]
    assert {one["rule"].split(".")[0] for one in hangs_on} >= {"caption", "title", "signature"}
    assert all(one in told for one in hangs_on)


def test_names_that_were_only_found_come_last() -> None:
    """Dates and numbers that the rules read are listed before names that the trained reader found and nobody used."""
    paper = transcript_from_text(PAPER)
    routing = route(classify(paper, today=date(2026, 11, 23)), Visit(), policy())
    assert routing.verdict is not None
    crowd = (*(name(at) for at in range(100)), *(day(at) for at in range(20)))
    told = assessment.assessed("a.pdf", "", "", paper, replace(routing, verdict=replace(routing.verdict, evidence=crowd)), {})
    rules = [one["rule"] for one in told["evidence"]]
    assert (rules.count("date.other"), rules.count("spans.person")) == (20, 40)
