"""Proof: whether it is proved, link by link, that a court issued a paper; a link that is missing is a doubt.

A court's paper begins with its court, its title or its form's number, and nobody else's heading, headline or story stands above
it. What it commands comes below that, and an officer of the court has a place there, whose part nobody else takes. Whatever
only shows, quotes, sends or speaks of such a paper breaks one of these links, however many of a court's words it borrows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from classifiers.detectors.courts.letterheads import names_over
from classifiers.detectors.slips import fold
from classifiers.evidence import (
    Command,
    CommandClause,
    CourtHeading,
    DatedPlace,
    DateRole,
    FormNumber,
    SignatureSlot,
    SignatureState,
    SignerRole,
    SlotPurpose,
    Status,
    StatusMark,
    Title,
)
from classifiers.findings import Findings
from classifiers.issuers import IN_COURT, NEVER_A_COURT
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.transcript import Line, Page, PageSource, Span

K = Kind
R = SignerRole
P = SlotPurpose
F = IssuerFamily


@dataclass(frozen=True)
class Doubt:
    """Why it is not proved that a court issued a paper, and what to do next."""

    says: str
    next_step: str


_ASK = "Do not act on it. Give it to the Director, who asks the court whether it issued this paper."
_ASK_FOR_IT = "Give the paper to the Director, and ask for the paper that it speaks of."


def unproved(findings: Findings, kind: Kind) -> Doubt | None:
    """Return the first link missing from the proof that a court issued a paper of this judicial kind; None where all hold."""
    block = _Block(findings, kind)
    return next((Doubt(says, next_step) for is_missing, says, next_step in _LINKS if is_missing(block)), None)


_OFFICERS = IN_COURT | {R.CLERK}
_OF_SUBPOENAS = _OFFICERS | {R.ATTORNEY, R.PROSECUTOR}
"""Counsel signs subpoenas as an officer of the court (Fed. R. Civ. P. 45(a)(3), MCR 2.506(B)(1)), a prosecutor by MCL 767A.3."""


@dataclass(frozen=True)
class _Block:
    """The parts by which a court's paper is known, and what stands about them."""

    findings: Findings
    kind: Kind

    @cached_property
    def page(self) -> Page:
        return self.findings.seen.transcript.pages[0]

    @cached_property
    def is_form(self) -> bool:
        """Whether it has the number of a court's form, which has its places, seen or not."""
        return any(one.favours in JUDICIAL for one in self.findings.seen.of(FormNumber))

    @property
    def is_of_army(self) -> bool:
        return self.findings.source.family is F.MILITARY

    @cached_property
    def is_copy(self) -> bool:
        return any(page.source is PageSource.OCR for page in self.findings.seen.transcript.pages)

    @cached_property
    def issuers(self) -> frozenset[SignerRole]:
        """Who may issue such a paper; on a copy the words under a hand may not have been read."""
        unread = {R.UNKNOWN} if self.is_copy else set()
        return _OF_SUBPOENAS | unread if self.kind is K.JUDICIAL_SUBPOENA else _OFFICERS

    @cached_property
    def slots(self) -> tuple[SignatureSlot, ...]:
        return self.findings.seen.of(SignatureSlot)

    @cached_property
    def places(self) -> tuple[SignatureSlot, ...]:
        """The places where an officer of the court issues it."""
        return tuple(slot for slot in self.slots if slot.purpose is P.ISSUE and slot.role in self.issuers)

    @cached_property
    def is_signed(self) -> bool:
        return any(slot.state.is_signed for slot in self.places)

    @cached_property
    def commands(self) -> tuple[Span, ...]:
        return tuple(one.span for one in self.findings.seen.of(CommandClause) if one.command not in _COMMANDING_NOBODY)

    def marks(self, status: Status) -> tuple[StatusMark, ...]:
        """Return what the paper says of this about its own standing."""
        return tuple(one for one in self.findings.seen.of(StatusMark) if one.status is status)

    @cached_property
    def court(self) -> CourtHeading | None:
        """The court's name where it heads the paper."""
        heading = self.findings.source.heading
        seen = any(one is heading for one in self.findings.seen.of(CourtHeading))  # not one that its judge's line alone names
        return heading if heading is not None and heading.is_heading and seen else None

    @cached_property
    def heads(self) -> tuple[Span, ...]:
        """The court's heading and the title."""
        return tuple(one.span for one in (self.court, self.findings.title) if one is not None)

    @cached_property
    def top(self) -> float:
        """Where on its first page the paper begins; bankruptcy judges sign above the caption."""
        tops = [(span.page, span.box.top) for span in self.heads]
        tops += [(slot.span.page, slot.box.top) for slot in self.places if slot.state.is_signed]
        return min((top for page, top in tops if page == self.page.number), default=0.0)


