"""Jobs: the worker. It reads queued papers in durable workflows (DBOS), sends mails, makes packets, says that it is there.

`python -m intake.jobs` is one worker; there is one for each data folder. Killed at any moment, it finishes each paper once
after it is started again: a step that was cut short runs again, and the docket counts what is done twice once.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog
from dbos import DBOS, DBOSConfig

from intake import passwords
from intake.barrier import holds_here
from intake.dispatch.mail import send_due
from intake.dispatch.making import make_due
from intake.docket.docket import Docket
from intake.logs import configure_logs
from intake.queue import APPLICATION, QUEUE, VERSION, WORKFLOW, Queue
from intake.settings import Settings
from intake.store import Store

_log = structlog.get_logger()

Process = Callable[[str, Docket, Store, Settings], None]
"""What takes a paper (its id) to its assessment; `intake.pipeline.process`."""

GAVE_UP = "Writdesk could not read this paper, through no fault of the paper. The file is kept, and the Director sees it unread."

MAX_TIMES_IN_HAND = 4
"""How often a paper is begun when the worker ends in the middle of it each time: it may be the paper that ends it."""

_MAX_RECOVERIES = 50
"""The queue's own limit, which counts for every paper in hand and not for the guilty one alone: a backstop."""

_TRIES = 3
_FIRST_PAUSE_S = 2.0
_PAPERS_AT_ONCE = 2
"""A short paper does not wait behind a long one; the pages of each are read side by side already."""
_POLL_S = 0.2
_ROUND_S = 1.0
_BEAT_S = 10.0
_SILENT = timedelta(seconds=60)
"""After this long without a sign of life a worker on another machine is taken for dead, and its papers are given out again."""
_LOCK_WAIT_S = 20.0
_STOP_S = 15
"""How long a stopping worker waits for the papers in hand; those that take longer are read again after the next start."""

