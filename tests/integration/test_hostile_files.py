"""Hostile, odd and broken files: each ends as the table says, never as a crash, a hang or a made-up paper."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pytest
from PIL import Image
from pillow_heif import from_pillow
from reportlab.pdfgen import canvas

from intake.errors import PaperError, TimeoutPaperError, TooLargeError
from intake.paper import receive
from intake.pipeline import assess_file
from intake.reader import SERVER, Reading, read_paper
from intake.settings import Settings
from tests.made import added, forwarded, mail, pdf, rezipped, word

SETTINGS = Settings(max_bytes=3_000_000, max_pages=12, max_pixels=4_000_000, page_cpu_s=20, paper_wall_s=60, readers=2)


def read(data: bytes, name: str = "paper", password: str | None = None) -> Reading:
    return read_paper([(receive(data, name, SETTINGS), data)], SETTINGS, password=password)


NOT_JUDICIAL = {"undetermined", "other_not_compulsory", "administrative_warrant", "administrative_subpoena"}


def outcome(data: bytes, password: str | None = None) -> str:
    """Return "N pages", or the code of the refusal."""
    try:
        return f"{len(read(data, password=password).transcript.pages)} pages"
    except PaperError as error:
        assert str(error).endswith((".", ".)"))  # noqa: PT017 -- a refusal is one of the two right outcomes
        return error.code


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **options: object) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as document:
        change(document)
        buffer = io.BytesIO()
        document.save(buffer, **options)
    return buffer.getvalue()


def image(kind: str, size: tuple[int, int] = (60, 80), mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, 1 if mode == "1" else "white").save(buffer, kind, **options)
    return buffer.getvalue()


def tiff(pages: int) -> bytes:
    buffer = io.BytesIO()
    first, *others = [Image.new("1", (40, 50), 1) for _ in range(pages)]
    first.save(buffer, "TIFF", save_all=True, append_images=others)
    return buffer.getvalue()


def heic() -> bytes:
    buffer = io.BytesIO()
    from_pillow(Image.new("RGB", (64, 80), "white")).save(buffer, quality=60)
    return buffer.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header claims a size, and whose pixels are nearly nothing."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\x00" * 50)) + chunk(b"IEND", b"")


def raw_pdf(*objects: str) -> bytes:
    """A PDF of hand-written objects, numbered from 1, the first being the catalogue; its table of contents is right."""
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Root 1 0 R /Size {count}>>\nstartxref\n{len(body)}\n%%EOF"
    return body + end.encode()


CATALOGUE = "<</Type /Catalog /Pages 2 0 R>>"
TREE = "<</Type /Pages /Kids [3 0 R] /Count 1>>"


def one_page(content: str = "", box: str = "0 0 612 792", more: str = "") -> bytes:
    stream = f"<</Length {len(content)}>>\nstream\n{content}\nendstream"
    return raw_pdf(CATALOGUE, TREE, f"<</Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R {more}>>", stream)


def deflated_bomb() -> bytes:
    """A content stream of 60 MB of spaces, squeezed to some 60 kB."""
    squeezed = zlib.compress(b" " * 60_000_000, 9).decode("latin-1")
    stream = f"<</Length {len(squeezed)} /Filter /FlateDecode>>\nstream\n{squeezed}\nendstream"
    return raw_pdf(CATALOGUE, TREE, "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R>>", stream)


def image_bomb() -> bytes:
    """A page with a picture of 30,000 by 30,000 dots made of nothing."""
    squeezed = zlib.compress(b"\x00" * 1_000_000, 9).decode("latin-1")
    picture = (
        f"<</Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray "
        f"/Filter /FlateDecode /Length {len(squeezed)}>>\nstream\n{squeezed}\nendstream"
    )
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>>"
    draw = "q 612 0 0 792 0 0 cm /I Do Q"
    return raw_pdf(CATALOGUE, TREE, page, f"<</Length {len(draw)}>>\nstream\n{draw}\nendstream", picture)


def self_drawing() -> bytes:
    """A form that draws itself for ever."""
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</XObject <</X 5 0 R>>>>>>"
    loop = "<</Subtype /Form /BBox [0 0 612 792] /Resources <</XObject <</X 5 0 R>>>> /Length 5>>\nstream\n/X Do\nendstream"
    return raw_pdf(CATALOGUE, TREE, page, "<</Length 5>>\nstream\n/X Do\nendstream", loop)


def forms_in_forms(depth: int, width: int) -> bytes:
    """A form that draws the next one ten times, which draws the next one ten times, and so on: nothing in it repeats itself."""

    def form(at: int) -> str:
        is_last = at == depth - 1
        body = "0 0 9 9 re f" if is_last else "/X Do " * width
        more = "" if is_last else f"/Resources <</XObject <</X {at + 6} 0 R>>>>"
        return f"<</Subtype /Form /BBox [0 0 612 792] {more} /Length {len(body)}>>\nstream\n{body}\nendstream"

    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</XObject <</X 5 0 R>>>>>>"
    return raw_pdf(CATALOGUE, TREE, page, "<</Length 5>>\nstream\n/X Do\nendstream", *map(form, range(depth)))


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["../../etc/passwd"] = pikepdf.AttachedFileSpec(document, b"x", filename="../../etc/passwd")


def half_letters(document: pikepdf.Pdf) -> None:
    """Put half a letter of UTF-16 into all that a PDF says of itself, and into a text that nobody sees."""
    half = pikepdf.Object.parse(b"<FEFFD83D0041>")
    document.docinfo["/Title"] = half
    attached(document)
    for file in document.attachments.values():
        file.obj.F = file.obj.UF = half
    page = document.pages[0]
    page.Annots = pikepdf.Array(
        [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[9, 9, 30, 30], Contents=half)]
    )
    cmap = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <D83D> endbfchar endcmap"
    next(iter(page.Resources.Font.values())).ToUnicode = document.make_stream(cmap)
    page.contents_add(document.make_stream(b"BT 1 g /F1 12 Tf 72 300 Td (Hidden APPEAL) Tj ET"))


def turned(degrees: int) -> Callable[[pikepdf.Pdf], None]:
    def turn(document: pikepdf.Pdf) -> None:
        document.pages[0].Rotate = degrees

    return turn


def crowded(count: int, **keys: object) -> Callable[[pikepdf.Pdf], None]:
    """Put so many annotations without a look, all in a layer that is switched off as often, on a page."""

    def crowd(document: pikepdf.Pdf) -> None:
        layer = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="L"))
        config = pikepdf.Dictionary(OFF=pikepdf.Array([layer] * count))
        document.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=config)
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, F=4, Rect=[9, 9, 90, 30], **keys)
        if not keys:
            note.OC = layer
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note) for _ in range(count)])

    return crowd


def scripted(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="while(true){}")


def zip_bomb() -> bytes:
    """A document with a part of 60 MB of nothing."""
    return rezipped(WORD, {"word/media/a.bin": b"\x00" * 60_000_000})


def liar() -> bytes:
    """A document whose zip claims that its text is 40 bytes long, where it is more."""
    data = bytearray(WORD)
    at = data.rindex(b"word/document.xml") - 46
    data[at + 24 : at + 28] = struct.pack("<I", 40)
    return bytes(data)


def locked_zip() -> bytes:
    """A document all of whose parts say that they need a password."""
    data = bytearray(WORD)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def with_text(xml: str) -> bytes:
    """A document whose text is this XML."""
    return rezipped(WORD, {"word/document.xml": xml.encode()})


def with_relation(target: str, mode: str = "") -> bytes:
    """A document that refers to something by a picture's relation."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    line = f'<Relationship Id="rId99" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    return rezipped(WORD, {"word/_rels/document.xml.rels": relations.replace(b"</Relationships>", line.encode())})


