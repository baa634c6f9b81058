"""The docket on both its databases: the same rules hold on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from argon2 import PasswordHasher

from classifiers.kinds import Kind, Sought
from classifiers.visit import Agency, Visit
from intake.docket.docket import Docket, NotAllowedError, NotFoundError
from intake.docket.outbox import MAX_TRIES, pause_after
from intake.docket.records import Case, CaseState, DecisionKind, LibraryRecord, MailState, PaperStatus, Role
from intake.docket.tables import Base, PersonRow
from intake.paper import Original
from intake.settings import Settings

ORIGINAL = Original("ab" * 32, 7, "application/pdf", "warrant.pdf")


class House:
    """A docket with one person of each role, and one case."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.docket = Docket.open(settings)
        self.desk, self.other_desk, self.director, self.counsel, self.other_counsel, self.administrator = (
            self.docket.add_person(name, f"{name}@library.example", frozenset({role}), by=None)[0]
            for name, role in (
                ("dana", Role.DESK),
                ("omar", Role.DESK),
                ("dee", Role.DIRECTOR),
                ("cora", Role.COUNSEL),
                ("carl", Role.COUNSEL),
                ("ada", Role.ADMINISTRATOR),
            )
        )
        self.case = self.docket.open_case(Visit(agency=Agency.ICE), "the sign-in sheets", by=self.desk)

    def finish(self, paper_id: str, *, is_restricted: bool = False) -> None:
        """Finish a paper as a worker does."""
        self.docket.finish_paper(
            paper_id,
            assessment={"kind": "judicial_warrant"},
            card={"headline": "A judge's warrant."},
            transcript_sha256="cd" * 32,
            page_images=("ef" * 32,),
            is_restricted=is_restricted,
            policy_id="p",
            policy_version="1",
        )

    def now(self) -> Case:
        """Return the case as the Director sees it now."""
        return self.docket.case(self.case.id, viewer=self.director)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "writdesk.db")
        return Settings(data_dir=tmp_path, smtp_host="mail.example")
    new: Callable[[], str] = request.getfixturevalue("new_postgresql")
    return Settings(data_dir=tmp_path, database_url=new(), smtp_host="mail.example")


@pytest.fixture
def house(settings: Settings) -> Iterator[House]:
    found = House(settings)
    yield found
    found.docket.close()


def _jobs(house: House) -> list[str]:
    table = "workflow_status" if house.docket.engine.dialect.name == "sqlite" else "dbos.workflow_status"
    with house.docket.engine.connect() as connection:
        return list(connection.scalars(sa.text(f"SELECT workflow_uuid FROM {table} ORDER BY 1")))  # noqa: S608  (names of ours)


def test_tables_are_as_the_migrations_make_them(house: House) -> None:
    """A change of the tables without a migration would be found by the first library that upgrades."""

    def ours(_item: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:  # noqa: FBT001  (Alembic's)
        return kind != "table" or name in Base.metadata.tables

    with house.docket.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_opening_again_keeps_everything(house: House) -> None:
    """Run again, the program starts and changes nothing."""
    before = house.now()
    again = Docket.open(house.settings)
    assert again.case(house.case.id, viewer=house.director) == before
    assert again.check_history() == ()
    again.close()


def test_visit_comes_back_as_it_was_noted(house: House) -> None:
    """What the desk notes is kept to the letter, whatever it holds."""
    visit = Visit(
        datetime(2026, 11, 2, 14, 30, tzinfo=UTC),
        Agency.FBI,
        "Zoë Łukasz 山田 \U0001f600",
        "'; DROP TABLE cases; --",
        True,  # noqa: FBT003  (as the record has it)
        frozenset({Sought.RECORDS, Sought.VIDEO}),
        "A. Patron",
        claims_emergency=True,
    )
    case = house.docket.open_case(visit, "words\nand\x00 more", by=house.desk)
    found = house.docket.case(case.id, viewer=house.director)
    assert (found.visit, found.request_words) == (visit, "words\nand more")
    assert house.docket.visit(case.id) == visit


def test_numbers_of_cases_have_no_gap(house: House) -> None:
    """Cases opened at the same moment have different numbers, one after the other."""
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: house.docket.open_case(Visit(), "", by=house.desk), range(12)))
    numbers = [int(case.number.split("-")[1]) for case in house.docket.cases(viewer=house.director)]
    assert numbers == list(range(13, 0, -1))
    assert house.docket.check_history() == ()


