"""Layout: which lines of a page stand under each other, so that a heading in a form's cell or a column is read by itself."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.detectors.courts.fold import Folded
from classifiers.transcript import Box, Page

LABELS_AFTER_A_BLANK = frozenset({"JUDICIAL", "COUNTY", "DISTRICT", "CIRCUIT"})
"""A form's label that follows what is filled in before it: "36th      JUDICIAL DISTRICT"."""
OPEN_ENDS = frozenset({"OF", "FOR"})
"""A line that ends so goes on in what is filled in after it: "District of      Michigan"."""
REACH_PT = 110.0
"""So far from its label may a value stand, in points: the width of a cell's blank."""
VALUE_WORDS = 4
LEADING = 2.2
"""Lines of one heading are no further apart than so many times their height."""


def columns(page: Page, lines: Sequence[Sequence[Folded]]) -> tuple[tuple[int, ...], ...]:
    """Return the chains of lines (indices into `page.lines`) that stand under each other, each in reading order.

    A label and the value beside it count as one line.
    """
    chains: list[tuple[list[int], Box]] = []
    for unit in _units(page, lines):
        box = page.lines[unit[0]].box.union(page.lines[unit[-1]].box)
        under = max(
            (place for place, (_, above) in enumerate(chains) if _continues(above, box)),
            key=lambda place: _shared(chains[place][1], box),
            default=None,
        )
        if under is None:
            chains.append((list(unit), box))
        else:
            chains[under] = ([*chains[under][0], *unit], box)
    return tuple(tuple(chain) for chain, _ in chains if len(chain) > 1)


def _units(page: Page, lines: Sequence[Sequence[Folded]]) -> list[tuple[int, ...]]:
    """Put a value and its label on one row together."""
    units: list[tuple[int, ...]] = []
    for index in range(len(lines)):
        if units and _belongs(page, lines, units[-1][-1], index):
            units[-1] = (*units[-1], index)
        else:
            units.append((index,))
    return units


def _belongs(page: Page, lines: Sequence[Sequence[Folded]], left: int, right: int) -> bool:
    if not lines[left] or not lines[right]:
        return False
    one, other = page.lines[left].box, page.lines[right].box
    beside = abs(one.centre[1] - other.centre[1]) <= max(one.height, other.height) / 2 and 0 <= other.x0 - one.x1 <= REACH_PT
    is_label = lines[right][0].text in LABELS_AFTER_A_BLANK and len(lines[left]) <= VALUE_WORDS
    goes_on = lines[left][-1].text in OPEN_ENDS and len(lines[right]) <= VALUE_WORDS
    return beside and (is_label or goes_on)


def _shared(above: Box, below: Box) -> float:
    return min(above.x1, below.x1) - max(above.x0, below.x0)


def _continues(above: Box, below: Box) -> bool:
    gap = below.top - above.bottom
    height = max(above.height, below.height)
    return -0.3 * height <= gap <= LEADING * height and _shared(above, below) > 0 and below.top > above.top
