"""Strangers: words on a court's own line that no court's name has, and that make another body of it.

"IMMIGRATION DISTRICT COURT", "MODEL DISTRICT COURT OF MICHIGAN" and "36TH DISTRICT COURT MEDIATION CENTER" hold a court's name
and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.detectors.courts.compose import Composed
from classifiers.detectors.courts.fold import Folded
from classifiers.detectors.courts.gazetteer import abbreviations, county_spellings, michigan_places, states, word_list
from classifiers.detectors.courts.names import Sort
from classifiers.detectors.courts.sovereign import sovereign_of
from classifiers.detectors.courts.surroundings import ROUND, TEENS, TENS, UNITS
from classifiers.kinds import IssuerFamily
from classifiers.transcript import Page

OF_SORTS = frozenset({Sort.FEDERAL_DISTRICT, Sort.BANKRUPTCY, Sort.FEDERAL_APPEALS, Sort.STATE_COURT})
"""Names that are words for a kind of court, so that others can be put to them."""
GAP = 0.9
"""Words further apart than this share of their height are of two columns: a space is a third of it, in typescript two thirds."""
SURE = 0.8
"""A word read with less confidence (0 to 1) may be any other."""
SHORTEST = 4
"""Shorter words are as often torn from others as read whole."""
SLIP = 0.7
"""From this likeness on (1 is the same word) a word is taken for one of the grammar or a place, badly read."""
NAMED_PARTS = frozenset({"DIVISION", "DEPARTMENT", "TERM", "PART", "SECTION", "UNIT", "DOCKET", "BRANCH"})
"""Parts of courts that have any names: "FAMILY DIVISION", "BUSINESS DOCKET"."""


def has_stranger(page: Page, lines: Sequence[Sequence[Folded]], one: Composed) -> bool:
    """Return whether a word that no court's name has adjoins a court's name on its own line.

    Args:
        page: the page that it stands on.
        lines: all folded words of the page, by line.
        one: the court named.
    """
    if one.sort not in OF_SORTS:
        return False
    beside = (*_before(page, lines, one.core[0]), *takewhile(_is_no_place, _after(page, lines, one.core[-1])))
    return any(_is_strange(word, one, page) and _is_sure(page, word) for word in beside)


def _is_no_place(word: Folded) -> bool:
    """Whether no place begins with a word: what stands behind "MUNICIPAL COURT OF THE CITY OF" is a city's name."""
    return word.text not in _PLACES


_PLACES = frozenset({"CITY", "TOWN", "VILLAGE", "TOWNSHIP", "BOROUGH"})


def _before(page: Page, lines: Sequence[Sequence[Folded]], first: Folded) -> Iterator[Folded]:
    """Yield the words before a name, back to the first gap or mark."""
    line = [word for word in lines[first.line] if word.start <= first.start]
    for right, word in pairwise(reversed(line)):
        if right.after_mark or not _is_written_like(word, first) or _gap(page, word, right) > GAP:
            return
        yield word


def _after(page: Page, lines: Sequence[Sequence[Folded]], last: Folded) -> Iterator[Folded]:
    """Yield the words after a name, up to the first gap or mark; those that name a part of it are its own."""
    run: list[Folded] = []
    for left, word in pairwise(word for word in lines[last.line] if word.start >= last.start):
        if word.after_mark or not _is_written_like(word, last) or _gap(page, left, word) > GAP:
            break
        named = [one for one in run if one.text in word_list("not_of_a_court")]
        run = named if word.text in NAMED_PARTS else [*run, word]
    yield from run


def _is_written_like(word: Folded, name: Folded) -> bool:
    return word.raw.isupper() if name.raw.isupper() else word.raw.istitle() or word.raw.islower()


def _gap(page: Page, left: Folded, right: Folded) -> float:
    """Return the space between two words as a share of their height; none where they are pieces of one word."""
    one, other = page.span(left.start, left.end).box, page.span(right.start, right.end).box
    return (other.x0 - one.x1) / max(one.height, other.height, 1.0)


def _is_sure(page: Page, word: Folded) -> bool:
    return all(read.confidence >= SURE for read in page.words_between(word.start, word.end))


def _is_strange(word: Folded, one: Composed, page: Page) -> bool:
    """Whether a word is of no court: outside Michigan, whose places are not all known, only those that never are."""
    if word.text in word_list("not_of_a_court"):
        return True
    is_known_here = one.family in {IssuerFamily.MICHIGAN_COURT, IssuerFamily.FEDERAL_COURT, IssuerFamily.UNKNOWN}
    if not is_known_here or one.state not in {"MI", None} or word.raw.islower():
        return False
    is_its_county = one.county is not None and word.text in one.county.upper().split()  # which may be none of Michigan's
    if len(word.text) < SHORTEST or not word.text.isalpha() or is_its_county:
        return False
    known = process.extractOne(word.text, _known_words(), scorer=OSA.normalized_similarity, score_cutoff=SLIP)
    return known is None and not _runs_elsewhere(page)


def _runs_elsewhere(page: Page) -> bool:
    """Whether a paper runs in the name of another state than Michigan, whose places are not all known."""
    head = sovereign_of(page)
    return head is not None and head.state != "MI"


@cache
def _known_words() -> frozenset[str]:
    """Return the words that stand beside courts' names: of their grammar, of papers' titles, and of places."""
    places = (*states().values(), *county_spellings(), *michigan_places(), *abbreviations())
    return (
        word_list("beside_court")
        | {*TENS, *UNITS, *TEENS, *ROUND}
        | {word for place in places for word in re.split(r"[\s.]+", place.upper()) if word}
    )
