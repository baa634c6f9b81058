"""Sovereign: the state in whose name a paper runs, where no heading names a court ("STATE OF OHIO, COUNTY OF KENT")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from classifiers.detectors.courts.fold import BLANK, fold_page
from classifiers.detectors.courts.gazetteer import state_codes
from classifiers.detectors.courts.surroundings import PLACE, STATE
from classifiers.detectors.courts.zone import is_high
from classifiers.transcript import Page

_IN_ITS_NAME = re.compile(
    rf"(?:^|PEOPLE OF THE |NAME OF THE |^COUNTY OF {PLACE} )(?:THE )?(?:STATE|COMMONWEALTH) OF (?P<state>{STATE})"
    rf"(?= (?:COUNTY OF|SS|TO|(?:ARREST |SEARCH |BENCH )?WARRANT|{PLACE} (?:COUNTY|PARISH)|{BLANK} (?:COUNTY|PARISH))\b|$)"
    rf"|^(?P<alone>{STATE}) (?:{PLACE}|{BLANK}) (?:COUNTY|PARISH)(?: SS)?$"
)
"""As printed: "STATE OF CALIFORNIA - COUNTY OF LASSEN" as a line, "The People of the State of Ohio to any peace officer",
"State of Ohio, Meigs County, ss:", "Georgia, Elbert County"."""
_OF_COUNTY = re.compile(
    rf"(?:^|(?:STATE|COMMONWEALTH) OF {STATE} )COUNTY OF (?P<county>{PLACE})(?: (?:STATE|COMMONWEALTH) OF {STATE}\b.*)?(?: SS)?$"
    rf"|^(?:(?:THE )?(?:STATE|COMMONWEALTH) OF )?{STATE} (?P<named>{PLACE}) (?:COUNTY|PARISH)(?: SS)?$"
)


@dataclass(frozen=True, slots=True)
class Sovereign:
    """In whose name a paper runs: the state's postal code, and the county where one stands with it at the head."""

    state: str
    county: str | None


def sovereign_of(page: Page) -> Sovereign | None:
    """Return the state that the head of a page names as its own, None when it names none or two."""
    heads = [" ".join(word.text for word in words) for at, words in enumerate(fold_page(page)) if words and is_high(page, at)]
    found = [match["state"] or match["alone"] for text in heads if (match := _IN_ITS_NAME.search(text))]
    states = {state_codes()[" ".join(name.split())] for name in found}
    county = next(((match["county"] or match["named"]).title() for text in heads if (match := _OF_COUNTY.match(text))), None)
    return Sovereign(states.pop(), county) if len(states) == 1 else None
