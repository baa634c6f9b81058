"""Kept: the small collection of papers in `samples/papers`, and the visits that a newcomer's first docket is filled with."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from samples.writing import Wish, write_wishes

WISHES = (
    Wish("ao93_scan", "A01", 31, "train", "scanpdf", "good"),
    Wish("ao93_unsigned", "A01", 32, "train", "pdf", "unsigned"),
    Wish("ao93_no_court_fax", "A01", 35, "tune", "fax", "no_court"),
    Wish("ao93_expired_form", "A01", 60, "tune", "acroform", "expired"),
    Wish("ao93c_telephone", "A02", 35, "train", "pdf", "good"),
    Wish("ao442_clerk", "A05", 48, "tune", "scan", "good"),
    Wish("civil_entry_warrant", "A09", 37, "train", "pdf", "good"),
    Wish("mc231_scan", "B01", 38, "train", "scanpdf", "good"),
    Wish("mc231_jurat_only", "B01", 39, "train", "fax", "jurat_only"),
    Wish("mc231_upside_down", "B01", 44, "tune", "rot180", "good"),
    Wish("mc200_felony", "B03", 41, "train", "pdf", "good"),
    Wish("mc229_bench_warrant_unsigned", "B05", 42, "train", "fax", "unsigned"),
    Wish("pcm209_order", "B10", 43, "train", "pdf", "good"),
    Wish("ao88b_attorney", "C01", 44, "train", "photo", "good"),
    Wish("ao88a_blank", "C02", 47, "tune", "pdf", "blank"),
    Wish("ao89_fax", "C03", 53, "tune", "fax", "good"),
    Wish("ao110_scan", "C04", 47, "train", "scan", "good"),
    Wish("mc11_fax_standard", "C05", 48, "train", "fax_standard", "good"),
    Wish("mc11_form", "C05", 93, "tune", "acroform", "good"),
    Wish("ohio_subpoena", "C07", 50, "train", "pdf", "good"),
    Wish("investigative_subpoena_no_order", "C08", 51, "train", "pdf", "no_authorisation"),
    Wish("library_records_order", "D01", 52, "train", "pdf", "good"),
    Wish("library_records_order_photo", "D01", 67, "tune", "photo", "unsigned"),
    Wish("order_2703d_gag", "D03", 64, "tune", "pdf", "good"),
    Wish("ppo_sideways", "D06", 55, "train", "rot90", "good"),
    Wish("i200_photo", "E01", 57, "train", "photo", "good"),
    Wish("i200_fax", "E01", 59, "tune", "fax", "good"),
    Wish("i205_photocopy", "E02", 58, "train", "photocopy", "good"),
    Wish("i247a_detainer", "E03", 59, "train", "pdf", "good"),
    Wish("i138_subpoena", "E04", 60, "train", "scan", "good"),
    Wish("eoir_order", "E06", 81, "tune", "pdf", "good"),
    Wish("dea79", "F01", 62, "train", "skew8", "good"),
    Wish("national_security_letter", "F03", 63, "train", "pdf", "good"),
    Wish("mdoc_parole_warrant", "G01", 64, "train", "fax", "good"),
    Wish("alj_subpoena", "G03", 65, "train", "pdf", "good"),
    Wish("ao106_application", "H01", 66, "train", "clean", "good"),
    Wish("proposed_order", "H03", 67, "tune", "pdf", "proposed"),
    Wish("detective_letter", "H04", 68, "train", "low", "good"),
    Wish("lein_printout", "H08", 69, "train", "fax", "good"),
    Wish("consent_form", "H11", 74, "tune", "pdf", "good"),
    Wish("common_law_court", "H12", 71, "train", "scan", "good"),
    Wish("know_your_rights", "L02", 72, "train", "pdf", "good"),
    Wish("detainer_and_i200", "P01", 73, "train", "pdf", "good"),
)
"""What is in `samples/papers`: all kinds, faults and ways of capture, each small."""


def redraw(out: Path) -> list[Path]:
    """Draw the kept collection into a folder, with its manifest; the same bytes every time."""
    return write_wishes(WISHES, out, has_texts=False)


@dataclass(frozen=True, slots=True)
class DemoVisit:
    """An invented visit for `run --demo`: who came, what was said, and the paper that was shown.

    `agency` and `sought` use the words that a visit's record uses ("ice", "local_police"; "records", "nonpublic_area");
    `data` is the paper's bytes, `file` its name.
    """

    file: str
    data: bytes
    agency: str
    presenter: str
    badge: str
    sought: tuple[str, ...]
    request_words: str


_DEMO = (
    (
        "i200_photo",
        "ice",
        "Officer Dunmoor",
        "4471",
        ("person", "nonpublic_area"),
        "Asked to look for a person in the staff workroom.",
    ),
    ("ao93_scan", "fbi", "Agent Kestrell", "2093", ("devices", "records"), "Said that the search would begin today."),
    ("mc11_fax_standard", "attorney", "", "", ("records",), "Wants account records before a civil hearing."),
    (
        "detective_letter",
        "local_police",
        "Det. Farrowby",
        "118",
        ("records", "video"),
        "Handed over a letter and asked for video.",
    ),
    (
        "library_records_order",
        "process_server",
        "P. Novakov",
        "",
        ("records",),
        "Left an order of the circuit court at the desk.",
    ),
    ("consent_form", "state_police", "Tpr. Lindqvane", "7730", ("nonpublic_area", "devices"), "Asked staff to sign a form."),
)


def demo() -> tuple[DemoVisit, ...]:
    """Return the handful of visits, with papers from `samples/papers`.

    Raises:
        FileNotFoundError: the kept papers are not there.
    """
    folder = files("samples") / "papers"
    names = {entry.name.rpartition(".")[0]: entry for entry in folder.iterdir()}
    found: list[DemoVisit] = []
    for stem, agency, presenter, badge, sought, words in _DEMO:
        if stem not in names:
            raise FileNotFoundError(f"samples/papers has no {stem}")
        found.append(DemoVisit(names[stem].name, names[stem].read_bytes(), agency, presenter, badge, sought, words))
    return tuple(found)
