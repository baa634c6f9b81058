"""Headings as they are printed, and who issued the paper by them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from classifiers.detectors.courts import detect, federal_district_of, plausible
from classifiers.detectors.courts.gazetteer import (
    federal_districts,
    michigan_circuits,
    michigan_counties,
    michigan_district_courts,
)
from classifiers.evidence import CourtHeading
from classifiers.kinds import IssuerFamily
from classifiers.transcript import transcript_from_text

BODY = """

TO: Riverbend Public Library, 12 Example Street
The records described in Attachment A are to be produced as the law requires, at the place and the time
that are set out below, unless the person served objects in writing before that time.
"""
"""What follows under a heading, so that it stands at the top of a page with text."""


class Caption(NamedTuple):
    """A heading as printed, and what it says."""

    text: str
    family: IssuerFamily
    state: str | None = None
    county: str | None = None
    district: str | None = None


FED, MICH, STATE = IssuerFamily.FEDERAL_COURT, IssuerFamily.MICHIGAN_COURT, IssuerFamily.OTHER_STATE_COURT
EDM, WDM = "Eastern District of Michigan", "Western District of Michigan"

FEDERAL = (
    Caption("UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan", FED, "MI", None, EDM),
    Caption("UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nSOUTHERN DIVISION", FED, "MI", None, EDM),
    Caption("IN THE UNITED STATES DISTRICT COURT\nFOR THE WESTERN DISTRICT OF MICHIGAN", FED, "MI", None, WDM),
    Caption("United States District Court for the Eastern District of Michigan", FED, "MI", None, EDM),
    Caption("U.S. DISTRICT COURT, E.D. MICH.", FED, "MI", None, EDM),
    Caption("UNITED STATES DISTRICT COURT\nfor the\nEaster District of Michigan", FED, "MI", None, EDM),
    Caption("UN1TED STATES D1STRICT C0URT\nfor the\nEastem District of Michlgan", FED, "MI", None, EDM),
    Caption("U N I T E D   S T A T E S   D I S T R I C T   C O U R T\nEASTERN DISTRICT OF MICHIGAN", FED, "MI", None, EDM),
    Caption("UNITEDSTATES DISTRICTCOURT\nEASTERN DISTRICT OF MICHIGAN", FED, "MI", None, EDM),
    Caption(
        "UNITED STATES DISTRICT COURT\nfor the\nNorthern District of California",
        FED,
        "CA",
        None,
        "Northern District of California",
    ),
    Caption(
        "UNITED STATES DISTRICT COURT\nCENTRAL DISTRICT OF CALIFORNIA\nWESTERN DIVISION",
        FED,
        "CA",
        None,
        "Central District of California",
    ),
    Caption("UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK", FED, "NY", None, "Southern District of New York"),
    Caption("UNITED STATES DISTRICT COURT\nDISTRICT OF MASSACHUSETTS", FED, "MA", None, "District of Massachusetts"),
    Caption("IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF COLUMBIA", FED, "DC", None, "District of Columbia"),
    Caption("UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF PUERTO RICO", FED, "PR", None, "District of Puerto Rico"),
    Caption(
        "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\nEASTERN DIVISION",
        FED,
        "IL",
        None,
        "Northern District of Illinois",
    ),
    Caption(
        "IN THE DISTRICT COURT OF THE UNITED STATES\nFOR THE MIDDLE DISTRICT OF ALABAMA",
        FED,
        "AL",
        None,
        "Middle District of Alabama",
    ),
    Caption(
        "UNITED STATES DISTRICT COURT\nWESTERN DISTRICT OF WASHINGTON\nAT SEATTLE",
        FED,
        "WA",
        None,
        "Western District of Washington",
    ),
    Caption(
        "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF WEST VIRGINIA", FED, "WV", None, "Southern District of West Virginia"
    ),
    Caption(
        "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF VIRGINIA\nAlexandria Division",
        FED,
        "VA",
        None,
        "Eastern District of Virginia",
    ),
    Caption("UNITED STATES BANKRUPTCY COURT\nEASTERN DISTRICT OF MICHIGAN", FED, "MI", None, EDM),
    Caption("UNITED STATES BANKRUPTCY COURT\nFOR THE DISTRICT OF DELAWARE", FED, "DE", None, "District of Delaware"),
    Caption("UNITED STATES COURT OF APPEALS\nFOR THE SIXTH CIRCUIT", FED, None, None, "6th Circuit"),
    Caption("UNITED STATES COURT OF APPEALS FOR THE FEDERAL CIRCUIT", FED, None, None, "Federal Circuit"),
    Caption(
        "UNITED STATES COURT OF APPEALS\nFOR THE DISTRICT OF COLUMBIA CIRCUIT", FED, None, None, "District of Columbia Circuit"
    ),
    Caption("SUPREME COURT OF THE UNITED STATES", FED),
    Caption("UNITED STATES TAX COURT\nWashington, DC 20217", FED),
    Caption("IN THE UNITED STATES COURT OF FEDERAL CLAIMS", FED),
    Caption("UNITED STATES COURT OF INTERNATIONAL TRADE", FED),
    Caption("UNITED STATES COURT OF APPEALS FOR VETERANS CLAIMS", FED),
    Caption("UNITED STATES COURT OF APPEALS FOR THE ARMED FORCES", FED),
    Caption("UNITED STATES FOREIGN INTELLIGENCE SURVEILLANCE COURT\nWASHINGTON, D.C.", FED),
    Caption("DISTRICT COURT OF GUAM\nTERRITORY OF GUAM", FED),
    Caption("IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN MARIANA ISLANDS", FED),
    Caption("DISTRICT COURT OF THE VIRGIN ISLANDS\nDIVISION OF ST. CROIX", FED),
)

MICHIGAN = (
    Caption("STATE OF MICHIGAN\n36TH JUDICIAL DISTRICT\nJUDICIAL CIRCUIT\nCOUNTY", MICH, "MI", None, "36th"),
    Caption("STATE OF MICHIGAN\nJUDICIAL DISTRICT\n3RD JUDICIAL CIRCUIT\nWAYNE COUNTY", MICH, "MI", "Wayne", "3rd"),
    Caption("STATE OF MICHIGAN\nTHIRD JUDICIAL CIRCUIT\nWAYNE COUNTY", MICH, "MI", "Wayne", "3rd"),
    Caption(
        "STATE OF MICHIGAN ORDER TO APPREHEND AND CASE NO.\n6TH JUDICIAL CIRCUIT\nDETAIN\nOAKLAND COUNTY",
        MICH,
        "MI",
        "Oakland",
        "6th",
    ),
    Caption("STATE OF MICHIGAN\nIN THE THIRD JUDICIAL CIRCUIT COURT\nFOR THE COUNTY OF WAYNE", MICH, "MI", "Wayne", "3rd"),
    Caption("STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF OAKLAND", MICH, "MI", "Oakland"),
    Caption("STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF ST. CLAIR", MICH, "MI", "St. Clair"),
    Caption("STATE OF MICHIGAN\nIN THE 22ND CIRCUIT COURT FOR THE COUNTY OF WASHTENAW", MICH, "MI", "Washtenaw", "22nd"),
    Caption("STATE OF MICHIGAN IN THE 25TH DISTRICT COURT", MICH, "MI", None, "25th"),
    Caption("STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT COURT\nLINCOLN PARK", MICH, "MI", None, "25th"),
    Caption("STATE OF MICHIGAN\nTHIRTY-SIXTH DISTRICT COURT\nCITY OF DETROIT", MICH, "MI", None, "36th"),
    Caption("STATE OF MICHIGAN\n54-A JUDICIAL DISTRICT", MICH, "MI", None, "54A"),
    Caption("STATE OF MICHIGAN\n54B DISTRICT COURT\nEAST LANSING", MICH, "MI", None, "54B"),
    Caption("STATE OF MICHIGAN\n52-3 DISTRICT COURT", MICH, "MI", None, "52-3"),
    Caption("STATE OF MICHIGAN\nPROBATE COURT\nCOUNTY OF WAYNE", MICH, "MI", "Wayne"),
    Caption("STATE OF MICHIGAN\nPROBATE COURT\nGRAND TRAVERSE COUNTY", MICH, "MI", "Grand Traverse"),
    Caption("STATE OF MICHIGAN\nIN THE PROBATE COURT FOR THE COUNTY OF MACOMB", MICH, "MI", "Macomb"),
    Caption("STATE OF MICHIGAN\nWAYNE COUNTY PROBATE COURT", MICH, "MI", "Wayne"),
    Caption("STATE OF MICHIGAN\n6TH JUDICIAL CIRCUIT COURT\nOAKLAND COUNTY\nFAMILY DIVISION", MICH, "MI", "Oakland", "6th"),
    Caption("STATE OF MICHIGAN\nIN THE COURT OF APPEALS", MICH, "MI"),
    Caption("STATE OF MICHIGAN\nCOURT OF CLAIMS", MICH, "MI"),
    Caption("STATE OF MICHIGAN\nIN THE SUPREME COURT", MICH, "MI"),
    Caption("MICHIGAN SUPREME COURT\nLansing, Michigan", MICH, "MI"),
    Caption("MICHIGAN COURT OF APPEALS", MICH, "MI"),
    Caption("STATE 0F MICH1GAN\n3RD JUD1CIAL CIRCUlT\nWAYNE C0UNTY", MICH, "MI", "Wayne", "3rd"),
    Caption("STATE OF MICHIGAN\n3R1) JUDICIAL CIRCUIT\nWAYNE COUNTY", MICH, "MI", "Wayne", "3rd"),
    Caption("STATE OF MICHIGAN\n22NI) JUDICIAL CIRCUIT\nWASHTENAW COUNTY", MICH, "MI", "Washtenaw", "22nd"),
    Caption("STATE OF MlCHIGAN\nIN THE CIRCUIT COURT FOR THE C0UNTY OF WAYNE", MICH, "MI", "Wayne"),
    Caption("Circuit Court for the County of Kent\nState of Michigan", MICH, "MI", "Kent"),
    Caption("17th Circuit Court, Kent County, Michigan", MICH, "MI", "Kent", "17th"),
    Caption("STATE OF MICHIGAN\nMUNICIPAL COURT\nCITY OF GROSSE POINTE PARK", MICH, "MI"),
    Caption("61st District Court\n180 Ottawa Ave NW, Grand Rapids, Michigan 49503", MICH, "MI", None, "61st"),
)

STATES = (
    Caption("IN THE CIRCUIT COURT OF JEFFERSON COUNTY, ALABAMA\nBIRMINGHAM DIVISION", STATE, "AL", "Jefferson"),
    Caption("IN THE SUPERIOR COURT FOR THE STATE OF ALASKA\nTHIRD JUDICIAL DISTRICT AT ANCHORAGE", STATE, "AK", None, "3rd"),
    Caption("IN THE SUPERIOR COURT OF THE STATE OF ARIZONA\nIN AND FOR THE COUNTY OF MARICOPA", STATE, "AZ", "Maricopa"),
    Caption("IN THE CIRCUIT COURT OF PULASKI COUNTY, ARKANSAS\nFIFTH DIVISION", STATE, "AR", "Pulaski"),
    Caption("SUPERIOR COURT OF CALIFORNIA, COUNTY OF LOS ANGELES", STATE, "CA", "Los Angeles"),
    Caption("SUPERIOR COURT OF THE STATE OF CALIFORNIA\nFOR THE COUNTY OF SAN DIEGO", STATE, "CA", "San Diego"),
    Caption("DISTRICT COURT, CITY AND COUNTY OF DENVER, STATE OF COLORADO\n1437 Bannock Street", STATE, "CO", "Denver"),
    Caption("COUNTY COURT, BOULDER COUNTY, COLORADO", STATE, "CO", "Boulder"),
    Caption("SUPERIOR COURT\nJUDICIAL DISTRICT OF HARTFORD\nSTATE OF CONNECTICUT", STATE, "CT"),
    Caption("IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE", STATE, "DE"),
    Caption("IN THE COURT OF COMMON PLEAS FOR THE STATE OF DELAWARE\nIN AND FOR NEW CASTLE COUNTY", STATE, "DE", "New Castle"),
    Caption("SUPERIOR COURT OF THE DISTRICT OF COLUMBIA\nCIVIL DIVISION", STATE, "DC"),
    Caption(
        "IN THE CIRCUIT COURT OF THE ELEVENTH JUDICIAL CIRCUIT\nIN AND FOR MIAMI-DADE COUNTY, FLORIDA",
        STATE,
        "FL",
        "Miami Dade",
        "11th",
    ),
    Caption("IN THE COUNTY COURT IN AND FOR BROWARD COUNTY, FLORIDA", STATE, "FL", "Broward"),
    Caption("IN THE SUPERIOR COURT OF FULTON COUNTY\nSTATE OF GEORGIA", STATE, "GA", "Fulton"),
    Caption("IN THE STATE COURT OF COBB COUNTY\nSTATE OF GEORGIA", STATE, "GA", "Cobb"),
    Caption("IN THE MAGISTRATE COURT OF DEKALB COUNTY\nSTATE OF GEORGIA", STATE, "GA", "Dekalb"),
    Caption("IN THE CIRCUIT COURT OF THE FIRST CIRCUIT\nSTATE OF HAWAI'I", STATE, "HI", None, "1st"),
    Caption(
        "IN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF\nTHE STATE OF IDAHO, IN AND FOR THE COUNTY OF ADA",
        STATE,
        "ID",
        "Ada",
        "4th",
    ),
    Caption("IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS\nCOUNTY DEPARTMENT, LAW DIVISION", STATE, "IL", "Cook"),
    Caption("STATE OF ILLINOIS,\nCIRCUIT COURT\nDUPAGE COUNTY", STATE, "IL", "Dupage"),
    Caption("STATE OF INDIANA ) IN THE MARION SUPERIOR COURT\nCOUNTY OF MARION ) CIVIL DIVISION, ROOM 7", STATE, "IN", "Marion"),
    Caption("IN THE IOWA DISTRICT COURT FOR POLK COUNTY", STATE, "IA", "Polk"),
    Caption("IN THE EIGHTEENTH JUDICIAL DISTRICT\nDISTRICT COURT, SEDGWICK COUNTY, KANSAS", STATE, "KS", "Sedgwick", "18th"),
    Caption("COMMONWEALTH OF KENTUCKY\nJEFFERSON CIRCUIT COURT\nDIVISION SIX", STATE, "KY"),
    Caption(
        "19TH JUDICIAL DISTRICT COURT\nPARISH OF EAST BATON ROUGE\nSTATE OF LOUISIANA", STATE, "LA", "East Baton Rouge", "19th"
    ),
    Caption("STATE OF MAINE          SUPERIOR COURT\nCUMBERLAND, ss.         CIVIL ACTION", STATE, "ME", "Cumberland"),
    Caption("IN THE CIRCUIT COURT FOR BALTIMORE CITY, MARYLAND", STATE, "MD"),
    Caption("DISTRICT COURT OF MARYLAND FOR MONTGOMERY COUNTY", STATE, "MD", "Montgomery"),
    Caption(
        "COMMONWEALTH OF MASSACHUSETTS\nSUFFOLK, ss.          SUPERIOR COURT DEPARTMENT\n        OF THE TRIAL COURT",
        STATE,
        "MA",
        "Suffolk",
    ),
    Caption("COMMONWEALTH OF MASSACHUSETTS\nTHE TRIAL COURT\nPROBATE AND FAMILY COURT", STATE, "MA"),
    Caption(
        "STATE OF MINNESOTA          DISTRICT COURT\nCOUNTY OF HENNEPIN          FOURTH JUDICIAL DISTRICT",
        STATE,
        "MN",
        "Hennepin",
        "4th",
    ),
    Caption("IN THE CHANCERY COURT OF HINDS COUNTY, MISSISSIPPI\nFIRST JUDICIAL DISTRICT", STATE, "MS", "Hinds", "1st"),
    Caption("IN THE CIRCUIT COURT OF ST. LOUIS COUNTY\nSTATE OF MISSOURI", STATE, "MO", "St Louis"),
    Caption("MONTANA THIRTEENTH JUDICIAL DISTRICT COURT, YELLOWSTONE COUNTY", STATE, "MT", "Yellowstone", "13th"),
    Caption("IN THE DISTRICT COURT OF LANCASTER COUNTY, NEBRASKA", STATE, "NE", "Lancaster"),
    Caption("DISTRICT COURT\nCLARK COUNTY, NEVADA", STATE, "NV", "Clark"),
    Caption("EIGHTH JUDICIAL DISTRICT COURT\nCLARK COUNTY, NEVADA", STATE, "NV", "Clark", "8th"),
    Caption("THE STATE OF NEW HAMPSHIRE\nMERRIMACK, SS.          SUPERIOR COURT", STATE, "NH", "Merrimack"),
    Caption("SUPERIOR COURT OF NEW JERSEY\nLAW DIVISION, ESSEX COUNTY", STATE, "NJ", "Essex"),
    Caption("STATE OF NEW MEXICO\nCOUNTY OF BERNALILLO\nSECOND JUDICIAL DISTRICT COURT", STATE, "NM", "Bernalillo", "2nd"),
    Caption("SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF NEW YORK", STATE, "NY", "New York"),
    Caption("SUPREME COURT OF THE STATE OF NEW YORK\nCOUNTY OF KINGS: CRIMINAL TERM", STATE, "NY", "Kings"),
    Caption("SURROGATE'S COURT OF THE STATE OF NEW YORK\nCOUNTY OF ERIE", STATE, "NY", "Erie"),
    Caption("FAMILY COURT OF THE STATE OF NEW YORK\nCOUNTY OF QUEENS", STATE, "NY", "Queens"),
    Caption("CRIMINAL COURT OF THE CITY OF NEW YORK\nCOUNTY OF BRONX", STATE, "NY", "Bronx"),
    Caption(
        "STATE OF NORTH CAROLINA          IN THE GENERAL COURT OF JUSTICE\nCOUNTY OF WAKE          SUPERIOR COURT DIVISION",
        STATE,
        "NC",
        "Wake",
    ),
    Caption(
        "STATE OF NORTH DAKOTA          IN DISTRICT COURT\nCOUNTY OF CASS          EAST CENTRAL JUDICIAL DISTRICT",
        STATE,
        "ND",
        "Cass",
    ),
    Caption("IN THE COURT OF COMMON PLEAS\nCUYAHOGA COUNTY, OHIO", STATE, "OH", "Cuyahoga"),
    Caption("IN THE COURT OF COMMON PLEAS\nWAYNE COUNTY, OHIO", STATE, "OH", "Wayne"),
    Caption("TOLEDO MUNICIPAL COURT\nLUCAS COUNTY, OHIO", STATE, "OH", "Lucas"),
    Caption("TEMPE MUNICIPAL COURT\n140 E. Example Street, Tempe, AZ", STATE, "AZ"),
    Caption("SCOTTSDALE CITY COURT\n3700 Example Street, Scottsdale AZ 85201", STATE, "AZ"),
    Caption("BOISE COUNTY MAGISTRATE COURT\nCourt Address\nBOISE COUNTY, IDAHO", STATE, "ID", "Boise"),
    Caption("IN THE DISTRICT COURT OF OKLAHOMA COUNTY\nSTATE OF OKLAHOMA", STATE, "OK", "Oklahoma"),
    Caption("IN THE CIRCUIT COURT OF THE STATE OF OREGON\nFOR THE COUNTY OF MULTNOMAH", STATE, "OR", "Multnomah"),
    Caption("IN THE COURT OF COMMON PLEAS OF ALLEGHENY COUNTY, PENNSYLVANIA\nCIVIL DIVISION", STATE, "PA", "Allegheny"),
    Caption(
        "COURT OF COMMON PLEAS OF PHILADELPHIA COUNTY\nORPHANS' COURT DIVISION\nCOMMONWEALTH OF PENNSYLVANIA",
        STATE,
        "PA",
        "Philadelphia",
    ),
    Caption("STATE OF RHODE ISLAND\nPROVIDENCE, SC.          SUPERIOR COURT", STATE, "RI", "Providence"),
    Caption(
        "STATE OF SOUTH CAROLINA ) IN THE COURT OF COMMON PLEAS\nCOUNTY OF RICHLAND ) FIFTH JUDICIAL CIRCUIT",
        STATE,
        "SC",
        "Richland",
        "5th",
    ),
    Caption("STATE OF SOUTH CAROLINA\nCOUNTY OF GREENVILLE\nIN THE COURT OF GENERAL SESSIONS", STATE, "SC", "Greenville"),
    Caption(
        "STATE OF SOUTH DAKOTA ) IN CIRCUIT COURT\nCOUNTY OF MINNEHAHA ) SECOND JUDICIAL CIRCUIT", STATE, "SD", "Minnehaha", "2nd"
    ),
    Caption("IN THE CHANCERY COURT FOR DAVIDSON COUNTY, TENNESSEE", STATE, "TN", "Davidson"),
    Caption("IN THE GENERAL SESSIONS COURT OF SHELBY COUNTY, TENNESSEE", STATE, "TN", "Shelby"),
    Caption("IN THE DISTRICT COURT OF\nHARRIS COUNTY, TEXAS\n295TH JUDICIAL DISTRICT", STATE, "TX", "Harris", "295th"),
    Caption("IN THE COUNTY COURT AT LAW NO. 2\nTRAVIS COUNTY, TEXAS", STATE, "TX", "Travis"),
    Caption("IN THE JUSTICE COURT\nPRECINCT 3\nDALLAS COUNTY, TEXAS", STATE, "TX", "Dallas"),
    Caption("IN THE THIRD JUDICIAL DISTRICT COURT\nIN AND FOR SALT LAKE COUNTY, STATE OF UTAH", STATE, "UT", "Salt Lake", "3rd"),
    Caption("STATE OF VERMONT\nSUPERIOR COURT\nCHITTENDEN UNIT          CIVIL DIVISION", STATE, "VT"),
    Caption("VIRGINIA:\nIN THE CIRCUIT COURT OF FAIRFAX COUNTY", STATE, "VA", "Fairfax"),
    Caption("COMMONWEALTH OF VIRGINIA\nGENERAL DISTRICT COURT\nCITY OF RICHMOND", STATE, "VA"),
    Caption("IN THE SUPERIOR COURT OF THE STATE OF WASHINGTON\nIN AND FOR THE COUNTY OF KING", STATE, "WA", "King"),
    Caption("VERMONT SUPERIOR COURT\nCRIMINAL DIVISION\nWASHINGTON UNIT", STATE, "VT"),
    Caption("IN THE CIRCUIT COURT OF KANAWHA COUNTY, WEST VIRGINIA", STATE, "WV", "Kanawha"),
    Caption("IN THE 21ST JUDICIAL CIRCUIT COURT, ST. LOUIS COUNTY, MISSOURI", STATE, "MO", "St Louis", "21st"),
    Caption("STATE OF NEW MEXICO\nCOUNTY OF BERNALILLO\nIN THE METROPOLITAN COURT", STATE, "NM", "Bernalillo"),
    Caption("STATE OF RHODE ISLAND AND PROVIDENCE PLANTATIONS\nKENT, SC.\nDISTRICT COURT", STATE, "RI", "Kent"),
    Caption("STATE OF WISCONSIN          CIRCUIT COURT          WAYNE COUNTY", STATE, "WI", "Wayne"),
    Caption("IN THE CIRCUIT COURT OF THE FIRST JUDICIAL DISTRICT\nLARAMIE COUNTY, WYOMING", STATE, "WY", "Laramie", "1st"),
    Caption("IN THE DISTRICT COURT OF THE FIRST JUDICIAL DISTRICT\nLARAMIE COUNTY, WYOMING", STATE, "WY", "Laramie", "1st"),
    Caption("COMMONWEALTH OF PUERTO RICO\nCOURT OF FIRST INSTANCE\nSUPERIOR COURT OF SAN JUAN", STATE, "PR"),
    Caption("IN THE SUPERIOR COURT OF GUAM", STATE, "GU"),
    Caption("IN THE SUPERIOR COURT OF THE VIRGIN ISLANDS\nDIVISION OF ST. THOMAS AND ST. JOHN", STATE, "VI"),
    Caption("SUPER1OR COURT 0F CALIFORNlA, C0UNTY OF ORANGE", STATE, "CA", "Orange"),
    Caption("IN THE CIRCU1T C0URT OF COOK COUNTY, ILLIN0IS", STATE, "IL", "Cook"),
    Caption("SUPREME COUR OF THE STATE OF NEW Y0RK\nCOUNTY OF KINGS", STATE, "NY", "Kings"),
    Caption("SUPREME COURT OF OHIO", STATE, "OH"),
    Caption("IN THE SUPREME COURT OF TENNESSEE\nAT NASHVILLE", STATE, "TN"),
    Caption("COURT OF APPEALS OF INDIANA", STATE, "IN"),
    Caption("DISTRICT COURT OF APPEAL OF THE STATE OF FLORIDA\nFOURTH DISTRICT", STATE, "FL", None, "4th"),
)

TRIBAL, FOREIGN, MILITARY = IssuerFamily.TRIBAL_COURT, IssuerFamily.FOREIGN_COURT, IssuerFamily.MILITARY
OTHER_COURTS = (
    Caption("SAGINAW CHIPPEWA INDIAN TRIBE OF MICHIGAN\nTRIBAL COURT", TRIBAL),
    Caption("LITTLE TRAVERSE BAY BANDS OF ODAWA INDIANS\nTRIBAL COURT", TRIBAL),
    Caption("IN THE TRIBAL COURT OF THE SAULT STE. MARIE TRIBE OF CHIPPEWA INDIANS", TRIBAL),
    Caption("DISTRICT COURT OF THE NAVAJO NATION\nJUDICIAL DISTRICT OF WINDOW ROCK, ARIZONA", TRIBAL),
    Caption("EXAMPLE RIVER BAND OF INDIANS\nTRIBAL COURT", TRIBAL),
    Caption("COURT OF INDIAN OFFENSES\nBUREAU OF INDIAN AFFAIRS", TRIBAL),
    Caption("ONTARIO\nSUPERIOR COURT OF JUSTICE", FOREIGN),
    Caption("PROVINCIAL COURT OF BRITISH COLUMBIA", FOREIGN),
    Caption("IN THE HIGH COURT OF JUSTICE\nKING'S BENCH DIVISION", FOREIGN),
    Caption("TRIBUNAL DE GRANDE INSTANCE DE LYON", FOREIGN),
    Caption("DEPARTMENT OF THE ARMY\nUNITED STATES ARMY TRIAL JUDICIARY", MILITARY),
    Caption("UNITED STATES\nv.\nGENERAL COURT-MARTIAL", MILITARY),
)

BLANKS = (
    Caption("UNITED STATES DISTRICT COURT\nfor the\n____ District of ____", FED),
    Caption("UNITED STATES DISTRICT COURT\nfor the\n__________ District of __________", FED),
    Caption("UNITED STATES DISTRICT COURT\nfor the\nDistrict of", FED),
    Caption("UNITED STATES DISTRICT COURT\nfor the\n____ District of Michigan", FED, "MI"),
    Caption("UNITED STATES DISTRICT COURT\nfor the\nDistrict of Michigan", FED, "MI"),
    Caption("UNITED STATES COURT OF APPEALS\nFOR THE ____ CIRCUIT", FED),
    Caption("STATE OF MICHIGAN\nJUDICIAL DISTRICT\nJUDICIAL CIRCUIT\nCOUNTY", MICH, "MI"),
    Caption("STATE OF MICHIGAN\nJUDICIAL DISTRICT\nJUDICIAL CIRCUIT\nCOUNTY PROBATE", MICH, "MI"),
    Caption("STATE OF MICHIGAN\nPROBATE COURT\nCOUNTY OF", MICH, "MI"),
    Caption("SUPERIOR COURT OF CALIFORNIA, COUNTY OF\nSTREET ADDRESS:\nMAILING ADDRESS:", STATE, "CA"),
    Caption("STATE OF ILLINOIS,\nCIRCUIT COURT\n______________ COUNTY", STATE, "IL"),
    Caption("In the District Court of Utah\n__________ Judicial District ________________ County", STATE, "UT"),
)

DHS, DOJ, EOIR = IssuerFamily.DHS, IssuerFamily.DOJ_AGENCY, IssuerFamily.IMMIGRATION_COURT
AGENCY, MI_AGENCY, LOCAL = IssuerFamily.OTHER_FEDERAL_AGENCY, IssuerFamily.MICHIGAN_AGENCY, IssuerFamily.LOCAL_AGENCY
PROSECUTOR, SHAM, OTHER_AGENCY = IssuerFamily.PROSECUTOR, IssuerFamily.SHAM, IssuerFamily.STATE_AGENCY
NOT_COURTS = (
    Caption("UNITED STATES IMMIGRATION COURT\nDETROIT, MICHIGAN", EOIR),
    Caption("UNITED STATES DEPARTMENT OF JUSTICE\nEXECUTIVE OFFICE FOR IMMIGRATION REVIEW\nIMMIGRATION COURT", EOIR),
    Caption("U.S. Department of Justice\nExecutive Office for Immigration Review\nBoard of Immigration Appeals", EOIR),
    Caption("DEPARTMENT OF HOMELAND SECURITY\nU.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", DHS),
    Caption("U.S. DEPARTMENT OF HOMELAND SECURITY          Warrant for Arrest of Alien", DHS),
    Caption("U.S. Customs and Border Protection", DHS),
    Caption("DEPARTMENT 0F HOMELAND SECUR1TY", DHS),
    Caption("U.S. DEPARTMENT OF JUSTICE\nDRUG ENFORCEMENT ADMINISTRATION", DOJ),
    Caption("U.S. Department of Justice\nFederal Bureau of Investigation", DOJ),
    Caption("UNITED STATES DEPARTMENT OF JUSTICE\nUNITED STATES PAROLE COMMISSION", DOJ),
    Caption("Department of the Treasury\nInternal Revenue Service", AGENCY),
    Caption("DEPARTMENT OF HEALTH AND HUMAN SERVICES\nOFFICE OF INSPECTOR GENERAL", AGENCY),
    Caption("UNITED STATES OF AMERICA\nBEFORE THE NATIONAL LABOR RELATIONS BOARD", AGENCY),
    Caption("UNITED STATES OF AMERICA\nBEFORE THE\nSECURITIES AND EXCHANGE COMMISSION", AGENCY),
    Caption("U.S. EQUAL EMPLOYMENT OPPORTUNITY COMMISSION", AGENCY),
    Caption("UNITED STATES POSTAL INSPECTION SERVICE", AGENCY),
    Caption("UNITED STATES DEPARTMENT OF LABOR\nOccupational Safety and Health Administration", AGENCY),
    Caption("STATE OF MICHIGAN\nMICHIGAN OFFICE OF ADMINISTRATIVE HEARINGS AND RULES", MI_AGENCY),
    Caption("STATE OF MICHIGAN\nDEPARTMENT OF HEALTH AND HUMAN SERVICES", MI_AGENCY),
    Caption("STATE OF MICHIGAN\nDEPARTMENT OF LICENSING AND REGULATORY AFFAIRS", MI_AGENCY),
    Caption("STATE OF MICHIGAN\nDEPARTMENT OF TREASURY", MI_AGENCY),
    Caption("STATE OF MICHIGAN\nDEPARTMENT OF CORRECTIONS", MI_AGENCY),
    Caption("MICHIGAN DEPARTMENT OF CIVIL RIGHTS", MI_AGENCY),
    Caption("MICHIGAN STATE POLICE", MI_AGENCY),
    Caption("UNEMPLOYMENT INSURANCE AGENCY\nSTATE OF MICHIGAN", MI_AGENCY),
    Caption("STATE OF OHIO\nDEPARTMENT OF TAXATION", OTHER_AGENCY),
    Caption("CALIFORNIA DEPARTMENT OF SOCIAL SERVICES", OTHER_AGENCY),
    Caption("STATE OF CALIFORNIA\nOFFICE OF ADMINISTRATIVE HEARINGS", OTHER_AGENCY),
    Caption("EXECUTIVE OFFICE OF THE GOVERNOR\nSTATE OF MICHIGAN", IssuerFamily.STATE_EXECUTIVE),
    Caption("MICHIGAN HOUSE OF REPRESENTATIVES\nOversight Committee", IssuerFamily.LEGISLATURE),
    Caption("CONGRESS OF THE UNITED STATES\nHOUSE OF REPRESENTATIVES", IssuerFamily.LEGISLATURE),
    Caption("U.S. Department of Justice\nUnited States Attorney\nEastern District of Michigan", PROSECUTOR),
    Caption("WAYNE COUNTY PROSECUTOR'S OFFICE", PROSECUTOR),
    Caption("STATE OF MICHIGAN\nDEPARTMENT OF ATTORNEY GENERAL", PROSECUTOR),
    Caption("OFFICE OF THE DISTRICT ATTORNEY\nCounty of Example", PROSECUTOR),
    Caption("RIVERBEND POLICE DEPARTMENT", LOCAL),
    Caption("WAYNE COUNTY SHERIFF'S OFFICE", LOCAL),
    Caption("WAYNE COUNTY MEDICAL EXAMINER'S OFFICE", LOCAL),
    Caption("LAW OFFICES OF JANE EXAMPLE, PLLC", IssuerFamily.LAW_FIRM),
    Caption("EXAMPLE & SAMPLE, P.C.\nATTORNEYS AT LAW", IssuerFamily.LAW_FIRM),
    Caption("COMMON LAW GRAND JURY\nWAYNE COUNTY", SHAM),
    Caption("UNIVERSAL SUPREME COURT OF THE GREAT LAKES REPUBLIC", SHAM),
    Caption("WE THE PEOPLE OF WAYNE COUNTY\nCOMMON LAW COURT OF RECORD", SHAM),
    Caption("SUPERIOR COURT OF THE SOVEREIGN PEOPLE OF MICHIGAN", SHAM),
    Caption("INTERNATIONAL SUPREME COURT OF THE FREE INHABITANTS", SHAM),
    Caption("THE SUPREME COURT OF THE UNITED STATES FOR THE PEOPLE\nCOMMON LAW JURISDICTION", SHAM),
    Caption("HIGH COURT OF EXAMPLE TRUST", IssuerFamily.UNKNOWN),
    Caption("WAYNE COUNTY BOARD OF COMMISSIONERS", IssuerFamily.LEGISLATURE),
    Caption("Office of the Oakland County Sheriff\nDetective Bureau", LOCAL),
)

NO_HEADING = (
    "Judge Plumbing LLC\n4000 Court Street\nRiverbend, Michigan",
    "Menu of the Food Court\nopen daily",
    "TENNIS COURT RENTAL AGREEMENT",
    "Dear Director,\nThe officer told us that he will go to the district court in Wayne County if the library declines.",
    "Failure to comply may render you liable to proceedings in a U.S. District Court to enforce compliance.",
    "an order by\na United States District or Magistrate Court Judge\nwas entered",
    "I am the District Court Magistrate who signed it.",
    "/s/ Ximena Stradwick\nCircuit court clerk\nXimena Stradwick, Deputy Court Clerk",
    "Deputy K. Judge\nClerk, Emily\n12 Magistrate St.",
    "WARRANT REALTY GROUP\n12 Court Place\nwe do not warrant the premises",
    "Purchase order 12\nin order to ship, send this order form",
    "KNOW YOUR RIGHTS\nA judge of a court must sign a judicial warrant. An agent of ICE may show you another paper.",
)


def headings(text: str) -> tuple[CourtHeading, ...]:
    """Return the headings of a paper with this at its top."""
    return tuple(one for one in detect(transcript_from_text(text + BODY)) if one.is_heading)


def says(heading: CourtHeading) -> tuple[IssuerFamily, str | None, str | None, str | None]:
    """Return what is compared with a caption."""
    return heading.family, heading.state, heading.county, heading.district


@pytest.mark.parametrize("caption", [*FEDERAL, *MICHIGAN, *STATES, *OTHER_COURTS], ids=lambda one: one.text.replace("\n", " / "))
def test_a_court_is_known_by_its_heading(caption: Caption) -> None:
    """The heading of a court says which court it is: family, state, county and number."""
    found = headings(caption.text)
    assert found, "no heading"
    if caption.family in {TRIBAL, FOREIGN, MILITARY}:
        assert {one.family for one in found} == {caption.family}
    else:
        assert (caption.family, *caption[2:]) in [says(one) for one in found]
    assert {one.family for one in found} <= {caption.family}
    assert not any(one.is_blank for one in found)


@pytest.mark.parametrize("caption", BLANKS, ids=lambda one: one.text.replace("\n", " / "))
def test_a_form_that_names_no_court_is_blank(caption: Caption) -> None:
    """A court's form whose court is not filled in says of which system it is, and that it is blank."""
    found = headings(caption.text)
    assert [(one.family, one.state, one.is_blank) for one in found] == [(caption.family, caption.state, True)]


