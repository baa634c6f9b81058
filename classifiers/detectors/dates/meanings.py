"""Meanings: what a day is for, by the words before it, the label by it, or the zone it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from classifiers.detectors.dates.days import Day
from classifiers.detectors.dates.sentences import due, is_over, sentence_up_to
from classifiers.detectors.places import Layout, is_rule_word
from classifiers.detectors.zones import Zone, Zones
from classifiers.evidence import DateRole
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, Span, Word

D = DateRole

_ROLES: tuple[tuple[DateRole, Pattern], ...] = (
    (
        D.FORM_REVISION,
        Pattern(
            r"(?i)\(?\brev(?:ised|ision|\.)?\s*:?\s*(?:date)?\s*:?\s*$|\b(?:form|AO|MC|DC|CC|FOC|I-)\s?-?\s?\d+\w*\s*\(\s*(?:rev\.?\s*)?$|effective\s+form\s*$|adopted\s+for\s+\w+\s+use.*$"
        ),
    ),
    (
        D.OTHER,
        Pattern(
            r"(?i)\b(?:born|birth(?:\s*da(?:te|y))?|d\.?o\.?b\.?)\b(?:\s+(?:is|was|as|on|being|given|or|about|of))*[^a-z]{0,12}$|\bbetween\s*$|\bfrom\s*$|\boffense\b.{0,30}$|\barrival\b.{0,12}$|\bhearing\s+(?:was\s+|having\s+been\s+)?(?:held|had|conducted)\b.{0,40}$|\bheard\s+(?:oral\s+)?argument\b.{0,20}$|\bwas\s+held\b.{0,40}$|\bentry\b.{0,30}$|\bentered\s+the\s+united\s+states.{0,60}$"
            r"|\b(?:fail(?:ed|ure)\s+to|did\s+not|has\s+not)\s+(?:appear(?:ed)?|compl(?:y|ied)|attend(?:ed)?)\b.{0,90}$"
            # whose records they are: "the recordings of November 1", "sign-up sheets for November 1"
            r"|\b(?:recordings?|footage|videos?|images|sheets?|logs?|records?|lists?|entries|history)\s+(?:of|for)\s*$"
        ),
    ),
    (
        D.EXECUTE_BY,
        Pattern(
            r"(?i)execut\w*\s+(?:this\s+|the\s+|said\s+)?(?:search\s+|seizure\s+)?(?:and\s+\w+\s+)?(?:warrant\s+)?(?:on\s+or\s+before|by|before|no\s+later\s+than|not\s+later\s+than|within\s+\d+\s+days\s*,?\s*(?:or|i\.e\.|that\s+is)?(?:\s*(?:by|no\s+later\s+than|on\s+or\s+before))?)\s*:?\s*$"
            r"|(?:must|shall)\s+be\s+(?:executed|served|searched).{0,40}(?:by|before|than)\s*:?\s*$|(?:warrant|install\w*).{0,60}\bon\s+or\s+before\s*:?\s*$|execute\s+by\s*:?\s*$"
            r"|commanded\s+to\s+(?:enter|inspect|search)\b.{0,150}\bby\s*$|install\w*\b.{0,40}\bby\s*$"
        ),
    ),
    (
        D.EXPIRES,
        Pattern(
            r"(?i)(?:expires?|expir(?:y|ation)|remains?\s+in\s+effect|valid|effective|in\s+force)\b.{0,40}(?:until|through|on|date|to)?\s*:?\s*$|\b(?:until|through)\s*$|\b(?:authorized|continue\w*)\b.{0,60}\bto\s*$"
            r"|\b(?:void|unless)\b.{0,40}\bserved\b.{0,60}$|\bvoid\s+(?:after|from|on)\s*$|\bgood\s+(?:until|through|till)\s*$|\b(?:ends?|lapses?|terminates?)\s+(?:on|at)?\s*$"
        ),
    ),
    (
        D.SERVED,
        Pattern(
            r"(?i)(?:date\s+of\s+service|(?<!be )(?<!unless )(?<!it is )\bserved\b.{0,80}"
            r"|(?<!dated and )mailed\b.{0,60}|(?<!to be )delivered\b.{0,60}|service\s+date)[\s:]*$"
        ),
    ),
    (
        D.EXECUTED,
        Pattern(
            r"(?i)(?:executed|arrested|date\s+of\s+arrest|date\s+and\s+time\s+(?:the\s+)?warrant\s+(?:was\s+)?executed|warrant\s+was\s+received|received\s+on|searched\b.{0,30}|inventory\b.{0,30}|taken\s+into\s+custody)\b.{0,30}$"
        ),
    ),
    (
        D.SWORN,
        Pattern(
            r"(?i)(?:sworn|subscribed|attested|acknowledged)\b(?!.*\b(?:says?|saying|deposes?|states?|avers?|alleges?|that)\b).{0,90}$"
        ),
    ),
    (
        D.RETURN,
        Pattern(
            r"(?i)(?:(?:appear(?:ance)?|attend(?:ance)?)\b.{0,110}|produce\b.{0,110}|return(?:able)?\s+(?:date|on|by)\s*:?|\b(?:court|calendar|production|response|trial|answer)\s+date\b.{0,10}|compliance\b.{0,40}|hearing\b.{0,60}|respond\b.{0,40}|deadline\s*:?|due\b.{0,20}|testify\b.{0,80}|show\s+cause\b.{0,60}"
            r"|permit\b.{0,60}|deposition\b.{0,60}|day,?\s+date,?\s+(?:and\s+)?time\b.{0,10}|no\s+later\s+than\s*|on\s+or\s+before\s*"
            r"|(?:comply|deliver(?:ed)?|furnish|provide|submit|send|turn\s+over|make\s+available)\b.{0,150}\bby\s*"
            r"|(?:scheduled|set)\b.{0,90}\bfor\s*|will\s+(?:visit|call|come|inspect)\b.{0,60}\bon\s*"
            r"|\bbe(?:en)?\s+heard\b.{0,40}|(?:trial|hearing|court|session)\b[^;]{0,140}\b(?:begins?|starts?|opens?|commences?|takes\s+place|is\s+set|will\s+(?:be\s+held|be\s+heard|begin|start|open))\s+(?:on|for)\s*)$"
        ),
    ),
    (
        D.ISSUED,
        Pattern(
            r"(?i)(?:(?:date|day|time|hour|place)(?:\s*(?:,|and)\s*(?:date|day|time|hour|place))*\s+(?:of\s+)?"
            r"(?:issued?|issuance|signed|order|warrant)|\bissued|\bdated|\bentered|\bsigned|so\s+ordered|given\s+under\b.{0,40}|(?-i:Given|GIVEN)\s+(?:at|in|this)\b.{0,90}|(?-i:Sent|SENT)\s*:?|witness,?\s+(?:my|(?:the\s+)?(?:hand|signature|hon\b|honorable))\b.{0,90}|witness,\s.{3,110},\s+the|session\s+of\s+said\s+court\b.{0,160}|"
            + "".join(
                rf"(?<!{word}\s)"
                for word in ("expiration", "expiry", "return", "hearing", "due", "[^f]\\scourt", "^court", "appearance")
            )
            + r"date(?:\s+and\s+time)?)\b[^.]{0,24}$"
            r"|\b(?:done|made|granted|rendered)(?:\s+and\s+\w+)?(?:\s+(?:on|this))?(?:\s+the)?\s*$"
            r"|\b(?:issued|ordered|given|witness|signed|entered|made|done|decreed|sealed|tested|dated|attested\s+by\s+my\s+seal)\b(?!\s+to).{0,90}\bthis(?:\s+the)?\s*$"
            r"|(?-i:^\W*(?:Given|GIVEN|Dated|DATED|Done|DONE|Signed|SIGNED|Issued|ISSUED|Entered|ENTERED|Ordered|ORDERED|Sealed|SEALED|Tested|TESTED|Made|MADE|Decreed|DECREED))\s+(?:and\s+\w+\s+)?(?:at|in|by|under)\b[^.;:]{2,110}$"
        ),
    ),
)
"""What the words right before a day make of it, tried in this order; the nearest word that fits wins among equals."""
_OCCASION = (
    r"appearance|appear|hearing|production|deposition|compliance|comply|examination|trial|return|response|respond|answer|due|court"
    r"|session|interview|inspection|delivery|reply|testimony|conference|review"
)
"""What a recipient is to come to, or to be ready with."""
LABELS: tuple[tuple[DateRole | None, Pattern], ...] = (
    (
        D.ISSUED,
        Pattern(
            r"(?i)^(?:(?:(?:on\s+)?this\s+)?date\s+(?:and\s+time\s+)?(?:of\s+)?(?:(?:this\s+)?(?:issued?|issuance|signed|signing|signature|order|warrant|subpoena|writ|summons|notice|letter|request|demand|entry|entered|made|given|sent|granted|prepared)|when\s+issued)"
            r"|(?:issue|issuance|order|notice|letter|signing|entry)\s+date|(?:issued|entered|sent|signed|given|made|done)(?:\s+(?:on|at|this))?|(?-i:Dated|DATED)(?:\s+(?:this|at))?)\s*:?$"
        ),
    ),
    (D.EXECUTE_BY, Pattern(r"(?i)(?:execute\s+(?:this\s+)?(?:warrant\s+)?(?:on\s+or\s+before|by))\s*:?$")),
    (D.SERVED, Pattern(r"(?i)^date\s+(?:of\s+service|served|and\s+time\s+of\s+service)\s*:?$")),
    (
        D.EXECUTED,
        Pattern(r"(?i)^date\s+(?:and\s+time\s+)?(?:the\s+)?(?:warrant\s+)?(?:was\s+)?(?:executed|of\s+arrest|received)\s*:?$"),
    ),
    (
        D.RETURN,
        Pattern(
            r"(?i)^(?:(?:day,?\s+)?(?:date|day)(?:,?\s*(?:and|&|/|,)\s*(?:time|hour))(?:,?\s*(?:and|&|/|,)\s*place)?|when(?:\s*(?:and|&|/|,)\s*where)?|time\s*(?:and|&|/|,)\s*place"
            rf"|(?:{_OCCASION})\s+(?:date|day|deadline)(?:\s*(?:and|&|/|,)\s*(?:time|hour))?|date\s+(?:and\s+(?:time|hour)\s+)?(?:of|for|to|due)\s*(?:the\s+|your\s+)?(?:{_OCCASION})?"
            r"|(?:due|deadline|return(?:able)?|comply|respond|answer|appear|produce|deliver|be\s+there|reply|response\s+due|records\s+due|production\s+due)(?:\s+(?:on|by|on\s+or\s+before|no\s+later\s+than|before|at))?)\s*:?$"
        ),
    ),
    (
        D.EXPIRES,
        Pattern(
            r"(?i)^(?:(?:this\s+)?(?:writ|order|warrant|summons)\s+)?(?:expir(?:es|y|ation)(?:\s+date)?(?:\s+on)?|(?:is\s+)?valid\s+(?:until|through)|void\s+after)\s*:?$"
        ),
    ),
    (None, Pattern(r"(?i)^date\s*:?$")),
)
"""Labels of a day's place; a bare "Date" (None) takes its meaning from the zone that it stands in."""
_SURE = 2
"""The first rows (revision, birth, execute-by) win wherever they stand."""
CONTEXT = 170
_NEAR_PT, _UNDER_PT = 60.0, 16.0
"""How far before a day its label ends, and how far under or over it one stands."""
_ROW_PT = 6.0
_SUMMONING = Pattern(r"(?i)\bsubp(?:o|0)?ena|\bsummon|\bappear\b|\bhearing\b")
_ISSUING_WORD = Pattern(r"(?i)issued|signed|entered|dated|session|given|sent|\bthis\s*$|ordered(?!\s+to)|done")
"""A day with an hour under a bare "Date" is an appointment on a subpoena; on a warrant it is when the judge signed."""
_LAST_DAY = Pattern(
    r"(?i)\b(?:on\s+or\s+before|(?:not|no)\s+later\s+than|before\s+midnight\s+of)\s*:?\s*$"
    r"|\b(?:execut|serv|carr(?:y|ied)\s+(?:it\s+)?out|search|seiz|made|install)\w*\b[^.;]{0,60}\b(?:by|before)\s*:?\s*$"
)
_TOLD_TO_ANSWER = Pattern(r"(?i)\b(?:produce|appear|comply|respond|answer|testify|deliver\s+to)\b")
_WARRANT = Pattern(r"(?im)^(?:[^\n.;]{0,50}\W)?warrant(?:\W[^\n.;]{0,50})?$|search\s+warrant")
_ALONE_WORDS = 6
_PLACE_WORDS = 4
_HOUR_BEHIND = re.compile(r"(?i)[\s,]*(?:at\s+)?\d{1,2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?")
_PARAGRAPH_PT = 6.0


