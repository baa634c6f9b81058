"""Corpus: the texts that the second reader learns from, drawn from a seed; first step of training.

The papers (papers.toml) and their words (phrases.toml) are this project's own wording of what the law's instruments
look like; no real form is among them, and nobody named in them exists.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from classifiers.kinds import Kind
from intake.training.makes import make_of_instrument, make_of_recipe
from samples import AS_OF, instruments, text
from samples.blocks import PartStart
from samples.content import make_content
from samples.forms import forms

_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Recipe:
    """One sort of paper to draw: its kind, its make, how often it comes, its titles and its text with slots."""

    kind: Kind
    family: str
    weight: int
    titles: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A drawn paper's words, as a reader would see them, and what it is."""

    kind: Kind
    make: str
    text: str


@cache
def recipes() -> tuple[Recipe, ...]:
    """Return all recipes of papers.toml."""
    rows = tomllib.loads((files(__package__) / "papers.toml").read_text(encoding="utf-8"))["paper"]
    return tuple(
        Recipe(Kind(row["kind"]), row["family"], row.get("weight", 2), tuple(row["titles"]), row["text"]) for row in rows
    )


@cache
def _phrases() -> tuple[dict[str, list[str]], frozenset[str]]:
    table = tomllib.loads((files(__package__) / "phrases.toml").read_text(encoding="utf-8"))
    return table["slots"], frozenset(table["filled"])


CLUTTER_LINES = (0, 0, 2, 5, 12, 25, 40)
"""How many lines that stand on papers of every kind are strewn in: forms carry many, so that no such word may decide."""


SAMPLE_SHARE = 2
"""One paper in so many is a drawn sample's text (package samples); the rest are of papers.toml."""
LEARNT_SPLITS = ("train", "tune")
"""The splits of the samples that are learnt from; by the number of its forms each comes more or less often."""


def draw_texts(seed: int, count: int) -> tuple[DrawnText, ...]:
    """Draw `count` papers; the same seed gives the same papers."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    weights = [recipe.weight for recipe in recipes()]
    known = [sum(map(len, forms(split).values())) for split in LEARNT_SPLITS]
    drawn = []
    for index, recipe in enumerate(rng.choices(recipes(), weights, k=count)):
        split = rng.choices(LEARNT_SPLITS, known)[0]
        is_sample = index % SAMPLE_SHARE == 0
        drawn.append(_sample(rng, rng.choice(instruments(split)), split) if is_sample else _draw(rng, recipe))
    return tuple(drawn)


def recipe_texts(seed: int, count: int, make: str) -> tuple[DrawnText, ...]:
    """Draw the texts of one make's recipes; none where the make has no recipe."""
    rng = random.Random(f"{make}/{seed}")  # noqa: S311 - repeatable, not secret
    own = [recipe for recipe in recipes() if make_of_recipe(recipe.family, recipe.kind) == make]
    return tuple(_draw(rng, recipe) for recipe in (rng.choices(own, k=count) if own else ()))


def judge_texts(seed: int, count: int) -> tuple[DrawnText, ...]:
    """Draw the texts of samples of the judging split: other forms, names and layouts than any in training."""
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    return tuple(_sample(rng, rng.choice(instruments("judge")), "judge") for _ in range(count))


def _sample(rng: random.Random, instrument: str, split: str) -> DrawnText:
    """Draw the text of a sample, of one that shows a paper alone if it can be had (a packet is of several kinds)."""
    seeds = [rng.randrange(1 << 30) for _ in range(8)]
    contents = [(seed, make_content(instrument, seed, split, None, AS_OF)) for seed in seeds]
    alone = [(seed, content) for seed, content in contents if not any(isinstance(block, PartStart) for block in content.blocks)]
    seed, content = (alone or contents)[0]
    read = text(instrument, seed, split, noise=rng.random() < 0.5)  # noqa: PLR2004 - half are bad copies
    return DrawnText(Kind(content.kind), make_of_instrument(instrument), read)


def _draw(rng: random.Random, recipe: Recipe) -> DrawnText:
    kept = [line.removeprefix("? ") for line in recipe.text.splitlines() if not line.startswith("? ") or rng.random() > 0.35]  # noqa: PLR2004 - a third of the optional lines is left out
    blank = rng.choice(("", "________", "_______________")) if rng.random() < 0.45 else None  # noqa: PLR2004 - nearly half are blank forms
    for _ in range(rng.choice(CLUTTER_LINES)):
        kept.insert(rng.randint(min(2, len(kept)), len(kept)), "{clutter}")
    text = _fill(rng, "\n".join(kept), rng.choice(recipe.titles), blank)
    return DrawnText(recipe.kind, make_of_recipe(recipe.family, recipe.kind), spoil(rng, text))


def _fill(rng: random.Random, text: str, title: str, blank: str | None) -> str:
    """Put words into slots and settle choices; `blank` stands where a person would fill in (None: filled in)."""
    slots, filled = _phrases()
    while match := (_SLOT.search(text) or _CHOICE.search(text)):
        if match.re is _CHOICE:
            put = rng.choice(match[1].split("|"))
        elif match[1] == "title":
            put = title
        elif match[1] in {"lbr", "rbr"}:
            put = {"lbr": "⟦", "rbr": "⟧"}[match[1]]
        elif blank is not None and match[1] in filled:
            put = blank
        else:
            put = rng.choice(slots[match[1]])
        text = text[: match.start()] + put + text[match.end() :]
    return text.replace("⟦", "[").replace("⟧", "]")


CONFUSED = {
    "o": "0",
    "l": "1",
    "i": "l",
    "e": "c",
    "m": "rn",
    "O": "0",
    "I": "l",
    "S": "5",
    "B": "8",
    "a": "o",
    "t": "f",
    "u": "n",
    "h": "b",
    "c": "e",
}
"""Letters that Tesseract takes for others on faxes and photocopies."""


def spoil(rng: random.Random, text: str) -> str:
    """Make a text look read: slips, lost and joined words, specks, sometimes a page cut off; four in ten stay clean."""
    rate = rng.choice((0.0, 0.0, 0.005, 0.02, 0.05))
    words: list[str] = []
    for line in text.splitlines():
        if rng.random() < 0.04:  # noqa: PLR2004 - a line lost
            continue
        shown = line.upper() if rng.random() < 0.06 else line  # noqa: PLR2004 - makes differ in what they capitalise
        words.append(" ".join(spoilt for word in shown.split() if (spoilt := spoil_word(rng, word, rate))))
    if rng.random() < 0.15:  # noqa: PLR2004 - only the first page was read
        words = words[: max(6, int(len(words) * rng.uniform(0.4, 0.9)))]
    return "\n".join(words)


def spoil_word(rng: random.Random, word: str, rate: float) -> str:
    """Return a word as it is misread at a rate of slips; "" when it is lost, two words when dirt stands beside it."""
    if rng.random() < rate:
        return rng.choice(("", word[1:], word + rng.choice(".,|~"), f"{word} {rng.choice('|~.-_')}"))
    return "".join(CONFUSED.get(letter, letter) if rng.random() < rate else letter for letter in word)
