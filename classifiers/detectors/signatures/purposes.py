"""Purposes: why somebody signs in a place, by its label's words, the jurat above it and the zone it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signatures.papers import SignedPaper
from classifiers.detectors.signers import IN_AGENCY, IN_COURT
from classifiers.detectors.zones import Zone, Zones
from classifiers.evidence import SignatureSlot, SignerRole, SlotPurpose
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Page

R = SignerRole
P = SlotPurpose

_FIXED = {R.NOTARY: P.JURAT, R.SERVER: P.SERVE, R.PROBATION_OFFICER: P.APPLY}
"""Offices that sign for one purpose wherever they do."""
_BY_ZONE = {
    Zone.SERVICE: P.SERVE,
    Zone.CERTIFICATION: P.CERTIFY,
    Zone.APPROVAL: P.APPROVE,
    Zone.CONSENT: P.CONSENT,
    Zone.RECEIPT: P.RECEIPT,
    Zone.APPLICATION: P.APPLY,
}
_NEVER_SWEAR_IN = frozenset({R.PARTY, R.LAW_OFFICER, R.IMMIGRATION_OFFICER, R.WITNESS, R.LIBRARY, R.PROSECUTOR})
"""Under "sworn to before me" these are the ones who swear, or who review what is sworn."""
_MAY_SERVE = frozenset({R.PARTY, R.LAW_OFFICER, R.UNKNOWN})
_SERVED = Pattern(
    r"(?i)\bI\s+(?:\w+\s+){0,2}(?:served|delivered)\s+(?:a\s+(?:true\s+)?copy|copies|this|upon|the\s+(?:within|above|attached|foregoing"
    r"|subpoena|summons|order|notice|warrant|petition|papers?|following))\b|\bserved\s+by\s+me\b"
)
_SERVED_PT = 60.0
"""Words by which somebody says that they served a paper, and how far over the signature these stand."""
_BY_LABEL: tuple[tuple[SlotPurpose, Pattern], ...] = (
    (P.SERVE, Pattern(r"(?i)executing|arresting|serving|returning|seizing|searching|\bserved\b|server|taking\s+print")),
    (P.RECEIPT, Pattern(r"(?i)^(?:received|acknowledged|accepted)\s+by|\brecipient\b|\bperson\s+served\b")),
    (P.CONSENT, Pattern(r"(?i)^consented|\bconsent(?:ing)?\b")),
    (P.CERTIFY, Pattern(r"(?i)^attest")),
    (
        P.OTHER,
        Pattern(r"(?i)\b(?:patron|card\s?holder|borrower|account\s?holder|subscriber)\b"),
    ),  # who lets others see the records
    (
        P.APPLY,
        Pattern(r"(?i)(?:plaintiff|petitioner|applicant|creditor|movant|party)\S*\s*(?:/|\bor\b)|\brequest(?:ing|[eo]r)\b"),
    ),
)
"""What a label itself says of the purpose: "Executing officer's signature", "Received by", "Plaintiff/Agent/Attorney"."""
_ISSUING = Pattern(r"(?i)\bissu(?:ing|ed\s+by)\b|\bwho\s+issue[sd]\b")
"""What the label of a court's line says where nobody swears there: "Signature of issuing officer"."""
_REVIEWERS = frozenset({R.PROSECUTOR, R.AGENCY_OFFICIAL, R.LAW_OFFICER})
_ASKED = frozenset({R.PARTY, R.LIBRARY, R.UNKNOWN})
"""Who may be asked to consent; an officer's name on a consent is the witness's."""
_REVIEWING = Pattern(r"(?i)prosecuting\s+official|reviewed|approv|authori[sz]ed\s+by|supervisor\b")
_OUTSIDE = frozenset({R.PROSECUTOR, R.ATTORNEY, R.REFEREE})
"""Who comes before a court or prepares its decisions, and decides nothing for it."""
_FOR_ANOTHER = Pattern(r"(?i)\b(?:approv|review|authoriz|prepar|present|submit|draft|recommend|agree|stipulat|request)\w*")
"""Words over a signature that leave the deciding to somebody else."""
_BOUND = Pattern(
    r"(?i)\b(?:defendant|respondent|accused|probationer|parolee|releasee|supervisee|surety)\b(?=\S*\s+signature\b|.{0,2}$)"
)
"""Who is bound by an order: "Defendant's signature" under conditions of release, "Signature of surety"."""
_LETTER_END = Pattern(r"(?i)\b(?:sincerely|very\s+truly|regards|respectfully,|respectfully\s+yours)")
_ASKS = Pattern(r"(?i)\b(?:request(?:s|ed|ing)?|please|ask(?:s|ed|ing)?|demand|preserve)\b")
_CLOSING_PT = 90.0


