"""Dates: every day on a paper with what it is for, and the labelled empty place of a day that is not there.

A day is read only from what a pattern found, never guessed from free text; a day that does not exist, or that lacks
its year, is said to be so and left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.zones import Zone, Zones, zones_of
from classifiers.evidence import DatedPlace, DateRole
from classifiers.transcript import Box, InkKind, Page, Span, Transcript

D = DateRole

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"""(?xi)
    (?<![\w/.-])
    (?: (?P<m1>{_MONTH}) \s+ (?P<d1>\d{{1,2}}) (?:st|nd|rd|th)? \s*,?\s+ (?P<y1>\d{{4}})            # November 2, 2026
      | (?P<d2>\d{{1,2}}) (?:st|nd|rd|th)? [\s-]+ (?:(?:day \s+)? of \s+)? (?P<m2>{_MONTH}) \s*,?[\s-]* (?P<y2>\d{{4}})
      | (?P<y3>(?:19|20)\d{{2}}) [-/.](?P<m3>\d{{1,2}}) [-/.](?P<d3>\d{{1,2}})                                      # 2026-11-02
      | (?P<m4>\d{{1,2}}) (?P<sep>[/.-]) (?P<d4>\d{{1,2}}) (?P=sep) (?P<y4>\d{{4}}|\d{{2}})         # 11/02/2026
      | (?P<m5>\d{{1,2}}) / (?P<d5>\d{{1,2}}) (?=\s*(?:$|[\s,;.)]))                                # 1/7: no year
      | (?P<m6>\d{{1,2}}) / (?P<y6>\d{{2}}(?:\d{{2}})?) (?=\s*\)) )                                 # (09/16): a form's revision
    (?![\w/-])"""
)
_HOUR = re.compile(
    r"(?i)(?<![\d:.])(?P<h>\d{1,2})(?::(?P<m>\d{2}))?\s*(?P<half>[ap])\.?\s?m\b\.?|(?<![\d:.])(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![\d:])"
)
"""'9:00 a.m.', '2 PM', '14:30'."""
_BLANK_DAY = re.compile(r"(?i)_{2,}\s*(?:st|nd|rd|th)?\s*day\s+of\s*_{2,}(?:[\s,]*(?:20)?_{1,}|[\s,]*20\d\d)?")
"""'____ day of __________, 20__'."""

_ROLES: tuple[tuple[DateRole, re.Pattern[str]], ...] = (
    (
        D.FORM_REVISION,
        re.compile(
            r"(?i)\(?\brev(?:ised|ision|\.)?\s*:?\s*(?:date)?\s*:?\s*$|\b(?:form|AO|MC|DC|CC|FOC|I-)\s?-?\s?\d+\w*\s*\(\s*(?:rev\.?\s*)?$|effective\s+form\s*$|adopted\s+for\s+\w+\s+use.*$"
        ),
    ),
    (
        D.OTHER,
        re.compile(
            r"(?i)\b(?:born|birth(?:\s*date)?|d\.?o\.?b\.?)\b[^a-z]{0,12}$|\bbetween\s*$|\bfrom\s*$|\boffense\b.{0,30}$|\barrival\b.{0,12}$|\bentry\b.{0,30}$|\bentered\s+the\s+united\s+states.{0,60}$"
        ),
    ),
    (
        D.EXECUTE_BY,
        re.compile(
            r"(?i)execut\w*\s+(?:this\s+|the\s+|said\s+)?(?:search\s+|seizure\s+)?(?:and\s+\w+\s+)?(?:warrant\s+)?(?:on\s+or\s+before|by|before|no\s+later\s+than|not\s+later\s+than|within\s+\d+\s+days\s*,?\s*(?:or|i\.e\.|that\s+is)?(?:\s+by)?)\s*:?\s*$"
            r"|(?:must|shall)\s+be\s+(?:executed|served|searched).{0,40}(?:by|before|than)\s*:?\s*$|(?:warrant|install\w*).{0,60}\bon\s+or\s+before\s*:?\s*$|execute\s+by\s*:?\s*$"
        ),
    ),
    (
        D.EXPIRES,
        re.compile(
            r"(?i)(?:expires?|expir(?:y|ation)|remains?\s+in\s+effect|valid|effective|in\s+force|authorized|continue\w*)\b.{0,40}(?:until|through|on|date|to)?\s*:?\s*$|\buntil\s*$"
        ),
    ),
    (
        D.SERVED,
        re.compile(r"(?i)(?:date\s+of\s+service|served\b.{0,80}|mailed\b.{0,60}|delivered\b.{0,60}|service\s+date)[\s:]*$"),
    ),
    (
        D.EXECUTED,
        re.compile(
            r"(?i)(?:executed|arrested|date\s+of\s+arrest|date\s+and\s+time\s+(?:the\s+)?warrant\s+(?:was\s+)?executed|warrant\s+was\s+received|received\s+on|searched\b.{0,30}|inventory\b.{0,30}|taken\s+into\s+custody)\b.{0,30}$"
        ),
    ),
    (D.SWORN, re.compile(r"(?i)(?:sworn|subscribed|attested|acknowledged)\b.{0,90}$")),
    (
        D.RETURN,
        re.compile(
            r"(?i)(?:appear\b.{0,110}|produce\b.{0,110}|return(?:able)?\s+(?:date|on|by)\s*:?|compliance\b.{0,40}|hearing\b.{0,60}|respond\b.{0,40}|deadline\s*:?|due\b.{0,20}|testify\b.{0,80}|show\s+cause\b.{0,60}"
            r"|permit\b.{0,60}|deposition\b.{0,60}|day,?\s+date,?\s+(?:and\s+)?time\b.{0,10}|no\s+later\s+than\s*|on\s+or\s+before\s*)$"
        ),
    ),
    (
        D.ISSUED,
        re.compile(
            r"(?i)(?:date\s+(?:and\s+time\s+)?(?:of\s+)?(?:issued?|issuance|signed|order|warrant)|issued|dated|entered|signed|done|made|granted|rendered|so\s+ordered|given\s+under\b.{0,40}|witness\s+(?:my|the\s+(?:hand|signature|honorable))\b.{0,60}|session\s+of\s+said\s+court\b.{0,160}|date(?:\s+and\s+time)?)\b[^.]{0,24}$"
        ),
    ),
)
"""What the words right before a day make of it, tried in this order; the nearest word that fits wins among equals."""

_LABELS: tuple[tuple[DateRole | None, re.Pattern[str]], ...] = (
    (
        D.ISSUED,
        re.compile(
            r"(?i)^(?:date\s+(?:and\s+time\s+)?(?:of\s+)?(?:issued|issue|issuance)|issued(?:\s+on)?|issue\s+date|(?-i:Dated|DATED)(?:\s+this)?|date\s+signed|date\s+of\s+order|entered(?:\s+on)?)\s*:?$"
        ),
    ),
    (D.EXECUTE_BY, re.compile(r"(?i)(?:execute\s+(?:this\s+)?(?:warrant\s+)?(?:on\s+or\s+before|by))\s*:?$")),
    (D.SERVED, re.compile(r"(?i)^date\s+(?:of\s+service|served|and\s+time\s+of\s+service)\s*:?$")),
    (
        D.EXECUTED,
        re.compile(r"(?i)^date\s+(?:and\s+time\s+)?(?:the\s+)?(?:warrant\s+)?(?:was\s+)?(?:executed|of\s+arrest|received)\s*:?$"),
    ),
    (
        D.RETURN,
        re.compile(
            r"(?i)^(?:(?:day,?\s+)?date(?:,?\s+(?:and|&)\s+time|\s+and\s+hour|/time)|return\s+date|hearing\s+date|date\s+and\s+time\s+of\s+(?:appearance|hearing))\s*:?$"
        ),
    ),
    (D.EXPIRES, re.compile(r"(?i)^expir(?:es|ation(?:\s+date)?)(?:\s+on)?\s*:?$")),
    (None, re.compile(r"(?i)^date\s*:?$")),
)
"""Labels of a day's place; a bare "Date" (None) takes its meaning from the zone that it stands in."""

