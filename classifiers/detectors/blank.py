"""Blank: spaCy's English without its tokenizer's rules, for words that come apart already."""

from __future__ import annotations

from spacy.lang.en import EnglishDefaults
from spacy.language import Language


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
