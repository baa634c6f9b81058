"""Papers under a court's name that somebody else signed: no court issued them, whatever they are made up to look like."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors.signers import office, office_within
from classifiers.evidence import SignerRole
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text

R = SignerRole
ORDER = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE

                      ORDER
Case No. 26-004417-CZ
IT IS HEREBY ORDERED that the Riverbend Public Library produce all records of Marlo Quist within 10 days.
Dated: November 20, 2026
                           /s/ Rowan Pike
                           {title}
"""
STRANGERS = (
    "Legal Coordinator, National Adjustment Bureau",
    "President, Quist Holdings LLC",
    "Collections Manager",
    "Arbitrator",
    "Private Judge",
    "Detective, Riverbend Police Department",
    "Watch Commander",
    "Paralegal",
    "Parking Enforcement Supervisor",
    "City Manager",
    "Collections Specialist",
    "Personal Representative of the Estate",
    "Authorized Representative",
)


@pytest.mark.parametrize("title", STRANGERS)
def test_an_order_that_a_stranger_signed_is_not_the_courts(title: str) -> None:
    """A court's caption does not make a court's order of what no officer of the court signed; the Director asks the court."""
    verdict = classify(transcript_from_text(ORDER.format(title=title)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED
    assert verdict.has_flag("UNKNOWN_INSTRUMENT")


def test_a_clerk_who_signs_for_the_court_is_its_clerk() -> None:
    """Words before a colon say for whom, those behind it who signs."""
    assert office_within("FOR THE COURT: Rowan Pike, Clerk of Court") is R.CLERK
    assert office_within("For the Court: Rowan Pike, Magistrate") is R.MAGISTRATE


@pytest.mark.parametrize("title", ["Circuit Judge", "Circuit Court Judge", "Judge, Wayne Circuit Court", "Chief Circuit Judge"])
def test_an_order_that_a_judge_signed_is_the_courts(title: str) -> None:
    """The same order is the court's when a judge signed it."""
    assert classify(transcript_from_text(ORDER.format(title=title)), today=date(2026, 11, 24)).kind is Kind.COURT_ORDER


NO_COURTS_WARRANT = """                      SEARCH WARRANT

Case No. {number}
TO ANY PEACE OFFICER:
You are commanded to search the Riverbend Public Library and to seize the sign-up sheets of its computer room.

Dated: November 20, 2026
/s/ Rowan Pike
______________________
{title}
"""
OF_NO_COURT = (
    "Supreme Judge",
    "Supreme Judge of the People",
    "District Judge, We the People",
    "Superior Judge, Sovereign People",
    "Circuit Judge of the Free Republic of Michigan",
    "Tribal Judge of the Moorish Nation",
    "County Judge of the Assembly",
    "Appellate Judge of the Riverbend Association",
    "Trial Judge, Debate League",
    "District Judge\nof the People's Assembly",
)


@pytest.mark.parametrize("number", ["26-1234", "________"])
@pytest.mark.parametrize("title", OF_NO_COURT)
def test_a_judge_of_no_court_issues_no_warrant(title: str, number: str) -> None:
    """Where no court is named, a judge's title must say of what court; one of a body that has none does not."""
    verdict = classify(transcript_from_text(NO_COURTS_WARRANT.format(title=title, number=number)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED


@pytest.mark.parametrize("title", ["District Court Judge", "Judge, 25th District Court", "Circuit Judge", "Supreme Court Judge"])
def test_a_judge_of_a_court_issues_a_warrant_that_names_none(title: str) -> None:
    """A warrant of a judge's own making may name the court by the judge's title alone; that it is not named is flagged."""
    verdict = classify(transcript_from_text(NO_COURTS_WARRANT.format(title=title, number="26-1234")), today=date(2026, 11, 24))
    assert verdict.kind is Kind.JUDICIAL_WARRANT


WORK_FOR_ONE = (
    "Judge's Assistant",
    "Law Clerk to Judge Quill",
    "Assistant to the Magistrate",
    "Deputy Sheriff for Judge Quill",
    "Judge Quill's Chambers",
    "Former Judge",
    "Judge-elect",
    "Candidate for District Judge",
    "Judge of Elections",
    "Mock Judge",
    "Shipping Clerk",
    "Library Clerk",
)


@pytest.mark.parametrize("title", WORK_FOR_ONE)
def test_whoever_works_for_a_judge_or_was_one_is_none(title: str) -> None:
    """The word for an office within another's title makes no officer of a court, even under a court's own caption."""
    text = f"{ORDER.partition(chr(10) * 2)[0]}\n\n{NO_COURTS_WARRANT.format(title=title, number='26-1234')}"
    assert office_within(title) not in {R.JUDGE, R.MAGISTRATE, R.CLERK}
    assert classify(transcript_from_text(text), today=date(2026, 11, 24)).kind is Kind.UNDETERMINED


@pytest.mark.parametrize(
    "title", ["Ada Quill, Deputy Clerk", "Chief Deputy Clerk", "Clerk to the Justices", "Ada Law, Circuit Judge"]
)
def test_an_officer_of_a_court_stays_one(title: str) -> None:
    """Deputies and clerks of a bench are the court's; a judge may be called Law."""
    assert office_within(title) in {R.JUDGE, R.CLERK}


@pytest.mark.parametrize(
    "label", ["For the Judge", "For Circuit Judge", "For Judge Ada Quill", "For the Magistrate", "Signed for the Hon. Ada Quill"]
)
def test_whoever_signs_for_a_judge_is_none(label: str) -> None:
    """A judge's power to order is the judge's own: a line that says for whom it is signed was signed by somebody else."""
    head = ORDER.partition("\n\n")[0]
    verdicts = [
        classify(
            transcript_from_text(f"{head}\n\n{NO_COURTS_WARRANT.format(title=title, number='26-1234')}"), today=date(2026, 11, 24)
        )
        for title in (label, "Circuit Judge")
    ]
    assert [verdict.kind for verdict in verdicts] == [Kind.UNDETERMINED, Kind.JUDICIAL_WARRANT]


OFFICES = (
    ("Chairperson, Lake County Ethics Board", R.AGENCY_OFFICIAL),
    ("Secretary, Civil Service Commission", R.AGENCY_OFFICIAL),
    ("Detective, Riverbend Police Department", R.LAW_OFFICER),
    ("President, Board of Education", R.PRIVATE),
    ("Legal Coordinator, National Adjustment Bureau", R.PRIVATE),
    ("Judge, Family Division", R.JUDGE),
    ("Judge, Court of Claims, Civil Division", R.JUDGE),
    ("Court Administrator", R.CLERK),
    ("Clerk of the Circuit Court", R.CLERK),
)


@pytest.mark.parametrize(("title", "role"), OFFICES)
def test_the_body_behind_an_office_leaves_it_what_it_is(title: str, role: SignerRole) -> None:
    """An office with the name of its board or department is that office; a division of a court has judges."""
    assert office(title) is role


@pytest.mark.parametrize("title", ["Sgt. Milo Brace", "Det. Orla Fenn", "Lt. P. Vander, Watch Commander"])
def test_a_rank_before_a_name_is_an_officers(title: str) -> None:
    """Police print their rank before their name, and no office behind it."""
    assert office_within(title) is R.LAW_OFFICER


WARRANT = """STATE OF MICHIGAN
RIVERBEND MUTUAL AID POLICE

                    SEARCH WARRANT
Report No. 26-0417
TO THE SHERIFF OR ANY PEACE OFFICER: In the name of the People of the State of Michigan, I command that you search the
following described place: 14 Alder Street, Riverbend, and seize the recordings of November 3, 2026.
Issued: November 20, 2026
____________________________
Judge/Magistrate
Lt. P. Vander, Watch Commander
"""


def test_a_forms_line_for_a_judge_makes_no_court() -> None:
    """A line labelled "Judge/Magistrate" on a paper that names no court says nothing of which court issued it."""
    assert classify(transcript_from_text(WARRANT), today=date(2026, 11, 24)).kind is Kind.UNDETERMINED


SOVEREIGN = """IN THE DISTRICT COURT OF THE UNITED STATES
FOR THE EASTERN DISTRICT OF MICHIGAN
Ned Arbor, Prosecutor
v
Marlo Quist

                      ORDER FOR RECORDS
Case No. 26-0417
IT IS ORDERED that the Riverbend Public Library surrender all records of Marlo Quist within three days.
{idioms}
Dated: November 20, 2026
{signed}
"""
IDIOMS = (
    "All rights reserved, UCC 1-308.",
    "By a living man, sui juris.",
    "Notice to agent is notice to principal. A default by tacit acquiescence follows.",
    "To be paid in lawful money. Given in my private capacity.",
)


@pytest.mark.parametrize("idioms", IDIOMS)
def test_who_holds_a_court_of_his_own_issues_nothing(idioms: str) -> None:
    """Under a real court's name, too, the idioms of those who hold courts of their own make a sham of what no judge signs."""
    verdict = classify(transcript_from_text(SOVEREIGN.format(idioms=idioms, signed="/s/ Ned Arbor")), today=date(2026, 11, 24))
    assert verdict.kind is Kind.OTHER_NOT_COMPULSORY
    assert verdict.has_flag("AUTHENTICITY_SUSPECT")


@pytest.mark.parametrize(
    "idioms", [*IDIOMS, "The respondent writes that she is sui juris and cites UCC 1-308; both mean nothing here."]
)
def test_a_judge_may_quote_them(idioms: str) -> None:
    """What a judge signed is the court's order, whatever it quotes."""
    signed = "/s/ Rowan Pike\nUnited States District Judge"
    verdict = classify(transcript_from_text(SOVEREIGN.format(idioms=idioms, signed=signed)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.COURT_ORDER


@pytest.mark.parametrize(
    "words", ["The photographs are copyrighted. All rights reserved.", "The claim is dismissed without prejudice."]
)
def test_one_common_phrase_makes_no_sham(words: str) -> None:
    """Printers and courts use some of these phrases; one alone says nothing."""
    verdict = classify(transcript_from_text(SOVEREIGN.format(idioms=words, signed="")), today=date(2026, 11, 24))
    assert not verdict.has_flag("AUTHENTICITY_SUSPECT")


UNENTERED = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Ned Arbor v Beech Works Co.                      Case No. 26-0417-CZ

                      ORDER
{words}
IT IS HEREBY ORDERED that the Riverbend Public Library produce the recordings of July 9, 2026.
{signed}
____________________________
Circuit Judge
"""
WAITS = ("Submitted under the seven-day rule.", "This order is not yet entered.", "(submitted for entry under the 7-day rule)")


@pytest.mark.parametrize("words", WAITS)
def test_an_order_that_waits_for_the_judge_is_a_proposal(words: str) -> None:
    """An order that says that it waits to be entered, and bears no judge's signature, is proposed (MCR 2.602(B)(3))."""
    verdict = classify(transcript_from_text(UNENTERED.format(words=words, signed="")), today=date(2026, 11, 24))
    assert verdict.kind is Kind.OTHER_NOT_COMPULSORY
    assert verdict.has_flag("PROPOSED_OR_DRAFT")


@pytest.mark.parametrize("words", WAITS)
def test_the_same_order_signed_is_the_courts(words: str) -> None:
    """Once the judge has signed, how the order came to the judge says nothing."""
    verdict = classify(transcript_from_text(UNENTERED.format(words=words, signed="/s/ Rowan Pike")), today=date(2026, 11, 24))
    assert verdict.kind is Kind.COURT_ORDER
    assert not verdict.has_flag("PROPOSED_OR_DRAFT")


@pytest.mark.parametrize(
    "words", ["If no objection is filed, this proposed order will be presented to the court.", "", "Judgment not yet satisfied."]
)
def test_a_form_that_speaks_of_proposals_is_none(words: str) -> None:
    """A blank form keeps its kind though its print tells what becomes of a proposal (FOC 10)."""
    assert (
        classify(transcript_from_text(UNENTERED.format(words=words, signed="")), today=date(2026, 11, 24)).kind
        is Kind.COURT_ORDER
    )


NAMELESS = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Ned Arbor v Beech Works Co.                      Case No. 26-0417-CZ
{judge}
                      ORDER
IT IS HEREBY ORDERED that the Riverbend Public Library produce the recordings of July 9, 2026.

/s/ Rowan Pike
November 20, 2026
"""


@pytest.mark.parametrize("judge", ["", "Hon. Alder Quist", "Judge Mercy Fenn", "Attorney: Rowan Pike P54321"])
def test_a_bare_name_under_an_order_is_asked_about(judge: str) -> None:
    """A name without an office, on a paper without a judge's line, may be anybody's: the Director asks the court."""
    verdict = classify(transcript_from_text(NAMELESS.format(judge=judge)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED


@pytest.mark.parametrize(
    "judge", ["Hon. Rowan Pike", "PRESENT: HON. ROWAN PIKE", "Judge: Rowan Pike", "Before the Honorable R. Pike"]
)
def test_the_caption_tells_who_the_signer_is(judge: str) -> None:
    """Michigan's e-filed orders end with the judge's name and the day alone; the caption says that it is the judge's."""
    verdict = classify(transcript_from_text(NAMELESS.format(judge=judge)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.COURT_ORDER


OFFICERS_WARRANT = """STATE OF MICHIGAN
36TH JUDICIAL DISTRICT COURT

                    SEARCH WARRANT
Report No. 26-0417
TO ANY PEACE OFFICER: You are commanded to search 14 Alder Street, Riverbend, and to seize the recordings of November 3, 2026.
Issued: November 20, 2026
/s/ Edda Flint
{title}
"""


@pytest.mark.parametrize(
    "title", ["Parking Enforcement Supervisor", "Shift Commander", "Prosecuting Attorney", "Records Technician"]
)
def test_a_warrant_without_a_judges_line_that_others_signed_is_asked_about(title: str) -> None:
    """Whoever signs it, with whatever purpose, signs for nobody where no judge or magistrate has a place to sign."""
    verdict = classify(transcript_from_text(OFFICERS_WARRANT.format(title=title)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.UNDETERMINED


@pytest.mark.parametrize("title", ["District Judge", "Magistrate", "District Court Magistrate"])
def test_the_same_warrant_of_a_magistrate_is_the_courts(title: str) -> None:
    """A judge or a magistrate issues it (MCL 780.651)."""
    verdict = classify(transcript_from_text(OFFICERS_WARRANT.format(title=title)), today=date(2026, 11, 24))
    assert verdict.kind is Kind.JUDICIAL_WARRANT
