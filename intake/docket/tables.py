"""Tables: how the docket's records lie in the database. Nothing outside this package reads or writes them.

`PersonRow` and `RoleRow` carry the columns that Flask-Security reads, and know nothing of Flask.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

ID = String(32)
DIGEST = String(64)


def new_id() -> str:
    """Return an opaque id that says nothing of when or in what order it was given."""
    return uuid.uuid4().hex


def now() -> datetime:
    """Return the time, aware, in UTC."""
    return datetime.now(UTC)


class UtcTime(TypeDecorator[datetime]):
    """An aware time in UTC; SQLite, which keeps no zone, gives it back as it was."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a time without a zone; keep any other in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        inside = value.astimezone(UTC)
        return inside.replace(tzinfo=None) if dialect.name == "sqlite" else inside

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  (SQLAlchemy's)
        """Return it aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Where the tables are gathered; constraints have names, so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcTime, dict[str, Any]: JSON(none_as_null=True), list[str]: JSON()}  # noqa: RUF012  (SQLAlchemy's)


people_roles = Table(
    "people_roles",
    Base.metadata,
    Column("person_id", ID, ForeignKey("people.id"), primary_key=True),
    Column("role_id", ForeignKey("roles.id"), primary_key=True),
)


class RoleRow(Base):
    """A role, by the name that `records.Role` gives it."""

    __tablename__ = "roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    description: Mapped[str] = mapped_column(String(255), default="")


class PersonRow(Base):
    """Somebody who signs in. People are never deleted, only made inactive: the history names them."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(255), unique=True)
    """In lower case."""
    password: Mapped[str | None] = mapped_column(String(255))
    """An argon2id digest."""
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True, default=lambda: uuid.uuid4().hex)
    """Names the person in a session; a new one ends all their sessions."""
    must_change_password: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    roles: Mapped[list[RoleRow]] = relationship(secondary=people_roles, lazy="selectin")


def roles_as(role: type[RoleRow]) -> Any:
    """Return the roles of a person, read as a class made of `RoleRow`: for those who add to the rows what they need."""
    return relationship(role, secondary=people_roles, lazy="selectin", viewonly=True)


class LibraryRow(Base):
    """The library's own data: one row."""

    __tablename__ = "library"

    id: Mapped[int] = mapped_column(primary_key=True)
    record: Mapped[dict[str, Any]]


class ForwardingRow(Base):
    """A case shown to counsel by the Director."""

    __tablename__ = "forwardings"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(default=now)
    person: Mapped[PersonRow] = relationship(lazy="joined", innerjoin=True)


class DecisionRow(Base):
    """What the Director decided, and why."""

    __tablename__ = "decisions"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(default=now)
    corrected_kind: Mapped[str | None] = mapped_column(String(40))
    paper_id: Mapped[str | None] = mapped_column(ForeignKey("papers.id"))
    person: Mapped[PersonRow] = relationship(lazy="joined", innerjoin=True)


class PacketRow(Base):
    """A packet made for counsel; its bytes are in the store."""

    __tablename__ = "packets"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    sha256: Mapped[str] = mapped_column(DIGEST)
    size: Mapped[int] = mapped_column(BigInteger)
    made_at: Mapped[datetime] = mapped_column(default=now)
    made_by_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    made_by: Mapped[PersonRow] = relationship(lazy="joined", innerjoin=True)


class DuePacketRow(Base):
    """A packet that was asked for and is not made yet."""

    __tablename__ = "due_packets"

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    asked_at: Mapped[datetime] = mapped_column(default=now)
    asked_by_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    tries: Mapped[int] = mapped_column(default=0)
    asked_by: Mapped[PersonRow] = relationship(lazy="joined", innerjoin=True)