@pytest.mark.parametrize("caption", NOT_COURTS, ids=lambda one: one.text.replace("\n", " / "))
def test_a_body_that_is_no_court_is_not_called_one(caption: Caption) -> None:
    """Immigration courts, agencies, prosecutors, police, lawyers and invented courts issue no judicial paper."""
    found = headings(caption.text)
    assert caption.family in {one.family for one in found}
    assert not any(one.family.is_court for one in found)


@pytest.mark.parametrize("text", NO_HEADING)
def test_the_word_court_alone_is_no_heading(text: str) -> None:
    """A street, a firm, a signer's title or a mention in a sentence does not name an issuer."""
    assert headings(text) == ()


@pytest.mark.parametrize("caption", [*FEDERAL, *MICHIGAN, *STATES, *OTHER_COURTS], ids=lambda one: one.text.replace("\n", " / "))
def test_courts_that_there_are_are_plausible(caption: Caption) -> None:
    """No real court is called unknown."""
    assert False not in {plausible(one) for one in headings(caption.text)}


PARTY_IN_A_CAPTION = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF INGHAM

JANE ROE,
          Petitioner,                    Case No. 26-000123-AA
v
MICHIGAN OFFICE OF ADMINISTRATIVE HEARINGS AND RULES,
          Respondent.

