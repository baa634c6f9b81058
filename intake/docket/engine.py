"""Engine: the connection to the database, SQLite or PostgreSQL, and its migrations.

Transactions that write come one after another on both: SQLite's write lock, an advisory lock on PostgreSQL. A docket has
few writes, and the history's chain and the case numbers need no gaps.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

_WRITERS_LOCK = 0x57524954
"""PostgreSQL's advisory lock of whoever writes ("WRIT")."""

_BUSY_MS = 30_000


def open_engine(url: str) -> sa.Engine:
    """Return an engine for a SQLAlchemy address; plain `postgresql://` means psycopg 3.

    On SQLite: write-ahead log, foreign keys, every commit synced to the disk, and patience with other writers.
    """
    parsed = sa.make_url(url)
    if parsed.get_backend_name() == "sqlite":
        engine = sa.create_engine(parsed)
        event.listen(engine, "connect", _prepare_sqlite)
    else:
        engine = sa.create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: sa.Engine) -> sa.Engine:
    """Return the engine for transactions that write: each has the database to itself."""
    return engine.execution_options(docket="writes")


def reading(engine: sa.Engine) -> sa.Engine:
    """Return the engine for transactions that read: each sees one moment."""
    return engine.execution_options(docket="reads")


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The module's own "IMMEDIATE" is for whoever begins without one of our marks (web sessions, DBOS):
    # they read without a transaction, and take the write lock with their first change.
    connection.isolation_level = "IMMEDIATE"
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: sa.Connection) -> None:
    purpose = connection.get_execution_options().get("docket")
    if connection.dialect.name == "sqlite":
        if purpose is not None:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if purpose == "writes" else "BEGIN")
    elif purpose == "writes":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
    elif purpose == "reads":
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def migrate(engine: sa.Engine) -> None:
    """Bring the tables to the newest version; two processes that start together do it once."""
    from alembic import command  # noqa: PLC0415  (only at the start)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    with writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
