"""What was remembered of the room counts where nobody looked the evening over, and what is said in it is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.settings import Settings, SettingsFile
from hearthside.windows.presenting.booked_room import BookedRoom
from tests.windows.presenting.recovery.interrupted import Interrupted, kinds
from tests.windows.stage import Stage
from tests.windows.timed import K

TEXT = "---\ntitle: An evening\nminutes: 30\n---\n\n## One\n\nWords.\n\n## Two\n\nMore.\n"


def room_of(stage: Stage, remembered: str = "") -> BookedRoom:
    """Return the room of ``stage``'s evening, with what was ``remembered`` for its deck."""
    settings = SettingsFile(stage.path.parent / "settings.toml")
    if remembered:
        settings.keep(Settings(booked_until={str(stage.path): remembered}))
    return BookedRoom(stage.controller, settings, stage.controller)


@pytest.mark.parametrize(
    ("remembered", "words"), [("19:20", "19:20"), ("7:20 pm", "19:20"), ("18:30", ""), ("late", ""), ("", "")]
)
def test_what_was_remembered_counts_where_that_end_lies_ahead(
    tmp_path: Path, qapp: object, remembered: str, words: str
) -> None:
    room = room_of(Stage(tmp_path, TEXT), remembered)
    room.take_remembered()
    assert room.words == words
    room.take_remembered()
    assert room.words == words


def test_what_this_evening_was_told_is_not_overridden(tmp_path: Path, qapp: object) -> None:
    stage = Stage(tmp_path, TEXT)
    room = room_of(stage, "19:20")
    assert room.say("19:25") == ""
    room.take_remembered()
    assert room.words == "19:25"
    assert room.say("") == ""
    room.take_remembered()
    assert room.words == "", "it is forgotten for the deck too"


def test_a_rehearsal_is_held_to_no_booking_that_nobody_spoke_of(tmp_path: Path, qapp: object) -> None:
    stage = Stage(tmp_path, TEXT)
    stage.controller.is_rehearsal = True
    room = room_of(stage, "19:20")
    room.take_remembered()
    assert room.words == ""


def test_the_same_again_is_no_new_fact(evening: Interrupted, tmp_path: Path) -> None:
    room = room_of(evening.stage)
    room.say("20:00")
    room.say("8 pm")
    assert kinds(evening.path).count("RoomBooked") == 1


def test_it_is_written_down_and_comes_back_with_the_evening(evening: Interrupted, tmp_path: Path) -> None:
    stage = evening.stage
    room = room_of(stage, "20:00")
    room.take_remembered()
    stage.press(K.Key_Right)
    room.say("20:05")
    evening.break_off()
    again = evening.again(tmp_path, resume=True)
    assert again.stage.controller.state.booked_until == stage.controller.state.booked_until
    assert room_of(again.stage).words == "20:05"


def test_one_that_was_taken_back_stays_so(evening: Interrupted, tmp_path: Path) -> None:
    room = room_of(evening.stage, "20:00")
    room.take_remembered()
    evening.stage.press(K.Key_Right)
    room.say("")
    evening.break_off()
    assert evening.again(tmp_path, resume=True).stage.controller.state.booked_until is None


def test_an_evening_that_knows_of_no_room_hears_of_it_when_it_is_taken_up(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    room = room_of(again.stage, "20:00")
    again.recovery.taken_up.connect(room.take_remembered)
    again.stage.press(K.Key_Y)
    assert room.words == "20:00"
    assert kinds(evening.path)[-1] == "RoomBooked"


def test_an_evening_of_which_only_its_room_is_known_is_not_one_to_go_on_with(
    evening: Interrupted, tmp_path: Path
) -> None:
    room_of(evening.stage, "20:00").take_remembered()
    assert kinds(evening.path)[-1] == "RoomBooked"
    evening.break_off()
    assert evening.again(tmp_path).recovery.offer == ""
