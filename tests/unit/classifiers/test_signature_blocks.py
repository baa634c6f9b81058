"""Signature blocks as courts, agencies, police and counsel draw them up: who signs, what for, and whether the place is empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.transcript import Box, Ink, InkKind, Line, Rule, Transcript, Word, page_from_text

WARRANT = "SEARCH WARRANT\nYOU ARE COMMANDED to search the place described above and to seize the property named."
ARREST = "ARREST WARRANT\nYOU ARE COMMANDED to arrest the person named above and to bring that person to me."
ORDER = "ORDER\nIT IS ORDERED that the respondent shall appear in court and bring the records listed."
SUBPOENA = "SUBPOENA\nYOU ARE ORDERED TO APPEAR AS A WITNESS in this action and to produce the records."
AFFIDAVIT = "AFFIDAVIT FOR SEARCH WARRANT\nThe affiant, being duly sworn, says that the property described will be found."
DEMAND = "DEPARTMENT OF LABOR\nADMINISTRATIVE SUBPOENA\nYou are required to produce to this office the records listed below."
ICE = """U.S. DEPARTMENT OF HOMELAND SECURITY
WARRANT FOR ARREST OF ALIEN
You are commanded to arrest and take into custody for removal proceedings the person who is named above."""
LETTER = "Dear Director:\nWe request that you preserve all records of the account until a warrant is obtained."
CONSENT = "CONSENT TO SEARCH\nI consent to a search of the premises described, and I know that I may refuse."

_MARKS = {"~": InkKind.STROKE, "#": InkKind.STAMP}
_LINE = "="


def _seen(word: Word, height: float = 16.0) -> Box:
    return Box(word.box.x0, word.box.bottom - height, word.box.x1, word.box.bottom + 1)


def _places(head: str, block: str) -> list[str]:
    """Return the places of a paper: in its block a run of "~" is a hand, of "#" a stamp, of "=" a drawn line."""
    page = page_from_text(f"{head}\n\n{block}")
    inks = tuple(Ink(_MARKS[word.text[0]], _seen(word)) for word in page.words if word.text[0] in _MARKS)
    lines = tuple(
        Rule(Box(word.box.x0, word.box.bottom - 1, word.box.x1, word.box.bottom)) for word in page.words if word.text[0] == _LINE
    )
    rows = (tuple(word for word in line.words if word.text[0] not in {*_MARKS, _LINE}) for line in page.lines)
    page = replace(page, lines=tuple(Line(row) for row in rows if row), inks=inks, rules=lines)
    found = signatures.detect(Transcript((page,)))
    return sorted(f"{one.role.value} {one.purpose.value} {one.state.value}" for one in found)


BOXED: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "a drawn box headed with the office",
        ORDER,
        """
==========================================
Circuit Judge
   ~~~~~~~~~~~~~~~~

==========================================
Avery N. Quill
""",
        ["judge issue ink"],
    ),
    (
        "the same box empty",
        ORDER,
        """
==========================================
Circuit Judge


==========================================
Avery N. Quill
""",
        ["judge issue blank"],
    ),
    (
        "a box whose label says signature, a typed name in it",
        WARRANT,
        """
==========================================
Signature of judge or magistrate
   /s/ Avery N. Quill

==========================================
Avery N. Quill, District Judge
""",
        ["judge issue electronic"],
    ),
    (
        "two boxes side by side, one of them signed",
        SUBPOENA,
        """
===========================        ===========================
Clerk or deputy clerk              Attorney for plaintiff
                                      ~~~~~~~~~~~~~~~

===========================        ===========================
                                   Corin Vale
""",
        ["attorney issue ink", "clerk issue blank"],
    ),
    (
        "a county's clerk signs by type in a box",
        SUBPOENA,
        """
==========================================
Lenawee County Clerk
   /s/ Petra Loom

==========================================
Petra Loom
""",
        ["clerk issue electronic"],
    ),
    (
        "an agency's box",
        DEMAND,
        """
