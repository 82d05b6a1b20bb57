"""A whole journal, read; and the evening taken up with the deck as it is now."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.activities import Begin
from hearthside.session.clock import Instant
from hearthside.session.clock_events import (
    ClockAction,
    ClockPrepared,
    ClockStarted,
    ClockUsed,
    Slept,
    SoundSwitched,
    TimeAdded,
)
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound, clock_plan
from hearthside.session.deck_shape import slide_key, slide_outlines
from hearthside.session.evening_record import EveningRecord, read_record
from hearthside.session.events import DeckReplaced, Event, Moved, Refitted, SessionEnded, SessionStarted
from hearthside.session.journal_form import Entry, JournalHead, entry_line, head_line
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit, SlideRefit
from hearthside.session.replay import replay
from hearthside.session.report import report
from hearthside.session.resume import RESUMABLE_SECONDS, can_resume, deck_fitted
from hearthside.session.state import Position, SessionState
from tests.session.clocks import NOWHERE, break_, breathe, discussion, plan_of
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

HEAD = JournalHead(deck_path="/decks/one.md", deck_fingerprint="f1")
EDITED = JournalHead(deck_path="/decks/one.md", deck_fingerprint="f2")


def lines(*facts: Event, run: int = 0) -> list[bytes]:
    return [entry_line(Entry(run, Instant(100.0 + n, 1e9 + n), fact)) for n, fact in enumerate(facts)]


def record(*more: bytes) -> EveningRecord:
    found = read_record([head_line(HEAD), *more])
    assert found is not None
    return found


def test_a_journal_says_its_deck_and_its_facts() -> None:
    found = record(*lines(SessionStarted(), Moved(Position(2))))
    assert found.head == found.last_head == HEAD
    assert [entry.fact for entry in found.entries] == [SessionStarted(), Moved(Position(2))]
    assert (found.unknown_lines, found.next_run, found.is_ended) == (0, 1, False)
    assert found.last_wall_seconds == 1e9 + 1


@pytest.mark.parametrize("foreign", [[], [b""], [b"\x00\xff\x13"], [b'{"a":1}'], lines(SessionStarted())])
def test_what_does_not_begin_like_a_journal_is_none(foreign: list[bytes]) -> None:
    assert read_record(foreign) is None


def test_damaged_lines_in_the_middle_are_counted_and_passed_by() -> None:
    good = lines(SessionStarted(), Moved(Position(2)))
    found = record(good[0], b"\x00" * 50, b'{"half', good[1])
    assert [entry.fact for entry in found.entries] == [SessionStarted(), Moved(Position(2))]
    assert found.unknown_lines == 2


def test_another_head_says_what_the_deck_was_like_from_there_on() -> None:
    found = record(*lines(SessionStarted()), head_line(EDITED), *lines(Moved(Position(1)), run=1))
    assert (found.head, found.last_head) == (HEAD, EDITED)
    assert (found.unknown_lines, found.next_run) == (0, 2)


BAD_PLAN = ClockPlan(kind=ClockKind.BREAK, rounds=())


@pytest.mark.parametrize(
    "fact",
    [
        SessionStarted(Position(-1)),
        Moved(Position(3, -2)),
        Moved(Position(10**9)),
        DeckReplaced(Position(0), frozen_at=Position(-4)),
        DeckReplaced(Position(0), slide_moves=((0, -1),)),
        DeckReplaced(Position(0), clocks_lost=(-1,)),
        ClockStarted(-1, plan_of(60)),
        ClockStarted(1, BAD_PLAN),
        ClockPrepared(1, plan_of(0)),
        ClockStarted(1, plan_of(60, gap=-1)),
        ClockStarted(1, plan_of(TimedRound(seconds=60, turn_sizes=(0,)))),
        ClockUsed(-1, ClockAction.END),
        TimeAdded(1, 1e300),
        Slept(0, -5),
        Refitted(Refit(slides=(SlideRefit(slide=-1),))),
        Refitted(Refit(slides=(SlideRefit(slide=1, round_seconds=(-1.0,)),))),
    ],
)
def test_what_cannot_be_is_passed_by(fact: Event) -> None:
    found = record(*lines(fact, SessionEnded()))
    assert found.entries[0].fact == SessionEnded()
    assert found.unknown_lines == 1


@pytest.mark.parametrize(
    "fact",
    [
        DeckReplaced(Position(0), Position(1), Position(2), ((0, 1),), (3,)),
        ClockPrepared(1, plan_of(60)),
        ClockUsed(1, ClockAction.END),
        TimeAdded(1, -60),
        Slept(0, 5),
        SoundSwitched(False),
        Refitted(Refit(slides=(SlideRefit(slide=1, round_seconds=(60.0, 0.0)),))),
    ],
)
def test_what_can_be_counts(fact: Event) -> None:
    assert [entry.fact for entry in record(*lines(fact)).entries] == [fact]


def test_an_evening_that_broke_off_lately_can_be_taken_up() -> None:
    broken = record(*lines(SessionStarted()))
    assert can_resume(broken, 1e9 + 60)
    assert can_resume(broken, 1e9 - 5000), "a wall clock set back is no reason to lose it"
    assert not can_resume(broken, 1e9 + RESUMABLE_SECONDS + 1)
    assert not can_resume(record(), 1e9)
    assert not can_resume(record(*lines(SessionStarted(), SessionEnded())), 1e9)


TALK = discussion()
DECK = deck_of("Welcome", Page("Talk", activity=TALK), Page("Story", steps=3), Page("Breathe", activity=breathe()))
OUTLINES = slide_outlines(DECK)


def evening(*facts: Event) -> SessionState:
    state = SessionState()
    for fact in (SessionStarted(), *facts):
        state, _ = reduce(state, fact, FakeClock().now())
    return state


def test_with_the_same_deck_nothing_has_to_be_said() -> None:
    state = evening(Moved(Position(2, 3), remember_return=True), ClockStarted(1, clock_plan(TALK)))
    assert deck_fitted(state, OUTLINES, DECK) is None


def test_in_an_edited_deck_places_are_found_by_what_the_slides_say() -> None:
    edited = deck_of("New", "Welcome", Page("Breathe", activity=breathe()), Page("Talk", activity=TALK), "Story")
    state = evening(
        Moved(Position(1), remember_return=True),
        ClockStarted(1, clock_plan(TALK)),
        ClockStarted(3, clock_plan(breathe())),
        Refitted(Refit(slides=(SlideRefit(slide=2, is_skipped=True),))),
    )
    fact = deck_fitted(state, OUTLINES, edited)
    assert fact is not None
    assert (fact.position, fact.return_to) == (Position(3), Position(1))
    assert dict(fact.slide_moves) == {0: 1, 1: 3, 2: 4, 3: 2}
    assert fact.clocks_lost == ()


def test_a_place_that_the_deck_has_no_longer_is_brought_inside() -> None:
    short = deck_of("Welcome")
    state = evening(Moved(Position(2, 3)), ClockStarted(1, clock_plan(TALK)))
    fact = deck_fitted(state, OUTLINES, short)
    assert fact is not None
    assert fact.position == Position(1)
    assert fact.clocks_lost == (1,)
    after, _ = reduce(state, fact, FakeClock().now())
    assert not after.rack.clocks


def test_a_reveal_that_is_gone_and_a_clock_of_another_kind() -> None:
    edited = deck_of("Welcome", Page("Talk", activity=break_()), Page("Story", steps=1), Page("Breathe"))
    state = evening(Moved(Position(2, 3)), ClockStarted(1, clock_plan(TALK)), ClockStarted(3, clock_plan(breathe())))
    fact = deck_fitted(state, OUTLINES, edited)
    assert fact is not None
    assert fact.position == Position(2, 1)
    assert fact.clocks_lost == (1, 3)


def test_the_wait_for_the_beginning_goes_on_too() -> None:
    deck = deck_of(Page("Soon", activity=Begin(span=NOWHERE)))
    waiting = ClockStarted(0, clock_plan(Begin(span=NOWHERE), 600))
    assert deck_fitted(evening(waiting), slide_outlines(deck), deck) is None


def test_a_frozen_room_is_found_again_too() -> None:
    from_frozen = evening(Moved(Position(2)))
    state = SessionState(position=Position(2), frozen_at=Position(1), started_at=from_frozen.started_at)
    edited = deck_of("New", "Welcome", Page("Talk", activity=TALK), Page("Story", steps=3))
    fact = deck_fitted(state, OUTLINES, edited)
    assert fact is not None
    assert fact.frozen_at == Position(2)


def test_slides_that_say_the_same_are_paired_in_order() -> None:
    twice = deck_of("Pause", "Story", "Pause")
    moved = deck_of("New", "Pause", "Story", "Pause")
    assert dict(getattr(deck_fitted(evening(Moved(Position(2))), slide_outlines(twice), moved), "slide_moves", ())) == {
        0: 1,
        2: 3,
    }
    once = deck_of("Pause")
    assert getattr(deck_fitted(evening(Moved(Position(2))), slide_outlines(twice), once), "position", None) == Position(
        1
    )


def test_no_word_of_the_deck_is_in_its_journal() -> None:
    sentinel = "Zebrafinkenhaus"
    deck = deck_of(Page(sentinel, body=f"A secret {sentinel}", activity=discussion(solo=sentinel)))
    head = JournalHead(deck_path="/d.md", deck_fingerprint="f", slides=slide_outlines(deck))
    started = ClockStarted(0, clock_plan(deck.slides[0].activity or breathe()))
    journal = b"\n".join([head_line(head), *lines(SessionStarted(), started, Moved(Position(0)))])
    assert sentinel.encode() not in journal
    assert b"secret" not in journal
    assert b"Think" not in journal
    assert len(slide_key(deck, deck.slides[0])) == 16


def test_a_journal_of_nothing_but_damage_is_an_evening_that_never_began() -> None:
    found = record(b"\xff", b"[]", b"null")
    assert replay(found.entries, FakeClock().now()).state == SessionState()
    assert found.unknown_lines == 3


WHOLE = b"\n".join(
    [
        head_line(JournalHead(deck_path="/d.md", deck_fingerprint="f", slides=OUTLINES)),
        *lines(
            SessionStarted(),
            ClockStarted(1, clock_plan(TALK)),
            TimeAdded(1, -60),
            Moved(Position(2, 1), remember_return=True),
            Slept(100.0, 50.0),
            Refitted(Refit(slides=(SlideRefit(slide=3, round_seconds=(60.0,)),))),
            DeckReplaced(Position(1), slide_moves=((2, 1),)),
            ClockUsed(1, ClockAction.NEXT_ROUND),
        ),
        *lines(Moved(Position(0)), run=1),
    ]
)


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6), st.integers(0, len(WHOLE)))
@settings(max_examples=200, deadline=None)
def test_no_damage_keeps_anybody_from_starting(damage: list[tuple[int, int]], length: int) -> None:
    data = bytearray(WHOLE)
    for place, byte in damage:
        data[place] = byte
    for part in (bytes(data), bytes(data[:length])):
        found = read_record(part.split(b"\n"))
        if found is None:
            continue
        now = FakeClock().now()
        state = replay(found.entries, now).state
        fact = deck_fitted(state, found.last_head.slides, DECK)
        if fact is not None:
            state, _ = reduce(state, fact, now)
        assert 0 <= state.position.slide < len(DECK.slides)
        assert all(slide < len(DECK.slides) for slide in state.rack.clocks)
        report(found, "damaged")
        can_resume(found, now.wall_seconds)
