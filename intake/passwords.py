"""Passwords: that of a locked paper on its way from the desk to the worker, in a file that is gone once it is read.

It is in no row, no job, no log and no history. The file is this user's alone, and no worker takes one that is older than
MOST_MINUTES; a worker that ends with the password in hand asks for it again.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from pathlib import Path

from intake.settings import Settings

MOST_MINUTES = 15
"""As long as a paper may wait for a worker before its password has to be given again."""

LONGEST = 1000
_ID = re.compile(r"[0-9a-f]{1,64}")


def leave(settings: Settings, paper_id: str, password: str) -> None:
    """Leave a paper's password for the worker, instead of one that was left before.

    Raises:
        ValueError: this is no paper's id.
        OSError: it cannot be written.
    """
    file = _file(settings, paper_id)
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "w", encoding="utf-8") as opened:
        opened.write(password[:LONGEST])


def take(settings: Settings, paper_id: str) -> str | None:
    """Return the password that was left for a paper, and delete it; None when there is none, or it is too old."""
    file = _file(settings, paper_id)
    try:
        is_fresh = time.time() - file.stat().st_mtime < 60 * MOST_MINUTES
        password = file.read_text(encoding="utf-8")
        file.unlink()
    except FileNotFoundError:
        return None
    return password if is_fresh else None


def clear_old(settings: Settings) -> None:
    """Delete the passwords that nobody came for."""
    for file in (settings.data_dir / "passwords").glob("*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - file.stat().st_mtime >= 60 * MOST_MINUTES:
                file.unlink()


def _file(settings: Settings, paper_id: str) -> Path:
    if not _ID.fullmatch(paper_id):
        raise ValueError("this is no paper's id")
    return settings.data_dir / "passwords" / paper_id
