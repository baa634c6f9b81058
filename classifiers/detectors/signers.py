"""Signers: the words for the office in which somebody signs, as labels and titles print them.

The title under the issuing signature is the strongest single sign of what a paper is (LAW.md section 0, point 2), so
the table is ordered: an immigration judge is found before a judge, a deputy clerk before a clerk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from classifiers.detectors.office_words import mended
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern

R = SignerRole

_COURT = (
    r"(?:district|magisterial\s+district|circuit|probate|municipal|superior|county|family|juvenile|tribal|appellate|tax|bankruptcy|common\s+pleas"
    r"|trial|military|family\s+division|city|town|village"
    r"|(?:criminal|civil|chancery|supreme|general\s+sessions|recorder.?s|orphans.?|land|housing|justice|surrogate.?s)(?=\s+court))"
)

_OF_COURT_OR_COUNSEL = (
    r"(?:(?:court\s+|deputy\s+)?clerk|judge|justice|magistrate|commissioner|register|notary(?:\s+public)?|attorney)"
)
"""Who of several may sign a subpoena, by a form's label with strokes: "Clerk/Attorney/Magistrate"."""

_OF_PLACE = (
    r"(?:\s+(?:of|for|in\s+and\s+for)\s+(?:the\s+|said\s+)*(?:city|town|township|county|precinct|village|borough|state)"
    r"(?:\s+of)?(?:\s+[\w.]+){0,4})?"
)
"""Where a justice of the peace sits."""
_OFFICES: tuple[tuple[SignerRole, str], ...] = (
    (
        R.IMMIGRATION_JUDGE,
        r"(?:assistant\s+chief\s+|appellate\s+)?(?:u\.?s\.?\s+|united\s+states\s+)?immigration\s+judge|board\s+of\s+immigration\s+appeals(?:\s+member)?",
    ),
    (
        R.ADMINISTRATIVE_JUDGE,
        r"(?:chief\s+|presiding\s+|supervising\s+|senior\s+|deputy\s+)*(?:administrative\s+(?:[a-z]{1,4}\s+)?judge|adm(?:in)?[.'’]*n?\.?\s+(?:law\s+)?judge|law\s+judge)|workers.{0,2}\s+compensation\s+(?:(?:law|administrative\s+law)\s+)?(?:judge|magistrate|commissioner)|(?:presiding\s+|preliminary\s+|impartial\s+)?hearing\s+(?:officer|examiner)|presiding\s+officer",
    ),
    (
        R.JUDGE_CLERK_OR_ATTORNEY,
        (
            rf"(?=.*\bclerk\b)(?=.*\battorney\b){_OF_COURT_OR_COUNSEL}(?:\s*/\s*{_OF_COURT_OR_COUNSEL})+"
            r"|(?:(?:court\s+)?clerk\s*/\s*attorney(?:\s+for\b[^.]{0,40})?"
            r"|person\s+issuing\s+(?:the\s+)?subpoena|issuing\s+(?:person|party))"
        ),
    ),
    (
        R.JUDGE_OR_CLERK,
        r"issuing\s+(?:officer|authority)|judge\s*/\s*(?:magistrate\s*/\s*)?(?:court\s+|deputy\s+|probate\s+|circuit\s+|district\s+|warrant\s+)?(?:clerk|register)(?:\s*/\s*magistrate)?|judge\s+or\s+(?:deputy\s+)?clerk|(?:authorized\s+)?court\s+official|authorized\s+court\s+officer",
    ),
    (
        R.PRIVATE,
        (
            r"(?:private|sovereign|common[\s-]law|de\s+jure|people.?s|living)\s+(?:judge|justice|magistrate|clerk|marshal|attorney\s+general)"
            r"|sui\s+juris|attornatus\s+privatus|living\s+(?:man|woman)|authorized\s+representative|beneficiary|trustee|personal\s+representative|execut(?:or|rix)|(?:vice[\s-]+)?president(?!\s+judge)|chief\s+executive(?:\s+officer)?|(?:arbitr|medi)ator"
            r"|paralegal|legal\s+(?:assistant|secretary)|(?<!court\s)(?:legal\s+|claims\s+|intake\s+)?coordinator"
            r"|(?:account|claims|collections?|recovery|office|branch|general)\s+(?:manager|representative|specialist|officer|agent|department)|records\s+technician"
        ),
    ),
    (
        R.REFEREE,
        r"(?:attorney\s+|friend\s+of\s+the\s+court\s+|domestic\s+relations\s+|(?:juvenile|family|traffic|probate|state)\s+(?:court\s+)?|court\s+)?referee",
    ),
    # a federal magistrate judge is a judge; a Michigan district court magistrate is not one but may issue (MCL 600.8511)
    (
        R.JUDGE,
        (
            rf"(?:chief\s+|senior\s+|associate\s+|assistant\s+|president\s+|visiting\s+|presiding\s+|acting\s+|special\s+)*(?:"
            rf"(?:u\.?\s?s\.?|united\s+states|federal)\s+(?:district|magistrate|circuit|bankruptcy|tax)?(?:\s+court)?\s*(?:judge|magistrate\s+judge)"
            rf"|(?:u\.?\s?s\.?|united\s+states)\s+magistrate|magistrate\s+judge"
            rf"|judge\s*/\s*(?:district\s+court\s+|attorney\s+|hearing\s+|court\s+)?(?:magistrate|referee|master|commissioner)|judge\s+or\s+magistrate|(?:judge\s*/\s*)?judge\s+trial\s+referee"
            rf"|(?:associate\s+)?(?:{_COURT}\s*/\s*)?{_COURT}(?:\s+court)?(?:\s+associate)?\s+judge|(?:{_COURT}(?:\s+court)?\s+)?judge\s+pro\s+tem(?:pore)?"
            rf"|judge,\s+(?:[\w.]+\s+){{1,7}}court|judge\s+of\s+(?:the\s+|said\s+)?(?:[\w.]+\s+){{0,4}}(?:court|probate|district)(?:\s+of\s+(?:[\w.]+\s*){{1,4}})?"
            rf"|(?:associate\s+|chief\s+|district\s+|town\s+|village\s+)?(?<!court\sof\s)(?<!department\sof\s)justice(?:\s+of\s+the\s+(?:peace{_OF_PLACE}|supreme\s+court))?|judicial\s+offic(?:er|ial)|judge|chancellor|m\.\s?d\.\s?j\.?|(?:a\.\s?)?j\.\s?[sfc]\.\s?c"
            r"|u\.\s?s\.\s?[dmbc]\.\s?j\.?|us[dmbc]j|(?:a\.?)?j\.?s\.?c\.?|j\.\s?p\.?|g\.\s?s\.\s?j\.?|p\.?j\.|p\.\s?j\.\s?(?:f\.\s?p|cv|cr|ch)\.?|j\.\s?(?:t\.\s?c|a\.\s?d)\.?|[jc]\.?\s?c\.?\s?j\.?"
            r"|(?<!care\s)(?<!decision\s)surrogate"
            rf"|(?:the\s+)?hon(?:orable|\.)?(?:\s+judge)?)"
        ),
    ),
    # a court's commissioner signs its orders and warrants (Wis. Stat. 757.69, Tenn. Code 40-1-111); the bare word is an agency's
    (
        R.MAGISTRATE,
        (
            r"(?:(?:district|county|municipal|family|juvenile)\s+court\s+|attorney\s+|chief\s+|deputy\s+|court\s+|general\s+|senior\s+|associate\s+|municipal\s+|county\s+|district\s+|city\s+|state\s+|duty\s+)?magistrate|(?:(?:circuit|district|superior|family|municipal|county|supreme)\s+)?court\s+commissioner|(?:judicial|bail|probate|family|domestic(?:\s+relations)?)\s+commissioner"
            r"|(?:(?:district|superior|family|juvenile|probate|civil|criminal)\s+)?(?:court\s+|hearing\s+|standing\s+|judicial\s+)master"
            r"|master[\s-]in[\s-]equity|special\s+master|judicial\s+hearing\s+officer"
        ),
    ),
    (
        R.CLERK,
        (
            r"(?:signature\s+of\s+)?clerk\s+or\s+deputy\s+clerk|(?:deputy\s+|assistant\s+)?C\.?S\.?C\.?|(?:deputy\s+|chief\s+deputy\s+|assistant\s+)*(?:court\s+|county\s+|circuit\s+(?:court\s+)?|district\s+(?:court\s+)?|probate\s+)?clerk(?:[\s-]magistrate)?(?:\s*(?:/|\bor\b)\s*(?:deputy|assistant|ass['’]?t\.?)\s+clerk)?"
            r"(?:\s+of\s+(?:the\s+)?(?:[\w.]+\s+){0,4}courts?|\s*/\s*(?:deputy|register)(?:\s+clerk)?)?|(?:deputy\s+|assistant\s+)?court\s+administrator|(?:deputy\s+)?probate\s+register|deputy\s+register|(?:(?:deputy|chief|assistant)\s+)*register\s+(?:of|in)\s+(?:probate|wills|chancery)|(?:(?:deputy|assistant|chief)\s+)*prothonotary"
            r"|chief\s+clerk|(?:(?:chief|senior|supervising|principal)\s+)+court\s+clerk|court\s+services\s+clerk|(?:deputy\s+)?clerk\s+(?:and|&)\s+master|courtroom\s+deputy|court\s+executive\s+officer"
        ),
    ),
    (R.GOVERNOR, r"(?:lieutenant\s+|acting\s+)?governor(?:\s+of\s+(?:the\s+state\s+of\s+)?\w+)?"),
    (
        R.PROSECUTOR,
        (
            r"(?:special\s+|chief\s+|first\s+|deputy\s+|senior\s+|trial\s+)*(?:assistant\s+|asst\.?\s+)?(?:u\.?\s?s\.?\s+attorney|united\s+states\s+attorney|"
            r"prosecuting\s+(?:attorney|official)|prosecutor|district\s+attorney(?:\s+general)?|(?:state|commonwealth)(?:.?s)?\s+attorney|attorney\s+general|(?:county|city|township|village)\s+attorney"
            r"|(?:circuit\s+)?solicitor(?:\s+general)?|corporation\s+counsel|(?:city|municipal|statewide|county)\s+prosecutor)|AUSA"
        ),
    ),
    (
        R.IMMIGRATION_OFFICER,
        (
            r"(?:authorized\s+|designated\s+)?immigration\s+(?:enforcement\s+(?:officer|agent)|officer)|(?:supervisory\s+)?(?:detention\s+and\s+)?deportation\s+officer"
            r"|(?:deputy\s+|assistant\s+|acting\s+)*field\s+office\s+director|S?DDO|[AD]?FOD|(?:supervisory\s+|chief\s+)?border\s+patrol\s+agent(?:\s+in\s+charge)?|(?:chief\s+)?patrol\s+agent(?:\s+in\s+charge)?|ICE\s+(?:officer|official)"
        ),
    ),
    (
        R.PROBATION_OFFICER,
        r"(?:(?:senior\s+|supervis\w+\s+)?(?:u\.?\s?s\.?\s+|united\s+states\s+)?(?:probation|parole|pretrial\s+services)(?:\s*/\s*parole)?\s+(?:officer|agent))",
    ),
    (
        R.NOTARY,
        r"justice\s+of\s+the\s+peace\s*(?:/|-|–|—|\bor\b)\s*notary\s+public|notary\s+public(?:,?\s+(?:in\s+and\s+for\s+(?:the\s+)?)?(?:state|county|commonwealth)\s+of\s+[\w\s,]{3,40}|,?\s+[\w\s]{3,20}\s+county(?:,\s*\w+)?)|notary(?:\s+public)?(?:\s*/\s*(?:deputy\s+)?clerk)?|deputy\s+clerk\s*/\s*notary(?:\s+public)?|(?:court\s+)?clerk\s*/\s*notary(?:\s+public)?|person\s+authorized\s+to\s+administer\s+oaths?",
    ),
    (
        R.LAW_OFFICER,
        (
            r"(?:executing|arresting|seizing|peace|police|patrol|correction(?:s|al)?|state|affiant|returning|serving|searching|requesting|applying|swearing|investigating|law\s+enforcement|conservation|court)\s+(?:officer(?:\s+or\s+agent)?|agent|deputy|investigator|detective)|(?:case|federal|state|narcotics|drug)\s+agent|^agent$|officer(?:\s*/\s*agent)?(?!\s+of\s+(?:the|this|said)\s+court)"
            r"|(?:supervisory\s+|senior\s+)?special\s+agent|task\s+force\s+(?:officer|agent)|detective(?:\s+(?:sergeant|lieutenant))?|(?:detective\s+|police\s+)?(?:corporal|sergeant|lieutenant(?!\s+(?:colonel|commander|general|governor))|captain)|(?:state\s+|master\s+|senior\s+)?trooper|(?:deputy\s+)?constable|patrol(?:man|woman)"
            r"|(?:det|sgt|lt|capt|cpl|ofc|tpr|cmdr)\.|(?:watch\s+|shift\s+|precinct\s+|post\s+)?commander"
            r"|(?:deputy\s+|under)?sheriff|(?:deputy\s+)?(?:u\.?\s?s\.?\s+|united\s+states\s+)?marshal|chief\s+of\s+police|investigator|supervisor"
            r"|friend\s+of\s+the\s+court(?:\s+(?:enforcement|custody|support|case\w*))?\s+(?:officer|investigator|employee|worker|specialist)"
        ),
    ),
    (
        R.AGENCY_OFFICIAL,
        (
            r"(?:senior|enforcement)\s+counsel|"
            r"(?:authorized|undersigned|approving|authorizing|requesting)\s+official|(?:assistant\s+|deputy\s+|acting\s+)*special\s+agent\s+in\s+charge|group\s+supervisor|resident\s+agent\s+in\s+charge"
            r"|(?:area\s+|assistant\s+|deputy\s+)?port\s+director|(?:deputy\s+|executive\s+|regional\s+|assistant\s+|area\s+)*director|(?:u\.?s\.?\s+)?(?:parole\s+)?(?<!court\s)commissioner(?!\s+of\s+(?:the\s+)?superior\s+court)|(?:irs|approving|agency|compliance|(?:local\s+|county\s+)?health|(?:code\s+)?enforcement|zoning)\s+officer|building\s+(?:official|inspector)|official|group\s+manager|(?:chief\s+)?inspector|(?:deputy\s+|assistant\s+)?inspector\s+general"
            r"|committee\s+chair(?:man|woman|person)?|chair(?:man|woman|person)?(?:\s+of\s+the\s+(?:[\w]+\s*){1,4})?|revenue\s+(?:officer|agent)|^member$|(?:board|commission|committee|panel|tribunal)\s+member|member\s+of\s+the\s+(?:board|commission|committee|panel|tribunal)|(?:(?:supervisory|supervising|deciding|reviewing|responsible|certifying)\s+)+official|(?:unit|section|branch|bureau|division)\s+chief|(?:chief\s+)?medical\s+examiner|(?:state\s+)?fire\s+marshal|parole\s+board(?:\s+(?:member|chair\w*))?|secretary|coroner|superintendent(?:\s+of\s+schools)?|(?:(?:deputy|acting|assistant|chief|regional|area|district|state|grievance|zoning|city|county|field|operations?|program|division|bureau|office|section|unit|parole|probation|records|claims|licens\w+|compliance|enforcement)\s+)+administrator|(?:(?:forensic|field|tax|state|senior)\s+)*auditor|friend\s+of\s+the\s+court|auditor\s+general|comptroller|ombudsman"
            r"|(?:import|auditor|diversion)\s+\w+|regional\s+attorney"
        ),
    ),
    (
        R.ATTORNEY,
        (
            r"(?:issuing\s+|requesting\s+)?attorneys?(?:\s+of\s+record)?(?:\s+(?:for|representing)\s+(?:the\s+)?[\w.,'’\s-]{2,40})?|(?:plaintiff|defendant|petitioner|respondent|defense|party).?s?.?s?\s+(?:attorney|counsel)"
            r"|(?:applicant|party)\s*/\s*attorney|(?:party|applicant)\s+or\s+(?:party.?s\s+)?attorney|(?:counsel|attorneys?)\s+for\s+(?:the\s+)?[\w.,'’\s-]{2,40}|(?:trial\s+|legal\s+|lead\s+|defense\s+|special\s+)?counsel(?:\s+of\s+record)?|(?-i:JA(?:GC)?)|(?:staff\s+)?judge\s+advocate(?:\s+general)?|commissioner\s+of\s+(?:the\s+)?superior\s+court|lawyer|(?:attorney,?\s+(?:as|and)\s+)?(?:an\s+)?officer\s+of\s+(?:the|this|said)\s+court"
        ),
    ),
    (
        R.SERVER,
        r"(?:process\s+)?server|court\s+staff|person\s+(?:(?:who\s+)?serv(?:ing|ed)|making\s+(?:the\s+)?(?:personal\s+)?service)(?:\s+(?:this|the|said)\s+\w+)?|serving\s+party",
    ),
    (
        R.LIBRARY,
        r"(?:authorized\s+)?library\s+(?:director|representative|staff(?:\s+member)?|employee|official)|(?:person|party|owner|occupant)(?:\s*(?:/|or)\s*(?:person|owner|occupant))?\s+(?:giving\s+consent|consenting|in\s+(?:charge|control|possession)|(?:with|having)\s+authority)(?:\s+(?:of|over)\s+(?:the\s+)?(?:premises|property|place|building|library))?|consenting\s+(?:party|person)|custodian(?:\s+of\s+records)?",
    ),
    (
        R.WITNESS,
        (
            r"witness|interpreter|recipient|(?:alien|noncitizen|detainee|person)\s+(?:being\s+)?(?:fingerprinted|removed|served)"
            r"|alien|noncitizen|detainee"
        ),
    ),
    (
        R.PARTY,
        (
            r"applicant|affiant|complainant|complaining\s+witness|declarant|(?:petitioner|respondent|plaintiff|defendant|movant|claimant|debtor|garnishee|appellant)(?:.?s)?(?:\s*/\s*next\s+friend)?|moving\s+party"
            r"|person\s+(?:asking|requesting|applying|complaining|seeking|filing|making)"
            r"(?:\s+(?:for\s+)?(?:(?:the|this|an?)\s+)?(?:warrant|order|subpoena|complaint|request|motion|affidavit|application|petition))?"
            r"|grand\s+jury\s+foreperson|foreperson|party|request[eo]r|(?:library\s+)?patron|(?:library\s+)?card\s?holder|borrower|account\s?holder|subscriber|(?:parent|legal\s+guardian|guardian)(?:\s*(?:/|or)\s*(?:legal\s+)?guardian)?|petitioner\s*/\s*next\s+friend"
        ),
    ),
)
"""Each office as a pattern, most particular first."""

