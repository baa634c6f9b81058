"""Marks: what stands in a signature's place (ink, a stamp, "/s/", a digital signature), and which place a mark belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from classifiers.detectors.label_words import CAPITALISED, NAME
from classifiers.detectors.office_words import typed_signs
from classifiers.detectors.signers import office
from classifiers.detectors.typed_names import typed_again
from classifiers.evidence import SignatureState
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Fault, Ink, InkKind, Page, PdfSignature, Span

_ELECTRONIC = Pattern(
    rf"""(?x)
    (?: (?<![^\W_]) (?<![/'’`]) (?:/\s?[sS5]\s?/ | [sS]/ | \([sS]\) | \((?:[sS]igned|SIGNED|[sS]gd\.?)\)
        | [\[(]? (?i:(?:original\s+)?signature\s+on\s+file|(?:original|duly)\s+signed(?:\s+by)?) [\])]? :?) [\s|_.-]*
      (?P<slash> {NAME}(?![^\W_])
      | [A-Z][\w.'’-]+ (?:\s+[A-Z][\w.'’-]*){{0,4}})
      | (?i: (?<![^\W_]) (?: (?:electronically|digitally) \s+ signed | signed \s+ electronically | e-?signed | docusigned
        | electronically \s+ (?:issued|entered|approved) | authenticated \s+ by )
        (?: \s+ by | \s+ (?:and\s+)?(?:filed|issued|entered) (?:\s+by)? )? \s* :? )
        \s* (?: (?P<last> {CAPITALISED}),\s+(?P<first> {CAPITALISED}(?:\s+[A-Z]\.?)?)(?![^\W_])
          | (?P<said> {NAME}(?![^\W_]) ) )?
      | (?i: docusign \s+ envelope \s+ id ) )"""
)
"""'/s/ Jane Roe', 's/Jane Roe', '/s/ J. Roe', 'Electronically signed by: Jane Roe', 'Digitally signed by Roe, Jane',
'DocuSigned by:', '(signed) Jane Roe'. "/s/ ______" is a place to sign, not a mark: a name is wanted after the slashes."""

_ON_BEHALF = Pattern(
    r"(?i)\bo\s?/\s?b\s?/\s?o\b|\bon\s+behalf\s+of\b|\bfor\s+(?:and\s+at\s+the\s+direction\s+of\s+)?(?:the\s+)?hon(?:orable|\.)"
)
"""'/s/ Clara Poe O/B/O Judge Roe' (MiFILE standard 4): signed for another with authority."""

_LEAST_INK_PT = ((14.0, 5.0), (9.0, 13.0))
"""Least width and height of a name, and of an initial, which is high."""
_REACH_PT = (8.0, 9.0)
"""A hand goes past the ends of the line by about this much, and above and below it."""
_UNREADABLE = frozenset({"dark", "blurred", "glare", "faint", "small", "cut_off", "low_confidence"})
_EDGE_PT = 36.0


@dataclass(frozen=True)
class ElectronicMark:
    """A typed signature: its words, the name in it, whether it was made for another, and the office named after a comma."""

    span: Span
    name: str | None
    on_behalf: bool
    title: str | None = None


def electronic_marks(page: Page) -> tuple[ElectronicMark, ...]:
    """Return the typed signatures of a page, in reading order."""
    return tuple(
        _mark(page, index, found)
        for index, line in enumerate(page.lines)
        for found in _ELECTRONIC.finditer(typed_signs(line.text))
    )


def _mark(page: Page, index: int, found: re.Match[str]) -> ElectronicMark:
    line, base = page.lines[index], page.line_starts[index]
    rest = line.text[found.end() :]
    name = _name_of(found)
    under = None if name or rest.strip() else _name_under(page, index)
    span = page.span(base + found.start(), base + found.end())
    box = _block(page, index, span.box if under is None else span.box.union(under.box))
    clean = under.quote if under else _BEHIND_NAME.split(name)[0].strip(" ,") if name else None
    span = Span(span.page, span.start, span.end, span.quote, box)
    return ElectronicMark(span, clean or None, bool(_ON_BEHALF.search(line.text)), _title_after(rest))


_BEHIND_NAME = re.compile(r"(?i)\s+(?:O/?B/?O|P\d{5}|Dated?)\b")


def _name_of(found: re.Match[str]) -> str | None:
    """Return the person whom a typed signature names, the first name first."""
    if found["last"] is None:
        return found["slash"] or found["said"]
    return found["last"] if office(found["first"]) is not None else f"{found['first']} {found['last']}"


_STAMPED_ROW = Pattern(
    r"(?i)^(?:date:\s*)?\d{4}[.-]\d\d[.-]\d\d\b|^-?\d\d'\d\d'$|^[0-9A-F]{8}[0-9A-F-]*\W*$|^(?:reason|location|reference|serial)\s*:"
)
"""What a program prints under a typed name: Adobe's day and hour, DocuSign's number."""


def _block(page: Page, index: int, box: Box) -> Box:
    """Return the box of a typed signature with the rows that its program prints under it."""
    for line in page.lines[index + 1 : index + 1 + _BLOCK_ROWS]:
        if _is_under(line.box, box) and _STAMPED_ROW.match(line.text.strip()):
            box = box.union(line.box)
    return box


_BLOCK_ROWS = 6


def _title_after(rest: str) -> str | None:
    """Return the office that follows a typed name after a comma ("/s/ Jane Roe, Deputy Clerk"), None when none does."""
    text = rest.strip()
    return text[1:].strip() if text.startswith(",") and office(text[1:]) is not None else None


_BLOCK_PT = 8.0


def _name_under(page: Page, index: int) -> Span | None:
    """Return the name that stands right under "DocuSigned by:", None when none does."""
    box = page.lines[index].box
    for other in range(index + 1, min(index + 4, len(page.lines))):
        line = page.lines[other]
        if _is_under(line.box, box) and re.fullmatch(NAME, line.text.strip()):
            start = page.line_starts[other]
            return page.span(start, start + len(line.text))
    return None


def _is_under(lower: Box, upper: Box) -> bool:
    """Return whether a row stands close under another and shares some of its width."""
    return -_BLOCK_PT <= lower.top - upper.bottom <= _BLOCK_PT and lower.x0 < upper.x1 and lower.x1 > upper.x0


def reach(place: Box) -> Box:
    """Return a place widened by what a hand goes beyond its line."""
    aside, up = _REACH_PT
    return Box(place.x0 - aside, place.top - up, place.x1 + aside, place.bottom + up)


def _fits(ink: Ink, place: Box) -> float:
    """Return how much of an ink mark lies in a place, 0 to 1; 0 when too little to count."""
    is_large = any(ink.box.width >= wide and ink.box.height >= high for wide, high in _LEAST_INK_PT)
    if ink.kind not in {InkKind.STROKE, InkKind.STAMP} or not is_large:
        return 0.0
    area = max(ink.box.width * ink.box.height, 1.0)
    wide = reach(place)
    overlap = wide.overlap(ink.box)
    share = overlap / area
    covers = overlap / max(wide.width * wide.height, 1.0)
    return share if share >= _LEAST_SHARE or covers >= _LEAST_COVER else 0.0


_LEAST_SHARE = 0.4
_LEAST_COVER = 0.35


_SIGNATURE_PT = (30.0, 8.0)
"""Smaller than this a mark outside every place is no signature."""
_OVER_LABEL_PT = 12.0
_ASIDE_PT = (-15.0, 45.0)
_SAME_ROW_PT = 8.0
_UNDER_MARK = 0.3


def is_beside(ink: Ink, label: Box) -> bool:
    """Return whether a mark as large as a signature stands right above a label, or right of it on its row.

    Papers without a drawn place have it there: "Circuit Judge" with the hand beside it, a title under the hand.
    """
    mark = ink.box
    if ink.kind not in {InkKind.STROKE, InkKind.STAMP} or mark.width < _SIGNATURE_PT[0] or mark.height < _SIGNATURE_PT[1]:
        return False
    shared = min(mark.x1, label.x1) - max(mark.x0, label.x0)
    is_above = shared >= _UNDER_MARK * min(mark.width, label.width) and -mark.height <= label.top - mark.bottom <= _OVER_LABEL_PT
    is_right = _ASIDE_PT[0] <= mark.x0 - label.x1 <= _ASIDE_PT[1]
    is_on_row = mark.top - _SAME_ROW_PT <= label.bottom and label.top <= mark.bottom + _SAME_ROW_PT
    return is_above or (is_right and is_on_row)


def _distance(ink: Ink, label: Box) -> float:
    (x, y), (x0, y0) = ink.box.centre, label.centre
    return abs(x - x0) + 2 * abs(y - y0)


def bind_inks(page: Page, places: Sequence[Box], labels: Sequence[Box] = ()) -> dict[int, Ink]:
    """Return for each place, by its index, the ink that belongs to it; one mark belongs to one place only.

    A mark that lies in no place goes to the nearest label (`labels`, one for each place) that it stands beside.
    """
    signing = tuple(ink for ink in page.inks if not _is_office_stamp(page, ink))
    bound = _bound_by_place(signing, places)
    taken = {id(ink) for ink in bound.values()}
    for ink in signing:
        free = [index for index, label in enumerate(labels) if index not in bound and is_beside(ink, label)]
        if id(ink) not in taken and free and not any(_fits(ink, place) for place in places):
            bound[min(free, key=lambda index: _distance(ink, labels[index]))] = ink
    return bound


def without_head_stamps(page: Page) -> Page:
    """Return a first page without the stamps at its head, over its first row of text: a clerk files there, and nobody signs."""
    first = min((line.box.top for line in page.lines if len(line.words) >= _BODY_WORDS), default=None)
    if page.number != 1 or first is None:
        return page
    end = min(first, _HEAD * page.height_pt)
    return replace(page, inks=tuple(ink for ink in page.inks if ink.kind is not InkKind.STAMP or ink.box.bottom > end))


_BODY_WORDS = 10
"""Words of a row of text; a court's name in a caption has fewer."""
_HEAD = 0.35
"""Part of a page that its head takes at most; a form of short rows has its first long one in the notice at its foot."""


