"""Writing: many papers into a folder, with their text and a manifest that says what each of them is."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from samples.capture import CAPTURES
from samples.drawing import draw
from samples.drawing import instruments as known_instruments
from samples.forms import forms
from samples.truth import SPLITS, VERSION, Sample

COLUMNS = (
    "file",
    "label",
    "subtype",
    "capture",
    "seed",
    "split",
    "flags",
    "slots",
    "text_file",
    "instrument",
    "variant",
    "style",
    "checked_flags",
    "fields",
    "parts",
    "pages",
    "version",
)
USUAL_CAPTURES = ("pdf", "clean", "scan", "fax", "photo")


@dataclass(frozen=True, slots=True)
class Wish:
    """One paper to draw: everything that `draw` is told; `name` is the file's name without its ending."""

    name: str
    instrument: str
    seed: int
    split: str
    capture: str
    variant: str | None = None


def plan(seed: int, count: int, split: str, captures: Sequence[str], wanted: Sequence[str]) -> Iterator[Wish]:
    """Yield wishes that go round all instruments and captures evenly, in an order that the seed decides."""
    rng = Random(f"{VERSION}/plan/{split}/{seed}")
    order: list[str] = []
    for number in range(count):
        if not order:
            order = list(wanted)
            rng.shuffle(order)
        instrument, capture = order.pop(), captures[number % len(captures)]
        yield Wish(f"{number:05}_{instrument.lower()}_{capture}", instrument, seed * 100_000 + number, split, capture)


def row(name: str, sample: Sample, text_file: str) -> dict[str, str]:
    """Return a sample's line of the manifest; lists are joined by semicolons."""
    return {
        "file": name,
        "label": sample.label,
        "subtype": sample.subtype,
        "capture": sample.capture,
        "seed": str(sample.seed),
        "split": sample.split,
        "flags": ";".join(sample.flags),
        "slots": ";".join(f"{slot.role}:{slot.purpose}:{slot.state}" for slot in sample.slots),
        "text_file": text_file,
        "instrument": sample.instrument,
        "variant": sample.variant,
        "style": sample.style,
        "checked_flags": ";".join(sample.checked_flags),
        "fields": ";".join(f"{key}={value.replace(';', ',')}" for key, value in sorted(sample.fields.items())),
        "parts": ";".join(f"{part.pages[0]}-{part.pages[-1]}:{part.kind}:{part.subtype}" for part in sample.parts),
        "pages": str(sample.page_count),
        "version": VERSION,
    }


def write_wishes(wishes: Iterator[Wish] | Sequence[Wish], out: Path, *, has_texts: bool = True) -> list[Path]:
    """Draw papers into a folder.

    Args:
        wishes: what to draw.
        out: the folder; it is made if it is not there, and files of the same names are replaced.
        has_texts: write each paper's words beside it, in `text/`.

    Returns:
        The papers' paths; `manifest.csv` stands beside them.
    """
    texts = out / "text"
    (texts if has_texts else out).mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    with (out / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        for wish in wishes:
            sample = draw(wish.instrument, wish.seed, wish.split, wish.capture, variant=wish.variant)
            path = out / f"{wish.name}{sample.suffix}"
            path.write_bytes(sample.data)
            if has_texts:
                (texts / f"{wish.name}.txt").write_text(sample.text, encoding="utf-8")
            table.writerow(row(path.name, sample, f"text/{wish.name}.txt" if has_texts else ""))
            paths.append(path)
    return paths


def write(
    out: Path,
    *,
    seed: int = 1,
    count: int = 40,
    split: str = "train",
    captures: Sequence[str] = (),
    instruments: Sequence[str] = (),
) -> list[Path]:
    """Draw so many papers into a folder with a manifest (`COLUMNS`).

    Args:
        out: the folder.
        seed: which papers; the same seed gives the same files.
        count: how many.
        split: one of `SPLITS`.
        captures: names of `CAPTURES`, gone round evenly; none means `USUAL_CAPTURES`.
        instruments: ids of the catalogue (A01 ...); none means all.

    Returns:
        The papers' paths.

    Raises:
        ValueError: a name that is not known, or a count below one.
    """
    if split not in SPLITS:
        raise ValueError(f"split must be one of {', '.join(SPLITS)}, not {split}")
    unknown = [name for name in captures if name not in CAPTURES] + [name for name in instruments if name not in forms(split)]
    if unknown or count < 1:
        raise ValueError(f"not known: {', '.join(unknown)}" if unknown else f"count must be at least 1, not {count}")
    return write_wishes(plan(seed, count, split, captures or USUAL_CAPTURES, instruments or known_instruments(split)), out)
