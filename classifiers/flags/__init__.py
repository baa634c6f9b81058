"""Flags: what is missing, wrong or worth knowing about a paper and a visit, each with its law and its place.

The rules are small functions in tables by subject; the words (`flags.json`) are data. A flag never tells staff to
resist an officer; a blocker only says that the Director or counsel clears it first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from classifiers.evidence import Seen
from classifiers.flags import caption, people, reach, signing, standing, timing
from classifiers.flags.case import FlagCase, Raised, Rule
from classifiers.verdict import Decided, Flag, Issuer, Open, Part, Severity
from classifiers.visit import Library, Visit

__all__ = ["RULES", "FlagCase", "FlagText", "Raised", "flag_texts", "raise_flags"]

RULES: dict[str, Rule] = {
    **signing.RULES,
    **caption.RULES,
    **standing.RULES,
    **timing.RULES,
    **reach.RULES,
    **people.RULES,
}
"""Every flag's rule, by code."""

_ORDER = {severity: order for order, severity in enumerate(Severity)}


@dataclass(frozen=True)
class FlagText:
    """A flag's words: severity by case ("" is the usual one), a sentence for staff, one for counsel, the law.

    `named` holds the same two sentences with a gap, such as "{pages}", for a case that names what it is about. `unread` ends
    "this paper cannot be read where ..." for a flag that is held back because its place cannot be read.
    """

    code: str
    severity: dict[str, Severity]
    staff: str
    counsel: str
    law: str
    named: dict[str, str] = field(default_factory=dict)
    unread: str = ""

    def sentence(self, reader: str, names: Mapping[str, str]) -> str:
        """Return the sentence for "staff" or "counsel", with what a case names."""
        usual = {"staff": self.staff, "counsel": self.counsel}[reader]
        return self.named[reader].format_map(names) if names else usual


@cache
def flag_texts() -> dict[str, FlagText]:
    """Return the words of every flag by its code, from `flags.json` beside this file."""
    rows = json.loads((files("classifiers.flags") / "flags.json").read_text(encoding="utf-8"))
    return {
        row["code"]: FlagText(
            row["code"],
            {case: Severity(word) for case, word in row["severity"].items()},
            row["staff"],
            row["counsel"],
            row["law"],
            row.get("named", {}),
            row.get("unread", ""),
        )
        for row in rows
    }


def raise_flags(
    seen: Seen,
    outcome: Decided | Open,
    issuer: Issuer | None,
    parts: tuple[Part, ...],
    visit: Visit,
    library: Library,
    today: date,
) -> tuple[Flag, ...]:
    """Return the flags of one paper, gravest first, each at most once; one that is held back is told as what cannot be read.

    Args:
        seen: all evidence of the paper, with its pages.
        outcome: what the paper is, or the doubt.
        issuer: the body that issued it, None when unknown.
        parts: the papers of the packet.
        visit: what the desk noted; its day is the day to measure by.
        library: the library as papers may name it.
        today: the day to measure by when the visit has none.
    """
    case = FlagCase(seen, outcome, issuer, parts, visit, library, today)
    texts = flag_texts()
    answers = {code: answer for code, rule in RULES.items() if (answer := rule(case)) is not None}
    held = {texts[code].unread: answer.place for code, answer in answers.items() if answer.is_unread}
    raised = {code: answer for code, answer in answers.items() if not answer.is_unread}
    if held:
        raised["LOW_SCAN_QUALITY"] = standing.unread(case, held)
    flags = [_flag(texts[code], answer) for code, answer in raised.items()]
    return tuple(sorted(flags, key=lambda flag: (_ORDER[flag.severity], list(texts).index(flag.code))))


def _flag(text: FlagText, answer: Raised) -> Flag:
    staff, counsel = (text.sentence(reader, answer.names) for reader in ("staff", "counsel"))
    return Flag(text.code, text.severity[answer.case], staff, counsel, text.law, answer.place)
