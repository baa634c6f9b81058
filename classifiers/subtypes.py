"""Subtypes: which instrument of the catalogue a decided paper is, by its form, its title, the law it cites and its issuer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from classifiers.detectors.slips import fold
from classifiers.evidence import Citation, Command, FormNumber, ScopeClause, SignerRole, Status, StatusMark, TitleWord
from classifiers.findings import Findings
from classifiers.kinds import IssuerFamily, Kind, Sought, catalogue

K = Kind
T = TitleWord
F = IssuerFamily
C = Command


@dataclass(frozen=True)
class _Paper:
    """What the rules below ask of a paper."""

    findings: Findings

    @cached_property
    def text(self) -> str:
        """All words on one line, small letters, misread digits inside words made letters again."""
        return " ".join(fold(self.findings.seen.transcript.text).split())

    @cached_property
    def head(self) -> str:
        """The words of the first page's upper half."""
        page = self.findings.seen.transcript.pages[0]
        return " ".join(line.text for line in page.lines if line.box.top < 0.55 * page.height_pt).casefold()

    @cached_property
    def word(self) -> TitleWord | None:
        """What the title calls it."""
        return self.findings.title.word if self.findings.title else None

    @cached_property
    def family(self) -> IssuerFamily:
        """Who issued it."""
        return self.findings.source.family

    def cites(self, *starts: str) -> bool:
        """Return whether it cites one of these statutes."""
        return any(one.cite.startswith(starts) for one in self.findings.seen.of(Citation))

    def says(self, pattern: str) -> bool:
        """Return whether its words match."""
        return re.search(pattern, self.text) is not None

    def told(self, command: Command) -> bool:
        """Return whether somebody is told this."""
        return command in self.findings.commands

    def marked(self, status: Status) -> bool:
        """Return whether it carries a mark of standing."""
        return any(one.status is status for one in self.findings.seen.of(StatusMark))

    def seeks(self, sought: Sought) -> bool:
        """Return whether it is after this."""
        return any(one.sought is sought for one in self.findings.seen.of(ScopeClause))


Test = Callable[[_Paper], bool]
_ARRESTS = frozenset({T.ARREST_WARRANT, T.BENCH_WARRANT})


def _is_arrest(paper: _Paper) -> bool:
    return paper.word in _ARRESTS or (
        paper.word is T.WARRANT and paper.told(C.OFFICERS_ARREST) and not paper.told(C.OFFICERS_SEARCH)
    )


def _inspects(paper: _Paper) -> bool:
    """Return whether a warrant lets officers look at premises, as health, safety and building laws have it, and take nothing."""
    only_looks = paper.told(C.OFFICERS_INSPECT) and not paper.told(C.OFFICERS_SEARCH) and not paper.told(C.OFFICERS_SEIZE)
    named = r"establishment inspection|administrative (?:search|inspection) warrant"
    return paper.word is T.INSPECTION_WARRANT or paper.says(named) or only_looks


def _is_attorneys_letter(paper: _Paper) -> bool:
    """Return whether an attorney writes or demands for a client; a law firm's name alone is often not known as one."""
    slot = paper.findings.slot
    signs = slot is not None and slot.role is SignerRole.ATTORNEY
    writes = r"\b(?:this (?:law )?firm|the undersigned|i|we) represents? |\b(?:our|my) client\b|litigation hold"
    return paper.word in {T.LETTER, T.DEMAND} and (paper.family is F.LAW_FIRM or signs or paper.says(writes))


_FEDERAL = F.FEDERAL_COURT
_MICHIGAN = F.MICHIGAN_COURT
_INSPECTORS = frozenset({F.MICHIGAN_AGENCY, F.STATE_AGENCY, F.LOCAL_AGENCY})

