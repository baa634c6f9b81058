"""Legends: words that run round a seal are no part of the print that the seal lies over."""

from __future__ import annotations

import io
import math

import pytest
from reportlab.pdfgen import canvas

from classifiers.transcript import Box, Ink, InkKind, Word, WordSource
from intake.legends import legends, with_seals, without_legends
from intake.paper import receive
from intake.reader import read_paper
from intake.settings import Settings

AROUND = "*STATEOFMICHIGAN*CIRCUITCOURT"
LABEL = ("(Circuit", "Judge)")


def _word(text: str, x: float, y: float, source: WordSource = WordSource.TEXT) -> Word:
    half = 2.5 * len(text)
    return Word(text, Box(x - half, y - 4, x + half, y + 4), 1.0, source)


def _ring(text: str, x: float, y: float, radius: float, source: WordSource = WordSource.TEXT) -> tuple[Word, ...]:
    step = 2 * math.pi / len(text)
    return tuple(
        _word(letter, x + radius * math.sin(index * step), y - radius * math.cos(index * step), source)
        for index, letter in enumerate(text)
    )


def _print() -> tuple[Word, ...]:
    return tuple(_word(text, 280 + 40 * index, 400) for index, text in enumerate(LABEL))


@pytest.mark.parametrize(("text", "radius"), [(AROUND, 32), ("THETENLETTER", 18), (AROUND + "*" + AROUND[:9], 80)])
def test_letters_round_a_seal_are_taken_out_of_the_print(text: str, radius: float) -> None:
    """A row of print that a seal lies over keeps its own words, and the seal is known by the words round it."""
    words = (*_print(), *_ring(text, 300, 400, radius))
    (found,) = legends(words)
    assert without_legends(words, (found,)) == _print()
    assert found.box.width == pytest.approx(2 * radius + 12, abs=10)


def test_two_seals_are_told_apart() -> None:
    """Each seal of a page has its own box."""
    words = (*_ring(AROUND[:20], 300, 70, 22), *_ring(AROUND[:20], 290, 400, 32))
    assert sorted(round(one.box.width / 2) for one in legends(words)) == pytest.approx([30, 40], abs=4)


@pytest.mark.parametrize(
    "words",
    [
        tuple(_word(letter, 60, 100 + 14 * index) for index, letter in enumerate("ABCDEFGHIJKLMN")),  # the items of a list
        tuple(_word(digit, 100 + 14 * index, 300) for index, digit in enumerate("20261127100530")),  # a comb of boxes
        tuple(_word("X", 80 + 60 * (index % 5), 90 + 40 * (index // 5)) for index in range(20)),  # ticks of a table
        _ring("SEALED", 300, 400, 32),  # too few
        tuple(word for word in _ring(AROUND, 300, 400, 80) if word.box.x0 > 360),  # an arc on one side
        _ring("the letters of a sentence".replace(" ", ""), 300, 400, 32),  # in small letters
        _ring(AROUND, 300, 400, 32, WordSource.OCR),  # Tesseract reads no ring letter by letter; what it read was seen as print
    ],
    ids=["list", "comb", "table", "few", "arc", "small letters", "ocr"],
)
def test_single_letters_that_go_round_nothing_stay(words: tuple[Word, ...]) -> None:
    """Letters that stand alone for another reason are kept as words."""
    assert legends(words) == ()


def test_strokes_within_a_legend_are_the_seals() -> None:
    """A seal's lines are no hand; a hand that goes through the seal and beyond it still is, and so is a stamp."""
    (found,) = legends(_ring(AROUND, 300, 400, 32))
    own = Ink(InkKind.STROKE, Box(280, 380, 320, 420))
    hand, stamp = Ink(InkKind.STROKE, Box(250, 385, 420, 410)), Ink(InkKind.STAMP, Box(285, 390, 315, 410))
    seal = with_seals((own, hand, stamp), (found,))
    assert [one.kind for one in seal] == [InkKind.STROKE, InkKind.STAMP, InkKind.SEAL]
    assert own not in seal
    assert with_seals(seal, (found,)) == seal


def test_a_label_under_a_seal_is_read_whole() -> None:
    """A digital page whose seal is drawn in letters reads as if the seal were not there, and says where the seal is."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792))
    for row, line in enumerate(("STATE OF MICHIGAN", "SEARCH WARRANT", "You are commanded to search the place described.")):
        sheet.drawString(72, 700 - 16 * row, line)
    sheet.drawString(270, 392, " ".join(LABEL))
    sheet.setFont("Helvetica", 6)
    for index, letter in enumerate(AROUND):
        sheet.saveState()
        sheet.translate(300, 392)
        sheet.rotate(-360 * index / len(AROUND))
        sheet.drawCentredString(0, 30, letter)
        sheet.restoreState()
    sheet.save()
    original = receive(buffer.getvalue(), "paper.pdf", Settings())
    (page,) = read_paper([(original, buffer.getvalue())], Settings()).transcript.pages
    assert [line.text for line in page.lines][3:] == [" ".join(LABEL)]
    assert [ink.kind for ink in page.inks] == [InkKind.SEAL]
