"""Samples: papers drawn from a seed, with their truth known; for training, for judging, and to try the program with.

`draw` makes one paper as a file with boxes, `text` only its words (thousands a second), `write` a folder with its manifest.
"""

from samples.capture import CAPTURES
from samples.drawing import draw, instruments, variants
from samples.kept import DemoVisit, demo
from samples.reading import NamedWord, named_lines, text
from samples.truth import AS_OF, SPLITS, PartTruth, Sample, SlotTruth, WordTruth
from samples.writing import write

__all__ = [
    "AS_OF",
    "CAPTURES",
    "SPLITS",
    "DemoVisit",
    "NamedWord",
    "PartTruth",
    "Sample",
    "SlotTruth",
    "WordTruth",
    "demo",
    "draw",
    "instruments",
    "named_lines",
    "text",
    "variants",
    "write",
]
