"""Signature places whose label stands beside the line in small print, in rows of its own, as many courts' forms set it."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.office_words import mended, typed_signs
from classifiers.detectors.signatures.cells import in_cells
from classifiers.transcript import Box, Ink, InkKind, Line, Page, Rule, Transcript, Word, lines_from_words
from tests.unit.classifiers.papers.rows import Row, words_in

BODY, SMALL = 11.0, 7.5

COMMAND: tuple[Row, ...] = (
    (60, 200, BODY, "YOU ARE COMMANDED to search the place described above and to seize the property that is described here."),
)
HAND = Box(405, 288, 520, 312)
LINE = Box(400, 309, 550, 310)


def _page(title: str, rows: tuple[Row, ...], *, is_signed: bool) -> Page:
    lines = lines_from_words(words_in(((200, 60, 14, title), *COMMAND, *rows)))
    inks = (Ink(InkKind.STROKE, HAND),) if is_signed else ()
    return Page(1, 612, 792, lines, inks=inks, rules=(Rule(LINE),))


BESIDE: tuple[tuple[str, str, tuple[Row, ...], str, str | None], ...] = (
    (
        "two rows beside a day in larger type",
        "SUBPOENA",
        (
            (60, 301, BODY, "Date: November 20, 2026"),
            (306, 297, SMALL, "Signature of Clerk or"),
            (306, 306, SMALL, "Deputy Clerk"),
            (400, 314, BODY, "Jane Roe"),
        ),
        "clerk",
        "Jane Roe",
    ),
    (
        "a bar number's label broken in two",
        "ORDER",
        (
            (60, 301, BODY, "Date: November 20, 2026"),
            (306, 297, SMALL, "Judge              Bar"),
            (306, 306, SMALL, "no."),
            (400, 314, BODY, "Jane Roe P54321"),
        ),
        "judge",
        "Jane Roe",
    ),
    (
        "a court's name that looks like a person's, in three rows",
        "ORDER",
        (
            (306, 288, SMALL, "Judge, United States"),
            (306, 297, SMALL, "Foreign Intelligence"),
            (60, 301, BODY, "Signed 11/21/2026"),
            (306, 306, SMALL, "Surveillance Court"),
            (400, 314, BODY, "Jane Roe"),
        ),
        "judge",
        "Jane Roe",
    ),
    (
        "four rows",
        "SUBPOENA",
        (
            (306, 279, SMALL, "Signature of Trial"),
            (306, 288, SMALL, "Counsel, Military"),
            (306, 297, SMALL, "Judge, or Preliminary"),
            (306, 306, SMALL, "Hearing Officer"),
            (60, 303, BODY, "Dated 11/22/2026"),
        ),
        "attorney",
        None,
    ),
    (
        "right after the day, on its row",
        "ORDER",
        (
            (75, 302, SMALL, "Date and time issued: November 21, 2026, at ten minutes past four p.m.    Judge"),
            (400, 314, BODY, "Jane Roe"),
        ),
        "judge",
        "Jane Roe",
    ),
    (
        "the name and title in a box to the left, the signature's label under the line",
        "WARRANT",
        (
            (170, 300, BODY, "Jane Roe, United States Magistrate Judge"),
            (170, 313, SMALL, "Name and Title of Judicial Officer"),
            (400, 313, SMALL, "Signature of Judicial Officer"),
        ),
        "judge",
        "Jane Roe",
    ),
)


@pytest.mark.parametrize("is_signed", [True, False], ids=["signed", "blank"])
@pytest.mark.parametrize(("title", "rows", "role", "name"), [one[1:] for one in BESIDE], ids=[one[0] for one in BESIDE])
def test_a_label_beside_its_line_is_one_place(
    title: str, rows: tuple[Row, ...], role: str, name: str | None, *, is_signed: bool
) -> None:
    """Whoever signs there, it is one place to issue, signed when a hand stands on the line and blank when none does."""
    (slot,) = signatures.detect(Transcript((_page(title, rows, is_signed=is_signed),)))
    assert (slot.role.value, slot.purpose.value, slot.state.value) == (role, "issue", "ink" if is_signed else "blank")
    assert slot.name == name


@pytest.mark.parametrize(
    "title",
    [
        "Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action",
        "INVESTIGATIVE SUBPOENA    MISC. FILE NO.",
        "SUBPOENA",
    ],
)
def test_counsel_issues_what_is_headed_a_subpoena(title: str) -> None:
    """However long its title and whatever stands beside it, an attorney's line on a subpoena issues (Rule 45(a)(3))."""
    rows = ((400, 313, SMALL, "Attorney's signature"),)
    (slot,) = signatures.detect(Transcript((_page(title, rows, is_signed=True),)))
    assert (slot.role.value, slot.purpose.value) == ("attorney", "issue")


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Issuing Person's Signature and Title (indicate if attorney for a party)", "judge_clerk_or_attorney"),
        ("Attorney's Signature and Title (indicate for which party)", "attorney"),
    ],
)
def test_a_label_may_ask_for_the_title_in_brackets(label: str, role: str) -> None:
    """A subpoena's line is one to issue on though its label goes on to ask in which office (D.C. Super. Ct. Form CA 13)."""
    (slot,) = signatures.detect(Transcript((_page("SUBPOENA", ((380, 313, SMALL, label),), is_signed=True),)))
    assert (slot.role.value, slot.purpose.value, slot.state.value) == (role, "issue", "ink")


