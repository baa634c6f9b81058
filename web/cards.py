"""Cards: what the desk is shown of each paper of a visit, at every moment: while it is read, when read, and when it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from classifiers.routing import route
from classifiers.verdict import Fields, Open, Verdict
from intake.assessment import card
from intake.docket.records import Case, LibraryRecord, PaperRecord, PaperStatus
from intake.policies import policy_of
from web.marks import by_severity

_UNREAD = Verdict(Open("", ""), 0.0, None, (), None, Fields(), (), (), ())
"""Nothing is known of the paper yet: what staff do then is what they do with any paper."""

_HEADLINES = {
    PaperStatus.QUEUED: ("The paper is kept and will be read now.", "Start with the steps below; they hold for any paper."),
    PaperStatus.READING: ("The paper is being read.", "Start with the steps below; they hold for any paper."),
    PaperStatus.REFUSED: ("This file could not be read.", ""),
    PaperStatus.FAILED: (
        "Writdesk could not read this paper.",
        "The fault is not yours and not the paper's. The file is kept, and the Director sees it as it is.",
    ),
}

_SHOWN_AT_ONCE = ("blocker", "high")


@dataclass(frozen=True)
class DeskView:
    """One paper as the desk sees it; `paper` None is a visit without a paper."""

    paper: PaperRecord | None
    state: str
    headline: str
    explanation: str
    card: dict[str, Any]
    flags: tuple[dict[str, Any], ...] = ()
    more_flags: tuple[dict[str, Any], ...] = ()
    faults: tuple[str, ...] = ()
    blank: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is to come of it."""
        return self.state not in {"queued", "reading"}


def desk_views(case: Case, library: LibraryRecord) -> tuple[DeskView, ...]:
    """Return what the desk sees of a case, newest paper first; never empty."""
    in_force = policy_of(library)
    if not case.papers:
        oral = card(route(None, case.visit, in_force, frozenset(library.settled)))
        return (DeskView(None, "none", oral["headline"], oral["explanation"], oral),)
    unread = card(route(_UNREAD, case.visit, in_force))
    return tuple(_desk_view(paper, unread) for paper in reversed(case.papers))


def faults_told(pages: list[dict[str, Any]]) -> tuple[str, ...]:
    """Return what keeps pages from being read, each with its page where there are several."""
    calm = _blank_pages(pages)
    found = [
        (page["page"], fault["message"])
        for page in pages
        for fault in page.get("faults") or []
        if page["page"] not in calm or fault["code"] != "blank"
    ]
    return tuple(message if len(pages) == 1 else f"Page {number}: {message}" for number, message in dict.fromkeys(found))


def blank_told(pages: list[dict[str, Any]]) -> str:
    """Return which pages of a paper are blank, "" when none is: empty backs are nothing to take again."""
    numbers = [str(number) for number in _blank_pages(pages)]
    if not numbers:
        return ""
    listed = " and ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))
    return f"Page{'s' if numbers[1:] else ''} {listed} {'are' if numbers[1:] else 'is'} blank."


def _blank_pages(pages: list[dict[str, Any]]) -> list[int]:
    """Return the pages on which nothing is, of a paper that has something on others."""
    blank = [page["page"] for page in pages if any(fault["code"] == "blank" for fault in page.get("faults") or [])]
    return blank if len(blank) < len(pages) else []


def _desk_view(paper: PaperRecord, unread: dict[str, Any]) -> DeskView:
    shown = paper.card or unread
    if paper.status is PaperStatus.ASSESSED and paper.card:
        told = paper.assessment or {}
        flags = by_severity(told.get("flags") or [])
        at_once = tuple(flag for flag in flags if flag["severity"] in _SHOWN_AT_ONCE)
        more = tuple(flag for flag in flags if flag["severity"] not in _SHOWN_AT_ONCE)
        pages = told.get("reading") or []
        return DeskView(
            paper,
            "assessed",
            shown["headline"],
            shown["explanation"],
            shown,
            at_once,
            more,
            faults_told(pages),
            blank_told(pages),
        )
    first = paper.provisional or {}
    if paper.status is PaperStatus.READING and first.get("headline"):
        return DeskView(paper, "reading", first["headline"], first.get("explanation", ""), {**unread, **first})
    headline, explanation = _HEADLINES.get(paper.status, _HEADLINES[PaperStatus.FAILED])
    if paper.status is PaperStatus.REFUSED:
        explanation = paper.error_message or ""
    return DeskView(paper, str(paper.status), headline, explanation, shown)
