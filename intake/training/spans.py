"""Train the span model: draw papers whose names are known, fit, save, and score by label; a further step of training."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from classifiers.classify import classify
from classifiers.detectors.spans import (
    BEGINS,
    GOES_ON,
    OUTSIDE,
    FoundSpan,
    SpanReader,
    SpanRecord,
    build_recogniser,
    find_spans,
    load_spans,
    save_spans,
    tokens_of,
)
from classifiers.evidence import SpanLabel
from intake.scores import Judged, Score, field_scores
from intake.training.drawn import DrawnPaper, draw_papers
from intake.training.makes import MAKES, make_of_instrument
from samples import AS_OF, NamedWord, instruments, named_lines

BATCH = 16
LEARN_RATE = 0.003
WINDOW_LINES = 22
"""Lines learnt of a paper at a time, from anywhere on it: the model looks at a few words on each side and no further."""
CAPITALS_SHARE = 0.1
"""One window in ten is learnt in capitals, as some makes print."""
GROUPS = 2
"""Groups in which makes are left out."""


@dataclass(frozen=True, slots=True)
class NamedLines:
    """Lines of a drawn paper with its make, and the names that stand in them."""

    make: str
    lines: tuple[tuple[str, ...], ...]
    spans: tuple[FoundSpan, ...]


def draw_named(seed: int, count: int, split: str = "train") -> tuple[NamedLines, ...]:
    """Draw windows of papers, half of them with slips of reading; the same seed gives the same windows."""
    rng = random.Random(f"spans/{split}/{seed}")  # noqa: S311 - repeatable, not secret
    return tuple(_window(rng, rng.choice(instruments(split)), split) for _ in range(count))


def _window(rng: random.Random, instrument: str, split: str) -> NamedLines:
    lines = named_lines(instrument, rng.randrange(1 << 30), split, noise=rng.random() < 0.5)  # noqa: PLR2004 - half are bad copies
    start = rng.choice((0, rng.randrange(max(1, len(lines) - WINDOW_LINES + 1))))
    shown = lines[start : start + WINDOW_LINES]
    if split == "train":
        shown = _renamed(rng, shown)
    in_capitals = rng.random() < CAPITALS_SHARE
    texts = tuple(tuple(word.text.upper() if in_capitals else word.text for word in line) for line in shown)
    return NamedLines(make_of_instrument(instrument), texts, tuple(_spans([word for line in shown for word in line])))


RENAMED = {"PERSON": 0.7, "ADDRESS": 0.35, "ITEMS": 0.35}
"""Share of the words of names that are put in place of others before they are learnt, so that no name is known by heart."""
_SYLLABLES = tuple(first + vowel for first in "bdfgklmnprstvwyz" for vowel in "aeiou")
_ENDS = ("n", "r", "s", "ck", "ton", "ley", "ski", "ez", "man", "berg", "son", "")


def _renamed(rng: random.Random, lines: Sequence[Sequence[NamedWord]]) -> tuple[tuple[NamedWord, ...], ...]:
    """Return lines in which names have other words: made-up ones, and for items any others of the paper."""
    everywhere = [word.text for line in lines for word in line if word.text.isalpha()]
    put: dict[str, str] = {}

    def other(word: NamedWord) -> NamedWord:
        core = word.text.strip(",;.:()")
        if not core.isalpha() or len(core) < 3 or rng.random() >= RENAMED.get(word.names, 0.0):  # noqa: PLR2004 - initials stay
            return word
        made = rng.choice(everywhere or [core]) if word.names == "ITEMS" else put.setdefault(core, _made_up(rng, core))
        return replace(word, text=word.text.replace(core, made))

    return tuple(tuple(other(word) for word in line) for line in lines)


def _made_up(rng: random.Random, name: str) -> str:
    """Return a word that nobody is called by, with the capitals of a name."""
    made = "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(1, 3))) + rng.choice(_ENDS)
    return made.upper() if name.isupper() else made.capitalize() if name[0].isupper() else made


def _spans(words: Sequence[NamedWord]) -> Iterator[FoundSpan]:
    """Give the names among words: each from a word that begins one to the last that goes on with it."""
    first = 0
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        if word.begins or at == 0 or words[at - 1].names != word.names:
            first = at
        ends = following is None or following.begins or following.names != word.names
        if word.names and ends:
            yield FoundSpan(SpanLabel[word.names], first, at)


def fit_spans(papers: Sequence[NamedLines], *, seed: int, epochs: int) -> Language:
    """Return a pipeline trained on drawn windows; the same windows and seed give the same weights."""
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    nlp = build_recogniser()
    recogniser: Any = nlp.get_pipe("tagger")
    examples = [_example(nlp, paper) for paper in papers]
    recogniser.initialize(lambda: examples[:BATCH], nlp=nlp)
    optimiser = Adam(LEARN_RATE)
    for _epoch in range(epochs):
        rng.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            recogniser.update(examples[start : start + BATCH], drop=0.2, sgd=optimiser)
    return nlp


def _example(nlp: Language, paper: NamedLines) -> Example:
    tokens = tokens_of(paper.lines)
    true = Doc(nlp.vocab, words=list(tokens.texts))
    places: dict[int, list[int]] = {}
    for token, word in enumerate(tokens.words):
        if word is not None:
            places.setdefault(word, []).append(token)
    tags = [OUTSIDE] * len(tokens.texts)
    for span in paper.spans:
        first, last = _edges(places, span, tokens.texts)
        tags[first : last + 1] = [BEGINS + span.label.value, *[GOES_ON + span.label.value] * (last - first)]
    return Example.from_dict(true, {"tags": tags})


def _edges(places: dict[int, list[int]], span: FoundSpan, texts: Sequence[str]) -> tuple[int, int]:
    """Return a name's first and last token, without the brackets and stops at its edges."""
    start, end = places[span.first][0], places[span.last][-1]
    while start < end and not any(map(str.isalnum, texts[start])):
        start += 1
    while end > start and not any(map(str.isalnum, texts[end])):
        end -= 1
    return start, end


