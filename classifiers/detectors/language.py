"""The second reader: a spaCy pipeline of slip-tolerant phrases and a small trained text categoriser.

It stands beside the rules: it gives evidence like any detector, and what it makes of a part as a `SecondReading`, which
may lower authority or ask for a human but never raises a paper to judicial. This is the one door to spaCy, and the
process that serves pages never opens it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import product
from pathlib import Path
from typing import Any

import spacy.about
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

from classifiers.detectors.blank import Blank
from classifiers.detectors.language_patterns import PHRASES
from classifiers.detectors.spans import SpanReader, load_spans
from classifiers.evidence import Evidence, SecondReading
from classifiers.kinds import Kind
from classifiers.transcript import Page, Span, Transcript

SPANS = "spans"
"""Folder of the span model within that of the second reader."""

LABELS: tuple[Kind, ...] = tuple(kind for kind in Kind if kind is not Kind.UNDETERMINED)
"""The kinds that the categoriser tells apart; `undetermined` is never learnt, it is what doubt is called."""

PAGES_READ = 2
"""Pages of a part that the reader looks at: what a paper is stands on its first ones."""
TOP_WORDS, BOTTOM_WORDS = 260, 120
"""Words at the top and bottom of a page in which phrases are looked for: title and command, then signatures."""
WORDS_READ = 420
HEAD_WORDS = 45
"""The words of the caption and title: they count a second time, as words of the head."""

CATEGORISER: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": True,
        "ngram_size": 2,
        "no_output_layer": False,
        "length": 65536,
    },
}

LABEL_COUNT = 6
"""How often the label of a phrase counts: phrases are what makes never seen have in common with drawn papers."""
SHORTEST_MENDED = 6
"""Letters of the shortest word that a slip is forgiven in."""
LONG_WORD = 9
"""Letters from which two slips are."""

_EDGES = re.compile(r"^[^\w§$/]+|[^\w]+$")
_SLIPS = str.maketrans({"0": "o", "1": "l", "5": "s", "|": "l", "8": "b"})
_FORM_NUMBER = re.compile(r"[a-z]{1,4}-?\d{1,4}[a-z]?")


def plain(text: str) -> str:
    """Return a printed word in small letters, without punctuation, OCR's digits inside words made letters again.

    "C0URT," is court, "COMMANDED:" is commanded; a run of digits becomes its shape ("26-004417" is 99-999999), but a
    form number ("I-200") stays, and blanks to be filled in ("_____") become one underscore.
    """
    if text.strip("_.…-") == "":
        return "_" if len(text) > 1 else ""
    word = _EDGES.sub("", text).lower().replace("’", "'")
    if not any(letter.isdigit() or letter == "|" for letter in word):
        return word
    letters = sum(letter.isalpha() for letter in word)
    if letters >= 3 and letters > 0.6 * len(word) and not _FORM_NUMBER.fullmatch(word):  # noqa: PLR2004 - a word, not a number
        return word.translate(_SLIPS)
    return word if _FORM_NUMBER.fullmatch(word) else re.sub(r"\d", "9", word)


@cache
def _known_words() -> tuple[str, ...]:
    """The words of the phrases that are long enough to be known by a near miss."""
    pieces = (
        word for _favours, _weight, phrases in PHRASES.values() for phrase in phrases for word in re.split(r"[ |?*]+", phrase)
    )
    return tuple(sorted({word for word in pieces if len(word) >= SHORTEST_MENDED}))


@lru_cache(maxsize=65536)
def mended(text: str) -> str:
    """Return the plain word, and a long one that Tesseract misread as the phrases' word that it is near ("cormanded").

    One letter may differ in a word of six to eight letters, two in a longer one; short words stay as they are, because
    "order" and "older" are both words.
    """
    word = plain(text)
    if len(word) < SHORTEST_MENDED or not word.isalpha() or word in _known_words():
        return word
    slips = 1 if len(word) < LONG_WORD else 2
    near = process.extractOne(word, _known_words(), scorer=Levenshtein.distance, score_cutoff=slips)
    return str(near[0]) if near and near[0][0] == word[0] else word


def _alternatives(piece: str) -> list[list[dict[str, Any]]]:
    """Turn one word of a phrase ("district|circuit", "hereby?", "*") into the token patterns that it stands for."""
    if piece == "*":
        return [[{"OP": "?"}] * 3]
    choices: list[list[dict[str, Any]]] = [[{"ORTH": word}] for word in piece.rstrip("?").split("|")]
    return [*choices, []] if piece.endswith("?") else choices


def wordings() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give every wording of the phrases of language_patterns.py: its label and its spaCy token patterns.

    Each wording is spelt out, because a pattern of plain words is matched ten times as fast as one of sets.
    """
    for label, (_favours, _weight, phrases) in PHRASES.items():
        for phrase in phrases:
            for wording in product(*map(_alternatives, phrase.split())):
                yield label, [token for tokens in wording for token in tokens]


