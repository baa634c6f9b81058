"""The documents are kept true by tests: what they name exists."""

import re
from pathlib import Path

import pytest

from intake import assessment
from intake.cli import main
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


def test_the_json_document_names_every_key() -> None:
    """A key of the assessment that no document explains cannot be relied on."""
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    source = Path(assessment.__file__).read_text(encoding="utf-8")
    top_level = source[source.index("def assessed") : source.index("def _doubt")]
    for key in set(re.findall(r'"([a-z_0-9]+)":', top_level)):
        assert f"`{key}`" in text, key


def test_every_module_says_what_it_holds() -> None:
    """Read the first lines of the files in order and you have read the program."""
    for package in ("classifiers", "intake", "web", "samples"):
        for module in (ROOT / package).rglob("*.py"):
            if "migrations" not in module.parts:
                assert module.read_text(encoding="utf-8").lstrip().startswith(('"""', 'r"""')), module
