"""Owns the tests of how times read on the console."""

from __future__ import annotations

import time

import pytest

from hearthside.windows.console.times import clock_text, elapsed_text, minutes_text, plan_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00:00"),
        (0.99, "0:00:00"),
        (59.99, "0:00:59"),
        (60, "0:01:00"),
        (2480, "0:41:20"),
        (36_005, "10:00:05"),
        (-1, "0:00:00"),
    ],
)
def test_elapsed_counts_whole_seconds_that_have_passed(seconds: float, text: str) -> None:
    assert elapsed_text(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(5400, "1:30"), (2700, "0:45"), (0, "0:00"), (3599, "1:00")])
def test_a_plan_is_hours_and_minutes(seconds: float, text: str) -> None:
    assert plan_text(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(180, "3 min"), (45, "45 s"), (150, "2½ min"), (605, "10:05 min")])
def test_planned_minutes_in_words(seconds: float, text: str) -> None:
    assert minutes_text(seconds) == text


def test_the_clock_never_runs_ahead_of_the_wall() -> None:
    almost = time.mktime((2026, 11, 26, 9, 4, 59, 0, 0, -1)) + 0.9
    assert clock_text(almost) == "09:04"
