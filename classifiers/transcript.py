"""Transcript: what was read on a paper, as words and ink with their boxes; the only thing a classifier looks at.

All geometry is in PDF points (1/72 inch) from the top left of the page as shown to a person, rotation applied.
Pages are numbered from 1. Confidences run from 0 to 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, wraps
from heapq import merge
from itertools import pairwise
from typing import TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle on a page, in points from the top left; `x0 <= x1` and `top <= bottom`."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """The middle, as (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def union(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        return Box(min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom))

    def overlap(self, other: Box) -> float:
        """Return the area, in square points, that both cover; 0 when they do not meet."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0


class WordSource(StrEnum):
    """Where the letters of a word come from."""

    TEXT = "text"
    """The file's own text layer, found to agree with the picture."""
    OCR = "ocr"
    """Tesseract."""
    FIELD = "field"
    """The value of a form field, as the page shows it: something filled in, not printed."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read: no white space inside."""

    text: str
    box: Box
    confidence: float = 1.0
    source: WordSource = WordSource.TEXT


@dataclass(frozen=True)
class Line:
    """Words that stand on one line, left to right; a wide gap (a column, a form cell) begins a new line."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words joined by single spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        """The smallest box round all words."""
        return enclose(word.box for word in self.words)


class InkKind(StrEnum):
    """What a mark that is not print appears to be."""

    STROKE = "stroke"
    """Handwriting: a signature, initials, a filled-in value."""
    STAMP = "stamp"
    """A rubber stamp, a received mark, a facsimile signature."""
    SEAL = "seal"
    """A round or embossed seal."""
    CHECK = "check"
    """A tick or cross in a box."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A mark on the page that is not print."""

    kind: InkKind
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A printed straight line, as forms have under a signature; nearly always horizontal."""

    box: Box


@dataclass(frozen=True, slots=True)
class Checkbox:
    """A printed tick box; `checked` is None where it cannot be told: a ring goes round it, or a stroke only passes through."""

    box: Box
    checked: bool | None


@dataclass(frozen=True, slots=True)
class FormField:
    """A fillable field of a PDF form: its place and the value that the page shows ("" when empty)."""

    name: str
    box: Box
    value: str
    is_signature: bool = False


class PageSource(StrEnum):
    """How a page was read (contract: `reading[].source`)."""

    TEXT = "text"
    OCR = "ocr"
    BOTH = "both"


class Mending(StrEnum):
    """What was done to a copy of a page's picture before or while it was read; the original stays as it came."""

    SPLIT = "split"
    """One picture held two pages side by side, and was cut between them."""
    REVERSED = "reversed"
    """Its print was light on dark, as a negative's is, and was made dark on light."""
    STRETCHED = "stretched"
    """Dots that were not square, as those of a fax, were made so."""
    BRIGHTENED = "brightened"
    """A picture taken nearly in the dark was made bright, and its grain smooth."""
    FLATTENED = "flattened"
    """The page was cut out of a photograph, and its perspective undone."""
    TURNED = "turned"
    """It was turned by quarters to stand upright."""
    STRAIGHTENED = "straightened"
    """The slant of its lines was undone."""
    ENLARGED = "enlarged"
    """It had too few dots to be read well."""
    EVENED = "evened"
    """Shadows and dark paper were brought to white."""
    TRIMMED = "trimmed"
    """The dark edge that a copier leaves round a page was taken away."""
    DESPECKLED = "despeckled"
    """Dirt was taken away."""
    DARKENED = "darkened"
    """The faint strokes of a worn copy were made dark."""
    SECOND_LOOK = "second_look"
    """It was read once more, prepared in another way, and of each word the surer reading was kept."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about a page that makes reading it unsure, with what staff can do.

    `code` is one of dark, blurred, cut_off, glare, small, faint, blank; `message` is one plain sentence;
    `box` is the zone that cannot be read (None: the whole page).
    """

    code: str
    message: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A place where the file's hidden text says something other than the picture; the picture is what was kept."""

    box: Box
    claimed: str
    seen: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one page's text, with the box round its words: what every piece of evidence points at.

    `quote` is what stands there, line by line; where a form's cells lie side by side, only the lines of the one cell.
    """

    page: int
    start: int
    end: int
    quote: str
    box: Box


_MARGIN = 0.08
"""Part of a page's width on either side where print seldom stands."""


@dataclass(frozen=True)
class Page:
    """One page as shown: its lines in reading order, and everything on it that is not print."""

    number: int
    width_pt: float
    height_pt: float
    lines: tuple[Line, ...]
    inks: tuple[Ink, ...] = ()
    rules: tuple[Rule, ...] = ()
    checkboxes: tuple[Checkbox, ...] = ()
    fields: tuple[FormField, ...] = ()
    source: PageSource = PageSource.TEXT
    confidence: float = 1.0
    rotation_deg: int = 0
    skew_deg: float = 0.0
    faults: tuple[Fault, ...] = ()
    mismatches: tuple[Mismatch, ...] = ()
    file_faults: tuple[Fault, ...] = ()
    """What belongs with this page, or with the file that begins on it, and was not read; docs/json.md has each `code`."""
    is_message: bool = False
    """The page is the mail that the paper came with, as the reader laid it out: no paper that anybody issued."""
    codes: tuple[Box, ...] = ()
    """Where square codes for cameras (QR) stand; what they say is not read."""
    untrusted_notes: tuple[str, ...] = ()
    """What annotations hold besides what they show: data, followed by nobody."""
    mended: tuple[Mending, ...] = ()
    struck: tuple[Line, ...] = ()
    """Words that a line is drawn through: they stand on the page, and are none of its `lines`."""

    @cached_property
    def text(self) -> str:
        """The lines joined by newlines; every detector's patterns run over this."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words in reading order."""
        return tuple(word for line in self.lines for word in line.words)

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """The character of `text` at which each word begins, in the order of `words`."""
        starts: list[int] = []
        at = 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return tuple(starts)

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that the characters `start` to `end` of `text` touch."""
        if start >= end:
            return ()
        first = max(bisect_right(self.word_starts, start) - 1, 0)
        last = bisect_right(self.word_starts, end - 1)
        return tuple(
            word
            for word, at in zip(self.words[first:last], self.word_starts[first:last], strict=True)
            if at + len(word.text) > start
        )

    def span(self, start: int, end: int) -> Span:
        """Return the span of the characters `start` to `end` of `text`.

        Raises:
            ValueError: no word lies between them.
        """
        touched = self.words_between(start, end)
        if not touched:
            message = f"no word between characters {start} and {end} of page {self.number}"
            raise ValueError(message)
        return Span(self.number, start, end, self.text[start:end], enclose(word.box for word in touched))

    def zone(self, top: float, bottom: float) -> Box:
        """Return the stretch of the page between two parts of its height (0 to 1), side margins left out."""
        margin = _MARGIN * self.width_pt
        return Box(margin, top * self.height_pt, self.width_pt - margin, bottom * self.height_pt)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The character of `text` at which each line begins, in the order of `lines`."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line.text) + 1)
        return tuple(starts[:-1])

    def line_span(self, index: int) -> Span:
        """Return the span of the whole line `lines[index]`."""
        start = self.line_starts[index]
        return self.span(start, start + len(self.lines[index].text))


@dataclass(frozen=True, slots=True)
class PdfSignature:
    """A digital signature in the file, validated offline.

    `intact` says that the signed bytes are unchanged, `covers_file` that nothing but further signatures was added after them;
    whether the signer can be trusted is not known (`trusted` None), for no authority is asked.
    """

    signer: str | None
    page: int | None
    box: Box | None
    intact: bool
    covers_file: bool
    trusted: bool | None = None


@dataclass(frozen=True)
class Transcript:
    """Everything that was read on one paper."""

    pages: tuple[Page, ...]
    pdf_signatures: tuple[PdfSignature, ...] = ()
    untrusted_attachments: tuple[str, ...] = ()
    """Names of files attached inside the file: data, shown escaped, never used as paths."""
    untrusted_notes: tuple[str, ...] = ()
    """What the file says of itself (title, subject, keywords ...): data, followed by nobody."""

    @cached_property
    def text(self) -> str:
        """All pages' text, joined by form feeds."""
        return "\f".join(page.text for page in self.pages)

    def page(self, number: int) -> Page:
        """Return the page with this number, from 1.

        Raises:
            KeyError: the paper has no such page.
        """
        for page in self.pages:
            if page.number == number:
                return page
        raise KeyError(number)


def enclose(boxes: Iterable[Box]) -> Box:
    """Return the smallest box round all of an iterable of boxes.

    Raises:
        ValueError: there are none.
    """
    found = list(boxes)
    if not found:
        message = "no box to enclose"
        raise ValueError(message)
    return Box(
        min([box.x0 for box in found]),
        min([box.top for box in found]),
        max([box.x1 for box in found]),
        max([box.bottom for box in found]),
    )


_P = TypeVar("_P", Line, Page, Transcript)
_A = TypeVar("_A")


def once(ask: Callable[[_P], _A]) -> Callable[[_P], _A]:
    """Let a question about a line, a page or a paper be answered once: the answer is kept on it, and is gone when it is."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(paper: _P) -> _A:
        kept = vars(paper)
        if name not in kept:
            kept[name] = ask(paper)
        found: _A = kept[name]
        return found

    return answer


def lines_from_words(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Group words, given in any order, into lines in reading order: top to bottom, left to right.

    Words belong to one line when their middles lie within half a word's height and none stands over another; a gap
    wider than 2.5 times the line's height begins a new line, so that two columns never run together. Words that tower over
    the page's others, as a watermark's do, stand in lines of their own.
    """
    usual = sorted(word.box.height for word in words)[len(words) // 2] if words else 0.0
    towering = tuple(word for word in words if word.box.height > max(_TOWERING * usual, _TOWERING_PT))
    if not towering or len(towering) == len(words):
        return _lines_of_alike(words)
    others = tuple(word for word in words if word not in towering)
    return tuple(merge(_lines_of_alike(others), _lines_of_alike(towering), key=lambda line: line.box.centre[1]))


_TOWERING, _TOWERING_PT = 3.0, 40.0
"""Height of a word, against the usual one and in points, from which it is no part of a line of text; a title's has 30 points."""


def _lines_of_alike(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Group words of about one height into lines."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.box.centre[1], w.box.x0)):
        row = rows[-1] if rows else None
        is_near = row and abs(word.box.centre[1] - row[-1].box.centre[1]) <= max(word.box.height, row[-1].box.height) / 2
        if row and is_near and not any(_stands_under(word.box, other.box) for other in row):
            row.append(word)
        else:
            rows.append([word])
    lines: list[Line] = []
    for row in rows:
        row.sort(key=lambda w: w.box.x0)
        height = max(word.box.height for word in row)
        current = [row[0]]
        for before, word in pairwise(row):
            if word.box.x0 - before.box.x1 > 2.5 * height:
                lines.append(Line(tuple(current)))
                current = []
            current.append(word)
        lines.append(Line(tuple(current)))
    return tuple(lines)


def _stands_under(lower: Box, upper: Box) -> bool:
    """Return whether a word stands under another: small print in two rows beside one row of larger print."""
    drop = (lower.top + lower.bottom - upper.top - upper.bottom) / 2
    if drop <= 0 or drop <= _UNDER * min(lower.height, upper.height):  # as nearly all that stand in a row
        return False
    shared = min(lower.x1, upper.x1) - max(lower.x0, upper.x0)
    return shared > _SHARED * min(lower.width, upper.width)


_UNDER, _SHARED = 0.6, 0.3
"""How far, by its height, a word's middle lies under that of the word above it, and how much of their width they share."""


def page_from_text(text: str, *, number: int = 1, width_pt: float = 612.0, height_pt: float = 792.0) -> Page:
    """Lay plain text out as a page, one line a line, 12 points apart: for tests and for papers that are only text.

    Columns keep their place (a character is 6 points wide), so a gap of several spaces is a gap on the page.
    """
    lines: list[Line] = []
    for row, content in enumerate(text.splitlines()):
        top = 36.0 + 12.0 * row
        words: list[Word] = []
        at = 0
        for piece in content.split():
            at = content.index(piece, at)
            words.append(Word(piece, Box(36.0 + 6.0 * at, top, 36.0 + 6.0 * (at + len(piece)), top + 10.0)))
            at += len(piece)
        if words:
            lines.extend(lines_from_words(tuple(words)))
    bottom = max((line.box.bottom for line in lines), default=0.0)
    return Page(number, width_pt, max(height_pt, bottom + 36.0), tuple(lines))


def transcript_from_text(text: str) -> Transcript:
    """Lay plain text out as a transcript; a form feed begins a new page."""
    return Transcript(tuple(page_from_text(part, number=number) for number, part in enumerate(text.split("\f"), start=1)))
