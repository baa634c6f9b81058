"""Signature places of many makers' forms: where a mark stands, what is one place, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.marks import electronic_marks
from classifiers.detectors.office_words import mended
from classifiers.detectors.signers import office
from classifiers.transcript import Box, Ink, InkKind, Line, Page, Transcript, page_from_text

COMMAND = "YOU ARE COMMANDED to search the place described above and to seize the property that is described here."
ORDERED = "IT IS ORDERED that the respondent shall appear in this court and bring the records that are listed below."
SUMMON = "YOU ARE ORDERED TO APPEAR AS A WITNESS in this action and to produce the records that are described below."


def inked(text: str) -> Transcript:
    """Lay a page out from text in which a run of "~" is a pen's mark and a run of "#" a rubber stamp's."""
    page = page_from_text(text)
    kinds = {"~": InkKind.STROKE, "#": InkKind.STAMP}
    inks = tuple(
        Ink(kinds[word.text[0]], Box(word.box.x0, word.box.top - 6, word.box.x1, word.box.bottom + 3))
        for word in page.words
        if word.text[0] in kinds
    )
    rows = (tuple(word for word in line.words if word.text[0] not in kinds) for line in page.lines)
    return Transcript((replace(page, lines=tuple(Line(row) for row in rows if row), inks=inks),))


def places(text: str) -> list[tuple[str, str, str]]:
    return [(one.role.value, one.purpose.value, one.state.value) for one in signatures.detect(inked(text))]


MAKES: tuple[tuple[str, str, list[tuple[str, str, str]]], ...] = (
    (
        "Texas: the clerk's deputy behind a comma, on the row of the line",
        f"""SUBPOENA DUCES TECUM
{SUMMON}

Issued and given under my hand and seal of said Court this 2nd day of November, 2026.

                                        VELMA PRICE, District Clerk
                                        Travis County, Texas

                                        By ________________________, Deputy
""",
        [("clerk", "issue", "blank")],
    ),
    (
        "California: clerk, by, deputy on one row",
        f"""SUBPOENA
{SUMMON}

DATE: 11/02/2026        Clerk, by ______________________, Deputy
""",
        [("clerk", "issue", "blank")],
    ),
    (
        "a box headed with the label: the hand stands under it",
        f"""SUBPOENA
{SUMMON}

Date                                    Signature
11-02-2026                              ~~~~~~~~~~~~~~
                                        __________________________________
                                        Deputy CSC
""",
        [("clerk", "issue", "ink")],
    ),
    (
        "the head of a numbered box and the label in it are one place",
        """IMMIGRATION ENFORCEMENT SUBPOENA
U.S. DEPARTMENT OF HOMELAND SECURITY
By the service of this subpoena upon you, YOU ARE HEREBY SUMMONED AND REQUIRED TO produce the records.

                                        5. Authorized Official:
                                        ~~~~~~~~~~~~~~~~~
                                        ______________________________
                                        (Signature)
                                        Yusuf Ibsenforth
                                        (Printed Name)
                                        Assistant Field Office Director
                                        (Title)
""",
        [("immigration_officer", "issue", "ink")],
    ),
    (
        "a stamp over the printed name, beyond the short office over it",
        f"""SUBPOENA
{SUMMON}

Date issued: November 2, 2026                        ###############
                                        Clerk
                                        Hollis L. Lindqvane, Deputy Clerk
""",
        [("clerk", "issue", "stamp")],
    ),
    (
        "the label lost on a copy: the printed name and office under the line, behind a speck, tell who signs",
        f"""WARRANT
{COMMAND}

                                              ##############
                                        ______________________________

                                      _ Jane Roe, United States Magistrate Judge
                                        ______________________________
                                        Printed name and title
""",
        [("judge", "issue", "stamp")],
    ),
    (
        "the label and the printed name lost: the form's label for that name tells that somebody signs over it, not who",
        f"""WARRANT
{COMMAND}

                                              ##############
                                        ______________________________

                                              ul ie
                                        Printed name and title
""",
        [("unknown", "issue", "stamp")],
    ),
    (
        "a name written by hand into its own line is no signature",
        f"""WARRANT
{COMMAND}

                                              ~~~~~~~~~~~~~~
                                        ______________________________
                                        Printed name and title
""",
        [],
    ),
    (
        "Indiana: a judge of a numbered court",
        f"""ORDER
{ORDERED}

                                        ________________________________
                                        Judge, Marion Superior Court 1
""",
        [("judge", "issue", "blank")],
    ),
    (
        "an office in the caption's frame is no place to sign",
        f"""____________________________________________________________________________
STATE OF MICHIGAN           SUBPOENA TO APPEAR BEFORE THE        CASE NO.
                            ATTORNEY GENERAL                     26-1043-FH
{SUMMON}

                                        ________________________________
                                        Circuit Court Judge
""",
        [("judge", "issue", "blank")],
    ),
    (
        "the last word of a sentence, and an office within one, are no labels",
        f"""ORDER
{ORDERED} Each page must bear a
signature.
The summons names Otis Grindel, Revenue
____________________
Officer, an officer of the Internal Revenue Service, to give testimony and to
produce what is listed.

                                        ________________________________
                                        Probate Judge
