"""Flags about the caption: court, case number, date of issue, seal, and whether title, form and issuer agree."""

from __future__ import annotations

import re

from classifiers.detectors.courts import counties_of
from classifiers.detectors.title_words import OPERATIVE
from classifiers.evidence import (
    CourtHeading,
    CourtLevel,
    DateRole,
    FormNumber,
    SignatureState,
    SlotPurpose,
    Status,
    Title,
    TitleWord,
)
from classifiers.flags.case import FlagCase, Raised, Rule, at, first
from classifiers.issuers import BENCH, NEVER_A_COURT, family_of_form, share_a_line
from classifiers.kinds import COURTS, IssuerFamily, Kind, catalogue
from classifiers.transcript import Box, InkKind, PageSource, Span
from classifiers.verdict import Open, Place

_FEDERAL_NATIONWIDE = frozenset({"A03", "A05", "A06", "A08"})
"""Arrest warrants and warrants for stored communications reach beyond the district."""
_SEAL_WANTED = frozenset({"AO 89", "AO 89B", "AO 110", "MC 200", "MC 200w", "CC 11a"})


def court_missing(case: FlagCase) -> Raised | None:
    """No court is named where the caption can be read; a judge's line that says only of what sort the court is names none."""
    if not _wants_a_court(case) or any(one.family is IssuerFamily.SHAM for one in case.headings):
        return None
    if case.court is not None and not _is_only_a_sort(case, case.court):
        return None
    if any(one.is_blank or _is_unknown_caption(case, one) for one in case.headings):
        return None
    return Raised(case.top_zone(), is_unread=True) if _is_head_unread(case) else case.missing(case.top_zone())


def _is_only_a_sort(case: FlagCase, court: CourtHeading) -> bool:
    """Return whether a court is known from its judge's line alone, which does not tell it from others: "District Court Judge"."""
    is_by_line = any(slot.role in BENCH and share_a_line(court.span, slot.span) for slot in case.slots)
    return is_by_line and court.county is None and court.district is None and court.level in _OF_MANY


_OF_MANY = frozenset({CourtLevel.TRIAL, CourtLevel.LIMITED, CourtLevel.PROBATE})
"""Courts of which a state has one for each county or district."""


def _wants_a_court(case: FlagCase) -> bool:
    """Return whether a court must be named: on what is a court's, or may be and has a judge's place or names nobody else."""
    if case.kind.is_judicial or not isinstance(case.outcome, Open):
        return case.kind.is_judicial
    has_judges_place = case.issuing is not None and case.issuing.role in BENCH
    return _commands(case) and (has_judges_place or case.family in COURTS | _NO_AGENCY)


def _is_head_unread(case: FlagCase) -> bool:
    """Return whether the head of a pictured page was not read: a court's paper has a title there, and none was seen."""
    is_picture = bool(case.pages) and case.pages[0].source is PageSource.OCR
    return is_picture and not case.titles and not case.forms


_CAPTION = 0.45
"""A caption stands in the upper part of a page; "District Court Judge" under a signature is none."""


def _is_unknown_caption(case: FlagCase, heading: CourtHeading) -> bool:
    """Return whether a heading names a court that is not known, where a caption stands."""
    page = case.seen.transcript.page(heading.span.page)
    return heading.family is IssuerFamily.UNKNOWN and heading.span.box.top <= _CAPTION * page.height_pt


def court_not_recognised(case: FlagCase) -> Raised | None:
    """The heading's district is blank, or its court is not one that exists."""
    sham = next((one for one in case.headings if one.family is IssuerFamily.SHAM), None)
    if sham is None and not case.kind.is_judicial and not (isinstance(case.outcome, Open) and _commands(case)):
        return None
    odd = sham or (case.court if case.court is not None and _is_doubtful(case.court) else None)
    if odd is None and case.court is None:
        odd = next((one for one in case.headings if one.is_blank or _is_unknown_caption(case, one)), None)
    return Raised(at(odd.span)) if odd is not None else None


def _is_doubtful(court: CourtHeading) -> bool:
    return court.is_blank or court.name is None or court.is_real is False


def _commands(case: FlagCase) -> bool:
    """Return whether an undecided paper is titled as one that commands: it may be a court's."""
    return not case.titles.isdisjoint(OPERATIVE)


_NO_NUMBER_NEEDED = frozenset({"C09", "D05"})