_ANY_OFFICE = Pattern("|".join(f"(?P<{role.value}>{pattern})" for role, pattern in _OFFICES), re.IGNORECASE)
"""All of them in one, each a group that is called as its role is."""

IN_COURT = frozenset({R.JUDGE, R.MAGISTRATE, R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY})
"""Roles of a line on which a court officer issues."""

IN_AGENCY = frozenset({R.IMMIGRATION_JUDGE, R.ADMINISTRATIVE_JUDGE, R.IMMIGRATION_OFFICER, R.AGENCY_OFFICIAL, R.GOVERNOR})
"""Roles in which somebody issues who is no court officer."""

_TITLE_ORDER = (
    R.IMMIGRATION_JUDGE,
    R.ADMINISTRATIVE_JUDGE,
    R.PRIVATE,
    R.IMMIGRATION_OFFICER,
    R.JUDGE_OR_CLERK,
    R.PROBATION_OFFICER,
    R.PROSECUTOR,
    R.CLERK,
    R.REFEREE,
    R.AGENCY_OFFICIAL,
    R.JUDGE,
    R.MAGISTRATE,
    R.GOVERNOR,
    R.NOTARY,
    R.LAW_OFFICER,
    R.ATTORNEY,
)
_INSIDE = {role: Pattern(rf"(?<![\w])(?:{pattern})(?![\w])", re.IGNORECASE) for role, pattern in _OFFICES if role in _TITLE_ORDER}


