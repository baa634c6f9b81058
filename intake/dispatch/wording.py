"""Wording: the plain words that a packet uses for codes; "appears to be", and never what the library should do."""

from __future__ import annotations

from collections.abc import Mapping

from classifiers.kinds import Kind, Sought
from classifiers.visit import Agency
from intake.docket.records import CaseState, DecisionKind, Event

KINDS = {
    Kind.JUDICIAL_SUBPOENA: "a court's subpoena",
    Kind.JUDICIAL_WARRANT: "a judge's warrant",
    Kind.COURT_ORDER: "a court order",
    Kind.ADMINISTRATIVE_WARRANT: "an agency's own warrant, not a judge's",
    Kind.ADMINISTRATIVE_SUBPOENA: "an agency's subpoena, not a court's",
    Kind.OTHER_NOT_COMPULSORY: "a paper that by itself orders nothing",
    Kind.UNDETERMINED: "something that could not be told",
}

SEVERITIES = {"blocker": "Blocker", "high": "High", "medium": "Medium", "low": "Low", "info": "Note"}
"""In falling order."""

AGENCIES = {
    Agency.UNKNOWN: "Not known",
    Agency.ICE: "Immigration and Customs Enforcement (ICE, HSI, ERO)",
    Agency.CBP: "Customs and Border Protection (CBP)",
    Agency.OTHER_DHS: "Homeland Security, other",
    Agency.FBI: "FBI",
    Agency.DEA: "DEA",
    Agency.ATF: "ATF",
    Agency.US_MARSHALS: "US Marshals",
    Agency.OTHER_FEDERAL: "Another federal agency",
    Agency.STATE_POLICE: "State police",
    Agency.SHERIFF: "Sheriff",
    Agency.LOCAL_POLICE: "City or township police",
    Agency.CORRECTIONS: "Probation, parole, corrections",
    Agency.ATTORNEY: "An attorney",
    Agency.PROCESS_SERVER: "A process server",
    Agency.OTHER: "Somebody else",
}
"""In the order in which the desk is asked."""

SOUGHT = {
    Sought.NONPUBLIC_AREA: "to enter a nonpublic area",
    Sought.RECORDS: "library records",
    Sought.PERSON: "a person",
    Sought.DEVICES: "computers or other devices",
    Sought.VIDEO: "camera video",
    Sought.TESTIMONY: "testimony",
    Sought.STAFF_FILES: "files about staff",
    Sought.OTHER: "something else",
}

CASE_STATES = {
    CaseState.OPEN: "Open, not yet acknowledged",
    CaseState.ACKNOWLEDGED: "Acknowledged by the Director",
    CaseState.WITH_COUNSEL: "With counsel",
    CaseState.DECIDED: "Decided",
    CaseState.CLOSED: "Closed",
}

DECISIONS = {
    DecisionKind.ACKNOWLEDGE: "Acknowledged",
    DecisionKind.ASK_COUNSEL: "Counsel asked",
    DecisionKind.DECLINE: "Declined",
    DecisionKind.ALLOW_WITHIN_SCOPE: "Allowed within the scope that the paper names",
    DecisionKind.ACCEPT_SERVICE: "Service accepted; nothing released",
    DecisionKind.CORRECT_KIND: "Kind corrected",
    DecisionKind.CLOSE: "Closed",
}

SIGNERS = {
    "judge": "Judge",
    "magistrate": "Magistrate",
    "referee": "Referee",
    "clerk": "Clerk of the court",
    "judge_or_clerk": "Judge or clerk",
    "judge_clerk_or_attorney": "Judge, clerk or attorney",
    "attorney": "Attorney",
    "prosecutor": "Prosecutor",
    "immigration_judge": "Immigration judge (Department of Justice)",
    "administrative_judge": "Administrative judge",
    "immigration_officer": "Immigration officer",
    "agency_official": "Agency official",
    "law_officer": "Police or other officer",
    "probation_officer": "Probation officer",
    "governor": "Governor",
    "private": "Private person or company",
    "party": "Party, applicant or affiant",
    "notary": "Notary",
    "server": "Whoever served it",
    "witness": "Witness or person named",
    "library": "The library",
    "unknown": "Not known who",
}

