"""Findings: weighs what was seen on one paper by the law's questions: who issued it, what it calls itself, whom it commands.

The class is a table of issuer and verb (LAW.md 1.2); title, caption, form number and statutes are cross-checked, and the
paper's standing (proposed, applied for, a sample) overrides them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from classifiers.detectors import signatures
from classifiers.detectors.slips import fold, tokens
from classifiers.detectors.title_words import ASKING, DECISIONS, OPERATIVE, WARRANTS, Shape
from classifiers.evidence import (
    Command,
    CommandClause,
    CourtHeading,
    DatedPlace,
    DateRole,
    Evidence,
    FormNumber,
    SecondReading,
    Seen,
    SignatureSlot,
    SignatureState,
    SignerRole,
    SlotPurpose,
    Status,
    StatusMark,
    Title,
    TitleWord,
)
from classifiers.issuers import BENCH, IN_COURT, Source, source_of
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.orders import ASKS, is_demanding_letter, kind_by_another_name, kind_by_deed
from classifiers.patterns import Pattern
from classifiers.transcript import PageSource, Span

K = Kind
T = TitleWord
C = Command
F = IssuerFamily

KINDS = tuple(kind for kind in Kind if kind is not Kind.UNDETERMINED)
TITLE_BASE, TITLE_MOST, FORM_LINE_BASE = 2.0, 3.0, 1.2
"""Natural log-odds of a title: what any has, what its setting may add; and of the name beside a form's number."""
PRIOR_OTHER = 1.3
"""Most papers in the world command nobody."""
ISSUING_LINE = 1.2
MODEL_SHARE = 0.35
"""How much of what the second reader's phrases weigh is counted: they see the same words as the rules."""

TO_OFFICERS = frozenset({C.OFFICERS_SEARCH, C.OFFICERS_ARREST, C.OFFICERS_SEIZE, C.OFFICERS_INSPECT, C.OFFICERS_OTHER})
_TO_RECIPIENT = frozenset({C.RECIPIENT_APPEAR, C.RECIPIENT_PRODUCE, C.RECIPIENT_PERMIT_ENTRY})
OTHER_NAMES: dict[str, tuple[Kind, str, frozenset[Command]]] = {
    "agency_arrest": (
        K.ADMINISTRATIVE_WARRANT,
        "An agency orders officers to arrest: a warrant by another name.",
        TO_OFFICERS | {C.ORDERED},
    ),
    "courts_arrest": (
        K.JUDICIAL_WARRANT,
        "A court orders officers to arrest: a warrant by another name.",
        TO_OFFICERS | {C.ORDERED},
    ),
    "courts_demand": (
        K.JUDICIAL_SUBPOENA,
        "A court's order to a witness: a subpoena by another name.",
        _TO_RECIPIENT | {C.ORDERED},
    ),
    "agency_demand": (
        K.ADMINISTRATIVE_SUBPOENA,
        "An agency orders records or testimony: a subpoena by another name.",
        _TO_RECIPIENT | {C.ORDERED},
    ),
    "courts_ruling": (
        K.COURT_ORDER,
        "A judge signed what a court orders: an order by another name.",
        TO_OFFICERS | _TO_RECIPIENT | {C.ORDERED},
    ),
}
"""What a paper is by another name, what is said of it, and the commands that make it that."""


@dataclass(frozen=True)
class Finding:
    """Something established about the paper: a code, a plain sentence, and where it shows."""

    code: str
    says: str
    span: Span | None = None


@dataclass(frozen=True)
class Findings:
    """What is there, what is missing and what contradicts, with what it all weighs.

    `evidence` carries for each piece the kind it speaks for and its weight here, in natural log-odds.
    """

    seen: Seen
    source: Source
    title: Title | None
    slot: SignatureSlot | None
    evidence: tuple[Evidence, ...]
    notes: tuple[Finding, ...]

    @cached_property
    def scores(self) -> dict[Kind, float]:
        """Sum of weights by kind; exact, so that the order of the evidence changes nothing."""
        sums: dict[Kind, float] = {kind: math.fsum(one.weight for one in self.evidence if one.favours is kind) for kind in KINDS}
        sums[K.OTHER_NOT_COMPULSORY] += PRIOR_OTHER
        return sums

    @cached_property
    def commands(self) -> frozenset[Command]:
        """Who is told what."""
        return frozenset(one.command for one in self.seen.of(CommandClause))

    @cached_property
    def commands_nobody(self) -> bool:
        """Whether it compels nobody whatever it is called: it is proposed, a sample, a request or a swindle."""
        return any(one.code in COMMANDING_NOBODY for one in self.notes)

    def has(self, code: str) -> bool:
        """Return whether this was found."""
        return any(one.code == code for one in self.notes)

    def words(self, code: str) -> tuple[Span, ...]:
        """Return the words that show what was found."""
        return tuple(one.span for one in self.notes if one.code == code and one.span is not None)


