"""A first answer stands in the docket while the rest of a paper is read, and the final answer takes its place."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import samples
from classifiers.visit import Visit
from intake.docket.docket import Docket
from intake.docket.records import PaperStatus, Role
from intake.paper import receive
from intake.pipeline import process
from intake.settings import Settings
from intake.store import Store


def test_a_first_answer_is_in_the_docket_before_all_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What page 1 says is told while page 2 is read, as the same kind that is told at the end of it."""
    settings = Settings(data_dir=tmp_path, readers=2)
    docket, store = Docket.open(settings, enqueue=lambda *_: None), Store.open(settings)
    person, _ = docket.add_person("A. Desk", "desk@library.example", frozenset({Role.DESK}), by=None)
    case = docket.open_case(Visit(), "", by=person)
    page, whole = Image.open(io.BytesIO(samples.draw("C01", 0, "train", "clean").data)).convert("L"), io.BytesIO()
    page.save(whole, "TIFF", save_all=True, append_images=[page], dpi=(200, 200), compression="tiff_deflate")
    data = whole.getvalue()
    store.keep(data)
    paper = docket.add_paper(case.id, [receive(data, "subpoena.tif", settings)], by=person)
    shown: list[dict[str, Any]] = []
    report = docket.report_progress

    def reported(*told: Any) -> None:
        report(*told)
        now = docket.paper(paper.id)
        if now.provisional and now.status is not PaperStatus.ASSESSED:
            shown.append(now.provisional)

    monkeypatch.setattr(docket, "report_progress", reported)
    process(paper.id, docket, store, settings)
    final = docket.paper(paper.id)
    assert final.status is PaperStatus.ASSESSED
    assert final.assessment is not None
    assert shown
    assert shown[0]["kind"] == final.assessment["kind"] == "judicial_subpoena"
    docket.close()
