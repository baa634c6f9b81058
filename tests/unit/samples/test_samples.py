"""Drawn papers: the same every time, with a truth that agrees with the page, and two makes that share nothing."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
import pdfplumber
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageSequence

import samples
from classifiers.evidence import SignatureState, SignerRole, SlotPurpose
from classifiers.kinds import Kind, catalogue
from samples.capture import CAPTURES
from samples.content import VARIANT_FLAGS, VARIANT_UNCHECKED, make_content, source
from samples.forms import forms
from samples.kept import WISHES
from samples.pdf import render
from samples.pools import POOLS
from samples.styles import STYLES
from samples.truth import ALWAYS_CHECKED, Sample
from samples.typeset import width_of
from samples.writing import Wish, row

KEPT = Path(samples.__file__).parent / "papers"
EVERY = [(split, instrument) for split in samples.SPLITS for instrument in samples.instruments(split)]
FLAG_CODES = ALWAYS_CHECKED | {"AUTHENTICITY_SUSPECT", "MULTI_DOC_PACKET"}


def test_all_kinds_and_most_instruments_can_be_drawn() -> None:
    """At least 45 instruments of the catalogue, in both splits, cover every kind that a paper can have."""
    for split in samples.SPLITS:
        drawn = {form.subtype for group in forms(split).values() for form in group}
        kinds = {form.kind for group in forms(split).values() for form in group}
        assert len(drawn) >= 45
        assert kinds == {str(kind) for kind in Kind if kind is not Kind.UNDETERMINED}


@pytest.mark.parametrize(("split", "instrument"), EVERY)
def test_label_and_subtype_are_the_catalogues(split: str, instrument: str) -> None:
    """What a paper is labelled agrees with the catalogue of instruments."""
    for form in forms(split)[instrument]:
        assert catalogue()[form.subtype].kind == form.kind


@pytest.mark.parametrize(("instrument", "blank"), [("A08", ""), ("B05", ""), ("B10", "court_order")])
def test_a_signed_request_over_an_empty_order_was_not_issued(instrument: str, blank: str) -> None:
    """Prob 12C, MC 229 and PCM 209 with only the asking half signed ask; a form that nobody filled in keeps its kind."""
    asked = make_content(instrument, 3, "train", "unsigned", samples.AS_OF)
    signed = make_content(instrument, 3, "train", "good", samples.AS_OF)
    assert asked.kind == catalogue()[asked.subtype].kind == Kind.OTHER_NOT_COMPULSORY
    assert "SIG_ISSUER_MISSING" not in asked.flags
    assert signed.kind == catalogue()[instrument].kind
    if blank:
        assert make_content(instrument, 3, "train", "blank", samples.AS_OF).kind == blank


@pytest.mark.parametrize(("split", "instrument"), EVERY)
def test_every_variant_is_filled_in_with_known_words(split: str, instrument: str) -> None:
    """Each fault of each form gives a paper whose flags and slots use the contract's words, and whose flags were vouched for."""
    for variant in samples.variants(instrument, split):
        content = make_content(instrument, 3, split, variant, samples.AS_OF)
        assert content.blocks
        assert content.flags <= FLAG_CODES
        assert not content.flags & content.unchecked
        text = samples.text(instrument, 3, split, variant=variant)
        assert len(text.split()) > 25
        assert not set("{}<>@") & set(text.replace("@", "", 4))


@pytest.mark.parametrize(("split", "instrument"), EVERY)
def test_boxes_lie_on_their_pages(split: str, instrument: str) -> None:
    """Every word and every place for a signature lies on its page, and the text layer says the same words."""
    sample = samples.draw(instrument, 7, split)
    for thing in (*sample.words, *sample.slots):
        width, height = sample.sizes_pt[thing.page - 1]
        x0, top, x1, bottom = thing.box
        assert 0 <= x0 < x1 <= width
        assert 0 <= top < bottom <= height
    for slot in sample.slots:
        assert slot.role in set(SignerRole)
        assert slot.purpose in set(SlotPurpose)
        assert slot.state in set(SignatureState)
    with pdfplumber.open(io.BytesIO(sample.data)) as file:
        assert len(file.pages) == sample.page_count
        upright = [page.filter(lambda thing: thing.get("matrix", (1, 0))[1] == 0) for page in file.pages]
        read = "".join("".join(page.extract_text().split()) for page in upright)
    for word in sample.words[:40]:
        assert word.text in read


