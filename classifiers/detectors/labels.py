"""Labels: the words of a page that mark a place where somebody signs, before anything is said of what stands there.

Three makes are known: the label of a form ("Judge's signature", "Judge/Clerk/Attorney", "(Signature of Authorized
Immigration Officer)"), the closing of a drawn-up paper ("JANE ROE, Circuit Judge"), and words that stand for both
("BY THE COURT").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from classifiers.detectors.office_words import mended, typed_signs
from classifiers.detectors.principals import signer_for
from classifiers.detectors.signers import office, office_within, shared
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern, small
from classifiers.transcript import Box, Line, Page, Span, enclose

_NO_NAME = (
    r"(?!(?i:(?:[\w.'’-]+\s+){0,4}(?:of|on|for|and|the|to|in|court|service|notice|return|order|warrant|state|county|section"
    r"|date|name|title|page|form|no\.?|signature|number)\b))"
)
CAPITALISED = r"[A-Z](?:[^\W\d_]|[.'’-])*"
NAME = _NO_NAME + CAPITALISED + rf"(?:\s+{CAPITALISED}){{1,4}}"
"""A person's name as printed: two to five words with capitals ("JANE Q. ROE", "Jane O'Roe")."""

_RULED = re.compile(r"[_.\u2026]{3,}|(?:_\s?){3,}|-{5,}|\u25ba")
"""What a form prints to write on: underscores, leaders; also the arrow before a signature's line."""

_BEFORE = Pattern(
    r"(?i)^(?:[\s(\[*X✓:]*(?:(?:issue\s+)?date(?:d|\s+and\s+time)?(?:\s+(?:signed|issued|of\s+issue))?|time|by(?!\s+(?:the\s+(?:court|judge)|order)\b)|signed(?!\s*\()|seal|\(seal\)|from)\b[\s:.,/)\]]*)+(?=\S)"
)
BAR_LABEL = r"[b8][ao]r\s+(?:n[o0]|number)[.,]?"
"""'Bar no.', which a worn copy makes "8or n0."."""
_AFTER = re.compile(
    rf"(?i)(?:[\s,;/&(|]*\b(?:and\s+|or\s+)?(?:printed\s+name|typed\s+name|name|title|date|time|by(?=\s*$)|{BAR_LABEL}|p-?\s?\d{{4,6}}|seal|stamp|phone|\(if\s+any\))\b[\s).:]*)+$"
)
_BOX_NUMBER = re.compile(r"\s*\d{1,2}\s?[.)]\s+(?=[A-Z(])")
"""'6. SIGNATURE OF COMMISSIONER OR DELEGATE': forms of numbered boxes."""
_TRIM = ' \t()[]{}.,:;*"“”«»~°•|/–—-_'

