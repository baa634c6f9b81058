"""Papers: how a worker tells the docket how far a paper is; every deed may be done twice and counts once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from intake.docket import rows
from intake.docket.cases import Cases
from intake.docket.errors import NotAllowedError, NotFoundError
from intake.docket.records import CaseState, PaperRecord, PaperStatus, Person
from intake.docket.tables import PaperRow, now
from intake.errors import EncryptedPaperError

FINISHED = frozenset({PaperStatus.ASSESSED, PaperStatus.REFUSED, PaperStatus.FAILED})
"""From here a paper goes no further: a worker that was killed and runs again changes nothing."""

_LONGEST_STAGE = 200


class Papers(Cases):
    """The docket's papers, as workers see them."""

    def paper(self, paper_id: str) -> PaperRecord:
        """Return a paper.

        Raises:
            NotFoundError: there is none with this id.
        """
        with self._reading() as session:
            return rows.paper(self._paper(session, paper_id))

    def unfinished_papers(self) -> tuple[PaperRecord, ...]:
        """Return the papers that wait or are being read, oldest first."""
        waiting = sa.select(PaperRow).where(PaperRow.status.in_((PaperStatus.QUEUED, PaperStatus.READING)))
        with self._reading() as session:
            return tuple(rows.paper(row) for row in session.scalars(waiting.order_by(PaperRow.received_at)))

    def tries(self, paper_id: str) -> int:
        """Return how often a worker took a paper in hand; more than once only when a worker ended in the middle of it."""
        with self._reading() as session:
            return self._paper(session, paper_id).tries

    def take_in_hand(self, paper_id: str) -> int:
        """Count that a worker takes a paper in hand, and return how often one did; 0 when the paper is finished already."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is None:
                return 0
            row.tries += 1
            return row.tries

    def unlock_paper(self, paper_id: str, *, by: Person) -> None:
        """Give a paper that is locked to be read again, now that its password was left for the worker.

        Raises:
            NotAllowedError: the paper is not one that is locked.
        """
        with self._writing() as session:
            row = self._paper(session, paper_id)
            if row.error_code != EncryptedPaperError.code:
                raise NotAllowedError("the paper is not locked")
            self._note(session, row.case_id, "paper.password_given", {"paper": row.id}, by)
            self._read_again(session, row)

    def reorder_paper(self, paper_id: str, order: Sequence[int], *, by: Person) -> None:
        """Put a paper's files into another order, and give it to be read again.

        Args:
            paper_id: the paper.
            order: the places (from 1) at which its files stand now, in the order that they are to have.
            by: who saw that they were in the wrong order.

        Raises:
            NotAllowedError: the paper is being read, or the Director has taken up its case.
            ValueError: the order does not name each file once.
        """
        with self._writing() as session:
            row = self._paper(session, paper_id)
            if PaperStatus(row.status) not in FINISHED or self._case(session, row.case_id).state != CaseState.OPEN:
                raise NotAllowedError("the files of this paper keep their order now")
            files = [rows.original(one) for one in row.originals]
            if sorted(order) != list(range(1, len(files) + 1)):
                raise ValueError("an order names each file once")
            for place, at in enumerate(order):
                kept, one = row.originals[place], files[at - 1]
                kept.sha256, kept.size, kept.media_type, kept.untrusted_name = (
                    one.sha256,
                    one.size,
                    one.media_type,
                    one.untrusted_name,
                )
            self._note(session, row.case_id, "paper.reordered", {"paper": row.id, "order": list(order)}, by)
            self._read_again(session, row)

    def _read_again(self, session: Session, row: PaperRow) -> None:
        row.status, row.readings, row.tries = PaperStatus.QUEUED, row.readings + 1, 0
        row.stage, row.pages_done, row.pages_total, row.finished_at = "", 0, None, None
        row.error_code = row.error_message = row.assessment = row.card = row.provisional = row.transcript_sha256 = None
        row.page_images = []
        session.flush()
        self.enqueue(session.connection(), row.id, row.readings)

    def begin_paper(self, paper_id: str) -> None:
        """Note that a paper is being read, from the beginning."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is not None:
                row.status, row.pages_done, row.pages_total = PaperStatus.READING, 0, None

    def report_progress(
        self, paper_id: str, stage: str, done: int, total: int | None, provisional: dict[str, Any] | None = None
    ) -> None:
        """Note how far the reading is; a first answer stays until a later one or the last."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is not None:
                row.stage, row.pages_done, row.pages_total = stage[:_LONGEST_STAGE], done, total
                row.provisional = provisional or row.provisional

    def finish_paper(
        self,
        paper_id: str,
        *,
        assessment: dict[str, Any],
        card: dict[str, Any],
        transcript_sha256: str,
        page_images: tuple[str, ...],
        is_restricted: bool,
        policy_id: str,
        policy_version: str,
    ) -> None:
        """Keep what was made of a paper and tell the Directors; a nondisclosure or seal closes the case to the desk."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is None:
                return
            row.status, row.finished_at, row.stage, row.provisional = PaperStatus.ASSESSED, now(), "", None
            row.pages_done = row.pages_total = len(page_images)
            row.assessment, row.card, row.page_images = assessment, card, list(page_images)
            row.transcript_sha256, row.policy_id, row.policy_version = transcript_sha256, policy_id, policy_version
            case = self._case(session, row.case_id)
            case.is_restricted = case.is_restricted or is_restricted
            detail = {"paper": row.id, "kind": assessment.get("kind"), "policy": f"{policy_id} {policy_version}".strip()}
            self._note(session, case.id, "paper.assessed", detail, None)
            self._tell_directors(session, case)

    def refuse_paper(self, paper_id: str, *, code: str, message: str, assessment: dict[str, Any]) -> None:
        """Note that a paper cannot be read through its own fault, with the sentence for the desk; the Directors are told."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is None:
                return
            row.status, row.finished_at, row.stage, row.provisional = PaperStatus.REFUSED, now(), "", None
            row.error_code, row.error_message, row.assessment = code, rows.clean(message), assessment
            self._note(session, row.case_id, "paper.refused", {"paper": row.id, "code": code}, None)
            self._tell_directors(session, self._case(session, row.case_id))

    def fail_paper(self, paper_id: str, message: str) -> None:
        """Note that the program gave up on a paper: the Directors are told, and see it unread."""
        with self._writing() as session:
            row = self._unfinished(session, paper_id)
            if row is None:
                return
            row.status, row.finished_at, row.stage, row.provisional = PaperStatus.FAILED, now(), "", None
            row.error_code, row.error_message = "engine", rows.clean(message)
            self._note(session, row.case_id, "paper.failed", {"paper": row.id}, None)
            self._tell_directors(session, self._case(session, row.case_id))

    @staticmethod
    def _paper(session: Session, paper_id: str) -> PaperRow:
        row = session.get(PaperRow, paper_id)
        if row is None:
            raise NotFoundError("paper")
        return row

    def _unfinished(self, session: Session, paper_id: str) -> PaperRow | None:
        row = self._paper(session, paper_id)
        return None if PaperStatus(row.status) in FINISHED else row
