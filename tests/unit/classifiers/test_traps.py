"""The law's traps: papers that look like something they are not, each with its kind and the flags that it must raise."""

import importlib.util
import sys
from datetime import date
from pathlib import Path

import pytest

from classifiers.classify import classify
from classifiers.transcript import transcript_from_text

_PATH = Path(__file__).with_name("papers") / "traps.py"
_SPEC = importlib.util.spec_from_file_location("classifier_papers_traps", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
traps = importlib.util.module_from_spec(_SPEC)
sys.modules[_SPEC.name] = traps
_SPEC.loader.exec_module(traps)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(("name", "kind", "flags", "text"), traps.TRAPS, ids=[row[0] for row in traps.TRAPS])
def test_trap(name: str, kind: str, flags: tuple[str, ...], text: str) -> None:
    """A paper is what its issuer and its verb make it, whatever its title, seal or quotations say."""
    verdict = classify(transcript_from_text(text), today=TODAY)
    assert verdict.kind.value == kind, (name, verdict.outcome)
    raised = {flag.code for flag in verdict.flags}
    assert set(flags) <= raised, (name, sorted(raised))
