"""Proof: whether it is proved, link by link, that a court issued a paper; a link that is missing is a doubt.

A court's paper begins with its court, its title or its form's number, and nobody else's heading, headline or story stands above
it. What it commands comes below that, and an officer of the court has a place there, whose part nobody else takes. Whatever
only shows, quotes, sends or speaks of such a paper breaks one of these links, however many of a court's words it borrows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from classifiers.claim import Claim, is_edge
from classifiers.detectors.courts.bringers import is_notice, stands_for_officer
from classifiers.detectors.courts.letterheads import is_form_line, is_surely_read, names_over, speaks_of_parties
from classifiers.detectors.title_words import OPERATIVE, Shape
from classifiers.evidence import (
    CourtHeading,
    DatedPlace,
    DateRole,
    Evidence,
    SignatureState,
    SignerRole,
    SlotPurpose,
    Status,
    Title,
)
from classifiers.findings import Findings, is_swindle, shape_of
from classifiers.issuers import NEVER_A_COURT, is_office_of_court
from classifiers.kinds import IssuerFamily, Kind
from classifiers.transcript import Line, Span

K = Kind
R = SignerRole
P = SlotPurpose
F = IssuerFamily


@dataclass(frozen=True)
class Doubt:
    """Why it is not proved that a court issued a paper, what to do next, and the words that the doubt is about."""

    says: str
    next_step: str
    words: tuple[Span, ...]


Words = tuple[Span, ...] | None
"""What breaks a link, as words on the page (where something is not there, those that claim it); None where the link holds."""

_ASK = "Do not act on it. Give it to the Director, who asks the court whether it issued this paper."
_ASK_FOR_IT = "Give the paper to the Director, and ask for the paper that it speaks of."


def unproved(findings: Findings, kind: Kind) -> Doubt | None:
    """Return the first link missing from the proof that a court issued a paper of this judicial kind; None where all hold."""
    claim = Claim(findings, kind)
    for broken_by, says, next_step in LINKS:
        words = broken_by(claim)
        if words is not None:
            return Doubt(says, next_step, words)
    return None


def _spans(*found: Evidence | None) -> Words:
    """Return where some evidence stands, None when there is none."""
    return tuple(one.span for one in found if one is not None) or None


def _beside_court(found: Sequence[Evidence], claim: Claim) -> Words:
    """Return what was found with the court's name that it stands against; None when nothing was."""
    return _spans(*found, claim.court) if found else None


def _claims(claim: Claim) -> tuple[Span, ...]:
    """Return what makes a paper seem a court's: the court's name and its title."""
    return claim.heads or _spans(claim.findings.title) or ()


def _two_courts(claim: Claim) -> Words:
    """Return the headings of courts of two systems on its first page: each court's paper is its own."""
    headings = [one for one in claim.findings.seen.of(CourtHeading) if one.is_heading and one.span.page == claim.page.number]
    courts = [one for one in headings if one.family.is_court]
    firsts = {one.family: one for one in reversed(courts)}
    return _spans(*(one for one in courts if firsts[one.family] is one)) if len(firsts) > 1 else None


def _on_another_form(claim: Claim) -> Words:
    """Return the name beside its form's number where it is of a paper that commands nobody, and its title of one that does."""
    title = claim.findings.title
    named = [one for one in claim.findings.seen.of(Title) if is_edge(one) and one.span.page == claim.page.number]
    others = [one for one in named if one.word not in OPERATIVE and shape_of(one) is Shape.PLAIN]
    is_other = title is not None and title.word in OPERATIVE and not any(one.word in OPERATIVE for one in named)
    return _spans(*others, title) if others and is_other else None


def _named_by_another(claim: Claim) -> Words:
    """Return a body that is no court and heads the paper, above the court or between it and the title.

    Counsel may, the friend of the court, armed forces over their court-martial, the parties of a caption, and the police beside
    the fence of its venue or behind whose officer they are.
    """
    beside = {F.LAW_FIRM, F.PROSECUTOR, F.UNKNOWN}
    here = [one for one in claim.findings.seen.of(CourtHeading) if one.span.page == claim.page.number]
    others = [one for one in here if not (one.family.is_court or one.family in beside or claim.may_stand_over(one.quote))]
    others = [one for one in others if not is_office_of_court(one)]
    others = [one for one in others if one.family is not F.LOCAL_AGENCY or not stands_for_officer(one.span, claim.page)]
    over = [one for one in others if (one.is_heading and _is_over(one.span, claim)) or _is_in_head(one.span, claim)]
    return _beside_court(over, claim)


