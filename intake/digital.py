"""Digital: the digital signatures of a PDF, checked offline; the one caller of pyHanko."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from classifiers.transcript import Box, PdfSignature

Place = tuple[int, Box]
"""The number of a page, and a box on it."""

_MOST_SIGNATURES = 20


def has_signatures(path: Path) -> bool:
    """Return whether a PDF can hold a digital signature at all: each has a /ByteRange, in plain view by its nature."""
    return b"/ByteRange" in path.read_bytes()


def pdf_signatures(path: Path, places: Mapping[str, Place], password: str | None = None) -> tuple[PdfSignature, ...]:
    """Return a PDF's digital signatures, each as far as the file alone can prove it; nothing is fetched.

    Args:
        path: the PDF.
        places: where each form field stands, by name.
        password: of a locked PDF.

    Returns:
        One for each filled signature field; one that cannot be checked at all counts as not intact.
    """
    if not has_signatures(path):
        return ()
    logging.disable(logging.CRITICAL)  # pyHanko logs each step of a failed validation; the answer says it all
    from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415 -- half a second, and few papers are signed so
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415

    with path.open("rb") as file:
        try:
            reader = PdfFileReader(file, strict=False)
            if reader.encrypted:
                reader.decrypt(password or "")
            signatures = reader.embedded_regular_signatures[:_MOST_SIGNATURES]
            signed = frozenset(one.field_name for one in reader.embedded_signatures)
            return tuple(_checked(one, places, signed) for one in signatures)
        except (PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
            return (PdfSignature(None, None, None, intact=False, covers_file=False),)


def _checked(signature: Any, places: Mapping[str, Place], signed: frozenset[str]) -> PdfSignature:
    page, box = places.get(signature.field_name, (None, None))
    try:
        is_intact, covers_file, signer = _validate(signature, signed)
    except Exception:  # noqa: BLE001 -- whatever a forged signature breaks in the checker, it proves nothing
        is_intact, covers_file, signer = False, False, None
    return PdfSignature(signer, page, box, is_intact, covers_file, None)


def _validate(signature: Any, signed: frozenset[str]) -> tuple[bool, bool, str | None]:
    """Return whether the signed bytes are unchanged, whether nothing but signatures came after them, and the signer's name."""
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    context = ValidationContext(trust_roots=[], allow_fetching=False)
    status = validate_pdf_signature(signature, signer_validation_context=context)
    name = status.signing_cert.subject.native.get("common_name")
    return bool(status.intact and status.valid), _is_whole(status, signed), str(name)[:200] if name else None


def _is_whole(status: Any, signed: frozenset[str]) -> bool:
    """Return whether a signature covers the whole file, or all of it but what later signers and time stamps added.

    Args:
        status: what pyHanko says of the signature, with its comparison of the file as signed and as it is.
        signed: the names of the fields that hold signatures.
    """
    from pyhanko.sign.diff_analysis import ModificationLevel  # noqa: PLC0415
    from pyhanko.sign.validation import SignatureCoverageLevel  # noqa: PLC0415

    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return True
    if status.coverage != SignatureCoverageLevel.ENTIRE_REVISION or status.modification_level > ModificationLevel.FORM_FILLING:
        return False
    return bool(status.docmdp_ok) and set(status.diff_result.changed_form_fields) <= signed
