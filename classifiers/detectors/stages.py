"""Stages: the words of those who make a court's paper to be shown: teachers, actors, players, students who plead for practice.

Such a paper may be whole, court, judge and signature; only these words tell it from one that a court issued.
"""

from __future__ import annotations

from classifiers.detectors.idioms import find_idioms
from classifiers.evidence import Status, StatusMark
from classifiers.patterns import Pattern
from classifiers.transcript import Transcript

_WORDS: dict[str, Pattern] = {
    name: Pattern(pattern)
    for name, pattern in {
        # not "based on my training and experience", which officers swear to
        "lesson": (
            r"\btraining\s+(?:aid|copy|document|exercise|material|module|only|purposes?|scenario|use|version)\b"
            r"|\bfor\s+(?:classroom|instructional|teaching|educational)\s+(?:purposes?|use)\b"
            r"|\b(?:practical|tabletop|classroom|training)\s+exercises?\b|\binstructor(?:'?s|s')?\s+(?:copy|guide|notes|version)\b"
            r"|\b(?:recruits|trainees|students|cadets)\s*(?::|\b(?:must|should|shall|will|are\s+to)\b)|\blesson\s+plan\b"
            r"|\brole[\s-]?play(?:er|ing)?s?\b"
        ),
        "contest": (
            r"\bmoot\s+(?:court|problem)\b|\bmock\s+(?:court|trial|warrant|subpoena|order|hearing)\b"
            r"|\b(?:annual|intramural|intercollegiate|national)\s+(?:\w+\s+){0,3}(?:competition|tournament)\b"
        ),
        "film": (
            r"\b(?:film|movie|stage|theatrical|theatre|hand)\s+props?\b|\bprops?\s+(?:department|house|master|(?:no|number)\b)"
            r"|\bfor\s+(?:film|movie|theatrical|television|motion\s+picture)\s+use\b|\bwork\s+of\s+fiction\b"
        ),
        "game": r"\bescape\s+(?:room|game)\b|\bmurder\s+mystery\b|\bnovelty\s+(?:document|item|gift|warrant)\b|\breplica\b",
        "void": (
            r"\b(?:has|having|of|with|carries|and)\s+no\s+legal\s+(?:effect|force|validity|value)\b|\W\sno\s+legal\s+(?:effect|force|validity)\b"
            r"|\bnot\s+(?:an?\s+)?(?:real|actual|official|genuine|legal)\s+(?:court\s+)?(?:document|paper|record|instrument)\b"
            r"|\bdo\s+not\s+(?:serve|execute)\b(?!\s+(?:on|upon|this|the|any|between|before|after))"
        ),
    }.items()
}
"""What is said of a paper that is made to be shown, by a name of its own."""


def detect(transcript: Transcript) -> tuple[StatusMark, ...]:
    """Find such words, of each sort at most once a page, in the order of the page."""
    return find_idioms(transcript, _WORDS, "stage", Status.STAGED)
