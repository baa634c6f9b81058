"""The arithmetic of `writdesk evaluate`."""

from __future__ import annotations

import json

import pytest

from classifiers.kinds import Kind
from intake.report import Report
from intake.scores import (
    Judged,
    Score,
    calibration_error,
    confusion,
    flag_scores,
    kind_scores,
    macro_f1,
    slot_accuracy,
    summary,
    upper_bound,
)

W, S, N, A = Kind.JUDICIAL_WARRANT, Kind.JUDICIAL_SUBPOENA, Kind.OTHER_NOT_COMPULSORY, Kind.ADMINISTRATIVE_WARRANT
U = Kind.UNDETERMINED


def _judged(label: Kind, kind: Kind | None, confidence: float = 0.9) -> Judged:
    return Judged(f"{label}-{kind}.pdf", label, kind, confidence)


PAPERS = (_judged(W, W), _judged(W, W), _judged(W, U, 0.0), _judged(N, N), _judged(N, W), _judged(A, A), _judged(A, None, 0.0))


def test_precision_counts_what_was_said_and_recall_what_is_there() -> None:
    """An abstention is missed, and not wrong of any other kind; a refused paper is missed too."""
    scores = kind_scores(PAPERS)
    assert scores[W] == Score(right=2, missed=1, wrong=1)
    assert scores[W].precision == pytest.approx(2 / 3)
    assert scores[W].recall == pytest.approx(2 / 3)
    assert scores[N] == Score(right=1, missed=1, wrong=0)
    assert scores[A] == Score(right=1, missed=1, wrong=0)
    assert S not in scores


def test_macro_f1_weighs_each_true_kind_alike() -> None:
    """A kind with few papers counts as much as one with many."""
    assert macro_f1(PAPERS) == pytest.approx((2 / 3 + 2 / 3 + 2 / 3) / 3)
    assert macro_f1(()) is None


def test_a_paper_called_judicial_that_no_court_issued_is_counted() -> None:
    """The error that must not happen stands in the summary, with its bound over the papers that are not judicial."""
    told = summary(PAPERS)
    assert told["false_judicial"] == 1
    assert told["not_judicial"] == 4
    assert told["abstained"] == pytest.approx(2 / 7)
    assert told["accuracy"] == pytest.approx(4 / 7)


def test_an_undetermined_judicial_paper_is_no_false_judicial() -> None:
    """Doubt is never the error that must not happen, and neither is one judicial kind taken for another."""
    assert not _judged(N, U).is_false_judicial
    assert not _judged(W, S).is_false_judicial
    assert _judged(A, S).is_false_judicial


@pytest.mark.parametrize(
    ("errors", "trials", "bound"),
    [(0, 10, 0.2589), (0, 100, 0.02951), (0, 600, 0.00498), (1, 100, 0.04656), (5, 50, 0.19884), (10, 10, 1.0), (0, 0, 1.0)],
)
def test_the_upper_bound_is_clopper_and_pearsons(errors: int, trials: int, bound: float) -> None:
    """Published values of the exact one-sided 95 % bound."""
    assert upper_bound(errors, trials) == pytest.approx(bound, rel=2e-3)


def test_confidence_is_calibrated_when_nine_in_ten_are_right_at_nine_tenths() -> None:
    """The error is the gap between confidence and the share that is right, by bin, weighed by its papers."""
    nine = [_judged(W, W)] * 9 + [_judged(N, W)]
    assert calibration_error(nine) == pytest.approx(0.0)
    assert calibration_error([_judged(W, W, 1.0), _judged(N, W, 1.0)]) == pytest.approx(0.5)
    assert calibration_error([_judged(W, U, 0.2)]) is None


def test_a_flag_is_scored_only_where_truth_settles_it() -> None:
    """A flag raised on a paper that leaves it open is neither right nor wrong."""
    papers = (
        Judged("a", W, W, flags=frozenset({"X", "Y"}), flags_due=frozenset({"X"}), flags_checked=frozenset({"X", "Z"})),
        Judged("b", W, W, flags=frozenset({"Z"}), flags_checked=frozenset({"X", "Z"})),
        Judged("c", W, W, flags=frozenset(), flags_due=frozenset({"X"})),
    )
    assert flag_scores(papers) == {"X": Score(1, 1, 0), "Z": Score(0, 0, 1)}


def test_a_slot_counts_when_role_and_state_are_right() -> None:
    """Two judge's lines, one signed, are matched one to one."""
    due = (("judge", "ink"), ("judge", "blank"), ("clerk", "blank"))
    said = (("judge", "blank"), ("judge", "blank"), ("clerk", "blank"))
    assert slot_accuracy([Judged("a", W, W, slots=said, slots_due=due)]) == pytest.approx(2 / 3)
    assert slot_accuracy([_judged(W, W)]) is None


def test_the_report_is_json_by_kind_capture_and_baseline() -> None:
    """Other programs read the same figures that people do."""
    by_fax = Judged("f.tif", W, W, 0.9, capture="fax", seconds=2.0, pages=2)
    told = json.loads(json.dumps(Report((*PAPERS, by_fax), {"keyword check": (_judged(N, W),)}).to_json()))
    assert told["confusion"]["administrative_warrant"] == {"administrative_warrant": 1, "refused": 1}
    assert told["captures"]["fax"]["seconds_per_page"] == pytest.approx(1.0)
    assert told["baselines"]["keyword check"]["false_judicial"] == 1
    assert len(told["misjudged"]) == 3
    assert confusion(PAPERS)[N] == {N: 1, W: 1}
