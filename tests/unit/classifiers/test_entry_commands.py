"""What is commanded: who is to come, to bring papers or to let somebody in."""

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


@pytest.mark.parametrize(
    ("text", "commands_told"),
    [
        (
            "The Example Library, 1 Elm Street, is hereby required, by leave of this Court, to attend at 2 Oak Street",
            {Command.RECIPIENT_APPEAR},
        ),
        ("You are commanded to do the checked items, at the place named below: Appear as a witness", {Command.RECIPIENT_APPEAR}),
        ("You are commanded, that of the goods and chattels of the defendant you cause to be made the sums", {Command.ORDERED}),
        ("YOU MUST GO TO: 1 Elm Street on July 3, 2026", {Command.RECIPIENT_APPEAR}),
        ("You must obey this subpoena", {Command.RECIPIENT_APPEAR}),
        ("If you must go to the library, it closes at noon. You must follow the rules of the room", set()),
        ("The court has granted the orders checked below", {Command.ORDERED}),
        (
            "Example Library is hereby ordered, on the date below, to deliver up for copying: sign-in sheets",
            {Command.RECIPIENT_PRODUCE},
        ),
        (
            "You are hereby commanded to subpoena and summon the following witness: Custodian, Example Library to be and appear",
            {Command.RECIPIENT_APPEAR},
        ),
        (
            "I hereby command any Police Officer of a regularly organized department to enter into or upon and search the place",
            {Command.OFFICERS_SEARCH},
        ),
        ("I hereby command any officer who reads of a search warrant to smile", set()),
        ("A fee is required of those who wish to attend the lecture", set()),
        ("Payment is hereby acknowledged; nobody needs to attend", set()),
    ],
)
def test_a_command_may_name_whom_it_commands(text: str, commands_told: set[Command]) -> None:
    """What is not said to "you" is a command all the same; a condition of a lecture is none."""
    assert {one.command for one in commands.detect(transcript_from_text(text))} == commands_told
