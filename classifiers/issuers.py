"""Issuers: which of the bodies named on a paper issued it, the first question of the law (LAW.md 1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from classifiers.detectors.courts import plausible, sovereign_of, state_of_process
from classifiers.detectors.courts.gazetteer import phrase_list, states, word_list
from classifiers.detectors.courts.sovereign import Sovereign
from classifiers.detectors.signers import is_of_court, office_within
from classifiers.detectors.title_words import WARRANTS
from classifiers.evidence import (
    CaseNumber,
    Command,
    CommandClause,
    CourtHeading,
    FormNumber,
    Seen,
    SignatureSlot,
    SignerRole,
    SlotPurpose,
    Status,
    StatusMark,
    Title,
    TitleWord,
)
from classifiers.kinds import IssuerFamily, Kind, catalogue
from classifiers.patterns import Pattern
from classifiers.transcript import Span
from classifiers.verdict import Issuer, Place

F = IssuerFamily
R = SignerRole

BENCH = frozenset({R.JUDGE, R.MAGISTRATE})
IN_COURT = BENCH | {R.CLERK, R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY}
NEVER_A_COURT = frozenset(
    {R.IMMIGRATION_OFFICER, R.IMMIGRATION_JUDGE, R.ADMINISTRATIVE_JUDGE, R.AGENCY_OFFICIAL, R.GOVERNOR, R.PRIVATE}
)
"""Offices whose signature on the issuing line means that no court issued the paper."""
BESIDE_A_COURT = frozenset({F.LAW_FIRM, F.PROSECUTOR, F.LOCAL_AGENCY})
"""Bodies that stand above a court's caption without having issued the paper: counsel's block, a police report's line."""

_BY_FORM: tuple[tuple[str, IssuerFamily], ...] = (
    ("AO ", F.FEDERAL_COURT),
    ("Prob ", F.FEDERAL_COURT),
    ("B 2", F.FEDERAL_COURT),
    ("Form 14", F.FEDERAL_COURT),
    ("MC ", F.MICHIGAN_COURT),
    ("CC ", F.MICHIGAN_COURT),
    ("DC ", F.MICHIGAN_COURT),
    ("FOC ", F.MICHIGAN_COURT),
    ("PCM ", F.MICHIGAN_COURT),
    ("JC ", F.MICHIGAN_COURT),
    ("I-", F.DHS),
    ("DHS ", F.DHS),
    ("CBP ", F.DHS),
    ("G-", F.DHS),
    ("EOIR-", F.IMMIGRATION_COURT),
    ("DEA-", F.DOJ_AGENCY),
    ("FD-", F.DOJ_AGENCY),
    ("NLRB-", F.OTHER_FEDERAL_AGENCY),
    ("Form 2039", F.OTHER_FEDERAL_AGENCY),
    ("Form 66", F.OTHER_FEDERAL_AGENCY),
    ("DD 453", F.MILITARY),
    ("DD 454", F.MILITARY),
    ("DD ", F.OTHER_FEDERAL_AGENCY),
    ("AOC-", F.OTHER_STATE_COURT),
    ("AOPC ", F.OTHER_STATE_COURT),
    ("CC-", F.OTHER_STATE_COURT),
    ("DC-", F.OTHER_STATE_COURT),
    ("GF-", F.OTHER_STATE_COURT),
    ("SCCA/", F.OTHER_STATE_COURT),
    ("SCCA ", F.OTHER_STATE_COURT),
    ("JDF ", F.OTHER_STATE_COURT),
    ("JD-", F.OTHER_STATE_COURT),
)
"""Whose form a number is; of the military's, a court-martial's are the subpoena and the warrant of attachment."""
_JUDICIAL_COUNCIL = (
    "SUBP-",
    "SUM-",
    "FL-",
    "DV-",
    "CH-",
    "CR-",
    "JV-",
    "EJ-",
    "UD-",
    "CIV-",
    "SC-",
    "FW-",
    "DE-",
    "GC-",
    "EFS-",
    "MC-",
    "POS-",
    "GV-",
    "EA-",
    "WV-",
    "SV-",
)

