"""Segments: cuts a packet into its papers (cover letter, instrument, affidavit) by captions, titles, form numbers, counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from classifiers.detectors.slips import folded_page
from classifiers.detectors.title_words import OPERATIVE, head
from classifiers.evidence import CourtHeading, Evidence, FormNumber, Status, StatusMark, Title, TitleWord
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Transcript

T = TitleWord

_OPENERS = OPERATIVE | {
    T.SUMMONS,
    T.DETAINER,
    T.APPLICATION,
    T.AFFIDAVIT,
    T.PETITION,
    T.MOTION,
    T.COMPLAINT,
    T.INDICTMENT,
    T.LETTER,
    T.DECLARATION,
    T.NOTICE,
}
"""Titles that begin a paper; a return, a proof of service, instructions or an attachment belong to the paper before."""
_STRONG, _VERY_STRONG = 1.4, 2.2
"""What a title must score to begin a paper under a caption of its own, and without one."""
_TOP = 0.34
_ECF = re.compile(r"(?i)\b(?:doc(?:ument)?|ECF)\.?\s*(?:no\.?\s*)?#?:?\s*(\d{1,4}(?:-\d{1,3})?)\b.{0,60}\b(?:filed|page|pg)")
"""The line that federal courts print over a filed page: "Case 2:26-cv-10001 Document 12-1 Filed 03/04/26 Page 1 of 5"."""


@dataclass(frozen=True)
class _Sheet:
    """One page with what was seen on it."""

    page: Page
    evidence: tuple[Evidence, ...]

    @cached_property
    def title(self) -> Title | None:
        """The title at the top of the page."""
        tops = [
            one
            for one in self.evidence
            if isinstance(one, Title) and one.rule.startswith("title.principal") and one.span.box.top < _TOP * self.page.height_pt
        ]
        return tops[0] if tops else None

    def names(self, *words: TitleWord) -> bool:
        """Return whether the title at the top is one of these."""
        return self.title is not None and self.title.word in words

    @property
    def is_titled(self) -> bool:
        """Whether the title at the top is a paper's, and no headline of anything."""
        return self.title is not None and self.title.word is not T.OTHER

    @cached_property
    def is_letter(self) -> bool:
        """Whether a letter opens on the page, or it is the cover sheet of a fax or of papers sent."""
        if any(_COVER.fullmatch(line.text) for line in self.page.lines[:_TOP_LINES]):
            return True
        return any(isinstance(one, Title) and one.rule == "title.salutation" for one in self.evidence)

    @cached_property
    def has_heading(self) -> bool:
        """Whether a caption or letterhead stands at the top of the page."""
        return any(
            isinstance(one, CourtHeading) and one.is_heading and one.span.box.top < _TOP * self.page.height_pt
            for one in self.evidence
        )

    @cached_property
    def forms(self) -> frozenset[str]:
        """The form numbers on the page."""
        return frozenset(one.form for one in self.evidence if isinstance(one, FormNumber))

    @cached_property
    def count(self) -> tuple[int, int] | None:
        """The page's number and how many there are, where it says so ("Page 2 of 5")."""
        for one in self.evidence:
            if isinstance(one, StatusMark) and one.status is Status.PAGE_COUNT:
                number, _, total = one.detail.partition(" of ")
                return int(number), int(total)
        return None

    @cached_property
    def filed_as(self) -> str | None:
        """The number of the docket entry that the page was filed under."""
        for line in (*self.page.lines[:3], *self.page.lines[-2:]):
            if found := _ECF.search(line.text):
                return found[1]
        return None

    @cached_property
    def is_slip_sheet(self) -> bool:
        """Whether the page only says which exhibit follows, by its letter or by the paper's name; an attachment says more."""
        if not self.is_exhibit or len(self.page.words) >= _SLIP_SHEET:
            return False
        rest = re.findall(r"[a-z']{3,}", _MARK.sub(" ", folded_page(self.page)))
        return not rest or any(head(word) for word in rest)

    @cached_property
    def is_exhibit(self) -> bool:
        """Whether the page is headed or stamped as an exhibit."""
        return any(isinstance(one, StatusMark) and one.status is Status.ATTACHMENT for one in self.evidence)


def cut(transcript: Transcript, evidence: Collection[Evidence]) -> tuple[tuple[int, ...], ...]:
    """Return the pages of each paper of a packet, in order; every page belongs to exactly one.

    Args:
        transcript: the whole packet.
        evidence: what the detectors saw page by page.
    """
    sheets = [_Sheet(page, tuple(one for one in evidence if one.span.page == page.number)) for page in transcript.pages]
    parts: list[list[_Sheet]] = []
    for sheet in sheets:
        if parts and parts[-1][-1].page.is_message == sheet.page.is_message and not _begins(sheet, parts[-1]):
            parts[-1].append(sheet)
        else:
            parts.append([sheet])
    return tuple(tuple(sheet.page.number for sheet in part) for part in parts)


def _begins(sheet: _Sheet, part: Sequence[_Sheet]) -> bool:
    """Return whether a page begins a paper of its own after the pages of `part`."""
    before = part[-1]
    if sheet.filed_as and before.filed_as:
        return sheet.filed_as != before.filed_as
    if sheet.is_exhibit or before.is_slip_sheet:
        return False
    if _follows_nobodys(sheet, part):
        return True
    if sheet.count and before.count and sheet.count[1] == before.count[1] and sheet.count[0] == before.count[0] + 1:
        return False
    forms = frozenset().union(*(one.forms for one in part))
    restarts = sheet.count is not None and sheet.count[0] == 1 and sheet.count[1] > 0
    if sheet.forms & forms and not restarts:
        return False
    return _opens(sheet, is_other_form=bool(sheet.forms and forms and not sheet.forms & forms), restarts=restarts)


def _follows_nobodys(sheet: _Sheet, part: Sequence[_Sheet]) -> bool:
    """Return whether a court's or an agency's paper begins behind a letter or a notice counted with it, or nobody's sheets."""
    if part[0].is_letter and sheet.names(*OPERATIVE) and sheet.title is not None and sheet.title.weight >= _STRONG:
        return True
    is_enclosed = part[0].has_heading and part[0].names(T.NOTICE) and sheet.names(*OPERATIVE)
    is_first = bool(sheet.forms) and not any(one.forms or one.has_heading or one.is_titled for one in part)
    return sheet.has_heading and (is_enclosed or is_first)


_COVER = Pattern(
    r"(?i)\W*(?:(?:fax|facsimile|telefax|transmi\w+|cover|sheet|page|letter|message|memo|of|for|documents?)\W*){2,6}"
)
_TOP_LINES = 8
_SLIP_SHEET = 12
"""A sheet with fewer words may be one that only says which exhibit follows."""
_MARK = re.compile(r"\b(?:attachment|exhibit|rider|appendix|schedule|addendum)\b")


def _opens(sheet: _Sheet, *, is_other_form: bool, restarts: bool) -> bool:
    if sheet.title is None or sheet.title.word not in _OPENERS:
        return sheet.is_letter and (sheet.has_heading or len(sheet.page.words) > _SLIP_SHEET)
    if is_other_form or restarts or sheet.has_heading:
        return sheet.title.weight >= _STRONG
    return sheet.title.weight >= _VERY_STRONG and sheet.title.word in OPERATIVE | {T.AFFIDAVIT, T.APPLICATION, T.DETAINER}
