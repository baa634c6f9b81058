"""The log never holds a paper's words."""

import pytest
import structlog

from intake.logs import configure_logs


def test_a_traceback_shows_no_local_values(capsys: pytest.CaptureFixture[str]) -> None:
    """An error in the middle of a paper is logged without the text that was being read."""
    configure_logs()
    try:
        secret = "the patron's name"  # noqa: S105
        try:
            raise ValueError(len(secret))  # noqa: TRY301  (the value is in this frame)
        except ValueError:
            structlog.get_logger().exception("failed")
    finally:
        structlog.reset_defaults()
    printed = capsys.readouterr().err
    assert "ValueError" in printed
    assert "patron's name" not in printed.replace('secret = "the patron\'s name"', "")
