"""A paper is read again with its password, or in another order: at the desk, without scripts."""

from __future__ import annotations

from flask.testing import FlaskClient

from intake import passwords
from intake.docket.records import Case, DecisionKind, PaperStatus, Role
from tests.unit.web.library import Library, picture, token_of
from tests.unit.web.test_desk import PDF, give_in, newest


def refuse(library: Library, code: str) -> Case:
    """Have the newest paper refused as the worker would."""
    (paper,) = newest(library).papers
    library.docket.refuse_paper(paper.id, code=code, message="This file is locked.", assessment={"kind": None})
    return newest(library)


def post(client: FlaskClient, path: str, **fields: object) -> object:
    token = token_of(client.get(path).text)
    return client.post(path, data={"csrf_token": token, **fields})


def test_a_locked_paper_asks_for_its_password_and_is_queued_again(library: Library, desk: FlaskClient) -> None:
    """The password goes to the worker and into no row and no line of history; the locked file is kept."""
    give_in(desk, (PDF, "locked.pdf"))
    case = refuse(library, "encrypted")
    path = f"/desk/visits/{case.id}/papers/{case.papers[0].id}/password"
    assert path in desk.get(f"/desk/visits/{case.id}").text
    post(desk, path, password="open sesame")  # noqa: S106 -- the test's own
    paper = newest(library).papers[0]
    assert (paper.status, paper.error_code, paper.readings) == (PaperStatus.QUEUED, None, 1)
    assert paper.originals == case.papers[0].originals
    assert passwords.take(library.settings, paper.id) == "open sesame"
    assert b"open sesame" not in b"".join(file.read_bytes() for file in library.settings.data_dir.rglob("*") if file.is_file())


def test_a_paper_that_is_not_locked_takes_no_password(library: Library, desk: FlaskClient) -> None:
    """Only a paper that was refused for its lock is asked for a password."""
    give_in(desk, (PDF, "a.pdf"))
    case = refuse(library, "damaged")
    path = f"/desk/visits/{case.id}/papers/{case.papers[0].id}/password"
    assert path not in desk.get(f"/desk/visits/{case.id}").text
    assert desk.get(path).status_code == 302
    assert newest(library).papers[0].status is PaperStatus.REFUSED


def test_photos_are_put_in_order_and_read_again(library: Library, desk: FlaskClient) -> None:
    """The order is shown and chosen with numbers; the paper is read again in it, and the order is kept."""
    give_in(desk, *[(picture(10 + at, 10), f"{name}.png") for at, name in enumerate("cab")])
    case = refuse(library, "damaged")
    path = f"/desk/visits/{case.id}/papers/{case.papers[0].id}/order"
    assert path in desk.get(f"/desk/visits/{case.id}").text
    post(desk, path, at=["3", "1", "2"])
    paper = newest(library).papers[0]
    assert [one.untrusted_name for one in paper.originals] == ["a.png", "b.png", "c.png"]
    assert {one.sha256 for one in paper.originals} == {one.sha256 for one in case.papers[0].originals}
    assert (paper.status, paper.readings) == (PaperStatus.QUEUED, 1)


def test_an_order_names_each_file_once(library: Library, desk: FlaskClient) -> None:
    """Two files with one number are told, and nothing changes."""
    give_in(desk, (picture(10, 10), "a.png"), (picture(11, 10), "b.png"))
    case = refuse(library, "damaged")
    path = f"/desk/visits/{case.id}/papers/{case.papers[0].id}/order"
    answer = post(desk, path, at=["1", "1"])
    assert "Give each file a number of its own" in answer.text  # type: ignore[attr-defined]
    assert newest(library).papers[0].readings == 0


def test_the_order_stands_once_the_director_has_taken_up_the_case(library: Library, desk: FlaskClient) -> None:
    """What the Director has looked at is not changed any more."""
    give_in(desk, (picture(10, 10), "a.png"), (picture(11, 10), "b.png"))
    case = refuse(library, "damaged")
    path = f"/desk/visits/{case.id}/papers/{case.papers[0].id}/order"
    token = token_of(desk.get(path).text)
    library.docket.decide(case.id, DecisionKind.ACKNOWLEDGE, "", by=library.people[Role.DIRECTOR])
    assert desk.post(path, data={"csrf_token": token, "at": ["2", "1"]}).status_code == 403
    assert [one.untrusted_name for one in newest(library).papers[0].originals] == ["a.png", "b.png"]
