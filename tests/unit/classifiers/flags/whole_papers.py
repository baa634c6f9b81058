"""Whole papers for flags, as words on a page with the visit that they came in: where each flag must fire, and near ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from classifiers.classify import classify
from classifiers.kinds import Sought
from classifiers.transcript import transcript_from_text
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

    def codes(self) -> set[str]:
        """Return the flags that are raised on it."""
        return {flag.code for flag in classify(transcript_from_text(self.text), self.visit, LIBRARY, today=TODAY).flags}


def _trap(name: str) -> str:
    return next(text for trap, _, _, text in TRAPS if trap == name)


def _on(day: str, hour: str = "12:00") -> Visit:
    return Visit(presented_at=datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=UTC))


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
INSPECTION, ATTORNEY_GENERALS, PREMISES, ABROAD = _trap("T17"), _trap("T57"), _trap("T58"), _trap("T59")
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
RETURN = """RETURN AND TABULATION
Search was made on {} and the following property was seized: one computer
{}
Officer"""
FEDERAL_RETURN = """Return
Case No.: 26-mj-30417   Date and time warrant executed: {}   Copy of warrant and inventory left with:"""
LAST_DAY = "on or before December 1, 2026"
WITHIN = "on or before December 1, 2026\n(not to exceed 14 days)"
DAYTIME = "[X] in the daytime 6:00 a.m. to 10:00 p.m."
ANY_TIME = "[{}] at any time in the day or night because good cause has been established."
MI_PLACE, PLACE = (
    "Ecorse Public Library,\n4184 West Jefferson Avenue, Ecorse, Michigan",
    "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan",
)
MI_ITEMS, ITEMS = "one desktop computer", "one desktop computer, serial number 4417"


def _each(text: str, old: str, *news: str) -> list[Paper]:
    return [Paper(new or "(nothing)", text.replace(old, new)) for new in news]


def _adding(text: str, *lines: str) -> list[Paper]:
    return [Paper(line, f"{text}{line}\n") for line in lines]


def _asking_for(text: str, *names: str) -> list[Paper]:
    return [Paper(f"asked for {name}", text, Visit(person_sought=name)) for name in names]


def _brought(text: str, *agencies: Agency) -> list[Paper]:
    return [Paper(f"brought by {agency.value}", text, Visit(agency=agency)) for agency in agencies]


def _wanting(text: str, *sought: Sought) -> list[Paper]:
    return [Paper(f"wanting {one.value}", text, Visit(sought=frozenset({one}))) for one in sought]


TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "EXECUTE_BY_PASSED": (
        [
            Paper("the day after", WARRANT, _on("2026-12-02")),
            Paper("no later than", WARRANT.replace(LAST_DAY, "no later than December 1, 2026"), _on("2026-12-02")),
            Paper("within 14 days of its date", WARRANT.replace(WITHIN, "within 14 days of its date"), _on("2026-12-05")),
            Paper(
                "within ten days",
                MICHIGAN.replace("You are further", "Execute this warrant within ten days. You"),
                _on("2026-12-01"),
            ),
            Paper("no day on it, and Rule 41's fourteen over", WARRANT.replace(WITHIN, "at once"), _on("2026-12-05")),
        ],
        [
            Paper("to the end of the day", WARRANT, _on("2026-12-01", "23:58")),
            Paper("the fourteenth day", WARRANT.replace(WITHIN, "within 14 days of its date"), _on("2026-12-04")),
            Paper("a person's warrant has no end", ARREST, _on("2027-12-02")),
            Paper("Michigan sets no limit", MICHIGAN, _on("2027-12-02")),
        ],
    ),
    "EXECUTE_WINDOW_TOO_LONG": (
        [
            *_each(WARRANT, LAST_DAY, "on or before December 5, 2026", "on or before 12/31/2026"),
            *_each(WARRANT, WITHIN, "within 30 days", "within forty-five (45) days of its issuance"),
        ],
        [
            *_each(WARRANT, LAST_DAY, "on or before December 4, 2026"),
            *_each(WARRANT, WITHIN, "within fourteen days"),
            Paper("Michigan sets none", MICHIGAN.replace("You are further", "Execute this warrant within 30 days. You")),
        ],
    ),
    "DATE_IN_FUTURE_OR_IMPOSSIBLE": (
        [
            *_each(
                WARRANT,
                LAST_DAY,
                "on or before 1/7/2026",
                "on or before November 2, 2026",
                "on or before December 1",
                "on or before 12/1",
            ),
            Paper("issued tomorrow", WARRANT.replace("11/20/2026 9:15 am", "11/25/2026 9:15 am")),
            Paper("to appear before it was issued", SUBPOENA.replace("December 28, 2026", "October 28, 2026")),
        ],
        [
            *_each(WARRANT, LAST_DAY, "on or before 12/1/2026", "on or before 1 December 2026"),
            Paper("issued today", WARRANT.replace("11/20/2026 9:15 am", "11/24/2026 9:15 am")),
            Paper("to appear a month later", SUBPOENA),
            Paper("a hearing that was missed", SUBPOENA + "Marlo Quist failed to appear on October 3, 2026.\n"),
        ],
    ),
    "MI_SEARCH_WARRANT_OLD": (
        [Paper(day, MICHIGAN, _on(day)) for day in ("2026-12-01", "2026-12-05", "2026-12-25")],
        [
            Paper("ten days", MICHIGAN, _on("2026-11-30")),
            Paper("a federal one", WARRANT, _on("2026-12-25")),
            Paper("for an arrest", ARREST, _on("2026-12-25")),
        ],
    ),
    "MI_ADMIN_WARRANT_OVER_10_DAYS": (
        [Paper(day, INSPECTION, _on(day)) for day in ("2026-12-01", "2026-12-30", "2027-11-20")],
        [
            Paper("ten days", INSPECTION, _on("2026-11-30")),
            Paper("extended", INSPECTION + "Extended to January 4, 2027.\n", _on("2026-12-01")),
            Paper("a search warrant", MICHIGAN, _on("2026-12-01")),
        ],
    ),
    "OUTSIDE_AUTHORISED_HOURS": (
        [
            Paper("before six", WARRANT, _on("2026-11-25", "05:59")),
            Paper("at ten", WARRANT, _on("2026-11-25", "22:00")),
            Paper(
                "the other box empty", WARRANT.replace(DAYTIME, f"{DAYTIME} {ANY_TIME.format(' ')}"), _on("2026-11-25", "23:00")
            ),
        ],
        [
            Paper("at six", WARRANT, _on("2026-11-25", "06:00")),
            Paper("before ten", WARRANT, _on("2026-11-25", "21:59")),
            Paper("any time", WARRANT.replace(DAYTIME, ANY_TIME.format("X")), _on("2026-11-25", "23:00")),
            Paper("for an arrest", ARREST, _on("2026-11-25", "23:00")),
        ],
    ),
    "RETURN_DATE_PASSED": (
        [
            Paper("MC 11", SUBPOENA, _on("2026-12-29")),
            Paper("AO 88B", PREMISES, _on("2026-12-16")),
            Paper("an agency's", _trap("T07"), _on("2027-12-29")),
        ],
        [
            Paper("on the day", SUBPOENA, _on("2026-12-28")),
            Paper("before it", PREMISES, _on("2026-12-14")),
            Paper("a warrant has none", WARRANT, _on("2027-01-01")),
        ],
    ),
    "SHORT_NOTICE": (
        [
            Paper("thirteen days for documents", SUBPOENA, _on("2026-12-15")),
            Paper("one", SUBPOENA, _on("2026-12-27")),
            Paper("nine, MCL 445.907", ATTORNEY_GENERALS, _on("2026-12-06")),
        ],
        [
            Paper("fourteen days for documents", SUBPOENA, _on("2026-12-14")),
            Paper("ten, MCL 445.907", ATTORNEY_GENERALS, _on("2026-12-05")),
            Paper("a federal one", PREMISES, _on("2026-12-14")),
            Paper("over", SUBPOENA, _on("2026-12-29")),
        ],
    ),
    "OLD_ARREST_WARRANT": (
        [Paper(day, ARREST, _on(day)) for day in ("2027-11-21", "2028-01-01", "2031-05-05")],
        [
            Paper("a year to the day", ARREST, _on("2027-11-20")),
            Paper("a search warrant", MICHIGAN, _on("2028-01-01")),
            Paper("an agency's own", AGENCY, _on("2028-01-01")),
        ],
    ),
    "TRACKING_WINDOW": (
        [
            Paper(f"{installed}, {used}", TRACKING.format(installed=installed, used=used))
            for installed, used in (
                ("December 1, 2026", "January 4, 2027"),
                ("November 30, 2026", "January 5, 2027"),
                ("12/20/2026", "3/1/2027"),
            )
        ],
        [
            Paper("ten and 45 days", TRACKING.format(installed="November 30, 2026", used="January 4, 2027")),
            Paper("fewer", TRACKING.format(installed="November 25, 2026", used="December 4, 2026")),
            Paper("a search warrant of eleven days", WARRANT),
        ],
    ),
    "PLACE_MISSING_OR_VAGUE": (
        [
            *_each(WARRANT, PLACE, "", "______________", "to be determined"),
            *_each(MICHIGAN, MI_PLACE, "________", "the premises"),
        ],
        [
            Paper("named", WARRANT),
            *_each(MICHIGAN, MI_PLACE, "the building at 17 Elm Street, Ecorse"),
            Paper("for an arrest", ARREST),
        ],
    ),
    "ITEMS_MISSING_OR_GENERAL": (
        [
            *_each(WARRANT, ITEMS, "", "______________", "everything"),
            *_each(MICHIGAN, MI_ITEMS, "", "any and all records"),
        ],
        [
            *_each(WARRANT, ITEMS, "one red jacket", "any and all records relating to account 4417"),
            Paper("named", MICHIGAN),
            Paper("for an arrest", ARREST),
        ],
    ),
    "PERSON_NAME_MISSING_OR_MISMATCH": (
        [
            *_asking_for(ARREST, "Delia Crane", "Delia Quist", "Marlo Crane"),
            *_asking_for(AGENCY, "Delia Crane"),
            Paper(
                "no name", ARREST.replace("delay MARLO QUIST", "delay ____________").replace("\nMARLO QUIST", "\n____________")
            ),
        ],
        [
            *_asking_for(ARREST, "Marlo Quist", "M. Quist", "Quist, Marlo", "Mr. Quist", "Marlo J. Quist Jr."),
            *_asking_for(ARREST.replace("MARLO", "MARL0"), "Marlo Quist"),
            *_asking_for(ARREST.replace("MARLO", "JOSÉ"), "Jose Quist"),
            *_asking_for(WARRANT, "Delia Crane"),
        ],
    ),
    "SERVICE_DEFECT": (
        _adding(SUBPOENA, "Via e-mail", "VIA CERTIFIED MAIL", "Sent by facsimile to 313-555-0142", "Served by first class mail"),
        [
            *_adding(SUBPOENA, "Personally served", "You may answer by mail.", "You may comply by mailing the records."),
            *_adding(WARRANT, "Via e-mail"),
        ],
    ),
    "EXIGENT_CLAIM": (
        [
            Paper(line, LETTER.format(line))
            for line in (
                "This is an emergency disclosure request.",
                "There is an immediate danger of death or serious physical injury.",
                "Lives are in danger.",
                "A child is in grave danger.",
            )
        ]
        + [Paper("by word of mouth", WARRANT, Visit(claims_emergency=True))],
        [
            Paper(line, LETTER.format(line))
            for line in (
                "In case of fire or emergency use the stairs.",
                "The emergency contact is Ned Arbor.",
                "Nobody's property is at risk.",
            )
        ],
    ),
    "OFFICER_ID_NOT_SHOWN": (
        [
            Paper(name, text, Visit(id_shown=False))
            for name, text in (("a warrant", WARRANT), ("an I-200", AGENCY), ("a letter", LETTER))
        ],
        [
            Paper("shown", WARRANT, Visit(id_shown=True)),
            Paper("not noted", WARRANT),
            Paper("shown with an I-200", AGENCY, Visit(id_shown=True)),
        ],
    ),
    "PRESENTER_NOT_ISSUER": (
        [
            *_brought(AGENCY, Agency.LOCAL_POLICE, Agency.SHERIFF),
            *_brought(WARRANT, Agency.ICE),
            *_brought(MICHIGAN, Agency.FBI),
            *_brought(_trap("T53"), Agency.ICE),
        ],
        [
            *_brought(AGENCY, Agency.ICE, Agency.UNKNOWN),
            *_brought(WARRANT, Agency.FBI),
            *_brought(MICHIGAN, Agency.LOCAL_POLICE),
            *_brought(SUBPOENA, Agency.PROCESS_SERVER),
        ],
    ),
    "POLICY_GAP_NON_ICE_DHS": (
        [*_brought(WARRANT, Agency.CBP, Agency.OTHER_DHS), *_brought(AGENCY, Agency.CBP)],
        [*_brought(WARRANT, Agency.ICE, Agency.FBI), *_brought(AGENCY, Agency.LOCAL_POLICE)],
    ),
    "ARREST_WARRANT_NO_PREMISES": (
        [
            Paper(name, text, Visit(sought=frozenset({Sought.NONPUBLIC_AREA})))
            for name, text in (("federal", ARREST), ("unlawful re-entry", _trap("T15")))
        ]
        + [Paper("a room and the person", ARREST, Visit(sought=frozenset({Sought.NONPUBLIC_AREA, Sought.PERSON})))],
        [*_wanting(ARREST, Sought.PERSON), *_wanting(WARRANT, Sought.NONPUBLIC_AREA), *_wanting(AGENCY, Sought.NONPUBLIC_AREA)],
    ),
    "SCOPE_EXCEEDED_BY_ORAL_REQUEST": (
        [*_wanting(ARREST, Sought.RECORDS, Sought.DEVICES), *_wanting(SUBPOENA, Sought.VIDEO), *_wanting(AGENCY, Sought.RECORDS)],
        [
            *_wanting(ARREST, Sought.PERSON),
            *_wanting(SUBPOENA, Sought.RECORDS),
            *_wanting(WARRANT, Sought.DEVICES),
            Paper("nothing asked", ARREST),
        ],
    ),
    "FOREIGN_COUNTRY": (
        [
            Paper(heading, FOREIGN.format(heading))
            for heading in (
                "SUPERIOR COURT OF JUSTICE\nONTARIO, CANADA",
                "ONTARIO COURT OF JUSTICE\nPROVINCE OF ONTARIO",
                "HIGH COURT OF JUSTICE\nKING'S BENCH DIVISION\nENGLAND AND WALES",
            )
        ],
        [
            Paper(heading, FOREIGN.format(heading))
            for heading in (
                "SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF ONTARIO",
                "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\nCOUNTY OF WAYNE",
                "UNITED STATES DISTRICT COURT\nEastern District of Michigan",
            )
        ],
    ),
    "WRONG_COURT_FOR_UIDDA": (
        [
            Paper(
                "a district court",
                ABROAD.replace(b.MI_CIRCUIT, b.MI_DISTRICT).replace("Circuit court clerk", "District court clerk"),
            ),
            Paper(
                "a probate court", ABROAD.replace(b.MI_CIRCUIT, b.MI_PROBATE).replace("Circuit court clerk", "Probate register")
            ),
            Paper(
                "another district court",
                ABROAD.replace(b.MI_CIRCUIT, b.MI_DISTRICT.replace("25TH", "36TH")).replace(
                    "Circuit court clerk", "Deputy clerk"
                ),
            ),
        ],
        [Paper("the circuit court", ABROAD), Paper("a Michigan case", SUBPOENA), Paper("another state's own", _trap("T60"))],
    ),
    "SIGNATURE_STAMP_OR_COPY": (
        _adding(WARRANT, "CONFORMED COPY", "Conformed copy of original on file", "(Conformed Copy)"),
        _adding(WARRANT, "CERTIFIED TRUE COPY", "Records conformed to the retention schedule.", "Keep a copy of the original."),
    ),
    "AFFIDAVIT_SUPPRESSED": (
        _adding(
            MICHIGAN,
            "The affidavit is suppressed by order of the court under MCL 780.654(3).",
            "IT IS ORDERED that the affidavit for this warrant be suppressed.",
            "Affidavit suppressed per order of 11/20/2026",
        ),
        _adding(
            MICHIGAN,
            "The affidavit is attached.",
            "The motion to suppress was denied.",
            "The defendant moved to suppress evidence.",
        ),
    ),
    "ALREADY_EXECUTED": (
        [
            *_adding(MICHIGAN, RETURN.format("11/22/2026", "/s/ Dane Holt"), RETURN.format("November 22, 2026", "/s/ Dane Holt")),
            *_adding(WARRANT, FEDERAL_RETURN.format("11/22/2026 9:00 am")),
        ],
        [
            *_adding(MICHIGAN, RETURN.format("____________", "____________________")),
            *_adding(WARRANT, FEDERAL_RETURN.format("____________")),
            *_adding(
                SUBPOENA, "PROOF OF SERVICE\nI served this subpoena on November 22, 2026.\n/s/ Ned Arbor\nServer's signature"
            ),
        ],
    ),
    "ATTACHMENT_MISSING": (
        _adding(
            WARRANT,
            "The things to be seized are listed in Attachment B.",
            "See Exhibit A.",
            "as described in the attached rider",
            "The affidavit is attached hereto and incorporated by reference.",
        ),
        [
            *_adding(WARRANT, "Nothing is attached.", "Attached to the wall is a fire plan."),
            Paper("it is there", WARRANT + "The things are listed in Attachment B.\n\fATTACHMENT B\nOne computer.\n"),
        ],
    ),
    "GROUNDS_OR_AFFIDAVIT_MISSING": (
        [
            Paper("sworn elsewhere", BARE),
            Paper("attached and not here", MICHIGAN),
            *_adding(BARE, "I have found probable cause."),
        ],
        [
            *_adding(BARE, "The grounds for the warrant are: a witness saw it.", "The affidavit is suppressed by order."),
            Paper("a federal one needs none", WARRANT),
            Paper("with its affidavit", f"{BARE}\f{AFFIDAVIT}"),
        ],
    ),
    "WRONG_RECIPIENT": (
        _each(
            SUBPOENA,
            "TO: Ecorse Public Library",
            "TO: Comcast Cable Communications",
            "TO: Ecorse Public School District",
            "TO: City of Lincoln Park",
            "TO: Taylor Community Library",
        ),
        _each(
            SUBPOENA,
            "TO: Ecorse Public Library",
            "TO: Library Director",
            "TO: Custodian of Records",
            "TO: Director, Ecorse Public Library, City of Ecorse",
        ),
    ),
    "BLANK_TEMPLATE": (
        [*_adding(WARRANT, "VOID", "SPECIMEN"), Paper("SAMPLE", f"SAMPLE\n{WARRANT}")],
        [
            Paper("filled in", WARRANT),
            *_each(WARRANT, ITEMS, "a blood sample"),
            *_adding(WARRANT, "The previous warrant is void."),
        ],
    ),
    "PROPOSED_OR_DRAFT": (
        [
            Paper(title, ORDER.format(title, b.MI_BLANK))
            for title in ("[PROPOSED] ORDER", "DRAFT ORDER", "PROPOSED ORDER", "ORDER\n(Proposed)")
        ],
        [
            Paper("prepared by counsel", ORDER.format("ORDER", f"{b.MI_JUDGE}Prepared by: Rhys Calder\n")),
            Paper("about a proposal", ORDER.format("ORDER ON PROPOSED SETTLEMENT", b.MI_JUDGE)),
            Paper("about a draft", ORDER.format("ORDER", f"{b.MI_JUDGE}The draft report is stricken.\n")),
        ],
    ),
    "APPLICATION_NOT_WARRANT": (
        [
            Paper("AO 106", _trap("T28")),
            Paper("AO 102", _trap("T28").replace("AO 106", "AO 102").replace("SEARCH WARRANT", "TRACKING WARRANT")),
            Paper("Michigan's affidavit", AFFIDAVIT),
        ],
        [Paper("the warrant", WARRANT), Paper("a motion", _trap("T33")), Paper("an agency's own", AGENCY)],
    ),
    "CONSENT_REQUESTED": (
        [
            Paper(line, LETTER.format(line))
            for line in (
                "I, ____________, voluntarily consent to a search of the premises by officers.",
                "I hereby authorize Detective Pike to search the computer room.",
                "I give permission to take the video.",
            )
        ],
        [
            Paper(line, LETTER.format(line))
            for line in ("The patron consented in writing.", "No consent is needed.", "Please call me.")
        ],
    ),
    "EMPLOYEE_RECORDS": (
        [
            Paper(line, LETTER.format(line))
            for line in (
                "Please provide the personnel file of Ned Arbor.",
                "Notice of inspection of Forms I-9 within three business days.",
                "Please send a list of all current employees.",
            )
        ],
        [
            Paper(line, LETTER.format(line))
            for line in (
                "The employee who works at the desk saw him.",
                "Form I-94 shows his arrival.",
                "Please send the sign-up sheets.",
            )
        ],
    ),
    "DEVICE_SEIZURE": (
        _each(MICHIGAN, MI_ITEMS, "one desktop computer.", "two laptops and a hard drive", "the router of the wireless network"),
        _each(MICHIGAN, MI_ITEMS, "the computer sign-up sheet of June 1", "one red jacket", "records of computer use"),
    ),
    "MLPA_NO_NOTICE_HEARING": (
        [
            Paper("a subpoena", SUBPOENA),
            *_each(MICHIGAN, MI_ITEMS, "circulation records of Ned Arbor"),
            *_each(
                ORDER.format("ORDER", b.MI_JUDGE),
                "IT IS ORDERED",
                "Without notice or a hearing, IT IS ORDERED",
                "After notice to the defendant and a hearing on bond, IT IS ORDERED",
                "The library may ask for an opportunity to be heard. IT IS ORDERED",
                "The library shall have an opportunity to be heard on December 3. IT IS ORDERED",
            ),
        ],
        [
            *_each(
                ORDER.format("ORDER", b.MI_JUDGE),
                "IT IS ORDERED",
                "After notice to the library and a hearing, IT IS ORDERED",
                "After notice and hearing, IT IS ORDERED",
                "The library, having had notice and an opportunity to be heard, IT IS ORDERED",
                "Upon due notice to the custodian of records and a hearing, IT IS ORDERED",
            ),
            *_each(MICHIGAN, MI_ITEMS, "one red jacket"),
            Paper("for an arrest", ARREST),
        ],
    ),
    "PAGES_MISSING": (
        _adding(WARRANT, "Page 1 of 5", "(Page 1 of 2)", "- 1 of 3 -"),
        _adding(WARRANT, "Page 1 of 1", "page 1", "Form 3 of the series"),
    ),
    "OTHER_FEDERAL_DISTRICT": (
        _each(
            WARRANT,
            "Eastern District of Michigan",
            "Northern District of Ohio",
            "Western District of Michigan",
            "District of Oregon",
        ),
        [
            Paper("this one", WARRANT),
            *_each(ARREST, "Eastern District of Michigan", "Northern District of Ohio"),
            Paper("18 USC 2703", _trap("T63")),
        ],
    ),
    "OTHER_MICHIGAN_COUNTY": (
        [
            Paper("Oakland", _trap("T62")),
            Paper("Washtenaw", MICHIGAN.replace("25TH", "15TH").replace("COUNTY OF WAYNE", "COUNTY OF WASHTENAW")),
            Paper("Macomb", MICHIGAN.replace("25TH", "37TH").replace("COUNTY OF WAYNE", "COUNTY OF MACOMB")),
        ],
        [
            Paper("this one", MICHIGAN),
            *_each(MICHIGAN, "25TH", "36TH"),
            Paper("a subpoena", SUBPOENA.replace("WAYNE", "OAKLAND")),
        ],
    ),
    "CASE_NUMBER_MISSING": (
        [
            *_each(WARRANT, "26-mj-30417", "", "________"),
            *_each(SUBPOENA, "26-004417-CZ", ""),
            *_each(ORDER.format("ORDER", b.MI_JUDGE), "26-004417-CZ", "________"),
        ],
        [
            Paper("a police report's will do", MICHIGAN),
            Paper("a court's rule for all cases", _trap("T20")),
            Paper("named", WARRANT),
        ],
    ),
    "ISSUE_DATE_MISSING": (
        [
            *_each(WARRANT, "11/20/2026 9:15 am", "", "____________"),
            Paper("an order", ORDER.format("ORDER", b.MI_JUDGE.replace("November 20, 2026", "____________"))),
            *_each(AGENCY, "Date: 11/20/2026", "Date:"),
        ],
        [Paper("named", WARRANT), Paper("an order's", ORDER.format("ORDER", b.MI_JUDGE)), Paper("an agency's", AGENCY)],
    ),
}
