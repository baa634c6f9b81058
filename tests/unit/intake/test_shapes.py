"""Letters of faces that are not among the standard ones: honest words are believed, and words called others are doubted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from intake.layers import word_runs
from intake.limits import Limits
from intake.pages import RawPage, open_pages
from intake.shapes import SHAPES_DPI, Looks, looks

FACES = sorted((Path(__file__).parents[3] / "samples" / "fonts").glob("*.ttf"))
LINES = (
    "You are hereby commanded to appear and to produce the records named below,",
    "and to bring this paper and any signed order with you on the day and at the",
    "hour that the clerk and the court have set. Judge and jury need and await you.",
    "IT IS ORDERED that the bank and the library shall hold and keep what is asked.",
)


@pytest.fixture(params=FACES, ids=lambda face: face.stem)
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RawPage]:
    """Give a page set in one face, in sizes from small print to large."""
    face: Path = request.param
    pdfmetrics.registerFont(TTFont(face.stem, face))
    path = tmp_path / "page.pdf"
    sheet = canvas.Canvas(str(path), pagesize=(612, 792))
    for block, size in enumerate((7, 8, 9.5, 11)):
        sheet.setFont(face.stem, size)
        for row, line in enumerate(LINES):
            sheet.drawString(40, 740 - 100 * block - 2 * size * row, line)
    sheet.save()
    yield from open_pages(path, "application/pdf", Limits(1, 10**8))


def _looks(page: RawPage, runs: Sequence[Sequence[int]]) -> npt.NDArray[np.intp]:
    assert page.render is not None
    fine = page.render(SHAPES_DPI)
    return looks(page.glyphs, runs, fine, fine.shape[1] / page.width_pt)


def test_honest_words_of_any_face_are_believed(page: RawPage, request: pytest.FixtureRequest) -> None:
    """A letter that resembles no known one makes no word doubtful: a new face is no lie, and to read its lines takes time."""
    runs = word_runs(page.glyphs)
    assert len(runs) == 4 * sum(len(line.split()) for line in LINES)
    assert (_looks(page, runs) != Looks.ALIKE).sum() <= DOUBTED.get(request.node.callspec.id, 0)


DOUBTED = {"Caladea": 3, "SpaceMono-Bold": 14}
"""Words, of 208, with a letter that looks clearly like another one of the standard faces: a bold y with feet, a small d."""


def test_words_of_any_face_that_are_called_others_are_doubted(page: RawPage) -> None:
    """A word that its font calls by quite another one is doubted, in whatever face it is drawn."""
    runs = word_runs(page.glyphs)
    codes = page.glyphs.codes.copy()
    texts = ["".join(map(chr, codes[list(run)].tolist())) for run in runs]
    false = [index for index, text in enumerate(texts) if text in CALLED]
    for index in false:
        codes[list(runs[index])] = list(map(ord, CALLED[texts[index]]))
    found = _looks(replace(page, glyphs=replace(page.glyphs, codes=codes)), runs)
    assert len(false) == 4 * len(CALLED)
    assert (found[false] == Looks.ALIKE).sum() <= len(false) / 10


CALLED = {"commanded": "requested", "produce": "explain", "records": "garbage", "ORDERED": "ADVISED", "library": "company"}
