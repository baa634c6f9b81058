"""Routing follows LAW.md section 7, says "appears to be", and advises nothing."""

import itertools
import json
import re
from dataclasses import replace
from importlib.resources import files

import pytest

from classifiers.evidence import ScopeClause
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.policy import policy
from classifiers.questions import questions
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
        (ARREST, seeking(POLICE, Sought.PERSON), "II", "AK"),
        (ARREST, seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "BFJ"),
        (verdict(Kind.JUDICIAL_WARRANT, "A09"), seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "BF"),
        (SUBPOENA, seeking(POLICE, Sought.NONPUBLIC_AREA), "II IV", "CDE"),
        (SUBPOENA, seeking(POLICE, Sought.PERSON), "II", "CDE"),
        (ARREST, seeking(POLICE, Sought.NONPUBLIC_AREA), "II IV", "BFJ"),
        (ARREST, seeking(POLICE, Sought.NONPUBLIC_AREA, Sought.PERSON), "II IV", "BFJ"),
        (ARREST, seeking(ICE, Sought.PERSON), "II IV", "AK"),
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
        (I200, seeking(ICE, Sought.NONPUBLIC_AREA), "II IV", "CJBK"),
        (I200, seeking(ICE, Sought.NONPUBLIC_AREA, Sought.PERSON), "II IV", "CJBK"),
        (I200, ICE, "II IV", "CJBK"),
        (I200, seeking(ICE, Sought.RECORDS), "III IV", "CJB"),
        (I200, seeking(POLICE, Sought.NONPUBLIC_AREA), "II III IV", "CB"),
        (I200, POLICE, "II III IV", "CB"),
        (PAROLE, seeking(POLICE, Sought.PERSON), "II III", "BCA"),
        (PAROLE, seeking(ICE, Sought.PERSON), "II III IV", "CJB"),
        (AGENCY_SUBPOENA, seeking(POLICE, Sought.RECORDS), "III", "DHEB"),
        (verdict(Kind.OTHER_NOT_COMPULSORY, "E09", IssuerFamily.DHS), ICE, "I IV", "IB"),
        (NOTHING, seeking(POLICE, Sought.RECORDS), "III", "CBH"),
        (None, seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "CAB"),
        (None, seeking(ICE, Sought.RECORDS), "III IV", "CBH"),
        (None, seeking(POLICE, Sought.VIDEO), "II III", "BCH"),
        (ARREST, seeking(POLICE, Sought.RECORDS), "III", "CBJ"),
        (I200, seeking(ICE, Sought.PERSON), "II IV", "K"),
        (AGENCY_SUBPOENA, seeking(ICE, Sought.RECORDS), "III IV", "DHEB"),
        (
            verdict(Kind.ADMINISTRATIVE_SUBPOENA, "F03", IssuerFamily.DOJ_AGENCY, ("NONDISCLOSURE_GAG",)),
            seeking(POLICE, Sought.RECORDS),
            "III",
            "BE",
        ),
        (ORDER, seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "FAB"),
        (verdict(Kind.COURT_ORDER, "B10"), seeking(POLICE, Sought.PERSON), "II", "AFB"),
        (verdict(Kind.COURT_ORDER, flags=("SEALED",)), seeking(POLICE, Sought.NONPUBLIC_AREA), "II", "FAB"),
        (verdict(Kind.COURT_ORDER, flags=("SEALED",)), seeking(POLICE, Sought.NONPUBLIC_AREA, Sought.RECORDS), "II III", "FABE"),
        (verdict(Kind.COURT_ORDER, flags=("SEALED",)), POLICE, "III", "BFE"),
        (verdict(Kind.OTHER_NOT_COMPULSORY, "H05"), POLICE, "III", "HCB"),
        (NOTHING, seeking(POLICE, Sought.VIDEO), "II III", "BCH"),
        (verdict(Kind.OTHER_NOT_COMPULSORY, "H07"), POLICE, "III", "CB"),
        (verdict(Kind.OTHER_NOT_COMPULSORY, "H11"), POLICE, "II III", "CB"),
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


GOVERNOR = verdict(Kind.ADMINISTRATIVE_WARRANT, "G02", IssuerFamily.STATE_EXECUTIVE)
PAROLE_COMMISSION = verdict(Kind.ADMINISTRATIVE_WARRANT, "F05", IssuerFamily.DOJ_AGENCY)


@pytest.mark.parametrize("one", [PAROLE, GOVERNOR, PAROLE_COMMISSION], ids=["parole", "governor", "parole commission"])
@pytest.mark.parametrize("agency", [Agency.ICE, Agency.CBP, Agency.OTHER_DHS])
def test_who_shows_a_warrant_does_not_make_it_theirs(one: Verdict, agency: Agency) -> None:
    """Another body's warrant in an immigration officer's hand is not the immigration agency's own, and section IV holds."""
    routing = route(one, Visit(agency=agency), policy())
    assert "immigration" not in routing.card.headline
    assert routing.sections[-1].number == "IV"


