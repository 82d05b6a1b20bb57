"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.dates import dates_in, months_before

DAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-09", "2026/3/9", "2026.03.09", "9 March 2026", "9th March 2026", "9th of March, 2026", "March 9, 2026",
        "March 9th 2026", "9 Mar 2026", "Mar. 9 2026", "09.03.2026", "9. 3. 2026", "9/3/2026", "9-3-2026",
        "9. März 2026", "9 mars 2026", "9 de marzo de 2026", "MARCH 9, 2026",
    ],
)  # fmt: skip
def test_a_day_is_read(text: str) -> None:
    assert dates_in(f"Last checked: {text}.") == [DAY]


@pytest.mark.parametrize("text", ["March 2026", "Mar 2026", "2026-03", "03/2026", "3.2026"])
def test_a_month_is_its_first_day(text: str) -> None:
    assert dates_in(text) == [date(2026, 3, 1)]


@pytest.mark.parametrize("text", ["", "12", "2026", "31.02.2026", "soon 2026", "1234-12-12", "20260309", "99/99/2026"])
def test_anything_else_is_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_the_month_is_first_where_it_is_so_written_or_has_to_be() -> None:
    assert dates_in("3/9/2026", month_first=True) == [DAY]
    assert dates_in("3/19/2026") == [date(2026, 3, 19)]


def test_months_before_keep_within_the_month() -> None:
    assert months_before(date(2026, 8, 31), 6) == date(2026, 2, 28)
    assert months_before(date(2026, 3, 1), 6) == date(2025, 9, 1)


@settings(max_examples=100)
@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_every_day_is_read_as_it_was_written(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"):
        assert dates_in(day.strftime(form)) == [day]
