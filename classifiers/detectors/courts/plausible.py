"""Plausible: whether a court named in a heading is one that there is, as far as the gazetteer knows."""

from __future__ import annotations

import re

from classifiers.detectors.courts.compose import ONLY_ELSEWHERE
from classifiers.detectors.courts.fold import fold_words
from classifiers.detectors.courts.gazetteer import (
    federal_districts,
    michigan_circuits,
    michigan_counties,
    michigan_district_courts,
    states,
    states_with,
)
from classifiers.evidence import CourtHeading
from classifiers.kinds import IssuerFamily

CIRCUITS_OF_APPEALS = 11
MICHIGAN_DISTRICTS = 98
"""The highest number that a Michigan district court ever had (MCL 600.8111 to 600.8163)."""


def plausible(heading: CourtHeading) -> bool | None:
    """Return True when the gazetteer knows the court, False when it contradicts it, None when it cannot tell.

    "Northern District of Michigan", "89th Circuit Court, Michigan" and a county that Michigan does not have contradict.
    """
    if heading.family is IssuerFamily.SHAM:
        return False
    if heading.is_blank or not heading.family.is_court:
        return None
    if heading.family is IssuerFamily.FEDERAL_COURT:
        return _federal(heading)
    if heading.family in {IssuerFamily.MICHIGAN_COURT, IssuerFamily.OTHER_STATE_COURT} and _is_foreign_to_its_state(heading):
        return False
    if heading.family is IssuerFamily.MICHIGAN_COURT:
        return _michigan(heading)
    return None


def counties_of(heading: CourtHeading) -> tuple[str, ...]:
    """Return the county that a Michigan court's heading names, else those that its number stands for; none where unknown."""
    if heading.county is not None:
        return (heading.county,)
    number, name = _number(heading), heading.name or ""
    known = michigan_circuits() if "Circuit" in name else michigan_district_courts() if "District" in name else {}
    return known.get(number, ())


def _number(heading: CourtHeading) -> str:
    """Return the number of a circuit or district: "36th" gives "36", and "52-3", the third division of the 52nd, "52"."""
    return re.sub(r"(?<=\d)(st|nd|rd|th)$", "", heading.district or "").partition("-")[0]


KIND = re.compile(r"(?:[\d-]+\w* )?(?P<kind>[A-Z].*?)(?:,|$)")
"""The kind of court at the head of a name written out: "295th District Court, Harris County, Texas"."""


def _is_foreign_to_its_state(heading: CourtHeading) -> bool:
    """Whether the state named has no court of this kind: a Superior Court of Michigan, a Circuit Court of California."""
    found = KIND.match(heading.name or "")
    having = states_with().get(found["kind"]) if found else None
    if found and found["kind"] == "Supreme Court" and heading.county is not None:
        return heading.state not in {"NY", None}  # New York's tries cases, county by county; the others are one to a state
    return having is not None and heading.state is not None and heading.state not in having


def _federal(heading: CourtHeading) -> bool | None:
    if heading.state is not None:
        direction, _, _ = (heading.district or "").partition("District of")
        is_known = direction.strip() in federal_districts().get(heading.state, ())
        return is_known and not (heading.state == "MI" and _is_in_no_division(heading.quote))
    circuit = re.fullmatch(r"(?:(\d+)\w\w|Federal|District of Columbia) Circuit", heading.district or "")
    if circuit:
        return circuit[1] is None or 1 <= int(circuit[1]) <= CIRCUITS_OF_APPEALS
    if heading.district is not None:  # a district of no state
        return False
    if heading.name in {"United States District Court", "United States Bankruptcy Court", "United States Court of Appeals"}:
        return None
    return True


def _is_in_no_division(quote: str) -> bool:
    """Whether a heading names a division that neither district of Michigan has (28 USC 102).

    Other states' divisions are not asked about: their courts' own rules make more of them than the statute does.
    """
    division = re.search(r"(\w+) DIVISION", fold_words(quote))
    return division is not None and division[1] not in {"NORTHERN", "SOUTHERN"}


def _michigan(heading: CourtHeading) -> bool | None:
    if heading.county is not None and heading.county not in michigan_counties():
        return False
    number, name = _number(heading), heading.name or ""
    if ONLY_ELSEWHERE.search(name) and "Family" not in name:  # some call the circuit court's family division so
        return False
    if number and "Circuit" in name:
        return _serves(michigan_circuits().get(number), heading.county, unknown=False)
    if number and "District" in name:
        known = michigan_district_courts().get(number)
        is_past = int(re.match(r"\d+", number)[0]) <= MICHIGAN_DISTRICTS  # type: ignore[index]  # a number begins with digits
        return _serves(known, heading.county, unknown=None if is_past else False)
    if heading.county is not None:
        return True if "Probate" in name or "Circuit" in name else None
    return True if heading.level is not None and name.startswith(("Supreme", "Court of")) and states()["MI"] in name else None


def _serves(counties: tuple[str, ...] | None, county: str | None, *, unknown: bool | None) -> bool | None:
    if counties is None:
        return unknown
    return county is None or county in counties
