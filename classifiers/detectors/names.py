"""Names: reads a person's name where a form or a sentence lets one expect it, and tells it from a body's or a label's words.

"MARLO QUIST", "Delia R. Crane", "de la Cruz, Ana"; a letter read as a digit forgiven ("Mar1o"), a company's name refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from classifiers.detectors.courts.gazetteer import word_list

_WORD = re.compile(r"[A-Z][A-Za-z0-9'’\-]*\.?")
_PARTICLE = re.compile(r"(?:de|la|las|los|del|da|dos|di|van|von|der|den|bin|ibn|al|el|y|Mc|Mac|O['’])(?=\s)")
_SUFFIX = re.compile(r"(?:Jr|Sr|JR|SR)\.?|II|III|IV")
_GAP = re.compile(r"[ \t]*\n?[ \t]*")
_COMMA = re.compile(r"[ \t]*,[ \t]*")
_LETTERS_LEAST = 2
_FEWEST, _MOST = 2, 5
_LONGEST = 90
"""Letters of a text in which a name is looked for."""


_STYLE = re.compile(r"(?i)\b(?:mr|mrs|ms|miss|dr|jr|sr|ii|iii|iv)\b\.?")
"""What goes with a name and is none: a courtesy, a generation."""
_NUMERALS = str.maketrans("0158", "olsb")
_ALIKE = 85.0
"""Of a hundred: one letter misread in a name of seven."""


def may_be_one_person(one: str, other: str) -> bool:
    """Return whether two names may be the same person's: each word of the shorter is one of the longer's, or its initial.

    Accents, the order of the words, "Mr." and "Jr.", and a letter misread tell nobody apart; a brother's given name does.
    """
    shorter, longer = sorted((_bare(one), _bare(other)), key=len)
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        match = next((candidate for candidate in left if _may_be_one_word(word, candidate)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _bare(name: str) -> Sequence[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9']+", _STYLE.sub(" ", plain).translate(_NUMERALS))
    return [word.replace("'", "") for word in words]


def _may_be_one_word(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other or fuzz.ratio(one, other) >= _ALIKE


def name_at(text: str, start: int) -> tuple[int, int] | None:
    """Return where the name that begins at a character (spaces and marks before it left out) begins and ends; None for none.

    A name has two to five words, initials not counted as one of the two; it runs on in the next line when only one of them
    stands in the first.
    """
    first = start + len(text[start:]) - len(text[start:].lstrip(" \t\n:;_"))
    return _name_from(text[first : first + _LONGEST], first)


@lru_cache(maxsize=4096)
def _name_from(text: str, first: int) -> tuple[int, int] | None:
    words, end = _words(text)
    if len(words) < _FEWEST or not _is_nobodys_else(words):
        return None
    return first, first + end


def _words(text: str) -> tuple[list[str], int]:
    """Return the words of the name that a text begins with, and where it ends."""
    words: list[str] = []
    at = end = 0
    while len(words) < _MOST:
        found = _PARTICLE.match(text, at) or _WORD.match(text, at)
        if found is None or (_plain(found[0]) in word_list("no_names") and not _is_initial(found[0])):
            break
        words.append(found[0])
        end = found.end()
        gap = _GAP.match(text, end)
        at = gap.end() if gap else end
        if gap and "\n" in gap[0] and sum(not _is_initial(word) for word in words) >= _FEWEST:
            break
        if at == end:  # a comma: "QUIST, MARLO", or a suffix after it
            comma = _COMMA.match(text, end)
            turned = len(words) == 1 and words[0].isupper() and text[comma.end() : comma.end() + 2].isupper() if comma else False
            if comma is None or not (turned or _SUFFIX.match(text, comma.end())):
                break
            at = comma.end()
    return words, end


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _plain(word: str) -> str:
    return word.rstrip(".").replace("’", "'").removesuffix("'s").upper()


def _is_nobodys_else(words: list[str]) -> bool:
    """Whether words are a person's: two are longer than an initial, and none is a body's or a street's."""
    long = [word for word in words if not _is_initial(word) and sum(char.isalpha() for char in word) >= _LETTERS_LEAST]
    return len(long) >= _FEWEST and not any(_plain(word) in word_list("bodies") | word_list("streets") for word in words)


__all__ = ["may_be_one_person", "name_at"]
