"""How sure the program is: fitted, rising with the lead, lower where the second reader contests, never a certainty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.confidence import Calibration, between, calibration, confidence
from classifiers.verdict import Lead

leads = st.floats(0, 40, allow_nan=False)


@given(leads, leads, st.booleans())
def test_a_greater_lead_is_never_less_sure(one: float, other: float, is_contested: bool) -> None:  # noqa: FBT001 - drawn
    """Confidence rises with the lead."""
    less, more = sorted((one, other))
    assert confidence(Lead(less, is_contested)) <= confidence(Lead(more, is_contested))


@given(leads, st.booleans(), st.booleans())
def test_no_figure_is_a_certainty(lead: float, is_contested: bool, is_open: bool) -> None:  # noqa: FBT001 - drawn
    """Neither 0 nor 1: papers come that are like none that was drawn."""
    assert 0 < confidence(Lead(lead, is_contested), is_open=is_open) < 1


@given(leads)
def test_a_contested_paper_is_never_surer(lead: float) -> None:
    """A second reader who disagrees can only lower the figure."""
    assert confidence(Lead(lead, is_contested=True)) <= confidence(Lead(lead))


@pytest.mark.parametrize(("lead", "share"), [(0.0, 0.5), (1.0, 0.5), (2.0, 0.7), (3.0, 0.9), (9.0, 0.9)])
def test_between_two_knots_it_is_a_straight_line(lead: float, share: float) -> None:
    """And level below the first and above the last."""
    assert between(((1.0, 0.5), (3.0, 0.9)), lead) == pytest.approx(share)


def test_the_table_that_ships_was_fitted_and_rises() -> None:
    """Both curves are whole and monotone, so that the figure means what it says."""
    table = calibration()
    assert isinstance(table, Calibration)
    for curve in (table.agreed, table.contested):
        assert list(curve) == sorted(curve)
        assert [share for _, share in curve] == sorted(share for _, share in curve)
