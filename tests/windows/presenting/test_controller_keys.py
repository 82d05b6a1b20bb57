"""Owns the proof that each key does what the evening needs, and that no stray key does harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from hearthside.session.state import Cover
from hearthside.windows.commands import Command
from hearthside.windows.presenting.room_state import RoomView
from tests.windows.conftest import EVENING
from tests.windows.stage import Stage, key_event

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CLICKER = (K.Key_PageUp, K.Key_PageDown, K.Key_Period, K.Key_F5, K.Key_Escape, K.Key_B)


def test_next_reveals_step_by_step_and_then_turns_the_page(stage: Stage) -> None:
    stage.press(K.Key_Right, K.Key_Down, K.Key_PageDown)
    assert stage.place == (3, 1)
    stage.press(K.Key_Space, K.Key_Return)
    assert stage.place == (4, 0)


def test_back_shows_the_slide_before_whole(stage: Stage) -> None:
    stage.controller.go_to(3)
    stage.press(K.Key_Left)
    assert stage.place == (3, 2)
    stage.press(K.Key_Up, K.Key_Backspace, K.Key_P)
    assert stage.place == (2, 0)


def test_the_end_and_the_beginning_stay_where_they_are(stage: Stage) -> None:
    stage.press(K.Key_Left)
    assert stage.place == (1, 0)
    stage.press(K.Key_End, K.Key_Right)
    assert stage.place == (8, 0)
    assert stage.ended == 0


def test_first_and_last_leave_a_way_back(stage: Stage) -> None:
    stage.controller.go_to(3)
    stage.press(K.Key_End)
    assert stage.place == (8, 0)
    stage.press(K.Key_QuoteLeft)
    assert stage.place == (4, 0)
    stage.press(K.Key_QuoteLeft)
    assert stage.place == (8, 0)
    stage.press(K.Key_Home)
    assert stage.place == (1, 0)


def test_the_same_key_within_350_milliseconds_counts_once(stage: Stage) -> None:
    stage.press(K.Key_PageDown)
    stage.clock.pass_seconds(0.34)
    assert stage.bounce(K.Key_PageDown)
    assert stage.place == (2, 0)
    stage.clock.pass_seconds(0.36)
    stage.bounce(K.Key_PageDown)
    assert stage.place == (3, 0)


def test_a_key_held_down_counts_once(stage: Stage) -> None:
    stage.press(K.Key_Right)
    for _ in range(20):
        stage.clock.pass_seconds(0.4)
        assert stage.bounce(K.Key_Right, is_repeat=True)
    assert stage.place == (2, 0)


def test_a_click_is_guarded_like_a_key(stage: Stage) -> None:
    stage.controller.press(Command.NEXT)
    stage.controller.press(Command.NEXT)
    assert stage.place == (2, 0)


def test_digits_and_enter_go_to_that_slide_and_are_shown_privately_before(stage: Stage) -> None:
    stage.type("4")
    assert stage.controller.room.typed_number == "4"
    assert stage.place == (1, 0)
    stage.press(K.Key_Return)
    assert stage.place == (4, 0)
    assert stage.controller.room.typed_number == ""
    stage.press(K.Key_QuoteLeft)
    assert stage.place == (1, 0)


def test_enter_pressed_twice_behind_a_number_goes_there_and_no_further(stage: Stage) -> None:
    stage.type("4")
    stage.press(K.Key_Return)
    stage.clock.pass_seconds(0.1)
    stage.bounce(K.Key_Return)
    assert stage.place == (4, 0)


def test_what_an_open_thing_used_twice_is_not_meant_for_the_room(stage: Stage) -> None:
    stage.controller.opened("overview", lambda _event: True)
    stage.press(K.Key_Return)
    stage.controller.closed("overview")
    stage.clock.pass_seconds(0.1)
    stage.bounce(K.Key_Return)
    assert stage.place == (1, 0)
    stage.press(K.Key_Return)
    assert stage.place == (2, 0)


def test_digits_typed_quickly_all_count(tmp_path: Path, stage: Stage) -> None:
    many = Stage(tmp_path, "".join(f"## Slide {number}\n\n" for number in range(1, 15)))
    many.type("11")
    many.press(K.Key_Enter)
    assert many.place == (11, 0)


def test_a_number_that_no_slide_has_is_said_and_goes_nowhere(stage: Stage) -> None:
    stage.type("99")
    stage.press(K.Key_Return)
    assert stage.place == (1, 0)
    assert "99" in stage.notices[-1].text
    assert "8" in stage.notices[-1].text


def test_backspace_esc_and_time_take_a_typed_number_back(stage: Stage) -> None:
    stage.type("47")
    stage.press(K.Key_Backspace)
    assert stage.controller.room.typed_number == "4"
    stage.press(K.Key_Escape)
    assert stage.controller.room.typed_number == ""
    stage.type("7")
    forgets = stage.controller._tools._forget_number
    assert forgets.isActive()
    assert 3000 <= forgets.interval() <= 10_000
    forgets.timeout.emit()
    stage.press(K.Key_Return)
    assert stage.place == (2, 0)


def test_another_key_forgets_a_number_so_that_enter_is_next_again(stage: Stage) -> None:
    stage.type("7")
    stage.press(K.Key_Right, K.Key_Return)
    assert stage.place == (3, 0)


@pytest.mark.parametrize(
    ("key", "cover"),
    [(K.Key_B, Cover.BLACK), (K.Key_Period, Cover.BLACK), (K.Key_W, Cover.WHITE), (K.Key_H, Cover.HOLD)],
)
def test_a_cover_comes_and_goes_with_its_key_and_goes_with_esc(stage: Stage, key: Qt.Key, cover: Cover) -> None:
    stage.press(key)
    assert stage.controller.state.cover is cover
    stage.press(key)
    assert stage.controller.state.cover is Cover.NONE
    stage.press(key, K.Key_Escape)
    assert stage.controller.state.cover is Cover.NONE
    assert stage.place == (1, 0)


def test_hold_lies_over_black_and_leaves_it_as_it_was(stage: Stage) -> None:
    stage.press(K.Key_B, K.Key_H, K.Key_Right)
    assert stage.controller.state.cover == "hold"
    stage.press(K.Key_H)
    assert stage.controller.state.cover == "black"
    assert stage.place == (1, 0)


def test_freeze_keeps_the_rooms_slide_while_the_facilitator_looks_around(stage: Stage) -> None:
    stage.press(K.Key_F, K.Key_Right, K.Key_End)
    assert stage.place == (8, 0)
    assert stage.room_number == 1
    stage.press(K.Key_F)
    assert stage.room_number == 8


def test_a_frozen_room_keeps_its_slide_through_an_edit_of_the_deck(stage: Stage) -> None:
    stage.controller.go_to(3)
    stage.press(K.Key_F)
    frozen_deck = stage.controller.deck
    assert stage.controller.apply_slide_text(3, "## Words\n\nNew words.") is None
    assert stage.controller.room_place == (frozen_deck, stage.controller.state.position)
    stage.press(K.Key_F)
    assert stage.controller.room_place[0] is stage.controller.deck


def test_pointer_and_zoom_are_put_away_by_their_key_by_esc_and_zoom_by_a_new_slide(stage: Stage) -> None:
    stage.press(K.Key_L)
    stage.controller.set_pointer(QPointF(0.25, 0.75))
    assert stage.controller.room.pointer == QPointF(0.25, 0.75)
    stage.press(K.Key_Z)
    assert stage.controller.room.zoom_armed
    stage.controller.set_zoom(QRectF(0.1, 0.1, 0.5, 0.2))
    assert stage.controller.room.zoom == QRectF(0.1, 0.0, 0.5, 0.5)
    stage.press(K.Key_Escape)
    assert stage.controller.room == RoomView(pointer_on=True, pointer=QPointF(0.25, 0.75))
    stage.press(K.Key_Escape)
    assert stage.controller.room == RoomView()
    stage.press(K.Key_Z)
    stage.controller.set_zoom(QRectF(0.1, 0.1, 0.5, 0.2))
    stage.press(K.Key_Right)
    assert stage.controller.room.zoom is None


def test_while_frozen_pointer_and_zoom_are_refused_with_a_word(stage: Stage) -> None:
    stage.press(K.Key_L, K.Key_F)
    assert not stage.controller.room.pointer_on
    stage.press(K.Key_Z)
    assert not stage.controller.room.zoom_armed
    assert stage.notices[-1].key == "F"


def test_esc_closes_what_was_opened_last_and_at_last_nothing(stage: Stage) -> None:
    stage.press(K.Key_B)
    stage.controller.opened("help")
    stage.press(K.Key_L, K.Key_Escape)
    assert not stage.controller.room.pointer_on
    stage.press(K.Key_Escape)
    assert stage.close_requests == ["help"]
    stage.controller.closed("help")
    stage.press(K.Key_Escape)
    assert stage.controller.state.cover is Cover.NONE
    stage.press(K.Key_Escape, K.Key_Escape)
    assert stage.controller.state.is_running


def test_something_open_that_wants_keys_gets_them_first(stage: Stage) -> None:
    taken: list[int] = []

    def take(event: QKeyEvent) -> bool:
        taken.append(event.key())
        return event.key() == K.Key_Right

    stage.controller.opened("overview", take)
    stage.press(K.Key_Right)
    assert stage.place == (1, 0)
    stage.press(K.Key_N)
    assert stage.place == (2, 0)
    stage.controller.closed("overview")
    stage.press(K.Key_Right)
    assert taken == [K.Key_Right, K.Key_N]


@pytest.mark.parametrize(
    ("key", "modifiers", "command"),
    [
        (K.Key_G, None, Command.OVERVIEW),
        (K.Key_F1, None, Command.HELP),
        (K.Key_E, None, Command.QUICK_EDIT),
        (K.Key_S, None, Command.SWAP_SCREENS),
        (K.Key_F11, None, Command.FULLSCREEN),
        (K.Key_Plus, CONTROL, Command.NOTES_LARGER),
        (K.Key_Minus, CONTROL, Command.NOTES_SMALLER),
        (K.Key_Q, CONTROL, Command.QUIT),
    ],
)
def test_what_windows_carry_out_is_handed_on(
    stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier | None, command: Command
) -> None:
    stage.press(key, modifiers=modifiers or Qt.KeyboardModifier.NoModifier)
    assert stage.requested == [command]
    assert stage.place == (1, 0)
    assert stage.controller.state.is_running


def test_f5_while_presenting_restarts_nothing(stage: Stage) -> None:
    stage.controller.go_to(4)
    started = stage.controller.state.started_at
    stage.press(K.Key_F5)
    stage.press(K.Key_F5, modifiers=SHIFT)
    assert stage.place == (5, 0)
    assert stage.controller.state.started_at == started


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(keys=st.lists(st.sampled_from(CLICKER), max_size=40))
def test_a_clicker_never_ends_or_restarts_anything(tmp_path: Path, qapp: object, keys: list[Qt.Key]) -> None:
    stage = Stage(tmp_path, EVENING, from_slide=4)
    started = stage.controller.state.started_at
    stage.press(*keys)
    assert stage.controller.state.is_running
    assert stage.controller.state.started_at == started
    assert stage.ended == 0
    assert stage.requested == []
    turns = sum(key in (K.Key_PageUp, K.Key_PageDown) for key in keys)
    assert abs(stage.place[0] - 5) <= turns


def test_ending_happens_once_and_only_when_it_was_confirmed(stage: Stage) -> None:
    stage.press(K.Key_Q, modifiers=CONTROL)
    assert stage.ended == 0
    stage.controller.end()
    stage.controller.end()
    assert stage.ended == 1
    assert not stage.controller.state.is_running


def test_a_key_that_means_nothing_is_left_to_others(stage: Stage) -> None:
    assert not stage.bounce(K.Key_Q)
    assert not stage.controller.key(key_event(K.Key_F4, Qt.KeyboardModifier.AltModifier))


def test_a_start_past_the_end_begins_at_the_last_slide(tmp_path: Path, qapp: object) -> None:
    assert Stage(tmp_path, EVENING, from_slide=99).place == (8, 0)
