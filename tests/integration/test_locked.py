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
from intake.errors import EncryptedPaperError
from intake.paper import receive
from intake.pipeline import process
from intake.reader import read_paper
from intake.settings import Settings
from intake.store import Store
from tests.made import mail, pdf

TEXT = "STATE OF MICHIGAN\nSUBPOENA\nYou are ordered to appear."


def locked_with(password: str) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(TEXT))) as document:
        document.save(buffer, encryption=pikepdf.Encryption(user=password, owner="owner", R=6))
    return buffer.getvalue()


@pytest.fixture(scope="module")
def locked() -> bytes:
    return locked_with("open sesame")


@pytest.mark.parametrize(
    ("password", "told"),
    [(None, "The file “first.pdf” is locked"), ("one", "file “second.pdf”"), ("two", "file “first.pdf”"), ("x", "“first.pdf”")],
)
def test_of_several_files_the_one_that_stays_locked_is_named(password: str | None, told: str) -> None:
    """Where files have passwords of their own, the desk is told which is still locked, and to give them in one by one."""
    settings = Settings(readers=1)
    files = [(locked_with("one"), "folder/first.pdf"), (locked_with("two"), "second.pdf")]
    with pytest.raises(EncryptedPaperError) as refused:
        read_paper([(receive(data, name, settings), data) for data, name in files], settings, password=password)
    assert told in str(refused.value)
    assert ("did not open" in str(refused.value)) is (password is not None)
    assert ("one by one" in str(refused.value)) is (password is not None)


@pytest.mark.parametrize("password", [None, "one"])
def test_a_locked_file_in_a_mail_that_is_read_is_to_be_given_in_by_itself(password: str | None) -> None:
    """Once a mail's other file was read no password is asked for it, so the desk is told where it will be."""
    other = locked_with("one") if password else pdf("Please call us.")
    data = mail("See attached.", ("open.pdf", other), ("second.pdf", locked_with("two"))).as_bytes()
    settings = Settings(readers=1)
    sent = read_paper([(receive(data, "a.eml", settings), data)], settings, password=password).transcript
    (fault,) = sent.pages[-1].file_faults
    assert "“second.pdf” was not read. It is locked with a password. Save that file and upload it by itself" in fault.message
    assert "Ask the officer" not in fault.message


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
