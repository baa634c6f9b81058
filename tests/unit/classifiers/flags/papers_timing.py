"""Tables of whole papers for the flags about timing: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    AGENCY,
    ANY_TIME,
    ARREST,
    ATTORNEY_GENERALS,
    DAYTIME,
    INSPECTION,
    LAST_DAY,
    MICHIGAN,
    PREMISES,
    SIGNED_ORDER,
    SUBPOENA,
    TRACKING,
    WARRANT,
    WITHIN,
    Paper,
    each,
    on,
    trap,
)

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "DATE_IN_FUTURE_OR_IMPOSSIBLE": (
        [
            *each(
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
            *each(WARRANT, LAST_DAY, "on or before 12/1/2026", "on or before 1 December 2026"),
            Paper("issued today", WARRANT.replace("11/20/2026 9:15 am", "11/24/2026 9:15 am")),
            Paper("to appear a month later", SUBPOENA),
            Paper("a hearing that was missed", SUBPOENA + "Marlo Quist failed to appear on October 3, 2026.\n"),
        ],
    ),
    "EXECUTE_BY_PASSED": (
        [
            Paper("the day after", WARRANT, on("2026-12-02")),
            Paper("no later than", WARRANT.replace(LAST_DAY, "no later than December 1, 2026"), on("2026-12-02")),
            Paper("within 14 days of its date", WARRANT.replace(WITHIN, "within 14 days of its date"), on("2026-12-05")),
            Paper(
                "within ten days",
                MICHIGAN.replace("You are further", "Execute this warrant within ten days. You"),
                on("2026-12-01"),
            ),
            Paper("no day on it, and Rule 41's fourteen over", WARRANT.replace(WITHIN, "at once"), on("2026-12-05")),
            *each(
                SIGNED_ORDER,
                "IT IS",
                "This order is effective when signed and remains in effect until November 20, 2026.\nIT IS",
                "This order expires on 11/01/2026.\nIT IS",
                "This order expires on: October 31, 2026\nIT IS",
                "Expiration date: 11/20/2026\nIT IS",
            ),
        ],
        [
            Paper("to the end of the day", WARRANT, on("2026-12-01", "23:58")),
            Paper("the fourteenth day", WARRANT.replace(WITHIN, "within 14 days of its date"), on("2026-12-04")),
            Paper("a person's warrant has no end", ARREST, on("2027-12-02")),
            Paper("Michigan sets no limit", MICHIGAN, on("2027-12-02")),
            *each(
                SIGNED_ORDER,
                "IT IS",
                "This order remains in effect until November 24, 2026.\nIT IS",
                "This order expires on 12/01/2026.\nIT IS",
                "This order is effective on November 1, 2026.\nIT IS",
                "My commission expires November 1, 2026.\nIT IS",
            ),
        ],
    ),
    "EXECUTE_WINDOW_TOO_LONG": (
        [
            *each(WARRANT, LAST_DAY, "on or before December 5, 2026", "on or before 12/31/2026"),
            *each(WARRANT, WITHIN, "within 30 days", "within forty-five (45) days of its issuance"),
        ],
        [
            *each(WARRANT, LAST_DAY, "on or before December 4, 2026"),
            *each(WARRANT, WITHIN, "within fourteen days"),
            Paper("Michigan sets none", MICHIGAN.replace("You are further", "Execute this warrant within 30 days. You")),
        ],
    ),
    "MI_ADMIN_WARRANT_OVER_10_DAYS": (
        [Paper(day, INSPECTION, on(day)) for day in ("2026-12-01", "2026-12-30", "2027-11-20")],
        [
            Paper("ten days", INSPECTION, on("2026-11-30")),
            Paper("extended", INSPECTION + "Extended to January 4, 2027.\n", on("2026-12-01")),
            Paper("a search warrant", MICHIGAN, on("2026-12-01")),
        ],
    ),
    "MI_SEARCH_WARRANT_OLD": (
        [Paper(day, MICHIGAN, on(day)) for day in ("2026-12-01", "2026-12-05", "2026-12-25")],
        [
            Paper("ten days", MICHIGAN, on("2026-11-30")),
            Paper("a federal one", WARRANT, on("2026-12-25")),
            Paper("for an arrest", ARREST, on("2026-12-25")),
        ],
    ),
    "OUTSIDE_AUTHORISED_HOURS": (
        [
            Paper("before six", WARRANT, on("2026-11-25", "05:59")),
            Paper("at ten", WARRANT, on("2026-11-25", "22:00")),
            Paper(
                "the other box empty", WARRANT.replace(DAYTIME, f"{DAYTIME} {ANY_TIME.format(' ')}"), on("2026-11-25", "23:00")
            ),
        ],
        [
            Paper("at six", WARRANT, on("2026-11-25", "06:00")),
            Paper("before ten", WARRANT, on("2026-11-25", "21:59")),
            Paper("any time", WARRANT.replace(DAYTIME, ANY_TIME.format("X")), on("2026-11-25", "23:00")),
            Paper("for an arrest", ARREST, on("2026-11-25", "23:00")),
        ],
    ),
    "RETURN_DATE_PASSED": (
        [
            Paper("MC 11", SUBPOENA, on("2026-12-29")),
            Paper("AO 88B", PREMISES, on("2026-12-16")),
            Paper("an agency's", trap("T07"), on("2027-12-29")),
        ],
        [
            Paper("on the day", SUBPOENA, on("2026-12-28")),
            Paper("before it", PREMISES, on("2026-12-14")),
            Paper("a warrant has none", WARRANT, on("2027-01-01")),
        ],
    ),
    "SHORT_NOTICE": (
        [
            Paper("thirteen days for documents", SUBPOENA, on("2026-12-15")),
            Paper("one", SUBPOENA, on("2026-12-27")),
            Paper("nine, MCL 445.907", ATTORNEY_GENERALS, on("2026-12-06")),
        ],
        [
            Paper("fourteen days for documents", SUBPOENA, on("2026-12-14")),
            Paper("ten, MCL 445.907", ATTORNEY_GENERALS, on("2026-12-05")),
            Paper("a federal one", PREMISES, on("2026-12-14")),
            Paper("over", SUBPOENA, on("2026-12-29")),
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
    "OLD_ARREST_WARRANT": (
        [Paper(day, ARREST, on(day)) for day in ("2027-11-21", "2028-01-01", "2031-05-05")],
        [
            Paper("a year to the day", ARREST, on("2027-11-20")),
            Paper("a search warrant", MICHIGAN, on("2028-01-01")),
            Paper("an agency's own", AGENCY, on("2028-01-01")),
        ],
    ),
}
