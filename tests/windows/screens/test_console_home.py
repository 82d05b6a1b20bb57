"""The console is driven from its screen: no other screen is shown the notes, and back home all is as it was."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.screens.choice import Screen
from tests.windows.fake_desktop import DESK, LAPTOP, PROJECTOR
from tests.windows.screens.screened_room import Room, make_room

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


def test_a_laptop_whose_lid_is_closed_never_shows_the_room_the_notes(room: Room) -> None:
    arrangement = room.controller.arrangement
    room.desktop.plug(PROJECTOR)
    assert not arrangement.notes_confirmed, "at once, before the screens have come to rest"
    room.keeper.settle()
    assert room.places == ("HDMI-1", "")
    (told,) = room.notices
    assert "eDP-1" in told.text
    withdrawn: list[Notice] = []
    room.controller.notice_withdrawn.connect(withdrawn.append)
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")
    assert withdrawn == [told]
    assert not arrangement.notes_confirmed, "as long as the console may still be seen where it was"
    room.keeper._keyboard.timeout.emit()
    assert arrangement.notes_confirmed


def test_notes_that_were_folded_at_home_are_folded_there_again(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP)
    room.start()
    for screens in ((PROJECTOR,), (LAPTOP,)):
        room.plug(*screens)
        room.keeper._keyboard.timeout.emit()
        assert not room.controller.arrangement.notes_confirmed


def test_another_screen_with_the_laptops_name_is_not_shown_the_notes(room: Room) -> None:
    for screens in ((PROJECTOR,), (replace(LAPTOP, width=1024, height=768), PROJECTOR)):
        room.plug(*screens)
        room.keeper._keyboard.timeout.emit()
        assert not room.controller.arrangement.notes_confirmed


def test_a_bystander_that_the_console_is_driven_to_is_not_shown_the_notes(tmp_path: Path, qtbot: QtBot) -> None:
    room = make_room(tmp_path, LAPTOP, PROJECTOR, DESK)
    room.start()
    room.plug(PROJECTOR, DESK)
    assert room.places == ("DP-2", "HDMI-1")
    assert not room.controller.arrangement.notes_confirmed
    assert len(room.notices) == 1
    room.plug(LAPTOP, PROJECTOR, DESK)
    room.keeper._keyboard.timeout.emit()
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.controller.arrangement.notes_confirmed


def test_a_projector_that_comes_while_the_laptop_is_closed_unfolds_nothing(room: Room) -> None:
    room.plug(PROJECTOR)
    room.plug(PROJECTOR, DESK)
    assert room.places == ("HDMI-1", "DP-2")
    assert not room.controller.arrangement.notes_confirmed
    room.controller.perform(Command.SWAP_SCREENS)
    assert room.places == ("DP-2", "HDMI-1")
    assert room.controller.arrangement.notes_confirmed, "S says where the notes belong"


def test_a_laptop_that_is_opened_beside_the_console_on_the_projector_unfolds_nothing(
    tmp_path: Path, qtbot: QtBot
) -> None:
    room = make_room(tmp_path, PROJECTOR)
    room.start()
    room.plug(LAPTOP, PROJECTOR)
    room.keeper._keyboard.timeout.emit()
    assert room.places == ("HDMI-1", "eDP-1")
    assert not room.controller.arrangement.notes_confirmed
