"""Manifest: what a packet holds, as JSON: each original with its digest, the assessments, and the history with its chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import TypeAdapter

from classifiers.visit import Visit
from intake.dispatch.blocks import Around
from intake.docket.records import Case, Decision, Event, PaperRecord
from intake.paper import ENDINGS, Original
from intake.store import Store

SCHEMA = "writdesk.packet/1"

_VISIT = TypeAdapter(Visit)


@dataclass(frozen=True)
class Attached:
    """One original in a packet, under a name of ours: its own is not to be trusted."""

    paper: int
    position: int
    name: str
    original: Original
    data: bytes


def attachments(case: Case, store: Store) -> tuple[Attached, ...]:
    """Return the originals of a case, in order.

    Raises:
        StoreError: one is gone or damaged.
    """
    return tuple(
        Attached(at, position, _name(at, position, original), original, store.read(original.sha256))
        for at, paper in enumerate(case.papers, start=1)
        for position, original in enumerate(paper.originals, start=1)
    )


def _name(at: int, position: int, original: Original) -> str:
    return f"paper-{at}-file-{position}.{ENDINGS.get(original.media_type, 'bin')}"


def manifest(around: Around, history: Sequence[Event], files: Sequence[Attached]) -> dict[str, Any]:
    """Return the manifest; text in it is exact, also where the packet's fonts lack a letter."""
    case = around.case
    visit = _VISIT.dump_python(case.visit, mode="json")
    return {
        "schema": SCHEMA,
        "case": case.number,
        "made_at": _utc(around.made_at),
        "library": around.library.name,
        "policy": {"id": around.policy.id, "version": around.policy.version, "sha256": around.policy.sha256},
        "is_restricted": case.is_restricted,
        "is_demo": case.is_demo,
        "visit": {**visit, "sought": sorted(visit["sought"]), "request_words": case.request_words},
        "files": [
            {
                "attached_as": file.name,
                "paper": file.paper,
                "name_as_received": file.original.untrusted_name,
                "media_type": file.original.media_type,
                "size": file.original.size,
                "sha256": file.original.sha256,
            }
            for file in files
        ],
        "papers": [_paper(at, paper) for at, paper in enumerate(case.papers, start=1)],
        "decisions": [_decision(one) for one in case.decisions],
        "history": [
            {
                "sequence": event.sequence,
                "at": _utc(event.at),
                "person": event.person_name,
                "action": event.action,
                "detail": event.detail,
                "digest": event.digest,
            }
            for event in history
        ],
    }


def _paper(at: int, paper: PaperRecord) -> dict[str, Any]:
    return {
        "paper": at,
        "status": paper.status,
        "received_at": _utc(paper.received_at),
        "error": {"code": paper.error_code, "message": paper.error_message} if paper.error_code else None,
        "page_pictures": list(paper.page_images),
        "transcript_sha256": paper.transcript_sha256,
        "policy": {"id": paper.policy_id, "version": paper.policy_version},
        "assessment": paper.assessment,
    }


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "reason": one.reason,
        "by": one.person.name,
        "at": _utc(one.at),
        "corrected_kind": one.corrected_kind,
    }


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")
