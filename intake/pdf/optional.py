"""Optional: the layers of a PDF, which a viewer can switch off (optional content, ISO 32000-1, 8.11)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

_UNREADABLE = (ValueError, TypeError, AttributeError, IndexError, KeyError)
"""What pikepdf raises, besides its own errors, on a file that is not built as it should be."""


@dataclass
class Layers:
    """The layers of a file; pypdfium2 heeds them where it draws a page, and not where it draws annotations into one."""

    path: Path
    password: str | None

    @cached_property
    def exist(self) -> bool:
        """Whether the file has any: its catalogue may stand packed, so its bytes do not tell."""
        return bool(self._asked(lambda document: "/OCProperties" in document.Root, otherwise=False))

    def hide(self, page: int, annotation: int) -> bool:
        """Return whether an annotation, by its place on a page, belongs to a layer that is off; both count from 0."""
        return self.exist and bool(self._asked(lambda document: _is_hidden(document, page, annotation), otherwise=False))

    def _asked(self, ask: Any, *, otherwise: bool) -> Any:
        import pikepdf  # noqa: PLC0415 -- it loads only in the reading process

        try:
            with pikepdf.open(self.path, password=self.password or "") as document:
                return ask(document)
        except (pikepdf.PdfError, pikepdf.PasswordError, *_UNREADABLE):
            return otherwise


def _is_hidden(document: Any, page: int, annotation: int) -> bool:
    layer = document.pages[page].obj.Annots[annotation].OC
    config = document.Root.OCProperties.get("/D", {})
    if layer.get("/Type") != "/OCMD":
        return not _is_on(layer, config)
    groups = layer.get("/OCGs", [])
    states = [_is_on(one, config) for one in ([groups] if hasattr(groups, "keys") else groups)]
    shown = {"/AllOn": all(states), "/AnyOff": not all(states), "/AllOff": not any(states)}
    return bool(states) and not shown.get(str(layer.get("/P", "/AnyOn")), any(states))


def _is_on(layer: Any, config: Any) -> bool:
    """Return whether a layer is on when the file is opened (ISO 32000-1, 8.11.4.3)."""
    if any(one.objgen == layer.objgen for one in config.get("/OFF", [])):
        return False
    return config.get("/BaseState") != "/OFF" or any(one.objgen == layer.objgen for one in config.get("/ON", []))
