"""The bench as a program of its own, for a place without the whole command: `python -m intake.bench`."""

from __future__ import annotations

from intake.cli import bench

bench(prog_name="python -m intake.bench")
