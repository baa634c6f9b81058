"""Faces: letters drawn in the standard faces, to lay a page's own beside them."""

from __future__ import annotations

from contextlib import closing

import pypdfium2

from intake.glyphs import Glyphs
from intake.pdf.letters import glyphs_of
from intake.pdf.space import way_shown
from intake.pictures import Grey

_STANDARD_FACES = tuple(
    f"{family}{style}"
    for family, styles in (
        ("Helvetica", ("", "-Bold", "-Oblique", "-BoldOblique")),
        ("Times", ("-Roman", "-Bold", "-Italic", "-BoldItalic")),
        ("Courier", ("", "-Bold", "-Oblique", "-BoldOblique")),
    )
    for style in styles
)
"""The faces every reader of PDF has in itself (ISO 32000-1, 9.6.2.2), without the two of symbols."""


def specimen(letters: str) -> tuple[Glyphs, Grey, float]:
    """Return letters in each of the standard faces, face after face: as glyphs, as a picture, and its dots a point."""
    wide, high, scale = 30, 40, 100 / 72
    rows = (
        f"BT /F{face} 20 Tf {wide * column} {high * face + 12} Td ({letter}) Tj ET"
        for face in range(len(_STANDARD_FACES))
        for column, letter in enumerate(letters)
    )
    with closing(pypdfium2.PdfDocument(_one_page(wide * len(letters), high * len(_STANDARD_FACES), "\n".join(rows)))) as document:
        page = document[0]
        bitmap = page.render(scale=scale, grayscale=True)
        picture = bitmap.to_numpy().reshape(bitmap.height, bitmap.width).copy()
        return glyphs_of(page, way_shown(page)), picture, scale


def _one_page(width: int, height: int, drawn: str) -> bytes:
    """Return a PDF of one page, drawn with the standard faces under the names F0, F1 ..."""
    fonts = "".join(f"/F{face} << /Type /Font /Subtype /Type1 /BaseFont /{name} >> " for face, name in enumerate(_STANDARD_FACES))
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    )
    whole, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    return f"{whole}{end}startxref\n{len(whole)}\n%%EOF".encode()
