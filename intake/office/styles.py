"""Styles: how a run or a paragraph of a Word document looks, from its own properties down to the document's defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from intake.typeset import Look, Setting

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML (ECMA-376, part 1, clause 17), whose words the tags below are."""

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
"""The namespace of the effects that Word 2010 added ([MS-DOCX])."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20

_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "red": "FF0000",
    "yellow": "FFFF00",
}
"""Word's highlighters that are dark enough to carry white text, and the common bright ones."""


class Styles:
    """The styles of a document, by their ids, each with those it is based on."""

    def __init__(self, root: Any | None, theme: Any | None = None) -> None:
        self._ground = _theme_ground(theme)
        styles = [] if root is None else list(root.iterchildren(W + "style"))
        self._by_id = {style.get(W + "styleId"): style for style in styles}
        self._usual = next(
            (one.get(W + "styleId") for one in styles if one.get(W + "type") == "paragraph" and _is_usual(one)), None
        )
        self._run_defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._paragraph_defaults = None if root is None else root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")

    def chain(self, style_id: str | None) -> Iterator[Any]:
        """Give a style and those it is based on, nearest first; a loop ends where it closes."""
        seen: set[str] = set()
        while style_id is not None and style_id in self._by_id and style_id not in seen and len(seen) < _LONGEST_CHAIN:
            style = self._by_id[style_id]
            seen.add(style_id)
            yield style
            style_id = named(style, "basedOn")

    def look(self, run: Any, paragraph_style: str | None) -> Look:
        """Return how a run's letters are drawn."""
        own = run.find(W + "rPr")
        layers = [own, *self._parts(named(own, "rStyle"), "rPr"), *self._parts(paragraph_style or self._usual, "rPr")]
        layers.append(self._run_defaults)
        shade = _colour(_first(layers, "shd"), "fill") or _HIGHLIGHTS.get(value_of(_first(layers, "highlight")) or "")
        size_pt = _number(value_of(_first(layers, "sz")), 22.0) / 2
        fill = _first(layers, "textFill", _W14)
        return Look(
            size_pt=size_pt,
            is_bold=_is_on(_first(layers, "b")),
            is_italic=_is_on(_first(layers, "i")),
            is_underlined=_is_on(_first(layers, "u")),
            is_struck=_is_on(_first(layers, "strike")) or _is_on(_first(layers, "dstrike")),
            is_capital=_is_on(_first(layers, "caps")),
            colour=self._coloured(_first(layers, "color"), fill),
            ground=shade,
            is_vanished=_is_on(_first(layers, "vanish")) or size_pt < LEAST_TYPE_PT or _is_unfilled(fill),
        )

    def _coloured(self, colour: Any | None, fill: Any | None) -> str | None:
        """Return the colour of letters as RRGGBB; an effect goes before a colour, and a theme's ground before what is stated."""
        solid = None if fill is None else fill.find(f"{_W14}solidFill")
        plain, themed = (None if solid is None else solid.find(_W14 + name) for name in ("srgbClr", "schemeClr"))
        if plain is not None:
            return _colour(plain, "val", _W14)
        names = (None if themed is None else themed.get(_W14 + "val"), None if colour is None else colour.get(W + "themeColor"))
        is_mixed = colour is not None and (colour.get(W + "themeShade") or colour.get(W + "themeTint"))
        return self._ground if _GROUNDS & set(names) and not is_mixed else _colour(colour, "val")

    def setting(self, paragraph: Any) -> Setting:
        """Return how a paragraph stands."""
        own = paragraph.find(W + "pPr")
        layers = [own, *self._parts(style_of(paragraph) or self._usual, "pPr"), self._paragraph_defaults]
        indent, spacing, border, tabs = (_first(layers, name) for name in ("ind", "spacing", "pBdr", "tabs"))
        return Setting(
            align=value_of(_first(layers, "jc")) or "left",
            left_pt=min(max(_twips(indent, "left") or _twips(indent, "start"), 0), _WIDEST_INDENT_PT),
            before_pt=min(max(_twips(spacing, "before"), 0), _WIDEST_INDENT_PT),
            after_pt=min(max(_twips(spacing, "after"), 0), _WIDEST_INDENT_PT),
            ground=_colour(_first(layers, "shd"), "fill"),
            rule_above=is_drawn(border, "top"),
            rule_below=is_drawn(border, "bottom"),
            begins_page=_is_on(_first(layers, "pageBreakBefore")),
            has_line_tabs=tabs is not None and any(tab.get(W + "leader") in {"underscore", "heavy"} for tab in tabs),
        )

    def listed(self, paragraph: Any) -> tuple[str | None, str | None, str | None]:
        """Return the id of the list that a paragraph belongs to, its level where stated, and the style that says so."""
        own = paragraph.find(W + "pPr")
        direct = None if own is None else own.find(W + "numPr")
        if direct is not None and direct.find(W + "numId") is not None:
            return named(direct, "numId"), named(direct, "ilvl") or "0", None
        for style in self.chain(style_of(paragraph) or self._usual):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None and found.find(W + "numId") is not None:
                stated = named(direct, "ilvl") or named(found, "ilvl")
                return named(found, "numId"), stated, style.get(W + "styleId")
        return None, None, None

    def list_of(self, style_id: str) -> str | None:
        """Return the id of the list that a style of lists stands for."""
        return next((named(found, "numId") for found in self._parts(style_id, f"pPr/{W}numPr") if found is not None), None)

    def _parts(self, style_id: str | None, tag: str) -> list[Any]:
        return [style.find(W + tag) for style in self.chain(style_id)]