""",
        [("judge", "issue", "blank")],
    ),
    (
        "what became of the paper, stamped over a party's name, signs nothing",
        f"""BENCH WARRANT
___________________________________
Defendant(s)    #########
John Poe        RECALLED
{COMMAND}

                                        ________________________________
                                        Circuit Judge
""",
        [("judge", "issue", "blank")],
    ),
    (
        "whoever signs a proof of service without an office serves",
        """PROOF OF SERVICE
I served a copy of the subpoena upon the person named by personal delivery on the date that is stated below.

                                        ______________________________
                                        Signature
""",
        [("server", "serve", "blank")],
    ),
    (
        "I-247A: the holding agency's part begins with a heading of nineteen words",
        """IMMIGRATION DETAINER - NOTICE OF ACTION
DEPARTMENT OF HOMELAND SECURITY
TO BE COMPLETED BY THE LAW ENFORCEMENT AGENCY CURRENTLY HOLDING THE ALIEN WHO IS THE SUBJECT OF THIS NOTICE:

                                        ______________________________
                                        (Signature of Officer)
""",
        [("law_officer", "receipt", "blank")],
    ),
    (
        "Adobe's block: surname first, the day and hour under it",
        f"""SEARCH WARRANT
{COMMAND}

                                        Digitally signed by Quill, Ada (Judge)
                                        Date: 2026.11.02 14:15:09 -06'00'
                                        ________________________________
                                        Judge of District Court
""",
        [("judge", "issue", "electronic")],
    ),
    (
        "DocuSign's block: the number under the name parts nothing",
        f"""SEARCH WARRANT
{COMMAND}

                                        DocuSigned by:
                                        Ada Quill
                                        4F1C9A7B2E0D4A5
                                        ______________________________
                                        Judge's signature
""",
        [("judge", "issue", "electronic")],
    ),
    (
        "Maine: a shared line with the party to tick",
        f"""SUBPOENA
{SUMMON}

                                        ______________________________
                                        Clerk/Attorney for ( ) Plaintiff ( ) Defendant
""",
        [("judge_clerk_or_attorney", "issue", "blank")],
    ),
    (
        "a worn copy's label",
        f"""ORDER
{ORDERED}

                                        ______________________________
                                        Circuit Court Guage
""",
        [("judge", "issue", "blank")],
    ),
)


@pytest.mark.parametrize(("text", "due"), [one[1:] for one in MAKES], ids=[one[0] for one in MAKES])
def test_makes(text: str, due: list[tuple[str, str, str]]) -> None:
    """Each maker's way of writing a place gives one place, in its office, with what stands in it; the rest gives none."""
    assert places(text) == due


def test_a_second_stroke_of_a_name_is_no_second_place() -> None:
    """What stands farther right over the same printed name is the same signer's hand."""
    text = f"""ORDER
{ORDERED}

                                        ~~~~~~~~           ~~~~~~
                                        Judge's signature

                                        Bertram Pellingham, United States
                                        Magistrate Judge
"""
    assert places(text) == [("judge", "issue", "ink")]


def test_a_hand_misread_as_words_leaves_its_place_unreadable() -> None:
    """Letters that were hardly read are no print: the place that they fill is neither signed nor said to be blank."""
    page = page_from_text(f"ORDER\n{ORDERED}\n\n{' ' * 40}Clxy LZrh rh,\n{' ' * 40}{'_' * 30}\n{' ' * 40}Judge")
    doubt = {"Clxy": 0.2, "LZrh": 0.3, "rh,": 0.65}
    lines = tuple(Line(tuple(replace(w, confidence=doubt.get(w.text, w.confidence)) for w in line.words)) for line in page.lines)
    (slot,) = signatures.detect(Transcript((replace(page, lines=lines),)))
    assert (slot.role.value, slot.state.value) == ("judge", "unreadable")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Digitally signed by Quill, Ada", "Ada Quill"),
        ("Electronically signed by: Jane Roe, Deputy Clerk", "Jane Roe"),
        ("Digitally signed by Roe, Judge", "Roe"),
        ("/s/ Jane Roe", "Jane Roe"),
    ],
)
def test_names_in_typed_signatures(line: str, name: str) -> None:
    """A program that signs may put the surname first; an office behind a surname is no first name."""
    page: Page = page_from_text(line)
    (mark,) = electronic_marks(page)
    assert mark.name == name


@pytest.mark.parametrize(
    ("read", "meant"),
    [("Circuit Guage", "Circuit Judge"), ("J udge", "Judge"), ("M agistrate", "Magistrate"), ("D ana Poe", "D ana Poe")],
)
def test_slips(read: str, meant: str) -> None:
    """A label keeps its office though a broken letter or a gap after its capital changed the word."""
    assert mended(read) == meant


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Judge, Superior Court Room 3", "judge"),
        ("Judge, 24th Judicial District Court", "judge"),
        ("Senior Counsel, Division of Enforcement", "agency_official"),
        ("Court Official", "judge_or_clerk"),
    ],
)
def test_offices(title: str, role: str) -> None:
    """The room or number of a court behind an office leaves it the office that it is."""
    found = office(title)
    assert found is not None
    assert found.value == role
