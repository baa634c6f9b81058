"""Questions: where the law is unsettled, or the policy silent or at odds with a statute, as switches with names.

An open question that touches a paper is told to the Director and counsel. When an administrator marks one as settled, on
counsel's word, it is no longer told; where settling it changes what is left to decide, that changes with it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Question:
    """One question: what marking it settled says, the words for the Director, and the Director's choices once it is settled.

    `about` is "law" or "policy"; `when` are the conditions of the rows of the routing's table, any of which touches a paper.
    `settled` and `choices` are empty where settling it leaves nothing to tell and changes nothing.
    """

    name: str
    about: str
    settles: str
    when: tuple[dict[str, Any], ...]
    open: str
    settled: str
    choices: str
    law: str

    def says(self, settled: frozenset[str]) -> str:
        """Return what the Director is told, empty for nothing."""
        return self.settled if self.name in settled else self.open


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions, from `questions.json` beside this file."""
    rows = json.loads((files("classifiers") / "questions.json").read_text(encoding="utf-8"))["questions"]
    return tuple(Question(**{**row, "when": tuple(row["when"])}) for row in rows)
