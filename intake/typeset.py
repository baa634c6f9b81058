"""Typeset: text with its looks laid out as pages of a PDF, so that a document is read the same way as any paper.

What is in a file and not on the sheet (hidden text, deletions, comments) is set in white below its paragraph: the reading
of the pages then finds it claimed and not seen, as in any PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, HRFlowable, PageTemplate, Paragraph, Spacer

from intake.dispatch.typography import SANS, load_fonts, safe

GAP = "\u00a0" * 12
"""As wide as a gap that parts two columns: what a tab becomes."""

LETTER = (612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Look:
    """How letters are drawn; colours are RRGGBB, None for black on nothing."""

    size_pt: float = 11.0
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    is_struck: bool = False
    is_capital: bool = False
    colour: str | None = None
    ground: str | None = None
    is_vanished: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands: distances in points; `rule_above` and `rule_below` are its borders."""

    align: str = "left"
    left_pt: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    ground: str | None = None
    rule_above: bool = False
    rule_below: bool = False
    begins_page: bool = False
    has_line_tabs: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Letters of one look."""

    text: str
    look: Look
    is_hidden: bool = False


_ALIGNMENTS = {"center": 1, "right": 2, "end": 2}
_SMALLEST_PT = 4.0


def paragraph(texts: Sequence[Text], setting: Setting = Setting()) -> list[Flowable]:
    """Return a paragraph as it is laid out: what is seen of it, and below, in white, what is claimed and not seen."""
    load_fonts()
    seen = [one for one in texts if not one.is_hidden and one.text]
    claimed = " ".join(one.text for one in texts if one.is_hidden and one.text.strip())
    laid: list[Flowable] = []
    if setting.rule_above:
        laid.append(_rule())
    if any(one.text.strip() for one in seen):
        laid.append(Paragraph("".join(map(_marked_up, seen)), _style(seen, setting)))
    elif not claimed:
        laid.append(Spacer(1, 1.2 * max((one.look.size_pt for one in texts), default=11.0)))
    if setting.rule_below:
        laid.append(_rule())
    return [*laid, *_claimed(claimed)]


def _rule() -> Flowable:
    return HRFlowable(width="100%", thickness=0.8, color=HexColor("#000000"), spaceBefore=2, spaceAfter=2)


def _style(texts: Sequence[Text], setting: Setting) -> ParagraphStyle:
    largest = max(_SMALLEST_PT, *(one.look.size_pt for one in texts))
    return ParagraphStyle(
        "paragraph",
        fontName=SANS,
        fontSize=largest,
        leading=1.25 * largest,
        alignment=_ALIGNMENTS.get(setting.align, 0),
        leftIndent=setting.left_pt,
        spaceBefore=setting.before_pt,
        spaceAfter=setting.after_pt,
        backColor=HexColor(f"#{setting.ground}") if setting.ground else None,
        splitLongWords=1,
    )


def _claimed(text: str) -> list[Flowable]:
    if not text:
        return []
    white = ParagraphStyle("claimed", fontName=SANS, fontSize=4, leading=6, textColor=HexColor("#ffffff"), spaceBefore=2)
    return [Paragraph(safe(" ".join(text.split())), white)]


def _marked_up(one: Text) -> str:
    """Return letters in reportlab's markup; spaces side by side keep their width."""
    lines = one.text.split("\n")
    text = "<br/>".join(safe(line.replace("\t", GAP)).replace("  ", "\u00a0 ") for line in lines)
    for is_so, tag in (
        (one.look.is_bold, "b"),
        (one.look.is_italic, "i"),
        (one.look.is_underlined, "u"),
        (one.look.is_struck, "strike"),
    ):
        text = f"<{tag}>{text}</{tag}>" if is_so else text
    colours = f' color="#{one.look.colour}"' if one.look.colour else ""
    colours += f' backColor="#{one.look.ground}"' if one.look.ground else ""
    return f'<font size="{max(one.look.size_pt, _SMALLEST_PT):.1f}"{colours}>{text}</font>'


@dataclass(frozen=True)
class Sheets:
    """How a run of pages is cut: its size and margins (left, top, right, bottom) in points, what is repeated on each page.

    `head` and `foot` make what stands above and below, for a page's number, in the order of reading.
    """

    size: tuple[float, float] = LETTER
    margins: tuple[float, float, float, float] = (72.0, 72.0, 72.0, 72.0)
    head: Callable[[int], list[Flowable]] = lambda _page: []
    foot: Callable[[int], list[Flowable]] = lambda _page: []


def write(story: list[Flowable], sheets: Sequence[Sheets], out: Path) -> None:
    """Lay a story out as a PDF; a `NextPageTemplate` in it names its sheets by their place, from "0".

    Raises:
        reportlab.platypus.doctemplate.LayoutError: something in it fits on no page.
    """
    load_fonts()
    document = BaseDocTemplate(str(out), pagesize=sheets[0].size, invariant=1, allowSplitting=1)
    document.addPageTemplates([_template(str(at), one) for at, one in enumerate(sheets)])
    document.build(story)


_GUTTER_PT = 24.0
"""Distance of head and foot from the edge of the sheet."""


def _template(name: str, sheets: Sheets) -> PageTemplate:
    (width, height), (left, top, right, bottom) = sheets.size, sheets.margins
    wide = max(width - left - right, 72.0)
    above = max(top, _height(sheets.head(1), wide) + 1.5 * _GUTTER_PT)
    below = max(bottom, _height(sheets.foot(1), wide) + 1.5 * _GUTTER_PT)
    if height - above - below < height / 3:
        above = below = height / 6
    frame = Frame(left, below, wide, height - above - below, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)

    def repeat(canvas: Any, _document: Any) -> None:
        number = canvas.getPageNumber()
        _draw(sheets.head(number), canvas, left, height - _GUTTER_PT, wide)
        foot = sheets.foot(number)
        _draw(foot, canvas, left, _GUTTER_PT + _height(foot, wide), wide)

    return PageTemplate(name, [frame], onPage=repeat, pagesize=sheets.size)


def _height(flowables: Iterable[Flowable], wide: float) -> float:
    return float(sum(one.wrap(wide, LETTER[1])[1] for one in flowables))


def _draw(flowables: Iterable[Flowable], canvas: Any, x: float, top: float, wide: float) -> None:
    for one in flowables:
        _, high = one.wrapOn(canvas, wide, LETTER[1])
        one.drawOn(canvas, x, top - high)
        top -= high
