"""Drawing: one paper from its seed, filled in, laid out, printed and captured, with its truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from samples.blocks import Content, PartStart
from samples.capture import CAPTURES, capture_pages
from samples.content import make_content, source
from samples.forms import forms
from samples.layout import lay_out
from samples.marks import Letters, Sheet, hull, is_on_solid
from samples.pdf import write_pdf
from samples.styles import choose_style, register_fonts
from samples.truth import ALWAYS_CHECKED, AS_OF, PartTruth, Sample, SlotTruth, WordTruth
from samples.typeset import width_of


def instruments(split: str = "train") -> tuple[str, ...]:
    """Return the ids of all instruments that a split can draw."""
    return tuple(sorted(forms(split)))


def variants(instrument: str, split: str = "train") -> tuple[str, ...]:
    """Return the names of the faults that an instrument can be drawn with; "good" is the one without.

    Raises:
        KeyError: no such instrument.
    """
    return tuple(sorted({name for form in forms(split)[instrument] for name, _ in form.variants}))


def draw(
    instrument: str, seed: int, split: str = "train", capture: str = "pdf", *, variant: str | None = None, on: date = AS_OF
) -> Sample:
    """Draw one paper.

    Args:
        instrument: id of the catalogue (A01).
        seed: which paper; the same seed gives the same bytes.
        split: one of `SPLITS`: other forms, names, type and pens.
        capture: how it reached the desk, a name of `CAPTURES`.
        variant: a fault by name (`variants`), None to let the seed choose.
        on: the day on which it is presented.

    Raises:
        KeyError: no such instrument, split, variant or capture.
    """
    if capture not in CAPTURES:
        raise KeyError(f"no such capture: {capture}")
    register_fonts()
    content = make_content(instrument, seed, split, variant, on)
    rng = source(instrument, seed, split, "drawing")
    style = choose_style(rng, split)
    sheets, starts = lay_out(content.blocks, style, rng)
    words, slots = _truth_of(sheets)
    flags = _flags(content, starts)
    shot = capture_pages(write_pdf(sheets, has_fields=capture == "acroform"), capture, source(instrument, seed, split, capture))

    def can_be_read(word: WordTruth) -> bool:
        is_hidden = shot.is_two_toned and is_on_solid(word.box, sheets[word.page - 1])
        return not is_hidden and shot.shows(word.page, word.box)

    return Sample(
        instrument=instrument,
        label=content.kind,
        subtype=content.subtype,
        seed=seed,
        split=split,
        variant=content.variant,
        capture=capture,
        style=style.name,
        data=shot.data,
        suffix=shot.suffix,
        flags=flags,
        checked_flags=tuple(sorted((ALWAYS_CHECKED - content.unchecked) | set(flags))),
        slots=tuple(replace(slot, box=shot.place(slot.page, slot.box)) for slot in slots),
        words=tuple(replace(word, box=shot.place(word.page, word.box)) for word in words if can_be_read(word)),
        fields=dict(content.fields),
        parts=_parts(content, starts, len(sheets)),
        text=_text(sheets),
        sizes_pt=shot.sizes_pt,
        quarter_turns=shot.quarter_turns,
    )


def _flags(content: Content, starts: Sequence[tuple[int, PartStart]]) -> tuple[str, ...]:
    """Return what must be raised; that several papers came together is known only after they were laid out."""
    return tuple(sorted(content.flags | ({"MULTI_DOC_PACKET"} if len(starts) > 1 else set())))


def _parts(content: Content, starts: Sequence[tuple[int, PartStart]], pages: int) -> tuple[PartTruth, ...]:
    marks = [(0, content.kind, content.subtype), *((at, part.kind, part.subtype) for at, part in starts)]
    if len(marks) > 1 and marks[1][0] == 0:
        marks = marks[1:]
    ends = [*(at for at, _, _ in marks[1:]), pages]
    return tuple(
        PartTruth(tuple(range(at + 1, end + 1)), kind, subtype) for (at, kind, subtype), end in zip(marks, ends, strict=True)
    )


def _words_of(mark: Letters) -> tuple[WordTruth, ...]:
    """Return a mark's words; a turned one's box is about the place where it stands."""
    if mark.words or len(mark.text) == 1:
        return mark.words
    wide = width_of(mark.text, mark.font, mark.size)
    box = hull(((mark.x, mark.y - mark.size), (mark.x + wide, mark.y + mark.size * 0.3)))
    return (WordTruth(0, mark.text, box),)


def _truth_of(sheets: Sequence[Sheet]) -> tuple[list[WordTruth], list[SlotTruth]]:
    words: list[WordTruth] = []
    slots: list[SlotTruth] = []
    for number, sheet in enumerate(sheets, 1):
        for mark in sheet.marks:
            if isinstance(mark, Letters) and not mark.angle and not set(mark.text) <= {"_", ")"}:
                words += (replace(word, page=number) for word in _words_of(mark))
        slots += (replace(slot, page=number) for slot in sheet.slots)
    return words, slots


def _text(sheets: Sequence[Sheet]) -> str:
    """Return the sheets' words, line by line from the top."""
    pages = []
    for sheet in sheets:
        letters = [mark for mark in sheet.marks if isinstance(mark, Letters) and not mark.angle and mark.words]
        rows: dict[int, list[Letters]] = {}
        for mark in letters:
            rows.setdefault(round(mark.y / 4), []).append(mark)
        lines = (" ".join(mark.text for mark in sorted(rows[row], key=lambda mark: mark.x)) for row in sorted(rows))
        pages.append("\n".join(lines))
    return "\f".join(pages)
