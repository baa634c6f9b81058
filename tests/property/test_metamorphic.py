"""What changes nothing changes nothing, and what is taken away is what is missed: on drawn papers of every kind."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import detect_pages, detect_part
from classifiers.evidence import CaseNumber, CourtHeading, DatedPlace, DateRole, SignatureSlot
from classifiers.kinds import Kind
from classifiers.transcript import Box, Page, Span, Transcript, Word, lines_from_words, page_from_text
from classifiers.verdict import Verdict
from intake.pipeline import second_reader
from intake.training.drawn import as_if_read
from samples import AS_OF, Sample, draw, instruments, variants

SEEDS = (61, 62)
ALONE = tuple(one for one in instruments() if not one.startswith("P"))
"""Instruments that are drawn as one paper."""

UNRELATED = """\
FERNBROOK COMMUNITY GARDEN
Spring planting schedule for members
Beds one to six are watered on Mondays, beds seven to twelve on Thursdays.
Please return the tools to the shed and close the gate.
Seedlings may be taken home by anyone who helped to grow them.
"""


def _draw(instrument: str, seed: int, variant: str = "good") -> Sample:
    known = variants(instrument)
    return draw(instrument, seed, variant=variant if variant in known else known[0])


def _told(transcript: Transcript, today: date = AS_OF) -> Verdict:
    return classify(transcript, today=today, second_reader=second_reader())


def _read(sample: Sample) -> Transcript:
    return as_if_read(sample, random.Random(1))  # noqa: S311 - repeatable, not secret


def _with_names(transcript: Transcript, old: str, new: str) -> Transcript:
    """Return a transcript in which another person is named, of a name of as many words."""
    swap = dict(zip(old.split(), new.split(), strict=False))
    swap |= {key.upper(): value.upper() for key, value in swap.items()}

    def renamed(word: Word) -> Word:
        bare = word.text.strip(",.;:")
        return replace(word, text=word.text.replace(bare, swap[bare])) if bare in swap else word

    return replace(
        transcript,
        pages=tuple(replace(page, lines=lines_from_words(tuple(map(renamed, page.words)))) for page in transcript.pages),
    )


def _shifted(page: Page, across: float, down: float) -> Page:
    """Return a page as another scan of it lies: everything moved by some points."""

    def moved(box: Box) -> Box:
        return Box(box.x0 + across, box.top + down, box.x1 + across, box.bottom + down)

    return replace(
        page,
        lines=lines_from_words(tuple(replace(word, box=moved(word.box)) for word in page.words)),
        inks=tuple(replace(ink, box=moved(ink.box)) for ink in page.inks),
        rules=tuple(replace(rule, box=moved(rule.box)) for rule in page.rules),
    )


@pytest.mark.parametrize("instrument", ALONE)
def test_an_unrelated_page_changes_no_kind(instrument: str) -> None:
    """A leaflet that slipped in behind the paper makes it no other paper."""
    for seed in SEEDS:
        alone = _read(_draw(instrument, seed))
        leaf = page_from_text(UNRELATED, number=len(alone.pages) + 1)
        assert _told(replace(alone, pages=(*alone.pages, leaf))).kind is _told(alone).kind


@pytest.mark.parametrize("instrument", ALONE)
def test_an_unrelated_page_in_front_changes_no_kind(instrument: str) -> None:
    """A leaflet that lies on top of the paper makes it no other paper; where it was laid is told."""
    alone = _read(_draw(instrument, SEEDS[0]))
    behind = tuple(replace(page, number=page.number + 1) for page in alone.pages)
    told = _told(replace(alone, pages=(page_from_text(UNRELATED), *behind), pdf_signatures=()))
    assert told.kind is _told(alone).kind
    assert told.issuer is None or told.issuer.place is None or told.issuer.place.page > 1


@pytest.mark.parametrize("instrument", ALONE)
def test_another_name_changes_no_kind(instrument: str) -> None:
    """Who is named does not decide what the paper is."""
    sample = _draw(instrument, SEEDS[0])
    old = sample.fields.get("person", "Nobody Named")
    first = _told(_read(sample))
    for new in ("Quill Tamarisk", "Justice Marshal"):
        assert _told(_with_names(_read(sample), old, new)).kind is first.kind


@pytest.mark.parametrize("instrument", ALONE)
def test_another_scan_changes_no_kind_and_no_flag(instrument: str) -> None:
    """A paper that lies a few points further on the glass is the same paper."""
    for seed in SEEDS:
        first = _read(_draw(instrument, seed))
        again = replace(first, pages=tuple(_shifted(page, 4.0, 5.0) for page in first.pages))
        one, other = _told(first), _told(again)
        assert other.kind is one.kind
        assert {flag.code for flag in other.flags} == {flag.code for flag in one.flags}


TAKEN = {
    "unsigned": "SIG_ISSUER_MISSING",
    "no_court": "COURT_NAME_MISSING",
    "no_case": "CASE_NUMBER_MISSING",
    "no_date": "ISSUE_DATE_MISSING",
}
"""What is taken from a good paper, and the flag that it must raise."""

CASES = tuple((one, variant) for one in ALONE for variant in TAKEN if {"good", variant} <= set(variants(one)))


@pytest.mark.parametrize(("instrument", "variant"), CASES)
def test_what_is_taken_away_is_what_is_missed(instrument: str, variant: str) -> None:
    """Without its signature, court, number or date a good paper raises that flag alone; it keeps its kind unless it only asks."""
    for seed in SEEDS:
        good, bare = _draw(instrument, seed), _draw(instrument, seed, variant)
        settled = set(good.checked_flags) & set(bare.checked_flags)
        due = (set(bare.flags) - set(good.flags)) & settled
        first, second = _told(_read(good)), _told(_read(bare))
        raised = {flag.code for flag in second.flags} - {flag.code for flag in first.flags}
        assert raised & settled == due
        assert second.kind in {first.kind, Kind.UNDETERMINED, Kind(bare.label)}


def _less_words(transcript: Transcript, spans: Iterable[Span]) -> Transcript:
    """Return a transcript without the words that evidence points at, all else where it was."""
    gone = {
        id(word)
        for span in spans
        for word in transcript.page(span.page).words_between(span.start, span.end)
        if word.box.overlap(span.box) > 0
    }
    pages = (
        replace(page, lines=lines_from_words(tuple(word for word in page.words if id(word) not in gone)))
        for page in transcript.pages
    )
    return replace(transcript, pages=tuple(pages))


def _less_signature(transcript: Transcript, slot: SignatureSlot) -> Transcript:
    """Return a transcript with nothing in a place for a signature, neither a hand nor a typed name."""

    def is_in(page: Page, box: Box) -> bool:
        return page.number == slot.span.page and box.overlap(slot.box) > 0.5 * box.width * box.height

    pages = (
        replace(
            page,
            lines=lines_from_words(tuple(word for word in page.words if not is_in(page, word.box))),
            inks=tuple(ink for ink in page.inks if not is_in(page, ink.box)),
        )
        for page in transcript.pages
    )
    return replace(transcript, pages=tuple(pages))


def _less_each(transcript: Transcript, verdict: Verdict) -> Iterator[tuple[str, Transcript]]:
    """Yield a paper without its day of issue, and a court's without its signature, court and number, each with its flag."""
    seen = (*detect_pages(transcript), *detect_part(transcript))
    dates = [one.span for one in seen if isinstance(one, DatedPlace) and one.role is DateRole.ISSUED and one.day is not None]
    if dates and verdict.kind in DATED:
        yield "ISSUE_DATE_MISSING", _less_words(transcript, dates)
    if not verdict.kind.is_judicial:
        return
    slot = verdict.issuing_slot
    if slot is not None and slot.state.is_signed:
        yield "SIG_ISSUER_MISSING", _less_signature(transcript, slot)
    headings = [one.span for one in seen if isinstance(one, CourtHeading)]
    if headings:
        yield "COURT_NAME_MISSING", _less_words(transcript, headings)
    numbers = [one for one in seen if isinstance(one, CaseNumber) and one.number is not None and not one.is_report_number]
    if numbers and not verdict.has_flag("CASE_NUMBER_MISSING"):
        yield "CASE_NUMBER_MISSING", _less_words(transcript, [one.span for one in numbers])


