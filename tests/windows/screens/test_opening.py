"""The windows are where they belong at the start: on screens seen before, and on others."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from hearthside.store.settings import Rectangle, Settings, SettingsFile
from hearthside.windows.commands import Command
from hearthside.windows.screens.choice import Screen
from tests.windows.fake_desktop import DESK, LAPTOP, MIRROR, PROJECTOR
from tests.windows.screens.screened_room import Room, make_room

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


def test_two_screens_console_on_one_room_filling_the_other(room: Room) -> None:
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
    arrangement = room.controller.arrangement
    assert not arrangement.one_screen
    assert arrangement.notes_confirmed
    assert arrangement.room_screen_name == "HDMI-1"


@pytest.mark.parametrize("screens", [(LAPTOP,), (LAPTOP, MIRROR)])
def test_one_screen_or_mirrored_ones_an_ordinary_window_and_folded_notes(
    tmp_path: Path, qtbot: QtBot, screens: tuple[Screen, ...]
) -> None:
    room = make_room(tmp_path, *screens)
    room.start()
    assert room.places == ("eDP-1", "eDP-1")
    assert not room.is_filled
    assert room.controller.arrangement.one_screen
    assert not room.controller.arrangement.notes_confirmed
    room.controller.arrangement.confirm_notes()
    assert room.controller.arrangement.notes_confirmed


def test_a_named_screen_wins(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR, DESK)
    room.start(screen_name="DP-2")
    assert room.places == ("eDP-1", "DP-2")
    other = make_room(tmp_path, LAPTOP, PROJECTOR)
    other.start(screen_name="VGA-9")
    assert other.places == ("eDP-1", "HDMI-1")


def test_the_remembered_screen_is_the_rooms_and_the_console_makes_way(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR, DESK)
    room.settings.keep(Settings(room_screen=LAPTOP.remembered(), console_screen=PROJECTOR.remembered()))
    again = make_room(tmp_path, LAPTOP, PROJECTOR, DESK)
    again.start()
    assert again.places == ("HDMI-1", "eDP-1")


def _evening_that_ended_swapped(folder: Path) -> None:
    room = make_room(folder, LAPTOP, PROJECTOR)
    room.start()
    room.controller.perform(Command.SWAP_SCREENS)
    room.keeper.remember()
    place = Rectangle(PROJECTOR.x + 100, PROJECTOR.y + 100, 1200, 800)
    room.settings.keep(replace(room.settings.current, windows={"console": place}))


def test_swapped_screens_are_right_again_where_they_are_the_same_ones(tmp_path: Path, qtbot: QtBot) -> None:
    _evening_that_ended_swapped(tmp_path)
    again = make_room(tmp_path, LAPTOP, PROJECTOR)
    again.start()
    assert again.places == ("HDMI-1", "eDP-1")
    assert not again.controller.arrangement.notes_confirmed, "another projector may hang on the same socket"


def test_beside_another_projector_swapped_screens_do_not_show_it_the_notes(tmp_path: Path, qtbot: QtBot) -> None:
    _evening_that_ended_swapped(tmp_path)
    elsewhere = make_room(tmp_path, LAPTOP, Screen("DP-3", PROJECTOR.x, PROJECTOR.y, 1920, 1080))
    elsewhere.start()
    assert elsewhere.places == ("eDP-1", "DP-3")
    assert elsewhere.controller.arrangement.notes_confirmed


def test_a_laptops_own_screen_is_the_consoles_even_where_the_projector_is_the_main_one(
    tmp_path: Path, qtbot: QtBot
) -> None:
    room = make_room(tmp_path, replace(PROJECTOR, is_primary=True), replace(LAPTOP, is_primary=False))
    room.start()
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.controller.arrangement.notes_confirmed


def test_on_screens_never_seen_before_notes_are_folded_once(tmp_path: Path, qtbot: QtBot) -> None:
    screens = replace(LAPTOP, name="DISPLAY1"), replace(PROJECTOR, name="DISPLAY2")
    first = make_room(tmp_path, *screens)
    first.start()
    assert first.places == ("DISPLAY1", "DISPLAY2")
    assert not first.controller.arrangement.notes_confirmed
    first.keeper.remember()
    second = make_room(tmp_path, *screens)
    second.start()
    assert second.controller.arrangement.notes_confirmed


@pytest.mark.parametrize(("width", "is_remembered"), [(600, True), (1366, False)])
def test_a_rooms_window_that_hides_the_console_does_not_open_so_again(
    tmp_path: Path, qtbot: QtBot, width: int, is_remembered: bool
) -> None:
    room = make_room(tmp_path, LAPTOP)
    room.start()
    room.window.setGeometry(0, 0, width, width * 9 // 16)
    room.keeper.remember()
    assert ("room" in SettingsFile(room.settings._path).current.windows) is is_remembered


def test_what_was_used_tonight_is_remembered_for_the_next_evening(room: Room) -> None:
    room.controller.perform(Command.SWAP_SCREENS)
    room.keeper.remember()
    kept = SettingsFile(room.settings._path).current
    assert kept.room_screen == LAPTOP.remembered()


def test_a_console_that_starts_where_the_room_may_look_keeps_its_notes_folded(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR)
    room.settings.keep(Settings(windows={"console": Rectangle(1500, 100, 800, 600)}))
    room.start()
    assert room.places == ("HDMI-1", "eDP-1")
    assert not room.controller.arrangement.notes_confirmed
