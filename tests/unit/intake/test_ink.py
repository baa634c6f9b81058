"""A pen's stroke is ink; a printed line, a hole, a bar and a row of letters are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from classifiers.transcript import Box, InkKind, Word, WordSource
from intake.ink import find_marks
from intake.pictures import Grey
from intake.rules import dark, straight_lines

SCALE = 200 / 72


Draw = Callable[[Grey], None]


def blank_page() -> Grey:
    return np.full((1100, 1200), 255, np.uint8)


def pen(page: Grey, *, grey: int = 0, thick: int = 3, at: tuple[int, int] = (300, 500), steps: int = 40, size: int = 40) -> None:
    """Draw a looped line, as a hand does, from a point on."""
    x, y = at
    points = [[x + 9 * step, y + round(size * np.sin(step * 0.9)) - step // 3] for step in range(steps)]
    cv2.polylines(page, [np.array(points, np.int32)], False, grey, thick, cv2.LINE_AA)  # noqa: FBT003 -- an open line


def rule(page: Grey) -> None:
    cv2.line(page, (250, 540), (900, 540), 0, 2)


def printed(page: Grey, text: str, at: tuple[int, int], size: float = 0.7) -> None:
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, size, 0, 2, cv2.LINE_AA)


def signature_on_rule(page: Grey) -> None:
    pen(page)
    rule(page)


def signature_low_on_its_rule(page: Grey) -> None:
    pen(page, at=(300, 535))
    rule(page)


def felt_pen(page: Grey) -> None:
    pen(page, thick=9)
    rule(page)


def low_wave(page: Grey) -> None:
    """Draw a hand that hardly rises: twenty times as wide as high at most."""
    points = [[300 + 6 * step, 525 + round(9 * np.sin(step * 0.9))] for step in range(56)]
    cv2.polylines(page, [np.array(points, np.int32)], False, 0, 3, cv2.LINE_AA)  # noqa: FBT003 -- an open line
    rule(page)


def faint_blue_pen(page: Grey) -> None:
    pen(page, grey=178, thick=3)
    rule(page)


def low_letters_that_the_rule_takes(page: Grey) -> None:
    """Draw a hand whose joining strokes run along the rule, so that only a capital and humps stand over it."""
    rule(page)
    cv2.ellipse(page, (310, 536), (28, 54), 0, 180, 360, 0, 3)
    for x in range(382, 640, 53):
        cv2.ellipse(page, (x, 536), (9, 20), 0, 180, 360, 0, 3)


def initials(page: Grey) -> None:
    pen(page, at=(300, 515), steps=9, size=24)
    rule(page)


def pasted_with_a_white_box(page: Grey) -> None:
    page[:] = 226
    page[440:560, 280:680] = 255
    pen(page)
    rule(page)


def pasted_as_a_coarse_picture(page: Grey) -> None:
    pen(page)
    small = cv2.resize(page[430:570, 280:680], None, fx=0.3, fy=0.3, interpolation=cv2.INTER_AREA)
    page[430:570, 280:680] = cv2.resize(small, (400, 140), interpolation=cv2.INTER_NEAREST)
    rule(page)


def stamp_askew(page: Grey) -> None:
    corners = cv2.boxPoints(((560.0, 510.0), (420.0, 90.0), -2.5))
    cv2.polylines(page, [np.round(corners).astype(np.int32)], True, 0, 4, cv2.LINE_AA)  # noqa: FBT003 -- closed
    printed(page, "TAMSIN HARTSWELL", (400, 515))
    rule(page)


def hole(page: Grey) -> None:
    cv2.circle(page, (120, 500), 28, 40, -1)


def bars(page: Grey) -> None:
    for index in range(40):
        cv2.line(page, (300 + 9 * index, 450), (300 + 9 * index, 550), 0, 3)


def print_unread(page: Grey) -> None:
    printed(page, "U N I T E D S T A T E S", (300, 520), 0.9)


def script_type(page: Grey) -> None:
    """Set a name in a typeface that looks written: even letters, each by itself."""
    cv2.putText(page, "J a n e  R o e", (300, 525), cv2.FONT_HERSHEY_SCRIPT_SIMPLEX, 1.0, 0, 2, cv2.LINE_AA)
    rule(page)


def printed_frame(page: Grey) -> None:
    cv2.rectangle(page, (300, 450), (800, 550), 0, 2)


def frame_of_cells(page: Grey) -> None:
    for x in (250, 430, 900):
        cv2.line(page, (x, 420), (x, 640), 0, 2)
    for y in (420, 470, 530, 640):
        cv2.line(page, (250, y), (900, y), 0, 2)


def coffee_ring(page: Grey) -> None:
    cv2.ellipse(page, (600, 500), (190, 180), 0, 20, 340, 172, 9, cv2.LINE_AA)


def staple(page: Grey) -> None:
    cv2.line(page, (60, 55), (120, 40), 60, 4, cv2.LINE_AA)


def copier_edge(page: Grey) -> None:
    page[:, -16:] = 80
    page[:9] = 60


def crease(page: Grey) -> None:
    page[500:503] = 205
    page[:, 640:643] = 210


def specks(page: Grey) -> None:
    source = np.random.default_rng(7)
    for x, y in source.integers(30, 1070, (500, 2)):
        cv2.circle(page, (int(x), int(y)), int(source.integers(1, 3)), 0, -1)


def lost_rows(page: Grey) -> None:
    page[300:302] = 0
    rule(page)


def dotted_leader(page: Grey) -> None:
    for x in range(250, 900, 11):
        cv2.circle(page, (x, 540), 2, 0, -1)


def brackets(page: Grey) -> None:
    for y in range(300, 700, 34):
        printed(page, ")", (600, y))
    cv2.line(page, (400, 300), (400, 660), 0, 2)


def grey_tint(page: Grey) -> None:
    page[400:600, 250:900] = 205


def black_bar(page: Grey) -> None:
    page[500:535, 300:800] = 0


def seal_watermark(page: Grey) -> None:
    for radius in (150, 120):
        cv2.circle(page, (600, 520), radius, 225, 4, cv2.LINE_AA)
    rule(page)


def logo(page: Grey) -> None:
    cv2.fillPoly(page, [np.array([[150, 80], [230, 80], [190, 160]], np.int32)], 30)
    cv2.circle(page, (190, 120), 52, 30, 6, cv2.LINE_AA)


def marks_of(page: Grey) -> set[InkKind]:
    mask = dark(page, SCALE)
    return {ink.kind for ink in find_marks(mask, straight_lines(mask, SCALE), (), (), SCALE).inks}


@pytest.mark.parametrize(
    "draw",
    [
        pen,
        signature_on_rule,
        signature_low_on_its_rule,
        felt_pen,
        low_wave,
        low_letters_that_the_rule_takes,
        faint_blue_pen,
        initials,
        pasted_with_a_white_box,
        pasted_as_a_coarse_picture,
    ],
)
def test_what_a_hand_made_is_ink(draw: Draw) -> None:
    """A signature is seen whatever pen made it, however it came onto the page, and where its line runs through it."""
    page = blank_page()
    draw(page)
    assert marks_of(page) == {InkKind.STROKE}


@pytest.mark.parametrize(
    "draw",
    [
        rule,
        hole,
        bars,
        print_unread,
        script_type,
        printed_frame,
        frame_of_cells,
        coffee_ring,
        staple,
        copier_edge,
        crease,
        specks,
        lost_rows,
        dotted_leader,
        brackets,
        grey_tint,
        black_bar,
        seal_watermark,
        logo,
    ],
)
def test_what_no_hand_made_is_no_ink(draw: Draw) -> None:
    """Blank must not be called signed: marks that forms and papers carry anyway are no signature."""
    page = blank_page()
    draw(page)
    assert not marks_of(page) & {InkKind.STROKE, InkKind.STAMP}


def test_a_frame_set_askew_is_a_stamp() -> None:
    """A rubber stamp on the line to sign on is one mark, and the line keeps its place under it."""
    page = blank_page()
    stamp_askew(page)
    mask = dark(page, SCALE)
    drawn = straight_lines(mask, SCALE)
    assert [round(one.box.x0 * SCALE / 10) for one in drawn.frames] == [35]
    (found,) = drawn.rules
    assert found.box.height < 4
    assert found.box.centre[1] == pytest.approx(540 / SCALE, abs=1.5)
    assert marks_of(page) == {InkKind.STAMP}


def word(text: str, box: tuple[float, float, float, float], confidence: float) -> Word:
    """Return a word as Tesseract gives it; the box in pixels of the test's pages."""
    return Word(text, Box(*(value / SCALE for value in box)), confidence, WordSource.OCR)


