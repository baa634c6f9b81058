"""A locked paper is read with its password, which is used once; the locked original is what is kept."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from classifiers.visit import Visit
from intake import passwords
from intake.docket.docket import Docket
from intake.docket.records import PaperStatus, Role
from intake.paper import receive
from intake.pipeline import process
from intake.settings import Settings
from intake.store import Store
from tests.made import pdf

TEXT = "STATE OF MICHIGAN\nSUBPOENA\nYou are ordered to appear."


@pytest.fixture(scope="module")
def locked() -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(TEXT))) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user="open sesame", owner="owner", R=6))
    return buffer.getvalue()


def test_the_worker_reads_a_locked_paper_with_the_password_that_was_left(tmp_path: Path, locked: bytes) -> None:
    """Refused without it, told when it is wrong, read when it is right; the store holds the file as it came."""
    settings = Settings(data_dir=tmp_path, readers=1)
    docket = Docket.open(settings, enqueue=lambda *_: None)
    store = Store.open(settings)
    person, _ = docket.add_person("A. Desk", "desk@library.example", frozenset({Role.DESK, Role.DIRECTOR}), by=None)
    case = docket.open_case(Visit(), "", by=person)
    store.keep(locked)
    paper = docket.add_paper(case.id, [receive(locked, "locked.pdf", settings)], by=person)
    process(paper.id, docket, store, settings)
    assert docket.paper(paper.id).error_code == "encrypted"
    for password, status in (("wrong", PaperStatus.REFUSED), ("open sesame", PaperStatus.ASSESSED)):
        passwords.leave(settings, paper.id, password)
        docket.unlock_paper(paper.id, by=person)
        process(paper.id, docket, store, settings)
        read = docket.paper(paper.id)
        assert read.status is status
        if status is PaperStatus.REFUSED:
            assert "did not open" in (read.error_message or "")
    assert store.read(read.originals[0].sha256) == locked
    assert not any((tmp_path / "passwords").iterdir())
    docket.close()


def test_the_command_takes_a_password_from_a_file(tmp_path: Path, locked: bytes) -> None:
    """The password is in a file or asked for; it never stands among the arguments."""
    paper, password = tmp_path / "locked.pdf", tmp_path / "password"
    paper.write_bytes(locked)
    password.write_text("open sesame\n")
    command = [sys.executable, "-m", "intake.cli", "classify", "--json", str(paper)]
    without = subprocess.run(command, capture_output=True, check=False)
    assert without.returncode == 3
    assert json.loads(without.stdout)["error"]["code"] == "encrypted"
    told = subprocess.run([*command, "--password-file", str(password)], capture_output=True, check=True)
    assert json.loads(told.stdout)["status"] == "assessed"
