"""Reader: a paper's files in, a Transcript and page pictures out; the parent's side of the reading child process.

Nothing here looks into the bytes. The child (`intake.sandbox`) does, and is killed whole when it takes too long.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from pydantic import TypeAdapter, ValidationError

import intake
from classifiers.transcript import Page, PdfSignature, Transcript
from intake import errors
from intake.errors import DamagedPaperError, EngineError, PaperError, ReaderDiedError, TimeoutPaperError, TooLargeError
from intake.forkserver import Ended, Forked, ForkServer
from intake.paper import Original, plain_name
from intake.sandbox import FIRST, JOB, LONGEST_PASSWORD, RESULT, Job, as_json
from intake.settings import Settings


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is; `first_page` comes once, as soon as page 1 is read well enough for a first answer."""

    stage: str
    pages_done: int
    pages_total: int | None
    first_page: Page | None = None


@dataclass(frozen=True)
class Reading:
    """What was read: the transcript, a PNG of each page as shown, how long the steps took in milliseconds, and what it took."""

    transcript: Transcript
    page_pngs: tuple[bytes, ...]
    timings_ms: dict[str, float]
    ended: Ended


_log = structlog.get_logger()

PAGE_TYPE: TypeAdapter[Page] = TypeAdapter(Page)
SIGNATURES_TYPE: TypeAdapter[tuple[PdfSignature, ...]] = TypeAdapter(tuple[PdfSignature, ...])

_PAPER_ERRORS: dict[str, type[PaperError]] = {one.code: one for one in PaperError.__subclasses__()}

LARGEST_JSON = 64 * 1024 * 1024
LARGEST_PNG = 64 * 1024 * 1024
_LONGEST_LINE = 4096
_PNG_MARK = b"\x89PNG\r\n\x1a\n"


def read_paper(
    files: Sequence[tuple[Original, bytes | Path]],
    settings: Settings,
    *,
    on_progress: Callable[[Progress], None] | None = None,
    password: str | None = None,
) -> Reading:
    """Read a paper: every page's words, ink and fields, in the order of the files.

    Args:
        files: what was received, with its bytes or where they are.
        settings: limits and number of pages read side by side.
        on_progress: called from this thread while the child reads.
        password: for a locked PDF; used once, kept nowhere.

    Raises:
        PaperError: the paper cannot be read, and why; trying again will not help.
        EngineError: the reader failed; trying again may help.
    """
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="writdesk-reading-") as name:
        folder = Path(name)
        (folder / JOB).write_text(as_json(_job(files, folder, settings)), encoding="utf-8")
        ended = _run(folder, settings, on_progress, password)
        result = _result(folder)
        if not result.get("is_cut_off"):
            _log.warning("this machine cannot keep the reading process off the network")
        reading = _gather(folder, result, ended)
    reading.timings_ms["total"] = round(1000 * (time.perf_counter() - started), 1)
    return reading


def _job(files: Sequence[tuple[Original, bytes | Path]], folder: Path, settings: Settings) -> Job:
    placed: list[tuple[str, str, str]] = []
    for index, (original, content) in enumerate(files):
        path = content
        if isinstance(path, bytes):
            path = folder / f"original-{index}"
            path.write_bytes(content)  # type: ignore[arg-type]  # bytes, as asked above
        placed.append((str(path.resolve()), original.media_type, plain_name(original.untrusted_name)))
    return Job(
        files=tuple(placed),
        readers=settings.reader_count,
        max_pages=settings.max_pages,
        max_pixels=settings.max_pixels,
        max_bytes=settings.max_bytes,
        start_cpu_s=settings.start_cpu_s,
        page_cpu_s=settings.page_cpu_s,
        memory_mb=settings.reader_memory_mb,
        output_mb=settings.reader_output_mb,
        needs_barrier=settings.require_barrier,
    )


_KEPT_BYTES = 16 * 1024 * 1024
"""A picture up to this size is made where the one before it was; asking the kernel for each anew costs more than drawing it."""


