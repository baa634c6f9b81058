"""Compose: from a body's name and its surroundings to what the heading says, written out in full."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classifiers.detectors.courts.fold import BLANK, Folded, FoldedText
from classifiers.detectors.courts.gazetteer import michigan_counties, state_codes, states
from classifiers.detectors.courts.names import Named, Naming, Sort
from classifiers.detectors.courts.surroundings import (
    ORDINAL,
    PLACE,
    Around,
    as_ordinal,
    circuit_tail,
    federal_tail,
    ordinal_number,
    spaced,
    state_surroundings,
)
from classifiers.evidence import CourtLevel
from classifiers.kinds import IssuerFamily


@dataclass(frozen=True)
class Composed:
    """What one heading says, and the folded words that say it (`core`: those of the body's own name)."""

    sort: Sort
    family: IssuerFamily
    name: str | None
    words: tuple[Folded, ...]
    core: tuple[Folded, ...]
    level: CourtLevel | None = None
    state: str | None = None
    county: str | None = None
    district: str | None = None
    is_blank: bool = False
    is_parent: bool = False

    @property
    def richness(self) -> tuple[int, int]:
        """How much it says: of two readings of the same words the richer is kept."""
        said = sum(value is not None for value in (self.name, self.state, self.county, self.district))
        return said, len(self.words)


def compose(text: FoldedText, found: Named) -> Composed | None:
    """Read the heading round a name found in folded text; None when the words turn out to name nobody."""
    core = text.words[found.first : found.end]
    start, end = text.offset(found.first), text.offset(found.end - 1) + len(core[-1].text)
    naming = found.naming
    if naming.sort in {Sort.FEDERAL_DISTRICT, Sort.BANKRUPTCY}:
        return _federal(text, naming, core, federal_tail(text.text, start, end))
    if naming.sort is Sort.FEDERAL_APPEALS:
        return _appeals(text, naming, core, *circuit_tail(text.text, start, end))
    if naming.sort is Sort.STATE_COURT:
        return _state_court(text, naming, core, state_surroundings(text.text, start, end))
    if naming.sort is Sort.SCAO_HEADER:
        return _scao(text, core, start, end)
    return Composed(naming.sort, naming.family, naming.name, core, core, naming.level, is_parent=naming.is_parent)


def _federal(text: FoldedText, naming: Naming, core: tuple[Folded, ...], around: Around) -> Composed:
    words = text.between(around.first, around.end)
    if around.state is None:
        is_blank = around.wants_more or around.has_blank
        return Composed(
            naming.sort, naming.family, None if is_blank else naming.name, words, core, naming.level, is_blank=is_blank
        )
    district = f"{around.direction + ' ' if around.direction else ''}District of {_the(around.state)}"
    name = f"{naming.name} for the {district}"
    return Composed(naming.sort, naming.family, name, words, core, naming.level, around.state, None, district, around.has_blank)


def _appeals(text: FoldedText, naming: Naming, core: tuple[Folded, ...], around: Around, circuit: str | None) -> Composed:
    words = text.between(around.first, around.end)
    if circuit is None:
        return Composed(
            naming.sort,
            naming.family,
            None if around.has_blank else naming.name,
            words,
            core,
            naming.level,
            is_blank=around.has_blank,
        )
    which = {"FEDERAL": "Federal", "DISTRICT OF COLUMBIA": "District of Columbia"}.get(circuit)
    district = f"{which or as_ordinal(ordinal_number(circuit))} Circuit"
    return Composed(
        naming.sort, naming.family, f"{naming.name} for the {district}", words, core, naming.level, None, None, district
    )


ONLY_ELSEWHERE = re.compile(
    r"Superior|Common Pleas|Chancery|County Court|Justice|Family Court|Surrogate|Orphan|General Sessions|Magist|City Court|Town Court"
    r"|Village Court|State Court|General District|Supreme Judicial|Commonwealth|Appellate"
)
"""What no court of Michigan is called (its courts: MCL 600, Const 1963 art 6)."""


def _state_court(text: FoldedText, naming: Naming, core: tuple[Folded, ...], around: Around) -> Composed:
    words = text.between(around.first, around.end)
    number = as_ordinal(ordinal_number(around.ordinal)) if around.ordinal else None
    county = _county(around.county)
    state = around.state
    in_michigan = state == "MI" or (state is None and _reads_as_michigan(naming.name, county, number))
    family = IssuerFamily.MICHIGAN_COURT if in_michigan else naming.family
    says_nothing = not (state or county or around.city or number)
    is_blank = around.has_blank and not (county or around.city or number)
    name = None if (is_blank and not state) else _written(naming.name, number, state, county, around.city)
    level = _level(naming, state)
    return Composed(
        naming.sort,
        family if not says_nothing else IssuerFamily.UNKNOWN,
        name,
        words,
        core,
        level,
        state,
        county,
        number,
        is_blank,
    )


def _reads_as_michigan(kind: str, county: str | None, number: str | None) -> bool:
    if ONLY_ELSEWHERE.search(kind):
        return False
    return county in michigan_counties() if county else number is not None and "District" in kind


def _level(naming: Naming, state: str | None) -> CourtLevel | None:
    """Return the rung: New York's Supreme Court tries cases, Michigan's District Court is the lower one."""
    if naming.name == "Supreme Court" and state == "NY":
        return CourtLevel.TRIAL
    if naming.name in {"District Court", "Judicial District Court"} and state == "MI":
        return CourtLevel.LIMITED
    return naming.level


def _written(kind: str, number: str | None, state: str | None, county: str | None, city: str | None) -> str:
    name = f"{number + ' ' if number else ''}{kind}"
    if county:
        name += f", {county} {'Parish' if state == 'LA' else 'County'}"
    elif city:
        name += f", {city}"
    return f"{name}, {states()[state]}" if state else name


SCAO_LINE = spaced(
    # "36TH JUDICIAL DISTRICT", "JUDICIAL CIRCUIT" unfilled, "WAYNE COUNTY", "COUNTY PROBATE"
    rf"\s+(?:(?:IN )?THE )?(?:"
    rf"(?:(?P<number>{ORDINAL}|\d{{1,2}}|{BLANK}) )?JUDICIAL (?P<kind>DISTRICT|CIRCUIT)(?:\s+COURT)?(?:\s+FAMILY DIVISION)?"
    rf"|(?:(?P<county>{PLACE}|{BLANK}) )?COUNTY(?P<probate>\s+PROBATE(?:\s+COURT)?)?"
    rf")\b"
)
"""The lines under STATE OF MICHIGAN in the head of a form approved by SCAO."""


def _scao(text: FoldedText, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    """Read the first cell of a Michigan form: STATE OF MICHIGAN / JUDICIAL DISTRICT / JUDICIAL CIRCUIT / COUNTY."""
    kinds: dict[str, str | None] = {}
    county: str | None = None
    at = end
    while found := SCAO_LINE.match(text.text, at):
        at = found.end()
        if found["kind"]:
            kinds[found["kind"]] = kinds.get(found["kind"]) or _number(found["number"])
        else:
            county = county or _county(found["county"])
            if found["probate"]:
                kinds.setdefault("PROBATE", None)
    if not kinds:
        return None
    words = text.between(start, at)
    chosen = next((kind for kind, number in kinds.items() if number), next(iter(kinds)) if len(kinds) == 1 else None)
    number = kinds.get(chosen) if chosen else None
    level = {"DISTRICT": CourtLevel.LIMITED, "CIRCUIT": CourtLevel.TRIAL, "PROBATE": CourtLevel.PROBATE}.get(chosen or "")
    is_blank = not (number or county)
    name = None if is_blank else _written(f"{chosen.title()} Court" if chosen else "Court", number, "MI", county, None)
    return Composed(Sort.SCAO_HEADER, IssuerFamily.MICHIGAN_COURT, name, words, core, level, "MI", county, number, is_blank)


def _number(written: str | None) -> str | None:
    return as_ordinal(ordinal_number(written)) if written and written != BLANK else None


def _county(written: str | None) -> str | None:
    """Return a county's name as it is written, "St Clair" with its point; None for a blank."""
    if not written or written == BLANK or written.upper() in state_codes():
        return None
    plain = re.sub(r"^(IN|THE|FOR|OF)\s+", "", " ".join(written.upper().split()))
    known = {name.upper().replace(".", ""): name for name in michigan_counties()}
    return known.get(plain.replace("SAINT ", "ST "), plain.title()) or None


def _the(state: str) -> str:
    return f"the {states()[state]}" if state in {"VI", "MP"} else states()[state]
