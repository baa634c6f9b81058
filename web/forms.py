"""Forms: what people fill in, with Flask-WTF, and what it becomes in the words of the docket."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from flask_wtf import FlaskForm
from flask_wtf.file import MultipleFileField
from wtforms import (
    BooleanField,
    PasswordField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Email, Length, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from classifiers.kinds import Sought
from classifiers.questions import questions
from classifiers.visit import Agency, Visit
from intake.docket.records import DecisionKind, LibraryRecord, Role
from intake.passwords import LONGEST
from web.current import library_now
from web.words import AGENCIES, KINDS, ROLES, SOUGHT


def options(words: Mapping[Any, str]) -> list[SelectChoice]:
    """Return what can be chosen, from codes and their words."""
    return [SelectChoice(str(code), word) for code, word in words.items()]


class ManyField(SelectMultipleField):  # type: ignore[misc]  # WTForms has no types
    """Several choices, as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class UploadForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The files of one paper, in page order."""

    files = MultipleFileField("The paper")


class VisitForm(UploadForm):
    """A visit as the desk notes it. Nothing is required: an officer is waiting."""

    agency = SelectField("Who do they say they work for?", choices=options(AGENCIES))
    presenter_name = StringField("Name, as shown on the identification", validators=[Length(max=200)])
    badge = StringField("Badge or credential number", validators=[Length(max=100)])
    id_shown = RadioField(
        "Was identification shown?", choices=options({"yes": "Yes", "no": "No", "": "Not asked yet"}), default="", validators=[]
    )
    sought = ManyField("What do they ask for?", choices=options(SOUGHT))
    person_sought = StringField("If a person: the name they say", validators=[Length(max=200)])
    request_words = TextAreaField("What did they say, in their own words?", validators=[Length(max=4000)])
    claims_emergency = BooleanField("They say that somebody is in danger right now")
    on_screen_only = BooleanField("The paper was only shown on a phone or computer screen")

    def visit(self) -> Visit:
        """Return what was filled in, at the time it is now in the library."""
        return Visit(
            presented_at=library_now(),
            agency=Agency(self.agency.data or Agency.UNKNOWN),
            presenter_name=_text(self.presenter_name.data),
            badge=_text(self.badge.data),
            id_shown={"yes": True, "no": False}.get(self.id_shown.data or ""),
            sought=frozenset(Sought(code) for code in self.sought.data or ()),
            person_sought=_text(self.person_sought.data),
            claims_emergency=bool(self.claims_emergency.data),
            on_screen_only=bool(self.on_screen_only.data),
        )


DECIDABLE = {
    DecisionKind.ASK_COUNSEL: "Ask counsel first; the officer is asked to wait, or to come back",
    DecisionKind.DECLINE: "Decline, and name the section of the policy",
    DecisionKind.ALLOW_WITHIN_SCOPE: "Allow, within what the paper names and no more",
    DecisionKind.ACCEPT_SERVICE: "Accept service; nothing is released today",
    DecisionKind.CLOSE: "Close the case; nothing more is to be done",
}


class DecisionForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The Director's decision with its reason."""

    kind = RadioField(
        "What do you decide?",
        choices=options(DECIDABLE),
        validators=[DataRequired("Choose what you decide.")],
    )
    reason = TextAreaField("Reason", validators=[DataRequired("Write the reason, in a sentence or two."), Length(max=4000)])
    has_read_blockers = BooleanField("I have read the blockers above")


class CorrectionForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What the Director holds the paper to be."""

    paper_id = StringField()
    corrected_kind = SelectField(
        "The paper is", choices=[SelectChoice("", "Choose …"), *options(KINDS)], validators=[DataRequired("Choose a kind.")]
    )
    # An id of its own: the decision's reason stands on the same page.
    reason = TextAreaField(
        "Why", id="correction-reason", validators=[DataRequired("Write why, in a sentence."), Length(max=4000)]
    )


class ForwardForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Which counsel are to see the case."""

    counsel = ManyField("Forward to", validators=[DataRequired("Choose at least one counsel.")])


class UnlockForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The password of a locked paper."""

    password = PasswordField("Password of the file", validators=[DataRequired("Write the password."), Length(max=LONGEST)])


class EmptyForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A button: nothing but the token against forged requests."""


class NameForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """Who a person is."""

    name = StringField("Name", validators=[DataRequired("Write the person's name."), Length(max=200)])
    email = StringField(
        "E-mail address",
        validators=[DataRequired("Write an e-mail address."), Email("This is not an e-mail address."), Length(max=200)],
    )


class PersonForm(NameForm):
    """A new person."""

    roles = ManyField(
        "What they do",
        choices=options(ROLES),
        validators=[DataRequired("Choose at least one.")],
    )

    def chosen(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(Role(code) for code in self.roles.data or ())


class RolesForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """What a person does."""

    roles = ManyField(
        "What they do",
        choices=options(ROLES),
        validators=[DataRequired("Choose at least one.")],
    )

    def chosen(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        return frozenset(Role(code) for code in self.roles.data or ())


def _is_time_zone(_form: Any, field: Any) -> None:
    if field.data not in available_timezones():
        raise ValidationError("This is not the name of a time zone. An example: America/Detroit.")


def _are_ages(form: FlaskForm, field: StringField) -> None:
    del form
    if _ages(field.data) is None:
        raise ValidationError("Write three numbers of days, each greater than the one before. An example: 10, 14, 30.")


def _ages(text: str | None) -> tuple[int, int, int] | None:
    days = [int(number) for number in re.findall(r"\d{1,4}", text or "")]
    match days:
        case [old, older, oldest] if old < older < oldest:
            return old, older, oldest
        case _:
            return None


class LibraryForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """The library's own data."""

    name = StringField("Name of the library", validators=[DataRequired("Write the library's name."), Length(max=200)])
    other_names = TextAreaField("Other names that papers may use, one a line", validators=[Length(max=2000)])
    addresses = TextAreaField("Addresses of all branches, one a line", validators=[Length(max=4000)])
    county = StringField("County", validators=[Length(max=100)])
    state = StringField("State (two letters)", validators=[Length(min=2, max=2, message="Two letters, such as MI.")])
    federal_district = StringField("Federal court district", validators=[Length(max=200)])
    time_zone = StringField("Time zone", validators=[_is_time_zone])
    director_phone = StringField("The Director's phone, as the desk is to see it", validators=[Length(max=60)])
    counsel_phone = StringField("Counsel's phone", validators=[Length(max=60)])
    old_after_days = StringField("Days from which a Michigan search warrant is told as old", validators=[_are_ages])
    policy = SelectField("Policy in force")
    settled = ManyField("Settled on counsel's word", choices=options({one.name: one.settles for one in questions()}))

    def show(self, record: LibraryRecord) -> None:
        """Fill the form with what is kept."""
        for name in ("name", "county", "state", "federal_district", "time_zone", "director_phone", "counsel_phone"):
            getattr(self, name).data = getattr(record, name)
        self.other_names.data = "\n".join(record.other_names)
        self.addresses.data = "\n".join(record.addresses)
        self.old_after_days.data = ", ".join(map(str, record.old_after_days))
        self.settled.data = list(record.settled)
        self.policy.data = f"{record.policy_id} {record.policy_version}".strip()

    def record(self, before: LibraryRecord) -> LibraryRecord:
        """Return what was filled in; what the form does not show stays as it was."""
        policy_id, _, policy_version = (self.policy.data or "").partition(" ")
        return LibraryRecord(
            name=_text(self.name.data),
            other_names=_lines(self.other_names.data),
            addresses=_lines(self.addresses.data),
            county=_text(self.county.data),
            state=_text(self.state.data).upper(),
            federal_district=_text(self.federal_district.data),
            time_zone=_text(self.time_zone.data),
            director_phone=_text(self.director_phone.data),
            counsel_phone=_text(self.counsel_phone.data),
            policy_id=policy_id,
            policy_version=policy_version,
            old_after_days=_ages(self.old_after_days.data) or before.old_after_days,
            settled=tuple(self.settled.data or ()),
            extra=before.extra,
        )


def _text(text: str | None) -> str:
    return (text or "").strip()


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())
