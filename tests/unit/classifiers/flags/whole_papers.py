"""Whole papers for flags, as words on a page with the visit that they came in: where each flag must fire, and near ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property

from classifiers.classify import classify
from classifiers.kinds import Sought
from classifiers.transcript import Transcript, transcript_from_text
from classifiers.verdict import Flag
from classifiers.visit import Agency, Library, Visit
from tests.unit.classifiers.papers import blocks as b
from tests.unit.classifiers.papers.traps import TRAPS

LIBRARY = Library(addresses=("4184 West Jefferson Avenue, Ecorse, Michigan 48229",))
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Paper:
    """A paper as printed, the visit in which it came, and what is special about it."""

    name: str
    text: str
    visit: Visit = field(default_factory=Visit)

    @cached_property
    def transcript(self) -> Transcript:
        """The paper as read."""
        return transcript_from_text(self.text)

    @cached_property
    def flags(self) -> dict[str, Flag]:
        """The flags that are raised on it, by code."""
        return {flag.code: flag for flag in classify(self.transcript, self.visit, LIBRARY, today=TODAY).flags}


def trap(name: str) -> str:
    """Return one of the law's traps."""
    return next(text for trap, _, _, text in TRAPS if trap == name)


def on(day: str, hour: str = "12:00") -> Visit:
    """Return a visit on a day, at an hour."""
    return Visit(presented_at=datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=UTC))


FROM_THE_READER = frozenset(
    {
        "SIGNER_NAME_ILLEGIBLE_OR_NO_PRINTED_NAME",  # a hand is ink
        "DIGITAL_SIGNATURE_BROKEN",  # the file's own signature
        "LOW_SCAN_QUALITY",  # the picture
        "TEXT_LAYER_MISMATCH",  # what the file says beside what it shows
        "WORDS_STRUCK",  # the picture
        "MACHINE_CODE",  # the picture
    }
)
"""Flags that rest on no words but on what the reader makes of a file: tried with real ones, as they are read."""
WARRANT = b.AO93 + b.MAG
MICHIGAN = (
    b.MC231
    + """Issued: 11/20/2026             /s/ Orla Fenn
        Date                   Judge/Magistrate                   Bar no.
MC 231 (3/23) SEARCH WARRANT
"""
)
SUBPOENA = (
    b.MC11
    + """The appearance is at: 2 Woodward Ave, Detroit. Day Monday Date December 28, 2026 Time 9:00 a.m.
Date: November 20, 2026             /s/ Rhys Calder   P41234
                                    Judge/Clerk/Attorney      Bar no.
MC 11 (3/23) SUBPOENA, Order to Appear and/or Produce
"""
)
ARREST, AGENCY = b.AO442, b.I200
INSPECTION, ATTORNEY_GENERALS, PREMISES, ABROAD = trap("T17"), trap("T57"), trap("T58"), trap("T59")
CLERKS = PREMISES.replace("            CLERK OF COURT", "            CLERK OF COURT\n/s/ Tamsin Rook").replace(
    "/s/ Rhys Calder", ""
)
TRACKING = (
    "AO 104 (Rev. 12/17) Tracking Warrant\n"
    + b.FED
    + """In the Matter of the Tracking of a blue van      )  Case No. 26-mj-30417
                 TRACKING WARRANT
To: Any authorized law enforcement officer
An application by a federal law enforcement officer requests use of a tracking device. YOU ARE COMMANDED to execute this
warrant and begin use of the object or complete any installation by {installed} (not to exceed ten days).
The tracking may continue until {used} (not to exceed 45 days).
"""
    + b.MAG
)
LETTER = "DOWNRIVER POLICE DEPARTMENT\nNovember 20, 2026\nDear Director:\n{}\nSincerely,\nDetective Rowan Pike\n"
FOREIGN = """{}
Case No. 26-1044
             SEARCH WARRANT
To any peace officer: YOU ARE COMMANDED to search the Ecorse Public Library and seize one red jacket.
Dated: November 20, 2026       /s/ Orla Fenn
                               Judge
"""
ORDER = (
    b.MI_CIRCUIT
    + "Case No. 26-004417-CZ\n                     {}\n"
    + "IT IS ORDERED that the library produce the records of Ned Arbor by December 20, 2026.\n{}"
)
SIGNED_ORDER = ORDER.format("ORDER", b.MI_JUDGE)
BARE = MICHIGAN.replace("has sworn to the attached affidavit regarding the following", "has sworn to an affidavit")
AFFIDAVIT = (
    b.MI_DISTRICT
    + """AFFIDAVIT FOR SEARCH WARRANT
I, Dane Holt, being sworn, state: a witness saw it.
/s/ Dane Holt
Affiant
Subscribed and sworn to before me
/s/ Orla Fenn
Judge
"""
)
WITH_ATTACHMENT = f"{WARRANT}The things are listed in Attachment B.\n\fATTACHMENT B\nOne computer.\n"
COMMAND = "YOU ARE COMMANDED to produce the sign-up sheet.\n"
RETURN = """RETURN AND TABULATION
Search was made on {} and the following property was seized: one computer
{}
Officer"""
FEDERAL_RETURN = """Return
Case No.: 26-mj-30417   Date and time warrant executed: {}   Copy of warrant and inventory left with:"""
INVENTORY = """The officer executing this warrant must prepare an inventory and promptly return this
warrant and inventory to Orla Fenn."""
SIGN_UPS = "sign-up sheet of 1 June 2026"
LAST_DAY = "on or before December 1, 2026"
WITHIN = "on or before December 1, 2026\n(not to exceed 14 days)"
DAYTIME = "[X] in the daytime 6:00 a.m. to 10:00 p.m."
ANY_TIME = "[{}] at any time in the day or night because good cause has been established."
MI_PLACE, PLACE = (
    "Ecorse Public Library,\n4184 West Jefferson Avenue, Ecorse, Michigan",
    "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan",
)
SIGNED, SIGNED_BY_JUDGE = "/s/ Orla Fenn", b.MAG
DISTRICT = "Eastern District of Michigan\n"
MI_ITEMS, ITEMS = "one desktop computer", "one desktop computer, serial number 4417"