ORDER
At a session of said court held in the City of Mason, the court finds that the appeal is timely.
"""
PLEADING = """JANE ROE (SBN 000000)
LAW OFFICES OF JANE ROE
100 Example Street
Riverbend, California 90000
Attorneys for Plaintiff

SUPERIOR COURT OF THE STATE OF CALIFORNIA
FOR THE COUNTY OF LOS ANGELES

ACME EXAMPLE, INC.,          Case No. 26STCV00000
          Plaintiff,
     v.
JOHN DOE,
          Defendant.
"""
REMOVAL_WARRANT = """U.S. DEPARTMENT OF HOMELAND SECURITY          WARRANT OF REMOVAL/DEPORTATION
U.S. Immigration and Customs Enforcement
File No: A000 000 000
To any immigration officer of the United States Department of Homeland Security:
(Full name of alien)
is subject to removal from the United States, based upon a final order by:
an immigration judge in exclusion, deportation, or removal proceedings
a designated official
the Board of Immigration Appeals
a United States District or Magistrate Court Judge
"""
AGENCY_SUBPOENA = """U.S. Department of Justice
Drug Enforcement Administration          SUBPOENA
In the matter of the investigation of Case No. XX-26-0000
TO: Riverbend Public Library
You are hereby commanded and required to appear. Failure to comply will result in an action by the
United States District Court to enforce this subpoena.
"""
AGENCY_WITH_TICK_BOXES = """DEPARTMENT OF HOMELAND SECURITY
Notice of proceedings
Where is the case pending?
U.S. District Court
Immigration Court
State court
"""
COVER_LETTER = """U.S. Department of Justice
United States Attorney
Eastern District of Michigan
211 Example Street, Detroit, Michigan 48226

