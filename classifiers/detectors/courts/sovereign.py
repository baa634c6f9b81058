"""Sovereign: the state in whose name a paper runs, where no heading names a court ("STATE OF OHIO, COUNTY OF KENT")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classifiers.detectors.courts.fold import fold_page
from classifiers.detectors.courts.gazetteer import state_codes
from classifiers.detectors.courts.surroundings import PLACE, STATE
from classifiers.detectors.courts.zone import is_high
from classifiers.transcript import Page

_IN_ITS_NAME = re.compile(
    rf"(?:^(?:COUNTY OF {PLACE} )?|PEOPLE OF THE |NAME OF THE )(?:THE )?(?:STATE|COMMONWEALTH) OF (?P<state>{STATE})"
    r"(?= COUNTY OF| SS| TO\b|$)"
)
"""As printed: "STATE OF CALIFORNIA - COUNTY OF LASSEN" as a line, "COUNTY OF PIMA, STATE OF ARIZONA", "The
People of the State of Ohio to any peace officer"."""
_OF_COUNTY = re.compile(rf"(?:^|(?:STATE|COMMONWEALTH) OF {STATE} )COUNTY OF (?P<county>{PLACE})(?: SS| STATE OF {STATE})?$")


@dataclass(frozen=True, slots=True)
class Sovereign:
    """In whose name a paper runs: the state's postal code, and the county where one stands with it at the head."""

    state: str
    county: str | None


def sovereign_of(page: Page) -> Sovereign | None:
    """Return the state that the head of a page names as its own, None when it names none or two."""
    heads = [" ".join(word.text for word in words) for at, words in enumerate(fold_page(page)) if words and is_high(page, at)]
    states = {state_codes()[" ".join(match["state"].split())] for text in heads if (match := _IN_ITS_NAME.search(text))}
    county = next((match["county"].title() for text in heads if (match := _OF_COUNTY.match(text))), None)
    return Sovereign(states.pop(), county) if len(states) == 1 else None
