"""Cost: what loading the models takes, measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

_MEASURE = """\
import json, time
from pathlib import Path
started = time.process_time()
from intake.pipeline import second_reader
from classifiers.transcript import transcript_from_text
second_reader().read(transcript_from_text("IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE\\nSUBPOENA"))
spent = time.process_time() - started
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
print(json.dumps([spent, int(peak.split()[1]) / 1024]))
"""
"""Imports the program, loads every model and reads a few words; prints seconds of the processor, and peak memory in MiB.

The kernel's count for the process, `getrusage`, holds what its parent used before it began as well.
"""


@dataclass(frozen=True, slots=True)
class Loading:
    """What it takes until the first paper can be assessed: processor seconds, and the whole process's memory in MiB."""

    processor_s: float
    memory_mib: float


def measure_loading() -> Loading:
    """Start a fresh interpreter, load the models, and tell what it took.

    Raises:
        subprocess.CalledProcessError: the models cannot be loaded.
    """
    told = subprocess.run([sys.executable, "-c", _MEASURE], check=True, capture_output=True, text=True)  # noqa: S603 - our own interpreter and text
    seconds, mebibytes = json.loads(told.stdout)
    return Loading(float(seconds), float(mebibytes))
