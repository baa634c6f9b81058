"""Reading: a paper's text alone, quickly, as a reader would give it line by line, with the slips of bad copies if wanted."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from random import Random
from typing import Any

from samples.blocks import Block, Caption, Cells, Columns, Frame, Gap, Para, PartStart, RunKind, Runs, Sign, Stamp
from samples.content import make_content, source
from samples.truth import AS_OF

CONFUSIONS: dict[str, tuple[str, ...]] = {
    "0": ("O", "o"),
    "1": ("l", "I"),
    "2": ("Z",),
    "5": ("S",),
    "8": ("B",),
    "9": ("g",),
    "O": ("0", "Q"),
    "I": ("l", "1", "|"),
    "l": ("1", "I", "|"),
    "S": ("5", "8"),
    "B": ("8", "R"),
    "Z": ("2",),
    "G": ("6", "C"),
    "C": ("(", "G"),
    "D": ("O", "0"),
    "E": ("F",),
    "F": ("P",),
    "H": ("II", "N"),
    "M": ("N", "IVI"),
    "N": ("M", "H"),
    "U": ("LI", "V"),
    "V": ("Y", "U"),
    "W": ("VV",),
    "a": ("o", "e"),
    "b": ("h", "6"),
    "c": ("e", "o"),
    "d": ("cl",),
    "e": ("c", "o"),
    "f": ("t",),
    "g": ("q", "9"),
    "h": ("b", "n"),
    "i": ("l", ":", "1"),
    "m": ("rn", "nn"),
    "n": ("ri", "u"),
    "o": ("0", "c"),
    "r": ("t", "i"),
    "s": ("5", "z"),
    "t": ("f", "l"),
    "u": ("n", "ii"),
    "v": ("y",),
    "w": ("vv",),
    "y": ("v",),
    ",": (".", ""),
    ".": (",", ""),
    "-": ("~", ""),
    "§": ("S", "$", "8"),
    "'": ("", "`"),
    ":": (".", ";"),
    "/": ("l", "f"),
    "(": ("{", "C"),
    ")": ("}", "J"),
}
"""What Tesseract and faxes make of letters."""

NOISE_SHARES = (0.0, 0.004, 0.012, 0.03, 0.06)
"""How many letters are misread, by the paper's luck."""


def _words(runs: Runs) -> str:
    parts = []
    for run in runs:
        if run.kind is RunKind.CHECK:
            parts.append("[X]" if run.text else "[ ]")
        else:
            parts.append("" if run.kind is RunKind.BLANK else run.text)
    return " ".join("".join(parts).split())


def _side_by_side(sides: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of columns as a reader meets them: row by row, left to right."""
    rows = max((len(side) for side in sides), default=0)
    return [side[row] for row in range(rows) for side in sides if row < len(side) and side[row]]


class Reader:
    """Reads blocks into lines no longer than `width` letters."""

    def __init__(self, width: int) -> None:
        self.width = width

    def lines(self, blocks: Iterable[Block]) -> list[str]:
        """Return the lines of blocks."""
        return [line for block in blocks for line in READERS[type(block)](self, block)]

    def para(self, para: Para) -> list[str]:
        """Return a paragraph's lines."""
        words = _words(para.runs)
        return textwrap.wrap(words, self.width) if len(words) > self.width else [words] if words else []

    def caption(self, caption: Caption) -> list[str]:
        """Return both sides of a caption, row by row."""
        return _side_by_side([[_words(runs) for runs in side] for side in (caption.left, caption.right)])

    def cells(self, cells: Cells) -> list[str]:
        """Return a row of cells, row by row."""
        return _side_by_side([[_words(runs) for runs in side] for side in cells.cells])

    def columns(self, columns: Columns) -> list[str]:
        """Return columns, row by row, in narrower lines."""
        narrow = Reader(max(24, self.width // len(columns.columns)))
        return _side_by_side([narrow.lines(blocks) for blocks in columns.columns])

    def frame(self, frame: Frame) -> list[str]:
        """Return what stands in a frame."""
        return self.lines(frame.blocks)

    def sign(self, sign: Sign) -> list[str]:
        """Return a signature place: /s/ where it is typed, the label, the printed name and its label."""
        found = [_words(runs) for runs in sign.beside]
        if sign.state == "electronic":
            found.append(f"/s/ {sign.name or 'Authorized Signer'}")
        if sign.state == "stamp" and sign.name:
            found.append(sign.name.upper())
        return [line for line in (*found, *(_words(runs) for runs in (sign.label, sign.printed, sign.printed_label))) if line]

    def stamp(self, stamp: Stamp) -> list[str]:
        """Return a stamp's lines; a seal's ring is not read."""
        return [] if stamp.look == "seal" else [part.strip() for part in stamp.text.split("//")]

    def part(self, _: PartStart) -> list[str]:
        """Return the page break before a further paper."""
        return ["\f"]

    def gap(self, gap: Gap) -> list[str]:
        """Return a page break, or nothing."""
        return ["\f"] if gap.look == "page" else []


READERS: dict[type, Callable[[Reader, Any], list[str]]] = {
    Para: Reader.para,
    Caption: Reader.caption,
    Cells: Reader.cells,
    Columns: Reader.columns,
    Frame: Reader.frame,
    Sign: Reader.sign,
    Stamp: Reader.stamp,
    PartStart: Reader.part,
    Gap: Reader.gap,
}


def misread(lines: Sequence[str], rng: Random) -> list[str]:
    """Return lines as a bad copy is read: letters confused, words torn or joined, a line lost, dirt at the margin."""
    share = rng.choice(NOISE_SHARES)
    if share == 0.0:
        return list(lines)
    found: list[str] = []
    for line in lines:
        if line != "\f" and rng.random() < share * 0.8:
            continue
        found.append(_misread_line(line, share, rng))
        if rng.random() < share * 0.7:
            found.append(rng.choice(("|", ". .", "_ ~", "i", "- =", "' .")))
    return found


def _misread_line(line: str, share: float, rng: Random) -> str:
    hits = min(len(line), int(len(line) * share * 2 * rng.random() + rng.random()))
    if not hits or line == "\f":
        return line
    letters = list(line)
    for _ in range(hits):
        at = rng.randrange(len(letters))
        if letters[at] == " ":
            letters[at] = "" if rng.random() < 0.25 else " "  # noqa: PLR2004
        else:
            letters[at] = rng.choice(CONFUSIONS.get(letters[at], (letters[at],)))
    return "".join(letters)


def text(
    instrument: str, seed: int, split: str = "train", *, variant: str | None = None, noise: bool = False, on: date = AS_OF
) -> str:
    """Return the text of a drawn paper without drawing it: lines by newlines, pages by form feeds.

    The same seed gives the paper that `draw` draws; only line breaks differ.

    Args:
        instrument: id of the catalogue (A01).
        seed: which paper.
        split: "train" or "judge".
        variant: a fault by name, None to let the seed choose.
        noise: misread it as from a bad copy.
        on: the day on which the paper is presented.

    Raises:
        KeyError: no such instrument, split or variant.
    """
    content = make_content(instrument, seed, split, variant, on)
    rng = source(instrument, seed, split, "reading")
    lines = Reader(rng.randint(62, 100)).lines(content.blocks)
    return "\n".join(misread(lines, rng) if noise else lines).replace("\n\f\n", "\f")
