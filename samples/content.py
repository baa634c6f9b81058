"""Content: a form filled in for one seed, as blocks with their truth; look and paper come later.

The variant ("unsigned", "no_court" ...) decides what is wrong; every fault raises its flag here, in one place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from random import Random

from samples.blocks import (
    Block,
    Caption,
    Cells,
    Columns,
    Content,
    Frame,
    Gap,
    Para,
    PartStart,
    Run,
    RunKind,
    Runs,
    Sign,
    Stamp,
)
from samples.cast import DAY_FIELDS, Cast
from samples.forms import Form, Node, forms, small_print
from samples.truth import VERSION

VARIANT_FLAGS: dict[str, tuple[str, ...]] = {
    "unsigned": ("SIG_ISSUER_MISSING",),
    "jurat_only": ("SIG_ISSUER_MISSING", "SIG_WRONG_LINE"),
    "wrong_line": ("SIG_WRONG_LINE",),
    "blank": ("BLANK_TEMPLATE",),
    "no_case": ("CASE_NUMBER_MISSING",),
    "no_court": ("COURT_NAME_MISSING",),
    "blank_court": ("COURT_NOT_RECOGNISED",),
    "no_date": ("ISSUE_DATE_MISSING",),
    "clerk_signed": ("SIGNER_CLERK_ONLY",),
    "expired": ("EXECUTE_BY_PASSED",),
    "long_window": ("EXECUTE_WINDOW_TOO_LONG",),
    "no_attachment": ("ATTACHMENT_MISSING",),
    "gag": ("NONDISCLOSURE_GAG",),
    "sealed": ("SEALED",),
    "executed": ("ALREADY_EXECUTED",),
    "quashed": ("SUPERSEDED_OR_QUASHED",),
    "proposed": ("PROPOSED_OR_DRAFT",),
    "no_authorisation": ("AUTHORISATION_ORDER_NOT_ATTACHED",),
}
"""What each fault must raise."""

VARIANT_UNCHECKED: dict[str, tuple[str, ...]] = {
    "unsigned": ("PROPOSED_OR_DRAFT", "BLANK_TEMPLATE", "SIG_WRONG_LINE"),
    "jurat_only": ("BLANK_TEMPLATE", "PROPOSED_OR_DRAFT"),
    "wrong_line": ("SIG_ISSUER_MISSING", "SIGNATURE_ELECTRONIC", "SIGNER_CLERK_ONLY"),
    "blank": (
        "SIG_ISSUER_MISSING",
        "COURT_NAME_MISSING",
        "COURT_NOT_RECOGNISED",
        "CASE_NUMBER_MISSING",
        "ISSUE_DATE_MISSING",
        "ATTACHMENT_MISSING",
        "SIG_WRONG_LINE",
        "PAGES_MISSING",
        "PROPOSED_OR_DRAFT",
        "NONDISCLOSURE_GAG",
        "SEALED",
        "AUTHORISATION_ORDER_NOT_ATTACHED",
        "CIVIL_ENTRY_WARRANT",
        "OUT_OF_STATE",
    ),
    "no_court": ("COURT_NOT_RECOGNISED", "OUT_OF_STATE"),
    "blank_court": ("COURT_NAME_MISSING", "BLANK_TEMPLATE"),
    "no_date": ("EXECUTE_BY_PASSED", "BLANK_TEMPLATE"),
    "expired": ("EXECUTE_WINDOW_TOO_LONG",),
    "no_attachment": ("PAGES_MISSING",),
    "sealed": ("NONDISCLOSURE_GAG",),
    "executed": ("EXECUTE_BY_PASSED",),
    "gag": ("SEALED",),
    "proposed": ("SIG_ISSUER_MISSING", "ISSUE_DATE_MISSING", "BLANK_TEMPLATE"),
    "no_authorisation": ("ATTACHMENT_MISSING",),
}
"""What each fault leaves open: its presence or absence is a matter of taste, or of another flag saying the same."""

CASE_KEYS = frozenset(
    {
        "case_mj",
        "case_mc",
        "case_cr",
        "case_cv",
        "case_dist",
        "case_sw",
        "case_circ",
        "case_fam",
        "case_na",
        "case_prob",
        "case_os",
        "docket",
        "gj_no",
        "agency_no",
    }
)
PERSON_KEYS = frozenset({"person", "PERSON"})
SIGNER_FLAGS = {
    "clerk": "SIGNER_CLERK_ONLY",
    "attorney": "SIGNER_ATTORNEY_ONLY",
    "immigration_judge": "SIGNER_IS_IMMIGRATION_JUDGE",
    "administrative_judge": "SIGNER_IS_ALJ",
}
KIND_FLAGS = {
    "administrative_warrant": ("ADMIN_NOT_JUDICIAL",),
    "administrative_subpoena": ("ADMIN_NOT_JUDICIAL", "ADMIN_SUBPOENA_NOT_SELF_ENFORCING"),
}
DEFAULT_STATE = {
    "apply": "ink",
    "approve": "ink",
    "jurat": "ink",
    "serve": "blank",
    "consent": "blank",
    "certify": "ink",
    "other": "blank",
}
ISSUE_STATES = {"unsigned": "blank", "jurat_only": "blank", "proposed": "blank", "wrong_line": "ink", "clerk_signed": "ink"}
"""What the variant puts on the issuing line, where the form says nothing: an enclosed order stays signed."""
SHARED_LINES = (
    (re.compile(r"(?i)judge\s*/.*clerk\s*/\s*attorney|judge,\s*clerk\s+or\s+attorney"), "judge_clerk_or_attorney"),
    (re.compile(r"(?i)judge\s*/.*clerk|issuing\s+officer's\s+signature$|signature\s+of\s+issuing\s+officer"), "judge_or_clerk"),
)
"""Lines that any of several officers may sign: on a form that nobody filled in, nobody knows which."""
JUDICIAL_FAULTS = frozenset(
    {
        "CASE_NUMBER_MISSING",
        "COURT_NAME_MISSING",
        "COURT_NOT_RECOGNISED",
        "SIG_ISSUER_MISSING",
        "SIG_WRONG_LINE",
    }
)
"""Faults of court papers only: on other papers they stay open."""
SIDE_MATTERS = frozenset(
    {
        "ATTACHMENT_MISSING",
        "ISSUE_DATE_MISSING",
        "NONDISCLOSURE_GAG",
        "PAGES_MISSING",
        "PROPOSED_OR_DRAFT",
        "SEALED",
        "EXECUTE_BY_PASSED",
    }
)
"""What may be raised on a paper of no court without being a mistake."""
JUDICIAL_KINDS = frozenset({"judicial_subpoena", "judicial_warrant", "court_order"})

MICHIGAN_LAW, FEDERAL_LAW = ("MCL ", "MCR "), ("Fed. R.", "Federal Rule", "100 miles")
"""Words by which a notice belongs to one system of courts; other courts' papers do not carry it."""

