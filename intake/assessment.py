"""Assessment: what is told of one file, in the JSON that other programs rely on (schema `writdesk.assessment/1`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from classifiers.evidence import CourtHeading, Evidence, NamedSpan, SignatureSlot, Title
from classifiers.routing import Routing
from classifiers.transcript import Box, Page, PdfSignature, Transcript
from classifiers.verdict import DayField, Decided, Field, Flag, Open, Part, Place, Verdict
from intake.errors import PaperError

SCHEMA = "writdesk.assessment/1"

_KEPT_EVIDENCE = 60
"""How many pieces of evidence an assessment lists: a long paper has hundreds of dates and citations."""


def assessed(
    file: str, sha256: str, media_type: str, transcript: Transcript, routing: Routing, timings_ms: Mapping[str, float]
) -> dict[str, Any]:
    """Return the assessment of a file that was read.

    Args:
        file: its name or path, as it is to be shown.
        sha256: digest of the bytes as received, in hex.
        media_type: told from the content.
        transcript: what was read.
        routing: what was made of it, with its verdict.
        timings_ms: milliseconds of each stage, by its name.

    Raises:
        ValueError: the routing was made for a visit without a paper.
    """
    verdict = routing.verdict
    if verdict is None:
        raise ValueError("a visit without a paper has no assessment")
    return {
        **_opening(file, sha256, media_type, "assessed"),
        "page_count": len(transcript.pages),
        "error": None,
        **_outcome(verdict),
        "signatures": [_slot(slot, is_issuing=slot is verdict.issuing_slot) for slot in verdict.slots],
        "fields": _fields(verdict),
        "flags": [_flag(flag) for flag in verdict.flags],
        "policy_sections": [section.number for section in routing.sections],
        "parts": [_part(part) for part in verdict.parts],
        "evidence": [_evidence(one) for one in _listed(verdict)],
        "reading": [_reading(page) for page in transcript.pages],
        "attachments": list(transcript.untrusted_attachments),
        "timings_ms": {stage: round(spent) for stage, spent in timings_ms.items()},
    }


def refused(file: str, sha256: str, media_type: str, error: PaperError) -> dict[str, Any]:
    """Return the assessment of a file that could not be read, through its own fault."""
    return {
        **_opening(file, sha256, media_type, "refused"),
        "page_count": None,
        "error": {"code": error.code, "message": str(error)},
        "kind": None,
    }


def _opening(file: str, sha256: str, media_type: str, status: str) -> dict[str, Any]:
    return {"schema": SCHEMA, "file": file, "sha256": sha256, "media_type": media_type, "status": status}


def _outcome(verdict: Verdict) -> dict[str, Any]:
    outcome, issuer = verdict.outcome, verdict.issuer
    decided = outcome if isinstance(outcome, Decided) else None
    return {
        "kind": verdict.kind.value,
        "subtype": decided.subtype if decided else None,
        "form": decided.form if decided else None,
        "confidence": round(verdict.confidence, 3),
        "doubt": _doubt(outcome) if isinstance(outcome, Open) else None,
        "issuer": None if issuer is None else {"family": issuer.family.value, "name": issuer.name, **_place(issuer.place)},
    }


def _doubt(outcome: Open) -> dict[str, Any]:
    return {
        "message": outcome.says,
        "next_step": outcome.next_step,
        "leaning": [kind.value for kind in outcome.leaning],
        "words": [{"quote": span.quote, "page": span.page, "box": _box(span.box)} for span in outcome.words],
    }


def _box(box: Box | None) -> list[float] | None:
    return None if box is None else [round(edge, 1) for edge in (box.x0, box.top, box.x1, box.bottom)]


def _place(place: Place | None) -> dict[str, Any]:
    return {"page": place.page if place else None, "box": _box(place.box) if place else None}


def _slot(slot: SignatureSlot, *, is_issuing: bool) -> dict[str, Any]:
    return {
        "slot": slot.role.value,
        "purpose": slot.purpose.value,
        "issuing": is_issuing,
        "state": slot.state.value,
        "name": slot.name,
        "title": slot.title,
        "on_behalf": slot.on_behalf,
        "validation": _validation(slot.digital),
        "page": slot.span.page,
        "box": _box(slot.box),
    }


def _validation(digital: PdfSignature | None) -> dict[str, bool | None] | None:
    """Return the three answers about a digital signature, apart: unchanged, nothing added since, trusted (None: unknown)."""
    if digital is None:
        return None
    return {"intact": digital.intact, "covers_file": digital.covers_file, "trusted": digital.trusted}


def _fields(verdict: Verdict) -> dict[str, Any]:
    values: dict[str, Any] = {}
    places: dict[str, Any] = {}
    for name in ("case_number", "issued", "execute_by", "return_date", "person", "place", "items"):
        field = getattr(verdict.fields, name)
        values[name] = field.day.isoformat() if isinstance(field, DayField) else field.value if isinstance(field, Field) else None
        if field is not None:
            places[name] = _place(field.place)
    return {**values, "places": places}


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "code": flag.code,
        "severity": flag.severity.value,
        "message": flag.message,
        "counsel_message": flag.counsel_message,
        "law": flag.law,
        **_place(flag.place),
    }


def _part(part: Part) -> dict[str, Any]:
    subtype = part.outcome.subtype if isinstance(part.outcome, Decided) else None
    return {"pages": list(part.pages), "kind": part.kind.value, "subtype": subtype}


def _listed(verdict: Verdict) -> list[Evidence]:
    """Return the evidence to be listed, strongest first: all that the verdict hangs on, and of the rest as much as there is room.

    Names that the trained reader found, and that fill no field, come last: a long paper has hundreds of them.
    """
    pointed = {place for one in (verdict.issuer, *verdict.flags) if one is not None and (place := one.place) is not None}

    def rank(one: Evidence) -> int:
        is_pointed_at = Place(one.span.page, one.span.box) in pointed
        if one.weight or is_pointed_at or isinstance(one, _SAYING_WHAT_IT_IS):
            return 0
        return 2 if isinstance(one, NamedSpan) else 1

    chosen = {id(one) for one in sorted(verdict.evidence, key=rank)[:_KEPT_EVIDENCE]}
    return [one for one in verdict.evidence if id(one) in chosen]


_SAYING_WHAT_IT_IS = (CourtHeading, Title, SignatureSlot)
"""What a person looks for first, whether it weighs or not: whose paper it is, what it is called, who signs."""


def _evidence(one: Evidence) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "quote": one.quote,
        "favours": one.favours.value if one.favours else None,
        "weight": round(one.weight, 2),
        "page": one.span.page,
        "box": _box(one.span.box),
    }


def _reading(page: Page) -> dict[str, Any]:
    return {
        "page": page.number,
        "source": page.source.value,
        "confidence": round(page.confidence, 3),
        "rotation_deg": page.rotation_deg,
        "skew_deg": round(page.skew_deg, 2),
        "width_pt": round(page.width_pt, 1),
        "height_pt": round(page.height_pt, 1),
        "mended": [step.value for step in page.mended],
        "faults": [
            {"code": fault.code, "message": fault.message, "box": _box(fault.box)} for fault in (*page.faults, *page.file_faults)
        ],
        "is_message": page.is_message,
        "mismatches": [
            {"claimed": mismatch.claimed, "seen": mismatch.seen, "box": _box(mismatch.box)} for mismatch in page.mismatches
        ],
        "struck": [{"quote": line.text, "box": _box(line.box)} for line in page.struck],
    }


def card(routing: Routing) -> dict[str, Any]:
    """Return what the desk and the Director are shown of a routing, as JSON that the docket keeps."""
    return {
        "headline": routing.card.headline,
        "explanation": routing.card.explanation,
        "do_now": list(routing.card.do_now),
        "say": list(routing.card.say),
        "do_not": list(routing.card.do_not),
        "row": routing.row,
        "sections": [{"number": one.number, "title": one.title, "text": one.text} for one in routing.sections],
        "choices": [{"code": choice.code, "label": choice.label} for choice in routing.choices],
        "restricted": routing.restricted,
        "notes": [{"name": one.name, "says": one.says, "law": one.law} for one in routing.notes],
    }
