"""Reading: a paper's text alone, quickly, as a reader would give it line by line, with the slips of bad copies if wanted."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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


def _side_by_side(sides: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of columns as a reader meets them: row by row, left to right."""
    rows = max((len(side) for side in sides), default=0)
    return [side[row] for row in range(rows) for side in sides if row < len(side) and side[row]]


Write = Callable[[str, str, bool], str]
"""Writes words down, given the label of what they name and whether the name begins with them."""
_BEGINS = True


class Reader:
    """Reads blocks into lines no longer than `width` letters."""

    def __init__(self, width: int, write: Write = lambda text, _names, _begins: text) -> None:
        """Take the width, and how words are written that name something."""
        self.width = width
        self.write = write

    def words(self, runs: Runs) -> str:
        """Return what a reader sees of runs, with single spaces."""
        parts = []
        before = ""
        for run in runs:
            if run.kind is RunKind.CHECK:
                parts.append("[X]" if run.text else "[ ]")
            elif run.kind is not RunKind.BLANK:
                parts.append(self.write(run.text, run.names, run.names != before))
            before = run.names
        return " ".join("".join(parts).split())

    def lines(self, blocks: Iterable[Block]) -> list[str]:
        """Return the lines of blocks."""
        return [line for block in blocks for line in READERS[type(block)](self, block)]

    def para(self, para: Para) -> list[str]:
        """Return a paragraph's lines."""
        words = self.words(para.runs)
        return textwrap.wrap(words, self.width) if len(words) > self.width else [words] if words else []

    def caption(self, caption: Caption) -> list[str]:
        """Return both sides of a caption, row by row."""
        return _side_by_side([[self.words(runs) for runs in side] for side in (caption.left, caption.right)])

    def cells(self, cells: Cells) -> list[str]:
        """Return a row of cells, row by row."""
        return _side_by_side([[self.words(runs) for runs in side] for side in cells.cells])

    def columns(self, columns: Columns) -> list[str]:
        """Return columns, row by row, in narrower lines."""
        narrow = Reader(max(24, self.width // len(columns.columns)), self.write)
        return _side_by_side([narrow.lines(blocks) for blocks in columns.columns])

    def frame(self, frame: Frame) -> list[str]:
        """Return what stands in a frame."""
        return self.lines(frame.blocks)

    def sign(self, sign: Sign) -> list[str]:
        """Return a signature place: /s/ where it is typed, the label, the printed name and its label."""
        found = [self.words(runs) for runs in sign.beside]
        if sign.state == "electronic":
            found.append(f"/s/ {self.write(sign.name, _named(sign), _BEGINS) if sign.name else 'Authorized Signer'}")
        if sign.state == "stamp" and sign.name:
            found.append(self.write(sign.name.upper(), _named(sign), _BEGINS))
        return [line for line in (*found, *(self.words(runs) for runs in (sign.label, sign.printed, sign.printed_label))) if line]

    def stamp(self, stamp: Stamp) -> list[str]:
        """Return a stamp's lines; a seal's ring is not read."""
        return [] if stamp.look == "seal" else [part.strip() for part in stamp.text.split("//")]

    def part(self, _: PartStart) -> list[str]:
        """Return the page break before a further paper."""
        return ["\f"]

    def gap(self, gap: Gap) -> list[str]:
        """Return a page break, or nothing."""
        return ["\f"] if gap.look == "page" else []


def _named(sign: Sign) -> str:
    """Return the label of the name printed under a signature."""
    return next((run.names for run in sign.printed if run.names), "")


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
        split: one of `SPLITS`.
        variant: a fault by name, None to let the seed choose.
        noise: misread it as from a bad copy.
        on: the day on which the paper is presented.

    Raises:
        KeyError: no such instrument, split or variant.
    """
    rng = source(instrument, seed, split, "reading")
    lines = Reader(rng.randint(62, 100)).lines(make_content(instrument, seed, split, variant, on).blocks)
    return "\n".join(misread(lines, rng) if noise else lines).replace("\n\f\n", "\f")


@dataclass(frozen=True, slots=True)
class NamedWord:
    """A word as read, with the label of what it is part of the name of; `begins` tells the first word of a name."""

    text: str
    names: str = ""
    begins: bool = False


LABELS = ("PERSON", "COURT", "AGENCY", "DATE", "ADDRESS", "ITEMS")
_FIRST_MARK = 0xE000
"""Unicode's first letter for private use: such letters mark the words of names on their way through wrapping and misreading."""
_MARKS = {chr(_FIRST_MARK + at): (label, at % 2 == 0) for at, label in enumerate(label for one in LABELS for label in (one, one))}
_LETTERS = {meant: letter for letter, meant in _MARKS.items()}


def _marked(text: str, names: str, begins: bool) -> str:  # noqa: FBT001 - called by place, as Write says
    if not names or not text.strip():
        return text
    words = " ".join(_LETTERS[names, begins and at == 0] + word for at, word in enumerate(text.split()))
    return f"{text[: len(text) - len(text.lstrip())]}{words}{text[len(text.rstrip()) :]}"


def _named_word(word: str) -> NamedWord:
    names, begins = next((_MARKS[letter] for letter in word if letter in _MARKS), ("", False))
    return NamedWord("".join(letter for letter in word if letter not in _MARKS), names, begins)


def named_lines(instrument: str, seed: int, split: str = "train", *, noise: bool = False) -> tuple[tuple[NamedWord, ...], ...]:
    """Return the lines of a drawn paper, each word with what it names, known from the value that it was filled in from.

    Args:
        instrument: id of the catalogue (A01).
        seed: which paper.
        split: one of `SPLITS`.
        noise: misread it as from a bad copy.

    Raises:
        KeyError: no such instrument or split.
    """
    rng = source(instrument, seed, split, "reading")
    lines = Reader(rng.randint(62, 100), _marked).lines(make_content(instrument, seed, split, None, AS_OF).blocks)
    read = misread(lines, rng) if noise else lines
    words = (tuple(one for one in map(_named_word, line.split()) if one.text) for line in read)
    return tuple(line for line in words if line)
