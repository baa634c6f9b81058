"""A library for the tests of the pages: an application over a docket of its own, its people, and a paper that was read."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from classifiers.kinds import Sought
from classifiers.visit import Agency, Visit
from intake.docket.docket import Docket
from intake.docket.records import Case, LibraryRecord, Person, Role
from intake.paper import Original
from intake.settings import Settings
from intake.store import Store
from web import create_app

NAMES = {
    Role.DESK: "Dana Brook",
    Role.DIRECTOR: "Mara Lindqvist",
    Role.COUNSEL: "Owen Achterberg",
    Role.ADMINISTRATOR: "Priya Nandan",
}

LIBRARY = LibraryRecord("Ecorse Public Library", director_phone="313-555-0142", counsel_phone="313-555-0177")

PASSWORD = "seven quiet paper boats"  # noqa: S105  # an invented person's
_TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


@dataclass
class Library:
    """A library with its program: the application, its docket and store, and one person of each role."""

    app: Flask
    docket: Docket
    store: Store
    settings: Settings
    people: dict[Role, Person]
    one_time: dict[Role, str]

    def client(self, role: Role) -> FlaskClient:
        """Return a browser in which the person of this role has signed in with a password of their own."""
        client = self.app.test_client()
        sign_in(client, self.people[role].email, self.one_time[role])
        if self.one_time[role] != PASSWORD:
            token = token_of(client.get("/account/password").text)
            form = {
                "csrf_token": token,
                "password": self.one_time[role],
                "new_password": PASSWORD,
                "new_password_confirm": PASSWORD,
            }
            assert client.post("/account/password", data=form).status_code == 302
            self.one_time[role] = PASSWORD
        return client


def token_of(text: str) -> str:
    """Return the token against forged requests that a page's form carries."""
    found = _TOKEN.search(text)
    assert found, "this page has no form"
    return found[1]


def sign_in(client: FlaskClient, email: str, password: str) -> Any:
    """Fill in the sign-in page and send it."""
    token = token_of(client.get("/sign-in").text)
    return client.post("/sign-in", data={"csrf_token": token, "email": email, "password": password})


def make_library(data_dir: Path) -> Library:
    """Open a program in a folder and add one person of each role."""
    settings = Settings(data_dir=data_dir)
    app = create_app(settings)
    house = app.extensions["writdesk"]
    people, one_time = {}, {}
    for role, name in NAMES.items():
        people[role], one_time[role] = house.docket.add_person(name, f"{role}@library.example", frozenset({role}), by=None)
    house.docket.save_library(LIBRARY, by=None)
    return Library(app, house.docket, house.store, settings, people, one_time)


def reopen_library(library: Library, data_dir: Path) -> Library:
    """Open the program anew over a copy of a library's folder."""
    settings = Settings(data_dir=data_dir)
    app = create_app(settings)
    house = app.extensions["writdesk"]
    return Library(app, house.docket, house.store, settings, dict(library.people), dict(library.one_time))


def picture(width: int = 612, height: int = 792) -> bytes:
    """Return a white page as PNG."""
    out = io.BytesIO()
    Image.new("L", (width, height), 255).save(out, "PNG")
    return out.getvalue()


VISIT = Visit(
    agency=Agency.ICE,
    presenter_name="Rowan Tait",
    badge="K-2207",
    id_shown=True,
    sought=frozenset({Sought.PERSON, Sought.NONPUBLIC_AREA}),
    person_sought="",
)

