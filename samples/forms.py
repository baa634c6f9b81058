"""Forms: the text of every paper, kept as small files of lines, read into a tree once.

A form file (`forms/train/A01.txt`) has a head (`key: value`), a line `---`, and a body. Body lines:

    # title   ## subtitle   ### heading   ^ centred   >> right   > indented   ~ small print   - item   anything else: paragraph
    @form text            the form's number and revision, small
    @court key            the court's heading (see `content.COURTS`)
    @caption a // b || c  the parties on the left, the number on the right; // parts lines
    @header a || b || c   bordered cells across the page;  @row and @plain are the same as a table's row, with or without lines
    @sign role purpose place [state] | label | printed name | label of that | left // lines
    @cols 1 1 ... @next ... @end     @box ... @end     @if [!]condition ... @else ... @end
    @part subtype kind    @page   @rule   @gap n   @lines n   @logo   @photo   @barcode
    @stamp place text     @seal place text     @watermark text     @letterhead name // line

Inside a line: `{name}` a value filled in, `{=name}` a value printed, `<a|b>` one of several, `**bold**`, `[x]`, `[ ]`,
`[?condition]` tick boxes, `[!condition]` the contrary, `____` an empty place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

KEYWORDS = {
    "caption",
    "header",
    "row",
    "plain",
    "sign",
    "form",
    "court",
    "part",
    "page",
    "rule",
    "gap",
    "lines",
    "logo",
    "photo",
} | {
    "barcode",
    "stamp",
    "seal",
    "watermark",
    "letterhead",
}
OPENERS = {"cols", "box", "if"}
LOOKS = (
    ("### ", "head"),
    ("## ", "subtitle"),
    ("# ", "title"),
    (">> ", "right"),
    ("> ", "indent"),
    ("^ ", "centre"),
    ("~ ", "small"),
    ("- ", "item"),
)


@dataclass(slots=True)
class Node:
    """One line of a body, or an opener with the lines inside it; `other` are the lines after @else or @next."""

    word: str
    rest: str
    inside: list[Node] = field(default_factory=list)
    other: list[list[Node]] = field(default_factory=list)


@dataclass(frozen=True)
class Form:
    """A form file: the head's values and the body's tree."""

    name: str
    split: str
    kind: str
    subtype: str
    variants: tuple[tuple[str, int], ...]
    flags: frozenset[str]
    unchecked: frozenset[str]
    chances: dict[str, float]
    signed: tuple[tuple[str, int], ...]
    asks: str
    """The instrument that the paper is while its asking half alone is signed; empty where it has no such half."""
    body: tuple[Node, ...]


class FormError(ValueError):
    """A form file that cannot be read; the message names the file and the line."""


def _line_node(line: str) -> Node:
    if line.startswith("@"):
        word, _, rest = line[1:].partition(" ")
        if word not in KEYWORDS:
            raise FormError(f"unknown word @{word}")
        return Node(word, rest.strip())
    for mark, look in LOOKS:
        if line.startswith(mark):
            return Node(look, line[len(mark) :].strip())
    return Node("body" if line.strip() else "space", line.strip())


def _body(lines: list[str]) -> tuple[Node, ...]:
    """Read the lines of a body into a tree, innermost openers last on the stack."""
    root: list[Node] = []
    stack: list[Node] = []
    heres = [root]
    for line in lines:
        word, _, rest = line[1:].partition(" ") if line.startswith("@") else ("", "", "")
        if word in OPENERS:
            stack.append(Node(word, rest.strip()))
            heres[-1].append(stack[-1])
            heres.append(stack[-1].inside)
        elif word in {"else", "next"}:
            stack[-1].other.append([])
            heres[-1] = stack[-1].other[-1]
        elif word == "end":
            stack.pop()
            heres.pop()
        else:
            heres[-1].append(_line_node(line))
    if stack:
        raise FormError(f"@{stack[-1].word} has no @end")
    return tuple(root)


def _weighted(text: str) -> tuple[tuple[str, int], ...]:
    pairs = (part.split() for part in text.split(",") if part.strip())
    return tuple((pair[0], int(pair[1]) if len(pair) > 1 else 1) for pair in pairs)


def _read(name: str, split: str, text: str) -> Form:
    head_text, _, body_text = text.partition("\n---\n")
    head = dict(line.split(": ", 1) for line in head_text.splitlines() if ": " in line)
    chances = (part.split() for part in head.get("chances", "").split(",") if part.strip())
    return Form(
        name=name,
        split=split,
        kind=head["kind"],
        subtype=head.get("subtype", name.split("-", maxsplit=1)[0]),
        variants=_weighted(head.get("variants", "good")),
        flags=frozenset(head.get("flags", "").split()),
        unchecked=frozenset(head.get("unchecked", "").split()),
        chances={part[0]: float(part[1]) for part in chances},
        signed=_weighted(head.get("signed", "ink 6, electronic 2, stamp 1")),
        asks=head.get("asks", ""),
        body=_body(body_text.rstrip("\n").splitlines()),
    )


@cache
def forms(split: str) -> dict[str, tuple[Form, ...]]:
    """Return the forms of a split by instrument (a file "A01-2.txt" is one more form of A01).

    Raises:
        FormError: a file cannot be read.
    """
    found: dict[str, list[Form]] = {}
    folder = files("samples") / "forms" / split
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        name = entry.name.removesuffix(".txt")
        try:
            form = _read(name, split, entry.read_text(encoding="utf-8"))
        except (KeyError, IndexError, ValueError) as error:
            raise FormError(f"{split}/{entry.name}: {error!r}") from error
        found.setdefault(name.split("-")[0], []).append(form)
    return {instrument: tuple(group) for instrument, group in found.items()}


@cache
def small_print(split: str) -> dict[str, tuple[str, ...]]:
    """Return, by kind, the notices that a split's papers carry at their foot (`notices/`: a kind in brackets, then its lines)."""
    found: dict[str, list[str]] = {}
    kind = ""
    for line in (files("samples") / "notices" / f"{split}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line:
            found.setdefault(kind, []).append(line)
    return {kind: tuple(lines) for kind, lines in found.items()}