TOKENS = re.compile(
    r"""
      \{(?P<print>=?)(?P<key>\w+)\}       # {officer} {=judge}
    | \*\*(?P<bold>[^*]+)\*\*             # **YOU ARE COMMANDED**
    | \[(?P<check>[x ]|[?!]\w+)\]         # [x] [ ] [?cond] [!cond]
    | (?P<blank>_{3,})                    # ____ an empty place
    """,
    re.VERBOSE,
)
CHOICE = re.compile(r"<([^<>]*\|[^<>]*)>")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a line: kind is print, bold, value, plain value, check or blank."""

    kind: str
    text: str


@lru_cache(maxsize=20_000)
def tokens(line: str) -> tuple[Token, ...]:
    """Cut a line (choices already made) into its pieces."""
    found: list[Token] = []
    at = 0
    for match in TOKENS.finditer(line):
        if match.start() > at:
            found.append(Token("print", line[at : match.start()]))
        at = match.end()
        if match["key"]:
            found.append(Token("plain" if match["print"] else "value", match["key"]))
        elif match["bold"]:
            found.append(Token("bold", match["bold"]))
        elif match["check"]:
            found.append(Token("check", match["check"]))
        else:
            found.append(Token("blank", match["blank"]))
    if at < len(line):
        found.append(Token("print", line[at:]))
    return tuple(found)


class Filler:
    """Fills one form: holds the cast, the variant and the truth found on the way."""

    def __init__(self, form: Form, cast: Cast, variant: str) -> None:
        self.form = form
        self.cast = cast
        self.rng = cast.rng
        self.variant = variant
        self.kind, self.subtype = (
            ("other_not_compulsory", form.asks) if form.asks and variant == "unsigned" else (form.kind, form.subtype)
        )
        self.content = Content(kind=self.kind, subtype=self.subtype, variant=variant)
        self.conditions: dict[str, bool] = {variant: True, form.split: True}
        self.issue_state = _choose(self.rng, form.signed)
        self.part = (self.kind, self.subtype)
        self.is_blank = variant == "blank"
        self.headings: dict[str, str] = {}

    def holds(self, condition: str) -> bool:
        """Return whether a condition holds: the variant's name, the split's, or a chance of the head (kept once drawn)."""
        wanted = not condition.startswith("!")
        name = condition.lstrip("!?")
        if name not in self.conditions:
            self.conditions[name] = self.rng.random() < self.form.chances.get(name, 0.0)
        return self.conditions[name] is wanted

    def choose(self, line: str) -> str:
        """Make every `<a|b>` choice of a line."""
        if "<" not in line:
            return line
        return CHOICE.sub(lambda match: self.rng.choice(match[1].split("|")), line)

    def runs(self, line: str) -> Runs:
        """Return a line's runs with all values filled in."""
        return tuple(run for token in tokens(self.choose(line.strip())) for run in self._run(token))

    def lines(self, text: str) -> tuple[Runs, ...]:
        """Return the lines that `//` parts."""
        return tuple(self.runs(part) for part in text.split("//"))

    def _run(self, token: Token) -> Iterable[Run]:
        if token.kind == "value":
            return (self._value(token.text, RunKind.FILL),)
        if token.kind == "plain":
            return (self._value(token.text, RunKind.PRINT),)
        if token.kind == "check":
            ticked = token.text == "x" or (token.text != " " and self.holds(token.text))
            return (Run(RunKind.CHECK, "x" if ticked and not self.is_blank else ""),)
        if token.kind == "bold":
            inner = (run for part in tokens(token.text) for run in self._run(part))
            return tuple(replace(run, kind=RunKind.BOLD) if run.kind in {RunKind.PRINT, RunKind.FILL} else run for run in inner)
        return (Run(RunKind.BLANK, "", token.text) if token.kind == "blank" else Run(RunKind.PRINT, token.text),)

    def _value(self, key: str, kind: RunKind) -> Run:
        if self._is_missing(key):
            return Run(RunKind.BLANK, "", key)
        value = self.cast[key]
        self._remember(key, value)
        return Run(kind, value, key, self.cast.names(key))

    def _is_missing(self, key: str) -> bool:
        if self.is_blank or (self.variant == "no_case" and key in CASE_KEYS):
            return True
        if self.variant == "no_date" and key.startswith("issued"):
            return True
        return self.variant == "proposed" and key.startswith("issued")

    def _remember(self, key: str, value: str) -> None:
        found = self.content.fields
        if key in CASE_KEYS:
            found.setdefault("case_number", value)
        elif key in DAY_FIELDS:
            found.setdefault(DAY_FIELDS[key], self.cast.day(DAY_FIELDS[key]).isoformat())
        elif key in PERSON_KEYS:
            found.setdefault("person", self.cast["person"])
        elif key in {"library_place", "library_address"}:
            found.setdefault("place", value)

    def fill(self, nodes: Iterable[Node]) -> list[Block]:
        """Return the blocks of a tree of lines."""
        found: list[Block] = []
        for node in nodes:
            found.extend(BLOCKS[node.word](self, node))
        return found

    def signature(self, node: Node) -> Sign:
        """Return the signature place of an @sign line, and note what its signer raises."""
        head, *rest = [part.strip() for part in node.rest.split("|")] if "<" not in node.rest else self._sign_parts(node.rest)
        label, printed, printed_label, beside = (*rest, "", "", "", "")[:4]
        role, purpose, place, *state_word = head.split()
        state = self._state(purpose, state_word[0] if state_word else "")
        signer = role
        if purpose == "issue" and self.variant in {"wrong_line", "clerk_signed"}:
            signer, printed = self._stand_in()
            role = "clerk" if self.variant == "clerk_signed" else role
        if purpose == "issue":
            self._note_signer(role, state)
        elif state == "electronic":
            self.content.unchecked.add("SIGNATURE_ELECTRONIC")
        if self.is_blank and role in {"judge", "clerk", "attorney"}:
            role = next((shared for label_words, shared in SHARED_LINES if label_words.search(label)), role)
        printed_runs = self.runs(printed)
        words = "".join(run.text for run in printed_runs).strip()
        name = words.split(",")[0] or None
        beside_lines = self.lines(beside) if beside else ()
        return Sign(
            role, purpose, state, signer, self.runs(label), printed_runs, self.runs(printed_label), beside_lines, place, name
        )

    def _sign_parts(self, text: str) -> list[str]:
        return [part.strip() for part in self.choose(text).split("|")]

    def _stand_in(self) -> tuple[str, str]:
        if self.variant == "clerk_signed":
            return "clerk", "{deputy}, {clerk_title}"
        return "law_officer", "{officer}, {officer_title}"

    def _state(self, purpose: str, wanted: str) -> str:
        """Return what a signature place holds; `wanted` is the form's own word for it, or a condition for being signed."""
        if self.is_blank:
            return "blank"
        if wanted.startswith(("?", "!")):
            return self._state(purpose, "") if self.holds(wanted) else "blank"
        if wanted:
            return wanted
        if purpose == "issue" and self.variant in ISSUE_STATES:
            return ISSUE_STATES[self.variant]
        if purpose == "serve" and self.variant == "executed":
            return "ink"
        return self.issue_state if purpose == "issue" else DEFAULT_STATE[purpose]

    def _note_signer(self, role: str, state: str) -> None:
        if state == "blank" or self.variant == "wrong_line":
            return
        flag = SIGNER_FLAGS.get(role)
        if flag and (role != "attorney" or self.part[0] == "judicial_subpoena"):
            self.content.flags.add(flag)
        if state == "electronic":
            self.content.flags.add("SIGNATURE_ELECTRONIC")

    def court(self, key: str) -> list[Block]:
        """Return the court's heading, nothing where the variant takes it away, its blanks where it is left empty."""
        if self.variant == "no_court":
            return []
        lines = self.headings.setdefault(key, self.choose(COURTS[key][self.form.split])).split("//")
        if self.variant == "blank_court":
            lines = [re.sub(r"\{=?\w+\}", "________", line) for line in lines]
        elif not self.is_blank:
            self.content.fields.setdefault("court", "")
        names = "AGENCY" if key in BODIES_OF_AGENCIES else "COURT"
        found: list[Block] = [
            Para(naming(self.runs(line), names), "court" if index == 0 else "court2")
            for index, line in enumerate(lines)
            if line.strip()
        ]
        if self.content.fields.get("court") == "":
            words = ("".join(run.text for run in block.runs).strip() for block in found if isinstance(block, Para))
            self.content.fields["court"] = " ".join(words)
        return found


