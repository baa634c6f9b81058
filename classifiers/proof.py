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

from classifiers.detectors.courts.letterheads import is_surely_read, names_over, speaks_of_parties
from classifiers.detectors.slips import fold
from classifiers.detectors.title_words import OPERATIVE, Shape
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
from classifiers.findings import Findings, shape_of
from classifiers.issuers import COURTS_LINES, IN_COURT, NEVER_A_COURT, is_of_armed_forces, is_of_notaries
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
        """Whether it has the number of a court's form."""
        return any(one.favours in JUDICIAL for one in self.findings.seen.of(FormNumber))

    @cached_property
    def is_unseen(self) -> bool:
        """Whether its form has parts that were not seen: on a copy they may not have been read, and a blank form may print few.

        The number excuses nothing else: anybody can print one under another body's name or over another's signature.
        """
        return self.is_form and (self.is_copy or not any(slot.state.is_signed for slot in self.slots))

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
        return tuple(slot for slot in self.slots if self._is_place(slot))

    def _is_place(self, slot: SignatureSlot) -> bool:
        """Whether an officer of the court, or a notary whom a state lets issue its courts' subpoenas, is to sign there.

        A line that a court's form has for its officer stays his where police or counsel signed on it; that is flagged.
        """
        if slot.role is R.NOTARY:
            return slot.purpose is P.JURAT and bool(self.commands) and is_of_notaries(self.findings.seen, self.kind, self.court)
        is_lent = self.is_form and self.kind is K.JUDICIAL_WARRANT and slot.role in _LENT and slot.rule in COURTS_LINES
        return slot.purpose is P.ISSUE and (slot.role in self.issuers or is_lent) and not self._is_bare(slot)

    def _is_bare(self, slot: SignatureSlot) -> bool:
        """Whether "So ordered" with nothing under it stands for a place: any paper may print that."""
        is_empty = slot.state is SignatureState.BLANK and slot.title is None and not self.is_copy
        return is_empty and _SO_ORDERED.search(slot.span.quote) is not None

    @cached_property
    def is_signed(self) -> bool:
        return any(slot.state.is_signed and slot.role not in _LENT - self.issuers for slot in self.places)

    @cached_property
    def clauses(self) -> tuple[CommandClause, ...]:
        """By what it commands; the line beside a form's number ("Subpoena to Appear and Testify") commands nobody."""
        edges = [one for one in self.findings.seen.of(Title) if _is_edge(one)]
        titles = [one.span for one in (*edges, *self.findings.seen.of(FormNumber))]
        clauses = [one for one in self.findings.seen.of(CommandClause) if one.command not in _COMMANDING_NOBODY]
        return tuple(one for one in clauses if not any(_share_lines(one.span, title) for title in titles))

    @cached_property
    def commands(self) -> tuple[Span, ...]:
        """Where it commands as its kind does: a subpoena whoever receives it."""
        is_subpoena = self.kind is K.JUDICIAL_SUBPOENA
        return tuple(one.span for one in self.clauses if not is_subpoena or one.command in _TO_RECIPIENT)

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
        """The court's heading and the title, where it is not the line beside a form's number at the page's edge."""
        title = self.findings.title
        return tuple(one.span for one in (self.court, title) if one is not None and not (one is title and _is_edge(title)))

    def may_stand_over(self, name: str) -> bool:
        """Whether a court-martial is one of the body of this name: the Department of Defense and the armed forces hold them."""
        return self.findings.source.family is F.MILITARY and is_of_armed_forces(name)

    @cached_property
    def top(self) -> float:
        """Where on its first page the paper begins; bankruptcy judges sign above the caption."""
        tops = [(span.page, span.box.top) for span in self.heads]
        tops += [(slot.span.page, slot.box.top) for slot in self.places if slot.state.is_signed]
        return min((top for page, top in tops if page == self.page.number), default=0.0)


_LENT = frozenset({R.LAW_OFFICER, R.PROSECUTOR})
"""Who sign at times on the judge's line of a warrant's form, and issue nothing by it."""
_SO_ORDERED = re.compile(r"(?i)^\W*(?:it\s+is\s+)?so\s+ordered\W*$")
_COMMANDING_NOBODY = frozenset({Command.REQUESTED, Command.SWORN})
_TO_RECIPIENT = frozenset({Command.RECIPIENT_APPEAR, Command.RECIPIENT_PRODUCE, Command.RECIPIENT_PERMIT_ENTRY})


def _has_two_courts(block: _Block) -> bool:
    """Whether courts of two systems head its first page: each court's paper is its own."""
    headings = [one for one in block.findings.seen.of(CourtHeading) if one.is_heading and one.span.page == block.page.number]
    return len({one.family for one in headings if one.family.is_court}) > 1


def _is_on_another_form(block: _Block) -> bool:
    """Whether the name beside its form's number is of a paper that commands nobody, and its title of one that does."""
    title = block.findings.title
    named = [one for one in block.findings.seen.of(Title) if _is_edge(one) and one.span.page == block.page.number]
    is_other = any(one.word not in OPERATIVE and shape_of(one) is Shape.PLAIN for one in named)
    return is_other and title is not None and title.word in OPERATIVE and not any(one.word in OPERATIVE for one in named)


