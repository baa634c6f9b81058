"""Samples: papers drawn from a seed, with their truth known; for training, for judging, and to try the program with.

`draw` makes one paper as a file with boxes, `text` only its words (thousands a second), `write` a folder with its manifest.
"""

from samples.capture import CAPTURES
from samples.drawing import draw, instruments, variants
from samples.reading import text
from samples.truth import AS_OF, SPLITS, PartTruth, Sample, SlotTruth, WordTruth

__all__ = ["AS_OF", "CAPTURES", "SPLITS", "PartTruth", "Sample", "SlotTruth", "WordTruth", "draw", "instruments", "text", "variants"]
