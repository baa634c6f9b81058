"""The desk: nothing that is given in is lost, the answer comes at once, and the card says what to do."""

from __future__ import annotations

import io
import re
import time
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, stream_encode_multipart

from classifiers.kinds import Kind, Sought
from classifiers.visit import Agency
from intake.docket.records import Case, DecisionKind, PaperStatus, Role
from intake.errors import StoreError
from intake.store import Store
from tests.unit.web.library import Library, picture, read_paper, token_of

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)

_OUT_OF_PLACE = re.compile(r"\b(comply|complies|compliance|refuse|refuses|must obey|legally required)\b", re.IGNORECASE)
_TAGS = re.compile(r"<[^>]+>")


def give_in(client: FlaskClient, *files: tuple[bytes, str], **fields: Any) -> TestResponse:
    """Fill in the page of a new visit and send it."""
    token = token_of(client.get("/desk/visits/new").text)
    form = {"csrf_token": token, "agency": "ice", **fields, "files": [(io.BytesIO(data), name) for data, name in files]}
    return client.post("/desk/visits/new", data=form, content_type="multipart/form-data")


def newest(library: Library) -> Case:
    """Return the newest case, with all that it holds."""
    return library.docket.cases(viewer=library.people[Role.DIRECTOR])[0]


def test_a_visit_without_a_paper_is_a_case(library: Library, desk: FlaskClient) -> None:
    """An oral request is kept with everything that was noted, and the card says what to do."""
    answer = give_in(
        desk,
        presenter_name="Rowan Tait",
        badge="K-2207",
        id_shown="no",
        sought=["records", "person"],
        person_sought="Ivo Marran",
        request_words="Who was here?",
        claims_emergency="y",
    )
    case = newest(library)
    assert answer.location == f"/desk/visits/{case.id}"
    visit = case.visit
    assert (visit.agency, visit.presenter_name, visit.badge, visit.id_shown) == (Agency.ICE, "Rowan Tait", "K-2207", False)
    assert visit.sought == {Sought.RECORDS, Sought.PERSON}
    assert (visit.person_sought, visit.claims_emergency, case.request_words) == ("Ivo Marran", True, "Who was here?")
    assert visit.presented_at is not None
    page = desk.get(answer.location).text
    assert "No paper was presented." in page
    assert "call 911" in page
    assert "313-555-0142" in page


def test_an_empty_visit_is_a_case_too(library: Library, desk: FlaskClient) -> None:
    """Nothing is required: an officer is waiting."""
    assert give_in(desk, agency="unknown").status_code == 302
    assert newest(library).visit.id_shown is None


def test_a_paper_is_kept_byte_for_byte_and_waits_to_be_read(library: Library, desk: FlaskClient) -> None:
    """The bytes are in the store before the answer, and a job waits for a worker."""
    give_in(desk, (PDF, "scan.pdf"))
    paper = newest(library).papers[0]
    assert paper.status is PaperStatus.QUEUED
    assert paper.originals[0].media_type == "application/pdf"
    assert library.store.read(paper.originals[0].sha256) == PDF


def test_several_files_are_one_paper_in_their_order(library: Library, desk: FlaskClient) -> None:
    """Pages photographed one by one stay in the order in which they are sent."""
    pages = [(picture(10 + at, 10), f"page {at}.png") for at in range(4)]
    give_in(desk, *pages)
    (paper,) = newest(library).papers
    assert [one.untrusted_name for one in paper.originals] == [name for _, name in pages]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "empty.pdf", "empty"),
        (b"PK\x03\x04 not a paper at all", "report.docx", "unsupported"),
        (b"just some words", "scan.pdf", "unsupported"),
    ],
)
def test_a_bad_file_is_told_plainly_and_kept(library: Library, desk: FlaskClient, data: bytes, name: str, code: str) -> None:
    """What cannot be read still leaves the visit, the bytes and one plain sentence with what to do next."""
    answer = give_in(desk, (data, name), presenter_name="Rowan Tait")
    case = newest(library)
    (paper,) = case.papers
    assert (paper.status, paper.error_code) == (PaperStatus.REFUSED, code)
    assert library.store.read(paper.originals[0].sha256) == data
    assert case.visit.presenter_name == "Rowan Tait"
    page = desk.get(answer.location).text
    assert paper.error_message
    assert paper.error_message in page
    assert "The file is kept all the same" in page


