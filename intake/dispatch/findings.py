"""Findings: the part of a packet on one paper; what it appears to be, who says so, and every finding with its place."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import inch
from reportlab.platypus import CondPageBreak, PageBreak, Spacer, Table

from classifiers.kinds import Kind, catalogue
from intake.dispatch import wording
from intake.dispatch.blocks import Around, Heading, Mark, entries, facts, panel
from intake.dispatch.typography import line, marked_up, safe, styles
from intake.docket.records import Case, Decision, DecisionKind, PaperRecord, PaperStatus

_SEEN_LISTED = 14
"""How many pieces of evidence a packet lists, strongest first; the assessment attached holds the rest."""


def corrections(case: Case, paper: PaperRecord) -> tuple[Decision, ...]:
    """Return what the Director held a paper to be, oldest first."""
    return tuple(
        one
        for one in case.decisions
        if one.kind is DecisionKind.CORRECT_KIND and one.corrected_kind is not None and one.paper_id in {paper.id, None}
    )


def appears(paper: PaperRecord) -> str:
    """Return in a sentence what the machine made of a paper."""
    if paper.status is PaperStatus.ASSESSED and paper.assessment:
        return f"Appears to be {wording.KINDS[Kind(paper.assessment['kind'])]}."
    return {
        PaperStatus.REFUSED: "Could not be read.",
        PaperStatus.FAILED: "Was not read: a fault in Writdesk, not in the paper.",
    }.get(paper.status, "Was not yet read when this packet was made.")


def corrected_line(around: Around, one: Decision) -> Any:
    """Return what the Director holds a paper to be, in a line."""
    kind = wording.KINDS[one.corrected_kind or Kind.UNDETERMINED]
    text = f"The Director holds it to be {kind} ({one.person.name}, {around.clock(one.at)})."
    return marked_up(f"<b>{safe(text)}</b>")


def paper_findings(around: Around, paper: PaperRecord, at: int) -> tuple[list[Any], tuple[Mark, ...]]:
    """Return the part on one paper, and the marks that its pages are to show.

    Args:
        around: what the parts share.
        paper: the paper.
        at: its number in the case, from 1.
    """
    look = styles()
    story: list[Any] = [PageBreak(), Heading(f"Paper {at}: verdict and findings", f"paper-{at}")]
    inside: list[Any] = [line(appears(paper), look.lead)]
    told = paper.assessment or {}
    if paper.status is PaperStatus.ASSESSED and told:
        inside += _verdict_lines(told, paper)
    elif paper.error_message:
        inside.append(line(paper.error_message))
    for one in corrections(around.case, paper):
        inside += [Spacer(1, 3), corrected_line(around, one), line(f"Reason: {one.reason}")]
        inside.append(line("The program's own answer above is kept as it was.", look.small))
    story += [panel(inside), Spacer(1, 6), _receipt(around, paper)]
    if paper.status is not PaperStatus.ASSESSED or not told:
        return story, ()
    flags, flag_marks = _flags(told)
    signs, sign_marks = _signatures(told)
    seen, seen_marks = _evidence(told)
    differing, differing_marks = _differing(told)
    doubted, doubt_marks = _doubted(told)
    story += [*doubted, *_fields(told), *flags, *differing, *signs, *seen, *_parts(told), *_reading(told)]
    return story, (*seen_marks, *sign_marks, *differing_marks, *doubt_marks, *flag_marks)


def _verdict_lines(told: dict[str, Any], paper: PaperRecord) -> list[Any]:
    lines: list[Any] = []
    subtype = catalogue().get(told.get("subtype") or "")
    if subtype is not None:
        form = f", form {told['form']}" if told.get("form") else ""
        lines.append(line(f"Most like: {subtype.name}{form} ({subtype.law})."))
    doubt = told.get("doubt")
    if doubt:
        leaning = ", ".join(wording.KINDS[Kind(one)] for one in doubt.get("leaning") or [])
        lines.append(line(doubt["message"]))
        lines += [line(f"The doubt lies between: {leaning}.")] if leaning else []
    issuer = told.get("issuer")
    if issuer and issuer.get("name"):
        lines.append(line(f"Its heading names: {issuer['name']}."))
    confidence = told.get("confidence")
    if confidence is not None and not doubt:
        lines.append(
            line(
                f"Confidence {wording.of_a_hundred(confidence)}: of a hundred papers given this number, about as many are right.",
                styles().small,
            )
        )
    if paper.card and paper.card.get("headline"):
        lines.append(line(f"The desk was told: {paper.card['headline']}", styles().small))
    return lines


def _receipt(around: Around, paper: PaperRecord) -> Table:
    count = len(paper.page_images)
    files = f"{len(paper.originals)} file{'s' if len(paper.originals) != 1 else ''}"
    pages = f", {count} page{'s' if count != 1 else ''}" if count else ""
    judged = f"{paper.policy_id} {paper.policy_version}".strip()
    rows = [("Received", around.clock(paper.received_at)), ("What", files + pages), ("Finished", around.clock(paper.finished_at))]
    return facts([*rows, *([("Routed by policy", judged)] if judged else [])])


def _where(told: dict[str, Any]) -> str:
    page = told.get("page")
    if page is None:
        return ""
    return f"page {page}" if told.get("box") else f"page {page}, no place to point at"


def _mark(tag: str, tone: str, told: dict[str, Any]) -> Mark:
    box = told.get("box")
    return Mark(tag, tone, told.get("page"), (box[0], box[1], box[2], box[3]) if box else None)


def _flags(told: dict[str, Any]) -> tuple[list[Any], tuple[Mark, ...]]:
    order = list(wording.SEVERITIES)
    flags = sorted(told.get("flags") or [], key=lambda flag: order.index(flag["severity"]))
    rows = []
    for at, flag in enumerate(flags, start=1):
        mark = _mark(f"F{at}", flag["severity"], flag)
        about = " · ".join(filter(None, (wording.SEVERITIES[flag["severity"]], flag["code"], _where(flag), flag.get("law"))))
        counsel = flag.get("counsel_message") or ""
        inside = [marked_up(f"<b>{safe(flag['message'])}</b>")]
        inside += [line(counsel)] if counsel and counsel != flag["message"] else []
        rows.append((mark, [*inside, line(about, styles().small)]))
    return entries("What is missing, wrong or worth knowing", rows, "Nothing was flagged."), tuple(mark for mark, _ in rows)


def _doubted(told: dict[str, Any]) -> tuple[list[Any], tuple[Mark, ...]]:
    """Return the words that the doubt is about; an assessment of an earlier version names none."""
    found = (told.get("doubt") or {}).get("words") or []
    rows = [
        (_mark(f"Q{at}", "high", one), [line(f"“{_shortened(one['quote'])}”", styles().quote), line(_where(one), styles().small)])
        for at, one in enumerate(found, start=1)
    ]
    return (entries("What the doubt is about", rows, "") if rows else []), tuple(mark for mark, _ in rows)


def _differing(told: dict[str, Any]) -> tuple[list[Any], tuple[Mark, ...]]:
    """Return the places where the file says one thing and shows another, both readings side by side."""
    found = [{**one, "page": page["page"]} for page in told.get("reading") or [] for one in page.get("mismatches") or []]
    if not found:
        return [], ()
    rows = []
    for at, one in enumerate(found, start=1):
        claimed, seen = one["claimed"] or wording.NOTHING_CLAIMED, one["seen"] or wording.NOTHING_SEEN
        inside = [line(f"{wording.CLAIMED}: {_shortened(claimed)}"), line(f"{wording.SEEN}: {_shortened(seen)}")]
        rows.append((_mark(f"D{at}", "high", one), [*inside, line(_where(one), styles().small)]))
    return entries(wording.DIFFERING, rows, ""), tuple(mark for mark, _ in rows)


def _signatures(told: dict[str, Any]) -> tuple[list[Any], tuple[Mark, ...]]:
    rows = []
    for at, slot in enumerate(told.get("signatures") or [], start=1):
        mark = _mark(f"S{at}", "sign", slot)
        who = slot.get("title") or wording.SIGNERS.get(slot["slot"], slot["slot"])
        purpose = "issues the paper" if slot.get("issuing") else wording.PURPOSES.get(slot.get("purpose") or "", "")
        state = wording.SIGNATURES.get(slot["state"], slot["state"])
        if slot["state"] == "digital" and slot.get("validation"):
            state = wording.digital(slot["validation"])
        name = f"name: {slot['name']}" if slot.get("name") else ""
        inside = [marked_up(f"<b>{safe(who)}: {safe(state)}</b>")]
        inside.append(line(" · ".join(filter(None, (purpose, name, _where(slot)))), styles().small))
        rows.append((mark, inside))
    return entries("Places for a signature", rows, "No place for a signature was found."), tuple(mark for mark, _ in rows)


def _evidence(told: dict[str, Any]) -> tuple[list[Any], tuple[Mark, ...]]:
    rows = []
    telling = [one for one in told.get("evidence") or [] if one.get("quote")][:_SEEN_LISTED]
    for at, one in enumerate(telling, start=1):
        mark = _mark(f"E{at}", "seen", one)
        about = " · ".join(filter(None, (_speaks(one), _where(one), f"rule {one['rule']}")))
        rows.append((mark, [line(f"“{_shortened(one['quote'])}”", styles().quote), line(about, styles().small)]))
    return entries("What it rests on", rows, ""), tuple(mark for mark, _ in rows)


def _speaks(one: dict[str, Any]) -> str:
    """Return what a piece of evidence speaks for or against; nothing when it speaks for no kind alone."""
    if not one.get("favours"):
        return ""
    return f"speaks {'against' if one.get('weight', 0) < 0 else 'for'} {wording.KINDS[Kind(one['favours'])]}"


def _shortened(quote: str, most: int = 400) -> str:
    return quote if len(quote) <= most else f"{quote[:most].rstrip()} …"


def _fields(told: dict[str, Any]) -> list[Any]:
    values = told.get("fields") or {}
    places = values.get("places") or {}
    rows = []
    for name, label in wording.FIELDS.items():
        value, where = values.get(name), _where(places.get(name) or {})
        rows.append((label, f"{value}" + (f"  ({where})" if where else "") if value else "Not found"))
    return [line("What the paper says of itself", styles().sub), facts(rows)]


def _parts(told: dict[str, Any]) -> list[Any]:
    parts = told.get("parts") or []
    if len(parts) < 2:  # noqa: PLR2004  (one part is the paper itself)
        return []
    rows = [
        ("Page " + ", ".join(str(page) for page in part["pages"]), f"Appears to be {wording.KINDS[Kind(part['kind'])]}.")
        for part in parts
    ]
    return [line("Papers in this packet of pages", styles().sub), facts(rows)]


def _reading(told: dict[str, Any]) -> list[Any]:
    rows = []
    for page in told.get("reading") or []:
        how = wording.SOURCES.get(page["source"], page["source"])
        faults = " ".join(fault["message"] for fault in page.get("faults") or [])
        confidence = page.get("confidence")
        sure = f", words read with confidence {confidence:.0%}" if confidence is not None else ""
        done = "; ".join(wording.MENDED.get(step, step) for step in page.get("mended") or [])
        mended = f" A copy was mended to be read: {done}." if done else ""
        which = "the e-mail that it came in; " if page.get("is_message") else ""
        rows.append((f"Page {page['page']}", f"{which}{how}{sure}.{mended} {faults}".strip()))
    if told.get("attachments"):
        rows.append(("Files inside the file", ", ".join(told["attachments"])))
    return [CondPageBreak(1.2 * inch), line("How it was read", styles().sub), facts(rows)] if rows else []
