"""Unsigned: whether nobody signed where a court's paper is issued, or it cannot be told (LAW.md section 4).

To tell an officer that a signed paper is unsigned is the worse mistake, so the flag is raised on two grounds only: the place
was found, can be read and is empty; or the whole paper was read and holds no signature that could be the issuer's.
"""

from __future__ import annotations

from classifiers.detectors.marks import electronic_marks, has_name, is_loose_hand, reach, signs_by_hand
from classifiers.detectors.signers import IN_COURT
from classifiers.evidence import SignatureSlot, SignatureState, SignerRole, SlotPurpose
from classifiers.flags.case import FlagCase, Raised
from classifiers.issuers import is_of_notaries
from classifiers.kinds import Kind
from classifiers.patterns import Pattern
from classifiers.verdict import Place

R = SignerRole


def _place(slot: SignatureSlot) -> Place:
    return Place(slot.span.page, slot.box)


def issuer_missing(case: FlagCase) -> Raised | None:
    """Nobody signed where the paper is issued, as far as can be read; without a place, the foot of the last page is meant."""
    if not case.kind.is_judicial:
        return None
    slot = case.issuing
    others = [one for one in case.slots if one.purpose is SlotPurpose.ISSUE and _may_issue(case, one)]
    places = [slot, *others] if slot is not None else []
    if any(one.state.is_signed and one.role is not R.UNKNOWN for one in places):
        return None
    if slot is None and is_of_notaries(case.seen, case.kind, case.court) and _is_signed_by_notary(case):
        return None
    open_at = next((_place(one) for one in places if one.state.is_signed or one.state is SignatureState.UNREADABLE), None)
    open_at = open_at or _signed_elsewhere(case) or (_loose_hand(case) if slot is None else None)
    if open_at is not None:
        return Raised(open_at, is_unread=True)
    return case.missing(_place(slot)) if slot is not None else case.missing(*case.signature_zones())


_MAY_BE_ISSUERS = IN_COURT | {R.CLERK, R.UNKNOWN}


def _signed_elsewhere(case: FlagCase) -> Place | None:
    """Return where an officer of a court, or nobody knows who, signed for a reason that was not told; None when nobody did.

    That may be the signature which the paper is issued by. So may a program's, which was found by no place to sign.
    """
    for one in case.slots:
        if one.state.is_signed and one.purpose is SlotPurpose.OTHER and one.role in _MAY_BE_ISSUERS:
            return _place(one)
    return _loose_program(case)


def _loose_program(case: FlagCase) -> Place | None:
    """Return where a program says that it signed and no signature's place is; None where each is by its place.

    DocuSign's number, and "Electronically issued:" before a day, say how the paper came about and name nobody.
    """
    taken = [one.box for one in case.slots if one.state.is_signed]
    for page in case.pages:
        for mark in electronic_marks(page):
            is_head = mark.name is None and mark.span.box.bottom < _CAPTION * page.height_pt
            is_bound = any(reach(box).overlap(mark.span.box) > 0 for box in taken)
            is_told = mark.name is None and _HOW_IT_CAME.search(mark.span.quote) is not None
            if not (is_head or is_bound or is_told):
                return Place(page.number, mark.span.box)
    return None


_HOW_IT_CAME = Pattern(r"(?i)\benvelope\b|\belectronically\s+(?:issued|entered|approved)\b")


def _is_signed_by_notary(case: FlagCase) -> bool:
    return any(one.role is R.NOTARY and one.state.is_signed for one in case.slots)


def _may_issue(case: FlagCase, slot: SignatureSlot) -> bool:
    """Return whether a place may be the one on which the paper is issued: on a subpoena either line, else one without a label.

    That one stands beside the empty place, which may have been looked for in the wrong spot.
    """
    if case.kind is Kind.JUDICIAL_SUBPOENA or case.issuing is None:
        return True
    near = slot.span.page == case.issuing.span.page and abs(slot.box.bottom - case.issuing.box.bottom) <= _SAME_BLOCK_PT
    return slot.role is R.UNKNOWN and near


_SAME_BLOCK_PT = 40.0


_CAPTION = 0.2
"""Part of a page's height in which a caption stands, and nobody signs."""


def _loose_hand(case: FlagCase) -> Place | None:
    """Return where a hand stands in no place that was found: it may be the issuer's; None when none does."""
    for page in case.pages:
        signed = [reach(one.box) for one in case.slots if one.span.page == page.number and one.state.is_signed]
        for ink in page.inks:
            is_hand = is_loose_hand(ink) or (signs_by_hand(page, ink) and has_name(page, ink))
            is_low = ink.box.top > _CAPTION * page.height_pt
            if is_hand and is_low and not any(box.overlap(ink.box) > 0 for box in signed):
                return Place(page.number, ink.box)
    return None
