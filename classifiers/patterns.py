"""Patterns: expressions that are tried only on text which holds the words without which they cannot match.

Nearly every rule looks for something that most pages and lines do not say, and telling so by a word costs a hundredth of
trying the whole expression. The words are taken from the expression itself, so that the two cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from re import _constants as ops  # type: ignore[attr-defined]  # the tree that `re` makes of an expression has no public door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any


class Pattern:
    """An expression of `re`, compiled when it is first needed, with the methods of `re.Pattern` that the detectors use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take an expression as `re.compile` does."""
        self.pattern, self.flags = pattern, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def wanted(self) -> tuple[tuple[str, ...], ...]:
        """Choices of words: of each, every text that matches holds one; in small letters if `ignores_case`."""
        return self._wants[0]

    @cached_property
    def ignores_case(self) -> bool:
        """Whether the words are to be looked for in `small` text."""
        return self._wants[1]

    @cached_property
    def _wants(self) -> tuple[tuple[tuple[str, ...], ...], bool]:
        return _wants(self.pattern, self.flags)

    def may_match(self, text: str) -> bool:
        """Return whether a text holds a word of each choice."""
        if self.ignores_case:
            text = small(text)
        for words in self.wanted:
            for word in words:  # a loop, because `any` costs more than most of these look-ups
                if word in text:
                    break
            else:
                return False
        return True

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """Return the first match, within bounds if they are given."""
        return self.compiled.search(text, *bounds) if self.may_match(text) else None

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        """Return the match at the beginning of a text, within bounds if they are given."""
        return self.compiled.match(text, *bounds) if self.may_match(text) else None

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        """Return the match of the whole text, within bounds if they are given."""
        return self.compiled.fullmatch(text, *bounds) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches from left to right."""
        return self.compiled.finditer(text) if self.may_match(text) else iter(())

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with every match replaced."""
        return self.compiled.sub(repl, text) if self.may_match(text) else text


def small(text: str) -> str:
    """Return a text as it is compared without case: what `re.IGNORECASE` holds for an a to z becomes that letter."""
    return text.lower() if text.isascii() else _small(text)


@lru_cache(maxsize=64)
def _small(text: str) -> str:
    for odd in _ODD:
        text = text.replace(odd, "i")
    return text.casefold()


_ODD = ("\u0130", "\u0131")
"""The capital I with a dot and the small one without: case folding keeps them apart from i, `re` does not."""

_MOST, _MOST_JOINED = 160, 32
"""So many words are looked for at most; so many are made by joining the pieces that follow one another."""
_SHORTEST, _MOST_CHOICES = 2, 3


@dataclass(frozen=True, slots=True)
class _Needs:
    """What one piece of an expression needs: all that it may spell (None: too much to list), and choices of words."""

    spelt: frozenset[str] | None
    choices: tuple[frozenset[str], ...] = ()

    @property
    def rarest(self) -> frozenset[str]:
        """The rarest choice of words, of which the piece holds one; empty when nothing can be said."""
        return next(iter(_rarest(*self.choices, self.spelt or frozenset())), frozenset())


_ANYTHING = _Needs(None)
_NOTHING = _Needs(frozenset({""}))


def _wants(pattern: str, flags: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
    tree = parser.parse(pattern, flags)
    ignores_case = bool(tree.state.flags & re.IGNORECASE) or "(?i" in pattern
    needs = _of_sequence(tree, folds=bool(tree.state.flags & re.IGNORECASE))
    choices = _rarest(*needs.choices, needs.spelt or frozenset())
    return tuple(_in_order(map(small, words) if ignores_case else words) for words in choices), ignores_case


def _in_order(words: Iterable[str]) -> tuple[str, ...]:
    """Return words without those that hold another, the shortest first."""
    every = set(words)
    least = [word for word in every if not any(other != word and other in word for other in every)]
    return tuple(sorted(least, key=lambda word: (len(word), word)))


def _rarest(*choices: frozenset[str]) -> tuple[frozenset[str], ...]:
    """Return the choices of words that are of use, the rarest on paper first, by their shortest word."""
    useful = dict.fromkeys(words for words in choices if _rarity(words))
    return tuple(sorted(useful, key=lambda words: (-_rarity(words), len(words), sorted(words))))[:_MOST_CHOICES]


def _rarity(words: frozenset[str]) -> int:
    """Return the letters of the shortest word; 0 for no words, for too many, and where one of them is on every page."""
    shortest = min((len(word.strip(" .,")) + (not word.isalpha()) for word in words), default=0)
    return shortest if shortest >= _SHORTEST and len(words) <= _MOST else 0


def _of_sequence(items: Iterable[tuple[Any, Any]], *, folds: bool) -> _Needs:
    """Return what pieces one after the other need: their spellings joined, as far as these can be listed."""
    choices: list[frozenset[str]] = []
    joined, is_whole = frozenset({""}), True
    for op, value in items:
        needs = _of_piece(op, value, folds=folds)
        choices += needs.choices
        if needs.spelt is not None and len(joined) * len(needs.spelt) <= _MOST_JOINED:
            joined = frozenset(before + after for before in joined for after in needs.spelt)
            continue
        choices.append(joined)
        joined, is_whole = frozenset({""}) if needs.spelt is None else needs.spelt, False
    return _Needs(joined if is_whole else None, _rarest(*choices, joined))


def _of_piece(op: Any, value: Any, *, folds: bool) -> _Needs:  # noqa: PLR0911 - one answer for each sort of piece
    if op is ops.LITERAL:
        return _of_letters([value], folds=folds)
    if op is ops.IN:
        return _of_set(value, folds=folds)
    if op is ops.BRANCH:
        return _of_branches([_of_sequence(branch, folds=folds) for branch in value[1]])
    if op is ops.SUBPATTERN:
        _group, sets, clears, inner = value
        return _of_sequence(inner, folds=(folds or bool(sets & re.IGNORECASE)) and not clears & re.IGNORECASE)
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT}:
        return _of_repeat(*value, folds=folds)
    if op is ops.ATOMIC_GROUP:
        return _of_sequence(value, folds=folds)
    if op is ops.ASSERT:
        needs = _of_sequence(value[1], folds=folds)
        return _Needs(_NOTHING.spelt, _rarest(*needs.choices, needs.spelt or frozenset()))
    return _NOTHING if op in {ops.AT, ops.ASSERT_NOT} else _ANYTHING


def _of_letters(codes: Iterable[int], *, folds: bool) -> _Needs:
    """Return what one of some letters needs; beyond a to z case is no matter of one letter, so that nothing is said of them."""
    letters = frozenset(map(chr, codes))
    return _ANYTHING if folds and not all(map(str.isascii, letters)) else _Needs(letters)


def _of_set(members: Iterable[tuple[Any, Any]], *, folds: bool) -> _Needs:
    codes: list[int] = []
    for op, value in members:
        if op is ops.LITERAL:
            codes.append(value)
        elif op is ops.RANGE and value[1] - value[0] < _MOST_JOINED:
            codes += range(value[0], value[1] + 1)
        else:
            return _ANYTHING
    return _of_letters(codes, folds=folds)


def _of_branches(branches: Iterable[_Needs]) -> _Needs:
    """Return what one of several ways needs: any of their spellings, or a word of every way."""
    found = list(branches)
    if all(one.spelt is not None for one in found):
        spelt = frozenset().union(*(one.spelt or () for one in found))
        if len(spelt) <= _MOST:
            return _Needs(spelt)
    words = [one.rarest for one in found]
    return _Needs(None, _rarest(frozenset().union(*words)) if all(words) else ())


def _of_repeat(least: int, most: int, inner: Iterable[tuple[Any, Any]], *, folds: bool) -> _Needs:
    needs = _of_sequence(inner, folds=folds)
    if least == 0:
        is_listed = most == 1 and needs.spelt is not None
        return _Needs((needs.spelt or frozenset()) | {""}) if is_listed else _ANYTHING
    if most == 1:
        return needs
    return _Needs(None, _rarest(*needs.choices, needs.spelt or frozenset()))
