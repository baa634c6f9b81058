"""Signature places: found by their labels, bound to their marks, told apart by why somebody signs there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.detectors import signatures
from classifiers.detectors.signers import office
from classifiers.evidence import SignatureSlot, SignatureState, SignerRole, SlotPurpose
from classifiers.transcript import (
    Box,
    Fault,
    Ink,
    InkKind,
    Page,
    PdfSignature,
    Rule,
    Transcript,
    page_from_text,
    transcript_from_text,
)

AO93_END = """SEARCH AND SEIZURE WARRANT

YOU ARE COMMANDED to execute this warrant on or before November 16, 2026 and to return it.

Date and time issued:  November 2, 2026 9:15 am          {mark}
                                                         ________________________________
                                                               Judge's signature

City and state:   Detroit, Michigan                      Jane Roe, U.S. Magistrate Judge
                                                              Printed name and title
"""
JURAT = """APPLICATION FOR A SEARCH WARRANT

I, a federal officer, request a search warrant and state under penalty of perjury what follows here.
                                                     /s/ Max Poe
                                                     ________________________________
                                                          Applicant's signature

Sworn to before me and signed in my presence.
                                                     /s/ Jane Roe
Date:  November 2, 2026                              ________________________________
                                                          Judge's signature
"""
ORDER = """ORDER

This matter having come before the Court after notice to the library and after a hearing,
IT IS HEREBY ORDERED that the records shall be produced by the library within thirty days.

{mark}
JANE ROE
Circuit Court Judge

Approved as to form:
/s/ Dana Cole
Attorney for Plaintiff
"""
MC11_END = """SUBPOENA  Order to Appear and/or Produce

Plaintiff's attorney: Dana Cole P54321

YOU ARE ORDERED to appear personally at the time and place that are stated in this paper here.

           {mark}
           _______________________________________________
Date       Judge/Clerk/Attorney                               Bar no.

                       PROOF OF SERVICE
                            ______________________
                            Signature
"""
I200_END = """Warrant for Arrest of Alien

YOU ARE COMMANDED to arrest and take into custody for removal proceedings the above-named alien.

                                        {mark}
                                        ______________________________________
                                        (Signature of Authorized Immigration Officer)

                                        Pat Moe, SDDO
                                        (Printed Name and Title of Authorized Immigration Officer)
