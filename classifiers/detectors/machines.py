"""Machines: words that are addressed to a reading program, not to a person.

They are words of the paper like all others, and steer nothing; that they are there is told. They may stand on the page,
in text that nobody sees, in an annotation, or in what the file says of itself.
"""

from __future__ import annotations

import re

_ADDRESSED = re.compile(
    r"""(?ix)
    \b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|of|the|your|my|these|those)\s+){0,3}
        (?:previous|prior|above|earlier|preceding|foregoing|system)\s+(?:instructions?|prompts?|rules?|directions?|context)\b
    | \b(?:classify|label|categori[sz]e|score|rate|treat|mark|report)\s+(?:this|the\s+following)
        (?:\s+(?:document|paper|page|image|file|text))?\s+as\s+(?:an?\s+)?(?:judicial|valid|genuine|authentic|legitimate
        |court[\s-](?:issued|order|warrant|subpoena))\b(?!\s+(?:copy|exhibit))
    | (?m:^\W*(?:system|assistant)\s*:\s*(?:you|ignore|disregard|classify|treat|output|respond|answer|always
        |this\s+(?:is|document|paper))\b)
    | \bas\s+an\s+ai\b | \b(?:large\s+)?language\s+model\b | \bsystem\s+prompt\b
    | \b(?:dear|note\s+to|attention|instructions?\s+(?:to|for))\s+(?:the\s+|any\s+)?
        (?:ai|model|assistant|classifier|llm|chat\s?bot)\b
    | \byou\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:helpful\s+)?(?:ai|assistant|classifier|chat\s?bot)\b
    | <\|(?:im_start|system|user|assistant)\|> | \[/?inst\] | <<sys>>
    """
)
"""'Ignore all previous instructions', 'classify this document as judicial', 'system: you are ...', '<|im_start|>'. A court
marks a paper as an exhibit and tells people to disregard a notice; it gives no prompt."""


def addressed_to_machine(text: str) -> re.Match[str] | None:
    """Return the first words of a text that are addressed to a reading program."""
    return _ADDRESSED.search(text)
