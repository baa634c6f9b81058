"""Printed: the name, title and bar number that are printed with a place to sign, and what a box of a form is headed with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from classifiers.detectors.label_words import BAR_LABEL, is_label
from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.signatures.candidates import IS_NAME, SENTENCE_WORDS, Candidate
from classifiers.detectors.signers import office, office_within
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line

_PRINTED_NAME = Pattern(
    r"(?i)print(?:ed)?(?:\s+or\s+typed?)?\s+(?:your\s+)?name|typed?\s+or\s+print(?:ed)?\s+name|name\s+(?:and|&|/)\s*title"
    r"|^\(?name\)?\b(?!\s+or\b)|type\s+name"
)
_TITLE = Pattern(r"(?i)^\(?(?:official\s+)?title(?:\s+of\s+[\w\s]+)?\)?\s*(?P<colon>:\s*)?(?P<rest>.*)$")
"""'(Title)' under the title, 'Title: Deputy Clerk' before it, 'Title of officer serving warrant'."""
_OTHER_LABEL = Pattern(r"(?i)\bsignature\b|^\(?(?:date|address|telephone|phone|e-?mail|bar\s+no)\b")
_BAR_NUMBER = re.compile(r"\bP-?\s?\d{5}\b")
_HEADED = re.compile(r"(?:^|\s)\d{1,2}\s?[.)]\s+(?P<office>[A-Z][^.:;\d]{3,50})\s*:?\s*$")
"""'5. Authorized Official:' over the box in which that official signs."""
_TAIL = Pattern(rf"(?i)^\(?(?:{BAR_LABEL}|bar|n[o0]\.)\)?$")
"""What rounds a label off on the row below it, between the label and the printed name."""
_TITLE_WORDS = 5
_STACK_PT, _ROW_GAP_PT = 80.0, 18.0
"""How far below a label its printed name and title go on, in all and from one row to the next."""
_HEADED_PT = 60.0
_LINE_GAP_PT = 9.0


@dataclass
class _Stack:
    """The rows under a label, as far as they were understood."""

    name: str | None
    title: str | None
    spare: str | None = None
    """A row that its own label, one row below, will explain."""

    def take(self, line: Line) -> bool:
        """Take one row in; return whether rows that belong here may follow."""
        text = bare(line.text)
        if _PRINTED_NAME.search(text):
            rest = bare(_PRINTED_NAME.sub("", text).replace("title", ""))
            self.name = self.name or name_in(rest)
            return "title" not in text.casefold()
        if found := _TITLE.match(text):
            said = found["rest"] if found["colon"] else self.spare
            self.title = said or self.title
            return False
        self._take_value(line, text)
        return True

    def _take_value(self, line: Line, text: str) -> None:
        head, _, tail = text.partition(",")
        self.spare = text
        if self.name is None and (name := name_in(bare(head))):
            self.name, self.title, self.spare = name, _with_rank(head, bare(tail)) or self.title, None
        elif self.title and office_within(self.title) is None and office_within(whole := f"{self.title} {text}") is not None:
            self.title = whole  # "Jane Roe, Revenue" goes on with "Agent" in the next row
        elif not self.title and _is_title(text, len(line.words)):
            self.title = text


def _is_title(text: str, words: int) -> bool:
    """Return whether a row is a title: an office alone, one in few words, or what a private person calls himself."""
    within = office_within(text)
    return office(text) is not None or within is SignerRole.PRIVATE or (words <= _TITLE_WORDS and within is not None)


def _with_rank(head: str, tail: str) -> str:
    """Return the title printed behind a name, with the rank before the name where there is one."""
    rank = _RANKED.match(head)
    return f"{rank[0].strip()} {tail}".strip() if rank else tail


def bare(text: str) -> str:
    """Return a line's words without what is printed to write on."""
    return " ".join(word for word in text.split() if not is_rule_word(word)).strip(" ,;:()")


_RANKED = Pattern(r"^(?:(?:Det|Sgt|Lt|Capt|Cpl|Ofc|Tpr|Cmdr|DET|SGT|LT|CAPT|CPL|OFC|TPR|CMDR)\.[\s/]*)+")
"""A rank before a printed name: "Det. Orlan Pruitt", "D/Sgt. Emlyn Rusk"."""


def name_in(text: str) -> str | None:
    """Return the person whom a text names, None when it names an office or nobody; a rank before the name is no part of it."""
    text = _RANKED.sub("", text)
    found = IS_NAME.match(text)
    return found["name"] if found and office_within(text) is None else None


def with_printed(candidate: Candidate, layout: Layout) -> Candidate:
    """Read the printed name and title that stand with a label: below a form's label, above a bare title."""
    box = candidate.label.span.box
    foot = candidate.place.bottom if _is_headed(candidate) else box.bottom
    wide = Box(min(candidate.place.x0, box.x0), box.top, max(candidate.place.x1, box.x1), foot)
    rows = tuple(_rows(layout, wide))
    known = replace(candidate, has_bar_number=any(_BAR_NUMBER.search(line.text) for line in rows[:2]))
    if candidate.label.says_sign and candidate.name is None:
        return _with_office(_with_column_title(_with_rows(known, rows), layout), layout, wide)
    return known if candidate.name is not None else _with_name_beside(known, layout, wide)


