"""Signatures: every place where somebody is to sign, who that is, why they sign there, and what is in the place.

A signature is bound to its nearest label, for a judge's name alone says nothing: under "sworn to before me" it makes
an application, not a warrant (LAW.md section 0, point 3, and section 4).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classifiers.detectors.labels import NAME, Label, labels_of
from classifiers.detectors.marks import ElectronicMark, bind_inks, digital_in, electronic_marks, reach, state_of
from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.signers import IN_AGENCY, IN_COURT, office, office_within
from classifiers.detectors.zones import Zone, Zones, zones_of
from classifiers.evidence import SignatureSlot, SignatureState, SignerRole, SlotPurpose
from classifiers.transcript import Box, Ink, Page, Transcript

R = SignerRole
P = SlotPurpose

_BARE_ALLOWED = (
    IN_COURT | IN_AGENCY | {R.CLERK, R.REFEREE, R.PROSECUTOR, R.PROBATION_OFFICER, R.NOTARY, R.LAW_OFFICER, R.ATTORNEY, R.SERVER}
)
"""Offices that mark a signature's place without the word "signature" when the layout bears them out."""
_CAPTION_PARTY = re.compile(r"(?i)^(?:plaintiff|defendant|petitioner|respondent|claimant|appellant|debtor|garnishee|party)\b")
"""These stand in every caption too, so a rule over them is not enough."""
_SIGNING = re.compile(
    r"(?i)\b(?:by\s+the\s+court|so\s+ordered|witness\s+(?:my\s+hand|the\s+signature)|given\s+under|dated?\b|entered|issued|sincerely|respectfully|very\s+truly|in\s+witness)"
)
"""Words that come right before a signature."""
_PRESENT = re.compile(
    r"(?i)\b(?:present|before|assigned\s+to|presiding|referred\s+to)\b[\s:,]*(?:the)?\s*$|\bpresent\s*:|\bbefore\s*:"
)
"""'PRESENT: HON. JANE ROE' names the judge who sits; it is no signature."""
_PRINTED_NAME = re.compile(
    r"(?i)print(?:ed)?(?:\s+or\s+typed?)?\s+(?:your\s+)?name|typed?\s+or\s+print(?:ed)?\s+name|name\s+(?:and|&|/)\s*title|^\(?name\)?$|type\s+name"
)
_IS_NAME = re.compile(
    rf"^(?:(?:[Tt]he\s+)?(?:[Hh]on(?:orable|\.)?|HON(?:ORABLE|\.)?)\s+)?(?P<name>{NAME})(?:\s*[,(]?\s*\(?P-?\s?\d{{5}}\)?)?$"
)
_LETTER_END = re.compile(r"(?i)\b(?:sincerely|very\s+truly|regards|respectfully)\b")
_SUBPOENA = re.compile(r"(?i)\bsubp(?:o|0)?e?na\b|\b(?:investigative|written)\s+demand\b")
_COURT_WORD = re.compile(r"(?i)\bcourt\b")
_AGENCY_WORD = re.compile(
    r"(?i)homeland\s+security|immigration\s+court|internal\s+revenue|department\s+of\s+the\s+treasury|executive\s+office\s+for\s+immigration|department\s+of\s+corrections"
)
_IMMIGRATION_WORD = re.compile(r"(?i)homeland\s+security|immigration\s+and\s+customs|customs\s+and\s+border")
_SENTENCE_WORDS = 8
_HEADING_WORDS = 12
_FREE_PT = 12.0
_COLUMN_PT = 120.0
_CLOSING_PT = 90.0
_TITLE_WORDS = 5
_TITLE_REACH_PT = 34.0
_NAME_REACH_PT = 40.0
_MARK_REACH_PT = 42.0
_HEADING_REACH_PT = 75.0
_COURT_WORD_REACH_PT = 110.0
_LINE_GAP_PT = 9.0
_ON_BASE_PT = 4.0
_UNDER_PT = 8.0
_SIGNING_RULE_PT = 100.0
_SAME_BASE_PT = 6.0


@dataclass(frozen=True)
class _Paper:
    """What the whole paper says of itself, as far as a signature's purpose hangs on it."""

    is_subpoena: bool
    is_issued_form: bool
    is_immigration: bool
    has_court: bool


@dataclass(frozen=True)
class _Candidate:
    """A labelled place, before it is known what stands in it."""

    label: Label
    place: Box
    has_rule: bool
    role: SignerRole
    name: str | None = None
    title: str | None = None
    is_weak: bool = False
    """"Judge: ____", which may as well name the judge in a caption or a notice of hearing."""


