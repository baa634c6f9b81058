"""Forms: finds the form number printed at a paper's edge or corner, and the instrument of the catalogue that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from classifiers.detectors.slips import fold
from classifiers.evidence import FormNumber
from classifiers.kinds import catalogue
from classifiers.patterns import Pattern
from classifiers.transcript import Line, Page, Transcript

_EDGE = 0.14
"""Share of a page at its top and at its bottom where forms print their number."""
_MOST_WORDS = 22

_D = r"[0-9OoIl]"
"""A digit, or the letter that OCR takes it for ("A0 93", "I-2OO")."""

_EDITION = Pattern(
    r"""(?x) ^\W* (?:(?i:Form)\ (?:No\.\ )?)?
    (?! (?:[A-Z]{1,4}-)?(?:19|20)\d\d\b ) (?=[\w.-]*\ ?\d)
    ( \d{3,4}[A-Z]{2,4} | [A-Z][A-Za-z]{0,11}-[A-Z\d]{1,5}(?:[.-]\d{1,4})?
      | (?:[A-Z]{2}-)?[A-Z]{2,6}\ \d{3,4} | \d{3}-\d{5} )
    (?: \ -\ [A-Z][\w,()/'\ ]{3,60}? )?
    ,? \ (?= [(\[]? (?i:Rev(?:ised|\.)?|Eff(?:ective|\.)?|Approved|Adopted)\b
      | [(\[] (?:\d{1,2}[/-]){1,2}\d{2,4} [)\]] | \d{1,2}[/-]\d{2,4}\b(?![/-]) | [A-Z][a-z]{2}\ \d\d\b )
    """
)
"""A number of whatever system with the date of its edition: "Superior-34 (revised July 2022)", "1017GEJ Approved March 25,
2024", "Form 100-00061 - Subpoena (03/2022)", "CF-MH 3001, Feb 05 (Rev.)"."""

_SYSTEMS: tuple[tuple[str, Pattern], ...] = (
    # federal courts: "AO 93 (Rev. 11/13)", "A0 88B"; an alien's file is "A000 555 019"
    ("AO {}", Pattern(rf"(?<![\w-])(?:AO|A0|AQ)\s?-?\s?(?![0Oo])({_D}{{2,3}}(?:[A-F])?)(?![\w/])")),
    ("Prob {}", Pattern(r"(?<![\w-])(?:PROB|Prob)\s?-?\s?(1[0-9][A-D]?|[0-9]{1,2}[A-D])(?![\w/])")),
    # bankruptcy courts: "B2570 (Form 2570 - Subpoena ...) (12/15)", "B 254", "B 206"
    ("B {}", Pattern(r"(?<![\w-])B\s?((?:2[0-9]{2}|[234][0-9]{3})[A-Z]?)(?=\s+\((?:Official\s+|Director.?s\s+)?Form)")),
    ("USM-{}", Pattern(r"(?<![\w-])USM\s?-\s?(\d{1,3}[A-Z]?)(?![\w/]|-\d)")),
    # Michigan courts: "MC 11 (5/24)", "CC 376", "FOC 10", "JC 05b", "PCM 209"
    (
        "{} {}",
        Pattern(
            r"(?<![\w-])(MC|CC|DC|JC|PC|PCM|FOC|M)(?:\s?"
            r"|\s?-\s?(?!\d{3}))(\d{1,3}[a-z]{0,2}\d?)(?![\w/-])(?=\s*(?:\(|\d{1,2}/\d{2}|,|$|[A-Z]))"
        ),
    ),
    # immigration: "I-200", "ICE Form I-205 (8/07)", "DHS Form I-247A"
    # ("- 1 - 600.6110" is a page's number before a statute's)
    ("I-{}", Pattern(rf"(?<![\w.-])(?<!-\s)[I1l]\s?-\s?({_D}{{3}}[A-Z]{{0,2}})(?![\w/-]|\.\d)")),
    ("I-{}", Pattern(r"(?<![\w-])(?:Form|FORM)\s+I\s?-?\s?(\d{3}[A-Z]?)(?![\w/-])")),
    ("EOIR-{}", Pattern(r"(?<![\w-])EOIR\s?-\s?(\d{1,2}[A-Z]?)(?![\w/]|-\d)")),
    ("G-{}", Pattern(r"(?<![\w-])(?:Form\s+)G\s?-\s?(\d{2,4}[A-Z]?)(?![\w/])")),
    # other agencies: "DEA-79", "DHS Form 3115", "Form 2039 (Rev. 10-2010)", "DD Form 453", "Form NLRB-31", "FD-26"
    ("DEA-{}", Pattern(r"(?<![\w-])DEA(?:\s+Form)?\s?-?\s?(\d{2,3}[a-z]?)(?![\w/]|-\d)")),
    ("{} {}", Pattern(r"(?<![\w-])(DHS|CBP|DD|VA|SF|TTB)\s+(?:FORM|Form)\s*-?\s?(\d{2,4}[A-Z]?(?:-\d)?)(?![\w/])")),
    ("NLRB-{}", Pattern(r"(?<![\w-])NLRB\s?-?\s?(\d{2,4})(?![\w/]|-\d)")),
    ("FD-{}", Pattern(r"(?<![\w-])FD\s?-\s?(\d{2,4}[A-Z]?)(?![\w/]|-\d)")),
    ("Form {}", Pattern(r"(?<![\w-])(?:Form|FORM)\s+(2039|6637|6638|668-?[A-Z]|14A|14B|15)(?![\w/])")),
    # California's Judicial Council: "SUBP-001", "FL-300", "EFS-020", "CLETS-EPO-001"
    (
        "{}-{}",
        Pattern(
            r"(?<![\w-])(ADOPT|ADR|APP|AT|BMD|CARE|CD|CH|CIV|CLETS|CM|CP|CR|DE|DISC|DV|EA|EFS|EJ|EM|EPO|ER|FL|FW"
            r"|GC|GV|HC|ICWA|ID|INT|JUD|JURY|JV|LA|MC|MD|MIL|ML|NC|PLD|POS|RA|RC|SC|SER|SH|SUBP|SUM|SV|TH|TR|UD|VL|WG"
            r"|WV)-(\d{3}[A-Z]?)(?![\w/]|-\d)"
        ),
    ),
    ("AOPC {}", Pattern(r"(?<![\w-])AOPC\s?-?\s?(\d{3,4}[A-Z]?)(?![\w/])")),  # the courts of Pennsylvania: "AOPC 410A"
    # Illinois: "ATJ 412.1", "OP-O 404.4"; other states: "JD-CR-61", "CC-1304", "DC-325", "AOC-E-204", "CV-GA"
    ("{} {}", Pattern(r"(?<![\w-])(ATJ|OP-[A-Z]{1,2}|DV-[A-Z]{1,2}|EX-[A-Z]|JE-[A-Z])\s(\d{3,4}\.\d)(?![\w/])")),
    (
        "{}",
        Pattern(
            r"(?<![\w-])((?:JD|AOC|CC|DC|CV|CR|GF|FA|JDF|MPC|TCPA|OCAP|FCA|WPF|AOCCR|JFM"
            r"|CAO)[- ](?:[A-Z]{1,4}[- ])?\d{1,4}(?:[A-Z]|\.\d{1,2})?)(?![\w/]|-\d)(?<!CR\s\d)(?<!CR\s\d\d)"  # "CR 45" is a rule
        ),
    ),
    # clerks of Cook County: "(12/01/24) CCM 0153"; New Jersey: "Revised 09/2021, CN 10012"
    ("{} {}", Pattern(r"(?<![\w-])(CC[A-Z]{1,2})\s(\d{4})(?![\w/-])")),
    ("SCCA/{}", Pattern(r"(?<![\w-])SCCA\s?/\s?(\d{3}[A-Z]{0,2})(?![\w/])")),  # the courts of South Carolina
    ("CN {}", Pattern(r"(?<![\w-])CN:?\s(\d{5})(?![\w/])")),
    ("{}", _EDITION),
)
"""Form numbers by the system that gives them; what stands in the braces is the number."""

_OTHERS = re.compile(
    r"(?i)\b(?:see|use|using|complete|completed|attach|attached|file|filed|filing|on|a|an|and|or|to|of"
    r"|from|with|the|your|item|new|replaces?|previous(?:ly)?|obsolete|by|is"
    r"|are)\s+(?:\w+\s+)?(?:judicial\s+council\s+|approved\s+)?(?:form\s+|forms\s+)?\(?$"
)
"""Words before a number that is another form's: "use form MC 21", "attach form FL-150"."""
_GOES_ON = re.compile(
    r",?\s+(?:was|were|is|are|has|have|had|may|must|shall|will|should|which|that|before|when|if|unless)\s+[a-z]"
)
"""Words behind a number that a sentence speaks of: "a warrant, Form I-200, was issued"."""


@cache
def _subtypes() -> dict[str, str]:
    return {_key(form): one.subtype for one in catalogue().values() for form in one.forms}


def _key(form: str) -> str:
    return re.sub(r"[\s-]+", " ", form).casefold()


def instrument_of(form: str) -> str | None:
    """Return the subtype of the catalogue that prints this form number, None when none does."""
    return _subtypes().get(_key(form))


def detect(transcript: Transcript) -> tuple[FormNumber, ...]:
    """Find the numbers of the forms that the pages are, each at most once a page; numbers of other forms are left out."""
    return tuple(found for page in transcript.pages for found in _page(page))


def _page(page: Page) -> Iterator[FormNumber]:
    seen: set[str] = set()
    systems = [(form, system) for form, system in _SYSTEMS if system.may_match(page.text)]
    for index, line in enumerate(page.lines):
        if len(line.words) > _MOST_WORDS or not any(char.isdigit() or char in "OIl" for char in line.text):
            continue
        for form, start, end in _numbers(page, line, systems):
            if form not in seen:
                seen.add(form)
                span = page.span(page.line_starts[index] + start, page.line_starts[index] + end)
                yield _evidence(form, page, span.start, span.end)


def _evidence(form: str, page: Page, start: int, end: int) -> FormNumber:
    subtype = instrument_of(form)
    kind = catalogue()[subtype].kind if subtype else None
    return FormNumber(
        rule="form.number", span=page.span(start, end), favours=kind, weight=0.8 if kind else 0.0, form=form, subtype=subtype
    )


def _numbers(page: Page, line: Line, systems: Iterable[tuple[str, Pattern]]) -> Iterator[tuple[str, int, int]]:
    at_edge = line.box.top < _EDGE * page.height_pt or line.box.bottom > (1 - _EDGE) * page.height_pt
    for pattern, system in systems:
        for found in system.finditer(line.text):
            opens = not fold(line.text[: found.start()]).strip(" (*-") or found.end() == len(line.text)
            is_told = _OTHERS.search(line.text[: found.start()]) or _GOES_ON.match(line.text, found.end())
            if is_told or not (at_edge or (opens and len(line.words) <= _SHORT)):
                continue
            yield _written(pattern, found), found.start(), found.end()


_SHORT = 12
_DIGITS = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1"})


def _written(pattern: str, found: re.Match[str]) -> str:
    *before, number = found.groups()
    if before or pattern == "{}":
        return pattern.format(*before, number)
    body, tail = re.fullmatch(r"(.*?)([A-Z]{0,2})", number).groups()  # type: ignore[union-attr]  # matches any text
    if pattern in {"AO {}", "I-{}"} and set(tail) & {"O", "I"}:
        body, tail = number, ""
    return pattern.format(body.translate(_DIGITS) + tail)
