"""Places: the empty stretch of a page that a label speaks of, above it, below it or beside it.

A rule or underscores bound the place where the form has them; else the free space next to the label does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from classifiers.detectors.label_words import BAR_LABEL, is_label, says_sign
from classifiers.detectors.labels import SIGNED_HERE
from classifiers.detectors.office_words import typed_signs
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, enclose

HEIGHT_PT = 26.0
"""Height of a signature's place above its line; forms leave 20 to 40 points."""
_ROW_PT = 5.0
"""Two lines whose middles are so near stand on one row."""
_THICK_PT = 6.5
"""A double rule is seen as one of this height."""
_SURE_ROW = 0.5
"""What was read with less confidence is a hand taken for letters, and bounds no place."""
_ABOVE_LABEL_PT = 18.0
_BELOW_RULE_PT = 4.0
_ON_RULE_PT = 9.0
_HALF_WIDTH_PT = 95.0
_MIN_RULE_PT = 40.0
_SIGNING_RULE_PT = 80.0
"""A shorter rule before a word is the blank of a sentence or a date."""
WIDEST_RULE_PT = 330.0
"""A longer rule that no other label shares parts the page, and is no line to sign on."""
_BAR_NUMBER = re.compile(rf"(?i)^\(?(?:{BAR_LABEL}|bar|p-?\d{{4,6}})\)?\s*(?:\(?P-?\d{{4,6}}\)?)?$")
"""A hand runs on over "Bar no.", which shares the judge's line on Michigan forms."""
_BESIDE_PT = 18.0
_TAIL = Pattern(
    rf"(?i)^\(?(?:(?:and\s+)?(?:{BAR_LABEL}|bar|n[o0]\.|date|title)|if\s+\w+)\)?(?=[\s:.]*(?:$|/?\s?[sS]\s?/|(?:electronically|digitally)\s+signed))"
)
"""What follows a label's office without naming another; a narrow column breaks "Bar no." in two."""
_CELL_PT = 16.0
_UNDERLINED_PT = 6.0
_CEILING_PT, _LEAST_BOX_PT, _SAME_END_PT = 8.0, 12.0, 3.0
"""Of a drawn box: how far under its upper line the label stands, the least height to sign in, and how alike its lines end."""
_ASIDE_PT = 40.0
_RULE_CHARS = "_.-…"


def is_rule_word(text: str) -> bool:
    """Return whether a word is only something printed to write on ("________")."""
    return len(text) > 1 and not text.strip(_RULE_CHARS)