def by(name: str, office: str) -> str:
    """Return a federal warrant's closing in which another than the judge signed on the judge's line."""
    return b.MAG.replace("Orla Fenn, United States Magistrate Judge", f"{name}, {office}").replace("Orla Fenn", name)


def each(text: str, old: str, *news: str) -> list[Paper]:
    """Return a paper for each way in which one of its passages may read otherwise.

    Raises:
        ValueError: the paper has no such passage.
    """
    if old not in text:
        raise ValueError(old)
    return [Paper(new or "(nothing)", text.replace(old, new)) for new in news]


def saying(text: str, *lines: str) -> list[Paper]:
    """Return a paper for each line that its gap may be filled with."""
    return each(text, "{}", *lines)


def adding(text: str, *lines: str) -> list[Paper]:
    """Return a paper for each line that may stand at its foot."""
    return [Paper(line, f"{text}{line}\n") for line in lines]


def asking_for(text: str, *names: str) -> list[Paper]:
    """Return a paper as it comes with an officer who asks for each of some people."""
    return [Paper(f"asked for {name}", text, Visit(person_sought=name)) for name in names]


def brought(text: str, *agencies: Agency) -> list[Paper]:
    """Return a paper as each of some agencies brings it."""
    return [Paper(f"brought by {agency.value}", text, Visit(agency=agency)) for agency in agencies]


def wanting(text: str, *sought: Sought) -> list[Paper]:
    """Return a paper as it comes with an officer who wants each of some sorts of things."""
    return [Paper(f"wanting {one.value}", text, Visit(sought=frozenset({one}))) for one in sought]
