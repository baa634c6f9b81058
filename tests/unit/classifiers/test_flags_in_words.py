"""Flags from the words as papers print them: one line is put on a whole paper, and the flag is raised or not."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Verdict
from classifiers.visit import Library

LIBRARY = Library(addresses=("4184 West Jefferson Avenue, Ecorse, Michigan 48229",))
COURT = """                    UNITED STATES DISTRICT COURT
                              for the
                     Eastern District of Michigan
"""
WARRANT = (
    "AO 93 (Rev. 11/13) Search and Seizure Warrant\n"
    + COURT
    + """In the Matter of the Search of
{place}                                   )  Case No. 2:26-mj-30123
                      SEARCH AND SEIZURE WARRANT
To:     Any authorized law enforcement officer
An application by a federal law enforcement officer requests the search of the following person or property located in the
Eastern District of Michigan: {place}
I find that the affidavit(s) establish probable cause to search and seize the property described above, and that such search
will reveal: {items}
YOU ARE COMMANDED to execute this warrant on or before December 1, 2026 (not to exceed 14 days)
{line}
Date and time issued: 11/20/2026 9:15 am        /s/ Orla Fenn
                                                Judge's signature
City and state: Detroit, Michigan               Orla Fenn, United States Magistrate Judge
                                                Printed name and title
"""
)
SUBPOENA = (
    "AO 88B (Rev. 02/14) Subpoena to Produce Documents\n"
    + COURT
    + """ALDER SUPPLY CO
          Plaintiff
             v.                          Civil Action No. 2:26-cv-10417
BEECH WORKS CO
          Defendant
SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
To: {to}
Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following
documents: {items}
Place: 400 Elm Street, Detroit        Date and Time: December 20, 2026 10:00 am
Date: November 20, 2026
______________________           /s/ Vern Ostler
Signature of Clerk or Deputy Clerk      Attorney's signature
"""
)
ORDER = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Case No. 26-004417-CZ
                      ORDER FOR PRODUCTION OF LIBRARY RECORDS
{line}
IT IS HEREBY ORDERED that the Ecorse Public Library produce the circulation records of Marlo Quist by December 20, 2026.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           Circuit Judge
"""


def read(form: str, **filled: str) -> Verdict:
    """Return the verdict on a form with these blanks filled in, the others in an ordinary way."""
    usual = {
        "place": "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan",
        "items": "the sign-up sheet of 1 June 2026",
        "to": "Ecorse Public Library",
        "line": "",
    }
    return classify(transcript_from_text(form.format(**{**usual, **filled})), library=LIBRARY, today=date(2026, 11, 24))


