"""Document: a Word document laid out as a PDF, section by section, with its heads, feet and notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak
from reportlab.platypus.doctemplate import LayoutError

from intake.errors import DamagedPaperError, EmptyPaperError
from intake.office.blocks import Blocks
from intake.office.numbers import Numbers
from intake.office.package import open_document
from intake.office.runs import Walk, local
from intake.office.styles import Styles, W
from intake.typeset import LETTER, Sheets, paragraph, write

_SIZES_PT = (144.0, 1584.0)
"""The sides of a sheet that Word allows, 0.1 to 22 inches, and none so small that nothing fits."""


def typeset(path: Path, out: Path, *, max_bytes: int, max_pixels: int) -> tuple[str, ...]:
    """Lay a Word document out as a PDF.

    Args:
        path: the document.
        out: where the PDF is written.
        max_bytes: of all that is in the document, unfolded.
        max_pixels: of one picture.

    Returns:
        The names of pictures and other parts that cannot be shown: data, never used as paths.

    Raises:
        DamagedPaperError, EmptyPaperError, EncryptedPaperError, TooLargeError: as they say.
    """
    document = open_document(path, max_bytes)
    sections = list(document.sections)
    if not sections:
        raise EmptyPaperError
    try:
        for is_flat in (False, True):  # a table that fits on no page is set cell after cell
            layout = _Layout(document, _Notes(document), max_pixels, is_flat)
            try:
                write(layout.story(), [layout.sheets(one) for one in sections], out)
            except LayoutError:
                continue
            return tuple(dict.fromkeys(layout.unread))
    except (ValueError, KeyError, AttributeError, TypeError, IndexError) as error:  # parts that point at nothing, and the like
        raise DamagedPaperError from error
    raise DamagedPaperError


class _Notes:
    """The parts of a document that its text refers to: styles, comments, foot- and endnotes."""

    def __init__(self, document: Any) -> None:
        self._parts = {
            rel.reltype.rpartition("/")[2]: rel.target_part for rel in document.part.rels.values() if not rel.is_external
        }
        self.styles = Styles(self.root("styles"), self.root("theme"))
        comments = self.root("comments")
        self.comments = (
            {} if comments is None else {one.get(W + "id"): _words(one) for one in comments.iterchildren(W + "comment")}
        )

    def root(self, name: str) -> Any | None:
        """Return the tree of a part; None where there is none."""
        from docx.oxml.parser import parse_xml  # noqa: PLC0415

        part = self._parts.get(name)
        if part is None:
            return None
        element = getattr(part, "element", None)
        return parse_xml(part.blob) if element is None else element

    def part(self, name: str) -> Any:
        """Return a part."""
        return self._parts[name]


def _words(element: Any) -> str:
    return " ".join(one.text for one in element.iter(W + "t") if one.text)


@dataclass
class _Layout:
    """One try to lay out a document."""

    document: Any
    notes: _Notes
    max_pixels: int
    is_flat: bool

    def __post_init__(self) -> None:
        self.unread: list[str] = []

    def _blocks(self, part: Any, width_pt: float, page: int | None = None, numbers: Numbers | None = None) -> Blocks:
        walk = Walk(self.notes.styles, self.notes.comments, numbers or self._numbers(), page)
        return Blocks(walk, part, width_pt, self.max_pixels, self.is_flat, self.unread)

    def _numbers(self) -> Numbers:
        """Return the lists, not yet counted: a head, a foot and the notes count for themselves."""
        return Numbers(self.notes.root("numbering"), self.notes.styles)

    def story(self) -> list[Flowable]:
        """Return all that is laid out, with a change of sheets where a section begins."""
        sections = list(self.document.sections)
        at = 0
        laid: list[Flowable] = []
        numbers = self._numbers()
        blocks = self._blocks(self.document.part, _text_width(sections[0]), numbers=numbers)
        for block in _top_blocks(self.document.element.body):
            laid += blocks.block(block)
            if block.find(f"{W}pPr/{W}sectPr") is not None and at + 1 < len(sections):
                at += 1
                laid += [NextPageTemplate(str(at)), *([] if _goes_on(sections[at]) else [PageBreak()])]
                blocks = self._blocks(self.document.part, _text_width(sections[at]), numbers=numbers)
        laid = laid + self._notes("footnotes") + self._notes("endnotes")
        return laid or paragraph(())

    def _notes(self, name: str) -> list[Flowable]:
        """Return foot- or endnotes: all of them after the text."""
        root = self.notes.root(name)
        if root is None:
            return []
        blocks = self._blocks(self.notes.part(name), LETTER[0] - 144)
        return [one for note in root.iterchildren() if not note.get(W + "type") for one in blocks.laid(note)]

    def sheets(self, section: Any) -> Sheets:
        """Return how the pages of a section are cut."""
        width, height = (
            _points(one, usual, *_SIZES_PT) for one, usual in ((section.page_width, 612), (section.page_height, 792))
        )
        margins = (section.left_margin, section.top_margin, section.right_margin, section.bottom_margin)
        left, top, right, bottom = (_points(one, 72, 18, min(width, height) / 3) for one in margins)
        width_pt = width - left - right
        return Sheets(
            (width, height),
            (left, top, right, bottom),
            partial(self._repeated, section, "header", width_pt),
            partial(self._repeated, section, "footer", width_pt),
        )

    def _repeated(self, section: Any, which: str, width_pt: float, page: int) -> list[Flowable]:
        chosen = getattr(section, which)
        if page == 1 and section.different_first_page_header_footer:
            chosen = getattr(section, f"first_page_{which}")
        laid = self._blocks(chosen.part, width_pt, page).laid(chosen._element)  # noqa: SLF001 -- no public way to its tree
        return [one for one in laid if not isinstance(one, PageBreak)]


def _top_blocks(body: Any) -> Iterator[Any]:
    for child in body.iterchildren():
        if local(child) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _top_blocks(child)
        elif local(child) in {"p", "tbl", "altChunk"}:
            yield child


def _goes_on(section: Any) -> bool:
    """Return whether a section begins on the page where the one before it ends."""
    return section.start_type is not None and section.start_type.name == "CONTINUOUS"


def _text_width(section: Any) -> float:
    width = _points(section.page_width, 612, *_SIZES_PT)
    left, right = (_points(one, 72, 18, width / 3) for one in (section.left_margin, section.right_margin))
    return width - left - right


def _points(length: Any | None, usual: float, least: float, most: float) -> float:
    return min(max(usual if length is None else float(length.pt), least), most)
