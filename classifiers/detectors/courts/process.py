"""Process: a warrant by its style alone, as statutes word it: a state speaks to those who execute what its judges command.

"The State of Arkansas. To any law enforcement officer ...": many statutes' warrants name no court, for whoever signs is one.
"""

from __future__ import annotations

import re

from classifiers.detectors.command_words import OFFICERS
from classifiers.detectors.courts.gazetteer import state_codes
from classifiers.detectors.slips import folded_page
from classifiers.patterns import Pattern
from classifiers.transcript import Page

_NAME = "(?:" + "|".join(sorted((name.lower().replace(" ", r"\s+") for name in state_codes()), key=len, reverse=True)) + ")"
_SPEAKER = Pattern(
    rf"(?x) \b(?:state|commonwealth|territory|government)\s+of\s+(?:the\s+)?(?P<state>{_NAME})\b"
    rf" | (?:^|\s)(?P<first>{_NAME})\s*,\s*[\w.\ ]{{2,24}}\s+county\b"
)
"""Whose command it is: "The State of Ohio, Adams County, ss:", "The people of the State of Utah", "Georgia, Bibb County"."""
_ADDRESSEE = Pattern(rf"(?x) \b(?:to|greetings?\s+to)\s*:?\s+(?:any|the|all|each|every|some)\s+ [^.:]{{0,60}}? \b{OFFICERS}\b")
_OF_ITS_STATE = Pattern(
    rf"(?x) ^[^.]{{0,140}}? (?:\b(?:said|this|the\s+above)\s+(?:state|county|commonwealth)\b|\bcounty\b|\bgreetings?\b|:"
    rf"|\b(?:state|commonwealth|territory)\s+of\s+(?:the\s+)?{_NAME}\b)"
)
"""What stands behind them: of which county or state they are, "greetings", or the colon of an address."""


def state_of_process(page: Page) -> str | None:
    """Return the postal code of the state whose officers a page commands in that state's name, None where it is no such writ."""
    text = folded_page(page)
    addressee = _ADDRESSEE.search(text)
    if addressee is None or _OF_ITS_STATE.search(text[addressee.end() :]) is None:
        return None
    speakers = {re.sub(r"\s+", " ", one["state"] or one["first"]) for one in _SPEAKER.finditer(text[: addressee.end() + _NEAR])}
    return state_codes()[speakers.pop().upper()] if len(speakers) == 1 else None


_NEAR = 300
"""Letters behind the address within which the state must be named: "in the name of the State of Ohio command you"."""
