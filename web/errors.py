"""Errors: a designed page in plain sentences for everything that can go wrong with a request."""

from __future__ import annotations

from contextlib import suppress

import structlog
from flask import Flask, Response, current_app, make_response, render_template, request, url_for
from flask_security import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.routing import RequestRedirect

from intake.docket.errors import NotAllowedError, NotFoundError

log = structlog.get_logger(__name__)

_SENTENCES = {
    400: ("This did not arrive whole.", "Go back, and send it once more."),
    403: ("This page is not part of your task.", "If you need it, ask the administrator to change what you may do."),
    404: ("There is no such page.", "It may be closed to you, or the address may be mistyped."),
    405: ("This page cannot be used that way.", "Go back, and use the button on the page."),
    413: (
        "These files are too large to be sent at once.",
        "Nothing was taken in. Hold on to the paper, go back, and send fewer files, or scan it again at 200 dots per inch.",
    ),
    500: (
        "Something went wrong in Writdesk.",
        "The fault is not yours. If an officer is waiting, hold on to the paper and call the Director. Then try once more.",
    ),
}
_SIGNED_OUT = (
    "You were signed out before this arrived.",
    "Nothing was taken in, and no file was kept. Hold on to the paper, sign in, and send it once more.",
)
_TOO_OLD = ("This form was open for too long.", "Nothing was taken in. Go back, load the page again, and send it once more.")
_OTHERWISE = ("This did not work.", "Go back, and try once more.")


def _page(status: int, sentences: tuple[str, str]) -> tuple[str, int]:
    return render_template("errors/error.html", status=status, headline=sentences[0], next_step=sentences[1]), status


def _http(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    return _page(status, _SENTENCES.get(status, _OTHERWISE))


def signed_out() -> Response:
    """Say that what somebody sent was not taken in, for their session had ended; signing in leads back to the form.

    It is not kept: whoever sent it is not known, and a stranger could fill the disk.
    """
    told = {"headline": _SIGNED_OUT[0], "next_step": _SIGNED_OUT[1], "sign_in": url_for("security.login", next=_page_of_form())}
    return make_response(render_template("errors/error.html", status=401, **told), 401)


def _page_of_form() -> str | None:
    """Return the path of the page that a form stands on: from where it was sent upwards, the nearest one to look at."""
    pages = current_app.create_url_adapter(request)
    path = request.path
    while pages is not None and path:
        with suppress(HTTPException, RequestRedirect):
            pages.match(path, method="GET")
            return path
        path = path.rpartition("/")[0]
    return None


def _too_old(_error: CSRFError) -> tuple[str, int] | Response:
    is_sign_in = request.endpoint == "security.login"
    return _page(400, _TOO_OLD) if current_user.is_authenticated or is_sign_in else signed_out()


def _not_found(_error: NotFoundError) -> tuple[str, int]:
    return _page(404, _SENTENCES[404])


def _not_allowed(_error: NotAllowedError) -> tuple[str, int]:
    return _page(403, _SENTENCES[403])


def _ours(error: InternalServerError) -> tuple[str, int]:
    # Flask logs where it broke; what the values were is no log's affair: they hold a paper's content.
    log.error("page_failed", error=type(error.original_exception).__name__, endpoint=request.endpoint)
    try:
        return _page(500, _SENTENCES[500])
    except Exception:  # noqa: BLE001  # what broke the page may break this one too; then the bare sentence is shown
        return " ".join(_SENTENCES[500]), 500


def init_app(app: Flask) -> None:
    """Answer every error of an application with a page of ours."""
    app.register_error_handler(CSRFError, _too_old)
    app.register_error_handler(NotFoundError, _not_found)
    app.register_error_handler(NotAllowedError, _not_allowed)
    app.register_error_handler(InternalServerError, _ours)
    app.register_error_handler(HTTPException, _http)
