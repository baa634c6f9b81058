"""Kind: the words for what a paper is, and the catalogue of instruments behind them.

The catalogue (`kinds.json`) is the law's list: every instrument by the body and the rule that creates it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Kind(StrEnum):
    """What a paper is. The first four are the kinds that a library's policy names."""

    JUDICIAL_SUBPOENA = "judicial_subpoena"
    JUDICIAL_WARRANT = "judicial_warrant"
    COURT_ORDER = "court_order"
    ADMINISTRATIVE_WARRANT = "administrative_warrant"
    ADMINISTRATIVE_SUBPOENA = "administrative_subpoena"
    OTHER_NOT_COMPULSORY = "other_not_compulsory"
    UNDETERMINED = "undetermined"

    @property
    def is_judicial(self) -> bool:
        """Whether only a court can issue this kind; calling another paper so is the one error that must not happen."""
        return self in JUDICIAL


JUDICIAL = frozenset({Kind.JUDICIAL_SUBPOENA, Kind.JUDICIAL_WARRANT, Kind.COURT_ORDER})


class IssuerFamily(StrEnum):
    """Which sort of body issued a paper (LAW.md 1.2)."""

    FEDERAL_COURT = "federal_court"
    MICHIGAN_COURT = "michigan_court"
    OTHER_STATE_COURT = "other_state_court"
    TRIBAL_COURT = "tribal_court"
    FOREIGN_COURT = "foreign_court"
    MILITARY = "military"
    IMMIGRATION_COURT = "immigration_court"
    """EOIR: part of the Department of Justice, not a court here."""
    DHS = "dhs"
    DOJ_AGENCY = "doj_agency"
    OTHER_FEDERAL_AGENCY = "other_federal_agency"
    MICHIGAN_AGENCY = "michigan_agency"
    STATE_AGENCY = "state_agency"
    """Another state's agency."""
    STATE_EXECUTIVE = "state_executive"
    """A Governor."""
    LEGISLATURE = "legislature"
    PROSECUTOR = "prosecutor"
    LAW_FIRM = "law_firm"
    LOCAL_AGENCY = "local_agency"
    """Police, sheriff, medical examiner, inspector."""
    SHAM = "sham"
    """An invented court."""
    UNKNOWN = "unknown"

    @property
    def is_court(self) -> bool:
        """Whether paper of this family can be judicial."""
        return self in COURTS


COURTS = frozenset(
    {
        IssuerFamily.FEDERAL_COURT,
        IssuerFamily.MICHIGAN_COURT,
        IssuerFamily.OTHER_STATE_COURT,
        IssuerFamily.TRIBAL_COURT,
        IssuerFamily.FOREIGN_COURT,
        IssuerFamily.MILITARY,
    }
)


class Sought(StrEnum):
    """What a paper, or the officer in words, asks for."""

    NONPUBLIC_AREA = "nonpublic_area"
    RECORDS = "records"
    PERSON = "person"
    DEVICES = "devices"
    VIDEO = "video"
    TESTIMONY = "testimony"
    STAFF_FILES = "staff_files"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Instrument:
    """One entry of the catalogue: a kind of paper by the law that creates it.

    `subtype` is its id (A01, C05, ...), `forms` the form numbers printed on it (empty when it has none).
    """

    subtype: str
    name: str
    kind: Kind
    forms: tuple[str, ...]
    law: str
    note: str


@cache
def catalogue() -> dict[str, Instrument]:
    """Return all instruments by subtype, from `kinds.json` beside this file."""
    rows = json.loads((files("classifiers") / "kinds.json").read_text(encoding="utf-8"))
    return {
        row["subtype"]: Instrument(row["subtype"], row["name"], Kind(row["kind"]), tuple(row["forms"]), row["law"], row["note"])
        for row in rows
    }
