"""A page that was badly taken is told with its fault and the way to take it again; nothing on it is called missing for that."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import samples
from intake.paper import receive
from intake.pipeline import assess_file
from intake.reader import read_paper
from intake.settings import Settings

SETTINGS = Settings(readers=2)
Picture = NDArray[np.uint8]


@cache
def photo(name: str, variant: str | None = None) -> Picture:
    """Return a telephone's photo of a paper of one page, its letters as sharp as such photos are."""
    sample = samples.draw(name, 0, "train", "photo", variant=variant)
    return np.asarray(Image.open(io.BytesIO(sample.data)).convert("RGB"))


@cache
def scan(name: str) -> Picture:
    """Return a page as a copier shows it that does nothing wrong."""
    return np.asarray(Image.open(io.BytesIO(samples.draw(name, 0, "train", "clean").data)).convert("L"))


def clipped(values: NDArray[np.floating[Any]]) -> Picture:
    return np.clip(values, 0, 255).astype(np.uint8)


def grain(picture: Picture, spread: float) -> NDArray[np.float64]:
    levels = np.random.default_rng(1).normal(0, spread, picture.shape[:2])
    return levels[..., None] if picture.ndim == 3 else levels


def out_of_focus(picture: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 3), np.uint8)


def moved_sideways(picture: Picture) -> Picture:
    return np.asarray(cv2.blur(picture, (13, 1)), np.uint8)


def moved_downwards(picture: Picture) -> Picture:
    return np.asarray(cv2.blur(picture, (1, 15)), np.uint8)


def from_afar(picture: Picture) -> Picture:
    return np.asarray(cv2.resize(picture, None, fx=0.28, fy=0.28, interpolation=cv2.INTER_AREA), np.uint8)


def in_the_dark(picture: Picture) -> Picture:
    return clipped(picture * 0.2 + grain(picture, 4))


def under_a_lamp(picture: Picture) -> Picture:
    down, across = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]] / np.array(picture.shape[:2])[:, None, None]
    light = 420 * np.exp(-(((across - 0.5) / 0.08) ** 2) - ((down - 0.6) / 0.045) ** 2)
    return clipped(picture + light[..., None])


def without_its_foot(picture: Picture) -> Picture:
    return picture[: round(0.7 * len(picture))]


def without_its_left(picture: Picture) -> Picture:
    return picture[:, picture.shape[1] // 5 :]


def faint(picture: Picture) -> Picture:
    pale = cv2.GaussianBlur(235 - (255 - picture.astype(np.float32)) * 0.2, (0, 0), 1)
    return clipped(pale + grain(picture, 5))


def jpeg(picture: Picture) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=80, dpi=(200, 200))
    return buffer.getvalue()


def told(picture: Picture) -> dict[str, str]:
    """Read a picture as the program does, and return the faults told of it, each with its sentence."""
    data = jpeg(picture)
    (page,) = read_paper([(receive(data, "paper.jpg", SETTINGS), data)], SETTINGS).transcript.pages
    return {fault.code: fault.message for fault in page.faults}


@pytest.mark.parametrize(
    ("taken", "code", "retake"),
    [
        (out_of_focus, "blurred", "Hold the camera still, let it focus, and photograph the page again."),
        (moved_sideways, "blurred", "Hold the camera still, let it focus, and photograph the page again."),
        (moved_downwards, "blurred", "Hold the camera still, let it focus, and photograph the page again."),
        (from_afar, "small", "Go closer, or scan at 200 or 300 dots per inch."),
        (in_the_dark, "dark", "Photograph it again in brighter light, without a shadow on it."),
        (under_a_lamp, "glare", "Turn the page or the lamp, and photograph it again."),
        (without_its_foot, "cut_off", "Lay the whole page in view, with its four edges, and take it again."),
        (without_its_left, "cut_off", "Lay the whole page in view, with its four edges, and take it again."),
    ],
)
def test_a_photo_that_was_badly_taken_is_told_with_its_one_fault(
    taken: Callable[[Picture], Picture], code: str, retake: str
) -> None:
    """The sentence says what to do about what is wrong with it, and none says another thing."""
    ((found, message),) = told(taken(photo("G04"))).items()
    assert found == code
    assert message.endswith(retake)


def test_a_scan_with_faint_print_is_told_to_be_set_darker() -> None:
    """Where print is pale and sharp, it was the copier's setting."""
    assert told(faint(scan("G04"))) == {
        "faint": "The print on this page is very faint. Scan it again with a darker setting.",
    }


def test_a_photo_as_telephones_take_it_has_no_fault() -> None:
    """A little shadow, slant and blur is nothing to send anybody back for."""
    assert told(photo("G04")) == {}


def assessed(picture: Picture, folder: Path) -> dict[str, Any]:
    path = folder / "paper.jpg"
    path.write_bytes(jpeg(picture))
    return assess_file(path, SETTINGS, today=date(2026, 11, 23))


@pytest.mark.parametrize(
    ("variant", "code", "unread"),
    [
        ("unsigned", "SIG_ISSUER_MISSING", "where the judge, clerk or other officer signs (page 1)"),
        ("no_court", "COURT_NAME_MISSING", "where the court is named (page 1)"),
    ],
)
def test_what_a_dark_photo_does_not_show_is_not_called_missing(variant: str, code: str, unread: str, tmp_path: Path) -> None:
    """In the light it is missing, and told so; in the dark it cannot be read, and the desk is told where, and what to do."""
    in_light = assessed(photo("C01", variant), tmp_path)
    assert code in {flag["code"] for flag in in_light["flags"]}
    assert [page["faults"] for page in in_light["reading"]] == [[]]

    in_dark = assessed(in_the_dark(photo("C01", variant)), tmp_path)
    flags = {flag["code"]: flag["message"] for flag in in_dark["flags"]}
    assert not {"SIG_ISSUER_MISSING", "COURT_NAME_MISSING"} & flags.keys()
    assert flags["LOW_SCAN_QUALITY"].startswith("This paper cannot be read ")
    assert unread in flags["LOW_SCAN_QUALITY"]
    assert flags["LOW_SCAN_QUALITY"].endswith("Photograph it again in brighter light, without a shadow on it.")
    assert [fault["code"] for fault in in_dark["reading"][0]["faults"]] == ["dark"]