def _is_over(span: Span, claim: Claim) -> bool:
    tops = [claim.top, *(one.span.box.top for one in (claim.court,) if one is not None and one.span.page == span.page)]
    return span.box.bottom <= max(tops) + 1


def _is_in_head(span: Span, claim: Claim) -> bool:
    """Whether a name stands on a line of its own between the court's and the title, where no parties do."""
    tops = sorted(head.box.top for head in claim.heads if head.page == span.page)
    if not tops or not tops[0] < span.box.top < tops[-1]:
        return False
    between = [line for line in claim.page.lines if tops[0] < line.box.top < tops[-1]]
    is_alone = any(line.text in span.quote or (span.quote in line.text and _fills(span, line)) for line in between)
    return is_alone and not any(map(speaks_of_parties, between))


def _fills(span: Span, line: Line) -> bool:
    return len(span.quote) >= _OWN_LINE * len(line.text)


_OWN_LINE = 0.5
"""Part of a line's letters that a body's name has where the line is its letterhead."""


def _shown(claim: Claim) -> Words:
    """Return a story or a headline above the court's name: a newspaper, a book, a message, a leaflet."""
    if claim.court is None:
        return None
    above = [line for line in claim.page.lines if line.box.bottom <= claim.top + 1]
    told = [line for line in above if _is_prose(line) and not (claim.is_approval(line) or is_notice(line) or is_form_line(line))]
    is_story = sum(len(line.words) for line in told) >= _STORY_WORDS
    names = [line for line in names_over(claim.page, claim.top) if not claim.may_stand_over(line.text)]
    first = next(iter(told if is_story else names), None)
    return (claim.page.line_span(claim.page.lines.index(first)), claim.court.span) if first is not None else None


_STORY_WORDS = 12
_SENTENCE_WORDS = 6


def _is_prose(line: Line) -> bool:
    words = [word.text for word in line.words if word.text[0].isalpha()]
    return len(words) >= _SENTENCE_WORDS and sum(map(str.islower, words)) > len(words) / 2 and is_surely_read(line)


def _letter(claim: Claim) -> Words:
    return _spans(*(one for one in claim.findings.seen.of(Title) if one.rule == "title.salutation"))


def _gifts(claim: Claim) -> Words:
    """Return by what it is to be paid that cannot be called back."""
    return _spans(*filter(is_swindle, claim.marks(Status.PAYMENT_DEMAND)))


def _commanding_nobody(claim: Claim) -> Words:
    return None if claim.commands or claim.is_unseen or claim.is_signed else _claims(claim)


def _without_place(claim: Claim) -> Words:
    """Return what claims that a court issued it where no officer of the court has a place.

    An order that a known judge's name ends needs no label.
    """
    has_place = claim.places or claim.is_unseen or claim.has_unread_place or _ends_with_its_judge(claim)
    return None if has_place else _claims(claim)


def _ends_with_its_judge(claim: Claim) -> bool:
    """Whether the judge of whom the paper speaks signed it: "PRESENT: HON. JANE ROE", and "/s/ Jane Roe" at its end."""
    names = [slot.name for slot in claim.slots if slot.purpose in _AS_ITS_OWN and slot.state.is_signed and slot.name]
    return any(_sits_here(name, claim.findings) for name in names)


def _sits_here(name: str, findings: Findings) -> bool:
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    sits = re.compile(rf"(?i)\b(?:hon(?:orable|\.)?|judge|magistrate|justice)\b[\s.:,]*(?:[\w.]+\s+){{0,3}}{last}\b")
    return any(sits.search(page.text) for page in findings.seen.transcript.pages)


_AS_ITS_OWN = frozenset({P.ISSUE, P.APPROVE, P.OTHER})
"""Why whoever makes a paper signs it, or somebody for whom no other signs."""


def _signed_by_another(claim: Claim) -> Words:
    """Return who of another office signed as its maker where no officer of the court did, or another body's place to sign.

    An officer who signs a warrant under a judge's empty line is flagged: he is the one who is to execute it.
    """
    strangers = [slot for slot in claim.slots if slot.purpose is P.ISSUE and slot.role in NEVER_A_COURT]
    signed = [slot for slot in claim.slots if slot.purpose in {P.ISSUE, P.OTHER} and slot.state.is_signed]
    beside = {R.UNKNOWN, R.LAW_OFFICER} if claim.kind is K.JUDICIAL_WARRANT and claim.places else {R.UNKNOWN}
    others = [slot for slot in signed if slot not in claim.places and slot.role not in claim.issuers | beside]
    return _beside_court(strangers or ([] if claim.is_signed else others), claim)


