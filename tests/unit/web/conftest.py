"""Fixtures of the tests of the pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from intake.docket.records import Role
from tests.unit.web.library import Library, make_library, reopen_library


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library with its people, made once; its folder is copied for each test."""
    made = make_library(tmp_path_factory.mktemp("library"))
    made.docket.close()
    return made


@pytest.fixture
def library(prepared: Library, tmp_path: Path) -> Iterator[Library]:
    """A fresh library."""
    shutil.copytree(prepared.settings.data_dir, tmp_path / "data")
    made = reopen_library(prepared, tmp_path / "data")
    yield made
    made.docket.close()


@pytest.fixture
def desk(library: Library) -> FlaskClient:
    """A browser at the desk."""
    return library.client(Role.DESK)


@pytest.fixture
def director(library: Library) -> FlaskClient:
    """The Director's browser."""
    return library.client(Role.DIRECTOR)


@pytest.fixture
def counsel(library: Library) -> FlaskClient:
    """Counsel's browser."""
    return library.client(Role.COUNSEL)


@pytest.fixture
def administrator(library: Library) -> FlaskClient:
    """The administrator's browser."""
    return library.client(Role.ADMINISTRATOR)
