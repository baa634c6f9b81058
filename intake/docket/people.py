"""People: who signs in, what they may do, and the one-time passwords that they begin with."""

from __future__ import annotations

import secrets
import uuid

import sqlalchemy as sa
from argon2 import PasswordHasher
from sqlalchemy.orm import Session

from intake.docket import rows
from intake.docket.errors import NotFoundError
from intake.docket.ledger import Ledger
from intake.docket.records import LibraryRecord, Person, Role
from intake.docket.tables import LibraryRow, PersonRow, RoleRow

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that are mistaken for each other when they are read out or copied from paper."""

_GROUPS, _GROUP = 4, 4
"""Sixteen letters of 31: 79 bits."""


def one_time_password() -> str:
    """Return a password that can be read out: four groups of four."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


class People(Ledger):
    """The docket's people, and the library that they work for."""

    def add_person(self, name: str, email: str, roles: frozenset[Role], *, by: Person | None) -> tuple[Person, str]:
        """Add somebody who signs in.

        Returns:
            The person, and the one-time password; it is kept nowhere in clear.

        Raises:
            ValueError: somebody signs in with this address already, or there is no address.
        """
        address = _address(email)
        password = one_time_password()
        with self._writing() as session:
            if self._by_email(session, address) is not None:
                raise ValueError(f"{address} is somebody's already")
            row = PersonRow(name=rows.clean(name), email=address, password=PasswordHasher().hash(password), active=True)
            row.roles = self._roles(session, roles)
            session.add(row)
            session.flush()
            self._note(session, None, "person.added", {"person": row.id, "roles": sorted(roles)}, by)
            return rows.person(row), password

    def people(self) -> tuple[Person, ...]:
        """Return everybody, by name."""
        with self._reading() as session:
            found = session.scalars(sa.select(PersonRow).order_by(PersonRow.name, PersonRow.email))
            return tuple(rows.person(row) for row in found)

    def person(self, person_id: str) -> Person:
        """Return a person.

        Raises:
            NotFoundError: there is none with this id.
        """
        with self._reading() as session:
            return rows.person(self._person(session, person_id))

    def person_by_email(self, email: str) -> Person | None:
        """Return who signs in with an address, None when nobody does."""
        with self._reading() as session:
            row = self._by_email(session, email.strip().lower())
            return None if row is None else rows.person(row)

    def change_roles(self, person_id: str, roles: frozenset[Role], *, by: Person | None) -> Person:
        """Give a person these roles and no others.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._writing() as session:
            row = self._person(session, person_id)
            before = sorted(one.name for one in row.roles)
            row.roles = self._roles(session, roles)
            detail = {"person": row.id, "before": before, "after": sorted(roles)}
            self._note(session, None, "person.roles_changed", detail, by)
            return rows.person(row)

    def rename_person(self, person_id: str, name: str, email: str, *, by: Person | None) -> Person:
        """Give a person another name and another address; password, tasks and sessions stay.

        Raises:
            NotFoundError: there is no such person.
            ValueError: somebody else signs in with this address already, or there is no address.
        """
        address = _address(email)
        with self._writing() as session:
            row = self._person(session, person_id)
            holder = self._by_email(session, address)
            if holder is not None and holder.id != row.id:
                raise ValueError(f"{address} is somebody's already")
            row.name, row.email = rows.clean(name), address
            self._note(session, None, "person.renamed", {"person": row.id}, by)
            return rows.person(row)

    def set_active(self, person_id: str, active: bool, *, by: Person | None) -> Person:  # noqa: FBT001  (a flag is what is set)
        """Let a person sign in, or no longer; the latter ends their sessions at once.

        Raises:
            NotFoundError: there is no such person.
        """
        with self._writing() as session:
            row = self._person(session, person_id)
            row.active = active
            row.fs_uniquifier = uuid.uuid4().hex
            self._note(session, None, "person.activated" if active else "person.deactivated", {"person": row.id}, by)
            return rows.person(row)

    def renew_password(self, person_id: str, *, by: Person | None) -> str:
        """Give a person a new one-time password, and end their sessions.

        Raises:
            NotFoundError: there is no such person.
        """
        password = one_time_password()
        with self._writing() as session:
            row = self._person(session, person_id)
            row.password = PasswordHasher().hash(password)
            row.must_change_password = True
            row.fs_uniquifier = uuid.uuid4().hex
            self._note(session, None, "person.password_renewed", {"person": row.id}, by)
        return password

    def library(self) -> LibraryRecord:
        """Return the library's own data; a name alone until an administrator enters more."""
        with self._reading() as session:
            row = session.get(LibraryRow, 1)
            return LibraryRecord(name="The Library") if row is None else rows.library(row.record)

    def save_library(self, record: LibraryRecord, *, by: Person | None) -> None:
        """Keep the library's own data."""
        with self._writing() as session:
            told = rows.library_json(record)
            row = session.get(LibraryRow, 1)
            before = row.record if row else {}
            session.merge(LibraryRow(id=1, record=told))
            changed = sorted(key for key in told if told[key] != before.get(key))
            detail = {"changed": changed, "policy": f"{record.policy_id} {record.policy_version}".strip()}
            self._note(session, None, "library.saved", detail, by)

    @staticmethod
    def _person(session: Session, person_id: str) -> PersonRow:
        row = session.get(PersonRow, person_id)
        if row is None:
            raise NotFoundError("person")
        return row

    @staticmethod
    def _by_email(session: Session, address: str) -> PersonRow | None:
        return session.scalars(sa.select(PersonRow).where(PersonRow.email == address)).first()

    @staticmethod
    def _roles(session: Session, roles: frozenset[Role]) -> list[RoleRow]:
        return list(session.scalars(sa.select(RoleRow).where(RoleRow.name.in_(roles)).order_by(RoleRow.id)))


def _address(email: str) -> str:
    address = rows.clean(email).strip().lower()
    if "@" not in address or any(one.isspace() for one in address):
        raise ValueError("an address is needed to sign in")
    return address