_OFFICE_SIGNATURE = Pattern(
    r"(?i)^(?P<office>[^:;]{4,70}?)(?:['’`´]\s?s|s['’`´])?\s+signature(?:\s+line|\s+and\s+title\s*\(indicate\b.*)?$"
)
"""'Judge's signature', 'Judge signature and date', 'Petitioner’s/Next friend’s signature' (the end is cut before), 'Issuing
person's signature and title (indicate if attorney for plaintiff ...)'."""
_SIGNATURE_OF = Pattern(
    r"(?i)^(?:digital\s+|electronic\s+|written\s+|name\s+and\s+)?(?:signature|signed|sign)(?:\s+and\s+(?:title|date|printed\s+name))?(?:\s+(?:of|by):?\s+(?:the\s+)?(?P<office>[^:;]{4,70})|\s*\((?P<any>[^:;()]{4,110}))$"
)
"""'Signature of Clerk or Deputy Clerk', '(SIGNATURE OF PERSON ISSUING SUBPOENA)', 'Signed by Judge or Magistrate',
'SIGNATURE (Trial Counsel, Summary Court-Martial, ...)'."""
_BARE_SIGNATURE = Pattern(r"(?i)^(?:authorized\s+|your\s+|owner['’]?s\s+|\(?)?(?:signature|signed|sign\s+here|sign\s+name|/s/)$")
_NO_OFFICE = Pattern(r"(?i)\b(?:whereof|my\s+hand|the$|this|without|no$|your$)\b")
"""'IN TESTIMONY WHEREOF the signature': a sentence, and no label."""
_CLOSING = re.compile(
    rf"^(?:(?:[Tt]he\s+|THE\s+)?(?:[Hh]on(?:orable|\.)?|HON(?:ORABLE|\.)?)\s+)?(?P<name>{NAME})(?:\s*\(?P-?\d{{5}}\)?)?\s*,\s*(?P<title>.{{4,80}})$"
)
"""'Jane Roe, Circuit Judge', 'HON. JANE ROE, U.S. Magistrate Judge'."""
_OFFICE_FIRST = re.compile(
    r"^(?P<title>[^,:;]{4,40}),\s+(?!(?i:.*\b(?:court|united|states?|county|district|circuit|division|city|town|police|department)\b))"
    rf"(?P<name>{NAME})$"
)
"""'JUDGE, Jane Q. Roe', 'Circuit Court Clerk, Jane Roe'."""
_HONOURED = Pattern(
    rf"^(?:[Tt]he\s+|THE\s+)?(?:[Hh]on(?:orable|\.)|HON(?:ORABLE|\.))\s+(?:[Jj]udge\s+|JUDGE\s+)?(?P<name>{NAME})(?:\s*[(,]?\s*P-?\d{{5}}\)?|,\s*(?:[A-Z][a-z]?\.\s?){{2,5}})?$"
)
"""'Hon. Jane Roe', with a bar number or the initials of a judge's office ("P.J.F.P.") behind."""
_RECEIVED = Pattern(
    r"(?i)^(?:(?:received|acknowledged|accepted|consented\s+to)(?:\s+for\s+the\s+library)?\s+by(?:\s*\([^)]{3,40}\)?)?"
    r"|(?:signature\s+)?(?:for|on\s+behalf\s+of)\s+the\s+(?:public\s+)?library)$"
)
"""'Received by (employer representative)', 'Acknowledged by (occupant)', 'For the library': for whoever takes the paper."""
_KIND_AND_OFFICE = Pattern(r"(?i)^(?:witness|attest(?:ed)?|issuing\s+officer|signature|signed)\s*:\s*(?P<office>[^:;]{3,60})$")
"""'Witness: officer', 'Attest: Deputy Clerk', 'Signature: Judge': the words before the colon say why, those after it who."""
_KIND_IN_BRACKETS = Pattern(
    r"(?i)^(?:signature|signed|sign(?:\s+here)?)\s*\((?:of\s+|by\s+)?(?:the\s+)?(?P<office>[^():;]{3,60})\)?$"
)
"""'Signed (person in charge of premises)', 'Signature (clerk)': the bracket says who."""
_POSSESSIVE = Pattern(r"['’`´]s?$")
"""'Petitioner's (name)', 'Defendant's (address)': what is cut off the end tells that nobody signs there."""
_BY_THE_COURT = Pattern(
    r"(?i)^(?:by\s+the\s+(?:court|judge)|(?:it\s+is\s+)?so\s+ordered|by\s+order\s+of\s+the\s+court)(?:\s+(?:this|on)\b.*)?$"
)
_LABEL_WORDS = """
    sign slgn immi torney magistrate officer director justice referee governor official commissioner agent notary
    affiant applicant declarant complain sheriff marshal detective sergeant register prosecut server /s/ supervisor
    chair examiner administrator deputy assistant commander president arbitrator coordinator manager paralegal juris
    private coroner secretary superintendent chancellor trooper interpreter counsel witness library consent ddo fod ausa
    inspector surrogate party petitioner plaintiff respondent defendant movant staff received acknowledged request recipient owner
    person debtor custodian alien specialist technician representative beneficiary trustee execut collection
    patron holder borrower guardian subscriber occupant auditor friend
    """
_WORDS_WORTH_A_LOOK = tuple(_LABEL_WORDS.split())
_MISREAD_WORTH_A_LOOK = Pattern(
    r"(?i)[un][da][gq][ec]|c[li1][ec]rk|[ao]f+icer|[a-z]{3}trate|hon[.o]|by\s+the\s+court|so\s+ordered|j\.\s?[sfc]\.\s?c\b|\bd\.\s?c\b|^\W{0,3}for\s"
)
"""What every label holds one of: the words that labels are made of, as they are spelt and as they are misread."""
_MAX_WORDS = 14


