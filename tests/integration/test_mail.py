"""Mail through a real SMTP server: what is in the outbox arrives once, and a server's refusal is told in its own words."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from classifiers.visit import Visit
from intake.dispatch.mail import send_due
from intake.docket.docket import Docket
from intake.docket.records import MailState, Role
from intake.settings import Settings


class Postbox:
    """What the mail server took; it refuses one address, as servers do."""

    def __init__(self) -> None:
        self.taken: list[Any] = []

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        """Take an address, or say why not."""
        if address.startswith("gone@"):
            return "550 5.1.1 nobody here by that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Take a mail."""
        self.taken.append(envelope)
        return "250 OK"


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def postbox(port: int) -> Iterator[Postbox]:
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box
    server.stop()


@pytest.fixture
def settings(tmp_path: Path, port: int) -> Settings:
    return Settings(
        data_dir=tmp_path, smtp_host="127.0.0.1", smtp_port=port, smtp_security="none", mail_from="desk@library.example"
    )


@pytest.fixture
def docket(settings: Settings) -> Iterator[Docket]:
    found = Docket.open(settings)
    yield found
    found.close()


def test_director_is_told_of_a_case_with_a_link_and_no_content(docket: Docket, settings: Settings, postbox: Postbox) -> None:
    """Mail to the Director carries a link and no content, and the history says that it was sent."""
    desk, _ = docket.add_person("Dana Desk", "dana@library.example", frozenset({Role.DESK}), by=None)
    docket.add_person("Dee Director", "dee@library.example", frozenset({Role.DIRECTOR}), by=None)
    case = docket.open_case(Visit(presenter_name="T. Agent", badge="4471"), "the sign-in sheets", by=desk)
    assert send_due(docket, settings, datetime.now(UTC)) == 1
    (envelope,) = postbox.taken
    mail = message_from_bytes(envelope.content)
    assert (envelope.rcpt_tos, mail["From"]) == (["dee@library.example"], "desk@library.example")
    text = envelope.content.decode()
    assert f"/director/cases/{case.id}" in text
    for secret in ("T. Agent", "4471", "sign-in", "Dana", case.number):
        assert secret not in text
    (kept,) = docket.mails(case.id)
    assert (kept.state, kept.tries) == (MailState.SENT, 1)
    assert docket.history(case.id)[-1].action == "mail.sent"
    assert send_due(docket, settings, datetime.now(UTC)) == 0


def test_one_refused_address_holds_up_nobody(docket: Docket, settings: Settings, postbox: Postbox) -> None:
    """A mail that the server refuses is noted with the server's words; the next one goes out all the same."""
    refused = docket.queue_mail("gone@library.example", "s", "b", None)
    taken = docket.queue_mail("here@library.example", "s", "b", None)
    assert send_due(docket, settings, datetime.now(UTC)) == 1
    states = {mail.id: (mail.state, mail.last_error) for mail in docket.mails()}
    assert states[refused.id] == (MailState.WAITING, "550 5.1.1 nobody here by that name")
    assert states[taken.id] == (MailState.SENT, "")


def test_server_that_is_away_loses_no_mail(docket: Docket, settings: Settings, port: int) -> None:
    """While the mail server is down the mail waits; when it is back the mail goes out, with the same Message-ID."""
    mail = docket.queue_mail("dee@library.example", "s", "b", None)
    assert send_due(docket, settings, datetime.now(UTC)) == 0
    (kept,) = docket.mails()
    assert (kept.state, kept.tries) == (MailState.WAITING, 1)
    assert "refused" in kept.last_error.lower()
    assert send_due(docket, settings, datetime.now(UTC)) == 0, "it is not tried again at once"
    assert docket.mails()[0].tries == 1
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        assert send_due(docket, settings, datetime.now(UTC) + timedelta(minutes=1)) == 1
    finally:
        server.stop()
    assert message_from_bytes(box.taken[0].content)["Message-ID"] == f"<{mail.id}@library.example>"


def test_password_is_never_sent_in_clear(docket: Docket, settings: Settings, postbox: Postbox) -> None:
    """A server that offers no encryption is not given a mail when encryption is asked for."""
    docket.queue_mail("dee@library.example", "s", "b", None)
    asked = settings.model_copy(update={"smtp_security": "starttls", "smtp_user": "writdesk"})
    assert send_due(docket, asked, datetime.now(UTC)) == 0
    assert "STARTTLS" in docket.mails()[0].last_error
    assert postbox.taken == []