@pytest.mark.parametrize("agency", [Agency.ICE, Agency.LOCAL_POLICE, Agency.UNKNOWN])
def test_an_immigration_warrant_stays_one_in_any_hand(agency: Agency) -> None:
    """A police officer with an I-200 shows an immigration agency's own warrant."""
    routing = route(I200, Visit(agency=agency), policy())
    assert "an immigration agency's own warrant" in routing.card.headline
    assert routing.sections[-1].number == "IV"


def test_what_the_paper_seeks_counts_like_what_the_officer_says() -> None:
    """A paper that seeks records brings section III though the officer asked for nothing."""
    clause = ScopeClause(rule="scope.records", span=Span(1, 0, 7, "records", Box(0, 0, 1, 1)), sought=Sought.RECORDS)
    asking = Verdict(Decided(Kind.JUDICIAL_WARRANT, "A01"), 0.9, None, (), None, Fields(), (), (), (clause,))
    assert sections(asking, POLICE) == "III"


def test_a_sealed_order_for_entry_is_spoken_of_with_nobody_else() -> None:
    """An order that is sealed keeps the case secret whichever row it takes."""
    routing = route(verdict(Kind.COURT_ORDER, flags=("SEALED",)), seeking(POLICE, Sought.NONPUBLIC_AREA), policy())
    assert routing.restricted
    assert "Speak about this paper only with the Director and counsel." in routing.card.do_now


@pytest.mark.parametrize("subtype", ["H05", "H04", "E09"])
def test_a_request_for_information_is_told_what_the_privacy_act_exempts(subtype: str) -> None:
    """The Director reads that library records are outside the Freedom of Information Act where that act is invoked alone."""
    notes = route(verdict(Kind.OTHER_NOT_COMPULSORY, "H07"), POLICE, policy()).notes
    assert any("397.603(1)" in note.says for note in notes)
    assert "foia" not in noted(verdict(Kind.OTHER_NOT_COMPULSORY, subtype), POLICE)


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


ANY_PAPER = [*KINDS, WARRANT, ARREST, SUBPOENA, ORDER, I200, PAROLE, AGENCY_SUBPOENA, NOTHING]


@pytest.mark.parametrize("one", [None, *ANY_PAPER], ids=lambda one: one.kind.value if one else "none")
def test_an_emergency_counts_beside_any_paper(one: Verdict | None) -> None:
    """Whatever paper is shown, whoever says that somebody is in danger is heard: 911, the Director, and the safety sections."""
    for visit in (replace(one, claims_emergency=True) for one in VISITS):
        routing = route(one, visit, policy())
        assert any("call 911" in sentence for sentence in routing.card.do_now)
        assert {"A", "G"} <= {choice.code for choice in routing.choices}
        assert {"II", "III"} <= {section.number for section in routing.sections}
        calm = route(one, replace(visit, claims_emergency=False), policy())
        assert not any("call 911" in sentence for sentence in calm.card.do_now)


@pytest.mark.parametrize("one", ANY_PAPER, ids=lambda one: one.kind.value)
def test_an_emergency_claimed_on_the_paper_counts_like_one_by_word_of_mouth(one: Verdict) -> None:
    """A paper that speaks of danger to life brings what an officer's words would bring."""
    flag = Flag("EXIGENT_CLAIM", Severity.HIGH, "m", "c", "l")
    assert any("call 911" in sentence for sentence in route(replace(one, flags=(flag,)), POLICE, policy()).card.do_now)


@pytest.mark.parametrize(
    ("subtype", "says"),
    [("E09", "staff files"), ("H11", "cannot sign"), ("H07", "Take the paper")],
    ids=["I-9", "consent", "FOIA"],
)
def test_an_emergency_takes_nothing_away_from_what_a_paper_calls_for(subtype: str, says: str) -> None:
    """A consent form stays unsigned in an emergency too."""
    routing = route(verdict(Kind.OTHER_NOT_COMPULSORY, subtype), Visit(claims_emergency=True), policy())
    said = (*routing.card.do_now, *routing.card.say, *(choice.label for choice in routing.choices))
    assert any(says in sentence for sentence in said)


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


def noted(one: Verdict | None, visit: Visit, *settled: str) -> set[str]:
    """Return the names of the questions that the Director is told of."""
    return {note.name for note in route(one, visit, policy(), frozenset(settled)).notes}


ISSUED_TO_ICE = seeking(ICE, Sought.NONPUBLIC_AREA)
ATTORNEYS = verdict(
    Kind.JUDICIAL_SUBPOENA, "C05", IssuerFamily.MICHIGAN_COURT, ("SIGNER_ATTORNEY_ONLY", "MLPA_NO_NOTICE_HEARING")
)
FEDERAL = verdict(Kind.JUDICIAL_SUBPOENA, "C01", IssuerFamily.FEDERAL_COURT)
REMOVAL = verdict(Kind.ADMINISTRATIVE_WARRANT, "E02", IssuerFamily.DHS)


