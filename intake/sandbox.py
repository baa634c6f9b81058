"""Sandbox: the child process in which a paper's bytes are parsed, with hard limits and without a network.

`main(FOLDER)`, in a copy that `intake.forkserver` makes, reads FOLDER/job.json, and the paper's password (if any) from
standard input; writes pages as JSON and PNG into FOLDER, and says on standard output, one JSON object a line, how far it
is. The parent (`intake.reader`) trusts none of it unbounded.
"""

from __future__ import annotations

import ctypes
import errno
import gc
import json
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from classifiers.transcript import Box, Page, PdfSignature
from intake.barrier import cut_network
from intake.errors import EngineError, IntakeError, PaperError, TooLargeError, TooManyPagesError

if TYPE_CHECKING:
    from intake.limits import Limits
    from intake.pages import RawPage
    from intake.pieces import Piece

JOB, RESULT, FIRST = "job.json", "result.json", "first.json"

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is to do: the files in page order (path, media type, name to show), and its limits."""

    files: tuple[tuple[str, str, str], ...]
    readers: int
    max_pages: int
    max_pixels: int
    max_bytes: int
    start_cpu_s: int
    page_cpu_s: int
    memory_mb: int
    output_mb: int
    needs_barrier: bool


def as_json(value: Any) -> str:
    """Return values of ours as JSON; the parent checks them with pydantic, whose loading would cost as much as a page here."""
    return json.dumps(value, default=_members)


def _members(value: Any) -> dict[str, Any]:
    if not is_dataclass(value):
        raise TypeError(type(value).__name__)
    return {one.name: getattr(value, one.name) for one in fields(value)}


_RARELY = 100_000
"""Objects made between two searches for garbage: this process is short-lived, and what a page leaves goes of itself."""


MOST_OPEN_FILES = 256


def confine(job: Job, parent: int) -> bool:
    """Put this process, and every one it starts, under the job's limits, and off the network; neither can be lifted again.

    Returns:
        Whether the network is out of reach; on a machine that `intake.barrier` does not know, it is not.

    Raises:
        EngineError: it is not, and no paper may be read then.
    """
    memory, output = job.memory_mb * 1024 * 1024, job.output_mb * 1024 * 1024
    most = job.start_cpu_s + job.page_cpu_s * (job.max_pages + 1)
    for what, soft, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, job.start_cpu_s + job.page_cpu_s, most),
        (resource.RLIMIT_FSIZE, output, output),
        (resource.RLIMIT_NOFILE, MOST_OPEN_FILES, MOST_OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        _, ceiling = resource.getrlimit(what)
        top = hard if ceiling == resource.RLIM_INFINITY else min(hard, ceiling)
        resource.setrlimit(what, (min(soft, top), top))
    _end_with(parent)
    is_cut_off = cut_network()
    if job.needs_barrier and not is_cut_off:
        raise EngineError("this machine cannot keep a reading process off the network, and no paper may be read without that")
    return is_cut_off


def _end_with(parent: int) -> None:
    """Ask the kernel to kill this process when the one that started it ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before it was asked
        os._exit(1)


def _allow_one_more_page(page_cpu_s: int) -> None:
    """Grant processor time for one more page, up to the hard limit."""
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(soft + page_cpu_s, hard), hard))


LONGEST_PASSWORD = 4096
"""Bytes; a pipe holds them before anybody reads."""


def _password() -> str | None:
    """Read the paper's password, which the parent writes to standard input and nowhere else."""
    return sys.stdin.buffer.read(LONGEST_PASSWORD).decode("utf-8", "replace") or None


def _say(**message: Any) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(folder: Path, parent: int) -> int:
    """Read the paper of a job folder; every outcome, good or bad, is written to RESULT.

    Args:
        folder: with the job.
        parent: the process with which this one ends.
    """
    gc.set_threshold(_RARELY)
    job = Job(**json.loads((folder / JOB).read_bytes()))
    try:
        is_cut_off = confine(job, parent)
        result = {**_read(job, folder, _password()), "is_cut_off": is_cut_off}
    except PaperError as error:
        result = {"error": error.code, "message": str(error)}
    except IntakeError as error:
        result = {"error": error.code, "message": str(error)}
    except (MemoryError, RecursionError):
        result = {"error": TooLargeError.code, "message": TooLargeError.message}
    except Exception as error:
        if not (is_out_of_memory(error) or _is_output_too_large(error)):
            raise
        result = {"error": TooLargeError.code, "message": TooLargeError.message}
    (folder / RESULT).write_text(as_json(result), encoding="utf-8")
    return 0


def is_out_of_memory(error: Exception) -> bool:
    """Return whether OpenCV, whose errors are all of one type, could not get the memory it asked for."""
    import cv2  # noqa: PLC0415 -- only after the limits are in force

    return isinstance(error, cv2.error) and error.code == cv2.Error.StsNoMem


