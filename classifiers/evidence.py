"""Evidence: one thing seen on the paper, where, and what it speaks for.

Every detector makes evidence of a class of its own below, so that the next step reads names and not dictionaries.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from classifiers.kinds import IssuerFamily, Kind, Sought
from classifiers.transcript import Box, PdfSignature, Span, Transcript


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Something seen on the paper.

    `rule` is the name of the rule that saw it (`caption.federal_district_court`); `favours` the kind it speaks
    for, or None when it speaks for none alone; `weight` how strongly, in natural log-odds (negative: against).
    """

    rule: str
    span: Span
    favours: Kind | None = None
    weight: float = 0.0

    @property
    def quote(self) -> str:
        """The words on the page."""
        return self.span.quote


class CourtLevel(StrEnum):
    """Which rung of a court system a heading names."""

    SUPREME = "supreme"
    APPEALS = "appeals"
    TRIAL = "trial"
    """General jurisdiction: federal district, Michigan circuit, superior, common pleas ..."""
    LIMITED = "limited"
    """Michigan district, municipal, justice ..."""
    PROBATE = "probate"
    SPECIAL = "special"
    """Bankruptcy, Tax Court, claims, FISC ..."""


@dataclass(frozen=True, kw_only=True)
class CourtHeading(Evidence):
    """A heading that names who issued the paper: a court, or a body that is no court (family tells).

    `name` is the body written out in full ("United States District Court for the Eastern District of Michigan"),
    None where the form leaves it blank ("____ District of ____"). `state` is a two-letter code.
    """

    family: IssuerFamily
    name: str | None = None
    level: CourtLevel | None = None
    state: str | None = None
    county: str | None = None
    district: str | None = None
    """Federal district ("Eastern District of Michigan"), or number of a Michigan district or circuit ("25th")."""
    is_blank: bool = False
    """The heading is there but its blanks are not filled in."""
    is_heading: bool = True
    """It stands as a heading (caption zone or letterhead), not in running text."""
    is_real: bool | None = None
    """The gazetteer knows such a court (True), or contradicts it (False: "Superior Court of Michigan"); None: it cannot tell."""


class TitleWord(StrEnum):
    """What a title calls its paper."""

    SEARCH_WARRANT = "search_warrant"
    ARREST_WARRANT = "arrest_warrant"
    BENCH_WARRANT = "bench_warrant"
    INSPECTION_WARRANT = "inspection_warrant"
    SEIZURE_WARRANT = "seizure_warrant"
    TRACKING_WARRANT = "tracking_warrant"
    WARRANT = "warrant"
    WARRANT_OF_REMOVAL = "warrant_of_removal"
    IMMIGRATION_WARRANT = "immigration_warrant"
    SUBPOENA = "subpoena"
    ORDER = "order"
    JUDGMENT = "judgment"
    WRIT = "writ"
    DEMAND = "demand"
    """An agency's written or civil investigative demand; a party's demand for documents is called the same."""
    SUMMONS = "summons"
    DETAINER = "detainer"
    APPLICATION = "application"
    AFFIDAVIT = "affidavit"
    DECLARATION = "declaration"
    PETITION = "petition"
    MOTION = "motion"
    COMPLAINT = "complaint"
    INDICTMENT = "indictment"
    NOTICE = "notice"
    LETTER = "letter"
    RETURN = "return"
    PROOF_OF_SERVICE = "proof_of_service"
    ATTACHMENT = "attachment"
    CONSENT = "consent"
    INFORMATION = "information"
    """Instructions, leaflets, information sheets."""
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Title(Evidence):
    """The line (or two) that names the paper."""

    word: TitleWord


@dataclass(frozen=True, kw_only=True)
class FormNumber(Evidence):
    """A printed form number, normalised ("AO 93", "MC 11", "I-200"), and the instrument it belongs to where known."""

    form: str
    subtype: str | None = None


class Command(StrEnum):
    """Who is told to do what."""

    OFFICERS_SEARCH = "officers_search"
    OFFICERS_ARREST = "officers_arrest"
    OFFICERS_SEIZE = "officers_seize"
    OFFICERS_INSPECT = "officers_inspect"
    OFFICERS_OTHER = "officers_other"
    RECIPIENT_APPEAR = "recipient_appear"
    RECIPIENT_PRODUCE = "recipient_produce"
    RECIPIENT_PERMIT_ENTRY = "recipient_permit_entry"
    ORDERED = "ordered"
    """A court decides: "IT IS ORDERED", "The court finds"."""
    REQUESTED = "requested"
    """Somebody asks: "please", "is requested", "I request a search warrant"."""
    SWORN = "sworn"
    """Somebody states under oath."""


