"""Layout: blocks into pieces, pieces onto sheets of US Letter, in the way of one style."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from samples import ink
from samples.blocks import NOBODY, Block, Caption, Cells, Columns, Frame, Gap, Para, PartStart, Run, RunKind, Runs, Sign, Stamp
from samples.marks import Colour, Letters, Path, Piece, Sheet, frame, rule
from samples.styles import HELVETICA, Style
from samples.truth import SlotTruth
from samples.typeset import Setter, width_of

LETTER = (612.0, 792.0)
STAMP_INKS: tuple[Colour, ...] = ((0.62, 0.08, 0.1), (0.12, 0.16, 0.55), (0.3, 0.1, 0.45))
WATER: Colour = (0.86, 0.86, 0.88)

LOOKS: dict[str, tuple[float, str, float, float]] = {
    # look: size by the style's, alignment, space before, space after (in lines)
    "body": (1.0, "left", 0.0, 0.25),
    "subtitle": (1.08, "centre", 0.0, 0.2),
    "head": (1.0, "left", 0.35, 0.15),
    "centre": (1.0, "centre", 0.0, 0.1),
    "right": (1.0, "right", 0.0, 0.1),
    "indent": (1.0, "left", 0.0, 0.25),
    "item": (1.0, "left", 0.0, 0.1),
    "small": (0.78, "left", 0.0, 0.2),
    "court": (1.25, "centre", 0.2, 0.05),
    "court2": (1.0, "centre", 0.0, 0.05),
    "letterhead": (1.55, "centre", 0.0, 0.05),
    "letterhead2": (0.9, "centre", 0.0, 0.05),
}
FENCES = {"paren": ")", "section": "§"}
"""What stands between the parties and the number, one on each line, by the caption's look."""
BOLD_LOOKS = frozenset({"subtitle", "head", "letterhead"})


