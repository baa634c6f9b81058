"""Every sentence that a person is shown leads back to the paper: the card, its explanation, each flag, each doubt."""

from __future__ import annotations

import pytest

from classifiers.classify import classify
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import Transcript
from classifiers.verdict import Decided, Open, Place, Verdict
from classifiers.visit import Visit
from intake.pipeline import second_reader
from intake.training.drawn import draw_papers
from samples import AS_OF

PAPERS = tuple(draw_papers(71, 80))


def _is_sentence(text: str) -> bool:
    return text == text.strip() and len(text.split()) > 2 and text[0].isupper() | text[0].isdigit() | (text[0] in "“\"'(")


def _lies_on(place: Place, transcript: Transcript) -> bool:
    page = transcript.page(place.page)
    return place.box is None or (place.box.x0 <= page.width_pt and place.box.top <= page.height_pt and place.box.bottom >= 0)


def _verdict(transcript: Transcript) -> Verdict:
    return classify(transcript, today=AS_OF, second_reader=second_reader())


@pytest.mark.parametrize("number", range(len(PAPERS)))
def test_every_sentence_leads_back_to_the_paper(number: int) -> None:
    """What is said rests on words that stand on a page, in a box on that page; a doubt has a name and a next step."""
    transcript = PAPERS[number].transcript
    verdict = _verdict(transcript)
    card = route(verdict, Visit(), policy()).card
    for text in (card.explanation, *card.do_now, *card.say, *card.do_not):
        assert _is_sentence(text), text
    for flag in verdict.flags:
        assert _is_sentence(flag.message), flag.message
        assert _is_sentence(flag.counsel_message), flag.counsel_message
        assert flag.law
        assert flag.place is None or _lies_on(flag.place, transcript)
    if isinstance(verdict.outcome, Open):
        assert _is_sentence(verdict.outcome.doubt)
        assert _is_sentence(verdict.outcome.next_step)
        assert verdict.outcome.doubt in card.explanation
        assert verdict.outcome.next_step in card.do_now
    else:
        _rests_on_evidence(verdict, transcript)


def _rests_on_evidence(verdict: Verdict, transcript: Transcript) -> None:
    """A kind that was decided has words that speak for it, and every piece of evidence quotes its page."""
    assert isinstance(verdict.outcome, Decided)
    assert any(one.favours is verdict.kind and one.weight > 0 for one in verdict.evidence) or not verdict.kind.is_judicial
    for one in verdict.evidence:
        page = transcript.page(one.span.page)
        assert all(word in page.text for word in one.quote.split())  # a label of two lines is quoted as one
        assert _lies_on(Place(one.span.page, one.span.box), transcript)
