"""Security: who may open which page (nobody, unless it says so), and the headers on every answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, Response, abort, current_app, redirect, request, url_for
from flask_security import current_user
from werkzeug.wrappers import Response as AnyResponse

from intake.docket.records import Role
from web.current import viewer
from web.errors import signed_out

View = TypeVar("View", bound=Callable[..., Any])

PUBLIC = "public"
SIGNED_IN = "signed in"
_MARK = "writdesk_access"

FOREIGN = {
    "static": PUBLIC,
    "bootstrap.static": PUBLIC,
    "security.login": PUBLIC,
    "security.logout": SIGNED_IN,
    "security.change_password": SIGNED_IN,
}
"""Pages of the libraries we stand on, which cannot carry a mark of ours. What is not listed is refused."""

_WITH_ONE_TIME_PASSWORD = frozenset({"static", "bootstrap.static", "security.logout", "security.change_password"})
"""What a person may open before they have chosen a password of their own."""

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; frame-src 'none'"
)
"""Nothing inline and nothing from elsewhere; `data:` is for the ticks that Bootstrap's style sheet draws."""

DOWNLOAD_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""For the bytes of a paper: whatever they are, they run nothing and load nothing."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


def public(view: View) -> View:
    """Mark a view that anybody may open, signed in or not."""
    setattr(view, _MARK, PUBLIC)
    return view


def signed_in(view: View) -> View:
    """Mark a view that everybody who signed in may open."""
    setattr(view, _MARK, SIGNED_IN)
    return view


def for_roles(*roles: Role) -> Callable[[View], View]:
    """Mark a view that only people with one of these roles may open."""

    def mark(view: View) -> View:
        setattr(view, _MARK, frozenset(roles))
        return view

    return mark


def access_of(app: Flask, endpoint: str) -> str | frozenset[Role] | None:
    """Return who may open an endpoint: `PUBLIC`, `SIGNED_IN`, the roles, or None: nobody."""
    if endpoint in FOREIGN:
        return FOREIGN[endpoint]
    access: str | frozenset[Role] | None = getattr(app.view_functions.get(endpoint), _MARK, None)
    return access


def _guard() -> AnyResponse | None:
    """Refuse what the mark on the view does not allow; runs before every request."""
    if request.endpoint is None:  # no such page, or not by this method: the error page tells
        return None
    access = access_of(current_app._get_current_object(), request.endpoint)  # type: ignore[attr-defined]  # noqa: SLF001  # the proxy's own
    if access == PUBLIC:
        return None
    if not current_user.is_authenticated:
        return _asked_to_sign_in()
    if current_user.must_change_password and request.endpoint not in _WITH_ONE_TIME_PASSWORD:
        return redirect(url_for("security.change_password"))
    if access == SIGNED_IN:
        return None
    if not isinstance(access, frozenset) or access.isdisjoint(viewer().roles):
        abort(403)
    return None


def _asked_to_sign_in() -> AnyResponse:
    """Send whoever is not signed in to the sign-in page, and back to the page that they asked for."""
    if request.method not in {"GET", "HEAD"}:
        return signed_out()
    # Only the path of a page to look at is carried over: an address with another host never gets in here.
    return redirect(url_for("security.login", next=request.full_path.rstrip("?")))


def _headers(response: Response) -> Response:
    """Set the headers of every answer; a view's own stricter policy stays."""
    response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint not in {"static", "bootstrap.static"}:
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Cache-Control"] = "no-store"
    return response


def init_app(app: Flask) -> None:
    """Guard every page of an application and set the headers of every answer."""
    app.before_request(_guard)
    app.after_request(_headers)
