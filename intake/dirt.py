"""Dirt: what copiers, glass and rubber stamps do to a page that hides its letters, and what is done about it.

Each cure looks for its cause first, and returns the very picture that it was given where there is none.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from intake.connected import Connected, connected
from intake.pictures import Grey, Picture, scaled, strongest, vividness


def without_edges(grey: Grey, scale: float) -> Grey:
    """Return the picture without the dark bars that a copier's lid and the glass beyond the paper leave along its rim.

    Args:
        grey: a page.
        scale: pixels a point.
    """
    dark = cv2.threshold(grey, _EDGE_DARK, 255, cv2.THRESH_BINARY_INV)[1]
    reach = max(round(1.5 * scale), 1)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((2 * reach, 2 * reach), np.uint8))
    pieces = connected(solid)
    rim = round(_RIM_PT * scale)
    numbers = range(1, len(pieces.stats))
    bars = np.array([False, *(_is_bar(pieces, number, rim) or _is_round_corner(pieces, number, rim) for number in numbers)])
    if not bars.any():
        return grey
    clean = grey.copy()
    clean[cv2.dilate(pieces.only(bars), np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)) > 0] = 255
    return clean


_EDGE_DARK = 150
_RIM_PT = 40.0
"""How far a dark edge reaches into a page."""


_TOUCH_PX, _LONG = 4, 0.25
"""How near to the page's edge a piece reaches it, and the part of a side that it must be longer than."""


def _is_bar(pieces: Connected, number: int, rim: int) -> bool:
    """Return whether a dark piece lies along one side of the page and reaches it."""
    x, y, wide, high, _ = pieces.stats[number].tolist()
    height, width = pieces.shape
    at_side = x <= rim - wide + _TOUCH_PX or x + wide >= width - rim + wide - _TOUCH_PX
    at_end = y <= rim - high + _TOUCH_PX or y + high >= height - rim + high - _TOUCH_PX
    along_side = high > _LONG * height and wide <= rim and at_side
    along_end = wide > _LONG * width and high <= rim and at_end
    return bool(along_side or along_end)


def _is_round_corner(pieces: Connected, number: int, rim: int) -> bool:
    """Return whether a dark piece runs along two and more sides of the page, reaches them, and stays within its rim."""
    x, y, wide, high, _ = pieces.stats[number].tolist()
    height, width = pieces.shape
    at_side = x <= _TOUCH_PX or x + wide >= width - _TOUCH_PX
    at_end = y <= _TOUCH_PX or y + high >= height - _TOUCH_PX
    if not (at_side and at_end) or (wide <= _LONG * width and high <= _LONG * height):
        return False
    rows, columns = slice(max(rim - y, 0), max(height - rim - y, 0)), slice(max(rim - x, 0), max(width - rim - x, 0))
    return not bool(pieces.zone(number)[rows, columns].any())


def without_specks(grey: Grey, scale: float, *, is_two_toned: bool = False) -> Grey:
    """Return the picture without specks, where there are many; dots near letters stay, they may be parts of them.

    A median over the whole picture, the usual cure, eats the thin strokes of worn copies; and a faint stroke that is
    dark only in places is a stroke, so what is near a dot is told from all that is not paper. A speck itself is dark
    somewhere: the grain of a photo or of a scanner's sensor is none.
    """
    ink = cv2.threshold(grey, _DARK if is_two_toned else _NOT_PAPER, 255, cv2.THRESH_BINARY_INV)[1]
    reach = max(round(3.2 * scale), 3)
    near = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    pieces = connected(near)
    specks = pieces.stats[:, cv2.CC_STAT_AREA] <= _SPECK_PT2 * scale * scale
    if specks[1:].sum() < _MANY_SPECKS:
        return grey
    is_dark = np.zeros(len(specks), np.bool_)
    is_dark[pieces.under(cv2.threshold(grey, _DARK, 255, cv2.THRESH_BINARY_INV)[1])] = True
    specks &= is_dark
    if specks[1:].sum() < _MANY_SPECKS:
        return grey
    clean = grey.copy()
    clean[cv2.dilate(pieces.only(specks), np.ones((3, 3), np.uint8)) > 0] = 255
    return clean


_NOT_PAPER, _DARK = 235, 170
"""Shades from which a dot is no longer the white ground, and from which it is more than the soft rim of a fax's dot."""

_SPECK_PT2 = 4.0
"""Square points of the largest speck; a full stop is smaller, but never alone."""

_MANY_SPECKS = 40


def is_faint(grey: Grey) -> bool:
    """Return whether a copy lost its thin strokes: most of what is not paper is only a trace of toner."""
    ink = grey[grey < _NOT_PAPER]
    return bool(ink.size and (ink >= _TRACE).mean() > _MOST)


