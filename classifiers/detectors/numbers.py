"""Numbers: docket, case and file numbers, A-numbers and police report numbers, or the labelled empty place of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifiers.detectors.places import Layout, is_rule_word
from classifiers.evidence import CaseNumber
from classifiers.patterns import Pattern
from classifiers.transcript import Box, InkKind, Line, Page, Span, Transcript

_ALIEN = re.compile(r"(?i)(?<![\w-])A\s?[-#]?\s?\d{2,3}[\s-]?\d{3}[\s-]?\d{3}(?!\d|-[A-Z]\b)")
"""'A012 345 678', 'A 12-345-678', 'A012345678'; Nevada's docket number 'A-26-904155-C' goes on."""

_DOCKET = Pattern(
    r"""(?x) (?<![\w-])
    (?: \d{1,2}:\d{2}-?\s?(?:[a-z]{2}|[A-Z]{2})-\d{3,6}(?:-[A-Za-z]{2,4}){0,3}     # 2:26-mj-30123, 2:26-cr-20456-ABC-DEF
      | (?:19|20)?\d{2}-(?:mj|mc|cr|cv|gj|sw|MJ|MC|CR|CV|GJ|SW|misc)-\d{3,6}(?:-\w{1,4})?  # 26-mj-30123
      | (?:19|20)?\d{2}\s?-\s?\d{3,7}(?:-\d{2})?\s?-\s?[A-Za-z]{2}(?:-\w{1,3})?    # Michigan: 26-012345-FH, 26-003311-01-FH
      | (?:19|20)?\d{2}\s?-?\s?(?:CR|CV|CF|CM|CJ|SW|GJ|CI|DR|JV|CH|MR|DV|OP|PR)\s?-?\s?\d{2,7}   # 26 CV 1234, 26CF000123
      | (?:CR|CV|CF|CJ|SW|GJ)-(?:19|20)?\d{2}-\d{3,7}                            # CV-26-66428
      | \d{2}[A-Z]{2,4}\d{2}-\d{4,7} )                                           # South Dakota: 49CIV26-004155
    (?![\w])"""
)
_MATTERS = (
    "charge|order|investigation|matter|inquiry|petition|complaint|case|cause|docket|index|file|misc(?:ellaneous)?|writ|warrant"
    "|reference|your\\s+ref|our\\s+ref|court\\s+ref|usao|gj|grand\\s+jury|panel|action|suit|proceeding|citation|appeal|bureau|number"
)
"""What a number may be of that stands right behind its word: "Charge 26-777702", "Investigation: 2026R04211-023"."""
_OF_YEAR = r"(?:[A-Z\d]{1,5}-){0,4}[A-Z]{0,4}(?:20)?[2-3]\d[A-Z-]{1,6}\d[\dA-Z-]{0,16}\d"
"""A number with its year in it, and a serial number behind: "G-26-36381", "2026R04211-023", "26-777702"."""
_ALONE = re.compile(rf"(?m)(?=[^\W\d_])(?:{_OF_YEAR})(?=[ .,;)]*$)")
"""Such a number on a line of its own, with letters at its head as courts' have: "G-26-36381", "D-101-CV-26-55230"."""
_LABEL = Pattern(
    r"""(?xi) (?<![\w/])
    (?: (?P<report> (?:police\s+)? (?:agency\s+)? (?:report|incident|complaint) \s* (?:no|number|\#) \.? )
      | (?P<alien> alien\s+(?:registration\s+)? (?:number|no\.?)\b | DHS\s+file\s+(?:number|no\.?)
          | (?-i:A)(?:-\s?|\s)(?:file\s+)?(?-i:Number|NUMBER|number|No\.|NO\.|\#) )
      | (?P<case> (?: (?:civil|criminal|civ|crim|misc(?:ellaneous)?|probate) \.? \s* (?:action|case)? | case | cause
        | C\.A\. | ind(?:ictment|\.)
        | court\s+file | file | docket | index | court\s+case | circuit\s+court | subpoena | summons | (?:search\s+)?warrant
        | writ | usao
        | charge | petition | matter | action | suit | court | investigation | control
        | inquiry | proceeding | appeal | civil | criminal
        | (?<!insurance\ )(?<!policy\ )claim )
            \s* (?:no|number|nbr|\#) \b \.? (?:\(?s\)?)? (?: \s* (?:and|&) \s* judge )? )
      | (?P<plain> (?-i:(?=[A-Z])) (?:"""
    + _MATTERS
    + r""") \.? (?=\s*:?\s+(?-i:"""
    + _OF_YEAR
    + r""")(?:\s*$|\s*[,;.)]|\s+[a-z])) )
      | (?P<bare> (?: (?:^|(?<=[)|§:]\ )) (?-i:No|NO|Case|CASE) \s* [.:]
            | (?<=[)|§:]\ ) (?-i:(?:[A-Z]{1,4}(?:-[A-Z]{1,2})?|Court|COURT)\ (?:No|NO)\.|(?:NUMBER|Number):?) )
            (?=\s*(?:$|[\d_:]|[a-z]{1,4}[\d-]\S*\d{3})) ) )
    \s* :?"""
)
_VALUE = re.compile(
    r"(?i)^\s*[:.#]?\s*(?P<number>(?:(?:19|20)?\d{2}\s[A-Z]{1,5}\s\d{2,7}|[A-Z]{2,3}\s\d{2}-\d{2,7}|[A-Z]\s\d{7})(?![\w/-])|(?=[\w:./-]*\d{2})[A-Z0-9][A-Z0-9:./-]{2,24}(?:\s?-\s?[A-Z0-9]{2,6})?)(?![\w/])"
)
_BELOW_PT = 26.0
_FEW_WORDS = 3
_NOT_NUMBER = re.compile(r"(?i)^(?:\d{1,3}[.:]?|\d{1,2}/\d{1,2}/\d{2,4}|\(?\d{3}\)?[ -]?\d{3}-\d{4}|\d{5}(?:-\d{4})?)$")
"""Dates, telephone numbers and zip codes stand near case labels too."""


