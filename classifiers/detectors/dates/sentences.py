"""Sentences: what a day is for that stands in a sentence, by what the sentence tells somebody to do by it, or says was done.

A label tells of one make of form; a sentence is built alike everywhere: somebody shall, an act, and the day at its end.
"""

from __future__ import annotations

import re

from classifiers.evidence import DateRole
from classifiers.patterns import Pattern

D = DateRole

_TOLD = Pattern(
    r"(?i)\b(?:command(?:ed|s)?|order(?:ed|s)?|direct(?:ed|s)?|requir(?:ed|es?)|summon(?:ed|s)?|subpo?enaed|instruct(?:ed|s)?"
    r"|request(?:ed|s)?|ask(?:ed)?|demand(?:ed|s)?|must|shall|will|should|(?:is|are)\s+(?:hereby\s+)?to|needs?\s+to|please"
    r"|ha(?:s|ve)\s+(?:them|it|these|those)\s+ready|hereby)\b"
)
"""Who tells somebody to do something says so in one of these words, whatever the paper is."""
_ACT = (
    r"\b(?:produce|appear|attend|testify|bring|deliver(?:ed|y)?|furnish|give|hand|surrender|turn\s+(?:over|in)|provide|submit|send"
    r"|mail|e-?mail|transmit|supply|make\s+(?:them\s+|it\s+)?available|ready|present|permit|allow|let|open|show|disclose|comply"
    r"|compliance|respond|answer|file|report|be\s+(?:present|before|at|in|filed|received|lodged|delivered|heard)|reach|arrive|come|go|meet|return|forward|release|tender|upload"
    r"|attest|certify|object|pay|surrendered|produced|furnished|provided|submitted|returned|made\s+available|examination|deposition)\b"
)
"""What a recipient is told to do, or what is to be done with what is asked for."""
_ACTS = Pattern(rf"(?i){_ACT}")
_ACT_AFTER = Pattern(rf"(?i)^[\s,:)]*(?:at\s+[^.;]{{2,24}}?)?(?:[\w’'\-]+\s+){{0,9}}?{_ACT}")
_BY = re.compile(
    r"(?i)(?:\b(?:by|before|on\s+or\s+before|at\s+or\s+before|(?:no|not)\s+later\s+than|not\s+after|close\s+of\s+business(?:\s+on)?))"
    r"(?:\s+\w+day)?[\s,:]*$"
)
_ON = re.compile(r"(?i)(?:\b(?:on|at|for)(?:\s+the)?(?:\s+\w+day)?[\s,:]*|[,:][\s]*)$")
_DONE = Pattern(
    r"(?i)\b(?:was|were|used|borrowed|created|booked|sent|taken|recorded|captured|visited|logged|occurred|happened|came|dated|held"
    r"|signed|between|from|during|since|through|seen|received|made\s+on|entered|issued|served|filed)\b"
)
"""Words of what has been: the day after them is when it was, not when it is due."""
_WHITHER = Pattern(r"\b(?:before|at|to)\s+(?:the\s|an?\s|his\s|her\s|this\s|our\s|[A-Z\d])")
"""Where it is to be brought stands behind what is asked for: "the slips used during October before the State Auditor on"."""
_OVER = Pattern(
    r"(?i)\b(?:came|come|called)\s+(?:\w+\s+){0,3}?(?:for|to|before)\s+(?:\w+\s+){0,4}(?:hearing|trial|argument|conference|review)\b.{0,40}$"
    r"|\b(?:was|were|been)\s+(?:\w+ly\s+|then\s+)?(?:heard|handed|argued|tried|taken\s+up|considered|brought|presented|lodged|noticed"
    r"|briefed|tendered|reported|left\s+with|requested|filed|submitted|made|asked\s+for)\b.{0,70}$"
    r"|\b(?:after|upon|following)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:hearing|argument|conference|trial)\b.{0,40}$"
    r"|(?<!be\s)\bheard\b.{0,40}$"
)
"""What a court tells of the case so far: "came on for hearing on", "was handed to the director on", "after a hearing held"."""
_YET = Pattern(r"(?i)\b(?:after|once|until|when|before|unless)\b[^,;]{0,30}\b(?:be|been|is|are)\s+heard\b")
"""'after the movant has been heard on': a hearing that is to come."""
_STOP = re.compile(r"(?<=[a-z\d)]{2})[.?!]\)?\s+(?=[\dA-Z(\[/☐☒])|;\s")
_ABBREVIATED = re.compile(
    r"(?i)(?:\b(?:ave|blvd|bldg|rd|st|dr|mr|mrs|ms|hon|no|nos|co|inc|ltd|vs|jr|sr|dept|div|ste|apt|sec|art|rev|det|sgt|lt|capt|cpl"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|mich|misc|civ|crim|app|proc|comp|ann|stat|cir|dist|am|pm"
    r"|approx|ext|tel|fig|par|cf|al|etc|e\.g|i\.e|a\.m|p\.m))$"
)
"""What ends in a full stop and ends no sentence."""
_LONGEST_SHORT = 8
"""Letters of the longest of them, and more: so much is looked at before a full stop, and not all of the page before it."""


def sentence_up_to(words: str) -> str:
    """Return the part of some words that belongs to the sentence which they end in."""
    starts = [stop.end() for stop in _STOP.finditer(words) if not _is_cut_short(words, stop.start())]
    return words[starts[-1] :] if starts else words


def _is_cut_short(words: str, end: int) -> bool:
    """Return whether a word that is written short ends at a character of some words."""
    return _ABBREVIATED.search(words, max(end - _LONGEST_SHORT, 0), end) is not None


def due(before: str, after: str, *, has_hour: bool) -> DateRole | None:
    """Return RETURN for a day by or on which somebody is told to do something, None where its sentence tells no such thing.

    Args:
        before: the sentence up to the day.
        after: what follows the day.
        has_hour: whether an hour stands with it.
    """
    told = _TOLD.search(before)
    if told is None:
        return None
    is_last = _BY.search(before) is not None
    if is_last and _ACT_AFTER.match(after):
        return D.RETURN
    acts = [act.end() for act in _ACTS.finditer(before) if act.start() >= told.start()]
    if not acts:
        return None
    if is_last:
        return D.RETURN
    is_then = _ON.search(before) is not None and (has_hour or not before.rstrip().endswith((",", ":")))
    rest = before[acts[-1] :]
    done = _DONE.search(rest)
    return D.RETURN if is_then and (done is None or _WHITHER.search(rest, done.end())) else None


def is_over(before: str) -> bool:
    """Return whether a sentence up to a day tells what was done that day."""
    return _OVER.search(before) is not None and _YET.search(before) is None
