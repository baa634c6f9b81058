"""Papers by which the library would agree to what it need not: told from their words, whatever they are titled."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.transcript import transcript_from_text

POLICE = "DOWNRIVER POLICE DEPARTMENT\n"
RULE = "\n\n\n_______________________\n"
ASKING = {
    "a release, for the library to sign": POLICE
    + "          VOLUNTARY RELEASE OF RECORDS\nThe undersigned agrees to hand over the records named below."
    + RULE
    + "For the library\n",
    "an agreement": POLICE + "          AGREEMENT TO SEARCH\nThe officers may look through the computers." + RULE + "Owner\n",
    "no title, only words": POLICE + "I know that I may refuse. I agree that officers may search the computers.\n",
    "an authorization": POLICE + "          AUTHORIZATION TO SEARCH COMPUTER\nI let them do so freely." + RULE + "Official\n",
}
NOT_ASKING = {
    "a letter that asks for records": POLICE
    + "Dear Director:\nPlease send the sign-up sheet.\nSincerely,\nDetective Rowan Pike\n",
    "an affidavit that tells of another's consent": POLICE
    + "          AFFIDAVIT\nI swear that the owner agreed to a search of the car.\n"
    + RULE
    + "Affiant\n",
    "an officer's own notice": POLICE + "          NOTICE\nOfficers may search bags at the gate of the stadium on Sunday.\n",
}


@pytest.mark.parametrize("paper", ASKING.values(), ids=ASKING)
def test_the_library_is_asked_to_agree(paper: str) -> None:
    """Staff are told to sign nothing."""
    assert classify(transcript_from_text(paper), today=date(2026, 11, 24)).has_flag("CONSENT_REQUESTED")


@pytest.mark.parametrize("paper", NOT_ASKING.values(), ids=NOT_ASKING)
def test_the_library_is_not_asked_to_agree(paper: str) -> None:
    """A request, another's consent and a notice put no consent before the library."""
    assert not classify(transcript_from_text(paper), today=date(2026, 11, 24)).has_flag("CONSENT_REQUESTED")
