"""The program as a library has it: pages and worker as processes of their own, over a folder of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from intake.docket.docket import Docket
from intake.docket.records import Role
from intake.settings import Settings
from intake.store import Store
from tests.unit.web.library import LIBRARY, NAMES, PASSWORD

ROOT = Path(__file__).parent.parent.parent
PAPERS = ROOT / "samples" / "papers"

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

WIDTHS = {390: 844, 820: 1180, 1440: 900}
"""A phone, a tablet at the desk, and a PC: width and height in CSS pixels."""


@dataclass
class Program:
    """A running program, and the people who use it."""

    settings: Settings
    docket: Docket
    store: Store
    one_time: dict[Role, str]
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    has_own_password: set[Role] = field(default_factory=set)

    @property
    def address(self) -> str:
        """Where its pages are."""
        return self.settings.address

    def sign_in(self, browser: Browser, role: Role, **options: object) -> Page:
        """Sign in as a new user does, the first time with the one-time password, and return the page that opens."""
        context: BrowserContext = browser.new_context(base_url=self.address, **options)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.goto("/")
        once = role not in self.has_own_password
        page.get_by_label("E-mail").fill(f"{role}@library.example")
        page.get_by_label("Password").fill(self.one_time[role] if once else PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        if once:
            page.get_by_label("One-time password").fill(self.one_time[role])
            page.get_by_label("New password", exact=True).fill(PASSWORD)
            page.get_by_label("New password once more").fill(PASSWORD)
            page.get_by_role("button", name="Set this password").click()
            self.has_own_password.add(role)
        page.get_by_role("button", name="Sign out").wait_for()
        return page


def start(data_dir: Path, *, with_worker: bool) -> Program:
    """Make a library, and start its pages (and its worker) as processes."""
    settings = Settings(data_dir=data_dir, port=_free_port())
    docket = Docket.open(settings)
    one_time = {}
    for role, name in NAMES.items():
        _, one_time[role] = docket.add_person(name, f"{role}@library.example", frozenset({role}), by=None)
    docket.save_library(LIBRARY, by=None)
    program = Program(settings, docket, Store.open(settings), one_time)
    environment = {**os.environ, "WRITDESK_DATA_DIR": str(data_dir), "WRITDESK_PORT": str(settings.port), "OMP_THREAD_LIMIT": "1"}
    for module in ["web", "intake.jobs"][: 2 if with_worker else 1]:
        with (data_dir / f"{module}.log").open("wb") as log:
            program.processes.append(
                subprocess.Popen([sys.executable, "-m", module], cwd=ROOT, env=environment, stdout=log, stderr=log)
            )
    _wait_for(program)
    return program


def stop(program: Program) -> None:
    """End the processes."""
    for process in program.processes:
        process.terminate()
    for process in program.processes:
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    program.docket.close()


def _wait_for(program: Program) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{program.address}/healthz", timeout=2):  # noqa: S310  # our own address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    stop(program)
    raise AssertionError((program.settings.data_dir / "web.log").read_text())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
