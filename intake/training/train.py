"""Train: fit the categoriser on drawn texts, find its temperature on makes left out, and save it; second step of training."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from classifiers.detectors.language import (
    LABELS,
    ModelRecord,
    Pipeline,
    build_pipeline,
    categorise,
    load_model,
    part_features,
    save_model,
)
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text
from intake.training.corpus import DrawnText, draw_texts, judge_texts

BATCH = 32
LEARN_RATE = 0.001
FOLDS = 5
WORD_DROPOUT = 0.25
"""Share of a paper's words hidden at each pass: the categoriser may not lean on any one of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paper to learn from: its features, kind and make."""

    features: list[str]
    kind: Kind
    make: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the categoriser said of a paper: the kind it is, and the probability given to each kind."""

    kind: Kind
    reading: dict[Kind, float]

    @property
    def said(self) -> Kind:
        """The likeliest kind."""
        return max(self.reading, key=lambda kind: self.reading[kind])

    @property
    def is_right(self) -> bool:
        """Whether the likeliest kind is the right one."""
        return self.said is self.kind


def rows_of(texts: Sequence[DrawnText]) -> tuple[Row, ...]:
    """Return the features of drawn texts, by the same way that a paper's part goes."""
    pipeline = build_pipeline()
    return tuple(Row(part_features(pipeline, transcript_from_text(text.text))[0], text.kind, text.make) for text in texts)


def fit(rows: Sequence[Row], *, seed: int, epochs: int) -> Pipeline:
    """Return a pipeline whose categoriser was trained on rows; the same rows and seed give the same weights."""
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    pipeline = build_pipeline()
    categoriser = pipeline.categoriser
    probe = [_example(pipeline, rows[0], rows[0].features)]
    categoriser.initialize(lambda: probe, nlp=pipeline.nlp, labels=tuple(label.value for label in LABELS))
    optimiser = Adam(LEARN_RATE)
    for _epoch in range(epochs):
        order = list(rows)
        rng.shuffle(order)
        for batch in _batches(order):
            categoriser.update([_example(pipeline, row, _hide(rng, row.features)) for row in batch], sgd=optimiser)
    return pipeline


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def _hide(rng: random.Random, words: list[str]) -> list[str]:
    share = rng.choice((0.0, WORD_DROPOUT, 2 * WORD_DROPOUT))
    return [word for word in words if rng.random() >= share] or words


def _example(pipeline: Pipeline, row: Row, words: list[str]) -> Example:
    doc = Doc(pipeline.nlp.vocab, words=words)
    return Example.from_dict(doc, {"cats": {label.value: float(label is row.kind) for label in LABELS}})


def tell(pipeline: Pipeline, rows: Sequence[Row], temperature: float = 1.0) -> tuple[Told, ...]:
    """Return what a trained pipeline says of rows."""
    return tuple(
        Told(row.kind, reading)
        for row, reading in zip(rows, categorise(pipeline, [row.features for row in rows], temperature), strict=True)
    )


def left_out(rows: Sequence[Row], *, seed: int, epochs: int, folds: int = FOLDS) -> dict[str, tuple[Told, ...]]:
    """Return, for each make, what a pipeline that never saw it says of its papers.

    Makes are left out in `folds` groups, so that every make is told by a pipeline trained without it.
    """
    makes = sorted({row.make for row in rows})
    told: dict[str, tuple[Told, ...]] = {}
    for fold in range(folds):
        unseen = set(makes[fold::folds])
        pipeline = fit([row for row in rows if row.make not in unseen], seed=seed, epochs=epochs)
        told |= {make: tell(pipeline, [row for row in rows if row.make == make]) for make in sorted(unseen)}
    return told


def fit_temperature(told: Sequence[Told]) -> float:
    """Return the temperature, from 1 to 12, at which the right kinds are likeliest (least log loss)."""

    def loss(temperature: float) -> float:
        total = 0.0
        for one in told:
            flat = {kind: max(share, 1e-9) ** (1 / temperature) for kind, share in one.reading.items()}
            total -= math.log(flat[one.kind] / sum(flat.values()))
        return total

    return min((1 + step / 4 for step in range(45)), key=loss)


def train(folder: Path, *, seed: int, count: int, epochs: int, temperature_count: int) -> ModelRecord:
    """Train the categoriser and save it.

    Args:
        folder: where the model goes (classifiers/model for the one that ships).
        seed: of the drawn papers, their order and the weights.
        count: papers to learn from.
        epochs: passes over them.
        temperature_count: of these, papers that the temperature is fitted on, makes left out in turn.
    """
    rows = rows_of(draw_texts(seed, count))
    unseen = left_out(rows[:temperature_count], seed=seed, epochs=epochs)
    temperature = fit_temperature([one for told in unseen.values() for one in told])
    pipeline = fit(rows, seed=seed, epochs=epochs)
    return save_model(pipeline, folder, seed=seed, papers=count, epochs=epochs, temperature=temperature)


def scores(folder: Path, *, seed: int, epochs: int, count: int = 1500) -> str:
    """Return a Markdown table for the model card.

    It tells how a saved model does on samples of the judging split, by kind, and how pipelines that never saw a make do
    on that make, by make; never on what they learnt from.
    """
    reader = load_model(folder)
    judged = tell(reader.pipeline, rows_of(judge_texts(seed + 1, count)), reader.temperature)
    unseen = left_out(rows_of(draw_texts(seed + 2, count)), seed=seed, epochs=epochs)
    lines = ["| papers | number | right | called judicial, and are not |", "| --- | --- | --- | --- |"]
    lines += [_score_line(f"judging split, {kind.value}", [one for one in judged if one.kind is kind]) for kind in LABELS]
    lines += [_score_line("judging split, all", judged)]
    lines += [_score_line(f"make left out: {make}", told) for make, told in unseen.items()]
    lines += [_score_line("makes left out, all", [one for told in unseen.values() for one in told])]
    return "\n".join(lines)


def _score_line(name: str, told: Sequence[Told]) -> str:
    right = sum(one.is_right for one in told)
    others = [one for one in told if not one.kind.is_judicial]
    wrong = sum(one.said.is_judicial for one in others)
    return f"| {name} | {len(told)} | {right / len(told) if told else 0:.3f} | {wrong} of {len(others)} |"
