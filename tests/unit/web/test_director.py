"""The Director: sees why, decides with a reason, and sends counsel a packet."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from classifiers.kinds import Kind
from intake.dispatch import packet
from intake.dispatch.making import make_due
from intake.docket.records import Case, CaseState, DecisionKind, Role
from intake.errors import StoreError
from tests.unit.web.library import ASSESSMENT, Library, read_paper, token_of


def _actions(library: Library, case: Case) -> list[str]:
    return [event.action for event in library.docket.history(case.id)]


def _send(client: FlaskClient, case: Case, what: str, **fields: object) -> int:
    token = token_of(client.get(f"/director/cases/{case.id}").text)
    return client.post(f"/director/cases/{case.id}/{what}", data={"csrf_token": token, **fields}).status_code


def _now(library: Library, case: Case) -> Case:
    return library.docket.case(case.id, viewer=library.people[Role.DIRECTOR])


def test_the_inbox_shows_what_waits_with_its_gravest_flag(library: Library, director: FlaskClient) -> None:
    """A case stands on its shelf with its state, what it appears to be, and how grave the worst finding is."""
    case = read_paper(library)
    page = director.get("/director/").text
    for words in (case.number, "This appears to be an immigration agency", "Blocker", "New", "just now"):
        assert words in page
    assert case.number not in director.get("/director/?shelf=closed").text


def test_every_finding_points_at_its_place(library: Library, director: FlaskClient) -> None:
    """Each box is drawn in the page's own measure, and leads to its line and back without scripts."""
    case = read_paper(library)
    page = director.get(f"/director/cases/{case.id}").text
    assert 'viewBox="0 0 612 792"' in page
    links = set(re.findall(r'href="#(box-[^"]+)"', page))
    assert len(links) == 9
    for link in links:
        assert f'id="{link}"' in page
        assert f'id="{link.removeprefix("box-")}"' in page
    assert '<rect x="328.0" y="468.0" width="234.0" height="64.0"' in page
    assert "Warrant for Arrest of &lt;Alien&gt;" in page


def test_both_readings_of_a_place_are_shown(library: Library, director: FlaskClient) -> None:
    """Where a file says one thing and shows another, the Director sees both, as words and never as markup, and the place."""
    case = read_paper(library)
    page = director.get(f"/director/cases/{case.id}").text
    assert "<dt>The file tells a computer</dt><dd><bdi>District &lt;b&gt;Judge&lt;/b&gt;</bdi></dd>" in page
    assert "<dt>The eye sees</dt><dd><bdi>Immigration Officer</bdi></dd>" in page
    assert 'href="#box-p1-differs-1"' in page


def test_the_words_of_a_doubt_are_shown_and_pointed_at(library: Library, director: FlaskClient) -> None:
    """Where it cannot be told what a paper is, the Director is led to the very words that disagree; they are never markup."""
    words = [{"quote": "Circuit <b>Court</b>", "page": 1, "box": [180, 40, 430, 60]}]
    doubt = {"message": "They do not go together.", "next_step": "Ask.", "leaning": [], "words": words}
    case = read_paper(library, assessment={**ASSESSMENT, "kind": "undetermined", "doubt": doubt})
    page = director.get(f"/director/cases/{case.id}").text
    assert "<q>Circuit &lt;b&gt;Court&lt;/b&gt;</q>" in page
    assert 'href="#box-p1-doubt-1"' in page
    assert 'id="box-p1-doubt-1"' in page


def test_the_case_shows_law_policy_visit_and_history(library: Library, director: FlaskClient) -> None:
    """The Director sees everything that the case rests on, and who did and saw what."""
    case = read_paper(library)
    page = director.get(f"/director/cases/{case.id}").text
    for words in (
        "8 CFR 287.5(e)(2)",
        "Administrative warrants do not",
        "Suits about Form I-205 are pending.",
        "Rowan Tait",
        "K-2207",
        "We are here for somebody",
        "All seals hold",
    ):
        assert words in page
    assert "case.viewed" in _actions(library, case)


