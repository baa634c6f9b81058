"""Each sort of doubt names the words on the page that it is about, and points at them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.evidence import Evidence, SecondReading
from classifiers.kinds import Kind
from classifiers.policy import policy
from classifiers.proof import LINKS
from classifiers.routing import route
from classifiers.transcript import Fault, PageSource, Transcript, transcript_from_text
from classifiers.verdict import Open, Verdict
from classifiers.visit import Visit
from intake.assessment import assessed
from tests.unit.classifiers.papers import blocks as b

TODAY = date(2026, 11, 26)
COURT = "STATE OF MICHIGAN IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE"
COMMAND = "IT IS HEREBY ORDERED that the library produce the room log of June 2026 within ten days.\n"
NUMBER = "Case No. 26-004417-CZ\n"
TITLE = f"                    ORDER\n{NUMBER}"
JUDGE = "                           /s/ Rowan Pike\n                           Circuit Court Judge\n"
EMPTY = "                           ______________________\n                           Circuit Court Judge\n"
COUNSEL = "/s/ Orla Fenn\nAttorney for Plaintiff\n"
ORDER = f"{b.MI_CIRCUIT}\n{TITLE}{COMMAND}Dated: November 20, 2026\n{JUDGE}"
MOTION = f"{b.MI_CIRCUIT}\n                    MOTION TO COMPEL\n{NUMBER}Plaintiff moves for an order to the library.\n"

DOUBTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "The body named at the top and the office of the person who signed do not go together.",
        ORDER.replace("Circuit Court Judge", "Deputy Sheriff"),
        (COURT, "Deputy Sheriff"),
    ),
    (
        "The body named at the top and the office of the person who signed do not go together.",
        ORDER.replace(b.MI_CIRCUIT, b.DHS)
        .replace("                    ORDER", "           SEARCH WARRANT")
        .replace("Circuit Court", "District"),
        ("U.S. DEPARTMENT OF HOMELAND SECURITY U.S. Immigration and Customs Enforcement", "District Judge"),
    ),
    ("A body that is no court is named above the court.", f"RIVERBEND POLICE DEPARTMENT\n{ORDER}", ("POLICE DEPARTMENT", COURT)),
    (
        "The name at the top is like a court's, but there is no court of that name.",
        ORDER.replace(b.MI_CIRCUIT, "HIGH COURT OF MICHIGAN\n").replace("Circuit Court Judge", "Judge"),
        ("HIGH COURT OF MICHIGAN",),
    ),
    (
        "Courts of two systems are named on it as if each had issued it.",
        f"UNITED STATES DISTRICT COURT\n{ORDER}",
        ("UNITED STATES DISTRICT COURT", COURT),
    ),
    (
        "Its form's number is of another paper than its title.",
        b.AO93.replace("AO 93 (Rev. 11/13) Search and Seizure Warrant", "AO 440 (Rev. 06/12) Summons in a Civil Action") + b.MAG,
        ("AO 440 (Rev. 06/12) Summons in a Civil Action", "SEARCH AND SEIZURE WARRANT"),
    ),
    (
        "It has a court's words, but it is written as a letter or a message.",
        ORDER.replace(COMMAND, f"Dear Director:\n{COMMAND}"),
        ("Dear Director:",),
    ),
    (
        "Other words stand above the court's name, as where a court's paper is shown or quoted.",
        f"THE HARBOR GAZETTE\n{ORDER}",
        ("THE HARBOR GAZETTE", COURT),
    ),
    (
        "It speaks of a lesson, a film, a game or a contest, as papers do that are made to be shown.",
        f"{ORDER}Moot court problem\n",
        ("Moot court",),
    ),
    (
        "It wants money in a way in which no court is paid.",
        ORDER.replace(COMMAND, f"{COMMAND}Pay the bond of $2,500 by gift card today.\n"),
        ("Pay the bond of $2,500 by gift card",),
    ),
    (
        "It names a court and a court's paper, but it commands nobody and nobody signed it for a court.",
        "BENCH WARRANT\nORI: MI820000J 25TH DISTRICT COURT\nNAM/QUIST, MARLO DOB/19900101\n",
        ("25TH DISTRICT COURT", "BENCH WARRANT ORI: MI820000J 25TH DISTRICT COURT NAM/QUIST, MARLO DOB/19900101"),
    ),
    ("Nothing on it says that a judge, a magistrate or a clerk issued it.", ORDER.replace(JUDGE, ""), (COURT, "ORDER")),
    (
        "Counsel or a party signed it, and no judge signed or dated it: it may only be proposed.",
        f"{b.MI_CIRCUIT}\n{TITLE}{COMMAND}{EMPTY}Presented for entry by:\n{COUNSEL}",
        ("Attorney for Plaintiff", "Circuit Court Judge"),
    ),
    (
        "A court's words are on it, but not as a court's paper is built: court, title, command, signature.",
        f"{b.MI_CIRCUIT}{COMMAND}\n{TITLE}Dated: November 20, 2026\n{JUDGE}",
        ("IT IS HEREBY ORDERED", "ORDER"),
    ),
    (
        "It is written in a language that is not read here.",
        "COUR SUPÉRIEURE\n\nMANDAT DE PERQUISITION\nIl est ordonné par le juge que la bibliothèque soit visitée.\n",
        ("COUR SUPÉRIEURE", "MANDAT DE PERQUISITION"),
    ),
    (
        "It is titled like a paper that commands, but it cannot be told who issued it.",
        "SEARCH WARRANT\nTo any peace officer: you are commanded to search the shed.\n____________________\nJudge\n",
        ("SEARCH WARRANT",),
    ),
    (
        "The paper's title, issuer and words do not point to one kind of paper.",
        (
            f"{b.DHS}You are required to furnish the records named below by Tuesday.\n"
            "This office asks for your help in this matter and thanks you.\n"
        ),
        ("You are required to furnish",),
    ),
    (
        "No judge signed the order, and it came with the paper that asks for it: it may only be proposed.",
        f"{b.MI_CIRCUIT}\n{TITLE}{COMMAND}{EMPTY}\f{MOTION}{COUNSEL}",
        ("Circuit Court Judge", "MOTION TO COMPEL"),
    ),
    ("Too few words could be read to tell what this is.", "ORDER\n", ()),
)
"""What is doubted, a paper, and the words that the doubt names."""


def told(transcript: Transcript, reader: _Reader | None = None) -> Verdict:
    """Return what is said of a paper."""
    return classify(transcript, today=TODAY, second_reader=reader)


def named(verdict: Verdict) -> tuple[str, ...]:
    """Return the words that a doubt names."""
    assert isinstance(verdict.outcome, Open)
    return tuple(" ".join(span.quote.split()) for span in verdict.outcome.words)


@pytest.mark.parametrize(("doubt", "text", "words"), DOUBTS)
def test_a_doubt_names_its_words_and_points_at_them(doubt: str, text: str, words: tuple[str, ...]) -> None:
    """Staff read which words disagree, or claim more than is shown; each has its box, the desk's card and the JSON say so too."""
    transcript = transcript_from_text(text)
    verdict = told(transcript)
    assert isinstance(verdict.outcome, Open)
    assert verdict.outcome.doubt == doubt
    assert named(verdict) == words
    for span in verdict.outcome.words:
        covered = [word.text for word in transcript.page(span.page).words if word.box.overlap(span.box) > 0]
        assert set(span.quote.split()) <= set(covered)
        assert f"(page {span.page})" in verdict.outcome.says
    routing = route(verdict, Visit(), policy())
    assert routing.card.explanation.startswith(verdict.outcome.says)
    told_of = assessed("a.pdf", "0", "application/pdf", transcript, routing, {})["doubt"]
    assert told_of["message"] == verdict.outcome.says
    assert [one["quote"] for one in told_of["words"]] == [span.quote for span in verdict.outcome.words]
    assert all(one["box"] for one in told_of["words"])


