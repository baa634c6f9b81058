"""Flags about what a paper reaches: which place, things, person and recipient, against the library and the officer's words."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from classifiers.detectors.names import may_be_one_person
from classifiers.evidence import Citation, Command, CommandClause, FieldName, FilledField, ScopeClause, Status, Title, TitleWord
from classifiers.flags.case import FlagCase, Raised, Rule, at, first
from classifiers.flags.standing import missing_attachments
from classifiers.issuers import BENCH
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.patterns import Pattern
from classifiers.verdict import Place
from classifiers.visit import Library

_ATTACHED = Pattern(r"(?i)\b(?:attach(?:ment|ed)|exhibit|rider|addendum|schedule|affidavit)\b")
_STREET = Pattern(
    r"(?i)\b\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w.'’-]*\s+){1,4}(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|dr(?:ive)?|l(?:a)?ne?|c(?:our)?t|way|pl(?:ace)?|hwy|highway|pkwy|parkway|circle|terrace)\b\.?"
)
_VAGUE = Pattern(
    r"(?i)^(?:the\s+)?(?:premises|property|location|place|building|various\s+locations?|any\s+(?:and\s+all\s+)?(?:places?|locations?|premises)|to\s+be\s+determined|tbd|unknown|n/?a|as\s+needed|anywhere.*)[.\s]*$"
)
_GENERAL = Pattern(
    r"(?i)\bany\s+and\s+all\s+(?:records|documents|items|property|evidence|information|files|papers|materials)\b(?!\s+(?:relating|related|concerning|regarding|pertaining|of\s+[A-Z]|for\s+(?:the\s+)?(?:account|period|card)))|\beverything\b|\bfishing\b"
)
_PRODUCES = frozenset({"C01", "C04", "C05", "C06", "C09"})
_OTHER_BODY = Pattern(
    r"(?i)\b(?:inc|llc|l\.l\.c|corp(?:oration)?|company|bank|comcast|verizon|at&t|t-mobile|google|apple|microsoft|meta|facebook|school(?:\s+district)?|university|college|hospital|clinic|hotel|credit\s+union|clerk|police\s+department|sheriff|city\s+of|township\s+of|village\s+of|jail|library"
    r"|warden|jailer|prison|correctional|detention|superintendent|principal|registrar|treasurer|postmaster|post\s+office|county\s+of"
    r"|academy|pharmacy|physician|motel|landlord|insurance|insurer|airlines?|church|(?:tele)?phone|wireless|cable|carrier"
    r"|internet\s+(?:service\s+)?provider)\b"
)
_GENERIC = re.compile(
    r"(?i)^(?:the\s+)?(?:custodian\s+of\s+(?:the\s+)?records|keeper\s+of\s+(?:the\s+)?records|records\s+custodian|library\s+director|director|any\s+(?:authorized|peace)\b.*|.{0,3})$"
)
_OFFICERS = Pattern(
    r"(?i)\b(?:any\s+(?:authorized|peace)|law\s+enforcement|officers?|sheriff\s+or|marshal|immigration\s+officer)\b"
)
_KEEPER = Pattern(r"(?i)^(?:the\s+)?(?:warden|jailer|superintendent|keeper\s+of\s+the\s+(?:jail|prison))\b")
"""To whom a writ of habeas corpus goes: whoever holds the prisoner, the marshal being told to bring them."""


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.casefold())


_ABBREVIATED = {
    "street": "st",
    "avenue": "ave",
    "road": "rd",
    "boulevard": "blvd",
    "drive": "dr",
    "lane": "ln",
    "court": "ct",
    "west": "w",
    "east": "e",
    "north": "n",
    "south": "s",
    "highway": "hwy",
    "parkway": "pkwy",
}


def _plain(text: str) -> str:
    """Return a text's words for comparing addresses: lower case, no marks, streets and directions abbreviated."""
    return " ".join(_ABBREVIATED.get(word, word) for word in _words(text))


