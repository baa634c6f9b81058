"""Days, hours and numbers: read as printed, each with what it is for, and their empty places."""

from __future__ import annotations

from datetime import date, time

import pytest

from classifiers.classify import classify
from classifiers.detectors import dates, numbers
from classifiers.evidence import CaseNumber, DatedPlace
from classifiers.transcript import Box, Transcript, Word, lines_from_words, page_from_text, transcript_from_text


def days(text: str) -> list[DatedPlace]:
    """Return the days of a text."""
    return list(dates.detect(transcript_from_text(text)))


@pytest.mark.parametrize(
    ("text", "role", "day"),
    [
        ("Date and time issued: November 2, 2026 9:15 am", "issued", date(2026, 11, 2)),
        ("Dated: 11/02/2026", "issued", date(2026, 11, 2)),
        ("Issued this 2nd day of November, 2026", "issued", date(2026, 11, 2)),
        ("At a session of said Court held in Detroit, Michigan on Nov. 2, 2026", "issued", date(2026, 11, 2)),
        (
            "YOU ARE COMMANDED to execute this warrant on or before 2026-11-16 (not to exceed 14 days)",
            "execute_by",
            date(2026, 11, 16),
        ),
        ("YOU ARE COMMANDED to appear in the court named above on December 15, 2026", "return", date(2026, 12, 15)),
        ("SUBPOENA\nDate and Time: December 15, 2026 10:00 a.m.", "return", date(2026, 12, 15)),
        ("Subscribed and sworn to before me on November 2, 2026", "sworn", date(2026, 11, 2)),
        ("I personally served this paper on November 3, 2026", "served", date(2026, 11, 3)),
        ("This order remains in effect until May 1, 2027", "expires", date(2027, 5, 1)),
        ("ISSUED at 9:15 o'clock A.M., on this the 2nd day of November, 2026", "issued", date(2026, 11, 2)),
        ("DONE AND ORDERED in Chambers at Miami, Florida, this 2nd day of November, 2026", "issued", date(2026, 11, 2)),
        ("Given under my hand this 2nd day of November, A.D. 2026", "issued", date(2026, 11, 2)),
        ("Execute this warrant within 10 days, no later than November 12, 2026", "execute_by", date(2026, 11, 12)),
        ("SUBPOENA\nYOU ARE ORDERED TO APPEAR\nDate: 12/15/2026   Time: 9:00 a.m.", "return", date(2026, 12, 15)),
        ("Date of birth: 01/02/1990", "other", date(1990, 1, 2)),
        ("commanded to produce the video recordings of November 1, 2026", "other", date(2026, 11, 1)),
        ("You must bring: Internet sign-up sheets for November 1, 2026.", "other", date(2026, 11, 1)),
        ("produce the access logs of November 1, 2026", "other", date(2026, 11, 1)),
        ("produce the access logs on December 14, 2026", "return", date(2026, 12, 14)),
        ("the sheets to be delivered by December 14, 2026", "return", date(2026, 12, 14)),
        ("copies were delivered by hand on November 3, 2026", "served", date(2026, 11, 3)),
        ("CERTIFICATE OF SERVICE\nDate: November 4, 2026", "served", date(2026, 11, 4)),
        (
            "WARRANT\nwho failed to appear for the hearing\n\n11/02/2026 9:15 a.m.\nDate and time            Judge/Referee",
            "issued",
            date(2026, 11, 2),
        ),
        ("Witness, Ada Crane, Esquire, at Salem, the 2nd day of November, 2026", "issued", date(2026, 11, 2)),
        ("WARRANT\nIssued by            Date and time\nLena Ward            11/02/2026 9:15 a.m.", "issued", date(2026, 11, 2)),
        ("Time and place of issuance: November 2, 2026, 2:40 p.m., Elm City", "issued", date(2026, 11, 2)),
        ("Witness, Hon. Ada Crane, one of the Judges of said court, the 2nd day of November, 2026", "issued", date(2026, 11, 2)),
        (
            "sworn to before me this 2nd day of November, 2026. Wherefore I find cause for the issuance of this warrant",
            "issued",
            date(2026, 11, 2),
        ),
        ("the defendant failed to appear in this court on November 4, 2026", "other", date(2026, 11, 4)),
        ("who did not appear for arraignment on November 4, 2026", "other", date(2026, 11, 4)),
        ("the defendant shall appear for arraignment on November 4, 2026", "return", date(2026, 11, 4)),
        ("Expiration date May 4, 2027", "expires", date(2027, 5, 4)),
        ("SUMMONS\nName of the official\nDATE December 15, 2026\nTIME 9:00 a.m.", "return", date(2026, 12, 15)),
        ("SUMMONS\nSignature of delegate\nDATE November 15, 2026\nPort Director", "issued", date(2026, 11, 15)),
        ("shall furnish to the Court by December 20, 2026 the sign-up sheet", "return", date(2026, 12, 20)),
        ("Please provide the sign-up sheet of June 1 by December 20, 2026.", "return", date(2026, 12, 20)),
        (
            "Place and time for appearance: At 100 Mill Street, Detroit on the day of December 20, 2026",
            "return",
            date(2026, 12, 20),
        ),
        ("a review of your Forms I-9 is scheduled for December 20, 2026", "return", date(2026, 12, 20)),
        ("is commanded to enter and inspect the library by December 1, 2026", "execute_by", date(2026, 12, 1)),
        ("to begin installation or use by November 25, 2026 (not to exceed ten days)", "execute_by", date(2026, 11, 25)),
        ("hereby required to attend at the offices of the Attorney General, on December 14, 2026", "return", date(2026, 12, 14)),
        ("Notice was given, and a hearing was held on October 24, 2026 at which", "other", date(2026, 10, 24)),
        ("DOWNRIVER POLICE\n100 Mill Street\nNovember 20, 2026\nRiverbend Library\nDear Director:", "issued", date(2026, 11, 20)),
        ("DOWNRIVER POLICE\nBorn\nMay 5, 1990\nRiverbend Library\nDear Director:", "other", date(1990, 5, 5)),
        ("DOWNRIVER POLICE\nHearing\nNovember 20, 2026\nThe matter is put off.", "return", date(2026, 11, 20)),
        (
            "ORDERED that not later than November 30, 2026 the custodian hand over to the agent the log of logins",
            "return",
            date(2026, 11, 30),
        ),
        (
            "It is hereby directed that the Branch, 9 Canal Road, be present by its manager in Courtroom 4, on November 30, 2026",
            "return",
            date(2026, 11, 30),
        ),
        (
            "You must let the party who asks, with helpers, come into the reading room and the stack on November 30, 2026",
            "return",
            date(2026, 11, 30),
        ),
        (
            "Show an officer the Forms I-9 of those who work for you. Please have them ready on 11/30/2026.",
            "return",
            date(2026, 11, 30),
        ),
        ("The motion came on for hearing on October 30, 2026, both sides being present.", "other", date(2026, 10, 30)),
        ("This cause was heard before the undersigned on October 30, 2026", "other", date(2026, 10, 30)),
        ("Following a hearing in chambers on October 30, 2026 the Court finds", "other", date(2026, 10, 30)),
        ("The request was handed to the branch manager on October 30, 2026, and refused", "other", date(2026, 10, 30)),
        ("ordered to produce it after the movant has been heard on November 30, 2026", "return", date(2026, 11, 30)),
        ("The trial before the Honorable Delia Crane, Circuit Judge, begins on November 30, 2026.", "return", date(2026, 11, 30)),
        ("SEIZURE WARRANT\nYou are directed to carry it out by November 30, 2026.", "execute_by", date(2026, 11, 30)),
        ("This summons is void unless served upon the defendant by May 30, 2027", "expires", date(2027, 5, 30)),
        ("The appeal is reserved.\nGIVEN at Boise, Idaho, the 20th of November, 2026", "issued", date(2026, 11, 20)),
        ("Delia Crane, being duly sworn, deposes and says that on October 20, 2026 she saw", "other", date(2026, 10, 20)),
        ("SUMMONS\nDay, time and place\nNovember 30, 2026", "return", date(2026, 11, 30)),
        ("SUMMONS\n4. WHEN AND WHERE\nNovember 30, 2026", "return", date(2026, 11, 30)),
        ("SUMMONS\nResponse deadline: November 30, 2026", "return", date(2026, 11, 30)),
        ("SUMMONS\nDate of this subpoena\nNovember 20, 2026", "issued", date(2026, 11, 20)),
        ("Signed and sealed this fifth day of November, two thousand twenty-six", "issued", date(2026, 11, 5)),
        ("Issued at Reno this 5th day of the month of November in the year 2026", "issued", date(2026, 11, 5)),
        ("SUMMONS\nBefore the undersigned, on November 30, 2026", "other", date(2026, 11, 30)),
        ("SUMMONS\nCourt date November 30, 2026", "return", date(2026, 11, 30)),
        ("SUMMONS\nPROTHONOTARY OR CLERK OF COURT DATE November 5, 2026", "issued", date(2026, 11, 5)),
        ("SUMMONS\nReturn date November 30, 2026", "return", date(2026, 11, 30)),
        ("You are required to produce the slips made during May by November 30, 2026", "return", date(2026, 11, 30)),
        ("must bring the cards used during May to the State Auditor on November 30, 2026", "return", date(2026, 11, 30)),
        ("Any objection must reach the Board by November 30, 2026", "return", date(2026, 11, 30)),
        (
            "ORDER\nThe petition is granted in part as the law allows.\nSignature of authorized officer\nNovember 5, 2026",
            "issued",
            date(2026, 11, 5),
        ),
        ("LETTER\nWe ask that you keep it safe until we call. November 5, 2026.\nDelia Crane", "issued", date(2026, 11, 5)),
        ("Dated: Nov. 5, '26", "issued", date(2026, 11, 5)),
        ("Dated: 05 NOV 26", "issued", date(2026, 11, 5)),
        ("Dated: 05NOV2026", "issued", date(2026, 11, 5)),
        ("Dated: 11 / 05 / 2026", "issued", date(2026, 11, 5)),
        ("The respondent, whose date of birth is 05-05-1990 and who lives at 9 Canal Road", "other", date(1990, 5, 5)),
        ("a man born on or about May 5, 1990 in Reno", "other", date(1990, 5, 5)),
        ("WARRANT\nMARLO QUIST\nDOB May 5, 1990", "other", date(1990, 5, 5)),
        (
            "Having considered the petition and the response of the library, and having\n\nheard argument on October 24, 2026,",
            "other",
            date(2026, 10, 24),
        ),
    ],
)
def test_a_day_and_what_it_is_for(text: str, role: str, day: date) -> None:
    """A day means what the words before it, its label or its zone make of it."""
    read = [one for one in days(text) if one.day is not None]
    assert [(one.role.value, one.day) for one in read] == [(role, day)]


