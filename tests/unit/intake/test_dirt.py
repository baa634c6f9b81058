"""Dirt goes, print stays: each cure has its cause, and leaves a page alone that has none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.dirt import darkened, is_blank, is_faint, without_coloured_marks, without_edges, without_pale_marks, without_specks
from intake.pictures import Grey

SCALE = 150 / 72


def paper() -> Grey:
    return np.full((1650, 1275), 255, np.uint8)


def write(page: Grey, text: str, at: tuple[int, int], shade: int = 0) -> Grey:
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.7, shade, 2)
    return page


def dirty() -> Grey:
    """Give a page with a staple's shadow, three punched holes, a fold and specks."""
    page = paper()
    cv2.line(page, (50, 50), (95, 35), 70, 3)
    for row in (330, 825, 1320):
        cv2.circle(page, (40, row), 17, 40, -1)
    page[825:827] = 210
    for column in range(100, 1200, 90):
        cv2.circle(page, (column, 700 + column % 70), 1, 0, -1)
    return page


@pytest.mark.parametrize("edge", [(slice(None), slice(1257, None)), (slice(None), slice(0, 12)), (slice(0, 30), slice(None))])
def test_a_copiers_dark_edge_is_no_ink(edge: tuple[slice, slice]) -> None:
    """What lies beyond the paper on the glass is taken away, and nothing else."""
    page = write(paper(), "Eastern District of Michigan", (300, 400))
    whole = page.copy()
    page[edge] = 80
    assert np.array_equal(without_edges(page, SCALE), whole)


@pytest.mark.parametrize(
    "edges",
    [
        [(slice(None), slice(1257, None)), (slice(1630, None), slice(None))],
        [(slice(0, 18), slice(None)), (slice(None), slice(0, 30))],
        [(slice(None), slice(0, 12)), (slice(0, 30), slice(None)), (slice(None), slice(1257, None))],
        [
            (slice(0, 20), slice(None)),
            (slice(1630, None), slice(None)),
            (slice(None), slice(0, 20)),
            (slice(None), slice(1255, None)),
        ],
    ],
    ids=["right and foot", "left and top", "three sides", "all round"],
)
def test_a_dark_edge_that_goes_round_a_corner_is_no_ink(edges: list[tuple[slice, slice]]) -> None:
    """A copier whose lid stood open leaves its edge along several sides at once."""
    page = write(paper(), "Eastern District of Michigan", (300, 400))
    whole = page.copy()
    for edge in edges:
        page[edge] = 30
    assert np.array_equal(without_edges(page, SCALE), whole)


@pytest.mark.parametrize(
    "dark",
    [
        [(slice(0, 900), slice(0, 600))],
        [(slice(None), slice(0, 20)), (slice(700, 760), slice(0, 500))],
        [(slice(60, 80), slice(60, 1215)), (slice(60, 1590), slice(60, 80))],
        [(slice(0, 200), slice(0, 60))],
    ],
    ids=["a picture in a corner", "a bar that reaches in", "a thick frame within the page", "a tab"],
)
def test_what_reaches_into_the_page_or_stands_off_its_edge_stays(dark: list[tuple[slice, slice]]) -> None:
    """Only what lies in the rim and at the very edge is the copier's."""
    page = paper()
    for zone in dark:
        page[zone] = 30
    assert without_edges(page, SCALE) is page


def test_a_frame_and_a_rule_are_no_copiers_edge() -> None:
    """A form's printed frame stays, however near to the rim."""
    page = paper()
    cv2.rectangle(page, (30, 30), (1245, 1620), 0, 2)
    assert without_edges(page, SCALE) is page


@pytest.mark.parametrize("page", [paper(), dirty(), np.full((1650, 1275), 244, np.uint8)])
def test_a_page_with_nothing_but_dirt_is_blank(page: Grey) -> None:
    """A staple, holes, a fold and specks say nothing."""
    assert is_blank(page, SCALE)


