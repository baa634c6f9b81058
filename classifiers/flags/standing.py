"""Flags about the paper's own standing: blank, proposed, only applied for, recalled, secret, suspect, or hard to read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from classifiers.detectors.machines import addressed_to_machine
from classifiers.detectors.marks import faults_at
from classifiers.evidence import (
    CaseNumber,
    DatedPlace,
    DateRole,
    FieldName,
    FilledField,
    SignatureState,
    SlotPurpose,
    Status,
    StatusMark,
    Title,
    TitleWord,
)
from classifiers.flags import pages
from classifiers.flags.authority import misplaced
from classifiers.flags.caption import sham
from classifiers.flags.case import FlagCase, Raised, Rule, at, first
from classifiers.kinds import Kind
from classifiers.patterns import Pattern
from classifiers.transcript import FormField, Page, PageSource
from classifiers.verdict import Open, Place

_APPLICATION_FORMS = frozenset({"AO 106", "AO 106A", "AO 102", "AO 108"})
_FEWEST_BLANKS = 3
_FEWEST_FIELDS = 5
_POOR_OCR = 0.7


def blank_template(case: FlagCase) -> Raised | None:
    """Nothing of what the form asks for is filled in, or the paper calls itself a sample."""
    samples = case.marks(Status.SAMPLE, Status.BLANK_FIELDS)
    if samples:
        return Raised(at(samples[0].span))
    empty, filled = _blanks(case)
    if _is_empty_form(case):
        return Raised(empty[0] if empty else case.top_zone())
    if filled or len(empty) < _FEWEST_BLANKS:
        return None
    return Raised(empty[0] if empty else case.top_zone())


def _blanks(case: FlagCase) -> tuple[list[Place], int]:
    """Return the empty places of the form and how many are filled in."""
    empty: list[Place] = []
    filled = 0
    for one in case.seen.evidence:
        if isinstance(one, DatedPlace) and one.role not in {DateRole.FORM_REVISION, DateRole.OTHER, DateRole.EXPIRES}:
            empty += [at(one.span)] if one.is_blank else []
            filled += not one.is_blank and one.role in {
                DateRole.ISSUED,
                DateRole.RETURN,
                DateRole.EXECUTE_BY,
                DateRole.SWORN,
                DateRole.SERVED,
            }
        elif isinstance(one, CaseNumber):
            empty += [at(one.span)] if one.number is None else []
            filled += one.number is not None
        elif isinstance(one, FilledField) and one.field in {FieldName.PERSON, FieldName.PLACE, FieldName.RECIPIENT}:
            empty += [at(one.span)] if one.value is None else []
    for slot in case.slots:
        empty += [Place(slot.span.page, slot.box)] if slot.state is SignatureState.BLANK else []
        filled += slot.state.is_signed and slot.state is not SignatureState.ELECTRONIC
    filled += sum(_is_written(field) for page in case.pages for field in page.fields) >= _FEWEST_BLANKS
    return empty, filled


def _is_empty_form(case: FlagCase) -> bool:
    """Return whether hardly any field of a fillable form holds something, and nobody signed it."""
    fields = [field for page in case.pages for field in page.fields if not field.is_signature]
    filled = [field for field in fields if _is_written(field)]
    is_signed = any(slot.purpose is SlotPurpose.ISSUE and slot.state.is_signed for slot in case.slots)
    return len(fields) >= _FEWEST_FIELDS and len(filled) <= _FILLED_BY_CHANCE * len(fields) and not is_signed


def _is_written(field: FormField) -> bool:
    """Return whether somebody filled a field in.

    What a page shows in an empty one is often print: the line to write on, a tick box's glyph, an instruction.
    """
    return _WRITTEN.search(field.value) is not None and len(field.value) <= _LONGEST_VALUE


_WRITTEN = re.compile(r"[A-Za-z0-9]{2}")
_LONGEST_VALUE = 80
"""A longer value is a form's own instruction."""
_FILLED_BY_CHANCE = 0.2


def proposed(case: FlagCase) -> Raised | None:
    """The paper calls itself proposed or a draft."""
    marks = case.marks(Status.PROPOSED, Status.DRAFT)
    is_unsigned = case.issuing is None or case.issuing.state is SignatureState.BLANK
    return first(marks or (case.marks(Status.UNENTERED) if is_unsigned else ()))