@dataclass(frozen=True)
class Pipeline:
    """The spaCy pipeline with its categoriser, and the matchers of the phrases by the word that they begin with.

    One matcher for all phrases tries each of them at every word (36 microseconds a word); by first words it is 5.
    """

    nlp: Language
    matchers: Mapping[str, Matcher]
    seconds: Mapping[str, frozenset[str]]
    """The words that may follow a first one; none where any may."""
    longest: int

    @property
    def categoriser(self) -> Any:
        """The text categoriser; spaCy's pipes are not typed."""
        return self.nlp.get_pipe("textcat")


def build_pipeline() -> Pipeline:
    """Return the untrained pipeline: a blank English one with the phrases and a categoriser of the six kinds."""
    nlp = Blank()
    categoriser: Any = nlp.add_pipe("textcat", config=CATEGORISER)
    for kind in LABELS:
        categoriser.add_label(kind.value)
    every = tuple(wordings())
    matchers: dict[str, Matcher] = {pattern[0]["ORTH"]: Matcher(nlp.vocab) for _label, pattern in every}
    for label, pattern in every:
        matchers[pattern[0]["ORTH"]].add(label, [pattern])
    return Pipeline(nlp, matchers, _seconds(pattern for _label, pattern in every), max(len(pattern) for _label, pattern in every))


def _seconds(patterns: Iterable[list[dict[str, Any]]]) -> dict[str, frozenset[str]]:
    """Return the second words of patterns by their first; an empty set where one of them has no certain second word."""
    found: dict[str, set[str | None]] = {}
    for first, *rest in patterns:
        found.setdefault(first["ORTH"], set()).add(rest[0].get("ORTH") if rest else None)
    return {first: frozenset() if None in some else frozenset(filter(None, some)) for first, some in found.items()}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase found: its label in language_patterns.py and the words it covers, as positions on the page."""

    label: str
    page: Page
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The stretch of the page's text, with its box."""
        starts = self.page.word_starts
        return self.page.span(starts[self.first], starts[self.last] + len(self.page.words[self.last].text))


def find_phrases(pipeline: Pipeline, pages: Iterable[Page]) -> tuple[Phrase, ...]:
    """Find all phrases; a spaCy token is a word of the transcript, so that every match leads back to its boxes."""
    found: list[Phrase] = []
    for page in pages:
        places = list(range(len(page.words)))
        if len(places) > TOP_WORDS + BOTTOM_WORDS:
            places = [*places[:TOP_WORDS], *places[-BOTTOM_WORDS:]]
        norms = [mended(page.words[place].text) or "_" for place in places]
        doc = Doc(pipeline.nlp.vocab, words=norms)
        found.extend(
            Phrase(label, page, places[first], places[last - 1]) for label, first, last in _matches(pipeline, doc, norms)
        )
    return tuple(found)


