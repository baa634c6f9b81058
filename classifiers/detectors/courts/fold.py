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
from itertools import groupby, pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from classifiers.detectors.courts.gazetteer import Lexicon, heading_words, short_slips, skeleton, word_list
from classifiers.transcript import Line, Page

Piece = tuple[str, int, int]
"""A word as read, with its first character and the one after its last in the line."""
BLANK = "__"
"""How a printed blank ("_____") is written in folded text."""

PIECE = re.compile(
    r"""
    _{2,}                                   # a blank to be filled in: "____ District of ____"
    | [0-9]{1,3} [RN] [1Il|] \)             # an ordinal whose D fell apart, as faxes do it: "3R1) JUDICIAL CIRCUIT"
    | [^\W_|!] (?: [^\W_] | [|!'’`.&] (?=[^\W_|!]) | [|!] )*   # a word: "COURT", "U.S.", "Surrogate's", "UN|TED"
    | [|!] [^\W_]+                          # a first letter read as a bar: "|MMIGRATION"
    | &                                     # "Firearms & Explosives"
    """,
    re.VERBOSE,
)
DIGITS_AS_LETTERS = str.maketrans("01345678|!€", "OIEASGTBIIE")
LETTERS_AS_DIGITS = str.maketrans("OILSZB|!", "01152811")
NUMBER = re.compile(r"[0-9OIL|!SZB]{1,3}")
ORDINAL = re.compile(r"([0-9OIL|!SZB]{1,3})(ST|ND|RD|TH|SF|5T|[RN][1IL|]\))")
NUMBERED = re.compile(r"\d{1,3}[A-C]?")
"""Court numbers as Michigan writes them: "36", "54A"; never letters in disguise."""
LETTERSPACED = 4
"""This many single letters in a row are one letterspaced heading: "U N I T E D"."""
LONG_WORD = 7
"""Words of so many letters may have several letters taken for others of their shape."""
ONE_SLIP, TWO_SLIPS = 5, 9
"""From this many letters on, one slip (two) of the reader still leaves no doubt which word was meant."""


class Folded(NamedTuple):
    """One word as the grammar sees it, with its characters on the page (`start`, `end`) and its line's index.

    `after_mark` says that a comma, a bracket or the like stands before it, `after_gap` that the row is open before it.
    """

    text: str
    raw: str
    start: int
    end: int
    line: int
    after_mark: bool = False
    after_gap: bool = False


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


PROSE_WORDS = 6
"""A line of so many words, most of them in small letters, is prose."""
MARGIN_DIGITS, PLEADING_LINES = 2, 8
"""Lines that count up by one, with numbers of two digits at most, so many times: pleading paper (28 lines a page)."""
SHORT_WORDS = frozenset({"OF", "THE", "FOR", "IN", "AND", "TAX", "NEW"})
"""Short words that headings run together with their neighbours: "DISTRICTOFMICHIGAN"."""


def fold_page(page: Page) -> tuple[tuple[Folded, ...], ...]:
    """Fold a page, line by line; the result has one tuple for each of `page.lines`.

    The numbers in the margin of pleading paper are left out: they would cut every heading in two.
    """
    lines = tuple(
        tuple(_fold_line(line.text, start, index, _after_gaps(line, start)))
        for index, (line, start) in enumerate(zip(page.lines, page.line_starts, strict=True))
    )
    numbered = [int(line[0].text) for line in lines if line and line[0].text.isdecimal() and len(line[0].text) <= MARGIN_DIGITS]
    if sum(below - above == 1 for above, below in pairwise(numbered)) < PLEADING_LINES:
        return lines
    return tuple(line[1:] if line and line[0].text.isdecimal() and len(line[0].text) <= MARGIN_DIGITS else line for line in lines)


def fold_words(text: str) -> str:
    """Fold a plain string, for comparing names: "St. Joseph's" gives "ST JOSEPHS"."""
    return " ".join(word.text for word in _fold_line(text, 0, 0))


def _after_gaps(line: Line, start: int) -> frozenset[int]:
    """Return the characters of a page at which those words of a line begin that stand in another cell than the ones before."""
    found: set[int] = set()
    for before, word in pairwise(line.words):
        start += len(before.text) + 1
        if word.box.x0 - before.box.x1 >= GAP_HEIGHTS * line.box.height:
            found.add(start)
    return frozenset(found)


GAP_HEIGHTS = 2.0
"""A gap of so many times a line's height parts two cells; words stand a quarter of it apart."""


def _fold_line(text: str, offset: int, line: int, after_gaps: frozenset[int] = frozenset()) -> Iterator[Folded]:
    pieces = [(found.group(), found.start(), found.end()) for found in PIECE.finditer(text)]
    if any(len(raw) == 1 for raw, _, _ in pieces):
        pieces = _join_letterspaced(pieces)
    is_prose = len(pieces) >= PROSE_WORDS and sum(raw.islower() for raw, _, _ in pieces) > len(pieces) / 2
    before = 0
    for raw, start, end in _join_torn(pieces):
        after_mark = start - before > 1 and bool(text[before:start].strip(" .-"))
        for part in fold_word(raw, is_prose=is_prose):
            yield Folded(part, raw, offset + start, offset + end, line, after_mark, offset + start in after_gaps)
            after_mark = False
        before = end


