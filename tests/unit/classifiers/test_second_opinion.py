"""What the second reader may do to a verdict: settle a split within one authority, lower confidence, or ask for a human."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.evidence import Evidence, NamedSpan, SecondReading, SpanLabel
from classifiers.kinds import JUDICIAL, Kind
from classifiers.transcript import Transcript, transcript_from_text

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Says:
    """A second reader of one opinion."""

    kind: Kind
    probability: float

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        span = part.pages[0].line_span(0)
        return (SecondReading(rule="language.categoriser", span=span, kind=self.kind, probability=self.probability),)


@dataclass(frozen=True)
class Claims:
    """A span model that takes every line for a court's, a person's, an address ... as it is told."""

    label: SpanLabel

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        return tuple(
            NamedSpan(rule=f"spans.{self.label.value}", span=span, label=self.label, value=span.quote)
            for page in part.pages
            for span in map(page.line_span, range(len(page.lines)))
        )


NOTICE = """\
CITY OF FERNBROOK
An inspector of this office will come to look over the furnace room.
He may be asked to come again. Telephone 313-555-0142 with any question you have.
"""

SPLIT = """\
U.S. DEPARTMENT OF HOMELAND SECURITY
You are required to furnish the records named below by Tuesday.
This office asks for your help in this matter and thanks you.
"""

ICE_WARRANT = """\
U.S. DEPARTMENT OF HOMELAND SECURITY
Warrant for Arrest of Alien
To: Any immigration officer authorized pursuant to sections 236 and 287 of the Immigration and Nationality Act
YOU ARE COMMANDED to arrest and take into custody for removal proceedings the above-named alien.
(Signature of Authorized Immigration Officer)
"""

PETITION = """\
STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
PETITION
Petitioner Arlo Birdsong asks the court to enter an order.
I declare under penalty of perjury that this is true.
Petitioner's signature
"""


@pytest.mark.parametrize("text", [NOTICE, ICE_WARRANT, PETITION, ""])
@pytest.mark.parametrize("kind", sorted(JUDICIAL))
def test_no_certainty_of_the_reader_makes_a_paper_judicial(text: str, kind: Kind) -> None:
    """The one error that must not happen cannot come from the model."""
    told = classify(transcript_from_text(text or "\n"), today=TODAY, second_reader=Says(kind, 1.0) if text else None)
    assert told.kind not in JUDICIAL


def test_a_sure_reader_settles_what_the_rules_leave_open_downwards() -> None:
    """A paper without a title is a person's to judge, unless the reader surely knows it for one that commands nobody."""
    part = transcript_from_text(SPLIT)
    assert classify(part, today=TODAY).kind is Kind.UNDETERMINED
    assert classify(part, today=TODAY, second_reader=Says(Kind.OTHER_NOT_COMPULSORY, 0.99)).kind is Kind.OTHER_NOT_COMPULSORY
    assert classify(part, today=TODAY, second_reader=Says(Kind.OTHER_NOT_COMPULSORY, 0.6)).kind is Kind.UNDETERMINED


UNTITLED = """\
STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Case No. 26-004417-CZ
In re Fernbrook Motor Sales
You are hereby ordered to appear before this court on December 8, 2026 and to be heard on the matter of the sales named below.
Date: November 20, 2026
/s/ Arlo Birdsong
Circuit Court Judge
"""


def test_a_reader_tells_which_of_a_courts_papers_an_untitled_one_is() -> None:
    """Where the rules know a court's paper by one phrase he may name the other kind; that it is a court's they found alone."""
    part = transcript_from_text(UNTITLED)
    alone = classify(part, today=TODAY).kind
    assert alone in JUDICIAL
    other = next(kind for kind in sorted(JUDICIAL) if kind is not alone and kind is not Kind.JUDICIAL_WARRANT)
    assert classify(part, today=TODAY, second_reader=Says(other, 0.6)).kind is other
    assert classify(part, today=TODAY, second_reader=Says(alone, 0.6)).kind is alone


