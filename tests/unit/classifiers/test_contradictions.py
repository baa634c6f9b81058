"""Title, heading, form number and signer checked against each other on whole papers."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors.forms import detect
from classifiers.kinds import Kind
from classifiers.transcript import transcript_from_text
from classifiers.verdict import Verdict

FEDERAL = "UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan\n"
DHS = "U.S. DEPARTMENT OF HOMELAND SECURITY\nU.S. Immigration and Customs Enforcement\n"
POLICE = "DOWNRIVER POLICE DEPARTMENT\n"
EOIR = "UNITED STATES DEPARTMENT OF JUSTICE\nEXECUTIVE OFFICE FOR IMMIGRATION REVIEW\nUNITED STATES IMMIGRATION COURT\n"
SEARCH = """                 SEARCH WARRANT
Case No. 2:26-mj-30123
To any authorized officer: YOU ARE COMMANDED to search the Riverbend Public Library and seize one red jacket.
Dated: November 20, 2026
"""
SUBPOENA = """                 CIVIL SUBPOENA
To the Riverbend Public Library: give the bearer the sign-in sheets of November 1.
Dated: November 20, 2026
"""
ARREST = """                 WARRANT FOR ARREST OF ALIEN
File No. A123 456 789
To any officer: YOU ARE COMMANDED to arrest and take into custody MARLO QUIST.
Dated: November 20, 2026
"""


def signed(title: str, name: str = "Orla Fenn") -> str:
    """Return a signature with its office."""
    return f"                              /s/ {name}\n                              {title}\n"


JUDGE = signed("United States Magistrate Judge")
AGENT = signed("Authorized Immigration Officer", "Dane Holt")


def read(text: str) -> Verdict:
    """Return the verdict on a paper."""
    return classify(transcript_from_text(text), today=date(2026, 11, 24))


CONTRADICTING = {
    "a court's heading, an immigration officer's hand": FEDERAL + SEARCH + AGENT,
    "a court's heading, an immigration judge's hand": FEDERAL + SEARCH + signed("Immigration Judge"),
    "an agency's heading above a court's": DHS + FEDERAL + ARREST + JUDGE,
    "police letterhead, a judge's hand": POLICE + SEARCH + signed("District Court Judge"),
    "police letterhead, a chief's hand": POLICE + SEARCH + signed("Chief of Police", "Rowan Pike"),
    "police letterhead, a subpoena, a circuit judge's hand": POLICE + SUBPOENA + signed("Circuit Court Judge"),
    "an agency's subpoena, a circuit judge's hand": DHS + SUBPOENA + signed("Judge of the Circuit Court"),
    "the immigration court's search warrant": EOIR + SEARCH + signed("Judge"),
    "an agency's “judicial warrant”": DHS + SEARCH.replace("SEARCH WARRANT", "JUDICIAL WARRANT") + AGENT,
    "a court's warrant titled as an agency's": FEDERAL + ARREST + JUDGE,
}
AGREEING = {
    "a court's search warrant": FEDERAL + SEARCH + JUDGE,
    "an agency's own warrant": DHS + ARREST + AGENT,
    "an agency's own subpoena": DHS + SUBPOENA + AGENT,
    "police letterhead on a letter": POLICE
    + "Dear Director:\nPlease hold the sign-up sheet.\nSincerely,\nDetective Rowan Pike\n",
}


@pytest.mark.parametrize("paper", CONTRADICTING.values(), ids=CONTRADICTING)
def test_who_issued_and_what_it_is_called_contradict(paper: str) -> None:
    """A title, a heading and a signer that do not go together are shown to the Director."""
    assert read(paper).has_flag("TITLE_VS_ISSUER_CONFLICT")


@pytest.mark.parametrize("paper", list(CONTRADICTING.values())[:-1], ids=list(CONTRADICTING)[:-1])
def test_where_an_agency_is_in_it_no_paper_is_judicial(paper: str) -> None:
    """An agency's heading or an agency's hand on the issuing line is enough to call no paper a court's."""
    assert not read(paper).kind.is_judicial


@pytest.mark.parametrize("paper", AGREEING.values(), ids=AGREEING)
def test_who_issued_and_what_it_is_called_agree(paper: str) -> None:
    """A paper that is what it says raises no contradiction."""
    assert not read(paper).has_flag("TITLE_VS_ISSUER_CONFLICT")


@pytest.mark.parametrize(
    "paper",
    [
        DHS + ARREST + AGENT + "\nDHS Form I-200 (Rev. 09/16)\nAO 93 (Rev. 11/13)\n",
        "DHS Form I-200 (Rev. 09/16)\n" + FEDERAL + SEARCH + JUDGE,
        "MC 231 (3/23)\n" + FEDERAL + SEARCH + JUDGE,
        "AO 93 (Rev. 11/13)\nSTATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\n" + SEARCH + signed("District Judge"),
    ],
)
def test_the_form_number_of_another_body_is_shown(paper: str) -> None:
    """A court's form number on an agency's paper, or one court system's on another's: the paper may have been put together."""
    assert read(paper).has_flag("FORM_NUMBER_MISMATCH")


