"""Cast: the invented people, courts, places, numbers and dates of one paper, made from its random numbers as they are asked for.

Courts and counties are real, people are not; telephone numbers end in 555-01xx and addresses in example domains.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from samples import pools

Maker = Callable[["Cast"], str]
Pool = tuple[str, ...]

DATE_FORMS: dict[str, Pool] = {
    "train": ("{m} {d}, {y}", "{mm}/{dd}/{y}"),
    "tune": ("{m} {d}, {y}", "{d} {mon} {y}", "{mm}-{dd}-{y}"),
    "judge": ("{m} {d}, {y}", "{mon} {d}, {y}", "{mm}/{dd}/{yy}", "{mm}-{dd}-{yy}"),
}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Cast(dict[str, str]):
    """Values by name, made on first use and then kept, so that a name stays the same all through a paper.

    `rng` is the paper's own source of chance, `split` chooses the pools, `on` is the day the paper is presented.
    """

    def __init__(self, rng: Random, split: str, on: date) -> None:
        super().__init__()
        self.rng = rng
        self.split = split
        self.on = on
        self.days: dict[str, date] = {}
        self.date_form = rng.choice(DATE_FORMS[split])
        self.is_late = False

    def __missing__(self, key: str) -> str:
        maker = MAKERS.get(key)
        if maker is None:
            raise KeyError(f"no such value: {key}")
        value = maker(self)
        self[key] = value
        return value

    def names(self, key: str) -> str:
        """Return the label of what a value names (`NAMES`), "" for none; a plaintiff is a person or a company."""
        if key.lower() == "plaintiff":
            return "PERSON" if self["plaintiff"] == self.get("person2") else ""
        return NAMES.get(key, "")

    def of(self, pool: str) -> str:
        """Return one entry of a pool of this split."""
        return self.rng.choice(pools.POOLS[pool][self.split])

    def number(self, digits: int) -> str:
        """Return a number of so many digits, the first not nought."""
        return str(self.rng.randrange(10 ** (digits - 1), 10**digits))

    def full_name(self) -> str:
        """Return an invented person's name, sometimes with an initial."""
        initial = f" {self.rng.choice('ABCDEFGHJKLMNPRSTW')}." if self.rng.random() < 0.5 else ""  # noqa: PLR2004
        return f"{self.of('first')}{initial} {self.of('last')}"

    def written(self, day: date) -> str:
        """Return a date as this paper writes dates."""
        return self.date_form.format(
            m=MONTHS[day.month - 1],
            mon=MONTHS[day.month - 1][:3],
            d=day.day,
            dd=f"{day.day:02}",
            mm=f"{day.month:02}",
            y=day.year,
            yy=f"{day:%y}",
        )

    def day(self, key: str) -> date:
        """Return one of the paper's dates (`DAYS`), made on first use."""
        if key not in self.days:
            self.days[key] = DAYS[key](self)
        return self.days[key]


def _near(cast: Cast, start: str | None, low: int, high: int) -> date:
    origin = cast.on if start is None else cast.day(start)
    return origin + timedelta(days=cast.rng.randint(low, high))


DAYS: dict[str, Callable[[Cast], date]] = {
    "issued": lambda c: _near(c, None, -75, -40) if c.is_late else _near(c, None, -6, -1),
    "applied": lambda c: c.day("issued"),
    "execute_by": lambda c: _near(c, "issued", 12, 14) if c.is_late else _near(c, None, 2, 8),
    "return": lambda c: _near(c, "issued", 16, 28) if c.is_late else _near(c, None, 17, 34),
    "hearing": lambda c: _near(c, "issued", -30, -9),
    "notice": lambda c: _near(c, "hearing", -15, -8),
    "offense": lambda c: _near(c, "issued", -60, -7),
    "expires": lambda c: _near(c, "issued", 175, 182),
    "born": lambda c: date(c.rng.randint(1961, 2003), c.rng.randint(1, 12), c.rng.randint(1, 28)),
    "executed": lambda c: _near(c, "issued", 0, 1),
    "entered_us": lambda c: date(c.rng.randint(2001, 2023), c.rng.randint(1, 12), c.rng.randint(1, 28)),
    "old_order": lambda c: date(c.rng.randint(2010, 2024), c.rng.randint(1, 12), c.rng.randint(1, 28)),
}


def _district(cast: Cast) -> str:
    return "Eastern District of Michigan" if cast.rng.random() < pools.HOME_SHARE else cast.of("federal_district")