def _join_letterspaced(pieces: Sequence[Piece]) -> list[Piece]:
    """Put "U N I T E D" together again; what stands apart stays apart."""
    joined: list[Piece] = []
    for is_letter, some in groupby(pieces, key=lambda piece: len(piece[0]) == 1 and piece[0].isalnum()):
        run = list(some)
        if is_letter and len(run) >= LETTERSPACED:
            run = [("".join(raw for raw, _, _ in run), run[0][1], run[-1][2])]
        joined += run
    return joined


def _join_torn(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Put a word in capitals together again that was torn in two, as small capitals are: "U NITED", "DIST RICT"."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and _is_torn(waiting[0], piece[0]):
            yield waiting[0] + piece[0], waiting[1], piece[2]
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = piece
    if waiting is not None:
        yield waiting


@lru_cache(maxsize=20_000)
def _is_torn(first: str, second: str) -> bool:
    """Whether two pieces make one word of headings, and the second none by itself."""
    if not (first.isupper() and second.isupper()) or len(first + second) < ONE_SLIP:
        return False
    known = heading_words().words
    whole = fold_word(first + second)
    return len(whole) == 1 and whole[0] in known and whole[0].startswith(first) and not {first, second} & known


@lru_cache(maxsize=20_000)
def fold_word(raw: str, *, is_prose: bool = False) -> tuple[str, ...]:
    """Return the heading word (or words, when they had run together) that a word as read stands for.

    In a line of prose only words in capitals, or with marks among their letters, are asked for slips.
    """
    if raw.startswith("__"):
        return (BLANK,)
    if raw == "&":
        return ("AND",)
    plain = unicodedata.normalize("NFKD", raw).encode("ascii", "ignore").decode()
    word = re.sub(r"['`.]", "", plain).upper()
    if not word:
        return (raw.upper(),)
    if not word.isalpha():
        word = _fold_number(word)
    lexicon = heading_words()
    if raw.isupper() or not raw.isalpha():
        word = short_slips().get(word, word)
    if (
        not word.isalpha()
        or word in lexicon.words
        or word in word_list("real_words")
        or not _may_be_heading(raw, is_prose=is_prose)
    ):
        return (word,)
    return _split(word, lexicon.words) or (_nearest(word, lexicon),)


def _fold_number(word: str) -> str:
    """Read a word that has digits in it: an ordinal ("3RD", "l5th"), a court's number ("54A"), or letters in disguise."""
    ordinal = ORDINAL.fullmatch(word)
    if ordinal and any(letter.isdigit() for letter in word):
        ending = ordinal[2][0] + "D" if ordinal[2].endswith(")") else ordinal[2].replace("SF", "ST").replace("5T", "ST")
        return ordinal[1].translate(LETTERS_AS_DIGITS) + ending
    if word.isdigit() or NUMBERED.fullmatch(word) or not any(letter.isalpha() for letter in word):
        return word
    return word.translate(DIGITS_AS_LETTERS)


def _may_be_heading(raw: str, *, is_prose: bool) -> bool:
    """Headings are capitalised; prose in small letters is not worth a second look."""
    if is_prose and raw.isalpha():
        return raw.isupper()
    return raw[0].isupper() or not raw.isalpha()


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
    if len(word) < ONE_SLIP - 1:
        return word
    bones = skeleton(word)
    if bones in lexicon.of_skeleton and len(bones) >= ONE_SLIP:
        return lexicon.of_skeleton[bones]
    slips = 2 if len(word) >= TWO_SLIPS else 1
    near = [known for length in range(len(word) - slips, len(word) + slips + 1) for known in lexicon.by_length.get(length, ())]
    found = process.extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=4)
    best = [known for known, slipped, _ in found if slipped == found[0][1]]
    if len(best) > 1:  # "STATS" is rather STATES than STATE: the ends of a word are seldom misread
        best = [known for known in best if (known[0], known[-1]) == (word[0], word[-1])]
    if len(best) == 1 and len(best[0]) >= ONE_SLIP:
        return best[0]
    return _nearest_bones(word, bones, lexicon) if len(word) >= LONG_WORD else word


def _nearest_bones(word: str, bones: str, lexicon: Lexicon) -> str:
    """Compare skeletons of long words, where several letters were taken for others like them."""
    found = process.extract(bones, lexicon.of_skeleton.keys(), scorer=OSA.distance, score_cutoff=1, limit=2)
    known = lexicon.of_skeleton[found[0][0]] if len(found) == 1 else word
    return known if OSA.distance(word, known) <= len(word) / 3 else word
