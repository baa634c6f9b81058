"""Claims: what a file says of a page that its picture may not show: hidden words, the data of a form, what print would lack.

What differs becomes a Mismatch with both readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from classifiers.transcript import Box, FormField, Mismatch, Word, enclose
from intake.images import Sheet
from intake.pages import NOT_TICKED, TICKED, Claim, RawPage
from intake.pictures import pixels

_LEAST_CLAIM = 3
"""Letters and digits of a hidden text below which it can mislead nobody."""


def unseen(hidden: tuple[Word, ...], fields: tuple[FormField, ...]) -> tuple[Mismatch, ...]:
    """Return what the text layer claims and nobody can see, neighbouring words as one.

    Print under a form field that covers it, as blank forms have, is the form's own make and no claim; dots and
    underscores claim nothing.
    """
    claims = (word for word in hidden if not any(holds(field.box, word.box) for field in fields))
    found = (_joined_up(run) for run in _neighbours(claims))
    return tuple(one for one in found if _is_claim(one.claimed))


def _is_claim(text: str) -> bool:
    """Return whether hidden words can mislead anybody."""
    return sum(letter.isalnum() for letter in text) >= _LEAST_CLAIM and _FOR_SCREEN_READERS.fullmatch(text) is None


_FOR_SCREEN_READERS = re.compile(r"(?i)for court use only (?:begins?|ends?)")
"""'For Court Use Only Ends': Michigan's forms have it in dots of type, for people who hear the form."""


