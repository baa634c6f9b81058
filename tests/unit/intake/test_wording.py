"""The plain words and numbers that people are shown."""

import pytest

from intake.dispatch.wording import of_a_hundred


@pytest.mark.parametrize(("share", "told"), [(0.995, 99), (1.0, 99), (0.926, 92), (0.5, 50), (0.004, 1)])
def test_no_confidence_is_shown_as_a_certainty(share: float, told: int) -> None:
    """A Director who reads "100 in 100" would stop looking; the fitted share is never rounded up."""
    assert of_a_hundred(share) == told
