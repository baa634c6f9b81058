"""Blank: spaCy's English without its tokenizer's rules, for words that come apart already."""

from __future__ import annotations

from typing import Any

from spacy.attrs import NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.en import EnglishDefaults
from spacy.language import Language

_LOOKED_AT = (NORM, PREFIX, SUFFIX, SHAPE)
"""What the span model knows a word by; the categoriser and the phrases take it as it is written."""


class _PlainDefaults(EnglishDefaults):
    """No exceptions and no affixes: making the 1,300 of them takes longer than loading the models."""

    tokenizer_exceptions: dict[str, list[dict[int, str]]] = {}  # noqa: RUF012 - spaCy's own attribute, as it types it
    prefixes: list[str] = []  # noqa: RUF012 - as above
    suffixes: list[str] = []  # noqa: RUF012 - as above
    infixes: list[str] = []  # noqa: RUF012 - as above
    token_match = None
    url_match = None


class Blank(Language):  # type: ignore[no-untyped-call]  # spaCy registers each language by a hook without types
    """An empty pipeline for documents that are made of words: a token is what it is given."""

    lang = "en"
    Defaults = _PlainDefaults

    def __init__(self) -> None:
        """Make it, with a vocabulary that works out of a word only what the models look at."""
        super().__init__()
        vocabulary: Any = self.vocab  # spaCy's vocabulary is not wholly typed
        getters = vocabulary.lex_attr_getters
        vocabulary.lex_attr_getters = {attribute: getters[attribute] for attribute in _LOOKED_AT}
