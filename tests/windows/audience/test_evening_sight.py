"""Owns the proof that the room's window shows the room's picture, quickly, and nothing that is private."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.render.breath import STILL
from hearthside.render.renderer import SlideRenderer
from hearthside.session.navigation import after_back, after_next
from hearthside.session.state import Cover
from hearthside.store.settings import SettingsFile
from hearthside.windows.audience.frames import NEIGHBOURS
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.commands import Command
from tests.windows.audience.opened_room import evening_in_room
from tests.windows.stage import Stage

SIZE = (960, 540)
K = Qt.Key


class Room:
    """The room's window on a stage."""

    def __init__(self, stage: Stage, renderer: SlideRenderer, folder: Path) -> None:
        self.stage = stage
        self.settings = SettingsFile(folder / "settings.toml")
        self.troubles: list[Exception] = []
        self.painter = RoomPainter(stage.controller, renderer, self.troubles.append, kept_frames=NEIGHBOURS)
        self.window, self.sight = evening_in_room(stage.controller, self.painter, renderer, self.settings)
        self.window.resize(*SIZE)

    def reduce_motion(self) -> None:
        self.settings.keep(replace(self.settings.current, reduce_motion=True))

    def picture(self) -> QImage:
        return self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def mouse(self, kind: QEvent.Type, x: float, y: float) -> None:
        """Let the mouse do something at a place in parts of the window."""
        place = QPointF(x * self.window.width(), y * self.window.height())
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
        handlers = {
            QEvent.Type.MouseMove: self.window.mouseMoveEvent,
            QEvent.Type.MouseButtonPress: self.window.mousePressEvent,
            QEvent.Type.MouseButtonDblClick: self.window.mouseDoubleClickEvent,
        }
        handlers[kind](event)


