"""The first answer, from a first page alone: it calls a paper a court's only where top and foot prove it."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.policy import policy
from classifiers.transcript import page_from_text
from classifiers.visit import Library, Visit
from intake.pipeline import Circumstances, first_answer

AROUND = Circumstances(Visit(), Library(), policy(), date(2026, 11, 23))
TOP = "UNITED STATES DISTRICT COURT\nfor the Eastern District of Michigan\n\n"
ORDER = "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\nCase No. 26-012345-CZ\n\nORDER\n\n"
COMMAND = "IT IS ORDERED that the Riverbend Library produce the records described within fourteen days.\n\n"
I_200 = (
    "U.S. Department of Homeland Security\nWARRANT FOR ARREST OF ALIEN\nForm I-200\nFile No. A012 345 678\n"
    "To: Any immigration officer authorized to serve warrants of arrest\n\n/s/ Delia Crane\n"
    "(Signature of Authorized Immigration Officer)"
)
LETTER = (
    "RIVERBEND POLICE DEPARTMENT\n100 Mill Street\n\nDear Director:\nWe ask you to keep the video of November 2, 2026.\n\n"
    "Detective Marlo Quist"
)
SUBPOENA = (
    TOP
    + "SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS\nIN A CIVIL ACTION\nCivil Action No. 2:26-cv-12345\n"
    + "YOU ARE COMMANDED to produce the documents set forth below on December 15, 2026.\n\nDate: November 20, 2026\n\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ORDER + COMMAND + "Dated: November 20, 2026\n\n/s/ Marlo Quist\nMarlo Quist, Circuit Judge", "court_order"),
        (ORDER + COMMAND + "IT IS SO ORDERED.\n\n/s/ Delia Crane\nHon. Delia Crane\nCircuit Judge", "court_order"),
        (SUBPOENA + "CLERK OF COURT\n/s/ Delia Crane\nDelia Crane, Deputy Clerk", "judicial_subpoena"),
    ],
)
def test_a_signed_courts_paper_is_told_early(text: str, kind: str) -> None:
    """A court's name and title over the signature of its officer are enough for a first answer."""
    assert first_answer(page_from_text(text), AROUND)["kind"] == kind


@pytest.mark.parametrize(
    "text",
    [
        ORDER + COMMAND + "Dated: November 20, 2026\n\n____________________\nMarlo Quist, Circuit Judge",
        ORDER + COMMAND + "1. The petition was filed on November 2, 2026.\n2. The library was heard.",
        SUBPOENA + "CLERK OF COURT\n____________________\nDeputy Clerk",
    ],
)
def test_reading_goes_on_where_nobody_has_signed_yet(text: str) -> None:
    """Without the signature that the top promises, nothing is said yet: the next page may have it, or show why there is none."""
    assert first_answer(page_from_text(text), AROUND) == {}


@pytest.mark.parametrize("text", [I_200, LETTER])
def test_a_paper_of_no_court_needs_no_proof(text: str) -> None:
    """That no court issued a paper is told as soon as it is seen: it makes nobody hurry."""
    assert first_answer(page_from_text(text), AROUND)["kind"] not in {
        None,
        "court_order",
        "judicial_warrant",
        "judicial_subpoena",
    }
