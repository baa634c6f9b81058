"""Joining: what speaks of one place becomes one candidate."""

from __future__ import annotations

from dataclasses import replace

from classifiers.detectors.places import Layout
from classifiers.detectors.signatures.candidates import Candidate
from classifiers.detectors.signatures.printed import with_printed
from classifiers.detectors.signers import IN_COURT
from classifiers.evidence import SignerRole
from classifiers.transcript import Box

R = SignerRole

_TITLE_REACH_PT = 34.0
_HEADING_REACH_PT, _HEADING_ASIDE_PT = 75.0, 120.0
_COURT_WORD_REACH_PT = 110.0
_LINE_GAP_PT = 9.0
_ON_BASE_PT = 4.0
_SAME_BASE_PT = 6.0
_SAME_RULE = 0.9
"""Two labels of which neither names a person speak of one rule when their places are so nearly the same: "5. Authorized
Official:" over it and "(Signature)" under it."""


def joined(candidates: list[Candidate], layout: Layout) -> list[Candidate]:
    """Join what speaks of one place: a label and the name under it, a name and its title, "BY THE COURT" and the judge's line."""
    merged: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (one.label.span.box.top, one.label.span.box.x0)):
        host = next((i for i in range(len(merged) - 1, -1, -1) if _is_one_place(merged[i], candidate)), None)
        if host is None:
            merged.append(candidate)
        else:
            merged[host] = _one_of_both(merged[host], candidate)
    kept = [one for one in merged if not any(_is_heading_of(one, other) for other in merged)]
    return [with_printed(one, layout) for one in kept]


def _is_heading_of(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a bare office only heads a form's label: "CLERK OF COURT" over "Signature of Clerk or Deputy Clerk"."""
    above, below = upper.label.span.box, lower.label.span.box
    is_clerks = lower.role is R.CLERK and upper.role is R.JUDGE_OR_CLERK and not upper.label.says_sign
    is_plainer = lower.label.says_sign or (upper.label.needs_rule and not lower.label.needs_rule)
    is_same = (upper.role is lower.role or is_clerks) and not upper.label.says_sign and is_plainer
    return (
        is_same
        and upper.name is None
        and 0 < below.top - above.bottom <= _HEADING_REACH_PT
        and above.x0 - _HEADING_ASIDE_PT <= below.x1
        and below.x0 - _HEADING_ASIDE_PT <= above.x1
    )


def _is_one_place(upper: Candidate, lower: Candidate) -> bool:  # noqa: PLR0911  (cases)
    """Return whether a lower label only says more of an upper one's place."""
    above, below = upper.label.span.box, lower.label.span.box
    gap = below.top - above.bottom
    if _on_one_rule(upper, lower) or _is_printed_under(upper, lower) or _closes_box(upper, lower):
        return True
    if not (gap >= -_ON_BASE_PT and above.x0 - 40 <= below.x1 and below.x0 <= above.x1 + 60):
        return False
    if upper.label.is_court_word:
        return gap <= _COURT_WORD_REACH_PT and lower.role in IN_COURT | {R.CLERK}
    if lower.label.says_sign or gap > _TITLE_REACH_PT:
        return False
    has_own_rule = lower.has_rule and lower.place.bottom > above.bottom + 2
    if upper.label.says_sign and upper.role is not R.UNKNOWN:
        return not has_own_rule or lower.label.name is not None
    if upper.role is R.UNKNOWN:
        return not (lower.role is R.WITNESS and has_own_rule)  # who saw somebody sign is another person
    is_close = gap < _LINE_GAP_PT and (upper.label.name is None or lower.label.name is None)
    return is_close and not has_own_rule


def _is_printed_under(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a name or a title is printed under the rule that a label stands beside."""
    if not upper.has_rule or lower.label.says_sign or lower.label.rule_side:
        return False
    place, printed = upper.place, lower.label.span.box
    is_under = (
        0 <= printed.top - place.bottom + _ON_BASE_PT <= _TITLE_REACH_PT and upper.label.span.box.x1 <= place.x0 + _ON_BASE_PT
    )
    agrees = lower.role is upper.role or {upper.role, lower.role} <= _BENCH or upper.role in _SHARED or _is_honoured(upper, lower)
    return is_under and agrees and place.x0 - _ON_BASE_PT <= printed.x0 <= place.centre[0]


def _closes_box(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a title stands under the line of a box that a form's label heads ("Signature and title")."""
    is_head = upper.label.says_sign and not upper.has_rule and upper.place.top >= upper.label.span.box.bottom - _ON_BASE_PT
    return is_head and not lower.label.says_sign and lower.has_rule and _is_within(lower.place, upper.place)


def _is_within(inner: Box, outer: Box) -> bool:
    """Return whether most of a place lies in another."""
    return inner.overlap(outer) >= _MOST * inner.width * inner.height


_MOST = 0.6

_BENCH = frozenset({R.JUDGE, R.MAGISTRATE})


def _is_honoured(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a name under a label has only "Hon." before it, which judges of agencies are called as well."""
    return upper.role in {R.IMMIGRATION_JUDGE, R.ADMINISTRATIVE_JUDGE} and lower.role is R.JUDGE and lower.label.title is None


_SHARED = frozenset({R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY})


def _on_one_rule(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a label beside or under a rule and the printed name by it speak of the same rule."""
    is_both = upper.label.says_sign and lower.label.says_sign
    if not (upper.has_rule and lower.has_rule) or is_both:
        return False
    shared = min(upper.place.x1, lower.place.x1) - max(upper.place.x0, lower.place.x0)
    names = upper.label.name is not None or lower.label.name is not None
    least = 0.0 if names else _SAME_RULE * max(upper.place.width, lower.place.width)
    return shared > least and abs(upper.place.bottom - lower.place.bottom) <= _SAME_BASE_PT


def _one_of_both(upper: Candidate, lower: Candidate) -> Candidate:
    """Return one candidate for both: the form's label names the place, the printed line the person."""
    if upper.label.is_court_word:
        return lower
    if upper.label.says_sign:
        role = lower.role if upper.role is R.UNKNOWN else upper.role
        title = lower.title if upper.title in {None, upper.label.span.quote} else upper.title
        return replace(upper, role=role, name=upper.name or lower.name, title=title)
    if lower.label.says_sign and lower.role is R.UNKNOWN:  # its box is headed with the office
        return replace(lower, role=upper.role, name=lower.name or upper.name, title=lower.title or upper.title)
    form, printed = (lower, upper) if upper.name is not None else (upper, lower)
    titles = [one for one in (printed.title, form.title) if one]
    place = upper.place if upper.has_rule or not lower.has_rule else lower.place
    if not (upper.has_rule or lower.has_rule):  # a hand stands over the whole of what is printed
        place = Box(min(place.x0, lower.place.x0), place.top, max(place.x1, lower.place.x1), place.bottom)
    return replace(
        form,
        place=place,
        has_rule=upper.has_rule or lower.has_rule,
        name=printed.name or form.name,
        title=titles[0] if titles else None,
        is_weak=upper.is_weak and lower.is_weak,
    )
