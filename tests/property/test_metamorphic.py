"""What changes nothing changes nothing, and what is taken away is what is missed: on drawn papers of every kind."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Box, Page, Transcript, Word, lines_from_words, page_from_text
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
