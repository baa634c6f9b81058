r"""Surroundings: the words before and after a court's name that say which court of its kind it is.

The patterns run over folded text: capitals without points, a tab where a comma or bracket stood, a new line after a line.
In a pattern given to `spaced` a space stands for any of these, `\x20` for a plain space only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from classifiers.detectors.courts.fold import BLANK
from classifiers.detectors.courts.gazetteer import abbreviations, federal_districts, state_codes, word_list

TENS = ("TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY")
UNITS = ("FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH", "NINTH")
TEENS = (
    "TENTH",
    "ELEVENTH",
    "TWELFTH",
    "THIRTEENTH",
    "FOURTEENTH",
    "FIFTEENTH",
    "SIXTEENTH",
    "SEVENTEENTH",
    "EIGHTEENTH",
    "NINETEENTH",
)
ROUND = ("TWENTIETH", "THIRTIETH", "FORTIETH", "FIFTIETH", "SIXTIETH", "SEVENTIETH", "EIGHTIETH", "NINETIETH")

ORDINAL = (
    r"(?:\d{1,3} ?(?:ST|ND|RD|TH)\b(?: [1-9]\b| [A-C]\b)?"  # "36TH", "3 RD", "52ND-1", "54th-A"
    r"|\d{1,2} ?[A-C]\b|\d{1,2} [1-9]\b"  # "54A", "54-A", "52-3"
    rf"|(?:{'|'.join(TENS)}) (?:{'|'.join(UNITS)})|{'|'.join((*UNITS, *TEENS, *ROUND))})"
)
DIRECTIONS = ("Northern", "Southern", "Eastern", "Western", "Middle", "Central")
DIRECTION = "(?:NORTHERN?|SOUTHERN?|EASTERN?|WESTERN?|MIDDLE|CENTRAL)"
"""Before "District" the last letter may be lost: "EASTER DISTRICT OF MICHIGAN"."""
DIRECTION_OF_LETTER = {one[0]: one for one in DIRECTIONS}
STATE = "(?:" + "|".join(name.replace(" ", r"\s+") for name in sorted(state_codes(), key=len, reverse=True)) + ")"
_DEEDS = "(?:APPEAR|PRODUCE|TESTIFY|SEARCH|SEIZE|DETAIN|ARREST|APPREHEND|TRANSPORT|INSPECT)"
"""What a title orders ("ORDER TO APPEAR AND PRODUCE"), and stands in the cell beside "COUNTY OF": no place is called so."""
PLACE = rf"(?!{ORDINAL}|{_DEEDS}\b)[A-Z]+(?:\x20(?!(?:COUNTY|PARISH|COURT|STATE|DIVISION|LOCATION|{ORDINAL})\b)[A-Z]+){{0,2}}"
"""Up to three words on one line: the name of a county or a city."""


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
    is_explicit: bool = False
    """Which court it is stands in the heading itself, not only in the lines about it."""
    wants_more: bool = False
    """It breaks off where a name must follow: "DISTRICT OF" and nothing."""


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a space is any white space, so that a heading may go over several lines."""
    return re.compile(re.sub(r"(?<!\\) \?", r"\\s?", pattern).replace(" ", r"\s+"))


FEDERAL_TAIL = spaced(
    # "FOR THE EASTERN DISTRICT OF MICHIGAN", "____ District of ____", "IN AND FOR THE DISTRICT OF UTAH"
    r"(?: (?:IN AND )?FOR(?P<for>)(?: THE)?)?"
    rf"(?:(?: {BLANK})?(?: (?P<direction>{DIRECTION}))?(?P<blank> {BLANK})?"
    rf" DISTRICTS?(?P<district>)(?: OF(?: THE)?(?: {BLANK}(?P<blank2>))?(?: (?P<state>{STATE}|COLUMBIA)\b)?)?)?"
)
SHORT_TAIL = spaced(
    # "E.D. MICH.", "S.D.N.Y.", "D. Mass."
    rf" (?:FOR THE )?(?P<direction>[NSEWCM])?D (?P<short>{'|'.join(sorted(abbreviations(), key=len, reverse=True))})\b"
)
NEARBY_DISTRICT = spaced(
    rf"(?:^|[\n\t])(?:FOR THE )?(?:(?P<direction>{DIRECTION}) )?DISTRICT OF (?:THE )?(?P<state>{STATE}|COLUMBIA)\b"
)
DIVISION_TAIL = spaced(r" (?P<division>[A-Z]+(?: [A-Z]+)?) DIVISION\b")
CIRCUIT_TAIL = spaced(rf"(?: FOR(?: THE)?)? (?P<circuit>{ORDINAL}|FEDERAL|DISTRICT OF COLUMBIA|{BLANK}) CIRCUIT\b")

