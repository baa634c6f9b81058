"""Misread: the words that Tesseract made of pen strokes, which are ink and no print."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from classifiers.transcript import Rule, Word, WordSource
from intake.connected import Mask, Piece, connected, pieces_of


def misread_words(words: tuple[Word, ...], loose: Mask, rules: Sequence[Rule], letter: float, scale: float) -> tuple[Word, ...]:
    """Return the words that Tesseract made of pen strokes: unsure or very short ones, on pieces unlike letters around.

    A hand's high letters are read as surely as print where they stand apart on its line: "RRR" before a wave.

    Args:
        words: of the page.
        loose: the page's ink without its lines.
        rules: its printed lines, in points.
        letter: height of its usual letter, in pixels.
        scale: pixels a point.
    """
    ocr = (word for word in words if word.source is WordSource.OCR)
    high = [(word, _is_high_on_line(word, rules, letter / scale)) for word in ocr]
    unsure = [(word, is_high) for word, is_high in high if word.confidence < SURE or _is_short(word) or is_high]
    if not unsure:
        return ()
    ink, sure = connected(loose), _sure_words(words)
    found: list[Word] = []
    for word, is_high in unsure:
        box, least = word.box, letter * (_HIGH if is_high else _GIANT)
        zone = ink.within(
            max(round(box.x0 * scale), 0),
            max(round(box.top * scale), 0),
            max(round(box.x1 * scale) + 1, 0),
            max(round(box.bottom * scale) + 1, 0),
        )
        numbers, counts = np.unique(zone[zone > 0], return_counts=True)
        if len(numbers) and _is_stroke_word(word, pieces_of(ink, numbers), counts, letter, least, scale, sure):
            found.append(word)
    return tuple(found)


def _is_short(word: Word) -> bool:
    return len(word.text) <= _LONGEST_INITIALS


def _is_high_on_line(word: Word, rules: Sequence[Rule], letter_pt: float) -> bool:
    """Return whether a few letters, higher than print, stand on a line to write on that goes on behind them."""
    box, reach = word.box, word.box.height / 2
    if len(word.text) > _FEW_LETTERS or box.height <= _HIGH * letter_pt or any(map(str.isdigit, word.text)):
        return False
    lines = (rule.box for rule in rules if rule.box.x0 - reach <= box.x0 and box.x1 + box.width <= rule.box.x1)
    return any(abs(box.bottom - line.bottom) <= reach for line in lines)


_FEW_LETTERS, _HIGH = 4, 1.7
"""Letters of a hand that are read as one word, and their height by the usual letter: a typed name's capitals reach 1.3."""

_LONGEST_INITIALS = 2
SURE = 0.9
"""A word this sure is print, whatever touches it; but initials by hand are read as surely as print is."""

DOUBTFUL = 0.6


def _is_stroke_word(
    word: Word, pieces: list[Piece], counts: npt.NDArray[np.intp], letter: float, least: float, scale: float, sure: list[Word]
) -> bool:
    high = 1.5 * word.box.height * scale
    pen = [one.is_written(letter) or (one.height > max(1.75 * letter, high) and one.width > 2 * letter) for one in pieces]
    giant = [one.height > least for one in pieces]
    is_giant = counts[giant].sum() > _MOSTLY * counts.sum()
    if word.confidence < SURE and counts[pen].sum() > _MOSTLY * counts.sum():
        return True
    if _stands_in_line(word, sure, beside_short=not is_giant):
        return False
    if word.confidence >= DOUBTFUL:
        return bool(is_giant)
    if word.box.width * scale > _DRAWN_OUT * letter * len(word.text) and word.text.isalnum():
        return True
    piece = pieces[int(np.argmax(counts))]
    joined = len(pieces) < 0.6 * len(word.text) and piece.width > 1.8 * letter
    is_small_print = piece.height < _TALL_PRINT * letter and piece.width < _WIDE_PRINT * letter * len(word.text)
    tall = word.box.height * scale > 1.7 * letter
    return (joined or tall) and not is_small_print


_TALL_PRINT, _WIDE_PRINT = 1.25, 1.3
"""By the usual letter: what the letters of small print, run together on a copy, do not exceed in height, and each in width."""

_DRAWN_OUT = 3.0
"""So wide by the usual letter no letter is, each of a word's: "SD" read from a long low hand."""

_GIANT = 2.2
"""A word so much higher than the print of its page, alone in its row, is an initial by hand: "G", "Cp"."""

_MOSTLY = 0.55
"""Part of the ink in a word's box that must be a pen's: a label's box, read wrongly high, holds the feet of the hand above it."""


def _sure_words(words: tuple[Word, ...]) -> list[Word]:
    """Return the words that others may stand in line with, from the top of the page."""
    return sorted((word for word in words if word.confidence > DOUBTFUL), key=lambda word: word.box.centre[1])


def _stands_in_line(word: Word, sure: list[Word], *, beside_short: bool) -> bool:
    """Return whether sure words of the same height stand beside this one, on its line.

    Args:
        word: which may be one of them.
        sure: words from the top of the page.
        beside_short: whether words as short as initials count.
    """
    y, height = word.box.centre[1], word.box.height
    first, last = (bisect(sure, y + reach * height, key=lambda one: one.box.centre[1]) for reach in (-0.4, 0.4))
    return any(
        other is not word
        and (beside_short or not _is_short(other))
        and min(abs(other.box.x0 - word.box.x1), abs(word.box.x0 - other.box.x1)) < 2 * height
        and 0.6 < height / max(other.box.height, 1.0) < 1.6  # noqa: PLR2004
        for other in sure[first:last]
    )