ROW = "11/20/2026     2/18/2027          /s/ Tamsin Rook\n{}\n"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (ROW.format("Date of issue  Expiration date    Deputy court clerk"), ["issued", "expires"]),
        (ROW.format("Issued         Date of service    Deputy court clerk"), ["issued", "served"]),
        (
            "This order is in effect until May 1, 2027.\n11/20/2026 9:00 am  /s/ Orla Fenn\nDate and time issued  Judge",
            ["expires", "issued"],
        ),
        (
            "YOU ARE COMMANDED to produce those sheets of the library by May 1, 2027.\nNovember 20, 2026      /s/ Rolf Kern",
            ["return", "issued"],
        ),
    ],
    ids=["two days", "two labels", "label and office in a row", "the sentence before has ended"],
)
def test_a_day_is_told_by_the_label_of_its_own_column(text: str, roles: list[str]) -> None:
    """Labels in one row belong each to what stands over it, and a sentence that has ended says nothing of the next day."""
    assert [one.role.value for one in days("\n" * 8 + text) if one.day is not None] == roles


@pytest.mark.parametrize(
    ("printed", "hour"), [("9:15 a.m.", time(9, 15)), ("2 PM", time(14)), ("12:00 am", time(0)), ("14:30", time(14, 30))]
)
def test_hours(printed: str, hour: time) -> None:
    """An hour belongs to the day right before it."""
    assert days(f"Date and time issued: November 2, 2026 at {printed}")[0].hour == hour


