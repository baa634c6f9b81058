"""A locked paper's password is read once, by nobody else, and then it is gone."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from intake import passwords
from intake.settings import Settings

PAPER = "0123456789abcdef"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


def test_a_password_is_taken_once_and_gone(settings: Settings) -> None:
    """After the worker took it, it stands nowhere."""
    passwords.leave(settings, PAPER, "open sesame")
    assert passwords.take(settings, PAPER) == "open sesame"
    assert passwords.take(settings, PAPER) is None
    assert not any(path.is_file() for path in settings.data_dir.rglob("*"))


def test_only_this_user_can_read_it(settings: Settings) -> None:
    """Neither the file nor its folder is open to others."""
    passwords.leave(settings, PAPER, "open sesame")
    file = settings.data_dir / "passwords" / PAPER
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_an_old_password_is_not_used(settings: Settings) -> None:
    """One that no worker came for is deleted, and not used."""
    for clear in (lambda: passwords.take(settings, PAPER), lambda: passwords.clear_old(settings)):
        passwords.leave(settings, PAPER, "open sesame")
        file = settings.data_dir / "passwords" / PAPER
        past = time.time() - 60 * passwords.MOST_MINUTES - 1
        os.utime(file, (past, past))
        assert clear() is None
        assert not file.exists()


def test_an_id_is_never_a_path(settings: Settings) -> None:
    """Only a paper's own id names a password."""
    with pytest.raises(ValueError, match="no paper's id"):
        passwords.leave(settings, "../../x", "open sesame")
