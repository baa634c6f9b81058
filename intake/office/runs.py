"""Runs: what stands in one paragraph of a Word document, in order, and what of it a person sees.

Hidden text, tracked deletions and comments are in the file and not on the sheet; they come out as `is_hidden`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from intake.office.numbers import Numbers
from intake.office.styles import Styles, W, style_of
from intake.typeset import GAP, Look, Text

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"

_EMU = 12_700
"""English metric units in a point."""

_LINE_TAB = "_" * 24

_SYMBOLS = {"f0a8": "☐", "f06f": "☐", "f071": "☐", "f0fe": "☒", "f078": "☒", "f0fd": "☒", "f0fc": "✓", "f0fb": "✗", "f0b7": "•"}
"""Wingdings that forms use, by code point."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture pasted into the text; `crop` is what is cut off its left, top, right and bottom, as parts of 1."""

    relation: str
    width_pt: float
    height_pt: float
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box with paragraphs of its own."""

    content: Any


@dataclass(frozen=True, slots=True)
class Unshown:
    """Something that only Word can show: a chart, a linked picture, an object; `what` names it where its relation does not."""

    relation: str
    what: str = "linked part"


@dataclass(frozen=True, slots=True)
class PageEnd:
    """From here on a new page."""


Part = Text | Picture | TextBox | Unshown | PageEnd


@dataclass
class Walk:
    """The way through one paragraph.

    `comments` holds the text of each comment by its id; `numbers` counts the lists; `page` is the number to show where the
    text says PAGE (None: what the file last showed).
    """

    styles: Styles
    comments: Mapping[str, str]
    numbers: Numbers
    page: int | None = None
    _style: str | None = None
    _has_line_tabs: bool = False
    _fields: list[list[str]] = field(default_factory=list)

    def parts(self, paragraph: Any) -> Iterator[Part]:
        """Give what stands in a paragraph, in order."""
        self._style, self._fields = style_of(paragraph), []
        self._has_line_tabs = self.styles.setting(paragraph).has_line_tabs
        yield from self._number(paragraph)
        yield from self._inside(paragraph, is_deleted=False)

    def _number(self, paragraph: Any) -> Iterator[Part]:
        """Give what a list prints before the paragraph; one whose end was deleted is no paragraph any more."""
        properties = paragraph.find(W + "pPr")
        is_gone = properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        if not is_gone and (text := self.numbers.before(paragraph)):
            look = self.styles.look(paragraph if properties is None else properties, self._style)
            yield Text(text, look, look.is_vanished)

    def _inside(self, element: Any, *, is_deleted: bool) -> Iterator[Part]:
        for child in element.iterchildren():
            name = local(child)
            if name == "r":
                yield from self._run(child, is_deleted=is_deleted)
            elif name in {"del", "moveFrom"}:
                yield from self._inside(child, is_deleted=True)
            elif name == "fldSimple":
                yield from self._simple_field(child, is_deleted=is_deleted)
            elif name in {"oMath", "oMathPara"}:
                yield Text(" ".join(one.text for one in child.iter(_M + "t") if one.text), Look(), is_deleted)
            elif name in _THROUGH:
                yield from self._inside(child, is_deleted=is_deleted)

    def _simple_field(self, element: Any, *, is_deleted: bool) -> Iterator[Part]:
        shown = self._counted(element.get(W + "instr") or "")
        if shown is None:
            yield from self._inside(element, is_deleted=is_deleted)
        else:
            yield Text(shown, Look(), is_deleted)

    def _counted(self, instruction: str) -> str | None:
        """Return the page's number where a field asks for it."""
        return str(self.page) if self.page is not None and instruction.split()[:1] == ["PAGE"] else None

    def _run(self, run: Any, *, is_deleted: bool) -> Iterator[Part]:
        look = self.styles.look(run, self._style)
        hidden = is_deleted or look.is_vanished
        for child in run.iterchildren():
            name = local(child)
            if name == "fldChar":
                yield from self._field_mark(child, look, is_hidden=hidden)
            elif name == "instrText":
                if self._fields:
                    self._fields[-1].append(child.text or "")
            elif name == "commentReference":
                yield Text(self.comments.get(child.get(W + "id") or "", ""), look, is_hidden=True)
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                yield from _drawn(child)
            elif name == "br" and child.get(W + "type") == "page" and not hidden:
                yield PageEnd()
            elif not self._is_replaced() and (text := self._letters(child, name, look)):
                yield Text(text, look, hidden)

    def _field_mark(self, mark: Any, look: Look, *, is_hidden: bool) -> Iterator[Part]:
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append([])
            box = mark.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                yield Text("☒" if _is_ticked(box) else "☐", look, is_hidden)
        elif kind == "end" and self._fields:
            self._fields.pop()
        elif kind == "separate" and self._fields:
            shown = self._counted("".join(self._fields[-1]))
            if shown is not None:
                yield Text(shown, look, is_hidden)
                self._fields[-1] = [_REPLACED]

    def _is_replaced(self) -> bool:
        return bool(self._fields) and self._fields[-1] == [_REPLACED]

    def _letters(self, child: Any, name: str, look: Look) -> str:
        if name in {"t", "delText"}:
            text = child.text or ""
            return text.upper() if look.is_capital else text
        if name in {"tab", "ptab"}:
            return _LINE_TAB if look.is_underlined or self._has_line_tabs else GAP
        if name == "sym":
            return _SYMBOLS.get((child.get(W + "char") or "").lower(), "▪")
        if name in {"footnoteReference", "endnoteReference"}:
            return f"[{child.get(W + 'id')}]"
        return {"br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")


