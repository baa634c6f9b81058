"""Candidates: the labels of a page with the place that each speaks of, as far as it can be told that somebody signs there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.detectors.label_words import NAME, is_label, says_sign
from classifiers.detectors.labels import Label, labels_of
from classifiers.detectors.marks import ElectronicMark, bind_inks, reach
from classifiers.detectors.places import WIDEST_RULE_PT, Layout, is_rule_word
from classifiers.detectors.signers import IN_AGENCY, IN_COURT, office_within
from classifiers.detectors.typed_names import typed_again
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Page

R = SignerRole

_BARE_ALLOWED = (
    IN_COURT
    | IN_AGENCY
    | {R.CLERK, R.REFEREE, R.PROSECUTOR, R.PROBATION_OFFICER, R.NOTARY, R.LAW_OFFICER, R.ATTORNEY, R.PRIVATE, R.SERVER, R.WITNESS}
)
"""Offices that mark a signature's place without the word "signature" when the layout bears them out."""
_NEED_RULE = frozenset({R.ATTORNEY, R.LAW_OFFICER, R.PRIVATE, R.PROSECUTOR, R.NOTARY, R.SERVER, R.WITNESS})
"""Offices that stand under many a name in a text: without a line or a mark nobody signs there."""
_CAPTION_PARTY = Pattern(r"(?i)^(?:plaintiff|defendant|petitioner|respondent|claimant|appellant|debtor|garnishee|party)\b")
"""These stand in every caption too, so a rule over them is not enough."""
_SIGNING = Pattern(
    r"(?i)\b(?:by\s+the\s+court|so\s+ordered|witness\s+(?:my\s+hand|the\s+signature)|given\s+under|dated?\b|entered|issued|sincerely|respectfully|very\s+truly|in\s+witness)"
)
"""Words that come right before a signature."""
_PRESENT = Pattern(
    r"(?i)\b(?:present|before|assigned\s+to|presiding|referred\s+to)\b[\s:,]*(?:the)?\s*$|\bpresent\s*:|\bbefore\s*:"
)
"""'PRESENT: HON. JANE ROE' names the judge who sits; it is no signature."""
IS_NAME = re.compile(
    rf"^(?:(?:[Tt]he\s+)?(?:[Hh]on(?:orable|\.)?|HON(?:ORABLE|\.)?)\s+)?(?P<name>{NAME})(?:\s*[,(]?\s*\(?P-?\s?\d{{5}}\)?)?$"
)
SENTENCE_WORDS = 8
SURE_WORD = 0.6
"""A word read with less confidence may be a hand, or a label that a hand goes through."""
_DATE_LABEL = Pattern(r"(?i)\(?dated?\b(?!\s+of\s+birth).{0,40}$")
_TITLE_LABEL = Pattern(r"(?i)^\(?(?:official\s+)?title\b.{0,40}$")
"""What stands over "(Title)" is the title of whoever signed further up."""
_NAME_LABEL = Pattern(r"(?i)\((?:print(?:ed)?|typed?|name)\b[^)]*$")
"""'(Printed Name and Title of Authorized Immigration' goes on in the next row, with an office that signs nothing there."""
_DATE_ROW_PT = 22.0
_FREE_PT = 12.0
MARK_REACH_PT = 42.0
_ON_BASE_PT = 4.0
_UNDER_PT = 8.0
_SIGNING_RULE_PT = 100.0


@dataclass(frozen=True)
class Candidate:
    """A labelled place, before it is known what stands in it."""

    label: Label
    place: Box
    has_rule: bool
    role: SignerRole
    name: str | None = None
    title: str | None = None
    has_bar_number: bool = False
    """A bar number stands with the printed name: judges and attorneys have one, clerks do not."""
    is_weak: bool = False
    """"Judge: ____", which may as well name the judge in a caption or a notice of hearing."""


def candidates_of(page: Page, layout: Layout, marks: Sequence[ElectronicMark]) -> list[Candidate]:
    """Return the labels of a page that mark a place to sign, each with that place."""
    found: list[Candidate] = []
    for label in labels_of(page):
        place, has_rule = _place(layout, label)
        is_sure = label.says_sign and (has_rule or not label.needs_rule)
        if (is_sure and not _is_day(label, place)) or _is_borne_out(page, layout, label, place, marks, has_rule=has_rule):
            is_bare = not label.says_sign and not has_rule
            weak = is_bare or label.is_court_word or label.needs_rule or label.name is not None or _is_beside_colon(label)
            found.append(Candidate(label, place, has_rule, label.role, label.name, label.title, is_weak=weak))
    return found


