"""Verdict: what the paper is, or that it cannot be told; its flags; and everything that they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from classifiers.evidence import Evidence, SignatureSlot
from classifiers.kinds import IssuerFamily, Kind
from classifiers.transcript import Box, Span


class Severity(StrEnum):
    """How much a flag matters (LAW.md section 5)."""

    BLOCKER = "blocker"
    """Do not treat as authority until the Director or counsel clears it."""
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Place:
    """Where to point: a page, and the box on it (None: nothing can be pointed at)."""

    page: int
    box: Box | None = None


@dataclass(frozen=True)
class Flag:
    """Something missing, wrong or worth knowing: a sentence for staff, one for counsel, its law and its place."""

    code: str
    severity: Severity
    message: str
    counsel_message: str
    law: str
    place: Place | None = None


@dataclass(frozen=True)
class Issuer:
    """The body that issued the paper, as its heading says."""

    family: IssuerFamily
    name: str | None
    place: Place | None


@dataclass(frozen=True)
class Field:
    """A value read from the paper and where it stands."""

    value: str
    place: Place


@dataclass(frozen=True)
class DayField:
    """A day read from the paper and where it stands."""

    day: date
    place: Place


@dataclass(frozen=True)
class Fields:
    """What the paper says of itself; None where it says nothing."""

    case_number: Field | None = None
    issued: DayField | None = None
    execute_by: DayField | None = None
    return_date: DayField | None = None
    person: Field | None = None
    place: Field | None = None
    items: Field | None = None


@dataclass(frozen=True)
class Decided:
    """The paper is of this kind. `subtype` is an id of the catalogue, `form` a printed form number; None if none fits."""

    kind: Kind
    subtype: str | None = None
    form: str | None = None


@dataclass(frozen=True)
class Open:
    """It cannot be told: what the doubt is, in a plain sentence, and what staff can do about it.

    `leaning` are the kinds between which the doubt lies, likeliest first; they are for the Director, not the desk. `words` are
    those that the doubt is about, in the order in which it speaks of them: what disagrees, or what claims more than is shown.
    """

    doubt: str
    next_step: str
    leaning: tuple[Kind, ...] = ()
    words: tuple[Span, ...] = ()

    @property
    def says(self) -> str:
        """The doubt with the words that it is about, each with its page."""
        named = dict.fromkeys(f"“{_shortened(span.quote)}” (page {span.page})" for span in self.words[:_WORDS_NAMED])
        return f"{self.doubt} See {' and '.join(named)}." if named else self.doubt


_WORDS_NAMED = 3
_LONGEST_QUOTE = 60


def _shortened(quote: str) -> str:
    """Return a quote on one line, cut after a word where it is long."""
    plain = " ".join(quote.split())
    return plain if len(plain) <= _LONGEST_QUOTE else f"{plain[:_LONGEST_QUOTE].rpartition(' ')[0] or plain[:_LONGEST_QUOTE]} …"


@dataclass(frozen=True)
class Part:
    """One of the papers in a packet: its pages (from 1) and what it is by itself."""

    pages: tuple[int, ...]
    outcome: Decided | Open
    is_unsigned: bool = False
    """Whether the place where it is issued was seen, and is empty."""

    @property
    def kind(self) -> Kind:
        """Its kind, `undetermined` when open."""
        return self.outcome.kind if isinstance(self.outcome, Decided) else Kind.UNDETERMINED


@dataclass(frozen=True, slots=True)
class Lead:
    """By how many natural log-odds the first kind leads, and whether the second reader takes the paper for another kind."""

    margin: float = 0.0
    is_contested: bool = False


@dataclass(frozen=True)
class Verdict:
    """What the whole packet is (that of its best operative part), why, and what is wrong with it.

    `confidence` is calibrated: of papers given 0.9, nine in ten are right. Of an open outcome it tells how often the
    likeliest kind is the right one. It is fitted to the `lead` (data/calibration.json), and never 0 or 1.
    `evidence` is in order of strength; `slots` in the order of the page.
    """

    outcome: Decided | Open
    confidence: float
    issuer: Issuer | None
    slots: tuple[SignatureSlot, ...]
    issuing_slot: SignatureSlot | None
    fields: Fields
    flags: tuple[Flag, ...]
    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]
    lead: Lead = Lead()

    @property
    def kind(self) -> Kind:
        """The kind, `undetermined` when open."""
        return self.outcome.kind if isinstance(self.outcome, Decided) else Kind.UNDETERMINED

    def has_flag(self, code: str) -> bool:
        """Return whether the flag with this code was raised."""
        return any(flag.code == code for flag in self.flags)