def test_a_bad_file_among_good_ones_hides_none(library: Library, desk: FlaskClient) -> None:
    """The readable pages are read, and the other file is told by itself."""
    give_in(desk, (PDF, "one.pdf"), (b"words", "notes.txt"), (picture(), "two.png"))
    good, bad = newest(library).papers
    assert [one.untrusted_name for one in good.originals] == ["one.pdf", "two.png"]
    assert [one.untrusted_name for one in bad.originals] == ["notes.txt"]


def test_a_file_that_cannot_be_kept_leaves_the_visit(
    library: Library, desk: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a full disk the visit is still written down, and the desk is told to hold on to the paper."""

    def full(_store: Store, _data: bytes) -> tuple[str, int]:
        raise StoreError("no space left")

    monkeypatch.setattr(Store, "keep", full)
    answer = give_in(desk, (PDF, "scan.pdf"), badge="K-2207")
    assert newest(library).visit.badge == "K-2207"
    assert "Hold on to the paper" in desk.get(answer.location).text


def test_an_upload_is_answered_at_once(library: Library, desk: FlaskClient) -> None:
    """Reading is never in the request: a paper of many megabytes takes it under 0.3 s of processor time.

    No worker runs here, so a request that waited for the reading would never be answered at all.
    """
    give_in(desk, (PDF, "first.pdf"))  # the program's own first steps are not the upload's
    token = token_of(desk.get("/desk/visits/new").text)
    data = PDF + b"\n%" + b"x" * 8_000_000
    spent: list[float] = []
    for at in range(3):
        file = FileStorage(io.BytesIO(data + bytes([65 + at])), "scan.pdf")
        body, size, boundary = stream_encode_multipart({"csrf_token": token, "agency": "ice", "files": file}, use_tempfile=False)
        sent = {"input_stream": body, "content_length": size, "content_type": f"multipart/form-data; boundary={boundary}"}
        started = time.process_time()
        assert desk.post("/desk/visits/new", **sent).status_code == 302
        spent.append(time.process_time() - started)
    assert min(spent) < 0.3


def test_too_much_at_once_is_told_plainly(library: Library, desk: FlaskClient) -> None:
    """An upload beyond every limit gets a designed page that says what to do."""
    library.app.config["MAX_CONTENT_LENGTH"] = 2_000
    answer = desk.post(
        "/desk/visits/new", data={"files": (io.BytesIO(b"x" * 5_000), "a.pdf")}, content_type="multipart/form-data"
    )
    assert answer.status_code == 413
    assert "too large to be sent at once" in answer.text


def test_a_paper_is_added_to_the_same_visit(library: Library, desk: FlaskClient) -> None:
    """A second paper, or a better photo, belongs to the same case."""
    give_in(desk, (b"words", "notes.txt"))
    case = newest(library)
    token = token_of(desk.get(f"/desk/visits/{case.id}").text)
    form = {"csrf_token": token, "files": [(io.BytesIO(PDF), "again.pdf")]}
    assert desk.post(f"/desk/visits/{case.id}/papers", data=form, content_type="multipart/form-data").status_code == 302
    assert [paper.status for paper in newest(library).papers] == [PaperStatus.REFUSED, PaperStatus.QUEUED]


def test_a_files_name_is_only_ever_text(library: Library, desk: FlaskClient) -> None:
    """A name with marks in it is shown as it is, and does nothing."""
    answer = give_in(desk, (b"words", "<img src=x onerror=alert(1)>\u202e.txt"))
    page = desk.get(answer.location).text
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;.txt" in page


def test_progress_is_shown_and_a_first_answer_is_called_one(library: Library, desk: FlaskClient) -> None:
    """While the rest is read, the first page's answer stands there as what it is; without scripts the page loads itself anew."""
    answer = give_in(desk, (PDF, "scan.pdf"))
    page = desk.get(answer.location).text
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "Waiting to be read" in page
    paper = newest(library).papers[0]
    library.docket.begin_paper(paper.id)
    first = {"kind": "court_order", "headline": "This appears to be a court order.", "explanation": "What it orders …"}
    library.docket.report_progress(paper.id, "read", 1, 5, first)
    live = desk.get(answer.location + "/live").text
    assert "Reading page 2 of 5" in live
    assert "This appears to be a court order." in live
    assert "A first look, from the first page alone" in live
    assert "<html" not in live


def test_the_card_says_what_to_do_in_plain_words(library: Library, desk: FlaskClient) -> None:
    """Headline, steps, words to say, the Director's phone, the policy's words, and whether a mail was sent; never advice."""
    case = read_paper(library)
    page = desk.get(f"/desk/visits/{case.id}").text
    for words in (
        "This appears to be an immigration agency",
        "Call the Director or a designee now.",
        "313-555-0142",
        "No mail was sent",
    ):
        assert words in page
    assert "The person who signed appears to be an officer of an agency" in page
    assert "287.5" not in page  # the law is for counsel
    assert not _OUT_OF_PLACE.search(_TAGS.sub(" ", page))


def test_the_desk_sees_what_was_decided_and_not_why(library: Library, desk: FlaskClient) -> None:
    """The Director's decision reaches the desk; the reason, which may be counsel's advice, does not."""
    case = read_paper(library)
    library.docket.decide(case.id, DecisionKind.DECLINE, "Counsel says so.", by=library.people[Role.DIRECTOR])
    page = desk.get(f"/desk/visits/{case.id}").text
    assert "The Director: Declined." in page
    assert "Counsel says so" not in page


def test_a_secret_paper_shows_its_card_alone_and_to_its_own_desk_alone(library: Library, desk: FlaskClient) -> None:
    """With a nondisclosure order the desk that took the paper sees the card; another desk sees nothing."""
    case = read_paper(library, restricted=True, name="order.pdf")
    page = desk.get(f"/desk/visits/{case.id}").text
    assert "Speak about it with the Director and counsel only" in page
    assert "order.pdf" not in page
    assert "officer of an agency, not a judge" not in page
    other, once = library.docket.add_person("Sam Quill", "sam@library.example", frozenset({Role.DESK}), by=None)
    library.people[Role.DESK], library.one_time[Role.DESK] = other, once
    client = library.client(Role.DESK)
    assert client.get(f"/desk/visits/{case.id}").status_code == 404
    assert case.number not in client.get("/desk/").text


def test_the_desk_opens_no_pictures_and_no_files(library: Library, desk: FlaskClient) -> None:
    """What is on the page is for the Director and counsel."""
    case = read_paper(library)
    base = f"/cases/{case.id}/papers/{case.papers[0].id}"
    assert desk.get(f"{base}/pages/1.png").status_code == 403
    assert desk.get(f"{base}/originals/1").status_code == 403


def test_today_lists_todays_visits(library: Library, desk: FlaskClient) -> None:
    """The desk's first page has the one button, and the visits of today."""
    case = read_paper(library)
    page = desk.get("/desk/").text
    assert "Start a visit" in page
    assert case.number in page


def test_the_desk_is_told_what_the_director_holds_the_paper_to_be(library: Library, desk: FlaskClient) -> None:
    """A correction stands above the card, and neither it nor a later look hides what was decided."""
    case, director = read_paper(library), library.people[Role.DIRECTOR]
    library.docket.decide(case.id, DecisionKind.DECLINE, "Section IV.", by=director)
    paper = case.papers[0].id
    kind = Kind.ADMINISTRATIVE_SUBPOENA
    library.docket.decide(case.id, DecisionKind.CORRECT_KIND, "It asks.", by=director, corrected_kind=kind, paper_id=paper)
    page = _TAGS.sub("", desk.get(f"/desk/visits/{case.id}").text)
    assert "The Director: Declined." in page
    assert "The Director holds the paper to be: Agency&#39;s subpoena." in page
    assert "It asks." not in page


def test_a_correction_of_an_earlier_paper_says_nothing_of_the_newest(library: Library, desk: FlaskClient) -> None:
    """What the Director said of one paper is not read as said of the next."""
    case, director = read_paper(library), library.people[Role.DIRECTOR]
    paper, kind = case.papers[0], Kind.COURT_ORDER
    library.docket.decide(case.id, DecisionKind.CORRECT_KIND, "It orders.", by=director, corrected_kind=kind, paper_id=paper.id)
    library.docket.add_paper(case.id, paper.originals, by=library.people[Role.DESK])
    assert "holds the paper to be" not in desk.get(f"/desk/visits/{case.id}").text