@pytest.mark.parametrize(
    ("name", "one", "visit"),
    [
        ("hb_6158", SUBPOENA, ISSUED_TO_ICE),
        ("hb_6158", ORDER, ISSUED_TO_ICE),
        ("i_205_entry", REMOVAL, ICE),
        ("civil_entry", verdict(Kind.JUDICIAL_WARRANT, "A09"), ICE),
        ("attorney_subpoena", ATTORNEYS, POLICE),
        ("records_statute", ATTORNEYS, POLICE),
        ("special_warrant", WARRANT, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("subpoena_entry", SUBPOENA, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("arrest_warrant", ARREST, POLICE),
        ("emergency_immigration", None, Visit(agency=Agency.ICE, claims_emergency=True)),
        ("emergency_records", None, Visit(sought=frozenset({Sought.RECORDS}), claims_emergency=True)),
        ("emergency_records", SUBPOENA, Visit(sought=frozenset({Sought.RECORDS}), claims_emergency=True)),
        ("emergency_immigration", ORDER, Visit(agency=Agency.ICE, claims_emergency=True)),
        ("sb_508_510", None, ICE),
        ("sb_508_510", I200, POLICE),
        ("federal_process", FEDERAL, seeking(POLICE, Sought.RECORDS)),
        ("federal_process", verdict(Kind.ADMINISTRATIVE_SUBPOENA, "F03", IssuerFamily.DOJ_AGENCY), POLICE),
        ("patron_permission", None, seeking(POLICE, Sought.RECORDS)),
        ("act_cited", SUBPOENA, seeking(POLICE, Sought.RECORDS)),
    ],
)
def test_an_open_question_is_told_until_it_is_settled(name: str, one: Verdict | None, visit: Visit) -> None:
    """Where law or policy leave a paper's effect open, the Director reads so; once settled, the note goes or says what holds."""
    assert name in noted(one, visit)
    question = next(one for one in questions() if one.name == name)
    assert (name in noted(one, visit, name)) is bool(question.settled)


@pytest.mark.parametrize(
    ("name", "one", "visit"),
    [
        ("hb_6158", SUBPOENA, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("hb_6158", WARRANT, ISSUED_TO_ICE),
        ("hb_6158", SUBPOENA, seeking(ICE, Sought.RECORDS)),
        ("i_205_entry", I200, ICE),
        ("civil_entry", WARRANT, ICE),
        ("attorney_subpoena", SUBPOENA, POLICE),
        ("special_warrant", ARREST, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("arrest_warrant", WARRANT, POLICE),
        ("emergency_immigration", None, Visit(agency=Agency.LOCAL_POLICE, claims_emergency=True)),
        ("emergency_records", None, Visit(sought=frozenset({Sought.RECORDS}))),
        ("sb_508_510", WARRANT, POLICE),
        ("federal_process", ATTORNEYS, seeking(POLICE, Sought.RECORDS)),
        ("federal_process", FEDERAL, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("patron_permission", WARRANT, seeking(POLICE, Sought.NONPUBLIC_AREA)),
        ("act_cited", ARREST, POLICE),
    ],
)
def test_a_question_that_a_paper_does_not_touch_is_not_told(name: str, one: Verdict | None, visit: Visit) -> None:
    """The Director reads nothing that has no bearing on the paper."""
    assert name not in noted(one, visit)


def test_house_bill_6158_closes_the_other_ways_in_when_it_is_in_force() -> None:
    """Once the administrator marks the bill as in force, a subpoena leaves the Director no way to let immigration officers in."""
    before = route(ORDER, ISSUED_TO_ICE, policy())
    after = route(ORDER, ISSUED_TO_ICE, policy(), frozenset({"hb_6158"}))
    assert "A" in {choice.code for choice in before.choices}
    assert "".join(choice.code for choice in after.choices) == "CJEB"
    assert route(ORDER, seeking(POLICE, Sought.NONPUBLIC_AREA), policy(), frozenset({"hb_6158"})).choices == before.choices


def test_every_question_names_its_law_and_choices_that_there_are() -> None:
    """A switch that nobody could look up, or that offers what the table does not know, is none."""
    table = json.loads((files("classifiers") / "routes.json").read_text(encoding="utf-8"))
    names = [one.name for one in questions()]
    assert len(names) == len(set(names))
    for one in questions():
        assert one.about in {"law", "policy"}
        assert one.settles
        assert one.open
        assert one.law
        assert set(one.choices) <= set(table["choices"])
        assert bool(one.choices) <= bool(one.settled)
