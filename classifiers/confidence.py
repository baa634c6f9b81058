"""Confidence: how often an outcome like this one is right, by the table that was fitted on drawn papers (data/calibration.json).

`./writdesk train --calibrate` writes the table; `docs/results.md` tells how far it is off on papers that it was not fitted on.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.verdict import Lead

Knots = tuple[tuple[float, float], ...]
"""Leads in natural log-odds, rising, each with the share of such papers that are right."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The fitted table: a curve for papers on which rules and second reader agree, one for those on which they do not."""

    agreed: Knots
    contested: Knots
    open_share: float
    """How often the likeliest kind of an undetermined paper is the right one."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Calibration:
        """Take the values of calibration.json."""
        return cls(_knots(data["agreed"]), _knots(data["contested"]), float(data["open_share"]))


def _knots(rows: Sequence[Sequence[float]]) -> Knots:
    return tuple((float(lead), float(share)) for lead, share in rows)


@cache
def calibration() -> Calibration:
    """Return the table that the program ships."""
    return Calibration.of(json.loads((files("classifiers") / "data" / "calibration.json").read_text(encoding="utf-8")))


def confidence(lead: Lead, *, is_open: bool = False, table: Calibration | None = None) -> float:
    """Return how often an outcome with this lead is right; above 0 and below 1.

    Args:
        lead: of the paper, or of the best paper of a packet.
        is_open: it was left undetermined.
        table: another than the one that ships.
    """
    fitted = table or calibration()
    if is_open:
        return fitted.open_share
    share = between(fitted.agreed, lead.margin)
    return min(share, between(fitted.contested, lead.margin)) if lead.is_contested else share


def between(knots: Knots, lead: float) -> float:
    """Return the share for a lead, in a straight line between the knots and level outside them."""
    at = bisect_right(knots, lead, key=lambda knot: knot[0])
    if at in {0, len(knots)}:
        return knots[min(at, len(knots) - 1)][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return y0 + (y1 - y0) * (lead - x0) / (x1 - x0)
