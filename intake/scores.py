"""Scores: how often the program was right about papers whose truth is known; the arithmetic of `writdesk evaluate`.

Counts in, ratios out: nothing here reads a paper.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from classifiers.kinds import JUDICIAL, Kind

_BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """One paper of known truth, and what was said of it.

    `kind` None: the paper was refused. `flags_due` must be raised, of `flags_checked` no other may be; `slots_due` are
    (who, state) pairs, who being "judge:issue"; `fields_due` are (name, value) pairs. `seconds` is the time for the whole
    paper, `assess_ms` the processor's milliseconds for deciding about it once it was read.
    """

    file: str
    label: Kind
    kind: Kind | None
    confidence: float = 0.0
    capture: str = ""
    pages: int = 1
    seconds: float = 0.0
    flags: frozenset[str] = frozenset()
    flags_due: frozenset[str] = frozenset()
    flags_checked: frozenset[str] = frozenset()
    slots: tuple[tuple[str, str], ...] = ()
    slots_due: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    fields_due: tuple[tuple[str, str], ...] = ()
    style: str = ""
    assess_ms: float = 0.0

    @property
    def is_right(self) -> bool:
        """Whether the kind is the true one."""
        return self.kind is self.label

    @property
    def is_abstention(self) -> bool:
        """Whether the program said that it cannot tell (a refused paper counts too)."""
        return self.kind in {Kind.UNDETERMINED, None}

    @property
    def is_false_judicial(self) -> bool:
        """Whether a paper that no court issued was called judicial: the error that must not happen."""
        return self.kind in JUDICIAL and self.label not in JUDICIAL


@dataclass(frozen=True, slots=True)
class Score:
    """How often something was said rightly, missed, and said wrongly."""

    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float | None:
        """Share of what was said that is right; None when it was never said."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Share of what is there that was said; None when there is none."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None when there is none of it and none was said."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.wrong)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def summary(judged: Sequence[Judged]) -> dict[str, object]:
    """Return the figures of one row of the table, as JSON values."""
    others = [one for one in judged if one.label not in JUDICIAL]
    false_judicial = sum(one.is_false_judicial for one in judged)
    pages = sum(one.pages for one in judged)
    return {
        "papers": len(judged),
        "accuracy": _share(sum(one.is_right for one in judged), len(judged)),
        "macro_f1": macro_f1(judged),
        "abstained": _share(sum(one.is_abstention for one in judged), len(judged)),
        "not_judicial": len(others),
        "false_judicial": false_judicial,
        "false_judicial_upper_95": upper_bound(false_judicial, len(others)),
        "calibration_error": calibration_error(judged),
        "slot_accuracy": slot_accuracy(judged),
        "seconds_per_page": sum(one.seconds for one in judged) / pages if pages else None,
        "assess_ms_per_page": sum(one.assess_ms for one in judged) / pages if pages else None,
    }


def confusion(judged: Iterable[Judged]) -> dict[Kind, Counter[Kind | None]]:
    """Return, for each true kind, how often each kind was said (None: refused)."""
    table: dict[Kind, Counter[Kind | None]] = {}
    for one in judged:
        table.setdefault(one.label, Counter())[one.kind] += 1
    return table


def _count(judged: Iterable[Judged], is_there: Callable[[Judged], bool], is_said: Callable[[Judged], bool]) -> Score:
    seen = Counter((is_there(one), is_said(one)) for one in judged)
    return Score(seen[True, True], seen[True, False], seen[False, True])


def kind_scores(judged: Sequence[Judged]) -> dict[Kind, Score]:
    """Return the score of each kind that is true of a paper or was said of one."""
    present = {one.label for one in judged} | {one.kind for one in judged if one.kind}
    return {kind: _kind_score(judged, kind) for kind in Kind if kind in present}


def _kind_score(judged: Sequence[Judged], kind: Kind) -> Score:
    return _count(judged, lambda one: one.label is kind, lambda one: one.kind is kind)


def macro_f1(judged: Sequence[Judged]) -> float | None:
    """Return the mean F1 over the kinds that are true of at least one paper."""
    scores = kind_scores(judged)
    parts = [scores[kind].f1 or 0.0 for kind in {one.label for one in judged}]
    return sum(parts) / len(parts) if parts else None


