"""Courts: finds the headings that name who issued a paper, a court of whatever system or a body that is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby

from classifiers.detectors.courts.compose import Composed, compose
from classifiers.detectors.courts.fold import Folded, FoldedText, fold_page
from classifiers.detectors.courts.gazetteer import federal_district_of
from classifiers.detectors.courts.layout import LEADING, columns
from classifiers.detectors.courts.letterheads import unknown_letterhead
from classifiers.detectors.courts.names import Sort, named
from classifiers.detectors.courts.plausible import counties_of, plausible
from classifiers.detectors.courts.process import state_of_process
from classifiers.detectors.courts.sovereign import sovereign_of
from classifiers.detectors.courts.strangers import has_stranger
from classifiers.detectors.courts.ticks import without_unticked
from classifiers.detectors.courts.zone import is_followed_by_other, is_high, is_title, stands_as_heading
from classifiers.evidence import CourtHeading
from classifiers.kinds import IssuerFamily
from classifiers.transcript import Page, Span, Transcript, enclose

__all__ = ["counties_of", "detect", "federal_district_of", "plausible", "sovereign_of", "state_of_process"]

HEADING, BLANK_HEADING, OF_COURT_FORM, IN_TEXT = 3.0, 2.0, 2.0, 0.3
"""Natural log-odds that the paper comes from the body named: as its heading, as a form's unfilled heading, by the mark that
courts' forms carry, in its text."""
NEAR = 4
"""A bureau named so many words after its department belongs to it."""


def detect(transcript: Transcript) -> tuple[CourtHeading, ...]:
    """Find every court or other body that a paper names, headings and mentions, page by page in reading order."""
    return tuple(chain.from_iterable(_page(page) for page in transcript.pages))


def _page(page: Page) -> Iterator[CourtHeading]:
    lines = without_unticked(page, fold_page(page))
    texts = [FoldedText(tuple(chain.from_iterable(lines)))]
    texts += [
        FoldedText(tuple(chain.from_iterable(lines[index] for index in column)))
        for column in columns(page, lines)
        if column[-1] - column[0] >= len(column) and is_high(page, column[0])
    ]
    found = _richest([one for text in texts for one in _read(text)])
    found.sort(key=lambda some: some.core[0].start)
    words = {
        is_court: [word for one in found if one.family.is_court is is_court for word in one.words] for is_court in (True, False)
    }
    seen = [_evidence(page, lines, one, words[one.family.is_court]) for one in found]
    for composed, one in zip(found, seen, strict=True):
        told = _as_mention(one) if _is_outranked(composed, one, seen) else one
        yield replace(told, is_real=plausible(told))
    if not any(one.is_heading for one in seen):
        yield from unknown_letterhead(page)


def _is_outranked(composed: Composed, one: CourtHeading, others: Sequence[CourtHeading]) -> bool:
    """Whether another heading of the page shows that this one does not name the issuer.

    A court's caption makes parties and lawyers of the other bodies named with it ("Doe v Michigan Office of
    Administrative Hearings"); under an agency's letterhead a court that is named without its place is only spoken of;
    and so is, under a court's caption, a court of another system (the court that first issued a subpoena from out of state).
    """
    if not one.is_heading:
        return False
    headings = [other for other in others if other.is_heading and other is not one]
    over = [other for other in headings if other.span.start < one.span.start]
    if one.family.is_court:
        captions = [other for other in over if other.family.is_court and other.state and not other.is_blank]
        return (not composed.is_explicit and any(not other.family.is_court for other in over)) or any(
            (other.family, other.state) != (one.family, one.state) for other in captions
        )
    courts = [other for other in headings if other.family.is_court]
    return bool(courts) and (one.family is IssuerFamily.LAW_FIRM or any(other in over for other in courts))


def _as_mention(one: CourtHeading) -> CourtHeading:
    return replace(one, is_heading=False, weight=IN_TEXT)


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


def _evidence(page: Page, lines: Sequence[Sequence[Folded]], one: Composed, of_its_like: Sequence[Folded]) -> CourtHeading:
    span = _shown(page, one.words)
    if one.sort is Sort.COURT_FORM:
        return CourtHeading(
            rule=f"court_form.{one.name}", span=span, weight=OF_COURT_FORM, family=one.family, state=one.state, is_heading=False
        )
    shown = one.core if one.sort is Sort.SCAO_HEADER else one.words  # beside the other lines of that cell stands the title's cell
    is_cut_short = one.sort is not Sort.SCAO_HEADER and is_followed_by_other(lines, one.core[-1])
    is_heading = stands_as_heading(page, lines, shown, of_its_like) and not is_cut_short
    is_heading |= one.family is IssuerFamily.MILITARY and is_title(page, lines, one.core[0].line)
    if is_heading and has_stranger(page, lines, one):
        return _unknown(page, one, span)
    return CourtHeading(
        rule=f"letterhead.{one.family}" if one.sort is Sort.BODY else f"caption.{one.sort}",
        span=span,
        weight=(BLANK_HEADING if one.is_blank else HEADING) if is_heading else IN_TEXT,
        family=one.family,
        name=_own_name(page, one) if is_heading else one.name,
        level=one.level,
        state=one.state,
        county=one.county,
        district=one.district,
        is_blank=one.is_blank,
        is_heading=is_heading,
    )


def _unknown(page: Page, one: Composed, span: Span) -> CourtHeading:
    """Return the heading of a body that calls itself a court with words that no court's name has."""
    rule, name = f"caption.{Sort.UNKNOWN_COURT}", page.lines[one.core[0].line].text
    return CourtHeading(rule=rule, span=span, weight=HEADING, family=IssuerFamily.UNKNOWN, name=name, is_heading=True)


NAMED_BY_THEIR_LINE = frozenset(
    {IssuerFamily.LOCAL_AGENCY, IssuerFamily.PROSECUTOR, IssuerFamily.LAW_FIRM, IssuerFamily.STATE_AGENCY, IssuerFamily.SHAM}
)
"""Bodies of which there are too many for a list: the line of the heading is their name."""


def _own_name(page: Page, one: Composed) -> str | None:
    if one.sort is not Sort.BODY or one.family not in NAMED_BY_THEIR_LINE:
        return one.name
    return page.lines[one.core[0].line].text


def _shown(page: Page, words: Sequence[Folded]) -> Span:
    """Return where a heading stands: its words in one column, line under line; what stands in the cells beside is left out."""
    kept = [words[0]]
    column = before = page.span(words[0].start, words[0].end).box
    for word in words[1:]:
        box = page.span(word.start, word.end).box
        if word.line == kept[-1].line:
            is_next = box.x0 - before.x1 <= _CELLS_APART * box.height
        else:
            line = page.lines[word.line].box
            is_next = line.x0 < column.x1 and line.x1 > column.x0 and line.top - column.bottom <= LEADING * line.height
        if is_next:
            kept.append(word)
            column, before = column.union(box), box
    rows = [[*row] for _, row in groupby(kept, key=lambda word: word.line)]
    spans = [page.span(row[0].start, row[-1].end) for row in rows]
    quote, box = "\n".join(one.quote for one in spans), enclose(one.box for one in spans)
    return Span(page.number, spans[0].start, spans[-1].end, quote, box)


_CELLS_APART = 1.3
"""Words of one line further apart than so many times their height stand in two cells."""