def _only_brought(claim: Claim) -> Words:
    """Return where counsel or a party signed an order or a warrant that its judge neither signed nor dated: they propose it."""
    if claim.kind is K.JUDICIAL_SUBPOENA or not claim.places:
        return None
    brought = [slot for slot in claim.slots if slot.role in _WHO_BRING and slot.purpose is not P.SERVE and slot.state.is_signed]
    dated = any(one.role is DateRole.ISSUED and one.day is not None for one in claim.findings.seen.of(DatedPlace))
    is_open = not dated and all(slot.state is SignatureState.BLANK for slot in claim.places)
    return _spans(*brought, *claim.places) if brought and is_open else None


_WHO_BRING = frozenset({R.ATTORNEY, R.PROSECUTOR, R.PARTY})


def _out_of_order(claim: Claim) -> Words:
    """Return what commands where it stands above the court and the title, or below every officer's place.

    Bankruptcy judges sign above the caption, and nowhere else.
    """
    if not claim.clauses or _is_signed_on_top(claim):
        return None
    clauses = [one for one in claim.clauses if not _is_noticed(one.span, claim)]
    heads = [(one.span, head) for one in clauses for head in claim.heads if _at(one.span) < _at(head)]
    first = min(claim.commands or [one.span for one in claim.clauses], key=_at)
    over = [slot.span for slot in claim.places if _at(slot.span) < _at(first)]
    if heads:
        return heads[0]
    return (over[0], first) if over and len(over) == len(claim.places) else None


def _is_noticed(span: Span, claim: Claim) -> bool:
    """Whether words stand in a notice that a form prints about itself: "THIS IS A COURT ORDER" over its caption."""
    here = [line for line in claim.page.lines if span.page == claim.page.number and line.box.top - 1 <= span.box.centre[1]]
    return any(is_notice(line) for line in here if span.box.centre[1] <= line.box.bottom + 1)


def _is_signed_on_top(claim: Claim) -> bool:
    return any(slot.state.is_signed and _at(slot.span) < min(map(_at, claim.heads), default=(0, 0.0)) for slot in claim.places)


def _at(span: Span) -> tuple[int, float]:
    return span.page, span.box.top


NOTED: dict[str, tuple[str, str]] = {
    "conflict": ("The body named at the top and the office of the person who signed do not go together.", _ASK),
    "no_such_court": (
        "The name at the top is like a court's, but there is no court of that name.",
        "Scan the top of the page again if its print is poor. The Director asks the court that it resembles.",
    ),
}
"""Findings that leave it open who issued a paper, a court's or another's, with the doubt and what to do then."""


def first_noted(findings: Findings) -> Doubt | None:
    """Return the doubt of the first of these findings that was made, None when none was."""
    return next((Doubt(*said, findings.words(code)) for code, said in NOTED.items() if findings.has(code)), None)


def _noted(code: str) -> Callable[[Claim], Words]:
    """Return the link that a finding breaks."""
    return lambda claim: claim.findings.words(code) if claim.findings.has(code) else None


LINKS: tuple[tuple[Callable[[Claim], Words], str, str], ...] = (
    (_noted("conflict"), *NOTED["conflict"]),
    (_named_by_another, "A body that is no court is named above the court.", _ASK),
    (_noted("no_such_court"), *NOTED["no_such_court"]),
    (_two_courts, "Courts of two systems are named on it as if each had issued it.", _ASK),
    (_on_another_form, "Its form's number is of another paper than its title.", _ASK),
    (_letter, "It has a court's words, but it is written as a letter or a message.", _ASK_FOR_IT),
    (_shown, "Other words stand above the court's name, as where a court's paper is shown or quoted.", _ASK_FOR_IT),
    (
        lambda claim: _spans(*claim.marks(Status.STAGED)),
        "It speaks of a lesson, a film, a game or a contest, as papers do that are made to be shown.",
        _ASK,
    ),
    (_gifts, "It wants money in a way in which no court is paid.", _ASK),
    (
        _commanding_nobody,
        "It names a court and a court's paper, but it commands nobody and nobody signed it for a court.",
        _ASK_FOR_IT,
    ),
    (_without_place, "Nothing on it says that a judge, a magistrate or a clerk issued it.", _ASK),
    (
        _only_brought,
        "Counsel or a party signed it, and no judge signed or dated it: it may only be proposed.",
        "Give the paper to the Director, who asks the court whether a judge signed this order.",
    ),
    (_signed_by_another, "Somebody signed it who is no officer of the court that it names.", _ASK),
    (_out_of_order, "A court's words are on it, but not as a court's paper is built: court, title, command, signature.", _ASK),
)
"""What is asked of a paper before it is called a court's, with the doubt where the answer is wrong and what to do then."""
