"""The room sees its first slide before the evening is made, unless only the evening knows what that slide shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hearthside import open_room
from hearthside.open_room import OpenRoom, first_slide, room_ahead
from hearthside.presentation import Presentation
from hearthside.shared import Shared
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.wishes import PresentWishes

CLOCKS = (
    "## Words\n\nWords.\n\n## Talk\n\n::: discuss pairs\n- A question 2:00\n:::\n\n## Rest\n\n::: break 10:00\n:::\n"
)


@pytest.fixture
def room(shared: Shared, deck_path: Path, qtbot: QtBot) -> Iterator[OpenRoom]:
    opened = room_ahead(shared, shared.read(deck_path), PresentWishes(windowed=True))
    assert opened is not None
    yield opened
    opened.window.deleteLater()
    opened.desktop.deleteLater()


def test_it_is_there_and_painted_when_nothing_else_is(room: OpenRoom, qapp: QApplication) -> None:
    assert room.window.isVisible()
    assert room.window.is_painted
    assert [widget for widget in qapp.topLevelWidgets() if widget.isVisible()] == [room.window]


def test_the_evening_goes_on_in_the_same_window(shared: Shared, deck_path: Path, room: OpenRoom, qtbot: QtBot) -> None:
    made = Presentation(shared, shared.read(deck_path), PresentWishes(windowed=True, preflight=False), room=room)
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    assert made.room is room.window
    assert room.window.isVisible()
    QTest.keyClick(room.window, Qt.Key.Key_PageDown)
    assert made.controller.state.position.slide == 1
    made.controller.end()
    assert not room.window.isVisible()


@pytest.mark.parametrize(
    ("wishes", "is_ahead"),
    [
        (PresentWishes(windowed=True), True),
        (PresentWishes(windowed=True, from_slide=2), False),
        (PresentWishes(windowed=True, from_slide=3), False),
        (PresentWishes(windowed=True, from_slide=4), True),
        (PresentWishes(windowed=True, resume=True), False),
        (PresentWishes(windowed=True, resume=False), True),
    ],
)
def test_a_clock_and_an_evening_that_goes_on_are_left_to_the_evening(
    shared: Shared, deck_path: Path, wishes: PresentWishes, is_ahead: bool
) -> None:
    deck_path.write_text(CLOCKS, encoding="utf-8")
    room = room_ahead(shared, shared.read(deck_path), wishes)
    assert (room is not None) is is_ahead
    if room is not None:
        room.window.deleteLater()
        room.desktop.deleteLater()


@pytest.mark.parametrize(("wanted", "index"), [(-3, 0), (0, 0), (1, 0), (3, 2), (99, 3)])
def test_whatever_slide_is_asked_for_one_that_is_there_comes_first(
    shared: Shared, deck_path: Path, wanted: int, index: int
) -> None:
    assert first_slide(shared.read(deck_path), PresentWishes(from_slide=wanted)) == index


def test_a_room_that_is_never_painted_keeps_nobody_waiting(
    shared: Shared, deck_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_room, "ROOM_IS_LATE_MILLISECONDS", 1)
    monkeypatch.setattr(AudienceWindow, "first_painted", _NeverPainted())
    room = room_ahead(shared, shared.read(deck_path), PresentWishes(windowed=True))
    assert room is not None
    room.window.deleteLater()
    room.desktop.deleteLater()


class _NeverPainted:
    def connect(self, _slot: object) -> None: ...
    def emit(self) -> None: ...
