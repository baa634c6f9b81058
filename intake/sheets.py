"""Sheets: one page read, from its raw form to a Page: the text layer where it is sound, else Tesseract."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial, reduce
from operator import add

import cv2
import numpy as np

from classifiers.transcript import Box, Checkbox, FormField, InkKind, Mending, Mismatch, Page, PageSource, Word, WordSource
from intake.claims import told_by_picture, unlike_form, unprinted, unseen
from intake.codes import find_codes
from intake.connected import Mask
from intake.dirt import is_blank
from intake.images import WORKING_DPI, Sheet, as_it_is, prepare
from intake.ink import Marks, find_marks
from intake.layers import Layer, judge_layer, stamped
from intake.legends import legends, with_seals, without_legends
from intake.looks import Look, first_look, is_poor, look_where_missed, second_look
from intake.negatives import positive
from intake.outlines import Outline
from intake.pages import LETTER_PT, RawPage
from intake.pictures import Grey, Picture, pixels, scaled
from intake.quality import confidence, find_faults, hides_ink, unprinted_fault
from intake.readings import as_shown, boxes_as_shown, contradictions, lines_to_read, settled
from intake.rules import Drawn, dark, straight_lines
from intake.seals import without_seals
from intake.spreads import halves, sides
from intake.strips import Strips, cut_in_strips
from intake.struck import struck_words
from intake.ticks import Squares, squares, tick_boxes
from intake.words import SPARSE, STRIP, in_points, lines_of, recognise

SHOWN_DPI = 110.0
"""Resolution of the page pictures that people see."""


@dataclass(frozen=True)
class Draft:
    """A page on its way: its text layer as far as it can be believed (None: an image has none), and the picture to read.

    `outline` is the page's in the picture; None where it cannot be a photograph.
    """

    raw: RawPage
    layer: Layer | None
    picture: Picture
    dpi: tuple[float, float] | None
    outline: Outline | None = None
    mended: tuple[Mending, ...] = ()

    def numbered(self, number: int) -> Draft:
        """Return the page with its number in the paper, which is another than in its file where pictures held two."""
        return replace(self, raw=replace(self.raw, number=number))


def drafts(raw: RawPage) -> tuple[Draft, ...]:
    """Decide how a page is to be read; two pages side by side, in a picture or in print, make two."""
    if (printed := sides(raw)) is not None:
        return tuple(replace(draft(side), outline=None, mended=(Mending.SPLIT,)) for side in printed)
    page = draft(raw)
    two = halves(page.picture, page.outline if raw.is_image else None) if _is_all_picture(page) else None
    if two is None:
        return (page,)
    if two.sureness < _SURE_OF_TURN:
        first = as_it_is(two.first, two.first.shape[1] / LETTER_PT[0])
        two = two if right_way_up(first, _STRIP_S) is first else two.upside_down()
    dpi = None if two.is_flattened or page.dpi is None else (max(page.dpi),) * 2
    mended = (*page.mended, Mending.SPLIT, *((Mending.FLATTENED,) if two.is_flattened else ()))
    return tuple(replace(page, picture=half, dpi=dpi, outline=None, mended=mended) for half in (two.first, two.second))


_STRIP_S = 30.0
"""Wall time for the strip that tells which page of a spread comes first."""


def _is_all_picture(page: Draft) -> bool:
    """Return whether nothing but the picture tells what is on a page: no letters of a text layer, and no field."""
    return (page.layer is None or not page.layer.words) and not page.raw.fields and not len(page.raw.glyphs)


def draft(raw: RawPage) -> Draft:
    """Decide how a page is to be read, and draw what is needed for it; the last step that asks the open file."""
    if raw.paint is None:
        return _pictured(raw, None, raw.picture, raw.dpi)
    layer = judge_layer(raw)
    if layer.is_sound:
        return Draft(raw, layer, raw.picture, raw.dpi)
    wanted = min(max(raw.image_dpi, 150.0), 300.0) if raw.image_dpi else WORKING_DPI
    drawn = raw.paint(wanted)
    dpi = 72 * drawn.shape[1] / raw.width_pt, 72 * drawn.shape[0] / raw.height_pt
    return _pictured(raw, layer, drawn, dpi)


def _pictured(raw: RawPage, layer: Layer | None, picture: Picture, dpi: tuple[float, float] | None) -> Draft:
    """Return a page that is to be read on its picture."""
    shown = positive(picture)
    mended = () if shown is picture else (Mending.REVERSED,)
    return Draft(raw, layer, shown, dpi, None if layer and layer.words else Outline(shown), mended)


def read_page(
    page: Draft, timeout_s: float, on_zones: Callable[[Page], None] | None = None, *, in_strips: bool = False
) -> tuple[Page, Sheet]:
    """Read one page: its words, and what stands on it besides; return it with its picture as shown.

    Args:
        page: as `draft` left it.
        timeout_s: wall time for Tesseract.
        on_zones: given the page as far as its top and foot tell, where caption, title and signature stand, before the
            middle is read; only called for a page that Tesseract reads, and that can be cut between two lines.
        in_strips: whether it is read in strips side by side, which it is in any case where `on_zones` is given.

    Raises:
        TimeoutPaperError: Tesseract took longer than `timeout_s`.
        EngineError: Tesseract failed.
    """
    layer = page.layer
    if layer is not None and layer.is_sound:
        return _believed(page, layer, timeout_s)
    sheet = prepare(page.picture, page.dpi, page.outline)
    sheet = replace(sheet, mended=(*page.mended, *sheet.mended))
    if is_blank(sheet.grey, sheet.scale):
        return _blank(_laid_on(page, sheet), sheet), sheet
    if sheet.turn.sureness < _SURE_OF_TURN:
        sheet = right_way_up(sheet, timeout_s)
    sheet, page = _unsealed(sheet), _laid_on(page, sheet)
    seen = cache(partial(_seen, sheet))
    cut = cut_in_strips(sheet) if on_zones or in_strips else None
    look = _strips_read(page, sheet, cut, seen, timeout_s, on_zones) if cut else first_look(sheet, timeout_s)
    if is_poor(sheet, look.words):
        sheet, look = second_look(sheet, look, timeout_s)
    sheet, look = look_where_missed(sheet, look, timeout_s)
    return _assembled(page, sheet, _found(page, sheet, seen(), look.words), PageSource.OCR), sheet


def _laid_on(page: Draft, sheet: Sheet) -> Draft:
    """Return a page with what its file says of places, hidden words, form fields and their claims, where its sheet shows them."""
    raw, layer = page.raw, page.layer
    across, down = page.picture.shape[1] / raw.width_pt, page.picture.shape[0] / raw.height_pt
    laid = partial(boxes_as_shown, sheet=sheet, across=across, down=down)
    fields, claims = laid([one.box for one in raw.fields]), laid([one.box for one in raw.claims])
    raw = replace(
        raw,
        fields=tuple(replace(one, box=box) for one, box in zip(raw.fields, fields, strict=True)),
        claims=tuple(replace(one, box=box) for one, box in zip(raw.claims, claims, strict=True)),
    )
    if layer:
        words, hidden = (as_shown(some, sheet, across, down) for some in (layer.words, layer.hidden))
        layer = replace(layer, words=words, hidden=hidden)
    return replace(page, raw=raw, layer=layer)


def _unsealed(sheet: Sheet) -> Sheet:
    """Return a sheet with the print under seals shown free, where it is darker than they are."""
    printed, seals = without_seals(sheet.print, sheet.scale)
    return replace(sheet, print=printed, seals=seals) if seals else sheet


def _strips_read(
    page: Draft,
    sheet: Sheet,
    cut: Strips,
    seen: Callable[[], _Seen],
    timeout_s: float,
    on_zones: Callable[[Page], None] | None,
) -> Look:
    """Read a sheet's top and foot, side by side, and then its middle; what stands on it besides print is found meanwhile."""
    with ThreadPoolExecutor(STRIPS_AT_ONCE) as readers:
        begun = [readers.submit(first_look, sheet, timeout_s, rows) for rows in (*cut.zones, *cut.middle[:1])]
        on_it = seen()
        look = _all_of(begun[: len(cut.zones)])
        if on_zones:
            on_zones(_assembled(page, sheet, _found(page, sheet, on_it.without(cut.between), look.words), PageSource.OCR))
        begun += [readers.submit(first_look, sheet, timeout_s, rows) for rows in cut.middle[1:]]  # one core is for the answer
        return look + _all_of(begun[len(cut.zones) :])


