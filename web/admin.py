"""Administrator: people, the library's own data, the policy in force, and whether the program is well. No case is seen here."""

from __future__ import annotations

import shutil

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from classifiers.policy import policies
from intake.docket.records import MailState, Message, Person, Role
from intake.policies import policy_of
from web.current import house, is_reader_there, library, library_now, viewer
from web.forms import EmptyForm, LibraryForm, NameForm, PersonForm, RolesForm, options
from web.security import for_roles
from web.words import MAIL_STATES

admin = Blueprint("admin", __name__, url_prefix="/admin")

_LITTLE_ROOM = 2 << 30
"""Bytes left on the disk below which the administrator is warned: ten papers of the largest size."""


@admin.get("/")
@admin.get("/people")
@for_roles(Role.ADMINISTRATOR)
def people() -> str:
    """Show everybody who can sign in."""
    everybody = sorted(house().docket.people(), key=lambda person: (not person.is_active, person.name.casefold()))
    return render_template("admin/people.html", people=everybody)


@admin.route("/people/new", methods=["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def new_person() -> str | tuple[str, int]:
    """Add a person; their one-time password is shown on the answer, and never again."""
    form = PersonForm()
    if not form.validate_on_submit():
        return render_template("admin/new_person.html", form=form)
    email = form.email.data.strip()
    if house().docket.person_by_email(email) is not None:
        form.email.errors = [*form.email.errors, "Somebody with this e-mail address is already here."]
        return render_template("admin/new_person.html", form=form), 422
    person, password = house().docket.add_person(form.name.data.strip(), email, form.chosen(), by=viewer())
    return render_template("admin/password.html", person=person, password=password, is_new=True)


@admin.route("/people/<person_id>", methods=["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def person(person_id: str) -> str | tuple[str, int] | Response:
    """Show one person, and change what they may do."""
    found = house().docket.person(person_id)
    form = RolesForm(data={"roles": [str(role) for role in found.roles]})
    if not form.validate_on_submit():
        return _person_page(found, form)
    if _would_leave_nobody(found, form.chosen()):
        form.roles.errors = ["Somebody must stay administrator. Give that to another person first."]
        return _person_page(found, form), 422
    house().docket.change_roles(found.id, form.chosen(), by=viewer())
    flash(f"Changed what {found.name} may do.", "success")
    return redirect(url_for(".people"))


def _person_page(found: Person, form: RolesForm, naming: NameForm | None = None) -> str:
    naming = naming or NameForm(formdata=None, data={"name": found.name, "email": found.email})
    is_self = found.id == viewer().id
    return render_template("admin/person.html", person=found, form=form, naming=naming, button=EmptyForm(), is_self=is_self)


@admin.post("/people/<person_id>/name")
@for_roles(Role.ADMINISTRATOR)
def rename(person_id: str) -> tuple[str, int] | Response:
    """Change a person's name and address: the first people come with invented ones."""
    found, naming = house().docket.person(person_id), NameForm()
    roles = RolesForm(formdata=None, data={"roles": [str(role) for role in found.roles]})
    if not naming.validate_on_submit():
        return _person_page(found, roles, naming), 422
    holder = house().docket.person_by_email(naming.email.data)
    if holder is not None and holder.id != found.id:
        naming.email.errors = ["Somebody with this e-mail address is already here."]
        return _person_page(found, roles, naming), 422
    house().docket.rename_person(found.id, naming.name.data, naming.email.data, by=viewer())
    flash("Changed. They sign in with this address, and mails go to it.", "success")
    return redirect(url_for(".people"))


def _would_leave_nobody(found: Person, roles: frozenset[Role]) -> bool:
    """Whether the last active administrator would be gone."""
    others = [one for one in house().docket.people() if one.is_active and Role.ADMINISTRATOR in one.roles and one.id != found.id]
    return Role.ADMINISTRATOR not in roles and Role.ADMINISTRATOR in found.roles and not others


@admin.post("/people/<person_id>/activity")
@for_roles(Role.ADMINISTRATOR)
def change_activity(person_id: str) -> Response:
    """Let a person sign in no longer, or again."""
    found = house().docket.person(person_id)
    if found.is_active and (found.id == viewer().id or _would_leave_nobody(found, frozenset())):
        flash("You cannot shut out yourself, or the last administrator.", "error")
        return redirect(url_for(".person", person_id=found.id))
    house().docket.set_active(found.id, not found.is_active, by=viewer())
    flash(f"{found.name} can {'no longer' if found.is_active else 'now'} sign in.", "success")
    return redirect(url_for(".people"))


@admin.post("/people/<person_id>/password")
@for_roles(Role.ADMINISTRATOR)
def renew_password(person_id: str) -> str:
    """Give a person a new one-time password; it is shown on the answer, and never again."""
    found = house().docket.person(person_id)
    password = house().docket.renew_password(found.id, by=viewer())
    return render_template("admin/password.html", person=found, password=password, is_new=False)


@admin.route("/library", methods=["GET", "POST"])
@for_roles(Role.ADMINISTRATOR)
def library_data() -> str | Response:
    """Show and change the library's own data and the policy in force."""
    form = LibraryForm()
    form.policy.choices = options({f"{one.id} {one.version}": f"{one.title}, version {one.version}" for one in policies()})
    if form.validate_on_submit():
        house().docket.save_library(form.record(library()), by=viewer())
        flash("The library's data is saved.", "success")
        return redirect(url_for(".library_data"))
    if not form.is_submitted():
        form.show(library())
    return render_template("admin/library.html", form=form)


@admin.get("/policy")
@for_roles(Role.ADMINISTRATOR)
def policy_text() -> str:
    """Show the policy in force, word for word."""
    return render_template("admin/policy.html", policy=policy_of(library()))


@admin.get("/health")
@for_roles(Role.ADMINISTRATOR)
def health() -> str:
    """Show whether the worker is there and its readers are off the network, what waits, and how much room is left."""
    settings = house().settings
    disk = shutil.disk_usage(settings.data_dir)
    mails = house().docket.mails()
    return render_template(
        "admin/health.html",
        settings=settings,
        worker_seen=house().docket.worker_seen(),
        is_worker_well=is_reader_there(),
        is_cut_off=house().docket.are_readers_cut_off(),
        disk=disk,
        is_disk_well=disk.free > _LITTLE_ROOM,
        mails=[(mail, MAIL_STATES[mail.state], _mail_topic(mail)) for mail in mails[:30]],
        waiting=sum(mail.state is MailState.WAITING for mail in mails),
        failed=sum(mail.state is MailState.FAILED for mail in mails),
        broken=house().docket.check_history(),
        button=EmptyForm(),
        now=library_now(),
    )


def _mail_topic(mail: Message) -> str:
    """A mail is named by its sort, never by its case: the administrator sees no case."""
    return "About a case" if mail.case_id else mail.subject


@admin.post("/mail-test")
@for_roles(Role.ADMINISTRATOR)
def test_mail() -> Response:
    """Put a mail to the administrator into the outbox."""
    if not house().settings.smtp_host:
        flash("No mail server is set up (WRITDESK_SMTP_HOST), so no mail can be sent.", "error")
        return redirect(url_for(".health", _anchor="mail"))
    body = f"This is a test from Writdesk at {house().settings.address}. It carries nothing else."
    house().docket.queue_mail(viewer().email, "Writdesk: a test", body, None)
    flash(f"A test mail to {viewer().email} is in the outbox. Load this page again to see whether it was sent.", "success")
    return redirect(url_for(".health", _anchor="mail"))
