"""An order of which the library had no notice, for records by any name, goes to counsel, who can ask to be heard."""

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import transcript_from_text
from classifiers.visit import Library, Visit

ORDER = """STATE OF MICHIGAN
THIRD JUDICIAL CIRCUIT COURT
COUNTY OF WAYNE
                  EX PARTE ORDER
Case No. 26-0417-CZ
IT IS ORDERED that the Ecorse Public Library shall disclose {} by December 14, 2026.
Dated: November 20, 2026
                   /s/ Lena Grove
                   Lena Grove, Circuit Court Judge
"""


@pytest.mark.parametrize(
    ("things", "is_record"),
    [
        ("the internet browsing history of terminal 7", True),
        ("the sign-in sheets of November 1, 2026", True),
        ("the guest book", True),
        ("the CCTV recordings of November 1, 2026", False),
        ("the personnel file of Dora Finch", False),
    ],
)
def test_an_order_without_a_hearing_goes_to_counsel(things: str, *, is_record: bool) -> None:
    """The Library Privacy Act wants notice and a hearing for records, and for nothing else (MCL 397.603(2)(a))."""
    verdict = classify(transcript_from_text(ORDER.format(things)), Visit(), Library(), today=date(2026, 11, 24))
    assert verdict.kind is Kind.COURT_ORDER
    assert verdict.has_flag("MLPA_NO_NOTICE_HEARING") is is_record
    routing = route(verdict, Visit(), policy())
    assert ("E" in {choice.code for choice in routing.choices}) is is_record
