"""Marks: an assessment as the Director sees it: pages with boxes drawn over them, each tied to a line of a list.

Boxes stay in PDF points; the drawing over a page has the page's size in points as its own measure (SVG viewBox).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from intake.dispatch.wording import FIELDS, MENDED, NOTHING_CLAIMED, NOTHING_SEEN, PURPOSES, SIGNERS, digital
from intake.docket.records import PaperRecord
from web.words import SEVERITIES, SIGNATURES, Sign

Box = tuple[float, float, float, float]

_LETTER = (612.0, 792.0)
_LEAST = 6.0
"""A box is drawn at least so many points wide and high, so that it can be seen and touched."""
_MARGIN = 2.0


@dataclass(frozen=True)
class Mark:
    """One line of a list and its box on a page; `id` is unique on the web page, `sort` is its layer."""

    id: str
    sort: str
    sign: Sign
    title: str
    text: str = ""
    quote: str = ""
    law: str = ""
    code: str = ""
    page: int | None = None
    box: Box | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether there is a box to point at."""
        return self.page is not None and self.box is not None

    @property
    def drawn(self) -> dict[str, float]:
        """Return x, y, width and height of the box, a little larger than what it holds."""
        x0, top, x1, bottom = self.box or (0.0, 0.0, 0.0, 0.0)
        width, height = max(x1 - x0, _LEAST) + 2 * _MARGIN, max(bottom - top, _LEAST) + 2 * _MARGIN
        return {"x": x0 - _MARGIN, "y": top - _MARGIN, "width": width, "height": height}


@dataclass(frozen=True)
class PageView:
    """One page: its picture's number, its size in points, how it was read, and the marks on it."""

    number: int
    width: float
    height: float
    source: str
    confidence: float | None
    skew_deg: float
    rotation_deg: int
    faults: tuple[str, ...]
    mended: tuple[str, ...]
    marks: tuple[Mark, ...]
    has_picture: bool
    is_message: bool


@dataclass(frozen=True)
class PaperView:
    """One paper of a case, ready to be shown; `key` begins every id of its marks."""

    key: str
    paper: PaperRecord
    doubts: tuple[Mark, ...]
    """The words that the doubt is about, where it cannot be told what the paper is."""
    flags: tuple[Mark, ...]
    differing: tuple[Mark, ...]
    signatures: tuple[Mark, ...]
    fields: tuple[Mark, ...]
    evidence: tuple[Mark, ...]
    pages: tuple[PageView, ...]

    @property
    def blockers(self) -> tuple[Mark, ...]:
        """The flags that must be cleared first."""
        return tuple(flag for flag in self.flags if flag.sign.tone == "stop")


def paper_view(paper: PaperRecord, key: str) -> PaperView:
    """Return a paper as the Director and counsel see it; one that was not assessed has pages at most."""
    told = paper.assessment or {}
    flags = tuple(_flag(f"{key}-flag-{at}", flag) for at, flag in enumerate(by_severity(told.get("flags") or []), start=1))
    signatures = tuple(_signature(f"{key}-sign-{at}", slot) for at, slot in enumerate(told.get("signatures") or [], start=1))
    fields = _fields(key, told.get("fields") or {})
    evidence = tuple(_evidence(f"{key}-seen-{at}", one) for at, one in enumerate(told.get("evidence") or [], start=1))
    differing = _differing(key, told)
    doubts = _doubts(key, told.get("doubt") or {})
    marks = (*evidence, *fields, *signatures, *differing, *doubts, *flags)  # the gravest last, so that it lies on top
    return PaperView(key, paper, doubts, flags, differing, signatures, fields, evidence, _pages(paper, told, marks))


