"""A deck's plan in words."""

from __future__ import annotations

import pytest

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.export.plan_text import minutes_text, plan_text, start_minute, time_of_day

EVENING = """---
title: An evening
subtitle: For all of us
start: "{start}"
---

# Welcome

## Hello {{minutes=4 if-late=skip}}

Words.

# Practice

## What helps you rest? {{minutes=12}}

::: discuss pairs
- Think 1:00
- Speak 8:00 shared
- Share 3:00 optional
:::
"""


def plan(start: str = "19:00") -> list[str]:
    return plan_text(parse_deck(Source(EVENING.format(start=start)))).splitlines()


def test_the_head_names_the_evening() -> None:
    lines = plan()
    assert lines[:2] == ["An evening", "For all of us"]
    assert "19:00 to 19:" in lines[2]
    assert lines[2].endswith("1 discussion")


def test_every_slide_has_a_line_with_its_number() -> None:
    deck = parse_deck(Source(EVENING.format(start="19:00")))
    numbers = [int(line.split()[0]) for line in plan() if line.startswith("  ") and line.split()[0].isdecimal()]
    assert numbers == [slide.number for slide in deck.slides]


def test_a_slide_says_its_minutes_and_what_happens_when_late() -> None:
    line = next(line for line in plan() if "Hello" in line)
    assert line.endswith("4 min · skip if late")


def test_a_discussion_says_its_format_and_its_rounds() -> None:
    lines = plan()
    at = next(index for index, line in enumerate(lines) if "What helps you rest?" in line)
    assert lines[at].endswith("12 min · pairs")
    assert lines[at + 1].strip() == "Think 1:00 · Speak 8:00 shared · Share 3:00 optional"


def test_without_a_start_times_count_from_the_beginning() -> None:
    lines = plan(start="")
    assert "0:00" in next(line for line in lines if "An evening" in line and line.startswith("  1 "))


def test_a_plan_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in plan_text(
        parse_deck(Source("## Red \x1b[31m title\n\n::: discuss pairs\n- \x1b[2J 1:00\n:::\n"))
    )


@pytest.mark.parametrize(("start", "minute"), [("19:00", 1140), ("0:05", 5), ("24:00", None), ("", None), ("7", None)])
def test_the_start_is_a_time_of_day_or_nothing(start: str, minute: int | None) -> None:
    assert start_minute(start) == minute


def test_an_evening_may_end_after_midnight() -> None:
    assert time_of_day(23 * 60, 90 * 60) == "0:30"


def test_half_minutes_count_up_all_the_same_so_that_two_times_of_a_plan_add_up() -> None:
    assert [time_of_day(19 * 60, seconds) for seconds in (330, 330 + 180)] == ["19:06", "19:09"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, ""), (10, "½ min"), (30, "½ min"), (90, "1½ min"), (240, "4 min"), (90 * 60, "90 min"), (750, "12 min")],
)
def test_minutes(seconds: int, words: str) -> None:
    assert minutes_text(seconds) == words
