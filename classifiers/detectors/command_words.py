"""Command words: who speaks in a command, how he tells, whom, and to do what; `commands` builds its clauses of them.

Everything here is written for folded text, and for expressions in which white space means nothing.
"""

from __future__ import annotations

SAME = r"(?:[^.]|\.(?!\ [a-z]{3})|(?<=[:;]\ [\da-h])\.)"
"""Any character within a sentence; a full stop in "18 U.S.C. § 2709" or before an item of a list ("to: 1. produce") ends none."""
FAR = rf"{SAME}{{0,140}}?"
NEAR = rf"{SAME}{{0,70}}?"
ASIDE = rf"(?:\s*,{SAME}{{0,160}}?,|\s*\({SAME}{{0,160}}?\))?"
"""What stands between commas or in brackets after whom it is about: an address, a reason, "by leave of this Court"."""
REASONS = rf"(?:\s*,{SAME}{{0,360}}?,|\s*\({SAME}{{0,160}}?\))?"
"""What a court says of its reasons before it orders: "The court, having found good cause, ORDERS"."""
_NOW = (
    r"(?:(?:hereby|herewith|therefore|thereupon|accordingly|further|furthermore|also|each|now|so|then|likewise|jointly|severally"
    r"|expressly|specifically|additionally|forthwith|immediately|promptly|thus|again|and|,)\s*(?<=[\s,]))*"
)
"""Adverbs that may stand before a verb of command."""
NOW = rf"\s+{_NOW}"

_STRONG = r"(?:commanded|ordered|directed|summon(?:ed|sed)|subpoenaed|subpenaed|enjoined|mandated|adjudged|compelled)"
"""What nobody is but by whoever has power over him; a form, a rule or a letter may "require" and "instruct"."""
_ANY_TOLD = (
    rf"(?:{_STRONG}|required|requested\s+and\s+required|authori[sz]ed|empowered|instructed|charged|called\s+upon|obliged|bound)"
)
_WITH_OTHERS = rf"(?:(?:\s*,\s*|\s*,?\s*(?:and|&|or)\s+)(?:hereby\s+)?{_ANY_TOLD})*"
STRONGLY_TOLD = rf"{_STRONG}{_WITH_OTHERS}"
TOLD = rf"{_ANY_TOLD}{_WITH_OTHERS}"
"""A participle of command, alone or with others: "authorized, empowered and directed"."""
TELLS = r"(?:commands?|orders?|directs?|requires?|summons|compels?|enjoins?|mandates?|calls?\s+upon)"
"""A verb of command, as he who commands speaks it."""

COURT = (
    r"(?:th(?:e|is)\s+(?:honou?rable\s+)?(?:undersigned\s+)?(?:\w+\s+){0,2}?"
    r"(?:court|judge|justice|magistrate|commissioner|referee|tribunal|bench))"
)
"""Who decides in a court, as it speaks of itself."""
BODY = (
    r"(?:(?:the|this)\s+(?:undersigned|attorney\s+general|(?:\w+\s+){0,3}?(?:office|agency|bureau|department|division|commission"
    r"|board|committee|subcommittee|commissioner|administrator|administration|director|secretary|inspector\s+general|service"
    r"|superintendent|treasurer|examiner|coroner|marshal|authority|council|legislature|senate|house|people|state|government)"
    r"(?:\s+(?:of|for)\s+(?:\w+\s+){0,4}?\w+)?)"
    r"|we|i|the\s+people(?:\s+of\s+the\s+state\s+of\s+\w+(?:\s+\w+)?)?)"
)
"""Who else commands in a paper of his own: an agency, an officer, a state, a committee; and whoever says "I" or "we"."""
PAPER = (
    r"(?:th(?:is|e\s+(?:foregoing|within|attached))\s+(?:\w+\s+){0,3}?"
    r"(?:subpoena|order|warrant|summons|demand|writ|process|letter))"
)

