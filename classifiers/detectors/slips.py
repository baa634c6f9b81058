"""Slips: page text folded so that one pattern reads print, OCR and capitals alike; every detector's patterns may run on it.

A fold never changes the length of the text, so that a match on the fold is a span of the page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from classifiers.patterns import Pattern
from classifiers.transcript import Line, Page, once

_PLAIN = str.maketrans(
    {
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u2018": "'",
        "\u2019": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": "-",
        "\u0130": "I",  # the one letter that becomes two in small letters
        "\ufb01": "f",
        "\ufb02": "f",
    }
)

_MISREAD = re.compile(
    r"[015|!](?:(?<=[a-z].)(?=[a-z])|(?<![\w.-].)(?:(?<=0)(?=[a-z]{2})|(?<=5)(?=[a-z]{4}))|(?<=[a-z]{2}0)(?![\w-]))"
)
"""A digit or bar inside a word is a letter that Tesseract misread: "c0urt", "Y0U", "0RDER", "5ubpoena".

The digit comes first and what is about it after, for a page has few digits to look at.
"""
_LETTERS = {"0": "o", "1": "i", "5": "s", "|": "i", "!": "i"}


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return the text in small letters on one line, straight quotes, OCR's digits inside words made letters again.

    The result has as many characters as `text`.
    """
    small = _plain(text).lower()
    return _MISREAD.sub(lambda match: _LETTERS[match[0]], small)


@once
def folded_line(line: Line) -> str:
    """Return the fold of a line's text."""
    return fold(line.text)


@once
def folded_page(page: Page) -> str:
    """Return the fold of a page's text."""
    return fold(page.text)


def _plain(text: str) -> str:
    """Return the text with plain quotes, dashes and spaces; in ASCII, which most lines are, there are three to replace."""
    return text.replace("\n", " ").replace("\t", " ").replace("`", "'") if text.isascii() else text.translate(_PLAIN)


_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])")
_TORN = Pattern(r"(?<![^\W_])(?<!['’])([B-HJ-Z]) ([A-Z]{2,})(?![^\W_])")
_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\w.-]*|[,:;()/&-]")


def joined(text: str) -> str:
    """Return a heading with letterspaced and torn words put together: "S U B P O E N A", "W ARRANT" (small capitals)."""
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    return _TORN.sub(r"\1\2", text)


_SPECK = re.compile(r"\b(for|of|to|in|the|a|an|by|with)\s*[,;]\s*(?=\w)")
"""A mark after a word that nothing can follow but another is dirt: "WRITTEN DEMAND FOR, INFORMATION"."""


def tokens(text: str) -> tuple[str, ...]:
    """Return the words and marks of a heading in small letters, joined and folded, without specks read as marks."""
    return tuple(_WORD.findall(_SPECK.sub(r"\1 ", fold(joined(text)))))
