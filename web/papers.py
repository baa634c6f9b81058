"""Papers: the pictures of pages, the files as they were received, and packets; for the Director and counsel alone."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response

from intake.docket.records import PaperRecord, Role
from intake.paper import ENDINGS
from web.current import house, viewer
from web.security import DOWNLOAD_POLICY, for_roles

papers = Blueprint("papers", __name__, url_prefix="/cases")


@papers.get("/<case_id>/papers/<paper_id>/pages/<int:number>.png")
@for_roles(Role.DIRECTOR, Role.COUNSEL)
def page(case_id: str, paper_id: str, number: int) -> Response:
    """Give the picture of one page, as it was read."""
    paper = _paper(case_id, paper_id)
    if not 1 <= number <= len(paper.page_images):
        abort(404)
    house().docket.note(case_id, "page.viewed", {"paper": paper.id, "page": number}, by=viewer())
    return _bytes(house().store.read(paper.page_images[number - 1]), "image/png")


@papers.get("/<case_id>/papers/<paper_id>/originals/<int:number>")
@for_roles(Role.DIRECTOR, Role.COUNSEL)
def original(case_id: str, paper_id: str, number: int) -> Response:
    """Give one file as it was received, byte for byte; under a name of ours, for its own is not to be trusted."""
    case = house().docket.case(case_id, viewer=viewer())
    paper = _paper(case_id, paper_id)
    if not 1 <= number <= len(paper.originals):
        abort(404)
    chosen = paper.originals[number - 1]
    detail = {"paper": paper.id, "file": number, "sha256": chosen.sha256}
    house().docket.note(case_id, "original.downloaded", detail, by=viewer())
    at = [one.id for one in case.papers].index(paper.id) + 1
    name = f"{case.number}-paper-{at}-file-{number}.{ENDINGS.get(chosen.media_type, 'bin')}"
    return _bytes(house().store.read(chosen.sha256), "application/octet-stream", name)


@papers.get("/<case_id>/packets/<packet_id>.pdf")
@for_roles(Role.DIRECTOR, Role.COUNSEL)
def packet(case_id: str, packet_id: str) -> Response:
    """Give a packet as it was made."""
    case = house().docket.case(case_id, viewer=viewer())
    chosen = next((one for one in case.packets if one.id == packet_id), None)
    if chosen is None:
        abort(404)
    house().docket.note(case_id, "packet.downloaded", {"packet": chosen.id, "sha256": chosen.sha256}, by=viewer())
    made = f"{chosen.made_at:%Y%m%d-%H%M%S}"
    return _bytes(house().store.read(chosen.sha256), "application/pdf", f"{case.number}-packet-{made}.pdf")


def _paper(case_id: str, paper_id: str) -> PaperRecord:
    """Return a paper of a case that this person may see; the docket refuses any other."""
    case = house().docket.case(case_id, viewer=viewer())
    found = next((paper for paper in case.papers if paper.id == paper_id), None)
    if found is None:
        abort(404)
    return found


def _bytes(data: bytes, media_type: str, download_name: str | None = None) -> Response:
    response = make_response(data)
    response.mimetype = media_type
    response.headers["Content-Security-Policy"] = DOWNLOAD_POLICY
    if download_name is not None:
        response.headers.set("Content-Disposition", "attachment", filename=download_name)
    return response