def weigh(seen: Seen) -> Findings:
    """Weigh the evidence of one paper."""
    source = source_of(seen)
    title = principal_title(seen)
    slot = signatures.issuing(seen.of(SignatureSlot))
    notes = tuple(_notes(seen, source, title, slot))
    codes = frozenset(one.code for one in notes)
    weighed = tuple(_weighed(one, seen, source, title, slot, codes) for one in seen.evidence)
    ordered = sorted(_once(weighed), key=lambda one: (-abs(one.weight), one.span.page, one.span.start, one.span.end, one.rule))
    return Findings(seen, source, title, slot, tuple(ordered), notes)


def principal_title(seen: Seen) -> Title | None:
    """Return the title that names the paper: the one at the top of its first page, else the best further down or on."""
    titles = sorted(seen.of(Title), key=lambda one: (one.span.page, -one.weight, one.span.start))
    if not titles:
        return None
    first = min(page.number for page in seen.transcript.pages)
    here = [one for one in titles if one.span.page == first]
    salutation = next((one for one in here if one.rule == "title.salutation"), None)
    principal = next((one for one in here if one.rule.startswith("title.principal")), None)
    closing = next((one for one in here if one.rule == "title.valediction"), None)
    if closing is not None and (principal is None or principal.weight < _OVER_LETTER):
        return closing
    if salutation is not None and (
        principal is None or principal.span.start > salutation.span.start or principal.weight < _OVER_LETTER
    ):
        return salutation
    if principal is not None and (request := _request_over(principal, here, seen)) is not None:
        return request
    named = next((one for one in here if ".form_line." in one.rule), None)
    if named is not None and principal is not None and _says_more(named, principal):
        return named
    return principal or next(
        iter([one for one in here if ".form_line" in one.rule] + [one for one in titles if one.weight >= _OVER_LETTER]), None
    )


def _request_over(decision: Title, titles: Sequence[Title], seen: Seen) -> Title | None:
    """Return the request that a decision answers on one page: whoever asks signed between its heading and the decision's."""
    if decision.word not in DECISIONS:
        return None
    signed = [slot for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.APPLY and slot.state.is_signed]
    return next(
        (
            one
            for one in titles
            if one.word in _ASKED_FOR
            and any(_is_before(one.span, slot.span) and _is_before(slot.span, decision.span) for slot in signed)
        ),
        None,
    )


def _says_more(named: Title, principal: Title) -> bool:
    """Whether the name beside a form's number corrects its heading: a petition cut to "PROTECTION ORDER", or one half."""
    if principal.word in OPERATIVE:
        return principal.word not in {T.SUBPOENA, T.DEMAND} and named.word in ASKING and shape_of(named) is not Shape.COMBINED
    return shape_of(named) is Shape.COMBINED and principal.word in ASKING


_OVER_LETTER = 2.0
"""What a heading above "Dear ..." must score for the paper not to be a letter."""


def shape_of(title: Title | None) -> Shape:
    """Return how a title names more than one paper."""
    return Shape(title.rule.rsplit(".", 1)[1]) if title is not None and title.rule.count(".") > 1 else Shape.PLAIN


def kind_of(word: TitleWord, source: Source) -> Kind | None:
    """Return the kind that a title means from this issuer; None when that depends on who issued it."""
    if word in {T.WARRANT_OF_REMOVAL, T.IMMIGRATION_WARRANT}:
        return K.JUDICIAL_WARRANT if source.is_named else K.ADMINISTRATIVE_WARRANT
    if word is T.DEMAND and source.family is F.LAW_FIRM:
        return K.OTHER_NOT_COMPULSORY
    for words, court, agency in _BY_ISSUER:
        if word in words:
            return _by_source(source, court, agency)
    if word is T.SUMMONS:
        return K.ADMINISTRATIVE_SUBPOENA if source.is_agency and source.family in _SUMMONERS else K.OTHER_NOT_COMPULSORY
    return K.OTHER_NOT_COMPULSORY


