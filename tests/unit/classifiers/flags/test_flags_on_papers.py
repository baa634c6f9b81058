"""Flags on whole papers, from the words on the page to the flag: what the tables of rules take for seen is seen here."""

from __future__ import annotations

import re

import papers_caption
import papers_people
import papers_reach
import papers_signing
import papers_standing
import papers_timing
import pytest
from whole_papers import FROM_THE_READER, Paper

from classifiers.flags import RULES, flag_texts

SUBJECTS = (papers_signing, papers_caption, papers_standing, papers_timing, papers_reach, papers_people)
TABLES = {code: table for subject in SUBJECTS for code, table in subject.TABLES.items()}
FIRES = [(code, paper) for code, (fires, _) in TABLES.items() for paper in fires]
QUIET = [(code, paper) for code, (_, quiet) in TABLES.items() for paper in quiet]

SEVERITIES = {
    "blocker": """
        SIG_ISSUER_MISSING SIGNER_NOT_JUDICIAL COURT_NAME_MISSING BLANK_TEMPLATE PROPOSED_OR_DRAFT APPLICATION_NOT_WARRANT
        SUPERSEDED_OR_QUASHED EXECUTE_BY_PASSED MI_ADMIN_WARRANT_OVER_10_DAYS PLACE_NOT_LIBRARY PLACE_MISSING_OR_VAGUE
        OUT_OF_STATE FOREIGN_COUNTRY AUTHENTICITY_SUSPECT""",
    "high": """
        SIG_WRONG_LINE SIGNER_IS_IMMIGRATION_JUDGE SIGNER_IS_ALJ SIGNER_ATTORNEY_ONLY COURT_NOT_RECOGNISED ISSUE_DATE_MISSING
        EXECUTE_WINDOW_TOO_LONG OUTSIDE_AUTHORISED_HOURS RETURN_DATE_PASSED TRACKING_WINDOW ALREADY_EXECUTED
        ITEMS_MISSING_OR_GENERAL ATTACHMENT_MISSING PAGES_MISSING PERSON_NAME_MISSING_OR_MISMATCH ARREST_WARRANT_NO_PREMISES
        SUBPOENA_DOES_NOT_AUTHORISE_ENTRY SCOPE_EXCEEDED_BY_ORAL_REQUEST WRONG_RECIPIENT WRONG_COURT_FOR_UIDDA
        ADMIN_NOT_JUDICIAL ADMIN_SUBPOENA_NOT_SELF_ENFORCING TITLE_VS_ISSUER_CONFLICT CIVIL_ENTRY_WARRANT NONDISCLOSURE_GAG
        SEALED AUTHORISATION_ORDER_NOT_ATTACHED OFFICER_ID_NOT_SHOWN EXIGENT_CLAIM CONSENT_REQUESTED FORM_NUMBER_MISMATCH
        UNKNOWN_INSTRUMENT TEXT_LAYER_MISMATCH DIGITAL_SIGNATURE_BROKEN""",
    "high medium": "DATE_IN_FUTURE_OR_IMPOSSIBLE MLPA_NO_NOTICE_HEARING",
    "medium": """
        SIGNER_NAME_ILLEGIBLE_OR_NO_PRINTED_NAME SHORT_NOTICE GROUNDS_OR_AFFIDAVIT_MISSING TRIBAL_RECIPROCITY MINOR_INVOLVED
        PRIVACY_THIRD_PARTY_DATA DEVICE_SEIZURE NOT_ENGLISH_OR_REDACTED WORDS_STRUCK""",
    "medium high": "CASE_NUMBER_MISSING LOW_SCAN_QUALITY",
    "medium info": "OTHER_FEDERAL_DISTRICT",
    "low": "SIGNATURE_STAMP_OR_COPY SERVICE_DEFECT",
    "low medium high": "MI_SEARCH_WARRANT_OLD",
    "info": """
        SIGNATURE_ELECTRONIC OLD_ARREST_WARRANT OTHER_MICHIGAN_COUNTY CONSENT_PATH_AVAILABLE VIDEO_REQUEST AFFIDAVIT_SUPPRESSED
        EMPLOYEE_RECORDS PRESENTER_NOT_ISSUER POLICY_GAP_NON_ICE_DHS MULTI_DOC_PACKET MACHINE_CODE""",
    "info medium": "SEAL_MISSING",
    "info blocker": "SIGNER_CLERK_ONLY",
}
"""What each flag weighs, the usual case first (LAW.md section 5): an outside program relies on it."""
USUAL_FIRST = {code: words.split() for words, codes in SEVERITIES.items() for code in codes.split()}
CITES = re.compile(r"USC|CFR|MC[LR] |Fed\. R\.|U\.S\. Const|\d US \d|\bPA \d|[Ll]ibrary policy")