_COMMANDING_NOBODY = frozenset({Command.REQUESTED, Command.SWORN})


def _is_named_by_another(block: _Block) -> bool:
    """Whether a body that is no court heads the paper above the court; counsel, and the army over its court-martial, may."""
    if block.is_of_army:
        return False
    beside = {F.LAW_FIRM, F.PROSECUTOR, F.UNKNOWN}
    others = [one for one in block.findings.seen.of(CourtHeading) if one.is_heading and not one.family.is_court]
    return any(
        one.span.page == block.page.number and one.span.box.bottom <= block.top + 1 for one in others if one.family not in beside
    )


def _is_shown(block: _Block) -> bool:
    """Whether a story or a headline stands above the court's name: a newspaper, a book, a message, a leaflet."""
    if block.is_form or block.is_of_army or block.court is None:
        return False
    above = [line for line in block.page.lines if line.box.bottom <= block.top + 1]
    told = sum(len(line.words) for line in above if _is_prose(line))
    return told >= _STORY_WORDS or any(names_over(block.page, block.top))


_STORY_WORDS = 12
_SENTENCE_WORDS = 6


def _is_prose(line: Line) -> bool:
    words = [word.text for word in line.words if word.text[0].isalpha()]
    return len(words) >= _SENTENCE_WORDS and sum(map(str.islower, words)) > len(words) / 2


def _is_letter(block: _Block) -> bool:
    return any(one.rule == "title.salutation" for one in block.findings.seen.of(Title))


def _wants_gifts(block: _Block) -> bool:
    """Whether it is to be paid by what cannot be called back; a sale's proceeds may be wired to a court or a marshal."""
    return any(_GIFTS.search(fold(one.quote)) for one in block.marks(Status.PAYMENT_DEMAND))


_GIFTS = re.compile(r"gift card|prepaid card|zelle|cash ?app|money ?pak|bitcoin|crypto")


def _commands_nobody(block: _Block) -> bool:
    return not (block.commands or block.is_form or block.is_signed)


def _has_no_place(block: _Block) -> bool:
    """Whether no officer of the court has a place; an order that a known judge's name ends needs no label."""
    return not (block.places or block.is_form) and not _ends_with_its_judge(block)


def _ends_with_its_judge(block: _Block) -> bool:
    """Whether the judge of whom the paper speaks signed it: "PRESENT: HON. JANE ROE", and "/s/ Jane Roe" at its end."""
    names = [slot.name for slot in block.slots if slot.purpose in _AS_ITS_OWN and slot.state.is_signed and slot.name]
    return any(_sits_here(name, block.findings) for name in names)


def _sits_here(name: str, findings: Findings) -> bool:
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    sits = re.compile(rf"(?i)\b(?:hon(?:orable|\.)?|judge|magistrate|justice)\b[\s.:,]*(?:[\w.]+\s+){{0,3}}{last}\b")
    return any(sits.search(page.text) for page in findings.seen.transcript.pages)


_AS_ITS_OWN = frozenset({P.ISSUE, P.APPROVE, P.OTHER})
"""Why whoever makes a paper signs it, or somebody for whom no other signs."""