class Layouter:
    """Lays blocks out in one style; `rng` places stamps and moves the pen."""

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.rng = rng
        self.setter = Setter(style, rng)
        self.line = style.size * style.leading
        self.hands: dict[str, ink.Hand] = {}

    def pieces(self, blocks: Sequence[Block], width: float) -> list[Piece]:
        """Return the pieces of blocks for a column so wide."""
        return [piece for block in blocks for piece in self._makers[type(block)](block, width)]

    @property
    def _makers(self) -> dict[type, Callable[[Any, float], list[Piece]]]:
        return {
            Para: self._para,
            Caption: self._caption,
            Cells: self._cells,
            Sign: self._sign,
            Columns: self._columns,
            Frame: self._frame,
            Gap: self._gap,
        }

    def _para(self, para: Para, width: float) -> list[Piece]:
        if para.look == "title":
            return self._title(para.runs, width)
        if para.look == "form":
            return self.setter.paragraph(para.runs, width, size=self.style.size * 0.68)
        scale, align, before, after = LOOKS[para.look]
        size = self.style.size * scale
        if align == "centre" and self.style.court == "left" and para.look.startswith("court"):
            align = "left"
        inset = {"indent": 24.0, "item": 14.0}.get(para.look, 0.0)
        font = self.style.face.bold if para.look in BOLD_LOOKS else None
        runs = (
            (Run(RunKind.PRINT, "• " if self.style.check == "round" else "- "), *para.runs) if para.look == "item" else para.runs
        )
        lines = self.setter.paragraph(
            runs, width - inset, size=size, align=align, font=font, hang=10.0 if para.look == "item" else 0.0
        )
        return [Piece(before * self.line), *(piece.moved(inset, 0) for piece in lines), Piece(after * self.line)]

    def _title(self, runs: Runs, width: float) -> list[Piece]:
        style = self.style
        font = style.face.regular if style.title == "plain" else style.face.bold
        size = style.size * (1.15 if style.title == "plain" else 1.32)
        align = "left" if style.title == "left" else "centre"
        lines = self.setter.paragraph(runs, width, size=size, align=align, font=font)
        block = _stack(lines)
        if style.title == "box":
            block = block.moved(0, 5)
            block.marks.append(frame((0, 0, width, block.height + 8), 1.1))
            block.height += 11
        if style.title == "line":
            block.marks.append(rule(width * 0.18, width * 0.82, block.height + 2, 0.9))
            block.height += 5
        return [Piece(self.line * 0.4), block, Piece(self.line * 0.45)]

    def _side(self, lines: Sequence[Runs], width: float, size: float, align: str = "left") -> Piece:
        found: list[Piece] = []
        for runs in lines:
            found += self.setter.paragraph(runs, width, size=size, align=align) or [Piece(size * 0.7)]
        return _stack(found)

    def _caption(self, caption: Caption, width: float) -> list[Piece]:
        size, half = self.style.size, width * 0.5
        left = self._side(caption.left, half - 26, size)
        right = self._side(caption.right, half - 30, size)
        height = max(left.height, right.height) + 8
        look = self.style.caption
        inset = 6 if look == "box" else 0
        block = Piece(height)
        _put(block, left.moved(inset, 4))
        _put(block, right.moved(half + 14, 4 + (height - 8 - right.height) * (0.45 if look in FENCES else 0.0)))
        if look in FENCES:
            step = size * 1.1
            font = self.style.face.regular
            block.marks += [
                Letters(half - 4, y * step + size, FENCES[look], font, size) for y in range(max(3, int(height / step)))
            ]
        if look == "box":
            block.marks += [frame((0, 0, width, height)), Path(((half, 0), (half, height)), 0.7)]
        if look == "ruled":
            block.marks += [rule(0, half, height, 0.8), Path(((half, 0), (half, height)), 0.8)]
        if look == "open":
            block.marks += [rule(0, width, 0, 0.5), rule(0, width, height, 0.5)]
        return [Piece(self.line * 0.3), block, Piece(self.line * 0.4)]

    def _cells(self, cells: Cells, width: float) -> list[Piece]:
        total = sum(cells.weights)
        size = self.style.size * (0.98 if cells.is_heading else 0.92)
        block, x, sides = Piece(0), 0.0, []
        for index, (lines, weight) in enumerate(zip(cells.cells, cells.weights, strict=True)):
            wide = width * weight / total
            align = "centre" if cells.is_heading and index < len(cells.cells) - 1 else "left"
            sides.append((x, wide, self._side(lines, wide - 10, size, align)))
            x += wide
        block.height = max(side.height for _, _, side in sides) + (8 if cells.has_border else 2)
        for x0, wide, side in sides:
            _put(block, side.moved(x0 + 5, 3))
            if cells.has_border:
                block.marks.append(frame((x0, 0, x0 + wide, block.height), 0.7))
        return [block] if not cells.is_heading else [block, Piece(self.line * 0.4)]

    def _columns(self, columns: Columns, width: float) -> list[Piece]:
        total, x, block = sum(columns.weights), 0.0, Piece(0)
        for index, (blocks, weight) in enumerate(zip(columns.columns, columns.weights, strict=True)):
            wide = width * weight / total
            side = _stack(self.pieces(blocks, wide - 12)).moved(x + (6 if index else 0), 0)
            _put(block, side)
            block.height = max(block.height, side.height)
            x += wide
        if columns.is_ruled:
            x = 0.0
            for weight in columns.weights[:-1]:
                x += width * weight / total
                block.marks.append(Path(((x, 0), (x, block.height)), 0.6))
        return [block]

    def _frame(self, block: Frame, width: float) -> list[Piece]:
        inner = _stack(self.pieces(block.blocks, width - 14)).moved(7, 5)
        inner.height += 9
        inner.marks.append(frame((0, 0, width, inner.height), 0.8))
        return [Piece(3), inner, Piece(5)]

    def _gap(self, gap: Gap, width: float) -> list[Piece]:
        if gap.look == "rule":
            return [Piece(8, [rule(0, width, 4, 0.9)])]
        if gap.look == "lines":
            step = self.line * 1.25
            return [Piece(step, [rule(0, width, step - 3, 0.5)]) for _ in range(int(gap.lines))]
        if gap.look == "logo":
            name = "DEPARTMENT OF SERVICE" if self.style.face is not HELVETICA else "OFFICIAL"
            return [Piece(50, ink.seal(name, (width / 2, 25), 24, (0.25, 0.3, 0.45), self.style.face.regular))]
        if gap.look == "photo":
            return [Piece(96, [frame((width * 0.1, 0, width * 0.1 + 78, 92)), *self._face_marks(width * 0.1)])]
        if gap.look == "barcode":
            return [Piece(30, [Path(((x, 2), (x, 24)), self.rng.choice((0.8, 1.6, 2.4))) for x in range(0, 150, 4)])]
        return [Piece(gap.lines * self.line)]

    def _face_marks(self, x: float) -> list[Path]:
        grey = (0.55, 0.55, 0.55)
        head = ink.circle((x + 24, 14, x + 54, 44))
        return [Path(head.points, 0.8, grey, is_closed=True, fill=grey), frame((x + 12, 52, x + 66, 91), 0.5, grey, fill=grey)]

    def _sign(self, sign: Sign, width: float) -> list[Piece]:
        """Set a signature place: the line, its label, the printed name, and what stands to the left."""
        x0, room = {"left": (0.0, 0.48), "half": (0.0, 0.94), "full": (0.0, 1.0), "right": (0.5, 0.5)}[sign.place]
        x0, room = x0 * width, room * width
        size, small = self.style.size, self.style.size * 0.76
        block, top = Piece(0), self.line * 1.75
        label_width = 0.0
        if self.style.label == "beside":
            label = self.setter.paragraph(sign.label, room * 0.42, size=small)
            label_width = min(room * 0.42, max((self._wide(piece) for piece in label), default=0.0)) + 5
            stacked = _stack(label)
            _put(block, stacked.moved(x0, top - stacked.height + 3))
        if self.style.label == "over":
            over = self._under(block, sign.label, x0 + 3, 1.5, room - 6, small)
            top += over
            block.marks.append(frame((x0, 0, x0 + room, top), 0.6))
        edge = 2.0 if self.style.label == "over" else 0.0
        box = (x0 + label_width + edge, top - self.line * 1.45, x0 + room - edge, top)
        block.marks.append(rule(box[0], box[2], top, 0.6))
        y = top + 1.5
        if self.style.label not in {"beside", "over"}:
            is_bare = self.style.label == "paren" and sign.label and not sign.label[0].text.startswith("(")
            runs = (Run(RunKind.PRINT, "("), *sign.label, Run(RunKind.PRINT, ")")) if is_bare else sign.label
            y = self._under(block, runs, box[0], y, box[2] - box[0], small)
        if sign.printed:
            y = self._under(block, sign.printed, box[0], y + (4 if sign.printed_label else 0), box[2] - box[0], size)
            if sign.printed_label:
                block.marks.append(rule(box[0], box[2], y, 0.5))
                y = self._under(block, sign.printed_label, box[0], y + 1, box[2] - box[0], small)
        if sign.beside:
            side = self._side(sign.beside, width * 0.46, size)
            _put(block, side.moved(0 if sign.place == "right" else width * 0.54, top - size * 1.15))
            y = max(y, top - size * 1.15 + side.height)
        block.height = y + 4
        self._put_signature(block, sign, box)
        return [block]

    def _wide(self, piece: Piece) -> float:
        return max((word.box[2] for mark in piece.marks if isinstance(mark, Letters) for word in mark.words), default=0.0)

    def _under(self, block: Piece, runs: Runs, x: float, y: float, width: float, size: float) -> float:
        stacked = _stack(self.setter.paragraph(runs, width, size=size))
        _put(block, stacked.moved(x, y))
        return y + stacked.height

    def _put_signature(self, block: Piece, sign: Sign, box: tuple[float, float, float, float]) -> None:
        """Put what the slot's state says over the line, and note the slot."""
        name = sign.name or "Authorized Signer"
        if sign.state == "ink":
            block.marks += ink.signature(self.rng, self._hand(sign.signer, name), box, self.style.ink)
        if sign.state == "electronic":
            self._electronic(block, name, box)
        if sign.state == "stamp":
            colour = self.rng.choice(STAMP_INKS)
            centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
            block.marks += ink.rubber_stamp(self.rng, name.upper(), centre, colour, self.style.face.italic)
        if sign.role == NOBODY:
            return
        label = " ".join(run.text for run in sign.label if run.text).strip()
        block.slots.append(SlotTruth(0, sign.role, sign.purpose, sign.state, box, label, sign.name))

    def _hand(self, signer: str, name: str) -> ink.Hand:
        """Return the signer's own hand, the same all through the paper."""
        key = f"{signer}/{name}"
        if key not in self.hands:
            self.hands[key] = ink.new_hand(self.rng, self.style.makers)
        return self.hands[key]

    def _electronic(self, block: Piece, name: str, box: tuple[float, float, float, float]) -> None:
        words = self.rng.choice(self.style.electronic).format(name=name)
        size = min(self.style.size, (box[2] - box[0] - 8) / max(width_of(words, self.style.face.regular, 1.0), 1.0))
        runs = (Run(RunKind.PRINT, words),)
        lines = self.setter.paragraph(runs, box[2] - box[0] + 40, size=size)
        for piece in lines[:1]:
            _put(block, piece.moved(box[0] + 4, box[3] - size - 2.5))

    def stamp(self, stamp: Stamp, sheet: Sheet, y: float) -> None:
        """Put a stamp, a seal or a watermark on a sheet; `y` is where the text has got to.

        Stamps' ink is thin and print is black: where both stand, the print is seen, so stamps are drawn before it.
        """
        colour = self.rng.choice(STAMP_INKS)
        if stamp.look == "watermark":
            size = 620 / max(len(stamp.text), 5)
            start = (306 - size * len(stamp.text) * 0.25, 396 + size * len(stamp.text) * 0.24)
            sheet.marks.insert(0, Letters(*start, stamp.text, self.style.face.bold, size, WATER, 45.0))
            return
        x, at = {
            "top": (500.0, 62.0),
            "topleft": (118.0, 58.0),
            "right": (486.0, y),
            "left": (118.0, y),
            "centre": (288.0, y + 20),
            "middle": (330.0, 380.0),
        }[stamp.place]
        at += self.rng.uniform(-5, 5)
        if stamp.look == "seal":
            sheet.marks[:0] = ink.seal(stamp.text, (x, max(at - 30, 60)), 38, colour, self.style.face.regular)
        else:
            sheet.marks[:0] = ink.rubber_stamp(self.rng, stamp.text, (x, at), colour, self.style.face.bold)


