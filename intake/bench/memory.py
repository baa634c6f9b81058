"""Memory: the largest process of reading a paper of one page, and one of many."""

from __future__ import annotations

import multiprocessing
import resource
from pathlib import Path

from intake.bench.drawn import pictures, read_file, save_pages
from intake.bench.figures import Goal, Plan, ratio
from intake.settings import Settings

GOALS: dict[str, Goal] = {
    "memory_ratio.many_pages": ("<=", 1.2),
    "memory_mb.one_page": ("<=", 400.0),
    "memory_mb.many_pages": ("<=", 400.0),
}
"""Of the largest process: the one that reads, or a Tesseract that it starts."""

_MANY_PAGES = 100
_DISTINCT = 10


def measure(plan: Plan) -> dict[str, float | None]:
    """Read a page, and a hundred, each in a fresh process."""
    paths = pictures(plan, _DISTINCT)
    many = save_pages([paths[index % _DISTINCT] for index in range(_MANY_PAGES)], plan.folder / "many.tiff")
    one_mb, many_mb = _peak_mb(paths[0], plan.settings), _peak_mb(many, plan.settings)
    return {
        "memory_mb.one_page": one_mb,
        "memory_mb.many_pages": many_mb,
        "memory_ratio.many_pages": ratio(many_mb, one_mb),
    }


def _peak_mb(path: Path, settings: Settings) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak_here, (path, settings))


def _peak_here(path: Path, settings: Settings) -> float:
    read_file(path, settings)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
