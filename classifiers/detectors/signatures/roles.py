"""Roles: in which office somebody signs, by the printed title before the form's label, and by what the page says of a name."""

from __future__ import annotations

import re

from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signatures.choices import choice_by
from classifiers.detectors.signatures.papers import SignedPaper
from classifiers.detectors.signers import IN_COURT, office_named, office_within
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern
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
        R.PRIVATE,
        R.REFEREE,
    }
)
"""Printed titles that take a judge's line over: another office issues. An officer's name there is a wrong line instead."""
_SHARED_LINES = frozenset({R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY})
_NAMES_COURT = Pattern(r"(?i)\b(?:judge|clerk|magistrate)\b")
"""A line for a judge or a clerk is a court's whatever the caption was read as; a bar number rules the clerk out."""
_MAY_ISSUE = Pattern(
    r"(?i)(?:authorized|issuing|DHS|ICE)\s+official|special\s+agent\s+in\s+charge|agent\s+in\s+charge|group\s+supervisor|director"
)
"""Offices that 8 CFR 241.2, 287.4 and 287.5 let issue immigration papers; an auditor is an official and none of these."""
_ANY_OFFICER = Pattern(r"(?i)(?:signature\s+of\s+)?officer")
"""'Signature of Judicial Officer', a hand or a stamp having taken the word that says which."""
_COMMISSIONER = Pattern(r"(?i)\bcommissioner\s+of\s+(?:the\s+)?superior\s+court\b")
"""In Connecticut counsel, who issue subpoenas; elsewhere an officer of the court, who issues warrants and orders."""
_COLUMN_PT = 120.0


def role_of(candidate: Candidate, title: str | None, page: Page, name: str | None, paper: SignedPaper) -> SignerRole:
    """Return in which office somebody signs: a ticked office speaks first, then the printed title, then the form's label."""
    choice = choice_by(page, candidate.label.span.box, candidate.place)
    role = candidate.role
    is_half_seen = choice is not None and not choice.is_ticked and role is R.JUDGE_CLERK_OR_ATTORNEY
    if choice is not None and choice.role is not None and not is_half_seen:  # a hand hid boxes whose words are in the label
        return choice.role
    printed = _printed_office(title) if title and title != candidate.label.span.quote else None
    is_torn = role is R.LAW_OFFICER and printed is R.JUDGE and _ANY_OFFICER.fullmatch(candidate.label.span.quote) is not None
    if printed is not None and (role is R.UNKNOWN or is_torn or _takes_over(printed, role)):
        role = printed
    elif role is R.JUDGE_OR_CLERK:
        return _of_shared_line(candidate, paper)
    if role is R.ATTORNEY and _COMMISSIONER.search(candidate.label.span.quote) and paper.is_issued_form and not paper.is_subpoena:
        return R.MAGISTRATE
    if role is R.AGENCY_OFFICIAL and paper.is_immigration:
        may_issue = printed is R.IMMIGRATION_OFFICER or _MAY_ISSUE.search(f"{candidate.label.span.quote} {title or ''}")
        return R.IMMIGRATION_OFFICER if may_issue else role
    if role is R.UNKNOWN and name and paper.is_subpoena and _known_as(page, name) is R.ATTORNEY:
        return R.ATTORNEY  # "... the attorney who issues this subpoena: Jane Roe": her label was lost under her hand
    return (_known_as(page, name) or role) if role is R.JUDGE_CLERK_OR_ATTORNEY and name else role


def _printed_office(title: str) -> SignerRole | None:
    """Return the office that a printed title holds; of several ("Print Judge/Commissioner Name") it is all of theirs."""
    named = office_named(title)
    return named if named in IN_COURT else office_within(title)


def _takes_over(printed: SignerRole, role: SignerRole) -> bool:
    """Return whether a printed title speaks before a court's label."""
    return role in IN_COURT | {R.CLERK} and (printed in _TITLE_DECIDES or role in _SHARED_LINES)


def _of_shared_line(candidate: Candidate, paper: SignedPaper) -> SignerRole:
    """Return who signs on "Judge/Clerk" or "Issuing officer" without a printed title."""
    if _NAMES_COURT.search(candidate.label.span.quote):
        return R.JUDGE if candidate.has_bar_number else candidate.role
    if paper.has_court:
        return candidate.role
    return R.IMMIGRATION_OFFICER if paper.is_immigration else R.AGENCY_OFFICIAL


def _known_as(page: Page, name: str) -> SignerRole | None:
    """Return in which office a page speaks of a person elsewhere: "Attorney: Jane Roe P54321", "Hon. Jane Roe".

    A bar number stands beside judges and attorneys alike and decides nothing.
    """
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    for index, line in enumerate(page.lines):
        if not re.search(rf"(?i)(?<![^\W_]){last}(?![^\W_])", line.text):
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
