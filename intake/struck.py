"""Struck: the words of a page that a line is drawn through: they stand there, and somebody has taken them back.

Of a text layer alone: Tesseract reads no word that a line goes through, and a photograph's creases would strike what it reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from classifiers.transcript import Word, WordSource
from intake.connected import Mask
from intake.pictures import Grey
from intake.rules import dark


def struck_words(words: Sequence[Word], mask: Mask, scale: float, fine: Grey | None = None) -> tuple[Word, ...]:
    """Return the words that a line goes through from end to end; one that goes on past them is a form's, with print on it.

    Args:
        words: of the page, in points.
        mask: what is dark on the page.
        scale: pixels a point.
        fine: the page with more dots, where the mask has so few that letters of small print run together.
    """
    found = _struck([word for word in words if word.source is not WordSource.OCR], mask, scale)
    if not found or fine is None:
        return found
    factor = fine.shape[1] / mask.shape[1]
    return _struck(found, dark(fine, scale * factor), scale * factor)


def _struck(words: Sequence[Word], mask: Mask, scale: float) -> tuple[Word, ...]:
    through = [(word, line) for word in _crossed(words, mask, scale) if (line := _line_through(word, mask, scale))]
    return tuple(word for word, line in through if _ends_with(line, [one for one, other in through if other.is_same(line)]))


@dataclass(frozen=True, slots=True)
class _Line:
    """A thin level line, in points: how far it runs, and at what height."""

    x0: float
    x1: float
    y: float

    def is_same(self, other: _Line) -> bool:
        """Return whether both are one line."""
        return abs(self.y - other.y) <= _DRIFT_PT and self.x0 < other.x1 and other.x0 < self.x1


_DRIFT_PT = 1.0


def _crossed(words: Sequence[Word], mask: Mask, scale: float) -> Iterator[Word]:
    """Give the words in whose very middle ink runs level for longer than a letter is wide: a glance at all of them at once."""
    if not words:
        return
    runs = cv2.erode(mask, np.ones((1, max(round(_LEAST_RUN_PT * scale), 3)), np.uint8))
    across = np.array([word.box.centre[0] for word in words])
    bands = np.array([_band(word) for word in words])
    steps = bands[:, :1] + np.linspace(0, 1, _STEPS) * (bands[:, 1:] - bands[:, :1])
    height, width = mask.shape
    rows = np.clip(np.round(steps * scale).astype(int), 0, height - 1)
    columns = np.clip(np.round(across * scale).astype(int), 0, width - 1)
    for index in np.flatnonzero(runs[rows, columns[:, None]].any(axis=1)).tolist():
        if sum(letter.isalnum() for letter in words[index].text) >= _LEAST_LETTERS:
            yield words[index]


_LEAST_RUN_PT, _LEAST_LETTERS = 8.0, 2
_STEPS = 16
"""Heights in the middle of a word at which it is looked at: a hair line in type of 14 points is not missed."""


def _band(word: Word) -> tuple[float, float]:
    """Return between which heights a line strikes a word: below its tops, and above the line that it stands on."""
    first, last = _BAND
    return word.box.top + first * word.box.height, word.box.top + last * word.box.height


_BAND = (0.32, 0.72)
"""Parts of a word's height, which is that of the line of type."""


def _line_through(word: Word, mask: Mask, scale: float) -> _Line | None:
    """Return the thin line that goes through all of a word; None where there is none, or a bar covers it."""
    top, bottom = (round(edge * scale) for edge in _band(word))
    left, right = max(round(word.box.x0 * scale), 0), round(word.box.x1 * scale)
    inner = mask[max(top, 0) : bottom + 1, left + 1 : right - 1] > 0
    if not inner.size:
        return None
    full = inner.mean(axis=1) > _WHOLE
    if not full.any() or full.sum() > max(_THICKEST_PT * scale, 2):
        return None
    rows = np.flatnonzero(full) + max(top, 0)
    below = mask[rows[-1] + 2 : rows[-1] + 2 + round(_BELOW_PT * scale), left:right]
    if not below.size or (below > 0).any(axis=0).mean() < _STEMS:
        return None
    row = int(rows.mean())
    reach = max(round(_DRIFT_PT * scale / 2), 1)
    along = mask[max(row - reach, 0) : row + reach + 1].max(axis=0)
    gaps = np.flatnonzero(along == 0)
    x0 = int(gaps[gaps < left + 2].max(initial=-1)) + 1
    x1 = int(gaps[gaps > right - 3].min(initial=len(along)))
    return _Line(x0 / scale, x1 / scale, row / scale)


_WHOLE, _THICKEST_PT = 0.985, 3.0

_BELOW_PT, _STEMS = 1.5, 0.25
"""How far below a line that strikes them letters go on, and the part of their width that they fill there; below one that
underlines them the tails of a few do."""


def _ends_with(line: _Line, words: Sequence[Word]) -> bool:
    """Return whether a line begins and ends about where some words do."""
    reach = _PAST * max(word.box.height for word in words)
    boxes = [word.box for word in words]
    return min(box.x0 for box in boxes) - line.x0 < reach and line.x1 - max(box.x1 for box in boxes) < reach


_PAST = 1.2
"""How far a line may go on past the words that it strikes, by their height."""
