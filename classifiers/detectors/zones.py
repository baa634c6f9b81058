"""Zones: which stretch of a page a line stands in (the instrument itself, its affidavit, its return ...).

A judge's line in an affidavit is a jurat and an officer's line in a return is service, so signatures and dates
ask here first. A zone begins at a heading, or at the words that open a jurat, and ends where the next begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, Transcript, once


class Zone(StrEnum):
    """What a stretch of a page is for."""

    INSTRUMENT = "instrument"
    """The paper itself: what is signed here is issued."""
    APPLICATION = "application"
    """Affidavit, application, motion, petition, complaint: what is signed here asks or swears."""
    SERVICE = "service"
    """Return, inventory, proof or certificate of service."""
    APPROVAL = "approval"
    """Approved as to form, reviewed by, presented by."""
    CERTIFICATION = "certification"
    """A clerk's word that a copy is true."""
    CONSENT = "consent"
    """Lines on which the person who is asked agrees."""
    RECEIPT = "receipt"
    """Lines on which whoever takes the paper says that they have it, or fills in their own part (I-247A)."""


_OPENERS: tuple[tuple[Zone, Pattern], ...] = (
    (
        Zone.SERVICE,
        # "RETURN AND TABULATION" (MC 231), "Proof of Service", "Certificate of Service" (I-200), "Certification" (AO 93, page 2),
        # "To be completed by immigration officer executing the warrant", "Departure witnessed by:" (I-205, page 2)
        Pattern(
            r"""(?xi) (?:officer.?s?\s+|marshal.?s?\s+)? return (?:\s+(?:of|and|on|/)\s+[\w\s/&]{3,40})? (?:\s*/\s*\w+)?
            | (?:inventory|tabulation) (?:\s+(?:of|and)\b .{0,50})?
            | (?:proof|certificate|affidavit|acknowledge?ment|declaration) \s+ of \s+ (?:personal\s+)? (?:service|mailing
              |non-?service) .{0,40}
            | proof \s+ of \s+ (?:electronic\s+)? service .{0,40}
            | officer \s+ certificate .{0,40} | certification
            | to \s+ be \s+ completed \s+ by \s+ (?:the\s+)? (?:\w+\s+)? officer \s+ executing \b .{0,100}
            | departure \s+ (?:witnessed|verified) \s+ by
            | \(?this\ section\ should\ not\ be\ filed\ with\ the\ court .{0,80}"""
        ),
    ),
    (
        Zone.CERTIFICATION,
        # as printed: "CERTIFIED COPY", "A TRUE COPY", "I hereby certify that the foregoing is a true copy"
        Pattern(
            r"""(?xi) (?:a\s+)? (?:certified\s+(?:to\s+be\s+a\s+)?)? (?:true\s+(?:and\s+correct\s+)?) copy .{0,60}
              | certified \s+ copy .{0,60}
            | (?:exemplified|conformed|attested) \s+ copy .{0,60} | attest(?:ed|ation)? \s* :?
            | .{0,40} \b certif(?:y|ies|ied) \s+ .{0,80}? \b (?:true|correct|exact|full) \b .{0,40} \b cop(?:y|ies) \b .{0,80}
            | (?:the\s+)? (?:foregoing|above|within|attached) \s+ (?:\w+\s+)? is \s+ an? \s+ .{0,30} true .{0,30} copy .{0,60}"""
        ),
    ),
    (
        Zone.APPROVAL,
        Pattern(
            r"""(?xi) (?:approved|reviewed|stipulated|agreed|consented) \s+ (?:as\s+to|by|on|for|to) \b .{0,60}
            | no\s+objections? \s+ (?:as\s+)? to \s+ (?:form|entry|substance|content) .{0,30}
            | (?:approved|stipulated|agreed|consented|no\s+objections?|notice\s+waived)
              (?:\s+and\s+(?:approved|stipulated|agreed|consented))? \s* :?
            | (?:\w+\s+and\s+)? (?:form|substance|content|entry) (?:\s+(?:and|&)\s+(?:form|substance|content|entry))?
              \s+ (?:is\s+|are\s+|of\s+this\s+order\s+)? (?:approved|agreed|stipulated|accepted) \b .{0,40}
            | seen (?:\s+(?:and|&)\s+(?:agreed|objected|consented|approved|excepted) .{0,40} | \s* :?)
            | (?:i|we) \s+ ask \s+ for \s+ this \s* :?
            | (?:presented|prepared|submitted|drafted|tendered|lodged|offered|proposed|moved|requested) \s+ by \b .{0,60}
            | notice\s+of\s+entry\s+waived .{0,30}
            | (?:warrant|complaint) \s+ authorized \s+ (?:on|by) \b .{0,60}"""
        ),
    ),
    (
        Zone.CONSENT,
        Pattern(r"(?xi) (?:waiver\s+and\s+)? consent \s+ (?:to|for) \s+ (?:search|release|entry|disclos\w+) .{0,50}"),
    ),
    (
        Zone.RECEIPT,
        # as printed: "ACKNOWLEDGMENT OF RECEIPT", "TO BE COMPLETED BY THE LAW ENFORCEMENT AGENCY CURRENTLY HOLDING THE ALIEN"
        Pattern(
            r"""(?xi) (?:acknowledge?ment|receipt) \s+ (?:of|for) \s+ (?:receipt|property) .{0,40}
            | to \s+ be \s+ completed \s+ by \s+ (?:the\s+)? (?:law\s+enforcement\s+agency|recipient|employer|provider) .{0,80}"""
        ),
    ),
    (
        Zone.APPLICATION,
        # not "ORDER GRANTING MOTION TO COMPEL", which orders, nor "SUMMONS AND COMPLAINT", which summons
        # titles: "APPLICATION FOR A SEARCH WARRANT", "AFFIDAVIT", "MOTION, AFFIDAVIT, AND BENCH WARRANT", "CRIMINAL COMPLAINT"
        Pattern(
            r"""(?xi) (?! (?:summons|writ|citation) \s+ (?:and|&) \s )
            (?! .{0,30} \b(?:order|judgment|opinion|decision) \s+ (?:granting|denying|on|regarding|re|compelling)\b )
            (?:[\w'’.-]+\s+){0,4} (?:application|affidavit|petition|complaint|motion|declaration|verification)
            (?:\s*(?:for|in\s+support|and|to|of|,|\(|/|-|–)\s* .{0,70})?"""
        ),
    ),
    (
        Zone.INSTRUMENT,
        # titles: "SEARCH WARRANT", "ORDER", "ORDER GRANTING ...", "SUBPOENA TO TESTIFY", "WARRANT FOR ARREST OF ALIEN"
        Pattern(
            r"""(?xi) (?:[\w'’.-]+\s+){0,4} (?:warrant|order|subpoena(?:\s+duces\s+tecum)?|judgment|writ|summons|decree|opinion)
            (?:\s*(?:for|of|to|and|under|[a-z]{3,}ing|on|re|,|\(|/|-|–)\s* .{0,70})?"""
        ),
    ),
)
"""Headings that open a zone, tried in this order on a whole short line."""

