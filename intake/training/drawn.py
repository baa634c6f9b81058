"""Drawn: papers laid out as if they had been read, without a picture, so that thousands are judged in a minute.

Words, places of signatures and pages are those of the drawn paper; slips are those of a bad copy (`corpus.spoil_word`).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from classifiers.evidence import SignatureState
from classifiers.kinds import Kind
from classifiers.transcript import Box, Ink, InkKind, Page, PageSource, Rule, Transcript, Word, WordSource, lines_from_words
from intake.training.corpus import spoil_word
from samples import Sample, SlotTruth, draw, instruments

SLIP_RATES = (0.0, 0.0, 0.004, 0.015, 0.04)
"""Share of letters and words misread, by the paper's luck: two in five are sound text layers, the last is a poor fax."""
LINE_PT = 0.8
"""Height of the printed line under a signature."""


@dataclass(frozen=True)
class DrawnPaper:
    """A drawn paper with its truth, and its pages as a reader would give them."""

    sample: Sample
    transcript: Transcript

    @property
    def kind(self) -> Kind:
        """What it is."""
        return Kind(self.sample.label)


def draw_papers(seed: int, count: int, split: str = "train", wanted: Sequence[str] = ()) -> Iterator[DrawnPaper]:
    """Draw papers that go round the instruments evenly, one after the other; the same seed gives the same papers.

    Args:
        seed: which papers.
        count: how many.
        split: one of `SPLITS`.
        wanted: instruments of the catalogue; none means all.
    """
    rng = random.Random(f"drawn/{split}/{seed}")  # noqa: S311 - repeatable, not secret
    order: list[str] = []
    for number in range(count):
        if not order:
            order = list(wanted or instruments(split))
            rng.shuffle(order)
        sample = draw(order.pop(), seed * 100_000 + number, split)
        yield DrawnPaper(sample, as_if_read(sample, rng, rng.choice(SLIP_RATES)))


def as_if_read(sample: Sample, rng: random.Random, slips: float = 0.0) -> Transcript:
    """Return the pages of a drawn paper as a reader gives them.

    Args:
        sample: drawn for a capture that moves nothing ("pdf").
        rng: decides which words are misread.
        slips: share of letters and words misread; 0 for a sound text layer.
    """

    def read(text: str) -> str:
        return spoil_word(rng, text, slips).strip() if slips else text

    return Transcript(
        tuple(_page(sample, number, size, read, is_picture=slips > 0.0) for number, size in enumerate(sample.sizes_pt, start=1))
    )


def _page(sample: Sample, number: int, size: tuple[float, float], read: Callable[[str], str], *, is_picture: bool) -> Page:
    source = WordSource.OCR if is_picture else WordSource.TEXT
    words = tuple(
        Word(piece, Box(*word.box), 0.9 if is_picture else 1.0, source)
        for word in sample.words
        if word.page == number
        for piece in read(word.text).split()[:1]
    )
    slots = [slot for slot in sample.slots if slot.page == number]
    return Page(
        number,
        *size,
        lines=lines_from_words(words),
        inks=tuple(ink for slot in slots for ink in _inks(slot)),
        rules=tuple(Rule(Box(slot.box[0], slot.box[3] - LINE_PT, slot.box[2], slot.box[3])) for slot in slots),
        source=PageSource.OCR if is_picture else PageSource.TEXT,
    )


def _inks(slot: SlotTruth) -> Iterator[Ink]:
    """Give the mark that a signature leaves; an electronic one is words."""
    kind = {SignatureState.INK: InkKind.STROKE, SignatureState.STAMP: InkKind.STAMP}.get(SignatureState(slot.state))
    if kind is not None:
        yield Ink(kind, Box(*slot.box))
