"""A text layer's words stand where the page shows them, however the page is turned or cut."""

from __future__ import annotations

import io
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from classifiers.transcript import Box, Word
from intake.glyphs import Glyphs, boxes_around, joined
from intake.layers import have_same_letters, judge_layer, word_runs
from intake.limits import Limits
from intake.pages import RawPage, open_pages
from intake.pdf import plumbing
from intake.shapes import SHAPES_DPI, Looks, looks

LIMITS = Limits(5, 20_000_000)
LINES = ("The clerk of this court shall keep", "a copy of every order for twenty days", "after judgment was entered")


def drawn(folder: Path, *, turned: int = 0, crop: tuple[int, int, int, int] | None = None) -> Path:
    """Draw three lines, the first with its foot 200 points under the top edge and 150 from the left, 20 apart."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for row, line in enumerate(LINES):
        canvas.drawString(150, 592 - 20 * row, line)
    canvas.save()
    path = folder / "page.pdf"
    with pikepdf.open(io.BytesIO(buffer.getvalue())) as pdf:
        if turned:
            pdf.pages[0].Rotate = turned
        if crop:
            pdf.pages[0].CropBox = list(crop)
        pdf.save(path)
    return path


def first(path: Path) -> tuple[Word, Glyphs, RawPage]:
    raw = next(gen := open_pages(path, "application/pdf", LIMITS))
    layer = judge_layer(raw)
    glyphs = raw.plumb() if raw.plumb else None
    gen.close()
    assert glyphs is not None
    assert layer.is_sound
    return next(word for word in layer.words if word.text == "clerk"), glyphs, raw


@pytest.mark.parametrize(
    ("turned", "crop", "middle"),
    [
        (0, None, (186, 197)),
        (0, (100, 300, 500, 700), (86, 105)),
        (90, None, (595, 186)),
        (180, None, (426, 595)),
        (270, None, (197, 426)),
        (90, (100, 300, 500, 700), (295, 86)),
    ],
)
def test_words_stand_where_the_page_shows_them(
    tmp_path: Path, turned: int, crop: tuple[int, int, int, int] | None, middle: tuple[float, float]
) -> None:
    """Boxes are in points from the top left of the page as shown: turned as it is turned, cut as it is cut."""
    path = drawn(tmp_path, turned=turned, crop=crop)
    raw = next(gen := open_pages(path, "application/pdf", LIMITS))
    glyphs = raw.plumb() if raw.plumb else None
    gen.close()
    assert glyphs is not None
    place = "".join(map(chr, glyphs.codes)).index("clerk")
    boxes = glyphs.loose[place : place + 5]
    across = (boxes[:, 0].min() + boxes[:, 2].max()) / 2
    down = (boxes[:, 1].min() + boxes[:, 3].max()) / 2
    assert (across, down) == pytest.approx(middle, abs=4)


def test_a_sound_layers_words_are_pdfplumbers(tmp_path: Path) -> None:
    """The words of a sound layer have the boxes that pdfplumber gives, on the ink of the page's picture."""
    word, glyphs, raw = first(drawn(tmp_path))
    assert word.box.top == pytest.approx(float(glyphs.loose[0, 1]), abs=0.01)
    scale = raw.picture.shape[1] / raw.width_pt
    zone = raw.picture[
        round(word.box.top * scale) : round(word.box.bottom * scale), round(word.box.x0 * scale) : round(word.box.x1 * scale)
    ]
    assert zone.min() < 100


def test_without_pdfplumber_pdfiums_words_stand(tmp_path: Path) -> None:
    """A page that pdfplumber is not asked for has the same words."""
    raw = next(gen := open_pages(drawn(tmp_path), "application/pdf", LIMITS))
    layer = judge_layer(replace(raw, plumb=None))
    gen.close()
    assert [one.text for one in layer.words] == " ".join(LINES).split()


