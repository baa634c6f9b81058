"""Scope: words that say what a paper is after (a room, records, a person, devices, video, testimony, staff files)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from classifiers.detectors.reprints import reprint_start
from classifiers.evidence import ScopeClause
from classifiers.kinds import Sought
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Span, Transcript

_ELSEWHERE = (Sought.DEVICES, Sought.VIDEO, Sought.STAFF_FILES)
"""What is asked for by a name of its own, beside the library's records."""
_CLAUSES: tuple[tuple[Sought, str, Pattern], ...] = (
    (
        Sought.NONPUBLIC_AREA,
        "entry",
        Pattern(
            r"""(?xi) \b(?: (?:search|enter|inspect|entry\s+(?:onto|into|upon)
              |access\s+to) \s+ (?:and\s+\w+\s+)? (?:of\s+)? (?:the\s+|said\s+|any\s+)? (?:following\s+|designated\s+
              |described\s+|entire\s+|above[- ]described\s+)*
                (?:premises|building|place|property|dwelling|residence|room|rooms|office|offices|establishment|location|facility|person\s+or\s+property|person,\s+place)
              | search\s+(?:of\s+)?(?:and\s+seizure\s+of\s+)?the\s+following\s+person\s+or\s+property
                | place(?:,?\s+or\s+things?)?\s+to\s+be\s+searched
              | non-?public\s+(?:area|space|part|portion)s? | staff[- ]only\s+area )"""
        ),
    ),
    (
        Sought.RECORDS,
        "records",
        Pattern(
            r"""(?xi) \b(?: (?:library|patron|circulation|borrower|registration|subscriber|account|transaction|customer
              |check-?out|internet\s+use|computer\s+use|sign-?up|business|lending) \s+ (?:card\s+)? (?:records?|histor(?:y
              |ies)|information|logs?|files?|sheets?)
              | (?:any\s+and\s+)?all\s+(?:records|documents|books|papers)
              | (?:produce|bring\s+with\s+you|disclose|provide|deliver|furnish|turn\s+over) \b [^.]{0,90}? \b (?:records?
                |documents?|books|papers|information|logs?|data)
              | (?:please|kindly) \b [^.]{0,40}? \b (?:send|give|share|release|forward|e-?mail|show|hand\s+over) \b [^.]{0,60}?
                \b(?:records?|logs?)
              | (?:produce|bring)\s+the\s+following\s+(?:items|documents) | records,?\s+documents
                | (?:ip|mac)\s+address(?:es)? | (?:materials?|books?|items?)\s+(?:borrowed|checked\s+out|requested)
              | (?:browsing|search|borrowing|reading|check-?out|loan|print(?:ing)?|log-?in|session|usage)
                \s+(?:histor(?:y|ies)|data|records?|logs?)
              | sign-?\s?(?:in|out|up)\s+(?:sheets?|logs?|lists?) | library\s+card\s+(?:applications?|numbers?)
              | lists?\s+of\s+(?:all\s+|any\s+|the\s+)*(?:patrons?|borrowers?|card\s?holders?|users?|visitors?)
              | inter-?library\s+loans? | holds\s+(?:and|or|,)\s+fines | (?:room|computer|terminal)\s+(?:bookings?
                |reservations?) )\b"""
        ),
    ),
    (
        Sought.PERSON,
        "arrest",
        Pattern(
            r"""(?xi) \b(?: (?:commanded|ordered|directed|command\s+you|authorized|authority)\b [^.]{0,90}? \b (?:arrest
              |apprehend|take(?:n)?\s+into\s+custody)
              | (?:to\s+)?arrest\s+and\s+(?:bring|take|deliver) | take\s+into\s+custody
                | (?:warrant|order)\s+for\s+(?:the\s+)?arrest | deliver\s+(?:him|her|the\s+defendant)\s+to )"""
        ),
    ),
    (
        Sought.DEVICES,
        "devices",
        Pattern(
            r"(?i)\b(?:computers?(?!\s+(?:sign|reserv|use|usage|log|sess|record|hist|book|account|data|time|print|crime|fraud))|workstations?|hard\s+drives?|laptops?|(?:electronic|digital|mobile|computing)\s+devices?|storage\s+(?:media|devices?)|servers?\s+and|(?:the|any|all)\s+servers?|thumb\s+drives?|usb\s+(?:drives?|devices?)|routers?|hot\s?spots?|cell(?:ular)?\s+(?:tele)?phones?|tablets?)\b"
        ),
    ),
    (
        Sought.VIDEO,
        "video",
        Pattern(
            # not "appear by video", a videoconference, or a film to lend
            r"(?i)\b(?:(?<!by\s)(?<!via\s)(?<!dvd\s)video(?!\s*(?:-?\s*conferenc|link|call|hearing|deposition|games?\b|tapes?\b|cassette|title))"
            r"(?:\s+(?:footage|recordings?|surveillance|files?))?|surveillance\s+(?:footage|recordings?|cameras?|systems?|images?)|security\s+camera\w*|cctv(?:\s+recordings?)?|camera\s+(?:footage|recordings?|images?)|footage)\b"
        ),
    ),
    (
        Sought.TESTIMONY,
        "testimony",
        Pattern(
            r"(?i)\b(?:(?:commanded|ordered|required|summoned|directed|subpoenaed|appear)\b[^.]{0,120}?\b(?:testify|give\s+(?:testimony|evidence)|testimony)|to\s+testify\b|appear\s+as\s+a\s+witness|be\s+deposed|deposition\s+testimony)"
        ),
    ),
    (
        Sought.STAFF_FILES,
        "staff",
        Pattern(
            r"(?i)\b(?:forms?\s+i-?\s?9|i-?9\s+forms?|personnel\s+(?:files?|records?)|employ(?:ee|ment)\s+(?:files?|records?|eligibility|applications?)|time\s?(?:cards?|sheets?)|payroll\s+records?|list\s+of\s+(?:all\s+)?(?:current\s+)?employees)\b"
        ),
    ),
)
"""What each sort of thing is called where a paper asks for it."""

