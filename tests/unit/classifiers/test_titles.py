"""The line that names a paper is found by how it is set, whatever stands beside, above or below it."""

from __future__ import annotations

import pytest

from classifiers.detectors import titles
from classifiers.detectors.title_words import name_of
from classifiers.evidence import Title, TitleWord
from classifiers.transcript import Box, Page, Transcript, Word, lines_from_words, transcript_from_text

Set = tuple[str, float, float, float]
"""A line of print: its words, where it begins, its top and the height of its letters, in points."""


def page(*lines: Set) -> Page:
    words: list[Word] = []
    for text, left, top, height in lines:
        x = left
        for word in text.split():
            wide = 0.7 * height * len(word)
            words.append(Word(word, Box(x, top, x + wide, top + height)))
            x += wide + 0.4 * height
    return Page(1, 612, 792, lines_from_words(tuple(words)))


def principal(of: Page) -> Title:
    found = titles.detect(Transcript((of,)))
    return next(one for one in found if one.rule.startswith("title.principal"))


BODY = tuple((f"Words of an ordinary line of the text, number {row}.", 72.0, 300.0 + 14 * row, 8.0) for row in range(12))


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (
            (("STANDING PRETRIAL ORDER", 219.0, 105.0, 8.6), ("[CONNECTION INSTRUCTIONS OR LOCATION INFO]", 161.0, 168.0, 10.0)),
            TitleWord.ORDER,
        ),
        (
            (("WARRANT FOR SEIZURE OF A VEHICLE", 96.0, 60.0, 13.0), ("(ORDER OF PROTECTION)", 96.0, 106.0, 13.0)),
            TitleWord.SEIZURE_WARRANT,
        ),
        ((("ORDER TO DETAIN", 219.0, 84.0, 8.0), ("PETITION NO.", 450.0, 84.0, 8.0)), TitleWord.ORDER),
        (
            (("SEARCH WARRANT", 250.0, 84.0, 8.0), ("CASE NO.", 450.0, 92.0, 8.0), ("AND AFFIDAVIT", 252.0, 104.0, 8.0)),
            TitleWord.SEARCH_WARRANT,
        ),
        ((("PETITION FOR", 272.0, 84.5, 7.7), ("COUNTY PROTECTION ORDER", 220.0, 96.5, 7.7)), TitleWord.PETITION),
        ((("ORDER TO ATTEND COURT:", 72.0, 84.0, 8.0), ("Subpoena Duces Tecum", 72.0, 95.0, 8.0)), TitleWord.SUBPOENA),
        ((("ORDER TO ATTEND COURT", 72.0, 84.0, 8.0), ("Subpoena Duces Tecum", 72.0, 95.0, 8.0)), TitleWord.ORDER),
    ],
    ids=[
        "a placeholder in brackets below",
        "a subtitle in parentheses",
        "a number's label",
        "the second line of a cell",
        "a title that goes on beside another cell",
        "a colon and what the order is",
        "another heading below",
    ],
)
def test_the_title_is_what_names_the_whole_paper(lines: tuple[Set, ...], word: TitleWord) -> None:
    """What waits to be filled in, a subtitle and a neighbouring cell do not name a paper."""
    assert principal(page(*lines, *BODY)).word is word


def test_a_speck_that_stretches_one_word_does_not_part_a_title() -> None:
    """OCR may join a rule or a speck to a word; the line's other words still tell where and how large it stands."""
    clean = page(("PETITION FOR A", 250.0, 84.0, 8.0), ("PERSONAL PROTECTION ORDER", 220.0, 96.0, 8.0), *BODY)
    words = [
        Word(one.text, Box(one.box.x0, one.box.top, one.box.x1, one.box.bottom + 8.0)) if one.text == "PROTECTION" else one
        for one in clean.words
    ]
    assert principal(Page(1, 612, 792, lines_from_words(tuple(words)))).word is TitleWord.PETITION


