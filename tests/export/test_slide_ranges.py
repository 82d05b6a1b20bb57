"""How people name some of a deck's slides."""

from __future__ import annotations

import pytest

from hearthside.export.slide_ranges import BadSlideRange, parse_slide_ranges


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3", (3,)),
        ("1-3", (1, 2, 3)),
        ("9-", (9, 10)),
        ("-2", (1, 2)),
        ("1-3,7,9-", (1, 2, 3, 7, 9, 10)),
        (" 2 , 4 - 5 ", (2, 4, 5)),
        ("5,1,5", (1, 5)),
        ("2–3", (2, 3)),
    ],
)
def test_numbers_and_stretches(text: str, numbers: tuple[int, ...]) -> None:
    assert parse_slide_ranges(text, 10) == numbers


@pytest.mark.parametrize("text", ["", ",", "1,,2", "-", "one", "1-2-3", "1.5", "²", "1e3"])
def test_what_names_no_slides_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadSlideRange, match=r"1-3,7,9-"):
        parse_slide_ranges(text, 10)


@pytest.mark.parametrize("text", ["0", "11", "9-11", "11-", "0-2", "999999"])
def test_a_slide_that_is_not_there_is_refused_with_what_is(text: str) -> None:
    with pytest.raises(BadSlideRange, match="1 to 10"):
        parse_slide_ranges(text, 10)


def test_a_stretch_that_runs_backwards_is_refused() -> None:
    with pytest.raises(BadSlideRange, match="backwards"):
        parse_slide_ranges("5-3", 10)