==========================================
Authorized official
   ~~~~~~~~~~~~~~~~

==========================================
Petra Loom, Regional Director
""",
        ["agency_official issue ink"],
    ),
    (
        "two lines one over the other are no box: the clerk signs under the judge's empty line",
        ORDER,
        """
==========================================
Circuit Judge
      ~~~~~~~~~~~~~~~
==========================================
Petra Loom, Deputy Clerk
""",
        ["clerk issue ink", "judge issue blank"],
    ),
    (
        "nor where a form's label asks who signs under the second line",
        ORDER,
        """
==========================================
Judge's signature
      ~~~~~~~~~~~~~~~
==========================================
Clerk's signature
""",
        ["clerk issue ink", "judge issue blank"],
    ),
    (
        "a box whose signer holds an office that is no court's",
        WARRANT,
        """
==========================================
Judge
      ~~~~~~~~~~~~~~~

==========================================
Petra Loom, Special Agent
""",
        ["judge issue blank", "law_officer issue ink"],
    ),
    (
        "the affiant's box and the magistrate's under the jurat",
        AFFIDAVIT,
        """
==========================================
Affiant
   ~~~~~~~~~~~~~~~~

==========================================
Petra Loom

Subscribed and sworn to before me this 4th day of November, 2026.
==========================================
Magistrate
   ~~~~~~~~~~~~~~~~

==========================================
Avery N. Quill
""",
        ["magistrate jurat ink", "party apply ink"],
    ),
)

BESIDE: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "the label left of the line, the name under the line",
        ORDER,
        """
                  ~~~~~~~~~~~~~~
Probate Judge     ==============================
                  Avery N. Quill
""",
        ["judge issue ink"],
    ),
    (
        "a label of two rows left of its line",
        ICE,
        """
                            ~~~~~~~~~~~~~~
Authorized immigration
officer, or designee        ==============================
                            Petra Loom, Deportation Officer
""",
        ["immigration_officer issue ink"],
    ),
    (
        "who signs in brackets behind the office",
        SUBPOENA,
        """
                               ~~~~~~~~~~~~~~
Attorney (for which party)     ==============================
                               Corin Vale, for the defendant
""",
        ["attorney issue ink"],
    ),
    (
        "clerk, by deputy, beside an empty line",
        SUBPOENA,
        """
Clerk, by deputy         ==============================
                         Petra Loom
""",
        ["clerk issue blank"],
    ),
    (
        "the day before the place",
        ORDER,
        """
Dated: November 4, 2026      ~~~~~~~~~~~~~~~~
                             ==============================
                             Judge of the Superior Court
