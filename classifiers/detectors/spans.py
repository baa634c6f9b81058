"""Spans: the names, courts, agencies, dates, addresses and items that a small trained spaCy model finds on a paper.

What it finds is evidence to show, without weight. It fills no field and never bears on what a paper is: nothing that decides,
flags or gathers fields looks at a `NamedSpan`. On forms that it did not learn it is wrong more often than right about a field
(docs/model-card.md).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy.about
from spacy.language import Language
from spacy.tokens import Doc

from classifiers.detectors.blank import Blank
from classifiers.evidence import NamedSpan, SpanLabel
from classifiers.transcript import Page, Transcript

PAGES_READ = 2
"""Pages of a part that are looked at: what a paper is about stands on its first ones."""
WORDS_READ = 260
"""Words of a page that are looked at, from its top; reading more would cost more than the time that a page has."""

NEW_LINE = "¶"
"""Token that stands where a line ends: names in captions end there."""

RECOGNISER: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "normalize": False,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "pretrained_vectors": None,
            "width": 32,
            "depth": 3,
            "embed_size": 2000,
            "window_size": 1,
            "maxout_pieces": 2,
            "subword_features": True,
        },
    },
}
"""A tagger of tokens: spaCy's own recogniser walks from word to word and takes three times as long for a page."""

OUTSIDE = "O"
BEGINS, GOES_ON = "B-", "I-"
TAGS = (OUTSIDE, *(mark + label.value for label in SpanLabel for mark in (BEGINS, GOES_ON)))
"""What a token is: outside all names, the first of one, or within one."""

_PIECES = re.compile(r"[(\[\"“]+|[^\s(\[\"“]+?(?=[,;:.)\]\"”]*(?:\s|$|[(\[]))|\S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words cut into spaCy's tokens; `words` tells the position of the word that each is of, None between lines."""

    texts: tuple[str, ...]
    words: tuple[int | None, ...]


def tokens_of(lines: Iterable[Sequence[str]]) -> Tokens:
    """Cut lines of words into tokens: brackets and stops at a word's edges stand alone, lines end in a token of their own."""
    texts: list[str] = []
    places: list[int | None] = []
    at = 0
    for line in lines:
        for word in line:
            pieces = [word] if word.isalnum() else _PIECES.findall(word)  # four words of five have no edges to cut
            texts += pieces
            places += [at] * len(pieces)
            at += 1
        texts.append(NEW_LINE)
        places.append(None)
    return Tokens(tuple(texts), tuple(places))


def build_recogniser() -> Language:
    """Return the untrained pipeline of the span model."""
    nlp = Blank()
    recogniser: Any = nlp.add_pipe("tagger", config=RECOGNISER)
    for tag in TAGS:
        recogniser.add_label(tag)
    return nlp


@dataclass(frozen=True, slots=True)
class FoundSpan:
    """A name found in lines of words: its label, and the positions of its first and last word."""

    label: SpanLabel
    first: int
    last: int


def find_spans(nlp: Language, lines: Sequence[Sequence[str]]) -> tuple[FoundSpan, ...]:
    """Find the names in lines of words."""
    tokens = tokens_of(lines)
    recogniser: Any = nlp.get_pipe("tagger")
    guesses = recogniser.predict([Doc(nlp.vocab, words=list(tokens.texts))])[0]
    tags = [recogniser.labels[int(guess)] for guess in guesses]
    return tuple(_joined(tags, tokens.words))


def _joined(tags: Sequence[str], words: Sequence[int | None]) -> Iterator[FoundSpan]:
    """Give the names that tags make: a run of one label, parted where a token begins another; bare line ends are none."""
    label = ""
    inside: list[int] = []
    for tag, word in zip((*tags, OUTSIDE), (*words, None), strict=True):
        if label and tag != GOES_ON + label:
            if inside:
                yield FoundSpan(SpanLabel(label), inside[0], inside[-1])
            label, inside = "", []
        if tag != OUTSIDE:
            label = tag[len(BEGINS) :]
            inside += [] if word is None else [word]


class SpanReader:
    """The trained span model, ready to read."""

    def __init__(self, nlp: Language) -> None:
        """Take a pipeline of `build_recogniser` with a trained recogniser."""
        self.nlp = nlp

    def read(self, part: Transcript) -> tuple[NamedSpan, ...]:
        """Return the names on the first pages of a part, in the order of the page."""
        return tuple(named for page in part.pages[:PAGES_READ] for named in self._on_page(page))

    def _on_page(self, page: Page) -> Iterable[NamedSpan]:
        lines: list[list[str]] = []
        starts: list[tuple[int, int]] = []
        for line, start in zip(page.lines, page.line_starts, strict=True):
            if len(starts) >= WORDS_READ:
                break
            lines.append([word.text for word in line.words])
            at = start
            for word in line.words:
                starts.append((at, at + len(word.text)))
                at += len(word.text) + 1
        for one in find_spans(self.nlp, lines) if starts else ():
            span = page.span(starts[one.first][0], starts[one.last][1])
            value = " ".join(span.quote.split()).strip(" ,;:.()")
            if value:
                yield NamedSpan(rule=f"spans.{one.label.value}", span=span, label=one.label, value=value)


@dataclass(frozen=True, slots=True)
class SpanRecord:
    """What is written beside a trained span model: how it was made, and the digest of its weights."""

    seed: int
    windows: int
    epochs: int
    sha256: str
    spacy: str


def save_spans(nlp: Language, folder: Path, *, seed: int, windows: int, epochs: int) -> SpanRecord:
    """Write a recogniser's weights and their record into a folder, made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    recogniser: Any = nlp.get_pipe("tagger")
    recogniser.to_disk(folder / "recogniser", exclude=["vocab"])
    record = SpanRecord(seed, windows, epochs, spans_digest(folder), spacy.about.__version__)
    rows = {name: getattr(record, name) for name in record.__slots__}
    (folder / "record.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return record


def spans_digest(folder: Path) -> str:
    """Return the SHA-256 of a span model's weights."""
    return hashlib.sha256((folder / "recogniser" / "model").read_bytes()).hexdigest()


def load_spans(folder: Path) -> SpanReader:
    """Load a recogniser from a folder."""
    nlp = build_recogniser()
    recogniser: Any = nlp.get_pipe("tagger")
    recogniser.from_disk(folder / "recogniser", exclude=["vocab"])
    return SpanReader(nlp)
