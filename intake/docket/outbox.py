"""Outbox: mails that wait to be sent, were sent, or could not be; and the workers' signs of life."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from intake.dispatch.notices import Notice
from intake.docket import rows
from intake.docket.errors import NotFoundError
from intake.docket.packets import Packets
from intake.docket.records import MailState, Message
from intake.docket.tables import MailRow, WorkerRow, now

MAX_TRIES = 16
"""With doubling pauses that is a day and a half: longer than a mail server is usually down."""

_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(hours=6)
_LONGEST_ERROR = 500


def pause_after(tries: int) -> timedelta:
    """Return how long to wait after so many tries: 30 s, doubling, six hours at most."""
    doublings: int = 2 ** min(tries - 1, 16)
    return min(_FIRST_PAUSE * doublings, _LONGEST_PAUSE)


class Outbox(Packets):
    """The docket's mails and workers."""

    def queue_mail(self, to: str, subject: str, body: str, case_id: str | None) -> Message:
        """Put a mail into the outbox."""
        with self._writing() as session:
            return rows.message(self._mail(session, to, Notice(subject, body), case_id))

    def mails(self, case_id: str | None = None) -> tuple[Message, ...]:
        """Return the mails about a case (None: all), newest first."""
        query = sa.select(MailRow).order_by(MailRow.created_at.desc(), MailRow.id)
        if case_id is not None:
            query = query.where(MailRow.case_id == case_id)
        with self._reading() as session:
            return tuple(rows.message(row) for row in session.scalars(query))

    def due_mails(self, at: datetime) -> tuple[Message, ...]:
        """Return the mails that are to be tried at a moment (aware), oldest first."""
        query = sa.select(MailRow).where(MailRow.state == MailState.WAITING, MailRow.next_try_at <= at)
        with self._reading() as session:
            return tuple(rows.message(row) for row in session.scalars(query.order_by(MailRow.created_at)))

    def mail_sent(self, mail_id: str) -> None:
        """Note that the mail server took a mail."""
        with self._writing() as session:
            row = self._mail_row(session, mail_id)
            if row.state == MailState.SENT:
                return
            row.state, row.sent_at, row.last_error = MailState.SENT, now(), ""
            row.tries += 1
            self._note(session, row.case_id, "mail.sent", {"mail": row.id, "to": row.to}, None)

    def mail_failed(self, mail_id: str, error: str) -> None:
        """Note that a try failed, with the mail server's own words; the next comes later, and after the last one none."""
        with self._writing() as session:
            row = self._mail_row(session, mail_id)
            row.tries += 1
            row.last_error = rows.clean(error)[:_LONGEST_ERROR]
            row.next_try_at = now() + pause_after(row.tries)
            if row.tries >= MAX_TRIES:
                row.state = MailState.FAILED
                self._note(session, row.case_id, "mail.failed", {"mail": row.id, "to": row.to}, None)

    def beat(self, executor_id: str, *, is_cut_off: bool) -> None:
        """Note that a worker is there, and whether it can keep what opens papers off the network."""
        with self._writing() as session:
            session.merge(WorkerRow(executor_id=executor_id, seen_at=now(), is_cut_off=is_cut_off))

    def worker_seen(self) -> datetime | None:
        """Return when a worker last said that it is there, None when none ever did."""
        with self._reading() as session:
            return session.scalar(sa.select(sa.func.max(WorkerRow.seen_at)))

    def are_readers_cut_off(self) -> bool | None:
        """Return whether every worker can keep what opens papers off the network, None when no worker was ever there."""
        with self._reading() as session:
            told = session.scalars(sa.select(WorkerRow.is_cut_off)).all()
        return all(told) if told else None

    def silent_workers(self, since: datetime) -> tuple[str, ...]:
        """Return the workers that said nothing since a moment."""
        with self._reading() as session:
            return tuple(session.scalars(sa.select(WorkerRow.executor_id).where(WorkerRow.seen_at < since)))

    def forget_worker(self, executor_id: str) -> None:
        """Forget a worker whose papers were given to others."""
        with self._writing() as session:
            session.execute(sa.delete(WorkerRow).where(WorkerRow.executor_id == executor_id))

    @staticmethod
    def _mail_row(session: Session, mail_id: str) -> MailRow:
        row = session.get(MailRow, mail_id)
        if row is None:
            raise NotFoundError("mail")
        return row
