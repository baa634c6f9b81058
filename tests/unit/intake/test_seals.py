"""A seal that a scan shows in grey hides no print: its ring is told by its shape, and print by being darker."""

import cv2
import numpy as np
import pytest

from intake.pictures import Grey
from intake.seals import without_seals

SCALE = 200 / 72
CENTRE, RADIUS = (500, 600), 105


def printed() -> Grey:
    """Draw lines of print at 200 dots an inch."""
    page = np.full((1100, 1000), 248, np.uint8)
    for row in range(440, 800, 40):
        cv2.putText(page, "produce the records of the library", (120, row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 12, 2, cv2.LINE_AA)
    return page


def sealed(shade: int, *, page: Grey | None = None, squeeze: float = 1.0) -> Grey:
    """Draw a seal with two rings and a star under print, its rings a little squeezed as by an uneven hand."""
    under = np.full((1100, 1000), 248, np.uint8)
    for radius, thick in ((RADIUS, 4), (72, 2)):
        cv2.ellipse(under, CENTRE, (radius, round(radius * squeeze)), 0, 0, 360, shade, thick, cv2.LINE_AA)
    cv2.circle(under, CENTRE, 24, shade, -1, cv2.LINE_AA)
    return np.minimum(under, printed() if page is None else page)


@pytest.mark.parametrize("shade", [60, 90, 140])
@pytest.mark.parametrize("squeeze", [1.0, 0.985])
def test_a_seals_rings_and_its_middle_are_made_bright_and_print_stays(shade: int, squeeze: float) -> None:
    """Where the seal lay alone the page is bright; where print lay over it, print is as clear as elsewhere."""
    page, print_alone = sealed(shade, squeeze=squeeze), printed()
    clean, seals = without_seals(page, SCALE)
    assert len(seals) == 1
    assert abs(seals[0].centre[0] * SCALE - CENTRE[0]) < 4
    assert abs(seals[0].width * SCALE - 2 * RADIUS) < 8
    was_seal = (page < 200) & (print_alone > 240)
    assert (clean[was_seal] > 180).mean() > 0.9
    print_over_seal = (print_alone < 20) & (sealed(shade, page=np.full_like(page, 248), squeeze=squeeze) < 200)
    assert (clean[print_over_seal] < 120).all()


def test_a_seal_as_black_as_print_is_left_alone() -> None:
    """Nothing tells its ink from print's: the very picture comes back."""
    page = sealed(8)
    clean, seals = without_seals(page, SCALE)
    assert clean is page
    assert seals == ()


def test_what_is_no_ring_is_left_alone() -> None:
    """Print, a box, and a circled number are no seals."""
    page = printed()
    cv2.rectangle(page, (380, 480), (620, 720), 60, 4)
    cv2.circle(page, (200, 950), 20, 60, 2, cv2.LINE_AA)
    clean, seals = without_seals(page, SCALE)
    assert clean is page
    assert seals == ()
