"""Woven: the files that a mail's plain text holds between its lines (uuencode), as old mail programs attach them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Woven:
    """A text without the files that stood in it, and these, each a name and its bytes, in order."""

    text: str
    files: tuple[tuple[str, bytes], ...]


def unwoven(text: str) -> Woven:
    """Part a text from the files in it; a first line that no file follows is text, and a file that breaks off is a file.

    Written for what POSIX says of `uuencode`: "begin 644 name", lines that each begin with their length, "end"; or
    "begin-base64 644 name", lines of base64, "====".
    """
    if _BEGINS.search(text) is None:
        return Woven(text, ())
    lines = text.splitlines()
    said: list[str] = []
    files: list[tuple[str, bytes]] = []
    at = 0
    while at < len(lines):
        begun = _BEGINS.fullmatch(lines[at])
        pieces = list(_decoded(lines, at + 1, is_base64=bool(begun[1]))) if begun else []
        if begun and any(pieces):
            files.append((begun[2], b"".join(pieces)))
            at += 1 + len(pieces)
            at += at < len(lines) and lines[at].strip() in _ENDS
        else:
            said.append(lines[at])
            at += 1
    return Woven("\n".join(said), tuple(files))


_BEGINS = re.compile(r"^begin(-base64)?[ \t]+[0-7]{3,4}[ \t]+(\S.*?)\s*$", re.MULTILINE)
_ENDS = frozenset({"end", "===="})


def _decoded(lines: list[str], first: int, *, is_base64: bool) -> Iterator[bytes]:
    """Give the bytes of each line of a file, to the first that is none of it."""
    for at in range(first, len(lines)):
        if lines[at].strip() in _ENDS:
            return
        try:
            yield base64.b64decode(lines[at], validate=True) if is_base64 else _of_line(lines[at])
        except (binascii.Error, ValueError):
            return


def _of_line(line: str) -> bytes:
    """Return the bytes of one line; mail programs take blanks from its end, and some coders write a letter too many.

    Raises:
        binascii.Error, ValueError: it is no such line.
    """
    length = (ord(line[0]) - _BLANK) % _LETTERS if line else 0
    return binascii.a2b_uu(line[: 1 + -(-length // 3) * 4]) if length else b""


_BLANK, _LETTERS = 0x20, 64
