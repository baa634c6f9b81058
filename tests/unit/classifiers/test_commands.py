"""How courts and agencies command: by whom, in what words, to do what; and what only looks like it."""

import pytest

from classifiers.detectors import commands
from classifiers.evidence import Command
from classifiers.transcript import transcript_from_text

_NOT_COMMANDING = {Command.REQUESTED, Command.SWORN}


def _told(text: str) -> set[Command]:
    return {one.command for one in commands.detect(transcript_from_text(text))} - _NOT_COMMANDING


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (
            "The Superintendent of Financial Services hereby requires Elm Bank to produce its ledgers by May 1.",
            Command.RECIPIENT_PRODUCE,
        ),
        ("By this subpoena the Commission requires you to testify before its examiner.", Command.RECIPIENT_APPEAR),
        ("WE COMMAND YOU, all business and excuses being laid aside, to appear before the grand jury", Command.RECIPIENT_APPEAR),
        (
            "GREETING: We command you that, laying aside all business, you attend before the Hon. Ada Moss",
            Command.RECIPIENT_APPEAR,
        ),
        (
            "THE PEOPLE OF THE STATE OF NEW YORK to any police officer: you are directed to make an immediate search",
            Command.OFFICERS_SEARCH,
        ),
        (
            "IT IS, this 4th day of May, 2026, by the Circuit Court for Kent County, ORDERED that the motion is granted",
            Command.ORDERED,
        ),
        (
            "ORDERED, that the custodian of records of Elm Library furnish the sign-in sheets within ten days",
            Command.RECIPIENT_PRODUCE,
        ),
        ("NOW, THEREFORE, the Court DIRECTS the provider to install a pen register", Command.ORDERED),
        ("The respondent is hereby enjoined and restrained from contacting the petitioner", Command.ORDERED),
        (
            "The undersigned magistrate hereby authorizes and directs any peace officer to search the vehicle",
            Command.OFFICERS_SEARCH,
        ),
        (
            'Elm Public Library (the "Library") shall, on or before May 3, turn over to Detective Roe all video footage',
            Command.RECIPIENT_PRODUCE,
        ),
        (
            "The custodian of records of Elm Library is commanded: 1. to appear on May 3; 2. to produce the log",
            Command.RECIPIENT_APPEAR,
        ),
        ("YOU ARE COMMANDED to do the following: (a) attend a deposition; (b) bring the things below", Command.RECIPIENT_APPEAR),
        (
            "The sheriff is to take the said defendant into custody and bring him to the bar of this court",
            Command.OFFICERS_ARREST,
        ),
        ("It is ordered that the parolee be arrested and returned to the institution", Command.OFFICERS_ARREST),
        ("Let the above-named be taken into custody", Command.OFFICERS_ARREST),
        ("You are authorized, empowered and commanded to apprehend the person named", Command.OFFICERS_ARREST),
        ("Any officer authorized to serve process shall forthwith arrest the defendant", Command.OFFICERS_ARREST),
        ("You shall furnish the following records within twenty days", Command.RECIPIENT_PRODUCE),
        ("This order requires Elm Library to disclose the name of the subscriber", Command.RECIPIENT_PRODUCE),
        ("The provider shall disclose to the government the contents of the account", Command.RECIPIENT_PRODUCE),
        ("Said witness is required to give evidence at the hearing", Command.RECIPIENT_APPEAR),
        ("You are commanded to serve this warrant on the provider by mail", Command.OFFICERS_OTHER),
        (
            "The court, having read the petition and being fully advised, grants it and orders the clerk to issue process",
            Command.ORDERED,
        ),
        ("The Clerk of the Court is directed to send a copy of this order to the library", Command.ORDERED),
        ("The clerk shall mail a copy to all counsel", Command.ORDERED),
        ("The Attorney General hereby summons you to attend and be examined under oath", Command.RECIPIENT_APPEAR),
        ("The respondent library is ordered to preserve all logs until further order", Command.ORDERED),
        ("Elm Library is therefore ORDERED to refrain from telling anyone of this order", Command.ORDERED),
        ("THE COURT ORDERS: The Library must deliver the list to the clerk under seal.", Command.RECIPIENT_PRODUCE),
        (
            "Pursuant to section 9, this office requires that you submit the payroll records to the undersigned",
            Command.RECIPIENT_PRODUCE,
        ),
        ("You are hereby called upon to surrender the papers described below", Command.RECIPIENT_PRODUCE),
        (
            "You, and each of you, are hereby required and directed to be and appear before the Senate committee",
            Command.RECIPIENT_APPEAR,
        ),
        ("You are ordered, under penalty of contempt, to make all logs available to the bearer", Command.RECIPIENT_PRODUCE),
        ("The company must, no later than May 3, hand over the footage", Command.RECIPIENT_PRODUCE),
        ("The above-named witness shall appear and testify", Command.RECIPIENT_APPEAR),
        ("ORDER: 1. The library shall produce the computer logs.", Command.RECIPIENT_PRODUCE),
        ("Upon the foregoing, it is hereby ADJUDGED and DECREED that the custodian is in contempt", Command.ORDERED),
        ("It is the judgment of this Court that the writ issue", Command.ORDERED),
        ("The magistrate judge commands the keeper of the records to come before him", Command.RECIPIENT_APPEAR),
        ("The agents are ordered to detain the vessel's master", Command.OFFICERS_ARREST),
        ("The motion is ALLOWED. The bank is to produce the cards.", Command.RECIPIENT_PRODUCE),
        ("Peace officers are commanded, by day or by night, to enter and search 4 Oak Street", Command.OFFICERS_SEARCH),
        ("Administrator: the hospital is directed to permit the inspector entry to the premises", Command.RECIPIENT_PERMIT_ENTRY),
        ("You are required to furnish, within 14 days, the address of the employee", Command.RECIPIENT_PRODUCE),
        ("The Board commands that you bring your books to its office", Command.RECIPIENT_PRODUCE),
        ("Delivery of the film to the clerk by Friday is ordered.", Command.RECIPIENT_PRODUCE),
        ("Your presence in Courtroom 4 is required on May 3 at nine.", Command.RECIPIENT_APPEAR),
        ("Elm Bank has until noon on May 3 to produce the cards.", Command.RECIPIENT_PRODUCE),
        ("The custodian is given ten (10) days to comply.", Command.ORDERED),
        ("To Elm College, registrar: surrender the transcript to the bearer.", Command.RECIPIENT_PRODUCE),
        ("In the name of the Commonwealth: apprehend John Roe and have him here.", Command.OFFICERS_ARREST),
        ("Sheriffs: arrest the fugitive wherever he is.", Command.OFFICERS_ARREST),
        ("The arrest of the subject named above is hereby directed.", Command.OFFICERS_ARREST),
        ("Revenue Agent Moss summons you before him on May 3.", Command.RECIPIENT_APPEAR),
        ("The deputy clerk summons the custodian to a deposition on May 3.", Command.RECIPIENT_APPEAR),
        ("This subpoena requires that the following be brought: door logs", Command.RECIPIENT_PRODUCE),
        ("The respondent may not go near the petitioner's place of work.", Command.ORDERED),
        ("To the respondent, Alma Reed: you must not telephone the petitioner", Command.ORDERED),
        ("He shall not come within 200 yards of the branch.", Command.ORDERED),
        ("Officers of the sheriff shall enforce this order.", Command.OFFICERS_OTHER),
        ("A search of the storage unit is hereby authorized.", Command.OFFICERS_SEARCH),
        ("I do hereby authorize you to search the said premises", Command.OFFICERS_SEARCH),
        ("You are commanded to take Jane Q. Roe, Jr., if to be found in your county", Command.OFFICERS_ARREST),
        ("You are commanded to take Mr. John D. Roe into the custody of the sheriff", Command.OFFICERS_ARREST),
        ("The U.S. Marshal and Det. Amos Roe of this district are commanded to arrest the witness", Command.OFFICERS_ARREST),
        ("Arrest the accused wherever he is and convey him to the jail.", Command.OFFICERS_ARREST),
    ],
)
def test_whoever_commands_is_heard(text: str, command: Command) -> None:
    """A court, an agency, a state or its paper tells you, somebody by name or its officers what to do, in many forms."""
    assert command in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Attendance at the lecture is free, and registration is required.",
        "Your attendance is requested at the opening of the new wing.",
        "The arrest of a patron is news.",
        "The library has three copies to give away.",
        "The bank will provide coffee at the meeting.",
        "Delivery of books is free for members.",
        "Summons and complaints are kept in the drawer of the clerk.",
        "Visitors may not go into the stacks.",
        "To the library: many thanks for your help.",
        "An officer must have the leave of a court for that.",
        "Petitioner prays that the library be ordered to produce its logs",
        "We ask that the court direct a hearing",
        "Counsel may move that a witness be compelled to testify",
        "If a court orders you to produce records, call the Director.",
        "A library is not required to disclose records of its patrons.",
        "A public library shall not disclose a record without an order",
        "Any provider must disclose the records that a warrant names.",
        "You do not have to appear or testify.",
        "You may be ordered to appear before a judge.",
        "Nobody who is ordered to leave may come back.",
        "An officer with a warrant may search the rooms that it names.",
        "Officers must have a warrant to enter.",
        "A subpoena requires a witness to attend a trial.",
        "The library is asked to preserve the footage.",
        "Unless you are commanded by a court to produce it, keep it.",
        "It is so good to see you that we ordered cake.",
        "You will be ordered to produce the records unless you give them now.",
        "Orders, subpoenas and warrants to produce records go to the Director.",
        "The people of the state of Ohio were told to produce more corn.",
        "You should bring a photo identification.",
        "The clerk will be glad to help you.",
        "The office orders paper to be delivered on Mondays.",
        "You must give your name at the desk.",
        "the proposed order would require the library to furnish the logs",
        "The motion asks for an order directing the bank to deliver its cards",
        "You are not commanded to come.",
        "The library shall be closed on Monday.",
    ],
)
def test_who_asks_or_tells_of_a_command_commands_nobody(text: str) -> None:
    """A prayer, a condition, a rule, a leaflet and an everyday sentence have a command's words and tell nobody anything."""
    assert not _told(text)
