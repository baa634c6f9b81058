"""Drawn: the pages that the bench measures on, and the ways in which they are read there."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PIL import Image

from intake.bench.figures import Plan
from intake.limits import Limits
from intake.pages import open_pages
from intake.paper import receive
from intake.reader import Progress, Reading, read_paper
from intake.settings import Settings
from samples import Sample, draw, instruments

DPI = 200


def papers(plan: Plan, capture: str, count: int) -> Iterator[Sample]:
    """Draw papers one after another, each of another instrument."""
    ids = instruments(plan.split)
    for index in range(count):
        yield draw(ids[(plan.seed + index) % len(ids)], plan.seed + index, plan.split, capture)


def read(sample: Sample, settings: Settings) -> Reading:
    """Read a drawn paper as the program reads any other."""
    return read_paper([(receive(sample.data, f"sample{sample.suffix}", settings), sample.data)], settings)


def read_file(path: Path, settings: Settings, on_progress: Callable[[Progress], None] | None = None) -> Reading:
    """Read a file as the program reads any other."""
    original = receive(path.read_bytes(), path.name, settings)
    return read_paper([(original, path)], settings, on_progress=on_progress)


def bare_tesseract(picture: Path) -> None:
    """Read a picture with Tesseract alone, as a person would at the command line.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    command = ["tesseract", str(picture), "stdout"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603 - a fixed program on our own file


def pictures(plan: Plan, count: int) -> list[Path]:
    """Draw the first pages of papers as pictures at `DPI`; a run draws each once."""
    paths = [plan.folder / f"bare-{index}.png" for index in range(count)]
    if not paths[-1].exists():
        for path, sample in zip(paths, papers(plan, "clean", count), strict=True):
            paper = plan.folder / f"paper{sample.suffix}"
            paper.write_bytes(sample.data)
            next(rendered(paper, plan.settings, plan.folder)).rename(path)
    return paths


def save_pages(paths: Sequence[Path], path: Path) -> Path:
    """Put pictures into one TIFF, page by page; return where it is."""
    first, *rest = (Image.open(picture).convert("L") for picture in paths)
    first.save(path, save_all=True, append_images=rest, dpi=(DPI, DPI), compression="tiff_deflate")
    return path


def rendered(path: Path, settings: Settings, folder: Path) -> Iterator[Path]:
    """Give the pages of a file as pictures at `DPI`, one at a time; each replaces the one before."""
    original = receive(path.read_bytes(), path.name, settings)
    for raw in open_pages(path, original.media_type, Limits(settings.max_pages, settings.max_pixels)):
        picture = raw.render(float(DPI)) if raw.render else raw.picture
        target = folder / "rendered.png"
        Image.fromarray(picture).save(target, dpi=(DPI, DPI))
        yield target
