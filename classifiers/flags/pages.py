"""The flag about pages that a paper counts and that did not come, looked for in each paper of a packet."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from classifiers.evidence import Status, StatusMark
from classifiers.flags.case import FlagCase, Raised, at

_COUNT = re.compile(r"(?i)\b(\d{1,3})\s*(?:of|/)\s*(\d{1,3})\b")


@dataclass(frozen=True)
class _Count:
    """What one page says of itself: "Page 2 of 5"."""

    mark: StatusMark
    number: int
    total: int

    @property
    def page(self) -> int:
        """The page, as it came, on which this stands."""
        return self.mark.span.page


def missing(case: FlagCase) -> Raised | None:
    """A paper of the packet counts more pages than came, or one page came twice in another's place."""
    counts = _counts(case)
    papers = [part.pages for part in case.parts]
    packet = [page for pages in papers for page in pages]
    lacks: dict[str, StatusMark] = {}
    for pages in papers:
        own = [one for one in counts if one.page in pages]
        for total in sorted({one.total for one in own}):
            if not _is_whole(own, pages, total) and not _runs_through(counts, packet, total):
                lacks[_named(own, pages, total, of_several=len(papers) > 1)] = next(one for one in own if one.total == total).mark
    if not lacks:
        return None
    is_one = len(lacks) == 1 and next(iter(lacks)).startswith("page ")
    names = " and ".join(lacks)
    return Raised(
        at(next(iter(lacks.values())).span), names={"pages": f"{names[0].upper()}{names[1:]} {'is' if is_one else 'are'}"}
    )


def _counts(case: FlagCase) -> list[_Count]:
    marks = case.marks(Status.PAGE_COUNT)
    found = ((mark, _COUNT.search(mark.detail or mark.quote)) for mark in marks)
    return [_Count(mark, int(count[1]), int(count[2])) for mark, count in found if count]


def _is_whole(counts: Sequence[_Count], pages: Collection[int], total: int) -> bool:
    """Return whether pages make up a paper of so many; one that says nothing may be any of them."""
    came = _came(counts, total)
    on = {page for where in came.values() for page in where}
    is_twice = any(len(where) > 1 for where in came.values()) and len(on) == len(pages)
    return total <= len(pages) and not (is_twice and len(came) < total)


def _runs_through(counts: Sequence[_Count], packet: Sequence[int], total: int) -> bool:
    """Return whether a count is of all pages of a packet, as a fax's is, whatever papers they belong to."""
    came = _came(counts, total)
    in_order = all(where == {packet[number - 1]} for number, where in came.items() if number <= len(packet))
    return total == len(packet) and (in_order or len(came) == total)


def _came(counts: Sequence[_Count], total: int) -> dict[int, set[int]]:
    """Return by each number of a count up to a total the pages that bear it."""
    came: dict[int, set[int]] = {}
    for one in counts:
        if one.total == total:
            came.setdefault(one.number, set()).add(one.page)
    return came


def _named(counts: Sequence[_Count], pages: Sequence[int], total: int, *, of_several: bool) -> str:
    """Return which pages are wanting: "pages 3 and 4 of 5", or how many where a page that came bears no number."""
    came = _came(counts, total)
    lacking = [number for number in range(1, total + 1) if number not in came]
    silent = len(set(pages) - {page for where in came.values() for page in where})
    which = f"page{'s'[: len(lacking) - 1]} {_listed(lacking)} of {total}"
    if silent or not lacking:
        which = f"{total - len(pages)} of {total} pages"
    return f"{which} of the paper that begins on page {pages[0]}" if of_several else which


def _listed(numbers: Sequence[int]) -> str:
    """Return numbers as words list them: "2, 4 to 6 and 9"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda one: one[1] - one[0])]
    told = [word for run in runs for word in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]  # noqa: PLR2004 -- two are told one by one
    return f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else "".join(told)