def meaning_of(page: Page, layout: Layout, found: Day, zones: Zones) -> DateRole:
    """Return what a day is for."""
    told = D.FORM_REVISION if found.is_revision else _role(page, layout, found, zones)
    role = told or D.OTHER
    if (
        role is D.ISSUED
        and found.hour is not None
        and not _ISSUING_WORD.search(page.text[max(0, found.span.start - 40) : found.span.start])
        and not _is_signers(page, layout, found.span.box)
    ):
        role = D.RETURN if _SUMMONING.search(page.text) else role
    if (told is None or role is D.RETURN) and _is_last_day_of_warrant(page, found.span):
        role = D.EXECUTE_BY
    elif told is None and zones.at(found.span.box.top) in _DATED_ZONES:
        is_alone = any(stands(page, layout, found.span) for stands in (_stands_alone, _heads_letter, _closes))
        role = zone_date(found.span.box, zones) if is_alone else role
    return role


_DATED_ZONES = (Zone.INSTRUMENT, Zone.APPLICATION)
"""Where a day that stands alone is that of the paper, or of what asks for it."""


def _heads_letter(page: Page, layout: Layout, span: Span) -> bool:
    """Return whether a day is all of a line under a letterhead, but for a headline, above the one whom a letter is written to."""
    line = next((one for one in page.lines if span.quote in one.text and one.box.overlap(span.box) > 0), None)
    if line is None or line.box.top > _HEAD_OF_LETTER * page.height_pt or _NO_HEADLINE.search(line.text.replace(span.quote, "")):
        return False
    above = next(iter(layout.above(line.box, page.height_pt)), None)
    is_labelled = above is not None and _LABEL_WORD.search(above.text) is not None
    return not is_labelled and _ADDRESSEE.search(page.text, span.end) is not None