_BY_ROLE = {
    R.IMMIGRATION_OFFICER: F.DHS,
    R.IMMIGRATION_JUDGE: F.IMMIGRATION_COURT,
    R.ADMINISTRATIVE_JUDGE: F.STATE_AGENCY,
    R.AGENCY_OFFICIAL: F.OTHER_FEDERAL_AGENCY,
    R.GOVERNOR: F.STATE_EXECUTIVE,
}


@dataclass(frozen=True)
class Source:
    """Where a paper comes from.

    `is_court` says that a court's heading, a court's form or a judge's own instrument was found and no other body's;
    `is_named` that the court stands in a heading; `conflict` that headings or signer speak against each other.
    """

    family: IssuerFamily
    issuer: Issuer | None
    heading: CourtHeading | None
    is_court: bool
    is_named: bool
    conflict: str = ""

    @property
    def is_agency(self) -> bool:
        """Whether a body that is no court issued the paper."""
        return not self.is_court and self.family is not F.UNKNOWN


def source_of(seen: Seen) -> Source:
    """Tell which body issued a paper; one that invents its own court is a sham, whichever court's name stands on it."""
    source = _told_source(seen)
    if (source.is_court or source.family is F.UNKNOWN) and _is_sovereigns(seen):
        return Source(F.SHAM, source.issuer, source.heading, is_court=False, is_named=False)
    return source


def _is_sovereigns(seen: Seen) -> bool:
    """Whether a paper speaks as those do who hold courts of their own, and has no place for an officer of a court."""
    idioms = {mark.detail for mark in seen.of(StatusMark) if mark.status is Status.SOVEREIGN}
    places = [slot for slot in seen.of(SignatureSlot) if slot.role in IN_COURT]
    has_place = any(not any(map(_is_of_no_court, _said_of(slot, seen))) for slot in places)
    return len(idioms) >= FEWEST_IDIOMS and not has_place


FEWEST_IDIOMS = 2
"""So many idioms of theirs on one paper are no quotation."""


def _told_source(seen: Seen) -> Source:
    """Tell which body issued a paper by what it says of itself."""
    headings = _sorted(one for one in seen.of(CourtHeading) if one.is_heading and not _is_of_a_judges_line(one, seen))
    first = _first_page(seen, headings)
    named = _by_heading(first) or _by_heading(headings)
    if named is None:
        return _unnamed(seen)
    if named.family in BESIDE_A_COURT and (own := _unnamed(seen)).is_court and _stands_beside(named, own, seen):
        return own
    is_court = named.family.is_court
    conflict = _signers_conflict(seen) if is_court else ""
    if not is_court and named.family is not F.SHAM and (_is_warrant_for_a_judge(seen) or _is_signed_by_a_courts_judge(seen)):
        conflict = "signer"
    over = next((one for one in first if _may_outrank(one, named)), None)
    if is_court and over is not None and _at(over) < _at(named):
        named, is_court, conflict = over, False, "heading"
    return Source(named.family, _issuer(named), named, is_court, is_court and not named.is_blank, conflict)


def _is_of_a_judges_line(heading: CourtHeading, seen: Seen) -> bool:
    """Whether a court's name stands in a judge's line: it heads no paper; any other body's there remains whose paper it is."""
    lines = (slot.span for slot in seen.of(SignatureSlot) if slot.role in BENCH)
    return heading.family.is_court and any(share_a_line(heading.span, line) for line in lines)


def _stands_beside(heading: CourtHeading, own: Source, seen: Seen) -> bool:
    """Whether a paper with a heading of police or counsel is a court's own; one on an agency's letterhead is not."""
    if is_office_of_court(heading):
        return _has_judges_line(seen)
    is_under_title = _is_under_title(heading, seen)
    if own.family.is_court and is_under_title:
        return True
    is_agencys = heading.family is F.LOCAL_AGENCY and (not is_under_title or _is_warrant_for_a_judge(seen))
    return own.family is F.UNKNOWN and not is_agencys


