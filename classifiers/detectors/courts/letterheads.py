"""Letterheads: the first line of a paper, where it is the name of a body that is no court and that no list holds.

"COMMUNITY JUSTICE ALLIANCE" over an order that a "Circuit Court Judge" signs is not the want of a court's name: another's stands
there. A caption's first line is a party's or the state's, and tells nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from classifiers.detectors.courts.bringers import is_beside_venue, is_of_caption, names_counsel
from classifiers.detectors.courts.gazetteer import state_codes, word_list
from classifiers.evidence import CourtHeading
from classifiers.kinds import IssuerFamily
from classifiers.patterns import Pattern
from classifiers.transcript import Line, Page

_HIGH = 0.2
"""Part of a page's height in which a letterhead begins."""
_WORDS = range(2, 9)
_SURE = 0.6
"""Words read with less confidence on average may be any others."""
_FURNITURE = Pattern(
    r"""(?xi) ^\W*(?: (?:approved|original|(?:dd\s+)?form|page|(?:(?:true|certified|conformed|attested|service)\s+)?copy|filed
          |(?:duplicate|certified|plain|carbon|white|yellow|pink|canary|goldenrod|judge'?s?|court'?s?|clerk'?s?|officer'?s?)\s+(?:original|copy)
          |endorsed|lodged|entered|clerk\s+stamps|fill\s+in|court\s+(?:fills|clerk\s+fills)|for\s+court\s+use|do\s+not\s+write
          |received|sealed|under\s+seal|quashed|recalled|draft|proposed|sample|rev(?:ised)?|top\s+secret|confidential
          |judicial\s+(?:branch|department)|(?:electronically|e-?)\W?filed)\b .*
      | .*,\s*(?:(?:chief\s+)?deputy\s+|court\s+|county\s+|circuit\s+)?(?:clerk|register|prothonotary)\b.*
      | (?:AO|MC|CC|DC|JC|PC|PCM|FOC|PROB|SCAO|I)\s?-?\s?\d.* | .*\bSCAO\b.* | hon(?:orable|\.)?\s.* | .{0,4} )$"""
)
"""What stands over a caption: a form's number, an office's stamp with its clerk's name, dirt."""
_CAPTION = Pattern(
    r"""(?xi) ^\W*(?:state|states|united\s+states|(?:the\s+)?commonwealth|province|canada|people
          |county|city|town|in\s+(?:the|re)\b|matter|ex\s+parte
          |to\b|from\b|re\b|case|docket|file|no\b|name|date|the\s+(?:people|state|united|court)|at\s+an?\b|present\b)
      | \d | [:_] | \bv(?:s?\.|\b) | \bcounty$ | ,$ | \b(?:no|number|nr)\.?$
      | \b(?:plaintiffs?|defendants?|petitioners?|respondents?|librar(?:y|ies))\b"""
)
"""How captions, addressees and labels begin, and what they hold."""
_PARTIES = Pattern(r"(?i)^\W*(?:v|vs|versus)\W*$|\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appell\w+)\b|\bv\.\s")
_PARTIES_LINES = 6
_OF_COURTS = Pattern(
    r"(?i)\b(?:courts?|judge|magistrate|district|circuit|probate|warrant|order|subpoena|summons|writ|affidavit|petition|motion|complaint|application|notice|judgment|decree)\b"
)
"""Words of courts and of titles, with which companies are called as well."""
_COMPANY = Pattern(r"(?i)\b(?:l\.?l\.?c|inc|corp|ltd|co|group|incorporated)\b\W*$")
_ADDRESS = Pattern(
    r"""(?xi) \b\d{1,6}\s+\w.*\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|suite|highway|way|plaza)\b
      | \b(?:p\.?\s?o\.?\s+box)\b | \(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4} | \bwww\.|\S+@\S+\.\w | \b\w+\.(?:com|org|net|example)\b"""
)
_MORE_BODIES = frozenset(
    {
        "ALLIANCE",
        "ASSEMBLY",
        "ASSOCIATES",
        "COALITION",
        "COLLECTIONS",
        "CONSULTANTS",
        "CONSULTING",
        "ENTERPRISES",
        "FEDERATION",
        "FUND",
        "INSTITUTE",
        "INVESTIGATIONS",
        "LEAGUE",
        "NETWORK",
        "ORGANIZATION",
        "PLUMBING",
        "RECOVERY",
    }
)
_OF_STATES = frozenset({"STATE", "STATES", "UNITED", "PEOPLE", "MICHIGAN", "COUNTY", "CITY", "DISTRICT", "COURT", "JURISDICTION"})
"""Of the nouns of bodies those that a court's caption has as well."""


