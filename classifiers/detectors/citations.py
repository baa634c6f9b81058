"""Citations: finds the statutes and rules that a paper cites, written one way each; they cross-check, they never decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifiers.evidence import Citation
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Transcript

_SECTION = r"(?:§+|[Ss]ec(?:tion|tions|s|\.)?|SECTION)?\s*"

_CITES: tuple[tuple[str, Pattern], ...] = (
    # written as 18 U.S.C. § 2703(d), 8 USC 1226, or Title 21, United States Code, Section 876
    (
        "{} USC {}",
        Pattern(rf"\b(\d{{1,2}})\s*U\.?\s?S\.?\s?C\.?(?:A\.?)?\s*{_SECTION}(\d{{1,5}}[a-z]{{0,2}}(?:-\d+)?(?:\([\da-zA-Z]+\))*)"),
    ),
    (
        "{} USC {}",
        Pattern(
            rf"\b[Tt]itle\s+(\d{{1,2}}),?\s+(?:of\s+the\s+)?(?:United\s+States\s+Code|U\.?S\.?C\.?),?\s+{_SECTION}(\d{{1,5}}[a-z]{{0,2}}(?:\([\da-zA-Z]+\))*)"
        ),
    ),
    (
        "{} CFR {}",
        Pattern(
            rf"\b(\d{{1,2}})\s*C\.?\s?F\.?\s?R\.?\s*(?:[Pp]art\s+)?{_SECTION}(\d{{1,4}}(?:\.\d+[a-z]?)?(?:\([\da-zA-Z]+\))*)"
        ),
    ),
    (
        "MCL {}",
        Pattern(rf"\bM\.?C\.?L\.?(?:A\.?)?\s*{_SECTION}(\d{{1,3}}[A-Z]?\.\d{{1,5}}[a-z]{{0,2}}(?:\(\d+\))*(?:\([a-z]\))*)"),
    ),
    ("MCR {}", Pattern(r"\bM\.?C\.?R\.?\s*(\d\.\d{3}(?:\([A-Z\d]+\))*)")),
    (
        "Fed. R. Crim. P. {}",
        Pattern(
            r"\bF(?:ed|ederal)\.?\s*R(?:ules?)?\.?\s*(?:of\s+)?Crim(?:inal)?\.?\s*P(?:rocedure|roc)?\.?\s*(?:Rule\s+)?(\d{1,2}(?:\.\d)?(?:\([\da-zA-Z]+\))*)"
        ),
    ),
    (
        "Fed. R. Civ. P. {}",
        Pattern(
            r"\bF(?:ed|ederal)\.?\s*R(?:ules?)?\.?\s*(?:of\s+)?Civ(?:il)?\.?\s*P(?:rocedure|roc)?\.?\s*(?:Rule\s+)?(\d{1,2}(?:\.\d)?(?:\([\da-zA-Z]+\))*)"
        ),
    ),
    (
        "INA {}",
        Pattern(
            r"\b(?:INA|Immigration\s+and\s+Nationality\s+Act)\s*,?\s*(?:§+|[Ss]ections?)\s*(\d{3}[A-Z]?(?:\([\da-zA-Z]+\))*)"
        ),
    ),
    ("{} ILCS {}", Pattern(r"\b(\d{2,3})\s*ILCS\s*(\d+/[\d.-]+)")),
)
"""How each body of law is cited."""


def detect(transcript: Transcript) -> tuple[Citation, ...]:
    """Find the citations of a paper, each at most once a page, in the order of the page."""
    return tuple(cite for page in transcript.pages for cite in sorted(_page(page), key=lambda one: (one.span.start, one.cite)))


def _page(page: Page) -> Iterator[Citation]:
    text = page.text.replace("\n", " ")
    seen: set[str] = set()
    for form, pattern in _CITES:
        for match in pattern.finditer(text):
            is_authority = _rests_on(text, match.start(), match.end())
            for cite in (form.format(*match.groups()), *_listed(form, match, text)):
                if cite not in seen:
                    seen.add(cite)
                    span = page.span(match.start(), match.end())
                    yield Citation(rule="citation", span=span, cite=cite, is_authority=is_authority)


def _rests_on(text: str, start: int, end: int) -> bool:
    """Return whether a paper says that it was issued by the power cited there: before the citation, or on both sides of it."""
    before = text[max(start - _REACH, 0) : start]
    return _RESTS_ON.search(before) is not None or (_UNDER.search(before) is not None and _COMMANDS.match(text, end) is not None)


_REACH = 160
_UNDER = re.compile(r"(?i)\b(?:pursuant\s+to|under|by\s+authority\s+of)\s+(?:(?:section|rule)s?\s+)?\Z")
_COMMANDS = re.compile(r"(?i)[\s,]*you\s+are\s+(?:hereby\s+)?(?:commanded|ordered|required|directed|summoned|authori[sz]ed)\b")
"""The power may open the sentence: "Pursuant to 8 CFR 287.5(e), you are hereby commanded ..."."""
_RESTS_ON = re.compile(
    r"""(?xi)(?: \bby\s+(?:virtue|authority)\s+of
    | \b(?:authority|powers?)\s+(?:vested|conferred|contained|granted|given)\b[^.;]{0,60}?\b(?:by|in|under)
    | \b(?:issued|commanded|required|directed|summoned|authori[sz]ed),?\s+(?:\w+\s+){0,4}?
      (?:pursuant\s+to|under|by\s+authority\s+of)(?:\s+(?:the\s+)?(?:authority|powers?|provisions)\s+of)?
    | \b(?:statutory\s+|legal\s+)?authority\s*:
    ) \s*(?:the\s+)?(?:provisions\s+of\s+)?(?:(?:section|rule)s?\s+)?(?:[\w.§\s()]{0,40}(?:,|and|&)\s*)?\Z"""
)
"""How a paper says by what power it was issued, right before the power; another may stand between, "8 USC 1225 and"."""


def _listed(form: str, first: re.Match[str], text: str) -> Iterator[str]:
    """Yield the other sections of a list that two section signs announce: "47 U.S.C. §§ 154(i), 218, 403"."""
    if "§§" not in first[0] or form.count("{}") != _TITLE_AND_SECTION:
        return
    at = first.end()
    while more := _NEXT.match(text, at):
        yield form.format(first[1], more[1])
        at = more.end()


_TITLE_AND_SECTION = 2
_NEXT = re.compile(r"(?:,\s*(?:and\s+)?|\s+and\s+)(\d{1,5}[a-z]{0,2}(?:-\d+)?(?:\([\da-zA-Z]+\))*)(?!\s*[UC]\.?\s?[SF]\.?)")