@pytest.mark.parametrize("capture", sorted(samples.CAPTURES))
def test_the_same_seed_gives_the_same_bytes(capture: str) -> None:
    """A paper is decided by its seed alone, whatever captured it."""
    first = samples.draw("E01", 11, "judge", capture, variant="good")
    again = samples.draw("E01", 11, "judge", capture, variant="good")
    other = samples.draw("E01", 12, "judge", capture, variant="good")
    assert first == again
    assert first.data != other.data


def test_the_same_seed_gives_the_same_paper_in_another_process() -> None:
    """Nothing depends on the order of a set, the clock, or the process."""
    code = "import samples, hashlib; print(hashlib.sha256(samples.draw('B01', 5, 'train', 'scan').data).hexdigest())"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def _dark_share(sample: Sample, box: tuple[float, float, float, float]) -> float:
    image = Image.open(io.BytesIO(sample.data)).convert("L")
    scale = image.width / sample.sizes_pt[0][0]
    x0, top, x1, bottom = (value * scale for value in box)
    part = image.crop((int(x0) + 2, int(top), int(x1) - 2, int(bottom) - 4))
    return sum(part.histogram()[:160]) / max(part.width * part.height, 1)


def on_one_page(seed: int, split: str) -> tuple[samples.Sample, samples.Sample] | None:
    """Return a signed and a blank paper as pictures; None where one of them takes two pages, and is a PDF."""
    signed, blank = (samples.draw("E01", seed, split, "clean", variant=variant) for variant in ("good", "unsigned"))
    return (signed, blank) if signed.page_count == blank.page_count == 1 else None


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("split", samples.SPLITS)
def test_ink_stands_where_the_truth_says(split: str, seed: int) -> None:
    """A slot called signed has ink above its line; a slot called blank has none."""
    signed, blank = next(pair for number in range(seed, 100, 4) if (pair := on_one_page(number, split)))
    issuing = next(slot for slot in signed.slots if slot.purpose == "issue")
    empty = next(slot for slot in blank.slots if slot.purpose == "issue")
    assert issuing.state != "blank"
    assert _dark_share(signed, issuing.box) > 0.004
    assert empty.state == "blank"
    assert _dark_share(blank, empty.box) < 0.004


def test_a_fault_raises_its_flag_and_nothing_else_that_is_checked() -> None:
    """Taking one thing from a good warrant adds exactly its flag."""
    good = samples.draw("A01", 21, "train", variant="good")
    base = set(good.flags) - {"SIGNATURE_ELECTRONIC"}
    assert not base
    for variant in ("unsigned", "no_case", "no_court", "no_date", "expired", "no_attachment"):
        sample = samples.draw("A01", 21, "train", variant=variant)
        assert set(sample.flags) - {"SIGNATURE_ELECTRONIC"} == set(VARIANT_FLAGS[variant])
        assert set(sample.flags) <= set(sample.checked_flags)
        assert sample.label == good.label


def test_dates_stand_in_their_order() -> None:
    """A good warrant is in date on the day it is presented; an expired one is not."""
    for seed in range(6):
        good = samples.draw("A01", seed, "judge", variant="good").fields
        late = samples.draw("A01", seed, "judge", variant="expired").fields
        assert good["issued"] <= samples.AS_OF.isoformat() <= good["execute_by"]
        assert late["execute_by"] < samples.AS_OF.isoformat()


@pytest.mark.parametrize(("one", "other"), list(combinations(samples.SPLITS, 2)))
def test_no_two_splits_share_a_maker(one: str, other: str) -> None:
    """Judging is done on other names, type, pens and forms than training and mending."""
    assert not {style.face for style in STYLES[one]} & {style.face for style in STYLES[other]}
    assert not {maker for style in STYLES[one] for maker in style.makers} & {
        maker for style in STYLES[other] for maker in style.makers
    }
    assert not set(POOLS["first"][one]) & set(POOLS["first"][other])
    assert not set(POOLS["last"][one]) & set(POOLS["last"][other])
    for instrument in set(samples.instruments(one)) & set(samples.instruments(other)):
        others = [form.body for form in forms(other)[instrument]]
        assert not any(form.body in others for form in forms(one)[instrument])


