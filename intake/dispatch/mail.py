"""Mail: takes what is due out of the outbox to the mail server; a failure is noted in the server's own words, and tried again."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Protocol

import structlog

from intake.docket.records import Message
from intake.settings import Settings

_log = structlog.get_logger()

_TIMEOUT_S = 15.0


class Mails(Protocol):
    """As much of the docket as is needed here."""

    def due_mails(self, at: datetime) -> tuple[Message, ...]:
        """Return the mails that are to be tried now."""

    def mail_sent(self, mail_id: str) -> None:
        """Note that the server took it."""

    def mail_failed(self, mail_id: str, error: str) -> None:
        """Note that it did not."""


def send_due(outbox: Mails, settings: Settings, at: datetime) -> int:
    """Send the mails that are due at a moment (aware), all over one connection.

    A process that is killed between the server's answer and our note sends a mail twice; both have one Message-ID.

    Returns:
        How many the server took.
    """
    due = outbox.due_mails(at) if settings.smtp_host else ()
    if not due:
        return 0
    try:
        with _connected(settings) as server:
            return sum(_send(outbox, server, mail, settings) for mail in due)
    except (OSError, smtplib.SMTPException) as error:  # no connection, or it broke: none of those left would get through
        waiting = {mail.id for mail in outbox.due_mails(at)}
        for mail in due:
            if mail.id in waiting:
                outbox.mail_failed(mail.id, told(error))
        _log.warning("mail server out of reach", error=told(error))
        return 0


def _send(outbox: Mails, server: smtplib.SMTP, mail: Message, settings: Settings) -> bool:
    """Send one mail; a server that refuses this one alone does not hold up the others."""
    try:
        server.send_message(compose(mail, settings))
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPException as error:
        outbox.mail_failed(mail.id, told(error))
        server.rset()
        return False
    outbox.mail_sent(mail.id)
    return True


def compose(mail: Message, settings: Settings) -> EmailMessage:
    """Return a mail as it goes over the wire; tried again, it is the same mail with the same Message-ID."""
    composed = EmailMessage()
    composed["From"] = settings.mail_from
    composed["To"] = mail.to
    composed["Subject"] = mail.subject
    composed["Date"] = format_datetime(mail.created_at)
    composed["Message-ID"] = f"<{mail.id}@{settings.mail_from.rpartition('@')[2]}>"
    composed["Auto-Submitted"] = "auto-generated"
    composed.set_content(mail.body)
    return composed


def told(error: Exception) -> str:
    """Return what a mail server or the network said, as a line that an administrator can act on."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(f"{code} {_text(answer)}" for code, answer in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return str(error) or type(error).__name__


def _text(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer


@contextmanager
def _connected(settings: Settings) -> Iterator[smtplib.SMTP]:
    """Give a connection to the mail server, encrypted and signed in as the settings say."""
    context = ssl.create_default_context()
    address = (settings.smtp_host, settings.smtp_port)
    if settings.smtp_security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(*address, timeout=_TIMEOUT_S, context=context)
    else:
        server = smtplib.SMTP(*address, timeout=_TIMEOUT_S)
    with server:
        if settings.smtp_security == "starttls":
            server.starttls(context=context)
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password.get_secret_value())
        yield server