def test_paper_and_job_are_written_together_or_not_at_all(house: House) -> None:
    """A paper without a job would never be read; a job without a paper could not be."""
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    assert _jobs(house) == [f"paper-{paper.id}"]
    with pytest.raises(NotFoundError):
        house.docket.add_paper("0" * 32, [ORIGINAL], by=house.desk)

    def fails(connection: sa.Connection, paper_id: str) -> None:
        house.docket.enqueue(connection, paper_id)
        raise OSError("the disk is full")

    broken = replace(house.docket, enqueue=fails)
    with pytest.raises(OSError, match="disk"):
        broken.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    assert _jobs(house) == [f"paper-{paper.id}"]
    assert [one.id for one in house.now().papers] == [paper.id]
    assert [line.action for line in house.docket.history(house.case.id)] == ["case.opened", "paper.received"]


def test_what_a_worker_does_twice_counts_once(house: House) -> None:
    """A killed worker runs again: the second finish changes nothing, and tells nobody a second time."""
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    for _ in range(2):
        house.docket.begin_paper(paper.id)
        house.docket.report_progress(paper.id, "Reading page 1 of 1", 0, 1, {"headline": "A warrant, it seems."})
    assert house.docket.paper(paper.id).provisional == {"headline": "A warrant, it seems."}
    house.finish(paper.id)
    first = house.docket.paper(paper.id)
    house.finish(paper.id)
    house.docket.begin_paper(paper.id)
    house.docket.refuse_paper(paper.id, code="damaged", message="No.", assessment={})
    house.docket.fail_paper(paper.id, "No.")
    assert house.docket.paper(paper.id) == first
    assert (first.status, first.provisional, first.pages_total) == (PaperStatus.ASSESSED, None, 1)
    assert [line.action for line in house.docket.history(house.case.id)].count("paper.assessed") == 1


def test_refused_paper_is_kept_and_told(house: House) -> None:
    """A bad file's bytes and receipt stay, and the Director hears of it."""
    paper = house.docket.add_refused_paper(house.case.id, [ORIGINAL], "empty", "This file is empty.", by=house.desk)
    assert (paper.status, paper.error_code, paper.originals) == (PaperStatus.REFUSED, "empty", (ORIGINAL,))
    assert _jobs(house) == []
    assert [line.action for line in house.docket.history(house.case.id)][-2:] == ["paper.received", "paper.refused"]


def test_who_sees_a_case(house: House) -> None:
    """Deny by default: an administrator sees no case, counsel only what was forwarded to them."""
    docket, case_id = house.docket, house.case.id
    for viewer in (house.desk, house.other_desk, house.director):
        assert docket.case(case_id, viewer=viewer).id == case_id
    for viewer in (house.counsel, house.administrator, replace(house.director, is_active=False)):
        with pytest.raises(NotFoundError):
            docket.case(case_id, viewer=viewer)
        assert docket.cases(viewer=viewer) == ()
    docket.forward(case_id, [house.counsel.id], by=house.director)
    assert docket.case(case_id, viewer=house.counsel).id == case_id
    assert docket.cases(viewer=house.other_counsel) == ()


def test_restricted_case_is_closed_to_the_desk(house: House) -> None:
    """Gag or seal: only the Director and forwarded counsel see the case; whoever took it in sees the card and no more."""
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    house.finish(paper.id, is_restricted=True)
    house.docket.forward(house.case.id, [house.counsel.id], by=house.director)
    house.docket.decide(house.case.id, DecisionKind.ACKNOWLEDGE, "Seen.", by=house.director)
    for viewer in (house.director, house.counsel):
        assert house.docket.case(house.case.id, viewer=viewer).papers[0].assessment == {"kind": "judicial_warrant"}
    seen = house.docket.case(house.case.id, viewer=house.desk)
    assert seen.papers[0].card == {"headline": "A judge's warrant."}
    assert (seen.papers[0].assessment, seen.papers[0].page_images, seen.papers[0].originals) == (None, (), ())
    assert (seen.decisions, seen.forwarded_to) == ((), ())
    assert house.docket.cases(viewer=house.other_desk) == ()
    later = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    house.finish(later.id)
    assert house.now().is_restricted, "a later paper lifts no restriction"