def _all_of(strips: Sequence[Future[Look]]) -> Look:
    """Wait for some strips, and return what was read on all of them."""
    first, *others = strips
    return reduce(add, (strip.result() for strip in others), first.result())


STRIPS_AT_ONCE = 2
"""How many strips of a page are read side by side: of the first, so that an answer comes early, and of the last."""


def _blank(page: Draft, sheet: Sheet) -> Page:
    """Return a page on which nothing is: whatever dirt it has is no ink, but what its text layer claims is still told."""
    assembled = _assembled(page, sheet, _found(page, sheet, _seen(sheet), ()), PageSource.OCR)
    return replace(assembled, inks=(), checkboxes=(), faults=() if page.raw.unread else (unprinted_fault(sheet),))


def _believed(page: Draft, layer: Layer, timeout_s: float) -> tuple[Page, Sheet]:
    """Return a page as its text layer has it; where that is doubtful, or has no words for what is printed, Tesseract reads."""
    raw = page.raw
    sheet = replace(as_it_is(page.picture, page.picture.shape[1] / raw.width_pt), mended=page.mended)
    on_it = _seen(sheet)
    found = _found(page, sheet, on_it, layer.words)
    layer = replace(layer, words=tuple(word for word in layer.words if word not in found.struck))
    unread, pasted = found.marks.unread, _pasted(raw, found.marks)
    places = tuple(line.box for line in lines_to_read(layer)) + unread + pasted
    if layer.fine is None or not places:
        return _assembled(page, sheet, found, PageSource.TEXT), sheet
    seen = _read_places(layer.fine, layer.fine.shape[1] / raw.width_pt, places, timeout_s)
    answer = settled(layer, unread, pasted, seen, raw.fields)
    if set(answer.words) == set(layer.words):
        return _assembled(page, sheet, found, PageSource.TEXT), sheet
    both = _found(page, sheet, on_it, answer.words + found.struck)
    return _assembled(page, sheet, both, PageSource.BOTH, answer.differing), sheet


