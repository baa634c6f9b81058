"""Pictures made smaller and greyer: what people and Tesseract see of them stays."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.pictures import scaled, vividness, without_idle_colours

PAPER = np.full((300, 200, 3), 236, np.uint8)


def test_a_grey_picture_saved_in_colour_becomes_grey() -> None:
    """A scanner's file in colour of a page without colour costs no more than one in grey."""
    noisy = PAPER.copy()
    noisy[50:60, 20:90] = (30, 33, 29)
    grey = without_idle_colours(noisy)
    assert grey.shape == (300, 200)
    assert abs(int(grey[55, 50]) - 31) < 3
    assert grey[200, 100] == 236


@pytest.mark.parametrize("colour", [(160, 30, 30), (60, 70, 150), (236, 236, 200)])
def test_a_small_mark_in_colour_keeps_the_picture_in_colour(colour: tuple[int, int, int]) -> None:
    """A stamp or a pen in colour is told from print by it, however small."""
    marked = PAPER.copy()
    marked[100:104, 100:104] = colour
    assert without_idle_colours(marked) is marked


def test_vividness_is_the_distance_between_the_strongest_and_the_weakest_colour() -> None:
    marked = PAPER.copy()
    marked[0, 0] = (10, 200, 90)
    assert int(vividness(marked)[0, 0]) == 190
    assert int(vividness(marked)[5, 5]) == 0


@pytest.mark.parametrize("quickly", [False, True])
@pytest.mark.parametrize("factor", [0.9, 0.51, 0.5, 0.36, 0.25, 0.1])
def test_a_picture_made_smaller_is_what_averaging_its_dots_gives(factor: float, quickly: bool) -> None:  # noqa: FBT001 -- a case of the table
    """Whatever way down is taken, each dot of the smaller picture is the mean of those it stands for, nearly."""
    picture = cv2.GaussianBlur(np.random.default_rng(4).integers(0, 256, (401, 299), np.uint8), (0, 0), 6)
    small = scaled(picture, factor, quickly=quickly)
    plain = cv2.resize(picture, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_AREA)
    assert small.shape == (round(401 * factor), round(299 * factor))
    assert float(np.abs(small.astype(int) - plain).mean()) < 1.5
