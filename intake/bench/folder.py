"""Folder: what assessing a person's own papers costs, against bare Tesseract on the same pages."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from intake.bench.drawn import bare_tesseract, rendered
from intake.bench.figures import Bench, measured, ratio
from intake.settings import Settings


def run_folder_bench(folder: Path, settings: Settings, *, today: date) -> Bench:
    """Measure assessing every PDF of a folder against bare Tesseract on the same pages, rendered."""
    from intake.pipeline import assess_file  # noqa: PLC0415 - loads the models

    papers = sorted(folder.glob("*.pdf"))
    with measured() as ours:
        for path in papers:
            assess_file(path, settings, today=today)
    pages = 0
    with tempfile.TemporaryDirectory(prefix="writdesk-bench-") as name, measured() as bare:
        for path in papers:
            for picture in rendered(path, settings, Path(name)):
                bare_tesseract(picture)
                pages += 1
    return Bench(
        {
            "papers": float(len(papers)),
            "pages": float(pages),
            "seconds.writdesk": ours.wall,
            "seconds.bare": bare.wall,
            "wall_ratio.folder": ratio(ours.wall, bare.wall),
            "cpu_ratio.folder": ratio(ours.cpu, bare.cpu),
        }
    )