def test_a_title_outweighs_the_reader() -> None:
    """What a court's paper calls itself and commands is more than one phrase: his other opinion only lowers the confidence."""
    part = transcript_from_text(COURT_ORDER)
    told = classify(part, today=TODAY, second_reader=Says(Kind.JUDICIAL_SUBPOENA, 0.99))
    assert told.kind is Kind.COURT_ORDER
    assert told.confidence < classify(part, today=TODAY).confidence


def test_a_reader_who_agrees_changes_nothing() -> None:
    """He gives evidence like any rule, and the same kind as the rules is no news."""
    part = transcript_from_text(ICE_WARRANT)
    alone, both = classify(part, today=TODAY), classify(part, today=TODAY, second_reader=Says(Kind.ADMINISTRATIVE_WARRANT, 0.99))
    assert alone.kind is both.kind is Kind.ADMINISTRATIVE_WARRANT
    assert alone.confidence == both.confidence


def test_a_reader_who_disagrees_lowers_confidence() -> None:
    """Doubt shows in the figure even where the verdict stands."""
    part = transcript_from_text(ICE_WARRANT)
    alone, doubted = classify(part, today=TODAY), classify(part, today=TODAY, second_reader=Says(Kind.OTHER_NOT_COMPULSORY, 0.99))
    assert doubted.confidence < alone.confidence


COURT_ORDER = """\
STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Case No. 26-004417-CZ
ORDER TO PRODUCE RECORDS
IT IS ORDERED that the library produce its records.
Date: November 20, 2026
/s/ Arlo Birdsong
Circuit Court Judge
"""


@pytest.mark.parametrize("text", [NOTICE, SPLIT, ICE_WARRANT, PETITION, COURT_ORDER])
@pytest.mark.parametrize("label", sorted(SpanLabel))
def test_no_claim_of_the_span_model_changes_what_a_paper_is(text: str, label: SpanLabel) -> None:
    """A model that sees courts everywhere makes nothing judicial, and changes no kind, issuer, confidence, field or flag."""
    part = transcript_from_text(text)
    alone, claimed = classify(part, today=TODAY), classify(part, today=TODAY, second_reader=Claims(label))
    assert claimed.outcome == alone.outcome
    assert (claimed.issuer, claimed.confidence, claimed.flags) == (alone.issuer, alone.confidence, alone.flags)
    assert (claimed.fields, claimed.slots, claimed.parts) == (alone.fields, alone.slots, alone.parts)
    assert any(one.rule.startswith("spans.") and not one.weight for one in claimed.evidence)


HALVES = """\
STATE OF MICHIGAN
25TH JUDICIAL DISTRICT                MOTION, AFFIDAVIT, AND BENCH WARRANT        Case No. 26-1044-FY
                               MOTION
I request that a bench warrant be issued for MARLO QUIST, who failed to appear on October 1, 2026.
                                        {asks}
                                        Moving party's signature
                            BENCH WARRANT
TO ANY PEACE OFFICER: you are ordered to arrest the person named above and bring that person before the court.
Date: 11/20/2026                        {orders}
                                        Judge
MC 229 (3/23)
"""


def test_an_empty_half_is_not_made_a_warrant_by_its_words() -> None:
    """The words of a form's two halves are the same signed and unsigned: a sure second reader of them raises no doubt."""
    halves = transcript_from_text(HALVES.format(asks="/s/ Rowan Pike", orders="______________________"))
    found = classify(halves, today=TODAY, second_reader=Says(Kind.JUDICIAL_WARRANT, 0.99))
    assert found.kind is Kind.OTHER_NOT_COMPULSORY


def test_a_half_that_a_judge_signed_is_the_warrant() -> None:
    """What a judge signs under a motion is the warrant of that half, though the motion is what heads the paper."""
    halves = HALVES.replace("MOTION, AFFIDAVIT, AND BENCH WARRANT", "MOTION AND AFFIDAVIT")
    signed = transcript_from_text(halves.format(asks="/s/ Rowan Pike", orders="/s/ Orla Fenn"))
    assert classify(signed, today=TODAY).kind is Kind.JUDICIAL_WARRANT