SWORN = Pattern(
    r"(?i)(?:subscribed\s+and\s+)?sw[o0]rn\s+(?:to\s+)?(?:and\s+(?:subscribed|signed)\s+)?(?:to\s+)?(?:before\s+me|in\s+my\s+presence)"
    r"|subscribed\s+(?:and|&)\s+sw[o0]rn|attested\s+to\s+by\s+the\s+applicant|acknowledged\s+before\s+me|taken,?\s+sworn\s+to"
)
"""The words of a jurat: "Sworn to before me and signed in my presence", "Subscribed and sworn to before me on", Rule 4.1's."""

OPERATIVE = Pattern(
    r"(?i)\b(?:commanded|it\s+is\s+(?:hereby\s+|so\s+|therefore\s+|further\s+)*ordered|so\s+ordered|the\s+court\s+orders|by\s+the\s+court"
    r"|you\s+are\s+(?:hereby\s+)?(?:ordered|directed)|therefore,?\s+(?:you|i)\b|in\s+the\s+name\s+of\s+the\s+people)"
)
"""Words that command: below them a judge's line issues again."""

_ISSUED = Pattern(
    r"""(?xi) ^\W*(?:date\s+(?:and\s+time\s+)?(?:of\s+)?issued?|issued\s+(?:on|at|this))\b
      | \b(?:i|do|does|hereby|court)\s+(?:hereby\s+)?issues?\s+(?:it|this|the|said|an?)\b
      | \b(?:issued|given)\s+(?:and\s+\w+\s+)?under\s+my\s+hand\b"""
)
"""How the row begins that tells when a paper is issued, or who issues it says so: below it nobody swears any more."""

