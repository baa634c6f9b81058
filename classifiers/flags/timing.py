"""Flags about days and hours, measured by the day of the visit and never by a clock (LAW.md 5.1)."""

from __future__ import annotations

from datetime import date, timedelta

from classifiers.evidence import Command, DatedPlace, DateRole
from classifiers.flags.case import FlagCase, Raised, Rule, at
from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.patterns import Pattern
from classifiers.transcript import Page
from classifiers.verdict import Place

_FEDERAL_DAYS = 14
"""Fed. R. Crim. P. 41(e)(2)(A)(i): a search warrant is executed within 14 days."""
_HEALTH_DAYS = 10
"""MCL 333.7505: an administrative inspection warrant is executed and returned within 10 days."""
_AGES = ("high", "medium", "")
"""How a Michigan search warrant's age weighs, from the greatest of the library's three."""
_DAYTIME = range(6, 22)
"""Fed. R. Crim. P. 41(a)(2)(B): daytime is 6:00 a.m. to 10:00 p.m."""
_INSTALL_DAYS, _USE_DAYS = 10, 45
"""Fed. R. Crim. P. 41(e)(2)(C), tracking devices."""
_YEAR_DAYS = 365
_NOTICE_APPEAR, _NOTICE_PRODUCE, _NOTICE_AG = 2, 14, 10
"""MCR 2.506(C), MCR 2.310 and 2.305, MCL 445.907."""
_SUBPOENAS = frozenset({Kind.JUDICIAL_SUBPOENA, Kind.ADMINISTRATIVE_SUBPOENA})
_PAST_ROLES = (DateRole.ISSUED, DateRole.SERVED, DateRole.SWORN, DateRole.EXECUTED)
_ANY_TIME = Pattern(r"(?i)at\s+any\s+time\s+(?:in\s+the\s+)?(?:day\s+or\s+night|because\s+good\s+cause)")
_ANY_TIME_MARKED = Pattern(r"(?i)(?:☒|☑|[\[(]\s*[xX✓]\s*[\])]|(?<!\w)[xX✓]\s)\s*at\s+any\s+time")
_DAYTIME_BOX = Pattern(r"(?i)in\s+the\s+daytime")


def impossible_or_future(case: FlagCase) -> Raised | None:
    """A day that does not exist, one of the past that lies ahead, an end before its beginning, or a day read in two ways."""
    for role in DateRole:
        for one in case.dates(role):
            if role in {DateRole.FORM_REVISION, DateRole.OTHER}:
                continue
            ahead = role in _PAST_ROLES and one.day is not None and one.day > case.day
            if one.is_impossible or ahead:
                return Raised(at(one.span))
    if (odd := _out_of_order(case)) is not None:
        return Raised(at(odd.span))
    weighty = (DateRole.ISSUED, DateRole.EXECUTE_BY, DateRole.RETURN)
    unsure = next((one for role in weighty for one in case.dates(role) if one.is_ambiguous), None)
    return Raised(at(unsure.span), "ambiguous") if unsure is not None else None


def _out_of_order(case: FlagCase) -> DatedPlace | None:
    """Return a last day, or a subpoena's day to answer, that lies before the day of issue; None when there is none."""
    issued, last = case.dated(DateRole.ISSUED), case.dated(DateRole.EXECUTE_BY)
    later = (one for one in (last, _latest_return(case) if case.kind in _SUBPOENAS else None) if one is not None)
    return next((one for one in later if issued is not None and _day(one) < _day(issued)), None)


def execute_by_passed(case: FlagCase) -> Raised | None:
    """The last day for carrying out a search warrant is over, or that of an order; days are compared, not hours."""
    last = _last_day(case)
    return Raised(last[0]) if case.is_search and last is not None and last[1] < case.day else _expired(case)


def _expired(case: FlagCase) -> Raised | None:
    """Return the day on which a court's order says that it ended: a protection order, an order to take somebody for treatment."""
    if case.kind is not Kind.COURT_ORDER:
        return None
    over = [one for one in case.dates(DateRole.EXPIRES) if one.day is not None and _day(one) < case.day and _says_end(case, one)]
    return Raised(at(over[0].span)) if over else None


