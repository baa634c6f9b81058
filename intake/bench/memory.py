"""Memory: the largest process of reading a paper of one page, and one of many."""

from __future__ import annotations

from intake.bench.drawn import pictures, read_file, save_pages
from intake.bench.figures import Goal, Plan, ratio

GOALS: dict[str, Goal] = {
    "memory_ratio.many_pages": ("<=", 1.2),
    "memory_mb.one_page": ("<=", 400.0),
    "memory_mb.many_pages": ("<=", 400.0),
}
"""Of the largest process: the one that reads, or a Tesseract that it starts."""

_MANY_PAGES = 100
_DISTINCT = 10


def measure(plan: Plan) -> dict[str, float | None]:
    """Read each of some pages as a paper of its own, and a hundred of the same as one: a coloured page takes more than a grey."""
    paths = pictures(plan, _DISTINCT)
    many = save_pages([paths[index % _DISTINCT] for index in range(_MANY_PAGES)], plan.folder / "many.tiff")
    one_mb = max(read_file(path, plan.settings).ended.peak_mb for path in paths)
    many_mb = read_file(many, plan.settings).ended.peak_mb
    return {
        "memory_mb.one_page": one_mb,
        "memory_mb.many_pages": many_mb,
        "memory_ratio.many_pages": ratio(many_mb, one_mb),
    }
