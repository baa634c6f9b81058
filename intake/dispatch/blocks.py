"""Blocks: what the written parts of a packet are built of; facts, panels, marked entries, and the headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from reportlab.lib.units import inch
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table, TableStyle

from classifiers.policy import Policy
from intake.dispatch.typography import ACCENT, RULE, TONES, WASH, line, marked_up, safe, styles
from intake.docket.records import Case, LibraryRecord

WIDTH = 7.0 * inch
"""Between the margins of a US Letter sheet."""


@dataclass(frozen=True)
class Around:
    """What the parts of one packet share."""

    case: Case
    library: LibraryRecord
    policy: Policy
    made_at: datetime

    def clock(self, at: datetime | None) -> str:
        """Return a moment in the library's time zone, with the zone's name; a dash where there is none."""
        return "–" if at is None else f"{at.astimezone(self.zone):%B %-d, %Y, %-I:%M:%S %p %Z}"

    @property
    def zone(self) -> ZoneInfo:
        """The library's time zone; UTC when its name is unknown."""
        try:
            return ZoneInfo(self.library.time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")


@dataclass(frozen=True)
class Mark:
    """Something to point at: its tag in the lists ("F1"), its tone, and where it is (page from 1, box in points or None)."""

    tag: str
    tone: str
    page: int | None
    box: tuple[float, float, float, float] | None


class Heading(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A section's title with a rule under it; it also stands in the outline and the contents."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__()
        self.text, self.key = text, key
        self.spaceBefore = 24
        self._paragraph = line(text, styles().section)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the room it takes."""
        self.width = width
        _, tall = self._paragraph.wrap(width, height)
        self.height = tall + 12
        return width, self.height

    def draw(self) -> None:
        """Draw it."""
        self._paragraph.drawOn(self.canv, 0, 10)
        self.canv.setStrokeColor(ACCENT)
        self.canv.setLineWidth(1.2)
        self.canv.line(0, 6, self.width, 6)


def facts(rows: Iterable[tuple[str, object]], *, wide: float = 1.55 * inch) -> Table:
    """Return labels and what stands behind them, in two columns."""
    told = [[line(label, styles().label), value if isinstance(value, Flowable) else line(value)] for label, value in rows]
    table = Table(told or [["", ""]], colWidths=[wide, WIDTH - wide], splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
            ]
        )
    )
    return table


def panel(inside: list[Any], *, edge: Any = ACCENT) -> Table:
    """Return a washed panel with a coloured left edge."""
    table = Table([[one] for one in inside], colWidths=[WIDTH], splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), WASH),
                ("LINEBEFORE", (0, 0), (0, -1), 3, edge),
                ("LEFTPADDING", (0, 0), (-1, -1), 12),
                ("RIGHTPADDING", (0, 0), (-1, -1), 12),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, 0), 9),
                ("BOTTOMPADDING", (0, -1), (-1, -1), 9),
            ]
        )
    )
    return table


def _chip(tag: str, tone: str) -> Table:
    """Return a mark's tag as it also stands at its box on the page."""
    colour = TONES.get(tone, TONES["info"])
    table = Table([[marked_up(f'<font color="white"><b>{safe(tag)}</b></font>', styles().label)]], colWidths=[26])
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), colour),
                ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                ("LEFTPADDING", (0, 0), (-1, -1), 5),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def entries(title: str, rows: Sequence[tuple[Mark, list[Any]]], none: str) -> list[Any]:
    """Return a titled list, each entry with its mark at the left; no entry is torn over two sheets unless it must be."""
    story: list[Any] = [CondPageBreak(1.4 * inch), line(title, styles().sub)]
    if not rows:
        return [*story, line(none, styles().small)] if none else []
    for mark, inside in rows:
        table = Table([[_chip(mark.tag, mark.tone), inside]], colWidths=[34, WIDTH - 34], splitInRow=1)
        table.setStyle(
            TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 5),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
                    ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
                ]
            )
        )
        story.append(KeepTogether([table]))
    return story