def _neighbours(words: Iterable[Word]) -> list[list[Word]]:
    """Group words, in the order of the layer, that stand beside each other on one line."""
    runs: list[list[Word]] = []
    for word in words:
        before = runs[-1][-1].box if runs else None
        if (
            before
            and abs(before.centre[1] - word.box.centre[1]) < word.box.height
            and word.box.x0 - before.x1 < 2 * word.box.height
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def holds(box: Box, other: Box) -> bool:
    """Return whether the middle of a box stands in another."""
    x, y = other.centre
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def text_of(words: Iterable[Word]) -> str:
    """Return some words as one text."""
    return " ".join(word.text for word in words)


def unlike_form(claims: tuple[Claim, ...], words: tuple[Word, ...], *, is_read: bool = False) -> tuple[Mismatch, ...]:
    """Return where the data of a form says something else than its page shows.

    A value may be longer than its field, so what is shown may be a part of it; days and sums are shown in another form
    than they are kept, so letters alone count.

    Args:
        claims: of the form.
        words: of the page.
        is_read: whether they were read on its picture, with a slip here and there.
    """
    is_part = _is_nearly_part if is_read else str.__contains__
    everything = _letters(text_of(words))
    found: list[Mismatch] = []
    for claim in claims:
        if claim.text in {TICKED, NOT_TICKED}:
            found.append(Mismatch(claim.box, claim.text, NOT_TICKED if claim.text == TICKED else TICKED))
            continue
        shown = text_of(word for word in words if holds(claim.box, word.box))
        said, read = _letters(claim.text), _letters(shown)
        is_there = is_part(everything if claim.is_hidden else read, said) or (
            not claim.is_hidden and len(read) >= _LEAST_CLAIM and is_part(said, read)
        )
        if len(said) >= _LEAST_CLAIM and not is_there and sorted(said) != sorted(read):
            found.append(Mismatch(claim.box, claim.text, "" if claim.is_hidden else shown))
    return tuple(found)


def _is_nearly_part(whole: str, part: str) -> bool:
    return len(part) <= len(whole) + _SLIPS and fuzz.partial_ratio(part, whole) > _NEARLY


_SLIPS, _NEARLY = 2, 85.0
"""Letters more than there are, and likeness, of words that were read with slips: "Immigration" and "Magistrate Judge" have 69."""


def told_by_picture(claims: tuple[Claim, ...], words: tuple[Word, ...], sheet: Sheet) -> tuple[Claim, ...]:
    """Return the claims that a picture can contradict: words that are surely read in their place, or none on bare paper."""
    return tuple(one for one in claims if one.is_hidden or one.text in {TICKED, NOT_TICKED} or _is_legible(one.box, words, sheet))


def _is_legible(box: Box, words: tuple[Word, ...], sheet: Sheet) -> bool:
    inside = [word for word in words if box.overlap(word.box) > 0]
    return all(word.confidence > _SURELY for word in inside) if inside else _is_bare(sheet, box)


_SURELY = 0.8
"""Confidence in every word of a place from which they are what stands there."""


def _is_bare(sheet: Sheet, box: Box) -> bool:
    inside = sheet.grey[pixels(Box(box.x0 + _RIM_PT, box.top + _RIM_PT, box.x1 - _RIM_PT, box.bottom - _RIM_PT), sheet.scale)]
    return bool(inside.size and np.ptp(inside) < _BARE)


_RIM_PT, _BARE = 2.0, 60
"""Width of a field's own frame, and grey levels that paper varies by."""


def unprinted(raw: RawPage, words: tuple[Word, ...]) -> tuple[Mismatch, ...]:
    """Return the words that the page shows on a screen and would not have in print; what only prints is hidden already."""
    if raw.printed is None or raw.printed.shape != raw.picture.shape:
        return ()
    apart = cv2.absdiff(raw.printed, raw.picture) > _LEAST_CONTRAST
    if not apart.any():
        return ()
    scale = raw.picture.shape[1] / raw.width_pt
    lost = tuple(word for word in words if _part_of(apart, word.box, scale) > _LOST)
    told = (run for block in _blocks(_neighbours(lost)) if not _is_for_the_screen(block) for run in block)
    return tuple(replace(one, claimed="", seen=one.claimed) for one in map(_joined_up, told) if _is_claim(one.claimed))


def _blocks(runs: Iterable[list[Word]]) -> list[list[list[Word]]]:
    """Group runs of words that follow close on each other down the page."""
    blocks: list[list[list[Word]]] = []
    for run in sorted(runs, key=lambda run: run[0].box.top):
        before = blocks[-1][-1][0].box if blocks else None
        if before and run[0].box.top - before.bottom < before.height:
            blocks[-1].append(run)
        else:
            blocks.append([run])
    return blocks


def _is_for_the_screen(block: list[list[Word]]) -> bool:
    """Whether some lines only tell how to handle a form on a screen, and nothing of a court; forms print without them."""
    said = [text_of(run) for run in block]
    is_handling = any(_HANDLING.search(text) for text in said) and not any(_OF_COURTS.search(text) for text in said)
    return is_handling and sum(map(len, block)) <= _FEW_WORDS


_HANDLING = re.compile(r"(?i)\b(?:press|click|button|(?:clear|reset|save|print)\s+(?:this|the)\s+form|code\s+look\s?up)\b")
"""'please press the Clear This Form button' on California's forms, '(USPS ZIP Code Lookup)' on the federal immigration ones."""

_OF_COURTS = re.compile(r"(?i)court|judge|magistrate|clerk|warrant|subpoena|order|command|sign(?:ed|ature)")
"""What no instruction speaks of, and what would change a paper if a print lost it."""

_FEW_WORDS = 24


def _joined_up(run: list[Word]) -> Mismatch:
    return Mismatch(enclose(word.box for word in run), text_of(run), "")


def _part_of(mask: npt.NDArray[np.bool_], box: Box, scale: float) -> float:
    zone = mask[max(int(box.top * scale), 0) : int(box.bottom * scale) + 1, max(int(box.x0 * scale), 0) : int(box.x1 * scale) + 1]
    return float(zone.mean()) if zone.size else 0.0


_LEAST_CONTRAST, _LOST = 60, 0.04
"""Grey levels by which a screen and a printer differ, and the part of a word's box: a letter's strokes fill a tenth of it."""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())
