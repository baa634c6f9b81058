"""Styles: how a maker of papers sets type; each split has makers of its own."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


@dataclass(frozen=True, slots=True)
class Face:
    """A family of four fonts by their names in the PDF."""

    regular: str
    bold: str
    italic: str


TIMES = Face("Times-Roman", "Times-Bold", "Times-Italic")
HELVETICA = Face("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
COURIER = Face("Courier", "Courier-Bold", "Courier-Oblique")
SERIF = Face("DejaVuSerifCondensed", "DejaVuSerifCondensed-Bold", "DejaVuSerifCondensed-Italic")
SANS = Face("DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSansCondensed-Oblique")
MONO = Face("DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSansMono-Oblique")
OFFICE = Face("Caladea", "Caladea-Bold", "Caladea-Italic")
PLAIN = Face("NotoSans", "NotoSans-Bold", "NotoSans-Italic")
TELETYPE = Face("SpaceMono", "SpaceMono-Bold", "SpaceMono-Italic")
PRESS = Face("WritdeskPress", "WritdeskPress-Bold", "WritdeskPress-Italic")
BUNDLED = (SERIF, SANS, MONO, OFFICE, PLAIN, TELETYPE, PRESS)


def register_fonts() -> None:
    """Make the bundled faces known to reportlab; the standard Type 1 faces need nothing."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for face in BUNDLED:
        for name in (face.regular, face.bold, face.italic):
            if name not in known:
                with (files("samples") / "fonts" / f"{name}.ttf").open("rb") as data:
                    pdfmetrics.registerFont(TTFont(name, data))


TYPED_NAMES = ("/s/ {name}", "/s/ {name}", "s/ {name}", "Electronically signed by {name}")
SHORT_NAMES = ("/s/ {name}", "/s/{name}", "s/{name}")
SOFTWARE_NAMES = ("/s/ {name}", "/S/ {name}", "Digitally signed by {name}", "E-signed by {name}", "s/{name}")


@dataclass(frozen=True, slots=True)
class Style:
    """One maker's way of setting a paper; sizes in points.

    `caption`: paren, section, box, ruled, open. `label`: under, beside, paren, or over (within a drawn box, as agencies do).
    `fill`: typed, hand, plain. `title`: bold, line, box, plain, left. `court`: centre or left. `blanks`: rule (a drawn line)
    or score (underscores). `check`: square or round. `number` is how a sheet's number is printed ("" for not at all),
    `electronic` how a typed signature is. `spread` is how much of a page's empty rest goes between its paragraphs, at least
    and at most.
    """

    name: str
    face: Face
    fill_face: Face
    size: float = 10.5
    leading: float = 1.22
    margin: float = 58.0
    caption: str = "paren"
    label: str = "under"
    fill: str = "typed"
    title: str = "bold"
    court: str = "centre"
    blanks: str = "rule"
    check: str = "square"
    form_place: str = "top"
    ink: tuple[float, float, float] = (0.05, 0.07, 0.35)
    fill_ink: tuple[float, float, float] = (0.0, 0.0, 0.0)
    number: str = ""
    electronic: tuple[str, ...] = TYPED_NAMES
    makers: tuple[str, ...] = ("loops",)
    spread: tuple[float, float] = (0.6, 0.95)


BLUE = (0.08, 0.12, 0.5)
BLACK = (0.05, 0.05, 0.06)
STYLES: dict[str, tuple[Style, ...]] = {
    "train": (
        Style("form", TIMES, COURIER, 10.0, makers=("loops", "peaks"), ink=BLUE),
        Style("form-hand", TIMES, TIMES, 10.2, fill="hand", fill_ink=BLUE, caption="box", makers=("peaks",), ink=BLACK),
        Style(
            "pleading",
            TIMES,
            TIMES,
            11.6,
            1.34,
            72.0,
            caption="paren",
            fill="plain",
            form_place="bottom",
            number="- {page} -",
            makers=("loops",),
            spread=(0.0, 0.25),
        ),
        Style(
            "dense",
            HELVETICA,
            COURIER,
            8.8,
            1.16,
            46.0,
            caption="ruled",
            title="line",
            form_place="bottom",
            makers=("peaks", "loops"),
        ),
        Style(
            "typewriter",
            COURIER,
            COURIER,
            10.0,
            1.2,
            60.0,
            caption="paren",
            fill="plain",
            blanks="score",
            makers=("loops",),
            ink=BLUE,
            spread=(0.1, 0.5),
        ),
    ),
    "tune": (
        Style(
            "plain-sans",
            SANS,
            MONO,
            9.4,
            1.25,
            52.0,
            caption="box",
            label="beside",
            title="box",
            check="round",
            electronic=SHORT_NAMES,
            makers=("wave",),
            ink=BLUE,
        ),
        Style(
            "book",
            SERIF,
            SERIF,
            10.0,
            1.3,
            66.0,
            caption="open",
            label="paren",
            fill="plain",
            title="plain",
            number="Page {page} of {pages}",
            electronic=SHORT_NAMES,
            makers=("knot",),
            spread=(0.0, 0.3),
        ),
        Style(
            "form-left",
            SERIF,
            SANS,
            9.2,
            1.2,
            44.0,
            caption="ruled",
            court="left",
            fill="hand",
            fill_ink=(0.1, 0.1, 0.42),
            form_place="bottom",
            label="beside",
            blanks="score",
            electronic=SHORT_NAMES,
            makers=("knot", "wave"),
            ink=BLACK,
        ),
        Style(
            "machine",
            MONO,
            MONO,
            8.6,
            1.28,
            54.0,
            caption="open",
            fill="plain",
            blanks="score",
            title="line",
            makers=("wave",),
            spread=(0.1, 0.4),
        ),
    ),
    "judge": (
        Style(
            "office",
            OFFICE,
            OFFICE,
            11.0,
            1.28,
            68.0,
            caption="section",
            fill="plain",
            title="left",
            blanks="score",
            number="Page {page}/{pages}",
            electronic=SOFTWARE_NAMES,
            makers=("script",),
            ink=BLUE,
            spread=(0.0, 0.35),
        ),
        Style(
            "bureau",
            PLAIN,
            TELETYPE,
            8.6,
            1.24,
            50.0,
            caption="box",
            label="over",
            title="line",
            court="left",
            form_place="bottom",
            electronic=SOFTWARE_NAMES,
            makers=("monogram", "script"),
            ink=BLACK,
        ),
        Style(
            "teletype",
            TELETYPE,
            TELETYPE,
            8.0,
            1.22,
            56.0,
            caption="open",
            fill="plain",
            label="paren",
            title="bold",
            blanks="score",
            electronic=SOFTWARE_NAMES,
            makers=("monogram",),
            ink=BLUE,
            spread=(0.1, 0.5),
        ),
        Style(
            "press",
            PRESS,
            PLAIN,
            9.8,
            1.26,
            60.0,
            caption="ruled",
            label="beside",
            fill="hand",
            fill_ink=(0.12, 0.12, 0.4),
            title="plain",
            court="left",
            check="round",
            electronic=SOFTWARE_NAMES,
            makers=("script", "monogram"),
            ink=BLACK,
            spread=(0.4, 0.8),
        ),
    ),
}


def choose_style(rng: Random, split: str) -> Style:
    """Return one of the split's makers."""
    return rng.choice(STYLES[split])
