"""Process that no court heads: the short forms of the states' codes, known by who signs, whom it sends, before whom it calls."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors.courts import sovereign_of
from classifiers.kinds import JUDICIAL, Kind
from classifiers.transcript import transcript_from_text

TODAY = date(2026, 11, 26)

FORMS = {
    "Nevada": """STATE OF NEVADA  )
                 ) ss.
COUNTY OF WASHOE )

The State of Nevada, to any peace officer in the County of Washoe. Proof by affidavit having been made before me by Rowan Pike,
you are hereby commanded to search the shed at 4 Elm Street for one laptop, and to bring it before me.
Dated this 20th day of November, 2026.
""",
    "North Dakota": """State of North Dakota, County of Cass

To any peace officer in this state:
Information on oath having been this day laid before me that the crime of theft has been committed, and accusing Marlo Quist
thereof, you are therefore commanded forthwith to arrest the above named Marlo Quist and bring him before me at Fargo.
Dated at Fargo this 20th day of November, 2026.
""",
    "Alabama": """The State of Alabama, Lee County

To any lawful officer of the state:
You are hereby commanded to arrest Marlo Quist and bring him before me to answer the State of Alabama on a charge of theft,
preferred by Rowan Pike.
Witness my hand this 20th day of November, 2026.
""",
    "Oklahoma": """County of Tulsa, State of Oklahoma.

In the name of the State of Oklahoma. To any sheriff, constable, marshal, policeman, or peace officer in the County of Tulsa:
Proof, by affidavit, having been this day made before me by Rowan Pike, you are therefore commanded, in the daytime, to make
immediate search of the shed of Marlo Quist for one laptop, and if you find it, to bring it forthwith before me.
Given under my hand November 20, 2026.
""",
    "Georgia": """Georgia, Hall County.

To any sheriff, deputy sheriff, coroner, constable, or marshal of said state: Greetings.
Rowan Pike makes oath before me that Marlo Quist did commit the offense of theft. You are therefore commanded to arrest him and
to bring him before me or some other judicial officer of this state. Herein fail not.
This 20th day of November, 2026.
""",
    "Ohio": """State of Ohio, Kent County, ss:

To the sheriff (or other officer) of said County, greeting: Whereas there has been filed with me an affidavit, these are,
therefore, to command you in the name of the State of Ohio, with the necessary and proper assistance, to enter, in the daytime,
into the house of Marlo Quist, of the township of Riverbend, in the County aforesaid, and there diligently search for one laptop.
Given under my hand this 20th day of November, 2026.
""",
}
"""How the states' codes print what a magistrate is to sign; none of them names a court."""

SIGNED = """
                                   /s/ Orla Fenn
                                   {office}
"""


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("office", ["Magistrate", "Judge", "Justice of the Peace", "District Judge"])
def test_a_states_short_form_that_a_magistrate_signs_is_his_warrant(form: str, office: str) -> None:
    """A state's name, its officers told to arrest or to search, and a magistrate's hand make a warrant without a caption."""
    verdict = classify(transcript_from_text(form + SIGNED.format(office=office)), today=TODAY)
    assert verdict.kind is Kind.JUDICIAL_WARRANT, verdict.outcome
    assert verdict.has_flag("COURT_NAME_MISSING") or office == "Justice of the Peace"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize(
    "office",
    [
        "Sheriff",
        "Chief of Police",
        "Parole Officer",
        "Chair, Board of Parole",
        "Immigration Judge",
        "Administrative Law Judge",
        "Judge, Riverbend Homeowners Association",
        "Judge of the People's Common Law Assembly",
        "Private Attorney General",
        "City Clerk",
        "Notary Public",
        "Special Agent",
    ],
)
def test_the_same_words_over_anybody_elses_hand_are_no_courts(form: str, office: str) -> None:
    """Whoever is no magistrate makes no judge's warrant by a state's name."""
    verdict = classify(transcript_from_text(form + SIGNED.format(office=office)), today=TODAY)
    assert verdict.kind not in JUDICIAL