def _is_under_title(heading: CourtHeading, seen: Seen) -> bool:
    """Whether a heading is no letterhead: police and counsel in a cell below the title are whom a court's form names."""
    titles = [one.span for one in seen.of(Title) if one.rule.startswith("title.principal") and one.span.page == heading.span.page]
    return any(title.box.bottom <= heading.span.box.top for title in titles)


def is_office_of_court(heading: CourtHeading) -> bool:
    """Whether a heading names the friend of the court, an office of Michigan's circuit courts (MCL 552.503)."""
    return "friend of the court" in heading.quote.casefold()


def _is_warrant_for_a_judge(seen: Seen) -> bool:
    """Whether a warrant has a judge's line: under an agency's letterhead one of the two is not what it seems."""
    return _has_judges_line(seen) and any(one.word in WARRANTS for one in seen.of(Title))


def _is_signed_by_a_courts_judge(seen: Seen) -> bool:
    """Whether a judge of a court that his title names signed as the issuer: no agency's own paper bears that."""
    slots = [slot for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE and slot.state.is_signed]
    return any(slot.role in BENCH and _names_a_court(slot, seen) for slot in slots)


def _has_judges_line(seen: Seen) -> bool:
    return any(slot.purpose is SlotPurpose.ISSUE and slot.role in BENCH for slot in seen.of(SignatureSlot))


def _signers_conflict(seen: Seen) -> str:
    """Return "signer" where whoever issued a court's paper is of no court, and no officer of the court signed it."""
    roles = {slot.role for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE and slot.state.is_signed}
    is_strange = not roles & IN_COURT and (bool(roles & NEVER_A_COURT) or _is_signed_by_stranger(seen))
    return "signer" if is_strange else ""


def _is_signed_by_stranger(seen: Seen) -> bool:
    """Whether somebody signed in the place where a court's officer would, and the paper has no other place for one.

    Police never issue for a court, counsel no more than subpoenas; on a line that is labelled a judge's they are flagged.
    """
    slots = [slot for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE]
    is_subpoena = any(one.word is TitleWord.SUBPOENA for one in seen.of(Title))
    strangers = {R.LAW_OFFICER} if is_subpoena else {R.LAW_OFFICER, R.PROSECUTOR, R.ATTORNEY, R.REFEREE}
    has_place = any(slot.role in IN_COURT or slot.rule in COURTS_LINES for slot in slots)
    return not has_place and any(slot.role in strangers and slot.state.is_signed for slot in slots)


COURTS_LINES = frozenset(f"signature.{role.value}" for role in IN_COURT)
"""Rules by which a line is labelled for a court's officer, whoever signed on it."""


def _may_outrank(one: CourtHeading, named: CourtHeading) -> bool:
    """Whether a heading above a court's makes the paper its own; a court-martial stands under the Department of Defense."""
    if one.family.is_court or one.family in BESIDE_A_COURT | {F.UNKNOWN}:
        return False
    return not (named.family is F.MILITARY and is_of_armed_forces(one.quote))


def is_of_armed_forces(name: str) -> bool:
    """Return whether a name is the Department of Defense's or an armed force's: they convene courts-martial (UCMJ 22-24)."""
    return _ARMED_FORCES.search(name) is not None


_ARMED_FORCES = Pattern(
    r"(?i)\bdepartment\s+of\s+(?:defense|war|the\s+(?:army|navy|air\s+force))\b"
    r"|\b(?:united\s+states|u\.?\s?s\.?)\s+(?:army|navy|air\s+force|marine\s+corps|space\s+force|coast\s+guard)\b"
)


def is_of_notaries(seen: Seen, kind: Kind, court: CourtHeading | None) -> bool:
    """Return whether a notary may issue such a paper: a subpoena of a named court of some states, without an oath on it."""
    is_theirs = kind is Kind.JUDICIAL_SUBPOENA and court is not None and not court.is_blank and court.state in _NOTARIES_SUMMON
    return is_theirs and not any(_OATH.search(page.text) for page in seen.transcript.pages)


_NOTARIES_SUMMON = frozenset({"MA", "NH", "RI", "TX"})
"""Where a notary may issue a subpoena in a court's case (Mass. G.L. c. 233 sec. 1; N.H. RSA 516:4; R.I. Gen. Laws 9-17-3;
Tex. R. Civ. P. 176.4)."""
_OATH = Pattern(r"(?i)\bsworn\b|\backnowledged\s+before\b")


