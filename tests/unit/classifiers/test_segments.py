"""Segments: where a packet is cut into its papers, and where a page belongs to the one before."""

from __future__ import annotations

import pytest

from classifiers.detectors import detect_pages
from classifiers.segments import cut
from classifiers.transcript import transcript_from_text

HEAD = "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\n"
WARRANT = f"{HEAD}SEARCH WARRANT\nTO ANY PEACE OFFICER: you are commanded to search.\n/s/ Rowan Pike\nJudge"
AFFIDAVIT = f"{HEAD}AFFIDAVIT FOR SEARCH WARRANT\nI, R. Tait, being duly sworn, state:\n/s/ R. Tait\nAffiant"
MOTION = (
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nMOTION TO COMPEL\nThe United States moves.\n"
    "/s/ Ann Poe\nAssistant United States Attorney"
)
ORDER = "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nORDER\nIT IS ORDERED that the library produce.\n"
ITEMS = "Items to be seized: all records of the account of Marlo Quist"


@pytest.mark.parametrize(
    ("pages", "parts"),
    [
        # a very short attachment is the warrant's own, and what follows it under a heading of its own is not
        ((WARRANT, "ATTACHMENT A\nRiverbend Public Library, one computer.", AFFIDAVIT), ((1, 2), (3,))),
        ((WARRANT, f"ATTACHMENT A\n{ITEMS}", AFFIDAVIT), ((1, 2), (3,))),
        ((WARRANT, "ATTACHMENT B", ITEMS, AFFIDAVIT), ((1, 2, 3), (4,))),
        ((WARRANT, AFFIDAVIT), ((1,), (2,))),
        # behind a sheet that only says which exhibit follows stands that exhibit, whatever its heading
        ((MOTION, "EXHIBIT A", ORDER), ((1, 2, 3),)),
        ((MOTION, "Exhibit 1", ORDER), ((1, 2, 3),)),
        ((MOTION, "EXHIBIT A\nOrder of November 3, 2026", ORDER), ((1, 2, 3),)),
        ((MOTION, ORDER), ((1,), (2,))),
    ],
)
def test_a_packet_is_cut_where_a_paper_begins(pages: tuple[str, ...], parts: tuple[tuple[int, ...], ...]) -> None:
    """Each paper is judged by itself; an exhibit to a motion is no order of the court that is served on the library."""
    transcript = transcript_from_text("\f".join(pages))
    assert cut(transcript, detect_pages(transcript)) == parts
