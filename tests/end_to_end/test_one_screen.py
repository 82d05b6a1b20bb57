"""Owns the proof that with one screen, or mirrored ones, windows say which is which and notes wait for a yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import CONSOLE, ROOM, SHARED_ROOM
from tests.end_to_end.seen import look_alike
from tests.end_to_end.virtual_desktop import LAPTOP, PROJECTOR, Area, VirtualDesktop
from tests.end_to_end.waiting import until


@pytest.mark.parametrize("mirror", [None, LAPTOP, Area(0, 0, 1024, 768)])
def test_the_room_is_an_ordinary_window_and_both_say_which_is_which(
    start: Start, desktop: VirtualDesktop, deck: Path, mirror: Area | None
) -> None:
    if mirror is None:
        desktop.unplug("PROJECTOR")
    else:
        desktop.plug("PROJECTOR", mirror)
    app = start("present", str(deck))
    app.window(CONSOLE)
    room = app.area(SHARED_ROOM)
    assert room.width < LAPTOP.width
    assert LAPTOP.covers(room)


def test_notes_are_folded_until_the_facilitator_says_so(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    desktop.unplug("PROJECTOR")
    with_notes = start("present", str(deck), "--from", "2")
    until(lambda: with_notes.area(CONSOLE).width > 1000, "the console in full")
    desktop.run("xdotool", "windowminimize", with_notes.window(SHARED_ROOM))
    desktop.focus(with_notes.window(CONSOLE))
    folded = desktop.picture(LAPTOP)
    desktop.key("ctrl+n")
    until(lambda: not look_alike(desktop.picture(LAPTOP), folded), "notes unfolded")


def test_a_projector_plugged_in_later_gets_the_room(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    desktop.unplug("PROJECTOR")
    app = start("present", str(deck))
    app.window(SHARED_ROOM)
    desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)


def test_windowed_leaves_the_projector_alone(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    app = start("present", str(deck), "--windowed")
    assert app.area(SHARED_ROOM).width < LAPTOP.width


def test_f11_fills_the_screen_and_gives_it_back(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    desktop.unplug("PROJECTOR")
    app = start("present", str(deck))
    app.press("F11")
    app.wait_for_area(SHARED_ROOM, LAPTOP)
    app.press("F11", window=SHARED_ROOM)
    until(lambda: app.area(SHARED_ROOM).width < LAPTOP.width, "an ordinary window again")
