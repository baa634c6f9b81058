"""Addresses: which premises a paper reaches, and where the one is to whom it is directed, read as a street address with its name.

"Riverbend Public Library, 100 Example Street, Ecorse, Michigan 48229". What a form's blank says of a place without a street is
read with the other blanks (`fields`), and never from a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from classifiers.evidence import FieldName, FilledField
from classifiers.patterns import Pattern
from classifiers.transcript import Line, Page

F = FieldName

_CAPITAL = r"[A-Z][\w.&'’-]*"
_ADDRESS = rf"""
    [\dOlI]{{1,6}}\s+(?!T(?:HE|he|HIS|his)\s+C(?:OURT|ourt)\b)(?:(?:North|South|East|West|NORTH|SOUTH|EAST|WEST|[NSEW]{{1,2}})\b\.?\s+)?
    (?:{_CAPITAL}|\d{{1,3}}(?:st|nd|rd|th))(?:\s+{_CAPITAL}){{0,3}}?\s+
    (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Highway|Hwy|Parkway|Pkwy|Circle
      |Terrace|Trail|Square|Plaza|STREET|AVENUE|AVE|ROAD|BOULEVARD|BLVD|DRIVE|LANE|COURT|HIGHWAY|PARKWAY)\b\.?
    (?:\s*,?\s*(?:Suite|Ste|Room|Floor|Apt|Unit|\#)\.?\s*\w+)?
    (?:\s*[,\n]\s*{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}(?=\s*,?\s*(?:MI|M\w{{2}}h|MICH|[A-Z]{{2}}\s+\d{{5}}))
      |\s*,\s*{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}})?
    (?:\s*,?\s*(?:MI|Mich\.|M\w{{2}}h\w{{3,4}}|MICHIGAN|(?<=,[ ])[A-Z]{{2}})\b)?(?:\s*,?\s*\d{{5}}(?:-\d{{4}})?)?
"""
"""Number, street and its sort (but "11/18/2026" before "THE COURT ORDERS" is no house in a court); then, where
they follow, room, city, state and ZIP code; over a line's end, too."""
_NAME = rf"(?:the\s+)?{_CAPITAL}(?:[ \n](?:of|the|and|&|{_CAPITAL})){{1,7}}"
_PREMISES = Pattern(rf"(?x)(?:{_NAME}\s*(?:,|\n|,?\s+(?:located\s+)?at\b|\()\s*)?{_ADDRESS}")

_REACHED = Pattern(
    r"""(?x)
      \b(?:[Pp]remises|[Pp]roperty|[Pp]lace|[Bb]uilding|[Ww]orkplace|[Ll]ocation|[Ee]stablishment|[Aa]reas|[Ll]ot|[Pp]erson\sor\sproperty)
        (?:\s+(?:to\s+be\s+(?:searched|inspected|entered)(?:\s+is)?|known\s+as|(?:described\s+as\s+)?(?:and\s+is\s+)?located\s+at
          |owned\s+or\s+operated\s+by|situated\s+at|at|of|is|located\s+in\s+(?:the\s+)?[^.:]{0,60}?))\s*:?\s*(?:\([^)]{0,120}\)\s*:?\s*)?
    | \b(?:kept|stored|found|occurring)\s+at\s+
    | \b(?:[Ss]earch|SEARCH|[Ii]nspect|INSPECT|[Ee]nter|ENTER)(?:\s+(?:and|or)\s+(?:search|inspect))?(?:\s+of)?\s*:?\s+
    | \b(?:[Ss]earch|SEARCH|[Ii]nspection|INSPECTION|[Ee]ntry|ENTRY)\s+(?:of|OF)\s*:?\s*(?:\([^)]{0,160}\)\s*)?
    """
)
"""Words right after which the premises stand that officers may enter."""
_ORDERED = Pattern(
    r"(?i)\bordered\s*:?\s*(?:that\s+)?(?:on\s+or\s+before\s+[\w\s,/]{6,22}?\s)?(?:the\s+)?(?:respondents?,?\s+|garnishee,?\s+)?(?=(?-i:[A-Z]))"
)
"""An order names whom it binds: "IT IS ORDERED that Riverbend Public Library, 100 Example Street, ..., shall"."""
_IN_THE_NAME_OF = Pattern(
    r"(?i)\b(?:president\s+of\s+the\s+united|people\s+of\s+the)\s+states?(?:\s+of\s+\w+(?:\s\w+)?)?,?\s+to\s*:?\s*"
)
_LIBRARY = Pattern(rf"(?x)(?:{_CAPITAL}[ ]){{1,4}}(?:Library|LIBRARY)\b[\s,/]*(?:at\s+)?{_ADDRESS}")
"""A library with its address, wherever it stands: it is the library that the paper was brought to, or should have been."""
_TO = Pattern(
    r"(?i)^\W*(?:\d\.?\s+)?(?:.{0,80}\b)?(?:(?-i:TO|To)\b\s*(?:\([^)]{0,80}\)?)?\s*:?|(?-i:AT|At)\s*:|garnishee)(?=\s|$)"
)
_SALUTATION = Pattern(r"(?i)^\W*(?:dear\b|re\s*:|to\s+whom\s+it\s+may|sir\b|subject\s*:)")
_BLOCK_LINES, _BLOCK_GAP_PT, _COLUMN_PT = 4, 26.0, 40.0
_HEAD_OF_LETTER = 0.5


def detect(page: Page) -> Iterator[FilledField]:
    """Yield the premises that a page names, then the seat of the one it is directed to."""
    for lead in _REACHED.finditer(page.text):
        if found := _PREMISES.match(page.text, lead.end()):
            yield _seen(page, F.PLACE, "address", found.start(), found.end())
    for pattern in (_ORDERED, _IN_THE_NAME_OF):
        for lead in pattern.finditer(page.text):
            if found := _PREMISES.match(page.text, lead.end()):
                yield _seen(page, F.SEAT, "directed", found.start(), found.end())
    yield from _recipients(page)
    for found in _LIBRARY.finditer(page.text):
        yield _seen(page, F.SEAT, "library", found.start(), found.end())
    yield from _letters(page)


def _seen(page: Page, field: FieldName, rule: str, start: int, end: int) -> FilledField:
    span = page.span(start, end)
    return FilledField(rule=f"field.{field.value}.{rule}", span=span, field=field, value=" ".join(span.quote.split()))


def _recipients(page: Page) -> Iterator[FilledField]:
    """Yield the addresses beside and under "To:"."""
    for index, line in enumerate(page.lines):
        if lead := _TO.match(line.text):
            yield from _in_block(page, "to", (index, *_below(page, index)), after=lead.end())


def _letters(page: Page) -> Iterator[FilledField]:
    """Yield the address right above a letter's salutation."""
    for index, line in enumerate(page.lines):
        if _SALUTATION.match(line.text) and line.box.top < _HEAD_OF_LETTER * page.height_pt:
            yield from _in_block(page, "letter", range(max(0, index - _BLOCK_LINES), index))


def _below(page: Page, index: int) -> list[int]:
    """Return the lines that go on under one in its column."""
    found: list[int] = []
    last: Line = page.lines[index]
    for at in range(index + 1, len(page.lines)):
        line = page.lines[at]
        is_next = 0 < line.box.top - last.box.top <= _BLOCK_GAP_PT and abs(line.box.x0 - page.lines[index].box.x0) <= _COLUMN_PT
        if is_next and len(found) < _BLOCK_LINES:
            found.append(at)
            last = line
    return found


def _in_block(page: Page, rule: str, lines: Sequence[int], after: int = 0) -> Iterator[FilledField]:
    """Yield an address of a block of lines, with the name above or before it: a letter's last, else the first."""
    if not lines:
        return
    pieces = [page.lines[lines[0]].text[after:], *(page.lines[at].text for at in lines[1:])]
    text = "\n".join(pieces)
    every = list(_PREMISES.finditer(text))
    if not every:
        return
    found = every[-1 if rule == "letter" else 0]
    reached = [at for at, start in zip(lines, _starts(pieces), strict=True) if start < found.end()]
    first, last = reached[0], reached[-1]
    span = page.span(page.line_starts[first], page.line_starts[last] + len(page.lines[last].text))
    yield FilledField(rule=f"field.seat.{rule}", span=span, field=F.SEAT, value=" ".join(found[0].split()))


def _starts(pieces: Sequence[str]) -> Iterator[int]:
    at = 0
    for piece in pieces:
        yield at
        at += len(piece) + 1


__all__ = ["detect"]
