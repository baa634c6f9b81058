"""Papers of two halves: what somebody asks or swears, and what a judge signs (confusables T33 to T35; MC 231)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.detectors import commands, detect_pages, detect_part
from classifiers.evidence import Command, Evidence, SecondReading, Seen
from classifiers.findings import weigh
from classifiers.kinds import Kind
from classifiers.transcript import Fault, PageSource, Transcript, transcript_from_text
from classifiers.verdict import Decided, Open, Verdict

TODAY = date(2026, 11, 23)
COURT = "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT COURT\nCase No. 26-004417-SW\n\n"
FEDERAL = "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nCase No. 2:24-cr-20111\n\n"
SWORN = """
Ines Calder swears that the computer used by Marlo Quist is at the Riverbend Public Library, 10 Main Street.
                         /s/ Ines Calder
                         _______________________________
                         Affiant
Subscribed and sworn to before me on November 20, 2026.
                         {jurat}
                         _______________________________
                         Judge/Magistrate
"""
SEARCH = """
TO ANY PEACE OFFICER: YOU ARE COMMANDED to search the Riverbend Public Library, 10 Main Street, and to seize the computer.
Issued: November 20, 2026
                         {issued}
                         _______________________________
                         Judge/Magistrate
"""
ASKS = """
                         MOTION
I ask that a bench warrant be issued for the arrest of Marlo Quist, who did not appear in this court as ordered.
                         /s/ Ines Calder
                         _______________________________
                         Moving party
"""
ARREST = """
                         BENCH WARRANT
TO ANY PEACE OFFICER: YOU ARE COMMANDED to arrest Marlo Quist and to bring that person before this court.
Date: November 20, 2026
                         {issued}
                         {line}
                         {label}
"""
MOTION = COURT + "                 MOTION AND BENCH WARRANT\n" + ASKS + ARREST
JUDGE = "/s/ Rowan Pike"
LINE, LABEL = "_______________________________", "Judge's signature"


def as_copy(text: str, *faults: Fault) -> Transcript:
    """Return a text as a scanned page."""
    read = transcript_from_text(text)
    return replace(read, pages=tuple(replace(page, source=PageSource.OCR, faults=faults) for page in read.pages))


def judged(paper: Transcript | str) -> Verdict:
    """Return the verdict on a paper."""
    return classify(transcript_from_text(paper) if isinstance(paper, str) else paper, today=TODAY)


@pytest.mark.parametrize("title", ["AFFIDAVIT AND SEARCH WARRANT", "SEARCH WARRANT AND AFFIDAVIT", "AFFIDAVIT/SEARCH WARRANT"])
@pytest.mark.parametrize("jurat", [JUDGE, ""], ids=["sworn before a judge", "sworn before nobody"])
@pytest.mark.parametrize("is_copy", [True, False], ids=["copy", "file"])
def test_a_search_warrant_beside_its_affidavit_stays_one_unsigned(title: str, jurat: str, *, is_copy: bool) -> None:
    """MC 231 without the judge's signature is a warrant with a bar to it (Locklear): an affidavit asks for nothing."""
    text = f"{COURT}                 {title}\n{SWORN.format(jurat=jurat)}{SEARCH.format(issued='')}"
    verdict = judged(as_copy(text) if is_copy else text)
    codes = {flag.code for flag in verdict.flags}
    assert isinstance(verdict.outcome, Decided)
    assert verdict.outcome.kind is Kind.JUDICIAL_WARRANT
    assert "SIG_ISSUER_MISSING" in codes
    assert ("SIG_WRONG_LINE" in codes) is bool(jurat)


@pytest.mark.parametrize(("issued", "is_warrant"), [(JUDGE, True), ("", False)], ids=["signed", "not signed"])
def test_a_sworn_application_over_a_warrant_is_what_its_judges_line_makes_it(issued: str, *, is_warrant: bool) -> None:
    """Connecticut's JD-CR-61 asks on its first page and commands below: a warrant once a judge has signed that."""
    warrant = "\n                 SEARCH AND SEIZURE WARRANT\n" + SEARCH.format(issued=issued)
    text = f"{COURT}                 AFFIDAVIT AND APPLICATION\n{SWORN.format(jurat=JUDGE)}{warrant}"
    outcome = judged(text).outcome
    is_judicial = isinstance(outcome, Decided) and outcome.kind is Kind.JUDICIAL_WARRANT
    assert is_judicial is is_warrant


@pytest.mark.parametrize("is_copy", [True, False], ids=["copy", "file"])
@pytest.mark.parametrize(("signed", "kind"), [(JUDGE, Kind.JUDICIAL_WARRANT), ("", Kind.OTHER_NOT_COMPULSORY)])
def test_a_motion_over_a_warrant_is_what_its_judges_line_makes_it(signed: str, kind: Kind, *, is_copy: bool) -> None:
    """MC 229: with the judge's line seen to be empty the paper only asks, with the judge's signature it is the warrant."""
    text = MOTION.format(issued=signed, line=LINE, label=LABEL)
    outcome = judged(as_copy(text) if is_copy else text).outcome
    assert isinstance(outcome, Decided)
    assert outcome.kind is kind


