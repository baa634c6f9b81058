"""Frames: an image file as pages: each full frame of a TIFF, the main picture of anything else; the one caller of decoders.

As with `pages`, only the reading child process opens files with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from intake.errors import DamagedPaperError, TooLargeError, TooManyPagesError
from intake.limits import Limits, allowed
from intake.pages import RawPage, fill_letter
from intake.pictures import Picture, without_idle_colours


def count_frames(path: Path, limits: Limits) -> int:
    """Return how many pages an image file has, as `image_pages` would give them."""
    with _opened(path, limits) as image:
        return allowed(len(_page_frames(image, limits)), limits)


def picture_size(path: Path, limits: Limits) -> tuple[int, int]:
    """Return the width and height of an image file in pixels."""
    with _opened(path, limits) as image:
        return image.size


def has_more_pictures(path: Path, limits: Limits) -> bool:
    """Return whether an image file holds pictures besides its pages: a HEIC with several, one that moves.

    Those of a JPEG are a camera's copies of the one that is shown, small or for brighter screens (CIPA DC-007).
    """
    with _opened(path, limits) as image:
        return image.format not in {"TIFF", "MPO"} and getattr(image, "n_frames", 1) > 1


def get_ready() -> None:
    """Load the decoders; a second time, there is nothing left to load."""
    from pillow_heif import register_heif_opener  # noqa: PLC0415 -- only the reading process loads it

    register_heif_opener(thumbnails=False)
    Image.init()


@contextmanager
def _opened(path: Path, limits: Limits) -> Iterator[Image.Image]:
    """Give an image file, opened; from an open file, for Pillow turns a TIFF that it opens by its name wrongly."""
    get_ready()
    Image.MAX_IMAGE_PIXELS = limits.max_pixels
    with path.open("rb") as file:
        try:
            image = Image.open(file, formats=("PNG", "JPEG", "TIFF", "WEBP", "HEIF"))
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
            raise DamagedPaperError from error
        except Image.DecompressionBombError as error:
            raise TooLargeError from error
        if image.width * image.height > limits.max_pixels:
            raise TooLargeError
        with image:
            yield image


def _page_frames(image: Image.Image, limits: Limits) -> tuple[int, ...]:
    """Return which frames are pages: of a TIFF all but small copies of others, of anything else the picture it is opened at.

    Raises:
        DamagedPaperError, TooManyPagesError: as they say.
    """
    if image.format != "TIFF":
        return (image.tell(),)
    frames = _tiff_frames(image, most=_FRAMES_A_PAGE * limits.max_pages)
    largest = max((dots for dots, is_copy in frames if not is_copy), default=0)
    return tuple(at for at, (dots, is_copy) in enumerate(frames) if not is_copy or dots >= largest)


_FRAMES_A_PAGE = 2
"""A page, and a small copy of it."""


def _tiff_frames(image: Image.Image, most: int) -> list[tuple[int, bool]]:
    """Return of each frame of a TIFF how many dots it has, and whether it says that it is a small copy of another.

    Raises:
        DamagedPaperError: a frame cannot be found, as in a file that was cut: the paper had more pages.
        TooManyPagesError: there are more than `most`.
    """
    frames: list[tuple[int, bool]] = []
    try:
        while len(frames) <= most:
            image.seek(len(frames))
            is_copy = bool(image.getexif().get(_SUBFILE, 0) & _REDUCED)
            frames.append((image.width * image.height, is_copy))
    except EOFError:
        pass
    except (OSError, ValueError, SyntaxError, KeyError, TypeError) as error:
        raise DamagedPaperError from error  # what was read of it is not the paper
    if len(frames) > most:
        raise TooManyPagesError
    image.seek(0)
    return frames


_SUBFILE, _REDUCED = 0x00FE, 1
"""The tag of a TIFF's frame that tells what it is for, and its bit for a smaller copy of another (TIFF 6.0, NewSubfileType)."""


