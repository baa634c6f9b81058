"""A rule of court that a subpoena reprints for its reader says nothing of the subpoena itself."""

import pytest

from classifiers.detectors import commands, standing
from classifiers.detectors.reprints import reprint_start
from classifiers.evidence import Status
from classifiers.transcript import transcript_from_text

RULE_45 = """\
(d) Protecting a Person Subject to a Subpoena; Enforcement.
(2) Command to Produce Materials or Permit Inspection.
The person who issued the subpoena is ordered to permit inspection of the premises without prior notice to the person.
(B) Information Produced. If information produced in response to a subpoena is subject to a claim of privilege, the person
may promptly present the information under seal to the court for a determination of the claim, and must not disclose it.
"""
SUBPOENA = """\
UNITED STATES DISTRICT COURT
for the Eastern District of Michigan
SUBPOENA TO PRODUCE DOCUMENTS
YOU ARE COMMANDED to produce the following documents at the time and place set forth below.
The provisions of Fed. R. Civ. P. 45 are attached - Rule 45(d), relating to your protection as a person subject to a subpoena.
"""


@pytest.mark.parametrize(
    "heading",
    [
        "Federal Rule of Civil Procedure 45 (c), (d), (e), and (g) (Effective 12/1/13)",
        "Federal Rule of Criminal Procedure 17(c), (d), (e), and (g)",
        "Fed. R. Civ. P. 45(c), (d), (e)",
        "(d) Protecting a Person Subject to a Subpoena; Enforcement.",
        "(c) Protection of Persons Subject to Subpoenas.",
    ],
)
def test_a_reprinted_rule_is_known_by_its_heading(heading: str) -> None:
    """From the heading on, the page is the rule's."""
    (page,) = transcript_from_text(f"AO 88B (Rev. 02/14)\n{heading}\n(1) Avoiding Undue Burden.").pages
    assert page.text[reprint_start(page) :].lstrip().startswith(heading)


@pytest.mark.parametrize(
    "line",
    [
        "Rule 45(d), relating to your protection as a person subject to a subpoena; and Rule 45(e) and (g)",
        "a notice must be served on each party before it is served. Fed. R. Civ. P. 45(a)(4).",
        "You are commanded under Federal Rule of Criminal Procedure 17 to appear.",
    ],
)
def test_a_paper_that_cites_a_rule_still_speaks_for_itself(line: str) -> None:
    """A citation is no reprint: what stands below it counts."""
    (page,) = transcript_from_text(f"{line}\nThis subpoena is filed under seal.").pages
    assert reprint_start(page) > len(page.text)
    assert any(mark.status is Status.SEALED for mark in standing.detect(transcript_from_text(page.text)))


def test_a_reprinted_rule_neither_seals_nor_commands() -> None:
    """Rule 45's words on seals and entry make no secret of a plain subpoena, and send nobody into a room."""
    paper = transcript_from_text(f"{SUBPOENA}\fFederal Rule of Civil Procedure 45 (c), (d), (e), and (g)\n{RULE_45}")
    assert {mark.status for mark in standing.detect(paper)} <= {Status.REFERS_TO_ATTACHMENT}
    assert {clause.span.page for clause in commands.detect(paper)} == {1}


def test_what_stands_above_a_reprint_counts() -> None:
    """A rule printed at the foot of the face takes nothing from the face."""
    paper = transcript_from_text(f"{SUBPOENA}It is ordered that this paper shall remain sealed.\n{RULE_45}")
    assert Status.SEALED in {mark.status for mark in standing.detect(paper)}
    assert "command.produce" in {clause.rule for clause in commands.detect(paper)}


def test_a_stamp_counts_even_on_a_page_of_rules() -> None:
    """A line that stands alone, such as a stamp, is the paper's own wherever it is put."""
    paper = transcript_from_text(f"{RULE_45}\nFILED UNDER SEAL")
    assert [mark.rule for mark in standing.detect(paper)] == ["standing.sealed.alone"]
