"""What a text layer claims beside what Tesseract read in the same place."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from classifiers.transcript import Box, Word, WordSource
from intake.images import as_it_is
from intake.readings import as_shown, contradictions

PAPER = (
    "UNITED STATES DEPARTMENT OF JUSTICE",
    "Executive Office for Immigration Review",
    "The respondent shall appear before the Immigration Judge named below",
    "on the day and at the hour that stand in this notice and bring all papers",
    "Signed at Detroit Michigan by the clerk who served it upon the respondent",
)


def laid_out(lines: tuple[str, ...], source: WordSource = WordSource.OCR, confidence: float = 0.95) -> tuple[Word, ...]:
    """Return lines as words, 6 points a letter and 14 a line."""
    words = []
    for row, line in enumerate(lines):
        at = 72.0
        for text in line.split():
            words.append(Word(text, Box(at, 100.0 + 14 * row, at + 6 * len(text), 110.0 + 14 * row), confidence, source))
            at += 6 * len(text) + 6
    return tuple(words)


def layer(lines: tuple[str, ...]) -> tuple[Word, ...]:
    """Return what a scanner's layer claims."""
    return laid_out(lines, WordSource.TEXT, 1.0)


def with_slips(lines: tuple[str, ...], every: int) -> tuple[str, ...]:
    """Return lines as a poor scanner's layer has them: a letter in so many is taken for another."""
    slips = dict(zip("aeimnorstuhcd", "oclnrucnfvbeo", strict=True))
    count = 0
    out = []
    for line in lines:
        letters = []
        for letter in line:
            count += 1
            letters.append(slips.get(letter, letter) if count % every == 0 else letter)
        out.append("".join(letters))
    return tuple(out)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("Immigration Judge", "Magistrate Judge"),
        ("DEPARTMENT OF JUSTICE", "DISTRICT COURT OF"),
        ("Executive Office", "District Court for"),
        ("clerk", "judge"),
    ],
)
def test_one_word_exchanged_is_told(true: str, false: str) -> None:
    """One decisive word that differs in a layer which is else right is told, with both readings."""
    claimed = layer(tuple(line.replace(true, false) for line in PAPER))
    (found,) = contradictions(claimed, laid_out(PAPER))
    assert any(word in found.claimed for word in false.split())
    assert any(word in found.seen for word in true.split())


@pytest.mark.parametrize("every", [4, 5, 7, 11, 20])
def test_a_poor_scanners_slips_are_no_contradiction(every: int) -> None:
    """Slips that are spread over the page accuse nobody."""
    assert not contradictions(layer(with_slips(PAPER, every)), laid_out(PAPER))


@pytest.mark.parametrize(
    ("claimed", "seen"),
    [
        (layer(PAPER), laid_out(PAPER)),
        (layer(PAPER), laid_out(tuple(line.replace("the Immigration", "theImmigration") for line in PAPER))),
        (layer(tuple(line.replace("respondent shall", "respondentshall") for line in PAPER)), laid_out(PAPER)),
        (layer(PAPER[:3]), laid_out(PAPER)),
        (layer(PAPER), laid_out(PAPER[:3])),
        (layer(tuple(line.replace("Immigration", "Magistrate") for line in PAPER)), laid_out(PAPER, confidence=0.5)),
        (
            tuple(replace(one, box=Box(one.box.x0, one.box.top + 13, one.box.x1, one.box.bottom + 13)) for one in layer(PAPER)),
            laid_out(PAPER),
        ),
    ],
    ids=[
        "alike",
        "words run together",
        "words run together in the layer",
        "lines missing",
        "lines not read",
        "read unsurely",
        "a line lower",
    ],
)
def test_what_is_no_contradiction(claimed: tuple[Word, ...], seen: tuple[Word, ...]) -> None:
    """Words run together, left out, read unsurely, or claimed a line too low are no other words."""
    assert not contradictions(claimed, seen)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("skew_deg", [0.0, 2.0, -5.0])
def test_words_are_compared_where_the_turned_page_shows_them(quarters: int, skew_deg: float) -> None:
    """On a page that was turned and straightened, the layer's words are led to where they are shown."""
    turn = math.radians(90 * quarters + skew_deg)
    way = np.array([[math.cos(turn), -math.sin(turn), 300.0], [math.sin(turn), math.cos(turn), 400.0], [0, 0, 1.0]])
    sheet = replace(as_it_is(np.full((1000, 1000), 255, np.uint8), 1.0), way=way)
    shown = laid_out(PAPER)
    back = np.linalg.inv(way)

    def in_file(word: Word) -> Word:
        x, y, _ = back @ (*word.box.centre, 1.0)
        wide, high = word.box.width / 2, word.box.height / 2
        wide, high = (high, wide) if quarters % 2 else (wide, high)
        return Word(word.text.replace("Immigration", "Magistrate"), Box(x - wide, y - high, x + wide, y + high))

    claimed = as_shown(tuple(in_file(word) for word in shown), sheet, 1.0, 1.0)
    for one, other in zip(claimed, shown, strict=True):
        assert one.box.centre == pytest.approx(other.box.centre, abs=0.01)
    assert {(one.claimed, one.seen) for one in contradictions(claimed, shown)} == {("Magistrate", "Immigration")}
