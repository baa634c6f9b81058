"""Rows: words set at places of a page, for tests of what stands beside what."""

from __future__ import annotations

from collections.abc import Iterable

from classifiers.transcript import Box, Word

Row = tuple[float, float, float, str]
"""Left edge, top, height of the type, words."""


def words_in(rows: Iterable[Row]) -> tuple[Word, ...]:
    """Set rows of words; a letter is half as wide as its type is high, two or more spaces are a gap so wide."""
    words: list[Word] = []
    for x, top, height, text in rows:
        at = 0
        for piece in text.split():
            at = text.index(piece, at)
            left = x + at * height / 2
            words.append(Word(piece, Box(left, top, left + len(piece) * height / 2, top + height)))
            at += len(piece)
    return tuple(words)
