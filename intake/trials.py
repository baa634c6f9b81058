"""Trials: drawn papers, each drawn once in every capture, read, and kept with its truth, so that a run can be gone on with."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter

from classifiers.transcript import Transcript
from intake.errors import PaperError
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings
from samples import CAPTURES, draw, instruments
from samples.writing import Wish, plan, row


@dataclass(frozen=True)
class Reading:
    """What was read of a paper (None: it was refused), in so many seconds; `row` is its line of a manifest."""

    row: dict[str, str]
    transcript: Transcript | None
    seconds: float


_READINGS = TypeAdapter(Reading)


@dataclass(frozen=True, slots=True)
class Trials:
    """Which papers to draw, and where their readings are kept: `count` papers, each in all `captures`."""

    folder: Path
    seed: int
    count: int
    split: str = "judge"
    captures: Sequence[str] = ("pdf", "scan", "fax", "photo")

    def wishes(self) -> tuple[Wish, ...]:
        """Return every paper in every capture; the first captures come first, so that a run that is stopped tells something.

        Raises:
            ValueError: a capture that is not known.
        """
        unknown = [name for name in self.captures if name not in CAPTURES]
        if unknown:
            raise ValueError(f"not known: {', '.join(unknown)}")
        papers = tuple(plan(self.seed, self.count, self.split, ("",), instruments(self.split)))
        return tuple(
            replace(one, name=f"{self.split}-{self.seed}-{one.name}{capture}", capture=capture)
            for capture in self.captures
            for one in papers
        )


def read_trial(wish: Wish, folder: Path, settings: Settings) -> Reading:
    """Draw and read a paper, or take the reading that was kept; the paper itself is not kept, it can be drawn again."""
    kept = folder / f"{wish.name}.json"
    if kept.exists():
        return _READINGS.validate_json(kept.read_bytes())
    reading = _read(wish, settings)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_suffix(".part")
    unfinished.write_bytes(_READINGS.dump_json(reading))
    unfinished.rename(kept)
    return reading


def _read(wish: Wish, settings: Settings) -> Reading:
    sample = draw(wish.instrument, wish.seed, wish.split, wish.capture, variant=wish.variant)
    name = f"{wish.name}{sample.suffix}"
    started = time.perf_counter()
    transcript = None
    with suppress(PaperError):  # a refusal is an answer too: the wrong one
        transcript = read_paper([(receive(sample.data, name, settings), sample.data)], settings).transcript
    return Reading(row(name, sample, ""), transcript, time.perf_counter() - started)
