"""Blocks: what a paper consists of, before anybody knows how it will look (paragraphs, captions, signature places ...)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class RunKind(StrEnum):
    """How a stretch of words came onto the paper."""

    PRINT = "print"
    BOLD = "bold"
    FILL = "fill"
    """Filled in by a person or a machine."""
    BLANK = "blank"
    """A place that was left empty; its text is the name of the value."""
    CHECK = "check"
    """A tick box: text is "x" or ""."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words of one sort; `key` is the value's name where the words come from the cast.

    `names` is the label of what the words name (`cast.NAMES`: PERSON, COURT ...), "" where they name nothing.
    """

    kind: RunKind
    text: str
    key: str = ""
    names: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `look` is one of body, title, subtitle, head, centre, right, indent, small, item, form, letterhead."""

    runs: Runs
    look: str = "body"


@dataclass(frozen=True, slots=True)
class Caption:
    """The box with the parties on the left and the case number on the right; each side is lines."""

    left: tuple[Runs, ...]
    right: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of bordered cells, as at the top of Michigan court forms or in a table; `weights` are relative widths."""

    cells: tuple[tuple[Runs, ...], ...]
    weights: tuple[float, ...]
    is_heading: bool = False
    has_border: bool = True


NOBODY = "none"
"""The role of a line that is no place for a signature ("Name or Number of Interpreter")."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A place for a signature.

    `place` is left, right, half or full; `label` stands under or beside the line; `printed` is the name and title below,
    with `printed_label` beneath it where the form prints one; `beside` are lines to the left (a date, a city). A line for
    a name alone has the role `NOBODY`.
    """

    role: str
    purpose: str
    state: str
    signer: str
    label: Runs
    printed: Runs
    printed_label: Runs
    beside: tuple[Runs, ...]
    place: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; `weights` are relative widths."""

    columns: tuple[tuple[Block, ...], ...]
    weights: tuple[float, ...]
    is_ruled: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Blocks within a border."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A rubber stamp or a seal; it stands over whatever is there. `look` is stamp, seal or watermark."""

    text: str
    look: str
    place: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space, in lines; `look` is gap, rule, page (begin a new one), logo, photo, barcode or lines."""

    look: str = "gap"
    lines: float = 1.0


@dataclass(frozen=True, slots=True)
class PartStart:
    """Here a new paper of the packet begins (on a new page unless it is the first)."""

    kind: str
    subtype: str


Block = Para | Caption | Cells | Sign | Columns | Frame | Stamp | Gap | PartStart


@dataclass(slots=True)
class Content:
    """A paper's content with the truth that does not depend on its look."""

    blocks: list[Block] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    unchecked: set[str] = field(default_factory=set)
    fields: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    subtype: str = ""
    variant: str = "good"