ON_A_WARRANT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "NONDISCLOSURE_GAG": (
        (
            "You shall not disclose the existence of this warrant to any person.",
            "You are ordered not to disclose this order to anyone for one year.",
            "Under 18 U.S.C. 2705(b), the library is precluded from disclosing the existence of this order.",
            "18 U.S.C. 2709(c) prohibits you from disclosing this letter.",
            "18 U.S.C. 2709(c) prohibits you, or any officer, employee or agent of yours, from disclosing this letter.",
            "Recipient is commanded to refrain from disclosing this warrant.",
            "Do not disclose this order to the account holder.",
            "This order shall be kept confidential and its existence shall not be revealed.",
            "Disclosure of this subpoena is prohibited until further order of the court.",
            "The library, its officers and employees shall keep the existence of this order secret.",
            "You are not to notify the account holder of this order.",
            "The library shall make no disclosure of this warrant.",
            "Neither the library nor its staff may reveal that records were sought.",
            "The existence of this investigation may not be disclosed until further order.",
        ),
        (
            "You are requested not to disclose the existence of this request.",
            "Please do not disclose this request.",
            "The library may disclose this order to its counsel.",
            "The provider shall disclose the following records.",
            "No person shall be required to disclose privileged matter.",
            "LEIN information may not be disclosed without authority.",
            "The officer is not to be obstructed.",
        ),
    ),
    "SEALED": (
        (
            "FILED UNDER SEAL",
            "IT IS ORDERED that this warrant and its affidavit be sealed until further order.",
            "The application and this order are sealed until otherwise ordered by the Court.",
            "Sealed by order of the court",
        ),
        ("Given under my hand and the seal of the court.", "(SEAL OF COURT)", "The envelope was sealed and mailed."),
    ),
    "SUPERSEDED_OR_QUASHED": (
        (
            "RECALLED",
            "ORDER QUASHED 11/22/2026",
            "CANCELLED PER JUDGE",
            "This warrant was recalled on November 22, 2026.",
            "This subpoena is hereby withdrawn.",
        ),
        (
            "You may move to quash this subpoena.",
            "On motion the court must quash or modify it.",
            "The item recalled by the manufacturer",
            "The prior warrant was not recalled.",
            "The application for asylum was\ngranted\ndenied\nwithdrawn.",
        ),
    ),
    "MINOR_INVOLVED": (
        (
            "In the matter of K.Q., a minor",
            "DOB: 03/04/2014",
            "the child, age 9, was seen there",
            "a patron, aged 12",
            "a 14-year-old boy",
            "Wayne County Juvenile Court matter",
        ),
        ("DOB: 03/04/1984", "a minor offense", "the juvenile fiction shelf", "12 Miner Street", "a 24-year-old man"),
    ),
    "NOT_ENGLISH_OR_REDACTED": (
        (
            "Usted ha sido demandado.",
            "[REDACTED]",
            (
                "Le présent mandat autorise les agents à entrer dans la bibliothèque et à saisir les documents qui y sont "
                "décrits dans les annexes pour le compte de la cour et par ordre du juge qui est nommé dans ce mandat."
            ),
            (
                "Beschluss: Die Beamten werden ermächtigt, die Räume der Bibliothek zu durchsuchen und die Unterlagen, die "
                "in der Anlage genannt sind, zu beschlagnahmen, und das Ergebnis ist dem Gericht mit der Akte zu melden."
            ),
        ),
        (
            "La Casa de la Raça, 12 Rue de la Ville, San Juan de los Lagos",
            "Juan de la Cruz y García and María del Carmen de los Santos are the persons to be found at the place.",
            "an interpreter of Spanish was present",
        ),
    ),
    "VIDEO_REQUEST": (
        ("exterior camera footage of June 1, 2026", "CCTV images", "the video surveillance recording"),
        ("the officer may appear by video", "a video conference link", "a DVD video titled Frozen"),
    ),
}


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, (fires, _) in ON_A_WARRANT.items() for line in fires])
def test_a_line_raises_its_flag(code: str, line: str) -> None:
    """What a paper says of itself is heard in any of the ways in which papers say it."""
    assert read(WARRANT, line=line).has_flag(code)


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, (_, quiet) in ON_A_WARRANT.items() for line in quiet])
def test_a_line_that_only_resembles_raises_none(code: str, line: str) -> None:
    """A request for silence is no order, a seal is no sealing, and a film is no surveillance."""
    assert not read(WARRANT, line=line).has_flag(code)


ITEMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "PRIVACY_THIRD_PARTY_DATA": (
        (
            "all persons who used the library's Wi-Fi on June 1, 2026",
            "the records of every patron who entered on June 1",
            "computer sign-up records of June 2026 for all users",
            "Wi-Fi logs of all devices connected on June 1",
            "a list of all library card holders",
        ),
        ("the account of Marlo Quist", "the sign-up sheet", "records of the person who used card 4417"),
    ),
    "ITEMS_MISSING_OR_GENERAL": (
        ("any and all records", "all documents in your possession", "any and all records of any kind"),
        ("any and all records relating to the account of Marlo Quist", "any and all records of Marlo Quist", "the sign-up sheet"),
    ),
}


@pytest.mark.parametrize(("code", "items"), [(code, one) for code, (fires, _) in ITEMS.items() for one in fires])
def test_too_wide_a_demand_is_told(code: str, items: str) -> None:
    """A demand for everything, or for everybody's data, goes to the Director with a word about it."""
    assert read(SUBPOENA, items=items).has_flag(code)


@pytest.mark.parametrize(("code", "items"), [(code, one) for code, (_, quiet) in ITEMS.items() for one in quiet])
def test_a_particular_demand_is_not_too_wide(code: str, items: str) -> None:
    """Everything about one named account is particular."""
    assert not read(SUBPOENA, items=items).has_flag(code)


