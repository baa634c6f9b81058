"""Made: Word documents and mails that tests make for themselves, good ones and bad ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from reportlab.pdfgen import canvas

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(*texts: str, **options: object) -> bytes:
    """Return a PDF with a page for each text."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792), **options)
    for text in texts:
        for row, line in enumerate(text.splitlines() or [""]):
            sheet.drawString(72, 700 - 16 * row, line)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def word(*paragraphs: str, change: Callable[[Document], None] | None = None) -> bytes:
    """Return a Word document with these paragraphs, changed as asked."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if change is not None:
        change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def added(document: Document, xml: str) -> Any:
    """Put an element of WordprocessingML, written out, at the end of a document's text."""
    element = parse_xml(
        xml.replace(">", f" {_W}>", 1) if "/>" not in xml[: xml.index(">") + 1] else xml.replace("/>", f" {_W}/>", 1)
    )
    document.element.body.insert(len(document.element.body) - 1, element)
    return element


def rezipped(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """Return a zip with parts, by their names, put in or (None) left out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename not in parts:
                new.writestr(entry.filename, old.read(entry))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return buffer.getvalue()


def mail(
    text: str = "Please see the attached.", *files: tuple[str, bytes], html: str = "", subject: str = "A paper"
) -> EmailMessage:
    """Return a message with files, each a name and its bytes, attached."""
    message = EmailMessage()
    message["From"] = "R. Tait <tait@agency.example>"
    message["To"] = "desk@library.example"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 -0500"
    message["Subject"] = subject
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    for name, data in files:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def forwarded(inner: EmailMessage, times: int = 1) -> EmailMessage:
    """Return a message inside a message, so many times."""
    for _ in range(times):
        outer = mail("Forwarded.", subject="Fwd")
        outer.add_attachment(inner)
        inner = outer
    return inner