_BY_ISSUER: tuple[tuple[frozenset[TitleWord], Kind, Kind], ...] = (
    (WARRANTS, K.JUDICIAL_WARRANT, K.ADMINISTRATIVE_WARRANT),
    (frozenset({T.SUBPOENA}), K.JUDICIAL_SUBPOENA, K.ADMINISTRATIVE_SUBPOENA),
    (frozenset({T.DEMAND}), K.OTHER_NOT_COMPULSORY, K.ADMINISTRATIVE_SUBPOENA),  # no court demands; a party to a case does
    (DECISIONS, K.COURT_ORDER, K.OTHER_NOT_COMPULSORY),
)
"""What a title means on a court's paper and on an agency's."""
_SUMMONERS = frozenset({F.DHS, F.DOJ_AGENCY, F.OTHER_FEDERAL_AGENCY, F.MICHIGAN_AGENCY, F.STATE_AGENCY, F.LEGISLATURE})


def _by_source(source: Source, court: Kind, agency: Kind) -> Kind | None:
    if source.family is F.SHAM:
        return K.OTHER_NOT_COMPULSORY
    if source.is_court:
        return court
    if source.family is F.LAW_FIRM:
        return None
    return agency if source.is_agency else None


def _notes(seen: Seen, source: Source, title: Title | None, slot: SignatureSlot | None) -> Iterator[Finding]:
    yield from _standing_notes(seen, title, slot)
    yield from _made_up_notes(seen, source)
    if is_demanding_letter(seen, source):
        yield Finding("demanding_letter", "A letter by which an agency demands records.", title.span if title else None)
    if title is None and slot is not None and kind_by_deed(seen, source, slot) is K.OTHER_NOT_COMPULSORY:
        yield Finding("summons", "A party is called to answer what it is charged with: no witness.", slot.span)
    ordered = kind_by_another_name(seen, source, title, slot)
    yield from (
        Finding(code, says, title.span if title else None) for code, (kind, says, _) in OTHER_NAMES.items() if kind is ordered
    )
    if (
        source.is_named
        and source.heading is not None
        and source.heading.is_real is False
        and not _is_misread(source.heading, seen)
    ):
        yield Finding("no_such_court", "There is no court of the name at the top.", source.heading.span)
    if source.conflict:
        says = "The body at the top and the office of the one who signed do not go together."
        yield from (Finding("conflict", says, span) for span in _at_odds(seen, source))
    if source.is_court and not source.is_named:
        yield Finding(
            "court_unnamed", "No court is named where the form wants one.", source.heading.span if source.heading else None
        )
    if title is None:
        yield Finding("untitled", "Nothing on the paper names it.")
    elif kind_of(title.word, source) is None or (source.family is F.UNKNOWN and _is_granted(seen, title, slot)):
        yield Finding("issuer_unknown", "It cannot be told who issued it.", title.span)


def _made_up_notes(seen: Seen, source: Source) -> Iterator[Finding]:
    """Note what shows that a paper is nobody's: an invented body, a lesson or a play, a swindler's way to be paid."""
    if source.family is F.SHAM and source.heading is not None:
        yield Finding("sham", "The body named at the top is no court that exists.", source.heading.span)
    if not (source.is_court or any(one.rule == "caption.unknown_court" for one in seen.of(CourtHeading))):
        staged = [mark for mark in seen.of(StatusMark) if mark.status is Status.STAGED]
        yield from (Finding("staged", "The paper was made to be shown.", mark.span) for mark in staged)
    if not source.is_court:
        swindles = [mark for mark in seen.of(StatusMark) if is_swindle(mark)]
        yield from (
            Finding("swindle", "It wants money in a way in which nobody in office is paid.", one.span) for one in swindles
        )


COMMANDING_NOBODY = frozenset({"only_asked", "proposed", "sample", "swindle", "staged", "summons"})
"""What is found of papers that compel nobody whatever they are called."""


def is_swindle(mark: StatusMark) -> bool:
    """Return whether words want money by which it cannot be called back; a sale's proceeds may be wired to a court."""
    return mark.status is Status.PAYMENT_DEMAND and _GIFTS.search(fold(mark.quote)) is not None


_GIFTS = Pattern(r"gift card|prepaid card|zelle|cash ?app|money ?pak|bitcoin|crypto")


