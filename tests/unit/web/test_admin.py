"""The administrator: people and the library, and no case."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from intake.docket.records import Role
from intake.pipeline import library_of
from tests.unit.web.library import LIBRARY, Library, read_paper, sign_in, token_of


def _send(client: FlaskClient, page: str, action: str | None = None, **fields: Any) -> Any:
    token = token_of(client.get(page).text)
    return client.post(action or page, data={"csrf_token": token, **fields})


def test_a_new_persons_password_is_shown_once(library: Library, administrator: FlaskClient) -> None:
    """It stands on the answer, works, and is nowhere else."""
    answer = _send(administrator, "/admin/people/new", name="Sam Quill", email="Sam@Library.example", roles=["desk", "director"])
    found = re.search(r'class="once">([^<]+)<', answer.text)
    assert found
    assert sign_in(library.app.test_client(), "sam@library.example", found[1]).status_code == 302
    person = library.docket.person_by_email("sam@library.example")
    assert person is not None
    assert person.roles == {Role.DESK, Role.DIRECTOR}
    assert found[1] not in administrator.get(f"/admin/people/{person.id}").text


def test_an_address_is_somebodys_once(library: Library, administrator: FlaskClient) -> None:
    """A second person with the same address is told plainly."""
    answer = _send(administrator, "/admin/people/new", name="Twin", email="DESK@library.example", roles=["desk"])
    assert answer.status_code == 422
    assert "already here" in answer.text


def test_a_person_needs_a_name_an_address_and_a_task(administrator: FlaskClient) -> None:
    """What is missing is listed at the top, with a way to it."""
    page = _send(administrator, "/admin/people/new", name="", email="no address").text
    for words in ("Write the person&#39;s name.", "This is not an e-mail address.", "Choose at least one."):
        assert words in page
    assert 'href="#email"' in page


def test_roles_and_passwords_are_changed(library: Library, administrator: FlaskClient) -> None:
    """A person's tasks change at once; a new one-time password ends their sessions."""
    desk = library.people[Role.DESK]
    client = library.client(Role.DESK)
    page = f"/admin/people/{desk.id}"
    assert _send(administrator, page, roles=["counsel"]).status_code == 302
    assert library.docket.person(desk.id).roles == {Role.COUNSEL}
    assert client.get("/desk/").status_code == 403
    assert "one-time password" in _send(administrator, page, f"{page}/password").text
    assert "/sign-in" in client.get("/counsel/").location


def test_somebody_stays_administrator(library: Library, administrator: FlaskClient) -> None:
    """The last administrator cannot give the task away or shut themselves out."""
    me = library.people[Role.ADMINISTRATOR]
    page = f"/admin/people/{me.id}"
    assert _send(administrator, page, roles=["desk"]).status_code == 422
    _send(administrator, page, f"{page}/activity")
    kept = library.docket.person(me.id)
    assert kept.is_active
    assert Role.ADMINISTRATOR in kept.roles


def test_the_librarys_data_is_kept(library: Library, administrator: FlaskClient) -> None:
    """What is entered is what the desk card and the flags go by."""
    fields = {
        "name": "Ecorse Public Library",
        "addresses": "12 Invented Way\r\n\r\n 7 Quiet Court ",
        "county": "Wayne",
        "state": "mi",
        "federal_district": "Eastern District of Michigan",
        "time_zone": "America/Detroit",
        "director_phone": "313-555-0199",
        "policy": "ecorse-law-enforcement-requests 2026-11-23",
        "old_after_days": "7, 21, 60",
        "settled": ["hb_6158"],
    }
    assert _send(administrator, "/admin/library", **fields).status_code == 302
    record = library.docket.library()
    assert record.addresses == ("12 Invented Way", "7 Quiet Court")
    assert (record.state, record.director_phone) == ("MI", "313-555-0199")
    assert (record.policy_id, record.policy_version) == ("ecorse-law-enforcement-requests", "2026-11-23")
    assert record.settled == ("hb_6158",)
    assert library_of(record).settled == {"hb_6158"}
    assert library_of(record).old_after_days == (7, 21, 60)
    assert "313-555-0199" in administrator.get("/admin/library").text