""",
        ["judge issue ink"],
    ),
    (
        "the day behind the place",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================      November 4, 2026
Presiding Judge                     Date
""",
        ["judge issue ink"],
    ),
    (
        "the name on the line over its office",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================
AVERY N. QUILL
Judge, Superior Court
""",
        ["judge issue ink"],
    ),
    (
        "the office on the row over the line",
        WARRANT,
        """
JUDGE OF THE DISTRICT COURT:
~~~~~~~~~~~~~~~~
==============================
Avery N. Quill
""",
        ["judge issue ink"],
    ),
    (
        "a stamp for a hand",
        SUBPOENA,
        """
################
==============================
Clerk of the Superior Court
""",
        ["clerk issue stamp"],
    ),
)

COURTS: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "an issuing judicial officer is a judge",
        ARREST,
        """
~~~~~~~~~~~~~~~~
==============================
Issuing Judicial Officer
""",
        ["judge issue ink"],
    ),
    (
        "the same with the printed office of a clerk",
        ARREST,
        """
~~~~~~~~~~~~~~~~
==============================
Issuing officer
Petra Loom, Chief Deputy Clerk
""",
        ["clerk issue ink"],
    ),
    (
        "for the clerk",
        SUBPOENA,
        """
~~~~~~~~~~~~~~~~
==============================
For the Clerk of Court
""",
        ["clerk issue ink"],
    ),
    (
        "for the clerk, in the words of a form",
        ARREST,
        """
~~~~~~~~~~~~~~~~
==============================
(For the clerk, who issues this warrant)
""",
        ["clerk issue ink"],
    ),
    (
        "the clerk by a deputy, on two rows",
        SUBPOENA,
        """
MARLO VENN, CLERK OF COURT

By: ~~~~~~~~~~~~~~~~
    ==============================
    Deputy Clerk
""",
        ["clerk issue ink"],
    ),
    (
        "witness my hand, and the office with the seal",
        SUBPOENA,
        """
WITNESS my hand and the seal of said court this 4th day of November, 2026.
(SEAL)                       ~~~~~~~~~~~~~~~~
                             ==============================
                             Prothonotary
""",
        ["clerk issue ink"],
    ),
    (
        "teste of a federal writ",
        SUBPOENA,
        """
TESTE: The Honorable Avery N. Quill, Chief Judge
                             ~~~~~~~~~~~~~~~~
                             ==============================
                             Clerk, United States District Court
""",
        ["clerk issue ink"],
    ),
    (
        "attest: the clerk of an order that the judge has signed",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================
Avery N. Quill, Circuit Judge

A TRUE COPY. ATTEST:
~~~~~~~~~~~~~~~~
==============================
Petra Loom, Clerk of Courts
""",
        ["clerk certify ink", "judge issue ink"],
    ),
    (
        "a true copy by the county's clerk",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================
Avery N. Quill, Circuit Judge

A TRUE COPY
~~~~~~~~~~~~~~~~
==============================
Lenawee County Clerk, by deputy
""",
        ["clerk certify ink", "judge issue ink"],
    ),
    (
        "by order of the court, the clerk signs",
        ORDER,
        """
BY ORDER OF THE COURT:

~~~~~~~~~~~~~~~~
==============================
Petra Loom, Chief Clerk
""",
        ["clerk issue ink"],
    ),
    (
        "so ordered",
        ORDER,
        """
SO ORDERED.

~~~~~~~~~~~~~~~~
==============================
U.S.M.J.
""",
        ["judge issue ink"],
    ),
    (
        "letters behind the judge's name",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================
AVERY N. QUILL, U.S.D.J.
""",
        ["judge issue ink"],
    ),
    (
        "a New York justice",
        ORDER,
        """
ENTER:
~~~~~~~~~~~~~~~~
==============================
Hon. Avery N. Quill, J.S.C.
""",
        ["judge issue ink"],
    ),
    (
        "a justice of the peace",
        WARRANT,
        """
ISSUED at 4:15 p.m. on November 4, 2026.
~~~~~~~~~~~~~~~~
==============================
Justice of the Peace, Precinct 3
""",
        ["judge issue ink"],
    ),
    (
        "judge or commissioner",
        WARRANT,
        """
~~~~~~~~~~~~~~~~
==============================
Judge/Court Commissioner of the Superior Court
""",
        ["judge issue ink"],
    ),
    (
        "register of probate",
        SUBPOENA,
        """
~~~~~~~~~~~~~~~~
==============================
Deputy Register of Probate
""",
        ["clerk issue ink"],
    ),
    (
        "a judge's line with what to write on it",
        WARRANT,
        """
~~~~~~~~~~~~~~~~
==============================
Signature of issuing judge or magistrate (sign in ink)
""",
        ["judge issue ink"],
    ),
    (
        "a judge of the court, of said county",
        WARRANT,
        """
GIVEN UNDER MY HAND this 4th day of November, 2026.
~~~~~~~~~~~~~~~~
==============================
Judge of the County Court in and for said County
""",
        ["judge issue ink"],
    ),
    (
        "approved by telephone",
        WARRANT,
        """
Approved and authorized by telephone at 4:15 p.m.

==============================
Judge or Magistrate
""",
        ["judge issue blank"],
    ),
)

