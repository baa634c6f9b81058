"""FlagCase: everything that a flag's rule may look at, asked once and named; and Raised, what a rule answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from classifiers.detectors import dates, signatures
from classifiers.detectors.marks import faults_at
from classifiers.evidence import (
    CaseNumber,
    Command,
    CommandClause,
    CourtHeading,
    DatedPlace,
    DateRole,
    FieldName,
    FilledField,
    FormNumber,
    ScopeClause,
    Seen,
    SignatureSlot,
    SlotPurpose,
    Status,
    StatusMark,
    Title,
    TitleWord,
)
from classifiers.kinds import COURTS, IssuerFamily, Kind, Sought
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Span
from classifiers.verdict import Decided, Issuer, Open, Part, Place
from classifiers.visit import Library, Visit
from classifiers.warrants import is_for_arrest

_LEAST_CONFIDENCE = 0.55
"""Below this mean of a page's words, what was not seen on it is not called missing."""
_CAPTION_ZONE, _SIGNATURE_ZONE = (0.03, 0.2), (0.4, 1.0)
"""Parts of a page's height; a signature may follow a short order at once, and a long one at the very foot."""


@dataclass(frozen=True)
class Raised:
    """A rule's answer: raise the flag, at this place, with the severity of this case ("" for the usual one).

    `names` fills the sentences of `flags.json` that name what this paper's case is about. `is_unread` holds the flag back:
    what was not seen at this place may stand there, for the place cannot be read.
    """

    place: Place | None = None
    case: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    is_unread: bool = False


