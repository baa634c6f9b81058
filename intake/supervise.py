"""Supervise: what `writdesk run` does; the data folder, the first people, then pages and worker side by side until stopped."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from types import FrameType

import click
import structlog

from intake.docket.docket import Docket
from intake.docket.records import Role
from intake.settings import Settings

_log = structlog.get_logger()

_FIRST_PEOPLE = (
    ("Desk", "desk@library.example", Role.DESK),
    ("Director", "director@library.example", Role.DIRECTOR),
    ("Counsel", "counsel@library.example", Role.COUNSEL),
    ("Administrator", "administrator@library.example", Role.ADMINISTRATOR),
)
_PROGRAMS = ("web", "intake.jobs")
_MAX_STARTS = 5
_START_WINDOW_S = 60.0
_STOP_S = 30.0
_PR_SET_PDEATHSIG = 1
"""prctl(2): the signal that this process gets when its parent ends."""


def replace_by(module: str, *arguments: str) -> None:
    """Become `python -m module arguments...`, in this environment."""
    os.execv(sys.executable, [sys.executable, "-m", module, *arguments])  # noqa: S606  (a module of ours, named in the code)


def run(settings: Settings, *, with_demo: bool) -> int:
    """Set up what is missing, print how to sign in, and serve until stopped; return the exit status."""
    if not _is_free(settings.host, settings.port):
        click.echo(
            f"Port {settings.port} of {settings.host} is already in use, perhaps by Writdesk itself: open {settings.address} "
            "in a browser. To use another port, set WRITDESK_PORT and start again.",
            err=True,
        )
        return 1
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    docket = Docket.open(settings)
    try:
        sign_ins = _first_people(docket)
        if with_demo:
            from intake.demo import load_demo  # noqa: PLC0415  (drawing samples loads Pillow and reportlab)

            load_demo(docket, settings)
    finally:
        docket.close()
    _greet(settings, sign_ins)
    return _keep_running()


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _first_people(docket: Docket) -> list[tuple[str, str]]:
    """Create one person for each role when there is nobody yet; return their addresses and one-time passwords."""
    if docket.people():
        return []
    return [(email, docket.add_person(name, email, frozenset({role}), by=None)[1]) for name, email, role in _FIRST_PEOPLE]


def _greet(settings: Settings, sign_ins: list[tuple[str, str]]) -> None:
    click.echo(f"\nWritdesk: {settings.address}\nPapers and database: {settings.data_dir}")
    if sign_ins:
        click.echo("\nThe first people. Each password works until its owner chooses a new one, and is shown only now.\n")
        for email, password in sign_ins:
            click.echo(f"    {email:32} {password}")
        click.echo("\nThe administrator can rename them, add people, and enter the library's name and address.")
    else:
        click.echo("Lost a password? ./writdesk new-password EMAIL")
    if not settings.smtp_host:
        click.echo("No mail server is configured (WRITDESK_SMTP_HOST): the inbox shows new cases, and no mail is sent.")
    click.echo("Stop with Ctrl-C.\n")


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _start(module: str) -> subprocess.Popen[bytes]:
    """Start a program of ours; it gets SIGTERM should this process be killed."""
    return subprocess.Popen([sys.executable, "-m", module], preexec_fn=_die_with_parent)  # noqa: S603, PLW1509  (no threads here)


def _keep_running() -> int:
    """Keep the pages and the worker going; start again what ends by itself, unless it keeps ending."""
    children = {module: _start(module) for module in _PROGRAMS}
    starts: dict[str, deque[float]] = {module: deque(maxlen=_MAX_STARTS) for module in _PROGRAMS}
    stopping = _on_stop_signals()
    while not stopping():
        time.sleep(0.3)
        for module, child in children.items():
            if child.poll() is None or stopping():
                continue
            if len(starts[module]) == _MAX_STARTS and time.monotonic() - starts[module][0] < _START_WINDOW_S:
                click.echo(f"{module} keeps ending (status {child.returncode}); Writdesk stops. See the lines above.", err=True)
                _stop(children)
                return 1
            _log.warning("started again", program=module, status=child.returncode)
            starts[module].append(time.monotonic())
            children[module] = _start(module)
    _stop(children)
    return 0


def _on_stop_signals() -> Callable[[], bool]:
    """Return what tells whether SIGINT or SIGTERM has come."""
    seen: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        seen.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, note)
    return lambda: bool(seen)


def _stop(children: dict[str, subprocess.Popen[bytes]]) -> None:
    for child in children.values():
        child.terminate()
    for child in children.values():
        try:
            child.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
