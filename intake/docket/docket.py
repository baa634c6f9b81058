"""Docket: the one door to the database. Each method is one transaction, taking and giving the values of `records`.

What it can do is laid out by subject, each on top of the one before:
ledger (transactions, history) > people > cases > papers > packets > outbox.
"""

from __future__ import annotations

from functools import cached_property

from sqlalchemy.orm import Session, scoped_session, sessionmaker

from intake import queue
from intake.docket.chain import Seal
from intake.docket.engine import migrate, open_engine
from intake.docket.errors import NotAllowedError, NotFoundError
from intake.docket.ledger import Enqueue
from intake.docket.outbox import Outbox
from intake.settings import Settings

__all__ = ["Docket", "NotAllowedError", "NotFoundError"]


class Docket(Outbox):
    """Every case, who did and saw what, and what is to be sent.

    Open one for each process; it may be used from many threads.
    """

    @classmethod
    def open(cls, settings: Settings, *, enqueue: Enqueue | None = None) -> Docket:
        """Open the docket that the settings name, and bring its tables to the newest version.

        Args:
            settings: which database, and the folder of the history's key.
            enqueue: what puts a paper's job into a transaction; the workers' queue where not given.
        """
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        engine = open_engine(settings.database)
        migrate(engine)
        if enqueue is None:
            queue.prepare(engine)
            enqueue = queue.Queue(engine).enqueue
        return cls(engine, Seal.open(settings.data_dir), settings, enqueue)

    @cached_property
    def scoped_session(self) -> scoped_session[Session]:
        """Sessions for Flask-Security, one a thread; its rows are `tables.PersonRow` and `tables.RoleRow`."""
        return scoped_session(sessionmaker(self.engine))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()