BY_ORDER = """County of Lassen

The people of the State of California to any peace officer in this State:
Marlo Quist having been duly convicted in the Superior Court of California, County of Lassen, you are therefore commanded
forthwith to arrest the above named defendant and bring him before that court for judgment.
Given under my hand with the seal of said court affixed, this 20th day of November, 2026.
{by}
                                   /s/ Tamsin Rook
                                   Clerk
"""


@pytest.mark.parametrize(("by", "is_warrant"), [("By order of said court.", True), ("By order of the Council.", False)])
def test_a_clerk_sends_officers_by_order_of_his_court_alone(by: str, *, is_warrant: bool) -> None:
    """A clerk's warrant says by whose order he gives it."""
    verdict = classify(transcript_from_text(BY_ORDER.format(by=by)), today=TODAY)
    assert (verdict.kind is Kind.JUDICIAL_WARRANT) is is_warrant


SUMMONS = """{title}

STATE OF WISCONSIN
Dane County

THE STATE OF WISCONSIN, To Alma Reed, custodian of records, Riverbend Public Library:
You are hereby commanded to appear in person before {whom}, on December 8, 2026 at 9:00 A.M., to give evidence in an action
between Alder Supply Co., plaintiff, and Beech Works Co., defendant.
Given under my hand this 20th day of November, 2026.

                                   /s/ Harlan Tace
                                   {office}
"""
CIRCUIT = "the Circuit Court for Dane County, Branch 2"


@pytest.mark.parametrize(
    ("title", "whom", "office", "kind"),
    [
        ("SUBPOENA", CIRCUIT, "Attorney for Plaintiff", Kind.JUDICIAL_SUBPOENA),
        ("SUBPOENA", CIRCUIT, "Clerk of Court", Kind.JUDICIAL_SUBPOENA),
        ("SUBPOENA", "the Commissioner of Railroads", "Attorney for Plaintiff", Kind.UNDETERMINED),
        ("SUBPOENA", CIRCUIT, "Hearing Examiner", Kind.ADMINISTRATIVE_SUBPOENA),
        ("SUBPOENA", CIRCUIT, "Claims Adjuster", Kind.UNDETERMINED),
    ],
)
def test_a_subpoena_is_of_the_court_before_which_it_calls(title: str, whom: str, office: str, kind: Kind) -> None:
    """Where nobody heads a state's subpoena, the court before which its witness is to come issued it, by counsel or clerk."""
    paper = transcript_from_text(SUMMONS.format(title=title, whom=whom, office=office))
    assert classify(paper, today=TODAY).kind is kind


ANSWER = """County of Lassen.

The people of the State of California to the Riverbend Aggregate Company:
You are hereby {told} before me at the Superior Court, 4 Elm Street, on December 1, 2026, at 9:00 a.m., {why}.
Dated this 20th day of November, 2026.

                                   /s/ Orla Fenn
                                   Judge, Superior Court of California, County of Lassen
"""


@pytest.mark.parametrize(
    ("told", "why", "kind"),
    [
        ("summoned to appear", "to answer an accusatory pleading for unlawful discharge of waste", Kind.OTHER_NOT_COMPULSORY),
        ("required to appear", "to answer the complaint of Marlo Quist", Kind.OTHER_NOT_COMPULSORY),
        ("summoned to appear", "to testify in the case of Marlo Quist", Kind.JUDICIAL_SUBPOENA),
        ("summoned to appear", "to answer questions touching the case of Marlo Quist", Kind.JUDICIAL_SUBPOENA),
    ],
)
def test_whoever_is_to_answer_a_charge_is_no_witness(told: str, why: str, kind: Kind) -> None:
    """A summons calls a party to its own case; a witness answers questions and no pleading."""
    assert classify(transcript_from_text(ANSWER.format(told=told, why=why)), today=TODAY).kind is kind


