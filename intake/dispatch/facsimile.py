"""Facsimile: a paper's pages as received, one a sheet, with the boxes of what was found drawn over them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, white
from reportlab.lib.units import inch
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, PageBreak, Spacer

from intake.dispatch.blocks import WIDTH, Heading, Mark
from intake.dispatch.typography import BOLD, RULE, TONES, line, styles
from intake.docket.records import PaperRecord
from intake.store import Store

_LETTER = (612.0, 792.0)
_TALLEST = 8.35 * inch
"""What a sheet has left under the page's caption."""
_LEAST = 6.0
"""A box is drawn at least so many points wide and high, so that it can be seen."""
_TAG_TALL = 8.5


class PagePicture(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One page's picture with its boxes, scaled to fit the sheet; boxes are in points of the page as shown."""

    def __init__(self, png: bytes, size_pt: tuple[float, float], marks: Sequence[Mark]) -> None:
        super().__init__()
        self._png, self._size, self._marks = png, size_pt, marks
        scale = min(WIDTH / size_pt[0], _TALLEST / size_pt[1])
        self.width, self.height, self._scale = size_pt[0] * scale, size_pt[1] * scale, scale
        self.hAlign = "CENTER"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Return the room it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the picture, its frame, and the boxes; the gravest come last and lie on top."""
        self._tags: list[tuple[float, float, float]] = []
        if not self.canv._doctemplate.is_draft:  # noqa: SLF001  (reportlab's way from a flowable to its document)
            self.canv.drawImage(ImageReader(BytesIO(self._png)), 0, 0, self.width, self.height)
        self.canv.setStrokeColor(RULE)
        self.canv.setLineWidth(0.8)
        self.canv.rect(0, 0, self.width, self.height)
        for mark in self._marks:
            self._draw(mark)

    def _draw(self, mark: Mark) -> None:
        if mark.box is None:
            return
        x0, top, x1, bottom = (edge * self._scale for edge in mark.box)
        wide, tall = max(x1 - x0, _LEAST) + 3, max(bottom - top, _LEAST) + 3
        left, low = x0 - 1.5, self.height - top - tall + 1.5
        colour = TONES.get(mark.tone, TONES["info"])
        self.canv.saveState()
        self.canv.setStrokeColor(colour)
        self.canv.setFillColor(Color(colour.red, colour.green, colour.blue, alpha=0.07))
        self.canv.setLineWidth(0.9 if mark.tone == "seen" else 1.4)
        self.canv.rect(left, low, wide, tall, fill=1)
        self._tag(mark.tag, colour, left, low + tall)
        self.canv.restoreState()

    def _tag(self, tag: str, colour: Any, left: float, above: float) -> None:
        """Draw the tag beside the box, in the margin where there is room, so that no word is hidden; tags do not overlap."""
        wide = 5.6 + 4.4 * len(tag)
        low = min(max(above - _TAG_TALL, 0.0), self.height - _TAG_TALL)
        at = left - wide - 1
        while at > 0 and any(abs(low - other) < _TAG_TALL and at < end and start < at + wide for start, end, other in self._tags):
            at -= wide + 1
        at = max(at, 0.0)
        self._tags.append((at, at + wide, low))
        self.canv.setFillColor(colour)
        self.canv.rect(at, low, wide, _TAG_TALL, fill=1, stroke=0)
        self.canv.setFillColor(white)
        self.canv.setFont(BOLD, 6.4)
        self.canv.drawString(at + 2.6, low + 2.2, tag)


def pages(paper: PaperRecord, at: int, marks: Sequence[Mark], store: Store) -> list[Any]:
    """Return a paper's pages, one a sheet.

    Args:
        paper: the paper.
        at: its number in the case, from 1.
        marks: what its pages are to show.
        store: where the pictures are.

    Raises:
        StoreError: a picture is gone or damaged.
    """
    read = {page["page"]: page for page in (paper.assessment or {}).get("reading") or []}
    story: list[Any] = []
    for number, sha256 in enumerate(paper.page_images, start=1):
        page = read.get(number, {})
        size = (float(page.get("width_pt") or _LETTER[0]), float(page.get("height_pt") or _LETTER[1]))
        here = [mark for mark in marks if mark.page == number]
        story.append(PageBreak())
        if number == 1:
            story.append(Heading(f"Paper {at}: pages as received", f"pages-{at}"))
        story.append(line(_caption(at, number, len(paper.page_images), here), styles().small))
        story += [Spacer(1, 5), PagePicture(store.read(sha256), size, here)]
    return story


def _caption(at: int, number: int, count: int, here: Sequence[Mark]) -> str:
    shown = [mark.tag for mark in here if mark.box is not None]
    marks = f"  Marks: {', '.join(sorted(shown, key=lambda tag: (tag[0], int(tag[1:]))))}." if shown else "  No marks."
    return f"Paper {at}, page {number} of {count}, turned upright.{marks}"
