"""Reprints: where a page begins to reprint a rule of court for its reader, which says nothing of the paper itself."""

from __future__ import annotations

import re
import sys

from classifiers.patterns import Pattern
from classifiers.transcript import Page

_HEADING = Pattern(
    r"""(?xi)
    # AO 88, 88A, 88B, 89, last page: "Federal Rule of Civil Procedure 45(c), (d), (e), and (g) (Effective 12/1/13)"
      \b(?:federal\s+rules?\s+of\s+(?:civil|criminal)\s+procedure|fed\.?\s*r\.?\s*(?:civ|crim)\.?\s*p\.?)\s+(?:45|17)\s*
        \([a-z]\)\s*,\s*\([a-z]\)
    # the rule's own headings: Rule 45(d), and the state rules written after it
    | ^\s*(?:\([a-z]\)\s*)?(?:protecting\s+a\s+person|protection\s+of\s+persons?)\s+subject\s+to\s+(?:a\s+)?subpoenas?\b
    """,
    re.MULTILINE,
)


def reprint_start(page: Page) -> int:
    """Return the character of the page at which a rule of court is reprinted; past every character where none is."""
    match = _HEADING.search(page.text)
    return match.start() if match else sys.maxsize
