"""Labels: the words of a page that mark a place where somebody signs, before anything is said of what stands there.

Three makes are known: the label of a form ("Judge's signature", "Judge/Clerk/Attorney", "(Signature of Authorized
Immigration Officer)"), the closing of a drawn-up paper ("JANE ROE, Circuit Judge"), and words that stand for both
("BY THE COURT").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.detectors.label_words import NAME, PUNCTUATION, Meaning, is_worth_a_look, meaning_of, trim
from classifiers.detectors.office_words import mended, typed_signs
from classifiers.detectors.signers import office, office_within
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, Span, enclose

_RULED = re.compile(r"[_.\u2026]{3,}|(?:_\s?){3,}|-{5,}|\u25ba")
"""What a form prints to write on: underscores, leaders; also the arrow before a signature's line."""

_MAX_WORDS = 14


@dataclass(frozen=True)
class Label:
    """Words that mark a signature's place.

    `says_sign` tells a form's own label from a bare office; `rule_side` where underscores stand on the label's own
    line ("left", "right" or ""); `name` and `title` are what a closing prints; `is_court_word` marks "BY THE COURT".
    """

    page: Page
    line: int
    span: Span
    role: SignerRole
    says_sign: bool
    rule_side: str = ""
    name: str | None = None
    title: str | None = None
    is_court_word: bool = False
    rule_span: Span | None = None
    needs_rule: bool = False
    outer: Box | None = None
    """The label with what was cut off it ("Bar no.", "and date"): a rule beside it begins after all of that."""


SIGNED_HERE = Pattern(
    r"(?<![\w/'’])(?:/\s?[sS]\s?/|[sS]/)\s*(?=[A-Z])"
    r"|(?i:\b(?:(?:electronically|digitally|docu|e-?)\s*-?signed|signed\s+electronically|signature\s+on\s+file)\b)"
)
"""A typed signature on the label's own row ends the label: 'Circuit Court Judge  s/ Jane Roe'."""


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a line between its rules as (start, end, side of the rule); a typed signature ends the line."""
    signed = SIGNED_HERE.search(typed_signs(text))
    limit = signed.start() if signed else len(text)
    at = 0
    rules = [rule for rule in _RULED.finditer(text) if rule.start() < limit]
    for rule in [*rules, None]:
        end = rule.start() if rule else limit
        if text[at:end].strip(PUNCTUATION):
            yield at, end, "right" if rule else ("left" if rules else "")
        at = rule.end() if rule else end


def labels_of(page: Page) -> tuple[Label, ...]:
    """Return every place of a page that is labelled for a signature, in reading order; a label may run over four lines."""
    found: list[Label] = []
    taken: set[int] = set()
    for index, line in enumerate(page.lines):
        if index in taken or len(line.words) > _MAX_WORDS:
            continue
        alone = list(_labels_in(page, index)) if is_worth_a_look(line.text) else []
        wrapped = _wrapped(page, index)
        if wrapped is not None and _goes_on(alone, wrapped[0]):
            taken.update(wrapped[1])
            alone = [wrapped[0]]
        found.extend(alone)
    return tuple(found)


def _goes_on(alone: list[Label], wrapped: Label) -> bool:
    """Return whether a longer label only completes what its first line says: a person keeps their name."""
    return not alone or all(one.name is None or (one.name == wrapped.name and one.title is not None) for one in alone)


def _wrapped(page: Page, index: int) -> tuple[Label, list[int]] | None:
    """Return the label that two to four lines make together, with the further lines; None when they make none."""
    chain = [index]
    if not _may_wrap(page.lines[index]) or _RULED.search(page.lines[index].text):
        return None
    while len(chain) < _MOST_LINES and (below := _next_line(page, chain[-1])) is not None and _may_wrap(page.lines[below]):
        chain.append(below)
    while len(chain) > 1:
        label = _joined_label(page, chain)
        if label is not None:
            return label, chain[1:]
        chain.pop()
    return None


def _labels_in(page: Page, index: int) -> Iterator[Label]:
    """Yield the labels that stand on one line, between its rules."""
    line, base = page.lines[index], page.line_starts[index]
    for start, end, side in _pieces(line.text):
        begin, stop = trim(line.text, start, end)
        bare = " ".join(line.text[begin:stop].split())
        deputy = _clerks_deputy(page, index, bare)
        goes_on = line.text[start:begin].strip().startswith(",")  # a sentence that another column or a blank interrupts
        read = deputy or (meaning_of(bare) if bare and not goes_on else None)
        if read is None:
            continue
        if read.role is SignerRole.CLERK and _BY.match(line.text[start:begin].strip(" (")):
            read = replace(read, says_sign=True)
        rule = _rule_beside(page, base, line.text, (start, end), side)
        colon = "right" if line.text[stop:].lstrip(" )").startswith(":") else ""
        outer = page.span(base + start, base + end).box
        yield _label(page, index, page.span(base + begin, base + stop), read, side or colon, rule, outer)


def _clerks_deputy(page: Page, index: int, text: str) -> Meaning | None:
    """Read "By: ____ Deputy" under a clerk's name: the clerk's deputy; a sheriff's deputy signs under the sheriff's.

    "By" before the place says that somebody signs there, whether its line was seen or a hand hides it.
    """
    if text.casefold().rstrip(".") not in {"deputy", "assistant", "d.c"}:
        return None
    top = page.lines[index].box.top
    over = [office_within(line.text) for line in page.lines if 0 <= top - line.box.top <= _PRINCIPAL_PT]
    is_clerks = SignerRole.CLERK in over and SignerRole.LAW_OFFICER not in over
    if not is_clerks:
        return None
    says_by = any(_BY.match(line.text) and -_BY_ROW_PT <= top - line.box.top <= _BY_ROW_PT for line in page.lines)
    return Meaning(SignerRole.CLERK, says_sign=says_by, title=text, needs_rule=not says_by)


_BY = Pattern(r"(?i)^by\b\W*$")
_BY_ROW_PT = 18.0


_PRINCIPAL_PT = 80.0
"""How far over a deputy's line the name of the principal stands."""


