"""Bench: what reading costs and how much it misses, measured in one run on drawn pages beside bare Tesseract.

Bare Tesseract is the program itself on the same picture, with OMP_THREAD_LIMIT=1. Processor seconds are those of all
child processes, user and system; every ratio is of figures taken one after the other on the same machine.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import resource
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from classifiers.detectors.language_patterns import PHRASES
from classifiers.transcript import Transcript
from intake.pages import Limits, open_pages
from intake.paper import Original, receive
from intake.reader import Progress, Reading, read_paper
from intake.settings import Settings
from samples import CAPTURES, Sample, draw, instruments

_DPI = 200
_PAGES = 10
_MANY_PAGES = 30
"""Pages of the long paper; its memory is settled by then, and a hundred take minutes."""
_WORD = re.compile(r"[^\W_]+")

_KEY_LABELS = {"title", "issuer", "signer"}
KEY_WORDS = frozenset(
    word
    for label, (_favours, _weight, phrases) in PHRASES.items()
    if label.split(".")[0] in _KEY_LABELS
    for word in re.findall(r"[a-z]{5,}", " ".join(phrases))
)
"""Words that a verdict hangs on: of titles, courts and signers' titles."""

GOALS: dict[str, tuple[str, float]] = {
    "recall.clean": (">=", 0.995), "recall.scan": (">=", 0.995), "recall.scanpdf": (">=", 0.995), "recall.skew8": (">=", 0.995),
    "recall.rot90": (">=", 0.995), "recall.rot180": (">=", 0.995), "recall.rot270": (">=", 0.995), "recall.fax": (">=", 0.99),
    "recall.fax_standard": (">=", 0.97), "recall.photocopy": (">=", 0.98), "recall.photo": (">=", 0.99),
    "recall.pdf": (">=", 0.995), "key_recall": (">=", 0.99), "cpu_ratio.one_page": ("<=", 1.05),
    "cpu_ratio.ten_pages": ("<=", 1.05),
    "wall_ratio.ten_pages": ("<=", 0.55), "wall_ratio.first_answer": ("<=", 0.35), "cpu_ratio.born_digital": ("<=", 0.10),
    "memory_ratio.many_pages": ("<=", 1.2), "memory_mb.many_pages": ("<=", 400.0),
}  # fmt: skip
"""What reading is to reach, by figure."""


@dataclass
class Spent:
    """Seconds of wall time and of processor time that a stretch of the program took, its child processes included."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def measured() -> Iterator[Spent]:
    """Measure what happens inside; the figures are there after it."""
    spent = Spent()
    cpu, wall = _cpu(), time.perf_counter()
    yield spent
    spent.wall, spent.cpu = time.perf_counter() - wall, _cpu() - cpu


def _cpu() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass
class Bench:
    """The figures of one run, by name; None where one could not be taken."""

    figures: dict[str, float | None] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """Return figures, goals and whether each is met, as JSON values."""
        return {
            name: {"value": value, "goal": " ".join(map(str, GOALS[name])) if name in GOALS else None, "met": is_met(name, value)}
            for name, value in self.figures.items()
        }


def is_met(name: str, value: float | None) -> bool | None:
    """Return whether a figure reaches its goal; None when it has none, or was not taken."""
    if name not in GOALS or value is None:
        return None
    sign, goal = GOALS[name]
    return value >= goal if sign == ">=" else value <= goal


def print_bench(bench: Bench) -> str:
    """Return the figures as a Markdown table."""
    shown = {True: "yes", False: "**no**", None: ""}
    rows = []
    for name, value in bench.figures.items():
        figure = "–" if value is None else f"{value:.3f}"
        rows.append(f"| {name} | {figure} | {' '.join(map(str, GOALS.get(name, ())))} | {shown[is_met(name, value)]} |")
    return "\n".join(["| what | measured | goal | met |", "| --- | --- | --- | --- |", *rows])


def run_bench(settings: Settings, *, seed: int, count: int, captures: Sequence[str] = ()) -> Bench:
    """Measure reading on drawn pages of the judging split.

    Args:
        settings: limits of reading.
        seed: of the drawn papers.
        count: papers for each capture.
        captures: only these; all where empty.
    """
    bench = Bench()
    measure_recall(bench, settings, seed=seed, count=count, captures=captures or tuple(CAPTURES))
    with tempfile.TemporaryDirectory(prefix="writdesk-bench-") as name:
        measure_cost(bench, settings, Path(name), seed=seed)
    return bench


def measure_recall(bench: Bench, settings: Settings, *, seed: int, count: int, captures: Iterable[str]) -> None:
    """Take the share of drawn words that are read, for each capture."""
    ids = instruments("judge")
    key_due = key_found = 0
    for capture in captures:
        due = found = 0
        for index in range(count):
            sample = draw(ids[(seed + index) % len(ids)], seed + index, "judge", capture)
            wanted, read = truth_words(sample), transcript_words(_read(sample, settings).transcript)
            both = wanted & read
            due, found = due + wanted.total(), found + both.total()
            key_due += sum(n for word, n in wanted.items() if word in KEY_WORDS)
            key_found += sum(n for word, n in both.items() if word in KEY_WORDS)
        bench.figures[f"recall.{capture}"] = found / due if due else None
    bench.figures["key_recall"] = key_found / key_due if key_due else None


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Count words of two letters and more, without case and punctuation."""
    return Counter(word for text in texts for word in _WORD.findall(text.lower()) if len(word) > 1)


