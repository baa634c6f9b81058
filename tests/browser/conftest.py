"""Fixtures of the tests with a real browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.program import CHROMIUM, CHROMIUM_ARGUMENTS, Program, start, stop


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Pages without a worker: papers are as the test leaves them."""
    program = start(tmp_path_factory.mktemp("pages"), with_worker=False)
    yield program
    stop(program)


@pytest.fixture(scope="module")
def whole_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Pages and worker, as a library has them."""
    program = start(tmp_path_factory.mktemp("whole"), with_worker=True)
    yield program
    stop(program)


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where pictures of pages are put, to be looked at (`WRITDESK_SHOTS` names another folder)."""
    named = os.environ.get("WRITDESK_SHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
