"""Tables of whole papers for the flags about reach: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    AFFIDAVIT,
    AGENCY,
    ARREST,
    ATTORNEY_GENERALS,
    BARE,
    INSPECTION,
    ITEMS,
    MI_ITEMS,
    MI_PLACE,
    MICHIGAN,
    PLACE,
    PREMISES,
    SIGN_UPS,
    SUBPOENA,
    WARRANT,
    Paper,
    adding,
    asking_for,
    each,
    trap,
    wanting,
)

from classifiers.kinds import Sought
from classifiers.visit import Visit

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "PLACE_NOT_LIBRARY": (
        [
            *each(
                WARRANT,
                PLACE,
                "400 Elm Street, Lincoln Park, Michigan",
                "the residence at 12 Oak Street, Ecorse",
                "Taylor Community Library, 12303 Pardee Road, Taylor",
                "4184 East Jefferson Avenue, Detroit",
                "1484 West Jefferson Avenue, Ecorse, Michigan",
            ),
            *each(MICHIGAN, MI_PLACE, "the building at 17 Elm Street, Ecorse"),
        ],
        [
            *each(
                WARRANT,
                PLACE,
                "Ecorse Public Library",
                "4184 W Jefferson Ave., Ecorse MI 48229",
                "4184 Jefferson Avenue, Ecorse",
                "Ecorse Pubiic Library, 4l84 West Jefferson",
                "4l84 West Jeffcrson Avenue",
            ),
            Paper("for an arrest", ARREST),
        ],
    ),
    "PLACE_MISSING_OR_VAGUE": (
        [
            *each(WARRANT, PLACE, "", "______________", "to be determined"),
            *each(MICHIGAN, MI_PLACE, "________", "the premises"),
        ],
        [
            Paper("named", WARRANT),
            *each(MICHIGAN, MI_PLACE, "the building at 17 Elm Street, Ecorse"),
            Paper("for an arrest", ARREST),
        ],
    ),
    "ITEMS_MISSING_OR_GENERAL": (
        [
            *each(WARRANT, ITEMS, "", "______________", "everything"),
            *each(MICHIGAN, MI_ITEMS, "", "any and all records"),
            *each(SUBPOENA, SIGN_UPS, "all documents in your possession", "any and all records of any kind"),
        ],
        [
            *each(WARRANT, ITEMS, "one red jacket", "any and all records relating to account 4417"),
            *each(SUBPOENA, SIGN_UPS, "any and all records relating to the account of Marlo Quist", "the sign-up sheet"),
            Paper("named", MICHIGAN),
            Paper("for an arrest", ARREST),
        ],
    ),
    "GROUNDS_OR_AFFIDAVIT_MISSING": (
        [
            Paper("sworn elsewhere", BARE),
            Paper("attached and not here", MICHIGAN),
            *adding(BARE, "I have found probable cause."),
        ],
        [
            *adding(BARE, "The grounds for the warrant are: a witness saw it.", "The affidavit is suppressed by order."),
            Paper("a federal one needs none", WARRANT),
            Paper("with its affidavit", f"{BARE}\f{AFFIDAVIT}"),
        ],
    ),
    "PERSON_NAME_MISSING_OR_MISMATCH": (
        [
            *asking_for(ARREST, "Delia Crane", "Delia Quist", "Marlo Crane"),
            *asking_for(AGENCY, "Delia Crane"),
            Paper(
                "no name", ARREST.replace("delay MARLO QUIST", "delay ____________").replace("\nMARLO QUIST", "\n____________")
            ),
        ],
        [
            *asking_for(ARREST, "Marlo Quist", "M. Quist", "Quist, Marlo", "Mr. Quist", "Marlo J. Quist Jr."),
            *asking_for(ARREST.replace("MARLO", "MARL0"), "Marlo Quist"),
            *asking_for(ARREST.replace("MARLO", "JOSÉ"), "Jose Quist"),
            *asking_for(WARRANT, "Delia Crane"),
        ],
    ),
    "ARREST_WARRANT_NO_PREMISES": (
        [
            Paper(name, text, Visit(sought=frozenset({Sought.NONPUBLIC_AREA})))
            for name, text in (("federal", ARREST), ("unlawful re-entry", trap("T15")))
        ]
        + [Paper("a room and the person", ARREST, Visit(sought=frozenset({Sought.NONPUBLIC_AREA, Sought.PERSON})))],
        [*wanting(ARREST, Sought.PERSON), *wanting(WARRANT, Sought.NONPUBLIC_AREA), *wanting(AGENCY, Sought.NONPUBLIC_AREA)],
    ),
    "SUBPOENA_DOES_NOT_AUTHORISE_ENTRY": (
        [
            Paper("to permit an inspection", PREMISES),
            *wanting(SUBPOENA, Sought.NONPUBLIC_AREA),
            *wanting(ATTORNEY_GENERALS, Sought.NONPUBLIC_AREA),
        ],
        [
            *wanting(SUBPOENA, Sought.RECORDS),
            *wanting(WARRANT, Sought.NONPUBLIC_AREA),
            *wanting(trap("T07"), Sought.NONPUBLIC_AREA),
        ],
    ),
    "SCOPE_EXCEEDED_BY_ORAL_REQUEST": (
        [*wanting(ARREST, Sought.RECORDS, Sought.DEVICES), *wanting(SUBPOENA, Sought.VIDEO), *wanting(AGENCY, Sought.RECORDS)],
        [
            *wanting(ARREST, Sought.PERSON),
            *wanting(SUBPOENA, Sought.RECORDS),
            *wanting(WARRANT, Sought.DEVICES),
            Paper("nothing asked", ARREST),
        ],
    ),
    "WRONG_RECIPIENT": (
        each(
            SUBPOENA,
            "TO: Ecorse Public Library",
            "TO: Comcast Cable Communications",
            "TO: Ecorse Public School District",
            "TO: City of Lincoln Park",
            "TO: Taylor Community Library",
            "TO: Google LLC, Custodian of Records",
            "TO: Downriver Credit Union",
            "TO: Ecorse City Clerk",
        ),
        each(
            SUBPOENA,
            "TO: Ecorse Public Library",
            "TO: Library Director",
            "TO: Custodian of Records",
            "TO: Director, Ecorse Public Library, City of Ecorse",
            "TO: Ecorse Pub1ic Library",
            "TO: ECORSE PUBLIC LIBRARY, Attn: Director",
        ),
    ),
    "SERVICE_DEFECT": (
        adding(SUBPOENA, "Via e-mail", "VIA CERTIFIED MAIL", "Sent by facsimile to 313-555-0142", "Served by first class mail"),
        [
            *adding(SUBPOENA, "Personally served", "You may answer by mail.", "You may comply by mailing the records."),
            *adding(WARRANT, "Via e-mail"),
        ],
    ),
    "CIVIL_ENTRY_WARRANT": (
        [
            Paper("administrative in its title", trap("T16")),
            *each(trap("T16"), "ADMINISTRATIVE WARRANT FOR ENTRY", "WARRANT FOR ENTRY AND INSPECTION", "WARRANT"),
            *each(trap("T16"), "8 U.S.C. 1357", "8 U.S.C. § 1357(a)"),
        ],
        [
            Paper("a crime of immigration", trap("T14")),
            Paper("an arrest for re-entry", ARREST),
            Paper("an officer's own", AGENCY),
            Paper("an inspection under the health code", INSPECTION),
        ],
    ),
    "DEVICE_SEIZURE": (
        each(MICHIGAN, MI_ITEMS, "one desktop computer.", "two laptops and a hard drive", "the router of the wireless network"),
        each(MICHIGAN, MI_ITEMS, "the computer sign-up sheet of June 1", "one red jacket", "records of computer use"),
    ),
    "AUTHORISATION_ORDER_NOT_ATTACHED": (
        [
            Paper("alone", trap("T56")),
            Paper("its order left out", trap("T55").split("\f", 1)[0]),
            Paper("with the order unsigned", trap("T55").replace("/s/ Orla Fenn", "_____________")),
        ],
        [
            Paper("with its order", trap("T55")),
            Paper("a subpoena in a case", SUBPOENA),
            Paper("the Attorney General's, which a judge signs", ATTORNEY_GENERALS),
        ],
    ),
}
