"""Owns the proof, with real windows on a real X server, that laptop and projector show what they should."""

from __future__ import annotations

from pathlib import Path

from tests.end_to_end.conftest import Show, Start
from tests.end_to_end.driven_app import CONSOLE, ROOM
from tests.end_to_end.virtual_desktop import LAPTOP, PROJECTOR, Area, VirtualDesktop
from tests.end_to_end.waiting import until

SMALLER = Area(LAPTOP.width, 0, 1024, 768)
DESK = Area(PROJECTOR.x + PROJECTOR.width, 0, 1280, 720)


def test_console_on_the_laptop_and_the_room_filling_the_projector(show: Show, desktop: VirtualDesktop) -> None:
    app, _ = show(1)
    assert app.is_on(CONSOLE, LAPTOP)
    until(lambda: desktop.focused() == app.window(CONSOLE), "the keyboard at the console")


def test_unplugged_the_console_is_free_and_replugged_the_same_slide_is_back(
    show: Show, desktop: VirtualDesktop
) -> None:
    app, watcher = show(3)
    desktop.unplug("PROJECTOR")
    until(lambda: not app.is_shown(ROOM), "the room's window hidden")
    assert app.is_on(CONSOLE, LAPTOP)
    app.press("Right")
    desktop.plug("PROJECTOR", PROJECTOR)
    watcher.wait_for(4)
    app.wait_for_area(ROOM, PROJECTOR)
    assert app.is_on(CONSOLE, LAPTOP)


def test_replugged_at_another_size_the_room_fills_that(show: Show, desktop: VirtualDesktop) -> None:
    app, watcher = show(2)
    desktop.unplug("PROJECTOR")
    until(lambda: not app.is_shown(ROOM), "the room's window hidden")
    desktop.plug("PROJECTOR", SMALLER)
    app.wait_for_area(ROOM, SMALLER)
    watcher.wait_for(2, Area(SMALLER.x, 96, 1024, 576))


def test_a_changed_resolution_and_a_burst_of_plugging_are_survived(show: Show, desktop: VirtualDesktop) -> None:
    app, watcher = show(1)
    desktop.plug("PROJECTOR", SMALLER)
    app.wait_for_area(ROOM, SMALLER)
    for _ in range(4):
        desktop.unplug("PROJECTOR")
        desktop.plug("PROJECTOR", SMALLER)
        desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)
    watcher.wait_for(1)
    assert app.is_on(CONSOLE, LAPTOP)


def test_a_resolution_that_changes_while_the_laptop_is_busy_is_followed(show: Show, desktop: VirtualDesktop) -> None:
    app, watcher = show(2)
    with app.kept_waiting():
        desktop.plug("PROJECTOR", SMALLER)
    app.wait_for_area(ROOM, SMALLER)
    watcher.wait_for(2, Area(SMALLER.x, 96, 1024, 576))
    with app.kept_waiting():
        desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)
    watcher.wait_for(2)
    assert app.is_on(CONSOLE, LAPTOP)


def test_a_room_that_the_window_manager_made_an_ordinary_window_fills_its_screen_again(
    show: Show, desktop: VirtualDesktop
) -> None:
    app, watcher = show(2)
    room = app.window(ROOM)
    with app.kept_waiting():
        desktop.take_fullscreen_away(room)
        until(lambda: desktop.area_of(room) != PROJECTOR, "a frame around the room's window")
    app.wait_for_area(ROOM, PROJECTOR)
    watcher.wait_for(2)


def test_s_swaps_the_screens_and_back(show: Show) -> None:
    app, watcher = show(1)
    app.press("s")
    app.wait_for_area(ROOM, LAPTOP)
    until(lambda: app.is_on(CONSOLE, PROJECTOR), "the console on the projector")
    app.press("s", window=ROOM)
    app.wait_for_area(ROOM, PROJECTOR)
    until(lambda: app.is_on(CONSOLE, LAPTOP), "the console on the laptop")
    watcher.wait_for(1)


def test_of_three_screens_a_private_one_never_gets_the_rooms_picture_by_itself(
    start: Start, desktop: VirtualDesktop, deck: Path
) -> None:
    desktop.plug("DESK", DESK)
    app = start("present", str(deck), "--screen", "PROJECTOR")
    app.wait_for_area(ROOM, PROJECTOR)
    desktop.unplug("PROJECTOR")
    until(lambda: not app.is_shown(ROOM), "the room's window hidden")
    desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)


def test_the_rooms_screen_is_the_same_the_next_evening(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    desktop.plug("DESK", DESK)
    first = start("present", str(deck), "--screen", "DESK")
    first.wait_for_area(ROOM, DESK)
    first.press("ctrl+q")
    first.press("ctrl+q")
    assert first.wait() == 0
    second = start("present", str(deck))
    second.wait_for_area(ROOM, DESK)
