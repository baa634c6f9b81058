"""Title words: what a heading calls its paper, told from the noun that governs it ("Application for a search warrant")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.detectors.slips import tokens
from classifiers.detectors.title_phrases import PHRASES
from classifiers.evidence import TitleWord
from classifiers.patterns import Pattern

T = TitleWord

HEADS: dict[str, TitleWord] = {
    "warrant": T.WARRANT,
    "capias": T.BENCH_WARRANT,
    "subpoena": T.SUBPOENA,
    "subpena": T.SUBPOENA,
    "order": T.ORDER,
    "injunction": T.ORDER,
    "mittimus": T.ORDER,
    "commitment": T.ORDER,
    "decree": T.JUDGMENT,
    "judgment": T.JUDGMENT,
    "judgement": T.JUDGMENT,
    "decision": T.JUDGMENT,
    "opinion": T.JUDGMENT,
    "ruling": T.JUDGMENT,
    "findings": T.JUDGMENT,
    "writ": T.WRIT,
    "summons": T.SUMMONS,
    "detainer": T.DETAINER,
    "application": T.APPLICATION,
    "request": T.APPLICATION,
    "affidavit": T.AFFIDAVIT,
    "declaration": T.DECLARATION,
    "statement": T.DECLARATION,
    "certification": T.DECLARATION,
    "certificate": T.DECLARATION,
    "verification": T.DECLARATION,
    "petition": T.PETITION,
    "motion": T.MOTION,
    "complaint": T.COMPLAINT,
    "indictment": T.INDICTMENT,
    "claim": T.COMPLAINT,
    "demand": T.APPLICATION,
    "answer": T.OTHER,
    "response": T.OTHER,
    "reply": T.OTHER,
    "objection": T.OTHER,
    "brief": T.OTHER,
    "memorandum": T.OTHER,
    "stipulation": T.OTHER,
    "agreement": T.OTHER,
    "waiver": T.OTHER,
    "consent": T.CONSENT,
    "appearance": T.OTHER,
    "bond": T.OTHER,
    "report": T.OTHER,
    "record": T.OTHER,
    "checklist": T.INFORMATION,
    "worksheet": T.INFORMATION,
    "sheet": T.INFORMATION,
    "form": T.OTHER,
    "receipt": T.OTHER,
    "list": T.OTHER,
    "schedule": T.OTHER,
    "abstract": T.OTHER,
    "disclosure": T.OTHER,
    "nomination": T.OTHER,
    "election": T.OTHER,
    "designation": T.OTHER,
    "release": T.OTHER,
    "assignment": T.OTHER,
    "suggestion": T.OTHER,
    "opposition": T.OTHER,
    "interrogatories": T.OTHER,
    "praecipe": T.APPLICATION,
    "transcript": T.OTHER,
    "satisfaction": T.OTHER,
    "acknowledgment": T.OTHER,
    "acknowledgement": T.OTHER,
    "authorization": T.OTHER,
    "questionnaire": T.OTHER,
    "substitution": T.OTHER,
    "withdrawal": T.OTHER,
    "testimony": T.OTHER,
    "plan": T.OTHER,
    "letter": T.LETTER,
    "letters": T.OTHER,
    "notice": T.NOTICE,
    "advisement": T.NOTICE,
    "return": T.RETURN,
    "inventory": T.RETURN,
    "tabulation": T.RETURN,
    "proof": T.PROOF_OF_SERVICE,
    "attachment": T.ATTACHMENT,
    "exhibit": T.ATTACHMENT,
    "addendum": T.ATTACHMENT,
    "rider": T.ATTACHMENT,
    "appendix": T.ATTACHMENT,
    "instructions": T.INFORMATION,
    "information": T.INFORMATION,
    "guide": T.INFORMATION,
    "guidelines": T.INFORMATION,
    "brochure": T.INFORMATION,
    "flyer": T.INFORMATION,
    "leaflet": T.INFORMATION,
    "policy": T.INFORMATION,
    "faq": T.INFORMATION,
    "citation": T.OTHER,
}
"""The nouns that papers are called by."""

WARRANTS = frozenset(
    {
        T.SEARCH_WARRANT,
        T.ARREST_WARRANT,
        T.BENCH_WARRANT,
        T.INSPECTION_WARRANT,
        T.SEIZURE_WARRANT,
        T.TRACKING_WARRANT,
        T.WARRANT,
        T.WARRANT_OF_REMOVAL,
        T.IMMIGRATION_WARRANT,
    }
)
"""All sorts of warrant."""
DECISIONS = frozenset({T.ORDER, T.JUDGMENT, T.WRIT})
"""What a court decides by."""
OPERATIVE = WARRANTS | DECISIONS | {T.SUBPOENA, T.DEMAND}
"""What commands somebody when the right body issued it."""

_STOPS = frozenset(
    (
        "for",
        "of",
        "to",
        "in",
        "on",
        "re",
        "regarding",
        "concerning",
        "under",
        "against",
        "upon",
        "from",
        "by",
        "with",
        "without",
        "as",
        "at",
        "about",
        "into",
        "after",
        "before",
        "pursuant",
        "that",
        "or",
        "during",
        "until",
        "through",
        "whether",
        "who",
        "which",
        "when",
        "why",
        "not",
        "per",
    )
)
"""Words after which a heading speaks of other papers than itself; so does any participle ("Order granting motion ...")."""
_RESETS = frozenset({":", ";", "-"})
_JOINS = frozenset({"and", "&", "/", ",", "and/or"})
_PARTICIPLE = Pattern(r"(?!hearing|proceeding|filing|housing|parenting|training|building)[a-z]{3,}ing$")
_DEED = Pattern(r"[a-z]{3,}ing$")
"""What a decision does, set right behind it: "Order filing petition" is an order, "Petition filing fee" a fee."""
_SENTENCE = re.compile(
    r"(?i)\b(?:you|your|i|we|my|our|is|are|was|were|has|have|had|shall|will|must|may|should|can|cannot|be"
    r"|been|this|these|if|he|she|they|it|please|do|does|did|says)\b"
)
"""Words of sentences; headings have none of them, but for the leaflets' ("Know your rights")."""
_NOT_TITLE = re.compile(
    r"""(?xi) \b(?:llc|inc|corp|ltd|l\.l\.c|company|v|vs|(?:plaintiff|defendant)s?(?!['’])|petitioners?\ and|street|avenue|ave
        |realty|plumbing)\b\.?
    | \b(?:no|number|nos|date|date\ of|dated|name|signed|entered|issued|filed|type|code|id|page)\b\s*\.?\s*:?\s*$
    | ^(?:mke|nam|off|ori|oca|mis|wno|msg\ key)\ ?[/:]
    | ^(?:see|via|name|date|address|to|from|type|re|attorney|distribution|disposition
        |court(?!(?:'s)?\ (?:order|subpoena|warrant|judgment|ruling|decision|finding|summons)s?\b)
        |county|copy|copies|original|approved|mcl|mcr|use|file|note)\b
    | ^the\ (?:court|judge)\b | \bcourt\ (?:orders|finds)\b | /\ s\ / | \bcopy\b | \binformation\b\W*(?::|_)
        | \bform\ [a-z]{0,3}\W?\d | \bform\ (?:judicial|adopted|approved) | ^\W*\d+\W*$ | \.{4,} | \bsee\ (?:page|attach)"""
)
"""Parties, labels of blanks, the fields of an NCIC reply, and distribution lines ("2nd copy - Return") are no titles."""

