"""Compose: from a body's name and its surroundings to what the heading says, written out in full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.detectors.courts.boards import names_a_board
from classifiers.detectors.courts.fold import BLANK, Folded, FoldedText
from classifiers.detectors.courts.gazetteer import (
    county_spellings,
    michigan_counties,
    phrase_list,
    state_codes,
    states,
    word_list,
)
from classifiers.detectors.courts.names import Named, Naming, Sort
from classifiers.detectors.courts.surroundings import (
    ORDINAL,
    PLACE,
    STATE,
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
    is_explicit: bool = True
    """Which court it is stands in the heading itself: not only its kind, with the state somewhere near."""
    is_vague: bool = False
    """It is read from a state's name and a word like "Department": any other reading of the words is better."""

    @property
    def richness(self) -> tuple[bool, int, int]:
        """How much it says: of two readings of the same words the richer is kept."""
        said = sum(value is not None for value in (self.name, self.state, self.county, self.district))
        return not self.is_vague, said, len(self.words)


def compose(text: FoldedText, found: Named) -> Composed | None:
    """Read the heading round a name found in folded text; None when the words turn out to name nobody."""
    core = text.words[found.first : found.end]
    if _changes_case(core):
        return None
    start, end = text.offset(found.first), text.offset(found.end - 1) + len(core[-1].text)
    if found.naming.sort in {Sort.STATE_COURT, Sort.UNKNOWN_COURT} and (federal := _federal_misread(text, core, start, end)):
        return federal
    reader = READERS.get(found.naming.sort)
    if reader is None:
        return _as_named(text, found.naming, core)
    return reader(text, found.naming, core, start, end)


def _as_named(text: FoldedText, naming: Naming, core: tuple[Folded, ...]) -> Composed:
    """Take a name that says all by itself: the Tax Court, a tribe's court, the mark of a court's form, a form's empty cell."""
    if naming.family is IssuerFamily.FEDERAL_COURT and SHAM_BY_IT.search(_lines_of(text, core)):
        return Composed(naming.sort, IssuerFamily.SHAM, naming.name, core, core, naming.level)
    is_cell = naming.sort is Sort.COURT_CELL
    name = None if is_cell else naming.name
    return Composed(naming.sort, naming.family, name, core, core, naming.level, naming.state, is_blank=is_cell)


SHAM_BY_IT = re.compile(
    r"\b(?:COMMON L[A-Z]{1,2}|SOVEREIGNS?|COURT OF ADMIRALTY|FREE STATE|(?:FOR|OF) THE REPUBLIC|(?:A|AMERICAN) REPUBLIC)\b"
)
"""What makes an invented court of a federal court's name; "IN ADMIRALTY" alone stands on real captions, too."""


COURT_WORD = re.compile(r"\b(?:COURTS?|JUDICIAL|JUDICIARY|JUDGE|TRIBUNAL|CLERK)\b")
NEAR_TRIBE = 2
"""How many lines off a tribe's name the word "court" makes it its court's; its council's letterhead has none."""


def _tribe(text: FoldedText, naming: Naming, core: tuple[Folded, ...], _start: int, _end: int) -> Composed | None:
    """Take a tribe's name for its court's only beside a court's word: a tribe's council and its police are no court."""
    first, last = core[0].line - NEAR_TRIBE, core[-1].line + NEAR_TRIBE
    near = " ".join(word.text for word in text.words if first <= word.line <= last)
    return _as_named(text, naming, core) if COURT_WORD.search(near) else None


def _lines_of(text: FoldedText, core: tuple[Folded, ...]) -> str:
    """Return the folded text of the lines of a name and of the line under them."""
    return " ".join(word.text for word in text.words if core[0].line <= word.line <= core[-1].line + 1)


def _changes_case(core: tuple[Folded, ...]) -> bool:
    """Whether a name would go from one line in capitals to another that is not: "COUNTY" and under it "Court address"."""
    return core[0].line != core[-1].line and len({word.raw.isupper() for word in core if len(word.raw) > 1}) > 1