_OVER = frozenset({"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})


class AlreadyRunningError(Exception):
    """Another worker works in this data folder."""


def run_worker(settings: Settings, *, process: Process | None = None) -> None:
    """Read papers and send mails until SIGTERM or SIGINT.

    Args:
        settings: where and how.
        process: what takes a paper to its assessment; the pipeline where not given.

    Raises:
        AlreadyRunningError: another worker works in this data folder.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    with _alone(settings.data_dir / "worker.lock"):
        _use_own_scratch(settings.data_dir / "reading")
        docket = Docket.open(settings)
        name, store, queue = executor_id(settings.data_dir), Store.open(settings), Queue(docket.engine)
        worker = Worker(name, docket, store, queue, settings, is_cut_off=holds_here())
        worker.start(process or _pipeline())
        _log.info("worker is there", executor=worker.name)
        worker.go_round(stopping)
        DBOS.destroy(workflow_completion_timeout_sec=_STOP_S)
        docket.close()


def _pipeline() -> Process:
    from intake.pipeline import process  # noqa: PLC0415  (loads the readers)
    from intake.reader import SERVER  # noqa: PLC0415  (as above)

    SERVER.start()
    return process


@dataclass(frozen=True)
class Worker:
    """One process that reads papers; `name` is its own among all workers, and the same after each start.

    `is_cut_off` says whether what opens papers is kept off the network on this machine.
    """

    name: str
    docket: Docket
    store: Store
    queue: Queue
    settings: Settings
    is_cut_off: bool

    def start(self, process: Process) -> None:
        """Begin to take papers from the queue, those first that were in hand when it last ended."""
        _register(lambda paper_id: process(paper_id, self.docket, self.store, self.settings), self.docket)
        DBOS(
            config=DBOSConfig(
                name=APPLICATION,
                system_database_engine=self.docket.engine,
                application_version=VERSION,
                executor_id=self.name,
                log_level="WARNING",
            )
        )
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=_PAPERS_AT_ONCE, polling_interval_sec=_POLL_S)

    def go_round(self, stopping: threading.Event) -> None:
        """Send and make what is due each second, and look after the queue now and then, until told to stop."""
        looked = 0.0
        while not stopping.is_set():
            try:
                send_due(self.docket, self.settings, datetime.now(UTC))
                make_due(self.docket, self.store)
                if time.monotonic() - looked > _BEAT_S:
                    looked = time.monotonic()
                    self.look_after()
            except Exception:  # noqa: BLE001  (a full disk, a database that is away: the round goes on when they are back)
                _log.exception("round failed")
            stopping.wait(_ROUND_S)

    def look_after(self) -> None:
        """Say that this worker is there, take over from silent ones, and give up the papers that no job will finish."""
        self.docket.beat(self.name, is_cut_off=self.is_cut_off)
        passwords.clear_old(self.settings)
        for silent in self.docket.silent_workers(datetime.now(UTC) - _SILENT):
            # No public call of the package gives a dead executor's jobs out again (its makers sell that); tests hold this one.
            DBOS._recover_pending_workflows([silent])  # noqa: SLF001  (see above)
            self.docket.forget_worker(silent)
            _log.warning("took over from a silent worker", executor=silent)
        for paper in self.docket.unfinished_papers():
            state = self.queue.state(paper.id, paper.readings)
            if state is None:
                with self.docket.engine.begin() as connection:
                    self.queue.enqueue(connection, paper.id, paper.readings)
                _log.warning("enqueued a paper that had no job", paper=paper.id)
            elif state in _OVER:
                _log.error("gave up a paper", paper=paper.id, job=state)
                self.docket.fail_paper(paper.id, GAVE_UP)


def _register(process: Callable[[str], None], docket: Docket) -> None:
    """Teach the engine the one workflow: read a paper, with retries; when all fail, give it up, so that the Director sees it.

    Papers that were in hand when a worker ended are suspects, and are read one at a time: so the one that ends the worker
    is found out, and takes no other with it.
    """
    suspects = threading.Lock()

    @DBOS.step(retries_allowed=True, max_attempts=_TRIES, interval_seconds=_FIRST_PAUSE_S, backoff_rate=2.0)
    def read_paper(paper_id: str) -> None:
        try:
            process(paper_id)
        except Exception:
            _log.exception("a try to read failed", paper=paper_id)
            raise

    @DBOS.step(retries_allowed=True, max_attempts=_TRIES, interval_seconds=_FIRST_PAUSE_S, backoff_rate=2.0)
    def give_up(paper_id: str) -> None:
        docket.fail_paper(paper_id, GAVE_UP)

    @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=_MAX_RECOVERIES)
    def process_paper(paper_id: str) -> None:
        with suspects if docket.tries(paper_id) else nullcontext():
            if docket.take_in_hand(paper_id) > MAX_TIMES_IN_HAND:
                give_up(paper_id)
                return
            read_or_give_up(paper_id)

    def read_or_give_up(paper_id: str) -> None:
        try:
            read_paper(paper_id)
        except Exception:  # noqa: BLE001  (whatever it was, the paper goes to the Director unread; the step has logged it)
            give_up(paper_id)

    del process_paper  # registered by its name


def executor_id(data_dir: Path) -> str:
    """Return the worker's own name, kept in the data folder: unique among machines, the same after each start."""
    file = data_dir / "worker.id"
    if not file.exists():
        file.write_text(f"worker-{secrets.token_hex(6)}\n", encoding="ascii")
    return file.read_text(encoding="ascii").strip()


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Hold the data folder's lock; a worker that is just ending is waited for.

    Raises:
        AlreadyRunningError: another worker holds it.
    """
    with file.open("a") as held:
        deadline = time.monotonic() + _LOCK_WAIT_S
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() > deadline:
                    raise AlreadyRunningError(f"another worker works in {file.parent}") from error
                time.sleep(0.2)
        yield


def _use_own_scratch(folder: Path) -> None:
    """Put temporary files of this process into a folder of its own, and clear away what a killed one left there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    tempfile.tempdir = str(folder)


def main() -> int:
    """Be the worker of the data folder that the environment names; return the exit status."""
    configure_logs()
    try:
        run_worker(Settings())
    except AlreadyRunningError as error:
        _log.error("worker not started", reason=str(error))
        return 1
    return 0


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    # Papers still in hand sit in threads that the interpreter would wait for; they are read again after the next start.
    os._exit(status)
