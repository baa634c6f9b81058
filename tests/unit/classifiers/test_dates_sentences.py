"""Sentences: where the one begins in which a day stands."""

from __future__ import annotations

import pytest

from classifiers.detectors.dates.sentences import sentence_up_to


@pytest.mark.parametrize("word", ["approx", "blvd", "bldg", "sept", "a.m", "i.e", "Capt", "NO", "st"])
def test_a_word_cut_short_ends_no_sentence(word: str) -> None:
    """The longest word that is written short is known by itself, whatever stands before it, and at the very beginning."""
    for words in (f"Bring the records to the desk, {word}. 12 Elm Street, on", f"{word}. 12 Elm Street, on"):
        assert sentence_up_to(words) == words


@pytest.mark.parametrize("word", ["records", "first", "casino", "subapprox", "desk"])
def test_a_whole_word_ends_one(word: str) -> None:
    """A word that only ends as one written short does is whole, and a sentence may end with it."""
    assert sentence_up_to(f"The clerk keeps the {word}. Appear on") == "Appear on"
