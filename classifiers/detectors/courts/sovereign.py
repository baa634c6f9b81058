"""Sovereign: the state in whose name a paper runs, where no heading names a court ("STATE OF OHIO, COUNTY OF KENT")."""

from __future__ import annotations

import re

from classifiers.detectors.courts.fold import fold_page
from classifiers.detectors.courts.gazetteer import state_codes
from classifiers.detectors.courts.surroundings import STATE
from classifiers.detectors.courts.zone import is_high
from classifiers.transcript import Page

_IN_ITS_NAME = re.compile(
    rf"(?:^|PEOPLE OF THE |NAME OF THE )(?:THE )?(?:STATE|COMMONWEALTH) OF (?P<state>{STATE})(?= COUNTY OF| SS| TO\b|$)"
)
"""As printed: "STATE OF CALIFORNIA - COUNTY OF LASSEN" as a line, "The People of the State of Ohio to any peace officer"."""


def sovereign_of(page: Page) -> str | None:
    """Return the postal code of the state that the head of a page names as its own, None when it names none or two."""
    heads = (" ".join(word.text for word in words) for at, words in enumerate(fold_page(page)) if words and is_high(page, at))
    found = {state_codes()[" ".join(match["state"].split())] for text in heads if (match := _IN_ITS_NAME.search(text))}
    return found.pop() if len(found) == 1 else None
