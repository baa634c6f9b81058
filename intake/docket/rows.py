"""Rows to records: what the tables hold, as the frozen values that the rest of the program knows."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from classifiers.kinds import Kind
from classifiers.visit import Visit
from intake.docket.records import (
    Case,
    CaseState,
    Decision,
    DecisionKind,
    DuePacket,
    Event,
    LibraryRecord,
    MailState,
    Message,
    Packet,
    PaperRecord,
    PaperStatus,
    Person,
    Role,
)
from intake.docket.tables import (
    CaseRow,
    DecisionRow,
    DuePacketRow,
    EventRow,
    MailRow,
    OriginalRow,
    PacketRow,
    PaperRow,
    PersonRow,
)
from intake.paper import Original

_VISIT = TypeAdapter(Visit)
_LIBRARY = TypeAdapter(LibraryRecord)


def clean(text: str) -> str:
    """Return text that every database can hold: without zero characters."""
    return text.replace("\x00", "")


def visit_json(visit: Visit) -> dict[str, Any]:
    """Return a visit as JSON."""
    told: dict[str, Any] = _VISIT.dump_python(visit, mode="json")
    told["sought"] = sorted(told["sought"])
    return {key: clean(value) if isinstance(value, str) else value for key, value in told.items()}


def visit(told: dict[str, Any]) -> Visit:
    """Return a visit from its JSON."""
    return _VISIT.validate_python(told, strict=False)


def library_json(record: LibraryRecord) -> dict[str, Any]:
    """Return the library's data as JSON."""
    told: dict[str, Any] = _LIBRARY.dump_python(record, mode="json")
    return told


def library(told: dict[str, Any]) -> LibraryRecord:
    """Return the library's data from its JSON."""
    return _LIBRARY.validate_python(told, strict=False)


def person(row: PersonRow) -> Person:
    """Return a person; roles that this version does not know give nothing."""
    known = {role.value for role in Role}
    roles = frozenset(Role(one.name) for one in row.roles if one.name in known)
    return Person(row.id, row.name, row.email, roles, row.active, row.must_change_password)


def original(row: OriginalRow) -> Original:
    """Return a file as it was received."""
    return Original(row.sha256, row.size, row.media_type, row.untrusted_name)


def paper(row: PaperRow) -> PaperRecord:
    """Return a paper with all that is known of it."""
    return PaperRecord(
        id=row.id,
        case_id=row.case_id,
        originals=tuple(original(one) for one in row.originals),
        received_at=row.received_at,
        status=PaperStatus(row.status),
        stage=row.stage,
        pages_done=row.pages_done,
        pages_total=row.pages_total,
        error_code=row.error_code,
        error_message=row.error_message,
        assessment=row.assessment,
        card=row.card,
        provisional=row.provisional,
        page_images=tuple(row.page_images),
        transcript_sha256=row.transcript_sha256,
        policy_id=row.policy_id,
        policy_version=row.policy_version,
        finished_at=row.finished_at,
        readings=row.readings,
    )


def decision(row: DecisionRow) -> Decision:
    """Return a decision."""
    corrected = Kind(row.corrected_kind) if row.corrected_kind else None
    return Decision(row.id, row.case_id, DecisionKind(row.kind), row.reason, person(row.person), row.at, corrected, row.paper_id)


def packet(row: PacketRow) -> Packet:
    """Return a packet."""
    return Packet(row.id, row.case_id, row.sha256, row.size, row.made_at, person(row.made_by))


MOST_PACKET_TRIES = 3
"""How often a packet is tried: what fails three times fails for a reason that only a person can mend."""


def due_packet(row: DuePacketRow) -> DuePacket:
    """Return a packet that was asked for."""
    return DuePacket(row.id, row.case_id, row.asked_at, person(row.asked_by), has_failed=row.tries >= MOST_PACKET_TRIES)


def case(row: CaseRow) -> Case:
    """Return a whole case."""
    return Case(
        id=row.id,
        number=number(row),
        opened_at=row.opened_at,
        opened_by=person(row.opened_by),
        state=CaseState(row.state),
        visit=visit(row.visit),
        request_words=row.request_words,
        papers=tuple(paper(one) for one in row.papers),
        decisions=tuple(decision(one) for one in row.decisions),
        packets=tuple(packet(one) for one in row.packets),
        due_packets=tuple(due_packet(one) for one in row.due_packets),
        forwarded_to=tuple(person(one.person) for one in row.forwardings),
        is_restricted=row.is_restricted,
        is_demo=row.is_demo,
    )


def number(row: CaseRow) -> str:
    """Return a case's number, for people."""
    return f"{row.year}-{row.serial:04d}"


def event(row: EventRow) -> Event:
    """Return a line of the history."""
    return Event(row.sequence, row.at, row.person_name, row.action, json.loads(row.detail), row.digest)


def message(row: MailRow) -> Message:
    """Return a mail of the outbox."""
    return Message(
        row.id,
        row.to,
        row.subject,
        row.body,
        MailState(row.state),
        row.tries,
        row.created_at,
        row.sent_at,
        row.last_error,
        row.case_id,
    )
