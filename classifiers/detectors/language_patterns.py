"""The phrases that the language reader looks for, each with what it speaks for; language.py turns them into spaCy rules.

A phrase is written as it is printed, in small letters: `a|b` is one of several words, `word?` may be missing, `*` is up
to three other words. Long words may differ by a letter or two, as Tesseract's slips do (language.py).
"""

from __future__ import annotations

from classifiers.kinds import Kind

PHRASES: dict[str, tuple[Kind | None, float, tuple[str, ...]]] = {
    # The command, by whom it addresses and what it wants: LAW.md 1.1, 1.3. Source: AO 93, AO 442, MC 231, MC 200.
    "command.search": (
        Kind.JUDICIAL_WARRANT,
        1.0,
        (
            "commanded to search|execute",
            "commanded * to|make * search",
            "command you|that * to|make * search",
            "to search and|or seize",
            "to search the * place|premises|person",
            "authorized to enter and inspect",
            "to enter and inspect",
        ),
    ),
    "command.arrest": (
        None,  # officers are told to arrest by courts and by immigration officers alike (I-200, I-205)
        0.0,
        (
            "commanded|ordered|order|directed|command * to arrest|apprehend|detain",
            "arrest and bring before",
            "command you to take into custody",
            "take into custody and remove|return",
            "arrest and take into custody",
        ),
    ),
    "addressee.officers": (
        Kind.JUDICIAL_WARRANT,
        0.6,
        (
            "to any authorized law enforcement officer",
            "to any|all * peace officer|officers",
            "to the sheriff or any peace officer",
            "to any sheriff|constable|marshal",
            "to any officer of the",
        ),
    ),
    "addressee.immigration": (
        Kind.ADMINISTRATIVE_WARRANT,
        1.5,
        ("any immigration|customs|deportation officer|officers", "officer of the * department of homeland security"),
    ),
    "command.appear": (
        Kind.JUDICIAL_SUBPOENA,
        0.6,
        (
            "commanded|ordered|required|directed * to appear|attend|testify",
            "to appear * and testify",
            "to appear as a witness",
            "attend and give testimony",
            "to testify as a witness",
            "commanded to summon",
        ),
    ),
    "command.produce": (
        Kind.JUDICIAL_SUBPOENA,
        0.6,
        (
            "commanded|ordered|required|directed * to produce",
            "produce at the time",
            "produce|permit inspection|copying",
            "to permit entry onto|upon",
            "bring with you",
            "to produce the * records|documents",
        ),
    ),
    "command.summoned": (
        Kind.ADMINISTRATIVE_SUBPOENA,
        1.2,
        ("summoned and required", "hereby commanded and required", "required and directed to", "hereby directed to provide"),
    ),
    "ordered": (
        Kind.COURT_ORDER,
        1.0,
        (
            "it is hereby|further|therefore|so? ordered",
            "it is ordered",
            "is ordered and? adjudged",
            "the court|judge hereby? orders|finds|ordered",
            "so ordered",
            "ordered and? adjudged",
            "judgment is hereby? entered",
            "this order is|remains|takes effective|effect|in",
        ),
    ),
    "requested": (
        Kind.OTHER_NOT_COMPULSORY,
        1.0,
        (
            "respectfully requests|request|requesting|asks|prays",
            "i|we ask|request the|that|a * court|judge",
            "is|are requested|asked",
            "please provide|send|produce|preserve|contact",
            "requests|request|asks|ask * an? order|warrant",
            "moves|move this|the court",
            "therefore requested",
            "comes now",
            "petitioner|plaintiff|movant|defendant asks|requests|alleges|prays",
        ),
    ),
    "sworn": (
        Kind.OTHER_NOT_COMPULSORY,
        0.4,
        (
            "being first|duly? duly? sworn",
            "under penalty|penalties of perjury",
            "subscribed and sworn",
            "sworn to before me",
            "i certify that",
        ),
    ),
    "sued": (
        Kind.OTHER_NOT_COMPULSORY,
        1.2,
        (
            "you are being|hereby? sued",
            "have|has been sued|filed against",
            "file * answer with the court",
            "judgment by default",
            "answer the * complaint",
        ),
    ),
    "rights": (
        Kind.OTHER_NOT_COMPULSORY,
        1.0,
        (
            "know your rights",
            "right to remain silent",
            "legal advice",
            "how to fill|use|complete",
            "instructions for",
            "this form to|if|when",
            "do not file this",
        ),
    ),
    # The title, tolerant of slips: confusables.json has what each looks like.
    "title.search_warrant": (Kind.JUDICIAL_WARRANT, 0.8, ("search and? seizure? warrant",)),
    "title.arrest_warrant": (None, 0.0, ("arrest|bench|felony warrant", "warrant of|for the? arrest", "warrant of removal")),
    "title.alien": (
        Kind.ADMINISTRATIVE_WARRANT,
        2.0,
        ("warrant for|of arrest of alien|noncitizen", "warrant of removal|deportation", "removal deportation"),
    ),
    "title.subpoena": (None, 0.0, ("subpoena", "subpoena duces tecum", "subpena")),
    "title.grand_jury": (Kind.JUDICIAL_SUBPOENA, 0.8, ("before a|the grand jury",)),
    "title.application": (
        Kind.OTHER_NOT_COMPULSORY,
        1.0,
        ("application for a|an|the? * warrant|order", "affidavit for|in * search|support", "affidavit of|for * probable|claim"),
    ),
    "title.petition": (Kind.OTHER_NOT_COMPULSORY, 0.8, ("petition for|to", "complaint for", "petitioner's petition")),
    "title.motion": (
        Kind.OTHER_NOT_COMPULSORY,
        0.6,
        ("motion for|to|regarding|and", "notice of|and motion", "notice of hearing"),
    ),
    "title.proposed": (Kind.OTHER_NOT_COMPULSORY, 1.5, ("proposed order|judgment", "draft order")),
    "title.order": (
        Kind.COURT_ORDER,
        0.5,
        (
            "order granting|denying|appointing|on|regarding|for|to",
            "protection|restraining|protective order",
            "order of protection",
        ),
    ),
    "title.judgment": (Kind.COURT_ORDER, 0.5, ("judgment of|in|for", "default|final|consent judgment", "decree")),
    "title.summons": (Kind.OTHER_NOT_COMPULSORY, 0.3, ("summons",)),
    "title.detainer": (Kind.OTHER_NOT_COMPULSORY, 1.5, ("immigration detainer", "notice to appear", "notice of action")),
    "title.demand": (Kind.ADMINISTRATIVE_SUBPOENA, 1.5, ("civil investigative demand", "administrative subpoena")),
    # Who issued it: LAW.md 1.2. A court's name alone speaks for no kind.
    "issuer.court": (
        None,
        0.0,
        (
            "district|circuit|superior|supreme|probate|municipal|county|family|justice|juvenile court",
            "court of common|appeals|claims|chancery",
            "tax|bankruptcy court",
            "judicial district|circuit",
            "in the * court",
        ),
    ),
    "issuer.homeland": (
        None,
        0.0,
        ("department of homeland security", "immigration and customs enforcement", "customs and border protection"),
    ),
    "issuer.eoir": (None, 0.0, ("executive office for immigration review", "immigration court", "board of immigration appeals")),
    "issuer.federal_agency": (
        None,
        0.0,
        (
            "internal revenue service",
            "drug enforcement administration",
            "federal bureau of investigation",
            "inspector general",
            "national labor relations board",
            "securities and exchange commission",
            "federal trade commission",
            "department of the? treasury|justice|labor|agriculture",
        ),
    ),
    "issuer.state_agency": (
        None,
        0.0,
        (
            "office of administrative hearings",
            "department of corrections|licensing|revenue|insurance|health",
            "attorney general",
            "parole board|commission",
            "workers' compensation",
            "office of the governor",
        ),
    ),
    # Who signs: the printed title under the line is the strongest single sign (LAW.md 0.2).
    "signer.judge": (
        None,
        0.0,
        (
            "states|state magistrate|district judge",
            "judge's signature",
            "circuit|district|probate|superior|presiding judge",
            "judge bar no",
            "judge of the",
            "judge or magistrate|commissioner",
            "judicial officer",
        ),
    ),
    "signer.clerk": (None, 0.0, ("clerk of the? * court", "deputy clerk", "clerk or deputy", "court clerk")),
    "signer.immigration_judge": (Kind.ADMINISTRATIVE_SUBPOENA, 0.5, ("immigration judge",)),
    "signer.administrative_judge": (Kind.ADMINISTRATIVE_SUBPOENA, 0.8, ("administrative law judge", "hearing officer|examiner")),
    "signer.immigration_officer": (
        Kind.ADMINISTRATIVE_WARRANT,
        1.2,
        (
            "authorized|designated immigration officer",
            "deportation officer",
            "field office director",
            "border patrol agent",
            "signature of immigration officer",
        ),
    ),
    "signer.agent": (
        None,
        0.0,
        ("special agent in? charge?", "revenue officer|agent", "regional|area director", "inspector general"),
    ),
    "signer.attorney": (
        None,
        0.0,
        ("attorney for", "attorney's signature", "attorney bar no", "assistant united states attorney"),
    ),
    "signer.party": (
        Kind.OTHER_NOT_COMPULSORY,
        0.6,
        (
            "signature of * petitioner|plaintiff|applicant|declarant|affiant|party|movant|client",
            "applicant's|petitioner's|complainant's|plaintiff's|your signature",
            "signature of declarant",
        ),
    ),
}
"""By name: the kind that the phrases speak for (None: for no one kind), their weight in log-odds, and the phrases."""