def _sorted(headings: Iterable[CourtHeading]) -> list[CourtHeading]:
    return sorted(headings, key=_at)


def _at(one: CourtHeading) -> tuple[int, int, str]:
    return one.span.page, one.span.start, one.rule


def _first_page(seen: Seen, headings: Sequence[CourtHeading]) -> list[CourtHeading]:
    number = seen.transcript.pages[0].number if seen.transcript.pages else 0
    return [one for one in headings if one.span.page == number]


def _by_heading(headings: Sequence[CourtHeading]) -> CourtHeading | None:
    """Return the heading of the issuer: an invented court above all, then the first court, then the first other body."""
    sham = [one for one in headings if one.family is F.SHAM]
    courts = [one for one in headings if one.family.is_court]
    strict = [one for one in headings if not one.family.is_court and one.family not in BESIDE_A_COURT | {F.UNKNOWN}]
    soft = [one for one in headings if one.family in BESIDE_A_COURT]
    if courts:
        full = [one for one in courts if not one.is_blank]
        courts = full[:1] or courts
    return next(iter([*sham, *courts, *strict, *soft]), None)


def _issuer(heading: CourtHeading) -> Issuer:
    return Issuer(heading.family, heading.name, Place(heading.span.page, heading.span.box))


def _unnamed(seen: Seen) -> Source:
    """Tell the source of a paper without a heading: by its form, its signer, or the mark that courts' forms carry."""
    slots = [slot for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE]
    roles = {slot.role for slot in slots}
    marks = _sorted(
        one for one in seen.of(CourtHeading) if one.rule.startswith("court_form.") or one.rule == "caption.court_cell"
    )
    by_form = {family for one in seen.of(FormNumber) if (family := family_of_form(one)) is not None}
    strange = next((one for one in seen.of(CourtHeading) if _is_strange(one, seen)), None)
    is_clubs = strange is not None and _is_of_no_court(strange.quote)  # an association's chair is no agency's
    by_role = {_BY_ROLE[role] for role in roles if role in _BY_ROLE and not is_clubs}
    alien = any(one.word in {TitleWord.WARRANT_OF_REMOVAL, TitleWord.IMMIGRATION_WARRANT} for one in seen.of(Title))
    agency = next(iter(sorted(by_role | {one for one in by_form if not one.is_court} | ({F.DHS} if alien else set()))), None)
    if agency is not None:
        return Source(agency, Issuer(agency, None, None), None, is_court=False, is_named=False)
    if strange is not None:  # "DEPORTATION COURT": whatever else speaks of a court, this one nobody knows
        return Source(F.UNKNOWN, _issuer(strange), strange, is_court=False, is_named=False)
    court = next((one.family for one in marks if one.family.is_court), None) or next(iter(sorted(by_form)), None)
    if court is not None or marks:
        family = court or _family_of(sovereign_of(seen.transcript.pages[0]))
        heading, conflict = marks[0] if marks else None, _signers_conflict(seen)
        return Source(family, Issuer(family, None, None), heading, is_court=True, is_named=False, conflict=conflict)
    return _by_bench(seen, slots) or _attorney_generals(seen, slots)


def _by_bench(seen: Seen, slots: Sequence[SignatureSlot]) -> Source | None:
    """Tell the source of a paper that its process alone speaks for: who signs, whom he sends, before whom he calls."""
    roles = {slot.role for slot in slots}
    if roles & NEVER_A_COURT or not _commands(seen):
        return None
    court = _court_of_its_officer(seen, slots) or _court_of_the_summons(seen, slots)
    if court is not None:
        return Source(court.family, _issuer(court), replace(court, is_heading=True), is_court=True, is_named=True)
    process = _state_of_process(seen, slots)
    is_courts = any(_is_of_courts_alone(slot) or (slot.role in BENCH and _names_a_court(slot, seen)) for slot in slots)
    if process is None and not (is_courts and _is_drawn_up(seen)):
        return None
    family = _family_in(process) if process is not None else _family_of(sovereign_of(seen.transcript.pages[0]))
    return Source(family, Issuer(family, None, None) if family is not F.UNKNOWN else None, None, is_court=True, is_named=False)