SIGNATURES = {
    "ink": "signed in ink",
    "stamp": "stamped",
    "electronic": "marked as signed electronically",
    "digital": "signed digitally",
    "blank": "blank",
    "unreadable": "cannot be read",
}


def of_a_hundred(share: float) -> int:
    """Return how many in a hundred a share (0 to 1) is: rounded down, from 1 to 99, because nothing here is certain."""
    return min(max(int(100 * share), 1), 99)


def digital(validation: Mapping[str, bool | None]) -> str:
    """Say what a file alone proves of a digital signature: whether it holds, whether all is as signed, who vouches for it."""
    if not validation.get("intact"):
        return "signed digitally, and the signature does not hold"
    if not validation.get("covers_file"):
        return "signed digitally, and the file was changed afterwards"
    vouched: dict[bool | None, str] = {True: "the signer is trusted", False: "the signer is not trusted"}
    return f"signed digitally, unchanged since; {vouched.get(validation.get('trusted'), 'who the signer is was not checked')}"


PURPOSES = {
    "issue": "issues the paper",
    "jurat": "sworn before",
    "apply": "applies for it",
    "approve": "approves its form",
    "certify": "certifies a copy",
    "serve": "tells how it was served",
    "consent": "consents",
    "receipt": "tells that it was received",
    "other": "another purpose",
}

FIELDS = {
    "case_number": "Case number",
    "issued": "Issued",
    "execute_by": "To be carried out by",
    "return_date": "Return date",
    "person": "Person named",
    "place": "Place named",
    "items": "Things named",
}

SOURCES = {"text": "text in the file", "ocr": "read from the picture", "both": "text in the file, and the picture"}

MENDED = {
    "split": "parted from the other page in the same picture",
    "reversed": "light print on dark reversed",
    "stretched": "its dots made square",
    "flattened": "cut out of a photo and laid flat",
    "turned": "turned upright",
    "straightened": "straightened",
    "enlarged": "enlarged",
    "evened": "its light evened",
    "trimmed": "its dark edge taken away",
    "despeckled": "dirt taken away",
    "darkened": "its faint strokes darkened",
    "second_look": "read twice, the surer reading of each word kept",
}
"""What was done to a copy of a page's picture to read it, by the words of the assessment."""

_ACTIONS = {
    "case.opened": "Visit begun",
    "paper.received": "Paper received",
    "paper.refused": "Paper could not be read",
    "paper.password_given": "Password of a locked paper given",
    "paper.reordered": "Files of a paper put into another order",
    "paper.assessed": "Paper read",
    "paper.failed": "Reading given up",
    "case.viewed": "Case opened",
    "card.viewed": "Desk card looked at",
    "page.viewed": "Page looked at",
    "original.downloaded": "File as received downloaded",
    "packet.made": "Packet made",
    "packet.downloaded": "Packet downloaded",
    "case.decided": "Decision",
    "case.forwarded": "Forwarded to counsel",
    "mail.sent": "Mail with a link sent",
    "mail.failed": "Mail could not be sent",
}


def action(event: Event) -> str:
    """Return what a line of the history tells, in words; the bare code where there are none."""
    text = _ACTIONS.get(event.action, event.action)
    detail = event.detail
    if event.action == "case.decided" and detail.get("kind") in set(DecisionKind):
        return f"{text}: {DECISIONS[DecisionKind(detail['kind'])].lower()}"
    if event.action == "page.viewed" and "page" in detail:
        return f"Page {detail['page']} looked at"
    if event.action in {"case.forwarded", "mail.sent", "mail.failed"} and "to" in detail:
        return f"{text}: {detail['to']}"
    return text


DIFFERING = "Where the file says one thing and shows another"
CLAIMED, SEEN = "The file tells a computer", "The eye sees"
NOTHING_CLAIMED, NOTHING_SEEN = "nothing here", "nothing of it"
"""Words for a mismatch: its two readings, and what stands for an empty one."""