def test_mail_about_a_restricted_case_names_no_case(house: House) -> None:
    """Routine notices carry nothing: a link to the house, and no number, name or kind."""
    house.docket.mail_sent(house.docket.due_mails(datetime.now(UTC))[0].id)
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    house.finish(paper.id, is_restricted=True)
    mail = house.docket.due_mails(datetime.now(UTC))[0]
    assert mail.to == house.director.email
    for told in (house.case.id, house.case.number, "warrant", "ICE", "restricted", house.desk.name):
        assert told not in mail.subject + mail.body


def test_decisions_are_the_directors(house: House) -> None:
    """The Director decides and nobody else; the machine's answer stays beside a correction."""
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    house.finish(paper.id)
    for by in (house.desk, house.counsel, house.administrator):
        with pytest.raises(NotAllowedError):
            house.docket.decide(house.case.id, DecisionKind.DECLINE, "No.", by=by)
    with pytest.raises(ValueError, match="correction"):
        house.docket.decide(house.case.id, DecisionKind.CORRECT_KIND, "Hm.", by=house.director)
    with pytest.raises(NotFoundError):
        house.docket.decide(house.case.id, DecisionKind.DECLINE, "No.", by=house.director, paper_id="0" * 32)
    house.docket.decide(
        house.case.id,
        DecisionKind.CORRECT_KIND,
        "An officer signed it.",
        by=house.director,
        corrected_kind=Kind.ADMINISTRATIVE_WARRANT,
        paper_id=paper.id,
    )
    found = house.now()
    assert (found.state, found.decisions[0].corrected_kind) == (CaseState.OPEN, Kind.ADMINISTRATIVE_WARRANT)
    assert found.papers[0].assessment == {"kind": "judicial_warrant"}
    assert house.docket.history(house.case.id)[-1].detail["corrected_kind"] == "administrative_warrant"


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (DecisionKind.ACKNOWLEDGE, CaseState.ACKNOWLEDGED),
        (DecisionKind.ASK_COUNSEL, CaseState.WITH_COUNSEL),
        (DecisionKind.ALLOW_WITHIN_SCOPE, CaseState.DECIDED),
        (DecisionKind.CLOSE, CaseState.CLOSED),
    ],
)
def test_decision_moves_the_case(house: House, kind: DecisionKind, state: CaseState) -> None:
    """The inbox shows where each case stands."""
    house.docket.decide(house.case.id, kind, "So.", by=house.director)
    assert house.now().state is state
    assert [case.id for case in house.docket.cases(viewer=house.director, states=[state])] == [house.case.id]


def test_forwarding_reaches_counsel_only(house: House) -> None:
    """A case goes to people who are counsel, once each, with one mail each."""
    with pytest.raises(NotAllowedError):
        house.docket.forward(house.case.id, [house.desk.id], by=house.director)
    for _ in range(2):
        found = house.docket.forward(house.case.id, [house.counsel.id], by=house.director)
    assert [person.id for person in found.forwarded_to] == [house.counsel.id]
    assert found.state is CaseState.WITH_COUNSEL
    assert [mail.to for mail in house.docket.mails(house.case.id)].count(house.counsel.email) == 1


@pytest.mark.parametrize("table", ["events", "decisions"])
@pytest.mark.parametrize("deed", ["DELETE FROM {}", "UPDATE {} SET person_id = 'x'"])
def test_database_refuses_to_change_what_was_written(house: House, table: str, deed: str) -> None:
    """The history and the decisions only grow, whoever asks."""
    house.docket.decide(house.case.id, DecisionKind.ACKNOWLEDGE, "Seen.", by=house.director)
    with pytest.raises(sa.exc.DBAPIError, match="only grow"), house.docket.engine.begin() as connection:
        connection.execute(sa.text(deed.format(table)))
    assert house.docket.check_history() == ()