@pytest.mark.parametrize(
    ("head", "state", "county"),
    [
        ("State of Ohio, Kent County, ss:", "OH", "Kent"),
        ("Georgia, Hall County.", "GA", "Hall"),
        ("County of Cochise, state of Arizona.", "AZ", "Cochise"),
        ("The State of Alabama, Lee County", "AL", "Lee"),
        ("STATE OF LOUISIANA, PARISH OF CADDO", None, None),
        ("The State Of Texas          Arrest Warrant", "TX", None),
        ("The State of Nevada, to any peace officer", "NV", None),
        ("A letter from the State of Ohio about books", None, None),
    ],
)
def test_a_paper_runs_in_the_name_of_the_state_at_its_head(head: str, state: str | None, county: str | None) -> None:
    """A state's name in the manner of its courts tells in whose name a paper runs, and in which county."""
    found = sovereign_of(transcript_from_text(f"{head}\n\nWords that follow.").pages[0])
    assert (found.state if found else None, found.county if found else None) == (state, county)


HARRIS = """THE STATE OF TEXAS               ARREST WARRANT
COUNTY OF HARRIS                 Warrant Number: 2026-J-00417

TO THE SHERIFF OR ANY PEACE OFFICER OF HARRIS COUNTY, TEXAS
GREETINGS: Complaint in writing, under oath, has been made before me. You are commanded to arrest Marlo Quist.
WITNESS MY SIGNATURE on this the 20th day of November, 2026.

                                   /s/ Orla Fenn
                                   MAGISTRATE
                                   HARRIS COUNTY, TEXAS
"""


def test_a_title_beside_the_states_name_hides_neither() -> None:
    """Texas prints the title in the cell beside the state's name."""
    assert classify(transcript_from_text(HARRIS), today=TODAY).kind is Kind.JUDICIAL_WARRANT


ATTORNEY_GENERAL = """THE PEOPLE OF THE STATE OF NEW YORK
{by}

SUBPOENA DUCES TECUM

TO: Riverbend Warranty Group, Inc., 4 Elm Street, Albany
GREETINGS: WE COMMAND YOU, pursuant to Executive Law section 63(12), to deliver to the Attorney General on December 7, 2026 all
documents in the attached Schedule, in connection with an investigation of the sale of warranties.
WITNESS, the Attorney General of the State of New York, November 20, 2026.
                                   By: /s/ Dane Holt
                                   Assistant Attorney General
"""


@pytest.mark.parametrize("by", ["BY THE ATTORNEY GENERAL OF THE STATE OF NEW YORK", "BEFORE THE ATTORNEY GENERAL", ""])
def test_an_attorney_generals_own_subpoena_is_no_courts(by: str) -> None:
    """What an attorney general issues before there is a case runs in the people's name, and is his own."""
    assert classify(transcript_from_text(ATTORNEY_GENERAL.format(by=by)), today=TODAY).kind is Kind.ADMINISTRATIVE_SUBPOENA


WITNESS = """The people of the State of California to Alma Reed:

You are commanded to appear before Orla Fenn, a judge of the Superior Court of Yuba County, on December 9, 2026,
{why}.
Given under my hand this 20th day of November, 2026.
"""
GARNISHMENT = """THE STATE OF TEXAS

TO Brazos Credit Union, Garnishee, GREETING:
WHEREAS, in the County Court at Law of Brazos County, Alder Supply Co. has applied for a writ against you: you are hereby
commanded to be and appear before said court on December 9, 2026 at 9:00 a.m., then and there to answer upon oath what you are
indebted to Marlo Quist. You are further commanded NOT to pay him any debt, pending further order of this court.
Issued and given under my hand and the seal of said court this 20th day of November, 2026.
"""
POSSESSION = """THE STATE OF TEXAS
                         WRIT OF POSSESSION
CAUSE NO. J1-26-4417
TO ANY SHERIFF OR CONSTABLE OF THE STATE OF TEXAS: WHEREAS, Alder Supply Co. recovered judgment for possession of 4 Elm Street.
YOU ARE THEREFORE COMMANDED to deliver possession of the premises to the plaintiff and to cause the defendant to vacate.
"""