def by_severity(flags: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the flags of an assessment, gravest first, otherwise in their own order."""
    order = list(SEVERITIES)
    return sorted(flags, key=lambda flag: order.index(flag["severity"]) if flag["severity"] in order else len(order))


def _place(told: dict[str, Any]) -> tuple[int | None, Box | None]:
    box = told.get("box")
    return told.get("page"), (box[0], box[1], box[2], box[3]) if box else None


def _flag(mark_id: str, told: dict[str, Any]) -> Mark:
    page, box = _place(told)
    sign = SEVERITIES.get(told["severity"], SEVERITIES["info"])
    text, law, code = told.get("counsel_message", ""), told.get("law", ""), told["code"]
    return Mark(mark_id, "flag", sign, told["message"], text, law=law, code=code, page=page, box=box)


def _doubts(key: str, told: dict[str, Any]) -> tuple[Mark, ...]:
    """Return the words that a doubt names; an assessment of an earlier version names none."""
    return tuple(
        Mark(f"{key}-doubt-{at}", "flag", SEVERITIES["high"], one["quote"], page=one["page"], box=_place(one)[1])
        for at, one in enumerate(told.get("words") or [], start=1)
    )


def _differing(key: str, told: dict[str, Any]) -> tuple[Mark, ...]:
    """Return the places where the file says one thing and shows another, with both readings."""
    found = [(page["page"], one) for page in told.get("reading") or [] for one in page.get("mismatches") or []]
    return tuple(
        Mark(
            f"{key}-differs-{at}",
            "flag",
            SEVERITIES["high"],
            one["claimed"] or NOTHING_CLAIMED,
            one["seen"] or NOTHING_SEEN,
            page=page,
            box=_place(one)[1],
        )
        for at, (page, one) in enumerate(found, start=1)
    )


def _signature(mark_id: str, told: dict[str, Any]) -> Mark:
    page, box = _place(told)
    title = told.get("title") or SIGNERS.get(told["slot"], told["slot"])
    purpose = "issues the paper" if told.get("issuing") else PURPOSES.get(told.get("purpose", "other"), "another purpose")
    name = f"Name: {told['name']}" if told.get("name") else ""
    sign = SIGNATURES.get(told["state"], SIGNATURES["unreadable"])
    if told["state"] == "digital" and (validation := told.get("validation")):
        holds = validation["intact"] and validation["covers_file"]
        sign = Sign(digital(validation), "check" if holds else "warning", "good" if holds else "warn")
    return Mark(mark_id, "sign", sign, title, purpose, quote=name, page=page, box=box)


def _fields(key: str, told: dict[str, Any]) -> tuple[Mark, ...]:
    places = told.get("places") or {}
    marks = []
    for name, label in FIELDS.items():
        if told.get(name) is None:
            continue
        page, box = _place(places.get(name) or {})
        marks.append(
            Mark(f"{key}-field-{name}", "field", Sign("Read", "info", "calm"), label, str(told[name]), page=page, box=box)
        )
    return tuple(marks)


def _evidence(mark_id: str, told: dict[str, Any]) -> Mark:
    page, box = _place(told)
    weight, favours = told.get("weight", 0.0), told.get("favours")
    return Mark(
        mark_id,
        "seen",
        Sign("For" if weight > 0 else "Against" if weight < 0 else "Seen", "info", "info"),
        told["rule"],
        (favours or "") if weight else "",
        quote=told.get("quote", ""),
        code=f"{weight:+.1f}" if weight else "",
        page=page,
        box=box,
    )


def _pages(paper: PaperRecord, told: dict[str, Any], marks: tuple[Mark, ...]) -> tuple[PageView, ...]:
    reading = {one["page"]: one for one in told.get("reading") or []}
    count = max(len(paper.page_images), len(reading))
    return tuple(_page(number, reading.get(number, {}), marks, len(paper.page_images)) for number in range(1, count + 1))


def _page(number: int, read: dict[str, Any], marks: tuple[Mark, ...], pictures: int) -> PageView:
    return PageView(
        number,
        read.get("width_pt") or _LETTER[0],
        read.get("height_pt") or _LETTER[1],
        read.get("source", ""),
        read.get("confidence"),
        read.get("skew_deg", 0.0),
        read.get("rotation_deg", 0),
        tuple(fault["message"] for fault in read.get("faults") or []),
        tuple(MENDED.get(step, step) for step in read.get("mended") or []),
        tuple(mark for mark in marks if mark.page == number and mark.is_drawn),
        number <= pictures,
        bool(read.get("is_message")),
    )