_OR_DESIGNEE = Pattern(
    r"(?i),?\s+(?:or\s+(?:his\s+|her\s+|the\s+|a\s+)?(?:designee|delegate|deputy|authorized\s+(?:representative|designee))"
    r"|(?:by|per)\s+(?:(?:his|her|the|a)\s+)?deputy(?:\s+clerk)?)$"
)
_ISSUING_IT = Pattern(
    r"(?i)(?<!\bperson)\s+(?:issuing|signing|granting|who\s+issued)\s+(?:(?:this|the|said)\s+)?(?:subpoena|warrant|order|writ|process)$"
)
"""What the officer of a label does: 'Signature of magistrate/judge issuing warrant'."""
_IN_PLACE = Pattern(
    r"(?i)(?:,\s*(?:precinct|pct\.?)\s*(?:no\.?\s*)?\w+)?"
    r",\s*(?:[\w.'’-]+\s+){1,3}(?:county|parish|borough)(?:,\s*[a-z. ]{3,20})?$"
    r"|,\s*(?:precinct|pct\.?)\s*(?:no\.?\s*)?\w+$"
)
"""Where an officer sits: 'Justice of the Peace, Precinct 1, Travis County, Texas'."""
_OF_COURT = Pattern(
    r"""(?xi) \s* (?: ,\s*|\s+(?:of|for|in)\s+(?:the\s+)? ) (?: (?:\d{1,3}(?:st|nd|rd|th)|[\w.'’-]+) \s+ ){0,6}
    (?: court[\s-]martial
    | (?:precinct|place|ward|dept\.?|department|division|part|room|branch) \s+ (?:no\.\s*)?(?:\d{1,3}|[IVX]+)
    | court (?: (?:,?\s+(?:no\.?|room|dept\.?|department|division|part))? \s+ (?:\d{1,3}|["“]?[A-Z]["”]?)
      | \s+-\s+[\w\s]{3,30} | \s+at\s+law (?: \s+(?:no\.?\s*)?\d{1,2})?
      | \s+(?:of|for|in)\s+(?:the\s+)?[\w.'’\s-]{3,40} )? | district \s+ of \s+ [\w\s]{4,20}
      | county | state | division | (?:grand\s+)?jury )
    (?: ,\s*[\w.\s]{2,30} )? $"""
)
"""'Judge, 25th District Court', 'Clerk, U.S. District Court', 'Magistrate Judge, Eastern District of Michigan',
'Judge, Family Division', 'Judge, Marion Superior Court 1'."""
_OF_BODY = Pattern(
    r"""(?xi) \s* (?: ,|\s[-–—]\s|\sof\s|\sfor\s ) \s* (?:the\s+)? (?: (?!courts?\b|judicial\b) [\w.&'’-]+,? \s+ ){0,6}?
    (?: administration | agency | association | authority | board | bureau | commission | committee | council | department
      | division | enforcement | house | inspectorate | investigations | operations | patrol | police | section | senate
      | services? | unit )
    (?: ,? \s (?!courts?\b) [\w.&'’-]+ ){0,5} $"""
)
"""The body behind an office that is no court's: 'Chairperson, Lake County Ethics Board', 'Detective, Police Department'."""


