"""Once: what is asked of a line, a page or a paper many times is worked out once, and kept no longer than the paper."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from datetime import date

import pytest

from classifiers import detectors
from classifiers.classify import classify
from classifiers.detectors import zones
from classifiers.evidence import Evidence
from classifiers.transcript import Line, Transcript, once, page_from_text, transcript_from_text

PACKET = """\
                 UNITED STATES DISTRICT COURT
                 EASTERN DISTRICT OF MICHIGAN
                        SEARCH WARRANT
To: Any authorized law enforcement officer
YOU ARE COMMANDED to execute this warrant on or before November 30, 2026.
\f
                 UNITED STATES DISTRICT COURT
                 EASTERN DISTRICT OF MICHIGAN
                AFFIDAVIT FOR A SEARCH WARRANT
I, Jane Roe, being duly sworn, state that the facts below are true.
"""


def test_a_question_is_answered_once_for_each_line() -> None:
    """The same line is not looked at twice, another one is, though it says the same."""
    asked: list[str] = []

    @once
    def length(line: Line) -> int:
        asked.append(line.text)
        return len(line.text)

    first, second = page_from_text("a line").lines[0], page_from_text("a line").lines[0]
    assert [length(first), length(first), length(second)] == [6, 6, 6]
    assert asked == ["a line", "a line"]


def test_two_questions_are_kept_apart() -> None:
    """An answer is never taken for that to another question."""

    @once
    def words(line: Line) -> int:
        return len(line.words)

    @once
    def letters(line: Line) -> int:
        return len(line.text)

    line = page_from_text("two words").lines[0]
    assert (words(line), letters(line), words(line)) == (2, 9, 2)


def test_an_answer_changes_nothing_that_a_paper_is() -> None:
    """A paper that was asked equals one that was not, and prints and hashes as it does."""
    asked, fresh = transcript_from_text("SEARCH WARRANT"), transcript_from_text("SEARCH WARRANT")
    zones.zones_of(asked)
    assert asked == fresh
    assert repr(asked) == repr(fresh)
    assert hash(asked) == hash(fresh)


def test_an_answer_is_gone_with_its_paper() -> None:
    """Nobody's words stay in memory after the paper is done."""
    paper = Transcript((page_from_text("Sworn to before me"),))
    zones.zones_of(paper)
    gone = weakref.ref(paper)
    del paper
    gc.collect()
    assert gone() is None


def test_each_detector_looks_at_each_page_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A packet costs what its pages cost: cutting it into its papers lets nothing be looked for twice."""
    looked: Counter[tuple[str, int]] = Counter()

    def counted(detect: detectors.Detector) -> detectors.Detector:
        def counting(paper: Transcript) -> tuple[Evidence, ...]:
            looked.update((detect.__module__, page.number) for page in paper.pages)
            return detect(paper)

        return counting

    page_wise, part_wise = detectors._detectors()
    wrapped = (tuple(map(counted, page_wise)), tuple(map(counted, part_wise)))
    monkeypatch.setattr(detectors, "_detectors", lambda: wrapped)
    verdict = classify(transcript_from_text(PACKET), today=date(2026, 11, 23))
    assert len(verdict.parts) == 2
    assert set(looked.values()) == {1}
    assert len(looked) == 2 * len((*page_wise, *part_wise))