@pytest.mark.parametrize(
    ("text", "office", "kind"),
    [
        (WITNESS.format(why="as a witness in a criminal action against Marlo Quist"), "Judge", Kind.JUDICIAL_SUBPOENA),
        (WITNESS.format(why="to testify in the case of Marlo Quist"), "Clerk", Kind.JUDICIAL_SUBPOENA),
        (WITNESS.format(why="as a witness"), "Chair of the Committee", Kind.ADMINISTRATIVE_SUBPOENA),
        (WITNESS.format(why="as a witness"), "Sheriff", Kind.OTHER_NOT_COMPULSORY),
        (GARNISHMENT, "Clerk of the County Court at Law, Brazos County, Texas", Kind.COURT_ORDER),
        (GARNISHMENT, "Collections Manager", Kind.OTHER_NOT_COMPULSORY),
        (POSSESSION, "Justice of the Peace, Precinct 1, Travis County, Texas", Kind.COURT_ORDER),
        (POSSESSION, "Property Manager", Kind.UNDETERMINED),
    ],
)
def test_a_states_writ_is_of_the_court_that_its_officer_or_its_words_name(text: str, office: str, kind: Kind) -> None:
    """Witnesses and garnishees are called before a court that the text or its officer's line names."""
    verdict = classify(transcript_from_text(text + SIGNED.format(office=office)), today=TODAY)
    assert verdict.kind is kind, verdict.outcome


PEOPLES = """UNITED STATES OF AMERICA REPUBLIC
{court}

WRIT OF {writ}
To the Sheriff of Kent County: You are hereby commanded by We the People to arrest the Director. Sui juris, without prejudice
UCC 1-308.
By: marlo-james: quist
"""


@pytest.mark.parametrize("court", ["ORIGINAL JURISDICTION COURT OF RECORD", "SUPREME ASSEMBLY", "NISI PRIUS"])
@pytest.mark.parametrize("writ", ["MANDAMUS", "QUO WARRANTO", "ERROR CORAM NOBIS"])
def test_who_writs_in_the_idioms_of_sovereigns_compels_nobody(court: str, writ: str) -> None:
    """A writ in several idioms of those who hold courts of their own is nobody's, whatever heads it."""
    paper = transcript_from_text(PEOPLES.format(court=court, writ=writ))
    assert classify(paper, today=TODAY).kind is Kind.OTHER_NOT_COMPULSORY


IN_THE_MATTER = """UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MICHIGAN

{name}

Misc. No. 4:26-mc-10417

               Order under the Stored Communications Act

The Court, having read the request made under 18 U.S.C. 2703(d), finds specific and articulable facts. It is ordered that the
library give the agent the times of the sessions within fourteen days.
/s/ Orla Fenn
United States Magistrate Judge
"""


@pytest.mark.parametrize(
    "name",
    [
        "IN THE MATTER OF A REQUEST BY THE\nUNITED STATES FOR ACCOUNT\nINFORMATION",
        "IN THE MATTER OF THE USE OF\nSUBSCRIBERS' AND RELATED\nINFORMATION\nHELD BY A LIBRARY",
        "IN RE GOVERNMENT'S SEALED\nAPPLICATION",
        "IN RE UNITED STATES' THIRD\nREQUEST",
    ],
)
def test_the_last_word_of_a_cases_name_is_no_title(name: str) -> None:
    """What "In the matter of" began names the case as far as its lines go, though the last has one word of a title's."""
    paper = transcript_from_text(IN_THE_MATTER.format(name=name))
    assert classify(paper, today=TODAY).kind is Kind.COURT_ORDER