def test_form_revision_is_no_day_of_the_paper() -> None:
    """'(Rev. 11/13)' tells the form's age and nothing of the paper."""
    for line in ("AO 93 (Rev. 11/13) Search and Seizure Warrant", "Judge of Probate\nPCM 209 (9/22)", "MC 231 (03/23)"):
        assert [one.role.value for one in days(line)] == ["form_revision"]


def test_impossible_and_ambiguous_days_are_said_to_be_so() -> None:
    """A day that does not exist, and one without its year, are left to a person (T72)."""
    assert days("Dated: February 31, 2026")[0].is_impossible
    unsure = [one for one in days("\n" * 20 + "execute this warrant on or before 1/7") if not one.is_blank]
    assert (unsure[0].day, unsure[0].is_ambiguous) == (None, True)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Date and time issued: ________________", "issued"),
        ("execute this warrant on or before ____________ (not to exceed 14 days)", "execute_by"),
        ("Entered this ____ day of ____________, 20__", "issued"),
        ("Dated: ________", "issued"),
        ("PROOF OF SERVICE\nDate: ________", "served"),
    ],
)
def test_empty_places_for_days(text: str, role: str) -> None:
    """The labelled empty place of a day is pointed at, so that what is missing can be shown."""
    assert [(one.role.value, one.is_blank, one.day) for one in days(text)] == [(role, True, None)]


