"""Eight hours with forty discussions, read whenever it happens: each cue once, and memory that stays as it is."""

from __future__ import annotations

import gc
import random
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from hearthside.session.activity_clock import Phase
from tests.night_after_night.conftest import Begin
from tests.night_after_night.night import K, Night

HOURS = 8
DISCUSSIONS = 40
SECONDS_EACH = HOURS * 3600 / DISCUSSIONS
CUES_EACH = 2 + 9 + 3
MOST_GROWTH_BYTES = 200_000
"""Thirty more clocks, at their end, and no more: what grows with every reading of them is far beyond it."""
_TALK = """## Question {number}

::: discuss pairs cues=half,1:00 gap=5
- Think quietly 1:00 silent
- Speak 6:00 shared
- Share with the group 3:00 optional
:::

"""


@pytest.fixture
def night(begin: Begin, tmp_path: Path) -> Night:
    path = tmp_path / "long.md"
    path.write_text(
        "# Long\n\n" + "".join(_TALK.format(number=number) for number in range(DISCUSSIONS)), encoding="utf-8"
    )
    return begin(path=path)


def walk_through(night: Night) -> None:
    """See every slide once: a deck is read page by page, and what was read stays."""
    for slide in range(len(night.controller.deck.slides)):
        night.controller.go_to(slide)
        night.room.grab()


def discuss(night: Night, slide: int, steps: random.Random) -> None:
    """Let the discussion on ``slide`` take its time; the laptop reads the clocks late, early, or ten times a second."""
    night.controller.go_to(slide)
    night.press(K.Key_T)
    end = night.clock.now().monotonic_seconds + SECONDS_EACH - 0.5
    while (to_go := end - night.clock.now().monotonic_seconds) > 0:
        night.clock.pass_seconds(min(to_go, steps.choice((0.1, 1.0, 1.0, 2.5, 7.3, 29.0))))
        night.controller.evening.beat()
    night.console.tick()
    night.room.grab()
    assert night.clock_of(slide).phase is Phase.OVER


def memory_bytes() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def cues_heard(night: Night, slide: int) -> int:
    """Return how many cues the discussion on ``slide`` had, each of them once; they are forgotten here."""
    cues = Counter((cue.slide, cue.cue.round_index, cue.cue.time) for cue in night.cues)
    night.cues.clear()
    night.tones.clear()
    assert set(cues.values()) == {1}
    assert {heard_on for heard_on, _, _ in cues} == {slide}
    return len(cues)


def test_eight_hours_with_forty_discussions(night: Night) -> None:
    steps = random.Random(8)
    walk_through(night)
    tracemalloc.start()
    try:
        after_two_hours = 0
        for number in range(DISCUSSIONS):
            discuss(night, 1 + number, steps)
            assert cues_heard(night, 1 + number) == CUES_EACH
            if number + 1 == DISCUSSIONS * 2 // HOURS:
                after_two_hours = memory_bytes()
        assert memory_bytes() - after_two_hours < MOST_GROWTH_BYTES
    finally:
        tracemalloc.stop()
    assert night.controller.state.elapsed_seconds(night.clock.now()) == pytest.approx(HOURS * 3600, abs=60)
