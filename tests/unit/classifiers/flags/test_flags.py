"""Every flag's table: at least three papers where it must fire and three near ones where it must not."""

from __future__ import annotations

import re
from dataclasses import replace

import cases
import pytest
import tables_caption
import tables_reach
import tables_signing
import tables_standing

from classifiers.evidence import Evidence
from classifiers.flags import RULES, flag_texts
from classifiers.verdict import Severity

TABLES = {**tables_signing.TABLES, **tables_caption.TABLES, **tables_standing.TABLES, **tables_reach.TABLES}
FIRES = [(code, case) for code, (fires, _) in TABLES.items() for case in fires]
QUIET = [(code, case) for code, (_, quiet) in TABLES.items() for case in quiet]


def _name(value: object) -> str:
    return value.name if isinstance(value, cases.Case) else str(value)


@pytest.mark.parametrize(("code", "case"), FIRES, ids=_name)
def test_fires(code: str, case: cases.Case) -> None:
    """A flag is raised on every paper that has its fault, and points inside a page that exists."""
    flag = case.codes().get(code)
    assert flag is not None
    assert flag.place is None or 1 <= flag.place.page <= case.pages


@pytest.mark.parametrize(("code", "case"), QUIET, ids=_name)
def test_is_quiet(code: str, case: cases.Case) -> None:
    """A flag is not raised on a paper that only resembles one with its fault."""
    assert code not in case.codes()


def test_every_flag_has_rule_words_and_table() -> None:
    """No flag is known to one part of the program and unknown to another; each table has three papers on either side."""
    assert set(RULES) == set(flag_texts()) == set(TABLES)
    assert all(len(fires) >= 3 and len(quiet) >= 3 for fires, quiet in TABLES.values())


@pytest.mark.parametrize("code", sorted(RULES))
def test_staff_sentence_gives_no_advice(code: str) -> None:
    """A sentence for staff tells what to look at, never to comply or refuse; counsel's names the law elsewhere."""
    text = flag_texts()[code]
    assert not re.search(r"(?i)\b(?:comply|complied|refuse|resist|obstruct|ignore)\b", text.staff)
    assert len(text.staff) <= 220
    assert text.counsel
    assert text.law


@pytest.mark.parametrize(
    ("code", "case", "severity"),
    [
        ("SIGNER_CLERK_ONLY", tables_signing.TABLES["SIGNER_CLERK_ONLY"][0][0], Severity.INFO),
        ("SIGNER_CLERK_ONLY", tables_signing.TABLES["SIGNER_CLERK_ONLY"][0][2], Severity.BLOCKER),
        ("CASE_NUMBER_MISSING", tables_caption.TABLES["CASE_NUMBER_MISSING"][0][0], Severity.MEDIUM),
        ("CASE_NUMBER_MISSING", tables_caption.TABLES["CASE_NUMBER_MISSING"][0][1], Severity.HIGH),
        ("SEAL_MISSING", tables_caption.TABLES["SEAL_MISSING"][0][0], Severity.MEDIUM),
        ("OTHER_FEDERAL_DISTRICT", tables_caption.TABLES["OTHER_FEDERAL_DISTRICT"][0][0], Severity.MEDIUM),
        ("OTHER_FEDERAL_DISTRICT", tables_caption.TABLES["OTHER_FEDERAL_DISTRICT"][0][2], Severity.INFO),
        ("MI_SEARCH_WARRANT_OLD", tables_standing.TABLES["MI_SEARCH_WARRANT_OLD"][0][0], Severity.LOW),
        ("MI_SEARCH_WARRANT_OLD", tables_standing.TABLES["MI_SEARCH_WARRANT_OLD"][0][1], Severity.MEDIUM),
        ("MI_SEARCH_WARRANT_OLD", tables_standing.TABLES["MI_SEARCH_WARRANT_OLD"][0][2], Severity.HIGH),
        ("MLPA_NO_NOTICE_HEARING", tables_reach.TABLES["MLPA_NO_NOTICE_HEARING"][0][0], Severity.HIGH),
        ("MLPA_NO_NOTICE_HEARING", tables_reach.TABLES["MLPA_NO_NOTICE_HEARING"][0][2], Severity.MEDIUM),
    ],
)
def test_severity_by_case(code: str, case: cases.Case, severity: Severity) -> None:
    """Where the law makes a fault graver in one kind of paper than in another, so does its flag."""
    assert case.codes()[code].severity is severity


def test_a_warrants_age_is_weighed_as_the_library_chose() -> None:
    """The Act sets no limit: where an administrator entered other ages, they are the ones that count."""
    of_ten_days = tables_standing.TABLES["MI_SEARCH_WARRANT_OLD"][0][0]
    stricter = replace(of_ten_days, library=replace(of_ten_days.library, old_after_days=(3, 5, 9)))
    laxer = replace(of_ten_days, library=replace(of_ten_days.library, old_after_days=(30, 60, 90)))
    assert stricter.codes()["MI_SEARCH_WARRANT_OLD"].severity is Severity.HIGH
    assert "MI_SEARCH_WARRANT_OLD" not in laxer.codes()


@pytest.mark.parametrize(
    ("seen", "top"),
    [
        ((cases.MICHIGAN, cases.title("order")), 120.0),
        ((cases.MICHIGAN,), 40.0),
    ],
)
def test_a_doubt_points_at_what_is_doubted(seen: tuple[Evidence, ...], top: float) -> None:
    """That a paper is not understood is told at its title, else at the body that it names, not at the empty margin above."""
    place = cases.Case("open", None, None, seen).codes()["UNKNOWN_INSTRUMENT"].place
    assert (place.page, place.box.top) == (1, top)


def test_flags_come_gravest_first() -> None:
    """The Director reads what blocks before what only informs."""
    flags = list(tables_signing.TABLES["SIG_ISSUER_MISSING"][0][1].codes().values())
    order = [list(Severity).index(flag.severity) for flag in flags]
    assert order == sorted(order)
