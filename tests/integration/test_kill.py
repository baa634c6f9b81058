"""A worker that is killed, again and again: every paper is finished once, nothing is lost, nothing is done twice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from classifiers.visit import Visit
from intake.docket.docket import Docket
from intake.docket.records import Case, MailState, PaperStatus, Person, Role
from intake.docket.tables import WorkerRow
from intake.jobs import MAX_TIMES_IN_HAND
from intake.paper import Original
from intake.settings import Settings
from intake.store import Store

_ROOT = Path(__file__).parents[2]

_WORKER = """
import os, sys, time
from pathlib import Path
from intake.docket.tables import WorkerRow
from intake.jobs import run_worker
from intake.settings import Settings

def process(paper_id, docket, store, settings):
    with open(settings.data_dir / "begun", "a") as begun:
        begun.write(paper_id + "\\n")
    docket.begin_paper(paper_id)
    data = store.read(docket.paper(paper_id).originals[0].sha256)
    if data == b"poison":
        os.kill(os.getpid(), 9)
    if data == b"fault":
        raise OSError("the disk is full")
    for page in range(4):
        docket.report_progress(paper_id, f"Reading page {page + 1} of 4", page, 4)
        time.sleep(0.1)
    picture, _ = store.keep(b"picture of " + data)
    docket.finish_paper(paper_id, assessment={"kind": "undetermined"}, card={}, transcript_sha256=picture,
        page_images=(picture,), is_restricted=False, policy_id="p", policy_version="1")

run_worker(Settings(), process=process)
os._exit(0)
"""
"""The real worker; in place of the reading, which takes seconds, four steps of a tenth of a second."""


class House:
    """A data folder with a docket, and a worker that can be started and killed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.docket = Docket.open(settings)
        self.store = Store.open(settings)
        self.desk: Person = self.docket.add_person("Dana Desk", "desk@library.example", frozenset({Role.DESK}), by=None)[0]
        self.docket.add_person("Dee Director", "director@library.example", frozenset({Role.DIRECTOR}), by=None)
        self.case: Case = self.docket.open_case(Visit(), "", by=self.desk)
        self.workers: list[subprocess.Popen[bytes]] = []

    def bring(self, data: bytes) -> str:
        """Bring a paper to the desk; return its id."""
        sha256, size = self.store.keep(data)
        return self.docket.add_paper(self.case.id, [Original(sha256, size, "application/pdf", "a.pdf")], by=self.desk).id

    def start(self, program: tuple[str, ...] = ("-c", _WORKER)) -> subprocess.Popen[bytes]:
        """Start a worker."""
        environment = {**os.environ, "WRITDESK_DATA_DIR": str(self.settings.data_dir)}
        environment["WRITDESK_DATABASE_URL"] = self.settings.database_url
        worker = subprocess.Popen([sys.executable, *program], cwd=_ROOT, env=environment)
        self.workers.append(worker)
        return worker

    def kill(self) -> None:
        """Kill every worker, as a power cut would."""
        for worker in self.workers:
            worker.send_signal(signal.SIGKILL)
            worker.wait()

    def begun(self) -> list[str]:
        """Return the papers that were begun, once for each time."""
        file = self.settings.data_dir / "begun"
        return file.read_text().split() if file.exists() else []

    def statuses(self) -> Counter[PaperStatus]:
        """Return how many papers are how far."""
        return Counter(paper.status for paper in self.docket.case(self.case.id, viewer=self.desk).papers)


def until(is_so: Callable[[], bool], seconds: float) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.05)


@pytest.fixture
def house(tmp_path: Path, sqlite_template: Path) -> Iterator[House]:
    shutil.copy(sqlite_template, tmp_path / "writdesk.db")
    found = House(Settings(data_dir=tmp_path))
    yield found
    found.kill()
    found.docket.close()


def kill_three_times(house: House, count: int) -> None:
    """Bring papers, kill the worker three times while it reads, and hold it to what must be true after that."""
    papers = {house.bring(f"paper {number}".encode()) for number in range(count)}
    for round_ in range(1, 4):
        house.start()
        until(lambda: len(house.begun()) >= 2 * round_, 60)  # noqa: B023  (called at once)
        house.kill()
    house.start()
    until(lambda: house.statuses()[PaperStatus.ASSESSED] == count, 90)
    history = house.docket.history(house.case.id)
    assert Counter(line.detail["paper"] for line in history if line.action == "paper.assessed") == dict.fromkeys(papers, 1)
    assert set(house.begun()) == papers
    assert len(house.begun()) > count, "no paper was cut short: this tested nothing"
    assert house.docket.check_history() == ()
    assert house.docket.unfinished_papers() == ()


def test_killed_worker_finishes_each_paper_once(house: House) -> None:
    """Kill the worker in the middle of a paper and start again: the paper is finished once, nothing lost, nothing twice."""
    kill_three_times(house, 8)


