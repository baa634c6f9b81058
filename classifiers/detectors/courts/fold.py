"""Fold: a page's words as heading words, so that a grammar of headings can be plain although the reading is not.

Every word becomes capitals without points; digits inside letters become the letters they were, and a capitalised word
that is one slip away from a word of headings becomes that word. Each folded word remembers where on the page it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.detectors.courts.gazetteer import Lexicon, heading_words, skeleton, word_list
from classifiers.transcript import Page

BLANK = "__"
"""How a printed blank ("_____") is written in folded text."""

PIECE = re.compile(
    r"""
    _{2,}                                   # a blank to be filled in: "____ District of ____"
    | [^\W_|!] (?: [^\W_] | [|!'’`.&] (?=[^\W_|!]) | [|!] )*   # a word: "COURT", "U.S.", "Surrogate's", "UN|TED"
    | [|!] [^\W_]+                          # a first letter read as a bar: "|MMIGRATION"
    | &                                     # "Firearms & Explosives"
    """,
    re.VERBOSE,
)
DIGITS_AS_LETTERS = str.maketrans("0135689|!€", "OIESGBGII" + "E")
LETTERS_AS_DIGITS = str.maketrans("OILSZB|!", "01152811")
NUMBER = re.compile(r"[0-9OIL|!SZB]{1,3}")
ORDINAL = re.compile(r"([0-9OIL|!SZB]{1,3})(ST|ND|RD|TH|SF|5T)")
NUMBERED = re.compile(r"\d{1,3}[A-C]?")
"""Court numbers as Michigan writes them: "36", "54A"; never letters in disguise."""
LETTERSPACED = 4
"""This many single letters in a row are one letterspaced heading: "U N I T E D"."""
ONE_SLIP, TWO_SLIPS = 5, 9
"""From this many letters on, one slip (two) of the reader still leaves no doubt which word was meant."""


@dataclass(frozen=True, slots=True)
class Folded:
    """One word as the grammar sees it, with its characters on the page (`start`, `end`) and its line's index.

    `after_mark` says that a comma, a bracket or the like stands before it.
    """

    text: str
    raw: str
    start: int
    end: int
    line: int
    after_mark: bool = False


@dataclass(frozen=True)
class FoldedText:
    """A run of folded words as one string: a space between words, a tab after a comma or bracket, a new line after a line."""

    words: tuple[Folded, ...]

    @cached_property
    def _joined(self) -> tuple[str, tuple[int, ...]]:
        parts: list[str] = []
        starts: list[int] = []
        at = 0
        before: Folded | None = None
        for word in self.words:
            if before is not None:
                parts.append("\n" if word.line != before.line else "\t" if word.after_mark else " ")
                at += 1
            starts.append(at)
            parts.append(word.text)
            at += len(word.text)
            before = word
        return "".join(parts), tuple(starts)

    @property
    def text(self) -> str:
        """The folded words, joined."""
        return self._joined[0]

    def offset(self, index: int) -> int:
        """Return the character of `text` at which the word `words[index]` begins."""
        return self._joined[1][index]

    def between(self, start: int, end: int) -> tuple[Folded, ...]:
        """Return the words that the characters `start` to `end` of `text` touch."""
        return tuple(
            word for word, at in zip(self.words, self._joined[1], strict=True) if at < end and at + len(word.text) > start
        )


SHORT_WORDS = frozenset({"OF", "THE", "FOR", "IN", "AND", "TAX", "NEW"})
"""Short words that headings run together with their neighbours: "DISTRICTOFMICHIGAN"."""


def fold_page(page: Page) -> tuple[tuple[Folded, ...], ...]:
    """Fold a page, line by line; the result has one tuple for each of `page.lines`."""
    return tuple(
        tuple(_fold_line(line.text, start, index))
        for index, (line, start) in enumerate(zip(page.lines, page.line_starts, strict=True))
    )


def fold_words(text: str) -> str:
    """Fold a plain string, for comparing names: "St. Joseph's" gives "ST JOSEPHS"."""
    return " ".join(word.text for word in _fold_line(text, 0, 0))


def _fold_line(text: str, offset: int, line: int) -> Iterator[Folded]:
    pieces = [(found.group(), found.start(), found.end()) for found in PIECE.finditer(text)]
    before = 0
    for raw, start, end in _join_torn(list(_join_letterspaced(pieces, text))):
        after_mark = bool(text[before:start].strip(" .-"))
        for part in fold_word(raw):
            yield Folded(part, raw, offset + start, offset + end, line, after_mark)
            after_mark = False
        before = end


def _join_letterspaced(pieces: Sequence[tuple[str, int, int]], text: str) -> Iterator[tuple[str, int, int]]:
    """Put "U N I T E D" together again; what stands apart stays apart."""
    run: list[tuple[str, int, int]] = []
    for piece in (*pieces, ("", len(text), len(text))):
        if len(piece[0]) == 1 and piece[0].isalnum():
            run.append(piece)
            continue
        if len(run) >= LETTERSPACED:
            yield "".join(one[0] for one in run), run[0][1], run[-1][2]
        else:
            yield from run
        run = []
        if piece[0]:
            yield piece


def _join_torn(pieces: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Put a word together again that was torn in two, as small capitals are: "U NITED", "DIST RICT"."""
    known = heading_words().words
    at = 0
    while at < len(pieces):
        raw, start, end = pieces[at]
        if at + 1 < len(pieces):
            other, _, other_end = pieces[at + 1]
            whole = raw + other
            if len(whole) >= ONE_SLIP and raw[0].isupper() and not (len(raw) > 1 and raw.upper() in known):
                folded = fold_word(whole)
                if (
                    len(folded) == 1
                    and folded[0] in known
                    and folded[0][: len(raw)] == raw.upper()
                    and other.upper() not in known
                ):
                    yield whole, start, other_end
                    at += 2
                    continue
        yield raw, start, end
        at += 1


@lru_cache(maxsize=20_000)
def fold_word(raw: str) -> tuple[str, ...]:
    """Return the heading word (or words, when they had run together) that a word as read stands for."""
    if raw.startswith("__"):
        return (BLANK,)
    plain = unicodedata.normalize("NFKD", raw).encode("ascii", "ignore").decode()
    word = re.sub(r"['`.]", "", plain).upper()
    if not word:
        return (raw.upper(),)
    if not word.isalpha():
        word = _fold_number(word)
    lexicon = heading_words()
    if not word.isalpha() or word in lexicon.words or word in word_list("real_words") or not _may_be_heading(raw):
        return (word,)
    return _split(word, lexicon.words) or (_nearest(word, lexicon),)


def _fold_number(word: str) -> str:
    """Read a word that has digits in it: an ordinal ("3RD", "l5th"), a court's number ("54A"), or letters in disguise."""
    ordinal = ORDINAL.fullmatch(word)
    if ordinal and any(letter.isdigit() for letter in word):
        return ordinal[1].translate(LETTERS_AS_DIGITS) + ordinal[2].replace("SF", "ST").replace("5T", "ST")
    if word.isdigit() or NUMBERED.fullmatch(word) or not any(letter.isalpha() for letter in word):
        return word
    return word.translate(DIGITS_AS_LETTERS)


def _may_be_heading(raw: str) -> bool:
    """Headings are capitalised; prose in small letters is not worth a second look."""
    return raw[0].isupper() or not raw.isalpha() or not raw.islower()


def _split(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """Cut "DISTRICTCOURT" into the words that ran together; () when it is not made of heading words."""
    if len(word) < TWO_SLIPS:
        return ()
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(2, len(word) + 1):
        for start in sorted(best):
            piece = word[start:end]
            if piece in known and (len(piece) >= ONE_SLIP - 1 or piece in SHORT_WORDS):
                best.setdefault(end, (*best[start], piece))
                break
    return best.get(len(word), ())


def _nearest(word: str, lexicon: Lexicon) -> str:
    """Return the one heading word within a slip (two in long words), else the word itself."""
    bones = skeleton(word)
    if len(bones) < ONE_SLIP - 1:
        return word
    if bones in lexicon.of_skeleton and len(bones) >= ONE_SLIP:
        return lexicon.of_skeleton[bones]
    slips = 2 if len(bones) >= TWO_SLIPS else 1
    near = [known for length in range(len(bones) - slips, len(bones) + slips + 1) for known in lexicon.by_length.get(length, ())]
    found = process.extract(bones, near, scorer=OSA.distance, score_cutoff=slips, limit=2)
    if not found or len(found[0][0]) < ONE_SLIP or (len(found) > 1 and found[1][1] == found[0][1]):
        return word
    return lexicon.of_skeleton[found[0][0]]