@pytest.mark.parametrize(
    "text", ["the subpoena was served on the library by mail at noon on the day that is named here.", "ORDER"]
)
def test_counsel_issues_nothing_else(text: str) -> None:
    """A sentence that speaks of a subpoena makes an attorney's line no issuing one."""
    rows = ((60, 240, BODY, text), (400, 313, SMALL, "Attorney's signature"))
    (slot,) = signatures.detect(Transcript((_page("ORDER", rows, is_signed=True),)))
    assert slot.purpose.value != "issue"


def test_rows_of_small_print_beside_larger_print_stay_apart() -> None:
    """Words that stand under one another are never read as one line, whatever stands beside both."""
    rows = ((60, 301, BODY, "Date: November"), (170, 297, SMALL, "Judge"), (170, 306, SMALL, "no."))
    texts = [line.text for line in lines_from_words(words_in(rows))]
    assert not any("Judge" in text and "no." in text for text in texts)
    assert sorted(" ".join(texts).split()) == sorted(["Date:", "November", "Judge", "no."])


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Circuit Jndge", "Circuit Judge"),
        ("Deputy Clcrk", "Deputy Clerk"),
        ("Unifed Sfates Magistrate Judgc", "United States Magistrate Judge"),
        ("Qudge", "Judge"),
        ("udge", "Judge"),
        ("Attomey", "Attorney"),
        ("Fudge", "Fudge"),
        ("Judye/Magistrate", "Judge/Magistrate"),
        ("Judge: Magistrate", "Judge/Magistrate"),
        ("Judge|Magistrate", "Judge/Magistrate"),
        ("JudgelMagistrate", "Judge/Magistrate"),
        ("K. Judge, Clerk", "K. Judge, Clerk"),
        ("Judge: Magistrate Roe presided", "Judge: Magistrate Roe presided"),
    ],
)
def test_letters_that_look_alike_are_put_right(read: str, meant: str) -> None:
    """A short office is mended where the letters only look alike, for a judge's line that is not found is called missing."""
    assert mended(read) == meant


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("E1ectronically slgned by Jane Roe", "Jane Roe"),
        ("Elcctronically signed by: Jane Roe", "Jane Roe"),
        ("/s/Jane Roe P54321", "Jane Roe"),
        ("_/S/-Jane Roe_P54321", "Jane Roe"),
        ("Electronically signed by Jane Roe P54321", "Jane Roe"),
    ],
)
def test_a_typed_signature_is_known_in_a_bad_copy(line: str, name: str) -> None:
    """A misread letter takes no signature away, and a bar number is no part of a name."""
    (slot,) = signatures.detect(
        Transcript((_page("ORDER", ((400, 297, BODY, line), (400, 313, SMALL, "Judge")), is_signed=False),))
    )
    assert (slot.state.value, slot.name) == ("electronic", name)


def test_words_put_right_keep_their_places() -> None:
    """What points at the page counts its characters, so a mended line is as long as it was."""
    assert typed_signs("E1ectronically slgned by Jane Roe") == "Electronically signed by Jane Roe"
    assert len(typed_signs("Electronicaly igned by Jane Roe")) == len("Electronicaly igned by Jane Roe")


