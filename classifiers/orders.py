"""Orders: what an order, a letter or a paper of another name is by what it commands, a subpoena, a warrant or an order.

A letter that rests on a statute by which records may be demanded is a subpoena, and so is an order to a witness; an order to
take a person is a warrant. Of what else agencies decide nothing binds whoever keeps records. A court's order to a witness is its
subpoena where it calls itself one, or where its clerk alone issues it. A name that tells of no command ("Authorization")
leaves it to the deed.
"""

from __future__ import annotations

from classifiers.detectors.slips import fold
from classifiers.detectors.title_words import DECISIONS
from classifiers.evidence import Citation, Command, CommandClause, Seen, SignatureSlot, SignerRole, SlotPurpose, Title, TitleWord
from classifiers.issuers import BENCH, IN_COURT, Source
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
_ARREST = Pattern(
    r"^\W*(?:(?!order)\S+ ){0,4}"
    r"(?:arrest order\b|order (?:of|for|to|directing|authori[sz]ing) (?:the |his |her )?(?:civil )?arrest\b)"
)
"""How courts name an order that is an arrest warrant: North Carolina's "order for arrest", New York's "order of arrest"."""
_TO_WITNESSES = Pattern(
    r"\b(?:produc\w+|testi\w+|give evidence|furnish\w*|attend\w*|appear\w*|disclos\w+|deliver\w*|provid\w+|witness(?:es)?"
    r"|records|documents|books|papers|information|(?:special|written) reports?)\b"
)
"""What an agency's order to a witness is about, by its title: things to produce, or words to say."""
_NO_SUMMONERS = frozenset({F.DHS, F.IMMIGRATION_COURT, F.SHAM, F.LAW_FIRM, F.UNKNOWN})
"""Whose orders are no subpoenas; what immigration has somebody bring is his own, at the end of his own case."""
_OF_WITNESSES = frozenset({C.RECIPIENT_APPEAR, C.RECIPIENT_PRODUCE})
ASKS = frozenset({C.REQUESTED, C.SWORN})
"""What somebody asks or swears: no command."""
_OFFICIALS = frozenset(
    {
        SignerRole.AGENCY_OFFICIAL,
        SignerRole.ADMINISTRATIVE_JUDGE,
        SignerRole.IMMIGRATION_OFFICER,
        SignerRole.GOVERNOR,
        SignerRole.PROSECUTOR,
    }
)
"""Who issue an agency's own paper."""


def is_demanding_letter(seen: Seen, source: Source) -> bool:
    """Return whether a letter of an agency demands records by a statute that lets it."""
    statutes = _LETTERS_RESTING_ON.get(source.family)
    if statutes is None or source.is_court:
        return False
    cites = any(statutes.match(one.cite) for one in seen.of(Citation))
    return cites and C.RECIPIENT_PRODUCE in _commands(seen)


def kind_by_another_name(seen: Seen, source: Source, title: Title | None, slot: SignatureSlot | None) -> Kind | None:
    """Return what a paper is by what it commands where its title is an order's, or tells of no command; None where that stands.

    Args:
        seen: what was seen on the paper.
        source: who issued it.
        title: its title.
        slot: where it is issued.
    """
    if title is None:
        return None
    if title.word is TitleWord.OTHER:
        is_officials = slot is not None and slot.state.is_signed and slot.role in BENCH | _OFFICIALS
        return kind_by_deed(seen, source, slot) if slot is not None and is_officials else None
    if title.word not in DECISIONS:
        return None
    if source.is_court:
        return _kind_of_courts(seen, title)
    return _kind_of_agencys(seen, source, title) if source.is_agency else None


