"""Roles: in which office somebody signs, by the printed title before the form's label, and by what the page says of a name."""

from __future__ import annotations

import re

from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signatures.papers import SignedPaper
from classifiers.detectors.signers import IN_COURT, office_within
from classifiers.evidence import SignerRole
from classifiers.transcript import Page

R = SignerRole

_TITLE_DECIDES = frozenset(
    {
        R.CLERK,
        R.PROSECUTOR,
        R.ATTORNEY,
        R.IMMIGRATION_JUDGE,
        R.ADMINISTRATIVE_JUDGE,
        R.IMMIGRATION_OFFICER,
        R.AGENCY_OFFICIAL,
        R.REFEREE,
    }
)
"""Printed titles that take a judge's line over: another office issues. An officer's name there is a wrong line instead."""
_SHARED_LINES = frozenset({R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY})
_COLUMN_PT = 120.0


def role_of(candidate: Candidate, title: str | None, page: Page, name: str | None, paper: SignedPaper) -> SignerRole:
    """Return in which office somebody signs: the printed title speaks before the form's label."""
    role = candidate.role
    printed = office_within(title) if title and title != candidate.label.span.quote else None
    if role is R.UNKNOWN and printed is not None:
        return printed
    if role in IN_COURT | {R.CLERK} and printed is not None and (printed in _TITLE_DECIDES or role in _SHARED_LINES):
        return printed
    if role is R.JUDGE_OR_CLERK and not paper.has_court:
        return R.IMMIGRATION_OFFICER if paper.is_immigration else R.AGENCY_OFFICIAL
    if role is R.AGENCY_OFFICIAL and paper.is_immigration:
        return R.IMMIGRATION_OFFICER
    if role is R.JUDGE_CLERK_OR_ATTORNEY and name:
        return _known_as(page, name) or role
    return role


def _known_as(page: Page, name: str) -> SignerRole | None:
    """Return in which office a page speaks of a person elsewhere: "Attorney: Jane Roe P54321", "Hon. Jane Roe".

    A bar number stands beside judges and attorneys alike and decides nothing.
    """
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    for index, line in enumerate(page.lines):
        if not re.search(rf"(?i)\b{last}\b", line.text):
            continue
        around = " ".join(
            one.text for one in page.lines[max(0, index - 1) : index + 2] if abs(one.box.x0 - line.box.x0) < _COLUMN_PT
        )
        if re.search(rf"(?i)\b(?:hon(?:orable|\.)?|judge)\s+(?:\w+\.?\s+){{0,2}}{last}\b", line.text):
            return R.JUDGE
        if re.search(rf"(?i)\bclerk\b.{{0,30}}\b{last}\b|\b{last}\b.{{0,30}}\b(?:deputy\s+)?clerk\b", line.text):
            return R.CLERK
        if re.search(r"(?i)person\s+requesting|requested\s+by", line.text):
            return R.ATTORNEY
        if re.search(r"(?i)attorney", around) and not re.search(r"(?i)judge\s*/\s*clerk", line.text):
            if re.search(r"(?i)judge\s*/\s*clerk", around) and not re.search(
                r"(?i)attorney\s+(?:for|at)|attorney,|attorneys", around
            ):
                continue
            return R.ATTORNEY
    return None
