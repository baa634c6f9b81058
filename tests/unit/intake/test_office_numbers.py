"""A paragraph of a list in a Word document shows the number that Word prints before it."""

from __future__ import annotations

import docx
import pytest
from docx.oxml import parse_xml

from intake.office.numbers import Numbers
from intake.office.numerals import numeral
from intake.office.styles import Styles

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(at: int, kind: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'


def shown(xml: str, *places: tuple[int, int], styles: str = "") -> list[str]:
    """Return what stands before paragraphs of a list, each given as its list and level."""
    numbers = Numbers(parse_xml(xml), Styles(parse_xml(f"<w:styles {_W}>{styles}</w:styles>")))
    return [numbers.before(paragraph(f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{one}"/></w:numPr>')) for one, at in places]


def paragraph(properties: str) -> object:
    return parse_xml(f"<w:p {_W}><w:pPr>{properties}</w:pPr></w:p>")


OUTLINE = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%1%2%3)")


@pytest.mark.parametrize(
    ("xml", "places", "printed"),
    [
        (numbering(OUTLINE), [(1, 0), (1, 0), (1, 0)], ["1.", "2.", "3."]),
        (numbering(OUTLINE), [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1.", "(a)", "(b)", "2.", "(a)"]),
        (numbering(OUTLINE), [(1, 0), (1, 1), (1, 2), (1, 2)], ["1.", "(a)", "1ai)", "1aii)"]),
        (numbering(level(0, "upperRoman", "Article %1")), [(1, 0)] * 4, ["Article I", "Article II", "Article III", "Article IV"]),
        (numbering(level(0, "decimal", "%1", start=7)), [(1, 0), (1, 0)], ["7", "8"]),
        (numbering(level(0, "decimal", "%1", '<w:suff w:val="nothing"/>')), [(1, 0)], ["1"]),
        (
            numbering(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")),
            [(1, 0), (1, 0), (1, 1)],
            ["I.", "II.", "2.1"],
        ),
        (
            numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')),
            [(1, 0), (1, 1), (1, 0), (1, 1)],
            ["1.", "1", "2.", "2"],
        ),
        (numbering(OUTLINE), [(0, 0), (9, 0)], ["", ""]),
    ],
    ids=["figures", "levels", "levels in one", "roman", "start", "close", "legal", "never again", "no list"],
)
def test_lists_count_as_word_counts(xml: str, places: list[tuple[int, int]], printed: list[str]) -> None:
    """Each level counts on, begins anew under the next number above it, and is written as the list says."""
    assert [one.strip() for one in shown(xml, *places)] == printed


def test_two_lists_of_one_make_count_on_unless_one_has_its_own_start() -> None:
    """A list that was interrupted goes on; one that the writer began anew begins with its own number."""
    lists = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )
    places = [(1, 0), (2, 0), (3, 0), (3, 0), (2, 0)]
    assert [one.strip() for one in shown(numbering(OUTLINE, lists), *places)] == ["1.", "2.", "5.", "6.", "7."]


def test_a_style_can_put_its_paragraphs_into_a_list() -> None:
    """Numbered headings have no number of their own: their style has; a paragraph may leave the list again."""
    xml = numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", '<w:pStyle w:val="Under"/>'))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for name in ("Head", "Under")
    )
    numbers = Numbers(parse_xml(xml), Styles(parse_xml(f"<w:styles {_W}>{styles}</w:styles>")))
    head, under = ('<w:pStyle w:val="Head"/>', '<w:pStyle w:val="Under"/>')
    left = head + '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert [numbers.before(paragraph(one)).strip() for one in (head, under, left, head, under)] == ["1.", "1.1", "", "2.", "2.1"]


@pytest.mark.parametrize(
    ("sign", "face", "printed"),
    [("\uf0b7", "Symbol", "•"), ("\uf0a8", "Wingdings", "☐"), ("\u00fe", "Wingdings", "☒"), ("-", "Arial", "-"), ("", "", "")],
)
def test_bullets_are_shown(sign: str, face: str, printed: str) -> None:
    """A bullet is a bullet, and a box before a line is a box to tick."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{face}"/></w:rPr>' if face else ""
    assert shown(numbering(level(0, "bullet", sign, fonts)), (1, 0))[0].strip() == printed


@pytest.mark.parametrize(
    "broken",
    [
        "",
        '<w:lvl w:ilvl="0"/>',
        level(0, "decimal", "%9"),
        level(0, "nonsense", "%1."),
        '<w:lvl w:ilvl="0"><w:start w:val="-4"/><w:lvlText w:val="%1"/></w:lvl>',
        '<w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:lvlText w:val="%1"/></w:lvl>',
    ],
)
def test_a_broken_list_breaks_nothing(broken: str) -> None:
    """Whatever a file says of its lists, the paragraph is laid out."""
    assert all(isinstance(one, str) for one in shown(numbering(broken), (1, 0), (1, 0), (1, 8), (1, 12)))


@pytest.mark.parametrize(
    ("count", "kind", "written"),
    [
        (9, "decimalZero", "09"),
        (27, "lowerLetter", "aa"),
        (26, "upperLetter", "Z"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (3, "ordinalText", "Third"),
        (20, "ordinalText", "Twentieth"),
        (45, "cardinalText", "Forty-five"),
        (61, "ordinalText", "Sixty-first"),
        (120, "cardinalText", "120"),
        (0, "lowerLetter", "0"),
        (5, "none", ""),
    ],
)
def test_numerals(count: int, kind: str, written: str) -> None:
    """Numbers are written as Word writes them; what cannot be written so stands in figures."""
    assert numeral(count, kind) == written


def test_the_lists_of_words_own_template() -> None:
    """A document made by a program with Word's usual styles has its numbers, too."""
    document = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        document.add_paragraph("Bring the records.", style=style)
    root = document.part.numbering_part.element
    numbers = Numbers(root, Styles(document.styles.element))
    assert [numbers.before(one._element).strip() for one in document.paragraphs] == ["1.", "2.", "•"]
