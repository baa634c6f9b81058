"""Doubts: why it is left open what a paper is, each with what is to be done and the words that it is about.

Each is asked for by itself; `decide` asks in their order.
"""

from __future__ import annotations

import re
from itertools import islice

from classifiers.detectors.courts import state_of_process
from classifiers.detectors.foreign import speaks_of_courts
from classifiers.detectors.title_words import ASKING, OPERATIVE, Shape
from classifiers.evidence import CommandClause, FormNumber, SecondReading, Status, StatusMark, TitleWord
from classifiers.findings import TO_OFFICERS, Findings, shape_of
from classifiers.issuers import IN_COURT
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.proof import first_noted, unproved
from classifiers.transcript import Span
from classifiers.verdict import Open

K = Kind

FEWEST_WORDS = 8
"""A paper on which fewer words were read cannot be judged."""
_READ = 0.5
"""Confidence from which a word was read; below it Tesseract's guesses are wrong more often than right."""
_WORD = re.compile(r"(?i)(?=.*[aeiouy])(?=.*[^aeiouy]).{3,}")
"""Three letters and more, with a vowel and a consonant: what is read off stains or sideways print has few such."""
_READER_WANTS = ((0.9, 5.5), (0.6, 4.0))
"""How sure the second reader must be that no court issued a paper, and the lead that his doubt then does not shake.

What was measured is little: he took both of the two drawn papers that were then called judicial and are not (a motion at a
lead of 4.8, an application at 3.4) for another kind.
"""
_VERY_SURE_READER, _OTHER_READER_WANTS = 0.95, 6.0
"""The same against a paper that is said to command nobody: he was right on all 40 such among 931 drawn papers."""
_REQUEST_READER_WANTS = 4.0
"""The same where the paper's own heading is a request's: it quotes the papers that it speaks of, and he reads those."""


def courts_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt that a court issued a paper that is a court's by its title and its words."""
    doubt = unproved(findings, kind)
    return Open(doubt.says, doubt.next_step, leaning, doubt.words) if doubt is not None else None


def readings_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt that the paper was not understood: too little of it was read, or it is in another language."""
    if _too_little_read(findings, kind):
        return Open("Too few words could be read to tell what this is.", "Ask for a clearer copy and scan every page.", leaning)
    if kind not in JUDICIAL and _is_in_another_language(findings):
        return Open(
            "It is written in a language that is not read here.",
            "Give the paper to the Director, who has it read by somebody who knows its language.",
            leaning,
            tuple(one.span for one in findings.seen.of(StatusMark) if one.status is Status.NOT_ENGLISH),
        )
    return None


def _is_in_another_language(findings: Findings) -> bool:
    """Whether a paper speaks of a court in another language, and nothing in English tells what it is."""
    is_foreign = any(one.status is Status.NOT_ENGLISH for one in findings.seen.of(StatusMark))
    is_untold = findings.title is None and not findings.commands
    return is_foreign and is_untold and any(map(speaks_of_courts, findings.seen.transcript.pages))


def _too_little_read(findings: Findings, kind: Kind) -> bool:
    """Whether too few words make sense, or those that do speak for nothing and were read unsurely: no kind is made up of them."""
    words = [word for page in findings.seen.transcript.pages for word in page.words]
    read = (word for word in words if word.confidence >= _READ and _is_word(word.text))
    if sum(1 for _word in islice(read, FEWEST_WORDS)) < FEWEST_WORDS:
        return True
    is_unsure = sum(word.confidence for word in words) < _SURELY_READ * len(words)
    return is_unsure and not any(one.favours is kind and one.weight > 0 for one in findings.evidence)


_SURELY_READ = 0.7
"""Mean confidence of the words of a page that is read poorly, but read; letters read upside down have 0.4 to 0.6."""


def _is_word(text: str) -> bool:
    letters = re.sub(r"[\W\d_]", "", text)
    return _WORD.fullmatch(letters) is not None or not letters.isascii()


def issuers_doubt(findings: Findings, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt about who issued a paper that is no court's: signer and body differ, or a body is unknown or not named."""
    if findings.title is None and _sends_officers(findings):
        return Open(
            "It sends officers as a court's writ does, but it names no court and has no such title.",
            "Scan the page with the court's name, or give the paper to the Director.",
            (K.JUDICIAL_WARRANT, K.COURT_ORDER, K.OTHER_NOT_COMPULSORY),
            tuple(one.span for one in findings.seen.of(CommandClause) if one.command in TO_OFFICERS)[:1],
        )
    if not (_is_operative(findings) or findings.has("granted")):
        return None
    doubt = first_noted(findings)
    if doubt is not None:
        return Open(doubt.says, doubt.next_step, leaning, doubt.words)
    if findings.has("issuer_unknown") and not findings.commands_nobody:
        return Open(
            "It is titled like a paper that commands, but it cannot be told who issued it.",
            "Scan the page with the court's or agency's name, or give the paper to the Director.",
            leaning or _could_be(findings),
            findings.words("issuer_unknown"),
        )
    return None