@dataclass(frozen=True)
class Label:
    """Words that mark a signature's place.

    `says_sign` tells a form's own label from a bare office; `rule_side` where underscores stand on the label's own
    line ("left", "right" or ""); `name` and `title` are what a closing prints; `is_court_word` marks "BY THE COURT".
    """

    page: Page
    line: int
    span: Span
    role: SignerRole
    says_sign: bool
    rule_side: str = ""
    name: str | None = None
    title: str | None = None
    is_court_word: bool = False
    rule_span: Span | None = None
    needs_rule: bool = False
    outer: Box | None = None
    """The label with what was cut off it ("Bar no.", "and date"): a rule beside it begins after all of that."""


@dataclass(frozen=True)
class _Read:
    role: SignerRole
    says_sign: bool
    name: str | None = None
    title: str | None = None
    is_court_word: bool = False
    needs_rule: bool = False


@lru_cache(maxsize=1024)
def _read(text: str) -> _Read | None:  # noqa: PLR0911  (a ladder of makes, the surest first)
    """Return what a label's bare words mean, OCR's slips put right."""
    text = mended(text)
    if _UNFINISHED.search(text):
        return None
    if _BY_THE_COURT.match(text):
        return _Read(SignerRole.JUDGE, says_sign=False, is_court_word=True)
    if _BARE_SIGNATURE.match(text):
        return _Read(SignerRole.UNKNOWN, says_sign=True, needs_rule=text.islower())  # or the last word of a sentence
    if (said := _read_signature(text)) is not None or _POSSESSIVE.search(text):
        return said
    if (role := office(text)) is not None:  # in small letters it is a word of a sentence, or a label read badly at its rule
        return _Read(role, says_sign=False, title=text, needs_rule=not (text[0].isupper() or text[0] == "/"))
    if (role := signer_for(text)) is not None:
        return _Read(role, says_sign=False, title=text, needs_rule=True)
    if (found := _CLOSING.match(text)) and (role := office(title := _SPECKS.sub("", found["title"]))) is not None:
        return _Read(role, says_sign=False, name=found["name"], title=title)
    if (found := _OFFICE_FIRST.match(text)) and (role := office(found["title"])) is not None:
        return _Read(role, says_sign=False, name=found["name"], title=found["title"])
    if found := _HONOURED.match(text):
        return _Read(SignerRole.JUDGE, says_sign=False, name=found["name"])
    return _read_loosely(text)


def _read_signature(text: str) -> _Read | None:
    """Read a label that says itself that somebody signs: "Judge's signature", "Witness: officer", "Received by (employer)"."""
    for pattern in (_SIGNATURE_OF, _OFFICE_SIGNATURE):
        if (found := pattern.match(text)) and not _NO_OFFICE.search(found[found.lastgroup or 0]):
            phrase = found[found.lastgroup or 0]
            signer = office(phrase) or office(phrase.removesuffix("s")) or _nearest_office(phrase)
            or_counsel = shared(frozenset({signer, SignerRole.ATTORNEY})) if _IF_ATTORNEY.search(text) else None
            return _Read(or_counsel or signer, says_sign=True)
    if (found := _KIND_IN_BRACKETS.match(text)) and (role := office(found["office"])) is not None:
        return _Read(role, says_sign=True)
    if (found := _KIND_AND_OFFICE.match(text)) and (role := office(found["office"])) is not None:
        return _Read(role, says_sign=True)
    return _Read(SignerRole.LIBRARY, says_sign=True) if _RECEIVED.match(text) else None


_IF_ATTORNEY = Pattern(r"(?i)\bindicate\s+if\s+attorney\b")


def _read_loosely(text: str) -> _Read | None:
    """Read a short label of a make not known: it names an office, and says signature or will have to stand at a rule."""
    if _OFFICE_OF.match(text):
        return _Read(office(text.split(",", maxsplit=1)[0]) or SignerRole.UNKNOWN, says_sign=False, title=text, needs_rule=True)
    words = text.split()
    if len(words) > _MOST_LOOSE_WORDS or not text[0].isupper() or "," in text or _SENTENCE.search(text):
        return None
    role = office_within(text)
    if role is None:
        return None
    return (
        _Read(role, says_sign=True) if _SAYS_SIGNATURE.search(text) else _Read(role, says_sign=False, title=text, needs_rule=True)
    )


