"""A press counts once, and a press that is meant always counts."""

from __future__ import annotations

from hearthside.session.clock import Instant
from hearthside.session.key_guard import KeyGuard, Press
from tests.session.fake_clock import FakeClock


def test_a_clicker_pressed_twice_counts_once() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("next", Press(clock.now()))
    assert not guard.admits("next", Press(clock.pass_seconds(0.34)))
    assert guard.admits("next", Press(clock.pass_seconds(0.02)))


def test_a_press_counts_again_after_exactly_350_milliseconds() -> None:
    guard = KeyGuard()
    assert guard.admits("next", Press(Instant(0.0, 0.0)))
    assert guard.admits("next", Press(Instant(0.35, 0.0)))


def test_the_time_counts_from_the_press_that_was_obeyed() -> None:
    clock, guard = FakeClock(), KeyGuard()
    answers = [guard.admits("next", Press(clock.pass_seconds(0.2))) for _ in range(5)]
    assert answers == [True, False, True, False, True]


def test_a_key_held_down_counts_once_however_long() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("next", Press(clock.now()))
    assert not any(guard.admits("next", Press(clock.pass_seconds(0.5)), is_repeat=True) for _ in range(20))


def test_another_command_passes_at_once() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("next", Press(clock.now()))
    assert guard.admits("back", Press(clock.pass_seconds(0.01)))
    assert guard.admits("next", Press(clock.pass_seconds(0.01)))


def test_typing_eleven_quickly_means_eleven() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("digit-1", Press(clock.now()), is_typing=True)
    assert guard.admits("digit-1", Press(clock.pass_seconds(0.05)), is_typing=True)
    assert not guard.admits("digit-1", Press(clock.pass_seconds(0.05)), is_typing=True, is_repeat=True)


def test_a_clock_set_back_on_the_wall_silences_no_key() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("next", Press(clock.now()))
    clock.set_wall(-3600)
    assert guard.admits("next", Press(clock.pass_seconds(1)))


def test_a_busy_laptop_hears_two_presses_at_once_and_obeys_both() -> None:
    guard, heard = KeyGuard(), Instant(8.0, 0.0)
    assert guard.admits("next", Press(heard, 10_000))
    assert guard.admits("next", Press(heard, 10_600))


def test_a_busy_laptop_hears_a_bounce_late_and_obeys_once() -> None:
    guard = KeyGuard()
    assert guard.admits("next", Press(Instant(8.0, 0.0), 10_000))
    assert not guard.admits("next", Press(Instant(9.0, 0.0), 10_100))


def test_the_systems_stamps_may_begin_again_at_nothing() -> None:
    guard, heard = KeyGuard(), Instant(8.0, 0.0)
    assert guard.admits("next", Press(heard, 2**32 - 100))
    assert not guard.admits("next", Press(heard, 100))
    assert guard.admits("next", Press(heard, 500))


def test_a_key_that_meant_something_else_a_moment_ago_is_the_same_press() -> None:
    clock, guard = FakeClock(), KeyGuard()
    enter, right = 1, 2
    assert guard.admits("go-to-typed", Press(clock.now(), key=enter))
    assert not guard.admits("next", Press(clock.pass_seconds(0.3), key=enter))
    assert guard.admits("next", Press(clock.now(), key=right))
    assert guard.admits("back", Press(clock.pass_seconds(0.35), key=enter))


def test_a_key_that_closed_something_is_not_meant_for_what_lies_behind() -> None:
    clock, guard = FakeClock(), KeyGuard()
    guard.used(Press(clock.now(), key=1))
    assert not guard.admits("next", Press(clock.pass_seconds(0.34), key=1))
    assert guard.admits("next", Press(clock.pass_seconds(0.02), key=1))


def test_what_took_back_the_last_digit_does_not_go_back_too() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("erase-typed", Press(clock.now(), key=1), is_typing=True)
    assert not guard.admits("back", Press(clock.pass_seconds(0.1), key=1))


def test_two_clicks_are_no_key() -> None:
    clock, guard = FakeClock(), KeyGuard()
    assert guard.admits("next", Press(clock.now()))
    assert guard.admits("quit", Press(clock.pass_seconds(0.1)))