_SUMMONING = re.compile(r"(?i)\bsubp(?:o|0)?ena|\bsummon|\bappear\b|\bhearing\b")
_ISSUING_WORD = re.compile(r"(?i)issued|signed|entered|dated|session|\bthis\s*$|ordered|done")
"""A day with an hour under a bare "Date" is an appointment on a subpoena; on a warrant it is when the judge signed."""

_CONTEXT = 170
_NEAR_PT = 60.0
_MIN_YEAR, _MAX_YEAR = 1900, 2100
_CENTURY = 2000
_NOON = 12
_LOW_CONFIDENCE = 0.6
_ROW_PT = 6.0
_LABEL_LENGTH = 40
_MARGIN = 0.11


@dataclass(frozen=True)
class _Found:
    """A day as printed: where, the day (None when it is none), and what is wrong with it."""

    span: Span
    day: date | None
    hour: time | None = None
    is_impossible: bool = False
    is_ambiguous: bool = False
    is_revision: bool = False


def detect(transcript: Transcript) -> tuple[DatedPlace, ...]:
    """Return the days of the pages given, and the labelled empty places for days, in the order of the page."""
    zones = zones_of(transcript.pages)
    result: list[DatedPlace] = []
    for page, page_zones in zip(transcript.pages, zones, strict=True):
        layout = Layout(page)
        found = (*_days(page), *_broken_days(page))
        days = [_dated(page, layout, one, page_zones) for one in found]
        blanks = [*_blank_days(page, page_zones), *_blank_labels(page, layout, [one.span.box for one in found], page_zones)]
        result.extend(sorted([*days, *blanks], key=lambda one: (one.span.box.top, one.span.box.x0)))
    return tuple(result)


