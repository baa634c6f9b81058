"""Flags about people: patrons' privacy, children, staff, and the officer who stands at the desk."""

from __future__ import annotations

from classifiers.evidence import ScopeClause, Status
from classifiers.flags.case import FlagCase, Raised, Rule, at, first
from classifiers.kinds import COURTS, IssuerFamily, Kind, Sought
from classifiers.patterns import Pattern
from classifiers.visit import Agency

_LOCAL = frozenset({Agency.LOCAL_POLICE, Agency.SHERIFF, Agency.STATE_POLICE, Agency.CORRECTIONS})
_FEDERAL = frozenset(
    {Agency.ICE, Agency.CBP, Agency.OTHER_DHS, Agency.FBI, Agency.DEA, Agency.ATF, Agency.US_MARSHALS, Agency.OTHER_FEDERAL}
)
_OWN_AGENCIES: dict[IssuerFamily, frozenset[Agency]] = {
    IssuerFamily.DHS: frozenset({Agency.ICE, Agency.CBP, Agency.OTHER_DHS}),
    IssuerFamily.IMMIGRATION_COURT: frozenset({Agency.ICE, Agency.CBP, Agency.OTHER_DHS}),
    IssuerFamily.DOJ_AGENCY: frozenset({Agency.FBI, Agency.DEA, Agency.ATF, Agency.US_MARSHALS, Agency.OTHER_FEDERAL}),
    IssuerFamily.OTHER_FEDERAL_AGENCY: frozenset({Agency.OTHER_FEDERAL}),
    IssuerFamily.MICHIGAN_AGENCY: frozenset({Agency.CORRECTIONS, Agency.STATE_POLICE, Agency.OTHER}),
    IssuerFamily.LOCAL_AGENCY: frozenset({Agency.LOCAL_POLICE, Agency.SHERIFF, Agency.OTHER}),
}
"""Whose officers bring which agency's paper as a matter of course; process servers and attorneys bring anybody's."""
_ANYBODY = frozenset({Agency.UNKNOWN, Agency.PROCESS_SERVER, Agency.ATTORNEY, Agency.OTHER})


def _asks(case: FlagCase, sought: Sought) -> Raised | None:
    """Return Raised where the paper asks for a sort of thing, or without a place when only the officer does."""
    clauses = tuple(one for one in case.seen.of(ScopeClause) if one.sought is sought)
    if clauses:
        return first(clauses)
    return Raised(None) if sought in case.visit.sought else None


def mlpa(case: FlagCase) -> Raised | None:
    """Records are asked for without notice to the library and a hearing (MCL 397.603(2)(a))."""
    if not case.kind.is_judicial or case.marks(Status.NOTICE_AND_HEARING) or case.is_arrest:
        return None
    asked = _asks(case, Sought.RECORDS)
    severity = "medium" if case.kind is Kind.JUDICIAL_WARRANT else ""
    return Raised(asked.place, severity) if asked is not None else None


def consent_path(case: FlagCase) -> Raised | None:
    """Records are asked for, and the patron's own consent would do; a warrant's officers do not wait for it."""
    return _asks(case, Sought.RECORDS) if case.kind not in {Kind.JUDICIAL_WARRANT, Kind.UNDETERMINED} else None


def video(case: FlagCase) -> Raised | None:
    """Video is asked for."""
    return _asks(case, Sought.VIDEO)


def employee_records(case: FlagCase) -> Raised | None:
    """Staff files are asked for."""
    return _asks(case, Sought.STAFF_FILES) or (Raised(case.top_zone()) if case.subtype == "E09" else None)


_BORN = Pattern(r"(?i)\b(?:d\.?o\.?b\.?|date\s+of\s+birth|born(?:\s+on)?)\s*[:.]?\s*(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})\b")
_OF_AGE = 18


def minor(case: FlagCase) -> Raised | None:
    """A child is named: so called, or by a date of birth less than eighteen years ago."""
    marked = first(case.marks(Status.MINOR)) or _born_lately(case)
    return marked or (Raised(case.top_zone()) if case.subtype == "B09" else None)


def _born_lately(case: FlagCase) -> Raised | None:
    for page in case.pages:
        for found in _BORN.finditer(page.text):
            month, day, year = (int(part) for part in found.groups())
            if (year + _OF_AGE, month, day) > (case.day.year, case.day.month, case.day.day):
                return Raised(at(page.span(found.start(), found.end())))
    return None


def all_users(case: FlagCase) -> Raised | None:
    """Everybody's data is asked for."""
    return first(case.marks(Status.ALL_USERS)) if case.kind is not Kind.UNDETERMINED else None


def id_not_shown(case: FlagCase) -> Raised | None:
    """The desk noted that no identification was shown."""
    return Raised(None) if case.visit.id_shown is False else None


def presenter_not_issuer(case: FlagCase) -> Raised | None:
    """The officer's agency is another than the one that issued the paper; federal officers with a court's paper are noted too."""
    agency = case.visit.agency
    if agency in _ANYBODY or case.kind is Kind.UNDETERMINED:
        return None
    place = case.issuer.place if case.issuer else None
    if case.family in COURTS:
        other = agency.is_dhs or (case.family is IssuerFamily.MICHIGAN_COURT and agency in _FEDERAL)
        return Raised(place) if other or (case.family is IssuerFamily.FEDERAL_COURT and agency in _LOCAL) else None
    own = _OWN_AGENCIES.get(case.family)
    return Raised(place) if own is not None and agency not in own else None


def policy_gap(case: FlagCase) -> Raised | None:
    """A Homeland Security officer who is not ICE's: the policy names only ICE."""
    return Raised(None) if case.visit.agency.is_dhs and case.visit.agency is not Agency.ICE else None


def exigent(case: FlagCase) -> Raised | None:
    """The officer or the paper claims an emergency."""
    marks = case.marks(Status.EMERGENCY)
    if marks:
        return first(marks)
    return Raised(None) if case.visit.claims_emergency else None


RULES: dict[str, Rule] = {
    "MLPA_NO_NOTICE_HEARING": mlpa,
    "CONSENT_PATH_AVAILABLE": consent_path,
    "VIDEO_REQUEST": video,
    "EMPLOYEE_RECORDS": employee_records,
    "MINOR_INVOLVED": minor,
    "PRIVACY_THIRD_PARTY_DATA": all_users,
    "OFFICER_ID_NOT_SHOWN": id_not_shown,
    "PRESENTER_NOT_ISSUER": presenter_not_issuer,
    "POLICY_GAP_NON_ICE_DHS": policy_gap,
    "EXIGENT_CLAIM": exigent,
}