def unknown_letterhead(page: Page) -> Iterator[CourtHeading]:
    """Yield the first line of a page where it is the letterhead of a body that is not known, by its noun or its address."""
    index = next((at for at, line in enumerate(page.lines) if not _FURNITURE.match(line.text)), None)
    if index is None or not _is_name(page.lines[index], page):
        return
    after = [line.text for line in islice(page.lines, index + 1, index + 1 + _PARTIES_LINES)]
    if any(_PARTIES.search(text) for text in after):
        return
    if _has_noun(page.lines[index]) or any(_ADDRESS.search(text) for text in after[:2]):
        yield CourtHeading(
            rule="letterhead.unknown",
            span=page.line_span(index),
            family=IssuerFamily.UNKNOWN,
            name=page.lines[index].text,
            is_heading=False,
        )


def names_over(page: Page, top: float) -> Iterator[Line]:
    """Yield the lines above a place on a page that are a name or a headline: neither furniture nor a caption's nor counsel's."""
    above = [line for line in page.lines if line.box.bottom <= top + 1]
    if not any(map(names_counsel, above)):
        names = (line for line in above if not _FURNITURE.match(line.text) and _is_name(line, page))
        yield from (line for line in names if not _is_explained(line, page))


def _is_explained(line: Line, page: Page) -> bool:
    """Return whether a name is one of a caption's: a person's that its column explains, or the police's beside a venue."""
    if _has_noun(line):
        return is_beside_venue(line.box, page) and _COMPANY.search(line.text) is None
    return is_of_caption(line, page)


def is_surely_read(line: Line) -> bool:
    """Return whether the words of a line are what stands there, and not what was made of dirt or a photo's edge."""
    return sum(word.confidence for word in line.words) >= _SURE * len(line.words)


def speaks_of_parties(line: Line) -> bool:
    """Return whether a line is one by which a caption names its parties: a body named beside it is one of them."""
    return _PARTIES.search(line.text) is not None or _MATTER.search(line.text) is not None


_MATTER = Pattern(r"(?i)\bin\s+(?:re|the\s+matter\s+of)\b")


def _is_name(line: Line, page: Page) -> bool:
    """Return whether a line is high, surely read, and written as a name that no caption or title has."""
    text = line.text
    is_written = all(word.text[0].isupper() or word.text in {"of", "and", "for", "the", "&"} for word in line.words)
    is_other = _CAPTION.search(text) or (_OF_COURTS.search(text) and not _COMPANY.search(text)) or _is_state(text)
    return (
        line.box.top <= _HIGH * page.height_pt
        and len(line.words) in _WORDS
        and is_surely_read(line)
        and is_written
        and not is_other
    )


def _is_state(text: str) -> bool:
    """Return whether a line is a state's name alone, as some states' courts head their forms."""
    return " ".join(re.findall(r"[A-Z]+", text.upper())) in state_codes()


def is_form_line(line: Line) -> bool:
    """Return whether a line begins with a form's number: what stands behind it tells whose copy it is, and no story."""
    return _FORM_LINE.match(line.text) is not None


_FORM_LINE = Pattern(
    r"^\W*(?:(?i:form)\s+\d[\w.-]*|(?:(?i:form)\s+)?[A-Z]{1,5}(?:[\s-]{1,2}[A-Z]{1,3})?[\s-]?\d{1,4}(?:[.-]\d{1,3})?[A-Za-z]{0,2})\b"
)


def _has_noun(line: Line) -> bool:
    nouns = (word_list("bodies") | _MORE_BODIES) - _OF_STATES
    return _COMPANY.search(line.text) is not None or any(word.text.strip(".,").upper() in nouns for word in line.words)