_NO_RECORDS = Pattern(
    "|".join(f"(?:{pattern.pattern.removeprefix('(?i)')})" for sought, _, pattern in _CLAUSES if sought in _ELSEWHERE),
    re.IGNORECASE,
)
"""Names of things that are no library record by themselves."""
_GIVE = r"(?:produce|bring\s+with\s+you|disclose|provide|deliver|furnish|(?:turn|hand)\s+over|release|make\s+available)"
_WITHIN = r"(?:[^.]|\.(?!\s+[a-z]{3}))"
"""Any character within a sentence; a full stop in "18 U.S.C. § 2709" ends none."""
_TOLD_TO_GIVE = Pattern(
    rf"""(?xi) (?: \b(?:you|library|librarian|custodian|keeper|provider)\b {_WITHIN}{{0,90}}?
          \b(?:commanded|ordered|required|directed|summoned|shall|must)\b {_WITHIN}{{0,90}}? \b(?<!not\ ){_GIVE}\b
        | \b(?:produce|bring)\b [^.:]{{0,60}} \bfollowing\b [^.:]{{0,90}}: )
      (?:[^\w.]*(?:to|permit|or|and|inspection|copying|of|the|following|items?)\b)* \s*(?P<things>{_WITHIN}{{0,200}})"""
)
"""Whoever keeps things for the library is told to give them, or a form says that what follows is to be brought."""
_KEPT_NOWHERE = Pattern(
    r"""(?xi) ^\W* (?:(?:a|an|the|any|all|his|her|their|your|this|such|prompt|written|verified|technical|\w)\s+)*
      (?:testimony|evidence|support|custody|child(?:ren)?|body|possession|access|entry|notice|proof|payments?|money|sum|keys?|premises|disclosure|answers?
        |him|her|them|it|assistance|counsel|services?|defendant|cop(?:y|ies)\s+of\s+(?:this|the|its)\s+(?:order|form|subpoena|warrant
        |petition|summons|notice|motion))\b"""
)
"""What is given otherwise than out of a record."""
_SENTENCES = Pattern(r"(?i)\b(?:not|nor|without|other\s+than|except)\s+(?:\w+\s+){0,3}$")
_BOX_REACH_PT = 30.0
_ROW_PT = 8.0


def detect(transcript: Transcript) -> tuple[ScopeClause, ...]:
    """Return, for each page and each sort of thing, the first words that ask for it; an unticked clause asks for nothing."""
    return tuple(clause for page in transcript.pages for clause in _clauses(page))


def _clauses(page: Page) -> Iterator[ScopeClause]:
    flat = page.text[: reprint_start(page)].replace("\n", " ")  # Rule 45 speaks of everything and asks for nothing
    for sought, rule, pattern in _CLAUSES:
        for match in pattern.finditer(flat):
            span = page.span(match.start(), match.end())
            if _SENTENCES.search(flat[max(0, match.start() - 40) : match.start()]) or _is_unticked(page, span):
                continue
            yield ScopeClause(rule=f"scope.{rule}", span=span, sought=sought)
            break
        else:
            if sought is Sought.RECORDS:
                yield from _things_to_give(page, flat)


def _things_to_give(page: Page, flat: str) -> Iterator[ScopeClause]:
    """Yield what the library is told to give, by whatever name: a record, unless it is video, devices or staff files alone."""
    for match in _TOLD_TO_GIVE.finditer(flat):
        things, start = match["things"], match.start("things")
        if not re.search(r"[A-Za-z]{3}", things) or _KEPT_NOWHERE.search(things) or _NO_RECORDS.search(things):
            continue
        span = page.span(start, start + len(things.rstrip()))
        if not _is_unticked(page, span):
            yield ScopeClause(rule="scope.records.given", span=span, sought=Sought.RECORDS)
            return


def _is_unticked(page: Page, span: Span) -> bool:
    """Return whether the clause hangs on a tick box, left of it or on the line where its sentence begins, that is empty."""
    if not page.checkboxes:
        return False
    rows = sorted({word.box.top for word in page.words_between(max(0, span.start - 200), span.end)})
    nearest = None
    for box in page.checkboxes:
        beside = box.box.x1 <= span.box.x1 and any(abs(box.box.centre[1] - top - span.box.height / 2) <= _ROW_PT for top in rows)
        above = span.box.top - box.box.bottom <= _BOX_REACH_PT and box.box.top <= span.box.bottom
        if beside and above and (nearest is None or box.box.top > nearest.box.top):
            nearest = box
    return nearest is not None and nearest.checked is False
