"""Once: what is asked of a line, a page or a paper many times is worked out once, and kept no longer than the paper."""

from __future__ import annotations

import gc
import weakref

from classifiers.detectors import zones
from classifiers.transcript import Line, Transcript, once, page_from_text, transcript_from_text


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