def test_looking_at_a_page_is_written_down(library: Library, director: FlaskClient) -> None:
    """Whoever sees a page or takes a file is in the history."""
    case = read_paper(library)
    base = f"/cases/{case.id}/papers/{case.papers[0].id}"
    answer = director.get(f"{base}/pages/1.png")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.data.startswith(b"\x89PNG")
    director.get(f"{base}/originals/1")
    assert _actions(library, case)[-2:] == ["page.viewed", "original.downloaded"]
    assert director.get(f"{base}/pages/2.png").status_code == 404
    assert director.get(f"{base}/originals/9").status_code == 404


def test_acknowledging_takes_one_press(library: Library, director: FlaskClient) -> None:
    """The Director says that the case is seen, and nothing else is asked."""
    case = read_paper(library)
    assert _send(director, case, "acknowledgement") == 302
    assert _now(library, case).state is CaseState.ACKNOWLEDGED


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("decline", CaseState.DECIDED),
        ("accept_service", CaseState.DECIDED),
        ("ask_counsel", CaseState.WITH_COUNSEL),
        ("close", CaseState.CLOSED),
    ],
)
def test_a_decision_is_kept_with_its_reason(library: Library, director: FlaskClient, kind: str, state: CaseState) -> None:
    """What was decided and why stands in the case, and moves it to its shelf."""
    case = read_paper(library)
    assert _send(director, case, "decisions", kind=kind, reason="Section IV.") == 302
    after = _now(library, case)
    assert (after.decisions[-1].kind, after.decisions[-1].reason, after.state) == (DecisionKind(kind), "Section IV.", state)


def test_a_decision_needs_a_reason(library: Library, director: FlaskClient) -> None:
    """Without a reason nothing is decided, and the page says what is missing."""
    case = read_paper(library)
    token = token_of(director.get(f"/director/cases/{case.id}").text)
    answer = director.post(f"/director/cases/{case.id}/decisions", data={"csrf_token": token, "kind": "decline", "reason": " "})
    assert answer.status_code == 422
    assert "Write the reason" in answer.text
    assert _now(library, case).decisions == ()


def test_allowing_despite_a_blocker_is_the_directors_and_asks_whether_it_was_read(
    library: Library, director: FlaskClient
) -> None:
    """A blocker never decides; it must have been read."""
    case = read_paper(library)
    assert _send(director, case, "decisions", kind="allow_within_scope", reason="Safety.") == 422
    assert _send(director, case, "decisions", kind="allow_within_scope", reason="Safety.", has_read_blockers="y") == 302
    assert _now(library, case).decisions[-1].kind is DecisionKind.ALLOW_WITHIN_SCOPE


def test_a_corrected_kind_stands_beside_the_machines(library: Library, director: FlaskClient) -> None:
    """The Director's word is shown first; what the program said is kept."""
    case = read_paper(library)
    fields = {"paper_id": case.papers[0].id, "corrected_kind": "administrative_subpoena", "reason": "It asks for records."}
    assert _send(director, case, "correction", **fields) == 302
    after = _now(library, case)
    assert after.decisions[-1].corrected_kind is Kind.ADMINISTRATIVE_SUBPOENA
    assert (after.papers[0].assessment or {})["kind"] == "administrative_warrant"
    page = director.get(f"/director/cases/{case.id}").text
    assert re.search(r"The Director holds it to be: <b>Agency&#39;s subpoena", page)


def test_counsel_sees_what_was_forwarded_and_nothing_else(library: Library, director: FlaskClient, counsel: FlaskClient) -> None:
    """Before it is forwarded, a case does not exist for counsel; after, they have it with a packet and the files."""
    case, other = read_paper(library), read_paper(library, name="other.pdf")
    assert counsel.get(f"/counsel/cases/{case.id}").status_code == 404
    assert _send(director, case, "forwarding", counsel=library.people[Role.COUNSEL].id) == 302
    assert "A packet is being made" in counsel.get(f"/counsel/cases/{case.id}").text
    assert make_due(library.docket, library.store) == 1
    page = counsel.get(f"/counsel/cases/{case.id}")
    assert page.status_code == 200
    assert "A packet is being made" not in page.text
    packet = _now(library, case).packets[-1]
    assert f"/cases/{case.id}/packets/{packet.id}.pdf" in page.text
    answer = counsel.get(f"/cases/{case.id}/packets/{packet.id}.pdf")
    assert answer.data.startswith(b"%PDF")
    assert answer.headers["Content-Disposition"].startswith(f"attachment; filename={case.number}-packet-")
    assert _actions(library, case)[-1] == "packet.downloaded"
    assert counsel.get(f"/cases/{case.id}/papers/{case.papers[0].id}/originals/1").status_code == 200
    assert counsel.get(f"/counsel/cases/{other.id}").status_code == 404
    assert counsel.get(f"/cases/{other.id}/papers/{other.papers[0].id}/pages/1.png").status_code == 404
    assert other.number not in counsel.get("/counsel/").text


