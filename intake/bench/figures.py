"""Figures: what a run of the bench is asked for, what it found, and how seconds are taken."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from intake.reader import SERVER
from intake.settings import Settings

Goal = tuple[str, float]
"""A sign, ">=" or "<=", and the bound."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure on: papers by seed, number for each capture, split and captures (none: all), and a folder to work in."""

    settings: Settings
    seed: int
    count: int
    split: str
    captures: tuple[str, ...]
    folder: Path


@dataclass
class Bench:
    """The figures of one run, by name (None where one could not be taken), and the goals that some of them have."""

    figures: dict[str, float | None] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)

    def take(self, figures: Mapping[str, float | None], goals: Mapping[str, Goal]) -> None:
        """Add a subject's figures, and its goals."""
        self.figures |= figures
        self.goals |= goals

    def to_json(self) -> dict[str, object]:
        """Return figures, goals and whether each is met, as JSON values."""
        return {name: {"value": value, "goal": self.goal(name), "met": self.is_met(name)} for name, value in self.figures.items()}

    def goal(self, name: str) -> str | None:
        """Return a figure's goal in words; None when it has none."""
        return " ".join(map(str, self.goals[name])) if name in self.goals else None

    def is_met(self, name: str) -> bool | None:
        """Return whether a figure reaches its goal; None when it has none, or was not taken."""
        value = self.figures.get(name)
        if name not in self.goals or value is None:
            return None
        sign, bound = self.goals[name]
        return value >= bound if sign == ">=" else value <= bound


def print_bench(bench: Bench) -> str:
    """Return the figures as a Markdown table."""
    shown = {True: "yes", False: "**no**", None: ""}
    rows = [
        f"| {name} | {'–' if value is None else f'{value:.3f}'} | {bench.goal(name) or ''} | {shown[bench.is_met(name)]} |"
        for name, value in bench.figures.items()
    ]
    return "\n".join(["| what | measured | goal | met |", "| --- | --- | --- | --- |", *rows])


def ratio(part: float | None, whole: float | None) -> float | None:
    """Return part by whole; None where there is nothing to divide."""
    return None if part is None or not whole else part / whole


@dataclass
class Spent:
    """Seconds of wall time and of processor time that a stretch of the program took, its child processes included."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def measured() -> Iterator[Spent]:
    """Measure what happens inside; the figures are there after it.

    What a worker loads once, before any paper, is not counted; what is read in its copies is.
    """
    spent = Spent()
    cpu, wall = _cpu(), time.perf_counter()
    yield spent
    spent.wall, spent.cpu = time.perf_counter() - wall, _cpu() - cpu


def _cpu() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return SERVER.cpu_s + sum(one.ru_utime + one.ru_stime for one in used)
