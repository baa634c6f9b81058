"""Optional: the layers of a PDF, which a viewer can switch off (optional content, ISO 32000-1, 8.11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

_UNREADABLE = (ValueError, TypeError, AttributeError, IndexError, KeyError)
"""What pikepdf raises, besides its own errors, on a file that is not built as it should be."""


@dataclass
class Layers:
    """The layers of a file; pypdfium2 heeds them where it draws a page, and not where it draws annotations into one."""

    path: Path
    password: str | None
    _hidden: dict[int, frozenset[int]] = field(default_factory=dict)

    @cached_property
    def exist(self) -> bool:
        """Whether the file has any: its catalogue may stand packed, so its bytes do not tell."""
        return bool(self._asked(lambda document: "/OCProperties" in document.Root, otherwise=False))

    def hide(self, page: int, annotation: int) -> bool:
        """Return whether an annotation, by its place on a page, belongs to a layer that is off; both count from 0."""
        if page not in self._hidden:
            nothing = frozenset[int]()
            self._hidden = {page: self._asked(partial(_hidden_on, page), otherwise=nothing) if self.exist else nothing}
        return annotation in self._hidden[page]

    def _asked(self, ask: Callable[[Any], Any], *, otherwise: Any) -> Any:
        import pikepdf  # noqa: PLC0415 -- it loads only in the reading process

        try:
            with pikepdf.open(self.path, password=self.password or "") as document:
                return ask(document)
        except (pikepdf.PdfError, pikepdf.PasswordError, *_UNREADABLE):
            return otherwise


def _hidden_on(page: int, document: Any) -> frozenset[int]:
    """Return the places, on a page, of the annotations that belong to a layer which is off."""
    config = document.Root.OCProperties.get("/D", {})
    named = {key: frozenset(one.objgen for one in config.get(key, [])) for key in ("/ON", "/OFF")}

    def is_on(layer: Any) -> bool:
        """Return whether a layer is on when the file is opened (ISO 32000-1, 8.11.4.3)."""
        is_usual = config.get("/BaseState") != "/OFF" or layer.objgen in named["/ON"]
        return is_usual and layer.objgen not in named["/OFF"]

    notes = enumerate(document.pages[page].obj.get("/Annots", []))
    return frozenset(at for at, note in notes if "/OC" in note and not _is_shown(note.OC, is_on))


def _is_shown(layer: Any, is_on: Callable[[Any], bool]) -> bool:
    """Return whether what belongs to a layer, or to several with a policy (ISO 32000-1, 8.11.2.2), is shown."""
    if layer.get("/Type") != "/OCMD":
        return is_on(layer)
    groups = layer.get("/OCGs", [])
    states = [is_on(one) for one in ([groups] if hasattr(groups, "keys") else groups)]
    shown = {"/AllOn": all(states), "/AnyOff": not all(states), "/AllOff": not any(states)}
    return not states or shown.get(str(layer.get("/P", "/AnyOn")), any(states))