def _doubtful(page: Page, text: str) -> Page:
    """Return a page on which a word was read with little confidence."""
    lines = lines_from_words(tuple(replace(word, confidence=0.2) if word.text == text else word for word in page.words))
    return replace(page, lines=lines)


LABEL_LOST: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("a day stands to the left", ((250, 301, BODY, "Date: 11/20/2026"), (400, 314, BODY, "Jane Roe"))),
    ("a bar number with the name", ((400, 314, BODY, "Jane Roe P54321"),)),
    ("a bar number read badly", ((400, 314, BODY, "Jane Roe P5432U"),)),
    ("a misread label between", ((400, 313, SMALL, "Bees"), (400, 322, BODY, "Jane Roe"))),
)


@pytest.mark.parametrize("rows", [one[1] for one in LABEL_LOST], ids=[one[0] for one in LABEL_LOST])
def test_a_hand_signs_where_no_label_was_read(rows: tuple[Row, ...]) -> None:
    """A label that a hand made unreadable takes no signature away: somebody signed there, with the name that is printed."""
    page = _doubtful(_page("ORDER", rows, is_signed=True), "Bees")
    (slot,) = signatures.detect(Transcript((page,)))
    assert (slot.role.value, slot.state.value, slot.name) == ("unknown", "ink", "Jane Roe")
    assert not signatures.detect(Transcript((replace(page, inks=()),)))


@pytest.mark.parametrize(
    "rows",
    [
        ((340, 302, SMALL, "Bond:"),),
        ((290, 302, SMALL, "(printed address)"),),
        ((400, 313, SMALL, "Street and number"),),
    ],
    ids=["a field before it", "a label before it", "what it is for below it"],
)
def test_what_is_written_in_a_field_signs_nothing(rows: tuple[Row, ...]) -> None:
    """A value by hand on a form's line is no signature."""
    assert not signatures.detect(Transcript((_page("ORDER", rows, is_signed=True),)))


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        (((400, 313, SMALL, "judge"),), "judge"),
        (((400, 313, SMALL, "(Jndge)"),), "judge"),
        (((400, 313, BODY, "Jane Roe, Deputy Clerk 00"),), "clerk"),
        (((400, 313, SMALL, "Attorney' gnature"), (60, 240, SMALL, "SUBPOENA")), "attorney"),
    ],
)
def test_a_label_is_known_in_a_bad_copy(rows: tuple[Row, ...], role: str) -> None:
    """Small letters, dirt behind a title and letters lost under a hand leave the label at its rule what it is."""
    (slot,) = signatures.detect(Transcript((_page("SUBPOENA", rows, is_signed=True),)))
    assert (slot.role.value, slot.state.value) == (role, "ink")


def test_small_letters_in_a_sentence_label_nothing() -> None:
    """A line that ends with the word "judge" is no place to sign where no line to sign on is."""
    rows = ((60, 240, BODY, "judge"),)
    page = replace(_page("ORDER", rows, is_signed=False), rules=())
    assert not signatures.detect(Transcript((page,)))


def test_underscores_before_a_typed_signature() -> None:
    """What a form prints to write on is no part of "/s/"."""
    rows = ((400, 297, BODY, "_/s/ Jane Roe"), (400, 313, SMALL, "Judge"))
    (slot,) = signatures.detect(Transcript((_page("ORDER", rows, is_signed=False),)))
    assert (slot.state.value, slot.name) == ("electronic", "Jane Roe")


def test_a_title_under_the_rule_is_no_second_place() -> None:
    """The name and title printed under the line that a label stands beside belong to it."""
    rows = ((306, 301, SMALL, "Judge/Magistrate"), (400, 314, BODY, "Jane Roe"), (400, 326, BODY, "Magistrate"))
    page = _page("WARRANT", rows, is_signed=False)
    underlined = replace(page, rules=(*page.rules, Rule(Box(400, 325, 460, 326))))
    (slot,) = signatures.detect(Transcript((underlined,)))
    assert (slot.role.value, slot.name) == ("judge", "Jane Roe")


