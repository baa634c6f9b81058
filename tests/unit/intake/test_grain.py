"""A picture taken nearly in the dark is made bright and smooth; every other picture comes back as it is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.grain import lifted
from intake.pictures import Grey

PAGE = np.full((1100, 850), 240, np.uint8)
for y in range(90, 1040, 22):
    cv2.putText(PAGE, "the quick brown fox jumps over the lazy dog", (70, y), cv2.FONT_HERSHEY_SIMPLEX, 0.62, 30, 1)


def taken(light: float, grain: float) -> Grey:
    """Return the page in so much light, 0 to 1, with so much grain."""
    return np.clip(PAGE * light + np.random.default_rng(5).normal(0, grain, PAGE.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("light", "grain"), [(0.3, 4.0), (0.2, 3.0), (0.13, 6.6), (0.06, 3.0)])
def test_grain_is_smoothed_and_paper_made_white(light: float, grain: float) -> None:
    """Paper is white again, its dots differ by less than ink does from it, and the print on it is still there."""
    lit = lifted(taken(light, grain))
    margin = lit.picture[10:60, 10:60]
    assert margin.mean() > 215
    assert margin.std() < 20
    assert lit.grain > 8
    assert np.percentile(lit.picture[80:1040, 70:500], 1) < 150


@pytest.mark.parametrize("picture", [taken(1.0, 4.0), taken(0.8, 12.0), np.where(PAGE > 128, 255, 0).astype(np.uint8)])
def test_other_pictures_come_back_as_they_are(picture: Grey) -> None:
    """Daylight, a lamp, a fax: nothing is smoothed that print and pens are made of."""
    assert lifted(picture).picture is picture


def test_dark_paper_without_grain_is_only_made_bright() -> None:
    """Nothing is smoothed where there is nothing to smooth: each dot stays apart from the next."""
    dark = taken(0.2, 0.3)
    assert (np.abs(lifted(dark).picture - dark * (250 / 48)) < 3).mean() > 0.95


def test_colours_are_kept() -> None:
    """A stamp's red is red in a brightened picture too."""
    dark = np.stack([taken(0.2, 3.0)] * 3, axis=2)
    dark[300:340, 300:500, 1:] = 5
    red = lifted(dark).picture[310:330, 320:480].reshape(-1, 3).mean(axis=0)
    assert red[0] > red[1] + 100