def _stack(pieces: Sequence[Piece]) -> Piece:
    """Return pieces one below the other as one."""
    block, y = Piece(0), 0.0
    for piece in pieces:
        _put(block, piece.moved(0, y))
        y += piece.height
    block.height = y
    return block


def _put(block: Piece, piece: Piece) -> None:
    block.marks += piece.marks
    block.slots += piece.slots


@dataclass(slots=True)
class Column:
    """What will stand on one sheet: pieces from the top, stamps at their places between them, the form's number."""

    entries: list[Piece | Stamp] = field(default_factory=list)
    form: list[Piece] = field(default_factory=list)
    used: float = 0.0


class Book:
    """Breaks pieces into sheets, and spreads each sheet's empty places as forms are spread over their page."""

    def __init__(self, style: Style, rng: Random) -> None:
        self.layouter = Layouter(style, rng)
        self.style = style
        self.margin = style.margin + rng.uniform(-4, 4)
        self.top = max(40.0, self.margin * 0.85)
        self.room = LETTER[1] - 48 - self.top
        self.spread = rng.uniform(*style.spread)
        self.columns = [Column()]
        self.starts: list[tuple[int, PartStart]] = []

    def add(self, block: Block) -> None:
        """Add one block at the end."""
        if isinstance(block, PartStart) or (isinstance(block, Gap) and block.look == "page"):
            self._break()
            if isinstance(block, PartStart):
                self.starts.append((len(self.columns) - 1, block))
        elif isinstance(block, Stamp):
            self.columns[-1].entries.append(block)
        else:
            pieces = self.layouter.pieces([block], LETTER[0] - 2 * self.margin)
            if isinstance(block, Para) and block.look == "form":
                self.columns[-1].form = pieces
                return
            for piece in pieces:
                self._add_piece(piece)

    def _break(self) -> None:
        if self.columns[-1].used:
            self.columns.append(Column())

    def _add_piece(self, piece: Piece) -> None:
        if self.columns[-1].used + piece.height > self.room:
            self._break()
        if piece.marks or self.columns[-1].used:
            self.columns[-1].entries.append(piece)
            self.columns[-1].used += piece.height

    def sheets(self) -> list[Sheet]:
        """Return the finished sheets."""
        return [self._sheet(column) for column in self.columns if column.used or column.entries]

    def _sheet(self, column: Column) -> Sheet:
        empty = sum(piece.height for piece in column.entries if isinstance(piece, Piece) and not piece.marks)
        slack = max(0.0, self.room - 12 - column.used)
        wider = 1.0 + min(self.spread * slack / empty, 4.0) if empty else 1.0
        sheet = Sheet(*LETTER)
        y = self.top
        for entry in column.entries:
            if isinstance(entry, Stamp):
                self.layouter.stamp(entry, sheet, y)
                continue
            placed = entry.moved(self.margin, y)
            sheet.marks += placed.marks
            sheet.slots += placed.slots
            y += entry.height * (1.0 if entry.marks else wider)
        if column.form:
            at = 24.0 if self.style.form_place == "top" else LETTER[1] - 32.0
            sheet.marks += _stack(column.form).moved(self.margin, at).marks
        return sheet


def lay_out(blocks: Sequence[Block], style: Style, rng: Random) -> tuple[list[Sheet], list[tuple[int, PartStart]]]:
    """Lay blocks out on sheets.

    Returns:
        The sheets, and for each further paper of the packet the sheet (from 0) on which it begins.
    """
    book = Book(style, rng)
    for block in blocks:
        book.add(block)
    sheets = book.sheets()
    _number(sheets, style, book.layouter)
    return sheets, book.starts


def _number(sheets: list[Sheet], style: Style, layouter: Layouter) -> None:
    if not style.number or len(sheets) == 1:
        return
    for index, sheet in enumerate(sheets):
        runs = (Run(RunKind.PRINT, style.number.format(page=index + 1, pages=len(sheets))),)
        for piece in layouter.setter.paragraph(runs, sheet.width, size=style.size * 0.8, align="centre"):
            sheet.marks += piece.moved(0, sheet.height - 34).marks
