"""The room's window shows its first slide before there is an evening, and the evening takes it over as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.audience.evening_sight import EveningSight
from hearthside.windows.audience.first_sight import FirstSight
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.window import AudienceWindow
from tests.windows.stage import Stage

SIZES = ((960, 540), (1000, 540), (960, 700))
TEXT = "---\ntitle: An evening\n---\n\n## First\n\nWords.\n\n## Second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Third\n"
DECK = parse_deck(Source(TEXT))


def picture(window: AudienceWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def window(renderer: SlideRenderer, qtbot: QtBot) -> Iterator[AudienceWindow]:
    made = AudienceWindow(FirstSight(renderer, DECK, 0))
    made.resize(*SIZES[0])
    yield made
    made.deleteLater()


def test_it_is_the_slide_as_the_renderer_paints_it(window: AudienceWindow, renderer: SlideRenderer) -> None:
    assert picture(window) == renderer.image(DECK, 0, 0, SIZES[0][0])


def test_it_says_when_the_first_picture_is_painted(window: AudienceWindow, qtbot: QtBot) -> None:
    assert not window.is_painted
    with qtbot.waitSignal(window.first_painted, timeout=4000):
        window.show()
    assert window.is_painted


def test_before_the_evening_nothing_that_is_done_to_it_means_anything(window: AudienceWindow, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitExposed(window)
    before = picture(window)
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    QTest.mouseMove(window)
    assert not window.close()
    assert window.isVisible()
    assert picture(window) == before


def test_a_slide_that_cannot_be_painted_leaves_the_room_dark(renderer: SlideRenderer, qtbot: QtBot) -> None:
    window = AudienceWindow(FirstSight(renderer, DECK, 17))
    window.resize(*SIZES[0])
    shown = picture(window)
    assert {QColor(shown.pixel(x, y)).name() for x in range(0, 960, 97) for y in range(0, 540, 59)} == {"#000000"}
    window.deleteLater()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("index", [0, 2])
def test_the_evening_takes_over_without_changing_a_pixel(
    tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot, size: tuple[int, int], index: int
) -> None:
    stage = Stage(tmp_path, TEXT, from_slide=index)
    window = AudienceWindow(FirstSight(renderer, stage.controller.deck, index))
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    before = picture(window)
    painter = RoomPainter(stage.controller, renderer)
    sight = EveningSight(window, stage.controller, painter, SettingsFile(tmp_path / "settings.toml"))
    assert picture(window) == before
    assert window.accessibleName()
    press = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress, QPointF(5, 5), QPointF(5, 5),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.mousePressEvent(press)
    assert stage.place != (index, 0)
    sight.release()
    assert not window.isVisible()
    window.deleteLater()
