"""Every sentence that a person is shown leads back to the paper: the card, its explanation, each flag, each doubt."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cache

import pytest

from classifiers.classify import classify
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import Box, Page, Span, Transcript, Word, page_from_text
from classifiers.verdict import Decided, Open, Place, Verdict
from classifiers.visit import Visit
from intake.pipeline import second_reader
from intake.training.drawn import draw_papers
from samples import AS_OF

PAPERS = tuple(draw_papers(71, 80))


def _is_sentence(text: str) -> bool:
    return text == text.strip() and len(text.split()) > 2 and text[0].isupper() | text[0].isdigit() | (text[0] in "“\"'(")


def _lies_on(place: Place, transcript: Transcript) -> bool:
    """Return whether a place is a box that has a size and lies on a page of the paper."""
    page, box = transcript.page(place.page), place.box
    return box is not None and 0 <= box.x0 < min(box.x1, page.width_pt + 1) and 0 <= box.top < min(box.bottom, page.height_pt + 1)


def _is_quoted(span: Span, transcript: Transcript) -> bool:
    """Return whether a span's words stand on its page and begin in its box; the box of an empty place is beside its label."""
    page = transcript.page(span.page)
    under = " ".join(word.text for word in page.words if word.box.overlap(span.box) > 0)
    first, *_ = words = span.quote.split()
    is_there = first in under if under else _is_beside(span, page)
    return is_there and all(word in page.text for word in words) and _lies_on(Place(span.page, span.box), transcript)


def _is_beside(span: Span, page: Page) -> bool:
    labels = page.words_between(span.start, span.end)
    return any(abs(word.box.centre[1] - span.box.centre[1]) <= _LABEL_PT for word in labels)


_LABEL_PT = 40.0


@cache
def _verdict(transcript: Transcript) -> Verdict:
    return classify(transcript, today=AS_OF, second_reader=second_reader())


@pytest.mark.parametrize("number", range(len(PAPERS)))
def test_every_sentence_leads_back_to_the_paper(number: int) -> None:
    """What is said rests on words that stand on a page, in a box on that page; a doubt has a name and a next step."""
    transcript = PAPERS[number].transcript
    verdict = _verdict(transcript)
    routing = route(verdict, Visit(), policy())
    card = routing.card
    for text in (card.explanation, *card.do_now, *card.say, *card.do_not, *(note.says for note in routing.notes)):
        assert _is_sentence(text), text
    assert all(one.label and one.code for one in routing.choices)
    for flag in verdict.flags:
        assert _is_sentence(flag.message), flag.message
        assert _is_sentence(flag.counsel_message), flag.counsel_message
        assert flag.law
        assert flag.place is not None, flag.code
        assert _lies_on(flag.place, transcript), flag.code
    _names_what_is_there(verdict, transcript)
    if isinstance(verdict.outcome, Open):
        assert _is_sentence(verdict.outcome.doubt)
        assert _is_sentence(verdict.outcome.next_step)
        assert verdict.outcome.says in card.explanation
        assert verdict.outcome.next_step in card.do_now
        assert all(_is_quoted(span, transcript) for span in verdict.outcome.words)
    else:
        _rests_on_evidence(verdict, transcript)


def _under_a_masthead(whole: Transcript) -> Transcript:
    """Return a paper with a newspaper's name above it: a court's paper is then only shown."""
    names = tuple(replace(line, words=tuple(map(_to_the_top, line.words))) for line in page_from_text("THE HARBOR GAZETTE").lines)
    first, *rest = whole.pages
    return replace(whole, pages=(replace(first, lines=(*names, *first.lines)), *rest))


def _to_the_top(word: Word) -> Word:
    return replace(word, box=Box(word.box.x0 + 180.0, 4.0, word.box.x1 + 180.0, 14.0))


JUDICIAL = tuple(paper.transcript for paper in PAPERS if _verdict(paper.transcript).kind.is_judicial)
DOUBTED = tuple(shown for shown in map(_under_a_masthead, JUDICIAL) if isinstance(_verdict(shown).outcome, Open))


def test_most_are_doubted() -> None:
    """What is held of doubts below is held of many papers."""
    assert 0 < len(JUDICIAL) < 1.5 * len(DOUBTED)


@pytest.mark.parametrize("number", range(len(DOUBTED)))
def test_a_doubt_about_a_drawn_paper_names_its_words(number: int) -> None:
    """The doubt says which words it is about; the flag beside it points at the first of them."""
    transcript = DOUBTED[number]
    verdict = _verdict(transcript)
    assert isinstance(verdict.outcome, Open)
    first, *_ = words = verdict.outcome.words
    assert all(_is_quoted(span, transcript) for span in words)
    assert f"(page {first.page})" in verdict.outcome.says
    told = next(flag for flag in verdict.flags if flag.code == "UNKNOWN_INSTRUMENT")
    assert told.place == Place(first.page, first.box)


def _names_what_is_there(verdict: Verdict, transcript: Transcript) -> None:
    """The issuer, the fields and the places to sign that a person is shown are pointed at; what a place quotes stands there."""
    known = [verdict.issuer.place] if verdict.issuer is not None and verdict.issuer.place is not None else []
    filled = [field for one in fields(verdict.fields) if (field := getattr(verdict.fields, one.name)) is not None]
    for place in (*known, *(field.place for field in filled), *(Place(slot.span.page, slot.box) for slot in verdict.slots)):
        assert _lies_on(place, transcript)
    assert all(_is_quoted(slot.span, transcript) for slot in verdict.slots)


def _rests_on_evidence(verdict: Verdict, transcript: Transcript) -> None:
    """A kind that was decided has words that speak for it, and every piece of evidence quotes its page."""
    assert isinstance(verdict.outcome, Decided)
    assert any(one.favours is verdict.kind and one.weight > 0 for one in verdict.evidence) or not verdict.kind.is_judicial
    assert all(_is_quoted(one.span, transcript) for one in verdict.evidence)
