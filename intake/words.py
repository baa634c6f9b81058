"""Words: what Tesseract reads on a picture, with boxes and confidence; the one caller of pytesseract.

It reads in this process where `intake.warm` has it ready, and else in one of its own.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import pytesseract

from classifiers.transcript import Box, Line, Word, WordSource, lines_from_words
from intake.errors import EngineError, TimeoutPaperError
from intake.pictures import Grey
from intake.warm import CAREFUL, WARM

LEAST_CONFIDENCE = 0.05
"""Below this a word is a guess, and guessing is not reading."""

PAGE = 3
"""Tesseract's mode for a whole page whose layout it finds itself."""

STRIP = 6
"""Tesseract's mode for one block of text: cheaper, for a strip of a page."""


SPARSE = 11
"""Tesseract's mode for words here and there, in no order."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """One word as Tesseract saw it: box in pixels of the picture, confidence 0 to 1, and which line of the layout it is on.

    `is_known`: it is in Tesseract's dictionary, as far as the engine that read it tells.
    """

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    confidence: float
    line: tuple[int, int, int]
    is_known: bool = False


def recognise(
    picture: Grey, *, dpi: float, mode: int = PAGE, timeout_s: float = 60.0, carefully: bool = False
) -> tuple[Recognised, ...]:
    """Read a picture with Tesseract, by the engine that is ready where there is one, or by the more careful one.

    Args:
        picture: grey, upright.
        dpi: its resolution; Tesseract sizes its search for lines by it.
        mode: PAGE, STRIP or SPARSE.
        timeout_s: wall time allowed.
        carefully: by the larger network, where it is there.

    Raises:
        TimeoutPaperError: it took longer.
        EngineError: Tesseract is missing or failed.
    """
    engine = CAREFUL if carefully and CAREFUL.is_there else WARM
    if not engine.is_there:
        return recognise_anew(picture, dpi=dpi, mode=mode, timeout_s=timeout_s)
    table, known = engine.table(picture, dpi=round(dpi), mode=mode, timeout_s=timeout_s)
    return _whole(_words(table, known))


def recognise_anew(picture: Grey, *, dpi: float, mode: int = PAGE, timeout_s: float = 60.0) -> tuple[Recognised, ...]:
    """Read a picture as `recognise` does, by a Tesseract that is started for it alone."""
    config = f"--psm {mode} --dpi {round(dpi)} -c tessedit_do_invert=0"
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        cv2.imwrite(file.name, picture)
        try:
            table = pytesseract.image_to_data(file.name, lang="eng", config=config, timeout=timeout_s)
        except pytesseract.TesseractNotFoundError as error:
            raise EngineError("Tesseract is not installed") from error
        except pytesseract.TesseractError as error:
            raise EngineError(f"Tesseract failed: {error.status}") from error
        except RuntimeError as error:
            raise TimeoutPaperError from error
    return _whole(_words(table))


def get_ready() -> None:
    """Load the engines, and ask Tesseract for its version, as pytesseract does once in a process.

    Where Tesseract is missing, that is told when a page is to be read.
    """
    WARM.load()
    CAREFUL.load()
    with contextlib.suppress(pytesseract.TesseractNotFoundError, SystemExit):
        pytesseract.get_tesseract_version()


def read_side_by_side(threads: int) -> None:
    """Let as many threads read at once, each with an engine of its own."""
    WARM.allow(threads)
    CAREFUL.allow(threads)


_COLUMNS = 12
_WORD = "5"
"""The level of a word in Tesseract's table; 1 to 4 are those of page, block, paragraph and line."""


def _words(table: str, known: frozenset[str] = frozenset()) -> Iterable[Recognised]:
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD:
            continue
        _, _, block, paragraph, line, _, x0, top, width, height, confidence, text = cells
        word = text.strip()
        if word and float(confidence) >= 100 * LEAST_CONFIDENCE:
            box = int(x0), int(top), int(x0) + int(width), int(top) + int(height)
            yield Recognised(word, *box, float(confidence) / 100, (int(block), int(paragraph), int(line)), word in known)


def _whole(words: Iterable[Recognised]) -> tuple[Recognised, ...]:
    """Put numbers together that Tesseract tears: "26-mc-501" in a box over all of "26-mc-50123", and "23" within it."""
    whole: list[Recognised] = []
    for word in words:
        if whole and _is_torn(whole[-1], word):
            word = _joined(whole.pop(), word)  # noqa: PLW2901 - the two are one
        whole.append(word)
    return tuple(whole)


def _is_torn(one: Recognised, other: Recognised) -> bool:
    is_number = one.text[-1].isdigit() and other.text[0].isdigit()
    return is_number and one.line == other.line and one.x0 < other.x0 < one.x1


def _joined(one: Recognised, other: Recognised) -> Recognised:
    edges = min(one.top, other.top), max(one.x1, other.x1), max(one.bottom, other.bottom)
    return Recognised(one.text + other.text, one.x0, *edges, min(one.confidence, other.confidence), one.line)


def in_points(words: Iterable[Recognised], across: float, down: float) -> tuple[Word, ...]:
    """Turn words with boxes in pixels into words with boxes in points, `across` and `down` pixels a point."""
    return tuple(
        Word(
            one.text,
            Box(one.x0 / across, one.top / down, one.x1 / across, one.bottom / down),
            round(one.confidence, 3),
            WordSource.OCR,
        )
        for one in words
    )


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Put words into lines in reading order; columns stay apart."""
    return lines_from_words(tuple(words))
