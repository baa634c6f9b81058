"""Chain: the keyed digests that tie each line of the history to the one before, and the marks kept outside the database.

A digest without a key would not hold against whoever owns the database; a chain alone would not show that its newest
lines are gone. So the key is a file, and so is a mark of each chain's newest line.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HOUSE = "house"
"""The chain of what belongs to no case: people, the library's data, signing in."""

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history, as the digest covers it. `detail` is canonical JSON text; `at` aware UTC."""

    chain: str
    sequence: int
    at: datetime
    person_id: str | None
    person_name: str
    action: str
    detail: str

    def covered(self, previous: str) -> bytes:
        """Return the bytes that the digest is made over, with the digest of the line before."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        parts = [self.chain, self.sequence, at, self.person_id, self.person_name, self.action, self.detail, previous]
        return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def canonical(detail: dict[str, Any]) -> str:
    """Return JSON text that is the same for the same detail."""
    return json.dumps(detail, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True)
class Seal:
    """The key, and the folder of marks; both in the data folder, outside the database."""

    _key: bytes
    _marks: Path

    @classmethod
    def open(cls, data_dir: Path) -> Seal:
        """Read the key (history.key, readable by this account alone); make it the first time."""
        marks = data_dir / "history.marks"
        marks.mkdir(parents=True, exist_ok=True, mode=0o700)
        return cls(_key(data_dir / "history.key"), marks)

    def digest(self, line: Line, previous: str) -> str:
        """Return HMAC-SHA256 over a line and the digest before it, in hex."""
        return hmac.new(self._key, line.covered(previous), hashlib.sha256).hexdigest()

    def mark(self, chain: str, sequence: int, digest: str) -> None:
        """Note a chain's newest line outside the database; called when it is committed."""
        new = self._marks / f".{chain}.{os.getpid()}.{secrets.token_hex(4)}"
        new.write_text(f"{sequence} {digest}\n", encoding="ascii")
        new.replace(self._marks / chain)

    def marked(self, chain: str) -> tuple[int, str] | None:
        """Return the newest line that was noted outside the database, None when there is none."""
        try:
            sequence, digest = (self._marks / chain).read_text(encoding="ascii").split()
            return int(sequence), digest
        except (FileNotFoundError, ValueError):
            return None

    def marked_chains(self) -> tuple[str, ...]:
        """Return the chains that have a mark."""
        return tuple(sorted(file.name for file in self._marks.iterdir() if not file.name.startswith(".")))

    def faults(self, chain: str, lines: Sequence[tuple[Line, str]]) -> tuple[str, ...]:
        """Return what is wrong with a chain, a sentence each; nothing when it is whole.

        Args:
            chain: its name.
            lines: its lines with their digests, in order.
        """
        found = []
        previous = ""
        for place, (line, digest) in enumerate(lines, start=1):
            if line.sequence != place:
                found.append(f"Line {place} is missing; line {line.sequence} stands in its place.")
                break
            if not hmac.compare_digest(self.digest(line, previous), digest):
                found.append(f"Line {line.sequence} ({line.action}) was changed after it was written.")
            previous = digest
        return (*found, *self._faults_by_mark(chain, lines))

    def _faults_by_mark(self, chain: str, lines: Sequence[tuple[Line, str]]) -> tuple[str, ...]:
        mark = self.marked(chain)
        if mark is None:
            return ()
        sequence, digest = mark
        if sequence > len(lines):
            return (f"{sequence - len(lines)} of the newest lines are missing: {sequence} were written, {len(lines)} are left.",)
        if lines[sequence - 1][1] != digest:
            return (f"Line {sequence} is not the one that was noted outside the database.",)
        return ()


def _key(file: Path) -> bytes:
    """Return the key in a file; made whole before it appears, so that two processes that start together agree."""
    if not file.exists():
        new = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(secrets.token_hex(_KEY_BYTES))
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(new, file)
        except FileExistsError:
            pass
        finally:
            new.unlink()
    return bytes.fromhex(file.read_text(encoding="ascii").strip())
