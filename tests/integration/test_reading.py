"""A paper is read as a person sees it, whatever way it was captured: real Tesseract on small pages."""

from __future__ import annotations

from collections import Counter

import pytest

import samples
from classifiers.transcript import InkKind, PageSource
from intake.paper import receive
from intake.reader import Progress, Reading, read_paper
from intake.settings import Settings

SETTINGS = Settings(readers=2)


def read(sample: samples.Sample, heard: list[Progress] | None = None) -> Reading:
    original = receive(sample.data, f"paper{sample.suffix}", SETTINGS)
    return read_paper([(original, sample.data)], SETTINGS, on_progress=None if heard is None else heard.append)


def plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@pytest.mark.parametrize(
    ("capture", "least"), [("pdf", 0.995), ("scan", 0.95), ("rot180", 0.95), ("skew8", 0.95), ("photo", 0.95)]
)
def test_words_are_found_however_the_paper_came(capture: str, least: float) -> None:
    """Nearly every printed word of an ordinary paper is read, turned, slanted or photographed."""
    sample = samples.draw("C01", 0, "train", capture)
    drawn = Counter(filter(None, (plain(word.text) for word in sample.words)))
    got = Counter(plain(word.text) for page in read(sample).transcript.pages for word in page.words)
    assert sum((drawn & got).values()) >= least * sum(drawn.values())


def test_the_first_page_answers_early_and_once() -> None:
    """The top and the foot of page 1 come before the whole of it, for a provisional answer."""
    heard: list[Progress] = []
    reading = read(samples.draw("C01", 0, "train", "clean"), heard)
    firsts = [one.first_page for one in heard if one.first_page]
    assert len(firsts) == 1
    assert 0 < len(firsts[0].words) < len(reading.transcript.pages[0].words)
    assert heard[-1].pages_done == heard[-1].pages_total == len(reading.page_pngs)


def test_a_signature_is_ink_on_a_scan_and_on_a_digital_page() -> None:
    """A pen's stroke counts the same whether it was scanned or drawn into the file."""
    for capture, source in (("clean", PageSource.OCR), ("pdf", PageSource.TEXT)):
        page = read(samples.draw("C01", 1, "train", capture)).transcript.pages[0]
        assert page.source is source
        assert InkKind.STROKE in {ink.kind for ink in page.inks}
