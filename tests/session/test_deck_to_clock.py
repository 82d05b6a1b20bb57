"""Timed slides as decks write them, down to the clock: whatever is wrong with one, it still runs to its end."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import DiscussionFormat
from hearthside.deck.edits import apply_edits
from hearthside.deck.minutes_edits import minutes_edits
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.session.activity_clock import Phase, advance, ready_clock, start
from hearthside.session.clock_plan import CueKind, clock_plan
from hearthside.session.deck_shape import slide_key


def crossed(text: str) -> list[tuple[float, CueKind, float]]:
    """Return every cue of the first slide of ``text`` from its start to its end."""
    activity = parse_deck(Source(text)).slides[0].activity
    assert activity is not None
    clock, cues = advance(start(ready_clock(clock_plan(activity)), 0.0), 10_000_000.0)
    assert clock.phase is Phase.OVER
    return [(cue.due_at, cue.time.kind, cue.time.number) for cue in cues]


@pytest.mark.parametrize(
    "line",
    [
        "- Speak",
        "- Speak soon",
        "- Speak 0:00",
        "- Speak 100 h",
        "- Speak 0:03 shared",
        "- Speak 0:01 shared",
        "- 3:00",
        "-",
    ],
)
def test_bad_input_becomes_a_discussion_that_runs(line: str) -> None:
    text = f"## Q\n\n::: discuss turns sizes=2,3,4 cues=half,1:00\n{line}\n:::\n"
    deck = parse_deck(Source(text))
    assert deck.faults
    assert all(fault.mend for fault in deck.faults)
    cues = crossed(text)
    assert cues[-1][1] is CueKind.END
    assert cues[-1][0] >= 1


def test_more_people_than_seconds_never_change_turns() -> None:
    cues = crossed("## Q\n\n::: discuss turns sizes=2,3,4\n- Speak 0:03 shared\n:::\n")
    assert {number for _, kind, number in cues if kind is CueKind.CHANGE} == {2, 3}


@pytest.mark.parametrize("fence", ["breathe", "breathe soon", "break 0:00", "break 100 h"])
def test_a_timed_slide_without_a_time_runs_too(fence: str) -> None:
    assert crossed(f"## B\n\n::: {fence}\n:::\n")[-1][1] is CueKind.END


@pytest.mark.parametrize("format_", DiscussionFormat)
def test_all_twelve_formats_run_their_own_rounds(format_: DiscussionFormat) -> None:
    deck = parse_deck(Source(f"## Q\n\n::: discuss {format_.value} people=12\n:::\n"))
    activity = deck.slides[0].activity
    assert activity is not None
    ends = [due_at for due_at, kind, _ in crossed(deck.source.text) if kind is CueKind.END]
    plan = clock_plan(activity)
    assert len(ends) == len(plan.rounds)
    assert ends[-1] == sum(round_.seconds for round_ in plan.rounds) + 5 * (len(ends) - 1)


def test_the_example_of_the_format_changes_turns_where_it_says() -> None:
    rounds = "- Think quietly 1:00\n- Speak 8:00 shared\n"
    cues = crossed(f"## Q\n\n::: discuss turns sizes=2,3,4 cues=half,1:00 gap=0\n{rounds}:::\n")
    changes = [(number, due_at - 60) for due_at, kind, number in cues if kind is CueKind.CHANGE]
    assert sorted(changes) == [(2, 240), (3, 160), (3, 320), (4, 120), (4, 240), (4, 360)]


def test_a_slide_that_is_given_other_minutes_stays_the_same_slide() -> None:
    deck = parse_deck(Source("## One {.steps}\n\nText\n\n## Two\n\nMore\n"))
    edited = parse_deck(Source(apply_edits(deck.source.text, minutes_edits(deck, {0: 150, 1: 60}))))
    assert edited.source.text != deck.source.text
    for before, after in zip(deck.slides, edited.slides, strict=True):
        assert slide_key(deck, before) == slide_key(edited, after)