def _is_day(label: Label, place: Box) -> bool:
    """Return whether a place is too short for a name: "Signed ________" asks for the day."""
    return label.role is R.UNKNOWN and label.span.quote.casefold() == "signed" and place.width < _SIGNING_RULE_PT


def _is_beside_colon(label: Label) -> bool:
    """Return whether a bare office is followed by its blank ("Judge: ____", "Hon. ____"): it may only name the judge."""
    return (
        not label.says_sign
        and label.role is not R.WITNESS
        and (label.rule_side == "right" or label.span.quote.casefold() == "hon")
    )


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
    if over is None and (before := layout.rule_before(outer)) is not None:
        return layout.standing(before), True
    is_under = over is not None and box.top - over.bottom <= _UNDER_PT
    if not is_under and (tailed := layout.with_tail(outer)) != outer and (beside := layout.rule_beside(tailed)) is not None:
        return layout.beside(tailed, beside), True
    cell = layout.cell_under(box) if over is not None and label.name is None else None  # under a printed name nobody signs
    if cell is not None or (cell := _headed_place(layout, label)) is not None:
        return cell, True
    if over is not None:
        return layout.over_rule(over, box), True
    if (headed := _headed_place(layout, label)) is not None:
        return headed, True
    if label.rule_side == "right":
        return layout.beside(box, None), False
    under = layout.signed_under(box) if label.says_sign else None
    return under or layout.over_label(box), False


def _headed_place(layout: Layout, label: Label) -> Box | None:
    """Return the drawn box that a label heads, or the signed line under it; None where another signs on that line.

    Under it stands at most the name of who signed, in the label's own office.
    """
    box = label.span.box
    found = (layout.box_under(box) or layout.line_under(box)) if label.name is None else None
    if found is None:
        return None
    place, floor = found
    under = [line.text for line in layout.below(floor, _PRINTED_UNDER_PT)]
    offices = {role for role in map(office_within, under) if role is not None}
    is_signers = not under or _names(under[0])
    return place if is_signers and all(_may_hold(role, label.role) for role in offices) else None


def _may_hold(printed: SignerRole, asked: SignerRole) -> bool:
    """Return whether who holds a printed office may sign where a label asks for an office."""
    return printed is asked or asked is R.UNKNOWN or any({printed, asked} <= alike for alike in _ALIKE)


_ALIKE = (
    IN_COURT,
    frozenset({R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY}) | {R.CLERK},
    frozenset({R.JUDGE_CLERK_OR_ATTORNEY, R.ATTORNEY, R.PROSECUTOR}),
    IN_AGENCY - {R.IMMIGRATION_JUDGE, R.ADMINISTRATIVE_JUDGE} | {R.LAW_OFFICER},
    frozenset({R.PARTY, R.LAW_OFFICER}),
)
"""Offices one of which a form asks for where another is printed: "Judge/Magistrate" over "District Judge"."""
_PRINTED_UNDER_PT = 24.0
"""How far under a box the name of who signed in it stands, and the title on the next row."""


def _is_borne_out(  # noqa: PLR0911  (cases)
    page: Page, layout: Layout, label: Label, place: Box, marks: Sequence[ElectronicMark], *, has_rule: bool
) -> bool:
    """Return whether a bare office ("Judge", "HON. JANE ROE") is a place to sign and not a name in a caption or a table."""
    is_party = label.role is R.PARTY
    has_rule = has_rule and place.width <= WIDEST_RULE_PT
    if label.role not in _BARE_ALLOWED and not is_party:
        return False
    if _is_said_of_another(page, layout, label):
        return False
    if label.is_court_word:
        return True
    wide = Box(place.x0, label.span.box.top - MARK_REACH_PT, place.x1, max(place.bottom, label.span.box.bottom))
    is_typed = any(reach(wide).overlap(mark.span.box) > 0 for mark in marks)
    if label.needs_rule and not (has_rule and place.width >= _SIGNING_RULE_PT and (is_typed or not _words_on(page, place))):
        return False
    marked = is_typed or bool(bind_inks(page, [place], [label.span.box]))
    if label.rule_side == "right" and not has_rule:  # "Judge:" in a caption or a notice of hearing, unless "/s/ Jane Roe" follows
        return any(mark.name is not None and _follows(mark.span.box, label.span.box) for mark in marks)
    has_body = any(len(line.words) >= SENTENCE_WORDS and line.box.bottom < label.span.box.top for line in page.lines)
    if label.role is R.WITNESS and label.rule_side == "right" and has_rule:
        return has_body and _is_under_signer(page, label.span.box)
    is_parted = not has_body and _is_parted(layout, label.span.box, place)
    if has_rule and (is_parted or (not marked and layout.underlines(place))):
        return False
    if (has_rule and label.rule_side != "right") or marked:
        if is_party:
            is_caption = _CAPTION_PARTY.match(label.title or label.span.quote) is not None and not _is_dated(page, label.span.box)
            return has_body and (marked or not (is_caption or _words_on(page, place)))
        in_body = has_body or page.number > 1 or label.name is None
        return marked or (in_body and (typed_again(page, place) is not None or not _is_print(page, place)))
    return not is_party and label.role not in _NEED_RULE and _closes(layout, label, place, has_body=has_body)


