"""What Tesseract tells of a page, row by row, made into words."""

import pytest

from intake import words


def rows(*told: tuple[str, int, int]) -> str:
    """Return Tesseract's table of words of one line: each word's text, where it begins and how wide it is."""
    return "\n".join(
        f"5\t1\t1\t1\t1\t{number}\t{x0}\t100\t{wide}\t20\t93.5\t{text}" for number, (text, x0, wide) in enumerate(told)
    )


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ((("26-mc-501", 100, 120), ("23", 195, 25)), ["26-mc-50123"]),
        ((("No.", 50, 30), ("26-1", 100, 120), ("2", 150, 10), ("3", 170, 50)), ["No.", "26-123"]),
        ((("26-mc-501", 100, 90), ("23", 198, 25)), ["26-mc-501", "23"]),
        ((("Court", 100, 120), ("23", 195, 25)), ["Court", "23"]),
        ((("the", 100, 120), ("court", 195, 25)), ["the", "court"]),
    ],
)
def test_a_number_whose_pieces_lie_in_one_box_is_whole(told: tuple[tuple[str, int, int], ...], read: list[str]) -> None:
    """A docket number that Tesseract tears is read as printed; words and numbers that lie apart stay so."""
    whole = words._whole(words._words(rows(*told)))
    assert [one.text for one in whole] == read
    assert whole[-1].x1 == max(x0 + wide for _, x0, wide in told)