@dataclass(frozen=True, kw_only=True)
class CommandClause(Evidence):
    """The operative words of the paper."""

    command: Command


class SignerRole(StrEnum):
    """The office in which somebody signs."""

    JUDGE = "judge"
    MAGISTRATE = "magistrate"
    REFEREE = "referee"
    CLERK = "clerk"
    JUDGE_OR_CLERK = "judge_or_clerk"
    """A form's line that any of several court officers may sign ("Issuing officer", "Judge/Clerk")."""
    JUDGE_CLERK_OR_ATTORNEY = "judge_clerk_or_attorney"
    """The line of MC 11."""
    ATTORNEY = "attorney"
    PROSECUTOR = "prosecutor"
    IMMIGRATION_JUDGE = "immigration_judge"
    ADMINISTRATIVE_JUDGE = "administrative_judge"
    IMMIGRATION_OFFICER = "immigration_officer"
    AGENCY_OFFICIAL = "agency_official"
    LAW_OFFICER = "law_officer"
    PROBATION_OFFICER = "probation_officer"
    GOVERNOR = "governor"
    PARTY = "party"
    """Petitioner, applicant, affiant, declarant, complainant, plaintiff."""
    NOTARY = "notary"
    SERVER = "server"
    WITNESS = "witness"
    """A witness, interpreter, or the person named."""
    PRIVATE = "private"
    """Somebody of a company or an association, or who only calls himself an officer: coordinator, arbitrator, private judge."""
    LIBRARY = "library"
    """A line meant for the library's own staff (consent, receipt)."""
    UNKNOWN = "unknown"


class SlotPurpose(StrEnum):
    """Why somebody signs there."""

    ISSUE = "issue"
    JURAT = "jurat"
    """Sworn to before me."""
    APPLY = "apply"
    """Asks, or swears to what is asked."""
    APPROVE = "approve"
    """Approved as to form, reviewed by a prosecutor."""
    CERTIFY = "certify"
    """A clerk attests a copy."""
    SERVE = "serve"
    """Return, inventory, proof of service."""
    CONSENT = "consent"
    RECEIPT = "receipt"
    """Whoever takes the paper says that they have it."""
    OTHER = "other"


class SignatureState(StrEnum):
    """What is in a signature's place (contract)."""

    INK = "ink"
    STAMP = "stamp"
    ELECTRONIC = "electronic"
    DIGITAL = "digital"
    BLANK = "blank"
    UNREADABLE = "unreadable"

    @property
    def is_signed(self) -> bool:
        """Whether there is a mark of any accepted sort."""
        return self not in {SignatureState.BLANK, SignatureState.UNREADABLE}


@dataclass(frozen=True, kw_only=True)
class SignatureSlot(Evidence):
    """A place where somebody is to sign; `span` is its label, `box` the place of the signature itself."""

    role: SignerRole
    purpose: SlotPurpose
    state: SignatureState
    box: Box
    name: str | None = None
    title: str | None = None
    on_behalf: bool = False
    """Signed for another with authority ("O/B/O")."""
    digital: PdfSignature | None = None
    """The digital signature that stands in the place, with what the file alone proves of it."""


class DateRole(StrEnum):
    """What a date on the paper is."""

    ISSUED = "issued"
    EXECUTE_BY = "execute_by"
    RETURN = "return"
    """When to appear or produce."""
    SERVED = "served"
    SWORN = "sworn"
    EXECUTED = "executed"
    EXPIRES = "expires"
    FORM_REVISION = "form_revision"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class DatedPlace(Evidence):
    """A date (with its hour, if any), or the labelled empty place where one should be (`day` None, `is_blank` True)."""

    role: DateRole
    day: date | None
    hour: time | None = None
    is_blank: bool = False
    is_impossible: bool = False
    """It reads as a date that does not exist (31 February)."""
    is_ambiguous: bool = False
    """It can be read as two different days (1/7)."""


@dataclass(frozen=True, kw_only=True)
class CaseNumber(Evidence):
    """A docket, case, file or A-number; `number` None is the labelled empty place where one should be."""

    number: str | None
    is_alien_number: bool = False
    is_report_number: bool = False
    """A police report number: no court's."""


