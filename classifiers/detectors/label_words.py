"""Label words: what the words of a label say, whose place to sign it marks and how surely, wherever they stand on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from classifiers.detectors.office_words import mended
from classifiers.detectors.principals import signer_for
from classifiers.detectors.signers import office, office_within, shared
from classifiers.evidence import SignerRole
from classifiers.patterns import Pattern, small

_NO_NAME = (
    r"(?!(?i:(?:[\w.'’-]+\s+){0,4}(?:of|on|for|and|the|to|in|court|service|notice|return|order|warrant|state|county|section"
    r"|date|name|title|page|form|no\.?|signature|number)\b))"
)
CAPITALISED = r"[A-Z](?:[^\W\d_]|[.'’-])*"
NAME = _NO_NAME + CAPITALISED + rf"(?:\s+{CAPITALISED}){{1,4}}"
"""A person's name as printed: two to five words with capitals ("JANE Q. ROE", "Jane O'Roe")."""

_BEFORE = Pattern(
    r"(?i)^(?:[\s(\[*X✓:]*(?:(?:issue\s+)?date(?:d|\s+and\s+time)?(?:\s+(?:signed|issued|of\s+issue))?|time|by(?!\s+(?:the\s+(?:court|judge)|order)\b)|signed(?!\s*\()|seal|\(seal\)|from)\b[\s:.,/)\]]*)+(?=\S)"
)
BAR_LABEL = r"[b8][ao]r\s+(?:n[o0]|number)[.,]?"
"""'Bar no.', which a worn copy makes "8or n0."."""
_AFTER = re.compile(
    rf"(?i)(?:[\s,;/&(|]*\b(?:and\s+|or\s+)?(?:printed\s+name|typed\s+name|name|title|date|time|by(?=\s*$)|{BAR_LABEL}|p-?\s?\d{{4,6}}|seal|stamp|phone|\(if\s+any\))\b[\s).:]*)+$"
)
_BOX_NUMBER = re.compile(r"[\s(]*\d{1,2}\s?[.)]\s+(?=[A-Z(])")
"""'6. SIGNATURE OF COMMISSIONER OR DELEGATE': forms of numbered boxes."""
PUNCTUATION = ' \t()[]{}.,:;*"“”«»~°•|/–—-_'

