"""Cost: processor time and wall time of reading, against bare Tesseract and OCRmyPDF on the same pages."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from pathlib import Path

from intake.bench.drawn import bare_tesseract, papers, pictures, read_file, rendered, save_pages
from intake.bench.figures import Goal, Plan, Spent, measured, ratio

GOALS: dict[str, Goal] = {
    "cpu_ratio.one_page": ("<=", 1.05),
    "cpu_ratio.ten_pages": ("<=", 1.05),
    "wall_ratio.ten_pages": ("<=", 0.55),
    "wall_ratio.first_answer": ("<=", 0.35),
    "wall_ratio.ocrmypdf": ("<=", 0.3),
    "cpu_ratio.born_digital": ("<=", 0.10),
}
"""What is spent, by what the other program spends."""

_PAGES = 10
_FIRSTS = 3
"""Papers of one page whose first answer is timed; the figure is that of the middle one."""


def measure(plan: Plan) -> dict[str, float | None]:
    """Read pages at 200 dots an inch, one alone and ten as one paper, and a paper of ten born-digital pages.

    As with a worker, one page was read before the first that counts.
    """
    paths = pictures(plan, _PAGES)
    started = time.perf_counter()
    read_file(paths[-1], plan.settings)
    cold = time.perf_counter() - started
    many = save_pages(paths, plan.folder / "ten.tiff")
    with measured() as bare:
        for path in paths:
            bare_tesseract(path)
    with measured() as ten:
        read_file(many, plan.settings)
    return {
        **_alone(plan, paths),
        "cpu_ratio.ten_pages": ratio(ten.cpu, bare.cpu),
        "wall_ratio.ten_pages": ratio(ten.wall, bare.wall),
        "wall_ratio.ocrmypdf": ratio(ten.wall, _ocrmypdf_s(many)),
        "cpu_ratio.born_digital": _born_digital(plan),
        "seconds.bare_page": bare.wall / len(paths),
        "seconds.first_page_of_all": cold,
    }


def _alone(plan: Plan, paths: list[Path]) -> dict[str, float | None]:
    """Return what a paper of one page costs, and after how much of bare Tesseract's time its first answer comes."""
    cpu: list[float] = []
    firsts: list[float] = []
    for path in paths[:_FIRSTS]:
        with measured() as bare:
            bare_tesseract(path)
        first, one = _first_answer_s(plan, path)
        cpu.append(one.cpu / bare.cpu)
        firsts.append(first / bare.wall)
    return {"cpu_ratio.one_page": sorted(cpu)[_FIRSTS // 2], "wall_ratio.first_answer": sorted(firsts)[_FIRSTS // 2]}


def _first_answer_s(plan: Plan, path: Path) -> tuple[float, Spent]:
    """Return the seconds until the first page can be judged, and what the whole reading took."""
    heard: list[float] = []
    started = time.perf_counter()
    with measured() as spent:
        read_file(path, plan.settings, lambda told: heard.append(time.perf_counter() - started) if told.first_page else None)
    return heard[0], spent


def _ocrmypdf_s(paper: Path) -> float | None:
    """Return the wall seconds of OCRmyPDF, straightening and turning pages as we do; None where it is not installed."""
    if importlib.util.find_spec("ocrmypdf") is None:
        return None
    target = paper.with_suffix(".ocr.pdf")
    command = [sys.executable, "-m", "ocrmypdf", "--quiet", "--deskew", "--rotate-pages", "--output-type", "pdf"]
    with measured() as spent:
        done = subprocess.run([*command, str(paper), str(target)], check=False, capture_output=True)  # noqa: S603 - a fixed program on our own file
    return spent.wall if done.returncode == 0 else None


def _born_digital(plan: Plan) -> float | None:
    """Return the processor time of reading digital pages, by that of rendering them and reading the pictures."""
    path = plan.folder / "digital.pdf"
    _join_papers(plan, path)
    with measured() as digital:
        read_file(path, plan.settings)
    with measured() as bare:
        for picture in rendered(path, plan.settings, plan.folder):
            bare_tesseract(picture)
    return ratio(digital.cpu, bare.cpu)


def _join_papers(plan: Plan, path: Path) -> None:
    import pikepdf  # noqa: PLC0415 - only to put papers together

    with pikepdf.new() as whole:
        for index, sample in enumerate(papers(plan, "pdf", _PAGES)):
            part = plan.folder / f"part-{index}.pdf"
            part.write_bytes(sample.data)
            with pikepdf.open(part) as paper:
                whole.pages.extend(paper.pages)
        whole.save(path)
