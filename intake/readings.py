"""Readings: two readings of one page compared, its text layer's words and what its picture shows; the picture decides.

What differs becomes a Mismatch with both readings. A scanner's own layer slips in letters all over a page; a false one
has whole words, clearly read, that are others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from classifiers.transcript import Box, FormField, Line, Mismatch, Word, enclose, lines_from_words
from intake.claims import holds, text_of, unseen
from intake.images import Sheet
from intake.layers import Layer


def contradictions(claimed: tuple[Word, ...], seen: tuple[Word, ...]) -> tuple[Mismatch, ...]:
    """Return where a text layer over a picture says something else than the picture.

    Args:
        claimed: the layer's words, where the picture shows them.
        seen: what Tesseract read there.
    """
    pairs = [(line, _under(line, seen)) for line in lines_from_words(claimed)]
    alike = _ALIKE if _agreement(pairs) > _GOOD_LAYER else _ALIKE_IN_POOR
    return tuple(one for line, under in pairs for one in _differing(line, under, seen, alike))


_ALIKE, _ALIKE_IN_POOR = 55.0, 30.0
"""Likeness, 0 to 100, below which two readings of one place are different words: in a layer that else reads as Tesseract
does, and in one whose slips are spread over the page."""

_GOOD_LAYER = 0.75
"""Part of the words that a layer has exactly as Tesseract reads them."""

_LEAST_WORD = 4
"""Letters of the shortest word that is compared."""

_SURE = 0.8


def _under(line: Line, seen: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words that were read where a line of the layer stands, from left to right."""
    found = (word for word in seen if word.box.overlap(line.box) > 0.4 * word.box.width * word.box.height)
    return tuple(sorted(found, key=lambda word: word.box.x0))


def _agreement(pairs: list[tuple[Line, tuple[Word, ...]]]) -> float:
    """Return the part of a layer's longer words that were read just so."""
    words = [(plain(word.text), {plain(one.text) for one in under}) for line, under in pairs for word in line.words if under]
    told = [word in read for word, read in words if len(word) >= _LEAST_WORD]
    return sum(told) / len(told) if told else 0.0


def plain(text: str) -> str:
    """Return the letters and digits of a text as they are compared: without case, and without what looks alike."""
    return re.sub(r"[\W_]", "", text.casefold()).translate(_LOOKALIKES)


_LOOKALIKES = str.maketrans("01i5|", "olls" + "l")


def _differing(line: Line, under: tuple[Word, ...], seen: tuple[Word, ...], alike: float) -> list[Mismatch]:
    """Return the stretches of one line that are other words in the two readings."""
    return [
        Mismatch(enclose(word.box for word in mine), text_of(mine), text_of(theirs))
        for mine, theirs in _stretches(line.words, under)
        if are_different(mine, theirs, alike) and not _stands_near(mine, line, seen)
    ]


def are_different(said: tuple[Word, ...], read: tuple[Word, ...], alike: float = _ALIKE) -> bool:
    """Return whether two stretches of words, surely read, are others and no slips of each other."""
    mine, theirs = _joined(said), _joined(read)
    is_sure = bool(read) and float(np.mean([word.confidence for word in read])) > _SURE
    is_word = min(len(mine), len(theirs)) >= _LEAST_WORD and sum(letter.isalpha() for letter in mine) >= _LEAST_WORD
    return is_sure and is_word and _likeness(said, read) < alike and fuzz.partial_ratio(mine, theirs) < _PART


def _joined(words: tuple[Word, ...]) -> str:
    return "".join(plain(word.text) for word in words)


def _likeness(said: tuple[Word, ...], read: tuple[Word, ...]) -> float:
    return float(fuzz.ratio(_joined(said), _joined(read)))


_PART = 75.0
"""Likeness of the better part: words that one of the two readings ran together or left out are no contradiction."""


def _stands_near(words: tuple[Word, ...], line: Line, seen: tuple[Word, ...]) -> bool:
    """Return whether words of a line were read close by, with the words beside them: then the layer's boxes are off."""
    first, last = line.words.index(words[0]), line.words.index(words[-1])
    company = _joined(line.words[max(first - 1, 0) : last + 2])
    reach = 2 * line.box.height
    zone = Box(line.box.x0 - reach, line.box.top - reach, line.box.x1 + reach, line.box.bottom + reach)
    near = _joined(tuple(word for word in seen if zone.overlap(word.box)))
    return bool(near) and fuzz.partial_ratio(company, near) > _FOUND


_FOUND = 85.0


@dataclass(frozen=True, slots=True)
class Settled:
    """What a page with doubtful places was found to say: its words, and where the layer claims something else."""

    words: tuple[Word, ...]
    differing: tuple[Mismatch, ...]


def lines_to_read(layer: Layer) -> tuple[Line, ...]:
    """Return the lines of a sound layer in which a word looks like another: each is read whole, as letters need company."""
    places = layer.doubtful + layer.other
    if not places:
        return ()
    words = tuple(word for word in layer.words if len(word.text) > 1 or word.text in _SHORT)
    return tuple(line for line in lines_from_words(words) if any(_is_in(word, places) for word in line.words))