def test_every_link_of_the_proof_has_its_doubt_here() -> None:
    """No link of the proof that a court issued a paper is left without a paper that breaks it."""
    assert {says for _, says, _ in LINKS} - {doubt for doubt, _, _ in DOUBTS} == {
        "Somebody signed it who is no officer of the court that it names."  # another doubt is nearly always told before it
    }


class _Reader:
    """A second reader who is sure of a kind, because of a paper's last line."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def read(self, part: Transcript) -> tuple[Evidence, ...]:
        page = part.pages[0]
        return (
            SecondReading(
                rule="language.categoriser", span=page.line_span(len(page.lines) - 1), kind=self.kind, probability=0.99
            ),
        )


def test_where_rules_and_trained_reader_disagree_both_readings_are_named() -> None:
    """What the rules go by and what the trained reader goes by stand side by side."""
    bare = transcript_from_text(f"{b.MI_CIRCUIT}\n{NUMBER}{COMMAND}{JUDGE}")
    assert named(told(bare, _Reader(Kind.OTHER_NOT_COMPULSORY))) == ("Circuit Court Judge", COURT)
    leaflet = transcript_from_text(
        "FERNBROOK GARDEN\n\nPLANTING SCHEDULE FOR MEMBERS\nBeds one to six are watered by us on Mondays.\n"
    )
    verdict = told(leaflet, _Reader(Kind.ADMINISTRATIVE_SUBPOENA))
    assert isinstance(verdict.outcome, Open)
    assert verdict.outcome.doubt == "Its title commands nobody, but it reads like a paper that does."
    assert named(verdict)[-1] == "Beds one to six are watered by us on Mondays."


def test_a_copy_of_which_the_judges_half_was_not_read_names_what_it_asks() -> None:
    """Staff see which request it is, and look for the judge's part themselves."""
    text = (
        f"{b.MI_DISTRICT}{NUMBER}               MOTION AND BENCH WARRANT\n                  MOTION\n"
        "I ask that a bench warrant be issued for the arrest of Marlo Quist.\n/s/ Ines Calder\nMoving party\n"
        "              BENCH WARRANT\nTO ANY PEACE OFFICER: YOU ARE COMMANDED to arrest Marlo Quist.\n"
    )
    page = replace(transcript_from_text(text).pages[0], source=PageSource.OCR)
    verdict = told(Transcript((page,)))
    assert isinstance(verdict.outcome, Open)
    assert "whether a judge signed" in verdict.outcome.doubt
    assert named(verdict) == ("MOTION",)


def test_a_mail_that_commands_names_what_it_seems_to_be() -> None:
    """The words of a mail that look like a court's are shown as such."""
    page = replace(transcript_from_text(ORDER).pages[0], is_message=True)
    assert named(told(Transcript((page,)))) == ("ORDER",)


def test_of_a_file_that_was_not_read_no_words_can_be_named() -> None:
    """What is in doubt there stands on no page; the fault names the file."""
    page = replace(
        transcript_from_text("Dear Director,\n\nPlease tell us your opening hours.\n\nYours truly,\nR. Tait").pages[0],
        file_faults=(Fault("enclosure", "The file inside it named “a.zip” was not read."),),
    )
    assert named(told(Transcript((page,)))) == ()


def test_a_long_quote_is_cut_and_the_same_words_are_named_once() -> None:
    """The sentence stays one that can be read at a glance."""
    span = transcript_from_text("a word " * 40).pages[0].line_span(0)
    says = Open("It is long.", "Ask.", words=(span, span)).says
    assert says.count("(page 1)") == 1
    assert len(says) < len("It is long.") + 100
    assert "…" in says
