"""Shapes: whether the drawn letters of a page look like what its text layer calls them.

A font can draw "Immigration Officer" and call it "District Judge". So each letter's own picture is laid over the letters
of the standard faces, which pdfium carries in itself; a word is doubtful where other letters fit better than the claimed.
A doubtful word only costs a reading by Tesseract of its line; what is read there decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from intake.glyphs import Glyphs, boxes_around, letters_of, sums_of
from intake.pdf.faces import specimen
from intake.pictures import Grey
from intake.slants import LEVEL_DEG, levelled, off_level

SHAPES_DPI = 200.0
"""Resolution at which letters are compared: at 150 the grid of dots still hides the difference of some."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_NUMBER = {letter: index for index, letter in enumerate(_LETTERS)}
_ASCII_END = 0x80
_CLAIMED = np.array([_NUMBER.get(chr(code), -1) for code in range(_ASCII_END + 1)], np.intp)
"""The place of each letter in _LETTERS, by its code; -1 for what is not among them."""

_GRID = 8
"""Cells, across and down, to which each letter's picture is brought."""

_ALIKE = (
    "CGOQ",
    "CEc",
    "coe",
    "O0Do",
    "OQ",
    "EF",
    "PF",
    "Il1ijftrJT",
    "S5s",
    "8B6",
    "Z2z",
    "nuhm",
    "69gq",
    "RA",
    "VYvy",
    "4A",
    "ao0",
)
"""Letters that one face draws as another does, or nearly; a capital and its small letter are always taken for alike."""

_Patches = npt.NDArray[np.float32]

_SURE_LETTER, _SURE_WORD = 0.5, 0.64
"""Likeness, 0 to 1, from which a letter, and the letters of a word together, are what they claim; below, they are looked
at again, moved by a dot each way."""

_FALSE, _ODD = 0.15, 0.05
"""How much better another letter must fit: for one letter to make a word doubtful, and for half of its letters to."""

_MOVES = (
    *((x, y, x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)),
    *((0, -1, 0, 0), (0, 1, 0, 0), (0, 0, 0, 1), (0, 0, 0, -1)),
)
"""Dots by which the four edges of a letter's box are moved: hinting draws it up to one dot off."""


class Looks(IntEnum):
    """How the drawn letters of a word look beside what they claim to be."""

    ALIKE = 0
    DOUBTFUL = 1
    """A letter looks like another one, or is half covered."""
    OTHER = 2
    """Most of its letters look like others."""


def looks(glyphs: Glyphs, runs: Sequence[Sequence[int]], picture: Grey, scale: float) -> npt.NDArray[np.intp]:
    """Tell for each word of a layer how its letters look, as values of Looks.

    Args:
        glyphs: the layer.
        runs: the indices of each word's glyphs.
        picture: the page, drawn at SHAPES_DPI.
        scale: its dots a point.
    """
    own, other = _fits(glyphs, runs, picture, scale)
    better = np.where(other > _CLEAR, other - own, 0)
    odd = (better > _ODD) | (own < _UNLIKE)
    false = (better > _FALSE) | (own < _NOTHING) | _false_askew(glyphs, runs, picture, scale)
    lengths = np.fromiter(map(len, runs), np.intp, len(runs))
    wrong, strange = sums_of(false, runs), sums_of(odd, runs)
    found = np.full(len(runs), Looks.ALIKE, np.intp)
    found[(wrong > 0) | ((strange >= _FEW) & (2 * strange > lengths))] = Looks.DOUBTFUL
    found[(wrong >= _FEW) & (2 * wrong >= lengths)] = Looks.OTHER
    found[_overlapping(glyphs, runs)] = Looks.OTHER
    return found


_UNLIKE, _NOTHING = 0.5, 0.3
"""Likeness below which a drawn letter is cut or covered, and below which hardly anything of it is there."""

_CLEAR = 0.8
"""Likeness from which what is drawn is surely the other letter: under a stamp no letter is clear, and a face that resembles
none of the standard ones has letters that fit none of theirs well, and the wrong one as well as the right one."""

_FEW = 2


