"""Numbers: what Word prints before a paragraph of a list: its number, its letter or its bullet (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from intake.office.numerals import numeral
from intake.office.styles import Styles, W, named, value_of

_LEVELS = 9
"""Levels of a list (17.9.6)."""

_LONGEST = 200
"""Letters that are printed before one paragraph."""

Counts = dict[int, int]
"""How far each level of a list is counted."""


@dataclass
class Numbers:
    """The lists of a document, counted on as their paragraphs come, in order; `root` is its part of numbering."""

    root: Any | None
    styles: Styles
    _counts: dict[str, Counts] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        parts = [] if self.root is None else list(self.root.iterchildren(W + "abstractNum", W + "num"))
        self._outlines = {one.get(W + "abstractNumId"): one for one in parts if one.tag == W + "abstractNum"}
        self._lists = {one.get(W + "numId"): one for one in parts if one.tag == W + "num"}

    def before(self, paragraph: Any) -> str:
        """Count a paragraph, and return what stands before it, with the room after it; "" where it is in no list."""
        list_id, stated, style_id = self.styles.listed(paragraph)
        found = self._lists.get(list_id or "")
        outline = self._outline(found)
        if found is None or outline is None:
            return ""
        at = _whole(stated, _level_of(outline, style_id)) if stated is None or stated.isdecimal() else 0
        if not 0 <= at < _LEVELS:
            return ""
        levels = {one: _level(found, outline, one) for one in range(_LEVELS)}
        counts = self._counted(found, outline, levels, at)
        return _shown(levels, counts, at)

    def _outline(self, found: Any | None) -> Any | None:
        """Return what a list looks like; a list may leave that to a style, which names another list."""
        outline = self._outlines.get(named(found, "abstractNumId") or "")
        link = named(outline, "numStyleLink")
        if link is None:
            return outline
        other = self._lists.get(self.styles.list_of(link) or "")
        return self._outlines.get(named(other, "abstractNumId") or "")

    def _counted(self, found: Any, outline: Any, levels: dict[int, Any], at: int) -> Counts:
        """Count on at one level; those below it begin anew. Lists that look alike are one, unless one has its own start."""
        counts = self._counts.setdefault(outline.get(W + "abstractNumId") or "", {})
        own_start = _override(found, at, "startOverride")
        key = found.get(W + "numId") or "", at
        if own_start is not None and key not in self._begun:
            self._begun.add(key)
            counts[at] = _whole(value_of(own_start), 0)
        else:
            counts[at] = counts[at] + 1 if at in counts else _start(levels[at])
        for deeper in [one for one in counts if one > at]:
            if at < _whole(named(levels[deeper], "lvlRestart"), deeper):
                del counts[deeper]
        return counts


def _override(found: Any, at: int, tag: str) -> Any | None:
    """Return what a list has of its own for one of its levels."""
    overrides = (one for one in found.iterchildren(W + "lvlOverride") if one.get(W + "ilvl") == str(at))
    return next((own for one in overrides if (own := one.find(W + tag)) is not None), None)


def _level(found: Any, outline: Any, at: int) -> Any | None:
    own = _override(found, at, "lvl")
    usual = (one for one in outline.iterchildren(W + "lvl") if one.get(W + "ilvl") == str(at))
    return own if own is not None else next(usual, None)


def _level_of(outline: Any, style_id: str | None) -> int:
    """Return the level that belongs to a paragraph's style: a style names its list and not always its level."""
    tied = (one.get(W + "ilvl") for one in outline.iterchildren(W + "lvl") if style_id and named(one, "pStyle") == style_id)
    return _whole(next(tied, None), 0)


def _start(level: Any | None) -> int:
    return _whole(named(level, "start"), 0)


def _shown(levels: dict[int, Any], counts: Counts, at: int) -> str:
    level = levels[at]
    if level is None:
        return ""
    kind, text = named(level, "numFmt") or "decimal", (named(level, "lvlText") or "")[:_LONGEST]
    if kind == "bullet":
        shown = _bullet(level, text)
    else:
        is_plain = level.find(W + "isLgl") is not None
        shown = re.sub(r"%([1-9])", lambda found: _counter(levels, counts, int(found[1]) - 1, is_plain=is_plain), text)
    room = {"space": " ", "nothing": ""}.get(named(level, "suff") or "tab", "  ")
    return shown + room if shown else ""


def _counter(levels: dict[int, Any], counts: Counts, at: int, *, is_plain: bool) -> str:
    kind = "decimal" if is_plain else named(levels[at], "numFmt") or "decimal"
    return numeral(counts.get(at, _start(levels[at])), kind)


_SYMBOLS = {0x6F: "☐", 0x71: "☐", 0x78: "☒", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☒"}
"""Wingdings that forms set before their lines, by the letter they stand on; any other sign is a bullet."""


def _bullet(level: Any, text: str) -> str:
    face = level.find(f"{W}rPr/{W}rFonts")
    is_symbol = face is not None and re.match(r"Symbol|Wingdings|Webdings", face.get(W + "ascii") or "") is not None
    sign = text[:1]
    if not is_symbol and not "\ue000" <= sign <= "\uf8ff":
        return sign
    is_wingdings = is_symbol and (face.get(W + "ascii") or "") == "Wingdings"
    return _SYMBOLS.get(ord(sign) & 0xFF, "•") if sign and is_wingdings else "•" if sign else ""


def _whole(text: str | None, otherwise: int) -> int:
    """Return a number as a file states it, 0 to 100,000; `otherwise` where it states none."""
    return min(int(text), 100_000) if text is not None and re.fullmatch(r"\d{1,9}", text, re.ASCII) else otherwise