_NOT_ANY = "".join(
    rf"(?<!\b{word}\ )" for word in ("a", "an", "no", "any", "each", "every", "a public", "any public", "all", "most")
)
_WHOLE = (
    r"(?:librar(?:y|ies)|librarian|custodians?|keeper|provider|carrier|company|corporation|institution|respondents?|recipient"
    r"|deponent|witness(?:es)?|organi[sz]ation|non-?party|third[- ]party|addressee|possessor|operator|registrar|employer|bank"
    r"|depositary|school|university|hospital|association|partnership|trust)"
)
HOLDER = (
    rf"(?:\b{_NOT_ANY}{_WHOLE}(?:\s+\(\w[\w\s]{{0,30}}\))?(?:\s+of\s+(?:the\s+)?(?:\w+\s+){{0,5}}?(?:records|library|documents))?"
    r"(?:\s+(?:named|described|listed|identified)\s+(?:above|below|herein))?)"
)
"""Whoever has what a paper is after, one that is meant and no sort of one: "the custodian of records of", "said provider"."""
YOU = (
    r"(?:you|each\s+of\s+you|you\s+and\s+each\s+of\s+you|the\s+above[- ]named\s+(?:person|witness|library|entity|party|custodian)"
    r"|the\s+(?:person|witness|party)\s+(?:named|to\s+whom\s+this\s+\w+\s+is\s+(?:addressed|directed))(?:\s+\w+)?"
    r"|the\s+(?:above[- ]named|undersigned\s+witness|addressee|witness)|said\s+witness|thou)"
)
"""Whom a paper speaks to."""
OFFICERS = (
    r"(?:(?:peace|police|law[- ]enforcement|federal|authori[sz]ed|conservation|immigration|court|probation|parole)\s+officers?"
    r"|officers?|sheriffs?|deput(?:y|ies)|constables?|marshals?|troopers?|agents?|bailiffs?|police|inspectors?|officials?)"
)
"""Whom it sends."""

_THINGS = (
    r"(?:records?|documents?|information|data|papers|books|files?|logs?|list|copies|copy|footage|recordings?|materials?|items|objects"
    r"|statements?|returns?|reports?|forms|testimony)"
)
_HANDS_OVER = (
    r"(?:produce|furnish|disclose|surrender(?!\s+(?:possession|custody|himself|herself))|tender|yield\s+up|exhibit"
    r"|turn\s+(?:it\s+|them\s+)?over|hand\s+(?:it\s+|them\s+)?over|make\s+(?:\w+\s+){0,3}?available)"
)
PRODUCE = (
    rf"(?:{_HANDS_OVER}|bring|provide|deliver(?!\s+(?:\w+\s+)?possession)|supply|transmit|submit(?!\s+to)"
    r"|give(?!\s+(?:(?:oral|sworn|his|her|truthful)\s+)?(?:testimony|evidence|notice|bond|security|bail|way|an?\s+account))"
    rf"|(?:release|send|forward|upload|copy|identify|state)\s+(?:\w+\s+){{0,8}}?{_THINGS})"
)
"""What the holder of things does for whoever wants them."""
PRODUCE_THINGS = (
    rf"(?:{_HANDS_OVER}|bring|(?:provide|deliver|supply|submit|give|send|release|transmit)\s+(?:\w+\s+){{0,6}}?{_THINGS})\b"
)
"""The same where the word for it is everyday and the sentence may be, too: "you must provide the following records"."""
APPEAR = (
    r"(?:appear|attend|testify|come\b(?!\s+to\s+(?:know|learn))|be\s+(?:and\s+(?:personally\s+)?appear|present|examined|deposed)"
    r"|present\s+(?:yourself|himself|herself|themselves)|give\s+(?:(?:oral|sworn|his|her|truthful)\s+)?(?:testimony|evidence)"
    r"|submit\s+to\s+(?:an?\s+)?(?:\w+\s+)?(?:examination|deposition|questioning|interview))"
)
"""What a witness does."""
COME = r"(?:(?:appear|attend\s+court|(?:come|go)\s+to\s+court|be\s+in\s+court|testify)\b|(?:come|go)\s+to\s*:)"
"""The same where the sentence may be an everyday one: "you must go to: 1 Elm Street"."""
ARREST = (
    r"(?:arrest|apprehend|detain|take\s+(?:\w+\s+){0,6}?(?:into\s+(?:\w+\s+)?custody|the\s+body\s+of)|seize\s+the\s+person\s+of)"
)
ARRESTED = (
    r"(?:arrested|apprehended|detained|taken\s+(?:\w+\s+){0,2}?into\s+(?:\w+\s+)?custody|committed\s+to\s+(?:jail|the\s+custody))"
)
"""What officers do to a person, and what is done to one."""
OBEY = (
    r"(?:show\s+cause|(?:cease|desist|refrain|abstain|stay\s+away|keep\s+away)\b|not\s+to?\s*\w+|preserve|retain|maintain|keep|install|assist"
    r"|comply|obey|answer|respond|file|serve|mail|notify|pay|deposit|vacate|remove|restore|return|destroy|seal|unseal|release|levy"
    r"|satisfy|collect|enforce|evict|put|place|withhold|hold|deduct|attach|complete|cooperate|permit|allow|execute|transfer"
    r"|cause\s+(?:payment|to\s+be\s+(?:made|levied))|make\s+(?:full\s+)?(?:payment|return)|deliver\s+(?:\w+\s+)?possession"
    r"|take\s+(?:\w+\s+){0,2}?possession|surrender\s+(?:possession|custody|himself|herself))"
)
"""What else a court has somebody do or leave."""