def _days(page: Page) -> Iterator[_Found]:
    text = page.text
    for match in _DATE.finditer(text):
        span = page.span(match.start(), match.end())
        if match["m6"] or (match["m5"] and _is_margin(page, span.box)):
            yield _Found(span, None, is_revision=True)
            continue
        found = _read(match, span, _confidence(page, match.start(), match.end()))
        if found is not None:
            yield replace(found, hour=_hour_after(text, match.end()))


_BROKEN = re.compile(
    rf"(?i)(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:{_MONTH},?)?)\s*$"
)
"""A day cut by the end of its line: 'issued: November 22,' and '2026' under it, with another column between."""
_NEXT_LINE_PT = 16.0


def _broken_days(page: Page) -> Iterator[_Found]:
    """Yield the days that run over a line's end within one column."""
    for index, line in enumerate(page.lines):
        start = _BROKEN.search(line.text)
        if start is None:
            continue
        below = _line_below(page, index)
        if below is None:
            continue
        joined = line.text[start.start() :].rstrip() + " " + page.lines[below].text
        match = _DATE.match(joined)
        length = len(line.text) - start.start()
        if match is None or match.end() <= length:
            continue
        at = page.line_starts[index] + start.start()
        end = page.line_starts[below] + match.end() - length - 1
        box = page.span(at, at + length).box
        found = _read(match, Span(page.number, at, max(end, at + 1), match[0], box), 1.0)
        if found is not None:
            yield replace(found, hour=_hour_after(joined, match.end()))


def _line_below(page: Page, index: int) -> int | None:
    """Return the next line of the same column, None when there is none or when it simply follows in the text."""
    box = page.lines[index].box
    for other in range(index + 1, min(index + 6, len(page.lines))):
        under = page.lines[other].box
        if 0 < under.top - box.top <= _NEXT_LINE_PT and under.x0 <= box.x0 + _NEXT_LINE_PT and under.x1 > box.x0:
            return other if other > index + 1 else None
    return None


def _is_margin(page: Page, box: Box) -> bool:
    """Return whether a box stands in the top or bottom margin, where forms print when they were last revised."""
    return box.bottom < _MARGIN * page.height_pt or box.top > (1 - _MARGIN) * page.height_pt


def _confidence(page: Page, start: int, end: int) -> float:
    return min((word.confidence for word in page.words_between(start, end)), default=1.0)


def _read(match: re.Match[str], span: Span, confidence: float) -> _Found | None:
    """Read a day from a match, month first where both are numbers, as American papers do."""
    groups = match.groupdict()
    if groups["m5"]:
        month, day = int(groups["m5"]), int(groups["d5"])
        return _Found(span, None, is_ambiguous=True) if 1 <= month <= 12 and 1 <= day <= 31 else None  # noqa: PLR2004
    at = next(i for i in ("1", "2", "3", "4") if groups[f"d{i}"])
    name = groups[f"m{at}"]
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1
    day, year = int(groups[f"d{at}"]), int(groups[f"y{at}"])
    year += _CENTURY if year < 100 else 0  # noqa: PLR2004  (two digits)
    if not _MIN_YEAR <= year <= _MAX_YEAR:
        return None
    try:
        return _Found(span, date(year, month, day), is_ambiguous=_may_be_misread(match[0], confidence))
    except ValueError:
        return _Found(span, None, is_impossible=True)


def _may_be_misread(text: str, confidence: float) -> bool:
    """Return whether a day in figures was read so unsurely that a 1 may be a 7."""
    return bool(re.fullmatch(r"[\d/.-]+", text)) and confidence < _LOW_CONFIDENCE


