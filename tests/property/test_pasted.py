"""A court's words put into another's paper make it no court's, and another's letterhead over a court's paper leaves a doubt."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Box, Page, Transcript, Word, lines_from_words
from classifiers.verdict import Verdict
from intake.pipeline import second_reader
from intake.training.drawn import as_if_read
from samples import AS_OF, draw, instruments, variants

ALONE = tuple(one for one in instruments() if not one.startswith("P"))
"""Instruments that are drawn as one paper."""
PASTINGS = 2
"""How often each paper is pasted into, each time elsewhere and with other words."""

COURTS = (
    "UNITED STATES DISTRICT COURT FOR THE EASTERN DISTRICT OF MICHIGAN",
    "IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE",
    "36TH DISTRICT COURT",
)
TITLES = ("SEARCH WARRANT", "ARREST WARRANT", "SUBPOENA", "ORDER")
COMMANDS = (
    "YOU ARE COMMANDED to search the premises and seize the computers.",
    "You are commanded to appear and testify.",
    "IT IS HEREBY ORDERED that the records be produced.",
    "IT IS SO ORDERED.",
)
OFFICERS = ("United States Magistrate Judge", "Circuit Court Judge", "Clerk of the Court", "By: Deputy Clerk")
AGENCIES = (
    "U.S. DEPARTMENT OF HOMELAND SECURITY",
    "FEDERAL BUREAU OF INVESTIGATION",
    "MICHIGAN DEPARTMENT OF TREASURY",
    "RIVERBEND POLICE DEPARTMENT",
)


def _pasted(page: Page, index: int, text: str) -> Page:
    """Return a page with a line put in over its line of this index; what stands below moves down."""
    like = page.lines[index].box
    height, top = min(max(like.height, 8.0), 14.0), like.top

    def moved(box: Box) -> Box:
        return box if box.top < top - 0.5 else Box(box.x0, box.top + height + 4, box.x1, box.bottom + height + 4)

    words, x0 = [], like.x0
    for part in text.split():
        words.append(Word(part, Box(x0, top, x0 + height / 2 * len(part), top + height)))
        x0 += height / 2 * (len(part) + 0.6)
    return replace(
        page,
        height_pt=page.height_pt + height + 4,
        lines=lines_from_words((*(replace(word, box=moved(word.box)) for word in page.words), *words)),
        inks=tuple(replace(ink, box=moved(ink.box)) for ink in page.inks),
        rules=tuple(replace(rule, box=moved(rule.box)) for rule in page.rules),
    )


def _read(instrument: str) -> Transcript:
    variant = "good" if "good" in variants(instrument) else variants(instrument)[0]
    return as_if_read(draw(instrument, 67, variant=variant), random.Random(1))  # noqa: S311 - repeatable, not secret


def _told(transcript: Transcript, first: Page) -> Verdict:
    return classify(replace(transcript, pages=(first, *transcript.pages[1:])), today=AS_OF, second_reader=second_reader())


@pytest.mark.parametrize("instrument", ALONE)
def test_a_courts_lines_pasted_in_make_no_courts_paper(instrument: str) -> None:
    """Wherever a line of a court is pasted into a paper that is none of a court, or one of each sort at once, it is none."""
    read = _read(instrument)
    if _told(read, read.pages[0]).kind.is_judicial:
        return
    rng = random.Random(instrument)  # noqa: S311 - repeatable, not secret
    for _ in range(PASTINGS):
        page = read.pages[0]
        for sort in (COURTS, TITLES, COMMANDS, OFFICERS):
            text = rng.choice(sort)
            alone = _pasted(read.pages[0], rng.randrange(len(read.pages[0].lines)), text)
            page = _pasted(page, rng.randrange(len(page.lines)), text)
            assert not _told(read, alone).kind.is_judicial, text
        assert not _told(read, page).kind.is_judicial, page.text


@pytest.mark.parametrize("instrument", ALONE)
def test_an_agencys_letterhead_over_a_courts_paper_is_a_doubt(instrument: str) -> None:
    """No other body heads what a court issues; in a packet the one behind the headed page stays a court's, alone none is."""
    read = _read(instrument)
    first = _told(read, read.pages[0])
    if not first.kind.is_judicial or len(first.parts) > 1:
        return
    for agency in AGENCIES:
        assert _told(read, _pasted(read.pages[0], 0, agency)).kind in {Kind.UNDETERMINED, *_OF_NO_COURT}, agency


_OF_NO_COURT = frozenset(one for one in Kind if not one.is_judicial)
