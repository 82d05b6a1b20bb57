"""A window that F11 asked for is left alone until another screen comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.windows.commands import Command
from hearthside.windows.screens.choice import Screen
from tests.windows.fake_desktop import LAPTOP, PROJECTOR
from tests.windows.screens.screened_room import Room, make_room

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


@pytest.mark.parametrize("times", [1, 2])
def test_f11_on_one_screen_lasts_until_a_projector_comes(tmp_path: Path, qtbot: QtBot, times: int) -> None:
    room = make_room(tmp_path, LAPTOP)
    room.start()
    for _ in range(times):
        room.controller.perform(Command.FULLSCREEN)
    room.plug(LAPTOP)
    assert room.is_filled is (times == 1)
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
    assert not room.controller.arrangement.one_screen


def test_f11_beside_a_projector_lasts_until_it_is_plugged_in_again(room: Room) -> None:
    room.controller.perform(Command.FULLSCREEN)
    room.plug(LAPTOP, PROJECTOR)
    assert not room.is_filled
    room.plug(LAPTOP)
    assert not room.is_filled
    room.plug(LAPTOP, PROJECTOR)
    assert room.places == ("eDP-1", "HDMI-1")
    assert room.is_filled
