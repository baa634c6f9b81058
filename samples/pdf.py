"""PDF: sheets into a file with a real text layer, the same bytes every time; and files into pictures of their pages."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples.marks import Letters, Path, Sheet
from samples.styles import register_fonts


def write_pdf(sheets: Sequence[Sheet], *, has_fields: bool = False) -> bytes:
    """Return the sheets as a PDF.

    Args:
        sheets: the pages.
        has_fields: make what is filled in the value of a form field, as on a form filled in at a screen.
    """
    register_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(sheets[0].width, sheets[0].height), invariant=1, pageCompression=1)
    canvas.setTitle("")
    count = 0
    for sheet in sheets:
        for mark in sheet.marks:
            if isinstance(mark, Path):
                _draw_path(canvas, mark, sheet.height)
            elif has_fields and mark.field_key and not mark.angle:
                count += 1
                _draw_field(canvas, mark, sheet.height, count)
            else:
                _draw_letters(canvas, mark, sheet.height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_path(canvas: Canvas, mark: Path, height: float) -> None:
    path = canvas.beginPath()
    path.moveTo(mark.points[0][0], height - mark.points[0][1])
    for x, y in mark.points[1:]:
        path.lineTo(x, height - y)
    if mark.is_closed:
        path.close()
    canvas.setLineWidth(mark.width)
    canvas.setLineCap(1 if len(mark.points) > 2 else 0)  # noqa: PLR2004
    canvas.setStrokeColorRGB(*mark.colour)
    if mark.fill is not None:
        canvas.setFillColorRGB(*mark.fill)
    canvas.drawPath(path, stroke=1, fill=int(mark.fill is not None))


def _draw_letters(canvas: Canvas, mark: Letters, height: float) -> None:
    canvas.setFillColorRGB(*mark.colour)
    canvas.setFont(mark.font, mark.size)
    if not mark.angle:
        canvas.drawString(mark.x, height - mark.y, mark.text)
        return
    canvas.saveState()
    canvas.translate(mark.x, height - mark.y)
    canvas.rotate(mark.angle)
    canvas.drawString(0, 0, mark.text)
    canvas.restoreState()


def _draw_field(canvas: Canvas, mark: Letters, height: float, count: int) -> None:
    wide = max(word.box[2] for word in mark.words) - mark.x
    canvas.acroForm.textfield(
        name=f"{mark.field_key}_{count}",
        value=mark.text,
        x=mark.x - 2,
        y=height - mark.y - mark.size * 0.3,
        width=wide * 1.15 + 8,
        height=mark.size * 1.3,
        fontName="Helvetica",
        fontSize=mark.size * 0.9,
        borderWidth=0,
        fillColor=None,
        borderColor=None,
        forceBorder=False,
    )


def render(data: bytes, dpi: float) -> list[Image.Image]:
    """Return a PDF's pages as grey-free RGB pictures at so many dots per inch."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def picture_pdf(pages: Sequence[Image.Image], dpi: float, quality: int) -> bytes:
    """Return pictures as a PDF without any text, as a copier's scanner makes it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    canvas.setTitle("")
    for page in pages:
        width, height = page.width * 72 / dpi, page.height * 72 / dpi
        canvas.setPageSize((width, height))
        jpeg = io.BytesIO()
        page.save(jpeg, "JPEG", quality=quality)
        jpeg.seek(0)
        canvas.drawImage(ImageReader(jpeg), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
