"""Courts' papers as states, territories, tribes and the United States word them: what they are, and whether they are signed.

The papers keep the wording and the build of the official forms; people, numbers and places in them are invented.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from classifiers.classify import classify
from classifiers.transcript import Box, Checkbox, Ink, InkKind, Line, Transcript, Word, page_from_text
from classifiers.verdict import Verdict

TODAY = date(2026, 11, 26)
PAPERS = Path(__file__).with_name("papers") / "state_warrants.txt"
MISSING = {"SIG_ISSUER_MISSING", "COURT_NAME_MISSING", "ISSUE_DATE_MISSING"}


def _papers() -> dict[str, tuple[str, str]]:
    """Return the papers of the file by name: what each is, and its text ("=== name kind" heads each)."""
    blocks = re.split(r"(?m)^=== ", PAPERS.read_text(encoding="utf-8"))[1:]
    heads = ((block.partition("\n")[0].rsplit(" ", 1), block.partition("\n")[2]) for block in blocks)
    return {name: (kind, text) for (name, kind), text in heads}


def _laid_out(text: str, *, is_signed: bool) -> Transcript:
    """Lay a page out from text in which a run of "~" is a pen's mark, and "[X]" and "[ ]" are boxes, ticked and not."""
    page = page_from_text(text.replace("[ ]", "[_]"))

    def is_hand(word: Word) -> bool:
        return word.text.startswith("~~")

    hands = [word.box for word in page.words if is_hand(word)] if is_signed else []
    inks = tuple(Ink(InkKind.STROKE, Box(box.x0, box.top - 6, box.x1, box.bottom + 3)) for box in hands)
    ticks = tuple(Checkbox(word.box, word.text == "[X]") for word in page.words if word.text in {"[X]", "[_]"})
    rows = (tuple(word for word in line.words if not is_hand(word) and word.text not in {"[X]", "[_]"}) for line in page.lines)
    return Transcript((replace(page, lines=tuple(Line(row) for row in rows if row), inks=inks, checkboxes=ticks),))


def _judged(text: str, *, is_signed: bool) -> Verdict:
    return classify(_laid_out(text, is_signed=is_signed), today=TODAY)


@pytest.mark.parametrize(("kind", "text"), _papers().values(), ids=list(_papers()))
def test_a_courts_paper_is_known_by_any_states_wording(kind: str, text: str) -> None:
    """The kind goes by issuer and command, whichever state's form says it; what is there is not called missing.

    What only asks, reports or is an agency's is no court's, however near its words come.
    """
    verdict = _judged(text, is_signed=True)
    assert verdict.kind.value == kind
    assert not MISSING & {flag.code for flag in verdict.flags}


COURTS = {"judicial_warrant", "judicial_subpoena", "court_order"}
BY_HAND = {name: paper for name, paper in _papers().items() if paper[0] in COURTS and "~~" in paper[1]}


@pytest.mark.parametrize(("kind", "text"), BY_HAND.values(), ids=list(BY_HAND))
def test_a_paper_without_a_hand_is_flagged(kind: str, text: str) -> None:
    """Where nobody signed, the paper is what it was or is left open, and where it is told the missing signature is, too."""
    verdict = _judged(text, is_signed=False)
    assert verdict.kind.value in {kind, "undetermined"}
    assert "SIG_ISSUER_MISSING" in {flag.code for flag in verdict.flags}


PENNSYLVANIAS = """
Commonwealth of Pennsylvania                    APPLICATION FOR SEARCH WARRANT
COUNTY OF ALLEGHENY                             AND AFFIDAVIT

                         Docket Number: MD-0442-2026    Police Incident Number: 26-11092

Det. Ola Reese         Pittsburgh Bureau of Police      412-555-0122      11/19/2026
AFFIANT NAME           AGENCY                           PHONE NUMBER      DATE OF APPLICATION

IDENTIFY ITEMS TO BE SEARCHED FOR AND SEIZED: a laptop
SPECIFIC DESCRIPTION OF PREMISES AND/OR PERSONS TO BE SEARCHED: 12 Penn Ave

                           SEARCH WARRANT
TO LAW ENFORCEMENT OFFICER: WHEREAS, facts have been sworn to or affirmed before me by written affidavit(s)
attached hereto from which I have found probable cause, I do authorize you to search the premises or person
described, and to seize, secure, inventory and make return according to the Pennsylvania Rules of Criminal Procedure.

This Warrant shall be served as soon as practicable and shall be served only between the hours of 6AM to 10PM
but in no event later than: 10:00 A.M. November 21, 2026.

Issued under my hand this 19th day of November, 2026 at 10:00 A.M. o'clock.

  ~~~~~~~~~~~~~~~~~~~
  ____________________________            11-2-08                 1/3/2028             (SEAL)
  Signature of Issuing Authority          Mag. Dist. No.          Date Commission Expires
"""


def test_a_granted_application_that_names_no_court_is_left_open() -> None:
    """Pennsylvania's form asks and commands in one and names no court: signed by its issuing authority it is not nothing."""
    assert _judged(PENNSYLVANIAS, is_signed=True).kind.value == "undetermined"
    assert _judged(PENNSYLVANIAS, is_signed=False).kind.value == "other_not_compulsory"