def _matches(pipeline: Pipeline, doc: Doc, norms: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Give the phrases of a page in order: label, first token, token after the last; the longest of each label."""
    for first, norm in enumerate(norms):
        matcher = pipeline.matchers.get(norm)
        if matcher is None:
            continue
        seconds = pipeline.seconds[norm]
        if seconds and not (first + 1 < len(norms) and norms[first + 1] in seconds):
            continue
        ends: dict[str, int] = {}
        for label, start, end in matcher(doc[first : first + pipeline.longest]):
            if start == 0:
                name = pipeline.nlp.vocab.strings[label]
                ends[name] = max(end, ends.get(name, 0))
        yield from ((label, first, first + end) for label, end in sorted(ends.items()))


def features(words: Sequence[str], labels: Iterable[str]) -> list[str]:
    """Return what the categoriser sees of a part: its head's words, its words, and the labels of its phrases."""
    read = [word for word in map(mended, words[:WORDS_READ]) if word]
    return [
        *(f"^{word}" for word in read[:HEAD_WORDS]),
        "¶",
        *read,
        "¶",
        *(f"<{label}>" for label in sorted(set(labels)) for _ in range(LABEL_COUNT)),
    ]


def part_features(pipeline: Pipeline, part: Transcript) -> tuple[list[str], tuple[Phrase, ...]]:
    """Return the features of a part, and the phrases found in it."""
    pages = part.pages[:PAGES_READ]
    phrases = find_phrases(pipeline, pages)
    words = [word.text for page in pages for word in page.words]
    return features(words, (phrase.label for phrase in phrases)), phrases


def categorise(pipeline: Pipeline, rows: Sequence[Sequence[str]], temperature: float) -> list[dict[Kind, float]]:
    """Return the probability of each kind for rows of features.

    `temperature` flattens what the categoriser says (1 leaves it): it is fitted on makes of paper that were left out of
    training, because a paper of an unseen make deserves less certainty than a drawn one.
    """
    scores = pipeline.categoriser.predict([Doc(pipeline.nlp.vocab, words=list(row)) for row in rows])
    readings: list[dict[Kind, float]] = []
    for row in scores:
        flat = [max(float(score), 1e-9) ** (1 / temperature) for score in row]
        readings.append({Kind(label): share / sum(flat) for label, share in zip(pipeline.categoriser.labels, flat, strict=True)})
    return readings


class SecondReader:
    """The trained pipeline, ready to read."""

    def __init__(self, pipeline: Pipeline, temperature: float, spans: SpanReader | None = None) -> None:
        """Take a pipeline of `build_pipeline` with a trained categoriser, its temperature, and the span model if it is wanted."""
        self.pipeline = pipeline
        self.temperature = temperature
        self.spans = spans

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        """Return the phrases seen on a part, and what the categoriser makes of it.

        Args:
            part: one paper of a packet; an empty one gives no evidence.

        Returns:
            The names that the span model finds, evidence of the phrases that speak for a kind, at most one of each, then at
            most one `SecondReading`.
        """
        if not any(page.words for page in part.pages[:PAGES_READ]):
            return ()
        row, phrases = part_features(self.pipeline, part)
        reading = categorise(self.pipeline, [row], self.temperature)[0]
        kind = max(reading, key=lambda one: reading[one])
        return (
            *(self.spans.read(part) if self.spans else ()),
            *_speaking(phrases),
            SecondReading(rule="language.categoriser", span=_grounds(part, phrases, kind), kind=kind, probability=reading[kind]),
        )


def _speaking(phrases: Iterable[Phrase]) -> tuple[Evidence, ...]:
    seen: dict[str, Evidence] = {}
    for phrase in phrases:
        favours, weight, _phrases = PHRASES[phrase.label]
        if favours is not None and phrase.label not in seen:
            seen[phrase.label] = Evidence(rule=f"language.{phrase.label}", span=phrase.span, favours=favours, weight=weight)
    return tuple(seen.values())


def _grounds(part: Transcript, phrases: Iterable[Phrase], kind: Kind) -> Span:
    """Return where to point for a reading: the strongest phrase that speaks for it, else the first line."""
    speaking = [phrase for phrase in phrases if PHRASES[phrase.label][0] is kind]
    if speaking:
        return max(speaking, key=lambda phrase: PHRASES[phrase.label][1]).span
    first = next(page for page in part.pages if page.words)
    return first.line_span(0)


@dataclass(frozen=True, slots=True)
class ModelRecord:
    """What is written beside a trained model: how it was made, and the digest of its weights."""

    seed: int
    papers: int
    epochs: int
    temperature: float
    sha256: str
    spacy: str


def save_model(pipeline: Pipeline, folder: Path, *, seed: int, papers: int, epochs: int, temperature: float) -> ModelRecord:
    """Write the categoriser's weights and their record into a folder, made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    pipeline.categoriser.to_disk(folder / "categoriser", exclude=["vocab"])
    record = ModelRecord(seed, papers, epochs, temperature, weights_digest(folder), spacy.about.__version__)
    rows = {name: getattr(record, name) for name in record.__slots__}
    (folder / "record.json").write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return record


def weights_digest(folder: Path) -> str:
    """Return the SHA-256 of a model's weights."""
    return hashlib.sha256((folder / "categoriser" / "model").read_bytes()).hexdigest()


def load_record(folder: Path) -> ModelRecord:
    """Read the record beside a model's weights."""
    return ModelRecord(**json.loads((folder / "record.json").read_text(encoding="utf-8")))


def load_model(folder: Path) -> SecondReader:
    """Load a trained model from a folder."""
    pipeline = build_pipeline()
    pipeline.categoriser.from_disk(folder / "categoriser", exclude=["vocab"])
    spans = load_spans(folder / SPANS) if (folder / SPANS).exists() else None
    return SecondReader(pipeline, load_record(folder).temperature, spans)


@cache
def load_second_reader() -> SecondReader:
    """Return the reader that the program ships, loaded once a process."""
    with as_file(files("classifiers") / "model") as folder:
        return load_model(folder)
