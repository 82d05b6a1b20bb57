"""Lengths of time, read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.durations import format_clock, format_minutes, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3:00", 180),
        ("0:05", 5),
        ("90:00", 5400),
        ("1:15:00", 4500),
        ("0:00", 0),
        ("90 s", 90),
        ("90s", 90),
        ("2 min", 120),
        ("2 minutes", 120),
        ("1 minute", 60),
        ("1 h 15 min", 4500),
        ("1h15m", 4500),
        ("1 h 2 min 3 s", 3723),
        ("4", 240),
        ("1.5", 90),
        ("1,5 min", 90),
        (" 4 ", 240),
        ("100 h", 360_000),
        ("2 Min.", 120),
    ],
)
def test_durations_are_read(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    "text", ["", "abc", "-3", "3:", ":30", "1:99", "1:2:3", "1:60:00", "2 x", "min", "3:00 min", "1 2", "9" * 9, "½"]
)
def test_what_is_no_duration_is_none(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize(
    ("seconds", "clock", "words"),
    [
        (0, "0:00", "0 s"),
        (5, "0:05", "5 s"),
        (65, "1:05", "1 min 5 s"),
        (720, "12:00", "12 min"),
        (3665, "1:01:05", "1 h 1 min 5 s"),
        (4500, "1:15:00", "1 h 15 min"),
    ],
)
def test_durations_are_written(seconds: int, clock: str, words: str) -> None:
    assert format_clock(seconds) == clock
    assert format_minutes(seconds) == words


@given(st.integers(0, 86_400))
def test_what_is_written_is_read_again(seconds: int) -> None:
    assert parse_duration(format_clock(seconds)) == seconds
    assert parse_duration(format_minutes(seconds)) == seconds


@given(st.text(alphabet="0123456789:., hmins", max_size=12))
def test_reading_never_raises_and_is_never_below_zero(text: str) -> None:
    seconds = parse_duration(text)
    assert seconds is None or seconds >= 0
