"""Packet: everything of one case in one PDF for counsel, with the files as they were received attached to it.

The same case and the same moment give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.units import inch
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, KeepTogether, PageTemplate, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

from classifiers.policy import Policy
from intake.dispatch import facsimile, leaves
from intake.dispatch.blocks import WIDTH, Around, Heading, facts
from intake.dispatch.findings import paper_findings
from intake.dispatch.manifest import Attached, attachments, manifest
from intake.dispatch.typography import BOLD, MUTED, RULE, SANS, line, printable, styles
from intake.docket.records import Case, Event, LibraryRecord
from intake.store import Store

_MARGIN = 0.75 * inch
_MANIFEST = "manifest.json"
_FLUSH = TableStyle(
    [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
    ]
)


def make_packet(
    case: Case, history: Sequence[Event], store: Store, library: LibraryRecord, policy: Policy, *, made_at: datetime
) -> bytes:
    """Return the packet of a case as a PDF.

    Args:
        case: the whole case, as the Director sees it.
        history: every line of its history.
        store: where the originals and the pictures of pages are.
        library: the library's own data.
        policy: the policy in force, for papers that were routed to no section.
        made_at: when, aware.

    Returns:
        A PDF: cover, findings on each paper, policy, visit, decisions, history, pages as received, the list of files;
        attached: each original byte for byte, and manifest.json.

    Raises:
        StoreError: an original or a picture is gone or damaged.
    """
    around = Around(case, library, policy, made_at)
    files = attachments(case, store)
    told = manifest(around, history, files)
    return _with_attachments(_written(around, history, files, store), files, told, around)


def _written(around: Around, history: Sequence[Event], files: Sequence[Attached], store: Store) -> bytes:
    """Return the packet's own pages."""
    contents = TableOfContents(
        levelStyles=[styles().body], dotsMinLevel=0, rightColumnWidth=24, tableStyle=_FLUSH, notifyKind="TOCEntry"
    )
    story = leaves.cover(around, contents)
    facsimiles: list[Any] = []
    for at, paper in enumerate(around.case.papers, start=1):
        findings, marks = paper_findings(around, paper, at)
        story += findings
        facsimiles += facsimile.pages(paper, at, marks, store)
    story += [*leaves.policy_sections(around), *leaves.visit_record(around), *leaves.decisions(around)]
    story += [*leaves.history(around, history), *_list_of_files(files), *facsimiles]
    out = BytesIO()
    _Sheets(out, around).multiBuild(story)
    return out.getvalue()


class _Sheets(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """US Letter sheets with a running head, and a foot that says which of how many."""

    def __init__(self, out: BytesIO, around: Around) -> None:
        title = printable(f"Packet for counsel, case {around.case.number}")
        super().__init__(
            out,
            pagesize=LETTER,
            title=title,
            author="Writdesk",
            subject=printable(around.library.name),
            invariant=1,
            lang="en-US",
        )
        self._around = around
        self._count = 0
        frame = Frame(_MARGIN, 0.7 * inch, WIDTH, LETTER[1] - 1.5 * inch, leftPadding=0, rightPadding=0, topPadding=0, id="sheet")
        self.addPageTemplates([PageTemplate("sheet", [frame], onPage=self._running)])

    @property
    def is_draft(self) -> bool:
        """Whether this round only finds out on which sheet everything stands: pictures are left out of it."""
        return self._count == 0

    def _running(self, canvas: Any, _document: Any) -> None:
        self._seen = max(getattr(self, "_seen", 0), canvas.getPageNumber())
        top, foot = LETTER[1] - 0.52 * inch, 0.44 * inch
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_MARGIN, top - 6, LETTER[0] - _MARGIN, top - 6)
        canvas.line(_MARGIN, foot + 11, LETTER[0] - _MARGIN, foot + 11)
        canvas.setFillColor(MUTED)
        canvas.setFont(BOLD, 7.4)
        canvas.drawString(_MARGIN, top, printable(f"Case {self._around.case.number}"))
        canvas.setFont(SANS, 7.4)
        canvas.drawRightString(LETTER[0] - _MARGIN, top, printable(self._around.library.name)[:80])
        canvas.drawString(_MARGIN, foot, "Confidential: for the library's Director and counsel. Not legal advice.")
        canvas.drawRightString(LETTER[0] - _MARGIN, foot, f"Page {canvas.getPageNumber()} of {max(self._count, self._seen)}")
        canvas.restoreState()

    def _endBuild(self) -> None:  # noqa: N802  (reportlab's)
        """Remember how many sheets there were, for the feet of the next round."""
        self._count, self._seen = self._seen, 0
        super()._endBuild()

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802  (reportlab's)
        """Put a section into the contents and the outline."""
        if isinstance(flowable, Heading):
            self.canv.bookmarkPage(flowable.key)
            self.canv.addOutlineEntry(printable(flowable.text), flowable.key, 0)
            self.notify("TOCEntry", (0, printable(flowable.text), self.page, flowable.key))


def _list_of_files(files: Sequence[Attached]) -> list[Any]:
    """Return the list of the originals, each with its SHA-256."""
    small = styles().small
    story: list[Any] = [CondPageBreak(2.5 * inch), Heading("Files as received", "files")]
    story.append(line("Each is attached to this PDF, byte for byte, under the name given here.", small))
    for file in files:
        rows = [
            ("Attached as", file.name),
            ("Name as received", file.original.untrusted_name),
            ("Type, by its content", f"{file.original.media_type}, {file.original.size:,} bytes"),
            ("SHA-256", file.original.sha256),
        ]
        story.append(KeepTogether([line(f"Paper {file.paper}, file {file.position}", styles().sub), facts(rows)]))
    return story if files else [*story, line("No file was received.")]


def _with_attachments(written: bytes, files: Sequence[Attached], told: dict[str, Any], around: Around) -> bytes:
    """Return the PDF with the originals and the manifest attached."""
    made = around.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
    with pikepdf.open(BytesIO(written)) as pdf:
        for file in files:
            about = f"Paper {file.paper}, file {file.position}, as received"
            _attach(pdf, file.name, file.data, file.original.media_type, about, made)
        data = json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True).encode("utf-8", "replace")
        _attach(pdf, _MANIFEST, data, "application/json", "What this packet holds, with every digest", made)
        pdf.docinfo["/CreationDate"] = made
        pdf.docinfo["/ModDate"] = made
        pdf.docinfo["/Producer"] = "Writdesk"
        out = BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()


def _attach(pdf: pikepdf.Pdf, name: str, data: bytes, media_type: str, about: str, made: str) -> None:
    pdf.attachments[name] = pikepdf.AttachedFileSpec(
        pdf, data, filename=name, description=about, mime_type=media_type, creation_date=made, mod_date=made
    )
