"""Purposes: why somebody signs in a place, by its label's words, the jurat above it and the zone it stands in."""

from __future__ import annotations

import re

from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signatures.papers import SignedPaper
from classifiers.detectors.signers import IN_AGENCY, IN_COURT
from classifiers.detectors.zones import Zone, Zones
from classifiers.evidence import SignerRole, SlotPurpose
from classifiers.transcript import Page

R = SignerRole
P = SlotPurpose

_FIXED = {R.NOTARY: P.JURAT, R.SERVER: P.SERVE, R.WITNESS: P.OTHER, R.LIBRARY: P.CONSENT, R.PROBATION_OFFICER: P.APPLY}
_BY_ZONE = {
    Zone.SERVICE: P.SERVE,
    Zone.CERTIFICATION: P.CERTIFY,
    Zone.APPROVAL: P.APPROVE,
    Zone.CONSENT: P.CONSENT,
    Zone.APPLICATION: P.APPLY,
}
_SERVING = re.compile(r"(?i)executing|arresting|serving|returning|seizing|server")
_REVIEWING = re.compile(r"(?i)prosecuting\s+official|reviewed|approv")
_LETTER_END = re.compile(r"(?i)\b(?:sincerely|very\s+truly|regards|respectfully)\b")
_CLOSING_PT = 90.0


def purpose_of(candidate: Candidate, zones: Zones, paper: SignedPaper, page: Page) -> SlotPurpose:  # noqa: PLR0911  (cases)
    """Return why somebody signs in a place: from the label's words, the jurat above it, the zone it stands in."""
    box, label = candidate.label.span.box, candidate.label.span.quote
    zone = zones.at(box.top)
    line_role = candidate.role
    if _SERVING.search(label):
        return P.SERVE
    if line_role in {R.PROSECUTOR, R.AGENCY_OFFICIAL} and _REVIEWING.search(label):
        return P.APPROVE
    if zones.is_sworn(box) and line_role not in {R.PARTY, R.LAW_OFFICER, R.IMMIGRATION_OFFICER, R.WITNESS}:
        return P.JURAT
    if line_role in _FIXED:
        return _FIXED[line_role]
    if zone is Zone.SERVICE or (zone is Zone.CERTIFICATION and line_role is not R.JUDGE):
        return _BY_ZONE[zone]
    if line_role in IN_COURT | IN_AGENCY:
        return P.ISSUE if zone is not Zone.APPLICATION or zones.commands_above(box) else P.JURAT
    if line_role is R.CLERK:
        return P.ISSUE if zone in {Zone.INSTRUMENT, Zone.APPROVAL} and "assignment" not in label.lower() else P.OTHER
    if line_role is R.PARTY:
        return _BY_ZONE.get(zone, P.APPLY)
    if zone is not Zone.INSTRUMENT:
        return _BY_ZONE[zone]
    return _purpose_of_others(candidate, line_role, paper, page)


def _purpose_of_others(candidate: Candidate, role: SignerRole, paper: SignedPaper, page: Page) -> SlotPurpose:
    """Return why somebody outside a court or an agency's head signs on the instrument itself."""
    box = candidate.label.span.box
    near = [line.text for line in page.lines if 0 <= box.top - line.box.top <= _CLOSING_PT]
    if any(_LETTER_END.search(text) for text in near):
        return P.OTHER
    if role in {R.ATTORNEY, R.PROSECUTOR}:
        if _REVIEWING.search(candidate.label.span.quote):
            return P.APPROVE
        return P.ISSUE if paper.is_subpoena else (P.APPROVE if paper.is_issued_form else P.APPLY)
    if role is R.REFEREE:
        return P.APPROVE
    return P.ISSUE if paper.is_issued_form and role in {R.LAW_OFFICER, R.UNKNOWN} else P.OTHER