def _name(value: object) -> str:
    return value.name if isinstance(value, Paper) else str(value)


@pytest.mark.parametrize(("code", "paper"), FIRES, ids=_name)
def test_a_fault_on_the_page_is_told_and_pointed_at(code: str, paper: Paper) -> None:
    """Whoever reads only the page and the desk's notes finds the fault; only what the desk noted itself has no box."""
    flag = paper.flags[code]
    if flag.place is None:
        assert code not in Paper(paper.name, paper.text).flags
        return
    page, box = paper.transcript.page(flag.place.page), flag.place.box
    assert box is not None
    assert 0 <= box.x0 < min(box.x1, page.width_pt)
    assert 0 <= box.top < box.bottom <= page.height_pt


@pytest.mark.parametrize(("code", "paper"), QUIET, ids=_name)
def test_a_paper_that_is_near_to_it_is_left_alone(code: str, paper: Paper) -> None:
    """A paper that differs from a faulty one in what the law looks at, and in nothing else, is not called faulty."""
    assert code not in paper.flags


def test_every_flag_is_tried_on_three_papers_on_either_side() -> None:
    """A flag that was tried on one paper was not tried; one that rests on no words is tried with files, as they are read."""
    assert set(TABLES) | FROM_THE_READER == set(RULES) == set(USUAL_FIRST)
    assert not set(TABLES) & FROM_THE_READER
    assert all(len(fires) >= 3 and len(quiet) >= 3 for fires, quiet in TABLES.values())
    assert all(len({paper.text for paper in quiet}) >= 3 or code in _OF_THE_VISIT for code, (_, quiet) in TABLES.items())


_OF_THE_VISIT = frozenset(
    {"OFFICER_ID_NOT_SHOWN", "PRESENTER_NOT_ISSUER", "POLICY_GAP_NON_ICE_DHS", "SCOPE_EXCEEDED_BY_ORAL_REQUEST", "SHORT_NOTICE"}
)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_flag_has_two_sentences_a_law_and_its_severities(code: str) -> None:
    """Staff and counsel each have a sentence of their own, the law is cited, and the severity is the law's in every case."""
    text = flag_texts()[code]
    others = [one for other, one in flag_texts().items() if other != code]
    for sentence in (text.staff, text.counsel):
        assert re.fullmatch(r"[A-Z/].{20,}\.", sentence)
        assert all(sentence not in {one.staff, one.counsel} for one in others)
    assert text.staff != text.counsel
    assert CITES.search(text.law)
    assert list(dict.fromkeys(severity.value for severity in text.severity.values())) == USUAL_FIRST[code]


@pytest.mark.parametrize("code", sorted(TABLES))
def test_each_severity_of_a_flag_is_that_of_some_paper(code: str) -> None:
    """No case is only written down: some paper has it, and its sentences and its law come with it."""
    told = [paper.flags[code] for paper in TABLES[code][0]]
    assert {flag.severity.value for flag in told} == set(USUAL_FIRST[code])
    assert all(flag.message and flag.counsel_message and flag.law == flag_texts()[code].law for flag in told)