REFERRED_TO = (
    "See Attachment B.",
    "SEE ATTACHED RIDER",
    "attached hereto as Exhibit A",
    "See attached.",
    "Attachments A and B",
    "the affidavit attached hereto",
    "Incorporated herein is Attachment C",
)


@pytest.mark.parametrize("items", REFERRED_TO)
def test_an_attachment_spoken_of_and_not_there_is_missed(items: str) -> None:
    """What a paper leaves to an attachment cannot be judged without it."""
    assert read(WARRANT, items=items).has_flag("ATTACHMENT_MISSING")


@pytest.mark.parametrize(
    ("items", "sheet"),
    [
        ("See Attachment B", "ATTACHMENT B\nOne desktop computer of the reading room, and its power cord."),
        ("see attached rider", "RIDER\n1. The sign-up sheet of June 1, 2026.\n2. The calendar of the reading room."),
        ("see Schedule A", "SCHEDULE A - THINGS TO BE PRODUCED\n1. The sign-up sheet of June 1, 2026, of the reading room."),
        ("See attached.", "EXHIBIT 1\nThe sign-up sheet of June 1, 2026, of the reading room upstairs, and its cover."),
        ("one red jacket", ""),
    ],
)
def test_an_attachment_that_is_there_is_not_missed(items: str, sheet: str) -> None:
    """The sheet that the paper speaks of answers it, under any of the names that such sheets bear."""
    warrant = WARRANT.format(place="Ecorse Public Library", items=items, line="")
    verdict = classify(
        transcript_from_text(f"{warrant}\f{sheet}" if sheet else warrant), library=LIBRARY, today=date(2026, 11, 24)
    )
    assert not verdict.has_flag("ATTACHMENT_MISSING")


def test_one_of_two_attachments_is_missed() -> None:
    """With Attachment A there, Attachment B is still missing."""
    warrant = WARRANT.format(place="Ecorse Public Library", items="See Attachment A and Attachment B", line="")
    sheet = "ATTACHMENT A\nThe Ecorse Public Library, a building of brick on the north side of the avenue."
    assert classify(transcript_from_text(f"{warrant}\f{sheet}"), library=LIBRARY, today=date(2026, 11, 24)).has_flag(
        "ATTACHMENT_MISSING"
    )


ELSEWHERE = (
    "400 Elm Street, Lincoln Park, Michigan",
    "the residence at 12 Oak Street, Ecorse",
    "Taylor Community Library, 12303 Pardee Road, Taylor",
    "4184 East Jefferson Avenue, Detroit",
    "1484 West Jefferson Avenue, Ecorse, Michigan",
)
HERE = (
    "Ecorse Public Library",
    "4184 W Jefferson Ave., Ecorse MI 48229",
    "4184 Jefferson Avenue, Ecorse",
    "Ecorse Pubiic Library, 4l84 West Jefferson",
    "4l84 West Jeffcrson Avenue",
)


@pytest.mark.parametrize("place", ELSEWHERE)
def test_another_place_is_not_the_library(place: str) -> None:
    """A warrant for another house, another branch's number or another side of the street names no room of the library."""
    assert read(WARRANT, place=place).has_flag("PLACE_NOT_LIBRARY")


@pytest.mark.parametrize("place", HERE)
def test_the_library_is_known_though_misread(place: str) -> None:
    """Abbreviations and a letter or two misread change no address."""
    assert not read(WARRANT, place=place).has_flag("PLACE_NOT_LIBRARY")


@pytest.mark.parametrize(
    "to", ["Google LLC, Custodian of Records", "Detroit Public Library", "Downriver Credit Union", "Ecorse City Clerk"]
)
def test_a_paper_to_somebody_else_is_told(to: str) -> None:
    """A subpoena addressed to another body is not the library's to answer."""
    assert read(SUBPOENA, to=to).has_flag("WRONG_RECIPIENT")


@pytest.mark.parametrize("to", ["Ecorse Pub1ic Library", "Records Custodian", "ECORSE PUBLIC LIBRARY, Attn: Director"])
def test_a_paper_to_the_library_is_its_own(to: str) -> None:
    """Its name misread, or an office of it, is the library."""
    assert not read(SUBPOENA, to=to).has_flag("WRONG_RECIPIENT")