Riverbend Public Library
Re: Grand jury
Dear Sir or Madam: please find a subpoena that was issued by the United States District Court for the
Eastern District of Michigan. You may comply by mail.
"""
AFFIDAVIT = """STATE OF MICHIGAN )
                  ) ss
COUNTY OF WAYNE   )
AFFIDAVIT OF TRUTH
I, John Doe, being sworn, say that no court of this county has spoken to me.
"""
LETTER_TO_A_COURT = """RIVERBEND POLICE DEPARTMENT
100 Example Street
To the Clerk of the Wayne County Circuit Court: please send us what you have. We may apply to the 25th District
Court for a warrant.
"""
NEW_YORK_ORDER = """At an IAS Term, Part 5 of the Supreme Court of the
State of New York, held in and for the County of
Kings, at the Courthouse, on the 5th day of May 2026
PRESENT: HON. JANE ROE, Justice
"""
PLEADING_PAPER = "\n".join(
    f"{number:2} {line}"
    for number, line in enumerate(
        (
            "JANE ROE (SBN 000000)",
            "100 Example Street",
            "Attorney for Plaintiff",
            *[""] * 4,
            "UNITED STATES DISTRICT COURT",
            "FOR THE NORTHERN DISTRICT OF CALIFORNIA",
            "ACME,",
            "Plaintiff,",
            "v.",
        ),
        1,
    )
)
OUT_OF_STATE_SUBPOENA = """STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE
Michigan file 26-000000-CH
Superior Court of Arizona, Maricopa County, No. CI-26-00000
SUBPOENA UNDER THE UNIFORM INTERSTATE DEPOSITIONS AND DISCOVERY ACT
"""
OTHER_STATE_WARRANT = """STATE OF INDIANA
IN THE WAYNE CIRCUIT COURT
WAYNE COUNTY
SEARCH WARRANT
Dated at Richmond
Judge, Wayne Circuit Court
Hon. Jane Roe
"""
INSPECTION_WARRANT = """In the Matter of Establishment Inspection of:
Riverbend Public Library
ADMINISTRATIVE INSPECTION WARRANT
TO: The Regional Administrator, Occupational Safety and Health Administration,
and Compliance Officers
To: Officers of U.S. Immigration and Customs Enforcement
"""
TAX_SUMMONS = """Summons
In the matter of John Doe, 100 Example Street, Riverbend,
Michigan
Internal Revenue Service (Division): Small Business/Self-Employed
The Commissioner of Internal Revenue
"""
COURT_MARTIAL = """DD FORM 453
SUBPOENA TO TESTIFY IN A COURT-MARTIAL
The President of the United States, to the Riverbend Public Library
"""
ISSUERS = [
    ("New York's orders begin with their term", NEW_YORK_ORDER, {IssuerFamily.OTHER_STATE_COURT}),
    ("the numbers of pleading paper are no words", PLEADING_PAPER, {IssuerFamily.FEDERAL_COURT}),
    ("the court that issued it first, out of state", OUT_OF_STATE_SUBPOENA, {IssuerFamily.MICHIGAN_COURT}),
    ("Wayne County of another state, and its judge's line", OTHER_STATE_WARRANT, {IssuerFamily.OTHER_STATE_COURT}),
    ("officers that a warrant is addressed to", INSPECTION_WARRANT, set()),
    ("a cell that begins with its agency", TAX_SUMMONS, {IssuerFamily.OTHER_FEDERAL_AGENCY}),
    ("a title that names a court-martial", COURT_MARTIAL, {IssuerFamily.MILITARY}),
    ("a party is not the issuer", PARTY_IN_A_CAPTION, {IssuerFamily.MICHIGAN_COURT}),
    ("a lawyer's block over a caption is not the issuer", PLEADING, {IssuerFamily.OTHER_STATE_COURT}),
    ("tick boxes on an agency's form", REMOVAL_WARRANT, {IssuerFamily.DHS}),
    ("a threat of court", AGENCY_SUBPOENA, {IssuerFamily.DOJ_AGENCY}),
    ("a prosecutor's letter", COVER_LETTER, {IssuerFamily.PROSECUTOR}),
    ("the venue of an affidavit", AFFIDAVIT, set()),
    ("a letter to a court", LETTER_TO_A_COURT, {IssuerFamily.LOCAL_AGENCY}),
]


@pytest.mark.parametrize(("case", "text", "families"), ISSUERS, ids=[case for case, _, _ in ISSUERS])
def test_only_the_issuer_has_the_heading(case: str, text: str, families: set[IssuerFamily]) -> None:
    """Parties, lawyers, tick boxes, threats and addressees are spoken of; they do not issue the paper."""
    assert {one.family for one in detect(transcript_from_text(text)) if one.is_heading} == families, case


def test_a_court_in_a_list_of_an_agency_is_no_issuer() -> None:
    """A court named without its district under an agency's heading is a choice on the agency's form."""
    found = [one for one in detect(transcript_from_text(AGENCY_WITH_TICK_BOXES)) if one.is_heading]
    assert not any(one.family.is_court for one in found)


CELLS = [
    (
        (
            "STATE OF MICHIGAN                                SEARCH WARRANT             CASE NO.\n"
            "3RD            JUDICIAL CIRCUIT                 AND AFFIDAVIT\n"
            "WAYNE          COUNTY\n"
        ),
        ("Wayne", "3rd", False),
    ),
    (
        (
            "Approved, SCAO\n"
            "STATE OF MICHIGAN                                SUBPOENA                   CASE NO. and JUDGE\n"
            "25th           JUDICIAL DISTRICT         Order to Appear and/or Produce\n"
            "               JUDICIAL CIRCUIT\n"
            "               COUNTY\n"
        ),
        (None, "25th", False),
    ),
    (
        (
            "Approved, SCAO\n"
            "STATE OF MICHIGAN                                SUBPOENA                   CASE NO. and JUDGE\n"
            "               JUDICIAL DISTRICT         Order to Appear and/or Produce\n"
            "               JUDICIAL CIRCUIT\n"
            "               COUNTY PROBATE\n"
        ),
        (None, None, True),
    ),
    (
        (
            "STATE OF MICHIGAN                           PERSONAL PROTECTION ORDER       CASE NO. and JUDGE\n"
            "6TH JUDICIAL CIRCUIT                        (DOMESTIC)\n"
            "OAKLAND COUNTY                              EX PARTE\n"
        ),
        ("Oakland", "6th", False),
    ),
    (
        (
            "STATE OF MICHIGAN                  SUBPOENA TO APPEAR        CASE NO.\n"
            "16TH JUDICIAL CIRCUIT    BEFORE THE ATTORNEY    26-163145-CZ\n"
            "MACOMB COUNTY                     GENERAL\n"
        ),
        ("Macomb", "16th", False),
    ),
    (
        (
            "STATE OF MICHIGAN                  ORDER FOR THE             CASE NO.\n"
            "THIRD JUDICIAL CIRCUIT     PRODUCTION OF RECORDS\n"
            "WAYNE COUNTY     BY A LIBRARY\n"
        ),
        ("Wayne", "3rd", False),
    ),
    (
        "17TH CIRCUIT COURT                  File 26-1187-FH\nState of Michigan, County of Kent  Incident 26-48297\n",
        ("Kent", "17th", False),
    ),
    (
        "54A DISTRICT COURT                 CAPIAS\nState of Michigan, County of       WARRANT FOR ARREST\nIngham\n",
        (None, "54A", False),
    ),
    (
        (
            "STATE OF MICHIGAN MOTION, AFFIDAVIT, AND | CASE NO. and JUDGE\n"
            "| 25th JUDICIAL DISTRICT | BENCH WARRANT | 26-49821-FY\n"
            "|\n"
            "WAYNE COUNTY\n"
        ),
        ("Wayne", "25th", False),
    ),
]


@pytest.mark.parametrize(("text", "says_so"), CELLS)
def test_the_cell_of_a_state_form_is_read_by_itself(text: str, says_so: tuple[str | None, str | None, bool]) -> None:
    """The first cell of a Michigan form names the court; the title's cell beside it does not run into it."""
    found = headings(text)
    assert [(one.county, one.district, one.is_blank) for one in found] == [says_so]
    assert {one.family for one in found} == {IssuerFamily.MICHIGAN_COURT}