def test_a_slow_page_is_read_the_other_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page on which pdfplumber takes too long keeps the words that pdfium found."""

    def busy(_alone: bytes, _raw: RawPage) -> None:
        end = time.process_time() + 10
        while time.process_time() < end:
            pass

    monkeypatch.setattr(plumbing, "_plumb", busy)
    monkeypatch.setattr(plumbing, "_CPU_S", 0.05)
    began = time.process_time()
    raw = next(gen := open_pages(drawn(tmp_path), "application/pdf", LIMITS))
    layer = judge_layer(raw)
    gen.close()
    assert time.process_time() - began < 5
    assert [word.text for word in layer.words] == " ".join(LINES).split()


def test_what_breaks_pdfplumber_breaks_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever pdfplumber raises over a stranger's bytes, the page is read."""

    def broken(_alone: bytes, _raw: RawPage) -> None:
        raise RecursionError

    monkeypatch.setattr(plumbing, "_plumb", broken)
    raw = next(gen := open_pages(drawn(tmp_path), "application/pdf", LIMITS))
    assert len(judge_layer(raw).words) == len(" ".join(LINES).split())
    gen.close()


def test_another_reading_counts_only_with_the_same_letters() -> None:
    """A parser that reads other letters than pdfium drew is not believed: they were never compared with the picture."""
    word = judge_word("immigration officer")
    assert have_same_letters(word, judge_word("officer immigration"))
    assert have_same_letters(judge_word("\ufb01nds"), judge_word("finds"))
    assert not have_same_letters(word, judge_word("district judge"))
    assert not have_same_letters(word, ())


SHOWN = """BT /F1 12 Tf 14 TL 72 700 Td (The clerk shall keep) Tj T* [(a c) -40 (opy)] TJ (of every order) '
2 1 (for twenty days) " ET
q 0.5 0 0 0.5 30 40 cm BT /F1 24 Tf 90 Tz 3 Ts 200 800 Td (after judgment) Tj ET Q"""
BESIDE = (
    "q 0.2 w 100 100 m 120 140 160 90 200 100 c 210 120 l S Q",
    "1 0 0 rg 60 690 200 20 re f 0 g",
    "/Span << /ActualText (another text) >> BDC 72 500 m 300 500 l S EMC",
    "q 20 0 0 20 400 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q",
    "50 50 200 20 re W n",
)


@pytest.mark.parametrize("beside", BESIDE)
def test_what_is_drawn_beside_the_letters_changes_none(tmp_path: Path, beside: str) -> None:
    """Pdfplumber is given nothing but what places and draws letters, and finds each where it would have found it."""
    plain, drawn_on = (plumbed_of(tmp_path, content) for content in (SHOWN, f"{beside}\n" + SHOWN.replace("\n", f"\n{beside}\n")))
    text = "".join(map(chr, plain.codes))
    assert "The clerk shall keep" in text
    assert "of every orderfor twenty daysafter judgment" in text
    assert drawn_on.codes.tolist() == plain.codes.tolist()
    assert drawn_on.loose.tolist() == plain.loose.tolist()


def plumbed_of(folder: Path, content: str) -> Glyphs:
    """Return what pdfplumber finds on a page with a content of our own."""
    path = drawn(folder)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(content.encode())
        pdf.save(path)
    raw = next(gen := open_pages(path, "application/pdf", LIMITS))
    glyphs = raw.plumb() if raw.plumb else None
    gen.close()
    assert glyphs is not None
    return glyphs


LETTER, WIDE = 6.0, 7.0
"""Width of a letter's box and the step to the next, in lines twelve points high."""


@pytest.mark.parametrize(
    ("text", "moves", "words"),
    [
        ("order day", {}, ["order", "day"]),
        ("order\u00adly", {6: (-WIDE, 0)}, ["orderly"]),
        ("\u00a0order\ufeffday ", {}, ["order", "day"]),
        ("orderday", {5: (4.1, 0)}, ["order", "day"]),
        ("orderday", {5: (2.9, 0)}, ["orderday"]),
        ("orderday", {5: (-60, 0)}, ["order", "day"]),
        ("orderday", {5: (-5, 0)}, ["orderday"]),
        ("orderday", {5: (0, 6.5)}, ["order", "day"]),
        ("orderday", {5: (0, -5.5)}, ["orderday"]),
        ("  ", {}, []),
    ],
)
def test_a_word_ends_at_a_blank_a_gap_or_another_line(text: str, moves: dict[int, tuple[float, float]], words: list[str]) -> None:
    """Letters make a word as far as nothing but a hyphen nobody sees stands between them, and they stand close on one line."""
    moved = np.cumsum([moves.get(index, (0, 0)) for index in range(len(text))], axis=0)
    x, y = WIDE * np.arange(len(text)) + moved[:, 0], 100 + moved[:, 1]
    boxes = np.column_stack([x, y - 9, x + LETTER, y + 3])
    codes = np.array([ord(letter) for letter in text], np.uint32)
    glyphs = Glyphs(codes, boxes, boxes, np.column_stack([x, y]), np.zeros(len(text)), np.zeros(len(text), np.bool_))
    runs = word_runs(glyphs)
    assert ["".join(text[index] for index in run) for run in runs] == words
    assert boxes_around(boxes, runs).tolist() == [
        [*boxes[list(run), :2].min(axis=0), *boxes[list(run), 2:].max(axis=0)] for run in runs
    ]