@pytest.mark.parametrize(("size", "is_signed"), [((11, 19), True), ((20, 6), True), ((6, 6), False), ((11, 6), False)])
def test_an_initial_signs(size: tuple[float, float], is_signed: bool) -> None:  # noqa: FBT001 -- the table's fact
    """One high letter is enough to sign; a speck is not."""
    wide, high = size
    page = replace(
        _page("ORDER", ((400, 313, SMALL, "Judge"),), is_signed=False),
        inks=(Ink(InkKind.STROKE, Box(420, 309 - high, 420 + wide, 309)),),
    )
    (slot,) = signatures.detect(Transcript((page,)))
    assert slot.state.is_signed is is_signed


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Kestrel1", "Kestrell"),
        ("5tradwick", "Stradwick"),
        ("P5432", "P5432"),
        ("36th", "36th"),
        ("R00m2", "R00m2"),
        ("ICE1", "ICE1"),
    ],
)
def test_a_digit_among_letters_is_a_letter(read: str, meant: str) -> None:
    """A name keeps its letters in a bad copy; numbers stay numbers."""
    assert mended(read) == meant


@pytest.mark.parametrize("tail", ["8ar no.", "Bor n0.", "Bar no,", "Bar no."])
def test_a_bar_numbers_label_in_a_bad_copy(tail: str) -> None:
    """The line after "Judge   Bar no." is the judge's, however the tail was read."""
    rows = ((306, 301, SMALL, f"Judge              {tail}"), (400, 314, BODY, "Jane Roe P54321"))
    (slot,) = signatures.detect(Transcript((_page("ORDER", rows, is_signed=True),)))
    assert (slot.role.value, slot.state.value, slot.name) == ("judge", "ink", "Jane Roe")


def test_a_hand_in_two_pieces_signs_once() -> None:
    """The second name of a signature, or the letters in a stamp's frame, make no second place."""
    page = _page("ORDER", ((400, 313, SMALL, "Judge"),), is_signed=True)
    more = Ink(InkKind.STROKE, Box(HAND.x1 + 12, HAND.top, HAND.x1 + 60, HAND.bottom))
    (slot,) = signatures.detect(Transcript((replace(page, inks=(*page.inks, more)),)))
    assert (slot.role.value, slot.state.value) == ("judge", "ink")


def test_counsel_of_record_is_known_without_a_label() -> None:
    """On a subpoena that names the attorney who issues it, her hand over her name is hers though its label was lost."""
    rows = (
        (400, 314, BODY, "Jane Roe"),
        (60, 350, BODY, "The name and address of the attorney who issues this subpoena are: Jane Roe, 12 Main Street, Ecorse."),
    )
    (slot,) = signatures.detect(Transcript((_page("SUBPOENA", rows, is_signed=True),)))
    assert (slot.role.value, slot.purpose.value, slot.state.value) == ("attorney", "issue", "ink")


@pytest.mark.parametrize(
    ("text", "confidence", "state"),
    [("Iane Roe P5432l", 0.3, "unreadable"), ("Iane Roe P5432l", 0.9, "blank"), ("i", 0.1, "blank"), ("- . 7", 0.1, "blank")],
    ids=["hardly read", "read: a name alone signs nothing", "a speck", "specks"],
)
def test_a_place_with_words_that_were_hardly_read_is_not_called_blank(text: str, confidence: float, state: str) -> None:
    """What stands on the line may be a typed signature; only a line that is seen to be empty is blank."""
    page = _page("ORDER", ((405, 298, BODY, text), (400, 313, SMALL, "Judge")), is_signed=False)
    doubtful = tuple(replace(word, confidence=confidence) if word.text in text.split() else word for word in page.words)
    (slot,) = signatures.detect(Transcript((replace(page, lines=lines_from_words(doubtful)),)))
    assert slot.state.value == state


def test_no_place_lies_under_a_printed_name() -> None:
    """The row under "Jane Roe, Clerk of the Court" is no cell to sign in, though a rule closes it."""
    rows = ((400, 313, SMALL, "Judge/Clerk/Attorney"), (400, 321, BODY, "Jane Roe, Clerk of the Court"))
    page = _page("SUBPOENA", rows, is_signed=True)
    (slot,) = signatures.detect(Transcript((replace(page, rules=(*page.rules, Rule(Box(60, 352, 560, 353)))),)))
    assert (slot.role.value, slot.state.value, slot.name) == ("clerk", "ink", "Jane Roe")


