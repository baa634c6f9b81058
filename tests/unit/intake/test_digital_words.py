"""What a file alone proves of a digital signature is told apart: that it holds, that nothing was added, who vouches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import Box, PdfSignature, transcript_from_text
from classifiers.visit import Visit
from intake import assessment
from intake.dispatch import wording

PAPER = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE

Case No. 26-012345-CZ

ORDER

IT IS ORDERED that the library shall produce the records that are named in the motion of the plaintiff.

Date: November 2, 2026                 ______________________________
                                       Circuit Court Judge
"""


@pytest.mark.parametrize(
    ("intact", "covers_file", "trusted", "said"),
    [
        (True, True, None, "was not checked"),
        (True, True, False, "not trusted"),
        (True, True, True, "is trusted"),
        (True, False, True, "changed afterwards"),
        (False, True, True, "does not hold"),
    ],
)
def test_a_digital_signature_is_told_with_its_validation(
    intact: bool,  # noqa: FBT001 -- a row of the table
    covers_file: bool,  # noqa: FBT001 -- a row of the table
    trusted: bool | None,  # noqa: FBT001 -- a row of the table
    said: str,
) -> None:
    """Integrity, later change and trust are three answers, each given as itself, and none of them is taken for another."""
    signature = PdfSignature("Jane Roe", 1, Box(290.0, 130.0, 420.0, 152.0), intact, covers_file, trusted)
    paper = replace(transcript_from_text(PAPER), pdf_signatures=(signature,))
    routing = route(classify(paper, today=date(2026, 11, 23)), Visit(), policy())
    (slot,) = assessment.assessed("a.pdf", "", "", paper, routing, {})["signatures"]
    assert slot["state"] == "digital"
    assert slot["validation"] == {"intact": intact, "covers_file": covers_file, "trusted": trusted}
    assert said in wording.digital(slot["validation"])