def is_body(text: str) -> bool:
    """Return whether a phrase names a body that is no court ("Department of Corrections", "the Ethics Board")."""
    return _OF_BODY.fullmatch(f", {text}") is not None


_OF_NO_COURT = frozenset({R.AGENCY_OFFICIAL, R.LAW_OFFICER, R.PRIVATE, R.IMMIGRATION_OFFICER, R.ADMINISTRATIVE_JUDGE})
_BEFORE_OFFICE = Pattern(
    r"(?i)^(?:signature\s+and\s+(?:full\s+)?(?:official\s+)?title\s+of\s+)?(?:the\s+)?(?:(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|issuing|presiding|signing(?!\s+agent)|assigned|duty|authorizing|sitting)\s+)*(?:judicial\s+(?!officer))?"
)
"""'Issuing judge', '36th District Court Judge', 'Presiding magistrate'."""


@lru_cache(maxsize=2048)
def _plain_office(bare: str) -> SignerRole | None:
    found = _ANY_OFFICE.fullmatch(bare)
    return None if found is None else R(str(found.lastgroup))


def shared(roles: frozenset[SignerRole]) -> SignerRole | None:
    """Return the role of a line that any of several officers may sign, None when the roles make no such line."""
    if len(roles) == 1:
        return next(iter(roles))
    if roles <= {R.JUDGE, R.MAGISTRATE, R.REFEREE}:
        return R.JUDGE
    if roles <= IN_COURT | {R.CLERK}:
        return R.JUDGE_OR_CLERK
    if roles <= IN_COURT | _BESIDE_COURT and roles & _COURT_LINES and R.ATTORNEY in roles:
        return R.JUDGE_CLERK_OR_ATTORNEY
    if R.ATTORNEY in roles and roles <= {R.JUDGE, R.MAGISTRATE, R.ADMINISTRATIVE_JUDGE, R.ATTORNEY}:
        return R.ATTORNEY  # the least of those whom the line is left to
    return None