def image_pages(path: Path, limits: Limits, first: int) -> Iterator[RawPage]:
    """Give the pages of an image file, one after another, numbered from `first`.

    Raises:
        DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    with _opened(path, limits) as image:
        frames = _page_frames(image, limits)
        allowed(len(frames), limits)
        try:
            for number, frame in enumerate(frames, start=first):
                image.seek(frame)
                yield _image_page(image, number, limits)
        except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError) as error:
            raise DamagedPaperError from error
        except Image.DecompressionBombError as error:
            raise TooLargeError from error


def _image_page(frame: Image.Image, number: int, limits: Limits) -> RawPage:
    if frame.width * frame.height > limits.max_pixels:
        raise TooLargeError
    held = frame.getexif().get(_ORIENTATION, _UPRIGHT)  # asked first: a TIFF is turned, and forgets it, when it is loaded
    stated = frame.info.get("dpi")
    if held != _UPRIGHT:
        ImageOps.exif_transpose(frame, in_place=True)
    dpi = _resolution(stated, frame.size, is_lying=held in _LYING) or _of_a_fax(frame, is_lying=held in _LYING)
    picture = without_idle_colours(_pixels(frame))
    width_pt, height_pt = _size_pt(picture.shape[1], picture.shape[0], dpi)
    return RawPage(number, width_pt, height_pt, picture, dpi)


_ORIENTATION, _UPRIGHT, _LYING = 0x0112, 1, range(5, 9)
"""The tag of a picture that says how it is to be turned; its values for upright, and for turned on a side (Exif 2.3, 4.6.4)."""


def _pixels(image: Image.Image) -> Picture:
    """Return the picture in grey or colour, 8 bits, what is transparent on white.

    It is made in strips: a large picture several times over is more than the memory that reading may take.
    """
    boxes = _strips(image)
    cuts = (image.crop(box) for box in boxes) if len(boxes) > 1 else iter((image,))
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        top = max(1.0, *(float(np.asarray(image.crop(box)).max()) for box in boxes))
        parts = (_deep_strip(cut, top) for cut in cuts)
    else:
        parts = (_strip(cut) for cut in cuts)
    first = next(parts)
    if len(boxes) == 1:
        return first
    picture = np.empty((image.height, *first.shape[1:]), np.uint8)
    picture[: len(first)] = first
    for (_, above, _, below), part in zip(boxes[1:], parts, strict=True):
        picture[above:below] = part
    return picture


_STRIP_DOTS = 4_000_000


def _strips(image: Image.Image) -> list[tuple[int, int, int, int]]:
    rows = max(_STRIP_DOTS // image.width, 1)
    return [(0, above, image.width, min(above + rows, image.height)) for above in range(0, image.height, rows)]


def _strip(image: Image.Image) -> Picture:
    """Return a strip of a picture of 8 bits or less."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    mode = "L" if image.mode in {"1", "L"} else "RGB"
    return np.asarray(image if image.mode == mode else image.convert(mode), dtype=np.uint8)


def _deep_strip(image: Image.Image, top: float) -> Picture:
    """Return a strip of a picture of more than 8 bits, whose greatest value is taken for white."""
    deep = np.asarray(image)
    grey = np.asarray(deep * (255.0 / top), dtype=np.uint8)
    clear = image.info.get("transparency")
    return grey if clear is None else np.where(deep == clear, np.uint8(255), grey)


def _resolution(stated: Any, size: tuple[int, int], *, is_lying: bool) -> tuple[float, float] | None:
    """Return the dots an inch, across and down, of a picture as shown; None where what its file states is not to be believed.

    Args:
        stated: what the file states, for the picture as it is stored.
        size: width and height of the picture as shown.
        is_lying: whether it is shown turned on a side.
    """
    try:
        across, down = (float(value) for value in stated) if stated else (0.0, 0.0)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    across, down = (down, across) if is_lying else (across, down)
    least, most = 70.0, 1250.0  # 72 is what cameras write when they do not know
    if not (least < across < most and least < down < most) or across == down == 72.0:  # noqa: PLR2004
        return None
    inches = size[0] / across, size[1] / down
    return (across, down) if all(2 < inch < 25 for inch in inches) else None  # noqa: PLR2004 -- a slip to a broadsheet


def _of_a_fax(frame: Image.Image, *, is_lying: bool) -> tuple[float, float] | None:
    """Return the dots an inch of a fax that states none: its lines have their number of dots by the standard; None for others.

    A page of 1100 lines is a whole one of standard resolution, and half of a fine one, which is no page.
    """
    wide, high = frame.size[::-1] if is_lying else frame.size
    if frame.mode != "1" or frame.info.get("compression") not in _FAX_CODES or wide not in _FAX_DOTS:
        return None
    dpi = (204.0, 98.0 if high < _LEAST_FINE_LINES else 196.0 if high < 2 * _LEAST_FINE_LINES else 391.0)
    return dpi[::-1] if is_lying else dpi


_FAX_CODES = frozenset({"group3", "group4", "tiff_ccitt"})
_FAX_DOTS = frozenset({1728, 2048, 2432})
"""Dots of a line 8.5, 10 and 11.9 inches long (ITU-T T.4)."""

_LEAST_FINE_LINES = 1500
"""A Legal page of standard resolution has 1372 lines, a Letter page of fine resolution 2156."""


def _size_pt(width: int, height: int, dpi: tuple[float, float] | None) -> tuple[float, float]:
    """Return the size in points of a picture; without a resolution it fills US Letter in its own shape."""
    if dpi is not None:
        return 72 * width / dpi[0], 72 * height / dpi[1]
    return fill_letter(width, height)
