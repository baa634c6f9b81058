"""Layer: what of a page's text layer is to be believed, told by comparing it with the page's picture.

The letters of a text layer can be white, covered, off the page, or mapped to other letters than their shapes; so a
word counts only where the picture has ink under it, and a page only when its sizeable ink has words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from classifiers.transcript import Box, FormField, Ink, InkKind, Mismatch, Word, WordSource, enclose, lines_from_words
from intake.pages import Glyphs, RawPage


@dataclass(frozen=True, slots=True)
class Layer:
    """A text layer, judged.

    `words` can be seen on the page; `hidden` are claimed, but the picture shows nothing of them. `is_sound` says
    that the page needs no OCR: all that is printed on it is in `words`.
    """

    words: tuple[Word, ...]
    hidden: tuple[Word, ...]
    is_sound: bool


def mismatches(hidden: tuple[Word, ...], fields: tuple[FormField, ...]) -> tuple[Mismatch, ...]:
    """Return what the text layer claims and nobody can see, neighbouring words as one.

    Print under a form field that covers it, as blank forms have, is the form's own make and no claim; dots and
    underscores claim nothing.
    """
    runs: list[list[Word]] = []
    for word in hidden:
        x, y = word.box.centre
        if any(field.box.x0 <= x <= field.box.x1 and field.box.top <= y <= field.box.bottom for field in fields):
            continue
        if (
            runs
            and abs(runs[-1][-1].box.centre[1] - y) < word.box.height
            and word.box.x0 - runs[-1][-1].box.x1 < 2 * word.box.height
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    found = (Mismatch(enclose(one.box for one in run), " ".join(one.text for one in run), "") for run in runs)
    return tuple(one for one in found if sum(letter.isalnum() for letter in one.claimed) >= _LEAST_CLAIM)


_LEAST_CLAIM = 3
"""Letters and digits of a hidden text below which it can mislead nobody."""


def contradictions(claimed: tuple[Word, ...], seen: tuple[Word, ...]) -> tuple[Mismatch, ...]:
    """Return where a text layer over a picture says something else than the picture, line by line.

    A scanner's own layer slips in letters; only a line that was read with certainty, and is another line altogether,
    is a contradiction.
    """
    found: list[Mismatch] = []
    for line in lines_from_words(claimed):
        under = tuple(word for word in seen if word.box.overlap(line.box) > 0.4 * word.box.width * word.box.height)
        text = " ".join(word.text for word in under)
        is_sure = bool(under) and sum(word.confidence for word in under) / len(under) > 0.8  # noqa: PLR2004
        said, read = (re.sub(r"[\W_]", "", one.casefold()) for one in (line.text, text))
        is_comparable = min(len(said), len(read)) >= _LEAST_CONTRADICTION and 2 * len(read) > len(said)
        if is_sure and is_comparable and fuzz.partial_ratio(said, read) < _ALIKE:
            found.append(Mismatch(line.box, line.text, text))
    return tuple(found)


_LEAST_CONTRADICTION = 8
_ALIKE = 50.0
"""Likeness, 0 to 100, of two readings of one line; a poor scanner's layer and ours are 70 and more alike."""

_PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))
"""Code points without a public meaning: what symbol fonts and broken fonts give."""


def claimed_words(glyphs: Glyphs, widest_gap: float = 1 / 3) -> tuple[Word, ...]:
    """Group the glyphs of a text layer into words, in the order of the layer.

    A white-space character, a jump to another line and a gap wider than `widest_gap` of the line's height each end a word.
    """
    words: list[Word] = []
    run: list[int] = []
    for index in range(len(glyphs)):
        code = int(glyphs.codes[index])
        if code <= 0x20 or code in {0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFEFF, 0xAD} or chr(code).isspace():  # noqa: PLR2004
            if code != 0xAD and run:  # noqa: PLR2004 -- a soft hyphen inside a word does not end it
                words.append(_word(glyphs, run))
                run = []
            continue
        if run and _ends_word(glyphs, run[-1], index, widest_gap):
            words.append(_word(glyphs, run))
            run = []
        run.append(index)
    if run:
        words.append(_word(glyphs, run))
    return tuple(words)


def _ends_word(glyphs: Glyphs, before: int, index: int, widest_gap: float) -> bool:
    one, two = glyphs.loose[before], glyphs.loose[index]
    height = max(one[3] - one[1], two[3] - two[1], 1.0)
    return bool(
        two[0] - one[2] > widest_gap * height
        or two[0] < one[0] - height
        or abs(glyphs.baseline[before] - glyphs.baseline[index]) > height / 2
    )