def _pasted(raw: RawPage, marks: Marks) -> tuple[Box, ...]:
    """Return the pictures on a page that may hold words, in type of any size: all that are large enough, and no seal's."""
    seals = [one.box for one in marks.inks if one.kind is InkKind.SEAL]
    return tuple(
        box
        for box in raw.images
        if box.width > _LEAST_PICTURE_PT[0] and box.height > _LEAST_PICTURE_PT[1] and not any(seal.overlap(box) for seal in seals)
    )


_LEAST_PICTURE_PT = (15.0, 5.0)
"""Width and height of a short word in small type."""


def _read_places(picture: Grey, scale: float, places: tuple[Box, ...], timeout_s: float) -> tuple[Word, ...]:
    """Read only some places of a page, set under one another: blank paper costs Tesseract time too."""
    only = np.full_like(picture, 255)
    looked_at = np.zeros(len(picture), np.bool_)
    for box in places:
        rows = slice(max(int((box.top - _AROUND_PT) * scale), 0), max(int((box.bottom + _AROUND_PT) * scale), 0))
        columns = slice(max(int((box.x0 - _BESIDE_PT) * scale), 0), max(int((box.x1 + _BESIDE_PT) * scale), 0))
        only[rows, columns] = picture[rows, columns]
        looked_at[max(rows.start - round(_APART_PT * scale), 0) : rows.stop + round(_APART_PT * scale)] = True
    at = np.flatnonzero(looked_at)
    if not len(at):
        return ()
    read = recognise(only[at], dpi=scale * 72, mode=SPARSE, timeout_s=timeout_s)
    last = len(at) - 1
    there = (replace(one, top=int(at[min(one.top, last)]), bottom=int(at[min(one.bottom, last)])) for one in read)
    return in_points(there, scale, scale)


_APART_PT = 8.0
"""Blank paper above and below a place, so that lines from far apart stand apart."""

_AROUND_PT, _BESIDE_PT = 1.0, 12.0
"""What is read above and below a place, and beside it: a false layer's words can be shorter than what is drawn."""