_BESIDE_COURT = frozenset({R.CLERK, R.ATTORNEY, R.NOTARY})
_COURT_LINES = frozenset({R.CLERK, R.JUDGE_OR_CLERK, R.JUDGE_CLERK_OR_ATTORNEY})
"""Beside an attorney these make a line that a clerk, and in some states a notary, may sign as well."""


@lru_cache(maxsize=1024)
def office(text: str) -> SignerRole | None:
    """Return the office that a whole phrase names ("United States Magistrate Judge"), None when it names none."""
    bare = _IN_PLACE.sub("", _OR_DESIGNEE.sub("", _ISSUING_IT.sub("", " ".join(text.strip(" .,:;()[]*").split()))))
    found = _plain_office(bare)
    if found is not None or not bare or len(bare.split()) > _MOST_WORDS:
        return found
    shorter = _BEFORE_OFFICE.sub("", _OF_COURT.sub("", re.sub(r"(?i)\s+presiding$", "", bare)))
    if shorter != bare and (found := _plain_office(shorter)) is not None:
        return found
    if (found := _plain_office(_OF_BODY.sub("", bare))) in _OF_NO_COURT:
        return found
    pieces = [piece for piece in re.split(r"(?i)\s*(?:/|,(?:\s*(?:or|and)\b)?|\bor\b|\band\b|&)\s*", shorter) if piece]
    return _of_several(pieces) or _of_several(shorter.split())


