"""Signature places in the wordings of many states: who may sign on a line that is left to several, and what is no signer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.labels import labels_of
from classifiers.detectors.signers import office
from classifiers.transcript import Box, Ink, InkKind, Line, Transcript, page_from_text

COMMAND = "YOU ARE COMMANDED to search the place described above and to seize the property that is described here."
ORDERED = "IT IS ORDERED that the respondent shall appear in this court and bring the records that are listed below."
SUMMON = "YOU ARE ORDERED TO APPEAR AS A WITNESS in this action and to produce the records that are described below."
LINE = "______________________________"
HAND = "~~~~~~~~~~~~~~~~"
WARRANT, SUBPOENA, ORDER = f"SEARCH WARRANT\n{COMMAND}", f"SUBPOENA\n{SUMMON}", f"ORDER\n{ORDERED}"
ASIDE = " " * 40


def _places(head: str, *rows: str) -> list[tuple[str, str, str]]:
    """Return the places of a paper whose last rows are given; a run of "~" is a pen's mark."""
    page = page_from_text("\n".join((head, "", *rows)))
    inks = tuple(
        Ink(InkKind.STROKE, Box(word.box.x0, word.box.top - 6, word.box.x1, word.box.bottom + 3))
        for word in page.words
        if word.text.startswith("~")
    )
    kept = (tuple(word for word in line.words if not word.text.startswith("~")) for line in page.lines)
    page = replace(page, lines=tuple(Line(row) for row in kept if row), inks=inks)
    return sorted((one.role.value, one.purpose.value, one.state.value) for one in signatures.detect(Transcript((page,))))


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Justice, Clerk-Magistrate or Assistant Clerk", "judge_or_clerk"),
        ("Judge, Magistrate, or Clerk", "judge_or_clerk"),
        ("Attorney/Issuing Officer", "judge_clerk_or_attorney"),
        ("Notary/Clerk/Attorney", "judge_clerk_or_attorney"),
        ("Clerk, attorney or notary public", "judge_clerk_or_attorney"),
        ("Judge/Court Commissioner/Pro Tem", "judge"),
        ("Judge/Trial Commissioner", "judge"),
        ("Judge/Circuit Court Commissioner", "judge"),
        ("Circuit Court Commissioner", "magistrate"),
        ("Commissioner", "agency_official"),
        ("Commissioner of the Superior Court", "attorney"),
        ("Staff Judge Advocate", "attorney"),
        ("Issuing Judicial Officer", "judge"),
        ("Criminal Court Judge", "judge"),
        ("Justice of the Peace, Precinct 2", "judge"),
        ("U.S.M.J.", "judge"),
        ("General Magistrate", "magistrate"),
        ("Clerk, by deputy", "clerk"),
        ("Deputy Prothonotary", "clerk"),
        ("Clerk and Master", "clerk"),
        ("Register in Chancery", "clerk"),
        ("Senior Clerk", None),
        ("Juvenile Court Referee", "referee"),
        ("Commonwealth's Attorney", "prosecutor"),
        ("Assistant State Attorney", "prosecutor"),
        ("Circuit Solicitor", "prosecutor"),
        ("Trial counsel / military judge / preliminary hearing officer", "attorney"),
        ("Board Member", "agency_official"),
        ("Staff Member", None),
        ("Deciding Official", "agency_official"),
        ("Deputy Constable", "law_officer"),
        ("Registered Agent", None),
        ("Military Judge", "judge"),
        ("Register in Probate", "clerk"),
        ("Magistrate/judge issuing warrant", "judge"),
        ("Person issuing subpoena", "judge_clerk_or_attorney"),
        ("Clerk-Magistrate", "clerk"),
        ("Surrogate", "judge"),
        ("P.J.F.P.", "judge"),
        ("Attorney as Officer of the Court", "attorney"),
        ("Officer of said Court", "attorney"),
        ("Adm'n Law Judge", "administrative_judge"),
        ("Admin. Law Judge", "administrative_judge"),
        ("Administrative Lew Judge", "administrative_judge"),
        ("Law Judge", "administrative_judge"),
        ("Signing agent", None),
        ("Requesting agent", "law_officer"),
        ("Applying detective", "law_officer"),
        ("Lieutenant", "law_officer"),
        ("Lieutenant Colonel", None),
        ("Field Operations Administrator", "agency_official"),
        ("Parole Administrator", "agency_official"),
        ("Court Administrator", "clerk"),
        ("Auditor, Homeland Security Investigations", "agency_official"),
        ("Inspector, Consumer Services", "agency_official"),
        ("Friend of the Court", "agency_official"),
        ("Friend of the Court Referee", "referee"),
        ("Person serving this order", "server"),
        ("Person who served the subpoena", "server"),
        ("Person in charge of premises", "library"),
        ("Owner or occupant in control of the property", "library"),
        ("Library patron", "party"),
        ("Card holder", "party"),
        ("Parent or guardian", "party"),
        ("Person requesting the warrant", "party"),
        ("Hearing Master", "magistrate"),
        ("Special Master", "magistrate"),
        ("County Magistrate", "magistrate"),
        ("Circuit / County Judge", "judge"),
        ("Domestic Relations Commissioner", "magistrate"),
        ("President Judge", "judge"),
        ("Vice President", "private"),
        ("Assistant Judge", "judge"),
        ("Judicial Official", "judge"),
        ("Superior Court Judge Pro Tempore", "judge"),
        ("District Court Judge / Hearing Master", "judge"),
        ("Deputy Court Administrator", "clerk"),
        ("Court Administrator or Deputy", "clerk"),
        ("Justice of the Peace - Notary Public", "notary"),
        ("Person making complaint", "party"),
        ("Judge/Magistrate/Warrant Clerk", "judge_or_clerk"),
        ("Clerk-Magistrate/Ass't Clerk", "clerk"),
    ],
)
def test_offices(label: str, role: str | None) -> None:
    """A line left to several may be signed by any; what lowers a judge to an agency's is heard in any spelling."""
    found = office(label)
    assert (found.value if found else None) == role


