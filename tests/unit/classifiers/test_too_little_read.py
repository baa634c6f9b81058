"""Words that make no sense, or are read unsurely and speak for nothing, make no kind of paper; honest ones do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from classifiers.classify import classify
from classifiers.kinds import Kind
from classifiers.transcript import Line, Transcript, transcript_from_text

FRAGMENTS = "J T S _ C P th Y T S\nC fo U o h ig _ le la e\nO o U a r N r e _ r : s\nd n _ k c fo U E B e\n"
CONSONANTS = "Brt Kdr Nnn Tst Ggrm Wrt Ldd Sft Pnk Dcc Mnn Hhh\n" * 6
SHREDS = "eo dJTJuTeTd aTN4 pue pasnoxa asTMsayi0 SSOUITM Aq40j1 Jeadde saaube\nsuaded Butsq usATtb aBpnf TTe\n"
LEAFLET = """Story time at the library
Bring the children on Saturday morning at ten for stories, songs and a craft table.
Light snacks are served afterwards in the meeting room downstairs.
"""
SPANISH = """Hora de cuentos en la biblioteca
Traiga a los niños el sábado por la mañana: cuentos, canciones y una mesa de manualidades.
"""


def read(text: str, confidence: float) -> Transcript:
    """Lay a text out as it would be read, each word as surely as told."""
    page = transcript_from_text(text).pages[0]
    lines = tuple(Line(tuple(replace(word, confidence=confidence) for word in line.words)) for line in page.lines)
    return Transcript((replace(page, lines=lines, confidence=confidence),))


@pytest.mark.parametrize(
    ("text", "confidence"),
    [(FRAGMENTS * 6, 1.0), (CONSONANTS, 0.9), (SHREDS * 8, 0.55), (SHREDS * 8, 0.4), (LEAFLET, 0.4), ("Hello", 1.0)],
)
def test_what_makes_no_sense_is_given_no_kind(text: str, confidence: float) -> None:
    """That most papers command nobody is no evidence for one of which nothing was understood: a person looks at it."""
    verdict = classify(read(text, confidence), today=date(2026, 11, 23))
    assert verdict.kind is Kind.UNDETERMINED


CITATION = """ESTADO LIBRE ASOCIADO DE PUERTO RICO
TRIBUNAL DE PRIMERA INSTANCIA
CITACIÓN
Por la presente se le ordena comparecer ante este tribunal el día 17 de diciembre de 2026 a las nueve de la mañana
para declarar como testigo y traer consigo los documentos que se piden al dorso de esta citación.
"""
MANDATE = """COUR SUPÉRIEURE
MANDAT DE PERQUISITION
Il est ordonné par le juge que la bibliothèque soit visitée par les agents et que les livres et les papiers soient saisis.
"""


@pytest.mark.parametrize("text", [CITATION, MANDATE])
def test_a_courts_paper_in_another_language_is_left_to_a_person(text: str) -> None:
    """Where nothing commands in English, a paper that speaks of a court may command in words that are not read here."""
    assert classify(read(text, 1.0), today=date(2026, 11, 23)).kind is Kind.UNDETERMINED


@pytest.mark.parametrize("text", [LEAFLET, SPANISH])
@pytest.mark.parametrize("confidence", [1.0, 0.8])
def test_an_honest_paper_well_read_commands_nobody(text: str, confidence: float) -> None:
    """A leaflet that can be read is no doubtful paper, though nothing in it speaks of the law."""
    assert classify(read(text, confidence), today=date(2026, 11, 23)).kind is Kind.OTHER_NOT_COMPULSORY


def test_a_subpoena_read_poorly_is_still_one() -> None:
    """Where title, court and command speak for a kind, an unsure reading does not take it away."""
    text = """UNITED STATES DISTRICT COURT
EASTERN DISTRICT OF MICHIGAN
Case No. 26-mc-50123
SUBPOENA TO PRODUCE DOCUMENTS
YOU ARE COMMANDED to produce at the time, date, and place set forth below the following documents: circulation records.
Clerk of Court
____________________
Signature of Clerk or Deputy Clerk
"""
    assert classify(read(text, 0.6), today=date(2026, 11, 23)).kind is Kind.JUDICIAL_SUBPOENA
