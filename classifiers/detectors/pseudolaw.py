"""Pseudolaw: the idioms of those who hold courts of their own, which no officer of a court writes on the court's paper.

A court that decides on such a filing may quote one of them; several, where no officer of a court signs, are the author's own
(LAW.md H12).
"""

from __future__ import annotations

from classifiers.detectors.idioms import find_idioms
from classifiers.evidence import Status, StatusMark
from classifiers.patterns import Pattern
from classifiers.transcript import Transcript

_IDIOMS: dict[str, Pattern] = {
    name: Pattern(pattern)
    for name, pattern in {
        "code": r"\bu\.?\s?c\.?\s?c\.?\s*(?:§\s*)?1\W{0,2}(?:103|207|308)\b",
        "juris": r"\bsui\s+juris\b|\battornatus\s+privatus\b",
        "flesh": r"\bliving\s+(?:man|woman|soul)\b|\bflesh\s+and\s+blood\b|\bnatural\s+born\s+(?:man|woman)\b",
        "rights": r"\ball\s+rights\s+reserved\b|\bwithout\s+prejudice\b\W+(?:all\s+rights|u\.?\s?c\.?\s?c)",
        "private": r"\bprivate\s+(?:american|capacity|judge|attorney\s+general|side)\b",
        "jurisdiction": r"\b(?:original|common\s+law)\s+jurisdiction\b|\bcourse\s+of\s+the\s+common\s+law\b",
        "agent": r"\bnotice\s+to\s+(?:the\s+)?agent\s+is\s+notice\s+to\s+(?:the\s+)?principal\b",
        "acquiescence": r"\b(?:tacit|silent)\s+acquiescence\b|\bnihil\s+dicit\b",
        "jure": r"\bde\s+jure\b",
        "name": r"\b[a-z]{2,}-[a-z]{2,}\s?:\s?[a-z]{2,}\b|\bof\s+the\s+family\s+[a-z]{3,}\b",
        "money": r"\blawful\s+(?:money|silver|coin)\b|\bin\s+lawful\b.{0,20}\bcoin\b",
        "sovereign": r"\bsovereign\s+(?:people|citizen|court|state\s+citizen)\b|\bwe\s+the\s+people\b",
        "thumb": r"\bthumb\s?print\b",
    }.items()
}
"""What such papers say, by a name of its own: two ways to say one thing count once. A real deed may say "without prejudice"."""


def detect(transcript: Transcript) -> tuple[StatusMark, ...]:
    """Find each idiom at most once a page, in the order of the page."""
    return find_idioms(transcript, _IDIOMS, "sovereign", Status.SOVEREIGN)
