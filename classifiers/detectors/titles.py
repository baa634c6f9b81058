"""Titles: finds the lines that name a paper or one of its sections, by their words and by how they are set.

A title is short, capital or large, centred or in a cell of the caption, and high on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

from classifiers.detectors.slips import fold, joined
from classifiers.detectors.title_words import ASKING, CASE_NAME, HEADS, OPERATIVE, Named, head, name_of
from classifiers.evidence import Title, TitleWord
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, Transcript, once

LEAST = 1.0
"""What a line must score to count as a title."""
HIGH = 0.5
"""A principal title stands in this upper share of its page."""
_MOST_WORDS = 16
_MOST_LINES = 4
_SAME_SIZE = (0.72, 1.4)
"""Between these ratios two lines' heights are one size: capitals without descenders are lower."""
_FLUSH_PT = 6.0
_LARGE, _LARGER, _SMALLER = 1.1, 1.3, 0.85
_CAPTION = 0.36

_FORM_LINE = re.compile(
    r"(?i)^\s*\(?(?:Approved,\s+[S5]CA[O0]\s+)?(?:AO|A0|Form|USM|CBP|DHS|PROB|OCA|B|MC|CC|DC|JC|PC|PCM|FOC)\s?-?\s?\d{1,4}[A-Z]{0,3}\b\s*(?:\((?:Rev|Mod|Eff|\d{1,2}/)[^)]*\)|(?:Rev\.?|Mod\.?)\s*[\d/.-]+)?\s*(?:\((?:page|Pg)[^)]*\))?\s*[-:]?\s*(?=[A-Z])"
)
"""The line at the corner of a federal form, "AO 88 (Rev. 02/14) Subpoena to Appear ...": number, edition, name."""
_FRAME = Pattern(
    r"""(?x) ^\W*(?:STATE\ OF\ MICHIGAN|(?:\d+\w{0,2}\ +)?JUDICIAL\ (?:DISTRICT|CIRCUIT)|PROBATE\ COURT|COUNTY(?:\ PROBATE)?)\b\W*
    | \W*\b(?:CASE|FILE|DOCKET|PETITION|CITATION|COMPLAINT|CIVIL\ ACTION|CRIMINAL)\ (?:NO|NUMBER)\b.*$"""
)
"""Words of the caption's other cells that OCR may join to the title's cell."""
_NUMBERED = re.compile(r"^\W*(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})\s?[.)]\s")
_DANGLING = re.compile(r"(?i)\b(?:and|or|for|of|to|in|the|a|an|on|by|and/or)\W*$")
"""A line that breaks off: its next line belongs to it."""
_JOINING = Pattern(r"(?i)^\W*(?:and|or|and/or)\s")
"""A line that only goes on: it names nothing without the line above it."""
_LEADING = re.compile(r"^[\s\W_]*(?=[A-Za-z\[(])")
_SMALL_WORDS = frozenset(
    (
        "for",
        "of",
        "to",
        "in",
        "on",
        "and",
        "or",
        "the",
        "a",
        "an",
        "by",
        "with",
        "re",
        "as",
        "at",
        "from",
        "into",
        "under",
        "upon",
    )
)


def detect(transcript: Transcript) -> tuple[Title, ...]:
    """Find the titles of a paper, page by page, those of one page best first.

    The best one in the upper half of a page carries a rule `title.principal.*`, others `title.section.*`.
    """
    return tuple(title for page in transcript.pages for title in (*_page(page), *_letters(page)))


_SALUTATION = Pattern(
    r"(?i)^\W*(?:dear\s+(?:\w|[(\[_])|good\s+(?:morning|afternoon|evening|day)\b|h(?:ello|i)(?:\s+[\w.]+){0,3}\s*[,!:]"
    r"|ladies\s+and\s+gentlemen|to\s+whom\s+it\s+may\s+concern|via\s+(?:e-?mail|hand\s+delivery|certified\s+mail|facsimile|u\.?s\.?\s+mail))"
)
_MAIL_HEADER = Pattern(r"(?i)^\W*subject\s*:")
_MAIL_SENDER = Pattern(r"(?im)^\W*from\s*:.{2,}$")


_VALEDICTION = Pattern(
    r"(?i)^\W*(?:sincerely(?:\s+yours)?|(?:very\s+)?truly\s+yours|yours\s+(?:very\s+)?(?:truly|sincerely|faithfully)"
    r"|(?:with\s+)?(?:best|kind|warm)(?:est)?\s+(?:regards|wishes)|regards|cordially(?:\s+yours)?|respectfully(?:\s+yours)?"
    r"|(?:with\s+)?(?:many\s+)?thanks|thank\s+you)\s*[,.!]?\W*$"
)
"""What letters close with, alone on a line."""


