"""Cells: a page's lines cut where a wide gap stands, for what is printed about a signature stands side by side.

"Date: November 20, 2026   Signature of Clerk or   /s/ Jane Roe" is read as one line where the columns come close; each
is a cell of its own. So is a label, and what stands on or under the line to sign on that begins right behind it, however
close: "Circuit Judge" and the name a little lower. Between two cells stands one character of the page's text, as between
two words, so that spans hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from classifiers.detectors.label_words import is_label
from classifiers.detectors.signers import office, office_within
from classifiers.transcript import Box, InkKind, Line, Page, Word

_LEAST_GAP, _OVER_USUAL = 0.8, 2.2
"""A gap between cells by the height of the words beside it, and by the usual gap of its line: justified print has wide gaps
everywhere."""
_TYPED = re.compile(r"/?[sS5]/")
"""A typed signature begins a cell, however close it stands: "Court of Cook County /s/ Jane Roe"."""
_GOES_ON = "and"
"""No cell ends with it: "CASE NO. and   JUDGE"."""


def in_cells(page: Page) -> Page:
    """Return a page whose lines are its cells; a label keeps together, though a hand took letters out of its middle."""
    stamps = _stamps(page)
    rules = [rule.box for rule in page.rules if rule.box.width >= _LEAST_RULE_PT]
    parts = (part for line in page.lines for part in _at_rule(line, rules))
    return replace(page, lines=tuple(cell for part in parts for cell in _cells_of(part, stamps)))


_LEAST_RULE_PT = 80.0
"""A shorter rule is the blank of a sentence or a day's."""
_BEFORE_RULE_PT = 3.0
"""How far the ends of words and rules, as seen, lie from where they are."""
_LONGEST_LABEL = 14
"""Words of a label at most."""


def _at_rule(line: Line, rules: Sequence[Box]) -> tuple[Line, ...]:
    """Cut a line behind the office that a rule to sign on begins right after; a sentence goes on past its blank."""
    box = line.box
    near = [
        rule
        for rule in rules
        if box.x0 < rule.x0 < box.x1 <= rule.x1 and box.top <= rule.bottom and rule.top <= box.bottom + box.height
    ]
    for at in range(1, min(len(line.words), _LONGEST_LABEL) if near else 0):
        left, right = line.words[at - 1], line.words[at]
        if any(_begins_between(rule, left.box, right.box) for rule in near):
            label, rest = _cut_behind_offices(line, at)
            return (Line(label), Line(rest)) if rest and _is_office(" ".join(word.text for word in label)) else (line,)
    return (line,)


def _cut_behind_offices(line: Line, at: int) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Cut a line at a word, or behind the last of the offices that its label names: a rule may begin under "Judge or Clerk"."""
    words = line.words
    last = min(len(words), _LONGEST_LABEL)
    whole = (end for end in range(last, at, -1) if office(" ".join(word.text for word in words[:end])) is not None)
    end = next(whole, at)
    return words[:end], words[end:]


def _is_office(text: str) -> bool:
    return is_label(text) and office_within(text) is not None and not _HONOUR.fullmatch(text)


_HONOUR = re.compile(r"(?i)(?:the\s+)?hon(?:orable)?\.?")
"""What begins a printed name, underlined as it is filled in."""


def _begins_between(rule: Box, left: Box, right: Box) -> bool:
    """Return whether a rule begins right behind a word, at its foot, and right before the next or over it."""
    is_between = left.x1 - _BEFORE_RULE_PT <= rule.x0 <= right.x0 + _BEFORE_RULE_PT
    return is_between and left.centre[1] - 1 <= rule.bottom and rule.top <= left.bottom + left.height


def _stamps(page: Page) -> tuple[Box, ...]:
    """Return the stamps of a page that are no higher than a name needs: what a large one lies over is not all its own."""
    return tuple(ink.box for ink in page.inks if ink.kind is InkKind.STAMP and ink.box.height <= _NAME_STAMP_PT)


_NAME_STAMP_PT = 45.0
"""Height of a name's stamp with its border, set a little askew."""


def _cells_of(line: Line, stamps: Sequence[Box]) -> Iterator[Line]:
    """Yield a line's cells; a typed signature and a stamp end a label."""
    if is_label(line.text) and not any(_TYPED.match(word.text) or _lies_in_any(word, stamps) for word in line.words[1:]):
        yield line
    else:
        yield from _cells(line, stamps)


def _cells(line: Line, stamps: Sequence[Box]) -> Iterator[Line]:
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(line.words)]
    usual = median(sorted(gaps)[: max(len(gaps) * 2 // 3, 1)]) if len(gaps) > 1 else 0.0
    cell = [*line.words[:1]]
    for left, right in pairwise(line.words):
        is_edge = bool(stamps) and _lies_in_any(left, stamps) is not _lies_in_any(right, stamps)
        if _parts(left, right, usual) or (is_edge and right.box.x0 - left.box.x1 > _AT_STAMP * usual):
            yield Line(tuple(cell))
            cell = []
        cell.append(right)
    yield Line(tuple(cell))


def _lies_in_any(word: Word, stamps: Sequence[Box]) -> bool:
    """Return whether a word is a stamp's: most of it stands in one."""
    return any(stamp.overlap(word.box) > _MOST * word.box.width * word.box.height for stamp in stamps)


_MOST = 0.6
_AT_STAMP = 1.5
"""At a stamp's edge a gap so much over its line's usual one parts two cells; a row printed in one piece has no such gap."""


def _parts(left: Word, right: Word, usual: float) -> bool:
    gap = right.box.x0 - left.box.x1
    if "/" in right.text and _TYPED.match(right.text):
        return True
    return (
        left.text.casefold() != _GOES_ON
        and gap > _LEAST_GAP * max(left.box.height, right.box.height)
        and gap > _OVER_USUAL * usual
    )
