"""Flags about signatures: nobody signed, the wrong person signed, or on the wrong line (LAW.md sections 4 and 5)."""

from __future__ import annotations

from classifiers.detectors.signers import IN_COURT, office_within
from classifiers.evidence import SignatureSlot, SignatureState, SignerRole, SlotPurpose, Status, TitleWord
from classifiers.flags.case import FlagCase, Raised, Rule, at, first
from classifiers.flags.unsigned import issuer_missing
from classifiers.kinds import COURTS, IssuerFamily, Kind
from classifiers.patterns import Pattern
from classifiers.verdict import Place

R = SignerRole
_NOT_BENCH = frozenset(
    {
        R.LAW_OFFICER,
        R.AGENCY_OFFICIAL,
        R.IMMIGRATION_OFFICER,
        R.PROSECUTOR,
        R.ATTORNEY,
        R.PROBATION_OFFICER,
        R.PARTY,
        R.REFEREE,
        R.PRIVATE,
        R.SERVER,
    }
)
_WARRANT_TITLES = frozenset(
    {
        TitleWord.SEARCH_WARRANT,
        TitleWord.ARREST_WARRANT,
        TitleWord.BENCH_WARRANT,
        TitleWord.INSPECTION_WARRANT,
        TitleWord.SEIZURE_WARRANT,
        TitleWord.TRACKING_WARRANT,
        TitleWord.WARRANT,
        TitleWord.WARRANT_OF_REMOVAL,
        TitleWord.IMMIGRATION_WARRANT,
    }
)
_DEBTOR = Pattern(
    r"(?i)debtor.?s?\s+exam|discovery\s+subpoena.{0,40}debtor|examination\s+of\s+(?:the\s+)?(?:judgment\s+)?debtor|restrain\w*.{0,60}(?:transfer|dispos)"
)
"""MC 11 for a judgment debtor's examination or a restraint of assets: only a judge issues it (MCL 600.6104)."""


def _place(slot: SignatureSlot) -> Place:
    return Place(slot.span.page, slot.box)


def wrong_line(case: FlagCase) -> Raised | None:
    """The judge signed only the oath, or an officer signed on the judge's line."""
    if case.kind not in {Kind.JUDICIAL_WARRANT, Kind.COURT_ORDER}:
        return None
    slot = case.issuing
    if slot is not None and slot.state.is_signed:
        labelled = {f"signature.{role.value}" for role in IN_COURT}
        stranger = _printed_office(slot) in _STRANGERS or slot.role in _STRANGERS or _is_affiant(case, slot)
        return Raised(_place(slot)) if slot.rule in labelled and stranger else None
    jurats = [one for one in case.signed(SlotPurpose.JURAT) if one.role in IN_COURT]
    return Raised(_place(jurats[0])) if jurats and slot is not None and slot.state is SignatureState.BLANK else None


_STRANGERS = frozenset({R.LAW_OFFICER, R.PARTY, R.PRIVATE, R.PROBATION_OFFICER})


def _printed_office(slot: SignatureSlot) -> SignerRole | None:
    """Return the office of the title printed with a signature, None when none is."""
    return office_within(slot.title) if slot.title else None


def _is_affiant(case: FlagCase, slot: SignatureSlot) -> bool:
    """Return whether the issuing line bears the name of the one who swore."""
    affiants = {one.name.casefold() for one in case.signed(SlotPurpose.APPLY) if one.name}
    return bool(slot.name) and str(slot.name).casefold() in affiants


def not_judicial(case: FlagCase) -> Raised | None:
    """The paper is called a warrant or an order, and no judge or magistrate signs it."""
    slot = case.issuing
    if slot is None:
        return None
    is_debtor = (
        case.kind is Kind.JUDICIAL_SUBPOENA
        and slot.role is R.ATTORNEY
        and slot.state.is_signed
        and case.search(_DEBTOR) is not None
    )
    if case.kind is Kind.JUDICIAL_SUBPOENA:
        return Raised(_place(slot)) if is_debtor else None
    is_order = case.kind is Kind.COURT_ORDER
    if (
        case.kind not in {Kind.JUDICIAL_WARRANT, Kind.ADMINISTRATIVE_WARRANT}
        and not is_order
        and case.titles.isdisjoint(_WARRANT_TITLES)
    ):
        return None
    clerk_on_search = case.is_search and slot.role is R.CLERK and slot.state.is_signed
    is_stranger = slot.role in _NOT_BENCH or _printed_office(slot) in _STRANGERS
    return Raised(_place(slot)) if is_stranger or clerk_on_search else None


def immigration_judge(case: FlagCase) -> Raised | None:
    """An immigration judge signs: an officer of the Department of Justice."""
    slot = next(
        (one for one in case.slots if one.role is R.IMMIGRATION_JUDGE and one.purpose in {SlotPurpose.ISSUE, SlotPurpose.OTHER}),
        None,
    )
    return Raised(_place(slot)) if slot else None


def administrative_judge(case: FlagCase) -> Raised | None:
    """An administrative law judge, hearing officer or agency's referee signs; a court's referee only recommends to its judge."""
    is_agencys = case.family not in COURTS | {IssuerFamily.UNKNOWN}
    slot = next((one for one in case.slots if _hears_for_agency(one) or (is_agencys and one.role is R.REFEREE)), None)
    return Raised(_place(slot)) if slot else None


