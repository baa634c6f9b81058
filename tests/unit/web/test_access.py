"""Who may open what: nobody anything, unless a page says so."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from werkzeug.routing import Rule

from intake.docket.records import Role
from tests.unit.web.library import Library
from web.security import FOREIGN, PUBLIC, SIGNED_IN, access_of

_FIRST_PAGES = {
    Role.DESK: "/desk/",
    Role.DIRECTOR: "/director/",
    Role.COUNSEL: "/counsel/",
    Role.ADMINISTRATOR: "/admin/people",
}


def _address(rule: Rule) -> str:
    """Return an address of a rule, with something in the place of each argument."""
    return str(rule.build({name: "1" if "number" in name else "x.css" for name in rule.arguments})[1])  # type: ignore[index]


def _rules(app: Flask) -> list[Rule]:
    return list(app.url_map.iter_rules())


def test_every_endpoint_says_who_may_open_it(library: Library) -> None:
    """Every page of ours is marked; of the libraries' pages, only those that we list can be opened."""
    unmarked = {rule.endpoint for rule in _rules(library.app) if access_of(library.app, rule.endpoint) is None}
    assert {endpoint.split(".")[0] for endpoint in unmarked} <= {"security", "_fs_legacy"}, unmarked


def test_the_public_pages_are_these(library: Library) -> None:
    """Without signing in there is nothing but signing in, style sheets, and whether the program is up."""
    public = {rule.endpoint for rule in _rules(library.app) if access_of(library.app, rule.endpoint) == PUBLIC}
    assert public == {"static", "bootstrap.static", "security.login", "account.healthz"}


def test_nothing_else_is_answered_before_signing_in(library: Library) -> None:
    """Whoever has not signed in is sent to the sign-in page, whatever they ask for; what they send is not taken in."""
    client = library.app.test_client()
    for rule in _rules(library.app):
        if access_of(library.app, rule.endpoint) == PUBLIC:
            continue
        for method in rule.methods & {"GET", "POST"}:  # type: ignore[operator]
            answer = client.open(_address(rule), method=method)
            is_sent = answer.status_code == 302 and "/sign-in" in answer.location
            assert is_sent or (method == "POST" and answer.status_code == 401), (rule, method, answer.status_code)


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_its_own_pages_and_no_others(library: Library, role: Role) -> None:
    """Each role has its own pages; every other role's answer is 403."""
    client = library.client(role)
    for rule in _rules(library.app):
        access = access_of(library.app, rule.endpoint)
        if "GET" not in rule.methods or not isinstance(access, frozenset):  # type: ignore[operator]
            continue
        status = client.get(_address(rule)).status_code
        assert (status == 403) == (role not in access), (rule, status)
    assert client.get(_FIRST_PAGES[role]).status_code == 200
    assert client.get("/").location == _FIRST_PAGES[role]


def test_a_page_without_a_mark_is_refused(library: Library) -> None:
    """Somebody who forgets the mark on a new page has closed it, not opened it."""
    library.app._got_first_request = False  # the test adds a page to an application that has been used
    library.app.add_url_rule("/forgotten", "forgotten", lambda: "secret")
    assert library.client(Role.ADMINISTRATOR).get("/forgotten").status_code == 403


def test_pages_of_the_libraries_that_are_not_listed_are_refused(library: Library) -> None:
    """What Flask-Security brings along and we do not use stays closed."""
    client = library.client(Role.ADMINISTRATOR)
    others = [rule for rule in _rules(library.app) if rule.endpoint.startswith("security.") and rule.endpoint not in FOREIGN]
    for rule in others:
        assert client.get(_address(rule)).status_code == 403, rule
    assert access_of(library.app, "security.change_password") == SIGNED_IN


def test_every_form_needs_its_token(library: Library) -> None:
    """A request forged on another site changes nothing."""
    client = library.client(Role.DIRECTOR)
    for rule in _rules(library.app):
        if "POST" in rule.methods and rule.endpoint != "security.logout":  # type: ignore[operator]
            assert client.post(_address(rule)).status_code in {400, 403}, rule


@pytest.mark.parametrize(
    ("role", "path"),
    [(Role.DESK, "/desk/visits/new"), (Role.ADMINISTRATOR, "/admin/library"), (Role.ADMINISTRATOR, "/admin/people/new")],
)
def test_what_describes_a_field_is_on_the_page(library: Library, role: Role, path: str) -> None:
    """Whoever hears the page hears each hint and error: a field points at no description that is not there."""
    page = library.client(role).get(path).text
    named = {one for found in re.findall(r'aria-describedby="([^"]*)"', page) for one in found.split()}
    assert named <= set(re.findall(r'\bid="([^"]+)"', page))