def test_a_day_broken_over_lines_of_its_column_is_joined() -> None:
    """A day cut by the end of its line is one day, though another column stands between in the text."""
    page = page_from_text(
        "Date and time issued: November 2,            Jane Roe, United States\n"
        "2026 9:15 am                                 Magistrate Judge"
    )
    assert [one.day for one in dates.detect(Transcript((page,))) if one.day] == [date(2026, 11, 2)]


@pytest.mark.parametrize(
    "text",
    ["Dated: 11 02-2026", "Dated: 11-02 2026", "Entered: 2 Nov 2026_", "Issued: November 2. 2026", "Issued: November 2, 2026_"],
)
def test_a_day_is_known_in_a_bad_copy(text: str) -> None:
    """A stroke that faded, a comma that looks like a stop, and the line that a day stands on do not take the day away."""
    (found,) = days(f"ORDER\nThe motion is granted and the library shall produce.\n{text}")
    assert (found.role.value, found.day, found.is_blank) == ("issued", date(2026, 11, 2), False)


@pytest.mark.parametrize(
    "text",
    [
        "Room 11 02 2026",
        "MCL 11 02-1",
        "26-2026",
        "Order 12-345-67",
        "13 02-2026",
        "5 Nov 10:30",
        "November 5, 26 U.S.C. 7602",
        "5 may 20 copies",
    ],
)
def test_numbers_make_no_day(text: str) -> None:
    """Two numbers side by side are a day only with a month, two figures of a day and a year."""
    assert not [one for one in days(f"Issued: {text}") if one.day is not None]


def test_a_day_that_cannot_be_told_is_not_missing() -> None:
    """Figures that are a day's and were read as another number stand there: the day is unread, and not absent."""
    (found,) = days("Dated: 11221-2026")
    assert (found.role.value, found.day, found.is_blank, found.is_impossible) == ("issued", None, False, False)


@pytest.mark.parametrize(
    "text",
    ["Index No. 12345/2026", "Index No.: 1122/2026", "Case number 1122-2026", "CR 412-2026", "CV 1122-2026", "Order 8412/2026"],
)
def test_a_number_of_a_case_is_no_torn_day(text: str) -> None:
    """A number before a year is not taken for a day that cannot be told, which would hide that the day of issue is missing."""
    assert all(one.is_blank for one in days(f"{text}\nDate issued:"))


def test_a_seven_that_may_be_a_one() -> None:
    """Figures that were read unsurely are not relied on (T72)."""
    words = (Word("Dated:", Box(36.0, 300.0, 70.0, 310.0)), Word("11/07/2026", Box(76.0, 300.0, 140.0, 310.0), confidence=0.4))
    page = page_from_text("x")
    read = dates.detect(Transcript((type(page)(1, 612.0, 792.0, lines_from_words(words)),)))
    assert read[0].is_ambiguous


