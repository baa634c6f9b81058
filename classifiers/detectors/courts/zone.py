"""Zone: whether a name stands as a heading (caption, letterhead, cell of a form's head) or in running text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from classifiers.detectors.courts.fold import BLANK, Folded
from classifiers.detectors.courts.gazetteer import word_list
from classifiers.transcript import Page

HEAD_OF_PAGE = 0.45
"""Headings stand above this share of the page's height; captions of pleadings begin at a third of it."""
FIRST_LINES = 14
"""Or among so many first lines, on a page that is short or badly cut."""
LONELY = 3
"""A heading's line has no more than so many words that are not of the heading."""


AT_A_TERM = re.compile(r"AT AN? .*\b(?:TERM|SESSION|PART)\b")
"""How New York's orders begin: "At an IAS Term, Part 5 of the Supreme Court of the State of New York, held in ..."."""


def stands_as_heading(
    page: Page, lines: Sequence[Sequence[Folded]], used: Collection[Folded], others: Collection[Folded] = ()
) -> bool:
    """Return whether words stand by themselves in the upper part of a page.

    Args:
        page: the page that they are on.
        lines: all folded words of the page, by line.
        used: the words of the heading.
        others: words of other courts named on the page, which may stand in the same line (tick boxes).
    """
    touched = sorted({word.line for word in used})
    if AT_A_TERM.match(" ".join(word.text for word in lines[touched[0]])):
        return is_high(page, touched[0])
    spots = {(word.start, word.text) for word in (*used, *others)}
    rests = [[word for word in lines[index] if (word.start, word.text) not in spots] for index in touched]
    begins = next((word for word in lines[touched[0]] if word.text not in TICKS), lines[touched[0]][0])
    return (
        is_high(page, touched[0])
        and not begins.raw[0].islower()
        and any(not word.raw.islower() for word in used if word.raw.isalpha())
        and not _is_addressed(lines[touched[0]])
        and begins.text not in SIGNERS
        and not (begins.text in CLERKS and touched[0] >= CLERKS_LETTERHEAD)
        and all(
            _is_lonely(rest, len(lines[index])) or _opens_cell(lines[index], used)
            for rest, index in zip(rests, touched, strict=True)
        )
        and not _is_prose(page, lines, touched[0], used)
    )


SIGNERS = frozenset({"JUDGE", "HON", "HONORABLE", "MAGISTRATE", "REFEREE", "BAILIFF"})
"""A line that begins so is a signer's: "Judge, Wayne Circuit Court"."""
CLERKS, CLERKS_LETTERHEAD = frozenset({"CLERK", "DEPUTY"}), 4
"""A clerk's line is a letterhead in the first lines of a page, a signer's below."""
TICKS = frozenset({"X"})
"""What a tick box's mark is read as, before its choice."""
ADDRESSED = ("TO", "FROM", "RE", "CC")
SENTENCE = 2
"""So many words in small letters, beside "of" and "the", make a sentence of a line."""


def is_high(page: Page, line: int) -> bool:
    """Return whether a line (an index into `page.lines`) stands where headings do."""
    return line < FIRST_LINES or page.lines[line].box.top <= HEAD_OF_PAGE * page.height_pt


def is_title(page: Page, lines: Sequence[Sequence[Folded]], line: int) -> bool:
    """Return whether a line is all in capitals at the top, as titles are: "SUBPOENA ... IN A COURT-MARTIAL"."""
    return is_high(page, line) and all(word.raw.isupper() for word in lines[line] if word.raw.isalpha())


def _is_lonely(rest: Sequence[Folded], length: int) -> bool:
    """Whether what else stands in the line is little, and no sentence."""
    connecting = word_list("connecting")
    others = [word for word in rest if word.text not in connecting and word.text != BLANK and not word.text.isdigit()]
    if sum(word.raw.islower() for word in others) >= SENTENCE:
        return False
    return len(others) <= LONELY or (len(others) <= length / 2 and all(word.raw.isupper() for word in others))


def _is_addressed(line: Sequence[Folded]) -> bool:
    """Whether a line begins as an address or a field does, and names no issuer: "TO: The Sheriff", "Out-of-state court: ..."."""
    return any(line[0].text == word and len(line) > 1 and line[1].after_mark for word in ADDRESSED) or [
        word.text for word in line[:3]
    ] == ["OUT", "OF", "STATE"]


def _opens_cell(line: Sequence[Folded], used: Collection[Folded]) -> bool:
    """Whether a name begins a form's cell, its value after it: "Internal Revenue Service (Division): ..."."""
    spots = {(word.start, word.text) for word in used}
    taken = 0
    while taken < len(line) and (line[taken].start, line[taken].text) in spots:
        taken += 1
    return 0 < taken < len(line) and line[taken].after_mark and not any(word.raw.islower() for word in line[taken:])


def _is_prose(page: Page, lines: Sequence[Sequence[Folded]], first: int, used: Collection[Folded]) -> bool:
    """Whether the line before is a sentence that runs on into these words; one in another column, or far above, does not."""
    if first == 0 or page.lines[first - 1].box.x0 >= page.lines[first].box.x1:
        return False
    over, here = page.lines[first - 1].box, page.lines[first].box
    if here.top - over.bottom > _APART * here.height:
        return False
    before = lines[first - 1]
    small = sum(word.raw.islower() for word in before)
    return len(before) >= 8 and small > len(before) / 2 and not all(word.raw.isupper() for word in used if word.raw.isalpha())  # noqa: PLR2004


_APART = 1.5
"""Heights of a line between two lines of which the second does not go on with the first."""


def is_followed_by_other(lines: Sequence[Sequence[Folded]], last: Folded) -> bool:
    """Return whether the next word of the line makes something else of a court's name: a street, a signer's title."""
    line = lines[last.line]
    after = [word for word in line if word.start > last.start]
    is_saint = bool(after) and after[0].text == "ST" and after[0].after_mark  # "CIRCUIT COURT, ST. LOUIS COUNTY"
    return bool(after) and not is_saint and after[0].text in word_list("not_after_court")