def _forge(house: House, *statements: str) -> None:
    """Do what somebody does who owns the database: put the guards away, then change it."""
    with house.docket.engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(sa.text("DROP TRIGGER events_no_update"))
            connection.execute(sa.text("DROP TRIGGER events_no_delete"))
        else:
            connection.execute(sa.text("DROP TRIGGER events_only_grow ON events"))
        for statement in statements:
            connection.execute(sa.text(statement), {"case": house.case.id})


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE events SET person_name = 'nobody' WHERE chain = :case AND sequence = 2", "Line 2 (case.viewed) was changed"),
        ("UPDATE events SET detail = '{}' WHERE chain = :case AND sequence = 1", "Line 1 (case.opened) was changed"),
        ("DELETE FROM events WHERE chain = :case AND sequence = 2", "Line 2 is missing"),
        ("DELETE FROM events WHERE chain = :case AND sequence = 3", "1 of the newest lines are missing"),
        ("DELETE FROM events WHERE chain = :case", "3 of the newest lines are missing"),
    ],
)
def test_forged_history_shows(house: House, statement: str, found: str) -> None:
    """Whoever owns the database cannot change a line or take the newest away unseen: key and mark lie outside it."""
    for number in range(2):
        house.docket.note(house.case.id, "case.viewed", {"number": number}, by=house.director)
    assert house.docket.check_history(house.case.id) == ()
    _forge(house, statement)
    assert found in " ".join(house.docket.check_history(house.case.id))
    assert found in " ".join(house.docket.check_history())


def test_key_of_the_history_is_for_this_account_alone(house: House) -> None:
    """The key lies outside the database, and no other account of the machine can read it."""
    assert (house.settings.data_dir / "history.key").stat().st_mode & 0o777 == 0o600


def test_one_time_password_is_kept_as_a_digest(house: House) -> None:
    """A password is shown once, and is nowhere in clear; a new one ends all sessions."""
    person, password = house.docket.add_person("New Person", " New@Library.example ", frozenset({Role.DESK}), by=None)
    assert (person.email, person.must_change_password) == ("new@library.example", True)
    with house.docket.scoped_session() as session:
        row = session.get_one(PersonRow, person.id)
        before = row.fs_uniquifier
        assert PasswordHasher().verify(str(row.password), password)
    with pytest.raises(ValueError, match="already"):
        house.docket.add_person("Another", "NEW@library.example", frozenset(), by=None)
    renewed = house.docket.renew_password(person.id, by=house.administrator)
    with house.docket.scoped_session() as session:
        row = session.get_one(PersonRow, person.id)
        assert PasswordHasher().verify(str(row.password), renewed)
        assert row.fs_uniquifier != before
    house.docket.scoped_session.remove()
    assert password not in str(house.docket.history(None))


def test_roles_change_and_are_noted(house: House) -> None:
    """What a person may do is what their roles say now; who changed it is in the history."""
    changed = house.docket.change_roles(house.desk.id, frozenset({Role.COUNSEL, Role.DESK}), by=house.administrator)
    assert changed.roles == {Role.COUNSEL, Role.DESK}
    assert house.docket.set_active(house.desk.id, False, by=house.administrator).is_active is False  # noqa: FBT003
    actions = [(line.action, line.person_name) for line in house.docket.history(None)]
    assert actions[-2:] == [("person.roles_changed", "ada"), ("person.deactivated", "ada")]
    assert house.docket.person_by_email("nobody@library.example") is None
    with pytest.raises(NotFoundError):
        house.docket.person("0" * 32)


def test_library_is_kept(house: House) -> None:
    """What the administrator enters comes back as it was entered."""
    record = LibraryRecord("Ecorse Public Library", ("EPL",), ("4184 W. Jefferson",), extra={"a": [1]})
    house.docket.save_library(record, by=house.administrator)
    assert house.docket.library() == record