STATE_BEFORE = spaced(rf"(?:(?:STATE|COMMONWEALTH) OF (?P<state>{STATE})\s*|\b(?P<beside>{STATE})\x20)\Z")
STATE_AFTER = spaced(rf"\s*(?:(?:STATE|COMMONWEALTH) OF )?(?P<state>{STATE})(?=[\n\t]|\Z)")
NEAR_BODY = 40


def _is_of_states_too(naming: Naming) -> bool:
    """Whether the states have such a body: any state agency, and departments that the United States and the states have alike."""
    return naming.family is IssuerFamily.STATE_AGENCY or (
        naming.family is IssuerFamily.OTHER_FEDERAL_AGENCY and naming.name.startswith("Department")
    )


def _body(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    """Read an agency; a state's name beside it says whose: "STATE OF MICHIGAN / DEPARTMENT OF TREASURY"."""
    before = STATE_BEFORE.search(text.text[max(0, start - NEAR_BODY) : start]) if _is_of_states_too(naming) else None
    after = STATE_AFTER.match(text.text, end) if _is_of_states_too(naming) and not naming.needs_state else None
    found = (before and (before["state"] or before["beside"])) or (after and after["state"])
    if naming.needs_state and not before:
        return _board(text, naming, core, start, end)
    state = state_codes()[" ".join(found.split())] if found else None
    if state is None:
        return Composed(naming.sort, naming.family, naming.name, core, core, is_parent=naming.is_parent)
    first = start - (len(before.string) - before.start()) if before else start
    last = end if before or after is None else after.end()
    if naming.needs_state:
        line_end = text.text.find("\n", end)
        last = len(text.text) if line_end < 0 else line_end
    family = IssuerFamily.MICHIGAN_AGENCY if state == "MI" else IssuerFamily.STATE_AGENCY
    return Composed(
        naming.sort,
        family,
        naming.name,
        text.between(first, last),
        core,
        state=state,
        is_parent=naming.is_parent,
        is_vague=naming.needs_state,
    )


def _board(text: FoldedText, _naming: Naming, core: tuple[Folded, ...], _start: int, _end: int) -> Composed | None:
    """Take a board or a commission that no list holds for a body of its own; under a state's name it is the state's."""
    line = names_a_board(text, core)
    if line is None:
        return None
    before = STATE_BEFORE.search(text.text[: text.offset(text.words.index(line[0]))])
    state = state_codes()[" ".join((before["state"] or before["beside"]).split())] if before else None
    family = {None: IssuerFamily.LOCAL_AGENCY, "MI": IssuerFamily.MICHIGAN_AGENCY}.get(state, IssuerFamily.STATE_AGENCY)
    return Composed(Sort.BODY, family, " ".join(word.raw for word in line), line, core, state=state, is_vague=True)


def _unknown_court(text: FoldedText, naming: Naming, core: tuple[Folded, ...], _start: int, _end: int) -> Composed | None:
    """Read a line in capitals that calls some body a court which is of no known kind ("HIGH TRUST COURT OF THE LAKES")."""
    line = [word for word in text.words if word.line == core[0].line]
    at = line.index(core[0])
    before, after = line[:at], line[at + 1 :]
    is_named = before and before[-1].text not in word_list("no_courts") and (not after or after[0].text in {"OF", "FOR"})
    is_shouted = all(word.raw.isupper() for word in line if word.raw.isalpha())
    if not (is_named and is_shouted) or line[0].text.isdigit():
        return None
    name = " ".join(word.raw for word in line).title()
    return Composed(naming.sort, _family(text, line, IssuerFamily.UNKNOWN), name, tuple(line), core)


def _federal(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed:
    around = federal_tail(text.text, start, end)
    words = text.between(around.first, around.end)
    if SHAM_BY_IT.search(_lines_of(text, core)):
        return Composed(naming.sort, IssuerFamily.SHAM, naming.name, words, core, naming.level)
    if around.wants_more and not around.has_blank and (strange := _strange_district(text.text, around.end)):
        named = f"District of {strange.title()}"
        return Composed(
            naming.sort, naming.family, f"{naming.name} for the {named}", words, core, naming.level, None, None, named
        )
    is_blank = around.wants_more or around.has_blank
    if around.state is None or is_blank:
        name = None if is_blank else naming.name
        return Composed(
            naming.sort,
            naming.family,
            name,
            words,
            core,
            naming.level,
            around.state,
            is_blank=is_blank,
            is_explicit=is_blank,
        )
    of = "Columbia" if around.state == "DC" else _the(around.state)
    district = f"{around.direction + ' ' if around.direction else ''}District of {of}"
    return Composed(
        naming.sort, naming.family, f"{naming.name} for the {district}", words, core, naming.level, around.state, None, district
    )


_STRANGE = re.compile(r" (?P<place>[A-Z]{5,})\b")
UNLIKE = 0.5
"""Up to this likeness (1 is the same word) a district's name is no state's, however badly it was read."""


def _strange_district(text: str, end: int) -> str | None:
    """Return the place that "DISTRICT OF ..." names when no state, badly read, could be meant: "DISTRICT OF JEFFERSON"."""
    found = _STRANGE.match(text, end) if text[:end].endswith((" OF", " OF THE")) else None
    if found is None:
        return None
    names = (word for name in (*states().values(), "Columbia") for word in name.upper().split())
    nearest = process.extractOne(found["place"], names, scorer=OSA.normalized_similarity)
    return found["place"] if nearest is None or nearest[1] <= UNLIKE else None


DISTRICT_COURT = Naming(Sort.FEDERAL_DISTRICT, "United States District Court", IssuerFamily.FEDERAL_COURT, CourtLevel.TRIAL)


def _federal_misread(text: FoldedText, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    """Know a federal court by its district where its own name cannot be read: "UN STAIES D COURT / EASTERN DISTRICT OF ...".

    No court of a state sits in an eastern, western ... district "of" its state.
    """
    around = federal_tail(text.text, start, end)
    if around.direction is None or around.state is None or around.end == end:
        return None
    return _federal(text, DISTRICT_COURT, core, start, end)


def _appeals(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed:
    around, circuit = circuit_tail(text.text, start, end)
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
    r"Superior|Common Pleas|Chancery|County Court|Justice|Family Court|Surrogate|Orphan"
    r"|General Sessions|Magist|City Court"
    r"|Town Court|Village Court|State Court|General District|Supreme Judicial|Commonwealth|Appellate|High Court"
)
"""What no court of Michigan is called (its courts: MCL 600, Const 1963 art 6)."""


OF_STATE = spaced(rf" OF (?:THE STATE OF )?{STATE}\b")
"""What makes a court of "Third Judicial Circuit": "of Michigan" after it."""


def _state_court(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    if naming.name == "Judicial Circuit" and not OF_STATE.match(text.text, end):
        return None
    around = state_surroundings(text.text, start, end)
    words = text.between(around.first, around.end)
    number = as_ordinal(ordinal_number(around.ordinal)) if around.ordinal else None
    state = around.state
    county = _county(around.county) if state in {"MI", None} else around.county
    in_michigan = state == "MI" or (state is None and _reads_as_michigan(naming.name, county, number))
    family = IssuerFamily.MICHIGAN_COURT if in_michigan else naming.family
    says_nothing = not (state or county or number)
    is_blank = around.has_blank and not (county or around.city or number)
    if naming.name in TOO_COMMON and not around.is_explicit:
        return None
    name = None if is_blank else _written(naming.name, number, state, county, around.city)
    family = _family(text, words, IssuerFamily.UNKNOWN if says_nothing and not around.has_blank else family, state)
    if family is IssuerFamily.TRIBAL_COURT and (tribe := TRIBE_AFTER.match(text.text, end)):
        name, state, county = f"{naming.name} of the {tribe['tribe'].title()}", None, None
    return Composed(
        naming.sort,
        family,
        name,
        words,
        core,
        _level(naming, state),
        state,
        county,
        number,
        is_blank,
        is_explicit=around.is_explicit or around.has_blank,
    )


TRIBE_AFTER = spaced(r" (?:OF|FOR) (?:THE )?(?P<tribe>(?:[A-Z]+\x20){1,4}(?:NATION|TRIBES?|BAND|COMMUNITY))\b")
"""Whose court it is: "DISTRICT COURT OF THE NAVAJO NATION"."""
TOO_COMMON = frozenset({"State Court", "Trial Court", "Civil Court", "Criminal Court", "Business Court", "Traffic Court"})
"""Kinds of court that are also words for any court: headings only with their place beside them."""


def _family(text: FoldedText, words: Sequence[Folded], family: IssuerFamily, state: str | None = None) -> IssuerFamily:
    """Tell tribal, foreign and invented courts from a state's, by the words in the lines of the heading and next to it."""
    lines = {word.line for word in words}
    near = [word for word in text.words if min(lines) - 1 <= word.line <= max(lines) + 1]
    over = " ".join(word.text for word in near if word.line <= max(lines))
    own = " ".join(word.text for word in near if word.line in lines)
    if _says(phrase_list("sham"), over) or _says(phrase_list("sham_names"), own):
        return IssuerFamily.SHAM
    if any(word.raw.upper() in word_list("tribal") and not word.raw.islower() for word in near):
        return IssuerFamily.TRIBAL_COURT
    if state is None and _says(phrase_list("foreign_places"), " ".join(word.text for word in near)):
        return IssuerFamily.FOREIGN_COURT
    return family


def _says(phrases: Sequence[str], text: str) -> bool:
    return any(re.search(rf"\b{phrase}\b", text) for phrase in phrases)


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


MUNICIPAL = re.compile(r"Municipal|City|Town|Village|Justice|Police|Mayor")
"""Courts of which a county has several, one in each place."""


def _written(kind: str, number: str | None, state: str | None, county: str | None, city: str | None) -> str:
    name = f"{number + ' ' if number else ''}{kind.replace('Judicial Circuit', 'Circuit Court')}".replace("Court Court", "Court")
    if city and (not county or MUNICIPAL.search(kind)):
        name += f", {city}"
    if county:
        name += f", {county} {'Parish' if state == 'LA' else 'County'}"
    return f"{name}, {states()[state]}" if state else name


SCAO_LINE = spaced(
    # "36TH JUDICIAL DISTRICT", "JUDICIAL CIRCUIT" unfilled, "WAYNE COUNTY", "COUNTY PROBATE"
    rf"\s+(?:(?:IN )?THE )?(?:"
    rf"(?:(?P<number>{ORDINAL}|\d{{1,2}}|{BLANK}) )?JUDICIAL (?P<kind>DISTRICT|CIRCUIT)(?:\s+COURT)?(?:\s+FAMILY DIVISION)?"
    rf"|(?:(?P<county>{PLACE}|{BLANK}) )?COUNTY(?P<probate>\s+PROBATE(?:\s+COURT)?)?"
    rf")\b"
)
"""The lines under STATE OF MICHIGAN in the head of a form approved by SCAO."""


def _scao(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    """Read the first cell of a Michigan form: STATE OF MICHIGAN / JUDICIAL DISTRICT / JUDICIAL CIRCUIT / COUNTY."""
    kinds: dict[str, str | None] = {}
    county: str | None = None
    at = end
    for found in _scao_lines(text, end):
        at = found.end()
        if found["kind"]:
            kinds[found["kind"]] = kinds.get(found["kind"]) or _number(found["number"])
        else:
            county = county or _cell_county(found)
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
    return Composed(naming.sort, naming.family, name, words, core, level, "MI", county, number, is_blank)


CELL_LINES = 9
"""So many lines under STATE OF MICHIGAN a form's first cell can end, when its lines are read in turn with those beside it."""


def _scao_lines(folded: FoldedText, end: int) -> Iterator[re.Match[str]]:
    """Find the lines of the cell under STATE OF MICHIGAN: right under each other, else among those of the cells beside it."""
    text, at, has_kind = folded.text, end, False
    while found := SCAO_LINE.match(text, at):
        at, has_kind = found.end(), has_kind or found["kind"] is not None
        yield found
    start = at
    for _ in range(0 if has_kind else CELL_LINES):
        start = text.find("\n", start)
        if start < 0:
            return
        stop = text.find("\n", start + 1)
        found = SCAO_LINE.match(text, start, len(text) if stop < 0 else stop)
        if found and _ends_cell(folded, found.end()):
            yield found
        start += 1


def _ends_cell(folded: FoldedText, at: int) -> bool:
    """Return whether a cell ends at a character: with its line, or before the mark or the gap that parts it from the next."""
    behind = folded.text[at : at + 1]
    return behind in {"", "\n", "\t"} or any(word.after_gap for word in folded.between(at + 1, at + 2))


def _cell_county(found: re.Match[str]) -> str | None:
    """Return the county in a cell's blank; a word of the cell beside it (a title) that is no county is none."""
    written = found["county"]
    county = _county(written)
    is_label = written in {"CIRCUIT", "DISTRICT"}  # the labels of the cell's other lines, read as one row
    stands_alone = bool(written) and not is_label and " " not in written and "\n" not in found.group().strip()
    return county if county in michigan_counties() or stands_alone else None


def _number(written: str | None) -> str | None:
    return as_ordinal(ordinal_number(written)) if written and written != BLANK else None


def _county(written: str | None) -> str | None:
    """Return a county's name as it is written, "St Clair" with its point; None for a blank."""
    if not written or written == BLANK or written.upper() == "MICHIGAN":
        return None
    plain = re.sub(r"^(IN|THE|FOR|OF)\s+", "", " ".join(written.upper().split()))
    counties = county_spellings()
    known = next((start for start in _beginnings(plain) if start in counties), None)
    if known is not None:
        return counties[known]
    near = process.extractOne(plain, counties.keys(), scorer=OSA.distance, score_cutoff=1) if len(plain) >= FUZZY_COUNTY else None
    return counties[near[0]] if near else plain.title()


def _beginnings(words: str) -> Iterator[str]:
    """Yield words and what they begin with, the longest first: the next cell's label stands behind "WAYNE" in "WAYNE CTN"."""
    pieces = words.split()
    yield from (" ".join(pieces[:count]) for count in range(len(pieces), 0, -1))


FUZZY_COUNTY = 5
"""A county's name of so many letters is known with one letter misread."""


def _the(state: str) -> str:
    return f"the {states()[state]}" if state in {"VI", "MP"} else states()[state]


KENTUCKYS = re.compile(r"COMMONWEALTH OF KENTUCKY\b.{0,60}?\bCOURT OF JUSTICE\b")
CELL_COUNTY = re.compile(rf"\nCOUNTY\s(?P<county>{PLACE})(?=[\n\t]|\Z)")
CELL_REACH = 80
"""So many characters under a cell's first line its others stand."""


def _kentucky(text: FoldedText, naming: Naming, core: tuple[Folded, ...], start: int, end: int) -> Composed | None:
    """Read the cell "Case No. ____ / Court: Circuit / County: Jefferson" that stands at the head of Kentucky's forms."""
    is_line = core[0].line == core[-1].line and text.text[end : end + 1] in {"", "\n"} and text.text[start - 1 : start] == "\n"
    if not is_line or not KENTUCKYS.search(text.text.replace("\n", " ")):
        return None
    found = CELL_COUNTY.search(text.text, end, end + CELL_REACH)
    county = found["county"].title() if found else None
    words = text.between(start, found.end() if found else end)
    level = CourtLevel.LIMITED if naming.name == "District Court" else CourtLevel.TRIAL
    name = _written(naming.name, None, "KY", county, None)
    return Composed(naming.sort, naming.family, name, words, core, level, "KY", county)


Reader = Callable[[FoldedText, Naming, tuple[Folded, ...], int, int], Composed | None]
READERS: dict[Sort, Reader] = {
    Sort.FEDERAL_DISTRICT: _federal,
    Sort.BANKRUPTCY: _federal,
    Sort.FEDERAL_APPEALS: _appeals,
    Sort.STATE_COURT: _state_court,
    Sort.SCAO_HEADER: _scao,
    Sort.UNKNOWN_COURT: _unknown_court,
    Sort.BOARD: _board,
    Sort.BODY: _body,
    Sort.TRIBE: _tribe,
    Sort.KENTUCKY_CELL: _kentucky,
}
"""How the surroundings of each sort of name are read; the other sorts have none."""
