"""Surroundings: the words before and after a court's name that say which court of its kind it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from classifiers.detectors.courts.fold import BLANK
from classifiers.detectors.courts.gazetteer import state_codes

TENS = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
UNITS = "FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH".split()
TEENS = "TENTH ELEVENTH TWELFTH THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH".split()
ROUND = "TWENTIETH THIRTIETH FORTIETH FIFTIETH SIXTIETH SEVENTIETH EIGHTIETH NINETIETH".split()

ORDINAL = rf"(?:\d{{1,3}} ?(?:ST|ND|RD|TH)\b|\d{{1,3}} ?[A-C]\b|(?:{'|'.join(TENS)}) (?:{'|'.join(UNITS)})|{'|'.join((*UNITS, *TEENS, *ROUND))})"
DIRECTION = r"(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL)"
STATE = "(?:" + "|".join(name.replace(" ", r"\s+") for name in sorted(state_codes(), key=len, reverse=True)) + ")"
PLACE = rf"(?!{ORDINAL})[A-Z]+(?:\x20(?!(?:COUNTY|PARISH|COURT|STATE|DIVISION|{ORDINAL})\b)[A-Z]+){{0,2}}"
"""Up to three words on one line (a place's name is not broken over two)."""
NOT_PLACES = frozenset(
    "IN THE FOR OF AND STATE COUNTY COURT AT A AN SAID THIS CASE NO FILE JUDICIAL DISTRICT CIRCUIT PROBATE EACH ANY HOME YOUR NAME PERMITTED"
    " WITHIN PLAINTIFF DEFENDANT JUDGE TO FROM BY".split()
)


@dataclass(frozen=True, slots=True)
class Around:
    """What the surroundings of a court's name say; `first` and `end` are characters of the folded text."""

    first: int
    end: int
    direction: str | None = None
    state: str | None = None
    county: str | None = None
    city: str | None = None
    ordinal: str | None = None
    division: str | None = None
    has_blank: bool = False
    wants_more: bool = False
    """It breaks off where a name must follow: "DISTRICT OF" and nothing."""


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a space is any white space, so that a heading may go over several lines."""
    return re.compile(re.sub(r"(?<!\\) (?![?*+{])", r"\\s+", pattern))


FEDERAL_TAIL = spaced(
    # "FOR THE EASTERN DISTRICT OF MICHIGAN", "____ District of ____", "IN AND FOR THE DISTRICT OF UTAH, CENTRAL DIVISION"
    rf"(?:\s+(?:IN AND )?FOR(?P<for>)(?: THE)?)?"
    rf"(?:(?:\s+{BLANK})?(?:\s+(?P<direction>{DIRECTION}))?(?P<blank>\s+{BLANK})?"
    rf"\s+DISTRICTS?(?P<district>)(?: OF(?: THE)?(?:\s+{BLANK}(?P<blank2>))?(?: (?P<state>{STATE}))?)?)?"
)
DIVISION_TAIL = spaced(r"\s+(?P<division>[A-Z]+(?: [A-Z]+)?) DIVISION\b")
CIRCUIT_TAIL = spaced(rf"(?: FOR(?: THE)?)?\s+(?P<circuit>{ORDINAL}|FEDERAL|DISTRICT OF COLUMBIA|{BLANK}) CIRCUIT\b")

RIGHT = tuple(
    spaced(pattern)
    for pattern in (
        rf"\s*(?:(?:OF|FOR|IN|IN AND FOR) )?(?:THE )?(?:STATE|COMMONWEALTH|TERRITORY) OF (?:THE )?(?P<state>{STATE})\b",
        rf"\s*(?:OF |FOR |IN )?(?:THE )?(?P<state>{STATE})\b(?!\x20COUNTY(?!\s+(?:OF|DEPARTMENT)\b))",
        rf"\s*(?:OF |FOR |IN |IN AND FOR )?(?:THE )?(?P<ordinal>{ORDINAL}) (?:JUDICIAL )?(?:DISTRICT|CIRCUIT|DEPARTMENT|DIVISION)\b",
        rf"\s*(?:OF |FOR |IN |IN AND FOR )?(?:THE )?(?:CITY AND )?(?:COUNTY|PARISH|BOROUGH)(?P<kind>) OF (?:(?P<blank>{BLANK})|(?P<county>{PLACE}))",
        rf"\s*(?:OF |FOR |IN |IN AND FOR )?(?:THE )?(?P<county>{PLACE}) (?:COUNTY|PARISH)\b",
        rf"\s*(?:OF |FOR |IN |IN AND FOR )?(?:THE )?(?:CITY|TOWN|VILLAGE|TOWNSHIP|JUDICIAL DISTRICT) OF (?:(?P<blank>{BLANK})|(?P<city>{PLACE}))",
        rf"\s*(?P<blank>{BLANK}) (?:JUDICIAL )?(?:DISTRICT|CIRCUIT|COUNTY)\b",
    )
)
LEFT = tuple(
    spaced(pattern + r"\s*$")
    for pattern in (
        rf"(?:(?:STATE|COMMONWEALTH|TERRITORY) OF )(?:THE )?(?P<state>{STATE})(?: IN)?(?: THE)?",
        rf"\b(?P<state>{STATE})(?: IN THE)?",
        rf"(?:IN |FOR )?(?:THE )?\b(?P<ordinal>{ORDINAL})(?: JUDICIAL)?(?: DISTRICT| CIRCUIT)?(?: OF)?(?: THE)?",
        rf"\b(?:COUNTY|PARISH) OF (?:(?P<blank>{BLANK})|(?P<county>{PLACE}))(?: IN)?(?: THE)?",
        rf"(?:IN THE )?\b(?P<county>{PLACE}) COUNTY(?: IN THE)?",
        rf"\b(?:CITY|TOWN|VILLAGE) OF (?P<city>{PLACE})",
        rf"\b(?P<blank>{BLANK})(?: JUDICIAL)?(?: DISTRICT| CIRCUIT| COUNTY)?",
        r"(?:IN )?(?:THE )?GENERAL COURT OF JUSTICE",
        r"\bIN(?: AND FOR)?(?: THE)?",
        r"\b(?:FOR|THE)",
    )
)
DIRECTLY_BEFORE = 90
"""As many characters before a court's name can be one element of its heading."""


def federal_tail(text: str, start: int, end: int) -> Around:
    """Read what follows "UNITED STATES DISTRICT COURT" from the character `end` on."""
    found = FEDERAL_TAIL.match(text, end)
    if found is None:
        return Around(start, end)
    division = DIVISION_TAIL.match(text, found.end()) if found["state"] else None
    state = _state(found["state"])
    has_for, has_district = found["for"] is not None, found["district"] is not None
    return Around(
        start,
        division.end() if division else found.end() if has_district else end,
        direction=found["direction"].title() if found["direction"] else None,
        state=state,
        division=division["division"].title() if division else None,
        has_blank=found["blank"] is not None or (found["blank2"] is not None and not state),
        wants_more=(has_district or has_for) and not state,
    )


def circuit_tail(text: str, start: int, end: int) -> tuple[Around, str | None]:
    """Read "FOR THE SIXTH CIRCUIT" after "COURT OF APPEALS"; the second is the circuit's name as written."""
    found = CIRCUIT_TAIL.match(text, end)
    if found is None:
        return Around(start, end), None
    if found["circuit"] == BLANK:
        return Around(start, found.end(), has_blank=True), None
    return Around(start, found.end(), ordinal=found["circuit"]), found["circuit"]


def state_surroundings(text: str, start: int, end: int) -> Around:
    """Read what stands right before and right after a state court's name: state, county, city, number."""
    around = Around(start, end)
    for _ in range(6):
        grown = _grow_right(text, around)
        if grown is None:
            break
        around = grown
    for _ in range(6):
        grown = _grow_left(text, around)
        if grown is None:
            break
        around = grown
    return around


def _grow_right(text: str, around: Around) -> Around | None:
    for pattern in RIGHT:
        found = pattern.match(text, around.end)
        if found and found.end() > around.end:
            grown = _take(around, found, text)
            if grown is not None:
                return replace(grown, end=found.end())
    return None


def _grow_left(text: str, around: Around) -> Around | None:
    before = text[max(0, around.first - DIRECTLY_BEFORE) : around.first]
    offset = around.first - len(before)
    for pattern in LEFT:
        found = pattern.search(before)
        if found and found.end() > found.start():
            grown = _take(around, found, before)
            if grown is not None:
                return replace(grown, first=offset + _start_of(found))
    return None


def _start_of(found: re.Match[str]) -> int:
    """Begin at the name itself where the pattern took more words before it than the name has."""
    start = found.start()
    parts = found.groupdict()
    if parts.get("county") and found.group().startswith(parts["county"]):
        return start + parts["county"].find(_trim(parts["county"]) or "")
    return start


def _take(around: Around, found: re.Match[str], text: str) -> Around | None:
    """Add what a pattern found; None when it says again what is known already, or names no place."""
    parts = {key: value for key, value in found.groupdict().items() if value is not None}
    new: dict[str, str | bool] = {}
    for key in ("county", "city"):
        if key in parts:
            place = _trim(parts[key])
            if place is None:
                return None
            new[key] = place.title()
    if "state" in parts:
        new["state"] = _state(parts["state"]) or ""
    if "ordinal" in parts:
        new["ordinal"] = parts["ordinal"]
    if "blank" in parts:
        new["has_blank"] = True
    if any(getattr(around, key) for key in new):
        return None
    return replace(around, **new)  # type: ignore[arg-type]  # keys and types are those of Around


def _trim(place: str) -> str | None:
    words = place.split()
    while words and words[0] in NOT_PLACES:
        words.pop(0)
    while words and words[-1] in NOT_PLACES:
        words.pop()
    if not words or any(word in NOT_PLACES for word in words):
        return None
    return " ".join(words)


def _state(name: str | None) -> str | None:
    return state_codes()[" ".join(name.split())] if name else None


@cache
def ordinal_number(written: str) -> str:
    """Return the number that an ordinal means: "THIRTY SIXTH" gives "36", "54A" and "54 A" give "54A"."""
    plain = " ".join(written.split())
    digits = re.match(r"(\d{1,3}) ?([A-C])?", plain)
    if digits:
        return digits[1].lstrip("0") + (digits[2] or "")
    words = plain.split()
    if len(words) == 2:  # noqa: PLR2004 - tens and units
        return str((TENS.index(words[0]) + 2) * 10 + UNITS.index(words[1]) + 1)
    for table, first, step in ((UNITS, 1, 1), (TEENS, 10, 1), (ROUND, 20, 10)):
        if plain in table:
            return str(first + table.index(plain) * step)
    return plain


def as_ordinal(number: str) -> str:
    """Return a number as courts write it: "36" gives "36th", "54A" stays."""
    if not number.isdigit():
        return number
    value = int(number)
    suffix = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"
