"""Passing over blank rows changes nothing of what hangs together on a page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.connected import Mask, connected


def strewn(seed: int, part: float) -> Mask:
    """Strew dots over a mask, with bands of blank rows as between lines of print."""
    chance = np.random.default_rng(seed)
    mask = np.where(chance.random((90, 70)) < part, np.uint8(255), np.uint8(0))
    for row in chance.integers(0, 90, 12):
        mask[row : row + int(chance.integers(1, 5))] = 0
    return mask


def boxes(stats: np.ndarray) -> list[list[int]]:
    return sorted(stats[1:].tolist())


@pytest.mark.parametrize("part", [0.0, 0.02, 0.2, 0.45, 1.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pieces_are_those_of_the_whole_mask(seed: int, part: float) -> None:
    """Each piece has the box and the area that it has when every row is looked at."""
    mask = strewn(seed, part)
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    assert boxes(connected(mask).stats) == boxes(stats)


@pytest.mark.parametrize("seed", [4, 5])
def test_a_piece_stands_where_its_row_says(seed: int) -> None:
    """A piece's zone, its mask and the numbers in its box tell the same dots, and all together give the mask again."""
    mask = strewn(seed, 0.2)
    found = connected(mask)
    for number, (x, y, width, height, area) in enumerate(found.stats[1:].tolist(), start=1):
        alone = found.only(np.arange(len(found.stats)) == number) > 0
        assert (alone[y : y + height, x : x + width] == found.zone(number)).all()
        assert (found.within(x, y, x + width, y + height) == number).sum() == area
        assert alone.sum() == found.zone(number).sum() == area
    assert (found.only(np.ones(len(found.stats), np.bool_)) == mask).all()
    assert len(found.under(mask)) == (mask > 0).sum()