class FieldName(StrEnum):
    """The blanks of a paper that say what it reaches."""

    PERSON = "person"
    """Who is to be arrested, removed or restrained."""
    PARTY = "party"
    """The defendant, respondent or subject of the caption."""
    PLACE = "place"
    """What is to be searched, inspected or entered."""
    SEAT = "seat"
    """Where the one is to whom the paper is directed."""
    ITEMS = "items"
    RECIPIENT = "recipient"


@dataclass(frozen=True, kw_only=True)
class FilledField(Evidence):
    """The place, person, things or recipient that a paper names; `value` None is the empty place on the form."""

    field: FieldName
    value: str | None


@dataclass(frozen=True, kw_only=True)
class ScopeClause(Evidence):
    """Words that say what the paper is after."""

    sought: Sought


class Status(StrEnum):
    """Words on the paper about its own standing, or about what goes with it."""

    PROPOSED = "proposed"
    UNENTERED = "unentered"
    """Words that say that a judge has still to sign it; on a signed paper they tell how it came there."""
    DRAFT = "draft"
    SAMPLE = "sample"
    COPY = "copy"
    APPLICATION = "application"
    QUASHED = "quashed"
    EXECUTED = "executed"
    SEALED = "sealed"
    NONDISCLOSURE = "nondisclosure"
    SUPPRESSED_AFFIDAVIT = "suppressed_affidavit"
    EX_PARTE = "ex_parte"
    NOTICE_AND_HEARING = "notice_and_hearing"
    REFERS_TO_ATTACHMENT = "refers_to_attachment"
    ATTACHMENT = "attachment"
    """An attachment, exhibit, rider or affidavit that is there."""
    PAGE_COUNT = "page_count"
    EMERGENCY = "emergency"
    MINOR = "minor"
    ALL_USERS = "all_users"
    GENERAL_ITEMS = "general_items"
    PAYMENT_DEMAND = "payment_demand"
    ADDRESSED_TO_MACHINE = "addressed_to_machine"
    """Words meant to steer a reading program ("ignore previous instructions")."""
    SOVEREIGN = "sovereign"
    """An idiom of those who hold courts of their own ("sui juris", "UCC 1-308")."""
    STAGED = "staged"
    """Words of those who make a paper to be shown: "training aid", "moot court", "prop no. 4"."""
    NOT_ENGLISH = "not_english"
    REDACTED = "redacted"
    SEAL = "seal"
    SEAL_PLACE = "seal_place"
    """A form's printed "(SEAL)"."""
    BLANK_FIELDS = "blank_fields"


@dataclass(frozen=True, kw_only=True)
class StatusMark(Evidence):
    """A mark of standing. `detail` says more: which attachment is meant, "2 of 5", ..."""

    status: Status
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class Citation(Evidence):
    """A statute or rule, normalised ("8 USC 1226", "MCL 780.651", "Fed. R. Crim. P. 41")."""

    cite: str
    is_authority: bool = False
    """Whether the paper says that it was issued by this power."""


@dataclass(frozen=True, kw_only=True)
class SecondReading(Evidence):
    """What the trained model makes of a part: it may ask for a human, never raise a paper to judicial."""

    kind: Kind
    probability: float


class SpanLabel(StrEnum):
    """What the trained span model finds the names of."""

    PERSON = "person"
    """Anybody's name: of whom the paper is about, and of the judge, clerk, officer or attorney."""
    COURT = "court"
    AGENCY = "agency"
    DATE = "date"
    ADDRESS = "address"
    ITEMS = "items"


@dataclass(frozen=True, kw_only=True)
class NamedSpan(Evidence):
    """Words that the trained span model takes for a name; it speaks for no kind, whatever it names."""

    label: SpanLabel
    value: str


_E = TypeVar("_E", bound=Evidence)


@dataclass(frozen=True)
class Seen:
    """All the evidence of one paper of a packet, with the pages that it was seen on."""

    transcript: Transcript
    evidence: tuple[Evidence, ...]

    def of(self, sort: type[_E]) -> tuple[_E, ...]:
        """Return the evidence of one class, in the order of the page."""
        return tuple(sorted((one for one in self.evidence if isinstance(one, sort)), key=_on_page))


def _on_page(one: Evidence) -> tuple[int, int, int, str]:
    return one.span.page, one.span.start, one.span.end, one.rule
