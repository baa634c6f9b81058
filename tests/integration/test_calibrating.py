"""Fitting the confidence and leaving makes out: on drawn papers, by one command, with a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from classifiers.detectors.language import load_second_reader
from classifiers.kinds import Kind
from classifiers.verdict import Lead
from intake.scores import Judged
from intake.training.calibrate import Counts, calibrate, error_of, fit_curve, fit_table
from intake.training.corpus import draw_texts, recipe_texts, recipes
from intake.training.drawn import draw_papers
from intake.training.judging import Tried, leave_out_table, try_unseen
from intake.training.makes import MAKES, make_of_instrument, make_of_recipe
from samples import instruments

W, N = Kind.JUDICIAL_WARRANT, Kind.OTHER_NOT_COMPULSORY


def test_every_drawn_paper_is_of_one_make() -> None:
    """A make left out is out: no instrument and no recipe is of two."""
    for instrument in instruments("train"):
        assert sum(make.has_instrument(instrument) for make in MAKES) == (not instrument.startswith("P")), instrument
    for recipe in recipes():
        assert sum(make.has_recipe(recipe.family, recipe.kind) for make in MAKES) == 1, recipe.family


def test_a_make_left_out_is_not_learnt_from() -> None:
    """What is judged as never seen was never seen: its texts are all of its own make."""
    assert {text.make for text in recipe_texts(4, 12, "immigration")} == {"immigration"}
    assert {text.make for text in draw_texts(4, 200)} <= {*(make.name for make in MAKES), "packets"}
    assert make_of_instrument("E01") == make_of_recipe("immigration", Kind.ADMINISTRATIVE_WARRANT) == "immigration"


def test_a_paper_is_laid_out_as_if_it_had_been_read() -> None:
    """Its words and inks lie on its pages, and slips change letters but not the truth."""
    for paper in draw_papers(8, 6):
        assert len(paper.transcript.pages) == paper.sample.page_count
        drawn = sum(1 for word in paper.sample.words)
        assert 0.7 * drawn <= sum(len(page.words) for page in paper.transcript.pages) <= drawn
        signed = sum(slot.state in {"ink", "stamp"} for slot in paper.sample.slots)
        assert sum(len(page.inks) for page in paper.transcript.pages) == signed


def test_a_curve_follows_what_was_right_and_never_falls() -> None:
    """Isotonic, with the rule of succession: a handful of papers makes no certainty."""
    points = [(lead / 10, lead > 30) for lead in range(100)]
    curve = fit_curve(points)
    shares = [share for _, share in curve]
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert 0.9 < shares[-1] < 1
    assert 0 < fit_curve([])[0][1] < 1


def test_a_fitted_table_is_off_by_little_on_what_it_was_fitted_to() -> None:
    """Of papers given 0.9, nine in ten are right."""
    tried = [
        Tried("x", Judged("", W, W if number % 10 else N, 0.5), Lead(5.0 + number % 3, is_contested=False))
        for number in range(400)
    ]
    error = error_of(fit_table(tried), tried)
    assert error is not None
    assert error < 0.02


def test_one_command_fits_the_table_with_its_record(tmp_path: Path) -> None:
    """The file says from which seeds and how many papers it was fitted, and how far it was off on others."""
    counts = Counts(known=40, learnt=80, groups=2, unseen=2, test=10)
    path = tmp_path / "calibration.json"
    told = calibrate(path, load_second_reader(), seed=5, epochs=1, counts=counts)
    record = json.loads(path.read_text(encoding="utf-8"))["record"]
    assert record["seed"] == 5
    assert record["papers"]["known makes"] == 40
    assert record["test"]["split"] == "judge"
    assert "10 papers" in told


@pytest.mark.parametrize("split", ["judge"])
def test_each_make_is_judged_by_a_reader_that_never_saw_it(split: str) -> None:
    """The table has a line for each make, with the bound on what must not happen."""
    tried = tuple(try_unseen(seed=5, learnt=80, epochs=1, count=1, split=split, temperature=1.0, groups=2))
    assert {one.make for one in tried} == {make.name for make in MAKES}
    table = leave_out_table(tried)
    assert table.count("\n") == len(MAKES) + 2
    assert "with 95 % certainty" in table
