"""SignedPaper: what the whole paper says of itself, as far as a signature's office and purpose hang on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from classifiers.detectors.zones import LONGEST_TITLE, Zone, Zones, is_title
from classifiers.patterns import Pattern
from classifiers.transcript import Line, Page

_SUBPOENA = Pattern(r"(?i)\bsubp(?:o|0)?e?na\b|\b(?:investigative|written)\s+demand\b")
_WITH_COMPLAINT = Pattern(
    r"(?i)^\W*(?:summons|writ|citation)\s+(?:and|&)\s+(?:\w+\s+){0,2}(?:complaint|petition|motion|application)\b"
)
_COURT_WORD = Pattern(r"(?i)\bcourt\b")
_MAGISTRATES = Pattern(r"(?i)\bmag(?:isterial|\.)\s+dist(?:rict|\.)")
"""What Pennsylvania prints beside its "issuing authority", whose forms name no court."""
_AGENCY_WORD = Pattern(
    r"(?i)homeland\s+security|immigration\s+court|internal\s+revenue|department\s+of\s+the\s+treasury|executive\s+office\s+for\s+immigration|department\s+of\s+corrections"
)
_IMMIGRATION_WORD = Pattern(
    r"(?i)homeland\s+security|immigration\s+(?:and|&)\s+customs|customs\s+(?:and|&)\s+border|citizenship\s+and\s+immigration"
    r"|enforcement\s+and\s+removal|border\s+patrol"
)
_LEAST_LETTERS = 4
"""What is shorter is no row of the head: the letters along a seal's ring come as a row each."""
_HEADING_WORDS = 12
_SENTENCE_END = re.compile(r"(?i)(?<!\bno)\.$")
"""'INVESTIGATIVE SUBPOENA   MISC. FILE NO.': the cell beside a title ends with a point as well."""


@dataclass(frozen=True)
class SignedPaper:
    """What the whole paper says of itself, as far as a signature's purpose hangs on it."""

    is_subpoena: bool
    is_issued_form: bool
    is_immigration: bool
    has_court: bool
    has_complaint: bool
    """A summons or a writ holds what counsel asks as well ("SUMMONS AND COMPLAINT")."""
    has_jurat: bool
    """Somewhere it says that somebody swore: only there does a judge sign an application."""


def signed_paper(pages: Sequence[Page], zones: Sequence[Zones]) -> SignedPaper:
    """Return what the pages of a paper say of it."""
    first = [line for page in pages[:1] for line in page.lines if len(line.text) >= _LEAST_LETTERS]
    top = "\n".join(line.text for line in first[: max(12, len(first) // 2)])
    headings = [line.text for page in pages[:3] for line in page.lines if _is_heading(line)]
    return SignedPaper(
        is_subpoena=any(_names_subpoena(text) for text in headings),
        is_issued_form=any(Zone.INSTRUMENT in one.opened[1:] for one in zones),
        is_immigration=bool(_IMMIGRATION_WORD.search(top)),
        has_court=not _AGENCY_WORD.search(top) and bool(_COURT_WORD.search(top) or _MAGISTRATES.search(pages[0].text)),
        has_complaint=any(_WITH_COMPLAINT.search(text) for text in headings),
        has_jurat=any(one.jurats for one in zones),
    )


def _names_subpoena(text: str) -> bool:
    """Return whether a heading says subpoena; beside a caption's left column ("- against -   SUBPOENA") only in capitals."""
    found = None if _ENCLOSED.match(text) else _SUBPOENA.search(text)
    return found is not None and (text[:1].isupper() or found[0].isupper())


_ENCLOSED = Pattern(r"(?i)^\W*(?:encl(?:osures?|osed|s)?|attach(?:ments?|ed)|re(?:garding)?|cc)\b\.?(?:\s*\(\d+\))?\s*:")
"""What a letter speaks of or sends along is not the letter: "Enclosure: draft subpoena"."""


def _is_heading(line: Line) -> bool:
    """Return whether a line is short, or set like a title: "Subpoena to Produce ... or to Permit Inspection of Premises"."""
    is_short = len(line.words) <= _HEADING_WORDS or (len(line.words) <= LONGEST_TITLE and is_title(line.text))
    return is_short and not _SENTENCE_END.search(line.text)