def purpose_of(candidate: Candidate, zones: Zones, paper: SignedPaper, page: Page) -> SlotPurpose:
    """Return why somebody signs in a place: from the label's words, the jurat above it, the zone it stands in."""
    said = _said(candidate.label.span.quote, candidate.role, zones.at(candidate.label.span.box.top))
    if said is not None:
        return said
    if candidate.role is R.LAW_OFFICER and _says_executed(page, candidate.label.span.box):
        return P.SERVE
    if candidate.role in _MAY_SERVE and _says_served(page, candidate.label.span.box):
        return P.SERVE
    if zones.is_sworn(candidate.label.span.box) and candidate.role not in _NEVER_SWEAR_IN:
        return P.JURAT
    return _by_zone(candidate, zones, paper) or _of_others(candidate, paper, page)


def _says_served(page: Page, label: Box) -> bool:
    """Return whether the words over a place say that its signer served the paper, whatever the part is headed with."""
    near = (line for line in page.lines if 0 < label.top - line.box.top <= _SERVED_PT)
    return any(_SERVED.search(line.text) for line in near)


def _says_executed(page: Page, label: Box) -> bool:
    """Return whether the rows over an officer's place are filled in with how a paper was executed."""
    near = (line for line in page.lines if 0 < label.top - line.box.top <= _SERVED_PT)
    return any(_EXECUTED.match(line.text) for line in near)


_EXECUTED = Pattern(
    r"(?i)(?:executed|served|arrested|arrest\s+made|search(?:ed)?\s+made|departed|deported|departure)\b(?:\s+(?:on|at|by|the)\b|\s*:|\s*_{3})"
    r"|(?:copy|receipt)\s+(?:of\s+(?:this|the)\s+\w+\s+)?(?:was\s+)?left\s+(?:with|at)\b|inventory\s*:"
)


def _said(label: str, role: SignerRole, zone: Zone) -> SlotPurpose | None:
    """Return the purpose that a label names, or that its office or a clerk's attestation fixes, None when none does."""
    if role in IN_COURT:
        return P.ISSUE if _ISSUING.search(label) else None
    if role in _REVIEWERS and _REVIEWING.search(label):
        return P.APPROVE
    if zone is Zone.CERTIFICATION:
        return P.CERTIFY
    return next((purpose for purpose, pattern in _BY_LABEL if pattern.search(label)), _FIXED.get(role))


