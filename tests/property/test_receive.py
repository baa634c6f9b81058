"""No bytes and no name, whatever they are, break the first step."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from intake.errors import PaperError
from intake.paper import DOCX, EML, receive
from intake.settings import Settings

MARKS = (b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\x00", b"RIFF\x00\x00\x00\x00WEBP", b"PK\x03\x04", b"")
WORD = b"PK\x03\x04\x14\x00[Content_Types].xml word/document.xml"
MAIL = b"From: a@example.org\r\nTo: b@example.org\r\n"
MARKS += (WORD, MAIL, b"From: ", b"Received: ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
READ_AS = {"application/pdf", "image/png", "image/jpeg", "image/tiff", "image/webp", "image/heic", DOCX, EML}
SETTINGS = Settings(max_bytes=4096)


@given(st.sampled_from(MARKS), st.binary(max_size=5000), st.text(max_size=400))
def test_any_bytes_are_taken_or_refused_with_a_sentence(mark: bytes, rest: bytes, name: str) -> None:
    """A file is either taken, with its digest, or refused with a plain sentence; nothing else can happen."""
    data = mark + rest
    try:
        original = receive(data, name, SETTINGS)
    except PaperError as error:
        assert str(error).endswith((".", ")."))  # noqa: PT017 -- both ways out are right; each has its facts
        assert error.code in {"empty", "unsupported", "too_large"}  # noqa: PT017
    else:
        assert original.media_type in READ_AS
        assert original.sha256 == hashlib.sha256(data).hexdigest()
        assert original.size == len(data) <= SETTINGS.max_bytes


@given(st.binary(max_size=3000))
def test_a_word_document_is_told_by_the_names_of_its_parts(rest: bytes) -> None:
    """A zip that names the parts of a Word document is taken for one, whatever else is in it; other zips are not."""
    assert receive(WORD + rest, "a.zip", SETTINGS).media_type == DOCX


@given(st.binary(max_size=3000))
def test_a_mail_is_told_by_its_head(body: bytes) -> None:
    """A file that begins with a sender and a recipient is a mail, whatever its body holds."""
    assert receive(MAIL + b"\r\n" + body, "a.pdf", SETTINGS).media_type == EML


@given(st.text(max_size=400))
def test_a_name_is_shown_and_never_a_path(name: str) -> None:
    """Of a sender's file name only its last part stays, printable and short, whatever it holds."""
    kept = receive(b"%PDF-1.4 x", name, SETTINGS).untrusted_name
    assert 0 < len(kept) <= 200
    assert "/" not in kept
    assert "\\" not in kept
    assert all(letter.isprintable() or letter == " " or not letter.isascii() for letter in kept)
    assert "\u202e" not in kept
    assert "\n" not in kept
