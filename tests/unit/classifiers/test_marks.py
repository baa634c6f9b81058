"""Which marks sign a place, and how a page's count is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import standing
from classifiers.detectors.marks import bind_inks
from classifiers.evidence import Status
from classifiers.transcript import Box, Ink, InkKind, page_from_text, transcript_from_text

PLACE = Box(36.0, 30.0, 260.0, 50.0)


@pytest.mark.parametrize(
    ("stamped", "kind", "signs"),
    [
        ("TAMSIN HARTSWELL", InkKind.STAMP, True),
        ("HON. JANE ROE", InkKind.STAMP, True),
        ("", InkKind.STAMP, True),
        ("RECEIVED NOV 20 2026", InkKind.STAMP, False),
        ("FILED Wayne County Clerk", InkKind.STAMP, False),
        ("TRUE COPY", InkKind.STAMP, False),
        ("COPY", InkKind.STROKE, True),
        ("RECEIVED", InkKind.SEAL, False),
    ],
)
def test_an_offices_stamp_signs_nothing(stamped: str, kind: InkKind, signs: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A filing stamp that happens to lie on a judge's empty line leaves the line empty; a hand over its words still signs."""
    page = replace(page_from_text(stamped), inks=(Ink(kind, Box(30.0, 28.0, 230.0, 52.0)),))
    assert bool(bind_inks(page, [PLACE])) is signs


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Page 2 of 5", "2 of 5"),
        ("page l of 2", "1 of 2"),
        ("Page I 0f 3", "1 of 3"),
        ("Page 1 ot lo", "1 of 10"),
        ("Page 1/2", "1 of 2"),
        ("on page 2 of the report", None),
        ("page one of many", None),
        ("page i of illness", None),
    ],
)
def test_a_pages_count_is_read_through_the_slips_of_bad_copies(text: str, count: str | None) -> None:
    """Missing pages are told from what the pages say of themselves, however they were read."""
    found = [one.detail for one in standing.detect(transcript_from_text(text)) if one.status is Status.PAGE_COUNT]
    assert found == ([count] if count else [])