@pytest.fixture
def room(stage: Stage, renderer: SlideRenderer, tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    """The room's window, on show."""
    made = Room(stage, renderer, tmp_path)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.sight.release()


def expected(room: Room, renderer: SlideRenderer, index: int, step: int = 0) -> QImage:
    return renderer.image(room.stage.controller.deck, index, step, SIZE[0])


def test_it_shows_the_slide_that_the_renderer_paints(room: Room, renderer: SlideRenderer) -> None:
    assert room.picture() == expected(room, renderer, 0)
    room.reduce_motion()
    room.stage.press(K.Key_Right)
    assert room.picture() == expected(room, renderer, 1)
    room.stage.press(K.Key_Right, K.Key_Right)
    assert room.picture() == expected(room, renderer, 2, 1)


def test_a_page_turn_fades_and_never_delays_the_next_key(room: Room, renderer: SlideRenderer) -> None:
    fading = []
    for _ in range(2):
        room.stage.press(K.Key_Right)
        fading.append(room.sight.fading)
    assert fading == [True, False]
    assert room.picture() == expected(room, renderer, 2)


def test_halfway_through_a_fade_both_slides_are_there(room: Room, renderer: SlideRenderer) -> None:
    room.stage.press(K.Key_Right)
    room.sight._fade.pause()
    room.sight._fade.setCurrentTime(60)
    assert room.sight._fade.state() is QVariantAnimation.State.Paused
    room.sight._fade.resume()
    mixed = room.picture()
    assert mixed != expected(room, renderer, 0)
    assert mixed != expected(room, renderer, 1)


def test_reduced_motion_means_no_fade_and_a_still_hold_screen(room: Room) -> None:
    room.reduce_motion()
    room.stage.press(K.Key_Right)
    assert not room.sight.fading
    room.stage.press(K.Key_H)
    assert not room.sight.breathing.is_on
    room.stage.clock.pass_seconds(2.5)
    assert room.sight.breathing.breath == STILL


def test_reduced_motion_holds_from_the_first_slide_on(stage: Stage, renderer: SlideRenderer, tmp_path: Path) -> None:
    assert not Room(stage, renderer, tmp_path).painter.live.is_still
    settings = SettingsFile(tmp_path / "settings.toml")
    settings.keep(replace(settings.current, reduce_motion=True))
    assert Room(stage, renderer, tmp_path).painter.live.is_still


def test_the_hold_screen_breathes_slowly_and_stops_with_it(room: Room) -> None:
    room.stage.press(K.Key_H)
    assert room.sight.breathing.is_on
    room.stage.clock.pass_seconds(2.5)
    assert room.sight.breathing.breath == pytest.approx(1.0)
    room.stage.press(K.Key_H)
    assert not room.sight.breathing.is_on


@pytest.mark.parametrize(("key", "colour"), [(K.Key_B, "#000000"), (K.Key_W, "#FFFFFF")])
def test_black_and_white_cover_every_pixel(room: Room, key: Qt.Key, colour: str) -> None:
    room.window.resize(800, 600)
    room.stage.press(key)
    plain = QImage(800, 600, QImage.Format.Format_RGB32)
    plain.fill(QColor(colour))
    assert room.picture() == plain


def test_on_another_shape_of_screen_the_slides_ground_fills_the_rest(room: Room, renderer: SlideRenderer) -> None:
    room.window.resize(800, 600)
    ground = renderer.display_list(room.stage.controller.deck, 0).ground
    picture = room.picture()
    for place in (QPoint(0, 0), QPoint(799, 599), QPoint(400, 10)):
        assert picture.pixelColor(place) == ground
    assert picture.copy(0, 75, 800, 450) == renderer.image(room.stage.controller.deck, 0, 0, 800)


def test_twice_the_pixels_are_painted_twice_as_fine(room: Room, renderer: SlideRenderer) -> None:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    room.painter.paint(painter, QRectF(0, 0, 960, 540))
    painter.end()
    image.setDevicePixelRatio(1)
    assert image == renderer.image(room.stage.controller.deck, 0, 0, 1920)


def test_zoom_shows_its_part_of_the_slide_as_sharp_as_the_whole(room: Room, renderer: SlideRenderer) -> None:
    room.stage.press(K.Key_Z)
    room.stage.controller.set_zoom(QRectF(0.25, 0.25, 0.5, 0.5))
    whole = renderer.image(room.stage.controller.deck, 0, 0, SIZE[0] * 2)
    assert room.picture() == whole.copy(480, 270, *SIZE)


def test_the_pointer_follows_the_mouse_on_the_rooms_window(room: Room) -> None:
    plain = room.picture()
    room.stage.press(K.Key_L)
    room.mouse(QEvent.Type.MouseMove, 0.5, 0.25)
    assert room.stage.controller.room.pointer == QPointF(0.5, 0.25)
    pointed = room.picture()
    assert pointed.pixelColor(480, 135).red() > pointed.pixelColor(480, 135).blue()
    assert pointed.pixelColor(480, 135) != plain.pixelColor(480, 135)
    assert pointed.pixelColor(480, 300) == plain.pixelColor(480, 300)
    room.window.leaveEvent(QEvent(QEvent.Type.Leave))
    assert room.picture() == plain


@pytest.mark.parametrize("key", [K.Key_B, K.Key_W, K.Key_H])
def test_nothing_points_at_a_cover(room: Room, key: Qt.Key) -> None:
    room.reduce_motion()
    room.stage.press(key)
    plain = room.picture()
    room.stage.press(K.Key_L)
    room.mouse(QEvent.Type.MouseMove, 0.5, 0.25)
    assert room.stage.controller.room.pointer is not None
    assert room.picture() == plain


def test_in_a_zoomed_room_the_pointer_is_where_the_mouse_is(room: Room) -> None:
    room.stage.press(K.Key_Z, K.Key_L)
    room.stage.controller.set_zoom(QRectF(0.5, 0.5, 0.5, 0.5))
    room.mouse(QEvent.Type.MouseMove, 0.5, 0.5)
    assert room.stage.controller.room.pointer == QPointF(0.75, 0.75)


def test_a_click_is_next_and_a_double_click_too_but_once(room: Room) -> None:
    room.mouse(QEvent.Type.MouseButtonPress, 0.5, 0.5)
    room.mouse(QEvent.Type.MouseButtonDblClick, 0.5, 0.5)
    assert room.stage.place == (2, 0)


def test_keys_work_on_the_rooms_window_as_on_the_console(room: Room) -> None:
    QTest.keyClick(room.window, K.Key_PageDown)
    assert room.stage.place == (2, 0)
    room.stage.clock.pass_seconds(1)
    QTest.keyClick(room.window, K.Key_B)
    assert room.stage.controller.state.cover is Cover.BLACK


def test_the_mouse_cursor_hides_when_it_rests_and_under_the_pointer(room: Room) -> None:
    room.mouse(QEvent.Type.MouseMove, 0.5, 0.5)
    assert room.window.cursor().shape() is not Qt.CursorShape.BlankCursor
    assert room.sight._cursor_timer.isActive()
    assert room.sight._cursor_timer.interval() == 2000
    room.sight._cursor_timer.timeout.emit()
    assert room.window.cursor().shape() is Qt.CursorShape.BlankCursor
    room.mouse(QEvent.Type.MouseMove, 0.6, 0.5)
    assert room.window.cursor().shape() is not Qt.CursorShape.BlankCursor
    room.stage.press(K.Key_L)
    assert room.window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_closing_the_window_asks_and_ends_nothing(room: Room) -> None:
    assert not room.window.close()
    assert room.window.isVisible()
    assert room.stage.requested == [Command.QUIT]
    assert room.stage.ended == 0


@pytest.mark.parametrize("index", [0, 3, 2, 7])
def test_wherever_one_jumps_neighbours_are_painted_ahead_and_then_it_rests(
    room: Room, qtbot: QtBot, index: int
) -> None:
    for jump in (5, 1, index):
        room.stage.controller.go_to(jump)
        qtbot.waitUntil(lambda: not room.sight._ahead_timer.isActive(), timeout=4000)
    deck, position = room.stage.controller.room_place
    painted = {place for place, _back_at, _stage in room.painter._frames._frames}
    assert {position, after_next(position, deck), after_back(position, deck)} <= painted
    assert len(room.painter._frames._frames) <= NEIGHBOURS
    assert all(frame.is_packed for frame in room.painter._frames._frames.values())


def test_a_painter_that_fails_leaves_the_last_good_picture_and_no_word(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.reduce_motion()
    good = room.picture()

    def fail(*_arguments: object, **_named: object) -> QImage:
        raise RuntimeError("a fault of the painter")

    monkeypatch.setattr(room.painter._frames, "frame", fail)
    room.stage.press(K.Key_Right)
    assert room.picture() == good
    assert [str(trouble) for trouble in room.troubles][:1] == ["a fault of the painter"]


def test_a_screen_reader_hears_the_slides_title_or_the_cover(room: Room) -> None:
    assert room.window.accessibleName() == "An evening"
    room.stage.press(K.Key_Right)
    assert room.window.accessibleName() == "Beginning"
    assert room.window.accessibleDescription() == "Slide 2 of 8"
    room.stage.press(K.Key_B)
    assert room.window.accessibleName() == "Black screen"


def test_the_title_says_which_window_to_share_while_there_is_one_screen(room: Room) -> None:
    arrangement = room.stage.controller.arrangement
    assert room.window.windowTitle() == "Hearthside: the room"
    arrangement.note(one_screen=True, notes_confirmed=False, room_screen_name="")
    assert room.window.windowTitle() == "Hearthside: share this window"
