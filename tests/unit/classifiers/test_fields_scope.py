"""What a paper names (place, person, things, recipient) and what it is after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import fields, scope
from classifiers.evidence import FieldName
from classifiers.transcript import Box, Checkbox, Transcript, page_from_text, transcript_from_text


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            "(identify the person or describe the property to be searched and give its location):\n100 Example Street, Ecorse",
            "place",
            "100 Example Street, Ecorse",
        ),
        (
            "1. The person, place, or thing to be searched is described as and is located at:\n   the study room",
            "place",
            "the study room",
        ),
        (
            "(identify the person or describe the property to be seized):\nSee Attachment B\nYOU ARE COMMANDED to execute",
            "items",
            "See Attachment B",
        ),
        (
            "2. The PROPERTY to be searched for and seized, if found, is specifically described as:\n one backpack",
            "items",
            "one backpack",
        ),
        (
            "YOU ARE COMMANDED to arrest and bring before a judge (name of person to be arrested) Bob Sample",
            "person",
            "Bob Sample",
        ),
        ("there is probable cause to believe that JUAN EXAMPLE is removable from the United States", "person", "JUAN EXAMPLE"),
        ("there is probable cause to believe that Chris Davis is\nremovable from the United States", "person", "Chris Davis"),
        ("To:  Ecorse Public Library", "recipient", "Ecorse Public Library"),
        ("To the Warden of Example Prison:\nWE COMMAND YOU that", "recipient", "the Warden of Example Prison"),
        ("THE UNITED STATES OF AMERICA TO: Warden, Example Prison\nGREETINGS", "recipient", "Warden, Example Prison"),
        ("People of the State of Michigan. TO: Ecorse Public Library", "recipient", "Ecorse Public Library"),
    ],
)
def test_named(text: str, field: str, value: str) -> None:
    """A value is what stands after the form's words, and ends where the form goes on."""
    assert [(one.field.value, one.value) for one in fields.detect(transcript_from_text(text))] == [(field, value)]


SEIZED = "produce the following records: the sign-in sheets of witness interviews\n{}"


@pytest.mark.parametrize(
    "goes_on",
    [
        "WITNESS my hand and the seal of said Court this 20th day of November, 2026.",
        "Place and time for appearance: At 9 Mill Street on the 14th day of December",
        "FAILURE TO OBEY THIS SUBPOENA MAY SUBJECT YOU TO PENALTY FOR CONTEMPT",
        "If you fail to appear you may be punished for contempt of court.",
        "Issued under authority of the Internal Revenue Code",
        "to be delivered by December 14, 2026 9:00 a.m. at 500 Mill Street",
        "Person requesting subpoena: Ivo Lane",
    ],
)
def test_things_end_where_the_form_goes_on(goes_on: str) -> None:
    """A warning of contempt, the appointment and the attestation are no part of what is to be brought."""
    assert [one.value for one in fields.detect(transcript_from_text(SEIZED.format(goes_on))) if one.field is FieldName.ITEMS] == [
        "the sign-in sheets of witness interviews"
    ]


def test_things_run_over_lines() -> None:
    """What a list goes on with belongs to it, whatever word its line begins with."""
    text = SEIZED.format("witness statements, and notes of Ned Arbor")
    assert [one.value for one in fields.detect(transcript_from_text(text)) if one.field is FieldName.ITEMS] == [
        "the sign-in sheets of witness interviews witness statements, and notes of Ned Arbor"
    ]