def _is_edge(title: Title | None) -> bool:
    return title is not None and ".form_line" in title.rule


def _share_lines(span: Span, title: Span) -> bool:
    return span.page == title.page and title.box.top - 1 <= span.box.top and span.box.bottom <= title.box.bottom + 1


def _is_named_by_another(block: _Block) -> bool:
    """Whether a body that is no court heads the paper, above the court or between it and the title.

    Counsel may, armed forces over their court-martial, and the parties of a caption.
    """
    beside = {F.LAW_FIRM, F.PROSECUTOR, F.UNKNOWN}
    here = [one for one in block.findings.seen.of(CourtHeading) if one.span.page == block.page.number]
    others = [one for one in here if not (one.family.is_court or one.family in beside or block.may_stand_over(one.quote))]
    return any((one.is_heading and _is_over(one.span, block)) or _is_in_head(one.span, block) for one in others)


def _is_over(span: Span, block: _Block) -> bool:
    tops = [block.top, *(one.span.box.top for one in (block.court,) if one is not None and one.span.page == span.page)]
    return span.box.bottom <= max(tops) + 1


def _is_in_head(span: Span, block: _Block) -> bool:
    """Whether a name stands on a line of its own between the court's and the title, where no parties do."""
    tops = sorted(head.box.top for head in block.heads if head.page == span.page)
    if not tops or not tops[0] < span.box.top < tops[-1]:
        return False
    between = [line for line in block.page.lines if tops[0] < line.box.top < tops[-1]]
    is_alone = any(line.text in span.quote or (span.quote in line.text and _fills(span, line)) for line in between)
    return is_alone and not any(map(speaks_of_parties, between))


def _fills(span: Span, line: Line) -> bool:
    return len(span.quote) >= _OWN_LINE * len(line.text)


_OWN_LINE = 0.5
"""Part of a line's letters that a body's name has where the line is its letterhead."""


def _is_shown(block: _Block) -> bool:
    """Whether a story or a headline stands above the court's name: a newspaper, a book, a message, a leaflet."""
    if block.court is None:
        return False
    above = [line for line in block.page.lines if line.box.bottom <= block.top + 1]
    told = sum(len(line.words) for line in above if _is_prose(line))
    return told >= _STORY_WORDS or any(not block.may_stand_over(line.text) for line in names_over(block.page, block.top))


_STORY_WORDS = 12
_SENTENCE_WORDS = 6


def _is_prose(line: Line) -> bool:
    words = [word.text for word in line.words if word.text[0].isalpha()]
    return len(words) >= _SENTENCE_WORDS and sum(map(str.islower, words)) > len(words) / 2 and is_surely_read(line)


def _is_letter(block: _Block) -> bool:
    return any(one.rule == "title.salutation" for one in block.findings.seen.of(Title))


def _wants_gifts(block: _Block) -> bool:
    """Whether it is to be paid by what cannot be called back; a sale's proceeds may be wired to a court or a marshal."""
    return any(_GIFTS.search(fold(one.quote)) for one in block.marks(Status.PAYMENT_DEMAND))


_GIFTS = re.compile(r"gift card|prepaid card|zelle|cash ?app|money ?pak|bitcoin|crypto")


def _commands_nobody(block: _Block) -> bool:
    return not (block.commands or block.is_unseen or block.is_signed)


def _has_no_place(block: _Block) -> bool:
    """Whether no officer of the court has a place; an order that a known judge's name ends needs no label."""
    return not (block.places or block.is_unseen) and not _ends_with_its_judge(block)


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
    if any(slot.purpose is P.ISSUE and slot.role in NEVER_A_COURT for slot in block.slots):
        return True
    signed = [slot for slot in block.slots if slot.purpose in {P.ISSUE, P.OTHER} and slot.state.is_signed]
    beside = {R.UNKNOWN, R.LAW_OFFICER} if block.kind is K.JUDICIAL_WARRANT and block.places else {R.UNKNOWN}
    return not block.is_signed and any(slot.role not in block.issuers | beside for slot in signed if slot not in block.places)


def _is_only_brought(block: _Block) -> bool:
    """Whether counsel or a party signed an order or a warrant that its judge neither signed nor dated: they propose it."""
    if block.kind is K.JUDICIAL_SUBPOENA or not block.places:
        return False
    brought = [slot for slot in block.slots if slot.role in _WHO_BRING and slot.purpose is not P.SERVE and slot.state.is_signed]
    dated = any(one.role is DateRole.ISSUED and one.day is not None for one in block.findings.seen.of(DatedPlace))
    return bool(brought) and not dated and all(slot.state is SignatureState.BLANK for slot in block.places)


_WHO_BRING = frozenset({R.ATTORNEY, R.PROSECUTOR, R.PARTY})


def _is_out_of_order(block: _Block) -> bool:
    """Whether what commands stands above the court and the title, or below every officer's place.

    Bankruptcy judges sign above the caption, and nowhere else.
    """
    if not block.clauses:
        return False
    is_before = any(_at(one.span) < _at(head) for one in block.clauses for head in block.heads)
    first = min(map(_at, block.commands or [one.span for one in block.clauses]))
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
    (_has_two_courts, "Courts of two systems are named on it as if each had issued it.", _ASK),
    (_is_on_another_form, "Its form's number is of another paper than its title.", _ASK),
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