def flag_scores(judged: Sequence[Judged]) -> dict[str, Score]:
    """Return the score of each flag, over the papers whose truth settles it."""
    codes = sorted({code for one in judged for code in one.flags_due | one.flags_checked})
    return {
        code: _count(
            [one for one in judged if code in one.flags_due | one.flags_checked],
            lambda one, c=code: c in one.flags_due,  # type: ignore[misc]
            lambda one, c=code: c in one.flags,  # type: ignore[misc]
        )
        for code in codes
    }


def field_scores(judged: Sequence[Judged]) -> dict[str, Score]:
    """Return, for each field whose truth is known, how often its value was told rightly, not at all, or wrongly.

    A value that is wrong counts as wrong and as missed.
    """
    counts: dict[str, Counter[str]] = {}
    for one in judged:
        said = dict(one.fields)
        for name, due in one.fields_due:
            found = said.get(name)
            is_right = found is not None and agree(name, found, due)
            counts.setdefault(name, Counter())["right" if is_right else "missed" if found is None else "wrong"] += 1
    return {
        name: Score(count["right"], count["missed"] + count["wrong"], count["wrong"]) for name, count in sorted(counts.items())
    }


_PLACE_SHARE = 0.8
"""A place is told rightly when so many of its words are: "Ecorse, Michigan" may be missing, its street may not."""


def agree(name: str, said: str, due: str) -> bool:
    """Return whether a field's value is the true one: days alike, numbers by letters and digits, names and places by words."""
    if name == "place":
        wanted = _words(due)
        return len(wanted & _words(said)) >= _PLACE_SHARE * len(wanted)
    if name == "person":
        return _words(said) == _words(due)
    return "".join(filter(str.isalnum, said)).casefold() == "".join(filter(str.isalnum, due)).casefold()


def _words(text: str) -> set[str]:
    """Return a name's words in small letters; initials do not count."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 1}


def slot_accuracy(judged: Iterable[Judged]) -> float | None:
    """Return the share of signature slots that were found in their role, for their purpose and with the right state.

    These three are what the law tells apart: a judge's name under an oath issues nothing, a clerk's on a search warrant is
    not a judge's, and an empty line is not a signed one. Where the truth gives no purpose, role and state are compared. A
    place too many is not counted here; the flags that it raises are. None without truth.
    """
    right = due = 0
    for one in judged:
        found = Counter(one.slots)
        wanted = Counter(one.slots_due)
        right += sum((found & wanted).values())
        due += sum(wanted.values())
    return _share(right, due)


def calibration_error(judged: Iterable[Judged]) -> float | None:
    """Return the expected calibration error over the papers that were decided: ten bins of confidence, by their size."""
    bins: dict[int, list[Judged]] = {}
    for one in judged:
        if not one.is_abstention:
            bins.setdefault(min(int(one.confidence * _BINS), _BINS - 1), []).append(one)
    total = sum(map(len, bins.values()))
    if not total:
        return None
    return sum(abs(sum(one.is_right - one.confidence for one in group)) for group in bins.values()) / total


def upper_bound(errors: int, trials: int, *, level: float = 0.95) -> float:
    """Return the one-sided upper bound of an error rate (Clopper and Pearson 1934).

    Args:
        errors: how many were seen.
        trials: among how many; with none, nothing is known and the bound is 1.
        level: how sure the bound is to be.
    """
    if trials == 0 or errors >= trials:
        return 1.0
    low, high = errors / trials, 1.0
    for _halving in range(60):
        rate = (low + high) / 2
        low, high = (rate, high) if _at_most(errors, trials, rate) > 1 - level else (low, rate)
    return high


def _at_most(errors: int, trials: int, rate: float) -> float:
    """Return the probability of at most so many errors, each trial failing at a rate."""
    if rate in {0.0, 1.0}:
        return 1.0 - rate
    return sum(
        math.exp(math.log(math.comb(trials, k)) + k * math.log(rate) + (trials - k) * math.log1p(-rate))
        for k in range(errors + 1)
    )
