"""What opens a stranger's file reaches no network: tried from the reading process and from a program that it started."""

from __future__ import annotations

import json
import os
import platform
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from intake import reader
from intake.barrier import holds_here
from intake.bench.drawn import read_file
from intake.errors import EngineError
from intake.reader import SERVER
from intake.sandbox import JOB, RESULT, as_json
from intake.settings import Settings

ROOT = Path(__file__).parents[2]
SCAN = ROOT / "samples" / "papers" / "ao110_scan.tiff"
DIGITAL = next(iter(sorted((ROOT / "samples" / "papers").glob("*.pdf"))))

PROBE = """
import ctypes, errno, json, socket, sys

def tried(way):
    try:
        way()
    except OSError as error:
        return errno.errorcode[error.errno]
    return "open"

def call(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(ctypes.c_long(number), *arguments) < 0:
        raise OSError(ctypes.get_errno(), "refused")

def told(port, path):
    return {
        "TCP": tried(lambda: socket.create_connection(("127.0.0.1", port), 5).close()),
        "UDP": tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port))),
        "IPv6": tried(lambda: socket.socket(socket.AF_INET6)),
        "netlink": tried(lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)),
        "a daemon's socket": tried(lambda: socket.socket(socket.AF_UNIX).connect(path)),
        "a pair of another family": tried(lambda: socket.socketpair(socket.AF_TIPC, socket.SOCK_STREAM)),
        "io_uring": tried(lambda: call(425, 1, None)),
        "another's descriptor": tried(lambda: call(438, -1, 0, 0)),
        "x32": tried(lambda: call(0x40000000 + 41, socket.AF_INET, socket.SOCK_STREAM, 0)),
        "a pair": tried(lambda: [one.close() for one in socket.socketpair()]),
    }
"""
"""Each way to the network, and what became of it: "open", or the error's name. A pair of joined sockets is no way."""

SHUT = {
    **dict.fromkeys(("TCP", "UDP", "IPv6", "netlink", "a daemon's socket", "a pair of another family"), "EPERM"),
    **dict.fromkeys(("io_uring", "another's descriptor", "x32"), "EPERM"),
    "a pair": "open",
}

IN_CHILD = """
import os, platform
from pathlib import Path
from intake import sandbox

def probe(job, folder, password):
    return {"told": told(int(sys.argv[2]), sys.argv[3])}

if len(sys.argv) > 4:
    platform.machine = lambda: sys.argv[4]
sandbox._read = probe
sys.exit(sandbox.main(Path(sys.argv[1]), os.getppid()))
"""
"""The reading process's own main, with trying to connect in the place of reading."""

AS_TESSERACT = """
if sys.argv[1].endswith(".pgm"):
    with open({report!r}, "w") as file:
        json.dump(told({port}, {path!r}), file)
    sys.exit(1)
print("tesseract 5.3.0")
"""


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[tuple[int, str]]:
    """Give the port and the path on which somebody takes whatever connection comes."""
    path = str(tmp_path / "daemon")
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_UNIX) as unix:
        unix.bind(path)
        unix.listen()
        yield tcp.getsockname()[1], path


@pytest.fixture
def fresh_server() -> Iterator[None]:
    SERVER.stop()
    yield
    SERVER.stop()