_UNFINISHED = Pattern(r"(?i)\w\s+(?:to|and|of|the|a|an|in|that|which|who|with)$")
"""A sentence goes on behind it: "Officer, an officer of the Internal Revenue Service, to give testimony and to"."""
_SPECKS = re.compile(r"(?:\s+[^\w\s]*\d?[^\w\s]*|\s+0+)+$")
"""What OCR makes of dirt behind a title: "Deputy Clerk 00"."""
_OFFICE_OF = Pattern(
    r"^(?:(?:Chief|Presiding|Senior)\s+)?(?:Judge|Justice|Magistrate|(?:Deputy\s+)?Clerk),\s+(?:(?:[A-Z][\w.’']*|of|the|for)(?:\s+|$)){2,}$"
)
"""'Judge, United States Foreign', the rest of the court's name being lost on the copy."""
_MOST_LOOSE_WORDS = 8
_SAYS_SIGNATURE = Pattern(r"(?i)\bsignature\b|\bsign(?:ed)?\s+(?:here|by)\b")
_SENTENCE = re.compile(
    r"(?i)\b(?:is|are|was|were|be|has|have|must|shall|will|may|can|the\s+foregoing|copy|copies|telephone|address|names?|number|no\.|phone|case|part|information|first|last|printed|e-?mail|county\s+of|notice|appearance|received|indicate|against|v\.?|vs\.?|to|from)\b|[:;?!]|\.$|,$"
)
"""Words of a sentence, a caption or an address, which no label has."""


def _nearest_office(phrase: str) -> SignerRole:
    """Return the office of one of a phrase's alternatives ("Client or Authorized Signatory"), UNKNOWN when none is known."""
    offices: list[SignerRole] = []
    for piece in re.split(r"(?i)\s*(?:/|\bor\b|\band\b|[,()])\s*", phrase):
        found = office(re.sub(r"['’]s?$", "", piece.strip()))
        if found is not None:
            offices.append(found)
    if len(offices) > 1 and (several := shared(frozenset(offices))) is not None:
        return several
    if SignerRole.ATTORNEY in offices[1:] and offices[0] is SignerRole.PARTY:  # "Plaintiff/Agent/Attorney"
        return SignerRole.ATTORNEY
    return next(iter(offices), None) or office_within(phrase) or SignerRole.UNKNOWN


SIGNED_HERE = Pattern(r"(?<![\w/'’])(?:/\s?[sS]\s?/|[sS]/)\s*(?=[A-Z])|(?i:\b(?:electronically|digitally)\s+signed\b)")
"""A typed signature on the label's own row ends the label: 'Circuit Court Judge  s/ Jane Roe'."""


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a line between its rules as (start, end, side of the rule); a typed signature ends the line."""
    signed = SIGNED_HERE.search(typed_signs(text))
    limit = signed.start() if signed else len(text)
    at = 0
    rules = [rule for rule in _RULED.finditer(text) if rule.start() < limit]
    for rule in [*rules, None]:
        end = rule.start() if rule else limit
        if text[at:end].strip(_TRIM):
            yield at, end, "right" if rule else ("left" if rules else "")
        at = rule.end() if rule else end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut the date's label, the bar number's and punctuation off both ends of a stretch."""
    if number := _BOX_NUMBER.match(text, start, end):
        start = number.end()
    piece = text[start:end]
    if (
        (before := _BEFORE.match(piece))
        and re.search(r"\w", piece[before.end() :])
        and not _AFTER.match(" " + piece[before.end() :])
    ):
        start += before.end()
    while (
        (after := _AFTER.search(text[start:end])) and after.start() > 0 and re.search(r"\w", text[start : start + after.start()])
    ):
        end = start + after.start()
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def labels_of(page: Page) -> tuple[Label, ...]:
    """Return every place of a page that is labelled for a signature, in reading order; a label may run over four lines."""
    found: list[Label] = []
    taken: set[int] = set()
    for index, line in enumerate(page.lines):
        if index in taken or len(line.words) > _MAX_WORDS:
            continue
        alone = list(_labels_in(page, index)) if _is_worth_a_look(line.text) else []
        wrapped = _wrapped(page, index)
        if wrapped is not None and _goes_on(alone, wrapped[0]):
            taken.update(wrapped[1])
            alone = [wrapped[0]]
        found.extend(alone)
    return tuple(found)


