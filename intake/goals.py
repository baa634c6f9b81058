"""Goals: what the program sets out to reach, and whether it did on the papers that were judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.cost import Loading
from intake.scores import Judged, Score, flag_scores, summary

DEGRADED = frozenset({"fax", "fax_standard", "photocopy", "photo", "low"})
"""Captures that spoil a paper; every other one is held to the goals for clean papers."""


@dataclass(frozen=True, slots=True)
class Standard:
    """What is to be reached on papers of one quality."""

    name: str
    macro_f1: float
    abstained: float
    flags: float
    """Precision and recall of each flag of FLAGS."""


CLEAN = Standard("clean", 0.98, 0.03, 0.97)
SPOILT = Standard("fax and photo", 0.95, 0.08, 0.93)
FLAGS = {"SIG_ISSUER_MISSING": "signature missing", "COURT_NAME_MISSING": "court missing"}
CALIBRATION_ERROR = 0.03
ASSESS_MS = 30.0
"""Processor time for a page that was read."""
LOAD_S, LOAD_MIB = 2.0, 300.0


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal: what it is about, the bound, what was reached (None: no paper tells), and whether more is better."""

    name: str
    bound: float
    reached: float | None
    more_is_better: bool

    @property
    def is_met(self) -> bool | None:
        """Whether it was reached; None when no paper tells."""
        if self.reached is None:
            return None
        return self.reached >= self.bound if self.more_is_better else self.reached <= self.bound

    def to_json(self) -> dict[str, object]:
        """Return it as JSON values."""
        return {"goal": self.name, "bound": self.bound, "reached": self.reached, "met": self.is_met}


def goals(judged: Sequence[Judged], loading: Loading | None) -> tuple[Goal, ...]:
    """Return every goal with what was reached."""
    clean = [one for one in judged if one.capture not in DEGRADED]
    spoilt = [one for one in judged if one.capture in DEGRADED]
    told = summary(judged)
    found = [_at_most("papers called judicial that are not", 0.0, told["false_judicial"])]
    found += [*_of_standard(CLEAN, clean), *_of_standard(SPOILT, spoilt)]
    found.append(_at_most("expected calibration error", CALIBRATION_ERROR, told["calibration_error"]))
    found.append(_at_most("processor milliseconds a read page", ASSESS_MS, told["assess_ms_per_page"]))
    if loading is not None:
        found.append(_at_most("seconds to load the models", LOAD_S, loading.processor_s))
        found.append(_at_most("MiB with the models loaded", LOAD_MIB, loading.memory_mib))
    return tuple(found)


def _of_standard(standard: Standard, judged: Sequence[Judged]) -> Iterator[Goal]:
    if not judged:
        return
    told, flags = summary(judged), flag_scores(judged)
    yield _at_least(f"macro F1, {standard.name}", standard.macro_f1, told["macro_f1"])
    yield _at_most(f"abstained, {standard.name}", standard.abstained, told["abstained"])
    for code, name in FLAGS.items():
        score = flags.get(code, Score(0, 0, 0))
        yield _at_least(f"{name}, precision, {standard.name}", standard.flags, score.precision)
        yield _at_least(f"{name}, recall, {standard.name}", standard.flags, score.recall)


def _at_least(name: str, bound: float, reached: object) -> Goal:
    return Goal(name, bound, _number(reached), more_is_better=True)


def _at_most(name: str, bound: float, reached: object) -> Goal:
    return Goal(name, bound, _number(reached), more_is_better=False)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
