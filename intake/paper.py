"""Paper: what an officer presented, as bytes; receive() tells its type by its content and measures it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """One file as it was received. `media_type` is told from the content, never from the name."""

    sha256: str
    size: int
    media_type: str
    untrusted_name: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One presented paper: the files that make it up, in page order."""

    originals: tuple[Original, ...]
