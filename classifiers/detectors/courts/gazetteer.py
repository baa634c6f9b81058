"""Gazetteer: the courts, counties and agencies that there are, read once from the data beside this package."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.kinds import IssuerFamily

GRAMMAR_WORDS = """
ADMINISTRATION ADMINISTRATIVE AGENCY AND APPEAL APPEALS APPELLATE ARMED ARMY ATTORNEY BANKRUPTCY BOARD BORDER BUREAU BOROUGH
CENTRAL CHANCERY CIRCUIT CITIZENSHIP CITY CIVIL CLAIMS CLERK COMMERCE COMMISSION COMMISSIONER COMMITTEE COMMON COMMONWEALTH
COUNTY COURT CRIMINAL CUSTOMS DEPARTMENT DISTRICT DIVISION DOMESTIC DRUG EASTERN EDUCATION ENFORCEMENT ENVIRONMENTAL EXECUTIVE
EXPLOSIVES FAMILY FEDERAL FIREARMS FOR FORCES FOREIGN GENERAL GOVERNOR HEALTH HEARINGS HOMELAND HOUSE HOUSING HUMAN IMMIGRATION IN
INDIAN INSPECTOR INTELLIGENCE INTERNAL INTERNATIONAL INVESTIGATION INVESTIGATIONS JUDGE JUDICIAL JUDICIARY JUSTICE JUVENILE LABOR LAND
LEGISLATURE LICENSING MAGISTRATE MAGISTRATES MICHIGAN MIDDLE MILITARY MUNICIPAL NATION NATIONAL NORTHERN OFFICE OF ORPHANS PARISH
PATROL PAROLE PEACE PEOPLE PLEAS POLICE PROBATE PROSECUTING PROSECUTOR PROTECTION REGULATORY RELATIONS REMOVAL REPRESENTATIVES REVENUE
REVIEW SAFETY SECURITIES SECURITY SENATE SERVICE SERVICES SESSIONS SHERIFF SOUTHERN STATE STATES SUPERIOR SUPREME SURROGATES
SURVEILLANCE TAX THE TOWN TOWNSHIP TRADE TREASURY TRIAL TRIBAL TRIBE UNITED VETERANS VILLAGE WESTERN WORKERS COMPENSATION
NEW YORK NORTH SOUTH WEST HAMPSHIRE JERSEY MEXICO CAROLINA DAKOTA VIRGINIA ISLAND RHODE COLUMBIA PUERTO RICO ISLANDS MARIANA SAMOA GUAM
WASHINGTON VIRGIN CORRECTIONS OPPORTUNITY EMPLOYMENT
FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH
SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH THIRTIETH FORTIETH FIFTIETH SIXTIETH SEVENTIETH EIGHTIETH NINETIETH
TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY
"""


@dataclass(frozen=True)
class Lexicon:
    """The words that headings are made of, and the same by length for finding the nearest."""

    words: frozenset[str]
    by_length: dict[int, tuple[str, ...]]


@dataclass(frozen=True)
class Body:
    """A body that issues paper and is no court of a state: the phrases that name it, and its family."""

    name: str
    family: IssuerFamily
    phrases: tuple[str, ...]
    is_parent: bool
    """A department: a bureau of it named with it says more."""


@cache
def _data(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("classifiers") / "data" / name).read_text(encoding="utf-8"))
    return loaded


@cache
def heading_words() -> Lexicon:
    """Return the words of headings: those of the grammar and of the states' names."""
    words = set(GRAMMAR_WORDS.split())
    for name in states().values():
        words |= set(name.upper().split())
    for body in bodies():
        words |= {word for phrase in body.phrases for word in phrase.split() if len(word) > 3}  # noqa: PLR2004 - short ones mislead
    by_length: dict[int, list[str]] = {}
    for word in sorted(words):
        by_length.setdefault(len(word), []).append(word)
    return Lexicon(frozenset(words), {length: tuple(some) for length, some in by_length.items()})


@cache
def bodies() -> tuple[Body, ...]:
    """Return the bodies that are no courts of a state: agencies, prosecutors, shams and the like."""
    return tuple(
        Body(row[0], IssuerFamily(family), tuple(row[1]), row[2:] == ["parent"])
        for family, rows in _data("agencies.json").items()
        for row in rows
    )


@cache
def court_types() -> dict[str, tuple[str, ...]]:
    """Return what the states call their courts, by level."""
    return {level: tuple(names) for level, names in _data("court_types.json").items()}


@cache
def tribes() -> dict[str, tuple[str, ...]]:
    """Return names of tribes: Michigan's twelve under "MI", some of the others under "other"."""
    return {where: tuple(names) for where, names in _data("tribes.json").items()}


@cache
def states() -> dict[str, str]:
    """Return the names of states, the District and the territories by two-letter code."""
    return dict(_data("states.json")["states"])


@cache
def state_codes() -> dict[str, str]:
    """Return the two-letter codes by name in capitals."""
    return {name.upper(): code for code, name in states().items()}


@cache
def federal_districts() -> dict[str, tuple[str, ...]]:
    """Return each state's federal districts by their direction; "" where the state is one district (28 USC 81-131)."""
    return {code: tuple(some) for code, some in _data("states.json")["federal_districts"].items()}


@cache
def michigan_circuits() -> dict[str, tuple[str, ...]]:
    """Return the counties of each Michigan judicial circuit by number (MCL 600.502 to 600.550a)."""
    return {number: tuple(some) for number, some in _data("michigan.json")["circuits"].items()}


@cache
def michigan_district_courts() -> dict[str, tuple[str, ...]]:
    """Return the county or counties of each Michigan district court by number ("36", "54A"; MCL 600.8111 and after)."""
    return {number: tuple(some) for number, some in _data("michigan.json")["district_courts"].items()}


@cache
def michigan_district_court_cities() -> dict[str, tuple[str, ...]]:
    """Return cities that Michigan district courts serve, where known; a court that is not in it may serve any."""
    return {number: tuple(some) for number, some in _data("michigan.json")["district_court_cities"].items()}


@cache
def michigan_municipal_courts() -> tuple[str, ...]:
    """Return the cities that have a municipal court still."""
    return tuple(_data("michigan.json")["municipal_courts"])


@cache
def michigan_counties() -> tuple[str, ...]:
    """Return the 83 counties."""
    return tuple(sorted({county for some in michigan_circuits().values() for county in some}))


def federal_district_of(state: str, county: str) -> str | None:
    """Return the federal district that a county lies in, None where this gazetteer does not know (28 USC 102 for Michigan).

    Args:
        state: two-letter code.
        county: its name without the word County, as the state writes it ("St. Clair").
    """
    districts = federal_districts().get(state, ())
    if districts == ("",):
        return f"District of {states()[state]}"
    if state != "MI":
        return None
    known = {_plain(name): name for name in michigan_counties()}
    name = known.get(_plain(county))
    if name is None:
        return None
    side = "Western" if name in _data("michigan.json")["western_federal_district"] else "Eastern"
    return f"{side} District of Michigan"


def _plain(name: str) -> str:
    return name.upper().replace(".", "").replace("SAINT ", "ST ").removesuffix(" COUNTY").strip()
