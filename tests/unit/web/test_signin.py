"""Signing in, and the one-time password."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from intake.docket.records import Role
from intake.settings import Settings
from intake.store import Store
from tests.unit.web.library import PASSWORD, Library, sign_in, token_of
from tests.unit.web.test_desk import PDF, give_in, newest
from web.signin import _config
from web.throttle import Throttle


def test_a_one_time_password_opens_nothing_but_choosing_ones_own(library: Library) -> None:
    """Whoever was given a password chooses another before anything else."""
    client = library.app.test_client()
    sign_in(client, "desk@library.example", library.one_time[Role.DESK])
    for address in ("/", "/desk/", "/desk/visits/new", "/account"):
        assert client.get(address).location == "/account/password"
    assert "Choose your own password" in client.get("/account/password").text


def test_a_chosen_password_opens_the_pages_and_the_old_one_is_gone(library: Library) -> None:
    """After choosing, the one-time password is worth nothing."""
    once = library.one_time[Role.DESK]
    assert library.client(Role.DESK).get("/desk/").status_code == 200
    client = library.app.test_client()
    assert "is not right" in sign_in(client, "desk@library.example", once).text
    assert sign_in(client, "desk@library.example", PASSWORD).status_code == 302


@pytest.mark.parametrize(
    ("new", "again", "told"),
    [
        ("short", "short", "at least 12 characters"),
        ("seven quiet paper boats", "seven quiet paper coats", "differ"),
    ],
)
def test_a_bad_new_password_is_told_plainly(library: Library, new: str, again: str, told: str) -> None:
    """The page says what is wrong, and the one-time password stays in force."""
    client = library.app.test_client()
    once = library.one_time[Role.DESK]
    sign_in(client, "desk@library.example", once)
    token = token_of(client.get("/account/password").text)
    form = {"csrf_token": token, "password": once, "new_password": new, "new_password_confirm": again}
    assert told in client.post("/account/password", data=form).text
    assert client.get("/desk/").location == "/account/password"


def test_a_wrong_password_and_an_unknown_person_look_the_same(library: Library) -> None:
    """Nobody learns here who has an account."""
    wrong = sign_in(library.app.test_client(), "desk@library.example", "not this one at all").text
    unknown = sign_in(library.app.test_client(), "nobody@library.example", "not this one at all").text
    sentence = "The e-mail address or the password is not right."
    assert sentence in wrong
    assert sentence in unknown


def test_guessing_is_stopped(library: Library) -> None:
    """After five wrong tries even the right password has to wait; somebody else's does not."""
    client = library.app.test_client()
    for _ in range(5):
        sign_in(client, "desk@library.example", "not this one at all")
    assert "Too many tries" in sign_in(client, "desk@library.example", library.one_time[Role.DESK]).text
    assert sign_in(client, "director@library.example", library.one_time[Role.DIRECTOR]).status_code == 302


def test_the_throttle_lets_in_again_after_its_window() -> None:
    """It counts what failed lately, not for ever, and forgets after a success."""
    now = [0.0]
    throttle = Throttle(2, 60, clock=lambda: now[0])
    throttle.failed("a")
    assert throttle.wait_s("a") == 0
    throttle.failed("a")
    assert throttle.wait_s("a") == 60
    assert throttle.wait_s("b") == 0
    now[0] = 61
    assert throttle.wait_s("a") == 0
    throttle.failed("a")
    throttle.failed("a")
    throttle.succeeded("a")
    assert throttle.wait_s("a") == 0


def test_signing_out_ends_the_session(library: Library) -> None:
    """After signing out, the next page asks to sign in."""
    client = library.client(Role.DESK)
    token = token_of(client.get("/desk/").text)
    client.post("/sign-out", data={"csrf_token": token})
    assert "/sign-in" in client.get("/desk/").location
    assert client.get("/sign-out").status_code in {302, 405}