TYPED: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "electronically signed, with day and hour",
        WARRANT,
        """
Electronically signed by Avery N. Quill on 11/04/2026 04:15 PM
==============================
Circuit Judge
""",
        ["judge issue electronic"],
    ),
    (
        "the bracketed word",
        ORDER,
        """
(signed) Avery N. Quill
==============================
Circuit Judge
""",
        ["judge issue electronic"],
    ),
    (
        "signature on file",
        ORDER,
        """
[signature on file] Avery N. Quill
==============================
Circuit Judge
""",
        ["judge issue electronic"],
    ),
    (
        "signed electronically under the rules of the court",
        ORDER,
        """
s/ Avery N. Quill
==============================
AVERY N. QUILL
UNITED STATES DISTRICT JUDGE
""",
        ["judge issue electronic"],
    ),
    (
        "a block of DocuSign over a bare office",
        SUBPOENA,
        """
DocuSigned by:
Corin Vale
4F1C0B77A0D94E2
==============================
Counsel for Respondent
""",
        ["attorney issue electronic"],
    ),
    (
        "issued electronically by the clerk",
        SUBPOENA,
        """
Electronically issued by: Petra Loom, Deputy Clerk
""",
        ["clerk issue electronic"],
    ),
    (
        "counsel under a certificate of service",
        SUBPOENA,
        """
s/ Corin Vale
==============================
Attorney for Plaintiff

CERTIFICATE OF SERVICE. Copies of this subpoena went to all parties before it was served on the witness.
s/ Corin Vale
==============================
Counsel
""",
        ["attorney issue electronic", "attorney serve electronic"],
    ),
    (
        "counsel agrees to the form of an order",
        ORDER,
        """
~~~~~~~~~~~~~~~~
==============================
Avery N. Quill, Circuit Judge

Form and substance approved:
s/ Corin Vale
==============================
For the petitioner
""",
        ["attorney approve electronic", "judge issue ink"],
    ),
    (
        "a place for a typed signature, without a name",
        ORDER,
        """
/s/ ==============================
    Circuit Judge
""",
        ["judge issue blank"],
    ),
)

