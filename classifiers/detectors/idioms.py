"""Idioms: turns of phrase that tell by themselves who speaks on a paper, or what for; two ways to say one thing count once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from classifiers.detectors.slips import folded_page
from classifiers.evidence import Status, StatusMark
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Transcript


def find_idioms(transcript: Transcript, idioms: Mapping[str, Pattern], rule: str, status: Status) -> tuple[StatusMark, ...]:
    """Find each idiom at most once a page, in the order of the page.

    Args:
        transcript: the paper.
        idioms: what is looked for in the folded text of a page, by a name of its own.
        rule: what the names of the rules begin with.
        status: what the idioms say of the paper.
    """
    pages = (
        sorted(_on_page(page, idioms, rule, status), key=lambda one: (one.span.start, one.detail)) for page in transcript.pages
    )
    return tuple(mark for marks in pages for mark in marks)


def _on_page(page: Page, idioms: Mapping[str, Pattern], rule: str, status: Status) -> Iterator[StatusMark]:
    text = folded_page(page)
    for name, pattern in idioms.items():
        if found := pattern.search(text):
            span = page.span(found.start(), found.end())
            yield StatusMark(rule=f"{rule}.{name}", span=span, status=status, detail=name)