def naming(runs: Runs, names: str) -> Runs:
    """Return runs that name a body by all their words."""
    return tuple(replace(run, names=names) for run in runs)


BODIES_OF_AGENCIES = frozenset({"eoir"})
"""Headings that call themselves courts and belong to an agency."""
COURTS = {
    "fed": {
        "train": "**UNITED STATES DISTRICT COURT**//for the//{=district}//{=division}",
        "tune": "<IN THE |>**UNITED STATES DISTRICT COURT**//<FOR THE {=DISTRICT}|{=DISTRICT}>//<{=division}|>",
        "judge": (
            "<**United States District Court**//for the {=DISTRICT}//{=division}|"
            "**IN THE UNITED STATES DISTRICT COURT FOR THE {=DISTRICT}**|"
            "**UNITED STATES DISTRICT COURT, {=DISTRICT}**//{=division}|"
            "**U.S. District Court**//{=district}, {=fed_city}>"
        ),
    },
    "mi_district": {
        "train": "**STATE OF MICHIGAN**//{=mi_district} JUDICIAL DISTRICT//{=MI_COUNTY} COUNTY",
        "tune": "STATE OF MICHIGAN//IN THE {=mi_district} DISTRICT COURT FOR THE COUNTY OF {=MI_COUNTY}",
        "judge": (
            "<STATE OF MICHIGAN//**{=mi_district} DISTRICT COURT, {=mi_city}**|"
            "**State of Michigan in the {=mi_district} Judicial District Court**//{=mi_county} County|"
            "**THE {=mi_district} DISTRICT COURT**//County of {=mi_county}, State of Michigan>"
        ),
    },
    "mi_circuit": {
        "train": "**STATE OF MICHIGAN**//{=CIRCUIT} JUDICIAL CIRCUIT//{=CIRCUIT_COUNTY} COUNTY",
        "tune": "STATE OF MICHIGAN//IN THE CIRCUIT COURT FOR THE COUNTY OF {=CIRCUIT_COUNTY}",
        "judge": (
            "<**STATE OF MICHIGAN, {=CIRCUIT_COUNTY} COUNTY CIRCUIT COURT**//{=circuit} Judicial Circuit|"
            "State of Michigan//**IN THE {=CIRCUIT} JUDICIAL CIRCUIT COURT, COUNTY OF {=CIRCUIT_COUNTY}**|"
            "**{=circuit} Judicial Circuit Court of Michigan**//{=circuit_city}, {=circuit_county} County>"
        ),
    },
    "mi_family": {
        "train": "**STATE OF MICHIGAN**//{=CIRCUIT} JUDICIAL CIRCUIT//FAMILY DIVISION//{=CIRCUIT_COUNTY} COUNTY",
        "tune": "STATE OF MICHIGAN//{=CIRCUIT} CIRCUIT COURT - FAMILY DIVISION//COUNTY OF {=CIRCUIT_COUNTY}",
        "judge": (
            "<**STATE OF MICHIGAN, {=CIRCUIT_COUNTY} COUNTY CIRCUIT COURT**//Family Division|"
            "State of Michigan//**{=CIRCUIT} JUDICIAL CIRCUIT, FAMILY DIVISION**//{=circuit_county} County|"
            "**{=circuit} Judicial Circuit Court, Family Division**//County of {=circuit_county}, Michigan>"
        ),
    },
    "mi_probate": {
        "train": "**STATE OF MICHIGAN**//PROBATE COURT//COUNTY OF {=CIRCUIT_COUNTY}",
        "tune": "STATE OF MICHIGAN//IN THE PROBATE COURT FOR {=CIRCUIT_COUNTY} COUNTY",
        "judge": (
            "<State of Michigan//**PROBATE COURT, {=CIRCUIT_COUNTY} COUNTY**|"
            "**{=circuit_county} County Probate Court**//{=circuit_city}, Michigan|"
            "**STATE OF MICHIGAN**//In the Probate Court, County of {=circuit_county}>"
        ),
    },
    "other_state": {
        "train": "**{=os_court}**//<County of {=os_county}|{=os_county} County, {=os_state}>//State of {=os_state}",
        "tune": "STATE OF {=os_state}//IN THE {=os_court}//{=os_county} COUNTY",
        "judge": (
            "<**{=os_court}**//{=os_county} County, State of {=os_state}|"
            "STATE OF {=os_state}, COUNTY OF {=os_county}//**{=os_court}**|"
            "**IN THE {=os_court}**//State of {=os_state}>"
        ),
    },
    "tribal": {
        "train": "**{=TRIBE}**//TRIBAL COURT",
        "tune": "IN THE TRIBAL COURT OF THE//{=TRIBE}",
        "judge": (
            "<**{=TRIBE} TRIBAL COURT**|**{=tribe}**//Tribal Court, Judicial Branch|"
            "**TRIBAL COURT**//{=tribe}, within the State of Michigan>"
        ),
    },
    "eoir": {
        "train": "U.S. DEPARTMENT OF JUSTICE//EXECUTIVE OFFICE FOR IMMIGRATION REVIEW//**IMMIGRATION COURT**//DETROIT, MICHIGAN",
        "tune": "**UNITED STATES IMMIGRATION COURT**//EXECUTIVE OFFICE FOR IMMIGRATION REVIEW//DETROIT, MICHIGAN",
        "judge": (
            "<U.S. Department of Justice//Executive Office for Immigration Review//**DETROIT IMMIGRATION COURT**|"
            "**IMMIGRATION COURT**//477 Michigan Avenue, Detroit, Michigan//Executive Office for Immigration Review|"
            "**United States Department of Justice, Executive Office for Immigration Review**//Immigration Court, Detroit>"
        ),
    },
    "fisc": {
        "train": "**UNITED STATES**//FOREIGN INTELLIGENCE SURVEILLANCE COURT//WASHINGTON, D.C.",
        "tune": "UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT//WASHINGTON, D.C.",
        "judge": (
            "<**UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT**//Washington, DC|"
            "**U.S. Foreign Intelligence Surveillance Court**//333 Constitution Avenue, N.W., Washington, D.C.>"
        ),
    },
    "california": {
        "judge": (
            "<SUPERIOR COURT OF CALIFORNIA, COUNTY OF SAN DIEGO//330 West Broadway, San Diego, CA 92101//Central Division|"
            "**SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA**//1225 Fallon Street, Oakland, CA 94612>"
        ),
    },
    "new_york": {
        "judge": (
            "<SUPREME COURT OF THE STATE OF NEW YORK//COUNTY OF MONROE|"
            "**At an IAS Term of the Supreme Court of the State of New York**//held in and for the County of Queens>"
        ),
    },
    "florida": {
        "judge": (
            "<IN THE CIRCUIT COURT OF THE FOURTH JUDICIAL CIRCUIT, IN AND FOR DUVAL COUNTY, FLORIDA|"
            "**IN THE COUNTY COURT, SEVENTEENTH JUDICIAL CIRCUIT**//IN AND FOR BROWARD COUNTY, FLORIDA>"
        ),
    },
    "texas": {
        "judge": (
            "<IN THE DISTRICT COURT OF//DALLAS COUNTY, TEXAS//95TH JUDICIAL DISTRICT|"
            "IN THE COUNTY COURT AT LAW//NUMBER 2//BEXAR COUNTY, TEXAS>"
        ),
    },
}
"""Headings of issuing bodies: lines parted by `//`, as each split's makers write them."""