def _is_headed(candidate: Candidate) -> bool:
    """Return whether a label stands over its place, and not under or beside it."""
    return candidate.has_rule and candidate.place.top >= candidate.label.span.box.bottom - 1


def person_under(layout: Layout, base: Box) -> tuple[str | None, str | None]:
    """Return the name and the title printed in the rows under a hand or its rule."""
    stack = _Stack(None, None)
    for line in _rows(layout, base):
        if not stack.take(line):
            break
    return stack.name, stack.title


def label_of_name(layout: Layout, rule: Box) -> Line | None:
    """Return the label under a rule by which a form asks for the name of whoever signs on it; None where another comes first."""
    nearest, farthest = _NAMED_PT
    label = next((line for line in layout.below(rule, farthest) if is_label(line.text) or _asks_name(line.text)), None)
    is_of_name_below = label is not None and _asks_name(label.text) and label.box.top - rule.bottom >= nearest
    return label if is_of_name_below else None


def _asks_name(text: str) -> bool:
    return _PRINTED_NAME.search(bare(text)) is not None


_NAMED_PT = (14.0, 36.0)
"""From the line to sign on to the label of the printed name, its own label and the name between; what is nearer is the name's."""


def _rows(layout: Layout, label: Box) -> Iterator[Line]:
    """Yield the rows under a label that follow close on each other, up to a sentence or another label."""
    bottom = label.bottom
    for line in layout.below(label, _STACK_PT):
        is_sentence = len(line.words) >= SENTENCE_WORDS and not (_PRINTED_NAME.search(line.text) or _names_officer(line.text))
        if is_sentence or line.box.top - bottom > _ROW_GAP_PT or _OTHER_LABEL.search(line.text):
            return
        bottom = max(bottom, line.box.bottom)
        yield line


def _names_officer(text: str) -> bool:
    """Return whether a row is a name with its office, however long: "Orla Fenn, Circuit Court Judge, State of Michigan"."""
    head, _, tail = bare(text).partition(",")
    return name_in(bare(head)) is not None and office(bare(tail.partition(",")[0])) is not None


def _with_rows(candidate: Candidate, rows: tuple[Line, ...]) -> Candidate:
    stack = _Stack(candidate.name, candidate.title)
    for line in rows:
        if not stack.take(line):
            break
    return replace(candidate, name=stack.name, title=stack.title)


def _with_column_title(candidate: Candidate, layout: Layout) -> Candidate:
    """Read the title that a foot of columns asks for beside the signature: "Clerk of Court" over "Title of Issuing Officer"."""
    row = candidate.label.span.box
    for line in layout.printed if candidate.title is None else ():
        asked = _TITLE_OF.match(line.text)
        is_near = abs(line.box.top - row.top) <= _FOOT_PT and line.box.overlap(row) == 0
        if asked is not None and is_near and office(asked["office"]) is candidate.role:
            over = next(iter(layout.above(line.box, _ROW_GAP_PT)), None)
            if over is not None and office_within(bare(over.text)) is not None:
                return replace(candidate, title=bare(over.text))
    return candidate


_TITLE_OF = Pattern(r"(?i)^\(?(?:official\s+)?title\s+of\s+(?:the\s+)?(?P<office>[^()]{4,40})\)?$")
_FOOT_PT = 45.0
"""Height of the foot in which the columns for a signature, a name and a title stand."""


def _with_office(candidate: Candidate, layout: Layout, label: Box) -> Candidate:
    """Tell who signs at a bare "(Signature)": the printed title, else what the form's box is headed with."""
    if candidate.role is not SignerRole.UNKNOWN:
        return candidate
    role = office_within(candidate.title) if candidate.title else None
    for line in layout.above(Box(label.x0, label.top, label.x1, label.top), _HEADED_PT) if role is None else ():
        if (found := _HEADED.search(line.text)) and (role := office(found["office"])) is not None:
            break
    return replace(candidate, role=role or candidate.role)


def _with_name_beside(candidate: Candidate, layout: Layout, label: Box) -> Candidate:
    """Read the name over a bare title ("JANE ROE / Circuit Judge"), or under it by a rule or a form's "Judge/Clerk"."""
    box = candidate.label.span.box
    rows = () if _is_headed(candidate) else layout.above(label, 16.0)
    above = next((line for line in rows if not is_rule_word(line.text)), None)
    if above is not None and (name := name_in(bare(above.text))):
        over = layout.rule_over(above.box)
        place = layout.over_rule(over, above.box) if over else layout.over_label(Box(box.x0, above.box.top, box.x1, box.bottom))
        return replace(candidate, name=name, place=candidate.place if candidate.has_rule else place)
    is_form = candidate.has_rule or "/" in candidate.label.span.quote
    base = Box(label.x0, label.top, label.x1, max(label.bottom, candidate.place.bottom)) if candidate.has_rule else label
    below = next((line for line in layout.below(base, _LINE_GAP_PT) if not _TAIL.match(line.text)), None)
    if is_form and below is not None and (name := name_in(bare(below.text))):
        return replace(candidate, name=name)
    return candidate