def _hears_for_agency(slot: SignatureSlot) -> bool:
    return slot.role is R.ADMINISTRATIVE_JUDGE and slot.purpose in {SlotPurpose.ISSUE, SlotPurpose.OTHER}


_CLERK_MAY = frozenset({"A05", "A08", "D08", "H13"})
"""Besides subpoenas: an arrest warrant on an indictment (Rule 9(b)(1)), a writ of garnishment."""


def clerk_only(case: FlagCase) -> Raised | None:
    """A clerk alone signed: usual on a subpoena, never enough for a search warrant or an order."""
    slot = case.issuing
    if not case.kind.is_judicial or slot is None or slot.role is not R.CLERK or not slot.state.is_signed:
        return None
    usual = case.kind is Kind.JUDICIAL_SUBPOENA or case.subtype in _CLERK_MAY or (case.is_arrest and case.subtype is None)
    return Raised(_place(slot), "" if usual else "blocker")


def attorney_only(case: FlagCase) -> Raised | None:
    """An attorney of record alone signed a subpoena."""
    slot = case.issuing
    if case.kind is not Kind.JUDICIAL_SUBPOENA or slot is None or case.subtype in {"C08", "C09"}:
        return None
    return Raised(_place(slot)) if slot.role in {R.ATTORNEY, R.PROSECUTOR} and slot.state.is_signed else None


def name_missing(case: FlagCase) -> Raised | None:
    """The issuing place is signed by hand or stamp, with no printed name to check with the court."""
    slot = case.issuing
    by_hand = slot is not None and slot.state in {SignatureState.INK, SignatureState.STAMP}
    return Raised(_place(slot)) if slot is not None and by_hand and case.kind.is_judicial and not slot.name else None


def electronic(case: FlagCase) -> Raised | None:
    """The paper is issued by a typed, electronic or digital signature."""
    slot = case.issuing
    return (
        Raised(_place(slot)) if slot is not None and slot.state in {SignatureState.ELECTRONIC, SignatureState.DIGITAL} else None
    )


_CONFORMED = Pattern(r"(?i)\bconformed\b")


def stamp_or_copy(case: FlagCase) -> Raised | None:
    """The issuing signature is a stamp, or the paper calls itself a conformed copy."""
    slot = case.issuing
    if slot is not None and slot.state is SignatureState.STAMP:
        return Raised(_place(slot))
    return first(tuple(mark for mark in case.marks(Status.COPY) if _CONFORMED.search(mark.quote + mark.detail)))


def digital_broken(case: FlagCase) -> Raised | None:
    """A digital signature of the file does not verify, or the file was changed after it."""
    for signature in case.seen.transcript.pdf_signatures:
        if not signature.intact or not signature.covers_file:
            return Raised(Place(signature.page, signature.box) if signature.page else None)
    return None


def consent_requested(case: FlagCase) -> Raised | None:
    """A line waits for the library's own signature, or the paper is a consent form."""
    slot = next((one for one in case.slots if one.purpose is SlotPurpose.CONSENT or one.role is R.LIBRARY), None)
    if slot is not None:
        return Raised(_place(slot))
    consents = [one for one in case.seen.evidence if getattr(one, "word", None) is TitleWord.CONSENT]
    if consents:
        return Raised(at(consents[0].span))
    place = case.search(_CONSENTS) if case.kind in {Kind.OTHER_NOT_COMPULSORY, Kind.UNDETERMINED} else None
    return Raised(place) if place is not None else None


_CONSENTS = Pattern(
    r"(?i)\bI(?:,[^,]{0,60},)?\s+(?:(?:do|hereby|voluntarily|freely|knowingly|willingly|also|and|of\s+my\s+own\s+free\s+will)\s+){0,4}"
    r"(?:consent\s+(?:to|that)|agree\s+(?:to|that)|give\s+(?:my\s+)?(?:voluntary\s+)?(?:consent|permission)|authori[sz]e|permit|allow)\b"
    r"[^.]{0,120}"
    r"\b(?:search|enter|examine|inspect|look|copy|seize|take)"
)
"""The words of a consent form, whatever it is titled: "I, ______, do hereby authorize Detective ... to search ..."."""


RULES: dict[str, Rule] = {
    "SIG_ISSUER_MISSING": issuer_missing,
    "SIG_WRONG_LINE": wrong_line,
    "SIGNER_NOT_JUDICIAL": not_judicial,
    "SIGNER_IS_IMMIGRATION_JUDGE": immigration_judge,
    "SIGNER_IS_ALJ": administrative_judge,
    "SIGNER_CLERK_ONLY": clerk_only,
    "SIGNER_ATTORNEY_ONLY": attorney_only,
    "SIGNER_NAME_ILLEGIBLE_OR_NO_PRINTED_NAME": name_missing,
    "SIGNATURE_ELECTRONIC": electronic,
    "SIGNATURE_STAMP_OR_COPY": stamp_or_copy,
    "DIGITAL_SIGNATURE_BROKEN": digital_broken,
    "CONSENT_REQUESTED": consent_requested,
}
