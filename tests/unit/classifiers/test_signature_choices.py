"""Lines that a form leaves to whoever is ticked under them, and deputies who sign for a clerk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.signers import office
from classifiers.evidence import SignatureSlot
from classifiers.transcript import Box, Checkbox, Ink, InkKind, Page, Rule, Transcript, Word, lines_from_words

LINE = Rule(Box(320, 309, 550, 310))
HAND = Ink(InkKind.STROKE, Box(330, 288, 470, 310))
HIGH = 9.0


def _words(x: float, top: float, text: str) -> tuple[Word, ...]:
    """Set a row of words, each letter half as wide as it is high."""
    words: list[Word] = []
    for piece in text.split():
        words.append(Word(piece, Box(x, top, x + len(piece) * HIGH / 2, top + HIGH)))
        x += (len(piece) + 1) * HIGH / 2
    return tuple(words)


def _paper(title: str, *rows: str, label: str = "Signature", left: float = 320) -> Page:
    """Return a paper with a signed line, its label, and rows of offices; "[x] " and "[ ] " are boxes, " | " goes one on."""
    words = [*_words(230, 60, title), *_words(60, 200, "YOU ARE COMMANDED to do what is described in this paper at once.")]
    words += _words(320, 312, label)
    boxes = []
    for number, row in enumerate(rows):
        x, top = left, 326.0 + 12 * number
        for choice in row.split(" | "):
            text = choice
            if choice.startswith("["):
                boxes.append(Checkbox(Box(x, top, x + 8, top + 8), {"x": True, " ": False, "?": None}[choice[1]]))
                x, text = x + 12, choice[4:]
            words += _words(x, top, text)
            x += len(text) * HIGH / 2 + 14
    return Page(1, 612, 792, lines_from_words(words), inks=(HAND,), rules=(LINE,), checkboxes=tuple(boxes))


def _slots(page: Page) -> tuple[SignatureSlot, ...]:
    return tuple(signatures.detect(Transcript((page,))))


@pytest.mark.parametrize(
    ("rows", "role"),
    [
        (("[ ] Clerk | [x] Magistrate | [ ] Judge",), "magistrate"),
        (("[x] Clerk | [ ] Magistrate | [ ] Judge",), "clerk"),
        (("[ ] Deputy CSC | [ ] Clerk of Superior Court", "[x] Attorney/DA | [ ] District Court Judge"), "attorney"),
        (("[ ] Magistrate | [x] District Court", "Judge | [ ] Attorney"), "judge"),
        (("[x] Attorney", "[ ] Clerk of Court"), "attorney"),
        (("[ ] Clerk | [ ] Magistrate | [ ] Judge",), "judge_or_clerk"),
        (("[ ] Clerk | [?] Judge",), "judge"),
        (("[ ] Clerk | [ ] Attorney",), "judge_clerk_or_attorney"),
    ],
)
def test_who_is_ticked_under_a_line_signs_on_it(rows: tuple[str, ...], role: str) -> None:
    """One line for whoever may issue is that of the office ticked under it; unticked it is a line of all of them."""
    (slot,) = _slots(_paper("SUBPOENA", *rows))
    assert (slot.role.value, slot.purpose.value, slot.state.value) == (role, "issue", "ink")


@pytest.mark.parametrize(
    "rows",
    [("[x] Plaintiff", "[ ] Civil case"), ("[x] I have read this",), ("[x] Judge",), ("Clerk | Magistrate | Judge",)],
    ids=["no offices", "no office", "one office", "no boxes"],
)
def test_other_boxes_under_a_line_choose_nobody(rows: tuple[str, ...]) -> None:
    """A box says who signs only where it stands for one office among several."""
    plain = _slots(_paper("SUBPOENA", *(row.replace("[x] ", "").replace("[ ] ", "") for row in rows)))
    assert [slot.role for slot in _slots(_paper("SUBPOENA", *rows))] == [slot.role for slot in plain]


def test_a_box_read_as_letters_of_the_word_behind_it_is_cut_off() -> None:
    """On a scan a box runs into its office; whoever is ticked signs all the same."""
    page = _paper("SUBPOENA", "[ ] Magistrate | [x] Attorney", left=320)
    glued = {"Magistrate": "LJMagistrate", "Attorney": "KlAttorney"}
    words = [
        Word(glued[one.text], Box(one.box.x0 - 12, one.box.top, one.box.x1, one.box.bottom)) if one.text in glued else one
        for one in page.words
    ]
    (slot,) = _slots(replace(page, lines=lines_from_words(words)))
    assert (slot.role.value, slot.state.value) == ("attorney", "ink")


def test_boxes_further_down_are_none_of_the_line() -> None:
    """What is ticked in another block of the form says nothing of who signed above it."""
    (slot,) = _slots(_paper("SEARCH WARRANT", "", "", "", "", "[x] Clerk | [ ] Attorney", label="Judge"))
    assert slot.role.value == "judge"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Judge / Justice of the Peace / Magistrate / Commissioner", "judge"),
        ("Judge or Commissioner", "judge"),
        ("Commissioner", "agency_official"),
        ("Clerk Magistrate Judge", "judge_or_clerk"),
        ("Issuing Person", "judge_clerk_or_attorney"),
        ("Deputy CSC", "clerk"),
        ("Issuing Authority", "judge_or_clerk"),
        ("Magisterial District Judge", "judge"),
        ("Town Justice", "judge"),
    ],
)
def test_an_office_among_others(text: str, role: str) -> None:
    """Beside a judge a commissioner is the court's own; offices that stand in a row are a line for any of them."""
    found = office(text)
    assert found is not None
    assert found.value == role