LONGEST_TITLE = 18
"""A heading has at most so many words; a longer line is a sentence that happens to begin like one."""

_MARKS = " ._:;*#|[]()—–-"
_SHORT_WORD = 3
_SHORT_TITLE = 2
_CAPITALS = 0.6

_NOT_HEADING = re.compile(
    r"(?i)^(?:the|this|that|you|i|if|a|an|in|on|to|and|or|see|such|any|said|without|my|your)\b.*[a-z]{3}|[;,]$"
)
"""Sentences: "This warrant", "the order of the court" open nothing."""


_PROPOSED = Pattern(r"(?i)^proposed[\])]?\s+")
"""'[PROPOSED] ORDER GRANTING ...'"""


_LEFT_COLUMN = Pattern(r"^.*\s[)§|]\s+(?=\S)")
"""The left column of a caption, up to the marks that part it from the title in its right one: "- against -  ) SUBPOENA"."""


def _opened(text: str, openers: Iterable[tuple[Zone, Pattern]]) -> Zone | None:
    """Return the zone that a line opens, None when it is no heading; `openers` are those that its page may have."""
    bare = _PROPOSED.sub("", _LEFT_COLUMN.sub("", text).strip(_MARKS))
    is_long = len(bare.split()) > LONGEST_TITLE
    for zone, pattern in openers if bare else ():
        if pattern.fullmatch(bare):
            goes_on = bare[0].islower() and zone in _HEADED
            return zone if not goes_on and (zone not in _TITLED or (is_title(bare) and not is_long)) else None
    return _run_in(bare, openers)


def _is_choice(page: Page, line: Line) -> bool:
    """Return whether a line is a row of boxes to tick: "[ ] Indictment  [x] Complaint  [ ] Petition" heads nothing."""
    ticks = [one for one in page.checkboxes if line.box.top <= one.box.centre[1] <= line.box.bottom]
    return len(ticks) > 1


_HEADED = frozenset({Zone.SERVICE, Zone.CONSENT, Zone.RECEIPT})
"""Zones whose headings begin with a capital; "to file a / return and tabulation forthwith" goes on with a sentence."""


def _run_in(bare: str, openers: Iterable[tuple[Zone, Pattern]]) -> Zone | None:
    """Return the zone that a heading in capitals opens on the row of its first sentence: "PROOF OF SERVICE: I certify that"."""
    found = _RUN_IN.match(bare)
    if found is None or not found["head"].isupper() or len(found["sentence"].split()) < _FEW_WORDS:
        return None
    return next((zone for zone, pattern in openers if zone not in _TITLED and pattern.fullmatch(found["head"].strip())), None)


_RUN_IN = re.compile(r"(?P<head>[^:.]{4,60})(?::|\.\s)(?P<sentence>.*)")
_FEW_WORDS = 3
"""What is shorter behind a heading's colon is a value ("RETURN: December 5, 2026")."""