_ASKS_FOR_WARRANT = Pattern(
    r"(?m)^\W*(?:AFFIDAVIT|APPLICATION|REQUEST|PETITION|DECLARATION|SWORN\s+STATEMENT)\b[^a-z\n]{0,60}\bWARRANTS?\b[^a-z\n]*$"
)
"""A heading that asks for a warrant, however it goes on: "AFFIDAVIT AND REQUEST THAT A SEARCH WARRANT BE ISSUED"."""


def application(case: FlagCase) -> Raised | None:
    """Only the application or affidavit for a warrant is there."""
    if case.kind is not Kind.OTHER_NOT_COMPULSORY:
        return None
    form = next((one for one in case.forms if one.form in _APPLICATION_FORMS), None)
    if form is not None:
        return Raised(at(form.span))
    titles = [one for one in case.seen.of(Title) if one.word in {TitleWord.APPLICATION, TitleWord.AFFIDAVIT}]
    named = next((at(one.span) for one in titles if re.search(r"(?i)warrant", one.quote)), None) or case.search(_ASKS_FOR_WARRANT)
    if named is not None:
        return Raised(named)
    marks = case.marks(Status.APPLICATION)
    if case.subtype == "H01":
        place = titles[0].span if titles else (marks[0].span if marks else None)
        return Raised(at(place) if place else case.top_zone())
    return first(tuple(one for one in marks if re.search(r"(?i)warrant", one.quote + one.detail)))


def quashed(case: FlagCase) -> Raised | None:
    """The paper says that it was vacated, withdrawn, quashed, cancelled or recalled."""
    return first(case.marks(Status.QUASHED))


def gag(case: FlagCase) -> Raised | None:
    """The paper forbids speaking of it."""
    return first(case.marks(Status.NONDISCLOSURE))


def sealed(case: FlagCase) -> Raised | None:
    """The paper is under seal."""
    return first(case.marks(Status.SEALED))


def suppressed(case: FlagCase) -> Raised | None:
    """The affidavit is withheld by order."""
    return first(case.marks(Status.SUPPRESSED_AFFIDAVIT))


def suspect(case: FlagCase) -> Raised | None:
    """An invented court, another's powers, a demand for money, words meant to steer a reading program, or a known sham."""
    heading = sham(case)
    if heading is not None:
        return Raised(at(heading.span))
    claimed = misplaced(case)
    if claimed is not None:
        return Raised(at(claimed.span))
    marks = case.marks(Status.ADDRESSED_TO_MACHINE, Status.PAYMENT_DEMAND)
    hidden = None if marks else _hidden_prompt(case)
    if marks or hidden:
        return first(marks) or hidden
    return Raised(case.top_zone()) if case.subtype == "H12" else None


def _hidden_prompt(case: FlagCase) -> Raised | None:
    """Return where words to a reading program stand that no person sees on the page."""
    for page in case.pages:
        for mismatch in page.mismatches:
            if addressed_to_machine(mismatch.claimed):
                return Raised(Place(page.number, mismatch.box))
        if any(map(addressed_to_machine, page.untrusted_notes)):
            return Raised(Place(page.number, None))
    transcript = case.seen.transcript
    said = (*transcript.untrusted_notes, *transcript.untrusted_attachments)
    return Raised(None) if any(map(addressed_to_machine, said)) else None


def multi_doc(case: FlagCase) -> Raised | None:
    """Several papers came together: at the title of another than this, else on the second one's page."""
    if len(case.parts) < 2 or not case.parts[1].pages:  # noqa: PLR2004 -- several
        return None
    own = {page.number for page in case.pages}
    other = next((mark for mark in case.marks(Status.ATTACHMENT) if mark.span.page not in own), None)
    return Raised(at(other.span) if other is not None else Place(case.parts[1].pages[0]))


def low_quality(case: FlagCase) -> Raised | None:
    """A page has a fault, was read unsurely, or was shown on a screen."""
    for page in case.pages:
        if page.faults and any(fault.code != "blank" for fault in page.faults):
            fault = next(fault for fault in page.faults if fault.code != "blank")
            return Raised(Place(page.number, fault.box))
        if _is_poor(page):
            return Raised(Place(page.number, None))
    return Raised(None) if case.visit.on_screen_only else None


def unread(case: FlagCase, held: Mapping[str, Place | None]) -> Raised:
    """Return what cannot be read, and how to take the page again.

    Args:
        case: the paper.
        held: for each flag held back, what would stand in its place ("the court is named"), and that place.
    """
    places = [place for place in held.values() if place is not None]
    where = " and ".join(f"where {what}{f' (page {place.page})' if place else ''}" for what, place in held.items())
    faults = (fault for place in places for fault in faults_at(case.seen.transcript.page(place.page), place.box))
    steps = dict.fromkeys(fault.message for fault in faults)
    names = {"where": where, "next": " ".join(steps) or _AGAIN}
    return Raised(next(iter(places), None), "unread", names)


