"""Makes: drawn papers by who issues them, so that one make at a time can be left out of training and judged as never seen."""

from __future__ import annotations

from dataclasses import dataclass

from classifiers.kinds import Kind

K = Kind


@dataclass(frozen=True, slots=True)
class Make:
    """A make of paper: the instruments of the catalogue that are drawn of it, and the recipes of papers.toml.

    `instruments` are ids or their first letters; `recipes` are families, with the kind where a family has several.
    """

    name: str
    instruments: tuple[str, ...]
    recipes: tuple[tuple[str, Kind | None], ...] = ()

    def has_instrument(self, instrument: str) -> bool:
        """Return whether a drawn sample of this instrument is of the make."""
        return instrument.startswith(self.instruments)

    def has_recipe(self, family: str, kind: Kind) -> bool:
        """Return whether a text drawn from a recipe of this family and kind is of the make."""
        return (family, kind) in self.recipes or (family, None) in self.recipes


MAKES: tuple[Make, ...] = (
    Make("federal warrants", ("A", "H13"), (("federal", K.JUDICIAL_WARRANT),)),
    Make("federal subpoenas", ("C01", "C02", "C03", "C04", "C11"), (("federal", K.JUDICIAL_SUBPOENA),)),
    Make("Tax Court", (), (("tax_court", None),)),
    Make("Michigan warrants", ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08")),
    Make("Michigan subpoenas", ("C05", "C08", "C09"), (("michigan", None),)),
    Make("other states' courts", ("C06", "C07", "H10"), (("state", None), ("state_plain", None))),
    Make("tribal courts", ("C10",)),
    Make("Michigan orders", ("B09", "B10", "D01", "D02", "D06", "D07", "D08", "D09"), (("protection", None), ("writ", None))),
    Make(
        "federal and plain orders",
        ("C12", "D03", "D04", "D05", "D10"),
        (("federal", K.COURT_ORDER), ("order", None), ("plain_order", None), ("long_order", None), ("opinion", None)),
    ),
    Make("immigration", ("E",), (("immigration", None),)),
    Make("federal agencies", ("F",), (("federal_agency", None), ("demand", None))),
    Make("state agencies", ("G",), (("state_agency", None), ("state_executive", None))),
    Make("applications and charges", ("H01", "H02"), (("application", None), ("charge", None), ("statement", None))),
    Make("motions and petitions", ("H03",), (("motion", None), ("petition", None), ("filing", None), ("process", None))),
    Make(
        "letters and leaflets",
        ("H04", "H05", "H06", "H07", "H08", "H09", "H11", "L"),
        (("letter", None), ("leaflet", None), ("plain_request", None), ("unrelated", None), ("long_form", None)),
    ),
    Make("sham courts", ("H12",), (("sham", None), ("continuation", None))),
)
"""Every instrument that can be drawn alone and every recipe is of one make; packets of several papers (P) are of none."""

PACKETS = "packets"


def make_of_instrument(instrument: str) -> str:
    """Return the name of the make that a drawn sample is of."""
    return next((make.name for make in MAKES if make.has_instrument(instrument)), PACKETS)


def make_of_recipe(family: str, kind: Kind) -> str:
    """Return the name of the make that a text drawn from a recipe is of.

    Raises:
        KeyError: the recipe's family stands in no make.
    """
    for make in MAKES:
        if make.has_recipe(family, kind):
            return make.name
    raise KeyError(family)