def _of_several(pieces: Sequence[str]) -> SignerRole | None:
    """Return the role of a line that is left to several offices ("Judge / Commissioner"), None when one of them is none."""
    roles: list[SignerRole | None] = []
    for piece in pieces:
        role = _plain_office(piece) or _plain_office(_BEFORE_OFFICE.sub("", piece))
        if role is None and not _BESIDE_JUDGE.fullmatch(piece):
            return None
        roles.append(role)
    if R.JUDGE in roles:
        roles = [R.JUDGE if _BESIDE_JUDGE.fullmatch(piece) else role for piece, role in zip(pieces, roles, strict=True)]
    return shared(frozenset(role for role in roles if role is not None)) if len(pieces) > 1 and all(roles) else None


_BESIDE_JUDGE = Pattern(r"(?i)(?:(?:(?:circuit|district|family|superior)\s+)?(?:court|trial)\s+)?commissioner|pro\s+tem(?:pore)?")
"""What stands beside a judge on one line is the court's own, though alone it may be an agency's."""
_MOST_WORDS = 14


@lru_cache(maxsize=1024)
def office_within(text: str) -> SignerRole | None:
    """Return the office that a printed name-and-title line holds ("Jane Roe, Deputy Clerk"), None when it holds none.

    Whoever signs "For the Judge" is no judge: judges and magistrates sign themselves.
    """
    text = mended(text)
    for role in _TITLE_ORDER:
        if _INSIDE[role].search(text) and not (role in _OF_A_COURT and _NO_OFFICER.search(text)):
            return None if role in IN_COURT and _FOR_ANOTHER.match(text) else role
    return None


