"""The one command of training: `./writdesk train` writes classifiers/model/, the same bytes every time."""

from __future__ import annotations

import argparse
from pathlib import Path

import classifiers
from classifiers.detectors.language import SPANS, load_model
from intake.training.calibrate import Counts, calibrate
from intake.training.judging import leave_out_table, try_unseen
from intake.training.spans import span_scores, train_spans
from intake.training.train import scores, train

MODEL = Path(classifiers.__file__).parent / "model"
CALIBRATION = Path(classifiers.__file__).parent / "data" / "calibration.json"

SEED = 20261123
PAPERS = 8000
EPOCHS = 3
TEMPERATURE_PAPERS = 1500
SPAN_WINDOWS = 2000
SPAN_EPOCHS = 8
LEFT_OUT_PAPERS = 40
"""Papers judged of each make left out, and as many texts of its recipes."""


def main() -> None:
    """Train the model that ships, or one with other numbers, and print its record."""
    parser = argparse.ArgumentParser(prog="./writdesk train", description="Train the second reader on drawn papers.")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder of the model")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--papers", type=int, default=PAPERS, help="how many to learn from; few make a quick trial")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--spans", action="store_true", help="only the span model: train it, or with --scores print how it does")
    parser.add_argument("--calibrate", action="store_true", help="fit the confidence anew (classifiers/data/calibration.json)")
    parser.add_argument("--leave-out", action="store_true", help="judge each make of paper with a reader that never saw it")
    parser.add_argument("--scores", action="store_true", help="print how the model in --out does, and how makes left out do")
    chosen = parser.parse_args()
    if chosen.scores:
        if not chosen.spans:
            print(scores(chosen.out, seed=chosen.seed, epochs=chosen.epochs))  # noqa: T201 - a command prints
        print(span_scores(chosen.out / SPANS, seed=chosen.seed, epochs=SPAN_EPOCHS))  # noqa: T201
        return
    if chosen.calibrate:
        told = calibrate(CALIBRATION, load_model(chosen.out), seed=chosen.seed, epochs=chosen.epochs, counts=Counts())
        print(told)  # noqa: T201
        return
    if chosen.leave_out:
        print(_left_out(chosen.out, chosen.seed, chosen.epochs))  # noqa: T201
        return
    windows = min(SPAN_WINDOWS, chosen.papers)
    print(train_spans(chosen.out / SPANS, seed=chosen.seed, windows=windows, epochs=SPAN_EPOCHS))  # noqa: T201
    if chosen.spans:
        return
    record = train(
        chosen.out,
        seed=chosen.seed,
        count=chosen.papers,
        epochs=chosen.epochs,
        temperature_count=min(TEMPERATURE_PAPERS, chosen.papers),
    )
    print(record)  # noqa: T201 - a command prints


def _left_out(model: Path, seed: int, epochs: int) -> str:
    temperature = load_model(model).temperature
    tried = try_unseen(
        seed=seed + 3, learnt=TEMPERATURE_PAPERS, epochs=epochs, count=LEFT_OUT_PAPERS, split="judge", temperature=temperature
    )
    return leave_out_table(tuple(tried))


if __name__ == "__main__":
    main()