_BRACKET = Pattern(r"\([^()]*\)")
"""A form's number set in brackets behind the name: "Call-in letter (Form G-56)"."""

_SORTS: tuple[tuple[Pattern, TitleWord], ...] = (
    (Pattern(r"removal|deportation"), T.WARRANT_OF_REMOVAL),
    (Pattern(r"\balien|immigration"), T.IMMIGRATION_WARRANT),
    (Pattern(r"bench"), T.BENCH_WARRANT),
    (Pattern(r"inspection|inspect|entry"), T.INSPECTION_WARRANT),
    (Pattern(r"tracking|mobile tracking"), T.TRACKING_WARRANT),
    (Pattern(r"search"), T.SEARCH_WARRANT),
    (
        Pattern(r"arrest|apprehen|felony|misdemeanor|fugitive|material witness|probable cause|indictment|complaint|accusation"),
        T.ARREST_WARRANT,
    ),
    (Pattern(r"seizure|seize"), T.SEIZURE_WARRANT),
)
"""Which warrant it is, by the words beside "warrant"."""


class Shape(StrEnum):
    """How a title names more than one paper."""

    PLAIN = "plain"
    COMBINED = "combined"
    """It asks and decides in one: "Petition and order", "Motion, affidavit, and bench warrant"."""
    APPENDED = "appended"
    """What it asks for may only be named: "Motion for hearing and order"."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a heading calls its paper."""

    word: TitleWord
    shape: Shape = Shape.PLAIN


_LONGEST = 26
_FORGIVEN = 6
_LONG = 9
_KNOWN = tuple(sorted(word for word in HEADS if len(word) >= _FORGIVEN))
_NEVER = frozenset(
    (
        "petitioner",
        "petitioners",
        "applicant",
        "applicants",
        "border",
        "orders",
        "ordered",
        "older",
        "holder",
        "complainant",
        "complaints",
        "respondent",
        "motions",
        "applications",
        "requested",
        "requests",
        "noticed",
        "decisions",
        "opinions",
        "certified",
        "judge",
        "claims",
        "claimant",
        "warranty",
        "warranted",
        "movant",
        "relation",
        "station",
        "location",
        "vacation",
        "section",
        "sections",
        "election",
        "commission",
        "police",
        "records",
        "recorder",
        "recorded",
    )
)
_PLURALS = {
    "orders": "order",
    "warrants": "warrant",
    "subpoenas": "subpoena",
    "subpoenaes": "subpoena",
    "writs": "writ",
    "attachments": "attachment",
}
"""Of many the noun of one."""


