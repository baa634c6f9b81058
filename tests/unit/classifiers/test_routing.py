"""Routing follows LAW.md section 7, says "appears to be", and advises nothing."""

import itertools
import json
import re
from importlib.resources import files

import pytest

from classifiers.evidence import ScopeClause
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import Box, Span
from classifiers.verdict import Decided, Fields, Flag, Issuer, Open, Severity, Verdict
from classifiers.visit import Agency, Visit

ICE = Visit(agency=Agency.ICE)
POLICE = Visit(agency=Agency.LOCAL_POLICE)


def verdict(
    kind: Kind, subtype: str | None = None, family: IssuerFamily = IssuerFamily.FEDERAL_COURT, flags: tuple[str, ...] = ()
) -> Verdict:
    raised = tuple(Flag(code, Severity.HIGH, "m", "c", "l") for code in flags)
    outcome = Open("The top is unreadable.", "Retake it without flash.") if kind is Kind.UNDETERMINED else Decided(kind, subtype)
    return Verdict(outcome, 0.9, Issuer(family, None, None), (), None, Fields(), raised, (), ())


def seeking(visit: Visit, *sought: Sought) -> Visit:
    return Visit(agency=visit.agency, sought=frozenset(sought), claims_emergency=visit.claims_emergency)


def sections(one: Verdict | None, visit: Visit) -> str:
    return " ".join(section.number for section in route(one, visit, policy()).sections)


WARRANT = verdict(Kind.JUDICIAL_WARRANT, "A01")
ARREST = verdict(Kind.JUDICIAL_WARRANT, "A05")
SUBPOENA = verdict(Kind.JUDICIAL_SUBPOENA, "C01")
ORDER = verdict(Kind.COURT_ORDER, "D01")
I200 = verdict(Kind.ADMINISTRATIVE_WARRANT, "E01", IssuerFamily.DHS)
PAROLE = verdict(Kind.ADMINISTRATIVE_WARRANT, "G01", IssuerFamily.MICHIGAN_AGENCY)
AGENCY_SUBPOENA = verdict(Kind.ADMINISTRATIVE_SUBPOENA, "F01", IssuerFamily.DOJ_AGENCY)
NOTHING = verdict(Kind.OTHER_NOT_COMPULSORY, "H04", IssuerFamily.LOCAL_AGENCY)


@pytest.mark.parametrize(
    ("one", "visit", "expected_sections", "expected_choices"),
    [
        (WARRANT, seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "FBA"),
        (WARRANT, seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "FBA"),
        (WARRANT, seeking(POLICE, Sought.RECORDS), "III", "FBAE"),
        (WARRANT, seeking(ICE, Sought.RECORDS), "III IV", "FBAE"),
        (WARRANT, seeking(POLICE, Sought.DEVICES), "II III", "ABH"),
        (ARREST, seeking(POLICE, Sought.PERSON), "II", "ABF"),
        (ARREST, seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "BFJ"),
        (verdict(Kind.JUDICIAL_WARRANT, "A09"), seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "BF"),
        (SUBPOENA, seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "CDE"),
        (SUBPOENA, seeking(POLICE, Sought.RECORDS), "III", "DHFEG"),
        (SUBPOENA, seeking(ICE, Sought.RECORDS), "III IV", "DHFEG"),
        (SUBPOENA, seeking(POLICE, Sought.TESTIMONY), "I III", "DBE"),
        (
            verdict(Kind.JUDICIAL_SUBPOENA, "C07", IssuerFamily.OTHER_STATE_COURT, ("OUT_OF_STATE",)),
            seeking(POLICE, Sought.RECORDS),
            "III",
            "CFE",
        ),
        (ORDER, seeking(POLICE, Sought.RECORDS), "III", "FGB"),
        (verdict(Kind.COURT_ORDER, "D02", flags=("MLPA_NO_NOTICE_HEARING",)), seeking(POLICE, Sought.RECORDS), "III", "FEG"),
        (verdict(Kind.COURT_ORDER, "D05", flags=("NONDISCLOSURE_GAG",)), seeking(POLICE, Sought.RECORDS), "III", "BFE"),
        (I200, seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "CJB"),
        (I200, seeking(ICE, Sought.RECORDS), "III IV", "CJB"),
        (I200, seeking(POLICE, Sought.NONPUBLIC_AREA), "II IV", "CJB"),
        (PAROLE, seeking(POLICE, Sought.PERSON), "II III", "BCJ"),
        (AGENCY_SUBPOENA, seeking(POLICE, Sought.RECORDS), "III", "DHEB"),
        (verdict(Kind.OTHER_NOT_COMPULSORY, "E09", IssuerFamily.DHS), ICE, "I IV", "IB"),
        (NOTHING, seeking(POLICE, Sought.RECORDS), "III", "CBH"),
        (None, seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "CAB"),
        (None, seeking(ICE, Sought.RECORDS), "III IV", "CBH"),
        (None, Visit(claims_emergency=True), "II III", "AGB"),
        (WARRANT, seeking(POLICE, Sought.NONPUBLIC_AREA, Sought.RECORDS), "II III", "FBAE"),
    ],
)
def test_the_sections_and_choices_of_the_law_s_table(
    one: Verdict | None, visit: Visit, expected_sections: str, expected_choices: str
) -> None:
    """Each row of LAW.md section 7 brings its sections of the policy and the Director's choices."""
    routing = route(one, visit, policy())
    assert " ".join(section.number for section in routing.sections) == expected_sections
    assert "".join(choice.code for choice in routing.choices) == expected_choices


