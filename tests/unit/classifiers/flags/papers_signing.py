"""Tables of whole papers for the flags about signing: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    AFFIDAVIT,
    AGENCY,
    ARREST,
    ATTORNEY_GENERALS,
    BARE,
    CLERKS,
    LETTER,
    MICHIGAN,
    ORDER,
    PREMISES,
    RETURN,
    SIGNED,
    SIGNED_BY_JUDGE,
    SIGNED_ORDER,
    SUBPOENA,
    WARRANT,
    Paper,
    adding,
    by,
    each,
    saying,
    trap,
)

from tests.unit.classifiers.papers import blocks as b

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "SIG_ISSUER_MISSING": (
        [
            *each(WARRANT, SIGNED, "", "______________"),
            *each(MICHIGAN, SIGNED, "____________________"),
            *each(SUBPOENA, "/s/ Rhys Calder", "____________________"),
            Paper("an order", ORDER.format("ORDER", b.MI_BLANK)),
            Paper("signed where it is sworn", f"{BARE.replace(SIGNED, '____________')}\f{AFFIDAVIT}"),
        ],
        [
            Paper("signed", WARRANT),
            *each(WARRANT, SIGNED, "s/Orla Fenn", "Electronically signed by Orla Fenn"),
            *each(AGENCY, "/s/ Dane Holt", "____________________"),
            Paper("its return empty", f"{MICHIGAN}{RETURN.format('__________', '____________________')}\n"),
            Paper("for signature by either, signed by one", PREMISES),
            Paper("signed, under an order that is not", f"{ORDER.format('ORDER', b.MI_BLANK)}\f{WARRANT}"),
        ],
    ),
    "SIG_WRONG_LINE": (
        [
            Paper("only the oath", f"{BARE.replace(SIGNED, '____________')}\f{AFFIDAVIT}"),
            Paper("the officer who swore", f"{BARE.replace(SIGNED, '/s/ Dane Holt')}\f{AFFIDAVIT}"),
            *each(WARRANT, SIGNED_BY_JUDGE, by("Dane Holt", "Special Agent"), by("Dane Holt", "Detective")),
        ],
        [
            Paper("both", f"{BARE}\f{AFFIDAVIT}"),
            Paper("no line at all", ORDER.format("ORDER", b.MI_BLANK)),
            Paper("an officer's return", f"{MICHIGAN}{RETURN.format('11/22/2026', '/s/ Dane Holt')}\n"),
            Paper("an officer's own paper", AGENCY),
        ],
    ),
    "SIGNER_NOT_JUDICIAL": (
        [
            Paper("an immigration officer", AGENCY),
            *each(
                WARRANT, SIGNED_BY_JUDGE, by("Rhys Calder", "Assistant United States Attorney"), by("Tamsin Rook", "Deputy Clerk")
            ),
            Paper("a parole board", trap("T53")),
            Paper("counsel, for a debtor's examination", trap("T23")),
        ],
        [
            Paper("a magistrate judge", WARRANT),
            Paper("a state's judge under a federal caption", trap("T27")),
            Paper("a clerk, for an arrest", ARREST),
            Paper("counsel, on a subpoena", SUBPOENA),
        ],
    ),
    "SIGNER_IS_IMMIGRATION_JUDGE": (
        [
            Paper("an order of removal", trap("T04 order")),
            Paper("a subpoena", trap("T04 subpoena")),
            Paper("a bond order", trap("T04 order").replace("ORDER OF THE IMMIGRATION JUDGE", "ORDER WITH RESPECT TO CUSTODY")),
        ],
        [
            Paper("a court that speaks of one", trap("T13").replace("an immigration officer", "an Immigration Judge")),
            Paper("an officer's warrant on a judge's order", b.I205),
            Paper("a magistrate judge", WARRANT),
            Paper("a notice to appear before one", trap("T05")),
        ],
    ),
    "SIGNER_IS_ALJ": (
        [
            Paper("Michigan's", trap("T18")),
            *each(trap("T18"), "         Administrative Law Judge", "         Hearing Officer", "         Hearing Referee"),
            *each(
                trap("T18"),
                "          MICHIGAN OFFICE OF ADMINISTRATIVE HEARINGS AND RULES",
                "          DEPARTMENT OF LICENSING AND REGULATORY AFFAIRS",
            ),
        ],
        [
            Paper("a court that reverses one", trap("T19")),
            Paper("a chief judge's administrative order", trap("T20")),
            Paper("a board's subpoena to appear before one", trap("T10")),
            Paper("a magistrate judge", WARRANT),
        ],
    ),
    "SIGNER_CLERK_ONLY": (
        [
            Paper("a grand jury's subpoena", trap("T24")),
            Paper("an arrest on an indictment", ARREST),
            *each(WARRANT, SIGNED_BY_JUDGE, by("Tamsin Rook", "Deputy Clerk")),
            *each(SIGNED_ORDER, "Orla Fenn, Circuit Court Judge", "Deputy Court Clerk"),
        ],
        [
            Paper("a judge", WARRANT),
            Paper("counsel beside the clerk's empty line", PREMISES),
            *adding(SIGNED_ORDER, "A true copy\n/s/ Tamsin Rook, Deputy Clerk"),
            Paper("an agency's own", AGENCY),
        ],
    ),
    "SIGNER_ATTORNEY_ONLY": (
        [
            Paper("MC 11", trap("T21, T22")),
            Paper("AO 88B", PREMISES),
            Paper("another state's", trap("T60")),
        ],
        [
            Paper("a grand jury's, by the clerk", trap("T24")),
            Paper("the clerk on the line beside", CLERKS),
            Paper("a prosecutor's, by a statute of its own", trap("T55")),
            Paper("a judge's", ATTORNEY_GENERALS),
        ],
    ),
    "SIGNATURE_ELECTRONIC": (
        [
            Paper("/s/", WARRANT),
            Paper("s/ without a space", trap("T12")),
            *each(WARRANT, SIGNED, "Electronically signed by Orla Fenn"),
            Paper("an officer's", AGENCY),
        ],
        [
            *each(WARRANT, SIGNED, "______________"),
            Paper("nobody's", trap("T10")),
            Paper("by the one who asks", trap("T28")),
            Paper("a typed name and no mark", LETTER.format("Please call me.")),
        ],
    ),
    "SIGNATURE_STAMP_OR_COPY": (
        adding(WARRANT, "CONFORMED COPY", "Conformed copy of original on file", "(Conformed Copy)"),
        adding(WARRANT, "CERTIFIED TRUE COPY", "Records conformed to the retention schedule.", "Keep a copy of the original."),
    ),
    "CONSENT_REQUESTED": (
        saying(
            LETTER,
            "I, ____________, voluntarily consent to a search of the premises by officers.",
            "I hereby authorize Detective Pike to search the computer room.",
            "I give permission to take the video.",
        ),
        saying(LETTER, "The patron consented in writing.", "No consent is needed.", "Please call me."),
    ),
}