def _environment() -> dict[str, str]:
    """Return the few variables that a reading process needs: no secret of ours reaches it."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(Path(intake.__file__).parent.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        "MALLOC_MMAP_THRESHOLD_": str(_KEPT_BYTES),
        "MALLOC_TRIM_THRESHOLD_": str(4 * _KEPT_BYTES),
    }


SERVER = ForkServer(_environment)
"""What reading processes are copied from; one that is started early spares the first paper the wait."""


def _run(folder: Path, settings: Settings, on_progress: Callable[[Progress], None] | None, password: str | None) -> Ended:
    """Run the child to its end, passing on what it says; kill it with all it started at the deadline.

    The password goes through a pipe: it is in no file and in no list of processes.

    Raises:
        TimeoutPaperError: the deadline passed, or the processor time ran out.
        DamagedPaperError: a library crashed on the bytes.
        ReaderDiedError: it was killed from outside.
    """
    deadline = time.monotonic() + settings.paper_wall_s
    with _started(folder, password) as (child, says):
        try:
            for message in _messages(says, deadline):
                if on_progress is not None:
                    _pass_on(message, folder, on_progress)
            ended = child.wait(deadline - time.monotonic())
        except TimeoutError as error:
            raise TimeoutPaperError from error
    if ended is None:
        raise ReaderDiedError("the process that readers are copied from ended, or could not make a copy")
    if ended.status != 0:
        raise _death(ended.status, folder)
    return ended


@contextmanager
def _started(folder: Path, password: str | None) -> Iterator[tuple[Forked, int]]:
    """Give a reading process, killed at the end, and the descriptor of what it says."""
    (asks, answers), (says, hears) = os.pipe(), os.pipe()
    with os.fdopen(says, "rb") as heard, (folder / "stderr").open("wb") as complaints:
        try:
            child = SERVER.fork(folder, asks, hears, complaints.fileno())
            os.write(answers, (password or "").encode()[:LONGEST_PASSWORD])
        except OSError as error:
            raise ReaderDiedError("the reader could not be started") from error
        finally:
            for descriptor in (asks, answers, hears):
                os.close(descriptor)
        try:
            yield child, heard.fileno()
        finally:
            child.kill()


def _messages(says: int, deadline: float) -> Iterator[dict[str, Any]]:
    """Give what the child says, line by line.

    Raises:
        TimeoutPaperError: the deadline passed while it was still running.
    """
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(says, selectors.EVENT_READ)
        while True:
            if not selector.select(max(deadline - time.monotonic(), 0)):
                raise TimeoutPaperError
            chunk = os.read(says, _LONGEST_LINE)
            if not chunk:
                return
            *lines, rest = (rest + chunk).split(b"\n")
            rest = rest[:_LONGEST_LINE]
            for line in lines:
                with contextlib.suppress(ValueError):
                    message = json.loads(line)
                    if isinstance(message, dict):
                        yield message


def _pass_on(message: dict[str, Any], folder: Path, on_progress: Callable[[Progress], None]) -> None:
    stage, done, total = message.get("stage"), message.get("done"), message.get("total")
    first = None
    if stage == "first":
        first = _page(folder / FIRST)
    elif message.get("page") == 1 and not (folder / FIRST).exists():
        first = _page(folder / "page-1.json")
    on_progress(Progress(str(stage), int(done or 0), int(total) if total else None, first))


def _death(status: int, folder: Path) -> errors.IntakeError:
    """Return what the child's end means."""
    if status == -signal.SIGXCPU:
        return TimeoutPaperError()
    if status in {-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS, -signal.SIGFPE, -signal.SIGILL}:
        return DamagedPaperError()
    if status == -signal.SIGXFSZ:
        return TooLargeError()
    complaint = (folder / "stderr").read_bytes()[-2000:].decode(errors="replace").strip()
    return ReaderDiedError(f"the reader ended with status {status}: {complaint}")


def _result(folder: Path) -> dict[str, Any]:
    try:
        result = json.loads(_bounded(folder / RESULT, LARGEST_JSON))
    except ValueError as error:
        raise ReaderDiedError("the reader's answer cannot be understood") from error
    code = result.get("error")
    if code in _PAPER_ERRORS:
        raise _PAPER_ERRORS[code](str(result.get("message", "")))
    if code:
        raise EngineError(str(result.get("message", "")))
    return dict(result)


def _bounded(path: Path, most: int) -> bytes:
    try:
        if path.stat().st_size > most:
            raise TooLargeError
        return path.read_bytes()
    except OSError as error:
        raise ReaderDiedError("the reader left no answer") from error


def _page(path: Path) -> Page:
    try:
        return PAGE_TYPE.validate_json(_bounded(path, LARGEST_JSON))
    except ValidationError as error:
        raise ReaderDiedError("the reader's page cannot be understood") from error


def _gather(folder: Path, result: dict[str, Any], ended: Ended) -> Reading:
    numbers = range(1, int(result["pages"]) + 1)
    pages = tuple(_page(folder / f"page-{number}.json") for number in numbers)
    pngs = tuple(_bounded(folder / f"page-{number}.png", LARGEST_PNG) for number in numbers)
    if not all(png.startswith(_PNG_MARK) for png in pngs):
        raise ReaderDiedError("the reader's pictures cannot be understood")
    signatures = SIGNATURES_TYPE.validate_python(result.get("signatures", ()))
    attachments = tuple(str(name) for name in result.get("attachments", ()))
    notes = tuple(str(note) for note in result.get("notes", ()))
    timings = {str(name): float(value) for name, value in result.get("timings_ms", {}).items()}
    return Reading(Transcript(pages, signatures, attachments, notes), pngs, timings, ended)
