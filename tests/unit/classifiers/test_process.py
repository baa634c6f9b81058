"""Warrants as statutes word them: no court at the top, a state speaks to its officers, and a judge signs."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

TODAY = date(2026, 11, 23)

ARRESTS = (
    """\
THE STATE OF TENNESSEE, Cocke County.
To any lawful officer of the State:
It appearing on the sworn complaint of Verity Ashlock that the offence of forgery has been committed and that Arlo Birdsong
did it, you are therefore, in the name of the State, commanded forthwith to arrest Arlo Birdsong and bring him before me, or
some other magistrate of the county, to answer the charge.
This 3rd day of November, 2026.
______________________________
Judicial Commissioner
""",
    """\
State of Alabama,
Clay County.
To any sheriff, constable or other lawful officer of the State of Alabama:
You are hereby commanded to arrest Arlo Birdsong and bring him before the undersigned to answer the State of Alabama of a
charge of theft of property in the third degree preferred by Verity Ashlock.
Witness my hand this 3rd day of November, 2026.
/s/ Odessa Renfro
District Judge
""",
    """\
COMMONWEALTH OF VIRGINIA
To any authorized officer of the Commonwealth of Virginia:
You are hereby commanded in the name of the Commonwealth of Virginia forthwith to arrest and bring before me Arlo Birdsong,
who is charged under oath with having unlawfully entered a dwelling house in the night-time.
Issued November 3, 2026, at 4:10 p.m.
/s/ Odessa Renfro
Magistrate
""",
    """\
North Dakota, County of Slope.
The State of North Dakota to any sheriff or police officer in this state:
Complaint under oath having been made this day before me that the crime of arson was committed, and accusing Arlo Birdsong
thereof, you are commanded forthwith to arrest the above-named Arlo Birdsong and bring him before me at Amidon.
Dated at Amidon this 3rd day of November, 2026.
/s/ Odessa Renfro
Magistrate
""",
)
SEARCHES = (
    """\
SEARCH WARRANT
State of Idaho, County of Lemhi, ss.
The people of the State of Idaho to any sheriff, constable, marshal or policeman in the County of Lemhi:
Proof by affidavit having been made this day before me by Verity Ashlock that there is probable cause for believing that
stolen copper wire is at 12 Tannery Lane, you are therefore commanded in the daytime to make immediate search of the said
place for the said property, and if you find it to bring it forthwith before me at Salmon.
Given under my hand and dated this 3rd day of November, 2026.
/s/ Odessa Renfro
Magistrate Judge
""",
    """\
State of Minnesota, County of Cook
To the sheriff or any constable of said county:
Whereas Verity Ashlock has this day made complaint on oath to me that certain goods were stolen and that she has cause to
suspect that they are concealed in the barn at 12 Tannery Lane: These are therefore to command you, with the necessary and
proper assistance, to enter in the daytime into the said barn and there diligently to search for the said goods, and if found
to bring them forthwith before me.
Given under my hand this 3rd day of November, 2026.
______________________________
Judge
""",
)


@pytest.mark.parametrize("text", [*ARRESTS, *SEARCHES])
def test_a_state_that_sends_its_officers_by_a_judges_hand_issues_a_warrant(text: str) -> None:
    """Issuer times verb: whoever signs is a judge, whoever is told are officers, and that no court is named is a flag."""
    told = classify(transcript_from_text(text), today=TODAY)
    assert told.kind is Kind.JUDICIAL_WARRANT
    assert told.has_flag("COURT_NAME_MISSING")


LINES = (
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nJustice of the Peace for the township of Ashland"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nJustice of the Peace of the city of Ashland"),
    ("/s/ Odessa Renfro\nDistrict Judge", "______________________________\n(Signature and full official title of magistrate.)"),
    ("/s/ Odessa Renfro\nDistrict Judge", "______________________________\nSignature and title of judge"),
    ("State of Alabama,\nClay County.", "Clay County\nThe Government of the State of Alabama"),
)


@pytest.mark.parametrize(("was", "now"), LINES)
def test_a_judge_may_be_named_in_many_words(was: str, now: str) -> None:
    """Where a justice sits, and that his title is to be written out, makes him no other officer."""
    assert was in ARRESTS[1]
    assert classify(transcript_from_text(ARRESTS[1].replace(was, now)), today=TODAY).kind is Kind.JUDICIAL_WARRANT


WRIT = """\
State of Alabama
County of Clay
To the sheriff or any lawful officer of Clay County:
We command you to immediately seize and take into your possession a tractor, alleged by Verity Ashlock, the plaintiff, to be
wrongfully detained by Arlo Birdsong, the defendant, and to summon the defendant to appear at the next term.
Witness my hand this 3rd day of November, 2026.
______________________________
"""


def test_a_writ_of_nobody_known_is_left_to_the_director() -> None:
    """A state's writ to its sheriff commands, whoever's line is under it: it is not said to command nobody."""
    told = classify(transcript_from_text(WRIT), today=TODAY)
    assert told.kind is Kind.UNDETERMINED


BYS = (
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nParole Supervisor"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nGovernor of Alabama"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nSupervisory Detention and Deportation Officer"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nJudge, Republic of We the People"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nChief of Police"),
    ("/s/ Odessa Renfro\nDistrict Judge", "/s/ Odessa Renfro\nImmigration Judge"),
    ("any sheriff, constable or other lawful officer of the State of Alabama", "Verity Ashlock, Riverside Road"),
    ("State of Alabama", "Land of Plenty"),
)


@pytest.mark.parametrize(("was", "now"), BYS)
def test_whoever_else_signs_or_speaks_makes_it_no_judges(was: str, now: str) -> None:
    """Nobody but a judge or, by the court's order, its clerk sends a state's officers; and it is a state's to send them."""
    assert was in ARRESTS[1]
    told = classify(transcript_from_text(ARRESTS[1].replace(was, now)), today=TODAY)
    assert not told.kind.is_judicial


def test_a_clerk_sends_officers_by_order_of_the_court_alone() -> None:
    """A bench warrant's clerk writes by whose order; a clerk by himself sends nobody."""
    clerk = ARRESTS[1].replace("District Judge", "Clerk")
    assert not classify(transcript_from_text(clerk), today=TODAY).kind.is_judicial
    ordered = clerk.replace("Witness my hand", "By order of said court. Witness my hand")
    assert classify(transcript_from_text(ordered), today=TODAY).kind is Kind.JUDICIAL_WARRANT


def test_what_sends_officers_for_nobody_known_is_no_harmless_paper() -> None:
    """Without a state or a court it cannot be told who issued it; that it commands nobody would be the worse mistake."""
    told = classify(transcript_from_text(ARRESTS[1].replace("State of Alabama", "Land of Plenty")), today=TODAY)
    assert told.kind is Kind.UNDETERMINED
