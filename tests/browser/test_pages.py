"""Every page as it is looked at: on a phone, a tablet and a PC, by keyboard, by those who cannot see it, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from classifiers.visit import Agency, Visit
from intake.docket.records import Case, Person, Role
from intake.errors import EncryptedPaperError
from intake.paper import Original
from tests.browser.program import WIDTHS, Program
from tests.unit.web.library import Library, read_paper

pytestmark = pytest.mark.browser

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@dataclass
class House:
    """A running program with a case of every sort, and a signed-in page for each role."""

    program: Program
    pages: dict[Role, Page]
    read: Case
    refused: Case
    reading: Case
    oral: Case
    locked: Case


@pytest.fixture(scope="module")
def house(program: Program, browser: Browser) -> Iterator[House]:
    """Fill the docket with a case of every sort, and sign everybody in."""
    docket, store = program.docket, program.store
    people: dict[Role, Person] = {next(iter(person.roles)): person for person in docket.people()}
    by = people[Role.DESK]
    library = Library(None, docket, store, program.settings, people, program.one_time)  # type: ignore[arg-type]
    read = read_paper(library)
    sha256, size = store.keep(b"just words")
    refused = docket.open_case(Visit(agency=Agency.FBI), "", by=by)
    docket.add_refused_paper(
        refused.id,
        [Original(sha256, size, "application/octet-stream", "a very long name of a file that nobody would have chosen.docx")],
        "unsupported",
        "This is plain text. Photograph or scan the paper and upload that.",
        by=by,
    )
    reading = docket.open_case(Visit(agency=Agency.SHERIFF), "", by=by)
    paper = docket.add_paper(reading.id, [Original(sha256, size, "application/pdf", "scan.pdf")], by=by)
    docket.begin_paper(paper.id)
    first = {"kind": "court_order", "headline": "This appears to be a court order.", "explanation": "What it orders …"}
    docket.report_progress(paper.id, "read", 1, 5, first)
    oral = docket.open_case(Visit(claims_emergency=True), "Open that door.", by=by)
    locked = docket.open_case(Visit(), "", by=by)
    files = [Original(sha256, size, "application/pdf", f"IMG_20261123_0930_{at}_of_the_paper_at_the_desk.pdf") for at in (1, 2)]
    paper = docket.add_paper(locked.id, files, by=by)
    docket.refuse_paper(paper.id, code="encrypted", message=EncryptedPaperError.message, assessment={"kind": None})
    locked = docket.case(locked.id, viewer=people[Role.DIRECTOR])
    docket.forward(read.id, [people[Role.COUNSEL].id], by=people[Role.DIRECTOR])
    pages = {role: program.sign_in(browser, role) for role in Role}
    yield House(program, pages, read, refused, reading, oral, locked)
    for page in pages.values():
        page.context.close()


def _addresses(house: House) -> list[tuple[str, Role, str]]:
    return [
        ("today", Role.DESK, "/desk/"),
        ("new-visit", Role.DESK, "/desk/visits/new"),
        ("card", Role.DESK, f"/desk/visits/{house.read.id}"),
        ("card-refused", Role.DESK, f"/desk/visits/{house.refused.id}"),
        ("card-reading", Role.DESK, f"/desk/visits/{house.reading.id}"),
        ("card-oral", Role.DESK, f"/desk/visits/{house.oral.id}"),
        ("card-locked", Role.DESK, f"/desk/visits/{house.locked.id}"),
        ("unlock", Role.DESK, f"/desk/visits/{house.locked.id}/papers/{house.locked.papers[0].id}/password"),
        ("order", Role.DESK, f"/desk/visits/{house.locked.id}/papers/{house.locked.papers[0].id}/order"),
        ("inbox", Role.DIRECTOR, "/director/"),
        ("case", Role.DIRECTOR, f"/director/cases/{house.read.id}"),
        ("case-refused", Role.DIRECTOR, f"/director/cases/{house.refused.id}"),
        ("case-oral", Role.DIRECTOR, f"/director/cases/{house.oral.id}"),
        ("counsel", Role.COUNSEL, "/counsel/"),
        ("counsel-case", Role.COUNSEL, f"/counsel/cases/{house.read.id}"),
        ("people", Role.ADMINISTRATOR, "/admin/people"),
        ("person", Role.ADMINISTRATOR, f"/admin/people/{house.read.opened_by.id}"),
        ("new-person", Role.ADMINISTRATOR, "/admin/people/new"),
        ("library", Role.ADMINISTRATOR, "/admin/library"),
        ("policy", Role.ADMINISTRATOR, "/admin/policy"),
        ("health", Role.ADMINISTRATOR, "/admin/health"),
        ("account", Role.DESK, "/account"),
        ("password", Role.DESK, "/account/password"),
        ("not-found", Role.DESK, "/nowhere"),
        ("not-yours", Role.DESK, "/director/"),
    ]


def test_every_page_is_clean_and_fits(house: House, shots: Path) -> None:
    """No page has a finding of axe-core (WCAG 2.2 AA and good practice), runs over its width, or logs an error, at any width."""
    axe = Axe()
    troubles: list[str] = []
    for name, role, address in _addresses(house):
        page = house.pages[role]
        errors: list[str] = []
        page.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(address)
            page.screenshot(path=shots / f"{name}-{width}.png", full_page=True)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                troubles.append(f"{name} at {width}: wider than the window")
            found = axe.run(page, options=_RULES).response["violations"]
            troubles += [f"{name} at {width}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
        troubles += [f"{name}: {error}" for error in errors]
    assert not troubles, "\n".join(troubles)


def test_the_sign_in_page_is_clean(house: House, browser: Browser, shots: Path) -> None:
    """The first page that anybody sees."""
    context = browser.new_context(base_url=house.program.address)
    page = context.new_page()
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto("/sign-in")
        page.screenshot(path=shots / f"sign-in-{width}.png", full_page=True)
        assert Axe().run(page, options=_RULES).violations_count == 0
    context.close()


def test_nothing_is_asked_of_the_outside(house: House, browser: Browser) -> None:
    """Not one request leaves the library's own address."""
    page = house.pages[Role.DIRECTOR]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/director/cases/{house.read.id}")
    page.wait_for_load_state("networkidle")
    assert asked
    assert all(url.startswith(house.program.address) for url in asked)


