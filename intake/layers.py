"""Layer: what of a page's text layer is to be believed, told by comparing it with the page's picture.

The letters of a text layer can be white, covered, off the page, or mapped to other letters than their shapes; so a
word counts only where the picture has ink under it, and is believed only where the ink has the shapes of its letters.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from classifiers.transcript import Box, Ink, InkKind, Word, WordSource
from intake.glyphs import Glyphs, boxes_around
from intake.pages import RawPage
from intake.pictures import Grey
from intake.shapes import SHAPES_DPI, Looks, looks


@dataclass(frozen=True, slots=True)
class Layer:
    """A text layer, judged.

    `words` can be seen on the page; `hidden` are claimed, but the picture shows nothing of them. `is_sound` says
    that the page as a whole needs no OCR; `doubtful` are the places of words in which a letter looks like another all
    the same, `other` of those in which most do: to be read on `fine`, the page drawn at SHAPES_DPI (None where the
    layer is not sound).
    """

    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    is_sound: bool
    doubtful: tuple[Box, ...] = ()
    other: tuple[Box, ...] = ()
    fine: Grey | None = None


_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))
"""Code points without a public meaning: what symbol fonts and broken fonts give."""


def word_runs(glyphs: Glyphs, widest_gap: float = 1 / 3) -> tuple[tuple[int, ...], ...]:
    """Group the glyphs of a text layer into words, in the order of the layer; return the indices of each word's glyphs.

    A white-space character, a jump to another line and a gap wider than `widest_gap` of the line's height each end a word.
    """
    is_blank = _are_blank(glyphs.codes)
    shown = np.flatnonzero(~is_blank & (glyphs.codes != _SOFT_HYPHEN))  # inside a word a soft hyphen does not end it
    if not len(shown):
        return ()
    blanks = np.cumsum(is_blank)[shown]
    loose, baseline = _levelled(glyphs)
    ends = (np.diff(blanks) > 0) | _end_words(loose[shown], baseline[shown], widest_gap)
    return tuple(tuple(run.tolist()) for run in np.split(shown, np.flatnonzero(ends) + 1))


_SOFT_HYPHEN = 0xAD
_BLANKS = frozenset({0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFEFF})


def _are_blank(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Return which characters are white space, or nothing that is drawn."""
    blank = [code for code in set(codes.tolist()) if code <= 0x20 or code in _BLANKS or chr(code).isspace()]  # noqa: PLR2004
    return np.isin(codes, blank)


def _levelled(glyphs: Glyphs) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the boxes and baselines of letters as if the page were turned so that most of its lines run to the right."""
    angles = glyphs.angle_deg[glyphs.codes > 0x20]  # noqa: PLR2004 -- the blank and what comes before it
    quarters = np.bincount(np.round(angles / 90).astype(int) % 4, minlength=4).argmax()
    (x0, top, x1, bottom), (x, y) = glyphs.loose.T, glyphs.origin.T
    edges, baseline = (
        ((x0, top, x1, bottom), y),
        ((-bottom, x0, -top, x1), x),
        ((-x1, -bottom, -x0, -top), -y),
        ((top, -x1, bottom, -x0), -x),
    )[quarters]
    return np.column_stack(edges), baseline


def _end_words(loose: npt.NDArray[np.float64], baseline: npt.NDArray[np.float64], widest_gap: float) -> npt.NDArray[np.bool_]:
    """Return for each letter but the last whether the next one, by where they stand, belongs to another word."""
    heights = loose[:, 3] - loose[:, 1]
    height = np.maximum(np.maximum(heights[:-1], heights[1:]), 1.0)
    gap = loose[1:, 0] - loose[:-1, 2]
    is_back = loose[1:, 0] < loose[:-1, 0] - height
    return np.asarray((gap > widest_gap * height) | is_back | (np.abs(np.diff(baseline)) > height / 2))


def claimed_words(glyphs: Glyphs, runs: Sequence[tuple[int, ...]]) -> tuple[Word, ...]:
    """Return the words of a text layer, made of the runs of its glyphs."""
    letters = list(map(chr, glyphs.codes.tolist()))
    boxes = boxes_around(glyphs.loose, runs).tolist()
    return tuple(
        Word("".join([letters[index] for index in run]), Box(*box), 1.0, WordSource.TEXT)
        for run, box in zip(runs, boxes, strict=True)
    )


def judge_layer(raw: RawPage) -> Layer:
    """Compare a page's text layer with its picture."""
    runs = word_runs(raw.glyphs)
    claimed = claimed_words(raw.glyphs, runs)
    seen = _have_ink(raw, claimed)
    words = _chosen(claimed, seen)
    hidden = _chosen(claimed, ~seen)
    if not words or raw.render is None or _is_picture(raw, words) or _is_garbled(raw.glyphs) or _is_turned(raw.glyphs):
        return Layer(words, hidden, is_sound=False)
    fine = raw.render(SHAPES_DPI)
    shapes = looks(raw.glyphs, runs, fine, fine.shape[1] / raw.width_pt)
    doubtful, other = (shapes == Looks.DOUBTFUL) & seen, (shapes == Looks.OTHER) & seen
    if (doubtful | other).sum() > _MOST_DOUBTED * seen.sum():
        return Layer(words, hidden, is_sound=False)
    return Layer(
        _plumbed(raw, words) or words,
        hidden,
        is_sound=True,
        doubtful=tuple(word.box for word in _chosen(claimed, doubtful)),
        other=tuple(word.box for word in _chosen(claimed, other)),
        fine=fine,
    )


