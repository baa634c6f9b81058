"""Tables of the flags about the caption: papers where each must fire, and near ones where it must not."""

from __future__ import annotations

from dataclasses import replace

from cases import AS, AW, CO, FEDERAL, ICE, JS, JW, MICHIGAN, NO, Case, court, day, form, ink, mark, number, slot, title

from classifiers import evidence as ev
from classifiers.transcript import Box, Fault, PageSource

SHAM = court("sham", "We the People Common Law Court")
OHIO = court("other_state_court", "Court of Common Pleas, Lucas County, Ohio", state="OH")
TRIBE = court("tribal_court", "Sault Ste. Marie Tribe of Chippewa Indians Tribal Court")
CANADA = court("foreign_court", "Ontario Superior Court of Justice")
EOIR = court("immigration_court", "Immigration Court", quote="UNITED STATES IMMIGRATION COURT")
MIOSHA = court("michigan_agency", "Michigan Occupational Safety and Health Administration")
KENT = court(state="MI", county="Kent")
CALIFORNIA = court(
    "federal_court",
    "United States District Court for the Northern District of California",
    district="Northern District of California",
    state="CA",
)

TABLES: dict[str, tuple[list[Case], list[Case]]] = {
    "COURT_NAME_MISSING": (
        [
            Case("warrant", JW, "A01", (slot(),)),
            Case("order", CO, "D01", (slot(), number())),
            Case(
                "subpoena under an agency's letterhead",
                JS,
                "C05",
                (court("local_agency", "Ecorse Police Department"), slot("attorney")),
            ),
            Case(
                "undecided, a judge's place under an agency's heading", None, None, (MIOSHA, slot(), title("inspection_warrant"))
            ),
            Case("undecided, titled as what commands, nobody named", None, None, (slot("attorney"), title("subpoena"))),
            Case("a scan, its title read", JW, "A01", (slot(), title("search_warrant")), changes={"source": PageSource.OCR}),
        ],
        [
            Case("named", JW, "A01", (FEDERAL, slot())),
            Case("district left blank: another flag", JW, "A01", (court("federal_court", None, is_blank=True), slot())),
            Case("agency paper needs none", AW, "E01", (ICE, slot("immigration_officer"))),
            Case(
                "undecided, an agency's own", None, None, (ICE, slot("immigration_officer"), title("warrant")), leaning=(AW, JW)
            ),
            Case("a photo on which not even a title was read", CO, None, (slot(),), changes={"source": PageSource.OCR}),
            Case("undecided, untitled", None, None, (slot("clerk"),), leaning=(NO, JW)),
            Case("undecided, a letter", None, None, (slot("unknown"), title("letter")), leaning=(NO,)),
            Case(
                "top of the page in shadow",
                JW,
                "A01",
                (slot(),),
                changes={"faults": (Fault("dark", "Too dark.", Box(0.0, 0.0, 612.0, 200.0)),)},
            ),
        ],
    ),
    "COURT_NOT_RECOGNISED": (
        [
            Case("blank district", JW, "A01", (court("federal_court", None, is_blank=True), slot())),
            Case("invented court", NO, "H12", (SHAM,)),
            Case("a court that Michigan does not have", JW, "B01", (replace(MICHIGAN, is_real=False), slot())),
            Case("a court nobody knows", CO, None, (court("unknown", "High Court of Nowhere"), slot())),
        ],
        [
            Case("Michigan", CO, "D01", (MICHIGAN, slot())),
            Case("federal", JW, "A01", (FEDERAL, slot())),
            Case("Ohio exists", JS, "C07", (OHIO, slot("clerk"))),
        ],
    ),
    "CASE_NUMBER_MISSING": (
        [
            Case("blank place", JW, "A01", (FEDERAL, number(None))),
            Case("no place at all", CO, "D01", (MICHIGAN, slot())),
            Case("only an A-number", JS, "C01", (FEDERAL, number("A012 345 678", is_alien_number=True))),
        ],
        [
            Case("there", JW, "A01", (FEDERAL, number("2:26-mj-30123"))),
            Case(
                "Michigan search warrant with a police report number",
                JW,
                "B01",
                (MICHIGAN, number("26-1044", is_report_number=True)),
            ),
            Case("agency paper", AS, "E04", (ICE,)),
            Case("written by hand, not read", CO, "D01", (MICHIGAN, number(""))),
        ],
    ),
    "ISSUE_DATE_MISSING": (
        [
            Case("blank place", JW, "A01", (FEDERAL, slot(), day("issued", None, blank=True))),
            Case("no place", CO, "D01", (MICHIGAN, slot())),
            Case("only the oath is dated", JW, "B01", (MICHIGAN, slot(), day("sworn", "2026-11-20"))),
        ],
        [
            Case("dated", JW, "A01", (FEDERAL, slot(), day("issued", "2026-11-20"))),
            Case("subpoena needs none for its clock", JS, "C01", (FEDERAL, slot("clerk"))),
            Case("written by hand, not read", JW, "B01", (MICHIGAN, slot(), day("issued", None))),
            Case("the place is in glare", CO, "D01", (MICHIGAN, slot()), changes={"faults": (Fault("glare", "Glare."),)}),
        ],
    ),
    "SEAL_MISSING": (
        [
            Case("criminal subpoena", JS, "C03", (FEDERAL, form("AO 89", "C03"), slot("clerk"))),
            Case("(SEAL) printed and empty", JW, "B03", (MICHIGAN, form("MC 200w", "B03"), mark("seal_place"))),
            Case("CC 11a", JS, "C06", (MICHIGAN, form("CC 11a", "C06"), slot("clerk"))),
            Case(
                "the clerk's name stamped",
                JS,
                "C03",
                (FEDERAL, form("AO 89", "C03"), slot("clerk", "stamp")),
                changes={"inks": (ink("stamp", Box(310.0, 575.0, 400.0, 595.0)),)},
            ),
        ],
        [
            Case(
                "a stamp beside the clerk's name",
                JS,
                "C03",
                (FEDERAL, form("AO 89", "C03"), slot("clerk", "stamp")),
                changes={"inks": (ink("stamp", Box(100.0, 500.0, 170.0, 570.0)),)},
            ),
            Case("AO 93 has no seal", JW, "A01", (FEDERAL, form("AO 93", "A01"), slot())),
            Case("sealed", JS, "C03", (FEDERAL, form("AO 89", "C03"), slot("clerk"), mark("seal"))),
            Case(
                "a seal seen on the page",
                JS,
                "C04",
                (FEDERAL, form("AO 110", "C04"), slot("clerk")),
                changes={"inks": (ink("seal", Box(100.0, 500.0, 170.0, 570.0)),)},
            ),
        ],
    ),
    "OUT_OF_STATE": (
        [
            Case("Ohio subpoena", JS, "C07", (OHIO, slot("clerk"))),
            Case(
                "California warrant", JW, "H10", (court("other_state_court", "Superior Court of California", state="CA"), slot())
            ),
            Case("Ohio order", CO, None, (OHIO, slot())),
        ],
        [
            Case("Michigan", JS, "C05", (MICHIGAN, slot("clerk"))),
            Case("taken up by a Michigan court (CC 11a)", JS, "C06", (MICHIGAN, OHIO, slot("clerk"))),
            Case("federal court elsewhere", JS, "C01", (CALIFORNIA, slot("clerk"))),
        ],
    ),
    "OTHER_FEDERAL_DISTRICT": (
        [
            Case("search warrant", JW, "A01", (CALIFORNIA, slot())),
            Case("seizure warrant", JW, "A07", (CALIFORNIA, slot())),
            Case("subpoena, for information", JS, "C01", (CALIFORNIA, slot("clerk"))),
        ],
        [
            Case("the library's own", JW, "A01", (FEDERAL, slot())),
            Case("a warrant for stored communications reaches everywhere", JW, "A03", (CALIFORNIA, slot())),
            Case("an arrest warrant reaches everywhere", JW, "A05", (CALIFORNIA, slot())),
        ],
    ),
    "OTHER_MICHIGAN_COUNTY": (
        [
            Case("Kent County", JW, "B01", (KENT, slot())),
            Case("written 'Oakland County'", JW, "B02", (court(state="MI", county="Oakland County"), slot())),
            Case("inspection warrant from Macomb", JW, "B07", (court(state="MI", county="Macomb"), slot())),
        ],
        [
            Case("Wayne", JW, "B01", (MICHIGAN, slot())),
            Case("county not said", JW, "B01", (court(state="MI"), slot())),
            Case("a subpoena from Kent", JS, "C05", (KENT, slot("clerk"))),
        ],
    ),
    "WRONG_COURT_FOR_UIDDA": (
        [
            Case("district court", JS, "C06", (court(state="MI", level=ev.CourtLevel.LIMITED), slot("clerk"))),
            Case("probate court", JS, "C06", (court(state="MI", level=ev.CourtLevel.PROBATE), slot("clerk"))),
            Case("known by its form", JS, None, (court(state="MI", level=ev.CourtLevel.LIMITED), form("CC 11a", "C06"))),
        ],
        [
            Case("circuit court", JS, "C06", (court(state="MI", level=ev.CourtLevel.TRIAL), slot("clerk"))),
            Case("district court's own subpoena", JS, "C05", (court(state="MI", level=ev.CourtLevel.LIMITED), slot("clerk"))),
            Case("federal court", JS, "C01", (FEDERAL, slot("clerk"))),
        ],
    ),
    "TRIBAL_RECIPROCITY": (
        [
            Case("order", CO, "C10", (TRIBE, slot())),
            Case("warrant", JW, "C10", (TRIBE, slot())),
            Case("subpoena", JS, "C10", (TRIBE, slot("clerk"))),
        ],
        [
            Case("Michigan", CO, "D01", (MICHIGAN, slot())),
            Case("a tribe named in running text", CO, "D01", (MICHIGAN, replace(TRIBE, is_heading=False))),
            Case("agency", AW, "E01", (ICE,)),
        ],
    ),
    "FOREIGN_COUNTRY": (
        [
            Case("order", CO, None, (CANADA, slot())),
            Case("warrant", JW, "H10", (CANADA, slot())),
            Case("subpoena", JS, None, (CANADA, slot("clerk"))),
        ],
        [
            Case("Michigan", CO, "D01", (MICHIGAN, slot())),
            Case("Ohio", JS, "C07", (OHIO, slot("clerk"))),
            Case("named in running text", CO, "D01", (MICHIGAN, replace(CANADA, is_heading=False))),
        ],
    ),
    "ADMIN_NOT_JUDICIAL": (
        [
            Case("I-200", AW, "E01", (ICE, slot("immigration_officer"))),
            Case("I-138", AS, "E04", (ICE,)),
            Case("parole warrant", AW, "G01", (court("michigan_agency", "Department of Corrections"),)),
        ],
        [
            Case("federal warrant", JW, "A01", (FEDERAL, slot())),
            Case("detainer", NO, "E03", (ICE,)),
            Case("it cannot be told", None, None, (ICE,)),
        ],
    ),
    "ADMIN_SUBPOENA_NOT_SELF_ENFORCING": (
        [
            Case("I-138", AS, "E04", (ICE,)),
            Case("DEA-79", AS, "F01", (court("doj_agency", "DEA"),)),
            Case("MOAHR", AS, "G03", (court("michigan_agency", "MOAHR"),)),
        ],
        [
            Case("I-200", AW, "E01", (ICE,)),
            Case("grand jury subpoena", JS, "C04", (FEDERAL, slot("clerk"))),
            Case("an order that enforces one", CO, "C12", (FEDERAL, slot())),
        ],
    ),
    "TITLE_VS_ISSUER_CONFLICT": (
        [
            Case(
                "a court's administrative inspection warrant",
                JW,
                "B07",
                (MICHIGAN, slot(), title("inspection_warrant", "ADMINISTRATIVE INSPECTION WARRANT")),
            ),
            Case("immigration court's order", NO, "E06", (EOIR, title("order"))),
            Case("an agency's ORDER OF SUPERVISION", NO, "E08", (ICE, title("order", "ORDER OF SUPERVISION"))),
        ],
        [
            Case("search warrant", JW, "A01", (FEDERAL, slot(), title("search_warrant"))),
            Case(
                "a chief judge's administrative order",
                CO,
                None,
                (MICHIGAN, slot(), title("order", "ADMINISTRATIVE ORDER 2026-03")),
            ),
            Case("I-200 is titled warrant, as its kind says", AW, "E01", (ICE, title("immigration_warrant"))),
        ],
    ),
    "FORM_NUMBER_MISMATCH": (
        [
            Case("AO 93 footer on an I-200", AW, "E01", (ICE, form("AO 93", "A01"))),
            Case("I-200 number on a court's warrant", JW, "A01", (FEDERAL, form("I-200", "E01"))),
            Case("MC 11 number on an agency's subpoena", AS, "E04", (ICE, form("MC 11", "C05"))),
        ],
        [
            Case("AO 93", JW, "A01", (FEDERAL, form("AO 93", "A01"))),
            Case("the affidavit page of MC 231", NO, "H01", (MICHIGAN, form("MC 231", "B01"))),
            Case("a number nobody knows", JW, "A01", (FEDERAL, form("AO 999"))),
        ],
    ),
}