OF = r"\s*(?:HELD )?(?:(?:OF|FOR|IN AND FOR|IN|WITHIN AND FOR) )?(?:THE )?"
COUNTY_OF = rf"{OF}(?:CITY AND )?(?:COUNTY|PARISH|BOROUGH) OF"
CODE = "(?:" + "|".join(sorted(set(state_codes().values()) - {"CO", "CT", "DE", "HI", "IN", "LA", "ME", "OK", "OR", "SC"})) + ")"
"""A state by its letters, "NJ Superior Court", where they make no other word, as "PROVIDENCE, SC." does."""
TITLED = r"[^\n\t]*\b(?:WARRANT|SUBPOENA|ORDER|WRIT|SUMMONS|AFFIDAVIT|PETITION|MOTION|COMPLAINT|APPLICATION|JUDGMENT|NOTICE)\b"
"""A line of the title's cell, which the rows of a form's head put between "COUNTY OF" and its name."""
BODY = (
    r"(?:DEPARTMENT\x20OF|(?:PAROLE\x20|CIVIL\x20RIGHTS\x20|LIQUOR\x20CONTROL\x20)?(?:BOARD|COMMISSION)|OFFICE|AGENCY|BUREAU|AUTHORITY"
    r"|STATE\x20POLICE|ATTORNEY\x20GENERAL|SENATE|LEGISLATURE|HOUSE\x20OF)\b"
)
"""What makes a body's name of the state before it: "MICHIGAN DEPARTMENT OF CORRECTIONS" under a court's name is no part of it."""
RIGHT = tuple(
    spaced(pattern)
    for pattern in (
        # "OF THE CITY OF NEW YORK"
        r"\s*OF THE CITY OF (?P<state>NEW YORK)\b",
        # "OF THE STATE OF CALIFORNIA", "COMMONWEALTH OF PENNSYLVANIA"
        rf"{OF}(?:STATE|COMMONWEALTH|TERRITORY) OF (?:THE )?(?P<state>{STATE})\b",
        # "OF GUAM", ", TEXAS", but not "OF DELAWARE COUNTY", nor Vermont's "WASHINGTON UNIT", nor a body's on the next line
        rf"{OF}(?P<state>{STATE})\b(?!\x20(?:(?:COUNTY|PARISH)\b(?! (?:OF|DEPARTMENT)\b)|UNIT\b|{BODY}))",
        # "OF THE ELEVENTH JUDICIAL CIRCUIT", "295TH JUDICIAL DISTRICT"
        rf"{OF}(?P<ordinal>{ORDINAL}) (?:(?:APPELLATE|JUDICIAL) )?(?:DISTRICT|CIRCUIT|DEPARTMENT)\b",
        # "EAST CENTRAL JUDICIAL DISTRICT": named, not numbered
        rf"{OF}(?:[A-Z]+\x20){{1,3}}JUDICIAL (?:DISTRICT|CIRCUIT)\b",
        # "COUNTY OF ____", "COUNTY OF LOS ANGELES", "CITY AND COUNTY OF DENVER", and "COUNTY OF" with nothing after it
        rf"{COUNTY_OF} (?P<blank>{BLANK})",
        rf"{COUNTY_OF}(?: THE)?\x20(?P<county>{PLACE})",
        rf"{COUNTY_OF}\n(?!{TITLED})(?P<county>{PLACE})(?=[\n\t]|\Z)",
        rf"{COUNTY_OF}(?P<blank>)(?=[\n\t]|\Z)",
        # a cell: "COUNTY: ____", "COUNTY: Cook"
        rf"\s*COUNTY\s(?P<blank>{BLANK})",
        rf"\s*COUNTY\t(?P<county>{PLACE})(?=[\n\t]|\Z)",
        # "OF COOK COUNTY", "FOR BALTIMORE CITY"
        rf"{OF}(?P<county>{PLACE})\x20(?:COUNTY|PARISH)\b",
        rf"{OF}(?P<city>{PLACE}\x20CITY)\b",
        # "CITY OF GROSSE POINTE PARK", "JUDICIAL DISTRICT OF HARTFORD"
        rf"{OF}(?:CITY|TOWN|VILLAGE|TOWNSHIP|JUDICIAL DISTRICT) OF(?: THE)? (?:(?P<blank>{BLANK})|(?P<city>{PLACE}))",
        # "____ JUDICIAL DISTRICT", "____ COUNTY"
        rf"{OF}(?P<blank>{BLANK}) (?:(?:JUDICIAL )?(?:DISTRICT|CIRCUIT)|COUNTY)\b",
        # what stands between and does not say which court it is: "LAW DIVISION", "DIVISION SIX", "PRECINCT 3"
        r"\s*(?:[A-Z]+\x20){0,3}(?:DIVISION|DEPARTMENT|TERM|PART|SECTION|UNIT)(?: OF THE TRIAL COURT)?(?=[\n\t]|\Z)",
        r" (?:DIVISION|DEPARTMENT|PART|ROOM|BRANCH|PRECINCT|DIV|NO|NUMBER)\x20(?:\d+|[IVX]+|[A-Z]|ONE|TWO|THREE|FOUR|FIVE|SIX)\b",
        # the seat under the name, as Alaska prints it
        rf"\s*\nAT\x20(?!THE\b)(?P<city>{PLACE})(?=[\n\t]|\Z)",
        # "OF SAN JUAN" at the end of a line
        rf" (?:OF|FOR)\x20(?P<city>{PLACE})(?=[\n\t]|\Z)",
    )
)
LEFT = tuple(
    spaced(pattern + r"\s*\Z")
    for pattern in (
        rf"(?:(?:STATE|COMMONWEALTH|TERRITORY) OF )(?:THE )?(?P<state>{STATE})(?: IN)?(?: THE)?",
        rf"\b(?P<state>{STATE})(?: IN)?(?: THE)?",
        rf"(?:^|[\n\t])(?P<code>{CODE})",
        rf"(?:IN |FOR )?(?:THE )?\b(?P<ordinal>{ORDINAL})(?: JUDICIAL)?(?: DISTRICT| CIRCUIT)?(?: OF)?(?: THE)?",
        rf"\b(?:COUNTY|PARISH) OF (?:(?P<blank>{BLANK})|(?P<county>{PLACE}))(?: IN)?(?: THE)?",
        rf"(?:IN THE )?\b(?P<county>{PLACE}) COUNTY(?: IN)?(?: THE)?",
        rf"\b(?:CITY|TOWN|VILLAGE) OF (?P<city>{PLACE})",
        rf"\b(?P<blank>{BLANK})(?: JUDICIAL)?(?: DISTRICT| CIRCUIT| COUNTY)?",
        # courts of which this one is a part: North Carolina, Kentucky, Massachusetts, Puerto Rico
        r"(?:IN )?(?:THE )?(?:GENERAL COURT OF JUSTICE|TRIAL COURT|COURT OF FIRST INSTANCE)",
        r"\bIN(?: AND FOR)?(?: THE)?",
        r"\b(?:FOR|THE)",
    )
)
NO_ORDINAL = "(?!" + ORDINAL.replace(" ", r"\s") + ")"
PREFIX = re.compile(rf"(?:\A|[\n\t]|THE\x20)(?P<city>{NO_ORDINAL}[A-Z]+(?:\x20{NO_ORDINAL}[A-Z]+)?)\x20\Z")
"""The place right before a court's name: "MARION SUPERIOR COURT", "TOLEDO MUNICIPAL COURT"."""
AREAS = ("COUNTY", "PARISH")
"""Words that end a place's name which the patterns to the left read."""
DIRECTLY_BEFORE = 90
"""As many characters before a court's name can be one element of its heading."""
ELEMENTS = 6
"""No heading has more elements before or after the court's name."""
NEARBY = tuple(
    spaced(pattern)
    for pattern in (
        (
            rf"(?:^|[\n\t])(?:THE )?(?:PEOPLE OF (?:THE )?)?(?:STATE|COMMONWEALTH) OF (?:THE )?(?P<state>{STATE})"
            r"(?: AND PROVIDENCE PLANTATIONS)?(?=[\n\t]|\Z| [A-Z]{2} CODE\b)"  # "Commonwealth of Virginia   VA. CODE § ..."
        ),
        rf"(?:^|[\n\t])(?P<county>{PLACE})\x20COUNTY (?:STATE OF )?(?P<state>{STATE})(?=[\n\t]|\Z)",
        rf"(?:^|[\n\t])COUNTY OF (?P<county>{PLACE}) (?:STATE OF )?(?P<state>{STATE})(?=[\n\t]|\Z)",
        rf"(?:^|\n)(?P<state>{STATE})(?=[\n\t]|\Z)",
        rf"\t(?P<state>{STATE}) \d{{5}}\b",
        rf"\t(?P<code>{'|'.join(state_codes().values())}) \d{{5}}\b",
        rf"\t(?P<state>{STATE})(?=\n|\Z)",
        rf"\t(?P<code>{CODE})(?=\n|\Z)",  # "140 E. 5th Street, Tempe, AZ"
        rf"[A-Z]\x20(?P<code>{CODE}) \d{{5}}\b",  # "Scottsdale AZ 85251"
    )
)
"""Where a heading names the state a little way off: over it, in the other column, in the court's address."""
NEARBY_COUNTY = tuple(
    spaced(pattern)
    for pattern in (
        rf"(?:^|[\n\t])(?:IN AND )?(?:FOR )?(?:THE )?(?:COUNTY|PARISH) OF(?: THE)?\x20(?P<county>{PLACE})(?=[\n\t]|\Z)",
        rf"(?:^|[\n\t])(?P<county>{PLACE})\x20(?:COUNTY|PARISH)(?=[\n\t]|\Z)",
        rf"(?:^|\n)(?P<county>{PLACE})\sS[SC](?=[\n\t]|\Z)",  # "SUFFOLK, ss."
        rf"(?:^|\n)COUNTY\t(?P<county>{PLACE})(?= LOCATION\b|[\n\t]|\Z)",  # a cell: "County: Cumberland  Location: Portland"
    )
)
LINES_OVER, LINES_UNDER = 4, 6
"""How many lines over and under a court's name belong to its heading's neighbourhood."""