def test_a_visit_is_given_in_by_keyboard_alone(house: House) -> None:
    """Skip link first, then every field and the button, each with a focus that can be seen and that nothing covers."""
    page = house.pages[Role.DESK]
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/desk/visits/new")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    seen: list[str] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        state = page.evaluate(_FOCUS)
        seen.append(state["name"])
        assert state["isVisible"], state
        if state["name"] == "agency":
            page.keyboard.type("FBI")
        if state["isSubmit"]:
            page.keyboard.press("Enter")
            break
    page.wait_for_url(re.compile(r"/desk/visits/[0-9a-f]{32}(#main)?$"))
    for name in ("files", "agency", "presenter_name", "badge", "id_shown", "sought", "request_words", "claims_emergency"):
        assert name in seen, (name, seen)
    expect(page.locator("h1")).to_have_text("No paper was presented.")


_FOCUS = """() => {
  const one = document.activeElement;
  const held = one.closest("label, .way") ?? one;
  const box = held.getBoundingClientRect();
  const style = (el) => getComputedStyle(el).outlineStyle !== "none" || getComputedStyle(el).boxShadow !== "none";
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2);
  return {
    name: one.name || one.textContent.trim().slice(0, 40),
    isSubmit: one.type === "submit" && Boolean(one.closest(".visit-form")),
    isVisible: (style(one) || style(held)) && Boolean(top) && (held.contains(top) || top.contains(held)),
  };
}"""


def test_files_are_gathered_and_put_in_order(house: House) -> None:
    """Files chosen one after the other make one list, whose order is the order in which they are sent."""
    page = house.pages[Role.DESK]
    page.goto("/desk/visits/new")
    chosen = page.locator("#files-chosen")
    chosen.set_input_files([{"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 b"}])
    page.locator("#files-photo").set_input_files([{"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 a"}])
    expect(page.locator(".chosen li")).to_have_count(2)
    page.get_by_role("button", name="Move a.pdf up").click()
    assert chosen.evaluate("field => [...field.files].map(file => file.name)") == ["a.pdf", "b.pdf"]
    page.get_by_role("button", name="Leave out b.pdf").click()
    page.get_by_role("button", name=re.compile("Read the paper")).click()
    page.wait_for_url(re.compile(r"/desk/visits/[0-9a-f]+$"))
    case = house.program.docket.cases(viewer=house.read.opened_by)[0]
    assert [one.untrusted_name for one in case.papers[0].originals] == ["a.pdf"]