def _says_end(case: FlagCase, place: DatedPlace) -> bool:
    """Return whether the words before a day make it an order's end, not a notary's or the day from which the order holds."""
    text = case.seen.transcript.page(place.span.page).text
    return _END.search(text[max(place.span.start - _END_REACH, 0) : place.span.start]) is not None


_END_REACH = 90
_END = Pattern(
    r"(?i)(?<!commission )\b(?:expir(?:es|y|ation)|(?:in\s+effect|in\s+force|valid|effective)\s+(?:until|through))\b[^.;]{0,40}\Z"
)


def _last_day(case: FlagCase) -> tuple[Place, date] | None:
    """Return the last day for carrying out a warrant, by its face or by Rule 41, and what says so; None when nothing does."""
    issued, named, counted = case.dated(DateRole.ISSUED), case.dated(DateRole.EXECUTE_BY), _days_allowed(case)
    days: list[tuple[Place, date]] = []
    if named is not None:
        days.append((at(named.span), _day(named)))
    elif counted is not None and issued is not None:
        days.append((counted[0], _day(issued) + timedelta(days=counted[1])))
    if issued is not None and not issued.is_ambiguous and _is_under_rule_41(case):
        days.append((at(issued.span), _day(issued) + timedelta(days=_FEDERAL_DAYS)))
    return min(days, key=lambda one: one[1], default=None)


def _days_allowed(case: FlagCase) -> tuple[Place, int] | None:
    """Return how many days from its issue a warrant allows, and where it says so ("execute this warrant within 14 days")."""
    for page in case.pages:
        if found := _WITHIN.search(page.text):
            told = found["days"].casefold()
            return at(page.span(found.start(), found.end())), _NUMBERS.get(told) or int(told)
    return None


_NUMBERS = {"seven": 7, "ten": 10, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60}
_WITHIN = Pattern(
    rf"(?i)\bexecut\w*\s+(?:this|the|said)\s+(?:search\s+)?warrant\s+within\s+(?P<days>\d{{1,3}}|{'|'.join(_NUMBERS)})\b"
    r"(?:\s*\(\d+\))?\s+(?:calendar\s+)?days"
)


def _is_under_rule_41(case: FlagCase) -> bool:
    """Return whether a warrant is a federal court's to search or seize: civil entries and trackers have limits of their own."""
    is_federal = case.is_search and case.family is IssuerFamily.FEDERAL_COURT
    return is_federal and case.subtype not in {"A04", "A09", "A10"}


def _day(place: DatedPlace) -> date:
    if place.day is None:
        message = "a place without a day has none to compare"
        raise ValueError(message)
    return place.day


def _days_between(case: FlagCase, first: DateRole, second: DateRole) -> tuple[DatedPlace, int] | None:
    """Return the second day's place and how many days after the first it lies, None when either is unknown or in doubt."""
    start, end = case.dated(first), case.dated(second)
    if start is None or end is None or start.is_ambiguous or end.is_ambiguous:
        return None
    return end, (_day(end) - _day(start)).days


def window_too_long(case: FlagCase) -> Raised | None:
    """A federal search warrant allows more than 14 days."""
    if not _is_under_rule_41(case):
        return None
    between, counted = _days_between(case, DateRole.ISSUED, DateRole.EXECUTE_BY), _days_allowed(case)
    if between is not None:
        return Raised(at(between[0].span)) if between[1] > _FEDERAL_DAYS else None
    return Raised(counted[0]) if counted is not None and counted[1] > _FEDERAL_DAYS else None


_EXTENDED = Pattern(r"(?i)\bextended\s+(?:to|until|through|by\s+order)")


def inspection_over(case: FlagCase) -> Raised | None:
    """A Michigan administrative inspection warrant is older than 10 days and not extended."""
    issued = case.dated(DateRole.ISSUED)
    if case.subtype != "B07" or issued is None or case.search(_EXTENDED) is not None:
        return None
    return Raised(at(issued.span)) if case.day - _day(issued) > timedelta(days=_HEALTH_DAYS) else None


