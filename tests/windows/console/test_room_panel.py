"""Owns the tests of what the room sees on the console, and of pointer and zoom drawn there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from hearthside.windows.commands import Command
from tests.windows.console.stage import LAST, PLAIN, THOUGHTS, Stage
from tests.windows.settling import settle


def _at(stage: Stage, across: float, down: float) -> QPoint:
    place = stage.window.desk.parts.room.picture.picture
    return QPoint(round(place.x() + across * place.width()), round(place.y() + down * place.height()))


def _pointer(stage: Stage) -> QPointF | None:
    return stage.controller.room.pointer


def _zoom(stage: Stage) -> QRectF | None:
    return stage.controller.room.zoom


@pytest.mark.parametrize(
    ("command", "word"), [(Command.BLACK, "BLACK"), (Command.WHITE, "WHITE"), (Command.HOLD, "HOLD")]
)
def test_a_cover_is_named_privately(stage: Stage, command: Command, word: str) -> None:
    panel = stage.window.desk.parts.room
    assert not panel.cover.isVisible()
    stage.controller.perform(command)
    assert (panel.cover.text(), panel.cover.isVisible()) == (word, True)
    assert stage.window.desk.controls.buttons[command].isChecked()
    stage.controller.perform(command)
    assert not panel.cover.isVisible()
    assert not stage.window.desk.controls.buttons[command].isChecked()


def test_while_the_rooms_screen_is_gone_nobody_is_said_to_see_the_picture(stage: Stage) -> None:
    caption, arrangement = stage.window.desk.parts.room.caption, stage.controller.arrangement
    assert caption.text() == "The room sees"
    arrangement.note(one_screen=True, notes_confirmed=True, room_screen_name="", room_is_shown=False)
    assert caption.text() == "The room would see"


def test_the_picture_is_what_the_room_sees(stage: Stage) -> None:
    picture = stage.window.desk.parts.room.picture
    bright = picture.grab().toImage().pixelColor(_at(stage, 0.97, 0.5)).lightness()
    stage.controller.perform(Command.BLACK)
    settle()
    assert bright > 200
    assert picture.grab().toImage().pixelColor(_at(stage, 0.97, 0.5)).lightness() == 0


def test_the_next_page_is_painted_ahead_while_nothing_happens(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = stage.window.desk.parts.room.picture
    asked: list[QRectF] = []

    def paint_ahead(size_of: QRectF, _ratio: float) -> bool:
        asked.append(size_of)
        return len(asked) == 1

    monkeypatch.setattr(picture._painter, "paint_ahead", paint_ahead)
    stage.controller.perform(Command.NEXT)
    assert picture._ahead.isActive()
    assert not asked
    picture._ahead.timeout.emit()
    assert picture._ahead.isActive()
    picture._ahead.stop()
    picture._ahead.timeout.emit()
    assert not picture._ahead.isActive()
    assert asked == [QRectF(picture.rect())] * 2


def test_nothing_is_painted_ahead_in_a_console_that_is_closed(stage: Stage) -> None:
    picture = stage.window.desk.parts.room.picture
    stage.controller.perform(Command.NEXT)
    assert picture._ahead.isActive()
    stage.controller.end()
    stage.window.close()
    assert not picture._ahead.isActive()
    picture.follow_tools()
    assert not picture._ahead.isActive()


def test_frozen_keeps_the_rooms_slide_and_says_so(stage: Stage) -> None:
    stage.go(PLAIN)
    stage.controller.perform(Command.FREEZE)
    stage.go(LAST)
    panel = stage.window.desk.parts.room
    assert panel.frozen.isVisible()
    assert panel.section.text() == "Later"
    assert stage.window.desk.parts.next.caption.text() == "You are looking at slide 7"
    assert stage.window.desk.parts.next.title.text() == "Last words"


def test_how_much_is_revealed(stage: Stage) -> None:
    stage.go(THOUGHTS)
    stage.controller.perform(Command.NEXT)
    assert stage.window.desk.parts.room.shown.text() == "1 of 2 revealed"


def test_a_click_on_the_picture_turns_no_page(stage: Stage) -> None:
    QTest.mouseClick(stage.window.desk.parts.room.picture, Qt.MouseButton.LeftButton, pos=_at(stage, 0.5, 0.5))
    assert stage.slide == 0


def test_the_pointer_follows_the_mouse_while_it_is_on(stage: Stage) -> None:
    picture = stage.window.desk.parts.room.picture
    QTest.mouseMove(picture, _at(stage, 0.25, 0.5))
    assert _pointer(stage) is None
    stage.press(Qt.Key.Key_L)
    QTest.mouseMove(picture, _at(stage, 0.25, 0.75))
    point = _pointer(stage)
    assert point is not None
    assert point.x() == pytest.approx(0.25, abs=0.01)
    assert point.y() == pytest.approx(0.75, abs=0.01)
    assert stage.window.desk.parts.room.tool.text() == "Pointer on"


def test_a_drag_zooms_once_it_was_asked_for(stage: Stage) -> None:
    picture = stage.window.desk.parts.room.picture

    def drag() -> None:
        QTest.mousePress(picture, Qt.MouseButton.LeftButton, pos=_at(stage, 0.2, 0.2))
        QTest.mouseMove(picture, _at(stage, 0.6, 0.6))
        QTest.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=_at(stage, 0.6, 0.6))

    drag()
    assert _zoom(stage) is None
    stage.press(Qt.Key.Key_Z)
    drag()
    zoom = _zoom(stage)
    assert zoom is not None
    assert zoom.left() == pytest.approx(0.2, abs=0.02)
    assert zoom.width() == pytest.approx(0.4, abs=0.02)


def test_after_a_jump_the_way_back_is_offered(stage: Stage) -> None:
    button = stage.window.desk.parts.room.return_button
    assert not button.isVisible()
    stage.go(PLAIN)
    assert button.isVisible()
    assert button.accessibleName() == "Return to 1 (key `)"
    button.click()
    assert stage.slide == 0
