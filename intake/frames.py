"""Frames: an image file as pages: each frame of a TIFF one, and one picture of anything else; the one caller of its decoders.

As with `pages`, only the reading child process opens files with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from intake.errors import DamagedPaperError, TooLargeError
from intake.limits import Limits, allowed
from intake.pages import RawPage, fill_letter
from intake.pictures import Picture, without_idle_colours


def count_frames(path: Path, limits: Limits) -> int:
    """Return how many pages an image file has, as `image_pages` would give them."""
    with _opened(path, limits) as image:
        return allowed(_frames(image, limits), limits)


def picture_size(path: Path, limits: Limits) -> tuple[int, int]:
    """Return the width and height of an image file in pixels."""
    with _opened(path, limits) as image:
        return image.size


def _opened(path: Path, limits: Limits) -> Image.Image:
    from pillow_heif import register_heif_opener  # noqa: PLC0415 -- its decoder loads only where a picture is opened

    register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = limits.max_pixels
    try:
        image = Image.open(path, formats=("PNG", "JPEG", "TIFF", "WEBP", "HEIF"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise DamagedPaperError from error
    except Image.DecompressionBombError as error:
        raise TooLargeError from error
    if image.width * image.height > limits.max_pixels:
        raise TooLargeError
    return image


def _frames(image: Image.Image, limits: Limits) -> int:
    """Return how many pages an image file has: the frames of a TIFF, and one picture of anything else."""
    if image.format != "TIFF":
        return 1
    count = 0
    try:
        while count <= limits.max_pages:
            image.seek(count)
            count += 1
    except EOFError:
        pass
    except (OSError, ValueError, SyntaxError, KeyError, TypeError) as error:
        if count == 0:
            raise DamagedPaperError from error
    image.seek(0)
    return count


def image_pages(path: Path, limits: Limits, first: int) -> Iterator[RawPage]:
    """Give the pages of an image file, one after another, numbered from `first`.

    Raises:
        DamagedPaperError, EmptyPaperError, TooLargeError, TooManyPagesError: as they say.
    """
    with _opened(path, limits) as image:
        count = allowed(_frames(image, limits), limits)
        try:
            for index, frame in enumerate(ImageSequence.Iterator(image)):
                if index >= count:
                    break
                yield _image_page(frame, first + index, limits)
        except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError) as error:
            raise DamagedPaperError from error
        except Image.DecompressionBombError as error:
            raise TooLargeError from error


def _image_page(frame: Image.Image, number: int, limits: Limits) -> RawPage:
    if frame.width * frame.height > limits.max_pixels:
        raise TooLargeError
    dpi = _resolution(frame)
    turned = ImageOps.exif_transpose(frame) if frame.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT else frame
    if turned.size == (frame.height, frame.width) and dpi is not None and frame.width != frame.height:
        dpi = dpi[1], dpi[0]
    picture = without_idle_colours(_pixels(turned))
    width_pt, height_pt = _size_pt(picture.shape[1], picture.shape[0], dpi)
    return RawPage(number, width_pt, height_pt, picture, dpi)


_ORIENTATION, _UPRIGHT = 0x0112, 1
"""The tag of a photograph that says how the camera was held, and its value for upright (Exif 2.3, 4.6.4)."""


def _pixels(image: Image.Image) -> Picture:
    """Return the picture in grey or colour, 8 bits, what is transparent on white."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image).convert("RGB")
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        deep = np.asarray(image, dtype=np.float64)
        top = max(float(deep.max(initial=0)), 1.0)
        return np.asarray(deep * (255.0 / top), dtype=np.uint8)
    mode = "L" if image.mode in {"1", "L"} else "RGB"
    return np.asarray(image if image.mode == mode else image.convert(mode), dtype=np.uint8)


def _resolution(image: Image.Image) -> tuple[float, float] | None:
    """Return the dots an inch, across and down, that a file states; None when it states none worth believing."""
    stated = image.info.get("dpi")
    try:
        across, down = (float(value) for value in stated) if stated else (0.0, 0.0)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    least, most = 70.0, 1250.0  # 72 is what cameras write when they do not know
    if not (least < across < most and least < down < most) or across == down == 72.0:  # noqa: PLR2004
        return None
    inches = image.width / across, image.height / down
    return (across, down) if all(2 < inch < 25 for inch in inches) else None  # noqa: PLR2004 -- a slip to a broadsheet


def _size_pt(width: int, height: int, dpi: tuple[float, float] | None) -> tuple[float, float]:
    """Return the size in points of a picture; without a resolution it fills US Letter in its own shape."""
    if dpi is not None:
        return 72 * width / dpi[0], 72 * height / dpi[1]
    return fill_letter(width, height)
