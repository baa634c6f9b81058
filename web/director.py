"""Director: what waits, why it is what it is, what to decide, and the way to counsel."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from classifiers.kinds import Kind, catalogue
from intake.docket.records import Case, CaseState, DecisionKind, PaperStatus, Person, Role
from intake.policies import policy_of
from web.current import house, is_reader_there, library, library_now, viewer
from web.forms import CorrectionForm, DecisionForm, EmptyForm, ForwardForm, options
from web.marks import PaperView, by_severity, paper_view
from web.security import for_roles
from web.words import PAPER_STATES, SEVERITIES, mail_sentence

director = Blueprint("director", __name__, url_prefix="/director")

_TROUBLE = frozenset({PaperStatus.REFUSED, PaperStatus.FAILED})

SHELVES: dict[str, tuple[str, frozenset[CaseState]]] = {
    "waiting": ("Waiting for you", frozenset({CaseState.OPEN, CaseState.ACKNOWLEDGED})),
    "counsel": ("With counsel", frozenset({CaseState.WITH_COUNSEL})),
    "decided": ("Decided", frozenset({CaseState.DECIDED})),
    "closed": ("Closed", frozenset({CaseState.CLOSED})),
}


@director.get("/")
@for_roles(Role.DIRECTOR)
def inbox() -> str:
    """Show the cases of one shelf, newest first, and how many stand on each."""
    chosen = request.args.get("shelf", "waiting")
    cases = house().docket.cases(viewer=viewer())
    counts = {shelf: sum(case.state in states for case in cases) for shelf, (_, states) in SHELVES.items()}
    states = SHELVES.get(chosen, SHELVES["waiting"])[1]
    shown = [(case, summary(case)) for case in cases if case.state in states]
    return render_template("director/inbox.html", shelves=SHELVES, counts=counts, chosen=chosen, shown=shown, now=library_now())


def summary(case: Case) -> dict[str, Any]:
    """Return what a list shows of a case: a headline, its gravest flag, and whether something went wrong."""
    headline, worst, trouble = "No paper was presented.", None, None
    order = list(SEVERITIES)
    for paper in case.papers:
        told = paper.assessment or {}
        flags = by_severity(told.get("flags") or [])
        if flags and (worst is None or order.index(flags[0]["severity"]) < order.index(worst)):
            worst = flags[0]["severity"]
        headline = _line(paper.status, paper.card)
        trouble = PAPER_STATES[paper.status] if paper.status in _TROUBLE else trouble
    return {"headline": headline, "worst": SEVERITIES.get(worst) if worst else None, "kind": kind_held(case), "trouble": trouble}


def _line(status: PaperStatus, card: dict[str, Any] | None) -> str:
    if status is PaperStatus.ASSESSED and card:
        return str(card["headline"])
    if status is PaperStatus.REFUSED:
        return "The file could not be read."
    return "Writdesk could not read the paper." if status is PaperStatus.FAILED else "The paper is being read."


def kind_held(case: Case) -> Kind | None:
    """Return what the Director holds the newest paper to be, else what it appears to be; None where nothing is told."""
    if not case.papers:
        return None
    paper = case.papers[-1]
    for decision in reversed(case.decisions):
        if decision.corrected_kind is not None and decision.paper_id in {None, paper.id}:
            return decision.corrected_kind
    told = (paper.assessment or {}).get("kind")
    return Kind(told) if told else None


@director.get("/cases/<case_id>")
@for_roles(Role.DIRECTOR)
def case(case_id: str) -> str:
    """Show a case: pages with boxes, what is wrong, what it rests on, the policy, the visit, the history."""
    found = house().docket.case(case_id, viewer=viewer())
    house().docket.note(found.id, "case.viewed", {}, by=viewer())
    return _case_page(found, DecisionForm(), CorrectionForm(), ForwardForm())


def _case_page(found: Case, decision: DecisionForm, correction: CorrectionForm, forward: ForwardForm) -> str:
    counsel = _counsel()
    forward.counsel.choices = options({person.id: f"{person.name} ({person.email})" for person in counsel})
    if not forward.is_submitted():
        sent = [person.id for person in found.forwarded_to]
        forward.counsel.data = sent or ([counsel[0].id] if len(counsel) == 1 else [])
    return render_template(
        "director/case.html",
        decision=decision,
        correction=correction,
        forward=forward,
        counsel=counsel,
        button=EmptyForm(),
        mail=mail_sentence(house().docket.mails(found.id), lambda at: f"{at.astimezone(library_now().tzinfo):%-I:%M %p}"),
        **shown(found),
    )


def shown(found: Case) -> dict[str, Any]:
    """Return what both the Director's and counsel's page show of a case."""
    return {
        "case": found,
        "views": tuple(paper_view(paper, f"p{at}") for at, paper in enumerate(found.papers, start=1)),
        "history": house().docket.history(found.id),
        "broken": house().docket.check_history(found.id),
        "policy": policy_of(library()),
        "held": kind_held(found),
        "catalogue": catalogue(),
        "now": library_now(),
        "is_reader_there": is_reader_there(),
    }


def _counsel() -> tuple[Person, ...]:
    return tuple(person for person in house().docket.people() if Role.COUNSEL in person.roles and person.is_active)


@director.post("/cases/<case_id>/acknowledgement")
@for_roles(Role.DIRECTOR)
def acknowledge(case_id: str) -> Response:
    """Note that the Director has seen the case."""
    found = house().docket.case(case_id, viewer=viewer())
    house().docket.decide(found.id, DecisionKind.ACKNOWLEDGE, "Seen.", by=viewer())
    flash("Noted: you have seen this case. The desk can see that, too.", "success")
    return redirect(url_for(".case", case_id=found.id))


@director.post("/cases/<case_id>/decisions")
@for_roles(Role.DIRECTOR)
def decide(case_id: str) -> str | tuple[str, int] | Response:
    """Write down what the Director decides, with the reason."""
    found = house().docket.case(case_id, viewer=viewer())
    form = DecisionForm()
    if not form.validate_on_submit() or not _blockers_are_read(found, form):
        return _case_page(found, form, CorrectionForm(formdata=None), ForwardForm(formdata=None)), 422
    house().docket.decide(found.id, DecisionKind(form.kind.data), form.reason.data.strip(), by=viewer())
    flash("Your decision is written down. The desk sees what you decided, not your reason.", "success")
    return redirect(url_for(".case", case_id=found.id))


def _blockers_are_read(found: Case, form: DecisionForm) -> bool:
    """Allowing something on a paper with a blocker needs a tick; what is decided stays the Director's."""
    views: list[PaperView] = [paper_view(paper, "p") for paper in found.papers]
    is_needed = form.kind.data == DecisionKind.ALLOW_WITHIN_SCOPE and any(view.blockers for view in views)
    if is_needed and not form.has_read_blockers.data:
        form.has_read_blockers.errors = ["A blocker was found. Read it, then tick this box."]
        return False
    return True


