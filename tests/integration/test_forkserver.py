"""The process that reading processes are copied from: each copy stands alone, and none outlives who asked for it."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from intake.bench.drawn import read_file
from intake.errors import ReaderDiedError, TimeoutPaperError
from intake.paper import receive
from intake.reader import SERVER, read_paper
from intake.settings import Settings

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "samples" / "papers"
PAPER = next(iter(sorted(PAPERS.glob("*.pdf"))))


@pytest.fixture(autouse=True)
def _fresh_server() -> Iterator[None]:
    SERVER.stop()
    yield
    SERVER.stop()


@pytest.fixture
def _without_engines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have readers on a machine where no Tesseract can be held ready: they start one for each page."""
    (tmp_path / "tesserocr.py").write_text('raise ImportError("not on this machine")\n', encoding="utf-8")
    usual = SERVER._environment
    monkeypatch.setattr(SERVER, "_environment", lambda: {**usual(), "PYTHONPATH": f"{tmp_path}:{usual()['PYTHONPATH']}"})


def wait_for(is_so: Callable[[], bool], seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def children_of(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_there(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_one_server_reads_paper_after_paper() -> None:
    """Loading is done once; each paper is read by a process of its own."""
    pid = SERVER.start()
    first, second = read_file(PAPER, Settings()), read_file(PAPER, Settings())
    assert first.transcript == second.transcript
    assert SERVER.start() == pid
    assert children_of(pid) == []


def test_a_killed_server_is_started_again() -> None:
    """An administrator, or a machine short of memory, may kill it at any time; the next paper is read all the same."""
    read_file(PAPER, Settings())
    pid = SERVER.start()
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: not is_there(pid))
    assert read_file(PAPER, Settings()).transcript.pages


def test_a_server_killed_while_it_reads_is_no_verdict_on_the_paper() -> None:
    """The paper is tried again by who asked: its reader died, and the paper was not refused."""
    pid = SERVER.start()
    with pytest.raises(ReaderDiedError):
        read_file(PAPER, Settings(), lambda _: os.kill(pid, signal.SIGKILL))


@pytest.mark.usefixtures("_without_engines")
def test_what_a_killed_servers_copy_started_ends_with_it() -> None:
    """No Tesseract reads on in the background for a reader that is gone."""
    data = next(iter(sorted(PAPERS.glob("*scan*")))).read_bytes()
    page = receive(data, "page", Settings()), data
    pid = SERVER.start()
    held: list[int] = []

    def is_one_held() -> bool:
        for one in descendants(pid, "tesseract"):
            os.kill(one, signal.SIGSTOP)  # it does not end of itself, then
            held.append(one)
        return bool(held)

    def kill_while_tesseract_reads() -> None:
        wait_for(is_one_held)
        os.kill(pid, signal.SIGKILL)

    with ThreadPoolExecutor(1) as threads:
        killer = threads.submit(kill_while_tesseract_reads)
        with pytest.raises(ReaderDiedError):
            read_paper([page] * 6, Settings())
        killer.result()
    try:
        wait_for(lambda: not any(is_there(one) for one in held), 2)
    finally:
        for one in filter(is_there, held):
            os.kill(one, signal.SIGKILL)


def descendants(pid: int, name: str) -> list[int]:
    """Return the processes of a name that a process's children started, from whichever of their threads."""
    tasks = (task for child in children_of(pid) for task in Path(f"/proc/{child}/task").glob("*/children"))
    started = (int(one) for task in tasks for one in task.read_text().split())
    return [one for one in started if is_there(one) and Path(f"/proc/{one}/comm").read_text().strip() == name]


@pytest.mark.usefixtures("_without_engines")
def test_a_reader_past_its_deadline_is_killed_with_all_it_started() -> None:
    """Nothing of a paper that takes too long goes on in the background, a Tesseract that would never end included."""
    data = next(iter(sorted(PAPERS.glob("*scan*")))).read_bytes()
    settings = Settings(paper_wall_s=8, readers=2)
    page = receive(data, "page", settings), data
    read_file(PAPER, settings)
    pid = SERVER.start()
    held: set[int] = set()

    def hold_those_that_start() -> None:
        wait_for(lambda: bool(started := held_of(pid)) and not held.update(started))

    with ThreadPoolExecutor(1) as threads:
        holder = threads.submit(hold_those_that_start)
        with pytest.raises(TimeoutPaperError):
            read_paper([page] * 6, settings)
        holder.result()
    left = [one for one in held if is_there(one)]
    for one in left:
        os.kill(one, signal.SIGKILL)
    assert held
    assert not left
    assert children_of(pid) == []


def held_of(pid: int) -> list[int]:
    """Stop each Tesseract that a server's copies started, so that none ends of itself; return which they are."""
    started = descendants(pid, "tesseract")
    for one in started:
        os.kill(one, signal.SIGSTOP)
    return started


def test_the_server_ends_with_the_process_that_started_it() -> None:
    """A worker that is killed outright leaves no process behind."""
    program = "import time\nfrom intake.reader import SERVER\nprint(SERVER.start(), flush=True)\ntime.sleep(60)\n"
    worker = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    pid = int(worker.stdout.readline())
    assert is_there(pid)
    worker.kill()
    worker.wait()
    worker.stdout.close()
    wait_for(lambda: not is_there(pid))


def test_a_reader_knows_none_of_our_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an administrator set for mail or the database is nowhere in the process that opens a stranger's file."""
    monkeypatch.setenv("WRITDESK_SMTP_PASSWORD", "open-sesame")
    pid = SERVER.start()
    wait_for(lambda: b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes())
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert b"open-sesame" not in environment
    assert b"PATH=" in environment


def test_a_machine_out_of_descriptors_puts_off_one_paper_and_reads_the_next() -> None:
    """No shortage ends the server, and with it the papers that others are having read."""
    read_file(PAPER, Settings())
    pid = SERVER.start()
    few = len(list(Path(f"/proc/{pid}/fd").iterdir())) + 1
    before = resource.prlimit(pid, resource.RLIMIT_NOFILE)
    resource.prlimit(pid, resource.RLIMIT_NOFILE, (few, before[1]))
    with pytest.raises(ReaderDiedError):
        read_file(PAPER, Settings())
    resource.prlimit(pid, resource.RLIMIT_NOFILE, before)
    assert read_file(PAPER, Settings()).transcript.pages
    assert SERVER.start() == pid
