"""The whole way in a real browser: desk, Director, counsel; with a real worker that reads the papers."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from intake.docket.records import Role
from tests.browser.program import PAPERS, Program

pytestmark = pytest.mark.browser

_READ_MS = 180_000
"""Two pages with OCR on a slow machine, with room."""


def _give_in(page: Page, paper: Path, shots: Path) -> str:
    """Start a visit with a paper, wait until it is read, and return the visit's number."""
    page.goto("/desk/")
    page.get_by_role("link", name="Start a visit").click()
    page.locator("#files-chosen").set_input_files(paper)
    expect(page.get_by_text(paper.name)).to_be_visible()
    page.get_by_label("Who do they say they work for?").select_option("ice")
    page.get_by_label("Name, as shown on the identification").fill("Rowan Tait")
    page.get_by_label("A person", exact=True).check()
    page.get_by_role("button", name=re.compile("Read the paper")).click()
    page.wait_for_url(re.compile(r"/desk/visits/[0-9a-f]+$"))
    page.screenshot(path=shots / f"whole-{paper.stem}-reading.png", full_page=True)
    expect(page.get_by_text("What the paper appears to be")).to_be_visible(timeout=_READ_MS)
    page.screenshot(path=shots / f"whole-{paper.stem}-card.png", full_page=True)
    found = re.search(r"2\d{3}-\d{4}", page.locator(".crumb").inner_text())
    assert found
    return found[0]


@pytest.mark.timeout(600)
def test_from_the_desk_to_counsel(whole_program: Program, browser: Browser, shots: Path) -> None:
    """An agency's warrant and a judge's are told apart at the desk; the Director sees why and decides; counsel has the packet."""
    desk = whole_program.sign_in(browser, Role.DESK)
    first = _give_in(desk, PAPERS / "i200_photo.jpg", shots)
    expect(desk.locator("h1")).to_contain_text("not a judge's")
    expect(desk.get_by_text("313-555-0142")).to_be_visible()
    second = _give_in(desk, PAPERS / "ao93_scan.pdf", shots)
    expect(desk.locator("h1")).to_contain_text("appears to be a judge's search warrant")

    director = whole_program.sign_in(browser, Role.DIRECTOR)
    expect(director.get_by_text(second)).to_be_visible()
    director.get_by_role("link", name=re.compile(first)).click()
    picture = director.locator(".page img").first
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete ? image.naturalWidth : image.decode().then(() => image.naturalWidth)") > 500
    boxes = director.locator(".marks rect")
    assert boxes.count() >= 3
    _lies_on(director, boxes.first.bounding_box(), picture.bounding_box())
    director.get_by_role("link", name=re.compile("Show on page")).first.click()
    expect(director.locator(".mark:target")).to_have_count(1)
    director.screenshot(path=shots / "whole-director.png", full_page=True)

    director.get_by_role("button", name="I have seen this").click()
    director.get_by_label("Decline, and name the section of the policy", exact=True).check()
    director.get_by_label("Reason").fill("Section IV of the policy.")
    director.get_by_role("button", name="Write down this decision").click()
    expect(director.get_by_text("Your decision is written down")).to_be_visible()
    director.get_by_role("button", name=re.compile("Forward")).click()
    expect(director.get_by_text("Counsel can see the case now")).to_be_visible()
    director.screenshot(path=shots / "whole-packet-due.png", full_page=True)
    _look_until_it_is_made(director)

    desk.goto("/desk/")
    desk.get_by_role("link", name=re.compile(first)).click()
    expect(desk.get_by_text("The Director: Declined.")).to_be_visible()

    counsel = whole_program.sign_in(browser, Role.COUNSEL)
    expect(counsel.get_by_text(second)).to_have_count(0)
    counsel.get_by_role("link", name=re.compile(first)).click()
    counsel.screenshot(path=shots / "whole-counsel.png", full_page=True)
    with counsel.expect_download() as download:
        counsel.get_by_role("link", name=re.compile("Packet of")).click()
    with pikepdf.open(io.BytesIO(Path(download.value.path()).read_bytes())) as packet:
        assert len(packet.pages) >= 2
        attached = [one.get_file().read_bytes() for one in packet.attachments.values()]
    assert (PAPERS / "i200_photo.jpg").read_bytes() in attached


def _look_until_it_is_made(page: Page) -> None:
    """Press "Look whether it is there" until the packet is."""
    for _ in range(60):
        if page.get_by_role("link", name=re.compile("Packet of")).count():
            return
        page.wait_for_timeout(500)
        page.get_by_role("link", name="Look whether it is there").click()
    pytest.fail("the packet was not made")


def _lies_on(page: Page, inner: object, outer: object) -> None:
    """Hold that a box lies on the picture of its page."""
    assert page.evaluate(
        "([a, b]) => a.x >= b.x - 2 && a.y >= b.y - 2"
        " && a.x + a.width <= b.x + b.width + 2 && a.y + a.height <= b.y + b.height + 2",
        [inner, outer],
    )
