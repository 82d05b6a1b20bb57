"""Owns evenings that were written down, for the tests that find, take up and tell of them."""

from __future__ import annotations

from pathlib import Path

from hearthside.deck.model import Deck
from hearthside.evenings.diary import Diary, new_diary
from hearthside.session.clock_events import ClockStarted
from hearthside.session.clock_plan import clock_plan
from hearthside.session.events import Event, Moved, SessionEnded, SessionStarted
from hearthside.session.state import Position
from hearthside.store.deck_files import open_deck
from hearthside.store.trouble import StoreTrouble
from tests.session.fake_clock import FakeClock

TALK = 3
DECK = """---
title: Secretword of the title
---

# First {minutes=10}

## Steps {.steps}

- Secretword one
- Secretword two

## Talk

::: discuss pairs
- Secretword round 2:00
- Another 8:00 shared
:::

::: notes
Secretword in the notes.
:::

## Last

Good night.
"""


def no_trouble(trouble: StoreTrouble | None) -> None:
    raise AssertionError(str(trouble))


def deck_in(folder: Path, name: str = "deck.md", text: str = DECK) -> Deck:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return open_deck(path)


def talk_started(deck: Deck) -> ClockStarted:
    activity = deck.slides[TALK].activity
    assert activity is not None
    return ClockStarted(TALK, clock_plan(activity))


def written_evening(
    folder: Path, deck: Deck, clock: FakeClock, *facts: Event, is_rehearsal: bool = False, ended: bool = False
) -> Diary:
    """Write an evening with ``deck`` down, a second after each fact, and let go of it."""
    diary = new_diary(folder, deck, clock.now(), is_rehearsal=is_rehearsal, tell_trouble=no_trouble)
    for fact in (SessionStarted(), *facts, *((SessionEnded(),) if ended else ())):
        diary.write((fact,), clock.now())
        clock.pass_seconds(1)
    diary.close()
    return diary


def talking(deck: Deck) -> tuple[Event, ...]:
    """Return the facts of somebody who went to the conversation and set it going."""
    return Moved(Position(TALK)), talk_started(deck)
