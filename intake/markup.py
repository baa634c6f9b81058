"""Markup: the text of an HTML message as a mail program shows it; nothing is fetched, and no script is run."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import lxml.html
from lxml import etree

from intake.typeset import GAP, Look, Text

_UNSHOWN = frozenset({"script", "style", "head", "title", "noscript", "template", "object", "iframe", "svg"})
_BLOCKS = frozenset(
    {"p", "div", "br", "tr", "li", "ul", "ol", "table", "blockquote", "pre", "hr", "section", "article", "center"}
)
_BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "address", "dd", "dt"}
_HEADINGS = {"h1": 16.0, "h2": 14.0, "h3": 12.0}

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|(?:left|right|top|bottom|margin|margin-left|margin-top)\s*:\s*-\d{3,}"
    r"|font-size\s*:\s*[01](?:\.\d+)?\s*(?:px|pt|em|%|;|$)|(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)|text-indent\s*:\s*-\d{3}",
    re.IGNORECASE,
)
"""What hides text in mails: preheaders, and words that only a program is to read."""

_STRIKING = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*(#[0-9a-f]{3,6}|[a-z]{1,30})", re.IGNORECASE)
_GROUND = re.compile(r"background(?:-color)?\s*:\s*(#[0-9a-f]{3,6}|[a-z]{1,30})", re.IGNORECASE)
_NAMED = {"white": "FFFFFF", "black": "000000", "red": "FF0000", "blue": "0000FF", "navy": "000080", "yellow": "FFFF00"}


def html_paragraphs(markup: str) -> Iterator[tuple[Text, ...]]:
    """Give the paragraphs of an HTML text, in order, what is hidden in them marked as such."""
    try:
        root = lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    line: list[Text] = []
    rules = _rules(root)
    for piece in _pieces(root, rules, Look(size_pt=10.0), is_hidden=False):
        if piece is not None:
            line.append(piece)
        elif any(one.text.strip() for one in line):
            yield tuple(line)
            line = []
    if any(one.text.strip() for one in line):
        yield tuple(line)


def _rules(root: Any) -> dict[str, str]:
    """Return what a text's style sheets say, of what is looked at, of classes, ids and kinds of element, by selector.

    Selectors of several steps, and rules for some screens alone (@media), are passed over.
    """
    rules: dict[str, str] = {}
    above: list[str] = []
    said = ""
    for piece in re.split("([{}])", _uncommented(" ".join(one.text or "" for one in root.iter("style"))[:_LONGEST_SHEET])):
        if piece == "{":
            above.append(said)
        elif piece == "}":
            selectors = above.pop().rpartition(";")[2] if above else ""
            if not above and "@" not in selectors:
                told = _telling(said)
                rules |= {name: _telling(f"{rules.get(name, '')};{told}") for name in map(str.strip, selectors.split(","))}
        said = piece.strip("{}")
    return rules


def _telling(said: str) -> str:
    """Return what of some statements is looked at: the first that hides, that strikes, that colours letters, or their ground."""
    return ";".join(found[0] for pattern in (_HIDING, _STRIKING, _COLOUR, _GROUND) if (found := pattern.search(said)))


_LONGEST_SHEET = 100_000


def _uncommented(sheet: str) -> str:
    first, *others = sheet.replace("<!--", " ").replace("-->", " ").split("/*")
    return first + " ".join(other.partition("*/")[2] for other in others)


def _style(element: Any, rules: dict[str, str]) -> str:
    """Return what is stated of an element: by itself, then by the style sheets."""
    classes = (element.get("class") or "").split()
    names = [f"#{element.get('id')}", *(f".{one}" for one in classes), *(f"{element.tag}.{one}" for one in classes), element.tag]
    return ";".join(filter(None, (element.get("style"), *(rules.get(name) for name in names))))


def _pieces(element: Any, rules: dict[str, str], look: Look, *, is_hidden: bool) -> Iterator[Text | None]:
    """Give the text inside an element; None ends a line."""
    if not isinstance(element.tag, str) or element.tag in _UNSHOWN:
        return
    style = _style(element, rules)
    is_hidden = is_hidden or element.get("hidden") is not None or bool(_HIDING.search(style))
    look = _looked(element, style, look)
    is_block = element.tag in _BLOCKS
    if is_block:
        yield None
    if element.tag == "li":
        yield Text("• ", look, is_hidden)
    yield from _words(element.text, look, is_hidden=is_hidden)
    for child in element:
        yield from _pieces(child, rules, look, is_hidden=is_hidden)
        yield from _words(child.tail, look, is_hidden=is_hidden)
    if element.tag in {"td", "th"}:
        yield Text(GAP, look, is_hidden)
    if is_block:
        yield None


def _words(text: str | None, look: Look, *, is_hidden: bool) -> Iterator[Text]:
    if text:
        yield Text(re.sub(r"[ \t\r\n\x00]+", " ", text), look, is_hidden)


def _looked(element: Any, style: str, look: Look) -> Look:
    if element.tag in _HEADINGS:
        look = replace(look, size_pt=_HEADINGS[element.tag], is_bold=True)
    elif element.tag in {"b", "strong", "th"}:
        look = replace(look, is_bold=True)
    elif element.tag in {"i", "em"}:
        look = replace(look, is_italic=True)
    elif element.tag in {"s", "strike", "del"}:
        look = replace(look, is_struck=True)
    look = replace(look, is_struck=look.is_struck or bool(_STRIKING.search(style)))
    letters = _COLOUR.search(style)
    ground = _GROUND.search(style)
    colour = _hex(letters[1] if letters else element.get("color")) or look.colour
    return replace(look, colour=colour, ground=_hex(ground[1] if ground else element.get("bgcolor")) or look.ground)


def pictures_in(markup: str) -> Iterator[bytes]:
    """Give the pictures that an HTML text holds in itself, in order."""
    for found in _PICTURE.finditer(markup):
        try:
            yield base64.b64decode(re.sub(r"\s", "", unquote(found[1])))
        except (binascii.Error, ValueError):
            continue


_PICTURE = re.compile(r"src\s*=\s*[\"']?\s*data:image/[-+.\w]+;base64,([^\"'>]+)", re.IGNORECASE)
"""A picture written out in the place of its address (RFC 2397)."""


def _hex(text: str | None) -> str | None:
    """Return a colour as RRGGBB; None where it is none that is known."""
    given = (text or "").strip().lower()
    if given in _NAMED:
        return _NAMED[given]
    digits = given.removeprefix("#")
    if not given.startswith("#") or not re.fullmatch(r"[0-9a-f]{3}|[0-9a-f]{6}", digits):
        return None
    return "".join(2 * one for one in digits) if len(digits) == 3 else digits  # noqa: PLR2004
