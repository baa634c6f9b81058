"""Turned and scanned again, a paper is what it was: real Tesseract on copies of copies."""

from __future__ import annotations

import random

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from intake.paper import receive
from intake.pipeline import second_reader
from intake.reader import read_paper
from intake.settings import Settings
from samples import AS_OF, draw
from samples.capture import capture_pages

SETTINGS = Settings()


@pytest.mark.parametrize(
    ("instrument", "turned"),
    [("B06", "rot180"), ("C07", "rot90"), ("G02", "rot180")],
)
def test_turned_and_scanned_again_it_is_of_the_same_kind(instrument: str, turned: str) -> None:
    """A scan that is laid down turned and scanned once more is read the right way up, and its kind is the paper's."""
    scanned = draw(instrument, 3, capture="scanpdf", variant="good")
    again = capture_pages(scanned.data, turned, random.Random(f"again/{instrument}"))  # noqa: S311 - repeatable, not secret
    original = receive(again.data, f"again{again.suffix}", SETTINGS)
    transcript = read_paper([(original, again.data)], SETTINGS).transcript
    told = classify(transcript, today=AS_OF, second_reader=second_reader())
    assert transcript.pages[0].rotation_deg % 360 != 0
    assert told.kind is Kind(scanned.label)