def names_library(text: str, library: Library) -> bool:
    """Return whether a text names the library, by a name or by the number and street of one of its addresses.

    A letter or two misread change nothing; a house number has to be the same but for digits read as letters.
    """
    plain = _plain(text)
    if any(_is_in(_plain(name), plain) for name in (library.name, *library.other_names) if name):
        return True
    streets = {street for one in library.addresses if one for street in (_street_of(one), " ".join(_plain(one).split()[:4]))}
    return any(_is_at(street, plain) for street in streets)


_ALIKE = 92.0
"""Of a hundred: two letters of a library's name misread, and less than what parts it from another library's name."""
_SHORT_NAME = 12
"""A shorter name is looked for letter by letter."""
_NUMERALS = str.maketrans("olis", "0115")


def _is_in(name: str, plain: str) -> bool:
    if f" {name} " in f" {plain} ":
        return True
    return len(name) >= _SHORT_NAME and len(plain) >= len(name) and fuzz.partial_ratio(name, plain) >= _ALIKE


def _is_at(street: str, plain: str) -> bool:
    """Return whether a text has a street with its number: "4l84 w jeffcrson ave" is 4184 W Jefferson Ave, "4184 E ..." is not."""
    number, _, name = street.partition(" ")
    side, way = _sided(name.split())
    words = plain.split()
    for index, word in enumerate(words, start=1):
        if word.translate(_NUMERALS) == number:
            other, rest = _sided(words[index : index + 1 + len(way)])
            written, due = " ".join(rest[: len(way)]), " ".join(way)
            if (not side or not other or side == other) and (written == due or fuzz.ratio(written, due) >= _ALIKE):
                return True
    return False


def _sided(words: list[str]) -> tuple[str, list[str]]:
    """Part a street's direction from its name: ("w", ["jefferson", "ave"]); "" where it has none."""
    return (words[0], words[1:]) if words and words[0] in {"n", "s", "e", "w"} else ("", words)


def _street_of(address: str) -> str:
    found = _STREET.search(address)
    return _plain(found[0]) if found else _plain(address)


def _filled(case: FlagCase, name: FieldName) -> FilledField | None:
    return next((one for one in case.fields(name) if one.value), None)


def place_not_library(case: FlagCase) -> Raised | None:
    """The place named is another than the library's; a place described in an attachment is looked for there."""
    place = _filled(case, FieldName.PLACE)
    if not case.is_search or place is None or place.value is None or case.subtype == "A03":
        return None
    words = f"{place.value} {case.text}" if _ATTACHED.search(place.value) else place.value
    if names_library(words, case.library) or _VAGUE.match(place.value):
        return None
    says_where = _STREET.search(place.value) is not None
    if _ATTACHED.search(place.value) and not says_where:
        return None
    if not case.library.addresses and not says_where:
        return None
    city = _plain(case.library.name).split()[:1]
    unsure = not case.library.addresses and bool(city) and city[0] in _words(place.value)
    return None if unsure else Raised(at(place.span))


def place_missing(case: FlagCase) -> Raised | None:
    """A search warrant's place is blank or says nothing particular."""
    if not case.is_search:
        return None
    fields = [one for one in case.fields(FieldName.PLACE) if not one.rule.endswith(".address")]  # the form's own blanks
    vague = next((one for one in fields if one.value and _VAGUE.match(one.value)), None)
    if vague is not None:
        return Raised(at(vague.span))
    if any(one.value is not None for one in fields):
        return None
    blank = next(iter(fields), None)
    return case.missing(at(blank.span)) if blank is not None else None


def items_missing(case: FlagCase) -> Raised | None:
    """The things sought are blank or everything."""
    produces = case.kind is Kind.JUDICIAL_SUBPOENA and (case.subtype in _PRODUCES or Command.RECIPIENT_PRODUCE in case.commands)
    if not case.is_search and not produces:
        return None
    general = case.marks(Status.GENERAL_ITEMS)
    if general:
        return first(general)
    fields = case.fields(FieldName.ITEMS)
    wide = next((one for one in fields if one.value and _GENERAL.search(one.value)), None)
    if wide is not None:
        return Raised(at(wide.span))
    if case.is_search and fields and all(one.value is None for one in fields):
        return case.missing(at(fields[0].span))
    absent = next((one for one in fields if one.value and _ATTACHED.search(one.value)), None)
    return Raised(at(absent.span)) if absent is not None and missing_attachments(case) and case.is_search else None


