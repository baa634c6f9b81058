"""What `writdesk evaluate` reads of a manifest and prints; the program itself is run in the integration tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from classifiers.kinds import Kind
from intake.baselines import by_keywords
from intake.evaluate import read_manifest
from intake.report import Report, print_report
from intake.scores import Judged

MANIFEST = """\
file,label,subtype,capture,flags,checked_flags,slots
a.pdf,judicial_warrant,A01,fax,SIG_ISSUER_MISSING; OUT_OF_STATE,SIG_ISSUER_MISSING;SEALED,judge:issue:blank;law_officer:apply:ink
b.pdf,other_not_compulsory,H04,,,,
"""


def test_a_manifest_tells_kind_flags_and_slots(tmp_path: Path) -> None:
    """Codes are joined by semicolons, slots are role and state; empty cells say nothing."""
    (tmp_path / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    first, second = read_manifest(tmp_path)
    assert first.path == tmp_path / "a.pdf"
    assert first.judged.label is Kind.JUDICIAL_WARRANT
    assert first.judged.capture == "fax"
    assert first.judged.flags_due == {"SIG_ISSUER_MISSING", "OUT_OF_STATE"}
    assert first.judged.flags_checked == {"SIG_ISSUER_MISSING", "SEALED"}
    assert first.judged.slots_due == (("judge:issue", "blank"), ("law_officer:apply", "ink"))
    assert second.judged.flags_due == frozenset()
    assert second.judged.slots_due == ()


def test_two_columns_are_a_manifest(tmp_path: Path) -> None:
    """Anybody can judge the program on papers of their own: file and label suffice."""
    (tmp_path / "manifest.csv").write_text("file,label\nx.png,court_order\n", encoding="utf-8")
    assert [one.judged.label for one in read_manifest(tmp_path)] == [Kind.COURT_ORDER]


def test_a_kind_that_is_none_is_an_error(tmp_path: Path) -> None:
    """A misspelt label must not pass as a paper that was always misjudged."""
    (tmp_path / "manifest.csv").write_text("file,label\nx.png,warrant\n", encoding="utf-8")
    with pytest.raises(ValueError, match="warrant"):
        read_manifest(tmp_path)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("UNITED STATES DISTRICT COURT\nSEARCH WARRANT\nMagistrate Judge", Kind.JUDICIAL_WARRANT),
        ("U.S. Department of Homeland Security\nWarrant for Arrest of Alien", Kind.ADMINISTRATIVE_WARRANT),
        ("UNITED STATES DISTRICT COURT\nSUBPOENA", Kind.JUDICIAL_SUBPOENA),
        ("Department of the Treasury\nSubpoena", Kind.ADMINISTRATIVE_SUBPOENA),
        ("SUPERIOR COURT\nORDER\nJudge", Kind.COURT_ORDER),
        ("Dear library, please send records", Kind.OTHER_NOT_COMPULSORY),
        # what the check cannot see, and why it is a baseline
        ("DISTRICT COURT\nAPPLICATION FOR SEARCH WARRANT\nsworn before me, Judge", Kind.JUDICIAL_WARRANT),
    ],
)
def test_the_keyword_check_is_that_of_the_leaflets(text: str, kind: Kind) -> None:
    """A court at the top, a judge, a DHS header, then the title's word; its errors are its own."""
    assert by_keywords(text) is kind


def test_the_report_names_each_misjudged_paper() -> None:
    """A person can look at every error, and sees figures for the program, each capture and each baseline."""
    judged = (
        Judged("right.pdf", Kind.COURT_ORDER, Kind.COURT_ORDER, 0.95, capture="scan"),
        Judged("wrong.pdf", Kind.COURT_ORDER, None, 0.0, capture="fax"),
    )
    told = print_report(Report(judged, {"keyword check": judged[:1]}))
    assert "| wrong.pdf | court_order | refused | 0.000 |" in told
    assert "right.pdf" not in told
    assert "| Writdesk | 2 | 0.500 |" in told
    assert "| keyword check | 1 | 1.000 |" in told
    assert "| Writdesk, fax | 1 | 0.000 |" in told
