"""Command words: who speaks in a command, how he tells, whom, and to do what; `commands` builds its clauses of them.

Everything here is written for folded text, and for expressions in which white space means nothing.
"""

from __future__ import annotations

_SHORTENED = r"(?<=\b(?:no|st|mr|ms|dr|jr|sr|lt|co))\.|(?<=\b(?:mrs|det|sgt|cpl|ofc|tpr|dep|hon|inc|ltd|ave))\."
SAME = rf"(?:[^.]|\.(?!\ [a-z]{{3}})|(?<=[:;]\ [\da-h])\.|(?<=\b[a-z])\.|{_SHORTENED})"
"""Any character within a sentence; a full stop in "18 U.S.C. § 2709", before an item of a list ("to: 1. produce"), behind an
initial ("Jane Q. Roe", "U.S. Marshal") or a word cut short ("Det. Roe") ends none."""
FAR = rf"{SAME}{{0,140}}?"
NEAR = rf"{SAME}{{0,70}}?"
ASIDE = rf"(?:\s*,(?:(?!\bto\s+(?:make|search|enter|arrest)\b){SAME}){{0,160}}?,|\s*\({SAME}{{0,160}}?\))?"
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
TELLS = r"(?:commands?|orders?|directs?|requires?|demands?|summons|compels?|enjoins?|mandates?|calls?\s+upon)"
"""A verb of command, as he who commands speaks it."""

