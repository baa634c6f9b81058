"""The flow of one paper, one stage a line: bytes, transcript, verdict, routing, docket."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import structlog
from pydantic import TypeAdapter

from classifiers.classify import classify
from classifiers.kinds import JUDICIAL, Kind
from classifiers.policy import Policy, policy
from classifiers.routing import Routing, route
from classifiers.transcript import Page, Transcript
from classifiers.verdict import Verdict
from classifiers.visit import Library, Visit
from intake import assessment, passwords
from intake.docket.records import LibraryRecord, PaperRecord, PaperStatus
from intake.errors import EmptyPaperError, PaperError
from intake.paper import Original, receive
from intake.policies import policy_of
from intake.reader import Progress, Reading, read_paper
from intake.settings import Settings
from intake.store import Store

if TYPE_CHECKING:
    from classifiers.detectors.language import SecondReader
    from intake.docket.docket import Docket

_log = structlog.get_logger()
_TRANSCRIPTS = TypeAdapter(Transcript)
_FINISHED = frozenset({PaperStatus.ASSESSED, PaperStatus.REFUSED, PaperStatus.FAILED})

_UNREADABLE_NAME = "application/octet-stream"


@cache
def second_reader() -> SecondReader:
    """Return the trained second reader, loaded once a process; spaCy is imported here and not before."""
    from classifiers.detectors.language import load_second_reader  # noqa: PLC0415  (spaCy stays out of the web process)

    return load_second_reader()


@dataclass(frozen=True)
class Circumstances:
    """What a paper is judged against besides itself: the visit, the library, the policy in force, and the day."""

    visit: Visit
    library: Library
    policy: Policy
    today: date


def assess(transcript: Transcript, around: Circumstances) -> Routing:
    """Decide what a read paper is and where it goes."""
    verdict = classify(transcript, around.visit, around.library, today=around.today, second_reader=second_reader())
    return route(verdict, around.visit, around.policy, around.library.settled)


def _assessed(transcript: Transcript, around: Circumstances) -> tuple[Routing, dict[str, float]]:
    """Decide, and tell the milliseconds of it; of loading the second reader apart, which a process does once."""
    started = time.perf_counter()
    second_reader()
    loaded = time.perf_counter()
    routing = assess(transcript, around)
    return routing, {"load": 1000 * (loaded - started), "classify": _milliseconds(loaded)}


def assess_file(
    path: Path,
    settings: Settings,
    *,
    today: date,
    visit: Visit | None = None,
    library: Library | None = None,
    shown_as: str = "",
    password: str | None = None,
) -> dict[str, Any]:
    """Read one file and return its assessment (schema `writdesk.assessment/1`); a refused file has one too.

    Args:
        path: the file.
        settings: limits.
        today: the day against which dates are judged.
        visit: what the desk noted; None when only a file is classified.
        library: the library; None for one that nothing is known of.
        shown_as: the name to print; the path where empty.
        password: of a locked PDF.

    Raises:
        OSError: the file cannot be opened.
        EngineError: reading failed through no fault of the paper.
    """
    started = time.perf_counter()
    data = path.read_bytes()
    name = shown_as or str(path)
    sha256, media_type = Store.digest(data), _UNREADABLE_NAME
    around = Circumstances(visit or Visit(), library or Library(), policy(), today)
    try:
        original = receive(data, path.name, settings)
        media_type = original.media_type
        received = _milliseconds(started)
        reading = read_paper([(original, data)], settings, password=password)
        routing, spent = _assessed(reading.transcript, around)
    except PaperError as error:
        return assessment.refused(name, sha256, media_type, error)
    timings = {"receive": received, **reading.timings_ms, **spent}
    return assessment.assessed(name, sha256, media_type, reading.transcript, routing, timings)


def process(paper_id: str, docket: Docket, store: Store, settings: Settings) -> None:
    """Take one queued paper to its assessment in the docket; run again after a kill, it ends in the same state.

    Raises:
        EngineError: reading or keeping failed through no fault of the paper; the job is tried again.
    """
    record = docket.paper(paper_id)
    if record.status in _FINISHED:
        return
    docket.begin_paper(paper_id)
    around = _circumstances(record, docket)
    password = passwords.take(settings, paper_id) if record.readings else None
    try:
        files = _kept_files(record, store)
        reading = read_paper(files, settings, on_progress=_reporter(paper_id, docket, around), password=password)
    except PaperError as error:
        first = record.originals[0] if record.originals else Original(Store.digest(b""), 0, _UNREADABLE_NAME, "")
        told = assessment.refused(first.untrusted_name, first.sha256, first.media_type, error)
        docket.refuse_paper(paper_id, code=error.code, message=str(error), assessment=told)
        return
    _finish(record, reading, around, docket, store)


def _kept_files(record: PaperRecord, store: Store) -> Sequence[tuple[Original, bytes]]:
    if not record.originals:
        raise EmptyPaperError
    return [(original, store.read(original.sha256)) for original in record.originals]


def _circumstances(record: PaperRecord, docket: Docket) -> Circumstances:
    kept = docket.library()
    visit = docket.visit(record.case_id)
    presented = visit.presented_at or record.received_at
    today = presented.astimezone(ZoneInfo(kept.time_zone)).date()
    return Circumstances(visit, library_of(kept), policy_of(kept), today)


def library_of(record: LibraryRecord) -> Library:
    """Return the library as papers may name it, from what the administrator keeps."""
    return Library(
        name=record.name,
        other_names=record.other_names,
        addresses=record.addresses,
        state=record.state,
        county=record.county,
        federal_district=record.federal_district,
        time_zone=record.time_zone,
        old_after_days=record.old_after_days,
        settled=frozenset(record.settled),
    )


def _reporter(paper_id: str, docket: Docket, around: Circumstances) -> Callable[[Progress], None]:
    """Return what writes progress to the docket, with a first answer as soon as the first page is read."""
    told: dict[str, Any] = {}

    def report(progress: Progress) -> None:
        is_partial = progress.pages_total is None or progress.pages_total > 1
        if progress.first_page is not None and is_partial and not told:
            told.update(first_answer(progress.first_page, around))
        docket.report_progress(paper_id, progress.stage, progress.pages_done, progress.pages_total, told or None)

    return report


def first_answer(page: Page, around: Circumstances) -> dict[str, Any]:
    """Return what a first page says before all of it is read: kind, headline, explanation; nothing where it is too early to tell.

    A middle that is not read yet, or a later page, may take from a paper what its top and foot claim, or tell what they do not.
    """
    routing = assess(Transcript((page,)), around)
    verdict = routing.verdict
    if verdict is None or verdict.kind is Kind.UNDETERMINED or (verdict.kind in JUDICIAL and not _is_proved_early(verdict)):
        return {}
    return {"kind": verdict.kind.value, "headline": routing.card.headline, "explanation": routing.card.explanation}


def _is_proved_early(verdict: Verdict) -> bool:
    """Return whether top and foot together prove a court's paper: it is signed where it is issued, and both readers agree."""
    signed = verdict.issuing_slot is not None and verdict.issuing_slot.state.is_signed
    return signed and not verdict.lead.is_contested


def _finish(record: PaperRecord, reading: Reading, around: Circumstances, docket: Docket, store: Store) -> None:
    routing, spent = _assessed(reading.transcript, around)
    timings = {**reading.timings_ms, **spent}
    first = record.originals[0]
    told = assessment.assessed(first.untrusted_name, first.sha256, first.media_type, reading.transcript, routing, timings)
    transcript_sha256, _ = store.keep(_TRANSCRIPTS.dump_json(reading.transcript))
    images = tuple(store.keep(png)[0] for png in reading.page_pngs)
    docket.finish_paper(
        record.id,
        assessment=told,
        card=assessment.card(routing),
        transcript_sha256=transcript_sha256,
        page_images=images,
        is_restricted=routing.restricted,
        policy_id=around.policy.id,
        policy_version=around.policy.version,
    )
    _log.info("paper assessed", paper=record.id, pages=len(images), milliseconds=round(sum(timings.values())))


def today_in(time_zone: str, now: datetime) -> date:
    """Return the day it is in a time zone at an aware moment."""
    return now.astimezone(ZoneInfo(time_zone)).date()


def _milliseconds(since: float) -> float:
    return 1000 * (time.perf_counter() - since)
