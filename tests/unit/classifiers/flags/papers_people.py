"""Tables of whole papers for the flags about people: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    AGENCY,
    ARREST,
    INVENTORY,
    LETTER,
    MI_ITEMS,
    MICHIGAN,
    SIGN_UPS,
    SIGNED_ORDER,
    SUBPOENA,
    WARRANT,
    Paper,
    adding,
    brought,
    each,
    saying,
    trap,
    wanting,
)

from classifiers.kinds import Sought
from classifiers.visit import Agency, Visit

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "MLPA_NO_NOTICE_HEARING": (
        [
            Paper("a subpoena", SUBPOENA),
            *each(MICHIGAN, MI_ITEMS, "circulation records of Ned Arbor"),
            *each(
                SIGNED_ORDER,
                "IT IS ORDERED",
                "Without notice or a hearing, IT IS ORDERED",
                "After notice to the defendant and a hearing on bond, IT IS ORDERED",
                "The library may ask for an opportunity to be heard. IT IS ORDERED",
                "The library shall have an opportunity to be heard on December 3.\nIT IS ORDERED",
                "Upon the ex parte application of the People, IT IS ORDERED",
                "Without notice and an opportunity to be heard, IT IS ORDERED",
                "The Court dispenses with notice and an opportunity to be heard. IT IS ORDERED",
                "The hearing on the People's charge is set for January 4, 2027. IT IS ORDERED",
            ),
        ],
        [
            *each(
                SIGNED_ORDER,
                "IT IS ORDERED",
                "After notice to the library and a hearing, IT IS ORDERED",
                "After notice and hearing, IT IS ORDERED",
                "The library, having had notice and an opportunity to be heard, IT IS ORDERED",
                "Upon due notice to the custodian of records and a hearing, IT IS ORDERED",
                "At a hearing on November 18, 2026, upon notice to the Library, the Court heard argument. IT IS ORDERED",
                "The Library having been given notice and an opportunity to be heard, IT IS ORDERED",
                "This matter having come on by noticed motion, and the Library having been heard, IT IS ORDERED",
                "The library was served with the motion and appeared at the hearing on November 18. IT IS ORDERED",
            ),
            *each(MICHIGAN, MI_ITEMS, "one red jacket"),
            Paper("for an arrest", ARREST),
        ],
    ),
    "CONSENT_PATH_AVAILABLE": (
        [
            Paper("a subpoena", SUBPOENA),
            Paper("an agency's", trap("T07")),
            *saying(LETTER, "Please send the records of Marlo Quist.", "Kindly provide his circulation records."),
        ],
        [
            *each(MICHIGAN, MI_ITEMS, "circulation records of Ned Arbor"),
            *saying(LETTER, "Please call me.", "Please keep the video of June 1."),
            Paper("for an arrest", ARREST),
        ],
    ),
    "VIDEO_REQUEST": (
        [
            *each(
                MICHIGAN, MI_ITEMS, "exterior camera footage of June 1, 2026", "CCTV images", "the video surveillance recording"
            ),
            *wanting(LETTER, Sought.VIDEO),
        ],
        [
            *each(MICHIGAN, MI_ITEMS, "a DVD video titled Frozen"),
            *adding(SUBPOENA, "the officer may appear by video", "a video conference link"),
        ],
    ),
    "EMPLOYEE_RECORDS": (
        saying(
            LETTER,
            "Please provide the personnel file of Ned Arbor.",
            "Notice of inspection of Forms I-9 within three business days.",
            "Please send a list of all current employees.",
        ),
        saying(
            LETTER,
            "The employee who works at the desk saw him.",
            "Form I-94 shows his arrival.",
            "Please send the sign-up sheets.",
        ),
    ),
    "MINOR_INVOLVED": (
        each(
            WARRANT,
            INVENTORY,
            "In the matter of K.Q., a minor",
            "DOB: 03/04/2014",
            "the child, age 9, was seen there",
            "a patron, aged 12",
            "a 14-year-old boy",
            "Wayne County Juvenile Court matter",
        ),
        each(
            WARRANT,
            INVENTORY,
            "DOB: 03/04/1984",
            "a minor offense",
            "the juvenile fiction shelf",
            "12 Miner Street",
            "a 24-year-old man",
        ),
    ),
    "PRIVACY_THIRD_PARTY_DATA": (
        each(
            SUBPOENA,
            SIGN_UPS,
            "all persons who used the library's Wi-Fi on June 1, 2026",
            "the records of every patron who entered on June 1",
            "\ncomputer sign-up records of June 2026 for all users",
            "Wi-Fi logs of all devices connected on June 1",
            "a list of all library card holders",
        ),
        each(SUBPOENA, SIGN_UPS, "the account of Marlo Quist", "the sign-up sheet", "records of the person who used card 4417"),
    ),
    "OFFICER_ID_NOT_SHOWN": (
        [
            Paper(name, text, Visit(id_shown=False))
            for name, text in (("a warrant", WARRANT), ("an I-200", AGENCY), ("a letter", LETTER))
        ],
        [
            Paper("shown", WARRANT, Visit(id_shown=True)),
            Paper("not noted", WARRANT),
            Paper("shown with an I-200", AGENCY, Visit(id_shown=True)),
        ],
    ),
    "PRESENTER_NOT_ISSUER": (
        [
            *brought(AGENCY, Agency.LOCAL_POLICE, Agency.SHERIFF),
            *brought(WARRANT, Agency.ICE),
            *brought(MICHIGAN, Agency.FBI),
            *brought(trap("T53"), Agency.ICE),
        ],
        [
            *brought(AGENCY, Agency.ICE, Agency.UNKNOWN),
            *brought(WARRANT, Agency.FBI),
            *brought(MICHIGAN, Agency.LOCAL_POLICE),
            *brought(SUBPOENA, Agency.PROCESS_SERVER),
        ],
    ),
    "POLICY_GAP_NON_ICE_DHS": (
        [*brought(WARRANT, Agency.CBP, Agency.OTHER_DHS), *brought(AGENCY, Agency.CBP)],
        [*brought(WARRANT, Agency.ICE, Agency.FBI), *brought(AGENCY, Agency.LOCAL_POLICE)],
    ),
    "EXIGENT_CLAIM": (
        [
            *saying(
                LETTER,
                "This is an emergency disclosure request.",
                "There is an immediate danger of death or serious physical injury.",
                "Lives are in danger.",
                "A child is in grave danger.",
                "This is an emergency involving a danger of death.",
                "Exigency requires that you answer today.",
            ),
            Paper("by word of mouth", WARRANT, Visit(claims_emergency=True)),
        ],
        saying(
            LETTER,
            "In case of fire or emergency use the stairs.",
            "The emergency contact is Ned Arbor.",
            "Nobody's property is at risk.",
        ),
    ),
}
