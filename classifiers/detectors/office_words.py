"""Office words: the words of labels and titles as they are spelt, and the way back to them from what OCR made of them.

An "lmmigration Judge" that is not mended would be read as a judge, so the words that lower an office matter most.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.patterns import Pattern

_OFFICE_WORDS = """
    immigration administrative magistrate district circuit probate attorney attorneys assistant prosecuting prosecutor general
    deputy signature authorized designated supervisory supervisor detention deportation director medical examiner commissioner
    governor affiant applicant complainant complaining declarant petitioner respondent plaintiff defendant executing arresting
    officer official probation inspector notary sheriff marshal investigator detective sergeant lieutenant registrar honorable
    judicial justice referee hearing issuing serving department homeland security special chief agent clerk judge court printed
    united states police peace trooper electronically digitally signed
    """
_NEAR_WORDS = """
    commission complaint petition inspection direction prosecution investigation administration supervision authorize authorizes
    authority authorizing designate designation examined examines assistance offices executed execution justices signatory
    officially generally hearings directed directs superior executive register registry judiciary magistracy selective defective
    deceptive supervised supervise supervises detection retention attention deletion severity securely securing apartment
    inspected designed protecting expecting assisting restrict distinct distract directly detector prosecuted investigated
    commissioned governed
    """
"""Words of papers that are spelt nearly like an office and mean something else."""
_WORDS = tuple(_OFFICE_WORDS.split())
_SPELT = frozenset(_WORDS) | frozenset(_NEAR_WORDS.split())
_SHORTEST, _LONG_WORD = 4, 8
_ALIKE = str.maketrans("cuvlijtfqgy0d", "ennlllttgggoa")
"""Letters that a worn or small print makes alike: "Jndge", "Clcrk", "Unifed", "Juage"; a surname such as Clark keeps its own."""


def _look(word: str) -> str:
    """Return what a word in small letters looks like from afar."""
    return word.replace("rn", "m").translate(_ALIKE)


_BY_LOOK = {_look(word): word for word in _WORDS} | {_look(word): "judge" for word in ("qudge", "gudge", "cudge", "udge")}
"""Words by their look; the bracket and the J of "(Judge)" run together to a Q, a g or nothing."""
_WORD = re.compile(r"[^\W_][\w|!']*")
_DIGITS = str.maketrans({"0": "o", "1": "l", "5": "s", "|": "l", "!": "l", "8": "b"})


@lru_cache(maxsize=8192)
def _mended(word: str) -> str:
    """Return the one office word that a word was misread from, else the word itself."""
    small = word.lower()
    if len(small) < _SHORTEST or small in _SPELT or small.rstrip("s'’") in _SPELT:
        return word
    plain = small.translate(_DIGITS)
    if alike := _BY_LOOK.get(_look(plain)):
        return _cased(alike, word)
    most = 2 if len(plain) >= _LONG_WORD else int(len(plain) == _LONG_WORD - 1 or plain != small)
    found = process.extractOne(plain, _WORDS, scorer=OSA.distance, score_cutoff=most)
    if found is None or (len(found[0]) < _LONG_WORD and found[1] and plain == small):
        return _without_digit(word)
    return _cased(found[0], word, is_torn=plain != small)


def _without_digit(word: str) -> str:
    """Return a word of letters with the one digit in it read as a letter: "Kestrel1", "5tradwick"; "36th" and "P5432" stay."""
    if not _ONE_DIGIT.match(word):
        return word
    mend = word.translate(_DIGITS)
    return mend.capitalize() if word[0] in "015" else mend


_ONE_DIGIT = re.compile(r"(?=\D*[015]\D*$)(?!\d(?:st|th|nd|rd)$)[A-Za-z015'’]{5,}$")


def _cased(mend: str, word: str, *, is_torn: bool = False) -> str:
    """Return a mended word in the capitals of the one that was read."""
    if word.isupper():
        return mend.upper()
    if mend == "judge" and word[0] != "j":  # what was misread is the capital
        return mend.capitalize()
    return mend.capitalize() if word[0].isupper() or not word[0].isalpha() or is_torn else mend


def mended(text: str) -> str:
    """Return a label's or a title's words with OCR's slips in them put right: "inimigration Judge", "Judye: Magistrate"."""
    whole = _TORN_LETTER.sub(_with_letter, _GLUED_SLASH.sub(r"\1/", text))
    return _TORN_SLASH.sub(r"\1/", _WORD.sub(lambda match: _mended(match[0]), whole))


def _with_letter(torn: re.Match[str]) -> str:
    """Return a word with the capital that a gap tore off it, where that makes an office word: "J udge"."""
    whole = torn[1] + torn[2]
    return whole if whole.lower() in _WORDS else torn[0]


_TORN_LETTER = re.compile(r"(?<![^\W_])([A-Z]) ([a-z]{3,})(?![^\W_])")


_TORN_SLASH = Pattern(r"(?i)\b(judge|clerk)\s?[:;|!\\'’‘]\s?(?=(?:magistrate|clerk|attorney|referee|register)\b\W*$)")
_GLUED_SLASH = Pattern(r"(?i)\b(judge|clerk)[|!lI1](?=(?:magistrate|clerk|attorney|referee|register)\b\W*$)")
"""The slash of a line that one of two officers signs, "Judge/Magistrate", as a point or a colon, or run together with them."""


@lru_cache(maxsize=512)
def typed_signs(text: str) -> str:
    """Return a line as long as it was, with the words of a typed signature put right: "E1ectronically slgned by"."""

    def put_right(match: re.Match[str]) -> str:
        if len(match[0]) not in _TYPED_LENGTHS:
            return match[0]
        mend = _mended(match[0])
        return mend if len(mend) == len(match[0]) and mend.lower() in _TYPED else match[0]

    return _WORD.sub(put_right, text)


_TYPED = frozenset({"electronically", "digitally", "signed"})
_TYPED_LENGTHS = frozenset(map(len, _TYPED))