def test_what_the_paper_seeks_counts_like_what_the_officer_says() -> None:
    """A paper that seeks records brings section III though the officer asked for nothing."""
    clause = ScopeClause(rule="scope.records", span=Span(1, 0, 7, "records", Box(0, 0, 1, 1)), sought=Sought.RECORDS)
    asking = Verdict(Decided(Kind.JUDICIAL_WARRANT, "A01"), 0.9, None, (), None, Fields(), (), (), (clause,))
    assert sections(asking, POLICE) == "III"


KINDS = [verdict(kind) for kind in Kind]
VISITS = [
    Visit(agency=agency, sought=frozenset(sought), claims_emergency=emergency)
    for agency, sought, emergency in itertools.product(
        (Agency.ICE, Agency.LOCAL_POLICE, Agency.UNKNOWN), [(), *((one,) for one in Sought)], (False, True)
    )
]


@pytest.mark.parametrize("one", [None, *KINDS], ids=lambda one: one.kind.value if one else "none")
def test_every_verdict_has_a_route(one: Verdict | None) -> None:
    """Whatever comes, the desk has a card with something to do and say, and the Director has a choice."""
    for visit in VISITS:
        routing = route(one, visit, policy())
        assert routing.sections
        assert routing.choices
        assert routing.card.headline
        assert routing.card.do_now


def test_a_gag_restricts_the_case() -> None:
    """Only the Director and counsel may see a paper with a nondisclosure clause, whatever its kind."""
    for kind in Kind:
        assert route(verdict(kind, flags=("SEALED",)), POLICE, policy()).restricted
    assert not route(WARRANT, POLICE, policy()).restricted


def test_doubt_is_told_with_a_next_step() -> None:
    """When the program cannot tell, the desk reads why, and what would help."""
    card = route(verdict(Kind.UNDETERMINED), POLICE, policy()).card
    assert "The top is unreadable." in card.explanation
    assert "Retake it without flash." in card.do_now


def test_no_sentence_advises() -> None:
    """No sentence tells staff to comply or to refuse, and a paper only ever appears to be something."""
    table = json.loads((files("classifiers") / "routes.json").read_text(encoding="utf-8"))
    staff = [sentence for code in table["staff"].values() for part in code.values() for sentence in part]
    headlines = [line for lines in table["headlines"].values() for line in lines]
    for sentence in staff + headlines:
        assert not re.search(
            r"\b(comply|complies|refus\w+|legal(ly)?|lawful\w*|must obey|valid|invalid)\b", sentence, re.IGNORECASE
        )
    for kind, (headline, _) in table["headlines"].items():
        if kind not in {"none", "undetermined"}:
            assert "appear" in headline
