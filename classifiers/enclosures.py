"""Enclosures: what follows for a verdict when a paper came inside a mail, or files that came with it were not read."""

from __future__ import annotations

from collections.abc import Sequence

from classifiers.kinds import Kind
from classifiers.transcript import Page, Span
from classifiers.verdict import Decided, Open


def is_message(pages: Sequence[Page]) -> bool:
    """Return whether pages are the mail that a paper came with."""
    return any(page.is_message for page in pages)


def of_message(outcome: Decided | Open, words: tuple[Span, ...] = ()) -> Decided | Open:
    """Return what the words of a mail can amount to: nobody issues a paper by writing its words into a mail.

    A court's process is the court's own paper (Fed. R. Civ. P. 45(a)(1)(A), Fed. R. Crim. P. 41(e), MCL 780.651); words
    that command are no reason to throw a mail away either, so a human looks. `words` are what the mail seems to be by.
    """
    if isinstance(outcome, Decided) and outcome.kind is Kind.OTHER_NOT_COMPULSORY:
        return outcome
    leaning = (Kind.OTHER_NOT_COMPULSORY, *((outcome.kind,) if isinstance(outcome, Decided) else ()))
    return Open(
        "These words stand in an e-mail, and an e-mail is no paper that a court or an agency issued.",
        "Ask for the paper itself, as a file or on paper.",
        leaning,
        words,
    )


def beside_a_request(outcome: Decided | Open, words: tuple[Span, ...] = ()) -> Decided | Open:
    """Return what an order is that no judge signed, and that came with the motion or the petition that asks for it.

    Who moves for an order brings one for the judge to sign (MCR 2.602(B)). `words` are the judge's empty place and the request.
    """
    if isinstance(outcome, Open) or outcome.kind is not Kind.COURT_ORDER:
        return outcome
    return Open(
        "No judge signed the order, and it came with the paper that asks for it: it may only be proposed.",
        "Give the papers to the Director, who asks the court whether a judge signed this order.",
        (Kind.OTHER_NOT_COMPULSORY, Kind.COURT_ORDER),
        words,
    )


def with_unread(outcome: Decided | Open, pages: Sequence[Page]) -> Decided | Open:
    """Return what can be said of a paper of which files were not read: that it compels nobody cannot."""
    has_unread = any(page.file_faults for page in pages)
    if not has_unread or isinstance(outcome, Open) or outcome.kind is not Kind.OTHER_NOT_COMPULSORY:
        return outcome
    return Open(
        "A file that came with this could not be read, and it may be the paper that matters.",
        "Open that file yourself, or ask for it on paper, and send it again.",
        (Kind.OTHER_NOT_COMPULSORY,),
    )
