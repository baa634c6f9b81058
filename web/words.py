"""Words: the plain words that pages show for the codes of the docket and of assessments."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from classifiers.kinds import Kind, Sought
from intake.dispatch.wording import AGENCIES as AGENCIES  # noqa: PLC0414 - the pages find it among their words
from intake.docket.records import CaseState, DecisionKind, Event, MailState, Message, PaperRecord, PaperStatus, Role

KINDS = {
    Kind.JUDICIAL_SUBPOENA: "Court subpoena",
    Kind.JUDICIAL_WARRANT: "Judge's warrant",
    Kind.COURT_ORDER: "Court order",
    Kind.ADMINISTRATIVE_WARRANT: "Agency's own warrant",
    Kind.ADMINISTRATIVE_SUBPOENA: "Agency's subpoena",
    Kind.OTHER_NOT_COMPULSORY: "Other paper",
    Kind.UNDETERMINED: "Cannot be told",
}

SOUGHT = {
    Sought.NONPUBLIC_AREA: "To go into a staff or other nonpublic area",
    Sought.RECORDS: "Records about patrons or what they use",
    Sought.PERSON: "A person",
    Sought.DEVICES: "Computers or other devices",
    Sought.VIDEO: "Camera video",
    Sought.TESTIMONY: "That somebody testifies",
    Sought.STAFF_FILES: "Files about staff (such as I-9)",
    Sought.OTHER: "Something else",
}

ROLES = {
    Role.DESK: "Desk staff",
    Role.DIRECTOR: "Director or designee",
    Role.COUNSEL: "Counsel",
    Role.ADMINISTRATOR: "Administrator",
}


class Sign(NamedTuple):
    """A state as it is shown: a word, an icon and a tone, so that colour never says it alone."""

    label: str
    icon: str
    tone: str


CASE_STATES = {
    CaseState.OPEN: Sign("New", "bell", "alert"),
    CaseState.ACKNOWLEDGED: Sign("Seen by the Director", "eye", "info"),
    CaseState.WITH_COUNSEL: Sign("With counsel", "scales", "info"),
    CaseState.DECIDED: Sign("Decided", "check", "good"),
    CaseState.CLOSED: Sign("Closed", "box", "calm"),
}

PAPER_STATES = {
    PaperStatus.QUEUED: Sign("Waiting to be read", "clock", "calm"),
    PaperStatus.READING: Sign("Being read", "clock", "info"),
    PaperStatus.ASSESSED: Sign("Read", "check", "good"),
    PaperStatus.REFUSED: Sign("Could not be read", "warning", "alert"),
    PaperStatus.FAILED: Sign("Not read: a fault in Writdesk", "warning", "alert"),
}

SEVERITIES = {
    "blocker": Sign("Blocker", "stop", "stop"),
    "high": Sign("High", "warning", "alert"),
    "medium": Sign("Medium", "warning", "warn"),
    "low": Sign("Low", "info", "calm"),
    "info": Sign("Note", "info", "info"),
}
"""In falling order."""

DESK_SEVERITIES = {
    "blocker": Sign("Important", "stop", "stop"),
    "high": Sign("Take note", "warning", "alert"),
    "medium": Sign("Note", "info", "warn"),
    "low": Sign("Note", "info", "calm"),
    "info": Sign("Note", "info", "info"),
}
"""The same, as the desk is told: how grave it is in law is not the desk's to weigh."""

MAIL_STATES = {
    MailState.WAITING: Sign("Waiting to be sent", "clock", "calm"),
    MailState.SENT: Sign("Sent", "check", "good"),
    MailState.FAILED: Sign("Could not be sent", "warning", "alert"),
    MailState.NOT_CONFIGURED: Sign("Not sent: no mail server is set up", "info", "warn"),
}

DECISIONS = {
    DecisionKind.ACKNOWLEDGE: "Acknowledged: the Director has seen it",
    DecisionKind.ASK_COUNSEL: "Counsel was asked",
    DecisionKind.DECLINE: "Declined",
    DecisionKind.ALLOW_WITHIN_SCOPE: "Allowed, within what the paper names",
    DecisionKind.ACCEPT_SERVICE: "Service accepted; nothing released",
    DecisionKind.CORRECT_KIND: "Kind corrected",
    DecisionKind.CLOSE: "Closed",
}