def _para(filler: Filler, node: Node) -> list[Block]:
    runs = filler.runs(node.rest)
    return [Para(runs, node.word)] if runs else []


def _court(filler: Filler, node: Node) -> list[Block]:
    return filler.court(node.rest)


def _sides(filler: Filler, node: Node) -> list[tuple[Runs, ...]]:
    """Return the lines of each side; a side that is a court's key becomes that court's heading."""
    sides: list[tuple[Runs, ...]] = []
    for side in filler.choose(node.rest).split("||"):
        heading = filler.court(side.strip()) if side.strip() in COURTS else None
        sides.append(filler.lines(side) if heading is None else tuple(block.runs for block in heading if isinstance(block, Para)))
    return sides


def _caption(filler: Filler, node: Node) -> list[Block]:
    left, right, *_ = (*_sides(filler, node), ())
    return [Caption(left, right)]


def _header(filler: Filler, node: Node) -> list[Block]:
    sides = tuple(_sides(filler, node))
    if node.word == "header":
        return [Cells(sides, (1.0, 1.15, 0.9)[: len(sides)], is_heading=True)]
    return [Cells(sides, (1.0,) * len(sides), has_border=node.word == "row")]


def _sign(filler: Filler, node: Node) -> list[Block]:
    return [filler.signature(node)]


