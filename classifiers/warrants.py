"""Warrants: whether a judge's warrant sends officers for a person, or to search a place."""

from __future__ import annotations

from collections.abc import Iterable

from classifiers.evidence import Command, CommandClause, Evidence, Title, TitleWord

_ARRESTS = frozenset({"A05", "A06", "A08", "B03", "B04", "B05", "B06"})
_OF_EITHER_SORT = frozenset({"H10", "C10"})
"""Entries of the catalogue for all the paper of another state's or a tribe's courts: they tell whose it is, not what it does."""
_ARREST_TITLES = frozenset({TitleWord.ARREST_WARRANT, TitleWord.BENCH_WARRANT})
_SEARCH_TITLES = frozenset(
    {TitleWord.SEARCH_WARRANT, TitleWord.SEIZURE_WARRANT, TitleWord.INSPECTION_WARRANT, TitleWord.TRACKING_WARRANT}
)
_SEARCH_COMMANDS = frozenset({Command.OFFICERS_SEARCH, Command.OFFICERS_INSPECT, Command.OFFICERS_SEIZE})


def is_for_arrest(subtype: str | None, evidence: Iterable[Evidence]) -> bool:
    """Return whether a judicial warrant is for a person: by its entry in the catalogue, its title or its commands."""
    if subtype is not None and subtype not in _OF_EITHER_SORT:
        return subtype in _ARRESTS
    seen = tuple(evidence)
    titles = {one.word for one in seen if isinstance(one, Title)}
    if not titles.isdisjoint(_SEARCH_TITLES):
        return False
    commands = {one.command for one in seen if isinstance(one, CommandClause)}
    for_person = Command.OFFICERS_ARREST in commands and commands.isdisjoint(_SEARCH_COMMANDS)
    return for_person or not titles.isdisjoint(_ARREST_TITLES)
