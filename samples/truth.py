"""Truth: what is known for certain about a drawn paper, because the program that drew it decided it.

Geometry is in PDF points from the top left of the page as a person holds it (quarter turns undone); pages count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

VERSION = "1"
"""Part of every seed: raise it when what is drawn changes on purpose."""

AS_OF = date(2026, 11, 23)
"""The day for which dates are drawn (nothing here asks the machine's clock)."""

SPLITS = ("train", "tune", "judge")
"""No two share a form, a wording, a name, a type face or a pen. The readers learn from "train"; errors on "tune" are looked at
when rules are mended; nobody who mends a rule looks at "judge": figures come from it alone."""

ALWAYS_CHECKED = frozenset(
    {
        "ADMIN_NOT_JUDICIAL",
        "ADMIN_SUBPOENA_NOT_SELF_ENFORCING",
        "ALREADY_EXECUTED",
        "APPLICATION_NOT_WARRANT",
        "ATTACHMENT_MISSING",
        "AUTHORISATION_ORDER_NOT_ATTACHED",
        "BLANK_TEMPLATE",
        "CASE_NUMBER_MISSING",
        "CIVIL_ENTRY_WARRANT",
        "CONSENT_REQUESTED",
        "COURT_NAME_MISSING",
        "COURT_NOT_RECOGNISED",
        "EXECUTE_BY_PASSED",
        "EXECUTE_WINDOW_TOO_LONG",
        "EXIGENT_CLAIM",
        "ISSUE_DATE_MISSING",
        "NONDISCLOSURE_GAG",
        "OUT_OF_STATE",
        "PAGES_MISSING",
        "PROPOSED_OR_DRAFT",
        "SEALED",
        "SIGNATURE_ELECTRONIC",
        "SIGNER_ATTORNEY_ONLY",
        "SIGNER_CLERK_ONLY",
        "SIGNER_IS_ALJ",
        "SIGNER_IS_IMMIGRATION_JUDGE",
        "SIG_ISSUER_MISSING",
        "SIG_WRONG_LINE",
        "SUPERSEDED_OR_QUASHED",
        "TRIBAL_RECIPROCITY",
    }
)
"""Flags whose presence and absence a drawn paper settles, unless the instrument says that one stays open."""

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


@dataclass(frozen=True, slots=True)
class WordTruth:
    """One word as drawn; `is_filled` tells what a person or a machine filled in from what the form prints."""

    page: int
    text: str
    box: Box
    is_filled: bool = False


@dataclass(frozen=True, slots=True)
class SlotTruth:
    """One place for a signature: who signs there and why, and what is in it.

    `role`, `purpose` and `state` use the words of the contract ("judge", "issue", "ink"); `box` is the place of the
    signature itself, empty or not; `label` what is printed under or beside it; `name` the printed name, if any.
    """

    page: int
    role: str
    purpose: str
    state: str
    box: Box
    label: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class PartTruth:
    """One paper of a packet: the pages it stands on and what it is."""

    pages: tuple[int, ...]
    kind: str
    subtype: str


@dataclass(frozen=True)
class Sample:
    """A drawn paper with its truth.

    `data` is the file's bytes and `suffix` its usual ending (".pdf", ".jpg" ...); `label` is the kind. `flags` must be
    raised; of `checked_flags` no other may be. `fields` holds what the paper says of itself (ISO dates); an empty place
    is absent. `text` is the paper's words in reading order, pages parted by form feeds. `sizes_pt` are the pages' width
    and height; `quarter_turns` how many times the file's page was turned clockwise (boxes are given unturned).
    """

    instrument: str
    label: str
    subtype: str
    seed: int
    split: str
    variant: str
    capture: str
    style: str
    data: bytes = field(repr=False)
    suffix: str
    flags: tuple[str, ...]
    checked_flags: tuple[str, ...] = field(repr=False)
    slots: tuple[SlotTruth, ...] = field(repr=False)
    words: tuple[WordTruth, ...] = field(repr=False)
    fields: dict[str, str]
    parts: tuple[PartTruth, ...]
    text: str = field(repr=False)
    sizes_pt: tuple[tuple[float, float], ...]
    quarter_turns: int = 0

    @property
    def page_count(self) -> int:
        """How many pages were drawn."""
        return len(self.sizes_pt)
