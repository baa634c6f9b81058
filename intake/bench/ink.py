"""Ink: whether each place for a signature on drawn papers is called signed or blank as it was drawn.

A hand's strokes or a stamp in a place are a signature here; typed and digital ones are words, and are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import cv2
import numpy as np

from classifiers.detectors import detect_pages, signatures
from classifiers.detectors.marks import bind_inks
from classifiers.evidence import SignatureSlot, SignatureState
from classifiers.segments import cut
from classifiers.transcript import Box, Page, Transcript
from intake.bench.drawn import read
from intake.bench.figures import Goal, Plan
from samples import Sample, SlotTruth, draw, instruments, variants

GOALS: dict[str, Goal] = {
    f"{name}.{figure}": goal
    for name in ("ink", "signed")
    for figure, goal in {"precision": (">=", 0.98), "recall": (">=", 0.98), "blank_called_signed": ("<=", 0.01)}.items()
}
"""What telling signed places from blank ones is to reach, over all captures: "ink" where the place is given and only the
picture is asked, "signed" where the reading also has to find the place by its label."""

CAPTURES = ("pdf", "clean", "scan", "fax", "fax_standard", "photocopy", "photo")

_BY_HAND = frozenset({SignatureState.INK, SignatureState.STAMP})
_LEAST_ALIKE = 6
"""Words that must be known in both the drawing and the reading before one can be laid over the other."""

_APART_PT = 4.0
"""How far a word may stand from where the drawing has it and still be the same word."""


@dataclass
class Tally:
    """Places counted: signed and called so, signed and not, blank and called signed, blank and not."""

    found: int = 0
    missed: int = 0
    invented: int = 0
    blank: int = 0

    def add(self, *, is_signed: bool, is_called: bool) -> None:
        """Count one place."""
        self.found += is_signed and is_called
        self.missed += is_signed and not is_called
        self.invented += is_called and not is_signed
        self.blank += not is_called and not is_signed

    def figures(self, name: str) -> dict[str, float | None]:
        """Return precision, recall, and the share of blank places called signed; None where there are none."""
        return {
            f"{name}.precision": _share(self.found, self.invented),
            f"{name}.recall": _share(self.found, self.missed),
            f"{name}.blank_called_signed": _share(self.invented, self.blank),
        }


def _share(part: int, rest: int) -> float | None:
    return part / (part + rest) if part + rest else None


def measure(plan: Plan) -> dict[str, float | None]:
    """Return how well signed places are told from blank ones, for each capture and over all, faults of the papers in turn."""
    ids = instruments(plan.split)
    whole_hands, whole_slots = Tally(), Tally()
    figures: dict[str, float | None] = {}
    for capture in plan.captures or CAPTURES:
        hands, slots = Tally(), Tally()
        for index in range(plan.count):
            instrument, seed = ids[(plan.seed + index) % len(ids)], plan.seed + index
            faults = variants(instrument, plan.split)
            draw_as = partial(draw, instrument, seed, plan.split, variant=faults[index % len(faults)])
            for place in judged(draw_as(), read(draw_as(capture=capture), plan.settings).transcript):
                for tally in (hands, whole_hands):
                    tally.add(is_signed=place.is_signed, is_called=place.has_hand)
                for tally in (slots, whole_slots):
                    tally.add(is_signed=place.is_signed, is_called=place.is_called)
        figures |= hands.figures(f"ink.{capture}") | slots.figures(f"signed.{capture}")
    return figures | whole_hands.figures("ink") | whole_slots.figures("signed")


@dataclass(frozen=True, slots=True)
class Place:
    """One drawn place: whether it was signed by hand, whether the picture shows a hand there, and what it is called."""

    truth: SlotTruth
    has_hand: bool
    slot: SignatureSlot | None

    @property
    def is_signed(self) -> bool:
        """Whether it was drawn signed."""
        return self.truth.state in _BY_HAND

    @property
    def is_called(self) -> bool:
        """Whether the paper's reading calls it signed."""
        return self.slot is not None and self.slot.state in _BY_HAND


def judged(plain: Sample, transcript: Transcript) -> Iterator[Place]:
    """Give each drawn place that is signed by hand or blank, as the picture and the whole reading have it.

    Args:
        plain: the paper as drawn, before any capture.
        transcript: what was read of the captured paper.
    """
    found = tuple(slot for part in _parts(transcript) for slot in signatures.detect(part))
    for page in transcript.pages:
        drawn = [one for one in plain.slots if one.page == page.number]
        boxes = laid_over(plain, page, [Box(*one.box) for one in drawn])
        inks = bind_inks(page, boxes)
        for index, truth in enumerate(drawn):
            if truth.state in _BY_HAND or truth.state == SignatureState.BLANK:
                box = boxes[index] if boxes else None
                yield Place(truth, index in inks, _nearest(box, truth, found) if box else None)


def _nearest(box: Box, truth: SlotTruth, found: Iterable[SignatureSlot]) -> SignatureSlot | None:
    """Return the place found that reaches into a drawn one, or stands right above or below; the same office before others."""
    wide = Box(box.x0, box.top - _NEAR_PT, box.x1, box.bottom + _NEAR_PT)
    here = [slot for slot in found if slot.span.page == truth.page and slot.box.overlap(wide) > 0]
    return max(here, key=lambda slot: (slot.role == truth.role, slot.box.overlap(box), slot.box.overlap(wide)), default=None)


_NEAR_PT = 12.0


def _parts(transcript: Transcript) -> Iterator[Transcript]:
    """Cut a packet into its papers, as the classifiers do."""
    for numbers in cut(transcript, detect_pages(transcript)):
        yield Transcript(tuple(page for page in transcript.pages if page.number in numbers))


def laid_over(plain: Sample, page: Page, boxes: Sequence[Box]) -> list[Box]:
    """Return where boxes of the drawing stand on the page as read, told by the words on both; none where too few are."""
    drawn = _once((word.text, Box(*word.box)) for word in plain.words if word.page == page.number)
    read = _once((word.text, word.box) for word in page.words)
    both = sorted(drawn.keys() & read.keys())
    if len(both) < _LEAST_ALIKE:
        return []
    before, after = (np.array([words[text].centre for text in both]) for words in (drawn, read))
    way, _ = cv2.estimateAffine2D(before, after, ransacReprojThreshold=_APART_PT)
    if way is None:
        return []
    corners = np.array([[(box.x0, box.top, 1.0), (box.x1, box.bottom, 1.0)] for box in boxes]).reshape(-1, 2, 3) @ way.T
    return [Box(x0, top, max(x1, x0), max(bottom, top)) for (x0, top), (x1, bottom) in corners.tolist()]


def _once(words: Iterable[tuple[str, Box]]) -> dict[str, Box]:
    """Return the boxes of the words that stand on a page once only."""
    gathered = list(words)
    counts = Counter(text for text, _ in gathered)
    return {text: box for text, box in gathered if counts[text] == 1}
