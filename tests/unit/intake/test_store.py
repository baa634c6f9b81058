"""The store of papers: bytes are kept whole, once, under their own digest, and what is read is what was kept."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from intake.errors import StoreError
from intake.settings import Settings
from intake.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(Settings(data_dir=tmp_path))


def _files(tmp_path: Path) -> list[Path]:
    return [file for file in (tmp_path / "papers").rglob("*") if file.is_file()]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", bytes(range(256)) * 5000])
def test_kept_bytes_come_back(store: Store, data: bytes) -> None:
    """What an officer presented is kept to the byte, under its SHA-256."""
    sha256, size = store.keep(data)
    assert (sha256, size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (store.read(sha256), store.has(sha256)) == (data, True)


def test_same_bytes_are_kept_once(store: Store, tmp_path: Path) -> None:
    """A paper that is uploaded twice takes its room once, and nothing half-written is left."""
    assert store.keep(b"paper") == store.keep(b"paper")
    assert len(_files(tmp_path)) == 1


def test_file_is_synced_before_its_name_appears(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a power cut a paper is whole or was never acknowledged: the bytes, then the name, then the folder."""
    deeds: list[str] = []
    sync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (deeds.append("sync"), sync(handle)))
    monkeypatch.setattr(Path, "replace", lambda file, target: (deeds.append("name"), replace(file, target))[1])
    store.keep(b"paper")
    assert deeds[-3:] == ["sync", "name", "sync"]


def test_disk_that_is_full_leaves_nothing_half_written(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that could not be kept is not acknowledged, and leaves no file."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space"):
        store.keep(b"paper")
    monkeypatch.undo()
    assert _files(tmp_path) == []
    assert store.has(Store.digest(b"paper")) is False


def test_changed_bytes_are_never_given_out(store: Store) -> None:
    """Bytes that are no longer what was received are refused, and put right when they are received again."""
    sha256, _ = store.keep(b"paper")
    file = store.path(sha256)
    assert file is not None
    file.write_bytes(b"forge")
    with pytest.raises(StoreError, match="changed"):
        store.read(sha256)
    store.keep(b"paper")
    assert store.read(sha256) == b"paper"


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" * 32, "ab" * 31, "zz" * 32])
def test_only_digests_are_names(store: Store, name: str) -> None:
    """No name from outside reaches a path."""
    with pytest.raises(StoreError):
        store.read(name)


def test_what_was_never_kept_is_said_to_be_missing(store: Store) -> None:
    """A missing paper is our fault, told as such."""
    assert store.path("ab" * 32) is None
    with pytest.raises(StoreError, match="not in the store"):
        store.read("ab" * 32)


def test_store_may_be_elsewhere(tmp_path: Path) -> None:
    """Any file system of fsspec will do; what has no local path has none."""
    store = Store.open(Settings(data_dir=tmp_path, store_url="memory://papers-of-a-test"))
    sha256, _ = store.keep(b"paper")
    assert store.keep(b"paper") == (sha256, 5)
    assert (store.read(sha256), store.path(sha256)) == (b"paper", None)


def test_papers_are_for_this_account_alone(store: Store, tmp_path: Path) -> None:
    """No other account of the machine can read a paper."""
    sha256, _ = store.keep(b"paper")
    file = store.path(sha256)
    assert file is not None
    assert (file.stat().st_mode & 0o077, (tmp_path / "papers").stat().st_mode & 0o077) == (0, 0)
