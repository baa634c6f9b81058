"""Account: where everybody begins after signing in, and the answer to those who watch over the program."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from intake.docket.records import Role
from web.current import house, viewer
from web.security import public, signed_in

account = Blueprint("account", __name__)

_FIRST_PAGE = {
    Role.DIRECTOR: "director.inbox",
    Role.DESK: "desk.today",
    Role.COUNSEL: "counsel.cases",
    Role.ADMINISTRATOR: "admin.people",
}
"""In the order of what cannot wait."""


@account.get("/")
@signed_in
def home() -> Response:
    """Send a person to the page of their task."""
    roles = viewer().roles
    page = next((page for role, page in _FIRST_PAGE.items() if role in roles), "account.show")
    return redirect(url_for(page))


@account.get("/account")
@signed_in
def show() -> str:
    """Show who is signed in and what they may do."""
    return render_template("account/show.html", person=viewer())


@account.get("/healthz")
@public
def healthz() -> tuple[str, int, dict[str, str]]:
    """Say that pages are served and the database answers; nothing more, for anybody can ask."""
    house().docket.library()
    return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}
