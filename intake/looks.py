"""Looks: the print of a sheet read by Tesseract, and read once more in another way where the first look came out badly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Mending, Word, enclose
from intake.dirt import darkened, without_coloured_marks
from intake.images import Sheet
from intake.pictures import Grey, pixels, scaled
from intake.turning import LOOK_DPI, find_letters
from intake.words import PAGE, STRIP, in_points, recognise

Boxes = npt.NDArray[np.float64]
"""n x 4: x, y, width and height, in points."""

_PAGE_DPI = 175.0
"""What Tesseract is given of a whole page: at 150 it loses a word more in two hundred, at 200 it takes a tenth longer."""

_FINE_DPI = 300.0
"""What faxes and copies are enlarged to, whose letters hang together better when they are larger, and what was missed."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was read of a sheet, or of a part of it: its words, and those of their texts that Tesseract's dictionary has."""

    words: tuple[Word, ...] = ()
    known: frozenset[str] = frozenset()

    def __add__(self, other: Look) -> Look:
        """Return what two looks at two parts of a sheet saw."""
        return Look(self.words + other.words, self.known | other.known)

    def moved(self, right_pt: float, down_pt: float) -> Look:
        """Return what was read of a part of a sheet as it stands on its page."""
        return replace(self, words=tuple(replace(word, box=_moved(word.box, right_pt, down_pt)) for word in self.words))


def first_look(sheet: Sheet, timeout_s: float, rows: slice = slice(None)) -> Look:
    """Read the print of a sheet, or of some rows of its dots; two-toned and coarse pictures keep all their dots."""
    is_whole = rows == slice(None) and not _is_rough(sheet)
    factor = _first_factor(sheet, _PAGE_DPI if is_whole else sheet.scale * 72)
    if rows == slice(None):
        return _read(sheet.print, sheet.scale, factor, timeout_s, carefully=sheet.is_fax)
    blank = round(_BLANK_PT * sheet.scale)
    strip = cv2.copyMakeBorder(sheet.print[rows], blank, blank, 0, 0, cv2.BORDER_CONSTANT, value=(255,))
    look = _read(strip, sheet.scale, factor, timeout_s, carefully=sheet.is_fax)
    return look.moved(0.0, ((rows.start or 0) - blank) / sheet.scale)


_BLANK_PT = 7.0
"""White paper that is put above and below a strip: Tesseract reads a line at the very edge of a picture worse."""


def _is_rough(sheet: Sheet) -> bool:
    """Return whether a sheet is a fax or a worn copy: it may need another look, between which its known words decide."""
    return sheet.is_fax or Mending.DARKENED in sheet.mended


def _first_factor(sheet: Sheet, enough_dpi: float) -> float:
    """Return by how much a sheet is enlarged before it is read, or made smaller where it has more dots than is enough."""
    dpi = sheet.scale * 72
    if sheet.is_fax or Mending.DESPECKLED in sheet.mended:
        return _fine_factor(sheet)
    return enough_dpi / dpi if dpi > 1.1 * enough_dpi and not sheet.is_coarse else 1.0


def _fine_factor(sheet: Sheet) -> float:
    """Return by how much a sheet is enlarged for a look at fine print."""
    return max(_FINE_DPI / (sheet.scale * 72), 1.0)


def _read(picture: Grey, scale: float, factor: float, timeout_s: float, mode: int = PAGE, *, carefully: bool = False) -> Look:
    """Read a picture, or a strip, of a page of `scale` pixels a point, enlarged by a factor first."""
    larger, scale = scaled(picture, factor, quickly=True), scale * factor
    read = recognise(larger, dpi=scale * 72, mode=mode, timeout_s=timeout_s, carefully=carefully)
    return Look(in_points(read, scale, scale), frozenset(word.text for word in read if word.is_known))


def look_where_missed(sheet: Sheet, look: Look, timeout_s: float) -> tuple[Sheet, Look]:
    """Read the places of a page where letters stand and no word was read: print under a seal, a label beside a signature.

    Args:
        sheet: as it was read first.
        look: what was read.
        timeout_s: wall time for Tesseract.
    """
    for place in missed_places(sheet, look.words):
        factor = _fine_factor(sheet)
        found = _read(sheet.print[pixels(place, sheet.scale)], sheet.scale, factor, timeout_s, STRIP, carefully=True)
        look = surer(look, replace(found, words=beside_sure(look.words, found.moved(place.x0, place.top).words)))
        sheet = sheet.looked_again()
    return sheet, look


