"""Claim: the parts by which a paper claims to be a court's, and what stands about them, for the proof to ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from classifiers.detectors.marks import signs_by_hand
from classifiers.evidence import (
    Command,
    CommandClause,
    CourtHeading,
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
from classifiers.issuers import COURTS_LINES, IN_COURT, is_of_armed_forces, is_of_notaries
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.transcript import Line, Page, PageSource, Span

K = Kind
R = SignerRole
P = SlotPurpose
F = IssuerFamily

_OFFICERS = IN_COURT | {R.CLERK}
_OF_SUBPOENAS = _OFFICERS | {R.ATTORNEY, R.PROSECUTOR}
"""Counsel signs subpoenas as an officer of the court (Fed. R. Civ. P. 45(a)(3), MCR 2.506(B)(1)), a prosecutor by MCL 767A.3."""


@dataclass(frozen=True)
class Claim:
    """The parts by which a paper that the weights call a court's claims to be one of a kind."""

    findings: Findings
    kind: Kind

    @cached_property
    def page(self) -> Page:
        """The paper's first page."""
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
        """Whether some page was read off a picture."""
        return any(page.source is PageSource.OCR for page in self.findings.seen.transcript.pages)

    @cached_property
    def issuers(self) -> frozenset[SignerRole]:
        """Who may issue such a paper; on a copy the words under a hand may not have been read."""
        unread = {R.UNKNOWN} if self.is_copy else set()
        return (_OF_SUBPOENAS if self.kind is K.JUDICIAL_SUBPOENA else _OFFICERS) | unread

    @cached_property
    def slots(self) -> tuple[SignatureSlot, ...]:
        """All places to sign."""
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
        if slot.role is R.UNKNOWN and not slot.state.is_signed and self.kind is not K.JUDICIAL_SUBPOENA:
            return False  # who signed was written under the hand; who is to sign would be read
        is_lent = self.is_form and self.kind is K.JUDICIAL_WARRANT and slot.role in _LENT and slot.rule in COURTS_LINES
        return slot.purpose is P.ISSUE and (slot.role in self.issuers or is_lent) and not self._is_bare(slot)

    def _is_bare(self, slot: SignatureSlot) -> bool:
        """Whether "So ordered" with nothing under it stands for a place: any paper may print that."""
        is_empty = slot.state is SignatureState.BLANK and slot.title is None and not self.is_copy
        return is_empty and _SO_ORDERED.search(slot.span.quote) is not None

    @cached_property
    def is_signed(self) -> bool:
        """Whether an officer of the court signed it in such a place."""
        return any(slot.state.is_signed and slot.role not in _LENT - self.issuers for slot in self.places)

    @cached_property
    def clauses(self) -> tuple[CommandClause, ...]:
        """By what it commands; the line beside a form's number ("Subpoena to Appear and Testify") commands nobody."""
        edges = [one for one in self.findings.seen.of(Title) if is_edge(one)]
        titles = [one.span for one in (*edges, *self.findings.seen.of(FormNumber))]
        clauses = [one for one in self.findings.seen.of(CommandClause) if one.command not in _COMMANDING_NOBODY]
        return tuple(one for one in clauses if not any(_share_lines(one.span, title) for title in titles))

    @cached_property
    def commands(self) -> tuple[Span, ...]:
        """Where it commands as its kind does: a subpoena whoever receives it."""
        is_subpoena = self.kind is K.JUDICIAL_SUBPOENA
        return tuple(one.span for one in self.clauses if not is_subpoena or one.command in _TO_RECIPIENT)

    @cached_property
    def has_unread_place(self) -> bool:
        """Whether a hand stands below what a copy commands, and nothing was read that tells whose: its label is under it."""
        if not self.is_copy or self.slots or not self.commands:
            return False
        first = min((span.page, span.box.top) for span in self.commands)
        pages = self.findings.seen.transcript.pages
        return any((page.number, ink.box.top) > first and signs_by_hand(page, ink) for page in pages for ink in page.inks)

    def marks(self, status: Status) -> tuple[StatusMark, ...]:
        """Return what the paper says of this about its own standing."""
        return tuple(one for one in self.findings.seen.of(StatusMark) if one.status is status)

    @cached_property
    def court(self) -> CourtHeading | None:
        """The court's name where it heads the paper."""
        heading = self.findings.source.heading
        seen = any(one is heading for one in self.findings.seen.of(CourtHeading))  # not one that its judge's line alone names
        return heading if heading is not None and heading.is_heading and seen else None

    def is_approval(self, line: Line) -> bool:
        """Whether a line says whose courts take the form: "This form is approved by the Illinois Supreme Court and ..."."""
        forms = [one.span for one in self.findings.seen.of(CourtHeading) if one.rule.startswith("court_form.")]
        return any(one.page == self.page.number and one.box.overlap(line.box) > 0 for one in forms)

    @cached_property
    def heads(self) -> tuple[Span, ...]:
        """The court's heading and the title, where it is not the line beside a form's number at the page's edge."""
        title = self.findings.title
        return tuple(one.span for one in (self.court, title) if one is not None and not (one is title and is_edge(title)))

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


def is_edge(title: Title | None) -> bool:
    """Return whether a title is the line beside a form's number at the page's edge."""
    return title is not None and ".form_line" in title.rule


def _share_lines(span: Span, title: Span) -> bool:
    return span.page == title.page and title.box.top - 1 <= span.box.top and span.box.bottom <= title.box.bottom + 1
