"""Tables of the flags about what a paper reaches and about people: where each must fire, and near ones where it must not."""

from __future__ import annotations

from dataclasses import replace

from cases import (
    AS,
    AW,
    CO,
    FEDERAL,
    ICE,
    JS,
    JW,
    MICHIGAN,
    NO,
    Case,
    came,
    cite,
    command,
    filled,
    mark,
    part,
    scope,
    slot,
    title,
)

from classifiers.transcript import Fault

HERE = "Ecorse Public Library, 4184 W. Jefferson Ave., Ecorse"
QUIET = [
    Case("a good warrant", JW, "A01", (FEDERAL, slot())),
    Case("a letter", NO, "H04"),
    Case("an agency's paper", AW, "E01", (ICE,)),
]


def _marked(status: str) -> list[Case]:
    return [Case(f"{status} on {kind.value}", kind, None, (MICHIGAN, slot(), mark(status))) for kind in (JW, CO, JS)]


TABLES: dict[str, tuple[list[Case], list[Case]]] = {
    "PLACE_NOT_LIBRARY": (
        [
            Case("another street", JW, "A01", (FEDERAL, filled("place", "100 Example Street, Detroit"))),
            Case(
                "another library",
                JW,
                "B01",
                (MICHIGAN, filled("place", "Downriver District Library, 2420 Fort Street, Lincoln Park")),
            ),
            Case("another number in the street", JW, "A01", (FEDERAL, filled("place", "9 West Jefferson Avenue, Ecorse"))),
        ],
        [
            Case("by name", JW, "A01", (FEDERAL, filled("place", "the Ecorse Public Library, second floor"))),
            Case("by address, abbreviated", JW, "B01", (MICHIGAN, filled("place", "4184 W. Jefferson Ave., Ecorse"))),
            Case(
                "in an attachment that names it",
                JW,
                "A01",
                (FEDERAL, filled("place", "See Attachment A")),
                text="Attachment A\n\nEcorse Public Library",
            ),
            Case("an arrest warrant names no place", JW, "A05", (FEDERAL, filled("place", "100 Example Street, Detroit"))),
        ],
    ),
    "PLACE_MISSING_OR_VAGUE": (
        [
            Case("blank", JW, "A01", (FEDERAL, filled("place", None))),
            Case("the premises", JW, "B01", (MICHIGAN, filled("place", "the premises"))),
            Case("various locations", JW, "A10", (FEDERAL, filled("place", "various locations"))),
            Case(
                "blank, though the caption has an address",
                JW,
                "A01",
                (FEDERAL, filled("place", None), replace(filled("place", HERE), rule="field.place.address")),
            ),
        ],
        [
            Case("named", JW, "A01", (FEDERAL, filled("place", HERE))),
            Case("subpoena", JS, "C01", (FEDERAL, filled("place", None))),
            Case(
                "blank on a page that cannot be read",
                JW,
                "A01",
                (FEDERAL, filled("place", None)),
                changes={"faults": (Fault("dark", "Dark."),)},
            ),
        ],
    ),
    "ITEMS_MISSING_OR_GENERAL": (
        [
            Case("blank", JW, "A01", (FEDERAL, filled("items", None))),
            Case("any and all records", JS, "C01", (FEDERAL, filled("items", "any and all records"))),
            Case("marked as general", JW, "B01", (MICHIGAN, mark("general_items"))),
        ],
        [
            Case("one backpack", JW, "A01", (FEDERAL, filled("items", "one black backpack"))),
            Case("all of one account", JS, "C01", (FEDERAL, filled("items", "any and all records relating to card 1234"))),
            Case("a blank that may stay blank on a subpoena to testify", JS, "C02", (FEDERAL, filled("items", None))),
        ],
    ),
    "GROUNDS_OR_AFFIDAVIT_MISSING": (
        [
            Case("neither", JW, "B01", (MICHIGAN, slot())),
            Case("e-warrant", JW, "B02", (MICHIGAN, slot())),
            Case("spoken of and not there", JW, "B01", (MICHIGAN, slot(), mark("refers_to_attachment", "affidavit"))),
        ],
        [
            Case("affidavit there", JW, "B01", (MICHIGAN, slot(), title("affidavit"))),
            Case("grounds on the face", JW, "B01", (MICHIGAN, slot()), text="The grounds for this warrant are as follows."),
            Case("suppressed by order", JW, "B01", (MICHIGAN, slot(), mark("suppressed_affidavit"))),
            Case("federal", JW, "A01", (FEDERAL, slot())),
        ],
    ),
    "PERSON_NAME_MISSING_OR_MISMATCH": (
        [
            Case("blank", JW, "A05", (FEDERAL, filled("person", None))),
            Case("another person", JW, "B03", (MICHIGAN, filled("person", "Bob Sample")), came(person_sought="Ann Example")),
            Case("I-200 for another", AW, "E01", (ICE, filled("person", "JUAN EXAMPLE")), came(person_sought="Pedro Sample")),
        ],
        [
            Case("the same", JW, "A05", (FEDERAL, filled("person", "ANN Q. EXAMPLE")), came(person_sought="Ann Example")),
            Case("nobody asked for by name", JW, "A05", (FEDERAL, filled("person", "Ann Example"))),
            Case("search warrant", JW, "A01", (FEDERAL, filled("person", None))),
        ],
    ),
    "ARREST_WARRANT_NO_PREMISES": (
        [
            Case(sub, JW, sub, (FEDERAL, command("officers_arrest")), came(sought="nonpublic_area"))
            for sub in ("A05", "B03", "B05")
        ],
        [
            Case("public area", JW, "A05", (FEDERAL,), came(sought="person")),
            Case("search warrant", JW, "A01", (FEDERAL,), came(sought="nonpublic_area")),
            Case("I-200 has its own flag", AW, "E01", (ICE,), came(sought="nonpublic_area")),
        ],
    ),
    "SUBPOENA_DOES_NOT_AUTHORISE_ENTRY": (
        [
            Case("shown for entry", JS, "C01", (FEDERAL,), came(sought="nonpublic_area")),
            Case("asks to permit entry later (T58)", JS, "C01", (FEDERAL, command("recipient_permit_entry"))),
            Case("MC 11 shown for entry", JS, "C05", (MICHIGAN,), came(sought="records nonpublic_area")),
        ],
        [
            Case("records only", JS, "C01", (FEDERAL,), came(sought="records")),
            Case("warrant", JW, "A01", (FEDERAL,), came(sought="nonpublic_area")),
            Case("agency's", AS, "E04", (ICE,), came(sought="nonpublic_area")),
        ],
    ),
    "SCOPE_EXCEEDED_BY_ORAL_REQUEST": (
        [
            Case("video besides records", JS, "C01", (FEDERAL, scope("records")), came(sought="records video")),
            Case("a room besides a person", JW, "A05", (FEDERAL, scope("person")), came(sought="nonpublic_area")),
            Case("devices besides a room", JW, "A01", (FEDERAL, scope("nonpublic_area")), came(sought="devices")),
        ],
        [
            Case("as the paper says", JS, "C01", (FEDERAL, scope("records")), came(sought="records")),
            Case("less than the paper says", JW, "A01", (FEDERAL, scope("records"), scope("devices")), came(sought="records")),
            Case("a letter has no bounds", NO, "H04", (scope("records"),), came(sought="video")),
        ],
    ),
    "WRONG_RECIPIENT": (
        [
            Case("a bank", JS, "C01", (FEDERAL, filled("recipient", "Example Bank, N.A."))),
            Case("another library", CO, "D01", (MICHIGAN, filled("recipient", "Downriver District Library"))),
            Case("a school", AS, "G03", (filled("recipient", "Ecorse School District"),)),
            Case("a prison's head", CO, "D08", (MICHIGAN, filled("recipient", "The Warden"))),
            Case(
                "a prison's head and the marshal", CO, None, (FEDERAL, filled("recipient", "Warden, FCI Milan, and any Marshal"))
            ),
            Case("a school's head", JS, "C05", (MICHIGAN, filled("recipient", "The Principal, Example High"))),
            Case("a telephone company", JS, "C04", (FEDERAL, filled("recipient", "Example Telephone"))),
            Case("a sheriff", CO, "D08", (MICHIGAN, filled("recipient", "The Sheriff of Example County"))),
        ],
        [
            Case("the library", JS, "C01", (FEDERAL, filled("recipient", "Ecorse Public Library"))),
            Case("whoever keeps the records", JS, "C05", (MICHIGAN, filled("recipient", "Custodian of Records"))),
            Case("officers", CO, "B10", (MICHIGAN, filled("recipient", "Any peace officer"))),
            Case("a member of staff", JS, "C02", (FEDERAL, filled("recipient", "Ann Example"))),
            Case("its Director", JS, "C02", (FEDERAL, filled("recipient", "The Director, Ecorse Public Library"))),
            Case("a witness", JS, "C02", (FEDERAL, filled("recipient", "Ned Ward"))),
        ],
    ),
    "SERVICE_DEFECT": (
        [
            Case(words, JS, "C05", (MICHIGAN,), text=words)
            for words in (
                "This subpoena was served by first-class mail.",
                "It was sent via e-mail to the library.",
                "Via facsimile",
            )
        ],
        [
            Case("in person", JS, "C05", (MICHIGAN,), text="I personally served this subpoena."),
            Case("an order", CO, "D01", (MICHIGAN,), text="This order was served by first-class mail."),
            Case("an address", JS, "C05", (MICHIGAN,), text="E-mail address of the attorney: a@law.example.com"),
        ],
    ),
    "CIVIL_ENTRY_WARRANT": (
        [
            Case("known", JW, "A09", (FEDERAL, slot())),
            Case(
                "8 USC 1357 and no person",
                JW,
                None,
                (FEDERAL, slot(), cite("8 USC 1357"), command("officers_search")),
                text="to search for aliens unlawfully present",
            ),
            Case(
                "read from its words",
                JW,
                None,
                (FEDERAL, command("officers_search")),
                text="under 8 U.S.C. § 1357 for persons removable from the United States",
            ),
        ],
        [
            Case("a crime of re-entry (T15)", JW, "A05", (FEDERAL, slot(), cite("8 USC 1326"))),
            Case(
                "a person is named",
                JW,
                None,
                (FEDERAL, cite("8 USC 1357"), filled("person", "Juan Example")),
                text="an alien unlawfully present",
            ),
            Case("I-200", AW, "E01", (ICE, cite("8 USC 1357"))),
        ],
    ),
    "DEVICE_SEIZURE": (
        [Case(sub, JW, sub, (MICHIGAN, scope("devices"))) for sub in ("A01", "B01", "A07")],
        [
            Case("subpoena", JS, "C01", (scope("devices"),)),
            Case("records only", JW, "A01", (scope("records"),)),
            Case("agency's", AS, "F01", (scope("devices"),)),
        ],
    ),
    "AUTHORISATION_ORDER_NOT_ATTACHED": (
        [
            Case("alone", JS, "C08", (title("subpoena"), slot("prosecutor"))),
            Case("with a letter", JS, "C08", (slot("prosecutor"),), pages=2, parts=(part(NO, 1), part(JS, 2))),
            Case("unsigned", JS, "C08", (slot("prosecutor", "blank"),)),
            Case("headed an order to appear, by no judge", JS, "C08", (title("order", "ORDER TO APPEAR"), slot("prosecutor"))),
            Case("the order on the same page is unsigned", JS, "C08", (title("order"), slot("prosecutor"), slot(state="blank"))),
        ],
        [
            Case(
                "the order is on a page of its own", JS, "C08", (slot("prosecutor"),), pages=2, parts=(part(JS, 1), part(CO, 2))
            ),
            Case("the order is on the same page, signed by a judge", JS, "C08", (title("order"), slot("prosecutor"), slot())),
            Case("another subpoena", JS, "C05", (title("subpoena"),)),
        ],
    ),
    "MLPA_NO_NOTICE_HEARING": (
        [
            Case("subpoena for records", JS, "C01", (FEDERAL, scope("records"))),
            Case("ex parte order", CO, "D02", (MICHIGAN, scope("records"), mark("ex_parte"))),
            Case("search warrant, of less weight", JW, "A01", (FEDERAL, scope("records"))),
        ],
        [
            Case("after notice and hearing", CO, "D01", (MICHIGAN, scope("records"), mark("notice_and_hearing"))),
            Case("no records", JW, "A01", (FEDERAL, scope("nonpublic_area"))),
            Case("an agency's has its own flag", AS, "E04", (ICE, scope("records"))),
        ],
    ),
    "CONSENT_PATH_AVAILABLE": (
        [
            Case("subpoena", JS, "C01", (scope("records"),)),
            Case("letter", NO, "H04", (scope("records"),)),
            Case("asked by mouth", AS, "E04", (ICE,), came(sought="records")),
        ],
        [
            Case("warrant", JW, "A01", (scope("records"),)),
            Case("video only", NO, "H04", (scope("video"),)),
            Case("nothing asked", NO, "H04"),
        ],
    ),
    "VIDEO_REQUEST": (
        [
            Case("on paper", JW, "A01", (scope("video"),)),
            Case("by mouth", NO, "H04", (), came(sought="video")),
            Case("subpoena", JS, "C05", (scope("video"),)),
        ],
        [
            Case("records", JS, "C01", (scope("records"),)),
            Case("nothing", NO, "H04"),
            Case("devices", JW, "A01", (scope("devices"),)),
        ],
    ),
    "EMPLOYEE_RECORDS": (
        [
            Case("I-9", NO, "E09"),
            Case("on paper", AS, "E04", (scope("staff_files"),)),
            Case("by mouth", NO, "H04", (), came(sought="staff_files")),
        ],
        [
            Case("patrons", JS, "C01", (scope("records"),)),
            Case("nothing", NO, "H04"),
            Case("testimony of staff", JS, "C02", (scope("testimony"),)),
        ],
    ),
    "MINOR_INVOLVED": ([*_marked("minor"), Case("pick-up order", CO, "B09")], QUIET),
    "PRIVACY_THIRD_PARTY_DATA": (_marked("all_users"), QUIET),
    "OFFICER_ID_NOT_SHOWN": (
        [
            Case("no paper to speak of", NO, "H04", (), came(id_shown=False)),
            Case("warrant", JW, "A01", (), came("ice", id_shown=False)),
            Case("police", AW, "E01", (), came("local_police", id_shown=False)),
        ],
        [
            Case("shown", JW, "A01", (), came(id_shown=True)),
            Case("not noted", JW, "A01", (), came("ice")),
            Case("no visit", JW, "A01"),
        ],
    ),
    "PRESENTER_NOT_ISSUER": (
        [
            Case("police with an I-200 (T74)", AW, "E01", (ICE,), came("local_police")),
            Case("ICE with a court's warrant (T14)", JW, "A01", (FEDERAL,), came("ice")),
            Case("a federal officer with a Michigan warrant", JW, "B01", (MICHIGAN,), came("fbi")),
        ],
        [
            Case("ICE with its own", AW, "E01", (ICE,), came("ice")),
            Case("police with a Michigan warrant", JW, "B01", (MICHIGAN,), came("local_police")),
            Case("a process server with anybody's", JS, "C01", (FEDERAL,), came("process_server")),
        ],
    ),
    "POLICY_GAP_NON_ICE_DHS": (
        [
            Case("CBP", AW, "E01", (ICE,), came("cbp")),
            Case("other DHS", NO, "H04", (), came("other_dhs")),
            Case("CBP with a court's warrant", JW, "A01", (FEDERAL,), came("cbp")),
        ],
        [
            Case("ICE", AW, "E01", (ICE,), came("ice")),
            Case("FBI", JW, "A01", (FEDERAL,), came("fbi")),
            Case("unknown", AW, "E01", (ICE,)),
        ],
    ),
    "EXIGENT_CLAIM": (
        [
            Case("by mouth", NO, "H04", (), came(claims_emergency=True)),
            Case("on paper", NO, "H06", (mark("emergency"),)),
            Case("both", NO, "H06", (mark("emergency"),), came(claims_emergency=True)),
        ],
        QUIET,
    ),
}