def _columns(filler: Filler, node: Node) -> list[Block]:
    weights, _, ruled = node.rest.partition(" ruled")
    columns = tuple(tuple(filler.fill(nodes)) for nodes in (node.inside, *node.other))
    return [
        Columns(columns, tuple(float(weight) for weight in weights.split()), is_ruled=bool(ruled) or node.rest.endswith("ruled"))
    ]


def _frame(filler: Filler, node: Node) -> list[Block]:
    return [Frame(tuple(filler.fill(node.inside)))]


def _if(filler: Filler, node: Node) -> list[Block]:
    if all(filler.holds(name) for name in node.rest.split()):
        return filler.fill(node.inside)
    return filler.fill(node.other[0]) if node.other else []


def _part(filler: Filler, node: Node) -> list[Block]:
    subtype, kind = node.rest.split()
    filler.part = (kind, subtype)
    return [PartStart(kind, subtype)]


def _stamp(filler: Filler, node: Node) -> list[Block]:
    place, _, text = node.rest.partition(" ") if node.word != "watermark" else ("middle", "", node.rest)
    words = "".join(run.text for run in filler.runs(text))
    return [] if filler.is_blank and node.word != "watermark" else [Stamp(words, node.word, place)]


def _gap(_: Filler, node: Node) -> list[Block]:
    return [Gap(node.word, float(node.rest or 1))]