def is_loose_hand(ink: Ink) -> bool:
    """Return whether a mark is as large as a signature and made by a pen: somebody signed, wherever that may be."""
    return ink.kind is InkKind.STROKE and ink.box.width >= _SIGNATURE_PT[0] and ink.box.height >= _SIGNATURE_PT[1]


def signs_by_hand(page: Page, ink: Ink) -> bool:
    """Return whether a mark is as large as a signature and may sign: a pen's, or a stamp that says nothing of the paper."""
    if ink.kind is InkKind.STAMP:
        return not _is_office_stamp(page, ink)
    return is_loose_hand(ink)


def has_name(page: Page, stamp: Ink) -> bool:
    """Return whether a person's name was read in a stamp."""
    return re.search(NAME, _stamped(page, stamp)) is not None


def loose_hand_at(place: Box, inks: Sequence[Ink]) -> bool:
    """Return whether a hand that belongs to no place stands close over or under this one, so that it may be meant for it."""
    near = Box(place.x0, place.top - _CLOSE_PT, place.x1, place.bottom + _UNDER_PT)
    return any(is_loose_hand(ink) and near.overlap(ink.box) > 0 and near.x0 <= ink.box.centre[0] <= near.x1 for ink in inks)


_CLOSE_PT, _UNDER_PT = 15.0, 40.0
"""Under a clerk's printed name the deputy signs a row or two further down ("By ________ Deputy")."""