"""


def found(text: str) -> list[tuple[str, str, str]]:
    """Return role, purpose and state of each place, in the order of the page."""
    return [(one.role.value, one.purpose.value, one.state.value) for one in signatures.detect(transcript_from_text(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (AO93_END.format(mark=""), [("judge", "issue", "blank")]),
        (AO93_END.format(mark="/s/ Jane Roe"), [("judge", "issue", "electronic")]),
        (AO93_END.format(mark="Electronically signed by Jane Roe"), [("judge", "issue", "electronic")]),
        (AO93_END.format(mark="Jane Roe"), [("judge", "issue", "blank")]),  # a printed name alone is no signature
        (JURAT, [("party", "apply", "electronic"), ("judge", "jurat", "electronic")]),
        (ORDER.format(mark="/s/ Jane Roe"), [("judge", "issue", "electronic"), ("attorney", "approve", "electronic")]),
        (ORDER.format(mark="_______________"), [("judge", "issue", "blank"), ("attorney", "approve", "electronic")]),
        (MC11_END.format(mark="/s/ Dana Cole"), [("attorney", "issue", "electronic"), ("server", "serve", "blank")]),
        (MC11_END.format(mark=""), [("judge_clerk_or_attorney", "issue", "blank"), ("server", "serve", "blank")]),
        (I200_END.format(mark="/s/ Pat Moe"), [("immigration_officer", "issue", "electronic")]),
    ],
)
def test_places(text: str, places: list[tuple[str, str, str]]) -> None:
    """Each place has the office of its label, the purpose of its zone and the state of its mark."""
    assert found(text) == places


def test_name_and_title_are_read_from_the_lines_of_the_form() -> None:
    """The printed title under the issuing signature is the strongest sign of what a paper is, so it is kept."""
    slot = signatures.detect(transcript_from_text(AO93_END.format(mark="/s/ Jane Roe")))[0]
    assert (slot.name, slot.title) == ("Jane Roe", "U.S. Magistrate Judge")


def test_printed_title_speaks_before_the_label() -> None:
    """A clerk or a prosecutor on the judge's line issues in that office, whatever the form's label says (T26)."""
    for printed, role in (("Deputy Clerk", SignerRole.CLERK), ("Assistant United States Attorney", SignerRole.PROSECUTOR)):
        text = AO93_END.format(mark="/s/ Jane Roe").replace("U.S. Magistrate Judge", printed)
        assert signatures.detect(transcript_from_text(text))[0].role is role


def test_signed_for_another_is_told() -> None:
    """O/B/O is a signature with authority, and said to be one (T39)."""
    text = ORDER.format(mark="/s/ Clara Poe O/B/O Judge Roe")
    slot = signatures.detect(transcript_from_text(text))[0]
    assert slot.on_behalf
    assert slot.state is SignatureState.ELECTRONIC


@pytest.mark.parametrize(
    "text",
    [
        "Judge Plumbing LLC v Doe",
        "Deputy K. Judge",
        "Clerk, Emily",
        "Magistrate St.",
        "4000 Court Street",
        "PRESENT: HON. JANE ROE, Circuit Judge",
        "Case No. 26-012345-CZ     Hon. Jane Roe",
        "also check that the warrant is signed by a judge",
        "judge.",
        "CASE NO. and JUDGE",
        "Circuit Clerk's Phone Number",
    ],
)
def test_words_that_are_no_place_to_sign(text: str) -> None:
    """Surnames, streets, captions and sentences hold the words of an office and are no place to sign (T43, T44)."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("United States Magistrate Judge", SignerRole.JUDGE),
        ("Judge, 25th District Court", SignerRole.JUDGE),
        ("JUDGE OF THE SUPERIOR COURT", SignerRole.JUDGE),
        ("Presiding Judge, Multicounty Grand Jury", SignerRole.JUDGE),
        ("Associate Judge, Oglala Sioux Tribal Court", SignerRole.JUDGE),
        ("Judge/Judge Trial Referee", SignerRole.JUDGE),
        ("Attorney Referee", SignerRole.REFEREE),
        ("Clerk, Attorney, or Notary", SignerRole.JUDGE_CLERK_OR_ATTORNEY),
        ("Judge/Magistrate", SignerRole.JUDGE),
        ("District Court Magistrate", SignerRole.MAGISTRATE),
        ("Immigration Judge", SignerRole.IMMIGRATION_JUDGE),
        ("Administrative Law Judge", SignerRole.ADMINISTRATIVE_JUDGE),
        ("Clerk or Deputy Clerk", SignerRole.CLERK),
        ("Clerk of the Circuit Court", SignerRole.CLERK),
        ("Judge/Clerk/Attorney", SignerRole.JUDGE_CLERK_OR_ATTORNEY),
        ("Judge/Magistrate/Clerk", SignerRole.JUDGE_OR_CLERK),
        ("Authorized Immigration Officer", SignerRole.IMMIGRATION_OFFICER),
        ("Field Office Director", SignerRole.IMMIGRATION_OFFICER),
        ("Assistant United States Attorney", SignerRole.PROSECUTOR),
        ("U.S. Probation Officer", SignerRole.PROBATION_OFFICER),
        ("Notary Public", SignerRole.NOTARY),
        ("Deputy Director or designee", SignerRole.AGENCY_OFFICIAL),
        ("J.S.C.", SignerRole.JUDGE),
        ("A.J.S.C.", SignerRole.JUDGE),
        ("J.S. Carter", None),
        ("Judge Plumbing LLC", None),
    ],
)
def test_offices(words: str, role: SignerRole | None) -> None:
    """An immigration judge is no judge, a deputy clerk no judge, a party with a judge's name nobody."""
    assert office(words) is role


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("JUDGE, Hyacinth Moorcock", SignerRole.JUDGE, "Hyacinth Moorcock"),
        ("Circuit Court Clerk, Jane Roe", SignerRole.CLERK, "Jane Roe"),
        ("Signature of: Clerk", SignerRole.CLERK, None),
    ],
)
def test_an_office_may_stand_before_the_name(label: str, role: SignerRole, name: str | None) -> None:
    """A line is labelled with the office first and then the name as well as the other way round."""
    indent = 40 * " "
    (slot,) = signatures.detect(
        transcript_from_text(
            f"ORDER\n\nIT IS ORDERED that the records be produced.\n\n{indent}__________________\n{indent}{label}"
        )
    )
    assert (slot.role, slot.name) == (role, name)


