"""Demo: a handful of drawn papers of invented people, so that a newcomer sees a filled docket."""

from __future__ import annotations

from datetime import UTC, datetime

import samples
from classifiers.kinds import Sought
from classifiers.visit import Agency, Visit
from intake.docket.docket import Docket
from intake.docket.records import Person, Role
from intake.paper import receive
from intake.settings import Settings
from intake.store import Store


def load_demo(docket: Docket, settings: Settings) -> int:
    """Open a case for each drawn visit, unless the demo was loaded before; return how many were opened.

    The cases are marked as demo everywhere they are shown, and read by the worker like any other.
    """
    director = _person(docket, Role.DIRECTOR)
    if any(case.is_demo for case in docket.cases(viewer=director)):
        return 0
    desk, store = _person(docket, Role.DESK), Store.open(settings)
    visits = samples.demo()
    for visit in visits:
        noted = Visit(
            presented_at=datetime.now(UTC),
            agency=Agency(visit.agency),
            presenter_name=visit.presenter,
            badge=visit.badge,
            id_shown=True,
            sought=frozenset(Sought(one) for one in visit.sought),
        )
        store.keep(visit.data)
        case = docket.open_case(noted, visit.request_words, by=desk, is_demo=True)
        docket.add_paper(case.id, (receive(visit.data, visit.file, settings),), by=desk)
    return len(visits)


def _person(docket: Docket, role: Role) -> Person:
    """Return somebody with this role, for whom the demo acts.

    Raises:
        LookupError: nobody has it.
    """
    for person in docket.people():
        if role in person.roles and person.is_active:
            return person
    raise LookupError(f"the demo needs somebody who is {role}")