ASSESSMENT: dict[str, Any] = {
    "schema": "writdesk.assessment/1",
    "file": "IMG_0042.jpg",
    "status": "assessed",
    "page_count": 1,
    "error": None,
    "kind": "administrative_warrant",
    "subtype": "C01",
    "form": "I-200",
    "confidence": 0.97,
    "doubt": None,
    "issuer": {"family": "dhs", "name": "U.S. Department of Homeland Security", "page": 1, "box": [180, 40, 430, 60]},
    "signatures": [
        {
            "slot": "immigration_officer",
            "purpose": "issue",
            "issuing": True,
            "state": "ink",
            "name": "P. Holloway",
            "title": "Supervisory Deportation Officer",
            "on_behalf": False,
            "page": 1,
            "box": [330, 470, 560, 505],
        },
        {
            "slot": "server",
            "purpose": "serve",
            "issuing": False,
            "state": "blank",
            "name": None,
            "title": None,
            "on_behalf": False,
            "page": 1,
            "box": [330, 680, 560, 700],
        },
    ],
    "fields": {
        "case_number": None,
        "issued": "2026-11-02",
        "execute_by": None,
        "return_date": None,
        "person": "Ivo Marran",
        "place": None,
        "items": None,
        "places": {"issued": {"page": 1, "box": [400, 100, 480, 115]}, "person": {"page": 1, "box": [100, 180, 300, 195]}},
    },
    "flags": [
        {
            "code": "SIGNER_NOT_JUDICIAL",
            "severity": "blocker",
            "message": "The person who signed appears to be an officer of an agency, not a judge.",
            "counsel_message": "Signed by a supervisory officer under 8 CFR 287.5(e)(2).",
            "law": "8 CFR 287.5(e)(2)",
            "page": 1,
            "box": [330, 470, 560, 530],
        },
        {
            "code": "COURT_MISSING",
            "severity": "high",
            "message": "No court is named anywhere on the paper.",
            "counsel_message": "",
            "law": "",
            "page": None,
            "box": None,
        },
        {
            "code": "RETURN_BLANK",
            "severity": "info",
            "message": "The certificate of service is not filled in.",
            "counsel_message": "",
            "law": "",
            "page": 1,
            "box": [60, 640, 560, 720],
        },
    ],
    "policy_sections": ["II", "IV"],
    "parts": [{"pages": [1], "kind": "administrative_warrant", "subtype": "C01"}],
    "evidence": [
        {
            "rule": "form.i200",
            "quote": "Form I-200 (Rev. 09/16)",
            "favours": "administrative_warrant",
            "weight": 4.2,
            "page": 1,
            "box": [50, 750, 170, 762],
        },
        {
            "rule": "title.warrant_for_arrest_of_alien",
            "quote": "Warrant for Arrest of <Alien>",
            "favours": "administrative_warrant",
            "weight": 3.1,
            "page": 1,
            "box": [200, 70, 410, 90],
        },
    ],
    "reading": [
        {
            "page": 1,
            "source": "ocr",
            "confidence": 0.93,
            "rotation_deg": 0,
            "skew_deg": 1.2,
            "width_pt": 612,
            "height_pt": 792,
            "faults": [
                {"code": "glare", "message": "Part of the page shines. Photograph it again with the flash off.", "box": None}
            ],
            "mismatches": [{"claimed": "District <b>Judge</b>", "seen": "Immigration Officer", "box": [330, 540, 480, 552]}],
        }
    ],
    "attachments": [],
    "timings_ms": {"receive": 1, "read": 900, "classify": 20},
}

CARD: dict[str, Any] = {
    "headline": "This appears to be an immigration agency's own warrant, not a judge's.",
    "explanation": "Under section IV of the policy, administrative warrants do not authorize access to nonpublic areas.",
    "do_now": ["Call the Director or a designee now.", "Stay with the officer in the public area."],
    "say": ["“The Director will speak with you.”"],
    "do_not": ["Do not look anything up."],
    "row": "administrative_warrant.immigration.area",
    "sections": [
        {"number": "IV", "title": "Immigration and Customs Enforcement (ICE).", "text": "Administrative warrants do not …"}
    ],
    "choices": [{"code": "C", "label": "Decline, and name the section of the policy"}],
    "restricted": False,
    "notes": [{"name": "i_205_entry", "says": "Suits about Form I-205 are pending.", "law": "8 CFR 241.2"}],
}


def read_paper(
    library: Library, *, restricted: bool = False, assessment: dict[str, Any] = ASSESSMENT, name: str = "a.pdf"
) -> Case:
    """Make a case with one paper, as a worker leaves it once it is read."""
    docket, by = library.docket, library.people[Role.DESK]
    case = docket.open_case(VISIT, "“We are here for somebody.”", by=by)
    data = b"%PDF-1.7 invented " + name.encode()
    sha256, size = library.store.keep(data)
    paper = docket.add_paper(case.id, [Original(sha256, size, "application/pdf", name)], by=by)
    page, _ = library.store.keep(picture())
    transcript, _ = library.store.keep(b"{}")
    docket.begin_paper(paper.id)
    docket.finish_paper(
        paper.id,
        assessment=assessment,
        card={**CARD, "restricted": restricted},
        transcript_sha256=transcript,
        page_images=(page,),
        is_restricted=restricted,
        policy_id="ecorse-law-enforcement-requests",
        policy_version="2026-11-23",
    )
    return docket.case(case.id, viewer=library.people[Role.DIRECTOR])