def _label(
    page: Page, index: int, span: Span, read: Meaning, side: str = "", rule: Span | None = None, outer: Box | None = None
) -> Label:
    return Label(
        page,
        index,
        span,
        read.role,
        read.says_sign,
        side,
        read.name,
        read.title,
        read.is_court_word,
        rule,
        read.needs_rule,
        outer,
    )


_MOST_LINES = 4
_WRAP_GAP_PT = 4.5
_WRAP_SHIFT_PT = 4.0


def _next_line(page: Page, index: int) -> int | None:
    """Return the line on which a label may go on: right under it, flush left or centred with it; None when there is none."""
    box = page.lines[index].box
    for other in range(index + 1, min(index + 5, len(page.lines))):
        under = page.lines[other].box
        is_aligned = abs(under.x0 - box.x0) <= _WRAP_SHIFT_PT or abs(under.centre[0] - box.centre[0]) <= _WRAP_SHIFT_PT
        if (
            is_aligned
            and -_WRAP_GAP_PT <= under.top - box.bottom <= _WRAP_GAP_PT
            and _RULED.search(page.lines[other].text) is None
        ):
            return other
    return None


def _joined_label(page: Page, chain: list[int]) -> Label | None:
    """Return the label that lines make together ("Signature of Clerk or / Deputy Clerk"), None when the last adds nothing."""
    lines = [page.lines[index] for index in chain]
    text = " ".join(line.text for line in lines)
    if not is_worth_a_look(text) or _is_broken(lines):
        return None
    own = meaning_of(lines[-1].text.strip(PUNCTUATION)) if lines[-1].text.strip(PUNCTUATION) else None
    if own is not None and own.name is not None:
        return None
    begin, stop = trim(text, 0, len(text))
    last = len(text) - len(lines[-1].text)
    read = meaning_of(" ".join(text[begin:stop].split())) if stop > last + 1 else None
    box = enclose(line.box for line in lines)
    if read is None or read.role is SignerRole.UNKNOWN or read.is_court_word or (read.name and not read.title):
        return None
    if read.needs_rule and not _stands_by_rule(page, box):
        return None
    start = page.line_starts[chain[0]]
    end = page.line_starts[chain[-1]] + len(lines[-1].text)
    return _label(page, chain[0], Span(page.number, start, end, text[begin:stop], box), read)


def _stands_by_rule(page: Page, label: Box) -> bool:
    """Return whether a drawn line to sign on begins right behind a label of several rows, at its foot."""
    aside, level = _BY_RULE_PT
    rules = (rule.box for rule in page.rules)
    return any(0 <= rule.x0 - label.x1 <= aside and abs(rule.bottom - label.bottom) <= level for rule in rules)


_BY_RULE_PT = (20.0, 8.0)


def _may_wrap(line: Line) -> bool:
    """Return whether a line is short enough to be one of a label's several."""
    return len(line.words) <= _MAX_WORDS // 2


def _is_broken(lines: Sequence[Line]) -> bool:
    """Return whether something ends a label between lines: its bracket, a person's name, a typed signature.

    A court's name looks like a person's: "Judge of the Court of / Common Pleas" is one office, of which the first line is none.
    """
    closes = any(line.text.rstrip().endswith(")") for line in lines[:-1])
    texts = [mended(line.text) for line in lines]
    is_office = office(" ".join(texts)) is not None
    names = any(
        _names_person(line.text) and not (is_office and office(" ".join(texts[:index])) is None)
        for index, line in enumerate(lines[1:], start=1)
    )
    return closes or names or any(SIGNED_HERE.search(typed_signs(line.text)) for line in lines)


_PERSON = re.compile(rf"^[\s(]*(?P<name>{NAME})\s*(?:,|\(?P-?\s?\d{{5}}|\)?$)")


def _names_person(text: str) -> bool:
    """Return whether a line begins with a person's name: what stands under a label, and no part of it."""
    found = _PERSON.match(text)
    return found is not None and office_within(found["name"]) is None and office(found["name"]) is None


def _rule_beside(page: Page, base: int, text: str, piece: tuple[int, int], side: str) -> Span | None:
    """Return the underscores that stand right after (or before) a stretch of a line."""
    start, end = piece
    if side == "right" and (rule := _RULED.match(text, end)):
        return page.span(base + rule.start(), base + rule.end()) if rule[0].strip("\u25ba") else None
    if side == "left":
        before = [rule for rule in _RULED.finditer(text) if rule.end() <= start + 1]
        if before and before[-1][0].strip("\u25ba"):
            return page.span(base + before[-1].start(), base + before[-1].end())
    return None
