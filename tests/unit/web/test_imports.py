"""What the process that serves pages never loads."""

from __future__ import annotations

import subprocess
import sys

_NEVER = ("spacy", "cv2", "pytesseract", "pdfplumber", "pypdfium2", "pyhanko", "thinc", "sklearn")


def test_the_pages_load_nothing_that_reads_papers() -> None:
    """A paper is read in workers alone: the web process imports no spaCy, OpenCV, Tesseract or PDF reader."""
    program = f"""
import sys, tempfile, pathlib
from intake.settings import Settings
from web import create_app
app = create_app(Settings(data_dir=pathlib.Path(tempfile.mkdtemp())))
assert app.test_client().get("/sign-in").status_code == 200
print(sorted({{name.partition(".")[0] for name in sys.modules}} & set({_NEVER!r})))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr
