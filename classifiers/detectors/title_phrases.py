"""Title phrases: headings that their governing noun would misjudge, or that have none, told by a phrase.

"Order form" is no order, Virginia's "warrant in debt" a summons, Ohio's "journal entry" an order.
"""

from __future__ import annotations

from classifiers.evidence import TitleWord
from classifiers.patterns import Pattern

T = TitleWord

_WANTING = r"\b(?:demand|requirement|requisition|directive|direction)"
_EVIDENCE = r"(?:produc|furnish|suppl|disclos|documents?\b|information\b|records?\b|testi|answers?\b|attend|appear|give evidence)"
"""What an agency calls the paper by which it wants evidence, and what it wants."""

PHRASES: tuple[tuple[Pattern, TitleWord], ...] = (
    # leaflets: "Know your rights", "What to do if ICE comes", "How to read a warrant", "Frequently asked questions"
    (
        Pattern(
            r"""(?x) know\ your\ rights | \b(?:what|how)\ (?:to|is|are|do|can|does|should)\b | frequently\ asked
                | \binstructions?\b (?:\ for|\ to|$) | ^(?:general\ )?instructions
            | \b(?:fact|information|info|tip|cover)\ sheet\b | self[- ]help | things\ to\ know | wanted\ by
                | be\ on\ the\ lookout | \bpress\ release | for\ immediate\ release
            | \bwallet\ card | \bred\ card | do\ i\ need"""
        ),
        T.INFORMATION,
    ),
    (
        Pattern(
            r"\b(?:transcript order|purchase order|order form)\b|^(?:work order|money order|mail order|order of business"
            r"|order of the day)"
        ),
        T.OTHER,
    ),
    # a small claim's order to both sides to come to its trial is its summons
    (Pattern(r"\border to (?:go|come) to (?:small claims )?court\b|^notice and order to appear for trial"), T.SUMMONS),
    # what police computers answer, and what police post of somebody wanted: a warrant is told of, and is elsewhere
    (
        Pattern(
            r"\b(?:ncic|leads|lein|nlets|wanted person)\b.{0,60}\bwarrant"
            r"|\bwarrant (?:\w+ )?(?:response|reply|match|confirmation)\b|\bwarrant[ ,;-]*(?:hit|confirm(?:ed)?)\b"
            r"|\bhit\b.{0,40}\bwarrant\b|^(?:active|outstanding|open) (?:\w+ )?warrants?\b"
            r"|^(?:attempt to locate|crime bulletin|officer safety|most wanted)\b"
        ),
        T.INFORMATION,
    ),
    # what a court's clerk keeps of a case: it lists orders and warrants, and is none
    (
        Pattern(
            r"^(?:register of actions|(?:\w+ )?docket (?:sheet|report|entries|for case)\b|case (?:summary|history|inquiry)\b)"
        ),
        T.INFORMATION,
    ),
    # a newspaper's headline: "Judge signs warrant for search of marina"
    (
        Pattern(
            r"^(?:[\w.]+ ){1,6}?(?:signs|issues|grants|approves|seeks|denies|rejects|upholds|wins|gets|obtains|serves|blocks"
            r"|executes|quashes) (?:[\w-]+ ){0,4}(?:warrants?|subpoenas?|orders?|injunctions?)\b"
        ),
        T.INFORMATION,
    ),
    # a tax collector's warrant and levy take what is owed: no officer is told to arrest or to search
    (
        Pattern(
            r"\bnotice of levy\b|\b(?:tax|distraint)(?: lien)? warrant\b|\bwarrant to collect\b"
            r"|\bwarrant (?:of|for) (?:the )?(?:distraint|collection|levy|payment)\b"
            r"|\bwarrant for (?:(?:delinquent|unpaid|income|property|sales) )?tax(?:es)?$"
        ),
        T.NOTICE,
    ),
    # New York and New Jersey put a tenant out by one; others' writ of restitution
    (Pattern(r"\bwarrant (?:of|for) (?:eviction|ejectment|restitution|possession|dispossession)\b"), T.WRIT),
    # Virginia's civil summons is called a warrant
    (Pattern(r"\bwarrant in (?:debt|detinue)\b|\bdistress warrant\b|\bwarrant of attorney\b"), T.SUMMONS),
    # New England and New York say "execution" for the writ: "Execution on money judgment", "Income execution"
    (Pattern(r"^(?:(?:income|property|wage|bank) )?execution(?: (?:on|against|for)\b|$)"), T.WRIT),
    # a clerk's writ by what it does: "GARNISHMENT OF WAGES", "Continuing garnishment (periodic)", "Nonwage garnishment"
    (
        Pattern(
            r"^(?:(?:continuing|periodic|nonperiodic|non-?wage|wage|bank|earnings|property|account) )*garnishment"
            r"(?: of (?:the )?(?:\w+ ){0,2}(?:wages|earnings|salary|account|property|income|debtor))?(?: \( ?\w+ ?\))?$"
        ),
        T.WRIT,
    ),
    # what Georgia and Vermont call a summons holds a debtor's wages with a third person: others' writ of garnishment
    (
        Pattern(
            r"\bsummons (?:of|in|to) (?:\w+ )?(?:garnishment|garnishee|trustee)\b|\b(?:garnishment|garnishee|trustee) summons\b"
        ),
        T.WRIT,
    ),
    # Massachusetts summons witnesses, Virginia their documents
    (
        Pattern(
            r"\bsummons (?:to|for) (?:(?:appear|attend) as )?(?:a |the )?witness(?:es)?\b|\bwitness summons\b"
            r"|\bsummons to (?:appear and )?(?:testify|give (?:testimony|evidence)|produce)\b"
        ),
        T.SUBPOENA,
    ),
    # a subpoena is a writ, a process and an order to come: "Writ of subpoena", "Order to appear (subpoena)"
    (
        Pattern(
            r"^(?:alias )?(?:writ|process) of subpoena\b"
            r"|^(?:compulsory )?process (?:for|to compel) (?:the )?(?:attendance|witness)"
            r"|^command to (?:(?:a |the )?witness|appear|attend|testify|produce)\b"
            r"|^(?:court )?order\b[^()]*\( ?(?:\w+ )?subpoena(?: duces tecum)? ?\)$"
            r"|^notice of (?:\w+ )?(?:deposition|hearing|trial) and (?:\w+ )?subpoena\b"
        ),
        T.SUBPOENA,
    ),
    (Pattern(r"^writ of capias\b"), T.BENCH_WARRANT),
    # what courts decide by without the word: Ohio's and Kansas's entries, Pennsylvania's and South Carolina's rules, a mandate
    (
        Pattern(
            r"^(?:(?:agreed|consent|final|judgment|journal|minute|magistrate(?:'s)?|nunc pro tunc) ){1,3}entry$"
            r"|^(?:\w+ )?entry (?:granting|denying|ordering|overruling|sustaining|approving|compelling|directing)\b"
            r"|^rule (?:to show cause|nisi|absolute|returnable)\b|^mandate$|^(?:notice |citation |directive )?to show cause\b"
        ),
        T.ORDER,
    ),
    (Pattern(r"^entry of (?:appearance|default)\b"), T.OTHER),
    # what it is about is named after it: "Order re: subpoena to ...", "Order to show cause why the subpoena should not be obeyed"
    (
        Pattern(r"^(?:(?:ex parte|amended|second|temporary) )?order (?:(?:and notice )?to show cause\b|(?:re|regarding) ?:)"),
        T.ORDER,
    ),
    (Pattern(r"\bcitation to discover assets|\bcitation to (?:third|debtor)"), T.SUBPOENA),
    (
        # "written demand" is what the Michigan Antitrust Reform Act calls the Attorney General's own (MCL 445.776)
        Pattern(
            r"\b(?:investigative|administrative|(?:record|document|information|data)s?) demand\b"
            rf"|{_WANTING} (?:to|for|of|that you) (?:the )?(?:\w+ ){{0,2}}?{_EVIDENCE}"
            rf"|^notice (?:to|of requirement to|requiring) (?:produc|furnish|provid|suppl)\w* .*{_EVIDENCE}"
            r"|^written demand$"
        ),
        T.DEMAND,
    ),
    (Pattern(r"\bwarrant (?:information|check|list|query|hit|entry|log|division|unit)\b"), T.INFORMATION),
    # to attach a person's body is to arrest him; to attach goods is an order
    (
        Pattern(
            r"^(?!.*\b(?:motion|application|petition|request|affidavit|complaint|notice|return|quash\w*|recall\w*|vacat\w*"
            r"|withdraw\w*|cancel\w*|den(?:y|ies|ying))\b).*(?:\bbod(?:y|ily) attachment\b"
            r"|\battachment (?:for|of) (?:the |a )?(?:arrest|person|body|witness|defendant|respondent|obligor)\b"
            r"|\battachment (?:for|pro) (?:contempt|corpus)\b)"
        ),
        T.BENCH_WARRANT,
    ),
    (Pattern(r"\border of attachment\b"), T.ORDER),
    (Pattern(r"^(?:notice to appear|notice of action|notice of inspection)"), T.NOTICE),
    (Pattern(r"^preservation (?:request|letter)|^(?:emergency|exigent)\b.{0,40}\b(?:disclosure|request)"), T.APPLICATION),
    # a client's consent to a lawyer, a party's to a magistrate judge: nobody asks the library for it
    (Pattern(r"\bconsent to (?:(?:be )?represent|(?:a |the )?(?:magistrate|jurisdiction|counsel))"), T.OTHER),
    (
        Pattern(
            r"\bconsent (?:form|and (?:release|waiver|permission))\b"
            r"|\b(?:agreement|authorization|permission) (?:to|for) (?:a |the )?(?:voluntary )?(?:search|enter|entry|inspect)"
        ),
        T.CONSENT,
    ),
    (Pattern(r"\bpermission to search|\bconsent to search|\bwaiver of search"), T.CONSENT),
    (Pattern(r"^(?:law enforcement )?(?:request|permission) (?:for|to)\b"), T.APPLICATION),
)
"""Headings by their phrases, the first that is found, and what each calls its paper."""
