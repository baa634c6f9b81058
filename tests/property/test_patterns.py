"""Properties of the detectors' expressions: whatever one of them matches holds the words that it wants."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import classifiers
from classifiers.patterns import Pattern


def _within(value: object) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _all_within(value.values())
    elif isinstance(value, tuple):
        yield from _all_within(value)


def _all_within(values: Iterable[object]) -> Iterator[Pattern]:
    for value in values:
        yield from _within(value)


def _patterns() -> list[Pattern]:
    names = [one.name for one in pkgutil.walk_packages(classifiers.__path__, "classifiers.")]
    return [pattern for name in names for pattern in _all_within(vars(importlib.import_module(name)).values())]


PATTERNS = [pattern for pattern in _patterns() if pattern.wanted]


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_match_holds_a_wanted_word(data: st.DataObject) -> None:
    """No expression of the program loses a match because its words are looked for first."""
    pattern = data.draw(st.sampled_from(PATTERNS))
    text = data.draw(st.from_regex(pattern.compiled))
    assert pattern.may_match(text), (pattern.pattern, text)


def test_the_program_has_such_expressions() -> None:
    """The property above is tried on the program's own expressions, and not on none."""
    assert len(PATTERNS) > 100
