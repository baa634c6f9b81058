"""Persons: whom a paper is about: who is to be arrested, removed or looked for, and else whose case its caption says it is.

A person that officers are told to take is a `person`; the defendant, respondent or subject of the caption a `party`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifiers.detectors.names import name_at
from classifiers.detectors.places import Layout
from classifiers.evidence import FieldName, FilledField
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page

F = FieldName

_ROLE = (
    r"(?:defendant|respondent|accused|parolee|probationer|offender|prisoner|inmate|detainee|fugitive|juvenile|child|minor"
    r"|payer|debtor|decedent|deceased|patient|individual|alien|noncitizen|person\s+(?:named|sought|wanted))(?:\(s\)|s)?"
)
"""Whom a case is about, as forms call them."""
_NAME = r"(?:['’]s)?(?:\s+(?:full\s+)?name)?"

_SENTENCES: tuple[tuple[FieldName, str, Pattern], ...] = (
    # "arrest MARLO QUIST and bring that person", "take into custody Marlo Quist", "take Marlo Quist into protective custody"
    (
        F.PERSON,
        "custody",
        Pattern(
            r"(?:\b(?:[Aa]rrest|ARREST|[Aa]pprehend|APPREHEND|[Dd]etain|DETAIN|[Tt]ake|[Ss]eize)(?:\s+and\s+\w+)?"
            r"|(?:into|protective)\s+custody|custody|\barrest\s+of)\s+(?:of\s+)?(?:the\s+)?"
            r"(?:(?:body|person)\s+of\s+|(?:above|within)[- ]named\s+)*(?:(?:defendant|fugitive|alien|respondent|juvenile),?\s+)?"
            r"(?=[A-Z])"
        ),
    ),
    # I-200: "probable cause to believe that JUAN EXAMPLE is removable"; I-862, a parole board, a governor: "it appears that ..."
    (F.PERSON, "believed", Pattern(r"(?i)\b(?:believes?|appears?|represented\b[^.;]{0,90}?)\s+that\s*:?\s*(?=(?-i:[A-Z]))")),
    (F.PERSON, "whereas", Pattern(r"\b(?:WHEREAS|Whereas),?\s+(?=[A-Z][^,.]{3,40}?\s(?:was|is|has|did|stands)\s)")),
    # a protection order: "IT IS ORDERED: Marlo Quist is prohibited from"
    (
        F.PERSON,
        "ordered",
        Pattern(r"(?i)\bordered\s*:?\s*(?:that\s+)?(?=(?-i:[A-Z][\w.'’-]+\s[^.:]{2,40}?)\sis\s(?:prohibited|restrained))"),
    ),
    (
        F.PERSON,
        "tracked",
        Pattern(r"(?i)\b(?:vehicle|car|telephone|phone|device)\s+(?:used|driven|owned|carried)\s+by\s+(?=(?-i:[A-Z]))"),
    ),
    (
        F.PARTY,
        "known",
        Pattern(r"(?i)\b(?:a\s+(?:person|man|woman|patron)\s+named|(?:known|identified)\s+as)\s+(?=(?-i:[A-Z]))"),
    ),
    (
        F.PARTY,
        "matter",
        Pattern(
            r"(?im)^\s*in\s+(?:re\b|the\s+matter\s+of\b)\s*:?\s*(?:the\s+(?:death|estate|person|welfare|arrest|removal)\s+of\s+)?(?=(?-i:[A-Z\n]))"
        ),
    ),
    (
        F.PARTY,
        "trial",
        Pattern(r"(?i)\b(?:trial|court-martial|case|prosecution)\s+of\s+(?:(?-i:[A-Z][a-z]+)\s+)??(?=(?-i:[A-Z]))"),
    ),
    (F.PARTY, "labelled", Pattern(rf"(?i)\b{_ROLE}{_NAME}(?:\s*\([^)]{{0,30}}\))?\s*:\s*(?=(?-i:[A-Z]))")),
    # "Lakeshore Freight, Inc. v Delia Crane"
    (F.PARTY, "versus", Pattern(r"(?m)(?<=\w|[.,)])\s+(?:v|vs|V|VS)\.?\s+(?=[A-Z])")),
)
"""Words right after which a name stands, surest first."""

_ROLE_UNDER = Pattern(r"(?i)^\W*(?:the\s+)?(?:defendant|respondent|accused)(?:\(s\)|s)?[\s.,;)]*$")
"""A caption's role under its name: "MARLO QUIST, / Defendant."."""
_ROLE_OVER = Pattern(
    rf"(?i)^\W*(?:\d\d?\.?\s+)?(?:{_ROLE}(?:/{_ROLE})?{_NAME}|(?:full\s+)?name\s+of\s+(?:the\s+)?{_ROLE})"
    r"(?:[\s,]+(?:and\s+)?(?:name|address|dln|dob|telephone\s+no|last|first|middle)\b\.?|\([^)]{0,30}\))*[\s.:]*$"
)
"""A form's cell: its label over the name, "Defendant's name and address"."""
_JOINED_CELL = Pattern(
    r"(?<=\s)(?:Defendant|Respondent)(?:\(s\)|s)?\W*$|\b(?:Defendant|Respondent)(?:\(s\)|s)?['’]s\s+name\b(?!.*[.;])"
)
"""The same where OCR joins the labels of two cells to one line."""
_ROLE_BESIDE = Pattern(r"(?m)^\W*(?=[A-Z].{2,60}?,\s+(?:Defendant|DEFENDANT|Respondent|RESPONDENT|Accused)\b)")
"""A caption's role on the name's own line: "MARLO QUIST, Defendant."."""
_VERSUS_LINE = re.compile(r"(?i)^\W*(?:v|vs|versus)\W*$")
_NAMED_OVER = Pattern(
    rf"(?i)^\(\s*(?:full\s+)?name\s+of\s+(?:the\s+)?(?:{_ROLE}|person\s+to\s+be\s+(?:arrested|searched))\b[^:]*\)$"
)
"""I-205: "(Full name of alien)" under the name."""
_NAME_LABEL = Pattern(r"^Name\s*:\s*(?=[A-Z])")
_OF_A_PERSON = Pattern(r"(?i)\b(?:nationality|citizenship|date\s+of\s+birth|d\.?o\.?b|alien|subject|a-?\s?number|file\s+no)\b")
"""What stands by the name of the person a paper is about, and by no signer's."""
_NEAR_PT, _SAME_COLUMN_PT, _FLUSH_PT, _ROW_PT = 26.0, 60.0, 8.0, 5.0


