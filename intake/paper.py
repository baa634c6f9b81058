"""Paper: what an officer presented, as bytes; receive() tells its type by its content and measures it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import puremagic

from intake.errors import EmptyPaperError, TooLargeError, UnsupportedPaperError

if TYPE_CHECKING:
    from intake.settings import Settings


@dataclass(frozen=True, slots=True)
class Original:
    """One file as it was received. `media_type` is told from the content, never from the name."""

    sha256: str
    size: int
    media_type: str
    untrusted_name: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One presented paper: the files that make it up, in page order."""

    originals: tuple[Original, ...]


HEAD_BYTES = 4096
"""Enough to tell a type by: every type below shows itself in its first kilobyte."""

NAME_CHARACTERS = 200
"""As much of a file's name as is kept: names are shown to people, and never used as a path."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"

_READ_AS = {
    "application/pdf": "application/pdf",
    DOCX: DOCX,
    EML: EML,
    "image/png": "image/png",
    "image/apng": "image/png",
    "image/jpeg": "image/jpeg",
    "image/jpg": "image/jpeg",
    "image/tiff": "image/tiff",
    "image/webp": "image/webp",
    "image/heic": "image/heic",
    "image/heif": "image/heic",
}
"""What can be read: the type as it is sniffed, and the one name that the program uses for it."""

ENDINGS = {
    "application/pdf": "pdf",
    DOCX: "docx",
    EML: "eml",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/tiff": "tif",
    "image/webp": "webp",
    "image/heic": "heic",
}
"""How files of each type are named when they are given out: their own names are not to be trusted."""

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypheim", "image/heic"),
    (4, b"ftypheis", "image/heic"),
    (4, b"ftyphevc", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypmsf1", "image/heic"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"MZ", "application/x-msdownload"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
)
"""What decides before puremagic is asked: offset, bytes, type (each format's own specification)."""

_WHAT_IT_IS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("ole-storage",),
        "This is an old or locked Office document, or a message in Outlook's form. Ask for it as a PDF, or as .docx or .eml.",
    ),
    (("wordprocessing", "msword", "opendocument", "rtf", "officedocument"), "This is an office document that is no .docx."),
    (("zip", "rar", "7z", "tar", "gzip", "compress"), "This is an archive with other files inside. Unpack it first."),
    (("html", "xml"), "This is a web page."),
    (("postscript",), "This is a PostScript file."),
    (("svg", "gif", "bmp", "avif", "jp2", "jxl", "image/"), "This sort of picture cannot be read here."),
    (("video/", "audio/"), "This is a recording."),
    (("executable", "msdownload", "x-sh", "x-mach", "dosexec"), "This is a computer program, not a paper. Do not open it."),
    (("text/",), "This is plain text."),
)
"""What the desk is told of a file that is no paper: parts of its media type, and the sentence."""

_NEXT_STEP = (
    "Photograph or scan the paper and upload that (PDF, JPEG, PNG, TIFF, WebP or HEIC); a Word document (.docx) and a saved "
    "e-mail (.eml) can be read too."
)

_TEXT_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"<svg", "image/svg+xml"),
    (b"<?xml", "text/xml"),
    (b"#!", "text/x-sh"),
)

_PDF_HEADER_WITHIN = 1024
"""A PDF's header may stand anywhere in the first 1024 bytes (ISO 32000-1, implementation note 13)."""


def receive(data: bytes, untrusted_name: str, settings: Settings) -> Original:
    """Tell what was put on the desk, by its bytes alone; nothing of its content is parsed.

    Args:
        data: the file as received.
        untrusted_name: the name that the sender gave it; kept as data, shortened, control characters replaced.
        settings: `max_bytes` is the largest file that is read.

    Returns:
        Its digest, size, type and name.

    Raises:
        EmptyPaperError, TooLargeError, UnsupportedPaperError: as `identify` says.
    """
    media_type = identify(data, settings.max_bytes)
    return Original(hashlib.sha256(data).hexdigest(), len(data), media_type, plain_name(untrusted_name))


def identify(data: bytes, max_bytes: int) -> str:
    """Return the media type of a file that can be read.

    Raises:
        EmptyPaperError: there is nothing but white space or zero bytes in it.
        TooLargeError: it has more bytes than the limit.
        UnsupportedPaperError: it cannot be read; the message says what it is and what to do next.
    """
    if not data.strip(b"\x00\t\n\x0b\x0c\r "):
        raise EmptyPaperError
    if len(data) > max_bytes:
        raise TooLargeError
    media_type = sniff(data)
    if media_type not in _READ_AS:
        raise UnsupportedPaperError(_refusal(media_type))
    return _READ_AS[media_type]


def sniff(data: bytes) -> str:
    """Return the media type of a file by its bytes; "application/octet-stream" when they say nothing."""
    head = data[:HEAD_BYTES]
    for offset, mark, media_type in _SIGNATURES:
        if head.startswith(mark, offset):
            return DOCX if media_type == "application/zip" and _is_word(data) else media_type
    if b"%PDF-" in head[:_PDF_HEADER_WITHIN]:
        return "application/pdf"
    lowered = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, media_type in _TEXT_STARTS:
        if lowered.startswith(start):
            return media_type
    return EML if _is_message(data) else _ask_puremagic(head)


def _is_word(data: bytes) -> bool:
    """Return whether a zip names the parts that every Word document has: names stand in a zip as they are."""
    return b"[Content_Types].xml" in data and b"word/document" in data


_MESSAGE_HEAD_BYTES = 64 * 1024
"""As far as the head of a message is looked at: relays and seals add lines before those that a person knows."""

_HEADER_LINE = re.compile(rb"([!-9;-~]{1,76}):[ \t]?")
"""The beginning of a header field (RFC 5322, 2.2)."""

_HEADERS = frozenset({b"date", b"subject", b"to", b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"})
"""What stands beside "From:" in the head of a message."""


def _is_message(data: bytes) -> bool:
    """Return whether a file begins with the head of a message: header fields, a sender and something else among them."""
    head = data[:_MESSAGE_HEAD_BYTES].lstrip(b"\xef\xbb\xbf\r\n")
    names: set[bytes] = set()
    for at, line in enumerate(head.splitlines()):
        if not line.strip():
            break
        if line[:1] in b" \t" or (at == 0 and line.startswith(b"From ")):
            continue
        field = _HEADER_LINE.match(line)
        if field is None:
            return False
        names.add(field[1].lower())
    return b"from" in names and bool(names & _HEADERS)


def _ask_puremagic(head: bytes) -> str:
    """Return puremagic's best guess; a picture type it guesses at is not taken, because its own mark was not there."""
    try:
        guesses = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError, IndexError):
        guesses = []
    for guess in guesses:
        if guess.mime_type and guess.mime_type not in _READ_AS:
            return str(guess.mime_type)
    return "text/plain" if _is_text(head) else "application/octet-stream"


def _is_text(head: bytes) -> bool:
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in head


def _refusal(media_type: str) -> str:
    for parts, sentence in _WHAT_IT_IS:
        if any(part in media_type for part in parts):
            return f"{sentence} {_NEXT_STEP}"
    return UnsupportedPaperError.message


def plain_name(untrusted_name: str) -> str:
    """Return a sender's file name as data fit to be shown: its last part, shortened, with no control or direction marks.

    A right-to-left mark can make "exe.fdp" look like "pdf.exe"; line breaks can forge lines of a log.
    """
    last = PurePosixPath(untrusted_name.replace("\\", "/")).name
    shown = "".join("\ufffd" if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else one for one in last)
    return shown[-NAME_CHARACTERS:].strip() or "unnamed"
