"""Judging: the whole program, rules and reader, on drawn papers of known truth; each make by a reader that never saw it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.classify import classify
from classifiers.detectors.language import SecondReader
from classifiers.kinds import Kind
from classifiers.transcript import Transcript, transcript_from_text
from classifiers.verdict import Lead, Open
from intake.scores import Judged, summary
from intake.training.corpus import draw_texts, recipe_texts
from intake.training.drawn import draw_papers
from intake.training.makes import MAKES, Make, make_of_instrument
from intake.training.train import fit, rows_of
from samples import AS_OF, instruments


@dataclass(frozen=True, slots=True)
class Tried:
    """What the whole program said of a drawn paper: the paper's make, the verdict beside the truth, and the lead."""

    make: str
    judged: Judged
    lead: Lead
    leaning: Kind | None = None

    @property
    def leans_right(self) -> bool:
        """Whether an undetermined paper's likeliest kind is the right one."""
        return self.leaning is self.judged.label


def try_paper(make: str, kind: Kind, transcript: Transcript, reader: SecondReader) -> Tried:
    """Judge one paper."""
    verdict = classify(transcript, today=AS_OF, second_reader=reader)
    leaning = verdict.outcome.leaning if isinstance(verdict.outcome, Open) else ()
    judged = Judged("", kind, verdict.kind, verdict.confidence, pages=len(transcript.pages))
    return Tried(make, judged, verdict.lead, next(iter(leaning), None))


def try_drawn(reader: SecondReader, *, seed: int, count: int, split: str, wanted: Sequence[str] = ()) -> Iterator[Tried]:
    """Judge drawn papers of all instruments, or of those wanted."""
    for paper in draw_papers(seed, count, split, wanted):
        yield try_paper(make_of_instrument(paper.sample.instrument), paper.kind, paper.transcript, reader)


def try_unseen(
    *, seed: int, learnt: int, epochs: int, count: int, split: str, temperature: float, groups: int = len(MAKES)
) -> Iterator[Tried]:
    """Leave makes out of the reader's training in turn, and judge papers of those makes with rules and reader.

    Args:
        seed: of what is learnt and, raised by one, of what is judged.
        learnt: texts drawn to learn from, those of the make included, which are then left out.
        epochs: passes over them.
        count: papers judged of each make, and as many texts of its recipes.
        split: that the judged papers are drawn from; "judge" holds out layouts, wordings, type and names as well.
        temperature: of the reader.
        groups: in how many groups the makes are left out; as many as there are makes leaves each out alone.
    """
    rows = rows_of(draw_texts(seed, learnt))
    for group in range(groups):
        makes = MAKES[group::groups]
        unseen = {make.name for make in makes}
        reader = SecondReader(fit([row for row in rows if row.make not in unseen], seed=seed, epochs=epochs), temperature)
        for make in makes:
            yield from _try_make(make, reader, seed + 1, count, split)


def _try_make(make: Make, reader: SecondReader, seed: int, count: int, split: str) -> Iterator[Tried]:
    own = [one for one in instruments(split) if make.has_instrument(one)]
    if own:
        yield from try_drawn(reader, seed=seed, count=count, split=split, wanted=own)
    for text in recipe_texts(seed, count, make.name):
        yield try_paper(make.name, text.kind, transcript_from_text(text.text), reader)


def leave_out_table(tried: Sequence[Tried]) -> str:
    """Return a Markdown table: how the whole program does on each make that its reader never saw."""
    lines = ["| make left out | papers | right | abstained | called judicial, and are not |", "| --- | --- | --- | --- | --- |"]
    lines += [_line(make.name, [one.judged for one in tried if one.make == make.name]) for make in MAKES]
    return "\n".join([*lines, _line("all", [one.judged for one in tried])])


def _line(name: str, judged: Sequence[Judged]) -> str:
    told = summary(judged)
    bound = f" (at most {told['false_judicial_upper_95']:.3f} with 95 % certainty)" if told["not_judicial"] else ""
    return (
        f"| {name} | {told['papers']} | {_share(told['accuracy'])} | {_share(told['abstained'])} "
        f"| {told['false_judicial']} of {told['not_judicial']}{bound} |"
    )


def _share(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else "–"
