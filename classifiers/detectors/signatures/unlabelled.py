"""Unlabelled: hands and stamps that sign where no label was read, because the hand goes through it or the copy lost it.

Somebody did sign there. The printed name and title tell at most that it was no court's officer; what would make a court's
paper of it is never taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from classifiers.detectors.labels import Label
from classifiers.detectors.marks import has_name, signs_by_hand
from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.signatures.candidates import SURE_WORD, Candidate
from classifiers.detectors.signatures.printed import bare, label_of_name, name_in, person_under
from classifiers.detectors.signers import IN_AGENCY, office_within
from classifiers.evidence import SignerRole
from classifiers.transcript import Box, Ink, InkKind, Line, Page

_RULE_PT = (80.0, 330.0)
"""Widths of a line to sign on: a shorter one is a sentence's blank, a longer one parts the page."""
_ON_RULE_PT = (10.0, 12.0)
"""How far over and under its rule the lowest part of a hand lies."""
_NAME_PT = 20.0
"""How far under the rule, or under the hand where no rule is, the printed name stands."""
_BEHIND_NAME = re.compile(r",|\s+\S*\d\S*$")
"""What follows a printed name: a title, or a bar number however it was read."""
_ASKS = re.compile(r"[:)]$|^\D{1,40}$")
_FIELD_PT = 60.0
"""Print so close before a rule on its row says what is to be written there: "Name: ______"."""


def unlabelled(page: Page, layout: Layout, bound: Sequence[Ink], names: Collection[str] = ()) -> Iterator[tuple[Candidate, Ink]]:
    """Yield a place for each mark that signs on a rule of its own, or over a printed name, without a label.

    Where the printed name is lost too, the form's label under that name tells that somebody signs over it.

    Args:
        page: the page.
        layout: its rules and printed rows.
        bound: the marks that belong to a labelled place; what stands close beside one is more of the same hand.
        names: who signs in those places; what stands over such a name is more of the same hand too.
    """
    known = list(bound)
    for ink in page.inks:
        if not signs_by_hand(page, ink) or any(is_same_hand(ink.box, one.box) for one in known):
            continue
        rule = _rule_under(layout, ink.box)
        if rule is not None and _underlines(page, rule):
            rule = None
        if rule is None and ink.kind is InkKind.STAMP and not has_name(page, ink):
            continue
        base = Box(ink.box.x0, rule.top, ink.box.x1, rule.bottom) if rule else ink.box
        under = next((line for line in layout.below(base, _NAME_PT) if _is_sure(line)), None)
        name = name_in(bare(_BEHIND_NAME.split(under.text)[0])) if under else None
        asked = label_of_name(layout, rule) if rule else None
        if (
            (name is not None and name in names)
            or (under is not None and name is None and asked is None)
            or (rule is None and name is None)
            or _is_field(layout, rule or ink.box)
        ):
            continue
        words = (under if name else asked) or _nearest(page, ink.box)
        if words is not None:
            span = page.line_span(page.lines.index(words))
            title = person_under(layout, base)[1] if name else None
            role = _outside_court(title)
            label = Label(page, 0, span, role, says_sign=True, name=name)
            place = layout.standing(rule) if rule else ink.box
            known.append(ink)
            yield Candidate(label, place, has_rule=rule is not None, role=role, name=name, title=title), ink


_ELSEWHERE = IN_AGENCY | {SignerRole.LAW_OFFICER, SignerRole.PRIVATE}


def _outside_court(title: str | None) -> SignerRole:
    """Return the office of a printed title when it is none of a court's, else UNKNOWN."""
    role = office_within(title) if title else None
    return role if role in _ELSEWHERE else SignerRole.UNKNOWN


def is_same_hand(one: Box, other: Box) -> bool:
    """Return whether two marks are one signature's: its second name, the letters in a stamp's frame."""
    apart = max(one.x0, other.x0) - min(one.x1, other.x1)
    return apart <= _SECOND_NAME_PT and one.top < other.bottom and other.top < one.bottom


_SECOND_NAME_PT = 30.0


def _is_sure(line: Line) -> bool:
    return max(word.confidence for word in line.words) >= SURE_WORD


def _rule_under(layout: Layout, hand: Box) -> Box | None:
    """Return the rule that a hand stands on, None when it stands on none."""
    over, under = _ON_RULE_PT
    near = [
        rule
        for rule in layout.rules
        if _RULE_PT[0] <= rule.width <= _RULE_PT[1]
        and rule.top - over <= hand.bottom <= rule.bottom + under
        and rule.x0 - over <= hand.centre[0] <= rule.x1 + over
    ]
    return min(near, key=lambda rule: abs(rule.bottom - hand.bottom), default=None)


def _underlines(page: Page, rule: Box) -> bool:
    """Return whether print stands right on most of a rule: what was filled in, and no line to sign on."""
    over, under = _UNDERLINED_PT
    on = [
        min(word.box.x1, rule.x1) - max(word.box.x0, rule.x0)
        for word in page.words
        if word.confidence >= SURE_WORD and not is_rule_word(word.text) and -over <= word.box.bottom - rule.top <= under
    ]
    return sum(width for width in on if width > 0) >= rule.width / 2


_UNDERLINED_PT = (3.0, 4.0)


def _is_field(layout: Layout, place: Box) -> bool:
    """Return whether print on a place's row, right before it, asks for something else to be written there; a day is filled in."""
    return any(
        _is_sure(line)
        and _ASKS.search(line.text) is not None
        and 0 <= place.x0 - line.box.x1 <= _FIELD_PT
        and line.box.top < place.bottom
        and place.bottom - line.box.bottom <= line.box.height
        for line in layout.printed
    )


def _nearest(page: Page, hand: Box) -> Line | None:
    """Return the line nearest to a hand: what the place is told by where nobody's name is printed."""
    x, y = hand.centre
    return min(page.lines, key=lambda line: abs(line.box.centre[0] - x) + 2 * abs(line.box.centre[1] - y), default=None)
