"""Uploads: keep the bytes first, then tell what they are, then write rows; nothing here looks inside a paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from werkzeug.datastructures import FileStorage

from intake.docket.records import Person
from intake.errors import PaperError
from intake.paper import Original, receive
from web.current import House

_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True)
class Kept:
    """One uploaded file whose bytes are safe; `fault` says why it cannot be read, None when it may be."""

    original: Original
    fault: PaperError | None = None


def keep(house: House, files: Iterable[FileStorage]) -> tuple[Kept, ...]:
    """Keep what was uploaded, in order; form fields left empty are passed over.

    Raises:
        StoreError: the bytes could not be kept.
    """
    return tuple(_keep(house, file) for file in files if file.filename)


def _keep(house: House, file: FileStorage) -> Kept:
    with file.stream:
        data = file.stream.read()
    sha256, size = house.store.keep(data)
    name = file.filename or ""
    try:
        return Kept(receive(data, name, house.settings))
    except PaperError as fault:
        return Kept(Original(sha256, size, _UNKNOWN_TYPE, name), fault)


def record(house: House, case_id: str, kept: tuple[Kept, ...], *, by: Person) -> None:
    """Write down what was kept: the readable files as one paper, in page order, and each other one with its fault."""
    readable = [one.original for one in kept if one.fault is None]
    if readable:
        house.docket.add_paper(case_id, readable, by=by)
    for one in kept:
        if one.fault is not None:
            house.docket.add_refused_paper(case_id, [one.original], one.fault.code, str(one.fault), by=by)
