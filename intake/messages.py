"""Messages: an e-mail taken apart into what it encloses and what it says, with nothing fetched and nothing run.

A message is a chain of parts inside parts (RFC 2045, RFC 5322), and its text may hold files between its lines; each number that
its sender chooses is bounded here or by `intake.pieces`, which asks.
"""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from reportlab.platypus import Flowable

from intake.markup import html_paragraphs, pictures_in
from intake.paper import plain_name
from intake.typeset import Look, Setting, Sheets, Text, paragraph, write
from intake.woven import unwoven

_SHOWN_HEADERS = ("From", "To", "Cc", "Date", "Subject")
_LONGEST_HEADER = 2_000
_LONGEST_BODY = 200_000
"""Characters of a message that are laid out: some sixty pages."""

_DEEPEST_PART = 30
"""Parts inside parts: mail programs make three or four."""

_SEALS = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys")
"""Attachments that a mail program checks and shows to nobody."""


@dataclass(frozen=True)
class Enclosure:
    """A file or another message inside a message. `is_inline` says that the text shows it in its own place."""

    untrusted_name: str
    content: bytes | EmailMessage
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A part of a message's text that a mail program shows."""

    text: str
    is_html: bool


@dataclass(frozen=True)
class Opened:
    """A message, taken apart: the parts of its text that a mail program shows, and what it encloses, in order."""

    message: EmailMessage
    texts: tuple[Said, ...]
    enclosures: tuple[Enclosure, ...]


def open_message(path: Path) -> Opened:
    """Parse a message file."""
    with path.open("rb") as file:
        return take_apart(email.message_from_binary_file(file, policy=email.policy.default))


def take_apart(message: EmailMessage) -> Opened:
    """Part what a message says from what it encloses."""
    texts: list[Said] = []
    enclosures: list[Enclosure] = []
    for part in _shown_parts(message, 0):
        if not _is_text(part):
            enclosures += [_enclosure(part)] if part.get_content_type() not in _SEALS else []
        elif part.get_content_type() == "text/html":
            texts.append(Said(_letters(part), is_html=True))
            enclosures += [Enclosure(_PICTURE_NAME, picture, is_inline=True) for picture in pictures_in(texts[-1].text)]
        else:
            woven = unwoven(_letters(part))
            texts.append(Said(woven.text, is_html=False))
            enclosures += [Enclosure(name, data) for name, data in woven.files]
    return Opened(message, tuple(texts), tuple(enclosures))


_PICTURE_NAME = "picture in the text"


def _shown_parts(part: EmailMessage, depth: int) -> Iterator[EmailMessage]:
    """Give the leaves of a message that a mail program shows: of alternatives the richest, for that is what people see."""
    kind = part.get_content_type()
    if not part.is_multipart() or kind.startswith("message/") or depth > _DEEPEST_PART:
        yield part
        return
    inside = [one for one in part.get_payload() if isinstance(one, EmailMessage)]
    if kind == "multipart/alternative":
        yield from _of_alternatives(inside, depth)
        return
    for one in inside:
        yield from _shown_parts(one, depth + 1)


def _of_alternatives(inside: list[EmailMessage], depth: int) -> Iterator[EmailMessage]:
    """Give the leaves of the richest of alternatives, after the files that only a poorer one has: they are no less sent."""
    poorer = [one for one in inside if _is_text(one) or one.get_content_maintype() == "multipart"][:-1]
    unseen = {id(one) for one in poorer}
    shown = [leaf for one in inside if id(one) not in unseen for leaf in _shown_parts(one, depth + 1)]
    known = {_decoded(leaf) for leaf in shown if not leaf.is_multipart()}
    for leaf in (leaf for one in poorer for leaf in _shown_parts(one, depth + 1)):
        if not _is_text(leaf) and _decoded(leaf) not in known:
            yield leaf
    yield from shown


def _is_text(part: EmailMessage) -> bool:
    """Return whether a part is text that a mail program shows, and no file."""
    return part.get_content_type() in {"text/plain", "text/html"} and not _is_file(part)


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _file_name(part: EmailMessage) -> str:
    try:
        return str(part.get_filename() or "")
    except Exception:  # noqa: BLE001 -- the library's own parser of parameters trips over made-up ones
        return ""


def _enclosure(part: EmailMessage) -> Enclosure:
    inside = part.get_payload()
    is_message = part.get_content_type().startswith("message/")
    message = inside[0] if is_message and isinstance(inside, list) and inside else None
    if isinstance(message, EmailMessage):
        return Enclosure(_file_name(part) or _header(message, "Subject") or "message", message)
    is_inline = part.get_content_disposition() != "attachment" and part.get("Content-ID") is not None
    return Enclosure(_file_name(part) or f"unnamed {part.get_content_subtype()}", _decoded(part), is_inline)


def _decoded(part: EmailMessage) -> bytes:
    """Return a part's bytes; none where its encoding is broken."""
    try:
        data: Any = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    """Return a header as a mail program shows it; "" where it is missing or nonsense."""
    try:
        value = message.get(name)
    except Exception:  # noqa: BLE001 -- the library's own parser of headers trips over made-up ones
        return ""
    return " ".join(str(value or "").split())[:_LONGEST_HEADER]


def typeset(opened: Opened, out: Path) -> bool:
    """Lay out what a message says of itself and its text; return whether all of it was laid out."""
    headers = [(name, value) for name in _SHOWN_HEADERS if (value := _header(opened.message, name))]
    headers += [("Attached", plain_name(one.untrusted_name)) for one in opened.enclosures[:_MOST_LISTED]]
    story: list[Flowable] = []
    for name, value in headers:
        story += paragraph((Text(f"{name}: ", _BOLD), Text(value, _PLAIN)))
    story += paragraph((), Setting(rule_above=True))
    body, is_whole = _body(opened)
    write([*story, *body], [Sheets()], out)
    return is_whole


_MOST_LISTED = 40
_PLAIN, _BOLD = Look(size_pt=10.0), Look(size_pt=10.0, is_bold=True)


def _body(opened: Opened) -> tuple[list[Flowable], bool]:
    left = _LONGEST_BODY
    laid: list[Flowable] = []
    for said in opened.texts:
        if len(said.text) > 10 * _LONGEST_BODY:  # markup is longer than what it shows
            return laid, False
        paragraphs = html_paragraphs(said.text) if said.is_html else _plain_paragraphs(said.text)
        for texts in paragraphs:
            left -= sum(len(one.text) for one in texts)
            if left < 0:
                return laid, False
            laid += paragraph(texts)
    return laid, True


def _letters(part: EmailMessage) -> str:
    data = _decoded(part)
    try:
        return data.decode(part.get_content_charset("utf-8"), errors="replace")
    except (LookupError, ValueError):
        return data.decode("utf-8", errors="replace")


def _plain_paragraphs(text: str) -> Iterator[tuple[Text, ...]]:
    for line in text.replace("\x00", "").splitlines():
        yield (Text(line, _PLAIN),)
