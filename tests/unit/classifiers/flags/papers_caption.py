"""Tables of whole papers for the flags about caption: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    ABROAD,
    AGENCY,
    ARREST,
    DISTRICT,
    FOREIGN,
    INSPECTION,
    LETTER,
    MI_ITEMS,
    MICHIGAN,
    ORDER,
    PREMISES,
    SIGNED_ORDER,
    SUBPOENA,
    WARRANT,
    Paper,
    adding,
    each,
    saying,
    trap,
)

from tests.unit.classifiers.papers import blocks as b

INSPECTION_BY_LINE = """
                    WARRANT FOR ADMINISTRATIVE INSPECTION
No. 26-3822-SW
The magistrate, having read the affidavit of the inspector, finds grounds under MCL 333.7504(2). The designated officer
is hereby commanded to inspect within ten days the premises at 100 Mill Street, Ecorse, Michigan, and to return this
warrant with an inventory to the undersigned.

Issued: November 20, 2026            /s/ Jane Roe
                                     @
"""
"""A warrant of which the court is named, if at all, by the line of its judge."""

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "COURT_NAME_MISSING": (
        [
            *each(WARRANT, b.FED, ""),
            *each(MICHIGAN, b.MI_DISTRICT, ""),
            *each(SIGNED_ORDER, b.MI_CIRCUIT, "", "DOWNRIVER POLICE DEPARTMENT\n"),
            *each(INSPECTION_BY_LINE, "@", "District Court Magistrate", "Circuit Court Judge", "Judge of the Circuit Court"),
        ],
        [
            Paper("named", WARRANT),
            *each(INSPECTION_BY_LINE, "@", "Judge of the Superior Court of California, County of Lassen"),
            *each(INSPECTION_BY_LINE, "@", "Justice of the Supreme Court of Michigan"),
            Paper("a form whose district is blank", WARRANT.replace(DISTRICT, "__________ District of __________")),
            Paper("an agency's paper needs none", AGENCY),
            Paper("a letter needs none", LETTER.format("Please send the records.")),
        ],
    ),
    "COURT_NOT_RECOGNISED": (
        [
            *each(WARRANT, DISTRICT, "__________ District of __________", "Central District of Michigan"),
            *each(MICHIGAN, "25TH", "199TH"),
            Paper("invented", trap("sham")),
        ],
        [
            Paper("federal", WARRANT),
            Paper("Michigan's", MICHIGAN),
            Paper("another state's", trap("T61")),
            Paper("a tribe's", trap("T64")),
        ],
    ),
    "CASE_NUMBER_MISSING": (
        [
            *each(WARRANT, "26-mj-30417", "", "________"),
            *each(SUBPOENA, "26-004417-CZ", ""),
            *each(SIGNED_ORDER, "26-004417-CZ", "________"),
        ],
        [
            Paper("a police report's will do", MICHIGAN),
            Paper("a court's rule for all cases", trap("T20")),
            Paper("named", WARRANT),
        ],
    ),
    "ISSUE_DATE_MISSING": (
        [
            *each(WARRANT, "11/20/2026 9:15 am", "", "____________"),
            Paper("an order", ORDER.format("ORDER", b.MI_JUDGE.replace("November 20, 2026", "____________"))),
            *each(AGENCY, "Date: 11/20/2026", "Date:"),
        ],
        [Paper("named", WARRANT), Paper("an order's", SIGNED_ORDER), Paper("an agency's", AGENCY)],
    ),
    "SEAL_MISSING": (
        [
            Paper("a grand jury's subpoena", trap("T24")),
            *each(
                trap("T24"),
                "AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury",
                "AO 89 (Rev. 08/09) Subpoena to Testify",
            ),
            Paper("CC 11a", ABROAD),
            *adding(MICHIGAN, "(SEAL)"),
        ],
        [
            Paper("a search warrant needs none", WARRANT),
            Paper("a civil subpoena needs none", PREMISES),
            Paper("an order", ORDER.format("ORDER", f"{b.MI_JUDGE}(SEAL)\n")),
        ],
    ),
    "OUT_OF_STATE": (
        [
            Paper("California's subpoena", trap("T60")),
            Paper("Ohio's warrant", trap("T61")),
            *saying(FOREIGN, "STATE OF INDIANA\nMARION SUPERIOR COURT\nCOUNTY OF MARION"),
        ],
        [
            Paper("taken up by a Michigan clerk", ABROAD),
            Paper("a federal court elsewhere", WARRANT.replace("Eastern District of Michigan", "Northern District of Ohio")),
            Paper("Michigan's, about another state's case", MICHIGAN.replace("one desktop computer", "papers of an Ohio case")),
        ],
    ),
    "OTHER_FEDERAL_DISTRICT": (
        [
            *each(
                WARRANT,
                "Eastern District of Michigan",
                "Northern District of Ohio",
                "Western District of Michigan",
                "District of Oregon",
            ),
            Paper(
                "a subpoena, which reaches further", PREMISES.replace("Eastern District of Michigan", "Northern District of Ohio")
            ),
        ],
        [
            Paper("this one", WARRANT),
            Paper("this one's subpoena", PREMISES),
            *each(ARREST, "Eastern District of Michigan", "Northern District of Ohio"),
            Paper("18 USC 2703", trap("T63")),
        ],
    ),
    "OTHER_MICHIGAN_COUNTY": (
        [
            Paper("Oakland", trap("T62")),
            Paper("Washtenaw", MICHIGAN.replace("25TH", "15TH").replace("COUNTY OF WAYNE", "COUNTY OF WASHTENAW")),
            Paper("by its court's number", MICHIGAN.replace("25TH", "61ST").replace("COUNTY OF WAYNE\n", "")),
            Paper("Macomb", MICHIGAN.replace("25TH", "37TH").replace("COUNTY OF WAYNE", "COUNTY OF MACOMB")),
        ],
        [
            Paper("this one", MICHIGAN),
            *each(MICHIGAN, "25TH", "36TH"),
            Paper("by its court's number", MICHIGAN.replace("COUNTY OF WAYNE\n", "")),
            Paper("a subpoena", SUBPOENA.replace("WAYNE", "OAKLAND")),
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
        [Paper("the circuit court", ABROAD), Paper("a Michigan case", SUBPOENA), Paper("another state's own", trap("T60"))],
    ),
    "TRIBAL_RECIPROCITY": (
        [
            Paper("an order", trap("T64")),
            *each(trap("T64"), "SAULT STE. MARIE TRIBE OF CHIPPEWA INDIANS", "LITTLE TRAVERSE BAY BANDS OF ODAWA INDIANS"),
            *saying(FOREIGN, "SAGINAW CHIPPEWA INDIAN TRIBE OF MICHIGAN\nTRIBAL COURT"),
        ],
        [
            *each(MICHIGAN, MI_ITEMS, "a card of the Sault Ste. Marie Tribe of Chippewa Indians"),
            *each(SIGNED_ORDER, "IT IS", "The Saginaw Chippewa Indian Tribe moved. IT IS"),
            Paper("federal", WARRANT),
        ],
    ),
    "FOREIGN_COUNTRY": (
        saying(
            FOREIGN,
            "SUPERIOR COURT OF JUSTICE\nONTARIO, CANADA",
            "ONTARIO COURT OF JUSTICE\nPROVINCE OF ONTARIO",
            "HIGH COURT OF JUSTICE\nKING'S BENCH DIVISION\nENGLAND AND WALES",
        ),
        saying(
            FOREIGN,
            "SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF ONTARIO",
            "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\nCOUNTY OF WAYNE",
            "UNITED STATES DISTRICT COURT\nEastern District of Michigan",
        ),
    ),
    "ADMIN_NOT_JUDICIAL": (
        [
            Paper("I-200", AGENCY),
            Paper("I-205, which speaks of judges", b.I205),
            Paper("ICE's subpoena, which speaks of a district court", trap("T07")),
            Paper("the corrections department's warrant", trap("T53")),
        ],
        [
            Paper("a court's warrant that immigration officers bring", trap("T14")),
            Paper("a court's opinion about an I-200", trap("T13")),
            Paper("a detainer, which only requests", b.I247),
            Paper("a court's warrant that is titled administrative", trap("T16")),
        ],
    ),
    "ADMIN_SUBPOENA_NOT_SELF_ENFORCING": (
        [Paper(name, trap(name)) for name in ("T07", "T08", "T09", "T10", "T18")],
        [
            Paper("a court's order to obey one", trap("T12")),
            Paper("an agency's warrant", AGENCY),
            Paper("a court's subpoena", SUBPOENA),
            Paper("an agency's request", trap("T67")),
        ],
    ),
    "TITLE_VS_ISSUER_CONFLICT": (
        [
            Paper("a judge's administrative warrant", trap("T16")),
            Paper("a judge's inspection warrant", INSPECTION),
            Paper("an agency's order", trap("T06 I-220B")),
            Paper("the immigration court", trap("T04 order")),
        ],
        [
            Paper("a judge's search warrant", WARRANT),
            Paper("an agency's warrant", AGENCY),
            Paper("a judge's administrative order", trap("T20")),
            Paper("a judge's opinion about an administrative warrant", trap("T13")),
        ],
    ),
    "FORM_NUMBER_MISMATCH": (
        [
            Paper("AO 93 under an I-200", trap("T70")),
            *each(WARRANT, "AO 93 (Rev. 11/13) Search and Seizure Warrant", "MC 231 (3/23) SEARCH WARRANT"),
            *each(MICHIGAN, "MC 231 (3/23) SEARCH WARRANT", "AO 93 (Rev. 11/13)", "AO 88B (Rev. 02/14)"),
        ],
        [
            Paper("AO 93", WARRANT),
            Paper("MC 231", MICHIGAN),
            Paper("I-200", AGENCY),
            *each(MICHIGAN, MI_ITEMS, "a copy of a form AO 93"),
        ],
    ),
}
