"""Routing: a verdict and a visit to the sections of the policy, what the desk does and says, and what the Director can choose."""

from __future__ import annotations

from dataclasses import dataclass

from classifiers.policy import Section
from classifiers.verdict import Verdict


@dataclass(frozen=True)
class DeskCard:
    """What the desk sees: a headline, what staff do now, and words they can say. Never advice, never "comply" or "refuse"."""

    headline: str
    explanation: str
    do_now: tuple[str, ...]
    say: tuple[str, ...]
    do_not: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One thing the Director can decide, with its code of LAW.md section 7 (A to J)."""

    code: str
    label: str


@dataclass(frozen=True)
class Routing:
    """Where the paper goes and what each person is shown; `verdict` is what it was made from."""

    verdict: Verdict
    row: str
    """The row of the policy mapping that applied, by its name."""
    sections: tuple[Section, ...]
    card: DeskCard
    choices: tuple[Choice, ...]
    restricted: bool
    """A nondisclosure or seal was seen: only the Director and counsel may see the case."""
