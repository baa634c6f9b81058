"""Signature places of forms that courts and agencies print: each office at its line, each line for its purpose, and no more."""

from __future__ import annotations

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.office_words import mended
from classifiers.transcript import transcript_from_text

SWORN_TEXT = "I declare that the facts which are stated in this paper are true to the best of my knowledge."
COMMAND = "YOU ARE COMMANDED to search the place described above and to seize the property that is described here."
ORDERED = "IT IS ORDERED that the respondent shall appear in this court and bring the records that are listed below."
SUMMON = "YOU ARE ORDERED TO APPEAR AS A WITNESS in this action and to produce the records that are described below."

LAYOUTS: tuple[tuple[str, str, list[tuple[str, str, str]]], ...] = (
    (
        "AO 88B: the clerk's line or the attorney's, side by side",
        f"""SUBPOENA TO PRODUCE DOCUMENTS IN A CIVIL ACTION
{SUMMON}

Date:  ____________
              CLERK OF COURT
                                             OR
       ____________________________________      /s/ Dana Cole
       Signature of Clerk or Deputy Clerk        Attorney's signature

The name, address, e-mail address, and telephone number of the attorney representing (name of party) ____________
____________, who issues or requests this subpoena, are:
""",
        [("clerk", "issue", "blank"), ("attorney", "issue", "electronic")],
    ),
    (
        "AO 442: issuing officer, then the return",
        """ARREST WARRANT
YOU ARE COMMANDED to arrest and bring before a United States magistrate judge without unnecessary delay:

Date:  11/02/2026                         /s/ Tam Rook
                                          ______________________________
                                          Issuing officer's signature

City and state:  Detroit, Michigan        Tam Rook, Deputy Clerk
                                          ______________________________
                                          Printed name and title

                               Return
This warrant was received on (date) ____________ and the person was arrested on (date) ____________

Date:  ____________                       ______________________________
                                          Arresting officer's signature

                                          ______________________________
                                          Printed name and title
""",
        [("clerk", "issue", "electronic"), ("law_officer", "serve", "blank")],
    ),
    (
        "AO 442: the clerk's title after the typed name, a free row under the label",
        """ARREST WARRANT
YOU ARE COMMANDED to arrest and bring before a United States magistrate judge without unnecessary delay:

Date:  11/02/2026                         /s/ Tam Rook, Deputy Clerk
                                          ______________________________
                                          Issuing officer's signature

City and state:  Detroit, Michigan
                                          ______________________________
                                          Printed name and title
""",
        [("clerk", "issue", "electronic")],
    ),
    (
        "California SUBP-010: name, line and title in three columns",
        f"""DEPOSITION SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS
{SUMMON}

Date issued:  11/02/2026

          Dana Cole                        /s/ Dana Cole
    (TYPE OR PRINT NAME)             (SIGNATURE OF PERSON ISSUING SUBPOENA)
                                     Attorney for Plaintiff
                                     (TITLE)
""",
        [("attorney", "issue", "electronic")],
    ),
    (
        "New York: so ordered",
        f"""JUDICIAL SUBPOENA DUCES TECUM
{SUMMON}

Dated: November 2, 2026
                                       SO ORDERED:

                                       ____________________________
                                       Hon. Jane Roe
                                       Justice of the Supreme Court
""",
        [("judge", "issue", "blank")],
    ),
    (
        "New York search warrant: judge of the court under the line",
        f"""SEARCH WARRANT
{COMMAND}

Dated: Albany, New York
       November 2, 2026
                                       ____________________________
                                       Judge of the City Court
""",
        [("judge", "issue", "blank")],
    ),
    (
        "Texas: magistrate over a county, printed name below",
        f"""SEARCH WARRANT
THE STATE OF TEXAS TO ANY PEACE OFFICER: {COMMAND}

ISSUED at 9:15 o'clock A.M., on this the 2nd day of November, 2026, to certify which witness my hand this day.

                                       ____________________________
                                       MAGISTRATE
                                       TRAVIS COUNTY, TEXAS
""",
        [("magistrate", "issue", "blank")],
    ),
    (
        "Texas clerk: witness my hand, by deputy",
        f"""SUBPOENA
{SUMMON}

WITNESS my official signature, this 2nd day of November, 2026.

                                       JANE ROE, District Clerk
                                       Travis County, Texas

                                       By: ____________________________
                                           Deputy Clerk
""",
        [("clerk", "issue", "blank")],
    ),
    (
        "Illinois: ENTERED, judge beside the line",
        f"""SEARCH WARRANT
{COMMAND}

ENTERED:

Judge: ______________________________________     Date: ____________
""",
        [("judge", "issue", "blank")],
    ),
    (
        "Florida: DONE AND ORDERED",
        f"""ORDER
{ORDERED}

DONE AND ORDERED in Chambers at Miami, Miami-Dade County, Florida, this ____ day of __________, 2026.

                                       ____________________________
                                       JANE ROE
                                       CIRCUIT COURT JUDGE
""",
        [("judge", "issue", "blank")],
    ),
    (
        "MC 231: affiant, prosecutor, jurat; then the warrant and its return",
        f"""AFFIDAVIT
{SWORN_TEXT}
                                       ____________________________
                                       Affiant

Reviewed on ____________               ____________________________
                                       Prosecuting official

Subscribed and sworn to before me on ____________

                                       ____________________________
                                       Judge/Magistrate

SEARCH WARRANT
{COMMAND}

Issued: ____________                   ____________________________
                                       Judge/Magistrate                 Bar no.

RETURN AND TABULATION
Search was made on the day that is stated here and the following property was seized by the officer:

____________                           ____________________________
Date                                   Officer
""",
        [
            ("party", "apply", "blank"),
            ("prosecutor", "approve", "blank"),
            ("judge", "jurat", "blank"),
            ("judge", "issue", "blank"),
            ("law_officer", "serve", "blank"),
        ],
    ),
    (
        "DC 225 and its kin: complaining witness, judge",
        f"""COMPLAINT
The complaining witness says that on the date above the defendant did the acts that are described here.

____________                           ____________________________
Date                                   Complaining witness signature

Subscribed and sworn to before me on ____________

                                       ____________________________
                                       Judge/Clerk/Magistrate
WARRANT
{COMMAND}

____________                           ____________________________
Date                                   Judge/Magistrate                 Bar no.
""",
        [("party", "apply", "blank"), ("judge_or_clerk", "jurat", "blank"), ("judge", "issue", "blank")],
    ),
    (
        "I-205: signature, title, date and office",
        """WARRANT OF REMOVAL/DEPORTATION
U.S. DEPARTMENT OF HOMELAND SECURITY
I, the undersigned officer of the United States, command you to take into custody and remove from the United States
the above-named alien, pursuant to law.
                                       ____________________________
                                       (Signature of immigration officer)

                                       ____________________________
                                       (Title of immigration officer)

                                       ____________________________
                                       (Date and office location)
""",
        [("immigration_officer", "issue", "blank")],
    ),
    (
        "I-205, page 2: what the officers who carry it out sign",
        """To be completed by immigration officer executing the warrant: Name of alien being removed: ____________
                                       ____________________________
                                       (Signature of alien being fingerprinted)

                                       ____________________________
                                       (Signature and title of immigration officer taking print)

Departure witnessed by:                ____________________________
                                       (Signature and title of immigration officer)
""",
        [("witness", "serve", "blank"), ("immigration_officer", "serve", "blank"), ("immigration_officer", "serve", "blank")],
    ),
    (
        "a declaration of service: who declares it served",
        f"""SUBPOENA
{SUMMON}
                                       /s/ Rue Hart
                                       ____________________________
                                       Deputy Clerk

DECLARATION OF SERVICE
I declare under penalty of perjury that I served this subpoena by delivering a copy of it to the person named.

                                       ____________________________
                                       Signature of declarant
""",
        [("clerk", "issue", "electronic"), ("server", "serve", "blank")],
    ),
    (
        "service without a heading: the words over the line tell",
        f"""SUBPOENA
{SUMMON}
                                       /s/ Rue Hart
                                       ____________________________
                                       Deputy Clerk

I declare that on the date below I served a copy of this subpoena on the person named in it.

                                       ____________________________
                                       Declarant
""",
        [("clerk", "issue", "electronic"), ("server", "serve", "blank")],
    ),
    (
        "an affiant who served elsewhere swears all the same",
        """AFFIDAVIT
I served as a detective for ten years, and the facts that are stated in this paper are true to the best of my knowledge.

                                       ____________________________
                                       Affiant
""",
        [("party", "apply", "blank")],
    ),
    (
        "a clerk's line under a request that is a subpoena too",
        """REQUEST AND SUBPOENA FOR AN OUT-OF-STATE CASE
The party named above asks the clerk for this subpoena, by which the person named is to produce the records listed here.
                                       /s/ Rue Hart
                                       ____________________________
                                       Deputy Clerk
""",
        [("clerk", "issue", "electronic")],
    ),
    (
        "a prosecutor beside a jurat reviews",
        f"""COMPLAINT
The complaining witness says that on the date above the defendant did the acts that are described here.
                                       ____________________________
                                       Complaining witness signature
Subscribed and sworn to before me on ____________
{SWORN_TEXT}
____________________________           ____________________________
Assistant Prosecuting Attorney         Judge/Magistrate
""",
        [("party", "apply", "blank"), ("prosecutor", "apply", "blank"), ("judge", "jurat", "blank")],
    ),
    (
        "a judicial officer's line whose first word a stamp took: the printed title tells",
        """PETITION FOR WARRANT
The probation officer believes that the offender has violated the conditions of the supervision that were set.
THE COURT ORDERS: The Issuance of a Warrant

                                       ____________________________
                                       Signature of Officer
                                       Rue Hart, United States District Judge
""",
        [("judge", "issue", "blank")],
    ),
    (
        "an affidavit: who declares it asks",
        f"""AFFIDAVIT
{SWORN_TEXT}

                                       ____________________________
                                       Signature of declarant
""",
        [("party", "apply", "blank")],
    ),
    (
        "Prob 12C: a judge's line below a petition in which nobody swears before the judge",
        """PETITION FOR WARRANT
The probation officer believes that the offender has violated the conditions of the supervision that were set.

                                       ____________________________
                                       U.S. Probation Officer

THE C0URT 0RDERS

                                       ____________________________
                                       Signature of Judicial Officer
""",
        [("probation_officer", "apply", "blank"), ("judge", "issue", "blank")],
    ),
    (
        "I-138: a bare line in a headed box, printed name and title under it",
        """IMMIGRATION ENFORCEMENT SUBPOENA
U.S. DEPARTMENT OF HOMELAND SECURITY
YOU ARE HEREBY SUMMONED AND REQUIRED TO appear before the official named in Block 3 at the place and time below.
                                       5. Authorized Official

                                       ____________________________
                                       (Signature)
                                       Yusuf Moe
                                       (Printed Name)
                                       Assistant Field Office Director
                                       (Title)
                                       11/02/2026
                                       (Date)
""",
        [("immigration_officer", "issue", "blank")],
    ),
    (
        "I-247A: the jail's own part",
        """IMMIGRATION DETAINER - NOTICE OF ACTION
U.S. DEPARTMENT OF HOMELAND SECURITY
IT IS THEREFORE REQUESTED THAT YOU notify DHS as early as practicable before the alien is released from custody.
                                       ____________________________
                                       (Signature of Immigration Officer)

TO BE COMPLETED BY THE LAW ENFORCEMENT AGENCY CURRENTLY HOLDING THE ALIEN
Please provide the information below, sign, and return it to DHS by mailing, emailing or faxing a copy.

                                       ____________________________
                                       (Signature of Officer)
""",
        [("immigration_officer", "issue", "blank"), ("law_officer", "receipt", "blank")],
    ),
    (
        "DocuSign block over the judge's name",
        f"""ORDER
{ORDERED}

                                       DocuSigned by:
                                       Jane Roe
                                       ____________________________
                                       Circuit Court Judge
""",
        [("judge", "issue", "electronic")],
    ),
    (
        "signed electronically by, on a day",
        f"""ORDER
{ORDERED}

Signed electronically by Jane Roe on 11/02/2026
JANE ROE
District Court Judge
""",
        [("judge", "issue", "electronic")],
    ),
    (
        "MiFILE: for the judge, by another",
        f"""ORDER
{ORDERED}

/s/ Clara Poe O/B/O Judge Jane Roe
November 2, 2026
Hon. Jane Roe
""",
        [("judge", "issue", "electronic")],
    ),
    (
        "OCR slips in a label",
        f"""SEARCH WARRANT
{COMMAND}

Date: ____________                     ____________________________
                                       Judge’s slgnature
""",
        [("judge", "issue", "blank")],
    ),
    (
        "a consent: who consents, who witnesses",
        """CONSENT TO SEARCH
I have been advised of my right to refuse consent, and I give this permission voluntarily and without threat.

____________________________           ____________________________
Signature of person consenting         Witness
""",
        [("library", "consent", "blank"), ("witness", "other", "blank")],
    ),
    (
        "a notary's jurat and a declarant",
        f"""AFFIDAVIT
{SWORN_TEXT}

                                       ____________________________
                                       Signature of Affiant

Sworn to and subscribed before me this ____ day of __________, 2026.

                                       ____________________________
                                       Notary Public, State of Ohio
                                       My commission expires: __________
""",
        [("party", "apply", "blank"), ("notary", "jurat", "blank")],
    ),
    (
        "approved as to form, two columns under a signed order",
        f"""ORDER
{ORDERED}

                                       /s/ Jane Roe
                                       Circuit Judge

APPROVED AS TO FORM:

____________________________           ____________________________
Attorney for Plaintiff                 Attorney for Defendant
""",
        [("judge", "issue", "electronic"), ("attorney", "approve", "blank"), ("attorney", "approve", "blank")],
    ),
    (
        "I-862: issuing officer of an agency",
        """NOTICE TO APPEAR
U.S. Department of Homeland Security
YOU ARE ORDERED to appear before an immigration judge of the United States Department of Justice at the place below.

                                       ____________________________
                                       (Signature and Title of Issuing Officer)
""",
        [("immigration_officer", "issue", "blank")],
    ),
    (
        "an attestation that a copy is true",
        f"""ORDER
{ORDERED}
                                       /s/ Jane Roe
                                       Probate Judge

CERTIFIED COPY
                                       ____________________________
                                       Deputy Clerk
""",
        [("judge", "issue", "electronic"), ("clerk", "certify", "blank")],
    ),
)


