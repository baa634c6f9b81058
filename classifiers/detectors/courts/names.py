"""Names: finds in folded text where a court or another body is named, by phrases looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain

from classifiers.detectors.courts.boards import NOUNS
from classifiers.detectors.courts.fold import BLANK, Folded, fold_words
from classifiers.detectors.courts.gazetteer import bodies, court_form_marks, court_types, tribes
from classifiers.evidence import CourtLevel
from classifiers.kinds import IssuerFamily


class Sort(StrEnum):
    """What a phrase names; each sort has its own grammar for the words around it."""

    FEDERAL_DISTRICT = "federal_district_court"
    BANKRUPTCY = "bankruptcy_court"
    FEDERAL_APPEALS = "federal_court_of_appeals"
    FEDERAL_SPECIAL = "federal_special_court"
    STATE_COURT = "state_court"
    SCAO_HEADER = "scao_header"
    TRIBE = "tribal_court"
    FOREIGN = "foreign_court"
    BODY = "body"
    BOARD = "board"
    UNKNOWN_COURT = "unknown_court"
    COURT_FORM = "court_form"
    COURT_CELL = "court_cell"
    KENTUCKY_CELL = "kentucky_cell"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase stands for."""

    sort: Sort
    name: str
    family: IssuerFamily
    level: CourtLevel | None = None
    is_parent: bool = False
    needs_state: bool = False
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase found: words `first` up to and without `end` of the folded text."""

    naming: Naming
    first: int
    end: int


FEDERAL: tuple[tuple[str, Sort, str, CourtLevel], ...] = (
    ("UNITED STATES DISTRICT COURT", Sort.FEDERAL_DISTRICT, "United States District Court", CourtLevel.TRIAL),
    ("US DISTRICT COURT", Sort.FEDERAL_DISTRICT, "United States District Court", CourtLevel.TRIAL),
    ("U S DISTRICT COURT", Sort.FEDERAL_DISTRICT, "United States District Court", CourtLevel.TRIAL),
    ("FEDERAL DISTRICT COURT", Sort.FEDERAL_DISTRICT, "United States District Court", CourtLevel.TRIAL),
    ("DISTRICT COURT OF THE UNITED STATES", Sort.FEDERAL_DISTRICT, "United States District Court", CourtLevel.TRIAL),
    ("UNITED STATES BANKRUPTCY COURT", Sort.BANKRUPTCY, "United States Bankruptcy Court", CourtLevel.SPECIAL),
    ("US BANKRUPTCY COURT", Sort.BANKRUPTCY, "United States Bankruptcy Court", CourtLevel.SPECIAL),
    ("UNITED STATES COURT OF APPEALS", Sort.FEDERAL_APPEALS, "United States Court of Appeals", CourtLevel.APPEALS),
    ("US COURT OF APPEALS", Sort.FEDERAL_APPEALS, "United States Court of Appeals", CourtLevel.APPEALS),
    ("SUPREME COURT OF THE UNITED STATES", Sort.FEDERAL_SPECIAL, "Supreme Court of the United States", CourtLevel.SUPREME),
    ("UNITED STATES SUPREME COURT", Sort.FEDERAL_SPECIAL, "Supreme Court of the United States", CourtLevel.SUPREME),
    ("UNITED STATES TAX COURT", Sort.FEDERAL_SPECIAL, "United States Tax Court", CourtLevel.SPECIAL),
    ("US TAX COURT", Sort.FEDERAL_SPECIAL, "United States Tax Court", CourtLevel.SPECIAL),
    ("UNITED STATES COURT OF FEDERAL CLAIMS", Sort.FEDERAL_SPECIAL, "United States Court of Federal Claims", CourtLevel.SPECIAL),
    ("COURT OF FEDERAL CLAIMS", Sort.FEDERAL_SPECIAL, "United States Court of Federal Claims", CourtLevel.SPECIAL),
    (
        "UNITED STATES COURT OF INTERNATIONAL TRADE",
        Sort.FEDERAL_SPECIAL,
        "United States Court of International Trade",
        CourtLevel.SPECIAL,
    ),
    ("COURT OF INTERNATIONAL TRADE", Sort.FEDERAL_SPECIAL, "United States Court of International Trade", CourtLevel.SPECIAL),
    (
        "UNITED STATES COURT OF APPEALS FOR VETERANS CLAIMS",
        Sort.FEDERAL_SPECIAL,
        "United States Court of Appeals for Veterans Claims",
        CourtLevel.SPECIAL,
    ),
    (
        "UNITED STATES COURT OF APPEALS FOR THE ARMED FORCES",
        Sort.FEDERAL_SPECIAL,
        "United States Court of Appeals for the Armed Forces",
        CourtLevel.SPECIAL,
    ),
    (
        "FOREIGN INTELLIGENCE SURVEILLANCE COURT OF REVIEW",
        Sort.FEDERAL_SPECIAL,
        "United States Foreign Intelligence Surveillance Court of Review",
        CourtLevel.SPECIAL,
    ),
    (
        "FOREIGN INTELLIGENCE SURVEILLANCE COURT",
        Sort.FEDERAL_SPECIAL,
        "United States Foreign Intelligence Surveillance Court",
        CourtLevel.SPECIAL,
    ),
    (
        "UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT",
        Sort.FEDERAL_SPECIAL,
        "United States Foreign Intelligence Surveillance Court",
        CourtLevel.SPECIAL,
    ),
    (
        "JUDICIAL PANEL ON MULTIDISTRICT LITIGATION",
        Sort.FEDERAL_SPECIAL,
        "United States Judicial Panel on Multidistrict Litigation",
        CourtLevel.SPECIAL,
    ),
    ("DISTRICT COURT OF GUAM", Sort.FEDERAL_SPECIAL, "District Court of Guam", CourtLevel.TRIAL),
    (
        "UNITED STATES DISTRICT COURT FOR THE NORTHERN MARIANA ISLANDS",
        Sort.FEDERAL_SPECIAL,
        "United States District Court for the Northern Mariana Islands",
        CourtLevel.TRIAL,
    ),
    ("DISTRICT COURT OF THE VIRGIN ISLANDS", Sort.FEDERAL_SPECIAL, "District Court of the Virgin Islands", CourtLevel.TRIAL),
)
TRIBAL = (
    "TRIBAL COURT",
    "TRIBAL DISTRICT COURT",
    "TRIBAL APPELLATE COURT",
    "TRIBAL COURT OF APPEALS",
    "TRIBAL SUPREME COURT",
    "INTERTRIBAL COURT OF APPEALS",
    "COURT OF INDIAN OFFENSES",
    "PEACEMAKER COURT",
)
FOREIGN = (
    "ONTARIO COURT OF JUSTICE",
    "ONTARIO SUPERIOR COURT OF JUSTICE",
    "COURT OF KINGS BENCH",
    "COURT OF QUEENS BENCH",
    "HIGH COURT OF JUSTICE",
    "SUPREME COURT OF CANADA",
    "FEDERAL COURT OF CANADA",
    "SUPREME COURT OF BRITISH COLUMBIA",
    "PROVINCIAL COURT OF BRITISH COLUMBIA",
    "PROVINCIAL COURT OF ALBERTA",
    "CROWN COURT",
    "SHERIFF COURT",
    "AMTSGERICHT",
    "LANDGERICHT",
    "TRIBUNAL DE GRANDE INSTANCE",
    "TRIBUNAL JUDICIAIRE",
    "COUR SUPERIEURE",
    "COUR DU QUEBEC",
    "JUZGADO",
    "SUPREMA CORTE DE JUSTICIA",
    "HIGH COURT OF INDIA",
)


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Naming], ...]]:
    """Return all phrases by their first word, longest first; where two mean the same words, the later sort below wins."""
    found = {tuple(words.split()): naming for words, naming in chain(_state_courts(), _bodies(), _others())}
    by_first: dict[str, list[tuple[tuple[str, ...], Naming]]] = {}
    for key, naming in found.items():
        by_first.setdefault(key[0], []).append((key, naming))
    return {first: tuple(sorted(some, key=lambda one: -len(one[0]))) for first, some in by_first.items()}


def _state_courts() -> Iterator[tuple[str, Naming]]:
    for level, names in court_types().items():
        for name in names:
            yield name, Naming(Sort.STATE_COURT, _titled(name), IssuerFamily.OTHER_STATE_COURT, CourtLevel(level))


def _bodies() -> Iterator[tuple[str, Naming]]:
    for body in bodies():
        naming = Naming(Sort.BODY, body.name, body.family, None, body.is_parent, body.needs_state)
        yield from ((words, naming) for words in body.phrases)


def _others() -> Iterator[tuple[str, Naming]]:
    for name in TRIBAL:
        yield name, Naming(Sort.TRIBE, _titled(name), IssuerFamily.TRIBAL_COURT)
    for tribe in (name for some in tribes().values() for name in some):
        yield fold_words(tribe), Naming(Sort.TRIBE, tribe, IssuerFamily.TRIBAL_COURT)
    for name in FOREIGN:
        yield name, Naming(Sort.FOREIGN, _titled(name), IssuerFamily.FOREIGN_COURT)
    for words, sort, name, level in FEDERAL:
        yield words, Naming(sort, name, IssuerFamily.FEDERAL_COURT, level)
    for rule, state, marks in court_form_marks():
        family = IssuerFamily.MICHIGAN_COURT if state == "MI" else IssuerFamily.OTHER_STATE_COURT
        yield from ((words, Naming(Sort.COURT_FORM, rule, family, state=state)) for words in marks)
    for name in ("NAME OF COURT", "COURT NAME", f"IN THE {BLANK} COURT", f"IN THE COURT OF {BLANK}", "IN THE COURT OF COUNTY"):
        yield name, Naming(Sort.COURT_CELL, name, IssuerFamily.UNKNOWN)
    for kind in ("CIRCUIT", "DISTRICT", "FAMILY"):
        yield f"COURT {kind}", Naming(Sort.KENTUCKY_CELL, f"{kind.title()} Court", IssuerFamily.OTHER_STATE_COURT, state="KY")
    yield "STATE OF MICHIGAN", Naming(Sort.SCAO_HEADER, "State of Michigan", IssuerFamily.MICHIGAN_COURT)
    for noun in NOUNS:
        yield noun, Naming(Sort.BOARD, noun.title(), IssuerFamily.LOCAL_AGENCY)
    for word in ("COURT", "TRIBUNAL"):
        yield word, Naming(Sort.UNKNOWN_COURT, word.title(), IssuerFamily.UNKNOWN)


def _titled(name: str) -> str:
    """Write a name as a person would: "COURT OF COMMON PLEAS" gives "Court of Common Pleas", "SURROGATES" its apostrophe."""
    titled = re.sub(r"\b(Of|And|The|At|For)\b", lambda word: word[0].lower(), name.title())
    return titled.replace("Surrogates", "Surrogate's").replace("Orphans", "Orphans'").replace("Kings", "King's")


def named(words: Sequence[Folded]) -> Iterator[Named]:
    """Find the bodies named in folded words, from left to right; the longest phrase wins, none overlap.

    "CLERK OF THE COURT / DISTRICT COURT" has no cell "Court: District" in it.
    """
    table = phrases()
    texts = tuple(word.text for word in words)
    after = 0
    for at, first in enumerate(texts):
        if at < after or first not in table:
            continue
        for key, naming in table[first]:
            is_within = naming.sort is Sort.KENTUCKY_CELL and at > 0 and texts[at - 1] == "THE"
            if texts[at : at + len(key)] == key and not is_within:
                after = at + len(key)
                yield Named(naming, at, after)
                break
