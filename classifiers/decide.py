"""Decide: turns findings into an outcome, or into a doubt in plain words.

First the law's gates, which no weight can open, then the weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from classifiers.detectors.foreign import speaks_of_courts
from classifiers.detectors.title_words import OPERATIVE, Shape
from classifiers.evidence import (
    FormNumber,
    SecondReading,
    Status,
    StatusMark,
    TitleWord,
)
from classifiers.findings import ASKING_TITLES, KINDS, Findings, shape_of
from classifiers.kinds import JUDICIAL, IssuerFamily, Kind
from classifiers.proof import unproved
from classifiers.subtypes import form_of, subtype_of
from classifiers.transcript import Span
from classifiers.verdict import Decided, Lead, Open

K = Kind

LEAST_MARGIN = 1.0
"""Natural log-odds by which the first kind must lead; below it a person decides."""
LEAST_MARGIN_JUDICIAL = 1.5
"""The same for a paper called judicial, the costlier mistake."""
FEWEST_WORDS = 8
"""A paper on which fewer words were read cannot be judged."""
_READ = 0.5
"""Confidence from which a word was read; below it Tesseract's guesses are wrong more often than right."""
_WORD = re.compile(r"(?i)(?=.*[aeiouy])(?=.*[^aeiouy]).{3,}")
"""Three letters and more, with a vowel and a consonant: what is read off stains or sideways print has few such."""
_SURE_READER = 0.9
"""From this probability on the second reader settles a split between papers that no court issued."""
_READER_WANTS = ((0.9, 5.5), (0.6, 4.0))
"""How sure the second reader must be that no court issued a paper, and the lead that his doubt then does not shake.

What was measured is little: he took both of the two drawn papers that were then called judicial and are not (a motion at a
lead of 4.8, an application at 3.4) for another kind.
"""
_VERY_SURE_READER, _OTHER_READER_WANTS = 0.95, 6.0
"""The same against a paper that is said to command nobody: he was right on all 40 such among 931 drawn papers."""
_REQUEST_READER_WANTS = 4.0
"""The same where the paper's own heading is a request's: it quotes the papers that it speaks of, and he reads those."""


def ranked(findings: Findings) -> list[tuple[Kind, float]]:
    """Return the kinds that the gates leave open with their log-odds, likeliest first."""
    scores = findings.scores
    allowed = [kind for kind in KINDS if _is_allowed(kind, findings)]
    return sorted(((kind, scores[kind]) for kind in allowed), key=lambda pair: (-pair[1], KINDS[::-1].index(pair[0])))


def _is_allowed(kind: Kind, findings: Findings) -> bool:
    """Only a court issues judicial paper; what is proposed, a sample or only asked for commands nobody."""
    source = findings.source
    if kind in JUDICIAL:
        return source.is_court and source.family is not IssuerFamily.SHAM
    if kind in {K.ADMINISTRATIVE_WARRANT, K.ADMINISTRATIVE_SUBPOENA}:
        return not source.is_named and source.family is not IssuerFamily.SHAM
    return True


def margin(findings: Findings) -> float:
    """Return by how many natural log-odds the first kind leads."""
    order = ranked(findings)
    return order[0][1] - (order[1][1] if len(order) > 1 else 0.0)


def decide(findings: Findings) -> Decided | Open:
    """Decide what one paper is, or say what the doubt is."""
    doubt = _doubt(findings)
    if doubt is not None:
        return doubt
    kind = _settled(findings) or ranked(findings)[0][0]
    subtype = subtype_of(findings, kind)
    return Decided(kind, subtype, form_of(findings))


def _doubt(findings: Findings) -> Open | None:
    order = ranked(findings)
    kind, lead = order[0][0], margin(findings)
    leaning = tuple(one for one, score in order if score > 0 and order[0][1] - score < _CLOSE)
    doubt = _readings_doubt(findings, kind, leaning)
    doubt = doubt or (_courts_doubt(findings, kind, leaning) if kind in JUDICIAL else _issuers_doubt(findings, leaning))
    doubt = doubt or _requests_doubt(findings, kind, leaning)
    if doubt is not None:
        return doubt
    if lead < (LEAST_MARGIN_JUDICIAL if kind in JUDICIAL else LEAST_MARGIN) and _settled(findings) is None:
        return Open(
            "The paper's title, issuer and words do not point to one kind of paper.",
            "Give the paper to the Director.",
            leaning,
            _strongest(findings, [one for one, _ in order[:2]]),
        )
    return _readers_doubt(findings, kind, lead, leaning)


def _courts_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt that a court issued a paper that is a court's by its title and its words."""
    doubt = unproved(findings, kind)
    return Open(doubt.says, doubt.next_step, leaning, doubt.words) if doubt is not None else None


def _readings_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
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


def _issuers_doubt(findings: Findings, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt about who issued a paper that is no court's: signer and body differ, or a body is unknown or not named."""
    if not _is_operative(findings):
        return None
    if findings.has("conflict"):
        return Open(
            "The body named at the top and the office of the person who signed do not go together.",
            "Do not act on it. Give it to the Director, who asks the court whether it issued this paper.",
            leaning,
            findings.words("conflict"),
        )
    if findings.has("no_such_court"):
        return Open(
            "The name at the top is like a court's, but there is no court of that name.",
            "Scan the top of the page again if its print is poor. The Director asks the court that it resembles.",
            leaning,
            findings.words("no_such_court"),
        )
    if findings.has("issuer_unknown") and not findings.has("proposed") and not findings.has("sample"):
        return Open(
            "It is titled like a paper that commands, but it cannot be told who issued it.",
            "Scan the page with the court's or agency's name, or give the paper to the Director.",
            leaning or _could_be(findings),
            findings.words("issuer_unknown"),
        )
    return None


def _requests_doubt(findings: Findings, kind: Kind, leaning: tuple[Kind, ...]) -> Open | None:
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


def _readers_doubt(findings: Findings, kind: Kind, lead: float, leaning: tuple[Kind, ...]) -> Open | None:
    """Return the doubt that a sure second reader raises: he can ask for a human, and no more."""
    reading = _reading(findings)
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


def _strongest(findings: Findings, kinds: Iterable[Kind]) -> tuple[Span, ...]:
    """Return the words that speak most strongly for each of some kinds; what is compelled by nobody may have none."""
    found = (next((one for one in findings.evidence if one.favours is kind and one.weight > 0), None) for kind in kinds)
    return tuple(one.span for one in found if one is not None)


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
    return is_own and title is not None and title.word in ASKING_TITLES and not findings.has("only_asked")


def _reading(findings: Findings) -> SecondReading | None:
    return next(iter(findings.seen.of(SecondReading)), None)


def _settled(findings: Findings) -> Kind | None:
    """Return the kind that a sure second reader gives a paper on which the rules are split; never a judicial one.

    On 931 drawn papers he was right on all 32 where the rules' lead was too small and he was this sure.
    """
    reading = _reading(findings)
    if reading is None or reading.probability < _SURE_READER or reading.kind in JUDICIAL or margin(findings) >= LEAST_MARGIN:
        return None
    return reading.kind if ranked(findings)[0][0] not in JUDICIAL and _is_allowed(reading.kind, findings) else None


_CLOSE = 2.0


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


def lead_of(findings: Findings) -> Lead:
    """Return by how much the first kind leads, and whether the second reader takes the paper for another kind."""
    reading = _reading(findings)
    return Lead(max(margin(findings), 0.0), reading is not None and reading.kind is not ranked(findings)[0][0])