@pytest.mark.parametrize(
    "line",
    [
        "At a hearing held on November 18, 2026, upon notice to the Library, the Court heard argument.",
        "The Library having been given notice and an opportunity to be heard,",
        "This matter having come on by noticed motion, and the Library having appeared through counsel and been heard,",
        "The library was served with the motion and appeared at the hearing on November 18, 2026.",
    ],
)
def test_notice_and_hearing_are_heard_of(line: str) -> None:
    """An order that recites notice to the library and a hearing is the order that the Library Privacy Act asks for."""
    assert not read(ORDER, line=line).has_flag("MLPA_NO_NOTICE_HEARING")


@pytest.mark.parametrize(
    "line",
    [
        "Upon the ex parte application of the People,",
        "Without notice and an opportunity to be heard,",
        "The Court dispenses with notice and an opportunity to be heard.",
        "The hearing on the People's charge is set for January 4, 2027.",
    ],
)
def test_an_order_without_notice_says_so(line: str) -> None:
    """An order made without hearing the library goes to counsel, though it speaks of notice or of another hearing."""
    assert read(ORDER, line=line).has_flag("MLPA_NO_NOTICE_HEARING")


@pytest.mark.parametrize(
    ("line", "is_over"),
    [
        ("This order is effective when signed and remains in effect until November 20, 2026.", True),
        ("This order expires on 11/01/2026.", True),
        ("This order expires on: October 31, 2026", True),
        ("Expiration date: 11/20/2026", True),
        ("This order remains in effect until November 24, 2026.", False),
        ("This order expires on 12/01/2026.", False),
        ("This order is effective on November 1, 2026.", False),
        ("My commission expires November 1, 2026.", False),
    ],
)
def test_an_order_that_has_ended_says_so(line: str, *, is_over: bool) -> None:
    """A protection order, or one to take somebody for treatment, holds until the day on its face."""
    assert read(ORDER, line=line).has_flag("EXECUTE_BY_PASSED") is is_over


def test_a_secrecy_order_behind_a_subpoena_makes_the_case_secret() -> None:
    """Whichever paper of a packet forbids speaking of it, the whole case is restricted."""
    secrecy = ORDER.replace("FOR PRODUCTION OF LIBRARY RECORDS", "").format(
        line="The library shall not disclose this order to any person."
    )
    subpoena = SUBPOENA.format(to="Ecorse Public Library", items="the sign-up sheet")
    verdict = classify(transcript_from_text(f"{subpoena}\f{secrecy}"), library=LIBRARY, today=date(2026, 11, 24))
    assert len(verdict.parts) == 2
    assert verdict.has_flag("NONDISCLOSURE_GAG")


def test_a_signed_paper_speaks_for_a_packet_before_an_unsigned_one() -> None:
    """The best operative part leads: an unsigned order on top does not hide the signed warrant under it."""
    unsigned = ORDER.format(line="").replace("/s/ Rowan Pike", "______________")
    warrant = WARRANT.format(place="Ecorse Public Library", items="one red jacket", line="")
    verdict = classify(transcript_from_text(f"{unsigned}\f{warrant}"), library=LIBRARY, today=date(2026, 11, 24))
    assert verdict.kind.value == "judicial_warrant"
    assert not verdict.has_flag("SIG_ISSUER_MISSING")


def test_a_district_courts_number_tells_its_county() -> None:
    """The 61st District Court is Kent County's though its heading does not say so; another county is no defect."""
    warrant = """STATE OF MICHIGAN
61ST JUDICIAL DISTRICT
                              SEARCH WARRANT             Police agency report no. 26-4417
TO THE SHERIFF OR ANY PEACE OFFICER:
1. The person, place, or thing to be searched is described as: Ecorse Public Library, 4184 West Jefferson Avenue
2. The property to be searched for and seized is: one red jacket
IN THE NAME OF THE PEOPLE OF THE STATE OF MICHIGAN: I have found that probable cause exists and you are commanded to make
the search and seize the described property.
Issued: 11/20/2026            /s/ Orla Fenn
                              Judge/Magistrate    Bar no. P41234
"""
    verdict = read(warrant)
    assert verdict.has_flag("OTHER_MICHIGAN_COUNTY")
    assert not read(warrant.replace("61ST", "25TH")).has_flag("OTHER_MICHIGAN_COUNTY")
    assert all(flag.severity.value == "info" for flag in verdict.flags if flag.code == "OTHER_MICHIGAN_COUNTY")
