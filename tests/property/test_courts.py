"""Whatever is on a page, looking for headings ends, and what is found is on the page."""

from __future__ import annotations

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.detectors.courts import detect, plausible
from classifiers.transcript import transcript_from_text

HEADING_WORDS = st.sampled_from(
    [
        "UNITED",
        "STATES",
        "DISTRICT",
        "COURT",
        "CIRCUIT",
        "OF",
        "FOR",
        "THE",
        "COUNTY",
        "MICHIGAN",
        "STATE",
        "EASTERN",
        "WAYNE",
        "____",
        "36TH",
        "54-A",
        "3",
        "JUDICIAL",
        "DEPARTMENT",
        "SUPERIOR",
        "PROBATE",
        "U.S.",
        "E.D.",
        "MICH.",
        "C0URT",
        "IN",
        "AND",
        "TRIBE",
        "(",
        ")",
        ",",
        ":",
        "v.",
        "§",
        "|",
        "IMMIGRATION",
        "OFFICE",
        "BOARD",
        "CITY",
        "DIVISION",
        "U",
        "N",
        "I",
        "’",
        "ﬁ",
        "É",
        "st",
        "TH",
    ]
)
PIECES = st.one_of(HEADING_WORDS, st.text(alphabet=string.printable, max_size=12), st.text(max_size=6))
SEPARATORS = st.sampled_from([" ", " ", " ", "\n", "        ", "\f"])
PAPERS = st.lists(st.tuples(PIECES, SEPARATORS), max_size=80).map(lambda parts: "".join(piece + gap for piece, gap in parts))


@settings(max_examples=300, deadline=None)
@given(PAPERS)
def test_no_text_crashes_the_courts(text: str) -> None:
    """Any text is read to its end; every heading quotes its own words, and whether it is plausible can be asked."""
    transcript = transcript_from_text(text)
    for heading in detect(transcript):
        page = transcript.page(heading.span.page)
        assert page.text[heading.span.start : heading.span.end] == heading.quote != ""
        assert 0 <= heading.span.box.x0 <= heading.span.box.x1
        assert plausible(heading) in {True, False, None}
        assert not (heading.is_blank and heading.name)
