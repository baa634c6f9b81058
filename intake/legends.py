"""Legends: the words that run round a seal in a text layer, letter by letter, and would be read across as part of the print.

A layer has each of these letters as a word of its own, and a row of print that a seal lies over gets a letter here and there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Ink, InkKind, Word, WordSource, enclose

_RADIUS_PT = (15.0, 90.0)
"""From the middle of a seal to its letters: from the smallest stamp's to two inches and a half across."""
_FEWEST = 10
"""Letters on one circle: fewer come together by chance, as initials and the items of a list do."""
_MOST_LETTERS = 50
"""Letters of a page that stand alone among which circles are looked for; a table of letters has more, and no seal."""
_OFF_PT = 2.0
"""How far off the circle the middle of a letter stands, for an I is narrower than an M."""
_WIDEST_GAP = np.radians(150)
"""Between one letter and the next: a legend goes round most of its seal."""

Points = npt.NDArray[Any]


@dataclass(frozen=True)
class Legend:
    """The words round one seal, and the seal's box."""

    words: frozenset[Word]
    box: Box


def legends(words: Sequence[Word]) -> tuple[Legend, ...]:
    """Return the legends of the seals on a page."""
    found: list[Legend] = []
    left = [word for word in words if word.source is WordSource.TEXT and len(word.text) <= _PIECE]
    while (circle := _fullest_circle([word for word in left if _is_letter(word)])) is not None:
        on_it = frozenset(word for word, is_near in zip(left, _near(_middles(left), circle), strict=True) if is_near)
        found.append(Legend(on_it, _with_rim(enclose(word.box for word in on_it))))
        left = [word for word in left if word not in on_it]
    return tuple(found)


def _with_rim(box: Box) -> Box:
    """Return the box of a seal: the ring of its letters with the rim round them."""
    return Box(box.x0 - _RIM_PT, box.top - _RIM_PT, box.x1 + _RIM_PT, box.bottom + _RIM_PT)


_RIM_PT = 6.0
_PIECE = 2
"""Letters of a word that may stand on a ring: two neighbours come out together where the ring runs level."""


def _is_letter(word: Word) -> bool:
    """Return whether a word is one capital, digit or star: what a ring is told by; "a" stands in every sentence."""
    return len(word.text) == 1 and not word.text.islower() and (word.text.isalnum() or word.text in _ORNAMENTS)


_ORNAMENTS = "*•★·"


def _middles(words: Sequence[Word]) -> Points:
    return np.array([word.box.centre for word in words], float).reshape(-1, 2)


def _near(points: Points, circle: Points) -> npt.NDArray[np.bool_]:
    """Return which points stand on a circle (x, y, radius)."""
    away = np.hypot(*(points - circle[:2]).T)
    return np.asarray(np.abs(away - circle[2]) <= _OFF_PT)


def _fullest_circle(letters: Sequence[Word]) -> Points | None:
    """Return the circle (x, y, radius) on which most letters stand all round it, None where too few do."""
    if not _FEWEST <= len(letters) <= _MOST_LETTERS:
        return None
    points = _middles(letters)
    circles = _circles(points)
    if not len(circles):
        return None
    away = np.hypot(points[:, 0] - circles[:, :1], points[:, 1] - circles[:, 1:2])
    counts = (np.abs(away - circles[:, 2:]) <= _OFF_PT).sum(axis=1)
    for index in np.argsort(-counts, kind="stable")[:_TRIES]:
        if counts[index] >= _FEWEST and _goes_round(points[_near(points, circles[index])], circles[index]):
            return np.asarray(circles[index])
    return None


_TRIES = 8
"""Circles of most letters that are looked at."""


def _circles(points: Points) -> Points:
    """Return the circles of a seal's size through any three of some points, as rows of x, y and radius."""
    one, two, three = (points[list(column)] for column in zip(*combinations(range(len(points)), 3), strict=True))
    (ax, ay), (bx, by) = (two - one).T, (three - one).T
    twice = 2 * (ax * by - ay * bx)
    bent = np.abs(twice) >= 1  # else the three stand in a row
    ax, ay, bx, by, twice = ax[bent], ay[bent], bx[bent], by[bent], twice[bent]
    a, b = ax**2 + ay**2, bx**2 + by**2
    from_one = np.column_stack([by * a - ay * b, ax * b - bx * a]) / twice[:, None]
    radius = np.hypot(*from_one.T)
    of_seal = (radius >= _RADIUS_PT[0]) & (radius <= _RADIUS_PT[1])
    return np.asarray(np.column_stack([one[bent] + from_one, radius])[of_seal])


def _goes_round(points: Points, circle: Points) -> bool:
    """Return whether points stand all round a circle, and not on one side of it as the bullets of a list do on a large one."""
    angles = np.sort(np.arctan2(*(points - circle[:2]).T))
    gaps = np.diff(np.append(angles, angles[0] + 2 * np.pi))
    return bool(gaps.max() <= _WIDEST_GAP)


def without_legends(words: Sequence[Word], found: Sequence[Legend]) -> tuple[Word, ...]:
    """Return the words of a page that run round no seal, in their order."""
    return tuple(word for word in words if not any(word in one.words for one in found))


def with_seals(inks: Sequence[Ink], found: Sequence[Legend]) -> tuple[Ink, ...]:
    """Return the marks of a page with a seal for each legend; strokes that stand within it are the seal's, and no hand's."""
    kept = [ink for ink in inks if not any(ink.kind is InkKind.STROKE and _lies_in(ink.box, one.box) for one in found)]
    new = [one.box for one in found if not any(ink.kind is InkKind.SEAL and ink.box.overlap(one.box) > 0 for ink in kept)]
    return (*kept, *(Ink(InkKind.SEAL, box, _SURE) for box in new))


_SURE = 0.95


def _lies_in(inner: Box, outer: Box) -> bool:
    return inner.overlap(outer) >= _MOST * inner.width * inner.height


_MOST = 0.8
