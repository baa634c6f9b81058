"""The whole way, with nothing stood in for: HTTP upload, Tesseract, spaCy, SQLite, SMTP, the Director's decision, the packet."""

import http.cookiejar
import io
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path

import pikepdf
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as MessageHandler

from classifiers.policy import policy
from intake.docket.docket import Docket
from intake.docket.records import PaperStatus, Role
from intake.settings import Settings

ROOT = Path(__file__).parent.parent.parent
PAPERS = ROOT / "samples" / "papers"
PASSWORD = "four drawn words together"  # noqa: S105  (a test's)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Mailbox(MessageHandler):
    """A real SMTP server's handler that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []

    def handle_message(self, message: Message) -> None:
        self.messages.append(message)


@dataclass
class Browser:
    """A person with cookies and forms, over real HTTP."""

    address: str
    page: str = ""
    url: str = ""
    opener: urllib.request.OpenerDirector = field(init=False)

    def __post_init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def _open(self, request: urllib.request.Request) -> bytes:
        with self.opener.open(request, timeout=30) as answer:
            body: bytes = answer.read()
            self.url = answer.url
        self.page = body.decode("utf-8", "replace")
        return body

    def get(self, path: str) -> bytes:
        return self._open(urllib.request.Request(urllib.parse.urljoin(self.address, path)))  # noqa: S310  (our own server)

    def token(self) -> str:
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.page)
        assert found, self.page[:500]
        return found[1]

    def post(self, path: str, fields: list[tuple[str, str]], files: tuple[Path, ...] = ()) -> float:
        """Send a form as browsers do; return how many seconds the answer took."""
        boundary = uuid.uuid4().hex
        body = io.BytesIO()
        for name, value in [("csrf_token", self.token()), *fields]:
            body.write(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
        for file in files:
            head = f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="{file.name}"\r\n'
            body.write(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + file.read_bytes() + b"\r\n")
        body.write(f"--{boundary}--\r\n".encode())
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}", "Referer": self.url}
        request = urllib.request.Request(urllib.parse.urljoin(self.address, path), body.getvalue(), headers)  # noqa: S310
        started = time.perf_counter()
        self._open(request)
        return time.perf_counter() - started

    def sign_in(self, email: str, one_time: str) -> None:
        self.get("/sign-in")
        self.post("/sign-in", [("email", email), ("password", one_time)])
        assert "one-time password" in self.page
        chosen = [("password", one_time), ("new_password", PASSWORD), ("new_password_confirm", PASSWORD)]
        self.post(self.url, chosen)

    def wait_for(self, path: str, words: str, timeout_s: float = 90) -> None:
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            self.get(path)
            if words in self.page:
                return
            time.sleep(0.3)
        pytest.fail(f"{words!r} did not come: {re.sub('<[^>]+>', ' ', self.page)[:1500]}")


@dataclass
class House:
    """A running Writdesk: pages and worker as processes of their own."""

    settings: Settings
    docket: Docket
    passwords: dict[Role, str]
    mailbox: Mailbox

    def browser(self, role: Role) -> Browser:
        browser = Browser(self.settings.address)
        browser.sign_in(f"{role}@library.example", self.passwords[role])
        return browser


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    mailbox = Mailbox()
    server = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    server.start()
    variables = {
        "WRITDESK_DATA_DIR": str(tmp_path / "data"),
        "WRITDESK_PORT": str(free_port()),
        "WRITDESK_SMTP_HOST": "127.0.0.1",
        "WRITDESK_SMTP_PORT": str(server.port),
        "WRITDESK_SMTP_SECURITY": "none",
    }
    settings = Settings(
        data_dir=tmp_path / "data",
        port=int(variables["WRITDESK_PORT"]),
        smtp_host="127.0.0.1",
        smtp_port=server.port,
        smtp_security="none",
    )
    docket = Docket.open(settings)
    passwords = {
        role: docket.add_person(role.value.title(), f"{role}@library.example", frozenset({role}), by=None)[1] for role in Role
    }
    environment = os.environ | variables | {"PYTHONPATH": str(ROOT)}
    programs = [subprocess.Popen([sys.executable, "-m", module], env=environment, cwd=ROOT) for module in ("web", "intake.jobs")]
    try:
        _wait_until_served(settings)
        yield House(settings, docket, passwords, mailbox)
    finally:
        for program in programs:
            program.terminate()
        for program in programs:
            program.wait(30)
        docket.close()
        server.stop()


def _wait_until_served(settings: Settings) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"{settings.address}/sign-in", timeout=5):  # noqa: S310  (our own server)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail("the pages are not served")


def test_a_paper_goes_from_the_desk_to_the_director_to_counsel(house: House) -> None:
    """Nothing is stood in for: what a library would do in an hour, with what it would use."""
    desk = house.browser(Role.DESK)
    desk.get("/desk/visits/new")
    visit = [
        ("agency", "ice"),
        ("badge", "4471"),
        ("sought", "nonpublic_area"),
        ("request_words", "Wants to look in the workroom."),
    ]
    spent_s = desk.post("/desk/visits/new", visit, (PAPERS / "i200_photo.jpg",))
    answered = time.perf_counter()
    assert "own warrant, not a judge" not in desk.page, "reading must never be part of the answer"
    visit_path = urllib.parse.urlsplit(desk.url).path
    desk.wait_for(visit_path, "own warrant, not a judge")
    assert spent_s < (time.perf_counter() - answered) / 2, "the answer must cost little beside the reading"
    assert "Call the Director" in desk.page
    case_id = visit_path.rsplit("/", 1)[-1]

    director = house.browser(Role.DIRECTOR)
    director.get("/director/")
    assert f"/director/cases/{case_id}" in director.page
    director.get(f"/director/cases/{case_id}")
    assert "Administrative warrants do not authorize ICE agents access to non-public areas" in director.page
    assert "ADMIN_NOT_JUDICIAL" in director.page
    decline = [("kind", "decline"), ("reason", "Section IV of the policy.")]
    director.post(f"/director/cases/{case_id}/decisions", decline)
    counsel_person = next(person for person in house.docket.people() if Role.COUNSEL in person.roles)
    director.post(f"/director/cases/{case_id}/forwarding", [("counsel", counsel_person.id)])

    counsel = house.browser(Role.COUNSEL)
    counsel.wait_for(f"/counsel/cases/{case_id}", "Packet of")
    link = re.search(r'href="([^"]+/packets/[^"]+\.pdf)"', counsel.page)
    assert link
    _check_packet(counsel.get(link[1]), house, case_id)
    _check_mails(house)
    assert house.docket.check_history(case_id) == ()
    actions = [event.action for event in house.docket.history(case_id)]
    assert actions.count("paper.assessed") == 1
    assert {"case.opened", "paper.received", "case.viewed", "packet.downloaded"} <= set(actions)


def _check_packet(data: bytes, house: House, case_id: str) -> None:
    """The packet holds the policy's words, the digest of the original, and the original itself."""
    viewer = next(person for person in house.docket.people() if Role.DIRECTOR in person.roles)
    case = house.docket.case(case_id, viewer=viewer)
    with pikepdf.open(io.BytesIO(data)) as packet:
        attached = [packet.attachments[name].get_file().read_bytes() for name in packet.attachments]
        assert (PAPERS / "i200_photo.jpg").read_bytes() in attached
        manifest = next(json.loads(one) for one in attached if one.lstrip().startswith(b"{"))
        assert case.papers[0].originals[0].sha256 in json.dumps(manifest)
        assert len(packet.pages) >= 3
    assert case.papers[0].status is PaperStatus.ASSESSED
    assert policy().section("IV").text


def _check_mails(house: House) -> None:
    """The Director and counsel each get a link; no mail says what the paper is, or names anybody."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        told = {one["to"] for one in house.mailbox.messages}
        if {"director@library.example", "counsel@library.example"} <= told:
            break
        time.sleep(0.2)
    else:
        pytest.fail(f"mail reached only {told}")
    for message in house.mailbox.messages:
        content = f"{message['subject']} {message.get_payload(decode=True)!r}"
        assert house.settings.address in content
        assert not re.search(r"I-200|warrant|ICE\b|4471|workroom|i200", content), content
