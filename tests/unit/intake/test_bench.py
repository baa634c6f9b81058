"""The bench: what it prints, and what it counts, are what its figures claim."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

import samples
from intake.bench import SUBJECTS, Bench, print_bench
from intake.bench.drawn import papers
from intake.bench.figures import Plan, ratio
from intake.bench.recall import KEY_WORDS, key_words, words_of
from intake.cli import main
from intake.settings import Settings


@pytest.mark.parametrize(
    ("value", "goal", "met"),
    [(0.995, (">=", 0.995), True), (0.99, (">=", 0.995), False), (0.5, ("<=", 0.5), True), (None, ("<=", 0.5), None)],
)
def test_a_goal_is_met_or_missed_and_never_guessed(value: float | None, goal: tuple[str, float], met: bool | None) -> None:  # noqa: FBT001 -- a table's column
    """A figure that could not be taken meets no goal, and misses none."""
    bench = Bench()
    bench.take({"figure": value}, {"figure": goal})
    assert bench.is_met("figure") is met
    assert ("–" in print_bench(bench)) is (value is None)


def test_every_capture_that_has_a_goal_can_be_drawn() -> None:
    """The table of goals names captures, and each of them is measured."""
    goals = SUBJECTS["recall"].GOALS
    named = {name.partition(".")[2] for name in goals} - {""}
    assert named <= set(samples.CAPTURES)


def test_words_count_without_case_and_points() -> None:
    """A word is found however it is set; a letter alone is none."""
    assert words_of(["The Court,", "the A"]) == Counter({"the": 2, "court": 1})
    assert {"court", "warrant", "judge"} <= KEY_WORDS


def test_a_forms_number_is_a_word_that_the_verdict_hangs_on() -> None:
    """Of an AO 110 both words of its number count, beside court and title; of another paper they do not."""
    subpoena, order = samples.draw("C04", 1, "train"), samples.draw("D01", 1, "train")
    assert {"ao", "110", "court", "subpoena"} <= key_words(subpoena)
    assert not {"ao", "110"} & key_words(order)


def test_the_splits_draw_other_papers(tmp_path: Path) -> None:
    """What is mended while looking at one split is measured on the other."""
    drawn = {split: next(papers(Plan(Settings(), 5, 1, split, (), tmp_path), "pdf", 1)).data for split in samples.SPLITS}
    assert len(set(drawn.values())) == len(drawn)


@pytest.mark.parametrize("command", ["evaluate", "bench", "samples"])
def test_each_command_that_draws_papers_draws_those_of_any_split(command: str) -> None:
    """No split is left out of a command's choices; figures come from the one that nobody looks at."""
    split = next(one for one in main.commands[command].params if one.name == "split")
    assert tuple(split.type.to_info_dict()["choices"]) == samples.SPLITS
    assert split.default == "judge"


def test_nothing_divided_by_nothing_is_no_figure() -> None:
    """A ratio to something that was not measured is not told."""
    assert ratio(1.0, 4.0) == 0.25
    assert ratio(1.0, None) is None
    assert ratio(None, 1.0) is None
    assert ratio(1.0, 0.0) is None


def test_an_unknown_capture_is_wrong_usage() -> None:
    """A slip of the pen ends with a plain sentence, and not with a fault of the program."""
    done = CliRunner().invoke(main, ["bench", "--capture", "telepathy", "--subject", "recall"])
    assert done.exit_code == 2
    assert "telepathy" in done.output