@dataclass(frozen=True)
class Layout:
    """One page as a signer sees it: rules to write on and printed rows, ready for many questions."""

    page: Page

    @cached_property
    def rules(self) -> tuple[Box, ...]:
        """Printed horizontal rules and runs of underscores, long enough to write on."""
        printed = [rule.box for rule in self.page.rules if rule.box.width >= _MIN_RULE_PT and rule.box.height <= _THICK_PT]
        typed = [
            Box(word.box.x0, word.box.bottom - 1, word.box.x1, word.box.bottom)
            for word in self.page.words
            if is_rule_word(word.text) and word.box.width >= _MIN_RULE_PT / 2
        ]
        return tuple(printed + typed)

    @cached_property
    def printed(self) -> tuple[Line, ...]:
        """The lines that hold more than rules."""
        return tuple(line for line in self.page.lines if not all(is_rule_word(word.text) for word in line.words))

    def row(self, box: Box) -> tuple[Box, ...]:
        """Return the printed lines that share a row with a box; its own, a bar number's label and a hand misread left out."""
        middle = box.centre[1]
        return tuple(
            line.box
            for line in self.printed
            if abs(line.box.centre[1] - middle) <= _ROW_PT
            and (line.box.x0 >= box.x1 - 1 or line.box.x1 <= box.x0 + 1)
            and not _BAR_NUMBER.match(line.text)
            and _is_sure(line)
        )

    def above(self, box: Box, within_pt: float) -> tuple[Line, ...]:
        """Return the printed lines over a box, nearest first, that reach into its width."""
        near = [
            line
            for line in self.printed
            if 0 <= box.top - line.box.bottom + 2 <= within_pt and line.box.x0 < box.x1 and line.box.x1 > box.x0
        ]
        return tuple(sorted(near, key=lambda line: -line.box.bottom))

    def below(self, box: Box, within_pt: float) -> tuple[Line, ...]:
        """Return the printed lines under a box, nearest first, that reach into its width."""
        near = [
            line
            for line in self.printed
            if 0 <= line.box.top - box.bottom + 2 <= within_pt and line.box.x0 < box.x1 and line.box.x1 > box.x0
        ]
        return tuple(sorted(near, key=lambda line: line.box.top))

    def rule_over(self, label: Box) -> Box | None:
        """Return the rule that a label stands under, None when there is none."""
        near = [
            rule
            for rule in self.rules
            if label.top - _ABOVE_LABEL_PT <= rule.bottom <= label.top + _BELOW_RULE_PT
            and min(rule.x1, label.x1) - max(rule.x0, label.x0) >= 0.3 * min(label.width, rule.width)
        ]
        return max(near, key=lambda rule: rule.bottom, default=None)

    def underlines(self, rule: Box) -> bool:
        """Return whether a rule only underlines what is filled in over it: it is as long as the print that stands on it."""
        on = [line for line in self.printed if -_ROW_PT <= line.box.bottom - rule.bottom <= _ROW_PT and line.box.x1 > rule.x0]
        return any(
            abs(line.box.x0 - rule.x0) <= _UNDERLINED_PT
            and abs(line.box.x1 - rule.x1) <= _UNDERLINED_PT
            and SIGNED_HERE.search(typed_signs(line.text)) is None
            and _is_sure(line)
            for line in on
        )

    def cell_under(self, label: Box) -> Box | None:
        """Return the free cell under a label that stands in its top left corner, print being right above (MC 01's last row)."""
        if not any(
            line.box.bottom >= label.top - _CELL_PT and SIGNED_HERE.match(typed_signs(line.text)) is None
            for line in self.above(Box(label.x0, label.top, label.x1, label.top), _CELL_PT)
        ):
            return None
        floors = [
            rule
            for rule in self.rules
            if _ON_RULE_PT <= rule.top - label.bottom <= 2 * HEIGHT_PT and rule.x0 <= label.x0 + 2 and rule.x1 >= label.x1
        ]
        floor = min(floors, key=lambda rule: rule.top, default=None)
        if floor is None or any(
            line.box.top < floor.top for line in self.below(label, 2 * HEIGHT_PT) if line.box.top > label.bottom - 2
        ):
            return None
        if any(is_label(line.text) for line in self.below(floor, _ON_RULE_PT)):  # the floor is the line of another label
            return None
        return Box(floor.x0, label.bottom, floor.x1, floor.bottom)

    def box_under(self, label: Box) -> tuple[Box, Box] | None:
        """Return the drawn box that a label heads, where its signature stands, and the line that closes it; None without one.

        Its two lines are as long as each other, and the upper one lies close over the label and reaches past its ends.
        """
        ceiling = self.rule_over(label)
        if ceiling is None or label.top - ceiling.bottom > _CEILING_PT or not ceiling.x0 <= label.x0 < label.x1 <= ceiling.x1 + 1:
            return None
        floors = [
            rule
            for rule in self.rules
            if _LEAST_BOX_PT <= rule.top - label.bottom <= 2 * HEIGHT_PT
            and abs(rule.x0 - ceiling.x0) <= _SAME_END_PT
            and abs(rule.x1 - ceiling.x1) <= _SAME_END_PT
        ]
        floor = min(floors, key=lambda rule: rule.top, default=None)
        if floor is None or self._is_signed(self.standing(ceiling)):
            return None
        place = Box(ceiling.x0, label.bottom, ceiling.x1, floor.bottom)
        return None if self._is_written_in(place) else (place, floor)

    def line_under(self, label: Box) -> tuple[Box, Box] | None:
        """Return the place on the line to sign on right under a label, and that line, where somebody signed there; else None."""
        near = [
            rule
            for rule in self.rules
            if _SIGNING_RULE_PT <= rule.width <= WIDEST_RULE_PT
            and _LEAST_BOX_PT <= rule.top - label.bottom <= 2 * HEIGHT_PT
            and abs(rule.x0 - label.x0) <= _ASIDE_PT
        ]
        floor = min(near, key=lambda rule: rule.top, default=None)
        if floor is None or self.rule_over(label) is not None or self._is_signed(self.over_label(label)):
            return None
        place = Box(floor.x0, label.bottom, floor.x1, floor.bottom)
        return (place, floor) if self._is_signed(place) and not self._is_written_in(place) else None

    def _is_signed(self, place: Box) -> bool:
        """Return whether most of a mark lies in a place, or a typed signature stands there."""
        typed = (line.box for line in self.printed if SIGNED_HERE.search(typed_signs(line.text)) is not None)
        return any(_lies_in(ink.box, place) for ink in self.page.inks) or any(place.overlap(box) > 0 for box in typed)

    def _is_written_in(self, place: Box) -> bool:
        """Return whether print stands in a place that is no typed signature."""
        return any(
            place.x0 <= line.box.centre[0] <= place.x1
            and place.top < line.box.centre[1] < place.bottom
            and _is_sure(line)
            and not self._is_signed(line.box)
            for line in self.printed
        )

    @cached_property
    def _tails(self) -> tuple[Box, ...]:
        """The words that only round a label off, where a line begins with such."""
        found = ((line, _TAIL.match(typed_signs(line.text))) for line in self.printed)
        return tuple(
            enclose(word.box for word in line.words[: max(len(tail[0].split()), 1)]) for line, tail in found if tail is not None
        )

    def with_tail(self, label: Box) -> Box:
        """Return a label's box grown by what only rounds it off, beside or under it: "Bar no.", "and date", "(if any)"."""
        grown = label
        for box in self._tails:
            beside = abs(box.centre[1] - grown.centre[1]) <= _ROW_PT and 0 <= box.x0 - grown.x1 <= 2 * _HALF_WIDTH_PT
            under = abs(box.x0 - label.x0) <= _ROW_PT and -_ROW_PT <= box.top - grown.bottom <= _ROW_PT
            if beside or under:
                grown = grown.union(box)
        return grown

    def rule_beside(self, label: Box) -> Box | None:
        """Return the rule that begins right after a label on its row, None when there is none; one may run on from under it."""
        near = [
            rule if rule.x0 >= label.x1 - _BELOW_RULE_PT else Box(label.x1, rule.top, rule.x1, rule.bottom)
            for rule in self.rules
            if (-_BELOW_RULE_PT <= rule.x0 - label.x1 <= _ASIDE_PT or (_runs_on(rule, label) and not self._hangs(label)))
            and label.centre[1] <= rule.bottom <= label.bottom + _ROW_PT
        ]
        return min(near, key=lambda rule: rule.x0, default=None)

    def _hangs(self, label: Box) -> bool:
        """Return whether a label stands right under a rule, which then is its own."""
        over = self.rule_over(label)
        return over is not None and label.top - over.bottom <= _ON_RULE_PT

    def rule_before(self, label: Box) -> Box | None:
        """Return the rule that ends right before a label on its row ("________ District Judge"), None when there is none."""
        near = [
            rule
            for rule in self.rules
            if rule.width >= _SIGNING_RULE_PT
            and -_BELOW_RULE_PT <= label.x0 - rule.x1 <= _BESIDE_PT
            and label.centre[1] <= rule.bottom <= label.bottom + _ROW_PT
        ]
        return max(near, key=lambda rule: rule.x1, default=None)

    def over_rule(self, rule: Box, label: Box) -> Box:
        """Return the place on a rule over its label; a rule shared by several labels is cut between them."""
        left, right = rule.x0, rule.x1
        for other in self.row(label):
            if other.x1 <= label.x0 and other.x1 > left:
                left = (other.x1 + label.x0) / 2  # a date by hand runs on past its label
            elif other.x0 >= label.x1 and other.x0 < right:
                right = max(other.x0 - 2, label.x1)
        return self.standing(Box(left, rule.top, right, rule.bottom))

    def over_label(self, label: Box) -> Box:
        """Return the free space above a label that has no rule, as wide as the row allows."""
        middle = label.centre[0]
        left = min(label.x0, middle - _HALF_WIDTH_PT)
        right = max(label.x1, middle + _HALF_WIDTH_PT)
        for other in self.row(label):
            if other.x1 <= label.x0:
                left = max(left, (other.x1 + label.x0) / 2)
            else:
                right = min(right, max(other.x0 - 2, label.x1))
        return self.standing(Box(max(left, 0.0), label.top, min(right, self.page.width_pt), label.top))

    def signed_under(self, label: Box) -> Box | None:
        """Return the free space under a label without a rule over it when a mark stands there and none over it.

        The forms of some states head a box with the label, and the hand comes below (N.C. AOC-G-100, an FTC demand).
        """
        under, over = self.below_label(label), self.over_label(label)
        marks = [ink.box for ink in self.page.inks]
        if under.height < _ON_RULE_PT or any(_lies_in(mark, over) for mark in marks):
            return None
        of_next = any(says_sign(line.text) for line in self.below(under, HEIGHT_PT))
        return under if not of_next and any(_lies_in(mark, under) for mark in marks) else None

    def standing(self, base: Box) -> Box:
        """Return the place that stands on a base, cut off where print begins above it."""
        top = base.top - HEIGHT_PT
        over = Box(base.x0, base.top - _ON_RULE_PT + 2, base.x1, base.top)
        for line in filter(_is_sure, self.above(over, HEIGHT_PT)):
            top = max(top, min(line.box.bottom, base.top - _ON_RULE_PT))
        return Box(base.x0, max(top, 0.0), base.x1, base.bottom)

    def beside(self, label: Box, rule: Box | None) -> Box:
        """Return the place to the right of a label, along its rule or up to the next print."""
        right = rule.x1 if rule else self.page.width_pt - _MIN_RULE_PT
        if rule is None:
            right = min((edge - 2 for edge in self._right_of(label)), default=right)
        left = rule.x0 if rule else label.x1 + 2
        base = rule.bottom if rule else label.bottom
        top = min(label.top - _ON_RULE_PT, base - _BESIDE_PT) if rule else label.top - _ON_RULE_PT
        return Box(left, max(top, 0.0), max(right, left + 1), base + 2)

    def _right_of(self, label: Box) -> Iterator[float]:
        """Yield where something else begins to the right of a label: print on its row, or the rule of the next column."""
        yield self.page.width_pt - _MIN_RULE_PT
        yield from (other.x0 for other in self.row(label) if other.x0 >= label.x1)
        yield from (
            rule.x0 for rule in self.rules if rule.x0 > label.x1 + _ASIDE_PT and abs(rule.bottom - label.bottom) <= _BESIDE_PT
        )

    def below_label(self, label: Box) -> Box:
        """Return the free space under a line ("BY THE COURT:"), as high as print allows."""
        bottom = label.bottom + 2 * HEIGHT_PT
        for line in self.below(label, 2 * HEIGHT_PT):
            if line.box.top > label.bottom:
                bottom = min(bottom, max(line.box.top, label.bottom + _ON_RULE_PT))
        return Box(label.x0, label.bottom, max(label.x1, label.x0 + 2 * _HALF_WIDTH_PT), min(bottom, self.page.height_pt))


def _runs_on(rule: Box, label: Box) -> bool:
    """Return whether a rule begins within a label and goes on behind it for as long as a signature needs."""
    begins_in = label.x0 - _BELOW_RULE_PT <= rule.x0 < label.x1 and rule.bottom < label.bottom  # what is filled in stands on it
    return begins_in and rule.x1 - label.x1 >= _SIGNING_RULE_PT and rule.width <= WIDEST_RULE_PT


def _is_sure(line: Line) -> bool:
    """Return whether most of a line was read with confidence: print, and no hand taken for letters."""
    sure = sum(word.box.width for word in line.words if word.confidence >= _SURE_ROW)
    return 2 * sure >= sum(word.box.width for word in line.words)


def _lies_in(ink: Box, place: Box) -> bool:
    """Return whether most of a mark lies in a place, and it is as wide as a name."""
    area = max(ink.width * ink.height, 1.0)
    return ink.width >= _MIN_RULE_PT / 2 and ink.overlap(place) / area >= _MOST


_MOST = 0.5
