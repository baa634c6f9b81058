"""Pools: the invented names and the real places from which papers are filled, each split's its own."""

from __future__ import annotations

HOME_SHARE = 0.6
"""How often a paper comes from the home district, or to the home library."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.strip().split(";"))


POOLS: dict[str, dict[str, tuple[str, ...]]] = {
    "first": {
        "train": _words(
            "Adele;Bertram;Corinne;Dashiell;Elspeth;Farid;Greta;Hollis;Imani;Jorge;Kendra;Lucien;Marisol;Nadia;Otis;"
            "Petra;Quentin;Rosalind;Silas;Tamsin;Ulises;Vera;Wendell;Ximena;Yusuf;Zelda"
        ),
        "tune": _words(
            "Alarice;Benedikt;Clementine;Dmitri;Emeka;Felicity;Gideon;Henrike;Ignacio;Junia;Kofi;Leocadia;Mateus;Noor;Oona;"
            "Percival;Ramona;Soren;Thandiwe;Ursula;Viggo;Winifred;Yolanda;Zachariah"
        ),
        "judge": _words(
            "Anselm;Beatrix;Caspian;Delphine;Emeric;Fenella;Galen;Halima;Ignatius;Juniper;Kwabena;Lavinia;Mateo;"
            "Nkechi;Octavia;Pavel;Rosetta;Stellan;Thaddeus;Ulla;Valentin;Winona;Yesenia;Zubin"
        ),
    },
    "last": {
        "train": _words(
            "Abernack;Bellweather;Corvane;Dunmoor;Eastlake;Farrowby;Grindel;Hartswell;Ibsenforth;Jarrowmere;Kestrell;Lindqvane;"
            "Marchetter;Novakov;Orrenshaw;Pellingham;Quarrier;Rostovan;Stradwick;Tolliverne;Underhay;Vasquelle;Wexcombe;Yarrowby"
        ),
        "tune": _words(
            "Ashgrove-Lint;Brannocksen;Castellane;Drumheller;Ekwensi-Rowe;Fjordheim;Galvanough;Hespeler;Inglethorp;Jovanrick;"
            "Kirkbrae;Lutterworth;Mbeki-Hale;Nettleship;Okafor-Dunn;Prendick;Quillon;Rademaker;Swithinbank;Thorvald;Uppingham;"
            "Vantongerel;Wolstenholm;Zielinskas"
        ),
        "judge": _words(
            "Alderfenn;Brzozka;Coyerdale;Dabrowen;Eshkanian;Fitzmallow;Guerrandez;Hyltonbeck;Idowale;Joskamp;"
            "Kuiperman;Lemarcier;Mbakwell;Nakashiro;Oyelarin;Przybell;Quistgard;Rademaak;Szymcote;Thibodore;Umanskaya;"
            "Vandermolt;Wojtalek;Zellerback"
        ),
    },
    "city": {
        "train": _words("Ecorse;Lincoln Park;Wyandotte;River Rouge;Taylor;Dearborn;Allen Park"),
        "tune": _words("Ecorse;Southgate;Trenton;Melvindale;Romulus;Flat Rock;Riverview"),
        "judge": _words("Inkster;Livonia;Hamtramck;Garden City;Belleville;Highland Park;Rockwood"),
    },
    "street": {
        "train": _words("Outer Harbor Drive;Fort Street;Visger Road;Salliotte Avenue;Mill Street;Southfield Road;Elm Court"),
        "tune": _words("Biddle Avenue;Goddard Road;Northline Road;Kings Highway;Court Street;Pelham Road;West End Terrace"),
        "judge": _words(
            "Eureka Road;Oakwood Boulevard;Tecumseh Street;Cedar Bend Lane;Monroe Boulevard;West Warren Avenue;"
            "Sibley Road;Huron Parkway"
        ),
    },
    "library": {
        "train": _words("Rivermouth Public Library;Downriver District Library;Salina Branch Library"),
        "tune": _words("Grosse Marsh Memorial Library;Harbor Township Library;Lakemont Community Library"),
        "judge": _words("Cedar Bend Township Library;Oakwood Heights Branch Library;Copper Lantern Community Library"),
    },
    "federal_district": {
        "train": _words(
            "Western District of Michigan;Northern District of Ohio;Northern District of Illinois;District of Minnesota;"
            "Southern District of Texas;Eastern District of Missouri"
        ),
        "tune": _words(
            "Western District of Michigan;Southern District of Indiana;Eastern District of Wisconsin;District of Arizona;"
            "Western District of New York;Middle District of Florida"
        ),
        "judge": _words(
            "Southern District of Ohio;Northern District of Indiana;Western District of Wisconsin;"
            "District of Colorado;Northern District of Georgia;Eastern District of Virginia;"
            "Southern District of New York"
        ),
    },
    "fed_judge_title": {
        "train": _words("United States Magistrate Judge;United States Magistrate Judge;United States District Judge"),
        "tune": _words(
            "U.S. Magistrate Judge;United States Magistrate Judge;Chief United States District Judge;U.S. District Judge"
        ),
        "judge": _words(
            "United States Magistrate Judge;United States Magistrate Judge;U.S.M.J.;Senior United States District Judge;"
            "Chief United States Magistrate Judge;U.S. District Judge"
        ),
    },
    "mi_judge_title": {
        "train": _words("District Court Judge;Magistrate;District Judge"),
        "tune": _words("District Court Magistrate;Judge;Chief Judge"),
        "judge": _words("Chief Judge Pro Tem;Attorney Magistrate;Presiding District Judge;District Magistrate"),
    },
    "clerk_title": {
        "train": _words("Deputy Clerk;Clerk of the Court;Deputy Court Clerk"),
        "tune": _words("Deputy Clerk of Court;Clerk of Court;Court Clerk"),
        "judge": _words("Courtroom Deputy Clerk;Chief Deputy Clerk;Deputy Clerk in Charge;Intake Deputy Clerk;Clerk of Courts"),
    },
    "officer_title": {
        "train": _words("Detective;Detective Sergeant;Police Officer"),
        "tune": _words("Detective Corporal;Det. Lt.;Trooper"),
        "judge": _words("D/Sgt.;Ofc.;Public Safety Officer;Patrol Sergeant;Det. Cpl.;Task Force Investigator"),
    },
    "agent_title": {
        "train": _words("Special Agent, HSI;Special Agent, FBI;Task Force Officer, DEA"),
        "tune": _words("Special Agent, Homeland Security Investigations;Special Agent, ATF;Postal Inspector"),
        "judge": _words(
            "Special Agent, IRS Criminal Investigation;Deputy United States Marshal;TFO, FBI Violent Crimes Task Force;"
            "Special Agent, U.S. Secret Service;U.S. Postal Inspector;Special Agent, DOL-OIG;DEA Task Force Agent"
        ),
    },
    "ice_title": {
        "train": _words("Supervisory Detention and Deportation Officer;Deportation Officer;Assistant Field Office Director;SDDO"),
        "tune": _words(
            "Field Office Director;Deputy Field Office Director;Supervisory Deportation Officer;Resident Agent in Charge"
        ),
        "judge": _words(
            "(A)SDDO;Detention and Deportation Officer;Acting Field Office Director;Supervisory Detention & Deportation Officer;"
            "Deputy FOD"
        ),
    },
    "ice_office": {
        "train": _words("Detroit, Michigan;Detroit Field Office"),
        "tune": _words("ICE ERO Detroit;Grand Rapids Sub-Office;Port Huron, MI"),
        "judge": _words("ERO - Detroit, Michigan;333 Mt. Elliott Street, Detroit;Detroit ERO;U.S. ICE, Detroit Field Office"),
    },
    "dea_title": {
        "train": _words("Group Supervisor;Special Agent in Charge"),
        "tune": _words("Assistant Special Agent in Charge;Diversion Program Manager"),
        "judge": _words("Diversion Group Supervisor;Associate Special Agent in Charge;Acting Group Supervisor;RAC, Grand Rapids"),
    },
    "agency_prefix": {"train": _words("OIG;LAB;HHS"), "tune": _words("INV;ENF;CID"), "judge": _words("WHD;SSA;USDA;CFTC")},
    "federal_agency": {
        "train": _words("National Labor Relations Board;Equal Employment Opportunity Commission;Federal Trade Commission"),
        "tune": _words("Securities and Exchange Commission;Consumer Product Safety Commission;Surface Transportation Board"),
        "judge": _words(
            "Department of Labor, Wage and Hour Division;Commodity Futures Trading Commission;"
            "Department of Housing and Urban Development, Office of Inspector General;Federal Maritime Commission;"
            "Social Security Administration, Office of the Inspector General"
        ),
    },
    "state_agency": {
        "train": _words("Department of Licensing and Regulatory Affairs;Unemployment Insurance Agency"),
        "tune": _words("Department of Treasury;Department of Civil Rights"),
        "judge": _words(
            "Department of Labor and Economic Opportunity;Department of Environment, Great Lakes, and Energy;"
            "Cannabis Regulatory Agency;Gaming Control Board;Department of Agriculture and Rural Development"
        ),
    },
    "firm": {
        "train": _words("Kestrell & Dunmoor PLLC;Law Offices of Orrenshaw;Wexcombe Farrowby PC"),
        "tune": _words("Prendick Hespeler LLP;Quillon Law Group;Drumheller & Sons, Attorneys at Law"),
        "judge": _words("Przybell Joskamp LLP;Quistgard Law Office, P.L.C.;Alderfenn, Idowale & Szymcote, P.C."),
    },
    "company": {
        "train": _words("Judge Plumbing LLC;Lakeshore Freight, Inc.;Bluewater Tool and Die Co.;Warrant Realty Group LLC"),
        "tune": _words("Court Street Bakery LLC;Straits Logistics Corp.;Clerk Paper Company;Marquette Metalworks, Inc."),
        "judge": _words(
            "Order Up Catering Co.;Straits Marine Supply, L.L.C.;Marshal Security Group, Inc.;Peninsula Cold Storage Corporation"
        ),
    },
    "country": {
        "train": _words("Honduras;Mexico;Guatemala;Lebanon;Albania"),
        "tune": _words("El Salvador;Brazil;Venezuela;Yemen;Romania"),
        "judge": _words("Ecuador;Iraq;Colombia;Senegal;Nicaragua"),
    },
    "tribe": {
        "train": _words("Sault Ste. Marie Tribe of Chippewa Indians;Saginaw Chippewa Indian Tribe"),
        "tune": _words("Little Traverse Bay Bands of Odawa Indians;Bay Mills Indian Community"),
        "judge": _words(
            "Nottawaseppi Huron Band of the Potawatomi;Pokagon Band of Potawatomi Indians;Keweenaw Bay Indian Community"
        ),
    },
    "domain": {
        "train": _words("agency.example;law.example.com"),
        "tune": _words("mail.example.org;office.example.net"),
        "judge": _words("bureau.example.org;mail.example.net"),
    },
    "room": {
        "train": _words("staff workroom;server closet;computer laboratory"),
        "tune": _words("administrative offices;basement storage room;circulation back office"),
        "judge": _words(
            "director's suite;local history archive;break room behind the circulation desk;telephone and network room"
        ),
    },
    "items": {
        "train": _words(
            "one desktop computer at public station 7, with its storage devices;paper sign-up sheets of the computer room;"
            "a blue backpack left in the lost property cupboard and its contents;a server that holds the wireless access logs"
        ),
        "tune": _words(
            "the digital video recorder of the lobby cameras;two external hard drives marked with yellow tape;"
            "the workstation used for patron reservations;a locked cash box and the papers within it"
        ),
        "judge": _words(
            "a black Lenovo notebook computer bearing asset tag CL-0418;"
            "a USB thumb drive found at the circulation desk on a red lanyard;"
            "a telescoping baton and a pair of work gloves left beneath carrel 12;"
            "one Dell OptiPlex tower from the teen space and any disk inside it;"
            "a padlocked gym bag kept in the unclaimed articles bin"
        ),
    },
    "records": {
        "train": _words(
            "account information of the holder of library card no. 23051;circulation records from September 1 to October 15;"
            "wireless network logs that show connections of one device;records of the use of meeting room B;"
            "computer reservation logs of public station 7"
        ),
        "tune": _words(
            "registration data for one named cardholder;interlibrary loan requests made during October;"
            "internet session records for station 12;video of the entrance between 2:00 p.m. and 4:00 p.m.;"
            "the list of items borrowed on one account"
        ),
        "judge": _words(
            "the borrowing history tied to barcode 30417;printouts from the guest pass log for the week of October 5;"
            "device association and DHCP lease tables of the access points;"
            "a list of everyone who booked study carrel 4 in the autumn;"
            "interlibrary loan slips naming the requester of two chemistry manuals;"
            "the registration card and e-mail address given at sign-up"
        ),
    },
    "federal_offense": {
        "train": _words(
            "18 U.S.C. § 1343/wire fraud;18 U.S.C. § 2252A/possession of child pornography;8 U.S.C. § 1326/unlawful re-entry;"
            "21 U.S.C. § 841/distribution of controlled substances"
        ),
        "tune": _words(
            "18 U.S.C. § 1030/fraud in connection with computers;18 U.S.C. § 875(c)/interstate threats;"
            "18 U.S.C. § 1546/fraud and misuse of visas;18 U.S.C. § 922(g)/felon in possession of a firearm"
        ),
        "judge": _words(
            "18 U.S.C. § 875(c)/transmitting a threat in interstate commerce;"
            "18 U.S.C. § 1028A/aggravated identity theft;"
            "18 U.S.C. § 922(g)(1)/possession of a firearm by a prohibited person;"
            "18 U.S.C. § 1030(a)(5)/damage to a protected computer;18 U.S.C. § 1708/theft of mail"
        ),
    },
    "michigan_offense": {
        "train": _words(
            "MCL 750.360/larceny in a building;MCL 752.796/using a computer to commit a crime;MCL 750.110a/home invasion"
        ),
        "tune": _words("MCL 750.218/false pretenses;MCL 750.411i/aggravated stalking;MCL 750.535/receiving stolen property"),
        "judge": _words(
            "MCL 750.411a/false report of a crime;MCL 750.249/uttering and publishing;"
            "MCL 750.535/receiving and concealing stolen property;"
            "MCL 750.157n/stealing a financial transaction device"
        ),
    },
    "os_prefix": {"train": _words("CV-;2026-;L-"), "tune": _words("CI-;A;No. 26-"), "judge": _words("D-101-CV-;CJ-;G-")},
}

SEATS = {
    "Eastern District of Michigan": "Detroit",
    "Western District of Michigan": "Grand Rapids",
    "Northern District of Ohio": "Cleveland",
    "Northern District of Illinois": "Chicago",
    "District of Minnesota": "Saint Paul",
    "Southern District of Texas": "Houston",
    "Eastern District of Missouri": "St. Louis",
    "Southern District of Indiana": "Indianapolis",
    "Eastern District of Wisconsin": "Milwaukee",
    "District of Arizona": "Phoenix",
    "Western District of New York": "Buffalo",
    "Middle District of Florida": "Tampa",
    "Southern District of Ohio": "Columbus",
    "Northern District of Indiana": "Hammond",
    "Western District of Wisconsin": "Madison",
    "District of Colorado": "Denver",
    "Northern District of Georgia": "Atlanta",
    "Eastern District of Virginia": "Alexandria",
    "Southern District of New York": "New York",
}

MICHIGAN_DISTRICTS = {
    "train": (
        "25th/Wayne/Lincoln Park",
        "36th/Wayne/Detroit",
        "23rd/Wayne/Taylor",
        "46th/Oakland/Southfield",
        "27th/Wayne/Wyandotte",
    ),
    "tune": (
        "25th/Wayne/Lincoln Park",
        "33rd/Wayne/Woodhaven",
        "19th/Wayne/Dearborn",
        "14A/Washtenaw/Ann Arbor",
        "28th/Wayne/Southgate",
    ),
    "judge": (
        "34th/Wayne/Romulus",
        "18th/Wayne/Westland",
        "16th/Wayne/Livonia",
        "31st/Wayne/Hamtramck",
        "1st/Monroe/Monroe",
        "37th/Macomb/Warren",
        "24th/Wayne/Allen Park",
    ),
}
MICHIGAN_CIRCUITS = {
    "train": ("3rd/Wayne/Detroit", "6th/Oakland/Pontiac", "3rd/Wayne/Detroit", "16th/Macomb/Mount Clemens"),
    "tune": ("3rd/Wayne/Detroit", "22nd/Washtenaw/Ann Arbor", "38th/Monroe/Monroe", "30th/Ingham/Lansing"),
    "judge": (
        "3rd/Wayne/Detroit",
        "39th/Lenawee/Adrian",
        "7th/Genesee/Flint",
        "17th/Kent/Grand Rapids",
    ),
}
OTHER_STATES = {
    "train": (
        "Superior Court of California/Los Angeles/California/Los Angeles/Code of Civil Procedure section 2020.410",
        "Court of Common Pleas/Lucas/Ohio/Toledo/Ohio Civil Rule 45",
        "Circuit Court of Cook County/Cook/Illinois/Chicago/Illinois Supreme Court Rule 237",
    ),
    "tune": (
        "Superior Court of Arizona/Maricopa/Arizona/Phoenix/Arizona Rule of Civil Procedure 45",
        "Wayne Circuit Court/Wayne/Indiana/Richmond/Indiana Trial Rule 45",
        "Supreme Court of the State of New York/Wayne/New York/Lyons/CPLR 3120",
    ),
    "judge": (
        "Supreme Court of the State of New York/Erie/New York/Buffalo/CPLR 3120",
        "Superior Court of New Jersey, Law Division/Essex/New Jersey/Newark/New Jersey Court Rule 4:14-7",
        "Circuit Court of St. Joseph County/St. Joseph/Indiana/South Bend/Indiana Trial Rule 45",
        "District Court of Harris County, 152nd Judicial District/Harris/Texas/Houston/Texas Rule of Civil Procedure 205.3",
    ),
}
