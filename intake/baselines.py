"""Baselines: what simpler readers make of the same papers, so that the program's figures can be compared.

The keyword check is what leaflets for library staff tell a person to do; the bag of words is what a document archive
such as paperless-ngx would learn from the same drawn papers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from classifiers.kinds import Kind

Baseline = Callable[[str], Kind]

_TOP_LINES = 15
_IMMIGRATION = re.compile(r"homeland\s+security|immigration\s+and\s+customs|form\s+i-\d{3}", re.IGNORECASE)
_JUDGE = re.compile(r"\b(judge|magistrate|justice)\b", re.IGNORECASE)


def by_keywords(text: str) -> Kind:
    """Return the kind by the leaflets' check: a court at the top? a judge? a DHS header? then the title's word."""
    top = "\n".join(text.splitlines()[:_TOP_LINES])
    has_court = "court" in top.lower()
    if re.search(r"\bwarrant\b", top, re.IGNORECASE):
        if _IMMIGRATION.search(top):
            return Kind.ADMINISTRATIVE_WARRANT
        return Kind.JUDICIAL_WARRANT if has_court and _JUDGE.search(text) else Kind.OTHER_NOT_COMPULSORY
    if re.search(r"\bsub-?p(o|e)ena", top, re.IGNORECASE):
        return Kind.JUDICIAL_SUBPOENA if has_court else Kind.ADMINISTRATIVE_SUBPOENA
    if re.search(r"\b(order|judgment)\b", top, re.IGNORECASE) and has_court and _JUDGE.search(text):
        return Kind.COURT_ORDER
    return Kind.OTHER_NOT_COMPULSORY


@cache
def bag_of_words(seed: int, count: int) -> Baseline:
    """Return a bag-of-words reader (logistic regression on words and pairs), trained on drawn papers.

    Raises:
        ImportError: scikit-learn is not installed; it is needed for development only.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - development only
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415

    from intake.training.corpus import draw_texts  # noqa: PLC0415

    texts = draw_texts(seed, count)
    model: Any = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True), LogisticRegression(max_iter=300, C=10)
    )
    model.fit([one.text for one in texts], [one.kind.value for one in texts])
    return lambda text: Kind(str(model.predict([text])[0]))