def macros() -> bytes:
    """A document with macros, as Word keeps one (.docm)."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        types = archive.read("[Content_Types].xml")
    plain, live = b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    return rezipped(WORD, {"[Content_Types].xml": types.replace(plain, live), "word/vbaProject.bin": b"\xcc\x61"})


def nested_tables(depth: int) -> bytes:
    """A document of tables inside tables."""
    inside = "<w:p><w:r><w:t>core</w:t></w:r></w:p>"
    for _ in range(depth):
        inside = f"<w:tbl><w:tr><w:tc>{inside}<w:p/></w:tc></w:tr></w:tbl>"
    return word("SUBPOENA", change=lambda document: added(document, inside))


def nested_parts(depth: int) -> bytes:
    """A mail of parts inside parts, each with a boundary of its own."""
    head = b"From: a@example.org\r\nTo: b@example.org\r\n"
    body = b"Content-Type: text/plain\r\n\r\ncore"
    for at in range(depth):
        edge = f"edge{at:03}".encode()
        body = (
            b'Content-Type: multipart/mixed; boundary="'
            + edge
            + b'"\r\n\r\n--'
            + edge
            + b"\r\n"
            + body
            + b"\r\n--"
            + edge
            + b"--"
        )
    return head + body


WORD = word("SUBPOENA", "YOU ARE COMMANDED to appear")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
HEAD = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Subpoena\r\n"

LOCKED = pikepdf.Encryption(user="open sesame", owner="owner", R=6)
PRINT_ONLY = pikepdf.Encryption(user="", owner="owner", R=6, allow=pikepdf.Permissions(extract=False))
TEXT = "SUBPOENA\nYOU ARE COMMANDED to appear"
GOOD = pdf(TEXT)

FILES: dict[str, tuple[bytes, str]] = {
    # nothing there
    "no bytes": (b"", "empty"),
    "white space": (b"\r\n \t\n", "empty"),
    "zeros": (b"\x00" * 5000, "empty"),
    # no paper
    "plain text": (b"To whom it may concern: this is a subpoena.", "unsupported"),
    "text in another alphabet": ("Повістка до суду".encode(), "unsupported"),
    "letter that begins like a mail": (b"From: the desk of R. Tait\r\n\r\nThis is a subpoena.", "unsupported"),
    "mail of Outlook's own form": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"__substg1.0_001A001E" + b"\x00" * 600, "unsupported"),
    "spreadsheet": (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml xl/workbook.xml", "unsupported"),
    "open document text": (b"PK\x03\x04\x14\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.text", "unsupported"),
    "web page": (b"<!DOCTYPE html><html><body>SUBPOENA</body></html>", "unsupported"),
    "web page that names PDF later": (b"<html>" + b" " * 2000 + b"%PDF-1.7</html>", "unsupported"),
    "drawing in SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "unsupported"),
    "Word document of its first bytes alone": (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml", "damaged"),
    "archive that holds a PDF": (b"PK\x03\x04\x0a\x00\x00\x00\x00\x00" + GOOD, "unsupported"),
    "old office document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "unsupported"),
    "rich text": (b"{\\rtf1\\ansi SUBPOENA}", "unsupported"),
    "program for Windows": (b"MZ\x90\x00" + b"\x00" * 300, "unsupported"),
    "program for Linux": (b"\x7fELF\x02\x01\x01" + b"\x00" * 300, "unsupported"),
    "shell script": (b"#!/bin/sh\nrm -rf /\n", "unsupported"),
    "GIF": (image("GIF", mode="L"), "unsupported"),
    "BMP": (image("BMP"), "unsupported"),
    "PostScript": (b"%!PS-Adobe-3.0\nshowpage\n", "unsupported"),
    "noise": (bytes(np.random.default_rng(7).integers(128, 250, 4000, dtype=np.uint8)), "unsupported"),
    "film": (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00" + b"\x00" * 200, "unsupported"),
    "AVIF": (b"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00" + b"\x00" * 200, "unsupported"),
    # too much
    "too many bytes": (b"%PDF-1.7\n" + b"0" * 3_000_001, "too_large"),
    "too many pages": (pdf(*["x"] * 13), "too_many_pages"),
    "too many pages in a TIFF": (tiff(13), "too_many_pages"),
    "picture that claims 60,000 by 60,000 dots": (png_of(60_000, 60_000), "too_large"),
    "picture just over the limit": (image("PNG", (2001, 2000), "L"), "too_large"),
    "JPEG just over the limit": (image("JPEG", (2001, 2000), "L"), "too_large"),
    "document that unfolds to 60 MB": (zip_bomb(), "too_large"),
    "document of 5,000 parts": (rezipped(WORD, {f"word/media/{at}": b"" for at in range(5000)}), "too_large"),
    "document with a picture of 60,000 by 60,000 dots": (
        rezipped(
            word("x", change=lambda document: document.add_picture(io.BytesIO(image("PNG")))),
            {"word/media/image1.png": png_of(60_000, 60_000)},
        ),
        "too_large",
    ),
    "document of 13 pages": (word(*["x\n" * 60] * 13), "too_many_pages"),
    "mail with 13 pages attached": (mail("x", ("a.pdf", pdf(*["x"] * 12)), ("b.pdf", pdf("y"))).as_bytes(), "too_many_pages"),
    # damaged
    "document cut in its middle": (WORD[: len(WORD) // 2], "damaged"),
    "document without its text": (rezipped(WORD, {"word/document.xml": None, "word/documents.xml": b""}), "damaged"),
    "document whose text is broken XML": (with_text("<w:document"), "damaged"),
    "document whose text is other XML": (with_text("<html><body>SUBPOENA</body></html>"), "damaged"),
    "document that says it is shorter than it is": (liar(), "damaged"),
    "document that is a billion laughs": (
        with_text(f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]><w:document {W}><w:body><w:p>&a11;</w:p></w:body></w:document>'),
        "damaged",
    ),
    "workbook that names a Word document": (
        rezipped(WORD, {"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<Relationships/>"}),
        "damaged",
    ),
    "document with a relation to nothing": (with_relation("media/none.png"), "damaged"),
    "PDF header only": (b"%PDF-1.7", "damaged"),
    "PDF of noise": (b"%PDF-1.7\n" + b"\xab\xcd\xef" * 1000, "damaged"),
    "PDF cut in its middle": (GOOD[: len(GOOD) // 3], "damaged"),
    "PDF without a page": (raw_pdf(CATALOGUE, "<</Type /Pages /Kids [] /Count 0>>"), "damaged"),
    "PDF whose catalogue is no dictionary": (raw_pdf("42"), "damaged"),
    "PNG header only": (b"\x89PNG\r\n\x1a\n", "damaged"),
    "PNG cut short": (image("PNG", (900, 900))[:200], "damaged"),
    "PNG with less pixels than it claims": (png_of(400, 400), "damaged"),
    "JPEG header only": (b"\xff\xd8\xff\xe0", "damaged"),
    "JPEG cut short": (image("JPEG", (900, 900))[:700], "damaged"),
    "TIFF header only": (b"II*\x00\x08\x00\x00\x00", "damaged"),
    "TIFF whose directory points at itself": (b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00", "damaged"),
    **{
        f"TIFF of three pages cut at {share} in 100": (tiff(3)[: len(tiff(3)) * share // 100], "damaged")
        for share in (20, 50, 85, 99)
    },
    "WebP header only": (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "damaged"),
    "HEIC header only": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "damaged"),
    "picture of no size": (png_of(0, 0), "damaged"),
    # locked
    "PDF with a password": (changed(GOOD, lambda _: None, encryption=LOCKED), "encrypted"),
    "document in a locked zip": (locked_zip(), "encrypted"),
    "mail whose one attachment has a password": (
        mail("x", ("a.pdf", changed(GOOD, lambda _: None, encryption=LOCKED))).as_bytes(),
        "encrypted",
    ),
    "PDF that only forbids copying": (changed(GOOD, lambda _: None, encryption=PRINT_ONLY), "1 pages"),
    # hostile or odd, and read all the same
    "document": (WORD, "1 pages"),
    "document with nothing in it": (word(), "1 pages"),
    "document with macros": (macros(), "1 pages"),
    "document with a part named as a path": (rezipped(WORD, {"../../etc/passwd": b"x"}), "1 pages"),
    "document that points at a file of ours": (with_relation("file:///etc/passwd", ' TargetMode="External"'), "1 pages"),
    "document that points at an address": (with_relation("http://tracker.example/a.png", ' TargetMode="External"'), "1 pages"),
    "document that reads a file of ours": (
        with_text(
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {W}><w:body>'
            "<w:p><w:r><w:t>SUBPOENA&a;</w:t></w:r></w:p>"
            "<w:sectPr/></w:body></w:document>"
        ),
        "1 pages",
    ),
    "document of tables in tables": (nested_tables(30), "1 pages"),
    "document whose picture is none": (
        rezipped(
            word("x", change=lambda document: document.add_picture(io.BytesIO(image("PNG")))), {"word/media/image1.png": b"none"}
        ),
        "1 pages",
    ),
    "document of a style based on itself": (
        word("x", change=lambda document: setattr(document.styles["Normal"], "base_style", document.styles["Normal"])),
        "1 pages",
    ),
    "document that is also a PDF": (WORD + b"%PDF-1.7", "1 pages"),
    "mail": (HEAD + b"\r\nSee attached.", "1 pages"),
    "mail of a head alone": (HEAD, "1 pages"),
    "mail without a word": (HEAD + b"\r\n\r\n", "1 pages"),
    "mail with a file named as a path": (mail("x", ("../../../etc/passwd", GOOD)).as_bytes(), "2 pages"),
    "mail with an empty file": (mail("x", ("a.pdf", b"")).as_bytes(), "1 pages"),
    "mail with a program": (mail("x", ("paper.pdf", b"MZ\x90\x00" + b"\x00" * 300)).as_bytes(), "1 pages"),
    "mail with a bomb": (mail("x", ("a.png", png_of(60_000, 60_000)), ("b.pdf", GOOD)).as_bytes(), "2 pages"),
    "mail with a cut picture": (mail("x", ("a.png", image("PNG", (900, 900))[:200])).as_bytes(), "1 pages"),
    "mail forty times forwarded": (forwarded(mail("core", ("a.pdf", GOOD)), 40).as_bytes(), "6 pages"),
    "mail with 150 files": (mail("x", *[(f"{at}.txt", b"x") for at in range(150)]).as_bytes(), "1 pages"),
    "mail of 200 parts in one another": (nested_parts(200), "1 pages"),
    "mail whose boundary never comes": (HEAD + b'Content-Type: multipart/mixed; boundary="x"\r\n\r\nnothing', "1 pages"),
    "mail of an unknown alphabet": (HEAD + b"Content-Type: text/plain; charset=klingon\r\n\r\nSee \xff attached.", "1 pages"),
    "mail whose encoding is a lie": (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n%%%", "1 pages"),
    "mail with headers of nonsense": (HEAD + b"Date: =?x?q?\xff?=\r\nContent-Type: ;;;\r\nCc: <<<>>,,;\r\n\r\nSee.", "1 pages"),
    "mail with a line of a million letters": (HEAD + b"\r\n" + b"a" * 1_000_000, "1 pages"),
    "mail of HTML that never closes": (HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 5000 + b"See", "1 pages"),
    "PDF after other bytes": (b"HTTP/1.1 200 OK\r\n\r\n" + GOOD, "1 pages"),
    "PDF before other bytes": (GOOD + b"\x00" * 5000 + b"MZ", "1 pages"),
    "PDF with a broken table of contents": (GOOD.replace(b"startxref\n", b"startxref\n9"), "1 pages"),
    "page tree that is its own child": (raw_pdf(CATALOGUE, "<</Type /Pages /Kids [2 0 R] /Count 1>>"), "damaged"),
    "page that claims 2,000,000,000 siblings": (
        raw_pdf(
            CATALOGUE, "<</Type /Pages /Kids [3 0 R] /Count 2000000000>>", "<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>"
        ),
        "1 pages",
    ),
    "page without content": (one_page(), "1 pages"),
    "page of one point": (one_page(box="0 0 1 1"), "1 pages"),
    "page upside down in its own numbers": (one_page("BT ET", box="612 792 0 0"), "1 pages"),
    "page of no size": (one_page(box="0 0 0 0"), "1 pages"),
    "page a mile wide": (one_page(box="0 0 4500000 4500000"), "1 pages"),
    "page a mile wide and a point high": (one_page(box="0 0 4500000 1"), "1 pages"),
    "page of numbers that are none": (one_page(box="nan 0 x 9"), "1 pages"),
    "content of nonsense": (one_page("q q q Q ) ( [ << BT Tj 1 0 0 0 0 0 cm Do ' \\" + '"' * 50), "1 pages"),
    "content of 100,000 saved states": (one_page("q " * 100_000), "1 pages"),
    "content that unfolds to 60 MB": (deflated_bomb(), "1 pages"),
    "picture that unfolds to 900 million dots": (image_bomb(), "too_large"),
    "form that draws itself": (self_drawing(), "1 pages"),
    "script that never ends": (changed(GOOD, scripted), "1 pages"),
    "page of 4,000 words typed over it": (changed(GOOD, crowded(4000, Contents="x", DA="/Helv 9 Tf 0 g")), "1 pages"),
    "page of 1,000 notes in a layer": (changed(GOOD, crowded(1000)), "1 pages"),
    "attachment named as a path": (changed(GOOD, attached), "1 pages"),
    "page turned by 90": (changed(GOOD, turned(90)), "1 pages"),
    "page turned by 45": (changed(GOOD, turned(45)), "1 pages"),
    "PNG of one dot": (image("PNG", (1, 1)), "1 pages"),
    "PNG one dot high": (image("PNG", (900, 1)), "1 pages"),
    "PNG of 16 bits": (image("PNG", (60, 80), "I;16"), "1 pages"),
    "PNG that is transparent": (image("PNG", (60, 80), "RGBA"), "1 pages"),
    "JPEG in four inks": (image("JPEG", (60, 80), "CMYK"), "1 pages"),
    "TIFF in two tones": (image("TIFF", (60, 80), "1", compression="group4"), "1 pages"),
    "TIFF of three pages": (tiff(3), "3 pages"),
    "WebP": (image("WEBP"), "1 pages"),
    "HEIC": (heic(), "1 pages"),
    "PNG that is also named PDF inside": (image("PNG") + b"%PDF-1.7", "1 pages"),
    "JPEG with a thousand dots an inch and a lie": (image("JPEG", (60, 80), dpi=(1, 30000)), "1 pages"),
}


@pytest.mark.parametrize("name", FILES)
def test_every_file_ends_as_it_should(name: str, tmp_path: Path) -> None:
    """A bad file is refused with its code and a plain sentence, and has no kind; an odd one is read, and is never judicial.

    Nothing crashes or hangs, and none of these files shows a paper that a court issued.
    """
    data, expected = FILES[name]
    told = told_of(data, SETTINGS, tmp_path)
    if told["status"] == "refused":
        assert (told["kind"], told["page_count"], told["error"]["code"]) == (None, None, expected)
        assert told["error"]["message"].endswith((".", ".)"))
        assert set(told) == {"schema", "file", "sha256", "media_type", "status", "page_count", "error", "kind"}
    else:
        assert f"{told['page_count']} pages" == expected
        assert told["error"] is None
        assert told["kind"] in NOT_JUDICIAL


def test_the_table_is_long() -> None:
    """At least a hundred and twenty hostile and odd files are tried."""
    assert len(FILES) >= 120


def test_a_password_opens_a_locked_paper() -> None:
    """With the officer's password the paper is read; with a wrong one it is still locked."""
    data, _ = FILES["PDF with a password"]
    assert "COMMANDED" in read(data, password="open sesame").transcript.text  # noqa: S106 -- the test's own file
    assert outcome(data, password="wrong") == "encrypted"  # noqa: S106


