"""Quality: what makes a picture of a page hard to read, with one plain sentence to the desk on how to retake it."""

from __future__ import annotations

from enum import Enum

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Fault, Word
from intake.images import Sheet
from intake.pictures import Grey, scaled, to_grey

_MESSAGES = {
    "blank": "Nothing is printed on this page. If the paper has print here, scan or photograph it again.",
    "dark": "This page is too dark. Photograph it again in brighter light, without a shadow on it.",
    "faint": "The print on this page is very faint. Scan it again with a darker setting.",
    "blurred": "This page is blurred. Hold the camera still, let it focus, and photograph the page again.",
    "glare": "A lamp shines on this page and hides print. Turn the page or the lamp, and photograph it again.",
    "cut_off": "A part of this page is not in the picture. Lay the whole page in view, with its four edges, and take it again.",
    "small": "The print on this page is too small to read. Go closer, or scan at 200 or 300 dots per inch.",
}

_LEAST_LETTER_PX = 9.0
"""Height in pixels, as received, of a usual word below which Tesseract guesses (measured: 100 dpi and less)."""

_SURE_ENOUGH = 0.8
"""Mean confidence from which a page was read well, however it looks."""


_LEAST_SHARP = 0.22
"""Of a clean scan's 0.3 to 0.6, a sharp photograph's 0.41 and a small picture's 0.24 after it was enlarged; measured on drawn
pages: one that a hand's motion or a lens smeared so far that words are lost has 0.20 and less."""


def find_faults(sheet: Sheet, words: tuple[Word, ...]) -> tuple[Fault, ...]:
    """Return what is wrong with the picture of a page: zones that are hidden or not on it, and what made reading unsure.

    Args:
        sheet: the picture that was read.
        words: what was read on it.
    """
    if not words and sheet.grain <= _HIDES_PENS:
        return (_fault("blank" if _contrast(sheet) < 40 else "blurred"),)  # noqa: PLR2004 -- grey levels
    zones = (*_zones("glare", glares(sheet)), *_zones("cut_off", cut_sides(sheet, words)))
    if sheet.grain > _HIDES_PENS:
        return (*zones, _fault("dark"))
    if confidence(words) >= _SURE_ENOUGH:
        return zones
    causes = {
        "dark": _brightness(sheet) < 80,  # noqa: PLR2004 -- grey levels
        "small": _letter_px(sheet, words) < _LEAST_LETTER_PX,
        "blurred": _sharpness(sheet) < _LEAST_SHARP,
    }
    is_thinned = causes["small"] or causes["blurred"]  # few dots, or a smear, make thin strokes pale as well
    causes["faint"] = _contrast(sheet) < 90 and not is_thinned  # noqa: PLR2004 -- grey levels
    return zones + tuple(_fault(code) for code, is_so in causes.items() if is_so)


def confidence(words: tuple[Word, ...]) -> float:
    """Return how surely the words of a page were read, 0 to 1; 0 where there are none."""
    return float(np.mean([word.confidence for word in words])) if words else 0.0


def hides_ink(sheet: Sheet, words: tuple[Word, ...]) -> bool:
    """Return whether a page is so dark that what looks like ink on it may be print or grain: print itself is read badly there."""
    return sheet.grain > _HIDES_PENS and confidence(words) < _INK_SHOWS


_HIDES_PENS = 10.0
"""Grain amid which a pale pen is lost, however well print is read: its strokes are 70 levels deep, at their rims half that, and
among the dots of a page some stray by four times the grain."""

_INK_SHOWS = 0.9
"""Confidence in words below which, in grain, letters hang together that are not read, and look like a hand's (measured)."""


def _fault(code: str, box: Box | None = None) -> Fault:
    return Fault(code, _MESSAGES[code], box)


def _zones(code: str, boxes: tuple[Box, ...]) -> tuple[Fault, ...]:
    return tuple(_fault(code, box) for box in boxes)


# Zones that cannot be read


def glares(sheet: Sheet) -> tuple[Box, ...]:
    """Return where a lamp's reflection hides print: white patches amid print, with paper that is not white around them."""
    factor = min(_GLANCE_DPI / (72 * sheet.scale), 1.0)
    small = scaled(to_grey(sheet.shown), factor)
    scale = sheet.scale * factor
    blown = cv2.threshold(small, _BLOWN - 1, 1, cv2.THRESH_BINARY)[1]
    if 2 * cv2.countNonZero(blown) >= blown.size:
        return ()
    least = np.ones((round(_LEAST_GLARE_PT * scale),) * 2, np.uint8)
    patches = cv2.morphologyEx(blown, cv2.MORPH_OPEN, least)
    patches = cv2.morphologyEx(patches, cv2.MORPH_CLOSE, least)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(patches)
    return tuple(
        Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale)
        for index, (x, y, w, h, _) in enumerate(stats[1:].tolist(), start=1)
        if _hides_print(small, (labels == index).astype(np.uint8), scale)
    )


_GLANCE_DPI = 72.0
_BLOWN = 250
"""Brightness, of 255, at which a camera sees nothing but light."""

_LEAST_GLARE_PT = 24.0


def _hides_print(grey: Grey, patch: Grey, scale: float) -> bool:
    """Return whether a patch's light ends within half an inch, as a reflection's does, and print stands all round it."""
    rim, beyond = (_ring(patch, *(round(reach * scale) for reach in reaches)) for reaches in _RINGS_PT)
    if not rim.any() or not beyond.any() or np.median(grey[beyond]) > _BLOWN - _LIGHT_ENDS:
        return False
    rows, columns = np.nonzero(patch)
    printed = np.argwhere(rim & (grey < _PRINT)) - (rows.mean(), columns.mean())
    sides = np.floor((np.arctan2(printed[:, 0], printed[:, 1]) / np.pi + 1) * 4).astype(int) % 8
    return bool((np.bincount(sides, minlength=8) >= _LEAST_DOTS).sum() >= _LEAST_SIDES)


