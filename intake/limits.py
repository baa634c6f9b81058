"""Limits: what one paper may ask for, before any of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from intake.errors import EmptyPaperError, TooManyPagesError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may ask for: pages, pixels of one picture, and bytes of all that is unfolded."""

    max_pages: int
    max_pixels: int
    max_bytes: int = 200 * 1024 * 1024


def allowed(count: int, limits: Limits) -> int:
    """Return the number of a file's pages, if there may be so many.

    Raises:
        EmptyPaperError, TooManyPagesError: there are none, or more than the limit.
    """
    if count == 0:
        raise EmptyPaperError
    if count > limits.max_pages:
        raise TooManyPagesError
    return count
