"""Pieces: what a received file is made of, as PDFs and pictures that `pages` opens: a document laid out, a mail unfolded.

Only the reading child process unfolds anything. Of a mail, the enclosures come first, in their order, and the message
itself last: it says who sent what, and is never the paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from classifiers.transcript import Fault
from intake import pages
from intake.errors import EncryptedPaperError, PaperError, TooLargeError, TooManyPagesError
from intake.limits import Limits
from intake.paper import DOCX, EML, identify, plain_name

if TYPE_CHECKING:
    from intake.messages import Enclosure, Opened

PDF = "application/pdf"

MOST_ENCLOSURES = 100
"""Files and messages inside one received file, at any depth."""

DEEPEST_MESSAGE = 5
"""Messages inside messages: a forward of a forward of a forward."""

_LEAST_PAGE_PX = 500
"""The shorter side of a picture shown inside a mail's text below which it is a logo and no page."""

PORTFOLIO = (
    "This PDF is a portfolio: the papers are files inside it, and the page that is shown is only its cover. "
    "Open it in Adobe Acrobat, save each file inside as a PDF, and upload those."
)

XFA = "This PDF is a form that only Adobe Acrobat can show. Open it in Adobe Acrobat, print it to a new PDF, and upload that."

MORE_PICTURES = (
    "This file holds several pictures, and only the one that programs show first was read. "
    "Open it, save each of the others as a file of its own, and upload those too."
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A PDF or picture of a paper. `faults` tell of what belongs with it and was not read; `is_message` of a mail's own text."""

    path: Path
    media_type: str
    is_message: bool = False
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Unfolded:
    """A paper as pieces in the order of its pages, and the names of all files inside its files: data, never used as paths."""

    pieces: tuple[Piece, ...]
    untrusted_names: tuple[str, ...]


def unfold(files: Sequence[tuple[Path, str, str]], folder: Path, limits: Limits, password: str | None) -> Unfolded:
    """Turn received files into pieces.

    Args:
        files: path, media type and name, fit to be shown, of each, in page order.
        folder: where pieces are written.
        limits: pages, pixels and bytes allowed.
        password: of locked PDFs.

    Raises:
        EncryptedPaperError: a file stayed locked, and which.
        PaperError: a file cannot be read at all; what cannot be read inside a mail is a fault of that mail.
    """
    unfolding = _Unfolding(folder, limits, password)
    for path, media_type, name in files:
        try:
            unfolding.add(path, media_type, 0)
        except EncryptedPaperError as error:
            raise EncryptedPaperError(_locked(name if len(files) > 1 else "", has_password=bool(password))) from error
    return Unfolded(tuple(unfolding.pieces), tuple(unfolding.names))


def _locked(name: str, *, has_password: bool) -> str:
    """Say of a locked file, by its name where there are several, what to do; with a password that did not open it, or none."""
    if not name:
        return _DID_NOT_OPEN.format("") if has_password else EncryptedPaperError.message
    if has_password:
        return _DID_NOT_OPEN.format(f" “{name}”") + " If each file has a password of its own, upload them one by one."
    return f"The file “{name}” is locked with a password. Ask the officer for the password or for a paper copy."


_DID_NOT_OPEN = (
    "That password did not open the file{}. Look at capitals and spaces and give it again, or ask the officer for a paper copy."
)

_LOCKED_INSIDE = "It is locked with a password. Save that file and upload it by itself; its password is asked there."


@dataclass
class _Unfolding:
    folder: Path
    limits: Limits
    password: str | None
    pieces: list[Piece] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    _made: int = 0
    _enclosures: int = 0
    _bytes: int = 0

    def add(self, path: Path, media_type: str, depth: int) -> None:
        """Add a file's pieces."""
        if media_type == EML:
            from intake.messages import open_message  # noqa: PLC0415 -- the typesetter loads only for what has to be set

            self._message(open_message(path), depth)
        elif media_type == DOCX:
            self._document(path)
        elif media_type == PDF:
            self._pdf(path)
        else:
            has_more = pages.has_more_pictures(path, self.limits)
            self.pieces.append(Piece(path, media_type, faults=(Fault("pictures", MORE_PICTURES),) if has_more else ()))

    def _new_path(self, ending: str = "") -> Path:
        self._made += 1
        return self.folder / f"piece-{self._made}{ending}"

    def _document(self, path: Path) -> None:
        from intake.office.document import typeset  # noqa: PLC0415 -- as above
        from intake.office.package import carried_names  # noqa: PLC0415 -- as above

        out = self._new_path(".pdf")
        unread = typeset(path, out, max_bytes=self.limits.max_bytes, max_pixels=self.limits.max_pixels)
        faults = tuple(
            _unread(name, "It is a picture, or something that only Word can show. Ask for the document as a PDF.")
            for name in unread
        )
        self.names += [*unread, *carried_names(path)]
        self.pieces.append(Piece(out, PDF, faults=faults))

    def _pdf(self, path: Path) -> None:
        from intake.pdf import document  # noqa: PLC0415 -- as above

        names = document.attachments(path, self.password)
        self.names += names
        faults: list[Fault] = []
        if names and _is_portfolio(path, self.password):
            faults.append(Fault("portfolio", PORTFOLIO))
        if document.needs_acrobat(path, self.password):
            faults.append(Fault("xfa", XFA))
        self.pieces.append(Piece(path, PDF, faults=tuple(faults)))

    def _message(self, opened: Opened, depth: int) -> None:
        """Add what a message encloses, then the message itself.

        Raises:
            EncryptedPaperError: nothing it encloses can be read, and one of them needs a password.
        """
        from intake.messages import typeset  # noqa: PLC0415 -- as above

        before = len(self.pieces)
        failed = [one for enclosure in opened.enclosures if (one := self._enclosed(enclosure, depth + 1)) is not None]
        if len(self.pieces) == before and any(isinstance(error, EncryptedPaperError) for _, error in failed):
            raise EncryptedPaperError
        out = self._new_path(".pdf")
        is_whole = typeset(opened, out)
        faults = [_unread(name, _why(error)) for name, error in failed[:_MOST_TOLD]]
        if not is_whole:
            faults.append(
                Fault("enclosure", "The text of this e-mail is too long to be read whole. Print it, and read it yourself.")
            )
        self.pieces.append(Piece(out, PDF, is_message=True, faults=tuple(faults)))

    def _enclosed(self, enclosure: Enclosure, depth: int) -> tuple[str, PaperError] | None:
        """Add what one enclosure holds; return its name and why, where it cannot be read."""
        self.names.append(enclosure.untrusted_name[:_LONGEST_NAME])
        before = len(self.pieces)
        try:
            self._count(depth)
            if isinstance(enclosure.content, EmailMessage):
                from intake.messages import take_apart  # noqa: PLC0415 -- as above

                self._message(take_apart(enclosure.content), depth)
            else:
                self._file(enclosure.content, depth, is_inline=enclosure.is_inline)
        except PaperError as error:
            del self.pieces[before:]
            return enclosure.untrusted_name, error
        return None

    def _count(self, depth: int) -> None:
        self._enclosures += 1
        if self._enclosures > MOST_ENCLOSURES or depth > DEEPEST_MESSAGE:
            raise TooManyPagesError(
                "There are too many files inside one another to read them all. Save it by itself and upload it."
            )

    def _file(self, data: bytes, depth: int, *, is_inline: bool) -> None:
        self._bytes += len(data)
        if self._bytes > self.limits.max_bytes:
            raise TooLargeError
        media_type = identify(data, self.limits.max_bytes)
        path = self._new_path()
        path.write_bytes(data)
        if is_inline and media_type.startswith("image/") and min(pages.picture_size(path, self.limits)) < _LEAST_PAGE_PX:
            return
        first = len(self.pieces)
        self.add(path, media_type, depth)
        for piece in self.pieces[first:]:
            pages.check(piece.path, piece.media_type, self.limits, password=self.password)


_LONGEST_NAME = 200
_MOST_TOLD = 20
"""Unread files that are each told in a sentence; all are named."""


def _why(error: PaperError) -> str:
    return _LOCKED_INSIDE if isinstance(error, EncryptedPaperError) else str(error)


def _unread(untrusted_name: str, why: str) -> Fault:
    return Fault("enclosure", f"The file inside it named “{plain_name(untrusted_name)}” was not read. {why}")


def _is_portfolio(path: Path, password: str | None) -> bool:
    """Return whether a PDF is a collection of files (ISO 32000-1, 12.3.5)."""
    import pikepdf  # noqa: PLC0415 -- only for a PDF that has files inside

    try:
        with pikepdf.open(path, password=password or "") as document:
            return "/Collection" in document.Root
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError):
        return False
