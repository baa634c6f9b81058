"""Blocks: the paragraphs, tables, text boxes and pictures of a Word document, as what is laid out on a page."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PIL import Image as Pillow
from PIL import UnidentifiedImageError
from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Image, PageBreak, Table

from intake.errors import TooLargeError
from intake.office.runs import PageEnd, Part, Picture, R, TextBox, Unshown, Walk, local
from intake.office.styles import W, is_drawn, shade
from intake.typeset import Text, paragraph

_DEEPEST = 3
"""Tables and text boxes inside one another; deeper ones are set one after another."""

_PICTURES = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
"""What is drawn; a metafile (EMF, WMF) is a program for another machine, and is named instead."""


@dataclass
class Blocks:
    """What lays out the blocks of one part of a document (its body, a header, its footnotes).

    `part` holds the pictures; `width_pt` is how wide the text is; `unread` gathers the names of what cannot be shown.
    `is_flat` sets tables one cell after another: for one that fits on no page.
    """

    walk: Walk
    part: Any
    width_pt: float
    max_pixels: int
    is_flat: bool = False
    unread: list[str] = field(default_factory=list)

    def laid(self, container: Any, depth: int = 0) -> list[Flowable]:
        """Return all blocks of a container, in order."""
        return [flowable for block in self._blocks(container) for flowable in self.block(block, depth)]

    def _blocks(self, container: Any) -> Iterator[Any]:
        for child in container.iterchildren():
            if local(child) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
                yield from self._blocks(child)
            elif local(child) in {"p", "tbl", "altChunk"}:
                yield child

    def block(self, block: Any, depth: int = 0) -> list[Flowable]:
        """Return one paragraph or table; a text of another make, which only Word can put in, is named."""
        if local(block) == "altChunk":
            return self._unshown(Unshown(block.get(f"{R}id") or ""))
        if local(block) == "p":
            return self._paragraph(block, depth)
        if self.is_flat or depth >= _DEEPEST:
            return [one for row in _rows(block) for cell in _cells(row) for one in self.laid(cell, _DEEPEST)]
        return self._table(block, depth)

    def _paragraph(self, element: Any, depth: int) -> list[Flowable]:
        setting = self.walk.styles.setting(element)
        laid: list[Flowable] = [PageBreak()] if setting.begins_page and depth == 0 else []
        texts: list[Text] = []
        parts: list[Part] = list(self.walk.parts(element))
        has_blocks = any(not isinstance(part, Text) for part in parts)
        for part in parts:
            if isinstance(part, Text):
                texts.append(part)
                continue
            if texts:
                laid += paragraph(texts, setting)
                texts = []
            laid += self._apart(part, depth)
        return laid + (paragraph(texts, setting) if texts or not has_blocks else [])

    def _apart(self, part: Picture | TextBox | Unshown | PageEnd, depth: int) -> list[Flowable]:
        """Return what stands between the lines of a paragraph."""
        if isinstance(part, PageEnd):
            return [PageBreak()] if depth == 0 else []
        if isinstance(part, Unshown):
            return self._unshown(part)
        if isinstance(part, TextBox):
            inside = self.laid(part.content, depth + 1) if depth < _DEEPEST else []
            return inside if self.is_flat or not inside else [Table([[inside]], style=[("BOX", (0, 0), (-1, -1), 0.5, _BLACK)])]
        return self._picture(part)

    def _picture(self, picture: Picture) -> list[Flowable]:
        found = self.part.related_parts.get(picture.relation)
        if found is None:
            return self._unshown(Unshown(picture.relation))
        image = self._opened(found.blob)
        if image is None:
            self.unread.append(str(found.partname).rpartition("/")[2])
            return []
        left, top, right, bottom = picture.crop
        if any(picture.crop) and left + right < 1 and top + bottom < 1:
            wide, high = image.size
            image = image.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)))
        width, height = picture.width_pt or 0.75 * image.width, picture.height_pt or 0.75 * image.height
        scale = min(1.0, self.width_pt / width, _TALLEST_PT / height)
        buffer = io.BytesIO()
        image.save(buffer, "PNG")
        return [Image(buffer, width * scale, height * scale, kind="direct", hAlign="LEFT")]

    def _unshown(self, part: Unshown) -> list[Flowable]:
        """Name what cannot be shown, by its own name where it has one."""
        found = self.part.related_parts.get(part.relation)
        self.unread.append(part.what if found is None else str(found.partname).rpartition("/")[2])
        return []

    def _opened(self, blob: bytes) -> Pillow.Image | None:
        """Return a picture on white; None where it is none that can be drawn.

        Raises:
            TooLargeError: it has more pixels than the limit.
        """
        try:
            with Pillow.open(io.BytesIO(blob), formats=_PICTURES) as image:
                if image.width * image.height > self.max_pixels:
                    raise TooLargeError
                if image.width < 1 or image.height < 1:
                    return None
                shown = image.convert("RGBA")
        except Pillow.DecompressionBombError as error:
            raise TooLargeError from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError):
            return None
        return Pillow.alpha_composite(Pillow.new("RGBA", shown.size, "white"), shown).convert("RGB")

    # Tables

    def _table(self, element: Any, depth: int) -> list[Flowable]:
        rows = _rows(element)
        columns = max((sum(_span(cell) for cell in _cells(row)) for row in rows), default=0)
        if not columns:
            return []
        widths = _widths(element, columns, self.width_pt)
        inner = replace(self, width_pt=max(min(widths) - 8, 36), unread=self.unread)
        grid: list[list[Any]] = []
        looks: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1)]
        for at, row in enumerate(rows):
            line: list[Any] = []
            for cell in _cells(row):
                start, span = len(line), _span(cell)
                place = ((start, at), (start + span - 1, at))
                looks += [("SPAN", *place)] if span > 1 else []
                looks += _cell_looks(cell, place)
                inside = inner.laid(cell, depth + 1) if not _continues(cell) else []
                line += [inside, *[""] * (span - 1)]
            grid.append(line + [""] * (columns - len(line)))
        looks += _table_looks(self._borders(element))
        return [Table(grid, colWidths=widths, style=looks, splitByRow=1, splitInRow=1, hAlign="LEFT")]

    def _borders(self, table: Any) -> Any | None:
        properties = table.find(W + "tblPr")
        own = None if properties is None else properties.find(W + "tblBorders")
        if own is not None or properties is None:
            return own
        name = properties.find(W + "tblStyle")
        styles = self.walk.styles.chain(None if name is None else name.get(W + "val"))
        return next((found for style in styles if (found := style.find(f"{W}tblPr/{W}tblBorders")) is not None), None)


_BLACK = HexColor("#000000")
_TALLEST_PT = 540.0
"""Of a picture: so that it fits between the margins of US Letter with a head."""


def _owner(element: Any, name: str) -> Any | None:
    above = element.getparent()
    while above is not None and local(above) != name:
        above = above.getparent()
    return above


def _rows(table: Any) -> Sequence[Any]:
    return [row for row in table.iter(W + "tr") if _owner(row, "tbl") is table]


def _cells(row: Any) -> Sequence[Any]:
    return [cell for cell in row.iter(W + "tc") if _owner(cell, "tr") is row]


def _property(cell: Any, name: str) -> Any | None:
    properties = cell.find(W + "tcPr")
    return None if properties is None else properties.find(W + name)


def _span(cell: Any) -> int:
    found = _property(cell, "gridSpan")
    try:
        return min(max(int(found.get(W + "val")), 1), 40) if found is not None else 1
    except (TypeError, ValueError):
        return 1


def _continues(cell: Any) -> bool:
    """Return whether a cell only carries on the one above it."""
    merge = _property(cell, "vMerge")
    return merge is not None and merge.get(W + "val") != "restart"


def _widths(table: Any, columns: int, width_pt: float) -> list[float]:
    """Return the columns' widths in points, in the shares that the table states."""
    stated: list[float] = []
    for column in table.findall(f"{W}tblGrid/{W}gridCol")[:columns]:
        try:
            stated.append(max(float(column.get(W + "w") or 0) / 20, 12.0))
        except ValueError:
            stated.append(12.0)
    if len(stated) < columns:
        stated = [1.0] * columns
    scale = width_pt / sum(stated)
    return [one * (scale if scale < 1 or stated[0] == 1.0 else 1.0) for one in stated]