_MOST_DOUBTED = 0.2
"""Part of a page's words beyond which all of it is read anew."""


def _chosen(words: tuple[Word, ...], wanted: npt.NDArray[np.bool_]) -> tuple[Word, ...]:
    return tuple(word for word, is_wanted in zip(words, wanted.tolist(), strict=True) if is_wanted)


def _plumbed(raw: RawPage, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a sound layer as pdfplumber has them, where it sees the letters that pdfium drew; else none."""
    glyphs = raw.plumb() if raw.plumb else None
    if glyphs is None:
        return ()
    claimed = claimed_words(glyphs, word_runs(glyphs, _PLUMBED_GAP))
    visible = _chosen(claimed, _have_ink(raw, claimed))
    is_joined = len(visible) < len(words)  # tight spaces that only pdfium found
    return visible if have_same_letters(words, visible) and not is_joined else ()


def have_same_letters(some: tuple[Word, ...], others: tuple[Word, ...]) -> bool:
    """Return whether two readings of a page have the same letters and digits, in any order, a few aside.

    The picture was compared with the one, so the other is to be believed only as far as it says the same.
    """
    mine, theirs = (
        Counter(letter for word in words for letter in unicodedata.normalize("NFKC", word.text) if letter.isalnum())
        for words in (some, others)
    )
    return (mine - theirs).total() + (theirs - mine).total() <= _MOST_DIFFERENT


_MOST_DIFFERENT = 4
"""Letters: fewer than a word that would change a paper's meaning; pdfium drops letters printed twice to look bold."""

_PLUMBED_GAP = 0.2
"""Gap that ends a word, as part of the line's height: pdfium puts blanks of its own into smaller ones, pdfplumber none."""


def _have_ink(raw: RawPage, words: tuple[Word, ...]) -> npt.NDArray[np.bool_]:
    """Return for each word whether a person sees something of it: it is large enough, and its box shows contrast."""
    grey = raw.picture
    height, width = grey.shape[:2]
    across, down = width / raw.width_pt, height / raw.height_pt
    seen = np.zeros(len(words), np.bool_)
    for index, word in enumerate(words):
        box = word.box
        x0, x1 = max(int(box.x0 * across), 0), min(math.ceil(box.x1 * across), width)
        top, bottom = max(int(box.top * down), 0), min(math.ceil(box.bottom * down), height)
        is_tiny = len(word.text) >= _WORD and min(box.width, box.height) < _LEAST_TYPE_PT
        if x0 < x1 and top < bottom and not is_tiny:
            darkest, lightest, _, _ = cv2.minMaxLoc(grey[top:bottom, x0:x1])
            is_large = max(box.width, box.height) > _LARGE_PITCH_PT * len(word.text) and min(box.width, box.height) > _LARGE_PT
            seen[index] = lightest - darkest > (_LEAST_LARGE_CONTRAST if is_large else _LEAST_CONTRAST)
    return seen


_LEAST_CONTRAST, _LEAST_LARGE_CONTRAST = 40, 12
"""Grey levels between a letter and its ground below which no person reads it, in type of a text and in that of a watermark."""

_LARGE_PT, _LARGE_PITCH_PT = 30.0, 16.0
"""Height of a line from which type is as large as a watermark's, and the width of its letters, however the line is turned."""

_LEAST_TYPE_PT = 2.5
"""Height of type below which nobody reads it without a glass; the smallest print of forms has 4 points."""

_WORD = 3
"""Letters of a word that is wider than high."""


def _is_picture(raw: RawPage, words: tuple[Word, ...]) -> bool:
    """Return whether images cover much of the page, or any of its words: then the picture has to be read."""
    page_area = raw.width_pt * raw.height_pt
    page = Box(0, 0, raw.width_pt, raw.height_pt)
    large = [box for box in raw.images if box.overlap(page) > page_area / 4]
    if large:
        return True
    return any(box.overlap(word.box) > (word.box.width * word.box.height) / 2 for box in raw.images for word in words)


def stamped(glyphs: Glyphs) -> tuple[Ink, ...]:
    """Return where lines of the text layer stand a little askew: no form prints so, a stamp laid over it does."""
    off = np.abs((glyphs.angle_deg + 45) % 90 - 45)
    askew = (off > _LEAST_ASKEW_DEG) & (glyphs.codes > 0x20)  # noqa: PLR2004
    turns, letters = np.unique(np.round(off[askew], 1), return_counts=True)
    askew &= np.isin(np.round(off, 1), turns[letters >= _LEAST_STAMP_LETTERS])
    boxes = [Box(*(float(value) for value in row)) for row in glyphs.loose[askew]]
    groups: list[Box] = []
    for box in boxes:
        near = next((one for one in groups[-3:] if _is_near(one, box)), None)
        if near:
            groups.remove(near)
        groups.append(near.union(box) if near else box)
    return tuple(Ink(InkKind.STAMP, box, 0.8) for box in groups if box.width > _LEAST_STAMP_PT)


def _is_near(one: Box, other: Box) -> bool:
    reach = 1.5 * other.height
    grown = Box(one.x0 - reach, one.top - reach, one.x1 + reach, one.bottom + reach)
    return grown.overlap(other) > 0


_LEAST_ASKEW_DEG = 0.4
_LEAST_STAMP_PT = 20.0
_LEAST_STAMP_LETTERS = 5
"""Letters that share one angle; along a seal's ring each has its own."""


def _is_garbled(glyphs: Glyphs) -> bool:
    """Return whether the layer's letters have no meaning: (cid:NN), private code points, fonts without a map."""
    codes = glyphs.codes
    visible = codes > 0x20  # noqa: PLR2004
    if not visible.any():
        return True
    private = np.zeros(len(codes), np.bool_)
    for low, high in _PRIVATE:
        private |= (codes >= low) & (codes <= high)
    strange = (private | glyphs.is_unmapped | (codes == 0xFFFD)) & visible  # noqa: PLR2004
    return bool(strange.sum() > 0.1 * visible.sum())


def _is_turned(glyphs: Glyphs) -> bool:
    """Return whether most of a page's letters lie on their side, stand on their head or run askew, as the page is shown.

    Words are put together from left to right, so such a layer comes out scrambled; the picture is set upright and read.
    """
    angles = glyphs.angle_deg[glyphs.codes > 0x20]  # noqa: PLR2004
    return bool((np.abs((angles + 180) % 360 - 180) > _MOST_ASKEW_DEG).mean() > 0.5) if len(angles) else False  # noqa: PLR2004


_MOST_ASKEW_DEG = 2.0
"""Slant at which a line of six inches has fallen by more than the height of its letters, and runs into the next."""
