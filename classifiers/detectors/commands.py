"""Commands: finds the operative words of a paper, who is told to do what, or who asks and swears (LAW.md 1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from classifiers.detectors.reprints import reprint_start
from classifiers.detectors.slips import folded_page
from classifiers.evidence import Command, CommandClause
from classifiers.patterns import Pattern
from classifiers.transcript import Page, Transcript

C = Command

_TOLD = r"(?:command\w*|order(?:ed|s)|direct(?:ed|s)|require[ds]?|summoned|authori[sz]ed|instructed)"
_YOU = (
    r"(?:you|each\s+of\s+you|you\s+and\s+each\s+of\s+you|the\s+above[- ]named\s+(?:person|witness)|the\s+witness|said\s+witness)"
)
_IN = r"(?:[^.]|\.(?! [a-z]{3}))"
"""Any character within a sentence; a full stop in "18 U.S.C. § 2709" ends none."""
_GAP = rf"{_IN}{{0,140}}?"
_GAP_OF_THINGS = r"(?:(?!\barrest\b|\bcustody\b|\bsearch\b|\bexecute\b)(?:[^.]|\.(?! [a-z]{3}))){0,140}?"
"""A command that speaks of an arrest or a search on the way is not one to bring papers."""
_NEAR = rf"{_IN}{{0,70}}?"
_HEREBY = r"is\s+hereby\s+(?:commanded|ordered|summoned|required|directed|subpoenaed)"
"""A command to somebody who is named: "The Example Library, 1 Elm Street, is hereby required to attend"."""
_NEAR_OF_DEEDS = r"(?:(?!\b(?:appear|arrest|produce|testify|search|seize|attend)\b)(?:[^.]|\.(?! [a-z]{3}))){0,160}?"
"""A command that speaks of another on the way is that other."""
_CLAUSES: tuple[tuple[Command, str, float, str], ...] = (
    # AO 93: "YOU ARE COMMANDED to execute this warrant"; MC 231: "I have issued this warrant ... commanded to search"
    (
        C.OFFICERS_SEARCH,
        "search",
        2.5,
        rf"""\b(?:{_TOLD}|therefore) \b {_GAP} \b(?:to\s+)?(?:make\s+(?:immediate\s+
            |diligent\s+)?)?(?:execute\s+this\s+warrant|search(?!\s+warrant)\b)
        | \bi\s+(?:do\s+)?hereby\s+command\s+any\s+(?:\w+\s+)?officer\b {_IN}{{0,420}}? \bsearch(?!\s+warrant)\b
        | requests\s+the\s+search\s+of\s+(?:and\s+seizure\s+of\s+)?the\s+following\s+person
        | \b(?:execute|serve)\s+this\s+(?:search\s+)?warrant
        | \bsearch\s+warrant\s*,?\s+(?:which\s+)?you\s+are\s+(?:hereby\s+|therefore\s+)?{_TOLD}\s+to\s+execute
        | (?:peace|police|law\s+enforcement)\s+officers?\b {_NEAR} \bto\s+(?:enter\s+and\s+)?search
        | i\s+find\s+(?:that\s+)?(?:the\s+)?(?:affidavits?
            |.{{0,60}}\brecorded\s+testimony)\b {_GAP} \bprobable\s+cause\s+to\s+search""",
    ),
    (
        C.OFFICERS_ARREST,
        "arrest",
        2.5,
        rf"""\b(?:{_TOLD}|command\s+you)\b {_GAP} \b(?:to\s+)?(?:arrest\b|apprehend\b
            |take\s+(?:\w+\s+){{0,6}}?(?:into\s+(?:\w+\s+)?custody|the\s+body\s+of))
        | \byou\s+are\s+(?:hereby\s+)?{_TOLD}\s+(?:\w+\s+){{0,4}}arrest | \btake\s+the\s+body\s+of
        | \b(?:arrest\s+and\s+bring|arrest\s+and\s+take\s+into\s+custody|bring\s+(?:him|her|them|the\s+defendant
            |said\s+\w+)\s+(?:forthwith\s+)?before)\b
        | \bforthwith\s+(?:to\s+)?(?:arrest|apprehend) | \bis\s+(?:a\s+)?sufficient\s+warrant\b {_GAP} \b(?:detain
            |custody|arrest)""",
    ),
    (C.OFFICERS_SEIZE, "seize", 1.5, rf"\b(?:{_TOLD})\b {_GAP} \b(?:to\s+)?(?:search\s+(?:for\s+)?and\s+)?seize\b"),
    (
        C.OFFICERS_INSPECT,
        "inspect",
        2.0,
        rf"""\b(?:officers?|inspectors?|agents?|officials?|department|secretary|director
            |representatives?)\b {_NEAR} \b{_TOLD}\b {_NEAR} \b(?:inspect|enter)\b
        | \byou\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+(?:enter|inspect)\b | \bto\s+enter\s+(?:and|upon|,)\s+{_NEAR}\binspect""",
    ),
    (
        C.RECIPIENT_APPEAR,
        "appear",
        2.5,
        rf"""\b{_YOU}\s+(?:are|is)\s+(?:each\s+)?(?:hereby\s+)?(?:commanded|ordered|summoned|required|directed
            |subpoenaed)\b {_NEAR} \b(?:appear|attend|testify|give\s+(?:testimony|evidence)|come)\b
        | \b{_YOU}\s+must\s+(?:appear|attend\s+court|(?:come|go)\s+to(?:\s+court\b|\s*:)|be\s+in\s+court|testify)
        | \b{_YOU}\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+do\s+the\b {_GAP} \b(?:appear|attend|testify|produce)\b
        | \b{_YOU}\s+must\s+(?:follow|obey)\s+(?:th(?:e|is)\s+)(?:court\s+orders?|subpoena)\b
        | \b(?:command(?:s|ed)?|require[ds]?|summon(?:s|ed)?)\s+(?:that\s+)?you\b {_NEAR} \b(?:appear|attend|testify)
        | \bto\s+appear\s+(?:and\s+(?:to\s+)?)?(?:testify|give\s+(?:testimony|evidence)|before\s+the\s+grand\s+jury)
            | \bto\s+attend\s+and\s+give\s+testimony
        | \b{_HEREBY}\b {_GAP} \bto\s+(?:appear|attend|testify)\b
        | \b{_YOU}\s+are\s+(?:hereby\s+)?{_TOLD}\s+to\s+(?:subpoena\s+and\s+)?summon\b {_IN}{{0,200}}?
            \b(?:to\s+be\s+and\s+appear|to\s+appear|to\s+testify|make\s+answers?)\b""",
    ),
    (
        C.RECIPIENT_PRODUCE,
        "produce",
        2.5,
        rf"""\b{_YOU}\s+(?:are|is)\s+(?:each\s+)?(?:hereby\s+|also\s+|further\s+)?(?:commanded|ordered|summoned|required
            |directed)\b {_GAP_OF_THINGS} \b(?:produce|bring|provide|deliver|furnish|turn\s+over|make\s+available|disclose)
        | \b{_YOU}\s+must\s+(?:also\s+)?(?:bring|produce|submit\s+(?:\w+\s+){{0,2}}?(?:information|documents|records)\b)
        | \b(?:we|i)\s+(?:hereby\s+)?(?:direct|order|command|require)\s+you\b {_NEAR} \b(?:produce|submit|provide|furnish)\b
        | \b(?:commanded|ordered|required|summoned|directed)\s+to\s+(?:\w+\s+){{0,8}}?(?:produce|provide)\b
            | \bhereby\s+(?:directed|required)\s+to\s+(?:provide|produce)
        | \b{_HEREBY}\b {_GAP_OF_THINGS} \bto\s+(?:\w+\s+)?(?:produce|provide|deliver|furnish|turn\s+over|make\s+available)\b""",
    ),
    # AO 88B: "to permit entry onto the designated premises"; AO 88A and MC 11 permit inspection and copying of papers
    (
        C.RECIPIENT_PERMIT_ENTRY,
        "permit_entry",
        2.0,
        rf"""\b{_TOLD}\b {_NEAR} \bpermit\s+(?:\w+\s+){{0,3}}?
            (?:entry\b|(?:inspection|access)\b (?:(?!document|item|record|material|book|paper)[^.]){{0,60}}?
            \b(?:premises|building|rooms?|land|offices?|facilit(?:y|ies)))""",
    ),
    (
        C.ORDERED,
        "ordered",
        2.5,
        r"""\bit\s+is\s+(?:hereby\s+|therefore\s+|accordingly\s+|so\s+|further\s+|also\s+
            |,\s*)*(?:the\s+order\s+of\s+th(?:e|is)\s+court|ordered|adjudged|decreed)
        | \bso\s+ordered\b | \bconsidered\s+and\s+ordered\b | \blet\s+(?:a|the)\s+(?:\w+\s+)?warrant\s+issue\b
        | \bthe\s+(?:court|judge)\s+(?:hereby\s+|therefore\s+|further\s+|also\s+)?(?:orders?|finds?
            |grants?|denies|has\s+ordered|decides|concludes|adjudges|directs|enters)\b
        | \b(?:ordered|adjudged)\s*(?:,|and)\s*(?:adjudged|decreed|that) | \border(?:ed)?\s+that\b
            | \bis\s+(?:hereby\s+)?(?:granted|denied|dismissed|affirmed|reversed|remanded|vacated)\b
        | \bthis\s+order\s+is\s+(?:entered|effective|issued) | \bjudgment\s+is\s+(?:hereby\s+)?(?:entered|granted
            |rendered) | \bthe\s+respondent\s+must\s+not\b
        | \blet\s+(?:the\s+)?(?:\w+\s+){0,8}?show\s+cause\b | \blet\s+(?:a\s+copy|service)\s+of\s+(?:\w+\s+){0,4}?this\s+order\b
        | \bthe\s+(?:court|judge)\s+has\s+(?:granted|made|issued)\s+(?:the|these)\s+(?:temporary\s+)?orders?\b
        | \bthis\s+is\s+a\s+court\s+order\b | \bchecked\s+boxes\s+are\s+court\s+orders\b
        | \bcourt\s+(?:order|finds|orders)\s*: | \b(?:court|judge)\s+order(?:s|ed)\b | \bcourt\s+(?:makes
            |made)\s+the\s+following\s+(?:orders?|findings)""",
    ),
    # writs: "YOU ARE COMMANDED to remove all persons", "You are directed to enforce the judgment"
    (
        C.ORDERED,
        "writ",
        2.5,
        rf"""\b(?:{_YOU}\s+(?:are|is)\s+(?:\w+\s+){{0,2}}?(?:commanded|ordered|directed)|we\s+command\s+you)\b
            {_NEAR_OF_DEEDS} \bto\s+(?:levy|satisfy|collect|enforce|remove|evict|restore|put|place|pay|withhold|hold|deduct|attach
            |cause\s+payment|cause\s+to\s+be\s+(?:made|levied)|complete|answer|make\s+(?:full\s+)?payment|cease|refrain|stay\s+away|release|deliver\s+possession)\b
        | \b(?:{_YOU}\s+are\s+(?:\w+\s+)?commanded|we\s+command\s+you)\s*,?\s+that\s+of\s+the\s+goods\b
        | \b{_YOU}\s+are\s+(?:hereby\s+)?(?:prohibited|enjoined|restrained|forbidden)\b""",
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


@cache
def _patterns() -> tuple[tuple[Command, str, float, Pattern], ...]:
    return tuple((command, name, weight, Pattern(text, re.VERBOSE)) for command, name, weight, text in _CLAUSES)


def detect(transcript: Transcript) -> tuple[CommandClause, ...]:
    """Find the operative clauses of a paper, in the order of the page, at most two of a sort on a page."""
    return tuple(found for page in transcript.pages for found in _page(page))


_MOST = 2


def _page(page: Page) -> Iterator[CommandClause]:
    text = folded_page(page)[: reprint_start(page)]
    found: list[CommandClause] = []
    for command, name, weight, pattern in _patterns():
        count = 0
        for match in pattern.finditer(text):
            if _NOT_OWN.search(text[max(0, match.start() - 40) : match.start()]):
                continue
            found.append(
                CommandClause(rule=f"command.{name}", span=page.span(match.start(), match.end()), weight=weight, command=command)
            )
            count += 1
            if count == _MOST:
                break
    yield from sorted(found, key=lambda one: (one.span.start, one.rule))
