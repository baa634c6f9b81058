"""What the docket refuses: a record that is not there for this person, and a deed that is not theirs."""

from __future__ import annotations

from intake.errors import IntakeError


class NotFoundError(IntakeError):
    """There is no such record, or this person may not see it; which of the two is not told."""

    code = "not_found"


class NotAllowedError(IntakeError):
    """This person's roles do not give this deed."""

    code = "not_allowed"
