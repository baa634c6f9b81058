"""Counsel: the cases that the Director forwarded to them, and nothing else."""

from __future__ import annotations

from flask import Blueprint, render_template

from intake.docket.records import Role
from web.current import house, library_now, viewer
from web.director import shown, summary
from web.security import for_roles

counsel = Blueprint("counsel", __name__, url_prefix="/counsel")


@counsel.get("/")
@for_roles(Role.COUNSEL)
def cases() -> str:
    """Show the cases forwarded to this counsel, newest first."""
    found = house().docket.cases(viewer=viewer())
    mine = [(case, summary(case)) for case in found if viewer().id in {person.id for person in case.forwarded_to}]
    return render_template("counsel/cases.html", shown=mine, now=library_now())


@counsel.get("/cases/<case_id>")
@for_roles(Role.COUNSEL)
def case(case_id: str) -> str:
    """Show a forwarded case: the packet first, then the papers with what was found on them."""
    found = house().docket.case(case_id, viewer=viewer())
    house().docket.note(found.id, "case.viewed", {}, by=viewer())
    return render_template("counsel/case.html", **shown(found))