@dataclass(frozen=True)
class FlagCase:
    """One paper with its outcome, the visit and the library; `today` is the day to measure by when no visit says otherwise."""

    seen: Seen
    outcome: Decided | Open
    issuer: Issuer | None
    parts: tuple[Part, ...]
    visit: Visit
    library: Library
    today: date

    @cached_property
    def kind(self) -> Kind:
        """The kind; for an open outcome the likeliest one, so that what is missing is said all the same."""
        if isinstance(self.outcome, Decided):
            return self.outcome.kind
        return self.outcome.leaning[0] if self.outcome.leaning else Kind.UNDETERMINED

    @cached_property
    def subtype(self) -> str | None:
        """The catalogue's id, None when open or unknown."""
        return self.outcome.subtype if isinstance(self.outcome, Decided) else None

    @cached_property
    def day(self) -> date:
        """The day of the visit; without one, today."""
        return self.visit.presented_at.date() if self.visit.presented_at else self.today

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the paper."""
        return self.seen.transcript.pages

    @cached_property
    def slots(self) -> tuple[SignatureSlot, ...]:
        """All signature places."""
        return self.seen.of(SignatureSlot)

    @cached_property
    def issuing(self) -> SignatureSlot | None:
        """The place on which the paper is issued."""
        return signatures.issuing(self.slots)

    @cached_property
    def headings(self) -> tuple[CourtHeading, ...]:
        """The headings that name an issuer (running text left out)."""
        return tuple(one for one in self.seen.of(CourtHeading) if one.is_heading)

    @cached_property
    def court(self) -> CourtHeading | None:
        """The first heading of a court, one whose name is filled in before one that is blank."""
        courts = [one for one in self.headings if one.family in COURTS]
        return min(courts, key=lambda one: (one.is_blank, one.name is None), default=None)

    @cached_property
    def family(self) -> IssuerFamily:
        """Who issued the paper, as far as known."""
        if self.issuer is not None:
            return self.issuer.family
        first = self.court or next(iter(self.headings), None)
        return first.family if first is not None else IssuerFamily.UNKNOWN

    @cached_property
    def titles(self) -> frozenset[TitleWord]:
        """What the titles on the paper call it."""
        return frozenset(one.word for one in self.seen.of(Title))

    @cached_property
    def forms(self) -> tuple[FormNumber, ...]:
        """Printed form numbers."""
        return self.seen.of(FormNumber)

    @cached_property
    def commands(self) -> frozenset[Command]:
        """Who is told to do what."""
        return frozenset(one.command for one in self.seen.of(CommandClause))

    @cached_property
    def asked_on_paper(self) -> frozenset[Sought]:
        """What the paper is after."""
        return frozenset(one.sought for one in self.seen.of(ScopeClause))

    @cached_property
    def text(self) -> str:
        """All words of the paper, on one line."""
        return " ".join(self.seen.transcript.text.split())

    @cached_property
    def is_search(self) -> bool:
        """Whether this is a court's warrant to search, seize or inspect."""
        return self.kind is Kind.JUDICIAL_WARRANT and not self.is_arrest

    @cached_property
    def is_arrest(self) -> bool:
        """Whether this is a court's warrant to arrest a person."""
        return self.kind is Kind.JUDICIAL_WARRANT and is_for_arrest(self.subtype, self.seen.evidence)

    def marks(self, *statuses: Status) -> tuple[StatusMark, ...]:
        """Return the paper's marks of standing of these sorts."""
        return tuple(one for one in self.seen.of(StatusMark) if one.status in statuses)

    def dates(self, role: DateRole) -> tuple[DatedPlace, ...]:
        """Return the days and empty places for days of one sort."""
        return tuple(one for one in self.seen.of(DatedPlace) if one.role is role)

    def dated(self, role: DateRole) -> DatedPlace | None:
        """Return the first day of one sort that could be read; of days of issue, the one nearest the issuing signature."""
        return dates.day_for(self.seen.of(DatedPlace), role, self.issuing)

    def fields(self, name: FieldName) -> tuple[FilledField, ...]:
        """Return what the paper names of one sort, blanks included."""
        return tuple(one for one in self.seen.of(FilledField) if one.field is name)

    def numbers(self) -> tuple[CaseNumber, ...]:
        """Return the court's case numbers and empty places for them."""
        return tuple(one for one in self.seen.of(CaseNumber) if not one.is_alien_number and not one.is_report_number)

    def reports(self) -> tuple[CaseNumber, ...]:
        """Return the police report numbers that are filled in."""
        return tuple(one for one in self.seen.of(CaseNumber) if one.is_report_number and one.number is not None)

    def signed(self, purpose: SlotPurpose) -> tuple[SignatureSlot, ...]:
        """Return the signed places of one purpose."""
        return tuple(slot for slot in self.slots if slot.purpose is purpose and slot.state.is_signed)

    def missing(self, *places: Place | None, severity: str = "") -> Raised:
        """Return that something is missing where it would stand: held back when one of these places cannot be read."""
        known = [place for place in places if place is not None]
        unread = next((place for place in known if not self._can_read(place)), None)
        return Raised(unread or next(iter(known), None), severity, is_unread=unread is not None)

    def _can_read(self, place: Place) -> bool:
        page = self.seen.transcript.page(place.page)
        return page.confidence >= _LEAST_CONFIDENCE and not faults_at(page, place.box)

    def top_zone(self) -> Place | None:
        """Return the top of the first page, where a caption stands; None when the paper has no page."""
        return Place(self.pages[0].number, self.pages[0].zone(*_CAPTION_ZONE)) if self.pages else None

    def signature_zones(self) -> Iterator[Place]:
        """Yield the lower part of each page with print, last page first: who signs without a place to sign does it there."""
        printed = [page for page in self.pages if page.words] or list(self.pages[-1:])
        return (Place(page.number, page.zone(*_SIGNATURE_ZONE)) for page in reversed(printed))

    def search(self, pattern: Pattern) -> Place | None:
        """Return where a pattern first matches on the paper, None when it nowhere does."""
        for page in self.pages:
            if found := pattern.search(page.text):
                return at(page.span(found.start(), found.end()))
        return None


Rule = Callable[[FlagCase], Raised | None]
"""A flag's rule: looks at a case and answers Raised, or None."""


def at(span: Span) -> Place:
    """Return the place of a span."""
    return Place(span.page, span.box)


def first(things: tuple[StatusMark, ...] | tuple[ScopeClause, ...] | tuple[CourtHeading, ...]) -> Raised | None:
    """Return Raised at the first of some evidence, None when there is none."""
    return Raised(at(things[0].span)) if things else None