def _is_signed_by_another(block: _Block) -> bool:
    """Whether somebody of another office signed as its maker and no officer of the court did, or another body's has a place.

    An officer who signs a warrant under a judge's empty line is flagged: he is the one who is to execute it.
    """
    if block.is_form:
        return False
    if any(slot.purpose is P.ISSUE and slot.role in NEVER_A_COURT for slot in block.slots):
        return True
    signed = [slot for slot in block.slots if slot.purpose in {P.ISSUE, P.OTHER} and slot.state.is_signed]
    beside = {R.UNKNOWN, R.LAW_OFFICER} if block.kind is K.JUDICIAL_WARRANT and block.places else {R.UNKNOWN}
    return not block.is_signed and any(slot.role not in block.issuers | beside for slot in signed)


def _is_only_brought(block: _Block) -> bool:
    """Whether counsel or a party signed an order or a warrant that its judge neither signed nor dated: they propose it."""
    if block.kind is K.JUDICIAL_SUBPOENA or block.is_form or not block.places:
        return False
    brought = [slot for slot in block.slots if slot.role in _WHO_BRING and slot.purpose is not P.SERVE and slot.state.is_signed]
    dated = any(one.role is DateRole.ISSUED and one.day is not None for one in block.findings.seen.of(DatedPlace))
    return bool(brought) and not dated and all(slot.state is SignatureState.BLANK for slot in block.places)


_WHO_BRING = frozenset({R.ATTORNEY, R.PROSECUTOR, R.PARTY})


def _is_out_of_order(block: _Block) -> bool:
    """Whether what commands stands above the court and the title, or below every officer's place.

    Bankruptcy judges sign above the caption, and nowhere else.
    """
    if block.is_form or not block.commands:
        return False
    first = min(map(_at, block.commands))
    is_before = any(first < _at(span) for span in block.heads)
    is_over = bool(block.places) and all(_at(slot.span) < first for slot in block.places)
    return (is_before or is_over) and not _is_signed_on_top(block)


def _is_signed_on_top(block: _Block) -> bool:
    return any(slot.state.is_signed and _at(slot.span) < min(map(_at, block.heads), default=(0, 0.0)) for slot in block.places)


def _at(span: Span) -> tuple[int, float]:
    return span.page, span.box.top


_LINKS: tuple[tuple[Callable[[_Block], bool], str, str], ...] = (
    (
        lambda block: block.findings.has("conflict"),
        "The body named at the top and the office of the person who signed do not go together.",
        _ASK,
    ),
    (_is_named_by_another, "A body that is no court is named above the court.", _ASK),
    (
        lambda block: block.findings.has("no_such_court"),
        "The name at the top is like a court's, but there is no court of that name.",
        "Scan the top of the page again if its print is poor. The Director asks the court that it resembles.",
    ),
    (_is_letter, "It has a court's words, but it is written as a letter or a message.", _ASK_FOR_IT),
    (_is_shown, "Other words stand above the court's name, as where a court's paper is shown or quoted.", _ASK_FOR_IT),
    (
        lambda block: bool(block.marks(Status.STAGED)),
        "It speaks of a lesson, a film, a game or a contest, as papers do that are made to be shown.",
        _ASK,
    ),
    (_wants_gifts, "It wants money in a way in which no court is paid.", _ASK),
    (
        _commands_nobody,
        "It names a court and a court's paper, but it commands nobody and nobody signed it for a court.",
        _ASK_FOR_IT,
    ),
    (_has_no_place, "Nothing on it says that a judge, a magistrate or a clerk issued it.", _ASK),
    (
        _is_only_brought,
        "Counsel or a party signed it, and no judge signed or dated it: it may only be proposed.",
        "Give the paper to the Director, who asks the court whether a judge signed this order.",
    ),
    (_is_signed_by_another, "Somebody signed it who is no officer of the court that it names.", _ASK),
    (_is_out_of_order, "A court's words are on it, but not as a court's paper is built: court, title, command, signature.", _ASK),
)
"""What is asked of a paper before it is called a court's, with the doubt where the answer is wrong and what to do then."""