def test_every_fault_is_known_by_name() -> None:
    """A form cannot ask for a fault that nothing explains."""
    known = set(VARIANT_FLAGS) | set(VARIANT_UNCHECKED) | {"good", "enclosed"}
    assert {name for split, instrument in EVERY for name in samples.variants(instrument, split)} <= known


def test_invented_people_only() -> None:
    """Telephone numbers are of the invented range and addresses of example domains."""
    for split, instrument in EVERY:
        text = samples.text(instrument, 2, split)
        for place in range(len(text)):
            if text.startswith("555-", place):
                assert text[place : place + 6] == "555-01"
        assert all("example" in word for word in text.split() if "@" in word)


def test_noise_changes_letters_but_not_the_paper() -> None:
    """Misread text is still about as long, and without noise nothing is misread."""
    plain = samples.text("C05", 4, "train")
    noisy = [samples.text("C05", seed, "train", noise=True) for seed in range(20)]
    clean = [samples.text("C05", seed, "train") for seed in range(20)]
    assert samples.text("C05", 4, "train") == plain
    assert any(one != other for one, other in zip(noisy, clean, strict=True))
    assert all(0.6 < len(one) / len(other) < 1.4 for one, other in zip(noisy, clean, strict=True))


def test_a_folder_is_written_with_its_manifest(tmp_path: Path) -> None:
    """The manifest reads back, names files that are there, and the same seed writes the same folder."""
    for name in ("one", "two"):
        samples.write(tmp_path / name, seed=3, count=4, split="judge", captures=("pdf", "fax"), instruments=("A01", "H04"))
    with (tmp_path / "one" / "manifest.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [line["capture"] for line in rows] == ["pdf", "fax", "pdf", "fax"]
    for line in rows:
        assert line["label"] in set(Kind)
        assert (tmp_path / "one" / line["text_file"]).read_text(encoding="utf-8")
        assert (tmp_path / "one" / line["file"]).read_bytes() == (tmp_path / "two" / line["file"]).read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [{"split": "both"}, {"captures": ("polaroid",)}, {"instruments": ("Z99",)}, {"count": 0}],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_name_that_is_not_known_is_refused(wrong: dict[str, object], tmp_path: Path) -> None:
    """A wrong name says so, and writes nothing."""
    with pytest.raises(ValueError, match=r"not|must"):
        samples.write(tmp_path / "out", **wrong)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_kept_papers_are_small_and_of_all_kinds() -> None:
    """The tree carries about 40 papers, under 6 MB, of every kind and of several captures and file types."""
    with (KEPT / "manifest.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(WISHES) >= 40
    assert sum(path.stat().st_size for path in KEPT.iterdir()) < 6_000_000
    assert {line["label"] for line in rows} == {str(kind) for kind in Kind if kind is not Kind.UNDETERMINED}
    assert {Path(line["file"]).suffix for line in rows} >= {".pdf", ".png", ".jpg", ".tiff"}
    assert len({line["capture"] for line in rows}) >= 10


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: wish.name)
def test_kept_papers_can_be_drawn_again(wish: Wish) -> None:
    """Drawing a kept paper again gives the same truth; where it has a text layer, or is a fax, the same bytes."""
    with (KEPT / "manifest.csv").open(encoding="utf-8") as file:
        kept = next(line for line in csv.DictReader(file) if line["file"].rpartition(".")[0] == wish.name)
    is_quick = wish.capture in {"pdf", "acroform", "fax"}
    sample = samples.draw(wish.instrument, wish.seed, wish.split, wish.capture if is_quick else "pdf", variant=wish.variant)
    assert row(kept["file"], sample, "") == {**kept, "capture": sample.capture}
    if is_quick:
        assert (KEPT / kept["file"]).read_bytes() == sample.data


def _grey_page(sample: Sample) -> NDArray[np.uint8]:
    return np.asarray(render(sample.data, 200)[0].convert("L"))


def test_a_third_copy_can_still_be_read_by_a_person() -> None:
    """A copier thickens and roughens letters; it does not take the thin strokes of a page away."""
    printed = samples.draw("A10", 7100, "train")
    copied = samples.draw("A10", 7100, "train", "photocopy")
    blank, page = _grey_page(printed), _grey_page(copied)
    for word, there in zip(printed.words, copied.words, strict=True):
        dark = [_ink(picture, box) for picture, box in ((blank, word.box), (page, there.box))]
        assert dark[1] > 0.6 * dark[0], word.text


def _ink(page: NDArray[np.uint8], box: tuple[float, float, float, float]) -> float:
    x0, top, x1, bottom = (round(value * 200 / 72) for value in box)
    return float((255 - page[top - 3 : bottom + 3, x0 - 3 : x1 + 3].astype(float)).sum())


def test_a_rule_thinner_than_a_faxes_row_is_greyer_and_not_missed() -> None:
    """A fax's sensor gathers light while the paper moves: no stroke falls between two rows."""
    page = np.full((408, 408, 3), 255, np.uint8)
    rules = range(20, 400, 23)
    for rule in rules:
        page[rule : rule + 2] = 0
    fax = CAPTURES["fax_standard"]
    assert fax
    bits = fax.effect(page, source("any", 1, "train", "fax_standard")).picture
    assert bits.shape == (196, 408)
    dark = (bits[:, 40:360] == 0).mean(axis=1)
    assert all(dark[rule * 98 // 204 - 3 : rule * 98 // 204 + 4].max() > 0.2 for rule in rules)


def test_print_is_seen_through_a_stamp() -> None:
    """A stamp's ink is thin: black letters on it stay black, so all that was printed can be read in colour."""
    sample = samples.draw("C04", 7102, "train", "clean")
    page = np.asarray(Image.open(io.BytesIO(sample.data)).convert("L"))
    word = next(word for word in sample.words if word.text == "lieu")
    x0, top, x1, bottom = (round(value * 200 / 72) for value in word.box)
    assert (page[top:bottom, x0:x1] < 20).mean() > 0.05


def test_only_words_that_can_be_read_are_in_the_truth() -> None:
    """What the edge of the picture cut off, and what lies on a stamp's solid star once colours are gone, is not asked for."""
    whole, faxed, askew = (samples.draw("C04", 7102, "train", capture).words for capture in ("clean", "fax", "skew8"))
    assert Counter(word.text for word in whole) - Counter(word.text for word in faxed) == Counter({"lieu": 1})
    assert {"AO", "110"} <= {word.text for word in whole}
    assert not {"AO", "110"} & {word.text for word in askew}
    assert len(askew) >= len(whole) - 4


def test_several_faxed_pages_are_one_file() -> None:
    """A fax of several pages is one TIFF of one-bit pages at the fax's own two resolutions."""
    sample = samples.draw("A01", 35, "train", "fax_standard", variant="executed")
    with Image.open(io.BytesIO(sample.data)) as image:
        assert sum(1 for _ in ImageSequence.Iterator(image)) == sample.page_count
        assert image.mode == "1"
        assert [round(float(value)) for value in image.info["dpi"]] == [204, 98]


def test_a_packet_says_where_each_paper_begins() -> None:
    """A packet's parts cover its pages once, in order."""
    sample = samples.draw("P01", 1, "train")
    assert [part.subtype for part in sample.parts] == ["E03", "E01"]
    assert [page for part in sample.parts for page in part.pages] == list(range(1, sample.page_count + 1))
    assert "MULTI_DOC_PACKET" in sample.flags


def test_demo_visits_bring_kept_papers() -> None:
    """The newcomer's first docket is filled from the kept papers."""
    visits = samples.demo()
    assert len(visits) >= 5
    assert all((KEPT / visit.file).read_bytes() == visit.data for visit in visits)


def test_manifest_row_joins_lists() -> None:
    """Lists stand in one cell, parted by semicolons."""
    line = row("a.pdf", samples.draw("B01", 2, "train", variant="jurat_only"), "")
    assert line["flags"] == "SIG_ISSUER_MISSING;SIG_WRONG_LINE"
    assert "judge:issue:blank" in line["slots"].split(";")


def test_letters_have_a_width_in_every_face() -> None:
    """Every face used is there on a machine that has only what the packages bring."""
    samples.draw("A01", 1, "judge")
    for styles in STYLES.values():
        for style in styles:
            for name in (style.face.regular, style.face.bold, style.face.italic):
                assert width_of("§ “Order”", name, 10.0) > 20
