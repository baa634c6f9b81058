"""A negative is told from whatever else is dark."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.negatives import positive
from intake.pictures import Picture

FONT = ImageFont.load_default(size=30)


def page(ground: int, ink: int, rows: int = 30, size: tuple[int, int] = (1700, 2200)) -> Image.Image:
    sheet = Image.new("L", size, ground)
    pen = ImageDraw.Draw(sheet)
    for row in range(rows):
        pen.text((200, 200 + 60 * row), "YOU ARE COMMANDED to appear before the court", ink, font=FONT)
    return sheet


def on_a_table(light: int) -> Image.Image:
    """Return a page on a black table, in so much light."""
    table = Image.new("L", (2400, 3200), 12)
    table.paste(page(light, light // 5, size=(1100, 1500)), (600, 700))
    return table


def lamp() -> Image.Image:
    dark = Image.new("L", (2400, 3200), 15)
    ImageDraw.Draw(dark).ellipse((500, 500, 1100, 1100), fill=255)
    return dark


@pytest.mark.parametrize("ground", [0, 30, 50])
@pytest.mark.parametrize("rows", [6, 30])
@pytest.mark.parametrize("colours", [False, True])
def test_light_print_on_dark_is_reversed(ground: int, rows: int, *, colours: bool) -> None:
    """A page with white print is shown and read as one with black print."""
    negative = page(ground, 255, rows)
    picture = np.asarray(negative.convert("RGB") if colours else negative)
    assert np.array_equal(positive(picture), 255 - picture)


@pytest.mark.parametrize(
    "picture",
    [
        page(250, 10),
        page(70, 15),
        page(40, 5),
        page(250, 10, rows=0),
        page(0, 0, rows=0),
        on_a_table(230),
        on_a_table(150),
        lamp(),
    ],
    ids=["a page", "one in the dark", "one nearly black", "a blank one", "nothing", "on a table", "on it in the dark", "a lamp"],
)
def test_what_is_dark_for_another_reason_stays(picture: Image.Image) -> None:
    """A page on a black table, one taken in the dark, and light in the dark are no negatives."""
    dots: Picture = np.asarray(picture)
    assert positive(dots) is dots
