"""The span model as shipped: names found lead back to the page, fill no field, and cost little."""

from __future__ import annotations

import json
import time
from datetime import date
from importlib.resources import as_file, files

import pytest

from classifiers.classify import classify
from classifiers.detectors.language import SPANS, load_second_reader
from classifiers.detectors.spans import NEW_LINE, PAGES_READ, SpanReader, spans_digest, tokens_of
from classifiers.evidence import SpanLabel
from classifiers.transcript import Transcript, transcript_from_text

TODAY = date(2026, 11, 23)

SUBPOENA = """\
UNITED STATES DISTRICT COURT
for the
Eastern District of Michigan
Case No. 2:26-cv-10442
SUBPOENA TO PRODUCE DOCUMENTS
To: Custodian of Records, Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan 48229
YOU ARE COMMANDED to produce the documents named below.
Date: November 20, 2026
"""


@pytest.fixture(scope="module")
def spans() -> SpanReader:
    reader = load_second_reader().spans
    assert reader is not None
    return reader


def test_stops_and_brackets_at_the_edges_of_words_are_tokens_of_their_own() -> None:
    """A name ends before its comma, and every token leads back to the word that it is of."""
    tokens = tokens_of([["(Silas", "Yarrowby),"], ["48229."]])
    assert tokens.texts == ("(", "Silas", "Yarrowby", ")", ",", NEW_LINE, "48229", ".", NEW_LINE)
    assert tokens.words == (0, 0, 1, 1, 1, None, 2, 2, None)


def test_what_is_found_stands_on_the_page_and_weighs_nothing(spans: SpanReader) -> None:
    """Every name leads to its words and box; the model gives evidence to be seen, not counted."""
    part = transcript_from_text(SUBPOENA)
    found = spans.read(part)
    assert {SpanLabel.COURT, SpanLabel.DATE} <= {one.label for one in found}
    for one in found:
        page = part.page(one.span.page)
        assert page.text[one.span.start : one.span.end] == one.span.quote
        assert one.favours is None
        assert one.weight == 0.0


def test_only_the_first_pages_are_read(spans: SpanReader) -> None:
    """What a paper is about stands on its first pages, and the time for the others is not spent."""
    part = transcript_from_text("\f".join([SUBPOENA] * 4))
    assert {one.span.page for one in spans.read(part)} == set(range(1, PAGES_READ + 1))


def test_no_words_no_names(spans: SpanReader) -> None:
    """An empty page is nobody's guess."""
    assert spans.read(Transcript(())) == ()
    assert spans.read(transcript_from_text("")) == ()


def test_the_shipped_weights_of_the_span_model_are_those_of_the_record() -> None:
    """The model in the tree is the one whose making is recorded beside it."""
    with as_file(files("classifiers") / "model") as folder:
        assert spans_digest(folder / SPANS) == json.loads((folder / SPANS / "record.json").read_bytes())["sha256"]


def test_no_name_fills_a_field(spans: SpanReader) -> None:
    """What the rules did not read stays unread: the model is too often wrong on forms that it never saw."""
    part = transcript_from_text(SUBPOENA)
    assert spans.read(part)
    assert classify(part, today=TODAY, second_reader=spans).fields == classify(part, today=TODAY).fields


def test_a_full_page_of_names_is_read_within_its_budget(spans: SpanReader) -> None:
    """Finding names costs a page some milliseconds, a small part of the 30 that judging it may take."""
    page = transcript_from_text("\n".join([SUBPOENA] * 9))
    spans.read(page)
    started = time.process_time()
    for _ in range(5):
        spans.read(page)
    assert (time.process_time() - started) / 5 < 0.03