_GROUNDS = Pattern(
    r"(?i)\bgrounds\s+(?:for|are|is|as\s+follows)|\bprobable\s+cause\s+(?:exists\s+)?(?:because|is\s+based\s+on|based\s+(?:up)?on\s+the\s+following)|facts?\s+(?:establishing|supporting)\s+(?:grounds|probable\s+cause)|the\s+following\s+facts"
)


def grounds_missing(case: FlagCase) -> Raised | None:
    """A Michigan search warrant with neither grounds on its face nor its affidavit, and no order that suppresses it."""
    is_michigan = case.subtype in {"B01", "B02"} or (case.subtype is None and case.family is IssuerFamily.MICHIGAN_COURT)
    if not case.is_search or not is_michigan or case.marks(Status.SUPPRESSED_AFFIDAVIT):
        return None
    attached = [mark for mark in case.marks(Status.ATTACHMENT) if "affidavit" in (mark.detail + mark.quote).casefold()]
    if attached or TitleWord.AFFIDAVIT in case.titles or _GROUNDS.search(case.text):
        return None
    titles = case.seen.of(Title)
    return Raised(at(titles[0].span) if titles else case.top_zone())


def person_missing_or_other(case: FlagCase) -> Raised | None:
    """The person to be arrested is blank, or another than the officer asked for."""
    if not case.is_arrest and case.kind is not Kind.ADMINISTRATIVE_WARRANT:
        return None
    fields = case.fields(FieldName.PERSON)
    named = _filled(case, FieldName.PERSON)
    asked = case.visit.person_sought
    if named is not None:
        is_other = bool(asked) and not may_be_one_person(asked, named.value or "")
        return Raised(at(named.span)) if is_other else None
    blank = next((one for one in fields if one.value is None), None)
    if blank is not None:
        return case.missing(at(blank.span))
    is_nowhere = bool(_words(asked)) and not fields and not set(_words(asked)) & set(_words(case.text))
    return Raised(case.top_zone()) if is_nowhere else None


def arrest_no_premises(case: FlagCase) -> Raised | None:
    """Officers want into a staff area with a paper for a person."""
    if not case.is_arrest or Sought.NONPUBLIC_AREA not in case.visit.sought:
        return None
    return Raised(_command_place(case, Command.OFFICERS_ARREST))


def _command_place(case: FlagCase, command: Command) -> Place | None:
    clause = next((one for one in case.seen.of(CommandClause) if one.command is command), None)
    return at(clause.span) if clause is not None else case.top_zone()


def subpoena_no_entry(case: FlagCase) -> Raised | None:
    """A subpoena is shown for entry, or itself asks to permit entry on a later day."""
    if case.kind is not Kind.JUDICIAL_SUBPOENA:
        return None
    if Sought.NONPUBLIC_AREA in case.visit.sought or Command.RECIPIENT_PERMIT_ENTRY in case.commands:
        return Raised(_command_place(case, Command.RECIPIENT_PERMIT_ENTRY))
    return None


_COMPARED = frozenset({Sought.NONPUBLIC_AREA, Sought.RECORDS, Sought.PERSON, Sought.DEVICES, Sought.VIDEO, Sought.STAFF_FILES})


def oral_request_exceeds(case: FlagCase) -> Raised | None:
    """The officer asks by mouth for a sort of thing that the paper never mentions."""
    on_paper = case.asked_on_paper
    if not on_paper or case.kind in {Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED}:
        return None
    beyond = (case.visit.sought & _COMPARED) - on_paper
    if Sought.RECORDS in on_paper:
        beyond -= {Sought.STAFF_FILES}
    clause = case.seen.of(ScopeClause)[0]
    return Raised(at(clause.span)) if beyond else None


