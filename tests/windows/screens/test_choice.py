"""Owns the proof that the room's screen is the right one, whatever is plugged in or out and however often."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.store.settings import RememberedScreen
from hearthside.windows.screens.choice import (
    Placement,
    Screen,
    bystanders_of,
    choose_room_screen,
    first_placement,
    room_after_change,
    swapped,
)

LAPTOP = Screen("eDP-1", 0, 0, 1366, 768, is_primary=True)
PROJECTOR = Screen("HDMI-1", 1366, 0, 1920, 1080)
DESK = Screen("DP-2", 3286, 0, 2560, 1440)
MIRROR = Screen("HDMI-1", 0, 0, 1366, 768)
MIRROR_OF_ANOTHER_SIZE = Screen("HDMI-1", 0, 0, 1024, 768)
EMPTY: frozenset[str] = frozenset()


def test_the_room_gets_the_screen_that_is_not_the_consoles() -> None:
    assert choose_room_screen([LAPTOP, PROJECTOR], LAPTOP, None) == PROJECTOR
    assert choose_room_screen([LAPTOP, PROJECTOR], PROJECTOR, None) == LAPTOP


def test_one_screen_or_mirrored_ones_leave_none_for_the_room() -> None:
    assert choose_room_screen([LAPTOP], LAPTOP, None) is None
    assert choose_room_screen([LAPTOP, MIRROR], LAPTOP, None) is None
    assert choose_room_screen([LAPTOP, MIRROR_OF_ANOTHER_SIZE], LAPTOP, None) is None


def test_of_three_screens_the_remembered_one_is_taken_else_none_that_is_primary() -> None:
    screens = [LAPTOP, PROJECTOR, DESK]
    assert choose_room_screen(screens, LAPTOP, DESK.remembered()) == DESK
    assert choose_room_screen(screens, LAPTOP, PROJECTOR.remembered()) == PROJECTOR
    assert choose_room_screen(screens, DESK, None) == PROJECTOR
    changed = RememberedScreen("DP-2", 0, 0, 800, 600)
    assert choose_room_screen(screens, LAPTOP, changed) == DESK


def test_of_two_screens_with_one_name_the_one_of_the_same_size_and_place_is_known_again() -> None:
    twin = Screen("HDMI-1", 3286, 0, 1920, 1080)
    small_twin = Screen("HDMI-1", 5206, 0, 1280, 720)
    for screens in ([LAPTOP, PROJECTOR, twin, small_twin], [LAPTOP, small_twin, twin, PROJECTOR]):
        assert choose_room_screen(screens, LAPTOP, twin.remembered()) == twin
        assert choose_room_screen(screens, LAPTOP, small_twin.remembered()) == small_twin


def test_at_the_start_a_console_on_the_rooms_screen_makes_way() -> None:
    assert first_placement([LAPTOP, PROJECTOR], PROJECTOR, PROJECTOR.remembered()) == Placement(LAPTOP, PROJECTOR)
    assert first_placement([LAPTOP, PROJECTOR], LAPTOP, None, "eDP-1") == Placement(PROJECTOR, LAPTOP)
    assert first_placement([LAPTOP, PROJECTOR], LAPTOP, None, "nowhere") == Placement(LAPTOP, PROJECTOR)
    assert first_placement([LAPTOP], LAPTOP, None, "eDP-1") == Placement(LAPTOP, None)
    assert first_placement([LAPTOP, MIRROR], LAPTOP, MIRROR.remembered()) == Placement(LAPTOP, None)


def test_the_same_screen_is_taken_again_at_another_size() -> None:
    smaller = Screen("HDMI-1", 1366, 0, 1024, 768)
    assert room_after_change([LAPTOP, smaller], LAPTOP, PROJECTOR.remembered(), EMPTY) == smaller


def test_a_third_screen_that_was_there_all_along_never_gets_the_rooms_picture_by_itself() -> None:
    bystanders = bystanders_of([LAPTOP, PROJECTOR, DESK], Placement(LAPTOP, PROJECTOR))
    assert bystanders == {"DP-2"}
    assert room_after_change([LAPTOP, DESK], LAPTOP, PROJECTOR.remembered(), bystanders) is None
    other_plug = Screen("HDMI-2", 1366, 0, 1920, 1080)
    assert room_after_change([LAPTOP, DESK, other_plug], LAPTOP, PROJECTOR.remembered(), bystanders) == other_plug


def test_swapping_changes_places_and_swapping_back_restores_them() -> None:
    placement = Placement(LAPTOP, PROJECTOR)
    assert swapped([LAPTOP, PROJECTOR], placement) == Placement(PROJECTOR, LAPTOP)
    assert swapped([LAPTOP, PROJECTOR], swapped([LAPTOP, PROJECTOR], placement)) == placement
    assert swapped([LAPTOP], Placement(LAPTOP, None)) == Placement(LAPTOP, None)
    assert swapped([LAPTOP, PROJECTOR], Placement(LAPTOP, None)) == placement


_projector = st.builds(
    Screen, st.just("HDMI-1"), st.just(1366), st.just(0), st.sampled_from((800, 1024, 1920)), st.just(768)
)
_others = st.lists(st.sampled_from((DESK, MIRROR_OF_ANOTHER_SIZE, Screen("VGA-1", 1366, 1080, 800, 600))), unique=True)


@given(st.lists(st.tuples(st.none() | _projector, _others), max_size=12))
def test_through_any_burst_the_console_is_never_covered_and_the_projector_comes_back(
    burst: list[tuple[Screen | None, list[Screen]]],
) -> None:
    remembered = PROJECTOR.remembered()
    bystanders = bystanders_of([LAPTOP, PROJECTOR], Placement(LAPTOP, PROJECTOR))
    for projector, others in burst:
        others_now = [screen for screen in others if projector is None or screen.name != projector.name]
        screens = [LAPTOP, *([projector] if projector else []), *others_now]
        room = room_after_change(screens, LAPTOP, remembered, bystanders)
        if room is not None:
            assert room in screens
            assert not room.mirrors(LAPTOP)
        if projector is not None:
            assert room == projector
    assert room_after_change([LAPTOP, PROJECTOR], LAPTOP, remembered, bystanders) == PROJECTOR