@pytest.mark.parametrize(("text", "places"), [one[1:] for one in LAYOUTS], ids=[one[0] for one in LAYOUTS])
def test_layouts(text: str, places: list[tuple[str, str, str]]) -> None:
    """Role, purpose and state follow the label, wherever a form prints it; names, titles and days beside it are no places."""
    found = signatures.detect(transcript_from_text(text))
    assert [(one.role.value, one.purpose.value, one.state.value) for one in found] == places


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("inimigration Judge", "immigration_judge"),
        ("Imhigration Judge", "immigration_judge"),
        ("lmmigration Judge", "immigration_judge"),
        ("Adminlstrative Law Judge", "administrative_judge"),
        ("Assistant Atorney General", "prosecutor"),
        ("Circuit Court Judge", "judge"),
        ("District Court Maglstrate", "magistrate"),
        ("Deputy C1erk", "clerk"),
    ],
)
def test_slips_in_an_office_raise_nobody_to_a_judge(printed: str, role: str) -> None:
    """An immigration judge whose title was misread is still none of a court's: what is lost in reading must not raise a paper."""
    indent = 39 * " "
    (slot,) = signatures.detect(transcript_from_text(f"ORDER\n{ORDERED}\n\n{indent}/s/ Jane Roe\n{indent}{printed}"))
    assert slot.role.value == role


@pytest.mark.parametrize("name", ["Jane Marshall", "Dana Clark", "Max Justine", "Pat Generous"])
def test_a_name_is_no_misread_office(name: str) -> None:
    """People's names that look like an office stay names."""
    assert mended(name) == name


@pytest.mark.parametrize("words", ["Judge of the Superior Court", "Register of Probate", "Executive", "selective", "protecting"])
def test_a_word_that_is_spelt_right_is_not_mended(words: str) -> None:
    """A word that is near an office's and means something else stays: a superior court's judge is no supervisor."""
    assert mended(words) == words
