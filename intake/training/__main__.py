"""The one command of training: `./writdesk train` writes classifiers/model/, the same bytes every time."""

from __future__ import annotations

import argparse
from pathlib import Path

import classifiers
from intake.training.train import scores, train

MODEL = Path(classifiers.__file__).parent / "model"

SEED = 20261123
PAPERS = 5000
EPOCHS = 3
TEMPERATURE_PAPERS = 1500


def main() -> None:
    """Train the model that ships, or one with other numbers, and print its record."""
    parser = argparse.ArgumentParser(prog="./writdesk train", description="Train the second reader on drawn papers.")
    parser.add_argument("--out", type=Path, default=MODEL, help="folder of the model")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--papers", type=int, default=PAPERS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--scores", action="store_true", help="print how the model in --out does, and how makes left out do")
    chosen = parser.parse_args()
    if chosen.scores:
        print(scores(chosen.out, seed=chosen.seed, epochs=chosen.epochs))  # noqa: T201 - a command prints
        return
    record = train(
        chosen.out,
        seed=chosen.seed,
        count=chosen.papers,
        epochs=chosen.epochs,
        temperature_count=min(TEMPERATURE_PAPERS, chosen.papers),
    )
    print(record)  # noqa: T201 - a command prints


if __name__ == "__main__":
    main()