_RULES: dict[Kind, tuple[tuple[str, Test], ...]] = {
    K.JUDICIAL_WARRANT: (
        ("H10", lambda p: p.family in {F.OTHER_STATE_COURT, F.FOREIGN_COURT}),
        ("C10", lambda p: p.family is F.TRIBAL_COURT),
        ("A09", lambda p: p.family is _FEDERAL and p.cites("8 USC 1357") and p.says(r"administrative|civil|entry|inspect")),
        ("A06", lambda p: p.says(r"material witness") and _is_arrest(p)),
        (
            "A08",
            lambda p: (
                p.family is _FEDERAL
                and p.says(r"supervised release violation petition|offender under supervision|probation violation warrant")
            ),
        ),
        ("A05", lambda p: p.family is _FEDERAL and _is_arrest(p)),
        ("A04", lambda p: p.word is T.TRACKING_WARRANT or (p.family is _FEDERAL and p.says(r"tracking device"))),
        (
            "A07",
            lambda p: (
                p.word is T.SEIZURE_WARRANT
                or (p.family is _FEDERAL and p.says(r"subject to forfeiture") and not p.told(C.OFFICERS_SEARCH))
            ),
        ),
        ("A03", lambda p: p.family is _FEDERAL and p.cites("18 USC 2703") and not p.says(r"nature of premises")),
        ("A10", lambda p: p.family is _FEDERAL and _inspects(p)),
        ("A02", lambda p: p.family is _FEDERAL and "telephone" in p.head),
        ("A01", lambda p: p.family is _FEDERAL),
        ("B06", lambda p: p.family is _MICHIGAN and _is_arrest(p) and p.says(r"friend of the court|child support")),
        ("B05", lambda p: p.family is _MICHIGAN and p.word is T.BENCH_WARRANT),
        ("B04", lambda p: p.family is _MICHIGAN and _is_arrest(p) and "misdemeanor" in p.head),
        ("B03", lambda p: p.family is _MICHIGAN and _is_arrest(p)),
        (
            "B07",
            lambda p: (
                p.family is _MICHIGAN
                and (p.cites("MCL 333.75") or p.says(r"effective enforcement of (?:this|the) (?:act|code|article)"))
            ),
        ),
        ("B08", lambda p: p.family is _MICHIGAN and _inspects(p)),
        (
            "B02",
            lambda p: (
                p.family is _MICHIGAN
                and (
                    p.says(r"electronically issued|\be-?warrant|electronic (?:search )?warrant")
                    or p.cites(*(f"MCL 780.651({part})" for part in "2345"))
                )
            ),
        ),
        ("B01", lambda p: p.family is _MICHIGAN),
    ),
    K.JUDICIAL_SUBPOENA: (
        ("C11", lambda p: p.family is F.MILITARY),
        ("C10", lambda p: p.family is F.TRIBAL_COURT),
        ("C09", lambda p: p.cites("MCL 445.907") or p.says(r"appear before the attorney general")),
        ("C08", lambda p: p.says(r"investigative subpoena") or p.cites("MCL 767A")),
        ("C07", lambda p: p.family in {F.OTHER_STATE_COURT, F.FOREIGN_COURT}),
        ("C04", lambda p: p.family is _FEDERAL and p.says(r"grand jury")),
        ("C03", lambda p: p.family is _FEDERAL and p.says(r"criminal (?:case|procedure|action)|united states of america v")),
        ("C01", lambda p: p.family is _FEDERAL and "produce documents" in p.head),
        ("C02", lambda p: p.family is _FEDERAL),
        ("C06", lambda p: p.family is _MICHIGAN and p.says(r"out-of-state|foreign subpoena|uniform interstate depositions")),
        ("C05", lambda p: p.family is _MICHIGAN),
    ),
    K.COURT_ORDER: (
        ("C10", lambda p: p.family is F.TRIBAL_COURT),
        ("D05", lambda p: p.says(r"foreign intelligence surveillance court")),
        ("D04", lambda p: p.says(r"pen register|trap and trace")),
        ("D03", lambda p: p.cites("18 USC 2703(d)")),
        ("D07", lambda p: p.says(r"extreme risk protection|gun violence restraining")),
        (
            "D06",
            lambda p: p.says(
                r"protection order|order (?:of|for) protection|protective order.{0,40}domestic"
                r"|(?:temporary|emergency|civil) protective order|restraining order"
            ),
        ),
        ("B10", lambda p: p.says(r"protective custody") and p.says(r"mental|preadmission|screening unit")),
        ("B09", lambda p: p.says(r"\bminor\b|\bchild\b") and p.says(r"take .{0,60}into (?:protective )?custody|apprehen")),
        (
            "C12",
            lambda p: p.says(r"administrative subpoena|immigration enforcement subpoena") and p.says(r"compl(?:y|iance)|enforce"),
        ),
        ("D09", lambda p: p.says(r"show cause")),
        (
            "D08",
            lambda p: p.says(
                r"\bwrit (?:of|for) (?:\w+ )?(?:garnishment|execution|restitution|attachment|replevin|possession)"
                r"|order (?:of eviction|to seize property)|(?:income|property|wage|bank) execution"
            ),
        ),
        (
            "D01",
            lambda p: (
                p.marked(Status.NOTICE_AND_HEARING)
                and (p.seeks(Sought.RECORDS) or p.cites("MCL 397.603") or p.says(r"library (?:privacy act|record)"))
            ),
        ),
        ("D02", lambda p: p.marked(Status.EX_PARTE) and p.says(r"\brecords?\b")),
        ("D10", lambda p: p.says(r"\b(?:preserv\w+|nondisclosure|protective order)\b")),
    ),
    K.ADMINISTRATIVE_WARRANT: (
        ("E02", lambda p: p.word is T.WARRANT_OF_REMOVAL),
        ("E01", lambda p: p.family is F.DHS),
        ("F05", lambda p: p.says(r"u\.?s\.? parole commission|united states parole commission")),
        ("G02", lambda p: p.family is F.STATE_EXECUTIVE),
        ("G01", lambda p: p.says(r"parole|corrections")),
    ),
    K.ADMINISTRATIVE_SUBPOENA: (
        ("E05", lambda p: p.family is F.IMMIGRATION_COURT),
        ("E10", lambda p: p.cites("19 USC 1509") or (p.family is F.DHS and p.word is T.SUMMONS)),
        ("E04", lambda p: p.family is F.DHS),
        ("F03", lambda p: p.says(r"national security letter|18 u\.?s\.?c\.? ?§? ?2709|nsl-")),
        ("F01", lambda p: p.says(r"drug enforcement administration")),
        ("F02", lambda p: p.says(r"internal revenue")),
        ("G06", lambda p: "coroner" in p.head or "medical examiner" in p.head),
        ("F04", lambda p: p.family in {F.DOJ_AGENCY, F.OTHER_FEDERAL_AGENCY}),
        ("G05", lambda p: p.family is F.LEGISLATURE),
        ("G06", lambda p: p.says(r"medical examiner|coroner|fire marshal")),
        ("G04", lambda p: p.family is F.PROSECUTOR or p.cites("MCL 445.776", "MCL 552.518") or p.says(r"friend of the court")),
        ("G03", lambda p: p.family in {F.MICHIGAN_AGENCY, F.STATE_AGENCY}),
    ),
    K.OTHER_NOT_COMPULSORY: (
        ("H12", lambda p: p.family is F.SHAM),
        ("E03", lambda p: p.word is T.DETAINER or p.says(r"immigration detainer")),
        ("E07", lambda p: p.family is F.DHS and p.says(r"notice to appear")),
        ("E09", lambda p: p.says(r"notice of inspection") and p.says(r"i-9")),
        ("E06", lambda p: p.family is F.IMMIGRATION_COURT),
        ("E08", lambda p: p.family is F.DHS and p.word is T.ORDER),
        (
            "G07",
            lambda p: (
                p.family in _INSPECTORS
                and p.says(
                    r"notice of (?:\w+ )?inspection|right of entry|\binspector will|(?:routine|annual|periodic) inspection"
                )
            ),
        ),
        (
            "H05",
            lambda p: p.cites("18 USC 2703(f)") or p.says(r"preservation (?:request|letter)|request (?:for|to) (?:the )?preserv"),
        ),
        ("H06", lambda p: p.marked(Status.EMERGENCY) and p.word in {T.LETTER, T.APPLICATION, None}),
        (
            "H07",
            lambda p: (
                p.word in {T.LETTER, T.APPLICATION, None}
                and (p.says(r"freedom of information act") or p.cites("MCL 15.23", "MCL 15.24", "5 USC 552"))
            ),
        ),
        ("H11", lambda p: p.word is T.CONSENT or "receipt for property" in p.head),
        ("H01", lambda p: p.word in {T.APPLICATION, T.AFFIDAVIT} and p.says(r"(?:search|seizure|tracking|arrest) warrant")),
        ("H13", lambda p: p.family is _FEDERAL and "appearance bond" in p.head),
        ("H02", lambda p: p.word in {T.INDICTMENT, T.COMPLAINT} and p.findings.source.is_court),
        (
            "H03",
            lambda p: (
                p.findings.has("proposed")
                or p.findings.has("only_asked")
                or (p.word in {T.MOTION, T.PETITION} and p.findings.source.is_court)
            ),
        ),
        ("H08", lambda p: p.says(r"\blein\b|\bncic\b|be on the lookout|\bbolo\b|wanted by")),
        ("H09", _is_attorneys_letter),
        ("H04", lambda p: p.word is T.LETTER),
    ),
}
"""For each kind the instruments in the order in which they are asked for; the first that fits is it."""


def form_of(findings: Findings) -> str | None:
    """Return the form number printed on the paper, that of the catalogue before others."""
    forms = sorted(findings.seen.of(FormNumber), key=lambda one: (one.subtype is None, one.span.page, one.span.start))
    return forms[0].form if forms else None


def subtype_of(findings: Findings, kind: Kind) -> str | None:
    """Return the catalogue's id, None when no entry fits; a form number counts where its instrument is of this kind."""
    known = catalogue()
    paper = _Paper(findings)
    by_words = next((subtype for subtype, fits in _RULES.get(kind, ()) if fits(paper)), None)
    for form in sorted(findings.seen.of(FormNumber), key=lambda one: (one.span.page, one.span.start)):
        if form.subtype is not None and known[form.subtype].kind is kind:
            return by_words if by_words in _ALSO_ON.get(form.subtype, ()) else form.subtype
    return by_words


_ALSO_ON = {"A01": ("A03",), "A02": ("A03",), "B01": ("B02",)}
"""Instruments that are written on the form of another: stored communications on AO 93, an electronic warrant on MC 231."""