def _court_of_the_summons(seen: Seen, slots: Sequence[SignatureSlot]) -> CourtHeading | None:
    """Return the court before which a state's subpoena calls its witness, as Wisconsin's form does (Wis. Stat. 805.07)."""
    head = sovereign_of(seen.transcript.pages[0])
    titles = {one.word for one in seen.of(Title)}
    calls = TitleWord.SUBPOENA in titles or (not titles and any(_AS_WITNESS.search(page.text) for page in seen.transcript.pages))
    if head is None or not calls or not any(slot.role in IN_COURT | {R.ATTORNEY, R.PROSECUTOR} for slot in slots):
        return None
    told = [one.span for one in seen.of(CommandClause) if one.command is Command.RECIPIENT_APPEAR]
    named = [one for one in _sorted(seen.of(CourtHeading)) if one.family.is_court and not one.is_blank]
    court = next((one for one in named if any(_follows(one.span, span) for span in told)), None)
    return replace(court, state=court.state or head.state) if court is not None else None


def _follows(span: Span, command: Span) -> bool:
    return span.page == command.page and command.start <= span.start <= command.end + _SENTENCE


_AS_WITNESS = Pattern(r"(?i)\bas\s+a\s+witness\b|\bto\s+(?:testify|give\s+evidence)\b")
_SENTENCE = 120
"""So many characters behind its verb a command still says before whom."""


def _attorney_generals(seen: Seen, slots: Sequence[SignatureSlot]) -> Source:
    """Return the source of a paper that nobody heads: an attorney general's who signs it where no court is spoken of."""
    signs = any(slot.role is R.PROSECUTOR and "attorney general" in (slot.title or slot.quote).casefold() for slot in slots)
    if signs and not any(one.family.is_court for one in seen.of(CourtHeading)):
        return Source(F.PROSECUTOR, Issuer(F.PROSECUTOR, None, None), None, is_court=False, is_named=False)
    return Source(F.UNKNOWN, None, None, is_court=False, is_named=False)


def _is_of_courts_alone(slot: SignatureSlot) -> bool:
    """Whether an office that only courts have signs: Pennsylvania's subpoenas name the prothonotary and no court.

    So do a judge, a clerk or counsel on one line: New Mexico's form leaves the court's name open.
    """
    is_prothonotarys = slot.role is R.CLERK and "prothonotary" in f"{slot.span.quote} {slot.title or ''}".casefold()
    return is_prothonotarys or slot.role is R.JUDGE_CLERK_OR_ATTORNEY


def _state_of_process(seen: Seen, slots: Sequence[SignatureSlot]) -> str | None:
    """Return the state in whose name a judge sends officers to arrest or to search, None where it is no such warrant.

    A clerk signs one "by order of the court".
    """
    if not {one.command for one in seen.of(CommandClause)} & {Command.OFFICERS_ARREST, Command.OFFICERS_SEARCH}:
        return None
    first = seen.transcript.pages[0]
    by_order = _BY_ORDER.search(first.text) is not None
    signers = {slot.role for slot in slots if not _is_of_no_court(f"{slot.title or ''} {slot.span.quote}")}
    is_courts = bool(signers & BENCH) or (R.CLERK in signers and by_order)
    return state_of_process(first) if is_courts and not {slot.role for slot in slots} & NEVER_A_COURT else None


_BY_ORDER = Pattern(r"(?i)\bby\s+(?:the\s+)?order\s+of\s+(?:the|said|this)\s+(?:\w+\s+){0,2}?(?:court|judge|magistrate)\b")


def _family_of(head: Sovereign | None) -> IssuerFamily:
    return F.UNKNOWN if head is None else _family_in(head.state)


def _family_in(state: str) -> IssuerFamily:
    return F.MICHIGAN_COURT if state == "MI" else F.OTHER_STATE_COURT