def wrong_recipient(case: FlagCase) -> Raised | None:
    """The paper is addressed to another body than the library."""
    if case.kind not in {Kind.JUDICIAL_SUBPOENA, Kind.COURT_ORDER, Kind.ADMINISTRATIVE_SUBPOENA}:
        return None
    to = _filled(case, FieldName.RECIPIENT)
    if to is None or to.value is None or _GENERIC.match(to.value):
        return None
    if _OFFICERS.search(to.value) and not _KEEPER.match(to.value):
        return None
    if names_library(to.value, case.library):
        return None
    return Raised(at(to.span)) if _OTHER_BODY.search(to.value) else None


_MAIL = r"(?:(?:first[- ]class|regular|certified|registered|ordinary)\s+)?(?:u\.?s\.?\s+)?(?:mail|e-?mail|fax|facsimile)"
_BY_POST = Pattern(
    rf"(?i)\b(?:served|sent|transmitted|delivered)\s+(?:\w+\s+){{0,4}}?(?:by|via)\s+{_MAIL}\b|^(?:via|by)\s+{_MAIL}\b[^.]{{0,40}}$",
    re.MULTILINE,
)


def service_defect(case: FlagCase) -> Raised | None:
    """A subpoena says that it came by mail, e-mail or fax."""
    place = case.search(_BY_POST) if case.kind is Kind.JUDICIAL_SUBPOENA else None
    return Raised(place) if place is not None else None


_ENTRY_LAW = Pattern(r"(?i)\b8\s*U\.?\s?S\.?\s?C\.?\s*(?:§+\s*|sec(?:tion|\.)\s*)?1357")
_ALIENS = Pattern(
    r"(?i)\b(?:aliens?|noncitizens?|persons?)\b.{0,60}\b(?:removable|unlawfully|illegally|without\s+(?:legal\s+)?(?:status|authorization)|immigration)|blackie|civil\s+immigration"
)


def civil_entry(case: FlagCase) -> Raised | None:
    """A judge's warrant to enter in a civil immigration matter, naming no person."""
    if case.kind is not Kind.JUDICIAL_WARRANT:
        return None
    cite = next((one for one in case.seen.of(Citation) if one.cite.startswith("8 USC 1357")), None)
    place = at(cite.span) if cite is not None else case.search(_ENTRY_LAW)
    if case.subtype == "A09":
        return Raised(place or case.top_zone())
    named = _filled(case, FieldName.PERSON)
    return Raised(place) if place is not None and not case.is_arrest and named is None and _ALIENS.search(case.text) else None


def device_seizure(case: FlagCase) -> Raised | None:
    """A warrant reaches computers or other devices."""
    if case.kind is not Kind.JUDICIAL_WARRANT:
        return None
    return first(tuple(one for one in case.seen.of(ScopeClause) if one.sought is Sought.DEVICES))


def authorisation_missing(case: FlagCase) -> Raised | None:
    """A prosecutor's investigative subpoena without the judge's order that authorises it."""
    if case.subtype != "C08":
        return None
    is_under_it = TitleWord.ORDER in case.titles and any(one.role in BENCH and one.state.is_signed for one in case.slots)
    if is_under_it or any(part.kind is Kind.COURT_ORDER and not part.is_unsigned for part in case.parts):
        return None
    titles = case.seen.of(Title)
    return Raised(at(titles[0].span) if titles else case.top_zone())


RULES: dict[str, Rule] = {
    "PLACE_NOT_LIBRARY": place_not_library,
    "PLACE_MISSING_OR_VAGUE": place_missing,
    "ITEMS_MISSING_OR_GENERAL": items_missing,
    "GROUNDS_OR_AFFIDAVIT_MISSING": grounds_missing,
    "PERSON_NAME_MISSING_OR_MISMATCH": person_missing_or_other,
    "ARREST_WARRANT_NO_PREMISES": arrest_no_premises,
    "SUBPOENA_DOES_NOT_AUTHORISE_ENTRY": subpoena_no_entry,
    "SCOPE_EXCEEDED_BY_ORAL_REQUEST": oral_request_exceeds,
    "WRONG_RECIPIENT": wrong_recipient,
    "SERVICE_DEFECT": service_defect,
    "CIVIL_ENTRY_WARRANT": civil_entry,
    "DEVICE_SEIZURE": device_seizure,
    "AUTHORISATION_ORDER_NOT_ATTACHED": authorisation_missing,
}
