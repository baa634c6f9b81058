"""Blocks of invented papers: captions, letterheads and closings that the papers of the tests are put together from."""

FED = """                         UNITED STATES DISTRICT COURT
                                   for the
                         Eastern District of Michigan
"""
US_V = """United States of America            )
        v.                          )   Case No. 2:26-cr-20417
Marlo Quist                         )
"""
CIVIL = """Alder Supply Co.,                   )
        Plaintiff                   )
        v.                          )   Civil Action No. 2:26-cv-10417
Beech Works Co.,                    )
        Defendant                   )
"""
SEARCH_OF = """In the Matter of the Search of      )
(Briefly describe the property)     )   Case No. 26-mj-30417
Ecorse Public Library               )
4184 West Jefferson Avenue          )
"""
MI_CIRCUIT = """                              STATE OF MICHIGAN
               IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
"""
MI_DISTRICT = """STATE OF MICHIGAN
25TH JUDICIAL DISTRICT
COUNTY OF WAYNE
"""
MI_PROBATE = """STATE OF MICHIGAN
PROBATE COURT
COUNTY OF WAYNE
"""
PEOPLE_V = """THE PEOPLE OF THE STATE OF MICHIGAN           Case No. 26-004417-FH
v
MARLO QUIST
"""
MAG = """Date and time issued: 11/20/2026 9:15 am            /s/ Orla Fenn
                                                    Judge's signature
City and state: Detroit, Michigan                   Orla Fenn, United States Magistrate Judge
                                                    Printed name and title
"""
MI_JUDGE = """Dated: November 20, 2026            /s/ Orla Fenn
                                    Orla Fenn, Circuit Court Judge
"""
MI_BLANK = """Date: ____________                  ______________________________
                                    Circuit Court Judge
"""
CLERK = """Date: 11/20/2026                    CLERK OF COURT
                                    /s/ Tamsin Rook
                                    Signature of Clerk or Deputy Clerk
"""
DHS = """U.S. DEPARTMENT OF HOMELAND SECURITY
U.S. Immigration and Customs Enforcement
"""
EOIR = """                    UNITED STATES DEPARTMENT OF JUSTICE
                 EXECUTIVE OFFICE FOR IMMIGRATION REVIEW
                       UNITED STATES IMMIGRATION COURT
                            DETROIT, MICHIGAN
"""
I200 = (
    DHS
    + """                         Warrant for Arrest of Alien
                                     File No. A123 456 789
                                     Date: 11/20/2026
To: Any immigration officer authorized pursuant to sections 236 and 287 of the
Immigration and Nationality Act and part 287 of title 8, Code of Federal
Regulations, to serve warrants of arrest for immigration violations
I have determined that there is probable cause to believe that MARLO QUIST
is removable from the United States. This determination is based upon:
the pendency of ongoing removal proceedings against the subject.
YOU ARE COMMANDED to arrest and take into custody for removal proceedings under
the Immigration and Nationality Act, the above-named alien.
                                   /s/ Dane Holt
                                   (Signature of Authorized Immigration Officer)
                                   Dane Holt, SDDO
                                   (Printed Name and Title of Authorized Immigration Officer)
Form I-200 (Rev. 09/16)
"""
)
I205 = (
    DHS
    + """                      WARRANT OF REMOVAL/DEPORTATION
                                     File No: A123 456 789
                                     Date: 11/20/2026
To any immigration officer of the United States Department of Homeland Security:
MARLO QUIST
(Full name of alien)
who entered the United States at Detroit, Michigan on 1/2/2015
is subject to removal/deportation from the United States, based upon a final order by:
[X] an immigration judge in exclusion, deportation, or removal proceedings
[ ] a designated official
[ ] the Board of Immigration Appeals
[ ] a United States District or Magistrate Court Judge
and pursuant to the Immigration and Nationality Act, I, the undersigned officer of the
United States, command you to take into custody and remove from the United States the
above-named alien, pursuant to law.
                                   /s/ Dane Holt
                                   (Signature of immigration officer)
                                   Field Office Director
                                   (Title of immigration officer)
ICE Form I-205 (8/07)
"""
)
I247 = (
    DHS
    + """                 IMMIGRATION DETAINER - NOTICE OF ACTION
Subject ID: 417                      File No: A123 456 789
TO: Wayne County Jail                FROM: ICE Detroit
DHS HAS DETERMINED THAT PROBABLE CAUSE EXISTS THAT THE SUBJECT IS A REMOVABLE ALIEN.
IT IS THEREFORE REQUESTED THAT YOU: Notify DHS as early as practicable before the
alien is released from your custody. Maintain custody for a period not to exceed 48 hours.
(Name and title of Immigration Officer)      (Signature of Immigration Officer)
DHS Form I-247A (3/17)
"""
)
AO93 = (
    """AO 93 (Rev. 11/13) Search and Seizure Warrant
"""
    + FED
    + SEARCH_OF
    + """                      SEARCH AND SEIZURE WARRANT
To:     Any authorized law enforcement officer
An application by a federal law enforcement officer or an attorney for the government
requests the search of the following person or property located in the Eastern District of
Michigan: Ecorse Public Library, 4184 West Jefferson Avenue, Ecorse, Michigan
I find that the affidavit(s), or any recorded testimony, establish probable cause to search
and seize the person or property described above, and that such search will reveal:
one desktop computer, serial number 4417
YOU ARE COMMANDED to execute this warrant on or before December 1, 2026
(not to exceed 14 days) [X] in the daytime 6:00 a.m. to 10:00 p.m.
The officer executing this warrant must prepare an inventory and promptly return this
warrant and inventory to Orla Fenn.
"""
)
AO442 = (
    """AO 442 (Rev. 11/11) Arrest Warrant
"""
    + FED
    + US_V
    + """                             ARREST WARRANT
To:     Any authorized law enforcement officer
YOU ARE COMMANDED to arrest and bring before a United States magistrate judge without
unnecessary delay MARLO QUIST
who is accused of an offense or violation based on the following document filed with the court:
[X] Indictment   [ ] Information   [ ] Complaint
This offense is briefly described as follows: 8 U.S.C. § 1326, unlawful re-entry
Date: 11/20/2026                     /s/ Tamsin Rook
                                     Issuing officer's signature
City and state: Detroit, Michigan    Tamsin Rook, Deputy Clerk
                                     Printed name and title
"""
)
MC231 = (
    MI_DISTRICT
    + """                              SEARCH WARRANT             Police agency report no. 26-4417
TO THE SHERIFF OR ANY PEACE OFFICER:
Marlo Kerr has sworn to the attached affidavit regarding the following:
1. The person, place, or thing to be searched is described as: Ecorse Public Library,
4184 West Jefferson Avenue, Ecorse, Michigan
2. The property to be searched for and seized is: one desktop computer
IN THE NAME OF THE PEOPLE OF THE STATE OF MICHIGAN: I have found that probable cause
exists and you are commanded to make the search and seize the described property. Leave a
copy of this warrant and a tabulation. You are further commanded to promptly return this warrant.
"""
)
MC11 = """Approved, SCAO
STATE OF MICHIGAN                         SUBPOENA                       CASE NO. and JUDGE
3RD JUDICIAL CIRCUIT          Order to Appear and/or Produce             26-004417-CZ
COUNTY OF WAYNE
Court address 2 Woodward Ave, Detroit, MI 48226       Court telephone no. 313-555-0141
Plaintiff                                      v            Defendant
ALDER SUPPLY CO                                             BEECH WORKS CO
In the Name of the People of the State of Michigan. TO: Ecorse Public Library
If you require special accommodations to use the court, contact the court immediately.
YOU ARE ORDERED:
1. to appear personally at the time and place stated below
2. Testify at trial / examination / hearing
3. Produce/permit inspection or copying of the following items: sign-up sheet of 1 June 2026
"""
