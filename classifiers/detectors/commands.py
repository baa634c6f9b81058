"""Commands: finds the operative words of a paper, who is told to do what, or who asks and swears (LAW.md 1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from classifiers.detectors.command_words import (
    APPEAR,
    ARREST,
    ARRESTED,
    ASIDE,
    ATTENDANCE,
    BODY,
    CLERK,
    COME,
    COMPLIANCE,
    COURT,
    FAR,
    HOLDER,
    INTO_CUSTODY,
    NEAR,
    NOW,
    OBEY,
    OFFICERS,
    PAPER,
    PRODUCE,
    PRODUCE_THINGS,
    PRODUCED,
    PRODUCTION,
    REASONS,
    SAME,
    STRONGLY_TOLD,
    TELLS,
    TO_OFFICERS,
    TOLD,
    WELL,
    YOU,
    told_to,
)
from classifiers.detectors.reprints import reprint_start
from classifiers.detectors.slips import folded_page
from classifiers.evidence import Command, CommandClause
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Transcript

C = Command

_TOLD = r"(?:command\w*|order(?:ed|s)|direct(?:ed|s)|require[ds]?|summoned|authori[sz]ed|instructed)"
"""A verb of command in any form: what begins a clause whose deed nobody else would name."""
_OF_THINGS = rf"(?:(?!\barrest\b|\bcustody\b|\bsearch\b|\bexecute\b){SAME}){{0,140}}?"
"""A command that speaks of an arrest or a search on the way is not one to bring papers."""
_OF_DEEDS = rf"(?:(?!\b(?:appear|arrest|produce|testify|search|seize|attend)\b){SAME}){{0,160}}?"
"""A command that speaks of another on the way is that other."""
_TO_OTHER_DEEDS = rf"{_OF_DEEDS} \bto\s+"
_ORDERED = r"(?:commanded|ordered|directed)"
"""How a writ tells; a form "requires" much that no court does."""

_CLAUSES: tuple[tuple[Command, str, float, str], ...] = (
    # AO 93: "YOU ARE COMMANDED to execute this warrant"; MC 231: "I have issued this warrant ... commanded to search"
    (
        C.OFFICERS_SEARCH,
        "search",
        2.5,
        rf"""\b(?:{_TOLD}|therefore) \b {FAR} \b(?:to\s+)?(?:make\s+(?:immediate\s+
            |diligent\s+)?)?(?:execute\s+this\s+warrant|search(?!\s+warrant)\b)
        | \b(?:command\s+you|you\s+are{NOW}commanded)\b {SAME}{{0,420}}? \bsearch(?!\s+warrant)\b
        | \bi\s+(?:do\s+)?(?:hereby\s+|therefore\s+)?(?:command|authori[sz]e|order|direct)\s+you\b {NEAR} \bsearch(?!\s+warrant)\b
        | \bi\s+(?:do\s+)?hereby\s+command\s+any\s+(?:\w+\s+)?officer\b {SAME}{{0,420}}? \bsearch(?!\s+warrant)\b
        | requests\s+the\s+search\s+of\s+(?:and\s+seizure\s+of\s+)?the\s+following\s+person
        | \b(?:execute|serve)\s+this\s+(?:search\s+)?warrant
        | \bsearch\s+warrant\s*,?\s+(?:which\s+)?you\s+are\s+(?:hereby\s+|therefore\s+)?{_TOLD}\s+to\s+execute
        | (?:peace|police|law\s+enforcement)\s+officers?\b {NEAR} \bto\s+(?:enter\s+and\s+)?search
        | \b{OFFICERS}{ASIDE}\s+(?:may\s*,?\s+and\s+)?(?:shall|must|is\s+to|are\s+to)\s*{WELL}(?:enter\s+(?:and\s+)?)?search\b
        | {TO_OFFICERS}\s+{WELL}(?:enter\s+(?:and\s+)?)?search\s+(?!warrant)
        | \b{OFFICERS}{ASIDE}\s+{NEAR}(?:has|have|is\s+given|are\s+given)\s+leave\s+to\s+(?:enter\s+and\s+)?search\b
        | \bsearch\s+of\b {NEAR} \bis(?:{NOW}){TOLD}\b
        | i\s+find\s+(?:that\s+)?(?:the\s+)?(?:affidavits?
            |.{{0,60}}\brecorded\s+testimony)\b {FAR} \bprobable\s+cause\s+to\s+search""",
    ),
    (
        C.OFFICERS_ARREST,
        "arrest",
        2.5,
        rf"""\b(?:{_TOLD}|command\s+you)\b {FAR} \b(?:to\s+)?(?:arrest\b|apprehend\b
            |{INTO_CUSTODY})
        | \byou\s+are\s+(?:hereby\s+)?{_TOLD}\s+(?:\w+\s+){{0,4}}arrest | \btake\s+the\s+body\s+of
        | \b(?:ordered|commanded|directed|adjudged)\s*,?\s+that\b {SAME}{{0,220}}? \bbe{ASIDE}\s+{WELL}{ARRESTED}\b
        | \blet\s+(?:[\w-]+\s+){{1,8}}?be\s+{WELL}{ARRESTED}\b
        | \b(?:is|are)(?:{NOW}){STRONGLY_TOLD}{ASIDE}\s+to\s+{WELL}{ARREST}
        | \b{OFFICERS}{ASIDE}\s+(?:shall|must|is\s+to|are\s+to)\s+{WELL}{ARREST}
        | \b(?:arrest|apprehension|detention|return\s+to\s+custody)\b {NEAR}
            \b(?:is|are)(?:{NOW})(?:authori[sz]ed\s+and\s+)?{STRONGLY_TOLD}\b
        | \bname\s+of\s+the\s+(?:people|state|commonwealth|united\s+states|president)\b {NEAR} [:,]\s+{WELL}{ARREST}
        | \b{OFFICERS}{ASIDE}\s*:\s+{WELL}{ARREST} | {TO_OFFICERS}\s+{WELL}{ARREST}\b(?!\s+warrant)
        | \barrest\b {NEAR} \band\s+(?:then\s+|to\s+|forthwith\s+)*(?:bring|take|convey|commit|confine|lodge|hold|keep)\b
        | \b(?:bring\s+(?:him|her|them|the\s+defendant
            |said\s+\w+)\s+(?:forthwith\s+)?before)\b
        | \bforthwith\s+(?:to\s+)?(?:arrest|apprehend) | \bis\s+(?:a\s+)?sufficient\s+warrant\b {FAR} \b(?:detain
            |custody|arrest)""",
    ),
    (C.OFFICERS_SEIZE, "seize", 1.5, rf"\b(?:{_TOLD})\b {FAR} \b(?:to\s+)?(?:search\s+(?:for\s+)?and\s+)?seize\b"),
    (
        C.OFFICERS_INSPECT,
        "inspect",
        2.0,
        rf"""\b(?:officers?|inspectors?|agents?|officials?|department|secretary|director
            |representatives?)\b {NEAR} \b{_TOLD}\b {NEAR} \b(?:inspect|enter)\b
        | \byou\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+(?:enter|inspect)\b | \bto\s+enter\s+(?:and|upon|,)\s+{NEAR}\binspect""",
    ),
    # a warrant for a provider's records is served and not executed: "You are commanded to serve it by fax or portal"
    (
        C.OFFICERS_OTHER,
        "serve",
        1.0,
        rf"""\byou\s+are(?:{NOW}){TOLD}\b {NEAR} \b(?:execute|serve|carry\s+out)\s+(?:and\s+(?:return|execute)\s+)?
            (?:it\b|the\s+same\b|(?:this|the\s+(?:within|foregoing|attached))\s+(?:\w+\s+){{0,2}}?warrant)
        | \b{OFFICERS}{ASIDE}\s+(?:shall|must|(?:is|are)\s+to)\s+{WELL}
            (?:execute|assist|enforce|enter|find|locate|deliver|bring|place|return
            |remove|retake)\b""",
    ),
    (
        C.RECIPIENT_APPEAR,
        "appear",
        2.5,
        rf"""{told_to(APPEAR, NEAR, noun=ATTENDANCE, must=COME)}
        | \bsummons\s+(?:you|him|her|them)\s+(?:to|before)\b
        | \b(?:{BODY}{ASIDE}|{PAPER}|(?:{COURT}|{CLERK}){REASONS})(?:{NOW})summons\s+(?:the|said|{HOLDER})\b
        | \b{YOU}\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+do\s+the\b {FAR} \b(?:appear|attend|testify|produce)\b
        | \b{YOU}\s+must\s+(?:follow|obey)\s+(?:th(?:e|is)\s+)(?:court\s+orders?|subpoena)\b
        | \bto\s+appear\s+(?:and\s+(?:to\s+)?)?(?:testify|give\s+(?:testimony|evidence)|before\s+the\s+grand\s+jury)
            | \bto\s+attend\s+and\s+give\s+testimony
        | \b{YOU}\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+(?:subpoena\s+and\s+)?summon\b {SAME}{{0,200}}?
            \b(?:to\s+be\s+and\s+appear|to\s+appear|to\s+testify|make\s+answers?)\b""",
    ),
    (
        C.RECIPIENT_PRODUCE,
        "produce",
        2.5,
        rf"""{told_to(PRODUCE, _OF_THINGS, noun=PRODUCTION, must=PRODUCE_THINGS)}
        | \b(?:ordered|adjudged|decreed|{TELLS})\s*,?\s+that\b {FAR} \bbe\s+{WELL}{PRODUCED}\b
        | \b(?=[cords])(?<!\bbe\ )(?:commanded|ordered|required|summoned|directed)\s+to\s+(?:\w+\s+){{0,8}}?
            (?:produce|provide)\b""",
    ),
    # AO 88B: "to permit entry onto the designated premises"; AO 88A and MC 11 permit inspection and copying of papers
    (
        C.RECIPIENT_PERMIT_ENTRY,
        "permit_entry",
        2.0,
        rf"""\b{_TOLD}\b {NEAR} \bpermit\s+(?:\w+\s+){{0,3}}?
            (?:entry\b|(?:inspection|access)\b (?:(?!document|item|record|material|book|paper)[^.]){{0,60}}?
            \b(?:premises|building|rooms?|land|offices?|facilit(?:y|ies)))""",
    ),
    (
        C.ORDERED,
        "ordered",
        2.5,
        rf"""\bit\s+(?:hereby\s+)?is\s*(?:hereby|therefore|accordingly|so|further|furthermore|also|thereupon|now|and|\s|,)*
            (?:(?:on\s+)?this\b {SAME}{{0,80}}? \b)?
            (?:the\s+(?:order|judgment|ruling|opinion|decision)\s+of\s+th(?:e|is)\s+court|ordered|adjudged|decreed)
        | \bso\s+ordered\b | \bconsidered\s+and\s+ordered\b | \blet\s+(?:a|the)\s+(?:\w+\s+)?warrant\s+issue\b
        | \bthe\s+(?:court|judge)\s+finds?\b
        | \b{COURT}{REASONS}(?:{NOW})(?:has\s+)?(?:orders?|ordered|grants?|denies|decides|concludes|adjudges|decrees
            |directs|enters|rules|commands|compels|enjoins)\b
        | \b(?:further|hereby)\s+(?:orders|directs|commands|decrees)\b
        | \bthe\s+clerk(?:\s+of\s+(?:the\s+|this\s+)?court)?\s+(?:is(?:{NOW}){TOLD}|shall|will|is)\s+to\b
        | \bthe\s+clerk(?:\s+of\s+(?:the\s+|this\s+)?court)?\s+shall\s+(?:\w+ly\s+)?
            (?:serve|mail|send|file|enter|keep|seal|docket|close|transmit)\b
        | \b(?:ordered|adjudged)\s*(?:,|and)\s*(?:adjudged|decreed|that) | \border(?:ed)?\s+that\b
            | \bis\s+(?:hereby\s+)?(?:granted|denied|dismissed|affirmed|reversed|remanded|vacated)\b
        | \bthis\s+order\s+is\s+(?:entered|effective|issued) | \bjudgment\s+is\s+(?:hereby\s+)?(?:entered|granted
            |rendered)
        | \blet\s+(?:the\s+)?(?:\w+\s+){{0,8}}?show\s+cause\b
        | \b(?:appear|come|attend|be\s+present)\b {SAME}{{0,240}}? \b(?:to|and)\s+show\s+cause\b
        | \blet\s+(?:a\s+copy|service)\s+of\s+(?:\w+\s+){{0,4}}?this\s+order\b
        | \bthe\s+(?:court|judge)\s+has\s+(?:granted|made|issued)\s+(?:the|these)\s+(?:temporary\s+)?orders?\b
        | \bthis\s+is\s+a\s+court\s+order\b | \bchecked\s+boxes\s+are\s+court\s+orders\b
        | \bcourt\s+(?:order|finds|orders)\s*: | \b(?:court|judge)\s+order(?:s|ed)\b | \bcourt\s+(?:makes
            |made)\s+the\s+following\s+(?:orders?|findings)""",
    ),
    # a writ says "YOU ARE COMMANDED to remove all persons", an order "the custodian is ORDERED TO SHOW CAUSE"
    (
        C.ORDERED,
        "obey",
        2.5,
        rf"""{told_to(OBEY, _TO_OTHER_DEEDS, noun=COMPLIANCE, told=_ORDERED)}
        | \b(?:respondent|defendant|restrained\s+(?:person|party))\s+(?:may|must|shall|is|will)\s+not\b
        | \b(?:respondent|defendant|restrained\s+(?:person|party|individual))\b {SAME}{{0,80}}
            \byou\s+(?:may|must|shall)\s+(?:not|stay)\b
        | \b(?:may|must|shall|will)\s+not\s+(?:come|go|be)\s+(?:with)?in\s+\d+\s+(?:feet|yards|meters)
        | \b(?:{YOU}\s+are\s+(?:\w+\s+)?commanded|we\s+command\s+you)\s*,?\s+that\s+of\s+the\s+goods\b
        | \b{YOU}\s+(?:are|is)(?:{NOW})(?:prohibited|enjoined|restrained|forbidden)\b
        | \b(?:is|are)(?:{NOW})(?:enjoined|restrained)\b""",
    ),
    (
        C.REQUESTED,
        "requested",
        2.0,
        r"""\b(?:i|we|petitioner|plaintiff|defendant|applicant|movant|the\s+undersigned
            |respondent)\s*,?\s+(?:\w+\s+){0,4}?(?:hereby\s+|respectfully\s+)*(?:requests?|asks?|moves?|petitions?
            |applies|prays?|appl(?:y|ies))\b(?!\s+to\s+you)
        | \bit\s+is\s+(?:therefore\s+|hereby\s+)?requested | \bplease\s+(?:provide|produce|send|preserve|find|be\s+advised
            |do\s+not|forward|complete|come|bring|call|return|respond|let\s+us|contact(?!\s+(?:the\s+)?(?:clerk|court)))
        | \brequest(?:s|ed|ing)?\s+that\s+(?:you|the\s+court) | \bwe\s+(?:are\s+)?(?:request|asking)\w*
            | \byou\s+are\s+requested | \bapplication\s+is\s+(?:hereby\s+)?made""",
    ),
    (
        C.SWORN,
        "sworn",
        1.5,
        r"""\b(?:i|affiant|being)\b.{0,60}?\b(?:duly\s+sworn|depose(?:s)?\s+and\s+(?:say|state)s?|being\s+first\s+duly
            |first\s+being\s+duly)
        | \b(?:declare|certify|state|swear|affirm)s?\s+(?:\w+\s+){0,3}?under\s+(?:the\s+)?(?:penalty|penalties
            |pains)\s+(?:of|and)\s+(?:\w+\s+){0,2}?perjury
        | \bi\s*,?\s+.{0,60}?,?\s+(?:state|depose)\s+(?:as\s+follows|that\s+the\s+following\s+is\s+true)""",
    ),
)
"""Who is told what: the command, a name for its rule, what it weighs, and the words of the forms it was written for."""

_NOT_OWN = Pattern(
    r"""(?x) (?:if|when|unless|until|whether|before|after|because|where|once|may\s+be
    |might\s+be|could\s+be|can\s+be|will\s+be|would\s+be|not|never
    |who|which|that\s+says|says|saying|says\s+you|asked\s+that|asks?\s+(?:that|the\s+court\s+to)|requests?\s+that)\s+(?:\w+\s+){0,2}$"""
)
"""Words before a clause that make it a condition, a quotation or a wish: "if the court orders", "may be ordered to"."""


_QUOTED = re.compile(r"""(?<![\w"])"(?=[a-z\[(.])[^"]{12,900}"(?![\w"])""")
"""What a paper quotes of another: its commands are that one's."""


@cache
def _patterns() -> tuple[tuple[Command, str, float, Pattern], ...]:
    return tuple((command, name, weight, Pattern(text, re.VERBOSE)) for command, name, weight, text in _CLAUSES)


def detect(transcript: Transcript) -> tuple[CommandClause, ...]:
    """Find the operative clauses of a paper, in the order of the page, at most two of a sort on a page."""
    return tuple(found for page in transcript.pages for found in _page(page))


_MOST = 2


def _page(page: Page) -> Iterator[CommandClause]:
    text = folded_page(page)[: reprint_start(page)]
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[CommandClause] = []
    for command, name, weight, pattern in _patterns():
        count = 0
        for match in pattern.finditer(text):
            is_quoted = any(start <= match.start() < end for start, end in quoted)
            if is_quoted or _NOT_OWN.search(text[max(0, match.start() - 40) : match.start()]):
                continue
            found.append(
                CommandClause(rule=f"command.{name}", span=page.span(match.start(), match.end()), weight=weight, command=command)
            )
            count += 1
            if count == _MOST:
                break
    yield from sorted(found, key=lambda one: (one.span.start, one.rule))
