"""Forkserver: a process with the reader's libraries loaded that has seen no paper, and of which a copy reads each paper.

Loading takes as long as reading half a page; so it is done once, before a paper comes. A copy (fork(2)) shares nothing
with the next one, and is confined by `intake.sandbox` before it opens the paper. `python -m intake.forkserver FD` is the
process; it takes requests from the socket FD, and ends when that is closed.

A request is a folder's path, with four descriptors: the copy's input, output and complaints, and a line on which the
answer goes: a JSON object with its "status", "cpu_s" and "peak_mb" when it has ended. Whoever asked hangs up to have it killed.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

_LONGEST_PATH = 8192
_LONGEST_ANSWER = 4096
_FIRST_FREE = 3
_MOST_OPEN = 4096
_DESCRIPTORS = 4


@dataclass(frozen=True, slots=True)
class Ended:
    """How a reading process ended: its exit status (the signal's number below 0), and what it and those it started took."""

    status: int
    cpu_s: float
    peak_mb: float


class Forked:
    """A reading process, by the line on which its end is told, and its folder; `on_end` hears of its end too."""

    def __init__(self, line: socket.socket, folder: Path, on_end: Callable[[Ended], None]) -> None:
        self._line = line
        self._folder = folder
        self._on_end = on_end
        self._has_answered = False

    def wait(self, timeout_s: float) -> Ended | None:
        """Return how it ended; None when the server itself was killed.

        Raises:
            TimeoutError: it had not ended in time.
        """
        self._line.settimeout(max(timeout_s, 0.01))
        try:
            answer = self._line.recv(_LONGEST_ANSWER)
        except ConnectionError:
            return None
        if not answer:
            return None
        self._has_answered = True
        ended = Ended(**json.loads(answer))
        self._on_end(ended)
        return ended

    def kill(self) -> None:
        """End it and everything it started, if it has not ended, and wait for that."""
        with contextlib.suppress(OSError), self._line:
            self._line.shutdown(socket.SHUT_WR)
            self._line.settimeout(_KILL_S)
            while self._line.recv(_LONGEST_ANSWER):
                self._has_answered = True
        if not self._has_answered:
            _end_all_in(self._folder)


_KILL_S = 10.0


def _end_all_in(folder: Path) -> None:
    """End what still works in a job's folder: of a Tesseract that a copy started, nobody knows once the server was killed."""
    there = folder.resolve()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it ended, or is not ours
            held = os.pidfd_open(int(process.name))
            try:
                if (process / "cwd").readlink() == there:
                    signal.pidfd_send_signal(held, signal.SIGKILL)
            finally:
                os.close(held)


class ForkServer:
    """The server of this process: started when first asked for, or before; started again when it was killed.

    `cpu_s` is the processor time of all reading processes so far, of which getrusage(2) knows nothing here.
    """

    def __init__(self, environment: Callable[[], dict[str, str]]) -> None:
        self.cpu_s = 0.0
        self._environment = environment
        self._lock = threading.Lock()
        self._owner = 0
        self._server: subprocess.Popen[bytes] | None = None
        self._requests: socket.socket | None = None

    def start(self) -> int:
        """Begin to load, so that the next paper need not wait for it; return the server's process number."""
        with self._lock:
            self._running()
            return self._server.pid if self._server else 0

    def fork(self, folder: Path, stdin: int, stdout: int, stderr: int) -> Forked:
        """Let a copy read the paper of a job folder.

        Args:
            folder: with the job (`intake.sandbox`).
            stdin: a descriptor that becomes the copy's own, as do the next two.
            stdout: what it says goes there.
            stderr: what it complains of goes there.

        Raises:
            OSError: the server cannot be started.
        """
        with self._lock:
            try:
                return self._ask(self._running(), folder, (stdin, stdout, stderr))
            except ConnectionError:  # it was killed since it was last asked
                self._end()
                return self._ask(self._running(), folder, (stdin, stdout, stderr))

    def stop(self) -> None:
        """End the server, and with it every paper that is being read."""
        with self._lock:
            self._end()

    def _ask(self, requests: socket.socket, folder: Path, standard: tuple[int, int, int]) -> Forked:
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(requests, [os.fsencode(folder)], [*standard, theirs.fileno()])
            except OSError:
                ours.close()
                raise
        return Forked(ours, folder, self._count)

    def _count(self, ended: Ended) -> None:
        with self._lock:
            self.cpu_s += ended.cpu_s

    def _running(self) -> socket.socket:
        if self._requests is None or self._owner != os.getpid():
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with theirs:
                self._server = subprocess.Popen(  # noqa: S603 -- our own module, by our own interpreter
                    [sys.executable, "-m", "intake.forkserver", str(theirs.fileno())],
                    stdin=subprocess.DEVNULL,
                    pass_fds=(theirs.fileno(),),
                    env=self._environment(),
                    start_new_session=True,
                )
            self._requests, self._owner = ours, os.getpid()
            atexit.register(self.stop)
        return self._requests

    def _end(self) -> None:
        if self._owner == os.getpid() and self._requests is not None and self._server is not None:
            self._requests.close()
            self._server.wait()
        self._requests = self._server = None


# The server


@dataclass(frozen=True, slots=True)
class _Child:
    pid: int
    pidfd: int
    line: socket.socket

    def kill(self) -> None:
        """End it and all it started; until it is finished, no other process can have its number."""
        os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):  # it had no time to form a group
            os.killpg(self.pid, signal.SIGKILL)

    def finish(self) -> None:
        """Kill what is left of its group, and tell how it ended."""
        self.kill()
        _, status, used = os.wait4(self.pid, 0)
        ended = Ended(os.waitstatus_to_exitcode(status), round(used.ru_utime + used.ru_stime, 4), round(used.ru_maxrss / 1024, 1))
        with contextlib.suppress(OSError), self.line:
            self.line.send(json.dumps(asdict(ended)).encode())
        os.close(self.pidfd)


