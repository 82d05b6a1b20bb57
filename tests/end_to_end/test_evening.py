"""Owns the proof that keys, clicks and endings do in the real app what they promise, from either window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.end_to_end.conftest import Show, Start
from tests.end_to_end.driven_app import CONSOLE, LIBRARY, ROOM
from tests.end_to_end.seen import is_all
from tests.end_to_end.virtual_desktop import PROJECTOR, VirtualDesktop
from tests.end_to_end.waiting import until
from tests.end_to_end.watcher import Watcher

BLACK = QColor("black")
LAST = 6
"""Title, One, Two, Three, Four, and the booking screen."""


def test_keys_from_either_window_and_a_click_turn_the_pages(show: Show) -> None:
    app, watcher = show(1)
    app.press("Right")
    watcher.wait_for(2)
    app.press("Next", window=ROOM)
    watcher.wait_for(3)
    app.click(PROJECTOR.x + 400, 300)
    watcher.wait_for(4)
    app.press("space", window=ROOM)
    watcher.wait_for(4, step=1)
    app.press("2", "Return")
    watcher.wait_for(2)
    app.press("grave")
    watcher.wait_for(4, step=1)


def test_a_clicker_does_no_harm(show: Show, desktop: VirtualDesktop) -> None:
    app, watcher = show(3)
    app.press("F5", "Escape", "F5", "Escape", "shift+F5")
    watcher.wait_for(3)
    desktop.key("Next", "Next")
    watcher.wait_for(4)
    app.press("period")
    until(lambda: is_all(desktop.picture(PROJECTOR), BLACK), "a black room")
    app.press("Escape", "F5")
    watcher.wait_for(4)
    app.press("Prior")
    watcher.wait_for(3)
    assert app.is_running


def test_freeze_keeps_the_rooms_slide(show: Show) -> None:
    app, watcher = show(2)
    app.press("f", "End")
    watcher.wait_for(2)
    app.press("f")
    watcher.wait_for(LAST)


def test_a_changed_file_is_loaded_again_at_the_same_slide(
    show: Show, desktop: VirtualDesktop, renderer: SlideRenderer, deck: Path
) -> None:
    app, _ = show(3)
    text = deck.read_text(encoding="utf-8").replace("## One\n", "## Before\n\nNew.\n\n## One\n")
    deck.write_text(text.replace("Another slide", "A changed slide"), encoding="utf-8")
    app.press("ctrl+r")
    Watcher(desktop, renderer, deck).wait_for(4)
    assert open_deck(deck).slides[3].title_text == "Two"


def test_ending_asks_once_and_leaves_nothing_behind(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    app = start("present", str(deck))
    app.wait_for_area(ROOM, PROJECTOR)
    app.press("ctrl+q", "Escape", "ctrl+q", window=ROOM)
    assert app.is_shown(ROOM)
    app.press("ctrl+q")
    assert app.wait() == 0
    assert app.output == ""


def test_closing_the_rooms_window_does_not_end_the_evening(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    app = start("present", str(deck))
    app.wait_for_area(ROOM, PROJECTOR)
    desktop.run("wmctrl", "-c", ROOM)
    app.press("Escape", "Right")
    assert app.is_shown(ROOM)
    assert app.is_shown(CONSOLE)


def test_ctrl_c_in_the_terminal_ends_cleanly(start: Start, desktop: VirtualDesktop, deck: Path) -> None:
    app = start("present", str(deck))
    app.window(CONSOLE)
    assert app.interrupt() == 130
    assert "Traceback" not in app.output


def test_from_the_library_and_back(start: Start, desktop: VirtualDesktop) -> None:
    app = start()
    app.press("F5", window=LIBRARY)
    app.wait_for_area(ROOM, PROJECTOR)
    until(lambda: not app.is_shown(LIBRARY), "the library hidden while presenting")
    app.press("Return", "Right", "ctrl+q", "ctrl+q")
    app.window(LIBRARY)
    until(lambda: not app.is_shown(ROOM) and not app.is_shown(CONSOLE), "only the library")
    desktop.run("wmctrl", "-c", LIBRARY)
    assert app.wait() == 0
    assert app.output == ""


def test_at_a_scale_of_two_the_room_is_as_sharp_as_the_projector(
    show: Show, desktop: VirtualDesktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(desktop.environment, "QT_SCALE_FACTOR", "2")
    show(2)