@pytest.mark.parametrize(
    ("read", "is_ink"),
    [
        (word("Ob", (290, 450, 420, 545), 0.66), True),
        (word("he", (520, 450, 600, 545), 0.43), True),
        (word("Judge/Magistrate/Clerk", (290, 520, 640, 600), 0.72), False),
    ],
)
def test_letters_made_of_a_signature_are_no_words(read: Word, is_ink: bool) -> None:  # noqa: FBT001 -- the table's fact
    """What Tesseract makes of a hand is dropped; the label under it stays, though its box was read too high."""
    page = blank_page()
    pen(page, size=34)
    printed(page, "Judge/Magistrate/Clerk", (295, 590), 0.8)
    mask = dark(page, SCALE)
    assert (read in find_marks(mask, straight_lines(mask, SCALE), (read,), (), SCALE).misread) is is_ink


def ring_seal(page: Grey) -> None:
    cv2.circle(page, (500, 500), 130, 0, 3)


def test_a_rule_is_found_where_it_is() -> None:
    """The line to sign on is given in points from the top left."""
    page = np.full((1100, 1200), 255, np.uint8)
    signature_on_rule(page)
    (found,) = straight_lines(dark(page, SCALE), SCALE).rules
    assert found.box.x0 == pytest.approx(250 / SCALE, abs=2)
    assert found.box.x1 == pytest.approx(900 / SCALE, abs=2)
    assert found.box.centre[1] == pytest.approx(540 / SCALE, abs=1.5)