OTHERS: tuple[tuple[str, str, str, list[str]], ...] = (
    (
        "a member of a board",
        "STATE PAROLE BOARD\nWARRANT\nYou are commanded to arrest the parolee and to return that person.",
        """
~~~~~~~~~~~~~~~~
==============================
Member of the Board
""",
        ["agency_official issue ink"],
    ),
    (
        "a board's member, in one word",
        "STATE PAROLE BOARD\nWARRANT\nYou are commanded to arrest the parolee and to return that person.",
        """
~~~~~~~~~~~~~~~~
==============================
Member
Orrin Sable
""",
        ["agency_official issue ink"],
    ),
    (
        "for a director, and the unit that acts",
        "DEPARTMENT OF CORRECTIONS\nWARRANT\nYou are commanded to arrest the parolee and to return that person.",
        """
~~~~~~~~~~~~~~~~
==============================
For the Director: Fugitive Unit
""",
        ["agency_official issue ink"],
    ),
    (
        "an agent in charge, or whoever acts for him",
        ICE,
        """
~~~~~~~~~~~~~~~~
==============================
Special Agent in Charge, or official acting in that capacity
""",
        ["immigration_officer issue ink"],
    ),
    (
        "trial counsel of a court-martial",
        "SUBPOENA\nYou are hereby summoned and required to produce before the court the records listed.",
        """
~~~~~~~~~~~~~~~~
==============================
Trial Counsel, Special Court-Martial
""",
        ["attorney issue ink"],
    ),
    (
        "a rank alone under a letter of the police",
        LETTER,
        """
Sincerely,
~~~~~~~~~~~~~~~~
==============================
Corporal
Petra Loom, badge 4417
""",
        ["law_officer apply ink"],
    ),
    (
        "an investigator's letter",
        LETTER,
        """
~~~~~~~~~~~~~~~~
==============================
Investigator
Petra Loom, badge 4417
""",
        ["law_officer apply ink"],
    ),
    (
        "the complainant beside who authorizes the warrant",
        "COMPLAINT\nThe complainant, being duly sworn, says that the defendant did what is described.",
        """
                                        Warrant authorized by:
~~~~~~~~~~~~~~~~                        ~~~~~~~~~~~~~~~~
==============================          ==============================
Complainant                             Assistant prosecuting attorney
""",
        ["party apply ink", "prosecutor approve ink"],
    ),
    (
        "a numbered label in brackets",
        DEMAND,
        """
~~~~~~~~~~~~~~~~
==============================
(6. Authorized official)
""",
        ["agency_official issue ink"],
    ),
    (
        "the head of a form that asks for counsel's name and address is no place to sign",
        """Attorney (name, address, telephone)
Corin Vale
==============================
SUBPOENA
YOU ARE ORDERED TO APPEAR AS A WITNESS in this action and to produce the records.""",
        """
~~~~~~~~~~~~~~~~
==============================
Clerk of Court
""",
        ["clerk issue ink"],
    ),
    (
        "a hand in two pieces on the officer's line leaves the line over it empty",
        CONSENT,
        """

==============================
Signature of person consenting

~~~~~~~~ ~~~~~~~~
==============================
Agent
""",
        ["law_officer other ink", "library consent blank"],
    ),
    (
        "an officer's name and signature",
        ARREST,
        """
~~~~~~~~~~~~~~~~
==============================
Judge

CERTIFICATE OF SERVICE

==============================
Officer's name and signature
""",
        ["judge issue ink", "law_officer serve blank"],
    ),
    (
        "a prosecutor's letter",
        LETTER,
        """
Very truly yours,
~~~~~~~~~~~~~~~~
==============================
Assistant Prosecuting Attorney
Corin Vale
""",
        ["prosecutor apply ink"],
    ),
    (
        "the officer who comes for consent signs too",
        CONSENT,
        """

==============================
Signature of person consenting

~~~~~~~~~~~~~~~~
==============================
Agent
""",
        ["law_officer other ink", "library consent blank"],
    ),
    (
        "an officer's return, empty",
        ARREST,
        """
~~~~~~~~~~~~~~~~
==============================
Judge

RETURN

==============================
Name and signature of officer
""",
        ["judge issue ink", "law_officer serve blank"],
    ),
    (
        "who verified a departure",
        ICE,
        """
~~~~~~~~~~~~~~~~
==============================
Supervisory Deportation Officer

Departure witnessed by:

==============================
Officer who verified departure
""",
        ["immigration_officer issue ink", "law_officer serve blank"],
    ),
    (
        "a complaint authorized by the prosecutor, sworn before a magistrate",
        "COMPLAINT\nThe complainant, being duly sworn, says that the defendant did what is described.",
        """
~~~~~~~~~~~~~~~~
==============================
Complaining witness

Warrant authorized by:
~~~~~~~~~~~~~~~~
==============================
Assistant prosecuting attorney

Subscribed and sworn to before me:
~~~~~~~~~~~~~~~~
==============================
Judge / Magistrate / Clerk
Avery N. Quill, District Judge
""",
        ["judge jurat ink", "party apply ink", "prosecutor approve ink"],
    ),
    (
        "a hearing officer of an agency",
        DEMAND,
        """
~~~~~~~~~~~~~~~~
==============================
Presiding Hearing Officer
""",
        ["administrative_judge issue ink"],
    ),
    (
        "a subpoena of the attorney general",
        DEMAND,
        """
~~~~~~~~~~~~~~~~
==============================
Assistant Attorney General
""",
        ["prosecutor issue ink"],
    ),
)

BLOCKS = (*BOXED, *BESIDE, *COURTS, *TYPED, *OTHERS)


@pytest.mark.parametrize(("head", "block", "expected"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
def test_each_block_says_who_signs_what_for_and_whether_anybody_did(head: str, block: str, expected: list[str]) -> None:
    """Whoever draws a paper up, its places to sign are found with their office, their purpose and what stands in them."""
    assert _places(head, block) == expected