_HEAD_OF_LETTER = 0.35
_NO_HEADLINE = re.compile(r"[a-z\d]|FILE|RECEIVED|RECORDED|FAX|PAGE|EXP")
_LABEL_WORD = Pattern(r"(?i)\b(?:date|dob|birth|born|time|expires?|hearing|entered)\b")
_ADDRESSEE = Pattern(r"(?im)^\W*(?:dear\b|re\s*:|to\s*:|attention\b|attn\b|director\b|custodian\b|.{0,60}\blibrary\b)")
"""Whom a letter is written to, or how it greets."""


def _closes(page: Page, _layout: Layout, span: Span) -> bool:
    """Return whether a day is a sentence by itself at the end of its line: "... for a wrongful denial. November 17, 2026."."""
    before = page.text[page.text.rfind("\n", 0, span.start) + 1 : span.start]
    return (
        bool(before.strip())
        and not sentence_up_to(f"{before}X").rstrip("X")
        and _LINE_ENDS.match(page.text, span.end) is not None
    )


_LINE_ENDS = re.compile(r"\.\s|[ ]*(?:\n|$)")


def _is_last_day_of_warrant(page: Page, span: Span) -> bool:
    """Return whether a warrant is to be carried out by a day, whatever verb it uses for that."""
    before = _flow_before(page, span)
    return _LAST_DAY.search(before) is not None and _WARRANT.search(page.text) is not None and not _TOLD_TO_ANSWER.search(before)