def _is_strange(one: CourtHeading, seen: Seen) -> bool:
    """Whether a heading names a court that nobody knows, or heads the paper as another body's that nobody knows."""
    is_first = bool(seen.transcript.pages) and one.span.page == seen.transcript.pages[0].number
    return (one.is_heading and one.rule == "caption.unknown_court") or (is_first and one.rule == "letterhead.unknown")


def _court_of_its_officer(seen: Seen, slots: Sequence[SignatureSlot]) -> CourtHeading | None:
    """Return the court that an officer's line names, "Judge of the Superior Court of ...": the strongest word on who issued.

    Its state and county may stand at the head of the paper alone.
    """
    lines = [slot.span for slot in slots if slot.role in BENCH | {R.CLERK}]
    here = [one for one in _sorted(seen.of(CourtHeading)) if any(share_a_line(one.span, line) for line in lines)]
    named = next((one for one in here if one.family.is_court and one.state and not one.is_blank), None)
    stateless = next((one for one in here if one.rule == "caption.state_court" and not one.state and not one.is_blank), None)
    head = sovereign_of(seen.transcript.pages[0])
    if named is not None or stateless is None or head is None or head.county is None:
        return named
    name = f"{stateless.name}, {head.county} County, {states()[head.state]}"
    told = replace(stateless, family=_family_of(head), state=head.state, county=head.county, name=name)
    return replace(told, is_real=plausible(told))


def share_a_line(one: Span, other: Span) -> bool:
    """Return whether two stretches of a page's text overlap."""
    return one.page == other.page and one.start < other.end and other.start < one.end


def _names_a_court(slot: SignatureSlot, seen: Seen) -> bool:
    """Whether a judge's title says of what court: associations, cities and arbitrators have a plain "Judge" as well.

    A title printed right under the line counts though the name before it could not be read; so does what it is said to be of,
    where that has no court ("District Judge, We the People").
    """
    said = _said_of(slot, seen)
    titles = [text for text in said[2:] if office_within(text) in BENCH]
    return any(map(is_of_court, (*said[:2], *titles))) and not any(map(_is_of_no_court, said))


def _said_of(slot: SignatureSlot, seen: Seen) -> list[str]:
    """Return what a place says of its signer: the title, the label, and the lines under its top."""
    page = next(page for page in seen.transcript.pages if page.number == slot.span.page)
    under = [line.text for line in page.lines if 0 <= line.box.top - slot.span.box.top <= _TITLE_PT]
    return [slot.title or "", slot.span.quote, *under]


def _is_of_no_court(text: str) -> bool:
    """Whether a judge's title is of a body that has no court, or of one that only invented courts are of."""
    plain = re.sub(r"[^A-Z]+", " ", text.upper().replace("'", "").replace("’", ""))
    shams = (*phrase_list("sham"), *phrase_list("sham_names"))
    others = word_list("not_of_a_judge") | word_list("not_of_a_court")
    return not others.isdisjoint(plain.split()) or any(f" {sham} " in f" {plain} " for sham in shams)


_TITLE_PT = 24.0
"""How far under a judge's line, from the top of its label, the printed title stands."""


def _is_drawn_up(seen: Seen) -> bool:
    """Return whether a paper that commands without a court's name is an officer's own instrument: it is or will be numbered."""
    return any(not one.is_alien_number for one in seen.of(CaseNumber))


def _commands(seen: Seen) -> bool:
    return any(one.command not in {Command.REQUESTED, Command.SWORN} for one in seen.of(CommandClause))


def family_of_form(form: FormNumber) -> IssuerFamily | None:
    """Return whose form a number is, None when unknown."""
    if form.form.startswith(_JUDICIAL_COUNCIL) or form.form.startswith("ATJ "):
        return F.OTHER_STATE_COURT
    return next((family for start, family in _BY_FORM if form.form.startswith(start)), None)


__all__ = [
    "BENCH",
    "IN_COURT",
    "NEVER_A_COURT",
    "Source",
    "catalogue",
    "family_of_form",
    "is_of_armed_forces",
    "is_of_notaries",
    "is_office_of_court",
    "share_a_line",
    "source_of",
]