_OFFICE_STAMP = Pattern(
    r"(?i)\b(?:filed|received|entered|recorded|docketed|copy|copies|draft|proposed|exhibit|confidential|paid|void|original|scanned"
    r"|recalled|cancell?ed|quashed|vacated|superseded|withdrawn|expired|executed|served|returned|sealed)\b"
)
"""What an office stamps on a paper wherever there is room; a stamp that signs has a name, and none of these words."""


def _is_office_stamp(page: Page, ink: Ink) -> bool:
    """Return whether a stamp says what became of the paper, and so signs nothing where it happens to lie."""
    if ink.kind is not InkKind.STAMP:
        return False
    return _OFFICE_STAMP.search(_stamped(page, ink)) is not None


def _stamped(page: Page, ink: Ink) -> str:
    """Return the words that stand in a stamp."""
    return " ".join(word.text for word in page.words if ink.box.overlap(word.box) > word.box.width * word.box.height / 2)


def _bound_by_place(inks: Sequence[Ink], places: Sequence[Box]) -> dict[int, Ink]:
    bound: dict[int, Ink] = {}
    for ink in inks:
        fits = [(place.overlap(ink.box), _fits(ink, place), -index) for index, place in enumerate(places)]
        best = max((fit for fit in fits if fit[1] > 0), default=None)
        if best is None:
            continue
        index = -best[2]
        if index not in bound or bound[index].kind is InkKind.STAMP:
            bound[index] = ink
    return bound


