"""Classify: the whole way from a transcript to a verdict, a stage a line. It calls nothing outside this package."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from classifiers.confidence import confidence
from classifiers.decide import decide, lead_of
from classifiers.detectors import dates, detect_pages, detect_part, signatures
from classifiers.detectors.title_words import ASKING, OPERATIVE
from classifiers.enclosures import beside_a_request, is_message, of_message, with_unread
from classifiers.evidence import (
    CaseNumber,
    CourtHeading,
    DatedPlace,
    DateRole,
    Evidence,
    FieldName,
    FilledField,
    Seen,
    SignatureSlot,
    SignatureState,
    SlotPurpose,
    Status,
    StatusMark,
)
from classifiers.findings import Findings, weigh
from classifiers.flags import raise_flags
from classifiers.kinds import Kind
from classifiers.segments import cut
from classifiers.transcript import Span, Transcript
from classifiers.verdict import DayField, Decided, Field, Fields, Lead, Open, Part, Place, Verdict
from classifiers.visit import Library, Visit


class SecondReader(Protocol):
    """Reads a part a second time, with a trained model; it may ask for a human, never raise a paper to judicial."""

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        """Return what it makes of a part."""
        ...


@dataclass(frozen=True)
class _Judged:
    """One paper of the packet with what was found and decided."""

    part: Part
    findings: Findings

    @property
    def is_message(self) -> bool:
        """Whether it is the mail that the others came with: it never speaks for them."""
        return is_message(self.findings.seen.transcript.pages)


def classify(
    transcript: Transcript,
    visit: Visit = Visit(),  # noqa: B008  (a frozen value)
    library: Library = Library(),  # noqa: B008  (a frozen value)
    *,
    today: date,
    second_reader: SecondReader | None = None,
) -> Verdict:
    """Say what a paper is, or that it cannot be told, with everything that this rests on.

    Args:
        transcript: all pages as read; may be empty.
        visit: what the desk noted.
        library: the library as papers may name it.
        today: the day to measure by where the visit has none.
        second_reader: the trained reader, None to do without.

    Returns:
        The verdict on the packet: that of its best operative part.
    """
    seen_on_pages = detect_pages(transcript)
    parts = cut(transcript, seen_on_pages)
    judged = _together([_judge(transcript, numbers, seen_on_pages, second_reader) for numbers in parts])
    if not judged:
        return _nothing(transcript, visit, library, today)
    papers = tuple(one for one in judged if not one.is_message) or judged
    best = min([one for one in papers if not _only_authorises(one, papers)] or papers, key=_precedence)
    return _verdict(best, judged, visit, library, today)


def _only_authorises(one: _Judged, papers: Sequence[_Judged]) -> bool:
    """Return whether a paper is a judge's order that lets a prosecutor issue the subpoena beside it (MCL 767A.3).

    It tells the library nothing, and does not stand in for the subpoena's own signature.
    """
    is_of_prosecutor = any(isinstance(paper.part.outcome, Decided) and paper.part.outcome.subtype == "C08" for paper in papers)
    title = one.findings.title
    names_it = title is not None and _AUTHORISES.search(title.quote) is not None
    return is_of_prosecutor and one.part.kind is Kind.COURT_ORDER and names_it


_AUTHORISES = re.compile(r"(?i)\bauthori[sz](?:ing|ation)\b")


def _precedence(one: _Judged) -> tuple[int, int, bool, tuple[int, ...]]:
    """Return what orders a packet's papers: kind, then issued before unsigned, titled as commanding before others, first page.

    A court's paper without a place for the issuer comes last: it is the affidavit's page under a warrant's heading (MC 231).
    """
    slot, title = one.findings.slot, one.findings.title
    unissued = 2 if slot is None else int(not slot.state.is_signed)
    commands = title is not None and title.word in OPERATIVE
    return _RANK[one.part.kind], unissued if one.part.kind.is_judicial else 0, not commands, one.part.pages


_RANK = {
    Kind.JUDICIAL_WARRANT: 0,
    Kind.COURT_ORDER: 0,
    Kind.JUDICIAL_SUBPOENA: 0,
    Kind.ADMINISTRATIVE_WARRANT: 1,
    Kind.ADMINISTRATIVE_SUBPOENA: 2,
    Kind.UNDETERMINED: 3,
    Kind.OTHER_NOT_COMPULSORY: 4,
}
"""Which part speaks for a packet: what a court issued before an agency's paper, before doubt, before what commands nobody."""


def _judge(transcript: Transcript, numbers: Sequence[int], evidence: Sequence[Evidence], reader: SecondReader | None) -> _Judged:
    pages = tuple(page for page in transcript.pages if page.number in numbers)
    signed = tuple(one for one in transcript.pdf_signatures if one.page is None or one.page in numbers)
    part = Transcript(pages, signed, transcript.untrusted_attachments)
    own = tuple(one for one in evidence if one.span.page in numbers)
    seen = Seen(part, (*own, *detect_part(part), *(reader.read(part) if reader else ())))
    findings = weigh(seen)
    outcome = decide(findings)
    is_unsigned = findings.slot is not None and findings.slot.state is SignatureState.BLANK
    if is_message(pages):
        outcome = of_message(outcome, (findings.title.span,) if findings.title is not None else ())
    return _Judged(Part(tuple(numbers), outcome, is_unsigned), findings)


def _together(judged: Sequence[_Judged]) -> tuple[_Judged, ...]:
    """Return the papers of a packet as each is beside the others: an order that no judge signed behind the motion for it."""
    requests = [one.findings.title.span for one in judged if one.findings.title and one.findings.title.word in ASKING]
    return tuple(_beside(one, requests[0]) if requests and one.part.is_unsigned else one for one in judged)