def form(*inks: Ink, faults: tuple[Fault, ...] = ()) -> Transcript:
    """Return a Michigan form's last rows, where labels stand under one long rule, with marks on it."""
    text = "SEARCH WARRANT\n\nIN THE NAME OF THE PEOPLE I have found that probable cause exists and you are commanded to search."
    page = page_from_text(text + "\n\n\n\n" + "Date           Judge/Magistrate                    Bar no.")
    label = page.lines[-2].box if page.lines[-1].text == "Bar no." else page.lines[-1].box
    rule = Rule(Box(36.0, label.top - 3, 560.0, label.top - 2))
    return Transcript((replace(page, rules=(rule,), inks=inks, faults=faults),))


LINE = 36.0 + 12.0 * 6 - 3


@pytest.mark.parametrize(
    ("ink", "state"),
    [
        (Ink(InkKind.STROKE, Box(150.0, LINE - 20, 300.0, LINE + 4)), SignatureState.INK),
        (Ink(InkKind.STROKE, Box(150.0, LINE - 14, 380.0, LINE + 8)), SignatureState.INK),  # runs over "Bar no."
        (Ink(InkKind.STAMP, Box(140.0, LINE - 22, 290.0, LINE + 2)), SignatureState.STAMP),
        (Ink(InkKind.STROKE, Box(40.0, LINE - 14, 100.0, LINE)), SignatureState.BLANK),  # the date, by hand
        (Ink(InkKind.SEAL, Box(150.0, LINE - 40, 220.0, LINE + 20)), SignatureState.BLANK),
        (Ink(InkKind.STROKE, Box(150.0, LINE - 3, 154.0, LINE)), SignatureState.BLANK),  # a speck
        (Ink(InkKind.STROKE, Box(150.0, LINE - 70, 300.0, LINE - 45)), SignatureState.BLANK),  # in the text above
    ],
)
def test_ink_belongs_to_the_place_that_it_stands_in(ink: Ink, state: SignatureState) -> None:
    """Ink is a signature only in a signature's place; a date, a seal or a speck is none."""
    slot = signatures.issuing(signatures.detect(form(ink)))
    assert slot is not None
    assert slot.state is state


def test_a_place_in_a_fault_is_unreadable_and_not_blank() -> None:
    """What cannot be seen is not called missing."""
    slot = signatures.issuing(
        signatures.detect(form(faults=(Fault("glare", "Glare.", Box(100.0, LINE - 30, 400.0, LINE + 20)),)))
    )
    assert slot is not None
    assert slot.state is SignatureState.UNREADABLE


@pytest.mark.parametrize(
    ("hand", "state"),
    [
        (Box(150.0, LINE + 10, 300.0, LINE + 40), SignatureState.UNREADABLE),  # through the label and further down
        (Box(150.0, LINE - 63, 300.0, LINE - 37), SignatureState.UNREADABLE),  # high above the line
        (Box(150.0, LINE + 60, 300.0, LINE + 80), SignatureState.BLANK),
    ],
)
def test_a_hand_close_by_leaves_open_whether_a_place_is_signed(hand: Box, state: SignatureState) -> None:
    """A wrong word that nobody signed is a serious error: a hand that belongs to no place may belong to this one."""
    found_slot = signatures.issuing(signatures.detect(form(Ink(InkKind.STROKE, hand))))
    assert found_slot is not None
    assert found_slot.state is state