def style_of(paragraph: Any) -> str | None:
    """Return the id of a paragraph's style."""
    return named(paragraph.find(W + "pPr"), "pStyle")


_WIDEST_INDENT_PT = 216.0


def is_drawn(borders: Any | None, side: str) -> bool:
    """Return whether a border is drawn on one side ("top", "bottom", "insideH" ...)."""
    edge = None if borders is None else borders.find(W + side)
    return edge is not None and edge.get(W + "val") not in {None, "nil", "none"}


def shade(properties: Any | None) -> str | None:
    """Return the ground that properties (of a cell, of a paragraph) give, as RRGGBB."""
    return None if properties is None else _colour(properties.find(W + "shd"), "fill")


_GROUNDS = frozenset({"background1", "light1", "bg1", "lt1"})
"""A theme's first light colour, which the sheet has, by its names (ECMA-376, part 1, 17.18.97)."""

LEAST_TYPE_PT = 2.5
"""Type that nobody reads without a glass."""


def _theme_ground(theme: Any | None) -> str:
    """Return the first light colour of a theme; white where it states none."""
    stated = None if theme is None else next(theme.iter(f"{_A}lt1"), None)
    colours = [] if stated is None else [one.get("lastClr") or one.get("val") or "" for one in stated.iterchildren()]
    return next((one for one in colours if _HEX.fullmatch(one)), "FFFFFF")


def _is_unfilled(fill: Any | None) -> bool:
    """Return whether an effect leaves letters empty, or makes them quite transparent."""
    if fill is None:
        return False
    alpha = next(fill.iter(f"{_W14}alpha"), None)
    return fill.find(f"{_W14}noFill") is not None or (alpha is not None and (alpha.get(_W14 + "val") or "") == _ALL_CLEAR)


_ALL_CLEAR = "100000"
"""Thousandths of a hundredth that the ground shows through ([MS-DOCX], 2.6.1)."""


def _is_usual(style: Any) -> bool:
    return (style.get(W + "default") or "0") not in _OFF


def _first(layers: Sequence[Any | None], tag: str, space: str = W) -> Any | None:
    for layer in layers:
        found = None if layer is None else layer.find(space + tag)
        if found is not None:
            return found
    return None


def named(properties: Any | None, tag: str) -> str | None:
    """Return what one of some properties states as its value."""
    return None if properties is None else value_of(properties.find(W + tag))


def value_of(element: Any | None) -> str | None:
    """Return what an element states as its value."""
    return None if element is None else element.get(W + "val")


def _is_on(element: Any | None) -> bool:
    return element is not None and (element.get(W + "val") or "1") not in _OFF


def _colour(element: Any | None, attribute: str, space: str = W) -> str | None:
    given = None if element is None else element.get(space + attribute)
    return given if given is not None and _HEX.fullmatch(given) else None


_HEX = re.compile("[0-9a-fA-F]{6}")


def _number(text: str | None, otherwise: float) -> float:
    try:
        return min(max(float(text or ""), 2.0), 288.0)
    except ValueError:
        return otherwise


def _twips(element: Any | None, attribute: str) -> float:
    """Return a distance in points; a twip is the twentieth part of one."""
    try:
        return float(element.get(W + attribute) or 0) / 20 if element is not None else 0.0
    except ValueError:
        return 0.0
