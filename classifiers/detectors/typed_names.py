"""Typed names: one that is typed on a line to sign on, over the same name printed, where its "/s/" was misread or lost."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from classifiers.detectors.slips import fold
from classifiers.evidence import SignatureState
from classifiers.transcript import Box, Page


def typed_again(page: Page, place: Box) -> SignatureState | None:
    """Return what a name is that is typed on a place and printed under it once more; None where no name is.

    It is a typed signature where something is left of its "/s/" ("5/1an Roe", "sNJane Roe"); else that may have been lost.
    """
    near = Box(place.x0 - _ASIDE_PT, place.bottom, place.x1, place.bottom + _PRINTED_UNDER_PT)
    typed = [word for word in page.words if _stands_on(word.box, place)]
    under = [word.text for word in page.words if near.overlap(word.box) > word.box.width * word.box.height / 2]
    if not typed or not any(_is_same_name(typed[-1].text, one) for one in under):
        return None
    is_marked = any(_WORN_SLASH.match(one.text) or any(_is_marked(one.text, given) for given in under) for one in typed)
    return SignatureState.ELECTRONIC if is_marked else SignatureState.UNREADABLE


def _stands_on(word: Box, place: Box) -> bool:
    x, y = word.centre
    return place.x0 - _ASIDE_PT <= x <= place.x1 and place.top <= y <= place.bottom and place.bottom - word.bottom <= _ON_BASE_PT


def _is_same_name(one: str, other: str) -> bool:
    first, second = (fold(text.strip(".,;:_()")) for text in (one, other))
    is_name = len(second) >= _LEAST_NAME and second.isalpha() and other[:1].isupper()
    return is_name and OSA.normalized_similarity(first, second) >= _ALIKE


def _is_marked(word: str, given: str) -> bool:
    """Return whether a word is a given name with what a worn copy makes of the "/s/" before it; "and" is none in "Roland"."""
    is_name = len(given) >= _LEAST_NAME and given[0].isupper()
    return is_name and word != given and word.endswith(given) and len(word) - len(given) <= len("/s/")


_WORN_SLASH = re.compile(r"(?!\d{1,2}/\d{1,2}(?:/\d{2,4})?\b)[/|\\(]?\s?[sS5$§8]\s?[/|\\]")
"""What a worn copy makes of "/s/", and no day ("5/12/2026") that stands before the name."""
_ASIDE_PT, _PRINTED_UNDER_PT, _ON_BASE_PT = 8.0, 20.0, 7.0
"""How far a name begins before its line, is printed under it, and stands over it."""
_LEAST_NAME, _ALIKE = 3, 0.8
"""Letters of a name that tells, and how alike two readings of one are."""
