"""Report: what `writdesk evaluate` tells, as JSON and as Markdown: one table for each question, and what was misjudged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from classifiers.kinds import Kind
from intake.cost import Loading
from intake.goals import Goal, goals
from intake.scores import Judged, Score, confusion, field_scores, flag_scores, kind_scores, summary


@dataclass(frozen=True)
class Report:
    """What is told of many papers: each paper, the same papers by each baseline's name, and what loading the models took."""

    judged: tuple[Judged, ...]
    baselines: Mapping[str, tuple[Judged, ...]] = field(default_factory=dict)
    loading: Loading | None = None

    def by(self, name: Callable[[Judged], str]) -> dict[str, list[Judged]]:
        """Return the papers in groups by name, those without one left out."""
        groups: dict[str, list[Judged]] = {}
        for one in sorted(self.judged, key=name):
            if name(one):
                groups.setdefault(name(one), []).append(one)
        return groups

    def to_json(self) -> dict[str, object]:
        """Return everything as JSON values."""
        return {
            "schema": "writdesk.evaluation/1",
            **summary(self.judged),
            "confusion": {
                label.value: {_told(kind): n for kind, n in row.items()} for label, row in confusion(self.judged).items()
            },
            "kinds": {kind.value: _score_json(score) for kind, score in kind_scores(self.judged).items()},
            "flags": {code: _score_json(score) for code, score in flag_scores(self.judged).items()},
            "fields": {name: _score_json(score) for name, score in field_scores(self.judged).items()},
            "captures": {name: summary(judged) for name, judged in self.by(lambda one: one.capture).items()},
            "layouts": {name: summary(judged) for name, judged in self.by(lambda one: one.style).items()},
            "goals": [goal.to_json() for goal in goals(self.judged, self.loading)],
            "loading": None
            if self.loading is None
            else {"processor_s": self.loading.processor_s, "memory_mib": self.loading.memory_mib},
            "baselines": {name: summary(judged) for name, judged in self.baselines.items()},
            "misjudged": [
                {"file": one.file, "label": one.label.value, "kind": _told(one.kind), "confidence": one.confidence}
                for one in self.judged
                if not one.is_right
            ],
        }


def _told(kind: Kind | None) -> str:
    return kind.value if kind else "refused"


def _score_json(score: Score) -> dict[str, object]:
    return {
        "right": score.right,
        "missed": score.missed,
        "wrong": score.wrong,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
    }


_COLUMNS = ("papers", "accuracy", "macro_f1", "abstained", "false_judicial", "false_judicial_upper_95", "calibration_error")


def print_report(report: Report) -> str:
    """Return the report as Markdown: one table for each question, and the papers that were misjudged."""
    figures = summary(report.judged)
    rows = {"Writdesk": figures, **{name: summary(judged) for name, judged in report.baselines.items()}}
    rows |= {f"Writdesk, {name}": summary(judged) for name, judged in report.by(lambda one: one.capture).items()}
    rows |= {f"Writdesk, layout {name}": summary(judged) for name, judged in report.by(lambda one: one.style).items()}
    parts = [
        "# How often Writdesk was right",
        _table(
            ("", *(name.replace("_", " ") for name in _COLUMNS)), [(name, *map(row.get, _COLUMNS)) for name, row in rows.items()]
        ),
        _cost(report, figures),
        "## Goals",
        _table(("", "goal", "reached", "met"), [_goal(one) for one in goals(report.judged, report.loading)]),
        "## What it is (down) and what was said (across)",
        _confusion(report.judged),
        "## Kinds",
        _scores({kind.value: score for kind, score in kind_scores(report.judged).items()}),
    ]
    flags = flag_scores(report.judged)
    parts += ["## Flags", _scores(flags)] if flags else []
    fields = field_scores(report.judged)
    parts += ["## Fields", _scores(fields)] if fields else []
    missed = [(one.file, one.label.value, _name(one.kind), one.confidence) for one in report.judged if not one.is_right]
    parts += ["## Misjudged", _table(("file", "is", "said", "confidence"), missed)] if missed else []
    return "\n\n".join(parts)


def _cost(report: Report, figures: Mapping[str, object]) -> str:
    told = (
        f"Signature slots right: {_cell(figures['slot_accuracy'])}. Seconds a page: {_cell(figures['seconds_per_page'])}, of "
        f"which deciding takes {_cell(figures['assess_ms_per_page'])} ms of processor time."
    )
    if report.loading is None:
        return told
    return f"{told} Loading the models: {report.loading.processor_s:.1f} s, {report.loading.memory_mib:.0f} MiB."


def _goal(one: Goal) -> tuple[object, ...]:
    bound = f"{'at least' if one.more_is_better else 'at most'} {one.bound:g}"
    return one.name, bound, one.reached, {True: "yes", False: "no", None: "–"}[one.is_met]


def _confusion(judged: Sequence[Judged]) -> str:
    table = confusion(judged)
    said = [kind for kind in (*Kind, None) if any(row[kind] for row in table.values())]
    return _table(
        ("", *map(_name, said)), [(label.value, *(table[label][kind] for kind in said)) for label in Kind if label in table]
    )


def _name(kind: Kind | None) -> str:
    return kind.value if kind else "refused"


def _scores(scores: dict[str, Score]) -> str:
    return _table(
        ("", "precision", "recall", "F1", "right", "missed", "wrong"),
        [(name, one.precision, one.recall, one.f1, one.right, one.missed, one.wrong) for name, one in scores.items()],
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *([_cell(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    return "–" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)