def _stands_alone(page: Page, layout: Layout, span: Span) -> bool:
    """Return whether a day is all of its line but for an hour and a place: that of a signature (MiFILE's second line)."""
    words = len(span.quote.split()) + len((_HOUR_BEHIND.match(page.text, span.end) or [""])[0].split())
    for line in page.lines:
        if (
            line.box.top <= span.box.centre[1] <= line.box.bottom
            and line.box.x0 <= span.box.x0
            and span.box.x1 <= line.box.x1 + 1
        ):
            above = next(iter(layout.above(line.box, _PARAGRAPH_PT)), None)
            runs_on = above is not None and len(above.words) > _ALONE_WORDS and not above.text.rstrip().endswith((".", ":", ";"))
            goes_on = runs_on or line.text[:1].islower()  # the end of a sentence: "heard argument on October 24, 2026,"
            below_text = any(len(one.words) > _ALONE_WORDS + 2 for one in page.lines if one.box.top < line.box.top)
            return len(line.words) <= words + _PLACE_WORDS and not goes_on and below_text
    return False


def _role(page: Page, layout: Layout, found: Day, zones: Zones) -> DateRole | None:
    """Return what a day is for: by the words before it, else by the label under or before it, else by its sentence, else None."""
    line_start = page.text.rfind("\n", 0, found.span.start) + 1
    same_line = page.text[line_start : found.span.start]
    flow = _flow_before(page, found.span)
    if is_over(flow):
        return D.OTHER
    role = role_before(same_line) or _role_by_label(page, layout, found.span.box, zones)
    if role is None:
        role = role_before(flow) or due(flow, _flow_after(page, found.span), has_hour=found.hour is not None)
    if role is D.SWORN and _ISSUES_IT.search(_flow_after(page, found.span)):
        return D.ISSUED
    return in_zone(role, found.span.box, zones) if role is not None else None