@pytest.mark.parametrize(
    "page",
    [
        write(paper(), "Exhibit A", (500, 800)),
        write(dirty(), "No.", (500, 800)),
        write(paper(), "Case 2:26-cr-20011 ECF No. 4 Filed 11/02/26", (400, 40)),
        cv2.ellipse(paper(), (600, 900), (120, 40), 10, 0, 300, 30, 3),
    ],
    ids=["a title", "a short word", "a filing line in the margin", "one pen stroke"],
)
def test_a_page_with_anything_on_it_is_not_blank(page: Grey) -> None:
    """A word, a line in the margin or a single stroke of a pen is read."""
    assert not is_blank(page, SCALE)


def printed(shade: int, ground: int = 240) -> Grey:
    """Give a page of one paragraph in a shade, on paper that is not quite white."""
    page = np.full((1650, 1275), ground, np.uint8)
    for row in range(300, 500, 40):
        write(page, "You are commanded to produce the records named below", (200, row), shade)
    noise = np.random.default_rng(1).normal(0, 3, page.shape)
    return np.clip(page + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("shade", "is_empty"), [(120, False), (176, False), (199, False), (232, True)])
def test_pale_print_is_print(shade: int, is_empty: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A worn printer's page is read; what only shines through from the other side is no print of this one."""
    assert is_blank(printed(shade), SCALE) is is_empty


def test_faint_letters_are_no_specks() -> None:
    """Where a copier left a letter dark in one dot only, the dot belongs to the letter."""
    page = paper()
    for column in range(100, 1200, 23):
        for row in range(100, 700, 50):
            cv2.circle(page, (column, row), 1, 0, -1)
    faint = write(paper(), "Southern Division", (300, 900), 215)
    faint[890, 320] = 0
    cleaned = without_specks(np.minimum(page, faint), SCALE)
    assert (cleaned[:720] == 255).all()
    assert cleaned[890, 320] == 0


def test_the_grain_of_a_sensor_is_no_dirt() -> None:
    """A photo's or a scanner's noise makes many dots a shade from white, and none that is dark."""
    page = write(paper(), "Southern Division", (300, 900))
    for column in range(100, 1200, 23):
        for row in range(100, 700, 50):
            page[row, column] = 220
    assert without_specks(page, SCALE) is page


def test_only_a_copy_of_traces_is_faint() -> None:
    """Black letters with grey rims are no faint ones, and need no darkening."""
    bold = cv2.GaussianBlur(write(paper(), "Eastern District of Michigan", (300, 400)), (3, 3), 0.6)
    assert not is_faint(bold)
    assert is_faint(write(bold.copy(), "Southern Division", (300, 900), 190))
    assert not is_faint(paper())


def test_print_under_a_coloured_stamp_stays_whole() -> None:
    """A stamp's ink goes, the black letters that it crosses do not, and no stroke is cut where the two meet."""
    printed = write(paper(), "Officer of the court", (300, 400))
    shown = np.stack([printed] * 3, axis=2)
    stamp = np.zeros(printed.shape, np.uint8)
    cv2.circle(stamp, (420, 390), 80, 255, 3)
    cv2.circle(stamp, (420, 390), 20, 255, -1)
    shown[stamp > 0] = np.minimum(shown[stamp > 0], (30, 40, 140))
    fine = cv2.circle(np.zeros(printed.shape, np.uint8), (420, 390), 55, 255, 1)
    shown[fine > 0] = np.minimum(shown[fine > 0], (155, 160, 188))
    cleaned = without_coloured_marks(shown, cv2.cvtColor(shown, cv2.COLOR_RGB2GRAY), SCALE)
    assert cleaned[printed < 60].max() < 100
    assert cleaned[printed == 255].min() > 200
    assert without_coloured_marks(printed, printed, SCALE) is printed


@pytest.mark.parametrize("at", [(600, 800), (60, 60), (1215, 70), (62, 1588), (1212, 1587)])
def test_a_coloured_stamp_goes_wherever_it_stands(at: tuple[int, int]) -> None:
    """A stamp set to the very edge of a page is taken as one in its middle is, and nothing else of the page is touched."""
    printed = write(paper(), "Officer of the court", (300, 400))
    shown = np.stack([printed] * 3, axis=2)
    stamp = cv2.circle(np.zeros(printed.shape, np.uint8), at, 60, 255, 3)
    shown[stamp > 0] = (30, 40, 140)
    cleaned = without_coloured_marks(shown, cv2.cvtColor(shown, cv2.COLOR_RGB2GRAY), SCALE)
    assert cleaned[stamp > 0].min() > 200
    assert np.array_equal(cleaned[stamp == 0], printed[stamp == 0])


def test_what_a_coloured_edge_goes_round_is_no_part_of_it() -> None:
    """The wood of a table along two sides of a photographed page takes nothing of the blue writing between them."""
    written = np.stack([paper()] * 3, axis=2)
    for place, letter in enumerate("sheets"):
        cv2.putText(written, letter, (300 + 30 * place, 400), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (40, 50, 150), 2)
    shown = written.copy()
    shown[:8] = shown[:, :8] = (112, 78, 52)
    cleaned = without_coloured_marks(shown, cv2.cvtColor(shown, cv2.COLOR_RGB2GRAY), SCALE)
    writing = slice(300, 500), slice(200, 900)
    assert np.array_equal(cleaned[writing], cv2.cvtColor(written, cv2.COLOR_RGB2GRAY)[writing])


def test_coloured_writing_whose_letters_touch_stays() -> None:
    """A form filled in by hand in blue keeps its words where their letters run together, or stand on a coloured line."""
    shown = np.stack([paper()] * 3, axis=2)
    cv2.putText(shown, "September", (300, 400), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 30, 140), 3)
    cv2.putText(shown, "October", (600, 400), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 30, 140), 2)
    cv2.line(shown, (280, 401), (900, 401), (20, 30, 140), 2)
    grey = cv2.cvtColor(shown, cv2.COLOR_RGB2GRAY)
    assert np.array_equal(without_coloured_marks(shown, grey, SCALE), grey)


