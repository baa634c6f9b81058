"""The two families of error: the paper's fault, told to the desk in a plain sentence, and ours, retried and logged."""

from __future__ import annotations

from typing import ClassVar


class IntakeError(Exception):
    """Anything that goes wrong while a paper is taken in; never raised itself. `code` is stable."""

    code: ClassVar[str] = "intake"


class PaperError(IntakeError):
    """The paper's fault: returned to the desk with `message`, never retried. Its bytes are kept all the same."""

    message: ClassVar[str] = "This file cannot be read."

    def __str__(self) -> str:
        """Return what is wrong and what to do next."""
        return str(self.args[0]) if self.args else self.message


class EmptyPaperError(PaperError):
    """There are no bytes, or no page."""

    code = "empty"
    message = "This file is empty. Scan or photograph the paper again, then upload the new file."


class EncryptedPaperError(PaperError):
    """A password is needed."""

    code = "encrypted"
    message = (
        "This file is locked with a password. Ask the officer for the password or for a paper copy, or photograph the pages."
    )


class UnsupportedPaperError(PaperError):
    """Nothing that can be read as a paper."""

    code = "unsupported"
    message = (
        "This is not a PDF, a picture, a Word document (.docx) or an e-mail (.eml). "
        "Photograph or scan the paper and upload that (PDF, JPEG, PNG, TIFF, WebP or HEIC)."
    )


class DamagedPaperError(PaperError):
    """It claims to be a known type, but cannot be opened."""

    code = "damaged"
    message = "This file is damaged and cannot be opened. Scan or photograph the paper again, then upload the new file."


class TooLargeError(PaperError):
    """More bytes or pixels than the limit."""

    code = "too_large"
    message = "This file is too large to be read safely. Scan the paper again at 200 or 300 dots per inch, or upload it in parts."


class TooManyPagesError(PaperError):
    """More pages than the limit."""

    code = "too_many_pages"
    message = "This file has too many pages to be read at once. Upload the first pages alone; the whole file is kept."


class TimeoutPaperError(PaperError):
    """Reading it took more time than the limit."""

    code = "timeout"
    message = "This file took too long to read. Scan or photograph the paper again, then upload the new file."


class EngineError(IntakeError):
    """Ours: a tool is missing, a disk is full, a process died. Retried, and logged."""

    code = "engine"


class ReaderDiedError(EngineError):
    """The child process that reads papers ended without an answer."""

    code = "reader_died"


class StoreError(EngineError):
    """The store of papers cannot be read or written, or holds other bytes than it should."""

    code = "store"