@director.post("/cases/<case_id>/correction")
@for_roles(Role.DIRECTOR)
def correct(case_id: str) -> str | tuple[str, int] | Response:
    """Write down what the Director holds a paper to be; the machine's answer is kept beside it."""
    found = house().docket.case(case_id, viewer=viewer())
    form = CorrectionForm()
    known = {paper.id for paper in found.papers}
    if not form.validate_on_submit() or form.paper_id.data not in known:
        return _case_page(found, DecisionForm(formdata=None), form, ForwardForm(formdata=None)), 422
    house().docket.decide(
        found.id,
        DecisionKind.CORRECT_KIND,
        form.reason.data.strip(),
        by=viewer(),
        corrected_kind=Kind(form.corrected_kind.data),
        paper_id=form.paper_id.data,
    )
    flash("The kind is corrected. What Writdesk said is kept beside it.", "success")
    return redirect(url_for(".case", case_id=found.id))


@director.post("/cases/<case_id>/forwarding")
@for_roles(Role.DIRECTOR)
def forward(case_id: str) -> str | tuple[str, int] | Response:
    """Let counsel see the case, and have a fresh packet made."""
    found = house().docket.case(case_id, viewer=viewer())
    form = ForwardForm()
    form.counsel.choices = options({person.id: person.name for person in _counsel()})
    if not form.validate_on_submit():
        return _case_page(found, DecisionForm(formdata=None), CorrectionForm(formdata=None), form), 422
    house().docket.forward(found.id, form.counsel.data, by=viewer())
    house().docket.ask_for_packet(found.id, by=viewer())
    flash("Counsel can see the case now. The packet is being made.", "success")
    return redirect(url_for(".case", case_id=found.id, _anchor="packet"))


@director.post("/cases/<case_id>/packets")
@for_roles(Role.DIRECTOR)
def make(case_id: str) -> Response:
    """Have a packet made of the case as it stands now."""
    found = house().docket.case(case_id, viewer=viewer())
    house().docket.ask_for_packet(found.id, by=viewer())
    return redirect(url_for(".case", case_id=found.id, _anchor="packet"))