def _space(_: Filler, __: Node) -> list[Block]:
    return [Gap("gap", 0.5)]


def _letterhead(filler: Filler, node: Node) -> list[Block]:
    name, *lines = filler.lines(node.rest)
    is_private = any(run.key in {"firm", "library"} for run in name)
    name = name if is_private else naming(name, "AGENCY")
    return [Para(name, "letterhead"), *(Para(line, "letterhead2") for line in lines), Gap("rule")]


BLOCKS: dict[str, Callable[[Filler, Node], list[Block]]] = {
    **dict.fromkeys(("body", "title", "subtitle", "head", "right", "indent", "centre", "small", "item", "form"), _para),
    **dict.fromkeys(("header", "row", "plain"), _header),
    **dict.fromkeys(("stamp", "seal", "watermark"), _stamp),
    **dict.fromkeys(("page", "rule", "gap", "lines", "logo", "photo", "barcode"), _gap),
    "space": _space,
    "court": _court,
    "caption": _caption,
    "sign": _sign,
    "cols": _columns,
    "box": _frame,
    "if": _if,
    "part": _part,
    "letterhead": _letterhead,
}


def _choose(rng: Random, weighted: tuple[tuple[str, int], ...]) -> str:
    return rng.choices([name for name, _ in weighted], [weight for _, weight in weighted])[0]