def _word(glyphs: Glyphs, run: list[int]) -> Word:
    boxes = glyphs.loose[run]
    text = "".join(chr(int(code)) for code in glyphs.codes[run])
    x0, top = boxes[:, :2].min(axis=0)
    x1, bottom = boxes[:, 2:].max(axis=0)
    return Word(text, Box(float(x0), float(top), float(x1), float(bottom)), 1.0, WordSource.TEXT)


def judge_layer(raw: RawPage) -> Layer:
    """Compare a page's text layer with a glance at its picture."""
    claimed = claimed_words(raw.glyphs)
    seen = _have_ink(raw, claimed)
    words = tuple(word for word, is_seen in zip(claimed, seen, strict=True) if is_seen)
    hidden = tuple(word for word, is_seen in zip(claimed, seen, strict=True) if not is_seen)
    is_sound = bool(words) and not _is_picture(raw, words) and not _is_garbled(raw.glyphs) and not has_false_shapes(raw.glyphs)
    if is_sound:
        words = _plumbed(raw, words) or words
    return Layer(words, hidden, is_sound)


def _plumbed(raw: RawPage, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of a sound layer as pdfplumber has them, where it sees the letters that pdfium drew; else none."""
    glyphs = raw.plumb() if raw.plumb else None
    if glyphs is None:
        return ()
    claimed = claimed_words(glyphs, _PLUMBED_GAP)
    seen = _have_ink(raw, claimed)
    visible = tuple(word for word, is_seen in zip(claimed, seen, strict=True) if is_seen)
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
    """Return for each word whether its box on the picture shows any contrast."""
    grey = raw.picture
    height, width = grey.shape[:2]
    across, down = width / raw.width_pt, height / raw.height_pt
    seen = np.zeros(len(words), np.bool_)
    for index, word in enumerate(words):
        box = word.box
        x0, x1 = max(int(box.x0 * across), 0), min(int(np.ceil(box.x1 * across)), width)
        top, bottom = max(int(box.top * down), 0), min(int(np.ceil(box.bottom * down)), height)
        if x0 < x1 and top < bottom:
            zone = grey[top:bottom, x0:x1]
            seen[index] = int(zone.max()) - int(zone.min()) > _LEAST_CONTRAST
    return seen


_LEAST_CONTRAST = 40
"""Grey levels between a letter and its ground below which no person reads it."""


def _is_picture(raw: RawPage, words: tuple[Word, ...]) -> bool:
    """Return whether images cover much of the page, or any of its words: then the picture has to be read."""
    page_area = raw.width_pt * raw.height_pt
    page = Box(0, 0, raw.width_pt, raw.height_pt)
    large = [box for box in raw.images if box.overlap(page) > page_area / 4]
    if large:
        return True
    return any(box.overlap(word.box) > (word.box.width * word.box.height) / 2 for box in raw.images for word in words)


_LOW, _HIGH, _DEEP = frozenset("acemnorsuvwxz"), frozenset("bdfhkl"), frozenset("gpqy")
"""Letters that stay between baseline and x-height, that rise above it, that hang below the baseline."""


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


def has_false_shapes(glyphs: Glyphs) -> bool:
    """Return whether the drawn shapes are other letters than the layer says.

    A font can draw "Immigration Officer" and call it "District Judge". Shapes cannot lie about their height: each
    small letter must rise and hang, measured by the size of its type, as its name says.
    """
    letters = [chr(int(code)) if code < _ASCII_END else "" for code in glyphs.codes]
    size = np.maximum(glyphs.loose[:, 3] - glyphs.loose[:, 1], 1)
    is_drawn = glyphs.tight[:, 3] - glyphs.tight[:, 1] > 0.05 * size
    hangs = (glyphs.tight[:, 3] - glyphs.baseline) / size
    rises = (glyphs.baseline - glyphs.tight[:, 1]) / size
    low, high, deep = (np.array([letter in group for letter in letters], np.bool_) & is_drawn for group in (_LOW, _HIGH, _DEEP))
    count = int(low.sum() + high.sum() + deep.sum())
    if count < _ENOUGH_LETTERS or not low.any():
        return False
    usual = float(np.median(rises[low]))
    wrong = ((low | high) & (hangs > _HANGS)).sum() + (deep & (hangs < _HANGS / 2)).sum()
    wrong += (low & (rises > 1.25 * usual)).sum() + (high & (rises < 1.1 * usual)).sum()
    return bool(wrong > _MOST_WRONG * count)


_ASCII_END = 0x80
_ENOUGH_LETTERS = 40
_HANGS = 0.12
_MOST_WRONG = 0.15
"""Part of the small letters that may have an odd height, as small capitals and lines of mixed sizes have."""


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