class OriginalRow(Base):
    """One file of a paper, as received; its bytes are in the store."""

    __tablename__ = "originals"

    paper_id: Mapped[str] = mapped_column(ForeignKey("papers.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(DIGEST, index=True)
    size: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[str] = mapped_column(String(100))
    untrusted_name: Mapped[str] = mapped_column(Text)


class PaperRow(Base):
    """One presented paper, how far its reading is, and what was made of it."""

    __tablename__ = "papers"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    received_at: Mapped[datetime] = mapped_column(default=now)
    status: Mapped[str] = mapped_column(String(20), index=True)
    tries: Mapped[int] = mapped_column(default=0)
    """How often a worker took it in hand."""
    readings: Mapped[int] = mapped_column(default=0)
    """How often it was given to be read again."""
    stage: Mapped[str] = mapped_column(String(200), default="")
    pages_done: Mapped[int] = mapped_column(default=0)
    pages_total: Mapped[int | None]
    error_code: Mapped[str | None] = mapped_column(String(40))
    error_message: Mapped[str | None] = mapped_column(Text)
    assessment: Mapped[dict[str, Any] | None]
    card: Mapped[dict[str, Any] | None]
    provisional: Mapped[dict[str, Any] | None]
    page_images: Mapped[list[str]] = mapped_column(default=list)
    transcript_sha256: Mapped[str | None] = mapped_column(DIGEST)
    policy_id: Mapped[str] = mapped_column(String(100), default="")
    policy_version: Mapped[str] = mapped_column(String(40), default="")
    finished_at: Mapped[datetime | None]
    originals: Mapped[list[OriginalRow]] = relationship(order_by=OriginalRow.position, lazy="selectin")


class CaseRow(Base):
    """One visit of an officer. `year` and `serial` make its number."""

    __tablename__ = "cases"
    __table_args__ = (UniqueConstraint("year", "serial"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    year: Mapped[int]
    serial: Mapped[int]
    opened_at: Mapped[datetime] = mapped_column(default=now)
    opened_by_id: Mapped[str] = mapped_column(ForeignKey("people.id"))
    state: Mapped[str] = mapped_column(String(20))
    visit: Mapped[dict[str, Any]]
    request_words: Mapped[str] = mapped_column(Text)
    is_restricted: Mapped[bool] = mapped_column(default=False)
    is_demo: Mapped[bool] = mapped_column(default=False)
    opened_by: Mapped[PersonRow] = relationship(lazy="joined", innerjoin=True)
    papers: Mapped[list[PaperRow]] = relationship(order_by=PaperRow.position, lazy="selectin")
    decisions: Mapped[list[DecisionRow]] = relationship(order_by=DecisionRow.at, lazy="selectin")
    packets: Mapped[list[PacketRow]] = relationship(order_by=PacketRow.made_at, lazy="selectin")
    due_packets: Mapped[list[DuePacketRow]] = relationship(
        order_by=DuePacketRow.asked_at, lazy="selectin", cascade="all, delete-orphan"
    )
    forwardings: Mapped[list[ForwardingRow]] = relationship(order_by=ForwardingRow.at, lazy="selectin")


class EventRow(Base):
    """One line of the history; the database itself refuses to change or delete one (migration 0001).

    `chain` is the case's id, or `history.HOUSE`; `detail` is the JSON text that the digest was made over.
    """

    __tablename__ = "events"

    chain: Mapped[str] = mapped_column(String(32), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    person_id: Mapped[str | None] = mapped_column(ID)
    person_name: Mapped[str] = mapped_column(String(200))
    action: Mapped[str] = mapped_column(String(60))
    detail: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(DIGEST)


class MailRow(Base):
    """A mail in the outbox."""

    __tablename__ = "mails"
    __table_args__ = (Index("ix_mails_due", "state", "next_try_at"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)
    to: Mapped[str] = mapped_column(String(255))
    subject: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(20))
    tries: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
    next_try_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]
    last_error: Mapped[str] = mapped_column(Text, default="")
    case_id: Mapped[str | None] = mapped_column(ForeignKey("cases.id"), index=True)


class WorkerRow(Base):
    """A worker that reads papers, when it last said that it is there, and whether what opens papers is off the network there."""

    __tablename__ = "workers"

    executor_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(default=now)
    is_cut_off: Mapped[bool] = mapped_column(default=True)