_ISSUES_IT = Pattern(r"(?i)\b(?:issuance\s+of\s+th(?:is|e)|(?:do|does|hereby|i)\s+issue)\b")
"""What makes the day of an oath that of its warrant, as California's words run on: "..., and do issue it"."""


def role_before(words: str) -> DateRole | None:
    """Return what the words right before a day make of it, None when they tell nothing."""
    tail = sentence_up_to(words)[-CONTEXT:].rstrip(" _.,:")
    if not tail:
        return None
    best: tuple[int, int] | None = None
    for order, (_, pattern) in enumerate(_ROLES):
        if found := pattern.search(tail + " " if tail.endswith("(") else tail):
            best = max(best or (-1, 0), (found.start(), -order))
            if order <= _SURE:
                return _ROLES[order][0]
    return _ROLES[-best[1]][0] if best else None


def _flow_before(page: Page, span: Span) -> str:
    """Return the sentence that runs up to a day over line ends, nothing where one has just ended."""
    before = " ".join(page.text[max(0, span.start - _SENTENCE_REACH) : span.start].split())
    return "" if _SENTENCE_END.search(before) else sentence_up_to(before)


def _flow_after(page: Page, span: Span) -> str:
    return " ".join(page.text[span.end : span.end + CONTEXT].split())


_SENTENCE_REACH = 420
"""Characters up to the day at the end of a long command: "to produce ... at the place named, on or before"."""


_SENTENCE_END = re.compile(r"(?:\d{4}|[a-z]{4})\.$")
"""A full stop after a year or a long word; "a.m." and "No." end no sentence."""


