"""Tables of the flags about signatures: papers where each must fire, and near ones where it must not."""

from __future__ import annotations

from dataclasses import replace

from cases import AS, AW, CO, FEDERAL, ICE, JS, JW, MICHIGAN, NO, Case, court, mark, slot, title

from classifiers.transcript import Box, PdfSignature

BROKEN = PdfSignature("Jane Roe", 1, Box(300.0, 570.0, 500.0, 598.0), intact=False, covers_file=True)

TABLES: dict[str, tuple[list[Case], list[Case]]] = {
    "SIG_ISSUER_MISSING": (
        [
            Case("search warrant, blank judge's line", JW, "A01", (FEDERAL, slot(state="blank"))),
            Case(
                "order, blank judge's line, attorney's approval signed",
                CO,
                "D01",
                (MICHIGAN, slot(state="blank"), slot("attorney", purpose="approve")),
            ),
            Case(
                "subpoena, clerk's and attorney's lines blank",
                JS,
                "C01",
                (FEDERAL, slot("clerk", "blank"), slot("attorney", "blank")),
            ),
            Case(
                "warrant with only the jurat signed (Locklear)", JW, "B01", (MICHIGAN, slot(purpose="jurat"), slot(state="blank"))
            ),
            Case("order without any place to sign", CO, "D02", (MICHIGAN,)),
            Case("subpoena with a notary alone, in Michigan", JS, "C05", (MICHIGAN, slot("notary", purpose="jurat"))),
        ],
        [
            Case("signed in ink", JW, "A01", (FEDERAL, slot())),
            Case("signed /s/ (MiFILE)", CO, "D01", (MICHIGAN, slot(state="electronic"))),
            Case("attorney signed, clerk's line blank (Rule 45)", JS, "C01", (FEDERAL, slot("clerk", "blank"), slot("attorney"))),
            Case("the place cannot be read", JW, "A01", (FEDERAL, slot(state="unreadable"))),
            Case("agency paper with a blank line", AW, "E01", (ICE, slot("immigration_officer", "blank"))),
            Case("application, jurat blank", NO, "H01", (FEDERAL, slot(state="blank", purpose="jurat"))),
            Case(
                "subpoena that a notary of Rhode Island issued",
                JS,
                "C07",
                (court(state="RI", family="other_state_court"), slot("notary", purpose="jurat")),
            ),
            Case("blank line on a page read too badly", JW, "A01", (FEDERAL, slot(state="blank")), changes={"confidence": 0.3}),
        ],
    ),
    "SIG_WRONG_LINE": (
        [
            Case("judge signed only the oath", JW, "B01", (MICHIGAN, slot(purpose="jurat"), slot(state="blank"))),
            Case("an officer on the judge's line", JW, "B01", (MICHIGAN, slot(title="Detective Sergeant"))),
            Case(
                "the affiant's name on the judge's line",
                JW,
                "B01",
                (MICHIGAN, slot("party", purpose="apply", name="Max Poe"), slot(name="Max Poe")),
            ),
        ],
        [
            Case("judge signed both", JW, "B01", (MICHIGAN, slot(purpose="jurat"), slot())),
            Case("nothing signed", JW, "B01", (MICHIGAN, slot(state="blank", purpose="jurat"), slot(state="blank"))),
            Case("affidavit alone", NO, "H01", (MICHIGAN, slot(purpose="jurat"))),
        ],
    ),
    "SIGNER_NOT_JUDICIAL": (
        [
            Case("immigration officer under a warrant", AW, "E01", (ICE, slot("immigration_officer"))),
            Case("clerk on a search warrant", JW, "A01", (FEDERAL, slot("clerk", label="judge"))),
            Case("prosecutor on an order", CO, None, (MICHIGAN, slot("prosecutor", label="judge"))),
            Case(
                "attorney on a debtor's examination (MCL 600.6110)",
                JS,
                "C05",
                (MICHIGAN, slot("attorney")),
                text="Testify as to your assets at a debtor's examination.",
            ),
        ],
        [
            Case("judge", JW, "A01", (FEDERAL, slot())),
            Case("district court magistrate", JW, "B01", (MICHIGAN, slot("magistrate"))),
            Case("attorney on an ordinary subpoena", JS, "C05", (MICHIGAN, slot("attorney"))),
            Case("clerk on an indictment's arrest warrant", JW, "A05", (FEDERAL, slot("clerk"))),
        ],
    ),
    "SIGNER_IS_IMMIGRATION_JUDGE": (
        [
            Case("EOIR subpoena", AS, "E05", (court("immigration_court", "Immigration Court"), slot("immigration_judge"))),
            Case("order of removal", NO, "E06", (court("immigration_court", "Immigration Court"), slot("immigration_judge"))),
            Case("unsigned, yet the line is an immigration judge's", AS, "E05", (slot("immigration_judge", "blank"),)),
        ],
        [
            Case("magistrate judge", JW, "A01", (FEDERAL, slot())),
            Case(
                "I-205 names an immigration judge in a box",
                AW,
                "E02",
                (ICE, slot("immigration_officer")),
                text="a final order by an immigration judge",
            ),
            Case("an immigration judge only served", AS, "E05", (slot("immigration_judge", purpose="serve"),)),
        ],
    ),
    "SIGNER_IS_ALJ": (
        [
            Case("MOAHR subpoena", AS, "G03", (court("michigan_agency", "MOAHR"), slot("administrative_judge"))),
            Case("federal ALJ", AS, "F04", (court("other_federal_agency", "NLRB"), slot("administrative_judge"))),
            Case("unsigned", AS, "G03", (slot("administrative_judge", "blank"),)),
        ],
        [
            Case("circuit judge on an order about the agency", CO, "D01", (MICHIGAN, slot())),
            Case("agency director", AS, "G03", (slot("agency_official"),)),
            Case("immigration judge", AS, "E05", (slot("immigration_judge"),)),
        ],
    ),
    "SIGNER_CLERK_ONLY": (
        [
            Case("grand jury subpoena: usual", JS, "C04", (FEDERAL, slot("clerk"))),
            Case("arrest warrant on an indictment: usual", JW, "A05", (FEDERAL, slot("clerk"))),
            Case("search warrant: grave", JW, "A01", (FEDERAL, slot("clerk"))),
        ],
        [
            Case("judge signed", JW, "A01", (FEDERAL, slot())),
            Case("clerk attests a copy of a judge's order", CO, "D01", (MICHIGAN, slot("clerk", purpose="certify"), slot())),
            Case("clerk's line is blank", JS, "C04", (FEDERAL, slot("clerk", "blank"))),
        ],
    ),
    "SIGNER_ATTORNEY_ONLY": (
        [
            Case("civil subpoena", JS, "C01", (FEDERAL, slot("clerk", "blank"), slot("attorney"))),
            Case("MC 11", JS, "C05", (MICHIGAN, slot("attorney", "electronic"))),
            Case("by a prosecutor as attorney of record", JS, "C05", (MICHIGAN, slot("prosecutor"))),
        ],
        [
            Case("clerk signed", JS, "C01", (FEDERAL, slot("clerk"))),
            Case("neither signed", JS, "C01", (FEDERAL, slot("clerk", "blank"), slot("attorney", "blank"))),
            Case("a prosecutor's investigative subpoena has its own flag", JS, "C08", (MICHIGAN, slot("prosecutor"))),
        ],
    ),
    "SIGNER_NAME_ILLEGIBLE_OR_NO_PRINTED_NAME": (
        [
            Case("ink and no name", JW, "A01", (FEDERAL, slot(name=None))),
            Case("stamp and no name", CO, "D01", (MICHIGAN, slot(state="stamp", name=None))),
            Case("clerk's ink and no name", JS, "C04", (FEDERAL, slot("clerk", name=None))),
        ],
        [
            Case("name printed", JW, "A01", (FEDERAL, slot())),
            Case("blank line", JW, "A01", (FEDERAL, slot(state="blank", name=None))),
            Case("agency officer without a name", AW, "E01", (ICE, slot("immigration_officer", name=None))),
        ],
    ),
    "SIGNATURE_ELECTRONIC": (
        [
            Case("/s/", CO, "D01", (MICHIGAN, slot(state="electronic"))),
            Case("PDF signature", JW, "B02", (MICHIGAN, slot(state="digital"))),
            Case("attorney's /s/", JS, "C05", (MICHIGAN, slot("attorney", "electronic"))),
        ],
        [
            Case("ink", CO, "D01", (MICHIGAN, slot())),
            Case(
                "only the attorney who approved is typed",
                CO,
                "D01",
                (MICHIGAN, slot(), slot("attorney", "electronic", "approve")),
            ),
            Case("blank", CO, "D01", (MICHIGAN, slot(state="blank"))),
        ],
    ),
    "SIGNATURE_STAMP_OR_COPY": (
        [
            Case("stamp", CO, "D01", (MICHIGAN, slot(state="stamp"))),
            Case("clerk's facsimile stamp", JS, "C04", (FEDERAL, slot("clerk", "stamp"))),
            Case("conformed copy", CO, "D01", (MICHIGAN, slot(), mark("copy", quote="CONFORMED COPY"))),
        ],
        [
            Case("ink", CO, "D01", (MICHIGAN, slot())),
            Case("certified copy", CO, "D01", (MICHIGAN, slot(), mark("copy", quote="CERTIFIED COPY"))),
            Case("stamp on the return only", JW, "A01", (FEDERAL, slot(), slot("law_officer", "stamp", "serve"))),
        ],
    ),
    "DIGITAL_SIGNATURE_BROKEN": (
        [
            Case("changed bytes", CO, "D01", (MICHIGAN, slot(state="digital")), signatures=(BROKEN,)),
            Case("something added afterwards", CO, "D01", (), signatures=(replace(BROKEN, intact=True, covers_file=False),)),
            Case("without an appearance", JW, "A01", (), signatures=(replace(BROKEN, page=None, box=None),)),
        ],
        [
            Case("whole", CO, "D01", (), signatures=(replace(BROKEN, intact=True),)),
            Case("none", CO, "D01", (MICHIGAN, slot())),
            Case(
                "whole, its signer unknown", CO, "D01", (), signatures=(replace(BROKEN, intact=True, signer=None, trusted=None),)
            ),
        ],
    ),
    "CONSENT_REQUESTED": (
        [
            Case("a line for consent", NO, "H11", (slot("party", "blank", "consent"),)),
            Case("a line for the library", NO, "G07", (slot("library", "blank", "other"),)),
            Case("titled consent to search", NO, "H11", (title("consent", "CONSENT TO SEARCH"),)),
            Case(
                "untitled, its words",
                NO,
                None,
                (),
                text="I, ____________, do hereby authorize the officers to search the premises.",
            ),
            Case(
                "of one's own free will",
                None,
                None,
                (),
                text="I freely and voluntarily give my consent to a search of the computers.",
            ),
        ],
        [
            Case("proof of service", JS, "C05", (MICHIGAN, slot("server", "blank", "serve"))),
            Case("approved as to form", CO, "D01", (MICHIGAN, slot(), slot("attorney", purpose="approve"))),
            Case("letter", NO, "H04", (title("letter"),)),
            Case(
                "a judge who authorises",
                JW,
                "A01",
                (MICHIGAN, slot()),
                text="I hereby authorize any peace officer to search the premises.",
            ),
            Case("what another allowed", NO, "H01", (), text="I was told that the owner would consent to a search of the car."),
        ],
    ),
}