def case_number_missing(case: FlagCase) -> Raised | None:
    """No docket number; a Michigan search warrant with a police report number is not missing one."""
    if not case.kind.is_judicial or case.subtype in _NO_NUMBER_NEEDED or _is_of_no_case(case):
        return None
    numbers = case.numbers()
    if any(one.number is not None for one in numbers):
        return None
    if case.is_search and case.family is IssuerFamily.MICHIGAN_COURT and case.reports():
        return None
    severity = "high" if case.kind is Kind.COURT_ORDER else ""
    places = (at(numbers[0].span), _after(numbers[0].span)) if numbers else (case.top_zone(),)
    return case.missing(*places, severity=severity)


def _is_of_no_case(case: FlagCase) -> bool:
    """Return whether a paper is a court's rule for all cases: "Administrative Order 2026-03" (MCR 8.112)."""
    return any("administrative order" in one.quote.casefold() for one in case.seen.of(Title))


def _after(label: Span) -> Place:
    """Return where what belongs to a label is written: right of it."""
    return Place(label.page, Box(label.box.x1, label.box.top - 4.0, label.box.x1 + _WRITTEN_PT, label.box.bottom + 4.0))


_WRITTEN_PT = 110.0
"""How far right of its label a case number or a date reaches."""


def issue_date_missing(case: FlagCase) -> Raised | None:
    """A warrant or an order bears no day of issue."""
    if case.kind not in {Kind.JUDICIAL_WARRANT, Kind.COURT_ORDER, Kind.ADMINISTRATIVE_WARRANT}:
        return None
    found = case.dates(DateRole.ISSUED)
    if any(not one.is_blank for one in found):
        return None
    blank = min(found, key=lambda one: _distance(case, one.span.page, one.span.box), default=None)
    if blank is not None:
        return case.missing(at(blank.span), _after(blank.span))
    slot = case.issuing
    if slot is None:
        return case.missing(case.top_zone(), *case.signature_zones())
    beside = Box(max(slot.box.x0 - 200.0, 0.0), slot.box.top, max(slot.box.x0 - 4.0, 1.0), slot.box.bottom)
    to_the_margin = Box(0.0, slot.box.top, slot.box.x0, slot.box.bottom)  # where court forms print "Date and time issued:"
    return case.missing(*(Place(slot.span.page, box) for box in (beside, slot.box, to_the_margin)))


def _distance(case: FlagCase, page: int, box: Box) -> tuple[bool, float]:
    slot = case.issuing
    return (False, box.top) if slot is None else (slot.span.page != page, abs(slot.box.top - box.top))


def seal_missing(case: FlagCase) -> Raised | None:
    """The form prints a place for a seal and none is seen, or the rule wants one (criminal subpoenas, CC 11a)."""
    if case.kind not in {Kind.JUDICIAL_SUBPOENA, Kind.JUDICIAL_WARRANT} or case.marks(Status.SEAL):
        return None
    if _is_sealed(case):
        return None
    wanted = any(one.form in _SEAL_WANTED for one in case.forms)
    places = case.marks(Status.SEAL_PLACE)
    if places:
        return case.missing(at(places[0].span), severity="medium" if wanted else "")
    slot = case.issuing
    return Raised(Place(slot.span.page, slot.box), "medium") if wanted and slot is not None else None


def _is_sealed(case: FlagCase) -> bool:
    """Return whether a seal or a stamp is on the paper; a stamp in a place for a signature is somebody's name."""
    for page in case.pages:
        places = [slot.box for slot in case.slots if slot.span.page == page.number and slot.state is SignatureState.STAMP]
        for ink in page.inks:
            is_name = ink.kind is InkKind.STAMP and any(ink.box.overlap(box) > 0 for box in places)
            if ink.kind in {InkKind.SEAL, InkKind.STAMP} and not is_name:
                return True
    return False


def out_of_state(case: FlagCase) -> Raised | None:
    """Another state's court issued the paper, and no Michigan court has taken it up."""
    court = case.court
    if not case.kind.is_judicial or case.subtype == "C06":
        return None
    if court is None:
        return Raised(case.top_zone()) if case.family is IssuerFamily.OTHER_STATE_COURT else None
    if any(one.family is IssuerFamily.MICHIGAN_COURT for one in case.headings):
        return None
    foreign = court.family is IssuerFamily.OTHER_STATE_COURT and court.state != case.library.state
    return Raised(at(court.span)) if foreign else None