def _is_misread(heading: CourtHeading, seen: Seen) -> bool:
    """Whether the county of a court on a court's form is a word of the title in the next cell: its own was not read.

    The form itself proves whose it is; a court that nobody knows brings its own paper.
    """
    is_form = any(one.rule.startswith("court_form.") for one in seen.of(CourtHeading))
    named = {word for one in seen.of(Title) for word in tokens(one.quote)}
    named |= {word for form in seen.of(FormNumber) for word in tokens(_line_of(form.span, seen))}
    county = set(tokens(heading.county or ""))
    return is_form and bool(county) and county <= named


def _line_of(span: Span, seen: Seen) -> str:
    lines = seen.transcript.page(span.page).lines
    return next((line.text for line in lines if line.box.overlap(span.box) > 0), "")


def _at_odds(seen: Seen, source: Source) -> list[Span | None]:
    """Return the heading, and what it does not go together with: another's heading, or the place of whoever signed."""
    signed = [one.span for one in seen.of(SignatureSlot) if one.purpose is SlotPurpose.ISSUE and one.state.is_signed]
    courts = [one.span for one in seen.of(CourtHeading) if one.is_heading and one.family.is_court]
    beside = courts if source.conflict == "heading" else signed
    return [source.heading.span if source.heading else None, *beside]


def _standing_notes(seen: Seen, title: Title | None, slot: SignatureSlot | None) -> Iterator[Finding]:
    first = min((page.number for page in seen.transcript.pages), default=1)
    marks = seen.of(StatusMark)
    height = seen.transcript.pages[0].height_pt if seen.transcript.pages else 0.0
    for mark in marks:
        is_high = mark.span.page == first and mark.span.box.top < _UPPER * height
        if mark.status is Status.SAMPLE:
            yield Finding("sample", "The paper calls itself a sample.", mark.span)
        is_proposed = mark.status in {Status.PROPOSED, Status.DRAFT} and (is_high or mark.rule.endswith(".alone"))
        if is_proposed or (mark.status is Status.UNENTERED and _is_unsigned(slot)):
            yield Finding("proposed", "The paper calls itself proposed or a draft.", mark.span)
    if _is_half_asked(seen, title, slot):
        at = slot.span if slot else None
        if _is_empty(seen, title, slot):
            yield Finding("only_asked", "The part that asks is signed; the part that a judge signs is not.", at)
        else:
            yield Finding("half_unread", "The part that asks is signed; whether a judge signed the other cannot be seen.", at)
    if _is_granted(seen, title, slot):
        yield Finding("granted", "A judge signed the part that orders what the upper part asks for.", slot.span if slot else None)


_UPPER = 0.55


def _is_unsigned(slot: SignatureSlot | None) -> bool:
    return slot is None or slot.state is SignatureState.BLANK


def _is_asked(seen: Seen) -> bool:
    """Whether whoever asks signed, or an oath has its day: a hand on a form that was not understood is not found."""
    asks = {SlotPurpose.APPLY, SlotPurpose.JURAT}
    is_sworn = any(one.role is DateRole.SWORN and one.day is not None for one in seen.of(DatedPlace))
    return is_sworn or any(slot.purpose in asks and slot.state.is_signed for slot in seen.of(SignatureSlot))


def _is_half_asked(seen: Seen, title: Title | None, slot: SignatureSlot | None) -> bool:
    """MC 229, PCM 209, Prob 12C and their like: the petition's half is signed, the order's is not (confusables T33 to T35).

    So is what parties sign without a heading that names it, over an empty line for the judge's "So ordered".
    """
    grant = _GRANT | {SignerRole.CLERK} if title is not None and _names_a_request(title) else _GRANT  # "Request and Writ" (MC 12)
    unsigned = slot is None or (slot.role in grant and not slot.state.is_signed)
    if not unsigned or not _is_asked(seen):
        return False
    if title is not None and title.word in _ASKED_FOR:
        decides = _decides_below(seen, title) or _has_section(seen, title, WARRANTS)
        return _is_of_two(seen) if slot is None else decides
    if title is not None and title.word not in OPERATIVE:
        return False
    return title is None or _names_a_request(title) or _orders_below(seen, title) or _asks_in_a_half(seen, title, slot)


_GRANT = BENCH | {SignerRole.JUDGE_OR_CLERK}
"""Whose place makes an order or a warrant of a request's other half."""
_ASKED_FOR = frozenset({T.PETITION, T.MOTION, T.APPLICATION})