_REPLACED = "\x00"
_THROUGH = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo"})
"""Wrappers whose inside is shown as if they were not there."""


def local(element: Any) -> str:
    """Return an element's name without its namespace; "" for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _is_ticked(box: Any) -> bool:
    mark = box.find(W + "checked")
    mark = box.find(W + "default") if mark is None else mark
    return mark is not None and (mark.get(W + "val") or "1") not in {"0", "false", "off"}


def _drawn(element: Any) -> Iterator[Part]:
    """Give the pictures, text boxes and drawn words of a drawing; of two versions of one drawing, the first."""
    if local(element) == "AlternateContent":
        chosen = next((one for one in element.iterchildren() if local(one) in {"Choice", "Fallback"}), None)
        if chosen is not None:
            for child in chosen.iterchildren():
                yield from _drawn(child)
        return
    yield from _foreign(element)
    boxes = list(element.iter(W + "txbxContent"))
    inside = {one for box in boxes for one in box.iter()}
    fallbacks = {one for fallback in element.iter(_MC + "Fallback") for one in fallback.iter()}
    yield from (TextBox(box) for box in boxes if box not in fallbacks and not _is_nested(box, element))
    for blip in element.iter(_A + "blip"):
        if blip not in inside and blip not in fallbacks:
            yield _pasted(blip, element)
    for data in element.iter(_V + "imagedata"):
        if data not in inside and data not in fallbacks:
            yield Picture(data.get(R + "id") or "", *_vml_size(data))
    for words in element.iter(_V + "textpath"):
        if words.get("string") and words not in fallbacks:
            yield Text(words.get("string"), Look(size_pt=36.0, is_bold=True, colour="808080"))


def _foreign(drawing: Any) -> Iterator[Unshown]:
    """Give what stands in a drawing and only Word can draw.

    An object of another program has, nearly always, a picture of itself beside it, which is shown.
    """
    for data in drawing.iter(_A + "graphicData"):
        for one in data.iterchildren():
            if local(one) in _FOREIGN:
                what, relation = _FOREIGN[local(one)]
                yield Unshown(one.get(R + relation) or "", what)
    if next(drawing.iter(_V + "imagedata"), None) is None:
        yield from (Unshown(one.get(R + "id") or "", "object") for one in drawing.iter() if local(one) == "OLEObject")


_FOREIGN = {"chart": ("chart", "id"), "relIds": ("diagram", "dm")}
"""A chart, and a diagram of Word's own (SmartArt), with the attribute that names where its data is."""


def _is_nested(box: Any, top: Any) -> bool:
    above = box.getparent()
    while above is not None and above is not top:
        if above.tag == W + "txbxContent":
            return True
        above = above.getparent()
    return False


def _pasted(blip: Any, drawing: Any) -> Picture:
    extent = drawing.find(f".//{_WP}extent")
    width, height = (_length(extent, side) for side in ("cx", "cy"))
    cut = drawing.find(f".//{_A}srcRect")
    crop = tuple(min(max(_whole(cut, side) / 100_000, 0.0), 0.95) for side in ("l", "t", "r", "b"))
    return Picture(blip.get(R + "embed") or "", width, height, crop)  # type: ignore[arg-type]  # four, as listed


def _length(element: Any | None, name: str) -> float:
    return _whole(element, name) / _EMU


def _whole(element: Any | None, name: str) -> int:
    try:
        return int(element.get(name) or 0) if element is not None else 0
    except ValueError:
        return 0


def _vml_size(data: Any) -> tuple[float, float]:
    """Return the size that a picture's shape states ("width:200pt;height:100pt"); 0 where it states none in points."""
    style = (data.getparent().get("style") or "") if data.getparent() is not None else ""
    stated = dict(one.split(":", 1) for one in style.replace(" ", "").split(";") if ":" in one)
    sizes: list[float] = []
    for side in ("width", "height"):
        try:
            sizes.append(float(stated.get(side, "0").removesuffix("pt")))
        except ValueError:
            sizes.append(0.0)
    return sizes[0], sizes[1]