def _ring(patch: Grey, inner: int, outer: int) -> npt.NDArray[np.bool_]:
    near, far = (cv2.dilate(patch, np.ones((2 * reach + 1,) * 2, np.uint8)) for reach in (inner, outer))
    return np.asarray(far > near)


_RINGS_PT = ((0.0, 20.0), (34.0, 46.0))
"""How far from a patch print is looked at, and the paper beyond its light."""

_PRINT = 205
"""Brightness, at 72 dots an inch, that print beside a reflection stays under."""

_LEAST_DOTS, _LEAST_SIDES = 6, 3
"""Dots of print that show on an eighth of the way round a patch, and on how many eighths: on bare paper light hides nothing."""

_LIGHT_ENDS = 15
"""Grey levels: over the same way, the light of a lamp at the side changes by half of it (measured on drawn photographs)."""


def cut_sides(sheet: Sheet, words: tuple[Word, ...]) -> tuple[Box, ...]:
    """Return the strips along the picture's four sides beyond which the page goes on: where print runs over, or it ends early."""
    width, height = sheet.width_pt, sheet.height_pt
    sure = [word.box for word in words if word.confidence > _SURE_WORD and len(word.text) > 1]
    is_open = open_sides(sheet)
    left, right = (_AT_OPEN_PT if side in is_open else _AT_EDGE_PT for side in (Side.LEFT, Side.RIGHT))
    is_short = height < _LEAST_TALL * width
    foot = _MARGIN_PT if is_short else _AT_END_PT
    top = _AT_END_PT if sheet.is_fax else foot
    lines = {
        Side.LEFT: sum(box.x0 < left for box in sure),
        Side.RIGHT: sum(box.x1 > width - right for box in sure),
        Side.TOP: sum(box.top < top for box in sure),
        Side.FOOT: sum(box.bottom > height - foot for box in sure),
    }
    ends_early = is_open & {Side.TOP, Side.FOOT} if is_short else frozenset()
    strips = {
        Side.LEFT: Box(0.0, 0.0, _STRIP_PT, height),
        Side.RIGHT: Box(width - _STRIP_PT, 0.0, width, height),
        Side.TOP: Box(0.0, 0.0, width, _STRIP_PT),
        Side.FOOT: Box(0.0, height - _STRIP_PT, width, height),
    }
    return tuple(strip for side, strip in strips.items() if lines[side] >= _CUT_LINES or side in ends_early)


class Side(Enum):
    """A side of a page as it is read."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    FOOT = "foot"


def open_sides(sheet: Sheet) -> frozenset[Side]:
    """Return the sides along which a photographed page ran to the edge of its picture."""
    found: set[Side] = set()
    for x, y in sheet.open_sides:
        across, down, depth = sheet.way @ (x, y, 1.0)
        at = across / depth / sheet.scale, down / depth / sheet.scale
        away = {
            Side.LEFT: at[0],
            Side.RIGHT: sheet.width_pt - at[0],
            Side.TOP: at[1],
            Side.FOOT: sheet.height_pt - at[1],
        }
        found.add(min(away, key=lambda side: abs(away[side])))
    return frozenset(found)


_LEAST_TALL = 1.16
"""Height by width below which a page that runs to the picture's edge is not whole: Letter has 1.29, leaned back a tenth less."""

_MARGIN_PT = 12.0
"""The narrowest margin that small and lying sheets are printed with: one that ends nearer to a line was cut between two lines."""

_AT_EDGE_PT, _STRIP_PT = 2.5, 36.0
_AT_OPEN_PT = 8.0
"""From a side that ran to the photograph's edge; no printer sets so narrow a margin."""

_AT_END_PT = 1.0
"""A fax machine prints its own line near the top of a page; letters that are cut through reach its very edge."""

_CUT_LINES = 3
"""Lines, at top and foot words, that must end at the very edge: one alone may be dirt, or a copier's shadow read as a letter."""

_SURE_WORD = 0.3


def unprinted_fault(sheet: Sheet) -> Fault:
    """Return what is told of a page on which nothing is seen: it is blank, or so dark that print on it would be lost."""
    return _fault("dark" if sheet.grain > _HIDES_PENS else "blank")


def _brightness(sheet: Sheet) -> float:
    """Return the usual brightness of the paper as received, 0 to 255."""
    return float(np.median(sheet.shown[::4, ::4])) / sheet.gain


def _contrast(sheet: Sheet) -> float:
    """Return grey levels between the paper and its darkest hundredth."""
    low, usual = np.percentile(sheet.grey[::3, ::3], (1, 60))
    return float(usual - low)


def _letter_px(sheet: Sheet, words: tuple[Word, ...]) -> float:
    """Return the height of a usual word in pixels of the picture as received."""
    enlarged = float(np.sqrt(abs(np.linalg.det(sheet.way[:2, :2]))))
    return float(np.median([word.box.height for word in words])) * sheet.scale / max(enlarged, 1e-6)


def _sharpness(sheet: Sheet) -> float:
    """Return how steep edges are: the strongest step between neighbouring pixels against the whole contrast.

    The less sharp way counts, across or down: a hand that moves smears along one way alone.
    """
    grey = sheet.grey
    steps = cv2.absdiff(grey[:, 1:], grey[:, :-1]), cv2.absdiff(grey[1:], grey[:-1])
    return min(float(np.percentile(one, 99.5)) for one in steps) / max(_contrast(sheet), 1.0)