SIGNATURES = {
    "ink": Sign("signed in ink", "check", "good"),
    "stamp": Sign("stamped", "check", "good"),
    "electronic": Sign("marked as signed electronically", "check", "good"),
    "digital": Sign("signed digitally", "check", "good"),
    "blank": Sign("blank", "stop", "stop"),
    "unreadable": Sign("cannot be read", "warning", "warn"),
}

SOURCES = {"text": "text in the file", "ocr": "read from the picture", "both": "text in the file and the picture"}

_HISTORY = {
    "case.opened": "started the visit",
    "paper.received": "took in a paper",
    "paper.refused": "found that the paper cannot be read",
    "paper.password_given": "gave the password of a locked paper",
    "paper.reordered": "put the files of a paper into another order",
    "paper.assessed": "finished reading the paper",
    "paper.failed": "gave up reading the paper",
    "case.viewed": "opened the case",
    "card.viewed": "looked at the desk card",
    "page.viewed": "looked at a page",
    "original.downloaded": "downloaded a file as received",
    "packet.made": "made a packet for counsel",
    "packet.failed": "could not make a packet for counsel",
    "packet.downloaded": "downloaded the packet",
    "case.decided": "wrote down a decision",
    "case.forwarded": "forwarded the case to counsel",
    "mail.sent": "sent a mail with a link",
    "mail.failed": "could not send a mail",
    "person.signed_in": "signed in",
}


def history_line(event: Event) -> str:
    """Return what somebody did, in words; the bare code where there are none."""
    text = _HISTORY.get(event.action, event.action.replace(".", ": ").replace("_", " "))
    detail = event.detail
    if event.action == "case.decided" and detail.get("kind") in set(DecisionKind):
        return f"{text}: {DECISIONS[DecisionKind(detail['kind'])]}"
    if event.action == "page.viewed" and "page" in detail:
        return f"looked at page {detail['page']}"
    return text


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was, as people say it."""
    minutes = int((now - then) / timedelta(minutes=1))
    if minutes < 1:
        return "just now"
    for size, word in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "just now"


def file_size(size: int) -> str:
    """Return a number of bytes as people say it."""
    for step, unit in ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")):
        if size >= step:
            return f"{size / step:.1f} {unit}"
    return f"{size} bytes"


def plain_name(untrusted_name: str) -> str:
    """Return a file's name as it can be shown: no control or direction marks, not longer than a line."""
    shown = "".join(letter for letter in untrusted_name if unicodedata.category(letter)[0] != "C")
    return shown if len(shown) <= 80 else f"{shown[:50]}…{shown[-25:]}"  # noqa: PLR2004  # the width of a line


def stage(paper: PaperRecord) -> str:
    """Return what is being done with a paper, in words; a reader's codes are "open" and "read"."""
    if paper.status is PaperStatus.QUEUED or not paper.stage:
        return "Waiting to be read"
    if paper.stage == "open":
        return "Opening the file"
    if paper.stage != "read":
        return paper.stage
    if paper.pages_total is None:
        return "Reading"
    if paper.pages_done >= paper.pages_total:
        return "Every page is read; weighing what they say"
    return f"Reading page {paper.pages_done + 1} of {paper.pages_total}"


def sureness(confidence: float | None) -> str:
    """Return a calibrated confidence in words; the number itself is for those who ask."""
    if confidence is None:
        return "not scored"
    for least, words in ((0.95, "nearly sure"), (0.85, "fairly sure"), (0.7, "likely"), (0.0, "unsure")):
        if confidence >= least:
            return words
    return "unsure"


def mail_sentence(mails: tuple[Message, ...], clock: Any) -> Sign:
    """Return the sentence that says whether a mail was sent about a case.

    Args:
        mails: the messages of the case.
        clock: turns a time into words in the library's time zone.
    """
    states = {mail.state for mail in mails}
    if MailState.SENT in states:
        sent = max((mail.sent_at for mail in mails if mail.sent_at), default=datetime.now(UTC))
        return Sign(f"A mail with a link was sent at {clock(sent)}.", "check", "good")
    if MailState.WAITING in states:
        return Sign("A mail with a link is on its way.", "clock", "info")
    if MailState.FAILED in states:
        return Sign("The mail could not be sent. Call the Director.", "warning", "alert")
    if MailState.NOT_CONFIGURED in states:
        return Sign("No mail was sent, because no mail server is set up. Call the Director.", "warning", "warn")
    return Sign("No mail was sent. Call the Director.", "warning", "warn")