def _is_worth_a_look(text: str) -> bool:
    """Return whether a text holds a word that labels are made of; most hold none, and are not read further."""
    plain = small(text)
    for word in _WORDS_WORTH_A_LOOK:  # a loop, because `any` costs more than most of these look-ups
        if word in plain:
            return True
    return _MISREAD_WORTH_A_LOOK.search(text) is not None


def _goes_on(alone: list[Label], wrapped: Label) -> bool:
    """Return whether a longer label only completes what its first line says: a person keeps their name."""
    return not alone or all(one.name is None or (one.name == wrapped.name and one.title is not None) for one in alone)


def _wrapped(page: Page, index: int) -> tuple[Label, list[int]] | None:
    """Return the label that two to four lines make together, with the further lines; None when they make none."""
    chain = [index]
    if not _may_wrap(page.lines[index]) or _RULED.search(page.lines[index].text):
        return None
    while len(chain) < _MOST_LINES and (below := _next_line(page, chain[-1])) is not None and _may_wrap(page.lines[below]):
        chain.append(below)
    while len(chain) > 1:
        label = _joined_label(page, chain)
        if label is not None:
            return label, chain[1:]
        chain.pop()
    return None


def is_label(text: str) -> bool:
    """Return whether a whole line marks a place to sign."""
    return _read_line(text) is not None


def says_sign(text: str) -> bool:
    """Return whether a whole line says itself that somebody signs by it, and does not only name an office."""
    read = _read_line(text)
    return read is not None and read.says_sign


def _read_line(text: str) -> _Read | None:
    if not _is_worth_a_look(text):
        return None
    begin, stop = _trim(text, 0, len(text))
    return _read(" ".join(text[begin:stop].split())) if stop > begin else None


def _labels_in(page: Page, index: int) -> Iterator[Label]:
    """Yield the labels that stand on one line, between its rules."""
    line, base = page.lines[index], page.line_starts[index]
    for start, end, side in _pieces(line.text):
        begin, stop = _trim(line.text, start, end)
        bare = " ".join(line.text[begin:stop].split())
        deputy = _clerks_deputy(page, index, bare)
        goes_on = line.text[start:begin].strip().startswith(",")  # a sentence that another column or a blank interrupts
        read = deputy or (_read(bare) if bare and not goes_on else None)
        if read is None:
            continue
        if read.role is SignerRole.CLERK and _BY.match(line.text[start:begin].strip(" (")):
            read = replace(read, says_sign=True)
        rule = _rule_beside(page, base, line.text, (start, end), side)
        colon = "right" if line.text[stop:].lstrip(" )").startswith(":") else ""
        outer = page.span(base + start, base + end).box
        yield _label(page, index, page.span(base + begin, base + stop), read, side or colon, rule, outer)


def _clerks_deputy(page: Page, index: int, text: str) -> _Read | None:
    """Read "By: ____ Deputy" under a clerk's name: the clerk's deputy; a sheriff's deputy signs under the sheriff's.

    "By" before the place says that somebody signs there, whether its line was seen or a hand hides it.
    """
    if text.casefold().rstrip(".") not in {"deputy", "assistant", "d.c"}:
        return None
    top = page.lines[index].box.top
    over = [office_within(line.text) for line in page.lines if 0 <= top - line.box.top <= _PRINCIPAL_PT]
    is_clerks = SignerRole.CLERK in over and SignerRole.LAW_OFFICER not in over
    if not is_clerks:
        return None
    says_by = any(_BY.match(line.text) and -_BY_ROW_PT <= top - line.box.top <= _BY_ROW_PT for line in page.lines)
    return _Read(SignerRole.CLERK, says_sign=says_by, title=text, needs_rule=not says_by)


_BY = Pattern(r"(?i)^by\b\W*$")
_BY_ROW_PT = 18.0


