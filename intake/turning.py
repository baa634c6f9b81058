"""Turning: which way up a page is and how far its lines slant, told from the picture alone, without reading it.

Letters stand closer to those beside them than lines to the next: that finds sideways pages, where typewriting or a
table lines letters up in columns too. Lines of print make sharp bands when ink is counted along them: that finds the
slant. Letters stand on a common line below and end at several heights above: that finds pages upside down.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from intake.connected import connected
from intake.pictures import Grey, Picture, scaled

LOOK_DPI = 100.0
"""Resolution at which lines are looked for."""

MOST_SKEW_DEG = 16.0
LEAST_SKEW_DEG = 0.12
"""Straightening less than this costs more sharpness than it gains."""

Points = npt.NDArray[np.float32]
Way = npt.NDArray[np.float64]
"""A matrix, 3 x 3, that leads points of one picture to points of another."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How to set a page right: quarter turns clockwise (0 to 3), and then the slant of its lines to undo.

    `sureness` is how clearly the page showed which way is up, 0 to 1; 0 when it has too few letters to tell, or these
    may be read across as well as up and down: then any of the four turns may be right.
    """

    quarters: int
    skew_deg: float
    sureness: float


AS_IT_IS = Turn(0, 0.0, 1.0)


def find_turn(grey: Grey, scale: float) -> Turn:
    """Tell how a page has to be turned.

    Args:
        grey: the page's picture, any way up.
        scale: its pixels a point.
    """
    factor = min(LOOK_DPI / (scale * 72), 1.0)
    small = scaled(grey, factor)
    letters = find_letters(small)
    if len(letters) < _FEW_LETTERS:
        return Turn(0, 0.0, 0.0)
    across, down = _gaps(letters)
    is_sideways = down < across
    skew = _best_slant(_dots(letters, sideways=is_sideways))
    turn = _right_way_up(small, skew, is_sideways=is_sideways)
    return turn if _is_clear(across, down) else replace(turn, sureness=0.0)


_FEW_LETTERS = 25


def may_run(letters: npt.NDArray[np.int32], *, sideways: bool) -> bool:
    """Return whether lines may run across a picture, or up and down it: a glance, in a part of `find_turn`'s time."""
    if len(letters) < _FEW_LETTERS:
        return False
    across, down = _gaps(letters)
    return not _is_clear(across, down) or sideways == (down < across)


def _gaps(letters: npt.NDArray[np.int32]) -> tuple[float, float]:
    """Return the usual gap between two letters across the picture, and down it, in pixels; infinite where none has a next."""
    x, y, width, height = letters.T
    mask = np.zeros(((y + height).max() + 1, (x + width).max() + 1), np.int8)
    for left, top, wide, high in letters.tolist():
        mask[top : top + high, left : left + wide] = 1
    return _usual_gap(mask), _usual_gap(mask.T)