def digital_in(page: Page, place: Box, signatures: Sequence[PdfSignature]) -> PdfSignature | None:
    """Return the digital signature whose appearance covers a place, None when there is none."""
    for signature in signatures:
        if signature.page == page.number and signature.box is not None and reach(place).overlap(signature.box) > 0:
            return signature
    return None


def is_unreadable(page: Page, place: Box) -> bool:
    """Return whether a fault of the page keeps a place from being read: what is not seen there is not missing."""
    return bool(faults_at(page, place))


def faults_at(page: Page, place: Box | None) -> tuple[Fault, ...]:
    """Return the faults that keep a place, None for a whole page, from being read."""
    faults = (fault for fault in page.faults if fault.code in _UNREADABLE)
    return tuple(fault for fault in faults if place is None or _covers(page, fault, place))


def _covers(page: Page, fault: Fault, place: Box) -> bool:
    if fault.box is not None:
        return fault.box.overlap(place) > 0
    return fault.code != "cut_off" or _at_edge(page, place)


def _at_edge(page: Page, place: Box) -> bool:
    return place.x1 > page.width_pt - _EDGE_PT or place.bottom > page.height_pt - _EDGE_PT or place.x0 < _EDGE_PT / 2


def _holds_unread(page: Page, place: Box) -> bool:
    """Return whether words stand on a place's base that were hardly read: a typed name, or a hand taken for letters."""
    doubtful = [
        word.box.width
        for word in page.words
        if word.confidence < _HARDLY_READ
        and sum(map(str.isalpha, word.text)) >= _LETTERS
        and place.x0 <= word.box.centre[0] <= place.x1
        and place.top <= word.box.centre[1] <= place.bottom
    ]
    return sum(doubtful) >= _SIGNATURE_PT[0]


_HARDLY_READ, _LETTERS = 0.5, 1


def state_of(
    page: Page,
    place: Box,
    ink: Ink | None,
    mark: ElectronicMark | None,
    digital: PdfSignature | None,
    loose: Sequence[Ink] = (),
) -> SignatureState:
    """Return what is in a place; the strongest kind of mark wins, and blank is said only of what can be read.

    `loose` is the ink that belongs to no place: a hand among it that stands close by leaves open whether this one is signed.
    """
    if digital is not None:
        return SignatureState.DIGITAL
    if ink is not None and ink.kind is InkKind.STROKE:
        return SignatureState.INK
    if mark is not None:
        return SignatureState.ELECTRONIC
    if ink is not None:
        return SignatureState.STAMP
    typed = typed_again(page, place)
    if typed is SignatureState.ELECTRONIC:
        return typed
    is_open = typed is not None or is_unreadable(page, place) or loose_hand_at(place, loose) or _holds_unread(page, place)
    return SignatureState.UNREADABLE if is_open else SignatureState.BLANK
