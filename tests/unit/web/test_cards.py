"""What the desk is told about photos and scans."""

from __future__ import annotations

from typing import Any

from web.cards import blank_told, faults_told


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


def blank(number: int) -> dict[str, Any]:
    """Return a page on which nothing is."""
    return {"page": number, "faults": [{"code": "blank", "message": "Nothing is printed on this page.", "box": None}]}


def test_a_blank_page_among_others_is_no_alarm() -> None:
    """An empty back is told in a plain sentence and not to be taken again; a paper that is all blank is."""
    pages = [page(1), blank(2), page(3, "Too dark."), blank(4)]
    assert faults_told(pages) == ("Page 3: Too dark.",)
    assert blank_told(pages) == "Pages 2 and 4 are blank."
    assert blank_told([page(1), blank(2)]) == "Page 2 is blank."
    assert faults_told([blank(1)]) == ("Nothing is printed on this page.",)
    assert blank_told([blank(1)]) == blank_told([page(1)]) == ""


def test_a_blank_page_hides_nothing_else() -> None:
    """What is said of a file that begins with a blank page is told all the same."""
    first = blank(1)
    first["faults"].append({"code": "portfolio", "message": "The papers are inside.", "box": None})
    assert faults_told([first, page(2)]) == ("Page 1: The papers are inside.",)
    assert blank_told([first, page(2)]) == "Page 1 is blank."