def detect(transcript: Transcript) -> tuple[CaseNumber, ...]:
    """Return the numbers of the pages given and the labelled empty places for them, in the order of the page, each place once."""
    result: list[CaseNumber] = []
    for page in transcript.pages:
        found = [*_aliens(page), *_dockets(page)]
        found.extend(_labelled(page, [one.span for one in found]))
        result.extend(sorted(found, key=lambda one: (one.span.start, one.span.end)))
    return tuple(result)


def _aliens(page: Page) -> Iterator[CaseNumber]:
    for match in _ALIEN.finditer(page.text):
        number = " ".join(match[0].split())
        yield CaseNumber(rule="number.alien", span=page.span(match.start(), match.end()), number=number, is_alien_number=True)


def _dockets(page: Page) -> Iterator[CaseNumber]:
    alone = (_ALONE.match(page.text, start) for start in page.line_starts)
    for match in (*_DOCKET.finditer(page.text), *filter(None, alone)):
        report = re.search(
            r"(?i)(?:report|incident|complaint)\s*(?:no|number|#)?[.:\s]*$", page.text[max(0, match.start() - 30) : match.start()]
        )
        yield CaseNumber(
            rule="number.docket",
            span=page.span(match.start(), match.end()),
            number="".join(match[0].split()) if "-" in match[0] else match[0],
            is_report_number=report is not None,
        )


def _labelled(page: Page, known: list[Span]) -> Iterator[CaseNumber]:
    """Yield the number beside or under each label that no other pattern has read, or the empty place."""
    layout = Layout(page)
    for index, line in enumerate(page.lines):
        for match in _LABEL.finditer(line.text):
            base = page.line_starts[index]
            span = page.span(base + match.start(), base + match.end())
            if not _is_label(line, match):
                continue
            place = _place(layout, span.box, line, match.end())
            if any(_meets(place, one.box) or one.start == base + match.end() for one in known):
                continue
            yield _number(page, layout, match, span, place, line)


def _is_label(line: Line, match: re.Match[str]) -> bool:
    """Return whether words are a form's label and not part of a sentence ("in the case numbered below")."""
    before = line.text[: match.start()].strip()
    return match.start() == 0 or before.endswith((":", ")", "_", ".", "|", "/", "§")) or len(before.split()) <= _FEW_WORDS


def _place(layout: Layout, label: Box, line: Line, end: int) -> Box:
    """Return where a labelled number stands: beside the label, and under it where a form's cell holds it."""
    beside = layout.beside(label, layout.rule_beside(label)) if end < len(line.text) or ":" in line.text[end - 1 : end] else label
    right = max(label.x1 + 60.0, min(beside.x1, label.x1 + 170.0))
    return Box(label.x0 - 4, label.top - 2, right, label.bottom + _BELOW_PT)


def _meets(place: Box, box: Box) -> bool:
    x, y = box.centre
    return place.x0 <= x <= place.x1 + 40 and place.top <= y <= place.bottom


def _number(page: Page, layout: Layout, match: re.Match[str], label: Span, place: Box, line: Line) -> CaseNumber:
    is_report, is_alien = match["report"] is not None, match["alien"] is not None
    base = label.end
    rest = line.text[match.end() :]
    if (value := _VALUE.match(rest)) and not _NOT_NUMBER.match(value["number"]):
        span = page.span(base + value.start("number"), base + value.end("number"))
        return CaseNumber(
            rule="number.labelled",
            span=span,
            number=value["number"].strip(),
            is_report_number=is_report,
            is_alien_number=is_alien,
        )
    right = Box(label.box.x1, label.box.top - 2, label.box.x1 + 200, label.box.bottom + 2)
    beside = tuple(one for one in page.lines if one.box.x0 >= label.box.x1 and right.overlap(one.box) > 0)
    for other in (*beside, *layout.below(label.box, _BELOW_PT)):
        value = _VALUE.match(other.text)
        if value and not _NOT_NUMBER.match(value["number"]):
            at = page.line_starts[_index(page, other)]
            span = page.span(at + value.start("number"), at + value.end("number"))
            return CaseNumber(
                rule="number.labelled",
                span=span,
                number=value["number"].strip(),
                is_report_number=is_report,
                is_alien_number=is_alien,
            )
    empty = Span(label.page, label.start, label.end, label.quote, _without(place, label.box))
    if _is_inked(page, empty.box):
        return CaseNumber(rule="number.unread", span=empty, number="", is_report_number=is_report, is_alien_number=is_alien)
    return CaseNumber(rule="number.blank", span=empty, number=None, is_report_number=is_report, is_alien_number=is_alien)


def _index(page: Page, line: Line) -> int:
    return next(index for index, one in enumerate(page.lines) if one is line)


def _without(place: Box, label: Box) -> Box:
    """Return the larger free stretch of a place next to its label."""
    return (
        Box(label.x1 + 2, label.top, max(place.x1, label.x1 + 20), label.bottom) if place.x1 - label.x1 > label.height else place
    )


def _is_inked(page: Page, place: Box) -> bool:
    """Return whether something is written in a place by hand: there, though not read."""
    return any(
        ink.kind is InkKind.STROKE and place.overlap(ink.box) >= 0.3 * ink.box.width * ink.box.height for ink in page.inks
    ) or any(is_rule_word(word.text) is False and word.source == "field" and place.overlap(word.box) > 0 for word in page.words)