@pytest.mark.parametrize(
    "paper",
    [
        "AO 93 (Rev. 11/13)\n" + FEDERAL + SEARCH + JUDGE,
        "MC 231 (3/23)\nSTATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\n" + SEARCH + signed("District Judge"),
        DHS + ARREST + AGENT + "\nDHS Form I-200 (Rev. 09/16)\n",
    ],
)
def test_a_form_number_of_its_own_is_none(paper: str) -> None:
    """The form that belongs to the paper contradicts nothing."""
    assert not read(paper).has_flag("FORM_NUMBER_MISMATCH")


COURTS_FORM = """Approved, SCAO
                 SEARCH WARRANT
{police}
Case No. 26-1044-SW
To any officer: YOU ARE COMMANDED to search the Riverbend Public Library and seize one red jacket.
Dated: November 20, 2026
"""


def test_police_in_a_cell_of_a_courts_form_did_not_issue_it() -> None:
    """A department named below the title of a court's form is whom the form names; the court, which is not named, is missed."""
    verdict = read(COURTS_FORM.format(police=POLICE.strip()) + signed("District Court Judge") + "MC 231 (3/23)\n")
    assert verdict.kind is Kind.JUDICIAL_WARRANT
    assert verdict.has_flag("COURT_NAME_MISSING")


@pytest.mark.parametrize("mark", ["", "MC 231 (3/23)\n"])
def test_police_above_the_title_issued_it(mark: str) -> None:
    """A department's letterhead over a warrant is no court's, whatever form it borrows."""
    assert not read(POLICE + SEARCH + signed("District Court Judge") + mark).kind.is_judicial


def test_a_pages_number_before_a_statute_is_no_form() -> None:
    """A foot whose page number runs into its statutes names no immigration form."""
    foot = "Approved, SCAO MC 11 (5/24) MCL 600.1455, - 1 - 600.6110, MCR 2.506\n"
    forms = detect(transcript_from_text("SUBPOENA\n\nYou are ordered to appear.\n\n" + foot))
    assert not [one.form for one in forms if one.form.startswith("I-")]


OF_COURT = """STATE OF MICHIGAN
25TH JUDICIAL DISTRICT COURT
{title}
Case No. 26-1044-SW
{command}
Dated: November 20, 2026
"""
WARRANT = OF_COURT.format(
    title="SEARCH WARRANT",
    command="To any officer: YOU ARE COMMANDED to search the Riverbend Public Library and seize one red jacket.",
)
ORDER = OF_COURT.format(
    title="ORDER", command="IT IS ORDERED that the library shall produce the records of Ned Arbor by December 14, 2026."
)
SUBPOENA = OF_COURT.format(title="SUBPOENA", command="YOU ARE COMMANDED to appear on December 14, 2026 and to testify.")
OUTSIDE = (
    "Assistant Prosecuting Attorney",
    "Assistant United States Attorney",
    "Attorney for Plaintiff",
    "Referee",
    "Detective Sergeant",
)


@pytest.mark.parametrize("officer", OUTSIDE)
@pytest.mark.parametrize("paper", [WARRANT, ORDER])
def test_who_decides_nothing_for_a_court_issues_no_warrant_and_no_order(paper: str, officer: str) -> None:
    """A prosecutor, counsel, a referee or police alone under a court's warrant or order: no judicial paper, and that is said."""
    verdict = read(paper + signed(officer))
    assert verdict.kind is Kind.UNDETERMINED
    assert verdict.has_flag("SIGNER_NOT_JUDICIAL")
    assert not verdict.has_flag("SIG_ISSUER_MISSING")


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        (SUBPOENA + signed("Attorney for Plaintiff"), Kind.JUDICIAL_SUBPOENA),
        (
            WARRANT + "Reviewed by:\n" + signed("Assistant Prosecuting Attorney") + signed("District Court Judge"),
            Kind.JUDICIAL_WARRANT,
        ),
        (ORDER + signed("Circuit Court Judge") + "Approved as to form:\n" + signed("Attorney for Plaintiff"), Kind.COURT_ORDER),
        (ORDER + "______________________\nDistrict Court Judge\n\n\n" + signed("Attorney for Plaintiff"), Kind.COURT_ORDER),
        (ORDER + signed("Deputy Clerk"), Kind.COURT_ORDER),
    ],
)
def test_counsel_beside_the_court_changes_nothing(paper: str, kind: Kind) -> None:
    """Counsel issues subpoenas, reviews warrants, approves orders; the court's own line, signed or empty, stays its line."""
    verdict = read(paper)
    assert verdict.kind is kind
    assert not verdict.has_flag("SIGNER_NOT_JUDICIAL")


def test_what_counsel_prepared_waits_for_the_judge() -> None:
    """Words that leave the deciding to another make no issuer of who wrote the paper: the judge's signature is missed."""
    verdict = read(ORDER + "Prepared by:\n" + signed("Attorney for Plaintiff"))
    assert not verdict.has_flag("SIGNER_NOT_JUDICIAL")
    assert verdict.kind is not Kind.COURT_ORDER or verdict.has_flag("SIG_ISSUER_MISSING")
