"""Decide: turns findings into an outcome, or into a doubt in plain words.

First the law's gates, which no weight can open, then the weights.
"""

from __future__ import annotations

from collections.abc import Iterable

from classifiers.doubts import courts_doubt, issuers_doubt, readers_doubt, reading_of, readings_doubt, requests_doubt
from classifiers.findings import KINDS, Findings
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.subtypes import form_of, subtype_of
from classifiers.transcript import Span
from classifiers.verdict import Decided, Lead, Open

K = Kind

LEAST_MARGIN = 1.0
"""Natural log-odds by which the first kind must lead; below it a person decides."""
LEAST_MARGIN_JUDICIAL = 1.5
"""The same for a paper called judicial, the costlier mistake."""
_SURE_READER = 0.9
"""From this probability on the second reader settles a split between papers that no court issued."""


def ranked(findings: Findings) -> list[tuple[Kind, float]]:
    """Return the kinds that the gates leave open with their log-odds, likeliest first."""
    scores = findings.scores
    allowed = [kind for kind in KINDS if _is_allowed(kind, findings)]
    return sorted(((kind, scores[kind]) for kind in allowed), key=lambda pair: (-pair[1], KINDS[::-1].index(pair[0])))


def _is_allowed(kind: Kind, findings: Findings) -> bool:
    """Only a court issues judicial paper; what is proposed, a sample or only asked for commands nobody."""
    source = findings.source
    if kind in JUDICIAL:
        return source.is_court and source.family is not IssuerFamily.SHAM
    if kind in {K.ADMINISTRATIVE_WARRANT, K.ADMINISTRATIVE_SUBPOENA}:
        return not source.is_named and source.family is not IssuerFamily.SHAM
    return True


def margin(findings: Findings) -> float:
    """Return by how many natural log-odds the first kind leads."""
    order = ranked(findings)
    return order[0][1] - (order[1][1] if len(order) > 1 else 0.0)


def decide(findings: Findings) -> Decided | Open:
    """Decide what one paper is, or say what the doubt is."""
    settled = _settled(findings)
    kind = settled or ranked(findings)[0][0]
    doubt = _doubt(findings, kind, is_settled=settled is not None)
    return doubt or Decided(kind, subtype_of(findings, kind), form_of(findings))


def _doubt(findings: Findings, kind: Kind, *, is_settled: bool) -> Open | None:
    order = ranked(findings)
    lead = margin(findings)
    leaning = tuple(one for one, score in order if score > 0 and order[0][1] - score < _CLOSE)
    doubt = readings_doubt(findings, kind, leaning)
    doubt = doubt or (courts_doubt(findings, kind, leaning) if kind in JUDICIAL else issuers_doubt(findings, leaning))
    doubt = doubt or requests_doubt(findings, kind, leaning)
    if doubt is not None:
        return doubt
    if lead < (LEAST_MARGIN_JUDICIAL if kind in JUDICIAL else LEAST_MARGIN) and not is_settled:
        return Open(
            "The paper's title, issuer and words do not point to one kind of paper.",
            "Give the paper to the Director.",
            leaning,
            _strongest(findings, [one for one, _ in order[:2]]),
        )
    return readers_doubt(findings, kind, lead, leaning)


def _strongest(findings: Findings, kinds: Iterable[Kind]) -> tuple[Span, ...]:
    """Return the words that speak most strongly for each of some kinds; what is compelled by nobody may have none."""
    found = (next((one for one in findings.evidence if one.favours is kind and one.weight > 0), None) for kind in kinds)
    return tuple(one.span for one in found if one is not None)


def _settled(findings: Findings) -> Kind | None:
    """Return the kind that the second reader gives a paper on which the rules are split between kinds of one authority.

    Of the kinds that no court issues he settles only where he is sure. Among a court's own he tells which it is: that it is
    a court's, the rules alone have found.
    """
    reading = reading_of(findings)
    if reading is None or not _is_allowed(reading.kind, findings):
        return None
    lead = margin(findings)
    if ranked(findings)[0][0] in JUDICIAL:
        return reading.kind if reading.kind in JUDICIAL and LEAST_MARGIN_JUDICIAL <= lead < _SPLIT_OF_A_COURT else None
    is_sure = reading.kind not in JUDICIAL and reading.probability >= _SURE_READER
    return reading.kind if is_sure and lead < LEAST_MARGIN else None


_SPLIT_OF_A_COURT = 3.0
"""Natural log-odds below which the rules know a paper for a court's by little more than one phrase, and it may be another.

On 2,562 drawn papers of forms that he had not learnt, the second reader was right on 17 of the 17 that he took for another
kind of a court's paper with a lead below it, and on none of the 39 above.
"""


_CLOSE = 2.0


def lead_of(findings: Findings) -> Lead:
    """Return by how much the first kind leads, and whether the second reader takes the paper for another kind."""
    reading = reading_of(findings)
    return Lead(max(margin(findings), 0.0), reading is not None and reading.kind is not ranked(findings)[0][0])
