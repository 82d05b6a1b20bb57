"""Owns the proof, with real windows, that everything is looked over before an evening, and one key goes on."""

from __future__ import annotations

from pathlib import Path

from hearthside.render.renderer import SlideRenderer
from hearthside.store.journal import journal_folder, journals
from hearthside.store.settings import SettingsFile, settings_path
from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import CONSOLE, LIBRARY, ROOM
from tests.end_to_end.seen import look_alike
from tests.end_to_end.virtual_desktop import LAPTOP, PROJECTOR, VirtualDesktop
from tests.end_to_end.waiting import until
from tests.end_to_end.watcher import Watcher


def begun() -> bool:
    """Whether an evening is being written down."""
    return bool(journals(journal_folder()))


def test_numbers_come_to_both_screens_and_one_key_goes_on(
    start: Start, desktop: VirtualDesktop, renderer: SlideRenderer, deck: Path
) -> None:
    app = start("present", str(deck), preflight=True)
    app.wait_for_area(ROOM, PROJECTOR)
    watcher = Watcher(desktop, renderer, deck)
    watcher.wait_for(1)
    app.window(CONSOLE)
    laptop, room = desktop.picture(LAPTOP), desktop.picture(PROJECTOR)
    app.press("i")
    until(lambda: not look_alike(desktop.picture(PROJECTOR), room), "a number in the room")
    until(lambda: not look_alike(desktop.picture(LAPTOP), laptop), "a number on the laptop")
    watcher.wait_for(1)  # it goes by itself
    assert not begun()
    app.press("Next")
    until(begun, "the evening begun")
    watcher.wait_for(1)
    app.press("Next")
    watcher.wait_for(2)


def test_a_clicker_in_the_rooms_window_goes_on(
    start: Start, desktop: VirtualDesktop, renderer: SlideRenderer, deck: Path
) -> None:
    app = start("present", str(deck), preflight=True)
    app.window(CONSOLE)
    app.press("period", "Prior", "Next", window=ROOM)
    until(begun, "the evening begun")
    Watcher(desktop, renderer, deck).wait_for(1)


def test_unplugged_meanwhile_it_stays_and_the_picture_comes_back(
    start: Start, desktop: VirtualDesktop, renderer: SlideRenderer, deck: Path
) -> None:
    app = start("present", str(deck), preflight=True)
    app.wait_for_area(ROOM, PROJECTOR)
    app.window(CONSOLE)
    app.press("i")
    desktop.unplug("PROJECTOR")
    until(lambda: not app.is_shown(ROOM), "the room's window hidden")
    assert app.is_on(CONSOLE, LAPTOP)
    assert not begun()
    desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)
    Watcher(desktop, renderer, deck).wait_for(1)
    app.press("Return")
    until(begun, "the evening begun")


def test_not_to_be_shown_again_holds_the_next_time(start: Start, deck: Path) -> None:
    first = start("present", str(deck), preflight=True)
    first.window(CONSOLE)
    first.press("d")
    until(lambda: not SettingsFile(settings_path()).current.shows_preflight, "the wish remembered")
    first.press("Escape", "ctrl+q")
    assert first.wait() == 0
    assert not begun()
    start("present", str(deck), preflight=True)
    until(begun, "an evening that begins at once")


def test_from_the_library_and_back_to_it(start: Start, deck: Path) -> None:
    app = start()
    app.press("Return", window=LIBRARY)
    app.window(ROOM)
    app.press("Escape", "ctrl+q")
    app.window(LIBRARY)
    assert not app.is_shown(ROOM)
    assert not begun()
