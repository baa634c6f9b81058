"""Settings: what an administrator can set, read from the environment (`WRITDESK_...`) once, at the start."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


def _default_data_dir() -> Path:
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "writdesk"


class Settings(BaseSettings):
    """All settings, with the defaults of a library that has one PC and no server.

    Raises:
        pydantic.ValidationError: a value in the environment cannot be used; the message names the variable.
    """

    model_config = SettingsConfigDict(env_prefix="WRITDESK_", env_file=None, frozen=True, extra="forbid")

    data_dir: Path = Field(default_factory=_default_data_dir)
    """Where the database, the papers and the keys are kept; on a local disk."""
    database_url: str = ""
    """SQLAlchemy address of the database; empty: SQLite in `data_dir`."""
    store_url: str = ""
    """fsspec address of the store of papers; empty: a folder in `data_dir`."""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    base_url: str = ""
    """The address that people type, for links in mail; empty: http://host:port."""

    max_bytes: int = Field(default=200 * 1024 * 1024, gt=0)
    max_pages: int = Field(default=300, gt=0)
    max_pixels: int = Field(default=120_000_000, gt=0)
    """Pixels of one picture."""
    start_cpu_s: int = Field(default=30, gt=0)
    """Processor time for opening a paper, before its first page."""
    page_cpu_s: int = Field(default=60, gt=0)
    """Processor time for one page."""
    paper_wall_s: int = Field(default=900, gt=0)
    reader_memory_mb: int = Field(default=2048, gt=0)
    reader_output_mb: int = Field(default=512, gt=0)
    """Size of any file that a reading process writes, the picture of a page among them."""
    require_barrier: bool = False
    """Whether no paper is read on a machine that cannot keep a reading process off the network (`intake.barrier`)."""
    readers: int = Field(default=0, ge=0)
    """Pages read side by side; 0: one a core."""

    smtp_host: str = ""
    """Empty: no mail is sent, and the pages say so."""
    smtp_port: int = 587
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_security: str = Field(default="starttls", pattern="^(starttls|tls|none)$")
    mail_from: str = "writdesk@library.example"

    @property
    def database(self) -> str:
        """The SQLAlchemy address in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'writdesk.db'}"

    @property
    def store(self) -> str:
        """The fsspec address in force."""
        return self.store_url or f"file://{self.data_dir / 'papers'}"

    @property
    def address(self) -> str:
        """The address in force, for links in mail."""
        return self.base_url or f"http://{self.host}:{self.port}"

    @property
    def reader_count(self) -> int:
        """How many pages are read side by side."""
        return self.readers or os.cpu_count() or 1