def tried_in_child(folder: Path, settings: Settings, port: int, path: str, *machine: str) -> dict[str, object]:
    """Run the reading process's main in a job folder, with trying in the place of reading; return its answer."""
    (folder / JOB).write_text(as_json(reader._job((), folder, settings)), encoding="utf-8")
    arguments = [str(folder), str(port), path, *machine]
    subprocess.run([sys.executable, "-c", PROBE + IN_CHILD, *arguments], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return dict(json.loads((folder / RESULT).read_text()))


def test_the_barrier_holds_on_this_machine() -> None:
    """It needs no right that an ordinary user has not, so there is no excuse on a machine that Writdesk supports."""
    assert holds_here()


def test_it_needs_no_right_of_an_administrators() -> None:
    """An ordinary user's process, without any capability, sets it up all the same."""
    program = (
        "import ctypes, os\nfrom intake.barrier import cut_network\n"
        "if os.getuid() == 0:\n    os.setgroups([])\n    os.setgid(65534)\n    os.setuid(65534)\n"
        "print(os.getuid() > 0, cut_network())"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "True True"


def test_the_reading_process_cannot_connect(tmp_path: Path, listening: tuple[int, str]) -> None:
    """Every way out is shut before a paper is opened; the same trial without the barrier gets through."""
    port, path = listening
    bare = subprocess.run(
        [sys.executable, "-c", f"{PROBE}\nprint(json.dumps(told({port}, {path!r})))"], check=True, capture_output=True, text=True
    )
    open_ways = {way for way, end in json.loads(bare.stdout).items() if end == "open"}
    assert {"TCP", "UDP", "netlink", "a daemon's socket", "a pair"} <= open_ways
    answer = tried_in_child(tmp_path, Settings(), port, path)
    assert answer == {"told": SHUT, "is_cut_off": True}


@pytest.mark.usefixtures("fresh_server")
def test_a_program_that_a_reader_starts_cannot_connect(
    tmp_path: Path, listening: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Tesseract that a paper took over reaches nothing: here another program stands in its place, and tries."""
    report = tmp_path / "report.json"
    text = AS_TESSERACT.format(report=str(report), port=listening[0], path=listening[1])
    (tmp_path / "tesseract").write_text(f"#!{sys.executable}\n{PROBE}{text}", encoding="utf-8")
    (tmp_path / "tesseract").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(EngineError, match="Tesseract failed"):
        read_file(SCAN, Settings(readers=1))
    assert json.loads(report.read_text()) == SHUT


@pytest.mark.skipif(platform.machine() != "x86_64", reason="these are the calls of another machine")
def test_the_calls_of_another_machine_are_refused() -> None:
    """The same processor knows an older set of calls, under other numbers: none of them is let through."""
    program = (
        "import ctypes, mmap\nfrom intake.barrier import cut_network\n"
        "code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)\n"
        "code.write(bytes.fromhex('b814000000cd80c3'))\n"  # mov eax, 20 (getpid there); int 0x80; ret
        "old = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))\n"
        "print(cut_network(), old())"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True, text=True)
    is_unknown = done.returncode == -signal.SIGSEGV  # the kernel itself has no other set, and ends who asks for it
    assert is_unknown or (done.returncode, done.stdout.strip()) == (0, "True -1"), done.stderr


def test_a_machine_without_a_barrier_says_so(tmp_path: Path, listening: tuple[int, str]) -> None:
    """Nobody is told that the network is shut off where it is not; where it must be, no paper is opened."""
    answer = tried_in_child(tmp_path, Settings(), *listening, "another")
    assert answer["is_cut_off"] is False
    assert isinstance(answer["told"], dict)
    assert answer["told"]["TCP"] == "open"
    refused = tried_in_child(tmp_path, Settings(require_barrier=True), *listening, "another")
    assert refused["error"] == EngineError.code
    assert "told" not in refused
    assert tried_in_child(tmp_path, Settings(require_barrier=True), *listening)["is_cut_off"] is True


@pytest.mark.usefixtures("fresh_server")
def test_reading_without_a_barrier_is_logged_or_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it cannot be set up a paper is read with a warning, or, as the administrator likes, not read at all."""
    (tmp_path / "sitecustomize.py").write_text("import platform\nplatform.machine = lambda: 'another'\n", encoding="utf-8")
    elsewhere = reader._environment() | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    monkeypatch.setattr(SERVER, "_environment", lambda: elsewhere)
    with capture_logs() as logged:
        assert read_file(DIGITAL, Settings(readers=1)).transcript.pages
    assert any(one["log_level"] == "warning" and "off the network" in one["event"] for one in logged)
    with pytest.raises(EngineError, match="off the network"):
        read_file(DIGITAL, Settings(readers=1, require_barrier=True))
