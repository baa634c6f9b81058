"""Statutes and rules are read as printed, and written one way each."""

from __future__ import annotations

import pytest

from classifiers.detectors import citations
from classifiers.transcript import transcript_from_text


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("under 18 U.S.C. § 2703(d)", ["18 USC 2703(d)"]),
        ("Pursuant to MCL 767A.3 you are commanded", ["MCL 767A.3"]),
        ("MCL 712A.14b; MCL 780.651", ["MCL 712A.14b", "MCL 780.651"]),
        ("M.C.L. § 600.2950a", ["MCL 600.2950a"]),
        ("Fed. R. Crim. P. 41", ["Fed. R. Crim. P. 41"]),
        ("47 U.S.C. §§ 154(i), 218 and 403", ["47 USC 154(i)", "47 USC 218", "47 USC 403"]),
        ("42 U.S.C. § 7414, 40 C.F.R. part 60", ["42 USC 7414", "40 CFR 60"]),
        ("MCL is a list of laws. 767A is none.", []),
    ],
)
def test_cited(text: str, cites: list[str]) -> None:
    """A chapter of Michigan's laws may have a letter behind its number."""
    assert [one.cite for one in citations.detect(transcript_from_text(text))] == cites


@pytest.mark.parametrize(
    ("text", "is_authority"),
    [
        ("By virtue of the authority vested in me by 8 C.F.R. § 287.5(e)(2), I command you", True),
        ("This warrant is issued pursuant to Fed. R. Crim. P. 41", True),
        ("By authority of 21 U.S.C. § 876 you are summoned", True),
        ("YOU ARE COMMANDED, under the authority of 8 USC 1225(d), to appear", True),
        ("Authority: 26 U.S.C. 7602", True),
        ("arrested for a violation of 8 U.S.C. § 1326", False),
        ("Protection of a person subject to a subpoena: Fed. R. Civ. P. 45(d)", False),
        ("The respondent was detained under 8 U.S.C. § 1226 since May.", False),
        ("A subpoena issued by counsel. A motion under Fed. R. Crim. P. 17(c) may quash it.", False),
    ],
)
def test_rests_on(text: str, *, is_authority: bool) -> None:
    """The power by which a paper says that it was issued is told from the laws that it speaks of."""
    assert [one.is_authority for one in citations.detect(transcript_from_text(text))] == [is_authority]
