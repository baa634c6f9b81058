"""The second reader: phrases that tolerate OCR's slips, and what the shipped categoriser makes of papers."""

from __future__ import annotations

import time
from importlib.resources import as_file, files

import pytest

from classifiers.detectors.language import (
    LABELS,
    SecondReader,
    build_pipeline,
    find_phrases,
    load_record,
    load_second_reader,
    mended,
    plain,
    weights_digest,
)
from classifiers.detectors.language_patterns import PHRASES
from classifiers.evidence import SecondReading
from classifiers.kinds import Kind
from classifiers.transcript import Transcript, transcript_from_text


@pytest.fixture(scope="module")
def reader() -> SecondReader:
    return load_second_reader()


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("COURT,", "court"),
        ("C0URT", "court"),
        ("D1STRICT", "dlstrict"),
        ("(Seal)", "seal"),
        ("I-200", "i-200"),
        ("26-004417-FH", "99-999999-fh"),
        ("2026", "9999"),
        ("_______", "_"),
        ("—", ""),
        ("judge’s", "judge's"),
        ("§2703", "§9999"),
    ],
)
def test_a_word_is_made_plain(printed: str, word: str) -> None:
    """Case, punctuation and OCR's digits inside words do not matter; form numbers do."""
    assert plain(printed) == word


@pytest.mark.parametrize(
    ("printed", "word"),
    [
        ("C0MMANDED", "commanded"),
        ("COMMANOED", "commanded"),
        ("D1STRICT", "district"),
        ("lmmigration", "lmmigration"),  # the first letter must be right: a guess there changes words
        ("Magistrste", "magistrate"),
        ("older", "older"),
        ("wart", "wart"),
    ],
)
def test_a_misread_long_word_is_known_by_its_neighbour(printed: str, word: str) -> None:
    """Long words forgive a slip or two; short ones never, because "order" and "older" are both words."""
    assert mended(printed) == word


@pytest.mark.parametrize(
    ("text", "label", "quote"),
    [
        ("YOU ARE COMMANDED to execute this warrant", "command.search", "COMMANDED to execute"),
        ("YOU ARE C0MMANDED to executc this warrant", "command.search", "C0MMANDED to executc"),
        ("to any peace officer: you must", "addressee.officers", "to any peace officer:"),
        ("any authorized immigration officer", "signer.immigration_officer", "authorized immigration officer"),
        ("SUMM0NED AND REQUIRED to appear", "command.summoned", "SUMM0NED AND REQUIRED"),
        ("The Court hereby finds that", "ordered", "The Court hereby finds"),
        ("Plaintiff, by counsel, respectfully requests relief", "requested", "respectfully requests"),
        ("EXECUTIVE 0FFICE FOR IMMIGRATION REVIEW", "issuer.eoir", "EXECUTIVE 0FFICE FOR IMMIGRATION REVIEW"),
        ("[PROPOSED] ORDER", "title.proposed", "[PROPOSED] ORDER"),
        ("SEARCH AND SEIZURE WARRANT", "title.search_warrant", "SEARCH AND SEIZURE WARRANT"),
    ],
)
def test_phrases_are_found_through_slips(text: str, label: str, quote: str) -> None:
    """A phrase leads back to the very words on the page."""
    found = find_phrases(build_pipeline(), transcript_from_text(f"first line\n{text}\nlast line").pages)
    assert quote in {phrase.span.quote for phrase in found if phrase.label == label}


@pytest.mark.parametrize("text", ["the order of the day", "we searched the shelves", "a district of shops", "warranty card", ""])
def test_everyday_words_are_no_phrases_that_speak_for_a_court(text: str) -> None:
    """Nothing in plain talk speaks for a judicial kind."""
    phrases = find_phrases(build_pipeline(), transcript_from_text(text).pages)
    assert not [
        one for one in phrases if PHRASES[one.label][0] in {Kind.JUDICIAL_WARRANT, Kind.COURT_ORDER, Kind.JUDICIAL_SUBPOENA}
    ]


ICE_WARRANT = """\
U.S. DEPARTMENT OF HOMELAND SECURITY     Warrant for Arrest of Alien
File No. A 000 555 019
To: Any immigration officer authorized pursuant to sections 236 and 287 of the Immigration and Nationality Act
I have determined that there is probable cause to believe that Arlo Birdsong is removable from the United States.
YOU ARE COMMANDED to arrest and take into custody for removal proceedings the above-named alien.
(Signature of Authorized Immigration Officer)
"""

SEARCH_WARRANT = """\
UNITED STATES DISTRICT COURT
for the Eastern District of Michigan
In the Matter of the Search of 77 Mill Road      Case No. 26-mj-55012
SEARCH AND SEIZURE WARRANT
To: Any authorized law enforcement officer
YOU ARE COMMANDED to execute this warrant on or before December 4, 2026 (not to exceed 14 days)
Judge's signature
United States Magistrate Judge
"""

LEAFLET = """\
KNOW YOUR RIGHTS
You have the right to remain silent. If officers come to your door, do not open the door.
Ask them to show a warrant signed by a judge. You do not have to sign anything. Talk to a lawyer.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [(ICE_WARRANT, Kind.ADMINISTRATIVE_WARRANT), (SEARCH_WARRANT, Kind.JUDICIAL_WARRANT), (LEAFLET, Kind.OTHER_NOT_COMPULSORY)],
)
def test_the_shipped_reader_tells_plain_cases(reader: SecondReader, text: str, kind: Kind) -> None:
    """An immigration officer's warrant, a magistrate's and a leaflet about both are told apart."""
    *_, told = reader.read(transcript_from_text(text))
    assert isinstance(told, SecondReading)
    assert told.kind is kind
    assert told.probability > 0.5
    assert told.span.quote


def test_a_reading_comes_last_once_and_points_at_words_on_its_page(reader: SecondReader) -> None:
    """Every piece of evidence leads to words and boxes on the page."""
    transcript = transcript_from_text(SEARCH_WARRANT)
    evidence = reader.read(transcript)
    assert [isinstance(one, SecondReading) for one in evidence].count(True) == 1
    for one in evidence:
        page = transcript.page(one.span.page)
        assert page.text[one.span.start : one.span.end] == one.quote
        assert 0 <= one.span.box.x0 < one.span.box.x1 <= page.width_pt


def test_an_empty_part_gives_no_evidence(reader: SecondReader) -> None:
    """A page without words is nobody's guess."""
    assert reader.read(Transcript(())) == ()
    assert reader.read(transcript_from_text("")) == ()


def test_the_reader_never_says_undetermined() -> None:
    """Doubt is a low probability; the word is the rules' own."""
    assert Kind.UNDETERMINED not in LABELS


def test_the_same_part_is_read_the_same_way_twice(reader: SecondReader) -> None:
    """A verdict can be had again."""
    part = transcript_from_text(ICE_WARRANT)
    assert reader.read(part) == reader.read(part)


def test_the_shipped_weights_are_those_of_the_record() -> None:
    """The model in the tree is the one whose making is recorded beside it, and small."""
    with as_file(files("classifiers") / "model") as folder:
        assert weights_digest(folder) == load_record(folder).sha256
        assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 3_000_000


def test_a_full_page_is_read_within_its_budget(reader: SecondReader) -> None:
    """Reading a page of 500 words costs tens of milliseconds, not hundreds."""
    page = transcript_from_text("\n".join([SEARCH_WARRANT] * 9))
    reader.read(page)
    started = time.process_time()
    reader.read(page)
    assert time.process_time() - started < 0.15