_TITLED = frozenset({Zone.APPLICATION, Zone.INSTRUMENT})
"""Zones whose headings are a paper's titles, and may be told from a sentence only by how they are set."""


def is_title(text: str) -> bool:
    """Return whether a line is set like a title: short, or most of its longer words with a capital."""
    if _NOT_HEADING.search(text) or not text[0].isupper():
        return False
    longer = [word for word in text.split() if len(word) > _SHORT_WORD]
    return len(text.split()) <= _SHORT_TITLE or sum(word[0].isupper() for word in longer) >= _CAPITALS * len(longer)


@dataclass(frozen=True)
class Zones:
    """The zones of one page: where each begins, in points from the top."""

    tops: tuple[float, ...]
    opened: tuple[Zone, ...]
    jurats: tuple[Box, ...]
    commands: tuple[Box, ...]
    issues: tuple[Box, ...]

    def at(self, top: float) -> Zone:
        """Return the zone that a line at this height stands in."""
        return self.opened[bisect_right(self.tops, top) - 1]

    def commands_above(self, box: Box) -> bool:
        """Return whether words of command stand in the same zone above a place."""
        begins = self.tops[bisect_right(self.tops, box.top) - 1]
        return any(begins <= command.top <= box.top for command in self.commands)

    def is_sworn(self, box: Box) -> bool:
        """Return whether a place belongs to a jurat: the words stand above it or on its row, and nothing commands between.

        Where an affidavit stands beside its warrant, what is commanded in a place's own column leaves the other's jurat to that.
        The day of issue ends a jurat too.
        """
        for jurat in self.jurats:
            above = box.top - jurat.bottom
            near = -2 * jurat.height <= above <= _JURAT_REACH_PT and jurat.x0 <= box.x1 and box.x0 - jurat.x1 <= _JURAT_ASIDE_PT
            ends = (*self.commands, *self.issues)
            if near and not any(_comes_between(end, jurat, box) for end in ends):
                return True
        return False


def _comes_between(command: Box, jurat: Box, place: Box) -> bool:
    """Return whether words of command part a place from a jurat: they stand below it, or over the place in another column."""
    is_over = command.top <= place.top
    is_beside = jurat.x1 < min(command.x0, place.x0) and command.x0 < place.x1
    return is_over and (jurat.bottom < command.top or is_beside)


_JURAT_REACH_PT = 95.0
"""How far below "Sworn to before me" its signature may stand; AO 91 and AO 106 need about 60."""
_JURAT_ASIDE_PT = 320.0


@once
def zones_of(paper: Transcript) -> tuple[Zones, ...]:
    """Return the zones of each page of a paper; a page without a heading of its own goes on in the last one's."""
    result: list[Zones] = []
    current = Zone.INSTRUMENT
    for page in paper.pages:
        tops, opened = [float("-inf")], [current]
        jurats: list[Box] = []
        commands: list[Box] = []
        issues: list[Box] = []
        openers = [(zone, pattern) for zone, pattern in _OPENERS if pattern.may_match(page.text)]
        for line in page.lines:
            zone = None if _is_choice(page, line) else _opened(line.text, openers)
            if zone is not None:
                tops.append(line.box.top - 1.0)
                opened.append(zone)
            if SWORN.search(line.text):
                jurats.append(line.box)
            elif OPERATIVE.search(line.text):
                commands.append(line.box)
            elif _ISSUED.search(line.text):
                issues.append(line.box)
        order = sorted(range(len(tops)), key=tops.__getitem__)
        tops, opened = [tops[i] for i in order], [opened[i] for i in order]
        current = opened[-1] if opened[-1] in {Zone.APPLICATION, Zone.SERVICE} else Zone.INSTRUMENT
        result.append(Zones(tuple(tops), tuple(opened), tuple(jurats), tuple(commands), tuple(issues)))
    return tuple(result)