ON_ITS_LINE: tuple[tuple[str, tuple[Row, ...], str | None], ...] = (
    ("the name under the line", ((326, 303, SMALL, "Circuit Judge"), (403, 311, BODY, "Jane Roe")), "Jane Roe"),
    (
        "a name, its rank before it",
        ((326, 303, SMALL, "District Judge"), (401, 311, SMALL, "Hon. Jane Roe"), (470, 311, SMALL, "(P54321)")),
        "Jane Roe",
    ),
    ("letters of the hand on the line", ((326, 303, SMALL, "Circuit Judge"), (403, 296, 12, "RRR")), None),
)


@pytest.mark.parametrize(("rows", "name"), [one[1:] for one in ON_ITS_LINE], ids=[one[0] for one in ON_ITS_LINE])
@pytest.mark.parametrize("is_signed", [True, False], ids=["signed", "blank"])
def test_a_label_ends_where_its_line_begins(rows: tuple[Row, ...], name: str | None, *, is_signed: bool) -> None:
    """A narrow gap parts a label from what stands on and under its line: the line begins there."""
    (slot,) = signatures.detect(Transcript((_page("ORDER", rows, is_signed=is_signed),)))
    assert (slot.role.value, slot.state.value, slot.name) == ("judge", "ink" if is_signed else "blank", name)


@pytest.mark.parametrize(
    "row",
    [
        (60, 301, BODY, "The judge Jane Roe of this court may be asked to hear the matter on any day that the parties name."),
        (310, 301, BODY, "Attorney General, 100 Mill Street, on December 14, 2026 and on the next day"),
        (370, 301, BODY, "Dated November 20, 2026"),
    ],
    ids=["a sentence over the line", "a sentence with a blank", "a day"],
)
def test_a_line_under_other_words_makes_no_label_of_them(row: Row) -> None:
    """A sentence goes on past its blank, and a day stands on a line of its own: neither is a place to sign."""
    assert not signatures.detect(Transcript((_page("ORDER", (row,), is_signed=False),)))


@pytest.mark.parametrize(
    ("on_line", "under", "state"),
    [
        ("5/1an Roe", "Ian Roe", "electronic"),
        ("sNJane Roe", "Jane Roe", "electronic"),
        ("\\s\\Jane R0e", "Jane Roe", "electronic"),
        ("Jane Roe", "Jane Roe", "unreadable"),
        ("5/12/2026 Jane Roe", "Jane Roe", "unreadable"),
        ("8/7 Jane Roe", "Jane Roe", "unreadable"),
        ("Roland Roe", "Jane and Roe", "unreadable"),
        ("Jane Roe", "", "blank"),
        ("Jane Roe", "Ian Falk", "blank"),
        ("", "Jane Roe", "blank"),
    ],
)
def test_a_name_typed_on_the_line_over_the_same_name_is_not_called_blank(on_line: str, under: str, state: str) -> None:
    """A typed signature whose "/s/" a worn copy made letters of is one; where the "/s/" is lost, it cannot be told."""
    rows = ((326, 301, SMALL, "Circuit Judge"), (405, 298, BODY, on_line), (400, 312, BODY, under))
    (slot,) = signatures.detect(Transcript((_page("ORDER", rows, is_signed=False),)))
    assert (slot.role.value, slot.state.value) == ("judge", state)


def test_dirt_on_the_line_fills_it_with_nothing() -> None:
    """A dash that a speck was read as is no print on a line to sign on."""
    rows = ((306, 301, SMALL, "Attorney at Law —"), (400, 314, BODY, "Jane Roe"))
    (slot,) = signatures.detect(Transcript((_page("LETTER", rows, is_signed=True),)))
    assert (slot.role.value, slot.state.value) == ("attorney", "ink")


def test_a_row_without_end_over_many_lines_takes_no_time() -> None:
    """A label has few words; a page that is made of one row is cut at no more places than a label may end at."""
    row = tuple(Word("judge", Box(10 + at / 5, 300, 10.1 + at / 5, 310)) for at in range(3_000))
    page = Page(1, 612, 792, (Line(row),), rules=tuple(Rule(Box(300 + at / 10, 311, 612, 312)) for at in range(200)))
    started = time.process_time()
    assert in_cells(page).text == page.text
    assert time.process_time() - started < 1
