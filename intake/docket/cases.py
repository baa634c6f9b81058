"""Cases: visits and their papers, who may see them, and what the Director decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from sqlalchemy.orm import Session

from classifiers.kinds import Kind
from classifiers.visit import Visit
from intake.dispatch import notices
from intake.docket import rows
from intake.docket.errors import NotAllowedError, NotFoundError
from intake.docket.people import People
from intake.docket.records import Case, CaseState, Decision, DecisionKind, PaperRecord, PaperStatus, Person, Role
from intake.docket.tables import (
    CaseRow,
    DecisionRow,
    ForwardingRow,
    LibraryRow,
    OriginalRow,
    PaperRow,
    PersonRow,
    now,
)
from intake.paper import Original

_STATE_AFTER = {
    DecisionKind.ACKNOWLEDGE: CaseState.ACKNOWLEDGED,
    DecisionKind.ASK_COUNSEL: CaseState.WITH_COUNSEL,
    DecisionKind.DECLINE: CaseState.DECIDED,
    DecisionKind.ALLOW_WITHIN_SCOPE: CaseState.DECIDED,
    DecisionKind.ACCEPT_SERVICE: CaseState.DECIDED,
    DecisionKind.CLOSE: CaseState.CLOSED,
}
"""Where a case stands after a decision; correcting the kind moves nothing."""


def as_seen_by(viewer: Person, case: Case) -> Case | None:
    """Return as much of a case as a person may see; None: nothing, not even that there is one.

    The Director sees all; counsel what was forwarded to them; the desk every case that is not restricted, and of a
    restricted one only the desk card, and only who took it in. An administrator sees no case.
    """
    if not viewer.is_active:
        return None
    if Role.DIRECTOR in viewer.roles:
        return case
    if Role.COUNSEL in viewer.roles and viewer.id in {person.id for person in case.forwarded_to}:
        return case
    if Role.DESK not in viewer.roles:
        return None
    if not case.is_restricted:
        return case
    return _card_only(case) if viewer.id == case.opened_by.id else None


def _card_only(case: Case) -> Case:
    papers = tuple(
        replace(paper, originals=(), assessment=None, provisional=None, page_images=(), transcript_sha256=None)
        for paper in case.papers
    )
    return replace(case, papers=papers, decisions=(), packets=(), due_packets=(), forwarded_to=())


class Cases(People):
    """The docket's cases."""

    def open_case(self, visit: Visit, request_words: str, *, by: Person, is_demo: bool = False) -> Case:
        """Open a case for an officer's visit; the Directors are told."""
        with self._writing() as session:
            opened = now()
            year = opened.astimezone(_zone(session)).year
            last = session.scalar(sa.select(sa.func.max(CaseRow.serial)).where(CaseRow.year == year))
            row = CaseRow(
                year=year,
                serial=(last or 0) + 1,
                opened_at=opened,
                opened_by_id=by.id,
                state=CaseState.OPEN,
                visit=rows.visit_json(visit),
                request_words=rows.clean(request_words),
                is_demo=is_demo,
            )
            session.add(row)
            session.flush()
            self._note(session, row.id, "case.opened", {"number": rows.number(row)}, by)
            self._tell_directors(session, row)
            return rows.case(row)

    def add_paper(self, case_id: str, originals: Sequence[Original], *, by: Person) -> PaperRecord:
        """Add a paper whose bytes are kept; its job is enqueued in the same transaction.

        Args:
            case_id: the case.
            originals: its files, in page order.
            by: who took it in.

        Raises:
            NotFoundError: there is no such case.
        """
        with self._writing() as session:
            row = self._add_paper(session, case_id, originals, PaperStatus.QUEUED)
            self._note(session, case_id, "paper.received", _received(row), by)
            self.enqueue(session.connection(), row.id)
            return rows.paper(row)

    def add_refused_paper(
        self, case_id: str, originals: Sequence[Original], error_code: str, error_message: str, *, by: Person
    ) -> PaperRecord:
        """Add what cannot be read but was presented: its bytes and its receipt are kept, and the Directors are told.

        Raises:
            NotFoundError: there is no such case.
        """
        with self._writing() as session:
            row = self._add_paper(session, case_id, originals, PaperStatus.REFUSED)
            row.error_code, row.error_message, row.finished_at = error_code, rows.clean(error_message), now()
            self._note(session, case_id, "paper.received", _received(row), by)
            self._note(session, case_id, "paper.refused", {"paper": row.id, "code": error_code}, None)
            self._tell_directors(session, self._case(session, case_id))
            return rows.paper(row)

    def case(self, case_id: str, *, viewer: Person) -> Case:
        """Return a case, as much of it as the viewer may see.

        Raises:
            NotFoundError: there is no such case, or the viewer may not see it.
        """
        with self._reading() as session:
            seen = as_seen_by(viewer, rows.case(self._case(session, case_id)))
        if seen is None:
            raise NotFoundError("case")
        return seen

    def cases(self, *, viewer: Person, states: Iterable[CaseState] | None = None) -> tuple[Case, ...]:
        """Return the cases that the viewer may see, newest first; of these states, when some are named."""
        query = sa.select(CaseRow).order_by(CaseRow.year.desc(), CaseRow.serial.desc())
        if states is not None:
            query = query.where(CaseRow.state.in_(list(states)))
        with self._reading() as session:
            seen = [as_seen_by(viewer, rows.case(row)) for row in session.scalars(query)]
        return tuple(case for case in seen if case is not None)

    def visit(self, case_id: str) -> Visit:
        """Return what the desk noted of a visit: for workers, which are no person.

        Raises:
            NotFoundError: there is no such case.
        """
        with self._reading() as session:
            return rows.visit(self._case(session, case_id).visit)

    def decide(
        self,
        case_id: str,
        kind: DecisionKind,
        reason: str,
        *,
        by: Person,
        corrected_kind: Kind | None = None,
        paper_id: str | None = None,
    ) -> Decision:
        """Write down what the Director decided.

        Args:
            case_id: the case.
            kind: what was decided.
            reason: why, in the Director's words.
            by: the Director.
            corrected_kind: for `correct_kind`, what the paper is held to be.
            paper_id: the paper that it is about; None for the whole case.

        Raises:
            NotAllowedError: `by` is no Director.
            NotFoundError: there is no such case, or the paper is not one of its papers.
            ValueError: a corrected kind is missing, or given with another decision.
        """
        need(by, Role.DIRECTOR)
        if (kind is DecisionKind.CORRECT_KIND) != (corrected_kind is not None):
            raise ValueError("a correction names the kind, and no other decision does")
        with self._writing() as session:
            case = self._case(session, case_id)
            if paper_id is not None and paper_id not in {paper.id for paper in case.papers}:
                raise NotFoundError("paper")
            row = DecisionRow(
                case_id=case_id,
                kind=kind,
                reason=rows.clean(reason),
                person=session.get_one(PersonRow, by.id),
                corrected_kind=corrected_kind,
                paper_id=paper_id,
            )
            session.add(row)
            case.state = _STATE_AFTER.get(kind, CaseState(case.state))
            session.flush()
            detail: dict[str, Any] = {"decision": row.id, "kind": kind, "paper": paper_id, "corrected_kind": corrected_kind}
            self._note(session, case_id, "case.decided", {key: one for key, one in detail.items() if one is not None}, by)
            return rows.decision(row)

    def forward(self, case_id: str, counsel_ids: Iterable[str], *, by: Person) -> Case:
        """Let counsel see a case; who could not see it before is sent a mail.

        Raises:
            NotAllowedError: `by` is no Director, or one of the people is not counsel.
            NotFoundError: there is no such case or person.
        """
        need(by, Role.DIRECTOR)
        with self._writing() as session:
            case = self._case(session, case_id)
            for person_id in dict.fromkeys(counsel_ids):
                self._forward(session, case, person_id, by)
            if case.state in {CaseState.OPEN, CaseState.ACKNOWLEDGED}:
                case.state = CaseState.WITH_COUNSEL
            session.flush()
            return rows.case(case)

    def _forward(self, session: Session, case: CaseRow, person_id: str, by: Person) -> None:
        counsel = self._person(session, person_id)
        need(rows.person(counsel), Role.COUNSEL)
        if person_id in {one.person_id for one in case.forwardings}:
            return
        case.forwardings.append(ForwardingRow(case_id=case.id, person=counsel, at=now()))
        session.flush()
        self._note(session, case.id, "case.forwarded", {"to": counsel.name, "person": counsel.id}, by)
        if not case.is_demo:
            notice = notices.for_counsel(self.settings.address, case.id, is_restricted=case.is_restricted)
            self._mail(session, counsel.email, notice, case.id)

    @staticmethod
    def _case(session: Session, case_id: str) -> CaseRow:
        row = session.get(CaseRow, case_id)
        if row is None:
            raise NotFoundError("case")
        return row

    def _add_paper(self, session: Session, case_id: str, originals: Sequence[Original], status: PaperStatus) -> PaperRow:
        case = self._case(session, case_id)
        row = PaperRow(case_id=case_id, position=len(case.papers) + 1, status=status, received_at=now())
        row.originals = [
            OriginalRow(
                position=position,
                sha256=one.sha256,
                size=one.size,
                media_type=one.media_type,
                untrusted_name=rows.clean(one.untrusted_name).encode("utf-8", "replace").decode("utf-8"),
            )
            for position, one in enumerate(originals, start=1)
        ]
        session.add(row)
        session.flush()
        return row


def _received(row: PaperRow) -> dict[str, Any]:
    return {"paper": row.id, "files": [{"sha256": one.sha256, "size": one.size} for one in row.originals]}


def need(person: Person, role: Role) -> None:
    """Hold that somebody has a role.

    Raises:
        NotAllowedError: they have not, or are shut out.
    """
    if not person.is_active or role not in person.roles:
        raise NotAllowedError(f"only for the role {role}")


def _zone(session: Session) -> ZoneInfo:
    """Return the library's time zone: a case belongs to the year on the library's own calendar."""
    row = session.get(LibraryRow, 1)
    name = row.record.get("time_zone", "") if row else "America/Detroit"
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
