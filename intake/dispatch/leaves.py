"""Leaves: the written parts of a packet on the whole case; cover, policy, visit, decisions, history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import inch
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer, Table, TableStyle

from intake.dispatch import wording
from intake.dispatch.blocks import WIDTH, Around, Heading, facts, panel
from intake.dispatch.findings import appears, corrected_line, corrections
from intake.dispatch.typography import ACCENT, INK, RULE, TONES, line, marked_up, safe, styles
from intake.docket.records import Event


def cover(around: Around, contents: Flowable) -> list[Any]:
    """Return the cover sheet: what, whose, when, and at a glance what came."""
    case, look = around.case, styles()
    story: list[Any] = [
        line(around.library.name, look.number),
        line("Packet for counsel", look.title),
        line(f"Case {case.number}" + (" (example, not a real visit)" if case.is_demo else ""), look.number),
        Spacer(1, 12),
    ]
    if case.is_restricted:
        words = "Restricted. Words of nondisclosure or of a seal were seen on a paper of this case. Only the Director and the "
        words += "counsel it was forwarded to may see it."
        story += [panel([marked_up(f"<b>{safe(words)}</b>")], edge=TONES["blocker"]), Spacer(1, 10)]
    story += [_glance(around), Spacer(1, 12)]
    story.append(
        facts(
            [
                ("Visit", around.clock(case.visit.presented_at or case.opened_at)),
                ("Taken in by", case.opened_by.name),
                ("Presented by", ", ".join(filter(None, (case.visit.presenter_name, wording.AGENCIES[case.visit.agency])))),
                ("Where it stands", wording.CASE_STATES[case.state]),
                ("Shared with", ", ".join(person.name for person in case.forwarded_to) or "Nobody yet"),
                ("Packet made", around.clock(around.made_at)),
            ]
        )
    )
    story += [
        Spacer(1, 8),
        line(
            "What is said here of a paper is what a program read on it, with the place it read it from. It is not legal advice, "
            "and it decides nothing. The files as they were received are attached to this PDF; each is listed with its SHA-256.",
            look.small,
        ),
        line("Contents", look.sub),
        contents,
    ]
    return story


def _glance(around: Around) -> Table:
    inside: list[Any] = []
    for at, paper in enumerate(around.case.papers, start=1):
        inside.append(marked_up(f"<b>Paper {at}.</b> {safe(appears(paper))}", styles().body))
        flags = (paper.assessment or {}).get("flags") or []
        blockers = [flag["message"] for flag in flags if flag["severity"] == "blocker"]
        inside += [marked_up(f"• {safe(message)}", styles().small) for message in blockers[:4]]
        inside += [corrected_line(around, one) for one in corrections(around.case, paper)[-1:]]
    return panel(inside or [line("No paper was presented at this visit.")])


def visit_record(around: Around) -> list[Any]:
    """Return what the desk noted of the visit."""
    visit, case = around.case.visit, around.case
    shown = {True: "Yes", False: "No", None: "Not noted"}[visit.id_shown]
    sought = ", ".join(wording.SOUGHT[one] for one in wording.SOUGHT if one in visit.sought)
    return [
        CondPageBreak(3 * inch),
        Heading("Visit record", "visit"),
        facts(
            [
                ("Presented", around.clock(visit.presented_at or case.opened_at)),
                ("Noted by", case.opened_by.name),
                ("Presenter", visit.presenter_name or "Not noted"),
                ("Badge or number", visit.badge or "Not noted"),
                ("Agency, as said", wording.AGENCIES[visit.agency]),
                ("Identification shown", shown),
                ("Asked for", sought or "Not noted"),
                ("Person asked for", visit.person_sought or "Nobody named"),
                ("In the officer's words", case.request_words or "Not noted"),
                ("Emergency claimed", "Yes" if visit.claims_emergency else "No"),
                ("Paper shown on a screen only", "Yes" if visit.on_screen_only else "No"),
            ]
        ),
    ]


def policy_sections(around: Around) -> list[Any]:
    """Return the sections of the policy that the papers were routed to, word for word; all of them when none was named."""
    routed = [section for paper in around.case.papers for section in (paper.card or {}).get("sections") or []]
    quoted = {one["number"]: (one["title"], one["text"]) for one in routed}
    if not quoted:
        quoted = {one.number: (one.title, one.text) for one in around.policy.sections}
    named = next((f"{one.policy_id} {one.policy_version}" for one in around.case.papers if one.policy_id), "")
    version = named or f"{around.policy.id} {around.policy.version}"
    story: list[Any] = [PageBreak(), Heading("The library's policy, word for word", "policy")]
    story.append(line(f"{around.policy.title}, {version}. Quoted as it stands; nothing is added.", styles().small))
    order = [one.number for one in around.policy.sections]
    for number in sorted(quoted, key=lambda one: order.index(one) if one in order else len(order)):
        title, text = quoted[number]
        story.append(line(f"{number}. {title}", styles().sub))
        story += [line(part, styles().policy) for part in text.split("\n\n") if part.strip()]
    return story + _open_questions(around)


def _open_questions(around: Around) -> list[Any]:
    """Return the open questions that the papers touch, each once."""
    notes = {note["name"]: note for paper in around.case.papers for note in (paper.card or {}).get("notes") or []}
    if not notes:
        return []
    story: list[Any] = [line("Open questions", styles().sub)]
    for note in notes.values():
        story += [line(note["says"]), line(note["law"], styles().small)]
    return story


def decisions(around: Around) -> list[Any]:
    """Return what the Director decided, each with its reason."""
    numbers = {paper.id: at for at, paper in enumerate(around.case.papers, start=1)}
    story: list[Any] = [CondPageBreak(2 * inch), Heading("Decisions", "decisions")]
    if not around.case.decisions:
        return [*story, line("None was written down when this packet was made.")]
    for one in around.case.decisions:
        what = wording.DECISIONS[one.kind]
        if one.corrected_kind is not None:
            what += f": held to be {wording.KINDS[one.corrected_kind]}"
        about = f"Paper {numbers[one.paper_id]} · " if one.paper_id in numbers else ""
        inside = [
            marked_up(f"<b>{safe(what)}</b>"),
            line(one.reason or "No reason was given."),
            line(f"{about}{one.person.name} · {around.clock(one.at)}", styles().small),
        ]
        story.append(KeepTogether([panel(inside, edge=INK), Spacer(1, 6)]))
    return story


def history(around: Around, events: Sequence[Event]) -> list[Any]:
    """Return every line of the case's history, with the beginning of its digest."""
    small = styles().small
    rows: list[list[Any]] = [[line(one, styles().label) for one in ("", "When", "Who", "What", "Digest")]]
    for event in events:
        when = f"{event.at.astimezone(around.zone):%Y-%m-%d %H:%M:%S %Z}"
        cells = (event.sequence, when, event.person_name, wording.action(event), event.digest[:12])
        rows.append([line(one, small) for one in cells])
    table = Table(rows, colWidths=[26, 122, 106, WIDTH - 26 - 122 - 106 - 82, 82], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, ACCENT),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, RULE),
            ]
        )
    )
    note = "Each line carries a keyed digest (HMAC-SHA256) over itself and the line before; the library can check the chain. "
    note += "Its whole digests are in the manifest."
    return [PageBreak(), Heading("History", "history"), line(note, small), Spacer(1, 6), table]
