"""Groups: the tick boxes of a PDF's form that share one value, as radio buttons do; what that value says of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_DEEPEST = 20
"""Fields inside one another; a form has two or three."""

Ticks = tuple[bool | None, ...]
"""Of each annotation of a page, in its order: whether the value of its group ticks it; None where no group says."""


@dataclass
class Groups:
    """The groups of one page; the file is only parsed for them where they are asked for, as few forms have any.

    pypdfium2 tells of such a box what it shows, and not what its group is set to, which stands in the field above it.
    """

    path: Path
    password: str | None
    index: int

    def is_ticked(self, annotation: int) -> bool | None:
        """Return whether the group of an annotation, given by its place on the page, is set to it; None where none says."""
        return self._ticks[annotation] if annotation < len(self._ticks) else None

    @cached_property
    def _ticks(self) -> Ticks:
        import pikepdf  # noqa: PLC0415 -- only for a page with such a group

        try:
            with pikepdf.open(self.path, password=self.password or "") as document:
                return tuple(_is_ticked(note) for note in document.pages[self.index].obj.get("/Annots", ()))
        except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, IndexError, KeyError):
            return ()


def _is_ticked(note: Any) -> bool | None:
    value, above = None, note
    for _ in range(_DEEPEST):
        if value is not None or above is None:
            break
        value, above = above.get("/V"), above.get("/Parent")
    if value is None:
        return None
    return str(value) in _states(note)


def _states(note: Any) -> frozenset[str]:
    """Return the names under which a box has a picture of itself ticked."""
    pictures = note.get("/AP", {}).get("/N", {})
    return frozenset(str(name) for name in pictures.keys() if str(name) != "/Off")  # noqa: SIM118 -- a PDF's own kind of mapping
