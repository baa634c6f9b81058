"""Numerals: how the lists of a Word document write a number (ECMA-376, part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable


def numeral(count: int, kind: str) -> str:
    """Return a number as a list prints it.

    Args:
        count: 0 and more.
        kind: by Word's names (17.18.59); one that is not known prints figures.
    """
    forms: dict[str, Callable[[int], str]] = {
        "none": lambda _: "",
        "decimalZero": "{:02d}".format,
        "lowerLetter": _letters,
        "upperLetter": lambda one: _letters(one).upper(),
        "lowerRoman": lambda one: _roman(one).lower(),
        "upperRoman": _roman,
        "ordinal": _ordinal,
        "cardinalText": lambda one: _in_words(one, _ONES).capitalize(),
        "ordinalText": lambda one: _in_words(one, _FIRSTS).capitalize(),
    }
    return forms.get(kind, str)(count)


_MOST_LETTERS = 780
"""Where Word begins again with a single letter."""


def _letters(count: int) -> str:
    """Return a, b ... z, then aa, bb ..."""
    if not 0 < count <= _MOST_LETTERS:
        return str(count)
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def _roman(count: int) -> str:
    if not 0 < count < 4000:  # noqa: PLR2004 -- what can be written so
        return str(count)
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (count // worth)
        count %= worth
    return written


def _ordinal(count: int) -> str:
    is_teen = count // 10 % 10 == 1
    return f"{count}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_FIRSTS = (
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _in_words(count: int, last: tuple[str, ...]) -> str:
    """Return a number below 100 in words, whose last word is one of `last`; a larger one in figures."""
    if not 0 <= count < 100:  # noqa: PLR2004 -- as said
        return str(count)
    if count < len(last):
        return last[count]
    tens, ones = _TENS[count // 10 - 2], count % 10
    if ones:
        return f"{tens}-{last[ones]}"
    return tens if last is _ONES else f"{tens.removesuffix('y')}ieth"