def test_on_a_copy_a_judges_line_that_was_not_found_is_not_called_empty() -> None:
    """What a copy lost may be there: whether a judge signed is left to a person, on a file it is known."""
    text = MOTION.format(issued="", line="", label="")
    on_copy, on_file = judged(as_copy(text)).outcome, judged(text).outcome
    assert isinstance(on_copy, Open)
    assert "judge signed" in on_copy.doubt
    assert isinstance(on_file, Decided)
    assert on_file.kind is Kind.OTHER_NOT_COMPULSORY


@pytest.mark.parametrize(
    "text",
    [
        MOTION.format(issued="", line=LINE, label=LABEL),
        FEDERAL
        + """                 PETITION FOR WARRANT ON SUPERVISED RELEASE
The probation officer reports that Marlo Quist has failed to report, and asks that a warrant issue for that person.
                         /s/ Ines Calder
                         _______________________________
                         United States Probation Officer

                         ORDER OF COURT
Considered and ordered that a warrant issue.

                         _______________________________
                         United States District Judge
""",
    ],
    ids=["a motion and warrant", "a petition over an order"],
)
def test_a_judges_place_that_cannot_be_read_is_not_called_empty(text: str) -> None:
    """A glare on the judge's line leaves open whether the request was granted; without it the line is empty."""
    glare = Fault("glare", "A glare lies on the page.", None)
    plain = judged(as_copy(text)).outcome
    assert isinstance(judged(as_copy(text, glare)).outcome, Open)
    assert isinstance(plain, Decided)
    assert plain.kind is Kind.OTHER_NOT_COMPULSORY


@dataclass(frozen=True)
class Says:
    """A second reader who takes every paper for one of a kind."""

    kind: Kind = Kind.COURT_ORDER

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        span = part.pages[0].line_span(0)
        return (SecondReading(rule="language.categoriser", span=span, kind=self.kind, probability=0.95),)


def test_the_words_of_an_empty_half_raise_no_doubt() -> None:
    """PCM 209: a petition over an order whose line is empty only asks, however like an order a reader finds its words."""
    text = """STATE OF MICHIGAN        SUPPLEMENTAL PETITION         FILE NO.
PROBATE COURT            FOR EXAMINATION AND           2026-194555-MI
COUNTY OF WAYNE                ORDER
In the matter of Marlo Quist

                         PETITION
I request that a peace officer take Marlo Quist into protective custody.
                         /s/ Ines Calder
                         _______________________________
                         Petitioner

                         ORDER
IT IS ORDERED that a peace officer take Marlo Quist into protective custody and transport the individual.

                         _______________________________
                         Judge
Approved, SCAO PCM 209 (9/21) Supplemental Petition for Examination/Hospitalization and Order
"""
    part = transcript_from_text(text)
    outcome = classify(part, today=TODAY, second_reader=Says()).outcome
    assert isinstance(outcome, Decided)
    assert outcome.kind is Kind.OTHER_NOT_COMPULSORY
    assert weigh(Seen(part, (*detect_pages(part), *detect_part(part)))).has("only_asked")


@pytest.mark.parametrize(("form", "is_warrant"), [("PROB 12C (Rev. 06/24)\n", True), ("", False)], ids=["its form", "no form"])
def test_the_words_of_a_signed_half_raise_no_doubt(form: str, *, is_warrant: bool) -> None:
    """Prob 12C with the judge's signature is the warrant, however like a request it reads; without the form it is none."""
    text = f"""{FEDERAL}                 Petition for Warrant or Summons for Offender Under Supervision
The probation officer believes that the offender has violated the conditions of supervision.
I declare under penalty of perjury that the foregoing is true and correct.
                         /s/ Ines Calder
                         _______________________________
                         U.S. Probation Officer

THE COURT ORDERS: The Issuance of a Warrant
                         /s/ Rowan Pike
                         _______________________________
                         Signature of Judicial Officer
                         Rowan Pike, United States District Judge
{form}"""
    verdict = classify(transcript_from_text(text), today=TODAY, second_reader=Says(Kind.OTHER_NOT_COMPULSORY))
    assert (verdict.kind is Kind.JUDICIAL_WARRANT) is is_warrant


@pytest.mark.parametrize(
    ("text", "is_order"),
    [
        ("Considered and ordered this day and ordered filed and made a part of the records.", True),
        ("Let the warrant issue.", True),
        ("Let a bench warrant issue for the arrest of the defendant.", True),
        ("The matter was considered and the order form was returned.", False),
        ("The officer asks that a warrant issue.", False),
    ],
)
def test_the_old_words_by_which_a_judge_grants(text: str, *, is_order: bool) -> None:
    """Prob 12C's order reads "Considered and ordered"; to ask that a warrant issue orders nothing."""
    found = {one.command for one in commands.detect(transcript_from_text(text))}
    assert (Command.ORDERED in found) is is_order