_AGAIN = "Scan or photograph it again: flat, whole, and without glare."


def _is_poor(page: Page) -> bool:
    return page.source is not PageSource.TEXT and bool(page.words) and page.confidence < _POOR_OCR


def not_english_or_redacted(case: FlagCase) -> Raised | None:
    """Part of the paper is in another language or blacked out."""
    return first(case.marks(Status.NOT_ENGLISH, Status.REDACTED))


def unknown(case: FlagCase) -> Raised | None:
    """It cannot be told what the paper is: at the words of the doubt, its title, its heading, or whatever stands first."""
    if not isinstance(case.outcome, Open):
        return None
    if case.outcome.words:
        return Raised(at(case.outcome.words[0]))
    named = next(iter((*case.seen.of(Title), *case.headings)), None)
    return Raised(at(named.span) if named is not None else case.top_zone())


def text_mismatch(case: FlagCase) -> Raised | None:
    """Hidden text differs from what is seen."""
    for page in case.pages:
        if page.mismatches:
            return Raised(Place(page.number, page.mismatches[0].box))
    return None


def words_struck(case: FlagCase) -> Raised | None:
    """A line is drawn through words of the paper."""
    return next((Raised(Place(page.number, page.struck[0].box)) for page in case.pages if page.struck), None)


def machine_code(case: FlagCase) -> Raised | None:
    """A square code for cameras is printed on the paper."""
    return next((Raised(Place(page.number, page.codes[0])) for page in case.pages if page.codes), None)


def already_executed(case: FlagCase) -> Raised | None:
    """The return or inventory of a warrant is filled in."""
    is_return = case.kind is Kind.OTHER_NOT_COMPULSORY and TitleWord.RETURN in case.titles
    if case.kind is not Kind.JUDICIAL_WARRANT and not is_return:
        return None
    served = list(case.signed(SlotPurpose.SERVE))
    if served:
        return Raised(Place(served[0].span.page, served[0].box))
    executed = [one for one in case.dates(DateRole.EXECUTED) if not one.is_blank]
    return Raised(at(executed[0].span)) if executed else first(case.marks(Status.EXECUTED))


def missing_attachments(case: FlagCase) -> tuple[StatusMark, ...]:
    """Return the marks that speak of an attachment which is not there."""
    there = {_name(mark) for mark in case.marks(Status.ATTACHMENT)}
    return tuple(
        mark for mark in case.marks(Status.REFERS_TO_ATTACHMENT) if _name(mark) not in there and not (_is_plain(mark) and there)
    )


def _name(mark: StatusMark) -> str:
    return " ".join((mark.detail or mark.quote).casefold().split())


def _is_plain(mark: StatusMark) -> bool:
    """Return whether a mark names no letter or number ("see attachment"): any attachment answers it."""
    return re.search(r"(?i)\b(?:[A-Z]|\d+|[IVX]+|affidavit|rider)$", _name(mark)) is None


def attachment_missing(case: FlagCase) -> Raised | None:
    """The face speaks of an attachment that is not among the pages."""
    return first(missing_attachments(case))


RULES: dict[str, Rule] = {
    "BLANK_TEMPLATE": blank_template,
    "PROPOSED_OR_DRAFT": proposed,
    "APPLICATION_NOT_WARRANT": application,
    "SUPERSEDED_OR_QUASHED": quashed,
    "NONDISCLOSURE_GAG": gag,
    "SEALED": sealed,
    "AFFIDAVIT_SUPPRESSED": suppressed,
    "AUTHENTICITY_SUSPECT": suspect,
    "PAGES_MISSING": pages.missing,
    "MULTI_DOC_PACKET": multi_doc,
    "LOW_SCAN_QUALITY": low_quality,
    "NOT_ENGLISH_OR_REDACTED": not_english_or_redacted,
    "UNKNOWN_INSTRUMENT": unknown,
    "TEXT_LAYER_MISMATCH": text_mismatch,
    "WORDS_STRUCK": words_struck,
    "MACHINE_CODE": machine_code,
    "ALREADY_EXECUTED": already_executed,
    "ATTACHMENT_MISSING": attachment_missing,
}
