"""A scan over invisible text: what the picture shows decides, whatever the file claims beneath it, and both readings are told."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

import samples
from intake.pipeline import assess_file
from intake.settings import Settings
from samples import AS_OF

SETTINGS = Settings(readers=2)
SCAN = samples.draw("E01", 0, "train", "clean")
"""An administrative warrant, as a copier shows it."""


def over_scan(words: list[tuple[str, float, float, float]]) -> bytes:
    """Return a PDF of the scan alone to the eye, over words that no ink draws: each with its left end, base line and height."""
    buffer = io.BytesIO()
    sheet = Canvas(buffer, pagesize=(612, 792))
    layer = sheet.beginText()
    layer.setTextRenderMode(3)
    for text, x, y, height in words:
        layer.setFont("Times-Roman", max(height, 6))
        layer.setTextOrigin(x, y)
        layer.textOut(text)
    sheet.drawText(layer)
    sheet.drawImage(ImageReader(Image.open(io.BytesIO(SCAN.data)).convert("L")), 0, 0, 612, 792)
    sheet.save()
    return buffer.getvalue()


def another_paper() -> list[tuple[str, float, float, float]]:
    """Return the words of a judge's warrant, line by line, as if they were what the scan shows."""
    lines = samples.text("B08", 0, "train").splitlines()
    return [(line, 72, 730 - 16 * row, 11) for row, line in enumerate(lines)]


CLAIMED = {"IMMIGRATION": "MAGISTRATE", "OFFICER": "JUDGE", "HOMELAND": "DISTRICT", "SECURITY": "COURT"}


def its_own_words_but_some() -> list[tuple[str, float, float, float]]:
    """Return the scan's own words where they stand, with an officer's made a judge's."""
    return [(_claimed(text), x, y, height) for text, x, y, height in its_own_words()]


def _claimed(text: str) -> str:
    other = CLAIMED.get(text.strip(".,:;()").upper())
    return text if other is None else other if text.isupper() else other.capitalize()


def its_own_words() -> list[tuple[str, float, float, float]]:
    return [(word.text, word.box[0], 792 - word.box[3] + 2, 0.8 * (word.box[3] - word.box[1])) for word in SCAN.words]


def assessed(words: list[tuple[str, float, float, float]], folder: Path) -> dict[str, Any]:
    path = folder / "scan.pdf"
    path.write_bytes(over_scan(words))
    return assess_file(path, SETTINGS, today=AS_OF)


@pytest.mark.parametrize(
    ("words", "claimed", "seen"),
    [(another_paper(), "JUDICIAL DISTRICT", ""), (its_own_words_but_some(), "Judge", "Officer")],
    ids=["another paper's words", "a judge for an officer"],
)
def test_the_picture_decides_and_both_readings_are_told(
    words: list[tuple[str, float, float, float]], claimed: str, seen: str, tmp_path: Path
) -> None:
    """No invisible word makes an officer's warrant a judge's; the flag is grave, and the assessment has what each says."""
    told = assessed(words, tmp_path)
    assert told["kind"] == "administrative_warrant"
    assert {flag["code"]: flag["severity"] for flag in told["flags"]}["TEXT_LAYER_MISMATCH"] == "high"
    (page,) = told["reading"]
    assert page["source"] == "ocr"
    assert any(claimed in one["claimed"] and seen in one["seen"] and claimed not in one["seen"] for one in page["mismatches"])
    assert all(0 <= one["box"][0] <= one["box"][2] <= page["width_pt"] + 1 for one in page["mismatches"])


def test_a_scan_over_its_own_words_is_believed(tmp_path: Path) -> None:
    """Scanners put what they read beneath the picture: where it agrees with what is seen, nothing is told of it."""
    told = assessed(its_own_words(), tmp_path)
    assert told["kind"] == "administrative_warrant"
    assert "TEXT_LAYER_MISMATCH" not in {flag["code"] for flag in told["flags"]}
    assert told["reading"][0]["mismatches"] == []
