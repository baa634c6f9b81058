"""Standing: finds what a paper says of itself and of what goes with it (proposed, sealed, recalled, "see Attachment B" ...)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from classifiers.detectors.foreign import foreign_line
from classifiers.detectors.machines import addressed_to_machine
from classifiers.detectors.reprints import reprint_start
from classifiers.detectors.slips import folded_line, folded_page
from classifiers.evidence import Status, StatusMark
from classifiers.patterns import Pattern
from classifiers.transcript import InkKind, Line, Page, Span, Transcript

S = Status

_WHOLE_LINES: tuple[tuple[Status, str], ...] = (
    # a watermark or stamp stands alone on its line
    (
        S.SAMPLE,
        r"\W*(?:sample|specimen|void|example|training\s+(?:only|copy|use\s+only)|not\s+a\s+(?:real|valid)\s+\w+|for\s+(?:training|demonstration|illustration|educational)\s+(?:purposes?|use)(?:\s+only)?|sample\s*[-:,]?\s*(?:not\s+valid|only|form|document|copy))\W*",
    ),
    (
        S.SAMPLE,
        # "Figure 4-2. A search warrant", "Example of a court order"
        r"\W*(?:(?:fig(?:ure|\.)|illustration|plate)\s*\d[\d.-]*\W+.{0,40}|(?:an?\s+)?(?:example|illustration|facsimile|specimen|picture)\s+of\s+an?\s+.{0,40})\b(?:warrant|subpoena|order)\W*",
    ),
    (S.DRAFT, r"\W*(?:draft|draft\s+(?:only|copy|order|\d[\d/.-]*)|(?:confidential\s+)?draft\s*[-:]\s*.{0,60})\W*"),
    (S.PROPOSED, r"\W*proposed\W*"),
    (
        S.UNENTERED,
        # "Tendered order", "Lodged with the court for signature", "Form of order submitted by movant"
        r"\W*(?:(?:tendered|lodged|submitted)\s+(?:form\s+of\s+)?(?:order|judgment|warrant|subpoena)|(?:tendered|lodged|submitted|offered)(?:\s+(?:to|with)\s+the\s+(?:court|clerk|judge))?\s+for\s+(?:entry|signature|approval)\b.{0,40}|(?:proposed\s+)?form\s+of\s+(?:proposed\s+)?(?:order|judgment)(?:\s+(?:submitted|proposed|tendered|lodged)\b.{0,40})?|notice\s+of\s+(?:presentment|settlement|lodging)\b.{0,40})\W*",
    ),
    (
        S.COPY,
        r"\W*(?:true\s+)?(?:certified\s+|conformed\s+|duplicate\s+|served\s+|defendant's\s+)?copy(?:\s+of\s+(?:the\s+)?original\b.{0,40})?\W*",
    ),
    (
        S.QUASHED,
        r"\W*(?:(?:order|(?:\w+\s+)?warrant|subpoena)\s+)?(?:recalled|quashed|vacated|cancell?ed|withdrawn|superseded|rescinded|set\s+aside|void\s+and\s+of\s+no\s+effect)\W*(?:(?:on|by|per)\b.{0,50}|\d[\d/.-]+)?",
    ),
    (S.SEALED, r"\W*(?:filed\s+)?(?:under\s+seal|sealed|sealed\s+by\s+order.{0,40}|filed\s+under\s+seal.{0,40})\W*"),
    (S.SEAL_PLACE, r"\W*(?:\(?\s*(?:court\s+)?seal\s*(?:of\s+(?:the\s+)?court)?\s*\)?|\[\s*seal\s*\])\W*"),
    (S.EX_PARTE, r"\W*ex\s+parte\W*"),
    (S.PAGE_COUNT, r"\W*(?P<page>\d{1,3})\s+of\s+(?P<total>\d{1,3})\W*"),
    (
        S.ATTACHMENT,
        r"\W*(?P<what>(?:attachment|exhibit|rider|appendix|schedule|addendum)\s+(?:no\.?\s*)?(?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})(?:-\d+)?)\W*(?:[-:(].{0,60})?",
    ),
    (
        S.ATTACHMENT,
        r"\W*(?P<what>rider|addendum|schedule|attachment|exhibit|appendix)(?:\s+to\s+(?:the\s+)?(?:(?:\w+\s+){0,2}(?:subpoena|warrant|order|summons)|[\w-]*\d[\w-]*))?\W*",
    ),
)
"""Marks that only count as a line of their own."""

_PHRASES: tuple[tuple[Status, str], ...] = (
    (
        S.UNENTERED,
        # "submitted under the seven-day rule, not yet entered" (MCR 2.602(B)(3)); FOC 10 prints "this proposed order" for a case
        (
            r"\bnot\s+yet\s+(?:been\s+)?(?:entered|issued|signed)\b"
            r"|\b(?:submitted|tendered|lodged|offered|noticed|presented|for\s+entry)\s+(?:for\s+entry\s+)?(?:under|pursuant\s+to|by)\s+(?:the\s+)?"
            r"(?:(?:seven|7)[-\s]day\s+rule|mcr\s*2\.602)\b"
        ),
    ),
    (S.PROPOSED, r"[\[({<]\s*(?:proposed|prop\.)\s*[\])}>]"),
    (
        S.SAMPLE,
        r"\b(?:this\s+is\s+(?:only\s+)?a\s+sample|sample\s+(?:search\s+|arrest\s+)?(?:warrant|subpoena|order)\b|not\s+a\s+real\s+(?:warrant|subpoena|order|document))",
    ),
    (
        S.APPLICATION,
        r"\bapplication\s+(?:for|by\s+telephone\s+for|and\s+affidavit\s+for)\s+(?:a|an|the)?\s*(?:\w+\s+){0,2}warrant\b|\bi\s+request\s+a\s+(?:search\s+)?warrant|\baffidavit\s+(?:in\s+support\s+of|for)\s+(?:\w+\s+){0,4}warrant",
    ),
    (
        S.QUASHED,
        r"\b(?:this|the\s+(?:within|above|foregoing|attached))\s+(?:search\s+|bench\s+|arrest\s+)?(?:warrant|subpoena|order)\s+(?:is|was|has\s+been)\s+(?:hereby\s+)?(?:recalled|quashed|vacated|cancell?ed|withdrawn|rescinded|superseded|set\s+aside)|\b(?:warrant|subpoena)\s+(?:recalled|quashed|cancell?ed|withdrawn)\b",
    ),
    (
        S.EXECUTED,
        r"\b(?:i\s+(?:executed|served)\s+(?:this|the)\s+(?:\w+\s+)?warrant|this\s+warrant\s+was\s+(?:executed|received|served)\s+(?:on|at)\s+\d|warrant\s+(?:was\s+)?executed\s+on\s+\d)",
    ),
    (
        S.SEALED,
        (
            r"\b(?:ordered\s+sealed|(?:filed\s+)?under\s+seal|(?:shall|will|to|hereby)\s+(?:be|remain)\s+sealed|(?:is|are)\s+hereby\s+sealed"
            r"|(?:is|are|be)\s+(?:\w+\s+)?sealed\s+(?:until|pending|by\s+(?:order|the\s+court)))\b"
        ),
    ),
    (
        S.NONDISCLOSURE,
        # "shall not notify", "you are ordered not to disclose"
        (
            r"\b(?:(?:shall|must|may|are\s+(?:ordered|directed|prohibited)|is\s+(?:ordered|prohibited)|you\s+are\s+(?:hereby\s+)?(?:ordered|directed|prohibited))"
            r"\s+(?:not\s+(?:to\s+)?|from\s+)(?:disclos\w+|notify\w*|reveal\w*|inform\w*|tell\w*)"
            # "is precluded from disclosing", "prohibits you from disclosing", "commanded to refrain from notifying"
            r"|(?:precluded|prohibited|restrained|enjoined|forbidden|barred|refrain|prohibits?(?:,?\s+\w+,?){1,14}?)\s+from\s+(?:disclosing|notifying|revealing|informing|telling)"
            # "Do not disclose this order", but not "please do not disclose", which only asks
            r"|(?<!please\s)do\s+not\s+(?:disclose|reveal|tell)\b(?!\s+(?:your|any\s+personal))"
            r"|non-?disclosure\s+(?:order|requirement|provision)|no\s+person\s+shall\s+disclose"
            r"|shall\s+not\s+(?:be\s+)?(?:disclosed?|revealed?)\b(?=\s+(?:the\s+existence|to\s+any)|\s*[.,;])"
            r"|disclosure\s+of\s+(?:this|the\s+existence)\b[^.]{0,60}\b(?:is|are)\s+(?:prohibited|forbidden)"
            r"|this\s+(?:order|warrant|subpoena|letter)\s+(?:shall|must)\s+be\s+kept\s+(?:strictly\s+)?(?:confidential|secret)"
            r"|keep\s+the\s+existence\b[^.]{0,60}\b(?:secret|confidential)"
            # "you are not to disclose", "shall make no disclosure", "neither you nor your staff may tell"
            r"|(?:are|is)\s+not\s+to\s+(?:disclose|notify|reveal|inform|tell)\b"
            r"|(?:shall|must|may)\s+(?:make|give)\s+no\s+(?:disclosure|notice)\b"
            r"|no\s+disclosure\b[^.]{0,60}\b(?:shall|may)\s+be\s+made\b"
            r"|(?:neither|nor)\b[^.]{0,60}\b(?:may|shall)\s+(?:disclose|notify|reveal|inform|tell)\b"
            r"|(?:existence|contents?)\s+of\s+(?:this|the)\s+(?:order|warrant|subpoena|letter|request|investigation)\b[^.]{0,60}"
            r"\b(?:may|shall|must)\s+(?:not\s+be\s+(?:disclosed|revealed|made\s+known)|(?:be\s+kept|remain)\s+(?:secret|confidential))"
            # "is commanded not to notify", "shall tell no one", "no person may be told", "must keep this order in confidence"
            r"|(?:commanded|instructed|required|forbidden|bound)\s+not\s+to\s+(?:disclose|notify|reveal|inform|tell|alert|discuss|mention)\b"
            r"|(?:shall|must|may|is\s+to|are\s+to)\s+(?:tell|inform|notify|alert|advise)\s+(?:no\s+(?:one|other|person)|nobody)\b"
            r"|(?:shall|must|may)\s+not\s+(?:alert|discuss|mention|publici[sz]e)\b[^.]{0,40}\b(?:order|warrant|subpoena|request|investigation|letter)\b"
            r"|no\s+(?:one|(?:other\s+)?person)\s+(?:may|shall|is\s+to)\s+be\s+(?:told|notified|informed|advised|alerted)\b"
            r"|(?:shall|must)\s+(?:keep|hold)\s+(?:this|the)\s+(?:order|warrant|subpoena|letter|matter)\s+(?:\w+\s+)?(?:secret|confidential|in\s+(?:strict\s+)?confidence)"
            # "IT IS ORDERED that the library not disclose"
            r"|(?:ordered|directed)\s+that\b[^.]{0,80}\bnot\s+(?:disclose|notify|reveal|inform|tell)\b)"
        ),
    ),
    (S.SUPPRESSED_AFFIDAVIT, r"\baffidavit\b.{0,80}\b(?:suppressed|sealed)\b|\bsuppress(?:ed|ion)\b.{0,60}\baffidavit"),
    (S.EX_PARTE, r"\bex\s+parte\b|\bwithout\s+(?:prior\s+)?notice\s+to\b"),
    (
        S.NOTICE_AND_HEARING,
        # "after notice to the library and a hearing", "the Library having appeared and been heard", "on noticed motion"
        (
            r"\b(?:after|upon|on|with|following)\s+(?:due\s+|proper\s+)?notice\b[^.]{0,80}\b(?:hearing|heard|opportunity|appear\w*|argument)"
            r"|\bnotice\s+(?:and|having\s+been\s+given)\b[^.]{0,60}\b(?:hearing|heard)\b|\bopportunity\s+to\s+be\s+heard\b|\bnoticed\s+(?:hearing|motion)\b"
            r"|\blibrary\b[^.]{0,80}\b(?:been\s+heard|(?:was|having\s+been)\s+(?:served|notified)\b[^.]{0,80}\b(?:hearing|heard))"
        ),
    ),
    (
        S.REFERS_TO_ATTACHMENT,
        (
            r"\b(?:see|in|on|per|by|as\s+described\s+in|set\s+forth\s+(?:in|on)|listed\s+(?:in|on)|described\s+(?:in|on)|identified\s+in|specified\s+in)\s+(?:the\s+)?(?:attached\s+|enclosed\s+|accompanying\s+)?(?P<what>(?:attachment|exhibit|rider|appendix|schedule|addendum)s?(?:\s+(?:no\.?\s*)?(?:[a-z]|\d{1,2})\b(?!'))?)|\b(?:attached|enclosed|accompanying)\s+(?P<other>affidavit|rider|list|subpoena|warrant|order|schedule|exhibit)s?\b|\benclosed\s+(?:please\s+find\s+|herewith\s+is\s+|is\s+)(?:a\s+|an\s+|the\s+)?(?:copy\s+of\s+)?(?:a\s+|an\s+|the\s+)?(?:\w+\s+){0,2}(?P<third>warrant|subpoena|order)\b"
            # "attached hereto as Exhibit A", "incorporated herein is Attachment C", "... and Attachment B"
            r"|\b(?:attached|annexed)\s+hereto\s+as\s+(?P<hereto>(?:attachment|exhibit|schedule|appendix)\s+(?:[a-z]|\d{1,2})\b)"
            r"|\b(?P<annexed>affidavit|rider|list|schedule)\s+(?:(?:which\s+)?is\s+)?(?:attached|annexed)\s+hereto\b"
            r"|\b(?:incorporat\w+\s+(?:by\s+reference\s+|herein\s+)?(?:is\s+)?|and\s+)(?P<too>attachment\s+(?:[a-z]|\d{1,2})\b)"
            r"|\battachments\s+(?:(?:[a-z]|\d)\s*,?\s+)+and\s+(?P<last>[a-z]|\d)\b"
            r"|\bsee\s+(?P<bare>attached)\b(?=\s*[.,;)]|\s*$)"
        ),
    ),
    (
        S.PAGE_COUNT,
        r"\bpage\s*:?\s*(?P<page>[\dli|o]{1,3})\s*(?:[o0][ft]|/)\s*(?P<total>[\dli|o]{1,3})(?!\w)|\bpg\.?\s*(?:id)?\s*(?P<page2>\d{1,3})\s+[o0][ft]\s+(?P<total2>\d{1,3})\b",
    ),
    (
        S.EMERGENCY,
        (
            r"\b(?:exigent\s+circumstances?|exigency|emergency\s+(?:disclosure|request)|disclosure\s+in\s+an\s+emergency|emergency\s+(?:that\s+|which\s+)?involv(?:es|ing)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:danger|risk|threat)"
            r"|(?:immediate|imminent)\s+(?:danger|risk|threat)\s+of\s+(?:death|serious)"
            r"|(?:lives|life|child(?:ren)?|victims?|persons?|people)\s+(?:is|are)\s+(?:in|at)\s+(?:(?:immediate|imminent|grave|mortal)\s+)?(?:danger|risk|peril))\b"
        ),
    ),
    (
        S.MINOR,
        (
            r"\b(?:in\s+the\s+matter\s+of\b.{0,40}\b(?:a\s+)?minor\b|minor\s+child(?:ren)?\b|child\s+under\s+(?:the\s+age\s+of\s+)?1\d"
            r"|juvenile\s+(?:court|division|offender|suspect|petition|matter|code|delinquen\w+)|juvenile\s+(?:named|respondent|defendant)"
            r"|(?:child|son|daughter|boy|girl|student|minor|juvenile|patron),?\s+(?:is\s+)?aged?\s+(?:\d|1[0-7])\b|\b(?:\d|1[0-7])[\s-]years?[\s-](?:old|of\s+age)\b)"
        ),
    ),
    (
        S.ALL_USERS,
        (
            r"\ball\s+(?:library\s+)?(?:patrons?|users?|persons?|individuals?|visitors?|customers|devices|accounts|(?:library\s+)?card\s*holders?)"
            r"\s+(?:who|that|using|present|logged|whose|on|between|connected|with)\b"
            r"|\b(?:every|each)\s+(?:library\s+)?(?:patron|user|visitor|device|card\s*holder)\s+(?:who|that|using|present|on|connected)\b"
            r"|\bany\s+and\s+all\s+(?:patrons?|users?)\b|\bfor\s+all\s+(?:patrons|users|devices|visitors|(?:library\s+)?card\s*holders)\b"
            r"|\blist\s+of\s+(?:all\s+)?(?:the\s+)?(?:library\s+)?(?:patrons|users|visitors|card\s*holders)\b"
        ),
    ),
    (
        S.GENERAL_ITEMS,
        # "any and all records", but not those "relating to the account of", "of Jane Roe"
        (
            r"\bany\s+and\s+all\s+(?:records|documents|items|evidence|information|property|materials|papers)\b"
            r"(?!\s+(?:relat|concern|regard|pertain|associated|bearing|showing|reflecting|for\s+(?:the\s+)?(?:account|period|card)|of\s+(?!any|every|all|the\s+library)))"
            r"|\ball\s+(?:records|documents|papers|files)\s+(?:in\s+(?:your|its|their)\s+possession|of\s+the\s+library|that\s+you\s+have)\b"
            r"|\ball\s+(?:evidence|items)\s+of\s+(?:any\s+)?crime"
        ),
    ),
    (
        S.PAYMENT_DEMAND,
        r"\b(?:pay(?:able|ment)?|remit)\b.{0,60}\b(?:gift\s+cards?|bitcoin|crypto\w*|wire\s+transfer|zelle|cash\s*app|money\s*pak|prepaid\s+card)|\b(?:fine|fee|penalty)\s+must\s+be\s+paid\s+(?:immediately|today|now)",
    ),
    (S.REDACTED, r"\bredacted\b|█{2,}|\[\s*x{3,}\s*\]"),
    (
        S.SEAL,
        r"\b(?:seal\s+of\s+(?:said|this|the)\s+court\s+(?:affixed|at)|given\s+under\s+my\s+hand\s+and\s+(?:the\s+)?seal|\(?l\.\s?s\.\)?(?=\s))",
    ),
    (
        S.NOT_ENGLISH,
        r"\b(?:usted\s+ha\s+sido|para\s+uso\s+de\s+la\s+corte|lo\s+est[aá]n?\s+demandando|citaci[oó]n\s+judicial|orden\s+de\s+(?:registro|arresto|allanamiento|comparecencia)|tribunal\s+de|por\s+la\s+presente|mandat\s+de\s+perquisition)\b",
    ),
)
"""What a paper says of itself, wherever it says so."""

_ALSO_IN_REPRINTS = frozenset({S.PAGE_COUNT, S.PAYMENT_DEMAND, S.REDACTED, S.NOT_ENGLISH})
"""What counts below a reprinted rule, too; "under seal to the court" of Rule 45(e)(2)(B) says nothing of the paper."""

_TITLED_AS_PROPOSED = Pattern(
    r"\W*\(?\s*proposed\s*\)?\s+(?:\w+\s+){0,6}(?:order|judgment|warrant|decree|findings)\b(?!.*[.;]$).{0,60}"
)


@cache
def _lines() -> tuple[tuple[Status, Pattern], ...]:
    return tuple((status, Pattern(text)) for status, text in _WHOLE_LINES)


@cache
def _patterns() -> tuple[tuple[Status, Pattern], ...]:
    return tuple((status, Pattern(text)) for status, text in _PHRASES)


def detect(transcript: Transcript) -> tuple[StatusMark, ...]:
    """Find the marks of standing of a paper, in the order of the page; a sort counts at most four times a page."""
    return tuple(mark for page in transcript.pages for mark in sorted(_page(page), key=lambda one: (one.span.start, one.rule)))


_MOST = 4
_DENIED = Pattern(r"\b(?:without|no|nor|waiv\w+|dispens\w+)\b[^.]{0,40}$")
"""What turns "an opportunity to be heard" into its contrary."""
_SHORT = 12
_HEAD, _FOOT = 0.34, 0.8


def _page(page: Page) -> Iterator[StatusMark]:
    yield from _of_lines(page)
    text = folded_page(page)
    own = reprint_start(page)
    for status, pattern in _patterns():
        for match in islice(pattern.finditer(text if status in _ALSO_IN_REPRINTS else text[:own]), _MOST):
            if status is S.NOTICE_AND_HEARING and _is_no_hearing_of_the_library(text, match):
                continue
            yield StatusMark(
                rule=f"standing.{status}",
                span=page.span(match.start(), match.end()),
                status=status,
                detail=_detail(status, match),
            )
    foreign = foreign_line(page)
    if foreign is not None:
        yield StatusMark(rule="standing.not_english.text", span=foreign, status=S.NOT_ENGLISH)
    if to_machine := addressed_to_machine(text):
        span = page.span(to_machine.start(), to_machine.end())
        yield StatusMark(rule="standing.addressed_to_machine", span=span, status=S.ADDRESSED_TO_MACHINE)
    yield from _seals(page)


def _is_no_hearing_of_the_library(text: str, match: re.Match[str]) -> bool:
    """Return whether a notice and a hearing were denied, are to come, or were another's: the Act asks for the library's own."""
    before = text[: match.start()]
    sentence = before[before.rfind(".") + 1 :] + match[0] + text[match.end() :].partition(".")[0]
    is_anothers = _NOTICE_TO.search(sentence) is not None and _THE_LIBRARY.search(sentence) is None
    return _DENIED.search(before) is not None or _TO_COME.search(before) is not None or is_anothers


_NOTICE_TO = Pattern(
    r"\b(?:notice|served)\s+(?:(?:having\s+been|was|as|of\s+\w+)\s+)*(?:given\s+|provided\s+)?(?:up)?(?:to|on)\s+\w+"
)
_WORDS = r"(?:(?!that\b|ordered\b|shall\b|must\b)[\w']+[\s,]+)"
_THE_LIBRARY = Pattern(
    rf"\b(?:notice|served)\b[\s,]+{_WORDS}{{0,3}}(?:(?:up)?on|to)\s+{_WORDS}{{0,5}}(?:librar(?:y|ian)|custodian|keeper|recipient|provider)\b"
    rf"|\blibrary[\s,]+{_WORDS}{{0,6}}(?:heard|notice|served|notified|appeared)\b"
)
"""Whom MCL 397.603(2)(a) means: the library that is told to give its records."""
_TO_COME = re.compile(r"\b(?:may|will|shall|can|must|requests?|entitled|right)\b[^.]{0,60}\Z")


def _of_lines(page: Page) -> Iterator[StatusMark]:
    marks = [(status, pattern) for status, pattern in _lines() if pattern.may_match(folded_page(page))]
    for index, line in enumerate(page.lines):
        if len(line.words) > _SHORT:
            continue
        text = folded_line(line)
        for status, pattern in marks:
            match = pattern.fullmatch(text)
            is_mark = (
                status is not S.QUASHED or not line.text[:1].islower()
            )  # "withdrawn." is a form's choice or a sentence's end
            if match and is_mark and (status is not S.ATTACHMENT or _stands_as_heading(page, line)):
                yield StatusMark(
                    rule=f"standing.{status}.alone", span=page.line_span(index), status=status, detail=_detail(status, match)
                )
        if _TITLED_AS_PROPOSED.fullmatch(text) and not line.text[:1].islower():
            yield StatusMark(rule="standing.proposed.title", span=page.line_span(index), status=S.PROPOSED)


def _stands_as_heading(page: Page, line: Line) -> bool:
    """Return whether a line may head an attachment: in the upper third, or the foot of a page (an exhibit's sticker)."""
    share = line.box.top / page.height_pt
    return share < _HEAD or share > _FOOT


_AS_DIGITS = str.maketrans("li|o", "1110")
"""What a bad copy makes of digits: "page l of 2"."""


def _detail(status: Status, match: re.Match[str]) -> str:
    groups = {name: value for name, value in match.groupdict().items() if value}
    if status is S.PAGE_COUNT:
        number, total = groups.get("page") or groups["page2"], groups.get("total") or groups["total2"]
        return f"{number.translate(_AS_DIGITS)} of {total.translate(_AS_DIGITS)}"
    if "last" in groups:
        return f"attachment {groups['last']}"
    what = next(iter(groups.values()), "")
    return re.sub(r"\s+(?:no\.?\s*)?", " ", what).strip()


def _seals(page: Page) -> Iterator[StatusMark]:
    for ink in page.inks:
        if ink.kind is not InkKind.SEAL or not page.words:
            continue
        yield StatusMark(rule="standing.seal.ink", span=_beside(page, ink.box.centre), status=S.SEAL)


def _beside(page: Page, at: tuple[float, float]) -> Span:
    near = min(range(len(page.lines)), key=lambda index: abs(page.lines[index].box.centre[1] - at[1]))
    return page.line_span(near)
