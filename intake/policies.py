"""Policies: the policy that a library keeps to."""

from __future__ import annotations

from classifiers.policy import Policy, policy
from intake.docket.records import LibraryRecord


def policy_of(library: LibraryRecord) -> Policy:
    """Return the policy that the library keeps to; the program's own first one where none was chosen."""
    try:
        return policy(library.policy_id, library.policy_version)
    except KeyError:
        return policy()
