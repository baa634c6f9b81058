"""Fields: the place, the person, the things and the recipient that a paper names, or the empty place of one on its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.detectors import addresses, persons
from classifiers.detectors.names import name_at
from classifiers.detectors.places import is_rule_word
from classifiers.evidence import FieldName, FilledField
from classifiers.patterns import Pattern
from classifiers.transcript import Box, InkKind, Page, Span, Transcript

F = FieldName

_LEADS: tuple[tuple[FieldName, str, Pattern], ...] = (
    # AO 93: "(identify the person or describe the property to be searched and give its location):"
    (
        F.PLACE,
        "ao93",
        Pattern(
            r"(?i)\(?identify\s+the\s+person\s+or\s+describe\s+the\s+property\s+to\s+be\s+searched(?:\s+and\s+give\s+its\s+location)?\)?\s*:?"
        ),
    ),
    # the same where the form's hint is left out: "person or property located in the Eastern District of Michigan: ..."
    (
        F.PLACE,
        "district",
        Pattern(r"(?i)following\s+(?:person\s+or\s+)?property\s+located\s+in\s+the\s+[^:(]{0,60}\bdistrict\s+of\s+[^:(.]{0,30}:"),
    ),
    # MC 231: "1. The person, place, or thing to be searched is described as and is located at:"
    (
        F.PLACE,
        "mc231",
        Pattern(
            r"(?i)(?:person,?\s+)?(?:place,?|premises)\s+or\s+things?\s+to\s+be\s+searched\s+(?:is|are)\s+described\s+as(?:\s+and\s+(?:is|are)\s+located\s+at)?\s*:?"
        ),
    ),
    (
        F.PLACE,
        "search",
        Pattern(
            r"(?i)(?:premises|place|property|location)\s+to\s+be\s+(?:searched|inspected|entered)(?:\s+is(?:\s+described\s+as)?(?:\s+follows)?)?\s*:"
        ),
    ),
    (
        F.PLACE,
        "premises",
        Pattern(
            r"(?i)(?:enter|search|inspect)(?:\s+and\s+(?:search|inspect))?\s+(?:the\s+)?(?:following\s+)?(?:premises|building|place"
            r"|property|establishment|business)(?:\s+(?:known\s+as|located\s+at|described\s+as|at))?\s*:"
        ),
    ),
    (F.PLACE, "location", Pattern(r"(?im)^(?:place|location|premises|address)\s+(?:of\s+(?:search|inspection|entry))?\s*:")),
    # AO 93: "(identify the person or describe the property to be seized):"
    (F.ITEMS, "ao93", Pattern(r"(?i)\(?identify\s+the\s+person\s+or\s+describe\s+the\s+property\s+to\s+be\s+seized\)?\s*:?")),
    # the same where the form's hint is left out: "and that such search will reveal: ..."
    (F.ITEMS, "reveal", Pattern(r"(?i)\bsearch\s+will\s+reveal\s*:")),
    (
        F.ITEMS,
        "mc231",
        Pattern(
            r"(?i)(?:property|things?)\s+to\s+be\s+(?:searched\s+for\s+and\s+)?seized,?\s*(?:if\s+found,?)?\s*(?:is|are)(?:\s+(?:specifically\s+)?described\s+as\s*:?|\s*:)"
        ),
    ),
    (
        F.ITEMS,
        "seize",
        Pattern(
            r"(?i)(?:items|property|things|records)\s+to\s+be\s+(?:seized|searched\s+for|produced)(?:\s+(?:is|are)(?:\s+described\s+as)?)?\s*:"
        ),
    ),
    # AO 88B: "produce ... the following documents, ... or objects:", MC 11: "bring with you the following items:"
    (
        F.ITEMS,
        "produce",
        Pattern(
            r"(?is)(?:produce|bring\s+with\s+you|bring)\b.{0,120}?\bfollowing\s+(?:\w+,?\s+){0,3}(?:documents?|items?|records?|books|things|objects|papers)\b.{0,190}?(?:material|\))?\s*:"
            r"|(?:documents|records|items|books)\s+(?:described\s+(?:below|as\s+follows)|specified\s+below)\s*:"
        ),
    ),
    # AO 442: "arrest and bring before a United States magistrate judge without unnecessary delay (name of person to be arrested)"
    (F.PERSON, "arrest", Pattern(r"(?i)\(?name\s+of\s+(?:the\s+)?person\s+to\s+be\s+arrested\)?\s*:?")),
    # the same where the hint is left out: the name, or the line for it, follows at once
    (
        F.PERSON,
        "delay",
        Pattern(
            r"(?i)\barrest\b[^.;]{0,90}\bwithout\s+unnecessary\s+delay\s*[:,]?(?=\s*(?:_{3,}|(?-i:[A-Z][A-Za-z0-9]+,?\s+[A-Z])))"
        ),
    ),
    # I-200: "Warrant for Arrest of Alien ... Name of alien"; I-205: "(Full name of alien)"
    (
        F.PERSON,
        "alien",
        Pattern(
            r"(?i)(?<!\()\b(?:full\s+)?name\s+of\s+(?:the\s+)?(?:alien|noncitizen|detainee|subject|offender|parolee|defendant|respondent)\s*:"
        ),
    ),
    (
        F.RECIPIENT,
        "to",
        Pattern(
            r"(?m)^(?:TO|To)\s*:?\s*:(?!\w)|^(?:TO|To)\s*:?\s+(?=(?:[A-Z][\w.&'’-]*\s+){1,6}(?:Library|LIBRARY|Records|RECORDS|Custodian|Inc|School))|^(?:YOU|TO)\s+ARE\s*$"
            r"|^(?:TO|To)\s+(?=[Tt][Hh][Ee]\s+(?:(?i:warden|superintendent|keeper|jailer|sheriff)))"
            r"|(?:(?<=AMERICA\s)|(?<=America\s)|(?<=Michigan\.\s)|(?<=MICHIGAN\.\s)|(?<=MICHIGAN\s))TO\s*:\s*(?=[A-Z])"
        ),
    ),
    (F.RECIPIENT, "commissioner", Pattern(r"(?i)to\s*\(name[^)]{0,60}\)\s*:?")),
)
"""What comes right before a value, by the form that prints it so."""

_ENDS = re.compile(
    r"""(?xi)
      ^(?:the\s+person\s+or\s+property | the\s+search\b | an\s+application\b | i\s+have\b | /s/ | s/\s*[a-z]
        | \d{1,2}/\d{1,2}/\d{2,4}\b | \(?identify\s+the | you\s+are\s+(?:hereby\s+)?(?:commanded|ordered|summoned)
        | we\s+command | greetings?\b
        | unless\s+delayed | i\s+find\s+that | in\s+the\s+name\s+of
        | (?:date|place)(?:\s+and\s+time)?\s*: | (?:this|the)\s+(?:warrant|subpoena|following\s+provisions)\b
          | clerk\s+of\s+court | not\s+later | within\s+\d | therefore
        | \d\.\s | testimony\s*: | production\s*: | inspection\s+of | issued\s*: | judge\b | \(name\s+of
          | who\s+is\s+accused | offense\s*: | from\s*: | re\s*: | file\s+no | case\s+no
        | place\s+and\s+time\b | person\s+requesting\b | to\s+be\s+(?:delivered|produced)\s+(?:by|on|at|to)\b
        | (?:in\s+)?witness\s+(?:my|whereof|the\s+(?:hand|seal|signature|honorable))\b
        | failure\s+to\b | if\s+you\s+(?:fail|do\s+not|require)\b | issued\s+(?:under|this|by|at)\b
        | (?:day,\s+)?date | telephone | form\b | address\s*: | signature | located\s+in\s+the\s+_* \s*district
          | in\s+the\s+_* \s*district\s+of )"""
)
"""Lines at which a value stops: the form goes on."""
_TAIL = Pattern(
    r"(?i)\s*\(?(?:\bis(?:\s+removable\b.*)?|name\s+of\s+(?:the\s+)?person\s+to\s+(?:whom|be)\b.*|full\s+name\s+of.*|not\s+applicable.*)$"
)
_NEXT_LABEL = Pattern(r"(?i)\s{1,3}(?:date\s+and\s+time|place|case\s+no\.?|file\s+no\.?|date)\s*:.*$")
_PRINTED_HINT = Pattern(r"(?i)\(name\s+of\s+person\s+to\s+whom.{0,60}\)|\([^)]{0,80}\)\s*$")
_MAX_LINES = 8
_MAX_GAP = 2.4


@dataclass(frozen=True)
class _Lead:
    field: FieldName
    rule: str
    start: int
    end: int


def detect(transcript: Transcript) -> tuple[FilledField, ...]:
    """Return the named places, persons, things and recipients of the pages given, each lead once, in the order of the page."""
    result: list[FilledField] = []
    for page in transcript.pages:
        found = [_value(page, lead) for lead in _leads(page)]
        result.extend(sorted(found, key=lambda one: one.span.start))
        result.extend((*persons.detect(page), *addresses.detect(page)))
    return tuple(result)


def _leads(page: Page) -> Iterator[_Lead]:
    taken: list[tuple[FieldName, int, int]] = []
    for field, rule, pattern in _LEADS:
        for match in pattern.finditer(page.text):
            if any(field is other and match.start() < end and start < match.end() for other, start, end in taken):
                continue
            taken.append((field, match.start(), match.end()))
            yield _Lead(field, rule, match.start(), match.end())


def _value(page: Page, lead: _Lead) -> FilledField:
    """Return what stands after a lead: the rest of its line and the lines under it, up to where the form goes on."""
    first, last = lead.end, _stop(page, lead)
    text = page.text[first:last]
    clean = _clean(text)
    rule = f"field.{lead.field.value}.{lead.rule}"
    if lead.field is F.PERSON and (named := name_at(page.text, first)) is not None and named[0] <= last:
        span = page.span(*named)
        return FilledField(rule=rule, span=span, field=lead.field, value=" ".join(span.quote.split()))
    if clean:
        start = first + len(text) - len(text.lstrip(" :_\n"))
        return FilledField(rule=rule, span=page.span(start, max(last, start + 1)), field=lead.field, value=clean)
    label = page.span(lead.start, lead.end)
    place = _empty_place(page, label)
    written = any(ink.kind is InkKind.STROKE and place.overlap(ink.box) > 0 for ink in page.inks)
    span = Span(label.page, label.start, label.end, label.quote, place)
    return FilledField(
        rule=rule + (".unread" if written else ".blank"), span=span, field=lead.field, value="" if written else None
    )


def _clean(text: str) -> str:
    words = [word for word in text.split() if not is_rule_word(word)]
    joined = _NEXT_LABEL.sub("", _TAIL.sub("", " ".join(words)))
    return _PRINTED_HINT.sub("", joined).strip(" ,;:._")[:400]


def _stop(page: Page, lead: _Lead) -> int:
    """Return the character at which a lead's value ends."""
    end = page.text.find("\n", lead.end)
    end = len(page.text) if end < 0 else end
    index = _line_at(page, lead.end - 1)
    if lead.field is F.PERSON and page.text[lead.end : end].strip():
        return min(end, lead.end + 60)
    if lead.field is F.RECIPIENT and page.text[lead.end : end].rstrip().endswith(":"):
        return end
    lines = 1 if lead.field in {F.RECIPIENT, F.PERSON} and page.text[lead.end : end].strip(" _") else _MAX_LINES
    box = page.lines[index].box
    for at in range(index + 1, min(index + 1 + lines, len(page.lines))):
        line = page.lines[at]
        if (
            _ENDS.search(line.text)
            or line.box.top - box.bottom > _MAX_GAP * box.height
            or (lead.field is F.RECIPIENT and at - index > 1)
        ):
            break
        if line.box.top < box.top - 2:
            break
        box = line.box
        end = page.line_starts[at] + len(line.text)
    return end


def _line_at(page: Page, character: int) -> int:
    index = 0
    for at, start in enumerate(page.line_starts):
        if start > character:
            break
        index = at
    return index


def _empty_place(page: Page, label: Span) -> Box:
    """Return the space under a label, down to the next print, as the empty place of its value."""
    below = [line.box.top for line in page.lines if line.box.top > label.box.bottom + 4]
    bottom = min([*below, label.box.bottom + 60.0])
    return Box(label.box.x0, label.box.bottom, page.width_pt - 40.0, max(bottom, label.box.bottom + 10.0))
