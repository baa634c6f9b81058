"""Foreign: where a page goes on in a language that is not English, by its small words or by its letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from classifiers.transcript import Page, Span, Word


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


ENGLISH = _words("the of and to in is that for you this be are on or by with any shall from at not was has have must may it as")
OTHERS = _words(
    "el los las del una uno que por para con sin sobre se su sus usted ha sido está esta este debe y o al lo en de la",
    "le les des du un une et ou dans pour par sur avec est sont qui ce cette ces aux vous à",
    "os das dos uma em não pelo pela il gli della di che per non sono nel",
    "der die das und ist nicht den dem von mit für ein eine zu wird jest się nie na do przez oraz",
)
"""Small words of the languages that reach a Michigan desk; one of them alone says nothing ("Ville de Quebec")."""
OF_COURTS = _words(
    "tribunal tribunales juzgado corte juez jueza citación citatorio orden subpoena warrant mandamiento comparecer demandado",
    "cour juge mandat assignation huissier tribunale giudice juiz mandado citação",
    "gericht richter beschluss haftbefehl sąd wezwanie",
)
"""What those languages call a court, who sits there and what it sends."""
WINDOW = 24
"""So many words in a row are looked at together."""
MANY_OTHERS, FEW_ENGLISH = 0.3, 0.1
"""Shares of a window: running text has a third of small words, and English text a tenth of English ones at least."""


def foreign_line(page: Page) -> Span | None:
    """Return the line of a page where it first goes on in another language than English, None when it nowhere does."""
    words = page.words
    for first in range(0, max(len(words) - WINDOW // 2, 0), WINDOW // 2):
        window = words[first : first + WINDOW]
        if len(window) >= WINDOW // 2 and _is_foreign(window):
            return page.line_span(next((at for at, line in enumerate(page.lines) if window[0] in line.words), 0))
    return None


def speaks_of_courts(page: Page) -> bool:
    """Return whether a page speaks of a court or of a court's paper in another language than English."""
    return any(_plain(word) in OF_COURTS for word in page.words)


def _plain(word: Word) -> str:
    return word.text.casefold().strip(".,;:()'\"")


def _is_foreign(words: Sequence[Word]) -> bool:
    plain = [_plain(word) for word in words]
    others = sum(word in OTHERS for word in plain) / len(plain)
    english = sum(word in ENGLISH for word in plain) / len(plain)
    return (others >= MANY_OTHERS and english <= FEW_ENGLISH) or _is_other_script("".join(plain))


def _is_other_script(text: str) -> bool:
    if 2 * (len(text) - len(text.encode("ascii", "ignore"))) <= WINDOW:  # too few letters to look each up by its name
        return False
    letters = [char for char in text if char.isalpha()]
    other = sum(not unicodedata.name(char, "").startswith(("LATIN", "MODIFIER")) for char in letters)
    return len(letters) >= WINDOW and other > len(letters) / 2