@pytest.mark.parametrize("shade", [170, 205, 228])
def test_a_pale_mark_under_print_is_made_white(shade: int) -> None:
    """A cup's ring and a marker's stroke go, and the print on them stays as dark as it was."""
    page, alone = paper(), write(write(paper(), "must also be completed", (300, 400)), "So ordered.", (300, 700))
    cv2.circle(page, (450, 450), 140, shade, 7, cv2.LINE_AA)
    page[680:710, 280:460] = shade
    page = np.minimum(page, alone)
    clean = without_pale_marks(page, SCALE)
    assert (clean[(alone == 255) & (page == shade)] > 245).mean() > 0.97
    assert clean[alone < 30].max() < 60


def test_lines_and_print_are_no_pale_marks() -> None:
    """A form's lines, soft as a scan makes them, and thick print stay as they are."""
    page = paper()
    for row, thick in ((300, 1), (360, 2), (420, 3)):
        cv2.line(page, (100, row), (1100, row), 0, thick)
    cv2.putText(page, "WARRANT", (300, 600), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 0, 6)
    page = cv2.GaussianBlur(page, (0, 0), 0.8)
    assert without_pale_marks(page, SCALE) is page


def test_a_clean_page_is_left_alone() -> None:
    """No cause, no cure: the very picture comes back."""
    page = write(paper(), "So ordered.", (300, 400))
    assert without_specks(page, SCALE) is page
    assert without_edges(page, SCALE) is page


def test_traces_become_strokes_and_paper_stays_white() -> None:
    """What is a shade from white is made dark; white stays white."""
    page = paper()
    page[500:520, 300:700] = 225
    dark = darkened(page, 6.0)
    assert dark[510, 500] < 140
    assert (dark[900:] == 255).all()
