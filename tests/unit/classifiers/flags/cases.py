"""Hand-made papers for the flags' tables: evidence as the detectors deliver it, on one or two plain pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from classifiers import evidence as ev
from classifiers.flags import raise_flags
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.transcript import Box, Ink, InkKind, PdfSignature, Span, Transcript, page_from_text
from classifiers.verdict import Decided, Issuer, Open, Part, Place
from classifiers.visit import Agency, Library, Visit

TODAY = date(2026, 11, 24)
JW, JS, CO = Kind.JUDICIAL_WARRANT, Kind.JUDICIAL_SUBPOENA, Kind.COURT_ORDER
AW, AS, NO = Kind.ADMINISTRATIVE_WARRANT, Kind.ADMINISTRATIVE_SUBPOENA, Kind.OTHER_NOT_COMPULSORY
LIBRARY = Library(addresses=("4184 West Jefferson Avenue, Ecorse, Michigan 48229",))
BODY = "STATE OF MICHIGAN\n\nThese are the words of a paper that stand on its only page for these tests."


def span(quote: str = "words", top: float = 300.0, page: int = 1) -> Span:
    """Return a span with a box on a page, its characters of no matter."""
    return Span(page, 0, len(quote), quote, Box(100.0, top, 300.0, top + 10.0))


def slot(
    role: str = "judge",
    state: str = "ink",
    purpose: str = "issue",
    name: str | None = "Jane Roe",
    title: str | None = None,
    page: int = 1,
    label: str | None = None,
) -> ev.SignatureSlot:
    """Return a signature place; `label` is the role of the form's own label where the title tells another."""
    return ev.SignatureSlot(
        rule=f"signature.{label or role}",
        span=span("Signature", 600.0, page),
        role=ev.SignerRole(role),
        purpose=ev.SlotPurpose(purpose),
        state=ev.SignatureState(state),
        box=Box(300.0, 570.0, 500.0, 598.0),
        name=name,
        title=title,
    )


def court(family: str = "michigan_court", name: str | None = "25th District Court", **more: Any) -> ev.CourtHeading:
    """Return the heading of an issuer."""
    return ev.CourtHeading(
        rule="caption.test", span=span(more.pop("quote", name or "COURT"), 40.0), family=IssuerFamily(family), name=name, **more
    )


FEDERAL = court(
    "federal_court",
    "United States District Court for the Eastern District of Michigan",
    district="Eastern District of Michigan",
    state="MI",
)
MICHIGAN = court(state="MI", county="Wayne", level=ev.CourtLevel.LIMITED)
ICE = court("dhs", "Department of Homeland Security", quote="U.S. DEPARTMENT OF HOMELAND SECURITY")


def day(role: str, iso: str | None, *, blank: bool = False, **more: Any) -> ev.DatedPlace:
    """Return a day with its role; None for one that was not read, `blank` for the empty place of one."""
    return ev.DatedPlace(
        rule="date.test",
        span=span(iso or "Date:", 590.0),
        role=ev.DateRole(role),
        day=date.fromisoformat(iso) if iso else None,
        is_blank=blank,
        **more,
    )


def number(value: str | None = "26-012345-FH", **more: Any) -> ev.CaseNumber:
    """Return a case number, or with None its empty place."""
    return ev.CaseNumber(rule="number.test", span=span("Case No.", 80.0), number=value, **more)


def filled(name: str, value: str | None) -> ev.FilledField:
    """Return a named place, person, thing or recipient, or with None its empty place."""
    return ev.FilledField(rule="field.test", span=span(value or "label", 200.0), field=ev.FieldName(name), value=value)


def title(word: str, quote: str | None = None) -> ev.Title:
    """Return a title."""
    return ev.Title(rule="title.test", span=span(quote or word.upper(), 120.0), word=ev.TitleWord(word))


def form(number_: str, subtype: str | None = None) -> ev.FormNumber:
    """Return a printed form number."""
    return ev.FormNumber(rule="form.test", span=span(number_, 20.0), form=number_, subtype=subtype)


def mark(status: str, detail: str = "", quote: str | None = None, page: int = 1) -> ev.StatusMark:
    """Return a mark of the paper's own standing."""
    return ev.StatusMark(rule="standing.test", span=span(quote or status, 150.0, page), status=ev.Status(status), detail=detail)


def command(word: str) -> ev.CommandClause:
    """Return the operative words."""
    return ev.CommandClause(rule="command.test", span=span(word, 250.0), command=ev.Command(word))


def scope(sought: str) -> ev.ScopeClause:
    """Return words that ask for a sort of thing."""
    return ev.ScopeClause(rule="scope.test", span=span(sought, 260.0), sought=Sought(sought))


def cite(text: str, *, is_authority: bool = False) -> ev.Citation:
    """Return a citation."""
    return ev.Citation(rule="cite.test", span=span(text, 280.0), cite=text, is_authority=is_authority)


def came(agency: str = "unknown", sought: str = "", at: str | None = None, **more: Any) -> Visit:
    """Return a visit; `sought` is a list of words parted by spaces, `at` an hour of the day of the tests ("23:10")."""
    moment = datetime.combine(TODAY, time.fromisoformat(at), UTC) if at else None
    return Visit(presented_at=moment, agency=Agency(agency), sought=frozenset(Sought(one) for one in sought.split()), **more)


@dataclass(frozen=True)
class Case:
    """A paper with its outcome and circumstances; `name` says what is special."""

    name: str
    kind: Kind | None
    subtype: str | None = None
    seen: tuple[ev.Evidence, ...] = ()
    visit: Visit = field(default_factory=Visit)
    library: Library = LIBRARY
    text: str = BODY
    pages: int = 1
    parts: tuple[Part, ...] = ()
    changes: dict[str, Any] = field(default_factory=dict)
    signatures: tuple[PdfSignature, ...] = ()
    issuer: bool = True
    leaning: tuple[Kind, ...] = ()
    """What a paper without a kind may be."""

    def codes(self) -> dict[str, Any]:
        """Return the flags raised, by code."""
        first = replace(page_from_text(self.text), **self.changes)
        rest = tuple(page_from_text("A further page.", number=number_) for number_ in range(2, self.pages + 1))
        transcript = Transcript((first, *rest), pdf_signatures=self.signatures)
        outcome = Decided(self.kind, self.subtype) if self.kind else Open("It cannot be told.", "Ask the Director.", self.leaning)
        heading = next((one for one in self.seen if isinstance(one, ev.CourtHeading)), None)
        issuer = Issuer(heading.family, heading.name, Place(1, heading.span.box)) if heading and self.issuer else None
        parts = self.parts or (Part(tuple(range(1, self.pages + 1)), outcome),)
        flags = raise_flags(ev.Seen(transcript, self.seen), outcome, issuer, parts, self.visit, self.library, TODAY)
        return {flag.code: flag for flag in flags}


def part(kind: Kind, *pages: int) -> Part:
    """Return one paper of a packet."""
    return Part(pages, Decided(kind))


def ink(kind: str, box: Box) -> Ink:
    """Return a mark on the page."""
    return Ink(InkKind(kind), box)
