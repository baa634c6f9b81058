"""What the desk is told about photos and scans."""

from __future__ import annotations

from typing import Any

from web.cards import faults_told


def page(number: int, *messages: str) -> dict[str, Any]:
    """Return a page of an assessment with its faults."""
    return {"page": number, "faults": [{"code": "dark", "message": message, "box": None} for message in messages]}


def test_a_fault_names_its_page_where_there_are_several() -> None:
    """The desk must know which page to take again, and is told each thing once."""
    assert faults_told([page(1, "Too dark.")]) == ("Too dark.",)
    assert faults_told([page(1), page(2, "Too dark.", "Too dark."), page(3, "Too dark.")]) == (
        "Page 2: Too dark.",
        "Page 3: Too dark.",
    )
    assert faults_told([{"page": 1}]) == ()