def serve(requests: socket.socket, read: Callable[[Path, int], int]) -> None:
    """Make a copy of this process for each request, and tell how it ended, until the asker closes its side.

    Args:
        requests: where they come from.
        read: what the copy does, given the folder and this process's number; returns its exit status.
    """
    with selectors.DefaultSelector() as selector:
        selector.register(requests, selectors.EVENT_READ)
        while True:
            for key, _ in selector.select():
                child: _Child | None = key.data
                if child is not None and selector.get_map().get(key.fd) is not key:
                    continue  # it ended while its line was hung up
                if child is None:
                    if (taken := _take(requests)) is None:
                        _kill_all(selector)
                        return
                    child = _copy(taken, read)
                    if child is not None:
                        selector.register(child.pidfd, selectors.EVENT_READ, child)
                        selector.register(child.line, selectors.EVENT_READ, child)
                elif key.fd == child.pidfd:
                    selector.unregister(child.pidfd)
                    if child.line.fileno() in selector.get_map():
                        selector.unregister(child.line)
                    child.finish()
                else:
                    selector.unregister(child.line)
                    child.kill()


def _kill_all(selector: selectors.BaseSelector) -> None:
    for key in list(selector.get_map().values()):
        if key.data is not None:
            key.data.kill()


@dataclass(frozen=True)
class _Request:
    """A folder, and the descriptors that came with it: the copy's three, and its line; fewer where this process has no more."""

    folder: Path
    descriptors: list[int]

    def drop(self) -> None:
        """Close what is not passed on; who asked then hears that the line was hung up."""
        for descriptor in self.descriptors:
            with contextlib.suppress(OSError):
                os.close(descriptor)


def _take(requests: socket.socket) -> _Request | None:
    """Return the next request; None when no more will come."""
    data, descriptors, _, _ = socket.recv_fds(requests, _LONGEST_PATH, _DESCRIPTORS)
    return _Request(Path(os.fsdecode(data)), list(descriptors)) if data else None


def _copy(request: _Request, read: Callable[[Path, int], int]) -> _Child | None:
    """Start a copy; None where this machine has no descriptors or processes left: that paper alone is put off."""
    server = os.getpid()
    try:
        stdin, stdout, stderr, line = request.descriptors
        standard = (stdin, stdout, stderr)
        pid = os.fork()
        if pid == 0:
            _be_the_copy(request.folder, standard, partial(read, request.folder, server))
        pidfd = _pidfd(pid)
    except (OSError, ValueError):  # fewer came than were sent
        request.drop()
        return None
    for descriptor in standard:
        os.close(descriptor)
    return _Child(pid, pidfd, socket.socket(fileno=line))


def _pidfd(pid: int) -> int:
    """Return the descriptor by which a copy's end is heard; where there is none left, end the copy.

    Raises:
        OSError: there is none left.
    """
    try:
        return os.pidfd_open(pid)
    except OSError:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise


def _be_the_copy(folder: Path, standard: Sequence[int], read: Callable[[], int]) -> None:
    """Stand alone: a group, descriptors and a place of its own; read, and end. Does not return."""
    status = 1
    try:
        os.setsid()
        for number, descriptor in enumerate(standard):
            os.dup2(descriptor, number)
        os.closerange(_FIRST_FREE, _MOST_OPEN)
        os.chdir(folder)
        os.environ |= {"TMPDIR": str(folder), "HOME": str(folder)}
        tempfile.tempdir = None
        status = read()
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 -- nothing of the server's own may run in the copy
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _load() -> None:
    """Load what reading a paper takes; what few papers need (digital signatures, mails, documents) loads with them."""
    import cv2  # noqa: PLC0415 -- this process alone has a use for them
    import numpy.ma  # noqa: F401, PLC0415 -- numpy loads it when numbers are first sorted out

    from intake import frames, pieces, shapes, sheets, words  # noqa: F401, PLC0415 -- as above
    from intake.pdf import document, plumbing  # noqa: F401, PLC0415 -- as above

    cv2.setNumThreads(1)
    frames.get_ready()
    words.get_ready()
    shapes.get_ready()
    plumbing.get_ready()
    gc.collect()
    gc.freeze()


def main(requests: socket.socket) -> None:
    """Load, and serve."""
    from intake.sandbox import main as read  # noqa: PLC0415 -- as above

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    _load()
    serve(requests, read)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
