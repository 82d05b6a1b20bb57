"""Going on with an evening that broke off, at any moment, with the same deck or an edited one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.evenings.archive import WrittenEvening
from hearthside.evenings.taking_up import TakenUp, ended_words, place_words, take_up
from hearthside.session.clock_events import ClockAction, ClockUsed
from hearthside.session.evening_record import read_record
from hearthside.session.events import DeckReplaced, Event
from hearthside.session.state import Position
from hearthside.store.journal import read_lines
from tests.evenings.writing import DECK, TALK, deck_in, talking, written_evening
from tests.session.fake_clock import FakeClock


def taken(folder: Path, away_seconds: float = 0.0, deck: Deck | None = None, *more: Event) -> tuple[TakenUp, FakeClock]:
    """Talk, break off a second later, stay away, and take up again on another monotonic clock."""
    original = deck_in(folder)
    clock = FakeClock()
    path = written_evening(folder / "state", original, clock, *talking(original), *more).path
    clock.pass_seconds(away_seconds)
    clock._monotonic_seconds = 17.0
    record = read_record(read_lines(path))
    assert record is not None
    return take_up(WrittenEvening(path, record), deck or original, clock.now()), clock


def test_the_same_slide_and_time_left(tmp_path: Path) -> None:
    found, clock = taken(tmp_path, 30)
    assert found.state.position == Position(TALK)
    left = found.state.rack.clocks[TALK].remaining_seconds(clock.now().monotonic_seconds)
    assert left == pytest.approx(120 - 31)
    assert (found.facts, found.ended_meanwhile) == ((), ())
    assert place_words(found, clock.now()) == "slide 4, 1:29 left"


def test_a_round_that_ended_meanwhile_is_told(tmp_path: Path) -> None:
    found, clock = taken(tmp_path, 150)
    assert found.state.rack.clocks[TALK].round_index == 1
    assert found.ended_meanwhile == (TALK,)
    assert ended_words(found) == "A round on slide 4 came to its end in the meantime; no chime was heard."
    assert place_words(found, clock.now()) == "slide 4, 7:34 left"


def test_nothing_is_told_where_nothing_ended(tmp_path: Path) -> None:
    found, clock = taken(tmp_path, 9999, None, ClockUsed(TALK, ClockAction.PAUSE))
    assert ended_words(found) == ""
    assert place_words(found, clock.now()) == "slide 4"


def test_an_edited_deck_is_fitted_by_what_its_slides_say(tmp_path: Path) -> None:
    (tmp_path / "edited").mkdir()
    edited = deck_in(tmp_path / "edited", text=DECK.replace("## Steps", "## New\n\nWords.\n\n## Steps"))
    found, _ = taken(tmp_path, 150, edited)
    assert found.state.position == Position(TALK + 1)
    assert found.state.rack.clocks[TALK + 1].is_running
    assert isinstance(found.facts[0], DeckReplaced)
    assert found.ended_meanwhile == (TALK + 1,)


def test_a_deck_that_lost_everything_still_shows_a_slide(tmp_path: Path) -> None:
    (tmp_path / "edited").mkdir()
    found, _ = taken(tmp_path, 150, deck_in(tmp_path / "edited", text="Words.\n"))
    assert found.state.position.slide < 2
    assert not found.state.rack.clocks
    assert ended_words(found) == ""