def test_attachments_are_listed_as_data() -> None:
    """A file inside a PDF is named, and never unpacked."""
    data, _ = FILES["attachment named as a path"]
    assert read(data).transcript.untrusted_attachments == ("../../etc/passwd",)


def test_half_a_letter_is_no_letter() -> None:
    """Where a file has half a letter of UTF-16, in its text or in what it says of itself, the paper is read all the same."""
    told = read(changed(GOOD, half_letters)).transcript
    assert "COMMANDED" in told.text
    assert told.untrusted_attachments == ("\ufffdA",)
    assert "\ufffdA" in told.untrusted_notes
    assert told.pages[0].untrusted_notes == ("\ufffdA",)
    assert [one.claimed for one in told.pages[0].mismatches] == ["Hidden \ufffdPPE\ufffdL"]


def test_programs_and_files_inside_a_document_are_named() -> None:
    """Macros are never run; that a document has them is told."""
    assert read(macros()).transcript.untrusted_attachments == ("vbaProject.bin",)


def test_nothing_of_this_computer_gets_into_a_document() -> None:
    """A document that asks for a file of the computer does not get it."""
    data, _ = FILES["document that reads a file of ours"]
    assert read(data).transcript.text == "SUBPOENA"


def test_a_paper_that_takes_too_long_is_given_up() -> None:
    """At the deadline the reader is killed with all it started, and the desk gets a sentence."""
    hasty = SETTINGS.model_copy(update={"paper_wall_s": 0})
    with pytest.raises(PaperError) as refused:
        read_paper([(receive(GOOD, "a.pdf", hasty), GOOD)], hasty)
    assert refused.value.code == "timeout"


