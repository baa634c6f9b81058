"""Form numbers: what is printed at a paper's edge is the form's number, whichever system gave it; a case's number is none."""

from __future__ import annotations

import pytest

from classifiers.detectors import forms
from classifiers.transcript import transcript_from_text


def _forms(text: str) -> list[str]:
    return [one.form for one in forms.detect(transcript_from_text(text))]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("B2570 (Form 2570 - Subpoena to Produce Documents in a Bankruptcy Case) (12/15)", "B 2570"),
        ("B 254 (Form 254 - Subpoena for Rule 2004 Examination) (12/15)", "B 254"),
        ("Citation to Discover Assets (12/01/24) CCM 0153", "CCM 0153"),
        ("Revised 09/2021, CN 10012", "CN 10012"),
        ("AOC-335.2 Rev. 6-21", "AOC-335.2"),
        ("SCCA/518 (Rev. 8/2003)", "SCCA/518"),
        ("SCCA 254 (05/2015)", "SCCA 254"),
        ("Superior-34 (revised July 2022)", "Superior-34"),
        ("1017GEJ Approved March 25, 2024", "1017GEJ"),
        ("Form 100-00061 - Subpoena (03/2022)", "100-00061"),
        ("CF-MH 3001, Feb 05 (Rev.)", "CF-MH 3001"),
        ("FORM DC-338 (MASTER, PAGE ONE OF TWO) 07/22", "DC-338"),
    ],
)
def test_a_number_with_its_edition_is_a_forms(text: str, form: str) -> None:
    """A number that a known system gives, or that stands with the date of its edition, is the form's."""
    assert _forms(text) == [form]


@pytest.mark.parametrize(
    "text",
    [
        "No. FD-26-004155",
        "Docket No. CV-26-4155",
        "PC-2026-04155 (11/16/2026)",
        "D-101 11/12/2026",
        "CF-2026 12/12/26",
        "2026-04155 12/11/2026",
        "VA. CODE 16.1-265;",
        "CR 45; RCr 7.02",
        "Room 415 Rev",
        "State 155 Rev. 1/20",
        "File No: A000 555 019",
        "A warrant of arrest, Form I-200, was issued",
    ],
)
def test_a_cases_number_or_a_rules_is_no_forms(text: str) -> None:
    """Dockets look like forms of other systems ("FD-26" is the FBI's), rules of court are cited by number."""
    assert _forms(text) == []