def test_mail_is_tried_again_later_and_later_then_given_up(house: House) -> None:
    """A mail server that is down for a day loses no mail; its own words are kept."""
    mail = house.docket.queue_mail("x@library.example", "s", "b", None)
    for number in range(1, MAX_TRIES + 1):
        assert house.docket.mails()[0].state is MailState.WAITING
        house.docket.mail_failed(mail.id, "451 4.3.0 try later")
        due = [one.id for one in house.docket.due_mails(datetime.now(UTC) + pause_after(number) - timedelta(seconds=5))]
        assert mail.id not in due
    failed = next(one for one in house.docket.mails() if one.id == mail.id)
    assert (failed.state, failed.tries, failed.last_error) == (MailState.FAILED, MAX_TRIES, "451 4.3.0 try later")
    assert sum((pause_after(number) for number in range(1, MAX_TRIES)), timedelta()) > timedelta(hours=24)


def test_without_a_mail_server_it_is_said(tmp_path: Path) -> None:
    """Without a mail server the inbox still shows a case, and the page can say that no mail was sent."""
    house = House(Settings(data_dir=tmp_path))
    assert {mail.state for mail in house.docket.mails(house.case.id)} == {MailState.NOT_CONFIGURED}
    assert house.docket.due_mails(datetime.now(UTC)) == ()
    house.docket.close()


def test_one_mail_waits_for_each_director(house: House) -> None:
    """While a mail about a case waits to be sent, another would tell nothing more."""
    paper = house.docket.add_paper(house.case.id, [ORIGINAL], by=house.desk)
    house.finish(paper.id)
    waiting = [mail.to for mail in house.docket.mails(house.case.id) if mail.state is MailState.WAITING]
    assert waiting == [house.director.email]
    house.docket.open_case(Visit(), "", by=house.desk, is_demo=True)
    assert len(house.docket.mails()) == 1, "an example tells nobody"


def test_packet_is_recorded(house: House) -> None:
    """Who made which packet is known by its digest."""
    due = house.docket.ask_for_packet(house.case.id, by=house.director)
    assert house.now().due_packets == (due,)
    house.docket.begin_packet(due.id)
    packet = house.docket.packet_made(due.id, "ab" * 32, 1234)
    assert packet is not None
    assert (packet.id, packet.made_by) == (due.id, house.director)
    assert (house.now().packets, house.now().due_packets) == ((packet,), ())
    line = house.docket.history(house.case.id)[-1]
    assert (line.detail["sha256"], line.person_name) == ("ab" * 32, house.director.name)


def test_a_packet_is_recorded_once_and_given_up_after_some_tries(house: House) -> None:
    """A worker killed after the packet was recorded records it no second time; one that a packet ends is not ended for ever."""
    due = house.docket.ask_for_packet(house.case.id, by=house.director)
    assert house.docket.packet_made(due.id, "ab" * 32, 1234) is not None
    assert house.docket.packet_made(due.id, "ab" * 32, 1234) is None
    assert len(house.now().packets) == 1
    deadly = house.docket.ask_for_packet(house.case.id, by=house.director)
    for _ in range(3):
        assert [one.id for one in house.docket.due_packets()] == [deadly.id]
        house.docket.begin_packet(deadly.id)
    assert house.docket.due_packets() == ()
    assert house.now().due_packets[0].has_failed


def test_only_a_director_has_a_packet_made(house: House) -> None:
    """A packet holds everything of a case."""
    with pytest.raises(NotAllowedError):
        house.docket.ask_for_packet(house.case.id, by=house.desk)


def test_worker_is_seen(house: House) -> None:
    """The administrator sees whether a worker is there; the silent are found."""
    assert house.docket.worker_seen() is None
    assert house.docket.are_readers_cut_off() is None
    house.docket.beat("worker-a", is_cut_off=False)
    assert house.docket.are_readers_cut_off() is False
    house.docket.beat("worker-a", is_cut_off=True)
    assert house.docket.are_readers_cut_off() is True
    seen = house.docket.worker_seen()
    assert seen is not None
    assert datetime.now(UTC) - seen < timedelta(seconds=30)
    assert house.docket.silent_workers(seen - timedelta(seconds=1)) == ()
    assert house.docket.silent_workers(seen + timedelta(seconds=1)) == ("worker-a",)
    house.docket.forget_worker("worker-a")
    assert house.docket.worker_seen() is None