def score_spans(nlp: Language, papers: Iterable[NamedLines]) -> dict[SpanLabel, Score]:
    """Return the score of each label; a name counts as found when its label and all its words are right."""
    counts = {label: Counter[str]() for label in SpanLabel}
    for paper in papers:
        due, found = set(paper.spans), set(find_spans(nlp, paper.lines))
        for sort, spans in (("right", due & found), ("missed", due - found), ("wrong", found - due)):
            for span in spans:
                counts[span.label][sort] += 1
    return {label: Score(count["right"], count["missed"], count["wrong"]) for label, count in counts.items()}


def left_out_spans(papers: Sequence[NamedLines], *, seed: int, epochs: int) -> dict[SpanLabel, Score]:
    """Return the scores of makes by models that never saw them: makes are left out in groups."""
    total = dict.fromkeys(SpanLabel, Score(0, 0, 0))
    for group in range(GROUPS):
        unseen = {make.name for make in MAKES[group::GROUPS]}
        nlp = fit_spans([one for one in papers if one.make not in unseen], seed=seed, epochs=epochs)
        for label, score in score_spans(nlp, [one for one in papers if one.make in unseen]).items():
            total[label] = Score(*(a + b for a, b in zip(_counts(total[label]), _counts(score), strict=True)))
    return total


def _counts(score: Score) -> tuple[int, int, int]:
    return score.right, score.missed, score.wrong


def train_spans(folder: Path, *, seed: int, windows: int, epochs: int) -> SpanRecord:
    """Train the span model on windows of drawn papers and save it; the same numbers give the same bytes."""
    nlp = fit_spans(draw_named(seed, windows), seed=seed, epochs=epochs)
    return save_spans(nlp, folder, seed=seed, windows=windows, epochs=epochs)


def span_scores(folder: Path, *, seed: int, epochs: int, count: int = 600, learnt: int = 800) -> str:
    """Return Markdown tables for the model card.

    They tell how a saved span model does by label on the judging split, how models that never saw a make do on that make
    (trained on fewer windows), and how many fields of whole papers of the judging split would be right with and without it.
    """
    reader = load_spans(folder)
    judged = score_spans(reader.nlp, draw_named(seed + 1, count, "judge"))
    unseen = left_out_spans(draw_named(seed + 2, learnt), seed=seed, epochs=epochs)
    lines = ["| names | right | missed | wrong | precision | recall | F1 |", "| --- | --- | --- | --- | --- | --- | --- |"]
    lines += [_score_line(f"judging split, {label.value}", score) for label, score in judged.items()]
    lines += [_score_line(f"makes left out, {label.value}", score) for label, score in unseen.items()]
    papers = tuple(draw_papers(seed + 3, count // 2, "judge"))
    for name, used in (("rules alone", None), ("rules, then the model", reader)):
        scores = field_scores([_with_fields(paper, used) for paper in papers])
        lines += [_score_line(f"field {field}, {name}", scores[field]) for field in MODEL_FIELDS]
    return "\n".join(lines)


MODEL_FIELDS = {"person": SpanLabel.PERSON, "place": SpanLabel.ADDRESS}
"""Fields whose truth is known of drawn papers, and the names that would fill them; this is tried here and done nowhere."""


def _with_fields(paper: DrawnPaper, reader: SpanReader | None) -> Judged:
    """Read a paper's fields by the rules; with a span model, its first name where the rules read no value."""
    fields = classify(paper.transcript, today=AS_OF).fields
    read = {name: field.value for name in MODEL_FIELDS if (field := getattr(fields, name)) is not None}
    named = reader.read(paper.transcript) if reader else ()
    for name, label in MODEL_FIELDS.items():
        first = next((one.value for one in named if one.label is label), None)
        if first is not None:
            read.setdefault(name, first)
    due = tuple((name, paper.sample.fields[name]) for name in MODEL_FIELDS if name in paper.sample.fields)
    return Judged("", paper.kind, None, fields=tuple(read.items()), fields_due=due)


def _score_line(name: str, score: Score) -> str:
    shares = " | ".join("–" if share is None else f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
    return f"| {name} | {score.right} | {score.missed} | {score.wrong} | {shares} |"