def told_of(data: bytes, settings: Settings, folder: Path) -> dict[str, Any]:
    """Return the assessment of a file, by the whole way from its bytes."""
    path = folder / "paper"
    path.write_bytes(data)
    return assess_file(path, settings, today=date(2026, 11, 23))


def is_refused(told: dict[str, Any], error: type[PaperError]) -> bool:
    """Return whether an assessment says that the file was refused, why and what to do, and nothing else of it."""
    wanted = {"code": error.code, "message": error.message}
    return (told["status"], told["kind"], told["error"]) == ("refused", None, wanted) and "confidence" not in told


def test_a_paper_that_burns_processor_time_is_given_up(tmp_path: Path) -> None:
    """A hundred million forms in three kilobytes: the kernel ends the reader long before the deadline, and the desk is told."""
    brief = Settings(start_cpu_s=1, page_cpu_s=1, paper_wall_s=200, readers=1)
    before = SERVER.cpu_s
    assert is_refused(told_of(forms_in_forms(8, 10), brief, tmp_path), TimeoutPaperError)
    assert 1 < SERVER.cpu_s - before < 10


def test_a_paper_that_asks_for_memory_without_end_is_given_up(tmp_path: Path) -> None:
    """Where the memory allowed has no room for a picture, that is told; with room for it, the same picture is read."""
    data = image("PNG", (6000, 6000))
    page_size = os.sysconf("SC_PAGE_SIZE")
    told_of(GOOD, Settings(), tmp_path)
    held_mb = int(Path(f"/proc/{SERVER.start()}/statm").read_text().split()[0]) * page_size // 2**20
    for room_mb in (60, 150):
        tight = Settings(reader_memory_mb=held_mb + room_mb, readers=1)
        assert is_refused(told_of(data, tight, tmp_path), TooLargeError), room_mb
    assert told_of(data, Settings(readers=1), tmp_path)["status"] == "assessed"