_SHORT = frozenset("aAI&0123456789")
"""Words of one letter; others are those of a seal's ring."""


def _is_in(word: Word, places: tuple[Box, ...]) -> bool:
    return any(holds(place, word.box) or holds(word.box, place) for place in places)


def settled(
    layer: Layer, unread: tuple[Box, ...], pasted: tuple[Box, ...], seen: tuple[Word, ...], fields: tuple[FormField, ...]
) -> Settled:
    """Let the picture decide where the shapes of letters speak against the text layer, and where it has no words.

    A claim over which nothing was read is no word of the page where most of its letters look like others; it stays
    where a stamp half covers it, or decorative letters are read unsurely.

    Args:
        layer: of the page; a sound one.
        unread: the places where print stands that it does not have.
        pasted: pictures, in which print of any size or a hand may stand.
        seen: what Tesseract read in the lines to read, in the unread places and in the pictures.
        fields: of the page's form: what they cover is told by no mismatch.
    """
    words, differing = list(layer.words), list[Mismatch]()
    for line in lines_to_read(layer):
        under = _under(line, seen)
        stretches = tuple(_stretches(line.words, under))
        if any(_is_spoofed(mine, theirs, layer.other) for mine, theirs in stretches):
            lost, found = line.words, under
        elif _is_illegible(line, under, layer.doubtful + layer.other):
            lost, found = line.words, ()
        else:
            unread_words = (word for mine, theirs in stretches if not theirs for word in mine)
            lost, found = tuple(word for word in unread_words if _is_in(word, layer.other)), ()
        for word in lost:
            words.remove(word)
        words.extend(found)
        differing.extend(replace(one, seen=text_of(found)) for one in unseen(lost, fields))
    fresh = (
        word
        for word in seen
        if any(holds(box, word.box) for box in (unread if word.confidence <= _NO_HAND else unread + pasted))
        and word.confidence > _READ
    )
    return Settled((*words, *fresh), tuple(differing))


def _is_spoofed(said: tuple[Word, ...], read: tuple[Word, ...], other: tuple[Box, ...]) -> bool:
    """Return whether a stretch was read as other words; unsure readings count where the shapes of most words speak alike."""
    false = sum(_is_in(word, other) for word in said)
    if are_different(said, read, _ALIKE_BY_SHAPE if false else _ALIKE):
        return True
    return bool(false and read) and 2 * false >= len(said) and _likeness(said, read) < _UNLIKE


_UNLIKE = 50.0


def _is_illegible(line: Line, read: tuple[Word, ...], places: tuple[Box, ...]) -> bool:
    """Return whether nearly all words of a line look unlike what they claim, and nothing like them was read in it."""
    doubted = sum(len(word.text) for word in line.words if _is_in(word, places))
    is_read = any(word.confidence > _READ for word in read) or (read and _likeness(line.words, read) > _UNLIKE)
    return not is_read and doubted > _NEARLY_ALL * sum(len(word.text) for word in line.words)


_NEARLY_ALL = 0.7


def _stretches(said: tuple[Word, ...], read: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Give the stretches of two readings of one line that are not the same words."""
    for step in Levenshtein.opcodes([plain(word.text) for word in said], [plain(word.text) for word in read]):
        if step.tag in {"replace", "delete"}:
            yield said[step.src_start : step.src_end], read[step.dest_start : step.dest_end]


_READ = 0.5
"""Confidence from which a word in a logo, or in letters drawn as curves, is one."""

_NO_HAND = 0.9
"""Confidence that Tesseract has in print, and hardly ever in what was written by hand."""

_ALIKE_BY_SHAPE = 75.0
"""Likeness below which a word is another, where the shapes of its letters already speak against it."""


def as_shown(words: tuple[Word, ...], sheet: Sheet, across: float, down: float) -> tuple[Word, ...]:
    """Return words of a page's text layer where its picture, turned and straightened, shows them.

    Args:
        words: with boxes in points of the page as the file has it.
        sheet: the picture made from it.
        across: pixels a point of the picture that the sheet was made from.
        down: the same, from top to bottom.
    """
    boxes = boxes_as_shown([word.box for word in words], sheet, across, down)
    return tuple(replace(word, box=box) for word, box in zip(words, boxes, strict=True))


def boxes_as_shown(boxes: Sequence[Box], sheet: Sheet, across: float, down: float) -> tuple[Box, ...]:
    """Return places of a page as the file has it where its picture, turned and straightened, shows them; see `as_shown`."""
    if not boxes:
        return ()
    edges = np.array([(box.x0, box.top, box.x1, box.bottom) for box in boxes]) * (across, down, across, down)
    middles = np.column_stack([(edges[:, :2] + edges[:, 2:]) / 2, np.ones(len(edges))]) @ sheet.way.T
    middles = middles[:, :2] / middles[:, 2:]
    scale = np.sqrt(abs(np.linalg.det(sheet.way[:2, :2])))
    quarter = np.abs(np.round(sheet.way[:2, :2] / scale))
    halves = (edges[:, 2:] - edges[:, :2]) / 2 @ quarter.T * scale
    return tuple(Box(*row) for row in (np.hstack([middles - halves, middles + halves]) / sheet.scale).tolist())
