"""The `writdesk` command as people and programs use it."""

import csv
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from intake.cli import main

ROOT = Path(__file__).parent.parent.parent
PAPERS = ROOT / "samples" / "papers"
KEYS = {
    "schema", "file", "sha256", "media_type", "page_count", "status", "error", "kind", "subtype", "form", "confidence", "issuer",
    "signatures", "fields", "flags", "policy_sections", "parts", "evidence", "reading", "timings_ms",
}  # fmt: skip
"""What the contract promises of an assessed file."""


def run(*arguments: str) -> Result:
    return CliRunner(catch_exceptions=False).invoke(main, list(arguments))


def test_classify_prints_one_object_a_line_with_every_promised_key() -> None:
    """Other programs read the JSON: nothing that was promised is missing."""
    result = run(
        "classify", "--json", "--as-of", "2026-11-23", str(PAPERS / "i247a_detainer.pdf"), str(PAPERS / "ao93_unsigned.pdf")
    )
    assert result.exit_code == 0
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["kind"] for one in told] == ["other_not_compulsory", "judicial_warrant"]
    for one in told:
        assert set(one) >= KEYS
        assert one["schema"] == "writdesk.assessment/1"
    assert min(one["timings_ms"]["load"] for one in told) == 0, "the second reader is loaded once, and that is told apart"
    missing = next(flag for flag in told[1]["flags"] if flag["code"] == "SIG_ISSUER_MISSING")
    assert missing["severity"] == "blocker"
    assert missing["box"], "a missing signature points at the empty place"


def test_a_refused_file_has_its_line_and_the_status_says_so(tmp_path: Path) -> None:
    """One bad file stops nothing: the others are assessed, and the exit status is 3."""
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("This is no paper.")
    shutil.copy(PAPERS / "i247a_detainer.pdf", tmp_path / "z.pdf")
    result = run("classify", "--json", str(tmp_path))
    assert result.exit_code == 3
    told = {Path(one["file"]).name: one for one in map(json.loads, result.stdout.splitlines())}
    assert told["empty.pdf"]["error"]["code"] == "empty"
    assert told["letter.txt"]["error"]["code"] == "unsupported"
    assert told["empty.pdf"]["kind"] is None
    assert told["z.pdf"]["status"] == "assessed"


def test_the_table_for_people_names_each_file() -> None:
    """Without --json a person reads a line a file: its kind, how sure, and the serious flags."""
    result = run("classify", str(PAPERS / "ao93_unsigned.pdf"))
    assert result.exit_code == 0
    assert re.search(r"ao93_unsigned\.pdf\s+judicial_warrant\s+\d+%.*SIG_ISSUER_MISSING", result.stdout)


@pytest.mark.parametrize("arguments", [("classify",), ("classify", "/no/such/file.pdf"), ("classify", "--as-of", "soon", "x")])
def test_wrong_usage_is_status_2(arguments: tuple[str, ...]) -> None:
    """A mistake in the command is told apart from a refused paper."""
    assert run(*arguments).exit_code == 2


def test_evaluate_compares_with_the_manifest(tmp_path: Path) -> None:
    """Anyone can print the figures: a folder with a manifest is all it takes."""
    for name in ("i247a_detainer.pdf", "ao93_unsigned.pdf"):
        shutil.copy(PAPERS / name, tmp_path / name)
    rows = [("file", "label"), ("i247a_detainer.pdf", "other_not_compulsory"), ("ao93_unsigned.pdf", "court_order")]
    with (tmp_path / "manifest.csv").open("w", newline="", encoding="utf-8") as manifest:
        csv.writer(manifest).writerows(rows)
    result = run("evaluate", str(tmp_path), "--as-of", "2026-11-23")
    assert result.exit_code == 0
    assert "0.500" in result.stdout, "one of two labels is wrong on purpose"
    assert "ao93_unsigned.pdf" in result.stdout


def test_samples_draws_what_is_asked(tmp_path: Path) -> None:
    """The same command gives the same papers, with their truth beside them."""
    result = run("samples", str(tmp_path), "--count", "3", "--capture", "pdf", "--instruments", "A01,E01,C05")
    assert result.exit_code == 0
    with (tmp_path / "manifest.csv").open(encoding="utf-8") as manifest:
        assert {row["subtype"] for row in csv.DictReader(manifest)} == {"A01", "E01", "C05"}


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """An administrator reads which variable is wrong, not a traceback."""
    monkeypatch.setenv("WRITDESK_PORT", "eight thousand")
    result = run("classify", str(PAPERS / "ao93_unsigned.pdf"))
    assert result.exit_code == 1
    assert "WRITDESK_PORT" in result.output


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_and_stop(environment: dict[str, str], *more: str) -> str:
    """Run Writdesk until its pages answer, stop it as Ctrl-C does, and return what it printed."""
    command = [sys.executable, "-m", "intake.cli", "run", *more]
    program = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for _ in range(200):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{environment['WRITDESK_PORT']}/sign-in", timeout=5) as answer:
                    assert answer.status == 200
                    break
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        else:
            pytest.fail("the pages are not served")
    finally:
        program.send_signal(signal.SIGINT)
        printed, _ = program.communicate(timeout=60)
    assert program.returncode == 0, printed
    return printed


def test_run_prints_the_first_sign_ins_once(tmp_path: Path) -> None:
    """The first start tells address and one-time sign-ins of four people; the second changes nothing."""
    environment = os.environ | {
        "WRITDESK_DATA_DIR": str(tmp_path / "data"),
        "WRITDESK_PORT": str(free_port()),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }
    first = start_and_stop(environment, "--demo")
    assert f"http://127.0.0.1:{environment['WRITDESK_PORT']}" in first
    assert len(re.findall(r"^ +(\w+)@library\.example +\S{8,}$", first, re.MULTILINE)) == 4
    second = start_and_stop(environment, "--demo")
    assert "@library.example" not in second
    assert "new-password" in second


def test_training_goes_through_the_one_door(tmp_path: Path) -> None:
    """The trained reader can be made anew with the command that everything else is done with, options and all."""
    trained = subprocess.run(
        [sys.executable, "-m", "intake.cli", "train", "--out", str(tmp_path), "--papers", "40", "--epochs", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "sha256" in trained.stdout
    assert (tmp_path / "record.json").is_file()
    assert (tmp_path / "categoriser" / "model").is_file()
