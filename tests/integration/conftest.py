"""What integration tests stand on: a real PostgreSQL server of their own, where its programs are installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from intake.docket.docket import Docket
from intake.settings import Settings


def _programs() -> Path | None:
    """Return the folder of the newest PostgreSQL server's programs, None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[4]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Give the address of a server that lives as long as the tests; it refuses to run as root, so root lends it a name."""
    programs = _programs()
    if programs is None:
        pytest.fail("PostgreSQL's server programs are not installed; ./writdesk test installs them")
    folder = Path(tempfile.mkdtemp(prefix="writdesk-postgresql-"))
    owner = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
    if owner:
        shutil.chown(folder, **owner)
    port = _free_port()

    def call(*command: str) -> None:
        with (folder.parent / f"{folder.name}.log").open("ab") as log:
            subprocess.run([str(programs / command[0]), *command[1:]], check=True, stdout=log, stderr=log, cwd="/", **owner)

    data = str(folder / "data")
    call("initdb", "-D", data, "-U", "writdesk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    call("pg_ctl", "-D", data, "-w", "-o", options, "start")
    try:
        yield f"postgresql://writdesk@127.0.0.1:{port}"
    finally:
        call("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
        (folder.parent / f"{folder.name}.log").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a SQLite database with every table and nothing in it: made once, copied for each test."""
    folder = tmp_path_factory.mktemp("sqlite-template")
    Docket.open(Settings(data_dir=folder)).close()
    return folder / "writdesk.db"


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the name of the same on PostgreSQL."""
    _create(postgresql_server, "CREATE DATABASE empty_docket")
    folder = tmp_path_factory.mktemp("postgresql-template")
    Docket.open(Settings(data_dir=folder, database_url=f"{postgresql_server}/empty_docket")).close()
    return "empty_docket"


@pytest.fixture
def new_postgresql(postgresql_server: str, postgresql_template: str) -> Callable[[], str]:
    """Give what makes a database with every table and nothing in it, and returns its address."""

    def make() -> str:
        name = f"docket_{uuid.uuid4().hex[:12]}"
        _create(postgresql_server, f"CREATE DATABASE {name} TEMPLATE {postgresql_template}")
        return f"{postgresql_server}/{name}"

    return make


def _create(server: str, statement: str) -> None:
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(statement.encode())