def federal_tail(text: str, start: int, end: int) -> Around:
    """Read what follows "UNITED STATES DISTRICT COURT" from the character `end` on."""
    short = SHORT_TAIL.match(text, end)
    if short:
        direction = DIRECTION_OF_LETTER.get(short["direction"] or "")
        return Around(start, short.end(), direction, abbreviations()[_one_line(short["short"])])
    found = FEDERAL_TAIL.match(text, end)
    if found is None:
        return Around(start, end)
    state = _state(found["state"])
    division = DIVISION_TAIL.match(text, found.end()) if state else None
    has_for, has_district = found["for"] is not None, found["district"] is not None
    around = Around(
        start,
        division.end() if division else found.end() if has_district else end,
        direction=_direction(found["direction"]),
        state=state,
        division=division["division"].title() if division else None,
        has_blank=found["blank"] is not None or (found["blank2"] is not None and not state),
        wants_more=((has_district or has_for) and not state) or (has_for and _lacks_direction(state, found["direction"])),
    )
    return around if state else _nearby_district(text, around)


def _direction(written: str | None) -> str | None:
    """Return a district's direction in full as it is written out; None where none is written."""
    return next((one for one in DIRECTIONS if written and one.upper().startswith(written)), None)


def _lacks_direction(state: str | None, direction: str | None) -> bool:
    """Whether a form's "for the ____ District of Michigan" was left without its direction in a state of several districts."""
    return direction is None and state is not None and len(federal_districts().get(state, ())) > 1


