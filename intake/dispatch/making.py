"""Making: the packets that Directors asked for, made by the worker: on an old computer one takes longer than a page may."""

from __future__ import annotations

from datetime import UTC, datetime

import structlog

from intake.docket.docket import Docket
from intake.docket.records import DuePacket
from intake.policies import policy_of
from intake.store import Store

_log = structlog.get_logger()


def make_due(docket: Docket, store: Store) -> int:
    """Make each packet that was asked for, and record it; return how many were made.

    One that cannot be made is tried again in the next round, a few times; then the Director is told so on the case's page.
    """
    return sum(_is_made(due, docket, store) for due in docket.due_packets())


def _is_made(due: DuePacket, docket: Docket, store: Store) -> bool:
    docket.begin_packet(due.id)
    try:
        sha256, size = store.keep(_packet(due, docket, store))
    except Exception:  # noqa: BLE001  (whatever it was, the other packets are made, and the mails are sent)
        _log.exception("packet not made", case=due.case_id, is_last_try=docket.packet_failed(due.id))
        return False
    return docket.packet_made(due.id, sha256, size) is not None


def _packet(due: DuePacket, docket: Docket, store: Store) -> bytes:
    """Return the packet of a case as it stands now, as the Director who asked for it sees it."""
    from intake.dispatch.packet import make_packet  # noqa: PLC0415  # loads a PDF writer: only when a packet is made

    case, library = docket.case(due.case_id, viewer=due.asked_by), docket.library()
    return make_packet(case, docket.history(case.id), store, library, policy_of(library), made_at=datetime.now(UTC))
