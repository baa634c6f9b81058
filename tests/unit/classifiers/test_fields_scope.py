"""What a paper names (place, person, things, recipient) and what it is after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import fields, scope
from classifiers.transcript import Box, Checkbox, Transcript, page_from_text, transcript_from_text


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            "(identify the person or describe the property to be searched and give its location):\n100 Example Street, Ecorse",
            "place",
            "100 Example Street, Ecorse",
        ),
        (
            "1. The person, place, or thing to be searched is described as and is located at:\n   the study room",
            "place",
            "the study room",
        ),
        (
            "(identify the person or describe the property to be seized):\nSee Attachment B\nYOU ARE COMMANDED to execute",
            "items",
            "See Attachment B",
        ),
        (
            "2. The PROPERTY to be searched for and seized, if found, is specifically described as:\n one backpack",
            "items",
            "one backpack",
        ),
        (
            "YOU ARE COMMANDED to arrest and bring before a judge (name of person to be arrested) Bob Sample",
            "person",
            "Bob Sample",
        ),
        ("there is probable cause to believe that JUAN EXAMPLE is removable from the United States", "person", "JUAN EXAMPLE"),
        ("there is probable cause to believe that Chris Davis is\nremovable from the United States", "person", "Chris Davis"),
        ("To:  Ecorse Public Library", "recipient", "Ecorse Public Library"),
    ],
)
def test_named(text: str, field: str, value: str) -> None:
    """A value is what stands after the form's words, and ends where the form goes on."""
    assert [(one.field.value, one.value) for one in fields.detect(transcript_from_text(text))] == [(field, value)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (
            "(identify the person or describe the property to be searched and give its location):\n\n\nI find that the affidavit",
            "place",
        ),
        ("To: ______________________", "recipient"),
        ("(identify the person or describe the property to be seized):\n______________\nYOU ARE COMMANDED to execute", "items"),
    ],
)
def test_empty(text: str, field: str) -> None:
    """The empty place of a value is pointed at."""
    found = fields.detect(transcript_from_text(text))
    assert [(one.field.value, one.value) for one in found] == [(field, None)]
    assert found[0].span.box.height > 0


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("YOU ARE COMMANDED to search the premises described above", "nonpublic_area"),
        ("to produce the circulation records of card 1234", "records"),
        ("you are commanded to arrest and bring before this court", "person"),
        ("seize the workstation and its hard drive", "devices"),
        ("all surveillance footage of November 2", "video"),
        ("you are commanded to appear and testify at trial", "testimony"),
        ("produce all Forms I-9", "staff_files"),
    ],
)
def test_scope(text: str, sought: str) -> None:
    """What is asked for decides which section of the policy applies."""
    assert sought in {one.sought.value for one in scope.detect(transcript_from_text(text))}


def test_reprinted_rules_ask_for_nothing() -> None:
    """A page that reprints Rule 45 speaks of documents, premises and testimony, and asks for none."""
    text = (
        "Federal Rule of Civil Procedure 45 (c), (d), (e), and (g)\nA subpoena may command to produce documents and to testify."
    )
    assert scope.detect(transcript_from_text(text)) == ()


def test_an_unticked_clause_asks_for_nothing() -> None:
    """A clause behind an empty tick box is only printed; behind a ticked one it is meant."""
    page = page_from_text("    Production: YOU ARE COMMANDED to produce the records of card 1234")
    box = Box(40.0, 36.0, 50.0, 46.0)
    assert scope.detect(Transcript((replace(page, checkboxes=(Checkbox(box, checked=False),)),))) == ()
    assert scope.detect(Transcript((replace(page, checkboxes=(Checkbox(box, checked=True),)),)))
