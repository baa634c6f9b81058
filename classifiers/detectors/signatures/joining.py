"""Joining: what speaks of one place becomes one candidate, with the name and title that are printed with it."""

from __future__ import annotations

import re
from dataclasses import replace

from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.signatures.candidates import IS_NAME, Candidate
from classifiers.detectors.signers import IN_COURT, office, office_within
from classifiers.evidence import SignerRole
from classifiers.transcript import Box

R = SignerRole

_PRINTED_NAME = re.compile(
    r"(?i)print(?:ed)?(?:\s+or\s+typed?)?\s+(?:your\s+)?name|typed?\s+or\s+print(?:ed)?\s+name|name\s+(?:and|&|/)\s*title|^\(?name\)?$|type\s+name"
)
_TITLE_WORDS = 5
_TITLE_REACH_PT = 34.0
_NAME_REACH_PT = 40.0
_HEADING_REACH_PT = 75.0
_COURT_WORD_REACH_PT = 110.0
_LINE_GAP_PT = 9.0
_ON_BASE_PT = 4.0
_SAME_BASE_PT = 6.0


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
    return [_with_printed_name(one, layout) for one in kept]


def _is_heading_of(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a bare office only heads a form's label: "CLERK OF COURT" over "Signature of Clerk or Deputy Clerk"."""
    above, below = upper.label.span.box, lower.label.span.box
    is_same = upper.role is lower.role and not upper.label.says_sign and lower.label.says_sign
    return (
        is_same
        and upper.name is None
        and 0 < below.top - above.bottom <= _HEADING_REACH_PT
        and above.x0 - 80 <= below.x1
        and below.x0 - 80 <= above.x1
    )


def _is_one_place(upper: Candidate, lower: Candidate) -> bool:  # noqa: PLR0911  (cases)
    """Return whether a lower label only says more of an upper one's place."""
    above, below = upper.label.span.box, lower.label.span.box
    gap = below.top - above.bottom
    if _on_one_rule(upper, lower):
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
        return True
    is_close = gap < _LINE_GAP_PT and (upper.label.name is None or lower.label.name is None)
    return is_close and not has_own_rule


def _on_one_rule(upper: Candidate, lower: Candidate) -> bool:
    """Return whether a label beside a rule and the printed name under it speak of the same rule."""
    if (
        not (upper.has_rule and lower.has_rule)
        or lower.label.says_sign
        or (upper.label.name is None and lower.label.name is None)
    ):
        return False
    shared = min(upper.place.x1, lower.place.x1) - max(upper.place.x0, lower.place.x0)
    return shared > 0 and abs(upper.place.bottom - lower.place.bottom) <= _SAME_BASE_PT


def _one_of_both(upper: Candidate, lower: Candidate) -> Candidate:
    """Return one candidate for both: the form's label names the place, the printed line the person."""
    if upper.label.is_court_word:
        return lower
    if upper.label.says_sign:
        role = lower.role if upper.role is R.UNKNOWN else upper.role
        title = lower.title if upper.title in {None, upper.label.span.quote} else upper.title
        return replace(upper, role=role, name=upper.name or lower.name, title=title)
    form, printed = (lower, upper) if upper.name is not None else (upper, lower)
    titles = [one for one in (printed.title, form.title) if one]
    place = upper.place if upper.has_rule or not lower.has_rule else lower.place
    return replace(
        form,
        place=place,
        has_rule=upper.has_rule or lower.has_rule,
        name=printed.name or form.name,
        title=titles[0] if titles else None,
        is_weak=upper.is_weak and lower.is_weak,
    )


def _with_printed_name(candidate: Candidate, layout: Layout) -> Candidate:
    """Read the printed name and title that stand with a label: below a form's label, above a bare title."""
    box = candidate.label.span.box
    wide = Box(min(candidate.place.x0, box.x0), box.top, max(candidate.place.x1, box.x1), box.bottom)
    name, title = candidate.name, candidate.title
    if candidate.label.says_sign and name is None:
        name, title = _printed_below(layout, wide, title)
    elif name is None:
        above = next((line for line in layout.above(wide, 16.0) if not is_rule_word(line.text)), None)
        found = IS_NAME.match(bare(above.text)) if above else None
        if above is not None and found and office_within(above.text) is None:
            top = above.box.top
            over = layout.rule_over(above.box)
            place = layout.over_rule(over, above.box) if over else layout.over_label(Box(box.x0, top, box.x1, box.bottom))
            return replace(candidate, name=found["name"], place=place if not candidate.has_rule else candidate.place)
        below = next(iter(layout.below(wide, _LINE_GAP_PT)), None)
        if (
            candidate.has_rule
            and below is not None
            and (named := IS_NAME.match(bare(below.text)))
            and office_within(below.text) is None
        ):
            name = named["name"]
    return replace(candidate, name=name, title=title)


def bare(text: str) -> str:
    """Return a line's words without what is printed to write on."""
    return " ".join(word for word in text.split() if not is_rule_word(word)).strip(" ,;:()")


def _printed_below(layout: Layout, label: Box, title: str | None) -> tuple[str | None, str | None]:
    """Return the name and title printed between a form's label and its "Printed name and title"."""
    name: str | None = None
    for line in layout.below(label, _NAME_REACH_PT)[:3]:
        text = bare(line.text)
        if _PRINTED_NAME.search(text):
            rest = bare(_PRINTED_NAME.sub("", text).replace("title", ""))
            if name is None and (found := IS_NAME.match(rest)):
                name = found["name"]
            break
        head, _, tail = text.partition(",")
        found = IS_NAME.match(bare(head))
        if found and office_within(head) is None and name is None:
            name, title = found["name"], bare(tail) or title
        elif not title and (office(text) is not None or (len(line.words) <= _TITLE_WORDS and office_within(text) is not None)):
            title = text
    return name, title