def beside_sure(words: tuple[Word, ...], found: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return what was found where no word was surely read: a band cuts lines through, and is read for what was missed."""
    sure = tuple(word for word in words if word.confidence >= _SURE)
    is_read = np.asarray(_lie_over(sure, found).any(axis=0))
    return tuple(word for word, known in zip(found, is_read, strict=True) if not known)


_SURE = 0.8


def _moved(box: Box, right: float, down: float) -> Box:
    return Box(box.x0 + right, box.top + down, box.x1 + right, box.bottom + down)


def missed_places(sheet: Sheet, words: tuple[Word, ...]) -> list[Box]:
    """Return where print stands that no sure word covers, in points, from the top; at most `_MOST_PLACES`."""
    per_pt = min(LOOK_DPI / 72, sheet.scale)
    letters = find_letters(scaled(sheet.print, per_pt / sheet.scale)) / per_pt
    across, down = letters[:, 0] + letters[:, 2] / 2, letters[:, 1] + letters[:, 3] / 2
    edges = _edges(tuple(word for word in words if word.confidence >= _SURE_ALONE)).T
    inside = (across[:, None] > edges[0] - 1) & (across[:, None] < edges[2] + 1)
    inside &= (down[:, None] > edges[1] - 1) & (down[:, None] < edges[3] + 1)
    rows = sorted(_printed_rows(letters[~inside.any(axis=1)]), key=len)[-_MOST_PLACES:]
    return _joined(_around(row, words) for row in rows)


def _around(row: Boxes, words: tuple[Word, ...]) -> Box:
    """Return the place of a row of letters, with the paper about it; words are not cut, for half of one reads as another."""
    left, top = row[:, 0].min(), row[:, 1].min()
    right, bottom = (row[:, 0] + row[:, 2]).max(), (row[:, 1] + row[:, 3]).max()
    place = Box(max(left - _AROUND_PT, 0.0), max(top - _AROUND_PT, 0.0), right + _AROUND_PT, bottom + _AROUND_PT)
    cut = [word.box for word in words if word.box.overlap(place) and word.box.height < _TALLEST_PT]
    whole = enclose((place, *cut))
    return replace(place, x0=whole.x0, x1=whole.x1)


_MOST_PLACES = 6
_AROUND_PT = 6.0


def _printed_rows(letters: Boxes) -> Iterable[Boxes]:
    """Give the letters that stand in a row as print does: side by side, level, and of one size."""
    left = letters[np.argsort(letters[:, 0])]
    while len(left):
        row = _row_from(left)
        high = float(np.median(left[row, 3]))
        level = np.abs(left[row, 1] + left[row, 3] / 2 - np.median(left[row, 1] + left[row, 3] / 2)) < high / 2
        if _count(left[row][level]) >= _FEW_LETTERS and high < _TALLEST_PT:
            yield left[row][level]
        left = np.delete(left, row, axis=0)


_FEW_LETTERS = 6
"""A word, a date or a case number; a signature's pieces are not level, and a rule's are not as many."""


def _count(pieces: Boxes) -> float:
    """Return how many letters some pieces are: those of small print hang together at a glance, word by word."""
    wide, high = pieces[:, 2], pieces[:, 3]
    hang_together = (high < _SMALL_PT) & (wide > _WORD_WIDTH * high) & (len(pieces) > 1)
    return float(np.where(hang_together, wide / (_LETTER_WIDTH * high), 1.0).sum())


_SMALL_PT = 9.0
"""The height of a line of small print from its tallest letters to its lowest."""

_WORD_WIDTH, _LETTER_WIDTH = 1.5, 0.6
"""Against the height of such a line: what is wider than a letter can be, and how wide one is."""

_TALLEST_PT = 20.0


def _row_from(letters: Boxes) -> list[int]:
    """Return the numbers of the letters that follow the leftmost one, each beside the one before."""
    row = [0]
    for number in range(1, len(letters)):
        last, here = letters[row[-1]], letters[number]
        is_level = abs((last[1] + last[3] / 2) - (here[1] + here[3] / 2)) < max(last[3], here[3], _LEAST_PT) * _LEVEL
        if is_level and here[0] - (last[0] + last[2]) < _GAP_PT:
            row.append(number)
    return row


_GAP_PT, _LEAST_PT, _LEVEL = 12.0, 4.0, 0.6


def _joined(places: Iterable[Box]) -> list[Box]:
    """Return places with those that touch made one, from the top."""
    found: list[Box] = []
    for place in sorted(places, key=lambda box: box.top):
        here = place
        for other in [one for one in found if _touch(one, here)]:
            found.remove(other)
            here = Box(min(other.x0, here.x0), other.top, max(other.x1, here.x1), max(other.bottom, here.bottom))
        found.append(here)
    return found


def _touch(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom


def is_poor(sheet: Sheet, words: tuple[Word, ...]) -> bool:
    """Return whether a fax or a worn copy came out so badly that another look is worth its time: letters are weighed."""
    return _is_rough(sheet) and (not words or _sureness(words) < (_POOR_FAX if sheet.is_fax else _POOR))


_POOR, _POOR_FAX = 0.905, 0.95
"""Mean confidence: drawn faint copies, which lose more than a word in twenty, have less; so have faxes that lose one in fifty."""


def second_look(sheet: Sheet, look: Look, timeout_s: float) -> tuple[Sheet, Look]:
    """Read a sheet once more, a copy finer and darker, and return the surer reading of each word.

    A fax is read as coarse as it is, by the engine that did not read it first, and as one block: Tesseract takes small print
    that hangs together badly for a picture.

    Args:
        sheet: as it was read first.
        look: what the first look read.
        timeout_s: wall time for Tesseract.
    """
    if sheet.is_fax:
        return sheet.looked_again(), surer(look, _read(sheet.print, sheet.scale, 1.0, timeout_s, STRIP))
    factor = _fine_factor(sheet)
    fine = scaled(without_coloured_marks(sheet.shown, sheet.grey, sheet.scale), factor)
    again = _read(darkened(fine, _STRONGLY), sheet.scale * factor, 1.0, timeout_s, carefully=True)
    return sheet.looked_again(), surer(look, again)


_STRONGLY = 12.0
"""Power by which every trace of a stroke that is not quite white becomes nearly black."""


def surer(one: Look, other: Look) -> Look:
    """Return of each place on a page the surer of two readings; what only the second has must be sure in itself.

    A reading that is a word of the language is taken for surer than one that is none: "officer" than "ofticer".
    """
    known = one.known | other.known
    kept: list[Word] = []
    for here, there in _same_places(one.words, other.words):
        if not there or (here and _sureness(here, known) >= _sureness(there, known)):
            kept += here
        elif here or _sureness(there) >= _SURE_ALONE:
            kept += there
    return Look(tuple(kept), known)


_SURE_ALONE = 0.5


def _sureness(words: Sequence[Word], known: frozenset[str] = frozenset()) -> float:
    """Return the mean confidence of some words, each by its letters, and raised for those that are known."""
    sure = sum((word.confidence + _KNOWN * (word.text in known)) * len(word.text) for word in words)
    return sure / sum(len(word.text) for word in words)


_KNOWN = 0.5
"""By how much a word of the dictionary is surer: measured on drawn faxes, where 0.3 to 0.8 do nearly as well."""


def _same_places(one: tuple[Word, ...], other: tuple[Word, ...]) -> list[tuple[list[Word], list[Word]]]:
    """Group the words of two readings by place: words that lie over each other, and all that these lie over."""
    words = [*one, *other]
    group = list(range(len(words)))

    def leader(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for first, second in np.argwhere(_lie_over(one, other)).tolist():
        group[leader(first)] = leader(len(one) + second)
    order = sorted(range(len(words)), key=leader)
    places = [list(indices) for _, indices in groupby(order, key=leader)]
    return [([words[i] for i in place if i < len(one)], [words[i] for i in place if i >= len(one)]) for place in places]


def _lie_over(one: tuple[Word, ...], other: tuple[Word, ...]) -> npt.NDArray[np.bool_]:
    """Return, for each word of one reading and each of the other, whether they are the same ink."""
    a, b = _edges(one)[:, None], _edges(other)[None]
    wide = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    high = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    narrower = np.minimum(a[..., 2] - a[..., 0], b[..., 2] - b[..., 0])
    lower = np.minimum(a[..., 3] - a[..., 1], b[..., 3] - b[..., 1])
    return np.asarray((wide > _SAME_WIDTH * narrower) & (high > _SAME_HEIGHT * lower))


_SAME_WIDTH, _SAME_HEIGHT = 0.3, 0.4


def _edges(words: tuple[Word, ...]) -> npt.NDArray[np.float64]:
    return np.array([(word.box.x0, word.box.top, word.box.x1, word.box.bottom) for word in words]).reshape(-1, 4)
