"""Signatures: every place where somebody is to sign, who that is, why they sign there, and what is in the place.

A signature is bound to its nearest label, for a judge's name alone says nothing: under "sworn to before me" it makes
an application, not a warrant (LAW.md section 0, point 3, and section 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.detectors.labels import Label
from classifiers.detectors.marks import (
    ElectronicMark,
    bind_inks,
    digital_in,
    electronic_marks,
    reach,
    state_of,
    without_head_stamps,
)
from classifiers.detectors.places import Layout
from classifiers.detectors.signatures.candidates import MARK_REACH_PT, SENTENCE_WORDS, Candidate, candidates_of
from classifiers.detectors.signatures.cells import in_cells
from classifiers.detectors.signatures.choices import without_choices
from classifiers.detectors.signatures.joining import joined
from classifiers.detectors.signatures.papers import SignedPaper, signed_paper
from classifiers.detectors.signatures.printed import bare
from classifiers.detectors.signatures.purposes import as_issued, purpose_of
from classifiers.detectors.signatures.roles import role_of
from classifiers.detectors.signatures.unlabelled import is_same_hand, unlabelled
from classifiers.detectors.signers import IN_AGENCY, IN_COURT, office, office_named
from classifiers.detectors.zones import Zones, zones_of
from classifiers.evidence import SignatureSlot, SignatureState, SignerRole, SlotPurpose
from classifiers.transcript import Box, Ink, Page, Transcript

__all__ = ["detect", "issuing"]

R = SignerRole
P = SlotPurpose


def detect(transcript: Transcript) -> tuple[SignatureSlot, ...]:
    """Return every signature place of the pages given, in the order of the page."""
    zones = zones_of(transcript)
    paper = signed_paper(transcript.pages, zones)
    slots: list[tuple[SignatureSlot, bool]] = []
    for page, page_zones in zip(map(in_cells, map(without_head_stamps, transcript.pages)), zones, strict=True):
        layout = Layout(page)
        marks = electronic_marks(page)
        candidates = without_choices(page, joined(candidates_of(page, layout, marks), layout))
        slots.extend(_slots(page, layout, candidates, marks, page_zones, paper, transcript))
    return as_issued(_without_spares(slots), transcript.pages, paper)


def issuing(slots: Sequence[SignatureSlot]) -> SignatureSlot | None:
    """Return the slot on which the paper is issued, None when it has none.

    A judge's line comes before a clerk's (a clerk who enters an order does not make it), a clerk's or an attorney's
    line stands for a subpoena; a prosecutor's investigative subpoena is issued by the prosecutor, whose judge's order
    only allows it (MCL 767A.3); among equals one that is signed, then the first.
    """
    issues = [slot for slot in slots if slot.purpose is P.ISSUE]
    if not issues:
        return None
    bench = [
        slot for slot in issues if slot.role in {R.JUDGE, R.MAGISTRATE, R.IMMIGRATION_JUDGE, R.ADMINISTRATIVE_JUDGE, R.GOVERNOR}
    ]
    among = bench or issues
    return min(
        among, key=lambda slot: (not slot.state.is_signed, slot.state is not SignatureState.UNREADABLE, _RANK.get(slot.role, 9))
    )


_RANK = {
    R.JUDGE: 0,
    R.MAGISTRATE: 0,
    R.JUDGE_OR_CLERK: 1,
    R.JUDGE_CLERK_OR_ATTORNEY: 1,
    R.CLERK: 2,
    R.IMMIGRATION_OFFICER: 3,
    R.AGENCY_OFFICIAL: 4,
    R.ATTORNEY: 5,
    R.PROSECUTOR: 5,
}


def _slots(
    page: Page,
    layout: Layout,
    candidates: list[Candidate],
    marks: Sequence[ElectronicMark],
    zones: Zones,
    paper: SignedPaper,
    transcript: Transcript,
) -> list[tuple[SignatureSlot, bool]]:
    places = [candidate.place for candidate in candidates]
    inks = bind_inks(page, places, [_under_hand(candidate) for candidate in candidates])
    bound = _bind_marks(candidates, marks)
    signed = {one.name for index, one in enumerate(candidates) if index in inks and one.name is not None}
    unbound = tuple(ink for ink in page.inks if not any(is_same_hand(ink.box, one.box) for one in inks.values()))
    slots = [
        (_slot(page, candidate, inks.get(index), unbound, bound.get(index), zones, paper, transcript), candidate.is_weak)
        for index, candidate in enumerate(candidates)
    ]
    slots.extend(
        (_slot(page, candidate, ink, (), None, zones, paper, transcript), True)
        for candidate, ink in unlabelled(page, layout, tuple(inks.values()), signed)
    )
    loose = [mark for mark in marks if mark.name and not any(mark is one for one in bound.values())]
    slots.extend((_loose(page, layout, mark, zones, paper), False) for mark in loose)
    return sorted(slots, key=lambda slot: (slot[0].span.box.top, slot[0].span.box.x0))


def _under_hand(candidate: Candidate) -> Box:
    """Return the box that a hand stands right over: a printed name may be parted from it by a label that could not be read."""
    box = candidate.label.span.box
    return box if candidate.name is None else Box(box.x0, box.top - _LOST_ROW_PT, box.x1, box.bottom)


_LOST_ROW_PT = 12.0


def _bind_marks(candidates: Sequence[Candidate], marks: Sequence[ElectronicMark]) -> dict[int, ElectronicMark]:
    """Return for each place, by index, the typed signature that belongs to it: in the place, or right above the label."""
    bound: dict[int, ElectronicMark] = {}
    for mark in sorted(marks, key=lambda one: one.name is None):  # "Electronically issued: (date)" beside "s/ Jane Roe"
        best: tuple[float, int] | None = None
        for index, candidate in enumerate(candidates):
            label = candidate.label.span.box
            wide = reach(
                candidate.place.union(
                    Box(candidate.place.x0, max(candidate.place.top, label.top - MARK_REACH_PT), candidate.place.x1, label.top)
                )
            )
            if candidate.label.span == mark.span or wide.overlap(mark.span.box) > 0:
                distance = abs(label.top - mark.span.box.bottom) + (
                    0 if mark.span.box.x0 <= label.x1 and mark.span.box.x1 >= label.x0 else 60
                )
                best = min(best or (distance, index), (distance, index))
        if best is not None and best[1] not in bound:
            bound[best[1]] = mark
    return bound


def _slot(
    page: Page,
    candidate: Candidate,
    ink: Ink | None,
    unbound: Sequence[Ink],
    mark: ElectronicMark | None,
    zones: Zones,
    paper: SignedPaper,
    transcript: Transcript,
) -> SignatureSlot:
    digital = digital_in(page, candidate.place, transcript.pdf_signatures)
    state = state_of(page, candidate.place, ink, mark, digital, unbound)
    name = candidate.name or (mark.name if mark else None) or (digital.signer if digital else None)
    title = candidate.title
    if title == candidate.label.span.quote and ("/" in title or (name is None and len(title.split()) == 1)):
        title = None
    title = title or (mark.title if mark else None)
    role = role_of(candidate, title, page, name, paper)
    if role in {R.JUDGE, R.MAGISTRATE} and candidate.role in {R.LAW_OFFICER, R.ATTORNEY}:
        candidate = replace(candidate, role=role)
    place = candidate.place.union(mark.span.box) if mark and state is SignatureState.ELECTRONIC else candidate.place
    purpose = purpose_of(candidate, zones, paper, page)
    if purpose is P.SERVE and role in {R.PARTY, R.UNKNOWN}:  # who declares the service has made it
        role = R.SERVER
    return SignatureSlot(
        rule=f"signature.{candidate.role.value}",
        span=candidate.label.span,
        role=role,
        purpose=purpose,
        state=state,
        box=place,
        name=name,
        title=title,
        on_behalf=bool(mark and mark.on_behalf),
        digital=digital,
    )


def _loose(page: Page, layout: Layout, mark: ElectronicMark, zones: Zones, paper: SignedPaper) -> SignatureSlot:
    """Return the slot of a typed signature that stands by no label: the lines under it tell the office."""
    box = mark.span.box
    role, title = (office(mark.title) if mark.title else None) or R.UNKNOWN, mark.title
    for line in layout.below(Box(box.x0, box.top, box.x1 + 60, box.bottom), 52.0)[:4] if title is None else ():
        found = office(bare(line.text)) or (office_named(bare(line.text)) if len(line.words) <= SENTENCE_WORDS else None)
        if found is not None:
            role, title = found, bare(line.text)
            break
    label = Label(page, 0, mark.span, role, says_sign=True, name=mark.name, title=title)
    candidate = Candidate(label, box, has_rule=False, role=role, name=mark.name, title=title)
    return SignatureSlot(
        rule="signature.electronic",
        span=mark.span,
        role=role,
        purpose=purpose_of(candidate, zones, paper, page),
        state=SignatureState.ELECTRONIC,
        box=box,
        name=mark.name,
        title=title,
        on_behalf=mark.on_behalf,
    )


def _without_spares(found: list[tuple[SignatureSlot, bool]]) -> list[SignatureSlot]:
    """Drop empty weak places ("BY THE COURT", "Judge: ____") where a plainer one was found; keep the last if none was.

    An office that stands beside a labelled place is the title of whoever signs there.
    """
    found = [one for one in found if not _is_title_beside(one, found)]
    plain = {slot.role for slot, is_weak in found if slot.purpose is P.ISSUE and (slot.state.is_signed or not is_weak)}
    has_bench = bool(plain & (IN_COURT | IN_AGENCY | {R.CLERK}))
    weak = [slot for slot, is_weak in found if is_weak and slot.purpose is P.ISSUE and not slot.state.is_signed]
    kept = [] if has_bench else weak[-1:]
    return [
        slot
        for slot, is_weak in found
        if not is_weak or slot.state.is_signed or slot.purpose is not P.ISSUE or any(slot is one for one in kept)
    ]


_TITLE_ROW_PT = 32.0


def _is_title_beside(one: tuple[SignatureSlot, bool], found: Sequence[tuple[SignatureSlot, bool]]) -> bool:
    """Return whether an empty nameless weak place stands on the row of a plain one: "Revenue Officer     ____ (Signature)"."""
    slot, is_weak = one
    if not is_weak or slot.state.is_signed or slot.name is not None:
        return False
    plain = [other.span for other, weak in found if not weak]
    middle = slot.span.box.centre[1]
    return any(other.page == slot.span.page and abs(other.box.centre[1] - middle) <= _TITLE_ROW_PT for other in plain)
