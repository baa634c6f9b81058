"""What the program sets out to reach, and how it is told whether it did."""

from __future__ import annotations

import pytest

from classifiers.kinds import Kind
from intake.cost import Loading
from intake.goals import Goal, goals
from intake.scores import Judged, Score, agree, field_scores

W, N, U = Kind.JUDICIAL_WARRANT, Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED
MISSING = frozenset({"SIG_ISSUER_MISSING"})


def _reached(judged: list[Judged], loading: Loading | None = None) -> dict[str, Goal]:
    return {goal.name: goal for goal in goals(judged, loading)}


def test_one_paper_falsely_called_judicial_misses_the_first_goal() -> None:
    """The one error that must not happen has a goal of none."""
    assert _reached([Judged("a", N, N, 0.9)])["papers called judicial that are not"].is_met
    assert _reached([Judged("a", N, W, 0.9)])["papers called judicial that are not"].is_met is False


def test_faxes_are_held_to_a_goal_of_their_own() -> None:
    """Clean papers and spoilt ones are judged apart; a quality that no paper has brings no goal."""
    told = _reached([Judged("a", W, W, 0.9, capture="pdf"), Judged("b", W, U, 0.1, capture="fax")])
    assert told["abstained, clean"].reached == 0.0
    assert told["abstained, fax and photo"].reached == 1.0
    assert not any("fax" in name for name in _reached([Judged("a", W, W, 0.9, capture="scan")]))


def test_the_flags_with_goals_are_named() -> None:
    """Missing signature and missing court have bounds for precision and recall; one that no paper shows is open."""
    papers = [
        Judged("a", W, W, 0.9, flags=MISSING, flags_due=MISSING),
        Judged("b", W, W, 0.9, flags=MISSING, flags_checked=MISSING),
    ]
    told = _reached(papers)
    assert told["signature missing, recall, clean"].is_met
    assert told["signature missing, precision, clean"].reached == pytest.approx(0.5)
    assert told["signature missing, precision, clean"].is_met is False
    assert told["court missing, recall, clean"].is_met is None


def test_cost_is_a_goal() -> None:
    """Deciding, loading and memory have bounds."""
    told = _reached([Judged("a", W, W, 0.9, pages=2, assess_ms=50.0)], Loading(2.5, 250.0))
    assert told["processor milliseconds a read page"].reached == pytest.approx(25.0)
    assert told["seconds to load the models"].is_met is False
    assert told["MiB with the models loaded"].is_met


@pytest.mark.parametrize(
    ("name", "said", "due", "is_right"),
    [
        ("case_number", "2:26-cr-20417", "2:26-CR-20417", True),
        ("case_number", "2:26-cr-20417", "2:26-cr-20471", False),
        ("issued", "2026-11-02", "2026-11-02", True),
        ("issued", "2026-02-11", "2026-11-02", False),
        ("person", "ORLA J. FENN", "Orla Fenn", True),
        ("person", "Orla Fenn is removable", "Orla Fenn", False),
        (
            "place",
            "Ecorse Public Library, 4184 West Jefferson Avenue",
            "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse",
            True,
        ),
        ("place", "Ecorse Public Library", "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan 48229", False),
    ],
)
def test_a_field_is_right_by_its_own_measure(name: str, said: str, due: str, is_right: bool) -> None:  # noqa: FBT001 - a table
    """Numbers and days must be the same; a name may lack its initial, a place its city."""
    assert agree(name, said, due) is is_right


def test_a_wrong_value_is_missed_too() -> None:
    """Recall is of the values that are there, precision of those that were told."""
    due = (("person", "Orla Fenn"),)
    papers = [Judged("a", W, W, fields_due=due, fields=said) for said in ((), (("person", "Arlo Birdsong"),), due)]
    assert field_scores(papers) == {"person": Score(right=1, missed=2, wrong=1)}
