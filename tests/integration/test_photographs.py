"""Photographs: a paper taken page by page is one paper, in the order that the desk chose, whatever sort of picture each is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image, ImageDraw, ImageFont
from pydantic import TypeAdapter

import intake.reader
import samples
from classifiers.transcript import Box, InkKind, Page, PageSource, Transcript
from intake.docket.records import PaperRecord, PaperStatus, Role
from intake.paper import receive
from intake.pipeline import process
from intake.reader import read_paper
from intake.settings import Settings
from tests.made import pdf
from tests.unit.web.library import Library, make_library, token_of

SETTINGS = Settings(readers=2)
FONT = str(Path(samples.__file__).parent / "fonts" / "DejaVuSerifCondensed.ttf")
TRANSCRIPTS = TypeAdapter(Transcript)


def page(*lines: str) -> Image.Image:
    """Return a Letter page at 200 dots an inch with lines of type."""
    sheet = Image.new("L", (1700, 2200), 250)
    pen, face = ImageDraw.Draw(sheet), ImageFont.truetype(FONT, 34)
    for row, line in enumerate(lines):
        pen.text((200, 240 + 60 * row), line, 15, font=face)
    return sheet


def saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **how)
    return buffer.getvalue()


def read(*files: tuple[str, bytes], settings: Settings = SETTINGS) -> tuple[Page, ...]:
    originals = [(receive(data, name, settings), data) for name, data in files]
    return read_paper(originals, settings).transcript.pages


LINES = ("The sheriff is directed to bring the records", "of the reading room before the hearing")


@pytest.mark.parametrize("how", [{"quality": 80}, {"lossless": True}], ids=["lossy", "lossless"])
def test_the_words_of_a_webp_are_read(how: dict[str, Any]) -> None:
    """The sort of picture that browsers and telephones save is read like any other."""
    (read_page,) = read(("paper.webp", saved(page(*LINES), "WEBP", **how)))
    assert read_page.source is PageSource.OCR
    assert tuple(line.text for line in read_page.lines) == LINES


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = make_library(tmp_path / "data")
    yield made
    made.docket.close()


def sent(client: FlaskClient, path: str, form: dict[str, Any]) -> None:
    token = token_of(client.get(path).text)
    answer = client.post(path, data={"csrf_token": token, **form}, content_type="multipart/form-data")
    assert answer.status_code == 302


def read_by_the_worker(library: Library) -> tuple[PaperRecord, list[str]]:
    """Read the newest paper, and return it with the first line of each of its pages."""
    (case,) = library.docket.cases(viewer=library.people[Role.DIRECTOR])
    (paper,) = case.papers
    process(paper.id, library.docket, library.store, library.settings)
    paper = library.docket.paper(paper.id)
    assert paper.status is PaperStatus.ASSESSED
    assert paper.transcript_sha256 is not None
    transcript = TRANSCRIPTS.validate_json(library.store.read(paper.transcript_sha256))
    assert [one.number for one in transcript.pages] == [1, 2, 3]
    return paper, [one.lines[0].text for one in transcript.pages]


def test_photos_are_one_paper_in_the_order_that_the_desk_chose(library: Library) -> None:
    """As they were sent, whatever their names; and, where the desk then puts them in another order, read again in that."""
    texts = ("Opening words of the demand", "Middle words of the demand", "Closing words of the demand")
    pictures = [page(text) for text in texts]
    files = [
        (io.BytesIO(saved(pictures[2], "JPEG", quality=80)), "IMG_3.jpg"),
        (io.BytesIO(saved(pictures[0], "WEBP", quality=80)), "IMG_9.webp"),
        (io.BytesIO(saved(pictures[1], "PNG")), "IMG_1.png"),
    ]
    desk = library.client(Role.DESK)
    sent(desk, "/desk/visits/new", {"agency": "ice", "files": files})
    paper, first_lines = read_by_the_worker(library)
    assert first_lines == [texts[2], texts[0], texts[1]]

    sent(desk, f"/desk/visits/{paper.case_id}/papers/{paper.id}/order", {"at": ["3", "1", "2"]})
    paper, first_lines = read_by_the_worker(library)
    assert first_lines == list(texts)
    assert [one.untrusted_name for one in paper.originals] == ["IMG_9.webp", "IMG_1.png", "IMG_3.jpg"]


def test_pages_are_read_side_by_side_and_keep_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is quickly read is done while a long one before it is still being read, and yet comes after it."""
    heard: list[dict[str, Any]] = []
    messages = intake.reader._messages

    def overheard(*given: Any) -> Iterator[dict[str, Any]]:
        for message in messages(*given):
            heard.append(message)
            yield message

    monkeypatch.setattr(intake.reader, "_messages", overheard)
    long = page(*(f"{row}. {LINES[0]}, {LINES[1]}"[:70] for row in range(1, 31)))
    files = ("1.png", saved(long, "PNG")), ("2.pdf", pdf("So ordered"))
    first, second = read(*files, settings=Settings(readers=3))
    assert [one["page"] for one in heard if one["stage"] == "read"] == [2, 1]
    assert (first.number, second.number) == (1, 2)
    assert len(first.lines) == 30
    assert [line.text for line in second.lines] == ["So ordered"]


def form(ticks: str) -> Image.Image:
    """Return a page with a tick box before each line, for each "x" with a pen's cross in it."""
    sheet = page(*("       to be searched at any time" for _ in ticks))
    pen = ImageDraw.Draw(sheet)
    for row, tick in enumerate(ticks):
        top = 248 + 60 * row
        pen.rectangle((200, top, 228, top + 28), outline=15, width=3)
        if tick == "x":
            pen.line((205, top + 5, 223, top + 23), fill=40, width=4)
            pen.line((205, top + 23, 223, top + 5), fill=40, width=4)
    return sheet


def test_a_tick_is_ink_where_its_box_is_ticked_and_nowhere_else() -> None:
    """A cross in a box is a check mark with its place; an empty box is none, and neither is a signature."""
    (read_page,) = read(("form.png", saved(form("-x-x"), "PNG", dpi=(200, 200))))
    assert [box.checked for box in read_page.checkboxes] == [False, True, False, True]
    assert {ink.kind for ink in read_page.inks} == {InkKind.CHECK}
    places = [Box(200 * 0.36, top * 0.36, 228 * 0.36, (top + 28) * 0.36) for top in (308, 428)]
    assert len(read_page.inks) == len(places)
    for ink, place in zip(read_page.inks, places, strict=True):
        assert ink.box.overlap(place) > 0.8 * place.width * place.height
