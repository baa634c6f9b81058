"""Routing: a verdict and a visit to the sections of the policy, what the desk does and says, and what the Director can choose.

The table is data (`routes.json`, after LAW.md section 7). Each thing that is sought takes the first row that fits;
rows are then joined, so that a paper that seeks a room and records brings both sections. What holds beside any row (an
emergency, secrecy, immigration officers) is joined to them all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from classifiers.evidence import ScopeClause
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.notes import Note, notes_of
from classifiers.policy import Policy, Section
from classifiers.questions import Question, questions
from classifiers.verdict import Decided, Open, Verdict
from classifiers.visit import Agency, Visit
from classifiers.warrants import is_for_arrest


@dataclass(frozen=True)
class DeskCard:
    """What the desk sees: a headline, what staff do now, and words they can say. Never advice, never "comply" or "refuse"."""

    headline: str
    explanation: str
    do_now: tuple[str, ...]
    say: tuple[str, ...]
    do_not: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """One thing the Director can decide, with its code of LAW.md section 7 (A to J; K where it says "no library role; log")."""

    code: str
    label: str


@dataclass(frozen=True)
class Routing:
    """Where the paper goes and what each person is shown; `verdict` made it (None: no paper)."""

    verdict: Verdict | None
    row: str
    """The rows of the table that applied, by name, joined by " + "."""
    sections: tuple[Section, ...]
    card: DeskCard
    choices: tuple[Choice, ...]
    restricted: bool
    """A nondisclosure or seal was seen: only the Director and counsel may see the case."""
    notes: tuple[Note, ...] = ()
    """Open questions that the paper touches, for the Director and counsel."""


_CIVIL_ENTRY = frozenset({"A09"})
_SECTION_ORDER = ("I", "II", "III", "IV")
_IMMIGRATION_ISSUERS = frozenset({IssuerFamily.DHS, IssuerFamily.IMMIGRATION_COURT})
_IMMIGRATION_WARRANTS = frozenset({"E01", "E02"})


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((files("classifiers") / "routes.json").read_text(encoding="utf-8"))
    return table


def warrant_act(verdict: Verdict) -> str:
    """Return what a judicial warrant sends officers to do: "search", "arrest" or "civil_entry"."""
    outcome = verdict.outcome
    subtype = outcome.subtype if isinstance(outcome, Decided) else None
    if subtype in _CIVIL_ENTRY or verdict.has_flag("CIVIL_ENTRY_WARRANT"):
        return "civil_entry"
    return "arrest" if is_for_arrest(subtype, verdict.evidence) else "search"


@dataclass(frozen=True)
class _Circumstances:
    """What a row of the table asks about."""

    kind: str
    presenter: Agency
    emergency: bool
    asked: frozenset[Sought]
    """By word of mouth."""
    sought: frozenset[Sought]
    """By word of mouth and by the paper."""
    subtype: str | None = None
    act: str = ""
    flags: frozenset[str] = frozenset()
    issuer: IssuerFamily | None = None

    @classmethod
    def of(cls, verdict: Verdict | None, visit: Visit) -> _Circumstances:
        """Gather them from a verdict (None: no paper) and a visit."""
        if verdict is None:
            return cls("none", visit.agency, visit.claims_emergency, visit.sought, visit.sought)
        subtype = verdict.outcome.subtype if isinstance(verdict.outcome, Decided) else None
        return cls(
            kind=verdict.kind.value,
            presenter=visit.agency,
            emergency=visit.claims_emergency or verdict.has_flag("EXIGENT_CLAIM"),
            asked=visit.sought,
            sought=visit.sought | {one.sought for one in verdict.evidence if isinstance(one, ScopeClause)},
            subtype=subtype,
            act=warrant_act(verdict) if verdict.kind is Kind.JUDICIAL_WARRANT else "",
            flags=frozenset(flag.code for flag in verdict.flags),
            issuer=verdict.issuer.family if verdict.issuer is not None else None,
        )

    @property
    def issued_by_immigration(self) -> bool:
        """Whether the Department of Homeland Security or an immigration court issued the paper."""
        return self.issuer in _IMMIGRATION_ISSUERS or self.subtype in _IMMIGRATION_WARRANTS

    @property
    def is_immigration(self) -> bool:
        """Whether immigration officers issued the paper or stand at the desk."""
        return self.issued_by_immigration or self.presenter is Agency.ICE or self.presenter.is_dhs

    @property
    def each_sought(self) -> tuple[Sought | None, ...]:
        """What is asked for, in a fixed order; (None,) when neither the officer nor the paper says."""
        return tuple(one for one in Sought if one in self.sought) or (None,)

    def fits(self, row: dict[str, Any], sought: Sought | None) -> bool:
        """Return whether a row applies when `sought` (None: nothing in particular) is asked for."""
        return (
            ("kinds" not in row or self.kind in row["kinds"])
            and ("act" not in row or row["act"] == self.act)
            and ("sought" not in row or sought in row["sought"])
            and ("asked" not in row or sought in self.asked)
            and ("along_with" not in row or not self.sought.isdisjoint(row["along_with"]))
            and ("without" not in row or self.sought.isdisjoint(row["without"]))
            and ("subtypes" not in row or self.subtype in row["subtypes"])
            and ("issuers" not in row or self.issuer in row["issuers"])
            and ("flags" not in row or not self.flags.isdisjoint(row["flags"]))
            and ("presenters" not in row or self.presenter in row["presenters"])
            and ("immigration" not in row or self.is_immigration)
            and ("issued_by_immigration" not in row or self.issued_by_immigration)
            and ("emergency" not in row or self.emergency)
        )


def _rows(circumstances: _Circumstances) -> list[dict[str, Any]]:
    chosen: list[dict[str, Any]] = []
    for one in circumstances.each_sought:
        row = next(row for row in _table()["rows"] if circumstances.fits(row, one))
        if row not in chosen:
            chosen.append(row)
    return chosen


def _headline(circumstances: _Circumstances) -> tuple[str, str]:
    headlines = _table()["headlines"]
    kind = circumstances.kind
    special = [f"{kind}.{circumstances.act}"] + ([f"{kind}.immigration"] if circumstances.issued_by_immigration else [])
    for key in (*special, kind):
        if key in headlines:
            return headlines[key][0], headlines[key][1]
    raise KeyError(kind)


def _card(circumstances: _Circumstances, codes: list[str], verdict: Verdict | None) -> DeskCard:
    headline, explanation = _headline(circumstances)
    do_now = [sentence for code in codes for sentence in _table()["staff"][code]["do_now"]]
    if verdict is not None and isinstance(verdict.outcome, Open):
        explanation = f"{verdict.outcome.says} {explanation}"
        do_now.append(verdict.outcome.next_step)
    say = [sentence for code in codes for sentence in _table()["staff"][code]["say"]]
    do_not = [sentence for code in codes for sentence in _table()["staff"][code]["do_not"]]
    return DeskCard(headline, explanation, _each_once(do_now), _each_once(say), _each_once(do_not))


def _each_once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in items if item))


def _touched(circumstances: _Circumstances) -> tuple[Question, ...]:
    """Return the questions that a paper touches."""
    each = circumstances.each_sought
    return tuple(one for one in questions() if any(circumstances.fits(row, sought) for row in one.when for sought in each))


def route(verdict: Verdict | None, visit: Visit, policy: Policy, settled: frozenset[str] = frozenset()) -> Routing:
    """Return where a paper goes and what each person is shown; total: every verdict has a route.

    Args:
        verdict: what the paper is; None for a visit without a paper.
        visit: what the desk noted.
        policy: the version of the library's policy in force; its sections are quoted unchanged.
        settled: names of the questions of law and policy that are marked as settled.
    """
    circumstances = _Circumstances.of(verdict, visit)
    rows, touched = _rows(circumstances), _touched(circumstances)
    beside = [row for row in _table()["beside"] if circumstances.fits(row, None)]
    numbers = {number for row in (*beside, *rows) for number in row["sections"]}
    codes = [code for row in (*beside, *rows) for code in row["staff"]]
    decided = "".join(one.choices for one in touched if one.name in settled)
    letters = _each_once(decided or [letter for row in (*beside, *rows) for letter in row["choices"]])
    known = {section.number for section in policy.sections}
    return Routing(
        verdict,
        " + ".join(row["name"] for row in rows),
        tuple(policy.section(number) for number in _SECTION_ORDER if number in numbers & known),
        _card(circumstances, codes, verdict),
        tuple(Choice(letter, _table()["choices"][letter]) for letter in letters),
        "secret" in codes,
        (
            *(Note(one.name, says, one.law) for one in touched if (says := one.says(settled))),
            *(notes_of(verdict) if verdict is not None else ()),
        ),
    )
