"""Jurats: which of the places by the words of an oath are the oath's, and which are the paper's own."""

from __future__ import annotations

import pytest

from classifiers.detectors import signatures
from classifiers.transcript import Box, Ink, InkKind, Page, Rule, Transcript, lines_from_words
from tests.unit.classifiers.papers.rows import Row, words_in

NAME = 11.0
LEFT, RIGHT = Box(60, 307, 240, 308), Box(330, 297, 520, 298)
"""Lines to sign on in two columns; the right one stands higher, so that both are close under the oath."""


def _places(*rows: Row, signed: tuple[Box, ...], rules: tuple[Box, ...] = (LEFT, RIGHT)) -> list[tuple[str, str, str]]:
    """Return who signs at each place of a page and why, and whether ink is there; hands stand on the signed lines."""
    hands = tuple(Ink(InkKind.STROKE, Box(line.x0 + 10, line.top - 21, line.x0 + 130, line.top - 1)) for line in signed)
    page = Page(1, 612, 792, lines_from_words(words_in(rows)), inks=hands, rules=tuple(map(Rule, rules)))
    return [(one.role.value, one.purpose.value, one.state.value) for one in signatures.detect(Transcript((page,)))]


SIDE_BY_SIDE: tuple[Row, ...] = (
    (60, 60, 14, "AFFIDAVIT"),
    (330, 60, 14, "SEARCH WARRANT"),
    (60, 90, 9, "The affiant says that records of a theft"),
    (330, 90, 9, "You are commanded to search the place"),
    (60, 102, 9, "are kept at the library named beside this."),
    (330, 102, 9, "and to seize the records named in it."),
    (60, 270, 9, "Sworn to before me on November 19, 2026"),
    (60, 310, NAME, "Judge/Magistrate"),
)


@pytest.mark.parametrize("issuer", ["Judge/Magistrate", "Ada Quill, District Judge"])
@pytest.mark.parametrize("signed", [(LEFT, RIGHT), (LEFT,), (RIGHT,)], ids=["both", "left", "right"])
def test_an_affidavit_beside_its_warrant_keeps_its_jurat_to_itself(issuer: str, signed: tuple[Box, ...]) -> None:
    """The judge signs twice on a sheet of two columns; who swore the officer in on the left has not signed the warrant yet."""
    found = _places(*SIDE_BY_SIDE, (330, 300, NAME, issuer), signed=signed)
    assert sorted(found) == [
        ("judge", "issue", "ink" if RIGHT in signed else "blank"),
        ("judge", "jurat", "ink" if LEFT in signed else "blank"),
    ]


def test_a_jurat_over_one_column_is_the_whole_pages() -> None:
    """Without words of command in its column a judge's line near a jurat swears in, wherever it stands."""
    rows: tuple[Row, ...] = (
        (60, 60, 14, "APPLICATION FOR A SEARCH WARRANT"),
        (60, 90, 9, "I, the applicant, state under oath that records of a theft are kept at the library named here."),
        (60, 270, 9, "Sworn to before me and signed in my presence"),
        (330, 300, NAME, "Judge's signature"),
    )
    assert _places(*rows, signed=(RIGHT,), rules=(RIGHT,)) == [("judge", "jurat", "ink")]


@pytest.mark.parametrize(
    ("row", "purpose"),
    [
        ("Date of issue: 11-22-2026", "issue"),
        ("Issued on November 22, 2026", "issue"),
        ("Wherefore I find probable cause and do issue this warrant", "issue"),
        ("Given under my hand at Elm City", "issue"),
        ("Date: 11-22-2026", "jurat"),
    ],
)
def test_under_the_day_of_issue_nobody_swears_any_more(row: str, purpose: str) -> None:
    """One judge's line swears the affiant in, and the line under the day of issue is the warrant's, close as it stands."""
    rows: tuple[Row, ...] = (
        (60, 60, 14, "SEARCH WARRANT"),
        (60, 200, NAME, "YOU ARE COMMANDED to search the place described above and to seize the things that are named here."),
        (60, 240, 7.5, "Sworn to and subscribed before me on November 22, 2026"),
        (60, 262, 7.5, "Judge/Magistrate"),
        (60, 301, 7.5, row),
        (330, 301, 7.5, "Judge"),
    )
    found = _places(*rows, signed=(), rules=(Box(130, 268, 280, 269), Box(360, 309, 550, 310)))
    assert [purpose for _, purpose, _ in found] == ["jurat", purpose]