def detect(transcript: Transcript) -> tuple[SignatureSlot, ...]:
    """Return every signature place of the pages given, in the order of the page."""
    zones = zones_of(transcript.pages)
    paper = _paper(transcript.pages, zones)
    slots: list[tuple[SignatureSlot, bool]] = []
    for page, page_zones in zip(transcript.pages, zones, strict=True):
        layout = Layout(page)
        marks = electronic_marks(page)
        candidates = _merged(_candidates(page, layout, marks), layout)
        slots.extend(_slots(page, layout, candidates, marks, page_zones, paper, transcript))
    return tuple(_without_spares(slots))


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


def _paper(pages: Sequence[Page], zones: Sequence[Zones]) -> _Paper:
    top = "\n".join(line.text for page in pages[:1] for line in page.lines[: max(12, len(page.lines) // 2)])
    headings = [
        line.text
        for page in pages[:3]
        for line in page.lines
        if len(line.words) <= _HEADING_WORDS and not line.text.endswith(".")
    ]
    return _Paper(
        is_subpoena=any(_SUBPOENA.search(text) and text[:1].isupper() for text in headings),
        is_issued_form=any(Zone.INSTRUMENT in one.opened[1:] for one in zones),
        is_immigration=bool(_IMMIGRATION_WORD.search(top)),
        has_court=bool(_COURT_WORD.search(top)) and not _AGENCY_WORD.search(top),
    )


def _candidates(page: Page, layout: Layout, marks: Sequence[ElectronicMark]) -> list[_Candidate]:
    found: list[_Candidate] = []
    for label in labels_of(page):
        place, has_rule = _place(layout, label)
        if label.says_sign or _is_borne_out(page, layout, label, place, marks, has_rule=has_rule):
            weak = label.is_court_word or label.needs_rule or label.name is not None or _is_beside_colon(label)
            found.append(_Candidate(label, place, has_rule, label.role, label.name, label.title, weak))
    return found


def _is_beside_colon(label: Label) -> bool:
    """Return whether a bare office is followed by its blank ("Judge: ____", "Hon. ____"): it may only name the judge."""
    return not label.says_sign and (label.rule_side == "right" or label.span.quote.casefold() == "hon")


def _place(layout: Layout, label: Label) -> tuple[Box, bool]:  # noqa: PLR0911  (a ladder of layouts)
    """Return where a label's signature stands, and whether a rule bounds it."""
    box = label.span.box
    if label.is_court_word:
        return layout.below_label(box), False
    outer = label.outer or box
    beside = layout.rule_beside(outer) if label.rule_side != "right" or label.rule_span is None else None
    if beside is not None:
        return layout.beside(outer, beside), True
    if label.rule_span is not None:
        rule = label.rule_span.box
        return layout.beside(box, rule) if label.rule_side == "right" else layout.standing(rule), True
    over = layout.rule_over(box)
    is_under = over is not None and box.top - over.bottom <= _UNDER_PT
    if not is_under and (tailed := layout.with_tail(outer)) != outer and (beside := layout.rule_beside(tailed)) is not None:
        return layout.beside(tailed, beside), True
    cell = layout.cell_under(box) if over is not None else None
    if cell is not None:
        return cell, True
    if over is not None:
        return layout.over_rule(over, box), True
    if label.rule_side == "right":
        return layout.beside(box, None), False
    return layout.over_label(box), False


def _is_borne_out(  # noqa: PLR0911  (cases)
    page: Page, layout: Layout, label: Label, place: Box, marks: Sequence[ElectronicMark], *, has_rule: bool
) -> bool:
    """Return whether a bare office ("Judge", "HON. JANE ROE") is a place to sign and not a name in a caption or a table."""
    is_party = label.role is R.PARTY
    if label.role not in _BARE_ALLOWED and not is_party:
        return False
    before = page.text[max(0, label.span.start - 60) : label.span.start]
    if _PRESENT.search(before):
        return False
    if label.is_court_word:
        return True
    if label.needs_rule and not (has_rule and place.width >= _SIGNING_RULE_PT and not _words_on(page, place)):
        return False
    wide = Box(place.x0, label.span.box.top - _MARK_REACH_PT, place.x1, label.span.box.bottom)
    marked = any(reach(wide).overlap(mark.span.box) > 0 for mark in marks) or bool(bind_inks(page, [place], [label.span.box]))
    if label.rule_side == "right" and not has_rule:  # "Judge:" in a caption or a notice of hearing
        return False
    has_body = any(len(line.words) >= _SENTENCE_WORDS and line.box.bottom < label.span.box.top for line in page.lines)
    if (has_rule and label.rule_side != "right") or marked:
        if is_party:
            return has_body and (marked or (not _CAPTION_PARTY.match(label.span.quote) and not _words_on(page, place)))
        in_body = has_body or page.number > 1 or label.name is None
        return marked or (in_body and not _is_print(page, place))
    if is_party or label.role in {R.ATTORNEY, R.LAW_OFFICER, R.PROSECUTOR, R.NOTARY, R.SERVER}:
        return False
    above = layout.above(Box(place.x0, label.span.box.top, place.x1, label.span.box.top), 90.0)
    if any(_SIGNING.search(line.text) for line in above[:5]):
        return True
    nearest = above[0] if above else None
    is_free = nearest is None or label.span.box.top - nearest.box.bottom >= _FREE_PT or _IS_NAME.match(nearest.text) is not None
    return has_body and is_free


def _words_on(page: Page, place: Box) -> tuple[str, ...]:
    """Return the printed words that stand right on a place's base: what its rule only underlines."""
    return tuple(
        word.text
        for word in page.words
        if place.x0 <= word.box.centre[0] <= place.x1
        and place.top <= word.box.centre[1] <= place.bottom
        and abs(word.box.bottom - place.bottom) <= _ON_BASE_PT
        and not is_rule_word(word.text)
    )


def _is_print(page: Page, place: Box) -> bool:
    """Return whether printed words that are neither a name nor a number fill a place."""
    inside = _words_on(page, place)
    words = " ".join(inside)
    return len(inside) > 1 and _IS_NAME.match(words) is None and not re.search(r"\d", words)


def _merged(candidates: list[_Candidate], layout: Layout) -> list[_Candidate]:
    """Join what speaks of one place: a label and the name under it, a name and its title, "BY THE COURT" and the judge's line."""
    merged: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (one.label.span.box.top, one.label.span.box.x0)):
        host = next((i for i in range(len(merged) - 1, -1, -1) if _is_one_place(merged[i], candidate)), None)
        if host is None:
            merged.append(candidate)
        else:
            merged[host] = _joined(merged[host], candidate)
    kept = [one for one in merged if not any(_is_heading_of(one, other) for other in merged)]
    return [_with_printed_name(one, layout) for one in kept]


def _is_heading_of(upper: _Candidate, lower: _Candidate) -> bool:
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


def _is_one_place(upper: _Candidate, lower: _Candidate) -> bool:  # noqa: PLR0911  (cases)
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


def _on_one_rule(upper: _Candidate, lower: _Candidate) -> bool:
    """Return whether a label beside a rule and the printed name under it speak of the same rule."""
    if (
        not (upper.has_rule and lower.has_rule)
        or lower.label.says_sign
        or (upper.label.name is None and lower.label.name is None)
    ):
        return False
    shared = min(upper.place.x1, lower.place.x1) - max(upper.place.x0, lower.place.x0)
    return shared > 0 and abs(upper.place.bottom - lower.place.bottom) <= _SAME_BASE_PT


def _joined(upper: _Candidate, lower: _Candidate) -> _Candidate:
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


def _with_printed_name(candidate: _Candidate, layout: Layout) -> _Candidate:
    """Read the printed name and title that stand with a label: below a form's label, above a bare title."""
    box = candidate.label.span.box
    wide = Box(min(candidate.place.x0, box.x0), box.top, max(candidate.place.x1, box.x1), box.bottom)
    name, title = candidate.name, candidate.title
    if candidate.label.says_sign and name is None:
        name, title = _printed_below(layout, wide, title)
    elif name is None:
        above = next((line for line in layout.above(wide, 16.0) if not is_rule_word(line.text)), None)
        found = _IS_NAME.match(_bare(above.text)) if above else None
        if above is not None and found and office_within(above.text) is None:
            top = above.box.top
            over = layout.rule_over(above.box)
            place = layout.over_rule(over, above.box) if over else layout.over_label(Box(box.x0, top, box.x1, box.bottom))
            return replace(candidate, name=found["name"], place=place if not candidate.has_rule else candidate.place)
        below = next(iter(layout.below(wide, _LINE_GAP_PT)), None)
        if (
            candidate.has_rule
            and below is not None
            and (named := _IS_NAME.match(_bare(below.text)))
            and office_within(below.text) is None
        ):
            name = named["name"]
    return replace(candidate, name=name, title=title)


def _bare(text: str) -> str:
    return " ".join(word for word in text.split() if not is_rule_word(word)).strip(" ,;:()")


def _printed_below(layout: Layout, label: Box, title: str | None) -> tuple[str | None, str | None]:
    """Return the name and title printed between a form's label and its "Printed name and title"."""
    name: str | None = None
    for line in layout.below(label, _NAME_REACH_PT)[:3]:
        text = _bare(line.text)
        if _PRINTED_NAME.search(text):
            rest = _bare(_PRINTED_NAME.sub("", text).replace("title", ""))
            if name is None and (found := _IS_NAME.match(rest)):
                name = found["name"]
            break
        head, _, tail = text.partition(",")
        found = _IS_NAME.match(_bare(head))
        if found and office_within(head) is None and name is None:
            name, title = found["name"], _bare(tail) or title
        elif not title and (office(text) is not None or (len(line.words) <= _TITLE_WORDS and office_within(text) is not None)):
            title = text
    return name, title


def _slots(
    page: Page,
    layout: Layout,
    candidates: list[_Candidate],
    marks: Sequence[ElectronicMark],
    zones: Zones,
    paper: _Paper,
    transcript: Transcript,
) -> list[tuple[SignatureSlot, bool]]:
    places = [candidate.place for candidate in candidates]
    inks = bind_inks(page, places, [candidate.label.span.box for candidate in candidates])
    bound = _bind_marks(candidates, marks)
    slots = [
        (_slot(page, candidate, inks.get(index), bound.get(index), zones, paper, transcript), candidate.is_weak)
        for index, candidate in enumerate(candidates)
    ]
    loose = [mark for mark in marks if mark.name and not any(mark is one for one in bound.values())]
    slots.extend((_loose(page, layout, mark, zones, paper), False) for mark in loose)
    return sorted(slots, key=lambda slot: (slot[0].span.box.top, slot[0].span.box.x0))


def _bind_marks(candidates: Sequence[_Candidate], marks: Sequence[ElectronicMark]) -> dict[int, ElectronicMark]:
    """Return for each place, by index, the typed signature that belongs to it: in the place, or right above the label."""
    bound: dict[int, ElectronicMark] = {}
    for mark in marks:
        best: tuple[float, int] | None = None
        for index, candidate in enumerate(candidates):
            label = candidate.label.span.box
            wide = reach(
                candidate.place.union(
                    Box(candidate.place.x0, max(candidate.place.top, label.top - _MARK_REACH_PT), candidate.place.x1, label.top)
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
    candidate: _Candidate,
    ink: Ink | None,
    mark: ElectronicMark | None,
    zones: Zones,
    paper: _Paper,
    transcript: Transcript,
) -> SignatureSlot:
    digital = digital_in(page, candidate.place, transcript.pdf_signatures)
    state = state_of(page, candidate.place, ink, mark, digital)
    name = candidate.name or (mark.name if mark else None) or (digital.signer if digital else None)
    title = candidate.title
    if title == candidate.label.span.quote and ("/" in title or (name is None and len(title.split()) == 1)):
        title = None
    role = _role(candidate, title, page, name, paper)
    place = candidate.place.union(mark.span.box) if mark and state is SignatureState.ELECTRONIC else candidate.place
    purpose = _purpose(candidate, zones, paper, page)
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
    )


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


def _role(candidate: _Candidate, title: str | None, page: Page, name: str | None, paper: _Paper) -> SignerRole:
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


def _purpose(candidate: _Candidate, zones: Zones, paper: _Paper, page: Page) -> SlotPurpose:  # noqa: PLR0911  (cases)
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


def _purpose_of_others(candidate: _Candidate, role: SignerRole, paper: _Paper, page: Page) -> SlotPurpose:
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


def _loose(page: Page, layout: Layout, mark: ElectronicMark, zones: Zones, paper: _Paper) -> SignatureSlot:
    """Return the slot of a typed signature that stands by no label: the lines under it tell the office."""
    box = mark.span.box
    role, title = R.UNKNOWN, None
    for line in layout.below(Box(box.x0, box.top, box.x1 + 60, box.bottom), 52.0)[:4]:
        found = office(_bare(line.text)) or (office_within(line.text) if len(line.words) <= _SENTENCE_WORDS else None)
        if found is not None:
            role, title = found, _bare(line.text)
            break
    label = Label(page, 0, mark.span, role, says_sign=True, name=mark.name, title=title)
    candidate = _Candidate(label, box, has_rule=False, role=role, name=mark.name, title=title)
    return SignatureSlot(
        rule="signature.electronic",
        span=mark.span,
        role=role,
        purpose=_purpose(candidate, zones, paper, page),
        state=SignatureState.ELECTRONIC,
        box=box,
        name=mark.name,
        title=title,
        on_behalf=mark.on_behalf,
    )


def _without_spares(found: list[tuple[SignatureSlot, bool]]) -> list[SignatureSlot]:
    """Drop empty weak places ("BY THE COURT", "Judge: ____") where a plainer one was found; keep the last if none was."""
    plain = {slot.role for slot, is_weak in found if not is_weak and slot.purpose is P.ISSUE}
    has_bench = bool(plain & (IN_COURT | IN_AGENCY | {R.CLERK}))
    weak = [slot for slot, is_weak in found if is_weak and slot.purpose is P.ISSUE and not slot.state.is_signed]
    kept = [] if has_bench else weak[-1:]
    return [
        slot
        for slot, is_weak in found
        if not is_weak or slot.state.is_signed or slot.purpose is not P.ISSUE or any(slot is one for one in kept)
    ]