def test_a_digital_signature_in_the_place() -> None:
    """A PDF signature whose appearance covers the place is a digital one."""
    digital = PdfSignature("Jane Roe", 1, Box(150.0, LINE - 20, 300.0, LINE), intact=True, covers_file=True)
    slot = signatures.issuing(signatures.detect(replace(form(), pdf_signatures=(digital,))))
    assert slot is not None
    assert (slot.state, slot.name) == (SignatureState.DIGITAL, "Jane Roe")


def ruled(text: str, *rules: Box) -> Page:
    """Return a page of text with printed rules."""
    return replace(page_from_text(text), rules=tuple(Rule(box) for box in rules))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Judge's signature", Box(36.0, 30.0, 200.0, 31.0)),  # under its line
        ("Judge's signature", Box(145.0, 45.0, 300.0, 46.0)),  # beside its line
        ("Signature of Judge or\nMagistrate", Box(170.0, 57.0, 330.0, 58.0)),  # over two lines, beside
        ("Judge's signature: ______________", Box(500.0, 700.0, 560.0, 701.0)),  # underscores
        ("______________ Judge", Box(500.0, 700.0, 560.0, 701.0)),
    ],
)
def test_labels_under_and_beside_their_line(text: str, rule: Box) -> None:
    """Forms put a label under its line, before it or behind it, and break it where the column ends."""
    slots = signatures.detect(Transcript((ruled(text, rule),)))
    assert [(one.role, one.purpose) for one in slots] == [(SignerRole.JUDGE, SlotPurpose.ISSUE)]


@pytest.mark.parametrize("office", ["District Judge", "J.S.C.", "Judge/Clerk", "Judge, Probate Court", "Clerk of District Court"])
def test_a_hand_on_the_rule_before_its_title_signs(office: str) -> None:
    """Many courts print the title to the right of the line: what stands on that line is the signature."""
    ordered = "ORDER\n\nIT IS ORDERED that the library shall bring the records that are listed below to the court."
    page = page_from_text(f"{ordered}\n\n{' ' * 30}{office}")
    label = page.lines[-1].box
    line = Rule(Box(label.x0 - 140, label.bottom + 1, label.x0 - 3, label.bottom + 2))
    hand = Ink(InkKind.STROKE, Box(label.x0 - 130, label.top - 4, label.x0 - 45, label.bottom))
    signed = signatures.issuing(signatures.detect(Transcript((replace(page, rules=(line,), inks=(hand,)),))))
    empty = signatures.issuing(signatures.detect(Transcript((replace(page, rules=(line,)),))))
    assert signed is not None
    assert signed.state is SignatureState.INK
    assert empty is not None
    assert empty.state is SignatureState.BLANK


def slot(role: str, state: str = "ink", purpose: str = "issue") -> SignatureSlot:
    """Return a place without a page."""
    found_slot = signatures.detect(transcript_from_text(AO93_END.format(mark="")))[0]
    return replace(found_slot, role=SignerRole(role), state=SignatureState(state), purpose=SlotPurpose(purpose))


@pytest.mark.parametrize(
    ("slots", "chosen"),
    [
        ([slot("clerk", "blank"), slot("attorney")], 1),
        ([slot("clerk"), slot("attorney", "blank")], 0),
        ([slot("judge", "blank"), slot("clerk")], 0),  # a clerk who enters an order does not make it
        ([slot("judge", purpose="jurat"), slot("judge", "blank")], 1),
        ([slot("judge", "blank"), slot("judge")], 1),
        ([slot("law_officer", purpose="serve")], None),
        ([], None),
    ],
)
def test_issuing(slots: list[SignatureSlot], chosen: int | None) -> None:
    """The issuing place is a judge's before a clerk's, and never a jurat, a return or an approval."""
    assert signatures.issuing(slots) == (None if chosen is None else slots[chosen])