@dataclass(frozen=True)
class _Seen:
    """What stands on a sheet whatever its words are: all that is dark, straight lines, square codes and frames."""

    mask: Mask
    drawn: Drawn
    codes: tuple[Box, ...]
    squares: Squares

    def without(self, rows: slice) -> _Seen:
        """Return the same as far as it is seen when some rows of the sheet are covered."""
        mask = self.mask.copy()
        mask[rows] = 0
        return replace(self, mask=mask)


def _seen(sheet: Sheet) -> _Seen:
    mask = dark(sheet.grey, sheet.scale)
    for seal in sheet.seals:
        zone = pixels(seal, sheet.scale)
        mask[zone] = dark(sheet.print[zone], sheet.scale)
    scale = sheet.scale
    codes = find_codes(mask, sheet.grey, scale)
    for code in codes:
        mask[pixels(_with_rim(code), scale)] = 0  # its dots are no boxes to tick, and no stamp's border or pen's stroke
    return _Seen(mask, straight_lines(mask, scale), codes, squares(mask, sheet.grey, scale))


def _with_rim(code: Box) -> Box:
    """Return the place of a code, which is found at a glance, with its last dots."""
    left, top = max(code.x0 - _RIM_PT, 0.0), max(code.top - _RIM_PT, 0.0)
    return Box(left, top, code.x1 + _RIM_PT, code.bottom + _RIM_PT)


_RIM_PT = 3.0


@dataclass(frozen=True)
class _Found:
    """What stands on a page: its words, those of them that are struck through, and what is not print."""

    words: tuple[Word, ...]
    struck: tuple[Word, ...]
    drawn: Drawn
    checkboxes: tuple[Checkbox, ...]
    codes: tuple[Box, ...]
    marks: Marks


def _found(page: Draft, sheet: Sheet, seen: _Seen, words: tuple[Word, ...]) -> _Found:
    """Find what stands on a page besides its words."""
    checkboxes = tick_boxes(seen.squares, sheet.scale, words, page.raw.fields)
    marks = find_marks(seen.mask, seen.drawn, words, checkboxes, sheet.scale, sheet.seals)
    struck = struck_words(words, seen.mask, sheet.scale, page.layer.fine if page.layer else None)
    return _Found(words, struck, seen.drawn, checkboxes, seen.codes, marks)


def _assembled(page: Draft, sheet: Sheet, found: _Found, source: PageSource, differing: tuple[Mismatch, ...] = ()) -> Page:
    """Return the page with all that is known of it; `differing` are the mismatches that are known already."""
    raw, layer, marks = page.raw, page.layer, found.marks
    words = tuple(_filled_in(word, raw.fields) for word in found.words if word not in (*marks.misread, *found.struck))
    round_seals = legends(words)
    inks = () if source is PageSource.OCR and hides_ink(sheet, words) else with_seals(marks.inks, round_seals)
    if layer:
        differing += unseen(layer.hidden, raw.fields)
        if source is not PageSource.OCR:
            differing += unlike_form(raw.claims, words) + unprinted(raw, words)
        else:
            differing += unlike_form(told_by_picture(raw.claims, words, sheet), words, is_read=True)
            differing += contradictions(layer.words, words)
    return Page(
        number=raw.number,
        width_pt=round(sheet.width_pt, 2),
        height_pt=round(sheet.height_pt, 2),
        lines=lines_of(without_legends(words, round_seals)),
        inks=inks + (stamped(raw.glyphs) if source is not PageSource.OCR else ()),
        rules=found.drawn.rules,
        checkboxes=found.checkboxes,
        fields=_as_shown(raw.fields, words),
        source=source,
        confidence=round(confidence(words), 3),
        rotation_deg=90 * sheet.turn.quarters,
        skew_deg=round(sheet.turn.skew_deg, 2),
        faults=find_faults(sheet, words) if source is PageSource.OCR else (),
        file_faults=raw.unread,
        codes=found.codes,
        untrusted_notes=raw.said,
        mismatches=tuple(replace(one, box=_on_page(one.box, sheet)) for one in differing),
        mended=sheet.mended,
        struck=lines_of(found.struck),
    )