def michigan_old(case: FlagCase) -> Raised | None:
    """A Michigan search warrant was issued longer ago than the first, second or third age that the library keeps."""
    issued = case.dated(DateRole.ISSUED)
    is_michigan = case.subtype in {"B01", "B02"} or (case.subtype is None and case.family is IssuerFamily.MICHIGAN_COURT)
    if issued is None or not case.is_search or not is_michigan:
        return None
    age = (case.day - _day(issued)).days
    ages = sorted(case.library.old_after_days, reverse=True)
    severity = next((severity for days, severity in zip(ages, _AGES, strict=True) if age > days), None)
    return None if severity is None else Raised(at(issued.span), severity)


def outside_hours(case: FlagCase) -> Raised | None:
    """A federal search warrant came at night without the box for any time."""
    presented = case.visit.presented_at
    if presented is None or presented.hour in _DAYTIME or not case.is_search or case.family is not IssuerFamily.FEDERAL_COURT:
        return None
    if case.search(_ANY_TIME_MARKED) is not None or any(_any_time_ticked(page) for page in case.pages):
        return None
    return Raised(case.search(_DAYTIME_BOX) or case.top_zone())


def _any_time_ticked(page: Page) -> bool:
    """Return whether the tick box right before "at any time in the day or night" is ticked or cannot be read."""
    found = _ANY_TIME.search(page.text)
    if found is None:
        return False
    words = page.span(found.start(), found.end()).box
    row = [
        box for box in page.checkboxes if box.box.x1 <= words.x0 + 2 and abs(box.box.centre[1] - words.centre[1]) <= words.height
    ]
    nearest = max(row, key=lambda box: box.box.x1, default=None)
    return nearest is not None and nearest.checked is not False


def return_passed(case: FlagCase) -> Raised | None:
    """The day for an answer is over."""
    last = _latest_return(case)
    if case.kind not in _SUBPOENAS or last is None:
        return None
    return Raised(at(last.span)) if _day(last) < case.day else None


def _latest_return(case: FlagCase) -> DatedPlace | None:
    return max((one for one in case.dates(DateRole.RETURN) if one.day is not None), key=_day, default=None)


def short_notice(case: FlagCase) -> Raised | None:
    """A Michigan subpoena leaves less time than the rule gives."""
    last = _latest_return(case)
    if last is None or case.subtype not in {"C05", "C09"}:
        return None
    produces = Command.RECIPIENT_PRODUCE in case.commands or Sought.RECORDS in case.asked_on_paper
    least = _NOTICE_AG if case.subtype == "C09" else (_NOTICE_PRODUCE if produces else _NOTICE_APPEAR)
    left = (_day(last) - case.day).days
    return Raised(at(last.span)) if 0 <= left < least else None


def tracking_window(case: FlagCase) -> Raised | None:
    """A tracking warrant allows more than 10 days to install or 45 days to use."""
    if case.subtype != "A04":
        return None
    for role, most in ((DateRole.EXECUTE_BY, _INSTALL_DAYS), (DateRole.EXPIRES, _USE_DAYS)):
        between = _days_between(case, DateRole.ISSUED, role)
        if between is not None and between[1] > most:
            return Raised(at(between[0].span))
    return None


def old_arrest(case: FlagCase) -> Raised | None:
    """An arrest warrant is more than a year old."""
    issued = case.dated(DateRole.ISSUED)
    if not case.is_arrest or issued is None:
        return None
    return Raised(at(issued.span)) if (case.day - _day(issued)).days > _YEAR_DAYS else None


RULES: dict[str, Rule] = {
    "DATE_IN_FUTURE_OR_IMPOSSIBLE": impossible_or_future,
    "EXECUTE_BY_PASSED": execute_by_passed,
    "EXECUTE_WINDOW_TOO_LONG": window_too_long,
    "MI_ADMIN_WARRANT_OVER_10_DAYS": inspection_over,
    "MI_SEARCH_WARRANT_OLD": michigan_old,
    "OUTSIDE_AUTHORISED_HOURS": outside_hours,
    "RETURN_DATE_PASSED": return_passed,
    "SHORT_NOTICE": short_notice,
    "TRACKING_WINDOW": tracking_window,
    "OLD_ARREST_WARRANT": old_arrest,
}
