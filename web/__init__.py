"""web: the pages. They keep what is uploaded, and show what workers wrote; nothing here reads a paper."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_security import current_user
from flask_wtf import CSRFProtect

from intake.dispatch import wording
from intake.docket.docket import Docket
from intake.docket.records import Role
from intake.settings import Settings
from intake.store import Store
from web import current, errors, security, signin, words
from web.account import account
from web.admin import admin
from web.counsel import counsel
from web.desk import desk
from web.director import director
from web.papers import papers

_MULTIPART_ROOM = 1 << 20
"""Bytes for the other fields and the boundaries of an upload."""
_FILES_AT_ONCE = 4
"""How many files of the largest size fit into one upload; a single file that is too large is still kept and refused by name."""


def create_app(settings: Settings | None = None) -> Flask:
    """Return the application that serves the pages.

    Args:
        settings: where and how; read from the environment when not given.
    """
    settings = settings or Settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    app = Flask(__name__)
    app.config.update(_config(settings))
    docket = Docket.open(settings)
    with app.app_context():
        current.install(current.House(settings, docket, Store.open(settings)))
    Bootstrap5(app)
    CSRFProtect(app)
    signin.init_app(app, settings, docket)
    security.init_app(app)
    errors.init_app(app)
    for blueprint in (account, desk, director, counsel, papers, admin):
        app.register_blueprint(blueprint)
    _teach_templates(app)
    return app


def _config(settings: Settings) -> dict[str, Any]:
    config: dict[str, Any] = {
        "MAX_CONTENT_LENGTH": _FILES_AT_ONCE * settings.max_bytes + _MULTIPART_ROOM,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "SEND_FILE_MAX_AGE_DEFAULT": 3600,
    }
    if settings.base_url:
        config["TRUSTED_HOSTS"] = [urlsplit(settings.base_url).hostname, settings.host, "127.0.0.1", "localhost"]
    return config


def _teach_templates(app: Flask) -> None:
    """Give the templates the words and the few things that they all show."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        plain_name=words.plain_name,
        file_size=words.file_size,
        sureness=words.sureness,
        of_a_hundred=wording.of_a_hundred,
        stage=words.stage,
        history_line=words.history_line,
        local=lambda at: at.astimezone(current.time_zone()),
        clock=lambda at: f"{at.astimezone(current.time_zone()):%-I:%M %p}",
        day=lambda at: f"{at.astimezone(current.time_zone()):%B %-d, %Y}",
        age=words.age,
        as_sign=lambda parts: words.Sign(*parts),
    )
    app.jinja_env.globals.update(words=words, wording=wording, Role=Role)
    app.context_processor(_everywhere)


def _everywhere() -> dict[str, Any]:
    """Return what every page shows: the library, and who is signed in (nobody on an error before that)."""
    is_known = bool(current_user) and current_user.is_authenticated
    return {"library": current.library(), "viewer": current.viewer() if is_known else None}
