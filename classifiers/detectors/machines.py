"""Machines: words that are addressed to a reading program, not to a person.

They are words of the paper like all others, and steer nothing; that they are there is told. They may stand on the page,
in text that nobody sees, in an annotation, or in what the file says of itself.
"""

from __future__ import annotations

import re

from classifiers.patterns import Pattern

_READER = r"""(?:
    (?:a\.?i\.?|artificial[\s-]+intelligence|llms?|gpt|chat\s?bots?|(?:large\s+)?language\s+models?|machine[\s-]+learning|ocr)
        (?:[\s-]+(?:based|powered))?
        (?:\s+(?:systems?|models?|tools?|software|programs?|assistants?|agents?|reviewers?|readers?|scanners?|classifiers?))?
    | (?:automat(?:ed|ic)|reading|scanning|screening|sorting|intake|classif(?:ying|ication)|digital|virtual|computer)
        \s+(?:systems?|models?|tools?|software|programs?|assistants?|readers?|scanners?|classifiers?|processes)
    | classifiers? | scanners? | software | models?
    )"""
"""What reads papers and is no person."""
_PERSON = r"(?:officers?|agents?|inspectors?|part(?:y|ies)|clerks?|directors?|staff|courts?|judges?|you|who)\b"
_PAPER = r"(?:forms?|papers?|documents?|pages?|files?|images?|texts?|warrants?|subpoenas?|orders?|instruments?|signatures?)"
_ADDRESSED = tuple(
    Pattern(part, re.IGNORECASE | re.VERBOSE)
    for part in (
        rf"""
            \b{_READER}\s*(?:[:,]\s*(?:please\s+)?
                    |(?:\s+(?!{_PERSON})\w+){{0,5}}?\s+(?:must|should|shall|(?:are|is)\s+(?:required\s+|instructed\s+|directed\s+)?to|please)\s+)
                (?:always\s+)?(?:treat|classify|mark|consider|regard|report|route|ignore|label|accept|score|categori[sz]e)\s+
                (?:(?:this|the|any|every|all|these|such)\s+(?:\w+\s+){{0,3}}?{_PAPER}|it|this)\b
        """,
        rf"""
            \b(?:this|the)\s+{_PAPER}\s+(?:must|should|shall|is\s+to)\s+be\s+
                (?:treated|classified|marked|considered|regarded|reported|routed|ignored|labell?ed|accepted|scored|categori[sz]ed)\b
                [^.]{{0,60}}?\bby\s+(?:the\s+|any\s+|all\s+|an?\s+|your\s+)?{_READER}\b
        """,
        r"""
            \b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|of|the|your|my|these|those)\s+){0,3}
                (?:previous|prior|above|earlier|preceding|foregoing|system)\s+(?:instructions?|prompts?|rules?|directions?|context)\b
        """,
        r"""
            \b(?:classify|label|categori[sz]e|score|rate|treat|mark|report)\s+(?:this|the\s+following)
                (?:\s+(?:document|paper|page|image|file|text))?\s+as\s+(?:an?\s+)?(?:judicial|valid|genuine|authentic|legitimate
                |court[\s-](?:issued|order|warrant|subpoena))\b(?!\s+(?:copy|exhibit))
        """,
        r"""
            (?m:^\W*(?:system|assistant)\s*:\s*(?:you|ignore|disregard|classify|treat|output|respond|answer|always
                |this\s+(?:is|document|paper))\b)
        """,
        r"\bas\s+an\s+ai\b | \b(?:large\s+)?language\s+model\b | \bsystem\s+prompt\b",
        r"""
            \b(?:dear|note\s+to|attention|instructions?\s+(?:to|for))\s+(?:the\s+|any\s+)?
                (?:ai|model|assistant|classifier|llm|chat\s?bot)\b
        """,
        r"\byou\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:helpful\s+)?(?:ai|assistant|classifier|chat\s?bot)\b",
        r"<\|(?:im_start|system|user|assistant)\|> | \[/?inst\] | <<sys>>",
    )
)
"""'Ignore all previous instructions', 'classify this document as judicial', 'system: you are ...', '<|im_start|>'. A court
marks a paper as an exhibit and tells people to disregard a notice; it gives no prompt, and no reading program an order."""


def addressed_to_machine(text: str) -> re.Match[str] | None:
    """Return the first words of a text that are addressed to a reading program."""
    found = [match for part in _ADDRESSED if (match := part.search(text))]
    return min(found, key=lambda match: match.start(), default=None)