def _cell_looks(cell: Any, place: tuple[tuple[int, int], tuple[int, int]]) -> list[tuple[Any, ...]]:
    looks: list[tuple[Any, ...]] = []
    properties = cell.find(W + "tcPr")
    ground = shade(properties)
    if ground:
        looks.append(("BACKGROUND", *place, HexColor(f"#{ground}")))
    edges = _property(cell, "tcBorders")
    for side, command in (("top", "LINEABOVE"), ("bottom", "LINEBELOW"), ("left", "LINEBEFORE"), ("right", "LINEAFTER")):
        if is_drawn(edges, side):
            looks.append((command, *place, 0.6, _BLACK))
    return looks


def _table_looks(borders: Any | None) -> list[tuple[Any, ...]]:
    sides = {
        "top": ("LINEABOVE", (0, 0), (-1, 0)),
        "bottom": ("LINEBELOW", (0, -1), (-1, -1)),
        "left": ("LINEBEFORE", (0, 0), (0, -1)),
        "right": ("LINEAFTER", (-1, 0), (-1, -1)),
        "insideH": ("LINEBELOW", (0, 0), (-1, -2)),
        "insideV": ("LINEAFTER", (0, 0), (-2, -1)),
    }
    return [(*where, 0.6, _BLACK) for side, where in sides.items() if is_drawn(borders, side)]