def _sends_officers(findings: Findings) -> bool:
    """Whether a paper sends officers over a court officer's line or in a state's name, and nobody is known to issue it."""
    is_courts = findings.slot is not None and findings.slot.role in IN_COURT
    is_writ = is_courts or state_of_process(findings.seen.transcript.pages[0]) is not None
    return is_writ and findings.source.family is IssuerFamily.UNKNOWN and bool(findings.commands & TO_OFFICERS)


def requests_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt whether a paper only asks: the judge's half cannot be seen, or its form is that of a request."""
    if findings.has("half_unread"):
        return Open(
            "It asks for an order or a warrant, and whether a judge signed the part that orders cannot be seen.",
            "Look for the judge's signature on the paper, and scan that part again.",
            leaning,
            findings.words("half_unread") or _title(findings),
        )
    if kind in JUDICIAL and _is_form_of_a_request(findings):
        return Open(
            "It is titled as a court's paper, but its form number is that of an application, a complaint or a petition.",
            "Give the paper to the Director, who asks the court which paper this is.",
            leaning,
            (*_title(findings), *(one.span for one in findings.seen.of(FormNumber))),
        )
    return None


def readers_doubt(findings: Findings, kind: Kind, lead: float, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt that a sure second reader raises: he can ask for a human, and no more."""
    reading = reading_of(findings)
    if reading is None or _is_unsigned_half(findings) or _is_signed_half(findings, kind):
        return None
    if kind in JUDICIAL and reading.kind not in JUDICIAL and lead < _wanted_against(reading.probability):
        return Open(
            "The paper reads like one that no court issued, though a court is named.",
            "Give the paper to the Director.",
            leaning,
            (reading.span, *_court(findings)),
        )
    is_other_read = kind is K.OTHER_NOT_COMPULSORY and reading.kind is not kind
    wants = _REQUEST_READER_WANTS if _only_asks(findings) else _OTHER_READER_WANTS
    if is_other_read and reading.probability >= _VERY_SURE_READER and lead < wants:
        return Open(
            "Its title commands nobody, but it reads like a paper that does.",
            "Give the paper to the Director, who looks for a part that commands.",
            (kind, reading.kind),
            (*_title(findings), reading.span),
        )
    return None


def _title(findings: Findings) -> tuple[Span, ...]:
    return (findings.title.span,) if findings.title is not None else ()


def _court(findings: Findings) -> tuple[Span, ...]:
    return (findings.source.heading.span,) if findings.source.heading is not None else ()


def _is_unsigned_half(findings: Findings) -> bool:
    """Whether the half that a judge signs was found and is empty (confusables T33 to T35): words alone cannot tell that."""
    return findings.has("only_asked") and findings.slot is not None


def _is_signed_half(findings: Findings, kind: Kind) -> bool:
    """Whether a judge signed the half that orders, of a form that is that kind of paper then: no more can words tell that."""
    return findings.has("granted") and any(one.favours is kind for one in findings.seen.of(FormNumber))


def _wanted_against(probability: float) -> float:
    """Return the lead that a judicial kind must have against a second reader who is so sure that no court issued it."""
    return max((lead for sure, lead in _READER_WANTS if probability >= sure), default=0.0)


def _only_asks(findings: Findings) -> bool:
    """Whether a paper's own heading is a motion's, a petition's or their like, alone: it quotes what it speaks of."""
    title = findings.title
    is_own = title is not None and title.rule.startswith("title.principal") and shape_of(title) is Shape.PLAIN
    return is_own and title is not None and title.word in ASKING and not findings.has("only_asked")


def reading_of(findings: Findings) -> SecondReading | None:
    """Return what the second reader says of a paper, None where none read it."""
    return next(iter(findings.seen.of(SecondReading)), None)


def _is_form_of_a_request(findings: Findings) -> bool:
    """Whether the number at the edge of the first page is that of a form which only asks (AO 106, AO 91, CC 375)."""
    first = min((page.number for page in findings.seen.transcript.pages), default=1)
    here = [one for one in findings.seen.of(FormNumber) if one.span.page == first]
    return bool(here) and all(one.favours is K.OTHER_NOT_COMPULSORY for one in here) and not findings.has("granted")


def _is_operative(findings: Findings) -> bool:
    return findings.title is not None and findings.title.word in OPERATIVE


def _could_be(findings: Findings) -> tuple[Kind, ...]:
    word = findings.title.word if findings.title else None
    if word is TitleWord.SUBPOENA:
        return K.ADMINISTRATIVE_SUBPOENA, K.JUDICIAL_SUBPOENA
    if word is TitleWord.DEMAND:
        return K.ADMINISTRATIVE_SUBPOENA, K.OTHER_NOT_COMPULSORY
    if word in {TitleWord.ORDER, TitleWord.JUDGMENT, TitleWord.WRIT}:
        return K.OTHER_NOT_COMPULSORY, K.COURT_ORDER
    return K.ADMINISTRATIVE_WARRANT, K.JUDICIAL_WARRANT