_OFFICE_SIGNATURE = Pattern(
    r"(?i)^(?P<office>[^:;]{4,70}?)(?:['’`´]\s?s|s['’`´])?\s+(?:(?:printed\s+)?name\s+(?:and|&)\s+)?signature(?:\s+line|\s+and\s+title\s*\(indicate\b.*)?$"
)
"""'Judge's signature', 'Judge signature and date', 'Petitioner’s/Next friend’s signature' (the end is cut before), 'Issuing
person's signature and title (indicate if attorney for plaintiff ...)'."""
_SIGNATURE = (
    r"(?i)^(?:(?:digital|electronic|written|name\s+and)\s+)?(?:signature|signed|sign)(?:\s+and\s+(?:title|date|printed\s+name))?"
)
_SIGNATURE_OF = Pattern(_SIGNATURE + r"\s+(?:of|by):?\s+(?:the\s+)?(?P<office>[^:;]{4,70})$")
"""'Signature of Clerk or Deputy Clerk', '(SIGNATURE OF PERSON ISSUING SUBPOENA)', 'Signed by Judge or Magistrate'."""
_SIGNATURE_IN_BRACKETS = Pattern(_SIGNATURE + r"(?:\s+here)?\s*\((?:(?:of|by)\s+)?(?:the\s+)?(?P<office>[^:;()]{3,110})$")
"""'SIGNATURE (Trial Counsel, Summary Court-Martial, ...)', 'Signed (person in charge of premises)': the bracket says who, and its
end is cut before."""
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
_OFFICE_AND_KIND = Pattern(
    r"(?i)^(?P<office>[^():;]{3,60}?)\s*\((?:please\s+)?(?:sign|signature)(?:\s+(?:here|only|in\s+(?:full|ink)))?"
    r"(?:\s*(?:,|/|&|\band\b)\s*(?:(?:typed?|print(?:ed)?|dated?)\b\s*)+(?:(?:your\s+)?name|title|seal)?)*\)?$"
)
"""'Official (sign)', 'United States Magistrate Judge (signature)', 'Judge (sign and print name)'."""
_DONE_BY = Pattern(
    r"""(?xi) ^(?:\w+\s+){0,3}? (?:approved|authori[sz]ed|reviewed
      |issued|ordered|granted|entered|executed|presented|submitted|prepared
      |requested|witnessed)
    (?:\s+(?:for|on|as)\s+[\w\s]{3,40}?)? \s* (?: : | \s by \s*:? ) \s* \(? (?:the\s+|an?\s+)? (?P<office>[^:;()]{3,60}) $"""
)
"""'Authorized by assistant prosecuting attorney', 'Approved for presentation: prosecuting attorney': what is done, by whom."""
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
    patron holder borrower guardian subscriber occupant auditor friend investigator corporal constable member prothon captain
    lieutenant solicitor master patrolm
    """
_WORDS_WORTH_A_LOOK = tuple(_LABEL_WORDS.split())
_MISREAD_WORTH_A_LOOK = re.compile(
    r"[un][da][gq][ec]|c[li1][ec]rk|[ao]f+icer|[a-z]{3}trate|hon[.o]|by\s+the\s+court|so\s+ordered|j\.\s?[sfc]\.\s?c\b|\bd\.\s?c\b|s\.?\s?[dmbc]\.?\s?j\b|^\W{0,3}for\s"
)
"""What every label holds one of: the words that labels are made of, as they are spelt and as they are misread."""


@dataclass(frozen=True)
class Meaning:
    """Who signs by a label, and whether it says itself that somebody signs (else it only names an office, or "BY THE COURT")."""

    role: SignerRole
    says_sign: bool
    name: str | None = None
    title: str | None = None
    is_court_word: bool = False
    needs_rule: bool = False


@lru_cache(maxsize=1024)
def meaning_of(text: str) -> Meaning | None:
    """Return what a label's bare words say, OCR's slips put right and remarks left out; None where they are no label."""
    text = mended(text)
    if _UNFINISHED.search(text):
        return None
    plain = _REMARK.sub("", text)
    said = _of_known_make(text) or (_of_known_make(plain) if plain != text else None)
    return said if said is not None or _POSSESSIVE.search(text) else _of_loose_words(plain)


_REMARK = Pattern(
    r"""(?xi) \s*
    (?: \( (?![^()]*\b(?:names?|address|telephone|phone|bar|print|type|title|date|numbers?|e-?mail|firm)\b)
        (?![^()]*\b(?:ret|retired|former|inactive|emeritus|deceased)\b) [^()]+ \)?
      | ,?\s+ (?: (?:as|who|which) \s | (?:by|per) \s+ (?:\w+\s+)? deputy \b
      | acting \s+ (?:as|for|in) \s
      | or \s+ (?:an?\s+|the\s+|other\s+|another\s+|any\s+)* (?:officer|official|agent|person|deputy) (?:\s+so)?
        \s+ (?:acting|authorized|designated) )
    .* ) $"""
)
"""What a label says besides its office: "(say for which party)", ", as issuing officer", ", or official acting for him"; a
bracket that asks for a name or an address is none, nor one that takes the office away: "(Retired)"."""


def _of_known_make(text: str) -> Meaning | None:  # noqa: PLR0911  (a ladder of makes, the surest first)
    """Return what the words of a label say in a make that is known, None in none."""
    if _BY_THE_COURT.match(text):
        return Meaning(SignerRole.JUDGE, says_sign=False, is_court_word=True)
    if _BARE_SIGNATURE.match(text):
        return Meaning(SignerRole.UNKNOWN, says_sign=True, needs_rule=text.islower())  # or the last word of a sentence
    if (said := _of_signature(text)) is not None or _POSSESSIVE.search(text):
        return said
    if (role := office(text)) is not None:  # in small letters it is a word of a sentence, or a label read badly at its rule
        is_everyday = not (text[0].isupper() or text[0] == "/") or _EVERYDAY.fullmatch(text) is not None
        return Meaning(role, says_sign=False, title=text, needs_rule=is_everyday)
    if (found := _DONE_BY.match(text)) and (role := office(found["office"])) is not None:
        return Meaning(role, says_sign=False, title=found["office"], needs_rule=True)
    if (role := signer_for(text)) is not None:
        return Meaning(role, says_sign=False, title=text, needs_rule=True)
    if (found := _CLOSING.match(text)) and (role := office(title := _SPECKS.sub("", found["title"]))) is not None:
        return Meaning(role, says_sign=False, name=found["name"], title=title)
    if (found := _OFFICE_FIRST.match(text)) and (role := office(found["title"])) is not None:
        return Meaning(role, says_sign=False, name=found["name"], title=found["title"])
    if found := _HONOURED.match(text):
        return Meaning(SignerRole.JUDGE, says_sign=False, name=found["name"])
    return None


_EVERYDAY = Pattern(r"(?i)agent|member|counsel")
"""Words that stand alone in tables and captions too: who signs so has a line to sign on."""


def _of_signature(text: str) -> Meaning | None:
    """Read a label that says itself that somebody signs: "Judge's signature", "Witness: officer", "Received by (employer)"."""
    for pattern in (_SIGNATURE_OF, _SIGNATURE_IN_BRACKETS, _OFFICE_SIGNATURE):
        if (found := pattern.match(text)) and not _NO_OFFICE.search(phrase := found["office"]):
            signer = office(phrase) or office(phrase.removesuffix("s")) or _nearest_office(phrase)
            or_counsel = shared(frozenset({signer, SignerRole.ATTORNEY})) if _IF_ATTORNEY.search(text) else None
            return Meaning(or_counsel or signer, says_sign=True)
    for pattern in (_OFFICE_AND_KIND, _KIND_AND_OFFICE):
        if (found := pattern.match(text)) and (role := office(found["office"])) is not None:
            return Meaning(role, says_sign=True)
    return Meaning(SignerRole.LIBRARY, says_sign=True) if _RECEIVED.match(text) else None


_IF_ATTORNEY = Pattern(r"(?i)\bindicate\s+if\s+attorney\b")


def _of_loose_words(text: str) -> Meaning | None:
    """Read a short label of a make not known: it names an office, and says signature or will have to stand at a rule."""
    if _OFFICE_OF.match(text):
        return Meaning(office(text.split(",", maxsplit=1)[0]) or SignerRole.UNKNOWN, says_sign=False, title=text, needs_rule=True)
    words = text.split()
    if len(words) > _MOST_LOOSE_WORDS or not text[0].isupper() or "," in text or _SENTENCE.search(text):
        return None
    role = office_within(text)
    if role is None:
        return None
    if _SAYS_SIGNATURE.search(text):
        return Meaning(role, says_sign=True)
    return Meaning(role, says_sign=False, title=text, needs_rule=True)


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


def trim(text: str, start: int, end: int) -> tuple[int, int]:
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
    while start < end and text[start] in PUNCTUATION:
        start += 1
    while end > start and text[end - 1] in PUNCTUATION:
        end -= 1
    return start, end


def is_worth_a_look(text: str) -> bool:
    """Return whether a text holds a word that labels are made of; most hold none, and are not read further."""
    plain = small(text)
    for word in _WORDS_WORTH_A_LOOK:  # a loop, because `any` costs more than most of these look-ups
        if word in plain:
            return True
    return _MISREAD_WORTH_A_LOOK.search(plain) is not None


def is_label(text: str) -> bool:
    """Return whether a whole line marks a place to sign."""
    return _meaning_of_line(text) is not None


def says_sign(text: str) -> bool:
    """Return whether a whole line says itself that somebody signs by it, and does not only name an office."""
    read = _meaning_of_line(text)
    return read is not None and read.says_sign


def _meaning_of_line(text: str) -> Meaning | None:
    if not is_worth_a_look(text):
        return None
    begin, stop = trim(text, 0, len(text))
    return meaning_of(" ".join(text[begin:stop].split())) if stop > begin else None
