"""Bench: what reading costs and how much it misses, measured in one run on drawn pages beside bare Tesseract.

Each subject is a module with its `GOALS`, by figure, and a `measure(plan)` that takes the figures; a new subject joins
`SUBJECTS`, and nothing else changes. Bare Tesseract is the program itself on the same picture, with OMP_THREAD_LIMIT=1.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from intake.bench import cost, ink, memory, recall
from intake.bench.figures import Bench, Plan, print_bench
from intake.bench.folder import run_folder_bench
from intake.settings import Settings

SUBJECTS = {"recall": recall, "ink": ink, "cost": cost, "memory": memory}
"""What is measured, in this order."""

__all__ = ["SUBJECTS", "Bench", "Plan", "print_bench", "run_bench", "run_folder_bench"]


def run_bench(
    settings: Settings,
    *,
    seed: int,
    count: int,
    split: str = "judge",
    captures: Sequence[str] = (),
    subjects: Sequence[str] = (),
) -> Bench:
    """Measure reading on drawn pages.

    Args:
        settings: limits of reading.
        seed: of the drawn papers.
        count: papers for each capture.
        split: whose forms, names and type: "judge" for figures to tell, "tune" to look at while mending.
        captures: only these; all where empty.
        subjects: only these of `SUBJECTS`; all where empty.

    Raises:
        KeyError: no such subject or capture.
    """
    bench = Bench()
    with tempfile.TemporaryDirectory(prefix="writdesk-bench-") as name:
        plan = Plan(settings, seed, count, split, tuple(captures), Path(name))
        for subject in subjects or SUBJECTS:
            bench.take(SUBJECTS[subject].measure(plan), SUBJECTS[subject].GOALS)
    return bench