_BY_WIRE = Pattern(r"^(?:e-?|electronic-?)")
"""What is put before the name of a paper that was issued by wire: "eWarrant", "e-subpoena"."""


@lru_cache(maxsize=8192)
def head(word: str) -> str | None:
    """Return the noun of HEADS that a word is, one slip forgiven in six letters, two in nine; None when it is none.

    A first letter may be lost ("arrant", of small capitals), but not be another.
    """
    word = _PLURALS.get(word.strip("'-."), word.strip("'-."))
    if word in HEADS:
        return word
    if (bare := _BY_WIRE.sub("", word)) in HEADS:
        return bare
    if len(word) < _FORGIVEN or word in _NEVER or not word.replace("'", "").isalpha():
        return None
    near = process.extractOne(word, _KNOWN, scorer=OSA.distance, score_cutoff=1 if len(word) < _LONG else 2)
    return str(near[0]) if near and (near[0][0] == word[0] or near[0][1:] == word or len(word) >= _LONG) else None


CASE_NAME = Pattern(r"(?i)\bin\s+(?:re\b|the\s+matter\s+of\b)")
"""What follows in a caption names the case, by what began it: "In re: Application of the United States" is no application."""


@lru_cache(maxsize=1024)
def name_of(text: str) -> Named | None:
    """Tell what a heading calls its paper; None when it is no title.

    The governing noun is the last one before the first preposition or participle ("Search warrant application", "Order
    denying motion"); nouns joined by "and", commas or strokes each count.
    """
    case = CASE_NAME.search(text)
    words = tokens(text[: case.start()] if case else text)
    plain = " ".join(words)
    for pattern, word in PHRASES:
        if pattern.search(plain):
            return Named(word)
    if not words or len(words) > _LONGEST or _NOT_TITLE.search(_BRACKET.sub("", plain)) or _SENTENCE.search(plain):
        return None
    own, later = _nouns(words)
    if not own:
        return None
    return _choose(own, later, plain)


def _nouns(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the governing nouns of a heading, and those that follow "and" after a preposition."""
    own: list[str] = []
    later: list[str] = []
    for first, phrase in _phrases(words):
        found = [noun for word in phrase if (noun := head(word))]
        if found:
            (own if first else later).append(found[-1])
    return own, later


def _phrases(words: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """Split a heading into noun phrases: (whether it stands before any preposition, its words)."""
    phrase: list[str] = []
    is_first, is_inside, depth = True, False, 0
    for word in (*words, ";"):
        depth += (word == "(") - (word == ")")
        if depth > 0 or word in "()":
            continue
        if word in _RESETS or word in _JOINS:
            if phrase and not is_inside:
                yield is_first, phrase
            phrase, is_inside = [], False
            is_first = is_first or word in _RESETS
        elif word in _STOPS or (_PARTICIPLE.match(word) and any(map(head, phrase))) or _is_deed(word, phrase):
            if phrase and not is_inside:
                yield is_first, phrase
            phrase, is_inside, is_first = [], True, False
        elif not is_inside:
            phrase.append(word)
    if phrase and not is_inside:  # a bracket was never closed
        yield is_first, phrase


def _is_deed(word: str, phrase: Sequence[str]) -> bool:
    noun = head(phrase[-1]) if phrase else None
    return noun is not None and HEADS[noun] in DECISIONS and _DEED.match(word) is not None


ASKING = frozenset({T.PETITION, T.MOTION, T.APPLICATION, T.AFFIDAVIT, T.DECLARATION, T.COMPLAINT})
"""What asks for a decision, or swears to why."""


def _choose(own: Sequence[str], later: Sequence[str], plain: str) -> Named:
    found = [_sorted_word(noun, plain) for noun in own]
    asks = any(word in ASKING for word in found)
    for group in ({T.SUBPOENA}, WARRANTS, {T.WRIT}, DECISIONS):
        chosen = next((word for word in found if word in group), None)
        if chosen is not None:
            is_first = found[0] == chosen
            return Named(chosen, Shape.COMBINED if asks and not is_first else Shape.PLAIN)
    found.sort(key=lambda word: word is T.OTHER)  # "Violation report and request for a warrant" asks
    appended = any(HEADS[noun] in DECISIONS or HEADS[noun] in WARRANTS for noun in later)
    return Named(found[0], Shape.APPENDED if appended and found[0] in ASKING else Shape.PLAIN)


def _sorted_word(noun: str, plain: str) -> TitleWord:
    word = HEADS[noun]
    if word is not T.WARRANT:
        return word
    return next((sort for pattern, sort in _SORTS if pattern.search(plain)), T.WARRANT)
