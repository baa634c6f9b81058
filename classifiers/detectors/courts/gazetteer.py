"""Gazetteer: the courts, counties and agencies that there are, read once from the data beside this package."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.kinds import IssuerFamily


@dataclass(frozen=True)
class Lexicon:
    """The words that headings are made of; the same by their skeletons, where one has it alone; and by length."""

    words: frozenset[str]
    of_skeleton: dict[str, str]
    by_length: dict[int, tuple[str, ...]]


@dataclass(frozen=True)
class Body:
    """A body that issues paper and is no court of a state: the phrases that name it, and its family."""

    name: str
    family: IssuerFamily
    phrases: tuple[str, ...]
    is_parent: bool = False
    """A department: a bureau of it named with it says more."""
    needs_state: bool = False
    """The phrase names a body only beside the name of a state: "STATE OF OHIO / DEPARTMENT OF ..."."""


@cache
def _data(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((files("classifiers") / "data" / name).read_text(encoding="utf-8"))
    return loaded


@cache
def word_list(name: str) -> frozenset[str]:
    """Return one of the lists of words: heading_words, real_words (one slip from a heading word, yet right), not_places ..."""
    return frozenset(word for row in _data("words.json")[name] for word in row.split())


@cache
def phrase_list(name: str) -> tuple[str, ...]:
    """Return one of the lists of phrases: sham (what invented courts say and no real one does), sham_names, foreign_places."""
    return tuple(_data("words.json")[name])


@cache
def court_form_marks() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return the marks that courts' printed forms carry: rule, state, phrases ("Approved, SCAO")."""
    return tuple((rule, state, tuple(some)) for rule, state, some in _data("court_forms.json")["marks"])


SAME_SHAPE = str.maketrans("QDGFVKLTJHWZ", "OOCEURIIINUS")
"""Letters that a reader of bad print takes for one another, each as one of its class."""


def skeleton(word: str) -> str:
    """Return a word without the differences that a reader of bad print cannot see: "EASTEM" and "EASTERN" are one."""
    return word.replace("RN", "M").replace("VV", "W").replace("CL", "D").translate(SAME_SHAPE)


@cache
def short_slips() -> dict[str, str]:
    """Return the small words of headings by what they are misread as in capitals: "DF" is OF."""
    return {slip: word for word, slips in _data("words.json")["short_slips"].items() for slip in slips.split()}


@cache
def heading_words() -> Lexicon:
    """Return the words of headings: those of the grammar and of the states' names."""
    words = set(word_list("heading_words"))
    for name in states().values():
        words |= set(name.upper().split())
    for body in bodies():
        words |= {word for phrase in body.phrases for word in phrase.split() if len(word) > 3}  # noqa: PLR2004 - short ones mislead
    for name in (name for names in court_types().values() for name in names):
        words |= set(name.split())
    for tribe in (tribe for some in tribes().values() for tribe in some):
        words |= {word for word in tribe.upper().replace("-", " ").replace(".", "").split() if len(word) > 6}  # noqa: PLR2004
    skeletons = Counter(skeleton(word) for word in words)
    of_skeleton = {skeleton(word): word for word in sorted(words) if skeletons[skeleton(word)] == 1}
    by_length: dict[int, list[str]] = {}
    for word in sorted(words):
        by_length.setdefault(len(word), []).append(word)
    return Lexicon(frozenset(words), of_skeleton, {length: tuple(some) for length, some in by_length.items()})


@cache
def bodies() -> tuple[Body, ...]:
    """Return the bodies that are no courts of a state: agencies, prosecutors, shams and the like.

    A row without a name lists bodies of one sort, each of which is called by its own words.
    """
    return tuple(
        Body(name, IssuerFamily(family), phrases, row[2:] == ["parent"], row[2:] == ["of a state"])
        for family, rows in _data("agencies.json").items()
        for row in rows
        for name, phrases in ([(row[0], tuple(row[1]))] if row[0] else [(_as_name(one), (one,)) for one in row[1]])
    )


def _as_name(phrase: str) -> str:
    """Return a heading's capitals as a name: "Board of Parole"."""
    return " ".join(word.lower() if word in {"OF", "AND", "ON"} else word.capitalize() for word in phrase.split())


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
def abbreviations() -> dict[str, str]:
    """Return the two-letter codes by the abbreviation that lawyers cite a state with ("MICH" in "E.D. Mich.")."""
    return dict(_data("states.json")["abbreviations"])


@cache
def federal_districts() -> dict[str, tuple[str, ...]]:
    """Return each state's federal districts by their direction; "" where the state is one district (28 USC 81-131)."""
    return {code: tuple(some) for code, some in _data("states.json")["federal_districts"].items()}


@cache
def states_with() -> dict[str, frozenset[str]]:
    """Return, for kinds of court that only some states have, the codes of those that do; other kinds are not in it."""
    return {kind: frozenset(codes.split()) for kind, codes in _data("state_courts.json")["kinds"].items()}


@cache
def michigan_circuits() -> dict[str, tuple[str, ...]]:
    """Return the counties of each Michigan judicial circuit by number (MCL 600.502 to 600.550a)."""
    return {number: tuple(some) for number, some in _data("michigan.json")["circuits"].items()}


@cache
def michigan_district_courts() -> dict[str, tuple[str, ...]]:
    """Return the county or counties of each Michigan district court by number ("36", "54A"; MCL 600.8111 and after)."""
    return {number: tuple(some) for number, some in _data("michigan.json")["district_courts"].items()}


@cache
def michigan_places() -> tuple[str, ...]:
    """Return the cities and townships in which Michigan's trial courts sit, or which they are called after."""
    return tuple(_data("michigan.json")["places"])


@cache
def michigan_counties() -> tuple[str, ...]:
    """Return the 83 counties."""
    return tuple(sorted({county for some in michigan_circuits().values() for county in some}))


@cache
def county_spellings() -> dict[str, str]:
    """Return Michigan's counties by what a heading may call them, in capitals without points."""
    return {
        spelling: name for name in michigan_counties() for spelling in (_plain(name), _plain(name).replace("ST ", "SAINT ", 1))
    }


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
