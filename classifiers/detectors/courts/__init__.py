"""Courts: finds the headings that name who issued a paper, a court of whatever system or a body that is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from classifiers.detectors.courts.compose import Composed, compose
from classifiers.detectors.courts.fold import Folded, FoldedText, columns, fold_page
from classifiers.detectors.courts.gazetteer import federal_district_of
from classifiers.detectors.courts.names import Sort, named
from classifiers.detectors.courts.plausible import plausible
from classifiers.detectors.courts.zone import is_followed_by_other, stands_as_heading
from classifiers.evidence import CourtHeading
from classifiers.kinds import IssuerFamily
from classifiers.transcript import Page, Transcript

__all__ = ["detect", "federal_district_of", "plausible"]

HEADING, BLANK_HEADING, IN_TEXT = 3.0, 2.0, 0.3
"""Natural log-odds that the paper comes from the body named: as its heading, as a form's unfilled heading, in its text."""
NEAR = 4
"""A bureau named so many words after its department belongs to it."""


def detect(transcript: Transcript) -> tuple[CourtHeading, ...]:
    """Find every court or other body that a paper names, headings and mentions, page by page in reading order."""
    return tuple(chain.from_iterable(_page(page) for page in transcript.pages))


def _page(page: Page) -> Iterator[CourtHeading]:
    lines = fold_page(page)
    texts = [FoldedText(tuple(chain.from_iterable(lines)))]
    texts += [
        FoldedText(tuple(chain.from_iterable(lines[index] for index in column)))
        for column in columns(page)
        if column[-1] - column[0] >= len(column)
    ]
    found = _richest([one for text in texts for one in _read(text)])
    for one in sorted(found, key=lambda some: some.core[0].start):
        yield _evidence(page, lines, one)


def _read(text: FoldedText) -> Iterator[Composed]:
    before: Composed | None = None
    for one in (composed for name in named(text.words) if (composed := compose(text, name))):
        if before is not None and before.is_parent and one.sort is Sort.BODY and _follows(text, before, one):
            before = replace(one, words=before.words + one.words, core=before.core)
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _follows(text: FoldedText, department: Composed, bureau: Composed) -> bool:
    return text.words.index(bureau.words[0]) - text.words.index(department.words[-1]) <= NEAR


def _richest(found: Sequence[Composed]) -> list[Composed]:
    """Of readings of the same words keep the one that says most."""
    kept: list[Composed] = []
    taken: set[tuple[int, str]] = set()
    for one in sorted(found, key=lambda some: some.richness, reverse=True):
        spots = {(word.start, word.text) for word in one.core}
        if taken.isdisjoint(spots):
            kept.append(one)
            taken |= {(word.start, word.text) for word in one.words}
    return kept


def _evidence(page: Page, lines: Sequence[Sequence[Folded]], one: Composed) -> CourtHeading:
    is_heading = stands_as_heading(page, lines, one.words) and not is_followed_by_other(lines, one.core[-1])
    together = _contiguous(one.words)
    return CourtHeading(
        rule=f"caption.{one.sort}" if one.sort is not Sort.BODY else f"letterhead.{one.family}",
        span=page.span(together[0].start, together[-1].end),
        weight=(BLANK_HEADING if one.is_blank else HEADING) if is_heading else IN_TEXT,
        family=one.family if not (one.family is IssuerFamily.UNKNOWN and one.state) else IssuerFamily.OTHER_STATE_COURT,
        name=one.name,
        level=one.level,
        state=one.state,
        county=one.county,
        district=one.district,
        is_blank=one.is_blank,
        is_heading=is_heading,
    )


def _contiguous(words: Sequence[Folded]) -> Sequence[Folded]:
    """Return the words up to the first line that is not the next one: a span cannot leap over another column."""
    kept = [words[0]]
    for word in words[1:]:
        if word.line - kept[-1].line > 1:
            break
        kept.append(word)
    return kept
