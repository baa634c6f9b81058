"""Empty places for days: where a form or a draft leaves room for a day, and nothing stands there that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from classifiers.detectors.dates.meanings import CONTEXT, LABELS, in_zone, role_before, zone_date
from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.zones import Zones
from classifiers.evidence import DatedPlace, DateRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, InkKind, Page, Span

D = DateRole

_BLANK_DAY = Pattern(r"(?i)_{2,}\s*(?:st|nd|rd|th)?\s*day\s+of\s*_{2,}(?:[\s,]*(?:20)?_{1,}|[\s,]*20\d\d)?")
"""'____ day of __________, 20__'."""
_LABEL_LENGTH = 40
_INK_NEAR_PT = 110.0
"""A hand begins a day so near after its label; what begins further right is the signature of the next column."""


def blank_days(page: Page, zones: Zones) -> Iterator[DatedPlace]:
    """Yield the places of the make '____ day of __________, 20__'."""
    for match in _BLANK_DAY.finditer(page.text):
        span = page.span(match.start(), match.end())
        role = role_before(page.text[max(0, match.start() - CONTEXT) : match.start()].replace("\n", " ")) or D.ISSUED
        yield _blank(span, in_zone(role, span.box, zones))


def _blank(span: Span, role: DateRole) -> DatedPlace:
    return DatedPlace(rule="date.blank", span=span, role=role, day=None, is_blank=True)


def blank_labels(page: Page, layout: Layout, days: Sequence[Box], zones: Zones) -> Iterator[DatedPlace]:
    """Yield the labelled places for a day in which nothing stands; a place with ink in it is written on, though not read."""
    for index, line in enumerate(page.lines):
        text = line.text
        for start, end, role in _date_labels(text):
            base = page.line_starts[index]
            span = page.span(base + start, base + end)
            place = _place(layout, span.box, text[end:])
            if any(place.overlap(day) > 0 for day in days):
                continue
            filled = _is_filled(page, place, span)
            if filled == "print":
                continue
            meaning = role or zone_date(span.box, zones)
            yield DatedPlace(
                rule="date.unread" if filled else "date.blank",
                span=Span(span.page, span.start, span.end, span.quote, place),
                role=meaning,
                day=None,
                is_blank=not filled,
            )


_INLINE = Pattern(
    r"(?i)(?P<execute>execut\w*\s+this\s+warrant\s+on\s+or\s+before)\s*(?=_{3,}|\(|$)"
    r"|(?P<issued>(?:date\s+and\s+time\s+issued|date\s+issued|issue\s+date|(?-i:Dated|DATED)(?:\s+this)?|issued(?:\s+on)?|date\s+of\s+(?:issue|order)))\s*:?\s*(?=_{3,}|$)"
    r"|(?P<plain>(?<!\w)date)\s*(?::\s*(?=_{2,}|$|\s)|(?=\s*_{3,}))"
    r"|(?P<when>date\s+and\s+time|day,\s+date,\s+and\s+time|date,\s+time)\s*:\s*(?=_{3,}|$|\s)"
)
"""Labels inside a line: "Date and time issued:", "execute this warrant on or before ____ (not to exceed 14 days)", "Date:"."""


_RULED = re.compile(r"_{2,}")


def _date_labels(text: str) -> Iterator[tuple[int, int, DateRole | None]]:
    bare = " ".join(word for word in text.split() if not is_rule_word(word)).strip(" :")
    if len(bare) <= _LABEL_LENGTH:
        for role, pattern in LABELS:
            if pattern.search(bare):
                start = max(text.find(bare.split()[0]), 0)
                ruled = _RULED.search(text, start)
                yield start, len(text[: ruled.start() if ruled else None].rstrip()), role
                return
        if re.match(r"(?i)^date\s+(?:judge|clerk|magistrate|signature|bar\b|plaintiff|defendant)", bare):
            yield text.lower().find("date"), text.lower().find("date") + 4, None
            return
    for match in _INLINE.finditer(text):
        role = {"execute": D.EXECUTE_BY, "issued": D.ISSUED, "plain": None, "when": D.RETURN}[str(match.lastgroup)]
        yield match.start(), match.end(), role


def _place(layout: Layout, label: Box, rest: str) -> Box:
    """Return where a labelled day stands: beside a colon or underscores, else over the label."""
    over = layout.rule_over(label)
    beside = layout.rule_beside(label)
    if beside is not None or rest.lstrip().startswith("_"):
        return layout.beside(label, beside)
    if over is not None:
        return layout.over_rule(over, label)
    return layout.beside(label, None)


def _is_filled(page: Page, place: Box, label: Span) -> str:
    """Return "print" when other words stand in a place, "ink" when something is written there, "" when it is empty."""
    for ink in page.inks:
        is_near = ink.box.x0 - label.box.x1 <= _INK_NEAR_PT
        if is_near and ink.kind is not InkKind.CHECK and place.overlap(ink.box) >= 0.3 * ink.box.width * ink.box.height:
            return "ink"
    for word in page.words:
        x, y = word.box.centre
        inside = place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
        if inside and not is_rule_word(word.text) and re.search(r"\d", word.text) and word.box.overlap(label.box) == 0:
            return "print"
    return ""