COURT = (
    r"(?:th(?:e|is)\s+(?:honou?rable\s+)?(?:undersigned\s+)?(?:(?!is\b|was\b|not\b)\w+\s+){0,4}?"
    r"(?:court|judge|justice|magistrate|commissioner|referee|tribunal|bench))"
)
"""Who decides in a court, as it speaks of itself."""
CLERK = r"(?:the\s+(?:deputy\s+)?clerk(?:\s+of\s+(?:the\s+|this\s+)?court)?)"
"""Who issues a court's subpoenas."""
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
    rf"(?<!\b{word}\ )" for word in ("a", "an", "no", "any", "each", "every", r"a\ public", r"any\ public", "all", "most")
)
_WHOLE = (
    r"(?:librar(?:y|ies)|librarian|custodians?|keeper|provider|carrier|company|corporation|institution|respondents?|recipient"
    r"|deponent|witness(?:es)?|organi[sz]ation|non-?party|third[- ]party|addressee|possessor|operator|registrar|employer|bank"
    r"|depositary|school|university|hospital|association|partnership|trust)"
)
HOLDER = (
    rf"(?:\b(?={_WHOLE}){_NOT_ANY}{_WHOLE}(?:\s+\(\w[\w\s]{{0,30}}\))?(?:\s+of\s+(?:the\s+)?(?:\w+\s+){{0,5}}?(?:records|library|documents))?"
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

TO_OFFICERS = rf"\bto\s*:?\s+(?:any|all|every|each|the)\s+{NEAR}\b{OFFICERS}\b.{{0,500}}?[.:;)]"
"""Whom a paper sends, by its address, to the end of some sentence behind it: the next may tell them what to do."""

_THINGS = (
    r"(?:records?|documents?|information|data|papers|books|files?|logs?|list|copies|copy|footage|recordings?|materials?|items|objects"
    r"|statements?|returns?|reports?|forms|testimony)"
)
_HANDS_OVER = (
    r"(?:produce|furnish|disclose|surrender(?!\s+(?:possession|custody|himself|herself))|tender|yield\s+up|exhibit"
    r"|turn\s+(?:it\s+|them\s+)?over|hand\s+(?:(?:it\s+|them\s+)?over|(?:it\s+|them\s+)?to)|make\s+(?:\w+\s+){0,3}?available)"
)
PRODUCE = (
    rf"(?:{_HANDS_OVER}|bring|provide|deliver(?!\s+(?:\w+\s+)?possession)|supply|transmit|submit(?!\s+to)"
    r"|give(?!\s+(?:(?:oral|sworn|his|her|truthful)\s+)?(?:testimony|evidence|notice|bond|security|bail|way|an?\s+account))"
    rf"|(?:release|send|forward|upload|copy|identify|state)\s+(?:\w+\s+){{0,8}}?{_THINGS})"
)
"""What the holder of things does for whoever wants them."""
PRODUCE_THINGS = (
    rf"(?:{_HANDS_OVER}\b|bring\b|(?:provide|deliver|supply|submit|give|send|release|transmit)\s+"
    rf"(?:(?:\w+\s+){{0,6}}?{_THINGS}\b|\w+(?:[\s,]+\w+){{0,8}}\s*:))"
)
"""The same where the word for it is everyday and the sentence may be, too: "you must provide the following records"."""
PRODUCED = (
    r"(?:produced|furnished|disclosed|surrendered|delivered|turned\s+over|handed\s+over|made\s+available|brought|provided"
    r"|supplied)"
)
PRODUCTION = r"(?:production|delivery|disclosure|surrender|submission|furnishing)"
APPEAR = (
    r"(?:appear|attend|testify|come\b(?!\s+to\s+(?:know|learn))|be\s+(?:and\s+(?:personally\s+)?appear|present|examined|deposed)"
    r"|present\s+(?:yourself|himself|herself|themselves)|give\s+(?:(?:oral|sworn|his|her|truthful)\s+)?(?:testimony|evidence)"
    r"|submit\s+to\s+(?:an?\s+)?(?:\w+\s+)?(?:examination|deposition|questioning|interview))"
)
"""What a witness does."""
ATTENDANCE = r"(?:attendance|appearance|presence|testimony)"
COME = r"(?:(?:appear|attend\s+court|(?:come|go)\s+to\s+court|be\s+in\s+court|testify)\b|(?:come|go)\s+to\s*:)"
"""The same where the sentence may be an everyday one: "you must go to: 1 Elm Street"."""
INTO_CUSTODY = r"take\s+(?:[\w.,'’-]+\s+){0,12}?(?:into\s+(?:\w+\s+){0,2}?custody|the\s+body\s+of|if\s+(?:\w+\s+){0,5}?found\b)"
"""What officers do with a person, whose name has a point or a comma: "take Jane Q. Roe, Jr., if to be found in your county"."""
ARREST = (
    rf"(?:arrest|apprehend|detain|{INTO_CUSTODY}"
    r"|seize\s+(?:the\s+)?(?:person\s+of|fugitive|accused|defendant|prisoner|said\s+person)|retake|find\s+and\s+return)"
)
ARRESTED = (
    r"(?:arrested|apprehended|detained|taken\s+(?:\w+\s+){0,2}?into\s+(?:\w+\s+)?custody|committed\s+to\s+(?:jail|the\s+custody))"
)
"""What officers do to a person, and what is done to one."""
OBEY = (
    r"(?:show\s+cause|(?:cease|desist|refrain|abstain|stay\s+away|keep\s+away)\b"
    r"|not\s+(?:disclose|tell|reveal|notify|inform|delete|destroy|alter)|preserve|retain|maintain|keep|install|assist"
    r"|comply|obey|answer|respond|file|serve|mail|notify|pay|deposit|vacate|remove|restore|return|destroy|seal|unseal|release|levy"
    r"|satisfy|collect|enforce|evict|put|place|withhold|hold|deduct|attach|complete|cooperate|permit|allow|execute|transfer"
    r"|cause\s+(?:payment|to\s+be\s+(?:made|levied))|make\s+(?:full\s+)?(?:payment|return)|deliver\s+(?:\w+\s+)?possession"
    r"|take\s+(?:\w+\s+){0,2}?possession|surrender\s+(?:possession|custody|himself|herself))"
)
"""What else a court has somebody do or leave."""
COMPLIANCE = r"(?:compliance|preservation|payment)"
"""The same as a thing: "compliance is ordered"."""

_LISTED = r"\s*:?\s*(?:\(?\w{1,2}[.)]\s*)?"
"""What stands between telling and the first of several deeds: "is commanded: (a) to appear"."""
_HAS_TIME = rf"(?:has|have|is\s+given|is\s+allowed)\s+(?:until|till|up\s+to|(?:\w+\s+)?(?:\(\d+\)\s+)?days)\b{NEAR}"
"""How a court sets a time: "The library has until June 3 to comply"."""
WELL = r"(?:(?:\w+ly|forthwith|then\s+and\s+there|at\s+once|not\s+later\s+than\s+\S+)\s+|,\s*)*"
"""How a deed is to be done, before it."""
_NEVER = r"(?!)"


def told_to(deed: str, gap: str, *, noun: str, must: str = _NEVER, told: str = TOLD) -> str:
    """Return the ways in which a court, an agency or their forms tell somebody to do something.

    You are told; one who is named is told; he shall, or has so many days; a body or its paper tells him; it is ordered that he
    do; to him with a colon: do; your doing is required.

    Args:
        deed: an expression for what is to be done.
        gap: what may stand between telling "you" and the deed.
        noun: the deed as a thing, "attendance".
        must: the deeds that "you must" commands, where everyday sentences say so of others.
        told: the participles that command "you".
    """
    return rf"""\b{YOU}\s+(?:are|is)(?:{NOW}){told}\b {gap} \b{deed}\b
        | \b{YOU}\s+(?:must|shall)\s+{WELL}{must}
        | \b(?:is|are)(?:{NOW}){STRONGLY_TOLD}{ASIDE}{_LISTED}to\s+{WELL}{deed}\b
        | \b(?:is|are)\s+hereby\s+{told}\b {gap} \bto\s+{WELL}{deed}\b
        | {HOLDER}(?:(?:\s*,{SAME}{{0,100}}?)?\s*:|{ASIDE}\s+
            (?:(?:is|are)(?:{NOW}){TOLD}{ASIDE}{_LISTED}to|(?:shall|must|(?:is|are)\s+to){ASIDE}|{_HAS_TIME}\s+to))\s+{WELL}{deed}\b
        | \byour\s+{noun}\b {NEAR} \b(?:is|are)(?:{NOW}){TOLD}\b
        | \b{noun}\b {NEAR} \b(?:is|are)(?:{NOW}){STRONGLY_TOLD}\b
        | \b(?:{BODY}{ASIDE}|{PAPER}|(?:{COURT}|{CLERK}){REASONS})(?:{NOW}){TELLS}\s+(?:that\s+)?you\b {gap} \b{deed}\b
        | \b(?:{BODY}{ASIDE}\s+hereby|{PAPER}|(?:{COURT}|{CLERK}){REASONS}|further)(?:{NOW}){TELLS}\b
            (?:(?!\bnot\b){SAME}){{1,160}}? \b(?:to|shall)\s+{WELL}{deed}\b
        | \b(?:ordered|adjudged|decreed|directed|commanded)\s*,?\s+that\b {FAR} {HOLDER}{ASIDE}\s+(?:do\s+)?{WELL}{deed}\b"""
