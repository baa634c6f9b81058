"""PDFs that are really signed: that a digital signature holds, that something was added after it, that it was broken."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from classifiers.transcript import Box, PdfSignature
from intake.digital import pdf_signatures
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings

PAPER = Path(__file__).parents[2] / "samples" / "papers" / "alj_subpoena.pdf"
BOX = Box(300.0, 600.0, 500.0, 640.0)
FIELD = "Judge's signature"
HEIGHT = 792


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> signers.SimpleSigner:
    """An invented person whom no authority vouches for."""
    folder = tmp_path_factory.mktemp("keys")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Lena Grove")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)  # noqa: FBT003 -- nine yes and no of X.509
        .sign(key, hashes.SHA256())
    )
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return signers.SimpleSigner.load(str(folder / "key.pem"), str(folder / "certificate.pem"))


@pytest.fixture(scope="module")
def signed(signer: signers.SimpleSigner) -> bytes:
    """A paper with a signature field on its first page, signed."""
    return sign(PAPER.read_bytes(), signer, FIELD)


def sign(data: bytes, signer: signers.SimpleSigner, name: str) -> bytes:
    """Return a PDF with a signature field of this name added and signed."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    place = int(BOX.x0), int(HEIGHT - BOX.bottom), int(BOX.x1), int(HEIGHT - BOX.top)
    fields.append_signature_field(writer, fields.SigFieldSpec(name, on_page=0, box=place))
    made = beside(signers.sign_pdf, writer, signers.PdfSignatureMetadata(field_name=name), signer=signer)
    return bytes(made.getvalue())


def beside(call: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Call a function in a thread of its own: pyHanko starts an event loop, and the browser's tests have one in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call, *given, **named).result()


def checked(data: bytes, tmp_path: Path) -> tuple[PdfSignature, ...]:
    path = tmp_path / "paper.pdf"
    path.write_bytes(data)
    return tuple(beside(pdf_signatures, path, {FIELD: (1, BOX)}))


def test_a_signature_that_holds_names_its_signer_and_claims_no_trust(signed: bytes, tmp_path: Path) -> None:
    """Offline nobody can say who vouches for a signer; that the file is as it was signed can be said."""
    assert checked(signed, tmp_path) == (PdfSignature("Lena Grove", 1, BOX, intact=True, covers_file=True),)


def add(data: bytes) -> bytes:
    """Return a PDF to which something other than a signature was added."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    writer.root["/Added"] = writer.add_object(writer.root["/Pages"])
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_two_signed_one_after_the_other_was_not_changed(signed: bytes, signer: signers.SimpleSigner, tmp_path: Path) -> None:
    """A clerk who signs after the judge changes nothing of what the judge signed."""
    assert all(one.intact and one.covers_file for one in checked(sign(signed, signer, "Clerk"), tmp_path))


def test_what_was_added_between_two_signatures_is_told(signed: bytes, signer: signers.SimpleSigner, tmp_path: Path) -> None:
    """A second signature does not cover up what was added after the first."""
    first, second = checked(sign(add(signed), signer, "Clerk"), tmp_path)
    assert (first.intact, first.covers_file) == (True, False)
    assert (second.intact, second.covers_file) == (True, True)


def test_what_was_added_after_signing_is_told_though_the_signature_holds(signed: bytes, tmp_path: Path) -> None:
    (signature,) = checked(add(signed), tmp_path)
    assert signature.intact
    assert not signature.covers_file


def test_a_word_changed_after_signing_breaks_the_signature(signed: bytes, tmp_path: Path) -> None:
    at = signed.index(b"/MediaBox")
    changed = signed[:at] + signed[at:].replace(b"612", b"611", 1)
    assert changed != signed
    (signature,) = checked(changed, tmp_path)
    assert not signature.intact


def test_a_signature_that_cannot_be_read_at_all_is_not_intact(tmp_path: Path) -> None:
    """A file so broken that no program can check its signature is told as such, and not as unsigned."""
    broken = b"%PDF-1.7\n1 0 obj <</Type /Sig /ByteRange [0 1 2 3]>> endobj\ntrailer <</Root 9 0 R>>\n%%EOF"
    (signature,) = checked(broken, tmp_path)
    assert not signature.intact
    assert signature.signer is None


def test_a_paper_that_only_speaks_of_byte_ranges_has_no_signature(tmp_path: Path) -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Title"] = "/ByteRange"
        document.save(tmp_path / "plain.pdf")
    assert checked((tmp_path / "plain.pdf").read_bytes(), tmp_path) == ()


def test_a_signed_paper_is_read_with_its_signature(signed: bytes) -> None:
    """From the bytes to the transcript, in the reading process: page, place and what holds."""
    settings = Settings()
    (signature,) = read_paper([(receive(signed, "paper.pdf", settings), signed)], settings).transcript.pdf_signatures
    assert (signature.signer, signature.page, signature.intact, signature.covers_file) == ("Lena Grove", 1, True, True)
    assert signature.box is not None
    assert signature.box.overlap(BOX) > 0.9 * BOX.width * BOX.height
