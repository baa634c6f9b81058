"""Tables of whole papers for the flags about standing: where each must fire, and near ones where it must not."""

from __future__ import annotations

from whole_papers import (
    AFFIDAVIT,
    AGENCY,
    BARE,
    COMMAND,
    FEDERAL_RETURN,
    INVENTORY,
    ITEMS,
    LETTER,
    MICHIGAN,
    ORDER,
    RETURN,
    SIGNED_ORDER,
    SUBPOENA,
    WARRANT,
    WITH_ATTACHMENT,
    Paper,
    adding,
    each,
    trap,
)

from tests.unit.classifiers.papers import blocks as b

TABLES: dict[str, tuple[list[Paper], list[Paper]]] = {
    "BLANK_TEMPLATE": (
        [*adding(WARRANT, "VOID", "SPECIMEN"), Paper("SAMPLE", f"SAMPLE\n{WARRANT}")],
        [
            Paper("filled in", WARRANT),
            *each(WARRANT, ITEMS, "a blood sample"),
            *adding(WARRANT, "The previous warrant is void."),
        ],
    ),
    "PROPOSED_OR_DRAFT": (
        [
            Paper(title, ORDER.format(title, b.MI_BLANK))
            for title in ("[PROPOSED] ORDER", "DRAFT ORDER", "PROPOSED ORDER", "ORDER\n(Proposed)")
        ],
        [
            Paper("prepared by counsel", ORDER.format("ORDER", f"{b.MI_JUDGE}Prepared by: Rhys Calder\n")),
            Paper("about a proposal", ORDER.format("ORDER ON PROPOSED SETTLEMENT", b.MI_JUDGE)),
            Paper("about a draft", ORDER.format("ORDER", f"{b.MI_JUDGE}The draft report is stricken.\n")),
        ],
    ),
    "APPLICATION_NOT_WARRANT": (
        [
            Paper("AO 106", trap("T28")),
            Paper("AO 102", trap("T28").replace("AO 106", "AO 102").replace("SEARCH WARRANT", "TRACKING WARRANT")),
            Paper("Michigan's affidavit", AFFIDAVIT),
            Paper(
                "a sworn request of no known form",
                "STATE OF OREGON\nCIRCUIT COURT FOR LINN COUNTY\nCase No. 26SW00551\n\n"
                "AFFIDAVIT AND PETITION FOR ISSUANCE OF A SEARCH WARRANT\n\n"
                "Marlo Quist, being first duly sworn, deposes and says:\n1. I am a deputy of the sheriff.\n"
                "2. I ask that a warrant issue for the reading room.\n\n/s/ Marlo Quist\nAffiant\n\n"
                "Sworn to before me on November 20, 2026\n/s/ Delia Crane\nCircuit Judge\n",
            ),
        ],
        [Paper("the warrant", WARRANT), Paper("a motion", trap("T33")), Paper("an agency's own", AGENCY)],
    ),
    "SUPERSEDED_OR_QUASHED": (
        each(
            WARRANT,
            INVENTORY,
            "RECALLED",
            "ORDER QUASHED 11/22/2026",
            "CANCELLED PER JUDGE",
            "This warrant was recalled on November 22, 2026.",
            "This subpoena is hereby withdrawn.",
        ),
        each(
            WARRANT,
            INVENTORY,
            "You may move to quash this subpoena.",
            "On motion the court must quash or modify it.",
            "The item recalled by the manufacturer",
            "The prior warrant was not recalled.",
            "The application for asylum was\ngranted\ndenied\nwithdrawn.",
        ),
    ),
    "NONDISCLOSURE_GAG": (
        [
            *each(
                WARRANT,
                INVENTORY,
                "You shall not disclose the existence of this warrant to any person.",
                "You are ordered not to disclose this order to anyone for one year.",
                "Under 18 U.S.C. 2705(b), the library is precluded from disclosing the existence of this order.",
                "18 U.S.C. 2709(c) prohibits you from disclosing this letter.",
                "18 U.S.C. 2709(c) prohibits you, or any officer, employee or agent of yours, from disclosing this letter.",
                "Recipient is commanded to refrain from disclosing this warrant.",
                "Do not disclose this order to the account holder.",
                "This order shall be kept confidential and its existence shall not be revealed.",
                "Disclosure of this subpoena is prohibited until further order of the court.",
                "The library, its officers and employees shall keep the existence of this order secret.",
                "You are not to notify the account holder of this order.",
                "The library shall make no disclosure of this warrant.",
                "Neither the library nor its staff may reveal that records were sought.",
                "The existence of this investigation may not be disclosed until further order.",
                "The custodian is instructed not to alert the subscriber.",
                "Apart from counsel you must inform nobody that you were served.",
                "The branch shall not discuss this subpoena with its members.",
                "No other person may be told of it for ninety days.",
                "You must hold this order in strict confidence.",
            ),
            Paper(
                "an order behind a subpoena",
                f"{SUBPOENA}\f{SIGNED_ORDER.replace('produce', 'not disclose this order, and produce')}",
            ),
        ],
        each(
            WARRANT,
            INVENTORY,
            "You are requested not to disclose the existence of this request.",
            "Please do not disclose this request.",
            "The library may disclose this order to its counsel.",
            "The provider shall disclose the following records.",
            "No person shall be required to disclose privileged matter.",
            "LEIN information may not be disclosed without authority.",
            "The officer is not to be obstructed.",
            "You must tell the clerk whether you will come.",
            "The parties may discuss a date with the clerk.",
            "No person may be denied access to the court.",
        ),
    ),
    "SEALED": (
        each(
            WARRANT,
            INVENTORY,
            "FILED UNDER SEAL",
            "IT IS ORDERED that this warrant and its affidavit be sealed until further order.",
            "The application and this order are sealed until otherwise ordered by the Court.",
            "Sealed by order of the court",
        ),
        each(
            WARRANT,
            INVENTORY,
            "Given under my hand and the seal of the court.",
            "(SEAL OF COURT)",
            "The envelope was sealed and mailed.",
        ),
    ),
    "AFFIDAVIT_SUPPRESSED": (
        adding(
            MICHIGAN,
            "The affidavit is suppressed by order of the court under MCL 780.654(3).",
            "IT IS ORDERED that the affidavit for this warrant be suppressed.",
            "Affidavit suppressed per order of 11/20/2026",
        ),
        adding(
            MICHIGAN,
            "The affidavit is attached.",
            "The motion to suppress was denied.",
            "The defendant moved to suppress evidence.",
        ),
    ),
    "AUTHENTICITY_SUSPECT": (
        [
            Paper("an invented court", trap("sham")),
            Paper("words to a reading program", trap("T79")),
            *each(WARRANT, INVENTORY, "Pay the fine of $500 by gift card to avoid arrest."),
            *each(WARRANT, "YOU ARE COMMANDED", "Pursuant to 8 CFR 287.5(e), YOU ARE COMMANDED"),
        ],
        [
            Paper("a court's", WARRANT),
            *each(WARRANT, ITEMS, "records of gift cards bought on June 1"),
            *each(WARRANT, "YOU ARE COMMANDED", "Pursuant to Fed. R. Crim. P. 41, YOU ARE COMMANDED"),
            Paper("a witness's fee", SUBPOENA + "A witness fee of $12 is enclosed.\n"),
        ],
    ),
    "PAGES_MISSING": (
        adding(WARRANT, "Page 1 of 5", "(Page 1 of 2)", "- 1 of 3 -"),
        adding(WARRANT, "Page 1 of 1", "page 1", "Form 3 of the series"),
    ),
    "MULTI_DOC_PACKET": (
        [
            Paper("a detainer and two warrants", trap("T03")),
            Paper("a warrant and its affidavit", f"{BARE}\f{AFFIDAVIT}"),
            Paper("a letter and a subpoena", f"{LETTER.format('The subpoena is enclosed.')}\f{SUBPOENA}"),
        ],
        [
            Paper("one page", WARRANT),
            Paper("two pages of one paper", f"{WARRANT}Page 1 of 2\n\f{FEDERAL_RETURN.format('________')}\nPage 2 of 2\n"),
            Paper("a warrant and its attachment", WITH_ATTACHMENT),
        ],
    ),
    "NOT_ENGLISH_OR_REDACTED": (
        each(
            WARRANT,
            INVENTORY,
            "Usted ha sido demandado.",
            "[REDACTED]",
            (
                "Le présent mandat autorise les agents à entrer dans la bibliothèque et à saisir les documents qui y sont "
                "décrits dans les annexes pour le compte de la cour et par ordre du juge qui est nommé dans ce mandat."
            ),
            (
                "Beschluss: Die Beamten werden ermächtigt, die Räume der Bibliothek zu durchsuchen und die Unterlagen, die "
                "in der Anlage genannt sind, zu beschlagnahmen, und das Ergebnis ist dem Gericht mit der Akte zu melden."
            ),
        ),
        each(
            WARRANT,
            INVENTORY,
            "La Casa de la Raça, 12 Rue de la Ville, San Juan de los Lagos",
            "Juan de la Cruz y García and María del Carmen de los Santos are the persons to be found at the place.",
            "an interpreter of Spanish was present",
        ),
    ),
    "UNKNOWN_INSTRUMENT": (
        [
            Paper("titled as what commands, by nobody", f"SUBPOENA\nTO: Ecorse Public Library\n{COMMAND}"),
            Paper("two words", "ORDER\nLibrary\n"),
            *each(SIGNED_ORDER, "Orla Fenn, Circuit Court Judge", "Field Office Director, Immigration and Customs Enforcement"),
        ],
        [
            Paper("a court's", WARRANT),
            Paper("an agency's", AGENCY),
            Paper("a letter", LETTER.format("Please call me.")),
        ],
    ),
    "ALREADY_EXECUTED": (
        [
            *adding(MICHIGAN, RETURN.format("11/22/2026", "/s/ Dane Holt"), RETURN.format("November 22, 2026", "/s/ Dane Holt")),
            *adding(WARRANT, FEDERAL_RETURN.format("11/22/2026 9:00 am")),
        ],
        [
            *adding(MICHIGAN, RETURN.format("____________", "____________________")),
            *adding(WARRANT, FEDERAL_RETURN.format("____________")),
            *adding(
                SUBPOENA, "PROOF OF SERVICE\nI served this subpoena on November 22, 2026.\n/s/ Ned Arbor\nServer's signature"
            ),
        ],
    ),
    "ATTACHMENT_MISSING": (
        [
            *adding(
                WARRANT,
                "The things to be seized are listed in Attachment B.",
                "See Exhibit A.",
                "as described in the attached rider",
                "The affidavit is attached hereto and incorporated by reference.",
            ),
            *each(
                WARRANT,
                ITEMS,
                "See Attachment B.",
                "SEE ATTACHED RIDER",
                "attached hereto as Exhibit A",
                "See attached.",
                "Attachments A and B",
                "the affidavit attached hereto",
                "Incorporated herein is Attachment C",
            ),
            Paper("one of two", WITH_ATTACHMENT.replace("Attachment B.", "Attachment B and Attachment C.")),
        ],
        [
            *adding(WARRANT, "Nothing is attached.", "Attached to the wall is a fire plan."),
            Paper("it is there", WITH_ATTACHMENT),
            *(
                Paper(f"{items}: {sheet.splitlines()[0]}", WARRANT.replace(ITEMS, items) + f"\f{sheet}")
                for items, sheet in (
                    ("See Attachment B", "ATTACHMENT B\nOne desktop computer of the reading room, and its power cord."),
                    ("see attached rider", "RIDER\n1. The sign-up sheet of June 1, 2026.\n2. The calendar of the reading room."),
                    ("see Schedule A", "SCHEDULE A - THINGS TO BE PRODUCED\n1. The sign-up sheet of June 1, 2026."),
                    (
                        "See attached.",
                        "EXHIBIT 1\nThe sign-up sheet of June 1, 2026, of the reading room upstairs, and its cover.",
                    ),
                )
            ),
        ],
    ),
}
