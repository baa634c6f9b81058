"""Patterns: a word without which an expression cannot match is looked for first, and no match is ever lost by it."""

from __future__ import annotations

import re
import sys
from string import ascii_lowercase

import pytest

from classifiers.patterns import Pattern, small


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"warrant", (("warrant",),)),
        (r"(?i)\bWarrant\b", (("warrant",),)),
        (r"\b(?:recalled|quashed)\s+on\b", (("quashed", "recalled"), ("on",))),
        (r"(?i)sw[o0]rn\s+to", (("sw0rn", "sworn"), ("to",))),
        (r"affidavit\b.{0,80}\b(?:suppressed|sealed)", (("affidavit",), ("sealed", "suppressed"))),
        (r"(?:you\s+are\s+)?commanded", (("commanded",),)),
        (r"(?=.*seal)\w+", (("seal",),)),
        (r"order(?:ed)?", (("order",),)),
        (r"(?:seal|\d{4})", ()),
        (r"\w+", ()),
        (r"(?:the)?", ()),
        (r"(?i)é[a-z]+", ()),
        (r"(?!warrant)[a-z]+", ()),
    ],
)
def test_the_words_come_from_the_expression_itself(pattern: str, wanted: tuple[tuple[str, ...], ...]) -> None:
    """Each text that matches holds a word of each choice; where no such words can be named, every text is tried."""
    assert Pattern(pattern).wanted == wanted


@pytest.mark.parametrize(
    ("text", "is_tried"), [("A WARRANT", True), ("a warrant", True), ("an order", False), ("", False), ("Wärrant", False)]
)
def test_text_without_a_wanted_word_is_not_tried(text: str, *, is_tried: bool) -> None:
    """Case is ignored where the expression ignores it."""
    pattern = Pattern(r"(?i)\bwarrant\b")
    assert pattern.may_match(text) is is_tried
    assert (pattern.search(text) is not None) is is_tried


def test_it_answers_as_the_expression_does() -> None:
    """Searching, matching, finding all and replacing give what `re` gives, with a wanted word in the text and without."""
    pattern, bare = Pattern(r"(?i)seal(?:ed)?"), re.compile(r"(?i)seal(?:ed)?")
    for text in ("Sealed, and SEAL", "nothing", "seal"):
        assert [found.span() for found in pattern.finditer(text)] == [found.span() for found in bare.finditer(text)]
        assert pattern.sub("-", text) == bare.sub("-", text)
        for name in ("search", "match", "fullmatch"):
            mine, theirs = getattr(pattern, name)(text), getattr(bare, name)(text)
            assert (mine and mine.span()) == (theirs and theirs.span())
    within = pattern.search("seal sealed", 1, 9)
    assert within is not None
    assert within.span() == (5, 9)


def test_no_letter_that_ignored_case_lets_in_is_lost() -> None:
    """`re` takes the Kelvin sign for a k and the long s for an s; so does the text in which the words are looked for."""
    every = "".join(re.findall("(?i)[a-z]", "".join(map(chr, range(sys.maxunicode + 1)))))
    for letter in ascii_lowercase:
        assert {small(found) for found in re.findall(f"(?i){letter}", every)} == {letter}