@pytest.mark.parametrize("label", ["Health Care Surrogate", "Attorney, Notary", "Commissioner/Pro Tem", "Notary/Attorney"])
def test_offices_that_issue_nothing_for_a_court(label: str) -> None:
    """Without a judge or a clerk among them, several offices make no line of a court."""
    found = office(label)
    assert found is None or found.value in {"attorney", "notary"}


@pytest.mark.parametrize(
    ("head", "rows", "due"),
    [
        pytest.param(SUBPOENA, (HAND, LINE, "Attorney as Officer of the Court"), [("attorney", "issue", "ink")], id="counsel"),
        pytest.param(ORDER, ("BY THE COURT:", "", "", LINE), [("judge", "issue", "blank")], id="by the court"),
        pytest.param(ORDER, ("BY THE JUDGE:", "", "", LINE), [("judge", "issue", "blank")], id="by the judge"),
        pytest.param(ORDER, ("Judge: /s/ Ada Quill",), [("judge", "issue", "electronic")], id="typed behind the office"),
        pytest.param(
            ORDER,
            (LINE, "Judge/Court Commissioner", "Print Judge/Court Commissioner Name"),
            [("judge", "issue", "blank")],
            id="the row for the name of either",
        ),
        pytest.param(
            SUBPOENA,
            (
                LINE,
                "SIGNATURE (Trial Counsel, Summary Court-Martial, Preliminary Hearing Officer,",
                "President of Court of Inquiry)",
            ),
            [("attorney", "issue", "blank")],
            id="offices in brackets over two lines",
        ),
        pytest.param(ORDER, (LINE, "Hon. Ada Quill, P.J.F.P."), [("judge", "issue", "blank")], id="initials of an office"),
        pytest.param(
            WARRANT,
            (HAND, LINE, "Justice, Clerk-Magistrate or Assistant Clerk"),
            [("judge_or_clerk", "issue", "ink")],
            id="a list with commas",
        ),
        pytest.param(
            SUBPOENA,
            (LINE, "Attorney/Issuing Officer's Signature", "Indicate if Attorney for Plaintiff or Defendant"),
            [("judge_clerk_or_attorney", "issue", "blank")],
            id="an instruction under the label",
        ),
        pytest.param(
            SUBPOENA,
            ("/s/ Cal Moor", LINE, "Name of Notary/Clerk/Attorney"),
            [("judge_clerk_or_attorney", "issue", "electronic")],
            id="the name of any of several",
        ),
        pytest.param(
            SUBPOENA,
            (
                "ISSUING OFFICER'S SIGNATURE AND TITLE (indicate if attorney for plaintiff or defendant)",
                f"    {HAND}",
                LINE,
                "Attorney for Plaintiff",
            ),
            [("attorney", "issue", "ink")],
            id="the title under the line of a headed box",
        ),
        pytest.param(
            SUBPOENA,
            ("PAT HOLLOW, CIRCUIT CLERK", "", f"{HAND}".rjust(30), f"BY: {LINE}", "    D.C."),
            [("clerk", "issue", "ink")],
            id="the clerk's deputy by initials",
        ),
        pytest.param(
            "CONSENT TO SEARCH\nI have been told of my right to refuse and hereby consent to a search of these premises.",
            (f"Signature: {LINE}", "", f"Witness: {LINE}", "", f"Witness: {LINE}"),
            [("unknown", "consent", "blank"), ("witness", "other", "blank"), ("witness", "other", "blank")],
            id="two witnesses of a consent",
        ),
        pytest.param(
            ORDER,
            (HAND, LINE, "Circuit Judge", "", "We stipulate to the entry of this order:", "", "", HAND, LINE, "(For plaintiff)"),
            [("attorney", "approve", "ink"), ("judge", "issue", "ink")],
            id="counsel for a party that is named",
        ),
        pytest.param(
            "DEMAND FOR INFORMATION\nYou are required to furnish to this office the address of the person named below.",
            (HAND, LINE, "(For the Friend of the Court)"),
            [("agency_official", "issue", "ink")],
            id="one of an office, for it",
        ),
        pytest.param(
            "ADMINISTRATIVE ORDER\nThe owner named above shall open these premises to an inspector within ten days.",
            (HAND, LINE, "For the Department of Public Health"),
            [("agency_official", "issue", "ink")],
            id="one of a body, for it",
        ),
        pytest.param(
            "CONSENT TO SEARCH\nI have been told of my right to refuse and hereby consent to a search of these premises.",
            (LINE, "Signed (person in charge of", "premises)", "", "", LINE, "Witness"),
            [("library", "consent", "blank"), ("witness", "other", "blank")],
            id="who signs, in brackets and in two rows",
        ),
        pytest.param(
            "RELEASE OF LIBRARY RECORDS\nI am liable for what was borrowed and agree that my records be shown to counsel.",
            (HAND, LINE, "Signature of patron"),
            [("party", "other", "ink")],
            id="a patron lets others see the records",
        ),
        pytest.param(
            "ORDER SETTING CONDITIONS OF RELEASE\nIT IS ORDERED that release is subject to the conditions that follow.",
            (HAND, LINE, "Judge's signature", "", "", HAND, LINE, "Defendant's signature"),
            [("judge", "issue", "ink"), ("party", "receipt", "ink")],
            id="who is bound by an order",
        ),
        pytest.param(
            ORDER,
            (
                HAND,
                LINE,
                "Circuit Judge",
                "",
                "",
                HAND,
                LINE,
                "Attorney for defendant",
                "",
                "",
                HAND,
                LINE,
                "Counsel for respondent",
            ),
            [("attorney", "approve", "ink"), ("attorney", "approve", "ink"), ("judge", "issue", "ink")],
            id="counsel for whoever is bound by an order",
        ),
        pytest.param(
            "CRIMINAL COMPLAINT\nThe complaining witness says on oath that the accused took what is described in this paper.",
            (HAND, LINE, "Authorized by assistant prosecuting attorney"),
            [("prosecutor", "approve", "ink")],
            id="a prosecutor authorizes a complaint",
        ),
        pytest.param(
            "SUMMONS AND COMPLAINT\nYou are hereby notified that a civil action has been begun against you in this court.",
            (HAND, LINE, "(Clerk)", "", "", HAND, LINE, "Attorney for Plaintiff"),
            [("attorney", "apply", "ink"), ("clerk", "issue", "ink")],
            id="a summons with the complaint on it",
        ),
        pytest.param(
            ORDER,
            (
                HAND,
                LINE,
                "Judge",
                "PROOF OF SERVICE: I certify that a copy was mailed to counsel.",
                "",
                HAND,
                LINE,
                "Court clerk",
            ),
            [("clerk", "serve", "ink"), ("judge", "issue", "ink")],
            id="a heading on the row of its sentence",
        ),
        pytest.param(
            "SEARCH WARRANT\nI command any peace officer to search the premises, to seize what is listed, and to file a\n"
            "return and tabulation forthwith.",
            (HAND, LINE, "Magistrate or Judge"),
            [("judge", "issue", "ink")],
            id="a return that is only spoken of",
        ),
        pytest.param(
            SUBPOENA,
            ("U.S. MAGISTRATE JUDGE OR CLERK OF COURT", "Ada Quill", "", HAND, LINE, "(By) Deputy Clerk"),
            [("clerk", "issue", "ink")],
            id="a deputy under the office that the form leaves open",
        ),
        pytest.param(
            "SUBPOENA (COURT-MARTIAL)\nYou are commanded to appear before the general court-martial and to bring the records.",
            (HAND, LINE, "Military Judge", "Ada Quill, Lieutenant Colonel"),
            [("judge", "issue", "ink")],
            id="a rank of the army is no police officer's",
        ),
        pytest.param(
            "ORDER OF PROTECTION\nIt is ordered that the respondent shall stay away from the library and from its staff.",
            (HAND, LINE, "Judge (sign and print name)"),
            [("judge", "issue", "ink")],
            id="a remark that asks for the name as well",
        ),
        pytest.param(
            "WARRANT\nYou are commanded to arrest the person that is named above and to bring him before the court.",
            (HAND, LINE, "Magistrate (signature/date)"),
            [("magistrate", "issue", "ink")],
            id="a remark that asks for the day as well",
        ),
        pytest.param(
            "ORDER\nIt is ordered that the library shall produce the records that are named in the subpoena.\n"
            "I certify this to be a full, true copy of the order on file.",
            (HAND, LINE, "Deputy Clerk"),
            [("clerk", "certify", "ink")],
            id="a clerk who certifies a copy in other words",
        ),
        pytest.param(
            "To whom it may concern\nOur client has asked us to obtain the records that are named in this letter's schedule.",
            ("Enclosure: draft subpoena (not served)", "", HAND, LINE, "(Attorney at Law)"),
            [("attorney", "apply", "ink")],
            id="counsel's letter with a subpoena enclosed",
        ),
    ],
)
def test_wordings(head: str, rows: tuple[str, ...], due: list[tuple[str, str, str]]) -> None:
    """Whoever may sign is told by the whole label and by the title printed under its line."""
    assert _places(head, *rows) == due


@pytest.mark.parametrize(
    "rows",
    [
        ("Judge: Ada Quill",),
        (f"Witness: {LINE}", "to testify on behalf of the defendant"),
        ("BY: A. Smith, Sheriff", f"BY: {LINE}", "D.C."),
        ("FOR THE DISTRICT COURT", LINE),
        (LINE, "For the Court"),
        ("For the Judge", ""),
        (HAND, LINE, "(Signature)", "Ada Quill", LINE, "(Printed name and title of the court's", "Clerk)"),
    ],
)
def test_words_that_only_name_somebody(rows: tuple[str, ...]) -> None:
    """A judge named in a caption, a witness to be heard and a deputy of no clerk sign nothing."""
    assert not [one for one in _places(SUBPOENA, *rows) if one[0] in {"judge", "clerk", "witness"}]


@pytest.mark.parametrize(("text", "says"), [("BY THE COURT:", True), ("By the Judge", True), ("By the County", False)])
def test_by_the_court_is_a_label(text: str, says: bool) -> None:  # noqa: FBT001 -- the table's fact
    """The word "by" is a part of the label "By the Court"."""
    labels = labels_of(page_from_text(f"{ORDERED}\n\n{text}"))
    assert any(one.is_court_word for one in labels) is says
