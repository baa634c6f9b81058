"""The command `python -m samples`: draw papers into a folder, or redraw the few that the tree keeps."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from samples.capture import CAPTURES
from samples.kept import redraw
from samples.truth import SPLITS
from samples.writing import USUAL_CAPTURES, write


def parser() -> argparse.ArgumentParser:
    """Return the command's arguments."""
    found = argparse.ArgumentParser(prog="samples", description="Draw papers with known truth from a seed.")
    found.add_argument("--seed", type=int, default=1, help="which papers (the same seed gives the same files)")
    found.add_argument("--count", type=int, default=40, help="how many")
    found.add_argument("--out", type=Path, required=True, help="the folder to write to, with manifest.csv")
    found.add_argument("--split", choices=SPLITS, default="train", help="no two share a form, name, type or pen")
    found.add_argument("--capture", default=",".join(USUAL_CAPTURES), help=f"comma-separated, of {', '.join(CAPTURES)}")
    found.add_argument("--instruments", default="", help="comma-separated ids of the catalogue (A01,E01); none means all")
    found.add_argument("--kept", action="store_true", help="redraw the small collection that is kept in samples/papers")
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw what the arguments ask for; 0 when done, 2 when they name something that is not known."""
    asked = parser().parse_args(arguments)
    if asked.kept:
        paths = redraw(asked.out)
    else:
        wanted = tuple(name for name in asked.instruments.split(",") if name)
        try:
            paths = write(
                asked.out,
                seed=asked.seed,
                count=asked.count,
                split=asked.split,
                captures=asked.capture.split(","),
                instruments=wanted,
            )
        except ValueError as error:
            sys.stderr.write(f"{error}\n")
            return 2
    sys.stdout.write(f"{len(paths)} papers and manifest.csv are in {asked.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
