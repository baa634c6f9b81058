"""Queue: how a paper's durable job is written in the same transaction as its row; what reads it is `intake.jobs`.

The web process imports this and not the jobs: it puts papers in and runs none.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from dbos import DBOSClient

APPLICATION = "writdesk"
QUEUE = "papers"
WORKFLOW = "process_paper"

VERSION = "1"
"""Of the workflow's order of steps, not of the program: raised only when a job begun before could not be finished after."""


def job_id(paper_id: str, reading: int = 0) -> str:
    """Return the id of a paper's one job: enqueued twice, it runs once; one given to be read again has another."""
    return f"paper-{paper_id}-{reading}" if reading else f"paper-{paper_id}"


def prepare(engine: sa.Engine) -> None:
    """Make the queue's tables where they are missing; newer versions of them are the worker's affair."""
    schema = None if engine.dialect.name == "sqlite" else "dbos"
    if sa.inspect(engine).has_table("workflow_status", schema=schema):
        return
    from dbos import DBOS  # noqa: PLC0415  (heavy, and only the first time)

    DBOS.migrate(engine.url.render_as_string(hide_password=False))


class Queue:
    """The papers that wait for a worker."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @cached_property
    def _client(self) -> DBOSClient:
        from dbos import DBOSClient  # noqa: PLC0415  (half a second: at the first paper, not at the start)

        return DBOSClient(system_database_engine=self._engine, application_name=APPLICATION)

    def enqueue(self, connection: sa.Connection, paper_id: str, reading: int = 0) -> None:
        """Put a paper's job into the transaction of a connection."""
        self._client.enqueue_in_transaction(
            connection,
            {"workflow_name": WORKFLOW, "queue_name": QUEUE, "workflow_id": job_id(paper_id, reading), "app_version": VERSION},
            paper_id,
        )

    def state(self, paper_id: str, reading: int = 0) -> str | None:
        """Return what the queue says of a paper's job ("ENQUEUED", "PENDING", "SUCCESS", "ERROR" ...), None when it has none."""
        found = self._client.list_workflows(workflow_ids=[job_id(paper_id, reading)], load_input=False, load_output=False)
        return found[0].status if found else None