def _is_output_too_large(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno == errno.EFBIG


def _read(job: Job, folder: Path, password: str | None) -> dict[str, Any]:
    """Read all pages side by side; return what the parent needs besides the pages."""
    import cv2  # noqa: PLC0415 -- only after the limits are in force

    from intake import pages, pieces, words  # noqa: PLC0415
    from intake.limits import Limits  # noqa: PLC0415

    cv2.setNumThreads(1)
    words.read_side_by_side(job.readers)
    limits = Limits(job.max_pages, job.max_pixels, job.max_bytes)
    unfolded = pieces.unfold([(Path(path), kind, name) for path, kind, name in job.files], folder, limits, password)
    counts = [pages.count_pages(one.path, one.media_type, limits, password=password) for one in unfolded.pieces]
    total = sum(counts)
    if total > job.max_pages:
        raise TooManyPagesError
    _say(stage="open", done=0, total=total)
    started = time.perf_counter()
    total = _read_pages(job, folder, _raw_pages(unfolded.pieces, limits, password), total)
    read_ms = 1000 * (time.perf_counter() - started)
    return {
        "pages": total,
        "signatures": _signatures(unfolded.pieces, folder, total, password),
        "attachments": unfolded.untrusted_names,
        "notes": _notes(unfolded.pieces, password),
        "timings_ms": {"read": round(read_ms, 1)},
    }


def _raw_pages(found: Sequence[Piece], limits: Limits, password: str | None) -> Iterator[tuple[RawPage, Piece]]:
    """Give each page with the piece it belongs to; what is said of a piece goes with its first page."""
    from intake import pages  # noqa: PLC0415

    first = 1
    for piece in found:
        said = piece
        for raw in pages.open_pages(piece.path, piece.media_type, limits, first=first, password=password):
            yield raw, said
            said = replace(piece, faults=())
            first = raw.number + 1


def _read_pages(job: Job, folder: Path, raws: Iterator[tuple[RawPage, Piece]], total: int) -> int:
    """Draw pages here, one after another, and read them in a pool; only as many are held as are being read.

    Returns how many were read: more than `total` where a picture held two.
    """
    from intake import sheets  # noqa: PLC0415

    done = begun = 0
    is_first_told = threading.Event()
    if job.readers > sheets.STRIPS_AT_ONCE:  # else the first page's strips are given all there is
        is_first_told.set()
    waiting: set[Future[int]] = set()
    with ThreadPoolExecutor(job.readers) as pool:
        try:
            for raw, piece in raws:
                drafts = sheets.drafts(raw)
                total += len(drafts) - 1
                for draft in drafts:
                    begun += 1
                    _allow_one_more_page(job.page_cpu_s)
                    page = draft.numbered(begun)
                    waiting.add(pool.submit(_finish, page, piece, folder, job.page_cpu_s, is_first_told, is_last=begun == total))
                    if len(waiting) > job.readers:
                        done, waiting = _told_some(waiting, done, total)
            while waiting:
                done, waiting = _told_some(waiting, done, total)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return begun


def _finish(draft: Any, piece: Piece, folder: Path, page_cpu_s: int, is_first_told: threading.Event, *, is_last: bool) -> int:
    """Read a page and write it down; the first and the last by strips side by side, so that no core waits for them alone."""
    from intake import sheets  # noqa: PLC0415

    def belonging(page: Page) -> Page:
        return replace(page, file_faults=piece.faults + page.file_faults, is_message=piece.is_message)

    def say_first(page: Page) -> None:
        (folder / FIRST).write_text(as_json(belonging(page)), encoding="utf-8")
        _say(stage="first", done=0)
        is_first_told.set()

    is_first = draft.raw.number == 1
    if not is_first:
        is_first_told.wait()
    try:
        page, sheet = sheets.read_page(draft, float(page_cpu_s), say_first if is_first else None, in_strips=is_first or is_last)
    finally:
        is_first_told.set()
    (folder / f"page-{page.number}.png").write_bytes(sheets.picture_png(sheet))
    (folder / f"page-{page.number}.json").write_text(as_json(belonging(page)), encoding="utf-8")
    return page.number


def _told_some(waiting: set[Future[int]], done: int, total: int) -> tuple[int, set[Future[int]]]:
    """Wait for any page, and tell of it; return how many were told, and what is still waited for."""
    ended, waiting = wait(waiting, return_when=FIRST_COMPLETED)
    for one in ended:
        done += 1
        _say(stage="read", done=done, total=total, page=one.result())
    return done, waiting


def _signatures(found: Sequence[Piece], folder: Path, total: int, password: str | None) -> tuple[PdfSignature, ...]:
    """Return the digital signatures of all PDFs of the paper."""
    from intake import digital  # noqa: PLC0415

    signatures: list[PdfSignature] = []
    for piece in found:
        if piece.media_type == "application/pdf" and digital.has_signatures(piece.path):
            signatures.extend(digital.pdf_signatures(piece.path, _places(folder, total), password))
    return tuple(signatures)


def _notes(found: Sequence[Piece], password: str | None) -> tuple[str, ...]:
    """Return what all PDFs of the paper say of themselves."""
    from intake.pdf import document  # noqa: PLC0415

    pdfs = [piece.path for piece in found if piece.media_type == "application/pdf"]
    return tuple(note for path in pdfs for note in document.metadata(path, password))


def _places(folder: Path, total: int) -> dict[str, tuple[int, Box]]:
    """Return where the form fields of the pages read stand, by name."""
    places: dict[str, tuple[int, Box]] = {}
    for number in range(1, total + 1):
        for field in json.loads((folder / f"page-{number}.json").read_bytes())["fields"]:
            places.setdefault(field["name"], (number, Box(**field["box"])))
    return places
