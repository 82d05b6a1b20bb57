"""What each fact changes, and what it leaves alone."""

from __future__ import annotations

from hearthside.session.events import (
    CoverChanged,
    DeckReplaced,
    Event,
    Frozen,
    Moved,
    SessionEnded,
    SessionStarted,
)
from hearthside.session.reducer import reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.fake_clock import FakeClock


def after(*events: Event) -> SessionState:
    """Return the evening after these events, all at one moment."""
    now = FakeClock().now()
    state = SessionState()
    for event in events:
        state, _ = reduce(state, event, now)
    return state


class Evening:
    """An evening that a test lets pass."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.state = SessionState()
        self.happens(SessionStarted())

    def happens(self, event: Event, *, after_seconds: float = 0) -> None:
        self.state, _ = reduce(self.state, event, self.clock.pass_seconds(after_seconds))

    def seconds_on(self, *slides: int) -> list[float]:
        return [self.state.seconds_on(slide, self.clock.now()) for slide in slides]


def test_before_the_start_one_may_look_around_and_no_time_passes() -> None:
    state = after(Moved(Position(3)), Frozen(True), Moved(Position(4)), Frozen(False))
    assert state.position == Position(4)
    assert not state.is_running
    later = FakeClock().pass_seconds(99)
    assert state.elapsed_seconds(later) == 0
    assert state.seconds_on(3, later) == state.seconds_on(4, later) == 0


def test_an_evening_starts_where_it_is_told_to() -> None:
    state = after(SessionStarted(Position(2)))
    assert state.is_running
    assert state.position == Position(2)


def test_a_second_start_changes_nothing_while_the_evening_runs() -> None:
    """Clickers send F5 again and again."""
    evening = Evening()
    evening.happens(Moved(Position(5)), after_seconds=60)
    before = evening.state
    evening.happens(SessionStarted(), after_seconds=60)
    assert evening.state == before


def test_elapsed_time_goes_on_through_hold_and_black_and_stops_at_the_end() -> None:
    evening = Evening()
    evening.happens(CoverChanged(Cover.HOLD), after_seconds=10)
    evening.happens(CoverChanged(Cover.BLACK), after_seconds=10)
    assert evening.state.elapsed_seconds(evening.clock.pass_seconds(10)) == 30
    evening.happens(SessionEnded(), after_seconds=10)
    assert evening.state.elapsed_seconds(evening.clock.pass_seconds(1000)) == 40


def test_a_clock_set_on_the_wall_changes_no_elapsed_time() -> None:
    evening = Evening()
    evening.clock.pass_seconds(60)
    evening.clock.set_wall(-3600)
    evening.happens(Moved(Position(1)))
    evening.clock.set_wall(7200)
    now = evening.clock.pass_seconds(5)
    assert evening.state.elapsed_seconds(now) == 65
    assert evening.seconds_on(0, 1) == [60, 5]


def test_time_on_a_slide_adds_up_over_visits() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_seconds=30)
    evening.happens(Moved(Position(1, 1)), after_seconds=5)
    evening.happens(Moved(Position(0)), after_seconds=10)
    evening.happens(Moved(Position(1)), after_seconds=7)
    evening.clock.pass_seconds(3)
    assert evening.seconds_on(0, 1, 2) == [37, 18, 0]


def test_time_belongs_to_the_slide_that_the_room_sees() -> None:
    evening = Evening()
    evening.happens(Frozen(True), after_seconds=10)
    evening.happens(Moved(Position(1)), after_seconds=10)
    evening.happens(Moved(Position(2)), after_seconds=10)
    assert evening.seconds_on(0, 1, 2) == [30, 0, 0]
    evening.happens(Frozen(False), after_seconds=10)
    evening.clock.pass_seconds(5)
    assert evening.seconds_on(0, 1, 2) == [40, 0, 5]


def test_freezing_without_looking_around_changes_no_time() -> None:
    evening = Evening()
    evening.happens(Frozen(True), after_seconds=10)
    evening.happens(Frozen(False), after_seconds=10)
    evening.clock.pass_seconds(5)
    assert evening.seconds_on(0) == [25]


def test_a_frozen_room_stays_where_it_is() -> None:
    state = after(SessionStarted(), Moved(Position(4, 1)), Frozen(True), Moved(Position(7)))
    assert state.room_position == Position(4, 1)
    assert state.position == Position(7)
    assert after(SessionStarted(), Frozen(True), Frozen(True)).frozen_at == Position(0)
    assert reduce(state, Frozen(True), FakeClock().now()) == (state, ())
    unfrozen, _ = reduce(state, Frozen(False), FakeClock().now())
    assert unfrozen.room_position == Position(7)
    assert reduce(unfrozen, Frozen(False), FakeClock().now()) == (unfrozen, ())


def test_a_jump_remembers_the_place_it_left_and_a_page_turn_does_not() -> None:
    state = after(SessionStarted(), Moved(Position(4, 2)), Moved(Position(1), remember_return=True), Moved(Position(2)))
    assert state.return_to == Position(4, 2)


def test_return_swaps_the_two_places() -> None:
    there = after(SessionStarted(), Moved(Position(4, 2)), Moved(Position(1), remember_return=True))
    back, _ = reduce(there, Moved(Position(4, 2), remember_return=True), FakeClock().now())
    assert (there.position, there.return_to) == (Position(1), Position(4, 2))
    assert (back.position, back.return_to) == (Position(4, 2), Position(1))


def test_a_jump_to_the_same_place_forgets_no_other() -> None:
    state = after(SessionStarted(), Moved(Position(4), remember_return=True), Moved(Position(4), remember_return=True))
    assert state.return_to == Position(0)


def test_covers_replace_each_other_and_the_place_stays() -> None:
    state = after(SessionStarted(), Moved(Position(3, 1)), CoverChanged(Cover.BLACK), CoverChanged(Cover.WHITE))
    assert (state.cover, state.room_position) == (Cover.WHITE, Position(3, 1))
    assert after(CoverChanged(Cover.BLACK), CoverChanged(Cover.NONE)).cover is Cover.NONE


def test_hold_knows_what_it_was_put_over() -> None:
    held = after(CoverChanged(Cover.BLACK), CoverChanged(Cover.HOLD), CoverChanged(Cover.HOLD))
    assert (held.cover, held.cover_under_hold) == (Cover.HOLD, Cover.BLACK)
    lifted, _ = reduce(held, CoverChanged(held.cover_under_hold), FakeClock().now())
    assert (lifted.cover, lifted.cover_under_hold) == (Cover.BLACK, Cover.NONE)


def test_nothing_changes_after_the_end() -> None:
    now = FakeClock().now()
    state, _ = reduce(after(SessionStarted()), SessionEnded(), now)
    assert not state.is_running
    assert reduce(state, SessionEnded(), now) == (state, ())
    assert reduce(state, Moved(Position(5)), now) == (state, ())


def test_after_the_end_another_evening_starts_from_nothing() -> None:
    state = after(
        SessionStarted(), Moved(Position(3), remember_return=True), CoverChanged(Cover.BLACK), SessionEnded(),
        SessionStarted(Position(1)),
    )  # fmt: skip
    assert state == after(SessionStarted(Position(1)))


def test_an_edited_deck_takes_places_and_times_along() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_seconds=10)
    evening.happens(Moved(Position(2), remember_return=True), after_seconds=20)
    evening.happens(
        DeckReplaced(Position(0), return_to=Position(3), slide_moves=((0, 2), (2, 0), (1, 3))), after_seconds=5
    )
    evening.clock.pass_seconds(1)
    assert evening.state.position == Position(0)
    assert evening.state.return_to == Position(3)
    assert evening.seconds_on(0, 1, 2, 3) == [6, 0, 10, 20]


def test_the_times_of_slides_that_became_one_add_up() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_seconds=10)
    evening.happens(DeckReplaced(Position(0), slide_moves=((1, 0),)), after_seconds=20)
    assert evening.seconds_on(0, 1) == [30, 0]


def test_a_frozen_room_stays_frozen_in_an_edited_deck() -> None:
    evening = Evening()
    evening.happens(Frozen(True), after_seconds=10)
    evening.happens(Moved(Position(3)))
    evening.happens(DeckReplaced(Position(4), frozen_at=Position(1), slide_moves=((0, 1),)), after_seconds=10)
    evening.clock.pass_seconds(2)
    assert evening.state.room_position == Position(1)
    assert evening.seconds_on(0, 1, 4) == [0, 22, 0]


def test_a_deck_edited_before_the_start_only_moves_the_place() -> None:
    assert after(Moved(Position(2)), DeckReplaced(Position(1))) == SessionState(position=Position(1))
