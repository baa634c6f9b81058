"""Detectors: each looks at a paper for one sort of evidence; together they see everything that the deciding rests on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from classifiers.evidence import Evidence
from classifiers.transcript import Transcript

Detector = Callable[[Transcript], tuple[Evidence, ...]]
"""Sees one sort of evidence on the pages it is given."""


def _detectors() -> tuple[tuple[Detector, ...], tuple[Detector, ...]]:
    # imported here because the flags import single detectors, and a package is loaded before its modules
    from classifiers.detectors import (  # noqa: PLC0415  (see above)
        citations,
        commands,
        courts,
        dates,
        fields,
        forms,
        numbers,
        pseudolaw,
        scope,
        signatures,
        stages,
        standing,
        titles,
    )

    page_wise = (
        courts.detect,
        titles.detect,
        forms.detect,
        commands.detect,
        numbers.detect,
        scope.detect,
        standing.detect,
        pseudolaw.detect,
        stages.detect,
        citations.detect,
    )
    part_wise = (signatures.detect, dates.detect, fields.detect)
    return page_wise, part_wise


def detect_pages(transcript: Transcript) -> tuple[Evidence, ...]:
    """Return what can be seen page by page, whichever pages come with it: enough to cut a packet into its papers."""
    return tuple(chain.from_iterable(detect(transcript) for detect in _detectors()[0]))


def detect_part(part: Transcript) -> tuple[Evidence, ...]:
    """Return what is only seen with the other pages of the same paper: signatures, dates and blanks in their zones."""
    return tuple(chain.from_iterable(detect(part) for detect in _detectors()[1]))
