"""A paper is read as a person sees it, whatever way it was captured: real Tesseract on small pages."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

import samples
from classifiers.detectors import signatures
from classifiers.evidence import SignatureState
from classifiers.transcript import InkKind, Mending, PageSource
from intake.paper import receive
from intake.reader import Progress, Reading, read_paper
from intake.settings import Settings
from intake.words import recognise_anew

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


def test_print_under_a_seal_is_read_where_the_seal_leaves_it_free() -> None:
    """A seal on a paragraph hides no more of it than it covers, though Tesseract is apt to take all of it for a picture."""
    sample = samples.draw("G02", 4007, "train", "scan")
    page = read(sample).transcript.pages[0]
    assert {"deliver", "agent", "signed", "charged"} <= {plain(word.text) for word in page.words}


def test_print_is_read_through_a_seal_that_a_scan_shows_in_grey() -> None:
    """A seal's rings and star are lighter than print: the words that they cross are read, and the seal is still seen."""
    sample = samples.draw("G02", 4007, "train", "scan")
    page = read(sample).transcript.pages[0]
    assert {"command", "silas", "whereof"} <= {plain(word.text) for word in page.words}
    assert InkKind.SEAL in {ink.kind for ink in page.inks}


def faint_copy(sample: samples.Sample) -> Image.Image:
    """Give a page as a copier that is set too light makes it, with dust: of thin strokes only traces are left."""
    page = np.asarray(Image.open(io.BytesIO(sample.data)).convert("L")).astype(np.float32)
    for _ in range(3):
        page = np.clip((cv2.GaussianBlur(page, (3, 3), 0.8) - 128) * 1.6 + 138, 0, 255)
    copy = page.astype(np.uint8)
    for number in range(400):
        copy[(number * 977) % 2200, (number * 613) % 1700] = 0
    return Image.fromarray(copy)


def words_found(sample: samples.Sample, texts: Iterable[str]) -> int:
    drawn = Counter(filter(None, (plain(word.text) for word in sample.words)))
    return (drawn & Counter(map(plain, texts))).total()


def test_a_faint_copy_is_read_better_than_as_it_came() -> None:
    """Darkening faint strokes and reading twice finds words that Tesseract alone does not."""
    sample = samples.draw("C04", 7102, "train", "clean")
    copy = faint_copy(sample)
    data = tiff(copy)
    page = read_paper([(receive(data, "paper.tiff", SETTINGS), data)], SETTINGS).transcript.pages[0]
    assert {Mending.DESPECKLED, Mending.DARKENED} <= set(page.mended)
    bare = recognise_anew(np.asarray(copy), dpi=200.0)
    assert words_found(sample, (word.text for word in page.words)) > words_found(sample, (word.text for word in bare))


def test_a_photocopy_is_cleaned_and_not_darkened() -> None:
    """A copy of a copy with black letters keeps the white in them, and nearly every word is read."""
    sample = samples.draw("E04", 7105, "train", "photocopy")
    page = read(sample).transcript.pages[0]
    assert Mending.DESPECKLED in page.mended
    assert Mending.DARKENED not in page.mended
    assert words_found(sample, (word.text for word in page.words)) >= 0.97 * len(sample.words)


def test_a_standard_fax_is_read_better_than_its_stretched_dots() -> None:
    """Dots half as fine down the page as across are spread before they are stretched, and read in two sizes."""
    sample = samples.draw("C01", 0, "train", "fax_standard")
    page = read(sample).transcript.pages[0]
    assert {Mending.STRETCHED, Mending.SECOND_LOOK} <= set(page.mended)
    fax = Image.open(io.BytesIO(sample.data)).convert("L")
    bare = recognise_anew(np.asarray(fax.resize((fax.width, fax.height * 204 // 98))), dpi=204.0)
    read_here, read_bare = (words_found(sample, (word.text for word in words)) for words in (page.words, bare))
    assert read_here > read_bare + 0.02 * len(sample.words)


def tiff(*pages: Image.Image) -> bytes:
    buffer = io.BytesIO()
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:], dpi=(200, 200), compression="tiff_deflate")
    return buffer.getvalue()


def test_two_pages_in_one_picture_are_two_pages_and_a_blank_one_is_blank() -> None:
    """A spread is cut in order, with boxes on the page where they are shown; a blank page is a page, with no ink on it."""
    sides = [
        Image.open(io.BytesIO(samples.draw(name, seed, "train", "clean").data)).convert("L")
        for name, seed in (("C01", 0), ("G02", 4007))
    ]
    spread = Image.new("L", (sum(side.width for side in sides), sides[0].height), 255)
    spread.paste(sides[0], (0, 0))
    spread.paste(sides[1], (sides[0].width, 0))
    empty = Image.new("L", (1700, 2200), 250)
    ImageDraw.Draw(empty).rectangle((1685, 0, 1700, 2200), fill=70)
    ImageDraw.Draw(empty).line((60, 70, 120, 50), fill=70, width=4)
    data = tiff(spread, empty)
    reading = read_paper([(receive(data, "paper.tiff", SETTINGS), data)], SETTINGS)
    first, second, blank = reading.transcript.pages
    assert [page.number for page in reading.transcript.pages] == [1, 2, 3] == list(range(1, len(reading.page_pngs) + 1))
    assert Mending.SPLIT in first.mended
    assert Mending.SPLIT in second.mended
    assert "SUBPOENA" in first.text.upper()
    assert "GOVERNOR" not in first.text.upper()
    assert "GOVERNOR'S WARRANT" in second.text
    for page in (first, second):
        assert 500 < page.width_pt < 720
        assert all(0 <= word.box.x0 <= word.box.x1 <= page.width_pt + 1 for word in page.words)
    assert [fault.code for fault in blank.faults] == ["blank"]
    assert not blank.words
    assert not blank.inks


def test_a_photo_nearly_in_the_dark_shows_no_ink_that_is_not_there_and_asks_for_a_better_one() -> None:
    """Grain is no pen and no stamp; the print is read, and every empty place is unreadable instead of blank."""
    page = np.asarray(Image.open(io.BytesIO(samples.draw("C01", 0, "train", "photo", variant="unsigned").data)).convert("RGB"))
    grain = np.random.default_rng(1).normal(0, 4, page.shape[:2])[..., None]
    dark = np.clip(page * 0.2 + grain, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(dark).save(buffer, "JPEG", quality=80)
    data = buffer.getvalue()
    transcript = read_paper([(receive(data, "paper.jpg", SETTINGS), data)], SETTINGS).transcript
    (read_page,) = transcript.pages
    assert {Mending.BRIGHTENED, Mending.FLATTENED} <= set(read_page.mended)
    assert "dark" in {fault.code for fault in read_page.faults}
    assert "SUBPOENA" in read_page.text.upper()
    assert not {InkKind.STROKE, InkKind.STAMP} & {ink.kind for ink in read_page.inks}
    assert SignatureState.BLANK not in {slot.state for slot in signatures.detect(transcript)}
