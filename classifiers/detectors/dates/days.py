"""Days: every day and hour that a page prints, read by a pattern and never guessed, before it is known what it is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from classifiers.transcript import Box, Page, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth")
_DAYS_IN_WORDS = (
    *_UNITS,
    *_TEENS,
    "nineteenth",
    "twentieth",
    *(f"twenty-{unit}" for unit in _UNITS),
    "thirtieth",
    "thirty-first",
)
_YEARS_IN_WORDS = {
    f"{tens}{unit}": 20 * 100 + at * 10 + digit
    for at, tens in enumerate(("twenty", "thirty"), start=2)
    for digit, unit in enumerate(("", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine"))
}
"""'the twenty-second day of November, two thousand twenty-six'."""


def _in_words(words: Iterable[str]) -> str:
    return "|".join(sorted((word.replace("-", r"[\s-]?") for word in words), key=len, reverse=True))


_OF_YEAR = r"(?:(?:A\.?\s?D\.?|(?:of|in)\s+the\s+year(?:\s+of\s+our\s+lord)?)[\s,]*)?"
_SHORT_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_SHORT_YEAR = r"['\u2019\u2018`]\d{2}"
_DATE = re.compile(
    rf"""(?xi)
    (?<![\w/.-])
    (?: (?P<m1>{_MONTH}) \s* (?P<d1>\d{{1,2}}) (?:st|nd|rd|th)? \s*[,.]?\s* {_OF_YEAR}
          (?P<y1>(?<!\d)\d{{4}}|{_SHORT_YEAR})                                   # November 2, 2026; Nov. 2, '26
      | (?P<d2>\d{{1,2}}) (?:st|nd|rd|th)? [\s-]* (?:(?:day \s+)? of \s+ (?:the\s+month\s+of\s+)?)?
          (?P<m2>{_MONTH}) \s*,?[\s-]* {_OF_YEAR} (?P<y2>\d{{4}}|{_SHORT_YEAR})
      | (?P<d11>\d{{1,2}}) [\s-]? (?P<m11>(?-i:[A-Z])(?<=[JFMASOND])[a-z]{{2}}) (?<={_SHORT_MONTH}) [\s-]?
          (?P<y11>\d\d) (?!:)  # 02 NOV 26
      | (?P<y3>(?:19|20)\d{{2}}) [-/.](?P<m3>\d{{1,2}}) [-/.](?P<d3>\d{{1,2}})  # 2026-11-02
      | (?P<y7>(?:19|20)\d{{2}}) [\s-] (?P<m9>{_MONTH}) [\s-] (?P<d10>\d{{1,2}})  # 2026 NOV 02
      | (?P<m4>\d{{1,2}}) (?P<sep>\s?/\s?|[.-]) (?P<d4>\d{{1,2}}) (?P=sep) (?P<y4>\d{{4}}|['\u2019]?\d{{2}})         # 11/02/2026
      | (?P<m8>0[1-9]|1[0-2]) (?:[ ](?P<d8>\d{{2}})[/-] | [/-](?P<d9>\d{{2}})[ ]) (?P<y8>(?:19|20)\d{{2}})  # 11 02-2026: worn
      | (?P<dw>{_in_words(_DAYS_IN_WORDS)}) \s+ (?:day\s+)? of \s+ (?:the\s+month\s+of\s+)? (?P<mw>{_MONTH}) [\s,]* {_OF_YEAR}
          (?: (?P<yw>\d{{4}}) | two\s+thousand\s+(?:and\s+)? (?P<yww>{_in_words(_YEARS_IN_WORDS)}) )
      | (?! (?<=[(]) \d{{1,2}}/\d{{2}} \s*[)] ) (?P<m5>\d{{1,2}}) / (?P<d5>\d{{1,2}}) (?=\s*(?:$|[\s,;.)]))  # 1/7: no year
      | (?<=on[ ]or[ ]before[ ]) (?P<m7>{_MONTH}) \s+ (?P<d7>\d{{1,2}}) (?:st|nd|rd|th)? (?!\s*,?\s*\d)  # a last day: no year
      | (?P<m6>\d{{1,2}}) / (?P<y6>\d{{2}}(?:\d{{2}})?) (?=\s*\)) )                                 # (09/16): a form's revision
    (?![^\W_]|[/-])"""
)
_HOUR = re.compile(
    r"(?i)(?<![\d:.])(?P<h>\d{1,2})(?::(?P<m>\d{2}))?\s*(?P<half>[ap])\.?\s?m\b\.?|(?<![\d:.])(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![\d:])"
)
"""'9:00 a.m.', '2 PM', '14:30'."""
_MIN_YEAR, _MAX_YEAR = 1900, 2100
_CENTURY = 2000
_NOON = 12
_LOW_CONFIDENCE = 0.6
_MARGIN = 0.11


@dataclass(frozen=True)
class Day:
    """A day as printed: where, the day (None when it is none or lacks its year), and what is wrong with it."""

    span: Span
    day: date | None
    hour: time | None = None
    is_impossible: bool = False
    is_ambiguous: bool = False
    is_revision: bool = False


def whole_days(page: Page) -> Iterator[Day]:
    """Yield the days that stand on one line."""
    text = page.text
    for match in _DATE.finditer(text):
        span = page.span(match.start(), match.end())
        if match["m6"] or (match["m5"] and _is_margin(page, span.box)):
            yield Day(span, None, is_revision=True)
            continue
        found = _read(match, span, _confidence(page, match.start(), match.end()))
        if found is not None:
            yield replace(found, hour=_hour_after(text, match.end()) or _hour_under(page, span))


_TORN = re.compile(
    r"""(?x) (?<![\w/.-]) (?:0[1-9]|1[0-2]) [17 /.-]? (?:0[1-9]|[12]\d|3[01]) [17]? [/.-] (?:19|20)\d{2} (?![^\W_]|[/-])"""
)
"""What is left of a day in figures whose strokes faded or were read as figures: "11221-2026"."""
_NUMBERED = re.compile(r"(?:(?i:\b(?:nos?|number|case|cause|docket|file|index))|#|\b[A-Z]{2,4})[\s.:]{0,3}$")
"""What stands before a number of cases, which may be built alike: "No. 1122-2026", "CV 1122-2026"."""


def torn_days(page: Page, known: Sequence[Span]) -> Iterator[Day]:
    """Yield the days of which no more can be told than that they stand there.

    Args:
        page: the page.
        known: the days that were read.
    """
    for match in _TORN.finditer(page.text):
        span = page.span(match.start(), match.end())
        is_number = _NUMBERED.search(page.text[max(match.start() - _NUMBERED_REACH, 0) : match.start()]) is not None
        if not (is_number or any(one.start < span.end and span.start < one.end for one in known)):
            yield Day(span, None)


_NUMBERED_REACH = 12


_BROKEN = re.compile(
    rf"(?i)(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?(?:{_MONTH},?)?)\s*$"
)
"""A day cut by the end of its line: 'issued: November 22,' and '2026' under it, with another column between."""
_LONGEST_BROKEN = 40
"""Characters that such an end has at most ("22nd day of September,"): the rest of the line is not searched."""
_NEXT_LINE_PT = 16.0


def broken_days(page: Page) -> Iterator[Day]:
    """Yield the days that run over a line's end within one column."""
    for index, line in enumerate(page.lines):
        start = _BROKEN.search(line.text, max(len(line.text) - _LONGEST_BROKEN, 0))
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


