"""Typography: fonts, colours and styles of a packet, and text made fit to be printed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

SANS, BOLD, ITALIC, BOLD_ITALIC = "Packet", "Packet-Bold", "Packet-Italic", "Packet-BoldItalic"

_BROUGHT = Path(reportlab.__file__).parent / "fonts"
_WIDER = Path("/usr/share/fonts/truetype/dejavu")
"""Debian's DejaVu: the same letters drawn on for more scripts; used where it is installed."""

_VERA = {SANS: "Vera.ttf", BOLD: "VeraBd.ttf", ITALIC: "VeraIt.ttf", BOLD_ITALIC: "VeraBI.ttf"}
_DEJAVU = {
    SANS: "DejaVuSans.ttf",
    BOLD: "DejaVuSans-Bold.ttf",
    ITALIC: "DejaVuSans-Oblique.ttf",
    BOLD_ITALIC: "DejaVuSans-BoldOblique.ttf",
}

INK = HexColor("#1b2437")
MUTED = HexColor("#566072")
RULE = HexColor("#cfd5de")
WASH = HexColor("#f4f6f9")
ACCENT = HexColor("#24406e")

TONES = {
    "blocker": HexColor("#a31621"),
    "high": HexColor("#b4540a"),
    "medium": HexColor("#7a6200"),
    "low": HexColor("#3f5873"),
    "info": HexColor("#3f5873"),
    "sign": HexColor("#1f5fbf"),
    "seen": HexColor("#4a6b57"),
}
"""By severity of a flag; "sign" for signature places, "seen" for evidence. Each has a letter too: colour never says it alone."""


@cache
def load_fonts() -> None:
    """Make the fonts known to reportlab: embedded in the packet, so that it looks the same everywhere."""
    has_wider = all((_WIDER / name).is_file() for name in _DEJAVU.values())
    folder, files = (_WIDER, _DEJAVU) if has_wider else (_BROUGHT, _VERA)
    for name, file in files.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    pdfmetrics.registerFontFamily(SANS, normal=SANS, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


@cache
def _glyphs() -> frozenset[int]:
    load_fonts()
    sets = [frozenset(pdfmetrics.getFont(name).face.charToGlyph) for name in (SANS, BOLD, ITALIC)]
    return frozenset.intersection(*sets)


def printable(text: object) -> str:
    """Return text that the fonts can print: a letter without a glyph loses its marks, or else becomes a question mark.

    The exact text is in the packet's manifest.
    """
    return "".join(_printable(letter) for letter in unicodedata.normalize("NFC", str(text)))


def _printable(letter: str) -> str:
    if letter in "\n\t":
        return " "
    if ord(letter) in _glyphs():
        return letter
    if unicodedata.category(letter) in {"Cc", "Cf", "Mn"}:
        return ""
    bare = "".join(one for one in unicodedata.normalize("NFKD", letter) if ord(one) in _glyphs())
    return bare or "?"


def safe(text: object) -> str:
    """Return text as data: printable, and with nothing in it that reportlab would take for markup."""
    return escape(printable(text))


@dataclass(frozen=True)
class Styles:
    """How paragraphs look, by what they are."""

    body: ParagraphStyle
    small: ParagraphStyle
    label: ParagraphStyle
    quote: ParagraphStyle
    policy: ParagraphStyle
    title: ParagraphStyle
    number: ParagraphStyle
    section: ParagraphStyle
    sub: ParagraphStyle
    lead: ParagraphStyle
    mono: ParagraphStyle


@cache
def styles() -> Styles:
    """Return the styles of a packet."""
    load_fonts()

    def style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
        more = {"fontName": SANS, "textColor": INK, "alignment": TA_LEFT, "splitLongWords": 1, **more}
        return ParagraphStyle(name, fontSize=size, leading=leading, **more)

    return Styles(
        body=style("body", 9, 13),
        small=style("small", 7.6, 10.6, textColor=MUTED),
        label=style("label", 7.2, 10, textColor=MUTED, fontName=BOLD),
        quote=style("quote", 8.6, 12, fontName=ITALIC, leftIndent=8, borderPadding=0),
        policy=style("policy", 9, 13.6, leftIndent=10, spaceAfter=6),
        title=style("title", 24, 29, fontName=BOLD, textColor=ACCENT, spaceAfter=2),
        number=style("number", 13, 18, textColor=MUTED),
        section=style("section", 15, 19, fontName=BOLD, textColor=ACCENT, spaceAfter=8, keepWithNext=1),
        sub=style("sub", 10.5, 14, fontName=BOLD, spaceBefore=12, spaceAfter=4, keepWithNext=1),
        lead=style("lead", 12.5, 17, fontName=BOLD),
        mono=style("mono", 7.4, 10.4, fontName=SANS, wordWrap="CJK"),
    )


def line(text: object, style: ParagraphStyle | None = None) -> Any:
    """Return a paragraph of plain text."""
    return Paragraph(safe(text), style or styles().body)


def marked_up(markup: str, style: ParagraphStyle | None = None) -> Any:
    """Return a paragraph of our own markup; every piece of data in it went through `safe`."""
    return Paragraph(markup, style or styles().body)