def other_federal_district(case: FlagCase) -> Raised | None:
    """A federal court of another district issued the paper."""
    court = case.court
    if court is None or court.family is not IssuerFamily.FEDERAL_COURT or not court.district or not case.kind.is_judicial:
        return None
    if court.district.casefold() == case.library.federal_district.casefold():
        return None
    if case.subtype in _FEDERAL_NATIONWIDE:
        return None
    return Raised(at(court.span), "" if case.is_search else "info")


def other_county(case: FlagCase) -> Raised | None:
    """A court of another Michigan county issued a search warrant."""
    court = case.court
    if court is None or court.family is not IssuerFamily.MICHIGAN_COURT or not case.is_search:
        return None
    counties = {county.casefold().removesuffix(" county") for county in counties_of(court)}
    return Raised(at(court.span)) if counties and case.library.county.casefold() not in counties else None


def wrong_court_for_uidda(case: FlagCase) -> Raised | None:
    """A court below the circuit court issued a subpoena for another state's case."""
    court = case.court
    is_uidda = case.subtype == "C06" or any(one.form == "CC 11a" for one in case.forms)
    if court is None or not is_uidda or court.family is not IssuerFamily.MICHIGAN_COURT:
        return None
    return Raised(at(court.span)) if court.level in {CourtLevel.LIMITED, CourtLevel.PROBATE} else None


def _of_family(case: FlagCase, family: IssuerFamily) -> Raised | None:
    return first(tuple(one for one in case.headings if one.family is family))


def tribal(case: FlagCase) -> Raised | None:
    """A tribal court issued the paper."""
    return _of_family(case, IssuerFamily.TRIBAL_COURT)


def foreign_country(case: FlagCase) -> Raised | None:
    """A court of another country issued the paper."""
    return _of_family(case, IssuerFamily.FOREIGN_COURT)


def administrative(case: FlagCase) -> Raised | None:
    """An agency issued the paper: by its kind."""
    if isinstance(case.outcome, Open) or case.kind not in {Kind.ADMINISTRATIVE_WARRANT, Kind.ADMINISTRATIVE_SUBPOENA}:
        return None
    return Raised(case.issuer.place if case.issuer and case.issuer.place else _title_place(case))


def not_self_enforcing(case: FlagCase) -> Raised | None:
    """An agency's demand, which a court would have to enforce."""
    return administrative(case) if case.kind is Kind.ADMINISTRATIVE_SUBPOENA else None


def _title_place(case: FlagCase) -> Place | None:
    titles = case.seen.of(Title)
    return at(titles[0].span) if titles else case.top_zone()


_COURTLY = frozenset({TitleWord.ORDER, TitleWord.JUDGMENT})
_ONLY_A_COURTS = frozenset({TitleWord.SEARCH_WARRANT, TitleWord.BENCH_WARRANT})
_ALIENS = frozenset({TitleWord.IMMIGRATION_WARRANT, TitleWord.WARRANT_OF_REMOVAL})
_SAYS_COURT = re.compile(r"(?i)\bjudicial\b|\bcourt\s+order\b|\bcourt-ordered\b")
_NO_AGENCY = frozenset({IssuerFamily.UNKNOWN, IssuerFamily.LAW_FIRM, IssuerFamily.PROSECUTOR})


def title_conflict(case: FlagCase) -> Raised | None:
    """A court's paper is titled as an agency's, or an agency's as a court's; or two bodies contradict each other."""
    if isinstance(case.outcome, Open) and (place := _two_bodies(case)) is not None:
        return Raised(place)
    odd = _agency_word_of_court(case) if case.kind.is_judicial else _court_word_of_agency(case)
    return Raised(at(odd.span)) if odd is not None else None


def _two_bodies(case: FlagCase) -> Place | None:
    """Return where a court and a body that is none are both made the issuer: by two headings, or heading and signer."""
    if case.titles.isdisjoint(OPERATIVE):
        return None
    agency = next((one for one in case.headings if one.family not in COURTS | _NO_AGENCY | {IssuerFamily.SHAM}), None)
    slots = [one for one in case.slots if one.purpose is SlotPurpose.ISSUE and one.state.is_signed]
    stranger = next((one for one in slots if one.role in NEVER_A_COURT), None)
    bench = next((one for one in slots if one.role in BENCH), None)
    if case.court is not None and stranger is not None and bench is None:
        return Place(stranger.span.page, stranger.box)
    if agency is not None and (bench is not None or (case.court is not None and case.family not in COURTS)):
        return at(agency.span)
    return None