@pytest.mark.parametrize("ages", ["", "10", "10, 14", "30, 14, 10", "10, 10, 30", "ten, 14, 30", "1, 2, 3, 4"])
def test_a_warrants_ages_are_three_and_rise(library: Library, administrator: FlaskClient, ages: str) -> None:
    """Ages that could not be told apart are not kept, and the page says how to write them."""
    sent = _send(administrator, "/admin/library", name="Ecorse Public Library", state="MI", old_after_days=ages)
    assert "Write three numbers of days" in sent.text
    assert library.docket.library().old_after_days == (10, 14, 30)


def test_a_time_zone_must_exist(administrator: FlaskClient) -> None:
    """A mistyped zone would move every hour on every page."""
    answer = _send(
        administrator,
        "/admin/library",
        name="L",
        state="MI",
        time_zone="Ecorse",
        policy="ecorse-law-enforcement-requests 2026-11-23",
    )
    assert "This is not the name of a time zone" in answer.text


def test_health_says_what_is_not_well(library: Library, administrator: FlaskClient) -> None:
    """Without a worker the page says that papers are not read, and what to do."""
    page = administrator.get("/admin/health").text
    assert "Never heard" in page
    library.docket.beat("worker-1", is_cut_off=True)
    assert "At work" in administrator.get("/admin/health").text


def test_health_says_whether_what_opens_papers_is_off_the_network(library: Library, administrator: FlaskClient) -> None:
    """A computer that cannot keep a hostile file off the network is never silent about it, and says what can be set."""
    assert "Not known yet" in administrator.get("/admin/health").text
    library.docket.beat("worker-1", is_cut_off=True)
    well = administrator.get("/admin/health").text
    assert "Shut off" in well
    library.docket.beat("worker-2", is_cut_off=False)
    ill = administrator.get("/admin/health").text
    assert "Not shut off" in ill
    assert "WRITDESK_REQUIRE_BARRIER" in ill
    assert "WRITDESK_REQUIRE_BARRIER" not in well


def test_without_a_mail_server_a_test_mail_is_not_promised(administrator: FlaskClient) -> None:
    """The page says that no mail can be sent."""
    _send(administrator, "/admin/health", "/admin/mail-test")
    assert "No mail server is set up" in administrator.get("/admin/health").text


def test_the_administrator_sees_no_case(library: Library, administrator: FlaskClient) -> None:
    """No page of the administrator names a case, a presenter, or what was presented."""
    case = read_paper(library)
    for page in ("/admin/people", "/admin/library", "/admin/policy", "/admin/health"):
        text = administrator.get(page).text
        assert case.number not in text
        assert case.id not in text
        assert "Rowan Tait" not in text


def test_a_library_without_a_phone_or_a_known_zone_still_shows_its_pages(library: Library) -> None:
    """What the administrator has not entered yet is missing on the page, and breaks none."""
    library.docket.save_library(replace(LIBRARY, director_phone="", time_zone="Nowhere/Else", policy_id="gone"), by=None)
    case = read_paper(library)
    page = library.client(Role.DESK).get(f"/desk/visits/{case.id}")
    assert page.status_code == 200
    assert "No number is entered here yet" in page.text


def test_the_first_people_get_their_own_names_and_addresses(library: Library, administrator: FlaskClient) -> None:
    """Mails go to the real Director, who keeps password and task; an address is still somebody's once."""
    director = library.people[Role.DIRECTOR]
    page = administrator.get(f"/admin/people/{director.id}").text
    form = {"csrf_token": token_of(page), "name": "Ines Vartan", "email": "Ines@ecorse.example"}
    assert administrator.post(f"/admin/people/{director.id}/name", data=form).status_code == 302
    renamed = library.docket.person(director.id)
    assert (renamed.name, renamed.email, renamed.roles) == ("Ines Vartan", "ines@ecorse.example", director.roles)
    taken = {**form, "email": library.people[Role.DESK].email}
    assert administrator.post(f"/admin/people/{director.id}/name", data=taken).status_code == 422
    assert administrator.post(f"/admin/people/{director.id}/name", data={**form, "email": "nowhere"}).status_code == 422
    assert library.docket.person(director.id).email == "ines@ecorse.example"
