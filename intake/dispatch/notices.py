"""Notices: the mails that tell somebody to look; a link and no content, so that a mail server learns nothing of a case."""

from __future__ import annotations

from dataclasses import dataclass

_SUBJECT = "Writdesk: something is waiting for you"

_DIRECTOR = """Something at the library's desk is waiting for you:

{link}

Sign in to see it. On purpose this mail says nothing more.
"""

_COUNSEL = """The library's Director has shared something with you:

{link}

Sign in to see it. On purpose this mail says nothing more.
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail to be put into the outbox."""

    subject: str
    body: str


def for_director(address: str, case_id: str, *, is_restricted: bool) -> Notice:
    """Return what the Director is sent when a case is new, or a paper of it was read or could not be.

    Args:
        address: where the pages are, such as "https://writdesk.library.example".
        case_id: opaque; left out of the link when the case is under a nondisclosure order or seal.
        is_restricted: whether it is.
    """
    return Notice(_SUBJECT, _DIRECTOR.format(link=_link(address, "" if is_restricted else f"director/cases/{case_id}")))


def for_counsel(address: str, case_id: str, *, is_restricted: bool) -> Notice:
    """Return what counsel is sent when the Director forwards a case; arguments as for the Director."""
    return Notice(_SUBJECT, _COUNSEL.format(link=_link(address, "" if is_restricted else f"counsel/cases/{case_id}")))


def _link(address: str, path: str) -> str:
    return f"{address.rstrip('/')}/{path}"