def _agency_word_of_court(case: FlagCase) -> Title | None:
    """Return a court's warrant's title that sounds like an agency's."""
    if case.kind is not Kind.JUDICIAL_WARRANT:
        return None
    return next(
        (
            one
            for one in case.seen.of(Title)
            if one.word in _ALIENS or ("administrative" in one.quote.casefold() and one.word is not TitleWord.ORDER)
        ),
        None,
    )


def _court_word_of_agency(case: FlagCase) -> Title | CourtHeading | None:
    """Return what sounds like a court on a paper that none issued: a title, or the heading of the immigration court."""
    titles = case.seen.of(Title)
    if case.family is IssuerFamily.IMMIGRATION_COURT and case.kind is not Kind.UNDETERMINED:
        heading = next((one for one in case.headings if "court" in one.quote.casefold()), None)
        if heading is not None:
            return heading
    if case.family in COURTS | _NO_AGENCY:
        return titles[0] if case.subtype == "F05" and titles else None
    courtly = _COURTLY if case.kind is Kind.OTHER_NOT_COMPULSORY else _ONLY_A_COURTS
    odd = next((one for one in titles if one.word in courtly or _SAYS_COURT.search(one.quote)), None)
    return odd or (titles[0] if case.subtype == "F05" and titles else None)


def form_mismatch(case: FlagCase) -> Raised | None:
    """The printed form number is that of another kind of paper than this, or another body's."""
    if case.kind is Kind.UNDETERMINED:
        return None
    known = [one for one in case.forms if one.subtype]
    strange = next((one for one in known if _is_of_other_body(case, one)), None)
    if strange is not None:
        return Raised(at(strange.span))
    odd = next((one for one in known if not _fits(case, one)), None)
    return Raised(at(odd.span)) if odd is not None and not any(_fits(case, one) for one in known) else None


_FEDERAL_AND_MICHIGAN = frozenset({IssuerFamily.FEDERAL_COURT, IssuerFamily.MICHIGAN_COURT})


def _is_of_other_body(case: FlagCase, form: FormNumber) -> bool:
    """Return whether a court's form number stands on an agency's paper, or one court system's on the other's."""
    owner = family_of_form(form)
    if owner not in _FEDERAL_AND_MICHIGAN:
        return False
    if case.family in _FEDERAL_AND_MICHIGAN:
        return case.family is not owner
    return case.family not in COURTS | _NO_AGENCY | {IssuerFamily.LOCAL_AGENCY, IssuerFamily.SHAM}


def _fits(case: FlagCase, form: FormNumber) -> bool:
    """Return whether a form's kind is the paper's; a judicial form that is proposed, blank or only applied for still fits."""
    instrument = catalogue().get(form.subtype or "")
    if instrument is None or instrument.kind is case.kind:
        return True
    by_court = instrument.kind.is_judicial or form.form.split()[0] in {"AO", "MC", "DC", "CC", "PC", "PCM", "JC", "FOC", "Prob"}
    if by_court != (case.family in COURTS) and case.family is not IssuerFamily.UNKNOWN:
        return False
    return case.kind is Kind.OTHER_NOT_COMPULSORY or instrument.kind is Kind.OTHER_NOT_COMPULSORY


def sham(case: FlagCase) -> CourtHeading | None:
    """Return the heading of an invented court, None when there is none."""
    return next((one for one in case.headings if one.family is IssuerFamily.SHAM), None)


RULES: dict[str, Rule] = {
    "COURT_NAME_MISSING": court_missing,
    "COURT_NOT_RECOGNISED": court_not_recognised,
    "CASE_NUMBER_MISSING": case_number_missing,
    "ISSUE_DATE_MISSING": issue_date_missing,
    "SEAL_MISSING": seal_missing,
    "OUT_OF_STATE": out_of_state,
    "OTHER_FEDERAL_DISTRICT": other_federal_district,
    "OTHER_MICHIGAN_COUNTY": other_county,
    "WRONG_COURT_FOR_UIDDA": wrong_court_for_uidda,
    "TRIBAL_RECIPROCITY": tribal,
    "FOREIGN_COUNTRY": foreign_country,
    "ADMIN_NOT_JUDICIAL": administrative,
    "ADMIN_SUBPOENA_NOT_SELF_ENFORCING": not_self_enforcing,
    "TITLE_VS_ISSUER_CONFLICT": title_conflict,
    "FORM_NUMBER_MISMATCH": form_mismatch,
}
