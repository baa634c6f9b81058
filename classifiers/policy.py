"""Policy: the library's own words, by section, to be quoted exactly as they stand.

A policy is a text file in `policies/` and a row in `policies/index.json` with its id, version and digest.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEADING = re.compile(r"^(?P<number>[IVXLC]+)\. (?P<title>[^\n]+)$", re.MULTILINE)
"""A section's first line, as the policy prints it: "II. Law Enforcement Presence in the Library."."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a policy: its number ("II"), its title, and its text word for word, title line left out."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a library's policy. `text` is the whole file, unchanged; `sha256` is of its UTF-8 bytes."""

    id: str
    version: str
    title: str
    text: str
    sha256: str
    sections: tuple[Section, ...]

    def section(self, number: str) -> Section:
        """Return the section with this number.

        Raises:
            KeyError: the policy has no such section.
        """
        for section in self.sections:
            if section.number == number:
                return section
        raise KeyError(number)


def parse_policy(policy_id: str, version: str, title: str, text: str) -> Policy:
    """Cut a policy's text into its sections; nothing is added, and nothing but outer blank lines is left out."""
    headings = list(_HEADING.finditer(text))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    sections = tuple(
        Section(heading["number"], heading["title"], text[heading.end() : end].strip("\n"))
        for heading, end in zip(headings, ends, strict=True)
    )
    return Policy(policy_id, version, title, text, hashlib.sha256(text.encode()).hexdigest(), sections)


@cache
def policies() -> tuple[Policy, ...]:
    """Return every version of every policy that the program carries, newest of each first."""
    folder = files("classifiers") / "policies"
    rows = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return tuple(
        parse_policy(row["id"], row["version"], row["title"], (folder / row["file"]).read_text(encoding="utf-8")) for row in rows
    )


def policy(policy_id: str = "", version: str = "") -> Policy:
    """Return the policy with this id and version; the first that the program carries where none is named.

    Raises:
        KeyError: there is no such policy or version.
    """
    for candidate in policies():
        if policy_id in {"", candidate.id} and version in {"", candidate.version}:
            return candidate
    raise KeyError(f"{policy_id} {version}")