_TRACE, _MOST = 128, 0.5
"""Shade of a trace, and its part of the ink: a copier makes letters black, and only their rims, about a third, are grey."""


def softened(grey: Grey) -> Grey:
    """Return a rough copy with its edges smooth: Tesseract reads them better than a staircase."""
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), _ROUGH_PX))


_ROUGH_PX = 0.7


def darkened(grey: Grey, power: float) -> Grey:
    """Return the picture with faint strokes dark, and white paper white: a worn copier leaves only traces of thin strokes.

    Args:
        grey: a page on white ground.
        power: to which brightness, 0 to 1, is raised.
    """
    shades = (255 * np.linspace(0, 1, 256) ** power).astype(np.uint8)
    return np.asarray(cv2.GaussianBlur(cv2.LUT(grey, shades), (0, 0), _SOFT_PX))


_SOFT_PX = 0.9
"""Tesseract reads edges that are not quite sharp better than a staircase."""


def without_coloured_marks(shown: Picture, grey: Grey, scale: float) -> Grey:
    """Return the grey picture without seals, stamps' frames and pen strokes in colour; small coloured print stays.

    So does the black print under a mark: in the colour that a mark reflects best, its ink is bright and print is dark.

    Args:
        shown: the page in colour (in grey: nothing is known of colours, and nothing is taken away).
        grey: the same page as it would be read.
        scale: pixels a point.
    """
    if shown.ndim != 3:  # noqa: PLR2004 -- rows, columns, colours
        return grey
    vivid = vividness(shown)
    mask = cv2.bitwise_and(
        cv2.threshold(vivid, _VIVID, 255, cv2.THRESH_BINARY)[1], cv2.threshold(grey, 215, 255, cv2.THRESH_BINARY_INV)[1]
    )
    if not 0 < cv2.countNonZero(mask) <= _MOST_COLOUR * mask.size:
        return grey
    reach = max(round(_BROKEN_PT * scale), 3)
    zone = _zone_around(mask, reach)
    mask, vivid, shown = mask[zone], vivid[zone], shown[zone]
    pieces = connected(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8)))
    width, height = pieces.stats[:, cv2.CC_STAT_WIDTH], pieces.stats[:, cv2.CC_STAT_HEIGHT]
    large = (np.maximum(width, height) > _LARGE_MARK_PT * scale) & (np.minimum(width, height) > _LINE_OF_PRINT_PT * scale)
    if not large[1:].any():
        return grey
    taken, brightest = pieces.only(large), strongest(shown)
    faded = brightest.copy()
    for number in np.flatnonzero(large[1:]) + 1:
        x, y, wide, high, _ = pieces.stats[number].tolist()
        box = slice(y, y + high), slice(x, x + wide)
        if min(wide, high) > _LARGE_MARK_PT * scale and max(wide, high) < _LARGEST_SEAL_PT * scale:
            taken[box] |= cv2.threshold(vivid[box], _VIVID // 2, 255, cv2.THRESH_BINARY)[1]
        faded[box] = _brightened(brightest[box], float(np.median(brightest[box][taken[box] > 0])))
    clean = grey.copy()
    near = cv2.dilate(taken, np.ones((3, 3), np.uint8)) > 0
    clean[zone][near] = faded[near]
    return clean


def _zone_around(mask: Grey, reach: int) -> tuple[slice, slice]:
    """Return the rows and columns of a mask in which something is, and some around them."""
    x, y, wide, high = cv2.boundingRect(mask)
    return slice(max(y - reach, 0), y + high + reach), slice(max(x - reach, 0), x + wide + reach)


def without_pale_marks(grey: Grey, scale: float) -> Grey:
    """Return the picture with pale marks under print made white: a cup's ring, a marker's stroke, a shaded field.

    Print's strokes are thinner than such a mark, and darker: between two of its letters the mark's own shade shows.

    Args:
        grey: a page on white ground.
        scale: pixels a point.
    """
    factor = min(_PALE_DPI / (72 * scale), 1.0)
    small = scaled(grey, factor)
    stroke = np.ones((3, 3), np.uint8)
    ground = cv2.morphologyEx(small, cv2.MORPH_CLOSE, stroke)
    pieces = connected(cv2.morphologyEx(cv2.inRange(ground, _PALEST[0], _PALEST[1]), cv2.MORPH_OPEN, stroke))
    area = pieces.stats[:, cv2.CC_STAT_AREA]
    large = (pieces.stats[:, 2:4].max(axis=1) > _LARGE_MARK_PT * scale * factor) & (
        area > _LEAST_PALE_PT2 * (scale * factor) ** 2
    )
    inked = np.bincount(pieces.under(cv2.inRange(cv2.subtract(ground, small), _CLEARLY_DARKER, 255)), minlength=len(area))
    large &= inked < _MOST_INKED * area
    if not large[1:].any():
        return grey
    shade = np.full_like(ground, 255)
    for number in (np.flatnonzero(large[1:]) + 1).tolist():
        x, y, wide, high, _ = pieces.stats[number].tolist()
        piece, around = pieces.zone(number), (slice(y, y + high), slice(x, x + wide))
        shade[around][piece] = np.median(ground[around][piece])
    shade = cv2.erode(shade, stroke)
    return cv2.divide(grey, cv2.resize(shade, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR), scale=255)


_PALE_DPI = 100.0
"""Print's strokes are a dot and a half wide at this resolution, a mark's at least three."""

_PALEST = (150, 232)
"""Shades of a pale mark: darker ones are ink, lighter ones paper."""

_LEAST_PALE_PT2, _MOST_INKED, _CLEARLY_DARKER = 100.0, 0.3, 25
"""Square points of a mark, how much of it may be under print, and by how much that is darker; a soft line is mostly its core."""


def _brightened(grey: Grey, white: float) -> Grey:
    """Return a picture with a shade made white, and what is darker in proportion."""
    return np.minimum(grey * (255 / max(white, 1.0)), 255).astype(np.uint8)


_VIVID = 45
"""Difference between a pixel's strongest and weakest colour from which it is coloured, and not grey.

Within a seal's ring half of it will do: its fine lines lose colour in a photo.
"""

_BROKEN_PT = 1.5
"""Gap that a stroke of print leaves in a mark's line."""

_MOST_COLOUR = 0.08
"""Part of a page that marks in colour cover; more is coloured paper, or a picture."""

_LARGE_MARK_PT = 26.0
"""Print in colour has smaller pieces than this; a seal's ring or a signature is larger."""

_LINE_OF_PRINT_PT = 14.0
"""Letters that run together, or stand on a coloured line, are as wide as a mark, but not as high."""

_LARGEST_SEAL_PT = 150.0
"""Two inches; what is larger, a table's edge round a photographed page, encloses the page and not a seal's letters."""


def is_blank(grey: Grey, scale: float) -> bool:
    """Return whether nothing is on a page but what papers pick up: specks, and near its rim a staple or punched holes.

    Args:
        grey: a page without its dark edges.
        scale: pixels a point.
    """
    factor = min(1 / scale, 1.0)
    small = scaled(grey, factor)
    ground = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    darker = cv2.subtract(ground, small)
    return _has_dirt_alone(darker, scale * factor) and not _has_faint_print(darker, scale * factor)


def _has_dirt_alone(darker: Grey, scale: float) -> bool:
    """Return whether what is surely ink is dirt, given by how much each dot is darker than the paper around it."""
    size, is_inside = _sizes(darker, _DARKER, scale)
    pieces = size > _SPECK_PT
    is_free = not (size[is_inside] > _LETTER_PT).any() and size[pieces & is_inside].sum() < _SHORT_PT
    return bool(is_free and (pieces & ~is_inside).sum() < _FEW_IN_MARGIN)


def _has_faint_print(darker: Grey, scale: float) -> bool:
    """Return whether there are pale pieces as large as letters in a line's number: a fold is one, and specks are smaller."""
    size, is_inside = _sizes(darker, _PALE, scale)
    return bool((is_inside & (size > _SPECK_PT) & (size < _LETTER_PT)).sum() >= _LETTERS_OF_A_LINE)


def _sizes(darker: Grey, least: float, scale: float) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Return the length of each piece of ink in points, and whether it lies within the margins."""
    ink = cv2.threshold(darker, least, 255, cv2.THRESH_BINARY)[1]
    x, y, width, height, _ = connected(ink).stats[1:].T
    rim = _MARGIN_PT * scale
    is_inside = (x > rim) & (y > rim) & (x + width < ink.shape[1] - rim) & (y + height < ink.shape[0] - rim)
    return np.maximum(width, height) / scale, is_inside


_MARGIN_PT = 40.0
"""Where staples and punched holes are."""

_DARKER, _PALE = 60, 16
"""By how many shades ink is darker than paper at 72 dpi, and the palest print; that of the other side shines through by less."""

_LETTERS_OF_A_LINE = 20
_SPECK_PT = 3.0
_LETTER_PT = 20.0
"""A larger piece is no dirt: a signature alone on a page is all that counts there."""

_SHORT_PT = 12.0
"""Length of all pieces larger than a speck: the shortest word is longer."""

_FEW_IN_MARGIN = 8
"""A staple's shadow and three holes; the line that a court's filing system prints at the top has dozens."""
