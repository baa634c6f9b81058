"""The packet for counsel: everything of a case in one PDF, with the files as they were received attached to it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from classifiers.kinds import Kind
from classifiers.policy import policy
from classifiers.visit import Agency, Visit
from intake.dispatch.packet import make_packet
from intake.docket.docket import Docket
from intake.docket.records import Case, DecisionKind, LibraryRecord, Person, Role
from intake.errors import StoreError
from intake.paper import Original
from intake.settings import Settings
from intake.store import Store

MADE_AT = datetime(2026, 11, 23, 20, 15, tzinfo=UTC)
WARRANT = b"%PDF-1.7 the warrant as received"
PROGRAM = b"MZ a program"
LIBRARY = LibraryRecord("Ecorse Public Library")

ASSESSMENT: dict[str, Any] = {
    "kind": "judicial_warrant",
    "subtype": "A01",
    "form": "AO 93",
    "confidence": 0.93,
    "doubt": None,
    "issuer": {"family": "federal_court", "name": "United States District Court", "page": 1, "box": None},
    "signatures": [
        {"slot": "magistrate", "purpose": "issue", "issuing": True, "state": "blank", "page": 1, "box": [300, 600, 500, 620]}
    ],
    "fields": {"case_number": "26-mj-0001", "places": {"case_number": {"page": 1, "box": [300, 100, 400, 112]}}},
    "flags": [
        {
            "code": "SIG_ISSUER_MISSING",
            "severity": "blocker",
            "message": "Nobody signed where the judge signs.",
            "counsel_message": "The issuing line carries no mark.",
            "law": "Fed. R. Crim. P. 41(e)(1)",
            "page": 1,
            "box": [300, 600, 500, 620],
        },
        {"code": "NOTE", "severity": "info", "message": "A note.", "counsel_message": "", "law": "", "page": None, "box": None},
    ],
    "evidence": [
        {
            "rule": "caption.federal_district_court",
            "quote": "UNITED <b>STATES</b> & DISTRICT COURT",
            "favours": "judicial_warrant",
            "weight": 3.1,
            "page": 1,
            "box": [150, 60, 460, 74],
        },
        {"rule": "date.issued", "quote": "November 2, 2026", "favours": None, "weight": 0.0, "page": 1, "box": None},
    ],
    "parts": [{"pages": [1], "kind": "judicial_warrant"}],
    "reading": [
        {
            "page": 1,
            "source": "ocr",
            "confidence": 0.9,
            "width_pt": 612,
            "height_pt": 792,
            "faults": [],
            "mismatches": [{"claimed": "District <b>Judge</b>", "seen": "", "box": [100, 600, 220, 612]}],
        }
    ],
}


def _white(size: tuple[int, int] = (306, 396)) -> bytes:
    out = BytesIO()
    Image.new("L", size, 255).save(out, "PNG")
    return out.getvalue()


class House:
    """A docket and a store with one case: a warrant that was read, and a file that could not be."""

    def __init__(self, settings: Settings) -> None:
        self.docket, self.store = Docket.open(settings), Store.open(settings)
        self.desk = self._person("Zoë Łukasz", Role.DESK)
        self.director = self._person("Dee Director", Role.DIRECTOR)
        visit = Visit(agency=Agency.FBI, presenter_name="T. Agent", badge="4471")
        self.id = self.docket.open_case(visit, "the <sign-in> sheets & more", by=self.desk).id
        paper = self.docket.add_paper(self.id, [self._keep(WARRANT, "application/pdf", "warrant.pdf")], by=self.desk)
        picture, _ = self.store.keep(_white())
        section = policy().section("II")
        self.docket.finish_paper(
            paper.id,
            assessment=ASSESSMENT,
            card={"headline": "h", "sections": [{"number": "II", "title": section.title, "text": section.text}]},
            transcript_sha256=picture,
            page_images=(picture,),
            is_restricted=False,
            policy_id=policy().id,
            policy_version=policy().version,
        )
        bad = self._keep(PROGRAM, "application/octet-stream", "../../evil.exe")
        self.docket.add_refused_paper(self.id, [bad], "unsupported", "This is a computer program.", by=self.desk)

    def _person(self, name: str, role: Role) -> Person:
        return self.docket.add_person(name, f"{role}@library.example", frozenset({role}), by=None)[0]

    def _keep(self, data: bytes, media_type: str, name: str) -> Original:
        sha256, size = self.store.keep(data)
        return Original(sha256, size, media_type, name)

    @property
    def case(self) -> Case:
        """The case as the Director sees it."""
        return self.docket.case(self.id, viewer=self.director)

    def packet(self) -> bytes:
        """Make a packet of the case as it is now."""
        return make_packet(self.case, self.docket.history(self.id), self.store, LIBRARY, policy(), made_at=MADE_AT)


@pytest.fixture
def house(tmp_path: Path, sqlite_template: Path) -> Iterator[House]:
    (tmp_path / "writdesk.db").write_bytes(sqlite_template.read_bytes())
    found = House(Settings(data_dir=tmp_path))
    yield found
    found.docket.close()


def _text(packet: bytes) -> str:
    with pypdfium2.PdfDocument(packet) as pdf:
        texts = []
        for page in pdf:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
        return " ".join("\n".join(texts).split())


def test_packet_says_what_counsel_needs(house: House) -> None:
    """Cover, verdict and findings with their places, visit, decisions, history and every digest are there."""
    house.docket.decide(house.id, DecisionKind.ASK_COUNSEL, "Please look at the scope.", by=house.director)
    text = _text(house.packet())
    for told in (
        "Packet for counsel",
        "Appears to be a judge's warrant.",
        "Nobody signed where the judge signs.",
        "The issuing line carries no mark.",
        "Fed. R. Crim. P. 41(e)(1)",
        "UNITED <b>STATES</b> & DISTRICT COURT",
        "“November 2, 2026” page 1, no place to point at · rule date.issued",
        "26-mj-0001 (page 1)",
        "The file tells a computer: District <b>Judge</b>",
        "The eye sees: nothing of it",
        "T. Agent",
        "the <sign-in> sheets & more",
        "Zoë Łukasz",
        "Counsel asked",
        "Please look at the scope.",
        "Could not be read. This is a computer program.",
        "Visit begun",
        hashlib.sha256(WARRANT).hexdigest(),
        hashlib.sha256(PROGRAM).hexdigest(),
        "November 23, 2026, 3:15:00 PM EST",
        "Not legal advice",
    ):
        assert told in text, told


def test_policy_is_quoted_word_for_word(house: House) -> None:
    """The sections that the paper was routed to stand there unchanged, and no other."""
    text = _text(house.packet())
    assert " ".join(policy().section("II").text.split()) in text
    assert policy().section("IV").title not in text


def test_policy_is_quoted_as_it_was_when_the_paper_was_judged(house: House) -> None:
    """A newer policy does not rewrite an older case."""
    newer = replace(policy(), version="later", sections=())
    made = make_packet(house.case, (), house.store, LIBRARY, newer, made_at=MADE_AT)
    assert " ".join(policy().section("II").text.split()) in _text(made)


def test_originals_are_attached_byte_for_byte(house: House) -> None:
    """Counsel has the very files, under names of ours, and a manifest of everything."""
    with pikepdf.open(BytesIO(house.packet())) as pdf:
        attached = {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
    assert set(attached) == {"paper-1-file-1.pdf", "paper-2-file-1.bin", "manifest.json"}
    assert (attached["paper-1-file-1.pdf"], attached["paper-2-file-1.bin"]) == (WARRANT, PROGRAM)
    told = json.loads(attached["manifest.json"])
    assert {file["attached_as"]: file["sha256"] for file in told["files"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in attached.items() if name != "manifest.json"
    }
    assert told["files"][1]["name_as_received"] == "../../evil.exe"
    assert told["papers"][0]["assessment"] == ASSESSMENT
    assert [line["digest"] for line in told["history"]] == [line.digest for line in house.docket.history(house.id)]


def test_correction_stands_beside_the_answer_of_the_program(house: House) -> None:
    """When the Director corrected the kind, counsel sees both, and who, and why."""
    house.docket.decide(
        house.id,
        DecisionKind.CORRECT_KIND,
        "An officer signed it.",
        by=house.director,
        corrected_kind=Kind.ADMINISTRATIVE_WARRANT,
        paper_id=house.case.papers[0].id,
    )
    text = _text(house.packet())
    assert "Appears to be a judge's warrant." in text
    assert "The Director holds it to be an agency's own warrant, not a judge's (Dee Director" in text
    assert "Reason: An officer signed it." in text


def test_boxes_are_drawn_where_the_thing_is(house: House) -> None:
    """The empty place of the missing signature is framed in the blocker's red, on the page's picture."""
    packet = house.packet()
    with pypdfium2.PdfDocument(packet) as pdf:
        page = pdf[len(pdf) - 1]
        bitmap = page.render(scale=1)
        picture = bitmap.to_pil().convert("RGB")
        bitmap.close()
        page.close()
    reddest = {
        (x, y)
        for x in range(picture.width)
        for y in range(picture.height)
        if (pixel := picture.getpixel((x, y)))[0] > 140 and pixel[1] < 60 and pixel[2] < 70  # type: ignore[index]
    }
    assert reddest, "no box was drawn"
    xs, ys = [x for x, _ in reddest], [y for _, y in reddest]
    scale = 8.35 * 72 / 792
    assert max(xs) - min(xs) == pytest.approx(200 * scale + 20, abs=14), "as wide as the place, with its tag"
    assert max(ys) - min(ys) == pytest.approx(20 * scale, abs=6)


def test_same_case_and_moment_give_the_same_bytes(house: House) -> None:
    """A packet can be made again and compared."""
    assert house.packet() == house.packet()


def test_feet_count_the_sheets(house: House) -> None:
    """Every sheet says which of how many it is, and whose case."""
    packet = house.packet()
    with pypdfium2.PdfDocument(packet) as pdf:
        count = len(pdf)
    text = _text(packet)
    for number in range(1, count + 1):
        assert f"Page {number} of {count}" in text
    assert text.count(f"Case {house.case.number}") >= count


def test_letters_without_a_glyph_are_kept_in_the_manifest(house: House) -> None:
    """A name that the fonts cannot print is marked in print, and exact in the manifest."""
    case = replace(house.case, request_words="for 山田太郎 of Ypsilanti")
    made = make_packet(case, (), house.store, LIBRARY, policy(), made_at=MADE_AT)
    assert "for ???? of Ypsilanti" in _text(made)
    with pikepdf.open(BytesIO(made)) as pdf:
        told = json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
    assert told["visit"]["request_words"] == "for 山田太郎 of Ypsilanti"


def test_visit_without_a_paper_has_a_packet(house: House) -> None:
    """An officer who brought nothing is on record, too."""
    made = make_packet(replace(house.case, papers=()), (), house.store, LIBRARY, policy(), made_at=MADE_AT)
    assert "No paper was presented at this visit." in _text(made)


def test_long_words_of_a_paper_break_no_packet(house: House) -> None:
    """What stands on a paper is data: it can be long, and strange, and the packet is made all the same."""
    flag = {**ASSESSMENT["flags"][0], "message": "x" * 9000, "box": [-50, -50, 9000, 9000]}
    strange = {**ASSESSMENT, "flags": [flag], "evidence": [{**ASSESSMENT["evidence"][0], "quote": "<para>" * 2000}]}
    case = house.case
    papers = (replace(case.papers[0], assessment=strange), *case.papers[1:])
    case = replace(case, papers=papers, request_words="<br/>" * 3000, is_restricted=True)
    made = make_packet(case, (), house.store, LIBRARY, policy(), made_at=MADE_AT)
    assert "Restricted. Words of nondisclosure or of a seal were seen" in _text(made)


def test_the_words_of_a_doubt_are_in_the_packet(house: House) -> None:
    """Counsel reads which words the doubt is about, and where they stand."""
    words = [{"quote": "Deputy <Sheriff>", "page": 1, "box": [300, 600, 400, 612]}]
    doubt = {"message": "They do not go together.", "next_step": "Ask the court.", "leaning": [], "words": words}
    case = house.case
    papers = (replace(case.papers[0], assessment={**ASSESSMENT, "kind": "undetermined", "doubt": doubt}), *case.papers[1:])
    made = make_packet(replace(case, papers=papers), (), house.store, LIBRARY, policy(), made_at=MADE_AT)
    for said in ("What the doubt is about", "“Deputy <Sheriff>”", "They do not go together."):
        assert said in _text(made)


def test_lost_original_is_an_error_not_a_gap(house: House) -> None:
    """A packet never leaves out a file in silence."""
    file = house.store.path(hashlib.sha256(WARRANT).hexdigest())
    assert file is not None
    file.unlink()
    with pytest.raises(StoreError):
        house.packet()