def test_a_ring_of_a_seals_size_is_a_seal() -> None:
    """A round seal is told from a signature by its ring."""
    page = np.full((1100, 1200), 255, np.uint8)
    ring_seal(page)
    mask = dark(page, SCALE)
    marks = find_marks(mask, straight_lines(mask, SCALE), (), (), SCALE)
    assert InkKind.SEAL in {ink.kind for ink in marks.inks}


def stamp(page: Grey, corners: list[tuple[int, int]]) -> None:
    """Draw a stamp's border; the words in it come with the reading."""
    cv2.polylines(page, [np.array(corners, np.int32)], isClosed=True, color=(0,), thickness=4)


@pytest.mark.parametrize(
    ("text", "box", "confidence", "is_stamp"),
    [
        ("JANE", (400, 470, 520, 505), 0.95, True),
        ("Hespeler,", (0, 470, 80, 505), 0.95, False),
        ("Hespeler,", (0, 470, 80, 505), 0.6, True),
        ("Assistant", (0, 560, 80, 640), 0.95, True),
    ],
    ids=["in the frame", "across its side", "a word in doubt", "under its foot"],
)
def test_a_frame_that_a_word_runs_through_is_none(
    text: str, box: tuple[int, int, int, int], confidence: float, *, is_stamp: bool
) -> None:
    """Between two lines the stems of letters close a frame; what a stamp's border goes through is not read so surely."""
    page = blank_page()
    stamp_askew(page)
    mask = dark(page, SCALE)
    drawn = straight_lines(mask, SCALE)
    (frame,) = drawn.frames
    left = 0 if box[0] else frame.box.x0 * SCALE - 40
    read = word(text, (box[0] + left, box[1], box[2] + left, box[3]), confidence)
    found = find_marks(mask, drawn, (read,), (), SCALE).inks
    assert (InkKind.STAMP in {ink.kind for ink in found}) is is_stamp


