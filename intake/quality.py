"""Quality: what makes a picture of a page hard to read, with one plain sentence to the desk on how to retake it."""

from __future__ import annotations

import cv2
import numpy as np

from classifiers.transcript import Fault, Word
from intake.images import Sheet

_MESSAGES = {
    "blank": "Nothing is printed on this page. If the paper has print here, scan or photograph it again.",
    "dark": "This page is too dark. Photograph it again in brighter light, without a shadow on it.",
    "faint": "The print on this page is very faint. Scan it again with a darker setting.",
    "blurred": "This page is blurred. Hold the camera still, let it focus, and photograph the page again.",
    "small": "The print on this page is too small to read. Go closer, or scan at 200 or 300 dots per inch.",
}

_LEAST_LETTER_PX = 9.0
"""Height in pixels, as received, of a usual word below which Tesseract guesses (measured: 100 dpi and less)."""

_SURE_ENOUGH = 0.8
"""Mean confidence from which a page was read well, however it looks."""


def find_faults(sheet: Sheet, words: tuple[Word, ...]) -> tuple[Fault, ...]:
    """Return what is wrong with the picture of a page; nothing where it was read well.

    Args:
        sheet: the picture that was read.
        words: what was read on it.
    """
    if not words:
        return (_fault("blank" if _contrast(sheet) < 40 else "blurred"),)  # noqa: PLR2004 -- grey levels
    if float(np.mean([word.confidence for word in words])) >= _SURE_ENOUGH:
        return ()
    causes = {
        "dark": _brightness(sheet) < 80,  # noqa: PLR2004 -- grey levels
        "faint": _contrast(sheet) < 90,  # noqa: PLR2004 -- grey levels
        "small": _letter_px(sheet, words) < _LEAST_LETTER_PX,
        "blurred": _sharpness(sheet) < 0.12,  # noqa: PLR2004 -- of a clean scan's 0.3 to 0.6
    }
    return tuple(_fault(code) for code, is_so in causes.items() if is_so)


def _fault(code: str) -> Fault:
    return Fault(code, _MESSAGES[code])


def _brightness(sheet: Sheet) -> float:
    """Return the usual brightness of the paper as received, 0 to 255."""
    return float(np.median(sheet.shown[::4, ::4]))


def _contrast(sheet: Sheet) -> float:
    """Return grey levels between the paper and its darkest hundredth."""
    low, usual = np.percentile(sheet.grey[::3, ::3], (1, 60))
    return float(usual - low)


def _letter_px(sheet: Sheet, words: tuple[Word, ...]) -> float:
    """Return the height of a usual word in pixels of the picture as received."""
    enlarged = float(np.sqrt(abs(np.linalg.det(sheet.way[:2, :2]))))
    return float(np.median([word.box.height for word in words])) * sheet.scale / max(enlarged, 1e-6)


def _sharpness(sheet: Sheet) -> float:
    """Return how steep edges are: the strongest step between neighbouring pixels against the whole contrast."""
    steps = cv2.absdiff(sheet.grey[:, 1:], sheet.grey[:, :-1])
    return float(np.percentile(steps, 99.5)) / max(_contrast(sheet), 1.0)
