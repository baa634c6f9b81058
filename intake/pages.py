"""RawPage: one page of a paper before it is read, as glyphs, fields and a picture, whatever file it comes from.

Only the reading child process opens files with it: what it calls parses bytes that nobody has vouched for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from classifiers.transcript import Box, Fault, FormField
from intake.glyphs import NO_GLYPHS, Glyphs
from intake.limits import Limits
from intake.pictures import Grey, Picture

LOOK_DPI = 100
"""A glance at a page: enough to see whether there is ink under a word, at a few milliseconds a page."""

LETTER_PT = (612.0, 792.0)
"""US Letter: what an image without a resolution is taken to fill."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a PDF form's data says of a place, whatever is drawn there; `is_hidden` where the form itself does not show it."""

    box: Box
    text: str
    is_hidden: bool = False


TICKED, NOT_TICKED = "ticked", "not ticked"
"""What a tick box claims, and shows."""


@dataclass(frozen=True)
class RawPage:
    """One page as the file has it: nothing read yet, nothing believed.

    `picture` is the page as a program shows it: a glance at LOOK_DPI for a page of a PDF, the whole picture for an
    image. `dpi` is the picture's resolution across and down (None: the image does not say). `claims` is what the data of
    a form says, `images` are where a PDF page has pictures; `unread` says what of the page is not in its picture.
    `printed` is a glance at a PDF page as a printer gets it (None: as it is shown). `render` draws a PDF page in grey at
    another resolution (None for an image), `paint` in colour where it has any. `plumb` asks pdfplumber for the page's
    characters (None: it failed, or took too long).
    """

    number: int
    width_pt: float
    height_pt: float
    picture: Picture
    dpi: tuple[float, float] | None
    glyphs: Glyphs = NO_GLYPHS
    fields: tuple[FormField, ...] = ()
    claims: tuple[Claim, ...] = ()
    images: tuple[Box, ...] = ()
    image_dpi: float = 0.0
    said: tuple[str, ...] = ()
    printed: Grey | None = None
    unread: tuple[Fault, ...] = ()
    render: Callable[[float], Grey] | None = field(default=None, compare=False)
    paint: Callable[[float], Picture] | None = field(default=None, compare=False)
    plumb: Callable[[], Glyphs | None] | None = field(default=None, compare=False)

    @property
    def is_image(self) -> bool:
        """Whether the page is an image file's, and not a PDF's."""
        return self.render is None


def open_pages(path: Path, media_type: str, limits: Limits, *, first: int = 1, password: str | None = None) -> Iterator[RawPage]:
    """Give the pages of one file, one after another; a page's `render`, `paint` and `plumb` work until the next.

    Args:
        path: the file.
        media_type: as `receive` told it.
        limits: pages and pixels allowed.
        first: the number of the first page.
        password: of a locked PDF.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    if media_type == "application/pdf":
        from intake.pdf import document  # noqa: PLC0415 -- what opens a file loads only for such a file

        return document.pages_of(path, limits, first, password)
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.image_pages(path, limits, first)


def count_pages(path: Path, media_type: str, limits: Limits, *, password: str | None = None) -> int:
    """Return how many pages a file has, without drawing any.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    if media_type == "application/pdf":
        from intake.pdf import document  # noqa: PLC0415 -- as above

        return document.count_pages(path, limits, password)
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.count_frames(path, limits)


def check(path: Path, media_type: str, limits: Limits, *, password: str | None = None) -> None:
    """Open a file as far as is needed to say that it can be read.

    Raises:
        EncryptedPaperError, DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    count_pages(path, media_type, limits, password=password)
    if media_type != "application/pdf":
        for _ in open_pages(path, media_type, limits):
            pass


def picture_size(path: Path, limits: Limits) -> tuple[int, int]:
    """Return the width and height of an image file in pixels.

    Raises:
        DamagedPaperError, TooLargeError: as they say.
    """
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.picture_size(path, limits)


def has_more_pictures(path: Path, limits: Limits) -> bool:
    """Return whether an image file holds pictures besides those that are its pages.

    Raises:
        DamagedPaperError, TooLargeError: as they say.
    """
    from intake import frames  # noqa: PLC0415 -- as above

    return frames.has_more_pictures(path, limits)


def fill_letter(width: float, height: float) -> tuple[float, float]:
    """Return the largest size in points with this shape that fits on US Letter, upright or lying."""
    short, long = LETTER_PT
    across, down = (short, long) if width <= height else (long, short)
    scale = min(across / width, down / height)
    return width * scale, height * scale