def source(instrument: str, seed: int, split: str, use: str = "content") -> Random:
    """Return the chance of one paper for one use: the same names give the same numbers, on every machine."""
    return Random(f"{VERSION}/{use}/{instrument}/{split}/{seed}")


def make_content(instrument: str, seed: int, split: str, variant: str | None, on: date) -> Content:
    """Fill a form of this instrument for a seed.

    Args:
        instrument: id of the catalogue (A01).
        seed: which paper.
        split: one of `SPLITS`.
        variant: which fault, None to let the seed choose among those that the form knows.
        on: the day on which the paper is presented.

    Raises:
        KeyError: no such instrument in this split, or no such variant of it.
    """
    rng = source(instrument, seed, split)
    form = rng.choice(forms(split)[instrument])
    if variant is None:
        variant = _choose(rng, form.variants)
    else:
        knowing = [each for each in forms(split)[instrument] if variant in dict(each.variants)]
        if not knowing:
            raise KeyError(f"{instrument} has no variant {variant} in {split}")
        form = form if form in knowing else knowing[0]
    cast = Cast(rng, split, on)
    cast.is_late = variant in {"expired", "executed"}
    filler = Filler(form, cast, variant)
    if variant == "long_window":
        cast.days["issued"] = cast.on.replace(day=max(1, cast.on.day - 3))
        cast.days["execute_by"] = date.fromordinal(cast.days["issued"].toordinal() + rng.randint(21, 45))
    content = filler.content
    content.blocks = [*filler.fill(form.body), *_small_print(filler)]
    _settle_flags(filler)
    return content


def _small_print(filler: Filler) -> list[Block]:
    """Return what such papers carry at their foot: notices and quoted rules that decide nothing, and often mislead."""
    foreign = _foreign_law(filler.cast)
    notices = [line for line in small_print(filler.form.split)[filler.form.kind] if not any(word in line for word in foreign)]
    count = filler.rng.choice((0, 1, 1, 2, 3))
    if not count:
        return []
    chosen = filler.rng.sample(notices, min(count, len(notices)))
    look = filler.rng.choice(("small", "small", "body"))
    return [Gap("rule"), *(Para(filler.runs(notice), look) for notice in chosen)]


def _foreign_law(cast: Cast) -> tuple[str, ...]:
    """Return the words of the laws by which the court of these values does not work."""
    is_michigan = "mi_district" in cast or "circuit" in cast
    return (() if is_michigan else MICHIGAN_LAW) + (() if "district" in cast else FEDERAL_LAW)


def _settle_flags(filler: Filler) -> None:
    """Add what the form, its kind and the variant raise; what they leave open is taken from neither side."""
    content, form, variant = filler.content, filler.form, filler.variant
    certain = form.flags | set(VARIANT_FLAGS.get(variant, ())) | set(KIND_FLAGS.get(filler.kind, ()))
    content.unchecked |= (form.unchecked | set(VARIANT_UNCHECKED.get(variant, ()))) - certain
    if filler.kind not in JUDICIAL_KINDS:
        certain -= JUDICIAL_FAULTS
        content.unchecked |= JUDICIAL_FAULTS | (SIDE_MATTERS - certain)
    if filler.is_blank:
        certain &= {"BLANK_TEMPLATE", "APPLICATION_NOT_WARRANT", *KIND_FLAGS.get(filler.kind, ())}
        content.flags.clear()
        content.unchecked |= (form.flags | set(SIGNER_FLAGS.values())) - certain
    content.flags = (content.flags | certain) - content.unchecked