def _beside(one: _Judged, request: Span) -> _Judged:
    place = (one.findings.slot.span,) if one.findings.slot is not None else ()
    return replace(one, part=replace(one.part, outcome=beside_a_request(one.part.outcome, (*place, request))))


def _verdict(best: _Judged, judged: Sequence[_Judged], visit: Visit, library: Library, today: date) -> Verdict:
    findings = best.findings
    outcome = with_unread(best.part.outcome, [page for one in judged for page in one.findings.seen.transcript.pages])
    slots = tuple(slot for one in judged for slot in one.findings.seen.of(SignatureSlot))
    parts = tuple(one.part for one in judged)
    issuer = findings.source.issuer
    lead = lead_of(findings)
    seen = _with_court(_with_enclosures(best, judged), findings)
    papers = tuple(one.part for one in judged if not one.is_message or one is best)
    return Verdict(
        outcome=outcome,
        confidence=confidence(lead, is_open=isinstance(outcome, Open)),
        issuer=issuer,
        slots=slots,
        issuing_slot=signatures.issuing(findings.seen.of(SignatureSlot)),
        fields=_fields(findings.seen),
        flags=raise_flags(seen, outcome, issuer, papers, visit, library, today),
        parts=parts,
        evidence=findings.evidence,
        lead=lead,
    )


def _with_court(seen: Seen, findings: Findings) -> Seen:
    """Return what was seen with the court that issued, where only the judge's own line names it, as the heading."""
    heading = findings.source.heading
    if heading is None or not heading.is_heading or any(one is heading for one in seen.of(CourtHeading)):
        return seen
    return Seen(seen.transcript, (*seen.evidence, heading))


def _with_enclosures(best: _Judged, judged: Sequence[_Judged]) -> Seen:
    """Return what was seen on the best part, which papers came with it, who swore in these, and what they say of the packet."""
    own = best.findings.seen
    others = [one for one in judged if one is not best]
    marks: list[Evidence] = []
    for other in others:
        marks += [one for one in other.findings.seen.of(StatusMark) if one.status in _OF_THE_PACKET]
        if other.is_message:
            continue
        marks += [slot for slot in other.findings.seen.of(SignatureSlot) if slot.purpose in _SWORN]
        if other.findings.title is not None:
            title = other.findings.title
            marks.append(StatusMark(rule="standing.enclosed", span=title.span, status=Status.ATTACHMENT, detail=title.word.value))
    return Seen(own.transcript, (*own.evidence, *marks))


_OF_THE_PACKET = frozenset(
    {
        Status.ATTACHMENT,
        Status.NONDISCLOSURE,
        Status.SEALED,
        Status.MINOR,
        Status.ADDRESSED_TO_MACHINE,
        Status.PAGE_COUNT,
    }
)
"""What counts for all papers of a packet on whichever it stands: a secrecy order behind a subpoena makes the case secret."""
_SWORN = frozenset({SlotPurpose.JURAT, SlotPurpose.APPLY})
"""What is signed on the affidavit beside a warrant: a judge who signed only there has issued nothing (Locklear)."""


def _nothing(transcript: Transcript, visit: Visit, library: Library, today: date) -> Verdict:
    outcome = Open("No page could be read.", "Scan the paper again.")
    seen = Seen(transcript, ())
    flags = raise_flags(seen, outcome, None, (), visit, library, today)
    return Verdict(outcome, confidence(Lead(), is_open=True), None, (), None, Fields(), flags, (), ())


def _fields(seen: Seen) -> Fields:
    """Gather what the paper says of itself."""
    numbers = [one for one in seen.of(CaseNumber) if one.number]
    numbers.sort(key=lambda one: (one.is_report_number, one.is_alien_number))
    case = Field(numbers[0].number or "", _place(numbers[0].span)) if numbers else None
    return Fields(
        case_number=case,
        issued=_day(seen, DateRole.ISSUED) or _sworn(seen),
        execute_by=_day(seen, DateRole.EXECUTE_BY),
        return_date=_day(seen, DateRole.RETURN),
        person=_field(seen, FieldName.PERSON, FieldName.PARTY),
        place=_field(seen, FieldName.PLACE, FieldName.SEAT),
        items=_field(seen, FieldName.ITEMS),
    )


def _place(span: Span) -> Place:
    return Place(span.page, span.box)


def _day(seen: Seen, role: DateRole) -> DayField | None:
    found = dates.day_for(seen.of(DatedPlace), role, signatures.issuing(seen.of(SignatureSlot)))
    return DayField(found.day, _place(found.span)) if found is not None and found.day is not None else None


def _sworn(seen: Seen) -> DayField | None:
    """Return the last day of an oath on a paper that nobody issues: applications, complaints and petitions have no other."""
    if signatures.issuing(seen.of(SignatureSlot)) is not None:
        return None
    sworn = [one for one in seen.of(DatedPlace) if one.role is DateRole.SWORN and one.day is not None]
    return DayField(sworn[-1].day, _place(sworn[-1].span)) if sworn and sworn[-1].day is not None else None


def _field(seen: Seen, *names: FieldName) -> Field | None:
    """Return the first value of a sort; of several sorts that of the first which has one."""
    found = (one for name in names for one in seen.of(FilledField) if one.field is name and one.value)
    return next((Field(one.value or "", _place(one.span)) for one in found), None)


__all__ = ["Decided", "SecondReader", "classify"]
