"""Signing in: Flask-Security over the docket's people, with a throttle, and a password of one's own at the first time."""

from __future__ import annotations

import os
import secrets
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask, current_app, request
from flask_security import RoleMixin, Security, SQLAlchemySessionUserDatastore, UserMixin, password_changed, user_authenticated
from flask_security.forms import ChangePasswordForm, LoginForm

from intake.docket.docket import Docket
from intake.docket.tables import PersonRow, RoleRow, roles_as
from intake.settings import Settings
from web.current import house
from web.throttle import Throttle

SHORTEST_PASSWORD = 12
_MINUTE = 60
_SESSION_S = 12 * 60 * _MINUTE
"""A working day: an officer at the desk must not meet a sign-in page."""


class AccountRole(RoleMixin, RoleRow):  # type: ignore[misc]  # Flask-Security has no types
    """A role, as Flask-Security reads it."""


class Account(UserMixin, PersonRow):  # type: ignore[misc]  # Flask-Security has no types
    """A person, as Flask-Security reads them."""

    roles = roles_as(AccountRole)


class SignInForm(LoginForm):
    """E-mail and password; says no more than that they do not fit, and waits after too many tries."""

    def validate(self, **kwargs: Any) -> bool:
        """Return whether the person may come in; counts failures."""
        keys = _keys(str(self.email.data or ""))
        waits = [throttle.wait_s(key) for throttle, key in keys]
        if max(waits) > 0:
            minutes = int(max(waits) // _MINUTE) + 1
            self.form_errors.append(f"Too many tries. Wait {minutes} minute{'s' if minutes > 1 else ''}, then try again.")
            return False
        is_right: bool = super().validate(**kwargs)
        if is_right:  # the address keeps its count: whoever has a password of their own cannot guess others' without end
            keys[0][0].succeeded(keys[0][1])
        else:
            for throttle, key in keys:
                throttle.failed(key)
        return is_right


class NewPasswordForm(ChangePasswordForm):
    """The password now, and the new one twice."""


def _keys(email: str) -> tuple[tuple[Throttle, str], tuple[Throttle, str]]:
    address = request.remote_addr or ""
    of_person, of_address = current_app.extensions["writdesk.throttles"]
    return (of_person, f"{email.strip().casefold()} {address}"), (of_address, address)


def _kept_secret(path: Path) -> str:
    """Return the secret in a file that only this account can read; made the first time."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii")


def _config(settings: Settings) -> dict[str, Any]:
    is_https = settings.address.startswith("https://")
    return {
        "SECRET_KEY": _kept_secret(settings.data_dir / "web.key"),
        "SESSION_COOKIE_NAME": "__Host-writdesk" if is_https else "writdesk",
        "SESSION_COOKIE_SECURE": is_https,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": _SESSION_S,
        "WTF_CSRF_TIME_LIMIT": None,
        "SECURITY_PASSWORD_SALT": "unused: argon2 salts each password by itself",
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_PASSWORD_SINGLE_HASH": {"argon2"},
        "SECURITY_PASSWORD_LENGTH_MIN": SHORTEST_PASSWORD,
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": ("The e-mail address or the password is not right.", "error"),
        "SECURITY_MSG_PASSWORD_CHANGE": ("Your new password is set.", "success"),
        "SECURITY_MSG_INVALID_PASSWORD": ("This is not your password now.", "error"),
        "SECURITY_MSG_PASSWORD_INVALID_LENGTH": (f"Choose a password of at least {SHORTEST_PASSWORD} characters.", "error"),
        "SECURITY_MSG_RETYPE_PASSWORD_MISMATCH": ("The two new passwords differ.", "error"),
        "SECURITY_MSG_PASSWORD_IS_THE_SAME": ("Choose a password other than the one you have now.", "error"),
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_CHANGEABLE": True,
        "SECURITY_CHANGE_URL": "/account/password",
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": False,
        "SECURITY_LOGIN_USER_TEMPLATE": "account/sign_in.html",
        "SECURITY_CHANGE_PASSWORD_TEMPLATE": "account/password.html",
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/sign-in",
        "SECURITY_POST_CHANGE_VIEW": "/",
        "SECURITY_FLASH_MESSAGES": True,
        "SECURITY_USE_REGISTER_V2": True,
        "SECURITY_JOIN_USER_ROLES": False,
    }


def _has_own_password(_app: Flask, user: Any, **_more: Any) -> None:
    """Let a person in who chose a password of their own."""
    user.must_change_password = False


def _note_sign_in(_app: Flask, user: Any, **_more: Any) -> None:
    """Write into the history who signed in."""
    docket = house().docket
    docket.note(None, "person.signed_in", {}, by=docket.person(user.id))


def init_app(app: Flask, settings: Settings, docket: Docket) -> None:
    """Add signing in, signing out and choosing a password to an application."""
    app.config.update(_config(settings))
    app.extensions["writdesk.throttles"] = (Throttle(5, 15 * _MINUTE), Throttle(30, 15 * _MINUTE))
    people = SQLAlchemySessionUserDatastore(docket.scoped_session, Account, AccountRole)
    Security(app, people, login_form=SignInForm, change_password_form=NewPasswordForm)
    password_changed.connect(_has_own_password, app)
    user_authenticated.connect(_note_sign_in, app)
    app.teardown_appcontext(partial(_give_back, docket))


def _give_back(docket: Docket, _error: BaseException | None) -> None:
    docket.scoped_session.remove()
