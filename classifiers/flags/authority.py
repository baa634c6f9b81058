"""Authority: whose power a statute or rule gives, beside who issued the paper that claims to rest on it (LAW.md 1.2, 5)."""

from __future__ import annotations

import re

from classifiers.evidence import Citation
from classifiers.flags.case import FlagCase
from classifiers.kinds import Kind

_AGENCIES_OWN = re.compile(
    r"(?:8 USC (?:1225\(d\)|1226|1231)|INA (?:235\(d\)|236|241)|8 CFR (?:236\.1|241\.2|287\.[4578])"
    r"|18 USC (?:2709|3486)|19 USC 1509|21 USC 876|26 USC 7602)(?![\da-z])"
)
"""What lets an officer of the executive arrest, remove or demand: immigration's warrants and subpoenas, the FBI's letters, health
care fraud, customs, controlled substances, taxes. A court enforces these by an order and issues nothing under them."""
_COURTS_OWN = re.compile(r"(?:Fed\. R\. Crim\. P\. (?:4|9|17|41)|Fed\. R\. Civ\. P\. 45|18 USC 3103a|28 USC 1651)(?![\da-z.])")
"""What lets a court issue warrants, subpoenas and writs, and nobody else."""
_BY_COURTS = frozenset({Kind.JUDICIAL_WARRANT, Kind.JUDICIAL_SUBPOENA})
_BY_AGENCIES = frozenset({Kind.ADMINISTRATIVE_WARRANT, Kind.ADMINISTRATIVE_SUBPOENA})
_ON_AN_AGENCYS = frozenset({"A09", "A10"})
"""A civil warrant of entry and one of inspection: a court's, and they name the power of those who enter."""


def misplaced(case: FlagCase) -> Citation | None:
    """Return the first authority that the paper claims and that another sort of body has; None when it claims none such.

    A court's order may speak of an agency's power at length: it decides on it.
    """
    if case.kind in _BY_COURTS and case.subtype not in _ON_AN_AGENCYS:
        others = _AGENCIES_OWN
    elif case.kind in _BY_AGENCIES:
        others = _COURTS_OWN
    else:
        return None
    claimed = (one for one in case.seen.of(Citation) if one.is_authority)
    return next((one for one in claimed if others.match(one.cite)), None)
