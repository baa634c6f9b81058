"""Calibrate: fits how often an outcome is right to the lead that it has; writes classifiers/data/calibration.json.

The papers are drawn (split "train"); some are judged with readers that never saw their make, so that the figure is not too
sure of papers of other makes. How far it is off is measured on the judging split, which nothing here was fitted on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from classifiers.confidence import Calibration, Knots, confidence
from classifiers.detectors.language import SecondReader
from intake.scores import calibration_error
from intake.training.judging import Tried, try_drawn, try_unseen

KNOTS = 8
"""Most knots of a curve: more would follow the luck of single papers."""
LEAST_IN_KNOT = 25
LEAST_SHARE, MOST_SHARE = 0.02, 0.995
"""No figure is 0 or 1: papers come that are like none of these."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many papers are drawn for the fit and for its test."""

    known: int = 1500
    """Of makes that the reader learnt from, by other seeds."""
    learnt: int = 1500
    """Texts that the readers learn from, which leave makes out in turn."""
    groups: int = 4
    """Groups in which makes are left out."""
    unseen: int = 30
    """Of each make left out, and as many texts of its recipes."""
    test: int = 600
    """Of the judging split."""


def calibrate(path: Path, reader: SecondReader, *, seed: int, epochs: int, counts: Counts, read: Sequence[Tried] = ()) -> str:
    """Fit the table, write it with its record, and return a sentence that tells how far it is off.

    Args:
        path: calibration.json.
        reader: the one that ships.
        seed: of all papers; those of the test have another.
        epochs: passes of the readers that leave makes out.
        counts: of papers.
        read: papers of the train split that were captured and read, judged by the program.
    """
    known = tuple(try_drawn(reader, seed=seed, count=counts.known, split="train"))
    unseen = tuple(
        try_unseen(
            seed=seed + 1,
            learnt=counts.learnt,
            epochs=epochs,
            count=counts.unseen,
            split="train",
            temperature=reader.temperature,
            groups=counts.groups,
        )
    )
    table = fit_table([*known, *unseen, *read])
    test = tuple(try_drawn(reader, seed=seed + 2, count=counts.test, split="judge"))
    error = error_of(table, test)
    record = {
        "seed": seed,
        "papers": {"known makes": len(known), "makes left out": len(unseen), "captured and read": len(read)},
        "test": {"split": "judge", "seed": seed + 2, "papers": len(test), "expected_calibration_error": round(error or 0.0, 4)},
    }
    path.write_text(_written({"record": record, **_rows(table)}), encoding="utf-8")
    return f"{path.name}: off by {error or 0.0:.3f} on {len(test)} papers that it was not fitted on."


def _rows(table: Calibration) -> dict[str, Any]:
    return {"agreed": table.agreed, "contested": table.contested, "open_share": table.open_share}


def _written(data: dict[str, Any]) -> str:
    lines = [f" {json.dumps(name)}: {json.dumps(value)}" for name, value in data.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def fit_table(tried: Sequence[Tried]) -> Calibration:
    """Return the table for papers of known truth: a curve where rules and reader agree, one where they do not."""
    decided = [one for one in tried if not one.judged.is_abstention]
    left_open = [one for one in tried if one.judged.is_abstention]
    return Calibration(
        agreed=fit_curve([(one.lead.margin, one.judged.is_right) for one in decided if not one.lead.is_contested]),
        contested=fit_curve([(one.lead.margin, one.judged.is_right) for one in decided if one.lead.is_contested]),
        open_share=_share([one.leans_right for one in left_open]),
    )


def fit_curve(points: Sequence[tuple[float, bool]]) -> Knots:
    """Return a rising curve of a few knots through leads, each known to be right or not (isotonic regression).

    Raises:
        ImportError: scikit-learn is not installed; it is needed for development only.
    """
    from sklearn.isotonic import IsotonicRegression  # noqa: PLC0415 - development only

    ordered = sorted(points, key=lambda point: point[0])
    size = max(LEAST_IN_KNOT, -(-len(ordered) // KNOTS))
    groups = [ordered[start : start + size] for start in range(0, len(ordered), size)] or [[(0.0, False)]]
    leads = [sum(lead for lead, _ in group) / len(group) for group in groups]
    shares = [_share([is_right for _, is_right in group]) for group in groups]
    rising = IsotonicRegression().fit_transform(leads, shares, sample_weight=[len(group) for group in groups])
    return tuple({round(lead, 2): round(float(share), 4) for lead, share in zip(leads, rising, strict=True)}.items())


def _share(are_right: Sequence[bool]) -> float:
    """Return the share that is right, by the rule of succession: so many papers never make a certainty."""
    share = (sum(are_right) + 1) / (len(are_right) + 2)
    return round(min(max(share, LEAST_SHARE), MOST_SHARE), 4)


def error_of(table: Calibration, tried: Sequence[Tried]) -> float | None:
    """Return the expected calibration error of a table on papers of known truth."""
    return calibration_error(
        replace(one.judged, confidence=confidence(one.lead, is_open=one.judged.is_abstention, table=table)) for one in tried
    )
