"""Courts that a form leaves to a tick: "[ ] Superior Court  [x] District Court"."""

from __future__ import annotations

import pytest

from classifiers.detectors.courts import detect
from classifiers.transcript import Box, Checkbox, Page, Transcript, Word, lines_from_words

HIGH, WIDE = 9.0, 4.5
TICKS = {"[x]": True, "[ ]": False, "[?]": None}


def _page(*rows: str) -> Page:
    """Set rows of words under each other; "[x]", "[ ]" and "[?]" are boxes that are ticked, empty, or cannot be told."""
    words: list[Word] = []
    boxes: list[Checkbox] = []
    for number, row in enumerate(rows):
        x, top = 60.0, 60.0 + 14 * number
        for piece in row.replace("[ ]", "[_]").split():
            tick = piece.replace("_", " ") if piece.startswith("[") else ""
            if tick in TICKS:
                boxes.append(Checkbox(Box(x, top, x + 8, top + 8), TICKS[tick]))
            else:
                words.append(Word(piece, Box(x, top, x + len(piece) * WIDE, top + HIGH)))
            x += max(len(piece), 2) * WIDE + 4
    return Page(1, 612, 792, lines_from_words(words), checkboxes=tuple(boxes))


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (
            ("STATE OF MAINE", "[ ] SUPERIOR COURT [x] DISTRICT COURT", "County: Cumberland Location: Portland"),
            "District Court, Cumberland County, Maine",
        ),
        (
            ("In the [x] District [ ] Justice Court of Utah", "Third Judicial District Salt Lake County"),
            "3rd District Court, Salt Lake County, Utah",
        ),
        (
            ("STATE OF RHODE ISLAND", "SUPERIOR COURT", "[ ] Kent County [x] Newport County", "[ ] Washington County"),
            "Superior Court, Newport County, Rhode Island",
        ),
        (("STATE OF VERMONT", "[x] SUPERIOR COURT", "[ ] PROBATE COURT"), "Superior Court, Vermont"),
    ],
)
def test_the_court_that_is_ticked_has_the_heading(rows: tuple[str, ...], name: str) -> None:
    """Of several courts, or counties, on a form the one that is ticked issued the paper."""
    headings = [one.name for one in detect(Transcript((_page(*rows),))) if one.is_heading]
    assert headings == [name]


@pytest.mark.parametrize("tick", ["[ ]", "[?]"])
def test_without_a_tick_nothing_is_left_out(tick: str) -> None:
    """Where no box is surely ticked, every court of the form may be meant."""
    rows = ("STATE OF MAINE", f"{tick} SUPERIOR COURT", f"{tick} DISTRICT COURT")
    assert len([one for one in detect(Transcript((_page(*rows),))) if one.is_heading]) == 2
