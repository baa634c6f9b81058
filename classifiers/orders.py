"""Orders: what an order or an agency's letter is by another name, a subpoena or a warrant.

A letter that rests on a statute by which records may be demanded is a subpoena, and so is an order to a witness; an order to
take a person is a warrant. Of what else agencies decide nothing binds whoever keeps records. A court's order to a witness is its
subpoena where it calls itself one, or where its clerk alone issues it.
"""

from __future__ import annotations

from classifiers.detectors.slips import fold
from classifiers.detectors.title_words import DECISIONS
from classifiers.evidence import Citation, Command, CommandClause, Seen, SignatureSlot, SignerRole, SlotPurpose, Title
from classifiers.issuers import Source
from classifiers.kinds import IssuerFamily, Kind
from classifiers.patterns import Pattern

C = Command
F = IssuerFamily

_LETTERS_RESTING_ON: dict[IssuerFamily, Pattern] = {
    F.DOJ_AGENCY: Pattern(r"(?:18 USC 2709|12 USC 3414|15 USC 1681[uv]|50 USC 3162)\b"),
    F.OTHER_FEDERAL_AGENCY: Pattern(
        r"(?:42 USC (?:7414|9604|6927|300j-4)|33 USC 1318|15 USC 2607|49 USC (?:30166|32707)|47 USC 403)\b"
    ),
}
"""The statutes by which an agency may demand records by a letter, and whose letter that is.

The FBI's national security letters (LAW.md F03); air, Superfund, waste, drinking water, water and chemicals (EPA); vehicles
(NHTSA); the inquiries of the FCC. A court has to enforce each of them.
"""
_STATES = frozenset({F.MICHIGAN_AGENCY, F.STATE_AGENCY, F.STATE_EXECUTIVE})
_TO_ARREST = Pattern(r"\b(?:apprehen\w+|arrest\w*|retak\w+|re-?tak\w+|pick-?\s?up|return to custody|take into custody)\b")
_TO_WITNESSES = Pattern(
    r"\b(?:produc\w+|testi\w+|give evidence|furnish\w*|attend\w*|appear\w*|disclos\w+|deliver\w*|provid\w+|witness(?:es)?"
    r"|records|documents|books|papers|information|(?:special|written) reports?)\b"
)
"""What an agency's order to a witness is about, by its title: things to produce, or words to say."""
_NO_SUMMONERS = frozenset({F.DHS, F.IMMIGRATION_COURT, F.SHAM, F.LAW_FIRM, F.UNKNOWN})
"""Whose orders are no subpoenas; what immigration has somebody bring is his own, at the end of his own case."""
_OF_WITNESSES = frozenset({C.RECIPIENT_APPEAR, C.RECIPIENT_PRODUCE})


def is_demanding_letter(seen: Seen, source: Source) -> bool:
    """Return whether a letter of an agency demands records by a statute that lets it."""
    statutes = _LETTERS_RESTING_ON.get(source.family)
    if statutes is None or source.is_court:
        return False
    cites = any(statutes.match(one.cite) for one in seen.of(Citation))
    return cites and C.RECIPIENT_PRODUCE in _commands(seen)


def kind_of_order(seen: Seen, source: Source, title: Title | None) -> Kind | None:
    """Return what an order is by another name: a subpoena to a witness, an agency's warrant; None where it is neither."""
    if title is None or title.word not in DECISIONS:
        return None
    if source.is_court:
        return Kind.JUDICIAL_SUBPOENA if _is_courts_subpoena(seen, title) else None
    return _kind_of_agencys(seen, source, title) if source.is_agency else None


def _is_courts_subpoena(seen: Seen, title: Title) -> bool:
    """Return whether a court's "order to appear and produce" calls itself a subpoena, or is its clerk's alone."""
    if not (_commands(seen) & _OF_WITNESSES and _TO_WITNESSES.search(fold(title.quote))):
        return False
    is_own_name = any(_THIS_SUBPOENA.search(page.text) for page in seen.transcript.pages)
    roles = {slot.role for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE}
    return is_own_name or (roles == {SignerRole.CLERK} and C.ORDERED not in _commands(seen))


_THIS_SUBPOENA = Pattern(r"(?i)\bthis\s+subpoena\b")


def _kind_of_agencys(seen: Seen, source: Source, title: Title) -> Kind | None:
    """Return what an agency's order is.

    A corrections department's "order for detention" is a warrant (MCL 791.238); immigration's orders of custody are none. The
    "order to file a special report" (15 USC 46(b)) and the "order to produce documents" (MCL 37.2602) are subpoenas.
    """
    name, commands = fold(title.quote), _commands(seen)
    is_arrest = C.OFFICERS_ARREST in commands or (C.ORDERED in commands and _TO_ARREST.search(name) is not None)
    if source.family in _STATES and is_arrest:
        return Kind.ADMINISTRATIVE_WARRANT
    is_demand = bool(commands & _OF_WITNESSES) and _TO_WITNESSES.search(name) is not None
    return Kind.ADMINISTRATIVE_SUBPOENA if is_demand and source.family not in _NO_SUMMONERS else None


def _commands(seen: Seen) -> frozenset[Command]:
    return frozenset(one.command for one in seen.of(CommandClause))