def test_the_card_appears_by_itself(house: House) -> None:
    """While the page is open the paper is read, and the card takes the place of the progress."""
    page = house.pages[Role.DESK]
    page.goto(f"/desk/visits/{house.reading.id}")
    expect(page.locator(".progress-line")).to_contain_text("Reading page 2 of 5")
    paper = house.program.docket.case(house.reading.id, viewer=house.read.opened_by).papers[0]
    house.program.docket.report_progress(paper.id, "read", 3, 5, paper.provisional)
    expect(page.locator(".progress-line")).to_contain_text("Reading page 4 of 5", timeout=5_000)
    expect(page.locator("[data-announce]")).to_have_text("Reading page 4 of 5")


def test_a_box_and_its_line_light_up_together(house: House) -> None:
    """Pointing at a line lights its box on the page; a press on the box leads to the line."""
    page = house.pages[Role.DIRECTOR]
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"/director/cases/{house.read.id}")
    page.locator("#p1-flag-1").hover()
    expect(page.locator("#box-p1-flag-1")).to_have_class(re.compile(r"\blit\b"))
    page.locator("#p1-flag-1 a.show-on").click()
    assert page.evaluate("document.querySelector('.mark:target').id") == "box-p1-flag-1"
    page.locator("#box-p1-field-person rect").click()
    assert page.url.endswith("#p1-field-person")
    page.locator(".layer-field").uncheck()
    expect(page.locator("#box-p1-field-person")).to_be_hidden()


def test_everything_works_without_scripts(house: House, browser: Browser, shots: Path) -> None:
    """A visit is given in with two files, the page loads itself anew, boxes lead to their lines, and a decision is written."""
    desk = house.program.sign_in(browser, Role.DESK, java_script_enabled=False)
    desk.goto("/desk/visits/new")
    desk.screenshot(path=shots / "no-scripts-new-visit.png", full_page=True)
    desk.locator("#files-chosen").set_input_files([{"name": "1.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 1"}])
    desk.get_by_text("More pages, one at a time").click()
    desk.locator("#files-2").set_input_files([{"name": "2.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 2"}])
    desk.get_by_role("button", name=re.compile("Read the paper")).click()
    expect(desk.get_by_text("Waiting to be read")).to_be_visible()
    case = house.program.docket.cases(viewer=house.read.opened_by)[0]
    paper = case.papers[0]
    assert [one.untrusted_name for one in paper.originals] == ["1.pdf", "2.pdf"]
    house.program.docket.begin_paper(paper.id)
    house.program.docket.report_progress(paper.id, "read", 0, 2)
    expect(desk.get_by_text("Reading page 1 of 2")).to_be_visible(timeout=10_000)
    desk.context.close()

    director = house.program.sign_in(browser, Role.DIRECTOR, java_script_enabled=False)
    director.goto(f"/director/cases/{house.oral.id}")
    director.get_by_label("Decline, and name the section of the policy", exact=True).check()
    director.get_by_label("Reason").fill("Section II.")
    director.get_by_role("button", name="Write down this decision").click()
    expect(director.get_by_text("Your decision is written down")).to_be_visible()
    director.goto(f"/director/cases/{house.read.id}")
    director.get_by_role("link", name=re.compile("Show on page")).first.click()
    assert "#box-" in director.url
    director.context.close()


def test_a_mistake_in_a_form_is_led_to(house: House) -> None:
    """What is missing is told at the top, gets the focus, and leads to its field."""
    page = house.pages[Role.ADMINISTRATOR]
    page.goto("/admin/people/new")
    page.get_by_role("button", name=re.compile("Add, and show")).click()
    expect(page.locator(":focus")).to_contain_text("Please look at this first")
    page.get_by_role("link", name="Write the person's name.").click()
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    assert Axe().run(page, options=_RULES).violations_count == 0


def test_a_card_can_be_printed(house: House, shots: Path) -> None:
    """On paper there is the card, and no menu or button."""
    page = house.pages[Role.DESK]
    page.goto(f"/desk/visits/{house.read.id}")
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator("#again")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    page.screenshot(path=shots / "print-card.png", full_page=True)
    page.emulate_media(media="screen")