@pytest.mark.parametrize(
    "text", ["Disposition: Warrant of Arrest/Notice to Appear", "LIBRARY RECORDS", "MKE/ADMINISTRATIVE WARRANT OF REMOVAL - ICE"]
)
def test_what_is_filled_in_names_no_paper(text: str) -> None:
    """Beside a blank's label stands what is filled in, behind a police computer's code its reply."""
    assert name_of(text) is None


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("Notice of Deposition and Request for", "Subpoena", TitleWord.NOTICE),
        ("WARRANT FOR INSPECTION UNDER THE OCCUPATIONAL SAFETY AND HEALTH ACT OF", "1970", TitleWord.INSPECTION_WARRANT),
        ("Petition for and", "CAPIAS", TitleWord.PETITION),
    ],
)
def test_a_title_that_breaks_off_goes_on_below(first: str, second: str, word: TitleWord) -> None:
    """A long title ends on a line of its own, whatever else of its cell stands under that."""
    of = page(
        (first, 72.0, 100.0, 8.0),
        (second, 72.0, 110.0, 8.0),
        ("(Rule 45)", 72.0, 120.0, 8.0),
        ("Case Number", 72.0, 130.0, 8.0),
        *BODY,
    )
    assert principal(of).word is word


@pytest.mark.parametrize(
    ("closing", "word"),
    [("RETURN OF SERVICE", TitleWord.SUBPOENA), ("PROOF OF SERVICE", TitleWord.SUBPOENA), ("AFFIDAVIT", TitleWord.AFFIDAVIT)],
)
def test_a_short_papers_return_does_not_name_it(closing: str, word: TitleWord) -> None:
    """On a form of half a page its return stands as high as a title, and larger than the name in the caption's cell."""
    of = page(("Subpoena", 72.0, 60.0, 8.0), (closing, 219.0, 240.0, 12.0), *BODY)
    assert principal(of).word is word


@pytest.mark.parametrize(
    ("heading", "asks_library"),
    [
        ("CLIENT'S CONSENT TO REPRESENTATION", False),
        ("CONSENT TO A MAGISTRATE JUDGE'S JURISDICTION", False),
        ("CONSENT TO BE REPRESENTED", False),
        ("CONSENT TO SEARCH", True),
        ("CONSENT TO RELEASE RECORDS", True),
    ],
)
def test_a_consent_is_one_that_the_library_could_give(heading: str, asks_library: bool) -> None:  # noqa: FBT001 -- the table's fact
    """A client's consent to a lawyer, or a party's to a magistrate judge, asks nothing of the library."""
    of = page((heading, 219.0, 105.0, 12.0), *BODY)
    words = {one.word for one in titles.detect(Transcript((of,)))}
    assert (TitleWord.CONSENT in words) is asks_library


@pytest.mark.parametrize(
    "case",
    [
        "IN RE: APPLICATION OF THE UNITED STATES",
        "IN RE APPLICATION OF THE UNITED STATES",
        "In the Matter of the Petition of Acme Holdings",
        "IN THE MATTER OF THE\nAPPLICATION OF THE UNITED STATES",
        "In re: Order Requiring Disclosure",
        "IN RE: GRAND JURY",
        "IN THE MATTER OF A REQUEST BY THE\nUNITED STATES FOR SUBSCRIBER\nINFORMATION HELD BY A LIBRARY",
        "In re Petition of the\nState for the Detention\nof a Complaint Witness",
    ],
)
def test_the_name_of_a_case_is_no_title(case: str) -> None:
    """A case named for the application that began it has papers of all sorts; their own headings say which."""
    text = (
        f"UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\n\n{case}\n\nCase No. 26-mc-50123\n\nSUBPOENA TO PRODUCE\n"
    )
    assert [title.word for title in titles.detect(transcript_from_text(text))] == [TitleWord.SUBPOENA]


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("ORDER IN RE: GRAND JURY", TitleWord.ORDER),
        ("APPLICATION IN THE MATTER OF ACME", TitleWord.APPLICATION),
        ("MOTION IN RE ORDER OF PROTECTION", TitleWord.MOTION),
    ],
)
def test_a_title_may_name_its_case_after_itself(title: str, word: TitleWord) -> None:
    """What stands before the case's name is the paper's own."""
    named = name_of(title)
    assert named is not None
    assert named.word is word


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("Judge signs warrant for search of marina", TitleWord.INFORMATION),
        ("Panel upholds subpoena in ferry case", TitleWord.INFORMATION),
        ("U.S. magistrate issues arrest warrant", TitleWord.INFORMATION),
        ("REGISTER OF ACTIONS", TitleWord.INFORMATION),
        ("CIVIL DOCKET FOR CASE", TitleWord.INFORMATION),
        ("WARRANT - NOTICE OF LEVY", TitleWord.NOTICE),
        ("STATE TAX WARRANT", TitleWord.NOTICE),
        ("ORDER THAT GRANTS MOTION", TitleWord.ORDER),
        ("SUMMONS TO WITNESS", TitleWord.SUBPOENA),
        ("SUMMONS ON COMPLAINT", TitleWord.SUMMONS),
        ("Record of Deportable/Inadmissible Alien", TitleWord.OTHER),
        ("SEARCH WARRANT", TitleWord.SEARCH_WARRANT),
        ("NONWAGE GARNISHMENT", TitleWord.WRIT),
        ("Continuing garnishment of earnings", TitleWord.WRIT),
        ("WRIT OF BODILY ATTACHMENT", TitleWord.BENCH_WARRANT),
        ("Attachment pro corpus", TitleWord.BENCH_WARRANT),
        ("MOTION FOR BODY ATTACHMENT", TitleWord.MOTION),
        ("ORDER RECALLING BODY ATTACHMENT", TitleWord.ORDER),
        ("WARRANT FOR SEIZURE OF TAX RECORDS", TitleWord.SEIZURE_WARRANT),
    ],
)
def test_what_tells_of_a_warrant_or_takes_a_tax_is_no_warrant(heading: str, word: TitleWord) -> None:
    """A headline reports, and a tax collector's warrant takes what is owed: neither tells officers to search or to arrest."""
    named = name_of(heading)
    assert named is not None
    assert named.word is word