def _nearby_district(text: str, around: Around) -> Around:
    """Look for the district of a federal court in the lines about it, where a column has cut it off."""
    found = NEARBY_DISTRICT.search(text[slice(*_neighbourhood(text, around))])
    if found is None:
        return around
    direction = _direction(found["direction"])
    return replace(around, direction=direction, state=_state(found["state"]), wants_more=False, has_blank=False)


def circuit_tail(text: str, start: int, end: int) -> tuple[Around, str | None]:
    """Read "FOR THE SIXTH CIRCUIT" after "COURT OF APPEALS"; the second is the circuit's name as written."""
    found = CIRCUIT_TAIL.match(text, end)
    if found is None:
        return Around(start, end), None
    if found["circuit"] == BLANK:
        return Around(start, found.end(), has_blank=True), None
    return Around(start, found.end(), ordinal=found["circuit"]), _one_line(found["circuit"])


def state_surroundings(text: str, start: int, end: int) -> Around:
    """Read what stands by a state court's name: state, county, city, number; first right beside it, then nearby."""
    around = _with_prefix(text, Around(start, end))
    for grow in (_grow_right, _grow_left):
        for _ in range(ELEMENTS):
            grown = grow(text, around)
            if grown is None:
                break
            around = grown
    is_explicit = any((around.state, around.county, around.city, around.ordinal))
    return _nearby_state(text, replace(around, is_explicit=is_explicit))