def test_a_packet_can_be_made_at_any_time(library: Library, director: FlaskClient) -> None:
    """A packet shows the case as it stood; a later one does not replace it."""
    case = read_paper(library)
    for made in (1, 2):
        assert _send(director, case, "packets") == 302
        assert make_due(library.docket, library.store) == 1
        assert len(_now(library, case).packets) == made
    assert make_due(library.docket, library.store) == 0


def test_making_a_packet_is_never_in_the_request(
    library: Library, director: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is answered before the packet is made, says that it is being made, and links to itself to look again."""
    case = read_paper(library)
    monkeypatch.setattr(packet, "make_packet", lambda *_, **__: pytest.fail("made in the request"))
    assert _send(director, case, "packets") == 302
    page = director.get(f"/director/cases/{case.id}").text
    assert "A packet is being made" in page
    assert "as soon as the reader runs again" in page
    assert re.search(rf'href="/director/cases/{case.id}\?look=\d+#packet"', page)
    library.docket.beat("worker-a", is_cut_off=True)
    assert "It takes some seconds" in director.get(f"/director/cases/{case.id}").text


def test_a_packet_that_cannot_be_made_is_told(library: Library, director: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kept file that is damaged ends no worker: after some tries the page says so, and the Director can ask anew."""
    case, other = read_paper(library), read_paper(library, name="other.pdf")
    assert _send(director, case, "packets") == 302
    whole = packet.make_packet

    def damaged(one: Case, *rest: object, **more: object) -> bytes:
        if one.id == case.id:
            raise StoreError("a file was changed in the store of papers")
        return whole(one, *rest, **more)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(packet, "make_packet", damaged)
    assert [make_due(library.docket, library.store) for _ in range(2)] == [0, 0]
    assert "A packet is being made" in director.get(f"/director/cases/{case.id}").text
    assert _send(director, other, "packets") == 302
    assert [make_due(library.docket, library.store) for _ in range(2)] == [1, 0]
    assert "A packet could not be made" in director.get(f"/director/cases/{case.id}").text
    assert _actions(library, case).count("packet.failed") == 1
    monkeypatch.setattr(packet, "make_packet", whole)
    assert _send(director, case, "packets") == 302
    assert make_due(library.docket, library.store) == 1
    page = director.get(f"/director/cases/{case.id}").text
    assert "could not be made" not in page
    assert "Packet of" in page


def test_every_field_of_a_case_has_an_id_of_its_own(library: Library, director: FlaskClient) -> None:
    """The label of one reason never leads to another: what is read out and what a press opens are the same field."""
    case = read_paper(library)
    page = director.get(f"/director/cases/{case.id}").text
    named = re.findall(r'<(?:textarea|select|input(?![^>]*type="hidden"))[^>]*?\bid="([^"]+)"', page)
    assert {"reason", "correction-reason"} <= set(named)
    assert len(named) == len(set(named))
    assert set(re.findall(r'<label for="([^"]+)"', page)) <= set(named)


def test_no_kind_is_chosen_before_the_director_chooses(library: Library, director: FlaskClient) -> None:
    """A correction sent without a choice changes nothing: no paper becomes a court's by a slip."""
    case = read_paper(library)
    assert _send(director, case, "correction", paper_id=case.papers[0].id, corrected_kind="", reason="A slip.") == 422
    assert _now(library, case).decisions == ()
    assert re.search(r'<select[^>]*name="corrected_kind"[^>]*>\s*<option (?:selected )?value="">', _page(director, case))


def _page(director: FlaskClient, case: Case) -> str:
    return director.get(f"/director/cases/{case.id}").text