NAME_IN_STAMP = (word("JANE", (400, 465, 490, 500), 0.8), word("ROE", (510, 465, 590, 500), 0.8))
LEVEL = [(380, 450), (610, 450), (610, 520), (380, 520)]


@pytest.mark.parametrize(
    ("words", "is_stamp"),
    [
        (NAME_IN_STAMP, True),
        ((*NAME_IN_STAMP, word("ae", (592, 470, 604, 490), 0.3)), True),
        ((*NAME_IN_STAMP, word("nee,", (492, 470, 506, 498), 0.2)), True),
        ((), False),
        (tuple(replace(one, confidence=0.3) for one in NAME_IN_STAMP), False),
        ((NAME_IN_STAMP[0], word("of", (510, 465, 590, 500), 0.9)), False),
        ((word("Signature", (385, 455, 440, 470), 0.9), word("Judge", (445, 455, 480, 470), 0.9)), False),
        ((word("(SEAL)", (400, 465, 590, 500), 0.9),), False),
    ],
    ids=[
        "a name",
        "a name and a speck",
        "a name and a doubtful word",
        "empty",
        "hardly read",
        "a sentence",
        "a label in its corner",
        "one word",
    ],
)
def test_a_level_frame_is_a_stamp_where_a_name_fills_it(words: tuple[Word, ...], is_stamp: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A stamp set straight on the line signs; a printed box, empty or labelled, is never called signed."""
    page = np.full((1100, 1200), 255, np.uint8)
    cv2.line(page, (250, 540), (900, 540), 0, 2)
    stamp(page, LEVEL)
    mask = dark(page, SCALE)
    found = find_marks(mask, straight_lines(mask, SCALE), words, (), SCALE).inks
    assert (InkKind.STAMP in {ink.kind for ink in found}) is is_stamp


@pytest.mark.parametrize("under", [(), (525,), (580, 640)], ids=["alone", "its line crosses it", "lines below"])
def test_a_level_stamp_ends_at_its_own_border(under: tuple[int, ...]) -> None:
    """The lines that a form goes on with run along a stamp's border as evenly as its own lower side, and are not it."""
    page = np.full((1100, 1200), 255, np.uint8)
    for y in under:
        cv2.line(page, (250, y), (900, y), 0, 2)
    stamp(page, LEVEL)
    mask = dark(page, SCALE)
    inks = find_marks(mask, straight_lines(mask, SCALE), NAME_IN_STAMP, (), SCALE).inks
    found = next(ink.box for ink in inks if ink.kind is InkKind.STAMP)
    assert (found.top, found.bottom) == pytest.approx((450 / SCALE, 520 / SCALE), abs=4.0)


@pytest.mark.parametrize("tilt", [0, 3])
def test_a_cell_of_a_table_is_no_stamp(tilt: int) -> None:
    """The lines of a table go on beyond the cell, whatever is written in it and however straight the page lies."""
    page = np.full((1100, 1200), 255, np.uint8)
    stamp(page, [(x, y + (tilt if x == 610 else 0)) for x, y in LEVEL])
    cv2.line(page, (380, 300), (380, 700), 0, 4)
    cv2.line(page, (610, 300), (610, 700), 0, 4)
    mask = dark(page, SCALE)
    found = find_marks(mask, straight_lines(mask, SCALE), NAME_IN_STAMP, (), SCALE).inks
    assert InkKind.STAMP not in {ink.kind for ink in found}


def test_a_low_hand_of_joined_letters_is_a_signature() -> None:
    """Two quick words, many times wider than high, that the line cuts in pieces are a hand and no strip of bars."""
    page = np.full((1100, 1200), 255, np.uint8)
    cv2.line(page, (250, 540), (900, 540), 0, 2)
    for start, end in ((300, 520), (560, 820)):
        wave = np.array([(x, 530 - abs((x // 14) % 2) * 22) for x in range(start, end, 14)], np.int32)
        cv2.polylines(page, [wave], isClosed=False, color=(0,), thickness=4)
    assert marks_of(page) == {InkKind.STROKE}


@pytest.mark.parametrize(
    ("read", "is_ink"), [(word("G", (300, 440, 350, 535), 0.74), True), (word("Judge", (300, 555, 360, 575), 0.24), False)]
)
def test_an_initial_is_a_hand_and_small_print_is_none(read: Word, is_ink: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A letter many times as high as the print is no word; a small label whose letters run together stays one."""
    page = np.full((1100, 1200), 255, np.uint8)
    cv2.ellipse(page, (325, 488), (24, 46), 0, 40, 330, 0, 4)
    printed(page, "Judge", (300, 572), 0.45)
    others = tuple(
        word(text, (100 + 90 * i, 700, 180 + 90 * i, 722), 0.95)
        for i, text in enumerate(["You", "are", "commanded", "to", "search", "here"])
    )
    mask = dark(page, SCALE)
    assert (read in find_marks(mask, straight_lines(mask, SCALE), (read, *others), (), SCALE).misread) is is_ink


def test_initials_side_by_side_are_a_hand() -> None:
    """Large letters by hand, read as surely as print, are no words, though one stands by the other and by a label."""
    page = np.full((1100, 1200), 255, np.uint8)
    for x in (325, 385):
        cv2.ellipse(page, (x, 488), (24, 46), 0, 40, 330, 0, 4)
    printed(page, "signature", (200, 540), 0.6)
    read = (
        word("G", (300, 440, 350, 535), 0.95),
        word("G", (360, 440, 410, 535), 0.95),
        word("signature", (200, 522, 290, 545), 0.96),
    )
    others = tuple(
        word(text, (100 + 90 * i, 700, 180 + 90 * i, 722), 0.95) for i, text in enumerate(["You", "are", "told", "to", "go"])
    )
    mask = dark(page, SCALE)
    marks = find_marks(mask, straight_lines(mask, SCALE), (*read, *others), (), SCALE)
    assert [one.text for one in marks.misread] == ["G", "G"]
    assert InkKind.STROKE in {ink.kind for ink in marks.inks}


def test_a_word_of_large_print_stays_a_word() -> None:
    """A title set large and alone on its line is read, however high its letters are."""
    page = np.full((1100, 1200), 255, np.uint8)
    cv2.putText(page, "ORDER", (300, 500), cv2.FONT_HERSHEY_SIMPLEX, 3.0, 0, 6)
    title = word("ORDER", (300, 430, 610, 505), 0.95)
    others = tuple(
        word(text, (100 + 90 * i, 700, 180 + 90 * i, 722), 0.95) for i, text in enumerate(["You", "are", "told", "to", "go"])
    )
    mask = dark(page, SCALE)
    assert not find_marks(mask, straight_lines(mask, SCALE), (title, *others), (), SCALE).misread


@pytest.mark.parametrize(
    ("text", "size", "line", "is_ink"),
    [
        ("RRR", 2.6, (280, 800), True),
        ("RRR", 2.6, (280, 400), False),
        ("RRR", 1.0, (280, 800), False),
        ("2026", 2.6, (280, 800), False),
    ],
    ids=["before a wave", "underlined", "as high as print", "a year"],
)
def test_high_letters_on_a_line_to_write_on_are_a_hand(text: str, size: float, line: tuple[int, int], is_ink: bool) -> None:  # noqa: FBT001 -- the table's fact
    """Letters of a signature are no print however surely they were read, though the label stands beside them."""
    page = np.full((1100, 1200), 255, np.uint8)
    cv2.line(page, (line[0], 560), (line[1], 560), 0, 3)
    (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, size, 4)
    cv2.putText(page, text, (290, 552), cv2.FONT_HERSHEY_SIMPLEX, size, 0, 4)
    letters = word(text, (290, 552 - height, 290 + width, 560), 0.95)
    label = word("Judge", (180, 530, 262, 552), 0.96)
    others = tuple(
        word(each, (100 + 90 * i, 700, 180 + 90 * i, 724), 0.95) for i, each in enumerate(["You", "are", "told", "to"])
    )
    mask = dark(page, SCALE)
    found = find_marks(mask, straight_lines(mask, SCALE), (letters, label, *others), (), SCALE)
    assert (letters in found.misread) is is_ink
