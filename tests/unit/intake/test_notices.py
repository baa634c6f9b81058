"""Notices: a mail about a case carries a link and no content."""

from __future__ import annotations

import pytest

from intake.dispatch import notices

ADDRESS = "https://writdesk.library.example/"


@pytest.mark.parametrize(("who", "path"), [(notices.for_director, "director"), (notices.for_counsel, "counsel")])
def test_mail_leads_to_the_case(who: type, path: str) -> None:
    """One link, to the page of the one whom it is for."""
    notice = who(ADDRESS, "abc123", is_restricted=False)
    assert f"\nhttps://writdesk.library.example/{path}/cases/abc123\n" in notice.body
    assert notice.body.count("http") == 1


@pytest.mark.parametrize("who", [notices.for_director, notices.for_counsel])
def test_restricted_mail_names_no_case(who: type) -> None:
    """Under a gag or a seal the mail leads to the house alone."""
    notice = who(ADDRESS, "abc123", is_restricted=True)
    assert "abc123" not in notice.subject + notice.body
    assert "\nhttps://writdesk.library.example/\n" in notice.body


def test_every_mail_has_one_subject() -> None:
    """Whoever sees a subject alone learns nothing: it is the same for every case and every paper."""
    subjects = {
        who(ADDRESS, case, is_restricted=restricted).subject
        for who in (notices.for_director, notices.for_counsel)
        for case in ("a", "b")
        for restricted in (True, False)
    }
    assert len(subjects) == 1