def judge_word(text: str) -> tuple[Word, ...]:
    box = Box(0, 0, 10, 10)
    return tuple(Word(part, box) for part in text.split())


def test_off_the_main_thread_no_clock_can_stop_it(tmp_path: Path) -> None:
    """Where pdfplumber could not be stopped it is not started."""
    raw = next(gen := open_pages(drawn(tmp_path), "application/pdf", LIMITS))
    answers: list[Glyphs | None] = []
    asked = threading.Thread(target=lambda: answers.append(raw.plumb() if raw.plumb else None))
    asked.start()
    asked.join()
    gen.close()
    assert answers == [None]


@pytest.mark.parametrize(("ink", "seen"), [((0.1, 0.2, 0.7), [26, 51, 178]), ((0.3, 0.3, 0.3), 76)])
def test_a_page_is_painted_in_colour_where_it_has_any(tmp_path: Path, ink: tuple[float, ...], seen: list[int] | int) -> None:
    """A photo kept in a PDF shows its table's colour, and a pen its blue; a grey scan costs no colours."""
    canvas = Canvas(str(tmp_path / "page.pdf"), pagesize=(612, 792))
    canvas.setFillColorRGB(*ink)
    canvas.rect(100, 100, 200, 40, stroke=0, fill=1)
    canvas.save()
    pages_of = open_pages(tmp_path / "page.pdf", "application/pdf", LIMITS)
    raw = next(pages_of)
    assert raw.paint is not None
    picture = raw.paint(100)
    pages_of.close()
    row, column = round((792 - 120) * 100 / 72), round(200 * 100 / 72)
    assert picture[row, column].tolist() == pytest.approx(seen, abs=2)


@pytest.mark.parametrize(
    ("halves", "letters", "stay"),
    [
        ("d83d de00 41", "1f600 41", [True, False, True]),
        ("41 d83d", "41 fffd", [True, True]),
        ("de00 d83d 41", "fffd fffd 41", [True, True, True]),
        ("d83d d83d de00", "fffd 1f600", [True, True, False]),
        ("41 42", "41 42", [True, True]),
        ("", "", []),
    ],
)
def test_two_halves_of_a_letter_are_one_and_one_alone_is_none(halves: str, letters: str, stay: list[bool]) -> None:
    """No text holds half a letter of UTF-16, as a map of a font can give: the reading could not be handed on."""
    codes, kept = joined(np.array([int(one, 16) for one in halves.split()], np.uint32))
    assert kept.tolist() == stay
    assert [f"{code:x}" for code in codes[kept].tolist()] == letters.split()


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("in_file", [0, 90, 180, 270])
def test_letters_are_compared_the_way_up_they_are_shown(tmp_path: Path, turned: int, in_file: int) -> None:
    """However a page and its lines are turned, each honest letter looks like what it claims: no line is read for nothing."""
    canvas = Canvas(str(tmp_path / "page.pdf"), pagesize=(612, 792))
    canvas.translate(306, 396)
    canvas.rotate(in_file)
    for row, line in enumerate(LINES):
        canvas.drawString(-140, 60 - 20 * row, line)
    canvas.save()
    with pikepdf.open(tmp_path / "page.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turned
        pdf.save()
    raw = next(gen := open_pages(tmp_path / "page.pdf", "application/pdf", LIMITS))
    assert raw.render is not None
    fine = raw.render(SHAPES_DPI)
    gen.close()
    shown = raw.glyphs.angle_deg[raw.glyphs.codes > 0x20].round() % 360
    assert np.unique(shown).tolist() == [(in_file - turned) % 360]
    found = looks(raw.glyphs, word_runs(raw.glyphs), fine, fine.shape[1] / raw.width_pt)
    assert len(found) > len(LINES)
    assert (found == Looks.ALIKE).all()