def _with_prefix(text: str, around: Around) -> Around:
    before = text[max(0, around.first - DIRECTLY_BEFORE) : around.first]
    found = PREFIX.search(before)
    city = _trim(found["city"]) if found and not found["city"].endswith(AREAS) else None
    if found is None or city is None or " ".join(city.split()) in state_codes() or re.fullmatch(CODE, city):
        return around
    first = around.first - len(before) + found.start("city") + found["city"].find(city)
    return replace(around, first=first, city=city.title())


def _grow_right(text: str, around: Around) -> Around | None:
    for pattern in RIGHT:
        found = pattern.match(text, around.end)
        if found and found.end() > around.end:
            grown = _take(around, found)
            if grown is not None:
                return replace(grown, end=found.end())
    return None


def _grow_left(text: str, around: Around) -> Around | None:
    before = text[max(0, around.first - DIRECTLY_BEFORE) : around.first]
    offset = around.first - len(before)
    for pattern in LEFT:
        found = pattern.search(before)
        if found and found.end() > found.start():
            grown = _take(around, found)
            if grown is not None:
                return replace(grown, first=offset + _start_of(found))
    return None


def _start_of(found: re.Match[str]) -> int:
    """Begin at the name itself where the pattern took more words before it than the name has."""
    for key in ("county", "city"):
        taken = found.groupdict().get(key)
        if taken:
            whole = found.start(key) + taken.find(_trim(taken) or "")
            return whole if key == "city" or found.group().startswith(taken) else found.start()
    return found.start()


def _take(around: Around, found: re.Match[str]) -> Around | None:
    """Add what a pattern found; None when it says again what is known already, or names no place."""
    parts = {key: value for key, value in found.groupdict().items() if value is not None}
    new: dict[str, str | bool] = {}
    for key in parts.keys() & {"county", "city"}:
        place = _trim(parts[key])
        if place is None:
            return None
        new[key] = place.title()
    if "state" in parts:
        new["state"] = _state(parts["state"]) or ""
    if "code" in parts:
        new["state"] = parts["code"]
    if "ordinal" in parts:
        new["ordinal"] = parts["ordinal"]
    if "blank" in parts:
        new["has_blank"] = True
    if any(getattr(around, key) for key in new):
        return None
    return replace(around, **new)  # type: ignore[arg-type]  # keys and types are those of Around


def _nearby_state(text: str, around: Around) -> Around:
    """Look for the state and the county of a court in the lines about it."""
    lines = text[slice(*_neighbourhood(text, around))]
    for pattern in NEARBY if around.state is None else ():
        found = pattern.search(lines)
        if found:
            parts = found.groupdict()
            around = replace(around, state=parts.get("code") or _state(parts.get("state")))
            around = _with_county(around, parts.get("county"))
            break
    for pattern in NEARBY_COUNTY if not around.has_blank else ():
        found = pattern.search(lines)
        around = _with_county(around, found["county"] if found else None)
    return around


def _with_county(around: Around, county: str | None) -> Around:
    name = _trim(county or "")
    return replace(around, county=name.title()) if name and around.county is None else around


def _neighbourhood(text: str, around: Around) -> tuple[int, int]:
    """Return the characters from a few lines over a heading to a few lines under it."""
    start, end = around.first, around.end
    for _ in range(LINES_OVER + 1):
        start = max(text.rfind("\n", 0, start), 0)
    for _ in range(LINES_UNDER + 1):
        after = text.find("\n", end + 1)
        end = len(text) if after < 0 else after
    return start, end


def _trim(place: str) -> str | None:
    """Return the name of a place without the words that are none; None when nothing is left."""
    not_places = word_list("not_places")
    words = place.split()
    while words and words[0] in not_places:
        words.pop(0)
    while words and words[-1] in not_places:
        words.pop()
    if not words or words == ["CITY"] or any(word in not_places for word in words):
        return None
    return " ".join(words)


def _state(name: str | None) -> str | None:
    if not name:
        return None
    plain = _one_line(name)
    return "DC" if plain == "COLUMBIA" else state_codes()[plain]


def _one_line(text: str) -> str:
    return " ".join(text.split())


@cache
def ordinal_number(written: str) -> str:
    """Return the number that an ordinal means: "THIRTY SIXTH" gives "36", "54 A" gives "54A", "52 3" gives "52-3"."""
    plain = _one_line(written)
    digits = re.match(r"(\d{1,3})(?: ?(?:ST|ND|RD|TH))?(?: ?([A-C])\b| ([1-9])\b)?", plain)
    if digits:
        return digits[1].lstrip("0") + (digits[2] or "") + (f"-{digits[3]}" if digits[3] else "")
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
    teens = range(11, 14)
    suffix = "th" if value % 100 in teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"
