"""Choices: the office that a form leaves to a tick, "Signature [ ] Clerk [ ] Magistrate [x] Judge", under the line to sign on.

The forms of many states have one line for whoever may issue (N.C. AOC-G-100, Va. DC-338, Ill. CCG 0106, Colo. JDF 80).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signers import office, office_within, shared
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Checkbox, Page, Word, enclose

_UNDER_PT = 36.0
"""How far under a label the boxes of a choice stand: three rows of small print."""
_ASIDE_PT = 48.0
"""How far left of a label, and right of it, they may begin: "Issued by:" may stand before the line."""
_ROW_PT = 5.0
"""Two things whose middles lie so close stand on one row."""
_NEXT_ROW_PT = 16.0


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of offices: who signs by what is ticked, or the role of all that it is left to; and where its words stand."""

    role: SignerRole | None
    box: Box
    is_ticked: bool


def choice_by(page: Page, label: Box, place: Box) -> Choice | None:
    """Return the choice of offices that stands by a line to sign on, None where there is none.

    Args:
        page: the page of the line.
        label: the words that mark the line.
        place: where the signature stands.
    """
    left, right = min(label.x0, place.x0) - _ASIDE_PT, max(label.x1, place.x1) + _ASIDE_PT
    boxes = [
        one
        for one in page.checkboxes
        if label.top - _ROW_PT <= one.box.centre[1] <= label.bottom + _UNDER_PT and left <= one.box.centre[0] <= right
    ]
    boxes = [one for one in boxes if not _is_of_another(page, one)]
    offices = list(_offices(page, _with_row(page, boxes), left)) if len(boxes) > 1 else []
    if len({office.role for office in offices}) < 2:  # noqa: PLR2004  (one office is no choice)
        return None
    return Choice(_role_of(offices), enclose(one.box for one in offices), any(one.is_ticked for one in offices))


def _is_of_another(page: Page, one: Checkbox) -> bool:
    """Return whether the row of a box says who asked for the paper: "This subpoena was requested by [x] Plaintiff"."""
    y = one.box.centre[1]
    first = min(other.box.x0 for other in page.checkboxes if _is_level(other.box, y))
    before = " ".join(word.text for word in page.words if _is_level(word.box, y) and word.box.x1 <= first + 1)
    return _ASKED_BY.search(before) is not None


_ASKED_BY = Pattern(r"(?i)\b(?:request\w*|behalf|application|appl\w+|served|prepared|filed|paid)\s+(?:by|of|for)(?:\s+the)?\W*$")


def _with_row(page: Page, boxes: Sequence[Checkbox]) -> list[Checkbox]:
    """Return boxes with those that go on in their rows: each stands close behind the words of the one before it."""
    known = list(boxes)
    for one in sorted(page.checkboxes, key=lambda box: box.box.x0):
        if any(one is other for other in known):
            continue
        y = one.box.centre[1]
        before = [other for other in known if _is_level(other.box, y) and other.box.x1 <= one.box.x0]
        words = _behind(page, max(before, key=lambda other: other.box.x0)) if before else []
        if words and one.box.x0 - words[-1].box.x1 <= _GAP_PT:
            known.append(one)
    return known


_GAP_PT = 30.0
"""So close behind the words of a box stands the next of the same choice; a wider gap parts two columns."""


def _role_of(offices: Sequence[_Office]) -> SignerRole | None:
    ticked = {one.role for one in offices if one.is_ticked}
    open_ones = {one.role for one in offices if one.is_ticked is not False} or {one.role for one in offices}
    return shared(frozenset(ticked or open_ones))


def without_choices(page: Page, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Drop the offices of a choice: they are no places to sign of their own."""
    kept: list[Candidate] = []
    taken: list[Box] = []
    for candidate in sorted(candidates, key=lambda one: (one.label.span.box.top, one.label.span.box.x0)):
        if any(box.overlap(candidate.label.span.box) > 0 for box in taken):
            continue
        choice = choice_by(page, candidate.label.span.box, candidate.place)
        taken += [choice.box] if choice is not None else []
        kept.append(candidate)
    return kept


@dataclass(frozen=True, slots=True)
class _Office:
    role: SignerRole
    is_ticked: bool | None
    box: Box


def _offices(page: Page, boxes: Sequence[Checkbox], left: float) -> Iterator[_Office]:
    """Yield the office behind each box; what is no office is left out."""
    for one in boxes:
        words = _behind(page, one)
        if (role := _office_of(words)) is None:
            words = [*words, *_wrapped(page, words, left)]
            role = _office_of(words)
        if role is not None:
            yield _Office(role, one.checked, enclose(word.box for word in words))


def _office_of(words: Sequence[Word]) -> SignerRole | None:
    phrase = " ".join(word.text for word in words).strip(" ,;:()")
    return office(phrase) or office_within(phrase)


def _behind(page: Page, one: Checkbox) -> list[Word]:
    """Return the words between a box and the next one of its row."""
    y, edge = one.box.centre[1], one.box.x1
    others = [other.box.x0 for other in page.checkboxes if _is_level(other.box, y) and other.box.x0 > edge]
    end = min(others, default=page.width_pt)
    row = [word for word in page.words if _is_level(word.box, y) and one.box.x0 - _ROW_PT <= word.box.x0 < end]
    return [_without_box(word, edge) for word in row if word.box.x1 > edge]


def _without_box(word: Word, edge: float) -> Word:
    """Return a word without the letters that a box right before it was read as: "LJMagistrate" beside "[ ]Magistrate"."""
    if word.box.x0 >= edge - 1 or (glued := _GLUED.match(word.text)) is None:
        return word
    return replace(word, text=word.text[glued.end() :])


_GLUED = re.compile(r".{1,3}?(?=[A-Z][a-z])")


def _wrapped(page: Page, words: Sequence[Word], left: float) -> list[Word]:
    """Return the words with which a phrase goes on at the head of the next row."""
    if not words:
        return []
    y = words[0].box.centre[1]
    below = [word for word in page.words if _ROW_PT < word.box.centre[1] - y <= _NEXT_ROW_PT and word.box.x0 >= left]
    if not below:
        return []
    row = min(word.box.centre[1] for word in below)
    ends = min((one.box.x0 for one in page.checkboxes if _is_level(one.box, row) and one.box.x0 >= left), default=page.width_pt)
    return [word for word in below if _is_level(word.box, row) and word.box.x0 < ends]


def _is_level(box: Box, y: float) -> bool:
    return abs(box.centre[1] - y) <= _ROW_PT
