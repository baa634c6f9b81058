"""Boards: bodies that no list holds, known by the noun that their name ends in ("WAYNE COUNTY ETHICS BOARD").

There are thousands of boards, commissions and committees that may summon a witness, and a court would have to enforce every
such summons. Where a court is named near by, they are its parties.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from classifiers.detectors.courts.fold import Folded, FoldedText

OF_THE_PUBLIC = frozenset({"BOARD", "COMMISSION", "COMMITTEE", "AUTHORITY", "BUREAU", "AGENCY"})
OF_ANYBODY = frozenset({"DEPARTMENT", "SERVICES"})
"""What such bodies are called; those of the second sort are a government's beside its name: "WAYNE COUNTY HEALTH SERVICES"."""
NOUNS = (*sorted(OF_THE_PUBLIC), *sorted(OF_ANYBODY))
GOVERNMENTS = frozenset({"COUNTY", "CITY", "TOWNSHIP", "VILLAGE", "STATE"})
GO_ON = frozenset({"OF", "ON", "FOR"})
"""What may follow the noun: "BOARD OF EDUCATION", "COMMISSION ON JUDICIAL TENURE"; an authority or an agency ends with it."""
NEVER_GO_ON = frozenset({"AUTHORITY", "BUREAU", "AGENCY", "SERVICES"})
SMALL = frozenset({"of", "and", "on", "for", "the", "&", "in"})
HIGHEST_LINES = 9
"""A letterhead stands in so many first lines."""
FEWEST, MOST = 2, 12
"""Words of a name: one alone is a label ("Agency"), more are a sentence."""
OF_COURTS = frozenset(
    {"COURT", "COURTS", "JUDICIAL", "JUDICIARY", "JUDGE", "MAGISTRATE", "TRIBUNAL", "CLERK", "CIRCUIT", "PROBATE", "JUSTICE"}
)
OF_PARTIES = frozenset({"PLAINTIFF", "DEFENDANT", "APPELLANT", "APPELLEE", "VS", "V", "VERSUS", "AGAINST"})
OF_FORMS = frozenset({"POLICE", "ARRESTING", "ORIGINATING", "REQUESTING", "PRESENTING", "ISSUING", "YOUR", "THIS", "BY", "UNDER"})
"""Words that make a blank's label of a line, or a phrase: "Requesting agency", "By authority"."""
NEAR = 3
"""So many lines off, a court's word or a party's makes of a body what a court's caption names."""


def names_a_board(text: FoldedText, core: Sequence[Folded]) -> tuple[Folded, ...] | None:
    """Return the words of a line that is the name of a board, a commission or the like, None when it is none.

    Args:
        text: the page or the column.
        core: the noun found in it.
    """
    line = tuple(word for word in text.words if word.line == core[0].line)
    if core[0].line >= HIGHEST_LINES or not FEWEST <= len(line) <= MOST or not _is_written_as_a_name(line):
        return None
    after = line[line.index(core[0]) + 1 :]
    is_governing = not after or (after[0].text in GO_ON and core[0].text not in NEVER_GO_ON)
    own = {word.text for word in line}
    near = {word.text for word in _near(text, core[0].line)}
    over = {word.text for word in text.words if word.line == core[0].line - 1}
    is_public = core[0].text in OF_THE_PUBLIC or (core[0].text in OF_ANYBODY and bool((own | over) & GOVERNMENTS))
    is_other = not is_public or own & (OF_COURTS | OF_PARTIES | OF_FORMS) or near & (OF_COURTS | OF_PARTIES)
    return line if is_governing and not is_other else None


def _is_written_as_a_name(line: Sequence[Folded]) -> bool:
    words = [word.raw for word in line if word.raw[:1].isalpha()]
    has_mark = any(word.after_mark for word in line[1:])
    return not has_mark and all(raw[0].isupper() or raw in SMALL for raw in words) and words[0][0].isupper()


def _near(text: FoldedText, line: int) -> Iterator[Folded]:
    return (word for word in text.words if abs(word.line - line) <= NEAR and not word.raw.islower())