def _hour_after(text: str, end: int) -> time | None:
    """Return the hour that stands right after a day ("November 2, 2026 at 9:00 a.m."), None when none does."""
    found = _HOUR.search(text, end, end + 30)
    return _time(found) if found else None


def _time(found: re.Match[str]) -> time | None:
    if found["h24"]:
        return time(int(found["h24"]), int(found["m24"]))
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if not (1 <= hour <= _NOON and minute < 60):  # noqa: PLR2004  (a clock's)
        return None
    return time(hour % _NOON + (_NOON if found["half"].lower() == "p" else 0), minute)


def _dated(page: Page, layout: Layout, found: _Found, zones: Zones) -> DatedPlace:
    role = D.FORM_REVISION if found.is_revision else _role(page, layout, found, zones)
    if (
        role is D.ISSUED
        and found.hour is not None
        and not _ISSUING_WORD.search(page.text[max(0, found.span.start - 40) : found.span.start])
    ):
        role = D.RETURN if _SUMMONING.search(page.text) else role
    if role is D.RETURN and _is_last_day_of_warrant(page, found.span):
        role = D.EXECUTE_BY
    if role is D.OTHER and _stands_alone(page, layout, found.span) and zones.at(found.span.box.top) is Zone.INSTRUMENT:
        role = D.ISSUED
    return DatedPlace(
        rule=f"date.{role.value}",
        span=found.span,
        role=role,
        day=found.day,
        hour=found.hour,
        is_impossible=found.is_impossible,
        is_ambiguous=found.is_ambiguous,
    )


_LAST_DAY = re.compile(r"(?i)\b(?:on\s+or\s+before|(?:not|no)\s+later\s+than|before\s+midnight\s+of)\s*:?\s*$")
_TOLD_TO_ANSWER = re.compile(r"(?i)\b(?:produce|appear|comply|respond|answer|testify|deliver\s+to)\b")
_WARRANT = re.compile(r"(?m)^[^a-z\n]*\bWARRANT\b[^a-z\n]*$|(?i:search\s+warrant)")
_ALONE_WORDS = 6
_PLACE_WORDS = 4
_PARAGRAPH_PT = 6.0


def _is_last_day_of_warrant(page: Page, span: Span) -> bool:
    """Return whether a warrant is to be carried out by a day, whatever verb it uses for that."""
    before = _flow_before(page, span)
    return _LAST_DAY.search(before) is not None and _WARRANT.search(page.text) is not None and not _TOLD_TO_ANSWER.search(before)


def _stands_alone(page: Page, layout: Layout, span: Span) -> bool:
    """Return whether a day is all of its line, below the paper's words: the day of a signature (MiFILE's second line)."""
    words = len(span.quote.split())
    for line in page.lines:
        if (
            line.box.top <= span.box.centre[1] <= line.box.bottom
            and line.box.x0 <= span.box.x0
            and span.box.x1 <= line.box.x1 + 1
        ):
            above = next(iter(layout.above(line.box, _PARAGRAPH_PT)), None)
            goes_on = above is not None and len(above.words) > _ALONE_WORDS and not above.text.rstrip().endswith((".", ":", ";"))
            below_text = any(len(one.words) > _ALONE_WORDS + 2 for one in page.lines if one.box.top < line.box.top)
            return len(line.words) <= words + _PLACE_WORDS and not goes_on and below_text
    return False


def _role(page: Page, layout: Layout, found: _Found, zones: Zones) -> DateRole:
    """Return what a day is for: by the words before it, else by the label under or before it, else by its zone."""
    line_start = page.text.rfind("\n", 0, found.span.start) + 1
    same_line = page.text[line_start : found.span.start]
    role = _role_before(same_line) or _role_by_label(page, layout, found.span.box, zones)
    if role is None:
        role = _role_before(_flow_before(page, found.span))
    return _in_zone(role, found.span.box, zones) if role is not None else D.OTHER


def _role_before(words: str) -> DateRole | None:
    tail = words[-_CONTEXT:].rstrip(" _.,:")
    if not tail:
        return None
    best: tuple[int, int] | None = None
    for order, (_, pattern) in enumerate(_ROLES):
        if found := pattern.search(tail + " " if tail.endswith("(") else tail):
            best = max(best or (-1, 0), (found.start(), -order))
            if order <= _SURE:
                return _ROLES[order][0]
    return _ROLES[-best[1]][0] if best else None


_SURE = 2
"""The first rows (revision, birth, execute-by) win wherever they stand."""


def _flow_before(page: Page, span: Span) -> str:
    """Return the sentence that runs up to a day over line ends."""
    return " ".join(page.text[max(0, span.start - _CONTEXT) : span.start].split())


