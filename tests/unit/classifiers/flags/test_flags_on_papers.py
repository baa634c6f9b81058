"""Flags on whole papers, from the words on the page to the flag: what the tables of rules take for seen is seen here."""

from __future__ import annotations

import pytest
from whole_papers import TABLES, Paper

FIRES = [(code, paper) for code, (fires, _) in TABLES.items() for paper in fires]
QUIET = [(code, paper) for code, (_, quiet) in TABLES.items() for paper in quiet]


def _name(value: object) -> str:
    return value.name if isinstance(value, Paper) else str(value)


@pytest.mark.parametrize(("code", "paper"), FIRES, ids=_name)
def test_a_fault_on_the_page_is_told(code: str, paper: Paper) -> None:
    """Whoever reads only the page and the desk's notes finds the fault."""
    assert code in paper.codes()


@pytest.mark.parametrize(("code", "paper"), QUIET, ids=_name)
def test_a_paper_that_is_near_to_it_is_left_alone(code: str, paper: Paper) -> None:
    """A paper that differs from a faulty one in what the law looks at, and in nothing else, is not called faulty."""
    assert code not in paper.codes()


def test_each_table_has_three_papers_on_either_side() -> None:
    """A flag that was tried on one paper was not tried."""
    assert all(len(fires) >= 3 and len(quiet) >= 3 for fires, quiet in TABLES.values())
