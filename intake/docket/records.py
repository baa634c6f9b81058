"""Records: what the docket gives out and takes in, as frozen values that know nothing of the database.

All times are aware UTC. Ids are opaque strings.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from classifiers.kinds import Kind
from classifiers.visit import Visit
from intake.paper import Original


class Role(StrEnum):
    """What a person may do. Nobody may anything that a role does not give."""

    DESK = "desk"
    DIRECTOR = "director"
    """The Director or a designee."""
    COUNSEL = "counsel"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Person:
    """Somebody who signs in."""

    id: str
    name: str
    email: str
    roles: frozenset[Role]
    is_active: bool
    must_change_password: bool = False


class PaperStatus(StrEnum):
    """How far a paper is."""

    QUEUED = "queued"
    READING = "reading"
    ASSESSED = "assessed"
    REFUSED = "refused"
    """The paper's fault; `error_code` and `error_message` say what is wrong and what to do next."""
    FAILED = "failed"
    """Ours, after all retries; the Director sees the paper unread."""


@dataclass(frozen=True)
class PaperRecord:
    """One presented paper of a case.

    `assessment` is the JSON of the contract (schema writdesk.assessment/1) once assessed or refused;
    `card` is the desk card as JSON; `transcript_sha256` names the stored transcript.
    """

    id: str
    case_id: str
    originals: tuple[Original, ...]
    received_at: datetime
    status: PaperStatus
    stage: str = ""
    """In plain words, what is being done ("Reading page 2 of 5")."""
    pages_done: int = 0
    pages_total: int | None = None
    error_code: str | None = None
    error_message: str | None = None
    assessment: dict[str, Any] | None = None
    card: dict[str, Any] | None = None
    provisional: dict[str, Any] | None = None
    """A first answer from the first page, while the rest is read."""
    page_images: tuple[str, ...] = ()
    """SHA-256 of each page's picture (PNG, as shown), in page order."""
    transcript_sha256: str | None = None
    policy_id: str = ""
    policy_version: str = ""
    finished_at: datetime | None = None
    readings: int = 0
    """How often it was given to be read again: with its password, or in another order."""


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    """With the Director, not yet acknowledged."""
    ACKNOWLEDGED = "acknowledged"
    WITH_COUNSEL = "with_counsel"
    DECIDED = "decided"
    CLOSED = "closed"


class DecisionKind(StrEnum):
    """What the Director decided."""

    ACKNOWLEDGE = "acknowledge"
    ASK_COUNSEL = "ask_counsel"
    DECLINE = "decline"
    ALLOW_WITHIN_SCOPE = "allow_within_scope"
    ACCEPT_SERVICE = "accept_service"
    CORRECT_KIND = "correct_kind"
    CLOSE = "close"


@dataclass(frozen=True)
class Decision:
    """A decision with its reason; never changed, only followed by another."""

    id: str
    case_id: str
    kind: DecisionKind
    reason: str
    person: Person
    at: datetime
    corrected_kind: Kind | None = None
    """For `correct_kind`: what the Director holds the paper to be. The machine's answer is kept."""
    paper_id: str | None = None


@dataclass(frozen=True)
class Packet:
    """A packet made for counsel."""

    id: str
    case_id: str
    sha256: str
    size: int
    made_at: datetime
    made_by: Person


@dataclass(frozen=True)
class DuePacket:
    """A packet that the Director asked for and the worker has not made; `has_failed`: it was tried in vain, and is given up."""

    id: str
    case_id: str
    asked_at: datetime
    asked_by: Person
    has_failed: bool


@dataclass(frozen=True)
class Event:
    """One line of the append-only history: who did or saw what. `detail` holds no paper's content."""

    sequence: int
    at: datetime
    person_name: str
    """Who, or "Writdesk"."""
    action: str
    """Stable code, such as case.opened, paper.received, page.viewed, case.decided, packet.downloaded, mail.sent."""
    detail: dict[str, Any]
    digest: str
    """HMAC over this line and the one before it."""


@dataclass(frozen=True)
class Case:
    """One visit of an officer and everything that came of it."""

    id: str
    number: str
    """For people: "2026-0001"."""
    opened_at: datetime
    opened_by: Person
    state: CaseState
    visit: Visit
    request_words: str
    """What the officer asked for, in words, as the desk noted it."""
    papers: tuple[PaperRecord, ...]
    decisions: tuple[Decision, ...] = ()
    packets: tuple[Packet, ...] = ()
    due_packets: tuple[DuePacket, ...] = ()
    forwarded_to: tuple[Person, ...] = ()
    """Counsel who may see this case."""
    is_restricted: bool = False
    """Nondisclosure or seal: only the Director and the counsel it was forwarded to may see it."""
    is_demo: bool = False


class MailState(StrEnum):
    """How far a message is."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    """After all retries."""
    NOT_CONFIGURED = "not_configured"


@dataclass(frozen=True)
class Message:
    """A mail in the outbox: a link and no content."""

    id: str
    to: str
    subject: str
    body: str
    state: MailState
    tries: int
    created_at: datetime
    sent_at: datetime | None = None
    last_error: str = ""
    case_id: str | None = None


@dataclass(frozen=True)
class LibraryRecord:
    """The library's own data, as the administrator keeps it."""

    name: str
    other_names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    county: str = ""
    state: str = "MI"
    federal_district: str = ""
    time_zone: str = "America/Detroit"
    director_phone: str = ""
    counsel_phone: str = ""
    policy_id: str = ""
    policy_version: str = ""
    old_after_days: tuple[int, int, int] = (10, 14, 30)
    """Age from which a Michigan search warrant is told as old, as older, as very old."""
    settled: tuple[str, ...] = ()
    """Names of the questions of law and policy that counsel has settled."""
    extra: dict[str, Any] = field(default_factory=dict)
