"""Who is to be let in is told from what may be looked at: only premises are entered."""

import pytest

from classifiers.detectors import commands
from classifiers.evidence import Command
from classifiers.transcript import transcript_from_text


@pytest.mark.parametrize(
    ("text", "is_entry"),
    [
        ("YOU ARE COMMANDED to permit entry onto the designated premises, land, or other property", True),
        ("You are ordered to permit inspection of the premises at 100 Example Street", True),
        ("You are directed to permit access to the building on December 1", True),
        ("YOU ARE ORDERED to produce/permit inspection or copying of the following items: sign-in sheets", False),
        (
            "YOU ARE COMMANDED to produce the following and to permit inspection, copying, testing, or sampling of the material",
            False,
        ),
        ("You are required to permit access to the records kept in the building", False),
    ],
)
def test_a_command_to_let_in_names_premises(text: str, *, is_entry: bool) -> None:
    """Inspecting and copying papers (AO 88A, MC 11) opens no door; AO 88B's inspection of premises does."""
    found = {one.command for one in commands.detect(transcript_from_text(text))}
    assert (Command.RECIPIENT_PERMIT_ENTRY in found) is is_entry