def _is_empty(seen: Seen, title: Title | None, slot: SignatureSlot | None) -> bool:
    """Whether the half that a judge signs was seen to be empty: on a copy a place that was not found may be there."""
    if slot is not None:
        return slot.state is SignatureState.BLANK
    is_copy = any(page.source is PageSource.OCR for page in seen.transcript.pages)
    return not (is_copy and title is not None and _is_of_two(seen))


def _is_of_two(seen: Seen) -> bool:
    """Whether some title names a request together with what grants it: there is a half that a judge signs."""
    return any(shape_of(one) is Shape.COMBINED and _names_a_request(one) for one in seen.of(Title))


def _names_a_request(title: Title) -> bool:
    """Whether a title names a request beside an order or a warrant; MC 231's "Affidavit and Search Warrant" only swears."""
    return shape_of(title) is not Shape.PLAIN and _REQUESTS.search(fold(title.quote)) is not None


_REQUESTS = Pattern(r"motion|petition|application|request|complaint|stipulat")


def _asks_in_a_half(seen: Seen, title: Title | None, slot: SignatureSlot | None) -> bool:
    """Whether a motion or a petition stands under a heading of its own on an order's or a warrant's paper, and is signed.

    So does an affidavit where nobody is commanded and no place is for a judge: MC 231's first page by itself.
    """
    commands = {one.command for one in seen.of(CommandClause)} - ASKS
    asking = {T.MOTION, T.PETITION} | ({T.AFFIDAVIT, T.APPLICATION} if slot is None and not commands else set())
    headed = any(one.word in asking and ".section" in one.rule for one in seen.of(Title) if one is not title)
    asked = any(slot.purpose is SlotPurpose.APPLY and slot.state.is_signed for slot in seen.of(SignatureSlot))
    return headed and asked


def _orders_below(seen: Seen, title: Title | None) -> bool:
    """Whether a petition stands above an order on one paper: "SUPPLEMENTAL PETITION" over "ORDER"."""
    words = {one.word for one in seen.of(Title) if one is not title and ".section" in one.rule}
    return shape_of(title) is Shape.COMBINED and bool(words & DECISIONS)


def _is_granted(seen: Seen, title: Title | None, slot: SignatureSlot | None) -> bool:
    """A petition with an order or a warrant under it that a judge signed is that (Prob 12C, MC 229, Conn. JD-CR-61).

    So is an affidavit beside the warrant that it swears for (MC 231 on one sheet).
    """
    if title is None or slot is None or not (_asks(title) or title.word is T.AFFIDAVIT):
        return False
    if slot.role not in _GRANT or not slot.state.is_signed or slot.purpose is not SlotPurpose.ISSUE:
        return False
    commands = {one.command for one in seen.of(CommandClause) if _is_before(one.span, slot.span)}
    if _has_section(seen, title, WARRANTS) and commands & TO_OFFICERS:
        return True
    return _asks(title) and C.ORDERED in commands and (_decides_below(seen, title) or _is_ruled_on(seen, slot))


def _is_ruled_on(seen: Seen, slot: SignatureSlot) -> bool:
    """Whether what is ordered stands between the hand of whoever asks and the judge's."""
    asked = [one.span for one in seen.of(SignatureSlot) if one.purpose is SlotPurpose.APPLY and one.state.is_signed]
    ruled = [one.span for one in seen.of(CommandClause) if one.command is C.ORDERED and _is_before(one.span, slot.span)]
    return any(_is_before(ask, ruling) for ask in asked for ruling in ruled)


def _asks(title: Title) -> bool:
    """Whether a title is a request's: a petition's or a motion's, or "Affidavit and Application"."""
    return title.word in _ASKED_FOR or (title.word is T.AFFIDAVIT and "application" in fold(title.quote))


def _decides_below(seen: Seen, title: Title) -> bool:
    """Whether a request has a part for the decision on it: a heading, its own title, or the form of probation officers."""
    return _has_section(seen, title, DECISIONS) or shape_of(title) is not Shape.PLAIN or _is_prob_12(seen)


def _has_section(seen: Seen, title: Title, words: frozenset[TitleWord]) -> bool:
    """Whether one of these stands as the heading of a section of the paper that a title names."""
    others = [one for one in seen.of(Title) if one is not title and one.word in words]
    return any(".section" in one.rule or (".principal" in one.rule and one.span.page == title.span.page) for one in others)