def _on_page(box: Box, sheet: Sheet) -> Box:
    """Return a box as far as it can be pointed at: what stands off the page is shown at its edge."""
    (x0, x1), (top, bottom) = np.clip([box.x0, box.x1], 0, sheet.width_pt), np.clip([box.top, box.bottom], 0, sheet.height_pt)
    return Box(float(x0), float(top), float(x1), float(bottom))


_SURE_OF_TURN = 0.45
"""Below this the letters' heights did not show which way is up (all capitals, worn copies): a strip is read both ways."""


def right_way_up(sheet: Sheet, timeout_s: float) -> Sheet:
    """Read the fullest strip of a page as it stands and the other ways it may be, and return the page the way that reads best."""
    may_lie = sheet.turn.sureness == 0
    ways = [sheet.turned(quarters) for quarters in ((0, 2, 1, 3) if may_lie else (0, 2))]
    read = [_letters_read(one, timeout_s) for one in ways]
    best = int(np.argmax(read))
    return ways[best] if read[best] > read[0] + _WORD else sheet


_WORD = 3
"""Letters of a word, surely read, that a page must show more another way before it is turned: specks read as one or two."""


def _fullest_strip(sheet: Sheet) -> tuple[int, int]:
    """Return the rows, in pixels, of the inch of the page with the most ink that is not solid."""
    rows = (sheet.grey < 128).mean(axis=1)  # noqa: PLR2004
    rows[rows > 0.4] = 0  # noqa: PLR2004 -- a bar or a picture
    size = min(round(72 * sheet.scale), len(rows))
    start = int(np.argmax(np.convolve(rows, np.ones(size), mode="valid")))
    return start, start + size


def _letters_read(sheet: Sheet, timeout_s: float) -> float:
    """Return how much was read in a page's fullest strip: letters of words and digits of numbers, each as far as it is sure."""
    top, bottom = _fullest_strip(sheet)
    read = recognise(sheet.print[top:bottom], dpi=sheet.scale * 72, mode=STRIP, timeout_s=timeout_s)
    plain = ((re.sub(r"[\W_]", "", word.text), word.confidence) for word in read)
    return sum(sure**2 * len(text) for text, sure in plain if len(text) >= _WORD and (text.isalpha() or text.isdigit()))


def _filled_in(word: Word, fields: tuple[FormField, ...]) -> Word:
    """Mark a word that stands in a form field as something filled in."""
    if any(field.box.overlap(word.box) > word.box.width * word.box.height / 2 for field in fields if not field.is_signature):
        return Word(word.text, word.box, word.confidence, WordSource.FIELD)
    return word


def _as_shown(fields: tuple[FormField, ...], words: tuple[Word, ...]) -> tuple[FormField, ...]:
    """Give each field the value that the page shows: the words that stand in it, or its tick."""
    shown: list[FormField] = []
    for field in fields:
        inside = [word.text for word in words if word.source is WordSource.FIELD and _is_inside(word, field)]
        value = " ".join(inside) if inside else ("on" if field.value == "on" else "")
        shown.append(FormField(field.name, field.box, value, field.is_signature))
    return tuple(shown)


def _is_inside(word: Word, field: FormField) -> bool:
    x, y = word.box.centre
    return field.box.x0 <= x <= field.box.x1 and field.box.top <= y <= field.box.bottom


def picture_png(sheet: Sheet) -> bytes:
    """Return the page as shown, at most SHOWN_DPI, as a PNG of 8 bits a channel."""
    factor = min(SHOWN_DPI / 72 / sheet.scale, 1.0)
    small = scaled(sheet.shown, factor, quickly=True)
    if small.ndim == 3:  # noqa: PLR2004 -- rows, columns, colours
        small = cv2.cvtColor(small, cv2.COLOR_RGB2BGR)
    is_drawn = bool((small[::7] == small.max()).mean() > _PLAIN_GROUND)
    packing = _DRAWN_PNG if is_drawn else (cv2.IMWRITE_PNG_COMPRESSION, 6)
    return bytes(cv2.imencode(".png", small, packing)[1])


_DRAWN_PNG = (cv2.IMWRITE_PNG_COMPRESSION, 3, cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_NONE)
_PLAIN_GROUND = 0.6
"""How a drawn page is packed: on plain ground, the part from which a picture has it, filters gain nothing and cost most."""
