"""The documents are kept true by tests: what they name exists."""

import re
from pathlib import Path

import pytest

from intake import assessment, pieces, reader, sandbox
from intake.cli import main
from intake.office import package
from intake.pdf import document
from intake.settings import Settings

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    """A link to another file of the project is never dead."""
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_named_exists(document: Path) -> None:
    """Whoever types what a document says gets what it says."""
    launcher = (ROOT / "writdesk").read_text(encoding="utf-8")
    of_launcher = set(re.findall(r"^    (\w+)\)", launcher, re.MULTILINE))
    for command in re.findall(r"\./writdesk ([a-z-]+)", document.read_text(encoding="utf-8")):
        assert command in of_launcher | set(main.commands), command


def test_every_setting_is_in_the_readme_and_exists() -> None:
    """The README's table names each setting that it names rightly, defaults included."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = {name.lower() for name in re.findall(r"`(?:WRITDESK)?_([A-Z_]+)`", text)}
    assert named <= set(Settings.model_fields), named - set(Settings.model_fields)
    assert set(Settings.model_fields) - named == {"readers"}


def test_every_limit_is_told_as_it_is() -> None:
    """An administrator finds each limit of a paper, those that can be set and those that cannot, with the value in force."""
    text = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([A-Z_]+)` \|[^|]+\| ([\d,]+(?: MiB| million)?)", text, re.MULTILINE))
    worth = {"": 1, "MiB": 1024 * 1024, "million": 1_000_000}
    values = {name.lower(): value.split(" ") for name, value in told.items()}
    limits = {name: int(number.strip()) * worth["".join(unit)] for name, (number, *unit) in values.items()}
    assert {"max_bytes", "start_cpu_s", "page_cpu_s", "reader_memory_mb", "reader_output_mb"} <= set(limits)
    assert limits == {name: Settings.model_fields[name].default for name in limits}
    mib = 1024 * 1024
    assert reader.LARGEST_JSON == reader.LARGEST_PNG == 64 * mib
    assert "| 64 MiB each |" in text
    assert f"| {sandbox.MOST_OPEN_FILES} |" in text
    assert f"| {package.MOST_PARTS} / {package.LARGEST_XML // mib} MiB |" in text
    assert f"| {pieces.MOST_ENCLOSURES} / {pieces.DEEPEST_MESSAGE} |" in text
    assert f"| {document.LARGEST_PT:,.0f} points |" in text
    assert f"| {sandbox.LONGEST_PASSWORD} bytes |" in text


def test_the_json_document_names_every_key() -> None:
    """A key of the assessment that no document explains cannot be relied on."""
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    source = Path(assessment.__file__).read_text(encoding="utf-8")
    top_level = source[source.index("def assessed") : source.index("def _doubt")]
    for key in set(re.findall(r'"([a-z_0-9]+)":', top_level)):
        assert f"`{key}`" in text, key


def test_every_module_says_what_it_holds() -> None:
    """Read the first lines of the files in order and you have read the program."""
    for name in ("classifiers", "intake", "web", "samples"):
        for module in (ROOT / name).rglob("*.py"):
            if "migrations" not in module.parts:
                assert module.read_text(encoding="utf-8").lstrip().startswith(('"""', 'r"""')), module