def _fits(
    glyphs: Glyphs, runs: Sequence[Sequence[int]], picture: Grey, scale: float
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return for each glyph how well the claimed letter fits, and the best of the others; 1 and 0 where none can be told."""
    own, other = np.ones(len(glyphs), np.float32), np.zeros(len(glyphs), np.float32)
    claims = _claims(glyphs)
    size = glyphs.tight[:, 2:] - glyphs.tight[:, :2]
    which = np.flatnonzero((claims >= 0) & (size > _LEAST_PT).all(axis=1) & (off_level(glyphs) < LEVEL_DEG))
    if not len(which):
        return own, other
    boxes = _drawn_boxes(glyphs.tight[which], glyphs.origin[which], scale)
    quarters = np.round(glyphs.angle_deg[which] / 90).astype(int) % 4
    first, alike = _told_apart(picture, boxes, quarters)
    likeness = _likeness(_patches(picture, boxes[first], quarters[first]))[alike]
    own[which] = _own(likeness, claims[which])
    unsure = np.flatnonzero(_is_unsure(own, runs)[which])
    if not len(unsure):
        return own, other
    around = boxes[unsure] + np.array([-1, -1, 1, 1])
    first, alike = _told_apart(picture, around, quarters[unsure])
    distinct = unsure[first]
    best = np.maximum(likeness[distinct], _moved_likeness(picture, boxes[distinct], quarters[distinct]))[alike]
    own[which[unsure]], other[which[unsure]] = _own(best, claims[which[unsure]]), _other(best, claims[which[unsure]])
    return own, other


def _claims(glyphs: Glyphs) -> npt.NDArray[np.intp]:
    """Return the place of each claimed letter in _LETTERS, -1 for what is not among them."""
    return _CLAIMED[np.minimum(glyphs.codes, _ASCII_END)]


def _false_askew(glyphs: Glyphs, runs: Sequence[Sequence[int]], picture: Grey, scale: float) -> npt.NDArray[np.bool_]:
    """Return which letters of lines that run askew are clearly others; what crosses a watermark makes no letter clear."""
    false, claims = np.zeros(len(glyphs), np.bool_), _claims(glyphs)
    for one in levelled(glyphs, runs, picture, scale):
        known = claims[one.letters] >= 0
        letters, boxes = one.letters[known], one.boxes[known]
        likeness = _moved_likeness(one.picture, boxes, np.zeros(len(letters), np.intp))
        own, other = _own(likeness, claims[letters]), _other(likeness, claims[letters])
        false[letters] = (own < other - _FALSE) & (other > _CLEAR)
    return false


def _told_apart(
    picture: Grey, boxes: npt.NDArray[np.intp], quarters: npt.NDArray[np.intp]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the numbers of letters no two of which are drawn dot by dot the same, and for each letter the place of its like.

    A page has a letter of one face and size many times over; whatever is to be told of it need be told once.
    """
    height, width = picture.shape
    places: dict[tuple[bytes, int, int], int] = {}
    first: list[int] = []
    alike: list[int] = []
    held = np.clip(boxes, 0, [width, height, width, height]).tolist()
    for index, ((x0, top, x1, bottom), quarter) in enumerate(zip(held, quarters.tolist(), strict=True)):
        key = picture[top:bottom, x0:x1].tobytes(), x1 - x0, quarter
        place = places.setdefault(key, len(first))
        if place == len(first):
            first.append(index)
        alike.append(place)
    return np.array(first, np.intp), np.array(alike, np.intp)


def _is_unsure(own: npt.NDArray[np.float32], runs: Sequence[Sequence[int]]) -> npt.NDArray[np.bool_]:
    """Return which letters are to be looked at again: those that fit badly, and all of a word that fits badly."""
    unsure = own < _SURE_LETTER
    lengths = np.fromiter(map(len, runs), np.intp, len(runs))
    poor = np.repeat(sums_of(own, runs) < _SURE_WORD * lengths, lengths)
    unsure[letters_of(runs)[poor]] = True
    return unsure


def _overlapping(glyphs: Glyphs, runs: Sequence[Sequence[int]]) -> npt.NDArray[np.intp]:
    """Return the numbers of words that stand where another word of about their height stands: one of the two is not seen."""
    words = [index for index, run in enumerate(runs) if len(run) >= _WORD]
    if len(words) < 2:  # noqa: PLR2004 -- to overlap, there must be two
        return np.zeros(0, np.intp)
    boxes = boxes_around(glyphs.loose, [runs[index] for index in words])
    order = np.argsort(boxes[:, 1], kind="stable")
    boxes = boxes[order]
    below = np.maximum(np.searchsorted(boxes[:, 1], boxes[:, 3]) - np.arange(1, len(boxes) + 1), 0)
    upper = np.repeat(np.arange(len(boxes)), below)
    lower = upper + 1 + np.arange(len(upper)) - np.repeat(np.cumsum(below) - below, below)
    one, other = boxes[upper], boxes[lower]
    wide = np.minimum(other[:, 2], one[:, 2]) - np.maximum(other[:, 0], one[:, 0])
    deep = np.minimum(other[:, 3], one[:, 3]) - other[:, 1]
    sizes = boxes[:, 2:] - boxes[:, :2]
    narrower, higher = np.minimum(sizes[upper, 0], sizes[lower, 0]), np.maximum(sizes[upper, 1], sizes[lower, 1])
    meet = (wide > narrower / 2) & (deep > 0.6 * higher)
    found = order[np.union1d(upper[meet], lower[meet])]
    return np.asarray(np.array(words, np.intp)[np.sort(found)])


_WORD = 2
"""Letters of the shortest word that is compared with the words around it; a seal's letters stand one by one."""


_LEAST_PT = 0.3


def _drawn_boxes(tight: npt.NDArray[np.float64], origin: npt.NDArray[np.float64], scale: float) -> npt.NDArray[np.intp]:
    """Return the boxes of letters in whole dots: pdfium sets each letter's origin to the nearest dot."""
    shift = np.floor(origin * scale + 0.5) - origin * scale
    exact = tight * scale + np.hstack([shift, shift])
    hair = 0.02
    return np.hstack([np.floor(exact[:, :2] + hair), np.ceil(exact[:, 2:] - hair)]).astype(np.intp)


def _patches(picture: Grey, boxes: npt.NDArray[np.intp], quarters: npt.NDArray[np.intp]) -> _Patches:
    """Return each letter's picture as a row of _GRID x _GRID values, of mean 0 and length 1, standing upright."""
    height, width = picture.shape
    cells = np.zeros((len(boxes), _GRID, _GRID), np.uint8)
    held = np.clip(boxes, 0, [width, height, width, height])
    for cell, (x0, top, x1, bottom) in zip(cells, held.tolist(), strict=True):
        if x0 < x1 and top < bottom:
            cv2.resize(picture[top:bottom, x0:x1], (_GRID, _GRID), cell, interpolation=cv2.INTER_AREA)
    rows = cells.astype(np.float32)
    for quarter in (1, 2, 3):
        turned = quarters == quarter
        rows[turned] = np.rot90(rows[turned], -quarter, axes=(1, 2))
    flat = rows.reshape(len(rows), -1)
    flat -= flat @ np.full((flat.shape[1], 1), 1 / flat.shape[1], np.float32)
    length = np.sqrt(np.einsum("ij,ij->i", flat, flat))[:, None]
    return np.asarray(flat / np.maximum(length, 1e-6), np.float32)


def _likeness(patches: _Patches) -> npt.NDArray[np.float32]:
    """Return how well each patch fits each letter of _LETTERS in the best of the faces; light letters on dark count too."""
    best = np.zeros((len(patches), len(_LETTERS)), np.float32)
    for face in _reference():
        np.maximum(best, np.abs(patches @ face.T), out=best)
    return best


def _moved_likeness(picture: Grey, boxes: npt.NDArray[np.intp], quarters: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
    """Return the likeness of each letter where it is best, its box moved a little each way."""
    best = np.zeros((len(boxes), len(_LETTERS)), np.float32)
    for start in range(0, len(boxes), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        moved = (boxes[some, None] + np.array(_MOVES)).reshape(-1, 4)
        likeness = _likeness(_patches(picture, moved, np.repeat(quarters[some], len(_MOVES))))
        best[some] = likeness.reshape(-1, len(_MOVES), len(_LETTERS)).max(axis=1)
    return best


_AT_ONCE = 200
"""Letters whose moves are tried in one go."""


def _own(likeness: npt.NDArray[np.float32], claims: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
    return np.asarray(np.where(_alike()[claims], likeness, 0).max(axis=1, initial=0))


def _other(likeness: npt.NDArray[np.float32], claims: npt.NDArray[np.intp]) -> npt.NDArray[np.float32]:
    return np.asarray(np.where(_alike()[claims], 0, likeness).max(axis=1, initial=0))


@cache
def _alike() -> npt.NDArray[np.bool_]:
    """Return a table: which letters (columns) may be drawn where one (row) is claimed."""
    table = np.eye(len(_LETTERS), dtype=np.bool_)
    groups = [*_ALIKE, *(letter + letter.lower() for letter in _LETTERS[:26])]
    for group in groups:
        numbers = [_NUMBER[letter] for letter in group]
        table[np.ix_(numbers, numbers)] = True
    return table


def get_ready() -> None:
    """Draw the letters of the standard faces, with which any paper's are compared."""
    _reference()


@cache
def _reference() -> npt.NDArray[np.float32]:
    """Return the letters of the standard faces as patches: faces, letters, values."""
    glyphs, picture, scale = specimen(_LETTERS)
    rows = _patches(picture, _drawn_boxes(glyphs.tight, glyphs.origin, scale), np.zeros(len(glyphs), np.intp))
    numbers = _claims(glyphs)
    return np.stack([rows[numbers == number] for number in range(len(_LETTERS))], axis=1)