def _usual_gap(mask: npt.NDArray[np.int8]) -> float:
    """Return the median length of what is blank between two letters of one row; the mask's last column is blank."""
    steps = np.diff(mask.ravel())
    ends, begins = np.flatnonzero(steps < 0), np.flatnonzero(steps > 0)
    nexts = np.searchsorted(begins, ends)
    ends, begins = ends[nexts < len(begins)], begins[nexts[nexts < len(begins)]]
    gaps = (begins - ends)[ends // mask.shape[1] == (begins + 1) // mask.shape[1]]
    return float(np.median(gaps)) if len(gaps) >= _FEW_LETTERS else math.inf


def _is_clear(across: float, down: float) -> bool:
    """Return whether the gaps one way are clearly smaller than the other: then lines run that way."""
    return _CLEARLY * min(across, down) <= max(across, down) and min(across, down) < math.inf


_CLEARLY = 2.0
"""Typewritten lines that touch have 2.5, double columns of a form photographed 2, print of every other sort 4 to 40."""


def find_letters(small: Grey) -> npt.NDArray[np.int32]:
    """Return the boxes (n x 4: x, y, width, height) of pieces the size of letters, at about LOOK_DPI."""
    ground = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    ink = cv2.threshold(cv2.subtract(ground, small), 50, 255, cv2.THRESH_BINARY)[1]
    stats = connected(ink).stats[1:]
    x, y, width, height, area = stats.T
    rim = 4
    inside = (x > rim) & (y > rim) & (x + width < small.shape[1] - rim) & (y + height < small.shape[0] - rim)
    largest, smallest = np.maximum(width, height), np.minimum(width, height)
    keep = inside & (largest >= 4) & (largest <= 60) & (smallest >= 2) & (smallest <= 24) & (area >= 8)  # noqa: PLR2004
    return np.asarray(stats[keep][:, :4], np.int32)


def _dots(letters: npt.NDArray[np.int32], *, sideways: bool) -> Points:
    """Return points along the lower edges of the letters' boxes, as (along the line, across it)."""
    x, y, width, height = letters.T.astype(np.float32)
    if sideways:
        return np.concatenate([np.stack([y + height / 2, x], 1), np.stack([y + height / 2, x + width], 1)])
    return np.concatenate([np.stack([x + width / 2, y], 1), np.stack([x + width / 2, y + height], 1)])


def _best_slant(dots: Points) -> float:
    """Return the slant, in degrees, at which the dots fall into the sharpest lines."""
    coarse = np.arange(-MOST_SKEW_DEG, MOST_SKEW_DEG + 0.1, 0.5)
    rough = coarse[int(np.argmax([_sharpness(dots, angle, 3.0) for angle in coarse]))]
    fine = np.arange(rough - 0.6, rough + 0.61, 0.05)
    return float(fine[int(np.argmax([_sharpness(dots, angle, 1.0) for angle in fine]))])


def _sharpness(dots: Points, angle_deg: float, bin_px: float) -> float:
    """Return the sum of squares of a count of dots by line, for lines slanted by an angle."""
    across = dots[:, 1] - dots[:, 0] * np.tan(np.radians(angle_deg))
    counts = np.bincount(((across - across.min()) / bin_px).astype(np.int64))
    smooth = counts[:-1] + counts[1:] if len(counts) > 1 else counts
    return float((smooth.astype(np.float64) ** 2).sum() / len(dots))


def _right_way_up(small: Grey, skew: float, *, is_sideways: bool) -> Turn:
    """Tell 0 from 180 (or 90 from 270) by where the letters line up."""
    quarters = 1 if is_sideways else 0
    # Seen sideways, (y, x) stand for (x, y): a slant there is one of the other sense after the quarter turn.
    skew_upright = -skew if is_sideways else skew
    straight, _ = straightened(small, Turn(quarters, skew_upright, 1.0))
    letters = find_letters(straight)
    lean = _baseline_lean(letters)
    if lean < 0:
        quarters += 2
    return Turn(quarters % 4, skew_upright, min(abs(lean) * 4, 1.0) * min(2 * _stand_apart(letters), 1.0))


def _stand_apart(letters: npt.NDArray[np.int32]) -> float:
    """Return the part of the pieces that are single letters.

    Words whose letters run together in a blurred picture nearly all hold a high letter, and some a low one: upright, they line
    up above.
    """
    return float((letters[:, 2] <= _WIDEST_LETTER * letters[:, 3]).mean()) if len(letters) else 0.0


_WIDEST_LETTER = 1.3
"""Width by height of a capital W; two letters that touch are wider."""


def _baseline_lean(letters: npt.NDArray[np.int32]) -> float:
    """Return how much better letters line up below than above, -1 to 1; negative: the page is upside down."""
    if len(letters) < _FEW_LETTERS:
        return 0.0
    order = np.argsort(letters[:, 1] + letters[:, 3] / 2)
    top, height = letters[order, 1].astype(float), letters[order, 3].astype(float)
    bottom, middle = top + height, top + height / 2
    usual = float(np.median(height))
    breaks = np.flatnonzero(np.diff(middle) > 0.45 * usual) + 1
    below = above = total = 0.0
    for line in np.split(np.arange(len(order)), breaks):
        if len(line) < 8:  # noqa: PLR2004 -- too few to show a line
            continue
        near = 0.12 * usual + 0.5
        below += float((np.abs(bottom[line] - np.median(bottom[line])) <= near).sum())
        above += float((np.abs(top[line] - np.median(top[line])) <= near).sum())
        total += len(line)
    return (below - above) / total if total else 0.0


def straightened(picture: Picture, turn: Turn) -> tuple[Picture, Way]:
    """Return a picture turned upright with its lines level, and the way there (3 x 3, pixels); new ground is white."""
    height, width = picture.shape[:2]
    way = QUARTERS[turn.quarters](width, height)
    upright = np.ascontiguousarray(np.rot90(picture, -turn.quarters)) if turn.quarters else picture
    if abs(turn.skew_deg) < LEAST_SKEW_DEG:
        return upright, way
    height, width = upright.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn.skew_deg, 1.0)
    white = (255, 255, 255)
    size = width, height
    level = cv2.warpAffine(upright, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=white)
    return level, np.vstack([matrix, [0, 0, 1]]) @ way


QUARTERS: tuple[Callable[[int, int], Way], ...] = (
    lambda _width, _height: np.eye(3),
    lambda _width, height: np.array([[0.0, -1, height - 1], [1, 0, 0], [0, 0, 1]]),
    lambda width, height: np.array([[-1.0, 0, width - 1], [0, -1, height - 1], [0, 0, 1]]),
    lambda width, _height: np.array([[0.0, 1, 0], [-1, 0, width - 1], [0, 0, 1]]),
)
"""Where a point goes when a picture of a width and height is turned clockwise by 0 to 3 quarters."""
