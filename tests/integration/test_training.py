"""Training the second reader: reproducible to the byte, and able to tell drawn papers that it never saw."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

from classifiers.detectors.language import load_model, load_record, weights_digest
from classifiers.detectors.spans import find_spans, load_spans, spans_digest
from classifiers.evidence import SecondReading, SpanLabel
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text
from intake.training.corpus import draw_texts, recipes
from intake.training.spans import draw_named, fit_spans, score_spans, train_spans
from intake.training.train import Told, fit, fit_temperature, rows_of, tell, train


def test_the_same_seed_draws_the_same_papers() -> None:
    """A training run can be had again; another seed gives other papers."""
    assert draw_texts(7, 40) == draw_texts(7, 40)
    assert draw_texts(7, 40) != draw_texts(8, 40)


def test_every_kind_is_drawn_in_several_makes() -> None:
    """No kind is learnt from one make only."""
    makes: dict[Kind, set[tuple[str, str]]] = {}
    for recipe in recipes():
        makes.setdefault(recipe.kind, set()).add((recipe.family, recipe.text))
    assert set(makes) == set(Kind) - {Kind.UNDETERMINED}
    assert min(len(of_kind) for of_kind in makes.values()) >= 3


def test_no_slot_is_left_in_a_drawn_paper() -> None:
    """What a paper says is words, never the recipe's own marks."""
    for drawn in draw_texts(3, 300):
        assert not re.search(r"\{\w+\}|[⟦⟧]", drawn.text), drawn.text


def test_training_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """The shipped model can be made again by anybody: one command, one digest."""
    first, second = (train(tmp_path / name, seed=5, count=60, epochs=1, temperature_count=20) for name in ("one", "two"))
    assert first == second
    assert weights_digest(tmp_path / "one") == first.sha256
    assert load_record(tmp_path / "two") == first


def test_a_saved_model_reads_as_the_one_that_was_trained(tmp_path: Path) -> None:
    """What was learnt survives being written and loaded."""
    train(tmp_path, seed=5, count=60, epochs=1, temperature_count=20)
    part = transcript_from_text(draw_texts(6, 1)[0].text)
    *_, told = load_model(tmp_path).read(part)
    assert isinstance(told, SecondReading)
    assert (*load_model(tmp_path).read(part),)[-1] == told


def test_a_small_training_tells_papers_of_another_seed() -> None:
    """A few hundred papers suffice to be right on more than three in four of others of the same makes."""
    pipeline = fit(rows_of(draw_texts(1, 400)), seed=1, epochs=3)
    told = tell(pipeline, rows_of(draw_texts(2, 150)))
    assert sum(one.is_right for one in told) > 0.75 * len(told)


def test_the_temperature_flattens_what_was_overconfident() -> None:
    """A reader that is sure and wrong now and then is made less sure; one that is right stays as it is."""
    sure = {Kind.COURT_ORDER: 0.999, Kind.JUDICIAL_WARRANT: 0.001}
    right, wrong = Told(Kind.COURT_ORDER, sure), Told(Kind.JUDICIAL_WARRANT, sure)
    assert fit_temperature([right] * 10) == 1.0
    assert fit_temperature([right] * 8 + [wrong] * 2) > 3


def test_the_drawing_program_knows_what_its_words_name() -> None:
    """The span model learns from values as they were filled in; half the papers carry slips, and the names stay known."""
    papers = draw_named(4, 150)
    assert papers == draw_named(4, 150)
    assert {span.label for paper in papers for span in paper.spans} == set(SpanLabel)
    words = [[word for line in paper.lines for word in line] for paper in papers]
    assert all(span.first <= span.last < len(own) for paper, own in zip(papers, words, strict=True) for span in paper.spans)
    days = [
        own[span.last] for paper, own in zip(papers, words, strict=True) for span in paper.spans if span.label is SpanLabel.DATE
    ]
    assert sum(any(letter.isdigit() for letter in day) or day.lower().startswith(("a.m", "p.m")) for day in days) > 0.9 * len(
        days
    )


def test_training_the_span_model_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """It is made again by the same command, and what was learnt survives being written and loaded."""
    first, second = (train_spans(tmp_path / name, seed=5, windows=48, epochs=2) for name in ("one", "two"))
    assert first == second
    assert spans_digest(tmp_path / "one") == first.sha256
    assert json.loads((tmp_path / "two" / "record.json").read_bytes()) == asdict(first)
    trained = fit_spans(draw_named(5, 48), seed=5, epochs=2)
    for paper in draw_named(6, 5):
        assert find_spans(load_spans(tmp_path / "one").nlp, paper.lines) == find_spans(trained, paper.lines)


def test_a_small_training_finds_dates_on_papers_of_another_seed() -> None:
    """A few hundred windows suffice for what is written alike on all papers."""
    nlp = fit_spans(draw_named(1, 300), seed=1, epochs=4)
    assert (score_spans(nlp, draw_named(2, 60))[SpanLabel.DATE].f1 or 0.0) > 0.6
