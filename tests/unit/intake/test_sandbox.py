"""What goes wrong in the reading process is told for what it is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from intake.sandbox import is_out_of_memory

DOT = np.zeros((1, 1), np.uint8)


def test_a_picture_that_does_not_fit_into_memory_is_too_large() -> None:
    """OpenCV's want of memory is a limit that the paper ran into, and no fault of the reader's."""
    with pytest.raises(cv2.error) as wanting:
        cv2.copyMakeBorder(DOT, 0, 30_000_000, 0, 30_000_000, cv2.BORDER_CONSTANT)
    assert is_out_of_memory(wanting.value)


def test_other_errors_are_no_want_of_memory() -> None:
    """A fault of the program is not told to the desk as a picture that is too large."""
    with pytest.raises(cv2.error) as wrong:
        cv2.cvtColor(DOT, cv2.COLOR_RGB2GRAY)
    assert not is_out_of_memory(wrong.value)
    assert not is_out_of_memory(ValueError())
