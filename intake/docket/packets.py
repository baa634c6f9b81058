"""Packets: which are asked for, and which are made; a packet that a killed worker did not finish is made by the next."""

from __future__ import annotations

import sqlalchemy as sa

from intake.docket import rows
from intake.docket.cases import need
from intake.docket.papers import Papers
from intake.docket.records import DuePacket, Packet, Person, Role
from intake.docket.rows import MOST_PACKET_TRIES
from intake.docket.tables import DuePacketRow, PacketRow


class Packets(Papers):
    """The docket's packets."""

    def ask_for_packet(self, case_id: str, *, by: Person) -> DuePacket:
        """Have a packet made of a case; one that could not be made before is forgotten.

        Raises:
            NotAllowedError: `by` is no Director.
            NotFoundError: there is no such case.
        """
        need(by, Role.DIRECTOR)
        with self._writing() as session:
            case = self._case(session, case_id)
            for failed in [one for one in case.due_packets if one.tries >= MOST_PACKET_TRIES]:
                case.due_packets.remove(failed)
            row = DuePacketRow(case_id=case_id, asked_by_id=by.id, tries=0)
            session.add(row)
            session.flush()
            return rows.due_packet(row)

    def due_packets(self) -> tuple[DuePacket, ...]:
        """Return the packets that are to be made, oldest first."""
        query = sa.select(DuePacketRow).where(DuePacketRow.tries < MOST_PACKET_TRIES).order_by(DuePacketRow.asked_at)
        with self._reading() as session:
            return tuple(rows.due_packet(row) for row in session.scalars(query))

    def begin_packet(self, due_id: str) -> None:
        """Note that a packet is tried; one that ends its worker is so given up in the end."""
        with self._writing() as session:
            row = session.get(DuePacketRow, due_id)
            if row is not None:
                row.tries += 1

    def packet_failed(self, due_id: str) -> bool:
        """Note that a try failed; return whether it was the last."""
        with self._writing() as session:
            row = session.get(DuePacketRow, due_id)
            is_last = row is not None and row.tries >= MOST_PACKET_TRIES
            if row is not None and is_last:
                self._note(session, row.case_id, "packet.failed", {"packet": row.id}, None)
            return is_last

    def packet_made(self, due_id: str, sha256: str, size: int) -> Packet | None:
        """Record a packet whose bytes are kept; None where it was recorded before."""
        with self._writing() as session:
            due = session.get(DuePacketRow, due_id)
            if due is None:
                return None
            row = PacketRow(id=due.id, case_id=due.case_id, sha256=sha256, size=size, made_by=due.asked_by)
            session.add(row)
            session.delete(due)
            session.flush()
            detail = {"packet": row.id, "sha256": sha256, "size": size}
            self._note(session, row.case_id, "packet.made", detail, rows.person(due.asked_by))
            return rows.packet(row)