def detect(page: Page) -> Iterator[FilledField]:
    """Yield the persons named on a page, those that officers are to take before the parties of the case."""
    yield from _in_sentences(page, F.PERSON)
    yield from _by_labels(page)
    yield from _in_caption(page)
    yield from _in_sentences(page, F.PARTY)


def _in_sentences(page: Page, field: FieldName) -> Iterator[FilledField]:
    for sort, rule, pattern in _SENTENCES:
        for lead in pattern.finditer(page.text) if sort is field else ():
            found = name_at(page.text, lead.end())
            if found is not None:
                yield _named(page, field, rule, found)


def _named(page: Page, field: FieldName, rule: str, where: tuple[int, int]) -> FilledField:
    span = page.span(*where)
    return FilledField(rule=f"field.{field.value}.{rule}", span=span, field=field, value=" ".join(span.quote.split()))


def _by_labels(page: Page) -> Iterator[FilledField]:
    """Yield the names that an agency's form labels: "(Full name of alien)" under it, "Name:" before it among a person's data."""
    layout = Layout(page)
    for index, line in enumerate(page.lines):
        if _NAMED_OVER.match(line.text):
            yield from _first(page, F.PERSON, "named_under", layout.above(line.box, _NEAR_PT))
        elif (label := _NAME_LABEL.match(line.text)) and _OF_A_PERSON.search(_lines_about(page, index)):
            found = name_at(page.text, page.line_starts[index] + label.end())
            if found is not None:
                yield _named(page, F.PERSON, "name", found)


def _lines_about(page: Page, index: int) -> str:
    return "\n".join(line.text for line in page.lines[max(0, index - 2) : index + 3])


def _in_caption(page: Page) -> Iterator[FilledField]:
    """Yield the parties against whom a case is: by their role or their cell's label, then under the "v."."""
    layout = Layout(page)
    for index, line in enumerate(page.lines):
        yield from _by_role(page, layout, index, line)
    for beside in _ROLE_BESIDE.finditer(page.text):
        name = name_at(page.text, beside.end())
        if name is not None:
            yield _named(page, F.PARTY, "role", name)
    for line in page.lines:
        if _VERSUS_LINE.match(line.text):
            yield from _first(page, F.PARTY, "versus", _under(layout, line.box))


def _by_role(page: Page, layout: Layout, index: int, line: Line) -> Iterator[FilledField]:
    """Yield the name over a caption's role, else the name under a cell's label."""
    if _ROLE_UNDER.match(line.text):
        over, under = layout.above(line.box, _NEAR_PT), _under(layout, line.box)
        choices = (under, over) if "(" in line.text else (over, under)
        named = (list(_first(page, F.PARTY, "role", lines)) for lines in choices)
        yield from next(filter(None, named), [])
    elif _ROLE_OVER.match(line.text):
        yield from _first(page, F.PARTY, "cell", _under(layout, line.box))
    elif label := _JOINED_CELL.search(line.text):
        start = page.line_starts[index]
        box = page.span(start + label.start(), start + label.end()).box
        flush = (one for one in _under(layout, box) if abs(one.box.x0 - box.x0) <= _FLUSH_PT)
        yield from _first(page, F.PARTY, "cell", tuple(flush))


def _under(layout: Layout, label: Box) -> tuple[Line, ...]:
    """Return the lines under a label in its own column, nearest first; of one row that which begins where the label does."""
    below = [one for one in layout.printed if label.height / 2 < one.box.top - label.top <= _NEAR_PT]
    column = [one for one in below if abs(one.box.x0 - label.x0) <= _SAME_COLUMN_PT]
    return tuple(sorted(column, key=lambda one: (round(one.box.top / _ROW_PT), abs(one.box.x0 - label.x0))))


def _first(page: Page, field: FieldName, rule: str, lines: tuple[Line, ...]) -> Iterator[FilledField]:
    """Yield the name that the nearest of some lines begins with, when it begins with one."""
    for line in lines[:1]:
        start = page.line_starts[page.lines.index(line)]
        found = name_at(page.text, start)
        if found is not None and found[1] <= start + len(line.text):
            yield _named(page, field, rule, found)


__all__ = ["detect"]
