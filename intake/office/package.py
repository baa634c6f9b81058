"""Package: a Word document's zip file, opened within bounds; the one caller of python-docx.

Only the reading child process opens documents. Nothing that a document points at outside itself is fetched, and no
macro is run: python-docx does neither.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intake.errors import DamagedPaperError, EncryptedPaperError, TooLargeError

if TYPE_CHECKING:
    from docx.document import Document

MOST_PARTS = 4000
"""Files in the zip; Word itself makes some twenty, and one for each picture."""

LARGEST_XML = 24 * 1024 * 1024
"""Bytes of one part of text, unfolded: a thousand pages; a tree of it takes some ten times as much memory."""

_IS_LOCKED = 0x1
"""The flag of a zip entry that needs a password (PKWARE APPNOTE 4.4.4)."""

_MAIN_TYPES = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""Word's other documents: with macros, and templates; their text is laid out in the same way."""

_CARRIED = ("word/embeddings/", "word/vbaProject.bin", "word/activeX/", "word/afchunk")
"""Parts that are files or programs of their own: named, and never opened."""


def open_document(path: Path, max_bytes: int) -> Document:
    """Open a Word document.

    Args:
        path: the file.
        max_bytes: of all that is in it, unfolded.

    Raises:
        DamagedPaperError: it is no Word document, or its zip or XML is broken.
        EncryptedPaperError: its zip is locked.
        TooLargeError: it unfolds to more than the limits allow.
    """
    from docx.opc.package import OpcPackage  # noqa: F401, PLC0415 -- loads the parts' classes
    from docx.opc.part import PartFactory  # noqa: PLC0415
    from docx.package import Package  # noqa: PLC0415
    from docx.parts.document import DocumentPart  # noqa: PLC0415

    _measure(path, max_bytes)
    for kind in _MAIN_TYPES:
        PartFactory.part_type_for[kind] = DocumentPart
    try:
        part: Any = Package.open(str(path)).main_document_part
        document: Document | None = part.document if isinstance(part, DocumentPart) else None
    except MemoryError:
        raise
    except Exception as error:  # broken zips, parts and trees fail in too many ways to list
        raise DamagedPaperError from error
    if document is None or getattr(document.element, "body", None) is None:
        raise DamagedPaperError
    return document


def _measure(path: Path, max_bytes: int) -> None:
    """Refuse a zip that is no zip, or that claims to unfold to too much; what it claims is all that is ever unfolded."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DamagedPaperError from error
    if any(entry.flag_bits & _IS_LOCKED for entry in entries):
        raise EncryptedPaperError
    texts = [entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > max_bytes:
        raise TooLargeError
    if max(texts, default=0) > LARGEST_XML or sum(texts) > 2 * LARGEST_XML:
        raise TooLargeError


def carried_names(path: Path) -> tuple[str, ...]:
    """Return the names of files and programs that a document carries inside: data, never used as paths."""
    with zipfile.ZipFile(path) as archive:
        return tuple(sorted(name.rpartition("/")[2][:200] for name in archive.namelist() if name.startswith(_CARRIED)))