def found(text: str) -> list[CaseNumber]:
    """Return the numbers of a text."""
    return list(numbers.detect(transcript_from_text(text)))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Case No. 2:26-mj-30123", "2:26-mj-30123"),
        ("Civil Action No. 2:26-cv-10456-ABC-DEF", "2:26-cv-10456-ABC-DEF"),
        ("CASE NO. and JUDGE\n26-012345-FH", "26-012345-FH"),
        ("Docket No. 12345-26", "12345-26"),
        ("File no. 2026-123456-CZ", "2026-123456-CZ"),
        ("Case No. 26CF000123", "26CF000123"),
        ("v. No. CV-26-66428", "CV-26-66428"),
        ("C.A. No. 26-4417", "26-4417"),
        ("Indictment No. 1234/2026", "1234/2026"),
        ("No. 26 CH 01234", "26 CH 01234"),
        ("NO. C-755011", "C-755011"),
        ("No. CV2026-055501", "CV2026-055501"),
        ("NO. sw2026-004155", "sw2026-004155"),
        ("SEARCH WARRANT No. 26-5501", "26-5501"),
        ("Quist v. Pike ) No. 26-2-55501-1 SEA", "26-2-55501-1"),
        ("QUIST V. PIKE § NO. 2026-55501", "2026-55501"),
        ("CASE NO.\n26-003311-01-FH", "26-003311-01-FH"),
        ("File No. 26 CVS 4155", "26 CVS 4155"),
        ("IN RE APPLICATION OF THE ) SC No. 26-sc-2214", "26-sc-2214"),
        ("UNITED STATES, : Court No. 26-00117", "26-00117"),
        ("QUIST, ) FC-M NO. 26-1-0155", "26-1-0155"),
        ("QUIST : NUMBER C-741555", "C-741555"),
        ("Case No. CI 26-4155", "CI 26-4155"),
        ("QUIST, ) 49CIV26-004155", "49CIV26-004155"),
        ("Case No. A 2604155", "A 2604155"),
        ("Ind. No. 70415/2026", "70415/2026"),
        ("CASE NO.: A-26-904155-C", "A-26-904155-C"),
        ("SUBPOENA\nCharge 26-551702\nBureau of Labor", "26-551702"),
        ("Inquiry: 2026R05511-007\nPanel 3", "2026R05511-007"),
        ("Writ No. 26-0551", "26-0551"),
        ("USAO No. 2026R05511", "2026R05511"),
        ("SEARCH WARRANT\nB-26-55171\nDistrict Court", "B-26-55171"),
        ("ORDER\nD-202-CV-2026-00551\nSecond Judicial District", "D-202-CV-2026-00551"),
        ("Matter 26-0551-GA", "26-0551-GA"),
    ],
)
def test_case_numbers(text: str, number: str) -> None:
    """Federal, Michigan and other states' numbers are read beside their label or under it."""
    assert [one.number for one in found(text)] == [number]


@pytest.mark.parametrize(
    "label", ["Expiration date", "Expiry date", "Expires on", "This writ expires", "Valid until", "Void after"]
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_day_on_its_line_is_told_by_the_label_under_it(label: str, gap: str) -> None:
    """Where the day of issue is gone, the day of expiry that stands under its label is none of issue."""
    text = f"You are ordered to pay nothing.\n\n____________\nDate of issue\n05/05/2027\n{gap}____________\n{label}"
    filled = [one.role.value for one in dates.detect(transcript_from_text(text)) if one.day is not None]
    assert filled == ["expires"]


def test_a_day_over_the_line_of_its_issue_is_one_of_issue() -> None:
    """The label under the line speaks, whatever stands over the day."""
    text = "WRIT OF GARNISHMENT\n\nYou are ordered to pay nothing.\n\nExpiration date\n05/05/2026\n\n____________\nDate of issue"
    filled = [one.role.value for one in dates.detect(transcript_from_text(text)) if one.day is not None]
    assert filled == ["issued"]


@pytest.mark.parametrize("text", ["Case No. ____________", "CASE NO. and JUDGE", "Docket No.:"])
def test_empty_places_for_numbers(text: str) -> None:
    """A labelled empty place is pointed at."""
    assert [(one.number, one.rule) for one in found(text)] == [(None, "number.blank")]


def test_numbers_that_are_no_courts() -> None:
    """An A-number is an immigration file, a report number the police's: neither is a court's case."""
    assert found("File No. A012 345 678")[0].is_alien_number
    assert not found("CASE NO.: A-26-904155-C")[0].is_alien_number
    assert found("Police agency report no. 26-1044")[0].is_report_number


@pytest.mark.parametrize(
    "text",
    [
        "Volcano Avenue",
        "Call (313) 555-0142",
        "Dated: 11/02/2026",
        "in no case shall",
        "no. HSI-DT-2026-220316 , issued by",
        "BAR NO. P48155",
        "NUMBER 4415 of 5000",
        "asset tag CL-0418",
        "Order 12 of 26",
        "Ref. 26-102338 / MARLO / typed by Delia Crane",
        "the file 26-1044-7 of another agency is quoted here for what it says of B-26-55171 and its like",
    ],
)
def test_no_numbers(text: str) -> None:
    """Telephone numbers, days, plain words and another paper's number in a sentence are no case numbers."""
    assert found(text) == []


def test_of_two_days_of_issue_the_one_by_the_signature_is_told() -> None:
    """A day that another line calls "issued" is not the paper's when the issuer's place has one of its own."""
    text = (
        "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\n                 SEARCH WARRANT\n"
        "License issued: March 3, 2019\nTO ANY PEACE OFFICER: you are commanded to search 100 Mill Street.\n\n\n\n"
        "Date: November 20, 2026                 /s/ Orla Fenn\n                                        District Judge\n"
    )
    told = classify(transcript_from_text(text), today=date(2026, 11, 24)).fields.issued
    assert told is not None
    assert told.day == date(2026, 11, 20)