def _role_by_label(page: Page, layout: Layout, box: Box, zones: Zones) -> DateRole | None:
    """Return the meaning of the label that stands under a day, or left of it on its row."""
    for line in (
        *layout.below(_base(layout, box), _UNDER_PT),
        *(one for one in page.lines if _is_left_of(one.box, box)),
        *layout.above(box, _UNDER_PT),
    ):
        text, cell = (_BOX_NUMBER.sub("", _printed(words)) for words in (line.words, _cell(line, box)))
        for role, pattern in LABELS:
            if pattern.search(text) or pattern.search(cell):
                return zone_date(box, zones) if role is None or (role is D.RETURN and _is_signers(page, layout, box)) else role
        if re.search(r"(?i)(?:signature|judge|clerk)\b.{0,20}\band\s+date", text):
            return zone_date(box, zones)
    return None


def _is_signers(page: Page, layout: Layout, box: Box) -> bool:
    """Return whether the label of a day has a signer's beside it on its row: "Date and time          Judge/Magistrate"."""
    near = (*layout.below(_base(layout, box), _UNDER_PT), *layout.above(box, _UNDER_PT))
    labels = [one for one in near if _DAY_AND_HOUR.match(_printed(_cell(one, box)))]
    rows = [one.text for one in page.lines for label in labels if abs(one.box.centre[1] - label.box.centre[1]) <= _ROW_PT]
    return any(_SIGNERS_WORD.search(text) and len(text.split()) <= _LABELS_WORDS for text in rows)


_DAY_AND_HOUR = Pattern(r"(?i)^\W*(?:date|day)(?:\s*(?:,|/|&|\band\b)\s*(?:time|hour))?\W*$")
_SIGNERS_WORD = Pattern(
    r"(?i)\b(?:judge|justice|magistrate|clerk|register|referee|commissioner|signature|(?:signed|issued)\s+by)\b"
)
_LABELS_WORDS = 14


def _printed(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words if not is_rule_word(word.text))


_BOX_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+")
"""'3. WHEN AND WHERE': forms of numbered boxes."""


def _base(layout: Layout, box: Box) -> Box:
    """Return a day's box grown down to the rule on which it is written: its own label stands under that."""
    near = [
        rule
        for rule in layout.rules
        if -_ROW_PT <= rule.top - box.bottom <= _OVER_RULE_PT and rule.x0 <= box.centre[0] <= rule.x1
    ]
    rule = min(near, key=lambda one: one.top, default=None)
    return box if rule is None else Box(box.x0, box.top, box.x1, max(box.bottom, rule.bottom))


_OVER_RULE_PT = 26.0
"""A day in a typewriter's row floats so far over its rule at most."""


def _cell(line: Line, box: Box) -> list[Word]:
    """Return the words of a row of labels that stand over or under a box: "Date of issue    Expiration date    Clerk"."""
    cells: list[list[Word]] = [[]]
    for word in line.words:
        if cells[-1] and word.box.x0 - cells[-1][-1].box.x1 > line.box.height:
            cells.append([])
        cells[-1].append(word)
    return next((cell for cell in cells if cell and cell[0].box.x0 < box.x1 and cell[-1].box.x1 > box.x0), [])


def _is_left_of(label: Box, box: Box) -> bool:
    return 0 <= box.x0 - label.x1 <= _NEAR_PT and abs(label.centre[1] - box.centre[1]) <= _ROW_PT


def zone_date(box: Box, zones: Zones) -> DateRole:
    """Return what a day is that only its zone explains."""
    if zones.is_sworn(box):
        return D.SWORN
    zone = zones.at(box.top)
    if zone is Zone.APPLICATION and zones.commands_above(box):
        return D.ISSUED
    return {Zone.SERVICE: D.SERVED, Zone.APPLICATION: D.SWORN, Zone.INSTRUMENT: D.ISSUED}.get(zone, D.OTHER)


def in_zone(role: DateRole, box: Box, zones: Zones) -> DateRole:
    """Correct a meaning by its zone: what is dated in a jurat is sworn, in a return it is served."""
    if role is D.ISSUED:
        return zone_date(box, zones)
    if role is D.EXECUTED and zones.at(box.top) is not Zone.SERVICE:
        return zone_date(box, zones)  # "I declare under penalty of perjury. Executed on ...", "Executed at Detroit this ..."
    return role
