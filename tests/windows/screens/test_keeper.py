"""Owns the proof that the windows are where they belong after plugging, after a swap, after F11."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.store.settings import Rectangle
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.opening import open_on_its_screen
from tests.windows.fake_desktop import DESK, LAPTOP, MIRROR, PROJECTOR
from tests.windows.screens.screened_room import Room, make_room

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


def test_a_window_manager_that_moves_the_room_onto_the_console_is_put_right(room: Room) -> None:
    room.desktop.move(room.window, LAPTOP)
    assert room.places == ("eDP-1", "eDP-1")
    room.keeper.hold.check()
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.notices == []


def test_a_window_manager_that_takes_the_fullscreen_away_is_put_right(room: Room) -> None:
    room.desktop.take_fullscreen_away(room.window)
    room.keeper.hold.check()
    assert room.is_filled
    assert room.places == ("eDP-1", "HDMI-1")


def test_other_screens_are_a_reason_to_try_without_a_pause_again(room: Room) -> None:
    for _ in range(12):
        room.desktop.move(room.window, LAPTOP)
        room.keeper.hold.check()
    assert room.keeper.hold.milliseconds_to_next_look > 250
    room.plug(LAPTOP, SMALLER)
    assert room.keeper.hold.milliseconds_to_next_look == 250


def test_nothing_is_placed_while_the_screens_are_changing(room: Room) -> None:
    room.desktop.plug(LAPTOP)
    room.desktop.plug(LAPTOP, PROJECTOR)
    room.keeper.hold.check()
    assert room.places == ("eDP-1", "")
    room.keeper.settle()
    assert room.places == ("eDP-1", "HDMI-1")


def test_however_long_screens_change_the_picture_is_back_in_well_under_a_second(room: Room) -> None:
    room.desktop.plug(LAPTOP)
    own = (timer for timer in room.keeper.children() if isinstance(timer, QTimer))
    patience = max((timer for timer in own if timer.isActive()), key=QTimer.interval)
    assert patience.interval() <= 600
    begun = patience.timerId()
    room.desktop.plug(LAPTOP, PROJECTOR)
    assert patience.timerId() == begun, "not put off by what follows"
    patience.timeout.emit()
    assert room.places == ("eDP-1", "HDMI-1")


def test_the_room_does_not_wait_for_the_console_and_screens_may_change_meanwhile(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR)
    room.open()
    assert room.places == ("", "HDMI-1")
    room.plug(LAPTOP)
    assert room.places == ("", "")
    room.plug(LAPTOP, PROJECTOR)
    room.keeper.bring_console(room.console)
    assert room.places == ("eDP-1", "HDMI-1")


def test_a_screen_that_goes_before_the_room_is_kept_is_noticed(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR)
    opened = open_on_its_screen(room.window, room.desktop, room.settings.current)
    room.desktop.plug(LAPTOP)
    room.keeper.take_over(opened)
    assert room.desktop.where(room.window) == ""
    room.keeper.bring_console(room.console)
    room.keeper.settle()
    assert room.places == ("eDP-1", "")
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")


def test_windowed_asks_for_the_ordinary_window_and_plugging_leaves_it_alone(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR)
    room.start(windowed=True)
    assert not room.is_filled
    assert room.controller.arrangement.one_screen
    room.plug(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert not room.is_filled
    assert room.notices == []


def test_unplugged_the_room_hides_at_once_and_the_console_stays(room: Room) -> None:
    place = room.controller.state.position
    room.desktop.plug(LAPTOP)
    assert room.places == ("eDP-1", "")
    assert room.notices == []
    room.keeper.settle()
    assert room.places == ("eDP-1", "")
    assert "HDMI-1" in room.notices[0].text
    assert room.controller.state.position == place
    assert room.controller.arrangement.notes_confirmed


@pytest.mark.parametrize("screen", [PROJECTOR, SMALLER])
def test_replugged_the_room_is_back_at_any_size(room: Room, screen: Screen) -> None:
    room.plug(LAPTOP)
    room.plug(LAPTOP, screen)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
    assert room.controller.arrangement.room_screen_name == "HDMI-1"


def test_what_was_said_of_a_lost_screen_is_taken_back_when_it_is_there_again(room: Room) -> None:
    withdrawn: list[Notice] = []
    room.controller.notice_withdrawn.connect(withdrawn.append)
    room.plug(LAPTOP)
    assert withdrawn == []
    room.plug(LAPTOP, PROJECTOR)
    assert withdrawn == room.notices[:1]
    room.plug(LAPTOP)
    room.controller.perform(Command.SWAP_SCREENS)
    assert withdrawn[1:] == room.notices[2:3]


def test_a_changed_resolution_is_no_news_for_the_facilitator(room: Room) -> None:
    room.plug(LAPTOP, SMALLER)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.notices == []


def test_a_projector_that_comes_later_is_taken(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP)
    room.start()
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
    assert room.controller.arrangement.notes_confirmed


def test_screens_that_become_mirrored_hide_the_room(room: Room) -> None:
    room.plug(LAPTOP, MIRROR)
    assert room.places == ("eDP-1", "")
    assert not room.controller.arrangement.notes_confirmed
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")


def test_a_third_screen_never_gets_the_rooms_picture_by_itself(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR, DESK)
    room.start()
    room.plug(LAPTOP, DESK)
    assert room.places == ("eDP-1", "")
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("eDP-1", "DP-2")


def test_the_consoles_screen_unplugged_brings_it_to_the_other_and_hides_the_room(room: Room) -> None:
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("HDMI-1", "eDP-1")
    room.plug(LAPTOP)
    assert room.places == ("eDP-1", "")
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("HDMI-1", "eDP-1")


def test_swapping_changes_places_and_confirms_the_notes(room: Room) -> None:
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("HDMI-1", "eDP-1")
    assert room.is_filled
    assert room.controller.arrangement.notes_confirmed
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("eDP-1", "HDMI-1")


def test_on_its_way_to_the_other_screen_the_room_does_not_cover_the_console(room: Room) -> None:
    seen: list[bool] = []
    put = room.desktop.put

    def put_and_look(window: QWidget, screen: Screen, place: Rectangle | None) -> None:
        seen.append(room.window.isVisible())
        put(window, screen, place)

    room.desktop.put = put_and_look  # type: ignore[method-assign]
    room.controller.perform(Command.SWAP_SCREENS)
    assert seen == [False]


def test_swapping_with_one_screen_shows_the_room_in_a_window(room: Room) -> None:
    room.plug(LAPTOP)
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("eDP-1", "eDP-1")
    assert not room.is_filled
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")


def test_swapping_with_one_screen_leaves_the_console_in_full(room: Room) -> None:
    room.plug(LAPTOP)
    room.console.showMaximized()
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.console.isMaximized()


def test_whether_the_rooms_picture_is_anywhere_is_known(room: Room) -> None:
    arrangement = room.controller.arrangement
    known = [arrangement.room_is_shown]
    room.plug(LAPTOP)
    known.append(arrangement.room_is_shown)
    arrangement.confirm_notes()
    known.append(arrangement.room_is_shown)
    room.controller.perform(Command.SWAP_SCREENS)
    known.append(arrangement.room_is_shown)
    room.plug(LAPTOP, PROJECTOR)
    known.append(arrangement.room_is_shown)
    assert known == [True, False, False, True, True]


def test_f11_makes_a_window_of_the_room_and_fills_its_screen_again(room: Room) -> None:
    is_free = [room.controller.arrangement.has_free_screen]
    room.controller.perform(Command.FULLSCREEN)
    assert room.places == ("eDP-1", "HDMI-1")
    assert not room.is_filled
    assert room.controller.arrangement.one_screen
    is_free.append(room.controller.arrangement.has_free_screen)
    room.controller.perform(Command.FULLSCREEN)
    assert room.places == ("eDP-1", "HDMI-1")
    assert [*is_free, room.controller.arrangement.has_free_screen] == [False, True, False]
    assert room.is_filled


def test_without_another_screen_none_is_called_free(room: Room) -> None:
    room.plug(LAPTOP)
    room.controller.perform(Command.FULLSCREEN)
    room.controller.arrangement.confirm_notes()
    assert not room.controller.arrangement.has_free_screen


def raised_by(room: Room, *, is_read: bool) -> list[str]:
    """Return which window comes to the front when a page of the console is opened to be read, or closed."""
    raised: list[str] = []
    room.console.raise_ = lambda: raised.append("console")  # type: ignore[method-assign]
    room.window.raise_ = lambda: raised.append("room")  # type: ignore[method-assign]
    room.keeper.let_be_read(is_read)
    return raised


def test_on_one_screen_a_page_of_the_console_is_read_in_front_of_the_room(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP)
    room.start()
    assert raised_by(room, is_read=True) == ["console"]
    assert raised_by(room, is_read=False) == ["room"]


def test_a_room_that_fills_a_screen_stays_in_front(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    assert raised_by(room, is_read=True) == []
    single = make_room(tmp_path, LAPTOP)
    single.start()
    single.window.isFullScreen = lambda: True  # type: ignore[method-assign]
    assert raised_by(single, is_read=True) == []


_state = st.sampled_from(
    ((LAPTOP,), (LAPTOP, PROJECTOR), (LAPTOP, SMALLER), (LAPTOP, MIRROR), (LAPTOP, DESK), (LAPTOP, PROJECTOR, DESK))
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(burst=st.lists(st.tuples(_state, st.booleans()), max_size=14))
def test_through_any_burst_the_console_is_free_and_the_projector_comes_back(
    tmp_path: Path, qapp: object, burst: list[tuple[tuple[Screen, ...], bool]]
) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR)
    room.start()
    for screens, comes_to_rest in burst:
        room.desktop.plug(*screens)
        if comes_to_rest:
            room.keeper.settle()
        console, shown = room.places
        assert console == "eDP-1"
        on = next((screen for screen in screens if screen.name == shown), None)
        assert on is None or not on.mirrors(LAPTOP)
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
    for window in (room.console, room.window):
        window.close()
