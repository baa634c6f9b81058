"""Statutes and rules beside the issuer: a paper that claims a power which only another sort of body has is not what it seems."""

from __future__ import annotations

import pytest
from cases import FEDERAL, ICE, MICHIGAN, Case, cite, day, slot

from classifiers.kinds import Kind

JW, JS, CO = Kind.JUDICIAL_WARRANT, Kind.JUDICIAL_SUBPOENA, Kind.COURT_ORDER
GOOD = (FEDERAL, slot(), day("issued", "2026-11-20"))
AW, AS = Kind.ADMINISTRATIVE_WARRANT, Kind.ADMINISTRATIVE_SUBPOENA


@pytest.mark.parametrize(
    "case",
    [
        Case("a court's warrant by immigration's power", JW, "A01", (*GOOD, cite("8 CFR 287.5(e)(2)", is_authority=True))),
        Case("a court's subpoena by the DEA's power", JS, "C01", (FEDERAL, cite("21 USC 876", is_authority=True))),
        Case("a state's warrant by the power to remove", JW, "B01", (MICHIGAN, cite("INA 241", is_authority=True))),
        Case("ICE's warrant by the criminal rules", AW, "E01", (ICE, cite("Fed. R. Crim. P. 41(b)", is_authority=True))),
        Case("an agency's subpoena by the civil rules", AS, "E04", (ICE, cite("Fed. R. Civ. P. 45", is_authority=True))),
    ],
    ids=lambda case: case.name,
)
def test_another_bodys_power_is_suspect(case: Case) -> None:
    """No court issues anything by an agency's power, and no agency by the courts'."""
    assert "AUTHENTICITY_SUSPECT" in case.codes()


@pytest.mark.parametrize(
    "case",
    [
        Case("a court's own rule", JW, "A01", (*GOOD, cite("Fed. R. Crim. P. 41", is_authority=True))),
        Case("ICE's own power", AW, "E01", (ICE, cite("8 CFR 287.5", is_authority=True))),
        Case("a crime that is searched for", JW, "A01", (*GOOD, cite("8 USC 1326"))),
        Case("an agency's power that a paper only speaks of", JW, "A01", (*GOOD, cite("8 USC 1226"))),
        Case("an order that enforces an agency's subpoena", CO, "C12", (FEDERAL, cite("21 USC 876(c)", is_authority=True))),
        Case("a court's civil warrant of entry", JW, "A09", (*GOOD, cite("8 USC 1226", is_authority=True))),
        Case("a number that only begins alike", AS, "E04", (ICE, cite("Fed. R. Civ. P. 45.1", is_authority=True))),
    ],
    ids=lambda case: case.name,
)
def test_its_own_power_is_not(case: Case) -> None:
    """A paper may name its own power, and speak of others'."""
    assert "AUTHENTICITY_SUSPECT" not in case.codes()
