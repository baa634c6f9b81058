"""The law's traps: papers that look like something they are not, each with its kind and the flags that it raises, no others."""

import importlib.util
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from classifiers.classify import classify
from classifiers.kinds import Sought
from classifiers.policy import policy
from classifiers.routing import route
from classifiers.transcript import transcript_from_text
from classifiers.visit import Agency, Library, Visit

_PATH = Path(__file__).with_name("papers") / "traps.py"
_SPEC = importlib.util.spec_from_file_location("classifier_papers_traps", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
traps = importlib.util.module_from_spec(_SPEC)
sys.modules[_SPEC.name] = traps
_SPEC.loader.exec_module(traps)

TODAY = date(2026, 11, 24)
LIBRARY = Library(addresses=("4184 West Jefferson Avenue, Ecorse, Michigan 48229",))


@pytest.mark.parametrize(("name", "kind", "flags", "text"), traps.TRAPS, ids=[row[0] for row in traps.TRAPS])
def test_trap(name: str, kind: str, flags: tuple[str, ...], text: str) -> None:
    """A paper is what its issuer and its verb make it, whatever its title, seal or quotations say."""
    verdict = classify(transcript_from_text(text), library=LIBRARY, today=TODAY)
    assert verdict.kind.value == kind, (name, verdict.outcome)
    raised = {flag.code for flag in verdict.flags}
    assert raised == set(flags), name


EXECUTE_BY = "on or before December 1, 2026"
PLACE = "Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan"
WARRANT = traps.b.AO93 + traps.b.MAG


def codes(text: str, visit: Visit = Visit()) -> set[str]:  # noqa: B008  (a frozen value)
    """Return the flags of a paper that came in a visit to the library."""
    return {flag.code for flag in classify(transcript_from_text(text), visit, LIBRARY, today=TODAY).flags}


def test_day_and_month_that_could_be_changed_about_are_told() -> None:
    """T72: a last day that can be read as two days, or that lies before the day of issue, is left to a person."""
    for doubtful in ("1/7", "1/7/2026", "December 1"):
        assert "DATE_IN_FUTURE_OR_IMPOSSIBLE" in codes(WARRANT.replace(EXECUTE_BY, f"on or before {doubtful}"))
    assert "DATE_IN_FUTURE_OR_IMPOSSIBLE" in codes(WARRANT.replace(EXECUTE_BY, "on or before February 31, 2026"))
    assert "DATE_IN_FUTURE_OR_IMPOSSIBLE" not in codes(WARRANT)


def notes(text: str) -> dict[str, str]:
    """Return what the Director is told of questions that a paper touches, by name."""
    verdict = classify(transcript_from_text(text), today=TODAY)
    return {note.name: note.says for note in route(verdict, Visit(), policy()).notes}


def test_whether_the_judge_sits_on_that_bench_is_asked_of_the_clerk() -> None:
    """T71: no paper tells whether its judge is retired; the Director is told whom to ask, and that no number on it is used."""
    said = notes(WARRANT)["bench"]
    for part in (
        "Orla Fenn",
        "United States District Court for the Eastern District of Michigan",
        "26-mj-30417",
        "public number",
    ):
        assert part in said
    assert "AUTHENTICITY_SUSPECT" not in codes(WARRANT)


STATES_JUDGES = (
    "Orla Fenn, Circuit Court Judge, State of Michigan",
    "Orla Fenn, Judge of the 36th District Court",
    "Orla Fenn, Superior Court Judge",
    "Orla Fenn, Probate Court Judge",
)
FEDERAL_JUDGES = (
    "Orla Fenn, United States Magistrate Judge",
    "Orla Fenn, U.S. District Court Judge",
    "Orla Fenn, Magistrate Judge",
)


@pytest.mark.parametrize("signer", STATES_JUDGES)
def test_a_state_judge_on_a_federal_warrant_is_counsels_question(signer: str) -> None:
    """T27: Rule 41(b)(1) lets a judge of a state court of record issue it; counsel is told, no flag is raised."""
    signed = WARRANT.replace("Orla Fenn, United States Magistrate Judge", signer)
    assert signed != WARRANT
    assert signer.removeprefix("Orla Fenn, ") in notes(signed)["states_judge"]
    assert codes(signed) == codes(WARRANT)


@pytest.mark.parametrize("signer", FEDERAL_JUDGES)
def test_a_federal_judge_on_a_federal_warrant_raises_no_question_of_rule_41(signer: str) -> None:
    """Most warrants are signed by a magistrate judge, of whom nothing but the bench is asked."""
    assert "states_judge" not in notes(WARRANT.replace("Orla Fenn, United States Magistrate Judge", signer))


@pytest.mark.parametrize("name", ["T33", "T59"])
def test_of_no_judge_nothing_is_said(name: str) -> None:
    """A paper that no judge signed, and one that a clerk signed, raise no question about a bench."""
    text = next(text for trap, _, _, text in traps.TRAPS if trap == name)
    assert "bench" not in notes(text)


def test_days_are_counted_and_not_hours() -> None:
    """T73: a warrant of two minutes to midnight may be carried out on the fourteenth day after, to its end."""
    late = WARRANT.replace("11/20/2026 9:15 am", "11/20/2026 11:58 pm")
    assert "EXECUTE_WINDOW_TOO_LONG" not in codes(late.replace(EXECUTE_BY, "on or before December 4, 2026"))
    assert "EXECUTE_WINDOW_TOO_LONG" in codes(late.replace(EXECUTE_BY, "on or before December 5, 2026"))
    night = Visit(presented_at=datetime(2026, 11, 24, 21, 59, tzinfo=UTC))
    assert "EXECUTE_BY_PASSED" not in codes(late.replace(EXECUTE_BY, "on or before November 24, 2026"), night)


def test_words_without_a_paper_go_to_the_director() -> None:
    """T75: an agent who says that it is a criminal case and shows nothing is told that the Director will speak with him."""
    routing = route(None, Visit(agency=Agency.ICE, sought=frozenset({Sought.NONPUBLIC_AREA})), policy())
    assert routing.row == "no_paper.area"
    assert [section.number for section in routing.sections] == ["II", "IV"]


def test_a_paper_on_a_telephone_is_not_relied_on() -> None:
    """T76: what was only shown on a screen is marked as hard to read, however well it reads."""
    assert "LOW_SCAN_QUALITY" in codes(WARRANT, Visit(on_screen_only=True))
    assert "LOW_SCAN_QUALITY" not in codes(WARRANT)


def test_another_person_than_the_officer_asks_for_is_told() -> None:
    """T77: the name on the warrant is compared with the name that the officer gave; a namesake no paper tells apart."""
    arrest = traps.b.AO442
    assert "PERSON_NAME_MISSING_OR_MISMATCH" in codes(arrest, Visit(person_sought="Delia Crane"))
    assert "PERSON_NAME_MISSING_OR_MISMATCH" not in codes(arrest, Visit(person_sought="Marlo Quist"))


def test_the_librarys_former_building_is_not_the_library() -> None:
    """T78: a warrant for a building that the library has left names no room of it."""
    former = "the building at 3869 West Jefferson Avenue, Ecorse, Michigan"
    assert "PLACE_NOT_LIBRARY" in codes(WARRANT.replace(PLACE, former))
    assert "PLACE_NOT_LIBRARY" not in codes(WARRANT)


def test_a_stored_communications_warrant_reaches_beyond_its_district() -> None:
    """T63: a court of another district may issue one, and no flag says otherwise."""
    text = next(text for name, _, _, text in traps.TRAPS if name == "T63")
    assert "OTHER_FEDERAL_DISTRICT" not in codes(text)


def test_a_domesticated_subpoena_is_michigans() -> None:
    """T59: with a circuit clerk's CC 11a in front, the other state's subpoena behind it is no bar."""
    text = next(text for name, _, _, text in traps.TRAPS if name == "T59")
    assert "OUT_OF_STATE" not in codes(text)


@pytest.mark.parametrize(
    ("name", "agency", "sections"),
    [
        ("T14", Agency.ICE, "II IV"),
        ("T14", Agency.FBI, "II"),
        ("T53", Agency.CORRECTIONS, "II III"),
        ("T74", Agency.LOCAL_POLICE, "II III IV"),
        ("T01", Agency.ICE, "II IV"),
    ],
)
def test_who_stands_at_the_desk_brings_the_sections(name: str, agency: Agency, sections: str) -> None:
    """T14, T53, T74: section IV goes with immigration officers and their paper in any hand, and with no parole officer's."""
    text = next(text for trap, _, _, text in traps.TRAPS if trap == name)
    visit = Visit(agency=agency)
    routing = route(classify(transcript_from_text(text), visit, LIBRARY, today=TODAY), visit, policy())
    told = [section.number for section in routing.sections]
    assert told == sections.split()
    is_others = name in {"T14", "T74"} and agency is not Agency.FBI
    assert ("PRESENTER_NOT_ISSUER" in codes(text, visit)) is is_others


def test_a_subpoena_that_a_prosecutor_did_not_sign_is_not_signed_by_the_order_that_allows_it() -> None:
    """T55: the judge's order behind an investigative subpoena is not its signature."""
    text = next(text for name, _, _, text in traps.TRAPS if name == "T55")
    unsigned = text.replace("/s/ Rhys Calder", "______________________")
    verdict = classify(transcript_from_text(unsigned), today=TODAY)
    assert verdict.kind.value == "judicial_subpoena"
    assert verdict.has_flag("SIG_ISSUER_MISSING")
    assert not codes(text) & {"SIG_ISSUER_MISSING", "AUTHORISATION_ORDER_NOT_ATTACHED"}
