"""Current: what the request at hand works with: the settings, the docket, the store, and the person who signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import current_app, g
from flask_security import current_user

from intake.docket.docket import Docket
from intake.docket.records import LibraryRecord, Person
from intake.settings import Settings
from intake.store import Store

_KEY = "writdesk"

_HEARTBEAT = timedelta(minutes=1)


@dataclass(frozen=True)
class House:
    """What every page needs; made once with the application."""

    settings: Settings
    docket: Docket
    store: Store


def install(house: House) -> None:
    """Put the house where requests of the current application find it."""
    current_app.extensions[_KEY] = house


def house() -> House:
    """Return the house of the application that answers this request."""
    found: House = current_app.extensions[_KEY]
    return found


def viewer() -> Person:
    """Return the person who signed in, as the docket knows them now; read once a request."""
    if "viewer" not in g:
        g.viewer = house().docket.person(current_user.id)
    person: Person = g.viewer
    return person


def library() -> LibraryRecord:
    """Return the library's own data; read once a request."""
    if "library" not in g:
        g.library = house().docket.library()
    record: LibraryRecord = g.library
    return record


def time_zone() -> ZoneInfo:
    """Return the library's time zone; that of UTC when the administrator's entry names none."""
    try:
        return ZoneInfo(library().time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def is_reader_there() -> bool:
    """Whether a worker, which reads the papers, said within the last minute that it is there."""
    seen = house().docket.worker_seen()
    return seen is not None and datetime.now(UTC) - seen < _HEARTBEAT


def library_now() -> datetime:
    """Return the time now, aware, in the library's time zone."""
    return datetime.now(time_zone())