def _is_before(one: Span, other: Span) -> bool:
    return (one.page, one.box.top) <= (other.page, other.box.top)


def _is_prob_12(seen: Seen) -> bool:
    return any(one.form.startswith("Prob 12") for one in seen.of(FormNumber))


def _weighed(  # noqa: PLR0911  (one return for each sort of evidence)
    one: Evidence, seen: Seen, source: Source, title: Title | None, slot: SignatureSlot | None, codes: frozenset[str]
) -> Evidence:
    if isinstance(one, Title):
        return _weighed_title(one, seen, source, title, codes)
    if isinstance(one, CommandClause):
        return _weighed_command(one, seen, source, title, codes)
    if isinstance(one, SignatureSlot):
        return _weighed_slot(one, seen, source, title, slot, codes)
    if isinstance(one, CourtHeading):
        return replace(one, favours=None)
    if isinstance(one, FormNumber):
        return _weighed_form(one, source)
    if isinstance(one, StatusMark):
        return _weighed_mark(one, seen, codes)
    if isinstance(one, SecondReading):
        return replace(one, favours=one.kind, weight=0.0)
    if one.rule.startswith("language."):
        return _weighed_phrase(one, source)
    return one


def _weighed_title(one: Title, seen: Seen, source: Source, title: Title | None, codes: frozenset[str]) -> Evidence:
    kind = _kind_named(one, source, codes)
    if one is title and "demanding_letter" in codes:
        kind = K.ADMINISTRATIVE_SUBPOENA
    if codes & COMMANDING_NOBODY:
        kind = K.OTHER_NOT_COMPULSORY
    if one is not title:
        if one.word in OPERATIVE and kind in JUDICIAL and title is not None and title.word not in OPERATIVE:
            return replace(one, favours=kind, weight=3.5 if "granted" in codes and one.word in OPERATIVE else 0.4)
        return replace(one, favours=kind, weight=0.3 if title is not None and title.word is one.word else 0.0)
    if "granted" in codes:
        return replace(one, favours=_granted_kind(seen, one) if source.is_court else None, weight=3.0)
    base = FORM_LINE_BASE if ".form_line" in one.rule else TITLE_BASE
    weight = base + min(one.weight, TITLE_MOST)
    if shape_of(one) is Shape.APPENDED:
        weight *= 0.7
    return replace(one, favours=kind, weight=weight)


def _kind_named(title: Title, source: Source, codes: frozenset[str]) -> Kind | None:
    """Return the kind that a title means, or what the paper is by what it commands where the name leaves that open."""
    is_open = title.word in DECISIONS | {T.OTHER}
    by_deed = next((kind for code, (kind, _, _) in OTHER_NAMES.items() if code in codes and is_open), None)
    return by_deed or kind_of(title.word, source)


def _granted_kind(seen: Seen, title: Title) -> Kind:
    """What a judge grants on a petition for a warrant, or over a section that is one, is a warrant (Prob 12C, MC 229)."""
    commands = {one.command for one in seen.of(CommandClause)}
    is_warrant = "warrant" in fold(title.quote) or (_has_section(seen, title, WARRANTS) and bool(commands & TO_OFFICERS))
    return K.JUDICIAL_WARRANT if is_warrant else K.COURT_ORDER


def _weighed_command(one: CommandClause, seen: Seen, source: Source, title: Title | None, codes: frozenset[str]) -> Evidence:
    word = title.word if title is not None else None
    asks_first = word is not None and word not in OPERATIVE and not codes & {"granted", *OTHER_NAMES}
    if codes & COMMANDING_NOBODY:
        return replace(one, favours=K.OTHER_NOT_COMPULSORY if one.command in ASKS else None, weight=0.5)
    if one.command in ASKS:
        return replace(one, favours=K.OTHER_NOT_COMPULSORY, weight=0.2 if word in OPERATIVE else 0.6 * one.weight)
    kind = _kind_of_command(one.command, source, word)
    kind = next((own for code, (own, _, commands) in OTHER_NAMES.items() if code in codes and one.command in commands), kind)
    if "granted" in codes and title is not None and one.command is C.ORDERED:
        kind = _granted_kind(seen, title)
    if kind is K.JUDICIAL_SUBPOENA and word not in OPERATIVE and _is_ordered(seen):
        kind = None  # "It is ordered that the library produce ...": whom an order commands makes it no subpoena
    weight = one.weight * (0.15 if asks_first else 1.0 if word is not None else 0.8)
    return replace(one, favours=kind, weight=weight)


