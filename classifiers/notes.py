"""Notes: what the Director and counsel are told of a question that a paper raises and cannot answer.

The sentences are data (`notes.json`); each function says when one is told. Questions of law and policy that a library can mark
as settled are another thing (`questions`); their words are told as notes too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from classifiers.evidence import SignatureSlot
from classifiers.issuers import BENCH
from classifiers.kinds import IssuerFamily, Kind
from classifiers.verdict import Decided, Verdict


@dataclass(frozen=True)
class Note:
    """What the Director and counsel are told of a question of law or policy that the paper touches, or that it cannot answer."""

    name: str
    says: str
    law: str


def notes_of(verdict: Verdict) -> tuple[Note, ...]:
    """Return what a paper gives to ask, in the order in which it is told."""
    return tuple(note for told in (_of_the_bench, _of_a_states_judge, _of_requests) for note in told(verdict))


def _of_the_bench(verdict: Verdict) -> Iterator[Note]:
    """Yield what no paper tells of the judge who signed it: the court's own clerk is asked (confusables T71)."""
    slot = _judges_place(verdict)
    if slot is None:
        return
    number = verdict.fields.case_number
    yield _note(
        "bench",
        judge=slot.name or "the judge who signed",
        court=verdict.issuer.name if verdict.issuer is not None and verdict.issuer.name else "not named",
        issued=f"issued this paper in no. {number.value}" if number is not None else "issued this paper",
    )


def _of_a_states_judge(verdict: Verdict) -> Iterator[Note]:
    """Yield when a state's judge may issue a federal warrant (confusables T27): it is no fault of the paper."""
    slot = _judges_place(verdict)
    if slot is None or verdict.kind is not Kind.JUDICIAL_WARRANT or not _is_of_a_federal_court(verdict):
        return
    title = slot.title or ""
    if _STATES_OFFICE.search(title) and not _FEDERAL_OFFICE.search(title):
        yield _note("states_judge", title=title)


def _of_requests(verdict: Verdict) -> Iterator[Note]:
    """Yield what the Library Privacy Act says to a request under the Freedom of Information Act."""
    if verdict.kind is Kind.OTHER_NOT_COMPULSORY and isinstance(verdict.outcome, Decided) and verdict.outcome.subtype == "H07":
        yield _note("foia")


def _judges_place(verdict: Verdict) -> SignatureSlot | None:
    """Return where a judge signed a court's paper; None where none did."""
    slot = verdict.issuing_slot
    is_signed_by_judge = slot is not None and slot.role in BENCH and slot.state.is_signed
    return slot if verdict.kind.is_judicial and is_signed_by_judge else None


def _is_of_a_federal_court(verdict: Verdict) -> bool:
    return verdict.issuer is not None and verdict.issuer.family is IssuerFamily.FEDERAL_COURT


def _note(name: str, **words: str) -> Note:
    said = _sentences()[name]
    return Note(name, said["says"].format(**words), said["law"])


@cache
def _sentences() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((files("classifiers") / "notes.json").read_text(encoding="utf-8"))
    return found


_STATES_OFFICE = re.compile(
    r"(?i)\bstate\s+of\b|\bcommonwealth\b|\b(circuit|superior|probate|county|municipal|recorder'?s)\s+court\b|\bcommon\s+pleas\b"
    r"|\bdistrict\s+court\s+(judge|magistrate)\b|\b\d+\s*(st|nd|rd|th|[ab])\b[^,;]*\b(district|circuit)\b"
)
"""Courts and sovereigns that a state's judges name in their titles; federal judges name the United States."""
_FEDERAL_OFFICE = re.compile(r"(?i)\bunited\s+states\b|\bu\.?\s?s\.?(?=\s|$)|\bfederal\b|\bcourt\s+of\s+appeals\b")
