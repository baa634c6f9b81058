"""Ticks: of the courts and counties that a form leaves to a tick, those that were not ticked are none of its heading.

Maine, Utah and North Carolina print "[ ] Superior Court  [x] District Court", Rhode Island a county behind each box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.detectors.courts.fold import Folded
from classifiers.detectors.courts.zone import is_high
from classifiers.transcript import Box, Checkbox, Page

COURTLY = re.compile(
    r"COURT|COUNTY|SUPERIOR|DISTRICT|CIRCUIT|JUSTICE|MUNICIPAL|PROBATE|FAMILY|MAGISTRATE|JUVENILE|SUPREME|PARISH|CITY|TOWN|CHANCERY"
)
"""Words of what is chosen among."""
ROW_PT, COLUMN_PT, NEXT_PT = 5.0, 4.0, 26.0
"""Boxes whose middles lie so close are of one row; whose left edges do, of one column if no further apart than the last."""

Line = tuple[Folded, ...]


def without_unticked(page: Page, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the folded lines of a page without the choices of a heading that were not ticked where another was."""
    if not any(box.checked for box in page.checkboxes):
        return lines
    high = tuple(line if is_high(page, index) else () for index, line in enumerate(lines))
    options = [one for box in page.checkboxes if (one := (box, _behind(page, high, box)))[1]]
    courtly = [(box, words) for box, words in options if any(COURTLY.fullmatch(word.text) for word in words)]
    dropped = {word for box, words in courtly if _is_passed_over(box, courtly) for word in _own(box, words, courtly)}
    return tuple(tuple(word for word in line if word not in dropped) for line in lines) if dropped else lines


def _behind(page: Page, lines: Sequence[Line], box: Checkbox) -> tuple[Folded, ...]:
    """Return the words between a box and the next one of its row."""
    others = [one.box.x0 for one in page.checkboxes if _is_level(one.box, box.box) and one.box.x0 > box.box.x1]
    end = min(others, default=page.width_pt)
    return tuple(word for word, at in _places(page, lines, box.box) if box.box.x1 - 2 <= at.x0 < end)


def _places(page: Page, lines: Sequence[Line], row: Box) -> Iterator[tuple[Folded, Box]]:
    for index, line in enumerate(lines):
        if line and _is_level(page.lines[index].box, row):
            yield from ((word, page.span(word.start, word.end).box) for word in line)


def _is_level(one: Box, other: Box) -> bool:
    return abs(one.centre[1] - other.centre[1]) <= ROW_PT


def _is_passed_over(box: Checkbox, options: Sequence[tuple[Checkbox, tuple[Folded, ...]]]) -> bool:
    return box.checked is False and any(other.checked and _is_of_one_choice(box.box, other.box) for other, _ in options)


def _is_of_one_choice(one: Box, other: Box) -> bool:
    is_under = abs(one.x0 - other.x0) <= COLUMN_PT and abs(one.centre[1] - other.centre[1]) <= NEXT_PT
    is_next_row = abs(one.centre[1] - other.centre[1]) <= NEXT_PT / 2
    return _is_level(one, other) or is_under or is_next_row


def _own(box: Checkbox, words: tuple[Folded, ...], options: Sequence[tuple[Checkbox, tuple[Folded, ...]]]) -> tuple[Folded, ...]:
    """Return the words of one choice alone: "[x] District [ ] Justice Court of Utah" have "Court of Utah" in common."""
    names = [word.text for word in words]
    is_shared = "COURT" in names and any(
        other.checked and _is_level(other.box, box.box) and "COURT" not in {word.text for word in some} for other, some in options
    )
    return words[: names.index("COURT")] if is_shared else words