def _follows(mark: Box, label: Box) -> bool:
    """Return whether a typed signature stands right behind a label on its row."""
    return abs(mark.centre[1] - label.centre[1]) <= _ON_BASE_PT and 0 <= mark.x0 - label.x1 <= _BEHIND_PT


_BEHIND_PT = 60.0


def _is_under_signer(page: Page, label: Box) -> bool:
    """Return whether "Witness: ____" stands close under another line to sign: elsewhere it names who is to testify."""
    over = (line for line in page.lines if 0 < label.top - line.box.top <= _UNDER_SIGNER_PT)
    return any(says_sign(piece) for line in over for piece in re.split(r"_{3,}", line.text))


_UNDER_SIGNER_PT = 70.0
"""How far under a signature its witnesses sign, two of them with their rows for a date."""


def _closes(layout: Layout, label: Label, place: Box, *, has_body: bool) -> bool:
    """Return whether an office without a line closes a paper: words of signing over it, or a body and then room to sign."""
    above = layout.above(Box(place.x0, label.span.box.top, place.x1, label.span.box.top), 90.0)
    if any(_SIGNING.search(line.text) for line in above[:5]):
        return True
    nearest = above[0] if above else None
    is_free = nearest is None or label.span.box.top - nearest.box.bottom >= _FREE_PT or IS_NAME.match(nearest.text) is not None
    return has_body and is_free


def _is_said_of_another(page: Page, layout: Layout, label: Label) -> bool:
    """Return whether an office stands after "PRESENT:", over "(Title)" or at a name label's end: a person's named elsewhere."""
    before = page.text[max(0, label.span.start - 60) : label.span.start]
    if any(_NAME_LABEL.search(line.text) for line in layout.above(label.span.box, _ON_BASE_PT)[:1]):
        return True
    under = layout.below(label.span.box, _FREE_PT)[:1]
    return _PRESENT.search(before) is not None or any(_TITLE_LABEL.match(line.text) for line in under)


def _is_parted(layout: Layout, label: Box, place: Box) -> bool:
    """Return whether print that is no person's name stands between a rule and the office under it: a caption in its frame."""
    between = layout.above(Box(label.x0, label.top, label.x1, label.top), label.top - place.bottom)
    return any(line.box.top > place.bottom and not is_label(line.text) and not _names(line.text) for line in between)


def _names(text: str) -> bool:
    return IS_NAME.match(text.partition(",")[0]) is not None


def _is_dated(page: Page, label: Box) -> bool:
    """Return whether a place for a day stands left or right of a label, as it does by a signature and never in a caption."""
    return any(
        _DATE_LABEL.match(line.text)
        and abs(line.box.centre[1] - label.centre[1]) <= _DATE_ROW_PT
        and line.box.overlap(label) == 0
        for line in page.lines
    )


def _words_on(page: Page, place: Box) -> tuple[str, ...]:
    """Return the printed words that stand right on a place's base: what its rule only underlines; a hand misread is none."""
    return tuple(
        word.text
        for word in page.words
        if place.x0 <= word.box.centre[0] <= place.x1
        and place.top <= word.box.centre[1] <= place.bottom
        and abs(word.box.bottom - place.bottom) <= _ON_BASE_PT
        and any(map(str.isalnum, word.text))
        and word.confidence >= SURE_WORD
    )


def _is_mostly_unsure(page: Page, place: Box) -> bool:
    widths = {True: 0.0, False: 0.0}
    for word in page.words:
        if word.box.overlap(place) > 0 and not is_rule_word(word.text):
            widths[word.confidence >= SURE_WORD] += word.box.width
    return widths[False] > widths[True]


def _is_print(page: Page, place: Box) -> bool:
    """Return whether printed words that are neither a name nor a number fill a place; most of a hand is hardly read."""
    inside = _words_on(page, place)
    words = " ".join(inside)
    return len(inside) > 1 and not _is_mostly_unsure(page, place) and IS_NAME.match(words) is None and not re.search(r"\d", words)
