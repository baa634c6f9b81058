"""Drawn papers, read and judged: a run that was stopped goes on where it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from intake.cli import main
from intake.evaluate import evaluate_drawn
from intake.settings import Settings
from intake.trials import Trials
from samples import AS_OF

TODAY = date(2026, 11, 23)


def test_what_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand papers take hours to read: a second run only judges them, with the same result."""
    settings = Settings(data_dir=tmp_path / "data")
    trials = Trials(tmp_path / "kept", seed=31, count=2, split="train", captures=("pdf",))
    steps: list[tuple[int, int]] = []
    first = evaluate_drawn(trials, settings, today=TODAY, on_progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]
    assert len(list(trials.folder.glob("*.json"))) == 2
    monkeypatch.setattr("intake.trials.read_paper", None)  # a second reading would fail
    again = evaluate_drawn(trials, settings, today=TODAY)
    assert [(one.file, one.kind, one.flags) for one in again.judged] == [(one.file, one.kind, one.flags) for one in first.judged]
    assert all(one.assess_ms > 0 and one.seconds > 0 for one in again.judged)
    assert first.loading is not None
    assert first.loading.memory_mib > 50


@pytest.mark.parametrize(("told", "day"), [((), AS_OF), (("--as-of", "2026-12-24"), date(2026, 12, 24))])
def test_drawn_papers_are_judged_by_the_day_they_were_drawn_for(
    told: tuple[str, ...], day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their truth says which dates are over; a month later more would be, and the flags that say so would count as wrong."""
    days: list[date] = []

    def judge(_trials: Trials, _settings: Settings, *, today: date, **_: object) -> None:
        days.append(today)

    monkeypatch.setattr("intake.evaluate.evaluate_drawn", judge)
    monkeypatch.setattr("intake.evaluate.print_report", lambda _report: "")
    done = CliRunner().invoke(main, ["evaluate", "--drawn", "1", "--keep-readings", str(tmp_path), *told], catch_exceptions=False)
    assert done.exit_code == 0
    assert days == [day]


def test_every_paper_comes_in_every_capture(tmp_path: Path) -> None:
    """The captures are compared on the same papers."""
    wishes = Trials(tmp_path, seed=31, count=3, captures=("pdf", "fax")).wishes()
    by_capture = {name: [(one.instrument, one.seed) for one in wishes if one.capture == name] for name in ("pdf", "fax")}
    assert by_capture["pdf"] == by_capture["fax"]
    assert len(set(by_capture["pdf"])) == 3
    with pytest.raises(ValueError, match="telegram"):
        Trials(tmp_path, seed=31, count=3, captures=("telegram",)).wishes()
