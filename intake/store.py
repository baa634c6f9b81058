"""Store: the bytes of papers, pictures and packets, each under its own SHA-256, synced before anything looks at them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fsspec

from intake.errors import StoreError
from intake.settings import Settings

_HEX = frozenset("0123456789abcdef")
_SHA256_DIGITS = 64


@dataclass(frozen=True)
class Store:
    """A content-addressed store on any file system that fsspec knows: a local folder, or an S3-compatible service.

    What is kept is never changed: the same bytes have the same name. On a local disk a file appears under its name only
    when it is whole and synced.
    """

    _files: Any
    _root: str
    _is_local: bool

    @classmethod
    def open(cls, settings: Settings) -> Store:
        """Open the store that the settings name; a local folder is made when it is missing.

        Raises:
            StoreError: it cannot be reached.
        """
        try:
            files, root = fsspec.core.url_to_fs(settings.store)
            is_local = "file" in ((files.protocol,) if isinstance(files.protocol, str) else files.protocol)
            if is_local:
                Path(root).mkdir(parents=True, exist_ok=True, mode=0o700)
        except (OSError, ValueError, ImportError) as error:
            raise StoreError(f"The store of papers cannot be opened: {error}") from error
        return cls(files, str(root).rstrip("/"), is_local)

    @staticmethod
    def digest(data: bytes) -> str:
        """Return the SHA-256 of bytes, in hex: the name that they are kept under."""
        return hashlib.sha256(data).hexdigest()

    def keep(self, data: bytes) -> tuple[str, int]:
        """Keep bytes; when this returns they are on the disk. Keeping the same bytes twice keeps them once.

        Returns:
            Their SHA-256 in hex, and their number.

        Raises:
            StoreError: they could not be kept.
        """
        sha256 = self.digest(data)
        try:
            self._write(sha256, data)
        except OSError as error:
            raise StoreError(f"The store of papers cannot be written: {error}") from error
        return sha256, len(data)

    def read(self, sha256: str) -> bytes:
        """Return kept bytes, checked against their name.

        Raises:
            StoreError: they are gone, or are no longer what they were.
        """
        try:
            data: bytes = self._files.cat_file(self._address(sha256))
        except OSError as error:
            raise StoreError(f"{sha256[:12]} is not in the store of papers") from error
        if self.digest(data) != sha256:
            raise StoreError(f"{sha256[:12]} was changed in the store of papers")
        return data

    def has(self, sha256: str) -> bool:
        """Return whether something is kept under this name."""
        return bool(self._files.exists(self._address(sha256)))

    def path(self, sha256: str) -> Path | None:
        """Return the file in a local store; None when it is not there or the store is elsewhere."""
        if not self._is_local:
            return None
        file = Path(self._address(sha256))
        return file if file.is_file() else None

    def _address(self, sha256: str) -> str:
        if len(sha256) != _SHA256_DIGITS or not _HEX.issuperset(sha256):
            raise StoreError("not the name of kept bytes")
        return f"{self._root}/{sha256[:2]}/{sha256}"

    def _write(self, sha256: str, data: bytes) -> None:
        address = self._address(sha256)
        if self._is_local:
            _write_synced(Path(address), data)
        elif not self._files.exists(address):
            # Object stores show an object only when it is whole.
            self._files.makedirs(address.rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(address, data)


def _write_synced(file: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is whole or not there; one that is there but damaged is put right."""
    if file.is_file() and file.stat().st_size == len(data) and Store.digest(file.read_bytes()) == file.name:
        return
    if not file.parent.is_dir():
        file.parent.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(file.parent.parent)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
