"""What holds for every paper: deciding never fails, points at the page, and does not hang on the order of the evidence."""

from datetime import date
from random import Random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from classifiers.classify import classify
from classifiers.decide import decide, lead_of
from classifiers.detectors import detect_pages, detect_part
from classifiers.evidence import Seen
from classifiers.findings import weigh
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

TODAY = date(2026, 11, 24)

PIECES = (
    "UNITED STATES DISTRICT COURT",
    "Eastern District of Michigan",
    "STATE OF MICHIGAN",
    "IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE",
    "U.S. DEPARTMENT OF HOMELAND SECURITY",
    "                    SEARCH WARRANT",
    "                    SUBPOENA",
    "                    ORDER",
    "                    PETITION",
    "        Warrant for Arrest of Alien",
    "[PROPOSED] ORDER",
    "SAMPLE",
    "Dear Director:",
    "YOU ARE COMMANDED to search the premises and seize the computer.",
    "YOU ARE COMMANDED to appear and testify.",
    "IT IS HEREBY ORDERED that the records be produced.",
    "I request a search warrant.",
    "/s/ Orla Fenn",
    "Judge's signature",
    "(Signature of Authorized Immigration Officer)",
    "Clerk of Court",
    "Case No. 2:26-cr-20417",
    "Page 1 of 2",
    "AO 93 (Rev. 11/13)",
    "ATTACHMENT B",
    "____________",
    "Date",
    "Date:",
    "____ day of ________, 20__",
    "Date and time issued:",
    "November 3, 2026",
    "at 4:10 p.m.",
    "TO:",
    "Name and address",
    "County of",
    "[x]",
    "[ ]",
    "Judge",
    "Deputy Clerk",
    "(seal)",
    "By:",
    "No.",
    "v.",
    "Return of service",
    "before me",
    "\f",
)
NOT_COURTS = tuple(piece for piece in PIECES if "COURT" not in piece and "STATE OF" not in piece and "AO 93" not in piece)

GAPS = ("\n", "\n", "\n", " ", "    ")
"""What stands between two pieces: mostly a new line, else they share one, as a form's labels and rules do."""
papers = st.lists(st.tuples(st.sampled_from(PIECES) | st.text(max_size=40), st.sampled_from(GAPS)).map("".join), max_size=24).map(
    "".join
)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@quick
@given(papers)
@example("____________ Date\n")
def test_every_text_has_a_verdict_that_points_at_it(text: str) -> None:
    """No text makes the program fail; whatever a piece of evidence quotes stands on its page, inside its box."""
    transcript = transcript_from_text(text)
    verdict = classify(transcript, today=TODAY)
    assert isinstance(verdict.kind, Kind)
    assert 0 < verdict.confidence < 1
    assert sorted(number for part in verdict.parts for number in part.pages) == [page.number for page in transcript.pages]
    for one in verdict.evidence:
        page = transcript.page(one.span.page)
        assert all(_letters(word) in _letters(page.text) for word in one.span.quote.split())
        assert 0 <= one.span.box.x0 <= one.span.box.x1
        assert 0 <= one.span.box.top <= one.span.box.bottom <= page.height_pt


@quick
@given(papers, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_changes_nothing(text: str, chance: Random) -> None:
    """What a paper is does not hang on which detector ran first."""
    transcript = transcript_from_text(text)
    evidence = [*detect_pages(transcript), *detect_part(transcript)]
    first = weigh(Seen(transcript, tuple(evidence)))
    chance.shuffle(evidence)
    second = weigh(Seen(transcript, tuple(evidence)))
    assert decide(first) == decide(second)
    assert lead_of(first) == lead_of(second)


@quick
@given(st.lists(st.sampled_from(NOT_COURTS), min_size=1, max_size=12).map("\n".join))
@example("Judge's signature\nYOU ARE COMMANDED to search the premises.\nJudge's signature\nCase No. 2:26-cr-20417")
def test_under_an_agency_letterhead_nothing_is_judicial(text: str) -> None:
    """An agency's paper is never called judicial, whatever titles and commands it borrows."""
    verdict = classify(transcript_from_text(f"U.S. DEPARTMENT OF HOMELAND SECURITY\n{text.replace(chr(12), ' ')}"), today=TODAY)
    assert not verdict.kind.is_judicial