def _read(match: re.Match[str], span: Span, confidence: float) -> Day | None:
    """Read a day from a match, month first where both are numbers, as American papers do."""
    groups = match.groupdict()
    if groups["m7"]:
        return Day(span, None, is_ambiguous=True)
    if groups["m5"]:
        month, day = int(groups["m5"]), int(groups["d5"])
        return Day(span, None, is_ambiguous=True) if 1 <= month <= 12 and 1 <= day <= 31 else None  # noqa: PLR2004
    day, name, year = _parts(groups)
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3].lower()) + 1
    year += _CENTURY if year < 100 else 0  # noqa: PLR2004  (two digits)
    if not _MIN_YEAR <= year <= _MAX_YEAR:
        return None
    try:
        return Day(span, date(year, month, day), is_ambiguous=_may_be_misread(match[0], confidence))
    except ValueError:
        return Day(span, None, is_impossible=True)


def _parts(groups: Mapping[str, str | None]) -> tuple[int, str, int]:
    """Return a match's day, its month as written, and its year, however they are written."""
    if (word := groups["dw"]) is not None:
        years = {_plain(name): year for name, year in _YEARS_IN_WORDS.items()}
        day = [_plain(name) for name in _DAYS_IN_WORDS].index(_plain(word)) + 1
        return day, groups["mw"] or "", int(groups["yw"] or 0) or years[_plain(groups["yww"] or "")]
    makes = (
        ("d1", "m1", "y1"),
        ("d2", "m2", "y2"),
        ("d3", "m3", "y3"),
        ("d4", "m4", "y4"),
        ("d8", "m8", "y8"),
        ("d9", "m8", "y8"),
    )
    at = next(make for make in (*makes, ("d10", "m9", "y7"), ("d11", "m11", "y11")) if groups[make[0]])
    printed_day, month, year = (groups[name] or "" for name in at)
    return int(printed_day), month, int(year.lstrip("'\u2019\u2018`"))


def _plain(words: str) -> str:
    return re.sub(r"[\s-]", "", words).lower()


def _may_be_misread(text: str, confidence: float) -> bool:
    """Return whether a day in figures was read so unsurely that a 1 may be a 7."""
    return bool(re.fullmatch(r"[\d/. '\u2019-]+", text)) and confidence < _LOW_CONFIDENCE


def _hour_after(text: str, end: int) -> time | None:
    """Return the hour that stands right after a day ("November 2, 2026 at 9:00 a.m."), None when none does."""
    found = _HOUR.search(text, end, end + 30)
    return _time(found) if found else None


def _hour_under(page: Page, span: Span) -> time | None:
    """Return the hour of the cell under a day's: "DATE December 25, 2026" over "TIME 12:00 p.m."; None when none is."""
    own = next((line.box for line in page.lines if line.box.overlap(span.box) > 0), span.box)
    for line in page.lines:
        is_under = 0 < line.box.top - own.top <= _NEXT_LINE_PT and abs(line.box.x0 - own.x0) <= _FLUSH_PT
        if is_under and _TIME_LABEL.match(line.text) and (found := _HOUR.search(line.text)):
            return _time(found)
    return None


_FLUSH_PT = 4.0
_TIME_LABEL = re.compile(r"(?i)(?:time|hour)\b")


def _time(found: re.Match[str]) -> time | None:
    if found["h24"]:
        return time(int(found["h24"]), int(found["m24"]))
    hour, minute = int(found["h"]), int(found["m"] or 0)
    if not (1 <= hour <= _NOON and minute < 60):  # noqa: PLR2004  (a clock's)
        return None
    return time(hour % _NOON + (_NOON if found["half"].lower() == "p" else 0), minute)