def _case_fed(cast: Cast, sort: str) -> str:
    judge_number = cast.number(5)
    return f"{cast.rng.choice('245')}:{cast.on:%y}-{sort}-{judge_number}"


def _street(cast: Cast) -> str:
    return f"{cast.rng.randint(12, 48) * 100 + cast.rng.randint(1, 98)} {cast.of('street')}"


def _library(cast: Cast) -> str:
    return "Ecorse Public Library" if cast.rng.random() < pools.HOME_SHARE else cast.of("library")


def _library_street(cast: Cast) -> str:
    return "4184 West Jefferson Avenue" if cast["library"] == "Ecorse Public Library" else _street(cast)


def _library_city(cast: Cast) -> str:
    return (
        "Ecorse, Michigan 48229"
        if cast["library"] == "Ecorse Public Library"
        else f"{cast.of('city')}, Michigan 48{cast.number(3)}"
    )


def _clock(cast: Cast, first: int, last: int) -> str:
    hour = cast.rng.randint(first, last)
    return f"{(hour - 1) % 12 + 1}:{cast.rng.choice(('00', '15', '30', '45'))} {'a.m.' if hour < 12 else 'p.m.'}"  # noqa: PLR2004


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _mi_district(cast: Cast) -> tuple[str, str, str]:
    number, county, city = cast.rng.choice(pools.MICHIGAN_DISTRICTS[cast.split]).split("/")
    return number, county, city


def _set_mi_district(cast: Cast, key: str) -> str:
    cast["mi_district"], cast["mi_county"], cast["mi_city"] = _mi_district(cast)
    return cast[key]


def _set_mi_circuit(cast: Cast, key: str) -> str:
    cast["circuit"], cast["circuit_county"], cast["circuit_city"] = cast.rng.choice(pools.MICHIGAN_CIRCUITS[cast.split]).split(
        "/"
    )
    return cast[key]


def _set_state(cast: Cast, key: str) -> str:
    names = ("os_court", "os_county", "os_state", "os_city", "os_statute")
    for name, value in zip(names, cast.rng.choice(pools.OTHER_STATES[cast.split]).split("/"), strict=True):
        cast[name] = value
    return cast[key]


def _set_offense(cast: Cast, key: str) -> str:
    cast["statute"], cast["offense_name"] = cast.of("federal_offense").split("/")
    return cast[key]


def _set_mi_offense(cast: Cast, key: str) -> str:
    cast["mi_statute"], cast["mi_offense"] = cast.of("michigan_offense").split("/")
    return cast[key]


PEOPLE = (
    "person",
    "person2",
    "person3",
    "judge",
    "officer",
    "officer2",
    "attorney",
    "attorney2",
    "clerk",
    "deputy",
    "prosecutor",
    "staff",
    "ij",
    "alj",
    "director",
    "interpreter",
    "affiant",
    "governor",
    "foreperson",
    "chair",
)
"""Values that are an invented person's name."""