_FOR_ANOTHER = Pattern(r"(?i)^\W{0,3}(?:signed\s+)?for\s+(?:and\s+on\s+behalf\s+of\s+)?[^,:;]{3,60}$")
"""'For the Judge', whole; in "For the Court: Jane Roe, Clerk" it is the clerk who signs."""


def office_named(text: str) -> SignerRole | None:
    """Return the office of a row under a signature; the name of any of several ("Name of Clerk/Attorney") is all of theirs."""
    return office(_OF_NAME.sub("", _NAME_OF.sub("", text))) or office_within(text)


_NAME_OF = Pattern(r"(?i)^(?:(?:please\s+)?(?:print(?:ed)?|type(?:d)?)(?:\s+or\s+print(?:ed)?)?\s+)?(?:name\s+of\s+)?(?:the\s+)?")
_OF_NAME = Pattern(r"(?i)(?:['’]s)?\s+(?:printed\s+|typed\s+)?name$")
"""'Name of Clerk/Attorney', 'Print Judge/Court Commissioner Name', 'Type or print judge's name'."""

_NO_OFFICER = Pattern(
    r"""(?xi) \bjudge\s+advocate\b | \b(?:l\.?l\.?c|p\.?l\.?l\.?c|inc|corp|ltd|company|incorporated)\b\W*$
    | \b(?:judge|justice|magistrate|clerk)['’]s\s+(?:aide|assistant|secretary|staff)\b | ['’]s\s+chambers\b
    | \b(?:aide|agent|assistant|officer|secretary|sheriff)\s+(?:to|for)\s+(?:the\s+)?(?:clerk|hon\b|judge|justice|magistrate)
    | \b(?:candidate|election|elections|former|mock)\b | \bjudge[\s-]elect\b | \b(?:contest|line|show)\s+judge\b
    | \b(?:file|law|library|mail|payroll|sales|shipping|stock)\s+clerk\b | \bclerk[\s-]typist\b"""
)
"""'Staff Judge Advocate' is a military lawyer, 'Judge Plumbing LLC' is called after somebody of that name, 'Law Clerk to Judge
Roe', 'Judge's Secretary' and 'Agent for Judge Roe' work for one, 'Former Judge' and 'Judge-elect' sit in no court today."""
_OF_A_COURT = IN_COURT | {R.CLERK}


_A_COURTS = Pattern(
    rf"(?i)\b(?:{_COURT}|supreme\s+(?:judicial\s+)?court|city|town|village|surrogate|u\.\s?s\.|united\s+states|federal|magistrate\s+judge"
    r"|court\s+of\s+(?:appeals|claims|chancery)|a?\.?j\.\s?[sf]\.\s?c|u\.\s?s\.\s?[dm]\.\s?j)(?!\w)"
)
_NO_LONGER = Pattern(r"(?i)\b(?:ret(?:ired|\.|(?=\)))|former|arbitrator|mediator|neutral|referee)")
"""Who was a judge, or is called in by the parties, sits in no court today."""


def is_of_court(title: str) -> bool:
    """Return whether a judge's title says of what court the judge is ("United States Magistrate Judge", "Probate Judge")."""
    return _A_COURTS.search(title) is not None and _NO_LONGER.search(title) is None