@pytest.mark.parametrize("title", ["WRITTEN DEMAND FOR, INFORMATION", "DEMAND FOR ; RECORDS"])
def test_a_speck_after_a_preposition_is_no_mark(title: str) -> None:
    """Dirt that is read as a comma does not end what a heading says."""
    named = name_of(title)
    assert named is not None
    assert named.word is TitleWord.DEMAND


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("eWARRANT", TitleWord.WARRANT),
        ("E-Search Warrant", TitleWord.SEARCH_WARRANT),
        ("e-Subpoena duces tecum", TitleWord.SUBPOENA),
        ("E-ORDER", TitleWord.ORDER),
        ("eSearch of the catalogue", None),
        ("Reorder", None),
        ("E-book list", TitleWord.OTHER),
    ],
)
def test_what_is_issued_by_wire_keeps_its_name(title: str, word: TitleWord | None) -> None:
    """A small e before its name makes a warrant no other paper."""
    named = name_of(title)
    assert (named.word if named else None) is word


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Misdemeanor arrest warrant", True),
        ("Order for protective custody", True),
        ("Judgment debtor", False),
        ("Warrant holder", False),
        ("Warrant was recalled", False),
    ],
)
def test_a_title_may_be_set_as_a_sentence(line: str, is_title: bool) -> None:  # noqa: FBT001 -- the table's fact
    """Forms in plain words have a capital at the head of their title alone; a party's label and a sentence are none."""
    of = page((line, 219.0, 105.0, 10.0), *BODY)
    assert bool(titles.detect(Transcript((of,)))) is is_title


def test_the_end_of_a_sentence_is_no_title() -> None:
    """A row of a paragraph that begins with a capital names nothing."""
    of = page(
        ("It was asked that there be issued upon the sworn statement of the officer a", 72.0, 94.0, 10.0),
        ("Search warrant", 72.0, 106.0, 10.0),
        *BODY,
    )
    assert not titles.detect(Transcript((of,)))


@pytest.mark.parametrize("last", ["INFORMATION", "RECORD", "APPLICATION"])
def test_lines_of_a_cases_name_are_known_though_a_scan_sets_them_unevenly(last: str) -> None:
    """Dirt stretches a line and other cells stand between; what "In the matter of" began still goes on below it."""
    found = principal(
        page(
            ("United States District Court", 220, 62, 10),
            ("IN THE MATTER OF A REQUEST BY THE", 68, 101, 20),
            ("UNITED STATES FOR ACCOUNT", 68, 120, 7),
            ("Misc. No. 26-417", 420, 128, 8),
            (last, 69, 130, 13),
            ("Order under the Stored Communications Act", 69, 197, 10),
        )
    )
    assert found.word is TitleWord.ORDER