def test_a_person_shut_out_is_out_at_once(library: Library) -> None:
    """Making a person inactive ends what they have open."""
    client = library.client(Role.DESK)
    library.docket.set_active(library.people[Role.DESK].id, active=False, by=library.people[Role.ADMINISTRATOR])
    assert "/sign-in" in client.get("/desk/").location
    assert sign_in(library.app.test_client(), "desk@library.example", PASSWORD).status_code == 200


@pytest.mark.parametrize("ending", ["the cookie is gone", "shut out and back"])
@pytest.mark.parametrize("form", ["/desk/visits/new", "/desk/visits/{case}/papers"])
def test_what_is_sent_after_the_session_ended_is_not_lost_in_silence(library: Library, form: str, ending: str) -> None:
    """A paper sent when the session had ended is not taken in: the page says so, and signing in leads back to its form."""
    client = library.client(Role.DESK)
    give_in(client, (PDF, "first.pdf"))
    case = newest(library)
    path = form.format(case=case.id)
    page = path.removesuffix("/papers")
    token = token_of(client.get(page).text)
    if ending == "the cookie is gone":
        client.delete_cookie("writdesk")
    else:
        for active in (False, True):
            library.docket.set_active(library.people[Role.DESK].id, active=active, by=library.people[Role.ADMINISTRATOR])
    sent = {"csrf_token": token, "agency": "ice", "files": (io.BytesIO(PDF + b"%second"), "second.pdf")}
    answer = client.post(path, data=sent, content_type="multipart/form-data")
    assert answer.status_code == 401
    assert "Hold on to the paper, sign in" in answer.text
    assert f'href="/sign-in?next={page}"' in answer.text
    assert newest(library) == case
    assert not library.store.has(Store.digest(PDF + b"%second"))
    signed = {
        "csrf_token": token_of(client.get(f"/sign-in?next={page}").text),
        "email": "desk@library.example",
        "password": PASSWORD,
    }
    assert client.post(f"/sign-in?next={page}", data=signed).location == page


def test_a_forged_sign_in_is_told_as_before(library: Library) -> None:
    """The sign-in page itself, open for too long, is only loaded again."""
    answer = library.app.test_client().post("/sign-in", data={"email": "desk@library.example", "password": PASSWORD})
    assert answer.status_code == 400
    assert "open for too long" in answer.text


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "/\\evil.example", "https:evil.example"])
def test_signing_in_never_leads_elsewhere(library: Library, target: str) -> None:
    """A link to the sign-in page cannot carry a person to another site."""
    library.client(Role.DESK)
    client = library.app.test_client()
    token = token_of(client.get("/sign-in").text)
    form = {"csrf_token": token, "email": "desk@library.example", "password": PASSWORD, "next": target}
    answer = client.post("/sign-in", data=form, query_string={"next": target})
    location = answer.location or "/"
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))


def test_after_signing_in_the_page_asked_for_is_opened(library: Library) -> None:
    """A link in a mail leads to its case, by way of the sign-in page."""
    library.client(Role.DIRECTOR)
    client = library.app.test_client()
    page = client.get(client.get("/director/?shelf=decided").location)
    form = {"csrf_token": token_of(page.text), "email": "director@library.example", "password": PASSWORD}
    action = "/sign-in?next=/director/?shelf%3Ddecided"
    assert client.post(action, data=form).location == "/director/?shelf=decided"


def test_on_https_the_cookie_is_secure(tmp_path: Path) -> None:
    """Behind https the session's cookie travels nowhere else, and belongs to this host alone."""
    config = _config(Settings(data_dir=tmp_path, base_url="https://writdesk.library.example"))
    assert config["SESSION_COOKIE_SECURE"]
    assert config["SESSION_COOKIE_NAME"] == "__Host-writdesk"


def test_the_key_of_the_sessions_is_kept_and_closed(tmp_path: Path) -> None:
    """Started again, the program knows its sessions; nobody else can read the key."""
    first = _config(Settings(data_dir=tmp_path))["SECRET_KEY"]
    assert _config(Settings(data_dir=tmp_path))["SECRET_KEY"] == first
    assert (tmp_path / "web.key").stat().st_mode & 0o077 == 0
