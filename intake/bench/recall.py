"""Recall: the share of the drawn words that are read, for each way in which a paper can be captured."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from classifiers.detectors.language_patterns import PHRASES
from classifiers.kinds import catalogue
from classifiers.transcript import Transcript
from intake.bench.drawn import papers, read
from intake.bench.figures import Goal, Plan, ratio
from samples import CAPTURES, Sample

_LEAST = {
    **dict.fromkeys(("pdf", "clean", "clean150", "clean300", "scan", "scanpdf", "skew3", "skew8"), 0.995),
    **dict.fromkeys(("rot90", "rot180", "rot270"), 0.995),
    "fax": 0.99,
    "fax_standard": 0.97,
    "photocopy": 0.98,
    "photo": 0.99,
}
_LEAST_KEY = 0.99

GOALS: dict[str, Goal] = {
    **{f"recall.{capture}": (">=", least) for capture, least in _LEAST.items()},
    **{f"key_recall.{capture}": (">=", _LEAST_KEY) for capture in _LEAST},
    "key_recall": (">=", _LEAST_KEY),
}
"""Words read of those drawn, and the same of the words that a verdict hangs on."""

_WORD = re.compile(r"[^\W_]+")
_KEY_LABELS = {"title", "issuer", "signer"}

KEY_WORDS = frozenset(
    word
    for label, (_favours, _weight, phrases) in PHRASES.items()
    if label.split(".")[0] in _KEY_LABELS
    for word in re.findall(r"[a-z]{5,}", " ".join(phrases))
)
"""Words that a verdict hangs on, on any paper: of titles, courts and signers' titles."""


def measure(plan: Plan) -> dict[str, float | None]:
    """Read drawn papers of every capture, and count the words found."""
    figures: dict[str, float | None] = {}
    all_key: Counter[str] = Counter()
    for capture in plan.captures or tuple(CAPTURES):
        words, key = Counter[str](), Counter[str]()
        for sample in papers(plan, capture, plan.count):
            due, found = _compared(sample, read(sample, plan.settings).transcript)
            words.update(due=due.total(), found=found.total())
            wanted = key_words(sample)
            key.update(due=_count(due, wanted), found=_count(found, wanted))
        figures[f"recall.{capture}"] = ratio(words["found"], words["due"])
        figures[f"key_recall.{capture}"] = ratio(key["found"], key["due"])
        all_key.update(key)
    return figures | {"key_recall": ratio(all_key["found"], all_key["due"])}


def _compared(sample: Sample, transcript: Transcript) -> tuple[Counter[str], Counter[str]]:
    """Return the words drawn, and those of them that were read."""
    due = words_of(word.text for word in sample.words)
    return due, due & words_of(word.text for page in transcript.pages for word in page.words)


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Count words of two letters and more, without case and punctuation."""
    return Counter(word for text in texts for word in _WORD.findall(text.lower()) if len(word) > 1)


def key_words(sample: Sample) -> frozenset[str]:
    """Return the words that a paper's verdict hangs on, those of its form's number among them."""
    return KEY_WORDS | words_of(catalogue()[sample.subtype].forms).keys()


def _count(words: Counter[str], wanted: frozenset[str]) -> int:
    return sum(count for word, count in words.items() if word in wanted)