def _by_zone(candidate: Candidate, zones: Zones, paper: SignedPaper) -> SlotPurpose | None:
    """Return the purpose that a place's zone gives its office, None when somebody else signs on the instrument itself."""
    box, role = candidate.label.span.box, candidate.role
    zone = zones.at(box.top)
    if zone is Zone.SERVICE:
        return P.SERVE
    if role in IN_COURT | IN_AGENCY and (zone is not Zone.CONSENT):
        return P.ISSUE if zone is not Zone.APPLICATION or zones.commands_above(box) or not paper.has_jurat else P.JURAT
    if role is R.CLERK:
        is_filing = "assignment" in candidate.label.span.quote.lower()
        is_issuing = zone in {Zone.INSTRUMENT, Zone.APPROVAL} or (
            zone is Zone.APPLICATION and (paper.is_subpoena or zones.commands_above(box))
        )
        return P.ISSUE if is_issuing and not is_filing else P.OTHER
    if role is R.WITNESS or (zone is Zone.CONSENT and role not in _ASKED):
        return P.OTHER
    if role is R.LIBRARY or _is_bound(candidate, zone, paper):
        return P.CONSENT if role is R.LIBRARY and zone is not Zone.RECEIPT else P.RECEIPT
    purpose = _BY_ZONE.get(zone)
    is_asker = role is R.PARTY and purpose in {None, P.APPROVE}  # who approves what a party asks stands beside it
    return P.APPLY if is_asker else purpose


def _is_bound(candidate: Candidate, zone: Zone, paper: SignedPaper) -> bool:
    """Return whether somebody signs that they know what an order binds them to; their counsel only approves its form."""
    is_order = zone is Zone.INSTRUMENT and paper.is_issued_form and not paper.is_subpoena
    return is_order and candidate.role not in _OUTSIDE and _BOUND.search(candidate.label.span.quote) is not None


def _of_others(candidate: Candidate, paper: SignedPaper, page: Page) -> SlotPurpose:
    """Return why somebody outside a court or an agency's head signs on the instrument itself."""
    box, role = candidate.label.span.box, candidate.role
    near = [line.text for line in page.lines if 0 <= box.top - line.box.top <= _CLOSING_PT]
    asked = P.APPLY if _ASKS.search(page.text) else P.OTHER
    if any(_LETTER_END.search(text) for text in near):
        return asked
    if role in {R.ATTORNEY, R.PROSECUTOR}:
        return P.ISSUE if paper.is_subpoena else (P.APPROVE if paper.is_issued_form and not paper.has_complaint else P.APPLY)
    if role is R.REFEREE:
        return P.APPROVE
    if paper.is_issued_form and role in {R.LAW_OFFICER, R.PRIVATE, R.UNKNOWN}:
        return P.ISSUE
    return asked if role is R.LAW_OFFICER else P.OTHER


def as_issued(slots: Sequence[SignatureSlot], pages: Sequence[Page], paper: SignedPaper) -> tuple[SignatureSlot, ...]:
    """Take the only signature of a warrant or an order that has no court officer's place for the one that is to issue it.

    "Assistant Prosecuting Attorney" under a search warrant approves nothing when no judge's line is there to approve it for.
    """
    signed = [slot for slot in slots if slot.state.is_signed]
    is_alone = len(signed) == 1 and signed[0].role in _OUTSIDE and signed[0].purpose is P.APPROVE
    is_alone = is_alone and _LINE.search(signed[0].span.quote) is None
    has_place = any(slot.purpose is P.ISSUE for slot in slots)
    if not paper.is_issued_form or paper.is_subpoena or has_place or not is_alone or _is_for_another(signed[0], pages):
        return tuple(slots)
    return tuple(replace(slot, purpose=P.ISSUE) if slot is signed[0] else slot for slot in slots)


def _is_for_another(slot: SignatureSlot, pages: Sequence[Page]) -> bool:
    """Return whether words by a signature say that its signer only approves, prepares or recommends."""
    top = min(slot.box.top, slot.span.box.top) - _WORDS_OVER_PT
    near = (line for page in pages if page.number == slot.span.page for line in page.lines)
    return any(top <= line.box.top <= slot.span.box.bottom and _FOR_ANOTHER.search(line.text) for line in near)


_LINE = Pattern(r"(?i)\bsignature\b")
"""A line that a form has for counsel ("Attorney's signature") is counsel's, and another is the court's."""
_WORDS_OVER_PT = 30.0
"""How far over a signature the words stand that say what it is for."""
