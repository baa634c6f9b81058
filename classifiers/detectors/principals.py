"""Principals: whoever signs for somebody that the line names, "For plaintiff", "For the Director", and none for a court."""

from __future__ import annotations

from classifiers.detectors.signers import IN_AGENCY, is_body, office
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern

R = SignerRole

_FOR_WHOM = Pattern(
    r"(?i)^for\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?(?P<principal>[^,:;]{4,60}?)(?:\s*[:,–-]\s+[^:;]{3,60})?$"
)
_PEOPLE = Pattern(r"(?i)people(?:\s+of\s+the\s+state\s+of\s+\w+)?|prosecution|commonwealth|state\s+of\s+\w+")
_ANY_PARTY = Pattern(
    r"(?i)(?:(?:cross|counter|third|intervening)[\s-]+(?:party\s+)?)?(?:plaintiff|petitioner|respondent|defendant|movant|claimant|appell\w+"
    r"|(?:moving|requesting|issuing|responding|opposing)\s+party|party|intervenor|united\s+states(?:\s+of\s+america)?|government)s?"
)
_FOR_OTHERS = IN_AGENCY | {R.LAW_OFFICER, R.LIBRARY}
"""Offices that somebody else may sign for. For a judge or a clerk nobody does on a line that only says so."""


def signer_for(text: str) -> SignerRole | None:
    """Return who signs on a line that names for whom it is signed ("For plaintiff", "For the Director"); None for a court's.

    Parties sign by counsel, the People by a prosecutor, an office or a body by one of its own.
    """
    found = _FOR_WHOM.match(text)
    if found is None:
        return None
    principal = found["principal"]
    if _PEOPLE.fullmatch(principal):
        return R.PROSECUTOR
    if _ANY_PARTY.fullmatch(principal):
        return R.ATTORNEY
    role = office(principal) or (R.AGENCY_OFFICIAL if is_body(principal) else None)
    return role if role in _FOR_OTHERS else None