def test_words_off_the_page_and_in_white_are_not_read() -> None:
    """What nobody can see is not on the paper, whatever the text layer says; it is reported as a mismatch."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792))
    sheet.drawString(72, 700, "ADMINISTRATIVE WARRANT")
    sheet.setFillGray(1)
    sheet.drawString(72, 600, "UNITED STATES DISTRICT COURT")
    sheet.setFillGray(0)
    sheet.drawString(72, 900, "SEARCH AND SEIZURE WARRANT")
    sheet.save()
    page = read(buffer.getvalue()).transcript.pages[0]
    assert page.text == "ADMINISTRATIVE WARRANT"
    assert "UNITED STATES DISTRICT COURT" in {one.claimed for one in page.mismatches}


def test_a_picture_over_text_decides() -> None:
    """Text under a picture is not believed: the picture is read instead."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792))
    sheet.drawString(72, 700, "UNITED STATES DISTRICT COURT")
    sheet.setFillGray(1)
    sheet.rect(60, 690, 300, 30, stroke=0, fill=1)
    sheet.setFillGray(0)
    sheet.drawString(72, 650, "Please let us in.")
    sheet.save()
    assert read(buffer.getvalue()).transcript.text == "Please let us in."


def test_a_page_whose_picture_is_larger_than_may_be_written_is_refused() -> None:
    """What a reading process writes has a limit of its own, which an administrator sets; the paper is told to be too large."""
    grain = np.random.default_rng(0).normal(236, 7, (2200, 1700, 3)).clip(0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(grain).save(buffer, "PNG", dpi=(200, 200))
    data = buffer.getvalue()
    for most, ends in ((1, "too_large"), (512, "1 pages")):
        settings = Settings(readers=1, reader_output_mb=most)
        try:
            told = f"{len(read_paper([(receive(data, 'a.png', settings), data)], settings).transcript.pages)} pages"
        except PaperError as error:
            told = error.code
        assert told == ends
