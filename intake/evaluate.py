"""Evaluate: run the program over a folder of papers of known truth, and tell how often it was right.

The folder has a manifest.csv with the columns `file` and `label`, and where known `capture`, `flags`, `checked_flags`
(codes joined by semicolons) and `slots` (role:purpose:state). Figures only: the papers are not kept.
"""

from __future__ import annotations

import csv
import hashlib
import multiprocessing
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from classifiers.kinds import Kind
from classifiers.policy import policy
from classifiers.transcript import Transcript
from classifiers.visit import Library, Visit
from intake import assessment
from intake.baselines import bag_of_words, by_keywords
from intake.errors import PaperError
from intake.paper import receive
from intake.pipeline import Circumstances, assess
from intake.reader import read_paper
from intake.scores import Judged, Report, Score, confusion, flag_scores, kind_scores, summary
from intake.settings import Settings

_TRANSCRIPTS = TypeAdapter(Transcript)

BASELINE_SEED, BASELINE_PAPERS = 20261123, 5000
"""The drawn papers that the bag of words learns from: those of `python -m intake.training`."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One line of a manifest."""

    path: Path
    judged: Judged
    """The truth, with nothing said yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of a file, and its words (for the baselines)."""

    judged: Judged
    text: str


def read_manifest(folder: Path) -> tuple[Truth, ...]:
    """Read a folder's manifest.csv.

    Raises:
        FileNotFoundError: there is none.
        ValueError: a line names a kind that is none.
    """
    with (folder / "manifest.csv").open(newline="", encoding="utf-8") as lines:
        return tuple(_truth(folder, row) for row in csv.DictReader(lines))


def _truth(folder: Path, row: dict[str, str]) -> Truth:
    judged = Judged(
        row["file"],
        Kind(row["label"]),
        None,
        capture=row.get("capture") or "",
        flags_due=_codes(row.get("flags")),
        flags_checked=_codes(row.get("checked_flags")),
        slots_due=tuple(_pair(slot) for slot in (row.get("slots") or "").split(";") if ":" in slot),
    )
    return Truth(folder / row["file"], judged)


def _codes(cell: str | None) -> frozenset[str]:
    return frozenset(code.strip() for code in (cell or "").split(";") if code.strip())


def _pair(slot: str) -> tuple[str, str]:
    """Return who signs there ("judge:issue", or "judge" where the manifest does not say why), and the state."""
    who, _, state = slot.strip().rpartition(":")
    return who, state


def evaluate(
    folder: Path,
    settings: Settings,
    *,
    today: date,
    jobs: int = 1,
    with_baselines: bool = False,
    transcripts: Path | None = None,
) -> Report:
    """Run the program over every paper of a manifest and compare.

    Args:
        folder: with manifest.csv.
        settings: limits of reading.
        today: the day that dates are judged against.
        jobs: papers side by side.
        with_baselines: put the keyword check and the bag of words beside it.
        transcripts: a folder that keeps what was read, so that changed rules are tried without reading anew.

    Raises:
        FileNotFoundError: there is no manifest.csv, or it names a file that is not there.
    """
    truths = read_manifest(folder)
    ask = partial(answer, settings=settings, today=today, transcripts=transcripts)
    if jobs == 1:
        answers = tuple(map(ask, truths))
    else:
        with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
            answers = tuple(pool.map(ask, truths))
    return Report(tuple(one.judged for one in answers), _baselines(answers) if with_baselines else {})


def answer(truth: Truth, *, settings: Settings, today: date, transcripts: Path | None = None) -> Answer:
    """Run the program over one paper, by the same steps as everywhere else."""
    data = truth.path.read_bytes()
    started = time.perf_counter()
    try:
        transcript = _read(data, truth.path.name, settings, transcripts)
    except PaperError:
        return Answer(replace(truth.judged, seconds=time.perf_counter() - started), "")
    routing = assess(transcript, Circumstances(Visit(), Library(), policy(), today))
    told = assessment.assessed(truth.judged.file, "", "", transcript, routing, {})
    return Answer(_judge(truth.judged, told, time.perf_counter() - started), transcript.text)


def _read(data: bytes, name: str, settings: Settings, transcripts: Path | None) -> Transcript:
    kept = transcripts / f"{hashlib.sha256(data).hexdigest()}.json" if transcripts else None
    if kept and kept.exists():
        return _TRANSCRIPTS.validate_json(kept.read_bytes())
    transcript = read_paper([(receive(data, name, settings), data)], settings).transcript
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(_TRANSCRIPTS.dump_json(transcript))
    return transcript


def _judge(truth: Judged, told: dict[str, Any], seconds: float) -> Judged:
    return replace(
        truth,
        kind=Kind(told["kind"]),
        confidence=told["confidence"],
        pages=told["page_count"],
        seconds=seconds,
        flags=frozenset(flag["code"] for flag in told["flags"]),
        slots=tuple((_who(slot, truth), slot["state"]) for slot in told["signatures"]),
    )


def _who(slot: dict[str, Any], truth: Judged) -> str:
    says_why = any(":" in who for who, _state in truth.slots_due)
    return f"{slot['slot']}:{slot['purpose']}" if says_why else str(slot["slot"])


def _baselines(answers: Sequence[Answer]) -> dict[str, tuple[Judged, ...]]:
    readers = {"keyword check": by_keywords, "bag of words": bag_of_words(BASELINE_SEED, BASELINE_PAPERS)}
    return {
        name: tuple(
            replace(
                one.judged, kind=read(one.text) if one.text else None, confidence=1.0, flags=frozenset(), slots=(), seconds=0.0
            )
            for one in answers
        )
        for name, read in readers.items()
    }


_COLUMNS = ("papers", "accuracy", "macro_f1", "abstained", "false_judicial", "false_judicial_upper_95", "calibration_error")


def print_report(report: Report) -> str:
    """Return the report as Markdown: one table for each question, and the papers that were misjudged."""
    figures = summary(report.judged)
    rows = {"Writdesk": figures, **{name: summary(judged) for name, judged in report.baselines.items()}}
    captures = sorted({one.capture for one in report.judged if one.capture})
    rows |= {f"Writdesk, {name}": summary([one for one in report.judged if one.capture == name]) for name in captures}
    parts = [
        "# How often Writdesk was right",
        _table(
            ("", *(name.replace("_", " ") for name in _COLUMNS)), [(name, *map(row.get, _COLUMNS)) for name, row in rows.items()]
        ),
        f"Seconds a page: {_cell(figures['seconds_per_page'])}. Signature slots right: {_cell(figures['slot_accuracy'])}.",
        "## What it is (down) and what was said (across)",
        _confusion(report.judged),
        "## Kinds",
        _scores({kind.value: score for kind, score in kind_scores(report.judged).items()}),
    ]
    flags = flag_scores(report.judged)
    parts += ["## Flags", _scores(flags)] if flags else []
    missed = [(one.file, one.label.value, _name(one.kind), one.confidence) for one in report.judged if not one.is_right]
    parts += ["## Misjudged", _table(("file", "is", "said", "confidence"), missed)] if missed else []
    return "\n\n".join(parts)


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