FOLLOWS = {
    "SIG_ISSUER_MISSING": {"SIG_WRONG_LINE", "SEAL_MISSING"},
    "COURT_NAME_MISSING": {"UNKNOWN_INSTRUMENT", "TITLE_VS_ISSUER_CONFLICT", "CONSENT_PATH_AVAILABLE"},
}
"""What may follow from a loss: the judge's name then stands only under the oath, and the stamp that bore it is gone; without a
court it cannot be told what the paper is, or only the agency that it speaks of is left."""
DATED = frozenset({Kind.JUDICIAL_WARRANT, Kind.COURT_ORDER, Kind.ADMINISTRATIVE_WARRANT})
"""What counts its days from its issue; a subpoena names the day on which it is to be answered."""
MISLED = frozenset({("D08", "ISSUE_DATE_MISSING")})
"""Where a person would be misled as well: the day of a writ's expiry then stands right under the label "Date of issue"."""
NO_NUMBER_WANTED = frozenset({"B01", "B02", "C09", "D05"})
"""Papers on which the law misses no docket number: a police report's will do, or the court gives none."""


@pytest.mark.parametrize("instrument", [one for one in ALONE if one[0] in "ABCDEF" or one == "H10"])
def test_what_alone_is_taken_from_a_paper_is_all_that_is_missed(instrument: str) -> None:
    """One paper, less the very words or the very hand that the program points at: that is missed, and no other fault is found."""
    whole = _read(_draw(instrument, SEEDS[0]))
    first = _told(whole)
    before = {flag.code for flag in first.flags}
    losses = dict(_less_each(whole, first))
    assert "ISSUE_DATE_MISSING" in losses or first.kind not in DATED or "ISSUE_DATE_MISSING" in before
    for code, bare in losses.items():
        if (instrument, code) in MISLED:
            continue
        told = _told(bare)
        only_asks = code == "SIG_ISSUER_MISSING" and told.kind is Kind.OTHER_NOT_COMPULSORY  # a half that nobody granted
        due = set() if only_asks or (code == "CASE_NUMBER_MISSING" and instrument in NO_NUMBER_WANTED) else {code}
        raised = {flag.code for flag in told.flags} - before
        assert due <= raised <= due | FOLLOWS.get(code, set()), code
        assert told.kind in {first.kind, Kind.UNDETERMINED} or only_asks