@pytest.mark.parametrize(
    ("principal", "roles"),
    [("COURT ADMINISTRATOR", ["clerk"]), ("CLERK OF THE COURT", ["clerk"]), ("SHERIFF OF WAYNE COUNTY", []), ("THE COMPANY", [])],
)
def test_a_deputy_signs_for_the_clerk_named_over_the_line(principal: str, roles: list[str]) -> None:
    """A line "By ____ Deputy" is a clerk's line under a clerk's name, and never under a sheriff's."""
    words = [*_words(230, 60, "SUBPOENA"), *_words(60, 200, "YOU ARE COMMANDED to appear in the court that is named above.")]
    words += [*_words(340, 270, principal), *_words(300, 300, "By"), *_words(320, 312, "Deputy")]
    page = Page(1, 612, 792, lines_from_words(words), inks=(HAND,), rules=(LINE,))
    assert [slot.role.value for slot in _slots(page) if slot.state.is_signed and slot.role.value == "clerk"] == roles


@pytest.mark.parametrize("head", ["- against -   )   SUBPOENA DUCES TECUM", "- against -      SUBPOENA DUCES TECUM"])
def test_a_title_in_a_captions_right_column_is_heard(head: str) -> None:
    """Counsel issues a subpoena whose title stands beside the parties' names (N.Y. CPLR 2302)."""
    words = [*_words(60, 60, head), *_words(60, 200, "YOU ARE COMMANDED to appear in the court that is named above.")]
    words += _words(320, 312, "Attorney for Plaintiff")
    (slot,) = _slots(Page(1, 612, 792, lines_from_words(words), inks=(HAND,), rules=(LINE,)))
    assert (slot.role.value, slot.purpose.value) == ("attorney", "issue")


def test_a_court_of_justice_is_nobodys_office() -> None:
    """The General Court of Justice is the name of a court; no judge signs there."""
    words = [*_words(330, 300, "In The General Court Of Justice"), *_words(60, 340, "This is a line of eight words to be read.")]
    page = Page(1, 612, 792, lines_from_words(words), rules=(LINE,))
    assert not [slot for slot in _slots(page) if slot.role.value == "judge"]


def test_a_choice_of_which_boxes_are_hidden_is_left_to_all_that_the_label_names() -> None:
    """Where a hand hides boxes and none is seen ticked, counsel may as well have signed as the clerk or the judge."""
    label = _words(320, 312, "Signature of: Clerk Attorney Judge")
    seen = tuple(Checkbox(Box(word.box.x0 - 6, 312, word.box.x0 - 1, 320), None) for word in label if word.text != "Attorney")[2:]
    words = [*_words(230, 60, "SUBPOENA"), *_words(60, 200, "YOU ARE COMMANDED to bring what is described at once."), *label]
    page = Page(1, 612, 792, lines_from_words(words), inks=(HAND,), rules=(LINE,), checkboxes=seen)
    (slot,) = _slots(page)
    assert (len(seen), slot.role.value) == (2, "judge_clerk_or_attorney")


@pytest.mark.parametrize(
    "row",
    [
        "This subpoena was requested by | [x] Plaintiff | [ ] Defendant | [ ] State's Attorney",
        "Issued at request of | [x] Plaintiff | [ ] Defendant",
        "On behalf of | [ ] Petitioner | [x] Respondent",
    ],
)
def test_who_asked_for_a_paper_does_not_sign_it(row: str) -> None:
    """What is ticked behind "requested by" tells for whom a clerk or counsel signs, and not who."""
    page = _paper("SUBPOENA", row, label="Clerk/Attorney/Magistrate", left=300)
    assert [slot.role for slot in _slots(page)] == ["judge_clerk_or_attorney"]