_PRINCIPAL_PT = 80.0
"""How far over a deputy's line the name of the principal stands."""


def _label(
    page: Page, index: int, span: Span, read: _Read, side: str = "", rule: Span | None = None, outer: Box | None = None
) -> Label:
    return Label(
        page,
        index,
        span,
        read.role,
        read.says_sign,
        side,
        read.name,
        read.title,
        read.is_court_word,
        rule,
        read.needs_rule,
        outer,
    )


_MOST_LINES = 4
_WRAP_GAP_PT = 4.5
_WRAP_SHIFT_PT = 4.0


def _next_line(page: Page, index: int) -> int | None:
    """Return the line on which a label may go on: right under it, flush left or centred with it; None when there is none."""
    box = page.lines[index].box
    for other in range(index + 1, min(index + 5, len(page.lines))):
        under = page.lines[other].box
        is_aligned = abs(under.x0 - box.x0) <= _WRAP_SHIFT_PT or abs(under.centre[0] - box.centre[0]) <= _WRAP_SHIFT_PT
        if (
            is_aligned
            and -_WRAP_GAP_PT <= under.top - box.bottom <= _WRAP_GAP_PT
            and _RULED.search(page.lines[other].text) is None
        ):
            return other
    return None


def _joined_label(page: Page, chain: list[int]) -> Label | None:
    """Return the label that lines make together ("Signature of Clerk or / Deputy Clerk"), None when the last adds nothing."""
    lines = [page.lines[index] for index in chain]
    text = " ".join(line.text for line in lines)
    if not _is_worth_a_look(text) or _is_broken(lines):
        return None
    own = _read(lines[-1].text.strip(_TRIM)) if lines[-1].text.strip(_TRIM) else None
    if own is not None and own.name is not None:
        return None
    begin, stop = _trim(text, 0, len(text))
    last = len(text) - len(lines[-1].text)
    read = _read(" ".join(text[begin:stop].split())) if stop > last + 1 else None
    if read is None or read.role is SignerRole.UNKNOWN or read.is_court_word or read.needs_rule or (read.name and not read.title):
        return None
    start = page.line_starts[chain[0]]
    end = page.line_starts[chain[-1]] + len(lines[-1].text)
    return _label(page, chain[0], Span(page.number, start, end, text[begin:stop], enclose(line.box for line in lines)), read)


def _may_wrap(line: Line) -> bool:
    """Return whether a line is short enough to be one of a label's several."""
    return len(line.words) <= _MAX_WORDS // 2


def _is_broken(lines: Sequence[Line]) -> bool:
    """Return whether something ends a label between lines: its bracket, a person's name, a typed signature.

    A court's name looks like a person's: "Judge of the Court of / Common Pleas" is one office, of which the first line is none.
    """
    closes = any(line.text.rstrip().endswith(")") for line in lines[:-1])
    texts = [mended(line.text) for line in lines]
    is_office = office(" ".join(texts)) is not None
    names = any(
        _names_person(line.text) and not (is_office and office(" ".join(texts[:index])) is None)
        for index, line in enumerate(lines[1:], start=1)
    )
    return closes or names or any(SIGNED_HERE.search(typed_signs(line.text)) for line in lines)


_PERSON = re.compile(rf"^[\s(]*(?P<name>{NAME})\s*(?:,|\(?P-?\s?\d{{5}}|\)?$)")


def _names_person(text: str) -> bool:
    """Return whether a line begins with a person's name: what stands under a label, and no part of it."""
    found = _PERSON.match(text)
    return found is not None and office_within(found["name"]) is None and office(found["name"]) is None


def _rule_beside(page: Page, base: int, text: str, piece: tuple[int, int], side: str) -> Span | None:
    """Return the underscores that stand right after (or before) a stretch of a line."""
    start, end = piece
    if side == "right" and (rule := _RULED.match(text, end)):
        return page.span(base + rule.start(), base + rule.end()) if rule[0].strip("\u25ba") else None
    if side == "left":
        before = [rule for rule in _RULED.finditer(text) if rule.end() <= start + 1]
        if before and before[-1][0].strip("\u25ba"):
            return page.span(base + before[-1].start(), base + before[-1].end())
    return None