@pytest.mark.postgresql
def test_killed_worker_finishes_each_paper_once_on_postgresql(tmp_path: Path, new_postgresql: Callable[[], str]) -> None:
    """The same holds where the database is a server."""
    house = House(Settings(data_dir=tmp_path, database_url=new_postgresql()))
    try:
        kill_three_times(house, 6)
    finally:
        house.kill()
        house.docket.close()


@pytest.mark.postgresql
def test_another_machine_takes_over(tmp_path: Path, new_postgresql: Callable[[], str]) -> None:
    """Of two workers on one database one dies for good: the other finishes what that one had in hand, once."""
    house = House(Settings(data_dir=tmp_path / "first", database_url=new_postgresql()))
    try:
        paper = house.bring(b"paper")
        house.start()
        until(lambda: house.begun() == [paper] and house.docket.worker_seen() is not None, 60)
        house.kill()
        assert house.docket.paper(paper).status is PaperStatus.READING
        with house.docket.engine.begin() as connection:
            connection.execute(sa.update(WorkerRow).values(seen_at=datetime.now(UTC) - timedelta(minutes=2)))
        shutil.copytree(tmp_path / "first" / "papers", tmp_path / "second" / "papers")
        house.settings = house.settings.model_copy(update={"data_dir": tmp_path / "second"})
        house.start()
        until(lambda: house.docket.paper(paper).status is PaperStatus.ASSESSED, 60)
        assert [line.action for line in house.docket.history(house.case.id)].count("paper.assessed") == 1
    finally:
        house.kill()
        house.docket.close()


def test_paper_that_kills_the_worker_reaches_the_director_unread(house: House) -> None:
    """After the last attempt the Director still sees the paper; the other papers are read."""
    poison, sound = house.bring(b"poison"), house.bring(b"sound")
    for _ in range(MAX_TIMES_IN_HAND + 1):
        worker = house.start()
        until(lambda: worker.poll() is not None or house.docket.unfinished_papers() == (), 60)  # noqa: B023  (called at once)
        if worker.poll() is None:
            break
    assert house.docket.paper(poison).status is PaperStatus.FAILED
    assert house.docket.paper(sound).status is PaperStatus.ASSESSED
    assert house.begun().count(poison) == MAX_TIMES_IN_HAND
    assert [line.detail["paper"] for line in house.docket.history(house.case.id) if line.action == "paper.failed"] == [poison]
    assert {mail.to for mail in house.docket.mails(house.case.id)} == {"director@library.example"}


def test_fault_of_ours_is_tried_again_then_told(house: House) -> None:
    """A fault of the program is retried; when it stays, the paper is given up with a plain sentence."""
    paper = house.bring(b"fault")
    house.start()
    until(lambda: house.docket.paper(paper).status is PaperStatus.FAILED, 60)
    assert house.begun() == [paper] * 3
    assert "Director" in (house.docket.paper(paper).error_message or "")
    assert {mail.state for mail in house.docket.mails(house.case.id)} == {MailState.NOT_CONFIGURED}


def _readers(house: House) -> list[int]:
    """Return the processes that work on a paper of this house: their folder lies in its scratch folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "cwd").readlink().is_relative_to(house.settings.data_dir / "reading"):
                found.append(int(process.name))
        except OSError:
            continue
    return found


def test_real_paper_is_finished_once_and_leaves_no_orphan(house: House) -> None:
    """The whole worker with Tesseract and spaCy: killed while it reads, its readers end with it, and the paper is read once."""
    paper = house.bring((_ROOT / "samples" / "papers" / "ao93_scan.pdf").read_bytes())
    house.start(("-m", "intake.jobs"))
    until(lambda: bool(_readers(house)), 60)
    time.sleep(1)
    house.kill()
    until(lambda: not _readers(house), 20)
    assert house.docket.paper(paper).status is PaperStatus.READING
    house.start(("-m", "intake.jobs"))
    until(lambda: house.docket.unfinished_papers() == (), 120)
    found = house.docket.paper(paper)
    told = found.assessment or {}
    assert (found.status, told["schema"]) == (PaperStatus.ASSESSED, "writdesk.assessment/1")
    assert len(found.page_images) == told["page_count"] > 0
    assert [line.action for line in house.docket.history(house.case.id)].count("paper.assessed") == 1
    assert list((house.settings.data_dir / "reading").iterdir()) == []


def test_two_workers_never_share_a_data_folder(house: House) -> None:
    """Two workers with one executor id would each run the same paper: the second ends instead."""
    house.start()
    until(lambda: house.docket.worker_seen() is not None, 60)
    second = house.start()
    assert second.wait(60) != 0


def test_stopping_worker_ends_in_time(house: House) -> None:
    """SIGTERM ends a worker cleanly, with the papers in hand finished."""
    house.bring(b"paper")
    worker = house.start()
    until(lambda: len(house.begun()) == 1, 60)
    worker.terminate()
    assert worker.wait(25) == 0
    assert house.statuses() == {PaperStatus.ASSESSED: 1}
