"""Dates: every day on a paper with what it is for, and the labelled empty place of a day that is not there.

A day is read only from what a pattern found, never guessed from free text; a day that does not exist, or that lacks
its year, is said to be so and left to a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from classifiers.detectors.dates.days import Day, broken_days, torn_days, whole_days
from classifiers.detectors.dates.empty import blank_days, blank_labels
from classifiers.detectors.dates.meanings import meaning_of
from classifiers.detectors.places import Layout
from classifiers.detectors.zones import Zones, zones_of
from classifiers.evidence import DatedPlace, DateRole, SignatureSlot
from classifiers.transcript import Page, Transcript

__all__ = ["day_for", "detect"]


def day_for(days: Iterable[DatedPlace], role: DateRole, signed: SignatureSlot | None) -> DatedPlace | None:
    """Return the first day for something that could be read; of days of issue, the one nearest the issuing signature.

    Args:
        days: all days of a paper, in its order.
        role: what the day is for.
        signed: where the paper is issued, None when there is no such place.
    """
    read = [one for one in days if one.role is role and one.day is not None]
    if role is DateRole.ISSUED and signed is not None:
        read.sort(key=lambda one: (one.span.page != signed.span.page, abs(one.span.box.top - signed.span.box.top)))
    return read[0] if read else None


def detect(transcript: Transcript) -> tuple[DatedPlace, ...]:
    """Return the days of the pages given, and the labelled empty places for days, in the order of the page."""
    zones = zones_of(transcript)
    result: list[DatedPlace] = []
    for page, page_zones in zip(transcript.pages, zones, strict=True):
        layout = Layout(page)
        read = (*whole_days(page), *broken_days(page))
        found = (*read, *torn_days(page, [one.span for one in read]))
        days = [_dated(page, layout, one, page_zones) for one in found]
        blanks = [*blank_days(page, page_zones), *blank_labels(page, layout, [one.span.box for one in found], page_zones)]
        result.extend(sorted([*days, *blanks], key=lambda one: (one.span.box.top, one.span.box.x0)))
    return tuple(result)


def _dated(page: Page, layout: Layout, found: Day, zones: Zones) -> DatedPlace:
    role = meaning_of(page, layout, found, zones)
    return DatedPlace(
        rule=f"date.{role.value}",
        span=found.span,
        role=role,
        day=found.day,
        hour=found.hour,
        is_impossible=found.is_impossible,
        is_ambiguous=found.is_ambiguous,
    )