def named(text: str) -> list[tuple[str, str]]:
    """Return the persons, parties, places and seats that a text names, each value once."""
    found = fields.detect(transcript_from_text(text))
    wanted = {FieldName.PERSON, FieldName.PARTY, FieldName.PLACE, FieldName.SEAT}
    return list(dict.fromkeys((one.field.value, one.value) for one in found if one.field in wanted and one.value))


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("I command you to arrest Marlo Quist and bring that person before the court.", "person", "Marlo Quist"),
        ("that a peace officer take Delia R. Crane into protective custody", "person", "Delia R. Crane"),
        ("you are commanded to arrest the defendant, MARLO T. QUIST, forthwith", "person", "MARLO T. QUIST"),
        ("it appears that Marlo Quist, an alien who entered at Detroit, is within the country", "person", "Marlo Quist"),
        ("WHEREAS, Marlo Quist was released conditionally from a term", "person", "Marlo Quist"),
        ("reason to believe that Bertram C.\nVasquelle is removable", "person", "Bertram C. Vasquelle"),
        ("IT IS ORDERED: Marlo Quist is prohibited from entering", "person", "Marlo Quist"),
        ("Name: Marlo Quist     Nationality: Utopia", "person", "Marlo Quist"),
        ("Name of parolee: Marlo Quist   Prisoner no. 488834", "person", "Marlo Quist"),
        ("To any officer\n\n        Mar1o Quist\n    (Full name of alien)\nwho entered", "person", "Mar1o Quist"),
        ("UNITED STATES OF AMERICA,\n   Plaintiff,\nv.\nMARLO QUIST,\n   Defendant.", "party", "MARLO QUIST"),
        ("Lakeshore Freight, Inc. v Delia Crane", "party", "Delia Crane"),
        ("In the matter of Delia Crane", "party", "Delia Crane"),
        ("Respondent: Delia Crane currently residing at Ecorse", "party", "Delia Crane"),
        ("sign-in sheets of a patron known as Delia Crane", "party", "Delia Crane"),
        ("Defendant's name and address\nMarlo Quist\n100 Mill", "party", "Marlo Quist"),
    ],
)
def test_whom_a_paper_is_about(text: str, field: str, value: str) -> None:
    """Who is to be taken is read from the command, else whose case it is from the caption; the name ends where it ends."""
    assert (field, value) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "v.\nWarrant Realty Group LLC\nDefendant",
        "v.\nEcorse Public Library,\nRespondent.",
        "IN THE MATTER OF:\nFile No. A459 296 469",
        "WARRANT FOR ARREST OF ALIEN",
        "IN REMOVAL PROCEEDINGS",
        "In the Matter of Establishment Inspection of",
        "it appears that the Court has jurisdiction",
        "Re: United States v. the library's records",
        "Re: Litigation Hold\nSubject: Preservation Letter",
        "WHEREAS, Good Cause having been shown",
        "(Full name of alien)",
        "Defendant's name and address\nTelephone no. 313 555 0142",
    ],
)
def test_a_body_or_a_label_is_no_person(text: str) -> None:
    """A company, a court's words and a form's labels are not read as somebody's name."""
    assert named(text) == []


STREET = "100 Example Street, Ecorse, Michigan 48229"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (
            f"commanded to search Riverbend Public Library, {STREET} for paper sheets",
            "place",
            f"Riverbend Public Library, {STREET}",
        ),
        (f"that on the premises known as {STREET}, there is now concealed", "place", STREET),
        (f"to enter the nonpublic areas of Riverbend Library, {STREET} on or before", "place", f"Riverbend Library, {STREET}"),
        (
            "The property to be searched is 100 Example Street, Lincoln\nPark, Michigan 48146, a house",
            "place",
            "100 Example Street, Lincoln Park, Michigan 48146",
        ),
        (
            f"To: Custodian of Records, {STREET}\nYOU ARE COMMANDED to appear at 9 Other Road, Detroit",
            "seat",
            f"Custodian of Records, {STREET}",
        ),
        (f"TO: Riverbend Museum\n{STREET}", "seat", f"Riverbend Museum {STREET}"),
        (f"IT IS ORDERED that respondent Riverbend Museum, {STREET}, shall comply", "seat", f"Riverbend Museum, {STREET}"),
        (f"Riverbend Museum\n{STREET}\nDear Director:", "seat", f"Riverbend Museum {STREET}"),
        (f"A visit is made to Riverbend Public Library, {STREET}.", "seat", f"Riverbend Public Library, {STREET}"),
    ],
)
def test_which_premises_a_paper_reaches(text: str, field: str, value: str) -> None:
    """What may be searched or entered is a place; where the one is to whom a paper is directed, that one's seat."""
    assert named(text)[0] == (field, value)


