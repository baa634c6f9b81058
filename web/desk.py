"""Desk: an officer is here. Start a visit, give in the paper, see what to do now."""

from __future__ import annotations

from typing import Any

import structlog
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from intake import passwords
from intake.docket.records import Case, PaperRecord, Role
from intake.errors import EncryptedPaperError, StoreError
from web import uploads
from web.cards import DeskView, desk_views
from web.current import house, is_reader_there, library, library_now, time_zone, viewer
from web.forms import EmptyForm, UnlockForm, UploadForm, VisitForm
from web.security import for_roles
from web.words import mail_sentence

desk = Blueprint("desk", __name__, url_prefix="/desk")
log = structlog.get_logger(__name__)

_POLL_MS = 1_000
_POLL_SETTLED_MS = 10_000
"""A settled page still looks now and then whether the Director has decided."""


@desk.get("/")
@for_roles(Role.DESK)
def today() -> str:
    """Show the one button that matters, and the visits of today."""
    now = library_now()
    cases = house().docket.cases(viewer=viewer())
    of_today = [case for case in cases if case.opened_at.astimezone(time_zone()).date() == now.date()]
    return render_template("desk/today.html", visits=[(case, desk_views(case, library())[0]) for case in of_today], now=now)


@desk.route("/visits/new", methods=["GET", "POST"])
@for_roles(Role.DESK)
def new_visit() -> str | Response:
    """Take in a visit and its paper; the answer does not wait for anything to be read."""
    form = VisitForm()
    if not form.validate_on_submit():
        return render_template("desk/new_visit.html", form=form)
    kept, is_kept = _keep()
    case = house().docket.open_case(form.visit(), (form.request_words.data or "").strip(), by=viewer())
    _record(case.id, kept, is_kept=is_kept)
    return redirect(url_for(".visit", case_id=case.id))


@desk.get("/visits/<case_id>")
@for_roles(Role.DESK)
def visit(case_id: str) -> str:
    """Show what the paper appears to be and what staff do now; while it is read, how far it is."""
    case = house().docket.case(case_id, viewer=viewer())
    house().docket.note(case.id, "card.viewed", {}, by=viewer())
    return render_template("desk/visit.html", form=UploadForm(), **_shown(case))


@desk.get("/visits/<case_id>/live")
@for_roles(Role.DESK)
def live(case_id: str) -> str:
    """Give the changing part of a visit's page alone, for the page that is already open."""
    return render_template("desk/_live.html", form=UploadForm(), **_shown(house().docket.case(case_id, viewer=viewer())))


@desk.post("/visits/<case_id>/papers")
@for_roles(Role.DESK)
def add_paper(case_id: str) -> Response:
    """Take in another paper of the same visit, or the same one photographed again."""
    case = house().docket.case(case_id, viewer=viewer())
    if UploadForm().validate_on_submit():
        kept, is_kept = _keep()
        if is_kept and not kept:
            flash("No file was chosen. Choose one, or take a photo, then send it.", "error")
        _record(case.id, kept, is_kept=is_kept)
    return redirect(url_for(".visit", case_id=case.id))


@desk.route("/visits/<case_id>/papers/<paper_id>/password", methods=["GET", "POST"])
@for_roles(Role.DESK)
def password(case_id: str, paper_id: str) -> str | Response:
    """Take the password of a locked paper, once, and have the paper read with it."""
    case, paper = _own_paper(case_id, paper_id)
    form = UnlockForm()
    if paper.error_code != EncryptedPaperError.code:
        return redirect(url_for(".visit", case_id=case.id))
    if not form.validate_on_submit():
        return render_template("desk/password.html", form=form, case=case, paper=paper)
    passwords.leave(house().settings, paper.id, form.password.data)
    house().docket.unlock_paper(paper.id, by=viewer())
    return redirect(url_for(".visit", case_id=case.id))


@desk.route("/visits/<case_id>/papers/<paper_id>/order", methods=["GET", "POST"])
@for_roles(Role.DESK)
def order(case_id: str, paper_id: str) -> str | Response:
    """Let the files of a paper be put into another order, and have the paper read again."""
    case, paper = _own_paper(case_id, paper_id)
    form = EmptyForm()
    usual = [str(at) for at in range(1, len(paper.originals) + 1)]
    given = request.form.getlist("at") if form.validate_on_submit() else usual
    is_wrong = sorted(given) != sorted(usual)
    if not form.is_submitted() or is_wrong:
        shown = given if len(given) == len(usual) else usual
        return render_template("desk/order.html", form=form, case=case, paper=paper, given=shown, is_wrong=is_wrong)
    if given != usual:
        house().docket.reorder_paper(paper.id, [given.index(place) + 1 for place in usual], by=viewer())
    return redirect(url_for(".visit", case_id=case.id))


def _own_paper(case_id: str, paper_id: str) -> tuple[Case, PaperRecord]:
    """Return a paper of a case that this person may see, with its files."""
    case = house().docket.case(case_id, viewer=viewer())
    paper = next((one for one in case.papers if one.id == paper_id and one.originals), None)
    if paper is None:
        abort(404)
    return case, paper


def _keep() -> tuple[tuple[uploads.Kept, ...], bool]:
    """Keep the uploaded bytes; a full disk must not lose the visit too."""
    try:
        return uploads.keep(house(), request.files.getlist("files")), True
    except StoreError as fault:
        log.error("upload_not_kept", code=fault.code, error=str(fault))  # noqa: TRY400  # the sentence is enough; no paper's name in logs
        return (), False


def _record(case_id: str, kept: tuple[uploads.Kept, ...], *, is_kept: bool) -> None:
    if not is_kept:
        flash("Writdesk could not keep the file. Hold on to the paper, and call the Director.", "error")
    uploads.record(house(), case_id, kept, by=viewer())


def _shown(case: Case) -> dict[str, Any]:
    views: tuple[DeskView, ...] = desk_views(case, library())
    is_settled = all(view.is_settled for view in views)
    return {
        "case": case,
        "views": views,
        "is_settled": is_settled,
        "is_reader_there": is_settled or is_reader_there(),
        "poll_ms": _POLL_SETTLED_MS if is_settled else _POLL_MS,
        "mail": mail_sentence(house().docket.mails(case.id), lambda at: f"{at.astimezone(time_zone()):%-I:%M %p}"),
        "is_mine": case.opened_by.id == viewer().id,
    }
