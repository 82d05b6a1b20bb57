"""Owns the proof that the planned end is set against the booked one, on either side of midnight."""

from __future__ import annotations

from datetime import datetime

import pytest

from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.preflight.end import end_line
from hearthside.preflight.line import LineState


def deck_of(minutes: int, start: str = "") -> Deck:
    announced = f'start: "{start}"\n' if start else ""
    return parse_deck(Source(f"---\ntitle: An evening\n{announced}minutes: {minutes}\n---\n\n## One\n\nWords.\n", None))


def at(time_of_day: str) -> float:
    return datetime.fromisoformat(f"2026-11-26 {time_of_day}").astimezone().timestamp()


@pytest.mark.parametrize(
    ("start", "now", "words"),
    [
        ("19:00", "18:48:00", "Planned from 19:00 to 20:30."),
        ("19:00", "19:00:00", "Planned from 19:00 to 20:30."),
        ("19:00", "19:11:00", "Planned from 19:00 to 20:30. Begun now, it ends at 20:41."),
        ("19:00", "11:00:00", "Planned from 19:00 to 20:30. Begun now, it ends at 12:30."),
        ("23:30", "23:30:00", "Planned from 23:30 to 01:00."),
        ("", "19:11:00", "Planned for 1 h 30 min: begun now, it ends at 20:41."),
    ],
)
def test_the_planned_end_is_said(start: str, now: str, words: str) -> None:
    line = end_line(deck_of(90, start), at(now), "")
    assert (line.state, line.words, line.mend) == (LineState.FINE, words, "")


@pytest.mark.parametrize(
    ("now", "booked", "state", "words"),
    [
        ("19:00:00", "21:00", LineState.FINE, "The room is booked until 21:00, 30 min more."),
        ("19:00:00", "20:30", LineState.FINE, "The room is booked until 20:30."),
        ("19:00:00", "9 pm", LineState.FINE, "booked until 21:00"),
        ("19:11:00", "20:30", LineState.LOOK, "That is 11 min longer than the room is booked, until 20:30."),
        ("23:00:00", "00:15", LineState.LOOK, "15 min longer"),
        ("22:00:00", "00:15", LineState.FINE, "45 min more"),
        ("19:00:00", "late", LineState.LOOK, "“late” is no time of day."),
        ("19:00:00", "  ", LineState.FINE, "ends at 20:30."),
    ],
)
def test_it_is_set_against_the_booked_end(now: str, booked: str, state: LineState, words: str) -> None:
    line = end_line(deck_of(90), at(now), booked)
    assert line.state is state
    assert words in line.words
    assert bool(line.mend) == (state is LineState.LOOK)
