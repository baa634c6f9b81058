"""Typeset: runs into lines of letters with a box for every word; what is filled in gets its own face, ink and rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from reportlab.pdfbase.pdfmetrics import stringWidth

from samples import ink
from samples.blocks import Run, RunKind, Runs
from samples.marks import BLACK, Colour, Letters, Mark, Piece, frame, rule
from samples.styles import Style
from samples.truth import WordTruth

ASCENT, DESCENT = 0.76, 0.22
"""Height of a line's letters above and below the baseline, as a part of the size."""
BLANK_WIDTH = 96.0
SCORE = "_"
MOST_SPACES = 14
WORDS = re.compile(r"(\s*)(\S+)")


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, an empty place or a tick box as it will stand on a line."""

    kind: RunKind
    text: str
    font: str
    size: float
    colour: Colour
    width: float
    has_space: bool
    key: str = ""
    spaces: int = 1
    """How many spaces stand before it, if any."""


@lru_cache(maxsize=50_000)
def width_of(text: str, font: str, size: float) -> float:
    """Return the width of a text in points."""
    return float(stringWidth(text, font, size))


class Setter:
    """Sets runs in one style; `rng` jitters what is written by hand."""

    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.rng = rng

    def atoms(self, runs: Runs, size: float, font: str | None = None) -> list[Atom]:
        """Cut runs into atoms; `font` sets what is printed in another face."""
        found: list[Atom] = []
        spaced = False
        for run in runs:
            if run.kind in {RunKind.BLANK, RunKind.CHECK}:
                found.append(self._special(run, size, spaced))
                spaced = False
                continue
            face, letter_size, colour = self._face(run, size, font)
            for index, match in enumerate(WORDS.finditer(run.text)):
                word, spaces = match[2], len(match[1])
                has_space = spaces > 0 or (index == 0 and spaced)
                wide = width_of(word, face, letter_size)
                found.append(Atom(run.kind, word, face, letter_size, colour, wide, has_space, run.key, max(1, spaces)))
            spaced = run.text[-1:].isspace()
        return found

    def _face(self, run: Run, size: float, font: str | None) -> tuple[str, float, Colour]:
        style = self.style
        if run.kind is RunKind.FILL and style.fill == "typed":
            return style.fill_face.regular, size * 0.95, style.fill_ink
        if run.kind is RunKind.FILL and style.fill == "hand":
            return style.fill_face.italic, size * 1.12, style.fill_ink
        if run.kind is RunKind.BOLD:
            return style.face.bold, size, BLACK
        return font or style.face.regular, size, BLACK

    def _special(self, run: Run, size: float, spaced: bool) -> Atom:  # noqa: FBT001
        if run.kind is RunKind.CHECK:
            return Atom(run.kind, run.text, self.style.face.regular, size, BLACK, size * 0.9, has_space=spaced, spaces=3)
        wide = max(len(run.key) * size * 0.5, 24.0) if run.key.startswith("_") else BLANK_WIDTH
        return Atom(run.kind, "", self.style.face.regular, size, BLACK, wide, has_space=spaced, key=run.key)

    def wrap(self, atoms: Sequence[Atom], width: float) -> list[list[Atom]]:
        """Break atoms into lines no wider than `width`; an atom without a space before it stays with the one before."""
        chunks: list[list[Atom]] = []
        for atom in atoms:
            if chunks and not atom.has_space:
                chunks[-1].append(atom)
            else:
                chunks.append([atom])
        lines: list[list[Atom]] = [[]]
        used = 0.0
        for chunk in chunks:
            need = sum(atom.width for atom in chunk) + (self._space(chunk[0]) if lines[-1] else 0.0)
            if lines[-1] and used + need > width:
                lines.append([])
                used, need = 0.0, sum(atom.width for atom in chunk)
            lines[-1] += chunk
            used += need
        return [line for line in lines if line]

    def _space(self, atom: Atom) -> float:
        return width_of(" ", atom.font, atom.size) * min(atom.spaces, MOST_SPACES)

    def line_width(self, line: Sequence[Atom]) -> float:
        """Return a line's width in points."""
        return sum(atom.width + (self._space(atom) if index and atom.has_space else 0.0) for index, atom in enumerate(line))

    def line(self, atoms: Sequence[Atom], x: float, y: float) -> list[Mark]:
        """Set one line with its baseline at `y`, starting at `x`."""
        found: list[Mark] = []
        group: list[Atom] = []
        start = x
        for index, atom in enumerate(atoms):
            gap = self._space(atom) if index and atom.has_space else 0.0
            if group and not (self._together(group[-1], atom) and gap):
                found += self._group(group, start, y)
                group = []
            x += gap
            if not group:
                start = x
            group.append(atom)
            x += atom.width
        return [*found, *self._group(group, start, y)]

    def _together(self, one: Atom, other: Atom) -> bool:
        same = (one.font, one.size, one.kind, one.key) == (other.font, other.size, other.kind, other.key)
        return same and other.spaces == 1 and one.kind not in {RunKind.CHECK, RunKind.BLANK}

    def _group(self, group: Sequence[Atom], x: float, y: float) -> list[Mark]:
        if not group:
            return []
        first = group[0]
        if first.kind is RunKind.CHECK:
            return self._check(first, x, y)
        if first.kind is RunKind.BLANK:
            return self._blank(first, x, y)
        end = x + self.line_width(group)
        is_filled = first.kind is RunKind.FILL
        if is_filled and self.style.fill == "hand":
            return [*self._by_hand(group, x, y), rule(x - 2, end + 3, y + 2.2, 0.45)]
        found: list[Mark] = [self._letters(group, x, y, is_filled=is_filled)]
        if is_filled and self.style.fill == "typed":
            found.append(rule(x - 1, end + 4, y + 2.2, 0.45))
        return found

    def _letters(self, group: Sequence[Atom], x: float, y: float, *, is_filled: bool) -> Letters:
        first = group[0]
        words: list[WordTruth] = []
        at = x
        for index, atom in enumerate(group):
            at += self._space(atom) if index else 0.0
            box = (at, y - ASCENT * atom.size, at + atom.width, y + DESCENT * atom.size)
            words.append(WordTruth(0, atom.text, box, is_filled))
            at += atom.width
        text = " ".join(atom.text for atom in group)
        return Letters(x, y, text, first.font, first.size, first.colour, 0.0, tuple(words), first.key if is_filled else "")

    def _by_hand(self, group: Sequence[Atom], x: float, y: float) -> list[Mark]:
        found: list[Mark] = []
        for index, atom in enumerate(group):
            x += self._space(atom) if index else 0.0
            found.append(self._letters([atom], x + self.rng.uniform(-0.4, 0.4), y + self.rng.uniform(-1.3, 0.7), is_filled=True))
            x += atom.width
        return found

    def _check(self, atom: Atom, x: float, y: float) -> list[Mark]:
        side = atom.size * 0.78
        box = (x, y - side + 0.8, x + side, y + 0.8)
        found: list[Mark] = [ink.circle(box) if self.style.check == "round" else frame(box)]
        return [*found, *ink.tick(self.rng, box, self.style.ink)] if atom.text else found

    def _blank(self, atom: Atom, x: float, y: float) -> list[Mark]:
        if self.style.blanks == "rule":
            return [rule(x + 1, x + atom.width - 1, y + 2.0, 0.5)]
        score = SCORE * max(3, int(atom.width / width_of(SCORE, atom.font, atom.size)))
        return [Letters(x, y, score, atom.font, atom.size)]

    def paragraph(
        self, runs: Runs, width: float, *, size: float, align: str = "left", font: str | None = None, hang: float = 0.0
    ) -> list[Piece]:
        """Set a paragraph as one piece a line.

        Args:
            runs: what to set.
            width: of the column, in points.
            size: of the letters, in points.
            align: left, centre or right.
            font: another face for what is printed.
            hang: how far all lines after the first stand in, in points.
        """
        leading = size * self.style.leading
        found: list[Piece] = []
        for index, atoms in enumerate(self.wrap(self.atoms(runs, size, font), width - hang)):
            room = width - self.line_width(atoms)
            x = {"left": hang if index else 0.0, "centre": room / 2, "right": room}[align]
            found.append(Piece(leading, self.line(atoms, x, size)))
        return found
