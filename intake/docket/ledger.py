"""Ledger: what every part of the docket stands on; transactions, the history, and mails written with what they tell of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from intake.dispatch import notices
from intake.docket import rows
from intake.docket.chain import HOUSE, Line, Seal, canonical
from intake.docket.engine import reading, writing
from intake.docket.errors import NotFoundError
from intake.docket.records import Event, MailState, Person, Role
from intake.docket.tables import CaseRow, EventRow, MailRow, PersonRow, RoleRow, now
from intake.settings import Settings

Enqueue = Callable[..., None]
"""Puts the durable job of a paper (its id) into the transaction of a connection."""

WRITDESK = "Writdesk"
"""Who did what no person did."""

_Marks = dict[str, tuple[int, str]]


@dataclass(frozen=True)
class Ledger:
    """The database, the seal of the history, and the queue of the workers."""

    engine: sa.Engine
    seal: Seal
    settings: Settings
    enqueue: Enqueue

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(reading(self.engine)) as session, session.begin():
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """Give a transaction that has the database to itself; the chains it lengthened are marked when it is committed."""
        with Session(writing(self.engine)) as session:
            with session.begin():
                yield session
            marks: _Marks = session.info.get("marks", {})
        for chain, (sequence, digest) in marks.items():
            self.seal.mark(chain, sequence, digest)

    def _note(self, session: Session, case_id: str | None, action: str, detail: dict[str, Any], by: Person | None) -> None:
        """Write a line of the history in this transaction."""
        chain = case_id or HOUSE
        last = session.scalars(
            sa.select(EventRow).where(EventRow.chain == chain).order_by(EventRow.sequence.desc()).limit(1)
        ).first()
        sequence, previous = (last.sequence + 1, last.digest) if last else (1, "")
        line = Line(chain, sequence, now(), by.id if by else None, by.name if by else WRITDESK, action, canonical(detail))
        digest = self.seal.digest(line, previous)
        session.add(
            EventRow(
                chain=chain,
                sequence=sequence,
                at=line.at,
                person_id=line.person_id,
                person_name=line.person_name,
                action=action,
                detail=line.detail,
                digest=digest,
            )
        )
        session.flush()
        session.info.setdefault("marks", {})[chain] = (sequence, digest)

    def _mail(self, session: Session, to: str, notice: notices.Notice, case_id: str | None) -> MailRow:
        """Put a mail into the outbox in this transaction."""
        state = MailState.WAITING if self.settings.smtp_host else MailState.NOT_CONFIGURED
        row = MailRow(to=to, subject=notice.subject, body=notice.body, state=state, case_id=case_id)
        session.add(row)
        session.flush()
        return row

    def _tell_directors(self, session: Session, case: CaseRow) -> None:
        """Put a mail to each Director into the outbox, once while one about the same case still waits."""
        if case.is_demo:
            return
        notice = notices.for_director(self.settings.address, case.id, is_restricted=case.is_restricted)
        waiting = set(
            session.scalars(sa.select(MailRow.to).where(MailRow.case_id == case.id, MailRow.state == MailState.WAITING))
        )
        directors = sa.select(PersonRow).where(PersonRow.active, PersonRow.roles.any(RoleRow.name == Role.DIRECTOR))
        for row in session.scalars(directors.order_by(PersonRow.email)):
            if row.email not in waiting:
                self._mail(session, row.email, notice, case.id)

    def note(self, case_id: str | None, action: str, detail: dict[str, Any], *, by: Person | None) -> None:
        """Write a line of the history: who did or saw what.

        Args:
            case_id: the case; None for what belongs to no case.
            action: a stable code, such as "page.viewed".
            detail: JSON values, and never a paper's content.
            by: who; None for the program itself.

        Raises:
            NotFoundError: there is no such case.
        """
        with self._writing() as session:
            if case_id is not None and session.get(CaseRow, case_id) is None:
                raise NotFoundError("case")
            self._note(session, case_id, action, detail, by)

    def history(self, case_id: str | None) -> tuple[Event, ...]:
        """Return the history of a case (None: of what belongs to no case), oldest line first."""
        with self._reading() as session:
            return tuple(rows.event(row) for row in self._lines(session, case_id or HOUSE))

    def check_history(self, case_id: str | None = None) -> tuple[str, ...]:
        """Return what is wrong with the history of a case (None: with any history), a sentence each; nothing when it is whole."""
        with self._reading() as session:
            if case_id is not None:
                return self._faults(session, case_id)
            numbers = {row.id: f"Case {row.year}-{row.serial:04d}" for row in session.execute(_NUMBERS)}
            chains = {*session.scalars(sa.select(EventRow.chain).distinct()), *self.seal.marked_chains()}
            return tuple(
                f"{numbers.get(chain, 'House' if chain == HOUSE else 'A case that is gone')}: {fault}"
                for chain in sorted(chains)
                for fault in self._faults(session, chain)
            )

    def _faults(self, session: Session, chain: str) -> tuple[str, ...]:
        lines = [
            (Line(row.chain, row.sequence, row.at, row.person_id, row.person_name, row.action, row.detail), row.digest)
            for row in self._lines(session, chain)
        ]
        return self.seal.faults(chain, lines)

    @staticmethod
    def _lines(session: Session, chain: str) -> sa.ScalarResult[EventRow]:
        return session.scalars(sa.select(EventRow).where(EventRow.chain == chain).order_by(EventRow.sequence))


_NUMBERS = sa.select(CaseRow.id, CaseRow.year, CaseRow.serial)