def _role_by_label(page: Page, layout: Layout, box: Box, zones: Zones) -> DateRole | None:
    """Return the meaning of the label that stands under a day, or left of it on its row."""
    for line in (*layout.below(box, 16.0), *(one for one in page.lines if _is_left_of(one.box, box)), *layout.above(box, 16.0)):
        text = " ".join(word.text for word in line.words if not is_rule_word(word.text))
        for role, pattern in _LABELS:
            if pattern.search(text):
                return role or _zone_date(box, zones)
        if re.search(r"(?i)(?:signature|judge|clerk)\b.{0,20}\band\s+date", text):
            return _zone_date(box, zones)
    return None


def _is_left_of(label: Box, box: Box) -> bool:
    return 0 <= box.x0 - label.x1 <= _NEAR_PT and abs(label.centre[1] - box.centre[1]) <= _ROW_PT


def _zone_date(box: Box, zones: Zones) -> DateRole:
    if zones.is_sworn(box):
        return D.SWORN
    zone = zones.at(box.top)
    if zone is Zone.APPLICATION and zones.commands_above(box):
        return D.ISSUED
    return {Zone.SERVICE: D.SERVED, Zone.APPLICATION: D.SWORN, Zone.INSTRUMENT: D.ISSUED}.get(zone, D.OTHER)


def _in_zone(role: DateRole, box: Box, zones: Zones) -> DateRole:
    """Correct a meaning by its zone: what is dated in a jurat is sworn, in a return it is served."""
    if role is D.ISSUED:
        return _zone_date(box, zones)
    if role is D.EXECUTED and zones.at(box.top) is not Zone.SERVICE:
        return _zone_date(box, zones)  # "I declare under penalty of perjury. Executed on ...", "Executed at Detroit this ..."
    return role


def _blank_days(page: Page, zones: Zones) -> Iterator[DatedPlace]:
    for match in _BLANK_DAY.finditer(page.text):
        span = page.span(match.start(), match.end())
        role = _role_before(page.text[max(0, match.start() - _CONTEXT) : match.start()].replace("\n", " ")) or D.ISSUED
        yield _blank(span, _in_zone(role, span.box, zones))


def _blank(span: Span, role: DateRole) -> DatedPlace:
    return DatedPlace(rule="date.blank", span=span, role=role, day=None, is_blank=True)


def _blank_labels(page: Page, layout: Layout, days: Sequence[Box], zones: Zones) -> Iterator[DatedPlace]:
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
            meaning = role or _zone_date(span.box, zones)
            yield DatedPlace(
                rule="date.unread" if filled else "date.blank",
                span=Span(span.page, span.start, span.end, span.quote, place),
                role=meaning,
                day=None,
                is_blank=not filled,
            )


_INLINE = re.compile(
    r"(?i)(?P<execute>execut\w*\s+this\s+warrant\s+on\s+or\s+before)\s*(?=_{3,}|\(|$)"
    r"|(?P<issued>(?:date\s+and\s+time\s+issued|date\s+issued|issue\s+date|(?-i:Dated|DATED)(?:\s+this)?|issued(?:\s+on)?|date\s+of\s+(?:issue|order)))\s*:?\s*(?=_{3,}|$)"
    r"|(?P<plain>(?<!\w)date)\s*(?::\s*(?=_{2,}|$|\s)|(?=\s*_{3,}))"
    r"|(?P<when>date\s+and\s+time|day,\s+date,\s+and\s+time|date,\s+time)\s*:\s*(?=_{3,}|$|\s)"
)
"""Labels inside a line: "Date and time issued:", "execute this warrant on or before ____ (not to exceed 14 days)", "Date:"."""


def _date_labels(text: str) -> Iterator[tuple[int, int, DateRole | None]]:
    bare = " ".join(word for word in text.split() if not is_rule_word(word)).strip(" :")
    if len(bare) <= _LABEL_LENGTH:
        for role, pattern in _LABELS:
            if pattern.search(bare):
                start = max(text.find(bare.split()[0]), 0)
                ruled = re.search(r"_{2,}", text)
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
        if ink.kind is not InkKind.CHECK and place.overlap(ink.box) >= 0.3 * ink.box.width * ink.box.height:
            return "ink"
    for word in page.words:
        x, y = word.box.centre
        inside = place.x0 <= x <= place.x1 and place.top <= y <= place.bottom
        if inside and not is_rule_word(word.text) and re.search(r"\d", word.text) and word.box.overlap(label.box) == 0:
            return "print"
    return ""
