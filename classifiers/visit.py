"""Visit and Library: what the desk noted about the officer's visit, and where it happened. Both come in from outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from classifiers.kinds import Sought


class Agency(StrEnum):
    """Who the presenter says they work for."""

    ICE = "ice"
    """Immigration and Customs Enforcement, ERO or HSI."""
    CBP = "cbp"
    OTHER_DHS = "other_dhs"
    FBI = "fbi"
    DEA = "dea"
    ATF = "atf"
    US_MARSHALS = "us_marshals"
    OTHER_FEDERAL = "other_federal"
    STATE_POLICE = "state_police"
    LOCAL_POLICE = "local_police"
    SHERIFF = "sheriff"
    CORRECTIONS = "corrections"
    ATTORNEY = "attorney"
    PROCESS_SERVER = "process_server"
    OTHER = "other"
    UNKNOWN = "unknown"

    @property
    def is_dhs(self) -> bool:
        """Whether the agency belongs to the Department of Homeland Security."""
        return self in {Agency.ICE, Agency.CBP, Agency.OTHER_DHS}


@dataclass(frozen=True)
class Visit:
    """What the desk noted. `presented_at` is aware, in the library's time zone; None when only a file is classified."""

    presented_at: datetime | None = None
    agency: Agency = Agency.UNKNOWN
    presenter_name: str = ""
    badge: str = ""
    id_shown: bool | None = None
    sought: frozenset[Sought] = field(default_factory=frozenset)
    person_sought: str = ""
    claims_emergency: bool = False
    on_screen_only: bool = False
    """The paper was shown on a phone or computer screen."""


@dataclass(frozen=True)
class Library:
    """The library as papers may name it."""

    name: str = "Ecorse Public Library"
    other_names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    """Streets and numbers of all branches; empty until an administrator enters them."""
    state: str = "MI"
    county: str = "Wayne"
    federal_district: str = "Eastern District of Michigan"
    time_zone: str = "America/Detroit"
    old_after_days: tuple[int, int, int] = (10, 14, 30)
    """Age from which a Michigan search warrant is told as old, as older, as very old: the library's choice, the Act sets none."""
    settled: frozenset[str] = frozenset()
    """Names of the questions of law and policy (`questions.json`) that counsel has settled."""
