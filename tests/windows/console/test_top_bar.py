"""Owns the tests of the top bar: time, pace, place, projector."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.windows.console.stage import QUESTION, Stage
from tests.windows.settling import settle


def test_time_elapsed_and_plan(stage: Stage) -> None:
    stage.clock.pass_seconds(2480)
    stage.window.top_bar.tick()
    assert stage.window.top_bar.clock.text() == "19:41"
    assert stage.window.top_bar.elapsed.text() == "0:41:20"
    assert stage.window.top_bar.planned.text() == "of 0:30"


def test_being_late_is_said_quietly_and_being_on_time_plainly(stage: Stage) -> None:
    bar = stage.window.top_bar
    assert bar.pace.text().startswith("on time · ends ")
    assert bar.pace.property("role") == "chip"
    stage.clock.pass_seconds(25 * 60)
    bar.tick()
    assert "min behind · ends " in bar.pace.text()
    assert bar.pace.property("role") == "quiet"


def test_half_a_minute_on_one_slide_is_nothing_to_speak_of(stage: Stage) -> None:
    bar = stage.window.top_bar
    planned = stage.controller.deck.slides[0].planned_seconds
    stage.clock.pass_seconds(planned + 25)
    bar.tick()
    assert bar.pace.text().startswith("on time · ends ")
    assert bar.pace.property("role") == "chip"
    assert not bar.refit_button.isVisible()


def test_the_heartbeat_ticks(stage: Stage) -> None:
    stage.clock.pass_seconds(61)
    stage.window._heartbeat.timeout.emit()
    assert stage.window.top_bar.elapsed.text() == "0:01:01"
    assert "1:01 on this slide" in stage.window.desk.parts.room.spent.text()


def test_the_place_follows_the_slide(stage: Stage) -> None:
    stage.go(QUESTION)
    assert stage.window.top_bar.place.text() == "Slide 4 of 8"


def test_the_projector_is_named_and_its_loss_too(stage: Stage) -> None:
    bar = stage.window.top_bar
    assert bar.projector.text() == "Projector: HDMI-1"
    stage.controller.arrangement.note(one_screen=True, notes_confirmed=True, room_screen_name="")
    assert bar.projector.text() == "One screen"
    note = stage.controller.arrangement.note
    note(one_screen=True, notes_confirmed=True, room_screen_name="", has_free_screen=True)
    settle()
    assert bar.projector.text() == "In a window"


def test_the_window_says_that_it_is_private(stage: Stage) -> None:
    assert stage.window.top_bar.private.text() == "PRIVATE"
    assert stage.window.windowTitle() == "Hearthside: PRIVATE notes"


def test_a_typed_number_shows_until_it_is_used(stage: Stage) -> None:
    stage.press(Qt.Key.Key_4)
    assert stage.window.top_bar.typed.text() == "Go to 4 · Enter"
    assert stage.window.top_bar.typed.isVisible()
    stage.press(Qt.Key.Key_Return)
    assert stage.slide == QUESTION
    assert not stage.window.top_bar.typed.isVisible()


def test_figures_stand_still_while_they_change(stage: Stage) -> None:
    clock = stage.window.top_bar.clock
    widths = set()
    for figures in ("00:00", "11:11", "19:42", "23:57"):
        clock.say(figures)
        settle()
        widths.add(clock.width())
    assert len(widths) == 1
    assert clock.font().family() == "Fraunces"
