"""The headers on every answer."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from intake.docket.records import Role
from tests.unit.web.library import Library, read_paper

_ANSWERS = ["/sign-in", "/desk/", "/desk/visits/new", "/nowhere", "/director/", "/static/writdesk.css"]


@pytest.mark.parametrize("address", _ANSWERS)
def test_every_answer_is_guarded(desk: FlaskClient, address: str) -> None:
    """Whatever the answer, error pages too, a browser is told to trust nothing else."""
    with desk.get(address) as answer:  # a static file stays open until its answer is closed
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_pages_are_not_kept_by_the_browser(desk: FlaskClient) -> None:
    """A shared PC at the desk keeps no page after signing out."""
    assert desk.get("/desk/").headers["Cache-Control"] == "no-store"


def test_no_page_carries_anything_inline(library: Library, desk: FlaskClient, director: FlaskClient) -> None:
    """No inline style, script or handler, and nothing fetched from elsewhere."""
    case = read_paper(library)
    pages = [desk.get(f"/desk/visits/{case.id}"), desk.get("/desk/visits/new"), director.get(f"/director/cases/{case.id}")]
    for page in pages:
        assert page.status_code == 200
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", page.text)
        assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", page.text)


def test_a_file_as_received_runs_nothing(library: Library, director: FlaskClient) -> None:
    """A paper is downloaded under a name of ours, as bytes, in a sandbox; its own name is never used."""
    case = read_paper(library, name='evil"\r\n.html')
    answer = director.get(f"/cases/{case.id}/papers/{case.papers[0].id}/originals/1")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={case.number}-paper-1-file-1.pdf"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.data.startswith(b"%PDF-1.7 invented")


def test_the_session_cookie_is_closed_to_scripts_and_other_sites(library: Library) -> None:
    """HttpOnly and SameSite; on https also Secure (see signin)."""
    client = library.client(Role.DESK)
    cookie = client.get_cookie("writdesk")
    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"