@pytest.mark.parametrize(
    "text",
    [
        "search the premises described above for the items listed",
        f"Attorney for plaintiff: Orla Fenn, {STREET}",
        "YOU ARE COMMANDED to appear at the court located at 231 West Lafayette Boulevard, Detroit, Michigan 48226",
        "the property seized on 12 November at Ecorse",
        "commanded to search the premises at 11/18/2026 THE COURT ORDERS:",
        "the place at 2026\nTHE COURT ORDERS:",
    ],
)
def test_another_address_is_none(text: str) -> None:
    """A court's and an attorney's address, and a place that is only spoken of, are not where the paper reaches."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (
            "(identify the person or describe the property to be searched and give its location):\n\n\nI find that the affidavit",
            "place",
        ),
        ("To: ______________________", "recipient"),
        ("TO: _______________:\nyou are hereby directed to provide within 3 days", "recipient"),
        ("(identify the person or describe the property to be seized):\n______________\nYOU ARE COMMANDED to execute", "items"),
    ],
)
def test_empty(text: str, field: str) -> None:
    """The empty place of a value is pointed at."""
    found = fields.detect(transcript_from_text(text))
    assert [(one.field.value, one.value) for one in found] == [(field, None)]
    assert found[0].span.box.height > 0


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("YOU ARE COMMANDED to search the premises described above", "nonpublic_area"),
        ("to produce the circulation records of card 1234", "records"),
        ("you are commanded to arrest and bring before this court", "person"),
        ("seize the workstation and its hard drive", "devices"),
        ("all surveillance footage of November 2", "video"),
        ("you are commanded to appear and testify at trial", "testimony"),
        ("produce all Forms I-9", "staff_files"),
    ],
)
def test_scope(text: str, sought: str) -> None:
    """What is asked for decides which section of the policy applies."""
    assert sought in {one.sought.value for one in scope.detect(transcript_from_text(text))}


SUBPOENA = "YOU ARE HEREBY COMMANDED to appear before the court and to produce {} on December 14, 2026."
TOLD_TO_GIVE = (
    SUBPOENA,
    "IT IS ORDERED that the Ecorse Public Library shall disclose {} by December 14, 2026.",
    "3. to produce/permit inspection or copying of the following items: {}",
)


def sought_in(text: str) -> set[str]:
    """Return what a text is after."""
    return {one.sought.value for one in scope.detect(transcript_from_text(text))}


@pytest.mark.parametrize("told", TOLD_TO_GIVE, ids=["subpoena", "order", "form"])
@pytest.mark.parametrize(
    "things",
    [
        "the internet browsing history of terminal 7",
        "computer sign-in sheets of November 1, 2026",
        "the library card application of Ned Arbor",
        "a list of all patrons present",
        "the interlibrary loan requests of Ned Arbor",
        "the holds and fines of Ned Arbor",
        "meeting room bookings",
        "e-mails of Ned Arbor",
        "the guest book",
        "video footage and the checkout history of Ned Arbor",
    ],
)
def test_what_the_library_is_told_to_give_is_a_record(told: str, things: str) -> None:
    """A record goes by many names; whatever the library is told to give identifies somebody until it is known not to."""
    assert "records" in sought_in(told.format(things))


@pytest.mark.parametrize("told", TOLD_TO_GIVE, ids=["subpoena", "order", "form"])
@pytest.mark.parametrize(
    ("things", "sort"),
    [
        ("the CCTV recordings", "video"),
        ("video from November 1, 2026 and November 2", "video"),
        ("one laptop computer", "devices"),
        ("the personnel file of Dora Finch", "staff_files"),
        ("time cards of Dora Finch", "staff_files"),
    ],
)
def test_video_devices_and_staff_files_alone_are_no_library_record(told: str, things: str, sort: str) -> None:
    """What has a row of its own in the routing's table is not taken for a patron's record as well."""
    assert sought_in(told.format(things)) == {sort}


@pytest.mark.parametrize(
    "text",
    [
        SUBPOENA.format("testimony"),
        "IT IS ORDERED that you shall provide a copy of this order to the defendant.",
        "The respondent shall provide financial support for the child.",
        "You are commanded to arrest Ned Arbor and bring him before the court.",
        "You must deliver a verified disclosure to the court.",
        "You shall provide all copies of this form to the garnishee for service.",
        "You shall deliver possession of the premises to the plaintiff.",
        "IT IS ORDERED that you shall not disclose this order.",
        "You are commanded to appear at the login desk and to produce ______ .",
    ],
)
def test_what_is_given_otherwise_than_from_a_record_is_none(text: str) -> None:
    """Testimony, a person, a copy of the order or an empty line ask for no record."""
    assert "records" not in sought_in(text)


COMMAND_AND_RULE = """YOU ARE COMMANDED to produce the library card records of Marlo Quist.

{}
A subpoena may command a person to testify."""


@pytest.mark.parametrize(
    "text",
    [
        "Under Federal Rule of Civil Procedure 45(a)(1) you are commanded to produce the library card records of Marlo Quist.",
        COMMAND_AND_RULE.format("Federal Rule of Civil Procedure 45 (c), (d), (e), and (g)"),
        COMMAND_AND_RULE.format("(d) Protecting a Person Subject to a Subpoena"),
    ],
    ids=["the rule cited", "the rule reprinted below", "its heading below"],
)
def test_a_subpoena_asks_for_records_though_the_rule_stands_on_its_page(text: str) -> None:
    """What a subpoena is after stands above the rule that it reprints, or beside the rule's number; the rule asks for nothing."""
    assert {one.sought for one in scope.detect(transcript_from_text(text))} == {"records"}


def test_reprinted_rules_ask_for_nothing() -> None:
    """A page that reprints Rule 45 speaks of documents, premises and testimony, and asks for none."""
    text = (
        "Federal Rule of Civil Procedure 45 (c), (d), (e), and (g)\nA subpoena may command to produce documents and to testify."
    )
    assert scope.detect(transcript_from_text(text)) == ()


def test_an_unticked_clause_asks_for_nothing() -> None:
    """A clause behind an empty tick box is only printed; behind a ticked one it is meant."""
    page = page_from_text("    Production: YOU ARE COMMANDED to produce the records of card 1234")
    box = Box(40.0, 36.0, 50.0, 46.0)
    assert scope.detect(Transcript((replace(page, checkboxes=(Checkbox(box, checked=False),)),))) == ()
    assert scope.detect(Transcript((replace(page, checkboxes=(Checkbox(box, checked=True),)),)))