MAKERS: dict[str, Maker] = {
    **dict.fromkeys(PEOPLE, Cast.full_name),
    "PERSON": lambda c: c["person"].upper(),
    "ATTORNEY": lambda c: c["attorney"].upper(),
    "last": lambda c: c["person"].split()[-1],
    "judge_last": lambda c: c["judge"].split()[-1],
    "minor": lambda c: "".join(part[0] + "." for part in c["person3"].replace(".", "").split()),
    "dob": lambda c: c.written(c.day("born")),
    "born_year": lambda c: str(c.day("born").year),
    "district": _district,
    "DISTRICT": lambda c: c["district"].upper(),
    "division": lambda c: "Southern Division" if "Eastern District of Michigan" in c["district"] else "",
    "fed_city": lambda c: pools.SEATS[c["district"]],
    "fed_judge_title": lambda c: c.of("fed_judge_title"),
    "district_judge_title": lambda _: "United States District Judge",
    "magistrate_title": lambda _: "United States Magistrate Judge",
    "case_mj": lambda c: _case_fed(c, "mj"),
    "case_mc": lambda c: _case_fed(c, "mc"),
    "case_cr": lambda c: _case_fed(c, "cr"),
    "case_cv": lambda c: _case_fed(c, "cv"),
    "gj_no": lambda c: f"{c.on:%Y}R0{c.number(4)}-{c.rng.randint(1, 30):03}",
    "a_number": lambda c: f"A{c.number(3)} {c.number(3)} {c.number(3)}",
    "fins": lambda c: c.number(10),
    "event_no": lambda c: f"DET{c.on:%y}{c.number(8)}",
    "subpoena_no": lambda c: f"HSI-DT-{c.on:%Y}-{c.number(6)}",
    "dea_no": lambda c: f"DE-{c.on:%y}-{c.number(6)}",
    "dea_case": lambda c: f"I{c.rng.randint(1, 9)}-{c.on:%y}-{c.number(4)}",
    "nsl_no": lambda c: f"NSL-{c.on:%y}-{c.number(6)}",
    "agency_no": lambda c: f"{c.of('agency_prefix')}-{c.on:%Y}-{c.number(5)}",
    "docket": lambda c: f"{c.on:%y}-{c.number(6)}",
    "prisoner_no": lambda c: c.number(6),
    "ctn": lambda c: f"{c.rng.randint(80, 99)}-{c.on:%y}{c.number(6)}-01",
    "sid": lambda c: f"{c.number(7)}K",
    "bar": lambda c: f"P{c.number(5)}",
    "badge": lambda c: c.number(4),
    "report_no": lambda c: f"{c.on:%y}-{c.number(5)}",
    "case_dist": lambda c: f"{c.on:%y}-{c.number(5)}-{c.rng.choice(('FY', 'SM', 'GC', 'FD'))}",
    "case_sw": lambda c: f"{c.on:%y}-{c.number(4)}-SW",
    "case_circ": lambda c: f"{c.on:%y}-{c.number(6)}-{c.rng.choice(('CZ', 'FH', 'FC', 'CH'))}",
    "case_fam": lambda c: f"{c.on:%y}-{c.number(6)}-{c.rng.choice(('PP', 'DM'))}",
    "case_na": lambda c: f"{c.on:%y}-{c.number(6)}-NA",
    "case_prob": lambda c: f"{c.on:%Y}-{c.number(6)}-MI",
    "case_os": lambda c: f"{c.of('os_prefix')}{c.on:%y}-{c.number(5)}",
    "mi_district": lambda c: _set_mi_district(c, "mi_district"),
    "mi_county": lambda c: _set_mi_district(c, "mi_county"),
    "mi_city": lambda c: _set_mi_district(c, "mi_city"),
    "MI_COUNTY": lambda c: c["mi_county"].upper(),
    "circuit": lambda c: _set_mi_circuit(c, "circuit"),
    "circuit_county": lambda c: _set_mi_circuit(c, "circuit_county"),
    "circuit_city": lambda c: _set_mi_circuit(c, "circuit_city"),
    "CIRCUIT": lambda c: c["circuit"].upper(),
    "CIRCUIT_COUNTY": lambda c: c["circuit_county"].upper(),
    **{
        key: (lambda c, key=key: _set_state(c, key))  # type: ignore[misc]
        for key in ("os_court", "os_county", "os_state", "os_city", "os_statute")
    },
    "tribe": lambda c: c.of("tribe"),
    "TRIBE": lambda c: c["tribe"].upper(),
    "judge_title": lambda c: c.of("mi_judge_title"),
    "circuit_title": lambda _: "Circuit Court Judge",
    "probate_title": lambda _: "Judge of Probate",
    "clerk_title": lambda c: c.of("clerk_title"),
    "officer_title": lambda c: c.of("officer_title"),
    "police": lambda c: f"{c['mi_city']} Police Department",
    "agent_title": lambda c: c.of("agent_title"),
    "ice_title": lambda c: c.of("ice_title"),
    "ice_office": lambda c: c.of("ice_office"),
    "dea_title": lambda c: c.of("dea_title"),
    "agency": lambda c: c.of("federal_agency"),
    "AGENCY": lambda c: c["agency"].upper(),
    "state_agency": lambda c: c.of("state_agency"),
    "STATE_AGENCY": lambda c: c["state_agency"].upper(),
    "firm": lambda c: c.of("firm"),
    "company": lambda c: c.of("company"),
    "plaintiff": lambda c: c["company"] if c.rng.random() < 0.6 else c["person2"],  # noqa: PLR2004
    "PLAINTIFF": lambda c: c["plaintiff"].upper(),
    "country": lambda c: c.of("country"),
    "library": _library,
    "LIBRARY": lambda c: c["library"].upper(),
    "library_street": _library_street,
    "library_city": _library_city,
    "library_address": lambda c: f"{c['library_street']}, {c['library_city']}",
    "library_place": lambda c: f"{c['library']}, {c['library_address']}",
    "court_street": _street,
    "office_street": _street,
    "home_street": _street,
    "city": lambda c: c.of("city"),
    "city_state": lambda c: f"{c['fed_city']}, {c['district'].split(' of ')[-1]}",
    "phone": lambda c: f"({c.rng.choice(('313', '734', '248', '586'))}) 555-01{c.rng.randint(0, 99):02}",
    "phone2": lambda c: f"({c.rng.choice(('313', '734', '517', '616'))}) 555-01{c.rng.randint(0, 99):02}",
    "email": lambda c: f"{c['attorney'].split()[0][0].lower()}{c['attorney'].split()[-1].lower()}@{c.of('domain')}",
    "officer_email": lambda c: f"{c['officer'].split()[-1].lower()}@{c.of('domain')}",
    "items": lambda c: c.of("items"),
    "items2": lambda c: c.of("items"),
    "records": lambda c: c.of("records"),
    "records2": lambda c: c.of("records"),
    "room": lambda c: c.of("room"),
    "card_no": lambda c: f"2{c.number(13)}",
    "ip": lambda c: f"198.51.100.{c.rng.randint(2, 250)}",
    "account": lambda c: f"{c.of('first').lower()}.{c.of('last').lower()}{c.rng.randint(10, 99)}@{c.of('domain')}",
    "statute": lambda c: _set_offense(c, "statute"),
    "offense_name": lambda c: _set_offense(c, "offense_name"),
    "mi_statute": lambda c: _set_mi_offense(c, "mi_statute"),
    "mi_offense": lambda c: _set_mi_offense(c, "mi_offense"),
    "bond": lambda c: f"{c.rng.randint(2, 60) * 500:,}.00",
    "amount": lambda c: f"{c.rng.randint(300, 24000):,}.{c.rng.randint(0, 99):02}",
    "issued": lambda c: c.written(c.day("issued")),
    "issued_dt": lambda c: f"{c.written(c.day('issued'))} {_clock(c, 8, 21)}",
    "issued_day": lambda c: _ordinal(c.day("issued").day),
    "issued_month": lambda c: MONTHS[c.day("issued").month - 1],
    "issued_year": lambda c: str(c.day("issued").year),
    "execute_by": lambda c: c.written(c.day("execute_by")),
    "return_date": lambda c: c.written(c.day("return")),
    "return_time": lambda c: _clock(c, 9, 15),
    "hearing": lambda c: c.written(c.day("hearing")),
    "notice": lambda c: c.written(c.day("notice")),
    "offense_date": lambda c: c.written(c.day("offense")),
    "expires": lambda c: c.written(c.day("expires")),
    "executed": lambda c: c.written(c.day("executed")),
    "executed_time": lambda c: _clock(c, 9, 20),
    "entered_us": lambda c: c.written(c.day("entered_us")),
    "old_order": lambda c: c.written(c.day("old_order")),
    "year": lambda c: str(c.on.year),
    "page_id": lambda c: str(c.rng.randint(1, 900)),
    "count": lambda c: str(c.rng.randint(1, 4)),
    "letters": lambda c: c.of("last").upper()[:5],
    "height": lambda c: f"{c.rng.choice('56')}'{c.rng.randint(0, 11):02}",
    "weight": lambda c: str(c.rng.randint(120, 240)),
}

NAMES: dict[str, str] = {
    **dict.fromkeys(("PERSON", "ATTORNEY", *PEOPLE), "PERSON"),
    **dict.fromkeys(("agency", "AGENCY", "state_agency", "STATE_AGENCY", "police"), "AGENCY"),
    **dict.fromkeys(
        ("issued", "issued_dt", "execute_by", "return_date", "hearing", "notice", "offense_date", "expires", "executed"), "DATE"
    ),
    **dict.fromkeys(("entered_us", "old_order", "dob"), "DATE"),
    **dict.fromkeys(("library_place", "library_address", "library_street", "library_city"), "ADDRESS"),
    **dict.fromkeys(("court_street", "office_street", "home_street"), "ADDRESS"),
    **dict.fromkeys(("items", "items2", "records", "records2"), "ITEMS"),
}
"""What a value names, by the value's name; values that name nothing of these are absent."""

DAY_FIELDS = {
    "issued": "issued",
    "issued_dt": "issued",
    "issued_day": "issued",
    "execute_by": "execute_by",
    "return_date": "return",
}
"""Printed values that carry a date of the truth, and the date they carry."""