def test_a_sentence_in_another_column_does_not_run_on_into_a_heading() -> None:
    """On a form of two columns the line read before the court's name may be an instruction beside it (Cal. DV-110)."""
    text = (
        "                              TEMPORARY RESTRAINING ORDER\n"
        "Fill in the court's name:                                      the court will complete the rest for them\n"
        "Superior Court of California, County of San Diego\n"
    )
    assert [one.county for one in headings(text)] == ["San Diego"]


FORM_MARKS = [
    ("Approved, SCAO", "court_form.scao", "MI"),
    ("JIS CODE: SBP", "court_form.scao", "MI"),
    ("Form Adopted for Mandatory Use\nJudicial Council of California", "court_form.judicial_council", "CA"),
    ("This form is approved by the Illinois Supreme Court and is required", "court_form.illinois_supreme_court", "IL"),
]


NAMED = [
    ("DISTRICT COURT OF THE NAVAJO NATION\nJUDICIAL DISTRICT OF WINDOW ROCK, ARIZONA", "District Court of the Navajo Nation"),
    ("BUFFALO CITY COURT\nSTATE OF NEW YORK : COUNTY OF ERIE", "City Court, Buffalo, Erie County, New York"),
    ("IN THE JUSTICE COURT\nPRECINCT THREE\nTARRANT COUNTY, TEXAS", "Justice Court, Tarrant County, Texas"),
    ("IN THE DISTRICT/SUPERIOR COURT FOR THE STATE OF ALASKA\nAT ANCHORAGE", "Superior Court, Anchorage, Alaska"),
    (
        "Commonwealth of Virginia   VA. CODE § 8.01-413\nFAIRFAX COUNTY   General District Court\nCITY OR COUNTY",
        "General District Court, Fairfax County, Virginia",
    ),
    ("NJ Superior Court, Chancery Division, Family Part", "Superior Court, New Jersey"),
    (
        (
            "AOC-025.1                                             Case No. 26-CI-00455\n"
            "Commonwealth of Kentucky                              Court Circuit\n"
            "Court of Justice                                      County Fayette\n"
        ),
        "Circuit Court, Fayette County, Kentucky",
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_heading_says_the_courts_name_in_full(text: str, name: str) -> None:
    """A tribe's court is its tribe's, a city's the city's, and Kentucky's forms name theirs in a cell."""
    assert [one.name for one in headings(text) if one.rule.startswith("caption.") and one.rule != "caption.tribal_court"] == [
        name
    ]


@pytest.mark.parametrize("text", ["Court District\nCounty Fayette", "COMMONWEALTH OF VIRGINIA\nCourt Circuit\nCounty Bath"])
def test_only_kentuckys_forms_name_a_court_so(text: str) -> None:
    """The words "Court: District" in a cell name a court where the form says it is Kentucky's Court of Justice."""
    assert not [one for one in detect(transcript_from_text(text)) if one.rule == "caption.kentucky_cell"]


@pytest.mark.parametrize(("text", "rule", "state"), FORM_MARKS)
def test_a_printed_form_of_the_courts_says_so(text: str, rule: str, state: str) -> None:
    """The mark of approval on a state's court form is evidence of its courts, and no heading."""
    found = [one for one in detect(transcript_from_text(text)) if one.rule == rule]
    assert [(one.state, one.is_heading) for one in found] == [(state, False)]


CONTRADICTED = [
    "UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF MICHIGAN",
    "UNITED STATES DISTRICT COURT\nDISTRICT OF OHIO",
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MICHIGAN\nCENTRAL DIVISION",
    "UNITED STATES DISTRICT COURT\nEASTERN DISTRICT OF MINNESOTA",
    "UNITED STATES COURT OF APPEALS\nFOR THE FOURTEENTH CIRCUIT",
    "STATE OF MICHIGAN\n89TH JUDICIAL CIRCUIT\nWAYNE COUNTY",
    "STATE OF MICHIGAN\n3RD JUDICIAL CIRCUIT\nOAKLAND COUNTY",
    "STATE OF MICHIGAN\n136TH DISTRICT COURT",
    "STATE OF MICHIGAN\nIN THE CIRCUIT COURT FOR THE COUNTY OF CUYAHOGA",
    "STATE OF MICHIGAN\nIN THE SUPERIOR COURT FOR THE COUNTY OF WAYNE",
    "IN THE CIRCUIT COURT OF LOS ANGELES COUNTY, CALIFORNIA",
    "UNIVERSAL SUPREME COURT OF THE GREAT LAKES REPUBLIC",
]


@pytest.mark.parametrize("text", CONTRADICTED)
def test_courts_that_there_are_not_are_contradicted(text: str) -> None:
    """A district, circuit, county or kind of court that its state does not have is no court."""
    assert [plausible(one) for one in headings(text)] == [False]


@pytest.mark.parametrize(
    ("county", "district"),
    [("Wayne", EDM), ("Kent", WDM), ("St. Clair", EDM), ("Saint Joseph", WDM), ("Ingham County", WDM), ("Cuyahoga", None)],
)
def test_a_michigan_county_lies_in_a_federal_district(county: str, district: str | None) -> None:
    """28 USC 102 shares the 83 counties out between two districts."""
    assert federal_district_of("MI", county) == district


def test_michigan_gazetteer_is_whole() -> None:
    """57 circuits serve 83 counties, each once (MCL 600.502 and after); there are 94 federal districts (28 USC 81-131)."""
    circuits = michigan_circuits()
    assert set(circuits) == {str(number) for number in range(1, 58)}
    assert len([county for some in circuits.values() for county in some]) == len(michigan_counties()) == 83
    assert {county for some in michigan_district_courts().values() for county in some} == set(michigan_counties())
    assert sum(len(some) for some in federal_districts().values()) == 94


def test_a_heading_points_at_its_words() -> None:
    """The span of a heading over three lines covers exactly them."""
    (heading,) = headings("UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan")
    assert heading.quote == "UNITED STATES DISTRICT COURT\nfor the\nEastern District of Michigan"
    assert heading.name == "United States District Court for the Eastern District of Michigan"


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("CITY OF ECORSE\nCITY COUNCIL", "city council"),
        ("CITY OF ECORSE\nCOMMON COUNCIL", "common council"),
        ("STATE OF OHIO\nINDUSTRIAL COMMISSION", "industrial commission"),
        ("STATE OF OHIO\nBOARD OF PAROLE", "board of parole"),
        ("STATE OF OHIO\nDEPARTMENT OF LABOR", "department of labor"),
    ],
)
def test_a_body_is_called_by_its_own_words(heading: str, name: str) -> None:
    """Nobody reads the name of a body that the paper does not name."""
    assert name in {(one.name or "").casefold() for one in detect(transcript_from_text(f"{heading}\nSUBPOENA"))}


def test_a_heading_in_a_cell_is_pointed_at_by_itself() -> None:
    """What the Director is shown as the court is the court's cell, not the title and the number in the cells beside it."""
    header = (
        "STATE OF MICHIGAN          SEARCH WARRANT           CASE NO.\n"
        "25TH JUDICIAL DISTRICT     eWarrant                 26-3409-SW\nWAYNE COUNTY"
    )
    (heading,) = (one for one in detect(transcript_from_text(header)) if one.is_heading)
    assert heading.span.quote == "STATE OF MICHIGAN\n25TH JUDICIAL DISTRICT\nWAYNE COUNTY"
    title = next(word for word in transcript_from_text(header).pages[0].words if word.text == "SEARCH")
    assert heading.span.box.overlap(title.box) == 0
