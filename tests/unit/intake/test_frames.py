"""Image files as pages: each the right way up, in its true size, in full, and none twice."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, TiffImagePlugin

from intake.errors import PaperError, TooManyPagesError
from intake.frames import count_frames, has_more_pictures, image_pages
from intake.limits import Limits
from intake.pages import RawPage
from intake.pictures import Picture, to_grey

LIMITS = Limits(4, 20_000_000)
TURNS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a picture is stored that is shown upright by each value of the tag."""

pillow_heif.register_heif_opener(thumbnails=False)


def sheet(width: int = 425, height: int = 550) -> Image.Image:
    """Return a page that is another however it is turned: dark bars at its top, one at its left."""
    grey = np.full((height, width), 255, np.uint8)
    grey[height // 10 : height // 4, width // 8 : width // 2] = 0
    grey[height // 4 : height // 2, width // 8 : width // 4] = 90
    return Image.fromarray(grey)


def packed(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def tiff(frames: Sequence[tuple[Image.Image, int]]) -> bytes:
    """Return a TIFF of frames, each with what it says that it is for."""
    buffer = io.BytesIO()
    with TiffImagePlugin.AppendingTiffWriter(buffer, new=True) as out:
        for frame, subfile in frames:
            frame.save(out, format="TIFF", dpi=(100, 100), tiffinfo={254: subfile})
            out.newFrame()
    return buffer.getvalue()


def heic(*images: Image.Image, primary: int) -> bytes:
    """Return a HEIC of several pictures, of which one is the main one."""
    held, buffer = pillow_heif.HeifFile(), io.BytesIO()
    for image in images:
        held.add_from_pillow(image.convert("RGB"))
    held.save(buffer, quality=90, primary_index=primary)
    return buffer.getvalue()


def kept(folder: Path, data: bytes) -> Path:
    path = folder / "paper"
    path.write_bytes(data)
    return path


def pages_of(folder: Path, data: bytes, limits: Limits = LIMITS) -> list[RawPage]:
    path = kept(folder, data)
    pages = list(image_pages(path, limits, 1))
    assert count_frames(path, limits) == len(pages)
    return pages


def looks_like(picture: Picture, image: Image.Image) -> bool:
    """Return whether a page shows a picture, as far as packing leaves it."""
    wanted = np.asarray(image.convert("L"))
    return picture.shape[:2] == wanted.shape and float(np.abs(to_grey(picture).astype(int) - wanted).mean()) < 4


@pytest.mark.parametrize("kind", ["TIFF", "packed TIFF", "JPEG", "WEBP", "PNG", "HEIF"])
@pytest.mark.parametrize("held", TURNS)
def test_a_picture_is_turned_as_it_says(tmp_path: Path, held: int, kind: str) -> None:
    """However the camera or the scanner was held, and whatever the file's type, the page is the right way up."""
    turn, exif = TURNS[held], Image.Exif()
    exif[0x0112] = held
    stored = sheet() if turn is None else sheet().transpose(turn)
    options = {"compression": "tiff_lzw"} if kind == "packed TIFF" else {}
    said = exif.tobytes() if kind == "HEIF" else exif  # its maker then writes the turn that a HEIC's programs go by
    (page,) = pages_of(tmp_path, packed(stored.convert("RGB"), kind.removeprefix("packed "), exif=said, **options))
    assert looks_like(page.picture, sheet())


@pytest.mark.parametrize("held", TURNS)
@pytest.mark.parametrize("kind", ["TIFF", "fax", "JPEG"])
def test_unequal_dots_are_turned_with_the_picture(tmp_path: Path, held: int, kind: str) -> None:
    """A fax that is stored on its side has its true size: its two resolutions change places with its sides."""
    turn, exif = TURNS[held], Image.Exif()
    exif[0x0112] = held
    shown = sheet(1734, 1078)
    stored = shown if turn is None else shown.transpose(turn)
    dpi = (98, 204) if held > 4 else (204, 98)
    if kind == "fax":
        data = packed(
            stored.point(lambda grey: 255 * (grey > 128)).convert("1"), "TIFF", compression="group4", exif=exif, dpi=dpi
        )
    else:
        data = packed(stored, kind, exif=exif, dpi=dpi)
    (page,) = pages_of(tmp_path, data)
    assert page.dpi == pytest.approx((204, 98), abs=0.5)
    assert (page.width_pt, page.height_pt) == pytest.approx((612, 792), abs=3)


@pytest.mark.parametrize("primary", [0, 1, 2])
def test_the_main_picture_of_a_heic_is_its_page(tmp_path: Path, primary: int) -> None:
    """Of several pictures the one that programs show is read, wherever it stands, and that there are more is known."""
    images = [Image.new("L", (200, 260), 255)] * 3
    images[primary] = sheet()
    data = heic(*images, primary=primary)
    (page,) = pages_of(tmp_path, data)
    assert looks_like(page.picture, sheet())
    assert has_more_pictures(kept(tmp_path, data), LIMITS)


@pytest.mark.parametrize(
    ("kind", "options", "has_more"),
    [
        ("PNG", {"save_all": True, "append_images": [sheet(200, 200)]}, True),
        ("WEBP", {"save_all": True, "append_images": [sheet().transpose(Image.Transpose.ROTATE_180)]}, True),
        ("HEIF", {}, False),
        ("PNG", {}, False),
        ("JPEG", {}, False),
        ("WEBP", {}, False),
        ("MPO", {"save_all": True, "append_images": [sheet(100, 130)]}, False),
        ("TIFF", {"save_all": True, "append_images": [sheet()]}, False),
    ],
)
def test_pictures_that_are_no_page_are_known(tmp_path: Path, kind: str, options: dict[str, object], *, has_more: bool) -> None:
    """What moves has more pictures than are read; a camera's small copy and a TIFF's pages are none of those."""
    assert has_more_pictures(kept(tmp_path, packed(sheet().convert("RGB"), kind, **options)), LIMITS) is has_more


SMALL = sheet(85, 110)


@pytest.mark.parametrize(
    ("frames", "shown"),
    [
        ([(sheet(), 0), (SMALL, 1)], [0]),
        ([(SMALL, 1), (sheet(), 0), (SMALL, 1), (sheet(), 2)], [1, 3]),
        ([(sheet(), 0), (SMALL, 0)], [0, 1]),
        ([(sheet(), 2), (SMALL, 2)], [0, 1]),
        ([(sheet(), 1), (sheet(), 1)], [0, 1]),
        ([(sheet(), 0), (sheet(), 1)], [0, 1]),
    ],
)
def test_a_small_copy_in_a_tiff_is_no_page(tmp_path: Path, frames: list[tuple[Image.Image, int]], shown: list[int]) -> None:
    """A frame that is marked as a smaller copy of another is left out; what is no smaller, or not marked, is a page."""
    pages = pages_of(tmp_path, tiff(frames))
    assert [page.number for page in pages] == list(range(1, len(shown) + 1))
    assert all(looks_like(page.picture, frames[at][0]) for page, at in zip(pages, shown, strict=True))


def test_copies_do_not_hide_how_many_pages_there_are(tmp_path: Path) -> None:
    """Each page may have a small copy; more frames than that, or more pages than the limit, are too many."""
    assert len(pages_of(tmp_path, tiff([(sheet(), 0), (SMALL, 1)] * 4))) == 4
    for frames in ([(sheet(), 0)] * 5, [(sheet(), 0), *[(SMALL, 1)] * 8]):
        with pytest.raises(TooManyPagesError):
            pages_of(tmp_path, tiff(frames))


@pytest.mark.parametrize("rows", [1, 7, 1000])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK", "LA", "RGBA", "I;16", "I", "F", "clear L", "clear 16"])
def test_strips_make_the_whole_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, rows: int) -> None:
    """Whatever a picture is made of, and in however many strips it is made grey, all of it is there, on white."""
    monkeypatch.setattr("intake.frames._STRIP_DOTS", 425 * rows)
    plain = sheet().point(lambda grey: 255 * (grey > 128)) if mode == "1" else sheet()
    deep = np.asarray(plain).astype(np.uint16) * 257
    options: dict[str, object] = {}
    if mode in {"I;16", "I", "F"}:
        image = Image.fromarray(deep.astype({"I;16": np.uint16, "I": np.int32, "F": np.float32}[mode]))
    elif mode == "clear 16":
        deep[:50] = 7  # of the white above the bars
        image, options = Image.fromarray(deep), {"transparency": 7}
    elif mode == "clear L":
        image, options = plain.point(lambda grey: 7 if grey == 255 else grey), {"transparency": 7}
    elif mode in {"LA", "RGBA"}:
        image = Image.merge("LA", (Image.new("L", plain.size), plain.point(lambda grey: 255 - grey))).convert(mode)
    else:
        image = plain.convert(mode)
    kind = "TIFF" if mode in {"CMYK", "I", "F"} else "PNG"
    (page,) = pages_of(tmp_path, packed(image, kind, **options))
    assert looks_like(page.picture, plain)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    """A file that ends in its middle raises what the desk is told, and nothing else."""
    with pytest.raises(PaperError):
        pages_of(tmp_path, packed(sheet(), "PNG")[:300])


@pytest.mark.parametrize("compression", ["group3", "group4"])
@pytest.mark.parametrize(
    ("dots", "lines", "stated", "high_in"),
    [
        (1728, 1078, {}, 11.0),
        (1728, 2156, {}, 11.0),
        (1728, 4300, {}, 11.0),
        (1728, 1372, {"resolution_unit": 1, "x_resolution": 2, "y_resolution": 1}, 14.0),
        (1728, 2156, {"dpi": (204, 196)}, 11.0),
    ],
)
def test_a_fax_that_states_no_resolution_has_that_of_its_standard(
    tmp_path: Path, compression: str, dots: int, lines: int, stated: dict[str, object], high_in: float
) -> None:
    """A line of a fax has a number of dots that no other picture has; how many lines there are tells how fine it is."""
    path = tmp_path / "fax.tif"
    path.write_bytes(packed(Image.new("1", (dots, lines), 1), "TIFF", compression=compression, **stated))
    (page,) = image_pages(path, LIMITS, 1)
    assert (page.width_pt / 72, page.height_pt / 72) == pytest.approx((8.47, high_in), abs=0.05)


@pytest.mark.parametrize(
    ("mode", "dots", "compression"), [("L", 1728, "tiff_lzw"), ("1", 1700, "group4"), ("1", 1728, "tiff_lzw")]
)
def test_what_is_no_fax_has_square_dots(tmp_path: Path, mode: str, dots: int, compression: str) -> None:
    """A picture in grey, of another width, or packed in no fax's way, is taken to fill a sheet in its own shape."""
    path = tmp_path / "picture.tif"
    path.write_bytes(packed(Image.new(mode, (dots, 1078), 1), "TIFF", compression=compression))
    (page,) = image_pages(path, LIMITS, 1)
    assert page.dpi is None
    assert page.width_pt / page.height_pt == pytest.approx(dots / 1078)
