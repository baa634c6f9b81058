"""Evaluate: run the program over papers of known truth, and tell how often it was right.

A folder has a manifest.csv with the columns `file` and `label`, and where known `capture`, `style`, `flags`,
`checked_flags` (codes joined by semicolons), `slots` (role:purpose:state) and `fields` (name=value). Or the papers are
drawn, read and judged one after the other, and kept as readings, so that a run can be stopped and gone on with.
"""

from __future__ import annotations

import csv
import hashlib
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
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
from intake.cost import measure_loading
from intake.errors import PaperError
from intake.paper import receive
from intake.pipeline import Circumstances, assess, second_reader
from intake.reader import read_paper
from intake.report import Report, print_report
from intake.scores import Judged
from intake.settings import Settings
from intake.trials import Reading, Trials, read_trial

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
        return tuple(Truth(folder / row["file"], truth_of(row)) for row in csv.DictReader(lines))


def truth_of(row: Mapping[str, str]) -> Judged:
    """Return what a line of a manifest says of its paper, with nothing said yet.

    Raises:
        ValueError: it names a kind that is none.
    """
    return Judged(
        row["file"],
        Kind(row["label"]),
        None,
        capture=row.get("capture") or "",
        flags_due=_codes(row.get("flags")),
        flags_checked=_codes(row.get("checked_flags")),
        slots_due=tuple(_pair(slot) for slot in (row.get("slots") or "").split(";") if ":" in slot),
        fields_due=tuple(_fields_due(row.get("fields") or "")),
        style=row.get("style") or "",
    )


def _codes(cell: str | None) -> frozenset[str]:
    return frozenset(code.strip() for code in (cell or "").split(";") if code.strip())


def _pair(slot: str) -> tuple[str, str]:
    """Return who signs there ("judge:issue", or "judge" where the manifest does not say why), and the state."""
    who, _, state = slot.strip().rpartition(":")
    return who, state


_FIELD_NAMES = {"case_number": "case_number", "issued": "issued", "execute_by": "execute_by", "return": "return_date"}
_FIELD_NAMES |= {"person": "person", "place": "place"}
"""The fields of a manifest that an assessment tells too, by its own names for them."""


def _fields_due(cell: str) -> Iterator[tuple[str, str]]:
    for pair in cell.split(";"):
        name, _, value = pair.partition("=")
        if name in _FIELD_NAMES and value:
            yield _FIELD_NAMES[name], value


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
    ask = partial(answer, settings=settings, today=today, transcripts=transcripts)
    return _report(tuple(_each(ask, read_manifest(folder), jobs)), with_baselines=with_baselines)


def evaluate_drawn(
    trials: Trials,
    settings: Settings,
    *,
    today: date,
    jobs: int = 1,
    with_baselines: bool = False,
    on_progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Report:
    """Draw papers, read them in every capture, and compare; what was read before is taken from where it was kept.

    Args:
        trials: which papers, and where readings are kept.
        settings: limits of reading.
        today: the day that dates are judged against.
        jobs: papers side by side.
        with_baselines: put the keyword check and the bag of words beside it.
        on_progress: told after each paper how many are done, and of how many.
    """
    wishes = trials.wishes()
    ask = partial(_try, folder=trials.folder, settings=settings, today=today)
    answers = []
    for one in _each(ask, wishes, jobs):
        answers.append(one)
        on_progress(len(answers), len(wishes))
    return _report(answers, with_baselines=with_baselines)


def _try(wish: Any, *, folder: Path, settings: Settings, today: date) -> Answer:
    reading = read_trial(wish, folder, settings)
    return judge(truth_of(reading.row), reading, today=today)


def _each(ask: Callable[[Any], Answer], papers: Sequence[Any], jobs: int) -> Iterator[Answer]:
    if jobs == 1:
        yield from map(ask, papers)
        return
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(ask, papers)


def _report(answers: Sequence[Answer], *, with_baselines: bool) -> Report:
    baselines = _baselines(answers) if with_baselines else {}
    return Report(tuple(one.judged for one in answers), baselines, measure_loading())


def answer(truth: Truth, *, settings: Settings, today: date, transcripts: Path | None = None) -> Answer:
    """Run the program over one paper, by the same steps as everywhere else."""
    data = truth.path.read_bytes()
    started = time.perf_counter()
    transcript = None
    with suppress(PaperError):
        transcript = _read(data, truth.path.name, settings, transcripts)
    return judge(truth.judged, Reading({}, transcript, time.perf_counter() - started), today=today)


def _read(data: bytes, name: str, settings: Settings, transcripts: Path | None) -> Transcript:
    kept = transcripts / f"{hashlib.sha256(data).hexdigest()}.json" if transcripts else None
    if kept and kept.exists():
        return _TRANSCRIPTS.validate_json(kept.read_bytes())
    transcript = read_paper([(receive(data, name, settings), data)], settings).transcript
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(_TRANSCRIPTS.dump_json(transcript))
    return transcript


def judge(truth: Judged, reading: Reading, *, today: date) -> Answer:
    """Assess what was read of a paper and compare; a paper that was refused has no kind."""
    transcript = reading.transcript
    if transcript is None:
        return Answer(replace(truth, seconds=reading.seconds), "")
    second_reader()  # a process loads it once; what that takes is measured apart
    started = time.process_time()
    routing = assess(transcript, Circumstances(Visit(), Library(), policy(), today))
    spent = time.process_time() - started
    told = assessment.assessed(truth.file, "", "", transcript, routing, {})
    judged = replace(
        truth,
        kind=Kind(told["kind"]),
        confidence=told["confidence"],
        pages=told["page_count"],
        seconds=reading.seconds + spent,
        assess_ms=1000 * spent,
        flags=frozenset(flag["code"] for flag in told["flags"]),
        slots=tuple((_who(slot, truth), slot["state"]) for slot in told["signatures"]),
        fields=tuple((name, told["fields"][name]) for name, _due in truth.fields_due if told["fields"][name] is not None),
    )
    return Answer(judged, transcript.text)


def _who(slot: dict[str, Any], truth: Judged) -> str:
    says_why = any(":" in who for who, _state in truth.slots_due)
    return f"{slot['slot']}:{slot['purpose']}" if says_why else str(slot["slot"])


def _baselines(answers: Iterable[Answer]) -> dict[str, tuple[Judged, ...]]:
    readers = {"keyword check": by_keywords, "bag of words": bag_of_words(BASELINE_SEED, BASELINE_PAPERS)}
    return {name: tuple(_by_baseline(one, read) for one in answers) for name, read in readers.items()}


def _by_baseline(one: Answer, read: Callable[[str], Kind]) -> Judged:
    kind = read(one.text) if one.text else None
    return replace(one.judged, kind=kind, confidence=1.0, flags=frozenset(), slots=(), fields=(), seconds=0.0, assess_ms=0.0)


__all__ = ["Answer", "Report", "Truth", "answer", "evaluate", "evaluate_drawn", "judge", "print_report", "read_manifest"]
