"""Bringers: who may stand above and beside a court's name without having issued the paper.

Counsel's block, a recorder's, the clerk and the judge on the court's own head, a party over its word, the officer who asked for
a warrant in a cell of its form, and the police beside the fence of a venue ("STATE OF ... ) ss.").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from classifiers.detectors.courts.layout import LEADING
from classifiers.patterns import Pattern
from classifiers.transcript import Box, Line, Page, Span

_COUNSEL = Pattern(
    r"""(?xi) \b(?:attorneys?|counsel|lawyers?)\s+for\b | \bp\d{5}\b
      | \b(?:attorneys?|lawyers?|counsel|party)\s*\((?:name|or\b|if\b) | \b(?:attorney|lawyer|party)\s+(?:or\s+party\s+)?without\b
      | \b(?:without\s+an?\s+(?:attorney|lawyer)|representing\s+self|self\W?represented|pro\s+(?:se|per)\b|in\s+propria\s+persona)
      | \b(?:s\.?b\.?n|bar\s+(?:no|number|card|id|roll)|bar\s?\#|state\s+bar\s+\#)\b
      | \b(?:osb|wsba|isb|usb|vsb|fbn|bbo|ardc|bpr|mbe|cpf|ais|lsba|nmsb)\W{0,3}(?:no|number|\#)?\W{0,3}\d
      | ^(?:[a-z.'-]+\s+){2,4}\(?\#\s?\d{4,7}\)?\W*$ | \b(?:attorneys?|counsell?ors?)\s+at\s+law\b
      | ^\W*(?:office\s+of\s+the\s+)?(?:(?:deputy|assistant|chief|county|state|federal|\w+\s+county)\s+){0,2}
        (?:(?:district|prosecuting|county|city|state.?s|commonwealth.?s)\s+attorney|public\s+defender)\W*$
      | ^\W*(?:(?:deputy|assistant)\s+)?attorney\s+general(?:\s+of\s+\w+)?\W*$
      | \b(?:atty|attorney|juris|registration|reg|supreme\s+court)\W{1,2}(?:id\W{1,2}|reg\w*\W{1,2})?(?:no|number|\#)\W{0,3}\d
      | \besq(?:uire)?\b\W+\d
      | \brecording\s+requested\b | \b(?:when|after)\s+record(?:ed|ing)\b | \bfor\s+recorder.?s\s+use\b"""
)
"""What tells that the lines over a caption are counsel's, a party's own or a recorder's: bar numbers by each state's letters
(Oregon, Washington, Idaho, Utah, Virginia, Florida, Massachusetts, Illinois, Tennessee, Missouri, Maryland), and labels."""
_LABEL = Pattern(
    r"""(?xi) ^\W*(?: (?:sought|requested|applied\s+for|asked\s+for|sworn|obtained)\s+by | affiant | applicant | complainant
      | (?:(?:requesting|applying|investigating|swearing|arresting|case)\s+)?(?:officer|agent|detective)
      | (?:date|time|date\s+and\s+time)(?:\s+(?:issued|of\s+issue))? | issued(?:\s+at)? | place | city\s+and\s+state | badge
      )(?:\s*(?:\(.*\)|name|and\s+(?:badge|title|agency)))?\W*$"""
)
"""The label over whoever asked for a warrant, and over when and where it was issued."""
_OFFICE = Pattern(
    r"(?i)^\W*(?:(?:presiding|chief|associate|circuit|district|county|superior|probate|deputy|court)\s+){0,2}"
    r"(?:clerk|judge|justice|magistrate|register|registrar|prothonotary|court\s+administrator)(?:\s+of\s+(?:the\s+)?court)?\W*$"
)
"""An office of the court under its holder's name."""
_PARTY = Pattern(
    r"(?i)^\W*(?:(?:plaintiffs?|defendants?|petitioners?|respondents?|appell(?:ants?|ees?)|claimants?)\b|(?:v|vs|versus)\b\W*$)"
)
_VENUE = Pattern(r"(?i)^\W*(?:the\s+)?(?:state|commonwealth|people|county|parish|territory)\b")
_SCILICET = Pattern(r"(?i)\bs\.?\s?s\b")
_NOTICE = Pattern(
    r"""(?xi) ^\W*(?:to\s+the\s+(?:server|process\s+server|person\s+(?:who\s+serves|serving))\b|instructions?\s+(?:for|to)\b
        |(?:proof|return)\s+of\s+service\b|(?:do\s+not\s+)?serve\b)
      | \bthis\s+is\s+an?\s+(?:court\s+|judicial\s+)?(?:order|subpoena|warrant)\b | \b(?:not|in)\s?valid\s+(?:without|unless)\b"""
)
"""What forms print about themselves, at their head as at their foot: how they are served, and what they are."""
_WARNING = Pattern(
    r"""(?xi) \b(?:failure|refusal)\s+to\s+(?:obey|comply|appear|attend)\b | \bcontempt\b | \bdisobe(?:y|ys|ying|dience)\b
      | \bproof\s+of\s+service\b | \binterpreter\b | \baccommodations?\b
      | \b(?:electronically|digitally)\s+(?:signed|filed|issued)\b"""
)
_TELLS_READER = Pattern(r"(?i)\b(?:you|your|may|must|will|shall|please|call|contact)\b")
"""Words by which a warning speaks to its reader; a story tells of somebody's failure to appear, and of an interpreter."""


def names_counsel(line: Line) -> bool:
    """Return whether a line tells that the block it stands in is counsel's, a party's own or a recorder's."""
    return _COUNSEL.search(line.text) is not None


def is_notice(line: Line) -> bool:
    """Return whether a sentence is a form's about itself: how it is served, and what follows when it is not obeyed."""
    text = line.text
    return _NOTICE.search(text) is not None or (_WARNING.search(text) is not None and _TELLS_READER.search(text) is not None)


def is_of_caption(line: Line, page: Page) -> bool:
    """Return whether a name is explained where it stands: by a label over it, or a party's or an officer's word under it."""
    under = next(_column(page, line, step=1), None)
    is_over = under is not None and (_OFFICE.match(under.text) or _PARTY.match(under.text))
    is_labelled = any(_LABEL.match(one.text) for one in _column(page, line, step=-1))
    return bool(is_over or is_labelled or _OFFICE.match(line.text) or is_beside_venue(line.box, page))


def stands_for_officer(span: Span, page: Page) -> bool:
    """Return whether the police are named for their officer: beside the venue, or in the cell that tells who asked or swore."""
    line = next((one for one in page.lines if one.box.overlap(span.box) > 0), None)
    cell = [] if line is None else [line, *islice(_column(page, line, step=-1), _CELL_LINES)]
    return is_beside_venue(span.box, page) or any(_FILLED.match(one.text) for one in cell)


_CELL_LINES = 2
"""So many lines over a body's name the label of its cell stands at most."""
_FILLED = Pattern(
    r"""(?xi) ^\W*(?: (?:sought|requested|applied\s+for|asked\s+for|sworn|obtained|sworn\s+to)\s+by | who\s+ask(?:s|ed)
      | affiant | applicant | complainant | petitioner | (?:complaining\s+)?witness | reporting\s+party
      | (?:(?:requesting|applying|investigating|swearing|arresting|case|reporting)\s+)?
        (?:officer|agent|agency|detective|department)
      )(?:\s*(?:name|and\s+(?:badge|title|agency)))?\s*:\s*\S"""
)
"""A cell's label and the name behind it: "Affiant: Jane Roe, Elm City / Police Department", "Agency: Elm City Police"."""


def is_beside_venue(box: Box, page: Page) -> bool:
    """Return whether a name stands beside "STATE OF ... ) ss. COUNTY OF ... )": there stands who swore, and who issues below."""
    venues = [one.box for one in page.lines if _VENUE.match(one.text) and one.box.x1 <= box.x0]
    marks = [one.box for one in page.lines if _SCILICET.search(one.text) and one.box.x0 < box.x0]
    rows = [*venues, *marks]
    return len(venues) > 1 and bool(marks) and min(one.top for one in rows) - 1 <= box.top <= max(one.bottom for one in rows) + 1


def _column(page: Page, line: Line, *, step: int) -> Iterator[Line]:
    """Yield the lines of a line's column down from it (1) or up (-1), nearest first, to the first gap."""
    at = line
    while True:
        near = [one for one in page.lines if one is not at and _adjoins(at.box, one.box, step)]
        if not near:
            return
        at = min(near, key=lambda one: abs(one.box.top - at.box.top))
        yield at


def _adjoins(box: Box, other: Box, step: int) -> bool:
    upper, lower = (box, other) if step > 0 else (other, box)
    gap, height = lower.top - upper.bottom, max(box.height, other.height)
    is_flush = abs(box.x0 - other.x0) <= _FLUSH_PT or abs(box.centre[0] - other.centre[0]) <= _FLUSH_PT
    return is_flush and lower.top > upper.top and -_LAPPED * height <= gap <= LEADING * height


_FLUSH_PT, _LAPPED = 24.0, 0.3
"""How far the lines of one cell may be set in, in points; and how far boxes of type may lap, in heights."""