def truth_words(sample: Sample) -> Counter[str]:
    """Count the words that were drawn."""
    return words_of(word.text for word in sample.words)


def transcript_words(transcript: Transcript) -> Counter[str]:
    """Count the words that were read."""
    return words_of(word.text for page in transcript.pages for word in page.words)


def _read(sample: Sample, settings: Settings, on_progress: Callable[[Progress], None] | None = None) -> Reading:
    original = receive(sample.data, f"sample{sample.suffix}", settings)
    return read_paper([(original, sample.data)], settings, on_progress=on_progress)


def bare_tesseract(picture: Path) -> None:
    """Read a picture with Tesseract alone, as a person would at the command line.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    command = ["tesseract", str(picture), "stdout"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603 - a fixed program on our own file


def measure_cost(bench: Bench, settings: Settings, folder: Path, *, seed: int) -> None:
    """Take processor time, wall time and memory of reading, against bare Tesseract on the same pictures."""
    pictures = _pictures(folder, settings, seed)
    with measured() as bare_one:
        bare_tesseract(pictures[0])
    with measured() as bare_all:
        for picture in pictures:
            bare_tesseract(picture)
    with measured() as one:
        _read_file(pictures[0], settings)
    many = folder / "ten.tiff"
    _save_pages(pictures, many)
    first: list[float] = []
    started = time.perf_counter()
    with measured() as ten:
        _read_file(many, settings, lambda progress: first.append(time.perf_counter() - started) if progress.first_page else None)
    bench.figures |= {
        "cpu_ratio.one_page": one.cpu / bare_one.cpu,
        "cpu_ratio.ten_pages": ten.cpu / bare_all.cpu,
        "wall_ratio.ten_pages": ten.wall / bare_all.wall,
        "wall_ratio.first_answer": first[0] / bare_one.wall if first else None,
        "seconds.bare_page": bare_all.wall / len(pictures),
    }
    _measure_digital(bench, settings, folder, seed)
    _measure_memory(bench, settings, folder, pictures)


def _pictures(folder: Path, settings: Settings, seed: int) -> list[Path]:
    """Draw ten one-page pictures at 200 dots per inch."""
    ids = instruments("judge")
    paths = []
    for index in range(_PAGES):
        sample = draw(ids[(seed + index) % len(ids)], seed + index, "judge", "clean")
        paper = folder / f"page-{index}{sample.suffix}"
        paper.write_bytes(sample.data)
        path = folder / f"bare-{index}.png"
        next(rendered(paper, settings, folder)).rename(path)
        paths.append(path)
    return paths


def _save_pages(pictures: Sequence[Path], path: Path) -> None:
    first, *rest = (Image.open(picture).convert("L") for picture in pictures)
    first.save(path, save_all=True, append_images=rest, dpi=(_DPI, _DPI), compression="tiff_deflate")


def _read_file(path: Path, settings: Settings, on_progress: Callable[[Progress], None] | None = None) -> Reading:
    data = path.read_bytes()
    original: Original = receive(data, path.name, settings)
    return read_paper([(original, path)], settings, on_progress=on_progress)


def _measure_digital(bench: Bench, settings: Settings, folder: Path, seed: int) -> None:
    """Take what a born-digital page costs against rendering and reading it."""
    import pikepdf  # noqa: PLC0415 - only to put papers together

    ids = instruments("judge")
    path = folder / "digital.pdf"
    with pikepdf.new() as whole:
        for index in range(_PAGES):
            part = folder / f"part-{index}.pdf"
            part.write_bytes(draw(ids[(seed + index) % len(ids)], seed + index, "judge", "pdf").data)
            with pikepdf.open(part) as paper:
                whole.pages.extend(paper.pages)
        whole.save(path)
    with measured() as digital:
        _read_file(path, settings)
    with measured() as bare:
        for picture in rendered(path, settings, folder):
            bare_tesseract(picture)
    bench.figures["cpu_ratio.born_digital"] = digital.cpu / bare.cpu


def rendered(path: Path, settings: Settings, folder: Path) -> Iterator[Path]:
    """Give the pages of a file as pictures at 200 dots per inch, one at a time; each replaces the one before."""
    original = receive(path.read_bytes(), path.name, settings)
    for raw in open_pages(path, original.media_type, Limits(settings.max_pages, settings.max_pixels)):
        picture = raw.render(float(_DPI)) if raw.render else raw.picture
        target = folder / "rendered.png"
        Image.fromarray(picture).save(target, dpi=(_DPI, _DPI))
        yield target


def _measure_memory(bench: Bench, settings: Settings, folder: Path, pictures: Sequence[Path]) -> None:
    """Take the largest process of reading one page and many, each in a fresh process of its own."""
    many = folder / "many.tiff"
    _save_pages([pictures[index % len(pictures)] for index in range(_MANY_PAGES)], many)
    peaks = {name: _peak_mb(path, settings) for name, path in (("one_page", pictures[0]), ("many_pages", many))}
    bench.figures |= {f"memory_mb.{name}": peak for name, peak in peaks.items()}
    bench.figures["memory_ratio.many_pages"] = peaks["many_pages"] / peaks["one_page"]


def _peak_mb(path: Path, settings: Settings) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak_here, (path, settings))


def _peak_here(path: Path, settings: Settings) -> float:
    _read_file(path, settings)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def run_folder_bench(folder: Path, settings: Settings, *, today: date) -> Bench:
    """Measure assessing every PDF of a folder against bare Tesseract on the same pages, rendered."""
    from intake.pipeline import assess_file  # noqa: PLC0415 - loads the models

    papers = sorted(folder.glob("*.pdf"))
    told: list[dict[str, Any]] = []
    with measured() as ours:
        told.extend(assess_file(path, settings, today=today) for path in papers)
    with tempfile.TemporaryDirectory(prefix="writdesk-bench-") as name, measured() as bare:
        pages = 0
        for path in papers:
            for picture in rendered(path, settings, Path(name)):
                bare_tesseract(picture)
                pages += 1
    return Bench(
        {
            "papers": float(len(told)),
            "pages": float(pages),
            "seconds.writdesk": ours.wall,
            "seconds.bare": bare.wall,
            "wall_ratio.folder": ours.wall / bare.wall if pages else None,
            "cpu_ratio.folder": ours.cpu / bare.cpu if pages else None,
        }
    )


def main() -> None:
    """Run the bench: `python -m intake.bench [--folder DIR]`."""
    import argparse  # noqa: PLC0415 - only as a command

    parser = argparse.ArgumentParser(prog="python -m intake.bench", description="Measure reading beside bare Tesseract.")
    parser.add_argument("--folder", type=Path, help="assess this folder's PDFs instead of drawn pages")
    parser.add_argument("--seed", type=int, default=9001)
    parser.add_argument("--count", type=int, default=3, help="papers for each capture")
    parser.add_argument("--capture", default="", help="only these captures, joined by commas")
    chosen = parser.parse_args()
    captures = tuple(one for one in chosen.capture.split(",") if one)
    settings = Settings()
    if chosen.folder:
        bench = run_folder_bench(chosen.folder, settings, today=date(2026, 11, 23))
    else:
        bench = run_bench(settings, seed=chosen.seed, count=chosen.count, captures=captures)
    print(print_bench(bench))  # noqa: T201 - a command prints


if __name__ == "__main__":
    main()