def kind_by_deed(seen: Seen, source: Source, slot: SignatureSlot) -> Kind | None:
    """Return what a paper is by whom an officer commands on it, whatever it is called (LAW.md 1.2); None when nobody."""
    commands = _commands(seen)
    if source.is_court:
        return _by_courts_deed(seen, commands, slot)
    if not source.is_agency or slot.role not in _OFFICIALS:
        return None
    if commands & _OF_WITNESSES and source.family not in _NO_SUMMONERS:
        return Kind.ADMINISTRATIVE_SUBPOENA
    return Kind.ADMINISTRATIVE_WARRANT if C.OFFICERS_ARREST in commands else None


def _by_courts_deed(seen: Seen, commands: frozenset[Command], slot: SignatureSlot) -> Kind | None:
    """Return what a court's paper is by its command; counsel of record issues subpoenas and nothing else."""
    told = commands & (_OF_WITNESSES | {C.RECIPIENT_PERMIT_ENTRY})
    sent = commands - told - {C.ORDERED, *ASKS}
    if slot.role is SignerRole.ATTORNEY:
        return Kind.JUDICIAL_SUBPOENA if told and not sent and C.ORDERED not in commands else None
    if slot.role not in IN_COURT:
        return None
    if commands - ASKS == {C.RECIPIENT_APPEAR} and _says(seen, _TO_ANSWER):
        return Kind.OTHER_NOT_COMPULSORY
    if C.ORDERED in commands:
        return _of_what_is_ordered(seen, slot, is_told=bool(told), is_sent=bool(sent))
    return Kind.JUDICIAL_WARRANT if sent else Kind.JUDICIAL_SUBPOENA if told else None


def _of_what_is_ordered(seen: Seen, slot: SignatureSlot, *, is_told: bool, is_sent: bool) -> Kind:
    """Return what a paper is on which a court orders and commands: a judge's is his order, unless it calls itself otherwise."""
    is_judges, is_writ = slot.role in BENCH, _says(seen, _GARNISHEE)
    if is_sent and not is_writ and (not is_judges or _says(seen, _THIS_WARRANT)):
        return Kind.JUDICIAL_WARRANT
    if is_told and not is_writ and (not is_judges or _says(seen, _THIS_SUBPOENA)):
        return Kind.JUDICIAL_SUBPOENA
    return Kind.COURT_ORDER


def _kind_of_courts(seen: Seen, title: Title) -> Kind | None:
    """Return what a court's order is: one to arrest is its warrant, one to a witness at times its subpoena.

    "Order to appear and produce" is that where it calls itself a subpoena, or is its clerk's alone.
    """
    name, commands = fold(title.quote), _commands(seen)
    if C.OFFICERS_ARREST in commands and _ARREST.search(name):
        return Kind.JUDICIAL_WARRANT
    if not (commands & _OF_WITNESSES and _TO_WITNESSES.search(name)):
        return None
    roles = {slot.role for slot in seen.of(SignatureSlot) if slot.purpose is SlotPurpose.ISSUE}
    is_clerks = roles == {SignerRole.CLERK} and C.ORDERED not in commands
    return Kind.JUDICIAL_SUBPOENA if is_clerks or _says(seen, _THIS_SUBPOENA) else None


def _says(seen: Seen, name: Pattern) -> bool:
    return any(name.search(page.text) for page in seen.transcript.pages)


_TO_ANSWER = Pattern(
    r"(?i)\b(?:summoned|required|commanded|notified|directed)\b(?:[^.]|\.(?!\s[A-Z])){0,240}\bto\s+answer\b"
    r"(?!\s+(?:\w+\s+)?questions|[^.]{0,60}\bcontempt)"
)
"""To what a party is summoned, as California's summons of a corporation (Penal Code 1391): no witness answers a pleading."""
_GARNISHEE = Pattern(r"(?i)\bgarnishee\b")
"""Whom a writ holds to what he owes another; that he is to answer makes him no witness."""
_THIS_SUBPOENA = Pattern(r"(?i)\bthis\s+subpoena\b")
_THIS_WARRANT = Pattern(r"(?i)\bthis\s+(?:\w+\s+)?warrant\b")


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