def _is_ordered(seen: Seen) -> bool:
    return any(one.command is C.ORDERED for one in seen.of(CommandClause))


def _kind_of_command(command: Command, source: Source, word: TitleWord | None) -> Kind | None:
    """Return the kind of a command by its issuer, as the title leads it: an order to appear is no subpoena."""
    if word in OPERATIVE:
        own = kind_of(word, source)
        fits = (
            word in WARRANTS  # one for a provider's records tells the provider, too
            or (word in {T.SUBPOENA, T.DEMAND} and command in _TO_RECIPIENT | {C.ORDERED})
            or (word in DECISIONS)
        )
        if fits:
            return own
    if command in TO_OFFICERS:
        return _by_source(source, K.JUDICIAL_WARRANT, K.ADMINISTRATIVE_WARRANT)
    if command in _TO_RECIPIENT:
        return _by_source(source, K.JUDICIAL_SUBPOENA, K.ADMINISTRATIVE_SUBPOENA)
    return _by_source(source, K.COURT_ORDER, K.OTHER_NOT_COMPULSORY)


def _weighed_slot(
    one: SignatureSlot, seen: Seen, source: Source, title: Title | None, slot: SignatureSlot | None, codes: frozenset[str]
) -> Evidence:
    if one is slot and title is None:
        kind = _kind_of_untitled(seen, source, one)
        return replace(one, favours=kind, weight=ISSUING_LINE if kind is not None else 0.0)
    if one is not slot or title is None or title.word not in OPERATIVE:
        return replace(one, favours=None, weight=0.0)
    kind = _kind_named(title, source, codes)
    agrees = (one.role in IN_COURT or one.role is SignerRole.ATTORNEY) == (kind in JUDICIAL)
    known = one.role is not SignerRole.UNKNOWN
    return replace(one, favours=kind, weight=ISSUING_LINE * (1 if agrees else -1) if known else 0.0)


def _kind_of_untitled(seen: Seen, source: Source, slot: SignatureSlot) -> Kind | None:
    """Return what a paper without a title is; what a judge signs and nothing in it was understood is his order."""
    is_bare = not any(one.command not in ASKS for one in seen.of(CommandClause))
    return K.COURT_ORDER if source.is_court and slot.role in BENCH and is_bare else kind_by_deed(seen, source, slot)


def _weighed_form(one: FormNumber, source: Source) -> Evidence:
    if one.favours in JUDICIAL and not source.is_court:
        return replace(one, favours=None, weight=0.0)
    return one


_OVERRIDES = {
    Status.PROPOSED: "proposed",
    Status.DRAFT: "proposed",
    Status.UNENTERED: "proposed",
    Status.SAMPLE: "sample",
}
"""Which words on a paper about its own standing override its title, by the note that they make."""


def _weighed_mark(one: StatusMark, seen: Seen, codes: frozenset[str]) -> Evidence:
    over = _OVERRIDES.get(one.status)
    if over is not None and over in codes:
        return replace(one, favours=K.OTHER_NOT_COMPULSORY, weight=4.0)
    first = min(page.number for page in seen.transcript.pages)
    if one.status is Status.APPLICATION and one.span.page == first:
        return replace(one, favours=K.OTHER_NOT_COMPULSORY, weight=0.3)
    return replace(one, favours=None)


def _weighed_phrase(one: Evidence, source: Source) -> Evidence:
    if one.favours in JUDICIAL and not source.is_court:
        return replace(one, favours=None, weight=0.0)
    if one.favours in {K.ADMINISTRATIVE_WARRANT, K.ADMINISTRATIVE_SUBPOENA} and source.is_court:
        return replace(one, favours=None, weight=0.0)
    return replace(one, weight=MODEL_SHARE * one.weight)


def _once(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Let each rule count once for a kind: the same words on ten pages are one reason."""
    best: dict[tuple[str, Kind | None], Evidence] = {}
    for one in sorted(evidence, key=lambda some: (-abs(some.weight), some.span.page, some.span.start, some.span.end)):
        best.setdefault((one.rule, one.favours), one)
    return [one if one is best[one.rule, one.favours] or not one.weight else replace(one, weight=0.0) for one in evidence]