def _letters(page: Page) -> Iterator[Title]:
    """Find the words that letters and e-mails open or close with: "Dear Director Roe:", "From:" and "Subject:", "Sincerely,"."""
    yield from _opening(page)
    closing = next((index for index, line in enumerate(page.lines) if _VALEDICTION.match(line.text)), None)
    if closing is not None:
        yield Title(rule="title.valediction", span=page.line_span(closing), weight=1.0, word=TitleWord.LETTER)


def _opening(page: Page) -> Iterator[Title]:
    for index, line in enumerate(page.lines[: len(page.lines) * 2 // 3 + 4]):
        is_mail = _MAIL_HEADER.match(line.text) and _MAIL_SENDER.search(page.text)
        if is_mail or _SALUTATION.match(line.text):
            yield Title(rule="title.salutation", span=page.line_span(index), weight=2.0, word=TitleWord.LETTER)
            return


@dataclass(frozen=True, slots=True)
class _Candidate:
    lines: tuple[int, ...]
    named: Named
    score: float
    top: float
    is_form_line: bool = False


def _page(page: Page) -> Iterator[Title]:
    found = sorted(_candidates(page), key=lambda one: (-_rank(one, page), one.top, one.lines))
    high = [one for one in found if one.top <= HIGH * page.height_pt]
    principal = next((one for one in high if not _closes(one, high)), None)
    for one in found:
        place = "principal" if one is principal else "form_line" if one.is_form_line else "section"
        start = page.line_starts[one.lines[0]]
        # a span runs through the page's text, so lines of other cells may lie between: only adjoining lines are quoted
        last = one.lines[0]
        for index in one.lines[1:]:
            if index != last + 1:
                break
            last = index
        span = page.span(start, page.line_starts[last] + len(page.lines[last].text))
        yield Title(rule=f"title.{place}.{one.named.shape}", span=span, weight=round(one.score, 2), word=one.named.word)


def _closes(one: _Candidate, others: Sequence[_Candidate]) -> bool:
    """Return whether a title is of what follows a paper on its page, under its name: its return, its proof of service."""
    return one.named.word in _CLOSING and any(other.named.word not in _CLOSING and other.top < one.top for other in others)


_CLOSING = frozenset({TitleWord.RETURN, TitleWord.PROOF_OF_SERVICE})
_DEPTH = 3.0
"""How much a title loses from the top of a page to its foot: the caption names the paper, what is lower its sections."""


def _rank(one: _Candidate, page: Page) -> float:
    return one.score - _DEPTH * one.top / page.height_pt - (0.6 if one.is_form_line else 0.0)


def _candidates(page: Page) -> list[_Candidate]:
    if not page.lines:
        return []
    usual = median(line.box.height for line in page.lines)
    promising = [index for index, line in enumerate(page.lines) if _is_promising(line)]
    kept: list[_Candidate] = []
    taken: set[int] = set()
    for index in promising:
        if index in taken:
            continue
        found = _best_block(page, index, usual)
        if found is not None:
            kept.append(found)
            taken.update(found.lines)
    return kept


def _is_promising(line: Line) -> bool:
    if len(line.words) > _MOST_WORDS + 6:
        return False
    return any(head(word) for word in re.findall(r"[a-z']+", fold(joined(line.text)))) or bool(_NOUNLESS.search(line.text))


_NOUNLESS = Pattern(
    r"(?i)know your rights|^\W*(?:how|what) |frequently asked|fact sheet|press release|for immediate release|self-help|wanted by"
    r"|^\W*register of actions|^\W*(?:\w+ )?docket (?:sheet|report|entries|for case)|^\W*case (?:summary|history|inquiry)"
    r"|^\W*(?:[\w-]+ ){0,2}garnishment\b"
    r"|^\W*(?:command to|rule (?:to show|nisi|absolute)|mandate\W*$|(?:compulsory )?process (?:for|to))"
    r"|^\W*(?:\w+ )?entry (?:of|\w+ing)\b|^\W*(?:[\w']+ ){1,3}entry\W*$"
)
"""Titles without a noun of HEADS: leaflets', a clerk's of his register, and those of courts' papers that are told by a phrase."""


def _best_block(page: Page, index: int, usual: float) -> _Candidate | None:
    """Return the best title that a line is part of: it alone, with the lines set like it below, or with those above."""
    best: _Candidate | None = None
    for lines in _blocks(page, index):
        if best is not None and _is_explained(page, best.lines):
            break
        found = _scored(page, lines, usual)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return best


def _is_explained(page: Page, lines: Sequence[int]) -> bool:
    """Return whether a line of a title says what those above it are: "ORDER TO ATTEND: / Subpoena", "ORDER / (Subpoena)"."""
    is_renamed = len(lines) > 1 and _RENAMING.match(page.lines[lines[-1]].text) is not None
    return is_renamed or any(page.lines[line].text.rstrip().endswith(":") for line in lines[:-1])


_RENAMING = Pattern(r"(?i)^\W*\(\s*(?:\w+\s+)?subpoena(?:\s+duces\s+tecum)?\s*\)\W*$")
"""A line in brackets that calls the paper a subpoena."""


def _blocks(page: Page, index: int) -> Iterable[tuple[int, ...]]:
    """Return the lines that may be one title with a line, each such block once."""
    below = _run(page, index, step=1)
    above = _run(page, index, step=-1)
    whole = (*reversed(above), index, *below)
    if above and _dangles(page.lines[above[0]]) and len(whole) <= _MOST_LINES:
        return (whole,)  # it is the end of what breaks off above it, and names nothing alone
    blocks = [
        (index, *below[: _MOST_LINES - 1]),
        *([(index, below[0])] if below and _dangles(page.lines[index]) else []),
        (index,),
    ]
    return dict.fromkeys([whole, *blocks] if len(whole) <= _MOST_LINES else blocks)


def _run(page: Page, index: int, *, step: int) -> list[int]:
    """Return the lines that go on in the same column and size, downwards (step 1) or upwards (-1), nearest first."""
    run: list[int] = []
    current = page.lines[index]
    at = index + step
    while 0 <= at < len(page.lines) and len(run) < _MOST_LINES:
        line = page.lines[at]
        if abs(line.box.top - current.box.top) > 3.2 * max(current.box.height, 6.0):
            break
        if _goes_on(current, line):
            run.append(at)
            current = line
        at += step
    return run


def _goes_on(one: Line, other: Line) -> bool:
    above, below = (one, other) if one.box.top < other.box.top else (other, one)
    upper, lower = _type(above), _type(below)
    gap = lower.top - upper.bottom
    tall = max(upper.height, lower.height)
    breaks_off = bool(_dangles(above) or _JOINING.match(below.text)) and min(upper.x1, lower.x1) > max(upper.x0, lower.x0)
    if (
        not -0.3 * tall <= gap <= (_CELL_GAP if breaks_off else _LINE_GAP) * tall
        or not _SAME_SIZE[0] <= upper.height / max(lower.height, 0.1) <= _SAME_SIZE[1]
    ):
        return False
    aligned = abs(upper.x0 - lower.x0) < _FLUSH_PT or abs(upper.centre[0] - lower.centre[0]) < max(
        14.0, 0.12 * max(upper.width, lower.width)
    )
    is_set_alike = _is_in_capitals(one) == _is_in_capitals(other) or _own_text(above).rstrip().endswith(":")
    is_set_alike = is_set_alike or _RENAMING.match(below.text) is not None or (breaks_off and _names_request(above))
    return (aligned or breaks_off) and (is_set_alike or (breaks_off and not any(map(str.isalpha, below.text))))


@once
def _own_text(line: Line) -> str:
    """Return what a line says, the words of other cells left out."""
    return _FRAME.sub(" ", line.text)


@once
def _dangles(line: Line) -> bool:
    """Return whether a line breaks off."""
    return _DANGLING.search(_own_text(line)) is not None


@once
def _is_in_capitals(line: Line) -> bool:
    return _is_capital(line.text)


@once
def _names_request(line: Line) -> bool:
    """Return whether a line is a request's title that breaks off: "Motion for and" over "BENCH WARRANT"."""
    nouns = map(head, re.findall(r"[a-z']+", fold(line.text)))
    return _dangles(line) and any(noun is not None and HEADS[noun] in ASKING for noun in nouns)


_LINE_GAP, _CELL_GAP = 0.95, 1.8
"""Blank between two lines of one title, in heights of its type: usually, and in a cell whose lines keep step with others."""


@once
def _type(line: Line) -> Box:
    """Return the box of a line by its usual word: a speck or a rule that OCR joins to one word stretches only that."""
    return Box(
        line.box.x0, median(word.box.top for word in line.words), line.box.x1, median(word.box.bottom for word in line.words)
    )


def _is_capital(text: str) -> bool:
    letters = list(filter(str.isalpha, text))
    return bool(letters) and sum(map(str.isupper, letters)) >= 0.8 * len(letters)


def _has_title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w'’-]*", text) if word.lower() not in _SMALL_WORDS]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _is_sentence_case(page: Page, text: str, box: Box) -> bool:
    """Return whether a short line begins with its only capital as today's forms do, "Misdemeanor - arrest warrant".

    It is no row of a paragraph: nothing runs on into it, and it does not run on itself.
    """
    over = (one for one in page.lines if one.box.overlap(Box(box.x0, box.top - box.height, box.x1, box.top - 1)) > 0)
    is_new = all(len(one.words) <= _SHORT_LINE or one.text.rstrip().endswith((".", ":", ";")) for one in over)
    words = fold(text).split()
    phrase = list(takewhile(lambda word: word not in _SMALL_WORDS, words))
    is_noun = bool(phrase) and head(phrase[-1]) is not None  # "Judgment debtor" is a person
    return is_new and is_noun and text[:1].isupper() and len(words) <= _SHORT_LINE and text[-1:].isalnum()


_SHORT_LINE = 6


def _scored(page: Page, lines: Sequence[int], usual: float) -> _Candidate | None:
    texts = [page.lines[index].text for index in lines]
    text = " ".join(texts)
    form_line = _FORM_LINE.match(text) if len(lines) == 1 else None
    bare = text[form_line.end() :] if form_line else _FRAME.sub(" ", text)
    bare = _LEADING.sub("", bare).strip(" _*.")
    named = name_of(bare)
    if named is None or _names_a_case(page, lines[0]) or (named.word not in OPERATIVE and _goes_on_with_case(page, lines[0])):
        return None
    box = _around(page, lines)
    score = 1.1 if form_line else _setting(page, bare, box, usual) - _aside(text.strip())
    return _Candidate(tuple(lines), named, score, box.top, form_line is not None) if score >= LEAST else None


def _names_a_case(page: Page, index: int) -> bool:
    """Return whether a line goes on with what the one above breaks off: "In the matter of the" and the case's name."""
    above = page.lines[index - 1].text if index else ""
    return bool(CASE_NAME.search(above) and _CASE_NAME_BEGINS.search(above))


def _goes_on_with_case(page: Page, index: int) -> bool:
    """Return whether a line is one of those that a case's name fills, set alike: "IN THE MATTER OF ... FOR / INFORMATION"."""
    line = page.lines[index]
    for above in reversed(page.lines[max(0, index - _CASE_LINES) : index]):
        if abs(above.box.x0 - line.box.x0) >= _FLUSH_PT:
            continue  # of another cell
        is_near = line.box.top - above.box.bottom <= _LINE_GAP * max(line.box.height, above.box.height)
        if not is_near or _is_in_capitals(above) != _is_in_capitals(line):
            return False
        if CASE_NAME.match(above.text.lstrip()):
            return True
        line = above
    return False


_CASE_LINES = 12
"""So many lines at most a case's name fills, with those of the cells beside it."""

_CASE_NAME_BEGINS = Pattern(r"(?i)\b(?:re|matter\s+of)(?:\s+(?:the|an?))?\W*$")


def _around(page: Page, lines: Sequence[int]) -> Box:
    box = page.lines[lines[0]].box
    for index in lines[1:]:
        box = box.union(page.lines[index].box)
    return box


def _setting(page: Page, text: str, box: Box, usual: float) -> float:
    """Score how like a title a line is set; LEAST and more is one."""
    words = text.split()
    score = 1.0 if _is_capital(text) else 0.4 if _has_title_case(text) else 0.0 if _is_sentence_case(page, text, box) else -1.2
    lines = max(1, round(box.height / max(usual, 1.0)) - 1)
    height = min(line.box.height for line in page.lines if line.box.top >= box.top - 1 and box.overlap(line.box) > 0)
    ratio = height / max(usual, 1.0)
    score += 0.9 if ratio >= _LARGER else 0.4 if ratio >= _LARGE else -0.3 if ratio < _SMALLER else 0.0
    score += 0.5 if abs(box.centre[0] - page.width_pt / 2) < 0.07 * page.width_pt and box.x0 > 0.15 * page.width_pt else 0.0
    share = box.top / page.height_pt
    score += 0.7 if share < _CAPTION else 0.35 if share < HIGH else 0.0
    score += 0.3 if len(words) <= 8 * lines else 0.0
    score += (
        0.4
        if len(words) == 1 or all(head(word) or word.lower() in {"and", "or"} for word in re.findall(r"[\w']+", fold(text)))
        else 0.0
    )
    score -= 1.5 if _DANGLING.search(text) or _JOINING.match(text) else 0.0
    score -= 0.9 if text.endswith((".", ",", ";")) else 0.5 if text.endswith(":") else 0.0
    score -= 1.2 if _NUMBERED.match(text) else 0.0
    score -= 0.6 if len(words) > _MOST_WORDS * lines else 0.0
    return score


def _aside(text: str) -> float:
    """Return what it costs a title to stand in brackets, which wait to be filled in, or in parentheses, as a subtitle."""
    return 2.5 if text.startswith("[") and text.endswith("]") else 0.9 if text.startswith("(") and text.endswith(")") else 0.0


__all__ = ["HEADS", "HIGH", "LEAST", "detect"]
